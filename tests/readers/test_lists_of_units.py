"""Lists of units, one a row: each a document of its own in the results, from every format that has tables."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from importlib.resources import files
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
import xlwt
from conftest import Ran, work
from docx_bytes import docx, p, r, tbl, tc, tr
from jsonschema import Draft202012Validator
from openpyxl import Workbook
from workbooks import saved

from auditor import audit
from auditor.lists import UnitAudit, unit_audits
from auditor.model import Audit
from auditor.writers import Options
from auditor.writers.json import as_dict
from auditor.writers.terminal import write

Rows = Sequence[Sequence[str]]
SCHEMA = json.loads((files("auditor") / "schemas" / "audit.schema.json").read_text(encoding="utf-8"))
ABOVE = ("2023年部门预算汇总表", "单位：万元")
HEAD = ("单位名称", "年初预算", "追加", "全年预算数")
ROWS = (
    HEAD,
    ("县教育局", "1200.00", "350.50", "1550.50"),
    ("县水务局", "800.00", "102.00", "920.00"),  # 120.00 with two digits swapped
    ("县林业局", "640.20", "-20.00", "620.20"),
    ("县统计局", "300.00", "45.00", "345.00"),
)


def as_csv(rows: Rows) -> bytes:
    return "\n".join([*ABOVE, *map(",".join, rows)]).encode()


def as_xlsx(rows: Rows) -> bytes:
    book = Workbook()
    for row in [[line] for line in ABOVE] + [list(row) for row in rows]:
        book.active.append(row)
    return saved(book)


def as_xls(rows: Rows) -> bytes:
    book, out = xlwt.Workbook(), BytesIO()
    sheet = book.add_sheet("汇总")
    for number, row in enumerate([[line] for line in ABOVE] + [list(row) for row in rows]):
        for column, text in enumerate(row):
            sheet.write(number, column, text)
    book.save(out)
    return out.getvalue()


def as_html(rows: Rows) -> bytes:
    grid = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in rows)
    return f"<html><body>{''.join(f'<p>{line}</p>' for line in ABOVE)}<table>{grid}</table></body></html>".encode()


def as_docx(rows: Rows) -> bytes:
    return docx(*(p(r(line)) for line in ABOVE), tbl(*(tr(*(tc(p(r(cell))) for cell in row)) for row in rows)))


def as_yaml(rows: Rows) -> bytes:
    lines = "".join(f"      - [{', '.join(row)}]\n" for row in rows[1:])
    return f"year: 2023\nunit: 万元\ntables:\n  - header: [{', '.join(rows[0])}]\n    rows:\n{lines}".encode()


WRITTEN: dict[str, Callable[[Rows], bytes]] = {
    "csv": as_csv, "xlsx": as_xlsx, "xls": as_xls, "html": as_html, "docx": as_docx, "yaml": as_yaml,
}  # fmt: skip


def read(rows: Rows, suffix: str = "csv") -> Audit:
    return audit(WRITTEN[suffix](rows), name=f"汇总.{suffix}")


def each(found: Audit) -> list[UnitAudit]:
    return list(unit_audits(found))


# --- what is no list ------------------------------------------------------------------------------------------------


NO_LIST = {
    "two rows": ROWS[:3],
    "units of measure": (("指标", "单位", "年初预算", "决算数"), ("培训", "人次", "5", "6"), ("演出", "场", "5", "6"), ("图书", "册", "7", "8")),
    "accounts": (("科目", "年初预算", "决算数"), ("基本支出", "5.00", "6.00"), ("项目支出", "5.00", "6.00"), ("合计", "10.00", "12.00")),
}  # fmt: skip
NO_LIST_BUT_IN_A_SHEET = {
    "whose report it is": (("部门名称", "县文化馆", "备注"), ("基本支出", "5.00", "7.00"), ("项目支出", "6.00", "8.00"), ("三公经费", "1.00", "2.00")),
    "projects of one office": (
        ("主管部门", "项目", "预算数", "决算数"), ("县文化馆", "甲", "5.00", "6.00"), ("县文化馆", "乙", "5.00", "6.00"),
        ("县档案馆", "丙", "7.00", "8.00"), ("县史志办", "丁", "7.00", "8.00"),
    ),
}  # fmt: skip


@pytest.mark.parametrize("suffix", WRITTEN)
@pytest.mark.parametrize("rows", NO_LIST.values(), ids=NO_LIST.keys())
def test_no_list(rows: Rows, suffix: str) -> None:
    found = read(rows, suffix)
    assert each(found) == [] and "units" not in as_dict(found)


@pytest.mark.parametrize("suffix", ["docx", "html", "yaml"])
@pytest.mark.parametrize("rows", NO_LIST_BUT_IN_A_SHEET.values(), ids=NO_LIST_BUT_IN_A_SHEET.keys())
def test_no_list_in_a_document(rows: Rows, suffix: str) -> None:
    assert each(read(rows, suffix)) == []


# --- each row a document --------------------------------------------------------------------------------------------


@pytest.mark.parametrize("suffix", WRITTEN)
def test_a_document_for_each_unit(suffix: str) -> None:
    *units, rest = each(read(ROWS, suffix))
    assert [unit.name for unit in units] == [f"汇总.{suffix}#{row[0]}" for row in ROWS[1:]]
    assert [[f.outcome.stated for f in unit.findings] for unit in units] == [[], ["920.00万元"], [], []]
    assert [len(unit.outcomes) for unit in units] == [1, 1, 1, 1]
    assert (rest.name, rest.findings) == (f"汇总.{suffix}", ())


def test_nothing_is_counted_twice_and_nothing_lost() -> None:
    found = read([*ROWS, ("合计", "2940.20", "477.50", "3435.70")])
    units = each(found)
    assert sorted(n for unit in units for n in unit.outcome_numbers) == list(range(len(found.outcomes)))
    assert sorted(n for unit in units for n in unit.finding_numbers) == list(range(len(found.findings)))
    assert sum(len(unit.mentions) for unit in units) == len(found.mentions)
    assert sum(unit.used for unit in units) == len(found.used)


def test_totals_of_columns_are_the_affair_of_none() -> None:
    *units, rest = each(read([*ROWS, ("合计", "2940.20", "477.50", "3345.70")]))
    assert {outcome.kind for outcome in rest.outcomes} >= {"sum"}
    assert all(outcome.kind != "sum" for unit in units for outcome in unit.outcomes)
    assert rest.findings


def test_a_unit_in_two_sheets_is_one() -> None:
    book = Workbook()
    for sheet in (book.active, book.create_sheet("第二张")):
        for row in (*([line] for line in ABOVE), *ROWS):
            sheet.append(list(row))
    *units, _ = each(audit(saved(book), name="a.xlsx"))
    assert [unit.unit for unit in units] == [row[0] for row in ROWS[1:]]
    assert all(len(unit.rows) == 2 for unit in units)


# --- as JSON and at a terminal --------------------------------------------------------------------------------------


@pytest.mark.parametrize("suffix", WRITTEN)
def test_json(suffix: str) -> None:
    content: dict[str, Any] = as_dict(read(ROWS, suffix))
    Draft202012Validator(SCHEMA).validate(content)
    water = content["units"][1]
    assert (water["name"], water["unit"]) == (f"汇总.{suffix}#县水务局", "县水务局")
    assert water["summary"] == {
        "findings": {"error": 1, "warning": 0, "note": 0},
        "accepted": 0,
        "checks": {"consistent": 0, "rounding": 0, "inconsistent": 1, "not_evaluated": 0},
        "figures": {"seen": 3, "used": 3},
    }
    assert [content["findings"][number]["stated"] for number in water["findings"]] == ["920.00万元"]
    assert [content["checks"][number]["verdict"] for number in water["checks"]] == ["inconsistent"]
    assert all(place["row"] == 3 for place in water["locations"])


def test_a_place_is_the_cell_of_the_name() -> None:
    content: dict[str, Any] = as_dict(read(ROWS, "xlsx"))
    assert [place["address"] for unit in content["units"] for place in unit["locations"]] == [
        f"Sheet!A{row}" for row in (4, 5, 6, 7)
    ]


def test_the_terminal_shows_the_units_with_findings() -> None:
    lines = write([read(ROWS)], Options()).splitlines()
    assert lines[0].split() == ["单位", "位置", "核对", "错误", "警告", "提示", "请核实", "已接受"]
    assert lines[2].split() == ["县水务局", "A5", "1", "1"]
    assert "单位4个：1个有发现，其余3个没有。" in lines
    assert [line for line in lines if line.startswith("==")] == ["== 县水务局 (A5) =="]


def test_the_terminal_where_nothing_is_found() -> None:
    rows = [row if row[2] != "102.00" else (row[0], "800.00", "120.00", "920.00") for row in ROWS]
    assert write([read(rows)], Options()).startswith("单位4个，逐行核对，没有发现。\n")
    assert write([read(rows)], Options(lang="en")).startswith("4 units, one a row; nothing found.\n")


def test_what_is_found_in_the_list_as_a_whole_comes_last() -> None:
    text = write([read([*ROWS, ("合计", "2940.20", "477.50", "3345.70")])], Options(lang="en"))
    assert text.index("== 县水务局 (A5) ==") < text.index("== The list as a whole ==")
    assert "4 units: findings for 1, none for the other 3." in text


def thousand(count: int) -> Rows:
    """Every hundredth has a finding."""
    return (HEAD, *((f"第{n}局", f"{n + 10}.00", "5.00", f"{n + 15 + (n % 100 == 7)}.00") for n in range(count)))


def test_a_thousand_units_stay_readable() -> None:
    lines = write([read(thousand(1000))], Options()).splitlines()
    assert "单位1000个：10个有发现，其余990个没有。" in lines
    assert len(lines) < 200
    assert not any("第8局" in line for line in lines)


def test_units_take_work_in_proportion() -> None:
    half, whole = (read(thousand(count)) for count in (150, 300))
    unit_audits(half)
    assert work(unit_audits, whole) < 2.2 * work(unit_audits, half)


def test_the_command(run: Callable[..., Ran], tmp_path: Path) -> None:
    path = tmp_path / "汇总.xlsx"
    path.write_bytes(as_xlsx(ROWS))
    ran = run("check", path, "--format", "json")
    assert ran.code == 1
    assert [unit["name"] for unit in json.loads(ran.out)["units"] if unit["findings"]] == ["汇总.xlsx#县水务局"]
