"""Income and expenditure: totals, sources, basic and project expenditure, functions, what is left."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal

from auditor.testing import phrases as p
from auditor.testing.clauses import because, change, execution, money_parts, numbered, worded
from auditor.testing.draft import SCALES, Draft, Money, Other, Quantity, Rate, Section
from auditor.testing.world import Department, Parts, last_year, named, total

CENT = Decimal("0.01")


def grand_totals(d: Draft, it: Department) -> Section:
    """The totals on both sides, and last year's."""
    now = it.adjusted
    before = last_year(d.random, it, lambda it: it.adjusted)
    filled = d.fill(
        worded(d.pick(p.GRAND_TOTALS), now > before),
        year=str(it.year),
        last=str(it.year - 1),
        total=Money(now),
        again=Money(now),
        prior=Money(before),
        delta=Money(abs(now - before)),
        rate=Rate(abs(now - before), before),
        reason=because(d, now > before),
    )
    f = filled.figures
    d.relate("change", "totals", current=f["total"], delta=f["delta"], rate=f["rate"], prior=f.get("prior"))
    return Section(d.pick(("收入支出决算总体情况", "收入支出决算总体情况说明")), (filled.text,))


def income(d: Draft, it: Department) -> Section:
    """Income and where it came from."""
    lead = d.pick(("{y}年度本年收入合计", "本年收入合计", "{y}年收入总额", "{y}年部门收入")).format(y=it.year)
    text = money_parts(d, lead, it.income, "income", whole=d.pick(("本年收入", "总收入")), share=d.chance(0.5))
    return Section(d.pick(("收入决算情况", "收入情况", "收入决算情况说明")), (text,))


def spending(d: Draft, it: Department) -> Section:
    """Expenditure: basic and projects."""
    lead = d.pick(("{y}年度本年支出合计", "本年支出合计", "{y}年支出总额", "{y}年部门总支出")).format(y=it.year)
    parts: Parts = (("基本支出", it.basic), ("项目支出", it.project))
    lines = [money_parts(d, lead, parts, "spending", whole=d.pick(("本年支出", "总支出")), share=d.chance(0.6))]
    if d.chance(0.4):
        lines.append(d.random.choice((_last_year, _each_last_year))(d, it))
    return Section(d.pick(("支出决算情况", "支出情况", "支出决算情况说明")), tuple(lines))


def _last_year(d: Draft, it: Department) -> str:
    amount = d.figure(Money(it.spending))
    return f"{it.year}年度总支出{amount}" + change(d, amount, it.spending, it.prior_spending, it.year, "spending")


def _each_last_year(d: Draft, it: Department) -> str:
    """Basic and project expenditure against last year's, one after the other."""
    basic, project = d.figure(Money(it.basic)), d.figure(Money(it.project))
    first = change(d, basic, it.basic, it.prior_basic, it.year, "spending/each", reason=False).removesuffix("。")
    second = change(d, project, it.project, it.prior_project, it.year, "spending/each")
    return f"基本支出{basic}{first}；项目支出{project}{second}"


def both_sides(d: Draft, it: Department) -> Section:
    """Income and expenditure with their changes in one sentence; both move the same way."""
    rises = it.spending > it.prior_spending
    now, factor = it.income_total, d.random.uniform(0.02, 0.2)
    before = it.before.income_total if it.before else int(now * (1 - factor if rises else 1 + factor))
    if (now > before) != rises:
        return Section("与上年比较情况", ("收入、支出与上年相比有增有减，总体平稳。",))
    up, grow = d.random.choice(p.UP if rises else p.DOWN)
    filled = d.fill(
        d.pick(p.BOTH_SIDES),
        year=str(it.year),
        up=up,
        grow=grow,
        spent_up=up,
        spent_grow=grow,
        income=Money(now),
        before=Money(before),
        delta=Money(abs(now - before)),
        rate=Rate(abs(now - before), before),
        spent=Money(it.spending),
        spent_before=Money(it.prior_spending),
        spent_delta=Money(abs(it.spending - it.prior_spending)),
        spent_rate=Rate(abs(it.spending - it.prior_spending), it.prior_spending),
    )
    f = filled.figures
    d.relate("change", "sides", current=f["income"], prior=f.get("before"), delta=f.get("delta"), rate=f["rate"])
    d.relate(
        "change",
        "sides",
        current=f["spent"],
        prior=f.get("spent_before"),
        delta=f.get("spent_delta"),
        rate=f["spent_rate"],
    )
    return Section("与上年比较情况", (filled.text,))


def basic(d: Draft, it: Department) -> Section:
    """Basic expenditure: people and running costs."""
    lead = d.pick(("{y}年度基本支出", "基本支出", "本单位基本支出", "{y}年基本支出决算数")).format(y=it.year)
    brief: Parts = (("人员经费", total(it.personnel)), ("公用经费", total(it.public)))
    parts, likely = (brief, 0.5) if d.chance(0.5) else ((*it.personnel, *it.public), 0.3)
    lines = [money_parts(d, lead, parts, "basic", whole="基本支出", share=d.chance(likely))]
    if d.chance(0.4):
        lines.append(execution(d, "基本支出", it.initial_basic, it.basic, "basic")[0] + "。")
    return Section(d.pick(("基本支出情况", "基本支出决算情况")), tuple(lines))


def projects(d: Draft, it: Department) -> Section:
    """Project expenditure and the projects, in prose or as a list of lines."""
    title = d.pick(("项目支出情况", "项目支出决算情况", "项目支出"))
    if d.chance(0.4):
        return Section(title, _project_list(d, it))
    lead = d.pick(("{y}年度项目支出", "项目支出", "{y}年项目支出决算数")).format(y=it.year)
    text = money_parts(d, lead, it.projects, "projects", share=d.chance(0.2), whole="项目支出")
    return Section(title, (text,))


def _project_list(d: Draft, it: Department) -> tuple[str, ...]:
    whole = d.figure(Money(it.project))
    filled = [d.fill("{name}{amount}", name=name, amount=Money(amount)) for name, amount in it.projects]
    lead = d.pick(("{y}年度项目支出{whole}，其中：", "{y}年项目支出{whole}，具体项目如下：", "项目支出{whole}。其中："))
    announced = "如下" in lead  # a list behind 其中 may be of some projects
    d.relate(
        "sum", "projects/list", announced=announced, total=whole, parts=[item.figures["amount"] for item in filled]
    )
    end = d.pick(("。", "；"))
    lines = numbered([item.text + end for item in filled], d.pick(("（{n}）", "{n}.", "({n})", "{n}、")))
    return lead.format(y=it.year, whole=whole), *lines[:-1], lines[-1][:-1] + "。"


def functions(d: Draft, it: Department) -> Section:
    """Expenditure by function, with shares."""
    title = d.pick(("财政拨款支出决算结构情况", "按功能分类支出情况", "支出决算结构情况"))
    lead = d.pick(("{y}年度财政拨款支出", "一般公共预算财政拨款支出", "{y}年财政拨款支出决算")).format(y=it.year)
    return Section(title, (money_parts(d, lead, it.functions, "functions", whole="财政拨款支出", share=d.chance(0.8)),))


def balance(d: Draft, it: Department) -> Section:
    """What came in, went out and stayed."""
    filled = d.fill(d.pick(p.BALANCE), **_flow(it))
    f = filled.figures
    d.relate(
        "difference", "balance", announced=False, result=f["left"], plus=(f["start"], f["income"]), minus=f["spent"]
    )
    return Section(d.pick(("结转结余情况", "收支结余情况")), (filled.text,))


def both_totals(d: Draft, it: Department) -> Section:
    """Both sides, each with what it is made of in a bracket: ``收入总计A（本年收入B，年初结转和结余C）；支出总计A（…）。``"""
    filled = d.fill(d.pick(p.BOTH_TOTALS), whole=Money(it.adjusted), again=Money(it.adjusted), **_flow(it))
    f = filled.figures
    d.relate("sum", "totals/income", total=f["whole"], parts=(f["income"], f["start"]))
    d.relate("sum", "totals/spending", total=f["again"], parts=(f["spent"], f["left"]))
    return Section("收支总体情况", (filled.text,))


def _flow(it: Department) -> dict[str, Quantity | str]:
    return {
        "year": str(it.year),
        "start": Money(it.carried_in),
        "income": Money(it.income_total),
        "spent": Money(it.spending),
        "left": Money(it.carried),
    }


def running(d: Draft, it: Department) -> Section:
    """Running costs of the office."""
    now = total(it.public)
    amount = d.figure(Money(now))
    text = d.pick(p.RUNNING).format(year=it.year) + str(amount)
    text += change(d, amount, now, last_year(d.random, it, lambda it: total(it.public)), it.year, "running")
    return Section(d.pick(("机关运行经费支出情况", "机关运行经费情况说明")), (text,))


def nested(d: Draft, it: Department) -> Section:
    """Basic expenditure with parts that have parts."""
    lead = d.pick(("{y}年度基本支出", "基本支出", "{y}年基本支出决算数")).format(y=it.year)
    inner = [[d.fill("{name}{amount}", name=name, amount=Money(amount)) for name, amount in parts]
             for parts in (it.personnel, it.public)]  # fmt: skip
    first, second = ("、".join(item.text for item in items) for items in inner)
    people, public = total(it.personnel), total(it.public)
    filled = d.fill(
        d.pick(p.NESTED),
        lead=lead,
        total=Money(it.basic),
        people=Money(people),
        public=Money(public),
        first=first,
        second=second,
    )
    f = filled.figures
    d.relate("sum", "nested/outer", total=f["total"], parts=(f["people"], f["public"]))
    for name, items in zip(("people", "public"), inner, strict=True):
        d.relate("sum", "nested/inner", announced=False, total=f[name], parts=[i.figures["amount"] for i in items])
    return Section("基本支出情况", (filled.text,))


def roundly(d: Draft, it: Department) -> Section:
    """The expenditure once more, in another unit."""
    yuan = Decimal(it.spending).scaleb(-2 - d.style.hidden) * SCALES[d.style.unit]
    if yuan > 100_000_000:
        amount = Other(yuan.scaleb(-8).quantize(CENT, ROUND_HALF_UP), "亿元")
    elif d.style.unit == "元":
        amount = Other(yuan.scaleb(-4).quantize(CENT, ROUND_HALF_UP), "万元")
    else:
        amount = Other(yuan.quantize(Decimal(1)), "元")
    return Section("总体情况", (d.say(p.ROUNDLY, year=str(it.year), amount=amount),))


def mainly(d: Draft, it: Department) -> Section:
    """Some parts of an amount: no more than the whole, and not equal to it."""
    whole = total(it.public)
    named_parts = named(d.random, p.MAINLY_NAMES, int(whole * d.random.uniform(0.5, 0.95)), d.random.randint(2, 4))
    parts = "、".join(d.say(("{name}{amount}",), name=name, amount=Money(amount)) for name, amount in named_parts)
    return Section("公用经费情况", (d.say(p.MAINLY, name="公用经费", total=Money(whole), parts=parts),))
