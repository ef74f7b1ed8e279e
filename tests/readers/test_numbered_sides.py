"""Income and expenditure side by side with a count of the rows of each."""

from __future__ import annotations

import pytest
from readers_cells import cells as tables

from auditor.readers._lines import lines_of
from auditor.readers._numbered_sides import numbered_sides

HEAD = "收入 支出\n项目 行次 决算数 项目 行次 决算数\n栏次 1 栏次 2\n"
BODY = (
    "一、财政拨款收入 1 90.00 一、教育支出 31 60.00\n二、事业收入 2 二、外交支出 32\n三、其他收入 3 10.00 三、卫生健康支出 33 20.00\n"
    "4 四、节能环保支出 34\n5 五、农林水支出 35 15.00\n本年收入合计 6 100.00 本年支出合计 36 95.00\n年初结转和结余 7 年末结转和结余 37 5.00\n"
)
TOTAL = "总计 8 100.00 总计 38 100.00\n"
TABLE = HEAD + BODY + TOTAL

NOTHING = [
    ("no totals", HEAD + BODY),
    ("a name without a count", TABLE.replace("三、卫生健康支出 33", "三、卫生健康支出")),
    ("a count that goes on with neither side", TABLE.replace("卫生健康支出 33", "卫生健康支出 53")),
    ("three columns a side", TABLE.replace("项目 行次 决算数", "项目 行次 预算数 决算数")),
    ("prose", HEAD + "一、收入90万元。\n二、支出90万元，其中基本支出60万元。\n"),
]


@pytest.mark.parametrize(("reason", "text"), NOTHING, ids=[reason for reason, _ in NOTHING])
def test_no_such_table_is_found(reason: str, text: str) -> None:
    assert list(numbered_sides(lines_of(text), set())) == []


@pytest.mark.parametrize("text", [TABLE, "\n".join(TABLE.split()) + "\n"], ids=["rows", "cells"])
def test_each_amount_stands_on_the_side_that_counts_on(text: str) -> None:
    rows = tables(text)
    assert rows[:4] == [
        ["0:项目", "1:决算数", "2:项目", "3:决算数"],
        ["0:一、财政拨款收入", "1:90.00", "2:一、教育支出", "3:60.00"],
        ["0:二、事业收入", "2:二、外交支出"],
        ["0:三、其他收入", "1:10.00", "2:三、卫生健康支出", "3:20.00"],
    ]
    assert rows[4:] == [
        ["2:四、节能环保支出"],
        ["2:五、农林水支出", "3:15.00"],
        ["0:本年收入合计", "1:100.00", "2:本年支出合计", "3:95.00"],
        ["0:年初结转和结余", "2:年末结转和结余", "3:5.00"],
        ["0:总计", "1:100.00", "2:总计", "3:100.00"],
    ]


FUNDS = (
    "财政拨款收入支出决算总表\n项目 行次 金额 项目 行次 合计 一般公共预算财政拨款 政府性基金预算财政拨款\n栏次 1 栏次 2 3 4\n"
    "一、一般公共预算财政拨款 1 90.00 一、教育支出 31 60.00 60.00\n二、政府性基金预算财政拨款 2 10.00 二、外交支出 32\n"
    "3 三、城乡社区支出 33 40.00 30.00 10.00\n4 四、节能环保支出 34\n本年收入合计 5 100.00 本年支出合计 35 100.00 90.00 10.00\n"
    "总计 6 100.00 总计 36 100.00 90.00 10.00\n"
)


@pytest.mark.parametrize("text", [FUNDS, "\n".join(FUNDS.split()) + "\n"], ids=["rows", "cells"])
def test_columns_of_funds_on_the_right(text: str) -> None:
    rows = tables(text)
    assert rows[1] == ["0:一、一般公共预算财政拨款", "1:90.00", "2:一、教育支出", "3:60.00", "4+:60.00"]
    assert ["2:三、城乡社区支出", "3:40.00", "4:30.00", "5:10.00"] in rows
    assert rows[-1] == ["0:总计", "1:100.00", "2:总计", "3:100.00", "4:90.00", "5:10.00"]


def test_the_left_has_one_amount() -> None:
    text = FUNDS.replace("二、政府性基金预算财政拨款 2 10.00", "二、政府性基金预算财政拨款 2 10.00 10.00")
    assert list(numbered_sides(lines_of(text), set())) == []
