"""Words that head the columns of tables and name their rows, for all who read them: ``执行率`` says that it is a rate, and is never added up."""

from __future__ import annotations

import re

from auditor.languages import zh
from auditor.tables import Column, Row, Segment

RATE = re.compile(
    r"执行率|完成(?:率|比例|百分比|%)|支出进度|预算执行(?![数额金情])|进度|(?:[为占]|完成)(?:年初|年度|调整后?|变动后?|调整（变动）|全年|本年|当年)?(?:预算|计划|任务|目标)数?的?（?(?:%|百分比|比例|比重)"
)
# 户均补助, 每公里造价, 单位成本: what an amount is for each of so many; no standard that is set beforehand
EACH = re.compile(
    r"(?:^|/)(?!.*标准)(?:月|年|日|平)?(?:[人户亩车次村校班生台辆件]均|平均每|每(?:公里|千米|平方米|立方米|[人户亩村校生台辆件吨公米]))[一-龥]{0,6}(?:[（(].*)?$|(?:^|/)单位(?:成本|造价|投资)"
)
SHARE = re.compile(r"占比|比重|占.{0,8}(?:比例|%)|构成比")
CHANGED = re.compile(r"^(?:比上年)?(?:增减|增加|变动|变化|差)(?:额|数|金额)?(?:[（(+].*)?$|增减(?:额|数)$")
ALL_FUNDS = re.compile(r"^(?:年度|项目|本年|全年|预算)?(?:财政)?资金(?:总额|合计|总计)[：:]?$|^总额[：:]?$")
NO_SUM = re.compile(
    r"每(?:公里|千米|平方米|立方米)[一-龥]|单位(?:成本|造价)|率|[一-龥]比(?:（[^（）]*）)?$|平均|[户亩车次日]均|占比|比重|%|标准(?:[（(][^（）()]*[）)])?$|指标值|完成值|单价|人均|序号|编码|编号|[行栏项]次|行号"
)
REVENUE_ROWS = re.compile(r"税收|非税|增值税|所得税|收入(?:合计|总计|小计)")
REASONS = re.compile(r"原因|说明|偏差|扣分")

IN_A_UNIT = re.compile(r"/(?=[^（(/]*[）)])")  # （元/户）: no heading below another


def never_summed(header: str) -> bool:
    """Does the last of its headings say that its figures are never added up?"""
    return NO_SUM.search(IN_A_UNIT.sub("每", header).rpartition("/")[2]) is not None


def name_of(row: Row) -> str:
    """The words beside its first figure."""
    first = min(row.items, default=0)
    return next((text for column, text in reversed(row.words) if column < first), "")


def full_marks(segment: Segment) -> list[Column]:
    """The column of full marks: of those of several levels the one that most rows tell; [] for none."""
    marks = segment.column(zh.FULL_MARK) or segment.column(zh.WEIGHT)
    if len(marks) < 2:
        return marks
    return [max(marks, key=lambda column: sum(column.index in row.items for row in segment.rows))]


def of_revenue(segment: Segment) -> bool:
    """增值税 · 调整预算 · 决算: a table with taxes or revenue in its rows, and no spending; it may come to more than was planned."""
    labels = [f"{row.label} {name_of(row)}" for row in segment.rows]
    return any(map(REVENUE_ROWS.search, labels)) and not any("支出" in label for label in labels)


__all__ = [
    "ALL_FUNDS",
    "CHANGED",
    "EACH",
    "NO_SUM",
    "RATE",
    "REASONS",
    "SHARE",
    "full_marks",
    "name_of",
    "never_summed",
    "of_revenue",
]
