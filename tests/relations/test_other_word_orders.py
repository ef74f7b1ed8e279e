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
    case("of two kinds of spending", "预算安排500.00万元，支出进度80.00%，已支付300.00万元，已使用100.00万元。"),
]


@pytest.mark.parametrize("text", MORE_TOLD)
def test_a_rate_with_more_behind_it_may_be_of_that(text: str) -> None:
    assert alarms(text) == []
