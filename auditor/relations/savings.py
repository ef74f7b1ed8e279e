"""What was saved of what was planned, where the amount saved is not stated: 节约率, 下浮率, 审减率.

``采购预算1,192.80万元，中标金额1,117.42万元，节约率6.32%``: the first less the second, over the first.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from auditor.facts import is_amount
from auditor.model import Reading
from auditor.text import Item, reading

SAVED = re.compile(r"(?:节[约资省支]|下浮|审减|核减)(?:比例|幅度|率)$")
PLAN = re.compile(r"预算|控制价|最高限价|概算|送审|报审|上报|招标价|计划|估算")
DONE = re.compile(r"中标|成交|合同|审定|审核|核定|实际|采购(?:金额|支出)|执行|支出|决算")
CUT = re.compile(r"节[约资省支]|下浮|审减|核减|结余")


def saved(row: Sequence[Item], index: int) -> Reading | None:
    """The reading of a rate of saving: the two amounts before it in its sentence, none of which is what was saved."""
    rate = row[index]
    if not SAVED.search(rate.slot.base):
        return None
    near = [
        i for i in row[:index] if is_amount(i) and i.slot.part == rate.slot.part and i.slot.depth == rate.slot.depth
    ]
    if len(near) < 2 or any(CUT.search(i.slot.before) for i in near):
        return None
    plan, done = near[-2:]
    told = PLAN.search(plan.slot.before) and DONE.search(done.slot.before) and done.slot.mark != "、"
    if not told or plan.mention.unit != done.mention.unit:
        return None
    less = replace(done, slot=replace(done.slot, down=True))
    return reading("saved", numerator=[plan, less], denominator=plan, rate=rate)
