"""The JSON contract: fields, places, numbers as text, and the schema that describes it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from decimal import Decimal
from importlib.resources import files
from typing import Any

import jsonschema
import pytest
from conftest import EXAMPLES, GROWTH, audited, figure, growth, paragraphs

from auditor import audit
from auditor.model import Cell, Document, Evidence, Mention, Outcome, Table, Unit
from auditor.writers import Options
from auditor.writers.json import as_dict, facts_as_dict, write

SCHEMA = json.loads((files("auditor") / "schemas" / "audit.schema.json").read_text(encoding="utf-8"))
VALIDATOR = jsonschema.Draft202012Validator(SCHEMA)


def test_the_schema_is_a_schema() -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMA)


def test_a_finding_and_its_check() -> None:
    document = paragraphs("一、概况", GROWTH)
    content: dict[str, Any] = as_dict(audited(document, growth(document)))
    VALIDATOR.validate(content)
    assert content["summary"]["figures"] == {"seen": 3, "used": 3}
    assert content["checks"][0]["stated"] == "20%"
    assert content["findings"][0]["message"] == "增长20%，重新计算应为25%"
    assert content["findings"][0]["evidence"][0] == {
        "role": "rate", "text": "20%", "label": "", "value": "20", "unit": "%",
        "location": {"start": 32, "end": 35, "address": "第2行", "line": 2},
    }  # fmt: skip


def test_english_text_on_request() -> None:
    document = paragraphs(GROWTH)
    content: dict[str, Any] = as_dict(audited(document, growth(document)), "en")
    assert content["findings"][0]["title"] == "Growth follows from the change"


def test_other_formats_have_block_row_and_column() -> None:
    table = Table(0, 5, 1, 1, (Cell(0, 0, 0, 5),), "表1")
    document = Document("a.docx", "docx", "0" * 64, "20.00", (table,))
    passed = Outcome("tables/total", "sum", "consistent", "20", "20", "0", "20 = 20", (figure(document, "20.00"),))
    content: dict[str, Any] = as_dict(audited(document, others=(passed,)))
    VALIDATOR.validate(content)
    assert content["checks"][0]["evidence"][0]["location"] == {
        "start": 0, "end": 5, "address": "表1 第1行第1列", "block": 0, "row": 1, "column": 1,
    }  # fmt: skip


def test_numbers_are_written_without_exponent_and_names_without_number() -> None:
    document = paragraphs("约3E。办公室。")
    large = Mention(1, 2, "3", Decimal("3E+3"), 0, Unit("", "count"))
    place = document.locate(1, 2)
    evidence = (Evidence("stated", "", "3", large, place), Evidence("items", "", "办公室", None, place))
    counted = Outcome("relations/count", "count", "consistent", "1", "1", "0", "1 = 1", evidence)
    content: dict[str, Any] = as_dict(audited(document, others=(counted,)))
    VALIDATOR.validate(content)
    assert [item["value"] for item in content["checks"][0]["evidence"]] == ["3000", None]


@pytest.mark.parametrize("field", ["stated", "computed", "difference", "formula"])
def test_null_only_where_nothing_was_evaluated(field: str) -> None:
    document = paragraphs(GROWTH)
    content: dict[str, Any] = as_dict(audited(document, growth(document)))
    content["checks"][0][field] = None
    assert not VALIDATOR.is_valid(content)
    content["checks"][0] |= {"verdict": "not_evaluated", "reason": "缺上年数"}
    VALIDATOR.validate(content)


def test_one_document_is_an_object_and_several_are_a_list() -> None:
    audit_ = audited(paragraphs(GROWTH))
    assert isinstance(json.loads(write([audit_], Options())), dict)
    assert len(json.loads(write([audit_, audit_], Options(many=True)))) == 2
    assert len(json.loads(write([audit_], Options(many=True)))) == 1


def examples() -> Iterator[Any]:
    for folder in EXAMPLES:
        for suffix in ("txt", "docx"):
            yield pytest.param(folder / f"report.{suffix}", id=f"{folder.name}.{suffix}")


@pytest.mark.parametrize("path", list(examples()))
def test_audits_of_real_documents_fit_the_schema(path: Any) -> None:
    found = audit(path)
    content: dict[str, Any] = found.to_dict()
    VALIDATOR.validate(content)
    assert json.loads(json.dumps(content)) == content
    assert {evidence["location"]["start"] for check in content["checks"] for evidence in check["evidence"]}
    assert len(facts_as_dict(found)["figures"]) == len(found.mentions)  # type: ignore[arg-type] # a list


@pytest.mark.parametrize("folder", EXAMPLES, ids=lambda folder: folder.name)
def test_offsets_point_at_the_figure_as_printed(folder: Any) -> None:
    text = (folder / "report.txt").read_text(encoding="utf-8")
    content: dict[str, Any] = audit(folder / "report.txt").to_dict()
    for check in content["checks"]:
        for item in check["evidence"]:
            place = item["location"]
            assert "".join(text[place["start"] : place["end"]].split()) == item["text"].replace(" ", "")
            assert text.count("\n", 0, place["start"]) + 1 == place["line"]
