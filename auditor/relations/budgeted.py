"""Rates of a budget that stands in a table alone: ``公务接待费支出决算为0.30万元，完成预算的37.50%`` and 公务接待费 · 预算数 0.80 · 决算数 0.30.

In: the rates 完成预算的 that no amount of the text explains, and the cells of the same indicator. Out: ratios on the one
budget that the tables give for it, where what they give as spent is what the text says. And, right below a table, the rates
that name two of its columns: ``完成投资占计划的98.20%`` is of what its row of totals says of both. An amount that a row holds, and the rate behind it
whose words name another column: ``追加1,286.40万元，占年初预算的15.32%``; a finding where it comes out or a slip of the pen explains why not.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise, takewhile

from auditor.clauses import RATIO
from auditor.facts import PLANNED
from auditor.model import Claim
from auditor.tables import Row, Segment
from auditor.text import ZERO, Item, Text, claim, is_quotient, is_slip_of, reading

OF_COLUMNS = re.compile(
    r"(?P<done>[^，。；：]{4,24}?)(?:占|为|达到?)(?P<plan>计划|预算|概算|任务)(?:投资|资金|总?数|额)?的$"
)
REMARK = re.compile(r"（[^（）]*）$")
TELLING = 2  # characters of the name of a column
BEHIND = (1, 2)  # paragraphs behind a table
OF_BUDGET = re.compile(r"(?:完成|为|占)(?:了)?(?:年初|全年|当年|年度|调整后?)?(?:的)?预算[数额]?的$")
OF_COLUMN = re.compile(
    r"^(?:仅|只|约)?[占为](?:其|了)?(?P<base>[^，。；：、占]{2,10}?)(?:总额|金额|[数额])?的(?:比[例重])?[为是达]?$"
)
ENOUGH = 3  # digits of a rate
Cell = tuple[Segment, Row, int]


def claims(text: Text) -> Iterator[Claim]:
    if not text.segments:
        return
    yield from _of_another_column(text)
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


def _of_another_column(text: Text) -> Iterator[Claim]:
    explained = text.bound_as(ratio="rate", share="rate")
    cells: dict[Decimal, list[Cell]] | None = None
    for passage in text.with_figures:
        for done, rate in pairwise(text.row(passage)) if "占" in passage.template or "为" in passage.template else ():
            said = OF_COLUMN.match(rate.slot.before) if rate.slot.is_rate else None
            beside = done.slot.sentence == rate.slot.sentence and done.slot.depth == rate.slot.depth and done.is_amount
            if said is None or not beside or done.dimension != "money" or rate.mention.many_printed < ENOUGH:
                continue
            cells = _cells(text) if cells is None else cells
            near = [*cells.get(done.mention.value, ()), *cells.get(done.mention.number, ())]
            pairs = {w.mention.value: (p, w) for cell in near for p, w in _beside(cell, said["base"])}
            part, whole = next(iter(pairs.values())) if len(pairs) == 1 else (done, None)
            if whole is not None and (
                is_quotient(part, whole, rate) or (rate.slot.start not in explained and _is_slip(part, whole, rate))
            ):
                part = done if done.mention.value == part.mention.value else part
                way = reading("of a column", rate=rate, numerator=part, denominator=whole)
                yield claim(text, "ratio", [way], rate, topic="completion")


def _cells(text: Text) -> dict[Decimal, list[Cell]]:
    """The amounts of tables, by their value; without a unit by their number."""
    found: dict[Decimal, list[Cell]] = defaultdict(list)
    for segment in text.segments:
        for row in segment.rows:
            for column, item in row.items.items():
                if item.dimension in ("money", "bare") and item.mention.value:
                    found[item.mention.value].append((segment, row, column))
    return found


def _beside(cell: Cell, base: str) -> Iterator[tuple[Item, Item]]:
    """The cell, and in the same row the amount of the one column that is called so."""
    segment, row, own = cell
    named = [c.index for c in segment.columns if c.index != own and base in c.header and c.index in row.items]
    if len(named) == 1 and row.items[named[0]].dimension == row.items[own].dimension:
        yield row.items[own], row.items[named[0]]


def _is_slip(done: Item, whole: Item, rate: Item) -> bool:
    quotient = done.mention.value / whole.mention.value / rate.mention.unit.scale if whole.mention.value else ZERO
    return is_slip_of(rate, quotient)


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
