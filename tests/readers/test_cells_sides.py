"""Income and expenditure side by side, one cell a line, rows of one side among them."""

from __future__ import annotations

import pytest
from readers_cells import cells as tables

from auditor.readers._cells_sides import two_sided_cells
from auditor.readers._lines import lines_of

HEAD = "收入支出决算总表 收入 决算数 支出 决算数"
INCOME = "财政拨款收入 90.00 教育支出 60.00 其他收入 10.00 卫生健康支出 15.00"
REST = "农林水支出 8.00 住房保障支出 12.00 本年收入合计 100.00 本年支出合计 95.00 年末结转和结余 5.00 总计 100.00 总计 100.00"

NOTHING = [
    ("every cell is there", f"{HEAD} 财政拨款收入 90.00 教育支出 60.00 其他收入 10.00 卫生健康支出 40.00 年初结转 1.00 年末结转 1.00 总计 101.00 总计 101.00"),
    ("no second total", f"{HEAD} {INCOME} 农林水支出 8.00 住房保障支出 12.00 总计 100.00 结束"),
    ("a name that says no side", f"{HEAD} {INCOME} 农林水 8.00 {REST}"),
    ("two amounts for a name", f"{HEAD} {INCOME} 农林水支出 8.00 9.00 {REST}"),
    ("expenditure before income", f"支出 决算数 收入 决算数 {INCOME} {REST}"),
    ("four amounts for a name under three columns", f"收入 决算数 支出 合计 一般公共预算 政府性基金预算 {INCOME} 农林水支出 8.00 7.00 1.00 9.00 {REST}"),
    ("too few rows", f"{HEAD} 财政拨款收入 90.00 教育支出 60.00 农林水支出 30.00 总计 90.00 总计 90.00"),
]  # fmt: skip


def one_a_line(text: str, between: str = "\n") -> str:
    return between.join(text.split()) + "\n"


@pytest.mark.parametrize(("reason", "text"), NOTHING, ids=[reason for reason, _ in NOTHING])
def test_no_such_table_is_found(reason: str, text: str) -> None:
    assert list(two_sided_cells(lines_of(one_a_line(text)), set())) == []


@pytest.mark.parametrize("between", ["\n", "\n\n"])
def test_each_amount_stands_on_the_side_that_its_name_says(between: str) -> None:
    rows = tables(one_a_line(f"{HEAD} {INCOME} {REST}", between))
    assert rows[:3] == [
        ["0:收入", "1:决算数", "2:支出", "3:决算数"],
        ["0:财政拨款收入", "1:90.00", "2:教育支出", "3:60.00"],
        ["0:其他收入", "1:10.00", "2:卫生健康支出", "3:15.00"],
    ]
    assert rows[3:] == [
        ["2:农林水支出", "3:8.00"],
        ["2:住房保障支出", "3:12.00"],
        ["0:本年收入合计", "1:100.00", "2:本年支出合计", "3:95.00"],
        ["2:年末结转和结余", "3:5.00"],
        ["0:总计", "1:100.00", "2:总计", "3:100.00"],
    ]


def test_ordinals_and_names_whose_amount_is_blank() -> None:
    rows = tables(
        one_a_line(
            "项目 金额 项目 金额 一、财政拨款收入 90.00 一、教育支出 60.00 二、上级补助收入 二、科学技术支出 5.00 三、其他收入 10.00 三、卫生健康支出 20.00 "
            "四、农林水支出 15.00 收入总计 100.00 支出总计 100.00"
        )
    )
    assert ["0:三、其他收入", "1:10.00", "2:三、卫生健康支出", "3:20.00"] in rows
    assert ["2:四、农林水支出", "3:15.00"] in rows
    assert rows[-1] == ["0:收入总计", "1:100.00", "2:支出总计", "3:100.00"]


def test_columns_of_funds_and_ordinals_that_begin_again() -> None:
    rows = tables(
        one_a_line(
            "项目 金额 项目 合计 一般公共预算财政拨款 政府性基金预算财政拨款 一、一般公共预算财政拨款 90.00 一、教育支出 60.00 60.00 "
            "二、政府性基金预算财政拨款 10.00 二、外交支出 三、城乡社区支出 10.00 10.00 四、农林水支出 20.00 20.00 "
            "本年收入合计 100.00 本年支出合计 90.00 80.00 10.00 "
            "年初财政拨款结转和结余 5.00 年末财政拨款结转和结余 15.00 15.00 一、一般公共预算财政拨款 5.00 二、政府性基金预算财政拨款 "
            "总计 105.00 总计 105.00 95.00 10.00"
        )
    )
    assert rows[1] == ["0:一、一般公共预算财政拨款", "1:90.00", "2:一、教育支出", "3:60.00", "4+:60.00"]
    assert ["0:一、一般公共预算财政拨款", "1:5.00"] in rows
    assert rows[-1] == ["0:总计", "1:105.00", "2:总计", "3:105.00", "4:95.00", "5:10.00"]
