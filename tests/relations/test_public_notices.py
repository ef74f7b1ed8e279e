"""Sentences of notices that offices publish: funds of the lottery, purchases, the census, expenses."""

from __future__ import annotations

import pytest
from readings import alarms, case, checks

QUIET = [
    case("what both have brought in", "彩票销量6.55亿元，其中，甲类销量3.10亿元，乙类销量3.45亿元，共为国家筹集公益金1.80亿元，同比增长5.1%。"),
    case("what was spent in all", "安排资金80万元，其中：道路50万元，桥梁30万元，共支出资金61.5万元。"),
    case("the next of a list", "2、运动会54.2万元，其中补助地方3万元；3、健身活动59.5万元；4、其他活动21.4万元。"),
    case("the next of a list with brackets", "（一）运动会54.2万元，其中补助地方3万元；（二）健身活动59.5万元；（三）其他21.4万元。"),
    case("the share of a whole that is not told", "人口结构：老年人3300人，占18.75%（其中，高龄2200人，占12.50%）。"),
    case("another plan", "采购预算50亿元，完成采购40亿元，较计划节约10亿元，节约率20%。"),
    case("reduced in review", "控制价40亿元。中标价32亿元，较控制价下浮8亿元，下浮率20%。"),
]  # fmt: skip

READ = [
    case("parts with a verb of their own", "sum", "资金60万元，其中：道路5条，共投入40万元；桥梁2座，共投入20万元。", "60万元 40万元 20万元"),
    case("public things", "sum", "资金60万元，其中：道路40万元，公共卫生18万元，共享平台2万元。", "60万元 40万元 18万元 2万元"),
    case("a list with numbers", "sum", "活动费60万元，其中：（1）运动会40万元；（2）健身18万元；（3）其他2万元。", "60万元 40万元 18万元 2万元"),
    case("a remark on the census", "change", "全县人口14120人，与2010年（第六次普查数据，下同）的13400人相比，增加720人。", "14120人 13400人 720人"),
    case("a remark on the year", "change", "支出86.50万元，比2019年（疫情前）80.00万元增加6.50万元。", "86.50万元 80.00万元 6.50万元"),
    case("with two marks", "change", "支出86.50万元，较上年（含结转，不含专户）的80.00万元增加6.50万元。", "86.50万元 80.00万元 6.50万元"),
    case("saved of a plan", "change", "采购规模为40亿元，较采购计划节约资金10亿元，资金节约率达20%。", "40亿元 10亿元 20%"),
    case("saved of a budget", "change", "全县实际采购40亿元，比预算节约10亿元，节约率20%。", "40亿元 10亿元 20%"),
    case("of the same whole", "share", "职工200人，其中女职工80人，占40%（其中，党员20人，占10%）。", "200人 20人 10%"),
    case("below the budget", "difference", "会议费支出2.05万元，年初预算为2.95万元，差值为0.9万元。", "2.05万元 2.95万元 0.9万元"),
    case("above the budget", "difference", "会议费支出2.05万元，年初预算为2万元，差值为0.05万元。", "2.05万元 2万元 0.05万元"),
]  # fmt: skip

WRONG = [
    case("saved of a plan", "采购规模为40亿元，较采购计划节约资金10亿元，节约率22%。", "change", "40亿元 10亿元 22%"),
    case("a remark on the year", "支出86.50万元，比2019年（疫情前）80.00万元增加5.60万元。", "change", "86.50万元 80.00万元 5.60万元"),
    case("of the list before", "彩票销量6.55亿元，其中，甲类销量3.10亿元，乙类销量3.54亿元，共筹集公益金1.80亿元。", "sum", "6.55亿元 3.10亿元 3.54亿元"),
    case("above or below", "会议费支出2.05万元，年初预算为2.95万元，差值为0.09万元。", "difference", "2.05万元 2.95万元 0.09万元"),
]  # fmt: skip


@pytest.mark.parametrize("text", QUIET)
def test_nothing_is_said_of_notices(text: str) -> None:
    assert alarms(text) == []


@pytest.mark.parametrize(("kind", "text", "figures"), READ)
def test_notices_are_read(kind: str, text: str, figures: str) -> None:
    assert ("consistent", figures) in checks(text, kind)
    assert alarms(text) == []


@pytest.mark.parametrize(("text", "kind", "figures"), WRONG)
def test_slips_of_notices_are_found(text: str, kind: str, figures: str) -> None:
    assert alarms(text) == [(kind, figures)]
