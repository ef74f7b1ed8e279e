"""Tables of budgets: two lists side by side, levels, kinds of debt, two years and the change; and what the text says of them."""

from __future__ import annotations

import pytest
from readings import alarms, case, checks


def table(*rows: str, caption: str = "单位：万元", below: str = "") -> str:
    """A row a line, tabs between the cells; · is a blank one."""
    lines = ("\t".join("" if cell == "·" else cell for cell in row.split()) for row in rows)
    return "\n".join([caption, *lines, "", below])


SIDES = ("收入 预算数 支出 预算数", "财政拨款 684.15 教育支出 598.42", "其他收入 40.60 卫生健康支出 71.38")
TOTALS = ("本年收入合计 724.75 住房保障支出 39.12", "上年结转 16.84 其他支出 32.67", "收入总计 741.59 支出总计 741.59")

NOTHING = [
    case("income and expenditure side by side", table(*SIDES, "本年收入合计 724.75 住房保障支出 39.12")),
    case(
        "kinds that are no halves",
        table("地区 债务限额 一般债务限额 外债限额", "甲县 81.24 29.81 3.40", "乙县 62.10 20.05 1.20"),
    ),
    case("one level", table("地区 金额", "全市 81.24", "市本级 35.62")),
    case(
        "a column of changes that is no difference of the years",
        table("项目 2023年 2024年 增减额", "甲 12.00 15.00 1.10", "乙 36.00 31.00 0.40"),
    ),
    case(
        "growth of another amount",
        table(
            "项目 2023年 2024年",
            "接待费 12.00 15.00",
            "用车费 36.00 31.00",
            below="2024年会议费8.00万元，比上年下降5.94%。",
        ),
    ),
]

HOLDS = [
    case("the left list", table(*SIDES, *TOTALS), "sum", "724.75 16.84 741.59"),
    case("the right list", table(*SIDES, *TOTALS), "sum", "598.42 71.38 39.12 32.67 741.59"),
    case(
        "halves by the names of columns",
        table("地区 限额 一般债务限额 专项债务限额", "甲县 81.24 29.81 51.43", "乙县 62.10 20.05 42.05"),
        "sum",
        "62.10 20.05 42.05",
    ),
    case(
        "levels by the names of rows",
        table("地区 限额 余额", "全市 81.24 79.80", "市本级 35.62 34.98", "县（市、区）小计 45.62 44.82"),
        "sum",
        "79.80 34.98 44.82",
    ),
    case(
        "two years and the change",
        table("项目 2023年 2024年 增减额", "接待费 14.00 12.50 -1.50", "用车费 36.40 31.40 -5.00"),
        "change",
        "14.00 12.50 -1.50",
    ),
    case(
        "a rate of the adjusted budget",
        table("项目 调整预算数 决算数 为调整预算%", "教育支出 632.40 624.18 98.70", "农林水支出 482.05 453.16 94.01"),
        "ratio",
        "632.40 624.18 98.70",
    ),
    case(
        "the text below",
        table(
            "项目 2023年 2024年",
            "接待费 12.00 15.00",
            "用车费 36.00 31.00",
            "合计 48.00 46.00",
            below="2024年三公经费46.00万元，比上年下降4.17%。",
        ),
        "change",
        "48.00 46.00万元 4.17%",
    ),
]

BROKEN = [
    case(
        "a half",
        table(
            "地区 限额 一般债务限额 专项债务限额",
            "甲县 81.24 29.81 51.43",
            "乙县 62.10 20.05 42.50",
            "丙县 31.00 10.00 21.00",
        ),
        "sum",
        "62.10 20.05 42.50",
    ),
    case(
        "a change",
        table(
            "项目 2023年 2024年 增减额", "接待费 14.00 12.50 -1.50", "用车费 36.40 31.40 -5.00", "出国费 2.00 3.00 1.80"
        ),
        "change",
        "2.00 3.00 1.80",
    ),
    case(
        "the text below",
        table(
            "项目 2023年 2024年",
            "接待费 12.00 15.00",
            "用车费 36.00 31.00",
            "合计 48.00 46.00",
            below="2024年三公经费46.00万元，比上年下降4.35%。",
        ),
        "change",
        "48.00 46.00万元 4.35%",
    ),
    case(
        "the right list",
        table(
            *SIDES,
            "本年收入合计 724.75 住房保障支出 39.12",
            "上年结转 16.84 其他支出 23.67",
            "收入总计 741.59 支出总计 741.59",
        ),
        "sum",
        "598.42 71.38 39.12 23.67 741.59",
    ),
]


@pytest.mark.parametrize("text", NOTHING)
def test_columns_of_other_things_are_no_relation(text: str) -> None:
    assert alarms(text) == []


@pytest.mark.parametrize(("text", "kind", "figures"), HOLDS)
def test_tables_of_budgets_are_read(text: str, kind: str, figures: str) -> None:
    assert ("consistent", figures) in checks(text, kind)
    assert alarms(text) == []


@pytest.mark.parametrize(("text", "kind", "figures"), BROKEN)
def test_a_slip_in_a_table_of_a_budget_is_found(text: str, kind: str, figures: str) -> None:
    assert (kind, figures) in alarms(text)
