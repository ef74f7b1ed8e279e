"""The commands of the rulebook: new, check, list with filters, explain, schema; and the schemas themselves."""

from __future__ import annotations

import json
import re
import shlex
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from conftest import Ran
from jsonschema import Draft202012Validator

from auditor.rulebook import KINDS
from auditor.schemas import schemas

Run = Callable[..., Ran]
WRONG = "三公经费支出5.00万元，比上年增加1.00万元，增长20%。\n"


# --- schemas --------------------------------------------------------------------------------------------------------


def properties(schema: Any, path: str = "") -> Iterator[tuple[str, Any]]:
    """Every key that a schema describes, at any depth."""
    if isinstance(schema, dict):
        for key, inner in (schema.get("properties") or {}).items():
            if isinstance(inner, dict):
                yield f"{path}.{key}", inner
        for key, inner in schema.items():
            yield from properties(inner, f"{path}.{key}")
    elif isinstance(schema, list):
        for inner in schema:
            yield from properties(inner, path)


@pytest.mark.parametrize("name", ["rule", "across", "concepts"])
def test_every_key_is_described_in_both_languages(name: str) -> None:
    schema = json.loads(schemas()[name][0].read_text("utf-8"))
    Draft202012Validator.check_schema(schema)
    found = list(properties(schema))
    assert len(found) > 5
    for path, inner in found:
        zh, _, en = str(inner.get("description", "")).partition("\n")
        assert re.search(r"[\u4e00-\u9fff]", zh), path
        assert re.fullmatch(r"[^\u4e00-\u9fff]+\.", en), path


def test_the_schema_of_a_rule_is_printed_as_it_is(run: Run) -> None:
    assert run("rules", "schema", "rule").out == schemas()["rule"][0].read_text("utf-8")


def test_schemas_are_listed_and_written(run: Run, tmp_path: Path) -> None:
    listed = run("rules", "schema").out.splitlines()
    assert {line.split()[0] for line in listed} >= {"rule", "concepts", "document", "audit"}
    ran = run("rules", "schema", "concepts", "-o", tmp_path / "c.json")
    assert (ran.code, ran.out) == (0, "")
    assert json.loads((tmp_path / "c.json").read_text("utf-8"))["type"] == "object"


def test_a_schema_that_is_not_there(run: Run) -> None:
    ran = run("rules", "schema", "rules")
    assert ran.code == 2
    assert "concepts" in ran.err


# --- new and check --------------------------------------------------------------------------------------------------


def test_a_new_rule_is_written_once(run: Run, tmp_path: Path) -> None:
    folder = tmp_path / "mine"
    command = ("rules", "new", "staff/two", "--assert", "staff_admin + staff_institution == staff", "--to", folder)
    ran = run(*command)
    assert (ran.code, ran.err) == (0, "")
    assert (folder / "staff" / "two.yaml").is_file()
    assert (folder / ".schemas" / "rule.schema.json").is_file()
    again = run(*command)
    assert again.code == 2
    assert "two.yaml" in again.err
    checked = run("rules", "check", "--rules", folder)
    assert (checked.code, checked.err) == (0, "")
    assert "例子覆盖" in checked.out


@pytest.mark.parametrize(
    "command",
    [("rules", "new"), ("rules", "new", "a/b"), ("rules", "new", "A/b", "--assert", "staff == 1"),
     ("rules", "new", "a/b", "--assert", "stafff == 1"), ("rules", "new", "a/b", "--claim", "sum")],
)  # fmt: skip
def test_nothing_is_written_of_a_rule_that_cannot_be(run: Run, tmp_path: Path, command: tuple[str, ...]) -> None:
    ran = run(*command, "--to", tmp_path / "mine")
    assert ran.code == 2
    assert "Traceback" not in ran.err
    assert not (tmp_path / "mine").exists()


def test_all_mistakes_of_all_files_and_the_tests_of_the_sound_ones(run: Run, tmp_path: Path) -> None:
    run("rules", "new", "staff/two", "--assert", "staff_admin + staff_institution == staff", "--to", tmp_path)
    good = (tmp_path / "staff" / "two.yaml").read_text("utf-8")
    for name, old, new in (
        ("a", "severity: error", "severity: eror"),
        ("b", "assert: staff", "assert: stafff"),
        ("c", "200人", "201人"),
    ):
        (tmp_path / f"{name}.yaml").write_text(good.replace(old, new), "utf-8")
    ran = run("rules", "check", "--rules", tmp_path)
    assert ran.code == 2
    assert [name for name in ("a.yaml:", "b.yaml:", "c.yaml:") if name in ran.err] == ["a.yaml:", "b.yaml:", "c.yaml:"]


def test_gaps_of_ones_own_rules_are_hints_and_those_of_shipped_ones_on_demand(run: Run) -> None:
    assert "提示" not in run("rules", "check").out
    ran = run("rules", "check", "--coverage", "--lang", "en")
    assert ran.code == 0
    assert "Reached by examples: formulas " in ran.out


def test_a_new_rule_over_the_indicators_of_the_project(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    own = "{zh: [食堂补贴], en: [subsidy], unit: money}", "{zh: [食堂支出], en: [spending], unit: money}"
    settings = f"concepts:\n  canteen_subsidy: {own[0]}\n  canteen_spent: {own[1]}\nlanguage: en\n"
    (tmp_path / "auditor.yaml").write_text(settings, "utf-8")
    command = ("rules", "new", "canteen/cap", "--assert", "canteen_spent <= canteen_subsidy")
    assert run(*command, "--no-config").code == 2
    ran = run(*command)
    assert (ran.code, ran.err) == (0, "")
    assert "Both examples have been tried" in ran.out


# --- list and explain -----------------------------------------------------------------------------------------------


def test_the_list_is_filtered(run: Run) -> None:
    content = json.loads(run("rules", "list", "--format", "json", "--kind", "change", "--pack", "sangong").out)
    assert {(rule["kind"], rule["id"].split("/")[0]) for rule in content} == {("change", "sangong")}


def test_a_rule_is_listed_by_every_severity_that_it_may_have(run: Run) -> None:
    listed = {
        severity: {r["id"] for r in json.loads(run("rules", "list", "--severity", severity, "--format", "json").out)}
        for severity in ("error", "warning", "note")
    }
    assert [severity for severity, ids in listed.items() if "relations/share" in ids] == ["error", "warning"]
    assert [severity for severity, ids in listed.items() if "relations/change" in ids] == ["error"]


def test_the_list_as_one_page(run: Run) -> None:
    page = run("rules", "list", "--format", "markdown", "--pack", "assets").out
    assert "### assets/debt-within\n" in page
    assert "- 前提 only where：`assets > 0`" in page
    assert "#### 不核对的例子 Examples in which it is not tried" in page


def test_a_tag_and_a_kind_that_are_not_there(run: Run) -> None:
    assert "没有标签 wat，可用：" in run("rules", "list", "--tag", "wat").err
    ran = run("rules", "list", "--kind", "wat")
    assert ran.code == 2
    assert all(kind in ran.err for kind in KINDS)


def test_explain_is_short_for_rules_show(run: Run) -> None:
    assert run("explain", "relations/change").out == run("rules", "show", "relations/change").out
    assert "relations/change" in run("explain", "relations/chang").err


def test_explain_knows_findings_by_the_beginning_of_their_fingerprint(run: Run, tmp_path: Path) -> None:
    report = tmp_path / "a.txt"
    report.write_text(WRONG, "utf-8")
    found = json.loads(run("check", report, "--format", "json").out)["findings"][0]
    ran = run("explain", found["fingerprint"][:8], report)
    assert ran.code == 0
    assert "^" in ran.out
    assert found["rule"] in ran.out
    assert "auditor check" in run("explain", "ffffffffffff", report).err
    assert "报告" in run("explain", found["fingerprint"]).err
    assert run("explain", found["fingerprint"], tmp_path / "no.txt").code == 3


# --- what a project has decided -------------------------------------------------------------------------------------

SETTINGS = (
    "rules:\n  scores: {severity: off, because: 本单位不打分}\n  budget/balance: {severity: off, because: 试点}\n"
)


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "auditor.yaml").write_text(SETTINGS, "utf-8")
    return tmp_path


def test_no_rule_is_off_where_nobody_has_said_so(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert "停用" not in run("rules", "list").out
    assert "停用" not in run("config", "show").out
    assert {rule["off"] for rule in json.loads(run("rules", "list", "--format", "json").out)} == {None}


def test_rules_that_are_off_are_marked_in_the_list_with_the_reason(run: Run, project: Path) -> None:
    lines = run("rules", "list").out.splitlines()
    off = [line for line in lines if "停用" in line and "/" in line]
    assert [line.split()[0] for line in off if "试点" in line] == ["budget/balance"]
    assert {line.split()[0].partition("/")[0] for line in off if "本单位不打分" in line} == {"scores"}
    assert "why it is off" in run("rules", "list", "--lang", "en").out
    (balance,) = (r for r in json.loads(run("rules", "list", "--format", "json").out) if r["id"] == "budget/balance")
    assert balance["off"] == "试点"


def test_the_settings_in_force_name_the_rules_that_are_off(run: Run, project: Path) -> None:
    said = run("config", "show").out
    assert re.search(r"^budget/balance +.+试点 +auditor\.yaml:3$", said, re.MULTILINE)
    assert re.search(r"^scores/total +.+本单位不打分 +auditor\.yaml:2$", said, re.MULTILINE)
    assert "Rules that are off: 13" in run("config", "show", "--lang", "en").out


def test_the_page_of_a_rule_says_that_it_is_off(run: Run, project: Path) -> None:
    assert "停用：试点" in run("rules", "show", "budget/balance").out


@pytest.mark.parametrize("command", [("list",), ("show", "budget/additions"), ("check",)])
def test_the_language_of_the_project_is_spoken(run: Run, project: Path, command: tuple[str, ...]) -> None:
    (project / "auditor.yaml").write_text("language: en\n", "utf-8")
    assert run("rules", *command).out == run("rules", *command, "--lang", "en").out
    assert run("rules", *command).out != run("rules", *command, "--lang", "zh").out


# --- the examples of the guide --------------------------------------------------------------------------------------

GUIDE = Path(__file__).parent.parent / "docs" / "writing-rules.md"
SHOWN = re.findall(r"^auditor (rules new .+?)(?:   #.*)?$", GUIDE.read_text("utf-8"), re.MULTILINE)


@pytest.mark.parametrize("line", SHOWN)
def test_the_commands_of_the_guide_do_what_they_say(
    run: Run, line: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert "两种例子都试过" in run(*shlex.split(line)).out
    assert shlex.split(line)[2] in run("rules", "new", "--help").out
    ran = run("rules", "check", "--rules", "my-rules")  # the new rules take over examples of shipped ones
    assert (ran.code, ran.err) == (0, "")
    assert "未通过0个" in ran.out


def test_the_guide_shows_both_ways() -> None:
    assert ["--claim" in line for line in SHOWN] == [False, True]


# --- filters --------------------------------------------------------------------------------------------------------


def test_every_shipped_rule_has_tags_and_every_tag_finds_rules(run: Run) -> None:
    rules = json.loads(run("rules", "list", "--format", "json").out)
    tags = {tag for rule in rules for tag in rule["tags"]}
    assert [rule["id"] for rule in rules if not rule["tags"]] == []
    assert {"三公", "政府采购", "国有资产", "人员编制", "绩效自评", "决算公开"} <= tags
    found = json.loads(run("rules", "list", "--tag", "车辆", "--format", "json").out)
    assert "assets/vehicle-quota" in [rule["id"] for rule in found]


@pytest.mark.parametrize(
    ("option", "said"),
    [
        (("--tag", "三公车"), "没有标签 三公车，是否为 三公？可用："),
        (("--pack", "bugdet"), "没有规则包 bugdet，是否为 budget？可用："),
        (("--tag", "x", "--lang", "en"), "There is no tag x; known: "),
    ],
)
def test_a_filter_by_what_no_rule_has_says_what_there_is(run: Run, option: tuple[str, ...], said: str) -> None:
    ran = run("rules", "list", *option)
    assert ran.code == 2
    assert said in ran.err
