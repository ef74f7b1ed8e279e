"""What is left, lacking or not done of two amounts told elsewhere: ticks alone."""

from __future__ import annotations

import pytest
from readings import alarms, case, checks, holds

ROW = "项目 | 预算数 | 执行数\n业务装备 | 314.60 | 252.18\n信息化运维 | 246.00 | 231.50\n合计 | 560.60 | 483.68\n"
RATE = "全年签约项目37个，开工25个，开工率67.57%。\n支出绩效良好。\n"
SPENT = "本年支出1,806.73万元，占到位资金1,844.26万元的97.97%。\n工作平稳。\n"
SIDE_BY_SIDE = [
    case("in the next sentence", "供水工程36处，已开工34处，完工29处。因征地问题，2处工程未开工。", "36处 34处 2处"),
    case(
        "what has begun, and is not finished",
        "供水工程36处，已开工34处，完工29处。因征地问题，5处工程未完工。",
        "34处 29处 5处",
    ),
    case(
        "of several, the verb behind the last",
        "县级应配套1200.00万元，实际到位876.00万元。群众自筹300.00万元，到位254.60万元。\n问题：县级配套324.00万元、群众自筹45.40万元未到位。",
        "1200.00万元 876.00万元 324.00万元",
    ),
    case(
        "a section later",
        "年度目标共设置绩效指标28个，完成26个。\n经自评，未完成指标2个，主要是满意度。",
        "28个 26个 2个",
    ),
    case("a case is closed", "全年受理各类案件3486件，审执结3347件，结案率96.01%，未结139件。", "3486件 3347件 139件"),
]
APART = [
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
OF_A_RATE = [
    case("projects", RATE + "存在的问题：一是12个签约项目未开工。", "12个 37个 25个"),
    case("money", SPENT + "部分学校停课，结余37.53万元需结转明年使用。", "37.53万元 1,844.26万元 1,806.73万元"),
    case(
        "a row of a table",
        "单位：万元\n项目 | 预算 | 支出\n体育馆维修 | 360.00 | 312.48\n文物修缮 | 248.50 | 230.06\n合计 | 608.50 | 542.54\n\n体育馆维修项目结余47.52万元。",
        "47.52万元 360.00 312.48",
    ),
]
QUIET = [
    case("two of a kind", "甲乡完成任务12个，乙乡完成任务10个。\n进度滞后。\n存在问题：未完成任务2个。"),
    case("another verb", "供水工程36处，已开工34处。\n资金拨付较慢。\n存在问题：尚有2处工程未验收。"),
    case("another number", "供水工程36处，已开工34处，完工29处。3处工程未开工。"),
    case("of another row", f"单位：万元\n{ROW}道路维护资金沉淀14.50万元。"),
    case("another number", f"单位：万元\n{ROW}业务装备执行率偏低，资金沉淀61.42万元。"),
    case("of two things", "招聘教师386人。\n表彰学生349人。\n两个乡镇进度偏慢，全县未竣工37户。"),
    case("of two units", "危房改造任务1,146户。\n竣工1,109间。\n全县未竣工37户。"),
    case("another verb", "供水工程46处。\n完工43处。\n存在问题：3处道路未验收。"),
    case("of no plan", "小麦产量5,386吨。\n玉米产量5,049吨。\n水稻欠收337吨。"),
    case("of other things", RATE + "另有12名职工未参加培训。"),
    case("of some of them", RATE + "其中5个工业项目未开工。"),
    case("more is left, of several years", SPENT + "历年累计结余46.20万元。"),
    case(
        "a fall with its sign",
        "单位：亿元\n税种 | 本期 | 上期 | 增减\n契税 | 0.98 | 1.26 | -0.28\n增值税 | 2.40 | 2.10 | 0.30\n\n契税同比减少0.28亿元，收入基础不牢。",
    ),
    case("amounts that rose", RATE + "新增12个项目，其中3个未验收。"),
    case(
        "a small number by chance",
        "抽查乡镇15个，占全部28个的53.57%。\n子项目12个，占15个的80.00%。\n尚有3个养老院未验收。",
    ),
]


@pytest.mark.parametrize(("text", "figures"), [*SIDE_BY_SIDE, *APART, *OF_A_RATE])
def test_it_lies_between(text: str, figures: str) -> None:
    assert holds(text, "difference", figures)
    assert alarms(text) == []


@pytest.mark.parametrize("text", QUIET)
def test_nothing_is_said(text: str) -> None:
    assert alarms(text) == []
    assert checks(text, "difference") == []
