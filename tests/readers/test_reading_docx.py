"""Word documents: what the reader of the paper sees is read, once, in order, with exact places."""

from __future__ import annotations

from io import BytesIO

import pytest
from docx_bytes import STRICT, docx, p, r, tbl, tc, tr

from auditor.model import Document, Paragraph, Table
from auditor.readers import read

BREAK = "<w:r><w:br/></w:r>"


def opened(*body: str, **parts: str) -> Document:
    return read("报告.docx", docx(*body, **parts))


def paragraphs(document: Document) -> list[str]:
    return [document.text[b.start : b.end] for b in document.blocks if isinstance(b, Paragraph)]


def tables(document: Document) -> list[Table]:
    return [block for block in document.blocks if isinstance(block, Table)]


def grid(document: Document, table: Table) -> list[list[str]]:
    """The cells at their upper left corners; ``.`` where a merged cell lies, ``?`` where none does."""
    rows = [["?"] * table.columns for _ in range(table.rows)]
    for cell in table.cells:
        for row in range(cell.row, cell.row + cell.row_span):
            for column in range(cell.column, cell.column + cell.column_span):
                assert rows[row][column] == "?", "cells lie apart"
                rows[row][column] = "."
        rows[cell.row][cell.column] = document.text[cell.start : cell.end]
    return rows


def field(result: str, code: str = " PAGE ") -> str:
    mark = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'.format
    return f"{mark('begin')}<w:r><w:instrText>{code}</w:instrText></w:r>{mark('separate')}{result}{mark('end')}"


def box(text: str) -> str:
    """A text box as Word writes it: once as a drawing, once for old versions."""
    content = f"<w:txbxContent>{p(text)}</w:txbxContent>"
    drawing = f"<w:drawing><wps:txbx>{content}</wps:txbx></w:drawing>"
    fallback = f"<w:pict><v:textbox>{content}</v:textbox></w:pict>"
    return (
        f'<w:r><mc:AlternateContent><mc:Choice Requires="wps">{drawing}</mc:Choice>'
        f"<mc:Fallback>{fallback}</mc:Fallback></mc:AlternateContent></w:r>"
    )


NESTED = " IF </w:instrText></w:r>" + field(r("甲")) + "<w:r><w:instrText>"
FORMULA = "<m:oMath><m:f><m:num><m:r><m:t>3</m:t></m:r></m:num><m:den><m:r><m:t>4</m:t></m:r></m:den></m:f></m:oMath>"
RUBY = f"<w:r><w:ruby><w:rt>{r('mu')}</w:rt><w:rubyBase>{r('亩')}</w:rubyBase></w:ruby></w:r>"
INLINE = {
    "a figure cut into runs is whole": (p("总收入10", "5.60", "万元。"), "总收入105.60万元。"),
    "an insertion is read": (p("支出", f"<w:ins>{r('12')}</w:ins>", "万元"), "支出12万元"),
    "a deletion is not": (p("支出12", "<w:del><w:r><w:delText>3</w:delText></w:r></w:del>", "万元"), "支出12万元"),
    "moved text is read where it went": (
        p(f"<w:moveFrom>{r('甲')}</w:moveFrom>", "乙", f"<w:moveTo>{r('丙')}</w:moveTo>"),
        "乙丙",
    ),
    "a content control": (p("共", f"<w:sdt><w:sdtPr/><w:sdtContent>{r('8')}</w:sdtContent></w:sdt>", "人"), "共8人"),
    "a hyperlink": (p("见", f"<w:hyperlink>{r('附件')}</w:hyperlink>"), "见附件"),
    "smart tags": (p(f"<w:smartTag>{r('2023年')}</w:smartTag>"), "2023年"),
    "the result of a field, not its code": (p("共", field(r("5")), "页"), "共5页"),
    "a field within the code of a field": (p(field(r("乙"), NESTED)), "乙"),
    "a simple field": (p("共", f'<w:fldSimple w:instr="X">{r("6")}</w:fldSimple>', "项"), "共6项"),
    "a tab": (p("甲", "<w:r><w:tab/></w:r>", "乙"), "甲\t乙"),
    "a hyphen that does not break": (p("1", "<w:r><w:noBreakHyphen/></w:r>", "12月"), "1-12月"),
    "a soft hyphen is nothing": (p("收", "<w:r><w:softHyphen/></w:r>", "入"), "收入"),
    "a symbol of the Symbol font": (p('<w:r><w:sym w:font="Symbol" w:char="F0B3"/></w:r>', "95%"), "≥95%"),
    "a ticked box of Wingdings": (p('<w:r><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>', "是"), "☑是"),
    "a formula": (p("率=", FORMULA), "率=3/4"),
    "only the base of a ruby": (p(RUBY), "亩"),
    "hidden text is not printed": (p("甲", r("密", "<w:vanish/>"), "乙"), "甲乙"),
    "hiding switched off": (p("甲", r("显", '<w:vanish w:val="0"/>'), "乙"), "甲显乙"),
    "a manual break within a sentence is soft": (p("关于部门决算", BREAK, "的说明"), "关于部门决算\n的说明"),
    "a field without an end swallows one paragraph at most": (
        p('<w:r><w:fldChar w:fldCharType="begin"/></w:r>', "丢") + p("其余照读"),
        "其余照读",
    ),
    "blanks around a paragraph are not its text": (p("  　收入5万元  "), "收入5万元"),
    "line breaks of the XML are blanks": (p("收入\n5万元"), "收入 5万元"),
}  # fmt: skip


@pytest.mark.parametrize("case", INLINE)
def test_words(case: str) -> None:
    body, expected = INLINE[case]
    assert paragraphs(opened(body)) == [expected]


BLOCKS = {
    "paragraphs in order": ([p("一、收入"), p("二、支出")], ["一、收入", "二、支出"]),
    "empty paragraphs are none": ([p(), p("甲"), p("  ")], ["甲"]),
    "a break after a sentence starts a paragraph": (
        [p("收入5万元。", BREAK, "支出4万元。")],
        ["收入5万元。", "支出4万元。"],
    ),
    "a break before a list mark too": ([p("包括", BREAK, "1.甲", BREAK, "2.乙")], ["包括", "1.甲", "2.乙"]),
    "a block content control": ([f"<w:sdt><w:sdtContent>{p('甲')}{p('乙')}</w:sdtContent></w:sdt>"], ["甲", "乙"]),
    "a text box once, after its anchor": ([p("甲", box("框内3万元")), p("乙")], ["甲", "框内3万元", "乙"]),
    "a deleted paragraph mark joins": (
        [p("收入", properties="<w:rPr><w:del/></w:rPr>"), p("5万元。"), p("丙")],
        ["收入5万元。", "丙"],
    ),
    "also at the end": ([p("甲"), p("乙", properties="<w:rPr><w:del/></w:rPr>")], ["甲", "乙"]),
    "a frame of one cell is no table": ([tbl(tr(tc("甲", "乙")))], ["甲", "乙"]),
    "headers and section marks are not text": ([p("甲"), "<w:sectPr/>"], ["甲"]),
}


@pytest.mark.parametrize("case", BLOCKS)
def test_paragraphs(case: str) -> None:
    body, expected = BLOCKS[case]
    assert paragraphs(opened(*body)) == expected


# --- headings and lists ---------------------------------------------------------------------------------------------

STYLES = (
    '<w:style w:type="paragraph" w:styleId="a"><w:name w:val="heading 1"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="b"><w:name w:val="小标题"/><w:basedOn w:val="c"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="c"><w:name w:val="x"/><w:pPr><w:outlineLvl w:val="2"/></w:pPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="t"><w:name w:val="toc 1"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="loop"><w:name w:val="y"/><w:basedOn w:val="loop"/></w:style>'
)
LEVELS = {
    "a heading style": (p("概况", properties='<w:pStyle w:val="a"/>'), 1),
    "an inherited outline level": (p("人员", properties='<w:pStyle w:val="b"/>'), 3),
    "an outline level of its own": (p("资产", properties='<w:outlineLvl w:val="1"/>'), 2),
    "typed numbers count more than styles": (p("（一）收入", properties='<w:pStyle w:val="a"/>'), 2),
    "typed numbers without a style": (p("三、绩效"), 1),
    "a sentence in a heading style is none": (p("收入5万元。支出4万元。", properties='<w:pStyle w:val="a"/>'), 0),
    "a figure in a heading style is none": (p("总收入5万元", properties='<w:pStyle w:val="a"/>'), 0),
    "a style based on itself": (p("甲", properties='<w:pStyle w:val="loop"/>'), 0),
    "body text": (p("甲"), 0),
}


@pytest.mark.parametrize("case", LEVELS)
def test_headings(case: str) -> None:
    body, level = LEVELS[case]
    block = opened(body, styles=STYLES).blocks[0]
    assert isinstance(block, Paragraph)
    assert block.level == level


def test_a_table_of_contents_is_left_out() -> None:
    document = opened(
        p("一、概况", "<w:r><w:tab/></w:r>", "1", properties='<w:pStyle w:val="t"/>'), p("一、概况"), styles=STYLES
    )
    assert paragraphs(document) == ["一、概况"]


def level(index: int, numeral: str, text: str, more: str = "") -> str:
    counted = f'<w:start w:val="1"/><w:numFmt w:val="{numeral}"/>'
    return f'<w:lvl w:ilvl="{index}">{counted}{more}<w:lvlText w:val="{text}"/></w:lvl>'


def numbered(text: str, number: int = 1, index: int = 0) -> str:
    return p(text, properties=f'<w:numPr><w:ilvl w:val="{index}"/><w:numId w:val="{number}"/></w:numPr>')


def numbering(*levels: str, more: str = "") -> str:
    abstract = f'<w:abstractNum w:abstractNumId="0">{"".join(levels)}</w:abstractNum>'
    return f'{abstract}<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>{more}'


CHINESE = numbering(
    level(0, "chineseCounting", "%1、"), level(1, "chineseCountingThousand", "（%2）"), level(2, "decimal", "%3.")
)


def test_list_marks_are_printed_and_levels_restart() -> None:
    body = [numbered("收入"), numbered("财政", 1, 1), numbered("其他", 1, 1), numbered("支出"), numbered("基本", 1, 1)]
    document = opened(*body, numbering=CHINESE)
    assert paragraphs(document) == ["一、收入", "（一）财政", "（二）其他", "二、支出", "（一）基本"]
    assert [block.level for block in document.blocks if isinstance(block, Paragraph)] == [1, 2, 2, 1, 2]


def test_a_mark_never_touches_a_figure() -> None:
    assert paragraphs(opened(numbered("5万元用于培训", 1, 2), numbering=CHINESE)) == ["1. 5万元用于培训"]


NUMERALS = {
    "decimal": ["1", "2", "11"],
    "decimalZero": ["01", "02", "11"],
    "chineseCounting": ["一", "二", "十一"],
    "chineseLegalSimplified": ["壹", "贰", "壹拾壹"],
    "ideographTraditional": ["甲", "乙", "甲"],
    "ideographDigital": ["一", "二", "一一"],
    "decimalEnclosedCircleChinese": ["①", "②", "⑪"],
    "decimalFullWidth": ["１", "２", "１１"],
    "upperRoman": ["I", "II", "XI"],
    "lowerLetter": ["a", "b", "k"],
    "bullet": ["", "", ""],
    "none": ["", "", ""],
    "somethingNew": ["1", "2", "11"],
}


@pytest.mark.parametrize("numeral", NUMERALS)
def test_numerals(numeral: str) -> None:
    shown = "" if numeral == "bullet" else "%1"
    document = opened(*[numbered("、甲") for _ in range(11)], numbering=numbering(level(0, numeral, shown)))
    read_marks = [text.removesuffix("、甲").rstrip() for text in paragraphs(document)]
    assert [read_marks[0], read_marks[1], read_marks[10]] == NUMERALS[numeral]


def test_levels_in_one_mark() -> None:
    levels = numbering(level(0, "chineseCounting", "%1"), level(1, "decimal", "%1.%2", "<w:isLgl/>"))
    document = opened(numbered("甲"), numbered("乙", 1, 1), numbering=levels)
    assert paragraphs(document) == ["一甲", "1.1 乙"]


def test_lists_begin_anew_where_they_say_so() -> None:
    again = (
        '<w:num w:numId="2"><w:abstractNumId w:val="0"/>'
        '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>'
        '<w:num w:numId="3"><w:abstractNumId w:val="0"/></w:num>'
    )
    lists = numbering(level(0, "decimal", "（%1）"), more=again)
    document = opened(
        *[numbered(text, number) for text, number in zip("甲乙丙丁戊", (1, 1, 2, 2, 3), strict=True)], numbering=lists
    )
    assert [text[:3] for text in paragraphs(document)] == ["（1）", "（2）", "（1）", "（2）", "（3）"]


def test_numbers_by_style() -> None:
    styles = (
        '<w:style w:type="paragraph" w:styleId="h"><w:name w:val="h"/>'
        '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    )
    lists = numbering(level(0, "decimal", "%1."), level(1, "chineseCounting", "（%2）", '<w:pStyle w:val="h"/>'))
    body = [
        p("甲", properties='<w:pStyle w:val="h"/>'),
        p("乙", properties='<w:pStyle w:val="h"/><w:numPr><w:numId w:val="0"/></w:numPr>'),
    ]
    assert paragraphs(opened(*body, styles=styles, numbering=lists)) == ["（一）甲", "乙"]


# --- tables ---------------------------------------------------------------------------------------------------------

TABLES = {
    "plain": ([tr("甲", "乙"), tr("1", "2")], [["甲", "乙"], ["1", "2"]]),
    "a cell over two columns": ([tr(tc("收入", span=2)), tr("1", "2")], [["收入", "."], ["1", "2"]]),
    "a cell over three rows": (
        [tr(tc("产出", merge="restart"), "1"), tr(tc(merge="continue"), "2"), tr(tc(merge="continue"), "3")],
        [["产出", "1"], [".", "2"], [".", "3"]],
    ),
    "a vertical merge ends where another begins": (
        [tr(tc("甲", merge="restart"), "1"), tr(tc(merge="continue"), "2"), tr(tc("乙", merge="restart"), "3")],
        [["甲", "1"], [".", "2"], ["乙", "3"]],
    ),
    "both at once": (
        [tr(tc("甲", span=2, merge="restart"), "1"), tr(tc(span=2, merge="continue"), "2"), tr("a", "b", "3")],
        [["甲", ".", "1"], [".", ".", "2"], ["a", "b", "3"]],
    ),
    "columns that no cell begins in are dropped": (
        [tr(tc("甲", span=3), tc("乙", span=2)), tr(tc("1", span=3), tc("2", span=2))],
        [["甲", "乙"], ["1", "2"]],
    ),
    "a row that begins later": (
        [tr("甲", "乙", "丙"), tr("1", "2", properties='<w:gridBefore w:val="1"/>')],
        [["甲", "乙", "丙"], ["?", "1", "2"]],
    ),
    "a deleted row": (
        [tr("甲", "乙"), tr("旧", "旧", properties="<w:del/>"), tr("1", "2")],
        [["甲", "乙"], ["1", "2"]],
    ),
    "blank cells": ([tr("甲", "", "丙"), tr("", "2", "")], [["甲", "", "丙"], ["", "2", ""]]),
    "several paragraphs in a cell": ([tr(tc("甲", "乙"), "1"), tr("丙", "2")], [["甲\n乙", "1"], ["丙", "2"]]),
    "a merge that goes on from nothing": (
        [tr(tc("甲", merge="continue"), "1"), tr("乙", "2")],
        [["甲", "1"], ["乙", "2"]],
    ),
    "a cell in a content control": (
        [tr(f"<w:sdt><w:sdtContent>{tc('甲')}</w:sdtContent></w:sdt>", "乙"), tr("1", "2")],
        [["甲", "乙"], ["1", "2"]],
    ),
    "an absurd span": ([tr(tc("甲", span=99_999), "乙"), tr("1", "2")], [["甲", ".", "乙"], ["1", "2", "?"]]),
}  # fmt: skip


@pytest.mark.parametrize("case", TABLES)
def test_tables(case: str) -> None:
    rows, expected = TABLES[case]
    document = opened(p("表前"), tbl(*rows), p("表后"))
    (table,) = tables(document)
    assert grid(document, table) == expected
    assert paragraphs(document) == ["表前", "表后"]
    assert not table.ragged


def test_the_old_horizontal_merge() -> None:
    wide = '<w:tc><w:tcPr><w:hMerge w:val="restart"/></w:tcPr><w:p><w:r><w:t>收入</w:t></w:r></w:p></w:tc>'
    rest = "<w:tc><w:tcPr><w:hMerge/></w:tcPr><w:p/></w:tc>"
    document = opened(tbl(tr(wide, rest), tr("1", "2")))
    assert grid(document, tables(document)[0]) == [["收入", "."], ["1", "2"]]


def test_a_nested_table_follows_its_outer_one() -> None:
    inner = tbl(tr("内", "3"), tr("里", "4"))
    document = opened(tbl(tr("外", "1"), tr(tc("围", inner), "2")), p("后"))
    outer, nested = tables(document)
    assert grid(document, outer) == [["外", "1"], ["围", "2"]]
    assert grid(document, nested) == [["内", "3"], ["里", "4"]]
    assert outer.end < nested.start
    assert document.text.count("内") == 1


def test_a_text_box_in_a_cell_follows_the_table() -> None:
    document = opened(tbl(tr("甲", tc(p("乙", box("框")))), tr("1", "2")))
    assert [type(block).__name__ for block in document.blocks] == ["Table", "Paragraph"]
    assert document.blocks[1].address == "文本框1"


def test_a_table_without_text_is_none() -> None:
    assert tables(opened(p("甲"), tbl(tr("", ""), tr("", "")))) == []


def test_figures_of_neighbouring_cells_never_touch() -> None:
    document = opened(p("1"), tbl(tr("2", "3"), tr("4", "5")), p("6"))
    assert document.text.split() == list("123456")


# --- notes, addresses, remarks --------------------------------------------------------------------------------------


def test_notes_stand_at_the_end() -> None:
    note = '<w:footnote w:id="{}">{}</w:footnote>'.format
    footnotes = note(-1, p("分隔")) + note(2, p("含上年结转3万元。")) + note(3, p("未被引用"))
    endnotes = f'<w:endnote w:id="2">{p("数据来自决算。")}</w:endnote>'
    first = p(
        "收入5万元", '<w:r><w:footnoteReference w:id="2"/></w:r>', "。", '<w:r><w:endnoteReference w:id="2"/></w:r>'
    )
    document = opened(first, p("后"), footnotes=footnotes, endnotes=endnotes)
    assert [(b.address, document.text[b.start : b.end]) for b in document.blocks] == [
        ("第1段", "收入5万元。"),
        ("第2段", "后"),
        ("脚注1", "含上年结转3万元。"),
        ("尾注1", "数据来自决算。"),
    ]


def test_addresses_and_origins() -> None:
    control = f"<w:sdt><w:sdtContent>{p('乙')}</w:sdtContent></w:sdt>"
    document = opened(p("甲"), control, tbl(tr("丙", "丁"), tr("1", "2")))
    first, second, table = document.blocks
    assert isinstance(first, Paragraph) and isinstance(second, Paragraph) and isinstance(table, Table)
    assert (first.address, first.origin) == ("第1段", "body/p[1]")
    assert (second.address, second.origin) == ("第2段", "body/sdt[1]/p[1]")
    assert (table.address, table.cells[3].origin) == ("表1", "body/tbl[1]/tr[2]/tc[2]")
    at = table.cells[3].start
    assert document.locate(at, at + 1).address == "表1 第2行第2列"


REMARKS = {
    "revisions": (p("甲", f"<w:ins>{r('乙')}</w:ins>"), "修订"),
    "hidden text": (p("甲", r("乙", "<w:vanish/>")), "隐藏"),
    "pictures": (p("甲", "<w:r><w:drawing><a:blip/></w:drawing></w:r>"), "1 张图片"),
    "embedded objects": (p("甲", "<w:r><w:object/></w:r>"), "嵌入"),
    "other documents": (p("甲") + "<w:altChunk/>", "另一份文档"),
}


@pytest.mark.parametrize("case", REMARKS)
def test_what_was_not_read_is_said(case: str) -> None:
    body, word = REMARKS[case]
    (remark,) = opened(body).remarks
    assert word in remark


def test_macros_are_left_alone_and_mentioned() -> None:
    document = read("报告.docx", docx(p("甲"), more={"word/vbaProject.bin": b"\xd0\xcf"}))
    assert paragraphs(document) == ["甲"]
    assert "宏" in document.remarks[0]


def test_strict_files_read_the_same() -> None:
    body = [p("一、收入"), tbl(tr("甲", "1"), tr("乙", "2"))]
    strict, usual = read("a.docx", docx(*body, namespace=STRICT)), opened(*body)
    assert (strict.text, strict.blocks) == (usual.text, usual.blocks)


def test_blocks_lie_apart_and_in_order() -> None:
    inner = tbl(tr("内", "3"), tr("里", "4"))
    document = opened(p("甲", box("框")), tbl(tr("外", tc(inner)), tr("1", "2")), p("乙", BREAK, "（1）丙"))
    for one, other in zip(document.blocks, document.blocks[1:], strict=False):
        assert one.end < other.start


def test_a_file_of_python_docx() -> None:
    made_by = pytest.importorskip("docx")
    made = made_by.Document()
    made.add_heading("部门概况", level=1)
    made.add_paragraph("编制20名，实有18人。")
    table = made.add_table(rows=3, cols=3)
    for row in range(3):
        for column in range(3):
            table.cell(row, column).text = f"{row}{column}"
    table.cell(0, 0).merge(table.cell(1, 0)).text = "合"
    table.cell(2, 1).merge(table.cell(2, 2)).text = "并"
    packed = BytesIO()
    made.save(packed)
    document = read("a.docx", packed.getvalue())
    assert paragraphs(document) == ["部门概况", "编制20名，实有18人。"]
    assert document.blocks[0].level == 1  # type: ignore[union-attr]  # a paragraph, as the line above says
    assert grid(document, tables(document)[0]) == [["合", "01", "02"], [".", "11", "12"], ["20", "并", "."]]
