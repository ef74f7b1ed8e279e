"""Shares of parts that stand elsewhere than right before them: ticks alone."""

from __future__ import annotations

import pytest
from readings import alarms, case, holds

STAFF = "年末在职85人，其中专业技术人员71人、管理人员9人、工勤人员5人。"
TITLES = "专业技术人员中正高6人、副高23人、中级30人、初级及以下12人，"
SANGONG = "2025年“三公”经费支出867.30万元，为年初预算945.00万元的91.78%。\n1.因公出国（境）费6.48万元。2024年未安排。\n"
CARS = "2.公务用车购置及运行费729.75万元，比上年805.57万元减少75.82万元。"
READ = [
    case("senior titles", "ratio", STAFF + TITLES + "高级职称占专业技术人员的40.85%。", "6人 23人 71人 40.85%"),
    case(
        "professors of two ranks",
        "ratio",
        "专任教师366人（教授22人、副教授97人、讲师158人、助教及以下89人），工勤28人。高级职称占专任教师32.5%。",
        "22人 97人 366人 32.5%",
    ),
    case("what the paragraph begins with", "share", SANGONG + CARS + "占“三公”经费的84.1%。", "729.75万元 867.30万元 84.1%"),
]  # fmt: skip
NOTHING = [
    case("of other people", STAFF + TITLES + "高级职称占卫生技术人员的38.12%。"),
    case("in the city", STAFF + TITLES + "全市高级职称占专业技术人员的31.25%。"),
    case("another kind of title", STAFF + TITLES + "中级职称以上占专业技术人员的83.10%。"),
    case("of another amount", SANGONG + CARS + "占机关运行经费的24.13%。"),
    case("of last year", SANGONG + CARS + "占上年“三公”经费的78.25%。"),
    case("of what was bought", SANGONG + "2.公务用车购置及运行费729.75万元，其中购车5辆。占车辆总数的1.91%。"),
]  # fmt: skip


@pytest.mark.parametrize(("kind", "text", "figures"), READ)
def test_a_tick(kind: str, text: str, figures: str) -> None:
    assert holds(text, kind, figures)
    assert alarms(text) == []


@pytest.mark.parametrize("text", NOTHING)
def test_nothing_is_alleged(text: str) -> None:
    assert alarms(text) == []
