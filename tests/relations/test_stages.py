"""What was spent of what came and of what was planned, where the rate names both and tells neither."""

from __future__ import annotations

import pytest
from readings import alarms, case, checks

CAME = "计划投资1,400.00万元，资金到位1,318.00万元。\n"
READ = [
    case("of what came", CAME + "实际支出1,294.27万元。\n支出占到位资金98.20%。", "1,318.00万元 1,294.27万元 98.20%"),
    case(
        "of what was planned, behind it",
        CAME + "累计使用1,294.27万元。\n累计使用占到位资金的比例为98.20%，占计划的92.45%。",
        "1,400.00万元 1,294.27万元 92.45%",
    ),
    case(
        "the plan told again",
        CAME + "共支付1,294.27万元。\n支出占到位资金的98.20%，占计划资金1,400.00万元的92.45%。",
        "1,294.27万元 1,400.00万元 92.45%",
    ),
    case(
        "of all that came from several",
        "省级到位1,000.00万元，县级到位318.00万元，合计到位1,318.00万元。\n累计使用1,294.27万元。使用资金占到位资金的98.20%。",
        "1,318.00万元 1,294.27万元 98.20%",
    ),
]  # fmt: skip
QUIET = [
    "到位资金2,318.00万元。\n甲镇支出1,207.62万元，乙镇支出800.00万元。\n支出占到位资金的86.61%。",
    "到位资金2,318.00万元。\n项目支出1,207.62万元。\n2021年支出占到位资金的51.20%。",
    "年初预算安排3,200.00万元，全年执行3,104.00万元。\n人员支出占预算的79.00%。",
]


@pytest.mark.parametrize(("text", "figures"), READ)
def test_both_stages_are_found(text: str, figures: str) -> None:
    assert ("consistent", figures) in checks(text, "ratio") + checks(text, "share")
    assert alarms(text) == []


def test_a_slip_in_the_rate() -> None:
    text = CAME + "实际支出1,294.27万元。\n支出占到位资金98.02%，占计划资金92.45%。"
    assert [figures for _, figures in alarms(text) if "98.02%" in figures]


@pytest.mark.parametrize("text", QUIET)
def test_nothing_is_alleged_where_stages_have_several_amounts(text: str) -> None:
    assert alarms(text) == []
