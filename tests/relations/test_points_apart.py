"""How many points lie between two rates that stand side by side: ticks, never alarms."""

from __future__ import annotations

import pytest
from readings import alarms, case, checks

NOTHING = [
    case("not what lies between, in brackets", "民生支出增长6.9%，高于整体支出增幅（4.1%）3.8个百分点。"),
    case("lower and not higher, in brackets", "民生支出增长6.9%，低于整体支出增幅（4.1%）2.8个百分点。"),
    case("two in the brackets", "民生支出增长6.9%，高于全省（4.1%）、全国（3.9%）3.0个百分点。"),
    case(
        "of an overall growth that is not told", "公共预算支出增长5.0%。民生支出增长6.9%，高于整体支出增幅2.8个百分点。"
    ),
    case("no gap to the target", "分担率28.6%，低于35%的目标7.4个百分点。"),
    case(
        "pairs none of which comes out",
        "迟缓率由上年的3.6%降至2.9%，贫血率由7.2%降至5.8%，分别下降0.9个百分点和1.6个百分点。",
    ),
    case("not what lies between", "税收占比68.3%，比全市平均（70.1%）低2.8个百分点。"),
    case("the other way round", "税收占比68.3%，比全市平均（70.1%）高1.8个百分点。"),
    case("not compared with", "税收占比68.3%，完成率（70.1%）低1.8个百分点。"),
    case("in another sentence", "税收占比68.3%。比全市平均（70.1%）低1.8个百分点。"),
    case("of another growth", "财政收入20亿元，增长0.7%。增值税增长4.6%，高于财政收入增速3.1个百分点。"),
    case("of what is told nowhere", "财政支出20亿元，增长1.5%。增值税增长4.6%，高于全省平均增速3.1个百分点。"),
    case("the other way round", "财政收入20亿元，增长1.5%。增值税增长4.6%，低于财政收入增速3.1个百分点。"),
    case("no spread", "增速最高的东县增长15.5%，最低的西县下降3.2%，高低相差12.3个百分点。"),
    case("amounts", "支出68.3万元，比平均（70.1万元）低1.8个百分点。"),
]

HOLDS = [
    case(
        "higher than what is in brackets",
        "民生支出增长6.9%，高于整体支出增幅（4.1%）2.8个百分点。",
        "6.9% 4.1% 2.8个百分点",
    ),
    case(
        "slower than what is in brackets",
        "税收增长2.5%，慢于全省平均增速（3.1%）0.6个百分点。",
        "2.5% 3.1% 0.6个百分点",
    ),
    case(
        "than the growth of all, told before",
        "全市一般公共预算支出231.4亿元，增长4.1%。全市民生支出165.8亿元，增长6.9%，高于整体支出增幅2.8个百分点。",
        "4.1% 6.9% 2.8个百分点",
    ),
    case("short of a target", "公交分担率27.4%，低于32%的目标4.6个百分点。", "27.4% 32% 4.6个百分点"),
    case("a target not reached", "群众满意度82.35%，未达到90%的目标值，相差7.65个百分点。", "82.35% 90% 7.65个百分点"),
    case("lower, in brackets", "税收占比68.3%，比全市平均（70.1%）低1.8个百分点。", "68.3% 70.1% 1.8个百分点"),
    case("faster", "支出增长9.6%，增速比全省7.4%快2.2个百分点。", "9.6% 7.4% 2.2个百分点"),
    case(
        "than what is named",
        "财政收入20亿元，增长1.5%。增值税增长4.6%，高于财政收入增速3.1个百分点。",
        "1.5% 4.6% 3.1个百分点",
    ),
    case(
        "slower",
        "税收收入56亿元，同比增长6.0%。其中，企业所得税增长4.2%，\n慢于税收收入增幅1.8个百分点。",
        "6.0% 4.2% 1.8个百分点",
    ),
    case(
        "faster than what fell",
        "税收收入56亿元，下降6.0%。其中契税增长4.2%，快于税收收入的增速10.2个百分点。",
        "6.0% 4.2% 10.2个百分点",
    ),
    case(
        "said of what is named",
        "税收收入56亿元，增长8.5%。其中甲县9亿元。税收收入增幅比全省平均增幅（6.1%）高2.4个百分点。",
        "8.5% 6.1% 2.4个百分点",
    ),
    case(
        "a spread",
        "增速最高的东县（增长15.5%），最低的西县（下降3.2%），高低相差18.7个百分点。",
        "15.5% 3.2% 18.7个百分点",
    ),
    case(
        "a spread of two that rose",
        "最高为东县，增长15.5%，最低为西县，增长3.2%，首尾相差12.3个百分点。",
        "15.5% 3.2% 12.3个百分点",
    ),
    case("higher by far", "入学率97.5%，较东部地区（95.2%）高出2.3个百分点。", "97.5% 95.2% 2.3个百分点"),
]


@pytest.mark.parametrize("text", NOTHING)
def test_what_does_not_lie_between(text: str) -> None:
    assert (checks(text, "change"), alarms(text)) == ([], [])


@pytest.mark.parametrize(("text", "figures"), HOLDS)
def test_what_lies_between(text: str, figures: str) -> None:
    assert checks(text, "change") == [("consistent", figures)]
    assert alarms(text) == []


PAIRS = "差错率由上年的3.4%降至2.6%，退件率由8.1%降至6.5%，分别下降{}个百分点和1.6个百分点。"


def test_two_by_two() -> None:
    found = checks(PAIRS.format("0.8"), "change")
    assert found == [("consistent", "3.4% 2.6% 0.8个百分点"), ("consistent", "8.1% 6.5% 1.6个百分点")]
    assert alarms(PAIRS.format("0.8")) == []


def test_one_of_two_is_wrong() -> None:
    assert alarms(PAIRS.format("0.6")) == [("change", "3.4% 2.6% 0.6个百分点")]
