"""Totals that stand beside their parts with no word between, and those that come last: what is no sum first."""

from __future__ import annotations

import pytest
from readings import alarms, case, checks

NO_ALARM = [
    case("few, with something else of the kind", "本年毕业生17名，升学11名、就业4名，居家2名。"),
    case("few that are not all of them", "本年招生17名，城区9名、乡镇4名、外省2名。"),
    case("one of several beside each other", "会议费3.10万元，培训费2.05万元，公务接待费1.15万元。"),
    case("assets, debts and what is left of them otherwise", "资产总额76.2亿元，负债总额51.9亿元，权益总额16.2亿元。"),
    case("a total of what stands before it", "甲等三个项目合计2600万元；敬老院930万元；保护中心400万元；康复中心300万元。"),
    case("bonds of other kinds", "下达新增债券48.30亿元，一般债券7.10亿元，专项债券40.20亿元。"),
    case("others beside them", "全镇脱贫户386户，已脱贫248户，另有148户纳入监测。"),
    case("some of them, by words", "全年共查处案件502起，其中超限运输412起，非法营运67起，违规经营21起。"),
    case("posts and persons", "行政编制12人、事业编制20人，实有人数31人。"),
    case("works that cost more than their grants", "安排四个项目：甲15,000万元、乙9,000万元、丙10,000万元、丁6,000万元。以上四个项目总投资118,600万元。"),
    case("hired hands beside those in post", "编制数54人，实有人数57人（在职51人、长期聘用6人）。"),
    case("a limit that is exceeded, as it says", "会议费限额5.00万元，实际支出5.60万元，超出限额0.60万元，不在限额内。"),
    case("those in post and hired hands together", "核定事业编制620名，实有在编人员587人，空编33名；编外聘用426人，在岗职工共1,013人。"),
    case("three aspects are no names", "重点抓好四个方面：加强管理、完善制度、压实责任。"),
]  # fmt: skip

READ = [
    case("few, joined behind their total", "本年毕业生17名，升入高职11名、就业4名、居家2名。", "17名 11名 4名 2名"),
    case("few vehicles", "报废车辆9辆，轿车4辆、客车3辆、货车2辆。", "9辆 4辆 3辆 2辆"),
    case("a total that is said to be all", "独立核算单位共8家，行政3家，事业5家。", "8家 3家 5家"),
    case("men and women, to the semicolon", "在职职工43人，男28人，女15人；离退休35人，离休1人，退休34人。", "35人 1人 34人"),
    case("in the sentence behind", "全部收入2511150.66元。区财政安排2318450.66元；基金安排150000.00元；上级追加42700.00元。",
         "2511150.66元 2318450.66元 150000.00元 42700.00元"),
    case("kinds of posts", "编制72名，政法专项编制68名、工勤编制4名。", "72名 68名 4名"),
    case("posts in 个", "事业编制30个（管理岗6个、专技岗21个、工勤岗3个）。", "30个 6个 21个 3个"),
    case("kinds of what the total is named", "现有车辆28台，消防车21台，指挥车4台，后勤保障车3台。", "28台 21台 4台 3台"),
    case("long figures, all apart by commas", "图书馆藏书118245册，成人84210册，少儿31655册，地方文献2380册。",
         "118245册 84210册 31655册 2380册"),
    case("one amount a sentence, the total last", "公积金支出61.20万元。医保缴费38.77万元。养老缴费84.05万元。社保类支出总计184.02万元。",
         "61.20万元 38.77万元 84.05万元 184.02万元"),
    case("以上 and 总额", "工资列支486.33万元。公用列支102.90万元。资本性列支15.48万元。以上支出总额604.71万元。",
         "486.33万元 102.90万元 15.48万元 604.71万元"),
    case("what is divided in between", "基本支出604.42元，分项为：工资512.34元；公用92.08元。项目支出184.00元。以上两项总计788.42元。",
         "604.42元 184.00元 788.42元"),
    case("schools that are counted", "下辖幼儿园6所、小学11所、初中4所，各级各类学校共21所。", "6所 11所 4所 21所"),
    case("points of groups, and of all", "甲得18分、乙得9.5分，产出合计得分27.5分；丙得14分、丁得14.5分，效益合计得分28.5分；戊得9.2分，总得分65.2分。",
         "27.5分 28.5分 9.2分 65.2分"),
    case("a list within a list",
         "一、运转支出59.18万元\n1、水电费23.18万元\n2、物业费36.00万元\n二、发展支出107.90万元\n1、平台88.50万元\n2、课题19.40万元\n总计167.08万元",
         "59.18万元 107.90万元 167.08万元"),
    case("points taken off in all", "共扣2.5分：进度慢扣1.2分，目标不细扣0.8分，资料不全扣0.5分。", "2.5分 1.2分 0.8分 0.5分"),
]  # fmt: skip

SLIPS = [
    case("a digit of a long total", "图书馆藏书118345册，成人84210册，少儿31655册，地方文献2380册。"),
    case("a digit of a part", "全年共查处案件502起，超限运输412起，非法营运67起，违规经营28起。"),
    case("women and men", "低保户284户，城镇46户，农村228户。"),
    case("points of a group", "甲得18分、乙得9.5分，产出合计得分27.5分；丙得14分、丁得14.5分，效益合计得分27.5分。"),
    case("a sentence each", "公积金支出61.20万元。医保缴费38.77万元。养老缴费84.05万元。社保类支出总计184.82万元。"),
    case("a limit in words", "会议费上限5.00万元，实际列支5.26万元，没有超过上限。"),
    case("a limit behind", "培训费实际支出9.90万元，在年初核定的限额9.50万元之内。"),
    case("shares said to be all", "各类资金占比分别为人员经费58.3%、日常公用12.9%、项目经费29.8%，合计100%。"),
    case("names counted in words", "局机关内设五个股室：办公室、计财股、监督股、规划股。"),
    case("projects counted in words", "安排四个项目：县道改造5,200万元、学校迁建4,600万元、饮水工程2,800万元。"),
    case("names in a bracket", "下设5个事业单位（监测站、监察大队、固废中心、生态办）。"),
    case("posts of one kind alone", "事业编制30个（管理岗6个、专技岗24个），现在编31人。"),
]  # fmt: skip


@pytest.mark.parametrize("text", NO_ALARM)
def test_what_stands_beside_it_by_chance(text: str) -> None:
    assert alarms(text) == []


@pytest.mark.parametrize(("text", "figures"), READ)
def test_what_stands_beside_it_makes_it_up(text: str, figures: str) -> None:
    assert ("consistent", figures) in checks(text, "sum")
    assert alarms(text) == []


@pytest.mark.parametrize("text", SLIPS)
def test_a_slip_is_an_alarm(text: str) -> None:
    assert alarms(text)


def test_kinds_with_their_numbers_are_no_names() -> None:
    assert checks("预算单位共9个，包括行政单位1个、参公单位2个、公益一类单位6个。", "count") == []


FEW = [
    case("four of them", "预算单位23家，行政单位1家，直属事业单位6家，乡镇卫生院14家，社区服务中心2家。", "23家 1家 6家 14家 2家"),
    case("new and rebuilt", "计划实施工程37处，新建11处，改造26处；铺设管网418.6公里。", "37处 11处 26处"),
]  # fmt: skip
FEW_BY_CHANCE = [
    case("some were repaired", "计划实施工程37处，新建11处，改造20处；铺设管网418.6公里。"),
    case("how far they are", "计划实施工程37处，新建11处，改造26处，完工35处。"),
    case("of anything", "开展检查12次，会议3次，培训4次，督查5次。"),
    case("one is missing", "预算单位23家，行政单位1家，直属事业单位6家，乡镇卫生院14家。"),
    case("one that is part of another", "预算单位23家，行政单位1家，事业单位22家，乡镇卫生院14家。"),
]


@pytest.mark.parametrize(("text", "figures"), FEW)
def test_few_that_are_all(text: str, figures: str) -> None:
    assert ("consistent", figures) in checks(text, "sum")
    assert alarms(text) == []


@pytest.mark.parametrize("text", FEW_BY_CHANCE)
def test_few_that_are_not_all(text: str) -> None:
    assert ([verdict for verdict, _ in checks(text, "sum")], alarms(text)) == ([], [])
