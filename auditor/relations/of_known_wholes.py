"""Shares and rates of a whole that the document is known to speak of: ``累计支出958.84万元，占预算总额84.23%``. A tick, never an alarm.

In: shares, and rates that are said to be of something (占, 为…的), which no other reader has bound; the amounts right before them; and the
amounts that are known to be a whole, what a rate is of or a total. Out: shares that come out to the last digit. Where the digits are few, the whole
is called like what the words say that the share is of.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations, permutations

from auditor.clauses import GROWTH, RATE, RATIO, SHARE
from auditor.facts import Item, pairs_within
from auditor.languages import zh
from auditor.model import Claim
from auditor.text import Text, claim, is_change, is_quotient, reading

TELLING = 4  # printed digits of a rate that one of few wholes does not make by chance
FEW = 3  # those of one whose whole is called so
MOST = 80  # wholes
NEAR = 3  # amounts before a share that it may be of, in its sentence

BESIDE = 6  # amounts before a rate that two others make
NAMED = re.compile(r"率[^，。；]{0,4}$|占|的$|比[例重][^，。；]{0,3}$|度[为达]?$")
ADJUSTED = re.compile(r"(?:增幅|增长|上升|提高|下调|上调|下降|减少|降低|压减|调[增减])(?:了|为|达)?$")


def claims(text: Text) -> Iterator[Claim]:
    told = text.bound_as(share="rate", ratio="rate", change="rate", points="rate", difference="plus")
    left = [i for i in text.items.all if i.slot.role in (SHARE, RATIO) and i.slot.start not in told and _is_said(i)]
    wholes = _wholes(text) if left else {}
    for rate in left if len(wholes) <= MOST else ():
        for part in _parts(text, rate):
            fits = [w for w in wholes.values() if _is_of(part, w, rate)]
            if len(fits) == 1:
                yield claim(text, "share", [reading("of a known whole", part=part, whole=fits[0], rate=rate)], rate)
                break
    told = text.bound_as(share="rate", ratio="rate", change="rate", difference="plus")
    rates = (i for i in text.items.all if i.slot.role in (SHARE, RATIO, RATE, GROWTH) and i.slot.start not in told)
    for rate in rates:
        yield from _of_neighbours(text, rate)


def _of_neighbours(text: Text, rate: Item) -> Iterator[Claim]:
    """编制数104名，在职97人，在编率93.27%: of the two amounts before it that alone make it; 年初A，追加B，调整后C，增幅P: of A and C."""
    if rate.slot.mark == "|" or rate.mention.qualifier or rate.mention.many_printed < TELLING:
        return
    named = rate.slot.role in (SHARE, RATIO) and NAMED.search(rate.slot.before)
    adjusted = ADJUSTED.search(rate.slot.before)
    near = _before(text, rate, 1)[-BESIDE:] if named or adjusted else []
    if named:
        pairs = [(a, b) for a, b in permutations(near, 2) if a.dimension == b.dimension and is_quotient(a, b, rate)]
        if _is_one(pairs):
            above, below = pairs[-1]
            yield claim(
                text, "ratio", [reading("of neighbours", numerator=[above], denominator=below, rate=rate)], rate
            )
    if adjusted:
        yield from _of_an_adjustment(text, rate, [i for i in near if i.slot.sentence == rate.slot.sentence])


def _of_an_adjustment(text: Text, rate: Item, near: Sequence[Item]) -> Iterator[Claim]:
    """年初A，追加B，调整后C，增幅P: of C over A, or, where no word says whether it rose, B over A."""
    steps = ((a, b, c) for a, b, c in combinations(near, 3) if a.mention.unit == b.mention.unit == c.mention.unit)
    for was, by, now in steps:
        if abs(now.mention.value - was.mention.value) != by.mention.value:
            continue
        if is_change(now, was, rate):
            yield claim(text, "change", [reading("adjusted", current=now, prior=was, rate=rate)], rate)
            return
        if is_quotient(by, was, rate):
            yield claim(text, "ratio", [reading("adjusted", numerator=[by], denominator=was, rate=rate)], rate)
            return


def _is_more(item: Item) -> bool:
    return item.mention.number > 0 and not item.slot.down and not item.slot.either


def _is_one(pairs: Sequence[tuple[Item, Item]]) -> bool:
    return len({tuple(i.mention.value for i in pair) for pair in pairs}) == 1


def _is_said(rate: Item) -> bool:
    """Said to be of something, with digits enough; 为年初预算的P is of a budget of its own."""
    if rate.slot.role == RATIO and zh.says_budget(rate.slot.base or ""):
        return False
    digits = len(rate.mention.number.as_tuple().digits)
    said = rate.slot.role == SHARE or "占" in rate.slot.before or rate.slot.before.endswith("的")
    return said and rate.slot.mark != "|" and digits >= FEW and not rate.mention.qualifier


def _wholes(text: Text) -> Mapping[tuple[str, object], Item]:
    """The first of each amount that is known to be a whole."""
    starts = text.bound_as(share="whole", ratio="denominator", sum="total")
    found: dict[tuple[str, object], Item] = {}
    for start in sorted(starts):
        item = text.items.at.get(start)
        if item is not None and _is_more(item) and not item.slot.is_rate and item.dimension != "score":
            found.setdefault((item.dimension, item.mention.value), item)
    return found


def _parts(text: Text, rate: Item) -> Sequence[Item]:
    """The amounts of its sentence before it, the nearest first."""
    return [i for i in _before(text, rate, 0) if not i.slot.depth][::-1][:NEAR]


def _before(text: Text, rate: Item, sentences: int) -> list[Item]:
    """The amounts before it in its paragraph, so many sentences back."""
    row = text.row(text.passage_at[rate.slot.passage])
    near = (i for i in row if i.slot.start < rate.slot.start and rate.slot.sentence - i.slot.sentence <= sentences)
    return [i for i in near if i.is_amount and _is_more(i)]


def _is_of(part: Item, whole: Item, rate: Item) -> bool:
    alike = part.dimension == whole.dimension and part.mention.value < whole.mention.value
    if not alike or not is_quotient(part, whole, rate):
        return False
    digits = min(len(rate.mention.number.as_tuple().digits), part.mention.many_printed)
    return digits >= TELLING or bool(_pairs(rate) & pairs_within(f"{whole.label} {whole.slot.before}"))


def _pairs(rate: Item) -> set[str]:
    return pairs_within(rate.slot.base or rate.slot.before)


__all__ = ["claims"]
