"""Questions to a store: a run and conditions in, rows out.

Every answer is about one run: its files, the documents audited for them (each content once, under the name of the first file
that holds it), and what was found in those. Findings come with the entity they are about and with their triage.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final, NamedTuple

import sqlalchemy as sql

from auditor.batch.filters import STATUSES as STATUSES
from auditor.batch.filters import Condition, condition, matches
from auditor.batch.schema import checks, documents, entities, files, findings, runs, triage
from auditor.batch.store import Store, StoreError, now

WEIGHTS: Final = {"error": 10, "warning": 4, "note": 1}  # one to be verified weighs as a note, one set aside nothing
DIMENSIONS: Final = ("unit", "region", "year", "genre", "rule", "severity")
Row = Mapping[str, Any]


class Filter(NamedTuple):
    """Which findings are meant: each part is a condition, all have to hold."""

    where: str = ""
    rule: str = ""
    severity: str = ""
    confidence: str = ""
    unit: str = ""
    region: str = ""
    year: str = ""
    genre: str = ""
    status: str = ""


class Answers:
    """What a store says of one run, the last one unless another is named."""

    def __init__(self, store: Store, run: int | None = None) -> None:
        self._store = store
        self.run = self._chosen(run)

    def _chosen(self, number: int | None) -> Row:
        found = next((run for run in all_runs(self._store) if number in (None, run["id"])), None)
        if found is not None:
            return found
        if number is None:
            raise StoreError(
                f"{self._store.place}：库里还没有审核过；先运行 auditor batch PATH… --store …。",
                f"{self._store.place}: nothing was audited into this store yet; first run auditor batch PATH… --store …",
            )
        raise StoreError(
            f"没有第 {number} 次审核，见 auditor batch runs。", f"there is no run {number}, see auditor batch runs."
        )

    # --- findings ---

    def findings(self, wanted: Filter | None = None, *, across: bool = False) -> list[Row]:
        """The findings, those of a unit together, the weightiest first; or only those across reports."""
        names = self._columns()
        shown = [column.label(name) for name, column in names.items()]
        more = [findings.c[name] for name in FULL]
        query = (
            sql.select(*shown, *more, documents.c.sha256)
            .select_from(self._found())
            .where(self._meant(wanted or Filter()), findings.c.run_id.is_not(None) if across else sql.true())
        )
        return sorted(self._rows(query), key=_urgency)  # here, since databases differ in how they order names

    def _meant(self, wanted: Filter) -> Condition:
        columns = self._columns()
        parts: list[Condition] = [sql.true()]
        for name, value in wanted._asdict().items():
            if not value:
                continue
            if name == "where":
                parts.append(condition(value, columns))
            elif name == "year":
                parts.append(columns["year"] == int(value))
            elif name in ("unit", "region") and "*" not in value:
                parts.append(columns[name].contains(value, autoescape=True))
            else:
                parts.append(matches(columns[name], value))
        return sql.and_(*parts)

    def _columns(self) -> dict[str, sql.ColumnElement[Any]]:
        """What findings can be asked for."""
        status = _status()
        return {
            "id": findings.c.id, "unit": entities.c.unit, "region": entities.c.region, "year": entities.c.year,
            "genre": entities.c.genre, "file": files.c.name, "place": findings.c.address, "severity": findings.c.severity,
            "confidence": findings.c.confidence, "rule": findings.c.rule, "kind": findings.c.kind, "status": status,
            "weight": _weight(status), "message": findings.c.message_zh,
        }  # fmt: skip

    def _found(self) -> sql.FromClause:
        return (
            self._documents()
            .join(findings, sql.and_(findings.c.document_id == documents.c.id, self._of_run(findings)))
            .join(entities, entities.c.id == findings.c.entity_id)
        )

    def _of_run(self, table: sql.Table) -> Condition:
        """What a document says by itself, and what was found across the reports of this run."""
        return sql.or_(table.c.run_id.is_(None), table.c.run_id == self.run["id"])

    def _its_checks(self) -> Condition:
        return sql.and_(checks.c.document_id == documents.c.id, self._of_run(checks))

    def _documents(self) -> sql.Join:
        """The documents of the run, each with the first of its files."""
        first = (
            sql.select(sql.func.min(files.c.id).label("id"))
            .where(files.c.run_id == self.run["id"], files.c.sha256 != "")
            .group_by(files.c.sha256)
            .subquery("first")
        )
        same = sql.and_(
            documents.c.sha256 == files.c.sha256, documents.c.program == self.run["program"],
            documents.c.rulebook == self.run["rulebook"],
        )  # fmt: skip
        return sql.join(sql.join(first, files, files.c.id == first.c.id), documents, same)

    # --- summaries ---

    def totals(self) -> dict[str, int]:
        """Files, contents, what became of them, figures, checks and findings, in numbers."""
        named = sql.select(
            sql.func.count(),
            sql.func.count(sql.distinct(sql.func.nullif(files.c.sha256, ""))),
            sql.func.sum(sql.case((files.c.sha256 == "", 1), else_=0)),
            sql.func.count(sql.func.nullif(files.c.sha256, "")),
        ).where(files.c.run_id == self.run["id"])
        states = sql.select(
            documents.c.status, sql.func.count(), sql.func.sum(documents.c.figures_seen),
            sql.func.sum(documents.c.figures_used),
        ).select_from(self._documents()).group_by(documents.c.status)  # fmt: skip
        verdicts = (
            sql.select(checks.c.verdict, sql.func.count())
            .select_from(self._documents().join(checks, self._its_checks()))
            .group_by(checks.c.verdict)
        )
        with self._store.explained(), self._store.engine.connect() as connection:
            everything, contents, unopened, opened = connection.execute(named).one()
            by_status = connection.execute(states).all()
            by_verdict = Counter(dict(map(tuple, connection.execute(verdicts))))
        counted = {status: number for status, number, *_ in by_status}
        unread = counted.get("unread", 0) + (unopened or 0)
        return {
            "files": everything,
            "duplicates": opened - contents,
            "documents": contents + (unopened or 0),
            "audited": counted.get("audited", 0),
            "nothing": counted.get("nothing", 0),
            "unread": unread,
            "pending": contents - sum(counted.values()),
            "figures_seen": sum(seen or 0 for _, _, seen, _ in by_status),
            "figures_used": sum(used or 0 for _, _, _, used in by_status),
            **{verdict: by_verdict[verdict] for verdict in VERDICTS},
        }

    def by(self, dimension: str, wanted: Filter | None = None) -> list[Row]:
        """Documents and findings for each value of a dimension, the weightiest first: the ranking of units, for one."""
        keys = {name: column for name, column in self._columns().items() if name in DIMENSIONS}
        key, status = keys[dimension], _status()
        open_ = status.not_in(("dismissed", "corrected"))
        counted = [
            sql.func.sum(sql.case((sql.and_(_sort() == sort, open_), 1), else_=0)).label(sort)
            for sort in ("error", "warning", "note", "verify")
        ]
        settled = sql.func.sum(sql.case((open_, 0), else_=1)).label("settled")
        weight = sql.func.sum(_weight(status)).label("weight")
        documents_of = sql.func.count(sql.distinct(documents.c.id)).label("with_findings")
        query = (
            sql.select(key.label("key"), documents_of, *counted, settled, weight)
            .select_from(self._found()).where(self._meant(wanted or Filter())).group_by(key)
        )  # fmt: skip
        rows = {row["key"]: dict(row) for row in self._rows(query)}
        for key_, read, unread in self._documents_by(dimension):
            empty = {"key": key_, "with_findings": 0, **dict.fromkeys(COUNTED, 0)}
            row = rows.setdefault(key_, empty)
            row["documents"], row["unread"] = read + unread, unread
        return sorted(rows.values(), key=_rank)

    def _documents_by(self, dimension: str) -> list[tuple[Any, int, int]]:
        """How many documents could be read and could not, by what is known of the entity."""
        if dimension in ("rule", "severity"):
            return []
        bad = sql.func.sum(sql.case((documents.c.status == "unread", 1), else_=0)).label("bad")
        column = entities.c[dimension]
        query = (
            sql.select(column.label("key"), sql.func.count().label("all"), bad)
            .select_from(self._documents().join(entities, entities.c.id == documents.c.entity_id))
            .group_by(column)
        )
        return [(row["key"], row["all"] - row["bad"], row["bad"]) for row in self._rows(query)]

    def unread(self) -> list[Row]:
        """Files that could not be read, each with the sentence that says why."""
        reasons = ("reason_zh", "reason_en")
        inside = sql.select(files.c.name, documents.c.cause, *(documents.c[r] for r in reasons)).select_from(
            self._documents()
        ).where(documents.c.status == "unread")  # fmt: skip
        outside = sql.select(files.c.name, sql.literal("refused").label("cause"), *(files.c[r] for r in reasons)).where(
            files.c.run_id == self.run["id"], files.c.sha256 == ""
        )
        return sorted(self._rows(inside) + self._rows(outside), key=lambda row: str(row["name"]))

    def why_unread(self) -> list[Row]:
        """The reasons, without the names of the files, each with its number and an example."""
        groups: dict[tuple[str, str], list[Row]] = {}
        for row in self.unread():
            groups.setdefault((_reason(row, "zh"), _reason(row, "en")), []).append(row)
        rows = [
            {"reason_zh": zh, "reason_en": en, "documents": len(group), "example": group[0]["name"]}
            for (zh, en), group in groups.items()
        ]
        return sorted(rows, key=lambda row: (-int(str(row["documents"])), str(row["reason_zh"])))

    def unevaluated(self) -> list[Row]:
        """Why relations could not be evaluated."""
        query = (
            sql.select(checks.c.rule, checks.c.reason, sql.func.count().label("checks"))
            .select_from(self._documents().join(checks, self._its_checks()))
            .where(checks.c.verdict == "not_evaluated")
            .group_by(checks.c.rule, checks.c.reason)
        )
        return sorted(self._rows(query), key=lambda row: (-row["checks"], row["rule"], row["reason"]))

    def duplicates(self) -> list[Row]:
        """Files whose content is that of a file before them, which alone was audited."""
        first = files.alias("first")
        original = (
            sql.select(sql.func.min(first.c.id))
            .where(first.c.run_id == files.c.run_id, first.c.sha256 == files.c.sha256)
            .correlate(files).scalar_subquery()
        )  # fmt: skip
        same = files.alias("same")
        query = (
            sql.select(files.c.name.label("file"), same.c.name.label("same"), files.c.sha256)
            .join_from(files, same, same.c.id == original)
            .where(files.c.run_id == self.run["id"], files.c.sha256 != "", files.c.id != same.c.id)
        )
        return sorted(self._rows(query), key=lambda row: (row["same"], row["file"]))

    def _rows(self, query: sql.Select[Any]) -> list[Row]:
        with self._store.explained(), self._store.engine.connect() as connection:
            return [dict(row) for row in connection.execute(query).mappings()]


def reaches(row: Row, level: str) -> bool:
    """Is it an open finding of that severity or a graver one, that was surely read? None is of the level ``never``."""
    grave = list(WEIGHTS)
    if level not in grave or row["confidence"] == "low" or row["status"] in ("dismissed", "corrected"):
        return False
    return grave.index(row["severity"]) <= grave.index(level)


VERDICTS: Final = ("consistent", "rounding", "inconsistent", "not_evaluated")
COUNTED: Final = ("error", "warning", "note", "verify", "settled", "weight")
FULL: Final = (
    "number",
    "verdict", "stated", "computed", "difference", "formula", "title_zh", "title_en", "message_zh", "message_en", "causes_zh",
    "causes_en", "quote", "fingerprint", "root", "evidence",
)  # fmt: skip
NUMBERS: Final = re.compile(r"\d[\d.,]*")


def _reason(row: Row, lang: str) -> str:
    """The sentence without what differs from file to file."""
    sentence = str(row[f"reason_{lang}"]).removeprefix(str(row["name"])).lstrip("：: ")
    return NUMBERS.sub("…", sentence)


def _urgency(row: Row) -> tuple[Any, ...]:
    return -row["weight"], row["unit"], row["file"], row["number"]


def _rank(row: Row) -> tuple[Any, ...]:
    return -row["weight"], -row["error"], str(row["key"] or "")


def _status() -> sql.ColumnElement[str]:
    """The triage of a finding, by its fingerprint in the same content or in the file of the same name."""
    same = sql.or_(triage.c.sha256 == documents.c.sha256, triage.c.name == files.c.name)
    latest = (
        sql.select(triage.c.status)
        .where(triage.c.fingerprint == findings.c.fingerprint, same)
        .order_by(triage.c.id.desc()).limit(1)
        .correlate(findings, documents, files).scalar_subquery()
    )  # fmt: skip
    return sql.func.coalesce(latest, "open")


def _sort() -> sql.ColumnElement[str]:
    return sql.case((findings.c.confidence == "low", "verify"), else_=findings.c.severity)


def _weight(status: sql.ColumnElement[str]) -> sql.ColumnElement[int]:
    sure = sql.case(WEIGHTS, value=findings.c.severity, else_=0)
    counts = sql.case((findings.c.confidence == "low", 1), else_=sure)
    return sql.case((status.in_(("dismissed", "corrected")), 0), else_=counts)


# --- runs -----------------------------------------------------------------------------------------------------------


def all_runs(store: Store) -> list[Row]:
    """The runs, the latest first, with the number of their files."""
    counted = (
        sql.select(sql.func.count()).where(files.c.run_id == runs.c.id).correlate(runs).scalar_subquery().label("files")
    )
    with store.explained(), store.engine.connect() as connection:
        found = connection.execute(sql.select(runs, counted).order_by(runs.c.id.desc())).mappings()
        return [dict(row) for row in found]


class Difference(NamedTuple):
    """What two runs say otherwise. A finding is the same where its fingerprint and the name of its file are."""

    appeared: list[Row]
    gone: list[Row]
    stayed: int
    files: list[Row]  # name and what became of it: added, removed, changed


def difference(before: Answers, after: Answers) -> Difference:
    old, new = (_by_fingerprint(answers.findings()) for answers in (before, after))
    return Difference(
        [row for key, row in new.items() if key not in old],
        [row for key, row in old.items() if key not in new],
        len(old.keys() & new.keys()),
        list(_changed(_contents(before), _contents(after))),
    )


def _by_fingerprint(rows: Sequence[Row]) -> dict[tuple[str, str], Row]:
    return {(row["file"], row["fingerprint"]): row for row in rows}


def _contents(answers: Answers) -> dict[str, str]:
    query = sql.select(files.c.name, files.c.sha256).where(files.c.run_id == answers.run["id"]).order_by(files.c.name)
    return {row["name"]: row["sha256"] for row in answers._rows(query)}


def _changed(old: Mapping[str, str], new: Mapping[str, str]) -> Iterator[Row]:
    for name in sorted(old.keys() | new.keys()):
        if old.get(name) != new.get(name):
            change = "added" if name not in old else "removed" if name not in new else "changed"
            yield {"file": name, "change": change}


# --- triage ---------------------------------------------------------------------------------------------------------


def settle(store: Store, number: int, status: str, note: str, who: str) -> None:
    """What someone decided about a finding; what was decided before stays in the history."""
    about = (
        sql.select(findings.c.fingerprint, documents.c.sha256, sql.func.min(files.c.name).label("name"))
        .join_from(findings, documents, documents.c.id == findings.c.document_id)
        .join(files, files.c.sha256 == documents.c.sha256)
        .where(findings.c.id == number)
        .group_by(findings.c.fingerprint, documents.c.sha256)
    )
    with store.explained(), store.engine.begin() as connection:
        found = connection.execute(about).first()
        if found is None:
            raise _no_finding(number)
        connection.execute(triage.insert().values(**found._mapping, status=status, note=note, who=who, at=now()))


def history(store: Store, number: int) -> list[Row]:
    """What was decided about a finding, the latest last."""
    there = sql.select(findings.c.id).where(findings.c.id == number)
    query = (
        sql.select(triage.c.status, triage.c.note, triage.c.who, triage.c.at)
        .join_from(findings, documents, documents.c.id == findings.c.document_id)
        .join(triage, sql.and_(triage.c.fingerprint == findings.c.fingerprint, triage.c.sha256 == documents.c.sha256))
        .where(findings.c.id == number)
        .order_by(triage.c.id)
    )
    with store.explained(), store.engine.connect() as connection:
        if connection.execute(there).first() is None:
            raise _no_finding(number)
        return [dict(row) for row in connection.execute(query).mappings()]


def _no_finding(number: int) -> StoreError:
    return StoreError(
        f"没有编号 {number} 的发现，编号见 auditor batch findings。",
        f"there is no finding {number}; auditor batch findings shows the numbers.",
    )
