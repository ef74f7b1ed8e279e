"""Questions to a store: the same answers from each database, filters that cannot be abused, triage that outlives new audits."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest
from batches import BARE, SLIP, TRUE, made
from conftest import Ran

from auditor.batch.answers import DIMENSIONS, Answers, Filter, difference
from auditor.batch.progress import said
from auditor.batch.runner import Progress
from auditor.batch.store import Store, StoreError
from auditor.batch.tables import percent

Command = Callable[..., Ran]
OTHER = SLIP.replace("水务局", "教育局").replace("2023", "2022").replace("8.00", "7.00")
WARNED = "雁鸣县民政局2022年度部门决算说明\n\n2022年预算数100.00万元，执行数50.00万元，预算执行率为60%。\n"


@pytest.fixture
def filled(run: Command, tmp_path: Path, place: str) -> str:
    """A store with two units' slips, one that is right, one without figures and one that is empty."""
    folder = tmp_path / "in"
    folder.mkdir()
    for name, text in {"a": SLIP, "b": OTHER, "c": TRUE, "d": BARE, "e": "", "f": SLIP, "g": WARNED}.items():
        (folder / f"{name}.txt").write_text(text)
    assert run("batch", folder, "--store", place).code == 0
    return place


def files(place: str, **wanted: str) -> list[str]:
    return [Path(row["file"]).stem for row in Answers(Store.at(place)).findings(Filter(**wanted))]


# --- filters --------------------------------------------------------------------------------------------------------

FILTERS = {
    "nothing": ("", "abg"),
    "equal": ("year = 2023", "a"),
    "unequal": ("year != 2023", "bg"),
    "greater": ("year >= 2022", "abg"),
    "contains": ("unit ~ 教育", "b"),
    "a star": ("unit = 清河县*", "ab"),
    "among": ("unit in (清河县水务局, 雁鸣县民政局)", "ag"),
    "numbers among": ("year in (2021, 2023)", "a"),
    "and before or": ("year = 2023 or year = 2022 and region = 雁鸣县", "ag"),
    "brackets": ("(year = 2023 or year = 2022) and region = 雁鸣县", "g"),
    "not": ("not region = 雁鸣县", "ab"),
    "full-width signs and words": ("year ≥ 2022 且 非（unit ~ “教育”）", "ag"),
    "quotes": ("unit = '清河县水务局'", "a"),
    "a wildcard of the database is a letter": ("unit ~ %", ""),
    "a file": ("file ~ /a.txt", "a"),
    "status": ("status = open", "abg"),
}


@pytest.mark.parametrize("reason", FILTERS)
def test_findings_are_filtered(filled: str, reason: str) -> None:
    where, expected = FILTERS[reason]
    found = files(filled, where=where)
    assert "".join(sorted(set(found))) == expected


WRONG = {
    "an unknown name": ("colour = red", "第1个字符：没有“colour”这一项"),
    "an end too soon": ("year =", "year 缺少要比较的值"),
    "no operator": ("year 2023", "year 后应是"),
    "a word for a number": ("year = next", "year 应与整数比较，不是“next”"),
    "an open bracket": ("(year = 2023", "缺少右括号"),
    "more behind": ("year = 2023 unit", "第13个字符：不明白“unit”"),
    "an attack": ("unit = x'; DROP TABLE findings; --", "第9个字符：引号没有配对"),
    "brackets without end": ("(" * 200, "括号套得太深"),
    "an open quote": ("unit = 'x", "第8个字符：引号没有配对"),
    "nothing behind and": ("year = 2023 and", "条件没有写完"),
    "a value that a column never has": (
        "severity = eror",
        "第12个字符：severity 没有“eror”，可用：error、warning、note",
    ),
    "one among others": ("status in (open, close)", "第18个字符：status 没有“close”"),
}


@pytest.mark.parametrize("reason", WRONG)
def test_a_wrong_filter_is_one_sentence(run: Command, tmp_path: Path, reason: str) -> None:
    where, words = WRONG[reason]
    (tmp_path / "a.txt").write_text(SLIP)
    store = tmp_path / "a.db"
    run("batch", tmp_path / "a.txt", "--store", store)
    ran = run("batch", "findings", "--where", where, "--store", store)
    assert ran.code == 2 and words in ran.err and ran.err.count("\n") == 1, ran.err
    assert len(files(str(store))) == 1


@pytest.mark.parametrize("option", ["severity", "status", "confidence"])
def test_an_option_that_finds_nothing_ever_is_told_from_one_that_finds_nothing(
    run: Command, filled: str, option: str
) -> None:
    ran = run("batch", "findings", f"--{option}", "eror", "--store", filled, "--lang", "en")
    assert ran.code == 2 and f"--{option}: {option} is never “eror”; there are " in ran.err and ran.out == ""
    assert run("batch", "findings", f"--{option}", "*", "--store", filled).out.count("\n") > 4


# --- summaries ------------------------------------------------------------------------------------------------------


def test_totals_and_reasons(filled: str) -> None:
    answers = Answers(Store.at(filled))
    totals = answers.totals()
    assert {key: totals[key] for key in ("files", "duplicates", "documents", "audited", "nothing", "unread", "pending")} == {
        "files": 7, "duplicates": 1, "documents": 6, "audited": 4, "nothing": 1, "unread": 1, "pending": 0,
    }  # fmt: skip
    assert [(row["reason_zh"], row["documents"]) for row in answers.why_unread()] == [
        ("文件是空的（… 字节），请检查是否导出成功。", 1)
    ]


def test_units_are_ranked_by_weight(filled: str) -> None:
    rows = Answers(Store.at(filled)).by("unit")
    assert [row["weight"] for row in rows] == sorted((row["weight"] for row in rows), reverse=True)
    assert {row["key"]: row["documents"] for row in rows} == {
        "清河县水务局": 1, "清河县教育局": 2, "雁鸣县民政局": 1, "": 2,
    }  # fmt: skip
    assert next(row for row in rows if row["key"] == "")["unread"] == 1


def test_both_databases_give_the_same_answers(run: Command, tmp_path: Path, sqlite: str, postgres: str) -> None:
    folder = made(tmp_path / "in", 40)
    for name, text in {"a": SLIP, "b": OTHER, "c": TRUE, "d": BARE, "e": "", "f": SLIP, "g": WARNED}.items():
        (folder / f"{name}.txt").write_text(text)
    told = []
    for place in (sqlite, postgres):
        run("batch", folder, "--store", place, "-j", 1)
        commands = [("summary",), ("findings", "--format", "csv"), ("summary", "--by", "rule", "--severity", "note"),
                    ("findings", "--where", "year > 2018 and rule = relations/* or unit ~ 县", "--format", "jsonl")]  # fmt: skip
        told.append([run("batch", *command, "--store", place).out for command in commands])
    assert told[0] == told[1] and all(len(text) > 500 for text in told[0])


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_a_summary_in_every_format(run: Command, filled: str, tmp_path: Path, lang: str) -> None:
    arguments = ("batch", "summary", "--store", filled, "--lang", lang)
    shown = run(*arguments).out
    assert ("清河县水务局" in shown) and ("16.7%" in shown) and ("内容重复" if lang == "zh" else "duplicates") in shown
    page = run(*arguments, "--format", "html").out
    assert (
        page.startswith("<!DOCTYPE html>") and "清河县水务局" in page and "http:" not in page and "https:" not in page
    )
    assert run(*arguments, "--format", "xlsx", "-o", tmp_path / "s.xlsx").code == 0
    book = openpyxl.load_workbook(tmp_path / "s.xlsx")
    assert len(book.sheetnames) == 1 + len(DIMENSIONS) + 4
    rows = list(book[book.sheetnames[1]].iter_rows(values_only=True))
    assert rows[0][0] in ("单位", "unit") and {row[0] for row in rows[1:]} >= {"清河县水务局", "雁鸣县民政局"}


def test_findings_in_every_format(run: Command, filled: str, tmp_path: Path) -> None:
    from pyarrow import parquet

    arguments = ("batch", "findings", "--store", filled, "--year", 2023)
    rows = list(csv.DictReader(io.StringIO(run(*arguments, "--format", "csv").out.removeprefix("\ufeff"))))
    lines = [json.loads(line) for line in run(*arguments, "--format", "jsonl").out.splitlines()]
    run(*arguments, "--format", "parquet", "-o", tmp_path / "f.parquet")
    run(*arguments, "--format", "xlsx", "-o", tmp_path / "f.xlsx")
    table = parquet.read_table(tmp_path / "f.parquet").to_pylist()
    sheet = list(openpyxl.load_workbook(tmp_path / "f.xlsx").active.iter_rows(values_only=True))
    assert len(rows) == len(lines) == len(table) == len(sheet) - 1 == 1
    assert {rows[0]["指纹"], lines[0]["fingerprint"], table[0]["fingerprint"]} == {lines[0]["fingerprint"]}
    assert rows[0]["单位"] == table[0]["unit"] == "清河县水务局" and table[0]["year"] == 2023
    assert lines[0]["evidence"][0]["text"] == "10.00万元" and "清河县水务局" in run(*arguments).out


def test_what_a_spreadsheet_would_run_is_text(run: Command, tmp_path: Path, sqlite: str) -> None:
    (tmp_path / "=1+1.txt").write_text(SLIP)
    store = tmp_path / "a.db"
    run("batch", tmp_path / "=1+1.txt", "--store", store)
    assert files(str(store)) == ["=1+1"]
    run("batch", "findings", "--store", store, "--format", "xlsx", "-o", tmp_path / "f.xlsx")
    cells = [cell for row in openpyxl.load_workbook(tmp_path / "f.xlsx").active.iter_rows() for cell in row]
    assert not any(cell.data_type == "f" for cell in cells)


# --- triage and runs ------------------------------------------------------------------------------------------------


def test_triage_outlives_a_new_audit(run: Command, filled: str, tmp_path: Path) -> None:
    number = Answers(Store.at(filled)).findings(Filter(unit="水务局"))[0]["id"]
    shown = run(
        "batch", "triage", number, "--status", "dismissed", "--note", "口径不同", "--who", "张三", "--store", filled
    )
    assert shown.code == 0 and "不成立 张三 口径不同" in shown.out
    assert set(files(filled, status="dismissed")) == {"a"} and "a" not in files(filled, status="open")
    settled = next(row for row in Answers(Store.at(filled)).by("unit") if row["key"] == "清河县水务局")
    assert (settled["weight"], settled["settled"], settled["error"]) == (0, 1, 0)
    (tmp_path / "in" / "a.txt").write_text(SLIP + "\n另有说明。\n")
    run("batch", tmp_path / "in", "--store", filled, "--exclude", "f.txt")
    assert set(files(filled, status="dismissed")) == {"a"}
    run("batch", "triage", number, "--status", "confirmed", "--store", filled)
    assert set(files(filled, status="confirmed")) == {"a"} and files(filled, status="dismissed") == []
    assert run("batch", "triage", number, "--store", filled).out.count("\n") == 2


def test_triage_of_nothing_is_said(run: Command, filled: str) -> None:
    assert "没有编号 9999 的发现" in run("batch", "triage", 9999, "--status", "confirmed", "--store", filled).err
    assert "没有编号 9999 的发现" in run("batch", "triage", 9999, "--store", filled).err
    assert run("batch", "triage", 1, "--store", filled).out == "还没有处置过。\n"
    assert "要与 --status 同用" in run("batch", "triage", 1, "--note", "x", "--store", filled).err


def test_two_runs_are_compared(run: Command, filled: str, tmp_path: Path) -> None:
    (tmp_path / "in" / "a.txt").write_text(SLIP.replace("8.00", "6.00"))
    (tmp_path / "in" / "b.txt").write_text(OTHER.replace("7.00", "9.00"))
    (tmp_path / "in" / "g.txt").unlink()
    (tmp_path / "in" / "h.txt").write_text(TRUE + "完。\n")
    run("batch", tmp_path / "in", "--store", filled)
    store = Store.at(filled)
    found = difference(Answers(store, 1), Answers(store, 2))
    assert {Path(row["file"]).stem for row in found.gone} == {"a", "b", "g"}
    assert {Path(row["file"]).stem for row in found.appeared} == {"b", "f"}  # f was a duplicate of a
    assert [(Path(row["file"]).stem, row["change"]) for row in found.files] == [
        ("a", "changed"), ("b", "changed"), ("g", "removed"), ("h", "added"),
    ]  # fmt: skip
    assert "新出现的发现" in run("batch", "diff", 1, 2, "--store", filled).out
    assert "没有第 9 次审核" in run("batch", "diff", 1, 9, "--store", filled).err
    assert "2" in run("batch", "runs", "--store", filled).out


def test_an_empty_store_has_no_answers(place: str) -> None:
    with pytest.raises(StoreError, match="库里还没有审核过"):
        Answers(Store.at(place, create=True))


# --- words ----------------------------------------------------------------------------------------------------------


def test_the_bar() -> None:
    half = Progress(files=210, total=200, skipped=20, done=80, findings=7, unread=2)
    assert said(half, 2.0, "zh", bar=True) == (
        "[██████████░░░░░░░░░░] 100/200 50% · 40.0 份/秒 · 剩 2 秒 · 发现 7 · 无法读取 2"
    )
    assert said(half, 2.0, "en", bar=False) == "100/200 50% · 40.0 documents/s · 2 s left · findings: 7 · not read: 2"
    assert "剩 1 小时 2 分" in said(Progress(total=3725, done=1, files=1), 1.0, "zh", bar=False)


def test_percent() -> None:
    assert [percent(1, 8), percent(0, 3), percent(2, 3), percent(1, 0)] == ["12.5%", "0.0%", "66.7%", "–"]
