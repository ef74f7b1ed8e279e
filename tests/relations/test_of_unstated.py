"""Shares of one whole that is named and stated nowhere: where one says that the parts are all of it, they make 100 %."""

from __future__ import annotations

import pytest
from readings import alarms, case, checks

NOTHING = [
    case(
        "some parts of many",
        "教育支出500.00万元，占一般公共预算支出的25.0%；\n农林水支出300.00万元，占一般公共预算支出的15.0%。",
    ),
    case("of two wholes", "基本支出84.10万元，占本级支出的84.1%；\n项目支出15.90万元，占全县支出的25.9%。"),
    case("one share, which is whole", "财政拨款收入84.10万元，占收入预算的100%。"),
    case("few digits, which may be a coincidence", "甲类支出3.00万元，占预算的3%；\n乙类支出97.00万元，占预算的55%。"),
    case(
        "far from each other",
        "基本支出84.10万元，占支出预算的84.1%。\n" + "另行说明。\n" * 9 + "项目支出15.90万元，占支出预算的25.9%。",
    ),
]


@pytest.mark.parametrize("text", NOTHING)
def test_no_shares_of_one_whole(text: str) -> None:
    assert not alarms(text)


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        case(
            "in two paragraphs",
            "1.基本支出预算8406.50万元，占支出预算的84.07%，比上年增加12.00万元。\n2.项目支出预算1593.50万元，占支出预算的15.94%。",
            "84.07% 15.94%",
        ),
        case(
            "in one sentence",
            "税收收入72.4亿元，占地方收入的60.3%；非税收入47.6亿元，占地方收入的39.7%。",
            "60.3% 39.7%",
        ),
    ],
)
def test_they_make_a_whole(text: str, figures: str) -> None:
    verdicts = {told: verdict for verdict, told in checks(text, "shares_total")}
    assert verdicts[figures] in ("consistent", "rounding")


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        case(
            "one of them slipped",
            "1.基本支出预算8406.50万元，占支出预算的84.07%。\n2.项目支出预算1593.50万元，占支出预算的19.54%。",
            "84.07% 19.54%",
        ),
        case(
            "the larger one",
            "税收收入72.4亿元，占地方收入的63.0%；非税收入47.6亿元，占地方收入的39.7%。",
            "63.0% 39.7%",
        ),
    ],
)
def test_they_do_not(text: str, figures: str) -> None:
    assert ("shares_total", figures) in alarms(text)
