"""PDF files with text in them: the bytes of a .pdf in, a `Document` out.

A figure that a narrow cell broke, ``1304.5`` above ``7``, is read as ``1304.57``; a sentence that goes on on the next
page is one paragraph; a table that does is one table. `Document.strips` says where on which page every character
stands. A page that is only a picture is not read, and the remarks say which; a file of such pages is refused.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from hashlib import sha256
from typing import TYPE_CHECKING, Final

from auditor.model import Block, Cell, Document, Paragraph, Strip, Table
from auditor.readers import ReadError
from auditor.readers._headings import heading_level
from auditor.readers._limits import check
from auditor.readers._pdf_flow import Prose, items_of
from auditor.readers._pdf_sheets import Glyph, Sheet, sheets
from auditor.readers._pdf_tables import Grid, Stretch

if TYPE_CHECKING:
    import pypdfium2 as pdfium

HEADER_WITHIN: Final = 1024  # bytes before which %PDF- must stand
_MAGIC: Final = (  # what is no PDF, however it is named
    (b"PK\x03\x04", "Word/Excel 文件或压缩包", "an Office document or a zip archive"),
    (b"\xd0\xcf\x11\xe0", "旧版 Office 文件", "a legacy Office document"),
    (b"{\\rtf", "RTF 文件", "an RTF document"),
    (b"\x89PNG", "图片", "an image"),
    (b"\xff\xd8\xff", "图片", "an image"),
    (b"GIF8", "图片", "an image"),
    (b"<", "网页或 XML", "a web page or XML"),
)


def read(name: str, data: bytes) -> Document:
    """The document in the bytes of a .pdf file."""
    _refuse_others(name, data)
    with _opened(name, data) as file:
        pages = list(_sheets(name, file))
    _refuse_pictures(name, pages)
    writing = _Writing(pages)
    for item in items_of(pages):
        writing.add(item)
    if not writing.blocks:
        raise ReadError(
            f"{name}：文件共 {len(pages)} 页，没有一个字，请检查是否导出成功。",
            f"{name}: no text on any of its {len(pages)} pages; check how it was exported",
        )
    return writing.document(name, sha256(data).hexdigest(), tuple(_remarks(pages)))


# --- opening --------------------------------------------------------------------------------------------------------


def _refuse_others(name: str, data: bytes) -> None:
    if b"%PDF-" in data[:HEADER_WITHIN]:
        return
    start = data.lstrip()[:8]
    zh, en = next(((zh, en) for magic, zh, en in _MAGIC if start.startswith(magic)), ("", ""))
    raise ReadError(
        f"{name}：内容不是 PDF{zh and f'，而是{zh}'}，请改回原来的后缀或重新导出为 PDF。",
        f"{name}: this is {en or 'not a PDF'}{en and ', not a PDF'}; rename it or export it as PDF again",
    )


@contextmanager
def _opened(name: str, data: bytes) -> Iterator[pdfium.PdfDocument]:
    try:
        import pypdfium2 as pdfium
        import pypdfium2.raw as raw
    except ImportError:
        raise ReadError(
            f"{name}：读 PDF 需要 pypdfium2，请运行 pip install pypdfium2。",
            f"{name}: reading a PDF needs pypdfium2; run pip install pypdfium2",
        ) from None
    try:
        file = pdfium.PdfDocument(data)
    except pdfium.PdfiumError:
        raise _unopened(name, data, raw.FPDF_GetLastError() == raw.FPDF_ERR_PASSWORD) from None
    try:
        if _cut_short(data):
            raise _truncated(name)
        yield file
    finally:
        file.close()


def _unopened(name: str, data: bytes, locked: bool) -> ReadError:
    if locked or (b"/Encrypt" in data and not _cut_short(data)):
        return ReadError(
            f"{name}：文件有打开密码，请解除密码后再审核。", f"{name}: the file needs a password; remove it first"
        )
    if _cut_short(data):
        return _truncated(name)
    return ReadError(
        f"{name}：文件已损坏，打不开，请重新导出为 PDF。", f"{name}: the file is damaged; export it as PDF again"
    )


def _truncated(name: str) -> ReadError:
    return ReadError(
        f"{name}：文件不完整，结尾缺失，请重新下载或重新导出。",
        f"{name}: the file is incomplete, its end is missing; download or export it again",
    )


_LINEARIZED: Final = re.compile(rb"/Linearized\b[^>]{0,200}?/L\s+(\d+)")


def _cut_short(data: bytes) -> bool:
    """Is the end missing? Objects follow the last end mark, or fewer bytes are there than the beginning says."""
    said = _LINEARIZED.search(data, 0, 2048)
    if said and len(data) < int(said[1]):
        return True
    return b"%%EOF" not in data or b" obj" in data[data.rfind(b"%%EOF") :]


# --- pages ----------------------------------------------------------------------------------------------------------


def _sheets(name: str, file: pdfium.PdfDocument) -> Iterator[Sheet]:
    count = len(file)
    if not count:
        raise ReadError(f"{name}：文件一页也没有，请重新导出为 PDF。", f"{name}: the file has no page; export it again")
    check(name, "pages", count)
    for number, sheet in enumerate(sheets(file), 1):
        if sheet is None:
            raise ReadError(
                f"{name}：第{number}页已损坏，读不出，请重新导出为 PDF。",
                f"{name}: page {number} is damaged; export the file as PDF again",
            )
        yield sheet


PICTURE: Final = 0.3  # of a page: a picture that large may hold its text
SPARSE: Final = 20  # characters: a scan with a stamp of date or page number upon it
OUTLINED: Final = 100  # paths on a page without text: its letters may have been turned into drawings


def _is_scan(sheet: Sheet) -> bool:
    """A picture, or drawn letters, with next to no text."""
    return (sheet.pictured > PICTURE and len(sheet.glyphs) < SPARSE) or (
        sheet.drawn > OUTLINED and not sheet.glyphs and not sheet.nameless
    )


def _is_nameless(sheet: Sheet) -> bool:
    return sheet.nameless > len(sheet.glyphs) // 10 + 5


def _refuse_pictures(name: str, pages: Sequence[Sheet]) -> None:
    scans = [page.number for page in pages if _is_scan(page)]
    coded = [page.number for page in pages if _is_nameless(page)]
    unread = {*scans, *coded}
    if not unread or any(page.glyphs for page in pages if page.number not in unread):
        return
    if scans:
        raise ReadError(
            f"{name}：{_pages_zh(scans)}是扫描图片，没有文字，请先做文字识别（OCR）或改用电子版。",
            f"{name}: {_pages_en(scans)} scanned, without text; run OCR first or use the original file",
        )
    raise ReadError(
        f"{name}：{_pages_zh(coded)}的字体没有文字编码，读不出文字，请先做文字识别（OCR）或从原文件重新导出。",
        f"{name}: the fonts do not tell their characters, {_pages_en(coded)} unreadable; run OCR first or export again",
    )


def _remarks(pages: Sequence[Sheet]) -> Iterator[str]:
    """What was not read, and where: the sentences are translated in `writers._words`."""
    scans = [page.number for page in pages if _is_scan(page)]
    if scans:
        yield f"{_pages_zh(scans)}是扫描图片，没有读取，请先做文字识别（OCR）。"
    coded = [page.number for page in pages if page.number not in scans and _is_nameless(page)]
    if coded:
        yield f"{_pages_zh(coded)}有字体没有文字编码，部分文字没有读取。"
    hidden = [page.number for page in pages if page.pictured > PICTURE and 2 * page.hidden > len(page.glyphs) > 0]
    if hidden:
        yield f"{_pages_zh(hidden)}的文字由扫描图片识别而来，可能有误，请核对原件。"
    slanted = [page.number for page in pages if page.slanted]
    if slanted:
        yield f"{_pages_zh(slanted)}有斜排或竖排的文字（如水印），没有读取。"


def _runs(numbers: Sequence[int]) -> Iterator[tuple[int, int]]:
    """``1, 2, 3, 5`` -> (1, 3), (5, 5)."""
    begin = None
    for number, following in zip(numbers, [*numbers[1:], None], strict=True):
        begin = number if begin is None else begin
        if following != number + 1:
            yield begin, number
            begin = None


def _pages_zh(numbers: Sequence[int]) -> str:
    """``第1-3、5页``"""
    return "第" + "、".join(f"{a}-{b}" if a < b else f"{a}" for a, b in _runs(numbers)) + "页"


def _pages_en(numbers: Sequence[int]) -> str:
    """``page 5 is``, ``pages 1-3, 5 are``"""
    said = ", ".join(f"{a}-{b}" if a < b else f"{a}" for a, b in _runs(numbers))
    return f"page {said} is" if len(numbers) == 1 else f"pages {said} are"


# --- writing --------------------------------------------------------------------------------------------------------

Rectangle = tuple[float, float, float, float]


class _Writing:
    """The text of a document while it grows, its blocks, and where its characters stand."""

    def __init__(self, pages: Sequence[Sheet]) -> None:
        self.blocks: list[Block] = []
        self._pages = {page.number: page for page in pages}
        self._text: list[str] = []
        self._at = 0
        self._strips: list[Strip] = []
        self._paragraphs: Counter[int] = Counter()  # by page
        self._tables = 0

    def document(self, name: str, digest: str, remarks: tuple[str, ...]) -> Document:
        text = "".join(self._text)
        return Document(name, "pdf", digest, text, tuple(self.blocks), remarks, tuple(self._strips))

    def add(self, item: Prose | Grid) -> None:
        if isinstance(item, Grid):
            self._table(item)
        else:
            self._paragraph(item)

    def _paragraph(self, prose: Prose) -> None:
        start, end = self._stretches(prose.stretches)
        self._write("\n")
        text = prose.text
        for page, _ in prose.stretches:
            self._paragraphs[page] += 1
        first = prose.stretches[0][0]
        address = f"第{first}页 第{self._paragraphs[first]}段"
        self.blocks.append(Paragraph(start, end, address, heading_level(text)))

    def _table(self, grid: Grid) -> None:
        cells: list[Cell] = []
        row = 0
        for placed in grid.cells:
            while row < placed.row:
                self._write("\n")
                row += 1
            start, end = self._stretches(placed.stretches)
            self._write("\t")
            cells.append(Cell(placed.row, placed.column, start, end, placed.rows, placed.columns))
        self._write("\n")
        self._tables += 1
        start, end = min(cell.start for cell in cells), max(cell.end for cell in cells)
        address = f"表{self._tables}"
        self.blocks.append(Table(start, end, grid.rows, grid.columns, tuple(cells), address, grid.guessed))

    def _stretches(self, stretches: Sequence[Stretch]) -> tuple[int, int]:
        start = self._at
        for page, glyphs in stretches:
            sheet = self._pages[page]
            boxes = tuple(box for glyph in glyphs for box in [_shown(glyph, sheet)] * len(glyph.text))
            self._strips.append(Strip(self._at, page, boxes, sheet.turned % 2 == 1))
            for glyph in glyphs:
                self._write(glyph.text)
        return start, self._at

    def _write(self, text: str) -> None:
        self._text.append(text)
        self._at += len(text)


def _shown(glyph: Glyph, sheet: Sheet) -> Rectangle:
    """The box of a glyph on the page as a viewer shows it: left, top, right, bottom."""
    _, left, top, right, bottom, _ = glyph
    if sheet.turned == 0:
        return left, top, right, bottom
    if sheet.turned == 1:
        return top, sheet.width - right, bottom, sheet.width - left
    if sheet.turned == 2:
        return sheet.width - right, sheet.height - bottom, sheet.width - left, sheet.height - top
    return sheet.height - bottom, left, sheet.height - top, right
