"""Shares of what something has risen by: ``增收额占财政增收额的比重为91.6%``. In: a share. Out: the rise that has it, and the whole rise.

``财政收入增收120.00亿元，其中税收增收90.00亿元。税收收入增收额占财政收入增收额的75%``: of 120.00, and of no income.
"""

from __future__ import annotations

import re

from auditor.clauses import DELTA
from auditor.facts import core
from auditor.text import Item, Text

RISEN = re.compile(r"(?:的?(?:增收|增支|增长|增加)(?:总额|总量|额|量)|的?增量)(?:的?(?:比重|比例))?的?$")
NO_NAME = re.compile(r"^(?:全部|其|[全我本][省市县区州国])?(?:财政)?|总(?=收入|支出|[额量]$)")
NEAR = 12  # passages up


def named_as_rise(rate: Item) -> bool:
    """Is it a share of a rise, as its words say?"""
    return RISEN.search(rate.slot.base) is not None


def rises_of(text: Text, rate: Item, said: str) -> tuple[Item, Item] | None:
    """The rise that has the share, and the one that it is a share of, both told before it by the names of what rose."""
    named, _, _ = said.partition("占")
    below = _rise_of(text, rate, rate.slot.base)
    above = _rise_of(text, rate, named) if RISEN.search(named) else _right_before(text, rate)
    return None if above is None or below is None or above is below else (above, below)


def _rise_of(text: Text, rate: Item, words: str) -> Item | None:
    """The nearest rise of what has the name, be it told with more or less of whose it is: 全市财政总收入 for 财政收入."""
    plain = RISEN.sub("", words)
    name = NO_NAME.sub("", core(plain) or plain)
    rises = [(i, NO_NAME.sub("", i.label)) for i in reversed(_rises(text, rate))] if len(name) > 1 else []
    same = (i for i, label in rises if label == name)
    return next(same, None) or next((i for i, label in rises if label.endswith(name)), None)


def _right_before(text: Text, rate: Item) -> Item | None:
    """税收增收A，占财政收入增收额的P."""
    row = text.items.by_passage[rate.slot.passage]
    before = row[row.index(rate) - 1] if row.index(rate) else rate
    beside = before.slot.sentence == rate.slot.sentence and before.slot.clause + 1 >= rate.slot.clause
    return before if beside and before in _rises(text, rate) else None


def _rises(text: Text, rate: Item) -> list[Item]:
    """The rises in money before a share, of its year."""
    near = range(rate.slot.passage - NEAR, rate.slot.passage + 1)
    told = (i for at in near for i in text.items.by_passage.get(at, ()) if i.slot.start < rate.slot.start)
    return [
        i
        for i in told
        if i.slot.role == DELTA and not i.slot.down and i.dimension == "money" and i.period == rate.period
    ]
