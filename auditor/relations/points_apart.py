"""A rate, another one beside it, and how many points lie between them: a tick, never an alarm.

    增长20.6%，比全省平均（17.9%）高2.7个百分点        also without the brackets

What the rates are of is not asked, so only what is just between them is told.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from auditor.facts import Item
from auditor.model import Claim
from auditor.text import Passage, Text, claim, reading

APART = re.compile(r"(?:的水平|水平)?(?:要)?(?P<way>[高低]|快|慢)(?:出|了)?$")
MORE = ("高", "快")
COMPARED = re.compile(r"[比较与][^，。；]{2,16}$")


def claims(text: Text) -> Iterator[Claim]:
    told: set[int] | None = None
    for passage in text.with_figures if "百分点" in text.document.text else ():
        row = text.row(passage)
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


__all__ = ["claims"]
