"""Tables of a PDF: the parts that stand on single pages in, whole grids out.

`ruled` reads a table with drawn lines; `_pdf_aligned` one whose columns are told only by where their figures stand. A table
that goes on on the next page is `united`: the header that is printed again is dropped, a row that the page broke is one
row, and columns meet where the lines of all parts meet.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise, takewhile
from typing import Final, NamedTuple

from auditor.readers._grids import Piece
from auditor.readers._headings import opens_item
from auditor.readers._pdf_columns import Box
from auditor.readers._pdf_grids import NEAR, Lattice
from auditor.readers._pdf_lines import cell_text, decimals_of, next_word, rows_in, seam, spans_in
from auditor.readers._pdf_sheets import Glyph, texts

Stretch = tuple[int, list[Glyph]]  # a page and glyphs on it


@dataclass(frozen=True, slots=True)
class Slot:
    """A cell before its columns have numbers."""

    row: int
    rows: int
    left: float
    right: float
    stretches: tuple[Stretch, ...]
    spare: float = 0.0  # points left at the end of its last line

    @property
    def text(self) -> str:
        return "".join(texts(glyphs) for _, glyphs in self.stretches)


@dataclass(frozen=True, slots=True)
class Part:
    """What stands of a table on one page."""

    page: int
    box: Box
    edges: tuple[float, ...]  # where its columns part, its sides included
    rows: int
    slots: tuple[Slot, ...]
    guessed: bool = False  # told by alignment alone

    @property
    def top(self) -> float:
        return self.box.top

    @property
    def bottom(self) -> float:
        return self.box.bottom


class Placed(NamedTuple):
    """A cell with its columns."""

    row: int
    rows: int
    column: int
    columns: int
    stretches: tuple[Stretch, ...]


@dataclass(frozen=True, slots=True)
class Grid:
    """A whole table."""

    rows: int
    columns: int
    cells: tuple[Placed, ...]
    guessed: bool


PAPER: Final = 500  # cells, nearly all of them empty: squared paper under a drawing

# --- ruled ----------------------------------------------------------------------------------------------------------


def ruled(page: int, lattice: Lattice, glyphs: Sequence[Glyph]) -> Part | None:
    """The table in a lattice; None for a frame around text and for lines around nothing."""
    if len(lattice.cells) < 2:
        return None
    rows = len(lattice.ys) - 1
    slots: list[Slot] = []
    for cell, held in zip(lattice.cells, lattice.shared(glyphs), strict=True):
        text = cell_text(held, cell.left, cell.right)
        spare = _room(held, cell.left, cell.right) if cell.row + cell.rows == rows else 0.0  # it may go on below
        slots.append(Slot(cell.row, cell.rows, cell.left, cell.right, _stretches(page, text), spare))
    written = sum(bool(slot.stretches) for slot in slots)
    if not written or (len(slots) > PAPER and written < len(slots) / 50):
        return None
    box = Box(lattice.left, lattice.top, lattice.right, lattice.bottom)
    return Part(page, box, lattice.xs, rows, tuple(slots))


def _stretches(page: int, glyphs: list[Glyph]) -> tuple[Stretch, ...]:
    return ((page, glyphs),) if glyphs else ()


def _room(glyphs: Sequence[Glyph], left: float, right: float) -> float:
    """How much would still fit on the last line of a cell."""
    rows = rows_in(spans_in(glyphs))
    if not rows:
        return right - left
    padding = min(6.0, *(max(0.0, min(row.left - left, right - row.right)) for row in rows))
    last = rows[-1]
    return right - left - 2 * padding - (last.right - last.left) - 0.3 * last.size


# --- over pages -----------------------------------------------------------------------------------------------------

_SAME: Final = 4.0  # points by which the sides of a table may move from page to page


def follows(parts: Sequence[Part], part: Part) -> bool:
    """Is this part, at the top of a page or column, one more part of the table at the end of the one before?"""
    first, last = parts[0], parts[-1]
    beside = part.page == last.page and part.box.left > last.box.right - _SAME
    if not (beside or part.page == last.page + 1) or part.guessed != last.guessed:
        return False
    if part.guessed:
        alike = len(part.edges) == len(last.edges) and all(map(_overlap, _reaches(last), _reaches(part)))
        return alike and (bool(_repeated(first, part)) or not _titled(part))
    if abs((part.box.right - part.box.left) - (last.box.right - last.box.left)) > _SAME:
        return False
    if _repeated(first, part):
        return True
    shift = last.box.left - part.box.left
    known = {edge for one in parts for edge in one.edges[1:-1]}
    inner = part.edges[1:-1]
    met = sum(any(abs(edge + shift - other) < _SAME for other in known) for edge in inner)
    fewest = min(len(inner), len(last.edges) - 2)
    if not _titled(part) or met == len(inner) == len(last.edges) - 2:
        return 2 * met >= fewest
    return False


def _reaches(part: Part) -> list[tuple[float, float]]:
    """How far the texts of each column reach to both sides."""
    reaches = []
    for left, right in pairwise(part.edges):
        held = [
            glyphs for slot in part.slots if (slot.left, slot.right) == (left, right) for _, glyphs in slot.stretches
        ]
        reaches.append((min((g[0].left for g in held), default=left), max((g[-1].right for g in held), default=right)))
    return reaches


def _overlap(one: tuple[float, float], other: tuple[float, float]) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def _titled(part: Part) -> bool:
    """Does it begin with names of columns, so that it may be a table of its own?"""
    first = [slot.text for slot in part.slots if slot.row == 0 and slot.text]
    second = [slot.text for slot in part.slots if slot.row == 1 and slot.text]
    return len(first) > 1 and all(_holds_text(text) for text in first) and any(not _holds_text(t) for t in second)


def _holds_text(text: str) -> bool:
    return Piece(0, 0, text).holds in ("text", "blank")


def united(parts: Sequence[Part]) -> Grid:
    """One grid of all parts."""
    first = parts[0]
    slots, rows = list(first.slots), first.rows
    for part in parts[1:]:
        dropped = _repeated(first, part)
        more = [replace(slot, row=slot.row - dropped) for slot in _moved(part, first) if slot.row >= dropped]
        rows = _append(slots, rows, more, part.rows - dropped)
    edges = _edges(slots)
    cells = tuple(_placed(slot, edges) for slot in sorted(slots, key=lambda slot: (slot.row, slot.left)))
    return Grid(rows, len(edges) - 1, cells, first.guessed)


def _moved(part: Part, first: Part) -> Iterator[Slot]:
    """The cells of a part as they would lie on the page of the first one."""
    if part.guessed:
        place = dict(zip(part.edges, first.edges, strict=True))
        return (replace(slot, left=place[slot.left], right=place[slot.right]) for slot in part.slots)
    shift = first.box.left - part.box.left
    return (replace(slot, left=slot.left + shift, right=slot.right + shift) for slot in part.slots)


def _repeated(first: Part, part: Part) -> int:
    """How many rows at its beginning repeat the header of the first part."""
    header = [_words(first, row) for row in range(min(first.rows, 5))]
    again = [_words(part, row) for row in range(min(part.rows, 5))]
    same = list(takewhile(lambda pair: pair[0] == pair[1], zip(header, again, strict=False)))
    kept = [words for words, _ in same]
    return len(kept) if any(words for words in kept) else 0


def _words(part: Part, row: int) -> tuple[str, ...]:
    return tuple(re.sub(r"\s", "", slot.text) for slot in part.slots if slot.row == row and slot.text.strip())


def _append(slots: list[Slot], rows: int, more: Sequence[Slot], count: int) -> int:
    """Adds the rows of a part to those before; gives the number of rows."""
    last = [slot for slot in slots if slot.row + slot.rows == rows]
    top = [slot for slot in more if slot.row == 0]
    broken = _broken(last, top)
    offset = rows - 1 if broken else rows
    grown: dict[int, Slot] = {}
    for slot in more:
        above = _above(last, slot) if slot.row == 0 else None
        if above is not None and (broken or _goes_on_below(above, slot)):
            index = next(i for i, other in enumerate(slots) if other is above)
            grown[index] = _one(above, slot, broken)
        elif slot.row > 0 or not broken or slot.text:
            slots.append(replace(slot, row=slot.row + offset))
    for index, slot in grown.items():
        slots[index] = slot
    return offset + count


def _above(last: Sequence[Slot], slot: Slot) -> Slot | None:
    return next((s for s in last if abs(s.left - slot.left) < _SAME and abs(s.right - slot.right) < _SAME), None)


def _goes_on_below(above: Slot, slot: Slot) -> bool:
    """Is an empty cell at the top of a page the rest of a merged one at the end of the page before?"""
    return not slot.text and bool(above.text) and (above.rows > 1 or slot.rows > 1)


def _one(above: Slot, slot: Slot, broken: bool) -> Slot:
    rows = above.rows + slot.rows - (1 if broken else 0)
    if not slot.stretches:
        return replace(above, rows=rows)
    if not above.stretches:
        return replace(above, rows=rows, stretches=slot.stretches)
    page, glyphs = slot.stretches[0]
    joint = seam(above.stretches[-1][1], glyphs)
    return replace(above, rows=rows, stretches=(*above.stretches, (page, [*joint, *glyphs])))


def _broken(last: Sequence[Slot], top: Sequence[Slot]) -> bool:
    """Did the page end within a row? Then every cell that has text below was full above."""
    written = [slot for slot in top if slot.text]
    if not written or len(top) > len(last):
        return False
    return all((above := _above(last, slot)) is not None and _lacks(above, slot) for slot in written)


def _lacks(above: Slot, slot: Slot) -> bool:
    """Does the text of a cell go on in the cell below it?"""
    if not above.text or above.text.endswith(("。", "；")) or opens_item(slot.text):
        return False
    if decimals_of(above.text.rpartition("\n")[2], slot.text):
        return True
    begin = rows_in(spans_in(slot.stretches[0][1]))[0]
    return next_word(begin) > above.spare and _holds_text(slot.text)


def _edges(slots: Iterable[Slot]) -> list[float]:
    """Where the columns of all parts part."""
    edges: list[float] = []
    for at in sorted({side for slot in slots for side in (slot.left, slot.right)}):
        if not edges or at - edges[-1] > _SAME:
            edges.append(at)
    return edges


def _placed(slot: Slot, edges: Sequence[float]) -> Placed:
    column = min(bisect_left(edges, slot.left - _SAME), len(edges) - 2)
    beyond = max(column + 1, bisect_left(edges, slot.right - _SAME))
    return Placed(slot.row, slot.rows, column, beyond - column, slot.stretches)


assert NEAR < _SAME
