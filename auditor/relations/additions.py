"""A budget and what was added to it: ``年初预算A，年中追加B，全年预算C``; 追加 that is spent or left at the end of the year.

In: budgets by their measures, in one passage or each stated once for the whole unit. Out: difference claims.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from auditor.clauses import BASE, DELTA, PLAIN
from auditor.facts import FIRST_PLANNED, INCOME, SPENDING, is_amount, measure_in, unsigned
from auditor.languages import zh
from auditor.model import Claim
from auditor.relations.wholes import GRAND
from auditor.text import Item, Passage, Text, claim, comes_out, reading, total_of

CUT = re.compile(rf"{zh.CUT_BACK}|收回|调出")
RAISED = re.compile(r"(?:年中|执行中|当年)(?:预算)?(?:调整|追加)+增加(?:预算)?$")
RAISED_BY = re.compile(r"(?:年中|执行中)(?:预算)?追加(?:预算|资金)?")


def additions_spent(text: Text) -> Iterator[Claim]:
    """年初预算, 年中追加, 年末结转, 决算, each stated once for the whole unit: what was given is spent or left."""
    whole = _of_the_year(text)
    added = {i.mention.value: i for i in whole if i.measure == "added" and not CUT.search(i.slot.before)}
    left = {i.mention.value: i for i in whole if i.measure == "closing" and "全" not in i.scope}
    spent = [i for i in whole if i.concept in SPENDING and i.measure == "final"]
    before = list({i.mention.value: i for i in whole if i.measure == "opening" and i.mention.value}.values())
    if len(before) > 1:
        return
    if any(i.measure == "adjusted" for i in whole):
        return
    for extra in added.values():
        initial = [
            i
            for i in whole
            if i.measure == "initial" and (i.slot.passage, i.slot.sentence) == (extra.slot.passage, extra.slot.sentence)
        ]
        if len(added) == len(left) == len(initial) == 1 and len({i.mention.value for i in spent}) == 1:
            gone = list(left.values())
            ways = [
                reading("additions spent", result=spent[0], plus=[initial[0], extra, *more], minus=gone)
                for more in ([before, []] if before else [[]])
            ]
            if not before or any(map(comes_out, ways)):  # 年初预算 may hold what came over, or that was given back
                yield claim(text, "difference", ways, spent[0], topic="additions", confidence="medium")


def _of_the_year(text: Text) -> list[Item]:
    """What is told of the year, and what came over from the year before."""
    plain = [i for i in text.items.plain if i.dimension == "money" and i.slot.depth == 0]
    before = text.year - 1 if text.year else None
    return [i for i in plain if i.period == text.year or (i.measure == "opening" and i.period == before)]


def additions_elsewhere(text: Text) -> Iterator[Claim]:
    """年初预算A, 全年预算C and what was added, each stated with one value for the whole unit, in whatever sections."""
    whole = _of_the_year(text)
    if any((i.measure == "opening" and i.mention.value) or CUT.search(i.slot.before) for i in whole):
        return
    unit = [i for i in whole if i.concept in SPENDING | INCOME or not i.label or (not i.own and i.concept in GRAND)]
    unit += [i for i in text.items.all if i.slot.role == BASE and i.measure == "initial" and i.period == text.year]
    initial, adjusted = ([i for i in unit if i.measure == measure] for measure in ("initial", "adjusted"))
    added = [i for i in whole if i.measure == "added"] or _above_budget(text, adjusted)
    if all(len({i.mention.value for i in items}) == 1 for items in (initial, adjusted, added)):
        result = adjusted[0]
        if result.slot.start in text.bound_as(difference="result"):
            return  # its course is told
        extra = added[0] if added[0].slot.role == PLAIN else unsigned(added[0])
        first = min(initial, key=lambda i: abs(i.slot.start - result.slot.start))
        if (
            first.slot.passage in (result.slot.passage, extra.slot.passage)
            and first.mention.value < result.mention.value
        ):
            way = reading("additions", result=result, plus=[first, extra])
            if told_beside(text, result, first, extra):
                return
            yield claim(text, "difference", [way], result, topic="additions", confidence="medium")


def _above_budget(text: Text, adjusted: Sequence[Item]) -> list[Item]:
    """决算总收入C，较预算增加B, where C is what the adjusted budget is."""
    values = {i.mention.value for i in adjusted}
    same = [i for i in text.items.plain if i.mention.value in values and i.concept in SPENDING | INCOME]
    sentences = {(i.slot.passage, i.slot.sentence) for i in same}
    return [
        i
        for i in text.items.all
        if i.slot.role == DELTA
        and not i.slot.down
        and i.measure in FIRST_PLANNED
        and i.dimension == "money"
        and (i.slot.passage, i.slot.sentence) in sentences
    ]


def budget_with_additions(text: Text, passage: Passage) -> Iterator[Claim]:
    """年初预算A，年中追加B，全年预算C, in one passage and of one thing."""
    amounts = text.amounts(passage)
    for number, item in enumerate(amounts):
        if measure_in(item.slot.before) != "adjusted" or item.mention.number < 0:
            continue
        near = [
            i
            for i in amounts
            if i.dimension == "money" and i.slot.sentence == item.slot.sentence and i.slot.depth == item.slot.depth
        ]
        initial = [i for i in near if i.measure == "initial"]
        added = [i for i in near if i.measure == "added"]
        if len(initial) == 1 and len(added) == 1 and abs(amounts.index(initial[0]) - number) <= 3:
            if item.slot.start in text.bound_as(difference="result"):
                continue  # its course is told
            if any(i.slot.mark == "、" for i in amounts[amounts.index(added[0]) + 1 :][:1]):
                continue  # 加上追加A、债券B、上年结转C: more was added than A
            if CUT.search(added[0].slot.before) and added[0].mention.number > 0:
                ways = [reading("additions", result=item, plus=initial, minus=added)]
            else:
                listed = item.slot.start < initial[0].slot.start  # 可用资金C，由年初预算A、追加B、上年结转D构成
                carried = [i for i in near if i.measure == "opening" and (listed or i.slot.start < item.slot.start)]
                sums = [[initial[0], added[0], *carried], [initial[0], added[0]]]
                sums = (sums if carried else sums[:1]) + ([] if carried else _with_what_came_over(text, item, sums[0]))
                ways = [reading("additions", result=item, plus=plus) for plus in sums]
                if not any(map(comes_out, ways)) and told_beside(text, item, *sums[0]):
                    continue
            yield claim(text, "difference", ways, item, topic="additions")


def _with_what_came_over(text: Text, result: Item, plus: Sequence[Item]) -> list[list[Item]]:
    """追加B后全年预算C（含上年结转D）; …全年预算C，其中上年结转D: C may be D more, which its own sentence tells behind it."""
    row = text.items.by_passage[result.slot.passage]
    behind = [i for i in row if i.slot.start > result.slot.start and i.slot.sentence == result.slot.sentence]
    over = [i for i in behind if i.measure == "opening" and is_amount(i) and i.dimension == result.dimension]
    return [[*plus, over[0]]] if over else []


def told_beside(text: Text, result: Item, *plus: Item) -> bool:
    """年初预算A，追加B，调整后预算C（含收回存量资金D）: is what A and B lack of C, or have too much, an amount of its sentence behind it?"""
    off = abs(result.mention.value - total_of(plus))
    row = text.items.by_passage[result.slot.passage]
    behind = (i for i in row if i.slot.start > result.slot.start and i.slot.sentence == result.slot.sentence)
    return off > 0 and any(i.dimension == result.dimension and abs(i.mention.value) == off for i in behind)


def budget_raised(text: Text, passage: Passage) -> Iterator[Claim]:
    """年初预算A，年中调整增加B，调整后预算C; 年初批复预算A，其中…。年中追加B（…），调整后全年预算C: one of each, C the last.

    Also 年初预算A，年中追加B，其中…。调整后全年预算C, where the sentence before tells A, B and what makes up B alone.
    """
    row = [i for i in text.row(passage) if i.dimension == "money" and not i.slot.depth]
    for result in (
        i for i in row if i.is_amount and i.measure == "adjusted" and measure_in(i.slot.before) == "adjusted"
    ):
        before = [i for i in row if i.slot.start < result.slot.start and result.slot.sentence - i.slot.sentence <= 1]
        here = [i for i in before if i.slot.sentence == result.slot.sentence]
        added = [i for i in here if i.slot.role == DELTA and RAISED.search(i.slot.before)]
        apart = [] if added else [i for i in here if i.is_amount and RAISED_BY.fullmatch(i.slot.before)]
        initial = [i for i in before if i.is_amount and i.measure == "initial" and i.slot.start not in text.inner]
        initial = [i for i in initial if i not in here or added]
        if not here and [i for i in before if i.is_amount and i.slot.start not in text.inner] == _plan_and_addition(
            before
        ):
            initial, apart = _plan_and_addition(before)[:1], _plan_and_addition(before)[1:]
        if len(initial) == 1 and len(added or apart) == 1 and initial[0].slot.start < (added or apart)[0].slot.start:
            extra = (added or apart)[0]
            way = reading("additions", result=result, plus=[initial[0], extra])
            yield claim(text, "difference", [way], result, topic="additions")


def _plan_and_addition(before: Sequence[Item]) -> list[Item]:
    """年初预算A，年中追加B: the two, as they are called; what else was told is left out."""
    initial = [i for i in before if i.is_amount and measure_in(i.slot.before) == "initial"]
    return [*initial[:1], *(i for i in before if i.is_amount and RAISED_BY.fullmatch(i.slot.before))]


__all__ = ["additions_elsewhere", "additions_spent", "budget_raised", "budget_with_additions", "told_beside"]
