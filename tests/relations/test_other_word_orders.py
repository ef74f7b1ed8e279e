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
