"""Amounts by stage or year and what they come to: what is done after them, may be more, or counts some twice is none of theirs."""

from __future__ import annotations

import pytest
from readings import alarms, case, checks

DONE_AFTER = [
    case(
        "paid out of what was given", "2022年下达补助资金260万元，2023年下达补助资金340万元，累计拨付补助资金510万元。"
    ),
    case("spent of what was set aside", "2022年安排资金260万元，2023年安排资金340万元，累计支出资金570万元。"),
    case("three years", "2021年安排资金260万元，2022年安排资金340万元，2023年安排资金150万元，累计使用资金690万元。"),
    case("spent, with no name", "第一批下达资金260万元，第二批下达资金340万元，累计支出510万元。"),
    case("paid, with a rate", "第一批下达资金260万元，第二批下达资金340万元，合计支付资金510万元，支付率85%。"),
    case(
        "paid, in the next line", "第一批下达资金260万元，\n第二批下达资金340万元，\n合计支付资金510万元，支付率85%。"
    ),
    case("done of what is to be invested", "一期投资1.6亿元，二期投资0.9亿元，累计完成投资1.9亿元。"),
    case("given in a word before", "资金分两批下达，第一批260万元，第二批340万元，累计支出510万元。"),
]
FROM_BEFORE = [
    case("clinics", "2022年建成卫生室26个，2023年建成34个，累计建成卫生室91个。"),
    case("teachers", "2022年招录教师26人，2023年招录教师34人，累计招录教师91人，缺口基本补齐。"),
    case("money", "2022年投入资金260万元，2023年投入资金340万元，累计投入资金870万元（含以前年度）。"),
    case("firms", "2022年引进企业11家，2023年引进企业14家，累计引进企业37家，总投资16亿元。"),
    case(
        "halves of a year of a longer work", "上半年完成投资1,265万元，下半年完成投资1,835万元，累计完成投资8,400万元。"
    ),
    case("months from May on", "5月发放26户，6月发放34户，7月发放31户，累计发放158户。"),
]
STILL_TO_COME = [
    case("a stage being built", "一期投资1.6亿元，二期投资1.1亿元，总投资3.9亿元，三期正在实施。"),
    case(
        "a stage being built, by a figure alike",
        "一期投资1,835万元，二期投资2,745万元，总投资4,980万元，三期正在实施。",
    ),
    case("two years of three", "分三年实施，2022年安排260万元，2023年安排340万元，总投资900万元。"),
    case("two years of three, of one verb", "资金分三年安排，2022年安排260万元，2023年安排340万元，共安排900万元。"),
    case("the rest next year", "2022年拨付资金260万元，2023年拨付资金340万元，全部资金800万元预计2024年拨付完毕。"),
    case("all there are", "第一批发放补贴260户，第二批发放补贴340户，全县共有补贴对象710户。"),
    case("the total first", "总投资4,500万元，分三年实施：2021年1,200万元，2022年1,800万元，余下部分2023年实施。"),
]
TWICE = [
    case("some came in both years", "2022年培训260人，2023年培训340人，累计培训570人，部分学员两年均参加。"),
    case("counted once", "第一批培训260人，第二批培训340人，共培训570人（去重后）。"),
    case("some stood there before", "一期工程建成厂房4栋，二期工程建成厂房5栋，全部建成厂房12栋（含原有3栋）。"),
    case("with those of before", "第一批安装路灯260盏，第二批安装路灯340盏，共安装路灯650盏，其中含2021年安装50盏。"),
]
TOLD_BEHIND = [
    case("what was not built", "第一批安置搬迁户260户，第二批安置搬迁户340户，共安置搬迁户597户，3户自主购房。"),
    case("what came back", "第一批下达资金260万元，第二批下达资金340万元，共下达资金550万元，50万元被收回。"),
    case(
        "what was spent before", "一期完成投资1.6亿元，二期完成投资0.9亿元，累计完成投资2.9亿元，其中前期费用0.4亿元。"
    ),
    case(
        "what others give", "总投资900万元，分两批下达，第一批下达300万元，第二批下达400万元，其余200万元由县级自筹。"
    ),
]
READ = [
    case("of one verb", "第一批下达资金860万元，第二批下达资金1,140万元，共下达2,000万元。", "1,140", "1,240"),
    case("of years that are counted", "2022年引进企业11家，2023年引进企业14家，两年累计引进企业25家。", "25家", "29家"),
    case("less than both", "2022年引进企业11家，2023年引进企业14家，累计引进企业25家。", "25家", "19家"),
    case("parts that are more than all", "一期投资1,800万元，二期投资2,700万元，总投资4,500万元。", "2,700", "7,200"),
    case("of another verb, by a slip", "第一批下达资金862.35万元，第二批下达资金141.27万元，累计支付1,003.62万元。", "1,003.62", "1,003.26"),
    case("so far, by a slip", "2022年投入862.35万元，2023年投入141.27万元，累计投入1,003.62万元。", "1,003.62", "1,008.62"),
    case("each with its name", "第一批培训农民260人，第二批培训村干部340人，共培训600人。", "600人", "500人"),
    case("a longer name", "一期建成厂房4栋，二期建成厂房5栋，共建成标准厂房9栋。", "9栋", "8栋"),
]  # fmt: skip


@pytest.mark.parametrize("text", [*DONE_AFTER, *FROM_BEFORE, *STILL_TO_COME, *TWICE, *TOLD_BEHIND])
def test_nothing_is_alleged_of_a_total_of_something_else(text: str) -> None:
    assert alarms(text) == []


@pytest.mark.parametrize(("text", "right", "wrong"), READ)
def test_what_they_come_to_is_read(text: str, right: str, wrong: str) -> None:
    assert right in text
    assert [verdict for verdict, _ in checks(text, "sum")] == ["consistent"]
    assert alarms(text) == []
    assert alarms(text.replace(right, wrong))


@pytest.mark.parametrize(
    "text",
    [
        "2022年安排资金260万元，2023年安排资金340万元，累计支出资金600万元。",
        "2022年建成卫生室26个，2023年建成34个，累计建成卫生室60个，覆盖两镇。",
    ],
)
def test_what_comes_out_is_ticked_though_it_is_uncertain(text: str) -> None:
    assert [verdict for verdict, _ in checks(text, "sum")] == ["consistent"]


@pytest.mark.parametrize(
    "text",
    [
        "全年共培训合格270人，第一期培训150人，第二期培训140人。",
        "第一期培训150人，第二期培训140人，两期共培训合格270人。",
        "第一期培训学员65人，第二期培训学员70人，共培训结业学员128人。",
        "一季度发放贷款120万元，二季度发放贷款150万元，三季度发放贷款130万元，四季度发放贷款110万元，全年发放贷款到位480万元。",
    ],
)
def test_those_that_passed_are_not_all_of_those_that_took_part(text: str) -> None:
    assert alarms(text) == []
