"""Two rates that make 100 %: ``不合格率3.19%，合格率96.81%``.

In: rates whose names differ by 不 or 未 alone, beside each other in one sentence. Out: shares_total claims. Where more words stand
before one of the two, they may be of another thing: told only where they come out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from auditor.clauses import RATIO
from auditor.facts import Item
from auditor.model import Claim
from auditor.text import Passage, Text, claim, reading, total_of

OPPOSITE = re.compile(
    r"(?P<of>[^，。；：、]{0,8}?)(?P<bad>[不未])?(?P<good>合格|达标|及格|满意|通过|参保|完成)[率度](?:仅|只有)?[为是达：]*"
)
OF_ALL = re.compile(r"(?:其中|问卷|总体|综合|整体|抽检|抽样|样品|产品|检测|[的总])*")
GRADED = re.compile(r"满意|及格")  # 满意率, 基本满意率, 不满意率: there may be grades between the two
TARGET = re.compile(r"目标|标准|要求|[高低]于|不超|上年|同期|去年|全[国省市]")


def claims(text: Text) -> Iterator[Claim]:
    for passage in text.with_figures:
        if "率" in passage.template and ("不" in passage.template or "未" in passage.template):
            yield from _beside(text, passage)


def _beside(text: Text, passage: Passage) -> Iterator[Claim]:
    rates = [i for i in text.row(passage) if i.slot.is_rate and i.slot.role == RATIO]
    for pair in pairwise(rates):
        one, other = (OPPOSITE.fullmatch(i.slot.before) for i in pair)
        if one is None or other is None or one["good"] != other["good"] or bool(one["bad"]) == bool(other["bad"]):
            continue
        exact = total_of(pair) == 1
        if exact or (_of_one_thing(pair, one["of"], other["of"]) and not GRADED.search(one["good"])):
            yield claim(text, "shares_total", [reading("opposites", shares=pair)], pair[1])


def _of_one_thing(pair: Sequence[Item], of_one: str, of_other: str) -> bool:
    """Are both of all of it, or of what is called alike, in one sentence?"""
    beside = pair[0].slot.sentence == pair[1].slot.sentence and pair[0].slot.depth == pair[1].slot.depth
    named = OF_ALL.sub("", of_one) == OF_ALL.sub("", of_other)
    return beside and named and not TARGET.search(of_one + of_other)


__all__ = ["claims"]
