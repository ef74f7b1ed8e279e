"""Reports of a run held against each other: in the store like other findings, the same on every repetition and from each database."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
import sqlalchemy as sql
from batches import made
from conftest import Ran

from auditor.batch import schema
from auditor.batch.answers import Answers, Filter
from auditor.batch.store import Store

Command = Callable[..., Ran]
LAST = "清河县水务局2022年度部门决算\n2022年度财政拨款支出{}万元，年末结转和结余35.60万元。\n"
THIS = (
    "清河县水务局2023年度部门决算\n2023年度财政拨款支出1255.00万元，比上年决算数1140.00万元增加115.00万元。\n"
    "年初结转和结余36.50万元，年末结转和结余42.10万元。\n"
)
SUM = "清河县教育局2023年度部门决算\n所属单位包括：清河县教育局本级、清河县第一中学。\n2023年度基本支出812.00万元。\n"
OWN = "清河县教育局（本级）2023年度单位决算\n2023年度基本支出520.00万元。\n"
SCHOOL = "清河县第一中学2023年度单位决算\n2023年度基本支出280.00万元。\n"
COPY = "2023年度基本支出812.35万元，其中：人员经费701.22万元，公用经费111.13万元，项目支出463.17万元。\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two years of a unit, a department with its two units, and two reports that share a paragraph."""
    place = tmp_path / "in"
    place.mkdir()
    texts = {"last": LAST.format("1104.00"), "this": THIS, "sum": SUM, "own": OWN, "school": SCHOOL}
    texts |= {name: f"雁鸣县{name}2023年度部门决算\n{COPY}" for name in ("民政局", "林业局")}
    for name, text in texts.items():
        (place / f"{name}.txt").write_text(text)
    return place


FOUND = {
    ("this", "across/last-year"), ("this", "across/opening"), ("sum", "across/subordinates"), ("民政局", "across/copied"),
}  # fmt: skip


def across(place: str, run: int | None = None) -> list[tuple[int, str, str]]:
    rows = Answers(Store.at(place), run).findings(Filter(rule="across/*"))
    return sorted((row["id"], Path(row["file"]).stem, row["rule"]) for row in rows)


def test_a_run_holds_its_reports_against_each_other(run: Command, folder: Path, place: str) -> None:
    ran = run("batch", folder, "--store", place)
    assert ran.code == 0 and "跨报告发现 4" in ran.out
    assert {(file, rule) for _, file, rule in across(place)} == FOUND
    summary = run("batch", "summary", "--store", place).out
    assert "across/last-year" in summary and "清河县教育局" in summary
    lines = run("batch", "findings", "--store", place, "--where", "rule = across/opening", "--format", "jsonl").out
    found = json.loads(lines)
    assert found["unit"] == "清河县水务局" and found["severity"] == "warning" and found["stated"] == "36.50万元"
    assert [Path(item["file"]).stem for item in found["evidence"]] == ["this", "last"]


def test_again_is_the_same_and_triage_stays(run: Command, folder: Path, place: str) -> None:
    run("batch", folder, "--store", place)
    before = across(place)
    run("batch", "triage", before[0][0], "--status", "dismissed", "--store", place)
    assert run("batch", "across", "--store", place).code == 0
    assert across(place) == before
    rows = Answers(Store.at(place)).findings(Filter(rule="across/*", status="dismissed"))
    assert [row["id"] for row in rows] == [before[0][0]]
    totals = Answers(Store.at(place)).totals()
    run("batch", "across", "--store", place)
    assert Answers(Store.at(place)).totals() == totals


def test_what_changed_is_compared_anew_and_each_run_keeps_its_own(run: Command, folder: Path, place: str) -> None:
    run("batch", folder, "--store", place)
    (folder / "last.txt").write_text(LAST.format("1140.00"))
    ran = run("batch", folder, "--store", place)
    assert "新审核 1" in ran.out and "跨报告发现 3" in ran.out
    assert ("this", "across/last-year") in {(file, rule) for _, file, rule in across(place, 1)}
    assert ("this", "across/last-year") not in {(file, rule) for _, file, rule in across(place, 2)}
    diff = run("batch", "diff", 1, 2, "--store", place).out
    assert "across/last-year" in diff


def test_both_databases_find_the_same(run: Command, folder: Path, sqlite: str, postgres: str) -> None:
    made(folder, 20)
    told = []
    for place in (sqlite, postgres):
        run("batch", folder, "--store", place, "-j", 1)
        commands = [("across", "--format", "json"), ("across",), ("findings", "--format", "csv"), ("summary",)]
        told.append([run("batch", *command, "--store", place).out for command in commands])
    assert told[0] == told[1] and all(len(text) > 500 for text in told[0])


def test_as_json_and_in_english(run: Command, folder: Path, sqlite: str) -> None:
    run("batch", folder, "--store", sqlite)
    told = json.loads(run("batch", "across", "--store", sqlite, "--format", "json", "--lang", "en").out)
    assert (
        told["schema"] == "auditor-across/1" and told["counts"]["reports"] == 7 and told["counts"]["inconsistent"] == 4
    )
    assert {found["rule"] for found in told["findings"]} == {rule for _, rule in FOUND}
    assert "difference 36.00万元" in next(f["message"] for f in told["findings"] if f["rule"] == "across/last-year")
    shown = run("batch", "across", "--store", sqlite, "--lang", "en").out
    assert "Across reports" in shown and "with last year's report" in shown


LEVELS = {"error": 0, "warning": 1, "note": 1, "never": 0}


@pytest.mark.parametrize("level", LEVELS)
def test_exit_codes(run: Command, folder: Path, sqlite: str, level: str) -> None:
    run("batch", folder, "--store", sqlite)
    assert run("batch", "across", "--store", sqlite, "--fail-on", level).code == LEVELS[level]


def test_a_store_or_a_run_that_is_not_there(run: Command, folder: Path, sqlite: str) -> None:
    ran = run("batch", "across", "--store", sqlite)
    assert ran.code == 2 and "没有这个库" in ran.err
    run("batch", folder, "--store", sqlite)
    ran = run("batch", "across", "--store", sqlite, "--run", 7)
    assert ran.code == 2 and "没有第 7 次审核" in ran.err


def test_settings_of_a_project(
    run: Command, folder: Path, sqlite: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (folder / "sum.txt").write_text(SUM.replace("所属单位包括：清河县教育局本级、清河县第一中学。\n", ""))
    run("batch", folder, "--store", sqlite)
    assert "across/subordinates" not in {rule for _, _, rule in across(sqlite)}
    (tmp_path / "auditor.yaml").write_text(
        "units: {清河县教育局: [清河县教育局, 清河县第一中学]}\nrules:\n  across/copied: {severity: off, because: 统一模板}\n"
    )
    ran = run("batch", "across", "--store", sqlite)
    assert ran.code == 0, ran.err
    rules = {rule for _, _, rule in across(sqlite)}
    assert "across/subordinates" in rules and "across/copied" not in rules


def test_a_rule_of_ones_own_is_tried_without_auditing_anew(
    run: Command, folder: Path, sqlite: str, tmp_path: Path
) -> None:
    run("batch", folder, "--store", sqlite)
    own = tmp_path / "rules" / "across"
    own.mkdir(parents=True)
    shipped = (Path(__file__).parents[2] / "rules" / "across" / "opening.yaml").read_text("utf-8")
    (own / "opening.yaml").write_text(shipped.replace("severity: warning", "severity: error"))
    ran = run("batch", folder, "--store", sqlite, "--rules", tmp_path / "rules")
    assert "新审核 0" in ran.out
    (row,) = Answers(Store.at(sqlite)).findings(Filter(rule="across/opening"))
    assert row["severity"] == "error"


def test_documents_of_an_older_program_are_audited_again(run: Command, folder: Path, place: str) -> None:
    run("batch", folder, "--store", place)
    store = Store.at(place)
    with store.engine.begin() as connection:
        connection.execute(schema.outlines.delete())
    assert "没有" not in run("batch", "across", "--store", place).err
    assert across(place) == []
    ran = run("batch", folder, "--store", place)
    assert "新审核 7" in ran.out and {(file, rule) for _, file, rule in across(place)} == FOUND


def test_a_run_that_was_interrupted_is_compared_when_it_is_resumed(run: Command, folder: Path, sqlite: str) -> None:
    run("batch", folder, "--store", sqlite)
    store = Store.at(sqlite)
    with store.engine.begin() as connection:  # as it is when the program ends before the comparison
        connection.execute(schema.runs.update().values(status="running"))
        connection.execute(schema.findings.delete().where(schema.findings.c.run_id.is_not(None)))
        connection.execute(schema.checks.delete().where(schema.checks.c.run_id.is_not(None)))
    assert across(sqlite) == []
    assert "新审核 0" in run("batch", "--resume", "--store", sqlite).out
    assert {(file, rule) for _, file, rule in across(sqlite)} == FOUND


def test_nothing_of_another_run_is_touched(run: Command, folder: Path, sqlite: str) -> None:
    run("batch", folder, "--store", sqlite)
    run("batch", folder / "this.txt", "--store", sqlite)
    assert len(across(sqlite, 1)) == 4 and across(sqlite, 2) == []
    with Store.at(sqlite).engine.connect() as connection:
        counted = connection.execute(
            sql.select(schema.findings.c.run_id, sql.func.count()).group_by(schema.findings.c.run_id)
        )
        assert dict(map(tuple, counted)) == {None: 2, 1: 4}


EXAMPLE = Path(__file__).parents[2] / "examples" / "batch"


def told_of_the_example(run: Command, place: str) -> str:
    run("batch", "2022", "2023", "--store", place, "-j", 1)
    return run("batch", "across", "--store", place, "--format", "json").out


def test_the_bundled_example(run: Command, sqlite: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Its errors are those that examples/README.md names; to write it anew: auditor batch, and auditor batch across, see there."""
    monkeypatch.chdir(EXAMPLE)
    told = told_of_the_example(run, sqlite)
    assert told == (EXAMPLE / "expected.json").read_text("utf-8")
    found = [(Path(f["file"]).as_posix(), f["rule"]) for f in json.loads(told)["findings"]]
    assert found == [
        ("2023/云溪县水利工程队.txt", "across/last-year"),
        ("2023/云溪县水利工程队.txt", "across/opening"),
        ("2023/云溪县水务局.txt", "across/subordinates"),
        ("2023/云溪县水务局.txt", "across/subordinates"),
        ("2023/云溪县水利工程队.txt", "across/copied"),
    ]
    assert {row["rule"].partition("/")[0] for row in Answers(Store.at(sqlite)).findings()} == {"across"}


def test_asked_to_stop_it_writes_nothing(run: Command, folder: Path, sqlite: str) -> None:
    from auditor.batch.across import across as compare
    from auditor.rulebook import default_rulebook

    run("batch", folder, "--store", sqlite)
    before = across(sqlite)
    store = Store.at(sqlite)
    assert compare(store, Answers(store), default_rulebook().across, {}, lambda: True) is None
    assert across(sqlite) == before


def test_every_count_has_a_name() -> None:
    from auditor.batch.tables import OVERVIEW
    from auditor.batch.words import WORDS

    assert [key for key in OVERVIEW if key not in WORDS] == []
