"""Relations that a table states by its shape: total rows and columns, rates of two columns, and what follows from two columns.

A structure that holds in most rows or columns is the rule of the table, and what deviates is the finding; one that holds
nowhere was misread and is not reported.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from auditor.clauses import DELTA, GROWTH, YEAR
from auditor.facts import Item
from auditor.languages import zh
from auditor.model import Claim, Confidence
from auditor.relations.grouped import heads
from auditor.relations.headers import ALL_FUNDS, CHANGED, EACH, NO_SUM, RATE, SHARE, name_of, never_summed, of_revenue
from auditor.relations.scored import Spent, aligned, counts, form_of, in_unit_of, scores, spent
from auditor.relations.wholes import one_slip
from auditor.tables import RATE_ROW, Column, Row, Segment, coded
from auditor.text import Text, adds_up, claim, is_quotient, outermost, reading, total_of

SUBSET = re.compile(r"其中|^其中[：:]")
DONE = re.compile(r"执行数|决算数?|支出数|实际|完成投资|完成数|支出决算|全年执行|实际支出|已完成")
PLAN = re.compile(r"预算数?|计划|合同价|批复|下达|目标|应")
ARRIVED = re.compile(r"到位(?:资金|金额|数|额)*(?:（万?元）)?$")  # what a rate may be of where no plan fits better
SPLIT = re.compile(r"[：:]（[1一]）")
LIMIT = re.compile(r"合同价|合同金额|全年预算|调整预算|调整后预算")
RATE_OF_ROWS = re.compile(r"(?:得分|执行|完成|到位|实现|支出|使用|合格|优良|满意)率(?:[（(][%％][）)]|[%％])?$")
PORTION = re.compile(r"其中|授予|(?:中小|小微|中小微)企业")  # 其中：授予中小企业合同金额
ADJUST_BY = re.compile(r"(?:^|/)(?:预算)?(?:调整数|调整额|追加数|追加|调增调减|增减调整|净调整)(?:[（(].*)?$")
ADJUSTED = re.compile(r"调整后|调整预算数?$|全年预算数?$")
NUMBER = re.compile(r"数量|工程量|(?:^|[^参])[人户][次数]$|面积|亩数")
PRICE = re.compile(
    r"单价|均价|价格|(?:[人户亩]均|每[一-龥]|补助|补贴|资助|发放|奖补|收费)标准(?:[（(].*)?$|^标准(?:[（(].*)?$"
)
AMOUNT = re.compile(r"金额|总价|合价|小计|投资|资金")
INTEREST_RATE, INTEREST = re.compile(r"利率"), re.compile(r"(?<!平均)利息|付息额|应付息")
LENT = re.compile(r"金额|发行额|规模|本金|余额")
ALL_LEVELS, OWN_LEVEL = re.compile(r"^全[省市县区州](?:合计)?$"), re.compile(r"^[省市县区州]?本?级$")
FUND = re.compile(r"资金|拨款|财政|结转|结余|补助|贷款|自筹")
OTHER_FUND = re.compile(r"^其他(?:资金|来源|渠道)*[：:]?$")
NAMES = re.compile(r"(?:收入|支出)?(?:项目|科目|类别)(?:名称)?")
NAMED_RATE = re.compile(r"^(?:预算|资金|项目|支出)*(?:执行率|支出率|使用率|到位率)(?:（%）)?[：:]?$")
NAMED_PLAN = re.compile(r"^(?:项目|年度|全年|本年)*(?:预算|计划)(?:资金|金额|安排|总额|数|额)*(?:（万?元）)?[：:]?$")
NAMED_ARRIVED = re.compile(r"^(?:项目|资金)*(?:实际)?到位(?:资金|金额|数|额)*(?:（万?元）)?[：:]?$")
NAMED_DONE = re.compile(r"^(?:项目|资金)*(?:实际)?(?:支出|执行|使用)(?:资金|金额|总额|数|额)*(?:（万?元）)?[：:]?$")
PER_CENT = re.compile(r"(?:^|/)百分[比率](?:[（(]%[）)])?$")
COUNTED_IN = re.compile(r"[（(](?:辆|台|批|批次|个|团组|人|人次|次|户|件)[）)]")
MOST_NESTED = 8  # rows behind 其中
ABOVE = 3  # paragraphs above a table that tell what it shows
BESIDE = 6  # columns around one that tells how much each is
FEWEST_ROWS = 3  # in which one column is another for each of a third
OF_CHANGES = re.compile(r"增减|增[加长幅]|减少|同比|[与比较]上年|变[动化]|差[额异距]|平均|均值|上年|去年")
REMARKED = re.compile(r"[（(](?:[^（）()]{0,4}[含加扣]|不)")  # 丁路（含桥梁）, 戊镇（另含奖励1,000元）
SCALES = (1, 10_000, Decimal(1) / 10_000)  # 元 beside 万元
NEAR = 2  # clauses from an amount to its change
BUDGETS = re.compile(
    r"(?:一般公共|政府性基金|国有资本经营)预算(?:财政)?拨款"
)  # what 年初结转和结余 above them is made of
LEVELS_BELOW = re.compile(r"^(?:所辖|下辖|各)?(?:市县|县|区|乡镇|州)[县市区（）、]*(?:级)?(?:小计|合计)?$")
THREE_EXPENSES = re.compile(r"^[“\"]?三公[”\"]?(?:经费)?")
KIND_OF_THREE = re.compile(r"出国|出境|用车|公车|车辆|购置|运行|接待")
OF_THE_YEAR = re.compile(r"^(?:[本当]年(?:收入|支出)?合计){1,2}$")  # one side, or both beside each other
OF_A_SIDE = re.compile(r"(?:[本当]年)?(?:收入|支出)")
SIDE_TOTAL = re.compile(r"本年(?:收入|支出)合计")  # 年初结转 and 总计 stand below it


def claims(text: Text) -> Iterator[Claim]:
    for segment in map(aligned, text.segments):
        yield from within(text, segment)
        yield from two_splits(text, segment)
        if not coded(segment):  # else the codes say what adds up
            yield from total_rows(text, segment)
            yield from nested_rows(text, segment)
        yield from total_columns(text, segment)
        yield from of_two_kinds(text, segment)
        yield from of_two_levels(text, segment)
        yield from changes(text, segment)
        yield from rates(text, segment)
        yield from named_rates(text, segment)
        yield from shares(text, segment)
        yield from adjustments(text, segment)
        yield from products(text, segment)
        yield from interests(text, segment)
        yield from each_of(text, segment)
        yield from scores(text, segment)


# --- totals ---------------------------------------------------------------------------------------------------------


def total_rows(text: Text, segment: Segment) -> Iterator[Claim]:
    """合计 and 小计 rows, column by column."""
    blocks = list(_blocks(segment))
    execution = spent(text, segment) if blocks else Spent([], [])
    elsewhere = _with_those_above(segment, execution)
    marked = heads(segment) if len(blocks) == 1 else []
    for total, parts in blocks:
        groups = [row for row in parts if row in marked]
        ways: list[tuple[Item, list[list[Item]]]] = []
        for column in sorted(total.items):
            header = next((c.header for c in segment.columns if c.index == column), "")
            if never_summed(header) or total.items[column].mention.unit.dimension == "rate":
                continue
            if column in elsewhere and total is segment.rows[-1]:
                continue  # `scores` has it
            found = _column_parts(text, parts, column)
            if groups and not any(adds_up(total.items[column], way) for way in found):
                found = [way for way in _column_parts(text, groups, column)[:1] if len(way) == len(groups)] or found
            if not found or len(found[0]) < 2 or _adds_up_with(total.items[column], execution, found):
                continue
            if header or not _lies_among(total.items[column], found):
                ways.append((total.items[column], found))
        holding = sum(any(adds_up(t, p) for p in found) for t, found in ways)
        for item, found in ways:
            last = total is segment.rows[-1] or (SIDE_TOTAL.fullmatch(total.label) and one_slip(item, found[0]))
            alone = len(ways) == 1 and last and len(found) == 1
            sure: Confidence = "high" if alone or (holding and holding * 2 >= len(ways)) else "low"
            if holding or len(ways) == 1:
                yield claim(
                    text,
                    "sum",
                    (reading("column", total=item, parts=p) for p in found),
                    item,
                    topic="table",
                    confidence=sure,
                )


def _with_those_above(segment: Segment, execution: Spent) -> set[int]:
    """The columns of points whose total counts those of 预算执行 above the table too."""
    form = form_of(segment)
    known = form.marks and any(counts(form.outer, form.totals, form.marks[0], full) for full in execution.full)
    return {column.index for column in (*form.marks[:1], *form.scored[:1])} if known else set()


def _lies_among(total: Item, ways: Sequence[Sequence[Item]]) -> bool:
    """Does the last figure of a column without a header lie among the others, as that of a column of rates does?"""
    values = [item.mention.value for way in ways for item in way]
    return min(values) <= total.mention.value <= max(values) and not any(adds_up(total, way) for way in ways)


def _adds_up_with(total: Item, execution: Spent, ways: Sequence[Sequence[Item]]) -> bool:
    """合计100 below 60 and 30: with the 10 of 预算执行 above the table, see `scores`."""
    held = (*execution.full, *execution.points)
    return any(adds_up(total, [in_unit_of(points, total), *parts]) for points in held for parts in ways)


def _blocks(segment: Segment) -> Iterator[tuple[Row, Sequence[Row]]]:
    """Each total row with the rows it may total: those above it since the last total, or those below if it stands first."""
    rows = segment.rows
    totals = [n for n, row in enumerate(rows) if row.is_total]
    if below := _below_names(rows, totals):
        yield from below
        return
    if _opens_with_subtotals(rows, totals):
        yield from _below_subtotals(rows, totals)
        return
    alone: list[int] = []  # rows that no 小计 counts
    for order, n in enumerate(totals):
        if n == 0:
            yield rows[n], [r for r in rows[1:] if not r.is_total and _counts(r) == _counts(rows[0])]
        elif (
            order and len(totals) > 1 and all(m < n for m in totals[:order]) and n == len(rows) - 1 and len(totals) > 2
        ):
            outer = [rows[m] for m in sorted((*totals[:order], *alone))]
            behind = [*outer, *rows[totals[order - 1] + 1 : n]]  # 甲, 小计, 乙, 小计, 丙, 合计
            yield rows[n], max(outer, behind, key=lambda parts: _columns_adding_up(rows[n], parts))
        else:
            start = totals[order - 1] + 1 if order and totals[order - 1] != 0 else (1 if order else 0)
            named = "".join(words for _, words in rows[start - 1].words)
            few = n - start == 1 or OF_THE_YEAR.search(named)
            if order and few and _above(rows[n], rows[start - 1]):
                start -= 1  # 本年收入合计, 上年结转, 收入总计: the last of those from the total on
            elif order and start > 0 and _goes_on_from(rows[n], rows[start - 1 : n]):
                start -= 1  # 甲, 乙, 小计, 丙, 丁, 合计: 小计, 丙 and 丁
            first = _first_of_its_name(rows, start, n)
            alone += range(start, first)
            yield rows[n], rows[first:n]


def _first_of_its_name(rows: Sequence[Row], start: int, total: int) -> int:
    """预算执行 | 执行率 | 10, 投入 | 目标 | 4, | 配置 | 4, | 小计 | 8: where those of the last name begin, if they alone come to it."""
    if not _is_subtotal(rows[total]):
        return start
    column = max(_subtotal_column(rows[total]), 1)
    first = total - 1
    while first > start and (_goes_on(rows, first, column) or not _in_front(rows[first], column)):
        first -= 1
    ways = [_columns_adding_up(rows[total], rows[begin:total]) for begin in (first, start)]
    return first if ways[0] > ways[1] else start


def _goes_on(rows: Sequence[Row], n: int, column: int) -> bool:
    """Does a row repeat the name of the group that the one above it has?"""
    return _in_front(rows[n - 1], column)[:1] == _in_front(rows[n], column)[:1]


def _below_names(rows: Sequence[Row], totals: Sequence[int]) -> list[tuple[Row, Sequence[Row]]]:
    """产出 | 小计 | 50, its rows with no name in front, 满意度 | 满意度 | 10, 合计 | 60: each 小计 and all; [] for any other table."""
    groups = [n for n in totals if _is_subtotal(rows[n])]
    grand = [n for n in totals if n not in groups]
    members = [_named_above(rows, n) for n in groups]
    if not groups or not all(members) or len(grand) > 1 or not set(grand) <= {0, len(rows) - 1}:
        return []
    counted = {row.index for rows_of in members for row in rows_of}
    outer = [row for n, row in enumerate(rows) if n not in grand and row.index not in counted]
    found = [(rows[n], rows_of) for n, rows_of in zip(groups, members, strict=True)]
    return [*found, *((rows[n], outer) for n in grand)]


def _named_above(rows: Sequence[Row], n: int) -> Sequence[Row]:
    """The rows of a 小计 that stands above them with the name of its group, which they repeat or leave out; [] of any other."""
    column = _subtotal_column(rows[n])
    name = _in_front(rows[n], column)
    if not name or (n and _in_front(rows[n - 1], column) == name):
        return []
    below = itertools.takewhile(lambda row: not row.is_total, rows[n + 1 :])
    return list(itertools.takewhile(lambda row: _in_front(row, column) in ((), name), below))


def _subtotal_column(row: Row) -> int:
    return next(c for c, words in row.words if "".join(words.split()).endswith("小计"))


def _in_front(row: Row, column: int) -> tuple[str, ...]:
    return tuple(words for c, words in row.words if c < column)


def _opens_with_subtotals(rows: Sequence[Row], totals: Sequence[int]) -> bool:
    """决策 | 小计 | 20, its rows, 过程 | 小计 | 25, its rows, 总计: each 小计 stands above what it is of, and none at the end."""
    grand = bool(totals) and totals[-1] == len(rows) - 1 and not _is_subtotal(rows[-1])
    groups = totals[:-1] if grand else totals
    open_ended = len(groups) > 1 and groups[0] == 0 and groups[-1] < len(rows) - (3 if grand else 2)
    return open_ended and all(_is_subtotal(rows[n]) for n in groups)


def _is_subtotal(row: Row) -> bool:
    return any("".join(words.split()).endswith("小计") for _, words in row.words)


def _below_subtotals(rows: Sequence[Row], totals: Sequence[int]) -> Iterator[tuple[Row, Sequence[Row]]]:
    """Each 小计 with the rows down to the next one; the 总计 at the end, if there is one, with all of them."""
    groups = [n for n in totals if _is_subtotal(rows[n])]
    ends = [*groups[1:], len(rows) - (len(groups) < len(totals))]
    for n, end in zip(groups, ends, strict=True):
        yield rows[n], rows[n + 1 : end]
    for n in totals[len(groups) :]:
        yield rows[n], [rows[m] for m in groups]


def _above(grand: Row, total: Row) -> bool:
    """Is 收入总计 the total of 本年收入合计 and what stands between?"""
    return "总计" in grand.label and total.is_total and "总计" not in total.label


def _goes_on_from(grand: Row, rows: Sequence[Row]) -> bool:
    """Does a 合计 come to the 小计 above it and the rows below that, in two columns or more and in half of them?"""
    holding = _columns_adding_up(grand, rows)
    return holding > 1 and 2 * holding >= len(grand.items)


def _column_parts(text: Text, rows: Sequence[Row], column: int) -> list[list[Item]]:
    """The figures of a column: all of them, and without those of rows that begin with 其中 or go on with its list."""
    if any(row.lacks((column,)) for row in rows):
        return []
    every = [row.items[column] for row in rows if column in row.items]
    outer = [row.items[column] for row in _outer(rows) if column in row.items]
    inner = {row.index for _, parts in _split_rows(text, rows) for row in parts}
    apart = [row.items[column] for row in rows if column in row.items and row.index not in inner]
    marked = [row.items[column] for row in _of_one_style(rows) if column in row.items]
    unmarked = [row.items[column] for row in _above_marked(rows) if column in row.items]
    ways = [way for way in (apart if inner else [], outer, every, list(outermost(every)), marked, unmarked) if way]
    return [way for n, way in enumerate(ways) if way not in ways[:n]]


def nested_rows(text: Text, segment: Segment) -> Iterator[Claim]:
    """基本支出, 其中：人员经费, 公用经费: the row above 其中 and what it is made up of."""
    for whole, parts in _split_rows(text, segment.rows):
        yield from _voted(text, _column_ways(whole, parts), "nested", sure=_are_all_funds(whole, parts))


def _split_rows(text: Text, rows: Sequence[Row]) -> Iterator[tuple[Row, list[Row]]]:
    """Each row above a 其中 with the rows from there on that make it up: a known family, or such as add up in most columns."""
    for number in range(1, len(rows)):
        whole, first = rows[number - 1], rows[number]
        if not SUBSET.search(first.label) or whole.is_total:
            continue
        behind = list(_behind(rows[number : number + MOST_NESTED]))
        lists = [behind[:many] for many in range(2, len(behind) + 1)]
        families = [p for p in lists if _is_family(text, whole, p) or _are_all_funds(whole, p)]
        family = max(families, key=lambda parts: _columns_adding_up(whole, parts), default=None)
        best = family or max(lists, key=lambda parts: _columns_adding_up(whole, parts), default=None)
        if best and (family or _columns_adding_up(whole, best)):
            yield whole, best


def _behind(rows: Sequence[Row]) -> Iterator[Row]:
    """Up to a total, or up to numbers of things where the first is none."""
    counts = _counts(rows[0])
    return itertools.takewhile(lambda row: not row.is_total and _counts(row) == counts, rows)


def _counts(row: Row) -> bool:
    """公务用车保有量（辆）, 接待批次（批）: does its name say that it is a number of things or of persons, and no money?"""
    return COUNTED_IN.search(name_of(row)) is not None


def _is_family(text: Text, whole: Row, parts: Sequence[Row]) -> bool:
    one = next(iter(whole.items.values()))
    named = frozenset(next(iter(row.items.values())).concept or "" for row in parts)
    return named in text.families.get(one.concept or "", ())


def _are_all_funds(whole: Row, parts: Sequence[Row]) -> bool:
    """年度资金总额, 其中：财政拨款, 上年结转资金, 其他资金: funds by their names, down to the other ones."""
    names = [name_of(row) for row in (whole, *parts)]
    inner = any(SUBSET.search(name) for name in names[2:])
    listed = all(FUND.search(name) for name in names[1:]) and OTHER_FUND.search(names[-1])
    return bool(ALL_FUNDS.search(names[0]) and listed) and not inner


def _columns_adding_up(whole: Row, parts: Sequence[Row]) -> int:
    return sum(adds_up(total, found) for total, found in _column_ways(whole, parts) if total.mention.value)


def _column_ways(whole: Row, parts: Sequence[Row]) -> list[tuple[Item, list[Item]]]:
    """The amounts of a row, each with those below it; a row that is blank in one column and not in all adds nothing there."""
    known = [c for c in sorted(whole.items) if whole.items[c].dimension != "rate"]
    known = [c for c in known if not any(row.lacks((c,)) for row in parts)]
    ways = [(whole.items[c], [row.items[c] for row in parts if c in row.items]) for c in known]
    return [(total, found) for total, found in ways if len(found) > 1]


def _outer(rows: Sequence[Row]) -> Iterator[Row]:
    """The rows without those of 其中：（1）… and of the marks of that style below it: （2）…."""
    within = ""
    for row in rows:
        words = row.words[0][1] if row.words else ""
        if SUBSET.search(row.label):
            within = _style(SUBSET.sub("", words).lstrip("：:"))
        elif not within or _style(words) != within:
            within = ""
            yield row


def _of_one_style(rows: Sequence[Row]) -> list[Row]:
    """2.接待费, 3.用车费, （2）运行费: where each row is marked, those that are marked like the first; [] where all are."""
    styles = [_style(row.words[0][1] if row.words else "") for row in rows]
    same = [row for row, style in zip(rows, styles, strict=True) if style == styles[0]]
    return same if all(styles) and len(same) < len(rows) else []


def _above_marked(rows: Sequence[Row]) -> list[Row]:
    """本年收入合计, 年初结转和结余, 一、一般公共预算财政拨款: the rows without a mark, if the first is one and a marked one follows."""
    plain = [row for n, row in enumerate(rows) if not (_style(_first(row)) or (n and BUDGETS.fullmatch(_first(row))))]
    return plain if rows and rows[0] in plain and 1 < len(plain) < len(rows) else []


def _first(row: Row) -> str:
    return row.words[0][1] if row.words else ""


def _style(words: str) -> str:
    """``（2）公务用车运行维护费`` -> （n）; "" without a mark."""
    mark = zh.LIST_MARK.match(words)
    return re.sub(r"[一二三四五六七八九十\d]+", "n", mark.group()) if mark else ""


def total_columns(text: Text, segment: Segment) -> Iterator[Claim]:
    """合计 columns, row by row: the columns before one since the last, or all behind it if it stands first."""
    figures = {column for row in segment.rows for column in row.items}
    headed = {c.index for c in segment.columns}
    amounts = [c for c in segment.columns if c.index in figures and not never_summed(c.header)]
    names = [c.index for c in segment.columns if NAMES.fullmatch(c.header.rpartition("/")[2])]
    for total, found_groups in _column_groups(amounts):
        groups = [[c for c in group if not _parted(c, total, names)] for group in found_groups]
        ways = []
        groups.sort(key=lambda group: -_rows_adding_up(segment, total, group))
        for row in segment.rows:
            if total.index not in row.items or RATE_ROW.search(row.label) or RATE_OF_ROWS.search(name_of(row)):
                continue
            found = [parts for group in groups if (parts := _row_parts(row, total, group))]
            if row.items.keys() - headed:  # what stands under no header may be a part too
                found = [parts for parts in found if adds_up(row.items[total.index], parts)]
            if found:
                ways.append((row.items[total.index], found))
        holding = sum(any(adds_up(t, p) for p in found) for t, found in ways)
        again = amounts[0] is not total and _last_name(amounts[0]) == _last_name(total)  # each of its own group
        if not ways or (not holding and (len(ways) > 1 or again)):
            continue
        for item, found in ways:
            sure: Confidence = "high" if holding * 2 >= len(ways) or len(ways) == 1 else "low"
            yield claim(
                text, "sum", (reading("row", total=item, parts=p) for p in found), item, topic="table", confidence=sure
            )


def _last_name(column: Column) -> str:
    return column.header.rpartition("/")[2]


def _parted(one: Column, other: Column, names: Sequence[int]) -> bool:
    """项目 | 金额 | 项目 | 合计 | …: does a column of names stand between the two, so that they are of two lists?"""
    low, high = sorted((one.index, other.index))
    return any(low < at < high for at in names)


def _row_parts(row: Row, total: Column, group: Sequence[Column]) -> list[Item]:
    """The figures of a row that a total of it may count; [] where they are not of its kind, or one has no certain place."""
    if row.lacks([column.index for column in group]):
        return []
    parts = [row.items[column.index] for column in group if column.index in row.items]
    return parts if all(_alike(part, row.items[total.index]) for part in parts) else []


def _rows_adding_up(segment: Segment, total: Column, group: Sequence[Column]) -> int:
    rows = [row for row in segment.rows if total.index in row.items]
    return sum(adds_up(row.items[total.index], parts) for row in rows if (parts := _row_parts(row, total, group)))


def of_two_kinds(text: Text, segment: Segment) -> Iterator[Claim]:
    """限额 | 一般债务限额 | 专项债务限额: a column and the two that divide it, by their names."""
    headers = {c.index: c.header.rpartition("/")[2] for c in segment.columns}
    for whole, header in headers.items():
        name = re.sub(r"(?:合计|总计|总额|小计)$", "", header)
        named = {other: h for other, h in headers.items() if other != whole and h.endswith(name) and len(name) > 1}
        halves = [
            [next((c for c, h in named.items() if h.startswith(word)), None) for word in sorted(words)]
            for words in zh.DIVISIONS
        ]
        for pair in halves:
            if None in pair or len(set(pair)) != 2:
                continue
            rows = [r for r in segment.rows if {whole, *pair} <= r.items.keys()]
            yield from _voted(
                text, [(r.items[whole], [r.items[c] for c in pair if c is not None]) for r in rows], "row"
            )


def of_two_levels(text: Text, segment: Segment) -> Iterator[Claim]:
    """全市, 市本级, 县（市、区）小计: the first row is of the other two."""
    alls = [r for r in segment.rows if ALL_LEVELS.search(r.label)]
    own = [r for r in segment.rows if OWN_LEVEL.search(r.label)]
    below = [r for r in segment.rows if LEVELS_BELOW.search(r.label) and r not in own]
    if len(alls) == len(own) == len(below) == 1:
        shared = [c for c in sorted(alls[0].items) if {c} <= own[0].items.keys() & below[0].items.keys()]
        shared = [c for c in shared if alls[0].items[c].dimension != "rate"]
        ways = [(alls[0].items[c], [own[0].items[c], below[0].items[c]]) for c in shared]
        yield from _voted(text, ways, "column")


def _voted(text: Text, ways: Sequence[tuple[Item, list[Item]]], name: str, *, sure: bool = False) -> Iterator[Claim]:
    """Totals and parts by the names of rows and columns; sure where at least half of them add up, or by their names."""
    holding = sum(adds_up(total, parts) for total, parts in ways)
    for total, parts in ways if holding or sure else ():
        confidence: Confidence = "high" if holding * 2 >= len(ways) or sure else "low"
        way = [reading(name, total=total, parts=parts)]
        yield claim(text, "sum", way, total, topic="table", confidence=confidence)


def changes(text: Text, segment: Segment) -> Iterator[Claim]:
    """A change in the text above or below of two years of a row."""
    years = [(int(found[1]), c) for c in segment.columns if (found := YEAR.search(c.header.rpartition("/")[2]))]
    years = [(y, c) for y, c in years if not NO_SUM.search(c.header) and not CHANGED.search(c.header)]
    if len(years) != 2 or abs(years[0][0] - years[1][0]) != 1:
        return
    (_, earlier), (_, later) = sorted(years, key=lambda pair: pair[0])
    rows = [r for r in segment.rows if {earlier.index, later.index} <= r.items.keys()]
    pairs = [(r.items[later.index], r.items[earlier.index]) for r in rows]
    for index in range(segment.block - ABOVE, segment.block + 3):
        yield from _told_beside(text, index, pairs)


def _told_beside(text: Text, index: int, pairs: Sequence[tuple[Item, Item]]) -> Iterator[Claim]:
    """2025年三公经费58.90万元，比上年减少3.72万元，下降5.94%: the row of that amount has last year's beside it."""
    passage = text.passage_at.get(index)
    row = text.row(passage) if passage is not None else ()
    for number, change in enumerate(row):
        words = change.slot.before
        if change.slot.role not in (DELTA, GROWTH) or not zh.LAST_YEAR.search(words):
            continue
        if zh.COMPARABLE.search(words) or zh.says_budget(words):
            continue  # of figures that the table need not have
        before = [i for i in row[:number] if i.is_amount and i.slot.sentence == change.slot.sentence]
        same = [(a, b) for a, b in pairs if before and a.mention.value == before[-1].mention.value and b.mention.value]
        if len(same) != 1 or change.slot.clause - before[-1].slot.clause > NEAR or change.slot.depth:
            continue
        behind = [i for i in row[number + 1 : number + 2] if i.slot.role == GROWTH != change.slot.role]
        for told in (change, *behind):
            role = "rate" if told.slot.is_rate else "delta"
            way = reading("row beside", current=before[-1], prior=same[0][1], **{role: told})
            yield claim(text, "change", [way], told, topic="year")


def two_splits(text: Text, segment: Segment) -> Iterator[Claim]:
    """资金来源：（1）财政拨款（2）其他资金 and 资金结构：（1）基本支出（2）项目支出: two splits of one amount."""
    groups: list[list[Row]] = []
    for row in segment.rows:
        if SPLIT.search(row.label):
            groups.append([row])
        elif groups and re.match(r"（[2-9二三四五]）", row.label):
            groups[-1].append(row)
    if len(groups) != 2 or min(len(group) for group in groups) < 2:
        return
    for column in segment.columns:
        one, other = ([r.items[column.index] for r in group if column.index in r.items] for group in groups)
        if len(one) == len(groups[0]) and len(other) == len(groups[1]) and one[0].dimension != "rate":
            way = reading("two splits", result=one[0], plus=other, minus=one[1:])
            yield claim(text, "difference", [way], one[0], topic="splits")
    for whole in [row for row in segment.rows if row.is_total][:1]:
        for group in groups:
            shared = [c for c in sorted(whole.items) if all(c in row.items for row in group)]
            ways = [(whole.items[c], [row.items[c] for row in group]) for c in shared]
            yield from _voted(text, [(t, parts) for t, parts in ways if t.dimension != "rate"], "split")


def _alike(one: Item, other: Item) -> bool:
    return one.dimension == other.dimension


def _column_groups(columns: Sequence[Column]) -> Iterator[tuple[Column, list[list[Column]]]]:
    last = 0
    numeric = list(columns)
    for place, column in enumerate(numeric):
        if not column.is_total:
            continue
        before = [c for c in numeric[last:place] if not c.is_total]
        stem = re.sub(r"合计|总计|小计", "", column.header.rpartition("/")[2])
        group = column.header.rpartition("/")[0]
        named = [c for c in before if group and c.header.startswith(group + "/")]
        within = [c for c in numeric[place + 1 :] if group and c.header.startswith(group + "/") and not c.is_total]
        level = list(_of_one_level(numeric[place + 1 :], group))
        if within and not named:
            yield column, [level, within]
            last = place + 1 + len(within)
            continue
        behind = [c for c in numeric[place + 1 :] if not c.is_total]
        until = next((n for n, c in enumerate(numeric[place + 1 :], place + 1) if c.is_total), len(numeric))
        following = numeric[place + 1 : until]
        if named or before:  # 编制数 | 实有人数合计 | 行政 | 事业: what stands behind it is asked too
            yield column, [g for g in (named, before, following) if g and (g is not following or len(g) > 1)]
        elif len(behind) > 1 and (not stem or OF_A_SIDE.fullmatch(stem)):
            yield column, [level, following, behind]
        elif THREE_EXPENSES.search(stem) and len(kinds := [c for c in following if KIND_OF_THREE.search(c.header)]) > 1:
            yield column, [kinds]  # “三公”合计 | 出国费 | 用车费 | 接待费 | 会议费
        last = place + 1


def _of_one_level(columns: Sequence[Column], group: str) -> Iterator[Column]:
    """What stands beside a total: of 公务用车/小计, 公务用车/购置费, 公务用车/运行费 the first alone."""
    start = f"{group}/" if group else ""
    totalled = {c.header.rpartition("/")[0] for c in columns if c.is_total}
    for column in itertools.takewhile(lambda c: c.header.startswith(start), columns):
        above = column.header[len(start) :].rpartition("/")[0]
        if not above and column.is_total:
            return
        if not above or column.is_total or start + above not in totalled:
            yield column


# --- rates of two columns -------------------------------------------------------------------------------------------


def rates(text: Text, segment: Segment) -> Iterator[Claim]:
    """执行率 = 执行数 / 预算数, in the way that holds in most rows."""
    for column in segment.column(RATE):
        above = [
            c
            for c in segment.columns
            if DONE.search(c.header) and c.index != column.index and not RATE.search(c.header)
        ]
        below = [
            c
            for c in segment.columns
            if PLAN.search(c.header) and c not in above and c.index != column.index and not RATE.search(c.header)
        ]
        pairs = [(a, b) for a in above for b in (*reversed(below), *segment.column(ARRIVED)) if a is not b]
        pairs = [(done, plan) for done, plan in pairs if not _of_a_year_before(done, plan)]
        if not pairs:
            continue
        held = {pair: sum(_rate_holds(row, column, *pair) for row in segment.rows) for pair in pairs}
        best = max(pairs, key=lambda pair: held[pair])
        rows = [row for row in segment.rows if {column.index, best[0].index, best[1].index} <= row.items.keys()]
        rows = [row for row in rows if row.items[best[1].index].mention.value]
        said = {tuple(row.items[c.index].mention.value for c in (column, *best)) for row in rows}
        # 其中：财政资金 with all of it says the same once more
        sure: Confidence = "high" if held[best] * 2 >= len(rows) or len(said) == 1 else "low"
        for row in rows:
            rate = row.items[column.index]
            if rate.dimension == "rate":
                way = reading(
                    "columns", numerator=row.items[best[0].index], denominator=row.items[best[1].index], rate=rate
                )
                yield claim(text, "ratio", [way], rate, topic="execution", confidence=sure)


def _of_a_year_before(done: Column, plan: Column) -> bool:
    """2022年决算 beside 2023年预算: no budget was spent before its year."""
    spent, planned = (YEAR.findall(column.header) for column in (done, plan))
    return len(spent) == len(planned) == 1 and int(spent[0]) < int(planned[0])


def named_rates(text: Text, segment: Segment) -> Iterator[Claim]:
    """预算资金 | 320 | 实际到位 | 320 | 实际支出 | 304 and below it 预算执行率 | 95%: names beside their figures, no headers."""
    named = list(_named(segment))
    rated = [(name, item) for name, item in named if NAMED_RATE.search(name)]
    if not 0 < len(rated) < 3:
        return
    amounts = [(name, item) for name, item in named if item.dimension == "money"]
    planned, arrived, done = (
        [item for name, item in amounts if pattern.search(name)] for pattern in (NAMED_PLAN, NAMED_ARRIVED, NAMED_DONE)
    )
    if max(len(planned), len(arrived), len(done)) > 1:
        return  # of several years or sources
    for name, rate in rated:
        above, below = (arrived, planned) if "到位" in name else (done, [*planned, *arrived])
        ways = [reading("names", numerator=a, denominator=b, rate=rate) for a in above for b in below]
        if ways and rate.dimension == "rate":
            yield claim(text, "ratio", ways, rate, topic="execution")


def _named(segment: Segment) -> Iterator[tuple[str, Item]]:
    """The figures that have words of their own right before them, in rows of at least two such."""
    for row in segment.rows:
        words = dict(row.words)
        columns = itertools.pairwise(sorted({*words, *row.items}))
        pairs = [(words[a], row.items[b]) for a, b in columns if a in words and b in row.items]
        if len(pairs) > 1 and len(pairs) == len(row.items):
            yield from pairs


def shares(text: Text, segment: Segment) -> Iterator[Claim]:
    """占比 = 金额 / 合计, in the column of amounts where it holds in most rows; the shares make 100 %."""
    whole = next((row for row in (*segment.rows[-1:], *segment.rows[:1]) if row.is_total), None)
    if whole is None:
        return
    for column in segment.column(SHARE) or _percents(segment, whole) or _unheaded_shares(segment, whole):
        rows = [row for row in segment.rows if column.index in row.items and not row.is_total]
        rows = [row for row in rows if row.items[column.index].dimension == "rate" and not SUBSET.search(row.label)]
        columns = segment.columns or [Column(at, "") for at in whole.items if at != column.index]
        amounts = [c for c in columns if c.index in whole.items and c is not column and not NO_SUM.search(c.header)]
        held = {c.index: sum(_share_holds(row, whole, column, c) for row in rows) for c in amounts}
        best = max(amounts, key=lambda c: held[c.index], default=None)
        if best is None or len(rows) < 2 or held[best.index] * 2 < len(rows):
            continue
        for row in (row for row in rows if best.index in row.items):
            part, rate = row.items[best.index], row.items[column.index]
            way = reading("column", part=part, whole=whole.items[best.index], rate=rate)
            yield claim(text, "share", [way], rate, topic="whole")
        for row in segment.rows:
            within = SUBSET.search(row.label) and {column.index, best.index} <= row.items.keys()
            if within and _share_holds(row, whole, column, best):  # 其中人员经费: of all of it, or of the row above
                part, rate = row.items[best.index], row.items[column.index]
                way = reading("column", part=part, whole=whole.items[best.index], rate=rate)
                yield claim(text, "share", [way], rate, topic="whole")
        nested = {row.index for _, parts in _split_rows(text, segment.rows) for row in parts}
        rows = [row for row in rows if row.index not in nested]
        if adds_up(whole.items[best.index], [row.items[best.index] for row in rows if best.index in row.items]):
            parts = [row.items[column.index] for row in rows]
            coarse = len({part.mention.decimals for part in parts}) > 1 and total_of(parts) != 1
            told = [row for row in rows if best.index in row.items]  # 设备 | | 0.00%
            if coarse and all(_share_holds(row, whole, column, best) for row in told):
                continue  # 5% of 4.504 beside 56.35%
            yield claim(text, "shares_total", [reading("column", shares=parts)], parts[0])


def _percents(segment: Segment, whole: Row) -> Sequence[Column]:
    """金额 | 百分比: the columns headed so that are 100 % of all in the row of the total; of a budget they may be less."""
    rates = ((c, whole.items.get(c.index)) for c in segment.column(PER_CENT))
    return [c for c, item in rates if item is not None and item.dimension == "rate" and item.mention.value == 1]


def _unheaded_shares(segment: Segment, whole: Row) -> Sequence[Column]:
    """教育支出 21.6 86.4% above 总计 25.0 100%, below no header: the one column of rates, if it is 100 % of all, beside one of amounts."""
    if segment.columns:
        return ()
    of_all = [at for at, item in whole.items.items() if item.dimension == "rate" and item.mention.value == 1]
    others = [item for item in whole.items.values() if item.dimension != "rate"]
    return [Column(of_all[0], "")] if len(of_all) == len(others) == 1 and len(whole.items) == 2 else ()


def adjustments(text: Text, segment: Segment) -> Iterator[Claim]:
    """年初预算数 | 调整数 | 调整后预算数: the last is the sum of the first two, row by row."""
    by, after = segment.column(ADJUST_BY)[:1], segment.column(ADJUSTED)[:1]
    before = [c for c in segment.column(PLAN) if c not in (*by, *after) and not NO_SUM.search(c.header)][:1]
    if not (by and after and before):
        return
    columns = [before[0].index, by[0].index, after[0].index]
    rows = [[row.items[c] for c in columns] for row in segment.rows if set(columns) <= row.items.keys()]
    rows = [row for row in rows if _alike(row[0], row[1]) and _alike(row[1], row[2])]
    holding = sum(adds_up(row[2], row[:2]) for row in rows)
    for first, change, last in rows if holding * 2 >= len(rows) else ():
        way = reading("adjusted", result=last, plus=[first, change])
        yield claim(text, "difference", [way], last, topic="additions")


def products(text: Text, segment: Segment) -> Iterator[Claim]:
    """数量 | 单价 | 金额: number times price, row by row, where it holds in most of them."""
    numbers, prices, amounts = (segment.column(p)[:1] for p in (NUMBER, PRICE, AMOUNT))
    if not (numbers and prices and amounts) or len({numbers[0].index, prices[0].index, amounts[0].index}) < 3:
        return
    columns = [numbers[0].index, prices[0].index, amounts[0].index]
    rows = [[r.items[c] for c in columns] for r in segment.rows if set(columns) <= r.items.keys() and not r.is_total]
    rows = [row for row in rows if _alike(row[1], row[2])]
    holding = sum(abs(n.mention.value * p.mention.value - a.mention.value) <= a.mention.ulp for n, p, a in rows)
    for number, price, amount in rows if len(rows) > 1 and holding * 2 >= len(rows) else ():
        exact = replace(price.mention, unit=replace(price.mention.unit, exact=True))
        price_ = replace(price, slot=replace(price.slot, mention=exact))
        way = reading("row", numerator=[amount], denominator=number, rate=price_)
        yield claim(text, "ratio", [way], amount, topic="product")


def each_of(text: Text, segment: Segment) -> Iterator[Claim]:
    """里程 | 投资 | 每公里造价: a column over another, where it is that in three rows and nearly all; what is not is a finding among many."""
    for column in segment.column(EACH):
        others = [c for c in segment.columns if not NO_SUM.search(c.header) and c is not column]
        near = sorted(others, key=lambda c: abs(c.index - column.index))[:BESIDE]
        pairs = list(itertools.permutations(near, 2))
        held = {pair: [row for row in segment.rows if _rate_holds(row, column, *pair)] for pair in pairs}
        best = max(pairs, key=lambda pair: (len(held[pair]), _rounded_in(held[pair], column, *pair)), default=None)
        if best is None or len(held[best]) < FEWEST_ROWS:
            continue
        indices = {column.index, *(c.index for c in best)}
        rows = [row for row in segment.rows if indices <= row.items.keys() and row.items[best[1].index].mention.value]
        nearly = len(held[best]) >= len(rows) - 1 and len(rows) > FEWEST_ROWS
        judged = [row for row in rows if row in held[best] or not _may_differ(row, column, best[0], near)]
        for row in judged if nearly else held[best]:
            above, below, each = (row.items[c.index] for c in (*best, column))
            way = reading("each", numerator=above, denominator=below, rate=each)
            yield claim(text, "ratio", [way], each, topic="per_unit")


def _may_differ(row: Row, each: Column, amount: Column, near: Sequence[Column]) -> bool:
    """增减 | 5 | 2.5 | 0.1, a row of changes; 丁路（含桥梁）; or one told for each of those in a column beside, as its bare numbers show."""
    if OF_CHANGES.search(row.label) or REMARKED.search(row.label):
        return True
    rate = row.items[each.index].mention
    numbers = [row.items[c.index].mention.number for c in near if c.index in row.items]
    bare = [row.items[amount.index].mention.number / number for number in numbers if number]
    last = rate.ulp / rate.unit.scale
    return any(-last / 2 <= one * scale - rate.number < last for one in bare for scale in SCALES)  # rounded or cut


def interests(text: Text, segment: Segment) -> Iterator[Claim]:
    """发行金额 | 利率（%） | 年利息: the interest of a year over the amount, row by row, where it is the rate in most of them."""
    rates, paid = segment.column(INTEREST_RATE)[:1], segment.column(INTEREST)[:1]
    lent = [c for c in segment.column(LENT) if c not in (*rates, *paid)][:1]
    if not (rates and paid and lent):
        return
    columns = [paid[0].index, lent[0].index, rates[0].index]
    rows = [[r.items[c] for c in columns] for r in segment.rows if set(columns) <= r.items.keys() and not r.is_total]
    rows = [row for row in rows if _alike(row[0], row[1]) and row[2].dimension == "rate" and row[1].mention.value]
    holding = sum(is_quotient(*row, cut=True) for row in rows)
    for interest, amount, rate in rows if holding > 1 and holding * 2 >= len(rows) else ():
        way = reading("interest", numerator=interest, denominator=amount, rate=rate)
        yield claim(text, "ratio", [way], rate, topic="other")


def _share_holds(row: Row, whole: Row, rate: Column, amount: Column) -> bool:
    part = row.items.get(amount.index)
    return part is not None and is_quotient(part, whole.items[amount.index], row.items[rate.index], cut=True)


def within(text: Text, segment: Segment) -> Iterator[Claim]:
    """完成投资 within 合同价, 执行数 within 全年预算数: row by row."""
    limits = [c for c in segment.column(LIMIT) if not PORTION.search(c.header)]
    done = [c for c in segment.column(DONE) if not RATE.search(c.header)]
    if len(limits) != 1 or len(done) != 1 or of_revenue(segment):
        return
    for row in segment.rows:
        if {limits[0].index, done[0].index} <= row.items.keys() and not row.is_total:
            spent, limit = row.items[done[0].index], row.items[limits[0].index]
            yield claim(text, "bound", [reading("row", parts=[spent], limit=limit)], spent, topic="execution")


def _rounded_in(rows: Sequence[Row], rate: Column, above: Column, below: Column) -> int:
    """In how many of the rows in which a rate holds it is rounded as it should be, and not one off in its last digit."""
    return sum(is_quotient(*(row.items[c.index] for c in (above, below, rate))) for row in rows)


def _rate_holds(row: Row, rate: Column, above: Column, below: Column) -> bool:
    if not {rate.index, above.index, below.index} <= row.items.keys():
        return False
    return is_quotient(*(row.items[c.index] for c in (above, below, rate)), cut=True)
