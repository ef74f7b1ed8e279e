"""Tables of accounts one cell a line, with a blank line for each blank cell, so that all rows take the same number of lines.

2010301          a code, its name, and below it a line for each column
行政运行
546.32
251.87

2010302          the next code stands as many lines below as the one before it: that says how wide the table is
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from auditor.readers._cells import is_figure
from auditor.readers._grids import Grid, Piece, Placed
from auditor.readers._lines import Line
from auditor.readers._plain import NOT_NAMES
from auditor.readers._plain_rows import CAPTION, TOTAL, is_amount

ACCOUNT = re.compile(r"\d{3,9}")
COUNTED = re.compile("栏次|栏目|列次")
FEWEST = 3  # rows
NARROWEST, WIDEST = 4, 24  # columns
TALLEST = 3  # rows of the header
LONGEST = 40  # characters of a cell
NAMES = 2  # columns of codes and names
MOST_HEADS = 40  # lines of a header that lost its merged cells


def blank_cells(lines: Sequence[Line], taken: set[int]) -> Iterator[Grid]:
    """The tables of this sort among the lines that no other table holds."""
    headed = [n for n, line in enumerate(lines) if "编码" in line.text or "代码" in line.text]
    if not headed:
        return
    after = 0
    for at in range(headed[0], len(lines)):
        if at < after or lines[at].number in taken or not _begins(lines, at):
            continue
        width = next((n for n in range(NARROWEST, WIDEST + 1) if _begins(lines, at + n)), 0)
        rows = list(_rows(lines, at, width, taken)) if width else []
        if len(rows) < FEWEST or _goes_on(lines, at + len(rows) * width):
            continue
        after = at + len(rows) * width
        heads, rows = _heads(lines, at, width, rows)
        if heads and not all(line.text for row in (*heads, *rows) for line in row):
            yield _grid(heads, rows)


def _begins(lines: Sequence[Line], at: int) -> bool:
    """A code above a name."""
    if at + 1 >= len(lines) or not ACCOUNT.fullmatch(lines[at].text):
        return False
    name = lines[at + 1].text
    return bool(name) and len(name) <= LONGEST and not _figure(lines[at + 1]) and not CAPTION.search(name)


def _goes_on(lines: Sequence[Line], at: int) -> bool:
    """Does an account or a figure follow, so that the table has rows of other widths?"""
    below = next((n for n in range(at, min(len(lines), at + WIDEST)) if lines[n].text), None)
    return below is not None and (_begins(lines, below) or _figure(lines[below]))


def _figure(line: Line) -> bool:
    return is_amount(Piece(line.start, line.end, line.text))


def _rows(lines: Sequence[Line], at: int, width: int, taken: set[int]) -> Iterator[Sequence[Line]]:
    """One row below the other, each with figures and blanks alone behind its name; the last may have lost the blanks at its end."""
    while _begins(lines, at):
        row = lines[at : at + width]
        if any(line.number in taken or (line.text and not _figure(line)) for line in row[NAMES:]):
            return
        yield row
        at += width


def _heads(
    lines: Sequence[Line], at: int, width: int, rows: Sequence[Sequence[Line]]
) -> tuple[list[Sequence[Line]], list[Sequence[Line]]]:
    """The rows of the header and all rows of figures, with the total above the first; no header where there is none so wide."""
    top = at - width
    total = lines[top:at] if top >= 0 else []
    said = [line.text for line in total[:NAMES] if line.text]  # 合计 in one of two cells
    if len(said) == 1 and TOTAL.search(said[0]) and all(not line.text or _figure(line) for line in total[NAMES:]):
        rows = [total, *rows]
    else:
        top = at
    if top and top == at and _figure(lines[top - 1]):
        return [], []
    heads: list[Sequence[Line]] = []
    while top >= width and len(heads) < TALLEST and _may_head(lines[top - width : top]):
        top -= width
        heads.insert(0, lines[top : top + width])
    heads = [row for row in heads if not COUNTED.fullmatch(row[0].text)]
    named = any(NOT_NAMES.fullmatch(line.text) for row in heads for line in row[:NAMES])
    return (heads if named else _lost_merges(lines[max(0, top - MOST_HEADS) : top], width)), [*rows]


def _lost_merges(above: Sequence[Line], width: int) -> list[Sequence[Line]]:
    """项目, 本年支出合计, 基本支出, 项目支出, 科目编码, 科目名称, 栏次, 1, 2, 3: a header that lost its merged cells, without groups."""
    cells = [line for line in above if line.text]
    counted = [n for n, line in enumerate(cells) if COUNTED.fullmatch(line.text)]
    if counted and all(line.text.isdecimal() for line in cells[counted[-1] + 1 :]):
        cells = cells[: counted[-1]]
    caption = max((n + 1 for n, line in enumerate(cells) if CAPTION.search(line.text) or "：" in line.text), default=0)
    cells = cells[caption:]
    names = [line for line in cells if NOT_NAMES.fullmatch(line.text)]
    columns = [line for line in cells if line not in names]
    told = len(names) >= NAMES and len(columns) == width - NAMES and not any(is_figure(_piece(line)) for line in cells)
    return [(*names[-NAMES:], *columns)] if told else []


def _may_head(row: Sequence[Line]) -> bool:
    if COUNTED.fullmatch(row[0].text):
        return all(not line.text or line.text.isdecimal() for line in row[1:])
    words = [line for line in row if line.text]
    told = not any(CAPTION.search(line.text) or "：" in line.text or is_figure(_piece(line)) for line in words)
    return told and len(words) > 1 and all(len(line.text) <= LONGEST for line in words)


def _piece(line: Line) -> Piece:
    return Piece(line.start, line.end, line.text)


def _grid(heads: Sequence[Sequence[Line]], rows: Sequence[Sequence[Line]]) -> Grid:
    told = [*heads, *rows]
    placed = tuple(Placed(tuple((_piece(line), n, 1) for n, line in enumerate(row))) for row in told)
    first = min((line for row in heads for line in row), key=lambda line: line.start)
    last = [line for line in told[-1] if line.text][-1]
    return Grid(first.number, last.number, first.start, last.end, placed, False)


__all__ = ["blank_cells"]
