"""Pages in traditional characters: they are read as their simplified twins, and quoted as they are written."""

from __future__ import annotations

import pytest

from auditor import audit
from auditor.languages import zh
from auditor.languages.traditional import SIMPLIFIED
from auditor.mentions import Line, mentions_in

PAGES = [
    (
        "截至6月底，全縣財政總收入完成86421萬元，較上年同期增長8.03%，增收6424萬元。",
        "截至6月底，全县财政总收入完成86421万元，较上年同期增长8.03%，增收6424万元。",
    ),
    (
        "地方財政收入50000萬元，其中：稅收收入30000萬元，占60%；非稅收入20000萬元，占40%。",
        "地方财政收入50000万元，其中：税收收入30000万元，占60%；非税收入20000万元，占40%。",
    ),
    (
        "調入資金由年初預算730.50萬元調整為690.10萬元，調減40.40萬元。",
        "调入资金由年初预算730.50万元调整为690.10万元，调减40.40万元。",
    ),
    ("「三公」經費預算25億元，決算24億元，執行率96%。", "“三公”经费预算25亿元，决算24亿元，执行率96%。"),
]


def read(text: str) -> list[tuple[str, str, list[str]]]:
    outcomes = (o for o in audit(text.encode(), name="a.txt").outcomes if o.evidence)
    return [(o.kind, o.verdict, [zh.fold(e.text) for e in o.evidence]) for o in outcomes]


@pytest.mark.parametrize(("traditional", "simplified"), PAGES, ids=range(len(PAGES)))
def test_twins_are_read_alike(traditional: str, simplified: str) -> None:
    assert read(traditional) == read(simplified) != []


@pytest.mark.parametrize(("traditional", "simplified"), PAGES, ids=range(len(PAGES)))
def test_folded_one_to_one(traditional: str, simplified: str) -> None:
    assert zh.fold(traditional) == zh.fold(simplified)


def test_a_wrong_sum_is_found() -> None:
    found = audit("地方財政收入50000萬元，其中：稅收收入31000萬元；非稅收入20000萬元。".encode(), name="a.txt").loud()
    assert [f.outcome.kind for f in found] == ["sum"]


def test_quoted_as_written() -> None:
    assert [m.text for m in mentions_in(Line.of("增收6,424 萬元、12餘億元", 0))] == ["6,424萬元", "12餘億元"]


def test_what_simplified_texts_write_too_is_left() -> None:
    for character in "著乾瞭藉俱余么":
        assert zh.fold(character) == character


def test_nothing_is_folded_twice() -> None:
    assert not SIMPLIFIED.keys() & set(SIMPLIFIED.values())
