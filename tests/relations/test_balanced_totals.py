"""Both sides of a year's account and the total that they share."""

from __future__ import annotations

import pytest
from readings import alarms, case, checks

FOUR = "年初结转和结余186.42万元，本年收入4846.74万元，本年支出4826.13万元，年末结转和结余207.03万元"
READ = [
    case("the total of both", f"2024年度{FOUR}，收、支总计均为5033.16万元。"),
    case("both totals named", f"2024年度{FOUR}，收入总计、支出总计均为5033.16万元。"),
    case(
        "side by side",
        "本年收入4846.74万元，年初结转186.42万元；本年支出4826.13万元，年末结转207.03万元，收支总计5033.16万元。",
    ),
]
QUIET = [
    case(
        "a part of the income beside it",
        f"{FOUR.replace('，本年支出', '，其中财政拨款4000.00万元，本年支出')}，收、支总计均为5033.20万元。",
    ),
    case("something else that came", f"{FOUR}，调入资金20.00万元，收、支总计均为5053.16万元。"),
    case("only the year's", "本年收入4846.74万元，本年支出4826.13万元，收、支总计均为5033.16万元。"),
    case("another year's total", f"{FOUR}，上年收、支总计均为5100.00万元。"),
    case("of the office, the four being of a fund", f"财政拨款{FOUR}；部门收、支总计均为5533.20万元。"),
    case("with another fund", f"一般公共预算{FOUR}；加上政府性基金，收、支总计5533.20万元。"),
    case("of all money", f"一般公共预算{FOUR}，全部资金收支总计5533.20万元。"),
    case("of a year that is named", f"{FOUR}，2022年度收、支总计均为5100.00万元。"),
    case("how much they changed", f"{FOUR}，收、支总计均增加33.16万元。"),
]


@pytest.mark.parametrize("text", READ)
def test_each_side_makes_the_total(text: str) -> None:
    sums = [figures for verdict, figures in checks(text, "sum") if verdict == "consistent"]
    assert {frozenset(figures.split()) for figures in sums} >= {
        frozenset(("5033.16万元", "186.42万元", "4846.74万元")),
        frozenset(("5033.16万元", "4826.13万元", "207.03万元")),
    }
    assert alarms(text) == []


@pytest.mark.parametrize("text", READ)
def test_a_total_that_neither_makes(text: str) -> None:
    assert "sum" in {kind for kind, _ in alarms(text.replace("5033.16", "5003.16"))}


@pytest.mark.parametrize("text", QUIET)
def test_other_sentences_are_left_alone(text: str) -> None:
    assert [found for found in alarms(text) if found[0] == "sum"] == []
