"""What was spent, and in the bracket behind it what had been planned and how far off that is.

    公务用车运行维护费35.10万元（预算41.00万元，节约5.90万元，压减14.39%），公务接待费4.16万元（预算7.00万元，少支2.84万元）

In: an amount with its budget in the bracket right behind it. Out: differences of the two, and what share of the budget was saved or
overspent. 减少 and 压减 may be from last year, or what the budget itself was cut by: a finding for an amount only where it is a slip of
the difference, and for a rate where its amount is right; else a tick. Several amounts are ticked where together they are the rest.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

from auditor.facts import Item, directed, unsigned
from auditor.model import Claim
from auditor.relations.prior_parts import plans_in_brackets
from auditor.text import Text, adds_up, claim, is_slip_of, prints_as, reading

OF_IT = r"(?:实际|共|[比较]预算(?:数|安排)?|[比较]年初预算(?:数|安排)?)?"
FILL = r"(?:率|幅度|比例)?[了为达]*"
LESS = re.compile(rf"{OF_IT}(?:节[约省支]|压[减缩降]|少[支用花]|结余|剩余|减少|减支|下降|降低){FILL}")
MORE = re.compile(rf"{OF_IT}(?:超[支出预]|多[支用花]|增[加支]|突破|上升|增长){FILL}")
OF_THE_PLAN = re.compile(r"节[约省支]|超[支预]|[比较](?:年初)?预算")
OF_LAST_YEAR = re.compile(r"减少|下降|降低|压[减缩降]|增[加长]|上升")  # or of the plan
REST = re.compile(r"剩余|结余|结转|余|待付|未付|[尚还]|收回|上缴|尾款|质保金|下年|分期")


def claims(text: Text) -> Iterator[Claim]:
    for spent, plan in plans_in_brackets(text):
        yield from _off(text, spent, plan)


def told_in_brackets(text: Text) -> set[int]:
    """Where the figures stand that brackets tell behind a plan: several amounts, or one with a word that is read here."""
    brackets = (_amounts(_behind(text, plan), plan) for _, plan in plans_in_brackets(text))
    return {
        i.slot.start
        for told in brackets
        for i in told
        if told[1:] or LESS.fullmatch(i.slot.before) or MORE.fullmatch(i.slot.before)
    }


def _amounts(inside: Sequence[Item], plan: Item) -> list[Item]:
    return [i for i in inside if i.dimension == plan.dimension]


def _behind(text: Text, plan: Item) -> list[Item]:
    """The figures of its bracket behind it, but for the parts of one of them."""
    row = text.row(text.passage_at[plan.slot.passage])
    behind = row[row.index(plan) + 1 :]
    inside = takewhile(lambda i: i.slot.depth == plan.slot.depth and i.slot.mark != "（", behind)
    return list(takewhile(lambda i: "其中" not in i.slot.before, inside))


def _off(text: Text, spent: Item, plan: Item) -> Iterator[Claim]:
    inside = _behind(text, plan)
    less = plan.mention.value > spent.mention.value
    whole, part = (plan, spent) if less else (spent, plan)
    if any(i.dimension == plan.dimension for i in inside[1:]):
        parts = [unsigned(i) for i in _amounts(inside, plan)]
        if len(parts) > 1 and adds_up(whole, [part, *parts]):
            way = reading("parts of the rest", result=parts[0], plus=[whole], minus=[part, *parts[1:]])
            yield claim(text, "difference", [way], parts[0], topic="left")
        return
    right = False
    for item in inside[:2]:
        if not (LESS if less else MORE).fullmatch(item.slot.before):
            return
        if item.dimension == plan.dimension:
            right = adds_up(whole, [part, item])
            if right or _is_of_the_plan(text, spent, plan, item):
                way = reading("bracket", result=unsigned(item), plus=[whole], minus=[part])
                yield claim(text, "difference", [way], item, topic="left")
        elif item.slot.is_rate:
            off = plan.mention.value and abs(plan.mention.value - spent.mention.value) / plan.mention.value
            said = OF_THE_PLAN.search(item.slot.before) and not REST.search(_rest_of(text, item))
            if right or said or prints_as(off, item):
                signed = directed(item, less)
                yield claim(text, "change", [reading("bracket", current=spent, prior=plan, rate=signed)], item)


def _rest_of(text: Text, item: Item) -> str:
    """The rest of its sentence: …（预算B，节约C），余款按合同分期支付."""
    return text.passage_at[item.slot.passage].rest(item.slot)


def _is_of_the_plan(text: Text, spent: Item, plan: Item, item: Item) -> bool:
    """Not 预算A，减少B，上年C: of last year; not 节约A），剩余B待付: B is what is lacking."""
    row = text.row(text.passage_at[item.slot.passage])
    others = [i for i in row if i.dimension == item.dimension and i not in (spent, plan, item)]
    clauses = (item.slot.clause, item.slot.clause + 1)
    behind = (i for i in others if i.slot.clause in clauses and i.slot.start > item.slot.start)
    if any(REST.search(i.slot.before + i.slot.after) for i in behind) or REST.search(_rest_of(text, item)):
        return False
    if OF_THE_PLAN.search(item.slot.before) or not OF_LAST_YEAR.search(item.slot.before):
        return True
    rest = abs(plan.mention.value - spent.mention.value) / item.mention.unit.scale
    return is_slip_of(item, rest) and not any(adds_up(i, [spent, item]) or adds_up(spent, [i, item]) for i in others)


__all__ = ["claims", "told_in_brackets"]
