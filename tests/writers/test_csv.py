"""Rows for spreadsheets: nothing in them is a formula, numbers are numbers, Excel sees Chinese."""

from __future__ import annotations

import csv
import io
from dataclasses import replace

import pytest
from conftest import GROWTH, audited, growth, paragraphs

from auditor.model import Audit
from auditor.writers import Options
from auditor.writers.csv import guarded, write

GUARDED = [
    ("a formula", "=1+1", "'=1+1"),
    ("a call", "@SUM(A1)", "'@SUM(A1)"),
    ("a command behind a sign", "-2+3+cmd|' /C calc'!A0", "'-2+3+cmd|' /C calc'!A0"),
    ("a plus", "+HYPERLINK(1)", "'+HYPERLINK(1)"),
    ("blanks before it", "  =1+1", "'  =1+1"),
    ("full-width signs are folded", "＝1+1", "'＝1+1"),
    ("an amount with its unit", "-5个百分点", "'-5个百分点"),
    ("two numbers", "-5-5", "'-5-5"),
    ("a negative number", "-5.25", "-5.25"),
    ("a signed number", "+5", "+5"),
    ("a rate", "-5.25%", "-5.25%"),
    ("words", "支出=10", "支出=10"),
    ("nothing", "", ""),
]


@pytest.mark.parametrize(("cell", "expected"), [c[1:] for c in GUARDED], ids=[c[0] for c in GUARDED])
def test_what_a_spreadsheet_would_run_is_text(cell: str, expected: str) -> None:
    assert guarded(cell) == expected


def rows(audit: Audit, **options: object) -> list[dict[str, str]]:
    text = write([audit], Options(**options))  # type: ignore[arg-type] # the options of a test
    assert text.startswith("\ufeff")
    return list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"), newline="")))


def changed(**changes: object) -> Audit:
    document = paragraphs(GROWTH)
    found = growth(document)
    return audited(document, replace(found, outcome=replace(found.outcome, **changes)))  # type: ignore[arg-type] # ditto


VALUES = [
    ("rates differ by points", {}, ("20", "25", "%", "-5", "percentage points")),
    ("noughts stay", {"stated": "1537.20万元", "computed": "1483.20万元", "difference": "54.00万元"},
     ("1537.20", "1483.20", "万元", "54.00", "万元")),
    ("units before the number", {"stated": "$2.5 million", "computed": "$2.9 million", "difference": "-$0.4 million"},
     ("2.5", "2.9", "$ million", "-0.4", "$ million")),
    ("two units are kept apart", {"stated": "1亿元", "computed": "9000万元", "difference": "1000万元"},
     ("1亿元", "9000万元", "", "1000", "万元")),
    ("words stay words", {"stated": "A、B", "computed": "2个", "difference": None}, ("A、B", "2个", "", "", "")),
]  # fmt: skip


@pytest.mark.parametrize(("changes", "expected"), [c[1:] for c in VALUES], ids=[c[0] for c in VALUES])
def test_values_and_their_units(changes: dict[str, object], expected: tuple[str, ...]) -> None:
    (row,) = rows(changed(**changes), lang="en")
    columns = ("stated", "recalculated", "unit", "difference", "unit of difference")
    assert tuple(row[column] for column in columns) == expected


def test_commas_quotes_breaks_and_controls_stay_in_their_cell() -> None:
    document = paragraphs(GROWTH)
    found = replace(growth(document), quote='甲,"乙"\n=丙\x1b[31m', title={"zh": "=1+1", "en": ""})
    (row,) = rows(audited(document, found))
    assert row["原文"] == '甲,"乙" =丙�[31m'
    assert row["说明"] == "'=1+1"


def test_other_checks_only_on_request() -> None:
    document = paragraphs(GROWTH)
    passed = replace(growth(document).outcome, verdict="consistent")
    audit = audited(document, growth(document), others=(passed,))
    assert [row["判定"] for row in rows(audit)] == ["不符"]
    assert [(row["判定"], row["级别"]) for row in rows(audit, all=True)] == [("不符", "错误"), ("相符", "")]


def test_no_findings_are_a_head_alone() -> None:
    assert rows(audited(paragraphs(GROWTH))) == []
