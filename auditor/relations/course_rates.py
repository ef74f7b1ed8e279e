"""By how much a budget's course has changed it: ``年初预算A，年中追加B，调整后预算C。预算调整率P``.

In: what other readers found of additions, and the first rate behind what it comes to, in its paragraph or the next. Out: change
claims, where nobody has read the rate rightly yet. 比年初预算增加P says the same, and 调整率 may be of all that was added.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from auditor.clauses import GROWTH, RATIO
from auditor.facts import Item, directed
from auditor.model import Claim
from auditor.relations.varied import may_be_of_others
from auditor.text import Text, change_of, claim, figures_of, prints_as, reading

NAMED = re.compile(r"(?:预算)?(?:调整|追加)(?:率|幅度|比例)[为是达：]*$")
THAN = re.compile(r"[比较与]年初[^，。；]{0,8}?(?:增加|增长|减少|下降|提高|调[增减])了?$")
LESS = re.compile(r"减|下降")
BEHIND = 12  # figures from what it comes to


def claims(text: Text) -> Iterator[Claim]:
    if "调整" not in text.words and "较年初" not in text.words and "比年初" not in text.words:
        return
    told = text.bound_as(change="rate")
    for one in text.found.get("difference", ()):
        roles = one.readings[0].roles
        plus = figures_of(roles.get("plus", ())) if one.topic == "additions" and "minus" not in roles else ()
        if len(plus) < 2:
            continue
        first, result = (text.items.at.get(f.mention.start) for f in (plus[0], figures_of(roles["result"])[0]))
        rate = _rate_behind(text, result) if first is not None and first.measure == "initial" and result else None
        if first is None or result is None or rate is None or rate.slot.start in told:
            continue
        unsigned = NAMED.search(rate.slot.before) is not None and rate.mention.number > 0
        down = result.mention.value < first.mention.value if unsigned else LESS.search(rate.slot.before) is not None
        signed = directed(rate, down)
        both_ways = len({f.value > 0 for f in plus}) > 1  # the rate may be of all that came and all that went
        doubted = both_ways or may_be_of_others(text, rate, (first, result))
        if doubted and not prints_as(abs(change_of(result, first)), rate):
            continue
        told.add(rate.slot.start)
        yield claim(text, "change", [reading("course", current=result, prior=first, rate=signed)], rate, topic="varied")


def _rate_behind(text: Text, result: Item) -> Item | None:
    """The first rate behind it that is named so, before another budget is told."""
    near = [
        *text.items.by_passage.get(result.slot.passage, ()),
        *text.items.by_passage.get(result.slot.passage + 1, ()),
    ]
    behind = [i for i in near if i.slot.start > result.slot.start][:BEHIND]
    for item in behind:
        if item.measure == "initial" and item.is_amount:
            return None
        words = item.slot.before
        if item.slot.is_rate and item.slot.role in (RATIO, GROWTH) and (NAMED.search(words) or THAN.search(words)):
            return item
    return None


__all__ = ["claims"]
