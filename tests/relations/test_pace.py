"""How far a rate is before or behind the months that have passed."""

from __future__ import annotations

import pytest
from readings import alarms, case, checks

NOTHING = [
    case("a rate of something else in the brackets", "支出完成年初预算的58.2%，快于全省平均水平（50%）9.2个百分点。"),
    case("the year's share may be any", "群众满意度95.0%，支出快于序时进度（50%）6.0个百分点。"),
    case("no months are named", "全县支出完成年初预算的58.2%，超序时进度8.2个百分点。"),
    case(
        "months of more than one stretch",
        "1-6月收入、1-9月支出均有进展，支出完成年初预算的61.0%，快于序时进度11.0个百分点。",
    ),
    case("months of two years", "1-4月、1-7月两次通报，支出完成年初预算的38.7%，快于序时进度5.4个百分点。"),
    case("points told rounder than the rate", "1-7月，支出完成年初预算的63.58%，快于序时进度5.2个百分点。"),
    case("points told rounder than the rate, mean", "1-7月，支出完成年初预算的63.58%，快于平均进度5.2个百分点。"),
    case("the mean of others", "1-4月，全县支出完成年初预算的38.7%，高于平均进度2.1个百分点。"),
    case("the mean progress of the province", "1-4月，全县支出完成年初预算的38.7%，高于全省平均进度2.1个百分点。"),
    case("no part of a year", "支出完成年初预算的38.7%，快于序时进度5.4个百分点，12个部门未报送。"),
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
        "by the end of a month", "截至9月底，资金支出进度80.5%，高于时间进度5.5个百分点。", "80.5% 时间进度 5.5个百分点"
    ),
    case("a third", "1-4月，支出完成年初预算的38.7%，快于序时进度5.4个百分点。", "38.7% 序时进度 5.4个百分点"),
    case(
        "a third to the last digit",
        "1-4月，支出完成预算的38.72%，快于序时进度5.39个百分点。",
        "38.72% 序时进度 5.39个百分点",
    ),
    case("a third as 33.3", "1-4月，支出完成预算的38.72%，快于序时进度5.42个百分点。", "38.72% 序时进度 5.42个百分点"),
    case("five sixths, cut off", "1—10月，收入完成预算的79%，慢于时间进度4个百分点。", "79% 时间进度 4个百分点"),
    case("ten months", "前10个月，收入占预算的87.9%，超时间进度4.6个百分点。", "87.9% 时间进度 4.6个百分点"),
    case(
        "up to a month",
        "二、7月份累计完成情况\n收入完成年初预算的62.1%，超平均进度3.8个百分点。",
        "62.1% 平均进度 3.8个百分点",
    ),
    case("short of it", "截止5月底，收入占年初预算的30.2%，欠平均进度11.5个百分点。", "30.2% 平均进度 11.5个百分点"),
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
    case(
        "a third, digits exchanged",
        "1-4月，支出完成年初预算的38.7%，快于序时进度4.5个百分点。",
        "38.7% 序时进度 4.5个百分点",
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
