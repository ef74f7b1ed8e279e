"""What one year leaves, and what the next begins with."""

from __future__ import annotations

import pytest
from readings import alarms, case, checks

PROSE = (
    "某县渠道维修资金绩效自评报告\n2021年到位资金960.00万元，支出712.40万元，结转下年247.60万元。\n"
    "2022年上年结转247.60万元，当年到位资金850.00万元，支出1,013.20万元，结转下年84.40万元。"
)
TABLE = (
    "三年资金情况表\n单位：万元\n年度\t上年结转\t当年安排\t当年支出\t结转下年\n2020年\t31.50\t360.00\t348.20\t43.30\n"
    "2021年\t43.30\t410.00\t395.60\t57.70\n2022年\t57.70\t380.00\t418.40\t19.30\n"
)
ACCOUNTS = (
    "2022年度收入总计1,864.20万元，其中年末结转和结余93.46万元。\n2023年年初结转和结余{}万元，本年收入1,702.15万元。"
)

NOTHING = [
    case("as the years follow each other", PROSE),
    case("a table of years", TABLE),
    case("years that do not follow each other", PROSE.replace("2022年", "2023年").replace("上年结转247.60", "上年结转274.60")),
    case("other money under another heading", PROSE.replace("\n2022年上年结转247.60", "\n二、维修养护资金\n2022年上年结转274.60")),
    case("no slip of the pen: part of it was called in", ACCOUNTS.format("61.20")),
    case("a table in which no year agrees", TABLE.replace("43.30\t410", "48.90\t410").replace("57.70\t380", "61.20\t380")),
]  # fmt: skip


@pytest.mark.parametrize("text", NOTHING)
def test_no_alarm(text: str) -> None:
    assert [found for found in alarms(text) if found[0] == "restated"] == []


READ = [
    case("in the text", PROSE, "247.60万元 247.60万元"),
    case("in a table", TABLE, "57.70 57.70"),
    case("in other words", ACCOUNTS.format("93.46"), "93.46万元 93.46万元"),
]


@pytest.mark.parametrize(("text", "figures"), READ)
def test_what_is_left_is_carried_on(text: str, figures: str) -> None:
    assert ("consistent", figures) in checks(text, "restated")


FOUND = [
    case("in the text", PROSE.replace("上年结转247.60", "上年结转274.60"), "247.60万元 274.60万元"),
    case("in other words", ACCOUNTS.format("94.36"), "93.46万元 94.36万元"),
    case("in a table in which the other years agree", TABLE.replace("57.70\t380", "51.20\t380"), "57.70 51.20"),
]


@pytest.mark.parametrize(("text", "figures"), FOUND)
def test_what_is_carried_on_otherwise(text: str, figures: str) -> None:
    assert ("restated", figures) in alarms(text)


INSURED = "一、2024年执行情况\n社会保险基金年末累计结余56.38亿元，{}。\n二、2025年预算安排\n{}收入预计5.00亿元，上年结余65.38亿元。"
BUDGET = (
    "某县2023年预算执行情况和2024年预算草案的报告\n一、2023年预算执行情况\n政府性基金收入8640.6万元，支出8215万元，加上年结余318万元，年终结余743.6万元。\n"
    "二、2024年预算草案\n政府性基金{}10000万元，加上年结余{}万元，安排支出10700万元。"
)


@pytest.mark.parametrize(
    "text",
    [
        case("as it was left", BUDGET.format("预计收入", "743.6")),
        case("some of it was called in", BUDGET.format("预计收入", "703.6")),
        case("a digit another: by so much it was used", BUDGET.format("预计收入", "843.6")),
        case("less than all", BUDGET.format("预计收入", "734.6").replace("743.6万元。", "743.6万元，其中结转下年734.6万元。")),
        case("another fund", BUDGET.format("预计收入", "734.6").replace("草案\n政府性基金", "草案\n国有资本经营")),
        case("of another level", BUDGET.format("收入", "734.6").replace("草案\n政", "草案\n县本级政").replace("况\n政", "况\n全县政")),
        case("three digits that tell, and noughts", BUDGET.format("预计收入", "734.00").replace("余743.6", "余743.00").replace("8640.6", "8640")),
        case("by so much some of it was taken back", BUDGET.format("预计收入", "734.6").replace("743.6万元。", "743.6万元，其中9万元已收回。")),
        case("taken back in the next", BUDGET.format("预计收入", "734.6").replace("安排支出", "收回9万元，安排支出")),
        case("by so much it was used", BUDGET.format("预计收入", "734.6").replace("743.6万元。", "743.6万元。年初已用净结余9.0万元。")),
        case("one insurance of several", INSURED.format("其中企业职工基本养老保险结余44.08亿元", "城乡居民养老保险")),
        case("another insurance", INSURED.format("其中工伤保险结余4.08亿元", "失业保险基金")),
        case("of all, and of one", INSURED.format("较上年增加2.10亿元", "居民医疗保险")),
        case("of the same year", BUDGET.format("收入", "734.6").replace("二、2024年预算草案", "二、其他情况").replace(".6", "")),
    ],
)  # fmt: skip
def test_what_a_budget_begins_with_may_be_other_money(text: str) -> None:
    assert alarms(text) == []


@pytest.mark.parametrize("words", ["预计收入", "收入预算", "收入安排"])
def test_what_a_budget_begins_with(words: str) -> None:
    assert ("consistent", "743.6万元 743.6万元") in checks(BUDGET.format(words, "743.6"), "restated")
    assert ("restated", "743.6万元 734.6万元") in alarms(BUDGET.format(words, "734.6"))
