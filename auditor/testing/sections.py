"""The sections of a report: each takes the draft and the department and gives a heading with its lines."""

from __future__ import annotations

from collections.abc import Callable

from auditor.testing import phrases as p
from auditor.testing.clauses import (
    because,
    change,
    execution,
    money_parts,
    numbered,
    parts_of,
    people,
    points,
    worded,
)
from auditor.testing.draft import Count, Draft, Money, Rate, Section
from auditor.testing.world import Department, Parts, total, varied

Writer = Callable[[Draft, Department], Section]


# --- who they are -----------------------------------------------------------------------------------------------------


def staff(d: Draft, it: Department) -> Section:
    """Posts, people in post, retired."""
    year, retired = str(it.year), Count(it.retired, "人")
    if d.chance(0.3):
        filled = d.fill(
            d.pick((p.BOTH[0], p.BOTH[2])),
            posts=Count(total(it.posts), "名"),
            staff=Count(total(it.staff), "人"),
            retired=retired,
            vacant=Count(total(it.posts) - total(it.staff), "名"),
        )
        return Section(d.pick(("人员编制情况", "人员情况")), (filled.text,), movable=True)
    posts = people(d, d.pick(p.POSTS), it.posts, d.pick(p.POST_PART), "名", "posts")
    people_ = people(d, d.pick(p.STAFF), it.staff, d.pick(p.STAFF_PART), "人", "staff", year=year, retired=retired)
    lines = (posts + people_,) if d.chance(0.6) else (posts, people_)
    return Section(d.pick(("人员编制情况", "机构及人员", "人员情况")), lines, movable=True)


def assets(d: Draft, it: Department) -> Section:
    """What they own and owe."""
    year, owned = str(it.year), total(it.assets)
    net = {"debt": Money(it.liabilities), "net": Money(owned - it.liabilities)}
    title = d.pick(("资产管理情况", "国有资产占用情况", "资产情况"))
    if d.chance(0.5):
        filled = d.fill(d.pick(p.WORTH), year=year, total=Money(owned), **net)
        f = filled.figures
        d.relate("difference", "assets/net", result=f["net"], plus=f["total"], minus=f["debt"])
        return Section(title, (filled.text,), movable=True)
    whole = d.figure(Money(owned))
    lead, rest = d.pick(p.ASSETS).split("{total}")
    parts = [d.fill("{name}{amount}", name=name, amount=Money(amount)) for name, amount in it.assets]
    behind = d.fill(d.pick(p.NET), **net)
    d.relate("sum", "assets/parts", announced="其中" in rest, total=whole, parts=[i.figures["amount"] for i in parts])
    f = behind.figures
    d.relate("difference", "assets/net", announced=False, result=f["net"], plus=whole, minus=f["debt"])
    written = d.pick(("、", "，", "；")).join(item.text for item in parts)
    text = lead.format(year=year) + str(whole) + rest.format(parts=written) + behind.text
    return Section(title, (text,), movable=True)


def vehicles(d: Draft, it: Department) -> Section:
    """The cars, by use."""
    kinds = ("机要通信用车", "应急保障用车", "执法执勤用车", "其他用车")
    uses = tuple((kind, d.random.randint(0, 6)) for kind in kinds)
    text = people(d, d.pick(p.CARS_OWNED).replace("{cars}", "{total}"), uses, "{kind}{amount}", "辆", "cars", year=str(it.year))
    return Section("国有资产占有使用情况", (text,), movable=True)


# --- income and expenditure ------------------------------------------------------------------------------------------


def grand_totals(d: Draft, it: Department) -> Section:
    """The totals on both sides, and last year's."""
    now = it.adjusted
    before = varied(d.random, now)
    filled = d.fill(
        worded(d, d.pick(p.GRAND_TOTALS), now > before),
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
    return Section(d.pick(("收入支出决算总体情况", "收入支出决算总体情况说明")), (filled.text,), movable=True)


def income(d: Draft, it: Department) -> Section:
    """Income and where it came from."""
    lead = d.pick(("{y}年度本年收入合计", "本年收入合计", "{y}年收入总额", "{y}年部门收入")).format(y=it.year)
    text = money_parts(d, lead, it.income, "income", whole=d.pick(("本年收入", "总收入")), share=d.chance(0.5))
    if d.chance(0.4) and len(it.income) > 1:
        text = text.removesuffix("。") + "。"
    return Section(d.pick(("收入决算情况", "收入情况", "收入决算情况说明")), (text,), movable=True)


def spending(d: Draft, it: Department) -> Section:
    """Expenditure: basic and projects."""
    lead = d.pick(("{y}年度本年支出合计", "本年支出合计", "{y}年支出总额", "{y}年部门总支出")).format(y=it.year)
    parts: Parts = (("基本支出", it.basic), ("项目支出", it.project))
    lines = [money_parts(d, lead, parts, "spending", whole=d.pick(("本年支出", "总支出")), share=d.chance(0.6))]
    if d.chance(0.4):
        lines.append(_last_year(d, it))
    return Section(d.pick(("支出决算情况", "支出情况", "支出决算情况说明")), tuple(lines), movable=True)


def _last_year(d: Draft, it: Department) -> str:
    amount = d.figure(Money(it.spending))
    return f"{it.year}年度总支出{amount}" + change(d, amount, it.spending, it.prior_spending, it.year, "spending")


def basic(d: Draft, it: Department) -> Section:
    """Basic expenditure: people and running costs."""
    lead = d.pick(("{y}年度基本支出", "基本支出", "本单位基本支出", "{y}年基本支出决算数")).format(y=it.year)
    if d.chance(0.5):
        parts: Parts = (("人员经费", total(it.personnel)), ("公用经费", total(it.public)))
        lines = [money_parts(d, lead, parts, "basic", whole="基本支出", share=d.chance(0.5))]
    else:
        lines = [money_parts(d, lead, (*it.personnel, *it.public), "basic", whole="基本支出", share=d.chance(0.3))]
    if d.chance(0.4):
        lines.append(execution(d, "基本支出", it.initial_basic, it.basic, "basic") + "。")
    return Section(d.pick(("基本支出情况", "基本支出决算情况")), tuple(lines), movable=True)


def projects(d: Draft, it: Department) -> Section:
    """Project expenditure and the projects, in prose or as a list of lines."""
    title = d.pick(("项目支出情况", "项目支出决算情况", "项目支出"))
    if d.chance(0.6):
        lead = d.pick(("{y}年度项目支出", "项目支出", "{y}年项目支出决算数")).format(y=it.year)
        return Section(title, (money_parts(d, lead, it.projects, "projects", share=d.chance(0.2), whole="项目支出"),), movable=True)
    whole = d.figure(Money(it.project))
    filled = [d.fill("{name}{amount}", name=name, amount=Money(amount)) for name, amount in it.projects]
    d.relate("sum", "projects/list", total=whole, parts=[item.figures["amount"] for item in filled])
    end = d.pick(("。", "；"))
    lines = numbered([item.text + end for item in filled], d.pick(("（{n}）", "{n}.", "({n})", "{n}、")))
    return Section(title, (f"{it.year}年度项目支出{whole}，其中：", *lines[:-1], lines[-1][:-1] + "。"), movable=True)


def functions(d: Draft, it: Department) -> Section:
    """Expenditure by function, with shares; then each against its initial budget."""
    title = d.pick(("财政拨款支出决算结构情况", "按功能分类支出情况", "支出决算结构情况"))
    lead = d.pick(("{y}年度财政拨款支出", "一般公共预算财政拨款支出", "{y}年财政拨款支出决算")).format(y=it.year)
    text = money_parts(d, lead, it.functions, "functions", whole="财政拨款支出", share=d.chance(0.8))
    return Section(title, (text,), movable=True)


def against_budget(d: Draft, it: Department) -> Section:
    """The whole and each function against the initial budget."""
    first = execution(d, f"{it.year}年度财政拨款支出", it.initial, it.spending, "against/whole") + "。其中："
    lines = []
    for (name, final), (_, budget) in zip(it.functions, it.functions_initial, strict=True):
        reason = d.pick(p.REASONS_UP if final > budget else p.REASONS_DOWN)
        phrase = p.VERSUS_BUDGET[2 if final == budget else final > budget].format(reason=reason)
        lines.append(execution(d, name + d.pick(("", "（类）")), budget, final, "against/part") + phrase + "。")
    lines = numbered(lines, d.pick(("{n}.", "（{n}）", "{n}．")))
    return Section(d.pick(("财政拨款支出决算具体情况", "支出决算具体情况")), (first, *lines), movable=True)


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
    return Section(title, (filled.text + left,), movable=True)


def balance(d: Draft, it: Department) -> Section:
    """What came in, went out and stayed."""
    filled = d.fill(
        d.pick(p.BALANCE),
        year=str(it.year),
        start=Money(it.carried_in),
        income=Money(it.income_total),
        spent=Money(it.spending),
        left=Money(it.carried),
    )
    f = filled.figures
    d.relate("difference", "balance", announced=False, result=f["left"], plus=(f["start"], f["income"]), minus=f["spent"])
    return Section(d.pick(("结转结余情况", "收支结余情况")), (filled.text,), movable=True)


def running(d: Draft, it: Department) -> Section:
    """Running costs of the office."""
    now = total(it.public)
    amount = d.figure(Money(now))
    lead = d.pick(p.RUNNING).split("{amount}")[0].format(year=it.year)
    text = f"{lead}{amount}" + change(d, amount, now, varied(d.random, now), it.year, "running")
    return Section(d.pick(("机关运行经费支出情况", "机关运行经费情况说明")), (text,), movable=True)


# --- the three public expenses, procurement ----------------------------------------------------------------------------


def travel(d: Draft, it: Department) -> Section:
    """The three public expenses: parts, budget, last year."""
    title = d.pick(("“三公”经费支出情况", "“三公”经费使用情况", "“三公”经费支出决算情况说明"))
    lines = [d.random.choice((_travel_parts, _travel_budget, _travel_items))(d, it)]
    if d.chance(0.4):
        lines.append(d.say(p.RECEPTION, batches=Count(d.random.randint(3, 90), "批次"), guests=Count(d.random.randint(20, 900), "人次")))
    return Section(title, tuple(lines), movable=True)


def _three(parts: Parts) -> Parts:
    (abroad, a), (_, b), (_, c), (reception, e) = parts
    return (abroad, a), ("公务用车购置及运行维护费", b + c), (reception, e)


def _travel_parts(d: Draft, it: Department) -> str:
    lead = d.pick(p.TRAVEL_LEAD).format(year=it.year)
    return money_parts(d, lead, _three(it.travel), "travel")


def _travel_budget(d: Draft, it: Department) -> str:
    now, budget, before = total(it.travel), total(it.travel_budget), total(it.travel_prior)
    text = execution(d, f"{it.year}年度“三公”经费", budget, now, "travel")
    if d.chance(0.5):
        return text + "。" + money_parts(d, "“三公”经费支出决算", _three(it.travel), "travel")
    return text + change(d, d.figures[_index_of(d, Money(now))], now, before, it.year, "travel/second")


def _index_of(d: Draft, amount: Money) -> int:
    """The last figure that shows the amount."""
    shown = amount.cents
    return max(i for i, figure in enumerate(d.figures) if figure.value == shown * figure.scale / 100 and figure.unit == d.style.unit)


def _travel_items(d: Draft, it: Department) -> str:
    items = []
    for (name, now), (_, budget), (_, before) in zip(
        _three(it.travel), _three(it.travel_budget), _three(it.travel_prior), strict=True
    ):
        if not now:
            items.append(d.say((f"{name}支出0万元。", f"{name}0万元，与上年持平。", f"{name}0万元，年初未安排预算。")))
        elif d.chance(0.5):
            amount = d.figure(Money(now))
            items.append(f"{name}支出{amount}" + change(d, amount, now, before, it.year, "travel/item"))
        else:
            items.append(execution(d, name, budget, now, "travel/item") + "。")
    return "".join(numbered(items, d.pick(("（{n}）", "{n}.", ""))))


def procurement(d: Draft, it: Department) -> Section:
    """Goods, works, services; what small firms got."""
    lead, _ = d.pick(p.PROCUREMENT).split("{total}")
    prefix = d.pick(("政府采购", ""))
    parts: Parts = tuple((prefix + name, amount) for name, amount in it.procurement)
    text = money_parts(d, lead.format(year=it.year), parts, "procurement", share=d.chance(0.15), whole="政府采购支出总额")
    if d.chance(0.5):
        text += _small_firms(d, total(it.procurement))
    return Section(d.pick(("政府采购支出情况", "政府采购支出说明", "政府采购情况")), (text,), movable=True)


def _small_firms(d: Draft, whole: int) -> str:
    small = whole if d.chance(0.4) else max(2, int(whole * d.random.uniform(0.4, 0.99)))
    micro = max(1, int(small * d.random.uniform(0.2, 0.9)))
    filled = d.fill(
        d.pick(p.SMALL), small=Money(small), rate=Rate(small, whole), micro=Money(micro), second=Rate(micro, small)
    )
    f = filled.figures
    d.relate("share", "procurement/small", part=f["small"], whole=d.figures[_index_of(d, Money(whole))], rate=f["rate"])
    if "micro" in f:
        d.relate("share", "procurement/micro", part=f["micro"], whole=f["small"], rate=f["second"])
    return filled.text


# --- performance ------------------------------------------------------------------------------------------------------


def scores(d: Draft, it: Department) -> Section:
    """The score and what it is made of."""
    text = points(d, it.full_marks, it.scores, d.pick(p.SCORES), year=str(it.year))
    return Section(d.pick(("绩效自评结论", "自评得分", "自评结果")), (text,))


def activities(d: Draft, it: Department) -> Section:
    """What they did all year: figures without relations."""
    count = d.random.randint(2, 7)
    lines = [
        phrase.format(
            a=d.random.randint(11, 99),
            b=d.random.randint(11, 60),
            c=d.random.randint(11, 40),
            digit=d.random.randint(2, 9),
            year=it.year,
            last=it.year - 1,
            place=it.place,
            short=it.place[0],
        )
        for phrase in d.random.sample(p.ACTIVITIES, count)
    ]
    if d.chance(0.4):
        lines = ["".join(lines)]
    return Section(d.pick(("重点工作完成情况", "履职完成情况", "绩效目标完成情况")), tuple(lines), movable=True)


def goals(d: Draft, it: Department) -> Section:
    """Targets and what was reached."""
    lines = [_goal(d, *verb) for verb in d.random.sample(p.GOAL_VERBS, d.random.randint(2, 4))]
    if d.chance(0.5):
        lines.append(_survey(d))
    return Section(d.pick(("产出指标完成情况", "绩效指标完成情况")), tuple(lines), movable=True)


def _goal(d: Draft, verb: str, unit: str) -> str:
    planned = d.random.randint(8, 400)
    done = planned if d.chance(0.5) else d.random.randint(max(2, planned // 2), planned)
    filled = d.fill(
        d.pick(p.GOALS), verb=verb, planned=Count(planned, unit), done=Count(done, unit), rate=Rate(done, planned)
    )
    f = filled.figures
    d.relate("ratio", "goal", numerator=f["done"], denominator=f["planned"], rate=f["rate"])
    return filled.text


def _survey(d: Draft) -> str:
    sent = d.random.randint(1, 20) * 50
    back = sent - d.random.randint(0, sent // 10)
    content = int(back * d.random.uniform(0.9, 1))
    unit = d.pick(("份", "份", "人"))
    filled = d.fill(
        d.pick(p.SURVEY),
        sent=Count(sent, "份"),
        back=Count(back, "份"),
        content=Count(content, unit),
        rate=Rate(content, back),
        backrate=Rate(back, sent),
    )
    f = filled.figures
    d.relate("ratio", "survey", announced=False, numerator=f["content"], denominator=f["back"], rate=f["rate"])
    return filled.text


def problems(d: Draft, it: Department) -> Section:
    return Section("存在的问题及原因", (d.pick(p.PROBLEMS),))


def measures(d: Draft, it: Department) -> Section:
    return Section("下一步改进措施", (d.pick(p.MEASURES),))
