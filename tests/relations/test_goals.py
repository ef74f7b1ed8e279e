"""What was done of a goal that a section of goals sets, and what is more or less than planned."""

from __future__ import annotations

import pytest
from readings import alarms, case, checks

GOALS = "一、年初工作目标\n1.完成交通固定资产投资3.60亿元；2.建设县乡公路提升工程86公里；3.培训农民1,200人次；4.造林12,000亩。\n二、完成情况\n"

READ = [
    case("of a plan of the text", "计划培训教师600人次。\n全年培训教师580人次，少20人次。", "change", "600人次 580人次 20人次"),
    case("a rate", "全年完成固定资产投资3.84亿元，为年度目标的106.67%。", "ratio", "3.60亿元 3.84亿元 106.67%"),
    case("a rate said to be completed", "完成县乡公路提升工程88公里，完成目标任务的102.33%。", "ratio", "86公里 88公里 102.33%"),
    case("so much more", "建成县乡公路提升工程88公里，比目标多2公里。", "change", "86公里 88公里 2公里"),
    case("a name of two characters", "完成造林12,600亩，为年度目标的105%。", "ratio", "12,000亩 12,600亩 105%"),
    case("so much beyond it", "建成县乡公路提升工程88公里，超目标2公里。", "change", "86公里 88公里 2公里"),
    case("the goal told again", "建成县乡公路提升工程88公里，完成年度目标任务86公里的102.33%。", "restated", "86公里 86公里"),
    case("so much less", "全年培训农民1,150人次，较年度目标减少50人次。", "change", "1,200人次 1,150人次 50人次"),
]  # fmt: skip
QUIET = [
    case("a name of which the goal is but a part", "完成退化造林地修复12,600亩，为年度目标的95%。"),
    case("another thing", "改造危桥12座，为年度目标的120%。"),
    case("a goal of another year", "全年完成固定资产投资3.84亿元，为上年目标的112%。"),
    case("a plan of five years", "完成固定资产投资3.84亿元，为“十四五”规划目标的21%。"),
    case("a goal that others set", "建成县乡公路提升工程88公里，完成市下达目标任务80公里的110%。"),
    case("more is done than was aimed at, under one name", "全年完成交通固定资产投资3.84亿元，其中公路2.60亿元。"),
    case("of the whole province", "完成县乡公路提升工程88公里，占全省目标任务的1.2%。"),
]  # fmt: skip


@pytest.mark.parametrize(("done", "kind", "figures"), READ)
def test_what_is_said_of_a_goal_is_read(done: str, kind: str, figures: str) -> None:
    assert ("consistent", figures) in checks(GOALS + done, kind)
    assert alarms(GOALS + done) == []


ALL = (
    "建成县乡公路提升工程88公里，完成目标的102.33%；培训农民1,150人次，完成目标的95.83%；造林12,600亩，完成目标的105%。"
)
SLIPS = [
    case("in what was done", ALL.replace("88公里", "83公里"), "83公里"),
    case("in the rate", ALL.replace("95.83%", "98.53%"), "98.53%"),
    case("in the goal told again", ALL.replace("完成目标的102.33%", "完成目标86公里的102.33%").replace("86", "96"), "96公里"),
]  # fmt: skip


@pytest.mark.parametrize(("done", "odd"), SLIPS)
def test_a_slip_among_goals_that_come_out(done: str, odd: str) -> None:
    assert alarms(GOALS + ALL) == []
    assert any(odd in figures for _, figures in alarms(GOALS + done))


OF_PARTS = [
    case("a place with a heading", "（二）甲镇。培训农民120人次，完成目标的120.00%。"),
    case("a place with a heading, its goal told", "（二）甲镇。培训农民120人次，完成目标任务100人次的120.00%。"),
    case("a place in a line of its own", "甲镇：\n培训农民120人次，完成目标的120.00%。"),
    case("a place before a colon", "甲镇：培训农民120人次，完成目标的120.00%。"),
    case("a place before the verb", "甲镇培训农民120人次，完成目标的120.00%。"),
    case("some of them", "其中甲镇培训农民120人次，完成目标的120.00%。"),
    case("a part of the year", "上半年，培训农民500人次，完成目标的120.00%。"),
    case("so many more than the goal", "（二）甲镇。培训农民120人次，比目标多20人次。"),
]
OTHERS = "建成县乡公路提升工程88公里，完成目标的102.33%；造林12,600亩，完成目标的105%。"


OF_OTHERS = [
    case("set by the city", "培训农民1,260人次，完成市下达任务的126%。"),
    case("set by those above", "培训农民1,260人次，比上级任务多260人次。"),
    case("set to be judged by", "培训农民1,260人次，完成考核任务的114.5%。"),
    case("set by the city to be judged by", "培训农民1,260人次，超过市级考核目标160人次。"),
    case("the county's own", "培训农民1,260人次，超县定目标160人次。"),
    case("raised in the year", "培训农民1,260人次，完成任务的90%，因年中任务调增为1,400人次。"),
    case("raised, told before", "年中任务调整后，培训农民1,260人次，完成任务的90%。"),
    case("raised, in a bracket", "培训农民1,260人次，比目标少140人次（目标年中调为1,400人次）。"),
    case("amended", "培训农民1,260人次，完成修订后目标的90%。"),
    case("the least", "培训农民1,260人次，超最低目标360人次。"),
    case("of a quarter", "培训农民1,260人次，完成一季度目标的420%。"),
    case("of a stage", "培训农民1,260人次，完成第一阶段目标的126%。"),
    case("of all the years so far", "完成交通固定资产投资3.84亿元，累计完成目标的80%。"),
    case("of a plan with a number", "完成交通固定资产投资3.84亿元，完成十四五目标的21%。"),
    case("of three years", "完成交通固定资产投资3.84亿元，完成三年投资目标的80%。"),
    case("of the whole project", "完成交通固定资产投资3.84亿元，完成总投资计划的80%。"),
    case("of a long plan", "完成交通固定资产投资3.84亿元，完成规划目标的80%。"),
    case("all of it, though more was done", "培训农民1,260人次，完成率100%。"),
    case("all of the goal, though more was done", "培训农民1,260人次，完成目标的100%。"),
]


@pytest.mark.parametrize("done", OF_OTHERS)
def test_goals_of_others_and_rates_that_end_at_all_of_it(done: str) -> None:
    assert alarms(GOALS + OTHERS + done) == []
    assert alarms(GOALS + OTHERS.replace("。", "；") + done) == []


def test_a_goal_that_was_missed_is_not_all_reached() -> None:
    assert alarms(GOALS + OTHERS + "培训农民1,150人次，完成目标的100%。")
    assert alarms(GOALS + OTHERS + "培训农民1,260人次，完成目标的126%。")


@pytest.mark.parametrize("done", OF_PARTS)
def test_a_part_is_not_held_against_the_goal_of_the_whole(done: str) -> None:
    assert alarms(GOALS + OTHERS + "\n" + done) == []
    assert done.startswith("（") or alarms(GOALS + OTHERS + done) == []


@pytest.mark.parametrize("done", QUIET)
def test_nothing_is_alleged_of_what_no_goal_is_set_for(done: str) -> None:
    assert alarms(GOALS + done) == []
    assert not [figures for kind in ("ratio", "change") for _, figures in checks(GOALS + done, kind) if "86" in figures]


def test_a_goal_that_its_paragraph_begins_with_is_not_what_was_done() -> None:
    text = "二、绩效情况\n年度目标：发放创业贷款6,400万元，新增就业2,300人。\n三、完成情况\n发放创业贷款6,100万元，新增就业2,410人。"
    assert alarms(text) == []


def test_two_goals_of_one_name_tell_nothing() -> None:
    goals = GOALS.replace("3.培训", "3.维修县乡公路提升工程12公里；5.培训")
    assert not checks(goals + "建成县乡公路提升工程88公里，比目标多2公里。", "change")


ENDING = "（一）年度目标。2020年计划开展补贴性培训6,000人次，其中职工3,200人次。\n（二）完成情况。"


def test_a_goal_under_a_longer_name() -> None:
    done = "全年举办培训班158期，培训6,284人次，平均每期约40人，完成年度计划的104.73%。"
    assert ("consistent", "6,000人次 6,284人次 104.73%") in checks(ENDING + done, "ratio")


@pytest.mark.parametrize("done", ["培训6,284人次，完成年度计划的140.73%。", "转训6,284人次，完成年度计划的104.73%。"])
def test_a_longer_name_alone_tells_nothing(done: str) -> None:
    assert [one for one in checks(ENDING + done, "ratio") if "6,000" in one[1]] == alarms(ENDING + done) == []


BEYOND = [
    case("less came", "出让收入完成62,380万元，短收17,620万元，为预算80,000万元的78.0%。", "62,380万元 17,620万元 80,000万元", "17,620", "17,260"),
    case("more came", "税收收入完成9.62亿元，超收0.42亿元，为预算9.20亿元的104.6%。", "9.62亿元 0.42亿元 9.20亿元", "0.42", "0.24"),
    case("the plan first", "非税收入预算3.20亿元，完成3.10亿元，短收0.10亿元，完成预算的96.9%。", "3.20亿元 3.10亿元 0.10亿元", "0.10", "0.70"),
    case("grown, and by how much", "增值税完成13.26亿元，增长7.4%，增收0.91亿元。", "13.26亿元 7.4% 0.91亿元", "0.91", "9.10"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "figures", "old", "new"), BEYOND)
def test_what_came_beyond_the_plan(text: str, figures: str, old: str, new: str) -> None:
    assert ("consistent", figures) in checks(text, "change")
    assert alarms(text) == []
    assert alarms(text.replace(old, new))


SIDES = [
    case("of the income of its sentence", "国有资本经营预算收入3,260万元，支出2,282万元，调入一般公共预算978万元，占收入的30%。", True),
    case("two incomes side by side", "税收收入3,260万元，非税收入978万元，占收入的23.1%。", False),
]  # fmt: skip


@pytest.mark.parametrize(("text", "read"), SIDES)
def test_a_share_of_income(text: str, read: bool) -> None:
    assert alarms(text) == []
    assert bool(checks(text, "share")) == read
