"""Truthful pages as they are copied and cut: nothing may be reported, and a slip in them still is."""

from __future__ import annotations

import pytest
from readings import alarms, case, checks

COUNTED = "单位分类如下：\n项目\t数量\t说明\n一、按性质\t12\t\n行政单位\t3\t\n事业单位\t9\t\n二、按制度\t12\t\n行政\t3\t\n事业\t9\t\n{}\n一级单位\t2\t\n"
LEFT = (
    "收入302.50亿元，加上补助23.20亿元，调入资金6.30亿元，收入合计332.00亿元。"
    "支出243.10亿元，上解支出65.80亿元，结转下年支出12.60亿元，{}，支出合计332.00亿元。"
)
LISTED = "全年公益金18700万元，支出安排如下：\n（一）校外教育4190万元。由甲局办。\n（二）医疗救助1600万元。由乙局办。\n（三）残疾人事业2160万元。由丙会办，"

QUIET = [
    case("a heading without figures ends the group before it", COUNTED.format("三、按级次\t\t")),
    case("the same with a mark in brackets", COUNTED.format("（三）按级次\t\t")),
    case(
        "a clause that nothing closes is no base of what follows it",
        "（1）按单位基本性质划分：行政单位72个，较上年无变化\n事业单位124个，较上年增加7个。",
    ),
    case("the same on one line", "全县行政单位72个，与上年持平 事业单位124个，较上年增加7个。"),
    case("an excerpt that stops within a list", LISTED + "主要用于补助"),
    case("an excerpt that stops at a comma", LISTED),
    case("what is carried on before another part of the total", LEFT.format("补充稳定调节基金10.50亿元")),
    case("before two other parts", LEFT.format("补充稳定调节基金8.50亿元，债务还本2.00亿元")),
]  # fmt: skip


@pytest.mark.parametrize("text", QUIET)
def test_no_alarm(text: str) -> None:
    assert alarms(text) == []


FOUND = [
    case("a group with another figure", COUNTED.format("三、按级次\t12\t\n二级单位\t10\t").replace("二、按制度\t12", "二、按制度\t21"), "sum", "21 3 9"),
    case("a list that ends as it should", LISTED.replace("18700", "7850") + "主要用于补助。", "sum", "7850万元"),
    case("a part of the total behind what is carried on", LEFT.format("补充稳定调节基金15.00亿元"), "sum", "332.00亿元"),
    case("what is left of two totals", "收入合计332.00亿元。支出合计319.40亿元，年终结转13.60亿元。", "difference", "13.60亿元"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "kind", "figure"), FOUND)
def test_a_slip_is_found(text: str, kind: str, figure: str) -> None:
    found = [figures for verdict, figures in checks(text, kind) if verdict == "inconsistent"]
    assert any(figure in figures for figures in found), checks(text, kind)
