"""The columns of a table that lost its blank cells: which amounts of a row stand where, as far as that is certain.

    合计 · 基本支出 · 项目支出        201 一般公共服务支出 300.00 300.00   ->  300.00 · 300.00 · - or 300.00 · - · 300.00?

The accounts below 201 and the total above it say which: only one way makes both columns add up. Where none or several do,
the amount spans the columns that it may stand in, and nothing is made of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import product

from auditor.readers._grids import Piece
from auditor.readers._plain_rows import Entry

PAIRS = (
    (re.compile(r"基本支出"), re.compile(r"项目支出")),
    (re.compile(r"人员(?:经费|支出)"), re.compile(r"公用(?:经费|支出)")),
)
TOTAL = re.compile(r"(?:合计|小计|总计)$")
BOTH = 3  # amounts of a row with a total and both of its parts
MOST_MISTAKEN = 2  # rows of a family
MOST = 12  # rows of which one of two columns is unknown: of more, several ways would add up
LEVELS = (5, 3)  # digits of the codes above others
At = tuple[Piece, int, int]  # a cell with its column and span
Two = tuple[Decimal, Decimal]


def laid(entries: Sequence[Entry], columns: Sequence[str]) -> list[tuple[At, ...]]:
    """The amounts of each row with their columns, the first of them 0."""
    width = len(columns)
    counts = [len(entry.amounts) for entry in entries]
    both = max(counts) == BOTH and _in_two(columns) and _both_add_up(entries)
    sides = _sides(entries) if both else {}
    totalled = TOTAL.search(columns[0]) is not None
    return [
        placed(entry.amounts, BOTH if both and len(entry.amounts) == BOTH else width, totalled, sides.get(n))
        for n, entry in enumerate(entries)
    ]


def placed(amounts: Sequence[Piece], width: int, totalled: bool, side: int | None = None) -> tuple[At, ...]:
    """All of them side by side; of fewer than there are columns the total, where the first is one, and then the rest."""
    if len(amounts) in (0, width):
        return tuple((piece, column, 1) for column, piece in enumerate(amounts))
    first = [(amounts[0], 0, 1)] if totalled else []
    rest = amounts[len(first) :]
    if side is not None and first and len(rest) == 1:
        return (*first, (rest[0], 1 + side, 1))
    if not rest:
        return tuple(first)
    several = Piece(rest[0].start, rest[-1].end, " ".join(piece.text for piece in rest))
    return (*first, (several, len(first), width - len(first)))


def _in_two(columns: Sequence[str]) -> bool:
    """Are the second and third columns the two parts of the first?"""
    return len(columns) >= BOTH and any(one.search(columns[1]) and other.search(columns[2]) for one, other in PAIRS)


def _both_add_up(entries: Sequence[Entry]) -> bool:
    rows = [_values(entry) for entry in entries if len(entry.amounts) == BOTH]
    holding = sum(abs(total - one - other) <= _ulp(entries) * 2 for total, one, other in rows)
    return holding * 4 >= len(rows) * 3 or len(rows) - 1 == holding > 1


def _values(entry: Entry) -> list[Decimal]:
    return [value_of(piece) for piece in entry.amounts]


def value_of(piece: Piece) -> Decimal:
    """``1,234.50``; a dash is nought."""
    digits = re.sub(r"[,，%％]", "", piece.text).translate({ord("−"): "-", ord("－"): "-"})
    return Decimal(digits) if any(c.isdigit() for c in digits) else Decimal(0)


def _ulp(entries: Sequence[Entry]) -> Decimal:
    places = max((len(piece.text.partition(".")[2]) for entry in entries for piece in entry.amounts), default=0)
    return Decimal(1).scaleb(-places)


# --- one of two columns ---------------------------------------------------------------------------------------------


def _sides(entries: Sequence[Entry]) -> Mapping[int, int]:
    """Rows with two amounts: does the second stand in the first part (0) or the other (1)?"""
    known = {n: _twos(entry, _ulp(entries)) for n, entry in enumerate(entries) if len(entry.amounts) == BOTH}
    sides: dict[int, int] = {}
    for parent, children in _families(entries):
        unknown = [n for n in children if len(entries[n].amounts) == BOTH - 1]
        told = [n for n in children if n in known]
        if parent not in known or len(unknown) + len(told) < len(children):
            continue
        for two, *others in _choices([known[parent], *(known[n] for n in told)]):
            rest = [two[side] - sum(other[side] for other in others) for side in (0, 1)]
            alone = next((side for side in (0, 1) if not two[1 - side]), None)
            found = [alone] * len(unknown) if alone is not None else _way(entries, unknown, rest, len(children))
            if found and None not in found:
                break
        for n, side in zip(unknown, found, strict=False):
            assert side is not None
            sides[n] = side
            value = _values(entries[n])[1]
            known[n] = [(value, Decimal(0)) if side == 0 else (Decimal(0), value)]
    return sides


def _choices(known: Sequence[Sequence[Two]]) -> Iterator[tuple[Two, ...]]:
    """One of the ways in which each row may be meant; as printed, where more than a few do not add up."""
    mistaken = sum(len(ways) > 1 for ways in known)
    yield from product(*(known if mistaken <= MOST_MISTAKEN else ([ways[0]] for ways in known)))


def _twos(entry: Entry, ulp: Decimal) -> list[Two]:
    """The two parts of a row; of one that does not add up also what each should be if it is the mistaken one."""
    total, one, other = _values(entry)
    if abs(total - one - other) <= 2 * ulp:
        return [(one, other)]
    return [(one, other), (total - other, other), (one, total - one)]


def _families(entries: Sequence[Entry]) -> Iterator[tuple[int, list[int]]]:
    """Each row that stands above others, with those, from the total down."""
    codes = {entry.code: n for n, entry in enumerate(entries) if entry.codes}
    below: dict[int, list[int]] = {}
    total = next((n for n, entry in enumerate(entries) if entry.is_total), -1)
    for code, n in codes.items():
        above = next((codes[code[:long]] for long in LEVELS if long < len(code) and code[:long] in codes), total)
        below.setdefault(above, []).append(n)
    yield from sorted(below.items(), key=lambda family: (family[0] != total, len(entries[family[0]].code)))


def _way(entries: Sequence[Entry], unknown: Sequence[int], both: Sequence[Decimal], many: int) -> list[int | None]:
    """The only way to part rows between two columns so that both add up; [] where there is none or more than one.

    Of the two amounts of a row, which should be the same, one may be mistaken.
    """
    one, other = both
    slack = _ulp(entries) * (many + 1) / 2
    for place in (1, 0):
        values = [_values(entries[n])[place] for n in unknown]
        if not 0 < len(values) <= MOST or abs(sum(values) - one - other) > 2 * slack:
            continue
        sums = [Decimal(0)]
        for value in values:
            sums += [held + value for held in sums]
        ways = [way for way, held in enumerate(sums) if abs(held - one) <= slack]
        if len(ways) == 1:
            return [0 if ways[0] >> bit & 1 else 1 for bit in range(len(values))]
    return []


__all__ = ["At", "laid", "placed", "value_of"]
