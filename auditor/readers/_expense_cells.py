"""Tables of the three public expenses one cell a line, with two rows of headings that lost the cells of their merges.

合计
因公出国（境）费
公务用车购置及运行费      has the places of 小计 and of what is named behind it, below itself
公务接待费
小计
公务用车购置费
公务用车运行费
79.00                     total, abroad, 小计, bought, run, guests; of a row with a name (2023年, 决算数) the name first

Bars may end the cells. The headings give the order of the columns; of a row with fewer amounts the sums tell which are lost.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import NamedTuple

from auditor.readers._expenses import ABROAD, BOUGHT, CARS, GUESTS, OFFICE, RUN, TOTAL, TRAVEL, add_up
from auditor.readers._grids import Grid, Piece, Placed
from auditor.readers._lines import Line
from auditor.readers._plain_columns import At, value_of
from auditor.readers._plain_rows import is_amount

LONGEST = 24  # characters of a cell
ABOVE = 8  # lines of the header above 因公出国
MOST_LINES = 240
CUT = 3  # lines of a heading; amounts of a row
GROUP, NAME = OFFICE + 1, OFFICE + 2  # of columns, and the column of names
PARTS_OF_CARS = (TOTAL, BOUGHT, RUN)  # 小计 of cars is a total too
_CAR, _FEE, _THREE = "(?:公务用车|公车|车辆)", "(?:费用?|经费|支出)?", '[“"]?三公[”"]?经费'
HEADINGS = (
    (ABROAD, re.compile(rf"因公(?:临时)?出国(?:[（(]境[)）])?{_FEE}")),
    (CARS, re.compile(rf"{_CAR}购置费?[及和与]{_CAR}?运行(?:维护)?{_FEE}")),
    (BOUGHT, re.compile(rf"{_CAR}?购置{_FEE}")),
    (RUN, re.compile(rf"{_CAR}?运行(?:[及和]?维护)?{_FEE}")),
    (GUESTS, re.compile(rf"公务接待{_FEE}")),
    (OFFICE, re.compile(r"机关运行(?:经费|费)(?:预算数?|决算数?)?")),
    (TOTAL, re.compile(rf"合计|总计|小计|{_THREE}(?:支出)?(?:预算|决算)?(?:合计|总计|总额)")),
    (GROUP, re.compile(rf"(?:\d{{4}}年度?)?(?:{_THREE})?(?:年初|全年|本年)?(?:预算|决算|执行)数")),
    (NAME, re.compile(rf"年[度份]|项目|单位|部门|(?:单位|部门|项目)名称|{_THREE}项目")),
)
REST = re.compile("[一-龥]{1,2}")  # of a heading that is cut into lines
NUMBERED = re.compile(r"[栏行]次")
BLANK = re.compile(r"\s")
CELLS = re.compile(r"[^|]+|\|")


class Cell(NamedTuple):
    """What a line or its part before a bar holds, and the number of that line."""

    piece: Piece
    line: int


class Heading(NamedTuple):
    what: int
    piece: Piece


class Header(NamedTuple):
    """The rows of headings, and what each column of amounts holds, for each group of columns the same."""

    rows: tuple[tuple[At, ...], ...]
    kinds: tuple[int, ...]  # CARS is the 小计 of cars
    groups: int
    named: bool  # does a column of names come first?

    @property
    def width(self) -> int:
        return len(self.kinds) * self.groups


def expense_cells(lines: Sequence[Line], taken: set[int]) -> Iterator[Grid]:
    """The tables of this sort among the lines that no other table holds."""
    last = 0
    for index, line in enumerate(lines):
        if TRAVEL in line.text and line.number > last and line.number not in taken and len(line.text) <= LONGEST:
            grid = _grid(lines, index, taken)
            if grid is not None:
                last = grid.last
                yield grid


def _grid(lines: Sequence[Line], index: int, taken: set[int]) -> Grid | None:
    top = index
    while top > max(0, index - ABOVE) and lines[top - 1].number not in taken and _may_head(lines[top - 1]):
        top -= 1
    run = _run(lines, top, taken)
    cells = list(_cells(run))
    headings, at = _headings(cells)
    header = _header(headings)
    if header is None:
        return None
    if (told := _told_by_lines(run, header)) is not None:
        cells, at = told
    rows, at = _rows(cells, at, header)
    if not rows:
        return None
    begin, end = next(line for line in run if line.text), lines[cells[at - 1].line - lines[0].number]
    return Grid(begin.number, end.number, begin.start, end.end, tuple(map(Placed, (*header.rows, *rows))), False)


# --- lines to cells -------------------------------------------------------------------------------------------------


def _may_head(line: Line) -> bool:
    words = BLANK.sub("", line.text).rstrip("|")
    return not words or _kind(words) is not None or REST.fullmatch(words) is not None


def _kind(words: str) -> int | None:
    return next((what for what, pattern in HEADINGS if pattern.fullmatch(words)), None)


def _run(lines: Sequence[Line], top: int, taken: set[int]) -> list[Line]:
    """Short lines one under the other."""
    run: list[Line] = []
    for line in lines[top : top + MOST_LINES]:
        if line.number in taken or len(line.text.rstrip("| ")) > LONGEST + CUT * LONGEST * ("|" in line.text):
            break
        run.append(line)
    return run


def _cells(run: Sequence[Line]) -> Iterator[Cell]:
    """Each line a cell; where there are bars, what stands before each of them."""
    barred = sum("|" in line.text for line in run) > 1
    opened: list[Piece] = []
    for line in run:
        for found in CELLS.finditer(line.text):
            words = found.group().strip()
            start = line.start + found.start() + len(found.group()) - len(found.group().lstrip())
            if words and words != "|":
                opened.append(Piece(start, start + len(words), words))
                if barred:
                    continue
            elif not barred or not words:
                continue
            yield Cell(_joined(opened) if opened else Piece(line.start, line.start, ""), line.number)
            opened = []


def _joined(pieces: Sequence[Piece]) -> Piece:
    return Piece(pieces[0].start, pieces[-1].end, BLANK.sub("", "".join(piece.text for piece in pieces)))


def _told_by_lines(run: Sequence[Line], header: Header) -> tuple[list[Cell], int] | None:
    """Each line as a cell, blank ones too, and the index behind the headings; None where these do not stand so."""
    if any("|" in line.text for line in run):
        return None
    cells = [Cell(Piece(line.start, line.end, BLANK.sub("", line.text)), line.number) for line in run]
    wide = header.named + header.width
    top = next(n for n, cell in enumerate(cells) if cell.piece.text)
    placed = {top + row * wide + column: at for row, heads in enumerate(header.rows) for at, column, _ in heads}
    stop = top + len(header.rows) * wide
    said = {n for n in range(top, min(stop, len(cells))) if cells[n].piece.text}
    alike = said == placed.keys() and all(cells[n].piece.start == piece.start for n, piece in placed.items())
    return (cells, stop) if alike else None


# --- headings -------------------------------------------------------------------------------------------------------


def _headings(cells: Sequence[Cell]) -> tuple[list[Heading], int]:
    """The headings, some of them cut into lines, and the index behind the last."""
    found: list[Heading] = []
    at = 0
    while at < len(cells):
        pieces = [cell.piece for cell in cells[at : at + CUT]]
        ways = [_joined(pieces[:many]) for many in range(len(pieces), 0, -1) if all(p.text for p in pieces[:many])]
        told = next(((what, way) for way in ways if (what := _kind(way.text)) is not None), None)
        if told is None and pieces[0].text and found:
            break
        if told is not None:
            found.append(Heading(*told))
            at = next(n for n, cell in enumerate(cells) if n >= at and cell.piece.end == told[1].end)
        at += 1
    return found, at


def _header(headings: Sequence[Heading]) -> Header | None:
    """Names, groups of columns, then the expenses once a group, then the parts of cars once a group."""
    named = [h for h in headings if h.what == NAME]
    groups = [h for h in headings if h.what == GROUP]
    office = [h for h in headings if h.what == OFFICE]
    rest = [h for h in headings if h.what not in (NAME, GROUP, OFFICE)]
    first = next((n for n, h in enumerate(rest) if _is_part(rest, n)), len(rest))
    parts = [h for n, h in enumerate(rest) if n >= first and h.what in PARTS_OF_CARS]
    tops = [h for h in rest if h not in parts]
    many = sum(h.what == ABROAD for h in tops)
    if not parts or not many or len(named) > 1 or len(tops) % many or len(parts) % many or (office and many > 1):
        return None
    alike = len(tops) // many, len(parts) // many
    whats = [h.what for h in tops[: alike[0]]], [h.what for h in parts[: alike[1]]]
    whole = (
        sorted(whats[0]) == [TOTAL, ABROAD, CARS, GUESTS] and whats[0][0] == TOTAL and len(set(whats[1])) == alike[1]
    )
    if not whole or [h.what for h in tops] != whats[0] * many or [h.what for h in parts] != whats[1] * many:
        return None
    rows, kinds = _laid(tops, parts, many, bool(named))
    if len(groups) == many:
        width = len(kinds)
        rows.insert(0, [(h.piece, len(named) + n * width, width) for n, h in enumerate(groups)])
    if office:
        rows[0].append((office[0].piece, len(named) + len(kinds), 1))
        kinds.append(OFFICE)
    if named:
        rows[0].insert(0, (named[0].piece, 0, 1))
    return Header(tuple(map(tuple, rows)), tuple(kinds), many, bool(named))


def _is_part(headings: Sequence[Heading], n: int) -> bool:
    """购置费, 运行费, or the 小计 in front of them."""
    after = headings[n + 1].what if n + 1 < len(headings) else None
    return headings[n].what in (BOUGHT, RUN) or (headings[n].what == TOTAL and after in (BOUGHT, RUN))


def _laid(
    tops: Sequence[Heading], parts: Sequence[Heading], many: int, named: bool
) -> tuple[list[list[At]], list[int]]:
    """The headings with their columns, the parts of cars below it; and the expense of each column of a group."""
    above: list[At] = []
    below: list[At] = []
    kinds: list[int] = []
    column = int(named)
    each = len(parts) // many
    for heading in tops:
        if heading.what != CARS:
            above.append((heading.piece, column, 1))
            kinds.append(heading.what)
            column += 1
            continue
        above.append((heading.piece, column, each))
        mine = parts[len(below) : len(below) + each]
        below += [(part.piece, column + n, 1) for n, part in enumerate(mine)]
        kinds += [CARS if part.what == TOTAL else part.what for part in mine]
        column += each
    return [above, below], kinds[: len(kinds) // many]


# --- rows -----------------------------------------------------------------------------------------------------------


def _rows(cells: Sequence[Cell], at: int, header: Header) -> tuple[list[tuple[At, ...]], int]:
    """The rows of amounts below the headings, and the index behind them; none where they do not fit."""
    rows: list[tuple[At, ...]] = []
    at += _numbered(cells[at:], header)
    while at < len(cells):
        start = next((n for n in range(at, len(cells)) if cells[n].piece.text), len(cells))
        label = cells[start].piece if header.named and start < len(cells) else None
        if label is not None and (is_amount(label) or (rows and len(label.text) > LONGEST)):
            break
        first = start + header.named
        told = [cell.piece for cell in cells[first : first + header.width]]
        stop = next((n for n, piece in enumerate(told) if piece.text and not is_amount(piece)), len(told))
        amounts = _placed(told[:stop], header)
        if not amounts:
            break
        rows.append((*([(label, 0, 1)] if label is not None else []), *amounts))
        at = first + stop
        if not header.named:
            following = next((cell.piece for cell in cells[at:] if cell.piece.text), None)
            return ([], at) if following is not None and is_amount(following) else (rows, at)
    return rows, at


def _numbered(cells: Sequence[Cell], header: Header) -> int:
    """How many cells the row takes that numbers the columns: 栏次, 1, 2 …; 1, 2 …."""
    words = [cell.piece.text for cell in cells]
    blank = next((n for n, word in enumerate(words) if word), 0)
    said = blank < len(words) and NUMBERED.fullmatch(words[blank]) is not None
    first = blank + said
    counted = words[first : first + header.width]
    if counted == [str(n + 1) for n in range(header.width)] or (
        said and counted == [str(n + 2) for n in range(header.width)]
    ):
        return first + header.width
    return 0


def _placed(told: Sequence[Piece], header: Header) -> list[At]:
    """The amounts of a row with their columns: a cell for each, or the sums tell which of them are lost."""
    amounts = [piece for piece in told if piece.text]
    if len(told) == header.width and amounts:
        return [(piece, header.named + n, 1) for n, piece in enumerate(told) if piece.text]
    if header.groups > 1 or len(amounts) < CUT:
        return []
    values = [value_of(piece) for piece in amounts]
    ways = [(0, *way) for way in combinations(range(1, len(header.kinds)), len(amounts) - 1)]
    fitting = [way for way in ways if add_up([header.kinds[n] for n in way], values)]
    sure = [n for n in range(len(amounts)) if len({way[n] for way in fitting}) == 1]
    if len(sure) < 2:
        return []
    doubted = any(way[n] in PARTS_OF_CARS for n in range(len(amounts)) if n not in sure for way in fitting)
    sure = sure[:1] if doubted else sure  # 小计 of cars without its parts would be made of all others
    return [(amounts[n], header.named + fitting[0][n], 1) for n in sure]


__all__ = ["expense_cells"]
