"""Lists of numbered rows one cell a line that lost their blank cells: 序号 · 乡镇 · 项目名称 · 金额 · 备注.

序号 / 乡镇 / 项目 / 金额 / 备注        a header that begins with 序号, and rows that begin with 1, 2, 3: words under words and
1 / 西坪镇 / 排洪沟 / 20 / 新建        figures under figures as far as the last figure, and behind that a remark or none
2 / 桃林乡 / 水圳 / 15
合计 / 35
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from auditor.readers._cells import TOTAL, is_figure, total_row, under_summed
from auditor.readers._grids import Grid, Piece, Placed, Row, grid_of
from auditor.readers._lines import Line

FEWEST = 3  # rows
NARROWEST, WIDEST = 3, 12  # columns
NUMBERS = re.compile(r"序\s*号|编\s*号")


def counted_tables(run: Sequence[Line]) -> Iterator[Grid]:
    """Such lists among short lines one under the other."""
    cells = [Piece(line.start, line.end, line.text) for line in run if line.text]
    at = 0
    while at < len(cells):
        rows = _rows(cells, at) if NUMBERS.fullmatch(cells[at].text) else []
        if not rows:
            at += 1
            continue
        at += sum(map(len, rows))
        last = total_row(cells[at:], rows)
        at += len(last)
        grid = grid_of(run, [*rows, last] if last else rows, ragged=False)
        placed = [Placed(tuple((piece, n, 1) for n, piece in enumerate(row))) for row in rows]
        yield replace(grid, rows=(*placed, under_summed(last, rows)) if last else tuple(placed))


def _rows(cells: Sequence[Piece], at: int) -> list[Row]:
    """The header and the rows below it, [] for none: of all ways to part needed cells from remarks the one that needs most."""
    header = tuple(
        cells[at : next((n for n in range(at, min(at + WIDEST + 1, len(cells))) if cells[n].text == "1"), at)]
    )
    if len(header) < NARROWEST or any(map(is_figure, header)):
        return []
    first = cells[at + len(header) :][: len(header)]
    for needed in range(len(first), 1, -1):
        if is_figure(first[needed - 1]):
            rows = _counted(cells, at + len(header), [is_figure(cell) for cell in first[:needed]], len(header))
            if len(rows) >= FEWEST:
                return [header, *rows]
    return []


def _counted(cells: Sequence[Piece], at: int, kinds: Sequence[bool], width: int) -> list[Row]:
    """Rows that begin with 1, 2, 3 and end before the next number, at 合计, or where no figure follows; [] where another ends them."""
    rows: list[Row] = []
    while _begins(cells, at, len(rows) + 1, kinds):
        stop = at + len(kinds)
        while (
            stop < min(at + width, len(cells)) and not is_figure(cells[stop]) and not TOTAL.fullmatch(cells[stop].text)
        ):
            stop += 1
        following = cells[stop : stop + width]
        rows.append(tuple(cells[at:stop]))
        at = stop
        if not _begins(cells, at, len(rows) + 1, kinds):
            done = not any(map(is_figure, following)) or TOTAL.fullmatch(following[0].text) is not None
            return rows if done else []
    return rows


def _begins(cells: Sequence[Piece], at: int, number: int, kinds: Sequence[bool]) -> bool:
    row = cells[at : at + len(kinds)]
    return bool(row) and row[0].text == str(number) and [is_figure(cell) for cell in row] == list(kinds)


__all__ = ["counted_tables"]
