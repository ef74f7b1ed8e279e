"""Tables as tab-separated lines: execution, functions, scores. Figures stand bare, their unit is in the caption."""

from __future__ import annotations

from collections.abc import Sequence

from auditor.testing.draft import Draft, Figure, Money, Points, Quantity, Rate, Section
from auditor.testing.world import Department, Parts, total

Row = tuple[str, tuple[Figure, ...]]
EXECUTION_HEADS = (
    "项目\t全年预算数\t全年执行数\t执行率",
    "支出类型\t预算数\t执行数\t执行率",
    "项目\t预算数\t决算数\t预算执行率",
)


def execution(d: Draft, it: Department) -> Section:
    """Budget, outturn and rate for the whole and both sorts of expenditure."""
    kinds: Parts = (("基本支出", it.basic), ("项目支出", it.project))
    planned = (it.adjusted_basic, it.adjusted - it.adjusted_basic)
    rows = [_executed(d, name, plan, final) for (name, final), plan in zip(kinds, planned, strict=True)]
    whole = _executed(d, "合计", it.adjusted, it.spending)
    for column in (0, 1):
        d.relate("sum", "table/execution", total=whole[1][column], parts=[row[1][column] for row in rows])
    return _table(d, "预算执行情况表", d.pick(EXECUTION_HEADS), _ordered(d, whole, rows))


def _executed(d: Draft, name: str, budget: int, final: int) -> Row:
    row = _row(d, name, Money(budget), Money(final))
    rate = d.figure(Rate(final, budget))
    d.relate("ratio", "table/execution", numerator=row[1][1], denominator=row[1][0], rate=rate)
    return name, (*row[1], rate)


def functions(d: Draft, it: Department) -> Section:
    """Functions down, basic and projects across; where fiscal appropriations are all there is."""
    if it.fiscal != it.spending:
        return execution(d, it)
    basics = [part * it.basic // it.spending for _, part in it.functions]
    basics[basics.index(max(basics))] += it.basic - sum(basics)
    rows = [_across(d, name, (basic, part - basic)) for (name, part), basic in zip(it.functions, basics, strict=True)]
    whole = _across(d, "合计", (it.basic, it.project))
    for column in range(3):
        d.relate("sum", "table/functions", total=whole[1][column], parts=[row[1][column] for row in rows])
    return _table(d, "支出决算表", "科目名称\t本年支出合计\t基本支出\t项目支出", _ordered(d, whole, rows))


def _across(d: Draft, name: str, amounts: Sequence[int]) -> Row:
    row = _row(d, name, Money(sum(amounts)), *(Money(amount) for amount in amounts))
    d.relate("sum", "table/functions", announced=False, total=row[1][0], parts=row[1][1:])
    return row


def travel(d: Draft, it: Department) -> Section:
    """The three public expenses: budget and outturn."""
    rows = [
        _row(d, name, Money(budget), Money(final))
        for (name, final), (_, budget) in zip(it.travel, it.travel_budget, strict=True)
    ]
    whole = _row(d, "合计", Money(total(it.travel_budget)), Money(total(it.travel)))
    for column in (0, 1):
        d.relate("sum", "table/travel", total=whole[1][column], parts=[row[1][column] for row in rows])
    return _table(d, "“三公”经费支出表", "项目\t预算数\t决算数", _ordered(d, whole, rows))


def scores(d: Draft, it: Department) -> Section:
    """Indicators with full marks and marks."""
    rows = [
        _row(d, name, Points(full), Points(mark))
        for (name, full), (_, mark) in zip(it.full_marks, it.scores, strict=True)
    ]
    whole = _row(d, d.pick(("总分", "合计")), Points(total(it.full_marks)), Points(total(it.scores)))
    for column in (0, 1):
        d.relate("sum", "table/scores", total=whole[1][column], parts=[row[1][column] for row in rows])
    lines = [_line(row) for row in (*rows, whole)]
    title = d.pick(("一级指标\t分值\t得分", "指标\t权重\t得分", "一级指标\t满分\t自评得分"))
    return Section("部门整体支出绩效自评表", ("", title, *lines, ""))


def _row(d: Draft, name: str, *quantities: Quantity) -> Row:
    return name, tuple(d.figure(quantity, bare=True) for quantity in quantities)


def _ordered(d: Draft, whole: Row, rows: Sequence[Row]) -> list[Row]:
    return [whole, *rows] if d.chance(0.3) else [*rows, whole]


def _line(row: Row) -> str:
    return "\t".join((row[0], *(str(figure) for figure in row[1])))


def _table(d: Draft, title: str, head: str, rows: Sequence[Row]) -> Section:
    caption = d.pick(("单位：{unit}", "（单位：{unit}）", "金额单位：{unit}")).format(unit=d.style.unit)
    return Section(title, (caption, head, *(_line(row) for row in rows), ""))
