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


OF_TOWNS = (
    "各乡镇进度见下：\n\n乡镇\t计划投资(万元)\t完成投资(万元)\n甲镇\t1,141.00\t1,141.00\n乙镇\t959.00\t921.55\n丙镇\t532.00\t497.42\n"
    "合计\t2,632.00\t2,559.97\n\n道路硬化完成投资占计划的97.26%，未完部分为乙镇37.45万元、丙镇34.58万元。"
)


def test_a_rate_names_two_columns_of_the_table_above() -> None:
    assert ("consistent", "2,632.00 2,559.97 97.26%") in checks(OF_TOWNS, "ratio")
    assert ("ratio", "2,632.00 2,559.97 97.62%") in alarms(OF_TOWNS.replace("97.26", "97.62"))
    assert alarms(OF_TOWNS) == []


@pytest.mark.parametrize(
    ("old", "new"),
    [
        case("amounts of its own", "道路硬化完成投资占", "道路硬化计划投资2,000.00万元，完成投资1,800.00万元，占"),
        case("of no column", "道路硬化完成投资占", "开工项目占"),
        case("of one of the towns", "道路硬化完成投资占", "甲镇绿化完成面积占"),
    ],
)
def test_a_rate_of_something_else(old: str, new: str) -> None:
    told = OF_TOWNS.replace("97.26%", "90.00%").replace(old, new)
    assert [found for found in alarms(told) if found[0] == "ratio"] == []


def test_what_is_not_done_of_rows() -> None:
    assert ("consistent", "532.00 497.42 34.58万元") in checks(OF_TOWNS, "difference")
    assert ("difference", "959.00 921.55 34.75万元") in alarms(OF_TOWNS.replace("乙镇37.45", "乙镇34.75"))
