"""Whose money a figure is: the level of government, the book, the office, and the year of its section."""

from __future__ import annotations

import pytest

from auditor.audit import default_rulebook
from auditor.clauses import passages_in
from auditor.facts import Item, Lexicon, Scope, items_in, year_of
from auditor.readers import txt
from auditor.scopes import scoped

PLACED = [
    pytest.param(
        "全市政府债务情况。\n全市一般公共预算收入62.4亿元，加上转移支付30.1亿元、调入资金2.6亿元。",
        "2.6亿元", ("全", "general"), id="what follows a level and a book in its sentence",
    ),
    pytest.param(
        "（二）政府性基金\n1.市级。市级基金情况如下。\n收入9.4亿元，加上转移支付3.1亿元，上解0.6亿元。",
        "3.1亿元", ("市级", "fund"), id="under headings",
    ),
    pytest.param(
        "县本级政府性基金收入4.2亿元，上解0.1亿元，转移支付0.3亿元，调出至一般公共预算1.5亿元，结转0.7亿元。",
        "0.7亿元", ("县级", "fund"), id="the book that money goes to is not its own",
    ),
    pytest.param(
        "全县一般公共预算收入8.2亿元，占全市一般公共预算收入的4.1%。其中税收收入5.9亿元。转移支付、上解另列。",
        "5.9亿元", ("全", "general"), id="the sentence before",
    ),
    pytest.param(
        "省级支出120.5亿元。分级次看，市级支出80.2亿元。转移支付40.1亿元，上解6.0亿元。",
        "40.1亿元", ("省级", ""), id="the levels of a division hold no longer than it",
    ),
    pytest.param(
        "2021年中央对我省转移支付612.0亿元，上解38.0亿元。", "612.0亿元", ("中央对", ""), id="who gives to whom",
    ),
    pytest.param(
        "全县一般公共预算收入8.2亿元，比上年增长4.1%，加上各类专项资金和上级财政安排的转移支\n"
        "付30.1亿元、为弥补当年收支缺口从其他账户筹集的资金1.1亿元以及动用以前年度结余调\n入资金2.6亿元。",
        "2.6亿元", ("全", "general"),
        id="words that line wraps cut in two",
    ),
    pytest.param("本单位一般公共预算收入120.5万元。", "120.5万元", ("", ""), id="an office has no scopes"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "figure", "wanted"), PLACED)
def test_level_and_book_are_written_once(text: str, figure: str, wanted: tuple[str, str]) -> None:
    realm = _item(text, figure).realm
    assert (realm.level, realm.book) == wanted


def test_notices_of_two_offices_are_apart() -> None:
    text = "江北区民政局2020年度决算说明\n接待费3.10万元。\n江北区司法局2020年度决算说明\n接待费4.20万元。"
    assert not _item(text, "3.10万元").realm.meets(_item(text, "4.20万元").realm)


def test_sections_of_an_explanation_are_no_offices() -> None:
    """二、关于2025年收入总体情况的说明 and 三、关于2025年支出总体情况的说明 are of one office."""
    text = "甲县民政局部门预算\n一、关于2025年收入总体情况的说明\n收入10万元。\n二、关于2025年支出总体情况的说明\n支出12万元。"
    assert _item(text, "10万元").realm.notice == _item(text, "12万元").realm.notice


def test_the_heading_says_the_year() -> None:
    text = "2021年预算执行和2022年预算草案\n一、2021年执行\n支出8.2万元。\n二、2022年草案\n支出9.4万元，比上年增加1.2万元。"
    assert [_item(text, figure).period for figure in ("8.2万元", "9.4万元")] == [2021, 2022]


def test_what_follows_money_carried_over_is_of_this_year() -> None:
    text = "2021年调入资金3.2亿元，上年结转1.1亿元，收入合计4.3亿元。"
    assert _item(text, "4.3亿元").period == 2021


def _item(text: str, figure: str) -> Item:
    document = txt.read("t.txt", text.encode())
    lexicon = Lexicon({label: concept.id for concept in default_rulebook().concepts.values() for label in concept.zh})
    passages = tuple(passages_in(document))
    items, _ = scoped(document, passages, tuple(items_in(passages, lexicon, year_of(passages))), ())
    return next(item for item in items if item.mention.text == figure)


def test_what_a_level_gives_below_is_its_money() -> None:
    assert Scope(level="省对").meets(Scope(level="省级")) and Scope(level="市级").meets(Scope(level="市对"))
    assert not Scope(level="省对").meets(Scope(level="市级")) and not Scope(level="省对").meets(Scope(level="全"))
