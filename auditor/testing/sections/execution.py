"""Budget against outturn: the whole and each function, from the initial budget to what is left."""

from __future__ import annotations

from auditor.testing import phrases as p
from auditor.testing.clauses import because, execution, numbered, worded
from auditor.testing.draft import Draft, Money, Rate, Section
from auditor.testing.world import Department

JOINED = ("{whole}。其中：{first}；{second}。", "{whole}，其中{first}；{second}。", "{whole}。{first}。{second}。")


def against_budget(d: Draft, it: Department) -> Section:
    """The whole and each function against the initial budget."""
    first, _ = execution(d, f"{it.year}年度财政拨款支出", it.fiscal_initial, it.fiscal, "against/whole")
    lines = [
        _function(d, name, budget, final)
        for (name, final), (_, budget) in zip(it.functions, it.functions_initial, strict=True)
    ]
    lines = numbered(lines, d.pick(("{n}.", "（{n}）", "{n}．")))
    return Section(d.pick(("财政拨款支出决算具体情况", "支出决算具体情况")), (first + "。其中：", *lines))


def _function(d: Draft, name: str, budget: int, final: int) -> str:
    reason = d.pick(p.REASONS_UP if final > budget else p.REASONS_DOWN)
    because = p.VERSUS_BUDGET[2 if final == budget else final > budget].format(reason=reason)
    return execution(d, name + d.pick(("", "（类）")), budget, final, "against/part")[0] + because + "。"


def flow(d: Draft, it: Department) -> Section:
    """From the initial budget to what is left."""
    title = d.pick(("预算执行情况", "部门预决算情况", "预算安排及执行情况"))
    filled = d.fill(
        d.pick(p.BUDGET_FLOW),
        year=str(it.year),
        initial=Money(it.initial),
        added=Money(it.added),
        adjusted=Money(it.adjusted),
        final=Money(it.spending),
        rate=Rate(it.spending, it.adjusted),
    )
    f = filled.figures
    d.relate("ratio", "flow/rate", numerator=f["final"], denominator=f["adjusted"], rate=f["rate"])
    d.relate("difference", "flow/added", announced=False, result=f["adjusted"], plus=(f["initial"], f["added"]))
    left = d.say(p.CARRIED, carried=Money(it.carried)) if d.chance(0.5) else ""
    return Section(title, (filled.text + left,))


def rates(d: Draft, it: Department) -> Section:
    """Execution rates of the whole and of both sorts of expenditure."""
    project_budget = it.adjusted - it.adjusted_basic
    whole, _ = execution(d, f"{it.year}年部门整体支出", it.adjusted, it.spending, "rates", p.EXECUTION_RATE)
    first, _ = execution(d, "基本支出", it.adjusted_basic, it.basic, "rates", p.EXECUTION_RATE)
    second, _ = execution(d, "项目支出", project_budget, it.project, "rates", p.EXECUTION_RATE)
    joined = d.pick(JOINED).format(whole=whole, first=first, second=second)
    return Section("预算执行率情况", (joined,))


def versus_initial(d: Draft, it: Department) -> Section:
    """The outturn as a change of the initial budget."""
    up = it.spending > it.initial
    if it.spending == it.initial:
        return Section("预决算差异情况", ("决算数与年初预算数持平。",))
    filled = d.fill(
        worded(d.pick(p.VERSUS_INITIAL), up),
        year=str(it.year),
        initial=Money(it.initial),
        final=Money(it.spending),
        delta=Money(abs(it.spending - it.initial)),
        rate=Rate(abs(it.spending - it.initial), it.initial),
        reason=because(d, up),
    )
    f = filled.figures
    d.relate("change", "versus", current=f["final"], prior=f["initial"], delta=f["delta"], rate=f["rate"])
    return Section("预决算差异情况", (filled.text,))
