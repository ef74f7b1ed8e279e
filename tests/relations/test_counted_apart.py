"""A number of things against a list that stands before it, elsewhere, or in a table."""

from __future__ import annotations

import pytest
from readings import alarms, case, checks

TABLE = (
    "\n\n{head} | 合同价（万元） | 完成（万元）\n---|---|---\n"
    "{one} | 320.00 | 318.60\n{two} | 186.00 | 180.40\n{three} | 92.00 | 90.10\n合计 | 598.00 | 589.10\n"
)
LOTS = TABLE.format(head="标段", one="一标段", two="二标段", three="三标段")
TOWNS = TABLE.format(head="乡镇", one="柳林镇", two="石门乡", three="青龙乡")
PROJECTS = "三、项目支出明细\n（1）经办能力建设96.00万元\n（2）基金监管58.00万元\n（3）征缴经费120.00万元\n（4）系统维护48.00万元\n\n七、绩效目标\n"

NOTHING = [
    case("a table of something else below", f"对2023年度5个项目开展自评。\n其中绿化项目实施情况：{LOTS}"),
    case("another number of them in the paragraph", f"全县12个乡镇，本次涉及5个乡镇，情况如下：{TOWNS}"),
    case("sources of the money, and no projects", "实施项目5个，涉及资金600.00万元（中央400.00万元、省级150.00万元、县级50.00万元）。"),
    case("some of them", f"{PROJECTS}重点项目2个，涉及金额216.00万元。"),
    case("no list right above", f"{PROJECTS}以上3个单位均已公开。"),
    case("things beside offices", "下属单位4个，人员、资产、财务由局本级统一管理。"),
    case("kinds in a bracket that begins with 含", "直属单位5家（含参公单位、公益一类单位、公益二类单位）。"),
    case("some of the towns", "抽查6个乡镇，其中东山镇3户、西山镇4户、南山乡3户。"),
    case("what is done in order is no list of what was counted", "开展了三项工作：一是抓预算，二是抓采购。"),
    case("the list goes on below", "存在4个问题：一是预算不细。二是执行偏慢。\n三是资产管理弱。四是公开不及时。"),
    case("other things checked", "会同财政局、审计局、教育局检查学校25所。"),
    case("villages of the towns", "东山镇86户、南坪镇112户、西沟乡64户，涉及5个村。"),
]  # fmt: skip

COUNTED = [
    case("in words, behind the names", "局内设办公室、综合股、农经股、质监股{}个股室。", "四", "五"),
    case("courts", "我院下辖青石岭、上河湾、红旗{}个人民法庭。", "3", "4"),
    case("no verb before them", "水利局机关、河道管理所、防汛办、抗旱队{}个预算单位支出1,286.40万元。", "4", "3"),
    case("each with its figure", "采样点分布：城关镇26个、水口镇18个、大坪乡12个，覆盖{}个乡镇。", "3", "4"),
    case("a bracket behind the number alone", "直属事业单位{}个（图书馆、文化馆、博物馆）。", "3", "2"),
    case("behind a comma", "下属事业单位{}个，县种子站、县植保站、县土肥站。", "3", "2"),
    case("indicators named after what was finished", "未整改到位{}个，即档案归集完成率、群众知晓率。", "2", "3"),
    case("classes", "项目支出分{}大类：一是基础设施860.00万元；二是产业520.00万元；三是管护120.00万元。", "3", "4"),
    case("in sentences of their own", "存在{}个问题：一是预算不细。二是执行偏慢。三是资产管理弱。", "3", "4"),
    case("the list right above", "1.校舍维修320.00万元；\n2.设备购置180.00万元；\n3.营养膳食260.50万元。\n以上{}个项目全部完成。", "3", "4"),
    case("the table right above", f"{LOTS.replace('标段 |', '项目名称 |', 1)}\n以上{{}}个项目均已验收。", "3", "2"),
    case("a table announced", f"项目分为{{}}个标段，各标段情况如下：{LOTS}", "3", "4"),
    case("a table announced with a sum", f"涉及{{}}个乡镇，资金598.00万元，见下表：{TOWNS}", "3", "4"),
    case("what they come to", f"{PROJECTS}纳入绩效管理的项目{{}}个，涉及金额322.00万元。", "4", "5"),
    case("what they come to, and the names behind", "自评项目{}个、资金586.50万元（案件执行214.30万元、审判辅助292.20万元、法庭维修80.00万元）。", "3", "4"),
    case("those above a limit", f"{PROJECTS}50万元以上的项目{{}}个，合计274.00万元。", "3", "2"),
    case("lines without marks", "项目支出中100万元以上的有{}项：\n防控物资    428.30万元\n公共卫生    217.60万元\n中医馆    150.00万元\n\n四、其他", "3", "4"),
]  # fmt: skip

TICKS = [
    case("kinds", "采购方式包括公开招标、竞争性磋商、询价3种。", "3种"),
    case("为 and a colon", "本年度调整项目3个，为：村道硬化、饮水管网、文化广场。", "3个"),
    case("a table elsewhere", f"工程共划分3个标段组织招标。\n\n二、进度{LOTS}", "3个"),
    case("a table of towns elsewhere", f"涉及3个乡镇56个行政村。\n\n二、进度{TOWNS}", "3个"),
    case("within them, all of them", "任务涉及3个乡镇，其中大河镇12.6公里、小河镇8.4公里、安乐乡6.2公里。", "3个"),
    case(
        "a bracket behind other words", "对3个项目开展评价（高标准农田、人居环境、农村饮水），资金320.00万元。", "3个"
    ),
    case("one of each kind", "供货企业3家（粮油类、肉禽类、蔬菜类各1家）。", "3家"),
    case("等 and what they are", "县人民医院、县中医院、县妇幼保健院等县直单位3家参加评价。", "3家"),
]


@pytest.mark.parametrize("text", NOTHING)
def test_nothing_is_counted_apart(text: str) -> None:
    assert [alarm for alarm in alarms(text) if alarm[0] == "count"] == []


@pytest.mark.parametrize(("text", "right", "wrong"), COUNTED)
def test_a_number_is_checked_against_its_list(text: str, right: str, wrong: str) -> None:
    assert "consistent" in [verdict for verdict, _ in checks(text.format(right), "count")]
    assert alarms(text.format(right)) == []
    assert "count" in [kind for kind, _ in alarms(text.format(wrong))]


@pytest.mark.parametrize(("text", "number"), TICKS)
def test_a_number_is_ticked(text: str, number: str) -> None:
    assert any(verdict == "consistent" and number in figures for verdict, figures in checks(text, "count"))
    assert alarms(text) == []


def test_what_the_large_ones_come_to() -> None:
    text = f"{PROJECTS}50万元以上的项目3个，合计274.00万元。"
    assert ("consistent", "96.00万元 58.00万元 120.00万元 274.00万元") in checks(text, "sum")
    assert "sum" in [kind for kind, _ in alarms(text.replace("274.00", "247.00"))]
