"""How many points lie between two rates that stand side by side: ticks, never alarms."""

from __future__ import annotations

import pytest
from readings import alarms, case, checks

NOTHING = [
    case("not what lies between", "税收占比68.3%，比全市平均（70.1%）低2.8个百分点。"),
    case("the other way round", "税收占比68.3%，比全市平均（70.1%）高1.8个百分点。"),
    case("not compared with", "税收占比68.3%，完成率（70.1%）低1.8个百分点。"),
    case("in another sentence", "税收占比68.3%。比全市平均（70.1%）低1.8个百分点。"),
    case("amounts", "支出68.3万元，比平均（70.1万元）低1.8个百分点。"),
]

HOLDS = [
    case("lower, in brackets", "税收占比68.3%，比全市平均（70.1%）低1.8个百分点。", "68.3% 70.1% 1.8个百分点"),
    case("faster", "支出增长9.6%，增速比全省7.4%快2.2个百分点。", "9.6% 7.4% 2.2个百分点"),
    case("higher by far", "入学率97.5%，较东部地区（95.2%）高出2.3个百分点。", "97.5% 95.2% 2.3个百分点"),
]


@pytest.mark.parametrize("text", NOTHING)
def test_what_does_not_lie_between(text: str) -> None:
    assert (checks(text, "change"), alarms(text)) == ([], [])


@pytest.mark.parametrize(("text", "figures"), HOLDS)
def test_what_lies_between(text: str, figures: str) -> None:
    assert checks(text, "change") == [("consistent", figures)]
    assert alarms(text) == []
