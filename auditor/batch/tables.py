"""Answers as tables, and tables as text, spreadsheets, web pages and files for programs.

A `Sheet` is a title, columns and rows of plain values; `terminal`, `xlsx`, `html`, `csv`, `jsonl` and `parquet` show the same
sheets, each in its way.
"""

from __future__ import annotations

import csv as csv_
import html as html_
import io
import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from auditor.batch.across import Result
from auditor.batch.answers import DIMENSIONS, VERDICTS, Answers, Difference, Filter, Row
from auditor.batch.store import StoreError
from auditor.batch.words import said
from auditor.writers import Lang
from auditor.writers._excerpt import plain
from auditor.writers._words import address, sentence
from auditor.writers.csv import BYTE_ORDER_MARK, guarded

Value = str | int | None
SHOWN: Final = 20  # rows of a table at the terminal
MOST_ROWS: Final = 1_000_000  # of a sheet of a workbook
MOST_CHARACTERS: Final = 16_000
WIDEST: Final = {"message": 44, "file": 40, "reason": 60, "example": 36, "same": 40, "paths": 40}
EXPORTED: Final = (
    "id", "status", "severity", "confidence", "unit", "region", "year", "genre", "file", "place", "title", "message", "stated",
    "computed", "difference", "formula", "causes", "quote", "kind", "rule", "fingerprint", "sha256",
)  # fmt: skip
BRIEF: Final = ("id", "severity", "status", "unit", "year", "rule", "file", "place", "message")
OVERVIEW: Final = ("reports", "nameless", "kindless", "placeless", "followed", "families", "peers", "passages")
COUNTS: Final = ("with_findings", "error", "warning", "note", "verify", "settled", "weight")
CODED: Final = ("severity", "confidence", "status", "genre", "change", "state")  # whose values are words of ours


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table: its title, the keys of its columns, its rows."""

    title: str
    columns: tuple[str, ...]
    rows: Sequence[Mapping[str, Value]]


# --- which tables ---------------------------------------------------------------------------------------------------


def summary(answers: Answers, wanted: Filter, by: Sequence[str], lang: Lang) -> list[Sheet]:
    """What a run came to: in all, by each dimension, and what could not be read, with the reasons."""
    tables = [Sheet("summary", ("item", "number"), list(_totals(answers, lang)))]
    tables += [_by(answers, wanted, dimension, lang) for dimension in by or DIMENSIONS]
    if by:
        return tables
    reasons: list[Row] = [{**row, "reason": row[f"reason_{lang}"]} for row in answers.why_unread()]
    unevaluated: list[Row] = [{**row, "reason": sentence(row["reason"], lang)} for row in answers.unevaluated()]
    return [
        *tables,
        Sheet("why_unread", ("reason", "documents", "example"), reasons),
        Sheet("unevaluated", ("rule", "reason", "checks"), unevaluated),
        Sheet("duplicate_files", ("file", "same"), answers.duplicates()),
        Sheet("unread_files", ("file", "reason"), [
            {"file": row["name"], "reason": row[f"reason_{lang}"]} for row in answers.unread()
        ]),
    ]  # fmt: skip


def _totals(answers: Answers, lang: Lang) -> Iterable[Mapping[str, Value]]:
    totals = answers.totals()
    yield {"item": said("run", lang), "number": answers.run["id"]}
    yield {"item": said("state", lang), "number": said(answers.run["status"], lang)}
    for key, number in totals.items():
        yield {"item": said(key, lang), "number": number}
        if key == "unread":
            yield {"item": said("share_unread", lang), "number": percent(number, totals["documents"])}
        if key == "figures_used":
            yield {"item": said("coverage", lang), "number": percent(number, totals["figures_seen"])}


def percent(part: int, whole: int) -> str:
    """``percent(1, 8)`` -> ``12.5%``"""
    if not whole:
        return "–"
    tenths = (2000 * part + whole) // (2 * whole)
    return f"{tenths // 10}.{tenths % 10}%"


def _by(answers: Answers, wanted: Filter, dimension: str, lang: Lang) -> Sheet:
    counted = ("documents", "unread") if dimension not in ("rule", "severity") else ()
    rows = [
        {**row, dimension: _coded(dimension, row["key"], lang) or said("unknown", lang)}
        for row in answers.by(dimension, wanted)
    ]
    return Sheet(f"by_{dimension}", (dimension, *counted, *COUNTS), rows)


def found(rows: Sequence[Row], lang: Lang) -> Sheet:
    """Findings, all that is known of each."""
    return Sheet("findings", EXPORTED, [_finding(row, lang) for row in rows])


def across(result: Result, answers: Answers, lang: Lang) -> list[Sheet]:
    """What came of holding reports against each other: how much could be, why the rest could not, the findings."""
    overview = result.overview
    counts = {key: getattr(overview, key) for key in OVERVIEW} | {key: overview.verdicts[key] for key in VERDICTS}
    numbers: list[Row] = [{"item": said(key, lang), "key": key, "number": number} for key, number in counts.items()]
    reasons: list[Row] = [
        {**row, "reason": sentence(row["reason"], lang)}
        for row in answers.unevaluated()
        if row["rule"] in overview.rules
    ]
    return [
        Sheet("across", ("item", "number"), numbers), Sheet("why", ("rule", "reason", "checks"), reasons),
        found(result.findings, lang),
    ]  # fmt: skip


def _finding(row: Row, lang: Lang) -> Mapping[str, Value]:
    worded = {key: row[f"{key}_{lang}"] for key in ("title", "message", "causes")}
    return {**row, **worded, "place": address(row["place"], lang)}


def compared(found_: Difference, lang: Lang) -> list[Sheet]:
    """What two runs say otherwise."""
    counts = {
        "appeared": len(found_.appeared),
        "gone": len(found_.gone),
        "stayed": found_.stayed,
        "changes": len(found_.files),
    }
    numbers: list[Row] = [{"item": said(key, lang), "number": number} for key, number in counts.items()]
    return [
        Sheet("summary", ("item", "number"), numbers),
        Sheet("appeared", EXPORTED, [_finding(row, lang) for row in found_.appeared]),
        Sheet("gone", EXPORTED, [_finding(row, lang) for row in found_.gone]),
        Sheet("changes", ("file", "change"), found_.files),
    ]


def runs(rows: Sequence[Row]) -> Sheet:
    columns = ("id", "state", "started", "ended", "files", "program", "rulebook", "paths")
    return Sheet("runs", columns, [
        {**row, "state": row["status"], "paths": " ".join(json.loads(row["options"]).get("paths", ()))} for row in rows
    ])  # fmt: skip


# --- how they look --------------------------------------------------------------------------------------------------


def _coded(column: str, value: Value, lang: Lang) -> Value:
    return said(str(value), lang) if column in CODED and value else value


def _cells(sheet: Sheet, lang: Lang) -> Iterable[list[Value]]:
    for row in sheet.rows:
        values = (_coded(column, row.get(column), lang) for column in sheet.columns)
        yield [plain(value) if isinstance(value, str) else value for value in values]


def terminal(sheets: Sequence[Sheet], lang: Lang) -> str:
    """Tables for people, the first rows of long ones."""
    from tabulate import tabulate

    parts = []
    for sheet in sheets:
        if not sheet.rows and sheet.title != "findings":
            continue
        brief = Sheet(sheet.title, BRIEF, sheet.rows) if sheet.columns == EXPORTED else sheet
        rows = [[_cut(cell, column) for cell, column in zip(row, brief.columns, strict=True)]
                for row in _cells(Sheet("", brief.columns, brief.rows[:SHOWN]), lang)]  # fmt: skip
        head = [said(column, lang) for column in brief.columns]
        table = tabulate(rows, head, tablefmt="simple", disable_numparse=True, colalign=_sides(rows))
        parts.append(f"{said(sheet.title, lang)}\n{table}\n{_more(len(sheet.rows) - SHOWN, lang)}")
    return "\n".join(parts)


def _sides(rows: Sequence[Sequence[Value]]) -> tuple[str, ...] | None:
    if not rows:
        return None
    return tuple("right" if isinstance(cell, int) else "left" for cell in rows[0])


def _cut(cell: Value, column: str) -> Value:
    """A cell that a line has room for; of names the end, which tells them apart."""
    most = WIDEST.get(column, 32)
    if not isinstance(cell, str) or len(cell) <= most:
        return "" if cell is None else cell
    return f"…{cell[1 - most :]}" if column in ("file", "same", "example") else f"{cell[: most - 1]}…"


def _more(rows: int, lang: Lang) -> str:
    if rows <= 0:
        return ""
    return (
        f"… {rows} more; --format xlsx shows all\n" if lang == "en" else f"…… 另有 {rows} 行，用 --format xlsx 看全部\n"
    )


def xlsx(sheets: Sequence[Sheet], lang: Lang) -> bytes:
    """A workbook, a sheet for each table."""
    import xlsxwriter

    held = io.BytesIO()
    book = xlsxwriter.Workbook(held, {"in_memory": False, "strings_to_formulas": False, "strings_to_urls": False})
    book.set_properties({"title": said("summary", lang), "created": datetime(2000, 1, 1)})
    head = book.add_format({"bold": True, "bg_color": "#1F3864", "font_color": "#FFFFFF", "text_wrap": True})
    for sheet in sheets:
        page = book.add_worksheet(said(sheet.title, lang))
        page.write_row(0, 0, [said(column, lang) for column in sheet.columns], head)
        page.freeze_panes(1, 0)
        for number, row in enumerate(_cells(sheet, lang), 1):
            if number > MOST_ROWS:
                break
            page.write_row(number, 0, [cell[:MOST_CHARACTERS] if isinstance(cell, str) else cell for cell in row])
        page.autofilter(0, 0, max(1, min(len(sheet.rows), MOST_ROWS)), len(sheet.columns) - 1)
        for number, column in enumerate(sheet.columns):
            page.set_column(number, number, min(50, WIDEST.get(column, 14)))
    book.close()
    return held.getvalue()


STYLE: Final = (
    "body{font:14px/1.5 sans-serif;max-width:80em;margin:2em auto;padding:0 1em}table{border-collapse:collapse;margin:1em 0}"
    "td,th{border:1px solid #bbb;padding:.2em .6em;text-align:left;vertical-align:top}td.n{text-align:right}"
    "th{background:#1f3864;color:#fff}h2{margin-top:2em}@media print{table{page-break-inside:auto}tr{page-break-inside:avoid}}"
)


def html(sheets: Sequence[Sheet], lang: Lang) -> str:
    """One page that stands alone: nothing is loaded, nothing runs."""
    parts = [f'<!DOCTYPE html>\n<html lang="{lang}"><head><meta charset="utf-8">']
    parts.append(f"<title>{said('summary', lang)}</title><style>{STYLE}</style></head><body>")
    for sheet in sheets:
        if not sheet.rows:
            continue
        head = "".join(f"<th>{html_.escape(said(column, lang))}</th>" for column in sheet.columns)
        parts.append(f"<h2>{html_.escape(said(sheet.title, lang))}</h2>\n<table><thead><tr>{head}</tr></thead><tbody>")
        parts += [f"<tr>{''.join(map(_cell, row))}</tr>" for row in _cells(sheet, lang)]
        parts.append("</tbody></table>")
    return "\n".join([*parts, "</body></html>\n"])


def _cell(value: Value) -> str:
    if isinstance(value, int):
        return f'<td class="n">{value}</td>'
    return f"<td>{html_.escape(value or '')}</td>"


def csv(sheets: Sequence[Sheet], lang: Lang) -> str:
    """One table, for spreadsheets."""
    held = io.StringIO()
    lines = csv_.writer(held)
    lines.writerow([said(column, lang) for column in sheets[-1].columns])
    for row in _cells(sheets[-1], lang):
        lines.writerow([guarded(cell) if isinstance(cell, str) else cell for cell in row])
    return BYTE_ORDER_MARK + held.getvalue()


def jsonl(sheets: Sequence[Sheet], lang: Lang) -> str:
    """One object a line, with the keys and codes of the program; findings with their evidence."""
    lines = []
    for row in sheets[-1].rows:
        content: dict[str, Any] = {column: row.get(column) for column in sheets[-1].columns}
        if "evidence" in row:
            content["evidence"] = json.loads(str(row["evidence"]))
        lines.append(json.dumps(content, ensure_ascii=False, separators=(",", ":")) + "\n")
    return "".join(lines)


def as_json(sheets: Sequence[Sheet], lang: Lang) -> str:
    """One object: what was counted, what was not evaluated, the findings with their evidence."""
    counted, reasons, found_ = sheets
    content = {
        "schema": "auditor-across/1",
        "counts": {str(row["key"]): row["number"] for row in counted.rows},
        "not_evaluated": [{column: row[column] for column in reasons.columns} for row in reasons.rows],
        "findings": [json.loads(line) for line in jsonl([found_], lang).splitlines()],
    }
    return json.dumps(content, ensure_ascii=False, indent=2) + "\n"


def parquet(sheets: Sequence[Sheet], lang: Lang) -> bytes:
    """A file of columns, for data frames."""
    try:
        import pyarrow as arrow
        from pyarrow import parquet as files
    except ImportError:
        raise StoreError(
            "parquet 需要 pyarrow，请先安装：pip install 'public-finance-auditor[parquet]'。",
            "parquet needs pyarrow; pip install 'public-finance-auditor[parquet]'",
        ) from None
    sheet = sheets[-1]
    numbers = ("id", "year")
    columns = {
        column: arrow.array(
            [row.get(column) for row in sheet.rows], arrow.int64() if column in numbers else arrow.string()
        )
        for column in sheet.columns
    }
    held = io.BytesIO()
    files.write_table(arrow.table(columns), held)
    return held.getvalue()


Writer = Callable[[Sequence[Sheet], Lang], str | bytes]
SUMMARIES: Final[Mapping[str, Writer]] = {"terminal": terminal, "xlsx": xlsx, "html": html}
EXPORTS: Final[Mapping[str, Writer]] = {
    "terminal": terminal, "csv": csv, "xlsx": xlsx, "jsonl": jsonl, "parquet": parquet, "html": html,
}  # fmt: skip
ACROSS: Final[Mapping[str, Writer]] = {**EXPORTS, "json": as_json}
