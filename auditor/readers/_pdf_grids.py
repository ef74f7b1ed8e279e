"""Ruled tables: the drawn lines of a page in, grids of cells out.

Two horizontal and three vertical lines that touch are a `Lattice` of two cells in one row. A cell reaches as far as no
line stops it, so that merged cells come out whole; a side that was left open (common in statistics) counts as drawn.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final, NamedTuple

from auditor.readers._pdf_sheets import Glyph, Ruling

NEAR: Final = 2.5  # points: lines closer than that are one
TOUCHING: Final = 3.5  # how far a line may end from the one that it meets
OPEN: Final = 8.0  # how far lines must reach beyond the last crossing one to show an open side
MOST_LINES: Final = 2_000  # of one direction, after joining


class Area(NamedTuple):
    """A cell as it lies on the page; rows count from 0."""

    row: int
    rows: int
    left: float
    top: float
    right: float
    bottom: float


@dataclass(frozen=True, slots=True)
class Lattice:
    """A ruled table on one page: where its columns and rows part, and its cells, row by row."""

    xs: tuple[float, ...]
    ys: tuple[float, ...]
    cells: tuple[Area, ...]

    @property
    def left(self) -> float:
        return self.xs[0]

    @property
    def right(self) -> float:
        return self.xs[-1]

    @property
    def top(self) -> float:
        return self.ys[0]

    @property
    def bottom(self) -> float:
        return self.ys[-1]

    def parted(self, glyphs: Iterable[Glyph]) -> tuple[list[Glyph], list[Glyph]]:
        """The glyphs inside and those outside, by their middles."""
        inside: list[Glyph] = []
        outside: list[Glyph] = []
        left, right, top, bottom = 2 * self.left, 2 * self.right, 2 * self.top, 2 * self.bottom
        for glyph in glyphs:
            within = top <= glyph[2] + glyph[4] <= bottom and left <= glyph[1] + glyph[3] <= right
            (inside if within else outside).append(glyph)
        return inside, outside

    def shared(self, glyphs: Sequence[Glyph]) -> list[list[Glyph]]:
        """The glyphs of each cell."""
        at = {
            (row, column): number
            for number, cell in enumerate(self.cells)
            for row in range(cell.row, cell.row + cell.rows)
            for column in range(_index(self.xs, cell.left + 0.1), _index(self.xs, cell.right - 0.1) + 1)
        }
        held: list[list[Glyph]] = [[] for _ in self.cells]
        rows: dict[float, int] = {}  # of the heights there are
        for glyph in glyphs:
            height, across = (glyph[2] + glyph[4]) / 2, (glyph[1] + glyph[3]) / 2
            row = rows.get(height)
            if row is None:
                row = rows[height] = _index(self.ys, height)
            held[at[row, _index(self.xs, across)]].append(glyph)
        return held


def _index(edges: Sequence[float], at: float) -> int:
    return max(0, min(bisect_right(edges, at) - 1, len(edges) - 2))


def lattices(across: Sequence[Ruling], down: Sequence[Ruling]) -> list[Lattice]:
    """The ruled tables of a page, the smallest first (a table within a table)."""
    rows, columns = joined(across), joined(down)
    if len(rows) > MOST_LINES or len(columns) > MOST_LINES:
        return []
    found = [lattice for pair in _clusters(rows, columns) if (lattice := _lattice(*pair)) is not None]
    return sorted(found, key=lambda lattice: (lattice.right - lattice.left) * (lattice.bottom - lattice.top))


# --- lines ----------------------------------------------------------------------------------------------------------


def joined(rulings: Sequence[Ruling]) -> list[Ruling]:
    """Lines that go on in each other, or lie upon each other, made one."""
    whole: list[Ruling] = []
    for group in _bundles(sorted(rulings)):
        at = sum(ruling.at for ruling in group) / len(group)
        begin, end = group[0].begin, group[0].end
        for ruling in group[1:]:
            if ruling.begin > end + NEAR:
                whole.append(Ruling(at, begin, end))
                begin, end = ruling.begin, ruling.end
            end = max(end, ruling.end)
        whole.append(Ruling(at, begin, end))
    return whole


def _bundles(rulings: Sequence[Ruling]) -> Iterator[list[Ruling]]:
    """Lines at one place across, by where they begin."""
    group: list[Ruling] = []
    for ruling in rulings:
        if group and ruling.at - group[0].at > NEAR:
            yield sorted(group, key=lambda ruling: ruling.begin)
            group = []
        group.append(ruling)
    if group:
        yield sorted(group, key=lambda ruling: ruling.begin)


def _clusters(across: Sequence[Ruling], down: Sequence[Ruling]) -> Iterator[tuple[list[Ruling], list[Ruling]]]:
    """Lines that touch, directly or through others."""
    free_rows, free_columns = set(range(len(across))), set(range(len(down)))
    while free_rows and free_columns:
        rows, columns = [free_rows.pop()], list[int]()
        done_rows = done_columns = 0
        while done_rows < len(rows) or done_columns < len(columns):
            for row in rows[done_rows:]:
                met = [column for column in free_columns if _touch(across[row], down[column])]
                free_columns.difference_update(met)
                columns += met
            done_rows = len(rows)
            for column in columns[done_columns:]:
                met = [row for row in free_rows if _touch(across[row], down[column])]
                free_rows.difference_update(met)
                rows += met
            done_columns = len(columns)
        yield [across[row] for row in rows], [down[column] for column in columns]


def _touch(row: Ruling, column: Ruling) -> bool:
    return (
        row.begin - TOUCHING <= column.at <= row.end + TOUCHING
        and column.begin - TOUCHING <= row.at <= column.end + TOUCHING
    )


# --- cells ----------------------------------------------------------------------------------------------------------


def _lattice(rows: Sequence[Ruling], columns: Sequence[Ruling]) -> Lattice | None:
    xs, ys = _edges(columns, rows), _edges(rows, columns)
    if len(xs) < 2 or len(ys) < 2 or len(xs) + len(ys) < 5:
        return None
    walls = _Walls(xs, ys, rows, columns)
    return Lattice(xs, ys, tuple(walls.cells()))


def _edges(lines: Sequence[Ruling], crossing: Sequence[Ruling]) -> tuple[float, ...]:
    """Where the lines lie, and the ends of those that cross them where these reach well beyond."""
    edges: list[float] = []
    for at in sorted(line.at for line in lines):
        if not edges or at - edges[-1] > NEAR:
            edges.append(at)
    if not edges or len(crossing) < 2:
        return tuple(edges)
    begins, ends = sorted(line.begin for line in crossing), sorted(line.end for line in crossing)
    if begins[1] < edges[0] - OPEN:
        edges.insert(0, begins[0])
    if ends[-2] > edges[-1] + OPEN:
        edges.append(ends[-1])
    return tuple(edges)


class _Walls:
    """Which sides of the smallest fields of a lattice are drawn."""

    def __init__(
        self, xs: Sequence[float], ys: Sequence[float], rows: Sequence[Ruling], columns: Sequence[Ruling]
    ) -> None:
        self._xs, self._ys = xs, ys
        self._right = [self._drawn(x, columns, ys) for x in xs[1:]]  # by column, then by row
        self._below = [self._drawn(y, rows, xs) for y in ys[1:]]  # by row, then by column

    def _drawn(self, at: float, lines: Sequence[Ruling], edges: Sequence[float]) -> list[bool]:
        here = [line for line in lines if abs(line.at - at) <= NEAR]
        return [
            any(min(line.end, end) - max(line.begin, begin) > 0.6 * (end - begin) for line in here)
            for begin, end in pairwise(edges)
        ]

    def cells(self) -> Iterator[Area]:
        taken: set[tuple[int, int]] = set()
        for row in range(len(self._ys) - 1):
            for column in range(len(self._xs) - 1):
                if (row, column) in taken:
                    continue
                below, beside = self._reach(row, column, taken)
                taken.update((r, c) for r in range(row, below) for c in range(column, beside))
                yield Area(row, below - row, self._xs[column], self._ys[row], self._xs[beside], self._ys[below])

    def _reach(self, row: int, column: int, taken: set[tuple[int, int]]) -> tuple[int, int]:
        """The row below and the column beside the cell that begins here."""
        beside, below = column + 1, row + 1
        while beside < len(self._xs) - 1 and not self._right[beside - 1][row] and (row, beside) not in taken:
            beside += 1
        while below < len(self._ys) - 1 and self._open(below, column, beside):
            below += 1
        return below, beside

    def _open(self, row: int, column: int, beside: int) -> bool:
        """Does the cell above go on through this whole row, with no line over or inside it?"""
        return not any(self._below[row - 1][c] for c in range(column, beside)) and not any(
            self._right[c][row] for c in range(column, beside - 1)
        )
