"""Columns whose headers say how they are calculated."""

from __future__ import annotations

import pytest
from readings import alarms, case, checks

FORM = (
    "债务限额及余额情况表\n单位：亿元\n地区\t债务限额\t一般债务\t专项债务\t债务余额\t一般债务\t专项债务\n"
    "公式\tA=B+C\tB\tC\tD=E+F\tE\tF\n东区\t{}\t83.10\t61.25\t121.32\t70.11\t51.21\n"
)
LEFT = "资金情况表\n单位：万元\n单位\t下达数\t支付数\t剩余数\n栏次\t1\t2\t{}\n东镇\t93.10\t61.20\t{}\n西镇\t53.10\t21.20\t31.90\n"


def test_letters_that_are_added() -> None:
    found = checks(FORM.format("144.35"), "sum")
    assert found == [("consistent", "144.35 83.10 61.25"), ("consistent", "121.32 70.11 51.21")]
    assert alarms(FORM.format("144.35")) == []


def test_one_that_does_not_add_up() -> None:
    assert ("sum", "141.35 83.10 61.25") in alarms(FORM.format("141.35"))


@pytest.mark.parametrize("way", ["3=1-2", "3＝1－2", "3 = 1 - 2"])
def test_numbers_that_are_taken_off(way: str) -> None:
    assert ("consistent", "93.10 61.20 31.90") in checks(LEFT.format(way, "31.90"), "difference")
    assert alarms(LEFT.format(way, "31.90")) == []


@pytest.mark.parametrize(
    "text",
    [
        case("a letter that no column has", FORM.format("141.35").replace("A=B+C", "A=B+G")),
        case("one letter above two columns", FORM.format("141.35").replace("E+F\tE", "E+F\tB")),
        case("no formula", FORM.format("141.35").replace("A=B+C", "A").replace("D=E+F", "D")),
        case("a quotient", FORM.format("141.35").replace("A=B+C", "A=B/C")),
    ],
)
def test_nothing_is_said_to_be_added(text: str) -> None:
    assert "141.35 83.10 61.25" not in [figures for _, figures in checks(text, "sum")]
    assert alarms(text) == []


def test_a_blank_cell_is_no_nought() -> None:
    assert alarms(FORM.format("144.35").replace("61.25", "")) == []


@pytest.mark.parametrize(
    ("numbers", "rows"),
    [
        case("a difference", "1\t2\t3=1-2", "93.10\t61.20\t31.90\n{}\t53.10\t21.20\t31.90\n{}\t146.20\t82.40\t63.80"),
        case("full width", "1\t2\t3＝1－2", "93.10\t61.20\t31.90\n{}\t53.10\t21.20\t31.90\n{}\t146.20\t82.40\t63.80"),
        case("a sum first", "1=2+3\t2\t3", "93.10\t61.20\t31.90\n{}\t53.10\t21.20\t31.90\n{}\t146.20\t82.40\t63.80"),
        case("a rate", "1\t2\t3=2/1*100%", "93.10\t61.20\t65.74%\n{}\t53.10\t21.20\t39.92%\n{}\t146.20\t82.40\t56.36%"),
    ],
)
def test_a_row_that_numbers_the_columns_is_none_of_the_table(numbers: str, rows: str) -> None:
    head = "资金情况表\n单位：万元\n单位\t甲类\t乙类\t丙类\n"
    text = f"{head}栏次\t{numbers}\n东镇\t{rows.format('西镇', '合计')}\n"
    assert ("consistent", "93.10 53.10 146.20") in checks(text, "sum")
    assert alarms(text) == []
