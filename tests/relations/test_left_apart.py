"""What is not done or left over of two amounts that stand side by side elsewhere."""

from __future__ import annotations

import pytest
from readings import alarms, case, checks

RIGHT = [
    case("in the next sentence", "供水工程36处，已开工34处，完工29处。因征地问题，2处工程未开工。", "36处 34处 2处"),
    case(
        "what has begun, and is not finished",
        "供水工程36处，已开工34处，完工29处。因征地问题，5处工程未完工。",
        "34处 29处 5处",
    ),
    case(
        "of several, the verb behind the last",
        "县级应配套1200.00万元，实际到位876.00万元。群众自筹300.00万元，到位254.60万元。\n问题：县级配套324.00万元、群众自筹45.40万元未到位。",
        "1200.00万元 876.00万元 324.00万元",
    ),
    case(
        "a section later",
        "年度目标共设置绩效指标28个，完成26个。\n经自评，未完成指标2个，主要是满意度。",
        "28个 26个 2个",
    ),
    case("a case is closed", "全年受理各类案件3486件，审执结3347件，结案率96.01%，未结139件。", "3486件 3347件 139件"),
]
QUIET = [
    case("two of a kind", "甲乡完成任务12个，乙乡完成任务10个。\n进度滞后。\n存在问题：未完成任务2个。"),
    case("another verb", "供水工程36处，已开工34处。\n资金拨付较慢。\n存在问题：尚有2处工程未验收。"),
    case("another number", "供水工程36处，已开工34处，完工29处。3处工程未开工。"),
]


@pytest.mark.parametrize(("text", "figures"), RIGHT)
def test_it_lies_between(text: str, figures: str) -> None:
    assert ("consistent", figures) in checks(text, "difference")


@pytest.mark.parametrize("text", QUIET)
def test_nothing_is_said(text: str) -> None:
    assert alarms(text) == []
    assert checks(text, "difference") == []
