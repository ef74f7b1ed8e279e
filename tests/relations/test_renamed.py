"""A figure told again: by another name, a pronoun, as what a table comes to, a rate, an overall score. Two things are let be."""

from __future__ import annotations

import pytest
from readings import alarms, case, checks

TABLE = (
    "{head}\n\n单位：万元\n\n| 乡镇 | 户数 | 补助资金 |\n|---|---|---|\n"
    "| 东岭镇 | 112 | 313.60 |\n| 西坪乡 | 98 | 274.40 |\n| 石桥镇 | 146 | 408.80 |\n| 合计 | 356 | 996.80 |\n\n{tail}"
)
RATES = (
    "| 子项目 | 预算（万元） | 支出（万元） | 执行率 |\n|---|---|---|---|\n"
    "| 管网改造 | 260.00 | 254.80 | 98.00% |\n| 泵站更新 | 180.00 | 147.24 | 81.80% |\n| 监测设备 | 60.00 | 58.50 | 97.50% |\n\n{tail}"
)
POINTS = (
    "{head}\n\n| 指标 | 分值 | 得分 |\n|---|---|---|\n"
    "| 决策 | 20 | 18.50 |\n| 过程 | 30 | 28.20 |\n| 产出 | 30 | 28.40 |\n| 效益 | 20 | 18.30 |\n| 合计 | 100 | 93.40 |\n"
)

QUIET = [
    case("one kind of training, and all of it", "开展业务培训132人次，完成计划120人次的110%。\n开展安全生产业务培训123人次。"),
    case("some of the roads", "改造农村公路23.1公里，涉及6个村。\n完成通村农村公路21.3公里的改造。"),
    case("some of the money", "发放教师培训补助21.30万元。\n发放骨干教师培训补助12.30万元。"),
    case("some of the firms, before all", "检查危化品企业213家。\n全年检查企业231家。"),
    case("two levels of government", "项目市级资金428.60万元。\n项目县级资金482.60万元。"),
    case("two places", "东城区争取中央补助资金2,845.37万元。\n西城区争取中央补助资金2,854.37万元。"),
    case("two paragraphs of one form", "甲村：受益群众1,246人，投资186.30万元。\n乙村：受益群众1,264人，投资168.30万元。"),
    case("calculations need both", "应到资金1860万元，实到1542万元，缺口318万元。\n市级配套应到500万元，实到119万元，缺口381万元。"),
    case("two years", "2022年争取省级补助资金1,865.40万元。\n2023年争取省级补助资金1,856.40万元。"),
    case("planned and done", "计划完成投资8,462.70万元。\n实际完成投资8,426.70万元。"),
    case("a budget, what is cut, and the budget then", "农机购置补贴年初预算合计2389.00万元，年中调减300.00万元。\n农机购置补贴全年预算2089.00万元。"),
    case("a third number of the name", "第一期道路养护资金485.20万元。\n道路养护资金458.20万元。\n道路养护资金845.20万元。"),
    case("what the pronoun is of stands a sentence further", "县财政投入资金2,000.00万元。其中5月到位1,980.00万元。上述资金2,000.00万元已全部支出。"),
    case("what was done with it is another amount", "下达资金1,286.40万元。\n上述资金支出1,268.40万元。"),
    case("one expense and what is added to it", "2024年全市教育支出312,468万元。\n投入教育支出附加322,468万元。"),
    case("items of one name under two kinds", "1.“人大事务（款）一般行政管理事务（项）”12.40万元。\n2.“统计信息事务（款）一般行政管理事务（项）”21.40万元。"),
    case("rates of two things", "小学入学率98.75%。\n初中入学率97.85%。"),
    case("rates of two times", "截至9月底，预算执行率82.36%。\n截至12月底，预算执行率83.26%。"),
    case("rates that amounts make", "甲项目预算200.00万元，支出190.80万元，预算执行率95.40%。\n乙项目预算300.00万元，支出283.50万元，预算执行率94.50%。"),
    case("a part of what the table comes to", TABLE.format(head="其中中央补助资金969.80万元。", tail="")),
    case("another year's total", TABLE.format(head="2022年发放补助资金。", tail="2021年发放补助资金969.80万元。")),
    case("two raters", POINTS.format(head="单位自评得分94.30分。\n评价组对照指标打分，综合得分93.40分。")),
    case("two projects", "甲项目自评得分93.50分。\n乙项目自评得分95.30分。"),
    case("points of a group", "部门决策20分，自评18分；部门管理20分，自评19分；部门绩效60分，自评59分。总分96分。"),
    case("the score of the year before", "2022年度自评得分92.60分，上年自评得分96.20分。"),
    case("another rate of the row", RATES.format(tail="泵站更新完工率81.08%。")),
]  # fmt: skip
WRONG = [
    case("a word left out", "区级财政配套资金745.60万元，省级900.00万元。\n区级配套754.60万元于8月拨付。", "745.60万元 754.60万元"),
    case("another unit", "省级下达我县困难群众救助补助资金8,746.50万元。\n省级困难群众救助资金84,765,000元已发放到位。", "8,746.50万元 84,765,000元"),
    case("in ten thousands, rounded", "项目受益群众28,650人，涉及7个乡镇。\n社会效益：受益群众2.78万人。", "28,650人 2.78万人"),
    case("the name behind the number", "学校在校学生1,684人。\n为1,648名在校学生提供安全的环境。", "1,684人 1,648名"),
    case("what it is for", "区财政全年安排758.20万元用于环卫保洁服务外包。\n环卫保洁服务外包资金785.20万元按月支付。", "758.20万元 785.20万元"),
    case("a round number", "专项债券资金4,500.00万元、自筹2,340.00万元。\n专项债券5,400.00万元于3月到账。", "4,500.00万元 5,400.00万元"),
    case("as many projects", "纳入评价的项目26个，涉及资金8,642.35万元。\n26个评价项目共涉及财政资金8,462.35万元。", "8,642.35万元 8,462.35万元"),
    case("a pronoun", "2022年下达就业补助资金1,865.40万元。\n上述资金1,856.40万元已全部用于培训。", "1,865.40万元 1,856.40万元"),
    case("this project", "养老保险补助项目预算安排2,860.35万元。\n二、使用情况\n该项目预算资金2,680.35万元已拨入专户。", "2,860.35万元 2,680.35万元"),
    case("a rate among the problems", "计划资金2,600.00万元，实际到位2,548.00万元，资金到位率98.00%。\n一是资金到位率仅96.00%。", "98.00% 96.00%"),
    case("a rate with its extent", "村组道路硬化率91.28%，比上年提高。\n全镇村组道路硬化率达到92.18%。", "91.28% 92.18%"),
    case("a row by its name and 项目", RATES.format(tail="泵站更新项目执行率仅为88.10%，主要是招标周期较长。"), "81.80% 88.10%"),
    case("a row, then its rate", RATES.format(tail="一是泵站更新受汛期影响，支出执行率仅88.10%。"), "81.80% 88.10%"),
    case("the total of a table, before it", TABLE.format(head="全年发放补助资金969.80万元，分配如下。", tail=""), "969.80万元 996.80"),
    case("the total of a table, behind it", TABLE.format(head="", tail="如上表，共发放补助资金986.80万元。"), "996.80 986.80万元"),
    case("the overall score and the table", POINTS.format(head="经自评，我局2023年度整体支出绩效自评得分94.30分。"), "94.30分 93.40"),
    case("the overall score, twice", "本项目绩效评价综合得分91.35分，等次为优。\n本项目最终评价得分93.15分。", "91.35分 93.15分"),
]  # fmt: skip
SAME = [
    case("the overall score and the table", POINTS.format(head="我局2023年度整体支出绩效自评得分93.40分。"), "93.40分 93.40"),
    case("the overall score, twice", "本项目绩效评价综合得分91.35分，等次为优。\n本项目最终评价得分91.35分。", "91.35分 91.35分"),
]  # fmt: skip


@pytest.mark.parametrize("text", QUIET)
def test_two_things(text: str) -> None:
    assert [figures for kind, figures in alarms(text) if kind == "restated"] == []


@pytest.mark.parametrize(("text", "figures"), WRONG)
def test_one_thing_told_wrongly(text: str, figures: str) -> None:
    assert ("restated", figures) in alarms(text)


@pytest.mark.parametrize(("text", "figures"), SAME)
def test_one_thing_told_twice(text: str, figures: str) -> None:
    assert ("consistent", figures) in checks(text, "restated")
    assert alarms(text) == []


def test_a_wrong_rate_beside_its_own_amounts_is_no_other_rate_told_again() -> None:
    table = "项目支出（单位：万元）\n项目\t预算数\t执行数\t执行率\n抽检\t511.50\t508.21\t99.36%\n执法\t265.00\t256.65\t96.85%\n合计\t776.50\t764.86\t98.50%\n"
    found = checks("2024年全年预算数3295.65万元，全年支出3241.18万元，预算执行率98.53%。\n" + table, "restated")
    assert [verdict for verdict, _ in found if verdict == "inconsistent"] == []
