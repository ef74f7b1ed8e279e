"""Two lists side by side that lost everything but their cells, one a line, blank halves of rows among it.

收入
决算数        a header of four cells, two names and an amount behind each
支出
决算数
财政拨款收入
90.00
教育支出
60.00
卫生健康支出   no income stands beside it: the names say on which side each amount is
40.00
总计
…
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import takewhile

from auditor.readers._cells import is_figure
from auditor.readers._grids import Grid, Piece
from auditor.readers._lines import Line
from auditor.readers._plain_sides import ALL_FUNDS, FUND, TOTAL, Half, Header, Row, Sides, marked_sides, placed_sides

HEADS = 4  # cells of the header
FEWEST = 4  # amounts of a side
LONGEST = 160  # lines of a table
LONGEST_NAME = 8  # characters of a heading
NAME = re.compile(r"(?:收入|支出)?(?:项目|科目|类别)?(?:名称)?|[收支]入?出?")
AMOUNT = re.compile(r"(?:本年|当年)?(?:[预决]算数?|金额|执行数|发生数|数额)(?:（[^（）]*）)?")
INCOME, SPENDING = re.compile("收入"), re.compile("支出")


def two_sided_cells(lines: Sequence[Line], taken: set[int]) -> Iterator[Grid]:
    """The tables of two sides, one cell a line, that no other table holds, where a side is left blank in some rows."""
    told = [n for n, line in enumerate(lines) if line.text]
    after = 0
    for at, first in enumerate(told):
        if first < after or len(lines[first].text) > LONGEST_NAME or not NAME.fullmatch(lines[first].text):
            continue
        head = [lines[n] for n in told[at : at + HEADS]]
        if len(head) < HEADS or not _heads(head) or any(line.number in taken for line in head):
            continue
        body = [lines[n] for n in told[at + HEADS : at + HEADS + LONGEST]]
        funds = (
            list(takewhile(lambda line: FUND.fullmatch(line.text), body)) if ALL_FUNDS.fullmatch(head[-1].text) else []
        )
        if (grid := _grid([*head, *funds], body[len(funds) :], first)) is not None:
            after = first + grid.last - head[0].number + 1
            yield grid


def _heads(cells: Sequence[Line]) -> bool:
    """收入 · 决算数 · 支出 · 决算数, or 项目 · 金额 · 项目 · 合计 and the funds that are part of it."""
    names, amounts = (cells[0], cells[2]), (cells[1], cells[3])
    named = all(NAME.fullmatch(line.text) for line in names) and not SPENDING.search(names[0].text)
    headed = AMOUNT.fullmatch(amounts[0].text) and (
        AMOUNT.fullmatch(amounts[1].text) or ALL_FUNDS.fullmatch(amounts[1].text)
    )
    return named and not INCOME.search(names[1].text) and headed is not None


def _grid(head: Sequence[Line], body: Sequence[Line], top: int) -> Grid | None:
    widest = len(head) - HEADS + 1
    halves, end = _halves(body, widest)
    sided = marked_sides(_paired(halves), widest) if end is not None else None
    rows = _beside(sided or [])
    whole = all(half is not None and half.amounts for row in rows for half in row)
    each = [sum(1 for row in rows if row[side] is not None) for side in (0, 1)]
    if end is None or whole or min(each) < FEWEST - 1 or max(each) < FEWEST:
        return None  # every cell is there: the columns say it
    cells = [Piece(line.start, line.end, line.text) for line in head]
    header = Header(top, top + len(head), (), _half(cells[:2]), _half(cells[2:]))
    return Grid(head[0].number, end.number, head[0].start, end.end, tuple(placed_sides(header, rows)), True)


def _half(cells: Sequence[Piece]) -> Half:
    return Half(names=(cells[0],), amounts=tuple(cells[1:]))


def _halves(body: Sequence[Line], widest: int) -> tuple[list[Half], Line | None]:
    """Names, each with the amounts below it if there are any, up to the second total, and its last line; None where there is none."""
    found: list[Half] = []
    end: Line | None = None
    for line in body:
        piece = Piece(line.start, line.end, line.text)
        figure = is_figure(piece)
        if end is not None and not figure:
            break
        if not figure:
            found.append(Half(names=(piece,)))
        elif not found or len(found[-1].amounts) == widest:
            return found, None
        else:
            found[-1] = replace(found[-1], amounts=(*found[-1].amounts, piece))
            end = line if len(found) > 1 and all(TOTAL.fullmatch(half.name) for half in found[-2:]) else None
    return found, end


def _paired(halves: Sequence[Half]) -> list[Row]:
    """The two totals, which bear one name, stand beside each other; on which side all others do, their names say."""
    return [*([half] for half in halves[:-2]), list(halves[-2:])]


def _beside(sided: Sequence[Sides]) -> list[Sides]:
    """An amount of the left side and the next of the right are a row."""
    rows: list[Sides] = []
    for left, right in sided:
        if left is None and rows and rows[-1][1] is None:
            rows[-1] = (rows[-1][0], right)
        else:
            rows.append((left, right))
    return rows


__all__ = ["two_sided_cells"]
