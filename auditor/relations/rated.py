"""What the files about rates share: words, measures, and the amounts that may stand above and below the line."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence

from auditor.clauses import BASE, PRIOR, RATIO
from auditor.facts import AIMED_AT, INCOME, SPENDING, is_amount, is_mean
from auditor.languages import zh
from auditor.text import Item, Text, is_quotient

Pairs = list[tuple[Item, Item]]  # what may stand above and below the line, the likeliest first
EXECUTION = re.compile(
    r"执行率|完成率|支出率|预算完成|使用率|(?:^|预算|支出|经费|成本)控制率|支付率|(?:支出|执行|拨付|支付|资金|投资|完成|使用)进度"
)
RATES = ("率", "进度", "满意度", "比例", "幅度")
ARRIVAL = re.compile(r"到位率")
SATISFIED = re.compile(r"满意")
DONE = ("final", "arrived")
OF_BASE = re.compile(r"率（[^（）]{0,10}占(?P<base>[^（）]{2,12}?)(?:的(?:比例|比重|百分比))?）")
FAR = 80  # amounts back
LEVEL = re.compile(r"中央|省级|市级|县级|区级|镇级|乡级")
BYGONE = re.compile(r"(?:19|20)\d\d年(?!年?初|度?预算)|上年(?!.{0,4}预算)|去年|同期")
APART = re.compile(  # 差A, 比计划少A, 超目标A
    r"(?:但|仅|还|尚|仍|[比较](?:计划|目标|任务)数?)*(?P<way>差|少|缺|多|超额?)(?:完成|建|实施)?(?:计划|目标|任务)?了?"
)
LEFT_OVER = re.compile(r"结余|结转|剩余")
OUT_OF = re.compile(r"[^，。；：（）]{0,12}(?<!其)中")
SPENT = SPENDING | {"income_and_expenditure"}
FUNDS = INCOME | {"appropriation_income"}
LEVELS = re.compile(
    r"覆盖率|合格率|普及率|差错率|就诊率|入学率|巩固率|知晓率|参保率|死亡率|及时率|准确率|达标率|利用率|增长率|负债率|打扫率|清扫率|亮灯率|接种率|服药率|在治率|管理率|占用率|节水率"
)


def earlier(text: Text, row: Sequence[Item], index: int) -> list[Item]:
    """Amounts before a rate in its sentence, nearest first, not deeper in brackets; bases of comparison too."""
    rate = row[index]
    above = {
        one.slot.start
        for one, other in itertools.pairwise(row[:index])
        if other.slot.role == RATIO and other.slot.base == rate.slot.base  # 支付率 of one level after the other
    }
    near = [
        i
        for i in reversed(row[:index])
        if i.slot.sentence == rate.slot.sentence and i.slot.depth <= rate.slot.depth and i.slot.start not in above
    ]
    found = [
        i
        for i in near
        if not (LEFT_OVER.search(i.slot.before) or beyond_plan(i))
        and (
            is_amount(i)
            or is_mean(i)
            or (i.slot.role in (PRIOR, BASE) and not i.slot.is_rate and not BYGONE.search(i.slot.base))
        )
    ]
    if found and LEVEL.search(found[0].slot.before):
        return found
    return sorted(found, key=lambda i: i.slot.start in text.inner)  # what stands behind 其中 is the last choice


def beyond_plan(item: Item) -> bool:
    """计划A，实际B，超额完成C: by how much B is more than A, or less (差C, 比计划少C); 超额完成A的计划 is A itself."""
    said = zh.BEYOND_PLAN.fullmatch(item.slot.before) or APART.fullmatch(item.slot.before)
    return said is not None and not item.slot.after.startswith("的")


def is_rate_of(part: Item, whole: Item, rate: Item) -> bool:
    """Of nothing every rate is none."""
    return part.mention.value > 0 and is_quotient(part, whole, rate)


def is_capped(done: Item, goal: Item, rate: Item) -> bool:
    """培训A，目标B，完成率100%: what is more than was aimed at, or less than was allowed, is told as all of it."""
    kept = goal.mention.qualifier in ("at most", "less than")
    done_so = done.mention.value < goal.mention.value if kept else done.mention.value > goal.mention.value
    return rate.slot.is_rate and rate.mention.value == 1 and done_so


def out_of(text: Text, whole: Item, part: Item) -> bool:
    """120件来信中，办结114件: is the part said to be one of the whole, which stands right before it?"""
    passage = text.passage_at.get(whole.slot.passage)
    if passage is None or whole.slot.passage != part.slot.passage or whole.slot.start > part.slot.start:
        return False
    return OUT_OF.match(text.gap(passage, whole, part)) is not None


def same_unit(one: Item, other: Item) -> bool:
    return one.mention.unit.symbol == other.mention.unit.symbol


def planned_beside(text: Text, came: Item) -> list[Item]:
    """实际到位B in the text, 合计 | A | B in a table: what was planned in the row that says that so much arrived."""
    rows = (row.items.values() for segment in text.segments for row in segment.rows)
    found = (
        cells for cells in rows if any(i.measure == "arrived" and i.mention.value == came.mention.value for i in cells)
    )
    planned = [i for cells in found for i in cells if i.measure in AIMED_AT and i.dimension == came.dimension]
    return [i for i in planned if i.mention.value >= came.mention.value][:1]


def one_each(row: Sequence[Item], index: int) -> tuple[Item, Item] | None:
    """选取A个乡镇、B个村，占全县C个乡镇、D个村的P和Q: P is A of C, Q is B of D; 分别占总数C的P和Q: of C both. None for no such list."""
    first, last = run_of_rates(row, index)
    many, at = last - first + 1, index - first
    here = [i for i in row[max(0, first - 2 * many) : first] if i.slot.sentence == row[index].slot.sentence]
    told = [i for i in here if is_amount(i) or (i.slot.role == BASE and not i.slot.is_rate)]
    begin = next((n for n, i in enumerate(told) if i.slot.before.removeprefix("分别").startswith("占")), 0)
    parts, wholes = told[max(0, begin - many) : begin], told[begin:]
    wholes = wholes * many if len(wholes) == 1 else wholes
    if many < 2 or not len(parts) == len(wholes) == many or row[first].slot.clause != wholes[0].slot.clause:
        return None
    alike = all(part.dimension == whole.dimension for part, whole in zip(parts, wholes, strict=True))
    return (parts[at], wholes[at]) if alike else None


def planned_each(row: Sequence[Item], index: int) -> tuple[Item, Item] | None:
    """甲A（目标B）、乙C（目标D），分别为目标的P、Q: P is A of B, Q is C of D. None for no such list."""
    first, last = run_of_rates(row, index)
    many, at = last - first + 1, index - first
    told = row[max(0, first - 2 * many) : first]
    if many < 2 or len(told) != 2 * many or "分别" not in row[first].slot.before:
        return None
    parts, plans = told[::2], told[1::2]
    outer = all(is_amount(i) and i.slot.sentence == row[index].slot.sentence for i in told)
    inside = all(plan.slot.depth == part.slot.depth + 1 for part, plan in zip(parts, plans, strict=True))
    planned = all(
        plan.measure in AIMED_AT and part.dimension == plan.dimension for part, plan in zip(parts, plans, strict=True)
    )
    return (parts[at], plans[at]) if outer and inside and planned else None


def run_of_rates(row: Sequence[Item], index: int) -> tuple[int, int]:
    """The first and the last of the rates of one sort that stand together in a clause."""
    rate = row[index]
    first = last = index
    while first and row[first - 1].slot.role == rate.slot.role and row[first - 1].slot.clause == rate.slot.clause:
        first -= 1
    while (
        last + 1 < len(row)
        and row[last + 1].slot.role == rate.slot.role
        and row[last + 1].slot.clause == rate.slot.clause
    ):
        last += 1
    return first, last
