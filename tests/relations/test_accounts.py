"""Tables of accounts: codes say what adds up, and 总计 is the total of the year and what stands between."""

from __future__ import annotations

import pytest
from readings import alarms, case, checks
from test_grid import table

CODED = ("科目编码 科目名称 本年支出合计 基本支出 项目支出",)
GOOD = (
    *CODED,
    "合计 · 2118.20 655.90 1462.30",
    "208 社会保障和就业支出 43.10 43.10 0.00",
    "20805 养老支出 43.10 43.10 0.00",
    "2080505 养老保险缴费 28.80 28.80 0.00",
    "2080506 职业年金缴费 14.30 14.30 0.00",
    "213 农林水支出 2075.10 612.80 1462.30",
    "21303 水利 2075.10 612.80 1462.30",
    "2130301 行政运行 612.80 612.80 0.00",
    "2130305 水利工程建设 1462.30 0.00 1462.30",
)


def changed(before: str, after: str) -> str:
    return table(*(row.replace(before, after) for row in GOOD))


TWO_SIDES = (
    "收入 决算数 支出 决算数",
    "财政拨款收入 95.00 农林水支出 88.00",
    "其他收入 5.00 卫生健康支出 10.00",
    "本年收入合计 100.00 本年支出合计 98.00",
    "年初结转和结余 3.00 年末结转和结余 5.00",
    "总计 103.00 总计 103.00",
)

NAMED = (
    "收入项目 上年执行数 本年预算数",
    "税收收入 610.00 655.00",
    "非税收入 142.00 120.00",
    "县级财政收入合计 752.00 775.00",
    "上级专项补助 318.00 290.00",
    "结转资金 24.00 31.00",
    "收入总计 1094.00 1096.00",
)

NOTHING = [
    case("a total under a name of its own", table(*NAMED)),
    case("that holds nowhere", table(*(row.replace("总计 1094.00 1096.00", "总计 1412.00 1386.00") for row in NAMED))),
    case("two of them", table(*(row.replace("上级专项补助 318.00 290.00", "转移收入合计 320.00 292.00") for row in NAMED))),
    case("the total of the other side", table(*(row.replace("财政收入合计", "财政支出合计").replace("总计 1094.00", "总计 1049.00") for row in NAMED))),
    case("all of it holds", table(*GOOD)),
    case("a class alone", table(*CODED, "208 社会保障 43.10 43.10 0.00", "210 卫生健康 20.00 20.00 0.00")),
    case("items without their class", table(*CODED, "2080505 养老保险 28.80 28.80 0.00", "2130301 行政运行 9.00 9.00 0.00")),
    case("a list in which nothing adds up", table("科目编码 科目名称 金额", "208 甲 1.00", "20805 乙 7.00", "2080505 丙 9.00")),
    case("rates beside codes", table("科目编码 科目名称 执行率", "208 甲 98.00%", "20805 乙 97.00%", "20808 丙 96.00%")),
    case("two sides", table(*TWO_SIDES)),
    case("an error where a figure should be", changed("1462.30 0.00 1462.30", "#REF! 0.00 1462.30")),
    case("a row that numbers the columns", table("项目 预算数 决算数", "栏次 1 2", "甲 3.00 4.00", "乙 5.00 6.00", "合计 8.00 10.00")),
    case("accounts of two kinds with one name", table(
        "科目编码 科目名称 决算数", "301 工资福利支出 58.40", "30113 住房公积金 58.40", "221 住房保障支出 58.30", "2210201 住房公积金 58.30",
    )),
]  # fmt: skip


@pytest.mark.parametrize("text", NOTHING)
def test_no_alarm(text: str) -> None:
    assert alarms(text) == []


FOUND = [
    case(
        "the total above a total under a name of its own",
        table(*(row.replace("总计 1094.00", "总计 1049.00") for row in NAMED)),
        "1049.00",
    ),
    case("an item", changed("2080506 职业年金缴费 14.30 14.30", "2080506 职业年金缴费 13.40 13.40"), "43.10"),
    case("a class", changed("208 社会保障和就业支出 43.10", "208 社会保障和就业支出 43.70"), "43.70"),
    case("the total", changed("合计 · 2118.20", "合计 · 2181.20"), "2181.20"),
    case(
        "the total of income",
        table(*(row.replace("总计 103.00 总计", "总计 130.00 总计") for row in TWO_SIDES)),
        "130.00",
    ),
    case(
        "the total of expenditure",
        table(*(row.replace("总计 103.00 总计 103.00", "总计 103.00 总计 105.00") for row in TWO_SIDES)),
        "105.00",
    ),
]


@pytest.mark.parametrize(("text", "stated"), FOUND)
def test_found(text: str, stated: str) -> None:
    assert any(kind == "sum" and stated in figures.split() for kind, figures in alarms(text))


LEVELS = [
    case("items make a section", "43.10 28.80 14.30"),
    case("a section makes a class", "43.10 43.10"),
    case("classes make the total", "2118.20 43.10 2075.10"),
    case("columns make a row", "2075.10 612.80 1462.30"),
]


@pytest.mark.parametrize("figures", LEVELS)
def test_levels(figures: str) -> None:
    assert ("consistent", figures) in checks(table(*GOOD), "sum")


def test_the_grand_total_of_each_side() -> None:
    found = checks(table(*TWO_SIDES), "sum")
    assert ("consistent", "100.00 3.00 103.00") in found
    assert ("consistent", "98.00 5.00 103.00") in found


# Copied as plain text: a blank between the cells, none for a blank cell. 基本支出 or 项目支出 is told by the accounts around.
PLAIN = """支出决算表
单位：万元
科目编码 科目名称 本年支出合计 基本支出 项目支出 经营支出
合计 100.00 62.00 38.00
205 教育支出 70.00 40.00 30.00
20502 普通教育 70.00 40.00 30.00
2050202 小学教育 40.00 40.00
2050203 初中教育 30.00 30.00
208 社会保障和就业支出 22.00 22.00
20805 行政事业单位养老支出 22.00 22.00
2080505 养老保险缴费 22.00 22.00
211 节能环保支出 8.00 8.00
注：本表反映各项支出。
"""

LEVELS_APART = (
    PLAIN.replace("科目编码", "类 款 项")
    .replace("20502 ", "205 02 ")
    .replace("2050202 ", "205 02 02 ")
    .replace("2050203 ", "205 02 03 ")
)
OPEN = PLAIN.replace("100.00 62.00 38.00", "100.00 60.00 40.00").replace("70.00 40.00 30.00", "70.00 70.00")
QUIET_PLAIN = [
    case("all of it holds", PLAIN),
    case("a column that no accounts tell", OPEN),
    case("codes in three columns", LEVELS_APART),
]


@pytest.mark.parametrize("text", QUIET_PLAIN)
def test_no_alarm_about_a_table_in_plain_text(text: str) -> None:
    assert alarms(text) == []


FOUND_PLAIN = [
    case("an item", PLAIN.replace("小学教育 40.00 40.00", "小学教育 44.00 44.00"), "70.00"),
    case("one of two amounts", PLAIN.replace("养老保险缴费 22.00 22.00", "养老保险缴费 22.00 27.00"), "22.00"),
    case("the total of a row", PLAIN.replace("205 教育支出 70.00", "205 教育支出 79.00"), "79.00"),
    case("codes in three columns", LEVELS_APART.replace("初中教育 30.00 30.00", "初中教育 33.00 33.00"), "70.00"),
]


@pytest.mark.parametrize(("text", "total"), FOUND_PLAIN)
def test_what_does_not_add_up_in_plain_text_is_found(text: str, total: str) -> None:
    assert any(kind == "sum" and total in figures.split() for kind, figures in alarms(text))


def test_a_total_and_its_only_part_are_the_same_whichever_column_that_stands_in() -> None:
    mistaken = OPEN.replace("205 教育支出 70.00 70.00", "205 教育支出 70.00 77.00")
    assert ("sum", "70.00 77.00") in alarms(mistaken.replace("20502 普通教育 70.00 40.00 30.00\n", ""))


def test_a_class_whose_parts_do_not_add_up_tells_the_others_where_they_stand() -> None:
    mistaken = PLAIN.replace("205 教育支出 70.00 40.00 30.00", "205 教育支出 70.00 4.00 30.00")
    assert ("sum", "70.00 4.00 30.00") in alarms(mistaken)
    assert ("consistent", "22.00 22.00") in checks(mistaken, "sum")
