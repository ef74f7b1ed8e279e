"""The answers of a survey by grade: 非常满意, 满意, 一般, 不满意.

``收回486份；很满意312份，占64.20%；满意143份，占29.42%；一般26份；不满意5份。综合满意度93.62%``: where the last of the scale is told they make
all answers; a share beside one is of them all, and a rate behind them of those who are content.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

from auditor.clauses import RATIO, SHARE
from auditor.facts import core, is_amount
from auditor.model import Claim
from auditor.relations.rated import SATISFIED
from auditor.text import Item, Passage, Text, adds_up, claim, prints_as, reading, total_of

GRADE = re.compile(
    r"(?:对[^，。；：]{1,20}?(?:表示|感到|评价))?(?:其中|表示|选择|评价|评为|认为|感到|的|为|：)*\"?(?P<grade>非常满意|十分满意|很满意|满意|比较满意|较满意|较为满意|基本满意|一般|不太满意|较不满意|很不满意|非常不满意|不满意)\"?(?:的|度|票|人数|份数|问卷|占|有|为|是|共|：)*"
)
CONTENT = {"非常满意", "十分满意", "很满意", "满意"}
FAIRLY = {"比较满意", "较满意", "较为满意", "基本满意"}
LAST = "不满意"  # of the scale: with it the answers are all of them
ASKED = re.compile(r"收回|回收|有效|调查|访|抽|受访|参与|填写|问卷|样本|发放")
OTHERS = re.compile(r"弃权|未[作回]?答|不清楚|不了解|无效|未填|未评|未表态|其余|剩余")
TOGETHER = re.compile(  # 满意和基本满意合计D份
    r"(?:其中|表示|评价|认为|选择|的|：)*\"?(?P<grades>[一-龥]*满意\"?(?:[和与及、+]\"?[一-龥]*满意\"?)+)(?:的|两项|两者|三项|问卷|人数|份数)*(?:合计|共计|总计|共|累计)[有为是]?"
)
OF_ALL = re.compile(r"占?(?:比|比例|比重)?[为是达到约]*")
ONE_AFTER_ANOTHER = 2  # sentences from the first answer to the last


def claims(text: Text) -> Iterator[Claim]:
    for passage in text.with_figures:
        if passage.slots[1:] and "满意" in passage.template:
            for run in _runs([i for i in text.row(passage) if is_amount(i)]):
                yield from _of_run(text, passage, run)
            for run in _runs([i for i in text.row(passage) if i.slot.is_rate and not i.slot.depth]):
                if len(run) > 2 and any(LAST in _grade(i) for i in run) and not OTHERS.search(passage.template):
                    yield claim(text, "shares_total", [reading("answers", shares=run)], run[0])


def _grade(item: Item) -> str:
    said = GRADE.fullmatch(item.slot.before)
    return said["grade"] if said else ""


def _runs(row: Sequence[Item]) -> Iterator[list[Item]]:
    """Answers of one unit that follow each other, each grade once."""
    run: list[Item] = []
    for item in row:
        grade = _grade(item)
        if not grade:
            if run:
                yield run
            run = []
            continue
        apart = run and (item.mention.unit != run[0].mention.unit or grade in map(_grade, run))
        if apart or (run and item.slot.sentence - run[0].slot.sentence > ONE_AFTER_ANOTHER):
            yield run
            run = []
        run.append(item)
    if run:
        yield run


def _of_run(text: Text, passage: Passage, run: Sequence[Item]) -> Iterator[Claim]:
    row = text.row(passage)
    asked = _asked(row, run)
    if len(run) < 2 or asked is None:
        return
    everything = any(LAST in _grade(i) for i in run) and not OTHERS.search(passage.template)
    everything = everything and not _told_behind(row, run, asked)
    whole = everything and asked.mention.value >= max(i.mention.value for i in run)
    if adds_up(asked, run) or (whole and ASKED.search(asked.slot.before)):
        yield claim(text, "sum", [reading("answers", total=asked, parts=run)], asked, topic="list")
    for item in run:
        behind = row[row.index(item) + 1 :][:1]
        if behind and _is_share(behind[0], item):
            way = reading("answers", part=item, whole=asked, rate=behind[0])
            yield claim(text, "share", [way], behind[0], topic="whole", confidence="high" if everything else "low")
    yield from _together(text, row, run)
    yield from _content(text, row, run, asked)


def _together(text: Text, row: Sequence[Item], run: Sequence[Item]) -> Iterator[Claim]:
    """满意A份，基本满意B份，不满意C份。满意和基本满意合计D份: right behind the answers, what those that it names come to."""
    summed = next(iter(row[row.index(run[-1]) + 1 :]), None)
    near = summed is not None and summed.slot.sentence - run[-1].slot.sentence < ONE_AFTER_ANOTHER
    if summed is None or not near or not is_amount(summed) or summed.mention.unit != run[0].mention.unit:
        return
    names = said_together(summed)
    parts = [i for i in run if _grade(i) in names]
    if len(parts) == len(names) > 1 and not summed.slot.depth:
        yield claim(text, "sum", [reading("answers", total=summed, parts=parts)], summed, topic="list")


def said_together(item: Item) -> list[str]:
    """``满意和基本满意合计`` -> 满意, 基本满意; [] where a figure is not said to be of several answers."""
    said = TOGETHER.fullmatch(item.slot.before)
    return re.split("[和与及、+]", said["grades"].replace('"', "")) if said else []


def of_those_together(row: Sequence[Item], index: int) -> list[tuple[Item, Item]] | None:
    """收回A份，…满意和基本满意合计D份，满意度P: D over what was asked or came back, never over one of the answers; None for no such D."""
    here = takewhile(lambda i: not i.slot.is_rate, row[:index][::-1])
    above = next((i for i in here if said_together(i)), None)
    if above is None or not is_amount(above) or above.slot.sentence != row[index].slot.sentence:
        return None
    before = [i for i in row[: row.index(above)][::-1] if is_amount(i) and i.mention.unit == above.mention.unit]
    asked = [i for i in before if ASKED.search(i.slot.before) and "满意" not in i.slot.before and not i.slot.depth]
    return [(above, i) for i in asked[:2] if i.mention.value >= above.mention.value]


def _told_behind(row: Sequence[Item], run: Sequence[Item], asked: Item) -> bool:
    """满意A份，不满意B份。C份为基本满意: is what they lack of all told right behind them, with its name behind it?"""
    last = row.index(run[-1])
    behind = [i for i in row[last + 1 : last + 3] if i.mention.unit == asked.mention.unit]
    lack = asked.mention.value - sum(i.mention.value for i in run)
    return any(i.mention.value == lack and i.slot.sentence - run[-1].slot.sentence < ONE_AFTER_ANOTHER for i in behind)


def _asked(row: Sequence[Item], run: Sequence[Item]) -> Item | None:
    """How many answered: the nearest amount before that says so, else the nearest of the unit."""
    first = row.index(run[0])
    near = [i for i in row[:first][::-1] if is_amount(i) and i.mention.unit == run[0].mention.unit]
    if any("满意" in i.slot.before for i in near[:1]):
        return None  # 满意 said in words that are no grade: who knows of whom
    near = [i for i in near if run[0].slot.sentence - i.slot.sentence <= ONE_AFTER_ANOTHER and not i.slot.depth]
    return next((i for i in near if adds_up(i, run)), None) or (near[0] if near else None)


def _is_share(rate: Item, part: Item) -> bool:
    beside = rate.slot.sentence == part.slot.sentence and rate.slot.clause - part.slot.clause <= 1
    inside = rate.slot.mark == "（" and not rate.slot.before and rate.slot.depth > part.slot.depth  # 76份（63.33%）
    bare = rate.slot.role == SHARE and not core(rate.slot.base) and OF_ALL.fullmatch(rate.slot.before)
    return rate.slot.is_rate and beside and (inside or bool(bare))


def _content(text: Text, row: Sequence[Item], run: Sequence[Item], asked: Item) -> Iterator[Claim]:
    """…。综合满意度93.62% in the sentence behind: of those who are content, with those who are fairly so or without, where it is."""
    behind = (i for i in row[row.index(run[-1]) + 1 :] if i.slot.role == RATIO and SATISFIED.search(i.slot.base))
    rate = next(behind, None)
    if rate is None or rate.slot.sentence == run[-1].slot.sentence or not asked.mention.value:
        return
    content = [i for i in run if _grade(i) in CONTENT]
    fairly = [i for i in run if _grade(i) in CONTENT | FAIRLY]
    for above in (content, fairly):
        if above and prints_as(total_of(above) / asked.mention.value, rate):
            way = reading("answers", numerator=above, denominator=asked, rate=rate)
            yield claim(text, "ratio", [way], rate, topic="satisfaction")
            return


__all__ = ["claims", "of_those_together"]
