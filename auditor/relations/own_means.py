"""How much of what a government spends it takes in itself: ``全县一般公共预算收入4.82亿元。…支出18.64亿元。…财政自给率25.9%``.

In: rates of that name, or of what the income is said to be of the expenditure, and the amounts of the general budget told before, of the same
level and year. Out: ratios. Where but one amount of each side is told, the rate is of them; where there are several, it is a tick alone, as is
a rate that names a year or a government that nothing before names.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import product

from auditor.facts import AIMED_AT, Item, core
from auditor.model import Claim, Confidence
from auditor.relations.meant import KIND, OTHERWISE, PART_OF_YEAR, WHO, of_one, whose
from auditor.text import Text, claim, is_quotient, reading

ANY = f"{WHO}?(?:当年)?(?:地方)?"
WHOSE = rf"^(?:今年|当年|本年|全年|年)?{ANY}"
GENERAL = rf"(?:(?:一般)?公共(?:财政)?(?:预算)?|财政|(?<=全{KIND}))"
SIDES = {"income": re.compile(f"{WHOSE}{GENERAL}收入$"), "expenditure": re.compile(f"{WHOSE}{GENERAL}支出$")}
LEAD = r"^(?:[一二三四五六]是|当前|目前|今年|当年|本年|全年|(?:19|20)\d\d年度?|年|但|而|因此|使得?){0,4}"
TO = r"[仅只才约为是有达]{0,3}(?:(?:提高|提升|上升|回升|下降|降低|下滑|保持|维持|稳定|[达升降])?[到至在])?[仅只约为是有]{0,2}$"
SUFFICES = re.compile(f"{LEAD}{ANY}(?:一般公共预算|公共财政|财政|财力)?自给(?:率|能力|水平|程度){TO}")
OF_EXPENDITURE = re.compile(f"{LEAD}{ANY}{GENERAL}收入[仅只约]?相当于(?:同期|全年)?{ANY}{GENERAL}?支出的$")
YEARS = re.compile(r"((?:19|20)\d\d)年")
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
        pairs = [(one, other) for one, other in product(income[:MOST], spent[:MOST]) if _of_level(one, other)]
        met = [(one, other) for one, other in pairs if is_quotient(one, other, rate)]
        if met or len(pairs) == 1:
            above, below = (met or pairs)[0]
            said = _says_level(rate, above, below) and _says_year(text, rate, above, below)
            sure: Confidence = "high" if len(pairs) == 1 and said else "low"
            way = reading("own means", numerator=[above], denominator=below, rate=rate)
            yield claim(text, "ratio", [way], rate, topic="other", confidence=sure)


def _is_said(text: Text, rate: Item) -> bool:
    """Is it named so, of the general income and of no other, and is nothing before it in its sentence that makes it another rate?"""
    lead = text.lead(rate)
    said = re.split("[，。；：]", lead)[-1]
    return (SUFFICES.match(said) or OF_EXPENDITURE.match(said)) is not None and OTHERWISE.search(lead) is None


def _different(told: Sequence[Item], rate: Item) -> list[Item]:
    """The different amounts of a side that are told before the rate, of its level and year."""
    alike = [i for i in told if i.slot.start < rate.slot.start and i.period == rate.period and _of_level(i, rate)]
    return list({i.mention.value: i for i in reversed(alike)}.values())[::-1]


def _of_level(item: Item, other: Item) -> bool:
    """全县财政自给率 is of the county, and so is 我县财政自给率; where words say nothing of whose it is, any may be meant."""
    one, that = whose(item.slot.before), whose(other.slot.before)
    if one and that:
        return of_one(one, that)
    return item.realm.level == other.realm.level or not item.realm.level or not other.realm.level


def _says_level(rate: Item, *pair: Item) -> bool:
    """本级财政自给率, 全市财政自给率 are of amounts of which one at least says whose it is: 全市 may be the one above."""
    return not whose(rate.slot.before) or any(whose(i.slot.before) or i.realm.level for i in pair)


def _says_year(text: Text, rate: Item, *pair: Item) -> bool:
    """2019年财政自给率 is of amounts before which that year is told: without a year they may be of another; 上半年财政自给率 likewise."""
    if PART_OF_YEAR.search(text.lead(rate)) and not any(PART_OF_YEAR.search(text.lead(i)) for i in pair):
        return False
    told = text.words[: min(i.slot.start for i in pair)]
    return not YEARS.search(text.lead(rate)) or str(rate.period) in YEARS.findall(told)


def _is_of(item: Item, side: str) -> bool:
    return item.concept == f"general_budget_{side}" or SIDES[side].search(core(item.label) or item.label) is not None


__all__ = ["claims"]
