"""A rate of a budget and a change against it, where the budget itself is stated nowhere."""

from __future__ import annotations

import pytest
from readings import alarms, audited, case, checks

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
