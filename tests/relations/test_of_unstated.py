"""Shares of one whole that is named and stated nowhere: where one says that the parts are all of it, they make 100 %."""

from __future__ import annotations

import pytest
from readings import alarms, case, checks

NOTHING = [
    case("two halves, each of its own limit", "一般债务占限额的95.0%，专项债务占限额的98.0%。"),
    case("two halves and a third", "在职人员占62%，退休人员占35%，遗属占3%。"),
    case("beside whom there may be others", "在职人员占62%，退休人员占35%。"),
    case("shares before and now", "一般债务占比由56%上升到57%，专项债务占比由44%降至43%。"),
    case("of two years", "2018年一般债务占56.2%，专项债务占43.8%，2017年一般债务占51.0%，专项债务占49.0%。"),
    case(
        "some parts of many",
        "教育支出500.00万元，占一般公共预算支出的25.0%；\n农林水支出300.00万元，占一般公共预算支出的15.0%。",
    ),
    case("of two wholes", "基本支出84.10万元，占本级支出的84.1%；\n项目支出15.90万元，占全县支出的25.9%。"),
    case("of two wholes, one behind the other", "服务占全市规模的60.5%，占全省规模的42.5%。"),
    case("some of the ways to buy", "公开招标、邀请招标、询价采购规模分别占全市采购规模的77.6%、1.0%和3.8%。"),
    case("some kinds, each told", "采购构成为：货物占41.35%，工程占20.25%，服务占28.4%。"),
    case("last year's behind this year's", "女职工占60.5%，上年占39.0%。"),
    case(
        "some of what was bought",
        "全市采购规模为90.5亿元。\n货物、工程采购规模分别为30.2亿元和20.1亿元，占全市采购规模的33.4%和22.2%。",
    ),
    case("of the money, not of the works", "丙公司承接6个标段，合同额占70%；丁公司承接4个标段，合同额占30%。"),
    case("one of them by chance that of the works", "丙公司承接6个标段，合同额占60%；丁公司承接4个标段，合同额占20%。"),
    case("in brackets", "一类企业3户（产值占70%），二类企业2户（产值占30%）。"),
    case("of all the money", "硬化道路30公里，投资占全部的55.5%；整修道路20公里，投资占全部的44.5%。"),
    case("money named in lines", "1.硬化道路30公里，占投资规模的55.5%。\n2.整修道路20公里，占投资规模的44.5%。"),
    case("of what they make, a finding or none", "从来源看，市级安排300.00万元，占70%；县级配套100.00万元，占30%。"),
    case("of what three make", "评审由三方承担：专家3人，占20%；代表5人，占30%；群众12人，占50%。"),
    case("one share, which is whole", "财政拨款收入84.10万元，占收入预算的100%。"),
    case("few digits, which may be a coincidence", "甲类支出3.00万元，占预算的3%；\n乙类支出97.00万元，占预算的55%。"),
    case(
        "far from each other",
        "基本支出84.10万元，占支出预算的84.1%。\n" + "另行说明。\n" * 9 + "项目支出15.90万元，占支出预算的25.9%。",
    ),
]


WEIGHTS = [
    case("of a score", "综合得分由两部分组成：专家7人（占60%），职工代表21人（占40%）。"),
    case("said so", "评审权重：专家7人，占60%；职工代表21人，占40%。"),
    case("of those who judge", "专业评委7名，占75%；群众评委21名，占25%。"),
    case("of votes", "领导9人投票占40%；职工41人投票占60%。"),
]


@pytest.mark.parametrize("text", WEIGHTS)
def test_what_votes_weigh_is_no_share_of_those_who_vote(text: str) -> None:
    assert not [verdict for verdict, _ in checks(text, "ratio") if verdict == "inconsistent"]


@pytest.mark.parametrize("text", NOTHING)
def test_no_shares_of_one_whole(text: str) -> None:
    assert not alarms(text)


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        case(
            "in two paragraphs",
            "1.基本支出预算8406.50万元，占支出预算的84.07%，比上年增加12.00万元。\n2.项目支出预算1593.50万元，占支出预算的15.94%。",
            "84.07% 15.94%",
        ),
        case("two halves by name", "债务余额118.35亿元，其中一般债务占56.2%、专项债务占43.8%。", "56.2% 43.8%"),
        case("the amount of one of them", "税收收入占比59.0%，非税收入28,026万元，占比41.0%。", "59.0% 41.0%"),
        case(
            "in one sentence",
            "税收收入72.4亿元，占地方收入的60.3%；非税收入47.6亿元，占地方收入的39.7%。",
            "60.3% 39.7%",
        ),
        case(
            "one behind the other",
            "招标、磋商、谈判、询价规模分别占全县规模的50.6%、30.4%、14.2%、4.8%。",
            "50.6% 30.4% 14.2% 4.8%",
        ),
        case(
            "behind their amounts",
            "2021年采购规模为90.5亿元。\n省级、市县采购规模分别为30.2亿元和60.3亿元，占采购规模的33.4%和66.6%。",
            "33.4% 66.6%",
        ),
        case("each behind its name", "采购构成为：货物占41.35%，工程占30.25%，服务占28.4%", "41.35% 30.25% 28.4%"),
        case("in points of share", "货物占比为41.3%、工程占比30.3%、服务占比28.4%。", "41.3% 30.3% 28.4%"),
    ],
)
def test_they_make_a_whole(text: str, figures: str) -> None:
    verdicts = {told: verdict for verdict, told in checks(text, "shares_total")}
    assert verdicts[figures] in ("consistent", "rounding")


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        case("two halves by name", "一般债务占比56.2%，专项债务占比48.3%。", "56.2% 48.3%"),
        case(
            "one of them slipped",
            "1.基本支出预算8406.50万元，占支出预算的84.07%。\n2.项目支出预算1593.50万元，占支出预算的19.54%。",
            "84.07% 19.54%",
        ),
        case(
            "one of several behind their amounts",
            "省级、市级、县级采购规模分别为30.2亿元、40.1亿元和20.2亿元，占采购规模的33.4%、44.3%和32.3%。",
            "33.4% 44.3% 32.3%",
        ),
        case(
            "the larger one",
            "税收收入72.4亿元，占地方收入的63.0%；非税收入47.6亿元，占地方收入的39.7%。",
            "63.0% 39.7%",
        ),
    ],
)
def test_they_do_not(text: str, figures: str) -> None:
    assert ("shares_total", figures) in alarms(text)


OF_ALL = [
    case("named once", "税收收入28.36亿元，占一般公共预算收入的71.2%；非税收入11.47亿元，占28.8%。", "28.36", "28.63"),
    case("in brackets", "人员经费286.40万元（占71.6%），公用经费113.60万元（占28.4%）。", "113.60", "131.60"),
    case("three of them", "从学历看，研究生18人（占30.0%），本科36人（占60.0%），大专及以下6人（占10.0%）。", "6人", "9人"),
    case("in two lines", "1.基本支出846.00万元，占全部支出的84.60%。\n2.项目支出154.00万元，占全部支出的15.40%。", "154.00", "145.00"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "old", "new"), OF_ALL)
def test_where_shares_make_the_whole_each_is_of_what_the_parts_make(text: str, old: str, new: str) -> None:
    assert alarms(text) == []
    assert {verdict for verdict, _ in checks(text, "ratio")} == {"consistent"}
    assert [kind for kind, _ in alarms(text.replace(old, new))] == ["ratio"]
