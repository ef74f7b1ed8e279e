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

from auditor.readers._grids import WIDEST, Grid, Piece, Row, grid_of, is_header, is_year
from auditor.readers._lines import Line

LONGEST = 30  # characters of a cell
NARROWEST = 2  # columns
MOST_COLUMNS = min(WIDEST, 16)
CAPTION = re.compile(r".*单位[:：].{1,8}|.*(?:表|情况)(?:[(（].*[)）])?|(?:附?表|附件)\s*[\d一二三四五六七八九十]+.*")
PROSE = re.compile(r"[。；！？]|[，,：:]$")


def unmarked_tables(lines: Sequence[Line], found: Sequence[Grid]) -> list[Grid]:
    """The tables without marks among the lines that no other table holds, together with those `found` before."""
    taken = {number for grid in found for number in range(grid.first, grid.last + 1)}
    more = [grid for run in _runs(lines, taken) for grid in _tables(run)]
    return sorted([*found, *more], key=lambda grid: grid.first)


def _runs(lines: Sequence[Line], taken: set[int]) -> Iterator[list[Line]]:
    """Short lines one under the other, single blank lines between them left out."""
    run: list[Line] = []
    for line in lines:
        cell = line.number not in taken and len(line.text) <= LONGEST and not PROSE.search(line.text)
        if line.text and cell and (not run or line.number - run[-1].number <= 2):
            run.append(line)
        elif line.text or line.number in taken:
            if len(run) > 2 * NARROWEST:
                yield run
            run = [line] if line.text and cell else []
    if len(run) > 2 * NARROWEST:
        yield run


def _tables(run: Sequence[Line]) -> Iterator[Grid]:
    cells = [Piece(line.start, line.end, line.text) for line in run]
    at = 0
    while (first := _first_figure(cells, at)) is not None:
        rows = _best(cells, at, first)
        if rows is None:
            at = first + 1
            continue
        begin = next(n for n in range(at, len(cells)) if cells[n] is rows[0][0])
        at = begin + sum(map(len, rows))
        yield grid_of(run[begin:at], rows, ragged=False)


def _first_figure(cells: Sequence[Piece], at: int) -> int | None:
    return next((n for n in range(at, len(cells)) if _is_figure(cells[n])), None)


def _is_figure(cell: Piece) -> bool:
    return cell.holds in ("number", "percent") and not is_year(cell.text)


def _best(cells: Sequence[Piece], at: int, first: int) -> list[Row] | None:
    """The header and the rows that repeat one pattern: of all widths the one that covers most."""
    captions = [n for n in range(at, first) if CAPTION.fullmatch(cells[n].text)]
    start = captions[-1] + 1 if captions else None
    ways = [
        rows
        for width in range(NARROWEST, MOST_COLUMNS + 1)
        for begin in ([start] if start is not None else [first - width - 1, first - width])
        if begin >= at and (rows := _tiled(cells, begin, width, first))
    ]
    sure = [rows for rows in ways if start is not None or is_header(rows[0], rows[1], inside=False)]
    return max(sure, key=lambda rows: (sum(map(len, rows)), len(rows)), default=None)


def _tiled(cells: Sequence[Piece], begin: int, width: int, first: int) -> list[Row]:
    """Header and rows of `width` cells from `begin`, as far as the pattern of the first row goes; [] for none."""
    header, body = tuple(cells[begin : begin + width]), begin + width
    if not body <= first < body + width or any(_is_figure(cell) for cell in header):
        return []
    pattern = [_is_figure(cell) for cell in cells[body : body + width]]
    rows = [header]
    while body + width <= len(cells) and _repeats(cells[body : body + width], pattern):
        rows.append(tuple(cells[body : body + width]))
        body += width
    goes_on = body < len(cells) and _is_figure(cells[body])  # the pattern was too narrow
    return rows if len(rows) > NARROWEST and not all(pattern) and not goes_on else []


def _repeats(row: Sequence[Piece], pattern: Sequence[bool]) -> bool:
    """Text under text, figures under figures; a blank may stand anywhere but in front."""
    return row[0].holds != "blank" and all(
        cell.holds == "blank" or _is_figure(cell) == wanted for cell, wanted in zip(row, pattern, strict=True)
    )
