"""Figures that make up another one to the last digit, though nothing but their place says so: ticks, never alarms."""

from __future__ import annotations

import pytest
from readings import alarms, case, checks

NOTHING = [
    case(
        "still to be done, of other figures",
        "上半年收入完成48217万元，占年初预算91000万元的53.0%。\n下半年收入还需完成42000万元。",
        "difference",
    ),
    case("persons that are no staff", "培训人员12人，青年人员5人、妇女人员4人，老年人员3人。", "sum"),
    case("too few digits", "培训12人。青年7人，妇女5人。", "sum"),
    case("two amounts with four digits", "收入81.20万元。办公费30.10万元，差旅费51.10万元。", "sum"),
    case("a unit of their own", "调查3127亩。老人612人，儿童2515人。", "sum"),
    case(
        "too far above", "收入8641.35万元。\n" + "工作顺利。\n" * 12 + "办公费3641.25万元，差旅费5000.10万元。", "sum"
    ),
    case("near, but not the same", "收入8641.35万元。办公费3641.25万元，差旅费5000.20万元，培训费0.10万元。", "sum"),
    case(
        "carried over, and what is left of neither",
        "预算总额861.35万元（含上年结转5.10万元）。\n财政拨款收入856.52万元。",
        "difference",
    ),
    case(
        "of something else in the bracket",
        "预算总额861.35万元（含专项资金5.10万元）。\n财政拨款收入856.25万元。",
        "difference",
    ),
    case("with few digits", "预算总额86万元（含上年结转5万元）。\n财政拨款收入81万元。", "difference"),
    case("titles of people", "高级职称22人，正高4人，副高18人。", "difference"),
    case("a rest of neither", "资产总额4862.53万元，负债1986.34万元。年末余额2876.91万元。", "difference"),
    case(
        "a gap of neither",
        "一季度：1.东县（72.4亿元）、2.南县（31.18亿元）。\n南县完成31.18亿元，以41.02亿元的差距居后。",
        "difference",
    ),
    case(
        "no gap, though it fits",
        "一季度：1.东县（72.4亿元）、2.南县（31.18亿元）。\n南县完成31.18亿元，以41.22亿元的投资居后。",
        "difference",
    ),
    case(
        "lists of numbers of which none is the total",
        "共有3个乡镇。\n1.甲镇1200人。\n2.乙镇1300人。\n3.丙镇1400人。",
        "sum",
    ),
]

HOLDS = [
    case(
        "still to be done, far below what was planned and done",
        "上半年收入完成48217万元，占年初预算91000万元的53.0%。\n" + "各项工作按计划推进，成效良好。\n" * 14 + "下半年收入还需完成42783万元。",
        "difference",
        "48217万元 91000万元 42783万元",
    ),
    case(
        "kinds of staff with no word that says so",
        "人员情况：在职人员64人，管理人员9人、专业技术人员47人，工勤人员8人。",
        "sum",
        "64人 9人 47人 8人",
    ),
    case(
        "parts behind their number and price",
        "投资215万元，其中打机井18眼，每眼5万元，计90万元；铺设管道125万元。",
        "sum",
        "215万元 90万元 125万元",
    ),
    case(
        "the halves of a sentence",
        "全市会议支出：购置费300.25万元，运行费512.35万元。从级次看，市直支出532.40万元，其中购置费190.15万元、运行费342.25万元；县区支出280.20万元，其中购置费110.10万元、运行费170.10万元。",
        "sum",
        "300.25万元 190.15万元 110.10万元",
    ),
    case(
        "one figure of each section",
        "一、总体\n保险基金利息收入7512万元。\n二、分险种\n（一）甲险\n利息收入3105万元，其他收入210万元。\n（二）乙险\n利息收入1263万元，其他收入318万元。\n（三）丙险\n利息收入3144万元，其他收入57万元。",
        "sum",
        "7512万元 3105万元 1263万元 3144万元",
    ),
    case(
        "parts in the sentence behind",
        "医疗收入2803.11万元，增长3%。药品收入754.38万元，材料收入618.42万元，检查收入1430.31万元。",
        "sum",
        "2803.11万元 754.38万元 618.42万元 1430.31万元",
    ),
    case(
        "parts in a paragraph of their own, changes in between",
        "税收收入1086.52亿元，比上年增长5.3%。\n增值税423.81亿元，增长2.1%；企业所得税368.40亿元，下降1.2%；契税294.31亿元。",
        "sum",
        "1086.52亿元 423.81亿元 368.40亿元 294.31亿元",
    ),
    case(
        "answers of a few hundred",
        "有效问卷298份。“满意”141份、“基本满意”112份、“不满意”45份。",
        "sum",
        "298份 141份 112份 45份",
    ),
    case(
        "one amount of each item of a list",
        "纳入自评的资金10327.60万元，共三项。\n（一）甲资金。下达3864.00万元，支出3516.24万元。\n"
        "（二）乙资金。下达1627.50万元，支出1600.00万元。\n（三）丙资金。下达4836.10万元，支出4126.60万元。",
        "sum",
        "10327.60万元 3864.00万元 1627.50万元 4836.10万元",
    ),
    case(
        "the list within an item of a list",
        "财政拨款支出9000.00万元，比上年增加。\n（一）一般公共服务支出6215.40万元\n1.行政运行支出3018.76万元。\n2.一般管理支出3196.64万元。\n"
        "（二）教育支出2784.60万元",
        "sum",
        "6215.40万元 3018.76万元 3196.64万元",
    ),
    case(
        "what is left of two figures of another section",
        "收入预算106000万元，上半年完成55054万元。\n下半年还需完成50946万元。",
        "difference",
        "106000万元 55054万元 50946万元",
    ),
    case(
        "without what was carried over",
        "预算总额861.35万元（含上年结转5.10万元）。\n财政拨款收入856.25万元。",
        "difference",
        "861.35万元 5.10万元 856.25万元",
    ),
    case(
        "… in other words",
        "收入预算861.35万元（其中：年初结转和结余5.10万元），按计划安排。本年收入856.25万元。",
        "difference",
        "861.35万元 5.10万元 856.25万元",
    ),
    case(
        "each of two halves, before a stretch that meets by chance",
        "全市资产总额822.1亿元；负债总额181.4亿元；净资产总额640.7亿元。从性质看：行政单位资产总额347.5亿元，负债总额43.8亿元，净资产总额303.7亿元；事业单位资产总额474.6亿元，负债总额137.6亿元，净资产总额337.0亿元。",
        "sum",
        "822.1亿元 347.5亿元 474.6亿元",
    ),
    case("what is valid of what came back", "收回306份；剔除无效问卷8份后有效问卷298份。", "difference", "306份 8份 298份"),
    case("days late", "计划工期720天，实际902天，延期182天。", "difference", "720天 902天 182天"),
    case(
        "a gap told in its own sentence, the greater before",
        "一季度：1.东县（72.4亿元）、2.南县（31.18亿元）。\n南县完成31.18亿元，以41.22亿元的差距居后。",
        "difference",
        "72.4亿元 31.18亿元 41.22亿元",
    ),
    case(
        "the gap of the month before",
        "一季度：东县128.30亿元、南县80.12亿元。\n上半年东县241.70亿元，南县152.44亿元，差距为89.26亿元，比一季度的48.18亿元更大。",
        "difference",
        "128.30亿元 80.12亿元 48.18亿元",
    ),
    case("by how much one is ahead", "甲村76.5万元，乙村70.3万元，甲村领先乙村6.2万元。", "difference", "76.5万元 70.3万元 6.2万元"),
    case("by how much it is less, with a sign", "一处为18.25万元，另一处为26.75万元，相差-8.5万元。", "difference", "18.25万元 26.75万元 -8.5万元"),
    case("a net decrease", "上半年资金流入2735.64万元，流出2759.18万元，库款净减少23.54万元。", "difference", "2735.64万元 2759.18万元 23.54万元"),
    case(
        "the two figures in a table above",
        "单位：万元\n科目\t年初预算\t执行\n教育\t865.00\t412.68\n其他\t714.00\t336.18\n合计\t1579.00\t748.86\n下半年支出还需完成830.14万元。",
        "difference",
        "1579.00 748.86 830.14万元",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "kind"), NOTHING)
def test_what_meets_by_chance(text: str, kind: str) -> None:
    assert (checks(text, kind), alarms(text)) == ([], [])


@pytest.mark.parametrize(("text", "kind", "figures"), HOLDS)
def test_what_makes_up_another(text: str, kind: str, figures: str) -> None:
    assert ("consistent", figures) in checks(text, kind)
    assert alarms(text) == []
