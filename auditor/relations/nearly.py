"""A round number that is said to be passed or nearly reached, and the amount itself under the same name: a tick, never an alarm.

    全市财政收入突破380亿元 / …全市财政收入完成383.9亿元。        全省财政支出近2300亿元 / …全省财政支出2296.6亿元。

In: words before a figure of few digits. Out: a bound, the less ≤ the more, where the two lie within a tenth of each other.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from auditor.facts import Item
from auditor.model import Claim
from auditor.text import Text, claim, reading

SAID = re.compile(r"(?:首次|首度|历史性|已|成功|一举)*(?:(?P<passed>突破|迈上|跨越|跨过)|接近|逼近|将?近)$")
CUES = ("突破", "迈上", "跨越", "跨过", "近")
DONE = re.compile(r"(?:累计|共|实现|完成|达到?)+$")
PLACE = re.compile(r"^[一-龥]{1,8}?[省市县区州盟](?![本级])(?=[一-龥]{4})")  # 全市 here and 甲市 there
TENTH = 10


def claims(text: Text) -> Iterator[Claim]:
    if not any(cue in text.said_before for cue in CUES):
        return
    said = [(i, found) for i in text.items.plain if (found := SAID.search(i.slot.before[-12:])) and i.mention.value > 0]
    by_name: defaultdict[tuple[str, int | None, str], list[Item]] = defaultdict(list)
    for item in text.items.plain if said else ():
        if item.slot.mark != "|" and not item.slot.depth and not SAID.search(item.slot.before[-12:]):
            by_name[_name(item), item.period, item.dimension].append(item)
    for about, found in said:
        exact = by_name.get((_name(about), about.period, about.dimension), ())[:1]
        if exact and _name(about) and len(exact[0].mention.digits) > len(about.mention.digits):
            less, more = (about, exact[0]) if found["passed"] else (exact[0], about)
            if 0 <= more.mention.value - less.mention.value <= more.mention.value / TENTH:
                yield claim(text, "bound", [reading("nearly", parts=[less], limit=more)], about)


def _name(item: Item) -> str:
    return PLACE.sub("", DONE.sub("", SAID.sub("", item.label)))


__all__ = ["claims"]
