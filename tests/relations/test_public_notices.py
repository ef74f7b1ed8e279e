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
    case("spent of what came in", "收入266.98万元，其中上年结转71.6万元，支出205.43万元，结余61.55万元。"),
    case("a total spent behind the sources", "收入80万元，其中：拨款50万元，捐赠30万元，总支出72万元，结余8万元。"),
    case("of the year before", "收入50万元，其中甲30万元，乙20万元，占上年的65%。"),
    case("what a farmer earns", "带动农户增收2.5万元、增长10%。"),
    case("more than the grants", "教育支出100万元，占支出总预算的20%。\n财政拨款收支总预算400万元。"),
    case("with what was brought in", "上年结余171.6万元，当年筹集266.98万元，使用405.43万元，结转33.15万元。"),
    case("some of what is named", "新增债券28亿元，再融资债券21亿元。新增债券共安排12个项目，其中，社会事业8.4亿元，农林水利5.9亿元。"),
    case("another name before the number", "采购预算60万元，维修费8万元。新购设备35台，其中电脑20万元、打印机10万元。"),
    case("another rate behind the mark", "支出50万元，比上年减少5万元；投诉减少率36%。"),
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
    case("risen, joined", "change", "总收入31.20亿元，增收3.20亿元、增长11.43%，高于年度目标。", "31.20亿元 3.20亿元 11.43%"),
    case("fallen, a rate apart", "change", "2016年预算8万元，2015年预算12.5万元；对比减少4.5万元；减少率36%。", "8万元 12.5万元 36%"),
    case("a fall behind the mark", "change", "维修费8万元，比上年减少4.5万元；下降幅度为36%。", "8万元 4.5万元 36%"),
    case("brought in first", "difference", "上年结转171.6万元，当年收入267.0万元，支出405.4万元，结余33.2万元。", "171.6万元 267.0万元 405.4万元 33.2万元"),
    case("brought in last", "difference", "总收入267.0万元，上年结转171.6万元，总支出405.4万元，结余33.2万元。", "267.0万元 171.6万元 405.4万元 33.2万元"),
    case("named with a number", "sum",
         "新增债券28亿元，再融资债券21亿元。新增债券共安排12个项目，其中，教育8.4亿元，水利15.6亿元，其他4亿元。", "28亿元 8.4亿元 15.6亿元 4亿元"),
    case("shares of a list", "shares_total", "采购规模32亿元。货物、工程、服务规模分别为16亿元、8亿元和8亿元，占采购规模的50%、25%和25%。", "50% 25% 25%"),
    case("shares in a ratio", "shares_total", "收入50万元，其中甲30万元，乙20万元，占60%、40%。", "60% 40%"),
    case("of both sides", "share", "2022年收支总预算500万元。教育支出100万元，占支出总预算的20%。", "500万元 100万元 20%"),
    case("of the grants", "share", "教育支出100万元，占支出总预算25%。\n财政拨款收支总预算400万元。", "100万元 25% 400万元"),
]  # fmt: skip

WRONG = [
    case("saved of a plan", "采购规模为40亿元，较采购计划节约资金10亿元，节约率22%。", "change", "40亿元 10亿元 22%"),
    case("a remark on the year", "支出86.50万元，比2019年（疫情前）80.00万元增加5.60万元。", "change", "86.50万元 80.00万元 5.60万元"),
    case("of the list before", "彩票销量6.55亿元，其中，甲类销量3.10亿元，乙类销量3.54亿元，共筹集公益金1.80亿元。", "sum", "6.55亿元 3.10亿元 3.54亿元"),
    case("above or below", "会议费支出2.05万元，年初预算为2.95万元，差值为0.09万元。", "difference", "2.05万元 2.95万元 0.09万元"),
    case("risen, joined", "总收入31.20亿元，增收3.20亿元、增长14.31%。", "change", "31.20亿元 3.20亿元 14.31%"),
    case("fallen, a rate apart", "维修费8万元，比上年减少4.5万元；下降幅度为63%。", "change", "8万元 4.5万元 63%"),
    case("named with a number",
         "新增债券28亿元，再融资债券21亿元。新增债券共安排12个项目，其中，教育8.4亿元，水利15.6亿元，其他9亿元。", "sum", "28亿元 8.4亿元 15.6亿元 9亿元"),
    case("of both sides", "2022年收支总预算500万元。教育支出100万元，占支出总预算的25%。", "share", "500万元 100万元 25%"),
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
