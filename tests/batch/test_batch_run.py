"""A batch from the command line: nothing stops it, nothing is audited twice, and what it says is what `check` says."""

from __future__ import annotations

import ctypes
import faulthandler
import json
import os
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from batches import BARE, BROKEN, SLIP, TRUE, WHOLE, held, made, zipped
from conftest import Ran

from auditor.audit import audit_files
from auditor.batch import work
from auditor.batch.answers import Answers
from auditor.batch.pool import Pool
from auditor.batch.store import Store
from auditor.guard import FORKS
from auditor.model import Audit
from auditor.rulebook import Rulebook

Run = Callable[..., Ran]
ROOT = os.geteuid() == 0


GIVEN = "concepts:\n  a_new_one: {zh: [某某新指标], en: [a new one], unit: money}\n"


def answers(place: str, number: int | None = None) -> Answers:
    return Answers(Store.at(place), number)


def statuses(place: str) -> dict[str, str]:
    return {row[0].rpartition("/")[2]: row[1] for row in _statuses(place)}


def _statuses(place: str) -> list[tuple[str, str]]:
    found = answers(place)
    from auditor.batch.schema import documents, files

    with found._store.engine.connect() as connection:
        rows = connection.execute(found._documents().select().with_only_columns(files.c.name, documents.c.status))
        return [(name, status) for name, status in rows]


# --- what must not happen -------------------------------------------------------------------------------------------


def test_broken_files_cost_themselves_alone(run: Run, tmp_path: Path, sqlite: str) -> None:
    for name, data in BROKEN.items():
        (tmp_path / name).write_bytes(data)
    (tmp_path / "slip.txt").write_text(SLIP)
    (tmp_path / "true.txt").write_text(TRUE)
    assert run("batch", tmp_path, "--store", sqlite, "-j", 2).code == 0
    unread = {row["name"].rpartition("/")[2]: row for row in answers(sqlite).unread()}
    assert set(unread) == set(BROKEN)
    assert all(row["name"] in row["reason_zh"] and row["name"] in row["reason_en"] for row in unread.values())
    assert not any("\n" in row["reason_zh"] + row["reason_en"] for row in unread.values())
    assert {name for name, status in statuses(sqlite).items() if status == "audited"} == {"slip.txt", "true.txt"}


def crash() -> None:
    faulthandler.disable()  # of pytest
    ctypes.string_at(0)


def spin() -> None:
    while True:
        pass


def hog() -> None:
    bytearray(8 << 30)


def err() -> None:
    raise KeyError("甲")


HOSTILE = {  # word in a document -> what its audit does, the cause that is recorded, words of the reason
    "CRASH": (crash, "crash", "异常终止（SIGSEGV）"),
    "HANG": (spin, "seconds", "用时超过上限 1 s"),
    "HOG": (hog, "memory", "内存超过上限 2048 MB"),
    "FAULT": (err, "fault", "程序出错（KeyError in test_batch_run.py:"),
}


@pytest.mark.skipif(not FORKS, reason="the limits of the system are set in a forked child, on Linux")
def test_crash_hang_and_hog_cost_themselves_alone(
    run: Run, tmp_path: Path, place: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def hostile(files: Sequence[tuple[str, bytes]], rulebook: Rulebook) -> Audit:
        for word, (action, *_) in HOSTILE.items():
            if word.encode() in files[0][1]:
                action()
        return audit_files(files, rulebook)

    monkeypatch.setattr(work, "audit_files", hostile)
    folder = made(tmp_path / "in", 8)
    for number, word in enumerate(HOSTILE):
        (folder / f"00{2 * number}-{word}.txt").write_text(f"{word} {SLIP}")
    assert run("batch", folder, "--store", place, "-j", 2, "--timeout", 1).code == 0
    unread = {row["name"].split("-")[-1][:-4]: row for row in answers(place).unread()}
    assert {word: row["cause"] for word, row in unread.items()} == {w: cause for w, (_, cause, _) in HOSTILE.items()}
    assert all(HOSTILE[word][2] in row["reason_zh"] for word, row in unread.items())
    assert answers(place).totals()["audited"] == 8


def test_what_is_done_is_not_done_again(run: Run, tmp_path: Path, place: str) -> None:
    folder = made(tmp_path / "in", 4)
    assert "新审核 4，此前已审核 0" in run("batch", folder, "--store", place).out
    before = held(Store.at(place))
    assert "第 2 次审核完成：文件 4，新审核 0，此前已审核 4" in run("batch", folder, "--store", place).out
    after = held(Store.at(place))
    assert {**after, "files": before["files"]} == before and after["files"] == sorted(2 * before["files"], key=repr)


def test_other_rules_and_changed_files_are_audited_anew(run: Run, tmp_path: Path, sqlite: str) -> None:
    folder = made(tmp_path / "in", 3)
    run("batch", folder, "--store", sqlite)
    (folder / "000.txt").write_text(SLIP)
    assert "新审核 1，此前已审核 2" in run("batch", folder, "--store", sqlite).out
    rules = tmp_path / "rules"
    rules.mkdir()
    (rules / "concepts.yaml").write_text(GIVEN)
    ran = run("batch", folder, "--store", sqlite, "--rules", rules)
    assert "新审核 3，此前已审核 0" in ran.out, ran.err


def test_more_time_is_another_try(run: Run, tmp_path: Path, sqlite: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """What failed under a limit is tried again under another one, and not under the same."""
    monkeypatch.setattr(work, "audit_files", lambda *_: bytearray(8 << 30))
    (tmp_path / "a.txt").write_text(SLIP)
    arguments = ("batch", tmp_path / "a.txt", "--store", sqlite)
    assert "新审核 1" in run(*arguments).out and "新审核 0" in run(*arguments).out
    monkeypatch.undo()
    ran = run(*arguments, "--memory", 3000)
    assert "新审核 1" in ran.out and "无法读取 0" in ran.out
    assert answers(sqlite).totals()["audited"] == 1


def test_a_worker_is_replaced_now_and_then(
    run: Run, tmp_path: Path, sqlite: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("auditor.batch.pool.SERVED", 5)
    hired: list[object] = []
    hire = Pool._hired
    monkeypatch.setattr(Pool, "_hired", lambda pool: hired.append(pool) or hire(pool))
    run("batch", made(tmp_path / "in", 22), "--store", sqlite, "-j", 1)
    assert answers(sqlite).totals()["audited"] == 22 and len(hired) == 1 + 22 // 5


def test_the_store_is_never_overwritten(run: Run, tmp_path: Path, sqlite: str) -> None:
    run("batch", made(tmp_path / "in", 1), "--store", sqlite)
    assert run("batch", "findings", "--store", sqlite, "-o", sqlite).code == 2
    assert answers(sqlite).totals()["files"] == 1


# --- what must ------------------------------------------------------------------------------------------------------


def test_the_findings_are_those_of_check(run: Run, tmp_path: Path, place: str) -> None:
    folder = made(tmp_path / "in", 12)
    (folder / "slip.txt").write_text(SLIP)
    checked = json.loads(run("check", *sorted(folder.iterdir()), "--format", "json").out)
    run("batch", folder, "--store", place, "-j", 2)
    expected = {(d["document"]["sha256"], f["fingerprint"], f["message"], f["stated"], f["computed"])
                for d in checked for f in d["findings"]}  # fmt: skip
    found = answers(place).findings()
    assert {(f["sha256"], f["fingerprint"], f["message_zh"], f["stated"], f["computed"]) for f in found} == expected
    assert len(found) == len(expected) > 0
    totals = answers(place).totals()
    assert totals["figures_seen"] == sum(d["summary"]["figures"]["seen"] for d in checked)
    assert all(totals[v] == sum(d["summary"]["checks"][v] for d in checked) for v in ("consistent", "inconsistent"))


def test_folders_and_archives_are_walked(run: Run, tmp_path: Path, sqlite: str) -> None:
    inner = zipped({"水务局.txt": SLIP.encode(), "说明.docx": WHOLE})
    (tmp_path / "in" / "2023").mkdir(parents=True)
    (tmp_path / "in" / "2023" / "教育局.txt").write_text(TRUE)
    (tmp_path / "in" / "全县.zip").write_bytes(zipped({"a/总结.txt": BARE.encode(), "内.zip": inner, "坏.docx": b""}))
    (tmp_path / "in" / "~$教育局.txt").write_text("left behind")
    run("batch", tmp_path / "in", "--store", sqlite)
    found = {name.partition("/in/")[2]: status for name, status in _statuses(sqlite)}
    assert found == {
        "2023/教育局.txt": "audited",
        "全县.zip/a/总结.txt": "nothing",
        "全县.zip/内.zip/水务局.txt": "audited",
        "全县.zip/内.zip/说明.docx": "nothing",
        "全县.zip/坏.docx": "unread",
    }


def test_duplicates_are_audited_once_and_listed(run: Run, tmp_path: Path, place: str) -> None:
    for name in ("a/1.txt", "b/2.txt", "b/3.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(SLIP)
    (tmp_path / "c.zip").write_bytes(zipped({"4.txt": SLIP.encode()}))
    ran = run("batch", tmp_path / "a", tmp_path / "b", tmp_path / "c.zip", tmp_path / "a", "--store", place)
    assert "文件 4，新审核 1" in ran.out
    rows = answers(place).duplicates()
    assert [Path(row["file"]).name for row in rows] == ["2.txt", "3.txt", "4.txt"]
    assert {Path(row["same"]).name for row in rows} == {"1.txt"}
    assert len(answers(place).findings()) == 1 and answers(place).totals()["duplicates"] == 3


SELECTIONS = {
    "only one suffix": (("--include", "*.txt"), {"a.txt", "b.txt", "d.txt"}),
    "two patterns": (("--include", "*.md", "--include", "b.*"), {"c.md", "b.txt"}),
    "a path": (("--include", "*/sub/*"), {"b.txt"}),
    "all but": (("--exclude", "*.md"), {"a.txt", "b.txt", "d.txt"}),
    "an archive": (("--exclude", "*.zip"), {"a.txt", "b.txt", "c.md"}),
    "only in an archive": (("--include", "d.*"), {"d.txt"}),
    "both": (("--include", "*.txt", "--exclude", "*/sub/*"), {"a.txt", "d.txt"}),
}


@pytest.mark.parametrize("reason", SELECTIONS)
def test_files_are_included_and_excluded(run: Run, tmp_path: Path, sqlite: str, reason: str) -> None:
    arguments, expected = SELECTIONS[reason]
    (tmp_path / "in" / "sub").mkdir(parents=True)
    for name in ("a.txt", "sub/b.txt", "c.md"):
        (tmp_path / "in" / name).write_text(f"{name} {SLIP}")
    (tmp_path / "in" / "packed.zip").write_bytes(zipped({"d.txt": TRUE.encode()}))
    run("batch", tmp_path / "in", "--store", sqlite, *arguments)
    assert set(statuses(sqlite)) == expected


def test_progress_is_lines_where_no_one_looks(run: Run, tmp_path: Path, sqlite: str) -> None:
    ran = run("batch", made(tmp_path / "in", 3), "--store", sqlite, "--lang", "en")
    assert "\r" not in ran.err and "3/3 100%" in ran.err and "documents/s" in ran.err and "findings: " in ran.err
    assert "Run 1 is done. Files: 3, audited now: 3" in ran.out


# --- bad input ------------------------------------------------------------------------------------------------------


def test_nothing_to_audit_is_one_sentence(run: Run, tmp_path: Path, sqlite: str) -> None:
    (tmp_path / "in").mkdir()
    ran = run("batch", tmp_path / "in", "--store", sqlite)
    assert (ran.code, ran.out) == (3, "")
    assert ran.err == f"auditor: {tmp_path / 'in'}：没有可以审核的文件，请检查路径和 --include、--exclude。\n"
    assert "没有这个文件" in run("batch", tmp_path / "none", "--store", sqlite).err
    assert "库里还没有审核过" in run("batch", "summary", "--store", sqlite).err


@pytest.mark.skipif(ROOT, reason="root may open any folder")
def test_a_folder_that_cannot_be_opened_is_listed(run: Run, tmp_path: Path, sqlite: str) -> None:
    closed = tmp_path / "in" / "closed"
    closed.mkdir(parents=True)
    (tmp_path / "in" / "a.txt").write_text(SLIP)
    closed.chmod(0)
    run("batch", tmp_path / "in", "--store", sqlite)
    closed.chmod(0o700)
    assert "目录无法打开" in answers(sqlite).unread()[0]["reason_zh"]


def test_an_unopened_folder_is_listed_whoever_asks(
    run: Run, tmp_path: Path, sqlite: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The same for root, whom no folder is closed to."""
    folder = made(tmp_path / "in", 1)
    (folder / "closed").mkdir()
    scandir = os.scandir

    def refusing(path: str) -> object:
        if str(path).endswith("closed"):
            raise PermissionError(13, "Permission denied", str(path))
        return scandir(path)

    monkeypatch.setattr(os, "scandir", refusing)
    run("batch", folder, "--store", sqlite)
    assert [row["reason_zh"] for row in answers(sqlite).unread()] == [
        f"{folder}/closed：目录无法打开（没有权限），其中的文件没有审核。"
    ]


USAGE = {
    "no path": ((), "请给出要审核的文件或目录"),
    "nothing to resume": (("--resume",), "没有这个库"),
    "a limit that is none": (("a.txt", "--limit", "time=3"), "应写作 名称=正整数"),
}


@pytest.mark.parametrize("reason", USAGE)
def test_wrong_usage_is_one_sentence(run: Run, sqlite: str, reason: str) -> None:
    arguments, words = USAGE[reason]
    ran = run("batch", "run", *arguments, "--store", sqlite)
    assert ran.code == 2 and words in ran.err and ran.err.count("\n") == 1


COMMANDS = (("summary",), ("findings",), ("across",), ("diff", "1", "1"))


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_the_language_of_the_project_is_spoken(
    run: Run, tmp_path: Path, sqlite: str, monkeypatch: pytest.MonkeyPatch, command: tuple[str, ...]
) -> None:
    (tmp_path / "slip.txt").write_text(SLIP)
    monkeypatch.chdir(tmp_path)
    assert "完成" in run("batch", "slip.txt", "--store", sqlite, "-j", 1).out
    chinese = run("batch", *command, "--store", sqlite).out
    (tmp_path / "auditor.yaml").write_text("language: en\n", "utf-8")
    assert (
        run("batch", *command, "--store", sqlite).out == run("batch", *command, "--store", sqlite, "--lang", "en").out
    )
    assert run("batch", *command, "--store", sqlite, "--lang", "zh").out == chinese
    assert run("batch", *command, "--store", sqlite).out != chinese
