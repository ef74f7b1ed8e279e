"""The amount behind an account's name, and what was spent on that account: bound by where they stand."""

from __future__ import annotations

import pytest
from readings import alarms, case, checks

TOWN = "河湾镇人民政府2024年度部门决算公开\n"
ROADS = "交通运输支出（类）公路水路运输（款）公路养护（项）48.20万元，主要用于：村道养护。年初预算为50.00万元，支出决算为48.20万元。"
WATER = "农林水支出（类）水利（款）防汛（项）31.75万元，主要用于：河堤巡查。年初预算为30.00万元，支出决算为31.75万元。"


def report(*items: str) -> str:
    return TOWN + "\n".join(f"{number}.{item}" for number, item in enumerate(items, 1))


QUIET = [
    case("equal", report(ROADS, WATER)),
    case("one name under two kinds",
         report("一般公共服务支出（类）人大事务（款）一般行政管理事务（项）12.40万元，主要用于：代表活动。年初预算为12.40万元，支出决算为12.40万元。",
                "一般公共服务支出（类）统计信息事务（款）一般行政管理事务（项）21.40万元，主要用于：普查。年初预算为21.40万元，支出决算为21.40万元。")),
    case("one name under two kinds, the lines broken within it",
         TOWN + "1.“一般公共服务支出（类）人大事务（款）一般行政管\n理事务（项）”12.40万元，主要用于：代表活动。\n"
                "2.“一般公共服务支出（类）统计信息事务（款）一般行政管\n理事务（项）”21.40万元，主要用于：普查。"),
    case("one name under two kinds that are told above it",
         report("一般公共服务支出（类）人大事务（款）30.00万元。", "一般行政管理事务（项）12.40万元，主要用于：代表活动。",
                "一般公共服务支出（类）统计信息事务（款）40.00万元。", "一般行政管理事务（项）21.40万元，主要用于：普查。")),
    case("the head is the budget",
         report(ROADS.replace("48.20万元，主", "50.00万元，主"), WATER.replace("31.75万元，主", "30.00万元，主"))),
    case("the heads are of something else",
         report(ROADS.replace("48.20万元，主", "61.30万元，主"), WATER.replace("31.75万元，主", "27.90万元，主"))),
    case("no amount behind the name; the next item has one",
         report("交通运输支出（类）公路水路运输（款）公路养护（项），主要用于：村道养护。", WATER)),
    case("what was spent is told of the section that follows",
         report("交通运输支出（类）公路水路运输（款）公路养护（项）48.20万元，主要用于：村道养护。") +
         "\n二、“三公”经费支出情况\n“三公”经费年初预算为3.00万元，支出决算为2.40万元。"),
    case("what was spent on a part of it",
         report(ROADS, "农林水支出（类）水利（款）防汛（项）31.75万元，主要用于：河堤巡查，其中：物资支出决算为9.30万元。")),
    case("another unit", report(ROADS.replace("支出决算为48.20万元", "支出决算为482000元"), WATER)),
]  # fmt: skip


@pytest.mark.parametrize("text", QUIET)
def test_no_alarm(text: str) -> None:
    assert [found for found in alarms(text) if found[0] == "restated"] == []


READ = [
    case("side by side", report(ROADS, WATER), "31.75万元 31.75万元"),
    case("the name broken by the end of a line",
         TOWN + "1.“农林水支出（类）水利（款）防汛及抗旱\n物资（项）”31.75万元，主要用于：河堤巡查。年初预算\n为30.00万元，支出决算为31.75万元。",
         "31.75万元 31.75万元"),
    case("no quotation marks, a full stop behind the amount",
         report(ROADS, WATER.replace("万元，主", "万元。主").replace("支出决算为", "当年支出决算")), "31.75万元 31.75万元"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "figures"), READ)
def test_head_and_spending_are_compared(text: str, figures: str) -> None:
    assert ("consistent", figures) in checks(text, "restated")


FOUND = [
    case("a digit", report(ROADS, WATER, WATER.replace("水利（款）防汛", "农村综合改革（款）奖补").replace("31.75万元，主", "37.75万元，主")),
         "37.75万元 31.75万元"),
    case("far apart", report(ROADS.replace("48.20万元，主", "39.60万元，主"), WATER), "39.60万元 48.20万元"),
    case("the last digit", report(ROADS.replace("48.20万元，主", "48.21万元，主"), WATER), "48.21万元 48.20万元"),
    case("of one item", report(ROADS.replace("48.20万元，主", "49.20万元，主")), "49.20万元 48.20万元"),
    case("in another unit", report(ROADS.replace("支出决算为48.20万元", "支出决算为428000元"), WATER), "48.20万元 428000元"),
    case("half-width brackets, lines broken",
         TOWN + "1.交通运输支出(类)公路水路运输(款)公路养护(项)48.20万元。主要用于：村\n道养护。年初预算为50.00万元，支出决算为42.80万元。\n2." + WATER,
         "48.20万元 42.80万元"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "figures"), FOUND)
def test_a_head_that_differs_is_found(text: str, figures: str) -> None:
    assert ("restated", figures) in alarms(text)
