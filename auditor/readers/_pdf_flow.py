"""The reading order of a PDF: sheets in, `Prose` and `Grid`s out, in the order in which a person reads them.

Running heads and page numbers are left out; two columns are read one after the other; lines that were too long go on
in the next one, also on the next page; a table that goes on on the next page is one table, its repeated header dropped.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from statistics import median
from typing import Final, NamedTuple

from auditor.readers._headings import heading_level, opens_item
from auditor.readers._pdf_aligned import aligned
from auditor.readers._pdf_columns import Box, Column, column_start, columns_in
from auditor.readers._pdf_grids import Lattice, lattices
from auditor.readers._pdf_lines import SENTENCE_END, Row, Span, next_word, rows_in, seam, spans_in
from auditor.readers._pdf_sheets import Glyph, Sheet, texts
from auditor.readers._pdf_tables import Grid, Part, Stretch, follows, ruled, united
from auditor.readers.txt import PAGE_NUMBER_LINE


@dataclass(slots=True)
class Prose:
    """A paragraph: what stands of it on each page."""

    stretches: list[Stretch]

    @property
    def text(self) -> str:
        return "".join(texts(glyphs) for _, glyphs in self.stretches)


Item = Prose | Grid


class _Placed(NamedTuple):
    """A line of print in its column."""

    page: int
    row: Row
    column: Column
    key: tuple[int, ...]  # columns of one sort share their margins


def items_of(sheets: Sequence[Sheet]) -> list[Item]:
    """The paragraphs and tables of a document, in order."""
    pages = [_page(sheet) for sheet in sheets]
    rows = [page.rows for page in pages]
    _drop_noise(pages)
    if not any(page.rows or page.parts for page in pages):  # the same words on every page, and nothing else
        for page, before in zip(pages, rows, strict=True):
            page.rows = before
    known = _column_starts(pages)
    flow = [placed for page in pages for placed in page.flow(known.get(page.size))]
    margins = _margins([placed for placed in flow if isinstance(placed, _Placed)])
    return list(_joined(flow, margins))


# --- one page -------------------------------------------------------------------------------------------------------


@dataclass(slots=True)
class _Page:
    """A page while it is being read: its ruled tables, and the rows of text around them."""

    sheet: Sheet
    parts: list[Part]
    rows: list[Row]
    loose: list[tuple[float, float, float]] = field(default_factory=list)  # lines drawn across: y, left, right

    @property
    def size(self) -> tuple[int, int]:
        return round(self.sheet.width), round(self.sheet.height)

    @property
    def spans(self) -> list[Span]:
        return [span for row in self.rows for span in row.spans]

    @property
    def boxes(self) -> list[Box]:
        return [part.box for part in self.parts]

    def flow(self, known: float | None) -> Iterator[_Placed | Part]:
        """Lines and tables in reading order. `known`: where the right column begins on other pages."""
        for column in columns_in(self.spans, self.boxes, known):
            yield from self._column(column)

    def _column(self, column: Column) -> Iterator[_Placed | Part]:
        number = self.sheet.number
        rows = rows_in(column.spans)
        inside = [part for part in self.parts if part.box in column.boxes]
        found = aligned(number, rows, self.loose)
        taken = {id(row) for _, used in found for row in used}
        beside = () if column.alone else (number, round(column.left))
        key = (*self.size, *beside)
        placed: list[tuple[float, _Placed | Part]] = [(part.top, part) for part in inside]
        placed += [(part.top, part) for part, _ in found]
        placed += [(row.top, _Placed(number, row, column, key)) for row in rows if id(row) not in taken]
        yield from (item for _, item in sorted(placed, key=lambda pair: pair[0]))


def _page(sheet: Sheet) -> _Page:
    glyphs: Sequence[Glyph] = sheet.glyphs
    parts: list[Part] = []
    found = lattices(sheet.across, sheet.down)
    for lattice in found:
        held, others = lattice.parted(glyphs)
        part = ruled(sheet.number, lattice, held)
        if part is not None:
            parts.append(part)
            glyphs = others
    return _Page(sheet, parts, rows_in(spans_in(glyphs)), _loose(sheet, found))


def _loose(sheet: Sheet, found: Sequence[Lattice]) -> list[tuple[float, float, float]]:
    """Long lines across that belong to no ruled table."""
    return sorted(
        (line.at, line.begin, line.end)
        for line in sheet.across
        if line.end - line.begin > sheet.width / 4
        and not any(
            len(lattice.cells) > 1
            and lattice.top - 3 <= line.at <= lattice.bottom + 3
            and lattice.left - 3 <= line.begin
            for lattice in found
        )
    )


def _column_starts(pages: Sequence[_Page]) -> dict[tuple[int, int], float]:
    """Where the right column begins on pages of each size, if any page is set in two."""
    found: dict[tuple[int, int], float] = {}
    for page in pages:
        start = column_start(page.spans, page.boxes) if page.size not in found else None
        if start is not None:
            found[page.size] = start
    return found


# --- what belongs to the page and not to the text -------------------------------------------------------------------

MARGIN: Final = 0.12  # of the height of a page: where page numbers stand
OUTER: Final = 0.08  # of the height: where no text stands but running heads
_PAGE: Final = re.compile(rf"{PAGE_NUMBER_LINE.pattern}|(?i:page\s*\d+(?:\s*of\s*\d+)?|[ivx]{{1,5}})")
_LEADER: Final = re.compile(r".*(?:[.…·．]\s?){4,}\s*[-—]?\s*\d+\s*[-—]?")  # a line of a table of contents
_CAPTION: Final = re.compile(r"单位|续表|^表|公开\d+表|附表")
_DEEP: Final = 3  # lines of a running head or foot


def _drop_noise(pages: Sequence[_Page]) -> None:
    """Takes page numbers, running heads and feet, and tables of contents from the rows of the pages."""
    for page in pages:
        page.rows = [row for row in page.rows if not _LEADER.fullmatch(row.text)]
    for outward in (False, True):  # from the top, from the bottom
        for _ in range(_DEEP):
            edges = [_edge(page, outward) for page in pages]
            _drop_edges(pages, edges, outward)


def _edge(page: _Page, last: bool) -> Row | None:
    """The first or last row of a page, if no table stands beyond it."""
    if not page.rows:
        return None
    row = page.rows[-1 if last else 0]
    if any(part.bottom > row.bottom if last else part.top < row.top for part in page.parts):
        return None
    return row


def _drop_edges(pages: Sequence[_Page], edges: Sequence[Row | None], last: bool) -> None:
    said = Counter(_key(page, row) for page, row in zip(pages, edges, strict=True) if row is not None)
    kept: set[tuple[str, int]] = set()
    for page, row in zip(pages, edges, strict=True):
        if row is None:
            continue
        key = _key(page, row)
        if _is_page_number(page, row) or _is_aside(page, row, last):
            page.rows = [other for other in page.rows if other is not row]
        elif said[key] >= 2 and 3 * said[key] >= len(pages):
            caption = not last and bool(_CAPTION.search(row.text))
            if not caption or key in kept:
                page.rows = [other for other in page.rows if other is not row]
            kept.add(key)


def _key(page: _Page, row: Row) -> tuple[str, int]:
    """What a running head has in common on all pages: its words and its height on the page."""
    height = page.sheet.height
    text = re.sub(r"\s", "", row.text)
    if row.bottom < MARGIN * height or row.top > (1 - MARGIN) * height:
        text = re.sub(r"\d+", "#", text)
    return text, round(row.bottom / 6)


def _is_page_number(page: _Page, row: Row) -> bool:
    height = page.sheet.height
    aside = row.bottom < MARGIN * height or row.top > (1 - MARGIN) * height
    return aside and bool(_PAGE.fullmatch(row.text))


def _is_aside(page: _Page, row: Row, last: bool) -> bool:
    """Is it smaller than the text, in the margin and apart from it: a running head, even if there is only one page?"""
    if len(page.rows) < 3:
        return False
    beside = page.rows[-2] if last else page.rows[1]
    height = page.sheet.height
    aside = row.top > (1 - OUTER) * height if last else row.bottom < OUTER * height
    gap = row.top - beside.bottom if last else beside.top - row.bottom
    return aside and row.size < 0.95 * median(other.size for other in page.rows) and gap > 1.5 * row.size


# --- lines to paragraphs --------------------------------------------------------------------------------------------


class _Margins(NamedTuple):
    left: float
    right: float
    size: float
    gap: float  # between the lines of a paragraph
    indented: bool  # the first line of a paragraph stands in from the margin


_CLOSING: Final = "，。；：、！？）》”’"  # may stand beyond the margin
_IN: Final = 1.2  # of the size: a line that begins so far from the margin stands in


def _margins(lines: Iterable[_Placed]) -> dict[tuple[int, ...], _Margins]:
    """Where the lines of each sort of column begin and end."""
    held: defaultdict[tuple[int, ...], list[_Placed]] = defaultdict(list)
    for line in lines:
        held[line.key].append(line)
    return {key: _margin(of, key[0]) for key, of in held.items()}


def _margin(lines: Sequence[_Placed], width: int) -> _Margins:
    lefts = sorted(line.row.left for line in lines)
    plain = [line.row.right for line in lines if line.row.text[-1] not in _CLOSING]
    rights = sorted(plain if len(plain) > 2 else [line.row.right for line in lines], reverse=True)
    left = next((one for one, other in pairwise(lefts) if other - one < 3), lefts[0]) if len(lefts) > 9 else lefts[0]
    size = median(line.row.size for line in lines)
    right = next((one for one, other in pairwise(rights) if one - other < size), rights[0])
    below = [
        (above, line) for above, line in pairwise(lines) if above.page == line.page and above.column is line.column
    ]
    if lines[0].column.alone and not _broken(lines, left, right, size):
        right = max(right, width - left)
    gaps = [line.row.top - above.row.bottom for above, line in below if above.row.right > right - 2 * size]
    first = [line.row.left > left + _IN * size for above, line in below if above.row.right < right - 4 * size]
    return _Margins(left, right, size, median(gaps) if gaps else size, 2 * sum(first) > len(first))


NARROWEST: Final = 12  # Chinese characters on a line of text


def _broken(lines: Sequence[_Placed], left: float, right: float, size: float) -> bool:
    """Does a line end at this margin in the middle of a sentence? Else no line may be full, and the margin elsewhere."""
    if right - left < NARROWEST * size:
        return False
    full = (line.row.text for line in lines[:-1] if line.row.right > right - 2 * size)
    return any(not text.endswith(SENTENCE_END) for text in full)


def _joined(flow: Sequence[_Placed | Part], margins: dict[tuple[int, ...], _Margins]) -> Iterator[Item]:
    lines: list[_Placed] = []
    parts: list[Part] = []
    for item in flow:
        if isinstance(item, Part):
            yield from _ended(lines)
            if parts and not follows(parts, item):
                yield united(parts)
                parts = []
            parts.append(item)
            continue
        if parts:
            yield united(parts)
            parts = []
        if lines and not _goes_on(lines[-1], item, margins):
            yield from _ended(lines)
        lines.append(item)
    yield from _ended(lines)
    if parts:
        yield united(parts)


def _ended(lines: list[_Placed]) -> Iterator[Prose]:
    """The paragraph of the lines, which are used up."""
    if not lines:
        return
    stretches: list[Stretch] = []
    for line in lines:
        glyphs = line.row.glyphs
        if stretches:
            glyphs = seam(stretches[-1][1], glyphs) + glyphs
        if stretches and stretches[-1][0] == line.page:
            stretches[-1][1].extend(glyphs)
        else:
            stretches.append((line.page, glyphs))
    lines.clear()
    yield Prose(stretches)


def _goes_on(line: _Placed, following: _Placed, margins: dict[tuple[int, ...], _Margins]) -> bool:
    """Does the sentence of a line go on in the following one?"""
    here, there = margins[line.key], margins[following.key]
    row, below = line.row, following.row
    if abs(row.size - below.size) > 0.15 * max(row.size, below.size) or _loosely_set(row):
        return False
    if line.column is following.column and below.top - row.bottom > 1.5 * max(here.gap, 0.0) + 0.5 * row.size:
        return False
    ended = row.text.endswith(SENTENCE_END)
    if row.size > 1.1 * here.size and _centred(below, there) and _centred(row, here, 0.0):  # a title
        return not ended and row.right - row.left + next_word(below) > here.right - here.left - 3.5 * row.size
    before, indent = (row.left - here.left) / row.size, (below.left - there.left) / below.size
    if row.right + next_word(below) <= here.right - _slack(here, row, before, indent):
        return False
    if indent > _IN and (here.indented or indent > before + 0.8):
        return False
    closed = ended or row.text[-1] in "）)"
    if here.indented and indent < 0.5:
        return not (closed and heading_level(below.text))  # …万元）| 三、项目支出明细, a heading that does not stand in
    return not (opens_item(below.text) and (closed or indent > _IN)) and not (ended and indent > _IN)


def _slack(margins: _Margins, row: Row, before: float, indent: float) -> float:
    """How far from the margin a full line may end: in the middle of a sentence farther than behind its end."""
    if row.text.endswith(SENTENCE_END) or heading_level(row.text):
        return 0.5 * row.size
    if row.text[-1] in "，、":
        return margins.right - margins.left
    if indent < 0.3 and (before > _IN or (margins.indented and not _centred(row, margins))):  # no first line follows
        return 0.6 * (margins.right - margins.left)
    return min(3.5 * row.size, 0.15 * (margins.right - margins.left))


def _centred(row: Row, margins: _Margins, least: float = 0.5) -> bool:
    """Does a line stand in as far on the right as on the left?"""
    left, right = row.left - margins.left, margins.right - row.right
    return left >= least * row.size and abs(left - right) < 0.6 * row.size


def _loosely_set(row: Row) -> bool:
    """``填报单位：甲局            金额单位：万元`` fills its line and is no sentence."""
    return any(right.left - left.right > 4 * row.size for left, right in pairwise(row.spans))
