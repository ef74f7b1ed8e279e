"""What a government and those below it come to, each told in a place of its own: a tick, never an alarm.

    全国一般公共预算收入159.2亿元，…。/ 中央一般公共预算收入72.1亿元，…。/ 地方一般公共预算收入140.1亿元，其中本级收入87.1亿元，…

The three have one name but for their levels, and stand in one order: the whole first, then the two.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import islice, product
from typing import NamedTuple

from auditor.facts import Item
from auditor.model import Claim
from auditor.text import Text, claim, reading, rounds_to

TOLD = re.compile(
    r"(?:(?P<whole>全[国省市县区州盟])|(?P<above>中央|[省市县区州盟]本?级)|(?P<below>地方|市县级?|县区级?|区县级?|[县旗镇]级|县（市、区）级?))"
    r"(?P<name>[一-龥]{2,10}?)(?:本级)?(?P<side>收入|支出)(?:累计|共|实现|完成|达到?|执行)*[为是]?$"
)
NEAR = 12  # amounts of one name behind the whole
LONGEST = 40  # characters of a name
SURE = 3  # digits of the whole


class Told(NamedTuple):
    """An amount, and which of the three it is."""

    item: Item
    level: str


def claims(text: Text) -> Iterator[Claim]:
    for told in _by_name(text) if "全" in text.words else ():
        for number, (whole, level) in enumerate(told):
            if level == "whole" and len(whole.mention.digits) >= SURE and whole.slot.start not in text.parts:
                yield from _of(text, whole, told[number + 1 : number + 1 + NEAR])


def _by_name(text: Text) -> Iterator[Sequence[Told]]:
    """The amounts of one name, year and unit, in their order."""
    by_name: defaultdict[tuple[object, ...], list[Told]] = defaultdict(list)
    for item in text.items.plain:
        said = TOLD.search(item.slot.before[-LONGEST:]) if item.slot.mark != "|" and not item.slot.depth else None
        if said is not None:
            level = next(name for name in ("whole", "above", "below") if said[name])
            by_name[said["name"], said["side"], item.period, item.mention.unit].append(Told(item, level))
    yield from by_name.values()


def _of(text: Text, whole: Item, behind: Sequence[Told]) -> Iterator[Claim]:
    above = [item for item, level in behind if level == "above"]
    below = [item for item, level in behind if level == "below"]
    ways = (list(pair) for pair in product(islice(above, 2), islice(below, 3)))
    parts = next((way for way in ways if rounds_to(whole, way)), None)
    if parts is not None:
        parts.sort(key=lambda item: item.slot.start)
        yield claim(text, "sum", [reading("levels", total=whole, parts=parts)], whole, topic="list")


__all__ = ["claims"]
