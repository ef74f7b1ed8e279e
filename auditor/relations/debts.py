"""What is owed at the end, from what was owed before and what was borrowed and repaid in between: a tick, never an alarm.

    2021年末，政府债务余额A。2022年转贷新增债券B（一般债券…、专项债券…）、再融资债券C，偿还本金D。2022年末，债务余额E。

In one sentence see `balances`. Every amount between the two must be borrowed or repaid; parts of others and limits aside.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import islice, takewhile

from auditor.clauses import DELTA, PLAIN
from auditor.facts import Item
from auditor.model import Claim
from auditor.text import Text, claim, reading

OWED = re.compile(r"债[务券](?:本金)?余额[为是达共计]*$")
BORROWED = re.compile(r"新增|发行|转贷|再融资|举借|置换|提款|增加")
REPAID = re.compile(r"偿还|还本|归还|到期|化解|核减|减少")
LIMIT = re.compile(r"限额")
FAR = 3  # passages between the two balances
BALANCES = 4  # told before one that may be the one that it rolls on from
FIGURES = 40  # of a paragraph between the two balances
MOST = 12  # amounts between the two balances


def claims(text: Text) -> Iterator[Claim]:
    owed = [i for i in text.items.plain if OWED.search(i.slot.before)] if "余额" in text.document.words else []
    owed = [i for i in owed if i.slot.mark != "|" and not i.slot.depth]
    told, inner = (text.bound_as(difference="result"), text.bound_as(sum="parts")) if owed[1:] else (set(), set())
    for number, closing in enumerate(owed):
        near = reversed(owed[max(0, number - BALANCES) : number])
        opening = next((i for i in near if _balance_before(i, closing)), None)
        if opening is not None and closing.slot.start not in told:
            yield from _rolled(text, opening, closing, inner)


def _balance_before(opening: Item, closing: Item) -> bool:
    """What was owed at another time by the same, shortly before."""
    near = closing.slot.passage - opening.slot.passage <= FAR and closing.dimension == opening.dimension
    return (
        near
        and opening.period != closing.period
        and opening.realm.meets(closing.realm)
        and _kind(opening) == _kind(closing)
    )


def _kind(item: Item) -> str:
    """一般债务余额 and 专项债务余额 roll on their own."""
    return next((kind for kind in ("一般", "专项") if kind in item.slot.before), "")


def _rolled(text: Text, opening: Item, closing: Item, inner: set[int]) -> Iterator[Claim]:
    between = [i for i in _between(text, opening, closing) if i.slot.start not in inner]
    repaid = [i for i in between if REPAID.search(i.slot.before)]
    borrowed = [i for i in between if i not in repaid and _borrowed(between, i)]
    if not between or len(between) > MOST or len(borrowed) + len(repaid) < len(between):
        return
    if _makes(closing, [opening, *borrowed], repaid):
        way = reading("debt", result=closing, plus=[opening, *borrowed], minus=repaid or None)
        yield claim(text, "difference", [way], closing)


def _makes(closing: Item, plus: Sequence[Item], minus: Sequence[Item]) -> bool:
    return sum(i.mention.value for i in plus) == sum(i.mention.value for i in (closing, *minus))


def _between(text: Text, opening: Item, closing: Item) -> Iterator[Item]:
    """The amounts from one balance to the other, without limits."""
    for index in range(opening.slot.passage, closing.slot.passage + 1):
        row = text.items.by_passage.get(index, ())
        first = bisect_right(row, opening.slot.start, key=lambda i: i.slot.start)
        near = takewhile(lambda i: i.slot.start < closing.slot.start, islice(row, first, None))
        yield from (i for i in islice(near, FIGURES) if _moved(i, closing))


def _moved(item: Item, closing: Item) -> bool:
    told = item.slot.role in (PLAIN, DELTA) and not item.slot.depth
    return told and item.dimension == closing.dimension and not LIMIT.search(item.slot.before)


def _borrowed(between: Sequence[Item], item: Item) -> bool:
    """新增债券A、再融资债券B; also 一般债券A、专项债券B behind 发行."""
    place = between.index(item)
    named = BORROWED.search(item.slot.before) is not None
    return named or (place > 0 and item.slot.mark == "、" and _borrowed(between, between[place - 1]))


__all__ = ["claims"]
