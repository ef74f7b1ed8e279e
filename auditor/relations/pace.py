"""How far a rate of completion is before or behind the year: ``上半年完成年初预算的51.9%，超序时进度1.9个百分点``.

In: points beside 序时进度. Out: change claims (`points`): the rate, the share of the year that has passed, and what lies between.
The months are those that the sentence names, else its paragraph, its headings or the title. A rate in the sentence is what is
meant; one that stands elsewhere is a tick where it is so many points away. A third of a year may be 33.33%, 33.3% or 33%, and
平均进度 may be that of others: a tick alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from auditor.clauses import RATIO, SHARE
from auditor.facts import Item, directed
from auditor.languages import zh
from auditor.model import Claim, Figure, Mention, Reading, Unit
from auditor.text import Passage, Text, claim, figure, figures_of

PACE = re.compile(
    r"(?P<way>超(?:过|出|前)?|高[于出]|快[于过]|领先|[低慢]于|落后|滞后|短于|低|短|欠)(?:于|了)?(?:时间|序时|(?P<mean>平均))进度(?:要求|目标)?(?P<how>快|慢|高|低)?(?:了)?$"
    r"|比(?:时间|序时|(?P<of>平均))进度(?P<than>[快慢高低])(?:出|了)?$"
)
BEHIND = re.compile(r"[低慢短欠]|后")
MONTHS = re.compile(
    r"(?P<half>上半年)|(?P<quarters>前[二两三](?=季度)|一(?=季度)|[二三](?=季度末))|(?<!\d)1月?(?:份)?[-－—–~～至到](?P<to>\d{1,2})月|截[至止](?:20\d\d年)?(?P<end>\d{1,2})月(?:[底末份]|3[01]日)"
    r"|(?<!\d)(?P<first>\d{1,2})月份?累计|前(?P<many>\d{1,2})个?月"
)
PLANNED = re.compile(r"预算|目标|任务|计划|进度")
TITLE = 3  # paragraphs that may name the months of the whole report
WORDS = re.compile(r"(?:序时|时间|平均)进度")
OTHERWISE = re.compile(
    rf"进度(?:要求|目标|任务)?(?:为|是|应达|应为){zh.RATE_FIGURE}|应(?:完成|达到?){zh.RATE_FIGURE}|规划|[两三四五]年|工作日"
)
TELLING = 3  # digits of points that are hardly ever those of another rate
YEAR = 12
RATE = Unit("%", "rate", scale=Decimal("0.01"))


def claims(text: Text) -> Iterator[Claim]:
    if WORDS.search(text.words) is None:
        return
    for passage in text.with_figures if "百分点" in text.words else ():
        row = text.row(passage)
        for number, points in enumerate(row):
            if points.dimension == "points":
                yield from _said(text, passage, row[:number], points)


def _said(text: Text, passage: Passage, before: Sequence[Item], points: Item) -> Iterator[Claim]:
    told = before[-1] if before and _in_brackets(passage, before[-1], points) else None
    said = PACE.search(passage.lead(told.slot)[:-1] if told is not None else points.slot.before)
    if said is None:
        return
    if told is not None:
        yield from _of_points(text, before[:-1], points, _is_behind(said), [figure(told)])
    elif (months := months_passed(text, passage, points)) and not _paced_otherwise(passage, points):
        paces = _paces(passage, points, months)
        mean = bool(said["mean"] or said["of"])
        for found in _of_points(text, before, points, _is_behind(said), paces):
            if any(map(_comes_out, found.readings)) or not (
                mean or (len(paces) > 1 and any(map(_is_near, found.readings)))
            ):
                yield found


def _paced_otherwise(passage: Passage, points: Item) -> bool:
    """8月末序时进度为70%; 8月底应完成70%; 三年行动计划: does the paragraph say what is due, or is it due over several years?"""
    return OTHERWISE.search(passage.template, 0, points.slot.position) is not None


def _in_brackets(passage: Passage, pace: Item, points: Item) -> bool:
    """快于序时进度（50%）2.7个百分点: is it the share of the year that has passed, as the words tell it?"""
    alone = pace.slot.is_rate and pace.slot.mark == "（" and not pace.slot.before
    return alone and passage.template[pace.slot.position + 1 : points.slot.position] == "）"


def _is_behind(said: re.Match[str]) -> bool:
    word = said["how"] or said["than"] or said["way"] or ""
    return BEHIND.search(word) is not None


def _of_points(
    text: Text, before: Sequence[Item], points: Item, behind: bool, paces: Sequence[Figure]
) -> Iterator[Claim]:
    apart = points.mention.value if not behind else -points.mention.value
    beside = [i for i in before if i.slot.sentence == points.slot.sentence and _is_progress(i)]
    beside = [i for i in beside if i.slot.depth <= points.slot.depth][-1:]  # 完成72.5%（其中税收74.2%），超序时进度P
    likely = beside
    if not beside and len(points.mention.digits) >= TELLING and len(paces) == 1:
        likely = [i for i in text.items.all if _is_progress(i) and i.mention.value - paces[0].mention.value == apart][
            :1
        ]
    for rate in likely:
        delta = figure(directed(points, behind))
        ways = [Reading("pace", {"current": figure(rate), "prior": pace, "delta": delta}) for pace in paces]
        yield claim(text, "change", ways, points, topic="points")


def _comes_out(way: Reading) -> bool:
    """Is the rate as far from the share of the year as is told, to the last digit of the finer?"""
    return _off(way) <= min(figure.mention.ulp for figure in _compared(way))


def _is_near(way: Reading) -> bool:
    """Is it so to the last digit of the coarser? 63.58%, 5.2 points from 58.33%."""
    return _off(way) <= max(figure.mention.ulp for figure in _compared(way))


def _compared(way: Reading) -> list[Figure]:
    return [figure for role in ("current", "delta") for figure in figures_of(way.roles[role])]


def _off(way: Reading) -> Decimal:
    current, prior, delta = (figures_of(way.roles[role])[0].value for role in ("current", "prior", "delta"))
    return abs(current - prior - delta)


def _is_progress(item: Item) -> bool:
    """完成年初预算的P, 占全年预算的P, 支出进度P: of what is to be done in a year."""
    slot = item.slot
    return slot.is_rate and slot.role in (RATIO, SHARE) and PLANNED.search(slot.base + slot.before) is not None


def _paces(passage: Passage, points: Item, months: int) -> list[Figure]:
    """The share of the year that so many months are, as a figure where 进度 is said; one without an end however far it is told."""
    words = [*WORDS.finditer(passage.template, 0, points.slot.position)][-1]
    whole, place = Decimal(100 * months) / YEAR, passage.place(words.start(), words.end())
    finest = max(1, points.mention.decimals)
    digits = dict.fromkeys((finest, 1, 2, 0)) if whole % 1 else (0,)
    mentions = (Mention(*place, words.group(), round(whole, many), many, RATE) for many in digits)
    return [Figure(mention, "序时进度") for mention in mentions]


def months_passed(text: Text, passage: Passage, points: Item) -> int:
    """How many months of the year have passed: said nearest to the points; 0 where nothing or more than one is said."""
    title = "，".join(p.template for p in text.passages[:TITLE])
    for words in (passage.lead(points.slot), passage.template, "，".join(passage.headings), title):
        named = {_count(found) for found in MONTHS.finditer(words)}
        if named:
            return named.pop() if len(named) == 1 else 0
    return 0


def _count(found: re.Match[str]) -> int:
    if found["half"]:
        return 6
    if found["quarters"]:
        return 3 * (zh.numeral(found["quarters"][-1]) or 0)
    return int(found["to"] or found["end"] or found["first"] or found["many"])


__all__ = ["claims"]
