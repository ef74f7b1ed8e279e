"""Paragraphs and tables written one after the other: what readers that build their own text share.

A paragraph and a row end with a line break, a cell with a tab, so that no figure ever touches the next one.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from auditor.model import Block, Cell, Document, Paragraph, Table
from auditor.readers._boxes import Row
from auditor.readers._limits import check_so_far


class Flow:
    """The text and blocks of a document while they are put together."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.blocks: list[Block] = []
        self._parts: list[str] = []
        self._at = 0
        self._cells = 0

    def document(self, format_: str, digest: str, remarks: Sequence[str] = ()) -> Document:
        return Document(self.name, format_, digest, "".join(self._parts), tuple(self.blocks), tuple(remarks))

    def paragraph(self, text: str, address: str, level: int = 0, *, origin: str = "", sheet: str | None = None) -> None:
        start, end = self._write(text)
        self._write("\n")
        self.blocks.append(Paragraph(start, end, address, level, origin, sheet))

    def table(self, rows: Sequence[Row], address: str, sheet: str | None = None) -> None:
        """Rows of boxes as a grid with the columns in which a box begins, and no others."""
        self._count(sum(map(len, rows)))
        columns = sorted({box.column for row in rows for box in row})
        numbers = [row[0].row for row in rows]
        cells: list[Cell] = []
        for index, row in enumerate(rows):
            for box in row:
                start, end = self._write(box.text)
                self._write("\t")
                down = bisect_left(numbers, box.row + box.rows) - index
                first = bisect_left(columns, box.column)
                across = bisect_left(columns, box.column + box.columns) - first
                origin = box.place if sheet is not None else ""
                cells.append(Cell(index, first, start, end, down, across, origin))
            self._write("\n")
        self.blocks.append(
            Table(cells[0].start, cells[-1].end, len(rows), len(columns), tuple(cells), address, sheet=sheet)
        )

    def _count(self, cells: int) -> None:
        self._cells += cells
        check_so_far(self.name, "cells", self._cells)

    def _write(self, text: str) -> tuple[int, int]:
        """Adds text; the span is that of the text without the blanks around it."""
        begin = self._at + len(text) - len(text.lstrip()) if text.strip() else self._at
        self._parts.append(text)
        self._at += len(text)
        check_so_far(self.name, "characters", self._at)
        return begin, begin + len(text.strip())
