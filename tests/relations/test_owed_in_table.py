"""What a paragraph says of the debt that stands in a table above alone."""

from __future__ import annotations

import pytest
from readings import alarms, case, checks

TABLE = """2023年全县政府债务限额181.13亿元。
单位：亿元
类别 | 年初余额 | 年末余额
一般债务 | 57.64 | 60.13
专项债务 | 96.85 | 115.96
合计 | 154.49 | 176.09
"""
RIGHT = [
    case("below the limit", f"{TABLE}年末余额低于限额5.04亿元。", "difference", "176.09 181.13亿元 5.04亿元"),
    case("its share of it", f"{TABLE}债务余额占限额的97.2%。", "ratio", "176.09 181.13亿元 97.2%"),
    case("over the means", f"{TABLE}按综合财力143.20亿元计，债务率122.97%。", "ratio", "176.09 143.20亿元 122.97%"),
]
WRONG = [
    case("digits exchanged", f"{TABLE}年末余额低于限额5.40亿元。"),
    case("another rate", f"{TABLE}按综合财力143.20亿元计，债务率为125.97%。"),
    case("told in words alone", "年末政府债务余额61.47亿元。综合财力为52.6亿元，政府债务率119.6%。"),
]
QUIET = [
    case("of others", f"{TABLE}各乡镇中，甲乡余额低于限额0.62亿元，乙乡余额占限额97.9%，丙乡债务率为125.33%。"),
    case("of another year", f"{TABLE}2022年末余额占限额95.1%。"),
    case("of one kind", f"{TABLE}专项债务余额占限额97.6%。"),
    case("the balance is told beside it", f"{TABLE}其中市本级余额60.20亿元，债务余额占限额的95.0%。"),
]


@pytest.mark.parametrize(("text", "kind", "figures"), RIGHT)
def test_the_table_has_the_balance(text: str, kind: str, figures: str) -> None:
    assert {tuple(sorted(f.split())) for v, f in checks(text, kind) if v == "consistent"} >= {
        tuple(sorted(figures.split()))
    }
    assert alarms(text) == []


@pytest.mark.parametrize("text", WRONG)
def test_a_slip_is_a_finding(text: str) -> None:
    assert len(alarms(text)) == 1


@pytest.mark.parametrize("text", QUIET)
def test_nothing_is_said_of_that_balance(text: str) -> None:
    assert alarms(text) == []
