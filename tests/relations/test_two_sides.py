"""What is left between an income and an expenditure, or between what was paid in and taken out: ticks, never alarms."""

from __future__ import annotations

import pytest
from readings import alarms, case, checks

NOTHING = [
    case("not what is left", "工会经费收入8.42万元，其中：会费3.10万元。支出5.18万元。本年收支结余3.26万元。"),
    case("parts of an income, few digits", "收入9.5万元，其中利息收入6.2万元。支出合计4.1万元。本年收支结余2.1万元。"),
    case("of another kind", "归集总额731.2万元，比上年增长2%。支出210.8万元。本年收支结余520.4万元。"),
    case(
        "an income far above, few digits",
        "食堂收入61.5万元。\n食堂卫生良好。\n食堂支出48.2万元。\n师生满意。\n今年收支结余13.3万元。",
    ),
    case("in another unit", "门票收入61.50万元，游客较多。支出482.00元，用于维修。本年结余613万元。"),
]

HOLDS = [
    case(
        "income and expenditure head their sentences",
        "工伤保险基金收入3.71亿元，增长4.2%，其中：保险费收入3.02亿元；利息收入0.15亿元。支出2.71亿元，增长6%。本年收支结余1.00亿元，年末滚存结余5.66亿元。",
        "3.71亿元 2.71亿元 1.00亿元",
    ),
    case(
        "more went than came",
        "失业保险基金收入612万元，其中：保险费收入590万元。支出640万元。当年收支结余-28万元，累计结余915万元。",
        "612万元 640万元 -28万元",
    ),
    case(
        "a deficit after all",
        "中央财政收入总量为62480亿元。财政支出81930亿元，增长6%。收支总量相抵，财政赤字19450亿元，比上年增加150亿元。",
        "62480亿元 81930亿元 19450亿元",
    ),
    case(
        "in three sections far from each other",
        "（一）业务收入3,406.18万元。其中：\n1.存款利息700.00万元。\n2.贷款利息2,706.18万元。\n（二）业务支出1,911.04万元。其中：\n"
        + "".join(f"{n}.第{n}项。\n" for n in range(1, 14))
        + "（三）实现增值收益1,495.14万元。",
        "3,406.18万元 1,911.04万元 1,495.14万元",
    ),
    case(
        "taken out is told behind",
        "累计归集86.31亿元，归集余额24.67亿元；当年支取9.02亿元，增长11%。累计支取61.64亿元。",
        "86.31亿元 24.67亿元 61.64亿元",
    ),
]  # fmt: skip


@pytest.mark.parametrize("text", NOTHING)
def test_what_is_not_left_between_them(text: str) -> None:
    told = [figures for verdict, figures in checks(text, "difference") if verdict != "inconsistent"]
    assert (told, alarms(text)) == ([], [])


@pytest.mark.parametrize(("text", "figures"), HOLDS)
def test_what_is_left_between_them(text: str, figures: str) -> None:
    assert ("consistent", figures) in checks(text, "difference")
    assert alarms(text) == []


def test_a_rest_one_off_in_the_last_place() -> None:
    text = "截至年底，累计缴存住房公积金318420万元。住房公积金余额205117万元。\n截至年底，累计提取总额113302万元。"
    assert ("rounding", "318420万元 205117万元 113302万元") in checks(text, "difference")
