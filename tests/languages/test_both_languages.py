"""A document in two languages: each paragraph and table is read in its own, and places stay those of the document."""

from __future__ import annotations

from auditor import audit
from auditor.model import Audit

CHINESE = "2024年总支出1127.40万元，其中：基本支出655.02万元，项目支出472.38万元。\n"
ENGLISH = "The budget comprises $7.0 million for staff and $5.5 million for rent, a total of $12.5 million.\n"
SLIPPED = ENGLISH.replace("5.5", "6.6")


def read(text: str) -> Audit:
    return audit(text.encode(), name="t.txt")


def relations(found: Audit) -> set[tuple[str, str]]:
    return {
        (o.verdict, " ".join(text for _, text in sorted((e.location.start, e.text) for e in o.evidence)))
        for o in found.outcomes
    }


def test_both_are_read() -> None:
    assert relations(read(CHINESE + ENGLISH)) >= relations(read(CHINESE)) | relations(read(ENGLISH))


def test_a_slip_is_found_at_its_place() -> None:
    text = CHINESE + SLIPPED + CHINESE
    shown = [text[e.location.start : e.location.end] for f in read(text).findings for e in f.outcome.evidence]
    assert sorted(shown) == ["$12.5 million", "$6.6 million", "$7.0 million"]


def test_english_names_do_not_make_a_chinese_paragraph_english() -> None:
    named = CHINESE.replace("项目支出", "ERP、OA及GIS项目支出")
    assert read(named).counted() == read(CHINESE).counted()


def test_one_english_word_on_a_line_is_no_english_document() -> None:
    assert relations(read("PDF\n" + CHINESE + "ERP\n")) == relations(read(CHINESE))
