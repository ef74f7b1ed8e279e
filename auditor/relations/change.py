"""A change against last year or the budget: ``比上年1326.27万元减少21.76万元，减少1.64%``.

Up to four roles: current, prior, delta, rate; each may be unstated. The current figure is the amount that the sentence is
about, or the one that its words name elsewhere; the prior figure is written after 比/较/与, in brackets, or a year before.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import dropwhile, islice

from auditor.clauses import BASE, DELTA, GROWTH, PLAIN, PRIOR, REMARK
from auditor.facts import COMMON, core, is_amount, is_level, nearly, upto
from auditor.languages import zh
from auditor.model import Claim, Confidence, Figure, Reading
from auditor.relations.balances import year_before
from auditor.relations.execution import planned
from auditor.text import Item, Passage, Text, adds_up, claim, figures_of, reading

NAMES_NOTHING = re.compile(  # …A，为当年拨付的资金。较上年决算数减少B
    r"同?[比较](?:上年|上一年|去年|(?:19|20)\d\d年)(?:度|年初|决算|执行|预算|支出|收入|同期)*[数额]?(?:净)?(?:增加|增长|减少|下降|上升|增|减|多|少)了?"
)
FIVE_YEARS = re.compile(r"[比较][“\"]?十[一二三四五]五")  # 较“十二五”期间增加: than five years together
PASSED = frozenset("过破上入越了")
MILESTONE = re.compile(
    r"(?:^(?:均|已|连续[^，。]{1,4}年)*|首次|历史性|一举|成功|再次)地?(?:超过|突破|迈上|迈过|跨[上过越入]|站上|越过)了?$"
)  # 收入A，首次超过3万亿元，比上年…: what A has passed
AGAINST_YEAR = re.compile(r"[与比较同](?:上年|去年|(?:19|20)\d\d年度?)(?:度|决算|执行)*(?:数)?相比")
SAME = re.compile(r"持平|相同|一致|没有差异|无差异|无变化|没有变化")
FROM = zh.FROM
UNIT_UNKNOWN = re.compile(r"[万亿]?[一-龥]{1,4}")
LATER = 2  # sentences from a change to what it is a change from
LAST = re.compile(r"(?:上年|去年|上一年|(?:19|20)\d\d年)")
NO_NAME = re.compile(
    r"(?:上年|去年|上一年|(?:19|20)\d\d年)(?:度|同期)?|[、入出]|预算|决算|执行|完成|总计|合计|总额|[总数为是共]"
)
SAID_BEHIND = re.compile(
    rf"(?P<apart>。)?[，（]?(?:其中)?(?:(?P<year>(?:19|20)\d\d)年|上年|上一年|去年)(?:度|末|同期)*"
    rf"(?P<name>[^，。；：（）{zh.FIGURES}]{{0,30}}?)(?:决算|执行|完成|同期|实际)*(?:数|额)?[均各]?[为是]?"
)
CARRIED = re.compile(r"上年(?:度)?结[转余]")  # of this year's means, though it was left over the year before
EARLIER_PLAN = re.compile(r"[比较与同](?:上年|去年|上一年|(?P<year>(?:19|20)\d\d)年)[^，。]*预算")
PLANS = ("budget", "initial")
OF_THE_OPENING = re.compile(r"[比较](?:上年末|上年底|年初|期初|上年)(?:余额|数|结余)?")
BOTH_SIDES = re.compile(r"收入?[、和]支出?(?:总计|合计)?|[均各]$")
OF_LAST_YEAR = re.compile(r"(?:上年度?|去年|上一年度?)(?P<noun>[^，。；的数]{2,10})$")  # 较上年支出A
BUDGET_OF = re.compile(r"[比较与同](?:上年|上一年|去年|(?P<year>(?:19|20)\d\d)年)度?[^，。；]{0,6}?预算")
ABOUT_IT = re.compile(
    r"^[，、]*(?:[比较](?:上年|上一年|前年)|与(?:上年|上一年|前年)[^，。；]{0,6}相比|同比)"
)  # 去年支出A，比上年减少B
DEVIATION = re.compile(r"(?:差异|偏差|偏离)率(?:[为是达]|[：:])?$")
BARE_CHANGE = re.compile(r"，?(?:共|净)?(?:增加|减少)(?:了)?")
BETWEEN_YEARS = re.compile(
    r"(?P<now>(?:19|20)\d\d)年[^，。；]{0,16}?[比较与同](?P<then>(?:19|20)\d\d)年[^，。；]{0,10}$"
)
ABOVE = 3  # paragraphs
PLAINLY = re.compile(r"(?:按照?)?自然口径(?:计算)?")
WITHOUT = re.compile(
    r"(?:剔除|扣除|不考虑|排除)[^，。；：]{0,12}(?:因素|影响)(?:后|外|的话)?，"
)  # 剔除这一因素，支出仍减少A，下降P: of what is not printed


def claims(text: Text) -> Iterator[Claim]:
    for passage in text.with_figures:
        row = text.row(passage)
        yield from _respectively(text, passage, row)
        index = 0
        while index < len(row):
            group = _group(text, passage, row, index)
            if not group:
                yield from _deviation(text, row, index)
            else:
                found = list(_change(text, passage, row, index, group))
                yield from found or _between_years(text, passage, row, index, group)
            index += max(1, len(group))


def _respectively(text: Text, passage: Passage, row: Sequence[Item]) -> Iterator[Claim]:
    """A、B，分别较上年的C、D增长x%、y%: the first of each list belong together, then the second."""
    for index, first in enumerate(row):
        if "分别" not in first.slot.before or first.slot.role not in (PRIOR, DELTA, GROWTH):
            continue
        lists: dict[str, list[Item]] = {}
        for item in row[index:]:
            if item.slot.part != first.slot.part or item.slot.role not in (PRIOR, DELTA, GROWTH):
                break
            lists.setdefault(item.slot.role, []).append(item)
        many = len(next(iter(lists.values())))
        currents = [i for i in row[:index] if is_amount(i) and i.slot.sentence == first.slot.sentence][-many:]
        if many < 2 or len(currents) != many or any(len(items) != many for items in lists.values()) or len(lists) < 2:
            continue
        for n, current in enumerate(currents):
            roles = {
                name: lists[role][n]
                for name, role in (("prior", PRIOR), ("delta", DELTA), ("rate", GROWTH))
                if role in lists
            }
            if all(i.dimension == current.dimension for name, i in roles.items() if name != "rate"):
                yield claim(
                    text,
                    "change",
                    [reading("respectively", current=current, **roles)],
                    next(iter(roles.values())),
                    topic="year",
                )


def _group(text: Text, passage: Passage, row: Sequence[Item], index: int) -> list[Item]:
    """A change in amount and the change in per cent beside it."""
    first = row[index]
    if first.slot.role not in (DELTA, GROWTH):
        return []
    if first.slot.reason and not _compares(first) and not _from_to(row, index):
        return []
    if first.dimension == "bare" and UNIT_UNKNOWN.match(first.slot.after):
        return []  # 比目标少13.5万车公里
    if zh.COMPARABLE.search(first.slot.before) or zh.YEARLY.search(first.slot.before):
        return []
    if "五" in first.slot.before and FIVE_YEARS.search(first.slot.before) and not _here_before(row, index):
        return []
    if WITHOUT.search(_said_before(passage, row, index)):
        return []
    if "分别" in first.slot.before or (index and not first.slot.before and row[index - 1].slot.role == first.slot.role):
        return []  # see `_respectively`
    if any("分别" in i.slot.before and i.slot.role == PRIOR and i.slot.part == first.slot.part for i in row[:index]):
        return []
    if index + 1 < len(row):
        second = row[index + 1]
        between = text.gap(passage, first, second)
        together = {first.slot.role, second.slot.role} == {
            DELTA,
            GROWTH,
        } and second.slot.sentence == first.slot.sentence
        if (
            together
            and second.slot.depth <= first.slot.depth + 1
            and "；" not in between
            and not core(_subject(second))
        ):
            return [first, second]
    return [first]


def _here_before(row: Sequence[Item], index: int) -> bool:
    """Does an amount stand before the change in its own part of the sentence?"""
    part = (row[index].slot.sentence, row[index].slot.part)
    return any(is_amount(i) and (i.slot.sentence, i.slot.part) == part for i in row[:index])


def _said_before(passage: Passage, row: Sequence[Item], index: int) -> str:
    """The words of its sentence before a figure, from the figure before it on."""
    begin = row[index - 1].slot.position + 1 if index else 0
    return passage.template[begin : row[index].slot.position].rpartition("。")[2]


def _deviation(text: Text, row: Sequence[Item], index: int) -> Iterator[Claim]:
    """年初预算数A，决算数B，预决算差异率P: by how much B is more or less than A, the sign being left out at times."""
    rate = row[index]
    if "率" not in rate.slot.before or not rate.slot.is_rate or not DEVIATION.search(rate.slot.before):
        return
    before = row[max(0, index - 2) : index]
    if len(before) < 2:
        return
    if any(i.slot.sentence != rate.slot.sentence or not is_amount(i) for i in before):
        return
    plans, done = (
        [i for i in before if i.measure in measures] for measures in ((*PLANS, "adjusted"), ("final", "arrived"))
    )
    if len(plans) != 1 or len(done) != 1 or plans[0].dimension != done[0].dimension or not plans[0].mention.value:
        return
    way = reading("deviation", current=done[0], prior=plans[0], rate=rate)
    if done[0].mention.value < plans[0].mention.value and rate.mention.value > 0:
        shown = way.roles["rate"]
        way = replace(way, roles={**way.roles, "rate": replace(shown, sign=-1)}) if isinstance(shown, Figure) else way
    yield claim(text, "change", [way], rate, topic="budget")


def _plan_beside(row: Sequence[Item], index: int, current: Item) -> Item | None:
    """预算数A，决算数B，增加C: with nothing said of the base, of the plan right before, where B less A is C."""
    head = row[index]
    if current not in row or current.measure != "final" or not BARE_CHANGE.fullmatch(head.slot.before):
        return None
    plans = [
        i
        for i in row[: row.index(current)]
        if i.measure in (*PLANS, "adjusted") and i.slot.sentence == head.slot.sentence
    ]
    plans = [i for i in plans if is_amount(i) and i.dimension == current.dimension == head.dimension]
    fits = (
        i
        for i in plans
        if current.mention.value - i.mention.value == head.mention.value * (-1 if head.slot.down else 1)
    )
    return next(fits, None)


def _between_years(
    text: Text, passage: Passage, row: Sequence[Item], index: int, group: Sequence[Item]
) -> Iterator[Claim]:
    """甲预算A，用于…。2015年预算数B，2016年预算比2015年预算下降P: the one amount of each of the years that are named."""
    head = group[0]
    years = BETWEEN_YEARS.search(head.slot.before)
    if years is None or head.slot.depth:
        return
    named = core(REMARK.sub("", _subject(head)))
    here = [i for i in row[:index] if _of_the_name(i, named)]
    above = text.amounts_in(range(passage.index - ABOVE, passage.index))
    for told in (here, [i for i in above if _of_the_name(i, named)]):
        now, then = ([i for i in told if i.period == int(years[which])] for which in ("now", "then"))
        if all(len({i.mention.value for i in one}) == 1 for one in (now, then)) and now[0].measure == then[0].measure:
            delta = next((i for i in group if i.slot.role == DELTA), None)
            rate = next((i for i in group if i.slot.role == GROWTH), None)
            if delta is None or delta.dimension == now[0].dimension:
                way = reading("between years", current=now[-1], prior=then[-1], delta=delta, rate=rate)
                yield claim(text, "change", [way], head, topic="year")
            return


def _of_the_name(item: Item, named: str) -> bool:
    return item.is_amount and not item.slot.depth and item.dimension == "money" and named in item.label


def _from_to(row: Sequence[Item], index: int) -> bool:
    """主要是…，批次从A批降为B批，下降P: a reason with a change of its own, told in full."""
    before = row[max(0, index - 2) : index]
    told = len(before) == 2 and FROM.search(before[0].slot.before) and zh.CHANGED_TO.search(before[1].slot.before)
    return bool(told) and before[0].slot.part == row[index].slot.part


def _compares(item: Item) -> bool:
    return re.search(r"[比较]|同比|与.*相比", item.slot.before) is not None


def _subject(item: Item) -> str:
    """The words before 比上年 or 同比: what has changed."""
    words = PLAINLY.sub("", item.slot.before)
    change = zh.CHANGE.search(words)
    words = words[: change.start()] if change else words
    return re.sub(
        r"(?:比|较|与|同)(?:上|去|前|同|年|预算|(?:19|20)\d\d).*$|同比$|环比$|各$|均$|分别$|(?:19|20)\d\d年度?|本年度?|今年",
        "",
        words,
    )


def _change(text: Text, passage: Passage, row: Sequence[Item], index: int, group: Sequence[Item]) -> Iterator[Claim]:
    delta = next((i for i in group if i.slot.role == DELTA), None)
    rate = next((i for i in group if i.slot.role == GROWTH), None)
    head = group[0]
    if head.slot.depth and _before(row, index, head.slot.depth) is None and row[index - 1 : index] == []:
        return
    prior = _prior(text, row, index, group) or _named_base(text, head, delta or rate)
    if delta is not None and prior is not None and not _comparable(prior, delta):
        prior = None
    dimension = _dimension(delta, prior)
    budgeted = prior is None and zh.says_budget(head.slot.before) and not _of_a_year_before(text, head)
    currents = _with_whole(text, _currents(text, passage, row, index, head, prior, dimension), prior)
    currents = currents or _of_the_change_before(text, head, dimension)
    ways = []
    told = True
    for current in currents[:3]:
        own = prior or _last_year(text, row, index, current)
        own = own or _told_later(text, passage, row, index, group, current)
        own = own or _opening(row, index, current) or _plan_beside(row, index, current)
        if own is None and not budgeted and (found := year_before(text, passage, head, current)):
            own, told = found
        if own is None and budgeted and not _of_an_earlier_plan(text, head, current):
            own = _within_the_rate(row, index) or _plan(text, row, index, current, delta)
        if own is not None and (own is current or _same_plan(current, own) or _posts_and_persons(current, own)):
            continue
        if own is not None and own is not prior and _no_other(current, own, delta or rate):
            own = None
        ways.append(reading("change", current=current, prior=own, delta=delta, rate=rate))
    if not currents:
        own = prior or _year_before(text, row, index, head)
        if own is not None and delta is not None and rate is not None and own.dimension == delta.dimension:
            ways.append(reading("change", prior=own, delta=delta, rate=rate))
    ways = [_signed(w) for w in ways if len(w.roles) > 2]
    if ways:
        sure: Confidence = "high" if told else "low"
        yield claim(text, "change", ways, head, topic=_topic(head, prior, delta), confidence=sure)


def _of_a_year_before(text: Text, head: Item) -> bool:
    """较上年预算, 比2021年预算 in a report on 2022: the budget of another year, which this year's is no base of."""
    against = BUDGET_OF.search(head.slot.before)
    if against is None:
        return False
    return against["year"] is None or int(against["year"]) < (head.period or text.year or 0)


def _no_other(current: Item, base: Item, change: Item | None) -> bool:
    """支出A，比预算增加B: what was found elsewhere as the budget is A itself, told once more."""
    again = base.mention.value == current.mention.value and re.search(
        r"支出(?:总额|合计|共计)?[为共]?$", base.slot.before
    )
    return bool(again) and change is not None and change.mention.value != 0


def _of_the_change_before(text: Text, head: Item, dimension: str | None) -> list[Item]:
    """三公经费较上年减少A；较年初预算减少B: what the first change of the sentence is said of."""
    found = text.found.get("change", ())[-1:]
    if not found or not re.match(r"^，?[比较与同]", head.slot.before):
        return []
    roles = found[0].readings[0].roles
    said = [text.items.at[f.mention.start] for f in figures_of(roles.get("delta", ()) or roles.get("rate", ()))]
    current = [text.items.at[f.mention.start] for f in figures_of(roles.get("current", ()))]
    near = said and (said[0].slot.passage, said[0].slot.sentence) == (head.slot.passage, head.slot.sentence)
    return [i for i in current if near and i.dimension == dimension]


def _with_whole(text: Text, currents: list[Item], prior: Item | None) -> list[Item]:
    """三公经费A，其中B、C、D，比上年的E减少: D ends a list that makes up A, so that A may be what has changed."""
    if prior is None or len(currents) != 1 or currents[0].slot.start not in text.inner:
        return currents
    part = currents[0]
    for one in text.found.get("sum", ()):
        roles = one.readings[0].roles
        parts, total = figures_of(roles["parts"]), figures_of(roles.get("total", ()))
        if total and parts and parts[-1].mention.start == part.slot.start and len(parts) > 1:
            whole = text.items.at[total[0].mention.start]
            if whole.slot.sentence == part.slot.sentence and adds_up(
                whole, [text.items.at[p.mention.start] for p in parts]
            ):
                return [whole, part]
    return currents


def _of_an_earlier_plan(text: Text, head: Item, current: Item) -> bool:
    """2023年预算A，比上年预算减少C, 比2022年预算减少C: what this document plans is what has changed, not its base."""
    said = EARLIER_PLAN.search(head.slot.before)
    if said is None:
        return False
    this = current.period or text.year
    return said["year"] is None or current.measure in PLANS or (this is not None and int(said["year"]) < this)


def _plan(text: Text, row: Sequence[Item], index: int, current: Item, delta: Item | None) -> Item | None:
    """比年初预算减少C: the budget that the passage or the document states, unless that is the amount itself, told twice."""
    if (inside := _within_the_rate(row, index)) is not None:
        return inside
    stated = next((i for i in planned(text, current, ("initial", "budget")) if i is not current), None)
    own = stated or _initial_of_unit(row, index)
    if own is None or own is current or _same_plan(current, own):
        return None
    again = own.mention.value == current.mention.value and not zh.says_budget(own.slot.before)
    return None if again and delta is not None and delta.mention.value else own


def _within_the_rate(row: Sequence[Item], index: int) -> Item | None:
    """完成年初预算B的P，比年初预算减少C: the budget stands inside the rate right before."""
    before = row[max(0, index - 2) : index]
    told = len(before) == 2 and before[0].slot.role == BASE and before[1].slot.is_rate
    near = told and before[0].slot.part == row[index].slot.part and zh.says_budget(before[0].slot.before)
    return before[0] if near else None


def _opening(row: Sequence[Item], index: int, current: Item) -> Item | None:
    """加上上年末滚存结余B，年末滚存结余A，比上年末增长P: what there was at the end of the year before stands in the sentence."""
    head = row[index]
    if not OF_THE_OPENING.search(head.slot.before) or current.measure != "closing":
        return None
    said = [i for i in row[:index] if i.measure == "opening" and is_amount(i) and i.dimension == current.dimension]
    return next((i for i in reversed(said) if i.slot.sentence == head.slot.sentence), None)


def _initial_of_unit(row: Sequence[Item], index: int) -> Item | None:
    """年初预算A。全年收入B，比年初预算调增C: the initial budget that the passage states."""
    stated = [i for i in row[:index] if i.measure == "initial" and is_amount(i) and i.slot.depth == 0]
    return stated[-1] if len({i.mention.value for i in stated}) == 1 else None


def _signed(way: Reading) -> Reading:
    """Where the form left open whether it rose or fell, the two amounts decide."""
    current, prior, delta = (way.roles.get(role) for role in ("current", "prior", "delta"))
    rate = way.roles.get("rate")
    if not isinstance(delta, Figure) or "either" not in delta.measure:
        return way
    if isinstance(rate, Figure) and not isinstance(current, Figure):
        return replace(way, roles={**way.roles, "delta": replace(delta, sign=-1 if rate.mention.value < 0 else 1)})
    if not (isinstance(current, Figure) and isinstance(prior, Figure)):
        return way
    sign = 1 if current.mention.value >= prior.mention.value else -1
    return replace(way, roles={**way.roles, "delta": replace(delta, sign=sign if delta.mention.value >= 0 else 1)})


def _topic(head: Item, prior: Item | None, delta: Item | None) -> str:
    if delta is not None and delta.dimension == "points":
        return "points"
    against = prior.slot.base if prior else head.slot.before
    return "budget" if zh.says_budget(against) and not zh.LAST_YEAR.search(against) else "year"


def _dimension(delta: Item | None, prior: Item | None) -> str | None:
    if delta is not None:
        return "rate" if delta.dimension == "points" else delta.dimension
    return prior.dimension if prior else None


def _comparable(prior: Item, delta: Item) -> bool:
    return prior.dimension == delta.dimension or (delta.dimension == "points" and prior.dimension == "rate")


def _prior(text: Text, row: Sequence[Item], index: int, group: Sequence[Item]) -> Item | None:
    """The figure after 比, 较 or 与 in the same clause group; or 由A增加到B; or in brackets behind: （上年1.53亿元）."""
    head = group[0]
    for item in reversed(row[:index]):
        if item.slot.sentence != head.slot.sentence:
            break
        if item.slot.part != head.slot.part and _told_apart(row, item, head):
            return item
        if item.slot.part != head.slot.part:
            break
        if _told_of_it(row, item, head):
            break
        if _told_behind(row, item):
            break  # 甲A，增长x%，上年B；乙C，下降y%: of the change before it
        if item.slot.role == PRIOR:
            return item
        if (
            zh.LAST_YEAR.match(item.slot.before)
            and item.slot.role in (PLAIN, "rate", "ratio")
            and item.slot.depth == head.slot.depth
        ):
            return item  # 覆盖率99.1%，上年为98.4%，提高0.7个百分点
        if zh.LAST_YEAR.match(item.slot.before) and item.slot.role == PLAIN and item.slot.depth == head.slot.depth + 1:
            return item  # 1.68亿元（上年1.60亿元），同比增长5%
        if FROM.search(item.slot.before) and item.slot.role == PLAIN:
            return item
        if _year_earlier(row, item):
            return item  # 2022年预算3.50万元，2021年预算4.50万元，减少1.00万元
        if item.slot.role in (DELTA, GROWTH) and item.slot.depth <= head.slot.depth:
            break
    behind = dropwhile(lambda i: zh.COMPARABLE.search(i.slot.before), row[index + len(group) :])
    following = islice(behind, 1)
    found = next((item for item in following if _told_behind(row, item)), None)
    return found or _said_behind(text, row, index, group)


def _told_apart(row: Sequence[Item], item: Item, head: Item) -> bool:
    """2016年预算A，2015年预算B；对比减少C: of both, whichever mark stands between."""
    beside = [*row[row.index(item) + 1 :]][:1] == [head]
    return beside and not core(re.sub("对比|相比", "", _subject(head))) and _year_earlier(row, item)


def _told_behind(row: Sequence[Item], item: Item) -> bool:
    """教育支出A，增长4.0%，上年决算数B; not …，上年为B，同比增长4.0%, where a change behind is of it too."""
    at = row.index(item)
    behind = row[at + 1 : at + 2]
    again = behind and behind[0].slot.role in (DELTA, GROWTH) and behind[0].slot.part == item.slot.part
    if item.slot.role != PRIOR or again or not at:
        return False
    changed = row[at - 1].slot.role in (DELTA, GROWTH) and item.slot.sentence - row[at - 1].slot.sentence <= 1
    return changed and zh.BYGONE_BEHIND.fullmatch(item.slot.before) is not None


def _told_later(
    text: Text, passage: Passage, row: Sequence[Item], index: int, group: Sequence[Item], current: Item
) -> Item | None:
    """收入A，增长8.3%。其中…。上年全省收入为B: last year's amount under the name of what has changed, in a clause of its own."""
    if current not in row or group[0].dimension not in ("rate", current.dimension):
        return None
    name = _bare_name(text, passage, row, current)
    for item in row[index + len(group) :]:
        if item.slot.sentence - group[-1].slot.sentence > LATER:
            return None
        if item.slot.role != PLAIN or item.dimension != current.dimension or item.period != (current.period or 0) - 1:
            continue
        said = _clause(text, passage, row, item)
        behind = row[row.index(item) + 1 : row.index(item) + 2]
        changed = any(i.slot.role in (DELTA, GROWTH) and i.slot.part == item.slot.part for i in behind)
        called = _bare_name(text, passage, row, item)
        same = called == name or (len(called) > 1 and name.endswith(called))
        if LAST.match(said) and same and called and not changed:
            return item
    return None


def _said_behind(text: Text, row: Sequence[Item], index: int, group: Sequence[Item]) -> Item | None:
    """增加C，增长P，上年为B; 增加C（2021年度为B）; 支出增加C。2021年度支出为B: the base is told behind the change."""
    first, last = group[0], group[-1]
    behind = row[index + len(group) : index + len(group) + 1]
    if behind and behind[0].slot.role in (DELTA, GROWTH) and len(group) > 1:  # 收入增加C；支出增加C（上年收、支均为B）
        again = row[index + len(group) : index + 2 * len(group)]
        same = [i.mention.value for i in again] == [i.mention.value for i in group]
        behind = row[index + 2 * len(group) : index + 2 * len(group) + 1] if same else ()
        last = again[-1] if same else last
    for item in behind:
        passage = text.passage_at[item.slot.passage]
        said = SAID_BEHIND.fullmatch(text.gap(passage, last, item))
        if said is None or item.slot.role not in (PLAIN, PRIOR, "rate", "ratio"):
            continue
        year = (text.year or 0) - 1
        bygone = said["year"] is None or item.period == year == int(said["year"])
        name, subject = core(BOTH_SIDES.sub("", said["name"])), core(_subject(first))
        alike = bool(name) and (name == subject or (name in subject and len(name) > 3))
        if bygone and (alike or (not name and not said["apart"])):
            return item
    return None


def _clause(text: Text, passage: Passage, row: Sequence[Item], item: Item) -> str:
    """The words of its clause before it, a 、 being no end of one: 上年收、支总计."""
    at = row.index(item)
    return re.split(r"[。；，：（）]", text.gap(passage, row[at - 1] if at else None, item))[-1]


def _bare_name(text: Text, passage: Passage, row: Sequence[Item], item: Item) -> str:
    """What is counted, without year and measure: 2023年度财政拨款收、支总预算 -> 财政拨款收支."""
    return NO_NAME.sub("", _clause(text, passage, row, item))


def _year_earlier(row: Sequence[Item], item: Item) -> bool:
    """Does the amount of the next year stand right beside it?"""
    at, year = row.index(item), _year_said(item)
    if year is None or item.slot.role != PLAIN:
        return False
    beside = [i for i in (*row[max(0, at - 1) : at], *row[at + 1 : at + 2]) if i.slot.role == PLAIN]
    alike = [i for i in beside if i.slot.part == item.slot.part and i.dimension == item.dimension]
    return year + 1 in [_year_said(i) for i in alike]


def _year_said(item: Item) -> int | None:
    """The year of a figure where it stands right before it: 2022年预算数为A."""
    return item.period if item.period and f"{item.period}年" in item.slot.before else None


def _named_base(text: Text, head: Item, change: Item | None) -> Item | None:
    """较控制价节约133.40万元: what is compared with is named, its amount stands before."""
    words = zh.CHANGE.sub("", head.slot.before)
    named = re.search(r"[比较](?P<base>[^比较，。；]{2,10})$", words)
    if (
        named is None
        or change is None
        or zh.LAST_YEAR.search(named["base"])
        or zh.says_budget(named["base"])
        or "年" in named["base"]
    ):
        return None
    dimension = "rate" if change.dimension in ("points", "rate") else change.dimension
    called = [i for i in text.items.called(named["base"], dimension, head.slot.start) if i.slot.start < head.slot.start]
    beside = [
        i for i in called if (i.slot.passage, i.slot.sentence) == (called[0].slot.passage, called[0].slot.sentence)
    ]
    if len(beside) > 1 and all(named["base"] != i.label for i in beside):
        return None  # 行政编制A，事业编制B，…较编制数少C: than both
    return called[0] if called and change.dimension != "rate" else None


def _before(row: Sequence[Item], index: int, depth: int) -> Item | None:
    return next((i for i in reversed(row[:index]) if i.slot.depth <= depth), None)


def _currents(
    text: Text, passage: Passage, row: Sequence[Item], index: int, head: Item, prior: Item | None, dimension: str | None
) -> list[Item]:
    """The figure that changed: named by the words, else the amount before it in its sentence, else the same elsewhere."""
    if prior is not None and FROM.search(prior.slot.before):
        after = [i for i in row[row.index(prior) + 1 : index + 1] if zh.CHANGED_TO.search(i.slot.before)]
        if after:
            return after[:1]
    near = _near(row, index, head, prior, dimension)
    behind = prior is not None and prior.slot.start > head.slot.start and near
    named = core(_subject(head if prior is None or prior.slot.clause != head.slot.clause or behind else prior))
    if prior is not None and not named:
        named = core(re.sub(r"(?:比|较|与|同)[^比较与同]*$", "", prior.slot.before))
    if prior is not None and not named and (noun := OF_LAST_YEAR.search(prior.slot.before)):
        named = noun["noun"] if text.items.lexicon.concept_in(noun["noun"]) else ""
    there = _of_another_size(row, index, head, prior)
    if not near and len(there) == 1:
        return there
    said = passage.template[: head.slot.position].rpartition("。")[2]
    against = prior is not None or AGAINST_YEAR.search(said) or NAMES_NOTHING.fullmatch(said)
    if not near and not there and against:
        near = _sentence_before(text, row, index, head, prior, dimension)
    some = prior is None and bool(named) and _of_some(passage, row, index)
    near = [i for i in near if named == i.label] if some else near
    if named and not any(_names(named, i) for i in near[:1]):
        called = text.items.called(named, dimension or "money", head.slot.start)
        called = [c for c in called if c is not prior and (c.period == text.year or c.period is None)]
        called = [c for c in called if named in c.label] if some else called
        if called or some:
            return called[:3]
    if near:
        listed = _closes_list(text, row, near[0], head) and near[0].slot.depth == head.slot.depth
        return [*(text.wholes_of(near[0])[:1] if listed else []), *near]  # 其中A、B、C，比上年减少D: of the total
    if prior is not None:
        return _same_elsewhere(text, prior, head, dimension)
    return _from_last_year(text, row, index, head, dimension)


def _of_some(passage: Passage, row: Sequence[Item], index: int) -> bool:
    """营业税A，增长P。其中，建筑业营业税增加C: what has risen is some of A, and no amount of it is told."""
    end = row[index].slot.position
    opened = passage.template.rfind("其中", passage.template.rfind("。", 0, end) + 1, end)
    return opened >= 0 and not any(is_amount(i) for i in row[:index] if i.slot.position > opened)


def _names(named: str, item: Item) -> bool:
    """医疗收入 is no 收入 of all kinds, 门诊收入 might be called 本院门诊收入."""
    return bool(item.label) and (named in item.label or (item.label in named and item.label not in COMMON))


def _closes_list(text: Text, row: Sequence[Item], item: Item, head: Item) -> bool:
    """Is it one of several parts, told right before the change, none of which has a change of its own?"""
    for total in text.wholes_of(item)[:1]:
        parts = sorted(text.parts.get(total.slot.start, ()))
        between = [i for i in row if parts and parts[0] <= i.slot.start < head.slot.start and is_level(i)]
        alike = [i for i in between if i.dimension == item.dimension]
        told = [i for i in row if parts and parts[0] < i.slot.start < parts[-1] and i.slot.role != PLAIN]
        return len(parts) > 1 and [i.slot.start for i in alike] == parts and not told
    return False


def _of_another_size(row: Sequence[Item], index: int, head: Item, prior: Item | None) -> list[Item]:
    """服务企业3929家，比上年355家增加3574家: what is compared stands there, however much it has grown."""
    if prior is None:
        return []
    here = [i for i in row[:index] if i is not prior and is_level(i) and i.slot.sentence == head.slot.sentence]
    here = [i for i in here if not _is_last_year(i)]
    return here if here and here[-1].mention.unit == prior.mention.unit else []


def _magnitude(item: Item, prior: Item) -> bool:
    """Could the one have become the other within a year? Two unlike numbers in one sentence are two things."""
    if item.dimension != prior.dimension or not prior.mention.value:
        return True
    factor = 50 if item.dimension == "money" else 8
    return abs(prior.mention.value) / factor <= abs(item.mention.value) <= abs(prior.mention.value) * factor


def _near(row: Sequence[Item], index: int, head: Item, prior: Item | None, dimension: str | None) -> list[Item]:
    """Amounts before the change in its sentence, not deeper than it, of this year."""
    found = []
    inside = {  # 完成预算420万元的94.82%: the budget is no figure of this year's spending
        one.slot.start
        for one, other in itertools.pairwise(row)
        if other.slot.role in ("ratio", "share") and other.slot.before == "的"
    }
    for item in reversed(row[:index]):
        if item.slot.sentence != head.slot.sentence:
            break
        level = item.slot.role in ("rate", "ratio", "share") if dimension == "rate" else is_level(item)
        if item.slot.start in inside or (item.slot.before[-1:] in PASSED and MILESTONE.search(item.slot.before)):
            continue
        if not level or item is prior or item.slot.depth > head.slot.depth or item.slot.reason != head.slot.reason:
            continue
        if dimension is not None and item.dimension != dimension:
            continue
        bygone = item.period and head.period and item.period == head.period - 1 and not CARRIED.search(item.slot.before)
        if not _told_of_it(row, item, head) and (_is_last_year(item) or bygone):
            continue
        if _year_earlier(row, item):
            continue
        if prior is not None and not _magnitude(item, prior):
            continue
        found.append(item)
    done = [i for i in found if i.name == found[0].name and (i.measure == "final" or not (i.measure or found[0].own))]
    if found and found[0].measure in ("initial", "budget") and not zh.says_budget(head.slot.before) and done:
        return done[:1]  # 支出决算A，预算为B，与上年相比减少C: of what was spent
    return found[:1]


def _same_plan(item: Item, prior: Item) -> bool:
    """控制价A，中标价比控制价A节约B: the same plan twice, and nothing that was done under it."""
    return item.mention.value == prior.mention.value and item.measure == prior.measure in (*PLANS, "target")


def _posts_and_persons(one: Item, other: Item) -> bool:
    """编制117名。…在职106人。与上年相比减少4人: the posts are no count of the persons."""
    return (one.measure == "establishment") != (other.measure == "establishment") and one.dimension == "person"


def _sentence_before(
    text: Text, row: Sequence[Item], index: int, head: Item, prior: Item | None, dimension: str | None
) -> list[Item]:
    """…总计均为A。与2018年度的B相比，各增加C: the sentence before tells the current amount."""
    before = [i for i in row[:index] if 1 <= head.slot.sentence - i.slot.sentence <= 2 and is_amount(i)]
    before = [i for i in before if i.slot.sentence == before[-1].slot.sentence]
    alike = [i for i in before if prior is None or i.dimension == prior.dimension]
    if alike and all(i.slot.start in text.inner for i in alike) and not _item_of_list(text, alike):
        wholes = text.wholes_of(alike[0])[:1]  # A。其中B，C人次；D。与上年相比…: of A
        before = [w for w in wholes if w.slot.passage == head.slot.passage] or before
    done = [i for i in before if i.measure not in ("initial", "budget", "adjusted")]
    found = [
        i
        for i in done or before
        if i.slot.depth <= head.slot.depth
        and (i.dimension == prior.dimension and _magnitude(i, prior) if prior else i.dimension == dimension)
    ]
    return list(dict.fromkeys([*found[:1], *found[-1:]]))


def _item_of_list(text: Text, alike: Sequence[Item]) -> bool:
    """收入A。1.拨款B，为…。较上年减少C: a paragraph of its own on B, whose total stands in another."""
    wholes = text.wholes_of(alike[0])[:1]
    return len(alike) == 1 and bool(wholes) and wholes[0].slot.passage != alike[0].slot.passage


def _is_last_year(item: Item) -> bool:
    """2023年支出9642.90万元，2024年同比减少…: the first amount is that of the year before."""
    carried = CARRIED.search(item.slot.before)
    return bool(zh.LAST_YEAR.search(item.slot.before)) and not carried and not _compares(item)


def _told_of_it(row: Sequence[Item], item: Item, head: Item) -> bool:
    """去年支出A，比上年减少B: a change with no subject of its own right behind the amount is said of that amount."""
    beside = item in row and [*row[row.index(item) + 1 :]][:1] == [head]
    return beside and "去年" in item.slot.before and ABOUT_IT.search(head.slot.before) is not None


def _same_elsewhere(text: Text, prior: Item, head: Item, dimension: str | None) -> list[Item]:
    """年末户数比年初8,088户减少226户: this year's figure of the same thing stands before."""
    if dimension is None:
        return []
    earlier = (
        i for i in upto(text.items.of("dimension", dimension), head.slot.start)
        if i is not prior and _magnitude(i, prior)
        and (_same_thing(i, prior) or (i.mention.unit.symbol == prior.mention.unit.symbol and dimension != "money"))
    )  # fmt: skip
    return list(islice(earlier, 3))


def _same_thing(item: Item, prior: Item) -> bool:
    if item.concept and prior.concept in nearly(item.concept):
        return True
    return bool(prior.name) and item.name == prior.name


def _from_last_year(text: Text, row: Sequence[Item], index: int, head: Item, dimension: str | None) -> list[Item]:
    """The sentence begins with last year's amount; this year's is the same thing elsewhere in the document."""
    last = _year_before(text, row, index, head)
    if last is None or not last.name or dimension not in (None, last.dimension):
        return []
    same = (
        i for i in upto(text.items.of("dimension", last.dimension), head.slot.start)
        if i.period == (head.period or text.year) and i.measure in ("final", "", last.measure)
        and (i.name == last.name or (i.measure == last.measure == "arrived" and last.label in i.label))
    )  # fmt: skip
    return list(islice(same, 3))


def _year_before(text: Text, row: Sequence[Item], index: int, head: Item) -> Item | None:
    for item in reversed(row[:index]):
        if item.slot.sentence < head.slot.sentence - 1:
            return None
        this = head.period or text.year
        if CARRIED.search(item.slot.before) or _told_of_it(row, item, head):
            continue
        if is_amount(item) and item.slot.depth <= head.slot.depth and this and item.period == this - 1:
            return item
    return None


def _last_year(text: Text, row: Sequence[Item], index: int, current: Item) -> Item | None:
    """Last year's amount of the same thing, written as an amount of its own right before."""
    head = row[index]
    last = _year_before(text, row, index, head)
    same = last is not None and (
        last.name == current.name or (last.measure == current.measure == "arrived" and last.label in current.label)
    )
    if last is not None and same and last is not current and last.dimension == current.dimension:
        return last
    return None


__all__ = ["SAME", "claims"]
