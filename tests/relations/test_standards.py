"""A level and the standard that it is said to keep, to pass or to miss."""

from __future__ import annotations

import pytest
from readings import alarms, case, checks

QUIET = [
    case("by how much an amount passes", "完成固定资产投资3.20亿元，超过目标0.20亿元。"),
    case("by how many per cent a rate misses", "执行率98%，低于目标2%。"),
    case("the rest to 100 %", "完成率60%，低于目标40%。"),
    case("by how much it is below the average", "负债率45%，低于全省平均水平5%。"),
    case("last year is no standard", "合格率96%，低于上年94%。"),
    case("a part is no standard", "合格率96%，其中达到优秀标准的占98%。"),
    case("of another unit", "完成投资6.5亿元，超过年度计划12%。"),
    case("what was asked for is missed, as it says", "按办法应不低于55%，实际为48.79%，低于规定。"),
    case("an amount below by so much", "公用经费12.4万元，低于标准0.6万元。"),
    case("amounts of which either may be meant", "完成投资3亿元，低于目标2亿元。"),
    case("two rates of one name", "年度目标：水质达标率不低于90%。\n县城水质达标率96%。\n乡镇水质达标率88%。"),
    case("a fall of so much", "支出下降3.5%，低于目标4.5%。"),
    case("a rate of the goal", "新增示范企业36户，完成目标40户的90%；培训1,206人，完成目标1,100人的109.64%。"),
]
RIGHT = [
    case("above", "群众满意度94.1%，高于指标值90%。", "94.1% 90%"),
    case("above what was set", "群众满意率92.6%，超出年初设定的90%目标值。", "92.6% 90%"),
    case("the word behind", "设备完好率97.2%，达到95%的年度目标。", "97.2% 95%"),
    case("a limit", "建设管理费占支出的1.50%，未超2%的上限。", "1.50% 2%"),
    case("with a sign", "社会公众满意率96.7%，达到了“≥95%”的指标要求。", "96.7% 95%"),
    case("not below", "培训合格率98.4%，不低于目标值95%。", "98.4% 95%"),
    case("kept within", "学生近视率50.3%，控制在51%的目标以内。", "50.3% 51%"),
    case("in a bracket", "项目完成及时率100%，达到目标值（100%）。", "100% 100%"),
    case("a price", "单座造价11.69万元，低于计划12万元。", "11.69万元 12万元"),
    case("a growth", "生产总值增长5.6%，高于预期目标5.5%。", "5.6% 5.5%"),
    case("what was asked for first", "按照方案，两项合计应不低于总预算的55%，实际为58.79%。", "55% 58.79%"),
    case(
        "among the goals",
        "年度目标：水质达标率不低于90%，按期完工。\n抽检水样72份，达标68份，达标率94.44%。",
        "90% 94.44%",
    ),
]
WRONG = [
    case("not above", "群众满意度88%，高于目标值90%。", "88% 90%"),
    case("not reached", "设备完好率92.2%，达到了95%的年度目标。", "92.2% 95%"),
    case("beyond the limit", "建设管理费占支出的2.50%，未超2%的上限。", "2.50% 2%"),
    case("not below", "资金执行率91.3%，低于90%的目标要求。", "91.3% 90%"),
]


@pytest.mark.parametrize("text", QUIET)
def test_no_alarm(text: str) -> None:
    assert alarms(text) == []


@pytest.mark.parametrize(("text", "figures"), RIGHT)
def test_the_level_keeps_the_standard(text: str, figures: str) -> None:
    assert ("consistent", figures) in checks(text, "bound")


@pytest.mark.parametrize(("text", "figures"), WRONG)
def test_the_figures_say_the_opposite(text: str, figures: str) -> None:
    assert ("bound", figures) in alarms(text)
