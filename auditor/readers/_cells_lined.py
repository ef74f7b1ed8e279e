"""Tables of accounts and of two sides one cell a line, put one row a line for those who read them so.

合计 / 900.00 / 201 / 教育支出 / 900.00           ->  ``合计 900.00``, ``201 教育支出 900.00``
项目 / 行次 / 金额 / 项目 / 行次 / 金额 / 一、…     ->  ``项目 金额 项目 金额``, ``一、事业收入 20.00 一、教育支出 18.00``

A row is the slice of the text that its cells stand in, with blanks for line breaks and for what is left out: each character
keeps its place.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise, takewhile
from typing import NamedTuple

from auditor.readers._grids import Grid, Piece
from auditor.readers._lines import Line, says_page
from auditor.readers._plain import CODED, NOT_NAMES, plain_tables
from auditor.readers._plain_rows import CAPTION, CODE, TOTAL, is_amount
from auditor.readers._plain_sides import INCOME, NAME, ORDINAL, SPENDING, two_sided_tables

LONGEST = 40  # characters of a cell
TALLEST = 14  # cells of a header
FEWEST = 8  # cells
COUNTED = re.compile(r"[行栏]次|序号")
COLUMNS = re.compile("栏次|栏目|列次")
COUNT = re.compile(r"\d{1,3}")

Cells = Sequence[Line]


class Row(NamedTuple):
    """A row as one line, and the number of the line that its last cell stands in."""

    line: Line
    last: int


def cell_tables(lines: Sequence[Line], taken: set[int]) -> Iterator[Grid]:
    """Such tables among the lines that no other table holds."""
    for run in _runs(lines, taken):
        for laid, read in ((list(_accounts(run)), plain_tables), (list(_sides(run)), two_sided_tables)):
            found = list(_read(laid, read)) if laid else []
            yield from found
            if found:
                break


def _runs(lines: Sequence[Line], taken: set[int]) -> Iterator[list[Line]]:
    """Lines of one cell each, one below the other."""
    run: list[Line] = []
    for line in lines:
        if run and says_page(line) and not _figure(line):
            continue
        if line.text and line.number not in taken and len(line.text) <= LONGEST and len(line.text.split()) == 1:
            run.append(line)
            continue
        if len(run) >= FEWEST:
            yield run
        run = []
    if len(run) >= FEWEST:
        yield run


def _read(laid: Sequence[Row], read: Callable[[Sequence[Line], set[int]], Iterator[Grid]]) -> Iterator[Grid]:
    """What is read of the rows, at the lines that their cells stand in."""
    for grid in read([row.line._replace(number=n) for n, row in enumerate(laid)], set()):
        yield replace(grid, first=laid[grid.first].line.number, last=laid[grid.last].last)


def _row(cells: Cells, left_out: Sequence[Line] = ()) -> Row:
    """The cells as one line."""
    at, text = cells[0].start, ""
    for cell in cells:
        kept = not any(cell is other for other in left_out)
        text += " " * (cell.start - at) + (cell.text if kept else " " * len(cell.text))
        at = cell.end
    return Row(cells[0]._replace(text=text, end=at), cells[-1].number)


def _figure(cell: Line) -> bool:
    return is_amount(Piece(cell.start, cell.end, cell.text))


# --- accounts -------------------------------------------------------------------------------------------------------


def _accounts(run: Cells) -> Iterator[Row]:
    """The lines of a header, then a row for each code and each total."""
    run = list(_unnumbered(run))
    starts = [n for n in range(len(run) - 1) if _begins(run, n)]
    if starts and (head := _head(run[: starts[0]])):
        run = [*run[: starts[0]], *_without(run[starts[0] :], head)]
        starts = [n for n in range(len(run) - 1) if _begins(run, n)]
    if len(starts) < 2 or any(not _even(run[a:b]) for a, b in pairwise(starts)):
        return
    head = _head(run[: starts[0]])
    widest = max(sum(map(_figure, run[a + 1 : b])) for a, b in zip(starts, [*starts[1:], len(run)], strict=True))
    last = starts[-1] + 1 + len(list(takewhile(lambda cell: not _figure(cell), run[starts[-1] + 1 :])))
    stop = last + len(list(takewhile(_figure, run[last:])))
    if head and any(CODED.fullmatch(cell.text) for cell in head):
        yield from _head_lines(head, widest)
        for begin, end in zip(starts, [*starts[1:], stop], strict=True):
            yield _row(run[begin:end])


def _unnumbered(run: Cells) -> Iterator[Line]:
    """The cells without 栏次 and the numbers of the columns behind it, 1, 2, 3."""
    at = 0
    while at < len(run):
        if not COLUMNS.fullmatch(run[at].text):
            yield run[at]
            at += 1
            continue
        behind = takewhile(lambda pair: pair[1].text == str(pair[0]), enumerate(run[at + 1 :], 1))
        at += 1 + len(list(behind))


def _without(run: Cells, head: Cells) -> Iterator[Line]:
    """The cells of rows without those of the header, which stands above each page."""
    texts, known, at = [cell.text for cell in run], [cell.text for cell in head], 0
    while at < len(run):
        if texts[at] == known[0] and texts[at : at + len(known)] == known:
            at += len(known)
        else:
            yield run[at]
            at += 1


def _begins(run: Cells, n: int) -> bool:
    """A code with a name behind it, or a total with an amount."""
    if CODE.fullmatch(run[n].text):
        return not _figure(run[n + 1])
    return TOTAL.search(run[n].text) is not None and _figure(run[n + 1])


def _even(row: Cells) -> bool:
    """Words, then figures only."""
    words = len(list(takewhile(lambda cell: not _figure(cell), row[1:])))
    return words < 3 and all(map(_figure, row[1 + words :]))


def _head(above: Cells) -> list[Line]:
    """The cells of a header at the end of others: from the first on that names codes or names."""
    behind = list(takewhile(lambda cell: not (CAPTION.search(cell.text) or _figure(cell)), reversed(above[-TALLEST:])))[
        ::-1
    ]
    first = next((n for n, cell in enumerate(behind) if NOT_NAMES.fullmatch(cell.text)), len(behind))
    return behind[first:]


def _head_lines(head: Cells, widest: int) -> Iterator[Row]:
    """One line, or two where the names stand below the columns; of merged headings and those below them the latter."""
    cuts = [n for n in range(1, len(head)) if _names(head[n]) and not _names(head[n - 1])]
    for begin, end in zip([0, *cuts], [*cuts, len(head)], strict=True):
        columns = [cell for cell in head[begin:end] if not _names(cell)]
        whole = end < len(head) and all(map(_names, head[end:]))  # 科目编码, 科目名称 alone stand below the columns
        own = next((n for n, cell in enumerate(columns) if TOTAL.search(cell.text)), len(columns))  # heads no others
        yield _row(head[begin:end], [] if whole else columns[: max(0, min(own, len(columns) - widest))])


def _names(cell: Line) -> bool:
    return NOT_NAMES.fullmatch(cell.text) is not None


# --- two sides ------------------------------------------------------------------------------------------------------


def _sides(run: Cells) -> Iterator[Row]:
    """The header, then one side or both of each row."""
    texts = [cell.text for cell in run]
    for width in (2, 3):
        for at in range(min(len(run) - 2 * width, TALLEST)):
            if NAME.fullmatch(texts[at]) and texts[at : at + width] == texts[at + width : at + 2 * width]:
                counted = width == 3
                if counted and not COUNTED.fullmatch(texts[at + 1]):
                    continue
                yield _row(run[at : at + 2 * width], [run[at + 1], run[at + width + 1]] if counted else [])
                rest = list(_without(run[at + 2 * width :], run[at : at + 2 * width]))
                yield from _joined(list(_halves(rest, counted)), counted)
                return


def _halves(cells: Cells, counted: bool) -> Iterator[Cells]:
    """A name, the number of its line, its amount, either of which may be blank."""
    at = 0
    while at < len(cells) and not _figure(cells[at]):
        stop = at + 1 + len(list(takewhile(_figure, cells[at + 1 : at + 2 + counted])))
        if not COUNTED.fullmatch(cells[at].text) and not NAME.fullmatch(cells[at].text):
            yield cells[at:stop]
        at = stop


def _joined(halves: Sequence[Cells], counted: bool) -> Iterator[Row]:
    at = 0
    while at < len(halves):
        both = at + 1 < len(halves) and _beside(halves[at][0].text, halves[at + 1][0].text)
        cells = [cell for half in halves[at : at + 1 + both] for cell in half]
        numbers = [
            half[1]
            for half in halves[at : at + 1 + both]
            if counted and len(half) > 1 and COUNT.fullmatch(half[1].text)
        ]
        yield _row(cells, numbers)
        at += 1 + both


def _beside(left: str, right: str) -> bool:
    """一、事业收入 and 一、教育支出, 总计 and 总计, 年初结转 and 年末结转: of one row."""
    one, other = ORDINAL.match(left), ORDINAL.match(right)
    if one or other:
        return bool(one and other and one["count"] == other["count"])
    return left == right or bool(INCOME.search(left) and SPENDING.search(right) and not SPENDING.search(left))


__all__ = ["cell_tables"]
