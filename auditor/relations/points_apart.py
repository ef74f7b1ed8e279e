"""A rate, another one beside it, and how many points lie between them: a tick, never an alarm.

    增长20.6%，比全省平均（17.9%）高2.7个百分点        also without the brackets

What the rates are of is not asked, so only what is just between them is told.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from auditor.clauses import PRIOR
from auditor.facts import Item
from auditor.model import Claim
from auditor.text import Passage, Text, claim, reading

APART = re.compile(r"(?:的水平|水平)?(?:要)?(?P<way>[高低]|快|慢)(?:出|了)?$")
MORE = ("高", "快")
COMPARED = re.compile(r"[比较与][^，。；]{2,16}$")


TARGET = re.compile(r"(?:[低高]于|超过|超出|未达到?|距)[^，。；]{0,8}$")
OF_TARGET = re.compile(
    r"的?[^，。；]{0,6}(?:目标|标准|要求|水平)值?(?:[，]?(?:仍?相?差|差距为?|还差|低|高出?))?$|，?(?:仍?相?差|差距为?|还差)$"
)


def claims(text: Text) -> Iterator[Claim]:
    told: set[int] | None = None
    for passage in text.with_figures if "百分点" in text.words else ():
        row = text.row(passage)
        yield from _of_targets(text, passage, row)
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


def _of_targets(text: Text, passage: Passage, row: Sequence[Item]) -> Iterator[Claim]:
    """分担率28.6%，低于35%的目标6.4个百分点; 满意度80.9%，未达到90%的目标值，相差9.1个百分点: what is just between the two."""
    for one, other, points in zip(row, row[1:], row[2:], strict=False):
        if points.dimension != "points" or not (one.slot.is_rate and other.slot.is_rate):
            continue
        beside = one.slot.sentence == points.slot.sentence and points.slot.clause - one.slot.clause <= 2
        said = TARGET.search(text.gap(passage, one, other)) and OF_TARGET.match(text.gap(passage, other, points))
        apart = one.mention.value - other.mention.value
        if beside and said and abs(apart) == points.mention.value:
            signed = replace(points, slot=replace(points.slot, down=apart < 0))
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
        signed = [replace(i, slot=replace(i.slot, down=first.slot.down)) for i in points]
        ways = [
            reading("one by one", current=now, prior=then, delta=delta)
            for (then, now), delta in zip(pairs, signed, strict=True)
        ]
        apart = [now.mention.value - then.mention.value for then, now in pairs]
        if any(gap == delta.figured.value for gap, delta in zip(apart, signed, strict=True)):
            yield from (claim(text, "change", [way], i, topic="points") for way, i in zip(ways, points, strict=True))


__all__ = ["claims"]
