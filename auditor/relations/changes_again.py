"""One change of one amount, told more than once: ``收入总计A，比上年增加B`` and, elsewhere, ``支出总计A，比上年增加C``.

In: rises and falls against last year and the amounts before them. Out: restated claims (`text`) of two changes, where the
amounts are the same to their last digit, both went up or both down, and the one change is a slip of the pen of the other.
What agrees is ticked by `restated`, or here where a list stands between the amount and its change (``收入预算A，其中…。收入比上年增加B。``);
changes that differ in any other way are of two things that happen to be as much.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from itertools import pairwise

from auditor.clauses import DELTA
from auditor.facts import Item
from auditor.languages import zh
from auditor.model import Claim
from auditor.text import Text, claim, is_slip, reading

ENOUGH = 4  # digits of an amount that two things hardly ever share
TELLING = 3  # digits of a change, one of which is wrong
AGAINST = re.compile(rf"(?:{zh.LAST_YEAR.pattern}|(?:19|20)\d\d年)[^，。；]{{0,8}}(?:相?比)?，?[^，。；]{{0,4}}$")
SIDE = re.compile(
    r"(?:本年|部门|单位)?(?:收入|支出)(?:预算|决算|总[计额]|合计)?(?:[较比与]|(?:19|20)\d\d年|同比)"
)  # begins a sentence
Changed = tuple[Item, Item]  # an amount and by how much it changed


def claims(text: Text) -> Iterator[Claim]:
    deltas = [i for i in text.items.all if i.slot.role == DELTA]
    groups: dict[tuple[object, ...], list[Changed]] = defaultdict(list)
    for amount, change in _changed(text, {i.slot.passage for i in deltas}) if len(deltas) > 1 else ():
        groups[amount.mention.value, amount.period, change.slot.down].append((amount, change))
    for group in groups.values():
        yield from _told_apart(text, group)


def _changed(text: Text, where: Collection[int]) -> Iterator[Changed]:
    """The changes against last year, each with the amount right before it; a share of that amount may stand between."""
    for passage in text.with_figures:
        if passage.index in where:
            told = [i for i in text.row(passage) if not i.slot.is_rate]
            for amount, change in pairwise(told):
                lead = passage.template[amount.slot.position + 1 : change.slot.position]
                of_year = AGAINST.search(change.slot.before) is not None
                listed = of_year and SIDE.match(change.slot.before) and told[0] in text.wholes_of(amount)
                if listed and _may_be(told[0], change, far=True):
                    yield told[0], change
                elif _may_be(amount, change) and (of_year or AGAINST.search(lead)):
                    yield amount, change


def _may_be(amount: Item, change: Item, *, far: bool = False) -> bool:
    near = change.slot.sentence - amount.slot.sentence <= 1 or far
    near = near and amount.slot.depth == change.slot.depth == 0
    exact = not (amount.mention.qualifier or change.mention.qualifier)
    money = amount.dimension == change.dimension == "money" and len(amount.mention.digits) >= ENOUGH
    return change.slot.role == DELTA and near and exact and money and amount.is_amount


def _told_apart(text: Text, group: Sequence[Changed]) -> Iterator[Claim]:
    """The change that is told oftener, or else first, and each that is a slip of it."""
    stated: dict[object, list[Item]] = defaultdict(list)
    for _, change in group:
        stated[change.mention.value].append(change)
    usual, *others = sorted(stated.values(), key=lambda items: -len(items))
    if len({change.slot.passage for change in usual}) > 1 and all(SIDE.match(i.slot.before) for i in usual):
        way = reading("changes of both sides", stated=usual)
        yield claim(text, "restated", [way], usual[0], topic="text")
    for odd in others:
        if len(odd) == 1 and is_slip(odd[0], usual[0], TELLING) and odd[0].slot.passage != usual[0].slot.passage:
            way = reading("changes of one amount", stated=[odd[0], usual[0]])
            yield claim(text, "restated", [way], odd[0], topic="text")


__all__ = ["claims"]
