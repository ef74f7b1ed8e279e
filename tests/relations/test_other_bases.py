"""Shares of what does not stand nearest: of the amount that they are a share of to the digit, unless it is known what they are of."""

from __future__ import annotations

import pytest
from readings import alarms, case, checks

READ = [
    case(
        "of all that was collected, not of what was collected in one way",
        "全市共征收水费5200.50万元。其中，城区征收4180.40万元，同比增长3.10%；郊区征收1020.10万元，同比增长2.40%。\n柜台缴费总量达2926.28万元，占缴费总量的70.00%。\n网上缴费总额1254.12万元，同比增长9.20%，占总量的30.00%。",
        "4180.40万元 1254.12万元 30.00%",
    ),
    case(
        "of what was arranged, not of what was sold in another unit",
        "全省销售福利彩票62.10亿元，筹集公益金18.40亿元。安排公益金项目16个，共计24600.50万元。其中，养老服务项目9项，资金共计9102.19万元，占37.00%。",
        "24600.50万元 9102.19万元 37.00%",
    ),
    case(
        "of what a government plans to spend in all",
        "关于2021年预算执行情况和2022年预算草案的报告\n全市转移支付、政府债务另行报告。\n二、2022年预算草案\n全市一般公共预算支出安排8200万元，加上上解支出310万元，支出总计8510万元。\n支出安排中，民生支出6150万元，占支出预算的75.00%。",
        "8200万元 6150万元 75.00%",
    ),
    case(
        "a name in brackets before the share",
        "全市耕地保有量82.40万亩，占土地面积206万亩的比重（耕地率）为40.00%。",
        "82.40万亩 206万亩 40.00%",
    ),
    case(
        "two shares of a part of what they are said to be of",
        "2020年我县总支出208000万元，其中：一般公共预算支出190000万元，上解支出18000万元。\n一般公共预算支出具体如下：教育支出38190万元，占总支出的20.10%；国防支出950万元，占总支出的0.50%。",
        "190000万元 38190万元 20.10%",
    ),
]


@pytest.mark.parametrize(("text", "figures"), READ)
def test_they_are_read(text: str, figures: str) -> None:
    assert alarms(text) == []
    assert ("consistent", figures) in checks(text, "share")


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        case(
            "the part is known to be of the total, another amount that would fit is of something else",
            "本年收入合计900.00万元。本年支出合计950.00万元，其中：基本支出450.00万元，占50.00%；项目支出500.00万元，占52.63%。",
            "950.00万元 450.00万元 50.00%",
        ),
        case(
            "no other amount fits",
            "安排公益金项目16个，共计24600.50万元。其中，养老服务项目9项，资金共计9102.19万元，占39.00%。",
            "24600.50万元 9102.19万元 39.00%",
        ),
        case(
            "one of two shares is of no part either",
            "2020年我县总支出208000万元，其中：一般公共预算支出190000万元，上解支出18000万元。\n一般公共预算支出具体如下：教育支出38190万元，占总支出的20.60%；国防支出950万元，占总支出的0.50%。",
            "208000万元 38190万元 20.60%",
        ),
    ],
)
def test_a_slip_is_found(text: str, figures: str) -> None:
    assert ("share", figures) in alarms(text)
