"""What was reached of a target that has a sign, and what of a number of things is not done yet.

``计划义诊30场，实际36场，超计划6场，超额完成20%``;
``目标值≥21万人次，实际完成22.36万人次，完成率106.48%``; ``目标值95%，实际完成值96.8%，高于目标值1.8个百分点``;
``绩效指标28个，完成26个，2个未完成``; ``收入完成6.2亿元，短收1.8亿元，为预算8亿元的77.5%``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from auditor.clauses import DELTA, PLAIN, PRIOR
from auditor.facts import AIMED_AT, directed, is_amount, unsigned
from auditor.languages import zh
from auditor.model import Claim
from auditor.relations.months import of_the_months
from auditor.relations.rated import is_capped
from auditor.text import Item, Passage, Text, claim, figures_of, prints_as, reading

DONE_RATE = re.compile(r"(?:完成|实现|达成)率[为是达：]*$")
DONE = re.compile(r"(?:实际|完成|实现|达成|达到)[一-龥]{0,6}$")
TARGET = re.compile(r"(?:目标|指标|计划|任务)(?:值|数)?[为是：≥≤]*$")
DONE_OF_PLAN = re.compile(r"完成[^，。；]{0,4}(?:计划|目标|任务)|实际")
NEAR = 6  # figures back
OF_IT = r"(?=完成|实施|举办|开展|建|年初|原|既定|计划|目标|任务)"  # what was done or planned: no bare 多
SIGNS = ("at least", "more than", "at most", "less than")
BEYOND = re.compile(r"(?P<more>高于|超过|超出|超额|超|高出)|(?P<less>低于|未达到?|未达标|差距|低|距|相差)")
OF_TARGET = re.compile(
    rf"(?:仍)?(?:{BEYOND.pattern})(?:了)?(?:年初|年度|预期|设定)?(?:目标|指标|计划|标准)?(?:值|数)?[为了]?"
)
SAYS_PLAN = re.compile(r"计划|目标|任务")
FIRST_PLAN = re.compile(r"原|年初")  # 超原计划A: the one of several that is called so
OFF = re.compile(r"[超多少]")
OFF_PLAN = re.compile(
    rf"(?:(?P<more>超额完成|超额|超出|超过|超|多{OF_IT})|(?P<less>少{OF_IT}))(?:完成|实施|举办|开展|建成?)?"
    r"(?:年初|年度|全年|原|既定)*(?:计划|目标|任务)*(?:值|数)?了?"
)
# 比去年（A）多; 与去年相比，多
COMPARED = re.compile(rf"[比较同](?:[^，。；]*|[^，。；{zh.FIGURES}]*，[^，。；{zh.FIGURES}]*)$")
MORE_YEARS = re.compile(r"(?<![〇零一二三四五六七八九十\d])[2-9两二三四五六七八九十]年|规划")
OF_A_YEAR = re.compile(r"年度|[今本当]年|全年")
WITHIN = re.compile(r"其中|包括|含")
LATELY = 40  # characters back to what a difference is said to be from
NOT_DONE = re.compile(r"(?:指标|项目|任务)?(?:尚|仍|还)?未(?:完成|达[到标成]|实现|完工|开工|办结|整改)")
SOME_DONE = re.compile(r"(?:已|实际|全部|按[时期])?(?:完成|达[到标成]|实现|完工|开工|办结|整改)(?!率)")


def claims(text: Text) -> Iterator[Claim]:
    known = {*text.bound_as(change="rate"), *text.bound_as(change="delta")}
    for passage in (p for p in text.with_figures if p.slots[2:]):
        row = text.row(passage)
        if OFF.search(passage.template) and SAYS_PLAN.search(passage.template):
            for index, off in enumerate(row[2:], 2):
                if off.slot.start not in known:
                    yield from _off_plan(text, passage, row, index)
        if "率" in passage.template or zh.POINTS_FIGURE in passage.template:
            for index, rate in enumerate(row[2:], 2):
                yield from _rate(text, row, index, rate)
                yield from _points(text, row, index, rate)
        if "未" in passage.template:
            yield from _not_done(text, row)
    for ratio in text.found.get("ratio", ()):
        if ratio.topic == "completion" and ratio.confidence != "low":
            yield from _beyond(text, ratio)


def _beyond(text: Text, ratio: Claim) -> Iterator[Claim]:
    """完成A，短收B，为预算C的P: what A is more or less than C, told in the sentence of the rate."""
    above, below, of = (figures_of(ratio.readings[0].roles[role]) for role in ("numerator", "denominator", "rate"))
    if len(above) == len(below) == 1:
        done, plan, rate = (text.items.at[figures[0].mention.start] for figures in (above, below, of))
        near = [i for i in text.items.by_passage[rate.slot.passage] if i.slot.part == rate.slot.part]
        bygone = {i.slot.clause for i in near if i.slot.role == PRIOR and i.measure not in AIMED_AT}
        near = [i for i in near if i.slot.clause not in bygone]  # 为预算的P，比上年B短收C: less than last year
        near = [i for i in near if not of_the_months(text, i)]
        for more in (i for i in near if i.slot.role in (PLAIN, DELTA) and i.dimension == done.dimension):
            if (said := zh.PAST_PLAN.fullmatch(more.slot.before)) and done.slot.part == rate.slot.part:
                signed = directed(more, bool(said["less"]))
                way = reading("beyond the plan", current=done, prior=plan, delta=signed)
                yield claim(text, "change", [way], more, topic="budget")


def _off_plan(text: Text, passage: Passage, row: Sequence[Item], index: int) -> Iterator[Claim]:
    """计划A，实际B，超计划C，超额完成P: of the plan and of what was done right before it; of several plans, of the one that comes out."""
    off = row[index]
    said = OFF_PLAN.fullmatch(off.slot.before)
    if said is None or off.slot.depth or COMPARED.search(passage.template[: off.slot.position][-LATELY:]):
        return
    near = [i for i in row[max(0, index - NEAR) : index] if i.slot.part == off.slot.part and not i.slot.depth]
    near = [i for i in near if not i.slot.is_rate and OFF_PLAN.fullmatch(i.slot.before) is None]
    near = [i for i in near if off.slot.is_rate or i.mention.unit == off.mention.unit]
    plans = [i for i in near if SAYS_PLAN.search(i.slot.before) and not DONE_OF_PLAN.search(i.slot.before)]
    done = [i for i in near[-2:] if i not in plans]
    if len(done) != 1 or len(near) < 2 or near[-2].mention.unit != near[-1].mention.unit:
        return
    plans = [i for i in plans if i.mention.unit == done[0].mention.unit]
    if FIRST_PLAN.search(off.slot.before):
        plans = [i for i in plans if FIRST_PLAN.search(i.slot.before)] or plans
    if (
        len(plans) > 1
        or _elsewhere(row[max(0, index - 2 * NEAR) : index], off, done[0])
        or _of_a_year(off, done[0], plans)
    ):
        plans = [i for i in plans if i.mention.value and _is_off(off, done[0], i)]
    if len(plans) == 1 and _may_be_off(off, done[0], plans[0], said):
        signed = directed(off, bool(said["less"]))
        roles = {"rate": signed} if off.slot.is_rate else {"delta": signed}
        way = reading("off the plan", current=done[0], prior=_outright(plans[0]), **roles)
        yield claim(text, "change", [way], off, topic="goal")


def _elsewhere(row: Sequence[Item], off: Item, done: Item) -> bool:
    """造林计划A，实际B；抚育计划C，实际D，超计划E: a plan before ；of which nothing is said to be off may be meant too."""
    before = [i for i in row if i.slot.sentence == off.slot.sentence and i.slot.part != off.slot.part]
    told = {i.slot.part for i in before if OFF_PLAN.fullmatch(i.slot.before)}
    alike = (i for i in before if i.slot.part not in told and i.mention.unit == done.mention.unit)
    return any(SAYS_PLAN.search(i.slot.before) and not DONE_OF_PLAN.search(i.slot.before) for i in alike)


def _of_a_year(off: Item, done: Item, plans: Sequence[Item]) -> bool:
    """三年计划A，今年实际B，超年度任务C: of a plan that is not told."""
    several = any(MORE_YEARS.search(plan.slot.before) for plan in plans)
    return several and OF_A_YEAR.search(done.slot.before + off.slot.before) is not None


def _may_be_off(off: Item, done: Item, plan: Item, said: re.Match[str]) -> bool:
    """Is what was done more or less than planned, as is said, and no 超额完成125%, so much of the plan, or 超过计划A, the plan itself?"""
    if not plan.mention.value or (done.mention.value > plan.mention.value) != bool(said["more"]):
        return False
    return off.mention.value < 1 if off.slot.is_rate else off.mention.value * 2 <= plan.mention.value


def _is_off(off: Item, done: Item, plan: Item) -> bool:
    much = abs(done.mention.value - plan.mention.value)
    return prints_as(much / plan.mention.value if off.slot.is_rate else much, off)


def _rate(text: Text, row: Sequence[Item], index: int, rate: Item) -> Iterator[Claim]:
    """目标值≥A，实际完成B，完成率P: a threshold is no amount, but here it is what B is of."""
    target, done = row[index - 2 : index]
    named = rate.slot.is_rate and DONE_RATE.search(rate.slot.before) and DONE.search(done.slot.before)
    beside = target.slot.sentence == rate.slot.sentence and rate.slot.clause - target.slot.clause <= 2
    alike = target.dimension == done.dimension and target.mention.qualifier in SIGNS and is_amount(done)
    if named and beside and alike and target.mention.value and not is_capped(done, target, rate):
        way = reading("of a target", numerator=[done], denominator=_outright(target), rate=rate)
        yield claim(text, "ratio", [way], rate, topic="completion")


def _points(text: Text, row: Sequence[Item], index: int, points: Item) -> Iterator[Claim]:
    """目标值A%，实际B%，高于目标值C个百分点: what lies between a target and what was reached; of several, the one that comes out."""
    if points.dimension != "points" or not (said := OF_TARGET.fullmatch(points.slot.before)):
        return
    target, done = row[index - 2 : index]
    beside = target.slot.sentence == points.slot.sentence and points.slot.clause - target.slot.clause <= 2
    near = [i for i in row[max(0, index - NEAR) : index - 1] if i.slot.is_rate and i.slot.part == points.slot.part]
    targets = [i for i in near if TARGET.search(i.slot.before)]
    if len(targets) > 1:
        target = next((i for i in targets if abs(done.mention.value - i.mention.value) == points.mention.value), done)
    rates = target.slot.is_rate and done.slot.is_rate
    named = TARGET.search(target.slot.before) and not TARGET.search(done.slot.before)
    if rates and named and beside:
        plain = replace(target, slot=replace(target.slot, mention=replace(target.mention, qualifier="")))
        more, less = (done, plain) if said["more"] else (plain, done)
        signed = unsigned(points)
        way = reading("from a target", current=more, prior=less, delta=signed)
        yield claim(text, "change", [way], points, topic="points")


def _outright(target: Item) -> Item:
    """Without its sign; a target is set, not measured."""
    unit = replace(target.mention.unit, exact=True)
    return replace(target, slot=replace(target.slot, mention=replace(target.mention, qualifier="", unit=unit)))


def _not_done(text: Text, row: Sequence[Item]) -> Iterator[Claim]:
    """绩效指标28个，完成26个，完成率92.86%，2个未完成: the verb stands behind the number of what is left."""
    counted = [i for i in row if is_amount(i) and i.mention.unit.exact and not i.slot.depth]
    for number, rest in enumerate(counted[2:], 2):
        whole, done = counted[number - 2 : number]
        alike = whole.mention.unit == done.mention.unit == rest.mention.unit
        beside = whole.slot.sentence == rest.slot.sentence and rest.slot.clause - done.slot.clause <= 2
        said = not rest.slot.before and NOT_DONE.match(rest.slot.after)
        finished = SOME_DONE.search(done.slot.before) or SOME_DONE.match(done.slot.after)
        left = whole.mention.value - done.mention.value == rest.mention.value
        told = left or not _others_behind(row, rest)
        if alike and beside and said and finished and told and not SOME_DONE.search(whole.slot.before):
            way = reading("not done", result=rest, plus=[whole], minus=[done])
            yield claim(text, "difference", [way], rest, topic="left")


def _others_behind(row: Sequence[Item], rest: Item) -> bool:
    """A个未完成，B个部分完成; …，B个取消: are others told behind, which are no part of those?"""
    behind = (i for i in row if i.slot.start > rest.slot.start and i.slot.sentence == rest.slot.sentence)
    alike = (i for i in behind if i.mention.unit == rest.mention.unit and i.slot.part == rest.slot.part)
    return any(not i.slot.depth and not WITHIN.search(i.slot.before) for i in alike)


__all__ = ["claims"]
