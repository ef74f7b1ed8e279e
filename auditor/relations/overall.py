"""The overall score, told more than once: in the text here and there, and as what all points of a table come to.

    自评得分94.6分 … 最终评价得分为94.6分          合计 | 100 | 94.6

In: the overall scores of the text and the totals of tables of points. Out: restated claims (`text`, `table`) of those that one
rater gives one thing for one year. Two raters (自评, 评价组), two projects by their names, and averages are of different things.
Sums of the four groups right before one, where a slip of the pen explains why they do not come to it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from auditor.clauses import PLAIN
from auditor.facts import Item
from auditor.languages import zh
from auditor.model import Claim
from auditor.relations.wholes import one_slip
from auditor.tables import Segment
from auditor.text import Text, claim, reading

SCORE = re.compile(
    r"(?:综合|整体|绩效|评价|自评|评定|评审|总|最终|最后|实际|复评|自查)[一-龥]{0,6}(?:得分|评分|分值?)|总分|总得分|[自综]评(?:得|为)?$|(?:自评|评价|评定)结果[为是：]*$"
)
GENERIC = re.compile(
    r"(?:19|20)\d\d年度?|根据|按照|对照|经过?|综上|所述|因此|其中|关于|指标体系|[我本该此]|[局校院办厅委站所队处室司镇乡县市区省州街道中心]|"
    r"单位|部门|项目|专项|整体|总体|支出|预算|财政|政策|资金|绩效|综合|自评|自查|自我|评价|评定|评审|复评|认定|最终|最后|实际|打分|评分|得分|总分|年度|本次|结果|平均|情况|"
    r"[总得分为是达到了共计的获评在与、，：“”\"]|小组|工作|组|第三方|机构|专家"
)
SELF = re.compile(r"自评|自查|自我|自行")
OTHERS = re.compile(
    r"评价组|评价小组|工作组|第三方|专家|复评|评审|抽查|重点评价|财政(?:局|部门)?(?:评|复|审)|复核|核定|审核|考核"
)
NOT_ALL = re.compile(
    r"平均|均分|上年|去年|上一年|指标|类|部分|方面|权重|满分|扣|加分|[较比]|差距|[高低]于|以上|及格|档|问卷|满意|目标"
)
LEAST, HUNDRED = 40, 100
FOUR, HALF_TEN = "abcd", 5
GROUPS = {
    "a": re.compile(r"投入|决策"), "b": re.compile("过程"), "c": re.compile("产出"), "d": re.compile(r"效益|效果"), "e": re.compile("满意")
}  # fmt: skip
NO_POINTS = re.compile(r"[扣失丢]|满分|权重|分值|占|目标")
BESIDES = re.compile(r"加分|附加|奖励|扣|折算|加权|平均|核减")
ITS_TOTAL = re.compile(  # what may stand between the last group and the total of them all
    r"(?:其?自评|其?评价|综[合上]|所述|因此|故|最[终后]|实际|本次|总体|整体|绩效|项目|部门|单位|支出|预算|专项|资金|根据|按照|对照|经过?|合计|评分|打分|评定|"
    r"指标|体系|标准|结果|[各四五]项|[我本该][局委办院校厅站处]?|[以上述总得分共计为是达到的，。；：])*"
)
ADDED = re.compile(r"(?<![增追更])加分(?![别值])|附加分|奖励分")
EARLIER = re.compile(r"上年|去年|上一年|往年|前[一两]?年")
YEAR = re.compile(r"((?:19|20)\d\d)年度?")
FEWEST = 3  # rows of a table of points
HEAD = re.compile(r"[。；\n]")


class Score(NamedTuple):
    """An overall score, who gives it ("" where that is not said), and the name of what it is given to."""

    item: Item
    rater: str
    name: str


def claims(text: Text) -> Iterator[Claim]:
    told = [score for item in text.items.of("dimension", "score") if (score := _told(text, item)) is not None]
    if not told:
        return
    if "过程" in text.words and "产出" in text.words:
        yield from _of_the_groups_before(text, told)
    raters = {score.rater for score in told} - {""}
    several = len({score.name for score in told} - {""}) > 1
    totals = list(_totals(text, raters))
    groups: dict[tuple[str, str, int | None, tuple[str, ...]], list[Score]] = {}
    for score in (*told, *totals):
        rater = score.rater if len(raters) > 1 else ""
        section = text.form_of(score.item)
        groups.setdefault((rater, score.name if several else "", score.item.period, section), []).append(score)
    for (rater, name, *_), same in groups.items():
        if (rater or len(raters) < 2) and (name or not several):
            yield from _compared(text, [score.item for score in same])


def _of_the_groups_before(text: Text, told: Sequence[Score]) -> Iterator[Claim]:
    """投入17.5分、过程22.5分、产出27.5分、效益23分。综合得分89.5分: the groups of the usual outline right before, and one slip of the pen."""
    for total in (score.item for score in told):
        row = [i for i in text.items.by_passage[total.slot.passage] if i.dimension == "score"]
        before = row[: row.index(total)]
        first = total.slot.sentence - 1 if total.slot.mark == "。" else total.slot.sentence
        parts = [i for i in before if first <= i.slot.sentence <= total.slot.sentence]
        groups = [[key for key, words in GROUPS.items() if words.search(i.slot.before)] for i in parts]
        outline = sorted(group[0] for group in groups if len(group) == 1)
        whole = len(outline) == len(parts) and outline in ([*FOUR], sorted((*FOUR, "e")))
        plain = all(i.is_amount and not i.slot.depth and not NO_POINTS.search(i.slot.before) for i in parts)
        of_it = any(total in text.wholes_of(i) for i in parts)
        if whole and plain and not of_it and of_the_same(text, total, parts) and _slipped(text, total, parts):
            yield claim(text, "sum", [reading("groups", total=total, parts=parts)], total, topic="scores")


def of_the_same(text: Text, total: Item, parts: Sequence[Item]) -> bool:
    """Groups and total of one thing, one year and one rater: no word between them names another, and no other points stand before them."""
    passage = text.passage_at.get(total.slot.passage)
    if passage is None or total.slot.passage != parts[-1].slot.passage or total.slot.start < parts[-1].slot.start:
        return True  # told elsewhere
    between = passage.template[parts[-1].slot.position + 1 : total.slot.position]
    lead = HEAD.split(passage.lead(parts[0].slot))[-1]
    years = [set(YEAR.findall(words)) for words in (lead, between)]
    if years[0] and years[1] and years[0] != years[1]:
        return False
    row = text.items.by_passage[passage.index]
    near = [i for i in row[: row.index(parts[0])] if i.slot.sentence + 1 >= parts[0].slot.sentence]
    others = any(i.dimension == "score" and i.measure != "full_mark" and i.mention.number < LEAST for i in near)
    return not others and ITS_TOTAL.fullmatch(YEAR.sub("", between)) is not None and EARLIER.search(lead) is None


def _slipped(text: Text, total: Item, parts: Sequence[Item]) -> bool:
    """Does one slip explain it, and no group that is told elsewhere, nor points that were given besides?"""
    marks = all(i.mention.number % HALF_TEN == 0 or i.measure == "full_mark" for i in parts)
    apart = abs(total.mention.value - sum(i.mention.value for i in parts))
    besides = BESIDES.search(text.passage_at[total.slot.passage].template) is not None
    satisfied = len(parts) == len(FOUR) and any("满意" in i.slot.before for i in text.items.of("dimension", "score"))
    return not (marks or besides or satisfied) and apart not in (0, HALF_TEN, 2 * HALF_TEN) and one_slip(total, parts)


def the_one(text: Text) -> Item | None:
    """The overall score of a report that tells one value of it, be it in the text or as the total of its table of points."""
    told = [score for item in text.items.of("dimension", "score") if (score := _told(text, item)) is not None]
    found = [*told, *_totals(text, {score.rater for score in told} - {""})]
    single = len({score.item.mention.value for score in found}) == 1 and not any(score.name for score in found[1:])
    return found[0].item if single else None


def of_two(text: Text, one: Item, other: Item) -> bool:
    """Are they scores of two raters, or of two things by their names?"""
    scores = _told(text, one), _told(text, other)
    if scores[0] is None or scores[1] is None:
        return False
    pairs = (scores[0].rater, scores[1].rater), (scores[0].name, scores[1].name)
    return any(a and b and a != b for a, b in pairs)


def _compared(text: Text, items: Sequence[Item]) -> Iterator[Claim]:
    """Those that differ, each against what is told most often; of two told as often, against the text."""
    counted = Counter(item.mention.value for item in items)
    usual = max(items, key=lambda item: (counted[item.mention.value], item.slot.mark != "|"))
    if len(counted) > 2:
        return  # of several things, whatever they are called
    for value in counted:
        odd = next(item for item in items if item.mention.value == value)
        if value != usual.mention.value and _apart(odd, usual) and not any(with_more(text, i) for i in (odd, usual)):
            yield claim(text, "restated", [reading("overall", stated=[odd, usual])], odd, topic=_topic(odd, usual))
    again = [item for item in items if item.mention.value == usual.mention.value]
    if again[1:] and any(_apart(again[0], other) for other in again[1:]):
        yield claim(text, "restated", [reading("overall", stated=again)], again[0], topic=_topic(*again))


def with_more(text: Text, item: Item) -> bool:
    """另有加分项A，最终得分B: does the paragraph tell points beside those of the table?"""
    passage = text.passage_at.get(item.slot.passage)
    return passage is not None and ADDED.search(passage.template) is not None


def _apart(one: Item, other: Item) -> bool:
    return (one.slot.passage, one.slot.sentence) != (other.slot.passage, other.slot.sentence)


def _topic(*items: Item) -> str:
    return "table" if any(item.slot.mark == "|" for item in items) else "text"


def _told(text: Text, item: Item) -> Score | None:
    """An overall score of the text: by its name, and none of a group of indicators, of a list, or of another year."""
    slot = item.slot
    if slot.mark == "|" or slot.role != PLAIN or slot.depth or item.mention.qualifier or item.measure == "full_mark":
        return None
    if not LEAST < item.mention.number < HUNDRED:
        return None
    if not slot.before.endswith("分") and _of_a_group(text, item):
        return None
    lead = HEAD.split(text.lead(item))[-1]
    words = slot.before or lead
    if NOT_ALL.search(words) or not (item.concept == "score_total" or SCORE.search(words)):
        return None
    name = GENERIC.sub("", zh.LIST_MARK.sub("", words))
    rater = "self" if SELF.search(words) else "other" if OTHERS.search(lead) else _rater(lead)
    return Score(item, rater, name)


def _of_a_group(text: Text, item: Item) -> bool:
    """部门绩效60分，自评59分: of what is marked out of sixty."""
    row = text.items.by_passage[item.slot.passage]
    before = row[: row.index(item)][-1:]
    return any(i.dimension == "score" and i.mention.number != HUNDRED and i.slot.part == item.slot.part for i in before)


def _totals(text: Text, raters: set[str]) -> Iterator[Score]:
    """What the points of the one table of points come to, where that is more than any group has."""
    found = [score for segment in text.segments if (score := _total(segment, raters)) is not None]
    if len(found) == 1:
        yield found[0]


def _total(segment: Segment, raters: set[str]) -> Score | None:
    full = (segment.column(zh.FULL_MARK) or segment.column(zh.WEIGHT))[:1]
    scored = [column for column in segment.column(zh.SCORED) if column not in full]
    if not full or len(scored) != 1 or len(segment.rows) < FEWEST or not segment.rows[-1].is_total:
        return None
    items = segment.rows[-1].items
    mark, item = items.get(full[0].index), items.get(scored[0].index)
    if mark is None or item is None or item.dimension not in ("score", "bare"):
        return None
    if mark.mention.number != 1 and mark.mention.number <= LEAST:
        return None
    alone = next(iter(raters)) if len(raters) == 1 else ""
    return Score(item, _rater(scored[0].header) or alone, "")


def _rater(words: str) -> str:
    """``自评得分`` -> self, ``财政复核得分`` -> other."""
    return "self" if SELF.search(words) else "other" if OTHERS.search(words) else ""


__all__ = ["claims", "of_the_same", "of_two", "the_one", "with_more"]
