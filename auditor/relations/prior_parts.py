"""Last year's total of last year's parts, each told as the base of a change: a tick, never an alarm.

``经费21万元，比上年23.5万元减少…，其中：车辆18万元，比上年19万元减少…；接待3万元，比上年4.5万元减少…`` -> 23.5 = 19 + 4.5. What is
nil this year and has no base was nil before.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from auditor.model import Claim, Figure, Reading
from auditor.text import Item, Text, claim, figures_of, prints_as, reading, rounds_to

FEWEST = 2  # parts with a base


def claims(text: Text) -> Iterator[Claim]:
    bases = _bases(text)
    for one in tuple(text.found.get("sum", ())) if len(bases) > FEWEST else ():
        roles = one.readings[0].roles
        total, parts = figures_of(roles.get("total", ())), figures_of(roles["parts"])
        base = bases.get(total[0].mention.start) if total and one.confidence != "low" else None
        told = [bases[part.mention.start] for part in parts if part.mention.start in bases]
        rest = any(part.mention.value for part in parts if part.mention.start not in bases)
        if base is not None and len(told) >= FEWEST and not rest and base not in told and rounds_to(base, told):
            yield claim(text, "sum", [reading("last year", total=base, parts=told)], base)


def _bases(text: Text) -> Mapping[int, Item]:
    """Where an amount of the text begins -> what it is compared with, if that is one amount."""
    found: dict[int, set[Item]] = {}
    for one in text.found.get("change", ()):
        pairs = [_compared(way) for way in one.readings]
        now, then, _ = next((pair for pair in pairs if pair and pair[2]), None) or pairs[0] or (None, None, False)
        if now is not None and then is not None and text.items.at[then.mention.start].slot.mark != "|":
            found.setdefault(now.mention.start, set()).add(text.items.at[then.mention.start])
    return {start: next(iter(items)) for start, items in found.items() if len(items) == 1}


def _compared(way: Reading) -> tuple[Figure, Figure, bool] | None:
    """What has changed, what it was before, and whether the change told makes the one the other."""
    now, then, delta, rate = (figures_of(way.roles.get(role, ())) for role in ("current", "prior", "delta", "rate"))
    if len(now) != 1 or len(then) != 1 or now[0].mention.unit.dimension != then[0].mention.unit.dimension:
        return None
    change = now[0].mention.value - then[0].mention.value
    same = any(abs(change) == abs(one.mention.value) for one in delta)
    prior = then[0].mention.value
    return now[0], then[0], same or any(prior and prints_as(abs(change / prior), one) for one in rate)


__all__ = ["claims"]
