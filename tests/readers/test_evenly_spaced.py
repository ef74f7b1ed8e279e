"""Rows whose cells stand the same number of blanks apart: twice as many hold a cell that is blank."""

from __future__ import annotations

import pytest
from readers_cells import cells as tables

HEAD = "收入项目  年初预算数  调整数  调整后预算数\n"
ROWS = "一、税收收入  128600  -6200  122400\n二、补助收入  146320  9480  155800\n三、债务收入    19030  19030\n四、上年结转  8452    8452\n"
TOTAL = "收入总计  283372  22310  305682\n"


@pytest.mark.parametrize("width", [2, 3, 4])
def test_a_gap_of_twice_the_width_holds_a_blank_cell(width: int) -> None:
    rows = tables((HEAD + ROWS + TOTAL).replace("  ", " " * width))
    assert rows[3:5] == [["0:三、债务收入", "1:", "2:19030", "3:19030"], ["0:四、上年结转", "1:8452", "2:", "3:8452"]]


def test_gaps_of_all_widths_say_nothing_of_the_kind() -> None:
    ragged = "一、税收收入   128600     -6200  122400\n二、补助收入  146320       9480   155800\n三、债务收入    19030  19030\n"
    assert ["0:三、债务收入", "1:", "2:19030", "3:19030"] not in tables(HEAD + ragged + TOTAL)


def test_nor_does_a_row_that_is_short_without_such_a_gap() -> None:
    assert ["0:三、债务收入", "1:", "2:19030", "3:19030"] not in tables(HEAD + ROWS + "五、其他收入  300\n" + TOTAL)
