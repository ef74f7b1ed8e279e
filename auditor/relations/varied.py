"""Rates of change that are named as indicators: 变动率, 调整率.

``部门预算数A，调整后预算B，预算调整率P``; ``年初结转结余A，年末结转结余B，结转结余变动率P``: what B is more or less than A, over A.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from auditor.clauses import GROWTH, PLAIN, PRIOR, RATIO
from auditor.facts import directed, is_amount, upto
from auditor.languages import zh
from auditor.model import Claim
from auditor.relations.bases import without_some
from auditor.relations.rated import is_rate_of
from auditor.relations.whose_rate import is_of_a_kind, is_of_more
from auditor.text import Item, Text, claim, is_change, reading

NAMED = re.compile(r"(?:变动|变化|调整)率[为是达：]*$")
OF_ANOTHER = re.compile(rf"其中|{zh.LAST_YEAR.pattern}")  # 其中项目支出调整率, 较上年调整率
FIRST = ("opening", "initial", "budget")
SECOND = ("closing", "adjusted")


def claims(text: Text) -> Iterator[Claim]:
    for passage in text.with_figures:
        if "变动率" in passage.template or "变化率" in passage.template or "调整率" in passage.template:
            yield from _of_row(text, text.row(passage))


def _of_row(text: Text, row: Sequence[Item]) -> Iterator[Claim]:
    for index, rate in enumerate(row):
        named = rate.slot.is_rate and rate.slot.role in (RATIO, GROWTH) and NAMED.search(rate.slot.before)
        if not named or OF_ANOTHER.search(rate.slot.before):
            continue
        near = [i for i in row[:index] if i.slot.sentence == rate.slot.sentence and not i.slot.is_rate]
        pair = _pair([i for i in near if i.slot.depth == rate.slot.depth])
        if pair is not None:
            less = pair[1].mention.value < pair[0].mention.value and rate.mention.number > 0  # printed without a sign
            signed = directed(rate, less)
            if may_be_of_others(text, rate, pair) and not is_change(pair[1], pair[0], signed):
                continue
            way = reading("varied", current=pair[1], prior=pair[0], rate=signed)
            yield claim(text, "change", [way], rate, topic="varied")
            yield from _added(text, pair[0], rate)


def may_be_of_others(text: Text, rate: Item, pair: tuple[Item, Item]) -> bool:
    """甲项目预算A，调整后预算B，部门整体预算调整率P; 剔除上级专款后调整率P: of more than A and B, or of a part of them."""
    return is_of_more(text, rate, pair) or is_of_a_kind(text, rate, pair) or without_some(text, rate)


def _added(text: Text, initial: Item, rate: Item) -> Iterator[Claim]:
    """What was added to the budget in the year, told before, over the budget: where the rate is that."""
    added = upto(text.items.of("measure", "added"), initial.slot.start) if initial.measure == "initial" else ()
    for item in added:
        if item.slot.role == PLAIN and not item.slot.depth and is_rate_of(item, initial, rate):
            way = reading("added", numerator=item, denominator=initial, rate=rate)
            yield claim(text, "ratio", [way], rate, topic="other")
            return


def _pair(near: Sequence[Item]) -> tuple[Item, Item] | None:
    """What there was and what there is: the only two amounts, told apart by their measures or their years."""
    if len(near) != 2 or near[0].mention.unit != near[1].mention.unit:
        return None
    one, other = near
    if one.slot.role == PRIOR and is_amount(other):
        return one, other
    if other.slot.role == PRIOR and is_amount(one):
        return other, one
    if not is_amount(one) or not is_amount(other):
        return None
    if one.measure in FIRST and other.measure in SECOND:
        return one, other
    if zh.LAST_YEAR.search(one.slot.before) and not zh.LAST_YEAR.search(other.slot.before):
        return one, other
    if one.period is not None and other.period is not None and one.period != other.period:
        return (one, other) if one.period < other.period else (other, one)
    return None


__all__ = ["claims", "may_be_of_others"]
