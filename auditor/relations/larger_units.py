"""One amount told in 万元 and again, rounded, in 亿元, under one name: ``民生支出545,872万元`` and ``民生支出54.59亿元``. A tick, never an alarm.

In: the amounts of the text. Out: restated claims (`text`) of those that no other reader has put together.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from decimal import Decimal

from auditor.model import Claim
from auditor.text import Item, Text, claim, figures_of, prints_as, reading

LARGE = "亿元"
LEAST = Decimal(100_000_000)  # 元
ENOUGH = 3  # digits that do not agree by chance
SHORTEST = 3  # characters of a name


def claims(text: Text) -> Iterator[Claim]:
    money = [i for i in text.items.of("dimension", "money") if i.is_amount and i.slot.mark != "|"]
    large = [i for i in money if i.mention.unit.symbol == LARGE and len(i.mention.digits) >= ENOUGH]
    small = [i for i in money if i.mention.unit.symbol != LARGE and i.mention.value >= LEAST] if large else []
    small.sort(key=lambda i: i.mention.value)
    values = [i.mention.value for i in small]
    known = _together(text) if small else set()
    for item in large:
        value, ulp = item.mention.value, item.mention.ulp
        near = small[bisect_left(values, value - ulp) : bisect_right(values, value + ulp)]
        same = next((i for i in near if _is_again(item, i)), None)
        if same is not None and frozenset((item.slot.start, same.slot.start)) not in known:
            yield claim(text, "restated", [reading("again", stated=[same, item])], item, topic="text")


def _together(text: Text) -> set[frozenset[int]]:
    """The pairs of figures that are compared already."""
    stated = (
        [f.mention.start for f in figures_of(one.readings[0].roles["stated"])] for one in text.found.get("restated", ())
    )
    return {frozenset((a, b)) for starts in stated for a in starts[:9] for b in starts[:9]}


def _is_again(large: Item, small: Item) -> bool:
    """54.59亿元 of 545,872万元, of one year and one extent, under names of which one ends with the other."""
    if not prints_as(small.mention.value, large) or large.period != small.period or not large.realm.meets(small.realm):
        return False
    names = sorted((large.label, small.label), key=len)
    return len(names[0]) >= SHORTEST and names[1].endswith(names[0])


__all__ = ["claims"]
