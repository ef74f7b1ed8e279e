"""Last year's total of last year's parts, told as the bases of changes; and sums of what is named."""

from __future__ import annotations

import pytest
from readings import alarms, case, checks, holds

SANGONG = (
    "2021年“三公”经费支出18.20万元，比上年20.90万元减少2.70万元，下降12.92%，其中：因公出国（境）费0万元；"
    "公务用车运行维护费14.10万元，比上年{cars}万元减少{less}万元；公务接待费4.10万元，比上年4.60万元减少0.50万元。"
)
PROJECTS = "项目支出包括：校舍维修310.00万元、图书购置45.00万元、操场改造120.00万元。\n{said}，由学校自有资金解决。"


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        case("last year's parts", SANGONG.format(cars="16.30", less="2.20"), "20.90万元 16.30万元 4.60万元"),
        case("two things named", PROJECTS.format(said="校舍维修和操场改造合计430.00万元"), "310.00万元 120.00万元 430.00万元"),
        case(
            "three things named",
            PROJECTS.format(said="校舍维修、图书购置与操场改造共计475.00万元"),
            "310.00万元 45.00万元 120.00万元 475.00万元",
        ),
    ],
)  # fmt: skip
def test_they_are_read(text: str, figures: str) -> None:
    assert ("consistent", figures) in checks(text, "sum")


@pytest.mark.parametrize(
    "text",
    [
        case("last year's parts on another footing", SANGONG.format(cars="16.10", less="2.00")),
        case("one that is named stands nowhere", PROJECTS.format(said="校舍维修和设备更新合计430.00万元")),
        case("named of another extent", PROJECTS.format(said="校舍维修和操场改造合计380.00万元")),
    ],
)
def test_no_alarm(text: str) -> None:
    assert [figures for kind, figures in alarms(text) if kind == "sum"] == []


INCOME = "全县一般公共预算收入完成81,437万元，同比增收4,175万元，增长5.4%（上年同期77,262万元）。"
TAXES = "税收收入52,168万元，下降1.8%（上年同期53,124万元），非税收入29,269万元，增长21.3%（上年同期24,138万元）。"


@pytest.mark.parametrize(
    ("said", "figures"),
    [
        case("compared", "税收占比64.1%，较上年同期的68.8%回落4.7个百分点。", "53,124万元 77,262万元 68.8%"),
        case("in points alone", "税收占收入的64.1%，比上年68.8%下降4.7个百分点。", "53,124万元 77,262万元 68.8%"),
    ],
)
def test_the_share_of_the_year_before(said: str, figures: str) -> None:
    assert holds(INCOME + TAXES + said, "share", figures)
    assert alarms(INCOME + TAXES + said) == []


@pytest.mark.parametrize(
    "said",
    [
        case("by another measure", "税收占比64.1%，较上年同口径的66.2%回落2.1个百分点。"),
        case("of another area", "税收占比64.1%，比全市平均的60.2%高3.9个百分点。"),
        case("of a plan", "税收占比64.1%，较年初预期的70.0%低5.9个百分点。"),
    ],
)
def test_the_share_of_something_else(said: str) -> None:
    assert alarms(INCOME + TAXES + said) == []
