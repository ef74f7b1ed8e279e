"""The store: nothing half written, one writer, older versions brought up, newer ones left alone, trouble in one sentence."""

from __future__ import annotations

import fcntl
import os
import signal
import sqlite3
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sql
from batches import SLIP, TRUE, counted, held, made, started, when
from conftest import Ran

from auditor.batch import schema
from auditor.batch.answers import Answers
from auditor.batch.pool import Answer
from auditor.batch.records import record_of
from auditor.batch.sources import Found
from auditor.batch.store import Run, Store, StoreError, Version
from auditor.batch.work import Job
from auditor.readers._limits import Limits

Command = Callable[..., Ran]
FIRST = """
CREATE TABLE schema_version (version INTEGER NOT NULL);
INSERT INTO schema_version VALUES (1);
CREATE TABLE runs (id INTEGER PRIMARY KEY, status TEXT NOT NULL DEFAULT '', started TEXT NOT NULL DEFAULT '', ended TEXT NOT NULL DEFAULT '',
  program TEXT NOT NULL DEFAULT '', rulebook TEXT NOT NULL DEFAULT '', options TEXT NOT NULL DEFAULT '');
INSERT INTO runs VALUES (1, 'done', '2026-01-01T00:00:00+00:00', '2026-01-01T00:00:01+00:00', '0.0', 'r', '{}');
CREATE TABLE files (id INTEGER PRIMARY KEY, run_id INTEGER NOT NULL REFERENCES runs (id) ON DELETE CASCADE, path TEXT NOT NULL DEFAULT '',
  member TEXT NOT NULL DEFAULT '', name TEXT NOT NULL DEFAULT '', sha256 TEXT NOT NULL DEFAULT '', size INTEGER NOT NULL DEFAULT 0,
  reason_zh TEXT NOT NULL DEFAULT '', reason_en TEXT NOT NULL DEFAULT '');
INSERT INTO files VALUES (1, 1, 'a.txt', '', 'a.txt', 'ab', 3, '', '');
CREATE TABLE entities (id INTEGER PRIMARY KEY, unit TEXT NOT NULL DEFAULT '', region TEXT NOT NULL DEFAULT '', year INTEGER);
INSERT INTO entities VALUES (7, '清河县水务局', '清河县', 2023);
CREATE TABLE documents (id INTEGER PRIMARY KEY, sha256 TEXT NOT NULL DEFAULT '', rulebook TEXT NOT NULL DEFAULT '',
  program TEXT NOT NULL DEFAULT '', limits TEXT NOT NULL DEFAULT '', status TEXT NOT NULL DEFAULT '', cause TEXT NOT NULL DEFAULT '',
  reason_zh TEXT NOT NULL DEFAULT '', reason_en TEXT NOT NULL DEFAULT '', format TEXT NOT NULL DEFAULT '', size INTEGER NOT NULL DEFAULT 0,
  figures_seen INTEGER NOT NULL DEFAULT 0, figures_used INTEGER NOT NULL DEFAULT 0,
  entity_id INTEGER NOT NULL REFERENCES entities (id) ON DELETE CASCADE, UNIQUE (sha256, rulebook, program));
INSERT INTO documents (id, sha256, rulebook, program, status, entity_id) VALUES (3, 'ab', 'r', '0.0', 'audited', 7);
"""


def record(text: str = SLIP, digest: str = "ab") -> dict[str, Any]:
    from auditor import audit

    return {**record_of(audit(text.encode(), name="a.txt")), "sha256": digest, "size": 3}


def begun(store: Store, *digests: str) -> Run:
    run = store.begin(Version("1", "r"), Limits(), {}, None)
    store.plan(run, [Found(f"{digest}.txt", "", digest, 3) for digest in digests])
    store.planned(run)
    return run


# --- nothing half written -------------------------------------------------------------------------------------------


def test_documents_are_saved_whole_or_not_at_all(place: str) -> None:
    store = Store.at(place, create=True)
    run = begun(store, "ab", "cd")
    wrong = record(TRUE, "cd")
    wrong["findings"] = [{**record()["findings"][0], "number": None}]
    with pytest.raises(StoreError):
        store.save(run, [Answer(Job(1, "ab.txt", "", "ab"), record()), Answer(Job(2, "cd.txt", "", "cd"), wrong)])
    assert held(store)["documents"] == held(store)["facts"] == []
    store.save(run, [Answer(Job(1, "ab.txt", "", "ab"), record())])
    assert len(held(store)["documents"]) == 1 and held(store)["findings"]
    assert [job.sha256 for job in store.pending(run)] == ["cd"]


def test_a_file_that_changed_meanwhile_is_stored_as_it_was_read(place: str) -> None:
    store = Store.at(place, create=True)
    run = begun(store, "ab", "cd")
    store.save(run, [Answer(Job(1, "ab.txt", "", "ab"), record(digest="ef"))])
    store.save(run, [Answer(Job(2, "cd.txt", "", "cd"), record(digest="ef"))])
    assert [row[3] for row in held(store)["files"]] == ["ef", "ef"]
    assert len(held(store)["documents"]) == 1 and not list(store.pending(run))


def test_texts_that_no_database_takes_are_stored(run: Command, tmp_path: Path, place: str) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.html").write_text(
        "<p>其中\x00&#xD800;：甲4万元</p><p>支出10万元，其中：甲\x00&#0;4万元，乙8万元。</p>"
    )
    (tmp_path / "in" / "b.txt").write_bytes("支出10万元，其中：甲\x00费4万元，乙8万元。".encode() + b"\xed\xa0\x80")
    assert run("batch", tmp_path / "in", "--store", place).code == 0
    assert len(held(Store.at(place))["documents"]) == 2


# --- versions -------------------------------------------------------------------------------------------------------


def first_version(place: str) -> sql.Engine:
    """A store as the first version made it."""
    address = place if "://" not in place else place.replace("postgresql:", "postgresql+psycopg:")
    engine = sql.create_engine(address if "://" in place else f"sqlite:///{place}")
    with engine.begin() as connection:
        for statement in FIRST.split(";"):
            if statement.strip():
                connection.execute(sql.text(statement))
        for table in (schema.facts, schema.triage):
            table.create(connection)
        for table in (schema.checks, schema.findings):
            connection.execute(sql.text(without_runs(table)))
    return engine


def without_runs(table: sql.Table) -> str:
    """A table as it was before anything was found across reports."""
    columns = [
        f"{column.name} {'INTEGER' if isinstance(column.type, sql.Integer) else 'TEXT'} NOT NULL"
        for column in table.c
        if column.name not in ("id", "run_id")
    ]
    return f"CREATE TABLE {table.name} (id INTEGER PRIMARY KEY, {', '.join(columns)})"


def columns(store: Store) -> dict[str, list[str]]:
    found = sql.inspect(store.engine)
    return {
        name: sorted(column["name"] for column in found.get_columns(name)) for name in sorted(found.get_table_names())
    }


def test_an_old_store_is_brought_up_and_keeps_what_it_holds(place: str, tmp_path: Path) -> None:
    engine = first_version(place)
    words = {column.name: "" for column in schema.findings.c if column.name not in ("id", "run_id")}
    with engine.begin() as connection:
        held_ = schema.findings.insert().values(
            {**words, "id": 5, "document_id": 3, "entity_id": 7, "number": 0, "severity": "error"}
        )
        connection.execute(held_)
    engine.dispose()
    store = Store.at(place)
    assert columns(store) == columns(Store.at(str(tmp_path / "new.db"), create=True))
    assert Answers(store, 1).totals()["audited"] == 1
    assert Answers(store).by("unit")[0]["key"] == "清河县水务局" and Answers(store).by("genre")[0]["key"] == ""
    assert [(row["id"], row["severity"]) for row in Answers(store).findings()] == [(5, "error")]
    with store.engine.connect() as connection:
        assert connection.execute(sql.select(schema.version.c.version)).scalar_one() == schema.CURRENT
    assert Answers(Store.at(place)).run["id"] == 1


def test_a_newer_store_is_left_alone(place: str) -> None:
    store = Store.at(place, create=True)
    with store.engine.begin() as connection:
        connection.execute(schema.version.update().values(version=99))
    with pytest.raises(StoreError, match=r"库的版本是 99，本程序只认到 \d，请升级 auditor") as caught:
        Store.at(place, create=True)
    assert "the store was not changed" in caught.value.en


def test_a_newer_store_ends_the_command(run: Command, tmp_path: Path, place: str) -> None:
    with Store.at(place, create=True).engine.begin() as connection:
        connection.execute(schema.version.update().values(version=99))
    for asked in (("batch", made(tmp_path / "in", 1)), ("batch", "summary")):
        ran = run(*asked, "--store", place)
        assert (ran.code, ran.out, ran.err.count("\n")) == (2, "", 1) and "请升级 auditor" in ran.err


# --- trouble --------------------------------------------------------------------------------------------------------


def test_what_is_no_store_is_said(run: Command, tmp_path: Path) -> None:
    text, other = tmp_path / "a.txt", tmp_path / "other.db"
    text.write_text(SLIP * 40)
    with sqlite3.connect(other) as connection:
        connection.execute("CREATE TABLE documents (id INTEGER)")
    cases = {
        text: "不是 SQLite 库文件",
        other: "不是成批审核的库",
        tmp_path: "应是一个文件",
        tmp_path / "no.db": "没有这个库",
    }
    for place, words in cases.items():
        ran = run("batch", "summary", "--store", place)
        assert ran.code == 2 and words in ran.err and ran.err.count("\n") == 1, ran.err
    assert run("batch", text, "--store", text).code == 2 and text.read_text() == SLIP * 40


def test_a_server_that_is_not_there_is_said(run: Command, tmp_path: Path) -> None:
    ran = run("batch", "runs", "--store", f"postgresql://me:secret@/x?host={tmp_path}")
    assert ran.code == 2 and "连接不上数据库服务器" in ran.err and "secret" not in ran.err


def test_one_run_at_a_time(run: Command, tmp_path: Path, place: str) -> None:
    folder = made(tmp_path / "in", 1)
    run("batch", folder, "--store", place)
    if "://" in place:
        with Store.at(place).locked():
            ran = run("batch", folder, "--store", place)
    else:
        ran = _while_another_holds(f"{place}.lock", lambda: run("batch", folder, "--store", place))
    assert ran.code == 2 and "另一次成批审核正在写这个库" in ran.err
    assert run("batch", folder, "--store", place).code == 0


def _while_another_holds(lock: str, action: Callable[[], Ran]) -> Ran:
    """A lock of this process would be its own: another one has to hold it."""
    ready, tell = os.pipe()
    child = os.fork()
    if not child:
        fcntl.lockf(os.open(lock, os.O_RDWR), fcntl.LOCK_EX)
        os.write(tell, b"!")
        time.sleep(60)
        os._exit(0)
    try:
        os.read(ready, 1)
        return action()
    finally:
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)


def test_a_full_disk_loses_nothing(run: Command, tmp_path: Path, sqlite: str, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = made(tmp_path / "in", 30)
    full = 60

    def settled(connection: Any, _: object) -> None:
        connection.execute("PRAGMA journal_mode=WAL")
        connection.execute(f"PRAGMA max_page_count={full}")

    monkeypatch.setattr("auditor.batch.store._settled", settled)
    ran = run("batch", folder, "--store", sqlite, "-j", 1)
    assert ran.code == 2 and "磁盘已满；已写入的结果都在，腾出空间后用 --resume 继续" in ran.err
    assert 0 < len(held(Store.at(sqlite))["documents"]) < 30
    monkeypatch.undo()
    assert run("batch", "--resume", "--store", sqlite).code == 0
    assert _the_same_as_undisturbed(run, folder, sqlite, tmp_path)


def test_an_empty_file_is_no_store_and_stays_empty(run: Command, tmp_path: Path) -> None:
    (place := tmp_path / "empty.db").touch()
    assert "不是成批审核的库" in run("batch", "summary", "--store", place).err
    assert place.read_bytes() == b""


def test_a_report_named_like_the_store_is_audited(run: Command, tmp_path: Path) -> None:
    (tmp_path / "2023报告.txt").write_text("支出10万元，其中：甲4万元，乙6万元。", "utf-8")
    assert run("batch", tmp_path, "--store", tmp_path / "2023").out.startswith("第 1 次审核完成：文件 1，新审核 1，")


@pytest.mark.parametrize("url", ["mysql://me:secret@server/x", "oracle://server"])
def test_another_database_is_refused_in_one_sentence(run: Command, url: str) -> None:
    ran = run("batch", "summary", "--store", url)
    assert ran.code == 2 and "应是文件名，或 postgresql://" in ran.err and "secret" not in ran.err


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
def test_answers_for_a_full_disk_are_said(run: Command, tmp_path: Path, sqlite: str) -> None:
    run("batch", made(tmp_path / "in", 2), "--store", sqlite)
    ran = run("batch", "summary", "--store", sqlite, "--format", "html", "-o", "/dev/full")
    assert ran.code == 2 and ran.err.count("\n") == 1 and "Traceback" not in ran.err


def test_a_store_that_is_moved_away_loses_nothing(
    run: Command, tmp_path: Path, sqlite: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = made(tmp_path / "in", 12)
    _after_three(monkeypatch, lambda: Path(sqlite).rename(f"{sqlite}.away"))
    ran = run("batch", folder, "--store", sqlite, "-j", 1)
    assert ran.code == 2 and "库文件已被移走；已写入的结果都在，恢复后用 --resume 继续" in ran.err
    assert ran.err.count("auditor:") == 1 and "Traceback" not in ran.err
    monkeypatch.undo()
    Path(f"{sqlite}.away").rename(sqlite)
    assert 3 <= len(held(Store.at(sqlite))["documents"]) < 12
    assert run("batch", "--resume", "--store", sqlite).code == 0
    assert _the_same_as_undisturbed(run, folder, sqlite, tmp_path)


ALONE = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{name}' AND pid <> pg_backend_pid()"


def _after_three(monkeypatch: pytest.MonkeyPatch, action: Callable[[], None]) -> None:
    """Something happens to the database when the third documents are saved."""
    save = Store.save
    saved: list[int] = []

    def saving(store: Store, run: Run, answers: Any) -> None:
        save(store, run, answers)
        saved.append(len(answers))
        if len(saved) == 3:
            action()

    monkeypatch.setattr(Store, "save", saving)


def _on_the_server(place: str, *statements: str) -> None:
    url = sql.make_url(place).set(drivername="postgresql+psycopg")
    engine = sql.create_engine(url.set(database="postgres"), isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        for statement in statements:
            connection.execute(sql.text(statement.format(name=url.database)))
    engine.dispose()


def test_a_connection_that_is_cut_is_made_anew(
    run: Command, tmp_path: Path, postgres: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = made(tmp_path / "in", 12)
    _after_three(monkeypatch, lambda: _on_the_server(postgres, ALONE))
    run("batch", folder, "--store", postgres, "-j", 1)
    monkeypatch.undo()
    run("batch", "--resume", "--store", postgres)
    assert _the_same_as_undisturbed(run, folder, postgres, tmp_path)


def test_a_database_that_goes_away_loses_nothing(
    run: Command, tmp_path: Path, postgres: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = made(tmp_path / "in", 12)
    closed = "ALTER DATABASE {name} ALLOW_CONNECTIONS false"
    _after_three(monkeypatch, lambda: _on_the_server(postgres, closed, ALONE))
    ran = run("batch", folder, "--store", postgres, "-j", 1)
    assert ran.code == 2 and "已写入的结果都在，恢复后用 --resume 继续" in ran.err
    assert ran.err.count("auditor:") == 1 and "Traceback" not in ran.err
    monkeypatch.undo()
    _on_the_server(postgres, closed.replace("false", "true"))
    assert 3 <= len(held(Store.at(postgres))["documents"]) < 12
    assert run("batch", "--resume", "--store", postgres).code == 0
    assert _the_same_as_undisturbed(run, folder, postgres, tmp_path)


def _the_same_as_undisturbed(run: Command, folder: Path, place: str, tmp_path: Path) -> bool:
    other = str(tmp_path / "undisturbed.db")
    run("batch", folder, "--store", other)
    return held(Store.at(other)) == held(Store.at(place))


# --- interruptions --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("done", [0, 8])
def test_a_parent_that_is_killed_loses_what_was_in_flight(run: Command, tmp_path: Path, place: str, done: int) -> None:
    folder = made(tmp_path / "in", 40)
    process = started(folder, "--store", place, "-j", 2)
    count = counted(place)
    when(lambda: count() >= done)
    process.kill()
    process.communicate()
    assert run("batch", folder, "--store", place, "--resume").code == 0
    assert _the_same_as_undisturbed(run, folder, place, tmp_path)
    assert [row["status"] for row in _runs(place)] == ["done"]


def _runs(place: str) -> list[Any]:
    from auditor.batch.answers import all_runs

    return all_runs(Store.at(place))


@pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="needs /proc to find the workers")
def test_a_worker_that_is_killed_costs_nothing(run: Command, tmp_path: Path, place: str) -> None:
    folder = made(tmp_path / "in", 40)
    process = started(folder, "--store", place, "-j", 2)
    count = counted(place)
    for done in (3, 15):
        when(lambda done=done: count() >= done or process.poll() is not None)
        for child in Path(f"/proc/{process.pid}/task/{process.pid}/children").read_text().split()[:1]:
            os.kill(int(child), signal.SIGKILL)
    process.communicate(timeout=60)
    assert process.returncode == 0
    assert _the_same_as_undisturbed(run, folder, place, tmp_path)


@pytest.mark.parametrize("sign", [signal.SIGINT, signal.SIGTERM])
def test_asked_to_stop_it_ends_cleanly(run: Command, tmp_path: Path, sqlite: str, sign: signal.Signals) -> None:
    place, folder = sqlite, made(tmp_path / "in", 60)
    process = started(folder, "--store", place, "-j", 1)
    count = counted(place)
    when(lambda: count() >= 3)
    process.send_signal(sign)
    _, err = process.communicate(timeout=60)
    assert process.returncode == 130 and "已停止，完成的都已写入" in err.decode() and "Traceback" not in err.decode()
    assert _runs(place)[0]["status"] == "interrupted"
    assert "此前已审核 0，" not in run("batch", "--resume", "--store", place).out
    assert _the_same_as_undisturbed(run, folder, place, tmp_path)
