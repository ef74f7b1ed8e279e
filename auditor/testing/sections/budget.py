"""The budget of a coming year: what will come in, what it is for, against last year's budget."""

from __future__ import annotations

from auditor.testing import phrases as p
from auditor.testing.clauses import change, money_parts
from auditor.testing.draft import Count, Draft, Money, Section
from auditor.testing.sections.spent import three
from auditor.testing.world import Department, Parts, last_year, named, total

SOURCES = ("一般公共预算拨款", "政府性基金预算拨款", "纳入专户管理的非税收入", "上级财政补助", "上年结转结余")


def income(d: Draft, it: Department) -> Section:
    """Income of the budget, by source, against last year."""
    now = it.initial
    lead = d.pick(p.BUDGET_INCOME).format(year=it.year)
    sources = named(d.random, SOURCES, now, d.random.randint(2, 4))
    if d.chance(0.5):
        text = money_parts(d, lead, sources, "budget/income", whole="收入预算", share=d.chance(0.3))
    else:
        amount = d.figure(Money(now))
        text = f"{lead}{amount}" + change(
            d, amount, now, last_year(d.random, it, lambda it: it.initial, 0.1), it.year, "budget/income"
        )
    return Section("收入预算情况", (text,))


def spending(d: Draft, it: Department) -> Section:
    """Expenditure of the budget, basic and projects, or by function."""
    lead = d.pick(p.BUDGET_SPENDING).format(year=it.year)
    kinds: Parts = (("基本支出", it.initial_basic), ("项目支出", it.initial - it.initial_basic))
    by_function = it.initial == it.fiscal_initial and d.chance(0.4)
    parts = it.functions_initial if by_function else kinds
    return Section(
        "支出预算情况", (money_parts(d, lead, parts, "budget/spending", whole="支出预算", share=d.chance(0.5)),)
    )


def travel(d: Draft, it: Department) -> Section:
    """The three public expenses planned."""
    now = total(it.travel_budget)
    lead = d.pick(p.BUDGET_TRAVEL).format(year=it.year)
    if d.chance(0.5):
        return Section("“三公”经费预算情况", (money_parts(d, lead, three(it.travel_budget), "budget/travel"),))
    amount = d.figure(Money(now))
    same = d.chance(0.3) and it.before is None
    before = now if same else last_year(d.random, it, lambda it: total(it.travel_budget), 0.1)
    return Section(
        "“三公”经费预算情况", (f"{lead}{amount}" + change(d, amount, now, before, it.year, "budget/travel"),)
    )


def procurement(d: Draft, it: Department) -> Section:
    lead = d.pick(p.BUDGET_PROCUREMENT).format(year=it.year)
    prefix = d.pick(("政府采购", ""))
    names = ("货物预算", "工程预算", "服务预算")
    parts: Parts = tuple((prefix + name, amount) for name, (_, amount) in zip(names, it.procurement, strict=True))
    return Section("政府采购预算情况", (money_parts(d, lead, parts, "budget/procurement"),))


def goals(d: Draft, it: Department) -> Section:
    text = d.say(
        p.BUDGET_GOALS,
        year=str(it.year),
        count=Count(d.random.randint(2, 30), "个"),
        amount=Money(it.initial - it.initial_basic),
    )
    return Section("预算绩效情况", (text,))
