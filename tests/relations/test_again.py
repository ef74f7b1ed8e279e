"""A figure told again under words that name the same thing: ticks, and nothing where the figure is another thing's."""

from __future__ import annotations

import pytest
from readings import alarms, case, checks, holds

RIGHT = [
    case(
        "those who applied",
        "年初申报受益学生17,640人，全年平均实际受益17,312人。\n补助资金按申报学生17,640人测算。",
        "17,640人 17,640人",
    ),
    case(
        "what is lacking, and what has not arrived",
        "县级财政资金缺136.0万元。\n存在问题：县级配套136.0万元未到位，部分合同逾期付款。",
        "136.0万元 136.0万元",
    ),
    case("left twice", "受理案件3,486件，审结3,104件，未结382件。\n一是年末未结382件中超审限4件。", "382件 382件"),
    case(
        "vehicles",
        "公务用车保有量17辆，车均运行费1.62万元。\n年末本部门共有车辆17辆，其中执法执勤用车9辆。",
        "17辆 17辆",
    ),
    case(
        "projects that are evaluated",
        "2024年安排项目支出318.40万元，共安排5个项目。\n2024年实行绩效目标管理的项目5个，涉及预算资金318.40万元。",
        "5个 5个",
    ),
    case(
        "the money of those",
        "2024年安排项目支出318.40万元，共安排5个项目。\n2024年实行绩效目标管理的项目5个，涉及预算资金318.40万元。",
        "318.40万元 318.40万元",
    ),
    case(
        "from one book to another",
        "一般公共预算收入总计486,320万元，其中调入资金13,500万元。\n政府性基金支出52,400万元，调出到一般公共预算13,500万元。",
        "13,500万元 13,500万元",
    ),
    case(
        "a total in a table",
        "全县38所农村学校纳入供餐范围。\n乡镇 | 学校数（所） | 金额（万元）\n东乡 | 21 | 640.20\n西乡 | 17 | 518.30\n合计 | 38 | 1,158.50",
        "38所 38",
    ),
]
QUIET = [
    case("of other things", "新建泵站143座。\n\n全年举办培训143座谈会。\n表彰先进个人143人。"),
    case("planned and done", "项目计划总投资1,364.00万元。\n项目到位资金1,364.00万元。"),
    case("of two years", "2023年接待费支出42.60万元。\n2022年接待费支出42.60万元。"),
    case("of two units", "受益群众1,263户。\n受益群众1,263人。"),
    case(
        "many projects, and those of another section",
        "数字化转型11个项目，资金860.00万元。\n结存资金257.10万元，涉及项目11个。",
    ),
    case("rates of full marks", "产出指标得分率90.00%。\n效益指标得分率90.00%。"),
    case("all of it", "甲项目预算执行率100%。\n乙项目预算执行率100%。"),
    case("another verb", "供水工程3处未开工。\n道路工程3处未验收。"),
    case("one digit", "指标8个，完成8个。\n城市管理指标9个，完成8个。"),
    case("in one paragraph", "道路养护资金126.40万元，道路养护资金126.40万元已拨付。"),
]


@pytest.mark.parametrize(("text", "figures"), RIGHT)
def test_it_is_told_again(text: str, figures: str) -> None:
    assert ("consistent", figures) in checks(text, "restated")


@pytest.mark.parametrize("text", QUIET)
def test_nothing_is_said(text: str) -> None:
    assert alarms(text) == []
    assert checks(text, "restated") == []


ROADS = "其中村道安防工程312.64万元，农村公路养护268.15万元。\n"


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        case("a shorter name", ROADS + "全县公路日常管护268.15万元，做到应养尽养。", "268.15万元 268.15万元"),
        case("in another unit", ROADS + "下达公路养护补助2,681,500.00元。", "268.15万元 2,681,500.00元"),
        case("a number of things", "现场抽查乡镇卫生室26个。\n抽查的26个卫生室中，有3个台账不全。", "26个 26个"),
        case(
            "what is taken away is told without its sign",
            "会议费调减46.83万元，培训费调减12.00万元。\n压减的会议费46.83万元用于其他支出。",
            "46.83万元 46.83万元",
        ),
    ],
)
def test_it_is_told_under_another_name(text: str, figures: str) -> None:
    assert holds(text, "restated", figures)
    assert alarms(text) == []


@pytest.mark.parametrize(
    "text",
    [
        case("no word in common", ROADS + "校舍维修资金采购268.10万元，学生补助268.1万元。"),
        case("another amount of a like name", ROADS + "全县公路日常管护268.51万元，做到应养尽养。"),
        case("common words alone, few digits", "财政拨款收入420万元。\n项目支出预算420万元，用于维修。"),
        case(
            "two cells of a row",
            "单位：万元\n项目 | 计划 | 到位\n公路养护 | 268.15 | 268.15\n桥梁维修 | 120.40 | 100.20",
        ),
        case("shares of one whole", "总投资中，省级占总投资的50.00%；县级占总投资的50.00%。"),
        case("numbers of other things", "抽查卫生室26个。\n培训村医26人。"),
        case("a target", "公路养护不少于268.15公里。\n新增公路绿化268.15亩。"),
    ],
)
def test_no_pair(text: str) -> None:
    assert [found for found in checks(text, "restated") if len(set(found[1].split())) == 1] == []
    assert alarms(text) == []
