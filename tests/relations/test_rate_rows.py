"""A row of rates over two other rows, column by column."""

from __future__ import annotations

import pytest
from readings import alarms, case, checks
from test_grid import table

HEAD, FULL, DONE = "类别 投入 过程 产出 合计", "分值 15 25 60 100", "得分 14.5 23 57 94.5"


def scores(rates: str) -> str:
    return "各类指标得分情况表\n" + "\n".join((HEAD, FULL, DONE, rates)).replace(" ", "\t") + "\n"


NOTHING = [
    case("as they should be", scores("得分率 96.67% 92.00% 95.00% 94.50%")),
    case("rates that no total adds up", table(HEAD, FULL, DONE, "得分率 96.67% 92.00% 95.00% 94.50%")),
    case("rates of something else", table(HEAD, FULL, DONE, "得分率 80.10% 71.20% 62.30% 70.40%")),
    case("marks told twice", table(HEAD, FULL, "权重 20 30 50 100", DONE, "得分率 96.67% 92.00% 90.00% 94.50%")),
    case("two columns alone", table("类别 投入 过程", "分值 15 25", "得分 14.5 23", "得分率 96.67% 90.00%")),
    case("shares that make a hundred", table("类别 甲 乙 丙 合计", "金额 20 30 50 100", "占比 20% 30% 50% 100%")),
]
SLIPS = [
    case("a rate", scores("得分率 96.67% 93.00% 95.00% 94.50%"), "25 23 93.00%"),
    case(
        "of a budget",
        table(
            "项目 甲 乙 丙 丁", "预算数 40 50 60 80", "执行数 38 45 57 60", "执行率 95.00% 90.00% 95.00% 57.00%"
        ),
        "80 60 57.00%",
    ),
]  # fmt: skip


@pytest.mark.parametrize("text", NOTHING)
def test_says_nothing(text: str) -> None:
    assert alarms(text) == []


@pytest.mark.parametrize(("text", "figures"), SLIPS)
def test_slip(text: str, figures: str) -> None:
    assert figures in [found for _, found in alarms(text)]
    assert checks(text, "ratio")
