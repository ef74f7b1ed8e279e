"""Last year's total of last year's parts, told as the bases of changes; and sums of what is named."""

from __future__ import annotations

import pytest
from readings import alarms, case, checks

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
