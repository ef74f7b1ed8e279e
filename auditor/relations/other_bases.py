"""What a share is of, where it is no share of what stands nearest: another amount beside that it is a share of to the digit.

``接收捐赠1509.44亿元。现金捐赠1044.49亿元…。物资捐赠464.95亿元，占总量的30.80%``: of all, and not of what came in cash.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import islice, pairwise

from auditor.clauses import SHARE
from auditor.facts import core, upto
from auditor.model import Mention
from auditor.relations.opened_totals import of_the_other_side
from auditor.text import Item, Text, is_quotient

GENERAL = {"比", "", "同比", "各", "总", "总额", "全部", "其", "总量", "总数", "总计"}
SIDE_PLANNED = re.compile(r"(?P<first>收入|支出)(?:总?预算|安排)(?:总额|数)?|总?预算(?:总)?(?P<second>收入|支出)")
PLANNED_TO = ("安排", "预算", "预计", "拟安排", "预算数", "安排为", "预算为")
FAR = 2  # passages up
TRIED = 8  # amounts
FINE = 100  # a share of so many units of its last digit tells one base from another


def of_another(text: Text, part: Item, rate: Item, candidates: Sequence[Item]) -> list[Item]:
    """The candidates; or, where the share is of none of them, the one amount above that it is a share of to the digit."""
    if not candidates:
        return _of_the_plan(text, part, rate)
    if any(is_quotient(part, c, rate, cut=True) for c in candidates):
        return list(candidates)
    if core(rate.slot.base) not in GENERAL:
        return _of_a_part(text, part, rate, candidates[0]) or list(candidates)
    known = any(part.slot.start in text.parts.get(c.slot.start, ()) for c in candidates)
    fits = [] if known or not _tells(rate.mention) else _fitting(_above(text, part, rate), part, rate)
    return fits if len({i.mention.value for i in fits}) == 1 else list(candidates)


def _of_the_plan(text: Text, part: Item, rate: Item) -> list[Item]:
    """支出安排B。…三保支出A，占支出预算的P: of what a government plans to spend in all, told above."""
    named = SIDE_PLANNED.fullmatch(rate.slot.base)
    if named is None or not text.of_government or not _tells(rate.mention):
        return []
    side = named["first"] or named["second"]
    above = [i for i in _above(text, part, rate) if i.label.endswith(side) and i.period == part.period]
    return _fitting([i for i in above if i.slot.before.endswith(PLANNED_TO)], part, rate)[:1]


def _tells(rate: Mention) -> bool:
    return abs(rate.value) >= rate.ulp * FINE


def _above(text: Text, part: Item, rate: Item) -> list[Item]:
    """The amounts above in the same unit as the part, nearest first; none that is in brackets."""
    near = text.amounts_in(range(part.slot.passage - FAR, part.slot.passage + 1))
    before = (i for i in upto(near, min(part.slot.start, rate.slot.start)) if not i.slot.depth)
    unit = part.mention.unit
    alike = (i for i in before if i.dimension == part.dimension and i.mention.unit.scale == unit.scale)
    return list(islice(alike, TRIED))


def _fitting(amounts: Sequence[Item], part: Item, rate: Item) -> list[Item]:
    more = (i for i in amounts if i.mention.value > part.mention.value and not of_the_other_side(part.label, i.label))
    return [i for i in more if is_quotient(part, i, rate)]


def _of_a_part(text: Text, part: Item, rate: Item, named: Item) -> list[Item]:
    """总支出A，其中预算支出B。甲C，占总支出的P；乙D，占总支出的Q: both shares are of B, which is part of A."""
    within = [i for i in _above(text, part, rate) if named.slot.start in text.belongs.get(i.slot.start, ())]
    row = text.items.by_passage[rate.slot.passage]
    beside = [
        (one, s)
        for one, s in pairwise(row)
        if s.slot.role == SHARE and s is not rate and s.slot.base == rate.slot.base and one.is_amount
    ]
    fits = _fitting(within, part, rate)
    told = beside and any(_tells(s.mention) for s in [rate, *(s for _, s in beside)])
    return [i for i in fits if told and all(is_quotient(one, i, s) for one, s in beside)][:1]
