"""Rows of a table whose columns stand one under the other on the page: a blank cell leaves a gap, and what is there tells its column.

科目          合计    基本支出  项目支出
教育支出    300.00                300.00     the last of three columns, since it stands under that one and no other

In: lines with their cells, cut at wide gaps. Out: the rows that have fewer cells than the table has columns, each cell under its
own; nothing where the lines are not laid out so: where columns overlap, or where the same gap stands between all cells.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Protocol, TypeVar

from auditor.readers._lines import Line, columns_of

FEWEST = 2  # complete rows
SLANT = 2  # halves of a column: how far middles may be apart
Extent = tuple[int, int]


class Cell(Protocol):
    """A cell: where it begins and ends in the text."""

    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...


C = TypeVar("C", bound=Cell)


def by_place(rows: Sequence[tuple[Line, Sequence[C]]]) -> dict[int, tuple[tuple[C, int, int], ...]]:
    """The cells of incomplete rows with their columns and spans, by the number of the row."""
    width = max(len(row) for _, row in rows)
    short = [n for n, (_, row) in enumerate(rows) if len(row) != width]
    if not short or len(short) == len(rows):
        return {}
    extents = [list(_extents(line, row)) for line, row in rows]
    full = [row for row in extents if len(row) == width]
    columns = [(min(first for first, _ in cells), max(last for _, last in cells)) for cells in zip(*full, strict=True)]
    if len(full) < FEWEST:
        columns = _widened(columns, extents)
    apart = all(one[1] < other[0] for one, other in pairwise(columns))
    if not apart or len({gap for row in extents for gap in _gaps(row)}) < FEWEST:
        return {}
    placed = {}
    for n in short:
        places = [_column(extent, columns) for extent in extents[n]]
        if None not in places and len(set(places)) == len(places):
            placed[n] = tuple(
                (cell, place, 1) for cell, place in zip(rows[n][1], places, strict=True) if place is not None
            )
    return placed


def all_by_place(rows: Sequence[tuple[Line, Sequence[C]]], heads: int) -> list[tuple[tuple[C, int, int], ...]]:
    """Every cell with its column and span where no row has all the columns; [] where they do not stand clearly apart.

    `heads`: so many rows of headings come first, one of which may stand over several columns.
    """
    extents = [list(_extents(line, row)) for line, row in rows]
    body = extents[heads:]
    if len(body) < FEWEST or len({gap for row in extents for gap in _gaps(row)}) < FEWEST:
        return []
    columns = _joined(sorted(extent for row in body for extent in row))
    if not all(
        _one_under_the_other([e for row in body for e in row if _column(e, [column]) == 0]) for column in columns[1:]
    ):
        return []
    for row in reversed(extents[:heads]):
        known = list(columns)
        columns = _joined(sorted([*columns, *(extent for extent in row if len(_met(extent, known)) < FEWEST)]))
    columns = _with_their_heads(columns, extents, heads)
    met = [[_met(extent, columns) for extent in row] for row in extents]
    if any(len({n for each in row for n in each}) < sum(map(len, row)) for row in met):
        return []  # two cells in one column
    if any(len(each) > 1 for row in met[heads:] for each in row):
        return []
    for n in range(heads):
        others = [pair for m in range(len(rows)) if m != n for pair in zip(extents[m], met[m], strict=True)]
        for extent, each in zip(extents[n], met[n], strict=True):
            beside = [other for other, at in others if at == each]
            if len(each) == 1 and beside and not any(_one_under_the_other([extent, other]) for other in beside):
                return []  # in the middle of what it is over
    return [
        tuple((cell, each[0], len(each)) for cell, each in zip(cells, places, strict=True))
        for (_, cells), places in zip(rows, met, strict=True)
    ]


def _with_their_heads(columns: Sequence[Extent], rows: Sequence[Sequence[Extent]], heads: int) -> list[Extent]:
    """A column that only a heading stands in as one with that beside it over which no heading stands, its own or its neighbours'."""
    headed = {n for row in rows[:heads] for extent in row if len(at := _met(extent, columns)) == 1 for n in at}
    filled = {n for row in rows[heads:] for extent in row for n in _met(extent, columns)}
    bare = [n for n in range(1, len(columns)) if n in filled and n not in headed]
    joined = list(columns)
    for n in bare:
        beside = [m for m in (n - 1, n + 1) if m in headed and m not in filled]
        if len(beside) == 1:
            joined.append((min(columns[n][0], columns[beside[0]][0]), max(columns[n][1], columns[beside[0]][1])))
    return _joined(sorted(joined))


def _met(extent: Extent, columns: Sequence[Extent]) -> list[int]:
    return [n for n, (first, last) in enumerate(columns) if extent[0] <= last and first <= extent[1]]


def _joined(extents: Sequence[Extent]) -> list[Extent]:
    """What reaches into one another, as one."""
    joined: list[Extent] = []
    for first, last in extents:
        if joined and first <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(last, joined[-1][1]))
        else:
            joined.append((first, last))
    return joined


def _one_under_the_other(cells: Sequence[Extent]) -> bool:
    """Do all begin, end or have their middle at one place?"""
    middles = [first + last for first, last in cells]
    return (
        len({first for first, _ in cells}) == 1
        or len({last for _, last in cells}) == 1
        or max(middles) - min(middles) <= SLANT
    )


def _widened(columns: Sequence[Extent], rows: Sequence[Sequence[Extent]]) -> list[Extent]:
    """The columns of a header alone, each with all that reaches into it and into no other."""
    wide = list(columns)
    for row in rows:
        for extent in row:
            n = _column(extent, columns)
            if n is not None:
                wide[n] = (min(wide[n][0], extent[0]), max(wide[n][1], extent[1]))
    return wide


def _extents(line: Line, row: Sequence[Cell]) -> Iterator[Extent]:
    """The columns of a terminal that each cell begins and ends at."""
    for cell in row:
        before, inside = line.raw[: cell.start - line.begin], line.raw[cell.start - line.begin : cell.end - line.begin]
        yield columns_of(before), columns_of(before) + columns_of(inside) - 1


def _gaps(row: Sequence[Extent]) -> Iterator[int]:
    return (other[0] - one[1] for one, other in pairwise(row))


def _column(extent: Extent, columns: Sequence[Extent]) -> int | None:
    """The only column that a cell reaches into."""
    met = [n for n, (first, last) in enumerate(columns) if extent[0] <= last and first <= extent[1]]
    return met[0] if len(met) == 1 else None


__all__ = ["all_by_place", "by_place"]
