"""An adjusted budget: its columns, what makes up a 净调增, limits of debt; rates of it said again; what is kept within."""

from __future__ import annotations

import pytest
from readings import alarms, case, checks

HEAD = "关于2021年县级预算调整方案的报告\n全县转移支付、政府债务另行报告。\n"

NOTHING = [
    case(
        "a rate of another amount behind it",
        "年初预算1,286.04万元，调整后预算1,573.62万元，支出1,500.00万元，增幅5%。",
    ),
    case("over last year", "年初预算1,286.04万元，调整后预算1,573.62万元，比上年增幅5%。"),
    case("additions that are no parts of the total", "县级支出调整后为548万元。其中教育调增51万元，卫生调减17万元。"),
    case("cuts in a list are no parts of what is left", "县级支出调整后为548万元。具体为：\n1.调增51万元，用于教育；\n2.调减17万元，压减会议费。"),
    case("lines that are not told", "县级收入年初预算58万元，调整后为54万元。上级补助另行报告20万元。\n收入总计由年初的98万元调整为94万元。"),
    case("a limit that was raised", "县级政府债务限额182万元。年中政府债务限额调整为229万元。年末政府债务余额222万元。"),
    case("new debt is no limit of all", "下达我县新增政府债务限额46万元。年末县级政府债务余额222万元。"),
    case("rates of two halves of a year", "一、上半年\n1-6月，县级支出完成年初预算的46.4%。\n二、全年\n1-9月，县级支出完成年初预算的71.2%。"),
    case("rates of two levels", "一、执行\n全市政府性基金支出完成年初预算的46.4%。\n二、问题\n市级政府性基金支出完成年初预算的43.7%。"),
    case("below what is average", "县级人均支出2.1万元，低于全省平均2.4万元。"),
    case("up over last year, adjusted down", "2023年收入预算由86.00亿元调整为82.00亿元，增长3.10%。"),
    case("cut, and up over last year", "2023年非税收入预算由86.00亿元调减为82.00亿元，增长3.10%。"),
    case("up over last year, adjusted up", "收入目标由86.00亿元调整为90.30亿元，增长9.20%。"),
    case("up over last year, for a reason", "支出预算由2,500.00万元调整为2,700.00万元，增长6.40%，主要是上年基数较高。"),
    case("down over last year", "支出预算由2,700.00万元调整为2,500.00万元，下降4.30%。"),
    case("without what is not printed", "全年预算由年初的2,500.00万元调整为2,700.00万元，增幅5.30%（剔除上级专款后）。"),
    case("of one basis", "全年预算由年初的2,500.00万元调整为2,700.00万元，增幅5.30%，同口径比较。"),
    case("lower than the average", "全年预算由2,500.00万元调整为2,700.00万元，增长率7.10%低于全县平均水平。"),
    case("an increase lower than the average", "全年预算由2,500.00万元调整为2,700.00万元，增幅7.10%低于全县平均水平。"),
    case("the lowest of years", "年初预算2,500.00万元，调整后预算2,700.00万元，增幅5.10%，为近五年最低。"),
    case("lower than last year's", "全年预算由2,500.00万元调整为2,700.00万元，增幅5.10%，低于上年水平。"),
    case("of two together", "人员经费由年初900.00万元调整为950.00万元，公用经费由年初300.00万元调整为370.00万元，增幅10.00%。"),
    case("an adjustment of two together", "人员经费由年初900.00万元调整为950.00万元，公用经费由年初300.00万元调整为370.00万元，预算调整率10.00%。"),
    case("of three together", "甲由600.00万元调整为640.00万元，乙由800.00万元调整为770.00万元，丙由600.00万元调整为650.00万元，增幅3.00%。"),
    case("all that was added and all that was cut", "预算由2,500.00万元调整为2,700.00万元，追加比例12.00%，压减比例4.00%。"),
    case("all that was added", "预算由2,500.00万元调整为2,700.00万元，追加率12.00%。"),
    case("all that came and went", "年中追加300.00万元、核减100.00万元，预算由2,500.00万元调整为2,700.00万元，预算调整率16.00%。"),
    case("all that came and went, over what is told", "年初预算2,500.00万元，追加300.00万元，核减100.00万元，调整后预算2,700.00万元，增幅12.00%。"),
    case("nil before", "债券预算由0万元调整为500.00万元，增幅100.00%，均为上级转贷。"),
    case(
        "rates over last year beside what budgets were adjusted to",
        "收入预算由56,000万元调整为61,000万元，调增5,000万元，增长3.4%；支出预算由83,000万元调整为92,000万元，调增9,000万元，增长5.1%。",
    ),
]  # fmt: skip

READ = [
    case(
        "how much less it is than at first",
        "年初预算1,286.04万元，调减86.04万元，调整后预算为1,200.00万元，降幅为6.69%。",
        "change",
        "consistent",
        "1,286.04万元 1,200.00万元 6.69%",
    ),
    case(
        "how much more it is than at first",
        "2020年年初预算1,286.04万元，年中追加287.58万元，调整后预算1,573.62万元，增幅22.36%。",
        "change",
        "consistent",
        "1,286.04万元 287.58万元 22.36%",
    ),
    case(
        "a limit in total, raised by one that is told by kind too",
        "截至6月底，全县政府债务限额总额为58亿元。\n下达我县新增债务限额0.8亿元，其中：新增一般债务限额0.1亿元，新增专项债务限额0.7亿元。\n按上述新增限额分配后，政府债务限额总额调整为58.8亿元。",
        "difference",
        "consistent",
        "58亿元 0.8亿元 58.8亿元",
    ),
    case(
        "pairs of initial and adjusted figures",
        "年初批准的县级收入年初预算为456万元，1—9月完成302万元。拟将全年收入预算调整为432万元，调减24万元，下降5.26%。其中：税收收入由年初的258万元调整为229万元，非税收入由年初的198万元调整为203万元。",
        "sum", "consistent", "432万元 229万元 203万元",
    ),
    case(
        "from one figure to another, and the difference",
        "税收收入由年初的2580万元调整为2290万元，调减290万元，下降11.24%。",
        "change", "consistent", "2580万元 2290万元 290万元",
    ),
    case(
        "the initial figure in the sentence before",
        "年初批准的县级支出年初预算为2864万元。拟调整为3318万元，调增454万元，增长15.85%。",
        "change", "consistent", "2864万元 3318万元 454万元",
    ),
    case(
        "a net cut of a cut and an addition",
        "县级支出年初预算81万元，净调减2万元，其中：土地支出调减20万元，债券项目调增18万元。",
        "sum", "consistent", "2万元 20万元 18万元",
    ),
    case(
        "a cut and an addition make a cut",
        "一般公共预算收入年初预算582万元，调减34万元，调整后为548万元。其中税收收入受停产影响调减51万元，非税收入调增17万元。",
        "sum", "consistent", "34万元 51万元 17万元",
    ),
    case(
        "numbered additions and cuts",
        "一般公共预算支出年初预算2186万元，净调增284万元，调整后为2470万元。具体为：\n1.调增73万元，用于增人增资；\n2.调增236万元，为上级专项；\n3.调减25万元，压减会议费。",
        "sum", "consistent", "284万元 73万元 236万元 25万元",
    ),
    case(
        "the initial column",
        "（一）收入\n一般公共预算收入年初预算582万元，调减34万元，调整后为548万元。债务转贷收入年初未列预算，本次列入207万元。\n调入资金年初预算120万元，调减45万元，调整后为75万元。动用稳定调节基金26万元，不作调整。\n以上调整后，收入总计由年初的728万元调整为856万元。",
        "sum", "consistent", "582万元 120万元 26万元 728万元",
    ),
    case(
        "the adjusted column",
        "（一）收入\n一般公共预算收入年初预算582万元，调减34万元，调整后为548万元。债务转贷收入年初未列预算，本次列入207万元。\n调入资金年初预算120万元，调减45万元，调整后为75万元。动用稳定调节基金26万元，不作调整。\n以上调整后，收入总计由年初的728万元调整为856万元。",
        "sum", "consistent", "548万元 207万元 75万元 26万元 856万元",
    ),
    case(
        "adjusted expenditure",
        "（二）支出\n一般公共预算支出年初预算2186万元，净调增284万元，调整后为2470万元。\n上解支出32万元不变；债务还本支出由33万元调整为95万元。调整后支出总计2597万元。",
        "sum", "consistent", "2470万元 32万元 95万元 2597万元",
    ),
    case(
        "the rate of a cut",
        "县级政府性基金收入年初预算860万元，调减245万元，下降28.49%，调整后为615万元。",
        "change", "consistent", "860万元 245万元 28.49%",
    ),
    case(
        "what the budget rose by",
        "县级支出年初预算为2186万元，加上上级追加等因素，调整预算为2764万元，执行中净增加578万元。",
        "change", "consistent", "2186万元 2764万元 578万元",
    ),
    case(
        "limits in all",
        "下达我县新增政府债务限额46万元，其中一般债务14万元、专项债务32万元。\n本次调整前，县级政府债务限额为182万元，其中一般债务96万元、专项债务86万元。县级政府债务限额调整为228万元，其中一般债务110万元、专项债务118万元。",
        "difference", "consistent", "46万元 182万元 228万元",
    ),
    case(
        "limits by kind",
        "下达我县新增政府债务限额46万元，其中一般债务14万元、专项债务32万元。\n本次调整前，县级政府债务限额为182万元，其中一般债务96万元、专项债务86万元。县级政府债务限额调整为228万元，其中一般债务110万元、专项债务118万元。",
        "difference", "consistent", "32万元 86万元 118万元",
    ),
    case(
        "not above what was approved",
        "市级政府债务余额179.8亿元，未超过核定的市级限额187.5亿元。", "bound", "consistent", "179.8亿元 187.5亿元",
    ),
    case(
        "the adjusted budget and not the initial one",
        "县级收入年初预算为320万元，调整预算为385万元，决算数为372万元，为调整预算的96.62%。",
        "ratio", "consistent", "385万元 372万元 96.62%",
    ),
    case(
        "a rate said again",
        "一、执行\n县级政府性基金支出324万元，完成年初预算702万元的46.15%。\n二、问题\n县级政府性基金支出完成年初预算的46.15%。",
        "restated", "consistent", "46.15% 46.15%",
    ),
    case(
        "rates of what budgets were adjusted by",
        "收入预算由56,000万元调整为61,000万元，调增5,000万元，增长8.9%；支出预算由83,000万元调整为92,000万元，调增9,000万元，增长10.8%。",
        "change",
        "consistent",
        "83,000万元 92,000万元 10.8%",
    ),
    case(
        "what each part was raised by is no part",
        "支出预算总计调整为517,300万元，调增21,300万元。其中：县本级支出调整为402,600万元，调增支出12,800万元，镇级支出调整为81,200万元，调增6,400万元，上解支出调整为33,500万元，调增2,100万元。",
        "sum",
        "consistent",
        "517,300万元 402,600万元 81,200万元 33,500万元",
    ),
    case(
        "what each part was raised by makes what the total was",
        "支出预算总计调整为517,300万元，调增21,300万元。其中：县本级支出调整为402,600万元，调增支出12,800万元，镇级支出调整为81,200万元，调增6,400万元，上解支出调整为33,500万元，调增2,100万元。",
        "sum",
        "consistent",
        "21,300万元 12,800万元 6,400万元 2,100万元",
    ),
]  # fmt: skip

FOUND = [
    case(
        "a slip in how much more it is than at first",
        "2020年年初预算1,286.04万元，年中追加287.58万元，调整后预算1,573.62万元，增幅23.26%。",
        "change",
        "1,286.04万元 1,573.62万元 23.26%",
    ),
    case(
        "a slip in the difference",
        "税收收入由年初的2580万元调整为2290万元，调减390万元。",
        "change", "2580万元 2290万元 390万元",
    ),
    case(
        "a rate of the initial budget",
        "县级收入年初预算为320万元，调整预算为385万元，决算数为372万元，为调整预算的116.25%。",
        "ratio", "385万元 372万元 116.25%",
    ),
    case(
        "a column",
        "（二）支出\n一般公共预算支出年初预算2186万元，净调增284万元，调整后为2470万元。\n上解支出32万元不变；债务还本支出由33万元调整为95万元。调整后支出总计2579万元。",
        "sum", "2470万元 32万元 95万元 2579万元",
    ),
    case(
        "numbered additions",
        "一般公共预算支出年初预算2186万元，净调增284万元，调整后为2470万元。具体为：\n1.调增73万元，用于增人增资；\n2.调增263万元，为上级专项；\n3.调减25万元，压减会议费。",
        "sum", "284万元 73万元 263万元 25万元",
    ),
    case(
        "a rate said again",
        "一、执行\n县级政府性基金支出324万元，完成年初预算702万元的46.15%。\n二、问题\n县级政府性基金支出完成年初预算的43.68%。",
        "restated", "46.15% 43.68%",
    ),
    case(
        "one wrong rate of two",
        "收入预算由56,000万元调整为61,000万元，调增5,000万元，增长8.9%；支出预算由83,000万元调整为92,000万元，调增9,000万元，增长18.8%。",
        "change",
        "83,000万元 92,000万元 18.8%",
    ),
    case(
        "a slip in a part that was raised",
        "支出预算总计调整为517,300万元，调增21,300万元。其中：县本级支出调整为402,600万元，调增支出12,800万元，镇级支出调整为81,200万元，调增6,400万元，上解支出调整为35,300万元，调增2,100万元。",
        "sum",
        "517,300万元 402,600万元 81,200万元 35,300万元",
    ),
    case(
        "a slip in what a part was raised by",
        "支出预算总计调整为517,300万元，调增21,300万元。其中：县本级支出调整为402,600万元，调增支出12,800万元，镇级支出调整为81,200万元，调增4,600万元，上解支出调整为33,500万元，调增2,100万元。",
        "sum",
        "21,300万元 12,800万元 4,600万元 2,100万元",
    ),
]  # fmt: skip


@pytest.mark.parametrize("text", NOTHING)
def test_what_was_adjusted_is_not_compared_with_what_was_not(text: str) -> None:
    assert alarms(HEAD + text) == []


@pytest.mark.parametrize(("text", "kind", "verdict", "figures"), READ)
def test_an_adjusted_budget_is_read(text: str, kind: str, verdict: str, figures: str) -> None:
    assert any((verdict, figures) == found for found in checks(HEAD + text, kind)), checks(HEAD + text, kind)
    assert alarms(HEAD + text) == []


@pytest.mark.parametrize(("text", "kind", "figures"), FOUND)
def test_a_slip_in_an_adjusted_budget_is_found(text: str, kind: str, figures: str) -> None:
    assert (kind, figures) in alarms(HEAD + text)
