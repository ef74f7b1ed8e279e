"""Truthful sentences as bulletins, companies, courts and auditors write them: nothing may be reported, and a slip in them still is."""

from __future__ import annotations

import pytest
from readings import alarms, case, checks

QUIET = [
    case("a bound of each", "甲、乙、丙三市收入均超300亿元。丁市和戊市分别为286亿元、214.3亿元，位列第四、五位。"),
    case("a bound of each, in other words", "甲、乙两县投入均在200万元以上，丙县和丁县分别为160万元、175万元。"),
    case(
        "who is beyond a threshold",
        "1-7月收入超过200亿元的还有甲市，为203.4亿元。其中乙市、丙市分别为182.6亿元、171.9亿元，分居第4、5位。",
    ),
    case("fellows in brackets", "1.甲市（615.30亿元）、2.乙市（含新区648.20亿元）、3.丙市（302.16亿元）。"),
    case("fellows in brackets, with shares", "甲镇（312万元，占18%）、乙镇（含园区415万元）、丙镇（96万元）。"),
    case(
        "what small enterprises got, among what was bought",
        "2022年政府采购规模为861.40亿元。货物、工程、服务采购规模分别为218.30亿元、402.60亿元和240.50亿元。"
        "\n政府采购授予中小微企业合同金额为640.20亿元，占政府采购规模的74.3%。",
    ),
    case(
        "of what is bought of its kind",
        "政府采购规模861.40亿元。强制采购节能产品42.30亿元，占同类产品采购规模的88.6%。",
    ),
    case(
        "the plan of a plan",
        "收入完成802.3亿元，为年初预算（1610.2亿元，比原年初计划减少18.4亿元）的49.8%。省级收入为年初预算（460亿元）的51.2%。",
    ),
    case(
        "of what is named before 中",
        "甲级收入1420.30亿元，增长4%；乙级收入1386.10亿元，增长5%。财政收入中的税收收入1462.80亿元，增长3%。",
    ),
    case(
        "a budget of the next year",
        "2025年安排“三公”经费预算18.20万元。2024年度“三公”经费支出决算为19.60万元，完成预算的97%。",
    ),
    case(
        "owed under its limit",
        "年末债务余额86.40亿元，其中：一般债务30.20亿元，专项债务56.20亿元，债务余额控制在核定的限额88.10亿元内。",
    ),
]

QUIET += [
    case(
        "a list of points with its marks and inner lists in one paragraph",
        "指标分四类，共计100分，具体情况为，（1）产出指标45分，其中，数量指标25分，包括：培训人数（班）15分；手册印发10分，质量指标20分。"
        "（2）效益指标35分，其中，社会效益指标35分。（3）满意度指标10分：其中，学员6分，单位4分。（4）预算执行率10分。",
    ),
    case(
        "a part of a profit, where the rest is a loss",
        "全年利润总额640.2万元，下降3.1%，其中，主营业务利润689.7万元，增长2.4%。",
    ),
    case("of a loss and a profit", "当年收支差额120.50万元，其中甲公司收支差额185.30万元。"),
    case(
        "cases in ten thousands, some kinds of which are named",
        "受理各类案件79.9万件。其中，刑事案件3.6万件，下降6.7%；民商事案件51.5万件，增长4.1%；行政案件1.9万件；执行案件21.4万件。",
    ),
    case(
        "spaces between thousands",
        "批复部门预算支出1 236 480万元，其中财政拨款1 128 036万元。审计支出618 240万元，占部门预算支出总额的50%。",
    ),
    case("spaces between the thousands of persons", "全校共有学生12 480人，其中女生6 552人，占学生总数的52.5%。"),
    case(
        "the part of a whole that is told nowhere, and others of it",
        "省内生源4.66万人，占毕业生数的88.2%。其中最多的是甲市，有0.45万人，占毕业生数的8.5%；其次是乙市，有0.41万人，占毕业生数的7.8%。",
    ),
    case(
        "what is earned by each share is no part of a profit",
        "归属股东的净利润4.41亿元，增长23.4%、基本每股收益0.25元，增长22.7%；加权平均净资产收益率7.74%。",
    ),
    case(
        "of two stages, each named where its sentence begins",
        "义务教育阶段[8]招生3488.02万人，在校生1.58亿人。\n1.小学\n小学阶段招生1782.58万人，减少25.51万人，下降1.41%；在校生1.08亿人。",
    ),
    case(
        "what is told of some may be told of others",
        "9家公司中，7家营业收入下降，5家净利润下降。",
    ),
    case(
        "what two parts have in common",
        "水资源总量462.5亿立方米。其中，地表水资源量423.2亿立方米，地下水资源量146.5亿立方米，两者不重复量39.3亿立方米。",
    ),
    case("a gross rate may be more than all", "初中毛入学率102.3%，学前教育毛入园率100.8%。"),
    case(
        "of what was planned the year before, which is not told",
        "2023年预算执行情况报告\n一、2023年预算执行情况\n一般公共预算支出286420万元，加上解支出9846万元，支出总计296266万元。\n"
        "二、2024年预算草案\n一般公共预算支出安排248600万元，比上年年初预算增长3.2%。",
    ),
    case(
        "of what should have been handed on, which is not told",
        "收入总量3307万元，支出总量3230万元，年终结转77万元。发现：一是转移支付86项、315万元未在规定时间内下达，占应下达总额的16.9%。",
    ),
    case(
        "more came than it grew by",
        "规模以上企业132家，比上年净增9家（新增15家，退库6家）；学生净减14人（毕业1020人，招生1006人）。",
    ),
    case(
        "加上年结转 is what last year left",
        "部门整体支出绩效自评报告\n2023年年初预算3126.48万元，年中追加412.60万元、调减86.30万元，加上年结转58.22万元，全年预算3511.00万元。"
        "全年支出3402.15万元，年末结转108.85万元。",
    ),
    case(
        "punished twice, without a bracket", "处分198人，其中党纪处分162人、政务处分58人、双重处分22人；谈话682人次。"
    ),
    case(
        "as many shares as amounts, which are no list",
        "处分198人，其中党纪162人、政务36人；处理682人次，第一至三种形态分别占66.3%、26.1%和7.6%。",
    ),
    case("of what was taken in, not of what was done", "受理8642件，办结8615件，其中即办件6204件，占受理量的71.8%。"),
    case(
        "for each of them, and no source of all of it",
        "人均经费标准89元（中央71.2元、省级10.68元、县级7.12元），服务41.26万人，应到位3672.14万元，实际到位3672.14万元。",
    ),
    case(
        "by how much less there is than at first, and what is lacking of a task",
        "盘活1.24亿元，仅完成目标2亿元的62%；暂付款余额3.86亿元，较年初压减0.42亿元，压减率9.8%，距年度任务0.80亿元还差0.38亿元。",
    ),
    case("what so many of each cost", "一类村8万元、二类村6万元、三类村5万元，分别有36个、58个、42个，合计846万元。"),
    case(
        "what the lead ends with is a fellow of the parts",
        "用车费3.98万元；接待费支出1.5万元。\n任务增加，导致公务接待费支出比上年增加。具体情况如下：\n（一）因公出国（境）费支出0万元。\n"
        "（二）公务用车购置及运行费支出3.98万元。",
    ),
]


@pytest.mark.parametrize("text", QUIET)
def test_nothing_is_reported(text: str) -> None:
    assert alarms(text) == []


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        case(
            "a list of points",
            "指标分四类，共计100分，具体情况为，（1）产出指标45分，其中，数量指标25分；质量指标20分。（2）效益指标30分。（3）满意度指标10分。（4）预算执行率10分。",
            "100分 45分 30分 10分 10分",
        ),
        case("a part of an income", "全年收入640.20万元，其中，经营收入689.70万元。", "640.20万元 689.70万元"),
        case(
            "a share of what is written with spaces",
            "部门预算支出1 236 480万元。审计支出618 240万元，占部门预算支出总额的53%。",
            "1236480万元 618240万元 53%",
        ),
        case(
            "what is lacking of a task",
            "较年初压减0.42亿元，距年度任务0.80亿元还差0.28亿元。",
            "0.42亿元 0.80亿元 0.28亿元",
        ),
        case("punished twice", "处分198人，其中党纪处分162人、政务处分68人、双重处分22人。", "198人 162人 68人 22人"),
        case(
            "a share of what was taken in",
            "受理8642件，办结8615件，其中即办件6204件，占受理量的77.8%。",
            "8642件 6204件 77.8%",
        ),
        case("by how much it grew", "规模以上企业132家，比上年净增8家（新增15家，退库6家）。", "8家 15家 6家"),
        case(
            "a share of the same whole, which is told",
            "毕业生52.84万人，其中省内生源46.60万人，占毕业生数的88.2%。最多的是甲市，有4.52万人，占毕业生数的9.5%。",
            "52.84万人 4.52万人 9.5%",
        ),
        case(
            "of whom some are held in the bracket", "甲市收入615.30亿元（含新区648.20亿元）。", "615.30亿元 648.20亿元"
        ),
        case(
            "what each of several has",
            "三县投入共862万元，其中甲县286万元、乙县314万元、丙县226万元。",
            "862万元 286万元 314万元 226万元",
        ),
        case(
            "a budget of the year",
            "2024年“三公”经费预算18.20万元。2024年“三公”经费支出决算为16.70万元，完成预算的97.8%。",
            "18.20万元 16.70万元 97.8%",
        ),
    ],
)
def test_a_slip_is_found(text: str, figures: str) -> None:
    assert figures in [found for _, found in alarms(text)]


def test_amounts_spelt_out() -> None:
    text = "全年收入三百二十一点四六亿元，支出三百五十八点二亿元，赤字三十六点七四亿元。"
    assert checks(text, "difference") == [("consistent", "三百二十一点四六亿元 三百五十八点二亿元 三十六点七四亿元")]


def test_a_space_before_another_number_parts_two() -> None:
    assert checks("附表1 236万元，表2 120万元，合计356万元。", "sum") in (
        [],
        [("consistent", "236万元 120万元 356万元")],
    )
