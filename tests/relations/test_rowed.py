"""Accounts told by name against their rows of a table: by class, kind and item, not by what their amounts are."""

from __future__ import annotations

import re

import pytest
from readings import alarms, audited, case, checks, figures

SPENT = "本年支出合计164.35万元。一般公共预算财政拨款支出164.35万元，主要用于以下方面：\n"
HEAD = "一般公共预算财政拨款支出决算表\n单位：万元\n科目编码\t科目名称\t合计\t基本支出\t项目支出\n"
ROWS = (
    "201\t一般公共服务支出\t84.35\t50.00\t34.35\n20101\t人大事务\t62.95\t50.00\t12.95\n2010101\t行政运行\t50.00\t50.00\t\n"
    "2010102\t一般行政管理事务\t12.95\t\t12.95\n20105\t统计信息事务\t21.40\t\t21.40\n2010502\t一般行政管理事务\t21.40\t\t21.40\n"
    "213\t农林水支出\t80.00\t48.25\t31.75\n21303\t水利\t80.00\t48.25\t31.75\n2130301\t行政运行\t48.25\t48.25\t\n"
    "2130314\t防汛\t31.75\t\t31.75\n\t合计\t164.35\t98.25\t66.10\n"
)
ITEMS = (
    "1.一般公共服务支出（类）人大事务（款）行政运行（项）50.00万元，主要用于：人员经费。\n"
    "2.一般公共服务支出（类）人大事务（款）一般行政管理事务（项）12.95万元，主要用于：代表活动。\n"
    "3.一般公共服务支出（类）统计信息事务（款）一般行政管理事务（项）21.40万元，主要用于：普查。\n"
    "4.农林水支出（类）水利（款）行政运行（项）48.25万元，主要用于：人员经费。\n"
    "5.农林水支出（类）水利（款）防汛（项）31.75万元，主要用于：河堤巡查。\n"
)


def report(items: str = ITEMS, rows: str = ROWS, head: str = HEAD, spent: str = SPENT) -> str:
    return f"河湾镇人民政府2024年度部门决算公开\n{head}{rows}\n一般公共预算财政拨款支出决算情况\n{spent}{items}"


ALL_MONEY = HEAD.replace("一般公共预算财政拨款支出决算表", "支出决算表")
OWN_INCOME = "本年支出合计174.35万元。一般公共预算财政拨款支出164.35万元，主要用于以下方面：\n"
FUNDS = ROWS.replace("31.75\t\t31.75", "41.75\t\t41.75").replace("80.00\t48.25\t31.75", "90.00\t48.25\t41.75")
FUNDS = FUNDS.replace("164.35\t98.25\t66.10", "174.35\t98.25\t76.10")
CODES = HEAD.replace("科目编码\t", "类\t款\t项\t")
SPLIT = "".join(
    "\t".join((code[:3], code[3:5], code[5:], rest)) + "\n"
    for code, _, rest in (line.partition("\t") for line in ROWS.splitlines())
)


BUDGETS = HEAD.replace("合计\t基本支出\t项目支出", "年初预算数\t决算数")
PLANNED = (
    "201\t一般公共服务支出\t90.00\t84.35\n20101\t人大事务\t66.00\t62.95\n2010101\t行政运行\t52.00\t50.00\n"
    "2010102\t一般行政管理事务\t14.00\t12.95\n20105\t统计信息事务\t24.00\t21.40\n2010502\t一般行政管理事务\t24.00\t21.40\n"
    "213\t农林水支出\t85.00\t80.00\n21303\t水利\t85.00\t80.00\n2130301\t行政运行\t49.00\t48.25\n"
    "2130314\t防汛\t36.00\t31.75\n\t合计\t175.00\t164.35\n"
)
BUDGET_AND_SPENT = SPENT.replace("财政拨款支出164.35", "财政拨款支出年初预算为175.00万元，支出决算为164.35")
BUDGET_OF = {"50.00": "52.00", "12.95": "14.00", "21.40": "24.00", "48.25": "49.00", "31.75": "36.00"}
BOTH = re.sub(
    r"（项）([\d.]+)万元", lambda said: f"（项）。年初预算为{BUDGET_OF[said[1]]}万元，支出决算为{said[1]}万元", ITEMS
)


QUIET = [
    case("equal", report()),
    case("equal budgets, in a column of their own", report(BOTH, PLANNED, BUDGETS, BUDGET_AND_SPENT)),
    case("a table of all money: what an item has besides is of another book", report(rows=FUNDS, head=ALL_MONEY, spent=OWN_INCOME)),
    case("a table of another book", report(head=HEAD.replace("一般公共预算", "政府性基金预算"), rows=FUNDS, spent=OWN_INCOME)),
    case("under another kind in the table, where the name stands twice",
         report(ITEMS.replace("水利（款）行政运行", "农业农村（款）行政运行").replace("48.25万元", "44.25万元"))),
    case("under another class", report(ITEMS.replace("农林水支出（类）水利（款）防汛（项）31.75", "城乡社区支出（类）城乡社区管理事务（款）防汛（项）37.15"))),
    case("a class told of one book, the table of all",
         report(ITEMS.replace("1.一般", "农林水支出（类）80.00万元，占48.68%。\n1.一般"), FUNDS, ALL_MONEY, OWN_INCOME)),
    case("rows moved against their names: nobody knows which",
         report(rows=ROWS.replace("50.00\t50.00\t\n", "12.95\t\t12.95\n")
                .replace("12.95\t\t12.95\n2", "21.40\t\t21.40\n2", 2))),
    case("in another unit", report(rows=re.sub(r"\.(\d\d)", r"\g<1>12.40", ROWS), head=HEAD.replace("万元", "元"))),
]  # fmt: skip


@pytest.mark.parametrize("text", QUIET)
def test_no_alarm(text: str) -> None:
    assert [found for found in alarms(text) if found[0] == "restated"] == []


READ = [
    case("one name under two kinds", report(), "12.95 12.95万元"),
    case("the other", report(), "21.40 21.40万元"),
    case("a code in three columns", report(head=CODES, rows=SPLIT), "31.75 31.75万元"),
    case("the name of the kind differs, the item is the only one of that name",
         report(ITEMS.replace("水利（款）防汛", "水务（款）防汛")), "31.75 31.75万元"),
    case("broken lines", report(ITEMS.replace("水利（款）防汛", "水利（款）\n防汛")), "31.75 31.75万元"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "pair"), READ)
def test_text_and_row_are_compared(text: str, pair: str) -> None:
    assert ("consistent", pair) in checks(text, "restated")


FOUND = [
    case("a digit", report(ITEMS.replace("21.40万元", "24.40万元")), "21.40 24.40万元"),
    case("far apart, the same name under two kinds", report(ITEMS.replace("21.40万元", "30.90万元")), "21.40 30.90万元"),
    case("the last digit", report(ITEMS.replace("48.25万元", "48.26万元")), "48.25 48.26万元"),
    case("a table of all money that is of this book", report(ITEMS.replace("31.75万元", "37.15万元"), head=ALL_MONEY), "31.75 37.15万元"),
    case("the name of the kind differs", report(ITEMS.replace("水利（款）防汛（项）31.75", "水务（款）防汛（项）37.15")), "31.75 37.15万元"),
    case("what was spent, told behind the budget",
         report(ITEMS.replace("31.75万元，主要用于：河堤巡查。", "，主要用于：河堤巡查。年初预算为30.00万元，支出决算为37.15万元。")), "31.75 37.15万元"),
    case("a budget, held against the column of budgets",
         report(BOTH.replace("为24.00万元", "为24.60万元"), PLANNED, BUDGETS, BUDGET_AND_SPENT), "24.00 24.60万元"),
    case("a class", report(ITEMS.replace("1.一般", "农林水支出（类）88.00万元，占53.54%。\n1.一般")), "80.00 88.00万元"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "pair"), FOUND)
def test_what_differs_from_its_row_is_found(text: str, pair: str) -> None:
    assert ("restated", pair) in alarms(text)


def test_more_in_one_book_than_in_all_is_asked() -> None:
    text = report(ITEMS.replace("31.75万元", "47.75万元"), FUNDS, ALL_MONEY, OWN_INCOME)
    asked = [f.outcome for f in audited(text).findings if f.outcome.confidence == "low"]
    assert "41.75 47.75万元" in [figures(outcome) for outcome in asked]
