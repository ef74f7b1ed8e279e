"""Bids under their limit, the fall that 下浮 tells of them, and contracts within the estimate: ticks, never an alarm."""

from __future__ import annotations

import pytest
from readings import alarms, case, checks, holds

RIGHT = [
    case("a bid", "施工招标最高投标限价820.00万元，中标价795.40万元。", "bound", "820.00万元 795.40万元"),
    case(
        "who won between",
        "招标控制价640.00万元，中标单位为甲建设公司，中标金额611.20万元。",
        "bound",
        "640.00万元 611.20万元",
    ),
    case("a bare fall", "监理限价50.00万元，中标价47.00万元，下浮6.00%。", "change", "50.00万元 47.00万元 6.00%"),
    case(
        "contracts within the estimate",
        "项目批复概算总投资3,120.00万元。\n合同总金额2,866.40万元。",
        "bound",
        "3,120.00万元 2,866.40万元",
    ),
]
QUIET = [
    case("fallen by what is bid for alone", "最高限价50.00万元，中标价47.00万元，下浮7.00%。"),
    case("a price of one", "最高单价限价50.00万元，中标价470.00万元。"),
    case("in another sentence", "最高限价50.00万元。另一标段中标价82.00万元。"),
    case("more than its limit", "招标控制价50.00万元，中标价52.00万元。"),
    case("contracts with what was added", "项目批复概算总投资3,120.00万元。\n合同总金额3,266.40万元，含新增内容。"),
    case("two estimates", "概算总投资320.00万元，二期概算总投资500.00万元。\n合同总金额466.40万元。"),
]


@pytest.mark.parametrize(("text", "kind", "figures"), RIGHT)
def test_it_is_kept(text: str, kind: str, figures: str) -> None:
    assert holds(text, kind, figures)


@pytest.mark.parametrize("text", QUIET)
def test_no_alarm(text: str) -> None:
    assert alarms(text) == []
    assert not checks(text, "change")
