"""How far a rate is before or behind the months that have passed."""

from __future__ import annotations

import pytest
from readings import alarms, case, checks

NOTHING = [
    case("a rate of something else in the brackets", "支出完成年初预算的58.2%，快于全省平均水平（50%）8.2个百分点。"),
    case("the year's share may be any", "群众满意度95.0%，支出快于序时进度（50%）6.0个百分点。"),
    case("no months are named", "全县支出完成年初预算的58.2%，超序时进度8.2个百分点。"),
    case(
        "months of more than one stretch",
        "1-6月收入、1-9月支出均有进展，支出完成年初预算的61.0%，快于序时进度11.0个百分点。",
    ),
    case("no share that ends", "1-4月，支出完成年初预算的36.7%，快于序时进度3.4个百分点。"),
    case("a rate of something else", "上半年，群众满意度95.0%，支出快于序时进度6.0个百分点。"),
    case("a threshold", "上半年，对支出进度低于序时进度10个百分点以上的部门进行通报。"),
]

HOLDS = [
    case(
        "what has passed is told in brackets",
        "收入占年度预算的52.7%，快于序时进度（50%）2.7个百分点。",
        "52.7% 50% 2.7个百分点",
    ),
    case(
        "behind, months named too",
        "一季度，支出完成年度预算的21.4%，低于时间进度（25%）3.6个百分点。",
        "21.4% 25% 3.6个百分点",
    ),
    case("ahead", "上半年，全县收入完成年初预算的52.6%，超序时进度2.6个百分点。", "52.6% 序时进度 2.6个百分点"),
    case(
        "up to the last day of a month, a share of the budget",
        "截至9月30日，部门支出1,086.20万元，占全年预算的77.6%，高于序时进度2.6个百分点。",
        "77.6% 序时进度 2.6个百分点",
    ),
    case(
        "behind, three quarters",
        "1—9月，支出完成全年预算的71.4%，低于序时进度3.6个百分点。",
        "71.4% 序时进度 3.6个百分点",
    ),
    case(
        "the title names the months",
        "某市2023年一季度预算执行情况\n收入完成调整预算的27.3%，比序时进度快2.3个百分点。",
        "27.3% 序时进度 2.3个百分点",
    ),
    case(
        "by the end of a month", "截至9月底，资金支出进度80.5%，高于时间进度5.5个百分点。", "80.5% 序时进度 5.5个百分点"
    ),
    case(
        "told elsewhere",
        "某县上半年预算执行情况\n基金收入完成年初预算的31.45%。\n存在的问题：基金收入进度慢于序时进度18.55个百分点。",
        "31.45% 序时进度 18.55个百分点",
    ),
]

FAILS = [
    case(
        "against what is told in brackets",
        "收入占年度预算的52.7%，快于序时进度（50%）7.2个百分点。",
        "52.7% 50% 7.2个百分点",
    ),
    case(
        "behind and not ahead", "上半年，税收完成年初预算的49.2%，超序时进度0.8个百分点。", "49.2% 序时进度 0.8个百分点"
    ),
    case("digits exchanged", "上半年，税收完成年初预算的53.8%，超序时进度8.3个百分点。", "53.8% 序时进度 8.3个百分点"),
]


@pytest.mark.parametrize("text", NOTHING)
def test_what_is_not_compared(text: str) -> None:
    assert (checks(text, "change"), alarms(text)) == ([], [])


@pytest.mark.parametrize(("text", "figures"), HOLDS)
def test_what_holds(text: str, figures: str) -> None:
    assert checks(text, "change") == [("consistent", figures)]
    assert alarms(text) == []


@pytest.mark.parametrize(("text", "figures"), FAILS)
def test_what_does_not(text: str, figures: str) -> None:
    assert alarms(text) == [("change", figures)]
