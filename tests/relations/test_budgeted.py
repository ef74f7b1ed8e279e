"""Rates of a budget that stands in a table alone."""

from __future__ import annotations

import pytest
from readings import alarms, case, checks

TABLE = (
    "河湾镇2024年度“三公”经费说明\n“三公”经费支出决算表\n单位：万元\n项目\t预算数\t决算数\n合计\t24.00\t17.20\n"
    "公务用车购置及运行维护费\t20.00\t15.60\n公务接待费\t4.00\t1.60\n\n"
)
TOLD = (
    "2024年“三公”经费年初预算为24.00万元，支出决算为17.20万元，完成预算的71.67%，其中：公务用车购置及运行维护费支出决算为15.60万元，完成预算的78.00%；"
    "公务接待费支出决算为1.60万元，完成预算的40.00%。"
)

QUIET = [
    case("as the table has it", TABLE + TOLD),
    case("what was spent is another amount", TABLE + TOLD.replace("1.60万元，完成预算的40.00%", "1.20万元，完成预算的31.58%")),
    case("two budgets", TABLE + TABLE.replace("20.00\t", "25.00\t").partition("\n")[2] + TOLD.replace("78.00%", "62.40%")),
    case("nothing was budgeted", TABLE.replace("4.00\t1.60", "0.00\t1.60") + TOLD.replace("40.00%", "100.00%")),
    case("the budget is told", TABLE + TOLD.replace("完成预算的40.00%", "完成预算5.00万元的32.00%")),
]  # fmt: skip


@pytest.mark.parametrize("text", QUIET)
def test_no_alarm(text: str) -> None:
    assert [found for found in alarms(text) if found[0] == "ratio"] == []


def test_the_rate_is_of_the_budget_in_the_table() -> None:
    assert ("consistent", "20.00 15.60万元 78.00%") in checks(TABLE + TOLD, "ratio")


@pytest.mark.parametrize(
    ("told", "other", "figures"),
    [("78.00%", "87.00%", "20.00 15.60万元 87.00%"), ("40.00%", "46.00%", "4.00 1.60万元 46.00%")],
)
def test_another_rate_is_found(told: str, other: str, figures: str) -> None:
    assert ("ratio", figures) in alarms(TABLE + TOLD.replace(told, other))
