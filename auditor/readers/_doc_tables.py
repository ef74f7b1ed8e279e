"""Tables of a Word 97–2003 file: rows of cells with the edges that a row says it has, in, boxes on one grid out.

Each row gives the edges of its own cells in twips; cells of different rows stand below each other where their edges do.
A row ``[0, 100, 300]`` over a row ``[0, 100, 200, 300]`` is a row whose second cell spans two columns.
"""

from __future__ import annotations

import struct
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import accumulate, pairwise
from typing import Final

from auditor.readers._boxes import Box, Row
from auditor.readers._doc_file import Sprm

WIDEST: Final = 255  # cells of a row
NEAR: Final = 30  # twips: edges closer than that (half a millimetre) are one
_USUAL: Final = 1_000  # twips: a cell of which nothing is said
_DEFINITION, _MERGE, _SPLIT, _DOWN = 0xD608, 0x5624, 0x5625, 0xD62B
_INSERT, _DELETE, _WIDTH = 0x7621, 0x5622, 0x7623
_ACROSS, _BELOW, _GOES_ON = 3, 0x60, 0x20  # of the flags of a cell


@dataclass(slots=True)
class Definition:
    """What the end of a row says of its cells."""

    left: int = 0
    widths: list[int] = field(default_factory=list)
    flags: list[int] = field(default_factory=list)

    @property
    def edges(self) -> list[int]:
        return list(accumulate(self.widths, initial=self.left))


def definition(changes: Iterable[Sprm]) -> Definition:
    """The cells of a row as defined and then changed."""
    found = Definition()
    for sprm in changes:
        if sprm.code == _DEFINITION:
            found = _defined(sprm.operand)
        elif sprm.code in _CHANGES and len(sprm.operand) >= 2:
            _CHANGES[sprm.code](found, sprm.operand)
    return found


def _defined(operand: bytes) -> Definition:
    count = operand[0] if operand else 0
    if not count or len(operand) < 1 + 2 * (count + 1):
        return Definition()
    edges = struct.unpack_from(f"<{count + 1}h", operand, 1)
    cells = operand[1 + 2 * (count + 1) :]
    flags = [int.from_bytes(cells[20 * n : 20 * n + 2], "little") for n in range(count)]
    return Definition(edges[0], [right - left for left, right in pairwise(edges)], flags)


def _merged(found: Definition, operand: bytes) -> None:
    first, end = operand[:2]
    for index in range(first, min(end, len(found.flags))):
        found.flags[index] = found.flags[index] & ~_ACROSS | (2 if index == first else 1)


def _split(found: Definition, operand: bytes) -> None:
    for index in range(operand[0], min(operand[1], len(found.flags))):
        found.flags[index] &= ~_ACROSS


def _merged_down(found: Definition, operand: bytes) -> None:
    index, how = operand[:2]
    if index < len(found.flags):
        found.flags[index] = found.flags[index] & ~_BELOW | how << 5 & _BELOW


def _inserted(found: Definition, operand: bytes) -> None:
    first, count, width = struct.unpack("<BBh", operand.ljust(4, b"\0")[:4])
    if len(found.flags) + count <= WIDEST:
        found.widths[first:first], found.flags[first:first] = [width] * count, [0] * count


def _removed(found: Definition, operand: bytes) -> None:
    del found.widths[operand[0] : operand[1]], found.flags[operand[0] : operand[1]]


def _widened(found: Definition, operand: bytes) -> None:
    first, end, width = struct.unpack("<BBh", operand.ljust(4, b"\0")[:4])
    found.widths[first:end] = [width] * len(found.widths[first:end])


_CHANGES: Final = {
    _MERGE: _merged, _SPLIT: _split, _DOWN: _merged_down, _INSERT: _inserted, _DELETE: _removed, _WIDTH: _widened,
}  # fmt: skip


# --- one grid -------------------------------------------------------------------------------------------------------


def grid(texts: Sequence[Sequence[str]], definitions: Sequence[Definition]) -> list[Row]:
    """The boxes of a table, row by row; merged cells once, and no row in which none begins."""
    edges = list(_edges(texts, definitions))
    columns = _columns(edges)
    boxes: list[dict[int, Box]] = []  # by column
    above: dict[int, Box] = {}  # by column: the cells that a vertical merge may go on from
    for row, found, places in zip(texts, definitions, edges, strict=True):
        above = _row(row, (*found.flags, *[0] * len(row)), _spans(places, columns), above, boxes)
    return [tuple(row.values()) for row in boxes if row]


def _row(
    texts: Sequence[str],
    flags: Sequence[int],
    spans: Sequence[tuple[int, int]],
    above: dict[int, Box],
    boxes: list[dict[int, Box]],
) -> dict[int, Box]:
    """Places the cells of a row; returns those that the next row may go on with."""
    below: dict[int, Box] = {}
    here: dict[int, Box] = {}
    number = len(boxes)
    boxes.append(here)
    last, begun = 0, 0  # the column of the cell before, and the flag that began the merge across in which we are
    for text, flag, (column, width) in zip(texts, flags, spans, strict=False):
        across = flag & _ACROSS
        if across and begun and across != begun and last in here:
            here[last] = replace(here[last], columns=column + width - last)
            continue
        last, begun = column, across
        if flag & _BELOW == _GOES_ON and column in above:
            upper = above[column]
            below[column] = boxes[upper.row][column] = replace(upper, rows=number - upper.row + 1)
            continue
        here[column] = Box(number, column, text, 1, width)
        if flag & _BELOW:
            below[column] = here[column]
    return below


def _edges(texts: Sequence[Sequence[str]], definitions: Sequence[Definition]) -> Iterator[list[int]]:
    """The edges of each row; a row that does not define as many cells as it has takes them from one that does."""
    alike = {len(found.widths): found.edges for found in reversed(definitions)}
    longest = max(alike.values(), key=len)
    for row, found in zip(texts, definitions, strict=True):
        known = found.edges if len(found.widths) >= len(row) else alike.get(len(row), longest)
        more = len(row) + 1 - len(known)
        yield [*known[: len(row) + 1], *(known[-1] + _USUAL * n for n in range(1, more + 1))]


def _columns(rows: Sequence[Sequence[int]]) -> list[int]:
    """Where columns begin, edges that are nearly one taken for one."""
    columns: list[int] = []
    for edge in sorted({edge for row in rows for edge in row}):
        if not columns or edge - columns[-1] > NEAR:
            columns.append(edge)
    return columns


def _spans(edges: Sequence[int], columns: Sequence[int]) -> list[tuple[int, int]]:
    """Column and width of each cell; every cell has a column of its own, however narrow it is."""
    spans: list[tuple[int, int]] = []
    free = 0
    for left, right in pairwise(edges):
        column = max(free, bisect_right(columns, left) - 1)
        free = max(column + 1, bisect_right(columns, right) - 1)
        spans.append((column, free - column))
    return spans
