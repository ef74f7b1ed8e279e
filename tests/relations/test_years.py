"""Year labels: headings, 截至…年12月31日, and years compared with."""

from __future__ import annotations

import pytest
from readings import alarms, audited, case, checks

ACCOUNTS = """青溪县档案馆2024年度部门决算公开说明
一、2024年度收入支出决算总体情况说明
收支平稳。
二、{year}年度收入决算情况说明
收入平稳。
三、2024年度支出决算情况说明
支出平稳。
"""
WRITTEN = "青溪县档案馆2024年部门整体支出绩效自评报告\n"
TITLE = WRITTEN + "2024年，全馆各项工作平稳有序。\n"


def said(text: str) -> list[tuple[str, str]]:
    return [(o.rule, o.verdict) for o in audited(text).outcomes if o.rule.startswith("years/")]


@pytest.mark.parametrize(
    "text",
    [
        case("all headings of one year", ACCOUNTS.format(year=2024)),
        case("a heading about last year says so", ACCOUNTS.replace("{year}年度", "2023年与2024年")),
        case(
            "two odd headings: a report on two years",
            ACCOUNTS.format(year=2023) + "四、2023年度支出决算情况说明\n支出平稳。\n",
        ),
        case(
            "a budget stands beside the execution of the year before",
            "青溪县2025年预算草案\n一、2024年预算执行情况\n收支平稳。\n二、2025年预算支出情况\n支出平稳。\n三、2025年收入情况\n收入平稳。",
        ),
        case("end of the year of the report", TITLE + "截至2024年12月31日，本单位共有车辆3辆。"),
        case(
            "beside the figures of the year",
            TITLE + "截至2024年12月31日，固定资产90.10万元；截至2023年12月31日，固定资产88.20万元。",
        ),
        case(
            "the title names the year it was written in",
            WRITTEN + "2023年支出平稳。\n截至2023年12月31日，本单位共有车辆3辆。",
        ),
        case("history of a project", TITLE + "截至2022年12月31日，工程累计完成投资3000万元。"),
        case("last year's figure, said to be so", TITLE + "截至2023年12月31日，本单位共有车辆3辆，为上年末数。"),
        case(
            "a budget has the stock of the year before", "档案馆2025年部门预算\n截至2024年12月31日，本单位共有车辆3辆。"
        ),
        case("years in order", "2024年度支出合计562.30万元，比2023年增加12.30万元，增长2.24%。"),
        case(
            "the year of last year's figure in brackets",
            "拨款682.40万元，较2025年增加77.25万元（2025年605.15万元）；专户资金940.00万元，较2025年增加330.00万元（2025年610.00万元）。",
        ),
        case("several years back", "2024年度支出合计562.30万元，比2019年增加12.30万元，增长2.24%。"),
        case(
            "against the budget of the year", "2024年度支出合计562.30万元，比2024年年初预算增加12.30万元，增长2.24%。"
        ),
    ],
)
def test_no_alarm(text: str) -> None:
    assert [a for a in alarms(text) if a[1].count("年")] == []
    assert not any(verdict == "inconsistent" for _, verdict in said(text))


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        case("one heading kept from last year", ACCOUNTS.format(year=2023), "years/heading"),
        case("the end of another year", TITLE + "截至2023年12月31日，本单位共有车辆3辆。", "years/end"),
        case("staff at the end of another year", TITLE + "截至2023年末，本单位共有在职人员31人。", "years/end"),
        case(
            "compared with itself", "2024年度支出合计562.30万元，比2024年增加12.30万元，增长2.24%。", "years/compared"
        ),
        case(
            "compared with what is to come",
            "2024年支出合计562.30万元，与2025年相比增加12.30万元，增长2.24%。",
            "years/compared",
        ),
    ],
)
def test_alarm(text: str, rule: str) -> None:
    assert (rule, "inconsistent") in said(text)


def test_the_year_is_pointed_at() -> None:
    """Its offsets are those of the document, figures before it notwithstanding."""
    text = "工程投资1,234.50万元。2024年度支出合计562.30万元，比2024年增加12.30万元，增长2.24%。"
    found = next(o for o in audited(text).outcomes if o.rule == "years/compared")
    assert [text[e.location.start : e.location.end] for e in found.evidence] == ["2024年", "2024年"]


def test_in_a_series_each_change_is_between_the_years_it_names() -> None:
    text = "会议费2021年8.60万元、2022年6.45万元、2023年5.16万元，2022年比2021年下降25%，2023年比2022年下降20%。"
    assert checks(text, "change") == [("consistent", "8.60万元 6.45万元 25%"), ("consistent", "6.45万元 5.16万元 20%")]
    assert alarms(text) == []
    assert alarms(text.replace("下降25%", "下降52%")) == [("change", "8.60万元 6.45万元 52%")]


SERIES = "会议费2021年8.60万元、2022年6.45万元、2023年5.16万元，"
OF_ANOTHER = [
    case("another name before the years", SERIES + "培训费2023年比2022年下降12.00%。"),
    case("another name behind them", SERIES + "2023年比2022年公务接待费下降12.00%。"),
    case("another name between them", SERIES + "2023年培训费较2022年减少0.75万元。"),
    case("another name, and one year", SERIES + "培训费比2022年下降12.00%。"),
    case("another name, and no year", SERIES + "培训费同比下降12.00%。"),
    case("a part", "三公经费2021年8.60万元、2022年6.45万元、2023年5.16万元，其中2023年比2022年接待费减少0.75万元。"),
    case("two years only", "会议费2022年6.45万元、2023年5.16万元，2023年比2022年培训费下降12.00%。"),
]  # fmt: skip


@pytest.mark.parametrize("text", OF_ANOTHER)
def test_a_series_tells_nothing_of_another_thing(text: str) -> None:
    assert checks(text, "change") == []
    assert alarms(text) == []


@pytest.mark.parametrize("said", ["2023年比2022年会议费下降20%。", "会议费2023年度较2022年度下降20%。"])
def test_in_a_series_the_name_may_be_told_again(said: str) -> None:
    assert checks(SERIES + said, "change") == [("consistent", "6.45万元 5.16万元 20%")]
    assert alarms(SERIES + said.replace("20%", "12%"))
