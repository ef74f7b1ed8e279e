"""A breakdown given twice: one total, the same names of parts, and another amount for one of them.

In: the sums that were found. Out: restated claims (`breakdown`), one for each name that stands in both. Two breakdowns are of
one thing where total, measure, period and scope are the same and the parts that they share are named alike.

``基本支出100万元，其中人员经费80万元、公用经费20万元`` and elsewhere ``人员经费85万元、公用经费15万元``: both add up, one is wrong.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import combinations

from auditor.facts import Item
from auditor.model import Claim
from auditor.text import Text, adds_up, claim, figures_of, reading

Parts = Mapping[str, Item]
FEWEST = 2  # names that both breakdowns have


def claims(text: Text) -> Iterator[Claim]:
    groups: dict[object, list[Parts]] = {}
    for total, parts in _breakdowns(text):
        key = (total.name, total.mention.value, total.measure or "final", total.period, total.scope, total.realm)
        groups.setdefault(key, []).append(parts)
    for group in groups.values():
        for one, other in combinations(group, 2):
            yield from _compared(text, one, other)


def _breakdowns(text: Text) -> Iterator[tuple[Item, Parts]]:
    """Sums of the text that add up, with every part under a name of its own."""
    for found in text.found.get("sum", []):
        roles = found.readings[0].roles
        total = [text.items.at[f.mention.start] for f in figures_of(roles.get("total", ()))]
        parts = [text.items.at[f.mention.start] for f in figures_of(roles["parts"])]
        named = {part.name: part for part in parts if part.name and part.own}
        prose = all(item.slot.mark != "|" and item.dimension == "money" for item in (*total, *parts))
        if total and total[0].name and prose and len(named) == len(parts) and adds_up(total[0], parts):
            yield total[0], named


def _compared(text: Text, one: Parts, other: Parts) -> Iterator[Claim]:
    shared = [name for name in one if name in other]
    apart = all(one[name].slot.start != other[name].slot.start for name in shared)
    alike = [name for name in shared if _same_context(one[name], other[name])]
    whole = len(shared) == len(one) == len(other)  # with fewer names the breakdowns may cut differently
    if apart and whole and len(shared) >= FEWEST and len(alike) == len(shared):
        for name in shared:
            yield claim(
                text, "restated", [reading("twice", stated=[other[name], one[name]])], other[name], topic="breakdown"
            )


def _same_context(one: Item, other: Item) -> bool:
    same = (one.measure or "final") == (other.measure or "final") and one.period == other.period
    return same and one.scope == other.scope and one.dimension == other.dimension
