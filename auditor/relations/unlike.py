"""Parts that are not told as their total is: ``按每亩1,200元兑现，其中第一年500元、第三年700元``; ``服务3,214人次：手术186例、服药642人、…``.

In: the price of one unit, or a count of times, and the list behind its 其中, colon or bracket. Out: sums, only where they come out, since
the words of the parts say neither of what unit they are nor that they are all.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import accumulate, takewhile

from auditor.clauses import PLAIN
from auditor.facts import Item
from auditor.languages import zh
from auditor.model import Claim
from auditor.text import Passage, Text, claim, reading

OPENS = re.compile(r"[^，。；：（]{0,8}(?:[，：]?（?(?:其中|包括|即|分别[为是]|具体为|，[为系有])[：，]?|[：（，])")
JOINED = ("、", "，", "；")
PERSONS = {"人次", "人", "例", "名", "个", "户次", "场次", "次", "件次", "件"}
BODIES = {"个", "家", "户", "名", "人", "所", "社", "处", "座"}  # 实施主体222个：大户5个、合作社3家、散户214户
TIMES = {"人次", "次", "件次", "户次", "场次"}
FEWEST = 3  # of unlike units
MOST = 12


def claims(text: Text) -> Iterator[Claim]:
    for passage in text.with_figures:
        row = [i for i in text.row(passage) if i.slot.role == PLAIN]
        for number, total in enumerate(row[:-2]):
            if total.dimension == "money" and total.is_level and not total.is_amount:
                yield from _made_up(text, passage, total, row[number + 1 : number + MOST], {"元"})
            elif total.mention.unit.symbol in TIMES:
                yield from _made_up(text, passage, total, row[number + 1 : number + MOST], PERSONS)
            elif total.mention.unit.symbol in ("个", "家"):
                yield from _made_up(text, passage, total, row[number + 1 : number + MOST], BODIES)


def _made_up(text: Text, passage: Passage, total: Item, behind: Sequence[Item], units: set[str]) -> Iterator[Claim]:
    opened = OPENS.match(passage.template, total.slot.position + 1)
    first = behind[0]
    if opened is None or opened.end() > first.slot.position or first.slot.sentence != total.slot.sentence:
        return
    depth = first.slot.depth
    listed = takewhile(lambda i: i.slot.sentence == total.slot.sentence and i.slot.depth >= depth, behind)
    parts = _that_make(total, [i for i in listed if i.slot.depth == depth])
    told = [i.mention.unit.symbol for i in parts]
    joined = all(i.slot.mark in JOINED or i.slot.before.startswith(zh.JOINS) for i in parts[1:])
    unlike = len(set(told)) > 1 and len(parts) >= FEWEST
    price = total.dimension == "money" and len(parts) > 1
    if joined and set(told) <= units and (price or unlike):
        unit = total.mention.unit
        counted = [replace(i, slot=replace(i.slot, mention=replace(i.mention, unit=unit))) for i in parts]
        yield claim(text, "sum", [reading("unlike", total=total, parts=counted)], total, topic="list")


def _that_make(total: Item, listed: Sequence[Item]) -> list[Item]:
    """Of those that are listed the first ones that make the total, [] for none; units of persons and of times count one each."""
    sums = accumulate(i.mention.number for i in listed)
    many = next((n for n, come_to in enumerate(sums, 1) if come_to == total.mention.number), 0)
    return list(listed[:many]) if total.mention.number > 1 else []


__all__ = ["claims"]
