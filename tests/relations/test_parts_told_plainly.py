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
    case("即", "市级筹措{}亿元，即财政资金31,400万元、特别国债14,500万元、捐赠2,700万元。", "4.86", "4.68"),
    case("vehicles, some of them called otherwise", "年末共有车辆{}辆，其中训练用中巴1辆、一般公务用车1辆。", "2", "3"),
    case("of the year", "活动：全年{}场，讲座12场、展览9场、亲子阅读26场、进校园15场。", "62", "64"),
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


TICKS = [
    case(
        "the year before, one of them called a budget",
        "2026年总预算2434.07万元，比2025年预算2298.40万元增加135.67万元。\n（一）支出预算2434.07万元。其中：基本支出1305.70万元，"
        "比上年1266.18万元增长3.12%；项目支出1128.37万元，比上年1032.22万元增长9.31%。",
        "2298.40万元 1266.18万元 1032.22万元",
    ),
    case(
        "the year before, in brackets",
        "2024年“三公”经费安排34.60万元，比2023年预算37.80万元减少3.20万元。包括：\n接待费6.60万元（2023年预算8.80万元）；\n"
        "车辆运行费28.00万元（2023年29.00万元）。",
        "37.80万元 8.80万元 29.00万元",
    ),
    case(
        "names in brackets",
        "人员支出2306.18万元、公用支出241.05万元、项目支出326.23万元。基本支出（人员和公用）为2547.23万元。",
        "2306.18万元 241.05万元 2547.23万元",
    ),
    case(
        "names in brackets, and the rows of a table",
        "单位 | 计划（万元）\n---|---\n柳林镇 | 512.00\n石桥镇 | 436.50\n双河镇 | 210.00\n合计 | 1,158.50\n\n前两名（柳林、石桥）合计948.50万元。",
        "512.00 436.50 948.50万元",
    ),
]


@pytest.mark.parametrize(("text", "figures"), TICKS)
def test_a_sum_is_ticked(text: str, figures: str) -> None:
    assert ("consistent", figures) in checks(text, "sum")
    assert [alarm for alarm in alarms(text) if alarm[0] == "sum"] == []


def test_added_to_what_the_paragraph_above_tells() -> None:
    text = "镇级支出2,334.49万元，支出率95.91%。\n加上本级支出331.18万元（预算400.00万元），全口径支出2,665.67万元。"
    assert ("consistent", "2,334.49万元 331.18万元 2,665.67万元") in checks(text, "sum")


MADE_UP = "2.事业收入9217.48万元，占本年收入36.98%。由学费7486.20万元、住宿费1305.28万元、培训费{}万元{}。"


@pytest.mark.parametrize("words", ["组成", "构成", "共同组成"])
def test_what_the_sentence_before_tells_is_made_up(words: str) -> None:
    assert alarms(MADE_UP.format("426.00", words)) == []
    assert ("sum", "9217.48万元 7486.20万元 1305.28万元 462.00万元") in alarms(MADE_UP.format("462.00", words))


@pytest.mark.parametrize(
    "text",
    [
        MADE_UP.format("462.00", "等组成部分资金安排"),
        "项目总投资1000.00万元，已全部到位。由县财政拨付300.00万元、镇政府自筹200.00万元。",
        "全年受理案件120件，比上年增加12件。由人民调解员调解35件、法院诉前调解20件。",
        "人均补助标准415元，惠及1286人。由上年的400元提高到415元。",
        "预算支出1000.00万元，执行率98%。由县级财政资金600.00万元、市级补助200.00万元等组成。",
        "项目分两期，一期投资600.00万元，二期投资400.00万元。由财政资金700.00万元、自筹300.00万元组成。",
        "总支出1000.00万元。项目由道路工程600.00万元、绿化工程200.00万元组成。",
        "2024年完成投资3.60亿元，占总投资的60.00%。由中央资金2.00亿元、省级资金1.00亿元、自筹3.00亿元组成。",
        "在职职工60人，占编制的92.31%。由行政编制45名、事业编制20名组成。",
        "到位资金480.00万元，到位率80.00%。由中央补助350.00万元、省级配套250.00万元构成。",
        "累计支付1,250.00万元，支付进度50.00%。由建安工程1,800.00万元、设备购置700.00万元构成。",
        "当年完成投资820.00万元，进展顺利。由一期投资900.00万元、二期投资1,145.00万元组成。",
    ],
)
def test_what_makes_up_something_else(text: str) -> None:
    assert alarms(text) == []


@pytest.mark.parametrize("words", ["中财政补助比重偏低", "中上级补助较多", "，财政补助比重偏低"])
def test_a_figure_without_its_unit_is_told_again(words: str) -> None:
    text = (
        "金额单位除注明外均为万元。\n2017年总收入预算8652.0，比上年预计执行数（8214.6）增加437.4，增长5.3%。\n（一）预算收入{}"
        + words
        + "。"
    )
    assert alarms(text.format("8652.0")) == []
    assert [kind for kind, _ in alarms(text.format("8562.0"))] == ["restated"]


@pytest.mark.parametrize(
    "text",
    [
        "支出1,000.00万元，其中人员经费600.00万元，60.00%；公用经费200.00万元，20.00%；项目150.00万元，15.00%。",
        "全年收入2,400.00万元，其中门诊收入1,200.00万元，50.00%；住院收入960.00万元，40.00%。",
        "支出1,000.00万元，其中人员经费600.00万元（60.00%）、公用经费200.00万元（20.00%）、项目150.00万元（15.00%）。",
    ],
)
def test_rates_alone_behind_a_mark_say_that_some_is_untold(text: str) -> None:
    assert alarms(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "2024年一般公共预算支出9,000.00万元。按功能分类，民生支出6,300.00万元，教育3,300.00万元、卫生3,000.00万元；其他支出2,700.00万元。",
        "2024年收入8,000.00万元。按来源分，财政拨款6,000.00万元，本级4,000.00万元、上级2,000.00万元。",
        "支出合计860.00万元，其中：人员经费600.00万元，工资410.00万元、社保190.00万元；公用经费260.00万元。",
    ],
)
def test_one_part_is_told_with_its_kinds(text: str) -> None:
    assert alarms(text) == []


def test_parts_one_of_which_is_as_much_as_two_others() -> None:
    text = "支出合计2,004.60万元，其中：人员经费1,003.20万元，公用经费601.90万元，项目经费401.30万元。"
    assert ("sum", "2,004.60万元 1,003.20万元 601.90万元 401.30万元") in alarms(text)
