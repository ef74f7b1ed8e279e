"""An Excel workbook: a summary, the findings, all checks, the facts that were read.

Every list has a frozen head, filters and widths to print by. Values are numbers that show the digits and the unit of the
document: ``1537.20万元`` is 1537.2 in the format ``#,##0.00"万元"``, 9.10% is 0.091 as ``0.00%``. Text is never a formula, a
link or a control character. The same audit gives the same bytes.
"""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from auditor.model import Audit, Fact, Finding, Outcome
from auditor.writers import Lang, Options
from auditor.writers._excerpt import cells, marks_of, passages, plain
from auditor.writers._tallies import COUNTED, TALLIED, by_rule, counts
from auditor.writers._values import (
    Amount,
    acceptance,
    amount,
    called,
    place_of,
    position,
    start_of,
    title_of,
    why_not,
    written,
)
from auditor.writers._words import address, colon, sentence, word

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

MOST_ROWS = 1_000_000  # of a sheet, which holds 1,048,576
MOST_CHARACTERS = 16_000  # of a cell, which holds 32,767 units of UTF-16, two for rare characters
MOST_DIGITS = 15  # that a number of a spreadsheet keeps
MOST_QUOTES = 8
FONT = {"font_size": 10, "valign": "top"}
RULED = {"bottom": 1, "bottom_color": "#D9D9D9", "align": "left", "indent": 1}
BARE = ("plain", "aside", "title", "primary", "figure")  # looks outside of tables
LINE, HIGHEST = 14.5, 405.0  # points of a line of text, and of the highest row there may be
LOOKS: dict[str, dict[str, object]] = {
    "plain": {},
    "aside": {"align": "left", "indent": 1},
    "text": {"text_wrap": True},
    "head": {
        "bold": True, "bg_color": "#1F3864", "font_color": "#FFFFFF", "text_wrap": True, "valign": "vcenter", "border": 1,
        "border_color": "#8EA9DB",
    },
    "numbers": {
        "bold": True, "bg_color": "#1F3864", "font_color": "#FFFFFF", "text_wrap": True, "valign": "vcenter", "border": 1,
        "border_color": "#8EA9DB", "align": "right",
    },
    "title": {"bold": True, "font_size": 15},
    "together": {"bold": True, "top": 1},
    "error": {"bg_color": "#FFC7CE", "font_color": "#9C0006", "bold": True, "text_wrap": True},
    "warning": {"bg_color": "#FFEB9C", "font_color": "#7F4F00", "bold": True, "text_wrap": True},
    "note": {"bg_color": "#DDEBF7", "font_color": "#1F4E78", "text_wrap": True},
    "consistent": {"font_color": "#2E6B34"},
    "rounding": {"font_color": "#1F4E78"},
    "inconsistent": {"font_color": "#9C0006", "bold": True},
    "not_evaluated": {"font_color": "#7F7F7F", "italic": True},
    "primary": {"bold": True, "font_color": "#C00000"},
    "figure": {"bold": True, "font_color": "#1F4E78"},
}  # fmt: skip

FINDINGS = {
    "document": 15, "place": 11, "severity": 8, "title": 17, "message": 32, "stated": 14, "computed": 14,
    "difference": 16, "formula": 26, "cause": 26, "quote": 44, "confidence": 11, "kind": 10, "rule": 24, "fingerprint": 19,
    "accepted": 30,
}  # fmt: skip
CHECKS = {
    "document": 16, "place": 18, "verdict": 11, "kind": 10, "title": 28, "stated": 15, "computed": 15, "difference": 14,
    "formula": 40, "reason": 20, "confidence": 11, "rule": 24,
}  # fmt: skip
FACTS = {
    "document": 16, "place": 18, "label": 30, "printed": 16, "value": 14, "unit": 8, "concept": 30, "measure": 15,
    "period": 8, "scope": 14, "checked": 8,
}  # fmt: skip
PRINTED = {"findings": "quote"}  # the last column on paper, where those behind it are for programs


@dataclass(frozen=True, slots=True)
class Styled:
    """Text in a look of its own."""

    text: str
    look: str


@dataclass(frozen=True, slots=True)
class Quote:
    """Text with marked pieces: ``("20%", "primary")``."""

    pieces: tuple[tuple[str, str], ...]


Value = str | int | Amount | Styled | Quote | None


def write(audits: Sequence[Audit], options: Options) -> bytes:
    import xlsxwriter

    held = io.BytesIO()
    workbook = xlsxwriter.Workbook(held, {"in_memory": True})
    workbook.set_properties({"title": word("audit", options.lang), "created": datetime(2000, 1, 1)})  # no clock
    book = _Book(workbook, options.lang)
    _summary(book, audits, options)
    book.list(
        "findings", FINDINGS, (_finding(a, f, options.lang) for a in audits for f in sorted(a.findings, key=position))
    )
    book.list("checks", CHECKS, (row for audit in audits for row in _checks(audit, options)))
    book.list("facts", FACTS, (_fact(audit, fact, options.lang) for audit in audits for fact in audit.facts))
    workbook.close()
    return held.getvalue()


# --- the sheets -----------------------------------------------------------------------------------------------------


def _summary(book: _Book, audits: Sequence[Audit], options: Options) -> None:
    """The documents with their counts and how much was placed in a relation, then the rules, then what was left out."""
    lang = options.lang
    sheet = book.sheet("summary", [34, *[10] * 14, 68])
    sheet.put_row(0, [Styled(word("audit", lang), "title")])
    end = sheet.table(2, _documents_head(lang), [_counted(audit) for audit in audits])
    if len(audits) > 1:
        totals = [sum(column) for column in zip(*map(counts, audits), strict=True)]
        sheet.put_row(end, [word("together", lang), "", *totals[:2], _coverage(*totals[:2]), *totals[2:]], "together")
        end += 1
    rules: list[list[Value]] = [
        [tally.rule, *tally.counts, Styled(plain(tally.title), "aside")] for tally in by_rule(audits, options)
    ]
    if rules:
        end = sheet.table(end + 1, [word(key, lang) for key in ("rule", *TALLIED, "title")], rules)
    said = [*_unread(options), *_remarks(audits, lang)]
    if said:
        end = sheet.table(end + 1, [word("remarks", lang)], said)
    sheet.printed(end - 1, len(COUNTED) + 2)


def _documents_head(lang: Lang) -> list[str]:
    seen, used, *rest = (word(key, lang) for key in COUNTED)
    return [word("document", lang), word("format", lang), seen, used, word("coverage", lang), *rest, "SHA-256"]


def _counted(audit: Audit) -> list[Value]:
    seen, used, *rest = counts(audit)
    document = audit.document
    return [plain(document.name), document.format, seen, used, _coverage(seen, used), *rest, document.sha256]


def _coverage(seen: int, used: int) -> Amount | None:
    return Amount((Decimal(100 * used) / seen).quantize(Decimal("0.1")), 1, "%") if seen else None


def _unread(options: Options) -> Iterator[list[Value]]:
    for _, why in options.unread:
        yield [Styled(f"{word('unread', options.lang)}{colon(options.lang)}{plain(why)}", "primary")]


def _remarks(audits: Sequence[Audit], lang: Lang) -> Iterator[list[Value]]:
    for audit in audits:
        for remark in audit.document.remarks:
            yield [Styled(plain(f"{audit.document.name}: {sentence(remark, lang)}"), "plain")]


def _finding(audit: Audit, finding: Finding, lang: Lang) -> list[Value]:
    outcome = finding.outcome
    return [
        plain(audit.document.name), place_of(outcome, lang),
        Styled(called(finding, lang), "note" if finding.accepted else finding.severity), plain(finding.title[lang]),
        plain(finding.message[lang]), *_amounts(outcome, lang), plain(outcome.formula or ""),
        "\n".join(map(plain, finding.diagnosis.get(lang, ()))), _quote(audit, outcome, lang),
        word(f"confidence.{outcome.confidence}", lang), word(f"kind.{outcome.kind}", lang), outcome.rule,
        finding.fingerprint, acceptance(finding, lang),
    ]  # fmt: skip


def _quote(audit: Audit, outcome: Outcome, lang: Lang) -> Quote:
    """The sentences of the figures; the place stands before those that are elsewhere."""
    pieces: list[tuple[str, str]] = []
    looks = {"^": "primary", "~": "figure", " ": "plain"}
    for number, (place, passage) in enumerate(passages(audit.document, marks_of(outcome))[:MOST_QUOTES]):
        if number:
            pieces.append((f"\n[{plain(address(place, lang))}] ", "plain"))
        pieces += [(text, looks[sign]) for text, sign in passage]
    return Quote(tuple(pieces))


def _checks(audit: Audit, options: Options) -> Iterator[list[Value]]:
    """Every outcome, the findings among them."""
    lang = options.lang
    for outcome in sorted(audit.outcomes, key=start_of):
        yield [
            plain(audit.document.name), place_of(outcome, lang),
            Styled(word(f"verdict.{outcome.verdict}", lang), outcome.verdict), word(f"kind.{outcome.kind}", lang),
            title_of(outcome, options), *_amounts(outcome, lang), plain(outcome.formula or ""),
            why_not(outcome, lang) if outcome.reason else "", word(f"confidence.{outcome.confidence}", lang),
            outcome.rule,
        ]  # fmt: skip


def _amounts(outcome: Outcome, lang: Lang) -> Iterator[Value]:
    for text in (outcome.stated, outcome.computed, outcome.difference):
        shown = written(text or "", lang).replace(" percentage points", " pp")
        yield amount(shown) or shown


def _fact(audit: Audit, fact: Fact, lang: Lang) -> list[Value]:
    mention = fact.mention
    checked = word("yes" if mention.start in audit.used else "no", lang)
    return [
        plain(audit.document.name), plain(address(audit.document.locate(mention.start, mention.end).address, lang)),
        plain(fact.label), plain(mention.text), Amount(mention.number, mention.decimals, ""),
        plain(mention.unit.prefix + mention.unit.symbol), fact.concept or "", fact.measure, fact.period,
        plain(fact.scope), checked,
    ]  # fmt: skip


# --- the workbook ---------------------------------------------------------------------------------------------------


class _Book:
    """A workbook and its looks, each made once."""

    def __init__(self, workbook: Workbook, lang: Lang) -> None:
        self._workbook, self._lang = workbook, lang
        self._formats: dict[tuple[str, str], Format] = {}

    def look(self, name: str, number: str = "") -> Format:
        if (name, number) not in self._formats:
            ruled = {} if name in BARE else RULED
            shown = {"num_format": number, "align": "right"} if number else {}
            self._formats[name, number] = self._workbook.add_format({**FONT, **ruled, **LOOKS[name], **shown})
        return self._formats[name, number]

    def sheet(self, key: str, widths: Sequence[int]) -> _Sheet:
        sheet = self._workbook.add_worksheet(word(key, self._lang))
        for column, width in enumerate(widths):
            sheet.set_column(column, column, width, self.look("plain"))
        sheet.set_landscape()
        sheet.set_paper(9)  # A4
        sheet.set_margins(0.4, 0.4, 0.5, 0.6)
        sheet.fit_to_pages(1, 0)
        sheet.set_footer(f"&L&A&R{word('page_of', self._lang)}")
        return _Sheet(sheet, self, widths)

    def list(self, key: str, columns: dict[str, int], rows: Iterable[list[Value]]) -> None:
        """A sheet that can be sorted, filtered and printed."""
        held = [*rows]
        sheet = self.sheet(key, [max(width, _widest(held, column)) for column, width in enumerate(columns.values())])
        end = sheet.table(0, [word(column, self._lang) for column in columns], held[:MOST_ROWS])
        if len(held) > MOST_ROWS:
            sheet.put_row(end, [f"{len(held) - MOST_ROWS} {word('omitted', self._lang)}"])
        sheet.filtered(end - 1, len(columns) - 1)
        sheet.printed(end - 1, [*columns].index(PRINTED.get(key, [*columns][-1])))


class _Sheet:
    def __init__(self, sheet: Worksheet, book: _Book, widths: Sequence[int]) -> None:
        self._sheet, self._book, self._widths = sheet, book, widths

    def table(self, row: int, head: Sequence[str], rows: Sequence[list[Value]]) -> int:
        """The head and the rows below it; the row behind them."""
        titles: list[Value] = [Styled(text, _head(rows, column)) for column, text in enumerate(head)]
        for number, values in enumerate([titles, *rows], row):
            self.put_row(number, values, "text")
            self._sheet.set_row(number, self._height(values))
        return row + 1 + len(rows)

    def put_row(self, row: int, values: Iterable[Value], look: str = "plain") -> None:
        for column, value in enumerate(values):
            self._put(row, column, value, look)

    def _height(self, values: Sequence[Value]) -> float:
        """Of a row whose texts wrap: not every program finds it out by itself."""
        most = max(map(_lines, values, self._widths), default=1)
        return min(HIGHEST, LINE * most + 2)

    def filtered(self, last_row: int, last_column: int) -> None:
        self._sheet.repeat_rows(0)
        self._sheet.freeze_panes(1, 2)  # the head, and the document with its place
        self._sheet.autofilter(0, 0, max(1, last_row), last_column)

    def printed(self, last_row: int, last_column: int) -> None:
        self._sheet.print_area(0, 0, last_row, last_column)

    def _put(self, row: int, column: int, value: Value, look: str) -> None:
        """Only `write_string` and `write_number`: nothing is guessed from what a text looks like."""
        match value:
            case Amount():
                self._put_amount(row, column, value, look)
            case int():
                self._sheet.write_number(row, column, value, self._book.look(look, "0"))
            case Styled():
                self._sheet.write_string(row, column, _clipped(value.text), self._book.look(value.look))
            case Quote():
                self._put_quote(row, column, value)
            case str() if value:
                self._sheet.write_string(row, column, _clipped(value), self._book.look(look))
            case _:
                self._sheet.write_blank(row, column, None, self._book.look(look))

    def _put_amount(self, row: int, column: int, value: Amount, look: str) -> None:
        number = value.number / 100 if value.unit == "%" else value.number
        if len(number.as_tuple().digits) > MOST_DIGITS or len(value.unit) > 40:
            text = f"{value.prefix}{value.number:f}{value.unit}"
            self._sheet.write_string(row, column, text, self._book.look(look))
            return
        self._sheet.write_number(row, column, _float(number), self._book.look(look, number_format(value)))

    def _put_quote(self, row: int, column: int, quote: Quote) -> None:
        pieces = [(text, look) for text, look in quote.pieces if text]
        text = self._book.look("text")
        if len(pieces) < 2 or sum(len(piece) for piece, _ in pieces) > MOST_CHARACTERS:
            self._sheet.write_string(row, column, _clipped("".join(piece for piece, _ in pieces)), text)
            return
        fragments: list[Any] = []
        for piece, look in pieces:
            fragments += [self._book.look(look), piece]
        self._sheet.write_rich_string(row, column, *fragments, text)


def _head(rows: Sequence[list[Value]], column: int) -> str:
    """The look of a head: above numbers it stands to the right as they do."""
    values = [row[column] for row in rows if column < len(row) and row[column] is not None]
    return "numbers" if values and all(isinstance(value, Amount | int) for value in values) else "head"


def _widest(rows: Sequence[list[Value]], column: int) -> int:
    """The width that the numbers of a column need, which do not wrap."""
    amounts = (row[column] for row in rows)
    shown = (f"{a.prefix}{a.number:,.{a.decimals}f}{a.unit}" for a in amounts if isinstance(a, Amount))
    return min(40, 3 + max((sum(map(cells, text)) for text in shown), default=0))


def _lines(value: Value, width: int) -> int:
    """The lines that a text takes in a column."""
    match value:
        case str():
            text = value
        case Styled(text, look) if look not in BARE:  # bare ones run on over the next cells
            pass
        case Quote():
            text = "".join(piece for piece, _ in value.pieces)
        case _:
            return 1
    return sum(max(1, -(-sum(map(cells, line)) // (width - 2))) for line in text.split("\n"))


def number_format(value: Amount) -> str:
    """``1537.20万元`` -> ``#,##0.00"万元"``, ``9.10%`` -> ``0.00%``"""
    point = "." + "0" * value.decimals if value.decimals else ""
    if value.unit == "%" and not value.prefix:
        return f"0{point}%"
    return f"{_literal(value.prefix)}#,##0{point}{_literal(value.unit)}"


def _literal(text: str) -> str:
    return '"{}"'.format(text.replace('"', "")) if text else ""


def _float(number: Decimal) -> float:
    """Spreadsheets know no decimals; up to fifteen digits the float shows as the decimal did."""
    return float(number)


def _clipped(text: str) -> str:
    return text if len(text) <= MOST_CHARACTERS else text[:MOST_CHARACTERS] + "…"
