"""Round numbers that are passed or nearly reached: ticks, never alarms."""

from __future__ import annotations

import pytest
from readings import alarms, case, checks


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        case("passed", "2019年全市税收收入突破410亿元\n2019年全市税收收入完成412.6亿元，增长3%。", "410亿元 412.6亿元"),
        case(
            "for the first time",
            "全县用电量大。税收收入首次突破9亿元。\n今年税收收入9.12亿元，增长3%。",
            "9亿元 9.12亿元",
        ),
        case(
            "of a place",
            "上半年甲市社会保障支出近520万元\n上半年全市社会保障支出517.8万元，增长3%。",
            "520万元 517.8万元",
        ),
        case("nearly", "全市社会保障支出近520万元\n全市社会保障支出517.8万元，增长3%。", "520万元 517.8万元"),
    ],
)
def test_a_round_number_and_the_amount(text: str, figures: str) -> None:
    assert checks(text, "bound") == [("consistent", figures)]
    assert alarms(text) == []


@pytest.mark.parametrize(
    "text",
    [
        case("not passed", "2019年全市税收收入突破410亿元\n2019年全市税收收入完成402.6亿元，增长3%。"),
        case("far more", "2019年全市税收收入突破410亿元\n2019年全市税收收入完成812.6亿元，增长3%。"),
        case("of another year", "2018年全市税收收入突破410亿元\n2019年全市税收收入完成412.6亿元，增长3%。"),
        case("of another name", "2019年全市税收收入突破410亿元\n2019年全市财政支出完成412.6亿元，增长3%。"),
        case("of its government", "2019年全市社会保障支出近520万元\n2019年市级社会保障支出517.8万元，增长3%。"),
        case("in recent years", "近3年，全市税收收入412.6亿元，增长3%。"),
    ],
)
def test_nothing(text: str) -> None:
    assert (checks(text, "bound"), alarms(text)) == ([], [])
