"""What an overall score has lost: ``自评得分95.12分，扣4.88分`` makes 100, where no other full mark is told.

``自评得分95.12分。其中：决策14分，…。共扣4.88分``: in a sentence of its own, where the paragraph says 共扣 once; ``扣分共4.88分，为…。自评95.12分``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from auditor.model import Claim
from auditor.text import Item, Text, claim, reading

OVERALL = re.compile(
    r"(?:自评|评价|综合|总|绩效|考核|最终|实际)[一-龥]{0,6}(?:得分|评分|分)[为是了：]?|^(?:综合)?自评[为是]?$"
)
OF_ONE = re.compile(r"指标|类|方面|部分|该项")
LOST = re.compile(r"(?:总?共|合计|累计|共计)?(?:扣|失|丢|被扣)(?:除|减|了|掉|分|合计|总?共计?)*[为是]?")
ALL = re.compile(r"^(?:总?共|合计|累计)|(?:合计|共计?)[为是]?$")
HUNDRED, HALF = 100, 50


def claims(text: Text) -> Iterator[Claim]:
    scores = text.items.of("dimension", "score")
    if not scores or any(i.mention.number > HUNDRED for i in scores):
        return
    for passage in text.with_figures:
        for score, lost in pairwise(text.row(passage)) if passage.slots[1:] else ():
            if _are_all(score, lost) and not _of_one_alone(text.gap(passage, score, lost)):
                yield claim(text, "sum", [reading("lost", parts=[score, lost])], score, topic="lost")
        if "扣" in passage.template:
            yield from _in_all(text, text.row(passage))


def _in_all(text: Text, row: Sequence[Item]) -> Iterator[Claim]:
    """The one overall score of a paragraph, and the one sentence on what all its parts have lost."""
    scores = [i for i in row if i.dimension == "score"]
    overall = [i for i in scores if _is_overall(i)]
    lost = [i for i in scores if LOST.fullmatch(i.slot.before) and ALL.search(i.slot.before)]
    if len(overall) != 1 or len(lost) != 1 or lost[0].slot.mark not in "。；":
        return
    if overall[0].slot.start < lost[0].slot.start or overall[0].slot.sentence - lost[0].slot.sentence == 1:
        yield claim(text, "sum", [reading("lost", parts=[overall[0], lost[0]])], overall[0], topic="lost")


def _of_one_alone(between: str) -> bool:
    """自评得分A，主要在时效指标（扣B）、…: what the bracket is behind has lost so much; 自评得分A（扣B） is of all."""
    return not between.startswith("（") and "（" in between


def _is_overall(score: Item) -> bool:
    """自评得分, and no full mark nor what a group of indicators has."""
    named = OVERALL.search(score.slot.before) and not OF_ONE.search(score.slot.before)
    open_air = not score.slot.depth and score.measure != "full_mark"
    return bool(named) and open_air and HALF < score.mention.number < HUNDRED


def _are_all(score: Item, lost: Item) -> bool:
    """An overall score, and what was lost right behind it."""
    if {score.dimension, lost.dimension} != {"score"}:
        return False
    beside = score.slot.sentence == lost.slot.sentence and lost.slot.clause - score.slot.clause == 1
    return beside and LOST.fullmatch(lost.slot.before) is not None and _is_overall(score)


__all__ = ["claims"]
