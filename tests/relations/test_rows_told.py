"""Sentences that tell a row of a table, figure by figure."""

from __future__ import annotations

import pytest
from readings import alarms, case, checks

ROADS = (
    "| 镇 | 道路数（条） | 桥梁数（座） | 受益户数（户） | 里程（公里） |\n|---|---|---|---|---|\n| 东岭镇 | 14 | 3 | 1,208 | 32.60 |\n"
    "| 西坪镇 | 11 | 2 | 964 | 25.15 |\n| 合计 | 25 | 5 | 2,172 | 57.75 |\n"
)
SAID = "全县计划建设农村道路25条，里程57.75公里，配建桥梁{bridges}座，受益群众{homes}户。\n\n"
YEARS = (
    "单位：万元\n\n| 年度 | 合计 | 公务用车运行费 | 公务接待费 |\n|---|---|---|---|\n| 2019年 | 31.40 | 24.90 | 6.50 |\n| 2020年 | 28.15 | 22.75 | 5.40 |\n"
)  # fmt: skip
SANGONG = (
    "2020年“三公”经费预算28.15万元，比2019年预算31.40万元减少3.25万元，其中：公务用车运行维护费22.75万元，比上年24.90万元减少2.15万元；"
    "公务接待费5.40万元，比上年6.50万元减少1.10万元。\n\n"
)

TOWNS = (
    "\n分乡镇完成情况（座）：\n\n| 乡镇 | 计划 | 三格式 | 双瓮式 | 完成小计 |\n|---|---|---|---|---|\n| 东岭镇 | 620 | 452 | 118 | 570 |\n"
    "| 西坪镇 | 540 | 386 | 160 | 546 |\n| 合计 | 1,160 | 838 | 278 | 1,116 |\n"
)
CHANGES = (
    "\n单位：万元\n\n| 科目 | 2021年 | 2020年 | 增减额 |\n|---|---|---|---|\n| 教育支出 | 60.00 | 52.00 | 8.00 |\n"
    "| 城乡社区支出 | 16.00 | 40.00 | -24.00 |\n| 合计 | 76.00 | 92.00 | -16.00 |\n"
)
INSURANCE = (
    "全市社会保险基金收入{}亿元，支出{}亿元，当年结余16.5亿元。分险种：\n\n险种|收入|支出|当年结余\n居民|100.2|90.2|10.0\n职工|65.0|58.5|6.5\n"
    "合计|165.2|148.7|16.5\n"
)


@pytest.mark.parametrize(
    "text",
    [
        case(
            "one total of a table without a unit, and another amount",
            INSURANCE.format("201.3", "184.8").replace("16.5亿", "16.9亿"),
        ),
        case("of one kind, another number", "新建双瓮式厕所287座。\n" + TOWNS),
        case("a change of another account", "2021年预算\n卫生健康支出减少24万元。\n" + CHANGES),
        case("a change the other way, of the year before", "2021年预算\n教育支出比2019年减少24万元。\n" + CHANGES),
        case("all of the row", SAID.format(bridges="5", homes="2,172") + ROADS),
        case("another sentence", "东岭镇道路14条。改造桥梁9座，里程57.75公里，惠及2,172户。\n\n" + ROADS),
        case(
            "two figures in the unit of a column",
            "全县农村道路里程57.75公里，惠及居民2,172户，新建桥梁4座、加固桥梁1座。\n\n" + ROADS,
        ),
        case("one cell alone", "全县道路里程57.75公里，桥梁12座。\n\n" + ROADS),
        case("nothing of that column", "全县道路里程57.75公里，惠及居民2,172户，设置岗亭12座。\n\n" + ROADS),
        case("an increase as much as an amount", SANGONG.replace("1.10", "5.40") + YEARS),
    ],
)
def test_no_alarm(text: str) -> None:
    assert [found for found in alarms(text) if found[0] == "restated"] == []


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        case("the totals of a table without a unit", INSURANCE.format("165.2", "148.7"), "148.7亿元 148.7"),
        case("a unit of a column", SAID.format(bridges="5", homes="2,172") + ROADS, "2,172户 2,172"),
        case("words of a column", SAID.format(bridges="5", homes="2,172") + ROADS, "57.75公里 57.75"),
        case("last year's row", SANGONG + YEARS, "24.90万元 24.90"),
        case("the total of last year's row", SANGONG + YEARS, "31.40万元 31.40"),
        case("what is counted in the row of totals", "新建三格式厕所838座。\n" + TOWNS, "838座 838"),
        case("all of it in the row of totals", "全县合计完成1,116座。\n" + TOWNS, "1,116座 1,116"),
        case(
            "in a table of one unit, named another way",
            "双瓮式完成278座。\n" + TOWNS.replace("（座）", "（单位：座）"),
            "278座 278",
        ),
        case("a change in a row", "2021年预算\n" + CHANGES + "\n城乡社区支出减少24万元，系压减费用。", "-24.00 24万元"),
        case("row and column named", "其中西坪镇里程为25.15公里。\n\n" + ROADS, "25.15公里 25.15"),
    ],
)
def test_they_are_read(text: str, figures: str) -> None:
    assert any(verdict == "consistent" and figures in found for verdict, found in checks(text, "restated"))


@pytest.mark.parametrize(("bridges", "homes", "figures"), [("5", "2,127", "2,127户 2,172"), ("9", "2,172", "9座 5")])
def test_a_slip_is_found(bridges: str, homes: str, figures: str) -> None:
    assert ("restated", figures) in alarms(SAID.format(bridges=bridges, homes=homes) + ROADS)


CHECKED = (
    "| 环节 | 计划（批次） | 实际（批次） | 不合格（批次） |\n|---|---|---|---|\n| 流通 | 4200 | 4300 | 120 |\n| 餐饮 | 2200 | 2182 | 87 |\n"
    "| 合计 | 6400 | 6482 | 207 |\n"
)
SITES = (
    "| 镇 | 计划项目（个） | 完工项目（个） | 在建项目（个） |\n|---|---|---|---|\n| 东岭镇 | 37 | 35 | 2 |\n| 西坪镇 | 32 | 29 | 3 |\n"
    "| 合计 | 69 | 64 | 5 |\n"
)
OF_TOTALS = [
    case("a unit that nothing else has", f"全年抽检食品6400批次。\n\n{CHECKED}", "6400批次 6400"),
    case("two digits, and the noun of the column", f"三年项目共69个。\n\n{SITES}", "69个 69"),
]


@pytest.mark.parametrize(("text", "figures"), OF_TOTALS)
def test_what_a_table_comes_to_is_told(text: str, figures: str) -> None:
    assert ("consistent", figures) in checks(text, "restated")
