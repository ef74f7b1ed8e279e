"""What other sections tell too, told in other shapes: lists over lines, two ways to divide one total, a table of two years."""

from __future__ import annotations

from auditor.testing import phrases as p
from auditor.testing.clauses import because, change, worded
from auditor.testing.draft import Count, Draft, Figure, Money, Other, Rate, Section, shares, split
from auditor.testing.world import Department, Parts, last_year, named, total, varied


def sources(d: Draft, it: Department) -> Section:
    """Income with its sources in the next sentence or in lines, each with its share."""
    lead = d.pick(("{y}年总收入", "本年收入合计", "{y}年度收入")).format(y=it.year)
    amount = d.figure(Money(it.income_total))
    texts = _shared(d, it.income, amount, "sources")
    opening, mark = d.random.choice(
        ((f"{lead}{amount}。", ""), (f"{lead}{amount}，其中：", "{n}．"), (f"{lead}{amount}。其中：", "（{n}）"))
    )
    if not mark or len(texts) < 2:
        return Section("收入来源情况", (f"{opening.removesuffix('其中：').rstrip('，。')}。{'；'.join(texts)}。",))
    lines = [mark.format(n=n) + text + "；" for n, text in enumerate(texts, 1)]
    return Section("收入来源情况", (opening, *lines[:-1], lines[-1][:-1] + "。"))


def _shared(d: Draft, parts: Parts, whole: Figure, clause: str) -> list[str]:
    """``财政拨款收入A，占P`` for each of the parts."""
    behind = d.pick(("，占{rate}", "，占总额的{rate}", "（占{rate}）", "，占比{rate}"))
    amounts, rates, texts = [], [], []
    for (name, part), share in zip(parts, shares([part for _, part in parts], d.style), strict=True):
        filled = d.fill("{name}{amount}" + behind, name=name, amount=Money(part), rate=share)
        texts.append(filled.text)
        amounts.append(filled.figures["amount"])
        rates.append(filled.figures["rate"])
        d.relate("share", f"otherwise/{clause}/share", part=amounts[-1], whole=whole, rate=rates[-1])
    d.relate("sum", f"otherwise/{clause}", announced=len(parts) > 1, total=whole, parts=amounts)
    d.relate("shares_total", f"otherwise/{clause}", announced=False, shares=rates)
    return texts


def divided_twice(d: Draft, it: Department) -> Section:
    """One total by nature and by function, each in a paragraph; within basic expenditure its classes."""
    whole = d.figure(Money(it.spending))
    basic, project = (
        d.fill("{name}{amount}，占{rate}", name=name, amount=Money(part), rate=share)
        for (name, part), share in zip(
            (("基本支出", it.basic), ("项目支出", it.project)), shares([it.basic, it.project], d.style), strict=True
        )
    )
    for part in (basic.figures, project.figures):
        d.relate("share", "otherwise/nature/share", part=part["amount"], whole=whole, rate=part["rate"])
    d.relate("sum", "otherwise/nature", total=whole, parts=(basic.figures["amount"], project.figures["amount"]))
    kinds = _classes(d, it, basic.figures["amount"])
    functions: Parts = named(d.random, p.SPENT_ON, it.spending, d.random.randint(3, 6))
    filled = [d.fill("{name}{amount}", name=name, amount=Money(amount)) for name, amount in functions]
    d.relate("sum", "otherwise/functions", total=whole, parts=[item.figures["amount"] for item in filled])
    first, second = d.random.choice(p.TWO_DIVISIONS)
    lines = (
        f"{it.year}年总支出{whole}。",
        f"{first}：{basic.text}{kinds}；{project.text}。",
        f"{second}：{'；'.join(item.text for item in filled)}。",
    )
    return Section("支出构成情况", lines)


def _classes(d: Draft, it: Department, basic: Figure) -> str:
    """``，其中工资福利支出A、商品和服务支出B、对个人和家庭的补助C`` or nothing."""
    if d.chance(0.5):
        return ""
    (wages, a), (aid, b) = it.personnel
    parts = ((wages, a), ("商品和服务支出", total(it.public)), (aid, b))
    filled = [d.fill("{name}{amount}", name=name, amount=Money(amount)) for name, amount in parts]
    d.relate("sum", "otherwise/classes", announced=False, total=basic, parts=[i.figures["amount"] for i in filled])
    return "，其中" + "、".join(item.text for item in filled)


def two_years(d: Draft, it: Department) -> Section:
    """A table of two years: this, last, by how much, by what rate; last year's sources are made up."""
    if it.before is not None:
        return Section("收入增减情况", ("各项收入的增减情况见附表。",))
    now = it.income if len(it.income) > 1 else (*it.income, ("其他收入", max(1, it.income_total // 50)))
    before = [(name, varied(d.random, amount)) for name, amount in now]
    rows = [_of_two_years(d, name, a, b) for (name, a), (_, b) in zip(now, before, strict=True)]
    whole = _of_two_years(d, d.pick(("合计", "收入合计")), total(now), total(tuple(before)))
    for column in range(2):
        d.relate("sum", "table/years", total=whole[1][column], parts=[row[1][column] for row in rows])
    head = d.pick(("项目\t{y}年\t{b}年\t增减额\t增减率", "收入项目\t本年数\t上年数\t增减额\t增减率（%）"))
    head = head.format(y=it.year, b=it.year - 1)
    caption = d.pick(("单位：{unit}", "（单位：{unit}）")).format(unit=d.style.unit)
    lines = ["\t".join((name, *map(str, figures))) for name, figures in (*rows, whole)]
    if "%" in head:
        lines = [line.removesuffix("%") for line in lines]
    return Section("收入增减情况", (caption, head, *lines, ""))


def _of_two_years(d: Draft, name: str, now: int, before: int) -> tuple[str, tuple[Figure, ...]]:
    up = Money(now - before)
    a, b, delta = (d.figure(amount, bare=True) for amount in (Money(now), Money(before), up))
    rate = d.figure(Rate(now - before, before))
    d.relate("change", "table/years", announced=False, current=a, prior=b, delta=delta, rate=rate)
    return name, (a, b, delta, rate)


def saved(d: Draft, it: Department) -> Section:
    """The three public expenses against their budget: what was saved."""
    now, budget = total(it.travel), total(it.travel_budget)
    if now >= budget:
        return Section("“三公”经费控制情况", ("“三公”经费严格控制在预算以内。",))
    filled = d.fill(
        d.pick(p.SAVED), now=Money(now), budget=Money(budget), saved=Money(budget - now), rate=Rate(now, budget)
    )
    f = filled.figures
    d.relate("difference", "otherwise/saved", announced=False, result=f["saved"], plus=f["budget"], minus=f["now"])
    if "rate" in f:
        d.relate("ratio", "otherwise/saved", numerator=f["now"], denominator=f["budget"], rate=f["rate"])
    return Section("“三公”经费控制情况", (filled.text,))


def owed(d: Draft, it: Department) -> Section:
    """Assets, debts and the rate of debt."""
    owned = total(it.assets)
    last = it.before
    before = Rate(last.liabilities, total(last.assets)) if last else Rate(it.liabilities, varied(d.random, owned, 0.1))
    filled = d.fill(
        d.pick(p.OWED),
        owned=Money(owned),
        owed=Money(it.liabilities),
        rate=Rate(it.liabilities, owned),
        year=str(it.year),
    )
    f = filled.figures
    d.relate("ratio", "otherwise/owed", numerator=f["owed"], denominator=f["owned"], rate=f["rate"])
    now, then = f["rate"].number, d.figure(before)
    if now == then.number:
        return Section("资产负债情况", (f"{filled.text}，与年初的{then}持平。",))
    points = d.figure(Other(abs(now - then.number), "个百分点"))
    word = d.pick(("提高", "上升")) if now > then.number else d.pick(("下降", "降低"))
    return Section("资产负债情况", (f"{filled.text}，比年初的{then}{word}{points}。",))


def by_unit(d: Draft, it: Department) -> Section:
    """A table of units below: what was due, what was paid, the rate; and the text that says the totals."""
    names = d.random.sample(p.UNITS_OF_TABLE, d.random.randint(3, 5))
    due = split(d.random, it.project, len(names), 20)
    paid = [amount - (0 if d.chance(0.4) else int(amount * d.random.uniform(0, 0.15))) for amount in due]
    rows = [_paid(d, name, a, b) for name, a, b in zip(names, due, paid, strict=True)]
    whole = _paid(d, "合计", sum(due), sum(paid))
    for column in range(2):
        d.relate("sum", "table/units", total=whole[1][column], parts=[row[1][column] for row in rows])
    head = d.pick(p.UNIT_HEADS).format(unit=d.style.unit)
    lines = ["\t".join((name, *map(str, figures))) for name, figures in (*rows, whole)]
    told = d.fill(
        "{year}年共安排专项资金{due}，实际支付{paid}，支付率{rate}。各单位情况如下：",
        year=str(it.year),
        due=Money(sum(due)),
        paid=Money(sum(paid)),
        rate=Rate(sum(paid), sum(due)),
    )
    f = told.figures
    d.relate("ratio", "otherwise/units", numerator=f["paid"], denominator=f["due"], rate=f["rate"])
    return Section("专项资金支付情况", (told.text, "", head, *lines, ""))


def together(d: Draft, it: Department) -> Section:
    """Projects one after the other, each with what was planned and what was spent, and what share of all was spent."""
    names = d.random.sample(p.UNITS_OF_TABLE, d.random.randint(2, 4))
    due = split(d.random, it.project, len(names), 20)
    paid = [int(amount * d.random.uniform(0.8, 1)) for amount in due]
    clause, mark = d.pick(p.PLANNED_AND_SPENT), d.pick(("，", "；"))
    members = [
        d.fill(clause, name=name, due=Money(a), paid=Money(b)) for name, a, b in zip(names, due, paid, strict=True)
    ]
    rate = d.figure(Rate(sum(paid), sum(due)))
    planned, spent = ([one.figures[role] for one in members] for role in ("due", "paid"))
    d.relate("ratio", "otherwise/together", numerator=spent, denominator=planned[0], others=planned[1:], rate=rate)
    text = mark.join(one.text for one in members)
    return Section("专项资金综合执行情况", (f"{text}。{d.pick(p.RATE_OF_ALL)}{rate}。",))


def _paid(d: Draft, name: str, due: int, paid: int) -> tuple[str, tuple[Figure, ...]]:
    a, b = (d.figure(Money(amount), bare=True) for amount in (due, paid))
    rate = d.figure(Rate(paid, due))
    d.relate("ratio", "table/units", numerator=b, denominator=a, rate=rate)
    return name, (a, b, rate)


def persons(d: Draft, it: Department) -> Section:
    """A whole number of persons, divided twice: by sort of post in a bracket and by title behind it."""
    posted, hired = d.random.randint(40, 400), d.random.randint(5, 200)
    whole = posted + hired
    skilled = int(whole * d.random.uniform(0.5, 0.95))
    high, middle = split(d.random, int(skilled * d.random.uniform(0.3, 0.7)), 2)
    filled = d.fill(
        d.pick(p.PERSONS),
        year=str(it.year),
        whole=Count(whole, "人"),
        posted=Count(posted, "人"),
        hired=Count(hired, "人"),
        skilled=Count(skilled, "人"),
        rate=Rate(skilled, whole),
        high=Count(high, "人"),
        middle=Count(middle, "人"),
        low=Count(skilled - high - middle, "人"),
    )
    f = filled.figures
    d.relate("sum", "otherwise/persons", total=f["whole"], parts=(f["posted"], f["hired"]))
    d.relate("share", "otherwise/skilled", part=f["skilled"], whole=f["whole"], rate=f["rate"])
    titles = (f["high"], f["middle"], f["low"])  # some may have none, so that a smaller one need not be a slip
    d.relate("sum", "otherwise/titles", announced=False, total=f["skilled"], parts=titles)
    return Section("人员结构情况", (filled.text,))


def with_last_year(d: Draft, it: Department) -> Section:
    """``政府采购预算A，比上年B增加C…`` two sorts in one sentence, each with last year's in brackets."""
    sorts = (
        ("公用经费", total(it.public), last_year(d.random, it, lambda one: total(one.public), 0.3)),
        ("项目支出", it.project, it.prior_project),
    )
    lines = []
    for name, now, before in sorts:
        amount = d.figure(Money(now))
        lines.append(
            f"{name}{amount}"
            + change(d, amount, now, before, it.year, "otherwise/each", reason=False).removesuffix("。")
        )
    return Section("主要支出变动情况", ("；".join(lines) + "。",))


def rose_by(d: Draft, it: Department) -> Section:
    """What a total rose by, and what its parts rose by."""
    kinds = (("基本支出", it.basic, it.prior_basic), ("项目支出", it.project, it.prior_project))
    delta = it.spending - it.prior_spending
    up = delta > 0
    if not delta or any((now > before) != up or now == before for _, now, before in kinds):
        return Section("支出变动原因", ("支出总额与上年基本持平。",))
    whole = d.fill(
        worded("{year}年支出比上年增加{delta}，增长{rate}", up),
        year=str(it.year),
        delta=Money(abs(delta)),
        rate=Rate(abs(delta), it.prior_spending),
    )
    parts = [
        d.fill(worded("{name}增加{delta}", up), name=name, delta=Money(abs(now - before)))
        for name, now, before in kinds
    ]
    d.relate(
        "sum",
        "otherwise/rose",
        announced=False,
        total=whole.figures["delta"],
        parts=[i.figures["delta"] for i in parts],
    )
    return Section("支出变动原因", (f"{whole.text}，其中{'，'.join(i.text for i in parts)}{because(d, up)}",))
