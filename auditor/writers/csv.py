"""One row a finding, for spreadsheets; with ``--all`` the other checks too.

UTF-8 with a byte order mark, without which Excel takes Chinese for another encoding, and lines that end as RFC 4180 has
them. Values stand as numbers as printed (``1537.20``) beside their unit. What a spreadsheet would take for a formula gets
an apostrophe: ``=1+1`` -> ``'=1+1``.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator, Sequence

from auditor.model import Audit, Finding, Outcome
from auditor.writers import Lang, Options
from auditor.writers._excerpt import plain
from auditor.writers._values import acceptance, amount, called, others, place_of, position, title_of, why_not, written
from auditor.writers._words import word

COLUMNS = (
    "document", "place", "severity", "verdict", "title", "message", "stated", "computed", "unit", "difference",
    "difference_unit", "formula", "cause", "quote", "confidence", "kind", "rule", "fingerprint", "accepted",
)  # fmt: skip
BYTE_ORDER_MARK = "\ufeff"
NUMBER = re.compile(r"[+-]?\d+(\.\d+)?%?")
FORMULA = tuple("=+-@＝＋－＠")  # the full-width ones too: spreadsheets of East Asia fold them


def write(audits: Sequence[Audit], options: Options) -> str:
    held = io.StringIO()
    sheet = csv.writer(held)
    sheet.writerow([word(column, options.lang) for column in COLUMNS] + ["sha-256"])
    for audit in audits:
        for row in _rows(audit, options):
            sheet.writerow([guarded(cell) for cell in (plain(audit.document.name), *row, audit.document.sha256)])
    return BYTE_ORDER_MARK + held.getvalue()


def guarded(cell: str) -> str:
    """A cell that no spreadsheet takes for a formula: ``-5`` stays, ``-5+cmd`` gets an apostrophe."""
    if cell.lstrip().startswith(FORMULA) and not NUMBER.fullmatch(cell):
        return f"'{cell}"
    return cell


def _rows(audit: Audit, options: Options) -> Iterator[tuple[str, ...]]:
    lang = options.lang
    for finding in sorted(audit.findings, key=position):
        yield _finding(finding, lang)
    for outcome in others(audit) if options.all else ():
        text = why_not(outcome, lang) if outcome.reason else ""
        yield (
            place_of(outcome, lang), "", word(f"verdict.{outcome.verdict}", lang), title_of(outcome, options), text,
            *_values(outcome, lang), "", "", *_ending(outcome, lang), "", "",
        )  # fmt: skip


def _finding(finding: Finding, lang: Lang) -> tuple[str, ...]:
    outcome = finding.outcome
    return (
        place_of(outcome, lang), called(finding, lang),
        word(f"verdict.{outcome.verdict}", lang), plain(finding.title[lang]), plain(finding.message[lang]),
        *_values(outcome, lang), plain(" ".join(finding.diagnosis.get(lang, ()))), plain(finding.quote),
        *_ending(outcome, lang), finding.fingerprint, acceptance(finding, lang),
    )  # fmt: skip


def _values(outcome: Outcome, lang: Lang) -> tuple[str, ...]:
    """Stated, computed, their unit, difference, its unit, arithmetic. What is no number keeps its words."""
    stated, unit = _number(outcome.stated, lang)
    computed, computed_unit = _number(outcome.computed, lang)
    difference, difference_unit = _number(outcome.difference, lang)
    if computed_unit != unit:  # then each says its own
        stated, computed, unit = written(outcome.stated or "", lang), written(outcome.computed or "", lang), ""
    return stated, computed, unit, difference, difference_unit, plain(outcome.formula or "")


def _number(text: str | None, lang: Lang) -> tuple[str, str]:
    found = amount(text)
    if found is None:
        return written(text or "", lang), ""
    return f"{found.number:f}", written(f"{found.prefix}{found.unit}", lang).strip()


def _ending(outcome: Outcome, lang: Lang) -> tuple[str, str, str]:
    return word(f"confidence.{outcome.confidence}", lang), word(f"kind.{outcome.kind}", lang), outcome.rule
