"""How much of what a government spends it takes in itself: ``全县一般公共预算收入4.82亿元。…支出18.64亿元。…财政自给率25.9%``.

In: rates of that name, or of what the income is said to be of the expenditure, and the amounts of the general budget told before, of the same
level and year. Out: ratios. Where but one amount of each side is told, the rate is of them; where there are several, it is a tick alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import product

from auditor.facts import AIMED_AT, Item, core
from auditor.model import Claim, Confidence
from auditor.text import Text, claim, is_quotient, reading

SUFFICES = re.compile(r"自给(?:率|能力|水平|程度)[^，。；：、（）比较由从]{0,6}$")
OF_EXPENDITURE = re.compile(r"收入[^，。；：、（）]{0,6}相当于[^，。；：、（）]{0,12}支出的$")
WHOSE = (
    r"^(?:今年|当年|本年|全年|年)?(?P<whose>全[省市县区州盟旗]|我[省市县区州]|[省市县区]本?级|本级)?(?:当年)?(?:地方)?"
)
GENERAL = r"(?:(?:一般)?公共(?:财政)?(?:预算)?|财政|(?<=全[省市县区州盟旗]))"
SIDES = {"income": re.compile(f"{WHOSE}{GENERAL}收入$"), "expenditure": re.compile(f"{WHOSE}{GENERAL}支出$")}
OTHERS = re.compile(
    r"平均|部分|个别|多数|[最各]|其[中他余]|[一-龥](?<![全我])[县区市]财政"
)  # 全省平均财政自给率, 北川县财政自给率
ALL_OF = re.compile(r"[全我](?P<whose>[省市县区州盟旗])")
MOST = 4  # amounts of a side
MANY = 12  # rates of one text


def claims(text: Text) -> Iterator[Claim]:
    if "自给" not in text.words and "相当于" not in text.words:
        return
    rates = [i for i in text.items.all if i.slot.is_rate and not i.mention.qualifier and _is_said(text, i)]
    told = [i for i in text.items.plain if i.is_amount and i.dimension == "money"] if rates else []
    told = [i for i in told if i.slot.mark != "|" and not i.slot.depth and i.measure not in (*AIMED_AT, "added")]
    sides = [[i for i in told if _is_of(i, side)] for side in SIDES]
    for rate in rates[:MANY]:
        income, spent = (_different(side, rate) for side in sides)
        pairs = list(product(income[:MOST], spent[:MOST]))
        met = [(one, other) for one, other in pairs if is_quotient(one, other, rate)]
        if met or len(pairs) == 1:
            above, below = (met or pairs)[0]
            sure: Confidence = "high" if len(pairs) == 1 else "low"
            way = reading("own means", numerator=[above], denominator=below, rate=rate)
            yield claim(text, "ratio", [way], rate, topic="other", confidence=sure)


def _is_said(text: Text, rate: Item) -> bool:
    said = re.split("[，。；：]", text.lead(rate))[-1]
    return (SUFFICES.search(said) or OF_EXPENDITURE.search(said)) is not None and OTHERS.search(said) is None


def _different(told: Sequence[Item], rate: Item) -> list[Item]:
    """The different amounts of a side that are told before the rate, of its level and year."""
    alike = [i for i in told if i.slot.start < rate.slot.start and i.period == rate.period and _of_level(i, rate)]
    return list({i.mention.value: i for i in reversed(alike)}.values())[::-1]


def _of_level(item: Item, rate: Item) -> bool:
    """全县财政自给率 is of the county, and so is 我县财政自给率; where a rate says nothing of whose it is, any may be meant."""
    one, other = (ALL_OF.search(i.slot.before) for i in (item, rate))
    if one and other:
        return one["whose"] == other["whose"]
    return item.realm.level == rate.realm.level or not item.realm.level or not rate.realm.level


def _is_of(item: Item, side: str) -> bool:
    return item.concept == f"general_budget_{side}" or SIDES[side].search(core(item.label) or item.label) is not None


__all__ = ["claims"]
