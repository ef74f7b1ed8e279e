"""What came in beyond the share of the budget that the months are."""

from __future__ import annotations

import pytest
from readings import alarms, case, checks, holds

HOLDS = [
    case(
        "several months",
        "截止7月底，全县收入完成38216万元，占年初预算60420万元的63.3%，超平均进度4.9个百分点，超收2971万元。",
        "2971万元 38216万元 60420万元",
    ),
    case(
        "short of it",
        "截至5月底，全县收入完成21240万元，占年初预算60420万元的35.2%，低于序时进度6.5个百分点，短收3935万元。",
        "3935万元 21240万元 60420万元",
    ),
    case(
        "the months in the heading",
        "二、10月份累计完成情况\n非税收入完成19320万元，占年初预算21400万元的90.3%，超平均进度7个百分点，超收1487万元。",
        "1487万元 19320万元 21400万元",
    ),
    case(
        "one month",
        "4月份，全县收入完成2216万元，占年初预算月进度的87.4%，短月进度319万元，较上年同月减收214万元，下降8.8%。",
        "2216万元 87.4% 319万元",
    ),
    case(
        "one month, ahead of it",
        "4月份，全县收入完成6218万元，占年初预算月进度的245.3%，超月进度3683万元。",
        "6218万元 245.3% 3683万元",
    ),
    case(
        "what changed is what came in",
        "4月份，全县收入完成2216万元，占年初预算月进度的87.4%，短月进度319万元，较上年同月减收214万元，下降8.8%。",
        "214万元 8.8% 2216万元",
    ),
]
FAILS = [
    case(
        "beyond the months",
        "截止7月底，全县收入完成38216万元，占年初预算60420万元的63.3%，超平均进度4.9个百分点，超收2791万元。",
    ),
    case(
        "short of the months",
        "截至5月底，全县收入完成21240万元，占年初预算60420万元的35.2%，低于序时进度6.5个百分点，短收3395万元。",
    ),
    case("beyond the month", "4月份，全县收入完成6218万元，占年初预算月进度的245.3%，超月进度3368万元。"),
    case("short of the month", "4月份，全县收入完成2216万元，占年初预算月进度的84.7%，短月进度319万元。"),
]
QUIET = [
    case(
        "no months are told",
        "全县收入完成38216万元，占年初预算60420万元的63.3%，超平均进度4.9个百分点，超收2971万元。",
    ),
    case(
        "months of two stretches",
        "1-6月、1-7月均有增长，收入完成38216万元，占年初预算60420万元的63.3%，超平均进度4.9个百分点，超收2971万元。",
    ),
    case(
        "a plan of its own for the months",
        "截止7月底，全县收入完成38216万元，占年初预算60420万元的63.3%，超分月计划进度，超收1216万元。",
    ),
    case(
        "points of another progress",
        "截止7月底，全县收入完成38216万元，占年初预算60420万元的63.3%，超平均进度2.1个百分点，超收1246万元。",
    ),
    case(
        "against the progress of last year",
        "截止7月底，全县收入完成38216万元，占年初预算60420万元的63.3%，快于上年同期进度3.2个百分点，超收2206万元。",
    ),
    case(
        "no points",
        "截止7月底，全县收入完成38216万元，占年初预算60420万元的63.3%，快于序时进度，超收2206万元。",
    ),
    case(
        "another rate between",
        "4月份，全县收入完成2216万元，占年初预算月进度的87.4%，增长3.1%，短月进度612万元。",
    ),
    case("the month's share of the year", "4月份，全县收入完成2216万元，占年初预算的7.3%，短月进度319万元。"),
    case(
        "what came in of another name",
        "4月份，税收完成1520万元，收入2216万元（其中税收占月进度的87.4%），短月进度612万元。",
    ),
]


@pytest.mark.parametrize(("text", "figures"), HOLDS)
def test_what_holds(text: str, figures: str) -> None:
    assert holds(text, "change", figures)
    assert alarms(text) == []


@pytest.mark.parametrize("text", FAILS)
def test_what_does_not(text: str) -> None:
    assert [kind for kind, _ in alarms(text)] == ["change"]


@pytest.mark.parametrize("text", QUIET)
def test_what_says_nothing(text: str) -> None:
    assert alarms(text) == []


def test_against_the_year_all_the_same() -> None:
    text = "全县收入完成62216万元，占年初预算60420万元的103%，超收1796万元。"
    assert ("consistent", "62216万元 60420万元 1796万元") in checks(text, "change")
    assert alarms(text.replace("1796", "1976")) == [("change", "62216万元 60420万元 1976万元")]
