"""What a paragraph says of the debt that stands in a table above alone."""

from __future__ import annotations

import pytest
from readings import alarms, case, checks

TABLE = """2023年全县政府债务限额181.13亿元。
单位：亿元
类别 | 年初余额 | 年末余额
一般债务 | 57.64 | 60.13
专项债务 | 96.85 | 115.96
合计 | 154.49 | 176.09
"""
RIGHT = [
    case("below the limit", f"{TABLE}年末余额低于限额5.04亿元。", "difference", "176.09 181.13亿元 5.04亿元"),
    case("its share of it", f"{TABLE}债务余额占限额的97.2%。", "ratio", "176.09 181.13亿元 97.2%"),
    case("over the means", f"{TABLE}按综合财力143.20亿元计，债务率122.97%。", "ratio", "176.09 143.20亿元 122.97%"),
]
WRONG = [
    case("digits exchanged", f"{TABLE}年末余额低于限额5.40亿元。"),
    case("another rate", f"{TABLE}按综合财力143.20亿元计，债务率为125.97%。"),
    case("told in words alone", "年末政府债务余额61.47亿元。综合财力为52.6亿元，政府债务率119.6%。"),
]
QUIET = [
    case("of others", f"{TABLE}各乡镇中，甲乡余额低于限额0.62亿元，乙乡余额占限额97.9%，丙乡债务率为125.33%。"),
    case("of another year", f"{TABLE}2022年末余额占限额95.1%。"),
    case("of one kind", f"{TABLE}专项债务余额占限额97.6%。"),
    case("the balance is told beside it", f"{TABLE}其中市本级余额60.20亿元，债务余额占限额的95.0%。"),
]

ROWS = """单位：亿元
类别 | 年初余额 | 年末余额
一般债务 | 57.64 | 60.13
专项债务 | 96.85 | 115.96
合计 | 154.49 | 176.09
"""
HEAD = "2023年全县政府债务限额{}亿元{}\n"
OWN = f"2023年全县政府债务限额241.00亿元。\n县本级政府债务情况表\n{ROWS}"
OWN_LIMIT = f"2023年县本级政府债务限额181.13亿元。\n县本级政府债务情况表\n{ROWS}"
QUIET += [
    case("a table of one level, debts of all", f"{OWN}全县政府债务余额低于限额8.50亿元，余额占限额的96.5%。"),
    case("and means of all", f"{OWN}全县综合财力243.20亿元，债务率95.60%。"),
    case("a table of one level, a limit of all", f"{OWN}县本级余额低于限额8.50亿元，余额占限额的95.4%。"),
    case(
        "a table of all, debts of one level",
        f"{TABLE.replace('单位', '全县政府债务情况表' + chr(10) + '单位')}县本级余额低于限额3.31亿元。县本级综合财力60.00亿元，债务率89.60%。",
    ),
    case("means of another", f"{TABLE}开发区综合财力20.00亿元，债务率51.20%。"),
    case(
        "a limit of last year, and what was added",
        f"2022年核定我县债务限额181.13亿元，2023年新增债务限额12.00亿元。\n{ROWS}年末余额低于限额17.04亿元，余额占限额的91.2%。",
    ),
    case(
        "an addition of its own sentence",
        f"{HEAD.format('181.13', '。')}年中追加限额12.00亿元。\n{ROWS}年末余额低于限额17.04亿元，债务余额占限额91.2%。",
    ),
    case(
        "a limit of another year alone",
        f"全县2023年预算执行情况\n2022年全县政府债务限额181.13亿元。\n2023年全县政府债务情况表\n{ROWS}年末余额占限额的91.2%。",
    ),
    case("the limit is told beside it", f"{TABLE}调整后债务限额193.13亿元，年末余额低于限额17.04亿元。"),
    case("after this year", f"{TABLE}2024年限额下达后，余额占限额的91.2%。三年内，余额占限额的80.2%。"),
    case("means of last year", f"{TABLE}上年综合财力140.00亿元，债务率110.35%。"),
    case("the rate of last year", f"{TABLE}按综合财力143.20亿元计，去年债务率118.00%。上年，债务率118.00%。"),
    case("hidden debts too", f"{TABLE}计入隐性债务20.00亿元后，按综合财力143.20亿元计，债务率136.94%。"),
    case("all that is owed", f"{TABLE}按全口径计算，综合财力143.20亿元，债务率151.20%。"),
    case("without what was refinanced", f"{TABLE}剔除再融资债券，债务余额占限额的90.9%。"),
]
QUIET += [
    case(
        "one kind a clause before", f"{TABLE}专项债务方面，余额低于限额1.98亿元；一般债务方面，余额低于限额3.06亿元。"
    ),
    case("seen from one kind", f"{TABLE}从一般债务看，年末余额占限额的95.2%。"),
    case("of what is seen", f"{TABLE}从开发区看，年末余额占限额的88.5%。"),
    case("of what was borrowed abroad", f"{TABLE}外债方面，年末余额低于限额0.54亿元。"),
    case("among them", f"{TABLE}各园区中，余额占限额的88.5%为最低。"),
    case("in the middle of the year", f"{TABLE}截至6月末，债务余额占限额的95.6%。上半年余额占限额的95.6%。"),
    case("behind a colon", f"{TABLE}专项债务管理情况：债务余额占限额的98.3%。"),
    case("a sentence of one kind", f"{TABLE}专项债务增长较快。余额占限额的98.3%。"),
    case("below a heading of one kind", f"{TABLE}（二）专项债务\n年末余额占限额的98.3%，较为充分。"),
    case("of the province, with the limit of the county", f"{TABLE}全省债务余额占限额的92.4%，我县高于全省。"),
    case("of the province, and nothing says of whom", f"{TABLE.replace('全县', '')}全省债务余额占限额的92.4%。"),
    case("the rate of the province", f"{TABLE}全省综合财力143.20亿元，债务率120.10%。"),
    case("means of another kind", f"{TABLE}全县可用财力128.00亿元，债务率122.97%。"),
    case("means of the year", f"{TABLE}当年财力128.00亿元，债务率122.97%，等级为黄色。"),
    case("means alone", f"{TABLE}按财力128.00亿元计，债务率122.97%。"),
]
RIGHT += [
    case(
        "a tick of what is seen",
        f"{TABLE}从总量看，年末余额低于限额5.04亿元。",
        "difference",
        "176.09 181.13亿元 5.04亿元",
    ),
    case(
        "other means, a tick",
        f"{TABLE}全县可用财力143.20亿元，债务率122.97%。",
        "ratio",
        "176.09 143.20亿元 122.97%",
    ),
    case(
        "of one level",
        f"{OWN_LIMIT}县本级政府债务余额低于限额5.04亿元。",
        "difference",
        "176.09 181.13亿元 5.04亿元",
    ),
    case(
        "of all by name",
        f"上级核定我县债务限额181.13亿元。\n全县政府债务情况表\n{ROWS}全县债务余额占限额的97.2%。",
        "ratio",
        "176.09 181.13亿元 97.2%",
    ),
    case(
        "of this year behind last year",
        f"{TABLE}上年债务率118.00%。今年综合财力143.20亿元，债务率122.97%。",
        "ratio",
        "176.09 143.20亿元 122.97%",
    ),
]
WRONG += [
    case("digits exchanged, of one level", f"{OWN_LIMIT}县本级政府债务余额低于限额5.40亿元。"),
]


@pytest.mark.parametrize(("text", "kind", "figures"), RIGHT)
def test_the_table_has_the_balance(text: str, kind: str, figures: str) -> None:
    assert {tuple(sorted(f.split())) for v, f in checks(text, kind) if v == "consistent"} >= {
        tuple(sorted(figures.split()))
    }
    assert alarms(text) == []


@pytest.mark.parametrize("text", WRONG)
def test_a_slip_is_a_finding(text: str) -> None:
    assert len(alarms(text)) == 1


@pytest.mark.parametrize("text", QUIET)
def test_nothing_is_said_of_that_balance(text: str) -> None:
    assert alarms(text) == []
