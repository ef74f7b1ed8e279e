"""What came in beyond the share of the year's budget that the months are: ``占预算B的78%，超平均进度11.3个百分点，超收C``.

In: 超收 and 短收 behind 进度, and amounts of 超月进度, 短月进度. Out: change claims (`months`). Of several months: what came in, the
budget for so many twelfths, and the difference; loud where points and rate bear out months and budget. Of one month: what came
in, the rate of the month's progress, and what it is beyond it or short of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from auditor.clauses import DELTA, RATIO, SHARE
from auditor.facts import Item, directed, is_amount
from auditor.languages import zh
from auditor.model import Claim, Figure, Reading
from auditor.relations.pace import BEHIND, PACE, YEAR, months_passed
from auditor.text import Passage, Text, claim, figure, figures_of, prints_as

OF_A_MONTH = re.compile(r"(?:超(?:过|出)?|高于|快于|短(?:于)?|欠|低于|慢于)月(?:均|平均)?进度(?:任务|目标)?(?:了)?")
MONTHLY = re.compile(r"月(?:均|平均)?进度(?:任务|目标|数)?的?$")
BEYOND = 2  # digits behind the last of a budget that are told of its twelfths
PACED = re.compile(r"(?:平均|序时|时间|均衡|月均?|同期|计划|预期|目标)进度")


def claims(text: Text) -> Iterator[Claim]:
    for passage in text.with_figures if "进度" in text.words else ():
        row = text.row(passage) if "进度" in passage.template else ()
        for index, off in enumerate(row):
            if off.dimension != "money":
                continue
            if OF_A_MONTH.fullmatch(off.slot.before):
                yield from _of_a_month(text, row, index)
            elif of_the_months(text, off) and zh.PAST_PLAN.fullmatch(off.slot.before):
                yield from _of_the_months(text, passage, row, index)


def of_the_months(text: Text, off: Item) -> bool:
    """完成A，占预算B的P，超平均进度Q，超收C: is C, by the words behind the rate or its own, against what the months are due?"""
    passage = text.passage_at.get(off.slot.passage)
    if passage is None or off.slot.role != DELTA or "进度" not in passage.template:
        return False
    before = (i for i in text.row(passage) if i.slot.start < off.slot.start and i.slot.sentence == off.slot.sentence)
    begin = max(
        (i.slot.position for i in before if i.slot.role in (RATIO, SHARE)), default=passage.begin(off.slot.position)
    )
    return PACED.search(passage.template, begin, off.slot.position) is not None


def _of_a_month(text: Text, row: Sequence[Item], index: int) -> Iterator[Claim]:
    """完成A，占年初预算月进度的P，短月进度C."""
    off, before = row[index], row[max(0, index - 2) : index]
    joint = "、" in [i.slot.mark for i in row[max(0, index - 3) : index - 1]]  # 国税A、地税B，占月进度的P: of both
    apart = any(i.slot.part != off.slot.part or i.slot.depth != off.slot.depth for i in before)
    if len(before) < 2 or joint or apart:
        return
    done, rate = before
    said = rate.slot.is_rate and MONTHLY.search(rate.slot.base + rate.slot.before)
    if said and is_amount(done) and done.dimension == off.dimension:
        way = {"current": figure(done), "delta": _signed(off), "rate": figure(rate)}
        yield claim(text, "change", [Reading("of a month", way)], off, topic="months")


def _of_the_months(text: Text, passage: Passage, row: Sequence[Item], index: int) -> Iterator[Claim]:
    """完成A，占预算B的P，超平均进度Q，超收C."""
    off, before = row[index], row[max(0, index - 2) : index]
    months = months_passed(text, passage, off)
    told = len(before) == 2 and before[1].dimension == "points" and PACE.search(before[1].slot.before)
    if not (told and months) or before[0].slot.part != off.slot.part:
        return
    rate, points = before
    for ratio in text.found.get("ratio", ()):
        roles = ratio.readings[0].roles
        of, done, plan = (figures_of(roles.get(name, ())) for name in ("rate", "numerator", "denominator"))
        if [f.mention.start for f in of] == [rate.slot.start] and len(done) == len(plan) == 1:
            way = Reading("of the months", {"current": done[0], "prior": _due(plan[0], months), "delta": _signed(off)})
            if _comes_out(way) or _borne_out(done[0], plan[0], rate, points, months):
                yield claim(text, "change", [way], off, topic="months")
            return


def _signed(off: Item) -> Figure:
    less = BEHIND.search(off.slot.before) is not None or off.slot.before.startswith(("少", "歉"))
    return figure(directed(off, less))


def _due(plan: Figure, months: int) -> Figure:
    """The budget for so many twelfths of the year, which stands where the budget does."""
    mention = plan.mention
    part = round(mention.number * months / YEAR, mention.decimals + BEYOND)
    return replace(plan, mention=replace(mention, number=part), label="进度")


def _comes_out(way: Reading) -> bool:
    current, prior, delta = (figures_of(way.roles[role])[0] for role in ("current", "prior", "delta"))
    return abs(current.value - prior.value - delta.value) <= max(current.mention.ulp, delta.mention.ulp)


def _borne_out(done: Figure, plan: Figure, rate: Item, points: Item, months: int) -> bool:
    """Is the rate that of the two amounts, and as many points from the share of the months as is told?"""
    if not plan.mention.value or not prints_as(done.mention.value / plan.mention.value, rate, cut=True):
        return False
    apart = points.mention.value * (-1 if BEHIND.search(points.slot.before) else 1)
    slack = max(rate.mention.ulp, points.mention.ulp)
    return abs(rate.mention.value - Decimal(months) / YEAR - apart) <= slack


__all__ = ["claims", "of_the_months"]
