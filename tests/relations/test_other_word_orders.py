"""Money that has reached the account, rates before what has them, budgets that reached so much after they were raised."""

from __future__ import annotations

import pytest
from readings import alarms, case, checks

READ = [
    case(
        "in the account",
        "项目预算总额800.00万元。三级共到账760.00万元，到位率95.00%。",
        "ratio",
        "95.00% 760.00万元 800.00万元",
    ),
    case(
        "another letter",
        "项目预算总额800.00万元。资金到帐760.00万元，到位率95.00%。",
        "ratio",
        "95.00% 760.00万元 800.00万元",
    ),
    case(
        "of one level",
        "项目预算800万元，其中县级500万元、乡级300万元。县级资金到账500万元，乡级资金到账180万元，乡级配套到位率60%。",
        "ratio",
        "60% 180万元 300万元",
    ),
    case(
        "the rate first",
        "全年支出1,351.20万元，其中79.11%为基本支出，计1,068.95万元；20.89%为项目支出，计282.25万元。",
        "share",
        "79.11% 1,068.95万元 1,351.20万元",
    ),
    case(
        "the rate first, in other words",
        "全年收入500.00万元。80.00%是财政拨款，共计400.00万元；20.00%是事业收入，共计100.00万元。",
        "share",
        "20.00% 100.00万元 500.00万元",
    ),
    case(
        "raised to",
        "年初预算500.00万元，年中调增后达到600.00万元，增长20.00%。",
        "change",
        "20.00% 600.00万元 500.00万元",
    ),
    case("cut to", "年初预算500.00万元，调减后为400.00万元，下降20.00%。", "change", "20.00% 400.00万元 500.00万元"),
]


@pytest.mark.parametrize(("text", "kind", "figures"), READ)
def test_it_is_read(text: str, kind: str, figures: str) -> None:
    assert ("consistent", sorted(figures.split())) in [(v, sorted(f.split())) for v, f in checks(text, kind)]
    assert alarms(text) == []


FIRST = [
    case("what was done behind the rate", "到位资金2,600.00万元，资金使用率91.54%，支出2,380.00万元。", "ratio", "2,600.00万元 91.54% 2,380.00万元"),
    case("what was planned behind the rate", "执行2,380.00万元，执行率91.54%，预算2,600.00万元。", "ratio", "2,380.00万元 91.54% 2,600.00万元"),
    case("both in brackets", "预算执行率91.54%（支出2,380.00万元，预算2,600.00万元）。", "ratio", "91.54% 2,380.00万元 2,600.00万元"),
    case("what it has come to", "支出比上年增加220.00万元，增长9.24%，达到2,600.00万元。", "change", "220.00万元 9.24% 2,600.00万元"),
    case("this year and last", "今年支出2,600.00万元，去年支出2,380.00万元，同比增长9.24%。", "change", "2,600.00万元 2,380.00万元 9.24%"),
    case("put in more", "全年投入2,600.00万元，比上年增投220.00万元，增长9.24%。", "change", "2,600.00万元 220.00万元 9.24%"),
    case("listed less", "列支2,160.00万元，较上年2,380.00万元少列220.00万元。", "change", "2,160.00万元 2,380.00万元 220.00万元"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "kind", "figures"), FIRST)
def test_rates_and_changes_before_their_amounts(text: str, kind: str, figures: str) -> None:
    assert ("consistent", figures) in checks(text, kind)
    assert alarms(text) == []
    assert alarms(text.replace("2,600.00", "2,900.00").replace("2,160.00", "2,610.00"))


MORE_TOLD = [
    case("another plan behind", "年初预算300.00万元，预算执行率95.24%，实际支出400.00万元，全年预算420.00万元。"),
    case("the rate of half a year", "预算600万元，上半年执行率46%，实际支出570万元，执行率95%。"),
    # a rate of other money than the plan is of, or reckoned otherwise
    case("of what was bought", "年度预算600.00万元，政府采购执行率81.00%，实际支出570.00万元。"),
    case("of three kinds of spending", "年度预算600.00万元，三公经费控制率81.00%，实际支出570.00万元。"),
    case("of the devices", "预算安排600万元，设备使用率81%，支出570万元。"),
    case("of what was bought, behind both", "年度预算600.00万元，实际支出570.00万元，政府采购执行率81.00%。"),
    case("of one source, behind both", "项目预算600万元，支出570万元，财政资金执行率100%。"),
    case("less what was taken back, behind both", "批复预算600万元，支出570万元，扣除收回资金后执行率100%。"),
    case("of what was carried over", "预算安排600万元，结转资金使用率100%，支出570万元。"),
    case("of one source", "项目预算600万元，\n财政资金执行率100%，支出570万元。"),
    case("of one source, both in brackets", "财政资金执行率100%（支出570万元，项目预算600万元）。"),
    case("less what was taken back", "批复预算600万元，扣除收回资金后执行率100%，支出570万元。"),
    case("without what nobody could help", "项目预算600万元，剔除不可抗力因素后支出进度98%，支出570万元。"),
    case("less what is said behind", "计划投资600万元，年度投资完成率100%，完成570万元（扣除暂列金）。"),
    case("the rate of a quarter", "一季度执行率24%，全年支出570万元，全年预算600万元。"),
    case("next year's budget", "全年支出570万元，执行率95%，下年预算700万元。"),
    case("a budget of another year by its number", "2024年支出570万元，执行率95%，2025年预算700万元。"),
    case("last year's budget and rate", "全年支出570万元，执行率93.5%，上年预算600万元，执行率90%。"),
    case("all the project's budget", "项目总预算1800万元，年度预算执行率95%，实际支出570万元。"),
    case("spent in all years", "当年执行率95%，累计支出1570万元，预算1800万元。"),
    case("a budget that grew", "预算执行率91.94%（全年支出570万元，年初预算600万元，追加20万元）。"),
    case("a budget that may have grown", "支出570万元，执行率92%，年初预算600万元。"),
    case("carried over in the bracket", "执行率92%（支出570万元，预算600万元，上年结转19.57万元）。"),
    case("of the budget, not of what came", "到位资金600万元，预算执行率81.43%，支出570万元。"),
    case("what came in the bracket", "预算执行率81.43%（支出570万元，到位600万元）。"),
    case("a part of the budget", "支出570万元，执行率95%，其中专项预算300万元。"),
    case("what is left of the budget", "全年支出570万元，执行率95%，剩余预算30万元。"),
    case("a remark on the rate", "到位资金600万元，使用率80%（不含预付款），支出570万元。"),
    case("of two kinds of spending", "预算安排500.00万元，支出进度80.00%，已支付300.00万元，已使用100.00万元。"),
]


def test_a_rate_that_comes_out_is_a_check_whatever_the_times() -> None:
    assert ("consistent", "570万元 95% 600万元") in checks("支出570万元，执行率95%，年初预算600万元。", "ratio")


@pytest.mark.parametrize("text", MORE_TOLD)
def test_a_rate_with_more_behind_it_may_be_of_that(text: str) -> None:
    assert alarms(text) == []
