"""How much of what a government spends it takes in itself."""

from __future__ import annotations

import pytest
from readings import alarms, case, checks

HEAD = "2024年全县一般公共预算收入5.21亿元，增长3.0%。上级补助21.40亿元，调入资金1.20亿元。\n全县一般公共预算支出30.12亿元，增长2.0%。\n"
RIGHT = [
    case(
        "one behind the other",
        "一般公共预算收入48216万元，支出186432万元，财政自给率25.9%。",
        "48216万元 186432万元 25.9%",
    ),
    case("a section later", f"{HEAD}我县财政自给率仅17.3%，收支矛盾突出。", "5.21亿元 30.12亿元 17.3%"),
    case("in other words", f"{HEAD}全县一般公共预算收入仅相当于支出的17.3%。", "5.21亿元 30.12亿元 17.3%"),
    case("the rate alone", f"{HEAD}财政自给能力不强，自给率只有17.3%。", "5.21亿元 30.12亿元 17.3%"),
]
WRONG = [
    case("two digits exchanged", f"{HEAD}我县财政自给率仅13.7%，收支矛盾突出。"),
    case("one digit", "一般公共预算收入48216万元，支出186432万元，财政自给率28.9%。"),
]
QUIET = [
    case("of others", f"{HEAD}全省平均财政自给率45.1%，部分县不足10%，最低的北川县财政自给率仅6.2%。"),
    case("of a year to come", f"{HEAD}预计2025年全县财政自给率19.9%。"),
    case("of the province", f"{HEAD}全省财政自给率45.1%。"),
    case("from what it was", f"{HEAD}财政自给率由上年的18.4%下降到17.3%。"),
]


@pytest.mark.parametrize(("text", "figures"), RIGHT)
def test_it_is_income_over_expenditure(text: str, figures: str) -> None:
    assert ("consistent", figures) in checks(text, "ratio")
    assert alarms(text) == []


@pytest.mark.parametrize("text", WRONG)
def test_another_rate_is_a_finding(text: str) -> None:
    assert len(alarms(text)) == 1


@pytest.mark.parametrize("text", QUIET)
def test_it_is_of_others(text: str) -> None:
    assert alarms(text) == []
