"""How many times one amount is another, and interest in tables of bonds."""

from __future__ import annotations

import pytest
from readings import alarms, alleged, case, checks, holds
from test_grid import table

NOTHING = [
    case("times of nothing that is stated", "项目带动社会投资，放大倍数为3.2倍。"),
    case("another sentence", "收入由2018年的80万元增加到2023年的120万元。总量是2015年的2.6倍。"),
    case("what is covered is not stated", "净收益13,032万元，净收益对债券本息的覆盖倍数为1.57倍。"),
    case("about so many times", "收入由2018年的80万元增加到2023年的120万元，总量约是2018年的近2倍。"),
    case("of some of it", "2020年投资总额9823万元，其中村集体投资是2015年1000万元的3倍。"),
    case("an amount between", "2020年收入9823万元，支出7200万元，收入是“十二五”末4000万元的近2.5倍。"),
    case("so much more", "2020年收入9823万元，比上年增加1200万元，是2015年4911.5万元的2倍。"),
    case("a form left blank", "净收益　　万元，本息合计　　万元，净收益对债券本息的覆盖倍数为　　倍。"),
    case("rates that are no interest", table("批次 金额 利率（%） 年利息", "甲 1000.00 3.10 12.00", "乙 2000.00 2.90 80.00")),
]  # fmt: skip


@pytest.mark.parametrize("text", NOTHING)
def test_no_times(text: str) -> None:
    assert [found for found in alarms(text) if found[0] == "ratio"] == []


BONDS = (
    "批次 金额 票面利率（%） 年利息",
    "第一批 12000 3.10 372.00",
    "第二批 20000 3.05 {}",
    "第三批 14000 2.50 350.00",
)

READ = [
    case(
        "from and to", "五年来，收入由2018年的80.0亿元增加到2023年的120.0亿元，年均增长8.4%，总量是2018年的1.5倍。",
        "consistent", "80.0亿元 120.0亿元 1.5倍",
    ),
    case(
        "covered", "可用于还本付息的净收益1300万元。应付利息200万元，本息合计650万元，净收益对债券本息的覆盖倍数为2倍。",
        "consistent", "1300万元 650万元 2倍",
    ),
    case("of five years", "五年累计完成80966万元，是“十二五”时期43200万元的1.87倍，年均增长10.95%。", "consistent", "80966万元 43200万元 1.87倍"),
    case("of a year", "接待12000人次，是上年同期6000人次的2倍。", "consistent", "12000人次 6000人次 2倍"),
    case("of the whole", "投资9823万元，其中财政资金3000万元，是2015年4911.5万元的2倍。", "consistent", "9823万元 4911.5万元 2倍"),
    case("interest", table(*(row.format("610.00") for row in BONDS)), "consistent", "20000 3.05 610.00"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "verdict", "figures"), READ)
def test_times_are_read(text: str, verdict: str, figures: str) -> None:
    assert (verdict, figures) in checks(text, "ratio")


FOUND = [
    case(
        "over the principal alone", "可用于还本付息的净收益1300万元。应付利息200万元，本息合计650万元，净收益对债券本息的覆盖倍数为2.89倍。",
        "1300万元 650万元 2.89倍",
    ),
    case("of five years, a slip", "五年累计完成80966万元，是“十二五”时期43200万元的1.78倍。", "80966万元 43200万元 1.78倍"),
    case("interest with a slip", table(*(row.format("601.00") for row in BONDS)), "20000 3.05 601.00"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "figures"), FOUND)
def test_wrong_times_are_found(text: str, figures: str) -> None:
    assert ("ratio", figures) in alarms(text)


@pytest.mark.parametrize("verb", ["增长", "增加了", "增长近"])
def test_grown_by_so_many_times(verb: str) -> None:
    text = f"2020年支出2049.78万元，较上年的706.93万元{verb}"
    assert holds(f"{text}1.9倍。", "ratio", "2049.78万元 706.93万元 706.93万元 1.9倍")
    assert alleged(f"{text}2.9倍。", "ratio", "2049.78万元 706.93万元 706.93万元 2.9倍")


@pytest.mark.parametrize(
    "text",
    [
        case("as many times", "2020年支出2049.78万元，是2019年706.93万元的2.9倍。"),
        case("of something else", "2020年支出2049.78万元，较上年的706.93万元增长，其中接待费增长2.9倍。"),
        case("neither", "2020年支出2049.78万元，较上年的706.93万元增长4.6倍。"),
        case("of two", "收入3049.78万元，支出2049.78万元，较上年的706.93万元增长2.9倍。"),
    ],
)
def test_times_that_are_not_said_of_the_two(text: str) -> None:
    assert alarms(text) == []
