"""The workbook, read again with openpyxl and with our own reader: numbers as printed, text never obeyed."""

from __future__ import annotations

import io
from dataclasses import replace
from typing import Any

import openpyxl
import pytest
from conftest import EXAMPLES, GROWTH, audited, growth, paragraphs

from auditor import audit, readers
from auditor.audit import read_with
from auditor.model import Audit
from auditor.rulebook import default_rulebook
from auditor.writers import Options
from auditor.writers._values import Amount, amount
from auditor.writers.xlsx import MOST_CHARACTERS, number_format, write


def workbook(*audits: Audit, **options: object) -> Any:
    data = write(audits, Options(**options))  # type: ignore[arg-type] # the options of a test
    return openpyxl.load_workbook(io.BytesIO(data), rich_text=True)


def by_head(sheet: Any, row: int = 2) -> dict[str, Any]:
    return {head.value: cell for head, cell in zip(sheet[1], sheet[row], strict=True)}


def changed(**changes: object) -> Audit:
    document = paragraphs(GROWTH)
    found = growth(document)
    return audited(document, replace(found, outcome=replace(found.outcome, **changes)))  # type: ignore[arg-type] # ditto


HOSTILE = [
    "=1+1",
    "+1",
    "@SUM(1)",
    "http://a.example/",
    "=HYPERLINK(1)",
    "_x000D_",
    "a\x00\x1b\ud800\ufffeb",
    "1.50",
    "{=1}",
]


@pytest.mark.parametrize("text", HOSTILE)
def test_text_stays_text(text: str) -> None:
    document = paragraphs(GROWTH, name=text)
    found = replace(growth(document), message={"zh": text, "en": text})
    cell = by_head(workbook(audited(document, found))["审核发现"])["审核意见"]
    assert cell.data_type == "s"
    assert cell.hyperlink is None
    assert str(cell.value) == text.replace("\x00", "�").replace("\x1b", "�").replace("\ud800", "�").replace(
        "\ufffe", ""
    )


NUMBERS = [
    ("20%", 0.2, "0%"),
    ("9.10%", 0.091, "0.00%"),
    ("10.0067%", 0.100067, "0.0000%"),
    ("1537.20万元", 1537.2, '#,##0.00"万元"'),
    ("-0.9067个百分点", -0.9067, '#,##0.0000"个百分点"'),
    ("193人", 193, '#,##0"人"'),
    ("$2.50 million", 2.5, '"$"#,##0.00" million"'),
    ("0", 0, "#,##0"),
]


@pytest.mark.parametrize(("text", "value", "shown"), NUMBERS, ids=[text for text, _, _ in NUMBERS])
def test_values_are_numbers_with_the_digits_and_the_unit_printed(text: str, value: float, shown: str) -> None:
    cell = by_head(workbook(changed(stated=text))["审核发现"])["报告"]
    assert (cell.data_type, cell.value, cell.number_format) == ("n", value, shown)


@pytest.mark.parametrize("text", ["1234567890123456.78元", "甲、乙", "3个5", "1.2.3"])
def test_what_is_no_number_of_a_spreadsheet_stays_as_printed(text: str) -> None:
    assert by_head(workbook(changed(stated=text))["审核发现"])["报告"].value == text


def test_quotes_in_units_do_not_end_the_format() -> None:
    found = amount('5"x')
    assert found is not None
    assert number_format(found) == '#,##0"x"'
    assert number_format(Amount(found.number, 2, "")) == "#,##0.00"


def test_lists_are_frozen_filtered_and_printed_on_one_width() -> None:
    book = workbook(changed())
    assert book.sheetnames == ["汇总", "审核发现", "核对", "事实"]
    for name in book.sheetnames[1:]:
        sheet = book[name]
        assert (sheet.freeze_panes, sheet.print_title_rows) == ("C2", "$1:$1")
        assert sheet.auto_filter.ref.startswith("A1:")
        assert (sheet.page_setup.orientation, sheet.page_setup.fitToHeight) == ("landscape", 0)


@pytest.mark.parametrize(
    ("severity", "word", "colour"),
    [("error", "错误", "FFFFC7CE"), ("warning", "警告", "FFFFEB9C"), ("note", "提示", "FFDDEBF7")],
)
def test_severity_is_worded_and_coloured(severity: str, word: str, colour: str) -> None:
    document = paragraphs(GROWTH)
    cell = by_head(workbook(audited(document, growth(document, severity=severity)))["审核发现"])["级别"]
    assert (cell.value, cell.fill.fgColor.rgb) == (word, colour)


def test_a_finding_that_is_not_sure_says_so() -> None:
    assert by_head(workbook(changed(confidence="low"))["审核发现"])["级别"].value == "错误（请核实）"


def test_the_figures_of_the_quote_are_marked() -> None:
    value = by_head(workbook(changed())["审核发现"])["原文"].value
    assert str(value) == GROWTH
    bold = [piece.text for piece in value if getattr(piece, "font", None) and piece.font.b]
    assert bold == ["5.00万元", "1.00万元", "20%"]


def test_the_summary_counts_documents_rules_and_coverage() -> None:
    document = paragraphs(GROWTH)
    one = replace(audited(document, growth(document)), used=frozenset({11}))
    sheet = workbook(one, one, many=True, unread=(("b.txt", "b.txt：没有这个文件。"),))["汇总"]
    rows = [[cell for cell in row if cell is not None] for row in sheet.iter_rows(values_only=True)]
    assert rows[3][:8] == ["a.txt", "txt", 3, 1, 0.333, 1, 0, 0]
    assert rows[5] == ["合计", 6, 2, 0.333, 2, 0, 0, 2, 0, 2, 0, 0, 0, 0]
    assert ["relations/change", 2, 0, 0, 0, 0, "增长率与增减额相符"] in rows
    assert ["未能读取：b.txt：没有这个文件。"] in rows


def test_a_text_longer_than_a_cell_is_cut_with_a_sign() -> None:
    document = paragraphs(GROWTH)
    found = replace(growth(document), message={"zh": "长" * 40_000, "en": ""})
    value = by_head(workbook(audited(document, found))["审核发现"])["审核意见"].value
    assert len(value) == MOST_CHARACTERS + 1
    assert value.endswith("…")


def test_the_same_audit_gives_the_same_bytes() -> None:
    assert write([changed()], Options()) == write([changed()], Options())


def test_no_documents_are_a_workbook_too() -> None:
    assert workbook()["审核发现"].max_row == 1


@pytest.mark.parametrize("folder", EXAMPLES, ids=lambda folder: folder.name)
def test_our_own_reader_reads_the_facts_as_they_were_printed(folder: Any) -> None:
    found = audit(folder / "report.txt")
    document = readers.read("facts.xlsx", write([found], Options()))
    figures = read_with(document, default_rulebook()).mentions
    read = {m.text.replace(",", "") for m in figures if document.locate(m.start, m.end).sheet == "事实"}
    written = {f"{fact.mention.number:.{fact.mention.decimals}f}" for fact in found.facts if fact.mention.decimals}
    assert len(written) > 5
    assert {text for text in written if not any(text in cell for cell in read)} == set()


@pytest.mark.parametrize("folder", EXAMPLES, ids=lambda folder: folder.name)
def test_every_check_and_finding_of_real_documents_has_its_row(folder: Any) -> None:
    found = audit(folder / "report.docx")
    book = workbook(found, lang="en")
    assert book["Findings"].max_row == 1 + len(found.findings)
    assert book["Checks"].max_row == 1 + len(found.outcomes)
    assert book["Facts"].max_row == 1 + len(found.facts)
