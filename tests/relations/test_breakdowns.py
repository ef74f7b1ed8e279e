"""One total broken down twice: the parts of one name are the same."""

from __future__ import annotations

import pytest
from readings import alarms, alleged, audited, case

FIRST = "全年基本支出640.00万元，其中：人员经费560.00万元，公用经费80.00万元。\n工作稳步推进，成效明显。\n"


def said(text: str) -> list[tuple[str, str]]:
    return [
        (o.verdict, " ".join(sorted(e.text for e in o.evidence)))
        for o in audited(text).outcomes
        if o.rule == "breakdowns/twice"
    ]


@pytest.mark.parametrize(
    "text",
    [
        case("told once", FIRST),
        case("the same twice", FIRST + "从结构看，基本支出640.00万元，其中：人员经费560.00万元，公用经费80.00万元。"),
        case("another total", FIRST + "局机关基本支出600.00万元，其中：人员经费548.30万元，公用经费51.70万元。"),
        case(
            "another measure", FIRST + "年初预算安排基本支出640.00万元，其中：人员经费548.30万元，公用经费91.70万元。"
        ),
        case(
            "last year",
            "2020年度部门决算说明\n"
            + FIRST
            + "2019年基本支出640.00万元，其中：人员经费548.30万元，公用经费91.70万元。",
        ),
        case("cut otherwise", FIRST + "基本支出640.00万元，其中：工资福利支出548.30万元，商品和服务支出91.70万元。"),
        case("one name in common", FIRST + "基本支出640.00万元，其中：人员经费548.30万元，商品和服务支出91.70万元。"),
    ],
)
def test_nothing_differs(text: str) -> None:
    assert not any(verdict == "inconsistent" for verdict, _ in said(text))


def test_both_add_up_and_one_is_wrong() -> None:
    text = FIRST + "从结构看，基本支出640.00万元，其中：人员经费548.30万元，公用经费91.70万元。"
    assert said(text) == [("inconsistent", "548.30万元 560.00万元"), ("inconsistent", "80.00万元 91.70万元")]


def test_what_differs_is_said_once() -> None:
    """The breakdowns own it, not the same figure stated twice."""
    text = FIRST + "从结构看，基本支出640.00万元，其中：人员经费506.00万元，公用经费134.00万元。"
    found = [o.rule for o in audited(text).outcomes if o.verdict == "inconsistent" and o.kind == "restated"]
    assert found == ["breakdowns/twice", "breakdowns/twice"]


@pytest.mark.parametrize(
    "text",
    [
        "上年采购支出合计260万元，本年货物采购110万元、工程采购140万元、服务采购60万元。",
        "本部门上年政府采购支出总额260.50万元，本年其中：政府采购货物支出110.30万元、政府采购工程支出140.20万元、政府采购服务支出60.10万元。",
        "去年政府采购总额260.50万元，今年采购货物110.30万元、采购工程140.20万元、采购服务60.10万元，共310.60万元。",
    ],
)
def test_kinds_of_this_year_are_no_parts_of_the_last_one(text: str) -> None:
    assert alarms(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "单位在职职工203人，其中高级职称32人、中级职称75人、初级职称60人。",
        "单位在职职工1,235人，其中正高级35人，副高级200人，中级500人，初级400人。",
        "现有在编在岗人员1,356人，其中高级256人、中级600人、初级400人。",
        "全县享受补贴对象460人，其中享受生活补贴320人、享受护理补贴310人。",
        "帮扶对象200人，其中获得低保120人、获得医疗救助130人。",
        "共有9户企业，其中获得贴息7户、获得担保5户。",
        "共有9家企业，其中获贷款贴息7家、获担保5家。",
        "学员800人，其中通过初级考试500人、通过中级考试600人。",
        "困难群众860户，其中发放临时救助500户、发放取暖补助640户。",
        "农村老人1,260人，其中接受上门服务800人、接受日间照料700人。",
        "监测对象320人，其中纳入低保210人、纳入特困150人。",
    ],
)
def test_others_may_have_no_title_and_some_have_two_allowances(text: str) -> None:
    assert alarms(text) == []


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("全县投入资金768.35万元，其中农业425.18万元、水利334.17万元。", "768.35万元 425.18万元 334.17万元"),
        ("单位在职职工1,353人，其中高级251人、中级602人、初级482人。", "1,353人 251人 602人 482人"),
        (
            "2024年安排资金800.00万元，其中发放甲类补助520.00万元、发放乙类补助380.00万元。",
            "800.00万元 520.00万元 380.00万元",
        ),
    ],
)
def test_two_digits_exchanged_or_more_money_than_all(text: str, figures: str) -> None:
    assert alleged(text, "sum", figures)
