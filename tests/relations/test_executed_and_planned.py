"""What budgets came to and what the next ones plan: the base told once for rate and amount, plans of two years, other words for what lacks."""

from __future__ import annotations

import pytest
from readings import alarms, case, checks

HEAD = "某县2025年预算执行情况和2026年预算草案的报告\n"
TABLE = (
    HEAD + "（单位：万元）\n项目|2025年执行|2026年预算\n公务接待费|131.07|150.00\n公务用车运行费|641.15|650.00\n"
    "合计|772.22|800.00\n三、2026年预算安排\n"
)

PLANS = "2025年支出预算300.00万元。\n2026年支出预算280.00万元，"
QUIET = [
    case(
        "the rate of another project",
        "校园安保项目预算100万元，支出95.7万元，预算执行率95.7%。\n图书采购项目已完成全部内容，预算执行率97.5%。",
    ),
    case(
        "of another in a list",
        "1.校园安保项目预算100万元，支出95.7万元，预算执行率95.7%。\n2.图书采购项目按计划实施完毕，资金执行率97.5%。",
    ),
    case("of another work", "道路改造工程预算240万元，支出230.4万元。\n管网改造工程已竣工验收，支出进度98.2%。"),
    case("of the plan of its name, not of the next", "计划新建公路20公里、改建公路30公里，完成新建公路19公里，完成率95%。"),
    case("of its name, in other words", "计划改造厕所20座、新建厕所30座，已完成改造厕所19座，任务完成率95%。"),
    case("of either plan, for want of a name", "计划新建泵站20座、改建泵站30座，完成18座，完成率90%。"),
    case("of the thing that was named last", HEAD + "领证128户；建成96户；入住60户。与2024年建成120户相比，少24户，下降20.0%。"),
    case("a change of something else behind the rate", HEAD + "全县税收收入52.40亿元，增长9.2%，支出比上年50.29亿元增加2.11亿元。"),
    case("the rate against the budget", HEAD + "土地收入52.40亿元，比预算增长8.2%，比上年50.29亿元增加2.11亿元。"),
    case("the rate goes the other way", HEAD + "土地收入52.40亿元，下降3.0%，比上年50.29亿元增加2.11亿元。"),
    case("another thing rose before what came in", HEAD + "地区产值增长9.1%，完成税收收入52.40亿元（上年50.29亿元）。"),
    case("two budgets of that year", HEAD + "2025年培训费预算40万元。\n2025年培训费预算30万元用于党校。\n2026年培训费预算36万元，比2025年预算减少2万元。"),
    case("without some of it", HEAD + PLANS + "比2025年预算减少15.00万元，下降5.10%（剔除一次性项目）。"),
    case("without some of it, behind each", HEAD + PLANS + "比2025年预算减少15.00万元（不含一次性项目），下降5.10%。"),
    case("of what can be compared", HEAD + PLANS + "比2025年预算减少15.00万元，按可比口径计算。"),
    case("the same, in a bracket", HEAD + PLANS + "比2025年预算减少15.00万元（同口径）。"),
    case("more than a greater one", HEAD + PLANS + "比2025年预算增加15.00万元。"),
    case("of two years told", HEAD + "2024年支出300.00万元，2025年支出280.00万元，比2024年增长2.00%（剔除一次性因素）。"),
    case("some of the places", HEAD + "支持示范点64个，其中市级19个、县级43个。"),
    case("far from all", HEAD + "支持项目64个，其中市级19个、县级20个。"),
    case("names no thing", HEAD + "投入超过40万元的有关部门、单位3个。"),
    case("a word that begins with 有", HEAD + "投资超40万元的有机肥厂、污水站2个。"),
]  # fmt: skip
READ = [
    case(
        "what is called as it was, by a verb of two letters",
        HEAD + "开工1046户，开工率100%；竣工1011户；验收合格968户。与2024年竣工1315户相比，少304户，下降23.1%。",
        "change", "1011户 1315户 304户",
    ),
    case(
        "the rate before its base",
        HEAD + "政府性基金支出521.4亿元，下降3.2%，较2024年（538.9亿元）减少17.5亿元。",
        "change", "521.4亿元 3.2% 538.9亿元",
    ),
    case(
        "the rate before its base, with 的",
        HEAD + "政府性基金收入186.42亿元，同比下降22.89%，比上年的241.75亿元减收55.33亿元。",
        "change", "186.42亿元 22.89% 241.75亿元",
    ),
    case("the rate first", HEAD + "全市税收收入增长6.33%，达到317.35亿元（2024年为298.46亿元）。", "change", "6.33% 317.35亿元 298.46亿元"),
    case("fell to", HEAD + "全市税收收入同比下降5.95%，完成298.46亿元（上年317.35亿元）。", "change", "5.95% 298.46亿元 317.35亿元"),
    case(
        "last year's budget, which the words on spending tell",
        HEAD + "2025年“三公”经费支出867.30万元，为年初预算945.00万元的91.78%。\n2026年“三公”经费预算882.00万元，比2025年预算压减63.00万元，压减6.67%。",
        "change", "945.00万元 882.00万元 63.00万元",
    ),
    case("the rest of the kinds", HEAD
        + "公共预算支出8600万元。其中：教育支出3600万元，农林水支出2600万元，其他各项支出2400万元。", "sum", "8600万元 3600万元 2600万元 2400万元"),
    case("by what they are sorted", HEAD + "改造任务1046户，涉及6个乡镇。按危险等级，甲级408户、乙级638户。", "sum", "1046户 408户 638户"),
    case("what lacks", HEAD + "年初预算安排1730万元，实际到位1678万元，到位率96.99%，尚缺52万元。", "difference", "1730万元 1678万元 52万元"),
    case("which ones are above a threshold", HEAD + "收入超过40亿元的有东城区、临港区、白塔市3个。", "count", "东城区 临港区 白塔市 3个"),
    case("those below it", HEAD + "完成率低于80%的乡镇为东桥镇、临河镇2个。", "count", "东桥镇 临河镇 2个"),
    case("levels of offices", HEAD + "预算单位64个，其中市直19个、县级45个。", "sum", "64个 19个 45个"),
    case(
        "the plan of the next year in the table",
        TABLE + "（1）公务接待费150.00万元；",
        "restated", "150.00 150.00万元",
    ),
]  # fmt: skip
SAVED = (
    HEAD + "单位：万元\n项目 | 2024年决算 | 2025年预算 | 2025年执行\n公务接待费 | 216.30 | 210.00 | 188.70\n"
    "公务用车运行维护费 | 690.00 | 700.00 | 666.30\n合计 | 906.30 | 910.00 | 855.00\n"
)
QUIET.append(
    case(
        "less than a year before, and less than the budget",
        SAVED + "公务接待费188.70万元，占22.1%，同比下降12.76%，较预算少支21.30万元。",
    )
)
READ += [
    case(
        "less than the budget of the row, which the words do not tell",
        SAVED + "公务接待费188.70万元，接待2,097人次，人均900元，比预算节约21.30万元，比上年减少27.60万元，下降12.76%。",
        "change", "210.00 188.70万元 21.30万元",
    ),
    case("left of the budget", HEAD + "预算910.00万元，支出855.00万元，较预算结余55.00万元，下降6.04%。", "change", "910.00万元 855.00万元 55.00万元"),
    case(
        "left of the budget, and less than the year before",
        SAVED + "2025年“三公”经费共支出855.00万元，较预算结余55.00万元，执行率93.96%，比2024年决算压减51.30万元，下降5.66%。",
        "change", "906.30 855.00 51.30万元",
    ),
    case("told by town", HEAD + "实际受益2.78万人。\n按乡镇：青山镇1.30万人、柳溪镇1.00万人、石坪乡0.48万人。", "sum", "2.78万人 1.30万人 1.00万人 0.48万人"),
]  # fmt: skip
SLIPS = [
    case("of the plan of its name", "计划新建公路20公里、改建公路30公里，完成新建公路19公里，完成率85%。", "ratio", "20公里 19公里 85%"),
    case(
        "the same project",
        "校园安保项目预算100万元，支出95.7万元，预算执行率95.7%。\n校园安保项目已完成全部内容，预算执行率97.5%。",
        "ratio", "100万元 95.7万元 97.5%",
    ),
    case("less than the budget of the year before", HEAD + PLANS + "比2025年预算减少15.00万元。", "change", "300.00万元 280.00万元 15.00万元"),
    case(
        "the rate before its base",
        HEAD + "政府性基金收入186.42亿元，下降23.89%，比上年的241.75亿元减收55.33亿元。",
        "change", "186.42亿元 23.89% 241.75亿元",
    ),
    case("projects of two levels", HEAD + "支持项目64个，其中市级19个、县级43个。", "sum", "64个 19个 43个"),
    case("one place fewer", HEAD + "收入超过40亿元的有东城区、临港区、白塔市4个。", "count", "东城区 临港区 白塔市 4个"),
    case(
        "against the plan of the table",
        TABLE + "（1）公务接待费155.00万元；",
        "restated", "150.00 155.00万元",
    ),
]  # fmt: skip


@pytest.mark.parametrize("text", QUIET)
def test_nothing_is_reported(text: str) -> None:
    assert alarms(text) == []


@pytest.mark.parametrize(("text", "kind", "figures"), READ)
def test_they_are_read(text: str, kind: str, figures: str) -> None:
    assert ("consistent", figures) in checks(text, kind), checks(text, kind)
    assert alarms(text) == []


@pytest.mark.parametrize(("text", "kind", "figures"), SLIPS)
def test_a_slip_is_found(text: str, kind: str, figures: str) -> None:
    assert (kind, figures) in alarms(text)


SWAPPED = ["1338.20万元", "1361.74万元", "98.27%"]


@pytest.mark.parametrize(
    "text",
    [
        "年初预算{}，决算{}，完成{}，原因是缴费基数调整。",
        "年初预算为{}，支出决算为{}，完成年初预算的{}。",
        "年初预算{}，决算{}，预算执行率{}。",
    ],
)
def test_more_than_planned_is_more_than_all_of_it(text: str) -> None:
    assert ("ratio", " ".join(SWAPPED)) in alarms(text.format(*SWAPPED))


@pytest.mark.parametrize(
    "text",
    [
        case("told in one breath", "支出决算与年初预算分别为{}、{}，完成年初预算的{}。"),
        case("whose is which, no word says", "支出决算、年初预算为{}、{}，完成年初预算的{}。"),
        case("the other way round", "年初预算数{}，决算数{}，预算数占决算数的{}。"),
        case("the other way round, by its words", "年初预算{}，决算{}，预算数为决算数的{}。"),
        case("another rate", "年初预算{}，决算{}，预算编制准确率{}。"),
        case("no word for what was planned", "核定{}，办结{}，完成率{}。"),
    ],
)
def test_which_is_planned_no_word_says(text: str) -> None:
    assert alarms(text.format(*SWAPPED)) == []
