"""Sentences of one paragraph that are laid out alike, the last of which is what the others come to."""

from __future__ import annotations

import pytest
from readings import alarms, case, checks

FORM = (
    "5月，全市下达新增资金70.5亿元，其中一般20.2亿元、专项50.3亿元。全市下达续建资金9.0亿元，其中一般5.1亿元、专项3.9亿元。"
    "合计，全市下达资金{}亿元，其中一般{}亿元、专项{}亿元。"
)


@pytest.mark.parametrize(
    "text",
    [
        case("as told", FORM.format(79.5, 25.3, 54.2)),
        case("with a colon", FORM.format(79.5, 25.3, 54.2).replace("合计，", "合计：")),
        case("over lines", FORM.format(79.5, 25.3, 54.2).replace("专项3", "专\n项3")),
        case(
            "traditional characters",
            FORM.format(79.5, 25.3, 54.2).replace("亿", "億").replace("计", "計").replace("专项", "專項"),
        ),
    ],
)
def test_each_column_is_added(text: str) -> None:
    found = checks(text, "sum")
    unit = "億元" if "億" in text else "亿元"
    for told in ("70.5 9.0 79.5", "20.2 5.1 25.3", "50.3 3.9 54.2"):
        assert ("consistent", " ".join(f"{n}{unit}" for n in told.split())) in found
    assert alarms(text) == []


def test_a_wrong_column_is_found() -> None:
    assert ("sum", "20.2亿元 5.1亿元 26.3亿元") in alarms(FORM.format(79.5, 26.3, 54.2))


@pytest.mark.parametrize(
    "text",
    [
        case("no total", FORM.format(40.0, 15.0, 25.0).replace("合计，", "6月，")),
        case(
            "sentences that tell other things",
            "购置设备70亿元，其中进口20亿元。聘请9人，其中临时5人。合计，支出80亿元，其中一般30亿元。",
        ),
        case("one sentence above", FORM.format(40.0, 15.0, 25.0).partition("。")[2]),
    ],
)
def test_no_columns(text: str) -> None:
    assert alarms(text) == []
