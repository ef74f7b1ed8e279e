"""What basic expenditure holds of the three public expenses, within their own table."""

from __future__ import annotations

import pytest
from readings import audited, case, figures

BASIC = "一般公共预算财政拨款基本支出决算表\n单位：万元\n"
ROWS = """科目编码\t科目名称\t决算数
302\t商品和服务支出\t92.10
30201\t办公费\t26.40
30212\t因公出国（境）费用\t2.40
30217\t公务接待费\t1.30
30231\t公务用车运行维护费\t62.00
"""
SIDES = """人员经费\t公用经费
科目编码\t科目名称\t决算数\t科目编码\t科目名称\t决算数
301\t工资福利支出\t500.00\t302\t商品和服务支出\t92.10
30101\t基本工资\t300.00\t30201\t办公费\t26.40
30102\t津贴补贴\t200.00\t30212\t因公出国（境）费用\t2.40
303\t对个人和家庭的补助\t20.00\t30217\t公务接待费\t1.30
30305\t生活补助\t20.00\t30231\t公务用车运行维护费\t62.00
"""
THREE = "“三公”经费支出决算表\n单位：万元\n"
DOWN = """项目\t预算数\t决算数
因公出国（境）费\t3.00\t2.40
公务用车购置及运行维护费\t70.00\t64.00
其中：公务用车购置费\t0.00\t0.00
公务用车运行维护费\t70.00\t64.00
公务接待费\t2.00\t1.30
合计\t75.00\t67.70
"""
ACROSS = """预算数\t预算数\t预算数\t决算数\t决算数\t决算数
合计\t公务用车运行维护费\t公务接待费\t合计\t公务用车运行维护费\t公务接待费
72.00\t70.00\t2.00\t65.30\t64.00\t1.30
"""

WITHIN = [
    case("a list of items", BASIC + ROWS + THREE + DOWN, "1.30 2.40 62.00"),
    case("two lists side by side", BASIC + SIDES + THREE + DOWN, "1.30 2.40 62.00"),
    case("the expenses across the page", BASIC + ROWS + THREE + ACROSS, "1.30 62.00"),
    case(
        "in yuan",
        BASIC
        + ROWS
        + THREE.replace("万元", "元")
        + DOWN.replace("2.40", "24000").replace("1.30", "13000").replace("64.00", "640000"),
        "2.40 62.00 1.30",
    ),
]
SILENT = [
    case("all money, not that of the treasury", BASIC.replace("一般公共预算财政拨款", "") + ROWS + THREE + DOWN),
    case("the expenses of the projects", BASIC.replace("基本支出", "项目支出") + ROWS + THREE + DOWN),
    case(
        "a budget against final accounts",
        BASIC + ROWS.replace("决算数", "预算数") + THREE + DOWN.replace("\t预算数", "\t上年数"),
    ),
    case("two offices", BASIC + ROWS + THREE + DOWN + "下属单位“三公”经费支出决算表\n单位：万元\n" + DOWN),
    case("no table of theirs", BASIC + ROWS),
]


def bounds(text: str) -> list[tuple[str, str]]:
    found = audited(f"清河县水务局2023年度部门决算\n{text}").outcomes
    return [(outcome.verdict, figures(outcome)) for outcome in found if outcome.rule == "sangong/basic-within"]


@pytest.mark.parametrize(("text", "parts"), WITHIN)
def test_a_part_is_held_against_its_whole(text: str, parts: str) -> None:
    found = bounds(text)
    assert {verdict for verdict, _ in found} == {"consistent"}
    assert sorted(figures.split()[0] for _, figures in found) == sorted(parts.split())


@pytest.mark.parametrize("text", SILENT)
def test_nothing_else_is(text: str) -> None:
    assert bounds(text) == []


@pytest.mark.parametrize("three", [DOWN, ACROSS])
@pytest.mark.parametrize("rows", [ROWS, SIDES])
def test_a_part_above_its_whole_is_told(rows: str, three: str) -> None:
    found = bounds(BASIC + rows.replace("\t1.30", "\t8.30").replace("\t26.40", "\t19.40") + THREE + three)
    assert [figures for verdict, figures in found if verdict == "inconsistent"] == ["8.30 1.30"]
