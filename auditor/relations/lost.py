"""What an overall score has lost: ``自评得分95.12分，扣4.88分`` makes 100, where no other full mark is told."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from auditor.model import Claim
from auditor.text import Item, Text, claim, reading

OVERALL = re.compile(r"(?:自评|评价|综合|总|绩效|考核|最终|实际)[一-龥]{0,6}(?:得分|评分|分)[为是了：]?")
OF_ONE = re.compile(r"指标|类|方面|部分|该项")
LOST = re.compile(r"(?:总?共|合计|累计|共计)?(?:扣|失|丢|被扣)(?:除|减|了|掉|分|合计)*[为是]?")
HUNDRED, HALF = 100, 50


def claims(text: Text) -> Iterator[Claim]:
    scores = text.items.of("dimension", "score")
    if not scores or any(i.mention.number > HUNDRED for i in scores):
        return
    for passage in text.with_figures:
        for score, lost in pairwise(text.row(passage)) if passage.slots[1:] else ():
            if _are_all(score, lost):
                yield claim(text, "sum", [reading("lost", parts=[score, lost])], score, topic="lost")


def _are_all(score: Item, lost: Item) -> bool:
    """An overall score, and what was lost right behind it."""
    if {score.dimension, lost.dimension} != {"score"} or score.slot.depth or score.measure == "full_mark":
        return False
    beside = score.slot.sentence == lost.slot.sentence and lost.slot.clause - score.slot.clause == 1
    named = OVERALL.search(score.slot.before) and not OF_ONE.search(score.slot.before)
    return bool(beside and named and LOST.fullmatch(lost.slot.before)) and HALF < score.mention.number < HUNDRED


__all__ = ["claims"]
