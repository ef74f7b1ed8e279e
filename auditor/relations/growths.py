"""What a total grew by and what both of its parts did: ``收入700.4亿元，增长1.9%。其中：税收341.5亿元，下降0.7%；非税358.9亿元，增长4.4%``.

In: sums of two parts that come out, and the rate of growth behind each of the three, their bases told nowhere. Out: change claims (`mixed`):
the amounts that the three grew from are a total and its parts too.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import takewhile

from auditor.clauses import BASE, DELTA, GROWTH, PLAIN
from auditor.facts import PLANNED, is_amount
from auditor.languages import zh
from auditor.model import Claim
from auditor.text import Item, Text, adds_up, claim, figures_of, reading

ANOTHER_BASE = re.compile(  # than the amounts of the year before, as they were told then
    r"预算|计划|目标|任务|预期|预计|力争|平?均|[调抵]|期初|上年末|[环月]比|上月|上季|年初|(?:19|20)\d\d年|[现计不]变?价|实际增长|[两三]年"
)
OF_PRICES = re.compile(r"生产总值|增加值|GDP|产值|[不现可计][变比]?价|口径|剔除|扣除|还原|因素")
OF_A_BUDGET = re.compile(r"收入|支出")
OF_ENTERPRISES = re.compile(r"营业|销售|旅游|居民|可支配|消费")
NAMES_ANOTHER = re.compile(r"税|支出|收入")
BOTH = 2  # parts
NEAR = 2  # paragraphs
LEAST = Decimal("0.01")  # of what an amount was


def claims(text: Text) -> Iterator[Claim]:
    if "增" not in text.words and "降" not in text.words:
        return
    told = text.bound_as(change="rate")
    seen: set[tuple[int, ...]] = set()
    for one in text.found.get("sum", ()):
        figures = [f for role in ("total", "parts") for f in figures_of(one.readings[0].roles.get(role, ()))]
        items = [text.items.at[f.mention.start] for f in figures if f.mention.start in text.items.at]
        key = tuple(item.slot.start for item in items)
        if len(items) != 1 + BOTH or key in seen or not _are_of_a_year(items):
            continue
        seen.add(key)
        rates = [_growth_of(text, item) for item in items]
        if None not in rates and adds_up(items[0], items[1:]):
            grown = [rate for rate in rates if rate is not None]
            if any(rate.slot.start not in told for rate in grown) and not any(map(_fell_to_nothing, grown)):
                yield _claim(text, items, grown)


def _claim(text: Text, items: Sequence[Item], rates: Sequence[Item]) -> Claim:
    (whole, first, second), (rate, first_rate, second_rate) = items, rates
    way = reading(
        "mixed", current=whole, rate=rate, first=first, first_rate=first_rate, second=second, second_rate=second_rate
    )
    return claim(text, "change", [way], rate, topic="mixed")


def _are_of_a_year(items: Sequence[Item]) -> bool:
    """Amounts of money that came or went, of one year, in sentences near each other."""
    plain = all(is_amount(i) and i.slot.role == PLAIN and i.slot.mark != "|" and i.mention.value > 0 for i in items)
    said = f"{items[0].slot.before}{items[0].label}"
    if OF_A_BUDGET.search(said) is None or OF_ENTERPRISES.search(said):
        return False
    money = all(i.dimension == "money" and i.measure not in PLANNED and not i.mention.qualifier for i in items)
    places = [i.slot.passage for i in items]
    return plain and money and len({i.period for i in items}) == 1 and max(places) - min(places) <= NEAR


def _growth_of(text: Text, item: Item) -> Item | None:
    """The rate of growth right behind an amount, with no other amount of its own between; of a year, and of what the amount was."""
    passage = text.passage_at.get(item.slot.passage)
    if passage is None or OF_PRICES.search(passage.template):
        return None
    row = text.row(passage)
    own = [item, *takewhile(lambda i: _is_told_of(i, item), row[row.index(item) + 1 :])]
    grown = (i for i, one in enumerate(own) if one.slot.role == GROWTH and one.slot.depth == item.slot.depth)
    at = next(grown, 0)
    found = own[at]
    if not at or found.mention.qualifier or found.slot.either or NAMES_ANOTHER.search(found.slot.before):
        return None
    since = next(one for one in reversed(own[:at]) if one.slot.role != DELTA)
    words = passage.template[since.slot.position + 1 : found.slot.position]
    remark = passage.template.startswith("（", found.slot.position + 1)
    return None if remark or ANOTHER_BASE.search(words) or zh.COMPARABLE.search(words) else found


def _is_told_of(one: Item, item: Item) -> bool:
    """A rate, a change or a base, in the sentence of an amount and behind it."""
    return one.slot.sentence == item.slot.sentence and (one.slot.is_rate or one.slot.role in (DELTA, BASE))


def _fell_to_nothing(rate: Item) -> bool:
    """下降100%: what it fell from cannot be told; nor what grew by 100 %, which is said of what was nothing too."""
    return 1 + rate.figured.value <= LEAST or rate.mention.value == 1


__all__ = ["claims"]
