"""Two rates that make 100 %, and the rate of what was not good."""

from __future__ import annotations

import pytest
from readings import alarms, case, checks

QUIET = [
    case("of two things", "蔬菜不合格率3.2%，总体合格率98.5%。"),
    case("a target", "检测不合格率1.2%，合格率目标值98%。"),
    case("another grade between them", "家长满意率为90.6%，基本满意率5%，不满意率4.4%。"),
    case("more grades than two", "家长满意率为90.6%，不满意率4.4%。"),
    case("in two sentences, of two things", "药品合格率99.1%。化妆品不合格率1.3%。"),
    case("good ones told too", "抽检1,250批次，合格1,225批次，不合格25批次，合格率98%，不合格率2%。"),
    case("planned and done", "计划抽检5,200批次，实际抽检5,000批次，不合格150批次，抽检不合格率3.00%。"),
]
READ = [
    case("the bad first", "全年检出不合格样品126批次，总体不合格率2.52%，合格率97.48%。", "2.52% 97.48%"),
    case("the good first", "饮用水达标率为98.2%，未达标率为1.8%。", "98.2% 1.8%"),
    case("a survey", "问卷结果显示，满意率为93.6%，不满意率6.4%。", "93.6% 6.4%"),
]
WRONG = [
    case("two digits exchanged", "总体不合格率2.52%，合格率97.84%。", "shares_total", "2.52% 97.84%"),
    case("of what was tried", "抽检5,000批次，检出不合格150批次，不合格率3.50%。", "ratio", "5,000批次 150批次 3.50%"),
]


@pytest.mark.parametrize("text", QUIET)
def test_what_is_no_pair(text: str) -> None:
    assert alarms(text) == []


@pytest.mark.parametrize(("text", "figures"), READ)
def test_what_makes_a_hundred(text: str, figures: str) -> None:
    assert ("consistent", figures) in checks(text, "shares_total")
    assert alarms(text) == []


@pytest.mark.parametrize(("text", "kind", "figures"), WRONG)
def test_slips(text: str, kind: str, figures: str) -> None:
    assert alarms(text) == [(kind, figures)]
