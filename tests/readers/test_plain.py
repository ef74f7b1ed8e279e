"""Tables of accounts in plain text: one blank between the cells, none for a blank cell, names around their rows."""

from __future__ import annotations

import pytest

from auditor.model import Table
from auditor.readers import read

HEAD = "支出决算表\n单位：万元\n项目\n科目编码\n科目名称 本年支出合计 基本支出 项目支出 上缴上级支出 经营支出\n"
THREE = "部门支出预算表\n单位：元\n功能分类科目编码\n类 款 项 功能分类科目名称 合计 基本支出 项目支出\n"

NOTHING = [
    ("items of a list with amounts", "主要用于：\n201 会议室改造 3.50\n305 会议室改造 4.10\n501 会议室改造 2.20\n302 报告厅改造 6.40\n"),
    ("three rows", HEAD + "合计 9.00 7.00 2.00\n205 教育支出 9.00 7.00 2.00\n20502 普通教育 9.00 7.00 2.00\n2050202 小学教育 9.00 7.00 2.00\n"),
    ("codes without amounts", "科目编码 科目名称 合计\n205 教育支出\n20502 普通教育\n2050201 学前教育\n2050202 小学教育\n2050203 初中教育\n"),
    ("more amounts than headings", "科目编码 科目名称 合计\n205 甲 9.00 7.00\n20502 乙 9.00 7.00\n2050202 丙 5.00 4.00\n2050203 丁 4.00 3.00\n"),
    ("no heading of codes", "名称 合计 基本支出 项目支出\n205 甲 9.00 7.00 2.00\n206 甲 9.00 7.00 2.00\n207 甲 5.00 4.00 1.00\n208 甲 4.00 3.00 1.00\n"),
    ("sentences", HEAD + "201 人参加，费用 3.00\n202 人参加，费用 4.00\n203 人参加，费用 4.00\n204 人参加，费用 4.00\n"),
]  # fmt: skip


def tables(text: str) -> list[list[str]]:
    """Each row as ``column:text``, a span behind the column."""
    document = read("t.txt", text.encode())
    found = []
    for block in document.blocks:
        if isinstance(block, Table):
            for row in range(block.rows):
                cells = block.by_row[row]
                found.append([f"{c.column}{'+' * (c.column_span - 1)}:{document.text[c.start : c.end]}" for c in cells])
    return found


@pytest.mark.parametrize(("reason", "text"), NOTHING, ids=[reason for reason, _ in NOTHING])
def test_no_table_is_found(reason: str, text: str) -> None:
    assert not any("0:205" in row or "0:201" in row for row in tables(text))


def test_amounts_stand_where_the_accounts_around_them_say() -> None:
    rows = tables(
        HEAD + "合计 100.00 62.00 38.00\n205 教育支出 70.00 40.00 30.00\n20502 普通教育 70.00 40.00 30.00\n"
        "2050202 小学教育 40.00 40.00\n2050203 初中教育 30.00 30.00\n208 社会保障和就业支出 22.00 22.00\n"
        "20805 行政事业单位养老支出 22.00 22.00\n2080505 养老保险缴费 22.00 22.00\n211 节能环保支出 8.00 8.00\n注：略。\n"
    )
    assert rows[1] == ["1:合计", "2:100.00", "3:62.00", "4:38.00"]
    assert rows[4] == ["0:2050202", "1:小学教育", "2:40.00", "3:40.00"]
    assert rows[5] == ["0:2050203", "1:初中教育", "2:30.00", "4:30.00"]
    assert rows[8] == ["0:2080505", "1:养老保险缴费", "2:22.00", "3:22.00"]
    assert rows[9] == ["0:211", "1:节能环保支出", "2:8.00", "4:8.00"]


def test_what_may_stand_in_two_columns_spans_them() -> None:
    rows = tables(
        HEAD + "合计 30.00 10.00 20.00\n205 教育支出 10.00 10.00\n206 科学技术支出 10.00 10.00\n"
        "207 文化旅游体育与传媒支出 5.00 5.00\n208 社会保障和就业支出 5.00 5.00\n"
    )
    assert rows[2] == ["0:205", "1:教育支出", "2:10.00", "3+++:10.00"]


def test_one_of_two_equal_amounts_misprinted_leaves_the_others_in_place() -> None:
    rows = tables(
        HEAD + "合计 100.00 62.00 38.00\n205 教育支出 70.00 40.00 30.00\n208 社会保障和就业支出 22.00 27.00\n"
        "211 节能环保支出 5.00 5.00\n212 城乡社区支出 3.00 3.00\n"
    )
    assert rows[3] == ["0:208", "1:社会保障和就业支出", "2:22.00", "3:27.00"]
    assert rows[4] == ["0:211", "1:节能环保支出", "2:5.00", "4:5.00"]


def test_names_around_their_rows() -> None:
    rows = tables(
        HEAD
        + "合计 90.00 90.00 0.00\n机关事业单位基本养老保\n2080505 40.00 40.00 0.00\n险缴费支出\n机关事业单位职业年金缴\n"
        "2080506 20.00 20.00 0.00\n费支出\n2080599 其他行政事业单位养老 10.00 10.00 0.00\n支出\n2210201 住房公积金 20.00 20.00 0.00\n"
    )
    assert rows[2][:3] == ["0:2080505", "1:机关事业单位基本养老保", "2:险缴费支出"]
    assert rows[3][:3] == ["0:2080506", "1:机关事业单位职业年金缴", "2:费支出"]
    assert rows[4][:3] == ["0:2080599", "1:其他行政事业单位养老", "2:支出"]
    assert rows[5][:2] == ["0:2210201", "1:住房公积金"]


def test_a_code_in_three_columns() -> None:
    rows = tables(
        THREE
        + "208 社会保障和就业支出 1,500 1,200 300\n208 05 行政事业单位养老支出 1,200 1,200\n208 05 01 行政单位离退休 1,200 1,200\n"
        "208 08 抚恤 300 300\n208 08 01 死亡抚恤 300 300\n合计 1,500 1,200 300\n"
    )
    assert rows[0] == ["0:类", "1:款", "2:项", "3:功能分类科目名称", "4:合计", "5:基本支出", "6:项目支出"]
    assert rows[3] == ["0:208", "1:05", "2:01", "3:行政单位离退休", "4:1,200", "5:1,200"]
    assert rows[5] == ["0:208", "1:08", "2:01", "3:死亡抚恤", "4:300", "6:300"]


def test_rows_go_on_over_pages() -> None:
    page = "支出决算表\n单位：万元\n科目编码 科目名称 本年支出合计 基本支出 项目支出\n"
    rows = tables(
        page
        + "合计 90.00 50.00 40.00\n205 教育支出 60.00 40.00 20.00\n20502 普通教育 60.00 40.00 20.00\n- 7 -\n"
        + page
        + "2050202 小学教育 60.00 40.00 20.00\n210 卫生健康支出 30.00 10.00 20.00\n\n注：略。\n"
    )
    assert [row[0] for row in rows] == ["0:科目编码", "1:合计", "0:205", "0:20502", "0:2050202", "0:210"]


def test_a_copy_in_disorder() -> None:
    rows = tables(
        "单位：万元\n科目编码 科目名称 合计 基本支出 项目支出\n208 社会保障和就业支出 50.00 50.00 0.00\n2080505\n险机关缴费养老\n"
        "30.00 30.00 0.00\n2080506 职业年金缴费 20.00 20.00 0.00\n210 卫生健康支出 9.00 9.00 0.00\n合计 59.00 59.00 0.00\n"
    )
    assert rows[2] == ["0:2080505", "1:险机关缴费养老", "2:30.00", "3:30.00", "4:0.00"]
