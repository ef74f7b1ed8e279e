"""Figures as written: which characters are one, what it is worth, how exactly it was printed, and where it stands."""

from __future__ import annotations

import re
from decimal import Decimal

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from auditor import audit
from auditor.mentions import Line, mentions_in
from auditor.model import Mention

SPACE = re.compile(r"\s+")


def mentions(text: str) -> list[Mention]:
    return list(mentions_in(Line.of(text, 0)))


def printed(text: str) -> list[str]:
    return [mention.text for mention in mentions(text)]


# --- what is no figure ----------------------------------------------------------------------------------------------

NO_FIGURE = [
    ("a word that begins as a unit", "3组织领导"),
    ("the mark of a list before a year", "4.2018年预算安排情况"),
    ("a year", "2023年度部门决算"),
    ("a date", "截至2023年12月31日"),
    ("a date with points", "填报日期：2024.03.15"),
    ("a date with hyphens", "2024-03-15印发"),
    ("months", "1-12月执行情况"),
    ("a run of years", "2021-2023年"),
    ("the 14th plan", "“十四五”期间"),
    ("a document number", "湖财绩〔2023〕18号"),
    ("a document number in half-width brackets", "湖财绩[2023]18号"),
    ("an ordinal", "第3季度、第12批"),
    ("a telephone", "联系电话：0731-85551234"),
    ("a mobile telephone", "电话13800138000"),
    ("a range of rates", "增幅10%-15%"),
    ("a range of prices", "每亩300—500元"),
    ("a scale", "比例为1：1.11"),
    ("a code", "项目编码A10023"),
    ("a section number", "见3.2节"),
    ("a list mark", "1.基本情况 2、主要职责"),
    ("an age", "60岁以上老人"),
    ("working days", "5个工作日内办结"),
    ("a class", "三年级2班"),
    ("a bare number", "共计 25"),
    ("a bare numeral", "三项工作、一把手"),
    ("a road", "318国道改造"),
    ("one of the Chinese words with a unit in it", "一元化管理，万分感谢"),
]

# --- what is one ----------------------------------------------------------------------------------------------------

FIGURES = [
    ("支出4亿2895万元", "4亿2895万元", "428950000", 0),
    ("筹集77亿876.09万元", "77亿876.09万元", "7708760900", 2),
    ("12万8000元", "12万8000元", "128000", 0),
    ("2 万 3000.50 元", "2万3000.50元", "23000.50", 2),
    ("惠及1亿2000万人", "1亿2000万人", "120000000", 0),
    ("面积3万2000亩", "3万2000亩", "32000", 0),
    ("320组", "320组", "320", 0),
    ("超支2笔，", "2笔", "2", 0),
    ("床位120床。", "120床", "120", 0),
    ("1052.85万元", "1052.85万元", "10528500", 2),
    ("1,234.50 万元", "1,234.50万元", "12345000", 2),
    ("44,721,600元", "44,721,600元", "44721600", 0),
    ("12869807.65元", "12869807.65元", "12869807.65", 2),
    ("3.2亿元", "3.2亿元", "320000000", 1),
    ("61.50百万元", "61.50百万元", "61500000", 2),
    ("85千元", "85千元", "85000", 0),
    ("34, 203元", "34,203元", "34203", 0),
    ("3，518.85万元", "3，518.85万元", "35188500", 2),
    ("１，０５２．８５万元", "１，０５２．８５万元", "10528500", 2),
    ("9\u2009188.21万元", "9188.21万元", "91882100", 2),
    ("支出1 236 480万元", "1236480万元", "12364800000", 0),
    ("金额18 234.28万元", "18234.28万元", "182342800", 2),
    ("新收案件24 064件", "24064件", "24064", 0),
    ("附表1 320万元", "320万元", "3200000", 0),
    ("2024年 320万元", "320万元", "3200000", 0),
    ("612.52\u00a0万元", "612.52万元", "6125200", 2),
    ("0万元", "0万元", "0", 0),
    ("-12.40万元", "-12.40万元", "-124000", 2),
    ("△12.40万元", "△12.40万元", "-124000", 2),
    ("五万元", "五万元", "50000", 0),
    ("三百二十万元", "三百二十万元", "3200000", 0),
    ("58.09％", "58.09％", "0.5809", 2),
    ("58.09℅", "58.09℅", "0.5809", 2),
    ("1.5‰", "1.5‰", "0.0015", 1),
    ("三千二百零六点零五万元", "三千二百零六点零五万元", "32060500", 2),
    ("百分之九十五点五", "百分之九十五点五", "0.955", 1),
    ("百分之五", "百分之五", "0.05", 0),
    ("1.39个百分点", "1.39个百分点", "0.0139", 2),
    ("2百分点", "2百分点", "0.02", 0),
    ("3成", "3成", "0.3", 0),
    ("41人", "41人", "41", 0),
    ("1.2万人", "1.2万人", "12000", 1),
    ("22名", "22名", "22", 0),
    ("94.3分", "94.3分", "94.3", 1),
    ("368个", "368个", "368", 0),
    ("2辆", "2辆", "2", 0),
    ("5,126人次", "5,126人次", "5126", 0),
    ("0.6万亩", "0.6万亩", "6000", 1),
    ("12.5公里", "12.5公里", "12.5", 1),
    ("12.5km", "12.5km", "12.5", 1),
    ("1.2万㎡", "1.2万㎡", "12000", 1),
    ("98.01", "98.01", "98.01", 2),
]

QUALIFIED = [
    ("约12万元", "12万元", "about"),
    ("约为12万元", "12万元", "about"),
    ("约计12万元", "12万元", "about"),
    ("约计划12万元", "12万元", ""),
    ("节约为12万元", "12万元", ""),
    ("12万元左右", "12万元", "about"),
    ("近100万元", "100万元", "nearly"),
    ("100余万元", "100余万元", "over"),
    ("3000多人", "3000多人", "over"),
    ("超过98%", "98%", "over"),
    ("≥98%", "98%", "at least"),
    ("不低于95%", "95%", "at least"),
    ("50万元以上", "50万元", "at least"),
    ("50万元（含）以上", "50万元", "at least"),
    ("≤5次", "5次", "at most"),
    ("不超过2万元", "2万元", "at most"),
    ("20天以内", "20天", "at most"),
    ("＞90分", "90分", "more than"),
    ("＜3%", "3%", "less than"),
    ("=100%", "100%", "equal"),
    ("大约12万元", "12万元", "about"),
    ("将近100万元", "100万元", "nearly"),
    ("节约12万元", "12万元", ""),
    ("签约36户", "36户", ""),
    ("违约3件", "3件", ""),
    ("最近100天", "100天", ""),
]

SEVERAL = [
    ("amounts in two units each", "甲1亿2000万元、乙2万3000元，1万2000户", ["1亿2000万元", "2万3000元", "1万2000户"]),
    ("households of a town behind an amount", "补助12万元380户", ["12万元", "380户"]),
    ("a fraction of hundred millions and an amount", "5.4亿2000万元", ["5.4亿", "2000万元"]),
    ("months and years behind an amount", "支出2万2024年1月", ["2万"]),
    ("pieces behind an amount", "投资3亿元12000万元", ["3亿元", "12000万元"]),
    ("a fraction of a list", "行政22名、事业104名", ["22名", "104名"]),
    ("rates side by side", "分别增长5.2%和6.8%", ["5.2%", "6.8%"]),
    ("households and persons", "312户897人", ["312户", "897人"]),
    ("a figure after a year", "2023年12月31日实有118人", ["118人"]),
    ("an amount after a month", "4月86.5万元、11月12万元", ["86.5万元", "12万元"]),
    ("an amount after days", "4月12-15日支出30万元", ["30万元"]),
    ("a figure after a document number", "财预〔2023〕18号下达120万元", ["120万元"]),
    ("分 begins another word", "指标10分别为5分", ["5分"]),
    ("a list mark before a figure", "(1)设备购置 96.00 万元", ["96.00万元"]),
    ("a sum", "541.20万元＋60.00万元", ["541.20万元", "60.00万元"]),
    ("a sum of points", "3.2分+4.1分=7.3分", ["3.2分", "4.1分", "7.3分"]),
    ("a sum of households", "12户＋5户", ["12户", "5户"]),
    ("a plus behind a word is a sign", "本年增速+5.2%", ["+5.2%"]),
    ("a minus behind a comma is a sign", "预算12.50万元，-3.20万元系调减", ["12.50万元", "-3.20万元"]),
    ("a line break inside", "支出1052.\n85万元", ["1052.85万元"]),
    ("a line break before the unit", "支出1052.85\n万元", ["1052.85万元"]),
    ("a page number between", "支出1052.85\n- 3 -\n万元", ["1052.85万元"]),
]

BUGS = {
    "a section number": "3.2节 is read as 3.2 pieces (节)",
    "one of the Chinese words with a unit in it": "一元化 is read as 一元",
}


def marked(cases: list[tuple[object, ...]]) -> list[object]:
    """Cases named by their first value; a known bug is expected to fail."""
    named: list[object] = []
    for case in cases:
        bug = BUGS.get(str(case[0]))
        named.append(
            pytest.param(*case, id=str(case[0]), marks=[pytest.mark.xfail(reason=bug, strict=True)] if bug else [])
        )
    return named


@pytest.mark.parametrize(("reason", "text"), marked([*NO_FIGURE]))
def test_no_figure(reason: str, text: str) -> None:
    assert printed(text) == []


@pytest.mark.parametrize(("text", "shown", "value", "decimals"), marked([*FIGURES]))
def test_a_figure(text: str, shown: str, value: str, decimals: int) -> None:
    (found,) = mentions(f"支出{text}。")
    assert (found.text, found.value, found.decimals, found.qualifier) == (shown, Decimal(value), decimals, "")


@pytest.mark.parametrize(("text", "shown", "qualifier"), marked([*QUALIFIED]))
def test_a_qualified_figure(text: str, shown: str, qualifier: str) -> None:
    (found,) = mentions(f"支出{text}。")
    assert (found.text, found.qualifier) == (shown, qualifier)


@pytest.mark.parametrize(("reason", "text", "shown"), marked([*SEVERAL]))
def test_figures_beside_each_other(reason: str, text: str, shown: list[str]) -> None:
    assert printed(text) == shown


def test_dimensions() -> None:
    found = mentions("3万元、5%、2个百分点、41人、7名、94分、8.25、6件、1.2万人")
    dimensions = ["money", "rate", "points", "person", "person", "score", "bare", "件", "person"]
    assert [mention.unit.dimension for mention in found] == dimensions
    assert [mention.unit.exact for mention in found] == [False, False, False, True, True, True, False, True, False]


OF_A_LATER_ONE = [
    ("the number of a table", "见附表1.12、办公费5.20万元", ["", "万元"]),
    ("the mark of a list", "1.10、办公费5.20万元", ["", "万元"]),
    ("points", "自评得分93.25、支出2.10万元", ["", "万元"]),
    ("a later sentence", "收入476.30。支出460.12万元", ["", "万元"]),
    ("this year's of another thing", "上年2709.16，本年支出效率高，共12.50万元", ["", "万元"]),
    ("an enumeration", "年度收入381.27、支出总计379.40万元", ["万元", "万元"]),
    ("an enumeration of three", "分别为3.10、5.20、6.35亿元", ["亿元"] * 3),
    ("two years", "高中上年1811.02，本年1903.55元", ["元", "元"]),
    ("a hundred million that rose", "比上年的7.15亿增长2.3%", ["亿", "%"]),
    ("what is compared", "达到4453万比去年4432万增长", ["万", "万"]),
    ("not of the one before in another list", "市级配套325.00万元，社会资金814.40，到位率90%", ["万元", "", "%"]),
    ("not behind a row of the table", "市级配套325.00万元、附表12.40，到位率90%", ["万元", "", "%"]),
    ("no points that were taken off", "代扣3.50，其中社保2.10元", ["", "元"]),
    ("of the one before", "市级缺口325.00、区级缺口218.00万元、社会资金缺口814.40，影响支付", ["万元", "万元", "万元"]),
    (
        "points that were taken off",
        "满分20分，得16.5分，扣3.50。管理方面扣2.5，组织方面扣1.00",
        ["分", "分", "分", "分", "分"],
    ),
]


@pytest.mark.parametrize(("reason", "text", "units"), marked([*OF_A_LATER_ONE]))
def test_a_unit_that_stands_behind_a_later_figure(reason: str, text: str, units: list[str]) -> None:
    assert [mention.unit.symbol for mention in mentions(text)] == units, reason


LOST_SIGNS = [
    ("a share among others", "甲18.00万元，占18.83%；乙76.00万元，占76.23。", ["万元", "%", "万元", "%"]),
    ("a share of something named", "占支出总额的18.83%，占支出总额的比重为76.23；", ["%", "%"]),
    ("a share in whole per cent", "工资占60%，差旅占比40。", ["%", "%"]),
    ("a rate of completion among others", "甲完成年初预算的98.12%；乙完成年初预算的97.50，", ["%", "%"]),
    ("none of them with its sign", "甲18.00万元，占18.83；乙76.00万元，占76.23。", ["万元", "", "万元", ""]),
    ("something else that has a unit", "办公用房占60%，占地2.50亩，占用资金12.00万元", ["%", "亩", "万元"]),
    ("land and what is used", "办公用房占60%，道路占地12.50，占用12.30。", ["%", "", ""]),
    ("not at the end of its words", "甲占60%，乙占12.50左右的", ["%", ""]),
]


@pytest.mark.parametrize(("reason", "text", "units"), marked(LOST_SIGNS))
def test_a_percentage_without_its_sign(reason: str, text: str, units: list[str]) -> None:
    assert [mention.unit.symbol for mention in mentions(text)] == units, reason


def test_a_last_digit() -> None:
    assert [str(mention.ulp.normalize()) for mention in mentions("80.2亿元、1.50万元、41人、58.09%")] == [
        "1E+7",
        "1E+2",
        "1",
        "0.0001",
    ]


# --- where it stands ------------------------------------------------------------------------------------------------

NUMBERS = st.decimals(min_value=0, max_value=10**9, places=2).map(lambda number: f"{number:,.2f}")
UNITS = st.sampled_from(["万元", "元", "亿元", "%", "％", "个百分点", "分", "人", "‰"])
SPACES = st.sampled_from(["", "", " ", "\u3000", "\u00a0", "\n", " \n "])
WORDS = st.sampled_from(
    [
        "支出",
        "其中：",
        "，占",
        "（",
        "）；",
        "比上年增加",
        "2023年",
        "第2批",
        "约",
        "。\n",
        "(",
        "①",
        "财预〔2023〕18号",
        "\u2003",
    ]
)
WIDE = str.maketrans("0123456789.,", "０１２３４５６７８９．，")


@st.composite
def figures(draw: st.DrawFn) -> str:
    number = draw(NUMBERS)
    number = number.translate(WIDE) if draw(st.booleans()) else number
    return number + draw(SPACES) + draw(UNITS)


TEXTS = st.lists(st.tuples(WORDS, SPACES, figures()), min_size=1, max_size=6).map(
    lambda pieces: "".join("".join(piece) for piece in pieces).lstrip()
)


def test_blanks_before_the_line() -> None:
    (found,) = mentions("\u3000\u3000支出10.50万元。")
    assert (found.text, found.start, found.end) == ("10.50万元", 4, 11)


@given(TEXTS, st.integers(min_value=0, max_value=10**6))
def test_a_span_holds_what_was_printed(text: str, start: int) -> None:
    found = list(mentions_in(Line.of(text, start)))
    assert found
    for mention in found:
        assert SPACE.sub("", text[mention.start - start : mention.end - start]) == mention.text
        assert text[mention.end - 1 - start].strip(), "no space at the end"


@given(TEXTS, WORDS)
def test_leading_text_moves_spans_and_nothing_else(text: str, lead: str) -> None:
    """In a document: a paragraph above changes no figure below, as long as both have the same lines broken by a width."""
    below, both = audit(text.encode()), audit(f"{lead}\n\n{text}".encode())
    assume(len(both.document.blocks) == len(below.document.blocks) + 1)  # a line more may be what tells the width
    shift = len(both.document.text) - len(below.document.text)
    moved = [(m.start - shift, m.end - shift, m.text, m.value) for m in both.mentions if m.start >= shift]
    assert moved == [(m.start, m.end, m.text, m.value) for m in below.mentions]


@given(st.decimals(min_value=0, max_value=10**9, places=2), UNITS)
def test_however_it_is_written_it_is_worth_the_same(number: Decimal, unit: str) -> None:
    plain, separated = f"{number:.2f}{unit}", f"{number:,.2f}{unit}"
    ways = [
        plain,
        separated,
        plain.translate(WIDE),
        separated.translate(WIDE),
        separated.replace(",", ", "),
        f"{number:,.2f} {unit}",
    ]
    assert {mentions(f"为{way}。")[0].value for way in ways} == {mentions(f"为{plain}。")[0].value}


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("1.1立项情况。预算5.20万元", ["5.20万元"]),
        ("2.3.1 数量指标：复垦860亩", ["860亩"]),
        ("3.1 项目完成4项", ["4项"]),
        ("3.5亩耕地", ["3.5亩"]),
        ("12.4万元用于培训", ["12.4万元"]),
    ],
)
def test_the_mark_of_an_outline_is_no_figure(text: str, printed: list[str]) -> None:
    assert [mention.text for mention in mentions(text)] == printed
