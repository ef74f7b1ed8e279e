"""Reports of governments on their budgets: adjusted budgets, all books, totals of two kinds, tables of debt with single blanks."""

from __future__ import annotations

import pytest
from readings import alarms, case, checks

GOVERNMENT = "现将全县“四本预算”执行、转移支付和政府债务情况报告如下。\n"
BOOKS = "其中，一般公共预算收入46.67亿元，政府性基金预算收入36.15亿元，国有资本经营预算收入1.66亿元，社会保险基金预算收入28.28亿元。"
LIMITS = "地区 限额 一般债务限额 专项债务限额\n市本级 132.6 48.9 83.7\n县区 153.9 72.4 81.5\n合计 {} 121.3 165.2\n"
INSURANCE = "险种 上年结余 本年收入 本年支出 年末滚存结余\n甲险 32.60 84.30 89.10 {}\n乙险 12.40 31.50 28.20 15.70\n丙险 9.30 7.20 6.80 9.70\n"
SPENT = "项目 2022年决算 2023年预算 2023年执行 为预算%\n增值税 31260 33500 {} 98.0\n契税 8420 8800 9015 102.4\n资源税 2745 2900 2863 98.7\n"
RIGHT = [
    case(
        "of what was adjusted",
        "支出年初预算472445万元，追加23450万元，调整预算495895万元，实际支出474572万元，为调整预算的95.7%。",
        "ratio",
        "95.7% 474572万元 495895万元",
    ),
    case(
        "执行数",
        "年初预算8620万元，年中追加1430万元，全年预算数10050万元，执行数9648万元，占全年预算的96.0%。",
        "ratio",
        "96.0% 9648万元 10050万元",
    ),
    case(
        "all books",
        f"全县“四本预算”收入合计112.76亿元。{BOOKS}",
        "sum",
        "112.76亿元 46.67亿元 36.15亿元 1.66亿元 28.28亿元",
    ),
    case(
        "two kinds, divided",
        "安排基本支出86400万元，其中人员经费74900万元，公用经费11500万元；项目支出63700万元；两项合计150100万元。",
        "sum",
        "150100万元 86400万元 63700万元",
    ),
    case(
        "with a bracket",
        "本级安排3200万元（其中省级1200万元、市级2000万元）；自筹500万元，两项合计3700万元。",
        "sum",
        "3700万元 3200万元 500万元",
    ),
    case("limits", LIMITS.format("286.5"), "sum", "286.5 132.6 153.9"),
    case("insurance", INSURANCE.format("27.80"), "difference", "27.80 32.60 84.30 89.10"),
    case(
        "put in at the end",
        "稳定调节基金年初余额38600万元，当年动用12400万元，年末补充9700万元，年末余额35900万元。",
        "difference",
        "35900万元 38600万元 9700万元 12400万元",
    ),
    case("spent in the year of the budget", SPENT.format("32840"), "ratio", "98.0 32840 33500"),
]
SIDES = "收入总计{}万元，其中利润收入3100万元，股利股息收入900万元，其他收入600万元；支出总计4600万元，其中调出3000万元，资本金注入1600万元。"
RIGHT += [
    case("both sides in a sentence", SIDES.format(4600), "sum", "4600万元 3100万元 900万元 600万元"),
    case("the other side", SIDES.format(4600), "sum", "4600万元 3000万元 1600万元"),
    case(
        "the plan behind what is beyond it",
        "利息收入128万元，比预算100万元超收28万元；罚没收入完成7240万元，超预算1240万元，预算6000万元。",
        "change",
        "7240万元 1240万元 6000万元",
    ),
    case(
        "less than the plan",
        "利息收入128万元，比预算100万元超收28万元；罚没收入完成7240万元，短收1240万元，预算8480万元。",
        "change",
        "7240万元 1240万元 8480万元",
    ),
]
WRONG = [
    case("one side in a sentence", SIDES.format(4900)),
    case(
        "of what was adjusted",
        "支出年初预算472445万元，追加23450万元，调整预算495895万元，实际支出474572万元，为调整预算的97.5%。",
    ),
    case("all books", f"全县“四本预算”收入合计121.76亿元。{BOOKS}"),
    case(
        "two kinds",
        "安排基本支出86400万元，其中人员经费74900万元，公用经费11500万元；项目支出63700万元；两项合计151000万元。",
    ),
    case(
        "put in at the end", "稳定调节基金年初余额38600万元，当年动用12400万元，年末补充9700万元，年末余额39500万元。"
    ),
    case("limits", LIMITS.format("268.5")),
    case("insurance", INSURANCE.format("28.70")),
]
QUIET = [
    case(
        "some of what was due",
        "发行再融资债券6.40亿元，用于偿还到期债券本金7.10亿元中的6.40亿元，其余0.70亿元由预算资金偿还。",
    ),
    case(
        "a share of the last",
        f"{GOVERNMENT}中央对我省转移支付1842.6亿元，省对市县转移支付2105.3亿元，占省级总支出的58.5%，省级总支出3598.8亿元。",
    ),
    case(
        "another share of the last",
        f"{GOVERNMENT}上级补助12.4亿元，安排教育支出6.3亿元，占全县总支出的19.8%，全县总支出31.8亿元。",
    ),
    case(
        "two of four books",
        "全县四本预算收入合计112.76亿元。其中，一般公共预算收入46.67亿元，政府性基金预算收入36.15亿元。",
    ),
    case("an addition of its own", "年初预算8620万元，年中追加1430万元，占年初预算的16.6%。"),
    case("two of those told", "教育4.5亿元，卫生4.1亿元，农业2.3亿元，后两项合计6.4亿元。"),
]


@pytest.mark.parametrize(("text", "kind", "figures"), RIGHT)
def test_it_is_read(text: str, kind: str, figures: str) -> None:
    found = checks(text, kind)
    assert sorted(figures.split()) in [sorted(told.split()) for _, told in found]
    assert all(verdict == "consistent" for verdict, _ in found)
    assert alarms(text) == []


@pytest.mark.parametrize("text", WRONG)
def test_a_slip_is_a_finding(text: str) -> None:
    assert alarms(text)


@pytest.mark.parametrize("text", QUIET)
def test_it_says_nothing(text: str) -> None:
    assert alarms(text) == []
