"""Two lists side by side in plain text: by ordinals income and expenditure, by codes economic accounts."""

from __future__ import annotations

import pytest
from readers_cells import cells as tables

from auditor.readers._lines import lines_of
from auditor.readers._plain_sides import two_sided_tables

HEAD = "收支预算总表\n单位：万元\n收入 支出\n项目 预算数 项目 预算数\n"
ECONOMIC = "基本支出决算表\n单位：万元\n科目编码 科目名称 决算数 科目编码 科目名称 决算数\n"

NOTHING = [
    (
        "a row that may stand on either side",
        HEAD + "一、拨款 90.00 一、教育 60.00\n二、其他 10.00 二、卫生 30.00\n三、某项 10.00\n四、某项 9.00\n总计 100.00 总计 100.00\n",
    ),
    ("too few rows", HEAD + "一、财政拨款收入 90.00 一、教育支出 90.00\n收入总计 90.00 支出总计 90.00\n以上。\n"),
    ("nothing beside", HEAD + "一、教育支出 90.00\n二、卫生健康支出 8.00\n三、农林水支出 7.00\n四、其他支出 5.00\n注：无。\n"),
    ("codes that do not count up", ECONOMIC + "301 甲 9.00 302 乙 8.00\n302 甲 9.00 301 乙 8.00\n303 甲 9.00 307 乙 8.00\n310 甲 9.00 309 乙 8.00\n"),
    ("prose", "项目 预算数 项目 预算数\n一、收入90万元，其中财政拨款80万元。\n二、支出90万元，其中基本支出60万元。\n"),
]  # fmt: skip


@pytest.mark.parametrize(("reason", "text"), NOTHING, ids=[reason for reason, _ in NOTHING])
def test_no_such_table_is_found(reason: str, text: str) -> None:
    assert list(two_sided_tables(lines_of(text), set())) == []


def test_a_row_that_may_stand_on_either_side_makes_no_table_at_all() -> None:
    assert tables(NOTHING[0][1]) == []


def test_a_row_of_one_side_stands_where_its_ordinal_and_its_words_say() -> None:
    rows = tables(
        HEAD
        + "一、财政拨款收入 90.00 一、教育支出 60.00\n二、事业收入 二、外交支出\n三、其他收入 10.00 三、卫生健康支出 20.00\n"
        "四、节能环保支出 5.00\n五、农林水支出\n六、住房保障支出 15.00\n收入总计 100.00 支出总计 100.00\n"
    )
    assert rows[0] == ["0:收入", "2:支出"]
    assert rows[2] == ["0:一、财政拨款收入", "1:90.00", "2:一、教育支出", "3:60.00"]
    assert rows[4:] == [
        ["2:四、节能环保支出", "3:5.00"],
        ["2:六、住房保障支出", "3:15.00"],
        ["0:收入总计", "1:100.00", "2:支出总计", "3:100.00"],
    ]


def test_an_amount_and_the_name_behind_it_grown_together() -> None:
    rows = tables(
        HEAD
        + "一、财政拨款收入 9,000一、教育支出 6,000\n1. 一般公共预算 8,000二、卫生健康支出 2,000\n2. 政府性基金预算 1,000 三、其他支出 2,000\n"
        "二、其他收入 1,000\n收入总计 10,000 支出总计 10,000\n"
    )
    assert rows[3] == ["0:1. 一般公共预算", "1:8,000", "2:二、卫生健康支出", "3:2,000"]
    assert rows[5] == ["0:二、其他收入", "1:1,000"]


def test_names_around_their_rows() -> None:
    rows = tables(
        "财政拨款收支预算总表\n单位：万元\n收入 支出\n项目 预算数 项目 合计 一般公共预算 政府性基金预算\n一、社会保障和就业\n"
        "一、一般公共预算 60.00 25.00 25.00 0.00\n支出\n二、政府性基金预算 40.00 二、城乡社区支出 60.00 20.00 40.00\n三、国有资本经营预\n"
        "三、农林水支出 10.00 10.00 0.00\n算\n四、自然资源海洋气\n5.00 5.00 0.00\n象等支出\n收入总计 100.00 支出总计 100.00 60.00\n"
    )
    assert rows[2] == [
        "0:一、一般公共预算",
        "1:60.00",
        "2:一、社会保障和就业",
        "3:支出",
        "4:25.00",
        "5:25.00",
        "6:0.00",
    ]
    assert rows[4] == ["2:三、农林水支出", "4:10.00", "5:10.00", "6:0.00"]
    assert rows[5] == ["2:四、自然资源海洋气", "3:象等支出", "4:5.00", "5:5.00", "6:0.00"]
    assert rows[6] == ["0:收入总计", "1:100.00", "2:支出总计", "4:100.00", "5+:60.00"]


def test_economic_accounts_of_two_sides() -> None:
    rows = tables(
        ECONOMIC
        + "301 工资福利支出 90.00 302 商品和服务支出 40.00\n30101 基本工资 50.00 30201 办公费 10.00\n养老保险单位缴\n"
        "30108 40.00 30202 印刷费\n费\n303 对个人和家庭的补助 30205 水费 5.00\n30399 其他补助 30.00 30206 电费 5.00\n"
        "30299 其他商品和服务 20.00\n专用软件\n31007\n更新\n310 资本性支出 8.00\n人员经费合计 120.00 公用经费合计 48.00\n"
    )
    assert rows[3] == ["0:30108", "1:养老保险单位缴", "2:费", "3:40.00", "4:30202", "5:印刷费"]
    assert rows[6] == ["4:30299", "5:其他商品和服务", "6:20.00"]
    assert rows[-1] == ["1:人员经费合计", "3:120.00", "5:公用经费合计", "6:48.00"]
