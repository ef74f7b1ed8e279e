"""A batch on a cluster of real processes: a lost worker loses nothing, trouble is one sentence, and the store is that of one machine."""

from __future__ import annotations

import json
import os
import signal
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from types import SimpleNamespace

import pytest
from batches import BARE, BROKEN, SLIP, WHOLE, counted, held, made, started, when, zipped
from clusters import Processes, running
from conftest import Ran
from distributed import KilledWorker

from auditor.batch import cluster as engine
from auditor.batch import station
from auditor.batch.answers import Answers
from auditor.batch.cluster import Cluster, ClusterError
from auditor.batch.pool import Answer
from auditor.batch.store import Store
from auditor.batch.work import Job
from auditor.readers._limits import Limits
from auditor.rulebook import Rulebook, default_rulebook

Run = Callable[..., Ran]


@pytest.fixture(scope="module")
def cluster(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Processes]:
    with running(tmp_path_factory.mktemp("cluster")) as found:
        yield found


@pytest.fixture
def rulebook() -> Rulebook:
    return default_rulebook()


def on(cluster: Processes) -> tuple[str, ...]:
    return "--engine", "dask", "--scheduler", cluster.address


def mixed(folder: Path) -> Path:
    """Made reports, broken files, duplicates, an archive."""
    made(folder, 12)
    for name in ("empty.docx", "cut off.docx", "no archive.zip", "nested.html"):
        (folder / name).write_bytes(BROKEN[name])
    (folder / "report.docx").write_bytes(WHOLE)
    (folder / "slip.txt").write_text(SLIP)
    (folder / "slip again.txt").write_text(SLIP)
    (folder / "packed.zip").write_bytes(
        zipped({"a/b.txt": BARE.encode(), "slip.txt": f"{SLIP} ".encode(), "c.docx": b""})
    )
    return folder


# --- what must not happen -------------------------------------------------------------------------------------------


def test_a_worker_that_is_killed_loses_nothing(run: Run, tmp_path: Path, place: str) -> None:
    folder = made(tmp_path / "in", 60)
    with running(tmp_path) as cluster:
        process = started(folder, "--store", place, *on(cluster))
        count = counted(place)
        when(lambda: count() >= 5 or process.poll() is not None)
        assert process.poll() is None, "it came to its end before a worker could be killed"
        cluster.workers[0].kill()
        out, err = process.communicate(timeout=120)
    assert process.returncode == 0, err.decode()
    assert "文件 60，新审核 60" in out.decode()
    run("batch", folder, "--store", tmp_path / "local.db", "-j", 2)
    assert held(Store.at(place)) == held(Store.at(str(tmp_path / "local.db")))


def test_what_a_killed_worker_had_done_is_done_again(tmp_path: Path, rulebook: Rulebook) -> None:
    """A result that was never fetched is lost with its worker, for as long as it takes to be done again by another."""
    (tmp_path / "a.txt").write_text(SLIP)
    job = Job(1, str(tmp_path / "a.txt"))
    with running(tmp_path, workers=1) as cluster:
        workers = Cluster(cluster.address, rulebook, Limits(), (str(tmp_path),))
        try:
            workers.submit(job)
            (_, future), *_ = workers._flying.values()
            when(lambda: future.status == "finished")
            cluster.workers[0].kill()
            when(lambda: future.status == "lost")
            assert workers.answers(0.1) == [] and not workers.idle
            cluster.join()
            found: list[Answer] = []
            when(lambda: bool(found.extend(workers.answers(0.5)) or found))
            assert [answer.job for answer in found] == [job] and found[0].record["findings"] and workers.idle
        finally:
            workers.close()


def test_a_hang_costs_itself_alone(run: Run, tmp_path: Path, sqlite: str, cluster: Processes) -> None:
    """What takes more than its time is ended on the cluster too, and its worker goes on."""
    folder = made(tmp_path / "in", 6)
    (folder / "002-endless.txt").write_text("支出1.00万元，" * 400_000)
    ran = run("batch", folder, "--store", sqlite, "--timeout", 3, *on(cluster))
    assert ran.code == 0, ran.err
    unread = Answers(Store.at(sqlite)).unread()
    assert [(Path(row["name"]).name, row["cause"]) for row in unread] == [("002-endless.txt", "seconds")]
    assert Answers(Store.at(sqlite)).totals()["audited"] == 6


def test_what_is_done_here_is_not_done_again_there(run: Run, tmp_path: Path, sqlite: str, cluster: Processes) -> None:
    folder = made(tmp_path / "in", 3)
    run("batch", folder, "--store", sqlite)
    assert "新审核 0，此前已审核 3" in run("batch", folder, "--store", sqlite, *on(cluster)).out


def test_the_cluster_is_left_as_it_was(run: Run, tmp_path: Path, sqlite: str, cluster: Processes) -> None:
    run("batch", made(tmp_path / "in", 3), "--store", sqlite, *on(cluster))
    from distributed import Client

    with Client(cluster.address, set_as_default=False) as client:
        left = client.run(lambda dask_worker: [name for name in dask_worker.plugins if name.startswith("auditor")])
    assert list(left.values()) == [[], []]
    assert not [pid for worker in cluster.workers for pid in _children(worker.pid)]


def _children(pid: int) -> list[str]:
    """The processes that a worker started, but for those of Python's own."""
    found = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    return [child for child in found if "auditor.batch.hand" in Path(f"/proc/{child}/cmdline").read_text()]


# --- what must ------------------------------------------------------------------------------------------------------


def test_local_cluster_and_check_say_the_same(run: Run, tmp_path: Path, place: str, cluster: Processes) -> None:
    folder = mixed(tmp_path / "in")
    ran = run("batch", folder, "--store", place, *on(cluster))
    assert ran.code == 0, ran.err
    run("batch", folder, "--store", tmp_path / "local.db", "-j", 2)
    local = Store.at(str(tmp_path / "local.db"))
    assert held(Store.at(place)) == held(local)
    single = sorted(path for path in folder.iterdir() if path.name not in BROKEN and path.suffix != ".zip")
    checked = json.loads(run("check", *single, "--format", "json").out)
    expected = {
        (Path(document["document"]["name"]).name, finding["fingerprint"], finding["message"])
        for document in checked
        for finding in document["findings"]
    }
    found = {(Path(row["file"]).name, row["fingerprint"], row["message_zh"]) for row in Answers(local).findings()}
    alone = {row for row in found if "slip" not in row[0]}  # those others are one content under two names
    assert alone == {row for row in expected if "slip" not in row[0]} and alone
    assert {row[1:] for row in found} == {row[1:] for row in expected}


def test_addresses_are_read_there_too(run: Run, tmp_path: Path, sqlite: str, cluster: Processes) -> None:
    folder = mixed(tmp_path / "in")
    ran = run("batch", f"file://{folder}", "--store", sqlite, *on(cluster))
    assert ran.code == 0, ran.err
    run("batch", f"file://{folder}", "--store", tmp_path / "local.db")
    assert held(Store.at(sqlite)) == held(Store.at(str(tmp_path / "local.db")))
    assert Answers(Store.at(sqlite)).totals()["audited"] == 14


def test_relative_paths_are_meant_from_here(
    run: Run, tmp_path: Path, sqlite: str, cluster: Processes, monkeypatch: pytest.MonkeyPatch
) -> None:
    made(tmp_path / "in", 2)
    monkeypatch.chdir(tmp_path)
    assert run("batch", "in", "--store", sqlite, *on(cluster)).code == 0
    assert Answers(Store.at(sqlite)).totals()["audited"] == 2


def test_asked_to_stop_it_ends_cleanly(run: Run, tmp_path: Path, sqlite: str, cluster: Processes) -> None:
    folder = made(tmp_path / "in", 80)
    process = started(folder, "--store", sqlite, *on(cluster))
    count = counted(sqlite)
    when(lambda: count() >= 3)
    process.send_signal(signal.SIGINT)
    _, err = process.communicate(timeout=120)
    assert process.returncode == 130 and "已停止" in err.decode() and "Traceback" not in err.decode()
    assert run("batch", "--resume", "--store", sqlite, *on(cluster)).code == 0
    assert Answers(Store.at(sqlite)).totals()["audited"] == 80


# --- trouble --------------------------------------------------------------------------------------------------------


def test_a_scheduler_that_is_lost_loses_nothing(run: Run, tmp_path: Path, sqlite: str) -> None:
    place, folder = sqlite, made(tmp_path / "in", 60)
    with running(tmp_path) as cluster:
        process = started(folder, "--store", place, *on(cluster))
        count = counted(place)
        when(lambda: count() >= 5 or process.poll() is not None)
        cluster.scheduler.kill()
        _, err = process.communicate(timeout=120)
    said = [line for line in err.decode().splitlines() if line.startswith("auditor:")]
    assert process.returncode == 2 and "Traceback" not in err.decode(), err.decode()
    assert said == [f"auditor: {cluster.address}：与集群的调度器失去联系；已写入的结果都在，恢复后用 --resume 继续。"]
    assert 5 <= count() < 60
    assert "此前已审核 0，" not in run("batch", "--resume", "--store", place).out
    run("batch", folder, "--store", tmp_path / "local.db")
    assert held(Store.at(place)) == held(Store.at(str(tmp_path / "local.db")))


def refused(run: Run, tmp_path: Path, *arguments: object) -> str:
    """The sentence with which a run ends before anything is done."""
    (tmp_path / "a.txt").write_text(SLIP)
    ran = run("batch", tmp_path / "a.txt", "--store", tmp_path / "s.db", *arguments)
    assert (ran.code, ran.out, ran.err.count("\n")) == (2, "", 1), ran.err
    return ran.err


def test_a_scheduler_that_is_not_there_is_said(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engine, "REACHED", 1)
    words = refused(run, tmp_path, "--engine", "dask", "--scheduler", "tcp://127.0.0.1:9")
    assert words.startswith("auditor: tcp://127.0.0.1:9：1 秒内连接不上集群的调度器")
    assert "应写作 tcp://服务器:端口" in refused(run, tmp_path, "--engine", "dask", "--scheduler", "nonsense://")


def test_a_cluster_without_workers_is_said(run: Run, tmp_path: Path) -> None:
    with running(tmp_path, workers=0) as cluster:
        assert "集群里没有工作进程" in refused(run, tmp_path, *on(cluster))


def test_workers_that_are_all_lost_are_said(
    run: Run, tmp_path: Path, sqlite: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(engine, "ALONE", 1.0)
    monkeypatch.setattr(engine, "LOOK", 0.2)
    folder = made(tmp_path / "in", 4)
    with running(tmp_path, workers=1) as cluster:
        save = Store.save

        def saving(*arguments: object) -> None:
            save(*arguments)  # type: ignore[arg-type]
            cluster.workers[0].kill()

        monkeypatch.setattr(Store, "save", saving)
        (folder / "zz.txt").write_text("支出1.00万元，" * 30_000)
        ran = run("batch", folder, "--store", sqlite, *on(cluster))
    assert ran.code == 2 and "集群已没有工作进程；已写入的结果都在" in ran.err


def test_other_versions_are_said(run: Run, tmp_path: Path, cluster: Processes, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engine, "__version__", "99.0")
    words = refused(run, tmp_path, *on(cluster))
    assert "上 public-finance-auditor 是 0.1.0，这里是 99.0，请装成同一版本" in words and "tcp://" in words
    monkeypatch.undo()
    monkeypatch.setattr(engine, "PACKAGE", "no-such-package")
    monkeypatch.setattr(engine, "ALIKE", ("no-such-package",))
    assert "上没有安装 no-such-package，请安装 no-such-package==0.1.0" in refused(run, tmp_path, *on(cluster))


def test_a_worker_of_another_version_that_comes_later_is_said(
    tmp_path: Path, cluster: Processes, rulebook: Rulebook, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a.txt").write_text(SLIP)
    workers = Cluster(cluster.address, rulebook, Limits(), (str(tmp_path),))
    monkeypatch.setattr(engine, "__version__", "99.0")
    try:
        workers.submit(Job(1, str(tmp_path / "a.txt")))
        with pytest.raises(ClusterError, match=r"是 0\.1\.0，这里是 99\.0"):
            when(lambda: bool(workers.answers(1)))
    finally:
        workers.close()


def test_a_path_that_workers_cannot_see_is_said(tmp_path: Path, cluster: Processes, rulebook: Rulebook) -> None:
    with pytest.raises(ClusterError, match=r"in：集群的工作进程 tcp://.* 看不到这个路径，请把文件放到共享目录"):
        Cluster(cluster.address, rulebook, Limits(), ("in",), str(tmp_path / "nowhere"))
    assert station.unseen(str(tmp_path), (".", "nix://a")) == "nix://a"


def test_what_kills_workers_again_and_again_is_recorded(rulebook: Rulebook) -> None:
    """Tried again first: a worker may be killed from outside. Anything else that fails is the cluster's own."""
    submitted: list[Job] = []
    workers = Cluster.__new__(Cluster)
    workers.__dict__ |= {"address": "tcp://x:1", "_limits": Limits(), "_tried": {}, "submit": submitted.append}
    job = Job(1, "a.txt")

    def ended(error: Exception) -> SimpleNamespace:
        return SimpleNamespace(status="error", exception=lambda: error)

    deadly = ended(KilledWorker("audited-1", None, 3))
    assert [list(workers._failed(job, deadly)) for _ in range(2)] == [[], []] and submitted == [job, job]
    (answer,) = workers._failed(job, deadly)
    assert answer.record["cause"] == "crash" and "一再异常终止" in answer.record["reason_zh"]
    workers._tried[2] = 2
    with pytest.raises(ClusterError, match=r"集群出错（ValueError: no）；已写入的结果都在"):
        list(workers._failed(Job(2, "b.txt"), ended(ValueError("no"))))


def test_without_the_extra_it_is_said(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delitem(sys.modules, "auditor.batch.cluster")
    monkeypatch.setitem(sys.modules, "distributed", None)
    assert "请先安装 pip install 'public-finance-auditor[dask]'" in refused(
        run, tmp_path, "--engine", "dask", "--scheduler", "tcp://127.0.0.1:9"
    )


USAGE = {
    "no scheduler": (("--engine", "dask"), "要同时给出"),
    "no engine": (("--scheduler", "tcp://127.0.0.1:9"), "要同时给出"),
    "workers of its own": (("--engine", "dask", "--scheduler", "tcp://127.0.0.1:9", "-j", "2"), "请去掉 -j"),
}


@pytest.mark.parametrize("reason", USAGE)
def test_options_that_do_not_go_together_are_told(run: Run, tmp_path: Path, reason: str) -> None:
    arguments, words = USAGE[reason]
    assert words in refused(run, tmp_path, *arguments)


def test_a_hand_that_is_started_anew_ends_with_its_station(tmp_path: Path, rulebook: Rulebook) -> None:
    from auditor.batch.hand import spawned

    process, pipe = spawned(rulebook, Limits(), str(tmp_path))
    assert process.exitcode is None and Path(f"/proc/{process.pid}/cwd").resolve() == tmp_path.resolve()
    pipe.close()
    process.join(20)
    assert process.exitcode == 0
    with pytest.raises(ProcessLookupError):
        time.sleep(0.1)
        os.kill(process.pid, 0)
