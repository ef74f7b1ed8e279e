"""The sources of a budget, down to what was carried over; and lists whose total has a slip while they make a number told elsewhere."""

from __future__ import annotations

import pytest
from readings import alarms, case, checks

NOTHING = [
    case(
        "of this year's income what was left of last year is no part",
        "本年收入900.00万元，其中：一般公共预算拨款720.00万元；事业收入180.00万元；年初结转和结余35.00万元。",
    ),
    case("some of it, the others unnamed", "收入预算900.00万元，其中：一般公共预算拨款400.00万元，上年结转35.00万元。"),
    case("to be spent, behind a ；", "收入预算900.00万元。其中：一般公共预算拨款820.00万元；已拨付610.00万元。"),
    case(
        "some sources, what was carried over among them",
        "收入预算2000.00万元，其中财政拨款收入1000.00万元、政府性基金收入200.00万元、上年结转100.00万元。",
    ),
    case(
        "some that the office earns itself",
        "2023年部门预算收入1860.42万元。其中：一般公共预算拨款806.30万元；事业收入320.15万元；上年结转结余96.24万元。",
    ),
    case("two of three, parted by ；", "收入预算3862.45万元，其中：财政拨款3415.20万元；事业收入236.81万元。"),
    case(
        "in two sentences",
        "2020年收入预算6199.65万元。其中：政府性基金预算拨款2910.98万元；纳入专户管理的非税收入2543.13万元。",
    ),
    case(
        "all but little of it",
        "收入预算3862.45万元。其中：一般公共预算拨款3415.20万元；纳入专户管理的非税收入402.11万元。",
    ),
    case("a few of many", "收入预算900.00万元，其中：基金310.00万元、补助180.00万元、上年结转结余35.00万元等。"),
    case(
        "who serves and who has retired",
        "年末实有在职人员82人，其中：行政人员31人、事业人员51人；退休人员36人。",
    ),
    case(
        "nested, rounded",
        "基本支出731.44万元，其中人员经费532.17万元，主要包括工资福利支出474.41万元、对个人和家庭的补助57.76万元；公用经费199.27万元。",
    ),
]
FOUND = [
    case(
        "another amount for the whole",
        "本年收入预算总额9050.34万元，其中：政府性基金预算拨款2104.61万元、非税收入4618.44万元、上年结转结余1327.29万元。",
        "9050.34万元 2104.61万元 4618.44万元 1327.29万元",
    ),
    case(
        "in two sentences, in 元",
        "本年收入预算总额65313801.17元。其中：一般公共预算拨款42061697.97元；非税收入9711676.03元；上年结转结余12860082.4元。",
        "65313801.17元 42061697.97元 9711676.03元 12860082.4元",
    ),
    case(
        "less than eight tenths of it",
        "2024年部门预算收入2337.31万元，其中：一般公共预算拨款364.78万元，基金预算拨款340.10万元，上年结转结余911.55万元。",
        "2337.31万元 364.78万元 340.10万元 911.55万元",
    ),
    case(
        "two, parted by ；, two digits exchanged",
        "2020年收入预算6199.65万元。其中：政府性基金预算拨款2910.98万元；纳入专户管理的非税收入3288.76万元。",
        "6199.65万元 2910.98万元 3288.76万元",
    ),
    case(
        "each with its share, and what they make told below as expenditure",
        "一、收入预算\n本年收入预算总额25136.94万元。其中：一般公共预算拨款1665.39万元（占9.27%）；非税收入13935.45万元（占77.60%）；上年结转结余2356.09万元（占13.12%）。\n"
        "二、支出预算\n2019年支出预算17956.93万元。其中：基本支出13738.36万元，项目支出4218.57万元。",
        "25136.94万元 1665.39万元 13935.45万元 2356.09万元",
    ),
    case(
        "what the two parts make told again above",
        "2017年基本支出6002.93万元，完成预算的100%。\n2017年度基本支出7998.63万元，其中人员经费4760.85万元，主要包括工资福利支出3079.46万元、对个人和家庭的补助1681.39万元；公用经费1242.08万元。",
        "7998.63万元 4760.85万元 1242.08万元",
    ),
    case(
        "too few in service, as many as with those retired",
        "年末实有在职人员82人，其中：行政编制人员31人、事业编制人员15人；退休人员36人。",
        "82人 31人 15人",
    ),
]


@pytest.mark.parametrize("text", NOTHING)
def test_sources_that_need_not_be_all(text: str) -> None:
    assert alarms(text) == []


@pytest.mark.parametrize(("text", "figures"), FOUND)
def test_a_list_that_does_not_make_its_own_total_is_found(text: str, figures: str) -> None:
    assert ("sum", figures) in alarms(text)


def test_carried_over_is_a_part_where_that_makes_the_total() -> None:
    text = "本年收入预算总额800.00万元，其中：拨款500.00万元、事业收入210.00万元、上年结转结余90.00万元。"
    assert checks(text, "sum") == [("consistent", "800.00万元 500.00万元 210.00万元 90.00万元")]
