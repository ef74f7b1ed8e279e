"""Sums whose total stands elsewhere: in the sentence, the paragraph or the section before, or in a caption."""

from __future__ import annotations

import pytest
from readings import alarms, case, checks

NOTHING = [
    case(
        "some of the expenditure, named in a sentence of its own",
        "收支总预算500.00万元。支出包括教育支出10.00万元、住房保障支出20.00万元等。",
    ),
    case(
        "what one side contains, under no total of both",
        "编制了收支总预算。收入预算包括：拨款300.00万元，事业收入200.00万元。",
    ),
    case(
        "two sides of another paragraph far above",
        "收支总预算500.00万元。\n会议费3.00万元。\n培训费2.00万元。\n差旅费4.00万元。\n支出包括：印刷费1.00万元，水电费2.00万元。",
    ),
]

READ = [
    case(
        "income below the total of both sides",
        "某局2024年收支总预算500.00万元。\n收入预算包括：一般公共预算300.00万元，政府性基金预算150.00万元，单位资金收入50.00万元。\n支出预算包括：教育支出280.00万元、住房保障支出220.00万元。",
        "consistent",
        "500.00万元 300.00万元 150.00万元 50.00万元",
    ),
    case(
        "expenditure below the total of both sides",
        "某局2024年收支总预算500.00万元。\n收入预算包括：一般公共预算300.00万元，政府性基金预算150.00万元，单位资金收入50.00万元。\n支出预算包括：教育支出280.00万元、住房保障支出220.00万元。",
        "consistent",
        "500.00万元 280.00万元 220.00万元",
    ),
    case(
        "both sides in sentences of one paragraph",
        "2025年财政拨款收支总预算76.50亿元，收入包括拨款70.00亿元、基金6.50亿元。支出包括卫生健康支出60.00亿元、住房保障支出16.50亿元。",
        "consistent",
        "76.50亿元 60.00亿元 16.50亿元",
    ),
    case(
        "收、支总计, and marks of a list",
        "（一）2023年收、支总计均为820.00万元。\n（二）收入包括财政拨款700.00万元、其他收入120.00万元。\n（三）支出主要包括：基本支出500.00万元；项目支出320.00万元。",
        "consistent",
        "820.00万元 500.00万元 320.00万元",
    ),
    case(
        "a later 包括 that takes its own parts",
        "核定编制68人，在岗职工74人，其中在编59人、聘用15人；卫生专业技术人员65人，占在岗职工的87.84%，包括医师26人、护士28人、技师11人。",
        "consistent",
        "74人 59人 15人",
    ),
    case(
        "two columns in one list, the spending of each below that of all",
        "项目支出90.00万元，占总支出的30%，项目预算数100.00万元，执行率90.00%。具体为：甲项目预算60.00万元，支出56.00万元；乙项目预算40.00万元，支出34.00万元。",
        "consistent",
        "90.00万元 56.00万元 34.00万元",
    ),
]

FOUND = [
    case(
        "one side short of the total of both",
        "某局2024年收支总预算500.00万元。\n收入预算包括：一般公共预算300.00万元，政府性基金预算150.00万元，单位资金收入50.00万元。\n支出预算包括：教育支出280.00万元、住房保障支出202.00万元。",
        "500.00万元 280.00万元 202.00万元",
    ),
]


@pytest.mark.parametrize("text", NOTHING)
def test_no_sum_elsewhere(text: str) -> None:
    assert (checks(text, "sum"), alarms(text)) == ([], [])


@pytest.mark.parametrize(("text", "verdict", "figures"), READ)
def test_a_sum_with_its_total_elsewhere(text: str, verdict: str, figures: str) -> None:
    assert (verdict, figures) in checks(text, "sum")
    assert alarms(text) == []


@pytest.mark.parametrize(("text", "figures"), FOUND)
def test_a_slip_against_a_total_elsewhere(text: str, figures: str) -> None:
    assert ("sum", figures) in alarms(text)
