"""An amount told again under other words with the point moved or a digit wrong: found by its digits, and quiet without them."""

from __future__ import annotations

import pytest
from readings import alarms, case

PARTS = "核定补助3,417.96万元，其中上半年1,806.31万元，下半年1,611.65万元。\n二、效益\n"
BONDS = "全年转贷专项债券5.42亿元，其中新增{inner}、再融资3.12亿元。\n二、成效\n{name}全部下达。"
BUDGET = "2023年年初预算安排收入4826.15万元，年初预算安排支出4826.15万元。\n年初财政拨款收入预算4826.15万元。\n二、评价\n{again}"
QUIET = [
    case("the same amount", PARTS + "全年累计投入补助资金3,417.96万元，惠及农户。"),
    case("the same in another unit", PARTS + "全年累计投入补助资金0.3418亿元，惠及农户。"),
    case("a tenth, as is said", PARTS + "全年累计安排工作经费341.80万元，占补助的10%。"),
    case("no whole", PARTS + "困难补助投入341.80万元，惠及农户。"),
    case("for each", PARTS + "全年累计支出每户均341.80万元。"),
    case("in a sum of its own", PARTS + "全年累计投入管护费341.80万元，其中人工200.00万元，机械141.80万元。"),
    case(
        "few digits",
        PARTS.replace("3,417.96", "3,400.00").replace("1,611.65", "1,593.69") + "全年累计投入补助资金340万元。",
    ),
    case("other digits", PARTS + "全年累计投入管护资金341.70万元。"),
    case("new bonds as they were told", BONDS.format(inner="23,000万元", name="新增专项债券2.3亿元")),
    case("other bonds", BONDS.format(inner="23,000万元", name="新增一般债券0.23亿元")),
    case("the budget of a project", BUDGET.format(again="宣传专项，年初预算为826.15万元，执行826.15万元。")),
    case("another budget", BUDGET.format(again="年初预算为3154.70万元，执行3154.70万元。")),
]
WRONG = [
    case("the point", PARTS + "全年累计投入补助资金341.80万元，惠及农户。", "3,417.96万元 341.80万元"),
    case("the point to the right", PARTS + "全年累计发放补助34,179.6万元，惠及农户。", "3,417.96万元 34,179.6万元"),
    case("new bonds", BONDS.format(inner="23,000万元", name="新增政府专项债券23亿元"), "23,000万元 23亿元"),
    case("the budget, one digit", BUDGET.format(again="年初预算为4326.15万元，执行情况良好。"), "4826.15万元 4326.15万元"),
    case("the budget, exchanged", BUDGET.format(again="年初预算数为8426.15万元，执行情况良好。"), "4826.15万元 8426.15万元"),
]  # fmt: skip


@pytest.mark.parametrize("text", QUIET)
def test_an_amount_of_its_own(text: str) -> None:
    assert alarms(text) == []


@pytest.mark.parametrize(("text", "figures"), WRONG)
def test_a_total_told_again_wrongly(text: str, figures: str) -> None:
    assert ("restated", figures) in alarms(text)
