"""A change whose amount stands elsewhere: a tick where the digits agree, nothing where they do not."""

from __future__ import annotations

import pytest
from readings import alarms, case, checks

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
