"""Sums whose parts stand apart: in paragraphs, sentences or brackets of their own, with other figures between them."""

from __future__ import annotations

import pytest
from readings import alarms, case, checks

NOTHING = [
    case("too few digits", "三公经费50万元。\n接待费20万元，比上年减少3万元。\n公车费30万元，比上年减少1万元。"),
    case(
        "one unit off",
        "接待业务费支出4512.36万元。\n国内部分支出2210.14万元，增长3%。\n国外部分支出2302.23万元，增长8%。",
    ),
    case(
        "the same told twice",
        "绿化面积38.46万元，用于全区。\n苗木支出19.23万元，增长2%。\n苗木支出19.23万元，增长2%。",
    ),
    case(
        "another of the series in between",
        "培训经费支出312.46万元。\n讲课经费支出75.00万元，下降1%。\n场地经费支出200.32万元，下降1%。\n教材经费支出112.14万元，下降2%。",
    ),
    case(
        "a rise and a fall",
        "水费比上年增加512.46万元。\n甲区比上年减少200.32万元，下降1%。\n乙区比上年增加312.14万元，增长2%。",
    ),
    case(
        "another unit",
        "养护经费512.46万元。\n甲路养护200.32公里，另有便道。\n乙路养护312.14公里，另有便道。",
    ),
    case(
        "rounding with few digits",
        "收入41.2万元；支出包括：水费11.1万元、电费12.0万元、气费18.0万元。",
    ),
    case(
        "too far above",
        "养护经费51246.46万元。\n" + "工作顺利。\n" * 12 + "甲路养护20032.32万元，增长2%。\n乙路养护31214.14万元，增长1%。",
    ),
]  # fmt: skip

HOLDS = [
    case(
        "the first amount of each paragraph, an inner one left out",
        "公用经费2310.45万元，有所下降。\n水电费1204.12万元，比上年减少16.30万元。\n交通费806.20万元，比上年减少70.15万元。\n"
        "其中，租车费806.20万元，比上年减少41.02万元。\n邮寄费300.13万元，比上年减少9.80万元。",
        "2310.45万元 1204.12万元 806.20万元 300.13万元",
    ),
    case(
        "what each of them was cut by",
        "公用经费比上年减少96.25万元。\n水电费204.12万元，比上年减少16.30万元。\n交通费806.20万元，比上年减少70.15万元。\n邮寄费300.13万元，比上年减少9.80万元。",
        "96.25万元 16.30万元 70.15万元 9.80万元",
    ),
    case(
        "two items of one name, a round total",
        "全镇林地补偿总额为74万元。\n（一）公益林补偿。截至6月，公益林补偿总额为41.37万元。\n（二）经济林补偿。截至6月，经济林补偿总额为32.63万元。",
        "74万元 41.37万元 32.63万元",
    ),
    case(
        "what halves of a sentence name alike",
        "全区养老机构床位资产总额95.4亿元，负债总额41.2亿元。\n公办机构资产总额62.1亿元，负债总额30.5亿元；民办机构资产总额33.3亿元，负债总额10.7亿元。",
        "95.4亿元 62.1亿元 33.3亿元",
    ),
    case(
        "a list with lists within it, marked by two hands",
        "工会支出合计119.76万元。其中：\n1.活动支出98.15万元，\n（1）春游支出12.04万元；\n（2）球赛支出86.11万元，用于裁判3.20万元，奖品9.10万元。\n"
        "2、服务支出18.36万元\n（1）慰问支出8.36万元\n（2）体检支出10.00万元。\n3、业务支出3.25万元。",
        "119.76万元 98.15万元 18.36万元 3.25万元",
    ),
    case(
        "the last item of a list behind an inner list",
        "共计收到捐款920418.36元；\n1）市级转入210300元；\n2）义卖所得8114.2元；\n3）各社区募集312004.16元；\n"
        "其中，东街社区募集200004.16元；西街社区募集112000元。\n4）定向捐款390000元；",
        "920418.36元 210300元 8114.2元 312004.16元 390000元",
    ),
    case(
        "one in each sentence",
        "全县接收救灾物资折款2204.31万元。其中，县城接收物资折款共计1801.16万元，增长4%。甲乡接收折款约312万元，增长2%；乙乡接收折款约91.15万元，增长1%。",
        "2204.31万元 1801.16万元 312万元 91.15万元",
    ),
    case(
        "amounts in brackets that open another one of the sentence",
        "新购设备20,417万元，须列入台账（医疗设备18,206万元、办公设备2,211万元），已验收。",
        "20,417万元 18,206万元 2,211万元",
    ),
    case(
        "what is added to one told before",
        "本级安排712.34亿元，完成预算。另外，加上上缴的调剂资金1204.10亿元，安排总量1916.44亿元。",
        "712.34亿元 1204.10亿元 1916.44亿元",
    ),
    case(
        "what is added behind reasons",
        "2031年教育收费收入88.14亿元，比上年增长7.0%，收入增长主要是学生增加（详见附表），加上补助收入6.20亿元、上年结转1.40亿元、调入资金9.05亿元，收入合计104.79亿元。",
        "88.14亿元 6.20亿元 1.40亿元 9.05亿元 104.79亿元",
    ),
    case(
        "round parts behind 其中, up to the end of the sentence",
        "投入设施建设资金达5600万元，较上年增加1200万元。其中甲院、乙院和丙院三个项目合计3100万元；老年公寓930万元（全区新建9所）；托儿所870万元；书屋700万元。",
        "5600万元 3100万元 930万元 870万元 700万元",
    ),
    case(
        "a total of something more",
        "全年共使用体育公益金7.31亿多元，用于三类项目。\n其中，用于场地5.02亿元，占69%；用于赛事1.94亿元，占27%；用于培训0.35亿元，占5%。",
        "7.31亿 5.02亿元 1.94亿元 0.35亿元",
    ),
]  # fmt: skip


@pytest.mark.parametrize("text", NOTHING)
def test_what_meets_by_chance(text: str) -> None:
    assert (checks(text, "sum"), alarms(text)) == ([], [])


@pytest.mark.parametrize(("text", "figures"), HOLDS)
def test_what_makes_up_another(text: str, figures: str) -> None:
    assert ("consistent", figures) in checks(text, "sum")
    assert alarms(text) == []


OUTLINE = (
    "一、支出情况\n支出预算304.75万元，其中：公用经费17.75万元（5.8%），项目支出287.00万元（94.2%）。\n"
    "二、公用经费\n1.办公费8.65万元。\n2.水电费9.10万元。\n"
    "三、{}\n村级运转　120.00万元（8个村，每村15万元）\n村干部报酬　62.00万元\n环境整治　105.00万元"
)


@pytest.mark.parametrize(
    ("heading", "read"), [("项目支出", True), ("项目支出构成情况", True), ("重点工作", False), ("支出", False)]
)
def test_lines_of_a_section_that_is_called_like_the_total_far_above(heading: str, read: bool) -> None:
    text = OUTLINE.format(heading)
    assert (("consistent", "287.00万元 120.00万元 62.00万元 105.00万元") in checks(text, "sum")) == read
    assert alarms(text) == []


def test_all_that_follows_though_rounding_keeps_it_apart() -> None:
    text = "收入仅包括拨款收入531.46万元；支出包括：管理支出402.13万元、保险支出36.65万元、医疗支出25.23万元、住房支出67.44万元。"
    assert ("rounding", "531.46万元 402.13万元 36.65万元 25.23万元 67.44万元") in checks(text, "sum")
    assert alarms(text) == []


def test_what_is_left_is_no_part_beside_those_of_what_was_spent() -> None:
    text = (
        "实际到位资金11318.15万元，到位率85.86%。\n截至年底支出9693.16万元，结余1624.99万元。\n"
        "设计费557.27万元，监理费7746.00万元，其他费用1389.89万元，以上合计9693.16万元。"
    )
    assert checks(text, "sum") == [("consistent", "557.27万元 7746.00万元 1389.89万元 9693.16万元")]
