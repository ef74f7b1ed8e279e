"""What came in a year and what went, which are no changes from its beginning to its end; and whose change is told of a plan and what was done."""

from __future__ import annotations

import pytest
from readings import alarms, alleged, case, holds

GROSS = [
    case("a debt repaid", "年初债务82亿元，年末93亿元，本年增加26亿元，还本15亿元。"),
    case("repaid and written off", "年初债务82亿元，年末93亿元，本年增加26亿元，清偿11亿元、化解4亿元。"),
    case("the end first", "年末债务93亿元，年初82亿元，当年增加26亿元，偿付15亿元。"),
    case("of two years", "2024年债务93亿元，2023年82亿元，当年增加26亿元，偿付15亿元。"),
    case("rounded", "年初债务82.3亿元，年末93.5亿元，本年增加26.1亿元，偿付15.0亿元。"),
    case("persons", "年初人员132人，年末127人，本年减少11人，新招录6人。"),
    case("who left", "年初职工132人、年末127人，增加6人，辞职11人。"),
    case("money of an account", "年初专户余额83万元，年末94万元，当年增加26万元，支出15万元。"),
    case(
        "what came in besides", "期初余额510.00万元，期末余额460.00万元，本期减少205.00万元，拨入100.00万元、利息55.00万元。"
    ),
    case("with parts of each", "固定资产年末2210万元，年初2000万元，增加360万元，其中房屋200万元；减少150万元，其中车辆100万元。"),
    case("cars", "年初在册车辆20辆、年末18辆，本年减少4辆，购入2辆。"),
    case("livestock", "年初存栏510头，年末620头，本年增加补栏310头，出栏200头。"),
    case("behind the rate of both", "年初固定资产2000万元，年末2200万元，增长10%，本年增加350万元，减少150万元。"),
]  # fmt: skip


@pytest.mark.parametrize("text", GROSS)
def test_what_came_is_no_change(text: str) -> None:
    assert alarms(text) == []


SLIPS = [
    case("what went does not make it up", "年初车辆20辆、年末18辆，本年减少5辆，购入2辆。", "5辆 18辆 20辆"),
    case("a part of what came", "年初在岗180人，年末184人，增加14人，其中调入10人。", "14人 180人 184人"),
    case("net", "年初在岗180人，年末184人，净增加14人，退休10人。", "14人 180人 184人"),
    case("against what is told", "年末在岗184人，较年初的180人增加14人，退休10人。", "14人 180人 184人"),
    case("debts", "年初债务82亿元，年末93亿元，本年增加26亿元，还本13亿元。", "82亿元 93亿元 26亿元"),
]


@pytest.mark.parametrize(("text", "figures"), SLIPS)
def test_a_wrong_change_is_told(text: str, figures: str) -> None:
    assert alleged(text, "change", figures)


def test_the_rate_before_what_came_is_read() -> None:
    assert holds(
        "年初固定资产2000万元，年末2200万元，增长10%，本年增加350万元，减少150万元。", "change", "10% 2000万元 2200万元"
    )


PLANNED_AND_DONE = [
    case("parted by a semicolon", "2024年预算1020万元，支出960万元；上年预算1120万元，减少100万元，下降8.93%。"),
    case("of a project", "项目支出预算310万元，实际支出280万元；上年预算330万元，减少20万元，下降6.06%。"),
    case("last year's plan behind", "2024年支出960万元，比上年增加60万元，增长6.67%，上年预算990万元。"),
    case("in brackets", "2024年会议费支出9.60万元，比上年增加0.60万元，增长6.67%（上年预算9.90万元）。"),
    case("a plan, and what was done last year", "2024年会议费预算9.60万元，比上年增加0.60万元，上年决算8.70万元。"),
    case(
        "the words choose",
        "2024年公务接待费预算9.00万元，决算6.00万元，预算比上年减少1.00万元，下降10%；决算比上年减少2.00万元，下降25%。",
    ),
    case("which of two plans", "2024年接待费年初预算8万元，调整预算9万元，决算6万元，预算比上年减少2万元，下降20%。"),
    case("the plan behind", "2024年支出决算6万元，预算8万元，预算较2023年减少2万元，下降20%。"),
]


@pytest.mark.parametrize("text", PLANNED_AND_DONE)
def test_the_plan_is_compared_with_a_plan(text: str) -> None:
    assert alarms(text) == []


CHOSEN = [
    case(
        "the plan",
        "2024年接待费预算9.00万元，决算6.00万元，预算比上年减少1.00万元，下降10%。",
        "9.00万元 1.00万元 10%",
    ),
    case("what was done", "2024年接待费决算6万元，预算9万元，决算比上年减少2万元，下降25%。", "6万元 2万元 25%"),
    case("against the year before", "接待费预算8万元，决算6万元，预算比上年10万元减少2万元。", "8万元 10万元 2万元"),
    case("the plan behind", "支出960万元，比上年增加60万元，增长6.67%，上年预算990万元。", "960万元 60万元 6.67%"),
    case("a plan that fits", "支出960万元，比上年减少30万元，上年预算990万元。", "960万元 30万元 990万元"),
]


@pytest.mark.parametrize(("text", "figures"), CHOSEN)
def test_the_words_choose_what_has_changed(text: str, figures: str) -> None:
    assert holds(text, "change", figures)


WRONG = [
    case(
        "of the plan",
        "2024年接待费预算9.00万元，决算6.00万元，预算比上年减少1.00万元，下降20%。",
        "9.00万元 1.00万元 20%",
    ),
    case("with the plan behind", "支出960万元，比上年增加60万元，增长7.67%，上年预算990万元。", "960万元 60万元 7.67%"),
    case("of what was done", "支出960万元，比上年增加60万元，上年决算890万元。", "960万元 60万元 890万元"),
]


@pytest.mark.parametrize(("text", "figures"), WRONG)
def test_what_is_wrong_is_told(text: str, figures: str) -> None:
    assert alleged(text, "change", figures)
