"""Columns of print: where a page is set in two or more of them, the left one is read first.

A gutter is a strip that nothing crosses on several rows, with running text on both of its sides. Figures beside text
are a table without lines, which is read row by row.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from statistics import median
from typing import Final, NamedTuple

from auditor.readers._grids import Piece
from auditor.readers._pdf_lines import Row, Span, rows_in


class Box(NamedTuple):
    """A rectangle on a page, counted from its upper left corner."""

    left: float
    top: float
    right: float
    bottom: float


@dataclass(frozen=True, slots=True, eq=False)
class Column:
    """Spans and tables that are read together, from top to bottom. `alone`: nothing stands beside it."""

    spans: tuple[Span, ...]
    boxes: tuple[Box, ...]
    alone: bool = True

    @property
    def left(self) -> float:
        return min((span.left for span in self.spans), default=0.0)


GUTTER: Final = 1.2  # of the size of the text
FEWEST: Final = 4  # rows on each side
FULL: Final = 0.6  # of a column: what half of its lines fill at least
NARROWEST: Final = 0.2  # of the text beside it, all columns together
DEEPEST: Final = 3  # columns within columns: eight side by side

Band = list[Row | Box]  # what stands between two heights


def columns_in(spans: Sequence[Span], boxes: Sequence[Box], deep: int = 0) -> Iterator[Column]:
    """The columns of a page in reading order; a page that is set in one gives one."""
    waiting: Band = []  # set in one column
    for band in _bands(sorted([*rows_in(spans), *boxes], key=lambda item: item.top)):
        sides = _sides(band) if deep < DEEPEST else None
        if sides is None:
            waiting += band
            continue
        if waiting:
            yield _column(waiting, deep == 0)
            waiting = []
        for side in sides:
            yield from columns_in(_spans(side), [item for item in side if isinstance(item, Box)], deep + 1)
    if waiting or not spans:
        yield _column(waiting, deep == 0)


def _column(band: Band, alone: bool) -> Column:
    return Column(tuple(_spans(band)), tuple(item for item in band if isinstance(item, Box)), alone)


def _spans(band: Band) -> list[Span]:
    return [span for item in band if isinstance(item, Row) for span in item.spans]


def _bands(items: Sequence[Row | Box]) -> Iterator[Band]:
    """The page cut at what leaves no strip free from the items above it."""
    band: Band = []
    free: list[tuple[float, float]] = []
    for item in items:
        left = _remaining(free, item) if band else []
        if not left and band:
            yield band
            band = []
        free = left if band else _remaining([(-1e6, 1e6)], item)
        band.append(item)
    if band:
        yield band


def _remaining(free: Sequence[tuple[float, float]], item: Row | Box) -> list[tuple[float, float]]:
    """The strips that stay free below an item. What lies beside all text so far may become a gutter later."""
    size = item.size if isinstance(item, Row) else 10.0
    taken = [(span.left, span.right) for span in item.spans] if isinstance(item, Row) else [(item.left, item.right)]
    for begin, end in taken:
        free = [
            part
            for left, right in free
            for part in ((left, min(right, begin)), (max(left, end), right))
            if part[1] - part[0] > GUTTER * size
        ]
    return [strip for strip in free if strip[0] > -1e6 or strip[1] < 1e6]


def _sides(band: Band) -> tuple[Band, Band] | None:
    """The two sides of the widest gutter with running text on both."""
    spans = _spans(band)
    if len(spans) < 2 * FEWEST:
        return None
    for gutter in _gutters(spans, [item for item in band if isinstance(item, Box)]):
        left = [span for span in spans if span.right <= gutter]
        right = [span for span in spans if span.left >= gutter]
        if _running(left, spans) and _running(right, spans):
            boxes = [item for item in band if isinstance(item, Box)]
            return (
                [*rows_in(left), *(box for box in boxes if box.right <= gutter)],
                [*rows_in(right), *(box for box in boxes if box.left >= gutter)],
            )
    return None


def _gutters(spans: Sequence[Span], boxes: Sequence[Box]) -> list[float]:
    """The middles of the strips that nothing crosses, the widest first."""
    found: list[tuple[float, float]] = []
    reach = None
    taken = [(span.left, span.right) for span in spans] + [(box.left, box.right) for box in boxes]
    for left, right in sorted(taken):
        if reach is not None and left > reach:
            found.append((left - reach, (left + reach) / 2))
        reach = right if reach is None else max(reach, right)
    return [middle for _, middle in sorted(found, reverse=True)]


def _running(side: Sequence[Span], all_: Sequence[Span]) -> bool:
    """Is this side of a gutter text in lines, and no column of a table?"""
    rows = rows_in(side)
    if len(rows) < FEWEST:
        return False
    width = max(row.right for row in rows) - min(row.left for row in rows)
    whole = max(span.right for span in all_) - min(span.left for span in all_)
    figures = sum(Piece(0, 0, row.text).holds != "text" for row in rows)
    filled = median(row.right - row.left for row in rows)
    return width > NARROWEST * whole and 4 * figures < len(rows) and filled >= FULL * width
