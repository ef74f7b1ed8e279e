"""The store: a place in, what was found out about many documents kept there.

``Store.at("audits.db")`` is a file of SQLite, ``Store.at("postgresql://server/audits")`` a database on a server; both hold the same.
Writing is the parent's alone and one run's at a time (`Store.locked`); each document is written whole or not at all. What goes
wrong with the database is a `StoreError`: one sentence, and everything written before it stays.
"""

from __future__ import annotations

import json
import os
import zlib
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final

import sqlalchemy as sql
from sqlalchemy import exc

from auditor.batch import schema
from auditor.batch.pool import Answer
from auditor.batch.records import Record
from auditor.batch.schema import documents, entities, facts, files, findings, runs
from auditor.batch.sources import Found
from auditor.batch.storage import public
from auditor.batch.work import Job
from auditor.readers._limits import Limits
from auditor.said import of_system

KEY: Final = 7_221_903  # of the advisory lock of PostgreSQL
PAGE: Final = 500
REMEMBERED: Final = 50_000  # entities whose row is known without asking
LIMITED: Final = ("memory", "seconds", "crash")  # causes that other limits may mend
UNOPENED: Final = "unopened"  # the cause that the next run may find mended: a file out of reach
CHILDREN: Final = (("facts", facts), ("checks", schema.checks), ("findings", findings))


class StoreError(Exception):
    """Something about the store stops the command: one sentence that says what, and what to do."""

    def __init__(self, zh: str, en: str) -> None:
        super().__init__(zh)
        self.zh = zh
        self.en = en


@dataclass(frozen=True, slots=True)
class Version:
    """What audits depend on beside the document."""

    program: str
    rulebook: str


@dataclass(frozen=True, slots=True)
class Run:
    id: int
    version: Version
    limits: Limits


class Store:
    """An open store of the current version."""

    def __init__(self, place: str, engine: sql.Engine) -> None:
        self.place, self.engine = place, engine
        self._entities: dict[tuple[Any, ...], int] = {}
        self._file: tuple[int, int] | None = None  # that SQLite opened

    @classmethod
    def at(cls, place: str, *, create: bool = False) -> Store:
        """The store at a path or URL, made where there is none and `create` says so, brought up to the current version."""
        store = cls(shown(place), _engine(place, create))
        with store.explained():
            store._prepare(create)
        store._file = _file_at(store.place)
        return store

    def _prepare(self, create: bool) -> None:
        with self.engine.begin() as connection:
            held = self._held(connection)
            if held is None and (not create or sql.inspect(connection).has_table("documents")):
                raise _no_store(self.place)
            if held is None:
                schema.METADATA.create_all(connection)
                connection.execute(schema.version.insert().values(version=schema.CURRENT))
            elif held > schema.CURRENT:
                raise StoreError(
                    f"{self.place}：库的版本是 {held}，本程序只认到 {schema.CURRENT}，请升级 auditor；库没有改动。",
                    f"{self.place}: the store has version {held}, this program knows up to {schema.CURRENT}: upgrade auditor; "
                    "the store was not changed",
                )
            elif held < schema.CURRENT:
                schema.migrate(connection, held)

    def _held(self, connection: sql.Connection) -> int | None:
        if not sql.inspect(connection).has_table("schema_version"):
            return None
        return connection.execute(sql.select(schema.version.c.version)).scalar_one_or_none()

    def _still_there(self) -> None:
        """SQLite goes on writing into a file that was moved or deleted, where no one finds it."""
        if self._file is not None and _file_at(self.place) != self._file:
            zh, en = GONE
            raise StoreError(f"{self.place}：{zh}", f"{self.place}: {en}")

    def close(self) -> None:
        with suppress(exc.SQLAlchemyError):
            self.engine.dispose()

    @contextmanager
    def explained(self) -> Iterator[None]:
        """What the database complains of, in one sentence."""
        try:
            yield
        except exc.SQLAlchemyError as error:
            raise trouble(self.place, error) from None

    # --- one run at a time ---

    @contextmanager
    def locked(self) -> Iterator[None]:
        """The right to write, given back by the system when this process ends, in whatever way."""
        with _file_lock(self.place) if self.engine.dialect.name == "sqlite" else self._server_lock() as free:
            if not free:
                raise StoreError(
                    f"{self.place}：另一次成批审核正在写这个库，请等它结束，或用另一个 --store。",
                    f"{self.place}: another batch is writing to this store; wait for its end, or use another --store",
                )
            yield

    @contextmanager
    def _server_lock(self) -> Iterator[bool]:
        with self.explained(), self.engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
            free = bool(connection.execute(sql.select(sql.func.pg_try_advisory_lock(KEY))).scalar())
            yield free
            if free:
                connection.execute(sql.select(sql.func.pg_advisory_unlock(KEY)))

    # --- a run ---

    def begin(self, version: Version, limits: Limits, options: Mapping[str, object], resumed: int | None) -> Run:
        """A new run, or the one that is resumed: with its number, as of today."""
        row = {
            "status": "planning", "program": version.program, "rulebook": version.rulebook, "ended": "",
            "options": json.dumps(options, ensure_ascii=False, sort_keys=True),
        }  # fmt: skip
        with self.explained(), self.engine.begin() as connection:
            if resumed is not None:
                connection.execute(runs.update().where(runs.c.id == resumed).values(**row))
                connection.execute(files.delete().where(files.c.run_id == resumed))
                return Run(resumed, version, limits)
            made = connection.execute(runs.insert().values(started=now(), **row))
            return Run(_key(made), version, limits)

    def unfinished(self) -> tuple[int, dict[str, Any]] | None:
        """The last run, if it has not come to its end, and its options."""
        with self.explained(), self.engine.connect() as connection:
            last = connection.execute(sql.select(runs).order_by(runs.c.id.desc()).limit(1)).first()
        return (last.id, json.loads(last.options)) if last is not None and last.status != "done" else None

    def plan(self, run: Run, found: Sequence[Found]) -> None:
        """The files of a run, as far as they were found."""
        rows = [
            {
                "run_id": run.id, "path": file.path, "member": file.member, "name": file.name, "sha256": file.sha256,
                "size": file.size, "reason_zh": file.reason.zh if file.reason else "",
                "reason_en": file.reason.en if file.reason else "",
            }
            for file in found
        ]  # fmt: skip
        with self.explained(), self.engine.begin() as connection:
            connection.execute(files.insert(), rows)

    def planned(self, run: Run) -> None:
        """All files are known: what may come out otherwise now, or under the present limits, is to be done again."""
        others = sql.and_(documents.c.cause.in_(LIMITED), documents.c.limits != _limits(run.limits))
        limited = sql.and_(
            sql.or_(others, documents.c.cause == UNOPENED), _same(run),
            documents.c.sha256.in_(sql.select(files.c.sha256).where(files.c.run_id == run.id)),
        )  # fmt: skip
        with self.explained(), self.engine.begin() as connection:
            connection.execute(documents.delete().where(limited))
            connection.execute(documents.delete().where(_without_outline(run)))
            connection.execute(runs.update().where(runs.c.id == run.id).values(status="running"))

    def end(self, run: Run, status: str) -> None:
        self._still_there()
        with self.explained(), self.engine.begin() as connection:
            connection.execute(runs.update().where(runs.c.id == run.id).values(status=status, ended=now()))

    def count(self, run: Run) -> tuple[int, int, int]:
        """Files, different contents, and those of them that are done."""
        there = sql.select(sql.func.count(), sql.func.count(sql.distinct(files.c.sha256))).where(_of(run))
        with self.explained(), self.engine.connect() as connection:
            named = connection.execute(sql.select(sql.func.count()).where(files.c.run_id == run.id)).scalar_one()
            _, different = connection.execute(there).one()
            done = connection.execute(
                sql.select(sql.func.count(sql.distinct(files.c.sha256)))
                .join_from(files, documents, documents.c.sha256 == files.c.sha256)
                .where(_of(run), _same(run))
            ).scalar_one()
        return named, different, done

    def pending(self, run: Run) -> Iterator[Job]:
        """One file of each content that is not audited yet, in their order; read page by page, so that any number fits."""
        first = sql.select(sql.func.min(files.c.id).label("id")).where(_of(run)).group_by(files.c.sha256).subquery()
        done = sql.exists().where(documents.c.sha256 == files.c.sha256, _same(run))
        last = 0
        while True:
            page = (
                sql.select(files.c.id, files.c.path, files.c.member, files.c.sha256)
                .join(first, first.c.id == files.c.id)
                .where(files.c.id > last, ~done)
                .order_by(files.c.id)
                .limit(PAGE)
            )
            with self.explained(), self.engine.connect() as connection:
                rows = connection.execute(page).all()
            if not rows:
                return
            yield from (Job(*row) for row in rows)
            last = rows[-1].id

    # --- what was found out ---

    def save(self, run: Run, answers: Sequence[Answer]) -> None:
        """Documents with all that hangs on them: all of these, or none."""
        self._still_there()
        known = dict(self._entities)
        try:
            with self.explained(), self.engine.begin() as connection:
                if connection.dialect.name == "postgresql":  # what a crash of the server may take is audited again
                    connection.execute(sql.text("SET LOCAL synchronous_commit TO OFF"))
                for job, record in answers:
                    self._saved(connection, run, job, record)
        except BaseException:
            self._entities = known  # rows that were rolled back
            raise

    def _saved(self, connection: sql.Connection, run: Run, job: Job, record: Record) -> None:
        digest = record["sha256"]
        if digest != job.sha256:  # changed since it was found
            connection.execute(files.update().where(files.c.id == job.file).values(sha256=digest, size=record["size"]))
            if connection.execute(sql.select(documents.c.id).where(documents.c.sha256 == digest, _same(run))).first():
                return
        entity = self._entity(connection, record["entity"])
        row = {key: record[key] for key in record if key in documents.c}
        limits = _limits(run.limits) if record["status"] == "unread" else ""
        made = connection.execute(documents.insert().values(
            **row, rulebook=run.version.rulebook, program=run.version.program, limits=limits, entity_id=entity,
        ))  # fmt: skip
        connection.execute(schema.outlines.insert().values(document_id=_key(made), content=packed(record["outline"])))
        self._children(connection, _key(made), entity, record)

    def _children(self, connection: sql.Connection, document: int, entity: int, record: Record) -> None:
        for key, table in CHILDREN:
            rows = record[key]
            for row in rows:
                unit = row.pop("unit")
                row["document_id"] = document
                row["entity_id"] = self._entity(connection, {**record["entity"], "unit": unit}) if unit else entity
            if rows:
                connection.execute(table.insert(), rows)

    def _entity(self, connection: sql.Connection, named: Mapping[str, Any]) -> int:
        """The row of an entity, made where it is new."""
        key = (named["unit"], named["region"], named["year"], named["genre"])
        if key not in self._entities:
            if len(self._entities) >= REMEMBERED:
                self._entities.clear()
            same = [entities.c[name].is_not_distinct_from(value) for name, value in named.items()]
            held = connection.execute(sql.select(entities.c.id).where(*same)).scalar()
            self._entities[key] = held or _key(connection.execute(entities.insert().values(**named)))
        return self._entities[key]


# --- the database ---------------------------------------------------------------------------------------------------


def _of(run: Run) -> sql.ColumnElement[bool]:
    return sql.and_(files.c.run_id == run.id, files.c.sha256 != "")


def _same(run: Run) -> sql.ColumnElement[bool]:
    version = run.version
    return sql.and_(documents.c.rulebook == version.rulebook, documents.c.program == version.program)


def _without_outline(run: Run) -> sql.ColumnElement[bool]:
    """Audited before reports were held against each other: to be done again, since nothing tells what others would need."""
    return sql.and_(
        ~sql.exists().where(schema.outlines.c.document_id == documents.c.id), _same(run),
        documents.c.sha256.in_(sql.select(files.c.sha256).where(files.c.run_id == run.id)),
    )  # fmt: skip


def _key(made: sql.CursorResult[Any]) -> int:
    assert made.inserted_primary_key is not None
    return int(made.inserted_primary_key[0])


def _limits(limits: Limits) -> str:
    return json.dumps(asdict(limits), sort_keys=True)


def packed(content: Mapping[str, Any]) -> bytes:
    """A plain value as the store keeps it: JSON, deflated."""
    return zlib.compress(json.dumps(content, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "replace"))


def unpacked(content: bytes) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(zlib.decompress(content))
    return found


def now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")


def shown(place: str) -> str:
    """The place without a password."""
    return sql.make_url(place).render_as_string(hide_password=True) if "://" in place else place


def _no_store(place: str) -> StoreError:
    return StoreError(
        f"{place}：不是成批审核的库，请检查 --store；新库由 auditor batch PATH… --store … 建立。",
        f"{place}: not a store of batch audits; check --store, or make one with auditor batch PATH… --store …",
    )


def _engine(place: str, create: bool) -> sql.Engine:
    if "://" in place:
        return _server(place)
    path = Path(place)
    if path.is_file() and not create and not path.stat().st_size:  # which SQLite would write to
        raise _no_store(place)
    if not create and not path.exists():
        raise StoreError(
            f"{place}：没有这个库；先运行 auditor batch PATH… --store {place}。",
            f"{place}: there is no such store; first run auditor batch PATH… --store {place}",
        )
    if path.is_dir() or not path.parent.is_dir():
        raise StoreError(
            f"--store {place}：应是一个文件，所在目录要已存在。",
            f"--store {place}: give a file in a folder that exists",
        )
    engine = sql.create_engine(sql.URL.create("sqlite", database=place), connect_args={"timeout": 30})
    sql.event.listen(engine, "connect", _settled)
    return engine


def _file_at(place: str) -> tuple[int, int] | None:
    """Which file lies there; None where it is no file or has no number (Windows)."""
    try:
        found = os.stat(place)  # noqa: PTH116 # a URL is no path
    except (OSError, ValueError):
        return None
    return (found.st_dev, found.st_ino) if found.st_ino else None


def _server(place: str) -> sql.Engine:
    try:
        url = sql.make_url(place)
        if url.get_backend_name() not in ("postgresql", "postgres"):
            raise exc.ArgumentError
        if "+" not in url.drivername:
            url = url.set(drivername="postgresql+psycopg")
        return sql.create_engine(url, pool_pre_ping=True)
    except ImportError as error:
        raise StoreError(
            f"--store {shown(place)}：缺少 {error.name}，请先安装：pip install 'public-finance-auditor[postgres]'。",
            f"--store {shown(place)}: {error.name} is missing; pip install 'public-finance-auditor[postgres]'",
        ) from None
    except exc.ArgumentError:
        raise StoreError(
            f"--store {public(place)}：应是文件名，或 postgresql://用户@服务器/库。",
            f"--store {public(place)}: give a file name, or postgresql://user@server/database",
        ) from None


def _settled(connection: Any, _: object) -> None:
    """SQLite as a log that is written ahead: who reads never waits, what is committed outlives the end of the program."""
    for pragma in ("journal_mode=WAL", "synchronous=NORMAL", "foreign_keys=ON", "temp_store=MEMORY"):
        connection.execute(f"PRAGMA {pragma}")


@contextmanager
def _file_lock(place: str) -> Iterator[bool]:
    """A lock on a file beside the store, that ends with this process and is not passed on to its children."""
    try:
        import fcntl
    except ImportError:  # Windows: SQLite's own locks keep the store whole, two runs at a time wait for each other
        yield True
        return
    try:
        held = os.open(f"{place}.lock", os.O_RDWR | os.O_CREAT, 0o644)
    except OSError as error:
        why = of_system(error)
        raise StoreError(
            f"{place}：所在目录不能写入（{why.zh}）。",
            f"{place}: its folder cannot be written to ({why.en})",
        ) from None
    try:
        try:
            fcntl.lockf(held, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            yield False
            return
        yield True
    finally:
        os.close(held)


def trouble(place: str, error: exc.SQLAlchemyError) -> StoreError:
    """``disk is full`` -> one sentence; what was committed before stays, and a resumed run goes on from there."""
    said = " ".join(str(getattr(error, "orig", None) or error).split())[:200]
    for word, (zh, en) in KNOWN.items():
        if word in said.lower():
            return StoreError(f"{place}：{zh}", f"{place}: {en}")
    kept_zh, kept_en = "已写入的结果都在，排除后用 --resume 继续。", "what was written is kept; go on with --resume."
    return StoreError(f"{place}：数据库出错（{said}）；{kept_zh}", f"{place}: the database failed ({said}); {kept_en}")


GONE: Final = (
    "数据库连接中断或库文件已被移走；已写入的结果都在，恢复后用 --resume 继续。",
    "the database is gone; what was written is kept, go on with --resume when it is back.",
)
UNWRITABLE: Final = (
    "库文件写不进去：磁盘已满、只读或断开，没有权限，或库文件已被移走；已写入的结果都在，恢复后用 --resume 继续。",
    "the store cannot be written to: the disk is full, read-only or gone, permission is missing, or the file was moved; "
    "what was written is kept, go on with --resume when that is mended.",
)
REFUSED: Final = (
    "连接不上数据库服务器，请检查地址、端口、用户和网络；已写入的结果都在，恢复后用 --resume 继续。",
    "the database server cannot be reached; check address, port, user and network. What was written is kept.",
)
KNOWN: Final = {
    "is full": (
        "磁盘已满；已写入的结果都在，腾出空间后用 --resume 继续。",
        "the disk is full; what was written is kept, make room and go on with --resume.",
    ),
    "no space left": (
        "磁盘已满；已写入的结果都在，腾出空间后用 --resume 继续。",
        "the disk is full; what was written is kept, make room and go on with --resume.",
    ),
    "database is locked": ("库被另一个程序占用，请稍后再试。", "another program holds the store; try again later."),
    "not a database": ("不是 SQLite 库文件，请检查 --store。", "not a SQLite file; check --store."),
    "malformed": (
        "库文件已损坏，请用备份恢复，或换一个 --store 重新审核。",
        "the store is damaged; restore it from a backup, or audit into another --store.",
    ),
    "readonly database": UNWRITABLE,
    "disk i/o error": UNWRITABLE,
    "unable to open": (
        "库文件无法打开；请检查路径和权限，所在目录要能写入（SQLite 在旁边建 -wal、-shm 文件）。",
        "the store cannot be opened; check path and permissions: its folder must be writable (SQLite keeps -wal and -shm beside it).",
    ),
    "connection refused": REFUSED,
    "connection failed": REFUSED,
    "is the server running": REFUSED,
    "not currently accepting": REFUSED,
    "could not translate": REFUSED,
    "failed to resolve": REFUSED,
    "password authentication": (
        "用户名或密码不对，请检查 --store。", "user or password is wrong; check --store.",
    ),
    "server closed": GONE,
    "terminating connection": GONE,
    "connection is lost": GONE,
    "consuming input failed": GONE,
}  # fmt: skip
