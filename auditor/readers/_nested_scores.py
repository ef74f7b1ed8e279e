"""Score tables one cell a line with a mark behind the name of every level, whose merged cells left no trace.

一级指标 · 分值 · 二级指标 · 分值 · 评分标准 · 得分 · 扣分原因        the header
决策 20 立项 8 依据充分得满分。 7 缺一项依据                          a row of both levels, and why it lost a point
目标 12 目标明确得满分。 12                                          a row of the inner level

A name has its mark in the next cell. Behind the last of them stands how points are given, a sentence, if
the header has a word for it, and then the score.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import takewhile
from typing import NamedTuple

from auditor.readers._cells import TOTAL
from auditor.readers._grids import Grid, Piece, Placed, Row, grid_of
from auditor.readers._lines import Line
from auditor.readers._merged import FULL, REASON, SCORED, SECTION

LEVEL = re.compile(r"[一二三四]级指标|(?:评价|考核|绩效)?(?:指标|项目|内容)")
STANDARD = re.compile(r".*(?:标准|解释|说明|要点|办法|依据|细则)")
MARK = re.compile(r"\d{1,3}(?:\.\d{1,2})?分?")
SENTENCE = re.compile(r"[。；;！]|[得扣计满]\d*(?:\.\d+)?分|分值|[×=＝≥≤]")
LONGEST_NAME = 20  # characters
LONGEST = 300  # characters of a sentence
MOST_LINES = 8  # of the sentences of a row
FEWEST_LEVELS, MOST_LEVELS = 2, 4
FEWEST = 3  # rows
BEHIND = 4  # cells behind the table


class Header(NamedTuple):
    """How many levels have a name and a mark, how many columns of sentences and of reasons there are."""

    levels: int
    standards: int
    reasons: int

    @property
    def score(self) -> int:
        """The column of scores."""
        return 2 * self.levels + self.standards

    @property
    def width(self) -> int:
        return self.score + 1 + self.reasons


class Told(NamedTuple):
    """The cells of a row under their columns, and the number of the cell behind it."""

    cells: tuple[tuple[Piece, int, int], ...]
    stop: int


def nested_scores(lines: Sequence[Line], taken: set[int]) -> Iterator[Grid]:
    """Such tables among the lines that no other table holds."""
    kept = [line for line in lines if line.text and line.number not in taken]
    cells = [Piece(line.start, line.end, line.text) for line in kept]
    at = 0
    while at < len(cells):
        header = _header(cells, at)
        rows = list(_rows(cells, at + header.width, header)) if header else []
        if header is None or len(rows) < FEWEST or not _ended(cells, rows[-1]):
            at += 1
            continue
        stop = rows[-1].stop
        head = Placed(tuple((cells[at + n], n, 1) for n in range(header.width)))
        grid = grid_of(kept[at:stop], [tuple(cells[at:stop])], ragged=True)
        yield replace(grid, rows=(head, *(Placed(row.cells) for row in rows)))
        at = stop


def of_levels(rows: Sequence[Row]) -> tuple[Placed, ...] | None:
    """A table one row a line, the header first, with the cells of each row under their levels; () where some row is none.

    None where the header does not have a mark behind the name of each level.
    """
    header = _header(rows[0], 0)
    if header is None or header.width != len(rows[0]):
        return None
    told = [_row(row, 0, header) or _total(row, 0, header) for row in rows[1:]]
    whole = [one for one, row in zip(told, rows[1:], strict=True) if one is not None and one.stop == len(row)]
    if len(whole) < len(told) or not TOTAL.fullmatch(rows[-1][0].text):
        return ()
    return (Placed(tuple((cell, n, 1) for n, cell in enumerate(rows[0]))), *(Placed(one.cells) for one in whole))


def _header(cells: Sequence[Piece], at: int) -> Header | None:
    levels = 0
    while levels < MOST_LEVELS and _names_a_level(cells[at + 2 * levels : at + 2 * levels + 2]):
        levels += 1
    if levels < FEWEST_LEVELS:
        return None
    behind = cells[at + 2 * levels : at + 2 * levels + MOST_LEVELS]
    standards = len(list(takewhile(lambda cell: STANDARD.fullmatch(cell.text), behind)))
    score = at + 2 * levels + standards
    if score >= len(cells) or not SCORED.fullmatch(cells[score].text):
        return None
    tail = takewhile(lambda cell: REASON.fullmatch(cell.text) and len(cell.text) < LONGEST_NAME, cells[score + 1 :])
    return Header(levels, standards, len(list(tail)))


def _names_a_level(pair: Sequence[Piece]) -> bool:
    return len(pair) == 2 and LEVEL.fullmatch(pair[0].text) is not None and FULL.fullmatch(pair[1].text) is not None


def _rows(cells: Sequence[Piece], at: int, header: Header) -> Iterator[Told]:
    """The rows, and that of the total; nothing where the first does not begin with the outermost level."""
    first = True
    while (row := _row(cells, at, header)) is not None and not (first and row.cells[0][1]):
        yield row
        at, first = row.stop, False
    if not first and (total := _total(cells, at, header)) is not None:
        yield total


def _ended(cells: Sequence[Piece], last: Told) -> bool:
    """Is the last row the total, or does no mark stand right behind it, so that no row is left out?"""
    total = TOTAL.fullmatch(last.cells[0][0].text) is not None
    return total or not any(map(_is_mark, cells[last.stop : last.stop + BEHIND]))


def _row(cells: Sequence[Piece], at: int, header: Header) -> Told | None:
    """Names with their marks, sentences, the score, and perhaps a reason."""
    begin = at
    while at + 1 < len(cells) and _is_name(cells[at]) and _is_mark(cells[at + 1]):
        at += 2
    levels = (at - begin) // 2
    said = list(takewhile(lambda cell: not _is_mark(cell), cells[at : at + MOST_LINES + 1]))
    score = at + len(said)
    if not 0 < levels <= header.levels or score >= len(cells) or not _says_how(said, header):
        return None
    outer = 2 * (header.levels - levels)
    told = [(cells[begin + n], outer + n, 1) for n in range(2 * levels)]
    if said:
        sentence = Piece(said[0].start, said[-1].end, "\n".join(cell.text for cell in said))
        told.append((sentence, 2 * header.levels, header.standards))
    told.append((cells[score], header.score, 1))
    stop = score + 1
    lost = cells[score].text != cells[at - 1].text
    if header.reasons and _is_reason(cells[stop : stop + 2], lost):
        told.append((cells[stop], header.score + 1, 1))
        stop += 1
    return Told(tuple(told), stop)


def _says_how(said: Sequence[Piece], header: Header) -> bool:
    """Sentences where the header asks for them, else nothing."""
    if not said or not header.standards:
        return not said and not header.standards
    short = len(said) <= MOST_LINES and all(len(cell.text) <= LONGEST for cell in said)
    return short and SENTENCE.search(said[-1].text) is not None


def _total(cells: Sequence[Piece], at: int, header: Header) -> Told | None:
    """合计 100 91.7, or with the marks of every level: the mark of all stands under the innermost ones."""
    if at >= len(cells) or not TOTAL.fullmatch(cells[at].text):
        return None
    figures = list(takewhile(_is_mark, cells[at + 1 : at + 2 + header.levels + 1]))
    marks = [2 * level + 1 for level in range(header.levels)]
    places = {1: [header.score], 2: [marks[-1], header.score], header.levels + 1: [*marks, header.score]}
    under = places.get(len(figures))
    if under is None:
        return None
    told = ((cell, column, 1) for cell, column in zip(figures, under, strict=True))
    return Told(((cells[at], 0, 1), *told), at + 1 + len(figures))


def _is_mark(cell: Piece) -> bool:
    return MARK.fullmatch(cell.text) is not None


def _is_name(cell: Piece) -> bool:
    named = cell.holds == "text" and len(cell.text) <= LONGEST_NAME
    return named and not SENTENCE.search(cell.text) and not TOTAL.fullmatch(cell.text)


def _is_reason(following: Sequence[Piece], lost: bool) -> bool:
    """Words with no mark behind them, or 无: no name of the next row; a sentence, or of points that were lost."""
    words = following[0].text if following else ""
    if not words or _is_mark(following[0]) or TOTAL.fullmatch(words) or SECTION.match(words):
        return False
    told = lost or SENTENCE.search(words) is not None
    return following[0].holds == "blank" or (told and not any(map(_is_mark, following[1:])))


__all__ = ["nested_scores", "of_levels"]
