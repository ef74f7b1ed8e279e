"""Markdown: whatever a document holds is text, never markup, a mention or the number of an issue."""

from __future__ import annotations

from dataclasses import replace

import pytest
from conftest import GROWTH, audited, growth, paragraphs

from auditor.writers import Options
from auditor.writers.markdown import escaped, write

ESCAPED = [
    ("emphasis", "a*b*_c_", r"a\*b\*\_c\_"),
    ("a link", "[甲](http://a.example)", r"\[甲\](http://a.example)"),
    ("a tag", "<script>", r"\<script\>"),
    ("a cell", "甲|乙", r"甲\|乙"),
    ("code", "`x`", r"\`x\`"),
    ("a formula", "$x$", r"\$x\$"),
    ("an entity", "&lt;", r"\&lt;"),
    ("someone", "@all", "@<!-- -->all"),
    ("an issue", "见#12", "见#<!-- -->12"),
    ("a merge request", "!34", "!<!-- -->34"),
    ("a list", "- 甲", r"\- 甲"),
    ("a numbered list", "1. 甲", r"1\. 甲"),
    ("a numbered list of another kind", "2) 甲", r"2\) 甲"),
    ("a heading", "# 甲", r"\# 甲"),
    ("a rule", "---", r"\---"),
    ("a line break", "甲\n# 乙", "甲 # 乙"),
    ("a control character", "甲\x1b[31m", r"甲�\[31m"),
    ("a number", "19.05%", "19.05%"),
    ("a negative number", "-5.25", "-5.25"),
    ("a list in Chinese", "（1）甲、乙", "（1）甲、乙"),
]


@pytest.mark.parametrize(("text", "expected"), [c[1:] for c in ESCAPED], ids=[c[0] for c in ESCAPED])
def test_text_is_text(text: str, expected: str) -> None:
    assert escaped(text) == expected


def test_hostile_names_titles_and_formulas_stay_in_their_lines() -> None:
    document = paragraphs(GROWTH, name="a|b\n# c.txt")
    found = growth(document)
    found = replace(found, title={"zh": "题\n## x", "en": ""}, outcome=replace(found.outcome, formula="`1`|2"))
    written = write([audited(document, found)], Options())
    assert "| a\\|b # c.txt | 3 |" in written
    assert "\n### 错误 · 第1行 · 题 ## x\n" in written
    assert "- 算式：`'1'¦2`" in written


def test_a_long_column_is_not_quoted_whole() -> None:
    document = paragraphs(*(GROWTH for _ in range(30)))
    place = document.text.index("20%")
    found = growth(document)
    item, step = found.outcome.evidence[0], len(GROWTH) + 1
    many = tuple(
        replace(item, location=document.locate(place + n * step, place + 3 + n * step)) for n in range(30)
    )  # fmt: skip
    written = write([audited(document, replace(found, outcome=replace(found.outcome, evidence=many)))], Options())
    assert written.count("`20%`") == 8
    assert ">\n> …\n" in written
