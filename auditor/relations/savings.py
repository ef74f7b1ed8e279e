"""What was saved of what was planned, as a rate.

``采购预算1,192.80万元，中标金额1,117.42万元，节约率6.32%``: where the amount saved is not stated, the first less the second, over the first.
``采购规模32亿元，较计划节约8亿元，节约率20%``: a fall from a plan that is not told.
``预算8.5万元，决算4.6万元，节约3.9万元，节约45.9%``: in the same verb behind it, the amount over what there was (`claims`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from auditor.clauses import RATIO
from auditor.facts import directed, is_amount
from auditor.languages import zh
from auditor.model import Claim, Figure, Reading
from auditor.text import Item, Text, claim, figures_of, is_quotient, is_slip_of, prints_as, reading, total_of

SAVED = re.compile(r"(?:节[约资省支]|下浮|审减|核减)(?:比例|幅度|率)$")
PLAN = re.compile(r"预算|控制价|最高限价|概算|送审|报审|上报|招标价|计划|估算")
DONE = re.compile(r"中标|成交|合同|审定|审核|核定|实际|采购(?:金额|支出|规模|总额)|执行|支出|决算")
IN_ALL = re.compile(r"综合|总体|整体|平均|合计|总计?|累计|全部|各")
OF_A_KIND = re.compile(r"其中|[一-龥]{2}(?:类|项目|工程)")
CUT = re.compile(r"节[约资省支]|下浮|审减|核减|结余")
AGAINST_PLAN = re.compile(
    r"[比较][^，。；]{0,6}(?:预算|控制价|限价|概算|计划|估算)[^，。；]{0,4}(?:节[约资省支]|下浮|核减|审减)"
)
SAVED_RATE = re.compile(rf"(?:节[约省支]|核减|审减)了?{zh.RATE_FIGURE}")
VERB = re.compile(r"^(?:节[约省支]|核减|审减)")


def saved(row: Sequence[Item], index: int, *, apart: bool) -> Reading | None:
    """The reading of a rate of saving: the two amounts before it in its sentence, none of which is what was saved.
    Where it may be of other goods than they (`apart`), or of several pairs, only what comes out."""
    rate = row[index]
    near = [
        i for i in row[:index] if is_amount(i) and i.slot.part == rate.slot.part and i.slot.depth == rate.slot.depth
    ]
    if len(near) < 2 or any(CUT.search(i.slot.before) for i in near):
        return None
    plan, done = near[-2:]
    told = PLAN.search(plan.slot.before) and DONE.search(done.slot.before) and done.slot.mark != "、"
    if not told or plan.mention.unit != done.mention.unit:
        return None
    pairs = _pairs_of(near) if IN_ALL.search(rate.slot.before) else []
    plans, spent = [plan for plan, _ in pairs], [done for _, done in pairs]
    if pairs[1:] and _saves(plans, spent, rate):
        return reading(
            "saved", numerator=[*plans, *map(_less, spent)], denominator=plans[0], others=plans[1:], rate=rate
        )
    doubted = apart or pairs[1:] or _of_a_kind(plan, done, rate) or _of_another_basis(row, index, plan, done)
    if doubted and not _saves([plan], [done], rate):
        return None
    return reading("saved", numerator=[plan, _less(done)], denominator=plan, rate=rate)


def _of_another_basis(row: Sequence[Item], index: int, plan: Item, done: Item) -> bool:
    """预算A，采购B，节约率P，采购执行率Q: where Q is B over A, and P neither what that leaves nor a slip of it, not all was bought."""
    rate, behind = row[index], row[index + 1 : index + 2]
    executed = any(
        i.slot.role == RATIO and i.slot.part == rate.slot.part and is_quotient(done, plan, i) for i in behind
    )
    left = (1 - done.mention.value / plan.mention.value) / rate.mention.unit.scale if executed else 0
    return executed and not (len(rate.mention.digits) > 1 and is_slip_of(rate, Decimal(left)))


def _pairs_of(near: Sequence[Item]) -> list[tuple[Item, Item]]:
    """货物类预算A，成交B，工程类预算C，成交D: what was planned and what it came to, each with the other."""
    return [
        (plan, done) for plan, done in pairwise(near) if PLAN.search(plan.slot.before) and DONE.search(done.slot.before)
    ]


def _of_a_kind(plan: Item, done: Item, rate: Item) -> bool:
    """采购预算A，成交B，其中货物类节约率P: is P said of a kind or of a part, of which neither A nor B is said?"""
    kind = OF_A_KIND.search(rate.slot.before)
    return kind is not None and not any(kind.group() in i.slot.before for i in (plan, done))


def _saves(plans: Sequence[Item], spent: Sequence[Item], rate: Item) -> bool:
    whole = total_of(plans)
    return bool(whole) and prints_as(1 - total_of(spent) / whole, rate)


def _less(item: Item) -> Item:
    return directed(item, down=True)


def saved_of_untold(row: Sequence[Item], index: int) -> Reading | None:
    """采购规模A，较计划节约B，节约率P: the plan, which is not told here, was A and B, so that A has fallen by P from it.
    采购金额A，节约资金B，节约率P: so too, where P comes out so."""
    rate = row[index]
    done, cut = row[max(0, index - 2) : index] if index > 1 else (rate, rate)
    beside = is_amount(done) and (done.slot.part, done.slot.depth) == (rate.slot.part, rate.slot.depth)
    if not beside:
        return None
    if not AGAINST_PLAN.search(cut.slot.before) and not (
        CUT.search(cut.slot.before) and _is_rate_of_both(done, cut, rate)
    ):
        return None
    near = [*row[: index - 1], *row[index + 1 : index + 2]]  # or the bracket behind says of what
    plans = [i for i in near if PLAN.search(i.slot.before) and i.slot.part == rate.slot.part]
    theirs = any(is_quotient(cut, plan, rate) for plan in plans) or not _is_rate_of_both(done, cut, rate)
    if (plans and theirs) or not DONE.search(done.slot.before) or done.mention.unit != cut.mention.unit:
        return None
    return reading("saved", current=done, delta=_less(cut), rate=_less(rate))


def _is_rate_of_both(done: Item, cut: Item, rate: Item) -> bool:
    whole = done.mention.value + cut.mention.value
    return bool(whole) and prints_as(cut.mention.value / whole, rate)


def claims(text: Text) -> Iterator[Claim]:
    for passage in text.with_figures:
        if SAVED_RATE.search(passage.template):
            for amount, rate in pairwise(text.row(passage)):
                if _in_one_verb(amount, rate) and (whole := _less_than(text, amount)):
                    unsigned = directed(rate, down=False)
                    way = reading(
                        "saved", numerator=amount, denominator=text.items.at[whole.mention.start], rate=unsigned
                    )
                    yield claim(text, "ratio", [way], rate)


def _in_one_verb(amount: Item, rate: Item) -> bool:
    verb = VERB.search(rate.slot.before)
    beside = rate.slot.is_rate and not amount.slot.is_rate and amount.slot.part == rate.slot.part
    return beside and verb is not None and amount.slot.before.startswith(verb[0])


def _less_than(text: Text, rest: Item) -> Figure | None:
    """The one amount of which it was left."""
    for one in text.found.get("difference", ()):
        roles = one.readings[0].roles
        if "minus" in roles and [f.mention.start for f in figures_of(roles["result"])] == [rest.slot.start]:
            plus = figures_of(roles["plus"])
            return plus[0] if len(plus) == 1 else None
    return None


__all__ = ["claims"]
