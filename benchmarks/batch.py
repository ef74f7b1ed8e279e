"""A batch of made reports from end to end: speed, memory, size of the store, slips found, false alarms; and kills.

    python benchmarks/batch.py [--reports 2000] [--kills 10] [--store URL]

The reports come from `auditor.testing`, in five cheap formats in turn, a tenth of them in archives; every fifth has a slip
beyond rounding at a known place, one in a hundred is broken in one of the ways of `tests/batch/batches.py`, one in a hundred is
there twice. Rates are of the whole command, from its start to its end. With `--kills` the parent, or one of its workers, is
killed at as many random moments, and what the store holds in the end is compared with that of an undisturbed run.
"""

from __future__ import annotations

import argparse
import os
import random
import resource
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from dataclasses import dataclass, field, replace
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

from tabulate import tabulate

from auditor.batch.answers import Answers
from auditor.batch.store import Store
from auditor.readers import read
from auditor.testing import report
from auditor.testing.promises import slip

ROOT = Path(__file__).parent.parent
sys.path += [str(ROOT / "tests" / "readers"), str(ROOT / "tests" / "batch")]
FORMATS = ("txt", "docx", "html", "md", "xlsx")
SLIPS, BROKEN_ONE_IN, TWICE_ONE_IN, ARCHIVED_ONE_IN = 5, 100, 100, 10
PACKED = 200  # reports in an archive


@dataclass
class Made:
    """A folder of reports and what is wrong with them."""

    folder: Path
    slips: dict[str, str] = field(default_factory=dict)  # name of the file -> the number that is wrong
    broken: set[str] = field(default_factory=set)
    twice: int = 0
    reports: int = 0


def made(folder: Path, count: int, formats: tuple[str, ...]) -> Made:
    from batches import BROKEN

    batch = Made(folder, reports=count)
    bad = list(BROKEN.items())
    packed: list[tuple[str, bytes]] = []
    for seed in range(count):
        format_ = formats[seed % len(formats)]
        name = f"{seed:06}.{format_}"
        if seed % BROKEN_ONE_IN == 7:
            way, data = bad[seed // BROKEN_ONE_IN % len(bad)]
            name = f"{seed:06} {way}"
            data = data and data + (b"" if way.endswith(".zip") else str(seed).encode())  # each of its own content
            batch.broken.add(name)
        else:
            data = _written(batch, seed, name, format_)
        if seed % ARCHIVED_ONE_IN == 3 and name not in batch.broken:
            packed.append((name, data))
            continue
        place = folder / f"{seed % 20:02}"
        place.mkdir(parents=True, exist_ok=True)
        (place / name).write_bytes(data)
        if seed % TWICE_ONE_IN == 11:
            (place / f"copy of {name}").write_bytes(data)
            batch.twice += 1
    for number in range(0, len(packed), PACKED):
        with ZipFile(folder / f"{number // PACKED:03}.zip", "w", ZIP_DEFLATED) as archive:
            for name, data in packed[number : number + PACKED]:
                archive.writestr(name, data)
    return batch


def _written(batch: Made, seed: int, name: str, format_: str) -> bytes:
    from converted import FORMATS as WRITE

    one = report(seed)
    if format_ != "txt":  # lines are broken, and pages numbered, by the program that shows the file
        one = report(seed, layout=replace(one.layout, width=0, pages=False))
    wrong = slip(one, seed) if seed % SLIPS == 0 else None
    if wrong:
        batch.slips[name] = wrong.shown
    data = (wrong.text if wrong else one.text).encode()
    return data if format_ == "txt" else WRITE[format_](read("a.txt", data))


# --- a run and what came of it --------------------------------------------------------------------------------------


@dataclass
class Measured:
    seconds: float
    processor: float  # seconds of processor time, of parent and workers
    memory: list[int]  # MB of the parent, once in a while


def ran(batch: Made, store: str, cores: int) -> Measured:
    """The command in a process of its own that has so many cores."""
    begun, before = time.perf_counter(), _processor()
    allowed = sorted(os.sched_getaffinity(0))[:cores]
    process = _started(batch, store, cores, lambda: os.sched_setaffinity(0, allowed))
    memory = []
    while process.poll() is None:
        memory.append(_resident(process.pid))
        time.sleep(0.25)
    if process.returncode:
        raise SystemExit(process.stderr.read().decode() if process.stderr else "failed")
    return Measured(
        time.perf_counter() - begun, _processor() - before, [megabytes for megabytes in memory if megabytes]
    )


def _processor() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def _started(batch: Made, store: str, jobs: int, before: object = None) -> subprocess.Popen[bytes]:
    command = [
        sys.executable,
        "-m",
        "auditor",
        "batch",
        str(batch.folder),
        "--store",
        store,
        "-j",
        str(jobs),
        "--resume",
    ]
    return subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, preexec_fn=before)  # type: ignore[arg-type]


def _resident(pid: int) -> int:
    try:
        lines = Path(f"/proc/{pid}/status").read_text().splitlines()
    except OSError:
        return 0
    return next((int(line.split()[1]) // 1024 for line in lines if line.startswith("VmRSS")), 0)


def judged(batch: Made, place: str) -> list[tuple[str, str]]:
    """What was found of what was planted, and what was found where nothing was."""
    answers = Answers(Store.at(place))
    loud = [row for row in answers.findings() if row["severity"] != "note" and row["confidence"] != "low"]
    by_name: dict[str, list[str]] = {}
    for row in loud:
        by_name.setdefault(Path(row["file"]).name.removeprefix("copy of "), []).append(row["evidence"])
    found = [name for name, shown in batch.slips.items() if any(f'"{shown}' in e for e in by_name.get(name, ()))]
    alarms = [name for name in by_name if name not in batch.slips]
    totals = answers.totals()
    unread = {Path(row["name"]).name.removeprefix("copy of ") for row in answers.unread()}
    by_format = Counter(name.rpartition(".")[2] for name in batch.slips if name not in set(found))
    return [
        ("files, different contents, duplicates", f"{totals['files']}, {totals['documents']}, {totals['duplicates']}"),
        (
            "slips found at their place",
            f"{len(found)} of {len(batch.slips)} ({100 * len(found) / len(batch.slips):.1f} %)",
        ),
        ("slips missed by format", str(dict(by_format))),
        ("reports with false alarms", f"{len(alarms)} of {batch.reports - len(batch.slips) - len(batch.broken)}"),
        ("false alarms in", ", ".join(sorted(alarms)[:5])),
        ("broken files told", f"{len(batch.broken & unread)} of {len(batch.broken)}"),
        ("others not read", str(len(unread - batch.broken))),
    ]


def size_of(place: str) -> int:
    return sum(Path(place + end).stat().st_size for end in ("", "-wal") if Path(place + end).exists())


# --- kills ----------------------------------------------------------------------------------------------------------


def killed(batch: Made, place: str, kills: int, seconds: float) -> int:
    """Kills parents and workers in turn at random moments, until the store is whole; how many there were."""
    chance, done = random.Random(7), 0
    longest = max(1.0, 1.5 * seconds / max(1, kills))
    process = _started(batch, place, 2)
    while True:
        try:
            process.wait(None if done == kills else chance.uniform(0.3, longest))
            return done
        except subprocess.TimeoutExpired:
            done += 1
            if done % 2:
                process.kill()
                process.wait()
                process = _started(batch, place, 2)
            else:
                _kill_worker(process)


def _kill_worker(process: subprocess.Popen[bytes]) -> None:
    children = Path(f"/proc/{process.pid}/task/{process.pid}/children").read_text().split()
    for child in children[:1]:
        os.kill(int(child), signal.SIGKILL)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--reports", type=int, default=2000)
    parser.add_argument("--kills", type=int, default=0)
    parser.add_argument("--store", help="URL of an empty PostgreSQL database to measure too")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as held:
        place = Path(held)
        rows: list[tuple[str, str]] = []
        plain = made(place / "plain", options.reports // 2, ("txt", "docx"))
        mixed = made(place / "mixed", options.reports, FORMATS)
        for name, batch in {"text and Word": plain, "five formats": mixed}.items():
            for cores in (1, 2):
                store = str(place / f"{name}{cores}.db")
                measured = ran(batch, store, cores)
                rate = batch.reports / measured.seconds
                each = 1000 * measured.processor / batch.reports
                told = f"{rate:.1f} documents/s, {measured.seconds:.0f} s; {each:.1f} ms of processor for each"
                rows.append((f"{name}, {cores} core{'s' * (cores > 1)}", told))
        memory = measured.memory
        quarters = [memory[len(memory) * part // 4] for part in (1, 2, 3)] + [memory[-1], max(memory)]
        rows.append(("MB of the parent at 1/4, 1/2, 3/4, the end, most", ", ".join(map(str, quarters))))
        rows.append(("KB of store for each document", f"{size_of(store) / 1024 / mixed.reports:.1f}"))
        rows += judged(mixed, store)
        if options.store:
            measured = ran(mixed, options.store, 2)
            rows.append(("five formats, 2 cores, PostgreSQL", f"{mixed.reports / measured.seconds:.1f} documents/s"))
        if options.kills:
            rows += compared_after_kills(plain, place, options.kills)
    print(tabulate(rows, ["what", "measured"], tablefmt="github", disable_numparse=True))


def compared_after_kills(batch: Made, place: Path, kills: int) -> list[tuple[str, str]]:
    from batches import held as held_by

    store, undisturbed = str(place / "killed.db"), str(place / "undisturbed.db")
    seconds = ran(batch, undisturbed, 2).seconds
    done = killed(batch, store, kills, seconds)
    same = held_by(Store.at(store)) == held_by(Store.at(undisturbed))
    return [("kills of parents and workers", str(done)), ("the store then", "the same" if same else "DIFFERENT")]


if __name__ == "__main__":
    main()
