"""Web pages, web archives and Markdown: the words and tables that a reader sees, and nothing of the frame around them."""

from __future__ import annotations

import base64
import quopri

import pytest
from test_reading_sheets import paragraphs, tables

from auditor import audit
from auditor.model import Document
from auditor.readers import read


def page(body: str) -> Document:
    return read("a.html", f"<!DOCTYPE html><html><head><title>网站</title></head><body>{body}</body></html>".encode())


def grid(document: Document, number: int = 0) -> list[list[str]]:
    """A table as rows of words; a merged cell says how far it reaches: 支出[1×2]."""
    table = tables(document)[number]
    rows: list[list[str]] = [[] for _ in range(table.rows)]
    for cell in table.cells:
        span = f"[{cell.row_span}×{cell.column_span}]" if cell.row_span * cell.column_span > 1 else ""
        rows[cell.row].append(f"{cell.column}:{document.text[cell.start : cell.end]}{span}")
    return rows


# --- words ----------------------------------------------------------------------------------------------------------

WORDS = [
    ("marks inside of a figure", "<p>支出<b>1,0</b>52<span>.85</span>万元</p>", ["支出1,052.85万元"]),
    ("blanks of the source", "<p>\n  支出\n  5万元，\t其中\n</p>", ["支出 5万元， 其中"]),
    ("no-break spaces", "<p>&nbsp;&emsp;支出&nbsp;5万元</p>", ["支出\xa05万元"]),
    ("entities", "<p>甲&amp;乙&lt;丙&#20803;</p>", ["甲&乙<丙元"]),
    ("a soft break", "<p>支出5万元，<br>收入6万元</p>", ["支出5万元，\n收入6万元"]),
    ("a break that ends a sentence", "<p>支出5万元。<br>收入6万元。</p>", ["支出5万元。", "收入6万元。"]),
    ("paragraphs by breaks alone", "一、收入<br>收入6万元。<br><br>二、支出<br>支出5万元。", ["一、收入", "收入6万元。", "二、支出", "支出5万元。"]),
    ("blocks without paragraphs", "<div>甲<div>乙</div>丙</div>", ["甲", "乙", "丙"]),
    ("a numbered list", "<ol><li>甲</li><li>5万元</li></ol>", ["1. 甲", "2、5万元"]),
    ("a bulleted list", "<ul><li>甲</li></ul>", ["甲"]),
    ("a footnote mark", "<p>支出5万元<sup>[1]</sup>，面积5m<sup>²</sup></p>", ["支出5万元，面积5m²"]),
    ("struck text", "<p>支出<del>6</del><s>7</s>5万元</p>", ["支出5万元"]),
    ("scripts, styles and comments", "<p>甲<script>5</script><style>6</style><!-- 7 --></p><noscript>8</noscript>", ["甲"]),
    ("what is not shown", '<p>甲<span style="DISPLAY : none">5</span><i hidden>6</i><b aria-hidden="true">7</b></p>', ["甲"]),
    ("navigation", '<nav>首页</nav><div class="top nav">公开</div><div id="footer">访问1234次</div><p>正文的一句话足够长。</p>', ["正文的一句话足够长。"]),
    ("a page that is all in a form", "<form><p>支出5万元，其中基本支出3万元。</p></form>", ["支出5万元，其中基本支出3万元。"]),
    ("a page whose frame is called menu", '<div class="menu"><p>支出5万元，其中基本支出3万元。</p></div>', ["支出5万元，其中基本支出3万元。"]),
    ("ruby", "<p><ruby>绩<rt>ji</rt></ruby>效</p>", ["绩效"]),
    ("a table that arranges the page", "<table><tr><td>首页</td></tr><tr><td><p>甲</p><p>乙</p></td></tr></table>", ["首页", "甲", "乙"]),
]  # fmt: skip


@pytest.mark.parametrize(("body", "said"), [w[1:] for w in WORDS], ids=[w[0] for w in WORDS])
def test_words(body: str, said: list[str]) -> None:
    assert [text for _, text in paragraphs(page(body))] == said


def test_headings_have_their_level() -> None:
    document = page("<h1>自评报告</h1><h2>概况</h2><p>一、收入</p><h3>2023年支出5万元，收入6万元。</h3>")
    assert [block.level for block in document.blocks] == [1, 2, 1, 0]  # type: ignore[union-attr] # paragraphs


def test_pictures_are_said() -> None:
    assert page("<p>甲<img src=x><img src=y></p>").remarks == ("文件含 2 张图片，图中的文字未读取。",)


@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "gbk", "gb18030", "utf-16", "big5"])
def test_encodings(codec: str) -> None:
    text = f'<html><head><meta charset="{codec}"></head><body><p>總支出5萬元，其中項目支出3萬元</p></body></html>'
    assert "總支出5萬元" in read("a.html", text.encode(codec)).text


# --- tables ---------------------------------------------------------------------------------------------------------

TABLES = [
    (
        "spans across and down",
        "<tr><th rowspan=2>项目<th colspan=2>支出<tr><th>预算<th>决算<tr><td>甲<td>1<td>2",
        [["0:项目[2×1]", "1:支出[1×2]"], ["1:预算", "2:决算"], ["0:甲", "1:1", "2:2"]],
    ),
    (
        "a span down in the middle",
        "<tr><td>甲<td rowspan=3>乙<td>1<tr><td>丙<td>2<tr><td>丁<td>3",
        [["0:甲", "1:乙[3×1]", "2:1"], ["0:丙", "2:2"], ["0:丁", "2:3"]],
    ),
    (
        "two spans beside each other",
        "<tr><td rowspan=2>甲<td rowspan=2>乙<td>1<tr><td>2",
        [["0:甲[2×1]", "1:乙[2×1]", "2:1"], ["2:2"]],
    ),
    ("a span to the end", "<tr><td rowspan=0>甲<td>1<tr><td>2", [["0:甲[2×1]", "1:1"], ["1:2"]]),
    ("spans that are too large", "<tr><td rowspan=99>甲<td>1<tr><td>2", [["0:甲[2×1]", "1:1"], ["1:2"]]),
    ("spans that are none", "<tr><td rowspan=x>甲<td colspan=-1>1", [["0:甲", "1:1"]]),
    ("the foot stands last", "<tfoot><tr><td>合计<td>3<tbody><tr><td>甲<td>3", [["0:甲", "1:3"], ["0:合计", "1:3"]]),
    ("paragraphs in a cell", "<tr><td><p>甲</p><p>乙</p><td>1<br>2", [["0:甲\n乙", "1:1\n2"]]),
    ("a hidden row and a hidden word", '<tr style="display:none"><td>x<td>9<tr><td>甲<td>1<i hidden>9</i>', [["0:甲", "1:1"]]),
]  # fmt: skip


@pytest.mark.parametrize(("rows", "said"), [t[1:] for t in TABLES], ids=[t[0] for t in TABLES])
def test_tables(rows: str, said: list[list[str]]) -> None:
    assert grid(page(f"<table>{rows}</table>")) == said


def test_a_table_within_a_layout_is_a_table() -> None:
    document = page("<table><tr><td>左<td><table><tr><td>项目<td>金额<tr><td>甲<td>5</table></table>")
    assert grid(document) == [["0:项目", "1:金额"], ["0:甲", "1:5"]]


def test_title_unit_and_note_are_none_of_the_table() -> None:
    rows = "<caption>表1</caption><tr><td colspan=2>收支表<tr><td colspan=2>单位：万元<tr><td>项目<td>金额<tr><td>甲<td>5<tr><td colspan=2>注：略。"
    document = page(f"<table>{rows}</table>")
    assert [text for _, text in paragraphs(document)] == ["表1", "收支表", "单位：万元", "注：略。"]
    assert grid(document) == [["0:项目", "1:金额"], ["0:甲", "1:5"]]


def test_a_slip_in_a_page_is_found_where_it_stands() -> None:
    rows = "<tr><td>项目<td>决算数（万元）<tr><td>甲<td>1.50<tr><td>乙<td>2.50<tr><td>合计<td>4.10"
    found = audit(f"<p>2023年</p><table>{rows}</table>".encode(), name="a.htm").findings
    assert [finding.outcome.evidence[0].location.address for finding in found] == ["表1 第4行第2列"]


# --- web archives ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("codec", ["utf-8", "gb2312"])
@pytest.mark.parametrize("encoding", ["quoted-printable", "base64", "8bit"])
def test_web_archives(encoding: str, codec: str) -> None:
    text = "<html><body><p>总收入5万元，其中：财政拨款4万元。</p></body></html>".encode(codec)
    packed = {"quoted-printable": quopri.encodestring(text), "base64": base64.encodebytes(text), "8bit": text}[encoding]
    data = b'From: x\nMIME-Version: 1.0\nContent-Type: multipart/related;\n\tboundary="--b"\n\n----b\n'
    data += f'Content-Type: text/html; charset="{codec}"\nContent-Transfer-Encoding: {encoding}\n\n'.encode() + packed
    data += b"\n----b\nContent-Type: image/png\nContent-Transfer-Encoding: base64\n\nAAAA\n----b--\n"
    document = read("a.mht", data)
    assert document.format == "mhtml" and document.text.strip() == "总收入5万元，其中：财政拨款4万元。"


# --- Markdown -------------------------------------------------------------------------------------------------------

MARKDOWN = [
    ("emphasis", "支出**1052.85**万元，*其中*__甲__`5`元", [("第1行", "支出1052.85万元，其中甲5元")]),
    ("stars that are none", "3*4*5，甲_乙_丙", [("第1行", "3*4*5，甲_乙_丙")]),
    ("links and pictures", "见[附表](http://x/a(1).html)![图](a.png)。", [("第1行", "见附表。")]),
    ("struck text", "支出~~6~~5万元", [("第1行", "支出5万元")]),
    ("escapes", r"1\. 甲\*", [("第1行", "1. 甲*")]),
    ("lines of one paragraph", "支出5万元，\n其中3万元。\n\n乙", [("第1行", "支出5万元，\n其中3万元。"), ("第4行", "乙")]),
    ("headings", "# 报告\n\n概况\n---\n甲", [("第1行", "报告"), ("第3行", "概况"), ("第5行", "甲")]),
    ("items", "- 甲\n- 乙，\n  丙\n1. 丁", [("第1行", "甲"), ("第2行", "乙，\n丙"), ("第4行", "1. 丁")]),
    ("quotes", "> 甲\n> 乙", [("第1行", "甲\n乙")]),
    ("code and comments", "甲\n\n```\n支出9万元\n```\n\n<!-- 8\n -->\n乙", [("第1行", "甲"), ("第9行", "乙")]),
    ("front matter", "---\ntitle: 9\n---\n甲", [("第4行", "甲")]),
    ("mark-up", "支出<font color=red>5</font>万元<br>甲", [("第1行", "支出5万元\n甲")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "said"), [m[1:] for m in MARKDOWN], ids=[m[0] for m in MARKDOWN])
def test_markdown(text: str, said: list[tuple[str, str]]) -> None:
    assert paragraphs(read("a.md", text.encode())) == said


def test_markdown_tables() -> None:
    text = "单位：万元\n\n| 项目 | **金额** |\n|:--|--:|\n| 甲\\|乙 | 1,000 |\n合计 | 5\n\n后文"
    document = read("a.markdown", text.encode())
    assert grid(document) == [["0:项目", "1:金额"], ["0:甲|乙", "1:1,000"], ["0:合计", "1:5"]]
    assert [text for _, text in paragraphs(document)] == ["单位：万元", "后文"]


def test_tables_of_mark_up_in_markdown() -> None:
    text = "甲\n\n<table>\n<tr><td rowspan=2>乙</td><td>1</td></tr>\n<tr><td>2</td></tr>\n</table>\n\n丙"
    document = read("a.md", text.encode())
    assert grid(document) == [["0:乙[2×1]", "1:1"], ["1:2"]]
