"""A finding that someone has accepted, in every format: shown as such, with the reason, and failing nothing."""

from __future__ import annotations

import io
import json
from dataclasses import replace

import openpyxl
import pytest
from conftest import GROWTH, audited, growth, paragraphs
from lxml import etree
from pdf_bytes import page, pdf, text
from pypdf import PdfReader
from word_files import comments

from auditor import audit
from auditor.model import Acceptance, Audit
from auditor.writers import Lang, Options, formats, writer

WHY = Acceptance("与国库核对一致", "财务科长", "2027-06-30")


def accepted_audit() -> Audit:
    document = paragraphs(GROWTH)
    return audited(document, growth(document, accepted=WHY))


TEXTS = [f for f in formats() if f not in ("docx", "pdf", "xlsx", "sarif", "json", "jsonl")]
SAID: dict[Lang, str] = {
    "zh": "与国库核对一致（财务科长，至 2027-06-30）",
    "en": "与国库核对一致 (财务科长, until 2027-06-30)",
}


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("format_", TEXTS)
def test_texts_show_it_with_reason_role_and_day(format_: str, lang: Lang) -> None:
    shown = writer(format_).write([accepted_audit()], Options(lang))
    assert isinstance(shown, str)
    assert SAID[lang] in shown
    assert {"zh": "已接受", "en": "accepted"}[lang] in shown


def test_github_prints_a_notice() -> None:
    shown = writer("github").write([accepted_audit()], Options())
    assert shown.startswith("::notice ")
    assert "已接受：与国库核对一致（财务科长，至 2027-06-30）" in shown


def test_json_has_it_and_counts_it_apart() -> None:
    content = accepted_audit().to_dict()
    (finding,) = content["findings"]  # type: ignore[misc] # a list of one
    assert finding["accepted"] == {"reason": "与国库核对一致", "role": "财务科长", "until": "2027-06-30"}
    summary = content["summary"]
    assert summary["findings"] == {"error": 0, "warning": 0, "note": 0}  # type: ignore[index] # a mapping
    assert summary["accepted"] == 1  # type: ignore[index] # a mapping


def test_jsonl_has_it() -> None:
    shown = writer("jsonl").write([accepted_audit()], Options())
    assert json.loads(shown)["accepted"]["reason"] == "与国库核对一致"


def test_sarif_suppresses_it() -> None:
    (run,) = json.loads(writer("sarif").write([accepted_audit()], Options()))["runs"]
    assert run["results"][0]["suppressions"] == [
        {
            "kind": "external",
            "status": "accepted",
            "justification": "与国库核对一致",
            "properties": {"role": "财务科长", "until": "2027-06-30"},
        }
    ]


def test_junit_skips_it() -> None:
    shown = writer("junit").write([accepted_audit()], Options())
    assert isinstance(shown, str)
    root = etree.fromstring(shown.encode())
    assert (root.get("failures"), root.get("skipped")) == ("0", "1")


def test_csv_has_a_column_for_it() -> None:
    shown = writer("csv").write([accepted_audit()], Options())
    assert isinstance(shown, str)
    head, row = shown.lstrip("\ufeff").splitlines()
    assert row.split(",")[head.split(",").index("已接受")] == SAID["zh"]


def test_xlsx_has_a_column_for_it_and_counts_it_apart() -> None:
    shown = writer("xlsx").write([accepted_audit()], Options())
    assert isinstance(shown, bytes)
    book = openpyxl.load_workbook(io.BytesIO(shown))
    head, row = book["审核发现"].iter_rows(values_only=True)
    found = dict(zip(head, row, strict=True))
    assert (found["级别"], found["已接受"]) == ("错误（已接受）", SAID["zh"])
    head, row = list(book["汇总"].iter_rows(values_only=True))[2:4]
    counted = dict(zip(head, row, strict=True))
    assert (counted["错误"], counted["已接受"]) == (0, 1)


def test_docx_says_it_in_the_comment() -> None:
    shown = writer("docx").write([accepted_audit()], Options())
    assert isinstance(shown, bytes)
    (comment,) = comments(shown).values()
    said = "".join(comment)
    assert said.startswith("错误（已接受）：")
    assert f"已接受：{SAID['zh']}" in said


def test_pdf_says_it_in_the_note_in_the_colour_of_a_note() -> None:
    found = audit(pdf(page(text(90, 72, GROWTH))), name="a.pdf")
    colours = []
    for finding in (found.findings[0], replace(found.findings[0], accepted=WHY)):
        data = writer("pdf").write([replace(found, findings=(finding,))], Options())
        assert isinstance(data, bytes)
        (mark,) = [
            note.get_object()
            for note in PdfReader(io.BytesIO(data)).pages[0]["/Annots"]
            if note.get_object()["/Subtype"] == "/Highlight"
        ]
        colours.append([float(part) for part in mark["/C"]])
        said = str(mark["/Contents"])
    assert f"已接受：{SAID['zh']}" in said
    assert colours[0] != colours[1]


def test_the_page_shows_it_apart() -> None:
    document = paragraphs(GROWTH)
    both = audited(document, growth(document, accepted=WHY), growth(document, fingerprint="1" * 16))
    shown = writer("html").write([both], Options())
    assert isinstance(shown, str)
    assert shown.index('class="card error"') < shown.index('class="card accepted"')


def test_what_hangs_under_an_accepted_headline_is_told_by_itself() -> None:
    document = paragraphs(GROWTH)
    head = growth(document, accepted=WHY)
    below = growth(document, fingerprint="1" * 16, root=head.fingerprint)
    shown = writer("terminal").write([audited(document, head, below)], Options())
    assert isinstance(shown, str)
    assert shown.startswith("a.txt:第1行: 错误: 增长率")
    assert f"规则：relations/change  {'1' * 16}" in shown
