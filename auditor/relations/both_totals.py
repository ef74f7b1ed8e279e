"""What has changed where 收、支总计各增加C is said: the totals of both sides, which stand above and are one amount.

``收入总计A…；支出总计A…。与年初预算B相比，收、支总计各增加C`` -> A of income and A of expenditure; nothing where they differ.
"""

from __future__ import annotations

import re

from auditor.text import Item, Passage, Text

BOTH = re.compile(
    r"收(?:入)?[、和与及]?支(?:出)?(?:决算|预算)?(?P<noun>总计|合计|总额|总量|总数)(?:决算|预算)?数?(?:各|均|分别|都)?"
)
TOTAL = re.compile(
    r"(?P<side>收入?[、和与及]?支出?|收入|支出)(?:决算|预算)?(?P<noun>总计|合计|总额|总量|总数)(?:决算|预算)?数?[均各为是共达]*$"
)
BARE = re.compile(r"，?(?:各|均|分别|都)?(?:增加|减少|增减|增长|下降|变动)(?:了|额|数|金额)?[为是]?")
COMPARED = re.compile(
    r"(?:^|[。；])(?P<what>[^，。；：]{4,30}?)[与同比较](?:上年|去年|(?:19|20)\d\d年)[^，。；：]{0,6}，[^，。；：]{2,6}$"
)
OF_ONE = re.compile(r"财政拨款")
ABOVE = 2  # paragraphs


def of_both_totals(
    text: Text, passage: Passage, head: Item, prior: Item | None, dimension: str | None, found: list[Item]
) -> list[Item]:
    """The totals that 收、支总计 names, told before the change; else what was found, without what is no such total."""
    clause = head.slot.before
    if BARE.fullmatch(clause) and (compared := COMPARED.search(passage.lead(head.slot))):
        clause = compared["what"]  # 收入支出总计与上年相比，增加C
    elif BARE.fullmatch(clause) and prior is not None and prior.slot.start < head.slot.start:
        clause = prior.slot.before  # 与上年收支总计B相比，增加C
    elif "总" in clause or "合计" in clause:
        clause = re.split(r"[，。；：]", passage.template[: head.slot.position])[-1]
    else:
        return found
    said = BOTH.search(clause)
    if said is None:
        return found
    of_funds = OF_ONE.search(clause[: said.start()]) is not None
    told = [
        (i, total["side"])
        for i in text.amounts_in(range(passage.index - ABOVE, passage.index + 1))
        if i.slot.start < head.slot.start
        and i.dimension == dimension
        and (i.period == head.period or None in (i.period, head.period))
        and (total := TOTAL.search(words := _clause(text, i)))
        and total["noun"] == said["noun"]
        and (OF_ONE.search(words) is not None) == of_funds
    ]
    income, spending = (next((i for i, side in reversed(told) if sign in side), None) for sign in "收支")
    if income is not None and spending is not None and income.mention.value == spending.mention.value:
        return [income]
    return [i for i in found if i.slot.passage == passage.index or said["noun"] in i.slot.before]


def _clause(text: Text, item: Item) -> str:
    """The words of its clause before it, a 、 being no end of one: 某局2024年度收入、支出总计."""
    return re.split(r"[，。；：]", text.lead(item))[-1]
