"""Totals of both sides that are said to balance."""

from __future__ import annotations

import pytest
from readings import alarms, audited, case, checks

LEVELS = "市本级一般公共预算收入安排3,100万元，为全市的59.6%。\n"  # several levels: of a government
BUDGET = (
    "全市一般公共预算收入安排5,200万元，加上补助收入2,310万元，收入总计7,510万元。\n"
    "全市一般公共预算支出安排6,900万元，加上上解支出610万元，支出总计{spent}万元。{said}"
)


UNNAMED = "省级收入52.3亿元，中央补助61.4亿元，上年结转3.1亿元，{total}116.8亿元；省级支出98.7亿元，补助市县12.6亿元，债务还本{paid}亿元，{total}{spent}亿元"


@pytest.mark.parametrize(
    "text",
    [
        case(
            "totals that do not say of which side",
            UNNAMED.format(total="总计", paid="5.5", spent="116.8") + "，收支平衡。",
        ),
        case("nothing says that they balance", UNNAMED.format(total="总计", paid="5.2", spent="116.5") + "。"),
        case(
            "two lists of expenditure",
            "教育支出52.3亿元，卫生支出3.1亿元，合计55.4亿元；基本支出20.1亿元，项目支出4.3亿元，合计24.4亿元，收支平衡。",
        ),
        case("so they do", BUDGET.format(spent="7,510", said="收支总计平衡。")),
        case("said in one sentence", "调整后收入总计7,510万元，支出总计7,510万元，收支平衡。"),
        case(
            "something is left over",
            "全市一般公共预算收入总计7,510万元；支出总计7,400万元，结转下年110万元，当年收支平衡。",
        ),
        case("nearly", BUDGET.format(spent="7,490", said="收支基本平衡。")),
        case("a principle", BUDGET.format(spent="7,490", said="编制预算坚持收支平衡的原则。")),
        case(
            "totals called otherwise",
            "收入总量7,510万元。全市支出预算6,900万元，加上上解支出590万元，支出总计7,490万元。收支平衡。",
        ),
        case("of appropriations, not of one extent", "财政拨款收入总计910.40万元；财政拨款支出总计1,020.40万元。"),
    ],
)
def test_no_alarm(text: str) -> None:
    found = audited(LEVELS + text).loud()
    assert "budget/balance" not in [finding.outcome.rule for finding in found]


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        case("said of both", BUDGET.format(spent="7,510", said="收支总计平衡。"), "7,510万元 7,510万元"),
        case("of both, unnamed", UNNAMED.format(total="总计", paid="5.5", spent="116.8") + "。", "116.8亿元 116.8亿元"),
        case("with a verb", UNNAMED.format(total="合计为", paid="5.5", spent="116.8") + "。", "116.8亿元 116.8亿元"),
        case("of appropriations", "财政拨款收入总计910.40万元；财政拨款支出总计910.40万元。", "910.40万元 910.40万元"),
    ],
)
def test_they_are_read(text: str, figures: str) -> None:
    assert ("consistent", figures) in checks(text, "restated")


@pytest.mark.parametrize("said", ["收支总计平衡。", "收支平衡。"])
def test_a_slip_is_found(said: str) -> None:
    assert ("restated", "7,510万元 7,501万元") in alarms(LEVELS + BUDGET.format(spent="7,501", said=said))


def test_a_slip_in_totals_that_do_not_say_of_which_side() -> None:
    text = UNNAMED.format(total="总计", paid="2.5", spent="113.8") + "，收支平衡。"
    assert ("restated", "116.8亿元 113.8亿元") in alarms(LEVELS + text)


USED = "国有资本经营收入预算3000万元，增4.9%，加上年结转66万元，总量3066万元；支出2136万元，{}，收支平衡。"


@pytest.mark.parametrize(
    "used", ["调出930万元", "调出500万元，结转下年430万元", "调出730万元（占当年收入的24.3%），上解上级200万元"]
)
def test_what_became_of_all_that_came(used: str) -> None:
    assert "consistent" in [verdict for verdict, figures in checks(USED.format(used), "sum") if "2136万元" in figures]
    assert alarms(USED.format(used)) == []


def test_what_became_of_more_or_less_than_came() -> None:
    assert ("sum", "3066万元 2136万元 903万元") in alarms(USED.format("调出903万元"))


@pytest.mark.parametrize(
    "used",
    [
        "其中解决历史遗留问题930万元",
        "调出500万元，其余结转下年",
        "同比减少930万元",
        "比上年2300万元下降7.1%",
        "调出约900万元",
    ],
)
def test_not_all_of_it_is_told(used: str) -> None:
    assert alarms(USED.format(used)) == []


@pytest.mark.parametrize(
    "used",
    [
        "调出930万元，补助下级30万元由上级专款列支",
        "调出500万元，上解上级430万元，补助下级900万元另由上级安排",
        "调出900万元，结转下年30万元，补充预算稳定调节基金300万元在年终办理",
    ],
)
def test_some_of_it_makes_the_total_and_one_is_of_other_money(used: str) -> None:
    assert alarms(USED.format(used)) == []
