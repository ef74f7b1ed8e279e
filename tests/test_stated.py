"""Amounts whose unit is stated once, for a section, a paragraph or the whole document."""

from __future__ import annotations

import pytest

from auditor import audit
from auditor.readers.txt import read
from auditor.stated import unit_stated, units_stated


def told(text: str) -> set[tuple[str, ...]]:
    """The figures of what comes out, each in order of size."""
    outcomes = audit(text.encode(), name="t.txt").outcomes
    return {tuple(sorted(e.text for e in o.evidence)) for o in outcomes if o.verdict == "consistent"}


def money(text: str) -> list[str]:
    """What is read as an amount though it has no unit of its own."""
    from auditor.clauses import passages_in

    slots = (slot for passage in passages_in(read("t.txt", text.encode())) for slot in passage.slots)
    return [s.mention.text for s in slots if s.dimension == "money" and s.mention.text[-1:].isdigit()]


OF_SECTIONS = [
    "二、收支情况（单位：万元）\n{}",
    "二、收支情况（金额单位：万元）\n{}",
    "二、收支情况（万元）\n{}",
    "二、收支情况（以下金额以万元计）\n{}",
    "二、收支情况（单位:人民币万元，保留一位小数）\n{}",
    "（二）收支情况 单位：万元\n{}",
    "二、收支情况（单位：万元，下同）\n略。\n三、说明\n{}",
    "二、收支情况\n（单位：万元）\n{}",
    "某局收支说明（单位：万元）\n一、概况\n编制12名。\n二、收支\n{}",
    "第一部分 概况\n一、人员\n编制12名。\n第二部分 收支说明（单位：万元）\n一、总体\n略。\n二、收支\n{}",
    "某局收支说明\n本说明所列金额单位均为万元。\n一、概况\n编制12名。\n二、收支\n{}",
    "某局收支说明\n文中数据均以万元为单位。\n一、收支\n{}",
    "（一）收支（单位：万元）。{}",
    "（一）收支（万元）：{}",
    "二、收支情况（均以万元为单位）\n{}",
    "二、收支情况（单位：万元，含基金和国有资本经营预算）\n{}",
    "二、收支【单位：万元】\n{}",
    "某局收支说明\n注：未标注单位的金额，计量单位均为万元。\n一、收支\n{}",
]


@pytest.mark.parametrize("section", OF_SECTIONS)
@pytest.mark.parametrize(
    ("sentence", "sums"),
    [
        ("支出402.5，其中：基本支出301.4、项目支出101.1。", [("101.1", "301.4", "402.5")]),
        ("基本支出812，项目支出346，合计1,158。", [("1,158", "346", "812")]),
        ("支出2315740，同比增长5.8％，2017年为2188206。", [("2188206", "2315740", "5.8％")]),
        ("收入640.20，比上年的600.20增加40.00。", [("40.00", "600.20", "640.20")]),
        ("支出2,040（人员1,630，公用410），执行率102%。", [("1,630", "2,040", "410")]),
    ],
)
def test_amounts_below_a_stated_unit(section: str, sentence: str, sums: list[tuple[str, ...]]) -> None:
    assert set(sums) <= told(section.format(sentence))


@pytest.mark.parametrize("section", [one for one in OF_SECTIONS if not one.endswith("：{}")])
@pytest.mark.parametrize(
    ("sentence", "figures"),
    [
        ("收方：当年收入1986＋上级补助4862＋下级上解412＝7260。", ("1986", "412", "4862", "7260")),
        ("当年支出19.50＋上解48.20＋结转4.10＝71.80，见附表。", ("19.50", "4.10", "48.20", "71.80")),
    ],
)
def test_a_sum_written_out_below_a_stated_unit(section: str, sentence: str, figures: tuple[str, ...]) -> None:
    assert figures in told(section.format(sentence))


def test_a_misprint_below_a_stated_unit() -> None:
    wrong = audit("二、支出（单位：万元）\n基本支出812，项目支出364，合计1,158。".encode(), name="t.txt")
    assert [e.text for f in wrong.loud() for e in f.outcome.evidence]


@pytest.mark.parametrize(
    "text",
    [
        "一、人员（单位：万元）\n编制数45，在职42，退休12，车辆6，办公面积120.5，满意度96.5，自评得分93.5。",
        "一、进度（单位：亿元）\n增长6.5，完成率98.2，税收占比72.3，利率3.12，增速5.1。截至2019.10，详见附件2、附表3。",
        "二、支出（单位：万元）\n支出2019年决算。第3章预算2021，共有预算单位12，新建村庄18处。",
        "一、收入（单位：万元）\n见表。\n二、人口\n年末户数320.5，户籍人口12.3。",
        "一、面积（单位：平方米）\n办公用房1,200.5，预算800.5。",
        "二、人数（单位：万元）\n学生1,240，学校12，职工1,106，人员38，村庄216。",
        "二、人员（单位：万元）\n学生甲120+学生乙140=260，人员2017年为38，分数3+5=8。",
        "一、编制说明\n填报单位：某局。预算编制依据12，支出35.2。",
    ],
)
def test_no_amounts(text: str) -> None:
    assert [figure for figure in money(text) if figure not in ("320.5", "12.3")] == []


def test_what_a_section_states_ends_with_it() -> None:
    assert money("一、收入（单位：万元）\n收入12.5。\n二、支出\n支出10.5。") == ["12.5"]
    assert money("一、收入（单位：万元）\n（一）税收\n税收收入12.5。\n（二）非税\n收入3.5。\n二、支出\n支出10.5。") == [
        "12.5",
        "3.5",
    ]
    assert money("一、资金\n1.到位（单位：万元）：中央资金12.5。\n2.使用。支出10.5。") == ["12.5"]
    assert money("第二部分 决算（单位：元）\n一、收入\n收入1,200.50。\n第三部分 附录\n一、支出\n支出10.5。") == [
        "1,200.50"
    ]
    assert money(
        "一、概况\n支出10.5。\n第二章 资金（节选，单位：万元）\n一、来源\n中央资金12.5。\n二、使用\n支出9.5。"
    ) == ["12.5", "9.5"]


def test_what_is_said_of_a_table_is_not_said_of_the_text() -> None:
    table = "项目\t预算\t决算\n办公费\t1.50\t1.40\n差旅费\t2.50\t2.40\n"
    assert money(f"一、支出\n单位：万元\n{table}\n培训支出3.5。") == []
    assert money("一、支出\n单位：万元\n支出3.5万元。\n支出4.5。") == []


def test_the_unit_of_a_table_below_the_heading() -> None:
    rows = "项目\t2022年\t2023年\n办公费\t11.5\t11.4\n差旅费\t12.5\t12.4\n合计\t24.0\t23.8\n"
    text = f"三、支出（单位：万元）\n公用支出按项目列示。\n以下为明细。\n见下。\n{rows}"
    assert {m.unit.symbol for m in audit(text.encode(), name="t.txt").mentions} == {"万元"}


@pytest.mark.parametrize(
    ("words", "symbol"),
    [
        ("（下同，单位：亿元）", "亿元"),
        ("（金额单位：万元，下同）", "万元"),
        ("金额以万元为单位", "万元"),
        ("单位：万元（除特别说明外）", "万元"),
        ("下列数据单位为万元", "万元"),
        ("（单位：万元）", None),
        ("预算单位：元旦", None),
        ("以元旦为界", None),
    ],
)
def test_units_of_the_whole_document(words: str, symbol: str | None) -> None:
    unit = unit_stated(words)
    assert (unit.symbol if unit else None) == symbol


def test_documents_without_a_stated_unit_are_not_looked_at() -> None:
    assert units_stated(read("t.txt", "收入12.5万元。".encode())) == {}
