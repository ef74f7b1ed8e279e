"""Tables: which cells are headers, labels and totals, and which unit a bare number has."""

from __future__ import annotations

import pytest

from auditor import audit
from auditor.facts import Item, Lexicon
from auditor.readers import read
from auditor.tables import Segment, segments_in, unit_from_text

LEXICON = Lexicon(
    {"基本支出": "basic_expenditure", "项目支出": "project_expenditure", "财政拨款": "appropriation_income"}
)


def segments(text: str) -> list[Segment]:
    return list(segments_in(read("t.txt", text.encode()), LEXICON, 2023))


def table(*rows: str, caption: str = "") -> str:
    """``产出 50 · 20``: a row a line, a cell a word, · is a blank one."""
    lines = ["\t".join("" if cell == "·" else cell for cell in row.split()) for row in rows]
    return "\n".join([*filter(None, [caption]), *lines, ""])


def items(text: str) -> list[Item]:
    return [row.items[column] for segment in segments(text) for row in segment.rows for column in sorted(row.items)]


# --- what is no figure of a table ---------------------------------------------------------------------------------------


@pytest.mark.parametrize("header", ["序号", "编号", "行次"])
def test_numbers_that_count_the_rows_are_no_figures(header: str) -> None:
    text = table(f"{header} 内容 预算数", "1 绿化 216.00", "2 维修 105.00", caption="单位：万元")
    assert [item.mention.text for item in items(text)] == ["216.00", "105.00"]


NO_FIGURES = [
    ("words only", table("指标 完成情况", "出勤 全勤", "卫生 达标")),
    ("dashes and 无", table("科目 金额", "基本支出 —", "项目支出 无")),
    ("sentences", table("指标 原因", "出勤 因5人外出培训未全勤", "卫生 已按3号文件整改")),
    ("dates", table("事项 日期", "申报 2023年5月12日", "验收 2023年11月3日")),
]


@pytest.mark.parametrize("text", [c[1] for c in NO_FIGURES], ids=[c[0] for c in NO_FIGURES])
def test_no_figure(text: str) -> None:
    assert items(text) == []


def test_travel_is_no_change() -> None:
    """差旅费 is an expense, 差额 what two columns differ by."""
    text = table(
        "单位 差旅费预算数 差旅费决算数 预算差额", "甲 3.20 3.00 0.20", "乙 4.10 4.00 0.10", caption="单位：万元"
    )
    assert [item.measure for item in items(text)] == ["budget", "final", ""] * 2


# --- units --------------------------------------------------------------------------------------------------------------

TWO = ("科目 预算数 决算数", "基本支出 640.10 655.02", "项目支出 458.50 472.38")
UNITS = [
    ("from the caption", table(*TWO, caption="单位：万元"), {"万元"}),
    ("from a caption with 人民币", table(*TWO, caption="金额单位:人民币元"), {"元"}),
    ("in brackets of the title", table(*TWO, caption="附表1 收支预算表（万元）"), {"万元"}),
    (
        "from a header",
        table("科目 预算数（万元） 决算数(元)", "基本支出 640.10 6550200", "项目支出 458.50 4723800"),
        {"万元", "元"},
    ),
    ("no unit anywhere", table(*TWO), {""}),
    ("points", table("指标 分值 得分", "决策 20 18", "过程 20 17.5"), {"分"}),
    ("rates", table("指标 执行率", "甲 98.5", "乙 97.2"), {"%"}),
    ("rates have no unit of money", table("指标 执行率", "甲 98.5", "乙 97.2", caption="单位：万元"), {"%"}),
    (
        "points have no unit of money",
        table("指标 分值 得分", "决策 20 18", "过程 20 17.5", caption="单位：万元"),
        {"分"},
    ),
    ("persons", table("单位 编制人数 实有人数", "局机关 41 39", "水务站 20 18", caption="单位：万元"), {"人"}),
    (
        "each column counted in its own",
        table("镇 桥梁数（座） 户数（户） 里程（万米）", "东岭 14 1,208 3.26", "西坪 11 964 2.51"),
        {"座", "户", "万米"},
    ),
    ("what one column counts, no other does", table("镇 站点（个） 车辆", "东岭 14 28", "西坪 11 26"), {"个", ""}),
    (
        "pieces beside amounts with decimals",
        table("镇 支出 完工项目", "东岭 640.10 14", "西坪 458.00 11", caption="单位：万元、个"),
        {"万元", "个"},
    ),
    (
        "persons beside amounts with decimals, the units apart by a stroke",
        table("镇 支出 受益", "东岭 640.10 1,408", "西坪 458.00 1,100", caption="（单位：万元/人）"),
        {"万元", "人"},
    ),
    (
        "amounts without decimals, and which are pieces is not known",
        table("镇 支出 完工项目", "东岭 640 14", "西坪 458 11", caption="单位：万元、个"),
        {"万元"},
    ),
    (
        "whole amounts where a third unit is said",
        table("镇 支出 完工", "东岭 640.10 14", "西坪 458.00 11", caption="单位：万元、个、人"),
        {"万元"},
    ),
    (
        "each column its own of a list, the amounts last",
        table(
            "镇 站点 受益 下达 已付",
            "东岭 14 1,408 640.10 600",
            "西坪 11 1,100 458.00 451.25",
            caption="（单位：处、人、万元）",
        ),
        {"处", "人", "万元"},
    ),
    (
        "more columns than a list has units",
        table(
            "镇 站点 受益 管线 下达",
            "东岭 14 1,408 402 640.10",
            "西坪 11 1,100 318 458.00",
            caption="（单位：处、人、万元）",
        ),
        {""},
    ),
    (
        "said behind the table",
        table("科目 金额", "基本支出 640.10", "项目支出 458.50", caption="情况如下：") + "（单位：亿元）\n",
        {"亿元"},
    ),
    (
        "said behind the table, of the next",
        table("科目 金额", "基本支出 640.10", "项目支出 458.50", caption="情况如下：")
        + table("科目 金额", "甲 1.50亿元", "乙 2.50亿元", caption="（单位：亿元）"),
        {"", "亿元"},
    ),
    ("in the cell itself", table("科目 金额", "基本支出 640.10万元", "项目支出 458.50万元"), {"万元"}),
]


@pytest.mark.parametrize(("text", "units"), [c[1:] for c in UNITS], ids=[c[0] for c in UNITS])
def test_unit(text: str, units: set[str]) -> None:
    assert {item.mention.unit.symbol for item in items(text)} == units


def test_columns_of_one_table_have_one_unit() -> None:
    """The text tells the totals of two columns, those of the year before are in their unit too."""
    text = (
        "2026年度支出290.00万元，比上年增加20.00万元，增长7.41%，如下表。\n\n科目名称|2025年预算数|2026年预算数|增减额\n"
        "甲费|150.00|160.00|10.00\n乙费|120.00|130.00|10.00\n合计|270.00|290.00|20.00"
    )
    checks = [o for o in audit(text.encode(), name="t.txt").outcomes if o.kind == "change"]
    assert len(checks) >= 4
    assert {o.verdict for o in checks} == {"consistent"}


def test_the_text_gives_a_table_its_unit() -> None:
    text = "2023年基本支出655.02万元，项目支出472.38万元。\n" + table(
        "科目 决算数", "基本支出 655.02", "项目支出 472.38"
    )
    (segment,) = segments(text)
    spoken = items(table("科目 决算数", "基本支出 655.02万元", "项目支出 472.38万元"))
    (given,) = unit_from_text([segment], spoken)
    assert [item.mention.unit.symbol for row in given.rows for item in row.items.values()] == ["万元", "万元"]


# --- numbers ------------------------------------------------------------------------------------------------------------

NUMBERS = [
    ("separators", "1,127.40", "1127.40", "1,127.40"),
    ("full width", "１１２７．４０", "1127.40", "１１２７．４０"),
    ("negative", "-12.40", "-12.40", "-12.40"),
    ("negative, as accountants write it", "△12.40", "-12.40", "△12.40"),
    ("negative, with a black triangle", "▲12.40", "-12.40", "▲12.40"),
    ("a negative rate with one", "▲12.4%", "-12.4", "▲12.4%"),
    ("negative in brackets", "（12.40）", "-12.40", "12.40"),
    ("nought", "0.00", "0.00", "0.00"),
    ("a rate", "98.5%", "98.5", "98.5%"),
    ("at least", "≥98", "98", "98"),
]


@pytest.mark.parametrize(("cell", "number", "shown"), [c[1:] for c in NUMBERS], ids=[c[0] for c in NUMBERS])
def test_number(cell: str, number: str, shown: str) -> None:
    found = items(table("科目 上年 本年", f"甲 1.00 {cell}", "乙 2.00 3.00"))
    assert (str(found[1].mention.number), found[1].mention.text) == (number, shown)


def test_a_triangle_is_a_rise_beside_one_that_is_a_fall() -> None:
    found = items(table("科目 上年 本年 增减率", "甲 100 110 ▲10%", "乙 100 80 ▼20%"))
    assert [str(found[place].mention.number) for place in (2, 5)] == ["10", "-20"]


def test_a_number_stands_where_it_was_printed() -> None:
    text = table("科目 上年 本年", "甲 1,001.00 98.5%", "乙 ２．００ 3.00", caption="单位：万元")
    for item in items(text):
        assert text[item.mention.start : item.mention.end] == item.mention.text


# --- names --------------------------------------------------------------------------------------------------------------


def test_rows_and_columns_name_a_figure() -> None:
    found = items(table(*TWO, caption="单位：万元"))
    assert [(i.concept, i.measure, str(i.mention.number)) for i in found] == [
        ("basic_expenditure", "budget", "640.10"),
        ("basic_expenditure", "final", "655.02"),
        ("project_expenditure", "budget", "458.50"),
        ("project_expenditure", "final", "472.38"),
    ]


def test_total_rows_and_columns() -> None:
    (segment,) = segments(
        table("科目 上半年 下半年 合计", "甲 1.00 2.00 3.00", "小计 1.00 2.00 3.00", "本年合计 1.00 2.00 3.00")
    )
    assert [row.is_total for row in segment.rows] == [False, True, True]
    assert [column.header for column in segment.columns if column.is_total] == ["合计"]


def test_a_second_header_begins_a_second_segment() -> None:
    text = table("科目 预算数 决算数", "基本支出 1.00 2.00", "指标 分值 得分", "决策 20 18", "过程 20 17")
    assert [[c.header for c in s.columns] for s in segments(text)] == [
        ["科目", "预算数", "决算数"],
        ["指标", "分值", "得分"],
    ]


def test_a_blank_cell_keeps_its_column() -> None:
    (segment,) = segments(table("科目 预算数 决算数", "基本支出 1.00 2.00", "项目支出 · 3.00"))
    assert [sorted(row.items) for row in segment.rows] == [[1, 2], [2]]


def test_a_target_is_marked_as_a_limit() -> None:
    found = items(table("指标 目标值 完成值", "合格率 ≥98% 99%", "及时率 ≥95% 96%"))
    assert [item.mention.qualifier for item in found] == ["at least", "", "at least", ""]


IN_YUAN = (
    "某研究所2022年度“三公”经费说明\n（除特别注明外，金额单位为元）\n2022年度“三公”经费预算24.90万元，决算21.00万元，较2021年减少12.00万元。各项明细：\n\n"
    "项目\t2022年预算\t2022年决算\t2021年决算\n因公出国（境）费\t60,000.00\t52,480.00\t0.00\n公务接待费\t24,000.00\t8,635.00\t11,290.00\n"
    "公务用车购置及运行费\t165,000.00\t148,920.50\t318,746.00\n合计\t249,000.00\t210,035.50\t330,036.00\n\n"
    "机关运行经费支出600.50元，包括：办公费200.20，印刷费400.30。"
)


def test_the_unit_that_is_said_of_all_amounts() -> None:
    found = {
        tuple(e.text for e in o.evidence)
        for o in audit(IN_YUAN.encode(), name="t.txt").outcomes
        if o.verdict == "consistent"
    }
    assert ("21.00万元", "210,035.50") in found
    assert ("600.50元", "200.20", "400.30") in found


def test_no_unit_is_taken_from_one_table() -> None:
    told = IN_YUAN.replace("（除特别注明外，金额单位为元）", "单位为元")
    found = {tuple(e.text for e in o.evidence) for o in audit(told.encode(), name="t.txt").outcomes}
    assert ("600.50元", "200.20", "400.30") not in found


STATED = [
    "（金额单位除注明外为万元）",
    "（除特别注明外，金额单位为万元）",
    "未注明单位的金额均为万元。",
    "（以下金额单位均为万元）",
]
BARE = (
    "某市文联2016年部门预算说明\n\n现将本单位预算公开如下。{}\n\n2016年收入预算530.6，其中：财政拨款401.2，事业收入87.9，上年结转41.5。"
    "与2015年预算（512.1）相比，收入增18.5，增长3.6%。\n\n支出预算530.6，其中基本支出318.4，占60.0%；项目支出212.2。\n\n"
    "政府采购预算66.3，货物类12.4、工程类46.1、服务类7.8。公用经费52.8，较上年55.0压缩4.0%。考核得分92.5，排名第3，共有文件2016件，绩效指数1.25。"
)


@pytest.mark.parametrize("stated", STATED)
def test_prose_without_units_under_a_stated_one(stated: str) -> None:
    found = audit(BARE.format(stated).encode(), name="t.txt")
    told = {tuple(e.text for e in o.evidence) for o in found.outcomes if o.verdict == "consistent"}
    assert {("530.6", "401.2", "87.9", "41.5"), ("66.3", "12.4", "46.1", "7.8"), ("4.0%", "52.8", "55.0")} <= told
    assert {("60.0%", "318.4", "530.6"), ("18.5", "530.6", "512.1")} <= told
    assert not list(found.loud())
    assert not {"92.5", "3", "2016", "1.25"} & {e.text for o in found.outcomes for e in o.evidence}


def test_a_misprint_among_bare_amounts() -> None:
    wrong = BARE.format(STATED[0]).replace("服务类7.8", "服务类8.7")
    assert any("66.3" in [e.text for e in f.outcome.evidence] for f in audit(wrong.encode(), name="t.txt").loud())
