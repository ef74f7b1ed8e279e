"""The course of a budget over the year: ``年初预算A，年中追加B，调减C，调整后预算为D``: A with what came and without what went is D.

In: one first figure, two or more changes in a row with their directions, and what they come to, in one sentence or in
consecutive ones. Out: difference claims (`additions`). One change alone is told by `adjusted` and `difference`, but for one in
another sentence, where it comes out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from auditor.facts import Item, measure_in
from auditor.model import Claim
from auditor.text import Passage, Text, claim, reading

MORE = re.compile(r"^(?:再)?加上|(?:追加|调增|增拨|增补|追增|增列|调入|增加)[^，。；、减]{0,8}$")
LESS = re.compile(
    r"^(?:再)?(?:减去|扣除|减除)|(?:追减|调减|压减|核减|减少|收回|缩减|核销|扣减|调出)[^，。；、增]{0,8}$"
)
CUE = re.compile(r"加上|变动为|变更为|调整为|调整后|追加|调增|增拨|增补|调减|压减|核减|收回")
FIRST = ("initial", "budget")
AFTER = re.compile(
    r"(?:全年|调整后?的?|最终|实际|可用|总|可执行|执行中|变更后|追加后|调整调剂后)(?:的)?(?:部门|项目|支出|收入|指标|资金)?(?:总)?预算"
    r"|调整后|预算(?:调整|变更)(?:数|后)?(?:[为至到])|(?:调整|变更|变动)(?:为|至|到)|预算总[额数]|全年可用|预算(?:数|规模|合计|总计)?(?:变)?为"
)
COMPARED = re.compile(r"[比较与]|同比")
IN_ALL = re.compile(r"^(?:全年|年中|以上|上述|两项|三项|前后)*(?:共计?|合计|累计|总计|一共)")  # 追加A、追加B，共追加C
NESTED = re.compile(r"其中|包括|含|分别")
BRACKET = re.compile(r"（[^（）]*）")
SENTENCES = 3  # that one course may take
FEWEST = 2  # changes


def claims(text: Text) -> Iterator[Claim]:
    for passage in text.with_figures if CUE.search(text.words) else ():
        if not CUE.search(passage.template):
            continue
        row = [i for i in text.row(passage) if i.dimension == "money" and not i.slot.depth]
        for number, first in enumerate(row):
            if first.is_amount and first.measure in FIRST and _direction(first) is None:
                yield from _course(text, passage, first, row[number + 1 :])


def _course(text: Text, passage: Passage, first: Item, behind: Sequence[Item]) -> Iterator[Claim]:
    in_all: list[Item] = []
    plus, changes, sure = [first], 0, first.measure == "initial"
    for item in behind:
        down = _direction(item)
        if down is None and changes and item.slot.mark == "、" and not _is_after(item):
            down = plus[-1].slot.down  # 追加甲A、乙B
        if down is None and first.slot.start in text.belongs.get(item.slot.start, ()):
            sure = False  # 年初预算A，其中区级B
            continue
        another = measure_in(item.slot.before) == "initial" or (down is None and item.measure == "initial")
        if another or item.slot.sentence - first.slot.sentence >= SENTENCES:
            return
        if changes >= FEWEST and IN_ALL.search(item.slot.before) and down == plus[-1].slot.down:
            in_all.append(
                replace(item, slot=replace(item.slot, down=plus[-1].slot.down))
            )  # what the changes before it come to
            continue
        if down is not None:
            plus.append(replace(item, slot=replace(item.slot, down=down)))
            changes += 1
        elif item.is_amount and _is_after(item) and (changes >= FEWEST or _comes_to(plus, item)):
            break
        elif item.measure == "opening" and not changes:
            plus.append(item)
        else:
            sure = False  # another figure stands between
    else:
        return
    between = BRACKET.sub("", passage.template[first.slot.position : item.slot.position])
    if (sure and not NESTED.search(between)) or sum(i.figured.value for i in plus) == item.mention.value:
        ways = [reading("course", result=item, plus=plus)]
        if len(in_all) == 1 and changes == len(plus) - 1:
            ways.insert(0, reading("course in all", result=item, plus=[first, in_all[0]]))
        yield claim(text, "difference", ways, item, topic="additions")


def _comes_to(plus: Sequence[Item], item: Item) -> bool:
    """年初预算A，其中区级B、省级C。年中调减D，调整后预算E: one change, in another sentence, where A less D is E."""
    apart = len(plus) > 1 and plus[0].slot.sentence < plus[-1].slot.sentence
    return apart and sum(i.figured.value for i in plus) == item.mention.value


def _is_after(item: Item) -> bool:
    return item.measure == "adjusted" or AFTER.search(item.slot.before) is not None


def _direction(item: Item) -> bool | None:
    """Does the word before a change say less? None where it is no change, or one against another year."""
    words = item.slot.before
    if item.slot.is_rate or COMPARED.search(words):
        return None
    if LESS.search(words):
        return True
    return False if MORE.search(words) else None
