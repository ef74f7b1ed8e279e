"""What a column of a table says of two others, whatever they are called: a rate, a change, a rest, a sum beside its parts.

    资金来源 · 计划 · 到位 · 到位率        资金来源 is no figure; 到位率 is 到位 over 计划 in most rows, so it should be in all

The header says what sort of relation it is, the rows vote for the columns that it holds of. Less than half of them, or
less than two that say something (0 of 0 and 100 % of the same say nothing), and it is nothing.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal
from itertools import permutations

from auditor.clauses import YEAR
from auditor.facts import Item, directed
from auditor.languages import zh
from auditor.model import Claim
from auditor.relations.grid import ADJUST_BY, ADJUSTED, PLAN
from auditor.relations.headers import CHANGED, NO_SUM, RATE, SHARE
from auditor.relations.savings import PLAN as BEFORE_IT
from auditor.relations.savings import SAVED
from auditor.tables import Column, Segment
from auditor.text import Text, adds_up, claim, is_quotient, prints_as, reading

QUOTIENT = re.compile(
    rf"(?:率|进度)(?:（%）)?$|(?:完成|支付|拨付|付款|支出|到位|使用)比例$|{RATE.pattern}|(?:占|为|完成).{{0,6}}(?:预算|计划|任务|目标)数?(?:的?比[例重])?%?$"
)
GROWTH = re.compile(r"同比|环比|增[长减幅]|增减|变[动化]|[升降]幅|下降|±")
FELL = re.compile(
    r"(?:[比较]上年)?(?:减少|下降|压减|降低|减幅|降幅)(?:额|数|金额|率|幅度)?(?:[（(%].*)?$"
)  # 减少 · 3.00
OF_YEAR = re.compile(rf"^{YEAR.pattern}度?")
BYGONE = re.compile(rf"{zh.LAST_YEAR.pattern}|同期|基期|上期|调整前|改革前|年初(?!预算|安排|批复)|期初")
AT_FIRST = re.compile(r"年初预算|原预算|预算调整前|调整前预算|年初批复")
RATE_OF_CHANGE, OVER_THE_YEAR = re.compile(r"[%％率幅]"), re.compile(r"同比|环比|上年|去年|同期")
REST = re.compile(r"差额|差异|结余|结转|节约|节余|余额|剩余|缺口|未[一-龥]{2,}|核减|尚需|应补|[扣失]分|扣[款减罚]")
KEPT_WITHIN = re.compile(r"(?P<what>[一-龥]{0,8})控制率(?:（%）)?$")
STAFF = re.compile(r"人员|编制|在职|供养")
THERE_IS, THERE_MAY_BE = re.compile(r"实际|实有|在职|在编"), re.compile(r"编制(?!控制)|批复|预算|计划|概算")
OPENED = re.compile(r"(?:上年|年初|期初)(?:滚存|累计)?(?:结余|结转|余额|库存|存量)")
LEFT_AT_END = re.compile(r"(?:年[末终底]|期末|滚存|累计)(?:滚存|累计)?(?:结余|结转|余额|库存|存量)")
COMES_IN, GOES_OUT = (
    re.compile(r"收入|增加|新增|购入|拨入|补助|再融资|发行"),
    re.compile(r"支出|减少|偿还|还本(?!付息)|发放|领用|上解"),
)
OF_WHAT = re.compile(r"(?<=率)[（(](?:占|按|以|比)[^（）()]{1,8}[）)]$")  # 支出率（占下达）
BY_FORMULA = re.compile(r"[（(](?:[^（）()]*[-+*/=＝÷×－＋])[^（）()]*[）)]$")
BESIDE = 8  # columns to either side that one may speak of
FEWEST = 2  # rows that say something
FEWEST_NAMED = (
    3  # rows that hold, where but one of them says something: 到位率 100 % of what is planned and came, in all
)
FEWEST_SUMS = 3  # rows, where no word says that a column is a sum

Pair = tuple[Column, Column]
Holds = Callable[[Item, Item, Item], bool]


def claims(text: Text) -> Iterator[Claim]:
    for segment in text.segments:
        figures = {index for row in segment.rows for index in row.items}
        columns = [c for c in segment.columns if c.index in figures]
        for column in columns:
            yield from quotients(text, segment, columns, column)
            yield from growth(text, segment, columns, column)
            yield from rests(text, segment, columns, column)
            yield from rolls(text, segment, columns, column)
            yield from sums(text, segment, columns, column)


def quotients(text: Text, segment: Segment, columns: Sequence[Column], column: Column) -> Iterator[Claim]:
    """到位率 = 到位 / 计划, 得分率 = 得分 / 分值, 占预算 = 执行 / 年初预算."""
    header = OF_WHAT.sub("", BY_FORMULA.sub("", column.header.rpartition("/")[2]))
    if not QUOTIENT.search(header) or GROWTH.search(header) or SHARE.search(header):
        return
    pairs = sorted(permutations(_others(columns, column), 2), key=lambda pair: not _named_by(header, pair[0]))
    named = [pair for pair in pairs if _named_by(header, pair[0]) and PLAN.search(pair[1].header)]
    told = [*_voted(segment, column, pairs, _is_quotient)] or [*_voted(segment, column, named, _is_quotient, fewest=1)]
    kept = KEPT_WITHIN.search(header)
    if not told and kept:
        told = list(_kept_within(segment, columns, column, kept["what"]))
    for above, below, rate in told:
        way = reading("columns", numerator=above, denominator=below, rate=rate)
        yield claim(text, "ratio", [way], rate, topic="other" if kept else "execution")
    if SAVED.search(header) and not told:  # 预算 · 成交 · 节约率
        bids = [pair for pair in pairs if BEFORE_IT.search(pair[0].header) and not BEFORE_IT.search(pair[1].header)]
        for whole, less, rate in _voted(segment, column, bids, _is_saved):
            way = reading("columns", numerator=[whole, _downward(less)], denominator=whole, rate=rate)
            yield claim(text, "ratio", [way], rate)


def _kept_within(
    segment: Segment, columns: Sequence[Column], column: Column, what: str
) -> Iterator[tuple[Item, Item, Item]]:
    """编制数 · 实际在职人数 · 控制率; 批复规模 · 实际规模 · 规模控制率: what there is over what there may be, by their names."""
    nouns = "|".join(what[n : n + 2] for n in range(len(what) - 1))
    noun = r"人|编|在职|实有" if len(what) < 2 or STAFF.search(what) else nouns
    others = [c for c in _others(columns, column) if re.search(noun, c.header)]
    there, allowed = ([c for c in others if word.search(c.header)] for word in (THERE_IS, THERE_MAY_BE))
    if len(there) == len(allowed) == 1 and there != allowed:
        for row in segment.rows:
            above, below, rate = (row.items.get(c.index) for c in (*there, *allowed, column))
            if above is not None and below is not None and rate is not None and below.mention.value:
                yield above, below, rate


def growth(text: Text, segment: Segment, columns: Sequence[Column], column: Column) -> Iterator[Claim]:
    """本年 · 上年 · 增减额 · 增减%: the later against the earlier."""
    header = column.header.rpartition("/")[2].replace("、", "")  # 增、减金额
    fell = FELL.match(header) is not None
    if not (GROWTH.search(header) or CHANGED.search(header) or fell):
        return
    others = _others(columns, column)
    before = [c for c in others if BYGONE.search(c.header)]
    pairs = [(now, then) for then in before for now in others if now is not then]
    pairs += [(now, then) for now, then in permutations(others, 2) if _year_before(then, now)]
    told = [*_voted(segment, column, pairs, _is_change)]
    adjusted = [] if told else _adjusted(others, header)
    told = told or [*_voted(segment, column, adjusted, _is_change)]
    if fell and not told:  # 减少 3.00, without a sign
        told = [(now, then, _downward(change)) for now, then, change in _voted(segment, column, pairs, _is_fall)]
    for now, then, change in told:
        role = "rate" if change.dimension == "rate" else "delta"
        way = reading("columns", current=now, prior=then, **{role: change})
        yield claim(text, "change", [way], change, topic="budget" if adjusted else "year")


def _adjusted(others: Sequence[Column], header: str) -> list[Pair]:
    """年初预算数 · 调整数 · 调整后预算数 · 增减%: what it was adjusted to, and what there was at first."""
    rate = RATE_OF_CHANGE.search(header) and not OVER_THE_YEAR.search(header)
    first = [c for c in others if AT_FIRST.search(c.header)] if rate else []
    return [(now, then) for then in first for now in others if now is not then and ADJUSTED.search(now.header)]


def rests(text: Text, segment: Segment, columns: Sequence[Column], column: Column) -> Iterator[Claim]:
    """预算数 · 决算数 · 差额: the first less the second, or the other way round."""
    if not REST.search(column.header.rpartition("/")[2]):
        return
    if OPENED.search(column.header) or (
        LEFT_AT_END.search(column.header) and any(OPENED.search(c.header) for c in columns)
    ):
        return  # what there was before counts too, see `rolls`
    pairs = list(permutations(_others(columns, column), 2))
    for whole, less, rest in _voted(segment, column, pairs, _is_rest):
        yield claim(text, "difference", [reading("columns", result=rest, plus=[whole], minus=[less])], rest)


def rolls(text: Text, segment: Segment, columns: Sequence[Column], column: Column) -> Iterator[Claim]:
    """上年结余 · 本年收入 · 本年支出 · 年末滚存结余: what there was with what came, without what went, in most rows."""
    before = columns[max(0, columns.index(column) - BESIDE) : columns.index(column)]
    begun = next((n for n, c in enumerate(before) if OPENED.search(c.header)), None)
    if begun is None or not LEFT_AT_END.search(column.header):
        return
    came = [before[begun], *(c for c in before[begun + 1 :] if COMES_IN.search(c.header))]
    went = [c for c in before[begun + 1 :] if GOES_OUT.search(c.header) and c not in came]
    between = [c for c in before[begun:] if c in came or c in went or not REST.search(c.header)]  # 当年结余 aside
    if len(came) < 2 or not went or len(came) + len(went) < len(between):
        return
    wanted = {c.index for c in (*came, *went, column)}
    rows = [row.items for row in segment.rows if wanted <= row.items.keys()]
    told = [(row[column.index], [row[c.index] for c in came], [row[c.index] for c in went]) for row in rows]
    told = [way for way in told if all(i.dimension == way[0].dimension != "rate" for i in (*way[1], *way[2]))]
    holding = [_rolls_on(*way) for way in told]
    if sum(holding) < FEWEST or 2 * sum(holding) <= len(told):
        return
    for left, more, less in told:
        yield claim(text, "difference", [reading("columns", result=left, plus=more, minus=less)], left)


def _rolls_on(left: Item, more: Sequence[Item], less: Sequence[Item]) -> bool:
    """To the last digit, and more than nought."""
    comes_to = sum((i.mention.value for i in more), Decimal()) - sum((i.mention.value for i in less), Decimal())
    return bool(left.mention.value) and comes_to == left.mention.value


def sums(text: Text, segment: Segment, columns: Sequence[Column], column: Column) -> Iterator[Claim]:
    """债券额度 · 首批 · 第二批: a column and those beside it that make it up in nearly all rows."""
    place = columns.index(column)
    if NO_SUM.search(column.header) or (column.is_total and _has_parts(text, segment, column)):
        return
    behind = [columns[place + 1 : end] for end in range(place + 3, min(len(columns), place + BESIDE) + 1)]
    before = [columns[begin:place] for begin in range(place - 2, max(-1, place - BESIDE), -1)]
    for parts in (*behind, *before):
        if any(c.is_total or NO_SUM.search(c.header) for c in parts):
            continue
        wanted = {column.index, *(c.index for c in parts)}
        rows = [row for row in segment.rows if wanted <= row.items.keys()]
        ways = [(row.items[column.index], [row.items[c.index] for c in parts]) for row in rows]
        ways = [(total, items) for total, items in ways if all(i.dimension == total.dimension for i in items)]
        ways = [(total, items) for total, items in ways if total.dimension != "rate"]
        if any(item.measure == "added" for _, items in ways for item in items):
            continue  # 年初预算 · 追加 · 全年预算数: see `difference`
        if ADJUSTED.search(column.header) and any(ADJUST_BY.search(c.header) for c in parts):
            continue  # 年初预算数 · 调整数 · 调整后预算数: see `grid`
        if not any(_makes_up(*way) for way in ways[: len(ways) // 4 + 1]):
            continue  # then fewer than three quarters do
        holding = [items for total, items in ways if _makes_up(total, items)]
        if len(holding) >= FEWEST_SUMS and 4 * len(holding) >= 3 * len(ways) and _each_counts(holding):
            for total, items in ways:
                yield claim(text, "sum", [reading("row", total=total, parts=items)], total, topic="table")
            return


def _has_parts(text: Text, segment: Segment, column: Column) -> bool:
    """Is what 合计 is the total of known? That of 计划合计 | 中央 | 地方 | 实际支出 is not by its place alone."""
    totals = text.bound_as(sum="total")
    rows = (row for row in segment.rows if column.index in row.items and not row.is_total)
    return any(row.items[column.index].slot.start in totals for row in rows)


def _makes_up(total: Item, items: Sequence[Item]) -> bool:
    """Do they, and more than one of them? One alone is the same figure again."""
    return adds_up(total, items) and sum(bool(i.mention.value) for i in items) > 1


def _each_counts(rows: Sequence[Sequence[Item]]) -> bool:
    """决算 · 购置 · 运行 · 接待: a column of nought in most rows is a part where it is something in some row."""
    return all(any(item.mention.value for item in column) for column in zip(*rows, strict=True))


# --- votes ----------------------------------------------------------------------------------------------------------


def _voted(
    segment: Segment, column: Column, pairs: Sequence[Pair], holds: Holds, fewest: int = FEWEST
) -> Iterator[tuple[Item, Item, Item]]:
    """The rows under the pair of columns that most of them speak for, each as (one, other, what is said of them).

    At least `fewest` of those that hold say something, and where that is one there are `FEWEST_NAMED` of them.
    """
    best: list[tuple[Item, Item, Item]] = []
    most = 0
    for one, other in pairs:
        rows = [row for row in segment.rows if {column.index, one.index, other.index} <= row.items.keys()]
        told = [(row.items[one.index], row.items[other.index], row.items[column.index]) for row in rows]
        told = [way for way in told if _comparable(*way)]
        holding = [way for way in told if holds(*way)]
        telling = sum(_says_something(*way) for way in holding)
        enough = telling >= FEWEST or (telling >= fewest and len(holding) >= FEWEST_NAMED)
        if len(holding) > most and enough and 2 * len(holding) >= len(told):
            best, most = told, len(holding)
    yield from best


def _comparable(one: Item, other: Item, said: Item) -> bool:
    return one.dimension == other.dimension != "rate" and said.dimension in ("rate", one.dimension)


def _says_something(one: Item, other: Item, said: Item) -> bool:
    return (
        bool(one.mention.value and other.mention.value and said.mention.value)
        and one.mention.value != other.mention.value
    )


def _is_quotient(above: Item, below: Item, rate: Item) -> bool:
    return rate.dimension == "rate" and is_quotient(above, below, rate, cut=True)


def _is_change(now: Item, then: Item, change: Item) -> bool:
    return _says(change, now.mention.value - then.mention.value, then.mention.value)


def _is_fall(now: Item, then: Item, change: Item) -> bool:
    return _says(change, then.mention.value - now.mention.value, then.mention.value)


def _is_saved(whole: Item, less: Item, rate: Item) -> bool:
    return rate.dimension == "rate" and _is_fall(less, whole, rate)


def _says(change: Item, by: Decimal, before: Decimal) -> bool:
    if change.dimension != "rate":
        return by == change.mention.value
    return bool(before) and prints_as(by / before, change, cut=True)


def _downward(change: Item) -> Item:
    return directed(change, down=True)


def _is_rest(whole: Item, less: Item, rest: Item) -> bool:
    return rest.dimension == whole.dimension and whole.mention.value - less.mention.value == rest.mention.value


def _others(columns: Sequence[Column], column: Column) -> list[Column]:
    place = columns.index(column)
    return [*columns[max(0, place - BESIDE) : place], *columns[place + 1 : place + BESIDE]]


def _year_before(then: Column, now: Column) -> bool:
    """2018年 and 2019年, in the columns' own headers or in those above them; or 2018年决算 beside a mere 决算."""
    years = [[int(year) for year in YEAR.findall(column.header)] for column in (then, now)]
    if len(years[0]) == 1 and now.header and not years[1]:
        return OF_YEAR.sub("", then.header) == now.header
    return all(len(found) == 1 for found in years) and years[0][0] + 1 == years[1][0]


def _named_by(header: str, column: Column) -> bool:
    """Does 到位率 name 到位, 支出率 累计支出?"""
    stem = re.sub(r"(?:率|进度|比例)$", "", header)
    return bool(stem) and stem in column.header
