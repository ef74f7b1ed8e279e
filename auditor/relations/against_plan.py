"""What was spent, and in the bracket behind it what had been planned and how far off that is.

    公务用车运行维护费35.10万元（预算41.00万元，节约5.90万元，压减14.39%），公务接待费4.16万元（预算7.00万元，少支2.84万元）

In: an amount with its budget in the bracket right behind it. Out: differences of the two, and what share of the budget was saved or
overspent. A bracket with further amounts tells the course of the budget, see `course`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import takewhile

from auditor.facts import Item
from auditor.model import Claim
from auditor.relations.prior_parts import plans_in_brackets
from auditor.text import Text, claim, reading

OF_IT = r"(?:实际|共|[比较]预算(?:数|安排)?|[比较]年初预算(?:数|安排)?)?"
FILL = r"(?:率|幅度|比例)?[了为达]*"
LESS = re.compile(rf"{OF_IT}(?:节[约省支]|压[减缩降]|少[支用花]|结余|剩余|减少|减支|下降|降低){FILL}")
MORE = re.compile(rf"{OF_IT}(?:超[支出预]|多[支用花]|增[加支]|突破|上升|增长){FILL}")


def claims(text: Text) -> Iterator[Claim]:
    for spent, plan in plans_in_brackets(text):
        yield from _off(text, spent, plan)


def _off(text: Text, spent: Item, plan: Item) -> Iterator[Claim]:
    row = text.row(text.passage_at[plan.slot.passage])
    behind = row[row.index(plan) + 1 :]
    inside = list(takewhile(lambda i: i.slot.depth == plan.slot.depth and i.slot.mark != "（", behind))
    less = plan.mention.value > spent.mention.value
    verb = LESS if less else MORE
    if any(i.dimension == plan.dimension for i in inside[1:]):
        return
    for item in inside[:2]:
        if not verb.fullmatch(item.slot.before):
            return
        if item.dimension == plan.dimension:
            whole, part = (plan, spent) if less else (spent, plan)
            way = reading("bracket", result=item, plus=[whole], minus=[part])
            yield claim(text, "difference", [way], item, topic="left")
        elif item.slot.is_rate:
            signed = replace(item, slot=replace(item.slot, down=less))
            yield claim(text, "change", [reading("bracket", current=spent, prior=plan, rate=signed)], item)
