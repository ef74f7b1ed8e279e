"""A store page by page: a run, conditions and a page number in, the rows of that page and their number out.

`answers` gives whole tables; a window shows fifty rows at a time, however many there are, so here the database counts, orders
and cuts. ``Listing(answers).findings(Filter(severity="error"), 3)`` is the third page of the errors, the weightiest first.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final, NamedTuple

import sqlalchemy as sql

from auditor.batch.answers import COUNTED, FULL, STATUSES, Answers, Filter, Row, _sort, _status, _weight, all_runs
from auditor.batch.filters import Condition
from auditor.batch.schema import documents, entities, facts, files, findings, triage
from auditor.batch.store import Store

SIZE: Final = 50  # rows of a page
MOST_FACTS: Final = 4_000  # of one unit that are set side by side
SET_ASIDE: Final = ("dismissed", "corrected")
STATES: Final = ("audited", "nothing", "unread")
UNREAD: Final = "unread"


class Page(NamedTuple):
    """Some rows of a longer list. Pages are counted from 1."""

    rows: Sequence[Row]
    number: int
    total: int

    @property
    def last(self) -> int:
        return max(1, -(-self.total // SIZE))


class Listing:
    """One run of a store, seen through a window."""

    def __init__(self, answers: Answers) -> None:
        self._answers = answers
        self.run = answers.run

    # --- findings ---

    def findings(self, wanted: Filter, number: int = 1, unit: str | None = None) -> Page:
        """The weightiest first; of one weight those of a document together. `unit`: of this very unit."""
        columns, condition = self._answers._columns(), self._answers._meant(wanted)
        if unit is not None:
            condition = sql.and_(condition, entities.c.unit == unit)
        found = self._answers._found()
        shown = [column.label(name) for name, column in columns.items()]
        query = (
            sql.select(*shown, *(findings.c[name] for name in FULL), documents.c.id.label("document"))
            .select_from(found).where(condition)
            .order_by(columns["weight"].desc(), documents.c.id, findings.c.number, findings.c.id)
        )  # fmt: skip
        return self._page(query, sql.select(sql.func.count()).select_from(found).where(condition), number)

    def of_document(self, document: int) -> list[Row]:
        """All findings of one document with their triage, the weightiest first."""
        columns = self._answers._columns()
        shown = [column.label(name) for name, column in columns.items()]
        query = (
            sql.select(*shown, *(findings.c[name] for name in FULL), documents.c.id.label("document"))
            .select_from(self._answers._found()).where(documents.c.id == document)
            .order_by(columns["weight"].desc(), findings.c.number)
        )  # fmt: skip
        return self._answers._rows(query)

    def finding(self, number: int) -> Row | None:
        """One finding of the run."""
        query = (
            sql.select(findings.c.id, findings.c.fingerprint, documents.c.id.label("document"))
            .select_from(self._answers._found()).where(findings.c.id == number)
        )  # fmt: skip
        return next(iter(self._answers._rows(query)), None)

    def decisions(self, numbers: Sequence[int]) -> dict[int, list[Row]]:
        """What was decided about each of these findings, the latest last."""
        same = sql.and_(
            triage.c.fingerprint == findings.c.fingerprint,
            sql.or_(triage.c.sha256 == documents.c.sha256, triage.c.name == files.c.name),
        )
        query = (
            sql.select(findings.c.id, triage.c.status, triage.c.note, triage.c.who, triage.c.at)
            .select_from(self._answers._found().join(triage, same))
            .where(findings.c.id.in_(numbers)).order_by(triage.c.id)
        )  # fmt: skip
        decided: dict[int, list[Row]] = {}
        for row in self._answers._rows(query) if numbers else ():
            decided.setdefault(row["id"], []).append(row)
        return decided

    def latest(self) -> tuple[int, ...]:
        """Changes with every decision and every finding in the store: what is counted stays the same while this does."""
        last = [
            sql.select(sql.func.coalesce(sql.func.max(triage.c.id), 0)).scalar_subquery(),
            sql.select(sql.func.coalesce(sql.func.max(findings.c.id), 0)).scalar_subquery(),
            sql.select(sql.func.count(findings.c.id)).scalar_subquery(),
        ]
        query = sql.select(*(column.label(name) for name, column in zip("abc", last, strict=True)))
        return tuple(self._answers._rows(query)[0].values())

    def choices(self, dimension: str) -> list[str | int]:
        """What a filter can be set to: the different values there are, in their order."""
        column = self._answers._columns()[dimension]
        source = self._answers._found() if dimension == "rule" else self._entities()
        query = sql.select(column.label("key")).select_from(source).distinct()
        held = [row["key"] for row in self._answers._rows(query)]
        return sorted((value for value in held if value not in (None, "")), key=str)

    def titles(self) -> dict[str, Mapping[str, str]]:
        """What the rules that found something say of themselves, in both languages."""
        query = (
            sql.select(
                findings.c.rule, sql.func.min(findings.c.title_zh).label("zh"), sql.func.min(findings.c.title_en).label("en")
            ).select_from(self._answers._found()).group_by(findings.c.rule)
        )  # fmt: skip
        return {row["rule"]: {"zh": row["zh"], "en": row["en"]} for row in self._answers._rows(query)}

    def contents(self) -> dict[str, int]:
        """The documents that have findings, by their content."""
        query: sql.Select[Any] = (
            sql.select(documents.c.sha256, documents.c.id).select_from(self._answers._found()).distinct()
        )
        return {row["sha256"]: row["id"] for row in self._answers._rows(query)}

    def weighty(self, wanted: Filter, most: int) -> list[int]:
        """The documents with the weightiest findings."""
        weight = sql.func.sum(_weight(_status())).label("weight")
        query: sql.Select[Any] = (
            sql.select(documents.c.id, weight).select_from(self._answers._found()).where(self._answers._meant(wanted))
            .group_by(documents.c.id).order_by(sql.desc("weight"), documents.c.id).limit(most)
        )  # fmt: skip
        return [row["id"] for row in self._answers._rows(query)]

    def statuses(self) -> dict[str, int]:
        """How many findings are open, confirmed, dismissed, corrected."""
        status = _status()
        columns: list[sql.ColumnElement[Any]] = [status.label("key"), sql.func.count().label("all")]
        query = sql.select(*columns).select_from(self._answers._found()).group_by(status)
        counted = {row["key"]: row["all"] for row in self._answers._rows(query)}
        return {status: counted.get(status, 0) for status in STATUSES}

    def nothing(self) -> Page:
        return Page((), 1, 0)

    # --- units ---

    def weighty_units(self) -> int:
        """How many units have findings."""
        query = sql.select(sql.func.count(sql.distinct(entities.c.unit)).label("all")).select_from(
            self._answers._found()
        )
        return int(self._answers._rows(query)[0]["all"])

    def units(self, wanted: Filter, number: int = 1) -> Page:
        """The units, those with the weightiest findings first; `wanted` may name a part of the unit, a region, a year."""
        condition = self._whose(wanted)
        both = sql.union_all(
            self._counted(entities.c.unit, condition), self._weighed(entities.c.unit, condition)
        ).subquery("both")
        ranked = self._ranked(both)
        query = ranked.order_by(
            sql.desc("weight"), sql.desc("error"), sql.desc("warning"), sql.desc("documents"), both.c.key
        )
        named = sql.union(
            *(sql.select(entities.c.unit).select_from(source).where(condition) for source in self._sources())
        ).subquery("named")
        return self._page(query, sql.select(sql.func.count()).select_from(named), number)

    def years_of(self, unit: str) -> list[Row]:
        """A unit's years with documents and findings, the earliest first."""
        mine = entities.c.unit == unit
        both = sql.union_all(
            self._counted(entities.c.year, mine), self._weighed(entities.c.year, mine)
        ).subquery("both")  # fmt: skip
        return self._answers._rows(self._ranked(both).order_by(both.c.key))

    def _sources(self) -> tuple[sql.FromClause, sql.FromClause]:
        return self._entities(), self._answers._found()

    def _counted(self, key: sql.ColumnElement[Any], condition: Condition) -> sql.Select[Any]:
        """How many documents could be read and could not."""
        bad = sql.case((documents.c.status == UNREAD, 1), else_=0)
        return (
            sql.select(
                key.label("key"), sql.func.max(entities.c.region).label("region"),
                sql.func.count().label("documents"), sql.func.sum(bad).label("unread"),
                *(sql.literal(0).label(name) for name in COUNTED),
            ).select_from(self._entities()).where(condition).group_by(key)
        )  # fmt: skip

    def _weighed(self, key: sql.ColumnElement[Any], condition: Condition) -> sql.Select[Any]:
        """How many findings of each kind there are, and what they weigh."""
        status = _status()
        open_ = status.not_in(SET_ASIDE)
        sorts = [
            sql.func.sum(sql.case((sql.and_(_sort() == name, open_), 1), else_=0)).label(name) for name in COUNTED[:4]
        ]
        settled = sql.func.sum(sql.case((open_, 0), else_=1)).label("settled")
        return (
            sql.select(
                key.label("key"), sql.func.max(entities.c.region).label("region"), sql.literal(0).label("documents"),
                sql.literal(0).label("unread"), *sorts, settled, sql.func.sum(_weight(status)).label("weight"),
            ).select_from(self._answers._found()).where(condition).group_by(key)
        )  # fmt: skip

    def _ranked(self, both: sql.Subquery) -> sql.Select[Any]:
        sums = [
            sql.cast(sql.func.sum(both.c[name]), sql.Integer).label(name) for name in ("documents", "unread", *COUNTED)
        ]
        return sql.select(both.c.key, sql.func.max(both.c.region).label("region"), *sums).group_by(both.c.key)

    def _whose(self, wanted: Filter) -> Condition:
        parts: list[Condition] = [sql.true()]
        if wanted.unit:
            parts.append(entities.c.unit.contains(wanted.unit, autoescape=True))
        if wanted.region:
            parts.append(entities.c.region == wanted.region)
        if wanted.year:
            parts.append(entities.c.year == int(wanted.year))
        return sql.and_(*parts)

    def figures_of(self, unit: str) -> list[Row]:
        """What a unit's reports say of each indicator, year by year: the facts, with the year of the report that says it."""
        query = (
            sql.select(
                facts.c.concept, facts.c.label, facts.c.measure, facts.c.scope, facts.c.period, facts.c.sure,
                facts.c.printed, facts.c.value, facts.c.decimals, facts.c.scale, facts.c.symbol, facts.c.dimension, facts.c.address,
                entities.c.year, entities.c.genre, documents.c.id.label("document"),
            )
            .select_from(
                self._answers._documents().join(facts, facts.c.document_id == documents.c.id)
                .join(entities, entities.c.id == facts.c.entity_id)
            )
            .where(entities.c.unit == unit, facts.c.concept != "", facts.c.period.is_not(None))
            .order_by(entities.c.year, documents.c.id, facts.c.number).limit(MOST_FACTS)
        )  # fmt: skip
        return self._answers._rows(query)

    # --- documents ---

    def documents(self, wanted: Mapping[str, str], number: int = 1) -> Page:
        """Documents by name, unit and state, in the order in which they were found."""
        parts: list[Condition] = [sql.true()]
        if wanted.get("state") in STATES:
            parts.append(documents.c.status == wanted["state"])
        if wanted.get("name"):
            parts.append(files.c.name.contains(wanted["name"], autoescape=True))
        if wanted.get("unit"):
            parts.append(entities.c.unit.contains(wanted["unit"], autoescape=True))
        condition, source = sql.and_(*parts), self._entities()
        query = sql.select(*self._shown()).select_from(source).where(condition)
        return self._page(
            query.order_by(files.c.id), sql.select(sql.func.count()).select_from(source).where(condition), number
        )

    def unopened(self, number: int = 1) -> Page:
        """Files of which not even the content could be had, each with the sentence why: they have become no documents."""
        condition = sql.and_(files.c.run_id == self.run["id"], files.c.sha256 == "")
        query = sql.select(files.c.id, files.c.name, files.c.reason_zh, files.c.reason_en).where(condition)
        return self._page(
            query.order_by(files.c.id), sql.select(sql.func.count()).select_from(files).where(condition), number
        )

    def document(self, number: int) -> Row | None:
        """One document of the run: what it is, where its file lay, and what its content was."""
        query = (
            sql.select(*self._shown(), files.c.path, files.c.member, documents.c.rulebook, documents.c.program)
            .select_from(self._entities()).where(documents.c.id == number)
        )  # fmt: skip
        return next(iter(self._answers._rows(query)), None)

    def _shown(self) -> list[sql.ColumnElement[Any]]:
        count = (
            sql.select(sql.func.count())
            .where(findings.c.document_id == documents.c.id, self._answers._of_run(findings))
            .correlate(documents).scalar_subquery()
        )  # fmt: skip
        return [
            documents.c.id, files.c.name, files.c.sha256, documents.c.status, documents.c.cause, documents.c.reason_zh,
            documents.c.reason_en, documents.c.format, documents.c.figures_seen, documents.c.figures_used,
            entities.c.unit, entities.c.region, entities.c.year, entities.c.genre, count.label("findings"),
        ]  # fmt: skip

    def _entities(self) -> sql.FromClause:
        return self._answers._documents().join(entities, entities.c.id == documents.c.entity_id)

    # --- pages ---

    def _page(self, query: sql.Select[Any], counted: sql.Select[Any], number: int) -> Page:
        """A page that there is: a number beyond the last one is the last one."""
        total = int(next(iter(self._answers._rows(counted)[0].values())))
        number = max(1, min(number, -(-total // SIZE)))
        return Page(self._answers._rows(query.limit(SIZE).offset((number - 1) * SIZE)), number, total)


def run_at(store: Store, number: int) -> Listing | None:
    """A run, or None where there is no such run."""
    known = any(run["id"] == number for run in all_runs(store))
    return Listing(Answers(store, number)) if known else None
