"""Accounts and two-sided tables one cell a line, and tables that go on after the end of a page."""

from __future__ import annotations

import pytest

from auditor.model import Table
from auditor.readers import read

ACCOUNTS = (
    "支出决算表 单位：万元 科目编码 科目名称 {head}基本支出 项目支出 合计 900.00 700.00 200.00 "
    "201 一般公共服务支出 500.00 300.00 200.00 20103 政府办公厅事务 500.00 300.00 200.00 "
    "2010301 行政运行 300.00 300.00 — 2010302 其他事务 200.00 — 200.00 "
    "205 教育支出 400.00 400.00 — 20502 普通教育 400.00 400.00 — 2050202 小学教育 400.00 400.00 — 以上数据来自决算报表。"
)
SIDES = (
    "收入支出决算总表 单位：万元 收入 支出 {head} {head} 一、财政拨款收入 {1}90.00 一、教育支出 {6}70.00 "
    "二、事业收入 {2}10.00 二、卫生健康支出 {7}28.00 三、其他收入 {3}5.00 本年收入合计 {4}105.00 本年支出合计 {8}98.00 "
    "年初结转和结余 {5}3.00 年末结转和结余 {9}10.00 总计 {5}108.00 总计 {9}108.00"
)


def lined(cells: str) -> str:
    """A cell a line."""
    return "\n".join(cells.split()) + "\n"


def rows(text: str) -> list[list[tuple[int, str]]]:
    document = read("t.txt", text.encode())
    (table,) = (block for block in document.blocks if isinstance(block, Table))
    cells = [table.by_row[row] for row in range(table.rows)]
    return [[(cell.column, document.text[cell.start : cell.end]) for cell in row] for row in cells]


@pytest.mark.parametrize("head", ["合计 ", "年初预算数 小计 "])
def test_accounts(head: str) -> None:
    found = rows(lined(ACCOUNTS.format(head=head)))
    assert [text for _, text in found[0]] == ["科目编码", "科目名称", head.split()[-1], "基本支出", "项目支出"]
    assert found[1][-3:] == [(2, "900.00"), (3, "700.00"), (4, "200.00")]
    assert found[5] == [(0, "2010302"), (1, "其他事务"), (2, "200.00"), (3, "—"), (4, "200.00")]
    assert len(found) == 9


def test_a_row_that_numbers_the_columns() -> None:
    plain = rows(lined(ACCOUNTS.format(head="合计 ")))
    assert rows(lined(ACCOUNTS.format(head="合计 ").replace("项目支出 ", "项目支出 栏次 1 2 3 ", 1))) == [
        [(column, text) for column, text in row] for row in plain
    ]


@pytest.mark.parametrize(
    "head",
    [
        "项目 本年支出合计 基本支出 项目支出 上缴上级支出 经营支出 科目编码 科目名称",
        "科目编码 科目名称 合计 基本支出 项目支出 经营支出 上缴上级支出",
    ],
)
def test_columns_that_are_blank_throughout(head: str) -> None:
    cells = ACCOUNTS.format(head="合计 ").replace("科目编码 科目名称 合计 基本支出 项目支出", head)
    found = rows(lined(cells))
    totals = [row for row in found if (0, "20103") in row]
    assert (2, "500.00") in totals[0]
    named = {text: column for row in found[:2] for column, text in row}
    assert named["基本支出"] == 3


@pytest.mark.parametrize(("head", "count"), [("项目 决算数", ""), ("项目 行次 决算数", "{} ")])
def test_two_sides(head: str, count: str) -> None:
    numbers = [count.format(number) for number in range(10)]
    found = rows(lined(SIDES.format(*numbers, head=head)))
    assert [text for _, text in found[1]] == ["一、财政拨款收入", "90.00", "一、教育支出", "70.00"]
    assert [text for _, text in found[3]] == ["三、其他收入", "5.00"]
    assert [text for _, text in found[-1]] == ["总计", "108.00", "总计", "108.00"]


ROWS = ("甲工程 30.00 28.00", "乙工程 20.00 19.00", "丙工程 10.00 9.00", "合计 60.00 56.00")
HEAD = "项目 预算数 决算数"


@pytest.mark.parametrize("between", [["- 3 -"], ["12"], ["第 3 页 共 9 页"], ["", "—5—", ""], ["- 3 -", HEAD], [HEAD]])
@pytest.mark.parametrize("blank", [" ", "\t", "  ", "|"])
def test_a_table_goes_on_after_the_end_of_a_page(between: list[str], blank: str) -> None:
    if blank == "|" and "" in between:
        return  # a blank line ends what is drawn with bars
    text = "\n".join([HEAD, *ROWS[:2], *between, *ROWS[2:], ""]).replace(" ", blank)
    text = text.replace(f"-{blank}3{blank}-", "- 3 -").replace("第 3 页 共 9 页".replace(" ", blank), "第 3 页 共 9 页")
    found = rows(text)
    assert [text for row in found for _, text in row if "工程" in text or text == "合计"] == [
        "甲工程",
        "乙工程",
        "丙工程",
        "合计",
    ]


HEADS = "项目 年初 预算数 全年 预算数 全年 执行数 预算 执行率 得分"


def test_headings_cut_in_two() -> None:
    funds = lined(f"{HEADS} 资金总额 86.40 90.00 64.80 72.00% 7.20 市级资金 50.00 50.00 40.00 80.00% 8.00")
    assert [text for _, text in rows(funds)[0]] == [
        "项目", "年初\n预算数", "全年\n预算数", "全年\n执行数", "预算\n执行率", "得分",
    ]  # fmt: skip
    score = "一级指标 三级指标 年度指 标值 实际 完成值 分值 得分 产出 培训 ≥3场 4场 30 30 验收 ≥9次 9次 30 29 效益 满意 ≥90% 95% 40 40 总分 100 99"
    assert [column for column, _ in rows(lined(score))[2]] == [1, 2, 3, 4, 5]


def test_two_words_of_a_header_stay_two() -> None:
    text = lined("单位 金额 资金 执行率 甲 3.00 2.00 66.67% 乙 4.00 4.00 100% 丙 5.00 5.00 100%")
    assert [text for _, text in rows(text)[0]] == ["单位", "金额", "资金", "执行率"]
