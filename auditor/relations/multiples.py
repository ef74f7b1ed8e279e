"""How many times one amount is another: ``收益38766.00万元，应还本付息31500.00万元，本息覆盖倍数1.23倍``; 流动比率0.78.

The name says what is above the line and what below; both stand before it, the nearest ones of these names. In one sentence
a slip is a finding, from farther away the three are a relation if they fit.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

from auditor.facts import Item, upto
from auditor.model import Claim
from auditor.text import Passage, Text, claim, is_quotient, reading

FAR = 30  # amounts back to what it is said of


class Multiple(NamedTuple):
    """What it is called, and the ends of the words before what stands above and below the line."""

    name: re.Pattern[str]
    above: re.Pattern[str]
    below: re.Pattern[str]


MULTIPLES = (
    Multiple(
        re.compile(r"(?:覆盖|保障|偿债保证)(?:倍数|比率?)[为是达]?(?:到)?$"),
        re.compile(r"(?:收益|净收入|净现金流入?|现金流净?额|可用于偿[债还][^，。；]{0,6})(?:合计|总额)?[为是]?$"),
        re.compile(r"(?:还本付息|本息|偿债|债务本息)(?:额|支出|资金|合计|总额|金额)?[为是]?$"),
    ),
    Multiple(
        re.compile(r"流动比率[为是]?$"),
        re.compile(r"(?<!非)流动资产(?:合计|总额|余额)?[为是]?$"),
        re.compile(r"(?<!非)流动负债(?:合计|总额|余额)?[为是]?$"),
    ),
)


def claims(text: Text) -> Iterator[Claim]:
    for passage in text.with_figures:
        for item in text.row(passage):
            named = "比率" in item.slot.before or "倍数" in item.slot.before
            if named and item.dimension in ("倍", "bare", "rate") and not item.mention.qualifier:
                yield from _multiple(text, passage, item)


def _multiple(text: Text, passage: Passage, rate: Item) -> Iterator[Claim]:
    kind = next((kind for kind in MULTIPLES if kind.name.search(rate.slot.before)), None)
    if kind is None:
        return
    near = list(islice(upto(text.items.of("dimension", "money"), rate.slot.start), FAR))
    above = next((i for i in near if kind.above.search(i.slot.before) and not kind.below.search(i.slot.before)), None)
    below = next((i for i in near if kind.below.search(i.slot.before)), None)
    if above is None or below is None or not below.mention.value:
        return
    told = all((i.slot.passage, i.slot.sentence) == (passage.index, rate.slot.sentence) for i in (above, below))
    fits = is_quotient(above, below, rate, cut=True)
    if told or fits:
        way = reading("multiple", numerator=above, denominator=below, rate=rate)
        yield claim(text, "ratio", [way], rate, topic="multiple")
