"""Rates told one behind the other, of amounts told before them."""

from __future__ import annotations

import pytest
from readings import alarms, case, checks

RIGHT = [
    case(
        "of the same whole, each name its own",
        "全省共有建制村12480个，其中通硬化路的12431个，通客车的12268个，通达率、通车率分别为99.61%和98.30%。",
        ["12480个 12431个 99.61%", "12480个 12268个 98.30%"],
    ),
    case(
        "each of the one before",
        "项目计划资金336万元，实际到位资金327.6万元，实际支出312.48万元。资金到位率、预算执行率分别为97.50%、95.38%。",
        ["336万元 327.6万元 97.50%", "327.6万元 312.48万元 95.38%"],
    ),
    case(
        "in turns, one name for all",
        "项目决策满分20分，得18.5分；项目过程满分20分，得17.2分；项目产出满分60分，得55.8分。三项得分率分别为92.5%、86.0%、93.0%。",
        ["20分 18.5分 92.5%", "20分 17.2分 86.0%", "60分 55.8分 93.0%"],
    ),
    case(
        "two wholes, then their two parts",
        "审计查出问题金额4860万元，涉及问题32个。截至目前，整改到位金额4568.4万元，已整改问题29个，金额整改率、问题整改率依次为94.00%、90.62%。",
        ["4860万元 4568.4万元 94.00%", "32个 29个 90.62%"],
    ),
    case(
        "of the plans of the same names",
        "资金安排情况：基础设施类2460万元、产业发展类3180万元、公共服务类1560万元，合计7200万元。执行情况：基础设施类支出2337万元，"
        "产业发展类支出3084.6万元，公共服务类支出1404万元，执行率分别为95.0%、97.0%、90.0%。",
        ["2460万元 2337万元 95.0%", "3180万元 3084.6万元 97.0%", "1560万元 1404万元 90.0%"],
    ),
    case(
        "what came, then what was planned",
        "省、市、县三级资金分别到位1240万元、620万元、558万元，计划数分别为1240万元、620万元、620万元，到位率分别为100%、100%、90%。",
        [],
    ),
    case(
        "the full marks in brackets",
        "项目立项得分8分（满分10分），资金投入得分9.5分（满分10分）。项目立项、资金投入得分率分别为80%、95%。",
        ["8分 10分 80%", "9.5分 10分 95%"],
    ),
    case(
        "of what was given, and not of what was passed on",
        "共争取上级资金4.85亿元，已拨付各单位46172万元，拨付率95.2%；已支出43650万元，支出率90.00%。",
        ["4.85亿元 46172万元 95.2%", "4.85亿元 43650万元 90.00%"],
    ),
    case("of days, not of beds", "县医院核定床位600张，实际开放床位642张，床位使用率88.2%。", []),
]
NOT_TOLD = [
    case(
        "the amounts are those of other things",
        "本单位预算820万元，支出790万元。资金到位率、支付合规率分别为98.5%、99.2%。",
    ),
    case("nothing before", "项目开工率、完工率、验收率分别为98.5%、92.3%和88.1%。"),
    case(
        "of two kinds whose wholes are not told",
        "新建公厕完成18座，改建公厕完成12座，两类项目完成率分别为94.7%、85.7%。",
    ),
]


@pytest.mark.parametrize(("text", "figures"), RIGHT)
def test_each_is_read(text: str, figures: list[str]) -> None:
    assert (checks(text, "ratio"), alarms(text)) == ([("consistent", each) for each in figures], [])


@pytest.mark.parametrize("text", NOT_TOLD)
def test_nothing_is_said(text: str) -> None:
    assert ([verdict for verdict, _ in checks(text, "ratio") if verdict != "consistent"], alarms(text)) == ([], [])


@pytest.mark.parametrize(
    ("right", "wrong"), [case("the first", "92.5%", "95.2%"), case("one in the middle", "86.0%", "68.0%")]
)
def test_one_that_is_wrong_among_several(right: str, wrong: str) -> None:
    text = "甲区计划建设200座，实际建成185座；乙区计划建设250座，实际建成215座；丙区计划建设400座，实际建成372座。完成率分别为92.5%、86.0%、93.0%。"
    assert alarms(text) == []
    assert [figures.split()[-1] for _, figures in alarms(text.replace(right, wrong))] == [wrong]


def test_what_was_spent_is_no_part_of_the_budgets_told_before() -> None:
    text = "安排情况：甲类246万元、乙类318万元，合计564万元。执行情况：甲类支出233万元，乙类支出308万元。"
    assert alarms(text) == []
    assert {kind for kind, _ in alarms(text.replace("318", "381"))} == {"sum"}


@pytest.mark.parametrize(
    "text",
    [
        case("behind its amount", "新建公厕18座，改建公厕12座。新建公厕投入810万元，单座造价45万元。"),
        case("of what is not money alone", "安装路灯240盏，合同金额86.4万元，单盏平均造价0.36万元。"),
    ],
)
def test_what_one_of_them_cost(text: str) -> None:
    assert ([verdict for verdict, _ in checks(text, "ratio")], alarms(text)) == (["consistent"], [])
