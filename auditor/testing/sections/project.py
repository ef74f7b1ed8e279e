"""A single project: where the money came from, how much arrived, what it bought, what was built."""

from __future__ import annotations

from auditor.testing import phrases as p
from auditor.testing.clauses import money_parts
from auditor.testing.draft import Draft, Figure, Money, Rate, Section
from auditor.testing.world import Department, Parts, named, total

CONTENT = (
    "项目主要建设内容包括基础设施改造、设备购置安装和信息系统建设，建设期限为{year}年3月至{year}年12月，由{place}{office}组织实施。",
    "经批复，本项目为{place}{year}年重点民生实事项目，实施范围覆盖{n}个乡镇，项目法人为{place}{office}。",
    "项目依据上级专项资金管理办法和年度工作要点设立，属延续性项目，绩效目标为保障服务对象基本权益、提升公共服务水平。",
)


def content(d: Draft, it: Department) -> Section:
    text = d.pick(CONTENT).format(place=it.place, office=it.office, year=it.year, n=d.random.randint(3, 18))
    return Section(d.pick(("项目概况", "项目基本情况", "项目主要内容")), (text,))


def funds(d: Draft, it: Department) -> Section:
    """Sources, what arrived, what was spent: one section, since the sentences lean on each other."""
    planned = it.adjusted
    sources = named(d.random, p.SOURCE_NAMES, planned, d.random.randint(2, 4))
    arrived = planned if d.chance(0.5) else int(planned * d.random.uniform(0.8, 0.99))
    used = arrived if d.chance(0.3) else int(arrived * d.random.uniform(0.6, 0.999))
    lead, share = d.pick(p.SOURCES).format(year=it.year), d.chance(0.4)
    lines = [money_parts(d, lead, sources, "sources", whole="总投资", share=share)]
    text, figure = _arrived(d, it, planned, arrived)
    lines += [text, _used(d, arrived, used, figure)]
    if d.chance(0.5):
        lines.append(_costs(d, used))
    return Section(d.pick(("项目资金情况", "资金安排、到位及使用情况", "项目资金使用情况")), tuple(lines))


def _arrived(d: Draft, it: Department, planned: int, arrived: int) -> tuple[str, Figure]:
    filled = d.fill(
        d.pick(p.ARRIVED), year=str(it.year), due=Money(planned), arrived=Money(arrived), rate=Rate(arrived, planned)
    )
    f = filled.figures
    if "due" in f:
        d.relate("ratio", "arrived", numerator=f["arrived"], denominator=f["due"], rate=f["rate"])
    return filled.text, f["arrived"]


def _used(d: Draft, arrived: int, used: int, before: Figure) -> str:
    filled = d.fill(
        d.pick(p.USED), arrived=Money(arrived), used=Money(used), left=Money(arrived - used), rate=Rate(used, arrived)
    )
    f = filled.figures
    d.relate(
        "ratio",
        "used",
        announced="arrived" in f,
        numerator=f["used"],
        denominator=f.get("arrived", before),
        rate=f["rate"],
    )
    return filled.text


def _costs(d: Draft, used: int) -> str:
    costs: Parts = named(d.random, p.COST_NAMES, used, d.random.randint(3, 5))
    return money_parts(
        d, d.pick(("实际支出", "累计支出", "项目资金支出")), costs, "costs", whole="总支出", share=d.chance(0.2)
    )


def contracts(d: Draft, it: Department) -> Section:
    """A table of contracts with what was paid on each."""
    lots = named(d.random, p.CONTRACT_ROWS, it.adjusted, d.random.randint(3, 5))
    done = [int(amount * d.random.choice((1, 0.95, 0.9, 0.85))) for _, amount in lots]
    rows = [
        (name, d.figure(Money(amount), bare=True), d.figure(Money(paid), bare=True))
        for (name, amount), paid in zip(lots, done, strict=True)
    ]
    amounts, paid = (d.figure(Money(sum(column)), bare=True) for column in ([a for _, a in lots], done))
    d.relate("sum", "contracts", total=amounts, parts=[row[1] for row in rows])
    d.relate("sum", "contracts", total=paid, parts=[row[2] for row in rows])
    unit = d.style.unit
    head = f"标段\t合同价（{unit}）\t完成投资（{unit}）"
    lines = [f"{name}\t{amount}\t{part}" for name, amount, part in rows]
    assert total(lots) == it.adjusted
    return Section("合同执行情况", ("各标段合同执行情况如下：", "", head, *lines, f"合计\t{amounts}\t{paid}", ""))
