"""Rows of amounts and their shares, without a row of totals, below the paragraph that tells what they come to."""

from __future__ import annotations

import pytest
from readings import alarms, case, checks, holds

ROWS = "  财政拨款    4386.72万元    95.64%\n  事业收入     120.00万元     2.62%\n  上年结转      80.00万元     1.74%\n"
TABLE = "类别 | 金额 | 占比\n{}\n支出控制较好。"

NOTHING = [
    case("shares of something that is stated nowhere", "收入构成如下。\n" + ROWS + "收支平衡。"),
    case("a total that none of them is a share of", "支出预算6012.50万元。\n" + ROWS + "收支平衡。"),
    case(
        "rates of completion",
        "支出130.00万元。\n项目 | 支出 | 执行率\n甲 | 60.00万元 | 45.00%\n乙 | 40.00万元 | 55.00%\n完毕。",
    ),
    case(
        "rates that make no whole",
        "完成投资130.00万元。\n  甲线    60.00万元    60.00%\n  乙线    40.00万元    90.00%\n完毕。",
    ),
]

HOLDS = [
    case(
        "lines with spaces between the cells",
        "收入预算4586.72万元，增长8.91%。\n" + ROWS + "收支平衡。",
        "4586.72万元 4386.72万元 120.00万元 80.00万元",
    ),
    case(
        "a table with headers",
        "总支出100.00万元，结余5.00万元。\n" + TABLE.format("甲 | 60.00万元 | 60.00%\n乙 | 40.00万元 | 40.00%"),
        "100.00万元 60.00万元 40.00万元",
    ),
]


@pytest.mark.parametrize("text", NOTHING)
def test_no_total_above(text: str) -> None:
    assert (checks(text, "sum"), checks(text, "share"), alarms(text)) == ([], [], [])


@pytest.mark.parametrize(("text", "figures"), HOLDS)
def test_rows_make_the_total_above(text: str, figures: str) -> None:
    assert checks(text, "sum") == [("consistent", figures)]
    assert {verdict for verdict, _ in checks(text, "share")} == {"consistent"}
    assert alarms(text) == []


def test_a_wrong_row() -> None:
    text = "收入预算4586.72万元，增长8.91%。\n" + ROWS.replace("120.00", "102.00") + "收支平衡。"
    assert alarms(text) == [
        ("sum", "4586.72万元 4386.72万元 102.00万元 80.00万元"),
        ("share", "4586.72万元 102.00万元 2.62%"),
    ]


KINDS = (
    "财政拨款支出3571.46万元。按功能分类科目：\n  节能环保支出    742.60万元    {}\n  农林水支出      2468.07万元   {}\n"
    "  社会保障和就业  241.35万元    {}\n  住房保障支出    119.44万元    {}\n五、基本支出\n"
)


def test_a_wrong_share_of_four() -> None:
    """20.79 + 69.11 + 6.67 + 3.34 = 99.91: the rows come to the total, and all but one of the rates are theirs."""
    assert alarms(KINDS.format("20.79%", "69.11%", "6.67%", "3.34%")) == [
        ("shares_total", "20.79% 69.11% 6.67% 3.34%"),
        ("share", "3571.46万元 241.35万元 6.67%"),
    ]


def test_growth_is_no_share() -> None:
    text = KINDS.format("20.79%", "8.30%", "6.70%", "-3.30%")
    assert (checks(text, "share"), alarms(text)) == ([], [])


YEARS = (
    "某局2026年部门预算公开说明\n2026年三公经费预算{}万元，比上年68.20万元减少6.80万元。\n单位：万元\n"
    "项目 | 2025年 | 2026年 | 增减\n出国费 | 6.00 | 4.80 | -1.20\n接待费 | 62.20 | 56.60 | -5.60\n完毕。"
)


def test_columns_of_two_years() -> None:
    found = checks(YEARS.format("61.40"), "sum")
    assert [figures for verdict, figures in found if verdict == "consistent"][:2] == [
        "68.20万元 6.00 62.20",
        "61.40万元 4.80 56.60",
    ]
    assert ("sum", "64.10万元 4.80 56.60") in alarms(YEARS.format("64.10"))


def test_columns_of_two_years_that_are_of_something_else() -> None:
    text = YEARS.format("161.40").replace("68.20", "168.20")
    assert (checks(text, "sum"), [kind for kind, _ in alarms(text) if kind == "sum"]) == ([], [])


OF_TWO = (
    "支出133.62万元，年初预算121.80万元，完成年初预算的109.70%。按功能分类科目（单位：万元）：\n"
    "科目　　　　　年初预算　　决算数　　完成年初预算　　占比\n"
    "公共安全支出　　100.42　　110.88　　110.42%　　82.98%\n"
    "教育支出　　6.00　　7.18　　119.67%　　5.37%\n"
    "卫生健康支出　　15.38　　15.56　　101.17%　　11.64%\n"
    "决算数大于年初预算数，主要是人员增加。"
)


def test_columns_under_a_colon() -> None:
    sums = [sorted(figures.split()) for _, figures in checks(OF_TWO, "sum")]
    assert sorted(["121.80万元", "100.42", "6.00", "15.38"]) in sums
    assert sorted(["133.62万元", "110.88", "7.18", "15.56"]) in sums
    assert {verdict for verdict, _ in checks(OF_TWO, "share")} == {"consistent"}
    assert alarms(OF_TWO) == []


def test_a_wrong_share_of_a_column() -> None:
    assert [kind for kind, _ in alarms(OF_TWO.replace("5.37%", "5.73%"))] == ["shares_total", "share"]


GIVEN = "2023年共安排衔接资金{}万元，具体分配如下：\n序号\t项目名称\t地点\t金额（万元）\n1\t道路\t甲村\t20\n2\t饮水\t乙村\t25\n3\t仓库\t丙村\t73.5\n"
NOTICE = (
    "上级下达我区补助资金8620万元，现将分配情况公示如下：\n一、资金来源\n省级资金。\n二、分配原则\n按轻重缓急安排。\n"
    "三、分配情况\n分配表（单位：万元）\n县区\t面积（万亩）\t金额\n甲县\t1.2\t{}\n乙县\t0.9\t1956\n丙县\t2.1\t4239\n"
)
NOT_GIVEN = [
    case("some of what is given out", GIVEN.format("185.5")),
    case("what comes to nothing told above", NOTICE.format("1425")),
    case("a list that goes on elsewhere", GIVEN.format("240") + "其余项目另行公示。"),
    case("money in two columns", GIVEN.format("113.5").replace("地点", "预算（万元）").replace("甲村", "30").replace("乙村", "40").replace("丙村", "90")),
    case("a row that is part of another", GIVEN.format("163.5").replace("仓库", "其中仓库")),
    case("last year's amounts", GIVEN.format("163.5").replace("金额", "上年金额")),
    case("two kinds of marks", "共安排资金163.5万元，如下：\n项目\t金额（万元）\n一、道路\t45.5\n1.甲村\t20.0\n2.乙村\t25.5\n"),
]  # fmt: skip
GIVEN_OUT = [
    case("right above", GIVEN.format("118.5"), "118.5万元 20 25 73.5"),
    case("some paragraphs above", NOTICE.format("2425"), "8620万元 2425 1956 4239"),
    case("below its unit", "省厅下达资金8620万元，现予公告。\n单位：万元\n县区\t金额\n甲县\t2425\n乙县\t1956\n丙县\t4239\n", "8620万元 2425 1956 4239"),
    case("nearest of two", "全年资金118.5万元。\n" + GIVEN.format("118.5"), "118.5万元 20 25 73.5"),
]  # fmt: skip


OF_THREE = "{}\n{}\n项目\t{}（万元）\n道路\t{}\n饮水\t{}\n仓库\t{}\n"
NO_SLIP = [
    case("some of them", OF_THREE.format("安排专项资金1250万元，部分重点项目如下：", "", "金额", 600, 450, 180)),
    case("the main ones", OF_THREE.format("下达衔接资金865.4万元，主要项目如下：", "", "金额", "412.5", "302.5", "100.4")),
    case("the title says so", OF_THREE.format("下达衔接资金865.4万元，情况如下：", "主要项目表", "金额", "412.5", "302.5", "100.4")),
    case("the first three", OF_THREE.format("2024年决算1250.4万元，同比增长3.2%，前三位如下：", "", "金额", "600.0", "450.2", "150.2")),
    case("what was paid of it", OF_THREE.format("下达专项资金1256万元，已支付情况如下：", "", "金额", 600, 456, 180)),
    case("paid, in the header", OF_THREE.format("下达专项资金1256万元，具体情况如下：", "", "已支付", 600, 456, 180)),
    case("a budget, and what was spent of it", OF_THREE.format("专项资金预算1256.0万元，情况如下：", "", "支出", "600.0", "456.0", "190.0")),
    case("spent, in the words", OF_THREE.format("专项资金预算1256.0万元，项目支出情况如下：", "", "金额", "600.0", "456.0", "190.0")),
    case("two digits of a round row", OF_THREE.format("下达专项资金1150万元，具体情况如下：", "", "金额", 600, 460, 180)),
    case("round numbers", OF_THREE.format("下达专项资金1250万元，具体情况如下：", "", "金额", 600, 450, 180)),
]  # fmt: skip


@pytest.mark.parametrize("text", NO_SLIP)
def test_what_is_no_slip_in_what_is_given_out(text: str) -> None:
    assert (checks(text, "sum"), alarms(text)) == ([], [])


@pytest.mark.parametrize("text", NOT_GIVEN)
def test_what_is_no_such_column(text: str) -> None:
    assert ([figures for _, figures in checks(text, "sum") if "73.5" in figures], alarms(text)) == ([], [])


@pytest.mark.parametrize(("text", "expected"), GIVEN_OUT)
def test_what_is_given_out_is_added(text: str, expected: str) -> None:
    assert ("consistent", expected) in checks(text, "sum")
    assert alarms(text) == []


@pytest.mark.parametrize("told", ["181.5", "119.5", "178.5"])
def test_a_slip_in_what_is_given_out_is_found(told: str) -> None:
    assert ("inconsistent", f"{told}万元 20 25 73.5") in checks(GIVEN.format(told), "sum")


def test_two_digits_exchanged_among_few_are_found() -> None:
    text = OF_THREE.format("下达专项资金1520万元，具体情况如下：", "", "金额", 600, 450, 200)
    assert alarms(text) == [("sum", "1520万元 600 450 200")]
    assert alarms(text.replace("1520", "1250")) == []


NESTED = (
    "（金额单位为千元）\n\n{}\n  按支出性质\n    基本支出              {}      44.84%\n      工资福利支出        9,204.6\n      商品和服务支出      1,506.2\n"
    "    项目支出              {}      55.16%\n按功能分类，教育支出占九成。\n"
)
OF_NESTED = ("二、支出  支出预算与收入相同，为23,886.5。", "10,710.8", "13,175.7")
NOT_NESTED = [
    case("rows below that make up no row", ("支出预算与收入相同，为23,886.5。", "10,810.8", "13,075.7")),
    case("another total above", ("支出预算为31,200.4，其中本级如下：", "10,710.8", "13,175.7")),
    case("no total above", ("支出结构如下。", "10,710.8", "13,175.7")),
]


def test_rows_with_shares_and_those_below_them() -> None:
    text = NESTED.format(*OF_NESTED)
    assert holds(text, "sum", "10,710.8 9,204.6 1,506.2")
    assert holds(text, "sum", "23,886.5 10,710.8 13,175.7")
    assert holds(text, "share", "44.84% 10,710.8 23,886.5")
    assert alarms(text) == []


@pytest.mark.parametrize("told", NOT_NESTED)
def test_rows_below_others_that_are_no_parts(told: tuple[str, str, str]) -> None:
    assert alarms(NESTED.format(*told)) == []
