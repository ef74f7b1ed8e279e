"""Rates of which the bracket says how they are calculated: ``预算执行率（支出合计/全年可用指标）为91.52%``.

Both names are looked up: an amount called so, or of the measure that is all the name says (年中追加, 年初预算).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import islice

from auditor.facts import core, is_amount, measure_in, upto
from auditor.languages import zh
from auditor.relations.rated import Pairs, is_rate_of
from auditor.text import Item, Text

NAME = rf"[^（）()/÷×*=，。；{zh.FIGURES}]{{2,16}}"
FORMULA = re.compile(
    rf"率?（(?:[^（）=]{{0,10}}=)?(?P<above>{NAME})[/÷](?P<below>{NAME})(?:\*100%)?）[为是达到约：=]*$"
)
FEW = 3  # amounts of a name that are tried
MANY = 12  # amounts of a measure of which those that are no parts come first


def of_formula(text: Text, row: Sequence[Item], index: int) -> Pairs:
    """执行率（甲/乙）P: what is called 甲 over what is called 乙, where P is just theirs, else the nearest of each."""
    rate, said = row[index], _said(text, row, index)
    if said is None:
        return []
    above, below = (_called(text, row, index, said[name]) for name in ("above", "below"))
    pairs = [(a, b) for a in above for b in below if a is not b and a.dimension == b.dimension]
    pairs.sort(key=lambda pair: not is_rate_of(pair[0], pair[1], rate))
    beside = bool(pairs) and all(i.slot.passage == rate.slot.passage for i in pairs[0])
    return (
        pairs if beside or surely(rate, pairs) else []
    )  # 甲到位A。 / 乙到位B。 / 执行率（支出/到位资金）P: of neither


def says_formula(text: Text, row: Sequence[Item], index: int) -> bool:
    """Does the bracket say what is above and below the line, whether or not such amounts are told?"""
    return _said(text, row, index) is not None


def _said(text: Text, row: Sequence[Item], index: int) -> re.Match[str] | None:
    rate = row[index]
    may_be = "/" in rate.slot.before or "÷" in rate.slot.before
    return FORMULA.search(text.lead(rate)) if may_be else None


def surely(rate: Item, pairs: Pairs) -> bool:
    """Is the rate that of the first pair, or is there but one amount of either name?"""
    alone = all(len({pair[side].mention.value for pair in pairs}) == 1 for side in (0, 1))
    return bool(pairs) and (alone or is_rate_of(pairs[0][0], pairs[0][1], rate))


def _called(text: Text, row: Sequence[Item], index: int, name: str) -> list[Item]:
    """The amounts before the rate, or in its paragraph, that end with the name; else those called so; else of its measure."""
    rate, measure = row[index], measure_in(name)
    amounts = [i for i in row[:index][::-1] if is_amount(i)]
    here = [i for i in amounts if i.slot.before.rstrip("为是共计达到").endswith(name)]
    called = [i for i in text.items.called(name, None, rate.slot.start) if i.slot.start < rate.slot.start]
    of_measure = upto(text.items.of("measure", measure), rate.slot.start) if measure else ()
    told = list(islice((i for i in of_measure if is_amount(i) and not i.slot.depth), MANY))
    others = [*called, *told] if core(name) else [*told, *called]
    others.sort(key=lambda i: i.slot.start in text.inner)  # 到位A，其中：甲到位B，乙到位C: A first
    found = [*here, *others]
    return list(dict.fromkeys(found))[:FEW]
