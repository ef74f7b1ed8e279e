"""Rows that lost their blank cells: which of its columns an amount stands in, as far as that is certain.

乡镇 · 合计 · 中央 · 省级 · 县级        柳河乡 8.30 8.30  ->  the total, and 8.30 under one of the other three

The total row says which: only one way makes all columns add up. Where none or several do, the amounts span the columns that they
may stand in, and nothing is made of them.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal
from itertools import combinations, groupby, islice
from typing import NamedTuple, Protocol, TypeVar

TOTAL = re.compile(r".*(?:合计|小计|总计|总额|[下预]达(?:资金|金额))")
ALL = re.compile(r"(?:合\s*计|总\s*计|共计)")
NO_SUM = re.compile(r".*(?:率|进度|占比|比重|比例|[%％]|单价|均价|人均|增[长减幅]|[序编]号|行[次号])")
INNER = re.compile(r"其中|[（(]|\d|.*(?:合计|小计|总计)")  # rows that a total may not count
NO_DIGIT = re.compile(r"[^\d.]")
MOST_WAYS = 60  # of a row
MOST_STEPS = 2000  # of the search for the one way that adds up


class Cell(Protocol):
    """A cell before it has a column."""

    @property
    def text(self) -> str: ...
    @property
    def holds(self) -> str: ...


C = TypeVar("C", bound=Cell)


class Open(NamedTuple):
    """Amounts of a row, from one cell to another, and the columns that they may stand in."""

    row: int
    first: int
    last: int  # behind them
    ways: tuple[tuple[int, ...], ...]


def settled(
    header: Sequence[str], rows: Sequence[Sequence[tuple[C, int, int]]], join: Callable[[Sequence[C]], C]
) -> list[tuple[tuple[C, int, int], ...]]:
    """The rows with each amount in its column, or in one cell over all that it may stand in."""
    numbers = _numbers(header, rows)
    found = [gap for n, row in enumerate(rows) if (gap := _open(header, rows, n, numbers)) is not None]
    told = _one_way(header, rows, numbers, found) if found else None
    kept = [tuple(row) for row in rows]
    for n, gap in enumerate(found):
        kept[gap.row] = tuple(_closed(rows[gap.row], gap, told[n] if told is not None else None, join))
    return kept


def _numbers(header: Sequence[str], rows: Sequence[Sequence[tuple[C, int, int]]]) -> frozenset[int]:
    """The columns of plain numbers, as the rows with all their cells have them."""
    full = [row for row in rows if len(row) == len(header)]
    if not full:  # then all behind the names
        names = max((column for row in rows for cell, column, _ in row if cell.holds == "text"), default=len(header))
        return frozenset(range(names + 1, len(header)))
    held = [[row[column][0].holds for row in full] for column in range(len(header))]
    return frozenset(n for n, kinds in enumerate(held) if 2 * kinds.count("number") > len(kinds) - kinds.count("blank"))


def _open(
    header: Sequence[str], rows: Sequence[Sequence[tuple[C, int, int]]], number: int, numbers: frozenset[int]
) -> Open | None:
    """The amounts of a row that are fewer than the columns for them between its other cells."""
    row = rows[number]
    if not 1 < len(row) < len(header):
        return None
    for plain, group in groupby(range(len(row)), key=lambda n: row[n][0].holds == "number" and row[n][1] in numbers):
        members = list(group)
        first, last = members[0], members[-1] + 1
        end = row[last][1] if last < len(row) else len(header)
        columns = [c for c in range(row[first - 1][1] + 1, end) if c in numbers] if plain and first else []
        if len(columns) <= len(members):
            continue
        totalled = TOTAL.fullmatch(header[columns[0]].rpartition("/")[2]) is not None
        ways = (way for way in combinations(columns, len(members)) if not totalled or way[0] == columns[0])
        return Open(number, first, last, tuple(islice(ways, MOST_WAYS + 1)))
    return None


def _closed(
    row: Sequence[tuple[C, int, int]], gap: Open, told: Sequence[int] | None, join: Callable[[Sequence[C]], C]
) -> Iterator[tuple[C, int, int]]:
    cells = [cell for cell, _, _ in row[gap.first : gap.last]]
    yield from row[: gap.first]
    if told is not None:
        yield from ((cell, column, 1) for cell, column in zip(cells, told, strict=True))
    else:
        sure = next((n for n, held in enumerate(zip(*gap.ways, strict=True)) if len(set(held)) > 1), len(cells))
        yield from ((cell, column, 1) for cell, column in zip(cells[:sure], gap.ways[0], strict=False))
        if sure < len(cells):
            begin, end = gap.ways[0][sure], max(way[-1] for way in gap.ways)
            yield join(cells[sure:]), begin, end - begin + 1
    yield from row[gap.last :]


# --- the total row --------------------------------------------------------------------------------------------------


def _one_way(
    header: Sequence[str],
    rows: Sequence[Sequence[tuple[C, int, int]]],
    numbers: frozenset[int],
    found: Sequence[Open],
) -> list[tuple[int, ...]] | None:
    """The columns of the open amounts in the only way that makes every column add up; None where none or several do."""
    totals = [n for n, row in enumerate(rows) if _names(row) and ALL.fullmatch(_names(row)[-1])]
    inner = any(INNER.match(name) for n, row in enumerate(rows) for name in _names(row) if n not in totals)
    if len(totals) != 1 or totals[0] not in (0, len(rows) - 1) or inner or totals[0] in {gap.row for gap in found}:
        return None
    summed = [c for c in sorted(numbers) if not NO_SUM.fullmatch(header[c].rpartition("/")[2])]
    left = {column: Decimal(0) for column in summed}
    for n, row in enumerate(rows):
        gap = next((gap for gap in found if gap.row == n), None)
        for place, (cell, column, _) in enumerate(row):
            if column in left and not (gap and gap.first <= place < gap.last):
                left[column] += _value(cell) if n == totals[0] else -_value(cell)
    ways = [
        [
            (way, {c: _value(rows[gap.row][gap.first + k][0]) for k, c in enumerate(way) if c in left})
            for way in gap.ways
        ]
        for gap in found
    ]
    if any(len(each) > MOST_WAYS for each in ways):
        return None
    solutions = list(islice(_search(ways, left, [MOST_STEPS]), 2))
    return solutions[0] if len(solutions) == 1 else None


def _search(
    ways: Sequence[Sequence[tuple[tuple[int, ...], dict[int, Decimal]]]], left: dict[int, Decimal], steps: list[int]
) -> Iterator[list[tuple[int, ...]]]:
    """Every choice of one way for each row that leaves nothing of any column."""
    if not ways:
        yield from [[]] if not any(left.values()) else []
        return
    for way, amounts in ways[0]:
        steps[0] -= 1
        if steps[0] < 0:
            return
        rest = {c: value - amounts.get(c, Decimal(0)) for c, value in left.items()}
        if all(value >= 0 for value in rest.values()):
            yield from ([way, *others] for others in _search(ways[1:], rest, steps))


def _names(row: Sequence[tuple[C, int, int]]) -> list[str]:
    return [cell.text for cell, _, _ in row if cell.holds == "text"]


def _value(cell: Cell) -> Decimal:
    digits = NO_DIGIT.sub("", cell.text)
    return Decimal(digits) if digits.strip(".") and digits.count(".") < 2 else Decimal(0)


__all__ = ["settled"]
