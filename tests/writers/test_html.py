"""The web page: what a report brings cannot act, every finding leads to its figures, the text stays the document's."""

from __future__ import annotations

import json
import re
import sys
from base64 import b64encode
from collections.abc import Callable
from dataclasses import replace
from hashlib import sha256
from html.parser import HTMLParser
from importlib.resources import files
from pathlib import Path

import lxml.html
import pytest
from conftest import EXAMPLES, GROWTH, audited, figure, growth, paragraphs, work

from auditor import audit
from auditor.model import Audit, Cell, Document, Finding, Outcome, Paragraph, Strip, Table
from auditor.writers import Lang, Options
from auditor.writers._html_document import document_as_read
from auditor.writers._html_view import View
from auditor.writers._markup import UNFIT, VOID
from auditor.writers.html import write

sys.path.insert(0, str(Path(__file__).parent.parent / "readers"))
from pdf_bytes import printed

GOLDEN = Path(__file__).parent / "page.expected.html"
COLOUR = re.compile(r"--([a-z-]+): #([0-9a-f]{3,6});")
Element = lxml.html.HtmlElement
NASTY = [
    "<script>alert(1)</script>",
    "</script><script>alert(1)</script>",
    "<!--<script>",
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='alert(1)",
    "&lt;b&gt; &amp; &#60;",
    "]]></style><style>*{display:none}",
    "javascript:alert(1)",
    "a\u2028b\u2029c",
    "a\x00\x01\x1b[31m\x85b",
    "a\ud800b",
    "a\u202eb",
    "a\r\nb",
]


def page(*audits: Audit, lang: Lang = "zh", everything: bool = False) -> Element:
    return lxml.html.document_fromstring(write(audits, Options(lang=lang, all=everything, many=len(audits) > 1)))


def fragment(document: Document) -> Element:
    return lxml.html.fragment_fromstring(document_as_read(audited(document), "zh"))


def texts(element: Element, query: str) -> list[str]:
    return [found if isinstance(found, str) else found.text_content() for found in element.xpath(query)]


def of_class(name: str) -> str:
    return f"//*[contains(concat(' ', @class, ' '), ' {name} ')]"


def passed(document: Document, *figures: str, **changes: str) -> Outcome:
    evidence = tuple(figure(document, text) for text in figures)
    return replace(Outcome("a/b", "sum", "consistent", "1", "1", "0", "1 = 1", evidence), **changes)  # type: ignore[arg-type] # the fields of a test


# --- what must not happen -------------------------------------------------------------------------------------------


class Balanced(HTMLParser):
    """Every element that is opened is closed, in its turn."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.names: list[str] = []
        self.attributes: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.names.append(tag)
        self.attributes += [name for name, _ in attrs]
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def parsed(written: str) -> Balanced:
    parser = Balanced()
    parser.feed(written)
    parser.close()
    assert parser.open == []
    return parser


def nasty_audit(nasty: str) -> Audit:
    """The string wherever a report, or a rule that someone wrote, can bring one."""
    text = f"{nasty}\n{GROWTH}\n{nasty}"
    end = len(text) - len(nasty)
    table = Table(end, len(text), 1, 1, (Cell(0, 0, end, len(text)),), nasty)
    blocks = (Paragraph(0, len(nasty), nasty, 1), Paragraph(len(nasty) + 1, end - 1, "第2行"), table)
    document = Document(f"{nasty}.txt", "txt", "0" * 64, text, blocks, remarks=(nasty,))
    found = growth(document)
    items = tuple(replace(item, label=nasty, role=nasty) for item in found.outcome.evidence)
    outcome = replace(found.outcome, evidence=items, formula=nasty, rule=nasty, stated=nasty, allowance=f"1{nasty}")
    said = {"zh": nasty, "en": nasty}
    causes = {"zh": (nasty,), "en": (nasty,)}
    finding = Finding(outcome, "error", said, said, causes, "f" * 16, nasty)
    open_ = passed(document, "5.00万元", verdict="not_evaluated", reason=nasty, formula=nasty)
    return audited(document, finding, others=(open_, passed(document, "5.00万元", formula=nasty)))


@pytest.mark.parametrize("nasty", NASTY, ids=range(len(NASTY)))
def test_nothing_that_a_report_brings_becomes_markup(nasty: str) -> None:
    found, harmless = nasty_audit(nasty), nasty_audit("甲" * len(nasty))
    options = Options(all=True, many=True)
    written = write([found, found], options)
    assert parsed(written).names == parsed(write([harmless, harmless], options)).names
    assert parsed(written).attributes == parsed(write([harmless, harmless], options)).attributes
    assert not UNFIT.search(written)
    written.encode()


@pytest.mark.parametrize("nasty", NASTY, ids=range(len(NASTY)))
def test_what_the_script_reads_cannot_end_its_element(nasty: str) -> None:
    (data,) = texts(page(nasty_audit(nasty)), "//script[@id='d1data']")
    assert not set("<>&\u2028\u2029") & set(data)
    assert json.loads(data)[0][0] == "bad"


@pytest.mark.parametrize("folder", EXAMPLES, ids=lambda folder: folder.name)
def test_nothing_is_fetched(folder: Path) -> None:
    written = write([audit(folder / "report.docx")], Options(all=True))
    root = lxml.html.document_fromstring(written)
    assert all(link.startswith("#") for link in texts(root, "//@href"))
    assert not texts(root, "//@src | //@style | //link/@rel")
    assert "url(" not in written
    assert "@import" not in written


def test_only_the_style_and_the_script_of_the_page_may_act() -> None:
    root = page(audited(paragraphs(GROWTH)))
    (policy,) = texts(root, "//meta[@http-equiv='Content-Security-Policy']/@content")
    assert policy.startswith("default-src 'none'; ")
    assert "unsafe" not in policy
    for kind, query in (("style", "//style"), ("script", "//script[not(@type)]")):
        (content,) = texts(root, query)
        assert f"{kind}-src 'sha256-{b64encode(sha256(content.encode()).digest()).decode()}'" in policy


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("folder", EXAMPLES, ids=lambda folder: folder.name)
def test_no_link_leads_nowhere_and_no_anchor_stands_twice(folder: Path, lang: Lang) -> None:
    both = [audit(folder / "report.docx"), audit(folder / "report.txt")]
    root = page(*both, lang=lang, everything=True)
    anchors = texts(root, "//@id")
    assert len(anchors) == len(set(anchors))
    assert {link[1:] for link in texts(root, "//@href")} <= set(anchors)


# --- the document as read -------------------------------------------------------------------------------------------


def same(shown: str, text: str) -> bool:
    return shown == UNFIT.sub(lambda match: " " if match[0] == "\r" else "�", text)


@pytest.mark.parametrize("name", ["report.txt", "report.docx"])
@pytest.mark.parametrize("folder", EXAMPLES, ids=lambda folder: folder.name)
def test_the_text_is_the_text_of_the_document(folder: Path, name: str) -> None:
    found = audit(folder / name)
    shown = lxml.html.fragment_fromstring(document_as_read(found, "zh"))
    assert len(shown) == len(found.document.blocks)
    for element, block in zip(shown, found.document.blocks, strict=True):
        if isinstance(block, Paragraph):
            assert element.text_content() == found.document.text[block.start : block.end]
            continue
        cells = [cell for row in sorted(block.by_row) for cell in block.by_row[row]]
        assert texts(element, ".//td | .//th") == [found.document.text[cell.start : cell.end] for cell in cells]


@pytest.mark.parametrize("nasty", NASTY, ids=range(len(NASTY)))
def test_odd_text_is_shown_character_for_character(nasty: str) -> None:
    shown = lxml.html.fragment_fromstring(document_as_read(nasty_audit(nasty), "zh"))
    assert same(texts(shown, ".//td | .//th")[0], nasty)
    assert same(shown[0].text_content(), nasty)
    assert shown[1].text_content() == GROWTH


def test_headings_have_their_level_and_long_passages_are_none() -> None:
    lines = ("一、概况", "（一）基本情况", "1." + "甲" * 80, "正文")
    document = paragraphs(*lines)
    levels = (1, 2, 3, 0)
    blocks = tuple(replace(b, level=n) for b, n in zip(document.blocks, levels, strict=True))  # type: ignore[type-var] # paragraphs all
    shown = fragment(replace(document, blocks=blocks))
    assert [element.tag for element in shown] == ["h4", "h5", "p", "p"]
    assert [element.get("data-a") for element in shown] == ["第1行", "第2行", "第3行", "第4行"]


def test_a_table_keeps_its_merged_cells_and_its_gaps() -> None:
    """Unit | Amount (two columns) / (merged from above) | 1.00 | (nothing) | / total | 1.00"""
    text = "单位 金额 1.00 合计 2.00"
    cells = (
        Cell(0, 0, 0, 2, row_span=2), Cell(0, 1, 3, 5, column_span=2), Cell(1, 2, 6, 10),
        Cell(2, 0, 11, 13), Cell(2, 1, 14, 18, row_span=9, column_span=9),
    )  # fmt: skip
    shown = fragment(Document("a.docx", "docx", "0" * 64, text, (Table(0, 18, 3, 3, cells, "表1"),)))
    rows = [[(c.text_content(), c.get("rowspan"), c.get("colspan")) for c in row] for row in shown.xpath(".//tr")]
    assert rows == [
        [("单位", "2", None), ("金额", None, "2")],
        [("", None, None), ("1.00", None, None)],
        [("合计", None, None), ("2.00", None, "2")],
    ]


def test_pages_are_labelled_where_they_begin() -> None:
    text = "甲乙丙丁戊"
    strips = (Strip.of(0, 1, ((0, 0, 1, 1),) * 2), Strip.of(2, 2, ((0, 0, 1, 1),)), Strip.of(3, 2, ((0, 0, 1, 1),) * 2))
    document = Document("a.pdf", "pdf", "0" * 64, text, (Paragraph(0, 5, "第1页 第1段"),), strips=strips)
    (shown,) = fragment(document)
    assert [(label.get("data-p"), label.tail) for label in shown] == [("第1页", "甲乙"), ("第2页", "丙丁戊")]
    assert shown.text_content() == text


def test_a_real_pdf_has_its_pages() -> None:
    report = (EXAMPLES[-1] / "report.txt").read_text(encoding="utf-8")
    found = audit(printed(report), name="a.pdf")
    last = max(strip.page for strip in found.document.strips)
    assert last > 1
    shown = lxml.html.fragment_fromstring(document_as_read(found, "en"))
    assert texts(shown, f"{of_class('page')}/@data-p") == [f"page {number}" for number in range(1, last + 1)]


# --- marks ----------------------------------------------------------------------------------------------------------


def states(found: Audit) -> dict[str, str]:
    text = found.document.text
    return {
        text[m.start : m.end]: f"{m.state}{m.finding or ''}{'!' if m.primary else ''}" for m in View(found, "zh").marks
    }


def test_the_worst_relation_of_a_figure_gives_its_mark() -> None:
    document = paragraphs(GROWTH, "合计7.00万元，其中8.00万元，余额9.00万元。")
    others = (
        passed(document, "5.00万元", "7.00万元"),
        passed(document, "8.00万元", verdict="rounding"),
        passed(document, "9.00万元", verdict="not_evaluated", reason="缺少部分"),
    )
    found = audited(document, growth(document), others=others)
    assert states(found) == {
        "20%": "bad1!", "1.00万元": "bad1", "5.00万元": "bad1", "7.00万元": "good", "8.00万元": "rounding", "9.00万元": "open",
    }  # fmt: skip


def test_a_figure_of_no_relation_is_marked_as_such() -> None:
    document = paragraphs("支出5.00万元。")
    mention = figure(document, "5.00万元").mention
    assert mention is not None
    assert states(replace(audited(document), mentions=(mention,))) == {"5.00万元": "loose"}


def test_an_unsure_finding_is_marked_to_be_verified() -> None:
    document = paragraphs(GROWTH)
    found = growth(document)
    unsure = replace(found, outcome=replace(found.outcome, confidence="low"))
    assert set(states(audited(document, unsure)).values()) == {"verify1", "verify1!"}


def test_places_that_overlap_become_one_mark() -> None:
    document = paragraphs("设有3.0万元中5个站。")
    inner = figure(document, "3.0万元")
    outer = replace(inner, mention=None, text="3.0万元中5个", location=document.locate(2, 10))
    crossing = replace(outer, text="中5个站", location=document.locate(7, 11))
    outcome = replace(passed(document), evidence=(inner, outer, crossing))
    view = View(audited(document, others=(outcome,)), "zh")
    assert [(mark.start, mark.end) for mark in view.marks] == [(2, 10)]
    assert [view.anchored(item.location) for item in outcome.evidence] == [2, 2, 2]
    shown = lxml.html.fragment_fromstring(document_as_read(audited(document, others=(outcome,)), "zh"))
    assert shown[0].text_content() == document.text


# --- findings -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["report.txt", "report.docx"])
@pytest.mark.parametrize("folder", EXAMPLES, ids=lambda folder: folder.name)
def test_every_finding_leads_to_its_figures(folder: Path, name: str) -> None:
    found = audit(folder / name)
    root, view = page(found), View(found, "zh")
    assert len(root.xpath(of_class("card"))) == len(found.findings)
    for number, finding in enumerate(view.findings, 1):
        (card,) = root.xpath(f"//*[@id='d1f{number}']")
        links = texts(card, ".//ul//a/@href")
        shown = [texts(root, f"//*[@id='{link[1:]}']")[0] for link in links]
        evidence = [item.location for item in finding.outcome.evidence]
        assert shown == [found.document.text[place.start : place.end] for place in evidence]
        assert finding.message["zh"] in card.text_content()


def test_a_finding_is_told_in_full() -> None:
    document = paragraphs(GROWTH)
    found = growth(document)
    (card,) = page(audited(document, found)).xpath(of_class("card"))
    told = card.text_content()
    for expected in (
        "错误", "增长率与增减额相符", "第1行", "增长20%，重新计算应为25%", "报告20%", "重算25%", "相差-5个百分点",
        "1.00 / (5.00 - 1.00) = 25% ≠ 20%", "似以本年数为基数", "relations/change", "把握 高", GROWTH,
    ):  # fmt: skip
        assert expected in told


def test_in_english() -> None:
    document = paragraphs(GROWTH)
    root = page(audited(document, growth(document)), lang="en")
    told = root.xpath(of_class("card"))[0].text_content()
    for expected in ("error", "Growth follows from the change", "line 1", "-5 percentage points", "confidence high"):
        assert expected in told
    assert root.get("lang") == "en"
    (paper,) = root.xpath(of_class("paper"))
    assert paper.get("lang") == "zh-CN"


def test_the_gravest_stand_first_and_the_unsure_last() -> None:
    document = paragraphs(GROWTH)
    found = growth(document)
    note = replace(found, severity="note", title={"zh": "提示一条", "en": ""})
    unsure = replace(found, outcome=replace(found.outcome, confidence="low"), title={"zh": "不敢断定", "en": ""})
    later = replace(
        found, outcome=replace(found.outcome, evidence=found.outcome.evidence[:1]), title={"zh": "后面", "en": ""}
    )
    first = replace(
        found, outcome=replace(found.outcome, evidence=found.outcome.evidence[2:]), title={"zh": "前面", "en": ""}
    )
    root = page(audited(document, unsure, note, later, first))
    assert texts(root, f"{of_class('card')}//h4") == ["前面", "后面", "提示一条", "不敢断定"]
    assert texts(root, f"{of_class('card')}/@data-s") == ["error", "error", "note", "verify"]
    assert "请核实" in texts(root, f"{of_class('side')}/h3")[1]


def test_many_figures_are_listed_in_part_and_marked_in_full() -> None:
    document = paragraphs("、".join(f"{number}.00万元" for number in range(100, 200)))
    outcome = passed(document, *(f"{number}.00万元" for number in range(100, 200)), verdict="inconsistent")
    finding = Finding(outcome, "error", {"zh": "甲"}, {"zh": "乙"}, {}, "f" * 16)
    root = page(audited(document, finding))
    assert len(root.xpath(of_class("bad"))) == 100 + 1  # and the sample of the legend
    assert texts(root, f"{of_class('figures')}/li")[-1] == "… 另有60个，见原文中的标记"


def test_a_document_without_findings_says_so() -> None:
    document = paragraphs(GROWTH)
    root = page(audited(document, others=(passed(document, "5.00万元"),)))
    assert texts(root, of_class("none")) == ["没有审核发现。"]


def test_no_document_is_a_page_too() -> None:
    parsed(write([], Options()))


# --- what else is told ----------------------------------------------------------------------------------------------


def test_coverage_and_remarks() -> None:
    document = replace(paragraphs(GROWTH), remarks=("文件含有隐藏文字，未读取。",))
    root = page(audited(document, growth(document)))
    assert "读到数字 3 个，已核对 3 个；勾稽关系 1 条" in texts(root, of_class("coverage"))[0]
    assert texts(root, of_class("remarks")) == ["文件含有隐藏文字，未读取。"]


def test_what_could_not_be_evaluated_is_grouped_by_its_reason() -> None:
    document = paragraphs(GROWTH)
    open_ = passed(document, "5.00万元", verdict="not_evaluated", reason="部分未必列全")
    root = page(audited(document, others=(open_, open_)))
    assert texts(root, "//details/summary") == ["未能核对，及其原因 (2)"]
    assert texts(root, "//details/h4") == ["部分未必列全"]
    assert len(root.xpath("//details//li/a")) == 2


def test_passed_checks_are_listed_when_asked_for() -> None:
    document = paragraphs(GROWTH)
    found = audited(document, growth(document), others=(passed(document, "5.00万元"),))
    assert not page(found).xpath("//details")
    (line,) = texts(page(found, everything=True), "//details//li")
    assert line == "相符 第1行 1 = 1 a/b"


def test_the_script_knows_every_check_and_its_figures() -> None:
    found = audit(EXAMPLES[-1] / "report.txt")
    root = page(found)
    rows = json.loads(texts(root, "//script[@id='d1data']")[0])
    assert len(rows) == len(found.outcomes)
    anchors = set(texts(root, "//@id"))
    for row, outcome in zip(rows, found.outcomes, strict=True):
        assert all(f"d1-{start}" in anchors for start, *_ in row[-1])
        assert row[-1][0][2].startswith(outcome.evidence[0].text[:3])
    numbered = {row[5] for row in rows} - {0}
    assert numbered == set(range(1, len(found.findings) + 1))


def test_figures_of_one_role_are_numbered() -> None:
    document = paragraphs("合计3.00万元，其中：1.00万元，2.00万元。")
    outcome = passed(document, "3.00万元", "1.00万元", "2.00万元")
    total, *parts = outcome.evidence
    outcome = replace(outcome, evidence=(total, *(replace(part, role="parts") for part in parts)))
    view = View(audited(document, others=(outcome,)), "zh")
    assert view.roles(outcome) == ["合计", "部分1", "部分2"]
    assert replace(view, lang="en").roles(outcome) == ["total", "part1", "part2"]


def test_several_documents_stand_in_one_page() -> None:
    document = paragraphs(GROWTH)
    one, two = audited(document, growth(document)), audited(paragraphs(GROWTH, name="b.txt"))
    root = page(one, two)
    assert texts(root, f"{of_class('documents')}//a") == ["a.txt", "b.txt"]
    assert texts(root, f"{of_class('documents')}//a/@href") == ["#d1", "#d2"]
    assert texts(root, "//article/@id") == ["d1", "d2"]
    assert not page(one).xpath(of_class("documents"))


def test_work_grows_with_the_document() -> None:
    def rows(count: int) -> Audit:
        table = "\n".join(f"| 单位{n} | {n}.00 | {n}.00 |" for n in range(100, 100 + count))
        return audit(f"| 单位 | 预算（万元） | 支出（万元） |\n|---|---|---|\n{table}\n".encode(), name="a.md")

    once, four_times = (work(write, [rows(count)], Options()) for count in (100, 400))
    assert four_times < 5 * once


def test_the_command_writes_a_page(run: Callable[..., object], tmp_path: Path) -> None:
    target = tmp_path / "page.html"
    ran = run("check", EXAMPLES[0] / "report.txt", "--format", "html", "-o", target)
    assert (ran.code, ran.out) == (1, "")  # type: ignore[attr-defined] # conftest's Ran
    assert target.read_text(encoding="utf-8").startswith("<!DOCTYPE html>\n<html ")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_colour_can_be_read(scheme: str) -> None:
    """WCAG AA, 4.5 : 1, of each tone on all that it stands on."""
    style = (files("auditor.writers") / "_page.css").read_text(encoding="utf-8").partition("prefers-color-scheme: dark")
    colours = {**dict(COLOUR.findall(style[0])), **(dict(COLOUR.findall(style[2][:1200])) if scheme == "dark" else {})}
    tones = ("ink", "soft", "accent", "bad", "amber", "good", "verify", "grey")
    pairs = [(tone, ground) for tone in tones for ground in ("paper", "faint")]
    pairs += [(tone, f"{tone}-wash") for tone in ("bad", "amber", "good", "verify")]
    pairs += [(tone, "ground") for tone in ("ink", "soft", "accent")]
    assert {pair for pair in pairs if _contrast(colours[pair[0]], colours[pair[1]]) < 4.5} == set()


def _contrast(one: str, other: str) -> float:
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    digits = colour if len(colour) == 6 else "".join(digit * 2 for digit in colour)
    shares = (int(digits[i : i + 2], 16) / 255 for i in (0, 2, 4))
    linear = (s / 12.92 if s <= 0.04045 else ((s + 0.055) / 1.055) ** 2.4 for s in shares)
    return sum(weight * share for weight, share in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


# --- the whole page -------------------------------------------------------------------------------------------------


def test_the_markup_of_a_small_page() -> None:
    """Without the style sheet, the script and their hashes; written anew by ``python tests/writers/test_html.py``."""
    assert bare() == GOLDEN.read_text(encoding="utf-8")


def bare() -> str:
    document = paragraphs("一、收支情况", GROWTH, "基本支出3.00万元，项目支出2.00万元。")
    open_ = passed(document, "3.00万元", verdict="not_evaluated", reason="缺少合计")
    found = audited(document, growth(document), others=(passed(document, "2.00万元"), open_))
    written = write([found], Options(all=True))
    inline = re.compile(r"(<style>|<script>).*?(?=</style>|</script>)", re.DOTALL)
    return re.sub(r"sha256-[\w+/=]+", "sha256-…", inline.sub(r"\1…", written))


if __name__ == "__main__":
    GOLDEN.write_text(bare(), encoding="utf-8", newline="\n")
