"""Who they are and what they own: posts, people, cars, assets."""

from __future__ import annotations

from collections.abc import Sequence

from auditor.testing import phrases as p
from auditor.testing.clauses import numbered, people
from auditor.testing.draft import Count, Draft, Figure, Money, Quantity, Section
from auditor.testing.world import Department, Parts, total

CARS = ("机要通信用车", "应急保障用车", "执法执勤用车", "其他用车")


def introduction(d: Draft, it: Department) -> Section:
    return Section("", (d.pick(p.INTRODUCTIONS),))


def duties(d: Draft, it: Department) -> Section:
    """What the office is for; no figures but the numbers of the list."""
    chosen = d.random.sample(p.DUTIES, d.random.randint(3, 8))
    return Section("主要职责", tuple(numbered(chosen, d.pick(("{n}.", "（{n}）", "{n}、")))))


def staff(d: Draft, it: Department) -> Section:
    """Posts, people in post, retired."""
    title = d.pick(("人员编制情况", "机构及人员", "人员情况"))
    if d.chance(0.25):
        return Section(title, (_staff_in_short(d, it),))
    posts = people(d, d.pick(p.POSTS), it.posts, d.pick(p.POST_PART), "名", "posts")
    said: dict[str, Quantity | str] = {"year": str(it.year), "retired": Count(it.retired, "人")}
    there = people(d, d.pick(p.STAFF), it.staff, d.pick(p.STAFF_PART), "人", "staff", **said)
    return Section(title, (posts + there,) if d.chance(0.6) else (posts, there))


def _staff_in_short(d: Draft, it: Department) -> str:
    posts, there = total(it.posts), total(it.staff)
    return d.say(
        p.BOTH,
        posts=Count(posts, "名"),
        staff=Count(there, "人"),
        retired=Count(it.retired, "人"),
        vacant=Count(posts - there, "名"),
    )


def vehicles(d: Draft, it: Department) -> Section:
    """The cars, by use."""
    uses: Parts = tuple((kind, d.random.randint(0, 6)) for kind in CARS)
    if not total(uses):
        return Section("国有资产占有使用情况", (f"截至{it.year}年12月31日，本部门共有车辆0辆。",))
    text = people(d, d.pick(p.CARS_OWNED), uses, "{kind}{amount}", "辆", "cars", year=str(it.year))
    return Section("国有资产占有使用情况", (text,))


def assets(d: Draft, it: Department) -> Section:
    """What they own and owe."""
    title = d.pick(("资产管理情况", "国有资产占用情况", "资产情况"))
    return Section(title, (_worth(d, it) if d.chance(0.5) else _assets_and_net(d, it),))


def _worth(d: Draft, it: Department) -> str:
    owned = total(it.assets)
    filled = d.fill(
        d.pick(p.WORTH),
        year=str(it.year),
        total=Money(owned),
        debt=Money(it.liabilities),
        net=Money(owned - it.liabilities),
    )
    f = filled.figures
    d.relate("difference", "assets/net", result=f["net"], plus=f["total"], minus=f["debt"])
    return filled.text


def _assets_and_net(d: Draft, it: Department) -> str:
    owned = total(it.assets)
    phrase = d.pick(p.ASSETS)
    parts = [d.fill("{name}{amount}", name=name, amount=Money(amount)) for name, amount in it.assets]
    written = d.pick(("、", "，", "；")).join(item.text for item in parts)
    whole = d.fill(phrase, year=str(it.year), total=Money(owned), parts=written)
    amount = whole.figures["total"]
    figures = [item.figures["amount"] for item in parts]
    d.relate("sum", "assets/parts", announced="其中" in phrase, total=amount, parts=figures)
    return whole.text + _net(d, it, amount)


def _net(d: Draft, it: Department, owned: Figure) -> str:
    filled = d.fill(d.pick(p.NET), debt=Money(it.liabilities), net=Money(total(it.assets) - it.liabilities))
    f = filled.figures
    d.relate("difference", "assets/net", announced=False, result=f["net"], plus=owned, minus=f["debt"])
    return filled.text


def rooms(d: Draft, it: Department) -> Section:
    """How many offices and units, and their names."""
    lines = [_counted(d, p.ROOM_COUNT, p.ROOMS, "个")]
    if d.chance(0.5):
        lines.append(_counted(d, p.BELOW_COUNT, p.UNITS_BELOW, d.pick(("个", "家"))))
    return Section(d.pick(("机构设置情况", "内设机构")), ("".join(lines),))


def _counted(d: Draft, table: Sequence[str], names: Sequence[str], unit: str) -> str:
    chosen = d.random.sample(names, d.random.randint(3, len(names) - 1))
    filled = d.fill(d.pick(table), count=Count(len(chosen), unit), names="、".join(chosen))
    d.relate("count", "rooms", announced=False, stated=filled.figures["count"])
    return filled.text
