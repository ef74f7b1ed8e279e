"""Parts that stand beside their total without 其中: by state, by class, behind 由, 系 or a colon, or added on."""

from __future__ import annotations

import pytest
from readings import alarms, case, checks

NOTHING = [
    case("one that is run by someone", "义务教育学校68所，由企业供餐2所。"),
    case("events of which some are named", "举办活动62场，其中讲座28场、展览14场、培训9场。"),
    case("a list that is left open", "举办活动62场：讲座28场、展览14场、培训9场等。"),
    case("states of something else", "计划实施项目42个，完工31个；涉及单位12个，未开展自评2个。"),
    case("some of those begun", "已开工项目42个，完工31个，在建9个，未开工3个。"),
    case("what is taken off besides", "收入12.40亿元，加上补助8.60亿元，减去上解2.10亿元，可用财力18.90亿元。"),
    case("added to what stands far above", "支出120.00万元。\n\n加上本级支出30.00万元，全年支出86.00万元。"),
    case("two of the kinds bought", "采购预算2,840.65万元，货物类1,640.30万元，服务类862.15万元。"),
]

SUMS = [
    case("by state", "计划实施项目{}个，已完工31个，占73.81%；在建9个，未开工2个。", "42", "45"),
    case("by state, in a sentence of its own", "年度安排工程{}处。竣工18处，正在施工6处，尚未开工4处。", "28", "38"),
    case("each behind a 由", "义务教育学校{}所，由学校食堂供餐66所，由企业供餐2所。", "68", "78"),
    case("系", "未到位资金{}万元，系东山镇38.00万元、西山镇27.50万元。", "65.50", "56.50"),
    case("a colon", "开展文化活动{}场：送戏下乡28场、广场舞14场、书画展览9场、公益讲座11场。", "62", "65"),
    case("a bracket", "印发简报{}期（信息专报18期、工作动态22期、典型经验6期）。", "46", "48"),
    case("measured", "通车里程{}公里。国道186.2公里，省道324.8公里，县道612.4公里，乡道1,363.0公里。", "2,486.4", "2,786.4"),
    case("three that 计", "水费收入4,261.60万元，电费收入1,842.35万元，租金收入2,604.10万元，三项收入计{}万元。", "8,708.05", "8,780.05"),
    case("halves", "全区共有公办幼儿园{}所。其中：城区55所，农村13所。", "68", "86"),
    case("classes", "抽查单位38家；发现问题{}个，预算编制类14个，预算执行类19个，资产管理类13个。", "46", "48"),
    case("what was bought", "采购预算{}万元，货物类1,640.30万元，服务类862.15万元，无工程类采购。", "2,502.45", "2,520.45"),
    case("计 alone", "重点支出：教育96,340万元，卫生58,964万元，农林水89,711万元。上述三项计{}万元。", "245,015", "254,015"),
    case("net of wear", "资产总额{}万元，流动资产642.31万元，固定资产净值7,301.55万元，在建工程398.40万元。", "8,342.26", "8,432.26"),
    case("added on", "本级支出331.18万元，加上乡镇支出2,334.49万元，全口径支出{}万元。", "2,665.67", "2,656.67"),
]  # fmt: skip


@pytest.mark.parametrize("text", NOTHING)
def test_no_alarm(text: str) -> None:
    assert alarms(text) == []


@pytest.mark.parametrize(("text", "right", "wrong"), SUMS)
def test_a_sum_told_plainly(text: str, right: str, wrong: str) -> None:
    assert "consistent" in [verdict for verdict, figures in checks(text.format(right), "sum") if right in figures]
    assert alarms(text.format(right)) == []
    assert "sum" in [kind for kind, _ in alarms(text.format(wrong))]


def test_added_to_what_the_paragraph_above_tells() -> None:
    text = "镇级支出2,334.49万元，支出率95.91%。\n加上本级支出331.18万元（预算400.00万元），全口径支出2,665.67万元。"
    assert ("consistent", "2,334.49万元 331.18万元 2,665.67万元") in checks(text, "sum")
