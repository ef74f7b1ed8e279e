"""Statements of income and expenditure in a table: what is left, and its rate."""

from __future__ import annotations

import pytest
from readings import alarms, case, checks

SHOP = (
    "单位：元\n项目\t本月\t本年累计\n一、商品收入\t8805\t26400\n二、商品成本\t6100\t18500\n1.图书\t5000\t15000\n2.文具\t1100\t3500\n"
    "三、管理费用\t1205\t3700\n四、经营利润\t1500\t4200\n五、经营利润率\t17.04%\t15.91%\n"
)
TOTALS = (
    "项目 | 金额（元） |\n门票收入 | 640.5 |\n讲解收入 | 210 |\n收入合计 | 850.5 |\n门票支出 | 400 |\n讲解支出 | 150.5 |\n支出合计 | 550.5 |\n"
    "本年盈余 | 300 |\n门票盈余 | 240.5 |\n讲解盈余 | 59.5 |\n"
)

NOTHING = [
    case("statements that hold", SHOP + TOTALS),
    case("what holds nowhere was made up in another way", SHOP.replace("1500\t4200", "1300\t4100")),
    case("one of two", "项目\t本年\n一、收入\t880\n二、支出\t610\n三、本年盈余\t207\n"),
    case("what is left of former years", TOTALS.replace("本年盈余 | 300", "上年结余 | 120")),
    case("what is left in all", TOTALS.replace("本年盈余 | 300", "累计结余 | 930")),
    case("income under two marks", TOTALS.replace("讲解收入 | 210", "收入小计 | 210").replace("本年盈余 | 300", "本年盈余 | 280")),
    case("rates of something else", SHOP.replace("17.04%\t15.91%", "24.59%\t22.70%")),
]  # fmt: skip


@pytest.mark.parametrize("text", NOTHING)
def test_no_alarm(text: str) -> None:
    assert alarms(text) == []


READ = [
    case("the rows above of the same level", SHOP, "difference", "8805 6100 1205 1500"),
    case("the rate of the income", SHOP, "ratio", "8805 1500 17.04%"),
    case("the two totals", TOTALS, "difference", "850.5 550.5 300"),
    case("what is left of one thing", TOTALS, "difference", "640.5 400 240.5"),
]


@pytest.mark.parametrize(("text", "kind", "figures"), READ)
def test_what_is_left_is_read(text: str, kind: str, figures: str) -> None:
    assert ("consistent", figures) in checks(text, kind)


FOUND = [
    case("what is left", TOTALS.replace("讲解盈余 | 59.5", "讲解盈余 | 95.5"), "difference", "210 150.5 95.5"),
    case("its rate", SHOP.replace("15.91%", "15.19%"), "ratio", "26400 4200 15.19%"),
]


@pytest.mark.parametrize(("text", "kind", "figures"), FOUND)
def test_what_does_not_hold_is_found(text: str, kind: str, figures: str) -> None:
    assert (kind, figures) in alarms(text)


@pytest.mark.parametrize("left", ["年终结余（全部结转）", "结余", "滚存结余", "年末结转结余", "结转下年"])
@pytest.mark.parametrize("sides", [("收入总计", "支出总计"), ("总收入", "总支出"), ("一、收入合计", "二、支出合计")])
def test_what_is_left_behind_all_that_was_spent(left: str, sides: tuple[str, str]) -> None:
    came, went = sides
    rows = (
        "地方收入 | 300",
        "补助收入 | 120.5",
        f"{came} | 420.5",
        "公共支出 | 400",
        "上解支出 | 10",
        f"{went} | 410",
        f"{left} | 10.5",
    )
    text = "项目 | 金额（万元） |\n" + "".join(f"{row} |\n" for row in rows)
    assert ("consistent", "420.5 410 10.5") in checks(text, "difference")
    assert alarms(text) == []


def test_totals_that_differ_with_nothing_left() -> None:
    text = "项目 | 金额（万元） |\n地方收入 | 300 |\n补助收入 | 120.5 |\n收入总计 | 420.5 |\n公共支出 | 392.5 |\n上解支出 | 10 |\n支出总计 | 402.5 |\n"
    assert alarms(text) and alarms(f"{text}备注 | 18 |\n")
    assert alarms(f"{text}年终结余 | 18 |\n") == []
