"""How many times one amount is another."""

from __future__ import annotations

import pytest
from readings import alarms, case, checks

NOTHING = [
    case("a limit", "项目收益387.66万元，应还本付息315.00万元，覆盖倍数不低于1.1倍。"),
    case("of other amounts", "项目总收入586.42万元，总成本198.76万元，覆盖倍数1.32倍。"),
    case("far away, and does not fit", "项目收益387.66万元。\n应还本付息315.00万元。\n覆盖倍数1.32倍。"),
    case("growth", "收益387.66万元，是上年的1.32倍。"),
]
HOLDS = [
    case(
        "current and other liabilities",
        "流动资产6284.57万元、固定资产净值14362.90万元。流动负债8146.25万元、非流动负债3600.00万元。资产负债率52.15%，流动比率0.77。",
        "6284.57万元 8146.25万元 0.77",
    ),
    case(
        "cover of a debt",
        "可用于偿债的收益387.66万元，应还本付息315.00万元（本金215.00万元、利息100.00万元），本息覆盖倍数1.23倍。",
        "387.66万元 315.00万元 1.23倍",
    ),
    case("current ratio", "流动资产1148.69万元，固定资产320.00万元。流动负债1465.22万元，流动比率0.78。", "1148.69万元 1465.22万元 0.78"),
    case("in another paragraph", "项目收益387.66万元。\n应还本息315.00万元。\n覆盖倍数为1.23倍。", "387.66万元 315.00万元 1.23倍"),
]  # fmt: skip


@pytest.mark.parametrize("text", NOTHING)
def test_no_multiple(text: str) -> None:
    assert (checks(text, "ratio"), alarms(text)) == ([], [])


@pytest.mark.parametrize(("text", "figures"), HOLDS)
def test_a_multiple(text: str, figures: str) -> None:
    assert figures in [found for _, found in checks(text, "ratio")]
    assert alarms(text) == []


def test_a_slip_is_found() -> None:
    text = "可用于偿债的收益387.66万元，应还本付息315.00万元，本息覆盖倍数1.32倍。"
    assert alarms(text) == [("ratio", "387.66万元 315.00万元 1.32倍")]
