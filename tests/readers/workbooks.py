"""A department's published final accounts as a workbook: nine tables in the prescribed form, made by program.

Amounts are in 万元; every total holds. ``accounts(**{"收入决算表!D8": 5})`` changes single cells.
"""

from __future__ import annotations

from collections.abc import Sequence
from io import BytesIO
from typing import Any
from xml.sax.saxutils import escape
from zipfile import ZIP_DEFLATED, ZipFile

from openpyxl import Workbook
from openpyxl.styles import Alignment
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

MONEY = "#,##0.00"
UNIT = "金额单位：万元"
OFFICE = "部门：清河县水务局"

# code, name, basic, project
SPENT = [
    ("208", "社会保障和就业支出", 86.40, 0),
    ("20805", "行政事业单位养老支出", 86.40, 0),
    ("2080505", "机关事业单位基本养老保险缴费支出", 57.60, 0),
    ("2080506", "机关事业单位职业年金缴费支出", 28.80, 0),
    ("210", "卫生健康支出", 41.25, 0),
    ("21011", "行政事业单位医疗", 41.25, 0),
    ("2101101", "行政单位医疗", 24.15, 0),
    ("2101103", "公务员医疗补助", 17.10, 0),
    ("213", "农林水支出", 612.80, 1463.55),
    ("21303", "水利", 612.80, 1463.55),
    ("2130301", "行政运行", 612.80, 0),
    ("2130305", "水利工程建设", 0, 980.00),
    ("2130306", "水利工程运行与维护", 0, 263.55),
    ("2130314", "防汛", 0, 220.00),
    ("221", "住房保障支出", 58.30, 0),
    ("22102", "住房改革支出", 58.30, 0),
    ("2210201", "住房公积金", 58.30, 0),
]
BASIC = round(sum(row[2] for row in SPENT if len(row[0]) == 3), 2)
PROJECT = round(sum(row[3] for row in SPENT if len(row[0]) == 3), 2)
ALL = round(BASIC + PROJECT, 2)
APPROPRIATED, OTHER = 2232.30, 30.00  # income
OPENING = 12.40
CLOSING = round(APPROPRIATED + OTHER + OPENING - ALL, 2)
ECONOMIC = [
    ("301", "工资福利支出", 612.35), ("30101", "基本工资", 241.60), ("30102", "津贴补贴", 158.75), ("30103", "奖金", 96.00),
    ("30108", "机关事业单位基本养老保险缴费", 57.60), ("30113", "住房公积金", 58.40),
    ("302", "商品和服务支出", 148.20), ("30201", "办公费", 46.20), ("30211", "差旅费", 38.50), ("30231", "公务用车运行维护费", 21.50),
    ("30239", "其他交通费用", 42.00), ("303", "对个人和家庭的补助", 38.20), ("30302", "退休费", 38.20),
]  # fmt: skip


def accounts(**changes: Any) -> bytes:
    """The workbook; `changes` by ``sheet!cell``."""
    book = Workbook()
    book.remove(book.active)
    for name, fill in TABLES.items():
        fill(book.create_sheet(name))
    for place, value in changes.items():
        sheet, _, cell = place.partition("!")
        book[sheet][cell].value = value
    return saved(book)


def saved(book: Workbook) -> bytes:
    packed = BytesIO()
    book.save(packed)
    return packed.getvalue()


def head(sheet: Worksheet, title: str, number: int, width: int) -> None:
    """Title, number of the table, department and unit: the first three rows."""
    last = get_column_letter(width)
    sheet["A1"] = title
    sheet.merge_cells(f"A1:{last}1")
    sheet["A1"].alignment = Alignment(horizontal="center")
    sheet[f"{last}2"] = f"公开{number:02}表"
    sheet["A3"] = OFFICE
    sheet[f"{last}3"] = UNIT


def put(sheet: Worksheet, row: int, values: Sequence[Any]) -> None:
    for column, value in enumerate(values, 1):
        if value is not None:
            cell = sheet.cell(row, column, value)
            if isinstance(value, float):
                cell.number_format = MONEY


def summary(sheet: Worksheet) -> None:
    head(sheet, "收入支出决算总表", 1, 6)
    put(sheet, 4, ["收入", None, None, "支出"])
    sheet.merge_cells("A4:C4")
    sheet.merge_cells("D4:F4")
    put(sheet, 5, ["项目", "行次", "决算数", "项目（按功能分类）", "行次", "决算数"])
    put(sheet, 6, ["栏次", None, 1, "栏次", None, 2])
    income = [
        ("一、一般公共预算财政拨款收入", APPROPRIATED), ("二、政府性基金预算财政拨款收入", None), ("三、上级补助收入", None),
        ("四、事业收入", None), ("五、其他收入", OTHER),
    ]  # fmt: skip
    spent = [
        (f"{number}、{name}", basic + project)
        for number, (code, name, basic, project) in zip("一二三四", [r for r in SPENT if len(r[0]) == 3], strict=True)
    ]
    spent += [("五、其他支出", None)]
    rows = [
        *((*left, *right) for left, right in zip(income, spent, strict=True)),
        ("本年收入合计", APPROPRIATED + OTHER, "本年支出合计", ALL),
        ("使用非财政拨款结余", None, "结余分配", None),
        ("年初结转和结余", OPENING, "年末结转和结余", CLOSING),
        ("总计", APPROPRIATED + OTHER + OPENING, "总计", ALL + CLOSING),
    ]
    for number, (a, b, c, d) in enumerate(rows, 1):
        put(sheet, 6 + number, [a, number, b, c, len(rows) + number, d])
    sheet.cell(8 + len(rows), 1, "注：本表反映部门本年度的总收支和年末结转结余情况。")


def coded(sheet: Worksheet, title: str, number: int, headers: Sequence[str], amounts: Any) -> None:
    """A table with a code of class, section and item in each row."""
    head(sheet, title, number, 2 + len(headers))
    put(sheet, 4, ["项目", None, *headers])
    sheet.merge_cells("A4:B4")
    put(sheet, 5, ["功能分类科目编码", "科目名称"])
    for column in range(3, 3 + len(headers)):
        sheet.merge_cells(start_row=4, end_row=5, start_column=column, end_column=column)
    put(sheet, 6, ["栏次", None, *range(1, len(headers) + 1)])
    sheet.merge_cells("A6:B6")
    top = [row for row in SPENT if len(row[0]) == 3]
    put(sheet, 7, ["合计", None, *(sum(column) for column in zip(*(amounts(row) for row in top), strict=True))])
    sheet.merge_cells("A7:B7")
    for offset, row in enumerate(SPENT, 8):
        put(sheet, offset, [row[0], row[1], *(float(amount) for amount in amounts(row))])


def income(sheet: Worksheet) -> None:
    headers = ["本年收入合计", "财政拨款收入", "上级补助收入", "事业收入", "经营收入", "附属单位上缴收入", "其他收入"]

    def amounts(row: tuple[str, str, float, float]) -> list[float]:
        other = OTHER if row[0] in ("213", "21303", "2130306") else 0.0
        return [row[2] + row[3], row[2] + row[3] - other, 0.0, 0.0, 0.0, 0.0, other]

    coded(sheet, "收入决算表", 2, headers, amounts)


def spending(sheet: Worksheet) -> None:
    headers = ["本年支出合计", "基本支出", "项目支出", "上缴上级支出", "经营支出", "对附属单位补助支出"]
    coded(sheet, "支出决算表", 3, headers, lambda row: [row[2] + row[3], row[2], row[3], 0.0, 0.0, 0.0])


def appropriation(sheet: Worksheet) -> None:
    head(sheet, "财政拨款收入支出决算总表", 4, 7)
    put(sheet, 4, ["收入", None, "支出"])
    sheet.merge_cells("A4:B4")
    sheet.merge_cells("C4:G4")
    put(
        sheet,
        5,
        ["项目", "金额", "项目", "合计", "一般公共预算财政拨款", "政府性基金预算财政拨款", "国有资本经营预算财政拨款"],
    )
    top = [row for row in SPENT if len(row[0]) == 3]
    spent = [
        (f"{n}、{row[1]}", row[2] + row[3] - (OTHER if row[0] == "213" else 0))
        for n, row in zip("一二三四", top, strict=True)
    ]
    left = [
        ("一、一般公共预算财政拨款", APPROPRIATED), ("二、政府性基金预算财政拨款", None), ("三、国有资本经营预算财政拨款", None), (None, None),
    ]  # fmt: skip
    row = 6
    for (name, amount), (other, value) in zip(left, spent, strict=True):
        put(sheet, row, [name, amount, other, value, value])
        row += 1
    whole = ALL - OTHER
    rest = APPROPRIATED + OPENING - whole
    put(sheet, row, ["本年收入合计", APPROPRIATED, "本年支出合计", whole, whole])
    put(sheet, row + 1, ["年初财政拨款结转和结余", OPENING, "年末财政拨款结转和结余", rest, rest])
    put(sheet, row + 2, ["总计", APPROPRIATED + OPENING, "总计", whole + rest, whole + rest])


def general_budget(sheet: Worksheet) -> None:
    def amounts(row: tuple[str, str, float, float]) -> list[float]:
        project = row[3] - (OTHER if row[0] in ("213", "21303", "2130306") else 0)
        return [row[2] + project, row[2], project]

    coded(sheet, "一般公共预算财政拨款支出决算表", 5, ["本年支出", "基本支出", "项目支出"], amounts)


def basic(sheet: Worksheet) -> None:
    head(sheet, "一般公共预算财政拨款基本支出决算明细表", 6, 6)
    put(sheet, 4, ["人员经费", None, None, "公用经费"])
    sheet.merge_cells("A4:C4")
    sheet.merge_cells("D4:F4")
    put(sheet, 5, ["科目编码", "科目名称", "决算数", "科目编码", "科目名称", "决算数"])
    staff = [row for row in ECONOMIC if not row[0].startswith("302")]
    running = [row for row in ECONOMIC if row[0].startswith("302")]
    for offset in range(max(len(staff), len(running))):
        left = staff[offset] if offset < len(staff) else (None, None, None)
        right = running[offset] if offset < len(running) else (None, None, None)
        put(sheet, 6 + offset, [*left, *right])
    last = 6 + max(len(staff), len(running))
    put(sheet, last, ["人员经费合计", None, 650.55, "公用经费合计", None, 148.20])


def three(sheet: Worksheet) -> None:
    head(sheet, "财政拨款“三公”经费支出决算表", 7, 12)
    put(sheet, 4, ["预算数", *[None] * 5, "决算数"])
    sheet.merge_cells("A4:F4")
    sheet.merge_cells("G4:L4")
    half = ["合计", "因公出国（境）费", "公务用车购置及运行费", None, None, "公务接待费"]
    put(sheet, 5, half * 2)
    sheet.merge_cells("C5:E5")
    sheet.merge_cells("I5:K5")
    detail = [None, None, "小计", "公务用车购置费", "公务用车运行费", None]
    put(sheet, 6, detail * 2)
    for column in "ABFGHL":
        sheet.merge_cells(f"{column}5:{column}6")
    put(sheet, 7, [*range(1, 13)])
    put(sheet, 8, [32.0, 0.0, 24.0, 0.0, 24.0, 8.0, 27.3, 0.0, 21.5, 0.0, 21.5, 5.8])


def funds(sheet: Worksheet) -> None:
    head(sheet, "政府性基金预算财政拨款收入支出决算表", 8, 6)
    put(sheet, 4, ["科目编码", "科目名称", "年初结转和结余", "本年收入", "本年支出", "年末结转和结余"])
    put(sheet, 5, ["合计"])
    sheet["A7"] = "注：本部门没有政府性基金预算财政拨款收支，故本表为空。"


def performance(sheet: Worksheet) -> None:
    head(sheet, "部门整体支出绩效自评表", 9, 6)
    put(sheet, 4, ["项目", "年初预算数", "全年预算数", "全年执行数", "执行率", "得分"])
    for row, values in enumerate(
        [
            ["部门整体支出", 2010.00, 2274.70, ALL, ALL / 2274.70, 9.9],
            ["基本支出", 780.00, 800.00, BASIC, BASIC / 800.0, 10],
            ["项目支出", 1230.00, 1474.70, PROJECT, PROJECT / 1474.70, 9.9],
        ],
        5,
    ):
        put(sheet, row, values)
        sheet.cell(row, 5).number_format = "0.00%"
        sheet.cell(row, 6).number_format = "General"


TABLES = {
    "收入支出决算总表": summary,
    "收入决算表": income,
    "支出决算表": spending,
    "财政拨款收入支出决算总表": appropriation,
    "一般公共预算财政拨款支出决算表": general_budget,
    "基本支出决算明细表": basic,
    "三公经费表": three,
    "政府性基金表": funds,
    "绩效自评表": performance,
}


# --- workbooks by hand, also those that Excel would not write -----------------------------------------------------------

MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
OFFICE_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE_R = "http://schemas.openxmlformats.org/package/2006/relationships"


def sheet_xml(rows: str, after: str = "", before: str = "") -> str:
    return f"<worksheet {MAIN}>{before}<sheetData>{rows}</sheetData>{after}</worksheet>"


def package(
    *sheets: str, names: Sequence[str] = (), states: Sequence[str] = (), codes: Sequence[str] = (),
    strings: Sequence[str] = (), more: dict[str, str | bytes] | None = None, properties: str = "",
) -> bytes:  # fmt: skip
    """A workbook of sheets given as XML; `codes` are the number formats of styles 1, 2, …; `strings` are shared."""
    listed = "".join(
        f'<sheet name="{names[n] if n < len(names) else f"Sheet{n + 1}"}" sheetId="{n + 1}" r:id="rId{n + 1}"'
        f'{f""" state="{states[n]}" """ if n < len(states) and states[n] else ""}/>'
        for n in range(len(sheets))
    )
    links = "".join(
        f'<Relationship Id="rId{n + 1}" Type="{OFFICE_R}/worksheet" Target="worksheets/sheet{n + 1}.xml"/>'
        for n in range(len(sheets))
    )
    links += f'<Relationship Id="rIdS" Type="{OFFICE_R}/styles" Target="styles.xml"/>'
    links += f'<Relationship Id="rIdT" Type="{OFFICE_R}/sharedStrings" Target="/xl/sharedStrings.xml"/>'
    formats = "".join(
        f'<numFmt numFmtId="{200 + n}" formatCode="{escape(c, {chr(34): "&quot;"})}"/>' for n, c in enumerate(codes)
    )
    styles = "".join(f'<xf numFmtId="{200 + n}"/>' for n in range(len(codes)))
    parts: dict[str, str | bytes] = {
        "_rels/.rels": f'<Relationships xmlns="{PACKAGE_R}"><Relationship Id="a" Type="{OFFICE_R}/officeDocument" '
        'Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'<workbook {MAIN} xmlns:r="{OFFICE_R}">{properties}<sheets>{listed}</sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{PACKAGE_R}">{links}</Relationships>',
        "xl/styles.xml": f'<styleSheet {MAIN}><numFmts>{formats}</numFmts><cellXfs><xf numFmtId="0"/>{styles}</cellXfs></styleSheet>',
        "xl/sharedStrings.xml": f"<sst {MAIN}>{''.join(f'<si>{one}</si>' for one in strings)}</sst>",
    }
    parts |= {f"xl/worksheets/sheet{n}.xml": one for n, one in enumerate(sheets, 1)}
    packed = BytesIO()
    with ZipFile(packed, "w", ZIP_DEFLATED) as archive:
        for name, content in {**parts, **(more or {})}.items():
            archive.writestr(name, content)
    return packed.getvalue()


def row(number: int, *cells: str, **attributes: str) -> str:
    said = "".join(f' {key}="{value}"' for key, value in attributes.items())
    return f'<row r="{number}"{said}>{"".join(cells)}</row>'


def c(place: str, value: object = None, *, style: int = 0, kind: str = "", formula: str = "") -> str:
    """A cell: a number, or a text as an inline string."""
    if isinstance(value, str) and not kind:
        return f'<c r="{place}" s="{style}" t="inlineStr"><is><t>{escape(value)}</t></is></c>'
    inner = (f"<f>{escape(formula)}</f>" if formula else "") + (f"<v>{value}</v>" if value is not None else "")
    return f'<c r="{place}" s="{style}"{f""" t="{kind}" """ if kind else ""}>{inner}</c>'
