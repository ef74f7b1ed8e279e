"""Rows of a table, told in the text under shorter names."""

from __future__ import annotations

import pytest
from readings import alarms, case, checks

TABLE = (
    "附表：局属单位预算执行情况表\n单位：万元\n单位名称\t预算数\t执行数\t执行率\n县疾病预防控制中心\t1340.50\t1253.37\t93.50%\n"
    "县妇幼保健服务中心\t786.40\t755.73\t96.10%\n县中心血站\t412.00\t403.76\t98.00%\n东山镇卫生院\t265.80\t229.12\t86.20%\n"
    "合计\t2804.70\t2641.98\t94.20%\n"
)


def report(text: str) -> str:
    return f"某县卫生健康局2023年度绩效自评报告\n{text}\n{TABLE}"


NOTHING = [
    case("as the table has it", report("县疾控中心执行率93.50%，县妇幼中心执行率96.10%，东山镇卫生院执行率86.20%。")),
    case("of another year", report("县疾控中心执行率93.50%，县妇幼中心执行率96.10%，上年县中心血站执行率95.20%。")),
    case("so far", report("县疾控中心执行率93.50%，县妇幼中心执行率96.10%。截至9月底，东山镇卫生院执行率62.60%。")),
    case("of a part of it", report("县疾控中心执行率93.50%，县妇幼中心执行率96.10%，县中心血站项目支出执行率91.20%。")),
    case("of another unit", report("县疾控中心执行率93.50%，县妇幼中心执行率96.10%，县人民医院执行率91.40%。")),
    case("of all of them, below the table", f"{report('')}\n截至9月底，县中心血站执行率71.50%，县疾控中心执行率66.30%。"),
    case("one by one", report("县疾控中心执行率93.50%。县疾控中心、县妇幼中心执行率分别为93.50%、96.10%，县中心血站执行率98.00%。")),
    case("a rise", report("县疾控中心执行率93.50%，县妇幼中心执行率96.10%，县中心血站执行率提高2.30个百分点。")),
    case("another figure of the row", report("县疾控中心执行1253.37万元，县妇幼中心执行755.73万元，县中心血站预算412.00万元。")),
    case("a name that two rows share", report("县疾控中心执行率93.50%，县妇幼中心执行率96.10%，中心执行率91.00%。")),
]  # fmt: skip


@pytest.mark.parametrize("text", NOTHING)
def test_no_alarm(text: str) -> None:
    assert alarms(text) == []


READ = [
    case("a rate", "县疾控中心执行率93.50%。", "93.50% 93.50%"),
    case("in brackets", "执行率不高的有：县疾控中心（93.50%）、东山镇卫生院（86.20%）。", "86.20% 86.20%"),
    case("the unit told in the clause before", "东山镇卫生院预算执行偏慢，仅为86.20%。", "86.20% 86.20%"),
    case("without its place", "血站预算412.00万元，执行403.76万元，执行率98.00%。", "98.00% 98.00%"),
    case("the row goes on", "疾控中心预算1340.50万元，执行1253.37万元，执行率93.50%。", "93.50% 93.50%"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "figures"), READ)
def test_the_row_of_a_shorter_name(text: str, figures: str) -> None:
    assert ("consistent", figures) in checks(report(text), "restated")
    assert alarms(report(text)) == []


FOUND = [
    case("a digit", "县疾控中心执行率93.50%，县妇幼中心执行率91.10%，东山镇卫生院执行率86.20%。", "91.10% 96.10%"),
    case("two digits exchanged", "县疾控中心支出1253.37万元，县妇幼中心支出757.53万元。", "757.53万元 755.73"),
    case("another number, of a row that is named in full", "县疾控中心执行率93.50%，县妇幼中心执行率96.10%，东山镇卫生院执行率88.70%。", "88.70% 86.20%"),
    case("in a row", "疾控中心预算1340.50万元，执行1253.37万元，执行率95.30%。", "95.30% 93.50%"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "figures"), FOUND)
def test_what_differs_beside_what_is_repeated(text: str, figures: str) -> None:
    assert ("restated", figures) in alarms(report(text))


TOWNS = (
    "各乡镇（街道）资金支付情况表\n单位：元\n序号\t乡镇（街道）\t下达指标\t支付金额\t支付进度（%）\n1\t北关街道办事处\t4126000.00\t4002220.00\t97.00\n"
    "2\t红石镇人民政府\t2874500.00\t2558305.00\t89.00\n3\t柳树乡人民政府\t1632800.00\t1551160.00\t95.00\n"
)
SAID = "北关街道支付400.22万元，红石镇支付255.83万元，柳树乡支付155.12万元。支付进度：北关街道97.00%、红石镇89.00%、柳树乡95.00%。"


def test_offices_by_their_places_and_amounts_in_another_unit() -> None:
    text = f"某县2023年资金绩效自评报告\n{SAID}\n{TOWNS}"
    assert alarms(text) == []
    assert {"255.83万元 2558305.00", "89.00% 89.00"} <= {figures for _, figures in checks(text, "restated")}
    assert ("restated", "253.83万元 2558305.00") in alarms(text.replace("255.83", "253.83"))
    assert ("restated", "98.00% 89.00") in alarms(text.replace("红石镇89.00%", "红石镇98.00%"))
