"""Averages that are printed otherwise than they come out: a point slipped, a unit, two digits exchanged."""

from __future__ import annotations

import pytest
from readings import alarms, alleged, case, checks

WORKS = "1.渠道防渗2,136.48万元；\n2.渠系建筑物684.22万元；\n3.泵站改造512.30万元。\n完成渠道防渗28.6公里，改造渠系建筑物112座，改造泵站6座。\n"
SLIPS = [
    case("the point, in the last part of a sentence", "甲类2,415人，发放资金1,286.40万元，年人均补助5,326.71元；乙类17,386人，发放资金4,962.75万元，年人均补助285.45元。", "17,386人 4,962.75万元 285.45元"),
    case("the point, a nought put behind", "机关运行经费支出486.35万元，年末在职178人，人均机关运行经费27.30万元。", "486.35万元 178人 27.30万元"),
    case("the unit, of numbers told apart", "在校生16,520人。\n当年财政拨款28,642.50万元。按在校生计算，生均财政拨款17,338.08万元。", "16,520人 28,642.50万元 17,338.08万元"),
    case("two digits, beside one that is right", WORKS + "渠道防渗平均每公里投资74.70万元，渠系建筑物平均每座投资6.11万元，泵站平均每座投资83.58万元。", "512.30万元 6座 83.58万元"),
]  # fmt: skip
QUIET = [
    case("a standard", "年末在职178人，公用经费486.35万元，人均公用经费标准2.80万元。"),
    case("of some of them", "低保17,386人，发放资金4,962.75万元，其中重点对象年人均补助3,640.20元。"),
    case("of another number, which nobody tells", "机关运行经费支出486.35万元，年末在职178人，人均办公用房面积12.30平方米。"),
    case("named by nothing that is told", WORKS + "渠道防渗平均每公里投资74.70万元，闸房平均每座投资83.58万元。"),
    case("no fellow proves it", WORKS + "泵站平均每座投资83.58万元。"),
    case("a plan beside what was done", "计划改造泵站8座。\n改造泵站6座，泵站改造512.30万元。\n桥涵平均每座投资6.11万元，泵站平均每座投资64.04万元。"),
]  # fmt: skip


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
