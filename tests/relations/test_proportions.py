"""Ratios with a colon: a tick where two numbers of those names make it, a finding where it is a slip of what they make."""

from __future__ import annotations

import pytest
from readings import alarms, case, checks, holds

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


PARTS_OF_A_HUNDRED = [
    case(
        "of two, the parts of the one in brackets",
        "支出433.4万元，执行率96.7%。基本支出315.6万元（人员289.4万元、公用26.2万元），项目支出117.8万元，二者之比为72.8：27.2。",
        ["433.4万元 315.6万元 72.8", "433.4万元 117.8万元 27.2"],
    ),
    case(
        "of three, told in the paragraph above",
        "地区生产总值1437936万元，下降8.7%。其中，一产增加值16931万元，二产增加值1080242万元，三产增加值340763万元。\n从结构看，三次产业比例为1.2:75.1:23.7。",
        ["1437936万元 1080242万元 75.1", "1437936万元 340763万元 23.7"],
    ),
    case(
        "from what it was",
        "生产总值200亿元，一产20亿元，二产80亿元，三产100亿元。三次产业结构由上年的11：40：49调整为10：40：50。",
        ["200亿元 20亿元 10", "200亿元 100亿元 50"],
    ),
]  # fmt: skip
NO_PARTS = [
    case("who is to bear what", "到位资金100万元，其中中央60万元，省级40万元。按照中央、省、市比例为50：30：20承担。"),
    case("of other years", "生产总值200亿元，一产20亿元，二产80亿元，三产100亿元。三次产业结构目标为8：40：52。"),
    case("of people", "收入433.4万元，其中拨款315.6万元，其他117.8万元。男女比例为60：40。"),
    case("of a score", "自评100分，其中产出60分，效益40分。权重之比为50：50。"),
    case("by another measure", "生产总值200亿元，一产20亿元，二产80亿元，三产100亿元。按可比价计算三次产业比例为9.8：40.1：50.1。"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "wanted"), PARTS_OF_A_HUNDRED)
def test_parts_of_a_hundred(text: str, wanted: list[str]) -> None:
    assert all(holds(text, "share", figures) for figures in wanted)
    assert alarms(text) == []


@pytest.mark.parametrize("text", NO_PARTS)
def test_other_parts_of_a_hundred(text: str) -> None:
    assert checks(text, "share") == [] and alarms(text) == []


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
