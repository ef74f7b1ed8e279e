"""One amount in 万元 and again in 亿元."""

from __future__ import annotations

import pytest
from readings import alarms, case, checks

FIRST = "2024年全市教育支出完成312,468万元，增长4.1%。\n"


def test_it_is_read() -> None:
    text = FIRST + "坚持优先发展教育，全市教育支出31.25亿元，新建校舍12所。"
    assert ("consistent", "312,468万元 31.25亿元") in checks(text, "restated") or (
        "rounding",
        "312,468万元 31.25亿元",
    ) in checks(text, "restated")


@pytest.mark.parametrize(
    "text",
    [
        case("another amount", FIRST + "投入教育支出附加31.52亿元。"),
        case("another name", FIRST + "公路建设投资31.25亿元。"),
        case("another year", FIRST + "2015年全市教育支出31.25亿元。"),
        case("too few digits", FIRST + "全市教育支出31亿元。"),
    ],
)
def test_no_pair(text: str) -> None:
    assert [figures for _, figures in checks(text, "restated") if "31.25亿元" in figures] == []
    assert [found for found in alarms(text) if found[0] == "restated"] == []
