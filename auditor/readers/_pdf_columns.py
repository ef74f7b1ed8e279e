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


GUTTER: Final = 0.6  # of the size of the text, where lines begin below each other
FEWEST, LEAST = 4, 3  # rows on each side; on one side, if there are many on the other
MANY: Final = 10
FULL: Final = 0.6  # of a column: what half of its lines fill at least
NARROWEST: Final = 0.2  # of the text beside it, all columns together
APART: Final = 1.5  # of the size: a gap below which columns have ended
OVER: Final = 12.0  # points by which the border of a table may stand out from its column
SAME: Final = 3.0  # points: lines that begin that close begin together
TRIED: Final = 6  # places where the right column might begin
DEEPEST: Final = 3  # columns within columns: eight side by side

Band = list[Row | Box]  # what stands between two heights
Sides = tuple[Band, Band]
Part = tuple[Band, Sides | None]  # a band, and its sides where it has two


def columns_in(
    spans: Sequence[Span], boxes: Sequence[Box], known: float | None = None, deep: int = 0
) -> Iterator[Column]:
    """The columns of a page in reading order; a page that is set in one gives one.

    `known`: where the right column begins on other pages, so that fewer lines of it will do on this one.
    """
    bands, _ = _cut(spans, boxes, known, deep)
    if bands:
        yield from _read(bands, deep)
    else:
        yield Column(tuple(spans), tuple(boxes), deep == 0)


def column_start(spans: Sequence[Span], boxes: Sequence[Box]) -> float | None:
    """Where the right column of a page begins, if it has one."""
    return _cut(spans, boxes, None, 0)[1]


def _cut(
    spans: Sequence[Span], boxes: Sequence[Box], known: float | None, deep: int
) -> tuple[list[Part], float | None]:
    """The bands of the page and where their right columns begin; none for a page set in one column."""
    if deep == DEEPEST:
        return [], None
    for start in [*_starts(spans), *([] if known is None else [known])]:
        if 2 * sum(span.left < start - SAME and start + SAME < span.right for span in spans) > len(spans):
            continue  # where the first lines of paragraphs begin, most of the others go on
        rows = rows_in([piece for span in spans for piece in span.cut(start, GUTTER)])
        items: list[Row | Box] = [*rows, *boxes]
        items.sort(key=lambda item: item.top)
        bands = list(_bands(items, start, start == known))
        if any(sides is not None for _, sides in bands):
            return bands, start
    return [], None


def _read(bands: Sequence[Part], deep: int) -> Iterator[Column]:
    waiting: Band = []  # set in one column
    for band, sides in bands:
        if sides is None:
            waiting += band
            continue
        if waiting:
            yield _column(waiting, deep == 0)
            waiting = []
        for side in sides:
            yield from columns_in(_spans(side), _boxes(side), deep=deep + 1)
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
    often = [place for place, count in counted.items() if count >= LEAST and place > margin + 5]
    return [place * SAME - SAME for place in sorted(often, key=lambda place: -counted[place])[:TRIED]]


def _bands(items: Sequence[Row | Box], start: float, known: bool) -> Iterator[Part]:
    """The page cut at what crosses the place where the right column would start, and both sides where there are two."""
    run: Band = []
    for item in items:
        if _crosses(item, start):
            for band in _ended(run, start):
                yield band, _sides(band, start, known)
            run = []
            yield [item], None
        else:
            run.append(item)
    if run:
        yield run, _sides(run, start, known)


def _crosses(item: Row | Box, start: float) -> bool:
    if isinstance(item, Box):
        return item.left + OVER < start < item.right
    return any(span.left < start < span.right + GUTTER * span.size for span in item.spans)


def _ended(run: Band, start: float) -> Iterator[Band]:
    """What stands above a crossing line, cut where the columns ended: below a wide gap under the one to the right."""
    right = max((item.bottom for item in run if item.right > start), default=0.0)
    bottom = 0.0
    for index, item in enumerate(run):
        apart = APART * item.size if isinstance(item, Row) else 0.0
        if bottom and item.top > right and item.top - bottom > apart:
            yield run[:index]
            yield run[index:]
            return
        bottom = max(bottom, item.bottom)
    if run:
        yield run


def _sides(band: Band, start: float, known: bool) -> Sides | None:
    """Both sides, if running text stands on both, or anything at all where the columns are known."""
    spans, boxes = _spans(band), _boxes(band)
    left = [span for span in spans if span.left < start]
    right = [span for span in spans if span.left >= start]
    one = [box for box in boxes if box.left + box.right < 2 * start]
    other = [box for box in boxes if box.left + box.right >= 2 * start]
    sides: Sides = [*rows_in(left), *one], [*rows_in(right), *other]
    if known:
        return sides if all(sides) else None
    fewest, most = sorted(map(len, sides))
    enough = fewest >= FEWEST or (fewest >= LEAST and most >= MANY)
    return sides if enough and _running(left, spans) and _running(right, spans) else None


def _running(side: Sequence[Span], all_: Sequence[Span]) -> bool:
    """Is this side of a gutter text in lines, and no column of a table?"""
    rows = rows_in(side)
    if not rows:
        return False
    width = max(row.right for row in rows) - min(row.left for row in rows)
    whole = max(span.right for span in all_) - min(span.left for span in all_)
    figures = sum(Piece(0, 0, span.text).holds != "text" for span in side)
    filled = median(row.right - row.left for row in rows)
    return width > NARROWEST * whole and 4 * figures < len(side) and filled >= FULL * width
