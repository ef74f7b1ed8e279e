"""An amount told again under other words, with the point or the unit moved or a digit wrong, where only the digits show it.

``补助资金2,538.64万元，其中春季…`` and, below, ``全年累计投入补助资金253.86万元``; ``转贷专项债券3.6亿元，其中新增11,000万元`` and ``新增专项债券11亿元``;
``年初预算安排支出1052.85万元`` in three places and, in a fourth, ``年初预算为2052.85万元``.

In: the text's amounts that say by their words that they are the whole of something, and the totals of the document. Out: restated
claims (`text`, `table`). `misprinted` compares what has a name in common; here it has none, so the amount must have more digits
than come about by chance, stand in no sum itself, and be stated but once.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from decimal import ROUND_HALF_UP, Context, Decimal

from auditor.facts import Item
from auditor.model import Claim
from auditor.relations.misprinted import SPENT_IN_ALL, WHOSE
from auditor.text import Text, as_much, claim, is_slip, reading

OVERALL = re.compile(
    r"(?:累计|全年|总共|一共|合计|共计|共)[^，。；：]{0,4}(?P<verb>支出|使用|投入|安排|到位|拨付|发放|支付|筹集)[^，。；：均每]{0,12}$"
)
SPENT = re.compile(r"支出|使用|投入|拨付|发放|支付")
BUDGET = re.compile(
    r"^(?:[本全当]年|(?:19|20)\d\d年度?)?(?:部门|单位)?年初(?:部门)?预算(?:数|总额|安排|批复)*(?:为|共|是)?$"
)
BUDGETED = {"income", "appropriation_income", "general_budget_income", *SPENT_IN_ALL}
A_TENTH = re.compile(r"(?<!\d)(?:10|1|0\.1)(?:\.0+)?[%％‰]|十分之一|百分之[一十]")
ENOUGH, MANY = 4, 5  # digits that come about by chance hardly ever: of a known whole, of any total
OFTEN = 3  # places of what is surely the usual number
NOUN = 4  # characters that name a thing


def claims(text: Text) -> Iterator[Claim]:
    money = [i for i in text.items.of("dimension", "money") if i.mention.number > 0 and not i.mention.qualifier]
    told = Counter(i.mention.value for i in money)
    once = [i for i in money if i.slot.mark != "|" and told[i.mention.value] == 1]
    for odd in once:
        usual = _whole(text, money, odd) or _member(text, money, odd) or _budget(money, told, odd)
        if usual is not None:
            topic = "table" if usual.slot.mark == "|" else "text"
            yield claim(text, "restated", [reading("misplaced", stated=[odd, usual])], odd, topic=topic)


# --- the point moved, in what is told of the whole --------------------------------------------------------------------


def _whole(text: Text, money: Sequence[Item], odd: Item) -> Item | None:
    """The total that has its digits and another power of ten."""
    said = OVERALL.search(odd.slot.before)
    length = len(odd.mention.number.as_tuple().digits)
    if said is None or length < ENOUGH or _is_bound(text, odd) or A_TENTH.search(_sentence(text, odd)):
        return None
    if odd.concept not in (None, *SPENT_IN_ALL):
        return None  # 全年政府采购支出总额: a tenth of all, as it may be
    spent = SPENT.search(said["verb"]) is not None
    alike = (i for i in money if i.period == odd.period and i is not odd and _same_digits(i, odd, length))
    return next((i for i in alike if _is_total(text, i, spent, length) and _elsewhere(i, odd)), None)


def _same_digits(usual: Item, odd: Item, length: int) -> bool:
    """2,538.64 of which 253.86 has the first digits, rounded; the same amount in another unit is none."""
    many = len(usual.mention.number.as_tuple().digits) >= length and len(usual.mention.digits) >= ENOUGH
    return (
        many
        and not as_much(usual, odd)
        and _first(usual.mention.number, length) == odd.mention.number.as_tuple().digits
    )


def _first(number: Decimal, length: int) -> tuple[int, ...]:
    return Context(prec=length, rounding=ROUND_HALF_UP).plus(number).as_tuple().digits


def _is_total(text: Text, item: Item, spent: bool, length: int) -> bool:
    """All that was spent, or, where the digits are many, a total that has parts."""
    if spent and item.concept in SPENT_IN_ALL and item.measure == "final":
        return True
    return length >= MANY and len(text.parts.get(item.slot.start, ())) > 1


def _is_bound(text: Text, item: Item) -> bool:
    """Does it stand in a sum of its own?"""
    return item.slot.start in text.belongs or item.slot.start in text.parts


def _sentence(text: Text, item: Item) -> str:
    passage = text.passage_at.get(item.slot.passage)
    if passage is None:
        return ""
    begin, end = passage.place(0, len(passage.template))
    return text.document.text[begin:end]


def _elsewhere(one: Item, other: Item) -> bool:
    return one.slot.passage != other.slot.passage and one.realm.meets(other.realm)


# --- a part of a total, told again with the total's name -----------------------------------------------------------------


def _member(text: Text, money: Sequence[Item], odd: Item) -> Item | None:
    """新增专项债券11亿元, and 转贷专项债券…，其中新增11,000万元: the name of the part and that of its total, and the part's digits."""
    digits = odd.mention.digits
    if len(digits) < 2 or len(odd.label) < NOUN + 2:
        return None
    alike = (i for i in money if i.mention.digits == digits and i.mention.value != odd.mention.value)
    alike = (i for i in alike if i.period == odd.period and i.mention.unit != odd.mention.unit and _elsewhere(i, odd))
    return next((i for i in alike if _named_with_its_whole(text, i, WHOSE.sub("", odd.label))), None)


def _named_with_its_whole(text: Text, item: Item, name: str) -> bool:
    noun = name.removeprefix(item.label)
    return noun != name and len(noun) >= NOUN and any(noun in whole.label for whole in text.wholes_of(item))


# --- the budget, told once more with a digit wrong -----------------------------------------------------------------------


def _budget(money: Sequence[Item], told: Counter[Decimal], odd: Item) -> Item | None:
    """年初预算为B, where the budget of all income and expenditure is A in three places and B is a slip of A."""
    if odd.measure != "initial" or not BUDGET.search(odd.slot.before) or odd.mention.number < 100:
        return None
    usual = (
        i for i in money
        if told[i.mention.value] >= OFTEN and i.measure == "initial" and i.concept in BUDGETED and i.period == odd.period
    )  # fmt: skip
    return next((i for i in usual if _elsewhere(i, odd) and is_slip(odd, i, MANY)), None)


__all__ = ["claims"]
