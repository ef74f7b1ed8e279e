"""What is left between two sides that words name, wherever these stand: a tick, never an alarm.

    医保基金收入A，增长x%，其中：…。支出B。本年收支结余C。

收支结余, 赤字 and what is left 收支相抵 lie between an income and an expenditure, 归集余额 between what was paid in and what was
taken out. Short numbers count only between the amounts that head a sentence of the same paragraph, long ones also farther off.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import product

from auditor.clauses import DELTA, PLAIN
from auditor.facts import Item
from auditor.model import Claim
from auditor.text import Passage, Text, claim, reading

FAR, BEHIND = 40, 8  # paragraphs before and behind, for a number that is not met by chance
MOST = 8  # amounts of each side
ENOUGH = 4  # digits of what is left, where any two of the paragraph will do
LONG = 5  # digits that may be one off in the last place, and far from the sides
SIDES = (
    (
        re.compile(
            r"收支[^，。；]{0,6}(?:结余|差额?|缺口|盈余)|赤字|[当本]年(?:结余|盈余)|增值收益|相抵，[^，。；]{2,10}$"
        ),
        re.compile(r"收入"),
        re.compile(r"支出"),
    ),
    (re.compile(r"(?:归集|缴存|公积金)[^，。；]{0,4}余额"), re.compile(r"归集|缴存"), re.compile(r"提取|支取")),
)
LEFT = re.compile(r"结余|盈余|差|缺口|赤字|增值收益|相抵|余额")  # somewhere in a paragraph
LACKING = re.compile(r"赤字|缺口")
TOTAL = re.compile(r"(?:总[量计额]|合计|总(?:收入|支出))[为共达是]*$")
LEAD = 24  # letters before a figure that say what is left

Pair = tuple[Item, Item]  # the greater and the lesser: what is left lies between them


def claims(text: Text) -> Iterator[Claim]:
    told = text.bound_as(sum="total", difference="result", change="delta")
    for passage in text.with_figures if LEFT.search(text.words) else ():
        for rest in text.amounts(passage) if LEFT.search(passage.template) else ():
            if _is_left(rest) and rest.slot.start not in told and (pair := _around(text, passage, rest)):
                way = reading("two sides", result=rest, plus=[pair[0]], minus=[pair[1]])
                yield claim(text, "difference", [way], rest, topic="left")


def _is_left(rest: Item) -> bool:
    return rest.slot.role in (PLAIN, DELTA) and not rest.slot.depth and rest.dimension == "money"


def _around(text: Text, passage: Passage, rest: Item) -> Pair | None:
    """The two amounts that it is what is left of."""
    words = text.lead(rest)[-LEAD:]
    for says, came, went in SIDES:
        if says.search(words):
            return _between(text, passage, rest, came, went)
    return None


def _between(text: Text, passage: Passage, rest: Item, came: re.Pattern[str], went: re.Pattern[str]) -> Pair | None:
    digits = rest.mention.many_printed
    before, behind = (FAR, BEHIND) if digits >= LONG else (0, 0)
    where = range(max(0, passage.index - before), passage.index + behind + 1)
    near = [i for i in text.amounts_in(where) if _alike(i, rest)]
    heads = _heads(near) if digits < ENOUGH else near
    sides = [
        [i for i in heads if name.search(i.slot.before) and not other.search(i.slot.before)][-MOST:]
        for name, other in ((came, went), (went, came))
    ]
    loose = rest.mention.ulp if digits >= LONG else Decimal(0)
    for one, other in product(*(side[::-1] for side in sides)):
        between = one.mention.value - other.mention.value
        if abs(between - rest.mention.value) <= loose:
            return one, other
        if LACKING.search(rest.slot.before) and abs(between + rest.mention.value) <= loose:
            return other, one
    return None


def _alike(item: Item, rest: Item) -> bool:
    same = item.mention.unit.symbol == rest.mention.unit.symbol and item is not rest
    return same and item.slot.role == PLAIN and not item.slot.depth


def _heads(near: Sequence[Item]) -> list[Item]:
    """The first amount of each sentence, and totals."""
    seen: set[tuple[int, int]] = set()
    heads = []
    for item in near:
        place = (item.slot.passage, item.slot.sentence)
        if place not in seen or TOTAL.search(item.slot.before):
            heads.append(item)
        seen.add(place)
    return heads


__all__ = ["claims"]
