"""A row of a table that the rows right below it make up in several columns, whatever they are called and however they are marked.

    税收收入 · 401 · 431 / 增值税 · 266 · 292 / … / 车船税 · 76 · 64 / 非税收入 · …

In: tables without codes. Out: sums (`table`) of rows that no other reader has told so. Two columns that differ say that the rows are
a group, if few of the others deny it: what holds by chance does so in one.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from auditor.facts import Item
from auditor.model import Claim
from auditor.relations.headers import NO_SUM
from auditor.tables import Row, Segment, coded
from auditor.text import ZERO, Text, adds_up, claim, reading, slack

FEWEST = 2  # columns that hold, unlike each other
CLEARLY = 2  # times as many that hold as do not
BY_CHANCE = Decimal("0.001")  # that so small numbers add up
POINTS = ("rate", "score")
MOST = 30  # rows below


class Way(NamedTuple):
    """A row and those below it, column by column."""

    holding: int  # columns, those that repeat one another counted once
    sums: tuple[tuple[Item, list[Item]], ...]


def claims(text: Text) -> Iterator[Claim]:
    for segment in text.segments:
        if len(segment.rows) <= FEWEST or coded(segment):
            continue
        unsummed = {c.index for c in segment.columns if NO_SUM.search(c.header.rpartition("/")[2])}
        columns = sorted({column for row in segment.rows for column in row.items} - unsummed)
        for place, row in enumerate(segment.rows):
            way = _best(segment, place, columns) if len(row.items) >= FEWEST else None
            for total, parts in way.sums if way is not None else ():
                if text.parts.get(total.slot.start, set()).isdisjoint(part.slot.start for part in parts):
                    yield claim(text, "sum", [reading("below", total=total, parts=parts)], total, topic="table")


def _best(segment: Segment, place: int, columns: Sequence[int]) -> Way | None:
    """As many rows below as hold in most columns, the fewest of those."""
    row = segment.rows[place]
    amounts = {c: row.items[c] for c in columns if c in row.items and row.items[c].dimension not in POINTS}
    left = {c: item.mention.value for c, item in amounts.items() if item.mention.value > 0}  # to be made up yet
    told = list(left)
    if row.lacks(told) or len(set(left.values())) < FEWEST:
        return None
    best: Way | None = None
    for many, below in enumerate(segment.rows[place + 1 : place + 1 + MOST], 1):
        if below.lacks(told):
            break
        for c in told:
            left[c] -= below.items[c].mention.value if c in below.items else ZERO
        met = sum(abs(left[c]) <= row.items[c].mention.ulp * many for c in told)
        held = best.holding if best is not None else FEWEST - 1
        if many > 1 and met > held:
            way = _way(row, segment.rows[place + 1 : place + 1 + many], told)
            best = way if way is not None and way.holding > held else best
        if all(value < 0 for value in left.values()):
            break
    return best


def _way(row: Row, below: Sequence[Row], columns: Sequence[int]) -> Way | None:
    pairs = ((row.items[c], [one.items[c] for one in below if c in one.items]) for c in columns)
    sums = [(total, parts) for total, parts in pairs if _may_be_parts(total, parts)]
    alike = Counter(total.dimension for total, parts in sums if adds_up(total, parts)).most_common(1)
    sums = [(total, parts) for total, parts in sums if total.dimension == alike[0][0]] if alike else []
    held = {(t.mention.value, *(p.mention.value for p in parts)) for t, parts in sums if adds_up(t, parts)}
    failing = sum(not adds_up(total, parts) for total, parts in sums)
    telling = len(held) >= FEWEST and len(held) >= CLEARLY * failing and _chance(sums) <= BY_CHANCE
    return Way(len(held), tuple(sums)) if telling else None


def _may_be_parts(total: Item, parts: Sequence[Item]) -> bool:
    """Two or more that are not nought, of the kind of the total."""
    return sum(bool(p.mention.value) for p in parts) > 1 and all(p.dimension == total.dimension for p in parts)


def _chance(sums: Sequence[tuple[Item, list[Item]]]) -> Decimal:
    """How likely it is that all the sums that hold do so by chance: 9 = 5 + 4 tells little, 401.22 = 266.10 + 135.12 much."""
    chance = Decimal(1)
    for total, parts in sums:
        if adds_up(total, parts):
            chance *= min(Decimal(1), (2 * slack([total, *parts]) + total.mention.ulp) / total.mention.value)
    return chance


__all__ = ["claims"]
