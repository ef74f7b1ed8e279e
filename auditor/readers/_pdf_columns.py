"""Columns of print: where a page is set in two or more of them, the left one is read first.

A gutter lies before a place where several lines begin, nothing crosses it, and running text stands on both of its
sides. Figures beside text are a table without lines, which is read row by row.
"""

from __future__ import annotations

from collections import Counter
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
APART: Final = 1.5  # of the size: a gap below which columns have ended
SAME: Final = 3.0  # points: lines that begin that close begin together
DEEPEST: Final = 3  # columns within columns: eight side by side

Band = list[Row | Box]  # what stands between two heights
Sides = tuple[Band, Band]


def columns_in(spans: Sequence[Span], boxes: Sequence[Box], deep: int = 0) -> Iterator[Column]:
    """The columns of a page in reading order; a page that is set in one gives one."""
    for start in _starts(spans) if deep < DEEPEST else ():
        bands = list(_bands(sorted([*rows_in(spans), *boxes], key=lambda item: item.top), start))
        if any(sides is not None for _, sides in bands):
            yield from _read(bands, deep)
            return
    yield Column(tuple(spans), tuple(boxes), deep == 0)


def _read(bands: Sequence[tuple[Band, Sides | None]], deep: int) -> Iterator[Column]:
    waiting: Band = []  # set in one column
    for band, sides in bands:
        if sides is None:
            waiting += band
            continue
        if waiting:
            yield _column(waiting, deep == 0)
            waiting = []
        for side in sides:
            yield from columns_in(_spans(side), _boxes(side), deep + 1)
    if waiting:
        yield _column(waiting, deep == 0)


def _column(band: Band, alone: bool) -> Column:
    return Column(tuple(_spans(band)), tuple(_boxes(band)), alone)


def _spans(band: Band) -> list[Span]:
    return [span for item in band if isinstance(item, Row) for span in item.spans]


def _boxes(band: Band) -> list[Box]:
    return [item for item in band if isinstance(item, Box)]


def _starts(spans: Sequence[Span]) -> list[float]:
    """Where several lines begin that do not begin at the left margin: a column to the right may begin there."""
    counted = Counter(round(span.left / SAME) for span in spans)
    margin = min(counted, default=0)
    often = [place for place, count in counted.items() if count >= FEWEST and place > margin + 5]
    return [place * SAME - SAME for place in sorted(often, key=lambda place: -counted[place])]


def _bands(items: Sequence[Row | Box], start: float) -> Iterator[tuple[Band, Sides | None]]:
    """The page cut at what crosses the place where the right column would start, and both sides where there are two."""
    run: Band = []
    for item in items:
        if _crosses(item, start):
            if run:
                yield from _split(run, start)
                run = []
            yield [item], None
        else:
            run.append(item)
    if run:
        yield from _split(run, start)


def _crosses(item: Row | Box, start: float) -> bool:
    if isinstance(item, Box):
        return item.left < start < item.right
    return any(span.left < start < span.right + GUTTER * span.size for span in item.spans)


def _split(run: Band, start: float) -> Iterator[tuple[Band, Sides | None]]:
    """The two sides, and what follows the shorter one below a wide gap: it is set in one column again."""
    right = max((item.bottom for item in run if item.right > start), default=0.0)
    end, bottom = len(run), 0.0
    for index, item in enumerate(run):
        if item.top > right and item.top - bottom > APART * (item.size if isinstance(item, Row) else 0.0) and bottom:
            end = index
            break
        bottom = max(bottom, item.bottom)
    sides = _sides(run[:end], start)
    if sides is None:
        yield run, None
        return
    yield run[:end], sides
    if run[end:]:
        yield run[end:], None


def _sides(band: Band, start: float) -> Sides | None:
    """Both sides, if running text stands on both."""
    spans, boxes = _spans(band), _boxes(band)
    left = [span for span in spans if span.left < start]
    right = [span for span in spans if span.left >= start]
    if not _running(left, spans) or not _running(right, spans):
        return None
    return (
        [*rows_in(left), *(box for box in boxes if box.left < start)],
        [*rows_in(right), *(box for box in boxes if box.left >= start)],
    )


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
