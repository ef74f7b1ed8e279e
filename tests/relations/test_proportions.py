"""Ratios with a colon: a tick where two numbers of those names make it, a finding where it is a slip of what they make."""

from __future__ import annotations

import pytest
from readings import alarms, case, checks

STAFF = "医院共有执业医师243人，注册护士382人，实际开放床位506张。"
TICKS = [
    case("nurses for each doctor", STAFF + "医护比1∶1.57。", "243人 382人 1.57"),
    case("nurses for each bed", STAFF + "床护比为1：0.75。", "382人 506张 0.75"),
    case("the 1 behind", "在校学生2118人，专任教师146人，生师比为14.5:1。", "2118人 146人 14.5"),
    case("told the other way round", "在校学生2118人，专任教师146人，师生比为14.5:1。", "2118人 146人 14.5"),
    case(
        "in another paragraph",
        STAFF + "\n二、队伍建设\n新招执业医师12人，医护比达1∶1.57，较为合理。",
        "243人 382人 1.57",
    ),
]
QUIET = [
    case("students counted otherwise", "在校学生2118人，专任教师146人，生师比（折合）为17.86:1。"),
    case("no numbers of those names", "医护比1∶1.57，床护比1∶0.75。"),
    case("a match of funds", "县级资金按照配套比例1:1安排，医生243人。"),
    case("a time of the day", "在校学生2118人，专任教师146人，对比8:30到校。"),
    case("a scale", "学生2118人，教师146人，图纸比例为1:500。"),
    case("few digits", "学生2118人，教师1046人，师生比1:3。"),
]
WRONG = [
    case("two digits exchanged", STAFF + "医护比1∶1.75。", "243人 382人 1.75"),
    case("one digit", "在校学生2118人，专任教师146人，生师比为24.5:1。", "2118人 146人 24.5"),
    case("the point", "在校学生2118人，专任教师146人，师生比为1:1.45。", ""),
]


@pytest.mark.parametrize(("text", "figures"), TICKS)
def test_ticks(text: str, figures: str) -> None:
    assert ("consistent", figures) in checks(text, "ratio")
    assert alarms(text) == []


@pytest.mark.parametrize("text", QUIET)
def test_quiet(text: str) -> None:
    assert checks(text, "ratio") == [] and alarms(text) == []


@pytest.mark.parametrize(("text", "figures"), WRONG)
def test_found(text: str, figures: str) -> None:
    assert [found for kind, found in alarms(text) if kind == "ratio"] == ([figures] if figures else [])
