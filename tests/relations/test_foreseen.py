"""What is planned for the next year, and how much it is more than what came of this one."""

from __future__ import annotations

import pytest
from readings import alarms, case, checks

DONE = """关于2022年预算执行情况和2023年预算草案的报告
一、2022年预算执行情况
（一）一般公共预算
全市一般公共预算收入完成312.5亿元，其中税收收入233.4亿元。加上上级转移支付收入90.0亿元、调入资金20.0亿元，收入总计422.5亿元。市本级收入完成90.2亿元。
（二）政府性基金预算
全市政府性基金收入完成142.7亿元；支出151.3亿元。
二、2023年预算草案
"""
GENERAL = "（一）一般公共预算\n"
FUND = "（二）政府性基金预算\n"
RIGHT = [
    case("of the book", GENERAL + "全市一般公共预算收入预期331.3亿元，增长6%。", "312.5亿元 331.3亿元 6%"),
    case("income alone", GENERAL + "全市收入预期331.3亿元，增长6.0%。", "312.5亿元 331.3亿元 6.0%"),
    case(
        "a kind, its name cut short",
        GENERAL + "全市收入331.3亿元，其中税收248.6亿元，增长6.5%。",
        "233.4亿元 248.6亿元 6.5%",
    ),
    case("of another book", FUND + "全市收入预期160.5亿元，增长12.5%。", "142.7亿元 160.5亿元 12.5%"),
    case("the other side", FUND + "全市收入预期160.5亿元；支出安排165.2亿元，增长9.2%。", "151.3亿元 165.2亿元 9.2%"),
]
QUIET = [
    case("like with like", GENERAL + "全市收入预期331.3亿元，同口径增长9%。"),
    case("over a plan", GENERAL + "全市收入预期331.3亿元，比上年预算增长7%。"),
    case("of the city alone", GENERAL + "市本级收入预期331.3亿元，增长7%。"),
    case("a fellow alone proves nothing", FUND + "全市收入预期160.5亿元，增长12.5%；支出安排165.2亿元，增长9.7%。"),
    case(
        "two fellows, and no slip",
        GENERAL
        + "全市收入预期331.3亿元，增长6.0%。\n"
        + FUND
        + "全市收入预期160.5亿元，增长12.5%；支出安排165.2亿元，增长21.8%。",
    ),
]


@pytest.mark.parametrize(("text", "figures"), RIGHT)
def test_the_year_before_is_found(text: str, figures: str) -> None:
    assert ("consistent", figures) in checks(DONE + text, "change")


@pytest.mark.parametrize("text", QUIET)
def test_no_alarm(text: str) -> None:
    assert alarms(DONE + text) == []


def test_a_slip_among_fellows() -> None:
    plans = GENERAL + "全市收入预期331.3亿元，增长6.0%。\n" + FUND
    plans += "全市收入预期160.5亿元，增长12.9%；支出安排165.2亿元，增长9.2%。"
    assert alarms(DONE + plans) == [("change", "142.7亿元 160.5亿元 12.9%")]
