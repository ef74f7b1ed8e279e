"""What was spent, used or filled, right behind what was planned for it: a tick, never an alarm."""

from __future__ import annotations

import pytest
from readings import alarms, case, checks

RIGHT = [
    case(
        "bought",
        "编报政府采购预算1,980.00万元，实际采购1,857.75万元，节约资金122.25万元。",
        "1,980.00万元 1,857.75万元",
    ),
    case("a reserve", "预备费预算12,000万元，动支8,650万元，用于抢险救灾。", "12,000万元 8,650万元"),
    case("beds", "核定床位620张，实际开放598张。", "620张 598张"),
    case("assets in use", "固定资产总额1,864.20万元，在用1,821.75万元。", "1,864.20万元 1,821.75万元"),
    case("in the next sentence", "会议费预算15.00万元。全年实际支出12.46万元。", "15.00万元 12.46万元"),
]
QUIET = [
    case("more than planned", "会议费预算15.00万元，支出18.46万元，年中追加3.46万元。"),
    case("over what was added", "年初预算100万元，追加20万元，支出130万元，超支10万元。"),
    case("income and expenditure", "门票收入预算30万元，支出48万元。"),
    case("another name", "会议费预算15万元，培训费支出48万元。"),
]


@pytest.mark.parametrize(("text", "figures"), RIGHT)
def test_it_is_kept(text: str, figures: str) -> None:
    assert ("consistent", figures) in checks(text, "bound")


@pytest.mark.parametrize("text", QUIET)
def test_no_alarm(text: str) -> None:
    assert alarms(text) == []
    assert not [figures for _, figures in checks(text, "bound")]
