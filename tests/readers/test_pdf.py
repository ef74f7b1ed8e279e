"""PDF files: what a person would read is read, in that order, and every character knows its place on its page."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterator
from importlib.resources import files
from itertools import pairwise
from pathlib import Path
from typing import Any

import jsonschema
import pypdfium2.raw as raw
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pdf_bytes import (
    SIZE,
    Draw,
    StandardEncryption,
    box,
    field,
    flush,
    form,
    line,
    lines,
    page,
    pdf,
    picture,
    printed,
    rotated,
    ruled,
    slanted,
    table,
    text,
    thin_box,
    turned,
    whole_grid,
    wrapped,
)

from auditor import audit
from auditor.model import Audit, Document, Paragraph, Table
from auditor.readers import ReadError, _ocr, read
from auditor.readers._pdf_sheets import folded, nameless
from auditor.writers import Options, terminal

SCHEMA = json.loads((files("auditor") / "schemas" / "audit.schema.json").read_text(encoding="utf-8"))
EXAMPLES = Path(__file__).parent.parent.parent / "examples"


@pytest.fixture(autouse=True)
def without_ocr(monkeypatch: pytest.MonkeyPatch) -> None:
    """The same with the extra and without it: what an OCR reads is tested in test_ocr.py."""
    monkeypatch.setattr(_ocr, "engine", lambda: None)


def opened(*pages: list[Draw]) -> Document:
    return read("报告.pdf", pdf(*pages))


def said(document: Document) -> list[str]:
    """Paragraphs as text, tables as rows with ``|`` between the cells, a line break in a cell as ``/``."""
    out: list[str] = []
    for block in document.blocks:
        if isinstance(block, Paragraph):
            out.append(document.text[block.start : block.end])
            continue
        for row in range(block.rows):
            cells = [document.text[c.start : c.end].replace("\n", "/") for c in block.cells if c.row == row]
            out.append("|".join(cells))
    return out


def tables(document: Document) -> list[Table]:
    return [block for block in document.blocks if isinstance(block, Table)]


# --- lines and paragraphs -------------------------------------------------------------------------------------------

INCOME = "2023年收入合计1052.85万元，其中：一般公共预算拨款收入980.20万元，占93.10%；其他收入72.65万元，占6.90%。"
SPENT = "支出合计1304.57万元，比上年的1336.76万元减少32.19万元，减少的主要原因是厉行节约、压减一般性支出。"
LIST = "一是严格执行预算；二是加快支付进度"
PROSE: dict[str, tuple[list[list[Draw]], list[str]]] = {
    "lines broken at the margin are one paragraph": ([page(lines(90, 72, *wrapped(INCOME, 30)))], [INCOME]),
    "a line that stands in begins a new one": (
        [page(lines(90, 72, *wrapped(INCOME, 30), *wrapped(SPENT, 30)))],
        [INCOME, SPENT],
    ),
    "without indents, a new item begins a new one": (
        [page(lines(90, 72, *wrapped(INCOME * 2, 30, 0), "（一）支出情况", *wrapped(SPENT * 2, 30, 0)))],
        [INCOME * 2, "（一）支出情况", SPENT * 2],
    ),
    "where paragraphs stand in, an item at the margin does not": (
        [page(lines(90, 72, *wrapped(INCOME, 30), "　　一是严格执行预算，按月通报支出进度，强化监督和考核；", "二是加快支付。"))],
        [INCOME, "一是严格执行预算，按月通报支出进度，强化监督和考核；二是加快支付。"],
    ),
    "a sentence goes on on the next page": (
        [
            page(text(250, 40, "某某局自评报告", 9), lines(90, 700, *wrapped(INCOME, 30)[:2]), text(290, 800, "- 1 -")),
            page(text(250, 40, "某某局自评报告", 9), lines(90, 72, *wrapped(INCOME, 30)[2:]), text(290, 800, "- 2 -")),
        ],
        [INCOME],
    ),
    "a wide gap above begins a new paragraph": (
        [page(lines(90, 72, *wrapped(INCOME, 30, 0)), lines(90, 250, *wrapped(SPENT, 30, 0)))],
        [INCOME, SPENT],
    ),
    "a title over two lines": (
        [
            page(
                text(108, 72, "某某县财政局二〇二三年度部门整体支", 22),
                text(218, 110, "出绩效自评报告", 22),
                lines(90, 160, *wrapped(INCOME, 39), *wrapped(SPENT, 39)),
            )
        ],
        ["某某县财政局二〇二三年度部门整体支出绩效自评报告", INCOME, SPENT],
    ),
    "a broken word": ([page(lines(90, 72, "总收入五万元其中财政拨款三万", "元，其他收入二万元。"))], ["总收入五万元其中财政拨款三万元，其他收入二万元。"]),
    "the unit at the other end of the line": (
        [page(text(90, 72, "编制单位：某某局"), text(420, 72, "单位：万元"), lines(90, 100, *wrapped(INCOME, 39)))],
        ["编制单位：某某局  单位：万元", INCOME],
    ),
    "words of letters keep their space": (
        [page(lines(90, 72, "The budget was executed in full by the end of the year and", "the accounts were closed.", size=12))],
        ["The budget was executed in full by the end of the year and the accounts were closed."],
    ),
    "letters far apart are one word, figures apart are two": (
        [page(text(90, 72, "支"), text(106, 72, "出"), text(125, 72, "5.00"), text(149, 72, "3.00"), text(190, 72, "1.00"))],
        ["支出5.00 3.00  1.00"],
    ),
    "a character printed twice to look bold": (
        [page(text(90, 72, "总收入11.22万元"), text(90.3, 72, "总收入11.22万元"))],
        ["总收入11.22万元"],
    ),
    "a raised mark stays on its line": (
        [page(text(90, 72, "面积5万m"), text(136, 69, "2", 6), text(139, 72, "，已完工。"))],
        ["面积5万m2，已完工。"],
    ),
    "a frame around the page is no table": ([page(box(60, 50, 540, 790), lines(90, 72, *wrapped(INCOME, 30)))], [INCOME]),
    "an underlined word is no table": (
        [page(text(90, 72, "联系人：张某"), line(130, 85, 170, 85), line(130, 105, 170, 105), text(90, 92, "电话：无"))],
        ["联系人：张某", "电话：无"],
    ),
    "a table of contents is left out": (
        [page(text(90, 72, "一、部门概况" + "." * 60 + "1"), text(90, 90, "二、收支情况" + "…" * 20 + " 3"), text(90, 120, "一、部门概况"))],
        ["一、部门概况"],
    ),
    "text beside the page": ([page(text(90, 72, "总收入5万元。"), text(700, 72, "不见"), text(90, -40, "不见"))], ["总收入5万元。"]),
    "what is filled in a form": ([page(text(90, 72, "总收入"), field(130, 69, "1304.57"))], ["总收入1304.57"]),
    "a watermark": ([page(slanted("内部资料"), text(90, 72, "总收入5万元。"))], ["总收入5万元。"]),
}  # fmt: skip


@pytest.mark.parametrize("case", PROSE)
def test_prose(case: str) -> None:
    pages, wanted = PROSE[case]
    assert said(opened(*pages)) == wanted


@pytest.fixture
def without_fonts() -> Iterator[None]:
    """As on a machine without a single font."""
    raw.FPDF_SetSystemFontInfo(None)
    yield
    raw.FPDF_SetSystemFontInfo(raw.FPDF_GetDefaultSystemFontInfo())


@pytest.mark.usefixtures("without_fonts")
def test_a_line_of_one_character_needs_no_font_of_the_machine() -> None:
    document = opened(page(lines(90, 72, "支出合计120.00万元，其中基本支出80.00万元，项目支出40.00万", "元")))
    assert document.text.rstrip().endswith("40.00万元")


def test_characters_are_as_wide_as_the_file_sets_them() -> None:
    (strip,) = opened(page(text(90, 72, "共15个"))).strips
    boxes = list(strip.between(0, 4))
    assert [round(box[2] - box[0], 2) for box in boxes] == [SIZE, 4.85, 4.85, SIZE]
    assert all(abs(one[2] - other[0]) < 0.01 for one, other in pairwise(boxes))


def test_headings_have_levels() -> None:
    document = opened(page(lines(90, 72, "一、部门概况", "（一）人员情况", "1.编制", "核定编制50名。", pitch=30)))
    assert [block.level for block in document.blocks if isinstance(block, Paragraph)] == [1, 2, 3, 0]


HEAD = text(400, 40, "二〇二三年度部门决算", 9)
NUMBERS = {
    "- 3 -": "- {} -",
    "3": "{}",
    "第3页 共9页": "第{}页 共3页",
    "Page 3 of 9": "Page {} of 3",
    "— 3 —": "— {} —",
    "3 / 9": "{} / 3",
}


@pytest.mark.parametrize("form_", NUMBERS)
def test_running_heads_and_page_numbers(form_: str) -> None:
    pages = [
        page(HEAD, lines(90, 72, f"第{word}页的文字。"), text(280, 800, NUMBERS[form_].format(number)))
        for number, word in enumerate("甲乙丙", 1)
    ]
    assert said(opened(*pages)) == ["第甲页的文字。", "第乙页的文字。", "第丙页的文字。"]


def test_a_running_head_of_a_single_page() -> None:
    body = lines(90, 80, *wrapped(INCOME, 39), *wrapped(SPENT, 39))
    assert said(opened(page(HEAD, body))) == [INCOME, SPENT]


def test_the_same_words_on_every_page_and_nothing_else() -> None:
    one = page(text(90, 72, "总收入5.00万元。"))
    assert said(opened(one, one)) == ["总收入5.00万元。"] * 2


def test_a_caption_on_every_page_is_kept_once() -> None:
    caption = text(420, 60, "单位：万元")
    document = opened(
        page(caption, *table(XS, 90, [TITLES, *ROWS[:2]])), page(caption, *table(XS, 90, [TITLES, *ROWS[2:]]))
    )
    assert said(document) == ["单位：万元", "|".join(TITLES), *map("|".join, ROWS)]


# --- ways to lay out a page -----------------------------------------------------------------------------------------

XS = (90, 190, 290, 390, 490)
TITLES = ["项目", "年初预算", "决算数", "执行率"]
ROWS = [
    ["基本支出", "629.23", "612.11", "97.28%"],
    ["项目支出", "423.62", "364.30", "86.00%"],
    ["其他支出", "10.00", "9.00", "90.00%"],
    ["合计", "1062.85", "985.41", "92.71%"],
]
TEXTS = [TITLES, *ROWS]


def words(rows: list[list[str]], xs: tuple[float, ...] = XS, top: float = 100, height: float = 20) -> list[Draw]:
    """The texts of a table without its lines."""
    return [
        text(x + 4, top + 4 + height * number, cell)
        for number, row in enumerate(rows)
        for x, cell in zip(xs, row, strict=False)
        if cell
    ]


YS = tuple(100 + 20 * number for number in range(6))
DRAWN: dict[str, list[Draw]] = {
    "box by box": table(XS, 100, TEXTS),
    "line by line": [*ruled(XS, YS), *words(TEXTS)],
    "as one path": [whole_grid(XS, YS), *words(TEXTS)],
    "with thin filled boxes, cell by cell, as Word does": [
        *(thin_box(x, y, x, y + 20) for x in XS for y in YS[:-1]),
        *(thin_box(x, y, x + 100, y) for x in XS[:-1] for y in YS),
        *words(TEXTS),
    ],
    "with double lines": [
        *(line(x + d, 100, x + d, 200) for x in XS for d in (0, 1.5)),
        *(line(90, y + d, 490, y + d) for y in YS for d in (0, 1.5)),
        *words(TEXTS),
    ],
    "with open sides": [
        *(line(90, y, 490, y) for y in YS),
        *(line(x, 100, x, 200) for x in XS[1:-1]),
        *words(TEXTS),
    ],
    "in a form": [form("drawing", *table(XS, 100, TEXTS))],
    "in a frame of its own": [box(80, 90, 500, 210), *table(XS, 100, TEXTS)],
    "with lines that do not quite meet": [
        *(line(x, 101.5, x, 199) for x in XS),
        *(line(91.5, y, 489, y) for y in YS),
        *words(TEXTS),
    ],
    "on a page that viewers turn right": [rotated(90), turned(90, *table(XS, 400, TEXTS))],
    "on a page that viewers turn left": [rotated(270), turned(270, *table(XS, 400, TEXTS))],
    "upside down, and turned back by viewers": [rotated(180), turned(180, *table(XS, 400, TEXTS))],
    "lying on its side": [turned(90, *table(XS, 400, TEXTS))],
    "with lines above and below only": [
        *(line(85, y, 495, y) for y in (98, 120, 202)),
        *words(TEXTS),
    ],
    "without lines": words(TEXTS),
}


@pytest.mark.parametrize("way", DRAWN)
def test_tables(way: str) -> None:
    document = opened(page(*DRAWN[way]))
    assert said(document) == ["|".join(row) for row in TEXTS]
    (found,) = tables(document)
    assert (found.rows, found.columns) == (5, 4)
    assert found.ragged == ("lines above" in way or "without" in way)


@pytest.mark.parametrize("degrees", [90, 180, 270])
def test_figures_of_one_digit_stay_in_their_rows_on_turned_pages(degrees: int) -> None:
    digits = [["项目", "一", "二", "三"], *([f"第{row}项", *f"{row}{row + 1}7"] for row in range(1, 6))]
    drawn = table(XS, 300, digits)
    upright, lying = opened(page(*drawn)), opened(page(turned(degrees, *drawn)))
    assert said(upright) == said(lying) == ["|".join(row) for row in digits]


def test_without_lines_an_empty_cell_stays_empty() -> None:
    (found,) = tables(opened(page(*words([TITLES, ROWS[0], ["项目支出", "423.62", "", "86.00%"], ROWS[3]]))))
    assert [cell.column for cell in found.cells if cell.row == 2] == [0, 1, 3]


def test_without_lines_columns_may_nearly_touch() -> None:
    """Figures set to the right, and text set to the left close behind them, as in a printed spreadsheet."""
    names = ["一般公共预算财政拨款", "政府性基金预算", "事业收入", "经营收入", "其他收入", "合计"]
    draws = [text(90, 80, "项目"), text(232, 80, "金额"), text(264, 80, "支出项目"), text(390, 80, "金额")]
    for number, name in enumerate(names):
        y, amount = 100 + 16 * number, f"{1000.25 * number:.2f}"
        draws += [text(90, y, name), flush(260, y, amount), text(264, y, f"第{number}款"), text(390, y, amount)]
    document = opened(page(*draws))
    assert said(document)[0] == "项目|金额|支出项目|金额"
    assert said(document)[2] == "政府性基金预算|1000.25|第1款|1000.25"


NOT_TABLES = {
    "names side by side": [["张某", "李某", "王某"], ["赵某", "钱某", "孙某"]],
    "a form to fill in": [["姓名：张某", "电话：无"], ["日期：", "盖章："]],
    "a list with figures": [["一、收入", "5.00"], ["二、支出", "3.00"]],
}


@pytest.mark.parametrize("case", NOT_TABLES)
def test_text_side_by_side_is_no_table(case: str) -> None:
    assert not tables(opened(page(*words(NOT_TABLES[case]))))


def test_squared_paper_under_a_drawing_is_no_table() -> None:
    paper = whole_grid(range(90, 490, 10), range(100, 500, 10))
    assert said(opened(page(text(90, 72, "图1"), paper, text(200, 200, "升")))) == ["图1", "升"]


def test_merged_cells() -> None:
    # 项目  |     预算      |          a heading over two columns,
    #       | 年初 | 调整   |          a heading over two rows,
    # 支出  |  1   |  2     |          a label over two rows
    #       |  3   |  4     |
    draws = [
        *(line(90, y, 390, y) for y in (100, 140, 180)),
        *(line(190, y, 390, y) for y in (120, 160)),
        *(line(x, 100, x, 180) for x in (90, 190, 390)),
        line(290, 120, 290, 180),
    ]
    texts = (
        ((94, 114), "项目"), ((270, 104), "预算"), ((194, 124), "年初"), ((294, 124), "调整"),
        ((94, 154), "支出"), ((194, 144), "1"), ((294, 144), "2"), ((194, 164), "3"), ((294, 164), "4"),
    )  # fmt: skip
    document = opened(page(*draws, *(text(x, y, words) for (x, y), words in texts)))
    (found,) = tables(document)
    cells = {document.text[c.start : c.end]: (c.row, c.column, c.row_span, c.column_span) for c in found.cells}
    assert cells == {
        "项目": (0, 0, 2, 1), "预算": (0, 1, 1, 2), "年初": (1, 1, 1, 1), "调整": (1, 2, 1, 1),
        "支出": (2, 0, 2, 1), "1": (2, 1, 1, 1), "2": (2, 2, 1, 1), "3": (3, 1, 1, 1), "4": (3, 2, 1, 1),
    }  # fmt: skip


CELLS = {
    "a figure broken behind its point": (["1304.", "57"], 38, "1304.57"),
    "a figure broken in its decimals": (["1304.5", "7"], 40, "1304.57"),
    "a figure broken before its point": (["1304", ".57"], 30, "1304.57"),
    "two figures": (["100", "200"], 40, "100/200"),
    "a word that the cell was too narrow for": (["工资福利", "支出"], 50, "工资福利支出"),
    "two paragraphs": (["任务1：预算", "任务2：决算"], 200, "任务1：预算/任务2：决算"),
    "upright writing": (["绩", "效", "指", "标"], 40, "绩效指标"),
    "a figure and its unit": (["1304.57", "万元"], 46, "1304.57万元"),
    "items": (["合格率98%。", "2.满意度95%"], 66, "合格率98%。/2.满意度95%"),
}


@pytest.mark.parametrize("case", CELLS)
def test_lines_in_a_cell(case: str) -> None:
    broken, width, wanted = CELLS[case]
    right = 90 + width
    draws = [*ruled((90, right, right + 60), (100, 180)), text(right + 4, 104, "甲"), lines(94, 104, *broken, pitch=14)]
    assert said(opened(page(*draws))) == [f"{wanted}|甲"]


LEFT = "左边一栏说明收入12.50万元的来源和用途，以及有关政策的依据和执行的情况。" * 3
RIGHT = "右边一栏说明支出8.30万元的方向和结果，以及与预算相比的差异和原因。" * 3


def test_two_columns() -> None:
    across = "下面的文字从左边一直写到右边，中间没有空白，说明两栏到此为止，请继续往下看。" * 2
    document = opened(
        page(
            text(180, 50, "两栏排版的一份报告", 18),
            lines(60, 90, *wrapped(LEFT, 20), pitch=16),
            lines(320, 94, *wrapped(RIGHT, 20), pitch=16),
            lines(60, 400, *wrapped(across, 45)),
        )
    )
    assert said(document) == ["两栏排版的一份报告", LEFT, RIGHT, across]


def test_a_paragraph_goes_on_in_the_next_column() -> None:
    broken = wrapped(LEFT + RIGHT, 20)
    half = len(broken) // 2
    document = opened(page(lines(60, 90, *broken[:half], pitch=16), lines(320, 90, *broken[half:], pitch=16)))
    assert said(document) == [LEFT + RIGHT]


# --- over pages -----------------------------------------------------------------------------------------------------

ALL = ["|".join(TITLES), *map("|".join, ROWS)]


def foot(number: int) -> Draw:
    return text(290, 800, str(number))


def test_a_table_over_two_pages_is_one() -> None:
    document = opened(
        page(*table(XS, 700, [TITLES, *ROWS[:2]]), foot(1)),
        page(*table(XS, 60, ROWS[2:]), text(90, 200, "以上。"), foot(2)),
    )
    assert said(document) == [*ALL, "以上。"]


def test_the_header_that_is_printed_again_is_dropped() -> None:
    document = opened(
        page(*table(XS, 720, [TITLES, *ROWS[:1]]), foot(1)),
        page(*table(XS, 60, [TITLES, ROWS[1]]), foot(2)),
        page(*table(XS, 60, [TITLES, *ROWS[2:]]), foot(3)),
    )
    assert said(document) == ALL
    assert tables(document)[0].rows == 5


def test_another_table_on_the_next_page_stays_apart() -> None:
    document = opened(
        page(*table(XS, 700, TEXTS[:3])), page(*table((90, 250, 490), 60, [["指标", "得分"], ["产出", "10"]]))
    )
    assert [found.rows for found in tables(document)] == [3, 2]


def test_text_between_keeps_tables_apart() -> None:
    document = opened(page(*table(XS, 700, TEXTS[:3])), page(text(90, 60, "表2"), *table(XS, 90, TEXTS[:3])))
    assert len(tables(document)) == 2


def test_columns_meet_where_the_lines_of_all_parts_meet() -> None:
    """A heading over two columns on the first page, the columns themselves on the second."""
    document = opened(page(*table((90, 290, 490), 740, [["支出", "比率"]])), page(*table(XS, 60, ROWS[:2])))
    (found,) = tables(document)
    assert [(c.column, c.column_span) for c in found.cells if c.row == 0] == [(0, 2), (2, 2)]


def test_a_row_that_the_page_broke() -> None:
    above = [*ruled((90, 190, 390), (700, 720, 760)), *words([["指标", "说明"], ["产出"]], (90, 190), 700)]
    above += [lines(194, 724, "按照年初设定的绩效目标逐项完成，质量", pitch=14)]
    below = [
        *ruled((90, 190, 390), (60, 100, 120)),
        lines(194, 64, "符合要求。"),
        *words([["效益", "良好"]], (90, 190), 100),
    ]
    assert said(opened(page(*above), page(*below))) == [
        "指标|说明",
        "产出|按照年初设定的绩效目标逐项完成，质量符合要求。",
        "效益|良好",
    ]


def test_a_merged_label_goes_on_on_the_next_page() -> None:
    def part(top: float, label: str, rows: list[str]) -> list[Draw]:
        ys = [top + 20 * number for number in range(len(rows) + 1)]
        sides = [line(x, top, x, ys[-1]) for x in (90, 190, 290)]
        across = [line(90, top, 290, top), line(90, ys[-1], 290, ys[-1]), *(line(190, y, 290, y) for y in ys[1:-1])]
        return [*sides, *across, text(94, top + 4, label), *words([["", row] for row in rows], (90, 190), top)]

    document = opened(page(*part(740, "产出指标", ["1", "2"])), page(*part(60, "", ["3", "4"])))
    (found,) = tables(document)
    assert [(c.row, c.row_span) for c in found.cells if c.column == 0] == [(0, 4)]


# --- places ---------------------------------------------------------------------------------------------------------


def place(document: Document, words: str) -> tuple[str, list[tuple[int, ...]]]:
    at = document.text.index(words)
    location = document.locate(at, at + len(words))
    return location.address, [tuple(round(side) for side in found) for found in location.boxes]


def test_places() -> None:
    document = opened(page(text(90, 72, "甲5.00万元。")), page(text(90, 72, "一、表"), *table(XS, 100, TEXTS)))
    assert place(document, "5.00") == ("第1页 第1段", [(1, 100, 72, 118, 82)])
    assert place(document, "364.30") == ("第2页 表1 第3行第3列", [(2, 294, 144, 321, 154)])
    assert place(document, "一、") == ("第2页 第1段", [(2, 90, 72, 111, 82)])


def test_the_place_of_a_figure_over_two_lines_is_two_boxes() -> None:
    document = opened(page(*ruled((90, 130, 200), (100, 140)), lines(94, 104, "1304.5", "7", pitch=14)))
    _, boxes = place(document, "1304.57")
    assert [(top, bottom) for _, _, top, _, bottom in boxes] == [(104, 114), (118, 128)]


def test_a_paragraph_that_goes_on_is_the_first_of_its_page() -> None:
    broken = wrapped(INCOME, 30)
    document = opened(page(text(90, 600, "甲。"), lines(90, 750, *broken[:1])), page(lines(90, 72, *broken[1:])))
    assert place(document, "1052.85")[0] == "第1页 第2段"
    assert place(document, "6.90%")[0] == "第2页 第1段"


@pytest.mark.parametrize("degrees", [90, 180, 270])
def test_places_are_counted_on_the_page_as_it_is_shown(degrees: int) -> None:
    """What a viewer turns, and was drawn to be turned, stands where it would on a page that is not turned."""
    upright = opened(page(rotated(degrees), turned(degrees, text(300, 300, "总收入5.00万元。"))))
    address, (found,) = place(upright, "总收入")
    top = 300 if degrees == 180 else 300 - (842 - 595)  # such a page is 842 points wide and 595 high
    assert address == "第1页 第1段"
    assert found == pytest.approx((1, 300, top, 300 + 3 * SIZE, top + SIZE), abs=1)


def test_text_on_its_side_has_its_place_on_the_page() -> None:
    lying = opened(page(turned(90, text(300, 300, "总收入5.00万元。"))))
    _, (found,) = place(lying, "总收入")
    assert (found[3] - found[1], found[4] - found[2]) == pytest.approx((SIZE, 3 * SIZE), abs=1)


def test_every_character_has_a_place() -> None:
    document = read("a.pdf", printed((EXAMPLES / "hospital" / "report.txt").read_text(encoding="utf-8")))
    for at, character in enumerate(document.text):
        if not character.isspace():
            (found,) = document.boxes(at, at + 1)
            assert 0 <= found.left < found.right <= 595 and 0 <= found.top < found.bottom <= 842


def test_places_in_the_output() -> None:
    """The page in the terminal, page and boxes in the JSON, by its schema."""
    report = "支出10.00万元，其中：基本支出4.00万元，项目支出8.00万元。"
    found = audit(pdf(page(text(90, 72, "一、概况")), page(text(90, 72, report))), name="报告.pdf")
    shown = terminal.write([found], Options())
    assert "报告.pdf:第2页 第1段: 错误" in shown and "  第2页 第1段 │ 支出10.00万元" in shown
    assert "报告.pdf:page 2, paragraph 1: error" in terminal.write([found], Options(lang="en"))
    content: Any = found.to_dict()
    jsonschema.validate(content, SCHEMA)
    location = content["findings"][0]["evidence"][0]["location"]
    assert (location["page"], location["address"]) == (2, "第2页 第1段")
    assert location["boxes"] == [{"page": 2, "left": 111.0, "top": 72.0, "right": 153.9, "bottom": 82.5}]


# --- findings -------------------------------------------------------------------------------------------------------


def outcomes(found: Audit) -> Counter[tuple[str, str, str | None, str | None]]:
    return Counter((o.rule, o.verdict, o.stated, o.computed) for o in found.outcomes)


CHINESE = sorted(p.parent.name for p in EXAMPLES.glob("*/report.txt") if not p.read_text(encoding="utf-8").isascii())


@pytest.mark.parametrize("example", CHINESE)  # `printed` breaks lines anywhere, which English does not survive
def test_a_printed_report_gives_the_findings_of_the_text(example: str) -> None:
    report = (EXAMPLES / example / "report.txt").read_text(encoding="utf-8")
    plain, paper = audit(report.encode(), name="a.txt"), audit(printed(report), name="a.pdf")
    assert outcomes(paper) == outcomes(plain)
    assert [f.fingerprint for f in paper.findings] == [f.fingerprint for f in plain.findings]


# --- what cannot be read --------------------------------------------------------------------------------------------

GOOD = pdf(page(text(90, 72, "总收入5.00万元。"), *table(XS, 100, TEXTS)))
LOCKED = pdf(page(text(90, 72, "甲")), encryption=StandardEncryption("secret", ownerPassword="other"))
SCAN = pdf(page(picture()), page(picture()), page(picture()))
REFUSED: dict[str, tuple[Callable[[], bytes] | bytes, str]] = {
    "empty": (b"", "空的"),
    "a password": (LOCKED, "密码"),
    "cut short at once": (GOOD[:20], "不完整"),
    "cut short": (GOOD[: len(GOOD) // 2], "不完整"),
    "cut short at the end": (GOOD[:-8], "不完整"),
    "an update cut short": (GOOD + b"\n9 0 obj\n<< /Type /Page", "不完整"),
    "less than it says of itself": (
        GOOD.replace(b"1 0 obj", b"99 0 obj\n<< /Linearized 1 /L 99999 >>\nendobj\n1 0 obj", 1),
        "不完整",
    ),
    "nothing but a beginning and an end": (b"%PDF-1.4\n%%EOF\n", "损坏"),
    "damaged": (b"%PDF-1.4\n" + bytes(500) + b"%%EOF\n", "损坏"),
    "no pages": (GOOD.replace(b"/Count 1 /Kids [ ", b"/Count 0 /Kids [] %"), "损坏|一页"),
    "a Word file": (b"PK\x03\x04rest", "不完整或已损坏"),
    "an old Word file": (b"\xd0\xcf\x11\xe0rest", "旧版"),
    "an image": (b"\x89PNG\r\n\x1a\n", "图片"),
    "a web page": (b"\r\n<!DOCTYPE html><html></html>", "网页"),
    "text": ("总收入5.00万元。".encode(), "不是 PDF"),
    "scans": (SCAN, "第1-3页是扫描图片"),
    "a blank page": (pdf(page()), "没有一个字"),
    "letters turned into drawings": (
        lambda: pdf(page(*(line(x, y, x + 5, y + 3) for x in range(90, 400, 10) for y in range(72, 120, 10)))),
        "第1页是扫描图片",
    ),
}


@pytest.mark.parametrize("case", REFUSED)
def test_refused(case: str) -> None:
    made, wanted = REFUSED[case]
    with pytest.raises(ReadError) as caught:
        read("年度报告.pdf", made if isinstance(made, bytes) else made())
    error = caught.value
    assert any(word in error.zh for word in wanted.split("|")), error.zh
    assert error.zh.startswith("年度报告.pdf：") and error.zh.count("。") <= 1 and "\n" not in error.zh
    assert error.en.startswith("年度报告.pdf: ") and "\n" not in error.en and error.en.isprintable()


READABLE = {
    "junk before the beginning": b"\r\nHTTP/1.1 200 OK\r\n" + GOOD,
    "junk behind the end": GOOD + b"\r\n" * 2000,
    "only an owner's password": pdf(
        page(text(90, 72, "总收入5.00万元。"), *table(XS, 100, TEXTS)),
        encryption=StandardEncryption("", ownerPassword="other", canPrint=0),
    ),
}


@pytest.mark.parametrize("case", READABLE)
def test_readable(case: str) -> None:
    assert said(read("a.pdf", READABLE[case])) == ["总收入5.00万元。", *ALL]


REMARKS = {
    "pages that are scans": (
        [page(text(90, 72, "总收入5.00万元。")), page(picture()), page(picture())],
        "第2-3页是扫描图片，没有读取；要读取，请运行 pip install 'public-finance-auditor[ocr]'。",
    ),
    "text that an OCR laid under a scan": (
        [page(picture(), text(90, 72, "总收入5.00万元，其中财政拨款收入五万元，没有其他收入。", mode=3))],
        "第1页的文字由扫描图片识别而来，可能有误，请核对原件。",
    ),
    "a watermark": (
        [page(slanted("内部资料"), text(90, 72, "总收入5.00万元。"))],
        "第1页有斜排或竖排的文字（如水印），没有读取。",
    ),
    "a small picture": ([page(picture(90, 200, 100, 80), text(90, 72, "总收入5.00万元。"))], None),
}  # fmt: skip


@pytest.mark.parametrize("case", REMARKS)
def test_remarks(case: str) -> None:
    from auditor.writers._words import sentence

    pages, remark = REMARKS[case]
    document = opened(*pages)
    assert document.remarks == ((remark,) if remark else ())
    for zh in document.remarks:
        assert sentence(zh, "en").isascii()


@settings(max_examples=60, deadline=None)
@given(st.integers(0, len(GOOD) - 1), st.binary(min_size=1, max_size=6))
def test_any_damage_is_read_or_refused(at: int, damage: bytes) -> None:
    try:
        assert isinstance(read("a.pdf", GOOD[:at] + damage + GOOD[at + len(damage) :]), Document)
    except ReadError as error:
        assert error.zh.startswith("a.pdf：")


# --- characters -----------------------------------------------------------------------------------------------------

FOLDED = {
    "⽀": "支",
    "⼀": "一",
    "⻅": "见",
    "⻋": "车",
    "⻢": "马",
    "ﬁ": "fi",
    "豈": "豈",
    "元": "元",
    "，": "，",
    "％": "％",
}


@pytest.mark.parametrize("printed_", FOLDED)
def test_radicals_that_fonts_name_instead_of_characters(printed_: str) -> None:
    assert folded(printed_) == FOLDED[printed_]


def test_codes_that_say_nothing() -> None:
    assert nameless(0xE001) and nameless(0xFFFD) and nameless(0xF0001)
    assert not nameless(ord("元")) and not nameless(0x2460)
