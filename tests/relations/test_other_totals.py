"""Parts behind an amount that cannot be their total: of the one that they make up, and a slip in it is still found."""

from __future__ import annotations

import pytest
from readings import alarms, case, checks

QUIET = [
    case(
        "one part is more than the amount before the bracket, both are an amount before it",
        "年末学校资产总额8.40亿元，负债总额2.10亿元，净资产6.30亿元（小学资产1.30亿元，中学资产7.10亿元）。",
        "8.40亿元 1.30亿元 7.10亿元",
    ),
    case(
        "the bracket behind what is left tells the parts of all",
        "全年收款960.00万元，付款520.00万元，结余440.00万元（甲馆收款500.00万元，乙馆收款460.00万元）。",
        "960.00万元 500.00万元 460.00万元",
    ),
    case(
        "one of the parts is told beside the amount",
        "基金会本年到账资金880.60万元。\n到账资金中，会费860.10万元，存款利息20.50万元。具体包括团体会费700.00万元；个人会费150.10万元；补缴会费10.00万元；存款利息20.50万元。",
        "880.60万元 700.00万元 150.10万元 10.00万元 20.50万元",
    ),
    case(
        "an amount far above has the name, one nearer is what the parts make",
        "一、补贴\n补贴共计300.0万元，其中：\n——稻谷补贴120.5万元；\n——水渠配套补贴179.5万元。\n二、支农\n"
        "支农累计折合人民币905.3万元（资金700.3万元，实物205.0万元）。补贴按项目分类为：种子项目410.2万元，农机项目200.1万元，培训项目90.0万元；实物折合205.0万元。",
        "905.3万元 410.2万元 200.1万元 90.0万元 205.0万元",
    ),
]


@pytest.mark.parametrize(("text", "figures"), QUIET)
def test_they_are_parts_of_the_other(text: str, figures: str) -> None:
    assert alarms(text) == []
    assert ("consistent", figures) in checks(text, "sum")


@pytest.mark.parametrize(
    "text",
    [
        case(
            "each of the parts is nearly all: one is within the other",
            "全县卫生投入62300万元，其中：财政性卫生投入57100万元，一般公共预算卫生投入56900万元。",
        ),
        case(
            "neither of two columns comes up to its total, so there is more",
            "2017年基金收入预算数500.00亿元，决算数450.00亿元，完成预算的90.0%。其中，缴费收入预算数300.00亿元，决算数270.00亿元；补助收入预算数194.00亿元，决算数173.00亿元。",
        ),
        case(
            "the line ends and the list does not",
            "本年收入合计880.00万元；包括财政拨款收入820.00万元，占收入合计93.18%；上级补助收入0万元，占收入合计0%；经营收入0万元，占收入合计0%；",
        ),
        case(
            "the share of one part cannot be read, another has none to tell",
            "2021年度差旅费支出决算中，出国差旅费支出0元，占0%；公务差旅费支出36,000.00元，占，75.00%；培训差旅费支出12,000.00元，占25.00%。差旅费支出合计48,000.00元。",
        ),
    ],
)
def test_they_are_no_whole(text: str) -> None:
    assert alarms(text) == []


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        case(
            "no amount beside is what the parts make",
            "年末学校资产总额8.40亿元（小学资产1.30亿元，中学资产7.40亿元）。",
            "8.40亿元 1.30亿元 7.40亿元",
        ),
        case(
            "a part that is more than its total by a slip, and no other total",
            "全年收款960.00万元，其中甲馆1500.00万元，乙馆460.00万元。",
            "960.00万元 1500.00万元 460.00万元",
        ),
        case(
            "one of two columns comes up to its total",
            "2017年基金收入预算数494.00亿元，决算数450.00亿元。其中，缴费收入预算数300.00亿元，决算数270.00亿元；补助收入预算数194.00亿元，决算数173.00亿元。",
            "450.00亿元 270.00亿元 173.00亿元",
        ),
        case(
            "the list ends with its line",
            "本年收入合计880.00万元，包括财政拨款收入820.00万元，占收入合计93.18%；其他收入50.00万元，占收入合计6.82%。",
            "880.00万元 820.00万元 50.00万元",
        ),
    ],
)
def test_a_slip_is_found(text: str, figures: str) -> None:
    assert ("sum", figures) in alarms(text)
