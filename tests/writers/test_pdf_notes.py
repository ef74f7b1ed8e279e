"""PDF files with notes: what must not change and what cannot be marked, then where the highlights lie and what they say."""

from __future__ import annotations

import re
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pypdfium2 as pdfium
import pytest
from conftest import GROWTH, Ran
from pdf_bytes import HEIGHT, WIDTH, StandardEncryption, lines, page, pdf, rotated, table, text, turned
from pypdf import PdfReader, PdfWriter
from pypdf.generic import ArrayObject, DecodedStreamObject, DictionaryObject, NameObject, RectangleObject

from auditor import audit
from auditor.model import Audit, Box
from auditor.writers import Options, WriteError
from auditor.writers.pdf import SIGNED, write

XS = (90.0, 190.0, 290.0, 390.0)
GRID = [
    text(330, 200, "单位：万元"),
    *table(XS, 220, [("项目", "预算数", "决算数"), ("基本支出", "10.00", "11.00"), ("项目支出", "20.00", "21.00"),
                     ("设备购置", "5.00", "6.00"), ("合计", "35.00", "39.00")]),
]  # fmt: skip
SENTENCE = text(90, 72, GROWTH)


def marked(data: bytes, **options: object) -> bytes:
    return write([audited(data)], Options(**options))  # type: ignore[arg-type] # the options of a test


def audited(data: bytes) -> Audit:
    return audit(data, name="报告.pdf")


def annotations(data: bytes, subtype: str = "/Highlight") -> list[tuple[int, DictionaryObject]]:
    """The annotations of a kind, with their pages from 1."""
    found: list[tuple[int, DictionaryObject]] = []
    for number, sheet in enumerate(PdfReader(BytesIO(data)).pages, 1):
        held = [note.get_object() for note in sheet.get("/Annots", ())]
        found += [(number, note) for note in held if note["/Subtype"] == subtype]
    return found


def under(data: bytes) -> list[str]:
    """The text under each highlight, as a viewer finds it in the rectangles in the page's own coordinates."""
    with pdfium.PdfDocument(data) as file:
        said = []
        for number, note in annotations(data):
            words = file[number - 1].get_textpage()
            quads = [float(n) for n in note["/QuadPoints"]]
            pieces = (quads[at : at + 8] for at in range(0, len(quads), 8))
            boxes = [(min(q[::2]) + 1, min(q[1::2]) + 1, max(q[::2]) - 1, max(q[1::2]) - 1) for q in pieces]
            said.append("".join(words.get_text_bounded(*box) for box in boxes))
        return said


def changed(data: bytes, change: Callable[[PdfWriter], None]) -> bytes:
    """The file written anew with a change."""
    writer, out = PdfWriter(clone_from=BytesIO(data)), BytesIO()
    change(writer)
    writer.write(out)
    return out.getvalue()


def cropped(writer: PdfWriter) -> None:
    for sheet in writer.pages:
        sheet.mediabox = RectangleObject((-20, -30, WIDTH, HEIGHT))
        sheet.cropbox = RectangleObject((40, 50, WIDTH - 30, HEIGHT - 20))


def enlarged(writer: PdfWriter) -> None:
    writer.pages[0][NameObject("/UserUnit")] = ArrayObject([])  # not even a number


def compressed(writer: PdfWriter) -> None:
    writer.compress_identical_objects()
    writer.pages[0].compress_content_streams()


def own_note(writer: PdfWriter) -> None:
    held = ArrayObject()
    writer.pages[0][NameObject("/Annots")] = writer._add_object(held)  # the list is an object of its own
    note = {"/Type": "/Annot", "/Subtype": "/Text"}
    entries = {NameObject(key): NameObject(value) for key, value in note.items()}
    held.append(writer._add_object(DictionaryObject(entries | {NameObject("/Rect"): RectangleObject((1, 2, 3, 4))})))


# the file, and what lies under its highlights
PLACES: dict[str, tuple[bytes, list[str]]] = {
    "a line": (pdf(page(SENTENCE)), ["20%"]),
    "the second page": (pdf(page(text(90, 72, "一、概况")), page(SENTENCE)), ["20%"]),
    "broken over two lines": (
        pdf(page(lines(90, 72, "　　三公经费支出合计5.00万元，比上年增加1.00万元，主要是公务用车增加了支出，增长2", "0%。"))),
        ["20%"],
    ),
    "a cell of a table": (pdf(page(*GRID)), ["39.00"]),
    "a page that is turned by a quarter": (pdf(page(rotated(90), SENTENCE)), ["20%"]),
    "a page that stands on its head": (pdf(page(rotated(180), SENTENCE)), ["20%"]),
    "a page that is turned by three quarters": (pdf(page(rotated(270), SENTENCE)), ["20%"]),
    "text that is turned, on an upright page": (pdf(page(turned(90, text(90, 400, GROWTH)))), ["20%"]),
    "a page with its edges cut off": (changed(pdf(page(SENTENCE)), cropped), ["20%"]),
    "a turned page with its edges cut off": (changed(pdf(page(rotated(90), SENTENCE)), cropped), ["20%"]),
    "an odd unit": (changed(pdf(page(SENTENCE)), enlarged), ["20%"]),
    "something before the header": (b"\r\nHTTP/1.1 200 OK\r\n\r\n" + pdf(page(SENTENCE)), ["20%"]),
    "compressed": (changed(pdf(page(SENTENCE)), compressed), ["20%"]),
    "with a note of the user": (changed(pdf(page(SENTENCE)), own_note), ["20%"]),
    "said in two places": (
        pdf(page(text(90, 72, "2023年部门支出合计100.00万元。")), page(text(90, 72, "2023年部门支出合计110.00万元。"))),
        ["100.00万元", "110.00万元"],
    ),
}  # fmt: skip


@pytest.mark.parametrize("reason", PLACES)
def test_the_file_stays_and_the_notes_are_appended(reason: str) -> None:
    data = PLACES[reason][0]
    out = marked(data)
    assert out.startswith(data)
    before, after = audited(data), audited(out)
    assert after.document.text == before.document.text
    assert [f.fingerprint for f in after.findings] == [f.fingerprint for f in before.findings]
    assert len(annotations(out, "/Text")) == len(annotations(data, "/Text"))


@pytest.mark.parametrize("reason", PLACES)
def test_highlights_lie_on_the_figures(reason: str) -> None:
    data, figures = PLACES[reason]
    assert [said.replace("\r\n", "") for said in under(marked(data))] == figures


def test_pages_without_findings_are_not_written_again() -> None:
    data = pdf(page(text(90, 72, "一、概况")), page(SENTENCE))
    assert marked(data)[len(data) :].count(b"/Type /Page\n") == 1


def test_a_file_without_findings_comes_back_as_it_came() -> None:
    data = pdf(page(text(90, 72, "三公经费支出5.00万元，比上年增加1.00万元，增长25%。")))
    assert marked(data) == data


def test_what_a_note_says() -> None:
    (number, note), *others = annotations(marked(pdf(page(SENTENCE))))
    assert (number, others) == (1, [])
    assert note["/T"] == "审核"
    assert str(note["/Contents"]).split("\r") == [
        "错误：报告比上年增减20%，重新计算为25%，相差-5个百分点；请核对增减数和上年决算数",
        "报告 20%，重算 25%，相差 -5个百分点（舍入最多解释 0.69个百分点）",
        "算式：1.00 / (5.00 - 1.00) = 25% ≠ 20%",
        "可能：增减率似以本年数为基数计算，应以上年数为基数",
        "规则：sangong/growth",
    ]
    assert not {"/M", "/CreationDate"} & set(note)


def test_a_note_opens_from_its_highlight() -> None:
    out = marked(pdf(page(SENTENCE)))
    (_, note), (_, window) = *annotations(out), *annotations(out, "/Popup")
    assert window["/Parent"]["/Contents"] == note["/Contents"]
    assert note["/Popup"]["/Rect"] == window["/Rect"]


def test_in_english() -> None:
    (_, note), *_ = annotations(marked(pdf(page(SENTENCE)), lang="en"))
    assert note["/T"] == "Auditor"
    assert str(note["/Contents"]).startswith("error: ")


def test_the_same_findings_give_the_same_bytes() -> None:
    data = pdf(page(SENTENCE))
    assert marked(data) == marked(data)


def test_a_viewer_paints_the_highlights() -> None:
    data = pdf(page(SENTENCE))
    (box,) = audited(data).findings[0].outcome.evidence[0].location.boxes
    assert coloured(data, box) == 0
    assert coloured(marked(data), box) > 0.4  # of what the box holds, the rest is ink


def coloured(data: bytes, box: Box) -> float:
    with pdfium.PdfDocument(data) as file:
        image = file[0].render(scale=2).to_pil().convert("RGB")
    cut = image.crop(tuple(round(2 * side) for side in box[1:]))
    pixels = [cut.getpixel((x, y)) for x in range(cut.width) for y in range(cut.height)]
    return sum(max(pixel) - min(pixel) > 40 for pixel in pixels) / len(pixels)


# --- what cannot be marked, and what is said of it ------------------------------------------------------------------


def test_only_a_pdf_is_marked() -> None:
    with pytest.raises(
        WriteError, match=r"报告\.txt：--format pdf 只在 PDF 上标注，这份报告的内容是纯文本，请改用 --format docx。"
    ):
        write([audit(GROWTH.encode(), name="报告.txt")], Options())


def test_two_reports_do_not_go_into_one_file() -> None:
    found = audited(pdf(page(SENTENCE)))
    with pytest.raises(WriteError, match="一个文件只放一份报告"):
        write([found, found], Options())


def test_a_protected_file_is_refused() -> None:
    data = pdf(page(SENTENCE), encryption=StandardEncryption("", "owner", canAnnotate=0))
    with pytest.raises(WriteError, match=r"报告\.pdf：PDF 有权限保护，不能追加标注"):
        marked(data)


def test_a_file_in_which_the_library_finds_no_page_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(PdfWriter, "pages", ())
    with pytest.raises(WriteError, match=r"报告\.pdf：PDF 的内部结构不规范，不能追加标注"):
        marked(pdf(page(SENTENCE)))


def test_what_no_viewer_would_show_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    data = pdf(page(SENTENCE))
    monkeypatch.setattr(PdfWriter, "write", lambda _, stream: stream.write(data))
    with pytest.raises(WriteError, match=r"报告\.pdf：PDF 的内部结构不规范，不能追加标注"):
        marked(data)


def test_of_a_signed_file_the_signature_stays_and_the_notes_say_so() -> None:
    def sign(writer: PdfWriter) -> None:
        value = DecodedStreamObject()
        value.update({NameObject("/Type"): NameObject("/Sig"), NameObject("/Filter"): NameObject("/Adobe.PPKLite")})
        entries = {NameObject("/FT"): NameObject("/Sig"), NameObject("/V"): DictionaryObject(value)}
        signature = writer._add_object(DictionaryObject(entries))
        form = DictionaryObject({NameObject("/Fields"): ArrayObject([signature])})
        writer.root_object[NameObject("/AcroForm")] = form

    data = changed(pdf(page(SENTENCE)), sign)
    out = marked(data)
    assert out.startswith(data)
    assert str(annotations(out)[0][1]["/Contents"]).endswith(SIGNED["zh"])


def test_nothing_of_the_library_reaches_the_terminal(capfd: pytest.CaptureFixture[str]) -> None:
    data = pdf(page(SENTENCE))
    marked(re.sub(rb"startxref\n\d+", b"startxref\n7", data))
    assert capfd.readouterr() == ("", "")


# --- the command ----------------------------------------------------------------------------------------------------


def test_the_command_writes_the_file(run: Callable[..., Ran], tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(PLACES["a line"][0])
    ran = run("check", tmp_path / "a.pdf", "--format", "pdf", "-o", tmp_path / "b.pdf")
    assert (ran.code, ran.out, ran.err) == (1, "", "")
    assert under((tmp_path / "b.pdf").read_bytes()) == ["20%"]


@pytest.mark.parametrize(("lang", "said"), [("zh", "这份报告的内容是纯文本"), ("en", "and this is plain text")])
def test_the_command_says_what_cannot_be_written(run: Callable[..., Ran], tmp_path: Path, lang: str, said: str) -> None:
    (tmp_path / "a.txt").write_text(GROWTH, encoding="utf-8")
    ran = run("check", tmp_path / "a.txt", "--format", "pdf", "-o", tmp_path / "b.pdf", "--lang", lang)
    assert (ran.code, ran.out, len(ran.err.splitlines())) == (2, "", 1)
    assert said in ran.err
    assert not (tmp_path / "b.pdf").exists()
