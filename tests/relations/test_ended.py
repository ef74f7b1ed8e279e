"""Lines that each begin with a name and its amount, the last of which is their total."""

from __future__ import annotations

import pytest
from readings import alarms, case, checks

TAXES = "增值税10342万元，增长3.2%；\n营业税4107万元；\n企业所得税3268万元；\n"
OTHERS = "专项收入4290万元；\n罚没收入2964万元；\n"

NOTHING = [
    case("totals that stand first", "收入总计100万元\n税收60万元\n非税40万元\n支出总计90万元\n教育50万元\n卫生40万元"),
    case("a total first and one last", "收入总计100万元\n税收60万元\n非税30万元\n支出总计95万元"),
    case("a part that is more", "柜台缴费2926万元\n集中缴费812万元\n网上缴费合计1254万元"),
    case("paragraphs", "征收水费5200万元。其中城区4180万元。\n征收污水费292万元。全部入库。\n征收垃圾费合计1254万元。"),
    case("amounts of other units", "参保人数60万人\n基金收入40万元\n支出总计95万元"),
    case("a part of the line above", "税收60万元\n其中：增值税20万元\n非税50万元\n收入合计120万元"),
]

HOLDS = [
    case("one list", TAXES + "税收合计17717万元。", "10342万元 4107万元 3268万元 17717万元"),
    case("marks of a list", "1.增值税10342万元；\n2.营业税4107万元；\n3.税收小计14449万元。", "10342万元 4107万元 14449万元"),
    case("no name of its own", "道路60万元\n桥梁50万元\n以上合计110万元", "60万元 50万元 110万元"),
]  # fmt: skip


@pytest.mark.parametrize("text", NOTHING)
def test_no_total_last(text: str) -> None:
    assert (checks(f"收支情况\n{text}\n", "sum"), alarms(text)) == ([], [])


@pytest.mark.parametrize(("text", "figures"), HOLDS)
def test_the_total_is_last(text: str, figures: str) -> None:
    assert checks(f"收入完成情况\n{text}\n", "sum") == [("consistent", figures)]
    assert alarms(text) == []


def test_several_lists() -> None:
    text = f"收入完成情况\n{TAXES}税收收入小计17717万元，占70.95%；\n{OTHERS}非税收入小计7254万元，占29.05%；\n收入合计24971万元。"
    assert [figures for verdict, figures in checks(text, "sum") if verdict == "consistent"] == [
        "10342万元 4107万元 3268万元 17717万元",
        "4290万元 2964万元 7254万元",
        "17717万元 7254万元 24971万元",
    ]


def test_a_total_of_those_that_are_called_as_it_is() -> None:
    text = "收支情况\n人行道养护费36万元\n人行道保洁费142万元\n绿化费9万元\n人行道养护及保洁费合计{}万元"
    assert checks(text.format(178), "sum") == [("consistent", "36万元 142万元 178万元")]
    assert (checks(text.format(187 + 9), "sum"), alarms(text.format(187 + 9))) == ([], [])


def test_a_wrong_line() -> None:
    text = "收入完成情况\n" + TAXES.replace("3268", "3286") + "税收合计17717万元。"
    assert alarms(text) == [("sum", "10342万元 4107万元 3286万元 17717万元")]
