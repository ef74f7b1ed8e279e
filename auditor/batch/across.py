"""Checks across the reports of a run: outlines out of the store, findings back into it, whole or not at all.

What was found before for the same run is replaced; a finding that is found again keeps its number. Nothing is read but the
outlines, so that it can be done again at any time, with other rules too.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import count, islice
from tempfile import TemporaryFile
from typing import Any, Final, NamedTuple, TextIO

import sqlalchemy as sql

from auditor.across.checks import Check
from auditor.across.line import Overview, checks
from auditor.across.reports import Report, order
from auditor.across.rules import AcrossRule
from auditor.across.units import Given
from auditor.batch.answers import Answers, Row
from auditor.batch.schema import checks as stored_checks
from auditor.batch.schema import documents, entities, files, findings, outlines
from auditor.batch.store import Store, unpacked
from auditor.writers._words import address

PAGE: Final = 500  # rows at a time
FIRST: Final = 1_000_000  # of the numbers within a document: behind what it says by itself
Asked = Callable[[], bool]


class StoppedError(Exception):
    """Someone asked for the end while reports were read."""


@dataclass
class Stored:
    """The reports of a run, as the store holds them."""

    store: Store
    answers: Answers
    stopped: Asked
    entity: dict[int, int] = field(default_factory=dict)  # of a document

    def all(self) -> Iterator[Report]:
        """Those of a unit, region and kind stand together in whatever order the database has; within, the order is ours."""
        whose = (entities.c.unit, entities.c.region, entities.c.genre)
        query = self._query().order_by(*whose)
        group: list[Report] = []
        for report in self._reports(query):
            if group and _whose(group[0]) != _whose(report):
                yield from sorted(group, key=order)
                group = []
            if report.unit:
                group.append(report)
            else:
                yield report  # nobody's: there may be any number of them, and none is compared with another
        yield from sorted(group, key=order)

    def some(self, ids: Iterable[int]) -> Mapping[int, Report]:
        found: dict[int, Report] = {}
        left = iter(sorted(set(ids)))
        while page := list(islice(left, PAGE)):
            found |= {report.id: report for report in self._reports(self._query().where(documents.c.id.in_(page)))}
        return found

    def _query(self) -> sql.Select[Any]:
        return sql.select(
            documents.c.id, documents.c.entity_id, files.c.name, entities.c.unit, entities.c.region, entities.c.year,
            entities.c.genre, outlines.c.content,
        ).select_from(
            self.answers._documents()
            .join(entities, entities.c.id == documents.c.entity_id)
            .join(outlines, outlines.c.document_id == documents.c.id)
        ).where(documents.c.status != "unread")  # fmt: skip

    def _reports(self, query: sql.Select[Any]) -> Iterator[Report]:
        with self.store.explained(), self.store.engine.connect() as connection:
            for row in connection.execution_options(yield_per=PAGE).execute(query):
                if self.stopped():
                    raise StoppedError
                self.entity[row.id] = row.entity_id
                yield Report(row.id, row.name, row.unit, row.region, row.year, row.genre, unpacked(row.content))


def _whose(report: Report) -> tuple[str, str, str]:
    return report.unit, report.region, report.genre


class Told(NamedTuple):
    """A check as it is written down, what is said of it where it is a finding, and its place among the findings."""

    row: dict[str, Any]
    told: dict[str, str] | None
    order: list[Any]


@dataclass(frozen=True)
class Result:
    """What came of it: how much could be compared, and the findings as the store now holds them."""

    overview: Overview
    findings: list[Row]


def across(
    store: Store, answers: Answers, rules: Sequence[AcrossRule], given: Given, stopped: Asked = lambda: False
) -> Result | None:
    """Holds the reports of a run against each other and writes down what was found; None if asked to stop before the end."""
    overview = Overview()
    reports = Stored(store, answers, stopped)
    run = answers.run["id"]
    with TemporaryFile("w+", encoding="utf-8") as held:  # there may be more checks than memory should hold
        try:
            for one in checks(rules, reports, given, overview):
                held.write(json.dumps([_row(one, run, reports.entity), _told(one), _order(one)]) + "\n")
        except StoppedError:
            return None
        _save(store, run, held)
    return Result(overview, answers.findings(across=True))


def _save(store: Store, run: int, held: TextIO) -> None:
    """All that was found in the place of what was found before; the same of one report is said once."""
    with store.explained(), store.engine.begin() as connection:
        before = connection.execute(
            sql.select(findings.c.id, findings.c.document_id, findings.c.fingerprint).where(findings.c.run_id == run)
        ).all()
        numbers = {(row.document_id, row.fingerprint): row.id for row in before}
        free = count(_last(connection) + 1) if connection.dialect.name == "sqlite" else None  # it gives numbers anew
        for table in (findings, stored_checks):
            connection.execute(table.delete().where(table.c.run_id == run))
        held.seek(0)
        loud: dict[tuple[int, str], Told] = {}
        while page := [Told(*json.loads(line)) for line in islice(held, PAGE)]:
            connection.execute(stored_checks.insert(), [one.row for one in page])
            loud |= {(one.row["document_id"], one.told["fingerprint"]): one for one in page if one.told}
        ordered = sorted(loud.items(), key=lambda entry: entry[1].order)  # numbered alike by each database
        for key, one in ordered:
            number = numbers.get(key) or (next(free) if free else None)
            connection.execute(findings.insert().values(**_finding(one, number)))


def _last(connection: sql.Connection) -> int:
    return connection.execute(sql.select(sql.func.max(findings.c.id))).scalar() or 0


def _row(one: Check, run: int, entity: Mapping[int, int]) -> dict[str, Any]:
    return {
        "document_id": one.report.id, "entity_id": entity[one.report.id], "run_id": run, "rule": one.rule.id,
        "number": FIRST + int(one.fingerprint[:6], 16),  # the same in whatever order the checks came
        "kind": one.rule.kind, "verdict": one.verdict, "confidence": one.confidence, "stated": one.stated,
        "computed": one.computed, "difference": one.difference, "formula": one.formula, "address": _first(one),
        "reason": one.reason,
    }  # fmt: skip


def _first(one: Check) -> str:
    """Where in the report itself."""
    return next((place.address for _, place in one.evidence if place.report.id == one.report.id), "")


def _told(one: Check) -> dict[str, str] | None:
    """What a finding says beyond its check; None where it is none."""
    if not one.reported:
        return None
    return {
        **{f"message_{lang}": one.message(lang) for lang in ("zh", "en")},
        **{f"title_{lang}": one.rule.title[lang] for lang in ("zh", "en")},
        **{f"causes_{lang}": "\n".join(one.causes[lang]) for lang in ("zh", "en")},
        "severity": one.severity, "fingerprint": one.fingerprint, "quote": one.quote,
        "evidence": json.dumps(list(_evidence(one)), ensure_ascii=False),
    }  # fmt: skip


def _order(one: Check) -> tuple[str, int, str, str, str]:
    return one.report.unit, one.report.year or 0, one.report.file, one.rule.id, one.fingerprint


def _finding(one: Told, known: int | None) -> dict[str, Any]:
    """The row of a finding, with the number that it had before."""
    number = {"id": known} if known is not None else {}
    return {**{key: value for key, value in one.row.items() if key in findings.c}, **(one.told or {}), **number}


def _evidence(one: Check) -> Iterator[dict[str, str]]:
    for role, place in one.evidence:
        mention = place.figure.mention
        where = address(place.address, "zh")
        yield {
            "role": role,
            "label": place.figure.label,
            "text": mention.text,
            "address": where,
            "file": place.report.file,
        }
