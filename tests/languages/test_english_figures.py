"""Figures of English text: what is one, what it is worth, and what only looks like one."""

from __future__ import annotations

from decimal import Decimal

import pytest

from auditor.english.mentions import line_of, mentions_in
from auditor.languages import language_of

FIGURES = [
    ("$12.5 million", "12500000", "money", ""),
    ("$12.5-million budget", "12500000", "money", ""),
    ("£3.2m", "3200000", "money", ""),
    ("€1.1bn", "1100000000", "money", ""),
    ("USD 450,000", "450000", "money", ""),
    ("KES 70.3 billion", "70300000000", "money", ""),
    ("12,345.67 thousand dollars", "12345670", "money", ""),
    ("-$0.4 million", "-400000", "money", ""),
    ("two million dollars", "2000000", "money", ""),
    ("₹61.55 crore", "615500000", "money", ""),
    ("Rs. 6,155 lakhs", "615500000", "money", ""),
    ("₹12,34,56,789", "123456789", "money", ""),
    ("1,36,400 hectares", "136400", "hectare", ""),
    ("5.2 percent", "0.052", "rate", ""),
    ("5.2%", "0.052", "rate", ""),
    ("93 per cent", "0.93", "rate", ""),
    ("ten percent", "0.1", "rate", ""),
    ("1.3 percentage points", "0.013", "points", ""),
    ("25 basis points", "0.0025", "points", ""),
    ("312 employees", "312", "person", ""),
    ("48 full-time equivalent positions", "48", "person", ""),
    ("12 vehicles", "12", "vehicle", ""),
    ("1.2 million vehicles", "1200000", "vehicle", ""),
    ("about $5 million", "5000000", "money", "about"),
    ("at least $5 million", "5000000", "money", "at least"),
    ("no more than 10 percent", "0.10", "rate", "at most"),
    ("up to $5 million", "5000000", "money", "at most"),
    ("nearly 2,000 pupils", "2000", "person", "nearly"),
]
NO_FIGURES = [
    "in 2023 and 2024-25",
    "fiscal year 2023/24",
    "FY24, FY 2025",
    "on June 30, 2023 and 30 June 2024",
    "see page 12, Tables 3 and 4, section 2.1",
    "a 3-year plan, within 30 days, 12 months",
    "5-10 percent",
    "between $5 million and $6 million",
    "5 to 10 percent",
    "COVID-19, Q3, A4",
    "call 555-123-4567",
    "the 3rd of 21st century goals, a vote of 7 to 2",
    "a ratio of 3:1 at 9:30",
]


@pytest.mark.parametrize(("text", "value", "dimension", "qualifier"), FIGURES, ids=[row[0] for row in FIGURES])
def test_is_a_figure(text: str, value: str, dimension: str, qualifier: str) -> None:
    (mention,) = mentions_in(line_of(f"It was {text}.", 0))
    found = (mention.value, mention.unit.dimension, mention.qualifier)
    assert found == (Decimal(value), dimension, qualifier)


@pytest.mark.parametrize("text", NO_FIGURES)
def test_is_no_figure(text: str) -> None:
    assert not list(mentions_in(line_of(f"It was {text}.", 0)))


def test_figures_stand_where_they_were_read() -> None:
    text = "  Costs —\n up $0.4  million,\nor 3.2\npercent, to USD 12.9\nmillion"
    shown = [text[m.start : m.end].split() for m in mentions_in(line_of(text, 0))]
    assert shown == [["$0.4", "million"], ["3.2", "percent"], ["USD", "12.9", "million"]]


def test_a_figure_is_printed_as_it_was_written() -> None:
    (mention,) = mentions_in(line_of("a surplus of $-1,234.50", 0))
    assert mention.unit.written(f"{mention.number:.{mention.decimals}f}") == "-$1234.50"


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The budget totals $12.5 million.", "en"),
        ("项目支出12.5万元，用于ERP系统和GDP核算。", "zh"),
        ("2023", "zh"),
        ("", "zh"),
    ],
)
def test_the_language_is_that_of_most_words(text: str, language: str) -> None:
    assert language_of(text) == language
