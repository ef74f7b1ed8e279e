"""A row made up of those below it, by its figures alone: what two columns say that differ."""

from __future__ import annotations

import pytest
from readings import alarms, case, checks
from test_grid import table

NOTHING = [
    case("one column alone", table("科目 金额", "甲类 30.00", "乙类 18.00", "丙类 12.00", "丁类 7.00")),
    case(
        "two columns that are the same",
        table("科目 预算数 决算数", "甲类 30.00 30.00", "乙类 18.00 18.00", "丙类 12.00 12.00", "丁类 7.00 5.00"),
    ),
    case(
        "as many deny it as say so",
        table(
            "科目 2019年 2020年 2021年 2022年",
            "甲类 30.00 50.00 90.00 80.00",
            "乙类 18.00 20.00 30.00 31.00",
            "丙类 12.00 30.00 20.00 22.00",
        ),
    ),
    case("one part and noughts", table("科目 2020年 2021年", "甲类 30.00 41.00", "乙类 30.00 41.00", "丙类 0 0", "丁类 9 8")),
    case(
        "points behind amounts",
        table("科目 2020年 2021年 得分", "甲类 30.00 41.00 9.5", "乙类 18.00 20.00 8", "丙类 12.00 21.00 10"),
    ),
    case("rates", table("科目 完成率 增长率", "甲类 30% 50%", "乙类 18% 20%", "丙类 12% 30%", "丁类 4% 9%")),
    case(
        "small numbers that add up by chance",
        table("单位 编制数 行政 事业", "局机关 25 9 10", "检测站 17 5 4", "园林处 15 4 8", "信息中心 20 13 7"),
    ),
    case("rows that make up nothing", table("科目 2020年 2021年", "甲类 30 41", "乙类 12 16", "丙类 9 8", "丁类 8 3")),
]  # fmt: skip
TAXES = (
    "税收 {} 431.00",
    "增值税 266.00 292.00",
    "资源税",
    "契税 59.00 75.00",
    "车船税 76.00 64.00",
    "非税 20.00 31.00",
)


def _taxes(total: str, *more: str) -> str:
    return table("项目 2019年决算数 2020年执行数", *(row.format(total) for row in TAXES), *more)


@pytest.mark.parametrize("text", NOTHING)
def test_says_nothing(text: str) -> None:
    assert alarms(text) == []


def test_the_rows_down_to_the_next_head() -> None:
    text = _taxes("401.00")
    assert checks(text, "sum") == [
        ("consistent", "401.00 266.00 59.00 76.00"), ("consistent", "431.00 292.00 75.00 64.00")
    ]  # fmt: skip
    assert alarms(text) == []


def test_one_column_of_three_is_mistaken() -> None:
    rows = ("物业费 96.50 88.00 89.10", "保洁 60.00 57.00 50.00", "安保 36.50 31.00 39.10", "水电费 40.00 41.00 42.00")
    text = table("项目 2020年 2021年 2022年", rows[0], "保洁 60.00 57.00 50.00", "安保 36.50 31.00 40.10", rows[3])
    assert [found for _, found in alarms(text)] == ["89.10 50.00 40.10"]
    assert alarms(table("项目 2020年 2021年 2022年", *rows)) == []


def test_totals_of_groups_that_are_totals_of_their_rows_too() -> None:
    text = table(
        "地区 已下达 本次下达 合计下达",
        "甲市合计 76 25 101",
        "东县 50 14 64",
        "西县 26 11 37",
        "乙市合计 115 31 146",
        "南县 44 12 56",
        "北县 71 19 90",
    )
    assert ("consistent", "101 64 37") in checks(text, "sum")
    assert ("consistent", "146 56 90") in checks(text, "sum")
    wrong = text.replace("\t90", "\t80").replace("| 90", "| 80")
    assert alarms(text) == []
    assert wrong != text and alarms(wrong)


def test_names_alone_are_no_headers() -> None:
    text = "计划资金（万元）| 108.50 | 到位资金（万元）| 102.20 |\n其中：中央 | 其中：中央 | ||\n市级 | 49.30 | 市级 | 49.10 |\n县级 | 59.20 | 县级 | 53.10 |\n"
    assert {("consistent", "102.20 49.10 53.10"), ("consistent", "108.50 49.30 59.20")} == set(checks(text, "sum"))
