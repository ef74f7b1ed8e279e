"""PDF files with text in them: the bytes of a .pdf in, a `Document` out.

A figure that a narrow cell broke, ``1304.5`` above ``7``, is read as ``1304.57``; a sentence that goes on on the next
page is one paragraph; a table that does is one table. `Document.strips` says where on which page every character
stands. A page that is only a picture is read by OCR where the extra ``[ocr]`` is installed (`_ocr`); else it is not
read, and the remarks say which; a file of such pages is refused.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from hashlib import sha256
from typing import TYPE_CHECKING, Final

from auditor.model import Document
from auditor.readers import ReadError, _ocr
from auditor.readers._limits import check
from auditor.readers._ocr import pages_en, pages_zh
from auditor.readers._pdf_fonts import standing_in
from auditor.readers._pdf_sheets import PICTURE, Sheet, drawn, sheets
from auditor.readers._pdf_unneeded import without_fonts
from auditor.readers._pdf_writing import document_of
from auditor.uncollected import uncollected

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


@uncollected()
def read(name: str, data: bytes) -> Document:
    """The document in the bytes of a .pdf file."""
    _refuse_others(name, data)
    with standing_in(), _opened(name, without_fonts(data)) as file:
        pages = list(_sheets(name, file))
    wordless = [page.number for page in pages if _is_scan(page) or _is_nameless(page)]
    engine = _ocr.engine() if wordless else None
    if engine is not None:
        with _opened(name, data) as file:  # what is drawn for an OCR has its own fonts, and those of the machine, again
            pages = [_recognised(file, page, engine) if page.number in wordless else page for page in pages]
    if engine is None:
        _refuse_pictures(name, pages)
        wordless = []
    document = document_of(name, "pdf", sha256(data).hexdigest(), pages, _remarks(pages, wordless))
    if not document.blocks:
        raise ReadError(
            f"{name}：文件共 {len(pages)} 页，没有一个字，请检查是否导出成功。",
            f"{name}: no text on any of its {len(pages)} pages; check how it was exported",
        )
    return document


def _recognised(file: pdfium.PdfDocument, sheet: Sheet, engine: _ocr.Engine) -> Sheet:
    """A page that an OCR has to read."""
    width, height = sheet.shown
    dpi = min(_ocr.DPI, 72 * _ocr.LONGEST / max(width, height))
    return _ocr.sheet_of(engine(drawn(file, sheet.number - 1, dpi / 72)), sheet.number, dpi)


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
    end = data.rfind(b"%%EOF")
    return end < 0 or b" obj" in data[end:]


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


WHOLE: Final = 0.8  # of a page: a picture that large is the page
EDGE: Final = 0.08  # of the height of a page: where running heads and page numbers stand
SPARSE: Final = 20  # characters: a scan with a stamp of date or page number upon it
OUTLINED: Final = 100  # paths on a page without text: its letters may have been turned into drawings


def _is_scan(sheet: Sheet) -> bool:
    """A picture, or drawn letters, with next to no text, or with none but a running head."""
    if sheet.pictured > PICTURE and (len(sheet.glyphs) < SPARSE or _is_headed_only(sheet)):
        return True
    return sheet.drawn > OUTLINED and not sheet.glyphs and not sheet.nameless


def _is_headed_only(sheet: Sheet) -> bool:
    """Does a picture fill the page, and all text on it stand in the margin above or below?"""
    low, high = EDGE * sheet.height, (1 - EDGE) * sheet.height
    within = any(low < (glyph.top + glyph.bottom) / 2 < high for glyph in sheet.glyphs)
    return sheet.pictured > WHOLE and not sheet.laid_under and not within


def _is_nameless(sheet: Sheet) -> bool:
    return sheet.nameless > len(sheet.glyphs) // 10 + 5


def _refuse_pictures(name: str, pages: Sequence[Sheet]) -> None:
    scans = [page.number for page in pages if _is_scan(page)]
    coded = [page.number for page in pages if _is_nameless(page)]
    unread = {*scans, *coded}
    if not unread or any(page.glyphs for page in pages if page.number not in unread):
        return
    if scans:
        raise _ocr.wanting(name, f"{pages_zh(scans)}是扫描图片，没有文字", f"{pages_en(scans)} scanned, without text")
    raise _ocr.wanting(
        name,
        f"{pages_zh(coded)}的字体没有文字编码，读不出文字",
        f"the fonts do not tell their characters, {pages_en(coded)} unreadable",
    )


def _remarks(pages: Sequence[Sheet], recognised: Sequence[int]) -> Iterator[str]:
    """What was not read, and where, and what by OCR: the sentences are translated in `writers._words`."""
    scans = [page.number for page in pages if _is_scan(page)]
    if scans:
        yield f"{pages_zh(scans)}是扫描图片，没有读取；要读取，请运行 {_ocr.INSTALL}。"
    coded = [page.number for page in pages if page.number not in scans and _is_nameless(page)]
    if coded:
        yield f"{pages_zh(coded)}有字体没有文字编码，部分文字没有读取。"
    yield from _ocr.remarks([page for page in pages if page.number in recognised])
    if hidden := [page.number for page in pages if page.laid_under]:
        yield f"{pages_zh(hidden)}的文字由扫描图片识别而来，可能有误，请核对原件。"
    slanted = [page.number for page in pages if page.slanted]
    if slanted:
        yield f"{pages_zh(slanted)}有斜排或竖排的文字（如水印），没有读取。"
