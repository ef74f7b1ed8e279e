"""The tables that every department publishes with its accounts and its budget, copied into plain text."""

from __future__ import annotations

import pytest
from readings import alarms, case, holds

CAPTION = "单位：万元"


def tabbed(*rows: str) -> str:
    """A row a line, tabs between the cells; · is a blank one."""
    lines = ("\t".join("" if cell == "·" else cell for cell in row.split()) for row in rows)
    return "\n".join([CAPTION, *lines, ""])


def lined(*rows: str) -> str:
    """One cell a line, blank ones left out."""
    return "\n".join([CAPTION, *(cell for row in rows for cell in row.split() if cell != "·"), ""])


def spaced(*rows: str) -> str:
    """A row a line, blank cells left out."""
    return "\n".join([CAPTION, *(" ".join(cell for cell in row.split() if cell != "·") for row in rows), ""])


FUNDS = (
    "项目 金额 项目 合计 一般公共预算财政拨款 政府性基金预算财政拨款",
    "一、一般公共预算财政拨款 709.78 一、一般公共服务支出 610.42 610.42 ·",
    "二、政府性基金预算财政拨款 52.30 二、外交支出 · · ·",
    "· · 三、城乡社区支出 52.30 · 52.30",
    "· · 四、住房保障支出 96.36 96.36 ·",
    "本年收入合计 762.08 本年支出合计 759.08 706.78 52.30",
    "年初财政拨款结转和结余 12.98 年末财政拨款结转和结余 15.98 15.98 ·",
    "一、一般公共预算财政拨款 12.98 · · · ·",
    "二、政府性基金预算财政拨款 · · · · ·",
    "总计 775.06 总计 775.06 722.76 52.30",
)
OFFICES = (
    "部门（单位）代码 部门（单位）名称 合计 一般公共预算 政府性基金预算",
    "· 合计 371.84 353.32 18.52",
    "001 某某县人民政府办公室 371.84 353.32 18.52",
    "001001 某某县人民政府办公室本级 238.88 220.36 18.52",
    "001002 某某县机关事务服务中心 132.96 132.96 ·",
)
DEEPER = (*OFFICES, "001002001 某某县机关车队 132.96 132.96 ·")
NATURES = (
    "科目编码 科目名称 决算数",
    "301 工资福利支出 475.05",
    "30101 基本工资 405.26",
    "30102 津贴补贴 69.79",
    "302 商品和服务支出 87.79",
    "30201 办公费 80.14",
    "30202 印刷费 7.65",
    "303 对个人和家庭的补助 25.21",
    "30301 离休费 25.21",
    "人员经费合计 · 500.26",
    "公用经费合计 · 87.79",
)
ACCOUNTS = (
    "项目 本年收入合计 财政拨款收入 上级补助收入 事业收入 经营收入 附属单位上缴收入 其他收入",
    "科目编码 科目名称",
    "栏次 1 2 3 4 5 6 7",
    "合计 748.32 744.40 · · · · 3.92",
    "201 一般公共服务支出 663.54 659.62 · · · · 3.92",
    "20103 政府办公厅（室）及相关机构事务 663.54 659.62 · · · · 3.92",
    "2010301 行政运行 611.82 611.82 · · · · ·",
    "2010302 一般行政管理事务 51.72 47.80 · · · · 3.92",
    "208 社会保障和就业支出 84.78 84.78 · · · · ·",
    "20805 行政事业单位养老支出 84.78 84.78 · · · · ·",
    "2080501 行政单位离退休 14.20 14.20 · · · · ·",
    "2080505 机关事业单位基本养老保险缴费支出 70.58 70.58 · · · · ·",
)
HEADLESS = OFFICES[1:]

TRUE = [
    case("income and expenditure by funds", tabbed(*FUNDS)),
    case("income and expenditure by funds, one cell a line", lined(*FUNDS)),
    case("income and expenditure by funds, a row a line", spaced(*FUNDS)),
    case("income and expenditure by funds, few rows of it", spaced(*FUNDS[:4])),
    case("offices by their codes", tabbed(*OFFICES)),
    case("offices at three levels", tabbed(*DEEPER)),
    case("offices below no header", tabbed(*HEADLESS)),
    case("accounts of two natures in one column, one cell a line", lined(*NATURES)),
    case("accounts of two natures in one column", tabbed(*NATURES)),
    case("one nature alone", lined(*(row for row in NATURES if not row.startswith("公用")))),
    case("blank columns, one cell a line", lined(*ACCOUNTS)),
    case("blank columns, no row that numbers them", lined(*ACCOUNTS[:2], *ACCOUNTS[3:])),
]


@pytest.mark.parametrize("text", TRUE)
def test_no_alarm(text: str) -> None:
    assert alarms(text) == []


READ = [
    case("the grand total of one side", tabbed(*FUNDS), "sum", "762.08 12.98 775.06"),
    case("the grand total of one side, one cell a line", lined(*FUNDS), "sum", "762.08 12.98 775.06"),
    case("an office and those below it", tabbed(*OFFICES), "sum", "238.88 132.96 371.84"),
    case("人员经费", tabbed(*NATURES), "sum", "475.05 25.21 500.26"),
    case("accounts with blank columns, one cell a line", lined(*ACCOUNTS), "sum", "14.20 70.58 84.78"),
]


@pytest.mark.parametrize(("text", "kind", "figures"), READ)
def test_it_is_read(text: str, kind: str, figures: str) -> None:
    assert holds(text, kind, figures)


SLIPS = [
    case("the grand total of one side", tabbed(*FUNDS).replace("总计\t775.06\t总计", "总计\t757.06\t总计")),
    case("what is carried over, one cell a line", lined(*FUNDS).replace("15.98", "51.98", 1)),
    case("an account of a function, one cell a line", lined(*FUNDS).replace("96.36", "69.36", 1)),
    case("an office", tabbed(*OFFICES).replace("238.88", "283.88")),
    case("人员经费", tabbed(*NATURES).replace("500.26", "502.06")),
    case("an account with blank columns, one cell a line", lined(*ACCOUNTS).replace("70.58", "75.08", 1)),
]


@pytest.mark.parametrize("text", SLIPS)
def test_two_digits_exchanged(text: str) -> None:
    assert alarms(text)
