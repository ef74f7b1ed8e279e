"""A rate and the two numbers that it was worked out from in a bracket: ``满意率为91.12%（满意277名，有效问卷304份）``.

In: rates with a name, and a bracket right behind them of two numbers, one of which has that name; or a bracket between the name and the rate that
tells how many there are of it (``满意率（非常满意和满意共787名）为88.23%``). Out: ratio claims; of the second form where a number of its sentence comes
out, and no others.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from auditor.facts import is_amount
from auditor.languages import zh
from auditor.model import Claim
from auditor.text import Item, Passage, Text, claim, is_quotient, one_slip_off, reading

NOT_A_FIGURE = rf"[^（），。；：、{zh.FIGURES}]"
BEHIND = re.compile(
    rf"(?P<noun>[一-龥]{{2}})[率度](?:[为达是]|达到)?(?P<rate>{zh.RATE_FIGURE})（(?P<one>{NOT_A_FIGURE}*)(?P<first>[{zh.FIGURES}])"
    rf"[，、；](?P<other>{NOT_A_FIGURE}*)(?P<second>[{zh.FIGURES}]){NOT_A_FIGURE}*）"
)
BETWEEN = re.compile(
    rf"[率度]（[^（）{zh.FIGURES}]*共?(?P<many>[{zh.FIGURES}]){NOT_A_FIGURE}*）(?:[为达是]|达到)?(?P<rate>{zh.RATE_FIGURE})"
)
ALL_OF_THEM = re.compile(r"问卷|抽[查检样]|受理|发现|样本|全部|收回|回收")
ANSWERS = {"person", "份"}
FEW = 2  # digits of a rate that fit too much by chance
COUNTED = ("rate", "bare", "score", "points", "year")


def claims(text: Text) -> Iterator[Claim]:
    for passage in text.with_figures:
        if "（" in passage.template and ("率" in passage.template or "度" in passage.template):
            items = {item.slot.position: item for item in text.row(passage)}
            told = text.bound_as(ratio="rate", share="rate")
            yield from _behind(text, passage, items, told)
            yield from _between(text, passage, items, told)


def _behind(text: Text, passage: Passage, items: Mapping[int, Item], told: set[int]) -> Iterator[Claim]:
    for found in BEHIND.finditer(passage.template):
        rate, first, second = (items.get(found.start(name)) for name in ("rate", "first", "second"))
        if rate is None or first is None or second is None or rate.slot.start in told or rate.mention.qualifier:
            continue
        of_it = [found["noun"] in found[name] and "不" not in found[name] for name in ("one", "other")]
        above, below = (first, second) if of_it[0] else (second, first)
        words = found["other"] if of_it[0] else found["one"]
        alone = sum(of_it) == 1 and above.mention.value <= below.mention.value and below.mention.value > 0
        counted = first.dimension not in COUNTED and second.dimension not in COUNTED
        if alone and counted and (is_quotient(above, below, rate) or _slipped(above, below, rate, words)):
            yield _claim(text, above, below, rate)


def _slipped(above: Item, below: Item, rate: Item, words: str) -> bool:
    """满意272名，有效问卷304份 for 277: by one digit of many, of as many as were asked, found or received."""
    of_one_sort = above.dimension == below.dimension or {above.dimension, below.dimension} == ANSWERS
    if not of_one_sort or not ALL_OF_THEM.search(words) or rate.mention.many_typed <= FEW:
        return False
    half = rate.mention.ulp / 2
    return one_slip_off((above, below, rate), lambda a, b, p: bool(b) and abs(a / b - p) <= half)


def _between(text: Text, passage: Passage, items: Mapping[int, Item], told: set[int]) -> Iterator[Claim]:
    for found in BETWEEN.finditer(passage.template):
        rate, many = items.get(found.start("rate")), items.get(found.start("many"))
        if rate is None or many is None or rate.slot.start in told or many.dimension in COUNTED:
            continue
        here = [i for i in items.values() if i.slot.sentence == rate.slot.sentence and i.slot.start < many.slot.start]
        wholes = _of_its_unit(here, many)
        below = next((i for i in wholes if is_quotient(many, i, rate)), None)
        if below is not None:
            yield _claim(text, many, below, rate)


def _of_its_unit(items: Sequence[Item], many: Item) -> list[Item]:
    return [i for i in items if is_amount(i) and i.dimension == many.dimension and i.mention.value > 0]


def _claim(text: Text, above: Item, below: Item, rate: Item) -> Claim:
    way = reading("in the bracket", numerator=above, denominator=below, rate=rate)
    return claim(text, "ratio", [way], rate, topic="rate")


__all__ = ["claims"]
