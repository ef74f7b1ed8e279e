"""So many at a price that another section lays down: ``每人每月100元。…全年38,412人次，384.12万元``. A tick, never an alarm.

The number stands right before the amount, the price anywhere else; a price of a month may be paid twelve times. Only what comes out
to the last digit is read: those who came or went within the year are paid less.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice, pairwise

from auditor.clauses import PLAIN
from auditor.facts import Item
from auditor.model import Claim
from auditor.relations.product import EACH, MONTHS, SAME_UNIT, as_set
from auditor.text import Text, claim, prints_as, reading

ENOUGH = 4  # digits of an amount that a number and one of a few prices do not make by chance
MOST = 8  # prices of a document
NAME = 8  # characters between a number and its amount


def claims(text: Text) -> Iterator[Claim]:
    money = (i for i in text.items.all if i.mention.unit.symbol == "元" and i.slot.role == PLAIN)
    prices = [(i, said["unit"] or "") for i in money if (said := EACH.search(i.slot.before))]
    known = text.bound_as(ratio="denominator") if prices else set()
    for passage in text.with_figures if 0 < len(prices) <= MOST else ():
        for number, total in pairwise(text.row(passage)):
            if number.slot.start in known or not _stands_before(number, total):
                continue
            of_it = [price for price, unit in prices if _is_of(number, unit) and _apart(price, total)]
            ways = ((price, times) for price in of_it for times in (1, MONTHS))
            fits = (way for way in ways if _comes_to(number, total, *way))
            for price, times in islice(fits, 1):
                way = reading("laid down", numerator=[total], denominator=number, rate=as_set(price))
                yield claim(text, "ratio", [way], total, topic="product" if times == 1 else "product_of_months")


def _stands_before(number: Item, total: Item) -> bool:
    """38,412人次，384.12万元"""
    counted = number.mention.unit.exact and number.slot.role == PLAIN and not number.slot.is_rate
    near = number.slot.sentence == total.slot.sentence and total.slot.clause - number.slot.clause <= 1
    paid = total.dimension == "money" and total.slot.role == PLAIN and total.mention.many_typed >= ENOUGH
    return counted and near and paid and len(total.slot.before) <= NAME


def _is_of(number: Item, unit: str) -> bool:
    symbol = number.mention.unit.symbol
    return SAME_UNIT.get(symbol, symbol) in unit


def _apart(price: Item, total: Item) -> bool:
    return (price.slot.passage, price.slot.sentence) != (total.slot.passage, total.slot.sentence)


def _comes_to(number: Item, total: Item, price: Item, times: int) -> bool:
    """For a month, or for the twelve of a year where the price is one of a month."""
    monthly = "月" in price.slot.before
    product = number.mention.value * price.mention.value * times
    return (times == 1 or monthly) and prints_as(product, total)


__all__ = ["claims"]
