"""Clauses: the role that the words around a figure give it, how deep in brackets it stands, and where its sentence is."""

from __future__ import annotations

import pytest

from auditor.clauses import Passage, passages_in
from auditor.readers import read


def passages(text: str) -> list[Passage]:
    return list(passages_in(read("t.txt", text.encode())))


def roles(text: str) -> list[str]:
    """``5.00万元 plain``: every figure with its role, a minus where the word says less, its base in brackets."""
    return [
        f"{slot.mention.text} {slot.role}{'-' if slot.down else ''}{f'({slot.base})' if slot.base else ''}"
        for passage in passages(text)
        for slot in passage.slots
    ]


# --- what is no change, no share, no rate of two amounts ----------------------------------------------------------------

PLAIN = [
    ("a name that ends in 提升", "履职能力提升61.80万元。", ["61.80万元 plain"]),
    ("新增 is no change", "新增灌溉面积1.8万亩。", ["1.8万亩 plain"]),
    ("追加 is an addition", "年中追加48.00万元。", ["48.00万元 plain"]),
    ("占地 is land", "占地35.00亩。", ["35.00亩 plain"]),
    ("a target is no ratio", "执行率≥98%。", ["98% rate"]),
    ("a rate of nothing", "合同违约金5%。", ["5% rate"]),
    ("增值税 has 增 in it", "缴纳增值税2.30万元。", ["2.30万元 plain"]),
    ("last year's own amount", "上年支出150.00万元。", ["150.00万元 plain"]),
    ("a planned figure alone", "年初预算300.00万元。", ["300.00万元 plain"]),
    ("降雨 is rain", "累计降雨320毫米，降雨12天。", ["12天 plain"]),
]

ROLES = [
    ("a change in amount", "比上年增加1.00万元。", ["1.00万元 delta"]),
    ("a decrease", "同比减少0.54万元，下降20.77%。", ["0.54万元 delta-", "20.77% growth-"]),
    ("the base of a change", "较上年1418.60万元减少23.26万元。", ["1418.60万元 prior(较上年)", "23.26万元 delta-"]),
    ("与…相比", "与2021年度1,316.52万元相比，减少48.48万元。", ["1,316.52万元 prior(与2021年度)", "48.48万元 delta-"]),
    ("a share", "占总支出的58.10%。", ["58.10% share(总支出)"]),
    ("completion of a plan", "完成年初预算的109.23%。", ["109.23% ratio(年初预算)"]),
    ("占预算 is completion too", "占年初预算的105%。", ["105% ratio(年初预算)"]),
    ("a named rate", "预算执行率98.01%。", ["98.01% ratio(预算执行率)"]),
    ("points are a change", "较上年提高1.39个百分点。", ["1.39个百分点 delta"]),
    ("the amount inside a phrase", "为预算420.00万元的94.82%。", ["420.00万元 base", "94.82% ratio(预算\ue000)"]),
    ("the second of a list", "分别增长5.2%和6.8%。", ["5.2% growth", "6.8% growth"]),
    ("shares in brackets", "甲市（占全省的34.63%）、乙市（26.74%）。", ["34.63% share(全省)", "26.74% share(全省)"]),
    ("from … to", "由2,412人增加到2,486人。", ["2,412人 prior", "2,486人 plain"]),
    ("rises without a year beside a rate", "接待费上升12.5%。", ["12.5% growth"]),
    ("half-width brackets and full-width signs", "基本支出(占58.10％)。", ["58.10％ share"]),
]

DEPTHS = [
    ("brackets", "编制58名（行政40名、事业18名），在职52人。", [0, 1, 1, 0]),
    ("brackets in brackets", "合计9名（甲5名（含工勤2名）、乙4名）。", [0, 1, 2, 1]),
    ("square brackets", "合计9名[甲5名]。", [0, 1]),
    ("a bracket left open ends with the sentence", "合计9名（甲5名。在职8人。", [0, 1, 0]),
    ("a remark without a figure is no bracket", "因公出国（境）费0万元。", [0]),
]

SENTENCES = [
    ("full stops, half and full width", "支出5万元。收入6万元！结余1万元｡追加2万元。", [0, 1, 2, 3]),
    ("a semicolon does not end a sentence", "支出5万元；收入6万元;结余1万元。", [0, 0, 0]),
    ("a colon does not", "支出5万元：甲2万元，乙3万元。", [0, 0, 0]),
    ("the point of a number does not", "支出5.25万元，收入6.30万元。", [0, 0]),
]


@pytest.mark.parametrize(("text", "expected"), [c[1:] for c in PLAIN], ids=[c[0] for c in PLAIN])
def test_no_role(text: str, expected: list[str]) -> None:
    assert roles(text) == expected


@pytest.mark.parametrize(("text", "expected"), [c[1:] for c in ROLES], ids=[c[0] for c in ROLES])
def test_roles(text: str, expected: list[str]) -> None:
    assert roles(text) == expected


@pytest.mark.parametrize(("text", "expected"), [c[1:] for c in DEPTHS], ids=[c[0] for c in DEPTHS])
def test_depth_in_brackets(text: str, expected: list[int]) -> None:
    (passage,) = passages(text)
    assert [slot.depth for slot in passage.slots] == expected


@pytest.mark.parametrize(("text", "expected"), [c[1:] for c in SENTENCES], ids=[c[0] for c in SENTENCES])
def test_sentences(text: str, expected: list[int]) -> None:
    (passage,) = passages(text)
    assert [slot.sentence for slot in passage.slots] == expected


def test_a_figure_in_a_clause_of_reasons() -> None:
    (passage,) = passages("支出减少12.00万元，主要原因是压减会议费5.00万元；收入增加3.00万元。")
    assert [slot.reason for slot in passage.slots] == [False, True, False]


def test_the_form_left_both_words() -> None:
    (passage,) = passages("比上年增长（下降）1.00万元，比上年增加2.00万元。")
    assert [slot.either for slot in passage.slots] == [True, False]


def test_a_figure_is_one_character_of_the_template() -> None:
    (passage,) = passages("支出 1,052.85 万元，占 58.10 ％；41 人，94.3分，提高2个百分点，系数1.25。")
    assert passage.template == "支出\ue000，占\ue001；\ue003，\ue004，提高\ue002，系数\ue005。"


@pytest.mark.parametrize(
    ("text", "figure", "sentence"),
    [
        ("支出 5 万元。\u3000收入\u20036 万元， 增加1万元。", 1, "收入\u20036 万元， 增加1万元。"),
        ("支出5万元。收入6万元", 1, "收入6万元"),
        ("支出1,005.00万元，其中甲4万元。", 0, "支出1,005.00万元，其中甲4万元。"),
    ],
)
def test_the_sentence_of_a_figure_is_quoted_as_printed(text: str, figure: int, sentence: str) -> None:
    (passage,) = passages(text)
    start, end = passage.sentence_of(passage.slots[figure])
    assert text[start:end].strip() == sentence


def test_headings_above_a_passage() -> None:
    read = passages("一、基本情况\n（一）人员\n编制41名。\n（二）资金\n支出5万元。\n二、绩效\n自评94分。")
    assert [passage.headings for passage in read if passage.slots] == [
        ("一、基本情况", "（一）人员"),
        ("一、基本情况", "（二）资金"),
        ("二、绩效",),
    ]


def test_parts_are_above_the_numbered_headings() -> None:
    read = passages("第一部分概况\n一、人员\n编制41名。\n◆2024年预算\n一、资金\n支出5万元。\n第三部分附录\n自评94分。")
    assert [passage.headings for passage in read if passage.slots] == [
        ("第一部分概况", "一、人员"),
        ("◆2024年预算", "一、资金"),
        ("第三部分附录",),
    ]


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("收入情况。2023年收入5万元。", "收入情况"),
        ("（二）支出：2023年支出5万元。", "（二）支出"),
        ("四、三公经费\n本年支出5万元，上年4万元。", "四、三公经费"),
    ],
)
def test_what_a_passage_is_about(text: str, subject: str) -> None:
    assert [passage.subject for passage in passages(text) if passage.slots] == [subject]


@pytest.mark.parametrize("mark", ["（1）", "①", "1.", "2、", "（一）", "——", "•", "一是"])
def test_the_mark_that_a_passage_begins_with(mark: str) -> None:
    (passage,) = passages(f"{mark}设备购置96.00万元。")
    assert passage.mark == mark
