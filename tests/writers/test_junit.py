"""JUnit XML, parsed again: what fails, what passes, what is skipped, and that any text is XML."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from conftest import EXAMPLES, GROWTH, audited, growth, paragraphs
from lxml import etree

from auditor import audit
from auditor.model import Audit
from auditor.writers import Options
from auditor.writers.junit import Element, write


def parsed(*audits: Audit, **options: object) -> Element:
    return etree.fromstring(write(audits, Options(**options)).encode())  # type: ignore[arg-type] # options of a test


def one(severity: str = "error", **changes: object) -> Element:
    document = paragraphs(GROWTH)
    found = growth(document, severity=severity)
    return parsed(audited(document, replace(found, outcome=replace(found.outcome, **changes))))  # type: ignore[arg-type]


@pytest.mark.parametrize(("severity", "confidence"), [("note", "high"), ("error", "low"), ("warning", "low")])
def test_notes_and_what_is_not_sure_pass_and_are_told(severity: str, confidence: str) -> None:
    root = one(severity, confidence=confidence)
    assert root.get("failures") == "0"
    assert "重算 25%" in (root.findtext(".//system-out") or "")


@pytest.mark.parametrize("severity", ["error", "warning"])
def test_errors_and_warnings_fail_with_the_explanation(severity: str) -> None:
    root = one(severity)
    (failure,) = root.findall(".//failure")
    assert (root.get("failures"), failure.get("type")) == ("1", severity)
    assert failure.get("message") == "增长率与增减额相符: 报告 20%，重算 25%，相差 -5个百分点"
    assert "可能：似以本年数为基数" in (failure.text or "")


def test_what_could_not_be_evaluated_is_skipped_with_its_reason() -> None:
    document = paragraphs(GROWTH)
    open_ = replace(growth(document).outcome, verdict="not_evaluated", reason="缺少上期数", evidence=())
    root = parsed(audited(document, others=(open_,)), lang="en")
    (skipped,) = root.findall(".//skipped")
    assert (root.get("skipped"), skipped.get("message")) == ("1", "missing: prior figure")


def test_a_document_that_could_not_be_read_is_an_error() -> None:
    root = parsed(unread=(("b.docx", "b.docx：没有这个文件。"),))
    assert (root.get("tests"), root.get("errors")) == ("1", "1")
    assert root.find(".//error").get("message") == "b.docx：没有这个文件。"  # type: ignore[union-attr] # it is there


def test_text_that_is_no_xml() -> None:
    document = paragraphs(GROWTH, name='a<&\x00\x1b\ud800\ufffe".txt')
    found = replace(growth(document), quote="]]> <b>\x08", message={"zh": "\x0b&amp;", "en": ""})
    suite = parsed(audited(document, found))[0]
    assert suite.get("name") == 'a<&���".txt'
    assert (suite.findtext(".//failure") or "").startswith("]]> <b>�\n &amp;\n")


@pytest.mark.parametrize("folder", EXAMPLES, ids=lambda folder: folder.name)
def test_every_check_is_a_case_of_a_name_of_its_own(folder: Path) -> None:
    found = audit(folder / "report.txt")
    root = parsed(found, all=False)
    names = [(case.get("classname"), case.get("name")) for case in root.iter("testcase")]
    assert len(names) == len(set(names)) == len(found.outcomes)
    assert root.get("failures") == str(sum(finding.severity != "note" for finding in found.loud()))
