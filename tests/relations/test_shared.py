"""Shares whose whole stands in another paragraph or in a table: ticks, never alarms."""

from __future__ import annotations

import pytest
from readings import alarms, case, checks

NOTHING = [
    case("a subject of which nothing is stated", "旅游收入5210万元。其中，门票1240万元，住宿3970万元。餐饮占比31.7%。"),
    case(
        "a subject, and a whole that it is no share of",
        "税收收入完成3120万元，非税收入完成2180万元。\n税收占比62.4%，比上年提高。",
    ),
    case("a whole that has another name", "资产总额500.00万元。\n培训青年干部人员支出120.00万元，占培训费的24.0%。"),
    case(
        "shares of different wholes", "收入653万元，支出800万元。\n甲县215万元、乙县216万元，占比分别为32.9%、27.0%。"
    ),
    case("no whole in sight", "甲县215万元、乙县216万元、丙县222万元，占比分别为30.1%、30.3%、31.1%。"),
    case("a round share", "衔接推进乡村振兴资金500万元。\n产业类资金100万元，占衔接资金20%。"),
    case(
        "the part has another name, and is not the nearest",
        "实现门票收入39331万元。\n累计发行纪念册29904万元，其中县馆13611万元，镇馆16293万元，讲解服务占全县门票收入的76.03%。",
    ),
    case(
        "two digits of a part that is not the nearest",
        "实现门票收入39331万元。\n讲解累计收费29904万元，其中县馆13611万元，镇馆16293万元，讲解服务占全县门票收入的76%。",
    ),
    case(
        "a rate of a budget that is not told, beside a budget of something else",
        "全区国有资本经营支出8214.60万元，完成年初预算8350.45万元的98.4%。\n全区社保基金收入8170.25万元，为年初预算的97.8%。",
    ),
    case("a share that was raised", "衔接推进乡村振兴资金515.37万元。\n产业类资金103.12万元，占衔接资金20.1%。"),
]
HOLDS = [
    case(
        "named in part, of the paragraph above",
        "全县一般公共预算收入完成54820万元，占年初预算的51.2%。\n地方税收收入完成33165万元，同比下降0.4%。税收占比60.5%。",
        "54820万元 33165万元 60.5%",
    ),
    case(
        "of what the paragraph is about",
        "全年总收入28617.40万元。\n医疗收入25904.20万元。医疗收入中，门诊收入8216.40万元，住院收入17687.80万元。按结构分：药品收入6583.70万元，服务收入19320.50万元。药占比25.4%。",
        "25904.20万元 6583.70万元 25.4%",
    ),
    case(
        "the first of two",
        "全市一般公共预算收入决算数为168.34亿元，增长6.2%。税收收入完成110.87亿元、非税收入完成57.47亿元，前者占一般公共预算收入的65.9%。",
        "168.34亿元 110.87亿元 65.9%",
    ),
    case(
        "its subject named, in the paragraph above",
        "全县一般公共预算支出193400万元，同比增长2.7%。\n“三保”支出117962万元，其中保工资117962万元，“三保”占全县一般公共预算支出的61.0%。",
        "193400万元 117962万元 61.0%",
    ),
    case(
        "shares one after the other, the whole in the sentence before",
        "有效问卷298份。“满意”141份、“一般”112份、“不满意”45份，占比分别为47.3%、37.6%、15.1%。",
        "298份 141份 47.3%",
    ),
    case(
        "the whole in a table above",
        "单位：万元\n县市\t债券额度\t首批\n甲县\t215\t110\n乙县\t216\t120\n丙县\t222\t90\n合计\t653\t320\n"
        "分县市看，甲县额度215万元、乙县216万元、丙县222万元，占全州债券的比重分别为32.9%、33.1%、34.0%。",
        "653 215万元 32.9%",
    ),
    case(
        "the whole is named in part",
        "（一）困难群众救助补助资金。下达1627.50万元，支出1600.00万元，执行率98.31%。\n"
        "（二）公共卫生补助资金。下达412.66万元，支出387.84万元，执行率93.99%。\n"
        "全年发放低保资金1543.00万元，占救助资金94.81%。",
        "1627.50万元 1543.00万元 94.81%",
    ),
    case(
        "the part is named before 占, parts of it stand between",
        "实现门票收入39331万元。\n讲解累计收费29904万元，其中县馆13611万元，镇馆16293万元，讲解服务占全县门票收入的76.03%。",
        "39331万元 29904万元 76.03%",
    ),
    case(
        "the first of the paragraph",
        "实现门票收入39331万元。\n其他收费共计592万元，其中县馆462万元，镇馆130万元。该项收费占全县门票总收入的1.51%。",
        "39331万元 592万元 1.51%",
    ),
    case(
        "spending of the same time",
        "1-5月份财政支出31.42亿元，增长12.1%，其中教育等民生领域支出28.57亿元，同比增长14%，民生支出占同期财政支出的比重为90.9%。",
        "31.42亿元 28.57亿元 90.9%",
    ),
    case(
        "a whole of the year before",
        "2031年彩票拨款则由去年的63,418.20万元增加到75,602.11万元。\n场馆支出2030年下降到14,021.36万元，占拨款预算22.11%。",
        "63,418.20万元 14,021.36万元 22.11%",
    ),
    case(
        "the whole in brackets behind",
        "投入设施建设的体彩公益金达5400万元，占2030年筹集的体彩公益金的61.4%（2030年全市共筹集体彩公益金8794.30万元）。",
        "5400万元 61.4% 8794.30万元",
    ),
]
SUMS = [
    case(
        "two divisions of one total, each off by a unit of rounding",
        "2031年药品集采规模为2316.9亿元。\n西药、中药、耗材集采规模分别为1016.4亿元、704.2亿元、596.2亿元，占药品集采规模的43.9%、30.4%和25.7%。\n"
        "省级、市级、县级集采规模分别为1304.5亿元、600.3亿元和412.2亿元，占药品集采规模的56.3%、25.9%和17.8%。",
        "2316.9亿元 1304.5亿元 600.3亿元 412.2亿元",
    ),
]


@pytest.mark.parametrize("text", NOTHING)
def test_shares_of_something_else(text: str) -> None:
    assert (checks(text, "share"), alarms(text)) == ([], [])


@pytest.mark.parametrize(("text", "figures"), HOLDS)
def test_shares_of_a_whole_elsewhere(text: str, figures: str) -> None:
    read = [
        *checks(text, "share"),
        *checks(text, "ratio"),
    ]  # 占救助资金 may be read as the completion of what was granted
    assert figures in [found for verdict, found in read if verdict in ("consistent", "rounding")]
    assert alarms(text) == []


@pytest.mark.parametrize(("text", "figures"), SUMS)
def test_parts_whose_shares_make_a_whole(text: str, figures: str) -> None:
    assert ("rounding", figures) in checks(text, "sum")
    assert alarms(text) == []


INVESTED = (
    "批复概算总投资5.86亿元，工程费4.12亿元、设备费1.07亿元、其他费用0.67亿元。"
    "资金筹措：专项债券3.60亿元（61.4%），财政资本金1.46亿元（24.9%），自筹0.80亿元（{}）。"
)


def test_rates_in_brackets_behind_the_parts_of_a_sum_told_before() -> None:
    found = checks(INVESTED.format("13.7%"), "share")
    assert [figures for verdict, figures in found if verdict == "consistent"] == [
        "5.86亿元 3.60亿元 61.4%",
        "5.86亿元 1.46亿元 24.9%",
        "5.86亿元 0.80亿元 13.7%",
    ]
    assert alarms(INVESTED.format("13.7%")) == []


@pytest.mark.parametrize("rate", ["98.5%", "增长13.7%", "18.0%"])
def test_rates_in_brackets_that_do_not_make_the_whole(rate: str) -> None:
    assert checks(INVESTED.format(rate), "share") == alarms(INVESTED.format(rate)) == []


OF_THE_RECEIPTS = "医疗收入7,386.2万元，其中门诊2,418.5万元、住院4,967.7万元。{}"
NOT_OF_THE_RECEIPTS = [
    case("of other receipts", OF_THE_RECEIPTS.format("财政补助收入中药品零差率补助266.4万元，药占比28.4%。")),
    case(
        "of those without some", OF_THE_RECEIPTS.format("医疗收入中药品收入2,666.4万元，药占比（不含中药饮片）31.2%。")
    ),
    case("of the outpatients", OF_THE_RECEIPTS.format("门诊收入中药品收入966.4万元，药占比39.96%。")),
]


def test_the_share_of_drugs_in_what_their_own_clause_names() -> None:
    text = OF_THE_RECEIPTS.format("医疗收入中药品收入2,666.4万元，药占比36.1%，比上年（38.5%）下降2.4个百分点。")
    assert ("consistent", "7,386.2万元 2,666.4万元 36.1%") in checks(text, "share")
    assert alarms(text) == []


@pytest.mark.parametrize("text", NOT_OF_THE_RECEIPTS)
def test_shares_of_drugs_in_something_else(text: str) -> None:
    assert alarms(text) == []


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        case(
            "in two paragraphs, other rates between",
            "全年“三公”经费支出71.28万元。\n一是公务用车运行维护费63.94万元，占“三公”经费的89.7%，较预算74.40万元下降14.1%。\n二是公务接待费7.34万元，占“三公”经费的10.3%。",
            ["89.7% 10.3%"],
        ),
        case(
            "not all of it",
            "全年项目支出71.28万元。\n一是危房改造，支出63.94万元，占项目支出的89.7%。\n二是业务培训，支出5.34万元，占项目支出的7.5%。",
            [],
        ),
        case(
            "of two wholes",
            "收入总额200.00万元。拨款收入120.00万元，占收入总额的60.0%。\n支出总额150.00万元。项目支出60.00万元，占支出总额的40.0%。",
            [],
        ),
    ],
)
def test_shares_of_one_whole_that_are_all_of_it(text: str, figures: list[str]) -> None:
    assert [found for _, found in checks(text, "shares_total")] == figures
    assert alarms(text) == []
