"""Word files with comments: what must not change, then where the comments stand and what they say."""

from __future__ import annotations

import shutil
import subprocess
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile

import pytest
from conftest import EXAMPLES, GROWTH, audited, growth, paragraphs, work
from docx_bytes import STRICT, W, docx, p, r, tbl, tc, tr, zipped
from lxml import etree
from word_files import MAIN, body, comments, members, name, ranges, without_comments

from auditor import audit
from auditor.readers.docx import traced
from auditor.writers import Options, WriteError
from auditor.writers.docx import write

TYPES = "[Content_Types].xml"
RELS = "word/_rels/document.xml.rels"
BEFORE, FIGURE, AFTER = "三公经费支出5.00万元，比上年增加1.00万元，增长", "20%", "。"
BOLD = "<w:b/>"


def written(data: bytes, name: str = "报告.docx", **options: object) -> bytes:
    return write([audit(data, name=name)], Options(**options))  # type: ignore[arg-type] # the options of a test


def held(*content: str) -> str:
    """The sentence with other content where its figure stands."""
    return p(BEFORE, *content, AFTER)


def field(code: str, result: str) -> str:
    marks = [f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end")]
    return f"{marks[0]}<w:r><w:instrText>{code}</w:instrText></w:r>{marks[1]}{r(result)}{marks[2]}"


def control(properties: str, content: str) -> str:
    return f"<w:sdt><w:sdtPr>{properties}</w:sdtPr><w:sdtContent>{content}</w:sdtContent></w:sdt>"


BOX = f"<w:r><w:pict><v:textbox><w:txbxContent>{p(GROWTH)}</w:txbxContent></v:textbox></w:pict></w:r>"
NOTE = '<w:r><w:footnoteReference w:id="2"/></w:r>'
GRID = tbl(
    tr(tc("项目", merge="restart"), tc("2023年", span=2)),
    tr(tc(merge="continue"), "预算数（万元）", "决算数（万元）"),
    tr("基本支出", "10.00", "11.00"),
    tr("项目支出", "20.00", "21.00"),
    tr("设备购置", "5.00", "6.00"),
    tr("合计", "35.00", "39.00"),
)

# the body, and the text that the comments stand at
PLACES: dict[str, tuple[str, list[str]]] = {
    "amid a run": (p(GROWTH), ["20%"]),
    "a run of its own": (held(r("20%", BOLD)), ["20%"]),
    "runs that cut the figure": (held(r("2", BOLD), r("0"), r("%", "<w:i/>")), ["20%"]),
    "behind a tab in its run": (p(f"<w:r><w:t>{BEFORE}</w:t><w:tab/><w:t>20%。</w:t></w:r>"), ["20%"]),
    "before a break in its run": (p(f"<w:r><w:t>{BEFORE}20%</w:t><w:br/><w:t>。</w:t></w:r>"), ["20%"]),
    "twice in one run": (p(GROWTH + "公用经费支出5.00万元，比上年增加1.00万元，增长21%。"), ["20%", "21%"]),
    "between two bookmarks": (
        held('<w:bookmarkStart w:id="0" w:name="a"/>', r("20%"), '<w:bookmarkEnd w:id="0"/>'),
        ["20%"],
    ),
    "a tracked insertion": (held('<w:ins w:id="5" w:author="甲">', r("达20%整"), "</w:ins>"), ["20%"]),
    "half of it inserted": (held(r("2"), '<w:ins w:id="5" w:author="甲">', r("0%"), "</w:ins>"), ["20%"]),
    "a deletion within": (
        held(r("2"), '<w:del w:id="5" w:author="甲"><w:r><w:delText>5</w:delText></w:r></w:del>', r("0%")),
        ["20%"],
    ),
    "a link": (held('<w:hyperlink w:anchor="a">', r("达20%整"), "</w:hyperlink>"), ["20%"]),
    "a content control": (held(control("<w:richText/>", r("达20%整"))), ["20%"]),
    "a control of plain text is marked whole": (held(control("<w:text/>", r("达20%整"))), ["达20%整"]),
    "a bound control is marked whole": (held(control("<w:dataBinding/>", r("达20%整"))), ["达20%整"]),
    "the result of a field is marked whole": (held(field("=SUM(ABOVE)", "达20%整")), ["达20%整"]),
    "a simple field is marked whole": (held('<w:fldSimple w:instr="REF a">', r("20%"), "</w:fldSimple>"), ["20%"]),
    "a link that is a field": (held(field('HYPERLINK "a"', "达20%整")), ["20%"]),
    "behind a field": (p(BEFORE, field("REF a", ""), FIGURE, AFTER), ["20%"]),
    "a deleted paragraph mark before it": (
        p(BEFORE, properties="<w:rPr><w:del/></w:rPr>") + p("20%。"),
        ["20%"],
    ),
    "a formula": (held("<m:oMath><m:r><m:t>20%</m:t></m:r></m:oMath>"), ["20%"]),
    "cells under merged heads": (GRID, ["39.00"]),
    "a table in a table": (tbl(tr(tc(GRID, p()), "乙")), ["39.00"]),
    "a frame around the text": (tbl(tr(tc(GROWTH))), ["20%"]),
    "a text box, marked where it hangs": (p("见右图", BOX), [GROWTH]),
    "manual line breaks": (p(f"<w:r><w:t>一、支出。</w:t><w:br/><w:br/><w:t>{GROWTH}</w:t></w:r>"), ["20%"]),
    "comments and instructions in the XML": (held("<!-- x -->", r("20<?y z?>%")), ["20%"]),
    "a figure said in two places": (
        p("2023年部门支出合计100.00万元。") + p("一、支出情况") + p("2023年部门支出合计110.00万元。"),
        ["100.00万元", "110.00万元"],
    ),
}


@pytest.mark.parametrize("reason", PLACES)
def test_only_marks_are_added(reason: str) -> None:
    data = docx(PLACES[reason][0])
    out = written(data)
    before, after = members(data), members(out)
    changed = {MAIN, TYPES, RELS}
    assert {part: after[part] for part in before if part not in changed} == {
        part: content for part, content in before.items() if part not in changed
    }
    assert set(after) - set(before) == {"word/comments.xml"}
    assert without_comments(body(out), set(ranges(out))) == without_comments(body(data), set())


@pytest.mark.parametrize("reason", PLACES)
def test_the_text_and_the_findings_stay(reason: str) -> None:
    data = docx(PLACES[reason][0])
    before, after = audit(data, name="a.docx"), audit(written(data), name="a.docx")
    assert after.document.text == before.document.text
    assert after.document.blocks == before.document.blocks or "field" in reason or "control" in reason
    assert [finding.fingerprint for finding in after.findings] == [finding.fingerprint for finding in before.findings]


@pytest.mark.parametrize("reason", PLACES)
def test_comments_stand_at_the_figures(reason: str) -> None:
    data, figures = PLACES[reason]
    out = written(docx(data))
    assert sorted(ranges(out).values()) == sorted(figures)
    assert set(comments(out)) == set(ranges(out))


@pytest.mark.parametrize("reason", PLACES)
def test_every_character_is_traced_to_its_element(reason: str) -> None:
    read = traced("a.docx", docx(PLACES[reason][0]))
    covered = [(source.start, source.end) for source in read.sources]
    for source in read.sources:
        text = "".join(source.element.itertext()) if source.element.tag.endswith("}t") else "\t\n"
        assert read.document.text[source.start : source.end] in text
    assert covered == sorted(covered)
    letters = {at for at, character in enumerate(read.document.text) if not character.isspace()}
    assert letters <= {at for start, end in covered for at in range(start, end)}


def test_a_file_without_findings_comes_back_as_it_came() -> None:
    data = docx(p("三公经费支出5.00万元，比上年增加1.00万元，增长25%。"))
    assert written(data) == data


def test_a_list_mark_is_no_run_and_the_comment_stands_behind_it() -> None:
    numbering = (
        '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/>'
        '<w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    )
    listed = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
    out = written(docx(p(GROWTH, properties=listed), numbering=numbering))
    assert list(ranges(out).values()) == ["20%"]


def test_a_footnote_is_marked_at_its_reference_and_quoted() -> None:
    data = docx(p("支出情况", NOTE, "见附注"), footnotes=f'<w:footnote w:id="2">{p(GROWTH)}</w:footnote>')
    out = written(data)
    assert members(out)["word/footnotes.xml"] == members(data)["word/footnotes.xml"]
    reference = body(out).find(f".//{{{W}}}footnoteReference")
    assert reference.getparent().getprevious().tag == f"{{{W}}}commentRangeStart"
    assert comments(out)["0"][0] == "脚注1 20%"


def test_a_text_box_is_quoted() -> None:
    assert comments(written(docx(p("见右图", BOX))))["0"][0] == "文本框1 20%"


def test_what_a_comment_says() -> None:
    out = written(docx(p(GROWTH)))
    assert comments(out)["0"] == [
        "错误：报告比上年增减20%，重新计算为25%，相差-5个百分点；请核对增减数和上年决算数",
        "报告 20%，重算 25%，相差 -5个百分点（舍入最多解释 0.69个百分点）",
        "算式：1.00 / (5.00 - 1.00) = 25% ≠ 20%",
        "可能：增减率似以本年数为基数计算，应以上年数为基数",
        "规则：sangong/growth",
    ]
    comment = body(out, "word/comments.xml")[0]
    assert comment.get(f"{{{W}}}author") == "审核"
    assert comment.get(f"{{{W}}}date") is None


def test_what_is_unsure_says_so_in_both_languages() -> None:
    document = paragraphs(GROWTH)
    found = growth(document)
    unsure = audited(document, replace(found, outcome=replace(found.outcome, confidence="low")))
    assert comments(write([unsure], Options()))["0"][0] == "请核实：增长20%，重新计算应为25%"
    assert comments(write([unsure], Options("en")))["0"][0] == "please verify: stated 20%, recalculated 25%"


def test_two_places_name_each_other() -> None:
    out = written(docx(PLACES["a figure said in two places"][0]))
    said = {ranges(out)[number]: lines[-1] for number, lines in comments(out).items()}
    assert said == {"100.00万元": "另见：第3段 110.00万元", "110.00万元": "另见：第1段 100.00万元"}


# --- what the file holds already ------------------------------------------------------------------------------------

OWN = f'<w:comment w:id="7" w:author="甲" w:date="2024-01-01T00:00:00Z">{p("原有批注")}</w:comment>'
MARKED = '<w:commentRangeStart w:id="7"/>{}<w:commentRangeEnd w:id="7"/><w:r><w:commentReference w:id="7"/></w:r>'


def test_comments_of_the_user_stay_and_numbers_go_on() -> None:
    extended = '<w15:commentsEx xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"/>'
    data = docx(p(MARKED.format(r(GROWTH))), comments=OWN, more={"word/commentsExtended.xml": extended})
    out = written(data)
    assert ranges(out) == {"7": GROWTH, "8": "20%"}
    assert comments(out)["7"] == ["原有批注"]
    assert body(out, "word/comments.xml")[0].get(f"{{{W}}}date") == "2024-01-01T00:00:00Z"
    changed = {part for part, content in members(data).items() if members(out)[part] != content}
    assert changed == {MAIN, "word/comments.xml"}
    assert set(members(out)) == set(members(data))
    assert without_comments(body(out), {"8"}) == without_comments(body(data), set())


def test_a_part_that_happens_to_have_the_name_stays() -> None:
    out = written(docx(p(GROWTH), more={"word/comments.xml": b"<x/>"}))
    assert members(out)["word/comments.xml"] == b"<x/>"
    assert set(comments(out, "word/comments1.xml")) == {"0"}


def test_comments_that_are_announced_and_missing_are_made() -> None:
    whole = members(docx(p(GROWTH), comments=OWN))
    out = written(zipped({part: data for part, data in whole.items() if part != "word/comments.xml"}))
    assert set(comments(out)) == {"0"}
    assert b"/word/comments.xml" in members(out)[TYPES]


def test_the_strict_variant_stays_strict() -> None:
    out = written(docx(p(GROWTH), namespace=STRICT))
    assert ranges(out) == {"0": "20%"}
    assert W.encode() not in members(out)[MAIN] + members(out)["word/comments.xml"]
    assert b"http://purl.oclc.org/ooxml/officeDocument/relationships/comments" in members(out)[RELS]


def test_macros_stay() -> None:
    kind = "application/vnd.ms-word.document.macroEnabled.main+xml"
    types = (
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        f'<Override PartName="/word/document.xml" ContentType="{kind}"/></Types>'
    )
    out = written(docx(p(GROWTH), more={TYPES: types, "word/vbaProject.bin": b"\x00macro"}), "报告.docm")
    assert kind.encode() in members(out)[TYPES]
    assert members(out)["word/vbaProject.bin"] == b"\x00macro"


def test_members_are_copied_as_they_are_packed() -> None:
    """Stored, packed, with sizes behind the data as programs write that stream, with a comment of the archive."""
    packed = BytesIO()
    with ZipFile(_Stream(packed), "w", ZIP_DEFLATED) as archive:  # type: ignore[arg-type] # a file that cannot go back
        for part, content in members(docx(p(GROWTH))).items():
            archive.writestr(part, content)
        archive.writestr("word/media/图.png", bytes(range(256)) * 64, ZIP_STORED)
        archive.comment = "说明".encode()
    out = written(packed.getvalue())
    assert members(out)["word/media/图.png"] == bytes(range(256)) * 64
    with ZipFile(BytesIO(out)) as archive:
        assert archive.getinfo("word/media/图.png").compress_type == ZIP_STORED
        assert archive.comment == "说明".encode()
        assert archive.namelist()[:2] == [TYPES, "_rels/.rels"]


class _Stream:
    def __init__(self, inner: BytesIO) -> None:
        self.write, self.flush = inner.write, inner.flush


def test_the_same_findings_give_the_same_bytes() -> None:
    data = docx(p(GROWTH))
    assert written(data) == written(data)


DAMAGED = {
    "content types": docx(p(GROWTH), more={TYPES: "<Types"}),
    "no content types": zipped({part: data for part, data in members(docx(p(GROWTH))).items() if part != TYPES}),
    "comments": docx(p(GROWTH), comments=OWN, more={"word/comments.xml": "<broken"}),
}


@pytest.mark.parametrize("reason", DAMAGED)
def test_a_damaged_part_ends_in_a_sentence(reason: str) -> None:
    with pytest.raises(WriteError, match=r"报告\.docx：内部的批注或目录部件已损坏"):
        written(DAMAGED[reason])


def test_two_reports_do_not_go_into_one_file() -> None:
    found = audit(docx(p(GROWTH)), name="a.docx")
    with pytest.raises(WriteError, match="一个文件只放一份报告"):
        write([found, found], Options())


# --- other inputs ---------------------------------------------------------------------------------------------------

TEXT = f"一、收支情况\n{GROWTH}\n二、其他\n"


def page(table: str) -> bytes:
    return (
        f"<html><meta charset=utf-8><body><h1>一、情况</h1><p>{GROWTH}</p><table>{table}</table></body></html>".encode()
    )


SPANS = (
    "<tr><th rowspan=2>项目</th><th colspan=2>2023年</th></tr><tr><td>预算数（万元）</td><td>决算数（万元）</td></tr>"
    "<tr><td>基本支出</td><td>10.00</td><td>11.00</td></tr><tr><td>项目支出</td><td>20.00</td><td>21.00</td></tr>"
    "<tr><td>设备购置</td><td>5.00</td><td>6.00</td></tr><tr><td>合计</td><td>35.00</td><td>39.00</td></tr>"
)
INPUTS = {
    "text": ("a.txt", TEXT.encode(), ["20%"]),
    "markdown": ("a.md", f"# 一、情况\n\n{GROWTH}\n".encode(), ["20%"]),
    "a page with merged cells": ("a.html", page(SPANS), ["20%", "39.00"]),
    "odd characters": ("a.txt", f"一、{'收支' * 99}\x01\n{GROWTH}\n".encode(), ["20%"]),
}


@pytest.mark.parametrize("reason", INPUTS)
def test_other_inputs_become_a_new_document(reason: str) -> None:
    name, data, figures = INPUTS[reason]
    before = audit(data, name=name)
    out = write([before], Options())
    assert list(ranges(out).values()) == figures
    after = audit(out, name="a.docx")
    assert [f.fingerprint for f in after.findings] == [f.fingerprint for f in before.findings]
    assert [shape(block) for block in after.document.blocks] == [shape(block) for block in before.document.blocks]


def shape(block: object) -> object:
    cells = getattr(block, "cells", None)
    if cells is None:
        return getattr(block, "level", None)
    return [(cell.row, cell.column, cell.row_span, cell.column_span) for cell in cells]


def test_a_new_document_without_findings_has_no_comments() -> None:
    out = write([audit("支出10万元，其中：甲4万元，乙6万元。".encode(), name="a.txt")], Options())
    assert "word/comments.xml" not in members(out)


@pytest.mark.parametrize("folder", EXAMPLES, ids=lambda folder: folder.name)
def test_examples(folder: Path) -> None:
    found = audit(folder / "report.docx")
    out = write([found], Options())
    figures = {finding.outcome.evidence[0].location.start for finding in found.findings}
    assert len(set(ranges(out))) >= len(figures)
    for finding in found.findings:
        first = finding.outcome.evidence[0].location
        assert found.document.text[first.start : first.end] in ranges(out).values()
    assert audit(out, name="report.docx").document.blocks == found.document.blocks


def test_the_work_grows_with_the_length_alone() -> None:
    """Many comments in one paragraph, one run, and among fields."""
    few, many = (audit(docx(*crowded(n)), name="a.docx") for n in (20, 40))
    assert len(many.findings) > 1.5 * len(few.findings) > 20
    assert work(write, [many], Options()) < 2.5 * work(write, [few], Options())


def crowded(n: int) -> list[str]:
    said = [f"第{k}科公用经费支出{k + 5}.00万元，比上年增加1.00万元，增长60%。" for k in range(n)]
    return [
        p("".join(said)),
        p(*(r(sentence) for sentence in said)),
        p(*(r(line) + field("REF a", "") for line in said)),
    ]


# --- another program ------------------------------------------------------------------------------------------------


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
def test_libreoffice_shows_the_comments_at_the_figures(tmp_path: Path) -> None:
    """In its own format a comment is an element in the text, with the text it stands at up to its end mark."""
    kinds = "application/vnd.openxmlformats-officedocument.wordprocessingml"
    types = (
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/word/document.xml" ContentType="{kinds}.document.main+xml"/></Types>'
    )
    reasons = (
        "amid a run",
        "runs that cut the figure",
        "a tracked insertion",
        "a link",
        "a content control",
        "cells under merged heads",
    )
    content = "".join(PLACES[reason][0] for reason in reasons)
    data = docx(content, more={TYPES: types})
    source = tmp_path / "report.docx"
    source.write_bytes(written(data))
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = ["soffice", profile, "--headless", "--convert-to", "odt", "--outdir", str(tmp_path), str(source)]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    text = etree.fromstring(members((tmp_path / "report.odt").read_bytes())["content.xml"])
    expected = [ranges(source.read_bytes())[number] for number in ranges(source.read_bytes())]
    assert sorted(odt_ranges(text)) == sorted(expected)
    authors = {creator.text for creator in text.iter("{http://purl.org/dc/elements/1.1/}creator")}
    assert "审核" in authors


def odt_ranges(root: etree._Element) -> list[str]:
    """The text from each comment to its end mark, without that of the comments themselves."""
    open_: dict[str, str] = {}
    closed: list[str] = []
    for event, element in etree.iterwalk(root, events=("start", "end")):
        if any(name(above) == "annotation" for above in element.iterancestors()):
            continue
        key = element.get("{urn:oasis:names:tc:opendocument:xmlns:office:1.0}name", "")
        said = element.text if event == "start" else element.tail
        if event == "start" and name(element) == "annotation":
            open_[key], said = "", ""
        elif event == "start" and name(element) == "annotation-end":
            closed.append(open_.pop(key))
        open_ = {key: held + (said or "") for key, held in open_.items()}
    return closed
