"""Sheets of printed cells made a `Document`: titles and notes as paragraphs, what is between them as tables.

A sheet whose rows are ``收入决算表`` / ``部门：某局 · 单位：万元`` / ``项目 · 决算数`` / ``合计 · 5.00`` / ``注：…`` becomes two
paragraphs, a table of two rows and a paragraph. Places are those of the sheet: 收入决算表!B4.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Final

from auditor.model import Block, Cell, Document, Paragraph, Table
from auditor.readers import ReadError
from auditor.readers._headings import heading_level, titular

MOST_CELLS: Final = 200_000  # with something in them, in all sheets
MOST_CHARACTERS: Final = 20_000_000
LONGEST: Final = 60  # characters of a title or of the label of a part; what is longer is a sentence

_NOUN = (
    "单位|部门|项目单位|编制单位|填报单位|编报单位|预算单位|主管部门|部门（单位）|单位名称|部门名称|填报部门|编制部门"
)
_CAPTION = re.compile(
    r"(?:(?:金额|货币|计量|计价)?单位[：:]?\s*(?:人民币)?(?:亿|百万|万|千)?元.{0,4}"
    rf"|(?:{_NOUN})(?:[（(]盖?公?章[）)])?[：:].*"
    r"|(?:公开|财决|预决?算?公开|决算公开|批复|表|附)?\s*\d{1,2}(?:-\d{1,2})?\s*表|(?:附表|附件|表)\s*[\d一二三四五六七八九十]{1,3}(?:-\d+)?"
    r"|(?:19|20)\d\d\s*年度?|(?:填报|编报|编制|制表)?(?:日期|时间|年度)[：:].*|第.{1,3}页.*)"
)
_UNIT = re.compile(r"(?:金额|货币|计量|计价)?单位[：:]?\s*(?:人民币)?(?:亿|百万|万|千)?元.{0,4}")
_NOTE = re.compile(r"(?:备?注|说明|填表说明|编制说明|填报说明|审核人|填表人|制表人?|单位负责人|联系电话)\s*[：:\d]")
_FIGURE = re.compile(r"[-+¥￥(（△]?\d[\d,，]*(?:\.\d+)?[)）]?\s*[%％℅‰元万亿]{0,2}|[-—–]")
_DEFAULT_NAME = re.compile(r"(?:Sheet|工作表|表|Table)\s?\d*", re.IGNORECASE)
_ENDS = re.compile(r"[。！？；;!?]\s*$")


@dataclass(frozen=True, slots=True)
class Box:
    """A cell as it is printed, by row and column of the sheet, from 0."""

    row: int
    column: int
    text: str
    rows: int = 1
    columns: int = 1

    @property
    def place(self) -> str:
        return cell_name(self.row, self.column)

    @property
    def is_figure(self) -> bool:
        return bool(_FIGURE.fullmatch(self.text))


Row = tuple[Box, ...]  # the boxes that begin in one row, from the left; never empty


@dataclass(frozen=True, slots=True)
class Sheet:
    """What is printed of one sheet. `name` is "" where a format has no sheets."""

    name: str
    boxes: tuple[Box, ...]


def cell_name(row: int, column: int) -> str:
    """``(6, 2)`` -> ``C7``."""
    letters = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return f"{letters}{row + 1}"


def document_of(name: str, format_: str, digest: str, sheets: Iterable[Sheet], remarks: Sequence[str] = ()) -> Document:
    """The document that the sheets make up, in their order."""
    writing = _Writing(name)
    for sheet in sheets:
        writing.sheet(sheet)
    if not writing.blocks:
        raise ReadError(
            f"{name}：表格里没有内容（可能只有图片或隐藏的工作表），请检查是否导出成功。",
            f"{name}: there is nothing in the sheets, perhaps only pictures or hidden sheets; check the export",
        )
    return Document(name, format_, digest, "".join(writing.parts), tuple(writing.blocks), tuple(remarks))


@dataclass(slots=True)
class _Writing:
    """The text and blocks of a document while they are put together."""

    name: str
    parts: list[str] = field(default_factory=list)
    blocks: list[Block] = field(default_factory=list)
    at: int = 0
    cells: int = 0

    def sheet(self, sheet: Sheet) -> None:
        self.cells += len(sheet.boxes)
        if self.cells > MOST_CELLS:
            raise too_many_cells(self.name)
        stretches = list(stretches_in(sheet.boxes))
        if stretches and sheet.name and not _DEFAULT_NAME.fullmatch(sheet.name):
            start, end = self.write(sheet.name)
            self.write("\n")
            self.blocks.append(Paragraph(start, end, sheet.name, 1, "A1", sheet.name))
        for stretch in stretches:
            if stretch.is_table:
                self.table(stretch.rows, sheet.name)
            else:
                self.paragraphs(stretch, sheet.name)

    def write(self, text: str) -> tuple[int, int]:
        """Adds text; the span is that of the text without the blanks around it."""
        begin = self.at + len(text) - len(text.lstrip()) if text.strip() else self.at
        self.parts.append(text)
        self.at += len(text)
        if self.at > MOST_CHARACTERS:
            raise ReadError(
                f"{self.name}：单元格文字合计超过 {MOST_CHARACTERS // 10_000} 万字，超出安全限制，请拆分后再审核。",
                f"{self.name}: more than {MOST_CHARACTERS} characters in its cells, beyond the safety limit; split it",
            )
        return begin, begin + len(text.strip())

    def paragraphs(self, stretch: Stretch, sheet: str) -> None:
        """A row outside of tables: one paragraph, or one a line where its only cell holds several."""
        for row in stretch.rows:
            lines = row[0].text.split("\n") if len(row) == 1 else ["\t".join(_flat(box.text) for box in row)]
            for line in filter(str.strip, lines):
                start, end = self.write(line)
                self.write("\n")
                place = f"{sheet}!{row[0].place}" if sheet else row[0].place
                level = heading_level(line.strip()) or (2 if stretch.is_title and titular(line.strip()) else 0)
                self.blocks.append(Paragraph(start, end, place, level, row[0].place, sheet))

    def table(self, rows: Sequence[Row], sheet: str) -> None:
        columns = sorted({box.column for row in rows for box in row})
        numbers = [row[0].row for row in rows]
        cells: list[Cell] = []
        for index, row in enumerate(rows):
            for box in row:
                start, end = self.write(box.text)
                self.write("\t")
                down = bisect_left(numbers, box.row + box.rows) - index
                first = bisect_left(columns, box.column)
                across = bisect_left(columns, box.column + box.columns) - first
                cells.append(Cell(index, first, start, end, down, across, box.place))
            self.write("\n")
        last = max((box for row in rows for box in row), key=lambda box: (box.column, box.row))
        extent = f"{cell_name(numbers[0], columns[0])}:{cell_name(numbers[-1], last.column)}"
        address = f"{sheet}!{extent}" if sheet else extent
        table = Table(cells[0].start, cells[-1].end, len(rows), len(columns), tuple(cells), address, sheet=sheet)
        self.blocks.append(table)


def too_many_cells(name: str) -> ReadError:
    return ReadError(
        f"{name}：有内容的单元格超过 {MOST_CELLS} 个，超出限制，请按单位或按表拆分后再审核。",
        f"{name}: more than {MOST_CELLS} cells hold something, beyond the limit; split it by unit or by table",
    )


def _flat(text: str) -> str:
    return " ".join(text.split())


# --- where tables begin and end -------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Stretch:
    """Rows that make one table, or a row that stands outside of tables."""

    rows: tuple[Row, ...]
    is_table: bool
    is_title: bool = False


def stretches_in(boxes: Iterable[Box]) -> Iterator[Stretch]:
    """Titles, captions, tables and notes of a sheet, in order."""
    rows: dict[int, list[Box]] = {}
    for box in boxes:
        if box.text.strip():
            rows.setdefault(box.row, []).append(box)
    ordered = [tuple(sorted(rows[number], key=lambda box: box.column)) for number in sorted(rows)]
    for run in _runs(ordered):
        yield from _parts(run)


def _runs(rows: Sequence[Row]) -> Iterator[list[Row]]:
    """Rows without a blank one between them; a blank row is no end where the figures go on below it."""
    run: list[Row] = []
    reach = 0  # the row after those that a merged cell covers
    for row in rows:
        if run and row[0].row > reach and not _goes_on(run, row):
            yield run
            run = []
        run.append(row)
        reach = max(reach if len(run) > 1 else 0, *(box.row + box.rows for box in row))
    if run:
        yield run


def _goes_on(run: Sequence[Row], row: Row) -> bool:
    figures = sum(box.is_figure for box in row)
    return len(row) > 1 and figures > 0 and len(run) > 1 and any(box.is_figure for box in run[-1])


def _parts(run: Sequence[Row]) -> Iterator[Stretch]:
    """A run cut at captions and at single cells that are no part of the table around them."""
    table: list[Row] = []
    held: list[Row] = []  # single cells below a table: a part of it, the next title, or a note?
    for row, following in pairwise([*run, None]):
        assert row is not None, "only the last one is"
        if _is_caption(row) or (len(row) == 1 and not table):
            yield from _finished(table, held)
            table, held = [], []
            yield Stretch((row,), False, is_title=len(row) == 1 and not _is_caption(row))
        elif len(row) == 1 and not row[0].is_figure and (_is_note(row) or not _within(row, following)):
            held.append(row)
        else:
            if held:
                table, held = [*table, *held], []
            table.append(row)
    yield from _finished(table, held)


def _finished(table: Sequence[Row], held: Sequence[Row]) -> Iterator[Stretch]:
    if table:
        yield Stretch(tuple(table), True)
    for row in held:
        yield Stretch((row,), False, is_title=not _is_note(row))


def _is_caption(row: Row) -> bool:
    """``部门：某局 · 2023年度 · 金额单位：万元``: what stands above a table and is no header of it."""
    texts = [_flat(box.text) for box in row]
    if all(_CAPTION.fullmatch(text) for text in texts):
        return True
    return any(_UNIT.fullmatch(text) for text in texts) and len(row) < 4 and not any(box.is_figure for box in row)


def _is_note(row: Row) -> bool:
    text = row[0].text.strip()
    return bool(_NOTE.match(text) or _ENDS.search(text) or len(text) > LONGEST)


def _within(row: Row, following: Row | None) -> bool:
    """A single cell with rows of figures below it: 一、基本支出."""
    return following is not None and not _is_caption(following) and any(box.is_figure for box in following)
