"""How far a rate of completion is before or behind the year: ``上半年完成年初预算的51.9%，超序时进度1.9个百分点``.

In: points beside 序时进度. Out: change claims (`points`): the rate, the share of the year that has passed, and what lies between.
The months are those that the sentence names, else its paragraph, its headings or the title. A rate in the sentence is what is
meant; one that stands elsewhere is a tick where it is so many points away.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from auditor.clauses import RATIO, SHARE
from auditor.facts import Item, directed
from auditor.languages import zh
from auditor.model import Claim, Figure, Mention, Reading, Unit
from auditor.text import Passage, Text, claim, figure

PACE = re.compile(
    r"(?P<way>超(?:过|出|前)?|高[于出]|快[于过]|领先|[低慢]于|落后|滞后|短于|低)(?:于|了)?(?:时间|序时)进度(?:要求|目标)?(?P<how>快|慢|高|低)?(?:了)?$"
    r"|比(?:时间|序时)进度(?P<than>[快慢高低])(?:出|了)?$"
)
BEHIND = re.compile(r"[低慢短]|后")
MONTHS = re.compile(
    r"(?P<half>上半年)|(?P<quarters>前[二两三](?=季度)|一(?=季度)|[二三](?=季度末))|(?<!\d)1月?(?:份)?[-－—–~～至到](?P<to>\d{1,2})月|截[至止](?:20\d\d年)?(?P<end>\d{1,2})月(?:[底末份]|3[01]日)"
)
PLANNED = re.compile(r"预算|目标|任务|计划|进度")
TITLE = 3  # paragraphs that may name the months of the whole report
TELLING = 3  # digits of points that are hardly ever those of another rate
YEAR = 12
RATE = Unit("%", "rate", scale=Decimal("0.01"))


def claims(text: Text) -> Iterator[Claim]:
    if "时进度" not in text.words and "时间进度" not in text.words:
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
        yield from _of_points(text, before[:-1], points, _is_behind(said), figure(told))
    elif (months := _months(text, passage, points)) and (pace := _pace(passage, points, months)):
        yield from _of_points(text, before, points, _is_behind(said), pace)


def _in_brackets(passage: Passage, pace: Item, points: Item) -> bool:
    """快于序时进度（50%）2.7个百分点: is it the share of the year that has passed, as the words tell it?"""
    alone = pace.slot.is_rate and pace.slot.mark == "（" and not pace.slot.before
    return alone and passage.template[pace.slot.position + 1 : points.slot.position] == "）"


def _is_behind(said: re.Match[str]) -> bool:
    word = said["how"] or said["than"] or said["way"] or ""
    return BEHIND.search(word) is not None


def _of_points(text: Text, before: Sequence[Item], points: Item, behind: bool, pace: Figure) -> Iterator[Claim]:
    apart = points.mention.value if not behind else -points.mention.value
    beside = [i for i in before if i.slot.sentence == points.slot.sentence and _is_progress(i)][-1:]
    likely = beside
    if not beside and len(points.mention.digits) >= TELLING:
        likely = [i for i in text.items.all if _is_progress(i) and i.mention.value - pace.mention.value == apart][:1]
    for rate in likely:
        delta = figure(directed(points, behind))
        way = Reading("pace", {"current": figure(rate), "prior": pace, "delta": delta})
        yield claim(text, "change", [way], points, topic="points")


def _is_progress(item: Item) -> bool:
    """完成年初预算的P, 占全年预算的P, 支出进度P: of what is to be done in a year."""
    slot = item.slot
    return slot.is_rate and slot.role in (RATIO, SHARE) and PLANNED.search(slot.base + slot.before) is not None


def _pace(passage: Passage, points: Item, months: int) -> Figure | None:
    """The share of the year that so many months are, as a figure where 序时进度 is said; None for one without an end."""
    begin = passage.template.rfind("时进度" if "序时" in points.slot.before else "间进度", 0, points.slot.position) - 1
    whole, rest = divmod(100 * months, YEAR)
    mention = Mention(*passage.place(begin, begin + 4), "序时进度", Decimal(whole), 0, RATE)
    return Figure(mention, "序时进度") if not rest else None


def _months(text: Text, passage: Passage, points: Item) -> int:
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
    return int(found["to"] or found["end"])


__all__ = ["claims"]
