"""A change whose amount stands elsewhere: a tick where the digits agree, nothing where they do not."""

from __future__ import annotations

import pytest
from readings import alarms, case, checks

HOST = "2021年度接待费支出2.40万元，车辆购置费支出0万元。\n具体情况如下。\n"
NOTHING = [
    case("a rate of another amount", HOST + "接待费支出比预算无增减变化，比上年增加0.50万元，增长31.7%，主要是来访增多。"),
    case("of another name", HOST + "会议费支出比预算无增减变化，比上年增加0.50万元，增长26.3%，主要是会议增多。"),
    case("rose, and the rate fell", HOST + "接待费支出比预算无增减变化，比上年增加0.50万元，下降26.3%。"),
]  # fmt: skip
READ = [
    case(
        "the amount in the paragraph above",
        HOST + "接待费支出决算比预算无增减变化，比上年增加0.50万元，增长26.3%，主要是来访增多。",
        "2.40万元 0.50万元 26.3%",
    ),
    case(
        "two years apart",
        "一、2022年“三公”经费预算\n2022年度“三公”经费预算总计21.80万元。\n二、2021年“三公”经费决算\n2021年度“三公”经费合计支出20.12万元。\n"
        "三、变化\n2022年度“三公”经费预算较2021年度增加1.68万元，主要是车辆老化。",
        "21.80万元 20.12万元 1.68万元",
    ),
    case(
        "on a like basis, which the amounts bear out",
        "2021年全县培训费支出365.20万元，按同口径同比减少24.80万元，下降6.4%。",
        "365.20万元 24.80万元 6.4%",
    ),
]


@pytest.mark.parametrize("text", NOTHING)
def test_says_nothing(text: str) -> None:
    assert checks(text, "change") == [] == alarms(text)


@pytest.mark.parametrize(("text", "figures"), READ)
def test_a_tick(text: str, figures: str) -> None:
    assert [found for verdict, found in checks(text, "change") if verdict != "inconsistent"] == [figures]
    assert alarms(text) == []
