"""One change of one amount told twice: a finding where the one is a slip of the pen of the other, and nowhere else."""

from __future__ import annotations

import pytest
from readings import alarms, case, checks

BOTH = "2022年收入总计{first}万元，比上年{up}{change}万元。\n二、支出情况\n支出总计{second}万元，{against}{down}{other}万元。"


def told(**words: str) -> str:
    usual = {
        "first": "3417.86", "second": "3417.86", "up": "增加", "down": "增加", "against": "比上年", "change": "96.35", "other": "96.35",
    }  # fmt: skip
    return BOTH.format(**{**usual, **words})


QUIET = [
    case("the same", told()),
    case("another change", told(other="112.08")),
    case("of another amount", told(second="1392.41", other="93.65").replace("支出总计", "水利设施维修支出")),
    case("a rise and a fall", told(down="减少", other="93.65")),
    case("against the budget", told(against="比年初预算", other="93.65")),
    case("an amount that many have", told(first="3400.00", second="3400.00", other="93.65")),
    case("too few digits", told(change="9.6", other="6.9")),
    case("a change in one sentence and in the next", "收入总计3417.86万元，比上年增加96.35万元，比上年增加93.65万元。"),
]
WRONG = [
    case("two digits exchanged", told(other="93.65"), "93.65万元"),
    case("the point", told(other="963.5"), "963.5万元"),
    case("one digit", told(other="76.35"), "76.35万元"),
    case("a digit lost", told(change="196.35", other="16.35"), "16.35万元"),
    case("said of another year by its number", told(against="与2021年相比，", other="93.65"), "93.65万元"),
    case("behind its share", told(against="占全部支出的100%，比上年", other="93.65"), "93.65万元"),
]


LISTS = (
    "（一）收入预算：2022年年初预算数646.16万元，其中：拨款622.00万元，上年结转24.16万元。{first}增加40.62万元。\n"
    "（二）支出预算：2022年年初预算数646.16万元，其中：教育支出431.36万元，卫生支出214.80万元。{second}增加{other}万元，主要是人员增加。"
)
TWICE = [
    case("said of both sides", LISTS.format(first="收入较2021年", second="支出较2021年", other="40.62")),
    case("… in other words", LISTS.format(first="收入预算比上年", second="支出预算2021年", other="40.62")),
]
APART = [
    case("against the budget", LISTS.format(first="收入较2021年", second="支出较年初预算", other="46.02")),
    case("of a part", LISTS.format(first="收入较2021年", second="教育支出较2021年", other="46.02")),
    case("another change", LISTS.format(first="收入较2021年", second="支出较2021年", other="12.85")),
]


@pytest.mark.parametrize("text", TWICE)
def test_both_sides_have_changed_alike(text: str) -> None:
    assert ("consistent", "40.62万元 40.62万元") in checks(text, "restated")
    assert alarms(text) == []
    assert alarms(text.replace("增加40.62万元，主要", "增加46.02万元，主要")) == [("restated", "40.62万元 46.02万元")]


@pytest.mark.parametrize("text", APART)
def test_changes_of_other_things(text: str) -> None:
    assert alarms(text) == []


@pytest.mark.parametrize("text", QUIET)
def test_two_changes_are_no_slip(text: str) -> None:
    assert alarms(text) == []


@pytest.mark.parametrize(("text", "odd"), WRONG)
def test_a_slip_is_found(text: str, odd: str) -> None:
    found = [figures for kind, figures in alarms(text) if kind == "restated"]
    assert len(found) == 1 and odd in found[0]
