"""The document that pages make: sheets in, a `Document` out, in which every character knows its place on its page.

Shared by all formats that have pages. What an OCR has read is said in `Document.ocr`, character by character.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from math import cos, radians, sin

from auditor.model import Block, Cell, Document, OcrSpan, Paragraph, Rectangle, Strip, Table
from auditor.readers._headings import heading_level
from auditor.readers._pdf_flow import Prose, items_of
from auditor.readers._pdf_sheets import Glyph, Sheet, texts
from auditor.readers._pdf_tables import Grid, Stretch


def document_of(name: str, format_: str, digest: str, pages: Sequence[Sheet], remarks: Iterable[str]) -> Document:
    """The document on some pages; its blocks are () where nothing is written on them."""
    writing = _Writing(pages)
    for item in items_of(pages):
        writing.add(item)
    text, strips = "".join(writing.text), tuple(writing.strips)
    return Document(name, format_, digest, text, tuple(writing.blocks), tuple(remarks), strips, ocr=tuple(writing.ocr))


class _Writing:
    """The text of a document while it grows, its blocks, and where its characters stand."""

    def __init__(self, pages: Sequence[Sheet]) -> None:
        self.blocks: list[Block] = []
        self._pages = {page.number: page for page in pages}
        self.text: list[str] = []
        self.strips: list[Strip] = []
        self.ocr: list[OcrSpan] = []
        self._at = 0
        self._paragraphs: Counter[int] = Counter()  # by page
        self._tables = 0

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
            text = texts(glyphs)
            self.strips.append(Strip.of(self._at, page, _boxes(glyphs, sheet, len(text)), sheet.turned % 2 == 1))
            self._say_ocr(glyphs, sheet.laid_under)
            self._write(text)
        return start, self._at

    def _say_ocr(self, glyphs: Sequence[Glyph], laid_under: bool) -> None:
        """Which of the characters that begin here an OCR has read."""
        if not laid_under and {glyph[6] for glyph in glyphs} == {None}:
            return
        at = self._at
        for glyph in glyphs:
            end = at + len(glyph[0])
            if glyph[6] is not None or laid_under:
                self._add_ocr(at, end, glyph[6])
            at = end

    def _add_ocr(self, start: int, end: int, sure: float | None) -> None:
        """A character that an OCR has read: one more of the span before, or a span of its own."""
        last = self.ocr[-1] if self.ocr else None
        if last is not None and last.end == start and last.confidence == sure:
            start = last.start
            self.ocr.pop()
        self.ocr.append(OcrSpan(start, end, sure))

    def _write(self, text: str) -> None:
        self.text.append(text)
        self._at += len(text)


def _boxes(glyphs: Sequence[Glyph], sheet: Sheet, length: int) -> list[Rectangle]:
    """The box of each character of the text of some glyphs, as a viewer shows the page."""
    upright = sheet.turned == 0 and not sheet.slant
    boxes = [glyph[1:5] if upright else _shown(glyph, sheet) for glyph in glyphs]
    if length == len(glyphs):
        return boxes
    return [box for glyph, box in zip(glyphs, boxes, strict=True) for _ in glyph.text]


def _shown(glyph: Glyph, sheet: Sheet) -> Rectangle:
    """The box of a glyph on the page as a viewer shows it: left, top, right, bottom."""
    left, top, right, bottom = _slanted(glyph, sheet)
    if sheet.turned == 0:
        return left, top, right, bottom
    if sheet.turned == 1:
        return top, sheet.width - right, bottom, sheet.width - left
    if sheet.turned == 2:
        return sheet.width - right, sheet.height - bottom, sheet.width - left, sheet.height - top
    return sheet.height - bottom, left, sheet.height - top, right


def _slanted(glyph: Glyph, sheet: Sheet) -> Rectangle:
    """The box of a glyph where it stood before a scan was made straight."""
    if not sheet.slant:
        return glyph.left, glyph.top, glyph.right, glyph.bottom
    x, y = glyph.middle - sheet.width / 2, (glyph.top + glyph.bottom - sheet.height) / 2
    along, aside = cos(radians(sheet.slant)), sin(radians(sheet.slant))
    right, down = x * along - y * aside - x, x * aside + y * along - y
    return glyph.left + right, glyph.top + down, glyph.right + right, glyph.bottom + down
