"""A figure told again in another paragraph, or in the row of a table, under words that name the same thing. A tick, never an alarm.

    年初申报受益学生18,600人 … 按申报学生18,600人测算      县级配套缺口126.40万元 … 县级配套126.40万元未到位      合计 | 46所 | 12,106人 … 46所学校

In: the figures of the text, and the cells of tables. Out: restated claims of two that no reader has put together: a figure and the nearest
one before it, or the nearest cell, that has its value, unit, year and measure and shares with it what it is called; and of what is told a few
times only the one before it that is called most like it, in whatever unit. The fewer digits tell, the more words must. Few digits will
do for what is said to be left both times, for the vehicles that are kept, and for the projects that are evaluated.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from decimal import Decimal
from typing import NamedTuple

from auditor.clauses import DELTA, PRIOR
from auditor.facts import AIMED_AT, SAYS_LITTLE, Item, pairs_within, unsigned
from auditor.model import Claim
from auditor.relations.restated import OF_ANY_AMOUNT
from auditor.text import Text, claim, figures_of, reading

PLAN = re.compile(r"计划|目标|任务|应[^急对]|需|预算|核定|编制|批复|拟")
DONE = re.compile(r"实际|实有|完成|到位|支出|发放|拨付|支付|使用|执行|已")
BEHIND = re.compile(r"[一-龥]{1,8}")
LACKING = re.compile(r"缺口?|[相还尚]?差(?!异|额|旅)|[尚短]?欠(?!薪)|短缺")
NOT_DONE = re.compile(
    r"[未没](?:能|有|在[一-龥]{0,4}|按[期时]|全[部额]|足额|及时)*(?P<verb>完成|完工|竣工|开工|到[位账]|办结|审结|结|整改|拨付?|支付|使用|落实|验收|交付|补)"
)
KEPT = re.compile(r"保有量?|车辆|[现实]有")
ON_WHEELS = ("辆", "台")
PROJECTS = ("个", "项")
EVALUATED = re.compile(r"绩效|自评")
INVOLVED = re.compile(r"涉及[^，。；]{0,10}$")
UNCOUNTED = ("year", "points")
MOVED_IN = re.compile(r"调入(?:资金)?[为共]?$")
MOVED_OUT = re.compile(r"调[出入](?:到|至)?一般公共预算(?:资金)?[为共]?$|调出(?:资金)?[为共]?$")
SURE, TELLING, FEW = 4, 3, 2  # digits that do not meet by chance: at least so many, with more or less in common
MOST, MOST_CELLS = 12, 60  # figures of one value, and cells of one number
SELDOM = 6  # times that a number is told
TELLING_ALONE = 5  # digits that two amounts do not share by chance, whatever they are called,
HARDLY = 4  # and those that they hardly share
PRINTED = 3  # digits of money that are printed
SEVERAL = 2  # pairs of letters in common
COMMON = {
    *("支出", "收入", "预算", "决算", "财政", "拨款", "公共", "一般", "专项", "经费", "总额", "金额", "合计", "小计", "总计", "其他", "安排", "年度"),
    *("计划", "完成", "基本", "费用", "上年", "今年", "单位", "部门", "增加", "减少", "比上", "较上", "主要", "全部", "一级", "二级"),
}  # fmt: skip
FAR = 60  # paragraphs
ASCII = "\x7f"  # the last of its letters
LEAD = 24  # characters of a sentence before a figure that has no name beside it


class Named(NamedTuple):
    item: Item
    pairs: frozenset[str]
    left: str = ""  # the verb of what is not done, or that something is lacking
    total: bool = False


Pair = tuple[Item, Item]


def claims(text: Text) -> Iterator[Claim]:
    groups = _groups(text)
    pairs = [*_called_alike(text, groups), *_seldom_told(text, groups)] if groups else []
    known = compared_already(text) if pairs else {}
    for other, one in dict.fromkeys(pairs):
        if not known[one.slot.start] & known[other.slot.start]:
            found = reading("again", stated=[unsigned(other), unsigned(one)])
            yield claim(text, "restated", [found], one, topic="again")


def _groups(text: Text) -> list[list[Item]]:
    """The figures whose value or number is told elsewhere, by their kind and value: nothing rough."""
    numbers = Counter([item.mention.number for item in text.items.all])
    values = Counter([item.mention.value for item in text.items.all])
    found: dict[object, list[Item]] = defaultdict(list)
    for item in text.items.all:
        mention = item.mention
        often = numbers[mention.number] > 1 or values[mention.value] > 1
        if often and mention.number > 0 and not mention.qualifier and item.dimension not in UNCOUNTED:
            found[_kind_of(item), mention.value].append(item)
    return list(found.values())


def _kind_of(item: Item) -> str:
    """Money is one in all its units; things are counted in theirs."""
    return "money" if item.dimension == "money" else item.mention.unit.symbol


def compared_already(text: Text) -> Mapping[int, set[int]]:
    """Of each figure the claims that put it together with others of its value."""
    found: dict[int, set[int]] = defaultdict(set)
    for number, one in enumerate(text.found.get("restated", ())):
        for figure in figures_of(one.readings[0].roles["stated"]):
            found[figure.mention.start].add(number)
    return found


# --- under words that name the same -----------------------------------------------------------------------------------


def _called_alike(text: Text, groups: Sequence[Sequence[Item]]) -> Iterator[Pair]:
    """Each figure with the nearest one before it, and with the nearest cell, that names the same thing."""
    standing = [_standing(items) for items in groups]
    cells = _cells(
        text, {item.slot.start for items in groups for item in items}, {i.mention.number for s in standing for i in s}
    )
    for same in standing:
        rows = {number: cells[number] for number in {item.mention.number for item in same} if number in cells}
        apart = rows or (len(same) > 1 and same[0].slot.passage != same[-1].slot.passage)
        named = [_named(text, item) for item in same[:MOST]] if apart else []
        for number, one in enumerate(named):
            before = next((other for other in reversed(named[:number]) if _is_again(one, other)), None)
            near = [row for row in rows.get(one.item.mention.number, ()) if _is_cell_of(one, row)]
            nearest = min(near, key=_far_from(one.item), default=None)
            yield from ((other.item, one.item) for other in (before, nearest) if other is not None)


def _standing(items: Sequence[Item]) -> list[Item]:
    """Those in sentences: no changes, and no rate of all."""
    return [
        item
        for item in items
        if item.slot.mark != "|"
        and item.slot.role not in (PRIOR, DELTA)
        and not (item.mention.value == 1 and item.slot.is_rate)
    ]


def _far_from(item: Item) -> Callable[[Named], int]:
    return lambda row: abs(row.item.slot.passage - item.slot.passage)


# --- told a few times -------------------------------------------------------------------------------------------------


def _seldom_told(text: Text, groups: Sequence[Sequence[Item]]) -> Iterator[Pair]:
    """Each with the one before it whose name has most in common with its own, the nearest of several; no two cells."""
    for items in groups:
        told = [item for item in items if _tells(item)] if 1 < len(items) <= MOST else []
        names = [_named(text, item).pairs - COMMON for item in told] if 1 < len(told) <= SELDOM else []
        for at, name in enumerate(names):
            cell = told[at].slot.mark == "|"
            others = [n for n in range(at) if not (cell and told[n].slot.mark == "|") and _may_be(told[n], told[at])]
            shared = [(len(name & names[n]), n) for n in others]
            most, place = max(shared, default=(-1, 0))
            if most >= _least(told[at]):
                yield told[place], told[at]


def _may_be(one: Item, other: Item) -> bool:
    """In two sentences, and of one year where the digits are few; or with digits that do not meet by chance."""
    a, b = one.slot, other.slot
    apart = (a.passage, a.sentence) != (b.passage, b.sentence)
    dated = one.period == other.period or "|" in (a.mark, b.mark) or len(one.mention.digits) >= HARDLY
    plain = not {a.role, b.role} & {PRIOR, DELTA}  # 比上年A减少A: a slip, and no figure told again
    return (apart and dated) or (plain and len(one.mention.digits) >= TELLING_ALONE)


def _tells(item: Item) -> bool:
    """Of digits enough, and no small number of things, which is told of many."""
    mention = item.mention
    if item.slot.either or item.dimension in ("score", "bare"):
        return False
    if item.slot.is_rate:
        return len(mention.digits) >= HARDLY
    if item.dimension == "money":
        return mention.many_printed >= PRINTED
    return item.is_amount and len(mention.digits) >= HARDLY


def _least(item: Item) -> int:
    """How many pairs of letters the names of two such have to share."""
    digits = len(item.mention.digits)
    if item.slot.is_rate or digits < TELLING_ALONE:
        return SEVERAL if digits < HARDLY and item.dimension == "money" else 1
    return 0 if item.dimension == "money" else 1


# --- names ----------------------------------------------------------------------------------------------------------


def _cells(text: Text, told: Collection[int], numbers: Collection[Decimal]) -> Mapping[Decimal, list[Named]]:
    """The cells of tables that hold one of the numbers; a total is called like its column."""
    found: dict[Decimal, list[Named]] = defaultdict(list)
    for segment in text.segments:
        headers = {column.index: column.header for column in segment.columns}
        for row in segment.rows:
            for column, item in row.items.items() if not row.unit else ():
                number = item.mention.number
                if number in numbers and item.slot.start in told and len(found[number]) < MOST_CELLS:
                    header = headers.get(column, "")
                    words = header if row.is_total else f"{row.label} {header if item.slot.is_rate else ''}"
                    found[number].append(Named(item, pairs_of(words), total=row.is_total))
    return found


def _named(text: Text, item: Item) -> Named:
    behind = BEHIND.match(item.slot.after)
    after = behind.group() if behind else ""
    pairs = pairs_of(f"{item.label} {item.slot.before} {after}") or pairs_of(text.lead(item)[-LEAD:])
    undone = NOT_DONE.search(item.slot.before) or NOT_DONE.match(after)
    left = undone["verb"] if undone else "缺" if LACKING.search(item.slot.before) or LACKING.match(after) else ""
    return Named(item, pairs, left)


def pairs_of(words: str) -> frozenset[str]:
    plain = OF_ANY_AMOUNT.sub(" ", SAYS_LITTLE.sub(" ", words))
    return frozenset({pair for pair in pairs_within(plain) if pair[0] > ASCII and pair[1] > ASCII})


# --- whether they are one -------------------------------------------------------------------------------------------


def _is_again(one: Named, other: Named) -> bool:
    a, b = one.item, other.item
    if (
        a.mention.unit != b.mention.unit
        or a.slot.passage == b.slot.passage
        or abs(a.slot.passage - b.slot.passage) > FAR
    ):
        return False
    if _kept_again(a, b) or _moved(a, b):
        return True
    if a.period != b.period or not a.realm.meets(b.realm):
        return False
    digits = min(digits_of(a), digits_of(b))
    if _left_again(one, other) or _evaluated(a, b):
        return True
    alike = _in_common(one, other) >= (1 if digits >= TELLING + a.slot.is_rate else 2)
    return digits >= FEW + a.slot.is_rate and alike and _measures_meet(a, b)


def _is_cell_of(one: Named, cell: Named) -> bool:
    a, b = one.item, cell.item
    if abs(a.slot.passage - b.slot.passage) > FAR or not a.realm.meets(b.realm) or not _measures_meet(a, b):
        return False
    digits, common = digits_of(a), _in_common(one, cell)
    if cell.total and common and _is_number_of(a, b):
        return digits >= FEW
    if b.dimension not in (a.dimension, "bare") or (b.dimension != "bare" and a.mention.unit != b.mention.unit):
        return False
    if cell.total:
        return digits > SURE or (a.period == b.period and digits + common > TELLING)
    return a.period == b.period and common > 0 and digits + common > SURE


def _is_number_of(told: Item, cell: Item) -> bool:
    """46所 and a whole number in the column 学校数, whatever unit stands above the table."""
    return (
        told.mention.unit.exact
        and told.dimension != "money"
        and not told.mention.decimals
        and not cell.mention.decimals
    )


def _in_common(one: Named, other: Named) -> int:
    concepts = {one.item.concept, other.item.concept}
    return len(one.pairs & other.pairs) + (len(concepts) == 1 and None not in concepts)


def _left_again(one: Named, other: Named) -> bool:
    """未结440件 … 年末未结440件中; 差340.00万元 … 缺口340.00万元."""
    if not one.left or not other.left:
        return False
    return one.left == other.left or digits_of(one.item) >= TELLING


def _kept_again(one: Item, other: Item) -> bool:
    """公务用车保有量18辆 … 共有车辆18辆."""
    return one.dimension in ON_WHEELS and all(KEPT.search(i.slot.before) for i in (one, other))


def _moved(one: Item, other: Item) -> bool:
    """调入资金A of one book, and 调出到一般公共预算A of another."""
    words = [i.slot.before for i in (one, other)]
    return digits_of(one) >= TELLING and any(
        MOVED_IN.search(a) and MOVED_OUT.search(b) for a, b in (words, words[::-1])
    )


def _evaluated(one: Item, other: Item) -> bool:
    """共安排6个项目 … 实行绩效目标管理的项目6个; 项目支出A … 纳入绩效管理的项目6个，涉及资金A."""
    if one.mention.unit.symbol in PROJECTS:
        projects = all(i.slot.before.endswith("项目") or i.slot.after.startswith("项目") for i in (one, other))
        return projects and EVALUATED.search(f"{one.slot.before}{one.slot.after}") is not None
    return (
        other.concept == "project_expenditure"
        and INVOLVED.search(one.slot.before) is not None
        and digits_of(one) >= TELLING
    )


def digits_of(item: Item) -> int:
    printed = f"{item.mention.number:f}".replace(".", "").lstrip("0")
    return len(printed.rstrip("0")) + printed.endswith("0")


def _measures_meet(one: Item, other: Item) -> bool:
    measures = {one.measure, other.measure} - {""}
    if len(measures) > 1 and not (measures <= AIMED_AT and measures != {"initial", "adjusted"}):
        return False
    words = [i.slot.before for i in (one, other)]
    return not any(
        PLAN.search(a) and not DONE.search(a) and DONE.search(b) and not PLAN.search(b) for a, b in (words, words[::-1])
    )


__all__ = ["LEAD", "claims", "compared_already", "digits_of", "pairs_of"]
