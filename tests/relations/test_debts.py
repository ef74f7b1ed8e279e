"""What is owed at the end, from what was owed before and what was borrowed and repaid."""

from __future__ import annotations

import pytest
from readings import alarms, case, checks

NOTHING = [
    case(
        "an amount between them that is neither borrowed nor repaid",
        "2020年末，全县政府债务余额40.20亿元。2021年下达债券6.30亿元，安排利息1.10亿元，偿还债券本金2.50亿元。2021年末，全县政府债务余额44.00亿元。",
    ),
    case(
        "balances of two kinds",
        "2020年末一般债务余额18.40亿元。2021年新增专项债券5.60亿元，偿还本金1.00亿元。2021年末专项债务余额23.00亿元。",
    ),
    case(
        "one balance said of two years",
        "2021年末政府债务余额30.00亿元，2021年发行债券4.00亿元，偿还本金1.00亿元。全县政府债务余额33.00亿元。",
    ),
]

READ = [
    case(
        "borrowed of two kinds, one with its parts in brackets, and repaid",
        "2020年末，全县政府债务余额402.61亿元。\n2021年，省级转贷我县新增债券63.25亿元（一般债券20.15亿元，专项债券43.10亿元）、再融资债券31.74亿元，"
        "归还到期本金35.48亿元。\n2021年末，全县政府债务余额462.12亿元。",
        "402.61亿元 63.25亿元 31.74亿元 35.48亿元 462.12亿元",
    ),
    case(
        "a limit between the two, which is neither",
        "2017年底我区债务余额51.62亿元。2018年区债务限额70.00亿元，市里转贷新增债券8.05亿元，偿还债券本金3.31亿元。2018年底我区债务余额56.36亿元。",
        "51.62亿元 8.05亿元 3.31亿元 56.36亿元",
    ),
]


@pytest.mark.parametrize("text", NOTHING)
def test_nothing_is_said(text: str) -> None:
    assert checks(text, "difference") == [] and alarms(text) == []


@pytest.mark.parametrize(("text", "figures"), READ)
def test_balances_follow(text: str, figures: str) -> None:
    assert ("consistent", figures) in checks(text, "difference") and alarms(text) == []


@pytest.mark.parametrize(("text", "figures"), READ)
def test_what_does_not_follow_is_no_alarm(text: str, figures: str) -> None:
    assert alarms(text.replace("本金3", "本金4")) == []
