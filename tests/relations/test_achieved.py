"""What was achieved, in the table of targets and in the text."""

from __future__ import annotations

import pytest
from readings import alarms, case, checks
from test_grid import table

HEADER = "三级指标 年度指标值 实际完成值 分值 得分"


def targets(*rows: str) -> str:
    return table(HEADER, *rows, caption="绩效目标表")


NOTHING = [
    case("another thing in that unit", "检查企业120家。\n" + targets("培育企业数量 100家 112家 10 10")),
    case("a target in the text", "计划培训农民300人次。\n" + targets("培训农民 300人次 318人次 10 10")),
    case("last year alone", "上年培训农民280人次。\n" + targets("培训农民 300人次 318人次 10 10")),
    case("a part of it", "培训农民318人次，其中妇女干部培训120人次。\n" + targets("培训农民 300人次 318人次 10 10")),
    case("at two times of the year", "上半年新建泵站3座。\n" + targets("新建泵站 5座 5座 10 10")),
    case(
        "some words of the name, digits in another order",
        "兑付危房改造补助412.30万元，抽查2431户。\n" + targets("危房改造动工户数 2400户 2413户 10 10"),
    ),
    case(
        "other words, digits in another order, and the figure itself",
        "改造危房2413户，其中年内兑付危房改造补助2431户。\n" + targets("危房改造补助兑付户数 2400户 2413户 10 10"),
    ),
    case("a rise, and a level in that unit", "全年旅游收入增长6.5%。\n" + targets("旅游收入完成率 5% 6.4% 10 10")),
    case("a rate of something else", "设备完好率97.5%。\n" + targets("群众满意度 90% 95.1% 10 10")),
]


@pytest.mark.parametrize("text", NOTHING)
def test_another_thing_is_not_compared(text: str) -> None:
    assert [found for found in alarms(text) if found[0] == "restated"] == []


READ = [
    case("the same name", "年末全市科技企业486家。\n" + targets("科技企业 480家 486家 10 10"), "486家 486家"),
    case("数量 behind it", "年末科技企业486家。\n" + targets("科技企业数量 480家 486家 10 10"), "486家 486家"),
    case("a rate by its name", "督促整改914处，整改率98.07%。\n" + targets("隐患整改率 100% 98.07% 10 9.8"), "98.07% 98.07%"),
    case("told in other words", "兑付危房改造补助412.30万元，涉及2413户。\n" + targets("危房改造补助兑付户数 2400户 2413户 10 10"), "2413户 2413户"),
    case("a rise", "全年旅游收入5.21亿元，增长6.4%。\n" + targets("旅游收入增长率 5% 6.4% 10 10"), "6.4% 6.4%"),
    case("named in brackets", "水域面积31.2公顷，占总面积410公顷的比例（即湿地保有率）为7.61%。\n" + targets("湿地保有率 7.5% 7.61% 10 10"), "7.61% 7.61%"),
    case("the target", "新建机耕路12.6公里，占年度任务12公里的105%。\n" + targets("新建机耕路长度 ≥12公里 12.6公里 10 10"), "12公里 12公里"),
    case("satisfaction", "回收问卷300份，群众满意度92.3%。\n" + targets("群众满意度 90% 92.3% 10 10"), "92.3% 92.3%"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "figures"), READ)
def test_what_was_achieved_is_compared(text: str, figures: str) -> None:
    assert ("consistent", figures) in checks(text, "restated")


FOUND = [
    case(
        "the figure of the year before",
        "年末全市科技企业486家，较上年末412家净增74家。\n" + targets("科技企业数量 480家 412家 10 10"),
        "486家 412家",
    ),
    case(
        "digits exchanged, told in other words",
        "兑付危房改造补助412.30万元，涉及2413户。\n" + targets("危房改造补助兑付户数 2400户 2431户 10 10"),
        "2413户 2431户",
    ),
    case("digits exchanged", "全年新建蓄水池1362口。\n" + targets("新建蓄水池 1300口 1632口 10 10"), "1362口 1632口"),
]


@pytest.mark.parametrize(("text", "figures"), FOUND)
def test_what_was_achieved_differs(text: str, figures: str) -> None:
    assert ("restated", figures) in alarms(text)
