"""The groups of the usual outline right before the overall score, under names that say a little more, with one slip."""

from __future__ import annotations

import pytest
from readings import alarms, alleged

TRUE = [
    "决策管理20分、过程管理20分、产出30分、效益30分。综合得分88分。",
    "决策管理14分、过程管理22.5分、产出27.5分、效益18分，满意度10分。综合得分92分。",
    "决策管理14分、过程管理22.5分、产出27.5分、效益18分，加分1分，综合得分83分。",
    "决策管理扣1分、过程管理扣2.5分、产出扣3.5分、效益扣2分。综合得分91分。",
    "决策管理14.5分、过程管理22.5分、产出27.5分、效益18分。上年综合得分81.5分。",
    "决策管理14分、过程管理22.5分、产出27.5分、效益18分。综合得分82分。",
    "投入管理17.5分、过程管理22.5分、产出27.5分。综合得分89.5分。",
    "投入管理17.5分、过程管理22.5分、产出27.5分、效益23分，按权重折算后综合得分89.5分。",
]


@pytest.mark.parametrize(
    "text",
    [
        "投入管理17.5分、过程管理22.5分、产出27.5分、效益23分。综合得分89.5分。",
        "其中投入管理17.5分、过程管理22.5分、产出27.5分、效益23分，综合得分89.5分。",
        "决策类17.5分，过程类22.5分，产出类27.5分，效果类23分。自评综合得分为89.5分。",
    ],
)
def test_groups_that_do_not_come_to_it_are_told(text: str) -> None:
    figures = "17.5分 22.5分 27.5分 23分 89.5分"
    assert alleged(text, "sum", figures)


@pytest.mark.parametrize("text", TRUE)
def test_true_sentences_are_not(text: str) -> None:
    assert [found for found in alarms(text) if found[0] == "sum"] == []
