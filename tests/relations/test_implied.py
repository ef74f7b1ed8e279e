"""A rate of a budget and a change against it, where the budget itself is stated nowhere."""

from __future__ import annotations

import pytest
from readings import alarms, alleged, audited, case, checks

NOTHING = [
    case("two budgets", "培训费支出31.50万元，完成调整预算的90%，比年初预算增加6.50万元。"),
    case("the budget of the year before", "培训费支出31.50万元，完成年初预算的90%，比上年年初预算增加6.50万元。"),
    case("the budget of a year that is named", "2023年培训费支出31.50万元，完成预算的90%，比2022年预算增加6.50万元。"),
    case("a change of last year's spending", "培训费支出31.50万元，完成预算的90%，比上年减少6.50万元。"),
    case("of another thing", "培训费支出31.50万元，完成预算的90%；印刷费比预算减少6.50万元。"),
    case("a reason", "培训费支出31.50万元，完成预算的90%，主要是讲课费比预算减少6.50万元。"),
    case("a budget alone", "培训费预算31.50万元，完成预算的90%，比预算减少6.50万元。"),
    case("a thing in between", "培训费支出31.50万元，完成预算的90%，其中讲课费比预算减少6.50万元。"),
]

READ = [
    case(
        "the rate first",
        "印刷费支出9.00万元，完成年初预算的75%，比年初预算减少3.00万元。",
        "consistent",
        "9.00万元 75% 3.00万元",
    ),
    case(
        "the change first",
        "差旅费支出26.00万元，比预算增加1.00万元，为预算的104%。",
        "consistent",
        "26.00万元 1.00万元 104%",
    ),
    case(
        "a slip",
        "印刷费支出9.00万元，完成年初预算的85%，比年初预算减少3.00万元。",
        "inconsistent",
        "9.00万元 85% 3.00万元",
    ),
]


@pytest.mark.parametrize("text", NOTHING)
def test_nothing_is_made_of(text: str) -> None:
    assert "execution/implied" not in {outcome.rule for outcome in audited(text).outcomes}
    assert not alarms(text)


@pytest.mark.parametrize(("text", "verdict", "figures"), READ)
def test_the_budget_is_implied(text: str, verdict: str, figures: str) -> None:
    assert (verdict, figures) in checks(text, "change")
    assert (verdict == "inconsistent") == bool(alarms(text))


@pytest.mark.parametrize(
    "text",
    [
        case("beside it", "支出决算1741.75万元，完成年初预算的100%，决算数大于预算数55.93万元。"),
        case(
            "behind last year's",
            "支出总计1741.75万元，与上年相比减少53.70万元，降低2.99%；完成年初预算100%，决算数大于预算数55.93万元。",
        ),
        case("less", "支出决算1741.75万元，完成年初预算的100%，决算数小于年初预算数55.93万元。"),
    ],
)
def test_all_of_the_budget_and_yet_more_or_less(text: str) -> None:
    assert alleged(text, "change", "1741.75万元 100% 55.93万元")


@pytest.mark.parametrize(
    "text",
    [
        case("next to nothing", "支出决算1741.75万元，完成年初预算的100%，决算数大于预算数0.05万元。"),
        case("another budget", "支出决算1741.75万元，完成调整预算的100%，决算数大于年初预算数55.93万元。"),
        case(
            "an adjusted one, and one without a name",
            "支出决算1741.75万元，完成调整预算的100%，决算数大于预算数55.93万元。",
        ),
        case(
            "one without a name, and the first", "支出决算1741.75万元，完成预算的100%，决算数大于年初预算数55.93万元。"
        ),
        case("last year's", "支出决算1741.75万元，完成上年预算的100%，决算数大于年初预算数55.93万元。"),
        case("another rate of two budgets", "支出决算1741.75万元，完成年初预算的108%，决算数大于预算数55.93万元。"),
        case("right", "支出决算1741.75万元，完成年初预算的103.3%，决算数大于预算数55.93万元。"),
    ],
)
def test_more_than_a_budget_that_may_be_another(text: str) -> None:
    assert alarms(text) == []
