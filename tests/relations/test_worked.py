"""Sums that are written out with their signs: rates, totals, differences, products."""

from __future__ import annotations

import pytest
from readings import alarms, case, checks, holds

QUIET = [
    case("names without figures are a formula, no sum", "资金使用率=实际使用资金/到位资金×100%，本年为93.20%。"),
    case("a ratio with a colon", "配套比例为1:1.5，A=B，投入产出比=1:2.3。"),
    case("a factor that stands for itself", "得分=（26/28）×5=4.64分。"),
    case("an equation of a threshold", "控制率=支出240.50万元/预算260.00万元=92.50%＜100%，得满分。"),
    case("the second figure is named alone", "成本=单价×数量，单价480元，数量1,500套，合计72万元。"),
    case("a sign of another kind", "合同编号A=12/2023，金额35.60万元。"),
    case("a unit above and another below", "支出强度=（486.35万元/12亩）=97.27%。"),
    case("what is done with a difference", "abs(280.34 - 312.49) = 32.15"),
    case("prices of two things", "伙食费=120人*10.5元/天*3.2元/天=1512元。"),
    case("a unit and no price", "单位成本=486.35万元/月，共3个月。"),
    case("terms that are not as many", "120人*10元*20天+3人*3元*20天=24180元，=24000+100+80。"),
    case("more digits than are printed", "满意率=（86+30）/118×100%≈98.3%。"),
]

# text, right, wrong: the text is true, and no longer with the second in the place of the first
SLIPS = [
    case("whole numbers", "在职人员控制率=（74/80）×100%=92.50%。", "92.50", "95.20"),
    case("words and units", "“三公”经费控制率=实际支出38.42万元/预算45.00万元×100%=85.38%。", "85.38", "83.58"),
    case(
        "a formula in words before it",
        "预算执行率=（支出/预算）×100%=（412.36÷425.00）×100%=97.03%。",
        "97.03",
        "93.07",
    ),
    case(
        "in square brackets, with a minus", "变动率=[（本年38.42-上年41.20）/上年41.20]×100%=-6.75%。", "6.75", "5.75"
    ),
    case("full-width signs", "节约率＝（350.00－331.60）/350.00×100%＝5.26%。", "5.26", "6.25"),
    case("in 亿元", "执行率=1.35亿元/1.50亿元=90.0%。", "90.0", "80.0"),
    case("without brackets", "资金使用率=368.2/400×100%=92.05%。", "92.05", "95.02"),
    case("answers", "满意度=（86+30）/118×100%=98.31%。", "98.31", "93.81"),
    case("points added up", "总得分=9.6+27.5+33+23=93.1分。", "93.1", "91.3"),
    case("points with their units", "得分=9.6分+27.5分+33分+23分=93.1分。", "93.1", "91.3"),
    case("households", "受益户数＝12户+25户+33户=70户。", "25", "52"),
    case("points with their names", "得分=执行（9.6分）+产出（47.5分）+效益（36分）=93.1分。", "47.5", "45.7"),
    case("points of a rate", "得分：10分×96.38%=9.64分。", "9.64", "6.94"),
    case("points of a rate and a bare number", "得分=96.38%×10=9.64分。", "9.64", "6.94"),
    case("a price", "购置费=460元×1,500套=69万元。", "69", "96"),
    case("a price for a day", "伙食费：120人*10.5元/天*20天=25200元。", "25200", "22500"),
    case("… in another order", "培训费=380元/人·天×45人×3天=5.13万元。", "5.13", "5.31"),
    case(
        "two of them, term by term", "收入：120人*10.5元/天*20天+3人*3.5元/天*20天=25200+210=25410元。", "210=", "120="
    ),
    case(
        "… one behind the other", "收入：120人*10.5元/天*20天+3人*3.5元/天*20天=25200元+210元=25410元", "25410", "25140"
    ),
    case("a difference", "年末结余=1,296.38万元-1,250.47万元=45.91万元。", "45.91", "49.51"),
    case("funds", "到位资金=中央1,500万元+省级560万元+县级440万元=2,500万元。", "560", "650"),
    case("an average", "人均公用经费=300.20万元/79人=3.80万元。", "3.80", "8.30"),
    case("a change", "调整率=（1,580.00-1,520.00）/1,520.00×100%=3.95%。", "3.95", "9.35"),
]


@pytest.mark.parametrize("text", QUIET)
def test_nothing_is_reported(text: str) -> None:
    assert alarms(text) == []


@pytest.mark.parametrize(("text", "right", "wrong"), SLIPS)
def test_a_slip_is_reported(text: str, right: str, wrong: str) -> None:
    assert alarms(text) == []
    assert alarms(text.replace(right, wrong))


def test_hundred_per_cent_is_no_figure() -> None:
    assert checks("执行率=412.36/425.00×100%=97.03%。", "ratio") == [("consistent", "412.36 425.00 97.03%")]


def test_brackets_without_end() -> None:
    assert alarms("得分=" + "（" * 700 + "3.2分+4.1分" + "）" * 700 + "=7.5分。") == []


WRITTEN_ELSEWISE = [
    case("words in a bracket", "收入方：市级收入384亿元＋上级补助517亿元＋县（市、区）上解63亿元＝964亿元。", "sum", "964亿元 384亿元 517亿元 63亿元"),
    case("a remark behind a figure", "收入方：收入300万元＋转贷120万元（含再融资50万元）＋结余80万元＝500万元。", "sum", "500万元 300万元 120万元 80万元"),
    case("the result first", "可用财力68.72亿元=收入58.61+补助16.43+结转1.05-上解7.37。", "difference", "68.72亿元 58.61 16.43 1.05 7.37"),
    case("the result first, each in its unit", "可用财力86.2亿元=收入60.0亿元+补助30.2亿元-上解4.0亿元。", "difference", "86.2亿元 60.0亿元 30.2亿元 4.0亿元"),
]  # fmt: skip
NOTHING_WRITTEN_OUT = [
    case("a range", "其中：占比=5%-8%的单位12个，增幅10%。"),
    case("more behind it", "可用财力86.2亿元=收入60.0亿元+补助30.2亿元-上解4.0亿元，调整后为88.0亿元。"),
    case("a remark with a sum", "收入300万元＋转贷120万元（其中新增70万元、再融资50万元）＋结余80万元＝500万元。"),
    case("an amount and another before it", "收入80亿元、财力86.2亿元=收入60.0亿元+补助30.2亿元-上解4.0亿元。"),
    case("a name for a number", "可用财力68.72亿元=收入58.61+补助16.43+结转-上解7.37。"),
    case("rounded terms", "可用财力68.7亿元=收入58.6亿元+补助16.4亿元+结转1.1亿元-上解7.4亿元。"),
]


@pytest.mark.parametrize(("text", "kind", "figures"), WRITTEN_ELSEWISE)
def test_what_is_written_out_in_other_orders(text: str, kind: str, figures: str) -> None:
    assert holds(text, kind, figures)
    assert alarms(text) == []


@pytest.mark.parametrize("text", NOTHING_WRITTEN_OUT)
def test_what_is_not_written_out(text: str) -> None:
    assert alarms(text) == []


def test_a_result_told_first_that_does_not_come_out() -> None:
    text = "可用财力68.27亿元=收入58.61+补助16.43+结转1.05-上解7.37。"
    assert ("difference", "68.27亿元 58.61 16.43 1.05 7.37") in alarms(text)
