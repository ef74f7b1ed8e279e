"""The tables that every department publishes, in layouts that a copied page leaves them in: true ones raise nothing, a slip does."""

from __future__ import annotations

import pytest

from auditor import audit

LISTS = """一般公共预算财政拨款基本支出决算明细表
单位：万元
科目编码 科目名称 决算数 科目编码 科目名称 决算数 科目编码 科目名称 决算数
301 工资福利支出 90.00 302 商品和服务支出 46.00 30213 维修（护）费 6.00
30101 基本工资 61.00 30201 办公费 25.00 310 资本性支出 9.00
30102 津贴补贴 30201X 30215 会议费 31002 办公设备购置 9.00
30103 奖金 29.00 30206 电费 15.00
人员经费合计 90.00 公用经费合计 55.00
""".replace("30201X", "30202 印刷费")
BLANKS = """支出决算表
公开03表
单位：万元
项目

本年支出合计
基本支出
项目支出
科目编码
科目名称



合计

300.00
210.00
90.00
205
教育支出
300.00
210.00
90.00
20502
普通教育
300.00
210.00
90.00
2050201
学前教育
120.00
120.00

2050202
小学教育
180.00
90.00
90.00
"""
ALIGNED = """收入决算表
单位：万元
项目      名称      合计    本年收入                  上年结转
                            小计    财政拨款  其他收入
合计                500.00  430.00  400.00    30.00     70.00
205001    一中      300.00  230.00  230.00              70.00
205002    二中      200.00  200.00  170.00    30.00
"""
LOST_ENDS = "支出决算表\n单位：万元\n" + "\n".join(
    "\t".join(row.split())
    for row in (
        "科目编码 科目名称 合计 基本支出 项目支出 经营支出 上缴支出",
        "205 教育支出 300.00 210.00 90.00",
        "20502 普通教育 300.00 210.00 90.00",
        "2050201 学前教育 120.00 120.00",
        "2050202 小学教育 180.00 90.00 90.00",
    )
)
EXPENSES = """“三公”经费支出表
单位：万元
合计
因公出国（境）费
公务用车购置及运行维护费


公务接待费


小计
公务用车购置费
公务用车运行维护费

30.00

22.00

22.00
8.00
"""
FUNDS = "财政拨款收支总表\n单位：万元\n" + "\n".join(
    (
        "收入\t\t支出\t",
        "项目\t预算数\t项目\t预算数",
        "一、本年收入\t350.00\t一、本年支出\t620.00",
        "（一）一般公共预算拨款\t350.00\t（一）一般公共服务支出\t110.00",
        "（二）政府性基金预算拨款\t\t（二）科学技术支出\t170.00",
        "二、上年结转\t270.00\t（三）卫生健康支出\t340.00",
        "（一）一般公共预算拨款\t\t二、年终结转结余\t",
        "（二）政府性基金预算拨款\t270.00\t\t",
        "收入总计\t620.00\t支出总计\t620.00",
    )
)
BOUGHT = "政府采购情况表\n单位：万元\n" + "\n".join(
    (
        "项目\t采购预算\t实际采购金额\t其中：授予中小企业合同金额",
        "货物\t60.00\t55.00\t30.00",
        "服务\t40.00\t38.00\t20.00",
        "合计\t100.00\t93.00\t50.00",
    )
)
FORMS = [
    pytest.param(LISTS, "25.00", "26.00", id="three lists of accounts, one blank between cells"),
    pytest.param("\n".join(LISTS.split()), "29.00", "28.00", id="three lists of accounts, one cell a line"),
    pytest.param(BLANKS, "180.00", "190.00", id="accounts one cell a line, blank lines for blank cells"),
    pytest.param(ALIGNED, "170.00", "190.00", id="columns one under the other, no row complete"),
    pytest.param(LOST_ENDS, "180.00", "190.00", id="rows that lost the blanks at their end"),
    pytest.param(EXPENSES, "8.00", "9.00", id="three public expenses, blank lines for blank cells"),
    pytest.param(FUNDS, "170.00", "190.00", id="a form that lists in full"),
    pytest.param(BOUGHT, "55.00", "65.00", id="其中：…合同金额 is no limit"),
]


def loud(text: str) -> int:
    return len(list(audit(text.encode(), name="t.txt").loud()))


@pytest.mark.parametrize(("text", "true", "slip"), FORMS)
def test_true_forms_raise_nothing_and_a_slip_does(text: str, true: str, slip: str) -> None:
    assert loud(text) == 0
    assert text.count(true) > 0
    assert loud(text.replace(true, slip, 1)) > 0


def test_the_rest_of_the_year_before_is_no_part_of_the_total() -> None:
    rows = (
        "本年收入合计 90.00|年初财政拨款结转和结余 10.00|一般公共预算财政拨款 10.00|政府性基金预算财政拨款 |总计 100.00"
    )
    text = "决算表\n单位：万元\n项目\t金额\n一、一般公共预算财政拨款\t90.00\n" + rows.replace(" ", "\t").replace(
        "|", "\n"
    )
    found = audit(text.encode(), name="t.txt").loud()
    assert [finding for finding in found if finding.outcome.kind == "sum"] == []


SIDES_ALIGNED = """财政拨款收支总表
单位：万元
收入                      预算数   支出                      预算数
一、本年收入              350.00   一、本年支出              620.00
（一）一般公共预算拨款    350.00   （一）一般公共服务支出    110.00
（二）政府性基金预算拨款           （二）科学技术支出        170.00
二、上年结转              270.00   （三）教育支出
                                   （四）公共安全支出
                                   （五）卫生健康支出        340.00
收入总计                  620.00   支出总计                  620.00
"""
ENDS_LOST_APART = "支出决算表\n单位：万元\n" + "\n".join(
    (
        "科目编码\t科目名称\t本年支出合计\t基本支出\t项目支出\t上缴上级支出\t经营支出\t其他",
        "合计\t\t600.00\t210.00\t350.00\t\t40.00",
        "201\t一般公共服务支出\t340.00\t\t300.00\t\t40.00",
        "205\t教育支出\t160.00\t160.00",
        "208\t社会保障和就业支出\t100.00\t50.00\t50.00",
    )
)
TWICE = "三公经费决算表\n单位：万元\n合计\t出国费\t公务接待费\t合计\t出国费\t公务接待费\n3.26\t\t3.26\t1.63\t\t1.63\n"


@pytest.mark.parametrize("text", [SIDES_ALIGNED, ENDS_LOST_APART, TWICE], ids=["sides", "ends", "twice"])
def test_true_forms_with_lost_cells_raise_nothing(text: str) -> None:
    assert loud(text) == 0


@pytest.mark.parametrize(
    ("text", "true", "slip"), [(SIDES_ALIGNED, "170.00", "190.00"), (ENDS_LOST_APART, "50.00", "90.00")]
)
def test_a_slip_in_forms_with_lost_cells(text: str, true: str, slip: str) -> None:
    assert loud(text.replace(true, slip, 1)) > 0
