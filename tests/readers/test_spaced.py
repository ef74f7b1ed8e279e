"""Tables one row a line with a single blank between the cells."""

from __future__ import annotations

import pytest

from auditor import audit
from auditor.model import Table
from auditor.readers import read

FUNDS = (
    "项目资金（万元） 年初预算数（A） 全年预算数（B） 全年执行数（C） 分值 执行率（C/B） 得分\n"
    "年度资金总额 260.00 300.00 285.00 10 95.00% 9.50\n"
    "其中：省级资金 60.00 100.00 100.00 — 100.00% —\n"
    "市级资金 200.00 200.00 185.00 — 92.50% —\n"
)
SCORES = (
    "一级指标 二级指标 三级指标 分值 年度指标值 实际完成值 得分\n"
    "产出指标 数量指标 开行线路 20 ≥62条 64条 20\n"
    "更新车辆 20 80辆 80辆 20\n"
    "质量指标 正点率 10 ≥90% 91.4% 10\n"
    "总分 50 — — 50\n"
)

NOTHING = [
    (
        "prose broken into lines",
        "2021 年 部门 预算 收入\n全年收入 300.00 万元，支出 285.00 万元，\n结余 15.00 万元。\n",
    ),
    ("sentences under a heading of words", "项目 预算 决算\n项目 预算 300.00 万元。\n决算 285.00 万元。\n"),
    ("one row only", "项目 预算数 决算数\n接待费 3.00 2.50\n本年减少。\n"),
    ("words only", "项目 内容 说明\n甲 修路 完成\n乙 架桥 未完成\n"),
    ("English", "Fund 2023 2024\nGeneral 120 130\nRoads 50 60\n"),
    ("names of offices and their telephones", "财政局 预算科 国库科\n电话 85551234 85551235\n传真 85551236 85551237\n"),
    ("two columns, two rows", "项目 金额\n甲 12.00\n乙 13.00\n"),
    ("a heading cut to the line above", "增减%\n项目 2023年 2024年 增减额\n图书 20.00 21.00 1.00 5.00\n报刊 8.00 7.20 -0.80 -10.00\n"),
    ("a heading of names, one column too few", "决算\n单位名称 预算 执行数\n甲校 20.00 21.00 1.00\n乙校 8.00 7.20 0.80\n"),
    ("a heading of places, one column too few", "合计\n乡镇 2023年 2024年\n甲镇 20.00 21.00 41.00\n乙镇 8.00 7.20 15.20\n"),
    ("a date line", "填报单位 某局 填报日期\n2024年 3月 5日\n2024年 3月 6日\n"),
]  # fmt: skip
FOUND = [
    ("funds with formulas in the header", FUNDS, (4, 7)),
    ("scores whose group cells were merged", SCORES, (5, 7)),
    ("a name with a blank in it", "项目 预算数 决算数\n合 计 30.00 28.00\n公务 接待费 10.00 9.00\n会议费 20.00 19.00\n", (4, 3)),
    ("negative changes", "科目 2023年 2024年 增减额\n甲 30.00 28.00 -2.00\n乙 10.00 11.50 1.50\n", (3, 4)),
    ("no word over the names", "2023年决算 2022年决算 增减\n货物 82.54 36.75 45.79\n工程 14.98 12.18 2.80\n", (3, 4)),
    ("two columns, three rows", "项目 金额\n甲 12.00\n乙 13.00\n合计 25.00\n", (4, 2)),
    ("figures with thousands separators", "项目 预算数 决算数\n甲 1,486,000.00 1,213,587.46\n乙 50,000.00 38,640.00\n", (3, 3)),
]  # fmt: skip


def tables(text: str) -> list[Table]:
    document = read("t.txt", text.encode())
    return [block for block in document.blocks if isinstance(block, Table)]


@pytest.mark.parametrize("text", [pytest.param(text, id=name) for name, text in NOTHING])
def test_what_is_no_table(text: str) -> None:
    assert tables(text) == []


@pytest.mark.parametrize(("text", "size"), [pytest.param(text, size, id=name) for name, text, size in FOUND])
def test_a_table_is_found(text: str, size: tuple[int, int]) -> None:
    assert [(table.rows, table.columns) for table in tables(text)] == [size]


def test_two_tables_below_each_other_are_two() -> None:
    assert [table.rows for table in tables(FUNDS + SCORES)] == [4, 5]


def test_the_last_name_of_a_row_is_its_own() -> None:
    (table,) = tables(SCORES)
    rows = [[cell.column for cell in table.by_row[row]] for row in range(1, 5)]
    assert rows == [[0, 1, 2, 3, 4, 5, 6], [2, 3, 4, 5, 6], [1, 2, 3, 4, 5, 6], [0, 3, 4, 5, 6]]


CUT = (
    "项目 年初预 全年预 全年执 执行率 得分\n算数 算数 行数\n资金总额 86.40 90.00 64.80 72.00% 7.20\n其中：市级 50.00 50.00 40.00 80.00% 8.00\n",
    "项目 年初 全年 全年 支付 得分\n预算数 预算数 执行数 进度\n资金总额 86.40 90.00 64.80 72.00% 7.20\n其中：市级 50.00 50.00 40.00 80.00% 8.00\n",
)


@pytest.mark.parametrize("text", CUT)
def test_headings_cut_by_the_wrap(text: str) -> None:
    (table,) = tables(text)
    assert [cell.column for cell in table.by_row[1]][:3] == [1, 2, 3]
    assert (table.rows, table.columns) == (4, 6)
    rates = [outcome for outcome in audit(text.encode(), name="t.txt").outcomes if outcome.kind == "ratio"]
    assert [outcome.verdict for outcome in rates] == ["consistent"] * 2


def test_groups_over_columns_are_no_halves() -> None:
    text = "项目 预算 决算\n名称 金额 比重\n甲 3.00 2.00\n乙 4.00 4.00\n"
    assert all(table.columns == 3 for table in tables(text))
