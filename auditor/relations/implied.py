"""A rate of a budget and a change against it, the budget itself stated nowhere: ``支出A，完成年初预算P，比年初预算减少C``.

In: the rates of which no claim was made. Out: change claims (`completion`) without a prior, rate = A ÷ (A − change).
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Collection, Iterator, Sequence

from auditor.clauses import DELTA, GROWTH, PLAIN, RATIO
from auditor.facts import directed
from auditor.languages import zh
from auditor.model import Claim
from auditor.text import Item, Passage, Text, claim, prints_as, reading

BUDGET = re.compile(r"(?P<which>年初|期初|调整后?的?|全年|年度)?(?:的)?预算")
MORE_OR_LESS = re.compile(
    r"(?:支出|收入)?(?:决算|执行|支出)数?(?:(?:大于|高于|多于|超过|超出)|(?P<less>小于|低于|少于))"
    r"(?P<which>年初|期初|调整后?的?|全年|年度)?预算数?"
)  # 决算数大于预算数B
NO_NAME = re.compile(
    r"(?:已|共)?(?:完成|占|为|达到?|是|相当于)|[比较与同]"
)  # begins with the verb: of what stands before
OF_ANOTHER_YEAR = re.compile(r"上年|上一年|去年|同期|(?:19|20)\d\d年(?!初)")


def claims(text: Text) -> Iterator[Claim]:
    told = text.bound_as(ratio="rate")
    for passage in text.with_figures if "预算" in text.words else ():
        if len(passage.slots) > 2:
            yield from _of_passage(text, passage, told)


def _of_passage(text: Text, passage: Passage, told: Collection[int]) -> Iterator[Claim]:
    row = text.row(passage)
    for index in range(1, len(row) - 1):
        for spent, delta, rate in _more_or_less(row, index, told):
            way = reading("implied", current=spent, delta=delta, rate=rate)
            yield claim(text, "change", [way], rate, topic="completion")
        current, pair = row[index - 1], row[index : index + 2]
        if {i.slot.role for i in pair} != {RATIO, DELTA} or not current.is_amount:
            continue
        rate, delta = sorted(pair, key=lambda i: i.slot.role == DELTA)
        if rate.slot.is_rate and rate.slot.start not in told and _of_one_budget(current, rate, delta):
            way = reading("implied", current=current, delta=delta, rate=rate)
            yield claim(text, "change", [way], rate, topic="completion")


def _more_or_less(row: Sequence[Item], index: int, told: Collection[int]) -> Iterator[tuple[Item, Item, Item]]:
    """支出A，比上年减少C；完成年初预算100%，决算数大于预算数B: A, the rate and B, where all of the budget was spent, no more and no less.

    Of another rate, where both budgets are called the same, or where it comes out.
    """
    rate, delta = row[index : index + 2]
    said = MORE_OR_LESS.fullmatch(delta.slot.before)
    name = BUDGET.search(rate.slot.before)
    here = delta.slot.role == PLAIN and (delta.slot.part, delta.slot.clause) == (rate.slot.part, rate.slot.clause + 1)
    if said is None or name is None or rate.slot.role != RATIO or not rate.slot.is_rate or not here:
        return
    if rate.slot.start in told or not NO_NAME.match(rate.slot.before):
        return
    before = itertools.dropwhile(lambda i: i.slot.role in (DELTA, GROWTH), reversed(row[:index]))
    spent = next(before, None)
    if spent is None or not spent.is_amount or spent.slot.sentence != rate.slot.sentence or spent.slot.depth:
        return
    less = directed(delta, down=said["less"] is not None)
    whole = spent.mention.value - less.figured.sign * less.mention.value
    fits = whole > 0 and prints_as(spent.mention.value / whole, rate)
    same = said["which"] == name["which"] or (
        said["which"] is None and name["which"] in ("年初", "期初") and rate.mention.value == 1
    )
    if _is_spent(spent, less) and (fits or same) and not OF_ANOTHER_YEAR.search(rate.slot.before):
        yield spent, less, rate


def _of_one_budget(current: Item, rate: Item, delta: Item) -> bool:
    """Beside each other, against a budget called by the same name, which is that of this year."""
    beside = [current.slot, *sorted((rate.slot, delta.slot), key=lambda slot: slot.start)]
    if any(s.part != current.slot.part or s.depth != current.slot.depth or s.reason for s in beside):
        return False
    if beside[2].clause - beside[0].clause > 2 or not _is_spent(current, delta):
        return False
    named = [BUDGET.search(slot.before) for slot in beside[1:] if NO_NAME.match(slot.before)]
    again = [found["which"] or "" for found in named if found]
    return len(again) == 2 and len(set(again)) == 1 and not OF_ANOTHER_YEAR.search(delta.slot.before)


def _is_spent(current: Item, delta: Item) -> bool:
    spent = current.dimension == delta.dimension == "money" and not zh.says_budget(current.slot.before)
    return spent and current.mention.value - (-1 if delta.slot.down else 1) * delta.mention.value > 0


__all__ = ["claims"]
