"""Tables of a Word 97–2003 file: rows of cells with the edges that a row says it has, in, boxes on one grid out.

Each row gives the edges of its own cells in twips; cells of different rows stand below each other where their edges do.
A row ``[0, 100, 300]`` over a row ``[0, 100, 200, 300]`` is a row whose second cell spans two columns.
"""

from __future__ import annotations

import struct
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Final

from auditor.readers._boxes import Box, Row
from auditor.readers._doc_file import Sprm

NEAR: Final = 30  # twips: edges closer than that (half a millimetre) are one
_DEFINITION, _MERGE, _SPLIT, _DOWN = 0xD608, 0x5624, 0x5625, 0xD62B
_INSERT, _DELETE, _WIDTH = 0x7621, 0x5622, 0x7623
_ACROSS, _BELOW, _GOES_ON, _BEGINS = 3, 0x60, 0x20, 0x60  # of the flags of a cell


@dataclass(slots=True)
class Definition:
    """What the end of a row says of its cells."""

    edges: list[int] = field(default_factory=list)
    flags: list[int] = field(default_factory=list)


def definition(changes: Iterable[Sprm]) -> Definition:
    """The cells of a row as defined and then changed."""
    found = Definition()
    for sprm in changes:
        if sprm.code == _DEFINITION:
            found = _defined(sprm.operand)
        elif sprm.code in _CHANGES and found.flags and len(sprm.operand) >= 2:
            _CHANGES[sprm.code](found, sprm.operand)
    return found


def _defined(operand: bytes) -> Definition:
    count = operand[0] if operand else 0
    if len(operand) < 1 + 2 * (count + 1):
        return Definition()
    edges = list(struct.unpack_from(f"<{count + 1}h", operand, 1))
    cells = operand[1 + 2 * (count + 1) :]
    flags = [int.from_bytes(cells[20 * n : 20 * n + 2], "little") for n in range(count)]
    return Definition(edges, flags)


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
    first = min(first, len(found.flags))
    at = found.edges[first]
    found.edges[first:] = [*range(at, at + width * count, width or 1)][:count] + [
        edge + width * count for edge in found.edges[first:]
    ]
    found.flags[first:first] = [0] * (len(found.edges) - 1 - len(found.flags))


def _removed(found: Definition, operand: bytes) -> None:
    first, end = operand[0], min(operand[1], len(found.flags))
    if first < end:
        width = found.edges[end] - found.edges[first]
        found.edges[first:] = [edge - width for edge in found.edges[end:]]
        del found.flags[first:end]


def _widened(found: Definition, operand: bytes) -> None:
    first, end, width = struct.unpack("<BBh", operand.ljust(4, b"\0")[:4])
    for index in range(first, min(end, len(found.flags))):
        more = width - (found.edges[index + 1] - found.edges[index])
        found.edges[index + 1 :] = [edge + more for edge in found.edges[index + 1 :]]


_CHANGES: Final = {
    _MERGE: _merged, _SPLIT: _split, _DOWN: _merged_down, _INSERT: _inserted, _DELETE: _removed, _WIDTH: _widened,
}  # fmt: skip


# --- one grid -------------------------------------------------------------------------------------------------------


def grid(texts: Sequence[Sequence[str]], definitions: Sequence[Definition]) -> list[Row]:
    """The boxes of a table, row by row; merged cells once, and no row in which none begins."""
    edges = [_edges(len(row), found, definitions) for row, found in zip(texts, definitions, strict=True)]
    columns = _columns(edges)
    boxes: list[list[Box]] = []
    above: dict[int, Box] = {}  # by column: the cells that a vertical merge may go on from
    for number, (row, found, places) in enumerate(zip(texts, definitions, edges, strict=True)):
        above = _row(number, row, (*found.flags, *[0] * len(row)), _spans(places, columns), above, boxes)
    return [tuple(row) for row in boxes if row]


def _row(
    number: int,
    texts: Sequence[str],
    flags: Sequence[int],
    spans: Sequence[tuple[int, int]],
    above: dict[int, Box],
    boxes: list[list[Box]],
) -> dict[int, Box]:
    """Places the cells of a row; returns those that the next row may go on with."""
    below: dict[int, Box] = {}
    boxes.append([])
    across = 0  # the flag of the cell that began the merge across in which we are
    for text, flag, (column, width) in zip(texts, flags, spans, strict=False):
        down, sideways = flag & _BELOW, flag & _ACROSS
        if sideways and across and sideways != across and boxes[-1]:
            boxes[-1][-1] = _with(boxes[-1][-1], columns=column + width - boxes[-1][-1].column)
            continue
        across = sideways
        if down == _GOES_ON and column in above:
            upper = above[column]
            below[column] = _with(upper, rows=number - upper.row + 1)
            boxes[upper.row][boxes[upper.row].index(upper)] = below[column]
            continue
        box = Box(number, column, text, 1, width)
        boxes[-1].append(box)
        if down:
            below[column] = box
    return below


def _with(box: Box, rows: int = 0, columns: int = 0) -> Box:
    return Box(box.row, box.column, box.text, rows or box.rows, columns or box.columns)


def _edges(cells: int, found: Definition, others: Sequence[Definition]) -> list[int]:
    """The edges of a row; those of a row with as many cells, or the first ones, where it defines other ones."""
    if len(found.edges) > cells:
        return found.edges[: cells + 1]
    like = next((other.edges for other in others if len(other.edges) == cells + 1), None)
    known = like or max((other.edges for other in others), key=len)
    last = known[-1] if known else 0
    return [*known[: cells + 1], *(last + 1_000 * n for n in range(1, cells + 2 - len(known[: cells + 1])))]


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
