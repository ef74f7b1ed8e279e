"""Rates of a budget that stands in a table alone: ``公务接待费支出决算为0.30万元，完成预算的37.50%`` and 公务接待费 · 预算数 0.80 · 决算数 0.30.

In: the rates 完成预算的 that no amount of the text explains, and the cells of the same indicator. Out: ratios on the one
budget that the tables give for it, where what they give as spent is what the text says.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

from auditor.clauses import RATIO
from auditor.model import Claim
from auditor.relations.wholes import PLANNED
from auditor.text import Item, Text, claim, reading

OF_BUDGET = re.compile(r"(?:完成|为|占)(?:了)?(?:年初|全年|当年|年度|调整后?)?(?:的)?预算[数额]?的$")


def claims(text: Text) -> Iterator[Claim]:
    if not text.segments:
        return
    explained = text.bound_as(ratio="rate")
    for passage in text.with_figures:
        if "预算" not in passage.template:
            continue
        row = text.row(passage)
        for rate in row:
            if rate.slot.role == RATIO and rate.slot.start not in explained and OF_BUDGET.search(rate.slot.before):
                yield from _on_its_budget(text, row, rate)


def _on_its_budget(text: Text, row: Sequence[Item], rate: Item) -> Iterator[Claim]:
    before = [i for i in takewhile(lambda i: i is not rate, row) if i.slot.sentence == rate.slot.sentence]
    spent = before[-1] if before else rate
    if not spent.is_amount or spent.measure != "final" or spent.concept is None or spent.slot.depth != rate.slot.depth:
        return
    cells = [i for i in text.items.of("concept", spent.concept) if i.slot.mark == "|" and i.period in (None, text.year)]
    budgets = [i for i in cells if i.measure in PLANNED]
    said = any(i.measure == "final" and i.mention.value == spent.mention.value for i in cells)
    if said and len({i.mention.value for i in budgets}) == 1 and budgets[0].mention.value:
        way = reading("budget of a table", rate=rate, numerator=spent, denominator=budgets[0])
        yield claim(text, "ratio", [way], rate, topic="completion")
