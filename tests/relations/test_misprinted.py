"""One figure stated twice, once with a slip of the pen."""

from __future__ import annotations

import pytest
from readings import alarms, case
from test_grid import table

NOTHING = [
    case("of the very limit", "全县债务限额由612,500万元增至665,300万元。\n6月末债务余额598,374万元，控制在66.53亿元限额以内。"),
    case("the limit of interest", "全县债务限额665,300万元。\n债务利息支出控制在6,653万元限额以内。"),
    case("the limit of another expense", "全县债务限额665,300万元。\n三公经费控制在6,653万元限额以内。"),
    case("few digits of a limit", "全县债务限额66.00亿元。\n债务余额控制在6.60亿元限额以内。"),
    case("the limit of a part", "全县债务限额665,300万元，其中一般债务限额66,530万元。\n一般债务余额控制在66,530万元限额以内。"),
    case("no limit", "全县偿还债务本金665,300万元。\n债务余额控制在66,530万元限额以内。"),
    case("what the bonds were spent on", "新增专项债券52500万元。\n新增专项债券安排支出5.25亿元。"),
    case("a tenth of them", "新增专项债券52500万元。\n新增专项债券安排支出5250万元。"),
    case("about so much", "新增专项债券52500万元。\n新增专项债券安排支出约52.50亿元。"),
    case("last year's", "上年新增专项债券52500万元。\n新增专项债券安排支出0.525亿元。"),
    case("of two districts", "东区新增专项债券52500万元。\n西区新增专项债券安排支出0.525亿元。"),
    case("the number of one thing in another unit", "全年支付工程款3218.45万元。\n慰问金3218.45元由工会发放。"),
    case("few digits of two units", "全年实际支出321.4万元。\n本次实际支出321.4元用于购买凭证。"),
    case("the price of one", "实际支出平均每户4218.46元。\n实际支出共4218.46万元。"),
    case("two years", "2022年住房保障支出73.87万元。\n2021年住房保障支出78.37万元。"),
    case("budget and what was spent", "住房保障支出年初预算78.37万元。\n住房保障支出决算73.87万元。"),
    case("two projects with like digits", "农村公路建设专项资金350万元已拨付。\n农村公路养护专项资金35万元已拨付。"),
    case("two towns", "上河镇救灾资金412.60万元。\n下河镇救灾资金41.26万元。"),
    case("a price of one thing", "助学资金500万元已发放。\n助学资金每生500元。"),
    case("each of them is stated twice", "设备购置费1,234.50万元。\n培训费合计1,243.50万元。\n设备购置费1,234.50万元。\n培训费合计1,243.50万元。"),
    case("parts of one total", "教育支出2,577.87万元，其中甲校支出1,234.56万元、乙校支出1,243.56万元、丙校99.75万元。"),
    case("the same amount in another unit", "政府债务限额298,500万元。\n政府债务限额29.85亿元。"),
    case("figures of a table", table("项目 预算数 决算数", "甲类支出 1234.50 1243.50", "乙类支出 200.00 180.00")),
    case("round numbers", "甲地补助资金2,000万元。\n乙地补助资金200万元。\n丙地补助资金20万元。"),
    case("the digits of one name, planned and spent", "2023年会议费预算21.70万元。\n2023年会议费决算217.0万元。"),
    case("the digits of one name, of two years", "2023年会议费预算21.70万元。\n2022年会议费预算217.0万元。"),
    case("the digits of one name, of two levels", "全市会议费支出217.0万元。\n市本级会议费支出21.70万元。"),
    case("the digits of one name, of a unit and one below it", "会议费支出21.70万元。\n下属中心会议费支出217.0万元。"),
    case("the digits of two names", "会议费支出21.70万元。\n培训费支出217.0万元。"),
    case("few digits of one name", "会议费支出2.0万元。\n会议费支出20万元，其中场租12万元。"),
    case("the digits of one name, for each", "会议费支出21.70万元。\n会议费人均支出217.0元。"),
    case("the digits of one name, in two towns", "上河镇会议费支出217.0万元。\n下河镇会议费支出21.70万元。"),
    case("the number in a smaller unit, for each", "全县培训支出1,374万元，比上年减少。\n培训支出从上年的1,512万元降下来，人均1,374元。"),
    case("the number in a smaller unit, a standard", "全县低保支出1,374万元，比上年增加。\n低保支出1,512万元，保障标准提高到1,374元。"),
    case("the number in a smaller unit, each month", "全县低保支出1,374万元。\n低保支出从1,512万元起，每人每月1,374元。"),
    case("the number in a smaller unit, by the head", "全县低保支出1,374万元。\n低保支出从1,512万元起，补助1,374元/人。"),
    case("a round number in a smaller unit", "全县低保支出1,500万元。\n低保支出从1,512万元降到1,500元。"),
    case("the number among others in its unit", "公务接待费1,374万元。\n公务接待费1,512万元中抽查了票据，一张1,374元，一张860元。"),
    case("the number of another thing in a smaller unit", "公务接待费1,374万元。\n培训支出1,512万元，退回押金1,374元。"),
    case("the number of another year in a smaller unit", "2021年公务接待费1,374万元。\n2020年公务接待费1,512万元，退回公务接待费1,374元。"),
    case("a form left blank", "专项资金　　亿元，专项资金　　万元。"),
    case("the same amount, rounded in 亿元", "2020年政府采购支出1.864亿元。\n2020年政府采购支出总额18642.75万元。"),
    case("like digits of two things", "2020年政府采购支出18.64亿元。\n2020年教育支出186427.50万元，社保支出18642.75万元。"),
    case("like digits of two years", "2020年政府采购支出18.64亿元。\n2019年政府采购支出总额18642.75万元。"),
    case("like digits of a budget", "2020年政府采购预算18.64亿元。\n2020年政府采购支出总额18642.75万元。"),
    case(
        "like digits of a total and of something else, the parts make the total",
        "上解支出45182万元。\n转移支付41582万元，其中：返还1582万元，一般20000万元，专项20000万元。",
    ),
]  # fmt: skip


@pytest.mark.parametrize("text", NOTHING)
def test_like_digits_of_two_things(text: str) -> None:
    assert [found for found in alarms(text) if found[0] == "restated"] == []


FOUND = [
    case("the point in another place",
         "2024年会议费预算21.70万元，培训费预算40.10万元。\n机关运行经费412.35万元，其中会议费安排217.0万元。", "21.70万元 217.0万元"),
    case("the point in another place, of a name of three",
         "2024年印刷费支出3.125万元。\n办公室支出412.35万元，其中印刷费支出31.25万元。", "3.125万元 31.25万元"),
    case("the point gone", "2024年会议费支出21.74万元。\n机关运行经费支出5412.35万元，其中会议费支出2174万元。", "21.74万元 2174万元"),
    case(
        "a smaller unit, of few digits",
        "全县“三公”经费支出1,374万元，比上年1,512万元减少138万元。其中：公务接待费618万元。“三公”经费从上年的1,512万元压减到1,374元。",
        "1,374万元 1,374元",
    ),
    case("a smaller unit of a total", "教育支出12.47亿元，增长4%。\n教育支出由上年的11.99亿元增加到12.47万元。", "12.47亿元 12.47万元"),
    case(
        "what is said behind it to be the limit",
        "全县债务限额由612,500万元增至665,300万元。\n6月末债务余额598,374万元，控制在665.3亿元限额以内。",
        "665,300万元 665.3亿元",
    ),
    case("what was spent of it", "新增专项债券52500万元。\n新增专项债券安排支出52.50亿元。", "52500万元 52.50亿元"),
    case("a unit left out", "截至年底实际支出3718.46万元，主要用于管网改造。\n一是进度偏慢。全年实际支出3718.46元，集中在年底。", "3718.46万元 3718.46元"),
    case("two digits exchanged under one name", "住房保障支出73.87万元。\n住房保障支出78.37万元。", "73.87万元 78.37万元"),
    case(
        "in sections on two funds",
        "一、财政拨款收支情况\n支出包括教育支出918.26万元、住房保障支出73.87万元。\n二、一般公共预算情况\n住房保障支出78.37万元。",
        "73.87万元 78.37万元",
    ),
    case("the unit", "省财政厅核定我县政府债务限额298,500万元。\n距核定债务限额29.85万元还有空间。", "298,500万元 29.85万元"),
    case(
        "a nought too few, the name behind the figure",
        "市级财政专项扶贫资金安排35.0亿元，比上年增长12%。\n市级安排的35000万元专项扶贫资金全部到县。",
        "35.0亿元 35000万元",
    ),
    case("a nought too many", "项目总投资86500万元，工期两年。\n项目总投资86.5亿元，已完成九成。", "86500万元 86.5亿元"),
    case(
        "the total of a table about one thing",
        "单位：2025年度“三公”经费预算\n"
        "一般公共预算“三公”经费支出表\n"
        + table("项目 2024年预算数 2025年预算数", "公务接待费 40.00 34.70", "公务用车运行维护费 60.00 60.00", "合计 100.00 94.70")
        + "2025年“三公”经费预算97.40万元。",
        "94.70 97.40万元",
    ),
    case(
        "the digits of one unit, rounded, and another unit",
        "全区农村低保支出3.728亿元。\n一、救助情况\n2022年农村低保支出总额3727.86万元，其中：春季1500.00万元，秋季2227.86万元。",
        "3.728亿元 3727.86万元",
    ),
    case(
        "what the parts of the one make",
        "区级支出总计812360万元，含补助乡镇支出45182万元。\n（四）对乡镇财政体制结算41582万元，其中：基数返还5182万元，均衡补助22000万元，专项补助18000万元。",
        "45182万元 41582万元",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "figures"), FOUND)
def test_a_slip_of_the_pen_is_found(text: str, figures: str) -> None:
    assert ("restated", figures) in alarms(text)
