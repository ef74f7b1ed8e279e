"""What an overall score has lost: ``自评得分95.12分，扣4.88分`` makes 100, where no other full mark is told.

``自评得分95.12分。其中：决策14分，…。共扣4.88分``: in a sentence of its own, where the paragraph says 共扣 once; ``扣分共4.88分，为…。自评95.12分``.
In another paragraph, of the one overall score of the report: where it comes out, or a slip of the pen explains why not. So too all that
single indicators have lost, where it comes out: ``自评91.2分。…一是…，扣2.8分；二是…，扣6分``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from auditor.clauses import Passage
from auditor.model import Claim
from auditor.relations.overall import the_one
from auditor.text import Item, Text, claim, figures_of, is_slip_of, reading

OVERALL = re.compile(
    r"(?:自评|评价|综合|总|绩效|考核|最终|实际)[一-龥]{0,6}(?:得分|评分|分)[为是了：]?|^(?:综合)?自评[为是]?$"
)
OF_ONE = re.compile(r"指标|类|方面|部分|该项")
PARTY = r"自评|评价|项目|部门|整体"  # 项目扣A，部门扣B: each of its own
WHOSE = rf"(?:本次|本项|全部|各项|指标|{PARTY})*"
LOST = re.compile(rf"{WHOSE}(?:总?共|合计|累计|共计)?(?:扣|失|丢|被扣)(?:除|减|了|掉|分|合计|总?共计?)*[为是]?")
OF_PARTY = re.compile(PARTY)
ALL = re.compile(rf"^{WHOSE}(?:总?共|合计|累计)|(?:合计|共计?)[为是]?$")
OF_ALL = re.compile(r"[扣失丢]分(?:合计|总?共计?|总?数)?[为是]?")
GAINED = re.compile(r"加分|附加|奖励|加了?$")
ALSO = re.compile(r"另[^，。；]{0,16}[扣减计失]|再.{0,4}[扣减]|核减")  # 扣A，另扣B
NOT_COUNTED = re.compile(r"[未不]计(?:入|分|算|得分)?(?!划)|不适用|[未不]纳入|不参[评与]|未评")  # 另有指标不适用，未计A
BY_WHOM = re.compile(r"其中|主要|包括|分别|[：（]|一是")  # 扣A，其中甲扣B，乙扣C
OF_NOW = re.compile(
    r"(?:扣分|评分|计分)(?:标准|规则|办法)|每[^，。；]{0,20}扣|上年|去年"
)  # what may be lost, or was once
EACH = re.compile(r"[扣失丢](?:减|除|了|掉|分)*[为了]?$")
FEWEST, TELLING = 2, 3  # indicators that lost points, digits that do not come out by chance
HUNDRED, HALF = 100, 50


def claims(text: Text) -> Iterator[Claim]:
    scores = text.items.of("dimension", "score")
    if not scores or any(i.mention.number > HUNDRED for i in scores):
        return
    for passage in text.with_figures:
        row = text.row(passage)
        if _more_is_told(row):
            continue
        some = NOT_COUNTED.search(passage.template) is not None
        for score, lost in dict.fromkeys((*_side_by_side(text, passage, row), *_in_all(passage, row))):
            hundred = score.mention.number + lost.mention.number == HUNDRED
            if hundred or not (some or _of_another(row, score, lost)):
                yield claim(text, "sum", [reading("lost", parts=[score, lost])], score, topic="lost")
    yield from _elsewhere(text)


def _side_by_side(text: Text, passage: Passage, row: Sequence[Item]) -> Iterator[tuple[Item, Item]]:
    for score, lost in pairwise(row) if passage.slots[1:] else ():
        alone = _are_all(score, lost) and not _of_one_alone(text.gap(passage, score, lost))
        if alone and not _one_of_several(text, passage, lost):
            yield score, lost


def _more_is_told(row: Sequence[Item]) -> bool:
    """共扣A，加分B; 扣A，另扣B: points that were gained, or lost besides."""
    said = (i.slot.before for i in row if i.dimension == "score")
    return any(GAINED.search(words) or ALSO.search(words) for words in said)


def _of_another(row: Sequence[Item], score: Item, lost: Item) -> bool:
    """权重60分，自评得分56分，扣4分; 自评得分96分，扣3分，复核后93分: is told of what the score is left, or what is left of it?

    Or what is missing of a hundred, and is not said to be lost: 自评得分96分，扣3分，1分的指标未实施.
    """
    of, left = score.mention.number + lost.mention.number, score.mention.number - lost.mention.number
    others = [i for i in row if i.dimension == "score" and not EACH.search(i.slot.before)]
    return any(i.mention.number in (of, left, HUNDRED - of) for i in others)


def _one_of_several(text: Text, passage: Passage, lost: Item) -> bool:
    """扣A，甲扣B: does another loss follow in the sentence that is not said to be a part of this one?"""
    same = (i for i in text.row(passage) if i.slot.sentence == lost.slot.sentence and i.slot.start > lost.slot.start)
    more = next((i for i in same if i.dimension == "score" and EACH.search(i.slot.before)), None)
    return more is not None and not ALL.search(lost.slot.before) and not BY_WHOM.search(text.gap(passage, lost, more))


def _elsewhere(text: Text) -> Iterator[Claim]:
    """What was lost is told in paragraphs without the score."""
    known = {
        f.mention.start
        for one in text.found.get("sum", ())
        if one.topic == "lost"
        for f in figures_of(one.readings[0].roles["parts"])
    }
    losses = [
        i
        for i in text.items.of("dimension", "score")
        if EACH.search(i.slot.before) and i.slot.mark != "|" and not i.slot.depth
    ]
    more = losses and _more_is_told(text.items.of("dimension", "score"))
    losses = [i for i in losses if not OF_NOW.search(_section(text, i))]
    score = the_one(text) if losses and not known and not more else None
    if score is None:
        return
    in_all = [i for i in losses if _is_of_all(text, i, alone=len(losses) == 1)]
    missing = HUNDRED - score.mention.number
    if len(in_all) == 1 and (
        in_all[0].mention.number == missing
        or (
            _is_slip(in_all[0], missing)
            and (_says_all(in_all[0]) or _right_behind(text, score, losses))
            and not NOT_COUNTED.search(_section(text, in_all[0]))
        )
    ):
        yield claim(text, "sum", [reading("lost", parts=[score, in_all[0]])], score, topic="lost")
    single = [i for i in losses if i not in in_all]
    if len(single) >= FEWEST and sum(i.mention.number for i in single) == missing:
        yield claim(text, "sum", [reading("lost", parts=[score, *single])], score, topic="lost")


def _section(text: Text, item: Item) -> str:
    """The words of its paragraph and of the nearest heading."""
    passage = text.passage_at.get(item.slot.passage)
    return "" if passage is None else "".join((*passage.headings[-1:], passage.template))


def _says_all(lost: Item) -> bool:
    return LOST.fullmatch(lost.slot.before) is not None and ALL.search(lost.slot.before) is not None


def _right_behind(text: Text, score: Item, losses: Sequence[Item]) -> bool:
    """自评A，其中…。扣分B，原因是…: the only loss, at the beginning of a sentence in the paragraph of the score."""
    lead = text.lead(losses[0]).removesuffix(losses[0].slot.before)
    return len(losses) == 1 and not lead and losses[0].slot.passage == score.slot.passage


def _is_of_all(text: Text, lost: Item, *, alone: bool) -> bool:
    """共扣A, 失分情况：共扣A, at the beginning of a sentence; 过程类共扣A is of a group, as is 扣分A among others behind 一是."""
    said = lost.slot.before
    if not _says_all(lost) and not OF_ALL.fullmatch(said):
        return False
    lead = text.lead(lost).removesuffix(said)
    groups = OF_ONE.findall(lead)  # 决策类A，过程类B，产出类C，共扣D
    ends = ("：", "，", "。") if alone or _says_all(lost) else ("：", "。")
    return len(groups) != 1 and (not lead or lead.endswith(ends))


def _is_slip(lost: Item, missing: Decimal) -> bool:
    return lost.mention.many_printed >= TELLING and is_slip_of(lost, missing)


def _in_all(passage: Passage, row: Sequence[Item]) -> Iterator[tuple[Item, Item]]:
    """The one overall score of a paragraph, and the one sentence on what all its parts have lost."""
    scores = [i for i in row if i.dimension == "score"] if "扣" in passage.template else []
    overall = [i for i in scores if _is_overall(i)]
    lost = [i for i in scores if _says_all(i)]
    if len(overall) != 1 or len(lost) != 1 or lost[0].slot.mark not in "。；":
        return
    if overall[0].slot.start < lost[0].slot.start or overall[0].slot.sentence - lost[0].slot.sentence == 1:
        yield overall[0], lost[0]


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
    hundred = score.mention.number + lost.mention.number == HUNDRED
    of_all = _says_all(lost) or hundred or not OF_PARTY.search(lost.slot.before)
    named = of_all and LOST.fullmatch(lost.slot.before) and not lost.slot.after.startswith("的")  # 扣A的指标B个
    return beside and bool(named) and _is_overall(score)


__all__ = ["claims"]
