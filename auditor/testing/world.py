"""The department behind a report: its money, people and scores for two years, all in agreement.

Amounts are whole hundredths of the report's unit, so ``initial + added == adjusted == final + carried`` is exact.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from random import Random

from auditor.testing.draft import split

Parts = tuple[tuple[str, int], ...]

PLACES = ("清源县", "云岭县", "望屿区", "青溪县", "柳湖区", "沅安县", "雁鸣县", "江屿区", "临泽县", "石桥市")
OFFICES = ("农业农村局", "水利局", "统计局", "民政局", "教育局", "交通运输局", "文化和旅游局", "应急管理局",
           "市场监督管理局", "退役军人事务局", "自然资源局", "林业局", "司法局", "医疗保障局")  # fmt: skip
OTHER_INCOMES = ("其他收入", "事业收入", "上级补助收入", "经营收入")
FUNCTIONS = ("一般公共服务支出", "社会保障和就业支出", "卫生健康支出", "农林水支出", "住房保障支出", "城乡社区支出",
             "节能环保支出", "资源勘探工业信息等支出")  # fmt: skip
PROJECTS = ("业务工作经费", "信息系统运行维护费", "专项宣传经费", "执法装备购置", "基层站所维修改造", "人才培训经费",
            "专项普查经费", "购买社会化服务", "重点工程前期费",
            "应急物资储备", "法律顾问费", "档案数字化加工")  # fmt: skip
PERSONNEL = ("工资福利支出", "对个人和家庭的补助")
PUBLIC = ("商品和服务支出", "资本性支出")
INDICATORS = ("预算执行", "产出指标", "效益指标", "满意度指标")
FULL_MARKS = ((10, 50, 30, 10), (20, 40, 30, 10), (10, 60, 20, 10), (20, 50, 20, 10))


@dataclass(frozen=True)
class Department:
    """Two years of a department. `prior` figures are of the year before."""

    place: str
    office: str
    year: int
    initial: int
    added: int
    carried_in: int
    income: Parts
    basic: int
    project: int
    personnel: Parts
    public: Parts
    projects: Parts
    functions: Parts  # of the fiscal appropriations alone
    functions_initial: Parts
    initial_basic: int
    adjusted_basic: int
    prior_income: int
    prior_spending: int
    prior_basic: int
    prior_project: int
    travel: Parts  # the three public expenses
    travel_budget: Parts
    travel_prior: Parts
    procurement: Parts
    assets: Parts
    liabilities: int
    posts: Parts  # establishment by kind
    staff: Parts
    retired: int
    full_marks: Parts
    scores: Parts  # in tenths of a point
    before: Department | None = None  # its last year, where that is known too

    @property
    def income_total(self) -> int:
        return total(self.income)

    @property
    def fiscal(self) -> int:
        return total(self.functions)

    @property
    def fiscal_initial(self) -> int:
        return total(self.functions_initial)

    @property
    def spending(self) -> int:
        return self.basic + self.project

    @property
    def adjusted(self) -> int:
        return self.initial + self.added

    @property
    def carried(self) -> int:
        return self.adjusted - self.spending


def total(parts: Parts) -> int:
    return sum(amount for _, amount in parts)


def department(random: Random, low: int = 30_000, high: int = 2_000_000, small: int = 1) -> Department:
    """Any department that spends between `low` and `high` hundredths of the unit; `small` scales small expenses."""
    spending = random.randint(low, high)
    basic = int(spending * random.uniform(0.25, 0.85))
    project = spending - basic
    carried = random.choice((0, int(spending * random.uniform(0.005, 0.08))))
    carried_in = random.choice((0, int(spending * random.uniform(0.002, 0.05))))
    adjusted = spending + carried
    added = carried_in + int(adjusted * random.uniform(0.01, 0.15))
    initial = adjusted - added
    personnel, public = _basic(random, basic)
    income = _income(random, adjusted - carried_in)
    fiscal = spending * income[0][1] // total(income)
    functions = named(random, FUNCTIONS, fiscal, random.randint(3, 5))
    travel, travel_budget, travel_prior = _travel(random, small)
    posts, staff = _staff(random)
    marks, scores = _scores(random)
    return Department(
        place=random.choice(PLACES),
        office=random.choice(OFFICES),
        year=random.randint(2015, 2025),
        initial=initial,
        added=added,
        carried_in=carried_in,
        income=income,
        basic=basic,
        project=project,
        personnel=personnel,
        public=public,
        projects=named(random, PROJECTS, project, random.randint(2, 7)),
        functions=functions,
        functions_initial=_budgeted(random, functions, initial * fiscal // spending),
        initial_basic=min(initial, int(basic * random.uniform(0.85, 1.1))),
        adjusted_basic=basic + int(carried * random.random()),
        prior_income=varied(random, adjusted - carried_in),
        prior_spending=(prior_basic := varied(random, basic)) + (prior_project := varied(random, project)),
        prior_basic=prior_basic,
        prior_project=prior_project,
        travel=travel,
        travel_budget=travel_budget,
        travel_prior=travel_prior,
        procurement=_procurement(random, project),
        assets=named(random, ("流动资产", "固定资产", "无形资产"), random.randint(spending, 3 * spending), 3),
        liabilities=int(spending * random.uniform(0.01, 0.2)),
        posts=posts,
        staff=staff,
        retired=random.randint(2, 60),
        full_marks=marks,
        scores=scores,
    )


def following(random: Random, last: Department) -> Department:
    """The next year of a department: what it says of the year before is what that year said of itself."""
    now = department(random, int(last.spending * 0.85), int(last.spending * 1.2))
    travel = tuple((name, varied(random, part, 0.3) if part else 0) for name, part in last.travel)
    return replace(
        now,
        place=last.place,
        office=last.office,
        year=last.year + 1,
        carried_in=last.carried,
        income=_income(random, now.adjusted - last.carried),
        prior_income=last.income_total,
        prior_spending=last.spending,
        prior_basic=last.basic,
        prior_project=last.project,
        travel=travel,
        travel_budget=tuple((name, part + random.choice((0, random.randint(0, part // 4)))) for name, part in travel),
        travel_prior=last.travel,
        posts=last.posts,
        staff=last.staff,
        before=replace(last, before=None),
    )


def last_year(random: Random, it: Department, amount: Callable[[Department], int], by: float = 0.25) -> int:
    """What an amount was the year before, made up where that year is not known."""
    return amount(it.before) if it.before else varied(random, amount(it), by)


def varied(random: Random, amount: int, by: float = 0.25) -> int:
    """Another year's amount."""
    return max(1, int(amount * random.uniform(1 - by, 1 + by)))


def named(random: Random, names: tuple[str, ...], amount: int, count: int) -> Parts:
    """So many of the names, in their order, sharing the amount."""
    chosen = sorted(random.sample(range(len(names)), count))
    return tuple(zip([names[i] for i in chosen], split(random, amount, count), strict=True))


def _income(random: Random, amount: int) -> Parts:
    if random.random() < 0.3:
        return (("财政拨款收入", amount),)
    other = named(random, OTHER_INCOMES, int(amount * random.uniform(0.01, 0.25)), random.randint(1, 2))
    return (("财政拨款收入", amount - total(other)), *other)


def _basic(random: Random, basic: int) -> tuple[Parts, Parts]:
    people = int(basic * random.uniform(0.7, 0.92))
    return (
        tuple(zip(PERSONNEL, split(random, people, 2), strict=True)),
        tuple(zip(PUBLIC, split(random, basic - people, 2), strict=True)),
    )


def _budgeted(random: Random, parts: Parts, amount: int) -> Parts:
    """The amount over the same names, each somewhere near its share."""
    weights = [part * random.uniform(0.85, 1.1) for _, part in parts]
    shared = [max(1, int(amount * weight / sum(weights))) for weight in weights]
    shared[0] += amount - sum(shared)
    return tuple((name, part) for (name, _), part in zip(parts, shared, strict=True))


def _travel(random: Random, small: int) -> tuple[Parts, Parts, Parts]:
    names = ("因公出国（境）费", "公务用车购置费", "公务用车运行维护费", "公务接待费")
    shown = [0 if i < 2 and random.random() < 0.7 else random.randint(50, 900) * small for i in range(4)]
    budget = [part + random.choice((0, random.randint(1, 200) * small)) for part in shown]
    prior = [varied(random, part, 0.3) if part else 0 for part in shown]
    return (
        tuple(zip(names, shown, strict=True)),
        tuple(zip(names, budget, strict=True)),
        tuple(zip(names, prior, strict=True)),
    )


def _procurement(random: Random, project: int) -> Parts:
    amount = max(30, int(project * random.uniform(0.1, 0.6)))
    goods, works, services = split(random, amount, 3)
    if random.random() < 0.4:
        services, works = services + works, 0
    return ("货物支出", goods), ("工程支出", works), ("服务支出", services)


def _staff(random: Random) -> tuple[Parts, Parts]:
    kinds = ("行政", "事业", "工勤")[: random.randint(2, 3)]
    posts = tuple((kind, random.randint(6, 60) if kind != "工勤" else random.randint(2, 5)) for kind in kinds)
    return posts, tuple((kind, number - random.randint(0, min(4, number - 1))) for kind, number in posts)


def _scores(random: Random) -> tuple[Parts, Parts]:
    full = random.choice(FULL_MARKS)
    lost = [random.choice((0, 0, 5, 10, 12, 20, 25)) for _ in full]
    return (
        tuple((name, 10 * mark) for name, mark in zip(INDICATORS, full, strict=True)),
        tuple((name, 10 * mark - less) for name, mark, less in zip(INDICATORS, full, lost, strict=True)),
    )
