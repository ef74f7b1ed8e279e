"""Points that are so much of a full mark as the budget was carried out, the rate being told elsewhere: ticks, never an alarm."""

from __future__ import annotations

import pytest
from readings import alarms, case, checks

SPENT = "项目全年预算3000.00万元，实际支出2781.00万元，预算执行率92.70%。\n"
TABLE = "一级指标\t三级指标\t分值\t得分\t说明\n"
RIGHT = [
    case("in brackets", SPENT + "自评中预算执行（10分）得9.27分，产出指标（50分）得46分。", "10分 9.27分"),
    case("a full mark named", SPENT + "“预算执行率”指标满分5分，按实际执行率计分，得4.64分。", "5分 4.64分"),
    case(
        "a row", SPENT + TABLE + "预算执行\t预算执行率\t10\t9.27\t按率计分\n产出\t面积\t50\t48.00\t按量计分", "10 9.27"
    ),
]
QUIET = [
    case("by steps", SPENT + "自评中预算执行（10分）得9.00分，产出指标（50分）得46分。"),
    case("in full", SPENT + "自评中预算执行（10分）得10分，产出指标（50分）得46分。"),
    case("of another mark", SPENT + "自评中产出指标（10分）得9.27分。"),
    case("no such rate", "预算完成良好，支出进度较快。自评中预算执行（10分）得9.27分。"),
    case(
        "less for what was late",
        SPENT + TABLE + "预算执行\t预算执行率\t10\t8.90\t支付滞后\n产出\t面积\t50\t48.00\t按量",
    ),
]


@pytest.mark.parametrize(("text", "figures"), RIGHT)
def test_it_is_earned(text: str, figures: str) -> None:
    assert ("consistent", f"92.70% {figures}") in checks(text, "logic")


@pytest.mark.parametrize("text", QUIET)
def test_no_alarm(text: str) -> None:
    assert alarms(text) == []
    assert not checks(text, "logic")


DONE = "完成管网改造17.6公里，完成率88.0%；更换阀门455台，完成率91.0%；新增绿地3.2公顷，完成率96.5%。\n"
GOALS = (
    "一级指标\t三级指标\t分值\t得分\n产出\t管网改造长度\t20\t17.60\n产出\t阀门更换数量\t10\t{}\n"
    "产出\t水质合格率\t20\t19.30\n合计\t\t50\t{}\n"
)
SAID = "注：管网改造长度、阀门更换数量按完成率乘以分值计分。\n"


def test_points_by_the_rate_at_which_a_goal_was_done() -> None:
    found = checks(DONE + GOALS.format("9.10", "46.00") + SAID, "logic")
    assert found == [("consistent", "88.0% 20 17.60"), ("consistent", "91.0% 10 9.10")]
    assert alarms(DONE + GOALS.format("9.10", "46.00") + SAID) == []


@pytest.mark.parametrize(
    "text",
    [
        case("by steps", DONE + GOALS.format("8.50", "45.40") + SAID),
        case("where it is not said", DONE + GOALS.format("9.10", "46.00")),
        case("of another goal", DONE.replace("更换阀门", "清理淤泥") + GOALS.format("9.10", "46.00") + SAID),
    ],
)
def test_points_that_no_rate_of_a_goal_makes(text: str) -> None:
    assert not any("91.0%" in figures for _, figures in checks(text, "logic"))
    assert alarms(text) == []
