"""Averages that are printed otherwise than they come out: a point slipped, a unit, two digits exchanged."""

from __future__ import annotations

import pytest
from readings import alarms, alleged, case, checks, holds

WORKS = "1.渠道防渗2,136.48万元；\n2.渠系建筑物684.22万元；\n3.泵站改造512.30万元。\n完成渠道防渗28.6公里，改造渠系建筑物112座，改造泵站6座。\n"
SLIPS = [
    case(
        "the point, in the last part of a sentence",
        "甲类2,415人，发放资金1,286.40万元，年人均补助5,326.71元；乙类17,386人，发放资金4,962.75万元，年人均补助285.45元。",
        "17,386人 4,962.75万元 285.45元",
    ),
    case(
        "the point, a nought put behind",
        "机关运行经费支出486.35万元，年末在职178人，人均机关运行经费27.30万元。",
        "486.35万元 178人 27.30万元",
    ),
    case(
        "the unit, of numbers told apart",
        "在校生16,520人。\n当年财政拨款28,642.50万元。按在校生计算，生均财政拨款17,338.08万元。",
        "16,520人 28,642.50万元 17,338.08万元",
    ),
    case(
        "two digits, beside one that is right",
        WORKS + "渠道防渗平均每公里投资74.70万元，渠系建筑物平均每座投资6.11万元，泵站平均每座投资83.58万元。",
        "512.30万元 6座 83.58万元",
    ),
]
QUIET = [
    case("a standard", "年末在职178人，公用经费486.35万元，人均公用经费标准2.80万元。"),
    case("of some of them", "低保17,386人，发放资金4,962.75万元，其中重点对象年人均补助3,640.20元。"),
    case(
        "of another number, which nobody tells",
        "机关运行经费支出486.35万元，年末在职178人，人均办公用房面积12.30平方米。",
    ),
    case("named by nothing that is told", WORKS + "渠道防渗平均每公里投资74.70万元，闸房平均每座投资83.58万元。"),
    case("no fellow proves it", WORKS + "泵站平均每座投资83.58万元。"),
    case(
        "a plan beside what was done",
        "计划改造泵站8座。\n改造泵站6座，泵站改造512.30万元。\n桥涵平均每座投资6.11万元，泵站平均每座投资64.04万元。",
    ),
]


@pytest.mark.parametrize(("text", "figures"), SLIPS)
def test_a_slip(text: str, figures: str) -> None:
    assert alleged(text, "ratio", figures)


@pytest.mark.parametrize("text", QUIET)
def test_no_alarm(text: str) -> None:
    assert alarms(text) == []


def test_what_a_fund_is_called_is_no_average() -> None:
    text = "专项资金支出5,583.85万元。按用途分：改扩建补助2,486.30万元，占44.53%；民办园生均补助1,842.65万元，占33.00%；设施购置1,254.90万元，占22.47%。"
    assert alarms(text) == []
    assert ("consistent", "1,842.65万元 33.00%") in [(v, f.split(" ", 1)[1]) for v, f in checks(text, "share")]


WORKED_OUT = [
    case("in a bracket behind", "教职工满意率为91.12%（满意277名，有效问卷304份）。", "277名 304份 91.12%"),
    case("the other way round", "办结率93.75%（受理160件，办结150件）。", "160件 150件 93.75%"),
    case(
        "how many there are, before the rate",
        "892名家长中，满意率（非常满意和满意共787名）为88.23%。",
        "892名 787名 88.23%",
    ),
    case(
        "staff over posts of another paragraph",
        "核定编制92名，其中行政编制40名、事业编制52名。实有在职人员87人，其中行政人员38人，事业人员49人。\n经费收支平衡。\n在职人员控制率为94.57%。",
        "92名 87人 94.57%",
    ),
    case(
        "over so many, as the bracket says",
        "实有在职人员87人。\n公用经费186.54万元。人均公用经费2.14万元（按年末在职87人计算）。",
        "87人 186.54万元 2.14万元",
    ),
]
NOT_SO = [
    case("of others", "满意率为91.12%（不满意277名，有效问卷304份）。"),
    case("of two years", "合格率为95.00%（上年合格38个，今年合格40个）。"),
    case("with a goal", "办结率93.75%（目标值90%，上年92%）。"),
    case("of a kind of staff", "核定编制92名。实有在职人员87人。\n事业人员控制率为96.15%。"),
    case("of another basis", "核定编制92名。实有在职人员87人。\n在职人员控制率为101.20%。"),
]


@pytest.mark.parametrize(("text", "figures"), WORKED_OUT)
def test_a_rate_that_is_worked_out(text: str, figures: str) -> None:
    assert holds(text, "ratio", figures)
    assert alarms(text) == []


@pytest.mark.parametrize("text", NOT_SO)
def test_a_rate_of_something_else(text: str) -> None:
    assert alarms(text) == []


def test_slips_in_what_was_worked_out() -> None:
    assert alleged("教职工满意率为91.12%（满意272名，有效问卷304份）。", "ratio", "272名 304份 91.12%")
    staff = "核定编制92名。实有在职人员87人。\n收支平衡。\n在职人员控制率为95.47%。"
    assert alleged(staff, "ratio", "92名 87人 95.47%")
