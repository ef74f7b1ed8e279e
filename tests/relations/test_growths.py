"""What a total grew by, and what both of its parts did."""

from __future__ import annotations

import pytest
from readings import alarms, case, checks

HOLDS = [
    case(
        "taxes and the rest",
        "全县一般公共预算收入11.96亿元，增长4.0%，其中：税收收入7.15亿元，增长8.3%；非税收入4.81亿元，下降1.8%。",
    ),
    case(
        "two levels, in a sentence of their own",
        "全市一般公共预算收入700.4亿元，增长1.9%。其中市本级341.5亿元，下降0.7%；区级358.9亿元，增长4.4%。",
    ),
    case(
        "with the share between",
        "地方收入48.60亿元，同比增长6.1%。其中，税收收入30.42亿元，占62.6%，同比增长9.5%；非税收入18.18亿元，占37.4%，同比增长0.8%。",
    ),
]
SLIPS = [
    case(
        "the whole grew by more than either",
        "全县收入11.96亿元，增长9.0%，其中：税收7.15亿元，增长8.3%；非税收入4.81亿元，下降1.8%。",
        "9.0%",
    ),
    case(
        "up for down",
        "全县一般公共预算收入11.96亿元，增长4.0%，其中：税收收入7.15亿元，增长8.3%；非税收入4.81亿元，增长1.8%。",
        "4.0%",
    ),
    case(
        "two digits exchanged",
        "全县一般公共预算收入11.96亿元，增长4.0%，其中：税收收入7.15亿元，增长3.8%；非税收入4.81亿元，下降1.8%。",
        "4.0%",
    ),
]
QUIET = [
    case(
        "like for like",
        "全市一般公共预算收入700.4亿元，同口径增长1.9%。其中市本级341.5亿元，增长9.7%；区级358.9亿元，增长14.4%。",
    ),
    case(
        "with a factor left out",
        "全市一般公共预算收入700.4亿元，剔除退税因素后增长1.9%。其中市本级341.5亿元，增长9.7%；区级358.9亿元，增长14.4%。",
    ),
    case(
        "of prices that stay the same",
        "地区生产总值700.4亿元，增长6.9%。其中第二产业增加值341.5亿元，增长9.7%；第三产业增加值358.9亿元，增长14.4%。",
    ),
    case(
        "against the budget",
        "一般公共预算收入700.4亿元，比预算增长1.9%。其中市本级341.5亿元，增长9.7%；区级358.9亿元，增长14.4%。",
    ),
    case(
        "not all of it",
        "一般公共预算收入760.4亿元，增长1.9%。其中市本级341.5亿元，增长9.7%；区级358.9亿元，增长14.4%。",
    ),
    case(
        "a month on the one before",
        "一般公共预算收入700.4亿元，环比增长1.9%。其中市本级341.5亿元，增长9.7%；区级358.9亿元，增长14.4%。",
    ),
    case(
        "of what is planned",
        "一般公共预算收入预算700.4亿元，增长1.9%。其中市本级预算341.5亿元，增长9.7%；区级预算358.9亿元，增长14.4%。",
    ),
    case(
        "of something else",
        "全市支出700.4亿元，民生支出增长1.9%。其中市本级341.5亿元，增长9.7%；区级358.9亿元，增长14.4%。",
    ),
    case(
        "with a remark",
        "一般公共预算收入700.4亿元，增长1.9%（同口径）。其中市本级341.5亿元，增长9.7%；区级358.9亿元，增长14.4%。",
    ),
    case("about", "一般公共预算收入700.4亿元，增长约2%。其中市本级341.5亿元，增长9.7%；区级358.9亿元，增长14.4%。"),
]


@pytest.mark.parametrize("text", HOLDS)
def test_it_holds(text: str) -> None:
    assert alarms(text) == []
    assert [verdict for verdict, _ in checks(text, "change")] in (["consistent"], ["rounding"])


@pytest.mark.parametrize(("text", "stated"), SLIPS)
def test_a_slip(text: str, stated: str) -> None:
    assert [(kind, figures.count("%")) for kind, figures in alarms(text) if stated in figures] == [("change", 3)]


@pytest.mark.parametrize("text", QUIET)
def test_nothing_is_said(text: str) -> None:
    assert alarms(text) == []
    assert [figures for _, figures in checks(text, "change") if figures.count("%") > 1] == []
