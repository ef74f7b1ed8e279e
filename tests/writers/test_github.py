"""Annotations of GitHub Actions: one line a finding, with what the runner would obey escaped."""

from __future__ import annotations

from dataclasses import replace

import pytest
from conftest import GROWTH, audited, growth, paragraphs

from auditor.writers import Options
from auditor.writers.github import write


def test_nothing_in_a_document_starts_a_command_of_its_own() -> None:
    document = paragraphs(GROWTH, name="a,b:100%\n::error ::x.txt")
    found = replace(
        growth(document),
        title={"zh": "甲,乙:丙\r\n::error::", "en": ""},
        message={"zh": "100%\n::set-output name=x::y", "en": ""},
    )
    written = write([audited(document, found)], Options())
    assert written.count("\n") == 1
    assert written.startswith(
        "::error file=a%2Cb%3A100%25 %3A%3Aerror %3A%3Ax.txt,line=1,title=错误 甲%2C乙%3A丙  %3A%3Aerror%3A%3A::第1行%0A100%25 "
    )


@pytest.mark.parametrize(
    ("severity", "confidence", "command"),
    [
        ("note", "high", "notice"),
        ("error", "low", "notice"),
        ("warning", "medium", "warning"),
        ("error", "high", "error"),
    ],
)
def test_levels(severity: str, confidence: str, command: str) -> None:
    document = paragraphs(GROWTH)
    found = growth(document, severity=severity)
    found = replace(found, outcome=replace(found.outcome, confidence=confidence))  # type: ignore[arg-type] # a word
    assert write([audited(document, found)], Options()).startswith(f"::{command} ")


def test_the_path_is_the_one_given_and_a_place_without_line_is_in_the_message() -> None:
    document = paragraphs(GROWTH, format_="docx", name="a.docx")
    written = write([audited(document, growth(document))], Options(paths={"a.docx": "报告\\a.docx"}))
    assert written.startswith("::error file=报告/a.docx,title=")
    assert "::第1行%0A" in written


def test_nothing_found_is_nothing_said() -> None:
    assert write([audited(paragraphs(GROWTH))], Options()) == ""
