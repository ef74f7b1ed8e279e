"""So much per cent of an amount: what is paid, set aside or matched at a rate."""

from __future__ import annotations

import pytest
from readings import alarms, case, checks

NOTHING = [
    case("a share", "项目资金372.00万元，其中中央补助占80%，省级补助74.40万元。"),
    case("a rate of what was done", "预算372.00万元，执行率80%，支付设备款120.00万元。"),
    case("so much of it is paid, and something else", "已付合同价372.00万元的80%，另支付监理费12.50万元。"),
    case("a rise", "支出372.00万元，同比增长8%，增加27.55万元。"),
    case("a limit of a rate", "不得超过合同价372.00万元的10%，变更增加20.00万元。"),
    case("another sentence", "按合同价372.00万元的80%支付。监理费297.00万元。"),
    case("paid at a rate of what is not told", "设备款120.00万元，预付30%（45.00万元）。"),
    case("paid so far", "按合同金额的30%支付预付款，合同金额420.00万元，累计支付326.00万元。"),
    case("paid, and not as an advance", "按合同金额的30%支付预付款，合同金额420.00万元，应支付326.00万元。"),
    case("paid out of it", "按工资总额的2%计提工会经费，工资总额372.00万元，已拨付7.04万元。"),
    case("what is still due", "工会经费按工资总额的2%计提，工资总额372.00万元，应补提7.04万元。"),
    case("due for several years", "工会经费按工资总额的2%计提，工资总额372.00万元，累计应计提7.94万元。"),
    case("some of it was let off", "按计税收入的20%预缴，计税收入365.00万元，应预缴70.00万元（减免3.00万元）。"),
    case("some was free", "按收入总额的10%上缴，收入总额365.00万元，应上缴33.50万元（已扣除免征部分30万元）。"),
    case(
        "some was paid before, behind a comma",
        "按收入总额的10%上缴，收入总额365.00万元，应上缴33.50万元，已抵减上年多缴3.00万元。",
    ),
    case("set aside in another year", "预备费按本级支出的1.5%设置。本级支出20.50亿元，上年安排预备费3065万元。"),
    case("of another base", "工会经费按工资总额的2%计提，项目支出372.00万元，应计提9.10万元。"),
]
READ = [
    case("set aside", "按工资总额372.00万元的2%计提工会经费7.44万元。", "372.00万元 2% 7.44万元"),
    case("paid by a contract", "按照合同价420.00万元的80%支付进度款336.00万元。", "420.00万元 80% 336.00万元"),
    case("in a bracket, and 即", "已付合同款（合同价420.00万元）的80%，即336.00万元。", "420.00万元 80% 336.00万元"),
    case(
        "the rate behind the verb", "项目合同金额85.60万元，按合同约定支付70%计59.92万元。", "85.60万元 70% 59.92万元"
    ),
    case("the amount in a bracket", "合同价186.00万元，预付30%（55.80万元）。", "186.00万元 30% 55.80万元"),
    case(
        "matched, in the sentence behind",
        "省级补助资金850.00万元。县级按20%配套170.00万元。",
        "850.00万元 20% 170.00万元",
    ),
    case("of two units", "按一般公共预算支出20.50亿元的1.5%设置预备费3075万元。", "20.50亿元 1.5% 3075万元"),
    case("rounded", "质保金按结算价133.33万元的3%预留4.00万元。", "133.33万元 3% 4.00万元"),
    case(
        "the second instalment",
        "合同价372.00万元，预付30%计111.60万元，完工后付50%计186.00万元。",
        "372.00万元 50% 186.00万元",
    ),
    case(
        "the rate told first",
        "工会经费按工资总额的2%计提，工资总额372.00万元，应计提7.44万元，实际拨付7.00万元。",
        "2% 372.00万元 7.44万元",
    ),
    case(
        "and a sentence before",
        "预备费按本级支出的1.5%设置。本级支出20.50亿元，安排预备费3075万元。",
        "1.5% 20.50亿元 3075万元",
    ),
]
FOUND = [
    case("two digits exchanged", "按照合同价372.00万元的80%支付进度款279.60万元。", "372.00万元 80% 279.60万元"),
    case("one digit another", "按工资总额372.00万元的2%，计提工会经费7.64万元。", "372.00万元 2% 7.64万元"),
    case(
        "the rate told first",
        "工会经费按工资总额的2%计提，工资总额372.00万元，应计提4.74万元。",
        "2% 372.00万元 4.74万元",
    ),
]


@pytest.mark.parametrize("text", NOTHING)
def test_nothing_at_a_rate(text: str) -> None:
    assert [figures for _, figures in checks(text, "ratio") if figures.count("万元") > 1] == []
    assert alarms(text) == []


@pytest.mark.parametrize(("text", "figures"), READ)
def test_an_amount_at_a_rate_is_read(text: str, figures: str) -> None:
    assert {"consistent", "rounding"} & {verdict for verdict, found in checks(text, "ratio") if found == figures}
    assert alarms(text) == []


@pytest.mark.parametrize(("text", "figures"), FOUND)
def test_a_wrong_amount_at_a_rate_is_found(text: str, figures: str) -> None:
    assert alarms(text) == [("ratio", figures)]
