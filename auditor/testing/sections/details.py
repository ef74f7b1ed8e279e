"""What stands in few reports: rarer indicators, tables of points, grades, quotas, counts beside amounts.

Each section is one of several cases that speak of the same things, so that no two of a report contradict each other. Their
figures are plain text: true, but without relations to slip in; `exercised` changes them.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from decimal import ROUND_HALF_UP, Decimal
from random import Random

from auditor.testing.draft import Draft, Section
from auditor.testing.sections import Writer
from auditor.testing.world import Department

Case = Callable[[Random, int], Sequence[str]]
CENT = Decimal("0.01")


def section(title: str, *cases: Case) -> Writer:
    """A writer of one of the cases."""

    def written(d: Draft, it: Department) -> Section:
        return Section(title, tuple(d.random.choice(cases)(d.random, it.year)))

    return written


def amount(r: Random, low: int = 50, high: int = 3000) -> Decimal:
    return Decimal(r.randint(low * 100, high * 100)) / 100


def part(r: Random, whole: Decimal, low: float = 0.1, high: float = 0.6) -> Decimal:
    return (whole * Decimal(r.uniform(low, high))).quantize(CENT)


def rate(above: Decimal | int, below: Decimal | int, decimals: int = 2) -> str:
    """In per cent, as printed."""
    return f"{(Decimal(100) * above / below).quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP)}%"


def table(*rows: Sequence[object]) -> list[str]:
    return ["", *("\t".join(map(str, row)) for row in rows), ""]


# --- the budget -----------------------------------------------------------------------------------------------------


def _initial(r: Random, year: int) -> list[str]:
    total = amount(r, 300)
    basic = part(r, total)
    return [
        f"{year}年总支出年初预算{total}万元。基本支出年初预算{basic}万元，用于人员和日常公用。"
        f"项目支出年初预算{total - basic}万元，用于各项业务工作。"
    ]


def _carried(r: Random, year: int) -> list[str]:
    initial, added = amount(r, 300), amount(r, 20, 200)
    left = part(r, added, 0.1, 0.9)
    return [
        f"{year}年部门整体支出年初预算{initial:.2f}万元。{year}年年中追加预算{added:.2f}万元。",
        "追加事项均按程序报批。",
        *_carried_over(year, initial + added - left, left),
    ]


def _unspent(r: Random, year: int) -> list[str]:
    return _left_of_plan(r, year, "年初预算", "年度执行中没有调整。")


def _adjusted_unspent(r: Random, year: int) -> list[str]:
    return _left_of_plan(r, year, "全年预算数", "预算调整均经批准。")


def _left_of_plan(r: Random, year: int, plan: str, said: str) -> list[str]:
    planned = amount(r, 300)
    left = part(r, planned, 0.01, 0.1)
    return [f"{year}年部门整体支出{plan}{planned:.2f}万元。", said, *_carried_over(year, planned - left, left)]


def _surplus(r: Random, year: int) -> list[str]:
    income = amount(r, 300)
    left = part(r, income, 0.01, 0.1)
    return [f"{year}年本年收入合计{income:.2f}万元，本年支出合计{income - left:.2f}万元，本年结余{left:.2f}万元。"]


def _carried_over(year: int, spent: Decimal, left: Decimal) -> list[str]:
    return [
        f"{year}年部门整体支出决算{spent:.2f}万元。",
        "结转资金按规定继续使用。",
        f"{year}年年末结转结余{left:.2f}万元。",
    ]


def _within_income(r: Random, year: int) -> list[str]:
    income = amount(r, 300)
    spent = part(r, income, 0.9, 1)
    return [f"{year}年决算总收入{income:.2f}万元，决算总支出{spent:.2f}万元。"]


def _appropriated(r: Random, year: int) -> list[str]:
    income = amount(r, 300)
    return [f"{year}年决算总收入{income:.2f}万元，其中一般公共预算拨款收入决算数{part(r, income, 0.6, 0.9):.2f}万元。"]


def _balanced(r: Random, year: int) -> list[str]:
    total = amount(r, 300)
    return [f"{year}年总收入{total:.2f}万元，总支出{total:.2f}万元，收支平衡。"]


def _sides(r: Random, year: int) -> list[str]:
    total = amount(r, 300)
    opening, closing = part(r, total, 0.01, 0.1), part(r, total, 0.01, 0.1)
    return [
        f"{year}年度收入总计{total:.2f}万元。",
        f"{year}年度本年收入合计{total - opening:.2f}万元。",
        f"年初结转和结余{opening:.2f}万元，为上年未完项目资金。",
        f"{year}年度支出总计{total:.2f}万元。",
        f"{year}年度本年支出合计{total - closing:.2f}万元。",
        f"年末结转和结余{closing:.2f}万元，结转下年使用。",
    ]


def _adjusted(r: Random, year: int) -> list[str]:
    initial, added = amount(r, 300), amount(r, 20, 200)
    return [f"部门整体支出年初预算{initial:.2f}万元，年中追加{added:.2f}万元，预算调整率{rate(added, initial)}。"]


def _left_rate(r: Random, year: int) -> list[str]:
    planned = amount(r, 300)
    left = part(r, planned, 0.01, 0.1)
    return [f"部门整体支出全年预算数{planned:.2f}万元，年末结转结余{left:.2f}万元，结转结余率{rate(left, planned)}。"]


def _accumulated(r: Random, year: int) -> list[str]:
    over, carried = amount(r), amount(r)
    return [f"本年结余{over:.2f}万元，加上年初结转{carried:.2f}万元，年末累计结转{over + carried:.2f}万元。"]


def _left_of(r: Random, year: int) -> list[str]:
    basic, project = amount(r, 1, 50), amount(r, 20, 300)
    return [
        f"年末结转和结余{basic + project:.2f}万元，其中：基本支出结转{basic:.2f}万元，项目支出结转和结余{project:.2f}万元。"
    ]


def _why_changed(r: Random, year: int) -> list[str]:
    basic, project = amount(r, 5, 90), amount(r, 100, 400)
    return [
        f"{year}年总支出比上年减少{project - basic:.2f}万元。其中：基本支出增加{basic:.2f}万元，项目支出减少{project:.2f}万元。"
    ]


def _told_twice(r: Random, year: int) -> list[str]:
    upkeep, gear = amount(r, 200), amount(r, 20, 200)
    said = f"项目支出{upkeep + gear:.2f}万元，其中：业务工作经费{upkeep:.2f}万元，设备购置经费{gear:.2f}万元。"
    return [f"全年{said}", "各项支出严格执行有关规定。", f"从支出结构看，{said}"]


def _two_splits(r: Random, year: int) -> list[str]:
    basic, project, other = amount(r, 200), amount(r, 100, 400), amount(r, 5, 40)
    spent = [part(r, each, 0.8, 0.99) for each in (basic, project)]
    given = [basic + project - other, other, sum(spent) - part(r, other, 0.8, 1)]
    rows = [
        ("资金来源：（1）财政拨款", given[0], given[2]),
        ("（2）其他资金", other, sum(spent) - given[2]),
        ("资金结构：（1）基本支出", basic, spent[0]),
        ("（2）项目支出", project, spent[1]),
    ]
    return ["单位：万元", *table(("项目", "全年预算数", "全年执行数"), *rows)]


def _income_table(r: Random, year: int) -> list[str]:
    granted, earned = amount(r, 300), amount(r, 20, 200)
    heads = ("项目", "全年预算数", "全年执行数")
    rows = [
        (name, f"{x:.2f}", f"{x:.2f}")
        for name, x in (("财政拨款收入", granted), ("事业收入", earned), ("收入合计", granted + earned))
    ]
    return [f"{year}年事业收入全年执行数{earned:.2f}万元。", "收入执行情况表", "单位：万元", *table(heads, *rows)]


def _listed_projects(r: Random, year: int) -> list[str]:
    staff, running, training, upkeep = amount(r, 300), amount(r, 50, 200), amount(r, 20, 90), amount(r, 20, 90)
    total = staff + running + training + upkeep
    projects = f"业务培训{training:.2f}万元，设备维护{upkeep:.2f}万元"
    return [
        f"{year}年基本支出决算数{staff + running:.2f}万元。",
        f"{year}年项目支出决算数分别为：{projects}。",
        f"{year}年支出{total:.2f}万元，具体明细如下：人员经费{staff:.2f}万元，公用经费{running:.2f}万元，{projects}。",
    ]


def _control_rate(r: Random, year: int) -> list[str]:
    initial, added = amount(r, 300), amount(r, 20, 200)
    return [
        f"预算控制率（5分）：本年预算追加数{added:.2f}万元，年初预算{initial:.2f}万元，预算控制率{rate(added, initial)}。"
    ]


budget = section(
    "预算收支补充情况", _initial, _carried, _unspent, _adjusted_unspent, _surplus, _within_income, _appropriated, _balanced, _sides, _adjusted,
    _left_rate, _accumulated, _left_of, _why_changed, _told_twice, _two_splits, _income_table,
    _listed_projects, _control_rate,
)  # fmt: skip

# --- what they own --------------------------------------------------------------------------------------------------


def _depreciated(r: Random, year: int) -> list[str]:
    cost = amount(r)
    gone = part(r, cost)
    return [f"固定资产原值{cost:.2f}万元，累计折旧{gone:.2f}万元，固定资产净值{cost - gone:.2f}万元。"]


def _net_apart(r: Random, year: int) -> list[str]:
    cost = amount(r)
    return [f"固定资产原值{cost:.2f}万元。资产账实相符。固定资产净值{part(r, cost):.2f}万元。"]


def _classes(r: Random, year: int) -> list[str]:
    gear, things = amount(r), amount(r, 5, 50)
    return [
        f"固定资产总值{gear + things:.2f}万元，其中：设备{gear:.2f}万元，家具和用具{things:.2f}万元，文物和陈列品0万元，"
        "图书档案0万元，房屋构筑物0万元。"
    ]


def _class_shares(r: Random, year: int) -> list[str]:
    gear, things = amount(r), amount(r, 5, 50)
    whole = gear + things
    return [
        f"固定资产总值{whole:.2f}万元，其中设备{gear:.2f}万元，占固定资产的{rate(gear, whole)}；"
        f"家具和用具{things:.2f}万元，占固定资产的{rate(things, whole)}。"
    ]


def _in_use(r: Random, year: int) -> list[str]:
    cost = amount(r)
    return [f"固定资产账面原值{cost:.2f}万元，在用资产{part(r, cost, 0.8, 0.99):.2f}万元。"]


def _owed(r: Random, year: int) -> list[str]:
    whole = amount(r, 300)
    owed = part(r, whole)
    return [f"资产总额{whole:.2f}万元，负债总额{owed:.2f}万元，资产负债率{rate(owed, whole)}。"]


def _grown(r: Random, year: int) -> list[str]:
    before, more = amount(r, 300), amount(r, 5, 90)
    return [f"资产总额{before + more:.2f}万元，比上年增加{more:.2f}万元，增长{rate(more, before)}。"]


assets = section("资产补充情况", _depreciated, _net_apart, _classes, _class_shares, _in_use, _owed, _grown)


def _quota(r: Random, year: int) -> list[str]:
    posts = r.randint(4, 20)
    return [f"{year}年核定车辆编制{posts}辆，实有车辆{posts - r.randint(0, 3)}辆。"]


def _some_kinds(r: Random, year: int) -> list[str]:
    whole = r.randint(11, 20)
    return [f"截至{year}年12月31日，本部门共有车辆{whole}辆。执法执勤用车{whole - r.randint(2, 6)}辆，用于日常巡查。"]


def _per_vehicle(r: Random, year: int) -> list[str]:
    cost, number = amount(r, 20, 400), r.randint(11, 90)
    return [
        f"公务用车运行维护费{cost:.2f}万元，公务用车保有量{number}辆，车均{(cost / number).quantize(CENT, ROUND_HALF_UP)}万元。"
    ]


vehicles = section("公务用车情况", _quota, _some_kinds, _per_vehicle)

# --- people and things ----------------------------------------------------------------------------------------------


def _posts_apart(r: Random, year: int) -> list[str]:
    posts = r.randint(20, 150)
    between = ("负责本行业规划编制和政策落实工作。", "负责行业监督检查和安全管理工作。", "负责队伍建设和教育培训工作。")
    return [f"{year}年本单位人员编制{posts}名。", *between, f"{year}年末在职人员{posts - r.randint(0, 9)}人。"]


def _fewer(r: Random, year: int) -> list[str]:
    before, less = r.randint(60, 150), r.randint(1, 9)
    return [f"在职人员{before - less}人，比上年末的{before}人减少{less}人。"]


def _posts_filled(r: Random, year: int) -> list[str]:
    office, worker = r.randint(4, 9), r.randint(1, 3)
    return [
        f"办公室行政编制{office}名，工勤编制{worker}名，设主任1名，副主任2名，干事{office - 3}名，工勤人员{worker}名。"
    ]


def _retired(r: Random, year: int) -> list[str]:
    old, others = r.randint(1, 5), r.randint(11, 60)
    return [f"离退休人员共计{old + others}人。", f"单位有离休干部{old}人，另有退休人员{others}人，待遇均已落实。"]


def _controlled(r: Random, year: int) -> list[str]:
    posts = r.randint(20, 150)
    there = posts - r.randint(1, 9)
    return [f"人员编制{posts}名，在职人员{there}人，在职人员控制率{rate(there, posts)}。"]


people = section("人员补充情况", _posts_apart, _fewer, _posts_filled, _retired, _controlled)


def _indicators(r: Random, year: int) -> list[str]:
    met, missed = r.randint(11, 40), r.randint(1, 9)
    return [f"共设置绩效指标{met + missed}个，完成指标{met}个，未完成指标{missed}个。"]


def _monthly(r: Random, year: int) -> list[str]:
    month = r.randint(300, 900)
    return [f"农村低保标准为每人每年{month * 12:,}元，即每人每月{month}元。"]


def _subsidy(r: Random, year: int) -> list[str]:
    number, month = r.randint(100, 900), r.choice((50, 60, 80, 100, 110))
    return [f"困难残疾人{number}人，每人每月{month}元，全年共需{Decimal(number * month * 12) / 10000:.2f}万元。"]


def _priced(r: Random, year: int) -> list[str]:
    number, price = r.randint(2, 9), r.randint(12, 99)
    return [f"购置快速检测仪{number}台、每台{price}万元、共{number * price}万元。"]


def _turnover(r: Random, year: int) -> list[str]:
    gone, new = r.randint(400, 900), r.randint(100, 390)
    return [f"全年新纳入低保{new}户，清退{gone}户，净减少{gone - new}户。"]


def _for_months(r: Random, year: int) -> list[str]:
    persons, standard, months = r.randint(120, 900), r.randint(11, 40) * 10, r.randint(3, 9)
    paid = Decimal(persons * standard * months) / 10_000
    return [f"按每人每月{standard}元标准，为{persons}人发放{months}个月，共计{paid:.3f}万元。"]


def _mean(r: Random, year: int) -> list[str]:
    asked = [Decimal(r.randint(851, 995)) / 10 for _ in range(3)]
    mean = (sum(asked, Decimal(0)) / len(asked)).quantize(CENT, ROUND_HALF_UP)
    told = "，".join(f"{who}满意度{one}%" for who, one in zip(("学生", "家长", "教师"), asked, strict=True))
    return [f"{told}，三项平均满意度{mean}%。"]


counts = section("工作量情况", _indicators, _monthly, _subsidy, _priced, _turnover, _for_months, _mean)

# --- the three public expenses, running costs -------------------------------------------------------------------------


def _trips(r: Random, year: int) -> list[str]:
    return [f"因公出国（境）费支出决算{amount(r, 2, 20):.2f}万元，全年组织因公出国（境）团组{r.randint(1, 4)}个。"]


def _bought(r: Random, year: int) -> list[str]:
    return [f"公务用车购置费支出决算{amount(r, 15, 60):.2f}万元，全年购置公务用车{r.randint(1, 3)}辆。"]


def _received(r: Random, year: int) -> list[str]:
    return [f"公务接待费支出决算{amount(r, 1, 20):.2f}万元，国内公务接待批次{r.randint(11, 60)}个。"]


def _item_shares(r: Random, year: int) -> list[str]:
    cars, guests = amount(r, 5, 40), amount(r, 1, 20)
    whole = cars + guests
    return [
        f"“三公”经费支出决算{whole:.2f}万元，其中：公务用车运行维护费{cars:.2f}万元，占{rate(cars, whole)}；"
        f"公务接待费{guests:.2f}万元，占{rate(guests, whole)}。"
    ]


def _sangong_rate(r: Random, year: int) -> list[str]:
    planned = amount(r, 3, 40)
    spent = part(r, planned, 0.7, 0.99)
    return [f"三公经费预算数{planned:.2f}万元，三公经费决算数{spent:.2f}万元，三公经费控制率{rate(spent, planned)}。"]


def _items_apart(r: Random, year: int) -> list[str]:
    cars, guests = amount(r, 5, 40), amount(r, 1, 20)
    total = f"{year}年“三公”经费支出决算{cars + guests:.2f}万元。"
    told = {
        "因公出国（境）": "因公出国（境）费支出决算0万元，全年无出国（境）团组。",
        "公务用车": f"公务用车购置及运行维护费支出决算{cars:.2f}万元，保有量{r.randint(3, 9)}辆。",
        "公务接待": f"公务接待费支出决算{guests:.2f}万元，接待{r.randint(11, 60)}批次。",
    }
    if r.random() < 0.5:
        return [total, *told.values()]
    titled = zip("一二三", told.items(), strict=True)
    return [total, *(line for mark, (name, text) in titled for line in (f"{mark}、{name}情况", text))]


def _budget_implied(r: Random, year: int) -> list[str]:
    planned = amount(r, 5, 60)
    spent = part(r, planned, 0.5, 0.98)
    return [
        f"会议费支出{spent:.2f}万元，完成年初预算的{rate(spent, planned)}，比年初预算减少{planned - spent:.2f}万元。"
    ]


def _basic_part(r: Random, year: int) -> list[str]:
    guests, cars, office = amount(r, 2, 9), amount(r, 10, 40), amount(r, 60, 200)
    own = [part(r, guests, 0.3, 0.9), part(r, cars, 0.3, 0.9)]
    return [
        f"{year}年度一般公共预算财政拨款基本支出决算表",
        "单位：万元",
        *table(
            ("科目编码", "科目名称", "决算数"),
            ("302", "商品和服务支出", f"{office + sum(own):.2f}"),
            ("30201", "办公费", f"{office:.2f}"),
            ("30217", "公务接待费", f"{own[0]:.2f}"),
            ("30231", "公务用车运行维护费", f"{own[1]:.2f}"),
        ),
        f"{year}年度“三公”经费支出决算表",
        "单位：万元",
        *table(
            ("项目", "决算数"),
            ("公务接待费", f"{guests:.2f}"),
            ("公务用车运行维护费", f"{cars:.2f}"),
            ("合计", f"{guests + cars:.2f}"),
        ),
    ]


public_expenses = section(
    "“三公”经费补充情况",
    _items_apart,
    _trips,
    _bought,
    _received,
    _item_shares,
    _sangong_rate,
    _budget_implied,
    _basic_part,
)


def _running_items(r: Random, year: int) -> list[str]:
    paper, travel, water = amount(r, 5, 90), amount(r, 5, 90), amount(r, 5, 90)
    return [
        f"机关运行经费支出{paper + travel + water:.2f}万元，分别为办公费{paper:.2f}万元、差旅费{travel:.2f}万元、水电费{water:.2f}万元。"
    ]


def _running_within(r: Random, year: int) -> list[str]:
    running = amount(r, 50, 300)
    return [
        f"{year}年公用经费支出决算{running:.2f}万元。运行规范有序。机关运行经费支出决算{part(r, running, 0.6, 0.99):.2f}万元。"
    ]


def _running_rate(r: Random, year: int) -> list[str]:
    planned = amount(r, 50, 300)
    spent = part(r, planned, 0.7, 0.99)
    return [f"公用经费预算数{planned:.2f}万元，公用经费决算数{spent:.2f}万元，公用经费控制率{rate(spent, planned)}。"]


def _at_a_rate(r: Random, year: int) -> list[str]:
    """What is set aside or paid by a contract at a rate."""
    whole, per_cent = amount(r, 80, 900), r.choice((2, 3, 8))
    aside = (whole * per_cent / 100).quantize(CENT, ROUND_HALF_UP)
    of = r.choice(
        ("按全年工资总额{}万元的{}%计提工会经费{}万元。", "物业服务合同价{}万元，预留{}%（{}万元）作为质保金。")
    )
    return [of.format(whole, per_cent, aside)]


running = section("机关运行补充情况", _running_items, _running_within, _running_rate, _at_a_rate)

# --- procurement, project money -----------------------------------------------------------------------------------------


def _kinds_apart(r: Random, year: int) -> list[str]:
    goods, works, services = amount(r, 5, 90), amount(r, 5, 90), amount(r, 5, 90)
    return [
        f"{year}年政府采购支出总额{goods + works + services:.2f}万元。",
        "一、货物采购情况",
        f"政府采购货物支出{goods:.2f}万元，主要是办公设备。",
        "二、工程采购情况",
        f"政府采购工程支出{works:.2f}万元，主要是办公楼维修。",
        "三、服务采购情况",
        f"政府采购服务支出{services:.2f}万元，主要是物业和信息系统运维。",
    ]


def _one_kind(r: Random, year: int) -> list[str]:
    whole = amount(r, 50, 300)
    return [f"全年政府采购支出总额{whole:.2f}万元。政府采购货物支出{part(r, whole):.2f}万元，比计划节约。"]


def _enterprises(r: Random, year: int) -> list[str]:
    whole = amount(r, 50, 300)
    small = part(r, whole, 0.5, 0.9)
    return [
        f"政府采购支出总额{whole:.2f}万元。授予中小企业合同金额{small:.2f}万元，其中授予小微企业合同金额{part(r, small):.2f}万元。"
    ]


def _bought_more(r: Random, year: int) -> list[str]:
    before, more = amount(r, 50, 300), amount(r, 5, 40)
    return [f"政府采购支出总额{before + more:.2f}万元，比上年增加{more:.2f}万元，增长{rate(more, before)}。"]


def _bought_within(r: Random, year: int) -> list[str]:
    planned = amount(r, 50, 300)
    return [
        f"{year}年政府采购预算{planned:.2f}万元。采购实施规范有序。政府采购决算数{part(r, planned, 0.8, 0.99):.2f}万元。"
    ]


def _procured(r: Random, year: int) -> list[str]:
    planned = amount(r, 50, 300)
    spent = part(r, planned, 0.8, 0.99)
    return [f"政府采购预算{planned:.2f}万元，实际采购金额{spent:.2f}万元，政府采购执行率{rate(spent, planned)}。"]


procurement = section(
    "政府采购补充情况", _kinds_apart, _one_kind, _enterprises, _bought_more, _bought_within, _procured
)


def _sources(r: Random, year: int) -> list[str]:
    above, own, below = amount(r), amount(r), amount(r)
    return [
        f"项目到位资金{above + own + below:.2f}万元，其中：中央资金{above:.2f}万元，省级资金{own:.2f}万元，县级资金{below:.2f}万元。"
    ]


def _paid(r: Random, year: int) -> list[str]:
    there = amount(r)
    return [f"截至年底到位资金{there:.2f}万元。工程进展顺利。累计拨付资金{part(r, there, 0.7, 0.99):.2f}万元。"]


funds = section("项目资金补充情况", _sources, _paid)

# --- points -------------------------------------------------------------------------------------------------------------

SCALE = "评价结果分为四个等级：90（含）—100分为优、80（含）—90分为良、60（含）—80分为中、60分以下为差。"
GRADES = (("优", 90, 99), ("良", 80, 89), ("中", 60, 79), ("差", 40, 59))


def _graded(r: Random, year: int, grade: tuple[str, int, int]) -> str:
    word, low, high = grade
    score = Decimal(r.randint(low * 10, high * 10)) / 10
    return f"经综合评价，总得分{score}分，评价等级为“{word}”。"


def _on_a_scale(r: Random, year: int) -> list[str]:
    return [SCALE, _graded(r, year, r.choice(GRADES))]


def _as_usual(r: Random, year: int) -> list[str]:
    return [_graded(r, year, r.choice(GRADES))]


def _better_scored(r: Random, year: int) -> list[str]:
    before, more = Decimal(r.randint(850, 920)) / 10, Decimal(r.randint(2, 50)) / 10
    return [f"{year}年自评得分{before + more}分，比上年的{before}分提高{more}分。"]


def _execution_points(r: Random, year: int) -> list[str]:
    planned, tenth = amount(r), r.randint(70, 100)
    spent = (planned * tenth / 100).quantize(CENT)
    heads = ("项目资金", "全年预算数", "全年执行数", "分值", "执行率", "得分")
    row = (
        "年度资金总额",
        f"{planned:.2f}",
        f"{spent:.2f}",
        10,
        rate(spent, planned),
        (10 * spent / planned).quantize(CENT),
    )
    return [*(["资金执行率得分=执行率×10。"] if r.random() < 0.5 else []), *table(heads, row)]


def _target_points(r: Random, year: int) -> list[str]:
    heads = ("三级指标", "指标值", "实际完成值", "分值", "得分", "偏差原因")
    planned, done = r.randint(12, 90), r.randint(4, 11)
    late = r.randint(1, 3)
    return table(
        heads,
        ("培训人数", f"{planned}人", f"{planned + r.randint(0, 5)}人", 10, 10, ""),
        ("检查次数", f"{done}次", f"{done}次", 15, 15, ""),
        ("资料归档", "及时", "及时", 5, 5, ""),
        ("群众知晓", "较高", "一般", 10, 10 - late, "宣传不够"),
        ("办结率", "≥95%", f"9{r.randint(0, 4)}%", 8, 8 - late, "")
        if r.random() < 0.5
        else ("办结率", "≥95%", "95%", 8, 8, ""),
    )


def _rate_points(r: Random, year: int) -> list[str]:
    heads = ("一级指标", "分值", "完成值", "得分", "偏差原因")
    done = r.randint(80, 99)
    return table(heads, ("数量指标", 10, "100%", 10, ""), ("质量指标", 20, f"{done}%", Decimal(done) / 5, ""))


def _target_met(r: Random, year: int) -> list[str]:
    wanted = r.randint(85, 94)
    return [f"群众满意度目标值≥{wanted}%，完成值{wanted + r.randint(0, 5)}%。"]


def _lost_points(r: Random, year: int) -> list[str]:
    lost = Decimal(r.randint(12, 180)) / 10
    return [f"{year}年部门整体支出绩效自评得分{100 - lost}分，扣{lost}分，主要是部分指标未达到年初目标值。"]


points = section(
    "综合评价及指标得分情况", _on_a_scale, _as_usual, _better_scored, _execution_points, _target_points, _rate_points,
    _target_met, _lost_points,
)  # fmt: skip


# --- the months -----------------------------------------------------------------------------------------------------


def _past_months(r: Random, year: int) -> list[str]:
    passed, planned = r.randint(2, 11), 12 * r.randint(200, 3000)
    due = planned // 12 * passed
    beyond = due * r.randint(-15, 15) // 100 or 1
    done = due + beyond
    points = (Decimal(rate(done, planned, 4)[:-1]) - Decimal(100) * passed / 12).quantize(Decimal("0.1"), ROUND_HALF_UP)
    way, said = ("超", "超收") if beyond > 0 else ("短", "短收")
    return [
        f"截至{year}年{passed}月底，非税收入完成{done}万元，占年初预算{planned}万元的{rate(done, planned)}，"
        f"{way}平均进度{abs(points)}个百分点，{said}{abs(beyond)}万元。"
    ]


def _one_month(r: Random, year: int) -> list[str]:
    due = r.randint(200, 3000)
    beyond = due * r.randint(-60, 60) // 100 or 1
    way = "超" if beyond > 0 else "短"
    return [
        f"{r.randint(1, 12)}月份，非税收入完成{due + beyond}万元，占年初预算月进度的{rate(due + beyond, due)}，"
        f"{way}月进度{abs(beyond)}万元。"
    ]


months = section("收入进度情况", _past_months, _one_month)


def labelled(d: Draft, it: Department) -> Section:
    """Under a heading that carries the year."""
    return Section(f"{it.year}年度绩效目标完成情况", (f"{it.year}年各项任务按计划推进。",))


def labelled_again(d: Draft, it: Department) -> Section:
    return Section(f"{it.year}年度预算执行情况分析", ("预算执行总体平稳。",))


def labelled_last(d: Draft, it: Department) -> Section:
    return Section(f"{it.year}年度绩效自评工作情况", ("自评工作按时完成。",))
