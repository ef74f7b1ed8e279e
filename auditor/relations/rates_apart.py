"""A rate whose name says what was done, of a number that stands paragraphs above: ``常住人口31.2万人。…健康档案29.64万份，建档率95.0%``.

In: rates of which nothing was read that comes out, and the amounts before. Out: ratios of the last amounts of its sentence, over the nearest
before that is counted in the same things and shares their name, or is what such a rate is of (beds, people). Also of an amount above over a
goal beside the rate: ``年末在册3,214人。…目标3,150人，完成102.03%``. A tick alone, where the digits meet.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from auditor.clauses import RATIO
from auditor.facts import Item, telling_pairs, upto
from auditor.model import Claim
from auditor.text import Text, claim, figures_of, is_quotient, reading

NAMED = re.compile(r"[一-龥]{2,}(?:率|比例|密度)(?:（[^（）]*）)?[为是达到约：]*$")
OF_A_PLAN = re.compile(r"(?:计划|目标|任务|指标)[数值量]?的$")
OF_BEDS, OF_PEOPLE = (
    re.compile(r"(?:入住|使用|占用|利用|入院)率"),
    re.compile(r"(?:建档|签约|参保|普及|覆盖|持卡|管理|检测|接种)率"),
)
BEDS, PEOPLE = re.compile(r"床位"), re.compile(r"(?:人口|人数|居民|总人|户数|农户)[^，。；]{0,4}$")
OTHERS = ("person", "户", "张")  # people, households, beds
GOAL = re.compile(r"(?:目标|计划|任务)[数值量]?[为是]?$")
COVERED = re.compile(r"(?P<verb>自评|评价|监控|检查|抽查|巡查|培训)(?:工作)?(?:覆盖率|率)[为是达到]*$")
COMPLETED = re.compile(r"(?:目标|任务)?完成率?[为达到]*$")
DENSITY = re.compile(r"(?:免疫|接种)密度[为是达到]*$")
FAR, BACK, NEAR = 80, 30, 2  # amounts and paragraphs back to the whole, amounts back to what was done
TELLING = 3  # digits that do not meet by chance


def claims(text: Text) -> Iterator[Claim]:
    told = (i for i in text.items.all if i.dimension == "rate" and i.slot.mark != "|" and not i.mention.qualifier)
    rates = [i for i in told if i.slot.role == RATIO or DENSITY.search(i.slot.before)]
    known = _come_out(text) if rates else set()
    yield from _of_goals(text, rates, known)
    for rate in rates:
        said = rate.slot.before
        if rate.slot.start in known or not (NAMED.search(said) or OF_A_PLAN.search(said)):
            continue
        for done in _done(text, rate):
            found = [i for i in _wholes(text, done) if is_quotient(done, i, rate) and _is_of(done, i, rate)]
            if found and done.mention.value:
                way = reading("apart", numerator=[done], denominator=found[0], rate=rate)
                yield claim(text, "ratio", [way], rate, topic="other")
                break


def _of_goals(text: Text, rates: Sequence[Item], known: set[int]) -> Iterator[Claim]:
    """年末在册A人。…目标B人，完成P: of the last amount above that bears the name of the goal and is P of it."""
    for rate in rates:
        if rate.slot.start in known or not COMPLETED.fullmatch(rate.slot.before):
            continue
        row = text.items.by_passage[rate.slot.passage]
        goal = next((i for i in row[: row.index(rate)][-1:] if GOAL.search(i.slot.before)), None)
        if goal is None:
            continue
        told = islice(upto(text.items.of("dimension", goal.dimension), goal.slot.start), FAR)
        same = (i for i in told if i.mention.unit == goal.mention.unit and telling_pairs(i) & telling_pairs(goal))
        done = next((i for i in same if is_quotient(i, goal, rate)), None)
        if done is not None and rate.mention.many_printed > TELLING:
            way = reading("of a goal", numerator=[done], denominator=goal, rate=rate)
            yield claim(text, "ratio", [way], rate, topic="other")


def _come_out(text: Text) -> set[int]:
    """The rates that something said for certain, or that come out as they were read."""
    found = text.bound_as(share="rate", change="rate")
    for one in text.found.get("ratio", ()):
        roles = one.readings[0].roles
        above, below, rate = (figures_of(roles.get(role, ())) for role in ("numerator", "denominator", "rate"))
        alone = len(above) == len(below) == len(rate) == 1
        if one.confidence != "low" or not alone or is_quotient(above[0], below[0], rate[0]):
            found |= {figure.mention.start for figure in rate}
    return found


def _done(text: Text, rate: Item) -> Sequence[Item]:
    """The last amounts before it in its sentence."""
    row = text.amounts_in([rate.slot.passage])
    here = (i for i in reversed(row) if i.slot.start < rate.slot.start)
    return [i for i in islice(here, NEAR) if i.slot.sentence == rate.slot.sentence and not i.slot.depth]


def _wholes(text: Text, done: Item) -> Iterator[Item]:
    for dimension in dict.fromkeys((done.dimension, *OTHERS)):
        for item in islice(upto(text.items.of("dimension", dimension), done.slot.start), FAR):
            if done.slot.passage - item.slot.passage <= BACK and item.is_amount:
                yield item


def _is_of(done: Item, whole: Item, rate: Item) -> bool:
    if done.mention.value > whole.mention.value and not OF_A_PLAN.search(rate.slot.before):
        return False
    words = rate.slot.before
    telling = rate.mention.many_printed >= TELLING
    beds = OF_BEDS.search(words) and BEDS.search(whole.slot.before)
    if beds or (telling and OF_PEOPLE.search(words) and PEOPLE.search(whole.slot.before)):
        return True
    if done.mention.unit.symbol != whole.mention.unit.symbol:
        return False
    if _covers(done, whole, rate):
        return True
    named = bool(telling_pairs(whole) & (telling_pairs(done) | telling_pairs(rate)))
    return named and (telling or rate.mention.value < 1)


def _covers(done: Item, whole: Item, rate: Item) -> bool:
    """18个项目编制目标，完成自评18个，自评覆盖率100%: of as many as the sentence tells right before, the verb being that of the rate."""
    said = COVERED.search(rate.slot.before)
    beside = whole.slot.part == done.slot.part == rate.slot.part and done.slot.clause - whole.slot.clause <= 1
    return said is not None and beside and done.slot.before.endswith(said["verb"])


__all__ = ["claims"]
