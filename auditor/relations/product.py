"""So many at so much each: ``新打机电井12眼，每眼8.5万元，共102万元``; ``按常住人口36.5万人、人均89元标准，应筹集3,248.50万元``.

The price names its unit (每眼, 人均, 元/亩); the number is the nearest one of that unit in the sentence, the amount stands
behind the price or before the number. A slip is a finding where the words join the three (共, 应筹集); where the amount
only stands before them, the three are a relation if they fit.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from auditor.clauses import PLAIN
from auditor.facts import PER_UNIT, Item, is_amount, is_level, overlap
from auditor.model import Mention
from auditor.text import Claim, Passage, Text, claim, reading

EACH = re.compile(
    r"(?:每(?P<unit>[一-龥]{1,4}?)(?:每(?P<time>[月年天日学]))?|(?P<mean>[人户亩生车校床班])均)[一-龥]{0,10}$"
)
SLASH = re.compile(r"/(?P<unit>[一-龥]{1,3})")
SAME_UNIT = {"生": "人", "名": "人", "位": "人", "车": "辆", "校": "所", "班": "个", "床": "张"}
JOINED = re.compile(
    r"^(?:，|、|；)?(?:标准|测算|计算|计发|的标准|补助|，|全年|一年|每年|年|共需?|总?合?计|应(?:筹集?|发放?|补助?|付|支付)|需|兑现|发放|资金|金额|投入|安排|为)+$"
)
MONTHS = 12


def claims(text: Text) -> Iterator[Claim]:
    for passage in text.with_figures:
        row = text.row(passage)
        for index, price in enumerate(row):
            if price.dimension == "money" and price.slot.role == PLAIN and is_level(price) and (unit := _unit(price)):
                yield from _product(text, passage, row, index, unit)
                yield from _monthly_of_yearly(text, row, index)


def _unit(price: Item) -> str:
    """每眼8.5万元 -> 眼; 5.2元/公斤 -> 公斤; 人均89元 -> 人; 每人每月 as well, see `_times`."""
    found = EACH.search(price.slot.before)
    unit = (found["unit"] or found["mean"]) if found else ""
    behind = SLASH.match(price.slot.after)
    unit = unit or (behind["unit"] if behind else "")
    return SAME_UNIT.get(unit, unit)


def _product(text: Text, passage: Passage, row: Sequence[Item], index: int, unit: str) -> Iterator[Claim]:
    price = row[index]
    exact = replace(price, slot=replace(price.slot, mention=_exact(price)))
    for number in [i for i in _near(row, index) if _counts(i, unit) and i.mention.value][:1]:
        for total, sure, months in _totals(text, passage, row, index, number):
            off = abs(price.mention.value * number.mention.value * months - total.mention.value)
            if sure or off <= total.mention.ulp / 2:
                way = reading("product", numerator=[total], denominator=number, rate=exact)
                yield claim(text, "ratio", [way], total, topic="product" if months == 1 else "product_of_months")
                return
    for counted in [i for i in row[:index][::-1] if _counts(i, unit)][:3]:
        for total in _elsewhere(text, price, counted):
            way = reading("product", numerator=[total], denominator=counted, rate=exact)
            yield claim(text, "ratio", [way], total, topic="product")
            return


def _totals(
    text: Text, passage: Passage, row: Sequence[Item], index: int, number: Item
) -> Iterator[tuple[Item, bool, int]]:
    """The amounts that the product may be, whether the words say so, and how often the price is paid in that time."""
    price = row[index]
    found = EACH.search(price.slot.before)
    months = MONTHS if found and found["time"] == "月" else 1
    for total in [i for i in row[index + 1 : index + 3] if _is_sum(i, price)][:1]:
        gap = text.gap(passage, price, total)
        said = JOINED.match(gap) is not None and number.slot.start < price.slot.start
        yield total, said and (months == 1 or "年" in gap), months
    for total in [i for i in row[: row.index(number)][::-1][:2] if _is_sum(i, price)][:1]:
        yield total, False, months


def _elsewhere(text: Text, price: Item, number: Item) -> Iterator[Item]:
    """户厕新改建奖补1,236万元 in a list; 新改建户厕6,180户 and 每户2,000元 in another paragraph: an amount that fits, of like name."""
    product = price.mention.value * number.mention.value
    for total in text.items.of("dimension", "money"):
        apart = total.slot.sentence != price.slot.sentence or total.slot.passage != price.slot.passage
        fits = total.mention.value > price.mention.value and abs(total.mention.value - product) <= total.mention.ulp / 2
        if fits and apart and overlap(total.label, number.label) and not EACH.search(total.slot.before):
            yield total


def _near(row: Sequence[Item], index: int) -> Iterator[Item]:
    """The figures of the sentence before the price, nearest first, then those behind it."""
    price = row[index]
    yield from (i for i in row[:index][::-1] if i.slot.sentence == price.slot.sentence)
    yield from (i for i in row[index + 1 : index + 3] if i.slot.sentence == price.slot.sentence)


def _counts(item: Item, unit: str) -> bool:
    """12眼 for 每眼, 3个 for 每个嘎查."""
    symbol = item.mention.unit.symbol.removeprefix("万")
    symbol = SAME_UNIT.get(symbol, symbol)
    return is_amount(item) and bool(symbol) and item.dimension != "money" and unit.startswith(symbol)


def _is_sum(item: Item, price: Item) -> bool:
    sentence = item.slot.sentence == price.slot.sentence
    same_part = sentence and item.slot.part == price.slot.part
    return item.dimension == "money" and same_part and is_amount(item) and not PER_UNIT.search(item.slot.before)


def _exact(price: Item) -> Mention:
    """A price is set, not measured: every digit counts."""
    return replace(price.mention, unit=replace(price.mention.unit, exact=True))


def _monthly_of_yearly(text: Text, row: Sequence[Item], index: int) -> Iterator[Claim]:
    """每人每年5,280元，即每人每月440元."""
    if not index:
        return
    year, month = row[index - 1], row[index]
    if not (
        re.search(r"每年[一-龥]{0,4}$", year.slot.before) and re.search(r"[即合](?:每人)?每月$", month.slot.before)
    ):
        return
    if year.dimension == month.dimension and year.slot.sentence == month.slot.sentence:
        way = reading("month of a year", numerator=[year], rate=month)
        yield claim(text, "ratio", [way], month, topic="month_of_year")


__all__ = ["claims"]
