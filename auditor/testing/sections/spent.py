"""The three public expenses and procurement."""

from __future__ import annotations

from auditor.testing import phrases as p
from auditor.testing.clauses import change, execution, money_parts, numbered, parts_and_total
from auditor.testing.draft import Count, Draft, Figure, Money, Rate, Section, split
from auditor.testing.world import Department, Parts, total, varied


def travel(d: Draft, it: Department) -> Section:
    """The three public expenses: parts, budget, last year."""
    title = d.pick(("“三公”经费支出情况", "“三公”经费使用情况", "“三公”经费支出决算情况说明"))
    lines = [d.random.choice((_travel_parts, _travel_budget, _travel_items, _travel_last_year))(d, it)]
    if d.chance(0.4):
        batches, guests = Count(d.random.randint(3, 90), "批次"), Count(d.random.randint(91, 900), "人次")
        lines.append(d.say(p.RECEPTION, batches=batches, guests=guests))
    return Section(title, tuple(lines))


def three(parts: Parts) -> Parts:
    """Cars as one expense."""
    (abroad, a), (_, b), (_, c), (reception, e) = parts
    return (abroad, a), ("公务用车购置及运行维护费", b + c), (reception, e)


def _travel_parts(d: Draft, it: Department) -> str:
    lead = d.pick(p.TRAVEL_LEAD).format(year=it.year)
    if d.chance(0.3):
        return _with_cars(d, it, lead)
    return money_parts(d, lead, three(it.travel), "travel")


def _with_cars(d: Draft, it: Department, lead: str) -> str:
    """Cars once more in brackets: what was bought, what was driven."""
    (abroad, a), (_, b), (_, c), (reception, e) = it.travel
    whole = d.figure(Money(a + b + c + e))
    first = d.fill("{name}{amount}", name=abroad, amount=Money(a))
    cars = d.fill(d.pick(p.CARS), name="公务用车购置及运行维护费", amount=Money(b + c), buy=Money(b), run=Money(c))
    last = d.fill("{name}{amount}", name=reception, amount=Money(e))
    f = cars.figures
    parts = (first.figures["amount"], f["amount"], last.figures["amount"])
    d.relate("sum", "travel/cars", total=whole, parts=parts)
    d.relate("sum", "travel/cars/inner", announced=False, total=f["amount"], parts=(f["buy"], f["run"]))
    joined = d.pick(("，", "；")).join((first.text, cars.text, last.text))
    return f"{lead}{whole}，其中：{joined}。"


def _travel_budget(d: Draft, it: Department) -> str:
    now, budget = total(it.travel), total(it.travel_budget)
    text, final = execution(d, f"{it.year}年度“三公”经费", budget, now, "travel")
    if d.chance(0.5):
        return text + "。" + money_parts(d, "“三公”经费支出决算", three(it.travel), "travel")
    return text + change(d, final, now, total(it.travel_prior), it.year, "travel/second")


def _travel_last_year(d: Draft, it: Department) -> str:
    now = total(it.travel)
    amount = d.figure(Money(now))
    text = d.pick(p.TRAVEL_LEAD).format(year=it.year) + str(amount)
    text += change(d, amount, now, total(it.travel_prior), it.year, "travel")
    return text + ("其中：" + _listed_three(d, it, amount) if d.chance(0.4) else "")


def _listed_three(d: Draft, it: Department, whole: Figure) -> str:
    filled = [d.fill("{name}{amount}", name=name, amount=Money(part)) for name, part in three(it.travel)]
    d.relate("sum", "travel/after-change", total=whole, parts=[item.figures["amount"] for item in filled])
    return d.pick(("，", "；")).join(item.text for item in filled) + "。"


def _travel_items(d: Draft, it: Department) -> str:
    items = [
        _item(d, it, name, now, budget, before)
        for (name, now), (_, budget), (_, before) in zip(
            three(it.travel), three(it.travel_budget), three(it.travel_prior), strict=True
        )
    ]
    return "".join(numbered(items, d.pick(("（{n}）", "{n}.", ""))))


def _item(d: Draft, it: Department, name: str, now: int, budget: int, before: int) -> str:
    if not now:
        return d.say((f"{name}支出0万元。", f"{name}0万元，与上年持平。", f"本年度无{name}支出。"))
    if d.chance(0.5):
        return execution(d, name, budget, now, "travel/item")[0] + "。"
    amount = d.figure(Money(now))
    return f"{name}支出{amount}" + change(d, amount, now, before, it.year, "travel/item")


def procurement(d: Draft, it: Department) -> Section:
    """Goods, works, services; what small firms got."""
    lead = d.pick(p.PROCUREMENT).format(year=it.year)
    prefix = d.pick(("政府采购", ""))
    parts: Parts = tuple((prefix + name, amount) for name, amount in it.procurement)
    text, whole = parts_and_total(d, lead, parts, "procurement", share=d.chance(0.15), whole="政府采购支出总额")
    if d.chance(0.5):
        text += _small_firms(d, whole, total(it.procurement))
    return Section(d.pick(("政府采购支出情况", "政府采购支出说明", "政府采购情况")), (text,))


def _small_firms(d: Draft, whole: Figure, amount: int) -> str:
    small = amount if d.chance(0.4) else max(2, int(amount * d.random.uniform(0.4, 0.99)))
    micro = max(1, int(small * d.random.uniform(0.2, 0.9)))
    filled = d.fill(
        d.pick(p.SMALL), small=Money(small), rate=Rate(small, amount), micro=Money(micro), second=Rate(micro, small)
    )
    f = filled.figures
    d.relate("share", "procurement/small", part=f["small"], whole=whole, rate=f["rate"])
    if "micro" in f:
        d.relate("share", "procurement/micro", part=f["micro"], whole=f["small"], rate=f["second"])
    return filled.text


def fees(d: Draft, it: Department) -> Section:
    """Meetings and training, each with two parts and last year's change."""
    lines = [_fee(d, it, name, kinds) for name, kinds in p.FEES]
    return Section("会议费、培训费支出情况", tuple(lines) if d.chance(0.5) else ("".join(lines),))


def _fee(d: Draft, it: Department, name: str, kinds: tuple[str, ...]) -> str:
    now = max(20, it.spending // d.random.randint(300, 900))
    parts = tuple(zip(kinds, split(d.random, now, 2), strict=True))
    filled = [d.fill("{kind}支出{amount}", kind=kind, amount=Money(amount)) for kind, amount in parts]
    whole = d.fill(
        d.pick(p.FEE), year=str(it.year), name=name, total=Money(now), parts="、".join(item.text for item in filled)
    )
    amount = whole.figures["total"]
    d.relate("sum", "fees", total=amount, parts=[item.figures["amount"] for item in filled])
    if "（" not in whole.text or it.before:  # whose fees are made up here, and so are not known
        return whole.text + "。"
    return whole.text + change(d, amount, now, varied(d.random, now), it.year, "fees")
