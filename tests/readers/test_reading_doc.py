"""Word 97–2003 documents: what the reader of the paper sees, told from the file's own structures, without LibreOffice."""

from __future__ import annotations

import struct
from collections.abc import Sequence
from dataclasses import replace

import pytest
from doc_bytes import (
    DELETED,
    HIDDEN,
    INSERTED,
    OBJECT,
    PICTURE,
    SPECIAL,
    Lists,
    P,
    R,
    doc,
    field,
    level,
    listed,
    override,
    p,
    row,
    sprm,
    style,
    tbl,
)
from test_reading_docx import grid, paragraphs, tables

from auditor.model import Document, Paragraph
from auditor.readers import read

pytestmark = pytest.mark.usefixtures("no_office")


def opened(*body: P | Sequence[P], **parts: object) -> Document:
    return read("报告.doc", doc(*body, **parts))  # type: ignore[arg-type] # the arguments of a test


def symbol(code: int, font: int) -> R:
    return R("(", SPECIAL + sprm(0x6A09, font | code << 16))


NESTED = field("乙", f" IF {field('甲')} ")
INLINE = {
    "a figure cut into runs is whole": (p("总收入10", R("5.60", sprm(0x0835)), "万元。"), "总收入105.60万元。"),
    "an insertion is read": (p("支出", R("12", INSERTED), "万元"), "支出12万元"),
    "a deletion is not": (p("支出12", R("3", DELETED), "万元"), "支出12万元"),
    "the result of a field, not its code": (p("共", field("5"), "页"), "共5页"),
    "a field within the code of a field": (p(NESTED), "乙"),
    "a field in runs of its own": (p(R("\x13", SPECIAL), " PAGE ", R("\x14", SPECIAL), "6", R("\x15", SPECIAL)), "6"),
    "a field without an end swallows its paragraph at most": ((p("\x13丢"), p("其余照读")), "其余照读"),
    "a tab": (p("甲\t乙"), "甲\t乙"),
    "a hyphen that does not break": (p("1\x1e12月"), "1-12月"),
    "a soft hyphen is nothing": (p("收\x1f入"), "收入"),
    "references and anchors are nothing": (p("甲\x02\x05\x08乙"), "甲乙"),
    "a symbol of the Symbol font": (p(symbol(0xF0B3, 1), "95%"), "≥95%"),
    "a symbol typed in its font": (p(R("\uf0b3", sprm(0x4A4F, 1)), "95%"), "≥95%"),
    "a ticked box of Wingdings": (p(symbol(0xF0FE, 2), "是"), "☑是"),
    "hidden text is not printed": (p("甲", R("密", HIDDEN), "乙"), "甲乙"),
    "hiding switched off": (p("甲", R("显", sprm(0x083C, 0)), "乙"), "甲显乙"),
    "a break within a sentence is soft": (p("关于部门决算\x0b的说明"), "关于部门决算\n的说明"),
    "a page break within a sentence is soft": (p("关于部门决算\x0c的说明"), "关于部门决算\n的说明"),
    "a character of two halves": (p("𠮷祥村5万元"), "𠮷祥村5万元"),
    "blanks around a paragraph are not its text": (p("  　收入5万元  "), "收入5万元"),
    "the last change counts": (p("甲", R("显", HIDDEN + sprm(0x083C, 0))), "甲显"),
}  # fmt: skip


@pytest.mark.parametrize("scattered", [False, True], ids=["in order", "in pieces"])
@pytest.mark.parametrize("case", INLINE)
def test_words(case: str, scattered: bool) -> None:
    body, expected = INLINE[case]
    assert paragraphs(opened(body, scattered=scattered)) == [expected]


HEADING = style("heading 1", 1, 0)
BLOCKS = {
    "paragraphs in order": ([p("一、收入"), p("二、支出")], ["一、收入", "二、支出"]),
    "empty paragraphs are none": ([p(), p("甲"), p("  ")], ["甲"]),
    "a break after a sentence starts a paragraph": ([p("收入5万元。\x0b支出4万元。")], ["收入5万元。", "支出4万元。"]),
    "a break before a list mark too": ([p("包括\x0b1.甲\x0b2.乙")], ["包括", "1.甲", "2.乙"]),
    "a deleted paragraph mark joins": (
        [p("收入", mark=R("\r", DELETED)), p("5万元。"), p("丙")],
        ["收入5万元。", "丙"],
    ),
    "also at the end": ([p("甲"), p("乙", mark=R("\r", DELETED))], ["甲", "乙"]),
    "a frame of one cell is no table": ([row([p("甲"), p("乙")])], ["甲", "乙"]),
    "nothing ends the last paragraph": ([p("甲"), p("乙", mark=R(""))], ["甲", "乙"]),
    "text in one byte a character": ([p("Total 5.0 – 6.0 €"), p("总")], ["Total 5.0 – 6.0 €", "总"]),
}


@pytest.mark.parametrize("scattered", [False, True], ids=["in order", "in pieces"])
@pytest.mark.parametrize("case", BLOCKS)
def test_paragraphs(case: str, scattered: bool) -> None:
    body, expected = BLOCKS[case]
    assert paragraphs(opened(*body, scattered=scattered)) == expected


def test_a_section_mark_ends_a_paragraph() -> None:
    body = [p("第一节", mark="\x0c"), p("第二节")]
    sections = struct.pack("<III24x", 0, 4, 8)
    assert paragraphs(opened(*body, change={6: sections})) == ["第一节", "第二节"]


def test_running_heads_are_left_out() -> None:
    assert opened(p("甲"), headers=["第1页 5万元"]).text == "甲\n"


# --- what pieces change: files that were saved fast ------------------------------------------------------------------


def test_a_piece_that_hides_its_characters() -> None:
    hidden = replace(p("密"), piece=0x5C << 1 | 1 << 8)
    assert paragraphs(opened(p("甲"), hidden, p("乙"))) == ["甲", "乙"]


def test_a_piece_with_shared_changes() -> None:
    deleted = replace(p("旧3万元"), piece=1 | 1 << 1)
    document = opened(deleted, p("新"), shared=[sprm(0x0835), DELETED])
    assert paragraphs(document) == ["新"]


def test_a_piece_that_gives_another_style() -> None:
    document = opened(replace(p("部门概况"), piece=1), shared=[sprm(0x4600, 1)], styles=[HEADING])
    assert document.blocks[0].level == 1  # type: ignore[union-attr] # a paragraph


# --- styles ---------------------------------------------------------------------------------------------------------

STYLES = {
    "the heading that every Word has": ([HEADING], p("部门概况", style=1), 1),
    "a heading by its name": ([style("标题 2")], p("部门概况", style=1), 2),
    "an outline level": ([style("甲", changes=sprm(0x2640, 2))], p("部门概况", style=1), 3),
    "an inherited level": ([HEADING, style("甲", parent=1)], p("部门概况", style=2), 1),
    "a level of the paragraph itself": ([], p("部门概况", changes=sprm(0x2640, 1)), 2),
    "body text over a style": ([HEADING], p("部门概况", style=1, changes=sprm(0x2640, 9)), 0),
    "a sentence is no heading": ([HEADING], p("总收入5万元。", style=1), 0),
    "styles based on each other": ([style("甲", parent=2), style("乙", parent=1)], p("部门概况", style=1), 0),
}  # fmt: skip


@pytest.mark.parametrize("case", STYLES)
def test_headings(case: str) -> None:
    styles, paragraph, expected = STYLES[case]
    (block,) = opened(paragraph, styles=styles).blocks
    assert isinstance(block, Paragraph) and block.level == expected


def test_contents_are_left_out() -> None:
    document = opened(p("目录"), p("一、概况\t3", style=1), p("一、概况"), styles=[style("toc 1", 19)])
    assert paragraphs(document) == ["目录", "一、概况"]


def test_hidden_by_style() -> None:
    styles = [style("密", look=HIDDEN), style("字", kind=2, look=HIDDEN)]
    shown = R("显", sprm(0x083C, 129))
    body = [p("甲", R("乙", sprm(0x4A30, 2)), R("丙", sprm(0x4A30, 0))), p("丁", shown, style=1)]
    assert paragraphs(opened(*body, styles=styles)) == ["甲丙", "显"]


# --- lists ----------------------------------------------------------------------------------------------------------

CHINESE, DECIMAL, BULLET = level(37, "（\0）"), level(0, "\0.\1"), level(23, "•")


def marks(document: Document) -> list[str]:
    return [text.split("甲")[0] for text in paragraphs(document)]


LISTS = {
    "numerals of the genre": (Lists([[CHINESE]], [(0, [])]), [(1, 0), (1, 0)], ["（一）", "（二）"]),
    "levels": (
        Lists([[CHINESE, level(0, "\0.\1", flags=4)]], [(0, [])]),
        [(1, 0), (1, 1), (1, 1), (1, 0), (1, 1)],
        ["（一）", "1.1 ", "1.2 ", "（二）", "2.1 "],
    ),
    "a level that does not begin anew": (
        Lists([[CHINESE, level(0, "\1", flags=8)]], [(0, [])]),
        [(1, 0), (1, 1), (1, 0), (1, 1)],
        ["（一）", "1 ", "（二）", "2 "],
    ),
    "two uses of one list go on": (Lists([[CHINESE]], [(0, []), (0, [])]), [(1, 0), (2, 0)], ["（一）", "（二）"]),
    "a use that begins anew": (
        Lists([[CHINESE]], [(0, []), (0, [override(0, 5)])]),
        [(1, 0), (2, 0), (2, 0)],
        ["（一）", "（五）", "（六）"],
    ),
    "bullets are no marks": (Lists([[BULLET]], [(0, [])]), [(1, 0)], [""]),
    "a list that is not there": (Lists([[CHINESE]], [(0, [])]), [(7, 0), (0xF801, 0), (0, 0)], ["", "", ""]),
}


@pytest.mark.parametrize("case", LISTS)
def test_lists(case: str) -> None:
    lists, numbered, expected = LISTS[case]
    assert marks(opened(*[listed("甲", *one) for one in numbered], lists=lists)) == expected


def test_numbers_by_style() -> None:
    numbered = style("列表", changes=sprm(0x460B, 1))
    body = [p("甲", style=1), p("乙", style=1, changes=sprm(0x460B, 0))]
    document = opened(*body, styles=[numbered], lists=Lists([[CHINESE]], [(0, [])]))
    assert paragraphs(document) == ["（一）甲", "乙"]


def test_lists_that_cannot_be_read_cost_their_marks_only() -> None:
    document = opened(
        listed("甲"), lists=Lists([[CHINESE]], [(0, [])]), change={74: struct.pack("<I", 1) + b"\xff" * 16}
    )
    assert paragraphs(document) == ["甲"]
    assert document.remarks == ("文件的自动编号未能读取。",)


# --- tables ---------------------------------------------------------------------------------------------------------

FIRST, REST, DOWN, ON = 2, 1, 0x60, 0x20  # flags of cells: merged across, and down
TABLES = {
    "plain": ([row("甲", "乙"), row("1", "2")], [["甲", "乙"], ["1", "2"]]),
    "a cell over two columns": (
        [row("收入", edges=[0, 2_000]), row("1", "2")],
        [["收入", "."], ["1", "2"]],
    ),
    "edges that are nearly one": (
        [row("甲", "乙", edges=[0, 1_010, 2_000]), row("1", "2", edges=[-8, 998, 2_003])],
        [["甲", "乙"], ["1", "2"]],
    ),
    "cells merged across, as flags": (
        [row("收入", "", "乙", flags=[FIRST, REST]), row("1", "2", "3")],
        [["收入", ".", "乙"], ["1", "2", "3"]],
    ),
    "the same flags the other way round": (
        [row("收入", "", "支出", "", flags=[1, 2, 1, 2]), row("1", "2", "3", "4")],
        [["收入", ".", "支出", "."], ["1", "2", "3", "4"]],
    ),
    "cells merged across, by a later change": (
        [row("收入", "", "乙", more=sprm(0x5624, 0 | 2 << 8)), row("1", "2", "3")],
        [["收入", ".", "乙"], ["1", "2", "3"]],
    ),
    "a merge that was undone": (
        [row("甲", "乙", flags=[FIRST, REST], more=sprm(0x5625, 0 | 2 << 8)), row("1", "2")],
        [["甲", "乙"], ["1", "2"]],
    ),
    "a cell over three rows": (
        [row("产出", "1", flags=[DOWN]), row("", "2", flags=[ON]), row("", "3", flags=[ON])],
        [["产出", "1"], [".", "2"], [".", "3"]],
    ),
    "merged down by a later change": (
        [row("甲", "1", more=sprm(0xD62B, b"\0\3")), row("", "2", more=sprm(0xD62B, b"\0\1"))],
        [["甲", "1"], [".", "2"]],
    ),
    "a vertical merge ends where another begins": (
        [row("甲", "1", flags=[DOWN]), row("", "2", flags=[ON]), row("乙", "3", flags=[DOWN])],
        [["甲", "1"], [".", "2"], ["乙", "3"]],
    ),
    "both at once": (
        [
            row("甲", "1", edges=[0, 2_000, 3_000], flags=[DOWN]), row("", "2", edges=[0, 2_000, 3_000], flags=[ON]),
            row("a", "b", "3"),
        ],
        [["甲", ".", "1"], [".", ".", "2"], ["a", "b", "3"]],
    ),
    "a merge that goes on from nothing": (
        [row("甲", "1", flags=[ON]), row("乙", "2")],
        [["甲", "1"], ["乙", "2"]],
    ),
    "a row that begins later": (
        [row("甲", "乙", "丙"), row("1", "2", edges=[1_000, 2_000, 3_000])],
        [["甲", "乙", "丙"], ["?", "1", "2"]],
    ),
    "a column that was put in later": (
        [row("甲", "乙", "丙", edges=[0, 1_000, 2_000], more=sprm(0x7621, 1 | 1 << 8 | 1_000 << 16)), row("1", "2", "3")],
        [["甲", "乙", "丙"], ["1", "2", "3"]],
    ),
    "a column that was taken out later": (
        [row("甲", "乙", edges=[0, 1_000, 2_000, 3_000], more=sprm(0x5622, 1 | 2 << 8)), row("1", "2")],
        [["甲", "乙"], ["1", "2"]],
    ),
    "a column that was made wider later": (
        [row("甲", "乙", edges=[0, 500, 1_500], more=sprm(0x7623, 0 | 1 << 8 | 1_000 << 16)), row("1", "2")],
        [["甲", "乙"], ["1", "2"]],
    ),
    "a deleted row": (
        [row("甲", "乙"), [*row("旧", "旧")[:2], replace(row("旧", "旧")[2], mark=R("\x07", DELETED))], row("1", "2")],
        [["甲", "乙"], ["1", "2"]],
    ),
    "blank cells": ([row("甲", "", "丙"), row("", "2", "")], [["甲", "", "丙"], ["", "2", ""]]),
    "several paragraphs in a cell": ([row([p("甲"), p("乙")], "1"), row("丙", "2")], [["甲\n乙", "1"], ["丙", "2"]]),
    "fewer cells defined than there are": (
        [row("甲", "乙", "丙"), row("1", "2", "3", edges=[0, 1_000])],
        [["甲", "乙", "丙"], ["1", "2", "3"]],
    ),
    "cells without width": (
        [row("甲", "乙", "丙", edges=[0, 0, 0, 1_000]), row("1", "2", "3", edges=[0, 0, 0, 1_000])],
        [["甲", "乙", "丙"], ["1", "2", "3"]],
    ),
    "no row is ended": ([row("甲", "乙")[:2]], [["甲", "乙"]]),
}  # fmt: skip


@pytest.mark.parametrize("scattered", [False, True], ids=["in order", "in pieces"])
@pytest.mark.parametrize("case", TABLES)
def test_tables(case: str, scattered: bool) -> None:
    rows, expected = TABLES[case]
    document = opened(p("表前"), *rows, p("表后"), scattered=scattered)
    (table,) = tables(document)
    assert grid(document, table) == expected
    assert paragraphs(document) == ["表前", "表后"]
    assert not table.ragged


def test_a_row_whose_changes_are_kept_apart() -> None:
    *cells, end = row("收入", "1", edges=[0, 2_000, 3_000])
    apart = struct.pack("<H", len(end.changes)) + end.changes
    document = opened(*cells, replace(end, changes=sprm(0x6646, 4)), row("甲", "乙", "2"), data=bytes(4) + apart)
    assert grid(document, tables(document)[0]) == [["收入", ".", "1"], ["甲", "乙", "2"]]


def test_a_nested_table_follows_its_outer_one() -> None:
    inner = tbl(["内", "3"], ["里", "4"], depth=2)
    document = opened(row("外", "1"), row([p("围"), *inner, p("末")], "2"), p("后"))
    outer, nested = tables(document)
    assert grid(document, outer) == [["外", "1"], ["围\n末", "2"]]
    assert grid(document, nested) == [["内", "3"], ["里", "4"]]
    assert outer.end < nested.start


def test_a_table_without_text_is_none() -> None:
    assert tables(opened(p("甲"), *tbl(["", ""], ["", ""]))) == []


def test_figures_of_neighbouring_cells_never_touch() -> None:
    document = opened(p("1"), *tbl(["2", "3"], ["4", "5"]), p("6"))
    assert document.text.split() == list("123456")


# --- notes, text boxes, addresses, remarks ---------------------------------------------------------------------------


def test_notes_stand_at_the_end() -> None:
    document = opened(p("收入5万元\x02。\x02"), p("后"), footnotes=["含上年结转3万元。"], endnotes=["数据来自决算。"])
    assert [(b.address, document.text[b.start : b.end]) for b in document.blocks] == [
        ("第1段", "收入5万元。"),
        ("第2段", "后"),
        ("脚注1", "含上年结转3万元。"),
        ("尾注1", "数据来自决算。"),
    ]


def test_a_text_box_stands_behind_its_anchor() -> None:
    document = opened(p("甲\x08"), p("乙"), *tbl(["丙", p("丁\x08")], ["1", "2"]), p("后"), boxes=["框内3万元", "格内"])
    assert [(b.address, document.text[b.start : b.end].split("\t")[0]) for b in document.blocks] == [
        ("第1段", "甲"),
        ("文本框1", "框内3万元"),
        ("第2段", "乙"),
        ("表1", "丙"),
        ("文本框2", "格内"),
        ("第3段", "后"),
    ]


FRAME = b"\xb2\x04\x0a\xf0\x08\0\0\0" + struct.pack("<I", 1_000) + bytes(4)
REMARKS = {
    "revisions": (p("甲", R("乙", INSERTED)), {}, "修订"),
    "hidden text": (p("甲", R("乙", HIDDEN)), {}, "隐藏"),
    "pictures": (p("甲", R("\x01", PICTURE)), {}, "1 张图片"),
    "pictures beside the text": (p("甲\x08"), {"drawings": bytes(40) + FRAME}, "1 张图片"),
    "embedded objects": (p("甲", field("\x01", " EMBED Excel.Sheet.8 "), R("\x01", OBJECT)), {}, "嵌入"),
    "formulas": (p("甲\x13 EQ \\f(3,4)\x15乙"), {}, "公式域"),
    "a stream that only sounds like macros": (p("甲"), {"streams": {"Macros": b"x"}}, ""),
}


@pytest.mark.parametrize("case", REMARKS)
def test_what_was_not_read_is_said(case: str) -> None:
    body, parts, word = REMARKS[case]
    remarks = opened(body, **parts).remarks
    assert [word in remark for remark in remarks] == ([True] if word else [])


def test_nothing_is_said_of_what_a_form_keeps() -> None:
    checkbox = R("\x01", PICTURE + sprm(0x0806))
    assert opened(p("甲", checkbox)).remarks == ()


def test_a_file_of_wps_reads_the_same() -> None:
    data = doc(p("甲"))
    assert (read("报告.wps", data).format, read("报告.wps", data).remarks) == ("doc", ())
    assert read("报告.docx", data).remarks == ("后缀是 .docx，内容却是 .doc，按内容读取。",)


def test_pages_hold_many_runs() -> None:
    body = [p(f"第{number}项", R(f"{number}.50", sprm(0x0835)), "万元。") for number in range(300)]
    assert paragraphs(opened(*body)) == [f"第{number}项{number}.50万元。" for number in range(300)]
