"""What stands beside a total or a rate and is no part of it; sums told in brackets; what was not done as a rate."""

from __future__ import annotations

import pytest
from readings import alarms, case, checks

NOTHING = [
    case(
        "of what two levels gave",
        "2022年省级下拨护理费3.89万元；市级下拨护理费3.89万元；全年执行数为7.79万元，实际执行率为100%。",
    ),
    case(
        "of what three gave",
        "中央下达奖补资金20万元，省级下达奖补资金10万元，县级下达奖补资金5万元，实际支出35万元，支出率100%。",
    ),
    case(
        "what was spent, told twice", "去年实际使用补贴资金13.6万元。补贴农户5户，补贴金额13.6万元，资金补贴完成率17%。"
    ),
    case("of one of two amounts", "计划资金100万元，下达资金80万元，未兑付20万元，兑付率70%。"),
    case(
        "brackets of other names",
        "一期投资300万元（其中土建200万元），二期投资100万元（其中设备50万元），合计投资400万元（其中土建260万元）。",
    ),
    case(
        "brackets of two figures",
        "一期300万元（其中土建200万元、设备100万元），二期100万元（其中土建50万元、设备50万元），合计400万元（其中土建260万元、设备140万元）。",
    ),
    case("one part without a bracket", "一期300万元（其中土建200万元），二期100万元，合计400万元（其中土建260万元）。"),
    case(
        "names that begin with a verb, behind 、",
        "安排耕地保护、有机肥替代、农机购置、在建工程补助、产业强镇5项约束性任务资金合计500万元。",
    ),
]
READ = [
    case(
        "assigned",
        "市级直达资金45.66亿元，未分配0.32亿元，分配率99.3%。",
        "ratio",
        "45.66亿元 45.66亿元 0.32亿元 99.3%",
    ),
    case("paid out", "共收到资金200万元，未兑付3万元，兑付率98.5%。", "ratio", "200万元 200万元 3万元 98.5%"),
    case("put right", "检查发现问题40个，未整改2个，整改率95%。", "ratio", "40个 40个 2个 95%"),
    case(
        "the second of two",
        "计划资金100万元，下达资金80万元，未兑付20万元，兑付率75%。",
        "ratio",
        "80万元 80万元 20万元 75%",
    ),
    case(
        "parts up to what it became",
        "中央下达我区资金111万元，其中低保资金100万元，孤儿基本生活保障金11万元，调减40万元，全年实际下达71万元。",
        "sum",
        "111万元 100万元 11万元",
    ),
    case(
        "raised, and what came of it",
        "下达资金90万元，其中：奖励资金60万元，补助资金30万元，追加5万元，最终安排95万元。",
        "sum",
        "90万元 60万元 30万元",
    ),
    case(
        "a total whose name has a 、",
        "去年下达慈善项目40万元；临时救助项目2.75万元；福利院运行项目25.85万元。共计下达中央、市级转移支付资金68.60万元。",
        "sum",
        "40万元 2.75万元 25.85万元 68.60万元",
    ),
    case(
        "in brackets",
        "一批投资300万元（其中建筑工程250万元），二批投资200万元（其中建筑工程190万元），合计投资500万元（其中建筑工程440万元）。",
        "sum",
        "250万元 190万元 440万元",
    ),
    case(
        "in brackets, the total first",
        "总投资500万元（其中设备90万元），其中：甲镇300万元（其中设备50万元），乙镇200万元（其中设备40万元）。",
        "sum",
        "90万元 50万元 40万元",
    ),
]
FOUND = [
    case(
        "not what is left",
        "市级直达资金45.66亿元，未分配0.32亿元，分配率98.3%。",
        "ratio",
        "45.66亿元 45.66亿元 0.32亿元 98.3%",
    ),
    case("of one amount that was planned", "全年预算30万元，实际支出30万元，执行率90%。", "ratio", "30万元 30万元 90%"),
    case(
        "in brackets",
        "一批投资300万元（其中建筑工程250万元），二批投资200万元（其中建筑工程190万元），合计投资500万元（其中建筑工程450万元）。",
        "sum",
        "250万元 190万元 450万元",
    ),
]


@pytest.mark.parametrize("text", NOTHING)
def test_nothing_is_held_against_it(text: str) -> None:
    assert alarms(text) == []


@pytest.mark.parametrize(("text", "kind", "figures"), READ)
def test_it_is_read(text: str, kind: str, figures: str) -> None:
    assert ("consistent", figures) in checks(text, kind)
    assert alarms(text) == []


@pytest.mark.parametrize(("text", "kind", "figures"), FOUND)
def test_what_is_wrong_is_found(text: str, kind: str, figures: str) -> None:
    assert (kind, figures) in alarms(text)
