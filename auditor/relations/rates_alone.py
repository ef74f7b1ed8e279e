"""Rates without a name behind what was spent, of the budgets of the same names: ``人员类执行A、100%；公用类执行B、97.38%``.

    按类别：人员类200万元，公用类50万元。执行情况：人员类执行190万元、95.00%；公用类执行45万元、90.00%。

In: rates that stand alone behind an amount done, the budgets above. Out: ratios of all rates of a sentence, where at least half of
them and two are those of the budgets; else of those that are.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby, islice, pairwise

from auditor.clauses import RATE
from auditor.facts import upto
from auditor.model import Claim
from auditor.relations.rated import DONE, is_rate_of
from auditor.text import Item, Text, claim, reading

SPENT = re.compile(r"(?:执行|支出|完成|支付|使用|决算)[数额了为]*$")
FAR = 80  # amounts back to the budget


def claims(text: Text) -> Iterator[Claim]:
    for passage in text.with_figures:
        pairs = [(done, rate) for done, rate in pairwise(text.row(passage)) if _stands_alone(done, rate)]
        for _, told in groupby(pairs, key=lambda pair: pair[0].slot.sentence):
            rated = [(done, plan, rate) for done, rate in told for plan in _planned(text, done)]
            held = [way for way in rated if is_rate_of(*way[:2], way[2])]
            for done, plan, rate in rated if len(held) > 1 and 2 * len(held) >= len(rated) else held:
                way = reading("alone", numerator=done, denominator=plan, rate=rate)
                yield claim(text, "ratio", [way], rate, topic="execution")


def _stands_alone(done: Item, rate: Item) -> bool:
    """执行A、97.38%: right behind, and with no word between."""
    bare = rate.slot.role == RATE and rate.slot.is_rate and not rate.slot.before and rate.slot.mark in ("、", "，")
    beside = done.slot.depth == rate.slot.depth and done.slot.sentence == rate.slot.sentence
    return bare and beside and done.is_amount and done.own and SPENT.search(done.slot.before) is not None


def _planned(text: Text, done: Item) -> Sequence[Item]:
    """The nearest amount before it of that very name that is not said to be done."""
    before = islice(upto(text.items.of("dimension", done.dimension), done.slot.start), FAR)
    alike = (i for i in before if i.label == done.label.removesuffix("支出") and i.measure not in DONE and i.is_amount)
    return list(islice((i for i in alike if i.own and i.period == done.period and i.mention.value), 1))


__all__ = ["claims"]
