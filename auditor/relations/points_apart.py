"""A rate, another one beside it, and how many points lie between them: a tick, never an alarm.

    增长20.6%，比全省平均（17.9%）高2.7个百分点        also without the brackets
    增长7.8%，高于整体支出增幅（4.3%）3.5个百分点
    增长3.6%，高于财政收入增速3.1个百分点              where 财政收入 grew by 0.5% elsewhere

What the rates are of is not asked, so only what is just between them is told.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice, pairwise

from auditor.clauses import GROWTH, PRIOR
from auditor.facts import Item, core, directed, upto
from auditor.model import Claim
from auditor.text import Passage, Text, claim, reading

APART = re.compile(r"(?:的水平|水平)?(?:要)?(?P<way>[高低]|快|慢)(?:出|了)?$")
ABOVE = re.compile(r"(?:(?P<more>[高快]于|高出|超过|超出)|[低慢]于)[^，。；：（）]{2,18}（$")  # 高于整体支出增幅（
IN_ALL = re.compile(r"(?:整体|总体)(?P<side>(?:一般公共预算)?(?:支出|收入))")
MORE = ("高", "快")
NEXT = 2  # clauses, of which a bracket is one
NEAR = 90  # figures back
TELLING = 4  # characters of a name that another may end in
TRIED = 4  # growth rates of one name
COMPARED = re.compile(r"[比较与][^，。；]{2,16}$")
NAMED = re.compile(
    r"(?P<way>高|低|快|慢)(?:于|出)(?P<name>[^，。；：（）]{2,16}?)的?(?:增长?速度?|增幅|增长率|平均增[速幅])$"
)
SUBJECT = re.compile(r"(?P<name>[^，。；：（）]{2,16}?)的?(?:增长?速度?|增幅|增长率)$")
SPREAD = re.compile(r"(?:高低|首尾|最高最低|最高[与和]最低[^，。；]{0,4}|[两二]者|极差|差距)?(?:相差|为)$")
TARGET = re.compile(r"(?:[低高]于|超过|超出|未达到?|距)[^，。；]{0,8}$")
OF_TARGET = re.compile(
    r"的?[^，。；]{0,6}(?:目标|标准|要求|水平)值?(?:[，]?(?:仍?相?差|差距为?|还差|低|高出?))?$|，?(?:仍?相?差|差距为?|还差)$"
)


def claims(text: Text) -> Iterator[Claim]:
    told: set[int] | None = None
    for passage in text.with_figures if "百分点" in text.words else ():
        row = text.row(passage)
        yield from _of_targets(text, passage, row)
        yield from _than_in_brackets(text, passage, row)
        yield from _than_named(text, row)
        yield from _subject_named(text, passage, row)
        yield from _spread(text, row)
        yield from _one_by_one(text, row) if "分别" in passage.template else ()
        for (one, other), points in zip(pairwise(row), row[2:], strict=False):
            if points.dimension == "points" and _is_apart(text, passage, (one, other, points)):
                told = text.bound_as(change="delta") if told is None else told
                if points.slot.start not in told:
                    way = reading("apart", current=one, prior=other, delta=points)
                    yield claim(text, "change", [way], points, topic="points")


def _is_apart(text: Text, passage: Passage, figures: Sequence[Item]) -> bool:
    """Beside each other, the second compared with, and the third what lies between the two."""
    one, other, points = figures
    said = APART.fullmatch(points.slot.before)
    if said is None or not (one.slot.is_rate and other.slot.is_rate) or one.slot.depth != points.slot.depth:
        return False
    if one.slot.sentence != points.slot.sentence or points.slot.clause - one.slot.clause > 1:
        return False
    between = text.gap(passage, one, other).removesuffix("（")
    less = said["way"] not in MORE
    apart = (other.mention.value - one.mention.value) if less else (one.mention.value - other.mention.value)
    return COMPARED.search(between) is not None and points.slot.down == less and apart == points.mention.value


def _than_in_brackets(text: Text, passage: Passage, row: Sequence[Item]) -> Iterator[Claim]:
    """增长7.8%，高于整体支出增幅（4.3%）3.5个百分点: what stands alone in the bracket, right before the points."""
    for one, other, points in zip(row, row[1:], row[2:], strict=False):
        alone = points.dimension == "points" and text.gap(passage, other, points) == "）" and other.slot.is_rate
        said = ABOVE.search(text.gap(passage, one, other)) if alone and one.slot.is_rate else None
        if said and one.slot.sentence == points.slot.sentence and points.slot.clause - one.slot.clause <= NEXT:
            yield from _apart_from(text, one, [other], points, less=not said["more"])


def _than_named(text: Text, row: Sequence[Item]) -> Iterator[Claim]:
    """增值税增长3.6%，高于财政收入增速3.1个百分点: the growth of 财政收入 is told elsewhere."""
    for one, points in pairwise(row):
        said = NAMED.search(points.slot.before) if points.dimension == "points" and one.slot.is_rate else None
        if said and one.slot.sentence == points.slot.sentence and points.slot.clause - one.slot.clause <= 1:
            yield from _apart_from(text, one, _growth_of(text, said["name"], points), points, said["way"] not in MORE)


def _subject_named(text: Text, passage: Passage, row: Sequence[Item]) -> Iterator[Claim]:
    """收入A，增长21.9%。…。收入增幅比全省平均增幅（16.0%）高5.9个百分点: the growth that is compared is told before."""
    for other, points in pairwise(row):
        said = APART.fullmatch(points.slot.before) if points.dimension == "points" and other.slot.is_rate else None
        words = text.lead(points).partition("比")[0] if said and other.slot.clause == points.slot.clause else ""
        if said and (named := SUBJECT.search(words)):
            for one in _growth_of(text, named["name"], points):
                yield from _apart_from(text, one, [other], points, said["way"] not in MORE)


def _spread(text: Text, row: Sequence[Item]) -> Iterator[Claim]:
    """最高为甲县（增长55.5%），最低为乙县（下降13.2%），高低相差68.7个百分点."""
    for one, other, points in zip(row, row[1:], row[2:], strict=False):
        said = points.dimension == "points" and SPREAD.fullmatch(points.slot.before)
        if said and one.slot.is_rate and other.slot.is_rate and one.slot.sentence == points.slot.sentence:
            yield from _apart_from(text, one, [other], points, less=False)


def _growth_of(text: Text, name: str, points: Item) -> list[Item]:
    """How much what has that name grew, told before, the nearest first."""
    noun = core(name) or name.removeprefix("财政")
    near = islice(upto(text.items.all, points.slot.start), NEAR)
    grown = (i for i in near if i.slot.role == GROWTH and i.slot.is_rate)
    if in_all := IN_ALL.fullmatch(name):
        return list(islice((i for i in grown if i.label.endswith(in_all["side"])), TRIED))
    told = (i for i in grown if i.label == noun or (len(noun) >= TELLING and i.label.endswith(noun)))
    return list(islice(told, TRIED))


def _apart_from(text: Text, one: Item, others: Sequence[Item], points: Item, less: bool) -> Iterator[Claim]:
    """The first of the others from which a rate is just so many points away."""
    signed = directed(points, less)
    apart = signed.figured.value
    fits = (o for o in others if o is not one and one.figured.value - o.figured.value == apart)
    if (other := next(fits, None)) is not None:
        yield claim(text, "change", [reading("named", current=one, prior=other, delta=signed)], points, topic="points")


def _of_targets(text: Text, passage: Passage, row: Sequence[Item]) -> Iterator[Claim]:
    """分担率28.6%，低于35%的目标6.4个百分点; 满意度80.9%，未达到90%的目标值，相差9.1个百分点: what is just between the two."""
    for one, other, points in zip(row, row[1:], row[2:], strict=False):
        if points.dimension != "points" or not (one.slot.is_rate and other.slot.is_rate):
            continue
        beside = one.slot.sentence == points.slot.sentence and points.slot.clause - one.slot.clause <= 2
        said = TARGET.search(text.gap(passage, one, other)) and OF_TARGET.match(text.gap(passage, other, points))
        apart = one.mention.value - other.mention.value
        if beside and said and abs(apart) == points.mention.value:
            signed = directed(points, apart < 0)
            way = reading("of a target", current=one, prior=other, delta=signed)
            yield claim(text, "change", [way], points, topic="points")


def _one_by_one(text: Text, row: Sequence[Item]) -> Iterator[Claim]:
    """甲由A降至B，乙由C降至D，分别下降x和y个百分点: two by two, where one of them comes out."""
    for number, first in enumerate(row):
        if first.dimension != "points" or "分别" not in first.slot.before:
            continue
        here = [i for i in row[:number] if i.slot.sentence == first.slot.sentence and i.slot.is_rate]
        pairs = [(then, now) for then, now in pairwise(here) if then.slot.role == PRIOR and now.slot.role != PRIOR]
        points = [i for i in row[number : number + len(pairs)] if i.dimension == "points"]
        if len(pairs) < 2 or len(points) != len(pairs):
            continue
        signed = [directed(i, first.slot.down) for i in points]
        ways = [
            reading("one by one", current=now, prior=then, delta=delta)
            for (then, now), delta in zip(pairs, signed, strict=True)
        ]
        apart = [now.mention.value - then.mention.value for then, now in pairs]
        if any(gap == delta.figured.value for gap, delta in zip(apart, signed, strict=True)):
            yield from (claim(text, "change", [way], i, topic="points") for way, i in zip(ways, points, strict=True))


__all__ = ["claims"]
