"""Tables that lost everything but their cells: one cell a line, no tab, no blank line between rows.

项目
年初预算数        the header cells say how wide a row is; the rows below must repeat one pattern
决算数            (text, figure, figure) at least twice, else it is no table
基本支出
820.00
815.40
…
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import takewhile

from auditor.readers._grids import WIDEST, Grid, Piece, Placed, Row, grid_of, is_header, is_year, named_columns
from auditor.readers._lines import Line
from auditor.readers._merged import merged_tables
from auditor.readers._plain import plain_tables
from auditor.readers._plain_expenses import expense_tables
from auditor.readers._plain_sides import two_sided_tables
from auditor.readers._spaced import spaced_tables

LONGEST = 30  # characters of a cell
NARROWEST = 2  # columns
LEADING = 4  # cells of words before the first figure of a row
MOST_COLUMNS = min(WIDEST, 16)
CAPTION = re.compile(r".*单位[:：].{1,8}|.*表(?:[(（].*[)）])?|(?:附?表|附件)\s*[\d一二三四五六七八九十]+.*")
TOTAL = re.compile(r"(?:本年)?(?:收入|支出)?(?:合计|总计|总分|共计)")
NO_TOTAL = re.compile(r"单价|均价|率|占比|%|编码|代码|序号|编号|行次")
PROSE = re.compile(r"[。；！？]|[，,：:]$")


def unmarked_tables(lines: Sequence[Line], found: Sequence[Grid]) -> list[Grid]:
    """The tables without marks among the lines that no other table holds, together with those `found` before."""
    found = [*found, *two_sided_tables(lines, _held(found))]
    found = [*found, *plain_tables(lines, _held(found))]
    found = [*found, *expense_tables(lines, _held(found))]
    found = [*found, *spaced_tables(lines, _held(found))]
    found = [*found, *merged_tables(lines, _held(found))]
    taken = _held(found)
    more = [grid for run in _runs(lines, taken) for grid in _tables(run)]
    return sorted([*found, *more], key=lambda grid: grid.first)


def _held(grids: Sequence[Grid]) -> set[int]:
    return {number for grid in grids for number in range(grid.first, grid.last + 1)}


def _runs(lines: Sequence[Line], taken: set[int]) -> Iterator[list[Line]]:
    """Short lines one under the other, with the blank lines between them."""
    run: list[Line] = []
    for line in lines:
        cell = line.number not in taken and len(line.text) <= LONGEST and not PROSE.search(line.text)
        if cell:
            run.append(line)
            continue
        if len(run) > 2 * NARROWEST:
            yield run
        run = []
    if len(run) > 2 * NARROWEST:
        yield run


def _tables(run: Sequence[Line]) -> Iterator[Grid]:
    """A blank line is nothing between two cells, or a cell without text: whichever makes more of a table."""
    without = list(_grids(_dense(run)))
    if all(line.text for line in run):
        return iter(without)
    every = list(_grids(run))
    return iter(max(without, every, key=lambda grids: sum(len(row.cells) for grid in grids for row in grid.rows)))


def _dense(run: Sequence[Line]) -> list[Line]:
    return [line for line in run if line.text]


def _grids(run: Sequence[Line]) -> Iterator[Grid]:
    cells = [Piece(line.start, line.end, line.text) for line in run]
    at = 0
    while (first := _first_figure(cells, at)) is not None:
        rows = _best(cells, at, first)
        if rows is None:
            at = first + 1
            continue
        begin = next(n for n in range(at, len(cells)) if cells[n] is rows[0][0])
        at = begin + sum(map(len, rows))
        last = _total_row(cells[at:], rows)
        at += len(last)
        grid = grid_of(run[begin:at], [*rows, last] if last else rows, ragged=False)
        yield replace(grid, rows=(*grid.rows[:-1], _under(last, rows))) if last else grid


def _total_row(cells: Sequence[Piece], rows: Sequence[Row]) -> Row:
    """合计 with fewer cells than the rows have, behind them."""
    if not cells or not TOTAL.fullmatch(cells[0].text):
        return ()
    figures = list(takewhile(_is_figure, cells[1:]))
    return (cells[0], *figures) if 0 < len(figures) < len(rows[0]) else ()


def _under(total: Row, rows: Sequence[Row]) -> Placed:
    """The figures of a total row under the columns that can be totalled: not prices, rates, codes or numbers of rows."""
    figures = [column for column in range(len(rows[0])) if _is_figure(rows[1][column])]
    summed = [column for column in figures if not NO_TOTAL.search(rows[0][column].text)]
    wanted = len(total) - 1
    places = summed if len(summed) == wanted else figures[-wanted:]
    return Placed(tuple((cell, column, 1) for cell, column in zip(total, [0, *places], strict=True)))


def _first_figure(cells: Sequence[Piece], at: int) -> int | None:
    return next((n for n in range(at, len(cells)) if _is_figure(cells[n])), None)


def _is_figure(cell: Piece) -> bool:
    return cell.holds in ("number", "percent", "measure") and not is_year(cell.text)


def _best(cells: Sequence[Piece], at: int, first: int) -> list[Row] | None:
    """The header and the rows that repeat one pattern: of all widths the one that covers most."""
    captions = [n for n in range(at, first) if CAPTION.fullmatch(cells[n].text)]
    start = captions[-1] + 1 if captions else at
    if first - start < NARROWEST:
        return None  # no room for a header
    ways = [
        (begin, rows)
        for width in range(NARROWEST, MOST_COLUMNS + 1)
        for begin in {start, *range(first - width - LEADING, first - width + 1)}
        if begin >= start and (rows := _tiled(cells, begin, width, first))
    ]
    headed = (
        rows for begin, rows in ways if (captions and begin == start) or is_header(rows[0], rows[1], inside=False)
    )
    return max(
        headed, key=lambda rows: (named_columns(rows[0]) * len(rows), sum(map(len, rows)), len(rows)), default=None
    )


def _tiled(cells: Sequence[Piece], begin: int, width: int, first: int) -> list[Row]:
    """Header and rows of `width` cells from `begin`, as far as the pattern of the first row goes; [] for none."""
    header, body = tuple(cells[begin : begin + width]), begin + width
    if not body <= first < body + width or any(_is_figure(cell) for cell in header):
        return []
    pattern = [_is_figure(cell) for cell in cells[body : body + width]]
    rows = [header]
    while body + width <= len(cells) and _repeats(cells[body : body + width], pattern):
        if any(CAPTION.fullmatch(cell.text) for cell in cells[body : body + width]):
            break  # the next table
        rows.append(tuple(cells[body : body + width]))
        body += width
    goes_on = body < len(cells) and _is_figure(cells[body])  # the pattern was too narrow
    named = named_columns(header) == width > 2 * NARROWEST  # 年初预算数, 全年预算数, 全年执行数, 分值, 执行率, 得分
    enough = len(rows) > NARROWEST or (named and len(rows) == NARROWEST)
    return rows if enough and not all(pattern) and not goes_on else []


def _repeats(row: Sequence[Piece], pattern: Sequence[bool]) -> bool:
    """Text under text, figures under figures; a blank may stand anywhere but in front."""
    if not any(cell.text for cell in row) or (row[0].text and row[0].holds == "blank"):
        return False
    return all(cell.holds == "blank" or _is_figure(cell) == wanted for cell, wanted in zip(row, pattern, strict=True))
