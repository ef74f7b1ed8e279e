"""A row of a table that says by how much one year differs from the year before, each of which has a row of its own.

    年度 · 合计 · 接待费
    2022年 · 50.00 · 8.00
    2023年 · 45.00 · 6.00
    增减%  · -10.00 · -25.00

In: tables with two such rows. Out: changes (`year`), where most columns agree.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from auditor.facts import Item
from auditor.model import Claim
from auditor.tables import RATE_ROW, YEAR_ROW, Row, Segment
from auditor.text import Text, claim, is_change, reading

MONEY = re.compile(r"费$|经费|支出|收入|金额|资金|预算|决算")
COUNTED = re.compile(r"人[数员次]|[户个件批辆台次]数|数量|批次|团组|保有量|[（(](?:人|户|个|件|批|辆|台)[）)]")
AMOUNT_ROW = re.compile(r"(?:增[减长加]|变[动化])(?:额|数|金额)?(?:（万?元）)?$")
FEWEST = 2  # columns that agree

Three = tuple[Item, Item, Item]  # of a column: the later year, the earlier one, what is said of both


def claims(text: Text) -> Iterator[Claim]:
    for segment in text.segments:
        years = _years(segment)
        if len(years) == 2 and max(years) == min(years) + 1:
            for row in segment.rows:
                if RATE_ROW.search(row.label) or AMOUNT_ROW.search(row.label):
                    yield from _of_row(text, row, years[max(years)], years[min(years)])


def _years(segment: Segment) -> dict[int, Row]:
    """The rows of years; none where one stands twice."""
    found = [(int(year[1]), row) for row in segment.rows if (year := YEAR_ROW.search(row.label))]
    return dict(found) if len({year for year, _ in found}) == len(found) else {}


def _of_row(text: Text, row: Row, later: Row, earlier: Row) -> Iterator[Claim]:
    shared = sorted(row.items.keys() & later.items.keys() & earlier.items.keys())
    threes = [(later.items[c], earlier.items[c], row.items[c]) for c in shared]
    threes = [(now, then, said) for now, then, said in threes if now.dimension == then.dimension != "rate"]
    holding = sum(_holds(*three) for three in threes)
    if holding < FEWEST or 2 * holding < len(threes):
        return
    labels = [now.label for now, _, _ in threes]
    of_money = any(map(MONEY.search, labels)) and not any(map(COUNTED.search, labels))
    for now, then, said in threes:
        if of_money and _rounded_off(now, then, said):
            continue
        role = "rate" if said.dimension == "rate" else "delta"
        yield claim(text, "change", [reading("rows", current=now, prior=then, **{role: said})], said, topic="year")


def _rounded_off(now: Item, then: Item, said: Item) -> bool:
    """2840, 2364, -16.77 in a table of money without its unit: does the rate hold of amounts that are rounded, and not of these?"""
    whole = now.dimension == then.dimension == "bare" and not now.mention.decimals and not then.mention.decimals
    if not whole or said.dimension != "rate" or is_change(now, then, said):
        return False
    half, slack = now.mention.ulp / 2, said.mention.ulp / 2
    least, most = ((now.mention.value - way) / (then.mention.value + way) - 1 for way in (half, -half))
    return least - slack <= said.mention.value <= most + slack


def _holds(now: Item, then: Item, said: Item) -> bool:
    """As far as the amounts and the rate are rounded."""
    change = now.mention.value - then.mention.value
    if said.dimension != "rate":
        return said.dimension == now.dimension and change == said.mention.value != Decimal(0)
    rounded = (now.mention.ulp + then.mention.ulp) / 2 + then.mention.value * said.mention.ulp
    return bool(then.mention.value) and abs(change - then.mention.value * said.mention.value) <= rounded != 0 != change


__all__ = ["claims"]
