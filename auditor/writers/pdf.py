"""The audited PDF with a highlight and a note at each figure in question: ``--format pdf``.

The user's file stays as it is, byte for byte; what is new (the highlights, their notes, the lists of them that the pages
keep) is appended, so that an electronic signature still covers what was signed. Other inputs have no pages to mark:
they are refused in a sentence. A file in which nothing was found comes back as it came in.
"""

from __future__ import annotations

import logging
from collections import Counter
from collections.abc import Iterable, Sequence
from io import BytesIO
from itertools import groupby
from typing import TYPE_CHECKING, Final, NamedTuple

from auditor.model import Audit, Box, Severity
from auditor.readers._recognise import spoken
from auditor.writers import Lang, Options, WriteError
from auditor.writers._notes import AUTHOR, Note, notes, only

if TYPE_CHECKING:
    import pypdfium2 as pdfium
    from pypdf import PageObject, PdfWriter
    from pypdf.generic import DictionaryObject

SINGLE: Final = True  # one document a file
COLORS: Final[dict[Severity, tuple[float, float, float]]] = {
    "error": (1.0, 0.68, 0.6), "warning": (1.0, 0.85, 0.4), "note": (0.7, 0.86, 1.0),
}  # fmt: skip
PRINTED: Final = 4  # the flag of an annotation that is printed with its page
WINDOW: Final = (240.0, 140.0)  # width and height of a note that is opened, in points
SIGNED: Final[dict[Lang, str]] = {
    "zh": "（文件有电子签名：标注追加在签名之后，签名未动，也不涵盖标注。）",
    "en": "(The file is signed: this was appended behind the signature, which is untouched and does not cover it.)",
}
LETTER: Final = (0.0, 0.0, 612.0, 792.0)  # a page that does not say its size


def write(audits: Sequence[Audit], options: Options) -> bytes:
    audit = only(audits, "pdf")
    document = audit.document
    if document.format != "pdf" or not audit.source:
        zh, en = spoken(document.format)
        raise WriteError(
            f"{document.name}：--format pdf 只在 PDF 上标注，这份报告的内容是{zh}，请改用 --format docx。",
            f"{document.name}: --format pdf marks PDF files only, and this is {en}; use --format docx.",
        )
    held = [
        _Mark(page, tuple(boxes), note)
        for note in notes(audit, options)
        for page, boxes in groupby(document.boxes(note.start, note.end), key=lambda box: box.page)
    ]
    return _marked(document.name, audit.source, held, options.lang) if held else audit.source


class _Mark(NamedTuple):
    """A note on a page, and the boxes of its figure there: several where it is broken over lines."""

    page: int  # from 1
    boxes: tuple[Box, ...]
    note: Note


def _marked(name: str, source: bytes, marks: Sequence[_Mark], lang: Lang) -> bytes:
    from pypdf import PdfWriter
    from pypdf.errors import PyPdfError

    logging.getLogger("pypdf").addHandler(logging.NullHandler())  # its remarks on a file say nothing to users
    protected, signed = _asked(source)
    if protected:
        raise WriteError(
            f"{name}：PDF 有权限保护，不能追加标注，请先解除保护，或改用 --format docx。",
            f"{name}: the PDF is protected, nothing can be appended; remove the protection, or use --format docx.",
        )
    written = BytesIO()
    begin = max(0, source.find(b"%PDF-"))  # places are counted from there, whatever stands before it
    try:
        writer = PdfWriter(BytesIO(source[begin:]), incremental=True)
        _put(writer, marks, lang, (SIGNED[lang],) if signed else ())
        writer.write(written)
    except (PyPdfError, ValueError, KeyError, TypeError, AttributeError, IndexError, RecursionError):
        raise _irregular(name) from None  # what a file that is not by the book comes to in a library that is
    result = source[:begin] + written.getvalue()
    if not result.startswith(source) or not _all_there(result, marks):
        raise _irregular(name)
    return result


def _irregular(name: str) -> WriteError:
    return WriteError(
        f"{name}：PDF 的内部结构不规范，不能追加标注，请在阅读器中另存为 PDF 后再试，或改用 --format docx。",
        f"{name}: the structure of the PDF is irregular, nothing can be appended; save it again from a viewer, or use --format docx.",
    )


# --- highlights -----------------------------------------------------------------------------------------------------


def _put(writer: PdfWriter, marks: Iterable[_Mark], lang: Lang, last: tuple[str, ...]) -> None:
    """Highlights and their notes, each a window of its own that opens from the highlight."""
    for number, mark in enumerate(marks, 1):
        page = writer.pages[mark.page - 1]
        paper = _Paper.of(page)
        highlight = writer.add_annotation(page, _highlight(mark, paper, number, (*mark.note.lines, *last), lang))
        writer.add_annotation(page, _window(mark, paper, highlight))


def _highlight(mark: _Mark, paper: _Paper, number: int, lines: Sequence[str], lang: Lang) -> DictionaryObject:
    from pypdf.generic import ArrayObject, DictionaryObject, FloatObject, NameObject, NumberObject, TextStringObject

    corners = [paper.corners(box) for box in mark.boxes]
    return DictionaryObject(
        {
            NameObject("/Type"): NameObject("/Annot"),
            NameObject("/Subtype"): NameObject("/Highlight"),
            NameObject("/Rect"): ArrayObject(map(FloatObject, _around(corners))),
            NameObject("/QuadPoints"): ArrayObject(FloatObject(n) for quad in corners for point in quad for n in point),
            NameObject("/C"): ArrayObject(map(FloatObject, COLORS[mark.note.severity])),
            NameObject("/F"): NumberObject(PRINTED),
            NameObject("/NM"): TextStringObject(f"auditor-{number}"),
            NameObject("/T"): TextStringObject(AUTHOR[lang]),
            NameObject("/Contents"): TextStringObject("\r".join(lines)),
        }
    )


def _window(mark: _Mark, paper: _Paper, highlight: DictionaryObject) -> DictionaryObject:
    """Where the note opens: at the right edge of the page, beside its figure."""
    from pypdf.generic import ArrayObject, BooleanObject, DictionaryObject, FloatObject, NameObject, NumberObject

    width, height = WINDOW
    top = mark.boxes[0].top
    box = Box(mark.page, paper.width - width, top, paper.width, top + height)
    reference = highlight.indirect_reference
    assert reference is not None  # it has just been added
    return DictionaryObject(
        {
            NameObject("/Type"): NameObject("/Annot"),
            NameObject("/Subtype"): NameObject("/Popup"),
            NameObject("/Rect"): ArrayObject(map(FloatObject, _around([paper.corners(box)]))),
            NameObject("/F"): NumberObject(PRINTED | 24),  # neither turned nor grown with the page
            NameObject("/Open"): BooleanObject(False),
            NameObject("/Parent"): reference,
        }
    )


# --- from the page as it is shown to the page in the file -----------------------------------------------------------

Point = tuple[float, float]


class _Paper(NamedTuple):
    """The part of a page that is shown, in the file's coordinates, and its quarter turns, clockwise."""

    left: float
    bottom: float
    right: float
    top: float
    turn: int

    @classmethod
    def of(cls, page: PageObject) -> _Paper:
        if "/MediaBox" not in page and page.get("/Parent") is None:
            return cls(*LETTER, 0)
        whole, shown = page.mediabox, page.cropbox
        sides = (
            max(float(whole.left), float(shown.left)), max(float(whole.bottom), float(shown.bottom)),
            min(float(whole.right), float(shown.right)), min(float(whole.top), float(shown.top)),
        )  # fmt: skip
        if sides[0] >= sides[2] or sides[1] >= sides[3]:  # nothing would be shown: the whole page is
            sides = float(whole.left), float(whole.bottom), float(whole.right), float(whole.top)
        return cls(*sides, page.rotation // 90 % 4)

    @property
    def width(self) -> float:
        """As a viewer shows it."""
        return self.top - self.bottom if self.turn % 2 else self.right - self.left

    def corners(self, box: Box) -> tuple[Point, Point, Point, Point]:
        """Upper left, upper right, lower left, lower right, as the page is shown: the order that viewers expect."""
        _, left, top, right, bottom = box
        return self._point(left, top), self._point(right, top), self._point(left, bottom), self._point(right, bottom)

    def _point(self, x: float, y: float) -> Point:
        if self.turn == 0:
            return self.left + x, self.top - y
        if self.turn == 1:
            return self.left + y, self.bottom + x
        if self.turn == 2:
            return self.right - x, self.bottom + y
        return self.right - y, self.top - x


def _around(quads: Sequence[Sequence[Point]]) -> tuple[float, float, float, float]:
    """The rectangle around all corners: left, bottom, right, top."""
    xs, ys = zip(*(point for quad in quads for point in quad), strict=True)
    return min(xs), min(ys), max(xs), max(ys)


# --- questions to the file ------------------------------------------------------------------------------------------


def _asked(source: bytes) -> tuple[bool, bool]:
    """Is the file protected, is it signed?"""
    import pypdfium2 as pdfium
    import pypdfium2.raw as raw

    with pdfium.PdfDocument(source) as file:
        return raw.FPDF_GetSecurityHandlerRevision(file.raw) >= 0, raw.FPDF_GetSignatureCount(file.raw) > 0


def _all_there(written: bytes, marks: Sequence[_Mark]) -> bool:
    """Does a viewer see the highlights on their pages?"""
    import pypdfium2 as pdfium

    wanted = Counter(mark.page for mark in marks)
    try:
        with pdfium.PdfDocument(written) as file:
            return all(_highlights(file, page) >= number for page, number in wanted.items())
    except pdfium.PdfiumError:
        return False


def _highlights(file: pdfium.PdfDocument, page: int) -> int:
    import pypdfium2.raw as raw

    opened = file[page - 1]
    number = 0
    for index in range(raw.FPDFPage_GetAnnotCount(opened.raw)):
        annotation = raw.FPDFPage_GetAnnot(opened.raw, index)
        number += raw.FPDFAnnot_GetSubtype(annotation) == raw.FPDF_ANNOT_HIGHLIGHT
        raw.FPDFPage_CloseAnnot(annotation)
    opened.close()
    return number
