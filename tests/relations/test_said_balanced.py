"""Totals of both sides that are said to balance."""

from __future__ import annotations

import pytest
from readings import alarms, audited, case, checks

LEVELS = "市本级一般公共预算收入安排3,100万元，为全市的59.6%。\n"  # several levels: of a government
BUDGET = (
    "全市一般公共预算收入安排5,200万元，加上补助收入2,310万元，收入总计7,510万元。\n"
    "全市一般公共预算支出安排6,900万元，加上上解支出610万元，支出总计{spent}万元。{said}"
)


@pytest.mark.parametrize(
    "text",
    [
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
        case("of appropriations", "财政拨款收入总计910.40万元；财政拨款支出总计910.40万元。", "910.40万元 910.40万元"),
    ],
)
def test_they_are_read(text: str, figures: str) -> None:
    assert ("consistent", figures) in checks(text, "restated")


@pytest.mark.parametrize("said", ["收支总计平衡。", "收支平衡。"])
def test_a_slip_is_found(said: str) -> None:
    assert ("restated", "7,510万元 7,501万元") in alarms(LEVELS + BUDGET.format(spent="7,501", said=said))
