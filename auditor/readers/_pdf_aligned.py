"""Tables without lines between the columns: rows of print in, the parts of tables out.

Figures that stand below each other make columns; what stands above them names them. Between two drawn lines (a table
with three lines) fewer figures will do. Where the columns of a row cannot be told the rows stay text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final, NamedTuple

from auditor.readers._grids import Piece
from auditor.readers._headings import opens_item
from auditor.readers._pdf_columns import Box
from auditor.readers._pdf_lines import Row, Span
from auditor.readers._pdf_sheets import Glyph, texts
from auditor.readers._pdf_tables import Part, Slot

Rule = tuple[float, float, float]  # a line across: y, left, right
APART: Final = 2.5  # of the size: rows of one table are closer
WIDE, NARROW = 0.8, 0.2  # of the size: a strip free in all rows parts columns, or may part them
SEVERAL: Final = 5  # rows: fewer may leave a narrow strip free by chance
_DIGIT: Final = re.compile(r"\d")


def aligned(page: int, rows: Sequence[Row], rules: Sequence[Rule]) -> list[tuple[Part, list[Row]]]:
    """The tables among the rows of a page, each with the rows that it is made of."""
    found: list[tuple[Part, list[Row]]] = []
    free = list(rows)
    for zone in _zones(rules):
        inside = [row for row in free if zone.top < (row.top + row.bottom) / 2 < zone.bottom]
        part = _table(page, inside, between_rules=True)
        if part is not None:
            found.append((part, inside))
            free = [row for row in free if row not in inside]
    for run in _runs(free):
        part = _table(page, run, between_rules=False)
        if part is not None:
            found.append((part, run))
    return found


def _zones(rules: Sequence[Rule]) -> Iterator[Box]:
    """From the first to the last of several lines across that have the same length and place."""
    free = list(rules)
    while free:
        _, left, right = free[0]
        same = [rule for rule in free if abs(rule[1] - left) < 5 and abs(rule[2] - right) < 5]
        free = [rule for rule in free if rule not in same]
        if len(same) > 1:
            yield Box(left, same[0][0], right, same[-1][0])


def _runs(rows: Sequence[Row]) -> Iterator[list[Row]]:
    """Rows of several spans below each other; one of a single span may stand between them."""
    run: list[Row] = []
    for index, row in enumerate(rows):
        near = bool(run) and row.top - run[-1].bottom < APART * row.size
        several = len(row.spans) > 1
        following = rows[index + 1] if index + 1 < len(rows) else None
        between = near and following is not None and len(following.spans) > 1 and len(run[-1].spans) > 1
        if run and not (near and (several or between)):
            yield run
            run = []
        if several or run:
            run.append(row)
    if run:
        yield run


def _is_figure(span: Span) -> bool:
    return Piece(0, 0, span.text).holds not in ("text", "blank")


def _table(page: int, rows: Sequence[Row], *, between_rules: bool) -> Part | None:
    body = [row for row in rows if any(_DIGIT.search(span.text) for span in row.spans[1:])]
    if len(body) < (1 if between_rules else 2):
        return None
    columns = _columns(body)
    if len(columns) < (2 if between_rules else 3):
        return None
    left, right = min(row.left for row in rows), max(row.right for row in rows)
    edges = (left, *((one.right + other.left) / 2 for one, other in pairwise(columns)), right)
    cells = [_cells(row, edges) for row in rows]
    if not _tabular([found for row, found in zip(rows, cells, strict=True) if row in body], len(rows), between_rules):
        return None
    slots = [slot for number, row in enumerate(cells) for slot in _slots(page, number, row, columns, edges)]
    if any(one.row == other.row and one.right > other.left + 0.1 for one, other in pairwise(slots)):
        return None  # two texts in one column
    box = Box(left, rows[0].top, right, rows[-1].bottom)
    return Part(page, box, edges, len(rows), tuple(slots), True)


def _tabular(body: Sequence[Sequence[Span]], rows: int, between_rules: bool) -> bool:
    if between_rules:
        return 2 * len(body) >= rows - 2
    spans = [span for row in body for span in row[1:]]
    figures = sum(map(_is_figure, spans))
    listed = all(len(row) == 2 and opens_item(row[0].text) for row in body)
    return not listed and figures >= 2 * (len(spans) - figures)


# --- columns --------------------------------------------------------------------------------------------------------


class _Stretch(NamedTuple):
    """What some glyphs cover of the line: one column, or a part of one."""

    left: float
    right: float


def _columns(body: Sequence[Row]) -> list[_Stretch]:
    """The columns of the rows, from left to right, by the strips that are free in all of them."""
    size = max(row.size for row in body)
    found: list[_Stretch] = []
    for stretch in _covered(body, NARROW * size if len(body) >= SEVERAL else WIDE * size / 2):
        if found and not _parted(found[-1], stretch, body, size):
            found[-1] = _Stretch(found[-1].left, stretch.right)
        else:
            found.append(stretch)
    return found


def _covered(body: Sequence[Row], least: float) -> list[_Stretch]:
    found: list[_Stretch] = []
    for glyph in sorted((g for row in body for span in row.spans for g in span.glyphs), key=lambda glyph: glyph.left):
        if glyph.text.isspace():
            continue
        if found and glyph.left < found[-1].right + least:
            found[-1] = _Stretch(found[-1].left, max(found[-1].right, glyph.right))
        else:
            found.append(_Stretch(glyph.left, glyph.right))
    return found


def _parted(one: _Stretch, other: _Stretch, body: Sequence[Row], size: float) -> bool:
    """Does the strip between them part columns? It is wide, or some row has a gap there, or figures end at it."""
    if other.left - one.right >= WIDE * size:
        return True
    middle = (one.right + other.left) / 2
    crossed = [any(span.left < middle < span.right for span in row.spans) for row in body]
    beside = [any(span.right < middle for span in row.spans) and row.right > middle for row in body]
    if any(gap and not whole for gap, whole in zip(beside, crossed, strict=True)):
        return True
    written = [text for row in body if (text := _within(row, one))]
    return 10 * sum(Piece(0, 0, text).holds != "text" for text in written) >= 7 * len(written)


def _within(row: Row, stretch: _Stretch) -> str:
    glyphs = (glyph for span in row.spans for glyph in span.glyphs if stretch.left <= glyph.middle <= stretch.right)
    return "".join(glyph.text for glyph in glyphs).strip()


# --- cells ----------------------------------------------------------------------------------------------------------


def _cells(row: Row, edges: Sequence[float]) -> list[Span]:
    """The spans of a row, cut where columns part and no character lies across."""
    cells = list(row.spans)
    for edge in edges[1:-1]:
        cells = [piece for cell in cells for piece in _cut(cell, edge)]
    return cells


def _cut(span: Span, edge: float) -> list[Span]:
    if not span.left < edge < span.right:
        return [span]
    left = _trimmed([glyph for glyph in span.glyphs if glyph.middle < edge])
    right = _trimmed([glyph for glyph in span.glyphs if glyph.middle >= edge])
    if not left or not right or right[0].left - left[-1].right < NARROW * span.size / 2:
        return [span]
    return [Span.of(left), Span.of(right)]


def _trimmed(glyphs: list[Glyph]) -> list[Glyph]:
    """Without the blanks at both ends."""
    text = texts(glyphs)
    if not text.strip():
        return []
    while glyphs[0].text.isspace():
        glyphs = glyphs[1:]
    while glyphs[-1].text.isspace():
        glyphs = glyphs[:-1]
    return glyphs


def _slots(
    page: int, number: int, cells: Sequence[Span], columns: Sequence[_Stretch], edges: Sequence[float]
) -> Iterator[Slot]:
    """The cells of a row with their columns; a heading over several columns spans those that it covers."""
    for span in cells:
        met = [index for index, column in enumerate(columns) if span.left < column.right and column.left < span.right]
        if not met:
            met = [min(range(len(columns)), key=lambda index: _apart(span, columns[index]))]
        yield Slot(number, 1, edges[met[0]], edges[met[-1] + 1], ((page, list(span.glyphs)),))


def _apart(span: Span, column: _Stretch) -> float:
    return max(span.left - column.right, column.left - span.right)
