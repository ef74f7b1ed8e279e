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
APART = [
    case(
        "the part says the year, and a heading of its own the book",
        "第一部分  2022年预算执行情况\n一、一般公共预算\n1.收入：全镇总收入312.5万元，地方级收入142.7万元。\n"
        "第二部分  2023年预算草案\n一、收入预算\n总收入计划331.3万元，比2022年增长6.0%；地方级收入计划160.5万元，增长12.5%。",
        [("312.5万元 331.3万元 6.0%"), ("142.7万元 160.5万元 12.5%")],
    ),
    case(
        "parts that a mark opens",
        "◆2022年预算执行情况\n一、一般公共预算\n总收入完成312.5万元。\n◆2023年预算草案\n一、收入\n总收入计划331.3万元，增长6.0%。",
        ["312.5万元 331.3万元 6.0%"],
    ),
    case(
        "the outcome of a budget",
        "一、2022年预算执行情况\n（一）一般公共预算\n县人大批准的全县收入预算300.0亿元，执行结果312.5亿元。\n"
        "二、2023年预算草案\n（一）一般公共预算\n㈠收入预算安排331.3亿元，比2022年完成数增长6.0%。",
        ["312.5亿元 331.3亿元 6.0%"],
    ),
    case(
        "total income of a fund",
        "2023年预算报告\n一、2022年社会保险基金预算执行情况\n基金总收入98726万元；总支出89964万元。\n"
        "二、2023年社会保险基金预算草案\n社会保险基金收入预算104350万元，比上年执行数增长5.7%，支出预算97286万元，增长8.1%。",
        ["98726万元 104350万元 5.7%", "89964万元 97286万元 8.1%"],
    ),
]  # fmt: skip
BESIDE = [
    case(
        "a part of the income, and all of it",
        "一、2022年预算执行情况\n（一）一般公共预算\n全县总收入512.5亿元，其中地方级收入312.5亿元。\n"
        "二、2023年预算草案\n（一）一般公共预算\n收入预算325.6亿元，增长5.5%；总收入预算531.0亿元，增长4.0%。",
    ),
    case(
        "another book below the heading of two",
        "一、2022年执行情况\n（一）政府性基金预算。收入312.5亿元，支出290.6亿元。\n（二）国有资本经营预算。收入2.5亿元。\n"
        "二、2023年预算草案\n（一）政府性基金预算。收入预算2.8亿元，增长8%；支出预算256.4亿元，下降4%。",
    ),
]  # fmt: skip
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


@pytest.mark.parametrize(("text", "wanted"), APART)
def test_the_year_before_under_other_words(text: str, wanted: list[str]) -> None:
    assert {("consistent", figures) for figures in wanted} <= set(checks(text, "change"))


@pytest.mark.parametrize("text", BESIDE)
def test_nothing_is_alleged_of_what_is_called_otherwise(text: str) -> None:
    assert alarms(text) == []


@pytest.mark.parametrize("text", QUIET)
def test_no_alarm(text: str) -> None:
    assert alarms(DONE + text) == []


def test_a_slip_among_fellows() -> None:
    plans = GENERAL + "全市收入预期331.3亿元，增长6.0%。\n" + FUND
    plans += "全市收入预期160.5亿元，增长12.9%；支出安排165.2亿元，增长9.2%。"
    assert alarms(DONE + plans) == [("change", "142.7亿元 160.5亿元 12.9%")]
