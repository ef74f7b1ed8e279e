"""What makes up what is lacking, and what was used of a sum and the rest of it."""

from __future__ import annotations

import pytest
from readings import alarms, audited, case, checks

RIGHT = [
    case(
        "a gap",
        "全年收支缺口5.2亿元，拟通过调入资金3.4亿元、动用稳定调节基金1.8亿元予以弥补。",
        "5.2亿元 3.4亿元 1.8亿元",
    ),
    case(
        "less income",
        "预计减收8600万元，通过压减一般性支出3600万元、统筹结余资金5000万元予以解决。",
        "8600万元 3600万元 5000万元",
    ),
    case(
        "a gap compared with the last one",
        "预计收支差额4600万元，较上年的缺口4100万元有所扩大，拟通过调入资金2900万元、动用结余1700万元予以弥补。",
        "4600万元 2900万元 1700万元",
    ),
    case(
        "less than last year beside it",
        "收支缺口4600万元，较上年减收700万元，拟由调入资金2900万元、盘活存量资金1700万元来弥补。",
        "4600万元 2900万元 1700万元",
    ),
    case(
        "of all that did not come in",
        "全市短收4.6亿元，其中税收短收3.1亿元，通过盘活存量资金1.7亿元、动用预算稳定调节基金2.9亿元予以弥补。",
        "4.6亿元 1.7亿元 2.9亿元",
    ),
    case(
        "three means",
        "资金缺口4800万元，由盘活存量资金1500万元、争取上级补助2100万元、调入资金1200万元来弥补。",
        "4800万元 1500万元 2100万元 1200万元",
    ),
    case(
        "the rest",
        "预备费年初安排1500万元，用于防汛救灾420万元、疫情处置360万元，其余720万元年末统筹。",
        "1500万元 420万元 360万元 720万元",
    ),
    case(
        "the rest of a fund",
        "下达补助资金960万元，分配到甲镇310万元、乙镇280万元，剩余370万元待分配。",
        "960万元 310万元 280万元 370万元",
    ),
]
WRONG = [
    case("of a gap", "全年收支缺口5.2亿元，拟通过调入资金3.4亿元、动用稳定调节基金1.3亿元予以弥补。"),
    case("of whom it is of", "资金缺口930万元，由县财政610万元、各乡镇220万元予以解决。"),
    case("of the rest", "预备费年初安排1500万元，用于防汛救灾450万元、疫情处置360万元，其余720万元年末统筹。"),
]
QUIET = [
    case("partly", "收支缺口5200万元，主要通过盘活存量资金3100万元、动用预算稳定调节基金1500万元弥补。"),
    case("and others", "收支缺口5200万元，拟通过盘活存量资金3100万元、动用预算稳定调节基金1500万元等方式弥补。"),
    case("no means", "收支缺口5200万元，上年为4100万元、前年为3600万元，均已弥补。"),
    case("of more than one year", "资金缺口5200万元，上半年已安排3100万元、下半年再安排1500万元，明年继续弥补。"),
    case("so far", "资金缺口4600万元，前期已通过调入资金1600万元、动用预备费400万元予以解决。目前尚差2600万元。"),
    case(
        "so far, a slip apart",
        "资金缺口4600万元，目前已通过调入资金1600万元、动用预备费2000万元予以解决，其余结转下年。",
    ),
    case(
        "by years", "资金缺口4600万元，拟分三年解决，其中2024年通过争取上级补助1600万元、盘活存量资金900万元予以解决。"
    ),
    case(
        "in one year of several",
        "资金缺口4600万元中，2024年拟通过统筹上级补助1600万元、动用预备费2000万元予以解决，剩余缺口以后年度解决。",
    ),
    case("in two years", "项目资金缺口5600万元，2023年安排2500万元，2024年拟安排2100万元予以解决。"),
    case("two gaps", "2023年缺口700万元、2024年缺口1300万元，拟通过调入资金850万元、动用结余1150万元予以弥补。"),
    case(
        "three gaps",
        "教育、卫生、社保资金缺口分别为700万元、1300万元、600万元，拟统筹上级补助资金1500万元、动用预备费1100万元予以解决。",
    ),
    case(
        "more than did not come in",
        "因政策性减收2.6亿元，通过盘活存量资金1.5亿元、调入资金1.4亿元予以弥补，实现收支平衡并略有结余。",
    ),
    case("less than did not come in", "税收短收2.6亿元，通过盘活存量资金1.2亿元、调入资金1.1亿元予以弥补。"),
    case(
        "more than a fund lacked",
        "医疗保险基金当期缺口8700万元，通过动用历年结余5000万元、财政补助4200万元予以弥补，年末滚存结余增加。",
    ),
    case("the use by one of them", "下达资金2400万元，分配给东县900万元、西县600万元，东县使用400万元，剩余600万元。"),
    case(
        "what one has spent", "下达资金1860万元，安排给东县620万元、西县510万元，东县已支出430万元，其余730万元待分配。"
    ),
    case(
        "a means of its own sentence",
        "支出缺口930万元，拟通过盘活存量资金410万元、动用预备费220万元予以弥补。与此同时，压减公用经费300万元。",
    ),
    case(
        "a means of its own paragraph",
        "支出缺口930万元，拟通过盘活存量资金410万元、动用预备费220万元予以弥补。\n同时，压减公用经费300万元。",
    ),
    case(
        "what was used before", "预备费300万元已动用。支出缺口930万元，由调入资金410万元、盘活存量资金220万元予以弥补。"
    ),
    case("what towns give", "资金缺口930万元，由调入资金410万元、动用预备费220万元来弥补；乡镇自筹300万元到位。"),
    case(
        "what towns give, a clause behind",
        "资金缺口930万元，拟动用预备费220万元、调入资金410万元予以解决，企业垫付300万元。",
    ),
    case(
        "what a fund is given besides",
        "养老保险基金缺口930万元，由上级补助610万元、动用历年结余220万元弥补。省级调剂金100万元已拨付。",
    ),
    case("less than a fund lacked", "基金缺口930万元，由财政补助610万元、动用结余220万元予以解决。"),
    case("round figures", "下达资金2000万元，用于甲镇800万元、乙镇500万元，其余600万元待分配。"),
    case("more behind the rest", "安排资金1500万元，用于道路420万元、桥梁360万元，其余620万元结转、100万元收回。"),
    case("a rest of something else", "安排资金1500万元，用于道路420万元、桥梁360万元，其余3个项目由乡镇自筹90万元。"),
    case(
        "a rest that was told otherwise",
        "安排资金1500万元，实际支出1420万元，占94.7%，用于道路420万元，其余项目60万元。",
    ),
]


@pytest.mark.parametrize(("text", "figures"), RIGHT)
def test_it_is_made_up_of_its_parts(text: str, figures: str) -> None:
    assert ("consistent", figures) in checks(text, "sum")
    assert alarms(text) == []


@pytest.mark.parametrize("text", WRONG)
def test_a_slip_is_a_finding(text: str) -> None:
    assert len(alarms(text)) == 1


def test_a_gap_is_no_project() -> None:
    (finding,) = audited("项目资金缺口5.2亿元，拟通过调入资金3.4亿元、动用稳定调节基金1.3亿元予以弥补。").loud()
    assert "项目支出" not in finding.message["zh"]


@pytest.mark.parametrize("text", QUIET)
def test_it_is_made_up_of_more(text: str) -> None:
    assert alarms(text) == []
