"""What makes up what is lacking, and what was used of a sum and the rest of it."""

from __future__ import annotations

import pytest
from readings import alarms, case, checks

RIGHT = [
    case(
        "a gap",
        "全年收支缺口5.2亿元，拟通过调入资金3.4亿元、动用稳定调节基金1.8亿元予以弥补。",
        "5.2亿元 3.4亿元 1.8亿元",
    ),
    case(
        "less income",
        "预计减收8600万元，通过压减一般性支出3600万元、统筹结余资金5000万元予以解决。",
        "8600万元 3600万元 5000万元",
    ),
    case(
        "three means",
        "资金缺口4800万元，由盘活存量资金1500万元、争取上级补助2100万元、调入资金1200万元来弥补。",
        "4800万元 1500万元 2100万元 1200万元",
    ),
    case(
        "the rest",
        "预备费年初安排1500万元，用于防汛救灾420万元、疫情处置360万元，其余720万元年末统筹。",
        "1500万元 420万元 360万元 720万元",
    ),
    case(
        "the rest of a fund",
        "下达补助资金960万元，分配到甲镇310万元、乙镇280万元，剩余370万元待分配。",
        "960万元 310万元 280万元 370万元",
    ),
]
WRONG = [
    case("of a gap", "全年收支缺口5.2亿元，拟通过调入资金3.4亿元、动用稳定调节基金1.3亿元予以弥补。"),
    case("of the rest", "预备费年初安排1500万元，用于防汛救灾450万元、疫情处置360万元，其余720万元年末统筹。"),
]
QUIET = [
    case("partly", "收支缺口5200万元，主要通过盘活存量资金3100万元、动用预算稳定调节基金1500万元弥补。"),
    case("and others", "收支缺口5200万元，拟通过盘活存量资金3100万元、动用预算稳定调节基金1500万元等方式弥补。"),
    case("no means", "收支缺口5200万元，上年为4100万元、前年为3600万元，均已弥补。"),
    case("of more than one year", "资金缺口5200万元，上半年已安排3100万元、下半年再安排1500万元，明年继续弥补。"),
    case("a rest of something else", "安排资金1500万元，用于道路420万元、桥梁360万元，其余3个项目由乡镇自筹90万元。"),
    case(
        "a rest that was told otherwise",
        "安排资金1500万元，实际支出1420万元，占94.7%，用于道路420万元，其余项目60万元。",
    ),
]


@pytest.mark.parametrize(("text", "figures"), RIGHT)
def test_it_is_made_up_of_its_parts(text: str, figures: str) -> None:
    assert ("consistent", figures) in checks(text, "sum")
    assert alarms(text) == []


@pytest.mark.parametrize("text", WRONG)
def test_a_slip_is_a_finding(text: str) -> None:
    assert len(alarms(text)) == 1


@pytest.mark.parametrize("text", QUIET)
def test_it_is_made_up_of_more(text: str) -> None:
    assert alarms(text) == []
