"""What is left, lacking or short of two amounts that stand apart from it and from each other: ticks alone."""

from __future__ import annotations

import pytest
from readings import alarms, case, checks

ROW = "项目 | 预算数 | 执行数\n业务装备 | 314.60 | 252.18\n信息化运维 | 246.00 | 231.50\n合计 | 560.60 | 483.68\n"
RIGHT = [
    case(
        "in the row that the sentence names",
        f"单位：万元\n{ROW}业务装备执行率偏低，资金沉淀62.42万元。",
        "314.60 252.18 62.42万元",
    ),
    case(
        "the rest of the year's budget",
        "全县一般公共预算收入完成27,346万元，占年初预算53,500万元的51.1%。\n下半年需完成一般公共预算收入26,154万元才能实现全年目标。",
        "53,500万元 27,346万元 26,154万元",
    ),
    case(
        "by its verb",
        "年度危房改造任务1,146户，涉及9个乡镇。\n开工1,146户，竣工1,109户，竣工率96.8%。\n两个乡镇进度偏慢，全县未竣工37户。",
        "1,146户 1,109户 37户",
    ),
]
QUIET = [
    case("of another row", f"单位：万元\n{ROW}道路维护资金沉淀14.50万元。"),
    case("another number", f"单位：万元\n{ROW}业务装备执行率偏低，资金沉淀61.42万元。"),
    case("of two things", "招聘教师386人。\n表彰学生349人。\n两个乡镇进度偏慢，全县未竣工37户。"),
    case("of two units", "危房改造任务1,146户。\n竣工1,109间。\n全县未竣工37户。"),
    case("another verb", "供水工程46处。\n完工43处。\n存在问题：3处道路未验收。"),
    case("of no plan", "小麦产量5,386吨。\n玉米产量5,049吨。\n水稻欠收337吨。"),
]


@pytest.mark.parametrize(("text", "figures"), RIGHT)
def test_it_lies_between(text: str, figures: str) -> None:
    found = [(verdict, sorted(told.split())) for verdict, told in checks(text, "difference")]
    assert ("consistent", sorted(figures.split())) in found
    assert alarms(text) == []


@pytest.mark.parametrize("text", QUIET)
def test_nothing_is_said(text: str) -> None:
    assert alarms(text) == []
    assert checks(text, "difference") == []
