"""Truthful sentences whose figures were once attached to the wrong one: nothing may be reported, and a slip in them still is."""

from __future__ import annotations

import pytest
from readings import alarms, case

TRUE = [
    case("the share of taxes, behind what is no tax", "税收完成64940万元，非税完成27832万元，税占比70.0%。"),
    case("of both, and not of its contrary", "税收完成64940万元，非税完成27832万元，非税占比30.0%。"),
    case("taxes told in full", "地方收入92772万元。税收收入64940万元，非税收入27832万元，税占比70.0%。"),
    case(
        "the amount of just that name, not the total behind it",
        "本年收入8002.75万元，年初结转114.48万元，收入总计8117.23万元。与上年决算相比，本年收入增加253.32万元，增长3.3%。",
    ),
    case("what is left of the income", "收入31983.25万元。\n费用31455.18万元，收支相抵盈余528.07万元，盈余率1.65%。"),
    case("profit of the income too", "全年收入8643.2万元，成本8200.1万元，利润443.1万元，利润率5.13%。"),
    case(
        "what is asked for has not changed",
        "产业类资金占比60.00%，高于省里55%的最低要求5.00个百分点，比2022年（56.90%）提高3.1个百分点。",
    ),
    case(
        "points of several, each in a bracket of its own",
        "自评得分96.4分，失分主要在时效指标（扣2分）、预算执行（扣0.6分）、档案管理（扣1分），三处共3.6分。",
    ),
    case(
        "the bracket says of what",
        "本年收入5160.66万元，支出3934.70万元，调入一般公共预算1548.20万元，调入比例30.0%（与本年收入相比）。",
    ),
    case(
        "the same in other words",
        "本年收入5160.66万元，支出3934.70万元，调入一般公共预算1548.20万元，比例30.0%（占本年收入）。",
    ),
    case(
        "what came, and not what was planned to",
        "收入预算5017.71万元，实际收到5160.66万元，完成预算102.8%。支出3934.70万元。调出资金1548.20万元，占本年收入的30.0%。",
    ),
    case(
        "each of its own part of the plan",
        "可用指标2762.46万元：人员经费920.82万元，干项目的1841.64万元。\n全年花出去2645.52万元。人员经费用了908.85万元，为可用指标的98.70%；"
        "项目用了1736.67万元，为可用指标的94.30%。",
    ),
    case(
        "the plan of the year that it rises from is another",
        "2023年一般性转移支付818.02亿元、专项转移支付229.24亿元。\n2024年预算安排1108.04亿元，在2023年基础上增加20亿元，增长1.8%，"
        "其中一般性转移支付844.02亿元、专项转移支付223.24亿元、税收返还40.78亿元。",
    ),
    case(
        "what was to come is no part of what came",
        "按照批复，中央补助1723.19万元，省级配套2584.78万元，乡镇自筹861.59万元。截至6月底，中央、省资金全数到位，乡镇自筹仅到位516.95万元；"
        "累计到位4824.92万元，尚缺344.64万元。",
    ),
    case(
        "lost points are no part", "自评总分94.5分，其中决策得18分，过程得20.5分，产出得36分，效益得20分，失分5.5分。"
    ),
]


@pytest.mark.parametrize("text", TRUE)
def test_nothing_is_reported(text: str) -> None:
    assert alarms(text) == []


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        case(
            "a share",
            "地方收入92772万元。税收收入64940万元，非税收入27832万元，税占比71.5%。",
            "92772万元 64940万元 71.5%",
        ),
        case(
            "a change",
            "本年收入8002.75万元，年初结转114.48万元，收入总计8117.23万元。与上年决算相比，本年收入增加253.32万元，增长4.3%。",
            "8002.75万元 253.32万元 4.3%",
        ),
        case(
            "a rate of what is left",
            "收入31983.25万元，费用31455.18万元，盈余528.07万元，盈余率1.85%。",
            "31983.25万元 528.07万元 1.85%",
        ),
        case(
            "points",
            "产业类资金占比60.00%，高于省里55%的最低要求5.00个百分点，比2022年（56.90%）提高3.6个百分点。",
            "60.00% 56.90% 3.6个百分点",
        ),
        case("points lost", "自评得分96.4分，扣3.9分。", "96.4分 3.9分"),
        case(
            "a share of what the bracket names",
            "本年收入5160.66万元，支出3934.70万元，调入一般公共预算1548.20万元，调入比例35.0%（与本年收入相比）。",
            "5160.66万元 1548.20万元 35.0%",
        ),
        case(
            "a share of what came",
            "收入预算5017.71万元，实际收到5160.66万元，完成预算102.8%。支出3934.70万元。调出资金1548.20万元，占本年收入的34.0%。",
            "5160.66万元 1548.20万元 34.0%",
        ),
        case(
            "a rate of a part of the plan",
            "全年预算2762.46万元，其中基本支出预算920.82万元，项目支出预算1841.64万元。\n全年支出2645.52万元。"
            "基本支出908.85万元，为全年预算的98.70%；项目支出1736.67万元，为全年预算的97.30%。",
            "1841.64万元 1736.67万元 97.30%",
        ),
        case(
            "a total of points, some of them full marks",
            "执行率指标10分，得9.58分；产出50分，扣1.5分，得48.5分；效益30分，得满分；满意度10分，得满分。合计97.08分。",
            "9.58分 48.5分 30分 10分 97.08分",
        ),
        case(
            "of a plan that was surpassed",
            "计划30万人次，实际335173人次，超额完成35173人次，为计划的113.72%。",
            "30万人次 335173人次 113.72%",
        ),
        case(
            "a division of the total budget",
            "支出总预算67461.46万元，与收入总预算相等。教学支出55638.37万元，科研支出6954.74万元，偿债支出4868.35万元。\n按经济分类，工资福利支出35754.57万元，"
            "商品和服务支出16190.75万元，对个人和家庭的补助6271.53万元，其余9444.61万元为资本性支出和债务利息。",
            "67461.46万元 35754.57万元 16190.75万元 6271.53万元 9444.61万元",
        ),
        case(
            "a share beside another of the same whole",
            "实际采购40563.50万元。公开招标33262.07万元，竞争性磋商2839.45万元，单一来源1216.91万元，询价及其他方式3245.07万元。公开招标占82.0%，仍是主要方式；单一来源占5.0%。",
            "40563.50万元 1216.91万元 5.0%",
        ),
        case(
            "parts of a score",
            "自评总分94.5分，其中决策得18分，过程得20.5分，产出得35分，效益得20分，失分5.5分。",
            "94.5分 18分 20.5分 35分 20分",
        ),
    ],
)
def test_a_slip_is_found(text: str, figures: str) -> None:
    assert figures in [found for _, found in alarms(text)]
