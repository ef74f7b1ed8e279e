"""A change whose amount stands elsewhere: a tick where the digits agree, nothing where they do not."""

from __future__ import annotations

import pytest
from readings import alarms, case, checks, holds

HOST = "2021年度接待费支出2.40万元，车辆购置费支出0万元。\n具体情况如下。\n"
NOTHING = [
    case("a rate of another amount", HOST + "接待费支出比预算无增减变化，比上年增加0.50万元，增长31.7%，主要是来访增多。"),
    case("of another name", HOST + "会议费支出比预算无增减变化，比上年增加0.50万元，增长26.3%，主要是会议增多。"),
    case("reported, of other amounts", "收入决算数421386万元。\n与向人代会报告的执行数398129万元相比，决算数增加257万元，系清算形成。"),
    case("more than was reported, and told as less", "收入决算数421386万元。\n与报告的执行数421129万元相比，决算数减少257万元。"),
    case("rose, and the rate fell", HOST + "接待费支出比预算无增减变化，比上年增加0.50万元，下降26.3%。"),
]  # fmt: skip
READ = [
    case(
        "what was reported before it was final",
        "收入决算数421386万元，其中税收298114万元。\n与向人代会报告的执行数421129万元相比，决算数增加257万元，系清算形成。",
        "421386万元 421129万元 257万元",
    ),
    case(
        "reported, and final in the same section",
        "（一）收入。2016年，公共财政收入完成48216万元。\n分项目看：税收32964万元。\n以上决算数比年初报告的执行数48227万元减少11万元，为库款在途。",
        "48216万元 48227万元 11万元",
    ),
    case(
        "the amount in the paragraph above",
        HOST + "接待费支出决算比预算无增减变化，比上年增加0.50万元，增长26.3%，主要是来访增多。",
        "2.40万元 0.50万元 26.3%",
    ),
    case(
        "two years apart",
        "一、2022年“三公”经费预算\n2022年度“三公”经费预算总计21.80万元。\n二、2021年“三公”经费决算\n2021年度“三公”经费合计支出20.12万元。\n"
        "三、变化\n2022年度“三公”经费预算较2021年度增加1.68万元，主要是车辆老化。",
        "21.80万元 20.12万元 1.68万元",
    ),
    case(
        "on a like basis, which the amounts bear out",
        "2021年全县培训费支出365.20万元，按同口径同比减少24.80万元，下降6.4%。",
        "365.20万元 24.80万元 6.4%",
    ),
]


TITLE = "某局2022年度部门决算说明\n"
OVER_BASES = [
    case(
        "this year's in the paragraph above",
        "全年预算6,390.85万元，截至12月31日实际支出6,214.37万元，执行率97.24%。\n上年支出6,418.05万元，本年减支203.68万元，下降3.17%，主要是收治人数减少。",
        ["6,214.37万元 6,418.05万元 203.68万元", "6,214.37万元 6,418.05万元 3.17%"],
    ),
    case(
        "the years named",
        "全年执行5,064.72万元，其中人员类1,926.54万元。\n（四）与上年比较。2021年执行数4,873.15万元，2022年增加191.57万元，增长3.93%。",
        ["5,064.72万元 4,873.15万元 191.57万元", "5,064.72万元 4,873.15万元 3.93%"],
    ),
    case(
        "the base in a bracket",
        "实际支出3,421.65万元，其中项目支出1,859.25万元。\n较之2021年（支出3,206.90万元），支出增加214.75万元，增幅6.70%。",
        ["3,421.65万元 3,206.90万元 214.75万元"],
    ),
    case(
        "a rate alone",
        "截至年底，已支付5473.6万元，未支付442.4万元。\n2021年同类项目支付4188.0万元，本年增30.7%。",
        ["5473.6万元 4188.0万元 30.7%"],
    ),
    case(
        "the plan from the plan, what was spent from what was spent",
        "预算34.60万元，支出33.10万元。上年预算35.80万元，减少1.20万元，下降3.35%；上年支出34.30万元，减少1.20万元，下降3.50%。",
        ["34.60万元 35.80万元 1.20万元", "33.10万元 34.30万元 1.20万元"],
    ),
]  # fmt: skip
OVER_NOTHING = [
    case("of a kind", "全年支出165.20万元。\n上年项目支出75.10万元，本年增加5.30万元，增长7.06%；基本支出变化不大。"),
    case("the year before that", "2022年支出65.20万元。\n2021年支出60.20万元，比2020年增加5.50万元，增长10.05%。"),
    case("what came and went", "年末固定资产165.20万元。\n上年末160.20万元，当年新增25.00万元，处置20.00万元。"),
    case("a plan, and what was spent before", "全年预算390.85万元，实际支出214.37万元。\n上年支出218.05万元，本年减支3.68万元，下降1.69%。"),
    case("like with like", "全年支出214.37万元，执行率97.24%。\n上年支出218.05万元，本年同口径减少1.20万元，下降0.55%。"),
    case("of persons", "年末在职214人。\n上年退休12人，本年增加3人，下降幅度不大。"),
]  # fmt: skip


OVER_PLANS = [
    case(
        "of which an outcome was some",
        "（一）总体情况。“三公”经费支出125.56万元，完成预算138.00万元的90.99%。\n（二）其他。两家合计支出13.86万元，占11.04%。\n"
        "三、2023年安排\n2023年“三公”经费预算116.80万元，比2022年预算减少21.20万元，下降15.36%。",
        ["116.80万元 138.00万元 21.20万元", "116.80万元 138.00万元 15.36%"],
    ),
    case(
        "in a bracket",
        "“三公”经费决算71.28万元，占年初预算（86.40万元）的82.5%。\n2023年预算83.00万元，比2022年“三公”经费预算减少3.40万元，压减3.9%。",
        ["83.00万元 86.40万元 3.40万元"],
    ),
    case(
        "a limit that nothing may pass",
        "全局“三公”经费合计支出467,218.50元，年初控制数为520,000.00元。\n2023年“三公”经费控制数按494,000.00元下达，比2022年控制数再压减5%。",
        ["494,000.00元 520,000.00元 5%"],
    ),
]  # fmt: skip
OVER_OTHER_PLANS = [
    case("of its parts", "“三公”经费预算58.00万元，支出50.10万元。\n2023年公务用车运行费预算38.00万元，比上年预算压减5%。"),
    case("with what was added", "“三公”经费年初预算58.00万元。\n2023年“三公”经费预算56.00万元，比2022年调整预算60.00万元减少4.00万元。"),
    case("of one office and of all", "全系统“三公”经费预算158.00万元，支出150.10万元。\n2023年局机关“三公”经费预算56.00万元，比2022年预算下降6.5%。"),
    case("what is to be spent", "“三公”经费预算58.00万元，支出50.10万元。\n2023年“三公”经费预计支出50.00万元，比2022年预算减少8.00万元。"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "wanted"), OVER_PLANS)
def test_over_the_plan_of_the_year_before(text: str, wanted: list[str]) -> None:
    told = [found for verdict, found in checks(TITLE + text, "change") if verdict != "inconsistent"]
    assert {" ".join(sorted(one.split())) for one in wanted} <= {" ".join(sorted(one.split())) for one in told}
    assert alarms(TITLE + text) == []


@pytest.mark.parametrize("text", OVER_OTHER_PLANS)
def test_over_another_plan_nothing_is_alleged(text: str) -> None:
    assert alarms(TITLE + text) == []


@pytest.mark.parametrize(("text", "wanted"), OVER_BASES)
def test_over_a_base_that_stands_alone(text: str, wanted: list[str]) -> None:
    told = [found for verdict, found in checks(TITLE + text, "change") if verdict != "inconsistent"]
    assert {" ".join(sorted(one.split())) for one in wanted} <= {" ".join(sorted(one.split())) for one in told}
    assert alarms(TITLE + text) == []


@pytest.mark.parametrize("text", OVER_NOTHING)
def test_what_is_not_told_of_this_year_is_not_alleged(text: str) -> None:
    assert alarms(TITLE + text) == []


@pytest.mark.parametrize("text", NOTHING)
def test_says_nothing(text: str) -> None:
    assert checks(text, "change") == [] == alarms(text)


@pytest.mark.parametrize(("text", "figures"), READ)
def test_a_tick(text: str, figures: str) -> None:
    assert [found for verdict, found in checks(text, "change") if verdict != "inconsistent"] == [figures]
    assert alarms(text) == []


COMPARED_UNDER_ANOTHER_NAME = [
    case("wages", "工会经费支出12.30万元，人均工资比上年的8.60万元增长3.20%。", ""),
    case("what each costs", "培训费支出12.30万元，次均费用比上年的8.60万元增长3.20%。", ""),
    case("of another kind", "门诊收入1,230.00万元，住院收入较上年的860.00万元增长3.20%。", ""),
    case("no name", "工会经费支出12.30万元，比上年的8.60万元增长3.20%。", "change"),
    case("the same in short", "受理案件1,230件，受理数比上年的1,160件增长3.20%。", "change"),
    case("the same again", "培训费支出12.30万元，培训费比上年的11.60万元增长3.20%。", "change"),
]


@pytest.mark.parametrize(("text", "kinds"), COMPARED_UNDER_ANOTHER_NAME)
def test_what_is_compared_is_named_before_the_year(text: str, kinds: str) -> None:
    assert " ".join(kind for kind, _ in alarms(text)) == kinds


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("籽棉亩产由362公斤提高到398公斤，增产36公斤。", "362公斤 398公斤 36公斤"),
        ("亩均用水由430方降为318方，节水112方，节水率26.05%。", "430方 318方 112方"),
        ("预算执行率96.56%，低于上年的98.64%达2.08个百分点。", "96.56% 98.64% 2.08个百分点"),
        ("平均办理时间12天，较规定的15天提前3天。", "12天 15天 3天"),
    ],
)
def test_what_lies_between_in_other_words(text: str, figures: str) -> None:
    assert checks(text, "difference") == [("consistent", figures)]
    assert alarms(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "籽棉亩产由362公斤提高到398公斤，皮棉48公斤。",
        "亩均用水由430方降为318方，节水12万方。",
        "平均办理时间12天，较规定的15天提前了不少，达9天的有5件。",
        "全年培训12天、较上年15天相比，计3天停课、2天调休。",
        "年初账面5.2万元，较规定的8万元低，节约1.5万元。",
    ],
)
def test_something_else_than_what_lies_between(text: str) -> None:
    assert [found for found in checks(text, "difference") if found[0] != "consistent"] == [] == alarms(text)


GUESTS = "某局2017年决算\n公务接待费决算131,786.00元（上年145,285.00元），下降9.3%。\n六、原因。"


@pytest.mark.parametrize(
    "told", ["接待费较上年减少13,949.00元。", "公务接待费比2016年减少13,949.00元，主要是压减批次。"]
)
def test_neighbours_of_many_digits_are_exchanged(told: str) -> None:
    assert ("change", "131,786.00元 145,285.00元 13,949.00元") in alarms(GUESTS + told)


@pytest.mark.parametrize(
    "told",
    [
        case("right", "接待费较上年减少13,499.00元。"),
        case("no neighbours exchanged", "接待费较上年减少12,840.00元。"),
        case("from the budget", "接待费较年初预算减少13,949.00元。"),
        case("from another year", "接待费较2015年减少13,949.00元。"),
        case("the other way", "接待费较上年增加13,949.00元。"),
        case("another expense", "会议费较上年减少13,949.00元。"),
        case("some of it", "国内公务接待费较上年减少13,949.00元。"),
        case("of one unit", "局本级接待费较上年减少13,949.00元。"),
        case("about so much", "接待费较上年减少约13,949.00元。"),
        case("few digits", "接待费较上年减少1.39万元。"),
    ],
)
def test_a_change_may_be_of_something_else(told: str) -> None:
    assert alarms(GUESTS + told) == []


LIKE_FOR_LIKE = "2019年“三公”经费预算为3328万元。其中，因公出国（境）费50万元，公务接待费478万元，公务用车费2800万元。同口径比2018年减少830万元，下降{rate}。"


def test_like_for_like_of_the_total_above() -> None:
    assert holds(LIKE_FOR_LIKE.format(rate="20%"), "change", "3328万元 830万元 20%")
    assert alarms(LIKE_FOR_LIKE.format(rate="25%")) == []  # of figures that are not printed
