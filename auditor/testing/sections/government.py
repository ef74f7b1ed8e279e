"""A government's budget execution: revenue by kind, main expenditures, funds, debt, and how it all balances."""

from __future__ import annotations

from auditor.testing import phrases as p
from auditor.testing.clauses import money_parts, worded
from auditor.testing.draft import Draft, Money, Rate, Section, split
from auditor.testing.world import Department, varied


def revenue(d: Draft, it: Department) -> Section:
    """Revenue against budget and last year, taxes and other, each grown so that together they grow as the whole."""
    now = it.income_total
    before = varied(d.random, now, 0.15)
    tax, tax_before = (
        int(now * (share := d.random.uniform(0.5, 0.85))),
        int(before * share * d.random.uniform(0.95, 1.05)),
    )
    text = _executed(d, it, "一般公共预算收入", now, before, "government/revenue")
    taxes = _grown(d, "税收收入", tax, tax_before, now)
    other = _grown(d, "非税收入", now - tax, before - tax_before, now)
    return Section("一般公共预算收入情况", (f"{text}其中：{taxes}；{other}。",))


def _executed(d: Draft, it: Department, name: str, now: int, before: int, clause: str) -> str:
    budget = varied(d.random, now, 0.05)
    filled = d.fill(
        worded(d.pick(p.REVENUE), now > before),
        year=str(it.year),
        name=name,
        amount=Money(now),
        budget=Money(budget),
        done=Rate(now, budget, 1),
        delta=Money(abs(now - before)),
        rate=Rate(abs(now - before), before, 1),
    )
    f = filled.figures
    if "budget" in f:
        d.relate("ratio", clause, numerator=f["amount"], denominator=f["budget"], rate=f["done"])
    if "delta" in f:
        d.relate("change", clause, current=f["amount"], delta=f["delta"], rate=f["rate"])
    return filled.text


def _grown(d: Draft, name: str, part: int, before: int, whole: int) -> str:
    """``税收收入12.34亿元，增长3.2%，占一般公共预算收入的62.1%``"""
    return d.say(
        [worded(phrase, part > before) for phrase in p.GROWN],
        name=name,
        amount=Money(part),
        rate=Rate(abs(part - before), before, 1),
        share=Rate(part, whole, 1),
    )


def spending(d: Draft, it: Department) -> Section:
    """Expenditure and some of its kinds, each with its growth: not all of it."""
    text = _executed(d, it, "一般公共预算支出", it.spending, varied(d.random, it.spending, 0.1), "government/spending")
    names = d.random.sample(p.GOVERNMENT_FUNCTIONS, d.random.randint(3, 6))
    amounts = split(d.random, int(it.spending * d.random.uniform(0.6, 0.9)), len(names))
    parts = [_rose(d, name, amount) for name, amount in zip(names, amounts, strict=True)]
    return Section("一般公共预算支出情况", (text + d.pick(p.MAIN_KINDS) + "；".join(parts) + "。",))


def _rose(d: Draft, name: str, amount: int) -> str:
    before = varied(d.random, amount, 0.15)
    phrase = worded("{name}{amount}，增长{rate}", amount > before)
    return d.fill(phrase, name=name, amount=Money(amount), rate=Rate(abs(amount - before), before, 1)).text


def balance(d: Draft, it: Department) -> Section:
    """All that came in and all that went out are the same."""
    whole = int(it.spending * d.random.uniform(1.1, 1.4))
    up, left = split(d.random, whole - it.spending, 2)
    came = split(d.random, whole - it.income_total, 3) if whole > it.income_total else [0, 0, 0]
    if not came[0]:
        return Section("收支平衡情况", ("收支相抵，实现当年收支平衡。",))
    incomes = tuple(zip(p.INFLOWS, (it.income_total, *came), strict=True))
    outgoings = tuple(zip(p.OUTFLOWS, (it.spending, up, left), strict=True))
    lines = [_added(d, side, parts, whole) for side, parts in (("收入总计", incomes), ("支出总计", outgoings))]
    return Section("收支平衡情况", ("".join(lines) + "收支平衡。",))


def _added(d: Draft, side: str, parts: tuple[tuple[str, int], ...], whole: int) -> str:
    """``一般公共预算收入a，加上上级补助收入b、上年结转c，收入总计d。``"""
    filled = [d.fill("{name}{amount}", name=name, amount=Money(amount)) for name, amount in parts]
    total = d.figure(Money(whole))
    d.relate("sum", "government/balance", total=total, parts=[item.figures["amount"] for item in filled])
    first, *rest = (item.text for item in filled)
    return f"{first}，加上{'、'.join(rest)}，{side}{total}。"


def funds(d: Draft, it: Department) -> Section:
    """Funds of the government, in and out."""
    came = it.income_total * d.random.randint(20, 90) // 100
    text = _executed(d, it, "政府性基金预算收入", came, varied(d.random, came), "government/funds")
    return Section("政府性基金预算执行情况", (text,))


def debt(d: Draft, it: Department) -> Section:
    """What is owed, within the limit."""
    owed = it.income_total * d.random.randint(80, 200) // 100
    general, special = split(d.random, owed, 2)
    lead = d.pick(p.DEBT).format(year=it.year)
    text = money_parts(d, lead, (("一般债务", general), ("专项债务", special)), "government/debt")
    limit = d.figure(Money(owed * d.random.randint(101, 110) // 100))
    return Section("政府债务情况", (f"{text}政府债务余额控制在上级核定的债务限额{limit}以内。",))
