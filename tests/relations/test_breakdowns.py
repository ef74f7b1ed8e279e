"""One total broken down twice: the parts of one name are the same."""

from __future__ import annotations

import pytest
from readings import alarms, audited, case

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
        "全县享受补贴对象460人，其中享受生活补贴320人、享受护理补贴310人。",
    ],
)
def test_others_may_have_no_title_and_some_have_two_allowances(text: str) -> None:
    assert alarms(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "全县投入资金760万元，其中农业420万元、水利300万元。",
        "完成固定资产投资76.42亿元，其中工业投资42.15亿元、基础设施投资21.28亿元。",
        "社保基金支出缺口2.5亿元，其中养老保险1.2亿元、医疗保险0.9亿元。",
        "固定资产原值7600万元，其中房屋4200万元、设备2800万元。",
    ],
)
def test_a_third_part_may_be_left_out(text: str) -> None:
    assert alarms(text) == []
