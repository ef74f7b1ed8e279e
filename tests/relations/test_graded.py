"""Projects by their grades: sums and rates where the grades make up the count before them."""

from __future__ import annotations

import pytest
from readings import alarms, case, checks

NOTHING = [
    case("not all of them were graded", "对60个项目开展自评，结果为“优”的35个、“良”的12个，“优”占58.33%。"),
    case("grades of points", "90（含）—100分为优、80（含）—90分为良、60（含）—80分为中，优秀率以此计算。"),
    case("two evaluations", "部门评价结果为“优”的4个、“良”的3个；财政评价结果为“优”的2个、“良”的6个。"),
]

HOLDS = [
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


def test_a_wrong_rate() -> None:
    text = "对60个项目开展绩效自评，自评结果为“优”的45个、“良”的12个、“中”的3个，优良率93.00%。"
    assert ("ratio", "60个 45个 12个 93.00%") in alarms(text)
