"""Columns that say something of two others, whatever they are called; the rows vote for which."""

from __future__ import annotations

import pytest
from readings import alarms, case, checks, holds
from test_grid import barred, table

FALLS = (
    "“三公”经费预算 单位：万元\n项目 | 2017年 | 2018年 | {}\n出国费 | 0 | 0 | 0\n运行费 | 39.00 | 36.00 | {}\n"
    "接待费 | 7.20 | 5.60 | {}\n合计 | 46.20 | 41.60 | {}\n"
)

NOTHING = [
    case(
        "a column of what was saved, of other things",
        FALLS.format("减少环节", "2.00", "4.00", "6.00"),
    ),
    case(
        "a total with a name, of which the columns behind are no parts",
        table("学校 安排合计 在校生 教师 支付", "一小 96 480 30 90", "二小 71 720 45 66", "三小 58 960 60 57"),
    ),
    case(
        "years that do not follow",
        table("科目 2016年 2019年 增长率", "甲 50.00 56.50 4.17%", "乙 80.00 91.20 4.46%", "丙 9.00 9.90 3.23%"),
    ),
    case(
        "rates of something else",
        table("单位 人数 金额 合格率", "甲 12 30.50 98%", "乙 15 28.10 97%", "丙 9 11.20 95%"),
    ),
    case(
        "rates that hold in one row only", table("单位 计划 到位 增幅", "甲 50 25 50%", "乙 80 60 12%", "丙 90 30 7%")
    ),
    case("all rows at 100 %", table("来源 甲方 乙方 兑现率", "甲 50 50 100%", "乙 80 80 100%", "丙 90 30 99%")),
    case("a rest of neither", table("单位 收入 支出 结余", "甲 50 25 13", "乙 80 60 44", "丙 90 30 12")),
    case("a rest that holds once", table("单位 收入 支出 结余", "甲 50 25 25", "乙 80 60 44", "丙 90 30 12")),
    case(
        "a year of another thing",
        table("税种 决算 2017年预算 同比", "甲 50 25 100%", "乙 80 40 100%", "丙 90 50 80%", "丁 80 40 13%"),
    ),
    case(
        "a rate of something in brackets, that no columns give",
        table("资金 预算 下达 支出 支出率（占到位）", "甲 65 62 59 91%", "乙 32 28 24 71%", "丙 41 41 39 88%"),
    ),
    case("growth without a year before", table("单位 本年 计划 同比", "甲 50 25 13%", "乙 80 60 44%", "丙 90 30 12%")),
    case(
        "a sum in two rows of five",
        table("县区 甲 乙 丙", "东 30 10 20", "西 50 20 30", "南 9 1 2", "北 8 3 4", "中 7 6 5"),
    ),
    case(
        "a total under a name of its own that others do not make",
        table("县区 计划合计 甲 乙 丙", "东 62 10 20 30", "西 99 50 20 30", "南 19 9 1 2"),
    ),
    case(
        "done, of something else",
        table("旗县 年初预算 上半年 完成任务", "甲 20.00 10.60 80.0%", "乙 18.00 9.90 75.0%", "丙 12.50 6.25 91.0%"),
    ),
    case(
        "one row in two, where all but one came in full",
        table("来源 甲方 乙方 兑现率", "甲 50 50 100%", "乙 80 60 75%", "丙 90 90 100%", "丁 70 70 100%"),
    ),
    case(
        "a rate of which no row says something",
        table("来源 计划 到位 到位率", "甲 50 50 100%", "乙 80 80 100%", "丙 90 60 99%"),
    ),
    case("numbers of pupils", table("学校 班级数 教师数 学生数", "一小 12 30 480", "二小 18 45 720", "三小 24 60 960")),
]

QUOTIENTS = [
    case(
        "what a column says has become less, without a sign",
        FALLS.format("减少", "3.00", "1.60", "4.60"),
        "change",
        "39.00 36.00 3.00",
    ),
    case(
        "by how much it fell, in per cent",
        FALLS.format("下降（%）", "7.69", "22.22", "9.96"),
        "change",
        "39.00 36.00 7.69",
    ),
    case(
        "完成预算 in per cent",
        table(
            "镇街 年初预算 前三季度完成 完成预算",
            "甲 40.00 31.20 78.0%",
            "乙 25.00 20.50 82.0%",
            "丙 16.00 10.80 67.5%",
        ),
        "ratio",
        "25.00 20.50 82.0%",
    ),
    case(
        "a total with a name, and what it was spent on behind its parts",
        table(
            "学校 安排合计 中央 省级 县级 累计支付",
            "一小 96.00 50.00 30.00 16.00 90.10",
            "二小 71.00 40.00 20.00 11.00 66.40",
            "三小 58.00 30.00 18.00 10.00 57.90",
        ),
        "sum",
        "71.00 40.00 20.00 11.00",
    ),
    case(
        "by how much, with a mark between the words",
        table("科目 2018年 2019年 增、减额 增、减幅度", "教育 80.00 88.00 8.00 10%", "卫生 50.00 47.50 -2.50 -5%"),
        "change",
        "50.00 47.50 -2.50",
    ),
    case(
        "the growth of one year on the one before",
        table(
            "科目 2018年 2019年 增减额 增减％",
            "教育 80.00 88.00 8.00 10.00",
            "卫生 50.00 47.50 -2.50 -5.00",
            "文化 20.00 21.00 1.00 5.00",
        ),
        "change",
        "80.00 88.00 10.00",
    ),
    case(
        "the growth on the one column that has a year",
        table(
            "税种 调整预算 决算 完成％ 2017年决算 同比％",
            "甲 520 512 98.46 480 6.67",
            "乙 190 184 96.84 179 2.79",
            "丙 302 289 95.70 295 -2.03",
        ),
        "change",
        "289 295 -2.03",
    ),
    case(
        "the same between bars, a budget on the year's before",
        barred("税种 预算数 2021年预算数 增减率", "甲 520 500 4%", "乙 184 160 15%", "丙 289 300 -3.67%"),
        "change",
        "184 160 15%",
    ),
    case(
        "of what, in brackets behind the rate",
        table(
            "资金 预算 下达 支出 下达率 支出率（占下达）",
            "甲 640.00 600.00 570.00 93.75% 95.00%",
            "乙 320.00 280.00 238.00 87.50% 85.00%",
            "丙 415.00 415.00 398.40 100.00% 96.00%",
        ),
        "ratio",
        "280.00 238.00 85.00%",
    ),
    case(
        "到位率 of 计划 and 到位",
        table(
            "来源 计划 到位 到位率",
            "中央 200.00 200.00 100.00%",
            "市级 150.00 120.00 80.00%",
            "自筹 90.00 85.50 95.00%",
        ),
        "ratio",
        "150.00 120.00 80.00%",
    ),
    case(
        "到位率 of what came in full but for one source",
        table(
            "来源 计划 到位 到位率",
            "中央 200.00 200.00 100%",
            "市级 150.00 120.00 80%",
            "自筹 90.00 90.00 100%",
            "捐赠 30.00 30.00 100%",
        ),
        "ratio",
        "150.00 120.00 80%",
    ),
    case(
        "the one of two budgets that most rows are of",
        table(
            "项目 总投资 债券额度 累计支出 支出率",
            "甲 300 300 270 90.0%",
            "乙 250 200 150 75.0%",
            "丙 180 160 80 50.0%",
            "合计 730 660 500 75.8%",
        ),
        "ratio",
        "200 150 75.0%",
    ),
    case(
        "得分率",
        table("指标 分值 得分 得分率", "决策 16 14.20 88.75%", "过程 24 18.84 78.50%", "产出 60 54.00 90.00%"),
        "ratio",
        "16 14.20 88.75%",
    ),
    case(
        "占预算 between bars",
        barred(
            "科目 年初预算 执行 占预算", "教育 86500 41268 47.7％", "农林水 71400 33618 47.1％", "其他 500 300 60.0％"
        ),
        "ratio",
        "86500 41268 47.7％",
    ),
    case(
        "同比 of this half year and the last",
        table(
            "科目 上半年执行 上年同期 同比",
            "教育 41268 39957 3.3％",
            "卫生 19873 21546 -7.8％",
            "合计 61141 61503 -0.6％",
        ),
        "change",
        "19873 21546 -7.8％",
    ),
    case(
        "增减额 of this year and the last",
        table("税种 本年 上年 增减额", "增值税 500 420 80", "契税 130 150 -20", "其他 70 65 5"),
        "change",
        "130 150 -20",
    ),
    case(
        "差额 of budget and final account",
        table(
            "项目 预算数 决算数 差额", "接待费 28.60 17.26 11.34", "运行费 79.00 64.25 14.75", "合计 107.60 81.51 26.09"
        ),
        "difference",
        "79.00 64.25 14.75",
    ),
    case(
        "two instalments",
        table("县区 额度 首批 第二批", "东 21500 11000 10500", "西 12000 8000 4000", "南 9600 5600 4000"),
        "sum",
        "12000 8000 4000",
    ),
    case(
        "in per cent, as the header says in brackets",
        table(
            "单位 计划数 到位数 支出数 支出率（%）",
            "甲镇 60.00 50.00 40.00 80.00",
            "乙镇 70.00 64.00 48.00 75.00",
            "丙镇 40.00 40.00 39.00 97.50",
        ),
        "ratio",
        "64.00 48.00 75.00",
    ),
]

SLIPS = [
    case(
        "the growth on the one column that has a year",
        table("税种 决算 2017年决算 同比％", "甲 512 480 6.67", "乙 184 179 2.79", "丙 289 295 -3.02"),
        "289 295 -3.02",
    ),
    case(
        "of what, in brackets behind the rate",
        table(
            "资金 下达 支出 支出率（占下达）",
            "甲 600.00 570.00 95.00%",
            "乙 280.00 238.00 85.00%",
            "丙 415.00 398.40 69.00%",
        ),
        "415.00 398.40 69.00%",
    ),
    case(
        "by how much it fell",
        FALLS.format("下降（%）", "7.69", "22.22", "9.69"),
        "46.20 41.60 9.69",
    ),
    case(
        "到位率",
        table(
            "来源 计划 到位 到位率", "中央 200.00 190.00 95.00%", "市级 150.00 120.00 80.00%", "自筹 90.00 85.50 59.00%"
        ),
        "90.00 85.50 59.00%",
    ),
    case(
        "到位率 in a table where one source came in part, and one is misprinted",
        table(
            "来源 计划 到位 到位率",
            "中央 200.00 200.00 100%",
            "市级 150.00 120.00 80%",
            "县级 60.00 45.00 57%",
            "自筹 90.00 90.00 100%",
        ),
        "60.00 45.00 57%",
    ),
    case(
        "差额",
        table(
            "项目 预算数 决算数 差额", "接待费 28.60 17.26 11.34", "运行费 79.00 64.25 14.57", "出国费 5.00 3.50 1.50"
        ),
        "79.00 64.25 14.57",
    ),
    case(
        "同比",
        table(
            "科目 上半年执行 上年同期 同比", "教育 41268 39957 3.3％", "卫生 19873 21546 -7.8％", "农业 300 200 5.0％"
        ),
        "300 200 5.0％",
    ),
    case(
        "two instalments",
        table("县区 额度 首批 第二批", "东 215 110 105", "西 120 80 40", "南 96 56 40", "北 88 50 33"),
        "88 50 33",
    ),
    case(
        "in per cent, as the header says in half brackets",
        table(
            "单位 到位数 支出数 使用进度(%)",
            "甲镇 50.00 40.00 80.00",
            "乙镇 64.00 48.00 57.00",
            "丙镇 40.00 39.00 97.50",
        ),
        "64.00 48.00 57.00",
    ),
]


@pytest.mark.parametrize("text", NOTHING)
def test_says_nothing(text: str) -> None:
    assert alarms(text) == []


@pytest.mark.parametrize(("text", "kind", "figures"), QUOTIENTS)
def test_holds(text: str, kind: str, figures: str) -> None:
    assert any(verdict in ("consistent", "rounding") and found == figures for verdict, found in checks(text, kind))
    assert alarms(text) == []


@pytest.mark.parametrize(("text", "figures"), SLIPS)
def test_slip(text: str, figures: str) -> None:
    assert [found for _, found in alarms(text)] == [figures]


NOUGHT = (
    "单位 | 2022年支出 | {} | 运行 | 接待\n甲所 | 8.40 | 0.00 | 6.90 | 1.50\n乙所 | 12.60 | {} | 11.20 | {}\n"
    "丙所 | 5.30 | 0.00 | 4.10 | 1.20\n丁所 | 9.70 | 0.00 | 7.20 | {}\n戊所 | 6.60 | 0.00 | 5.80 | 0.80\n"
)


def test_a_column_of_nought_in_most_rows_is_a_part() -> None:
    text = NOUGHT.format("购置", "9.10", "1.40", "2.50").replace("12.60", "21.70")
    assert {("consistent", "21.70 9.10 11.20 1.40"), ("consistent", "5.30 0.00 4.10 1.20")} <= set(checks(text, "sum"))
    assert alarms(text) == []


def test_a_slip_beside_a_column_of_nought_is_found() -> None:
    text = NOUGHT.format("购置", "9.10", "1.40", "2.20").replace("12.60", "21.70")
    assert alarms(text) == [("sum", "9.70 0.00 7.20 2.20")]


def test_a_column_of_nought_but_where_it_is_no_part() -> None:
    text = NOUGHT.format("上年购置", "9.10", "1.40", "2.50")
    assert alarms(text) == []


def test_nought_and_the_same_figure_again_is_no_sum() -> None:
    text = (
        "单位 | 支出 | 购置 | 运行 | 接待\n甲所 | 8.40 | 0.00 | 8.40 | 0.00\n乙所 | 12.60 | 0.00 | 12.60 | 0.00\n"
        "丙所 | 5.30 | 0.00 | 5.30 | 0.00\n丁所 | 9.70 | 1.00 | 9.70 | 0.00\n"
    )
    assert alarms(text) == []


def rolling(header: str, *rows: str) -> str:
    return "基金收支情况（万元）：\n\n" + table(header, *rows)


HEADER = "险种 上年结余 本年收入 本年支出 年末滚存结余"
ROLLS = [
    case("as told", rolling(HEADER, "养老 210 3180 3150 240", "医疗 940 1530 1380 1090", "工伤 30 52 41 41"), "940 1530 1380 1090"),
    case(
        "with what the year alone left",
        rolling("险种 年初结余 本年收入 本年支出 当年结余 年末结余", "养老 210 3180 3150 30 240", "医疗 940 1530 1380 150 1090"),
        "940 1530 1380 1090",
    ),
    case(
        "of debts, with what was issued anew and paid back",
        rolling("类别 年初余额 新增债券 再融资债券 当年还本 年末余额", "一般 210 31 54 60 235", "专项 940 196 48 53 1131"),
        "940 196 48 53 1131",
    ),
    case(
        "of what was bought and used",
        rolling("物资 期初余额 本期增加 本期减少 期末余额", "甲 210 318 315 213", "乙 940 1530 1380 1090"),
        "940 1530 1380 1090",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "figures"), ROLLS)
def test_rows_that_roll_on(text: str, figures: str) -> None:
    assert ("consistent", figures) in checks(text, "difference")
    assert alarms(text) == []


def test_a_row_that_does_not_roll_on() -> None:
    text = rolling(HEADER, "养老 210 3180 3150 240", "医疗 940 1530 1380 1900", "工伤 30 52 41 41")
    assert ("difference", "940 1530 1380 1900") in alarms(text)


OTHERS = [
    case("moved elsewhere too", rolling(HEADER, "养老 210 3180 3150 220", "医疗 940 1530 1380 1050", "工伤 30 52 41 41")),
    case(
        "what else went is in a column of its own",
        rolling("险种 上年结余 本年收入 本年支出 转出数 年末结余", "养老 210 3180 3150 20 220", "医疗 940 1530 1380 40 1050"),
    ),
]  # fmt: skip


@pytest.mark.parametrize("text", OTHERS)
def test_rows_of_which_more_is_told(text: str) -> None:
    assert alarms(text) == []


ADJUSTED = (
    "2023年预算调整表\n单位：万元\n项目\t年初预算数\t调整数\t调整后预算数\t{}\n教育支出\t76380\t3420\t79800\t4.48\n卫生支出\t39150\t-850\t38300\t-2.17\n"
    "农林水支出\t47290\t4310\t51600\t9.11\n合计\t162820\t6880\t169700\t4.23\n"
)


@pytest.mark.parametrize("header", ["增减%", "增减幅度（%）", "增减率（%）", "变动%"])
def test_the_rate_of_an_adjustment_is_over_the_budget_at_first(header: str) -> None:
    text = ADJUSTED.format(header)
    assert alarms(text) == []
    assert holds(text, "change", "79800 76380 4.48")
    assert holds(text, "change", "169700 162820 4.23")
    assert alarms(text.replace("-2.17", "-2.71")) == [("change", "39150 38300 -2.71")]


@pytest.mark.parametrize(
    "text",
    [
        ADJUSTED.format("比上年增减%"),
        ADJUSTED.format("增减%").replace("4.48", "6.20").replace("-2.17", "3.15").replace("9.11", "1.02"),
        ADJUSTED.format("占比%"),
    ],
)
def test_a_rate_over_something_else_is_none_of_an_adjustment(text: str) -> None:
    assert "change" not in {kind for kind, _ in alarms(text)}


def test_an_adjusted_budget_is_told_once_with_what_it_was() -> None:
    found = alarms(ADJUSTED.format("备注数").replace("79800", "78900"))
    assert [kind for kind, figures in found if "3420" in figures.split()] == ["difference"]
