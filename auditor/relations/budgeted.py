"""Rates of a budget that stands in a table alone: ``公务接待费支出决算为0.30万元，完成预算的37.50%`` and 公务接待费 · 预算数 0.80 · 决算数 0.30.

In: the rates 完成预算的 that no amount of the text explains, and the cells of the same indicator. Out: ratios on the one
budget that the tables give for it, where what they give as spent is what the text says. And, right below a table, the rates
that name two of its columns: ``完成投资占计划的98.20%`` is of what its row of totals says of both.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

from auditor.clauses import RATIO
from auditor.facts import PLANNED
from auditor.model import Claim
from auditor.tables import Segment
from auditor.text import Item, Text, claim, reading

OF_COLUMNS = re.compile(
    r"(?P<done>[^，。；：]{4,24}?)(?:占|为|达到?)(?P<plan>计划|预算|概算|任务)(?:投资|资金|总?数|额)?的$"
)
REMARK = re.compile(r"（[^（）]*）$")
TELLING = 2  # characters of the name of a column
BEHIND = (1, 2)  # paragraphs behind a table
OF_BUDGET = re.compile(r"(?:完成|为|占)(?:了)?(?:年初|全年|当年|年度|调整后?)?(?:的)?预算[数额]?的$")


def claims(text: Text) -> Iterator[Claim]:
    if not text.segments:
        return
    explained = text.bound_as(ratio="rate")
    above = {segment.block + behind: segment for segment in text.segments for behind in BEHIND}
    for passage in text.with_figures:
        row = text.row(passage)
        if row and passage.index in above and row[0].slot.role == RATIO and row[0].slot.start not in explained:
            yield from _of_two_columns(text, above[passage.index], row[0])
        if "预算" not in passage.template:
            continue
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


def _of_two_columns(text: Text, segment: Segment, rate: Item) -> Iterator[Claim]:
    """The paragraph begins with the rate, and each of the words on both sides of 占 names one column."""
    said = OF_COLUMNS.search(rate.slot.before)
    totals = [row.items for row in segment.rows if row.is_total]
    if said is None or len(totals) != 1:
        return
    names = [(c.index, REMARK.sub("", c.header)) for c in segment.columns if c.index in totals[0]]
    done = [totals[0][c] for c, name in names if len(name) > TELLING and said["done"].endswith(name)]
    planned = [totals[0][c] for c, name in names if said["plan"] in name and totals[0][c].is_amount]
    planned = [i for i in planned if done and i.dimension == done[0].dimension]
    if len(done) == len(planned) == 1 and done[0] is not planned[0] and planned[0].mention.value:
        way = reading("two columns", rate=rate, numerator=done[0], denominator=planned[0])
        yield claim(text, "ratio", [way], rate, topic="completion")
