"""Files behind addresses: read as those of this machine are, and what goes wrong with them is told in the same sentences."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import fsspec
import pytest
from batches import SLIP, TRUE, made, zipped
from conftest import Ran

from auditor.batch import storage
from auditor.batch.answers import Answers
from auditor.batch.store import Store
from auditor.batch.work import Worker

Run = Callable[..., Ran]
HELD = {
    "2023/清河县/水务局.txt": SLIP.encode(),
    "2023/教育局.txt": TRUE.encode(),
    "2023/~$教育局.txt": b"left behind",
    "全县.zip": zipped({"a/水务局.txt": f"{SLIP} ".encode(), "坏.docx": b""}),
}


@pytest.fixture
def bucket() -> Iterator[str]:
    """A place that is no folder of this machine; the workers, which are forked, see it too."""
    system = fsspec.filesystem("memory")
    for name, data in HELD.items():
        system.pipe(f"/审计/{name}", data)
    yield "memory://审计"
    system.rm("/审计", recursive=True)


def statuses(place: str) -> dict[str, str]:
    return {row["name"]: row["cause"] for row in Answers(Store.at(place)).unread()}


# --- what must not happen -------------------------------------------------------------------------------------------


REFUSED = {
    "a password": ("ftp://me:secret@server/2023", "ftp://***@server/2023：地址会存入库，不能带密码"),
    "a chain": ("zip://a.zip::memory://审计/全县.zip", "不能串接"),
    "no known kind": ("nowhere://审计", "nowhere://审计：不认识这种地址"),
    "no library for it": ("s3://审计/2023", "s3://审计/2023：请先安装读它的程序库"),
    "nothing there": ("memory://没有", "没有这个文件"),
}


@pytest.mark.parametrize("reason", REFUSED)
def test_addresses_that_cannot_be_read_are_one_sentence(
    run: Run, sqlite: str, reason: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "s3fs", None)
    address, words = REFUSED[reason]
    ran = run("batch", address, "--store", sqlite)
    assert ran.code == (2 if reason == "a password" else 3), ran.err
    assert words in ran.err and "secret" not in ran.err and "Traceback" not in ran.err


def test_without_the_extra_it_is_said(run: Run, sqlite: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "fsspec.core", None)
    monkeypatch.setitem(sys.modules, "fsspec", None)
    ran = run("batch", "memory://审计", "--store", sqlite)
    assert ran.code == 3 and "请先安装 pip install 'public-finance-auditor[remote]'" in ran.err


def test_paths_of_this_machine_need_no_library(
    run: Run, tmp_path: Path, sqlite: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "fsspec", None)
    assert run("batch", made(tmp_path / "in", 2), "--store", sqlite).code == 0


def test_what_cannot_be_opened_is_tried_again(
    run: Run, bucket: str, sqlite: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A file that was out of reach is no broken one: the next run reads it."""

    def gone(worker: Worker, job: object) -> bytes:
        raise OSError(5, "Connection reset", "memory://审计")

    monkeypatch.setattr(Worker, "_data", gone)
    assert run("batch", bucket, "--store", sqlite).code == 0
    assert set(statuses(sqlite).values()) == {"unopened"}
    monkeypatch.undo()
    assert "新审核 4" in run("batch", bucket, "--store", sqlite).out
    assert statuses(sqlite) == {f"{bucket}/全县.zip/坏.docx": "refused"}
    assert "新审核 0" in run("batch", bucket, "--store", sqlite).out


# --- what must ------------------------------------------------------------------------------------------------------


def test_folders_and_archives_behind_an_address_are_walked(run: Run, bucket: str, sqlite: str) -> None:
    ran = run("batch", bucket, "--store", sqlite, "-j", 2)
    assert ran.code == 0, ran.err
    found = Answers(Store.at(sqlite))
    assert found.totals()["files"] == 4 and found.totals()["audited"] == 3
    assert sorted({row["file"] for row in found.findings()}) == [
        f"{bucket}/2023/清河县/水务局.txt",
        f"{bucket}/全县.zip/a/水务局.txt",
    ]
    assert statuses(sqlite) == {f"{bucket}/全县.zip/坏.docx": "refused"}


def test_patterns_and_single_files_behind_an_address(run: Run, bucket: str, sqlite: str) -> None:
    run("batch", bucket, "--store", sqlite, "--include", "*/清河县/*")
    assert Answers(Store.at(sqlite)).totals()["files"] == 1
    run("batch", f"{bucket}/2023/教育局.txt", "--store", sqlite)
    assert Answers(Store.at(sqlite)).totals()["files"] == 1


def test_the_same_files_by_path_and_by_address(run: Run, tmp_path: Path, sqlite: str) -> None:
    folder = made(tmp_path / "in", 4)
    (folder / "b").mkdir()
    (folder / "b" / "slip.txt").write_text(SLIP)
    assert list(storage.walked(f"file://{folder}")) == [f"file://{path}" for path in storage.walked(str(folder))]
    assert "新审核 5" in run("batch", folder, "--store", sqlite).out
    assert "新审核 0，此前已审核 5" in run("batch", f"file://{folder}", "--store", sqlite).out


def test_errors_of_other_libraries_are_errors_of_the_system(bucket: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def failing(*_: object, **__: object) -> None:
        raise RuntimeError("token expired")

    monkeypatch.setattr(type(fsspec.filesystem("memory")), "cat_file", failing)
    with pytest.raises(OSError, match="token expired"):
        storage.read(f"{bucket}/2023/教育局.txt")
    with pytest.raises(IsADirectoryError):
        storage.size(f"{bucket}/2023")
    with pytest.raises(FileNotFoundError):
        storage.size(f"{bucket}/2024")
