"""A breakdown given twice: one total, the same names of parts, and another amount for one of them.

In: the sums that were found. Out: restated claims (`breakdown`), one for each name. Two breakdowns are of one thing where
total, measure, period and scope are the same, the parts have the same names, and one of the two at least adds up.

``基本支出100万元，其中人员经费80万元、公用经费20万元`` and elsewhere ``人员经费85万元、公用经费15万元``: both add up, one is wrong.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise

from auditor.facts import Item
from auditor.model import Claim
from auditor.text import Text, adds_up, claim, figures_of, reading

FEWEST = 2  # names that both breakdowns have


@dataclass(frozen=True)
class Breakdown:
    """A total and its parts by name."""

    total: Item
    parts: Mapping[str, Item]

    @property
    def key(self) -> tuple[object, ...]:
        """What two breakdowns of one thing share."""
        total = self.total
        return (total.name, total.mention.value, total.measure or "final", total.period, total.scope, total.realm)

    @property
    def holds(self) -> bool:
        return adds_up(self.total, tuple(self.parts.values()))


def claims(text: Text) -> Iterator[Claim]:
    groups: dict[object, list[Breakdown]] = {}
    for breakdown in _breakdowns(text):
        groups.setdefault(breakdown.key, []).append(breakdown)
    for group in groups.values():
        for one, other in pairwise(group):  # each with the one before
            if one.holds or other.holds:
                yield from _compared(text, one.parts, other.parts)


def _breakdowns(text: Text) -> Iterator[Breakdown]:
    """Sums of the text with every part under a name of its own."""
    for found in text.found.get("sum", []):
        roles = found.readings[0].roles
        total = [text.items.at[f.mention.start] for f in figures_of(roles.get("total", ()))]
        parts = [text.items.at[f.mention.start] for f in figures_of(roles["parts"])]
        named = {part.name: part for part in parts if part.name and part.own}
        prose = all(item.slot.mark != "|" and item.dimension == "money" for item in (*total, *parts))
        if total and total[0].name and prose and len(named) == len(parts):
            yield Breakdown(total[0], named)


def _compared(text: Text, one: Mapping[str, Item], other: Mapping[str, Item]) -> Iterator[Claim]:
    """A claim for each name. With other names, or fewer, the two may cut the total differently."""
    apart = all(one[name].slot.start != other[name].slot.start for name in one if name in other)
    same = one.keys() == other.keys() and all(_same_context(one[name], other[name]) for name in one)
    for name in one if apart and same and len(one) >= FEWEST else ():
        way = reading("twice", stated=[other[name], one[name]])
        yield claim(text, "restated", [way], other[name], topic="breakdown")


def _same_context(one: Item, other: Item) -> bool:
    same = (one.measure or "final") == (other.measure or "final") and one.period == other.period
    return same and one.scope == other.scope and one.dimension == other.dimension
