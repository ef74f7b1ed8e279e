"""The row of the three public expenses in plain text: an expense for each amount, where only one order adds up."""

from __future__ import annotations

import pytest
from readers_cells import cells

HEAD = "“三公”经费支出决算表\n单位：万元\n公务用车购置及运行维护费\n合计 因公出国（境）费 公务接待费\n小计 公务用车购置费 公务用车运行维护费\n"
PAIRS = "预算数 决算数 预算数 决算数 预算数 决算数 预算数 决算数 预算数 决算数 预算数 决算数\n"
BROKEN = "“三公”经费支出决算表\n单位：万元\n公务用车购置及运行维护费\n因公出国\n合计 公务用车 公务用车 公务接待费\n（境）费 小计\n购置费 运行维护费\n"
BUDGET = (
    "“三公”经费和机关运行经费预算表\n单位：万元\n“三公”经费预算数\n机关运行经费预算\n公务用车购置及运行费\n数\n合计 因公出国(境)费 公务接待费\n"
    "小计 购置费 运行费\n"
)

NOTHING = [
    ("nothing adds up", HEAD + PAIRS + "90.00 80.00 1.00 1.00 2.00 2.00 3.00 3.00 4.00 4.00\n"),
    ("an odd number", HEAD + PAIRS + "9.00 8.00 9.00 8.00 9.00\n"),
    ("noughts may be anything", HEAD + PAIRS + "0 0 0 0 0 0\n"),
    ("no headings", "公务接待费\n预算数 决算数\n9.00 8.00 4.00 4.00 5.00 4.00\n"),
    ("prose", "合计 因公出国（境）费 公务接待费，详见附表。\n9.00 8.00 4.00 4.00 5.00 4.00\n"),
]  # fmt: skip


@pytest.mark.parametrize(("reason", "text"), NOTHING, ids=[reason for reason, _ in NOTHING])
def test_no_table_is_found(reason: str, text: str) -> None:
    assert not any(row[0] == "0:公务接待费" for row in cells(text))


def test_every_amount_is_there() -> None:
    rows = cells(HEAD + PAIRS + "21.50 18.95 1.00 1.00 20.00 17.45 4.00 4.00 16.00 13.45 0.50 0.50\n注：略。\n")
    assert rows == [
        ["0:合计", "2:预算数", "3:决算数"],
        ["0:合计", "2:21.50", "3:18.95"],
        ["0:因公出国（境）费", "2:1.00", "3:1.00"],
        ["0:公务用车购置及运行维护费", "2:20.00", "3:17.45"],
        ["0:公务接待费", "2:0.50", "3:0.50"],
        ["0:公务用车购置及运行维护费", "2:预算数", "3:决算数"],
        ["0:公务用车购置费", "2:4.00", "3:4.00"],
        ["0:公务用车运行维护费", "2:16.00", "3:13.45"],
    ]


def test_an_expense_that_was_left_blank() -> None:
    rows = cells(BROKEN + PAIRS + "21.50 18.95 20.00 17.45 4.00 4.00 16.00 13.45 1.50 1.50\n")
    assert rows[1:4] == [
        ["0:合计", "2:21.50", "3:18.95"],
        ["0:公务用车购置及运行维护费", "2:20.00", "3:17.45"],
        ["0:公务接待费", "2:1.50", "3:1.50"],
    ]
    assert rows[5:] == [
        ["0:公务用车", "1:购置费", "2:4.00", "3:4.00"],
        ["0:公务用车", "1:运行维护费", "2:16.00", "3:13.45"],
    ]


def test_what_was_bought_or_what_it_ran_on_is_left_open() -> None:
    rows = cells(BROKEN + PAIRS + "21.50 18.95 20.00 17.45 20.00 17.45 1.50 1.50\n")
    assert [row[0] for row in rows] == ["0:合计", "0:合计", "0:公务用车购置及运行维护费", "0:公务接待费"]


def test_guests_before_vehicles_and_the_office_behind() -> None:
    rows = cells(BUDGET + "21.50 1.00 0.50 20.00 4.00 16.00 180.65\n")
    assert [row[-1] for row in rows[1:5]] == ["2:21.50", "2:1.00", "2:20.00", "2:0.50"]
    assert rows[6:] == [
        ["0:公务用车", "1:购置费", "2:4.00"],
        ["0:公务用车", "1:运行费", "2:16.00"],
        ["0:机关运行经费预算", "2:180.65"],
    ]


def test_one_row_mistaken_stands_where_the_other_says() -> None:
    rows = cells(HEAD + PAIRS + "21.50 19.85 1.00 1.00 20.00 17.45 4.00 4.00 16.00 13.45 0.50 0.50\n")
    assert rows[1] == ["0:合计", "2:21.50", "3:19.85"]


def test_a_total_mistaken_above_vehicles_that_add_up() -> None:
    rows = cells(BUDGET + "27.50 1.00 0.50 20.00 4.00 16.00 180.65\n")
    assert [row[-1] for row in rows[1:5]] == ["2:27.50", "2:1.00", "2:20.00", "2:0.50"]
