"""Shares in brackets that no word calls so, in a list that need not be all: ``支出W，主要是：甲A（18.8%），乙B（15.9%），丙C（8.0%）``.

In: amounts, each with a rate alone in the bracket right behind it, and an amount before the list. Out: share claims, where all of
them or all but one are what they make of that amount; with fewer such rates nothing says that they are shares and no growth.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

from auditor.clauses import PLAIN
from auditor.languages import zh
from auditor.model import Claim
from auditor.text import Item, Text, claim, is_quotient, make_whole, reading

# 整改完成3个（75.0%） behind 合格4个（20.0%）: of one of those before it
OF_ONE_OF_THEM = re.compile(r"其中|已|完成|整改|办结|审结|到位|支出|支付|拨付|投保|收入|中[一-龥]")
ALONE = f"（{zh.RATE_FIGURE}）"
FEWEST = 3  # shares that are right
ABOVE = 2  # paragraphs and sentences back to the whole
Pairs = Sequence[tuple[Item, Item]]


def of_lists(text: Text) -> Iterator[Claim]:
    known = text.bound_as(share="rate", change="rate")
    for passage in text.with_figures:
        if passage.template.count(ALONE) < FEWEST:
            continue
        row = text.row(passage)
        pairs = [pair for pair in pairwise(row) if _is_bare(*pair) and pair[1].slot.start not in known]
        for _, told in groupby(pairs, key=lambda pair: (pair[0].slot.sentence, pair[0].slot.depth)):
            yield from _of_one_whole(text, list(told))


def _is_bare(part: Item, rate: Item) -> bool:
    """A（18.8%）, and not 其中A（18.8%）, which is of the one before it."""
    beside = rate.slot.position == part.slot.position + 2 and rate.slot.mark == "（" and not rate.slot.before
    alone = beside and rate.slot.is_rate and not rate.slot.after
    share = alone and 0 < rate.mention.value < 1 and not OF_ONE_OF_THEM.search(part.slot.before)
    return share and part.slot.role == PLAIN and not part.slot.is_rate


def _of_one_whole(text: Text, pairs: Pairs) -> Iterator[Claim]:
    if len(pairs) < FEWEST:
        return
    first = pairs[0][0]
    above = text.amounts_in(range(first.slot.passage - ABOVE, first.slot.passage + 1))
    near = [i for i in above if i.slot.start < first.slot.start and i.dimension == first.dimension]
    held = {i: sum(is_quotient(part, i, rate, cut=True) for part, rate in pairs) for i in near}
    whole = max(near, key=lambda i: (held[i], i.slot.start), default=None)
    if whole is None or held[whole] < max(FEWEST, len(pairs) - 1):
        return
    if not is_quotient(pairs[-1][0], whole, pairs[-1][1], cut=True):
        pairs = pairs[:-1]  # what is told last may be of something else
    for part, rate in pairs:
        way = reading("in brackets", part=part, whole=whole, rate=rate)
        yield claim(text, "share", [way], rate, topic="whole")
    rates = [rate for _, rate in pairs]
    if make_whole(rates):
        yield claim(text, "shares_total", [reading("shares", shares=rates)], rates[0])


__all__ = ["of_lists"]
