"""Cells by their place, and where among them tables begin and end.

Rows ``收入决算表`` / ``部门：某局 · 单位：万元`` / ``项目 · 决算数`` / ``合计 · 5.00`` / ``注：…`` are a title, a caption, a table of
two rows and a note.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from auditor.readers._limits import check_so_far

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


def cell_name(row: int, column: int) -> str:
    """``(6, 2)`` -> ``C7``."""
    letters = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return f"{letters}{row + 1}"


def flat(text: str) -> str:
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
        elif len(row) == 1 and not row[0].is_figure and (_is_note(row) or not _within(following)):
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
    texts = [flat(box.text) for box in row]
    if all(_CAPTION.fullmatch(text) for text in texts):
        return True
    return any(_UNIT.fullmatch(text) for text in texts) and len(row) < 4 and not any(box.is_figure for box in row)


def _is_note(row: Row) -> bool:
    text = row[0].text.strip()
    return bool(_NOTE.match(text) or _ENDS.search(text) or len(text) > LONGEST)


def _within(following: Row | None) -> bool:
    """A single cell with rows of figures below it: 一、基本支出."""
    return following is not None and not _is_caption(following) and any(box.is_figure for box in following)


# --- merged cells ---------------------------------------------------------------------------------------------------


def merged(boxes: Sequence[Box], merges: Sequence[tuple[int, int, int, int]], name: str) -> Iterator[Box]:
    """`boxes` with the spans of `merges` (first row and column, last row and column), without those they cover."""
    spans = {(top, left): (bottom - top + 1, right - left + 1) for top, left, bottom, right in merges}
    rows = sorted({box.row for box in boxes})
    covered = _covered(rows, merges, name)
    for box in boxes:
        height, width = spans.get((box.row, box.column), (1, 1))
        if (box.row, box.column) in spans:
            yield Box(box.row, box.column, box.text, height, width)
        elif not any(left <= box.column <= right for left, right in covered.get(box.row, ())):
            yield box


def _covered(
    rows: Sequence[int], merges: Sequence[tuple[int, int, int, int]], name: str
) -> dict[int, list[tuple[int, int]]]:
    """By row, for rows that hold something: the columns of merged cells there."""
    covered: dict[int, list[tuple[int, int]]] = {}
    count = 0
    for top, left, bottom, right in merges:
        for row in rows[bisect_left(rows, top) : bisect_left(rows, bottom + 1)]:
            covered.setdefault(row, []).append((left, right))
            count += 1
            check_so_far(name, "cells", count)
    return covered
