"""Rows that lost blank cells: amounts go under their columns where they stand there or only one way adds up, else nowhere."""

from __future__ import annotations

import pytest

from auditor.model import Table
from auditor.readers import read

APART = (
    "科目          合计    基本支出  项目支出\n"
    "教育支出      500.00    420.00     80.00\n"
    "卫生支出      300.00              300.00\n"
    "住房支出       65.50     65.50\n"
    "合计          865.50    485.50    380.00\n"
)
CLOSE = "\n".join("  ".join(line.split()) for line in APART.splitlines()) + "\n"
TOWNS = (
    "序号 乡镇 合计 中央 省级 县级 已支付 支付进度\n"
    "1 柳河乡 60.50 30.50 20.00 10.00 55.00 90.91%\n"
    "2 白沙镇 40.00 25.00 15.00 40.00 100%\n"
    "3 石塘镇 18.30 18.30 9.15 50%\n"
    "{}\n"
)
ONE_WAY = "合计 118.80 73.80 20.00 25.00 104.15 87.67%"
NO_WAY = "合计 118.80 73.80 46.00 25.00 104.15 87.67%"


def rows(text: str) -> list[list[tuple[int, int, str]]]:
    """Column, span and text of each cell."""
    document = read("t.txt", text.encode())
    (table,) = (block for block in document.blocks if isinstance(block, Table))
    cells = [table.by_row[row] for row in range(table.rows)]
    return [[(c.column, c.column_span, document.text[c.start : c.end]) for c in row] for row in cells]


@pytest.mark.parametrize("text", [APART, APART.replace(" ", " ").replace("科目  ", "项目  ")])
def test_a_cell_stands_under_its_column(text: str) -> None:
    assert rows(text)[2] == [(0, 1, "卫生支出"), (1, 1, "300.00"), (3, 1, "300.00")]
    assert rows(text)[3] == [(0, 1, "住房支出"), (1, 1, "65.50"), (2, 1, "65.50")]


def test_a_blank_first_cell_leaves_a_gap() -> None:
    text = (
        "编码     名称        合计    预算数\n"
        "201      一般公共    80.00   82.00\n"
        "205      教育        20.00   21.00\n"
        "         合计       100.00  103.00\n"
    )
    assert rows(text)[3] == [(1, 1, "合计"), (2, 1, "100.00"), (3, 1, "103.00")]


def test_the_same_gap_everywhere_says_nothing_of_columns_but_the_total_does() -> None:
    assert rows(CLOSE)[2] == [(0, 1, "卫生支出"), (1, 1, "300.00"), (3, 1, "300.00")]


def test_what_may_stand_in_several_columns_spans_them() -> None:
    assert rows(CLOSE.replace("485.50", "480.50"))[2] == [(0, 1, "卫生支出"), (1, 1, "300.00"), (2, 2, "300.00")]
    assert rows(TOWNS.format(NO_WAY))[2][2:] == [(2, 1, "40.00"), (3, 4, "25.00 15.00 40.00"), (7, 1, "100%")]


def test_the_only_way_that_adds_up() -> None:
    assert [column for column, _, _ in rows(TOWNS.format(ONE_WAY))[2]] == [0, 1, 2, 3, 5, 6, 7]
    assert [column for column, _, _ in rows(TOWNS.format(ONE_WAY))[3]] == [0, 1, 2, 3, 6, 7]


def test_a_bar_before_the_first_cell_of_a_row_is_a_blank_one_where_the_others_have_none() -> None:
    text = "序号|项目|预算数|决算数\n|合计|30.00|28.00\n1|甲|20.00|19.00\n2|乙|10.00|9.00\n"
    assert rows(text)[1] == [(0, 1, ""), (1, 1, "合计"), (2, 1, "30.00"), (3, 1, "28.00")]
    closed = "\n".join(f"|{line}|" for line in text.replace("\n|", "\n").splitlines())
    assert rows(closed + "\n")[1][0] == (0, 1, "合计")


REMARKS = (
    "序号  乡镇    合计    产业发展  基础设施  备注\n"
    "1     城关镇  146.50  92.00     54.50\n"
    "2     河口镇  201.70  118.60    83.10\n"
    "3     石桥乡  127.35  65.40     61.95\n"
    "合计          475.55  276.00    199.55\n"
)


def test_the_header_tells_the_columns_where_no_row_has_a_remark() -> None:
    told = rows(REMARKS)
    assert told[1] == [(0, 1, "1"), (1, 1, "城关镇"), (2, 1, "146.50"), (3, 1, "92.00"), (4, 1, "54.50")]
    assert told[4] == [(0, 1, "合计"), (2, 1, "475.55"), (3, 1, "276.00"), (4, 1, "199.55")]


def test_a_total_without_a_name_beside_it_stands_under_no_names() -> None:
    told = rows("\n".join("  ".join(line.split()) for line in REMARKS.splitlines()) + "\n")
    assert told[4][:2] == [(1, 1, "合计"), (2, 1, "475.55")]
