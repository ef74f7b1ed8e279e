"""What was spent, and in the bracket behind it what had been planned and how far off that is.

    公务用车运行维护费35.10万元（预算41.00万元，节约5.90万元，压减14.39%），公务接待费4.16万元（预算7.00万元，少支2.84万元）

In: an amount with a bracket right behind it whose first amount is of a plan. Out: differences of the two, and what share of the plan
was saved or overspent.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from auditor.facts import PLANNED, Item, is_amount, measure_in
from auditor.model import Claim
from auditor.text import Text, claim, reading

LESS = re.compile(r"节[约省支]|压[减缩降]|少[支用花]|结余|剩余|减少|减支|下降|降低|低于")
MORE = re.compile(r"超[支出预]|多[支用花]|增[加支]|突破|高于|上升|增长")
OF_ANOTHER = re.compile(r"[较比同](?!预算|计划|年初)|上年|去年|同期")  # 预算B，较上年减少C
CUE = re.compile(r"（[^（）]{0,8}(?:预算|计划|控制数|指标|限额)[^（）]*(?:[节压少超多降突]|结余|剩余|减少|增加)")
MEMBERS = 3  # figures of the bracket


def claims(text: Text) -> Iterator[Claim]:
    for passage in text.with_figures:
        if CUE.search(passage.template):
            row = text.row(passage)
            for index in range(len(row) - 2):
                yield from _bracket(text, row, index)


def _bracket(text: Text, row: Sequence[Item], index: int) -> Iterator[Claim]:
    spent, plan, off = row[index : index + MEMBERS]
    deeper = spent.slot.depth + 1
    inside = plan.slot.depth == off.slot.depth == deeper and spent.slot.sentence == plan.slot.sentence
    alike = is_amount(spent) and is_amount(plan) and spent.dimension == plan.dimension
    if not (inside and alike and measure_in(plan.slot.before) in PLANNED and _right_behind(text, spent, plan)):
        return
    if OF_ANOTHER.search(off.slot.before):
        return
    less, more = LESS.search(off.slot.before), MORE.search(off.slot.before)
    if bool(less) == bool(more) or (spent.mention.value > plan.mention.value) == bool(less):
        return
    whole, part = (plan, spent) if less else (spent, plan)
    if not off.slot.is_rate and off.dimension == plan.dimension:
        yield claim(text, "difference", [reading("bracket", result=off, plus=[whole], minus=[part])], off, topic="left")
        behind = row[index + MEMBERS :][:1]
        said = [
            i
            for i in behind
            if i.slot.is_rate and i.slot.depth == deeper and (LESS if less else MORE).search(i.slot.before)
        ]
        for rate in said:
            signed = replace(rate, slot=replace(rate.slot, down=bool(less)))
            yield claim(text, "change", [reading("bracket", current=spent, prior=plan, rate=signed)], rate)


def _right_behind(text: Text, spent: Item, plan: Item) -> bool:
    passage = text.passage_at.get(spent.slot.passage)
    return (
        passage is not None
        and passage.template[spent.slot.position + 1 : spent.slot.position + 2] == "（"
        and ("。" not in passage.template[spent.slot.position : plan.slot.position])
    )
