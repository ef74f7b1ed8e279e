"""What was bid under a limit, and what the contracts come to: ``最高限价92.00万元，中标价86.48万元，下浮6.00%``; 合同总金额 within 概算.

In: two amounts side by side, the first called a limit of bids, the second what won. Out: a bound, and the change of a bare 下浮 behind them.
A tick where it comes out, never an alarm: 下浮 may leave out what is not bid for.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from auditor.facts import Item, directed
from auditor.model import Claim
from auditor.relations.cued import Readers, throughout
from auditor.text import Passage, Text, claim, is_change, reading

LIMIT = re.compile(r"(?:限价|控制价|拦标价)[为是：]?$")
WON = re.compile(r"(?:中标|成交)(?:总?价|总?金额|总?额)?[为是：]?$")
OF_UNITS = re.compile(r"单价|每|均|其中|/")
FALLEN = re.compile(r"，?(?:较|比)?(?:最高)?(?:投标)?(?:限价|控制价)?(?:总体|整体)?下浮(?:了|率)?(?:为)?")
CONTRACTS = re.compile(r"合同(?:总(?:金额|价款?|额)|金额(?:合计|总计|共计))[为是：]?$")
ESTIMATE = re.compile(r"概算(?:总投资|总金额|总额|投资)?[为是：]?$")
NEAR = 2  # clauses


def claims(text: Text) -> Iterator[Claim]:
    yield from throughout(text, READERS)
    yield from _contracts(text)


def won(text: Text, passage: Passage) -> Iterator[Claim]:
    """最高限价A，中标单位为甲公司，中标价B; 限价A，中标价B，下浮P."""
    row = text.row(passage)
    for number, (limit, bid) in enumerate(pairwise(row)):
        if not _of_one_bid(limit, bid):
            continue
        if bid.mention.value <= limit.mention.value:
            yield claim(text, "bound", [reading("kept", parts=[bid], limit=limit)], bid, topic="kept")
        for rate in row[number + 2 : number + 3]:
            yield from _fallen(text, passage, limit, bid, rate)


def _of_one_bid(limit: Item, bid: Item) -> bool:
    near = limit.slot.sentence == bid.slot.sentence and bid.slot.clause - limit.slot.clause <= NEAR
    alike = limit.mention.unit == bid.mention.unit and limit.slot.depth == bid.slot.depth and limit.dimension == "money"
    named = LIMIT.search(limit.slot.before) and WON.search(bid.slot.before)
    return near and alike and bool(named) and not OF_UNITS.search(limit.slot.before + bid.slot.before)


def _fallen(text: Text, passage: Passage, limit: Item, bid: Item, rate: Item) -> Iterator[Claim]:
    if rate.dimension != "rate" or rate.mention.qualifier or not FALLEN.fullmatch(text.gap(passage, bid, rate)):
        return
    down = directed(rate, down=True)
    if is_change(bid, limit, down):
        way = reading("fallen", current=bid, prior=limit, rate=down)
        yield claim(text, "change", [way], rate, topic="other")


def _contracts(text: Text) -> Iterator[Claim]:
    """批复概算总投资A。…合同总金额B: the one estimate of the report and the one sum of its contracts, where it is kept."""
    money = [i for i in text.items.of("dimension", "money") if i.is_amount and i.slot.mark != "|" and not i.slot.depth]
    made = {i.mention.value: i for i in reversed(money) if CONTRACTS.search(i.slot.before)}
    estimates = {i.mention.value: i for i in reversed(money) if ESTIMATE.search(i.slot.before)}
    if len(made) == len(estimates) == 1:
        (signed,), (estimate,) = made.values(), estimates.values()
        if signed.mention.value < estimate.mention.value:
            way = reading("kept", parts=[signed], limit=estimate)
            yield claim(text, "bound", [way], signed, topic="kept")


READERS: Readers = ((won, ("限价", "控制价", "拦标价")),)

__all__ = ["claims"]
