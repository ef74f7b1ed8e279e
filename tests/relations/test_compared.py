"""Columns that compare two others, by what their headers say."""

from __future__ import annotations

import pytest
from readings import alarms, case, checks

HEAD = "2023年度部门决算\n附表：支出情况表\n金额单位：万元\n"


def table(*rows: str) -> str:
    return HEAD + "\n".join(row.replace(" | ", "\t") for row in rows)


WHOLE = (
    "项　　目 | 2022年决算数 | 2023年预算数 | 2023年决算数 | 决算比预算增减额 | 决算比上年增减（%）",
    "合　　计 | 50.00 | 60.00 | 55.00 | -5.00 | 10.00",
    "1.会议费 | 20.00 | 24.00 | 23.00 | -1.00 | 15.00",
    "2.培训费 | 20.00 | 24.00 | 22.00 | -2.00 | 10.00",
    "其中：（1）线上 | 8.00 | 9.00 | 8.80 | -0.20 | 10.00",
    "（2）线下 | 12.00 | 15.00 | 13.20 | -1.80 | 10.00",
    "3.差旅费 | 10.00 | 12.00 | 10.00 | -2.00 | —",
)
NOTHING = [
    case("a true table", table(*WHOLE)),
    case(
        "two budgets, and nobody says which is meant",
        table("项目 | 年初预算 | 调整预算 | 决算数 | 决算比预算增减", "甲 | 5.00 | 6.00 | 7.00 | 2.00",
              "乙 | 4.00 | 4.50 | 5.00 | 0.50", "丙 | 3.00 | 3.50 | 3.00 | 0.10"),
    ),
    case(
        "a column that holds in no row means something else",
        table("项目 | 2022年决算数 | 2023年决算数 | 决算比上年增减", "甲 | 5.00 | 6.00 | 9.00", "乙 | 4.00 | 4.50 | 8.00", "丙 | 3.00 | 3.50 | 7.00"),
    ),
    case(
        "rates of nothing",
        table("项目 | 2022年决算数 | 2023年决算数 | 决算比上年增减（%）", "甲 | 0.00 | 6.00 | —", "乙 | 4.00 | 5.00 | 25.00"),
    ),
]  # fmt: skip
READ = [
    case("amounts against the budget", table(*WHOLE), "consistent", "-1.00 23.00 24.00"),
    case("rates against last year", table(*WHOLE), "consistent", "15.00 23.00 20.00"),
    case(
        "本年 and 上年", table("项目 | 上年决算数 | 本年决算数 | 比上年增减额", "甲 | 5.00 | 6.00 | 1.00", "乙 | 4.00 | 4.50 | 0.50"),
        "consistent", "0.50 4.50 4.00",
    ),
    case(
        "the budget against last year's", table("项目 | 2022年预算数 | 2023年预算数 | 2023年预算比上年增减率",
              "甲 | 5.00 | 6.00 | 20%", "乙 | 4.00 | 4.50 | 12.5%"),
        "consistent", "12.5% 4.50 4.00",
    ),
]  # fmt: skip
FOUND = [
    case("digits swapped in an amount", table(*(row.replace("| 22.00 | -2.00", "| 22.00 | -2.20") for row in WHOLE)), "-2.20 22.00 24.00"),
    case("a rate on the wrong base", table(*(row.replace("-1.00 | 15.00", "-1.00 | 13.04") for row in WHOLE)), "13.04 23.00 20.00"),
]  # fmt: skip


@pytest.mark.parametrize("text", NOTHING)
def test_no_alarm(text: str) -> None:
    assert alarms(text) == []


@pytest.mark.parametrize(("text", "verdict", "figures"), READ)
def test_columns_are_compared(text: str, verdict: str, figures: str) -> None:
    assert (verdict, figures) in [(v, " ".join(reversed(f.split()))) for v, f in checks(text, "change")] + checks(
        text, "change"
    )


@pytest.mark.parametrize(("text", "figures"), FOUND)
def test_a_row_that_deviates_is_found(text: str, figures: str) -> None:
    assert any(kind == "change" and set(found.split()) == set(figures.split()) for kind, found in alarms(text))


def test_a_rate_in_the_text_finds_last_year_in_the_table() -> None:
    text = table(*WHOLE).replace("附表", "会议费支出23.00万元，完成预算的95.83%，同比增长{}%。\n附表", 1)
    assert any("15%" in figures and "20.00" in figures for _, figures in checks(text.format("15"), "change"))
    assert alarms(text.format("15")) == []
    assert any(kind == "change" and "13%" in figures for kind, figures in alarms(text.format("13")))


def test_inner_rows_and_their_like_are_no_parts_of_the_total() -> None:
    assert ("consistent", "55.00 23.00 22.00 10.00") in checks(table(*WHOLE), "sum")
    wrong = table(*(row.replace("23.00 | -1.00", "23.50 | -0.50") for row in WHOLE))
    assert ("sum", "55.00 23.50 22.00 10.00") in alarms(wrong)


YEARS = (
    "2018年部门预算公开说明\n三公经费预算 单位：万元\n项目 | 2017年 | 2018年 | 减少\n公务用车运行费 | 39.00 | 36.00 | 3.00\n"
    "公务接待费 | 7.20 | 5.60 | 1.60\n合计 | 46.20 | 41.60 | 4.60\n"
    "三公经费预算41.60万元，比上年下降9.96%。其中：公务用车运行费36万元，下降{}；公务接待费5.60万元，下降22.22%。\n"
)


def test_columns_of_years_and_changes_of_the_parts() -> None:
    told = checks(YEARS.format("7.69%"), "change")
    assert {("consistent", "39.00 36万元 7.69%"), ("consistent", "7.20 5.60万元 22.22%")} <= set(told)
    assert alarms(YEARS.format("7.69%")) == []


def test_a_wrong_change_of_a_part() -> None:
    assert alarms(YEARS.format("8.33%")) == [("change", "39.00 36万元 8.33%")]


def test_a_fall_against_the_budget_is_of_no_column_of_years() -> None:
    text = YEARS.format("7.69%").replace("比上年下降9.96%。其中：", "。其中，与预算相比：")
    assert alarms(text) == []
