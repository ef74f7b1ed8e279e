"""三公 tables one cell a line, with two rows of headings: cells without padding go to the columns that their headings say."""

from __future__ import annotations

import pytest
from readers_cells import cells

CAPTION = "“三公”经费支出预算表\n单位：万元\n"
TOPS = "合计\n因公出国（境）费\n公务用车购置及运行费\n公务接待费\n"
PARTS = "小计\n公务用车购置费\n公务用车运行费\n"
HEAD = CAPTION + TOPS + PARTS

NOTHING = [
    ("no figures", HEAD + "公开的说明如下。\n"),
    ("more figures than columns", HEAD + "9\n1\n6\n2\n4\n2\n7\n"),
    ("fewer, and no sum tells which", HEAD + "9.00\n3.00\n4.00\n1.50\n"),
    ("noughts may be anything", HEAD + "0\n0\n0\n0\n"),
    ("no parts of the vehicles", CAPTION + TOPS + "9.00\n1.00\n6.00\n2.00\n"),
    ("a list of items, each with its figure", CAPTION + "项目\n预算数\n合计\n9.00\n因公出国（境）费\n1.00\n公务接待费\n8.00\n"),
    ("prose", "因公出国（境）费\n是指单位公务出国（境）的国际旅费、住宿费等支出。\n9.00\n1.00\n6.00\n2.00\n4.00\n2.00\n"),
]  # fmt: skip


def _headed(text: str) -> bool:
    return any(any(cell.endswith(("购置费", "车辆购置")) for cell in row) and len(row) == 3 for row in cells(text))


@pytest.mark.parametrize(("reason", "text"), NOTHING, ids=[reason for reason, _ in NOTHING])
def test_no_table_is_found(reason: str, text: str) -> None:
    assert not _headed(text)


def test_a_cell_for_each_column() -> None:
    assert cells(HEAD + "9.00\n1.00\n6.00\n2.00\n4.00\n2.00\n二、说明\n") == [
        ["0:合计", "1:因公出国（境）费", "2++:公务用车购置及运行费", "5:公务接待费"],
        ["2:小计", "3:公务用车购置费", "4:公务用车运行费"],
        ["0:9.00", "1:1.00", "2:6.00", "3:2.00", "4:4.00", "5:2.00"],
    ]


def test_bars_and_a_blank_cell_in_another_order() -> None:
    head = "“三公”经费合计 |\n因公出国(境)费 |\n公务接待费 |\n公车购置和运行费 |\n||\n小计 |\n运行费 |\n购置费 |\n|||\n"
    assert cells(CAPTION + head + "7.5 |\n0 |\n1.5 |\n6 |\n6 |\n|\n说明\n")[1:] == [
        ["3:小计", "4:运行费", "5:购置费"],
        ["0:7.5", "1:0", "2:1.5", "3:6", "4:6"],
    ]


def test_bars_in_lines_of_their_own_and_a_row_for_each_year() -> None:
    head = ["年度", "合计", "因公出国（境）经费", "公务接待费", "公车购置及运行维护费", "合计", "车辆购置", "车辆运行"]
    rows = ["2021年", "50", "4", "6", "40", "10", "30", "2022年", "45", "2", "5", "38", "9", "29"]
    assert cells(CAPTION + "".join(f"{cell}\n|\n" for cell in (*head, *rows)))[2:] == [
        ["0:2021年", "1:50", "2:4", "3:6", "4:40", "5:10", "6:30"],
        ["0:2022年", "1:45", "2:2", "3:5", "4:38", "5:9", "6:29"],
    ]


def test_headings_cut_into_lines_and_numbers_of_columns() -> None:
    head = TOPS.replace("公务接待费", "公务\n接待费") + PARTS.replace("公务用车运行费", "公务用车\n运行费")
    rows = cells(CAPTION + head + "1\n2\n3\n4\n5\n6\n9.00\n1.00\n6.00\n2.00\n4.00\n2.00\n")
    assert rows[0][-1] == "5:公务\n接待费"
    assert rows[2:] == [["0:9.00", "1:1.00", "2:6.00", "3:2.00", "4:4.00", "5:2.00"]]


def test_the_sums_tell_which_cell_was_lost() -> None:
    assert cells(HEAD + "9.00\n1.00\n2.00\n4.00\n2.00\n说明\n")[2] == [
        "0:9.00", "1:1.00", "3:2.00", "4:4.00", "5:2.00"
    ]  # fmt: skip


def test_budget_and_final_side_by_side() -> None:
    head = "预算数\n决算数\n" + 2 * TOPS + 2 * PARTS
    rows = cells(CAPTION + head + "9.00\n1.00\n6.00\n2.00\n4.00\n2.00\n8.50\n1.00\n5.50\n2.00\n3.50\n2.00\n")
    assert rows[0] == ["0+++++:预算数", "6+++++:决算数"]
    assert rows[2] == [
        "2:小计",
        "3:公务用车购置费",
        "4:公务用车运行费",
        "8:小计",
        "9:公务用车购置费",
        "10:公务用车运行费",
    ]
    assert rows[3][6:] == ["6:8.50", "7:1.00", "8:5.50", "9:2.00", "10:3.50", "11:2.00"]


def test_what_the_office_runs_on_stands_beside_the_three() -> None:
    head = "“三公”经费预算数\n机关运行经费预算\n数\n" + TOPS + PARTS
    rows = cells(CAPTION + head + "9.00\n1.00\n6.00\n2.00\n4.00\n2.00\n75.25\n")
    assert rows[0] == ["0+++++:“三公”经费预算数", "6:机关运行经费预算\n数"]
    assert rows[3][-1] == "6:75.25"
