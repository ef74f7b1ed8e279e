"""What was achieved, in the table of targets and in the text: ``高新技术企业数量 | 480家 | 486家`` and ``年末高新技术企业486家``.

In: the rows of tables with a column for what was achieved (完成值), and the figures of the text in the same unit. Out: restated
claims (`table`). What agrees under a like name is a check, and so is what agrees in a sentence that tells most of the name
(``兑现护林补助40万元，涉及312户`` for 护林补助兑现户数), a target beside it too. What differs is one only where the table has the figure
that the text gives for the year before, or the same digits in another order.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from auditor.clauses import GROWTH, PRIOR
from auditor.facts import Item, core, overlap
from auditor.model import Claim
from auditor.relations.earned import ACTUAL, TARGET
from auditor.tables import Row
from auditor.text import Text, claim, reading

TAIL = re.compile(r"(?:数量|总数|个数|人数|户数|面积|情况|指标|数|率|度)$")
FEW = 2  # pairs of characters that two names share
LEAST = 3  # characters of a name
MOST = 4  # pairs that a sentence must share with a name that it tells in other words, to be held against it
GROWS = re.compile(r"(?:增长|增加|提高|下降|减少)(?:率|幅度?)$")
AIMED = re.compile(r"(?:任务|目标|计划)(?:数|值|量)?[为是]?$")


def claims(text: Text) -> Iterator[Claim]:
    said: dict[str, list[Item]] = defaultdict(list)
    for item in text.items.all if text.segments else ():
        if item.slot.mark != "|" and item.slot.role != PRIOR and not item.mention.qualifier:
            said[item.dimension].append(item)
    for segment in text.segments:
        column = next((c.index for c in segment.columns if ACTUAL.search(c.header)), None)
        if column is not None and any(c.index < column for c in segment.columns):
            aim = next((c.index for c in segment.columns if TARGET.search(c.header)), None)
            for row in segment.rows:
                if column in row.items and not row.is_total:
                    done = row.items[column]
                    yield from _stated(text, row, done, said[done.dimension])
                    yield from _aimed(text, row, row.items.get(aim) if aim is not None else None, said)


def _stated(text: Text, row: Row, done: Item, alike: Sequence[Item]) -> Iterator[Claim]:
    name = _name_of(row, done)
    if len(name) < LEAST or done.dimension in ("bare", "score") or done.mention.qualifier:
        return
    equal = [i for i in alike if i.mention.value == done.mention.value]
    said = [i for i in alike if i.slot.role != GROWTH and _called(i, name)]
    same = [i for i in equal if i in said] or [i for i in equal if _in_words(text, i, name, done)]
    if same:
        yield claim(text, "restated", [reading("achieved", stated=[same[0], done])], same[0], topic="table")
        return
    exactly = [
        i for i in said if i.own and TAIL.sub("", i.label).endswith(TAIL.sub("", name)) and i.measure != "target"
    ]
    if len({i.mention.value for i in exactly}) == 1 and (
        _of_last_year(text, exactly[0], done) or _exchanged(exactly[0], done)
    ):
        yield claim(text, "restated", [reading("differs", stated=[done, exactly[0]])], done, topic="table")
    elif not exactly and not equal:
        turned = [i for i in alike if i.is_amount and _exchanged(i, done) and _in_words(text, i, name, done, MOST)]
        if len(turned) == 1:
            yield claim(text, "restated", [reading("differs", stated=[done, turned[0]])], done, topic="table")


def _aimed(text: Text, row: Row, target: Item | None, said: Mapping[str, Sequence[Item]]) -> Iterator[Claim]:
    """≥12公里 in the table, 完成年度任务12公里的 in the text."""
    if target is None or target.dimension in ("bare", "score"):
        return
    same = [
        i for i in said[target.dimension] if i.mention.value == target.mention.value and AIMED.search(i.slot.before)
    ]
    name = _name_of(row, target) if same else ""
    if len(name) >= LEAST and (told := [i for i in same if _in_words(text, i, name, target)]):
        yield claim(text, "restated", [reading("aimed", stated=[told[0], target])], told[0], topic="table")


def _in_words(text: Text, item: Item, name: str, cell: Item, least: int = FEW) -> bool:
    """Does the sentence before it tell most of the name, in whatever order?"""
    if item.mention.unit != cell.mention.unit or (item.slot.role == GROWTH) != bool(GROWS.search(name)):
        return False
    stem, lead = TAIL.sub("", name), text.lead(item)
    return (len(stem) > LEAST and stem in lead[-len(stem) - 4 :]) or overlap(lead, stem) >= max(least, len(stem) - 3)


def _name_of(row: Row, done: Item) -> str:
    """The words of the row nearest to the left of its target."""
    left = [words for column, words in row.words if column < done.slot.position and len(words) < 24]
    return core(re.sub(r"\s", "", left[-1])) or re.sub(r"\s", "", left[-1]) if left else ""


def _called(item: Item, name: str) -> bool:
    """隐患整改率 for 整改率, 食品抽检合格率 for 抽检合格率: the end of the name, or most of it."""
    words = item.slot.base if item.slot.is_rate and item.slot.base else f"{item.label}{item.slot.before}"
    stem, said = TAIL.sub("", name), core(words) or words
    return stem[-LEAST:] in said or overlap(name, said) >= max(FEW, len(stem) - 2)


def _of_last_year(text: Text, stated: Item, done: Item) -> bool:
    """Does the sentence compare with just that figure?"""
    row: Sequence[Item] = text.items.by_passage.get(stated.slot.passage, ())
    near = [i for i in row if i.slot.sentence == stated.slot.sentence and i.slot.role == PRIOR]
    return any(i.mention.value == done.mention.value and i.mention.unit == done.mention.unit for i in near)


def _exchanged(one: Item, other: Item) -> bool:
    a, b = str(one.mention.number), str(other.mention.number)
    return one.mention.unit == other.mention.unit and len(a) > 2 and len(a) == len(b) and sorted(a) == sorted(b)
