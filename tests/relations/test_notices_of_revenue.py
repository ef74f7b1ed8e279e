"""Notices on revenue and expenditure, month by month, of a county or a town: sentences as loose as those that are published."""

from __future__ import annotations

import pytest
from readings import alarms, audited, case, checks

TITLE = "某县2021年财政决算情况\n本报告说明全县收支、转移支付和政府债务情况。\n一、全县收支决算情况\n"

QUIET = [
    case(
        "the budget inside a rate, without 的 and without a comma",
        "2021年全区一般预算支出完成48000万元，完成调整预算50000万元96%，同比增加8000万元，增长20%",
    ),
    case(
        "the sign for per cent was forgotten",
        "非税收入完成1800万元完成调整预算1500万元120.0，同比增加300万元增长20%。",
    ),
    case(
        "the task that was set from above is no whole",
        "园区完成收入65.0亿元，完成市里下达62.5亿元收入任务目标的104%。其中：税收收入完成52.0亿元，税收占比80%。",
    ),
    case(
        "the revenue of a book is no budget of it",
        "截至4月底，财政收入3000万元，占年初预算的30%，其中，国税完成1200万元，占年初预算的24%；地税完成1800万元，占年初预算的36%；"
        "实现地方一般预算收入1900万元，占年初预算的38%。",
    ),
    case(
        "some of what has risen, and no amount of it",
        "2.营业税600万元，同比增加100万元，增长20%。其中，餐饮业营业税同比增加30万元，增长60%；运输业营业税同比减少8万元，下降10%。",
    ),
    case(
        "what is within all of it, behind its parts",
        "9月份，全省财政收入1000亿元，同比增长10%。其中，省级收入400亿元，增长8%；市县收入600亿元，增长12%。财政收入中的税收收入850亿元，增长9%。",
    ),
    case(
        "an adjustment told behind the amount that came of it",
        TITLE
        + "支出预算总计调整为90000万元，调增8000万元。其中：县本级支出调整为85000万元，调增8000万元；转移性支出不变。",
    ),
    case(
        "what is mainly something is no list of its own",
        TITLE
        + "转移性收入50.00亿元，其中：公共预算转移收入48.00亿元，主要为税收返还3.00亿元；一般性转移收入30.00亿元；专项收入15.00亿元。",
    ),
    case(
        "expenditure that holds what is carried on",
        TITLE
        + "政府性基金收入总计900万元，其中本级收入300万元，上级补助收入400万元，上年结余200万元；支出总计900万元，"
        "其中本级支出500万元，主要用于园区道路，调出资金150万元用于统筹使用，结转下年使用250万元。",
    ),
    case(
        "a list in a list, and the outer one goes on without a mark",
        TITLE
        + "全镇收入5000万元，加上级补助收入900万元，其中：一般补助600万元（含均衡性补助250万元、奖补资金350万元，专项补助300万元），"
        "上年结余40万元，调入60万元，收入合计6000万元。",
    ),
    case(
        "an inner list ends where the outer one goes on",
        TITLE + "新增债务限额8.40亿元，包括一般债务限额2.10亿元，其中：外债转贷0.60亿元，专项债务限额6.30亿元。",
    ),
    case(
        "each part with its own uses",
        TITLE
        + "发行债券9.00亿元（一般债券3.00亿元，专项债券6.00亿元）；其中，县级一般债券3.00亿元，用于道路1.80亿元，医院1.20亿元；"
        "县级专项债券6.00亿元，用于园区4.50亿元，水利1.50亿元。",
    ),
    case(
        "uses beside each other, of more than one is told",
        TITLE
        + "专项债券安排项目，其中用于园区49.10亿元，用于住房39.80亿元，用于教育33.90亿元，用于水利17.00亿元，用于其他83.60亿元。",
    ),
    case(
        "a share of one of the two that are told together",
        "税收返还和转移支付3000.00亿元。其中：税收返还500.00亿元。一般性转移支付1200.00亿元，占转移支付总量的48.00%。"
        "专项转移支付1300.00亿元，占转移支付总量的52.00%。",
    ),
    case(
        "shares of what was spent, in a second list, are none of what came in",
        "全镇公共财政总收入完成5800.00万元。\n全镇公共财政预算支出完成5000.00万元，主要项目如下：\n1、教育支出2000.00万元，占总支出的40.00%。\n"
        "2、农林水支出3000.00万元，占总支出的60.00%。\n按照要求编制了经济分类报表，经济分类支出如下：\n1、工资支出1500.00万元，占总支出的30.00%。\n"
        "2、基建支出2500.00万元，占总支出的50.00%。\n3、其他支出1000.00万元，占总支出的20.00%。",
    ),
    case(
        "tax of all levels is no part of what the county keeps",
        "全区财政收入完成2600万元，其中税收收入完成2400万元，非税收入完成200万元。\n地方一般预算收入完成1600万元，税收收入占一般预算收入的比重为87.6%。",
    ),
    case(
        "two accounts of one paragraph have nothing left together",
        TITLE
        + "全县政府性基金收入1500万元；国有资本经营收入20万元，调出资金8万元。全县社会保险基金收入2600万元，支出2400万元，本年结余200万元。",
    ),
    case(
        "new quotas and all of the limit",
        TITLE
        + "债务限额总额为57.00亿元，其中一般债务限额17.00亿元，专项债务限额40.00亿元。\n省里下达债务限额6.00亿元，"
        "其中一般债务限额1.60亿元，专项债务限额4.40亿元。",
    ),
]

NO_DOUBT = [
    case(
        "carried bonds that a bracket says are in it",
        TITLE
        + "全县基金预算完成44.60亿元，基金预算财力96.90亿元（含新增专项债券41.20亿元、结转专项债券11.50亿元），增长21%。安排支出68.90亿元，结余28.00亿元。",
    ),
    case(
        "divided by offices, and what is divided stands nowhere",
        "1-5月，完成财政收入4300万元，增长6%。\n地方收入按部门分：税务部门完成1400万元；财政部门完成300万元。",
    ),
    case(
        "an adjustment and some of what it comes of",
        TITLE + "收入总计调整为50000万元，调增9000万元，主要是调增上级补助收入7000万元、债务转贷收入1600万元。",
    ),
    case(
        "one month and all so far",
        "3月份，全县实现财政收入5600万元，增长2%。1-3月，全县实现财政收入17000万元，增长5%。",
    ),
    case("so far first", "1至9月累计，全国基金收入9700亿元，增长3%。9月当月，全国基金收入640亿元，下降1%。"),
]

READ = [
    case(
        "of a task whose name stands behind its amount",
        "园区完成收入65.0亿元，同比增长8%，完成市里下达62.5亿元收入任务目标的104%。",
        "ratio",
        "65.0亿元 62.5亿元 104%",
    ),
    case(
        "hundreds of millions beside tens of thousands",
        TITLE + "收入总计15.26亿元，增长3%。其中：一般公共预算收入6.82亿元，下降7%；"
        "上级补助收入5.24亿元、上年结余收入1.78亿元、调入资金1.33亿元、债务转贷收入964万元。",
        "sum",
        "15.26亿元 6.82亿元 5.24亿元 1.78亿元 1.33亿元 964万元",
    ),
    case(
        "what an adjustment comes of, the verb said once",
        TITLE
        + "收入总计调整为50000万元，调增9000万元。其中：转移性收入调整为38000万元，调增9000万元，主要是调增上级补助收入7400万元、债务转贷收入1600万元。",
        "sum",
        "9000万元 7400万元 1600万元",
    ),
    case(
        "divided by offices in a paragraph of its own",
        "（一）收入情况。1-5月，完成地方一般公共预算收入1700万元，占年初预算3400万元的50%。\n"
        "地方收入按部门分：税务部门完成1400万元，占年初预算2700万元的51.9%；财政部门完成300万元，占年初预算700万元的42.9%。",
        "sum",
        "1700万元 1400万元 300万元",
    ),
    case(
        "the amount before a budget without 的 is what has risen",
        "非税收入完成1800万元完成调整预算1500万元120.0，同比增加300万元增长20%。",
        "change",
        "1800万元 300万元 20%",
    ),
    case(
        "of an account told in one list",
        TITLE
        + "全县国有资本经营收入140万元，上级补助收入40万元，上年结余14万元，国有资本经营支出150万元。\n上述收支相抵，年终结余44万元。",
        "difference",
        "140万元 40万元 14万元 150万元 44万元",
    ),
    case(
        "what moved out is spent too",
        TITLE
        + "全县政府性基金上年结余26.30亿元，上级补助收入14.60亿元，债务转贷收入1.30亿元；基金支出19.20亿元，调出资金2.00亿元，年终结余21.00亿元。",
        "difference",
        "26.30亿元 14.60亿元 1.30亿元 19.20亿元 2.00亿元 21.00亿元",
    ),
    case(
        "ten thousands of hundred millions",
        "年末政府债务余额70.60万亿元，包括国债余额30.00万亿元、地方债余额40.60万亿元。国债余额中，内债29.70万亿元，外债3000亿元。",
        "sum",
        "30.00万亿元 29.70万亿元 3000亿元",
    ),
    case(
        "what each group begins with",
        TITLE
        + "发行债券9.00亿元，其中，县级一般债券3.00亿元，用于道路1.80亿元；县级专项债券6.00亿元，用于园区4.50亿元。",
        "sum",
        "9.00亿元 3.00亿元 6.00亿元",
    ),
    case(
        "the total behind what 加上 adds, a list in it",
        TITLE
        + "全镇收入5000万元，加上级补助收入900万元，其中：一般补助600万元，上年结余40万元，调入60万元，收入合计6000万元。",
        "sum",
        "5000万元 900万元 40万元 60万元 6000万元",
    ),
]

FOUND = [
    case(
        "a budget without 的",
        "2021年全区一般预算支出完成48000万元，完成调整预算50000万元96%，同比增加8000万元，增长26%",
        "change",
        "48000万元 8000万元 26%",
    ),
    case(
        "what is left of an account told in one list",
        TITLE
        + "全县国有资本经营收入140万元，上级补助收入40万元，上年结余14万元，国有资本经营支出150万元。\n上述收支相抵，年终结余54万元。",
        "difference",
        "140万元 40万元 14万元 150万元 54万元",
    ),
    case(
        "tens of thousands that were written as ones",
        "本级对下转移支付支出506元，比上年减少4000万元，下降88.77%。其中，税收返还17万元；一般性转移支付169万元；专项转移支付320万元。",
        "sum",
        "506元 17万元 169万元 320万元",
    ),
]


@pytest.mark.parametrize("text", QUIET)
def test_nothing_is_reported(text: str) -> None:
    assert alarms(text) == []


@pytest.mark.parametrize("text", NO_DOUBT)
def test_nothing_is_doubted(text: str) -> None:
    assert [outcome.rule for outcome in audited(text).outcomes if outcome.verdict == "inconsistent"] == []


@pytest.mark.parametrize(("text", "kind", "figures"), READ)
def test_they_are_read(text: str, kind: str, figures: str) -> None:
    assert figures in [read for verdict, read in checks(text, kind) if verdict in ("consistent", "rounding")]


@pytest.mark.parametrize(("text", "kind", "figures"), FOUND)
def test_a_slip_is_found(text: str, kind: str, figures: str) -> None:
    assert (kind, figures) in alarms(text)
