"""A budget that is turned from one amount into another, in several steps and by so much in a hundred."""

from __future__ import annotations

import pytest
from readings import alarms, case, checks

QUIET = [
    case("one step", "追加人员经费294.00万元，预算由1,206.00万元调整为1,500.00万元。"),
    case("some of the steps", "年内主要追加了甲项目86.50万元、乙项目142.30万元等，预算由1,206.00万元调整为1,500.00万元，调整率24.38%。"),
    case("steps up and down", "追加甲项目86.50万元，压减乙项目12.50万元，预算由1,206.00万元调整为1,280.00万元。"),
    case("what was added, and of what", "追加资金180万元，其中人员经费100万元、项目经费80万元，预算由1206万元调整为1386万元。"),
    case("spent in between", "6月追加86.5万元，9月支出80万元，预算由1206万元调整为1292.5万元。"),
    case("carried over in between", "年中追加人员经费100万元、项目经费150万元，执行上年结转44万元，预算由1206万元调整为1456万元。"),
    case("another budget", "全年追加人员经费100万元，项目经费150万元，教育专项经费预算由200万元调整为350万元。"),
    case("some of what was added", "预算由1206.00万元调整为1500.00万元，追加的294.00万元中，追加人员经费100.00万元、追加公用经费50.00万元。"),
    case("what was added in all", "追加两次，共294.00万元，预算由1,206.00万元调整为1,500.00万元。"),
    case("less, by its verb", "预算由1500.00万元调整为1206.00万元，调减19.60%。"),
    case("less, by its name", "预算由1500.00万元调整为1206.00万元，压减率为19.60%。"),
    case("less, without a word", "预算由1500.00万元调整为1206.00万元，调整率19.60%。"),
    case("less, by a sign", "预算由1500.00万元调整为1206.00万元，调整率-19.60%。"),
    case("the larger ones", "部门预算由年初860.00万元调整为990.00万元，追加较大的项目有甲项目62.00万元、乙项目41.00万元。"),
    case("the first of all", "部门预算由年初860.00万元调整为990.00万元，追加资金重点保障甲项目62.00万元、乙项目41.00万元。"),
    case("what is new", "部门预算由年初860.00万元调整为990.00万元，新增项目为甲项目62.00万元、乙项目41.00万元。"),
    case("among them", "部门预算由860.00万元调整为990.00万元，其中追加甲项目62.00万元、乙项目41.00万元。"),
    case("among them, by months", "部门预算由860.00万元调整为990.00万元，其中5月追加人员经费62.00万元、8月追加项目经费41.00万元。"),
    case("and the rest", "部门预算由860.00万元调整为990.00万元，追加甲项目62.00万元、乙项目41.00万元，其余为科目调剂。"),
    case("with more", "部门预算由860.00万元调整为990.00万元，追加人员经费62.00万元、项目经费41.00万元，加上以前年度专款。"),
    case("bonds", "支出预算由860.00万元调整为990.00万元，新增一般债券62.00万元、专项债券41.00万元。"),
    case("bonds, before", "新增债券用于甲项目62.00万元、乙项目41.00万元，全年支出预算由860.00万元调整为990.00万元。"),
    case("cut by what is not told", "年中新增维修经费62.00万元、物业经费41.00万元，压减会议费和差旅费，部门预算由860.00万元调整为930.00万元。"),
    case("and the rest, before", "5月追加人员经费62.00万元、8月追加项目经费41.00万元，其余为上级专款，部门预算由860.00万元调整为990.00万元。"),
    case("cut behind", "新增人员经费62.00万元、公用经费41.00万元，支出预算由860.00万元调整为930.00万元，压减项目支出33.00万元。"),
    case("raised again", "4月追加62.00万元、8月追加41.00万元，部门预算由860.00万元调整为990.00万元，11月再追加27.00万元。"),
    case("cut in a bracket", "4月追加62.00万元、8月追加41.00万元，部门预算由860.00万元调整为945.00万元（同时压减公用经费18.00万元）。"),
    case("cut in a bracket of the steps", "4月追加62.00万元（另收回18.00万元）、8月追加41.00万元，部门预算由860.00万元调整为945.00万元。"),
    case("a step down behind the others", "部门预算由860.00万元调整为945.00万元，追加人员经费62.00万元、项目经费41.00万元，核减18.00万元。"),
    case("a step down, of its name", "部门预算由860.00万元调整为945.00万元，追加人员经费62.00万元，追加项目经费41.00万元，调减会议费18.00万元。"),
    case("a step down before it", "追加人员经费62.00万元、项目经费41.00万元，核减18.00万元，部门预算由860.00万元调整为945.00万元。"),
    case("a rate over the year before", "预算由1,206.00万元调整为1,500.00万元，比上年增长8.20%。"),
]  # fmt: skip

READ = [
    case("by months", "difference", "年内追加三次，分别为4月86.5万元、8月142.3万元、11月65.2万元，追加后预算由1206万元调整为1500万元。",
         "86.5万元 142.3万元 65.2万元 1206万元 1500万元", "142.3", "124.3"),
    case("told behind", "difference", "预算由年初的860.00万元调整到912.50万元，6月追加人员经费32.50万元、9月追加项目经费20.00万元。",
         "860.00万元 912.50万元 32.50万元 20.00万元", "32.50", "35.20"),
    case("a list behind", "difference", "部门预算由860.00万元调整为912.50万元，追加人员经费32.50万元、项目经费20.00万元。",
         "860.00万元 912.50万元 32.50万元 20.00万元", "32.50", "35.20"),
    case("up and down", "difference", "部门预算由860.00万元调整为900.50万元，追加人员经费32.50万元、项目经费20.00万元，核减12.00万元。",
         "860.00万元 900.50万元 32.50万元 20.00万元 12.00万元", "32.50", "35.20"),
    case("by its increase", "change", "预算由1206.0万元调整为1500.0万元，增幅24.38%。", "1206.0万元 1500.0万元 24.38%", "24.38%", "19.60%"),
    case("by how much", "change", "年中预算由1206.0万元调整为1500.0万元，调增24.38%。", "1206.0万元 1500.0万元 24.38%", "24.38%", "19.60%"),
]  # fmt: skip


TICKED = [
    case("among them, which are all", "预算由年初的860.00万元调整到912.50万元，其中6月追加人员经费32.50万元、9月追加项目经费20.00万元。",
         "860.00万元 912.50万元 32.50万元 20.00万元"),
    case("on both sides", "新增人员经费62.00万元、公用经费41.00万元，支出预算由860.00万元调整为930.00万元，压减项目支出33.00万元。",
         "62.00万元 41.00万元 860.00万元 930.00万元 33.00万元"),
    case("a step down before it", "追加人员经费62.00万元、项目经费41.00万元，核减18.00万元，部门预算由860.00万元调整为945.00万元。",
         "62.00万元 41.00万元 18.00万元 860.00万元 945.00万元"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "figures"), TICKED)
def test_what_comes_out_is_ticked(text: str, figures: str) -> None:
    assert checks(text, "difference") == [("consistent", figures)]


@pytest.mark.parametrize("text", QUIET)
def test_truthful_budgets_are_quiet(text: str) -> None:
    assert alarms(text) == []


@pytest.mark.parametrize(("kind", "text", "figures", "old", "new"), READ)
def test_what_a_budget_is_turned_into(kind: str, text: str, figures: str, old: str, new: str) -> None:
    assert ("consistent", figures) in checks(text, kind)
    assert alarms(text) == []
    assert ("inconsistent", figures.replace(old, new)) in checks(text.replace(old, new), kind)
