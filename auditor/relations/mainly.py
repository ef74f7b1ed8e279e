"""A list behind 主要是, or behind a number of things with no word between or in a bracket, that makes up the amount before it: a tick, never an alarm.

    基本支出1,538.92万元，占67.29%，主要是工资福利1,194.06万元，日常公用271.35万元，个人和家庭补助73.51万元；…
    下派医师64人，41人驻乡镇、23人巡回；车辆8辆，机要1辆、教学实训7辆。

主要是 says that there may be more, and gives reasons elsewhere; things beside their number may be others. So only what comes out to the last digit
is read.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import takewhile

from auditor.clauses import PLAIN
from auditor.facts import Item
from auditor.languages import zh
from auditor.model import Claim
from auditor.text import Passage, Text, claim, reading, total_of

MAINLY = re.compile(r"主要[是系为](?!因|由于)[：:]?")
BESIDE = re.compile(r"，[^，。；：（）、]{0,12}")
ENOUGH, FEW = 4, 3  # digits of a total that two parts, and three, do not make up by chance
TWO = 2
MOST = 16  # parts
FAR = 40  # figures on to the last of them
CAME_OR_WENT = re.compile(r"新[增进招]|增加|减少|退|调[出入离]|辞|去世|[空缺超]编|剩余|结余|未|尚|还|少|缺|短")
CROSSING = re.compile(
    r"党员|团员|学历|本科|大专|研究生|职称|少数民族|残疾|岁|女|以[上下]|[新老]"
)  # one person may be of both
MEN_AND_WOMEN = re.compile(r"男|女")


def claims(text: Text) -> Iterator[Claim]:
    for passage in text.with_figures:
        row = text.row(passage)
        if len(row) > 2:
            yield from _mainly(text, passage, row)
            yield from _beside(text, passage, row)
            yield from _in_bracket(text, passage, row)


def _mainly(text: Text, passage: Passage, row: Sequence[Item]) -> Iterator[Claim]:
    for word in MAINLY.finditer(passage.template):
        at = bisect_left(row, word.end(), key=lambda i: i.slot.position)
        parts = _listed(row[at : at + FAR])
        before = [i for i in row[max(0, at - FAR) : at] if i.slot.role == PLAIN and i.is_amount]
        for total in reversed(before) if len(parts) > 1 else ():
            if parts[0].slot.sentence - total.slot.sentence > 1:
                break
            enough = total.dimension != "score" and len(total.mention.digits) >= (ENOUGH if len(parts) == 2 else FEW)
            if enough and _makes_up(total, parts):
                yield from _claimed(text, total, parts)
                break


def _listed(behind: Sequence[Item]) -> list[Item]:
    """The amounts up to a ； or 。 that are of the unit of the first; their shares, and what stands in brackets, left out."""
    if not behind:
        return []
    first = behind[0]
    here = takewhile(lambda i: (i.slot.sentence, i.slot.part) == (first.slot.sentence, first.slot.part), behind)
    same = (i for i in here if i.slot.depth == first.slot.depth and i.mention.unit == first.mention.unit)
    return [i for i in same if i.slot.role == PLAIN and not i.slot.is_rate][: MOST + 1]


def _beside(text: Text, passage: Passage, row: Sequence[Item]) -> Iterator[Claim]:
    """车辆8辆，机要1辆、教学实训7辆: all that is told of that unit up to a ； or 。, right behind the number."""
    for number, total in enumerate(row[:-2]):
        first = row[number + 1]
        near = total.mention.unit.exact and total.dimension != "score" and first.slot.part == total.slot.part
        near = near and first.mention.unit == total.mention.unit and _counts(total)
        if not near or not BESIDE.fullmatch(text.gap(passage, total, first)):
            continue
        parts = _listed(row[number + 1 : number + FAR])
        marks = {i.slot.mark for i in parts[1:] if not i.slot.before.startswith(zh.JOINS)}
        if len(parts) > 1 and not marks - {"、"} and not _crossing(parts) and _makes_up(total, parts):
            yield from _claimed(text, total, parts)


def _crossing(parts: Sequence[Item]) -> bool:
    """在职80人，大专以上60人、党员20人: two that may be of one and the same person come to the total by chance."""
    words = [i.slot.before + i.slot.after for i in parts]
    sexes = all(MEN_AND_WOMEN.search(word) for word in words)
    return len(parts) == TWO and not sexes and any(CROSSING.search(word) for word in words)


def _counts(total: Item) -> bool:
    """Is it a number of things or persons?"""
    return total.mention.unit.exact and total.is_amount and not total.mention.qualifier


def _in_bracket(text: Text, passage: Passage, row: Sequence[Item]) -> Iterator[Claim]:
    """船艇9艘（300吨级以上2艘，100至300吨级3艘，100吨级以下4艘）: what is told of that unit in the bracket right behind the number."""
    for number, total in enumerate(row[:-2]):
        inner = row[number + 1].slot.depth > total.slot.depth and total.dimension != "score"
        if not (inner and _counts(total) and text.gap(passage, total, row[number + 1]).startswith("（")):
            continue
        inside = takewhile(lambda i: i.slot.depth > total.slot.depth, row[number + 1 : number + FAR])  # noqa: B023
        parts = [i for i in inside if i.mention.unit == total.mention.unit and i.slot.role == PLAIN]
        if len(parts) > 1 and _makes_up(total, parts):
            yield from _claimed(text, total, parts)


def _makes_up(total: Item, parts: Sequence[Item]) -> bool:
    if total.mention.unit != parts[0].mention.unit or len(parts) > MOST or total_of(parts) != total.mention.value:
        return False
    several = (total, *parts) if total.mention.unit.exact else parts
    return all(i.mention.value > 0 for i in parts) and not any(CAME_OR_WENT.search(i.slot.before) for i in several)


def _claimed(text: Text, total: Item, parts: Sequence[Item]) -> Iterator[Claim]:
    result = text.bound_as(difference="result")  # 抽检96批次，合格91批次、不合格5批次
    if not text.is_summed(parts, total.mention.value) and result.isdisjoint(i.slot.start for i in (total, *parts)):
        yield claim(text, "sum", [reading("gathered", total=total, parts=parts)], total, topic="list")


__all__ = ["claims"]
