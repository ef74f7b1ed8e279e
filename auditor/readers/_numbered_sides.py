"""Two lists side by side with a column that counts the rows of each, 行次, as lines of words or one cell a line.

项目 行次 决算数 项目 行次 决算数
栏次 1 栏次 2
一、财政拨款收入 1 90.00 一、教育支出 31 60.00
二、事业收入 2 二、卫生健康支出 32 40.00      a blank amount is gone, and so is a blank name; the counts say on which side a name stands
3 三、农林水支出 33 8.00
总计 4 108.00 总计 34 108.00

A name without its count, or one that goes on counting on neither side, makes no table.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import takewhile
from typing import NamedTuple

from auditor.readers._cells import is_figure
from auditor.readers._grids import Grid, Piece
from auditor.readers._lines import Line
from auditor.readers._plain_rows import tokens
from auditor.readers._plain_sides import ALL_FUNDS, FUND, Half, Header, Sides, placed_sides

NAME = re.compile(r"项目(?:（[^（）]*）)?|科目(?:名称)?|收入|支出")
COUNT = re.compile("行[次号]|序号")
AMOUNT = re.compile(r"(?:[预决]算数?|金额|执行数)(?:（[^（）]*）)?")
COLUMNS = re.compile("栏次|栏目")
TOTAL = re.compile(r"(?:收入|支出)?总计")
NUMBER = re.compile(r"\d{1,3}")
HEADS = 6  # cells of the header
FEWEST = 4  # rows
LONGEST = 240  # lines of a table


class _Told(NamedTuple):
    number: int
    half: Half


def numbered_sides(lines: Sequence[Line], taken: set[int]) -> Iterator[Grid]:
    """The tables of two counted sides that no other table holds."""
    after = 0
    for at, line in enumerate(lines):
        if at < after or line.number in taken or not NAME.match(line.text):
            continue
        told = list(_pieces(lines, at, taken))
        heads = _heads([piece for piece, _ in told])
        grid = _grid([piece for piece, _ in told], heads) if heads else None
        if grid is not None:
            last = next(number for piece, number in told if piece.end == grid.end)
            yield replace(grid, first=line.number, last=last)
            after = at + last - line.number + 1


def _pieces(lines: Sequence[Line], at: int, taken: set[int]) -> Iterator[tuple[Piece, int]]:
    """The words and figures from a line on, each with the number of its line."""
    for line in lines[at : at + LONGEST]:
        if line.number in taken:
            return
        yield from ((piece, line.number) for piece in tokens(line))


def _heads(cells: Sequence[Piece]) -> int:
    """项目 · 行次 · 决算数 · 项目 · 行次 · 决算数, or 合计 at the end and the funds that are part of it: how many cells, 0 for none."""
    wanted = (NAME, COUNT, AMOUNT) * 2
    headed = len(cells) >= HEADS and all(
        word.fullmatch(cell.text) for word, cell in zip(wanted[:5], cells, strict=False)
    )
    if headed and ALL_FUNDS.fullmatch(cells[HEADS - 1].text):
        return HEADS + len(list(takewhile(lambda cell: FUND.fullmatch(cell.text), cells[HEADS:])))
    return HEADS if headed and AMOUNT.fullmatch(cells[HEADS - 1].text) else 0


def _grid(cells: Sequence[Piece], heads: int) -> Grid | None:
    body = cells[heads:]
    while body and (COLUMNS.fullmatch(body[0].text) or (is_figure(body[0]) and COLUMNS.fullmatch(cells[heads].text))):
        body = body[1:]  # 栏次 1 栏次 2
    told, end = _told(body, heads - HEADS + 1)
    rows = _rows(told) if end is not None else None
    if end is None or rows is None or len(rows) < FEWEST:
        return None
    header = Header(0, 0, (), _head(cells[:3]), _head(cells[3:heads]))
    return Grid(0, 0, cells[0].start, end.end, tuple(placed_sides(header, rows)), True)


def _head(cells: Sequence[Piece]) -> Half:
    return Half(names=(cells[0],), amounts=tuple(cells[2:]))


def _told(body: Sequence[Piece], widest: int) -> tuple[list[_Told], Piece | None]:
    """Each name with its count and, if there is one, its amount, up to the second total; its last cell, None where that does not come."""
    found: list[_Told] = []
    at = 0
    while at + 1 < len(body):
        if NUMBER.fullmatch(body[at].text) and not is_figure(body[at + 1]):
            found.append(_Told(int(body[at].text), Half()))  # the count of a half that is blank
            at += 1
            continue
        if is_figure(body[at]) or not NUMBER.fullmatch(body[at + 1].text):
            break
        name, count = body[at], body[at + 1]
        amounts = tuple(_amounts(found, body[at + 2 : at + 3 + widest], widest))
        found.append(_Told(int(count.text), Half(names=(name,), amounts=amounts)))
        at += 2 + len(amounts)
        if len(found) > 1 and all(TOTAL.fullmatch(told.half.name) for told in found[-2:]):
            return found, amounts[-1] if amounts else count
    return found, None


def _amounts(found: Sequence[_Told], behind: Sequence[Piece], widest: int) -> Iterator[Piece]:
    """The figures of a row, up to the count of the next one."""
    for at, piece in enumerate(behind[:widest]):
        if not is_figure(piece) or _counts_on(found, behind[at : at + 2]):
            return
        yield piece


def _counts_on(found: Sequence[_Told], behind: Sequence[Piece]) -> bool:
    """九、节能环保支出 39 / 10 / 十、农林水支出 40 8.00: is what follows the count of the next row, whose left name is blank, and no amount?"""
    counts = {told.number for told in found}
    nameless = len(behind) > 1 and NUMBER.fullmatch(behind[0].text) is not None and not is_figure(behind[1])
    return nameless and int(behind[0].text) - 1 in counts and int(behind[0].text) not in counts


def _rows(told: Sequence[_Told]) -> list[Sides] | None:
    """An amount of the left and the next of the right are a row; None where a count goes on with neither side."""
    last = [told[0].number - 1, told[1].number - 1] if len(told) > 1 else [0, 0]
    rows: list[Sides] = []
    for count, half in told:
        sides = [side for side in (0, 1) if count == last[side] + 1]
        if len(sides) != 1:
            return None
        last[sides[0]] = count
        if sides == [0] and len(half.amounts) > 1:
            return None
        if not half.names:
            continue
        if sides == [0]:
            rows.append((half, None))
        elif rows and rows[-1][1] is None:
            rows[-1] = (rows[-1][0], half)
        else:
            rows.append((None, half))
    return rows


__all__ = ["numbered_sides"]
