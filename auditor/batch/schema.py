"""The tables of the store and how an older store becomes a present one.

A file of a run (`files`) leads by its content's hash to the one document that was audited for it with that rulebook and that
program (`documents`), however many files are the same and however many runs met it; facts, checks and findings hang on the
document, and on the entity they are about: the document's, or a unit of a list in it. Triage hangs on a finding's
fingerprint, so that it outlives a new audit. What other reports can be held against is a document's outline (`outlines`); what
was found across the reports of a run hangs on the document it is about, and on the run.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from sqlalchemy import (
    Column,
    Connection,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
    UniqueConstraint,
    text,
)

METADATA: Final = MetaData()


def _text(name: str) -> Column[str]:
    return Column(name, Text, nullable=False, default="", server_default="")


def _number(name: str) -> Column[int]:
    return Column(name, Integer, nullable=False, default=0, server_default="0")


def _belongs(name: str, table: str, *, indexed: bool = True) -> Column[int]:
    return Column(name, Integer, ForeignKey(f"{table}.id", ondelete="CASCADE"), nullable=False, index=indexed)


version = Table("schema_version", METADATA, Column("version", Integer, nullable=False))

runs = Table(
    "runs", METADATA,
    Column("id", Integer, primary_key=True),
    _text("status"),  # planning, running, done, interrupted
    _text("started"), _text("ended"),  # UTC, ISO 8601
    _text("program"), _text("rulebook"),
    _text("options"),  # as JSON: paths, include, exclude, limits, rules
)  # fmt: skip

files = Table(
    "files", METADATA,
    Column("id", Integer, primary_key=True),
    _belongs("run_id", "runs", indexed=False),
    _text("path"),  # of the file, or of the archive that holds it
    _text("member"),  # the name in an archive, with that of the archive
    _text("name"),  # either: what the file is called
    _text("sha256"), _number("size"),
    _text("reason_zh"), _text("reason_en"),  # why it could not even be opened
    Index("files_by_run", "run_id", "sha256"),
)  # fmt: skip

entities = Table(
    "entities", METADATA,
    Column("id", Integer, primary_key=True),
    _text("unit"), _text("region"),
    Column("year", Integer),
    _text("genre"),
    Index("entities_by_unit", "unit", "year"),
)  # fmt: skip

documents = Table(
    "documents", METADATA,
    Column("id", Integer, primary_key=True),
    _text("sha256"), _text("rulebook"), _text("program"),
    _text("limits"),  # those under which it could not be read, as JSON
    _text("status"),  # audited, nothing (to check), unread
    _text("cause"), _text("reason_zh"), _text("reason_en"),
    _text("format"), _number("size"),
    _number("figures_seen"), _number("figures_used"),
    _belongs("entity_id", "entities"),
    UniqueConstraint("sha256", "rulebook", "program"),
)  # fmt: skip

facts = Table(
    "facts", METADATA,
    Column("id", Integer, primary_key=True),
    _belongs("document_id", "documents"),
    _belongs("entity_id", "entities", indexed=False),
    _number("number"),
    _text("label"), _text("concept"), _text("measure"),
    Column("period", Integer),
    _text("scope"), _number("sure"),
    _text("printed"), _text("value"), _number("decimals"),
    _text("symbol"), _text("dimension"), _text("scale"), _text("qualifier"), _text("address"),
    Index("facts_by_concept", "concept", "entity_id"),
)  # fmt: skip


outlines = Table(
    "outlines", METADATA,
    Column("document_id", Integer, ForeignKey("documents.id", ondelete="CASCADE"), primary_key=True, autoincrement=False),
    Column("content", LargeBinary, nullable=False),  # what other reports can be held against: JSON, deflated
)  # fmt: skip


def _run() -> Column[int]:
    """Of what was found across the reports of a run: that run. Of what a document says by itself: nothing."""
    return Column("run_id", Integer, ForeignKey("runs.id", ondelete="CASCADE"), nullable=True, index=True)


def _judged() -> list[Column[str]]:
    names = ("rule", "kind", "verdict", "confidence", "stated", "computed", "difference", "formula", "address")
    return [_text(name) for name in names]


checks = Table(
    "checks", METADATA,
    Column("id", Integer, primary_key=True),
    _belongs("document_id", "documents"),
    _belongs("entity_id", "entities", indexed=False),
    _number("number"),
    *_judged(),
    _text("reason"),
    _run(),
)  # fmt: skip

findings = Table(
    "findings", METADATA,
    Column("id", Integer, primary_key=True),
    _belongs("document_id", "documents"),
    _belongs("entity_id", "entities"),
    _number("number"),
    *_judged(),
    _text("severity"), _text("fingerprint"), _text("root"),
    _text("title_zh"), _text("title_en"), _text("message_zh"), _text("message_en"), _text("causes_zh"), _text("causes_en"),
    _text("quote"),
    _text("evidence"),  # as JSON: role, label, text, address of each figure; file, where it is another report's
    _run(),
)  # fmt: skip

triage = Table(
    "triage", METADATA,
    Column("id", Integer, primary_key=True),  # the latest row on a finding holds
    _text("fingerprint"), _text("sha256"), _text("name"),  # the finding: in that content, or in the file of that name
    _text("status"), _text("note"), _text("who"), _text("at"),
    Index("triage_by_fingerprint", "fingerprint"),
)  # fmt: skip


# --- from version to version ----------------------------------------------------------------------------------------


def _second(connection: Connection) -> None:
    """Entities know the genre of their report: the final accounts and the evaluation of a year are two."""
    connection.execute(text("ALTER TABLE entities ADD COLUMN genre TEXT NOT NULL DEFAULT ''"))


def _third(connection: Connection) -> None:
    """Reports are held against each other: their outlines are kept, and what is found across reports belongs to a run."""
    outlines.create(connection)
    for table in (checks, findings):
        connection.execute(
            text(f"ALTER TABLE {table.name} ADD COLUMN run_id INTEGER REFERENCES runs (id) ON DELETE CASCADE")
        )
        next(index for index in table.indexes if "run_id" in index.columns).create(connection)


MIGRATIONS: Final[Mapping[int, Callable[[Connection], None]]] = {
    2: _second,
    3: _third,
}  # what makes a store one of that version
CURRENT: Final = max(MIGRATIONS)


def migrate(connection: Connection, held: int) -> None:
    """From the version that is held, step by step, to the current one; what is in the store stays."""
    for step in range(held + 1, CURRENT + 1):
        MIGRATIONS[step](connection)
    connection.execute(version.update().values(version=CURRENT))
