"""So many at a price that another section lays down."""

from __future__ import annotations

import pytest
from readings import alarms, case, holds

PRICES = "生活补贴每人每月100元；护理补贴一级每人每月120元。\n"

READ = [
    case("so many times", PRICES + "全年发放生活补贴38,412人次，384.12万元。", "100元 38,412人次 384.12万元"),
    case("of the other price", PRICES + "护理补贴一级11,583人次、139.00万元。", "120元 11,583人次 139.00万元"),
    case("twelve months", PRICES + "享受生活补贴3,214人，385.68万元。", "100元 3,214人 385.68万元"),
]
QUIET = [
    case("who came and went", PRICES + "享受生活补贴3,214人，381.20万元。"),
    case("of something else", PRICES + "培训护理员312人，发放慰问金4.68万元。"),
    case("households", "取暖补贴每户800元。\n惠及1,204人，发放48.16万元。"),
]


@pytest.mark.parametrize(("text", "figures"), READ)
def test_a_product_of_a_price_elsewhere(text: str, figures: str) -> None:
    assert holds(text, "ratio", figures)
    assert alarms(text) == []


@pytest.mark.parametrize("text", QUIET)
def test_what_does_not_come_out_is_nothing(text: str) -> None:
    assert alarms(text) == []
