"""Spreadsheets: what a person sees in the cells, tables apart from titles and notes, and places such as Sheet1!C7."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date
from io import BytesIO

import openpyxl
import pytest
import xlwt
from conftest import Ran
from hypothesis import given
from hypothesis import strategies as st
from workbooks import accounts, c, package, row, saved, sheet_xml

from auditor import audit
from auditor.model import Document, Paragraph, Table
from auditor.readers import read


def cells(document: Document) -> dict[str, str]:
    """The text of every cell of every table by its place."""
    return {
        f"{block.sheet}!{cell.origin}" if block.sheet else cell.origin: document.text[cell.start : cell.end]
        for block in document.blocks
        if isinstance(block, Table)
        for cell in block.cells
    }


def paragraphs(document: Document) -> list[tuple[str, str]]:
    return [(b.address, document.text[b.start : b.end]) for b in document.blocks if isinstance(b, Paragraph)]


def tables(document: Document) -> list[Table]:
    return [block for block in document.blocks if isinstance(block, Table)]


def xlsx(*rows: str, **more: object) -> Document:
    return read("表.xlsx", package(sheet_xml("".join(rows)), **more))  # type: ignore[arg-type] # passed through


HEAD = row(1, c("A1", "项目"), c("B1", "决算数"))


# --- what is printed ------------------------------------------------------------------------------------------------

SHOWN = [
    ("a percent", c("B2", 0.580912, style=1), ["0.00%"], [], "58.09%"),
    ("thousands", c("B2", "1234.5", style=1, kind="n"), ["#,##0.00"], [], "1,234.50"),
    ("no format", c("B2", "0.30000000000000004", kind="n"), [], [], "0.3"),
    ("a text that looks like a number", c("B2", "1,052.80"), [], [], "1,052.80"),
    ("a shared string", c("B2", 1, kind="s"), [], ["<t>甲</t>", "<r><t>5</t></r><r><t xml:space='preserve'>万元 </t></r><rPh><t>x</t></rPh>"], "5万元"),
    ("a string that is not there", c("B2", 9, kind="s"), [], ["<t>甲</t>"], None),
    ("a cached result", c("B2", "7.5", kind="n", formula="SUM(A1:A9)"), [], [], "7.5"),
    ("a cached text", c("B2", "合格", kind="str", formula='IF(A1,"合格","")'), [], [], "合格"),
    ("a formula without result", c("B2", formula="SUM(A1:A9)"), [], [], "#未计算"),
    ("a formula with an empty text", '<c r="B2" t="str"><f>IF(1,"")</f><v></v></c>', [], [], None),
    ("an error", c("B2", "#REF!", kind="e"), [], [], "#REF!"),
    ("a date", c("B2", 45291, style=1), ['yyyy"年"m"月"d"日"'], [], "2023年12月31日"),
    ("true", c("B2", 1, kind="b"), [], [], "TRUE"),
    ("an escaped line break", c("B2", "甲_x000D_乙"), [], [], "甲\n乙"),
    ("a style that is not there", c("B2", 5, style=77), [], [], "5"),
    ("noughts that are shown as a dash", c("B2", 0, style=1), ['#,##0.00;-#,##0.00;"-"'], [], "-"),
    ("a format that hides", c("B2", 5, style=1), [";;;"], [], None),
]  # fmt: skip


@pytest.mark.parametrize(("cell", "codes", "strings", "shown"), [s[1:] for s in SHOWN], ids=[s[0] for s in SHOWN])
def test_shown(cell: str, codes: list[str], strings: list[str], shown: str | None) -> None:
    document = xlsx(HEAD, row(2, c("A2", "甲"), cell), row(3, c("A3", "乙"), c("B3", 1)), codes=codes, strings=strings)
    assert cells(document).get("Sheet1!B2") == shown


def test_rows_and_cells_that_do_not_say_where_they_stand() -> None:
    document = xlsx(
        "<row><c t='inlineStr'><is><t>项目</t></is></c><c><v>1</v></c></row><row><c><v>2</v></c><c><v>3</v></c></row>"
    )
    assert cells(document) == {"Sheet1!A1": "项目", "Sheet1!B1": "1", "Sheet1!A2": "2", "Sheet1!B2": "3"}


def test_the_strict_variant_of_the_format() -> None:
    strict = "http://purl.oclc.org/ooxml/spreadsheetml/main"
    sheet = sheet_xml(HEAD).replace("http://schemas.openxmlformats.org/spreadsheetml/2006/main", strict)
    assert cells(read("a.xlsx", package(sheet)))["Sheet1!B1"] == "决算数"


# --- merged, hidden, never calculated -------------------------------------------------------------------------------


def test_a_merged_cell_stands_once_and_spans() -> None:
    document = xlsx(
        row(1, c("A1", "项目"), c("B1", "支出"), c("C1", "藏在合并单元格里")),
        row(2, c("B2", "基本"), c("C2", "项目")),
        row(3, c("A3", "甲"), c("B3", 1), c("C3", 2)),
        more={},
        properties="",
    )
    assert len(tables(document)[0].cells) == 8
    merges = '<mergeCells><mergeCell ref="A1:A2"/><mergeCell ref="B1:C1"/></mergeCells>'
    rows = (
        row(1, c("A1", "项目"), c("B1", "支出"), c("C1", "藏在合并单元格里"))
        + row(2, c("B2", "基本"), c("C2", "项目"))
        + row(3, c("A3", "甲"), c("B3", 1), c("C3", 2))
    )
    table = tables(read("a.xlsx", package(sheet_xml(rows, merges))))[0]
    spans = {cell.origin: (cell.row, cell.column, cell.row_span, cell.column_span) for cell in table.cells}
    assert spans == {
        "A1": (0, 0, 2, 1), "B1": (0, 1, 1, 2), "B2": (1, 1, 1, 1), "C2": (1, 2, 1, 1), "A3": (2, 0, 1, 1), "B3": (2, 1, 1, 1),
        "C3": (2, 2, 1, 1),
    }  # fmt: skip


def test_hidden_rows_and_columns_are_read_and_said() -> None:
    rows = HEAD + row(2, c("A2", "甲"), c("B2", 1), hidden="1") + row(3, c("A3", "乙"), c("B3", 2), hidden="true")
    rows += row(9, c("A9", "丙"), c("B9", 2), hidden="1")
    document = read("a.xlsx", package(sheet_xml(rows, before='<cols><col min="2" max="30" hidden="1"/></cols>')))
    assert "Sheet1!B2" in cells(document)
    assert document.remarks == ("Sheet1：第2—3、9行是隐藏行，已一并读取。", "Sheet1：B列是隐藏列，已一并读取。")


def test_hidden_sheets_are_said_and_not_read() -> None:
    data = package(
        sheet_xml(HEAD), sheet_xml(HEAD), sheet_xml(HEAD), names=["甲", "乙", "丙"], states=["", "hidden", "veryHidden"]
    )
    document = read("a.xlsx", data)
    assert {block.sheet for block in document.blocks} == {"甲"}
    assert document.remarks == ("隐藏的工作表未读取：乙、丙。",)


def test_a_sum_over_a_formula_without_result_is_not_judged() -> None:
    rows = (
        HEAD
        + row(2, c("A2", "甲"), c("B2", 4.5))
        + row(3, c("A3", "乙"), c("B3", formula="C3*2"))
        + row(4, c("A4", "丙"), c("B4", 1))
    )
    rows += row(5, c("A5", "合计"), c("B5", 12.5))
    found = audit(package(sheet_xml(rows)), name="a.xlsx")
    assert not found.findings
    assert (
        "Sheet1：B3 的公式没有计算结果" in found.document.remarks[0]
        and "用 Excel 打开并保存" in found.document.remarks[0]
    )


@pytest.mark.parametrize("error", ["#REF!", "#DIV/0!", "#N/A", "#VALUE!"])
def test_a_sum_over_an_error_is_not_judged(error: str) -> None:
    rows = row(1, c("A1", "项目"), c("B1", "决算数"), c("C1", "预算数"))
    rows += row(2, c("A2", "甲"), c("B2", 4.5), c("C2", 1)) + row(
        3, c("A3", "乙"), c("B3", error, kind="e"), c("C3", 2)
    )
    rows += row(4, c("A4", "丙"), c("B4", 1), c("C4", 3)) + row(5, c("A5", "合计"), c("B5", 12.5), c("C5", 6))
    found = audit(package(sheet_xml(rows)), name="a.xlsx")
    assert not found.findings
    assert [outcome.stated for outcome in found.outcomes if outcome.kind == "sum"] == ["6"]


# --- tables apart from what stands around them ----------------------------------------------------------------------

LAYOUTS: dict[str, tuple[list[list[object]], list[str], list[str]]] = {
    "title, unit and note": (
        [["收支表"], [None, "单位：万元"], ["项目", "金额"], ["甲", 1], ["合计", 1], ["注：略。"]],
        ["收支表", "单位：万元", "注：略。"],
        ["A3:B5"],
    ),
    "department, year and unit in one row": (
        [["收支表"], ["部门：某局", "2023年度", "金额单位：元"], ["项目", "预算", "决算"], ["甲", 1, 2]],
        ["收支表", "部门：某局\t2023年度\t金额单位：元"],
        ["A3:C4"],
    ),
    "two tables, one below the other": (
        [["项目", "金额"], ["甲", 1], None, ["表2 人员"], ["类别", "人数"], ["行政", 5]],
        ["表2 人员"],
        ["A1:B2", "A5:B6"],
    ),
    "two tables without a row between": (
        [["项目", "金额"], ["甲", 1], ["人员表"], ["单位：人", None], ["类别", "人数"], ["行政", 5]],
        ["人员表", "单位：人"],
        ["A1:B2", "A5:B6"],
    ),
    "a blank row inside": ([["项目", "金额"], ["甲", 1], ["乙", 2], None, ["丙", 3], ["合计", 6]], [], ["A1:B6"]),
    "the label of a part inside": (
        [["项目", "金额"], ["一、基本支出"], ["甲", 1], ["二、项目支出"], ["乙", 2]],
        [],
        ["A1:B5"],
    ),
    "sentences": ([["2023年支出10万元。"], ["一、基本情况\n本单位有5人。"]], ["2023年支出10万元。", "一、基本情况", "本单位有5人。"], []),
    "a list without title": ([["甲", 1], ["乙", 2]], [], ["A1:B2"]),
}  # fmt: skip


@pytest.mark.parametrize("case", LAYOUTS)
def test_layouts(case: str) -> None:
    rows, texts, extents = LAYOUTS[case]
    book = openpyxl.Workbook()
    for number, values in enumerate(rows, 1):
        for column, value in enumerate(values or [], 1):
            if value is not None:
                book.active.cell(number, column, value)
    document = read("a.xlsx", saved(book))
    assert [text for _, text in paragraphs(document)] == texts
    assert [table.address.partition("!")[2] for table in tables(document)] == extents


def test_the_department_is_no_unit() -> None:
    """编制单位：元江县财政局 does not say 元."""
    rows = [
        ["收支表"],
        ["编制单位：元江县财政局"],
        ["单位：万元"],
        ["项目", "金额"],
        ["甲", 1.5],
        ["乙", 2.5],
        ["合计", 4.1],
    ]
    book = openpyxl.Workbook()
    for values in rows:
        book.active.append(values)
    found = audit(saved(book), name="a.xlsx")
    assert found.findings[0].outcome.stated == "4.1万元"


# --- places ---------------------------------------------------------------------------------------------------------


def test_places_in_words_and_for_programs() -> None:
    found = audit(accounts(**{"支出决算表!D16": 618.80}), name="决算.xlsx").to_dict()
    findings = found["findings"]
    assert isinstance(findings, list) and findings
    places = {item["location"]["address"]: item["location"] for f in findings for item in f["evidence"]}
    assert places["支出决算表!D16"]["sheet"] == "支出决算表"
    assert places["支出决算表!D16"]["cell"] == "D16"


def test_the_terminal_names_rows_of_the_sheet(run: Callable[..., Ran], tmp_path: object) -> None:
    path = tmp_path / "决算.xlsx"  # type: ignore[operator] # a path
    path.write_bytes(accounts(**{"支出决算表!D16": 618.80}))
    ran = run("check", path)
    assert ran.code == 1
    assert "决算.xlsx:支出决算表!C16: 错误" in ran.out or "决算.xlsx:支出决算表!D16: 错误" in ran.out
    assert "支出决算表 第16行 │" in ran.out
    listed = json.loads(run("facts", path, "--format", "json").out)
    assert any(f["location"].get("cell") == "D16" for f in listed["figures"])


# --- the same from every format -------------------------------------------------------------------------------------

ROWS: list[list[object]] = [
    ["支出决算表", None, None],
    ["部门：某局", None, "单位：万元"],
    ["项目", "预算数", "执行率"],
    ["基本支出", 1000.0, 0.9905],
    ["项目支出", 200.5, 0.9],
    ["合计", 1200.5, 0.97],
    ["注：略。", None, None],
]
SAID = {
    "A3": "项目", "B3": "预算数", "C3": "执行率", "A4": "基本支出", "B4": "1,000.00", "C4": "99.05%", "A5": "项目支出", "B5": "200.50",
    "C5": "90.00%", "A6": "合计", "B6": "1,200.50", "C6": "97.00%",
}  # fmt: skip


def as_xlsx() -> bytes:
    book = openpyxl.Workbook()
    for number, values in enumerate(ROWS, 1):
        for column, value in enumerate(values, 1):
            cell = book.active.cell(number, column, value)
            cell.number_format = {2: "#,##0.00", 3: "0.00%"}.get(column, "General")
    book.active.merge_cells("A1:C1")
    return saved(book)


def as_xls() -> bytes:
    book = xlwt.Workbook()
    sheet = book.add_sheet("Sheet1")
    styles = {column: xlwt.easyxf(num_format_str=code) for column, code in {1: "#,##0.00", 2: "0.00%"}.items()}
    sheet.write_merge(0, 0, 0, 2, ROWS[0][0])
    for number, values in enumerate(ROWS[1:], 1):
        for column, value in enumerate(values):
            if value is not None:
                sheet.write(number, column, value, styles.get(column, xlwt.Style.default_style))
    packed = BytesIO()
    book.save(packed)
    return packed.getvalue()


def as_csv() -> bytes:
    lines = [
        "支出决算表,,",
        "部门：某局,,单位：万元",
        "项目,预算数,执行率",
        '基本支出,"1,000.00",99.05%',
        "项目支出,200.50,90.00%",
    ]
    return "\r\n".join([*lines, '合计,"1,200.50",97.00%', "注：略。,,", ""]).encode("gb18030")


@pytest.mark.parametrize(("name", "data"), [("a.xlsx", as_xlsx()), ("a.xls", as_xls()), ("a.csv", as_csv())])
def test_one_table_from_every_format(name: str, data: bytes) -> None:
    document = read(name, data)
    assert {place.rpartition("!")[2]: text for place, text in cells(document).items()} == SAID
    assert [text for _, text in paragraphs(document)] == ["支出决算表", "部门：某局\t单位：万元", "注：略。"]
    assert [o.verdict for o in audit(data, name=name).outcomes if o.kind == "sum"] == ["consistent"]


def test_xls_says_what_is_hidden() -> None:
    book = xlwt.Workbook()
    sheet, other = book.add_sheet("支出"), book.add_sheet("代码")
    for number in range(4):
        sheet.write(number, 0, f"甲{number}")
        sheet.write(number, 1, number)
    sheet.row(2).hidden = True
    sheet.col(1).hidden = True
    sheet.write(5, 1, date(2023, 12, 31), xlwt.easyxf(num_format_str="yyyy-mm-dd"))
    other.write(0, 0, "x")
    other.visibility = 1
    packed = BytesIO()
    book.save(packed)
    document = read("a.xls", packed.getvalue())
    assert document.remarks == (
        "支出：第3行是隐藏行，已一并读取。",
        "支出：B列是隐藏列，已一并读取。",
        "隐藏的工作表未读取：代码。",
    )
    assert "2023-12-31" in document.text


# --- csv ------------------------------------------------------------------------------------------------------------

CSV = [
    ("commas", "项目,金额\n甲,1\n", {"A1": "项目", "B1": "金额", "A2": "甲", "B2": "1"}),
    ("tabs", "项目\t金额\n甲\t1,000\n", {"A1": "项目", "B1": "金额", "A2": "甲", "B2": "1,000"}),
    ("semicolons", "项目;金额\n甲;1,5\n", {"A1": "项目", "B1": "金额", "A2": "甲", "B2": "1,5"}),
    ("bars", "项目|金额\n甲|1,5\n", {"A1": "项目", "B1": "金额", "A2": "甲", "B2": "1,5"}),
    ("full-width commas", "项目，金额\n甲，1\n", {"A1": "项目", "B1": "金额", "A2": "甲", "B2": "1"}),
    ("quotes", '"项目","金额"\n"甲""乙""","1,000.50"\n', {"A1": "项目", "B1": "金额", "A2": '甲"乙"', "B2": "1,000.50"}),
    ("a line break in a field", '项目,金额\n"甲\n乙",1\n', {"A1": "项目", "B1": "金额", "A2": "甲\n乙", "B2": "1"}),
    ("sentences around rows", "2023年，支出2万元。\n其中，甲1万元。\n项目,金额\n甲,1\n",
     {"A3": "项目", "B3": "金额", "A4": "甲", "B4": "1"}),
    ("a declared delimiter", "sep=;\n项目;金额\n甲;1\n", {"A2": "项目", "B2": "金额", "A3": "甲", "B3": "1"}),
    ("codes that Excel is to keep", '项目,编码\n甲,="0012"\n', {"A1": "项目", "B1": "编码", "A2": "甲", "B2": "0012"}),
    ("a blank line", "项目,金额\n甲,1\n\n乙,2\n", {"A1": "项目", "B1": "金额", "A2": "甲", "B2": "1", "A4": "乙", "B4": "2"}),
]  # fmt: skip
ENCODINGS = ["utf-8", "utf-8-sig", "gb18030", "utf-16"]


@pytest.mark.parametrize("encoding", ENCODINGS)
@pytest.mark.parametrize(("text", "said"), [case[1:] for case in CSV], ids=[case[0] for case in CSV])
def test_csv(text: str, said: dict[str, str], encoding: str) -> None:
    assert cells(read("a.csv", text.replace("\n", "\r\n").encode(encoding))) == said


def test_tsv() -> None:
    document = read("a.tsv", "项目\t金额\n甲\t1\n".encode())
    assert document.format == "csv" and document.remarks == ()
    assert document.locate(document.text.index("1"), document.text.index("1") + 1).address == "B2"


# --- promises -------------------------------------------------------------------------------------------------------


@given(
    st.lists(st.decimals(0, 10**7, places=2), min_size=2, max_size=8), st.sampled_from(["#,##0.00", "0.00", "General"])
)
def test_a_true_total_is_never_a_finding(amounts: list[object], code: str) -> None:
    rows = HEAD + "".join(
        row(n, c(f"A{n}", f"第{n}项支出"), c(f"B{n}", a, style=1, kind="n")) for n, a in enumerate(amounts, 2)
    )
    end = len(amounts) + 2
    rows += row(end, c(f"A{end}", "合计"), c(f"B{end}", sum(amounts), style=1, kind="n"))  # type: ignore[call-overload] # Decimals
    assert not audit(package(sheet_xml(rows), codes=[code]), name="a.xlsx").findings
