"""What an overall score has lost, told in another paragraph than the score."""

from __future__ import annotations

import pytest
from readings import alarms, case, checks

SCORE = "经自评，部门整体支出绩效自评得分93.45分，等次为“优”。\n二、扣分情况\n"
READ = [
    case("in all", SCORE + "共扣6.55分，主要在过程类。", "93.45分 6.55分"),
    case("behind a colon", SCORE + "（一）失分情况：共扣6.55分，以过程、产出两类为主。", "93.45分 6.55分"),
    case("called so", SCORE + "扣分6.55分，主要为执行率偏低。", "93.45分 6.55分"),
    case("of this rating", SCORE + "本次评价共失分6.55分。", "93.45分 6.55分"),
    case("one by one", SCORE + "一是编制不细，扣2.55分；二是支付滞后，扣4.00分。", "93.45分 2.55分 4.00分"),
    case("扣分 one by one", SCORE + "一是编制不细，扣分2.55分；二是支付滞后，扣分4.00分。", "93.45分 2.55分 4.00分"),
    case("in all, and by whom", "部门自评得分92.5分，扣7.5分，其中过程扣5.5分、产出扣2分。", "92.5分 7.5分"),
    case("of the whole", "综合评价得分92.5分，整体扣7.5分。", "92.5分 7.5分"),
    case("of the project in all", "项目综合得分92.5分，项目共扣7.5分。", "92.5分 7.5分"),
]  # fmt: skip
QUIET = [
    SCORE + "1.投入。投入类得分13分（满分15分），共扣2分。\n2.产出。产出类得分36分，共扣6.45分。",
    SCORE + "过程类共扣5.55分，产出类扣1分。",
    SCORE + "一是编制不细，扣2.55分；二是支付滞后，扣3.00分等。",
    SCORE + "本次评价共扣6.65分，加分0.10分。",
    "项目权重60分，自评得分55.5分，扣4.5分。",
    "满分60分，自评得分55.5分，共扣4.5分。",
    "自评得分98分，共扣1分的指标2个。",
    "自评得分91分，项目扣4分，部门扣5分。",
    "自评得分91分，部门扣减4分，项目扣减5分。",
    "综合得分93分，项目整体扣5分，另扣诚信分2分。",
    "综合得分93分，共扣5分，另扣诚信分2分。",
    "自评得分93分，扣4分，财政部门扣3分。",
    "自评得分90分，自评扣减6分，上级核减4分。",
    "自评得分95分，共扣4分，复核得分91分。",
    "部门自评得分95分，评价共扣4分，最终得分为91分。",
    "经核定得分91分。单位自评得分95分，评价共扣4分。",
    "自评得分95分，共扣4分，1分的社会效益指标当年未实施。",
    "自评得分95分，评价共扣4分；有一项1分的指标没有考核。",
    "部门自评得分54.5分，扣5.5分（满分60分）。",
    "综合评价得分54.5分，共扣5.5分；本次评价总分60分。",
    "评价得分89分，共扣9分，另因社会效益指标不适用未计2分。",
    "综合评价得分89分，共扣9分，1个指标不适用，相应的2分不计入。",
    "评价得分89分。各项指标共扣9分，另有未评的2分。",
    "自评得分87.88分，各项指标共扣12.21分，加分0.09分。",
    "自评得分87.88分，加分0.09分，共扣12.21分。",
    "自评得分87.88分。各项指标共扣12.21分，奖励0.09分。",
]
NO_LOSSES = [
    SCORE + "扣分标准：每低1个百分点扣2.55分，未完成一项扣4分。",
    SCORE + "预算执行率每低于目标1%扣2.55分，未公开扣4分。",
    SCORE + "上年度扣分情况：一是编制不细，扣2.55分；二是支付滞后，扣4分。",
]


@pytest.mark.parametrize(("text", "figures"), READ)
def test_what_was_lost_is_read(text: str, figures: str) -> None:
    assert ("consistent", figures) in checks(text, "sum")
    assert alarms(text) == []


def test_a_slip_of_all_that_was_lost() -> None:
    assert [figures for _, figures in alarms(SCORE + "共扣5.65分，主要在过程类。") if "5.65分" in figures]


def test_what_single_indicators_have_lost_is_not_what_is_missing() -> None:
    assert alarms("自评得分95分，共扣4分，其中过程扣1分、产出扣3分。")


def test_a_slip_of_the_only_loss_behind_the_score() -> None:
    text = "经评价，综合得分93.45分，其中过程24.55分（满分30分），产出68.90分（满分70分）。扣分5.65分，原因是支付滞后。"
    assert alarms(text)
    assert alarms(text.replace("5.65", "6.55")) == []


@pytest.mark.parametrize("text", QUIET)
def test_what_groups_have_lost_is_not_all(text: str) -> None:
    assert alarms(text) == []


@pytest.mark.parametrize("text", NO_LOSSES)
def test_what_may_be_lost_or_was_once(text: str) -> None:
    assert checks(text, "sum") == []
