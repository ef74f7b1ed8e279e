"""SARIF against the schema of OASIS, and what the schema cannot say: that places point at the figures."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from conftest import EXAMPLES, GROWTH, audited, figure, growth, paragraphs

from auditor import audit
from auditor.model import Audit, Box, Cell, Document, Outcome, Strip, Table
from auditor.rulebook import default_rulebook
from auditor.writers import Options
from auditor.writers.sarif import write

SCHEMA = json.loads((Path(__file__).parent / "schemas" / "sarif-schema-2.1.0.json").read_text(encoding="utf-8"))
VALIDATOR = jsonschema.Draft7Validator(SCHEMA)
RULES = {rule.id: rule for rule in default_rulebook().rules}


def run(*audits: Audit, **options: object) -> Any:
    """The one run of a log, which fits the schema."""
    log = json.loads(write(audits, Options(**options)))  # type: ignore[arg-type] # the options of a test
    VALIDATOR.validate(log)
    (only,) = log["runs"]
    return only


def result(audit: Audit, **options: object) -> Any:
    return run(audit, **options)["results"][0]


def changed(**changes: object) -> Audit:
    document = paragraphs("一、概况", GROWTH)
    found = growth(document)
    return audited(document, replace(found, outcome=replace(found.outcome, **changes)))  # type: ignore[arg-type] # fields


def examples() -> Iterator[Any]:
    for folder in EXAMPLES:
        for suffix in ("txt", "docx"):
            yield pytest.param(folder / f"report.{suffix}", id=f"{folder.name}.{suffix}")


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("path", list(examples()))
def test_audits_of_real_documents_fit_the_schema(path: Path, lang: str) -> None:
    found = audit(path)
    log = run(found, lang=lang, all=True, rules=RULES)
    assert len(log["results"]) == len(found.outcomes)
    for entry in log["results"]:
        rule = log["tool"]["driver"]["rules"][entry["ruleIndex"]]
        assert rule["id"] == entry["ruleId"]
        assert rule["help"]["text"]
        assert entry["suppressions"] == []


@pytest.mark.parametrize("folder", EXAMPLES, ids=lambda folder: folder.name)
def test_offsets_lines_and_columns_point_at_the_figure(folder: Path) -> None:
    text = (folder / "report.txt").read_text(encoding="utf-8")
    lines = text.split("\n")
    places = [
        place["physicalLocation"]["region"]
        for entry in run(audit(folder / "report.txt"), all=True)["results"]
        for place in (*entry["locations"], *entry["relatedLocations"])
    ]
    assert len(places) > 20
    for region in places:
        printed = region["snippet"]["text"].replace(" ", "")
        start = region["charOffset"]
        assert text[start : start + region["charLength"]].replace(" ", "") == printed
        if region["startLine"] == region["endLine"]:
            line = lines[region["startLine"] - 1]
            assert line[region["startColumn"] - 1 : region["endColumn"] - 1].replace(" ", "") == printed


def test_behind_carriage_returns_lines_alone_tell_the_place() -> None:
    found = audit(f"一、概况\r\n{GROWTH}\r\n".encode(), name="a.txt")
    region = result(found)["locations"][0]["physicalLocation"]["region"]
    assert "charOffset" not in region
    assert GROWTH[region["startColumn"] - 1 : region["endColumn"] - 1] == region["snippet"]["text"]


def test_a_finding_with_its_level_rule_fingerprint_and_other_figures() -> None:
    entry = result(changed())
    assert (entry["level"], entry["kind"], entry["ruleId"]) == ("error", "fail", "relations/change")
    assert entry["partialFingerprints"] == {"auditor/v1": "0123456789abcdef"}
    assert [place["id"] for place in entry["relatedLocations"]] == [1, 2]
    assert [place["message"]["text"] for place in entry["relatedLocations"]] == ["1.00万元", "5.00万元"]
    assert entry["message"]["text"].startswith("增长20%，重新计算应为25%\n报告 20%")


def test_a_finding_that_is_not_sure_fails_nothing() -> None:
    entry = result(changed(confidence="low"))
    assert (entry["level"], entry["properties"]["severity"]) == ("note", "error")
    assert entry["message"]["text"].startswith("请核实 ")


@pytest.mark.parametrize(
    ("verdict", "kind"),
    [("consistent", "pass"), ("rounding", "informational"), ("not_evaluated", "open")],
)
def test_other_checks_only_on_request_and_never_as_problems(verdict: str, kind: str) -> None:
    document = paragraphs(GROWTH)
    other = replace(
        growth(document).outcome, verdict=verdict, reason="" if verdict != "not_evaluated" else "缺少上期数"
    )
    found = audited(document, others=(other,))
    assert run(found)["results"] == []
    entry = result(found, all=True)
    assert (entry["kind"], entry["level"]) == (kind, "none")


def test_cells_and_pages_are_logical_places() -> None:
    table = Table(0, 5, 1, 1, (Cell(0, 0, 0, 5, origin="D16"),), "表1", sheet="支出决算表")
    sheet = Document("a.xlsx", "xlsx", "0" * 64, "20.00", (table,))
    page = replace(paragraphs("20.00", format_="pdf"), strips=(Strip.of(0, 3, ((0, 0, 1, 1),) * 5),))
    assert page.boxes(0, 5)[0] == Box(3, 0, 0, 1, 1)
    places = []
    for document in (sheet, page):
        passed = Outcome("tables/total", "sum", "consistent", "20", "20", "0", "20 = 20", (figure(document, "20.00"),))
        (place,) = result(audited(document, others=(passed,)), all=True)["locations"]
        assert place["physicalLocation"]["region"] == {"snippet": {"text": "20.00"}, "charOffset": 0, "charLength": 5}
        places += place["logicalLocations"]
    assert places == [
        {"name": "D16", "kind": "cell", "fullyQualifiedName": "支出决算表!D16"},
        {"name": "3", "kind": "page", "fullyQualifiedName": "第1行"},
    ]


def test_the_run_says_how_it_ended_and_what_was_not_read() -> None:
    log = run(changed(), exit_code=3, unread=(("b.docx", "b.docx：没有这个文件。"),), lang="en")
    invocation = log["invocations"][0]
    assert (invocation["exitCode"], invocation["executionSuccessful"]) == (3, False)
    assert invocation["toolExecutionNotifications"][0]["message"]["text"] == "b.docx：没有这个文件。"
    assert (log["language"], log["columnKind"]) == ("en-US", "unicodeCodePoints")
    assert log["artifacts"][0]["hashes"] == {"sha-256": "0" * 64}


@pytest.mark.parametrize(
    ("path", "uri"),
    [
        ("预算/a b.txt", "%E9%A2%84%E7%AE%97/a%20b.txt"),
        ("/data/a.txt", "file:///data/a.txt"),
        ("a#1%.txt", "a%231%25.txt"),
    ],
)
def test_paths_are_uris(path: str, uri: str) -> None:
    assert run(changed(), paths={"a.txt": path})["artifacts"][0]["location"]["uri"] == uri


def test_text_that_looks_like_a_link_is_none() -> None:
    document = paragraphs(GROWTH)
    found = replace(growth(document), message={"zh": "见[此处](http://a.example) [附]\x1b", "en": ""})
    assert result(audited(document, found))["message"]["text"].startswith("见\\[此处](http://a.example) [附]�\n")


def test_no_documents_are_a_run_without_results() -> None:
    assert run()["results"] == []
