"""Shares whose whole stands in another paragraph or in a table: ticks, never alarms."""

from __future__ import annotations

import pytest
from readings import alarms, case, checks

NOTHING = [
    case("a whole that has another name", "资产总额500.00万元。\n培训青年干部人员支出120.00万元，占培训费的24.0%。"),
    case(
        "shares of different wholes", "收入653万元，支出800万元。\n甲县215万元、乙县216万元，占比分别为32.9%、27.0%。"
    ),
    case("no whole in sight", "甲县215万元、乙县216万元、丙县222万元，占比分别为30.1%、30.3%、31.1%。"),
    case("a round share", "衔接推进乡村振兴资金500万元。\n产业类资金100万元，占衔接资金20%。"),
]
HOLDS = [
    case(
        "shares one after the other, the whole in the sentence before",
        "有效问卷298份。“满意”141份、“一般”112份、“不满意”45份，占比分别为47.3%、37.6%、15.1%。",
        "298份 141份 47.3%",
    ),
    case(
        "the whole in a table above",
        "单位：万元\n县市\t债券额度\t首批\n甲县\t215\t110\n乙县\t216\t120\n丙县\t222\t90\n合计\t653\t320\n"
        "分县市看，甲县额度215万元、乙县216万元、丙县222万元，占全州债券的比重分别为32.9%、33.1%、34.0%。",
        "653 215万元 32.9%",
    ),
    case(
        "the whole is named in part",
        "（一）困难群众救助补助资金。下达1627.50万元，支出1600.00万元，执行率98.31%。\n"
        "（二）公共卫生补助资金。下达412.66万元，支出387.84万元，执行率93.99%。\n"
        "全年发放低保资金1543.00万元，占救助资金94.81%。",
        "1627.50万元 1543.00万元 94.81%",
    ),
]


@pytest.mark.parametrize("text", NOTHING)
def test_shares_of_something_else(text: str) -> None:
    assert (checks(text, "share"), alarms(text)) == ([], [])


@pytest.mark.parametrize(("text", "figures"), HOLDS)
def test_shares_of_a_whole_elsewhere(text: str, figures: str) -> None:
    read = [
        *checks(text, "share"),
        *checks(text, "ratio"),
    ]  # 占救助资金 may be read as the completion of what was granted
    assert figures in [found for verdict, found in read if verdict in ("consistent", "rounding")]
    assert alarms(text) == []
