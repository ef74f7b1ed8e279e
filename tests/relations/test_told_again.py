"""An amount told again under a name that shares a word with its own."""

from __future__ import annotations

import pytest
from readings import alarms, case, checks, holds

FIRST = "其中村道安防工程312.64万元，农村公路养护268.15万元。\n"


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        case("a shorter name", FIRST + "全县公路日常管护268.15万元，做到应养尽养。", "268.15万元 268.15万元"),
        case("in another unit", FIRST + "下达公路养护补助2,681,500.00元。", "268.15万元 2,681,500.00元"),
        case("a number of things", "现场抽查乡镇卫生室26个。\n抽查的26个卫生室中，有3个台账不全。", "26个 26个"),
        case(
            "what is taken away is told without its sign",
            "会议费调减46.83万元，培训费调减12.00万元。\n压减的会议费46.83万元用于其他支出。",
            "46.83万元 46.83万元",
        ),
    ],
)
def test_it_is_read(text: str, figures: str) -> None:
    assert holds(text, "restated", figures)
    assert alarms(text) == []


@pytest.mark.parametrize(
    "text",
    [
        case("no word in common", FIRST + "校舍维修资金采购268.10万元，学生补助268.1万元。"),
        case("another amount of a like name", FIRST + "全县公路日常管护268.51万元，做到应养尽养。"),
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
