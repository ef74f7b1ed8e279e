"""The rate printed in an item that is named after a rate."""

from __future__ import annotations

import pytest
from readings import alarms, audited, case, checks

NOTHING = [
    case("no initial budget", "2、预算控制率（5分）：本年预算追加数40.00万元，预算控制率5%。"),
    case("two rates", "2、预算控制率（5分）：本年预算追加数40.00万元，年初预算800.00万元，控制率5%，完成率92%。"),
    case("another indicator", "2、预算完成率（5分）：本年预算追加数40.00万元，年初预算800.00万元，预算完成率92.35%。"),
    case("points and no rate", "2、预算控制率（5分）：本年预算追加数40.00万元，年初预算800.00万元，得4分。"),
]


@pytest.mark.parametrize("text", NOTHING)
def test_nothing_is_claimed(text: str) -> None:
    assert not any(outcome.rule == "rates/budget-control" for outcome in audited(text).outcomes)


def test_the_rate_of_the_item() -> None:
    text = "2、预算控制率（5分）：本年预算追加数40.00万元，年初预算800.00万元，预算控制率5%。"
    assert ("consistent", "40.00万元 800.00万元 5%") in checks(text, "ratio")


def test_a_rate_copied_from_another_item_is_told_with_doubt() -> None:
    text = (
        "1、预算完成率（5分）：年初预算800.00万元，决算738.80万元，预算完成率92.35%，得5分。\n"
        "2、预算控制率（5分）：本年预算追加数40.00万元，年初预算800.00万元，预算完成率92.35%，得4分。"
    )
    (found,) = (finding for finding in audited(text).findings if finding.outcome.rule == "rates/budget-control")
    assert found.outcome.confidence == "low"
    assert found.diagnosis["zh"] == ("第1行的“预算完成率”92.35% 与此数相同，疑从该项误抄",)
    assert alarms(text) == []
