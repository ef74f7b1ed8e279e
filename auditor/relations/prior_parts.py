"""Last year's total of last year's parts, each told as the base of a change: a tick, never an alarm.

``经费21万元，比上年23.5万元减少…，其中：车辆18万元，比上年19万元减少…；接待3万元，比上年4.5万元减少…`` -> 23.5 = 19 + 4.5. What is
nil this year and has no base was nil before. Likewise the plan's total of the plans of the parts, told in brackets:
``年初预算38万元，实际支出34万元。其中：车辆29万元（预算32万元），接待5万元（预算6万元）`` -> 38 = 32 + 6. And last year's share:
``收入33亿元（上年30亿元）。税收22亿元（上年19亿元），占比66.7%，较上年的63.3%提高3.4个百分点`` -> 63.3 % = 19 ÷ 30.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from auditor.facts import PLANNED
from auditor.model import Claim, Figure, Reading
from auditor.text import Item, Text, claim, figures_of, is_quotient, prints_as, reading, rounds_to

FEWEST = 2  # parts with a base
PLAN = re.compile(r"(?:其)?(?:年初|全年|批复)?(?:的)?预算(?:数|安排|指标|批复)?(?:为|是)?[：:]?")


def claims(text: Text) -> Iterator[Claim]:
    sums = tuple(text.found.get("sum", ()))
    bases = _bases(text)
    yield from _added_up(text, sums, bases)
    yield from _added_up(text, sums, _plans(text))
    yield from _shared_before(text, bases)


def _added_up(text: Text, sums: Sequence[Claim], bases: Mapping[int, Item]) -> Iterator[Claim]:
    """Of each sum the same sum of what its figures are compared with."""
    for one in sums if len(bases) > FEWEST else ():
        roles = one.readings[0].roles
        total, parts = figures_of(roles.get("total", ())), figures_of(roles["parts"])
        base = bases.get(total[0].mention.start) if total and one.confidence != "low" else None
        told = [bases[part.mention.start] for part in parts if part.mention.start in bases]
        rest = any(part.mention.value for part in parts if part.mention.start not in bases)
        if base is not None and len(told) >= FEWEST and not rest and base not in told and rounds_to(base, told):
            yield claim(text, "sum", [reading("before", total=base, parts=told)], base)


def _shared_before(text: Text, bases: Mapping[int, Item]) -> Iterator[Claim]:
    """Of each share that has changed the share of what its part and its whole were."""
    known = text.bound_as(share="rate") if bases else ()
    for one in tuple(text.found.get("share", ())) if bases else ():
        roles = one.readings[0].roles
        told = [figures_of(roles.get(role, ())) for role in ("part", "whole", "rate")]
        was = [bases.get(figures[0].mention.start) for figures in told if len(figures) == 1]
        part, whole, rate = was if len(was) == len(told) else (None, None, None)
        if part is None or whole is None or rate is None or rate.slot.start in known:
            continue
        if part.dimension == whole.dimension and is_quotient(part, whole, rate):
            way = reading("before", part=part, whole=whole, rate=rate)
            yield claim(text, "share", [way], rate, topic="whole")


def _plans(text: Text) -> Mapping[int, Item]:
    """Where an amount begins -> the plan in the brackets behind it, or the one that its rate of execution is of."""
    found = {amount.slot.start: plan for amount, plan in plans_in_brackets(text)}
    for one in text.found.get("ratio", ()):
        above, below = (figures_of(one.readings[0].roles.get(role, ())) for role in ("numerator", "denominator"))
        if one.topic in ("execution", "completion") and len(above) == len(below) == 1:
            found[above[0].mention.start] = text.items.at[below[0].mention.start]
    for passage in text.with_figures if found else ():
        for plan, amount in pairwise(text.amounts(passage)):
            if plan.measure in PLANNED and amount.measure == "final" and amount.slot.clause == plan.slot.clause + 1:
                found.setdefault(amount.slot.start, plan)  # 年初预算A，实际支出B
    return found


def plans_in_brackets(text: Text) -> Iterator[tuple[Item, Item]]:
    """接待费5万元（预算6万元）: each amount with the plan behind it."""
    for passage in text.with_figures if "预算" in text.document.words else ():
        for amount, plan in pairwise(text.row(passage)):
            inside = plan.slot.mark == "（" and plan.slot.depth == amount.slot.depth + 1
            if inside and plan.dimension == amount.dimension and PLAN.fullmatch(plan.slot.before):
                yield amount, plan


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


__all__ = ["claims", "plans_in_brackets"]
