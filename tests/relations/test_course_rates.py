"""What a budget's course comes to over paragraphs, and the rate by which it has changed the budget."""

from __future__ import annotations

import pytest
from readings import alarms, case, checks

QUIET = [
    case("of two things", "基本支出年初预算500.00万元。\n项目支出追加80.00万元，调整后预算300.00万元，调整率36.36%。"),
    case(
        "all that came and went over the budget",
        "年初预算500万元，追加60万元，核减20万元，调整后预算540万元，预算调整率16%。",
    ),
    case(
        "against another year too",
        "年初预算50万元。\n年中追加10万元。\n调整后预算60万元，比年初预算增长20%，比上年预算增长30%。",
    ),
]
READ = [
    case("parts and remarks between", "年初批复预算800.00万元，其中人员经费700.00万元、公用经费100.00万元。年中追加2,400.00万元"
         "（市级2,000.00万元，县级400.00万元），全年预算数3,200.00万元，其中基本支出900.00万元，项目支出2,300.00万元。预算调整率300.00%。",
         "800.00万元 2,400.00万元 3,200.00万元", "800.00万元 3,200.00万元 300.00%"),
    case("one change, in a paragraph of its own", "1、年初部门预算收入6,250,000.00元，其中：财政拨款6,000,000.00元、彩票公益金250,000.00元。\n"
         "2、年度中间调增437,500.00元，调整后预算数为6,687,500.00元，比年初预算增加7.00%。",
         "6,250,000.00元 437,500.00元 6,687,500.00元", "6,250,000.00元 6,687,500.00元 7.00%"),
    case("what was added, with its parts", "2020年初批复预算1,100.00万元。\n执行中调增330.00万元，其中人员增资130.00万元、专项200.00万元。\n"
         "全年预算1,430.00万元，较年初预算增加30.00%。", "1,100.00万元 330.00万元 1,430.00万元", "1,100.00万元 1,430.00万元 30.00%"),
    case("a paragraph each", "年初部门预算安排862.40万元。\n年中追加人员经费46.30万元，追加专项经费120.00万元，核减公用经费8.70万元。\n"
         "调整后预算1,020.00万元，预算调整率18.27%。",
         "862.40万元 46.30万元 120.00万元 8.70万元 1,020.00万元", "862.40万元 1,020.00万元 18.27%"),
]  # fmt: skip
WRONG = [
    case("what it came to", "年初部门预算862.40万元。\n年中追加人员经费46.30万元，追加专项经费120.00万元。\n调整后预算1,082.70万元。", "difference"),
    case("the rate", "年初预算862.40万元，其中人员经费800.00万元。年中追加120.00万元，全年预算982.40万元，其中项目支出120.00万元。"
         "预算调整率19.31%。", "change"),
]  # fmt: skip


@pytest.mark.parametrize("text", QUIET)
def test_what_is_no_such_rate(text: str) -> None:
    assert alarms(text) == []


@pytest.mark.parametrize(("text", "course", "rate"), READ)
def test_what_it_comes_to_and_its_rate(text: str, course: str, rate: str) -> None:
    assert ("consistent", course) in checks(text, "difference")
    assert ("consistent", rate) in checks(text, "change")
    assert alarms(text) == []


@pytest.mark.parametrize(("text", "kind"), WRONG)
def test_slips_of_a_course(text: str, kind: str) -> None:
    assert kind in [found for found, _ in alarms(text)]
