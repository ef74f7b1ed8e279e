"""Projects by their grades: sums and rates where the grades make up the count before them."""

from __future__ import annotations

import pytest
from readings import alarms, case, checks

NOTHING = [
    case("not all of them were graded", "对60个项目开展自评，结果为“优”的35个、“良”的12个，“优”占58.33%。"),
    case(
        "money within it, and no grade", "专项资金100.00万元，其中60.00万元用于甲，其中30.00万元用于乙，优良率95.00%。"
    ),
    case(
        "grades of roads of which not all are told",
        "列养里程486.40公里。\n优等路106.45公里，良等路84.30公里，优良路率39.22%。",
    ),
    case("grades of points", "90（含）—100分为优、80（含）—90分为良、60（含）—80分为中，优秀率以此计算。"),
    case("two evaluations", "部门评价结果为“优”的4个、“良”的3个；财政评价结果为“优”的2个、“良”的6个。"),
]

ROADS = "列养里程2,486.40公里。\n路况评定：优等路1,106.45公里、良等路684.30公里、中等路372.18公里、次等路211.27公里、差等路112.20公里。{}"
HOLDS = [
    case(
        "roads of two grades, all of them told above",
        ROADS.format("优良路率72.02%。"),
        "ratio",
        "2,486.40公里 1,106.45公里 684.30公里 72.02%",
    ),
    case(
        "of three grades, in one sentence with them",
        ROADS.format("").replace("、", "，").removesuffix("。") + "，优良中等路率86.99%，比上年提高1.97个百分点。",
        "ratio",
        "2,486.40公里 1,106.45公里 684.30公里 372.18公里 86.99%",
    ),
    case(
        "the best and the good",
        "对60个项目开展绩效自评，自评结果为“优”的45个、“良”的12个、“中”的3个，优良率95.00%。",
        "sum",
        "60个 45个 12个 3个",
    ),
    case(
        "the best alone",
        "对60个项目开展绩效自评，自评结果为“优”的45个、“良”的12个、“中”及以下的3个，“优”占75.00%。",
        "ratio",
        "60个 45个 75.00%",
    ),
    case(
        "in the sentence behind",
        "根据要求，组织对2022年度14个项目开展自评，涉及资金230.00万元。自评结果为“优”的11个、“良”的3个。",
        "sum",
        "14个 11个 3个",
    ),
]


@pytest.mark.parametrize("text", NOTHING)
def test_what_is_no_whole(text: str) -> None:
    assert [figures for verdict, figures in checks(text, "ratio") if verdict == "inconsistent"] == []
    assert alarms(text) == []


@pytest.mark.parametrize(("text", "kind", "figures"), HOLDS)
def test_what_holds(text: str, kind: str, figures: str) -> None:
    assert ("consistent", figures) in checks(text, kind)
    assert alarms(text) == []


def test_a_wrong_rate_of_roads() -> None:
    found = alarms(ROADS.format("优良路率72.20%，优良中等路率86.99%。"))
    assert found == [("ratio", "2,486.40公里 1,106.45公里 684.30公里 72.20%")]


def test_a_wrong_rate() -> None:
    text = "对60个项目开展绩效自评，自评结果为“优”的45个、“良”的12个、“中”的3个，优良率93.00%。"
    assert ("ratio", "60个 45个 12个 93.00%") in alarms(text)
