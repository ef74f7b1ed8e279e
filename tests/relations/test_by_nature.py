"""What a department's form divides by nature: names and figures in one cell, in cells beside each other or one a line."""

from __future__ import annotations

import pytest
from readings import alarms, alleged, case, holds

HEAD = "年度预算申请（万元）\t年初预算数\t全年预算数\t全年执行数\t分值\t执行率\t得分\n年度资金总额\t986.42\t1162.87\t1139.88\t10\t98.02%\t9.80\n"
OPEN = "按收入性质分：\t按支出性质分：\n"
INCOME = "其中：一般公共预算：1139.88\t其中：基本支出：872.35\n政府性基金拨款：\t项目支出：{projects}\n"
REST = "纳入专户管理的非税收入拨款：\n其他资金：\n年度总体目标\t预期目标\n"
LINES = ("\n" + HEAD + OPEN + INCOME + REST).replace("\t", "\n")


@pytest.mark.parametrize(
    "text",
    [
        case("cells of a table in text", HEAD + OPEN + INCOME.format(projects="267.53") + REST),
        case("one a line", LINES.format(projects="267.53")),
        case("blank lines between", LINES.format(projects="267.53").replace("\n", "\n\n")),
        case("figures in cells of their own", LINES.format(projects="267.53").replace("：1", "：\n1").replace("：8", "：\n8").replace("：2", "：\n2")),
        case("with all of it beside the words", HEAD + OPEN.replace("：", "：1139.88") + INCOME.format(projects="267.53") + REST),
        case("a name and its figure without a colon", HEAD + "按支出性质分：基本支出872.35\t项目支出267.53\n"),
    ],
)  # fmt: skip
def test_the_kinds_come_to_what_was_spent(text: str) -> None:
    assert holds(text, "sum", "1139.88 872.35 267.53")
    assert alarms(text) == []


@pytest.mark.parametrize(
    "text",
    [
        case("of what was planned", HEAD + OPEN + INCOME.format(projects="290.52") + REST),
        case("of something else", HEAD + OPEN + INCOME.format(projects="301.17") + REST),
        case("a kind that is blank", HEAD + OPEN + INCOME.format(projects="") + REST),
        case(
            "kinds of a kind, and other money",
            HEAD + "按支出性质分：1139.88\n其中：基本支出：872.35\n其中：人员经费：800.35\n"
            "公用经费：72.00\n项目支出：267.53\n三公经费：12.30\n结转结余：22.99\n",
        ),
        case("no funds above", OPEN + INCOME.format(projects="267.53") + REST),
        case("a form that nobody filled in", HEAD + OPEN + INCOME.format(projects="").replace("1139.88", "").replace("872.35", "") + REST),
        case("prose", "2022年支出1139.88万元，按支出性质分：基本支出872.35万元，项目支出267.53万元。"),
    ],
)  # fmt: skip
def test_nothing_is_alleged(text: str) -> None:
    assert alarms(text) == []


@pytest.mark.parametrize(
    "text",
    [
        case("two digits exchanged", HEAD + OPEN + INCOME.format(projects="276.53") + REST),
        case("one a line", LINES.format(projects="276.53")),
    ],
)
def test_a_slip_of_the_pen_is_told(text: str) -> None:
    assert alleged(text, "sum", "1139.88 872.35 276.53")


def test_what_the_words_themselves_have_is_all() -> None:
    text = HEAD + OPEN.replace("：", "：1139.88") + INCOME.format(projects="301.17") + REST
    assert alleged(text, "sum", "1139.88 872.35 301.17")
