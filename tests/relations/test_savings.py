"""What was saved, and the rate of it in the same verb."""

from __future__ import annotations

import pytest
from readings import alarms, alleged, case, checks, holds

NOTHING = [
    case("a rate of something else", "送审价85.0万元，审定价80.2万元，审减4.8万元；节约用电12.4%。"),
    case("nothing that it was left of", "全年节约用水3.94万元，节约12.4%。"),
    case(
        "of a plan that is not told, and not so",
        "全年节约用水，采购金额950.0万元，节约资金50.0万元，节约意识显著增强5.0%。",
    ),
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


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        case("after the amounts", "全年采购金额950.0万元，节约资金50.0万元，节约率5.0%。", "950.0万元 50.0万元 5.0%"),
        case("in tendering", "中标金额1,425万元，节约财政资金75万元，资金节约率为5%。", "1,425万元 75万元 5%"),
        case("in other words", "实际采购金额95.0万元、节支5.0万元，节支率5.00%。", "95.0万元 5.0万元 5.00%"),
    ],
)
def test_it_may_be_of_both(text: str, figures: str) -> None:
    assert (checks(text, "change"), alarms(text)) == ([("consistent", figures)], [])


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        case("of what was spent", "全年采购金额1000.0万元，节约资金50.0万元，节约率5.0%。", "1000.0万元 50.0万元 5.0%"),
        case("of a budget told", "采购预算1000.0万元，节约资金50.0万元，节约率5.0%。", "1000.0万元 50.0万元 5.0%"),
    ],
)
def test_it_may_be_of_one(text: str, figures: str) -> None:
    assert (checks(text, "ratio"), alarms(text)) == ([("consistent", figures)], [])


def test_of_neither() -> None:
    assert alarms("采购金额950.0万元，节约资金50.0万元，节约率5.9%。") == [("ratio", "950.0万元 50.0万元 5.9%")]


def test_a_wrong_rate_is_found() -> None:
    assert alarms("会议费预算8.5万元，决算4.6万元，节约3.9万元，节约54.88%。") == [("ratio", "8.5万元 3.9万元 54.88%")]


OF_OTHER_GOODS = [
    case("of a kind of goods", "采购预算400万元，成交金额360万元，节约率10%，其中货物类节约率13%。"),
    case("without a first rate", "采购预算400万元，成交金额360万元，其中服务类资金节约率14%。"),
    case("of services", "采购预算400万元，成交金额360万元，节约率10%，服务类资金节约率15%。"),
    case("of what it was spent on", "应急物资采购预算60万元，成交57万元，节约率5%，其中帐篷节约率8%。"),
    case("a mean", "货物预算100万元、成交95万元，服务预算200万元、成交180万元，平均节约率7.5%。"),
    case("of all, with others", "货物类预算100万元，成交95万元，工程类预算200万元，成交180万元，综合节约率9.2%。"),
]


@pytest.mark.parametrize("text", OF_OTHER_GOODS)
def test_of_other_goods(text: str) -> None:
    assert alarms(text) == []


@pytest.mark.parametrize("words", ["综合节约率", "两类合计资金节约率", "总体节约率为"])
def test_of_all_of_them(words: str) -> None:
    text = f"货物类预算100万元，成交95万元，节约率5%，工程类预算200万元，成交180万元，节约率10%，{words}8.33%。"
    assert ("consistent", "100万元 100万元 95万元 200万元 200万元 180万元 8.33%") in checks(text, "ratio")
    assert alarms(text) == []


@pytest.mark.parametrize("words", ["节约率", "资金节约率", "综合节约率"])
def test_of_the_two_beside_it(words: str) -> None:
    assert alarms(f"采购预算400万元，成交金额360万元，{words}13.5%。") == [("ratio", "400万元 400万元 360万元 13.5%")]


KINDS_BOUGHT = (
    "采购项目300个，采购计划金额8200.00万元，实际采购金额7380.00万元，节约资金820.00万元，节约率为10%，"
    "其中货物类项目200个，采购计划金额5000.00万元，实际采购金额4400.00万元，节约资金600.00万元，节约率为{goods}；"
    "工程类项目60个，采购计划金额2000.00万元，实际采购金额1880.00万元，节约资金120.00万元，节约率为6%。"
    "服务类项目40个，采购计划金额1200.00万元，实际采购金额1100.00万元，节约资金100.00万元，节约率为{services}。"
)


def test_each_kind_has_its_own_plan() -> None:
    right = KINDS_BOUGHT.format(goods="12%", services="8.3%")
    assert alarms(right) == []
    assert holds(right, "ratio", "600.00万元 5000.00万元 12%")
    assert holds(right, "ratio", "100.00万元 1200.00万元 8.3%")
    assert alleged(KINDS_BOUGHT.format(goods="18%", services="8.3%"), "ratio", "600.00万元 5000.00万元 18%")
    assert alleged(KINDS_BOUGHT.format(goods="12%", services="5.8%"), "ratio", "100.00万元 1200.00万元 5.8%")


@pytest.mark.parametrize(
    "text",
    [
        case(
            "of all in all",
            "采购计划8000万元，采购7200万元，节约800万元，节约率10%，其中货物类节约600万元，占节约资金的75%。",
        ),
        case(
            "of the greater plan",
            "采购预算8000万元，采购7200万元，节约800万元，节约率10%，其中货物类节约600万元，节约率7.5%。",
        ),
    ],
)
def test_a_kind_without_a_plan_of_its_own(text: str) -> None:
    assert alarms(text) == []
