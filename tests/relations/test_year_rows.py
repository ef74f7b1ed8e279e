"""A row of changes below the rows of two years; and the total of the three public expenses as the column before them."""

from __future__ import annotations

import pytest
from readings import alarms, alleged, case, checks
from test_grid import table

NOTHING = [
    case(
        "years that do not follow",
        table("年度 收入 支出", "2019年 50.00 40.00", "2022年 45.00 38.00", "增减% -7.25 -2.50"),
    ),
    case(
        "a year twice",
        table("年度 收入 支出", "2021年 50.00 40.00", "2021年 45.00 38.00", "2022年 48.00 36.00", "增减% -7.25 -2.50"),
    ),
    case(
        "changes of something else",
        table("年度 收入 支出", "2021年 50.00 40.00", "2022年 45.00 38.00", "比预算增减% -3.25 -2.51"),
    ),
    case(
        "rates that no total adds up",
        table(
            "年度 合计 城区 乡村", "2021年 90.00 50.00 40.00", "2022年 83.00 45.00 38.00", "增减% -7.78 -10.00 -5.00"
        ),
    ),
]
ROWS = [
    case(
        "rates",
        table("年度 收入 支出", "2021年 50.00 40.00", "2022年 45.00 38.00", "增减% -10.00 -5.00"),
        "50.00 45.00 -10.00",
    ),
    case(
        "rates of amounts without decimals",
        table("年度 收入 支出", "2021年度 350 240", "2022年度 345 228", "增减幅度（%） -1.5 -5.0"),
        "350 345 -1.5",
    ),
    case(
        "amounts",
        table("年度 收入 支出", "2021年 50.00 40.00", "2022年 45.00 38.00", "增减额 -5.00 -2.00"),
        "50.00 45.00 -5.00",
    ),
]
SLIPS = [
    case(
        "a rate",
        table("年度 收入 支出 结余", "2021年 50.00 40.00 10.00", "2022年 45.00 38.00 7.00", "增减% -10.00 -5.00 -33.00"),
        "10.00 7.00 -33.00",
    ),
]  # fmt: skip


@pytest.mark.parametrize("text", NOTHING)
def test_says_nothing(text: str) -> None:
    assert alarms(text) == []


@pytest.mark.parametrize(("text", "figures"), ROWS)
def test_holds(text: str, figures: str) -> None:
    assert any(verdict in ("consistent", "rounding") and found == figures for verdict, found in checks(text, "change"))
    assert alarms(text) == []


@pytest.mark.parametrize(("text", "figures"), SLIPS)
def test_slip(text: str, figures: str) -> None:
    assert [found for _, found in alarms(text)] == [figures]


WITHOUT_UNIT = """年度 | 合计 | 因公出国（境）经费 | 公务接待费 | 公务用车购置及运行费 |
2015年 | 2840 | 90 | 1400 | 1350 |
2016年 | 2364 | 12 | 1356 | 996 |
2016年比2015年增减% | -16.77 | -86.62 | -3.14 | {last} |
"""


def test_amounts_may_be_rounded_where_no_unit_is_told() -> None:
    assert alarms(WITHOUT_UNIT.format(last="-26.24")) == []
    assert alarms("单位：万元\n" + WITHOUT_UNIT.format(last="-26.24")) == []
    assert alleged(WITHOUT_UNIT.format(last="-29.24"), "change", "1350 996 -29.24")
    assert alleged(WITHOUT_UNIT.format(last="-26.34"), "change", "1350 996 -26.34")
