"""A rate told again, elsewhere, with a slip of the pen: ``资金到位率98.00%`` and, among the problems, ``资金到位率仅96.00%``.

In: the rates of the text with a name of their own, and those of tables' rows of totals under such a name. Out: restated claims (`text`,
`table`) of two that bear one name, or of which one has the other's and nothing but words that name nobody before it. Each rate that the
amounts beside it make is right; two such are of two things, and so are others of which the document tells three under one name.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations

from auditor.clauses import RATIO
from auditor.facts import PLANNED, SPENDING, Item
from auditor.languages import zh
from auditor.model import Claim
from auditor.relations.execution import project_of
from auditor.relations.restated import of_two_things
from auditor.slips import miswritten, turned
from auditor.text import Text, claim, figures_of, is_quotient, reading

NAME = re.compile(r"(?P<name>[一-龥]{2}(?:率|(?<!年)度|进度))(?:仅|只有|[偏较]低|不高|虽|高?达到?|[为是，（])*$")
NOBODY = re.compile(
    r"^(?:[一二三四五六七八九十]是|第[一二三四五六]|[我本该此]|[局校院办市县区省镇乡街站所]|单位|部门|全年|年度|年末|整体|总体|综合|平均|项目|资金|财政|预算|支出|经费|部分|由于|因|虽然|但|而|目前|截至年?[末底]|"
    r"(?:19|20)\d\d年度?|群众|的|实际|整个|及时|全部|总|全[省市县区镇乡村街])*"
)
OF_ALL = re.compile(  # 项目执行率 is of some of it
    r"^(?:全年|整体|总体|综合|年度|部门|单位|预算|支出|虽然?|但|由于|因|[一二三四五六]是|[我本该][局院校办市县区省镇乡])*执行率"
)
OF_SOME = re.compile(  # words before a rate by which it is of a part of the money, another body, another time or another base
    r"(?:基本|项目|专项)(?:支出|资金|经费)|人员经费|公用经费|[下所]属|二级单位|本级|年初预算|(?<![比较与])[上去]年|月|季度"
)
LESS_SOME = re.compile(r"口径|不含|不包括|剔除|扣除")
OTHER_BASIS = re.compile(rf"{LESS_SOME.pattern}|按[^。；]{{2,20}}[计算数]|数据|调整为")
COURSE = re.compile(r"(?:进度|执行|支出)[^，：]*[高低快慢缓紧均]|前[低慢松]后[高快紧]")  # 进度前低后高，全年执行率虽达P
PROBLEMS = re.compile(r"问题|不足|原因|偏差|薄弱|困难|差距")
ENOUGH = 3  # printed digits of a rate
MOST = 12  # rates of one name


def claims(text: Text) -> Iterator[Claim]:
    named: dict[str, list[tuple[str, Item]]] = defaultdict(list)
    for item in text.items.all:
        if item.slot.is_rate and (found := _name(item)) is not None:
            named[found[0]].append((found[1], item))
    for name, item in _of_totals(text) if named else ():
        named[name].append(("", item))
    sure, beside = (_made(text), _beside(text)) if named else ({}, {})
    for told in named.values():
        if len(told) <= MOST:
            yield from _differing(text, told, sure, beside)
    yield from _of_all_spent(text, named["执行率"], sure)


def _name(item: Item) -> tuple[str, str] | None:
    """``一是资金到位率仅`` -> (到位率, ""): what rate it is, and whose."""
    if item.slot.role != RATIO or item.mention.qualifier or not item.mention.decimals or item.slot.mark == "|":
        return None
    said = NAME.search(item.slot.before)
    if said is None or zh.LAST_YEAR.search(item.slot.before):
        return None
    whose = NOBODY.sub("", zh.LEADING.sub("", item.slot.before[: said.start("name")]), count=1)
    return said["name"], whose


def _of_totals(text: Text) -> Iterator[tuple[str, Item]]:
    """The rates in rows of totals, in columns that are called 执行率, 到位率."""
    for segment in text.segments:
        columns = [(said["name"], column) for column in segment.columns if (said := NAME.search(column.header))]
        totals = [row for row in segment.rows if row.is_total]
        if len(totals) != 1 or len({name for name, _ in columns}) != len(columns):
            continue
        for name, column in columns:
            item = totals[0].items.get(column.index)
            if item is not None and item.slot.is_rate and item.mention.decimals:
                yield name, item


def _made(text: Text) -> dict[int, tuple[object, object]]:
    """The rates that two amounts make, with these."""
    found: dict[int, tuple[object, object]] = {}
    for one in text.found.get("ratio", ()):
        for way in one.readings:
            above, below, rate = (figures_of(way.roles.get(role, ())) for role in ("numerator", "denominator", "rate"))
            if len(above) == len(below) == len(rate) == 1 and is_quotient(above[0], below[0], rate[0], cut=True):
                found[rate[0].mention.start] = above[0].mention.value, below[0].mention.value
            if one.topic == "together" and rate:  # 综合执行率, of several amounts: another rate than that of one
                found[rate[0].mention.start] = above, below
    return found


def _beside(text: Text) -> dict[int, set[Decimal]]:
    """The rates that two amounts are said to make, right or not, with the amounts."""
    found: dict[int, set[Decimal]] = defaultdict(set)
    for one in text.found.get("ratio", ()):
        for way in one.readings:
            amounts = [i for role in ("numerator", "denominator") for i in figures_of(way.roles.get(role, ()))]
            for rate in figures_of(way.roles.get("rate", ())) if len(amounts) > 1 else ():
                found[rate.mention.start].update(amount.mention.value for amount in amounts)
    return found


def _of_all_spent(
    text: Text, told: Sequence[tuple[str, Item]], sure: dict[int, tuple[object, object]]
) -> Iterator[Claim]:
    """支出A，为调整后预算B的98.85%. …全年执行率虽达98.58%: the rate of all that was spent, two neighbours of it exchanged.

    Only where no amounts make any rate that is called so, and but one rate of it is told.
    """
    rates = [item for whose, item in told if not whose]
    if len(rates) != 1 or any(item.slot.start in sure for _, item in told):
        return
    odd = rates[0]
    if not OF_ALL.match(odd.slot.before) or project_of(text, odd) or not _stands_alone(text, odd):
        return
    for one in text.found.get("ratio", ()):
        spent, plan, rate = (
            figures_of(one.readings[0].roles.get(role, ())) for role in ("numerator", "denominator", "rate")
        )
        if len(spent) != 1 or len(plan) != 1 or len(rate) != 1 or rate[0].mention.start not in sure:
            continue
        usual, amount, budget = (text.items.at[figure.mention.start] for figure in (*rate, *spent, *plan))
        whole = amount.concept in SPENDING and amount.measure == "final" and budget.measure in PLANNED
        if whole and _is_turned(odd, usual) and odd.period == usual.period and odd.realm.meets(usual.realm):
            yield claim(text, "restated", [reading("rate again", stated=[odd, usual])], odd, topic="text")
            return


def on_its_own(text: Text, item: Item) -> bool:
    """项目支出方面，执行率P; 执行率达P的项目; 执行率P（不含结转）: is it said to be of nothing less, and on no other basis?"""
    passage = text.passage_at.get(item.slot.passage)
    if passage is None:
        return True
    sentence = passage.begin(item.slot.position)
    topic = passage.template[:sentence].rstrip("。").rpartition("。")[2]
    lead = text.lead(item).rpartition("；")[2].removesuffix(item.slot.before)
    behind = passage.template[item.slot.position + 1 : passage.end(item.slot.position)]
    titled = "" if re.search(f"[{zh.FIGURES}]", topic) else topic
    words = "".join((*passage.headings[-1:], titled, lead))
    basis = OTHER_BASIS.search(lead + behind.partition("；")[0]) or LESS_SOME.search(behind)
    return not (OF_SOME.search(words) or basis or behind.startswith("的"))


def _stands_alone(text: Text, item: Item) -> bool:
    """三、存在问题。全年执行率虽达P，…: with no words before it but those that say what the paragraph is about, and no bracket behind."""
    passage = text.passage_at.get(item.slot.passage)
    if passage is None or not on_its_own(text, item):
        return False
    before = text.lead(item).rpartition("；")[2].removesuffix(item.slot.before)
    topic = passage.template[len(passage.mark) : passage.begin(item.slot.position)]
    said = all(PROBLEMS.search(piece) for piece in topic.split("。") if piece)
    bracket = passage.template[item.slot.position + 1 : item.slot.position + 2] == "（"
    clauses = before.removeprefix(passage.mark).split("，")
    return said and not bracket and all(not words or COURSE.search(words) for words in clauses)


def _is_turned(one: Item, other: Item) -> bool:
    a, b = (f"{item.mention.number:f}" for item in (one, other))
    apart = one.slot.passage != other.slot.passage
    return apart and len(a.replace(".", "")) > ENOUGH and turned(a, b)


def _differing(
    text: Text,
    told: Sequence[tuple[str, Item]],
    sure: dict[int, tuple[object, object]],
    beside: dict[int, set[Decimal]],
) -> Iterator[Claim]:
    whole = [item for whose, item in told if not whose and item.slot.start not in sure]
    if len({item.mention.value for item in whole}) > 2:
        return
    for (whose, one), (others, other) in combinations(told, 2):
        if whose != others or one.mention.value == other.mention.value or one.slot.passage == other.slot.passage:
            continue
        a, b = f"{one.mention.number:f}", f"{other.mention.number:f}"
        if len(a.replace(".", "")) < ENOUGH or not miswritten(a, b) or one.period != other.period:
            continue
        if not (on_its_own(text, one) and on_its_own(text, other)):
            continue
        made = {each.slot.start for each in (one, other)} & sure.keys()
        short, long = sorted((project_of(text, each) for each in (one, other)), key=len)
        if short not in long:
            continue  # 甲项目…，执行率P. 乙项目…，执行率Q
        here, there = (beside.get(each.slot.start) for each in (one, other))
        if here and there and not here & there:
            continue  # 支出A，预算B，执行率P. 项目合计: C, D, 执行率Q
        if len(made) < 2 and not of_two_things(text, one, other) and one.realm.meets(other.realm):
            odd, usual = (one, other) if other.slot.start in made else (other, one)
            yield claim(text, "restated", [reading("rate again", stated=[odd, usual])], odd, topic="text")


__all__ = ["claims", "on_its_own"]
