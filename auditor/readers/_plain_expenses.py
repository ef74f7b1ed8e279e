"""The one row of a table of the three public expenses, left as plain text, made a table with a row for each expense.

合计 因公出国（境）费 公务接待费                    headings of several heights, in no certain order
小计 公务用车购置费 公务用车运行维护费
预算数 决算数 预算数 决算数 …
21.50 17.95 20.50 16.95 20.50 16.95 1.00 1.00    blanks are gone

The total is that of its three expenses, that of the vehicles is what was bought and what they ran on: an amount belongs to an
expense where every order in which all of this holds says so.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations

from auditor.readers._expenses import (
    ABROAD,
    BOUGHT,
    CARS,
    GUESTS,
    OFFICE,
    RUN,
    TOTAL,
    TRAVEL,
    VEHICLES,
    add_up,
    sums_of,
)
from auditor.readers._grids import Grid, Piece, Placed
from auditor.readers._lines import Line
from auditor.readers._plain_columns import At, value_of
from auditor.readers._plain_rows import CAPTION, amounts_of, tokens

TALLEST = 12  # lines of the header
FEWEST, MOST = 3, 14  # amounts
ROW = re.compile(r"[-\d][-\d,.，]*(?: +[-\d,.，]+){2,}")
ORDERS = ((TOTAL, ABROAD, CARS, BOUGHT, RUN, GUESTS), (TOTAL, ABROAD, GUESTS, CARS, BOUGHT, RUN))
KINDS, PARTS = (
    (TOTAL, ABROAD, CARS, GUESTS),
    (BOUGHT, RUN, OFFICE),
)  # what makes up the total, and what is told beside it
HEADINGS = {
    TOTAL: re.compile(r"合计"),
    ABROAD: re.compile(r"因公出国.*"),
    CARS: re.compile(r"公务用车购置[及和](?:公务用车)?运行(?:维护)?费.*"),
    BOUGHT: re.compile(r"(?:公务用车)?购置费"),
    RUN: re.compile(r"(?:公务用车)?运行(?:维护)?费"),
    GUESTS: re.compile(r"公务接待费"),
    OFFICE: re.compile(r"机关运行经费.*"),
}
REST_OF_ABROAD = re.compile(r"[（(]境[)）]费?用?")
PLANNED, SPENT = re.compile(r".*预算数"), re.compile(r".*决算数")

Layout = tuple[int, ...]  # the expense of each amount


def expense_tables(lines: Sequence[Line], taken: set[int]) -> Iterator[Grid]:
    """The tables of the three public expenses among the lines that no other table holds."""
    for index, line in enumerate(lines):
        if " " in line.text and line.number not in taken and ROW.fullmatch(line.text):
            amounts = amounts_of(line)
            grid = _grid(lines, index, amounts) if FEWEST <= len(amounts) <= MOST else None
            if grid is not None:
                yield grid


def _grid(lines: Sequence[Line], index: int, amounts: Sequence[Piece]) -> Grid | None:
    top, least = index, max(0, index - TALLEST)
    if not any(TRAVEL in line.text for line in lines[least:index]):
        return None
    while top > least and lines[top - 1].text and not CAPTION.search(lines[top - 1].text):
        top -= 1
    pieces = [piece for line in lines[top:index] for piece in tokens(line)]
    found = [(what, next((p for p in pieces if heading.fullmatch(p.text)), None)) for what, heading in HEADINGS.items()]
    named = {what: piece for what, piece in found if piece is not None}
    if not set(range(OFFICE)) <= named.keys():
        return None
    heads, columns = _columns(pieces, amounts)
    layout = _layout(columns, OFFICE in named) if columns else {}
    if TOTAL not in layout or len(layout) < FEWEST:
        return None
    rows: list[tuple[At, ...]] = []
    for head, kinds in ((TOTAL, KINDS), (CARS, PARTS)):
        told = [what for what in kinds if what in layout]
        rows += [((named[head], 0, 1), *((piece, 2 + n, 1) for n, piece in enumerate(heads)))] if told else []
        for what in told:
            cells = [(piece, n, 1) for n, piece in enumerate(_name(what, named, pieces))]
            rows.append((*cells, *((column[layout[what]], 2 + n, 1) for n, column in enumerate(columns))))
    begin, end = lines[top], lines[index]
    return Grid(begin.number, end.number, begin.start, end.end, tuple(map(Placed, rows)), True)


def _columns(pieces: Sequence[Piece], amounts: Sequence[Piece]) -> tuple[list[Piece], list[Sequence[Piece]]]:
    """The headings 预算数 and 决算数 with the amounts of each: by turns, or one half and the other; or but one of the two."""
    planned, spent = ([p for p in pieces if said.fullmatch(p.text)] for said in (PLANNED, SPENT))
    if planned and spent:
        if len(amounts) % 2:
            return [], []
        half = len(amounts) // 2
        if len(planned) > 1 and len(spent) > 1:
            return [planned[0], spent[0]], [amounts[::2], amounts[1::2]]
        return ([planned[0], spent[0]], [amounts[:half], amounts[half:]]) if half == len(ORDERS[0]) else ([], [])
    return ([*planned, *spent][:1], [amounts]) if planned or spent else ([], [])


def _layout(columns: Sequence[Sequence[Piece]], office: bool) -> dict[int, int]:
    """Each expense with the place of its amounts, where all orders that add up agree."""
    series = [[value_of(piece) for piece in column] for column in columns]
    many = len(series[0])
    ways = [way for order in ORDERS for way in _ways(order, many)]
    if office:
        ways += [(*way, OFFICE) for order in ORDERS for way in _ways(order, many - 1)]
    fitting = [way for way in ways if all(add_up(way, values) for values in series)]
    if not fitting and many == len(ORDERS[0]) + office:  # nothing is missing, so that a figure is mistaken
        whole = [(*order, OFFICE) if office else order for order in ORDERS]
        held = {way: sum(sum(_held(way, values)) for values in series) for way in whole}
        fitting = [way for way in whole if held[way] > 0 and list(held.values()).count(0) == len(whole) - 1]
    if not fitting:
        return {}
    return {
        what: fitting[0].index(what)
        for what in fitting[0]
        if all(what in way and way.index(what) == fitting[0].index(what) for way in fitting)
    }


def _ways(order: Layout, many: int) -> Iterator[Layout]:
    """The total and any of the others, in order."""
    for way in combinations(order[1:], max(0, many - 1)):
        if CARS in way or not {BOUGHT, RUN} & set(way):
            yield (order[0], *way)


def _held(way: Layout, values: Sequence[Decimal]) -> list[bool]:
    """Which of the two sums hold and say something."""
    return [total == parts != 0 for total, parts in sums_of(way, values)]


def _name(what: int, named: dict[int, Piece], pieces: Sequence[Piece]) -> list[Piece]:
    """The words that name an expense: 公务用车 and 购置费, 因公出国 and （境）费."""
    piece = named[what]
    if what in (BOUGHT, RUN) and not piece.text.startswith(VEHICLES):
        start = named[CARS].start
        return [Piece(start, start + len(VEHICLES), VEHICLES), piece]
    if what == ABROAD and "费" not in piece.text:
        return [piece, *(p for p in pieces if REST_OF_ABROAD.fullmatch(p.text))][:2]
    return [piece]


__all__ = ["expense_tables"]
