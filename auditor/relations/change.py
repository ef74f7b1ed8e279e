"""A change against last year or the budget: ``比上年1326.27万元减少21.76万元，减少1.64%``.

Up to four roles: current, prior, delta, rate; each may be unstated. The current figure is the amount that the sentence is
about, or the one that its words name elsewhere; the prior figure is written after 比/较/与, in brackets, or a year before.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import accumulate, pairwise, takewhile
from typing import NamedTuple

from auditor.clauses import DELTA, GROWTH, PLAIN, PRIOR, REMARK, TRIANGLES
from auditor.facts import FIRST_PLANNED, PLANNED, core, directed, is_amount, measure_in
from auditor.languages import zh
from auditor.model import ROUNDED, Bound, Claim, Figure, Reading
from auditor.relations.adjusted import is_pair
from auditor.relations.bases import (
    FROM,
    OF_A_PLAN,
    WITHOUT_BEHIND,
    amount_before,
    base_of_the_next,
    compares,
    in_brackets_behind,
    last_year,
    named_base,
    of_another_year,
    opening_of,
    opening_told,
    over_another_year,
    past_plan,
    plan_beside,
    plan_of,
    plan_of_the_year_before,
    plans_before,
    prior_of,
    said_behind,
    same_plan,
    subject_of,
    than_another,
)
from auditor.relations.both_totals import of_both_totals
from auditor.relations.both_years import of_both_years
from auditor.relations.currents import currents_of, names_another, of_the_change_before, with_whole
from auditor.relations.months import of_the_months
from auditor.relations.said_elsewhere import year_before
from auditor.text import Item, Passage, Text, claim, figures_of, prints_as, reading

THAN_PLANNED = re.compile(r"[比较与](?!上)[^，。；]{0,6}(?:预算|计划)")
OF_THIS_YEAR = re.compile(r"(?P<what>[本当]年(?:收入|支出)(?:合计)?)(?=[比较与同])")
FIVE_YEARS = re.compile(r"[比较][“\"]?十[一二三四五]五")  # 较“十二五”期间增加: than five years together
UNIT_UNKNOWN = re.compile(r"[万亿]?[一-龥]{1,4}")
# 比2021年预算增加; the 比 may be left out
BUDGET_OF = re.compile(r"(?:[比较与同]|^)(?:上年|上一年|去年|(?P<year>(?:19|20)\d\d)年)度?[^，。；]{0,6}?预算")
DEVIATION = re.compile(r"(?:差异|偏差|偏离)率(?:[为是达]|[：:])?$")
BETWEEN_YEARS = re.compile(
    r"(?P<now>(?:19|20)\d\d)年[^，。；]{0,16}?[比较与同](?P<then>(?:19|20)\d\d)年[^，。；]{0,10}$"
)
SPAN = re.compile(  # 2021年至2023年累计下降, 2021-2023年下降
    r"(?P<then>(?:19|20)\d\d)年?[至到\-—~](?P<now>(?:19|20)\d\d)年[^，。；]{0,10}$"
)
SAYS_MEASURE = re.compile(r"预算|决算")
YEARS_COMPARED = re.compile(r"(?:[比较与同]|^)?(?:19|20)\d\d年(?:度|同期|相比)*")
COME_TO = re.compile(r"(?:总[量额数])?(?:达到?|增[加至]?[到至]|[降减][少低至]?[到至]|为)了?")
MEASURE_COMPARED = re.compile(r"(?<![比较与同])(?P<measure>预算|决算)数?[比较与同]")  # 预算比上年减少
PLAN_THAN_LAST_YEAR = re.compile(r"(?<![比较与同])预算数?[比较与同](?:上年|上一年|去年|(?:19|20)\d\d年)(?!度?预算)")
SERIES = 3  # years told side by side
YEAR_FIRST = re.compile(r"(?:19|20)\d\d年")
PLAN_IN_BRACKETS = re.compile(r"(?:预算|计划|任务|目标)[数额]?（$")
OF_A_MONTH = re.compile(r"[比较与同](?:上|(?:上年|去年|上一年)同)月")
ABOVE = 3  # paragraphs
TWO_DIGITS, HUNDREDTHS = 10, 2
FORESEEN = re.compile(r"(?:预期|预计|计划|目标|安排|力争|按)[^，。；]{0,6}(?:增[长加]|下降|减少)$")
TO_BE = re.compile(r"(?:预期|预计|计划|目标|安排|力争|按|预)+$")
REACHES = re.compile(r"(?:左右|以上)?(?:安排|编制|测算)?，(?:预计|预期|计划|安排|可)?(?:完成|达到?|实现|安排)?[为到]?")
HAS_REACHED = re.compile(r"(?:达|达到|完成|实现)了?")
WITHOUT = re.compile(
    rf"(?:{zh.LEAVES_OUT}|排除)[^，。；：]{{0,12}}(?:因素|影响)(?:后|外|的话)?，|[按以](?:{zh.LIKE_FOR_LIKE})[^，。；：]{{0,6}}，[^，。；：（）]*$"
)  # 剔除这一因素，支出仍减少A，下降P: of what is not printed
IN_ALL = re.compile(r"合计|[总共]计?|累计|全部")
CHANGED_IN_ALL = re.compile(r"(?:合计|[总共]计)[^，。；]{0,4}(?:增加|减少|上升|下降|增长)了?$")
WITHOUT_SOME = re.compile(
    rf"(?:{zh.LEAVES_OUT}|不计|排除|未含|[不未]包[括含])[^，。；：（）]{{2,16}}，[^，。；：（）]*$"
)
IN_REAL_TERMS = re.compile(r"实际(?=净?[增减升降上下])")  # of prices of another year, or of what was really spent
SEVERAL_BEFORE = re.compile(r"(?:(?:以上|上述|这)?(?P<many>[二两三])[者项])?(?:上年|去年|上一年)度?(?:同期)?分别[为是]")
CHANGES = ("delta", "rate")
LISTED = {PRIOR: "prior", DELTA: "delta", GROWTH: "rate"}
TWO_LISTS_OF_TWO = 6  # figures, with those that changed
MANY = {"二": 2, "两": 2, "三": 3}
BESIDE = re.compile(r"[、，]?[和与及]?")
STEP = re.compile(rf"追加|增拨|新增|[调追]增|{zh.CUT_BACK}|扣减|收回")
RATE_ALONE = re.compile(r"(?:减少|下降|降低|压减|增长|增加)(?:率|幅度|比例)[为是达]*")  # 对比减少A；减少率P


OF_EACH = re.compile(r"[人户生次车床村亩台]均|单车|百公里")
GROSS = re.compile(  # 本年增加新增债券; without a time, nothing may stand behind
    r"(?:其中)?(?P<when>[本当]年度?|[本当]期|年内|全年)?(?:增加|减少|增长)(?(when)|(?:[数额为]|$))"
)
WENT = re.compile(
    r"(?P<when>[本当]年度?|[本当]期|年内|全年)?(?:新增|处置|报废|偿还|退出|核销|调出|调入|退休|购置|清退)"
)
BESIDE_IT = 7  # figures on either side of what came, among which is told what went
OPENS = re.compile(r"年初|期初|上年|去年")
OF_A_TIME = re.compile(r"年[初末终底]|期[初末]|[本当]年|[本当]期|年内|全年")
FELL = re.compile(r"减少|处置|报废|偿还|退出|核销|调出|退休|清退")


class Told(NamedTuple):
    """A change where it stands, and what its own words say of what it changed from."""

    text: Text
    passage: Passage
    row: Sequence[Item]
    at: int  # where the group begins in it
    group: Sequence[Item]
    delta: Item | None
    rate: Item | None
    prior: Item | None
    past: bool  # is it of what a plan was exceeded by?
    budgeted: bool  # is it over a plan?


class Base(NamedTuple):
    own: Item | None
    said: Item | None  # where words behind the change tell it
    sure: bool


def claims(text: Text) -> Iterator[Claim]:
    for passage in text.with_figures:
        row = text.row(passage)
        told: set[int] = set()
        for one in _respectively(text, row) if len(row) >= TWO_LISTS_OF_TWO else ():
            yield one
            told.update(f.mention.start for f in figures_of(one.readings[0].roles.get("delta", ())))
        if "分别" in passage.template:
            yield from _with_their_rates(text, row)
            yield from _bases_behind(text, row)
        index = 0
        while index < len(row):
            group = [] if row[index].slot.start in told else _group(text, passage, row, index)
            if not group:
                yield from _deviation(text, row, index)
            else:
                yield from _changes(text, passage, row, index, group)
            index += max(1, len(group))


def _changes(text: Text, passage: Passage, row: Sequence[Item], index: int, group: Sequence[Item]) -> Iterable[Claim]:
    """The first way to read a change, of those from the likeliest on."""
    if (found := _in_the_series(text, passage, row, index, group)) is None:
        return ()
    found = found or list(_change(text, passage, row, index, group))
    found = found or list(_between_years(text, passage, row, index, group))
    if _maybe_of_less(passage, row, index) or _after_two_years(passage, row, index):
        return [one for one in found if any(_meets(way) or _comes_out(way) for way in one.readings)]
    if OF_A_MONTH.search(group[0].slot.before):
        here = row[index].slot.sentence
        found = [one for one in found if any(_told_in(text, way, here) or _bears_out(way) for way in one.readings)]
    if _in_turn(row, index, group) or _of_all_that_changed(group[0]):
        found = [one for one in found if any(_comes_out(way) or _names_all(text, way) for way in one.readings)]
    return found or _come_to(text, row, index, group)


def _told_in(text: Text, way: Reading, sentence: int) -> bool:
    """Does the sentence of the change tell what has changed?"""
    current = way.roles.get("current")
    return isinstance(current, Figure) and text.items.at[current.mention.start].slot.sentence == sentence


def _bears_out(way: Reading) -> bool:
    """累计收入A。较上月增加C，增长P: are C and P of A, and not of a month that is not told?"""
    current, delta, rate = (way.roles.get(role) for role in ("current", "delta", "rate"))
    if not (isinstance(current, Figure) and isinstance(delta, Figure) and isinstance(rate, Figure)):
        return _comes_out(way)
    base = current.value - delta.value
    return base > 0 and abs(delta.value / base - rate.value) <= rate.mention.ulp


def _in_turn(row: Sequence[Item], index: int, group: Sequence[Item]) -> bool:
    """比2022年减少A，比2019年B减少C，分别下降P和Q: is one of the rates that are told in turn, of one change each?"""
    if "分别" not in group[-1].slot.before or not _is_growth(group[-1]):
        return False
    behind = row[index + len(group) : index + len(group) + 1]
    joined = any(_is_growth(i) and not core(i.slot.before) for i in behind)
    deltas = sum(i.slot.role == DELTA and i.slot.sentence == group[0].slot.sentence for i in row[:index])
    return joined and deltas + len(group) > 1


def _of_all_that_changed(head: Item) -> bool:
    """甲A，乙B，支出合计减少C: is what has changed all of what was told?"""
    return head.slot.role == DELTA and CHANGED_IN_ALL.search(head.slot.before) is not None


def _names_all(text: Text, way: Reading) -> bool:
    """支出合计A，…支出合计减少C: is A all of it by its own words?"""
    current = way.roles.get("current")
    return isinstance(current, Figure) and IN_ALL.search(text.items.at[current.mention.start].slot.before) is not None


def _maybe_of_less(passage: Passage, row: Sequence[Item], index: int) -> bool:
    """A（上年B），不含新增单位，同比增长P: P is of less than A and B, where not both leave those out too."""
    return WITHOUT_SOME.search(_said_before(passage, row, index)) is not None


def _after_two_years(passage: Passage, row: Sequence[Item], index: int) -> bool:
    """2019年、2020年支出分别为A、B。支出较2019年支出A减少C: is what has changed one of two lists, each of them of two years?"""
    return zh.OF_YEARS_EACH.search(passage.template, 0, row[index].slot.position) is not None


def _respectively(text: Text, row: Sequence[Item]) -> Iterator[Claim]:
    """A、B，分别较上年的C、D增长x%、y%: the first of each list belong together, then the second.

    Also A、B，上年分别为C、D，分别增长x%、y%; and A，B；与上年收入C、支出D相比，收入增加E，支出增加F.
    """
    index = 0
    while index < len(row):
        lists = _lists_from(row, index)
        many = len(next(iter(lists.values()), ()))
        currents = _several_before(row, index, many) if many > 1 and len(lists) > 1 else []
        if not currents or any(len(items) != many for items in lists.values()):
            index += 1
            continue
        for n, current in enumerate(currents):
            roles = {name: items[n] for name, items in lists.items()}
            if all(i.dimension == current.dimension for name, i in roles.items() if name != "rate"):
                way = reading("respectively", current=current, **roles)
                yield claim(text, "change", [way], next(iter(roles.values())), topic="year")
        index += many * len(lists)


def _lists_from(row: Sequence[Item], index: int) -> dict[str, list[Item]]:
    """What several were, by how much and at what rate each has changed, list by list; {} where no lists begin there."""
    first = row[index]
    beside = row[index + 1 : index + 2]
    two = first.slot.role == PRIOR and beside and beside[0].slot.mark == "、" and beside[0].slot.role == PRIOR
    if not (two or "分别" in first.slot.before):
        return {}
    lists: dict[str, list[Item]] = {}
    for item, role in _with_roles(row, index):
        if item.slot.sentence != first.slot.sentence or role not in LISTED:
            break
        if item.slot.part != first.slot.part and not two:
            break
        lists.setdefault(LISTED[role], []).append(item)
    return lists


def _with_roles(row: Sequence[Item], index: int) -> Iterator[tuple[Item, str]]:
    """Each from there on with its role; 上年分别为C、D are what is compared with."""
    bygone = False
    for item in row[index:]:
        begins = SEVERAL_BEFORE.fullmatch(item.slot.before) is not None
        bygone = begins or (bygone and BESIDE.fullmatch(item.slot.mark + item.slot.before) is not None)
        yield item, PRIOR if bygone and item.slot.role == PLAIN else item.slot.role


def _several_before(row: Sequence[Item], index: int, many: int) -> list[Item]:
    """The amounts right before the lists, as many as each has, in their sentence; else in the one before, if it has no more."""
    first = row[index]
    before = [i for i in row[:index] if is_amount(i) and first.slot.sentence - i.slot.sentence <= 1]
    here = [i for i in before if i.slot.sentence == first.slot.sentence]
    found = here[-many:] if here else before if len(before) == many else []
    return found if len(found) == many else []


def _bases_behind(text: Text, row: Sequence[Item]) -> Iterator[Claim]:
    """甲A，增长P；乙B，下降Q，二者上年同期分别为C和D: what each of them is a change from, two by two."""
    for index, first in enumerate(row):
        said = SEVERAL_BEFORE.fullmatch(first.slot.before)
        if said is None:
            continue
        joined = takewhile(lambda i: BESIDE.fullmatch(i.slot.mark + i.slot.before), row[index + 1 :])
        bases = [first, *(i for i in joined if i.slot.part == first.slot.part)]
        before = [n for n in range(index) if _may_change(row[n], first) and row[n + 1].slot.role in (DELTA, GROWTH)]
        inside = first.slot.mark == "（" and len(before) > len(bases)
        before = before[-len(bases) :] if said["many"] or inside else before
        if len(before) != len(bases) or len(bases) != MANY.get(said["many"], max(2, len(bases))):
            continue
        for base, start, stop in zip(bases, before, [*before[1:], index], strict=True):
            for change in row[start + 1 : stop]:
                if change.slot.role in (DELTA, GROWTH) and row[start].dimension == base.dimension:
                    role = "delta" if change.slot.role == DELTA else "rate"
                    way = reading("bases behind", current=row[start], prior=base, **{role: change})
                    yield claim(text, "change", [way], change, topic="year", confidence="low" if inside else "high")


def _may_change(item: Item, first: Item) -> bool:
    """In the sentence, or right before the bracket that tells what they were: 甲A，增长P；乙B，下降Q（上年分别为C、D）."""
    level = first.slot.depth - (first.slot.mark == "（")
    return is_amount(item) and item.slot.sentence == first.slot.sentence and item.slot.depth == level


def _with_their_rates(text: Text, row: Sequence[Item]) -> Iterator[Claim]:
    """收入A、支出B。与上年相比，收入减少C、支出减少D，分别下降x%、y%: what has changed, by how much and at what rate, two by two."""
    for index, first in enumerate(row):
        if "分别" not in first.slot.before or first.slot.role != GROWTH:
            continue
        rates = [i for i in takewhile(_is_growth, row[index:]) if i.slot.sentence == first.slot.sentence]
        many = len(rates)
        deltas = row[max(0, index - many) : index]
        before = row[max(0, index - 2 * many) : max(0, index - many)]
        told = [i for i in before if is_amount(i) and first.slot.sentence - i.slot.sentence <= 1]
        if many < 2 or len(deltas) != many or len(told) != many or len({i.slot.sentence for i in told}) > 1:
            continue
        if deltas[0].slot.role != DELTA or any(i.slot.role != DELTA and i.slot.before for i in deltas):
            continue
        for current, delta, rate in zip(told, deltas, rates, strict=True):
            if current.dimension == delta.dimension:
                down = delta.slot.down if delta.slot.before else deltas[0].slot.down
                signed = directed(delta, down)
                way = _signed(reading("with their rates", current=current, delta=signed, rate=rate))
                yield claim(text, "change", [way], delta, topic="year")


def _is_growth(item: Item) -> bool:
    return item.slot.role == GROWTH


def _group(text: Text, passage: Passage, row: Sequence[Item], index: int) -> list[Item]:
    """A change in amount and the change in per cent beside it; [] where what it changed from is not what is printed."""
    group = _beside_each_other(text, passage, row, index)
    other = any(WITHOUT_BEHIND.match(passage.template, item.slot.position + 1) for item in group)
    return [] if other else group


def _beside_each_other(text: Text, passage: Passage, row: Sequence[Item], index: int) -> list[Item]:
    first = row[index]
    if first.slot.role not in (DELTA, GROWTH):
        return []
    if first.slot.reason and not compares(first) and not _from_to(row, index):
        return []
    if of_the_months(text, first) and not compares(first):
        return []
    if first.dimension == "bare" and UNIT_UNKNOWN.match(first.slot.after):
        return []  # 比目标少13.5万车公里
    beside = row[index - 1] if index and first.slot.role == GROWTH and row[index - 1].slot.role == DELTA else first
    compared = beside.slot.before if beside.slot.sentence == first.slot.sentence else ""  # 同口径减少A，下降P
    if zh.COMPARABLE.search(first.slot.before + compared) or zh.YEARLY.search(first.slot.before):
        return []
    if _is_gross(row, index):
        return []
    if "五" in first.slot.before and FIVE_YEARS.search(first.slot.before):
        return []
    if WITHOUT.search(_said_before(passage, row, index)) or _one_of_the_steps(row, index):
        return []
    if ("分别" in first.slot.before and not _of_two_alike(row, index)) or (
        index and not first.slot.before and row[index - 1].slot.role == first.slot.role
    ):
        return []  # see `_respectively`
    if "分别" in passage.template and any(
        row[number].slot.part == first.slot.part and _of_several(passage, row, number) for number in range(index)
    ):
        return []
    if index + 1 < len(row):
        second = row[index + 1]
        between = text.gap(passage, first, second)
        together = {first.slot.role, second.slot.role} == {
            DELTA,
            GROWTH,
        } and second.slot.sentence == first.slot.sentence
        if together and second.slot.role == DELTA and _is_gross(row, index + 1):
            together = False  # 增长P，本年增加C，减少D: P is of what is left of both
        if together and compares(second) and zh.says_budget(second.slot.before) != zh.says_budget(first.slot.before):
            together = False  # 同比下降P，较预算少支C: from two bases
        if together and "分别" in second.slot.before and row[index + 2 : index + 3]:
            together = row[index + 2].slot.role != GROWTH or bool(row[index + 2].slot.before)  # see `_with_their_rates`
        if (
            together
            and second.slot.depth <= first.slot.depth + 1
            and ("；" not in between or RATE_ALONE.fullmatch(second.slot.before))
            and (not core(subject_of(second)) or (past_plan(first) and zh.PAST_RATE.fullmatch(second.slot.before)))
        ):
            return [first, second]
    return [first]


def _is_gross(row: Sequence[Item], index: int) -> bool:
    """年初A，本年增加B，本年减少C，年末D; 年初A，年末D，增加B，减少C: what came and what went, and not the change from A to D."""
    first = row[index]
    than = index > 0 and row[index - 1].slot.role == PRIOR
    if than and row[index - 1].slot.clause == first.slot.clause:
        return False  # 较年初的A增加C，退休D
    own, timed = GROSS.match(first.slot.before), not than
    if _rolls(row, index):
        return True
    near = [i for i in row if i.slot.sentence == first.slot.sentence and _fell(i) != _fell(first)] if own else []
    moves = [
        (GROSS.match(i.slot.before) or WENT.match(i.slot.before), i) for i in near if i.dimension == first.dimension
    ]
    return own is not None and any(
        move is not None and ((timed and (own["when"] or move["when"])) or _of_one_thing(row, first, item))
        for move, item in moves
    )


def _rolls(row: Sequence[Item], index: int) -> bool:
    """年初A，年末B，本年增加C，还本D、核销E: does C less what is told beside it lead from A to B, whatever the words for what went?"""
    first = row[index]
    if first.slot.role != DELTA or compares(first) or "净" in first.slot.before:
        return False
    before = [i for i in row[max(0, index - BESIDE_IT) : index] if _may_be_beside(i, first)]
    behind = [i for i in row[index + 1 : index + BESIDE_IT] if _may_be_beside(i, first)]
    for number, (one, other) in enumerate(pairwise(before)):
        if DELTA in (one.slot.role, other.slot.role):
            continue
        if not any(OF_A_TIME.search(i.slot.before) for i in (one, other, first)):
            continue
        turned = other.slot.role == PRIOR or OPENS.search(other.slot.before) or (other.period or 0) < (one.period or 0)
        gap = (other.mention.value - one.mention.value) * (-1 if turned else 1)
        left = abs(first.mention.value) + (gap if first.slot.down else -gap)
        rest = [i for i in (*before[number + 2 :], *behind) if "其中" not in i.slot.before]
        if left > 0 and _some_make_up(rest, left, first.mention.ulp if first.mention.decimals else Decimal(0)):
            return True
    return False


def _may_be_beside(item: Item, first: Item) -> bool:
    return item.slot.sentence == first.slot.sentence and item.dimension == first.dimension


def _some_make_up(items: Sequence[Item], whole: Decimal, rounded: Decimal) -> bool:
    """Do some, told one after the other, sum up to it?"""
    values = [abs(i.mention.value) for i in items]
    sums = (accumulate(values[begin:]) for begin in range(len(values)))
    return any(abs(total - whole) <= rounded for run in sums for total in run)


def _of_one_thing(row: Sequence[Item], one: Item, other: Item) -> bool:
    """增加A（甲B），减少C: with nothing between that one of them might be said of."""
    first, last = sorted((one.slot.start, other.slot.start))
    between = (i for i in row if first < i.slot.start < last and not i.slot.is_rate)
    return one.slot.depth == other.slot.depth and all(i.slot.depth > one.slot.depth for i in between)


def _fell(item: Item) -> bool:
    return item.slot.down or FELL.search(item.slot.before) is not None


def _one_of_the_steps(row: Sequence[Item], index: int) -> bool:
    """由A调整为B，追加C、D，核减E: E is one of the steps from A to B, and not by how much they differ; see `course`."""
    head = row[index]
    if not STEP.search(head.slot.before) or head.slot.is_rate or compares(head):
        return False
    here = [i for i in row[:index] if i.slot.sentence == head.slot.sentence]
    turned = next((n for n in range(len(here) - 2, 0, -1) if is_pair(*here[n - 1 : n + 1])), None)
    return turned is not None and any(STEP.search(i.slot.before) for i in here[turned + 1 :])


def _of_two_alike(row: Sequence[Item], index: int) -> bool:
    """收入总计A，支出总计A，较上年分别增加C，增长P: one change for both, which are alike, where no other stands beside it."""
    head, before = row[index], [i for i in row[:index] if i.slot.role == PLAIN and not i.slot.depth][-2:]
    if len(before) < 2 or before[0].mention.value != before[1].mention.value or before[0].dimension != head.dimension:
        return False
    return all(i.slot.role != head.slot.role or i.slot.part != head.slot.part for i in row[index + 1 :])


def _of_several(passage: Passage, row: Sequence[Item], number: int) -> bool:
    """分别较上年的C、D; 分别较上年（C、D）: what each of several was."""
    return row[number].slot.role == PRIOR and "分别" in _said_before(passage, row, number)


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
    plans, done = ([i for i in before if i.measure in measures] for measures in (PLANNED, ("final", "arrived")))
    if len(plans) != 1 or len(done) != 1 or plans[0].dimension != done[0].dimension or not plans[0].mention.value:
        return
    way = reading("deviation", current=done[0], prior=plans[0], rate=rate)
    if done[0].mention.value < plans[0].mention.value and rate.mention.value > 0:
        shown = way.roles["rate"]
        way = replace(way, roles={**way.roles, "rate": replace(shown, sign=-1)}) if isinstance(shown, Figure) else way
    yield claim(text, "change", [way], rate, topic="budget")


def _come_to(text: Text, row: Sequence[Item], index: int, group: Sequence[Item]) -> Iterator[Claim]:
    """支出比上年增加C，增长P，达到A: what it has come to stands behind the change."""
    roles = {i.slot.role: i for i in group}
    delta, rate = roles.get(DELTA), roles.get(GROWTH)
    for now in row[index + len(group) :][:1]:
        beside = (
            is_amount(now) and now.slot.part == group[-1].slot.part and now.slot.clause == group[-1].slot.clause + 1
        )
        if beside and delta and rate and now.dimension == delta.dimension and COME_TO.fullmatch(now.slot.before):
            yield claim(
                text, "change", [reading("come to", current=now, delta=delta, rate=rate)], group[0], topic="year"
            )


def _in_the_series(
    text: Text, passage: Passage, row: Sequence[Item], index: int, group: Sequence[Item]
) -> list[Claim] | None:
    """会议费2021年A、2022年B、2023年C，2022年比2021年下降P，2023年比2022年下降Q: of the years that each names, among three and more.

    None where the change is said of another thing than the years are told of: 会议费2022年A、2023年B，2023年比2022年培训费下降P;
    2022年A、2023年B，2023年预算比2022年下降P.
    """
    head = group[0]
    span = SPAN.search(head.slot.before)
    years = span or BETWEEN_YEARS.search(head.slot.before)
    told = [i for i in row[:index] if is_amount(i) and i.slot.sentence == head.slot.sentence]
    told = [i for i in told if i.period and not i.slot.depth and YEAR_FIRST.search(i.slot.before)]
    if years is None or len({i.period for i in told}) < len(told):
        return []
    now, then = ([i for i in told if i.period == int(years[which])] for which in ("now", "then"))
    if not now or not then:
        return None if span and len(told) > 1 else []
    said = SAYS_MEASURE.findall(head.slot.before)
    if said and not any(word in i.slot.before for word in said for i in (now[0], then[0])):
        return None
    if "其中" in _said_before(passage, row, index) or not told[0].label.endswith(_between(years)):
        return None
    delta = next((i for i in group if i.slot.role == DELTA), None)
    rate = next((i for i in group if i.slot.role == GROWTH), None)
    alike = now[0].dimension == then[0].dimension and (delta is None or delta.dimension == now[0].dimension)
    if len(told) < SERIES or not alike:
        return []
    way = reading("of the series", current=now[0], prior=then[0], delta=delta, rate=rate)
    return [claim(text, "change", [way], head, topic="year")]


def _between(years: re.Match[str]) -> str:
    """What a change between two years is said of: 培训费2023年比2022年下降, 2023年比2022年培训费下降 -> 培训费."""
    words = zh.CHANGE.sub("", years.string)
    return core(YEARS_COMPARED.sub("", REMARK.sub("", words)))


def _between_years(
    text: Text, passage: Passage, row: Sequence[Item], index: int, group: Sequence[Item]
) -> Iterator[Claim]:
    """甲预算A，用于…。2015年预算数B，2016年预算比2015年预算下降P: the one amount of each of the years that are named."""
    head = group[0]
    years = BETWEEN_YEARS.search(head.slot.before)
    if years is None or head.slot.depth:
        return
    named = core(REMARK.sub("", subject_of(head)))
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


def _from_to_behind(row: Sequence[Item], index: int, group: Sequence[Item]) -> Sequence[Item]:
    """增加C，增长P，由上年的B增至A: B and A, right behind the change and with nothing else named; () for none."""
    head, pair = group[0], row[index + len(group) : index + len(group) + 2]
    if len(pair) < 2 or any(i.slot.part != head.slot.part or i.slot.depth != head.slot.depth for i in pair):
        return ()
    told = pair[0].slot.before.startswith(("由", "从")) and zh.CHANGED_TO.search(pair[1].slot.before)
    alike = pair[0].dimension == pair[1].dimension and (head.slot.is_rate or head.dimension == pair[0].dimension)
    return pair if told and alike and not zh.COMPARABLE.search(head.slot.before) else ()


def _change(text: Text, passage: Passage, row: Sequence[Item], index: int, group: Sequence[Item]) -> Iterator[Claim]:
    delta = next((i for i in group if i.slot.role == DELTA), None)
    rate = next((i for i in group if i.slot.role == GROWTH), None)
    head = group[0]
    if (pairs := of_both_years(text, passage, row, index)) is not None:
        yield from _of_pairs(text, head, pairs, delta, rate)
        return
    others = over_another_year(row, rate)
    rate = rate if others < 2 else None
    if head.slot.depth and _before(row, index, head.slot.depth) is None and row[index - 1 : index] == []:
        return
    prior = prior_of(row, index, group) or base_of_the_next(row, index, group) or named_base(text, head, delta or rate)
    if prior is not None and prior.slot.depth < head.slot.depth and _one_of_the_causes(row, index):
        return
    if prior is not None and _planned_before(row, index, head, prior):
        prior = None
    if delta is not None and prior is not None and not _comparable(prior, delta):
        prior = None
    dimension = _dimension(delta, prior)
    past = past_plan(head)
    budgeted = prior is None and (past or zh.says_budget(head.slot.before)) and not _of_a_year_before(text, head)
    budgeted = budgeted and not PLAN_THAN_LAST_YEAR.search(head.slot.before)
    currents = with_whole(text, currents_of(text, passage, row, index, head, prior, dimension), prior)
    currents = of_both_totals(text, passage, head, prior, dimension, currents)
    currents = [*_called_so(row, index, prior or head, dimension), *currents]
    if foreseen := _foreseen(text, passage, row, index):
        currents, budgeted = foreseen, False
        prior = prior or in_brackets_behind(row, index + 1)
    currents = _of_the_year_said(text, head, currents, dimension)
    currents = currents or of_the_change_before(text, row, index, dimension)
    if prior is None and (pair := _from_to_behind(row, index, group)):
        prior, currents = pair[0], [pair[1]]
    currents = [_before_than(row, current) for current in currents]
    if past:
        currents = [_done_beside(row, index, current) for current in currents]
    told = Told(text, passage, row, index, group, delta, rate, prior, past, budgeted)
    ways: list[Reading] = []
    sure, said = not others, prior
    for current in (one for likely in currents[:3] for one in _of_its_measure(row, index, likely, prior)):
        base = _base_of(told, current)
        if base is not None:
            sure, said = sure and base.sure, base.said or said
            ways += _ways(told, current, base.own)
    ways += _from_the_year_told(text, row, index, group, currents) if said is None else []
    if not currents:
        own = prior or amount_before(text, row, index, head)
        if own is not None and delta is not None and rate is not None and own.dimension == delta.dimension:
            ways.append(reading("change", prior=own, delta=delta, rate=rate))
    ways += _of_the_year_named(prior, delta, rate)
    ways = [_signed(w) for w in ways if len(w.roles) > 2]
    ways.sort(key=lambda way: not _meets(way))
    ways = [_of_rounder(way) for way in ways]
    if ways:
        yield claim(text, "change", ways, head, topic=_topic(head, said, delta), confidence="high" if sure else "low")


def _planned_before(row: Sequence[Item], index: int, head: Item, behind: Item) -> bool:
    """预算A，决算B，比预算减少C。上年预算D，决算E: C is what B is less than A, and no word is said of D."""
    words = head.slot.before
    if behind.slot.start < head.slot.start or not THAN_PLANNED.search(words) or zh.LAST_YEAR.search(words):
        return False
    return any(i.measure in PLANNED and i.is_amount and i.dimension == behind.dimension for i in row[:index])


def _called_so(row: Sequence[Item], index: int, first: Item, dimension: str | None) -> list[Item]:
    """总收入A，其中本年收入B、年初结转C。本年收入比上年D减少E: B, though A is income too."""
    named = OF_THIS_YEAR.match(first.slot.before)
    told = (
        i
        for i in reversed(row[:index])
        if i.is_amount and i.dimension == dimension and i.slot.sentence < first.slot.sentence
    )
    return [i for i in told if named and i.slot.before.endswith(named["what"])][:1]


def _of_the_year_said(text: Text, head: Item, currents: list[Item], dimension: str | None) -> list[Item]:
    """2010年预算B，支出D。2011年预算A。与上年的B相比，2011年预算减少C: A, the last under the name, year and measure that C is told with."""
    said = YEAR_FIRST.match(head.slot.before)
    year = int(said[0][:-1]) if said else None
    if year is None or all(i.period is None or i.period >= year for i in currents):
        return currents  # 2016年支出A，2015年预算增加C: the 比 is left out
    called = text.items.called(core(subject_of(head)), dimension or "money", head.slot.start)
    planned = zh.says_budget(head.slot.before)
    own = [i for i in called if i.period == year and is_amount(i) and (i.measure in PLANNED) == planned]
    return own[:1] or [i for i in currents if i.period in (None, year)]


def _base_of(told: Told, current: Item) -> Base | None:
    """From what an amount has changed; None where several plans may be meant."""
    text, row, index, head, past = told.text, told.row, told.at, told.group[0], told.past
    own = told.prior or (None if past else last_year(text, row, index, current))
    said = said_behind(text, told.passage, row, index, told.group, current) if own is None and not past else None
    own = own or said or opening_of(row, index, current) or opening_told(text, head, current)
    if own is not None and _planned_before(row, index, head, own):
        own = said = None
    own, sure = own or plan_beside(row, index, current), True
    if own is None:
        if past and plans_before(row, current, head):
            return None
        own, sure = _told_elsewhere(told, current)
    return Base(None if own is not None and of_another_year(own, head) else own, said, sure)


def _told_elsewhere(told: Told, current: Item) -> tuple[Item | None, bool]:
    """The plan or the amount of the year before in other sentences, and is it surely that?"""
    head, own, sure = told.group[0], None, True
    if told.budgeted:
        own = plan_of(told.text, told.row, told.at, current)
    elif OF_A_PLAN.search(head.slot.before):
        own = plan_of_the_year_before(told.text, head, current)
    elif found := year_before(told.text, told.passage, head, current):
        own, sure = found
    return None if own is not None and _itself(current, own, told.delta or told.rate) else own, sure


def _ways(told: Told, current: Item, own: Item | None) -> Iterator[Reading]:
    """An amount, what it changed from if that is told, and the change, where they may be of one thing."""
    text, row, head, delta, rate = told.text, told.row, told.group[0], told.delta, told.rate
    if own is not None and (own is current or same_plan(current, own) or _posts_and_persons(current, own)):
        return
    if OF_EACH.search(head.slot.before) and not OF_EACH.search(current.label + current.slot.before):
        return  # 接待费A，人均接待费较上年减少C
    elsewhere = own is None or (own.slot.passage, own.slot.sentence) != (head.slot.passage, head.slot.sentence)
    if elsewhere and told.budgeted and (_says_plan(current) if own is None else _says_first_plan(current)):
        return  # 支出A（预算B，较预算下降C，降低P): what is less than the budget is not the budget
    if elsewhere and told.budgeted and PLAN_IN_BRACKETS.search(text.lead(current)):
        return  # 为年初预算（A，比原计划减少C）的P: from a plan that is told nowhere
    if told.past and own is not None and _says_plan(current) and not _says_plan(own):
        current, own = own, current  # 完成A，超预算C，预算B: of A against B
    way = reading("change", current=current, prior=own, delta=delta, rate=rate)
    of_two = own is not None and _planned_and_done(current, own, head)
    unsure = of_two or (
        own is not None and (IN_REAL_TERMS.search(head.slot.before) or names_another(text, row, head, current, own))
    )
    if not unsure or _comes_out(_signed(way)):
        yield way
    elif of_two and own is not None and own.slot.start > head.slot.start:
        yield reading("change", current=current, delta=delta, rate=rate)


def _of_pairs(
    text: Text, head: Item, pairs: Sequence[tuple[Item, Item]], delta: Item | None, rate: Item | None
) -> Iterator[Claim]:
    """A change of the one pair that its words name; of several that may be meant only what comes out."""
    ways = [_signed(reading("of both years", current=a, prior=b, delta=delta, rate=rate)) for a, b in pairs]
    ways = ways if len(ways) == 1 else [way for way in ways if _comes_out(way)]
    if ways:
        yield claim(text, "change", ways, head, topic="year")


def _says_plan(item: Item) -> bool:
    return measure_in(item.slot.before) in PLANNED


def _says_first_plan(item: Item) -> bool:
    return measure_in(item.slot.before) in FIRST_PLANNED


def _planned_and_done(current: Item, own: Item, head: Item) -> bool:
    """预算A，支出B；上年预算C，减少D: of A; what is told apart from it was planned, and the change is of what was done, or the reverse.

    So too where last year's plan is told behind the change: 支出A，比上年增加C，上年预算B.
    """
    said, bygone = measure_in(own.slot.before), zh.LAST_YEAR.search(own.slot.before) or own.period != current.period
    if not (said and bygone) or zh.says_budget(head.slot.before) or (said in PLANNED) == (current.measure in PLANNED):
        return False
    return own.slot.start > head.slot.start or bool(current.measure and _part_of(current) != _part_of(head))


def _part_of(item: Item) -> tuple[int, int, int]:
    return item.slot.passage, item.slot.sentence, item.slot.part


def _of_its_measure(row: Sequence[Item], index: int, current: Item, prior: Item | None) -> list[Item]:
    """预算A，决算B，预算比上年减少C: A, which the words before 比上年 choose; [] where several might be meant."""
    head = row[index]
    beside = prior is not None and prior.slot.role == PRIOR and prior.slot.clause == head.slot.clause
    said = MEASURE_COMPARED.search(prior.slot.before if prior is not None and beside else head.slot.before)
    if said is None or not current.measure or (current.measure in PLANNED) == (said["measure"] == "预算"):
        return [current]
    called = [i for i in row[:index] if i.slot.sentence == head.slot.sentence and i.label == current.label]
    called = [i for i in called if is_amount(i) and i.dimension == current.dimension and i.period == current.period]
    called = [i for i in called if i is not prior and measure_in(i.slot.before) and i.slot.depth <= head.slot.depth]
    called = [i for i in called if (i.measure in PLANNED) == (said["measure"] == "预算")]
    return called[:1] if len(called) == 1 else [] if called else [current]


def _before_than(row: Sequence[Item], current: Item) -> Item:
    """单价A，低于2023年信息价B，比控制价C降低D: what D is the change of is A."""
    at = row.index(current) if current in row else 0
    before = row[at - 1] if at and than_another(row, current) else current
    return before if before.slot.role == PLAIN and before.dimension == current.dimension else current


def _done_beside(row: Sequence[Item], index: int, current: Item) -> Item:
    """完成B，超额完成预算A，超收C: what came in is B, and A the plan."""
    done = row[index - 2] if index > 1 and row[index - 1] is current else current
    beside = done.slot.part == current.slot.part and done.dimension == current.dimension
    return (
        done
        if current.measure in FIRST_PLANNED and beside and done.measure not in FIRST_PLANNED and is_amount(done)
        else current
    )


def _from_the_year_told(
    text: Text, row: Sequence[Item], index: int, group: Sequence[Item], currents: Sequence[Item]
) -> list[Reading]:
    """2023年决算A。2022年决算B，同比增加C: may be of A, which the sentence before tells, as well as of B.

    Where it tells several (基本支出D，项目支出E) what changed may be all of them, of which B was the year before.
    """
    last = currents[0] if len(currents) == 1 else None
    if last is None or last is not (row[index - 1] if index else None) or not YEAR_FIRST.match(last.slot.before):
        return []
    if last.period != (text.year or 0) - 1 or core(subject_of(group[0])) or FROM.search(last.slot.before):
        return []
    near = [i for i in row[:index] if _right_before(i, last) and is_amount(i) and not i.slot.depth]
    near = [i for i in near if i.dimension == last.dimension]
    alike = [i for i in near if i.measure == last.measure][-1:]
    roles = {name: i for i in group for name, role in (("delta", DELTA), ("rate", GROWTH)) if i.slot.role == role}
    ways = [reading("from the year told", current=i, prior=last, **roles) for i in alike]
    if len(near) > 1:
        ways = [*filter(_comes_out, ways), reading("from the year told", prior=last, **roles)]
    return ways


def _of_the_year_named(prior: Item | None, delta: Item | None, rate: Item | None) -> list[Reading]:
    """2020年决算A；2019年决算B，比上年增加C，增长P: of B, where they come out so."""
    if prior is None or delta is None or rate is None or not YEAR_FIRST.match(prior.slot.before):
        return []
    base = prior.mention.value - (-1 if delta.slot.down else 1) * delta.mention.value
    if base <= 0 or not prints_as(delta.mention.value / base, rate, cut=True):
        return []
    return [reading("of the year named", current=prior, delta=delta, rate=rate)]


def _right_before(item: Item, last: Item) -> bool:
    """In the sentence before, or before the ； of the same."""
    apart = last.slot.sentence - item.slot.sentence
    return apart == 1 or (apart == 0 and item.slot.part < last.slot.part)


def _one_of_the_causes(row: Sequence[Item], index: int) -> bool:
    """由A调增至B，净调增C（新增债券D，上级补助增加E）: E, with a name of its own beside another amount, is a part of C."""
    head = row[index]
    beside = [i for i in (*row[max(0, index - 1) : index], *row[index + 1 : index + 2]) if not i.slot.is_rate]
    listed = any(i.slot.depth == head.slot.depth and i.slot.part == head.slot.part for i in beside)
    return listed and bool(core(subject_of(head)))


def _foreseen(text: Text, passage: Passage, row: Sequence[Item], index: int) -> list[Item]:
    """收入预期增长3%左右，达到A; 收入增长6%，达到A: what it comes to stands behind the rate, and is called what has the rate."""
    rate, behind = row[index], row[index + 1 : index + 2]
    if not rate.slot.is_rate or not rate.own:
        return []
    if not FORESEEN.search(rate.slot.before):
        alone = not any(i.slot.sentence == rate.slot.sentence for i in row[:index])
        behind = [i for i in behind if alone and HAS_REACHED.fullmatch(i.slot.before) and core(subject_of(rate))]
    told = (i for i in behind if is_amount(i) and not i.slot.depth and REACHES.fullmatch(text.gap(passage, rate, i)))
    called = TO_BE.sub("", rate.label)
    return [replace(i, label=called, concept=rate.concept, own=True) for i in told]


def _meets(way: Reading) -> bool:
    """Does the change lie just between the two amounts, of whatever the rate may be?"""
    current, prior, delta = (way.roles.get(role) for role in ("current", "prior", "delta"))
    if not (isinstance(current, Figure) and isinstance(prior, Figure) and isinstance(delta, Figure)):
        return False
    return current.mention.value - prior.mention.value == delta.sign * delta.mention.value


def _comes_out(way: Reading) -> bool:
    """Are all that are told of the change right, as far as they and the two amounts are rounded?"""
    current, prior, delta, rate = (way.roles.get(role) for role in ("current", "prior", "delta", "rate"))
    if not (isinstance(current, Figure) and isinstance(prior, Figure)):
        return False
    gap, rounded = current.value - prior.value, _half(current) + _half(prior)
    by_delta = not isinstance(delta, Figure) or abs(gap - delta.value) <= rounded + _half(delta)
    at_rate = not isinstance(rate, Figure) or abs(gap - rate.value * prior.value) <= rounded + _half(rate) * prior.value
    return by_delta and at_rate


def _half(figure: Figure) -> Decimal:
    """By how much it may be rounded: persons and pieces are not."""
    return Decimal(0) if figure.mention.unit.exact and not figure.mention.decimals else figure.mention.ulp / 2


def _of_a_year_before(text: Text, head: Item) -> bool:
    """较上年预算, 比2021年预算 in a report on 2022: the budget of another year, which this year's is no base of."""
    against = BUDGET_OF.search(head.slot.before)
    if against is None:
        return False
    bare = against.group()[0] not in "比较与同"  # 2015年预算增加: the year is that of the change itself
    this = (not bare and head.period) or text.year or 0
    return against["year"] is None or int(against["year"]) < this


def _of_rounder(way: Reading) -> Reading:
    """450.96亿元，增加96亿元，增长27.2%: 96 is no 96.00, where no amount of last year tells it better."""
    current, delta = way.roles.get("current"), way.roles.get("delta")
    if (
        not (isinstance(current, Figure) and isinstance(delta, Figure))
        or "prior" in way.roles
        or "either" in delta.measure
    ):
        return way
    whole = not delta.mention.decimals and delta.mention.number >= TWO_DIGITS and delta.mention.unit.symbol == "亿元"
    if not whole or current.mention.unit != delta.mention.unit or current.mention.decimals < HUNDREDTHS:
        return way
    return replace(way, roles={**way.roles, "delta": replace(delta, measure=ROUNDED)})


def _itself(current: Item, base: Item, change: Item | None) -> bool:
    """支出A，比预算增加B: what was found elsewhere as the base is A itself, told once more."""
    again = base.mention.value == current.mention.value and not zh.says_budget(base.slot.before)
    return again and change is not None and change.mention.value != 0


def _signed(way: Reading) -> Reading:
    """Where the form left open whether it rose or fell, the two amounts decide."""
    current, prior, rate = (way.roles.get(role) for role in ("current", "prior", "rate"))
    if isinstance(current, Figure) and isinstance(prior, Figure):
        fell = current.mention.value < prior.mention.value
    elif isinstance(rate, Figure) and not isinstance(current, Figure):
        fell = rate.mention.value < 0
    else:
        return way
    return replace(
        way, roles={name: _falling(told, fell) if name in CHANGES else told for name, told in way.roles.items()}
    )


def _falling(told: Bound, fell: bool) -> Bound:
    """A change that its words leave open, with the sign that the amounts give it."""
    if not isinstance(told, Figure) or "either" not in told.measure:
        return told
    negative = told.mention.value < 0
    signed = negative and not told.mention.text.startswith(TRIANGLES)
    return replace(told, sign=1 if signed or fell == negative else -1)


def _topic(head: Item, prior: Item | None, delta: Item | None) -> str:
    if delta is not None and delta.dimension == "points":
        return "points"
    if past_plan(head):
        return "budget"
    against = prior.slot.base if prior else head.slot.before
    return "budget" if zh.says_budget(against) and not zh.LAST_YEAR.search(against) else "year"


def _dimension(delta: Item | None, prior: Item | None) -> str | None:
    if delta is not None:
        return "rate" if delta.dimension == "points" else delta.dimension
    return prior.dimension if prior else None


def _comparable(prior: Item, delta: Item) -> bool:
    return prior.dimension == delta.dimension or (delta.dimension == "points" and prior.dimension == "rate")


def _before(row: Sequence[Item], index: int, depth: int) -> Item | None:
    return next((i for i in reversed(row[:index]) if i.slot.depth <= depth), None)


def _posts_and_persons(one: Item, other: Item) -> bool:
    """编制117名。…在职106人。与上年相比减少4人: the posts are no count of the persons."""
    return (one.measure == "establishment") != (other.measure == "establishment") and one.dimension == "person"
