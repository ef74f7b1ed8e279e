"""The growth of what is planned for a year over what another section says came of the year before.

``（二）政府性基金预算。全市政府性基金收入142.7亿元…`` and, in the section on the next year, ``全市收入预期160.5亿元，增长12.5%``.
In: rates of growth right behind an amount of which no claim was made. Out: changes from the amount of the year before that is of the same
book and level and is called so when 全市, 预期 and the like are left out. A tick where it comes out; where two plans of the document do,
one that does not is a finding, if its base is the only one there is and a slip of the pen explains it.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from typing import NamedTuple

from auditor.clauses import GROWTH
from auditor.facts import AIMED_AT, Item
from auditor.languages import zh
from auditor.model import Claim
from auditor.relations.account_totals import is_total
from auditor.text import Text, change_of, claim, is_slip_of, reading

OPENING = re.compile(r"^(?:（?[一二三四五六七八九十\d]+[）、.．]|[㈠-㈩①-⑳])?(?:其中)?[：，]?")
WHOSE = re.compile(
    r"(?:19|20)\d\d年度?|全[国省市县区州旗盟镇]|[省市县区州镇]?本级|[省市县区]级|地方(?=一般|财政|收入|支出)|汇总|当年|全年|本年|今年|财政(?=收入|支出)"
)
BOOK = re.compile(r"(?:一般公共|公共财政|政府性基金|国有资本经营|社会保险基金|社保基金)(?:预算)?")
PLAN = re.compile(r"(?:预期|预计|计划|安排|拟|预算|目标|完成|实现|执行|累计|决算|达到?|结果|任务|数|为|是|共|[：])+$")
LEADS = re.compile(r"^(?:完成|实现|安排|预计|计划)|^[^，。；]*(?:通过|批准|确定|下达)的")  # 各级人代会通过的收入
SIDE = re.compile(r"(?:地方级?|基金)*总?(?P<side>收入|支出)")  # 总收入, 地方级收入, 基金支出
SHORT = {"税收": "税收收入", "非税": "非税收入", "基金收入": "收入", "基金支出": "支出"}
FROM_PLAN = re.compile(r"[比较与同][^，。；]*预算(?!执行)|调整预算|预算数")
BEHIND = re.compile(
    r"[，（]?(?:预计|预期|拟|可|计划)?(?:按?可?比?[比较](?:上年|(?:19|20)\d\d年)[^，。；]{0,10}|同比|比上年)?(?:预计)?(?:增长|下降|增加|减少|增幅|负增长)[为约]?"
)
SAID_DONE = re.compile(r"(?:完成|实现|执行(?:结果|数)?)[为数]?$")
DONE = ("final", "")
GENERAL = "general"
MOST, FELLOWS, TELLING = 4, 2, 2
NEAR = 12  # figures back to the last year that is named
Key = tuple[str, int]  # what it is called, and its year


class Plan(NamedTuple):
    current: Item
    rate: Item
    bases: Sequence[Item]
    sure: int  # how many of the bases are called what the plan is of, and not just on its side

    def grown(self, base: Item) -> Decimal:
        return change_of(self.current, base) * self.rate.figured.sign

    def holds(self, base: Item) -> bool:
        """As far as the two amounts are rounded."""
        now, then, rate = self.current.mention, base.mention, self.rate.mention
        rounded = (now.ulp + now.value / then.value * then.ulp) / then.value
        return abs(self.grown(base) - rate.value) <= (rate.ulp + rounded) / 2

    def slipped(self, base: Item) -> bool:
        mention = self.rate.mention
        return mention.many_printed >= TELLING and is_slip_of(self.rate, self.grown(base) / mention.unit.scale)


def claims(text: Text) -> Iterator[Claim]:
    known = text.bound_as(change="rate")
    plans = list(_plans(text))
    held = {plan.rate.slot.start for plan in plans if any(map(plan.holds, plan.bases))}
    for plan in plans:
        base = next(filter(plan.holds, plan.bases), None)
        if base is None and len(held) >= FELLOWS and text.of_government and plan.sure:
            alone = len({i.mention.value for i in plan.bases[: plan.sure]}) == 1
            base = plan.bases[0] if alone and plan.slipped(plan.bases[0]) else None
        if base is not None and (plan.rate.slot.start not in known or not plan.holds(base)):
            yield _claim(text, plan, base)


def _plans(text: Text) -> Iterator[Plan]:
    rates = [i for i in text.items.all if i.slot.role == GROWTH and i.slot.mark != "|"]
    told = _told(text) if rates and len({i.period for i in text.items.plain}) > 1 else {}
    for rate in rates if told else ():
        passage = text.passage_at[rate.slot.passage]
        row = text.row(passage)
        number = row.index(rate)
        current = row[number - 1] if number else rate
        if not current.is_amount or current.dimension != "money" or current.slot.sentence != rate.slot.sentence:
            continue
        if not BEHIND.fullmatch(text.gap(passage, current, rate)) or FROM_PLAN.search(rate.slot.before):
            continue
        year = _year(text, row[max(0, number - NEAR) : number])
        if year is None or zh.COMPARABLE.search(rate.slot.before):
            continue
        called = _called(current)
        bases = [i for i in told.get((called, year - 1), ()) if _of_one_kind(i, current) and _of_one_book(i, current)]
        alike = [i for i in told.get((_side(called), year - 1), ()) if _of_one_book(i, current) and i not in bases]
        if bases or alike:
            yield Plan(current, rate, [*bases[:MOST], *alike[:MOST]], len(bases[:MOST]))


def _told(text: Text) -> Mapping[Key, Sequence[Item]]:
    """What came of a year, by what it is called, and by its side."""
    found: dict[Key, list[Item]] = defaultdict(list)
    for item in text.items.of("dimension", "money"):
        done = item.measure in DONE or SAID_DONE.search(item.slot.before) is not None
        if (
            done
            and item.period is not None
            and item.is_amount
            and item.mention.value
            and not item.slot.depth
            and (name := _called(item) or _budgeted(text, item))
        ):
            found[name, item.period].append(item)
            if side := _side(name):
                found[side, item.period].append(item)
    return found


def _budgeted(text: Text, item: Item) -> str:
    """全省收入预算A，执行结果B: what B is called."""
    row = text.items.by_passage[item.slot.passage]
    number = row.index(item) if SAID_DONE.fullmatch(item.slot.before) else 0
    planned = row[number - 1] if number else item
    beside = planned.measure in AIMED_AT and planned.slot.sentence == item.slot.sentence
    return _called(planned) if beside else ""


def _side(called: str) -> str:
    """``总收入`` and ``地方级收入`` -> all that is on the side of income."""
    found = SIDE.fullmatch(called)
    return f"*{found['side']}" if found else ""


def _of_one_book(base: Item, current: Item) -> bool:
    return (base.realm.book or GENERAL) == (current.realm.book or GENERAL)


def _year(text: Text, before: Sequence[Item]) -> int | None:
    """The latest year that the paragraph has named so far: 其中税收收入 is of it too."""
    return max((i.period for i in before if i.period), default=text.year)


def _called(item: Item) -> str:
    """``（一）全省地方级收入预期`` and ``全省收入完成`` -> 收入."""
    words = item.slot.before if item.own or not item.label else item.slot.before or item.label
    words = PLAN.sub("", OPENING.sub("", words))
    words = LEADS.sub("", BOOK.sub("", WHOSE.sub("", words)).removesuffix("预算"))
    return SHORT.get(words, words) if len(words) > 1 else ""


def _of_one_kind(base: Item, current: Item) -> bool:
    levels = (base.realm.level, current.realm.level)
    alike = levels[0] == levels[1] or "" in levels
    return alike and base.realm.notice == current.realm.notice and is_total(base) == is_total(current)


def _claim(text: Text, plan: Plan, base: Item) -> Claim:
    way = reading("over the year before", current=plan.current, prior=base, rate=plan.rate)
    return claim(text, "change", [way], plan.rate, topic="year")


__all__ = ["claims"]
