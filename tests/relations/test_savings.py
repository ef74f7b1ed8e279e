"""What was saved, and the rate of it in the same verb."""

from __future__ import annotations

import pytest
from readings import alarms, case, checks

NOTHING = [
    case("a rate of something else", "送审价85.0万元，审定价80.2万元，审减4.8万元；节约用电12.4%。"),
    case("nothing that it was left of", "全年节约用水3.94万元，节约12.4%。"),
    case("against the year before", "水费8.5万元，比上年节约1.5万元，节约15%。"),
]

READ = [
    case("what was reviewed", "工程送审价85.0万元，审定价80.2万元，审减4.8万元，审减5.65%。", "85.0万元 4.8万元 5.65%"),
    case("of the budget", "会议费预算8.5万元，决算4.6万元，节约3.9万元，节约45.88%。", "8.5万元 3.9万元 45.88%"),
    case(
        "saved in tendering", "招标控制价1,260万元，中标价1,185万元，节省75万元，节省5.95%。", "1,260万元 75万元 5.95%"
    ),
]


@pytest.mark.parametrize("text", NOTHING)
def test_nothing_is_said(text: str) -> None:
    assert (checks(text, "ratio"), alarms(text)) == ([], [])


@pytest.mark.parametrize(("text", "figures"), READ)
def test_the_rate_is_of_what_there_was(text: str, figures: str) -> None:
    assert (checks(text, "ratio"), alarms(text)) == ([("consistent", figures)], [])


def test_a_wrong_rate_is_found() -> None:
    assert alarms("会议费预算8.5万元，决算4.6万元，节约3.9万元，节约54.88%。") == [("ratio", "8.5万元 3.9万元 54.88%")]
