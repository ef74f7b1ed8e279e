"""The whole, its government and those below, each told in a place of its own: ticks, never alarms."""

from __future__ import annotations

import pytest
from readings import alarms, case, checks


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        case(
            "in paragraphs",
            "2019年，全国政府性基金收入612.45亿元，增长2.1%。加上调入资金8.30亿元。\n中央政府性基金收入112.40亿元，增长1.2%。\n"
            "地方政府性基金收入540.15亿元，其中，地方政府性基金本级收入500.05亿元，增长7.4%。",
            "612.45亿元 112.40亿元 500.05亿元",
        ),
        case(
            "in sentences, rounded",
            "全国政府性基金支出6.11万亿元，增长3.1%。教育支出较快。中央政府性基金本级支出1.1万亿元，增长1%，地方政府性基金支出5.0万亿元。",
            "6.11万亿元 1.1万亿元 5.0万亿元",
        ),
        case(
            "of a province",
            "全省一般公共预算支出完成845.20亿元。教育支出增长较快。\n省级一般公共预算支出完成145.10亿元。\n市县一般公共预算支出完成700.10亿元。",
            "845.20亿元 145.10亿元 700.10亿元",
        ),
        case(
            "those below first",
            "全市一般公共预算收入845.20亿元。增长较快。\n县区一般公共预算收入700.10亿元，增长2%。\n市本级一般公共预算收入145.10亿元，增长3%。",
            "845.20亿元 700.10亿元 145.10亿元",
        ),
    ],
)
def test_what_two_levels_come_to(text: str, figures: str) -> None:
    assert ("consistent", figures) in checks(text, "sum") or ("rounding", figures) in checks(text, "sum")
    assert alarms(text) == []


@pytest.mark.parametrize(
    "text",
    [
        case("other figures", "全国基金收入6.13亿元。\n中央基金收入1.1亿元。\n地方基金收入5.9亿元。"),
        case("of two books", "全国基金收入6.13亿元。\n中央公共预算收入1.1亿元。\n地方基金收入5.0亿元。"),
        case("of both sides", "全国基金收入6.13亿元。\n中央基金收入1.1亿元。\n地方基金支出5.0亿元。"),
        case(
            "of two years",
            "2018年全国基金收入6.13亿元。\n2019年中央基金收入1.1亿元。\n2019年地方基金收入5.0亿元。",
        ),
    ],
)
def test_what_they_do_not_come_to(text: str) -> None:
    assert (checks(text, "sum"), alarms(text)) == ([], [])
