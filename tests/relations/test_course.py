"""A budget's course over the year: what was planned first, what came and went, and what it came to."""

from __future__ import annotations

import pytest
from readings import alarms, case, checks

NOTHING = [
    case("one cut, in a sentence of its own, and more that is not told",
         "年初预算680万元，其中区级560万元、省级120万元。年中调减区级资金32万元，调整后预算638万元。"),
    case("against the year before", "年初预算462.5万元，比上年增加18.3万元、减少项目6.2万元，全年预算456.3万元。"),
    case("the budget of another year", "2024年预算120.6万元，增加人员经费14.2万元，减少会议费3.1万元，2023年预算为109.5万元。"),
    case("one change of which more is said", "年初预算80.5万元，年中追加12.4万元，其中项目追加9.4万元，调整后预算92.9万元。"),
    case("no result", "年初预算318.2万元，执行中追加45.6万元，收回7.8万元，实际支出340.9万元。"),
    case("another budget in between", "基本支出年初预算60.2万元，追加5.0万元，调减1.0万元；项目支出年初预算30.0万元，全年预算94.2万元。"),
]  # fmt: skip

READ = [
    case("what two additions come to", "年初预算1,240.60万元，年中因防汛追加162.00万元、因校舍维修追加85.40万元，共追加247.40万元，调整后预算1,488.00万元。",
         "1,240.60万元 247.40万元 1,488.00万元"),
    case("what two cuts come to", "年初预算500.00万元，调减20.00万元，调减15.00万元，共调减35.00万元，调整后预算465.00万元。",
         "500.00万元 35.00万元 465.00万元"),
    case("one cut, in a sentence of its own, behind the parts", "年初预算680万元，其中区级560万元、省级120万元。年中调减区级资金32万元，调整后预算648万元。",
         "680万元 32万元 648万元"),
    case("added and cut", "年初预算462.5万元，年中追加88.4万元，调减31.9万元，全年预算519.0万元。", "462.5万元 88.4万元 31.9万元 519.0万元"),
    case("raised and lowered", "部门预算年初数为1,250万元，执行中调增96万元、调减140万元，调整后为1,206万元。", "1,250万元 96万元 140万元 1,206万元"),
    case("three sentences", "年初批复项目预算75.20万元。年中追加6.30万元，压减2.15万元。调整后预算数79.35万元。",
         "75.20万元 6.30万元 2.15万元 79.35万元"),
    case("two kinds added", "年初预算300万元，追加基本支出20万元、项目支出45万元，收回8万元，预算总额357万元。",
         "300万元 20万元 45万元 8万元 357万元"),
    case("month by month", "项目年初预算500万元，5月追加120万元，9月追加80万元，11月收回35万元，全年预算665万元。",
         "500万元 120万元 80万元 35万元 665万元"),
    case("what was carried in", "年初预算210.5万元，上年结转14.5万元，年中追加30.0万元，核减5.5万元，调整预算数249.5万元。",
         "210.5万元 14.5万元 30.0万元 5.5万元 249.5万元"),
    case("a remark on what was added", "年初预算462.5万元，追加88.4万元（其中人员经费60.0万元、公用经费28.4万元），调减31.9万元，调整后预算519.0万元。",
         "462.5万元 88.4万元 31.9万元 519.0万元"),
    case("all of it cut", "年初预算96.0万元，核减项目经费12.5万元，压减公用经费3.5万元，调整后预算80.0万元。", "96.0万元 12.5万元 3.5万元 80.0万元"),
]  # fmt: skip

FOUND = [
    case(
        "two additions and what they come to",
        "年初预算1,240.60万元，年中追加162.00万元，追加85.40万元，合计追加247.40万元，调整后预算1,480.00万元。",
    ),
    case("a slip in what it came to", "年初预算462.5万元，年中追加88.4万元，调减31.9万元，全年预算591.0万元。"),
    case("what was cut is left out", "年初预算462.5万元，年中调增88.4万元，调减31.9万元，调整后预算数550.9万元。"),
    case("all cut", "年初预算96.0万元，核减项目经费12.5万元，压减公用经费3.5万元，调整后预算88.0万元。"),
]


@pytest.mark.parametrize("text", NOTHING)
def test_what_is_no_course(text: str) -> None:
    assert alarms(text) == []


@pytest.mark.parametrize(("text", "figures"), READ)
def test_what_it_comes_to(text: str, figures: str) -> None:
    assert checks(text, "difference") == [("consistent", figures)]
    assert alarms(text) == []


@pytest.mark.parametrize("text", FOUND)
def test_slips_are_found(text: str) -> None:
    assert [kind for kind, _ in alarms(text)] == ["difference"]
