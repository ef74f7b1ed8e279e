"""Tables of web pages saved as text: one cell a line with a bar behind it; a blank cell is its bar alone.

项目 |
预算数 |          Nothing marks the rows, but each has a bar for every column, the cells lost to a merge at its end:
决算数 |          the table is as wide as makes the rows below a header repeat one pattern, to the last of them.
接待费 |
1.20 |
|
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import takewhile

from auditor.readers._cells import TOTAL, heads, is_figure, total_row, under_summed
from auditor.readers._grids import Grid, Piece, Placed, Row, grid_of, is_header, named_columns
from auditor.readers._lines import Line
from auditor.readers._merged import FULL, SCORED
from auditor.readers._shifted import shifts

FEWEST = 6  # lines that end in a bar
NARROWEST, WIDEST = 2, 16  # columns
LEADING = 6  # columns of words before the first figure of a row
UNKNOWN = 3  # rows with a header that holds no such words
GROUPS = 3  # rows of a name alone before the first figure
LONGEST, MOST_LINES = 30, 3  # characters and lines of a cell that is cut into lines
CELL = re.compile(r"(?P<text>[^|]*?)\s*(?:\|\s*)*")
TITLE = re.compile(
    r".*单位[:：].{1,8}|.*(?:表|情况)(?:[(（].*[)）])?|(?:附?表|附件)\s*[\d一二三四五六七八九十]+.*|.*[。；;：:]"
)
REMARK = re.compile(r".*(?:备注|说明|原因|措施|依据|情况|[标成际划]值)")  # words and figures stand below these
FIRST = re.compile(r"年[度份]|地区|区划|科目|类别|单位|部门|名称|指标|内容")  # a first column
LETTER = re.compile(r"[一-龥A-Za-z]")


def barred_tables(lines: Sequence[Line]) -> Iterator[Grid]:
    """The tables among lines of which many end in a bar."""
    if sum(line.text.endswith("|") for line in lines) < FEWEST:
        return
    for run in _runs(lines):
        yield from _tables(run, _cells(run))


# --- lines to cells -------------------------------------------------------------------------------------------------


def _runs(lines: Sequence[Line]) -> Iterator[list[Line]]:
    """Lines of one cell each, up to the last bar."""
    run: list[Line] = []
    opened = 0  # lines behind the last bar
    for line in lines:
        closes = line.text.endswith("|")
        if CELL.fullmatch(line.text) and (closes or _may_go_on(line, run[len(run) - opened :])):
            run.append(line)
            opened = 0 if closes else opened + bool(line.text)
            continue
        yield from _barred(run)
        run, opened = [], 0
    yield from _barred(run)


def _may_go_on(line: Line, opened: Sequence[Line]) -> bool:
    """Can the bar of the cell stand in a later line?"""
    if not line.text:
        return True
    long = sum(len(part.text) for part in opened) + len(line.text) > LONGEST
    return not long and len(opened) < MOST_LINES and not TITLE.fullmatch(line.text)


def _barred(run: list[Line]) -> Iterator[list[Line]]:
    while run and not run[-1].text.endswith("|"):
        run = run[:-1]
    if sum(line.text.endswith("|") for line in run) >= FEWEST:
        yield run


def _cells(run: Sequence[Line]) -> list[Piece]:
    """What stands before each bar."""
    cells: list[Piece] = []
    opened: list[Piece] = []
    for line in run:
        bars = line.text.count("|")
        if written := line.text.rstrip("| \t\u3000\xa0"):
            opened.append(Piece(line.start, line.start + len(written), written))
        if bars and opened:
            cells.append(Piece(opened[0].start, opened[-1].end, "".join(piece.text for piece in opened)))
            opened, bars = [], bars - 1
        cells += [Piece(line.end, line.end, "")] * bars
    return cells


# --- cells to tables ------------------------------------------------------------------------------------------------


def _tables(run: Sequence[Line], cells: Sequence[Piece]) -> Iterator[Grid]:
    at, missed = 0, False
    while (first := next((n for n in range(at, len(cells)) if is_figure(cells[n])), None)) is not None:
        found = _best(cells, at, first)
        if found is None or (missed and _counts_points(found[1][0])):
            at, missed = first + 1, True
            continue
        begin, rows = found
        at = begin + sum(map(len, rows))
        steps = shifts(rows)
        placed = [_placed(row, step) for row, step in zip(rows, steps, strict=True)]
        if last := total_row(cells[at:], rows):
            placed.append(under_summed(last, rows))
            at += len(last)
        grid = grid_of(run, [*rows, last] if last else rows, ragged=False)
        yield replace(grid, rows=tuple(row for row in placed if row.cells))


def _counts_points(header: Row) -> bool:
    """A table of points: those of 预算执行, which its total counts too, stand in a table above it."""
    return any(FULL.fullmatch(cell.text) or SCORED.fullmatch(cell.text) for cell in header)


def _placed(row: Row, step: int) -> Placed:
    return Placed(tuple((piece, step + n, 1) for n, piece in enumerate(row) if piece.text))


def _best(cells: Sequence[Piece], at: int, first: int) -> tuple[int, list[Row]] | None:
    """Where the header begins, and the rows from there on: of all widths the one that covers most."""
    ways = [
        (begin, rows)
        for width in range(NARROWEST, WIDEST + 1)
        for begin in range(max(at, first - width - min(width - 1, LEADING)), first - width + 1)
        if (tiled := _tiled(cells, begin, width))
        for begin, rows in ((begin, tiled), *_from_above(cells, at, begin, tiled))
        if _headed(rows) and not _cut_off(cells, begin)
    ]
    return max(
        ways, key=lambda way: (named_columns(way[1][0]) * len(way[1]), sum(map(len, way[1])), len(way[1])), default=None
    )


def _from_above(cells: Sequence[Piece], at: int, begin: int, rows: list[Row]) -> Iterator[tuple[int, list[Row]]]:
    """The same with the rows above: a header over rows of a name alone (一、收入), and the first row of one of two rows."""
    width = len(rows[0])
    for _ in range(GROUPS):
        lost = width - len(_kept(rows[0]))
        if not lost or begin - width < at:
            return
        begin -= width
        above = tuple(cells[begin : begin + width])
        if any(map(is_figure, above)) or TITLE.fullmatch(above[0].text) or not above[0].text:
            return
        rows = [above, *rows]
        yield begin, rows


def _kept(row: Row) -> Row:
    """The cells up to the last that is not blank."""
    return row[: max((n for n, cell in enumerate(row, 1) if cell.text), default=0)]


def _headed(rows: Sequence[Row]) -> bool:
    """Words that head columns, or any words above figures, row after row; and none over each column of figures."""
    header = next((row for row in rows[1:] if any(map(is_figure, row))), rows[-1])
    tops = list(takewhile(lambda row: row is not header, rows))
    named: set[int] = set()
    for row, step in zip(tops, shifts(rows), strict=False):
        named |= {step + n for n in range(len(_kept(row)))}
    held = {n for row in rows for n, cell in enumerate(row) if is_figure(cell)}
    if not all(cell.text or n not in held for n, cell in enumerate(_kept(rows[0]))) or not heads(
        rows[0], [n in held for n in range(len(rows[0]))]
    ):
        return False
    known = is_header(rows[0], None, inside=False)
    told = len(rows) > UNKNOWN and any(is_header(rows[0], row, inside=False) for row in rows[1:])
    return held <= named and (known or told)


def _cut_off(cells: Sequence[Piece], begin: int) -> bool:
    """Does a further name stand before the header, so that this is the end of one of two rows?"""
    return begin > 0 and bool(named_columns((cells[begin - 1],)) or FIRST.fullmatch(cells[begin - 1].text))


def _tiled(cells: Sequence[Piece], begin: int, width: int) -> list[Row]:
    """Header and rows of `width` cells from `begin` to the end of the table; [] where another pattern follows."""
    header, body = tuple(cells[begin : begin + width]), begin + width
    if any(map(is_figure, header)) or not header[0].text:
        return []
    remarks = [REMARK.fullmatch(cell.text) is not None for cell in header]
    held: list[bool | None] = [None] * width
    rows, figures = [header], 0
    while body < len(cells):
        row = tuple(cells[body : body + width])  # blanks at the end of the last one are gone
        if TITLE.fullmatch(row[0].text) or not _repeats(row, held, remarks):
            break
        if not TOTAL.fullmatch(row[0].text):
            held[: len(row)] = [_held(*told) for told in zip(row, held, remarks, strict=False)]
        rows.append(row)
        figures += any(map(is_figure, row))
        body += len(row)
    enough = figures >= 2 and len(rows) > (2 if width > NARROWEST else 3) and not all(held)
    return rows if enough and _ends(cells[body : body + width]) else []


def _held(cell: Piece, known: bool | None, remark: bool) -> bool | None:
    return known if remark or cell.holds == "blank" else is_figure(cell)


def _repeats(row: Row, held: Sequence[bool | None], remarks: Sequence[bool]) -> bool:
    """A name or a number first, words under words, figures under figures; a blank stands anywhere, in front of a name or of 合计 too."""
    if not row[0].text and not _below_merged(row, held):
        return not any(cell.text for cell in row)
    if TOTAL.fullmatch(row[0].text):  # below 1, 2, 3
        row, held, remarks = row[1:], held[1:], remarks[1:]
    elif row[0].text and not LETTER.search(row[0].text) and not is_figure(row[0]):
        return False
    return all(
        known is None or cell.holds == "blank" or remark or is_figure(cell) == known
        for cell, known, remark in zip(row, held, remarks, strict=False)
    )


def _below_merged(row: Row, held: Sequence[bool | None]) -> bool:
    """Blanks, and then a name over which words stand, with a figure behind: the cell before it goes over several rows; 合计 too."""
    at = next((n for n, cell in enumerate(row) if cell.text), None)
    if at is None:
        return False
    if at == 1 and TOTAL.fullmatch(row[at].text):
        return True
    return held[at] is False and True not in held[:at] and any(map(is_figure, row[at:]))


def _ends(following: Sequence[Piece]) -> bool:
    """Is what follows no row of the table with other cells than it has: nothing, a total, a title, words?"""
    if not any(map(is_figure, following)):
        return True
    return bool(TOTAL.fullmatch(following[0].text) or TITLE.fullmatch(following[0].text))


__all__ = ["barred_tables"]
