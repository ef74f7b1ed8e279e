"""``auditor.yaml`` in force: what it changes, what it does not, where each value came from."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from conftest import ROOT, Ran

from auditor import configuration as settings
from auditor.configuration import Configuration, Scoped
from auditor.genres import GENRES
from auditor.model import Document
from auditor.policy import Tolerance, measured
from auditor.readers._limits import SPOKEN
from auditor.rulebook import default_rulebook
from auditor.schemas import validator

Run = Callable[..., Ran]
WRONG = "三公经费支出5.00万元，比上年增加1.00万元，增长20%。\n"  # 25 %
WELL = "三公经费支出5.00万元，比上年增加1.00万元，增长25%。\n"
OWN_RULE = """\
title: {zh: 水费与电费合计, en: Water and electricity}
why: {zh: 合计应等于两项之和, en: the total is the sum of both}
kind: sum
assert: water_fee + power_fee == utility_fee
severity: warning
message: {zh: "应为{computed}", en: "should be {computed}"}
tests:
  consistent: [水费3.00万元，电费2.00万元，水电费5.00万元。]
  inconsistent: [水费3.00万元，电费2.00万元，水电费6.00万元。]
"""
OWN_CONCEPTS = """\
concepts:
  water_fee: {zh: [水费], en: [water fee], unit: money}
  power_fee: {zh: [电费], en: [power fee], unit: money}
  utility_fee: {zh: [水电费], en: [utilities], unit: money}
"""


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The current folder, with a report that is wrong."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.txt").write_text(WRONG, encoding="utf-8")
    return tmp_path


def put(folder: Path, **files: str) -> None:
    """``put(folder, auditor="fail_on: never")`` writes ``auditor.yaml``."""
    for name, text in files.items():
        (folder / f"{name}.yaml").write_text(text, encoding="utf-8")


# --- what must not happen -------------------------------------------------------------------------------------------


def test_without_a_file_nothing_changes(project: Path, run: Run) -> None:
    assert run("check", "a.txt").code == 1
    assert run("check", "a.txt", "--no-config").out == run("check", "a.txt").out


def test_no_config_leaves_the_file_out(project: Path, run: Run) -> None:
    put(project, auditor="fail_on: never\nlanguage: en\n")
    assert run("check", "a.txt").code == 0
    ran = run("check", "a.txt", "--no-config")
    assert (ran.code, "错误" in ran.out) == (1, True)


def test_a_broken_file_is_no_matter_with_no_config(project: Path, run: Run) -> None:
    put(project, auditor="nonsense: [\n")
    assert run("check", "a.txt").code == 2
    assert run("check", "a.txt", "--no-config").code == 1


def test_nothing_is_read_before_the_settings_are_sound(project: Path, run: Run) -> None:
    put(project, auditor="fail_onn: never\n")
    ran = run("check", "missing.txt")
    assert (ran.code, ran.out, "missing" in ran.err) == (2, "", False)


def test_a_rule_that_is_off_is_not_replaced_by_a_more_general_one(project: Path, run: Run) -> None:
    put(project, auditor="rules:\n  sangong/growth: {severity: off, because: 口径另有规定}\n")
    ran = run("check", "a.txt")
    assert ran.code == 3  # nothing was judged, which is said
    assert "规则已停用：口径另有规定" in ran.out
    assert "relations/change" not in ran.out


def test_a_rule_that_is_off_says_so_in_english(project: Path, run: Run) -> None:
    put(project, auditor="rules:\n  sangong: {severity: off, because: other books}\nlanguage: en\n")
    assert "the rule is switched off: other books" in run("check", "a.txt").out


def test_options_go_before_the_file(project: Path, run: Run) -> None:
    put(project, auditor="fail_on: never\nlanguage: en\n")
    ran = run("check", "a.txt", "--fail-on", "error", "--lang", "zh")
    assert (ran.code, "错误" in ran.out) == (1, True)


def test_inputs_of_two_projects_are_refused(project: Path, run: Run) -> None:
    other = project / "乙"
    other.mkdir()
    (other / "b.txt").write_text(WRONG, encoding="utf-8")
    put(other, auditor="fail_on: never\n")
    ran = run("check", "a.txt", other / "b.txt")
    assert (ran.code, ran.out) == (2, "")
    assert "（无）" in ran.err
    assert run("check", "a.txt", other / "b.txt", "--config", other / "auditor.yaml").code == 0


def test_config_and_no_config_exclude_each_other(project: Path, run: Run) -> None:
    put(project, auditor="fail_on: never\n")
    assert run("check", "a.txt", "--config", "auditor.yaml", "--no-config").code == 2


# --- what it changes ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("written", "severity"),
    [
        ("sangong/growth: {severity: warning, because: 试行}", "warning"),
        ("sangong: {severity: note, because: 试行}", "note"),
        ("sangong: {severity: note, because: 试行}\n  sangong/growth: {severity: warning, because: 试行}", "warning"),
        ("sangong/growth: {severity: warning, because: 试行}\n  sangong: {severity: note, because: 试行}", "warning"),
        ("scores: {severity: note, because: 试行}", "error"),
    ],
    ids=["a rule", "a pack", "the rule goes before its pack", "in any order", "another pack"],
)
def test_severities(project: Path, run: Run, written: str, severity: str) -> None:
    put(project, auditor=f"rules:\n  {written}\n")
    content = json.loads(run("check", "a.txt", "--format", "json").out)
    assert [finding["severity"] for finding in content["findings"]] == [severity]


SHARE = "2023年总支出896.40万元，其中：基本支出537.84万元，占总支出的65%；项目支出358.56万元，占总支出的40%。\n"


def test_a_severity_of_the_project_holds_whatever_the_size(project: Path, run: Run) -> None:
    (project / "a.txt").write_text(SHARE, encoding="utf-8")
    put(project, auditor="rules:\n  shares: {severity: note, because: 试行}\n")
    said = [{f["rule"]: f["severity"] for f in json.loads(run("check", "a.txt", "--format", "json", *more).out)["findings"]}
            for more in ((), ("--no-config",))]  # fmt: skip
    assert [one["shares/of-expenditure"] for one in said] == ["note", "error"]


@pytest.mark.parametrize(
    ("tolerance", "severity"),
    [
        ("rate: 5个百分点", "note"),
        ("rate: 4.99个百分点", "error"),
        ("amount: 100亿元", "error"),
    ],
    ids=["as large as allowed", "larger", "amounts are no rates"],
)
def test_tolerance(project: Path, run: Run, tolerance: str, severity: str) -> None:
    put(project, auditor=f"tolerance:\n  {tolerance}\n")
    content = json.loads(run("check", "a.txt", "--format", "json").out)
    assert [(f["severity"], f["verdict"]) for f in content["findings"]] == [(severity, "inconsistent")]
    assert ("项目允许的5个百分点" in content["findings"][0]["message"]) == (severity == "note")


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("-0.02万元", (200, "元")),
        ("1,234.5元", (1234.5, "元")),
        ("-5个百分点", (5, "个百分点")),
        ("3人", None),
        ("", None),
        ("20%", None),
    ],
)
def test_differences_are_measured(text: str, value: tuple[float, str] | None) -> None:
    assert measured(text) == value


def test_a_difference_in_another_unit_of_money_is_within_the_tolerance() -> None:
    assert Tolerance(amount="0.02万元").allows("-200元") == "0.02万元"
    assert not Tolerance(amount="0.02万元").allows("-201元")


def test_what_rounding_explains_can_be_left_out(project: Path, run: Run) -> None:
    (project / "b.txt").write_text("合计30.01万元，其中：甲10.00万元，乙20.00万元。\n", encoding="utf-8")
    assert "舍入1" in run("check", "b.txt").out
    before = json.loads(run("check", "b.txt", "--format", "json").out)["summary"]
    put(project, auditor="tolerance:\n  rounding: off\n")
    after = json.loads(run("check", "b.txt", "--format", "json").out)
    assert before["findings"]["note"] == 1
    assert (after["findings"], after["summary"]["checks"]) == ([], before["checks"])


def test_own_indicators_and_rules(project: Path, run: Run) -> None:
    (project / "规则" / "公用").mkdir(parents=True)
    (project / "规则" / "公用" / "水电.yaml").write_text(OWN_RULE, encoding="utf-8")
    put(project, auditor=f"rule_folders: [规则]\n{OWN_CONCEPTS}fail_on: warning\n")
    (project / "b.txt").write_text("水费3.00万元，电费2.00万元，水电费6.00万元。\n", encoding="utf-8")
    ran = run("check", "b.txt")
    assert (ran.code, "规则：公用/水电" in ran.out) == (1, True)
    assert run("rules", "check").code == 0
    assert "公用/水电" in run("rules", "list").out
    assert "公用/水电" not in run("rules", "list", "--no-config").out


def test_the_examples_of_a_rule_that_is_off_are_still_run(project: Path, run: Run) -> None:
    put(project, auditor="rules:\n  sangong: {severity: off, because: 试行}\n")
    assert run("rules", "check").code == 0


def test_own_rules_that_are_wrong_are_named(project: Path, run: Run) -> None:
    (project / "规则").mkdir()
    (project / "规则" / "水电.yaml").write_text(OWN_RULE, encoding="utf-8")
    put(project, auditor="rule_folders: [规则]\n")
    ran = run("check", "a.txt")
    assert (ran.code, ran.out) == (2, "")
    assert "water_fee" in ran.err


def test_synonyms(project: Path, run: Run) -> None:
    (project / "b.txt").write_text("支出盘子5万元，其中：基本支出3万元，项目支出1万元。\n", encoding="utf-8")
    before = json.loads(run("facts", "b.txt", "--format", "json").out)["facts"]
    put(project, auditor="synonyms:\n  expenditure: [支出盘子, spending pot]\n")
    after = json.loads(run("facts", "b.txt", "--format", "json").out)["facts"]
    assert [fact["concept"] for fact in before if fact["label"] == "支出盘子"] != ["expenditure"]
    assert [fact["concept"] for fact in after if fact["label"] == "支出盘子"] == ["expenditure"]


def test_limits(project: Path, run: Run) -> None:
    (project / "b.csv").write_text("项目,金额\n甲,1\n乙,2\n合计,3\n", encoding="utf-8")
    put(project, auditor="limits:\n  cells: 2\n")
    assert run("check", "b.csv").code == 3
    assert run("check", "b.csv", "--limit", "cells=100").code == 0


def test_the_genre_of_the_project(project: Path, run: Run) -> None:
    put(project, auditor="genre: 三公经费\n")
    assert json.loads(run("check", "a.txt", "--format", "json").out)["document"]["genre"] == "sangong"
    given = run("check", "a.txt", "--format", "json", "--genre", "部门预算").out
    assert json.loads(given)["document"]["genre"] == "budget"


# --- extends --------------------------------------------------------------------------------------------------------


def test_a_chain_of_files_the_nearest_goes_first(project: Path, run: Run) -> None:
    county, office = project / "县", project / "县" / "局"
    office.mkdir(parents=True)
    put(project, auditor="fail_on: note\nlanguage: en\nlimits: {pages: 9, cells: 8}\n")
    put(county, auditor="extends: ../auditor.yaml\nfail_on: warning\nlimits: {pages: 7}\n")
    put(office, auditor="extends: ../auditor.yaml\nlimits: {sheets: 3}\n")
    found, mistakes = settings.load(office / "auditor.yaml")
    assert mistakes == []
    assert (found.value("fail_on"), found.value("language")) == ("warning", "en")
    assert found.limits == {"pages": 7, "cells": 8, "sheets": 3}
    assert [source.path.parent.name for source in found.sources][:2] == ["局", "县"]


def test_of_several_files_the_later_goes_first(project: Path) -> None:
    put(project, auditor="extends: [甲.yaml, 乙.yaml]\n", 甲="fail_on: note\nlanguage: en\n", 乙="fail_on: warning\n")
    found, mistakes = settings.load(project / "auditor.yaml")
    assert (mistakes, found.value("fail_on"), found.value("language")) == ([], "warning", "en")


def test_one_base_of_two_files_is_no_circle(project: Path) -> None:
    put(
        project,
        auditor="extends: [甲.yaml, 乙.yaml]\n",
        甲="extends: 底.yaml\n",
        乙="extends: 底.yaml\n",
        底="fail_on: note\n",
    )
    assert settings.load(project / "auditor.yaml")[1] == []


def test_a_circle_is_refused_where_it_closes(project: Path, run: Run) -> None:
    put(project, auditor="extends: 甲.yaml\n", 甲="fail_on: note\nextends: 乙.yaml\n", 乙="extends: auditor.yaml\n")
    ran = run("check", "a.txt")
    assert (ran.code, ran.out) == (2, "")
    assert "乙.yaml:1:10: extends: 循环引用：auditor.yaml → 甲.yaml → 乙.yaml → auditor.yaml" in ran.err


def test_mistakes_of_all_files_are_told_in_one_run(project: Path, run: Run) -> None:
    put(project, auditor="extends: 甲.yaml\nlanguage: fr\n", 甲="fail_on: nevr\n")
    err = run("check", "a.txt").err
    assert "auditor.yaml:2:11" in err
    assert "甲.yaml:1:10" in err


def test_folders_are_seen_from_the_file_that_names_them(project: Path, run: Run) -> None:
    above, below = project / "上级", project / "下级"
    (above / "规则").mkdir(parents=True)
    below.mkdir()
    (above / "规则" / "水电.yaml").write_text(OWN_RULE, encoding="utf-8")
    put(above, auditor=f"rule_folders: [规则]\n{OWN_CONCEPTS}")
    put(below, auditor="extends: ../上级/auditor.yaml\n")
    assert "水电" in run("rules", "list", "--config", below / "auditor.yaml").out


# --- some paths only ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("pattern", "path", "fits"),
    [
        ("2022/**", "2022/a.docx", True),
        ("2022/**", "2022/x/a.docx", True),
        ("2022/**", "2023/a.docx", False),
        ("2022/", "2022/x/a.docx", True),
        ("*.docx", "x/y/a.docx", True),
        ("x/*.docx", "x/y/a.docx", False),
        ("x/**/*.docx", "x/a.docx", True),
        ("**/旧/*", "x/旧/a.txt", True),
        ("a?.txt", "ab.txt", True),
        ("a.txt", "aXtxt", False),
        ("./a.txt", "a.txt", True),
        ("*", "../a.txt", False),
    ],
)
def test_patterns(tmp_path: Path, pattern: str, path: str, fits: bool) -> None:
    assert Scoped(pattern, tmp_path, {}).fits(str(tmp_path / path)) is fits


def test_some_paths_have_their_own_settings(project: Path, run: Run) -> None:
    old = project / "2022"
    old.mkdir()
    (old / "b.txt").write_text(WRONG, encoding="utf-8")
    put(
        project,
        auditor="paths:\n  2022/**:\n    fail_on: never\n    genre: 部门决算\n"
        "    rules: {sangong: {severity: warning, because: 旧报告}}\n",
    )
    assert run("check", "2022/b.txt").code == 0
    assert run("check", "a.txt").code == 1
    first, second = json.loads(run("check", "a.txt", "2022/b.txt", "--format", "json").out)
    assert [f["severity"] for f in (*first["findings"], *second["findings"])] == ["error", "warning"]
    assert (first["document"]["genre"], second["document"]["genre"]) == (None, "final")


def test_later_patterns_go_before_earlier_ones(project: Path) -> None:
    put(project, auditor='paths:\n  "*.txt": {fail_on: note}\n  a.txt: {fail_on: never}\n')
    found, _ = settings.load(project / "auditor.yaml")
    assert found.at("a.txt").value("fail_on") == "never"
    assert found.at("b.txt").value("fail_on") == "note"
    assert found.at("b.md").value("fail_on") == "error"


# --- show, init, schema ---------------------------------------------------------------------------------------------


def test_show_says_what_is_in_force_and_where_it_came_from(project: Path, run: Run) -> None:
    put(project, auditor="extends: 甲.yaml\nfail_on: warning\n", 甲="fail_on: note\nlanguage: zh\n")
    rows = [line.split() for line in run("config", "show").out.splitlines()]
    assert ["fail_on", "warning", "auditor.yaml:2"] in rows
    assert ["language", "zh", "甲.yaml:2"] in rows
    assert ["tolerance.rounding", "note", "默认"] in rows
    assert ["language", "en", "option", "--lang"] in [
        line.split() for line in run("config", "show", "--lang", "en").out.splitlines()
    ]


def test_show_for_a_path(project: Path, run: Run) -> None:
    put(project, auditor="paths:\n  a.txt: {fail_on: never}\n")
    assert ["fail_on", "never", "auditor.yaml:2"] in [
        line.split() for line in run("config", "show", "a.txt").out.splitlines()
    ]


def test_a_link_that_leads_nowhere_is_no_missing_configuration(project: Path, run: Run) -> None:
    (project / "auditor.yaml").unlink(missing_ok=True)
    (project / "auditor.yaml").symlink_to(project / "moved.yaml")
    ran = run("check", "r.txt")
    assert ran.code == 2 and "auditor.yaml：没有这个文件" in ran.err and ran.out == ""


def test_init_writes_a_file_that_changes_nothing_and_never_over_another(project: Path, run: Run) -> None:
    assert run("config", "init").code == 0
    written = (project / "auditor.yaml").read_text(encoding="utf-8")
    assert settings.load(project / "auditor.yaml")[0].settings == {}
    assert run("check", "a.txt").code == 1
    assert run("config", "init").code == 2
    assert (project / "auditor.yaml").read_text(encoding="utf-8") == written


@pytest.mark.parametrize("name", list(settings.schema("config")["properties"]))
def test_each_key_of_the_sample_is_sound_when_it_is_put_in_force(name: str, project: Path) -> None:
    lines = settings.sample().splitlines()
    (line,) = [line.removeprefix("# ") for line in lines if line.startswith(f"# {name}: ")]
    put(project, auditor=line + "\n")
    _, mistakes = settings.load(project / "auditor.yaml")
    assert [mistake.zh for mistake in mistakes if name != "extends"] == []


def test_the_schema_is_printed_and_every_key_is_explained_in_both_languages(run: Run) -> None:
    schema = json.loads(run("config", "schema").out)
    jsonschema.Draft202012Validator.check_schema(schema)
    for whole in (schema, validator("accepted").schema):
        for path, about in _keys(whole):
            zh, _, en = about.get("description", "").partition("\n")
            assert zh and en, path
            assert any("一" <= char <= "鿿" for char in zh), path


def _keys(schema: Any, path: str = "") -> list[tuple[str, dict[str, Any]]]:
    """Every key that may be written, with what the schema says of it."""
    found: list[tuple[str, dict[str, Any]]] = []
    for name, inside in schema.items() if isinstance(schema, dict) else ():
        if name == "properties":
            found += [(f"{path}.{key}", about) for key, about in inside.items()]
        found += _keys(inside, f"{path}.{name}")
    return found


def test_the_schema_knows_what_the_program_knows() -> None:
    schema = settings.schema("config")
    assert set(schema["properties"]["limits"]["properties"]) == set(SPOKEN)
    assert schema["$defs"]["genre"]["enum"] == [*(names.zh for names in GENRES.values()), *GENRES]


# --- genres ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "genre"),
    [
        ("三公经费支出5万元。", None),
        ("会议纪要\n一、部门决算情况\n略\n", None),
        ("某县文化局2024年度部门整体支出绩效自评报告\n", "evaluation"),
        ("某县文化局部门整体支出\n绩效自评报告\n", "evaluation"),
        ("2024年度危房改造项目支出绩效自评报告\n", "project"),
        ("某县文化局2024年度部门决算公开说明\n", "final"),
        ("某县文化局2025年部门预算说明\n", "budget"),
        ("某县2024年“三公”经费支出情况说明\n", "sangong"),
        ("关于某县2024年预算执行情况和2025年预算草案的报告\n", "execution"),
        ("一、概况\n整体支出绩效情况如下。\n二、整体支出绩效自评得分90分。\n", "evaluation"),
    ],
)
def test_genres(text: str, genre: str | None) -> None:
    from auditor.genres import genre_of

    assert genre_of(Document("a.txt", "txt", "0" * 64, text, ())) == genre


def test_the_genre_is_said(project: Path, run: Run) -> None:
    (project / "b.txt").write_text(f"某县文化局2024年度部门决算\n{WELL}", encoding="utf-8")
    assert "文种：部门决算" in run("check", "b.txt").out
    assert "genre: final accounts" in run("check", "b.txt", "--lang", "en").out
    assert "文种" not in run("check", "a.txt").out


def test_a_genre_that_nobody_knows_is_refused(project: Path, run: Run) -> None:
    ran = run("check", "a.txt", "--genre", "部门决算表")
    assert (ran.code, ran.out) == (2, "")
    assert "是否为 部门决算" in ran.err


def test_a_rule_for_one_genre_leaves_the_others_alone(project: Path, run: Run) -> None:
    (project / "规则").mkdir()
    rule = OWN_RULE.replace("kind: sum", "kind: sum\napplies_to: [部门决算, project]")
    (project / "规则" / "水电.yaml").write_text(rule, encoding="utf-8")
    put(project, auditor=f"rule_folders: [规则]\n{OWN_CONCEPTS}fail_on: warning\n")
    (project / "b.txt").write_text(
        "水费3.00万元，电费2.00万元，水电费6.00万元。\n三公经费支出5万元，其中：甲2万元，乙3万元。\n", "utf-8"
    )
    assert "水电" in run("check", "b.txt").out  # of no known genre: all rules apply
    assert "规则：水电" in run("check", "b.txt", "--genre", "final").out
    assert "规则：水电" not in run("check", "b.txt", "--genre", "部门预算").out


def test_a_pack_is_the_first_folder() -> None:
    rulebook = default_rulebook()
    assert rulebook.rule("sangong/growth").pack == "sangong"
    assert rulebook.for_genre(None) is rulebook
    assert Configuration().value("fail_on") == "error"


def test_the_documentation_has_the_sample_and_every_genre() -> None:
    page = (ROOT / "docs" / "configuration.md").read_text(encoding="utf-8")
    assert f"<!-- sample -->\n```yaml\n{settings.sample()}```\n" in page
    assert [id_ for id_, names in GENRES.items() if f"| {names.zh} | `{id_}` | {names.en} |" not in page] == []
