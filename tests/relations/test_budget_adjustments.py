"""Plans that are changed within the year, and what notices of budgets tell of debts, limits and balances."""

from __future__ import annotations

import re

import pytest
import readings
from readings import case

HEAD = "关于甲县2023年县级预算调整方案的报告\n"


def _bare(figures: str) -> str:
    """Without units, in whatever order."""
    return " ".join(sorted(re.findall(r"[\d,.]+", figures)))


def _told(text: str, kind: str, verdict: str = "consistent") -> list[str]:
    return [_bare(figures) for said, figures in readings.checks(text, kind) if said == verdict]


def alarms(text: str) -> list[tuple[str, str]]:
    return [(kind, _bare(figures)) for kind, figures in readings.alarms(text)]


BONDS = HEAD + "下达我县债券3,600万元，其中新增一般债券1,200万元、新增专项债券2,400万元。\n"
LIST = "甲园区{}万元（占{}%）、乙水厂900万元（占37.5%）"


@pytest.mark.parametrize(
    "text",
    [
        case("a number of projects", BONDS + "新增专项债券安排两个项目：" + LIST.format("1,500", "62.5") + "。"),
        case("used for", BONDS + "新增专项债券用于以下两个项目：" + LIST.format("1,500", "62.5") + "。"),
        case("with 共", BONDS + "新增专项债券共安排两个项目：" + LIST.format("1,500", "62.5") + "。"),
    ],
)
def test_a_list_of_projects_is_of_the_money_named_before_it(text: str) -> None:
    assert _bare("2,400 1,500 900") in _told(text, "sum")
    assert _told(text, "share") == [_bare("62.5 1,500 2,400"), _bare("37.5 900 2,400")]
    assert alarms(text) == []


def test_a_share_of_such_a_list_that_is_wrong_is_found() -> None:
    text = BONDS + "新增专项债券安排两个项目：" + LIST.format("1,500", "65.2") + "。"
    assert ("share", _bare("65.2 1,500 2,400")) in alarms(text)


FUND = (
    "全市政府性基金预算收入决算数8,137万元，加上级补助1,265万元、上年结转823万元，{}10,225万元；"
    "支出决算数7,016万元，加补助下级611万元、调出资金527万元，{}{}万元，年终结转{}万元。"
)


@pytest.mark.parametrize("total", ["总计", "合计"])
def test_what_is_left_of_two_totals_without_a_name(total: str) -> None:
    head = "甲市2023年市本级财政决算报告\n三、市本级政府性基金预算\n"
    good = head + FUND.format(total, total, "8,154", "2,071")
    assert _told(good, "difference") == [_bare("2,071 10,225 8,154")]
    assert alarms(good) == []
    assert ("difference", _bare("2,017 10,225 8,154")) in alarms(head + FUND.format(total, total, "8,154", "2,017"))


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        (HEAD + "年初支出预算338,900万元，调增2,000万元。\n年初安排预备费4,000万元，占年初支出预算的{}%。", "1.81"),
        (HEAD + "（一）年初支出预算为338,900万元。\n（二）预备费年初安排4,000万元，占年初支出预算的{}%。", "1.08"),
    ],
)
def test_a_share_of_what_was_planned_at_first(text: str, wrong: str) -> None:
    assert alarms(text.format("1.18")) == []
    assert _told(text.format("1.18"), "share") == [_bare("1.18 4,000 338,900")]
    assert alarms(text.format(wrong)) == [("share", _bare(f"{wrong} 4,000 338,900"))]


def test_a_share_of_one_of_two_first_plans_is_none() -> None:
    text = (
        HEAD
        + "县级年初支出预算338,900万元。\n全县年初支出预算538,900万元。\n年初安排预备费4,000万元，占年初支出预算的1.81%。"
    )
    assert alarms(text) == []


POINTS = (
    HEAD
    + "{}：\n1.保障支出39.40亿元；\n2.县委县政府重点工程{}亿元；\n3.其他5.90亿元。\n重点工程{}亿元投向：甲路5.62亿元，乙桥8.43亿元，丙园4.30亿元。"
)


def test_digits_exchanged_beside_the_parts() -> None:
    assert alarms(POINTS.format("支出63.65亿元", "18.35", "18.35")) == []
    wrong = POINTS.format("支出63.65亿元", "18.35", "18.53")
    assert "restated" in [kind for kind, _ in alarms(wrong)]
    assert "restated" in [kind for kind, _ in alarms(wrong.replace("投向", "主要投向"))]


DEBT = (
    "甲市预算\n2022年底，全市政府债务余额312,640万元（一般183,240万元、专项129,400万元）。2023年新增56,300万元，发行再融资债券8,700万元，"
    "偿还本金14,500万元，年末余额{}万元。"
)
RISEN = (
    "甲省预算\n年末债务余额9471.6亿元，其中一般债务4156.3亿元、专项债务5315.3亿元。全年发行政府债券2017.4亿元，"
    "偿还到期债券本金{}亿元，较上年末余额8316.9亿元净增{}亿元。"
)


def test_debts_roll_on() -> None:
    assert _bare("363,140 312,640 56,300 8,700 14,500") in _told(DEBT.format("363,140"), "difference")
    assert alarms(DEBT.format("363,140")) == []
    assert [kind for kind, _ in alarms(DEBT.format("363,410"))] == ["difference"]


def test_debts_told_with_what_they_were_last() -> None:
    assert _told(RISEN.format("862.7", "1154.7"), "difference") == [
        _bare("1154.7 9471.6 8316.9"),
        _bare("9471.6 8316.9 2017.4 862.7"),
    ]
    assert alarms(RISEN.format("862.7", "1154.7")) == []
    assert alarms(RISEN.format("862.7", "1145.7")) == [("difference", _bare("1145.7 9471.6 8316.9"))]
    assert alarms(RISEN.format("400.0", "1154.7")) == []  # more was repaid than is told


@pytest.mark.parametrize(
    "text",
    [
        case("under a heading", "甲区预算说明\n七、政府债务\n2023年末限额96.4亿元（一般31.6亿元，专项64.8亿元），余额92.0亿元（一般29.9亿元，专项62.1亿元）。"),
        case("with a year", "甲市决算报告\n市本级债务限额96.4亿元，2023年末余额92.0亿元。"),
        case(
            "towns beside it",
            "甲省预算说明\n2023年底，全省政府债务余额92.0亿元，其中：省本级30.0亿元，市县62.0亿元。国务院核定我省2023年债务限额96.4亿元。",
        ),
    ],
)  # fmt: skip
def test_debts_keep_within_their_limit(text: str) -> None:
    told = _told(text, "bound")
    assert _bare("96.4 92.0") in told and not {_bare("96.4 62.0"), _bare("96.4 30.0")} & set(told)
    assert alarms(text) == []
    above = [kind for kind, _ in alarms(text.replace("96.4", "91.4"))]
    assert "国务院" in text or "bound" in above  # told behind in other words, it may be another's


@pytest.mark.parametrize(
    ("text", "result"),
    [
        ("年初安排预备费4,000万元，至6月末已动用1,265万元，余{}万元。", "2,735"),
        ("年初安排预备费4,000万元，已动用1,265万元，还余{}万元。", "2,735"),
        ("项目送审4,000万元，审减1,265万元，审定{}万元。", "2,735"),
    ],
)
def test_what_is_left(text: str, result: str) -> None:
    assert _told(text.format(result), "difference") == [_bare(f"{result} 4,000 1,265")]
    assert alarms(text.format(result)) == []
    assert alarms(text.format("2,753")) == [("difference", _bare("2,753 4,000 1,265"))]


def test_what_is_added_to_an_adjusted_amount() -> None:
    text = (
        HEAD
        + "调整后县级基金收入7,100万元，加上级补助280万元、债券转贷收入4,800万元、上年结余106万元，收入总计{}万元。"
    )
    assert _told(text.format("12,286"), "sum") == [_bare("12,286 7,100 280 4,800 106")]
    assert alarms(text.format("12,268")) == [("sum", _bare("12,268 7,100 280 4,800 106"))]


TURNED = "税收收入由年初5,830万元调减至5,410万元，调减420万元；非税收入由{}3,430万元调增至3,590万元，调增160万元。"


@pytest.mark.parametrize(
    "text",
    [
        case("in the text", HEAD + "一般公共预算收入由9,260万元调整为9,000万元。\n" + TURNED.format("年初")),
        case(
            "in a table",
            HEAD + ("单位：万元\n项目\t年初预算\t调整后\n收入\t9,260\t9,000\n上级补助\t100\t120\n") + TURNED.format(""),
        ),
    ],
)
def test_what_the_kinds_were_and_are(text: str) -> None:
    assert {_bare("9,260 5,830 3,430"), _bare("9,000 5,410 3,590")} <= set(_told(text, "sum"))
    assert alarms(text) == []


def test_kinds_that_make_nothing_are_left_alone() -> None:
    text = HEAD + "一般公共预算收入由9,280万元调整为9,000万元。\n" + TURNED.format("年初")
    assert _bare("9,280 5,830 3,430") not in _told(text, "sum", "inconsistent")
    assert alarms(text) == []


FUNDS = (
    "社会保险基金预算\n单位：万元\n项目\t甲险\t乙险\n一、上年末滚存结余\t310\t80\n二、本年收入\t200\t520\n"
    "三、本年支出\t170\t500\n四、本年收支结余\t30\t20\n五、年末滚存结余\t340\t{}\n"
)


def test_balances_roll_on_by_columns() -> None:
    good = FUNDS.format("100")
    assert {_bare("340 310 30"), _bare("100 80 20")} <= set(_told(good, "difference"))
    assert alarms(good) == []
    assert ("difference", _bare("110 80 20")) in alarms(FUNDS.format("110"))
