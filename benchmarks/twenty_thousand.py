"""A province from end to end: speed, memory, size of the store, slips found, false alarms; kills; a cluster, and its sizing.

    python benchmarks/twenty_thousand.py [--reports 20000] [--cores 2,1] [--plain 2000] [--dask 2] [--kills 10] [--store URL]

The folders are those of `tests/batch/province.py`: units over three years in all cheap formats, every fifth report or so with a slip
beyond rounding at a known place, one in a hundred broken, one in a hundred there twice, some in archives. `--plain` is a
second folder, of so many texts and Word files alone. Rates are of the whole command, from its start to its end; processor time
is counted for the parent and its workers apart. With `--dask` as many workers of a local cluster audit the plain folder too, and a
table says how large a cluster a province needs. With `--kills` the parent, or one of its workers, is killed at as many random moments,
and what the store holds in the end is compared with that of an undisturbed run. With `--keep` folders and stores stay there.
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
from collections.abc import Callable, Iterable
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

from tabulate import tabulate

from auditor.batch.answers import Answers
from auditor.batch.store import Store

ROOT = Path(__file__).parent.parent
sys.path += [str(ROOT / "tests" / "readers"), str(ROOT / "tests" / "batch")]
from batches import held  # noqa: E402
from clusters import Processes, running  # noqa: E402
from province import Judged, formats_of, judged, made  # noqa: E402

PLAIN = ("txt", "docx")
TICK = os.sysconf("SC_CLK_TCK")
PROVINCES = (20_000, 100_000, 500_000)  # reports
CLUSTERS = (2, 8, 32, 128)  # cores
Rows = list[tuple[str, str]]


# --- a run ----------------------------------------------------------------------------------------------------------


@dataclass
class Measured:
    """What a run took; the processor's time in seconds."""

    documents: int
    seconds: float
    parent: float
    workers: float
    scheduler: float
    memory: list[int]  # KB of the parent, once in a while

    @property
    def rate(self) -> float:
        return self.documents / self.seconds

    def each(self, seconds: float) -> float:
        """Milliseconds for a document."""
        return 1000 * seconds / self.documents


def ran(folder: Path, count: int, store: str, cores: int, cluster: Processes | None = None) -> Measured:
    """The command in a process of its own that has so many cores."""
    begun, before = time.perf_counter(), _spent_by_children()
    there = _spent_there(cluster)
    allowed = sorted(os.sched_getaffinity(0))[:cores]
    where = ("--engine", "dask", "--scheduler", cluster.address) if cluster else ("-j", str(cores))
    process = _started(folder, store, where, lambda: os.sched_setaffinity(0, allowed))
    memory, own = [], 0.0
    while process.poll() is None:
        memory.append(_resident(process.pid))
        own = _spent(process.pid, own=True) or own
        time.sleep(0.2)
    if process.returncode:
        raise SystemExit(process.stderr.read().decode() if process.stderr else "failed")
    whole = _spent_by_children() - before
    scheduler, workers = (after - first for after, first in zip(_spent_there(cluster), there, strict=True))
    seconds = time.perf_counter() - begun
    return Measured(count, seconds, own if not cluster else whole, workers if cluster else whole - own, scheduler,
                    [kilobytes for kilobytes in memory if kilobytes])  # fmt: skip


def _started(
    folder: Path, store: str, where: Iterable[str], before: Callable[[], object] | None = None
) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "auditor", "batch", str(folder), "--store", store, "--resume", *where]
    return subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, preexec_fn=before)


def _spent_by_children() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def _spent(pid: int, *, own: bool = False) -> float:
    """Processor time of a process, and of those of its children that have ended."""
    try:
        fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    except OSError:
        return 0.0
    return sum(map(int, fields[11 : 13 if own else 15])) / TICK


def _spent_there(cluster: Processes | None) -> tuple[float, float]:
    if cluster is None:
        return 0.0, 0.0
    return _spent(cluster.scheduler.pid), sum(_spent(worker.pid) for worker in cluster.workers)


def _resident(pid: int) -> int:
    try:
        lines = Path(f"/proc/{pid}/status").read_text().splitlines()
    except OSError:
        return 0
    return next((int(line.split()[1]) for line in lines if line.startswith("VmRSS")), 0)


def without_start(few: Measured, many: Measured) -> Measured:
    """What the documents took that one run has more than the other."""
    names = ("seconds", "parent", "workers", "scheduler")
    more = {name: max(0.001, getattr(many, name) - getattr(few, name)) for name in names}
    return Measured(many.documents - few.documents, **more, memory=many.memory)


# --- what is said of it ---------------------------------------------------------------------------------------------


def speed(name: str, measured: Measured) -> tuple[str, str]:
    spent = f"{measured.each(measured.parent):.1f} + {measured.each(measured.workers):.1f}"
    told = f"{measured.rate:.1f} documents/s, {measured.seconds:.0f} s; ms of processor each, parent + workers: {spent}"
    return name, told


def memory(measured: Measured) -> tuple[str, str]:
    found = measured.memory
    quarters = [*(found[len(found) * part // 4] for part in (1, 2, 3)), found[-1], max(found)]
    return "MB of the parent at 1/4, 1/2, 3/4, the end, most", ", ".join(f"{kb / 1024:.0f}" for kb in quarters)


def quality(found: Judged) -> Rows:
    share = f" ({100 * found.found / found.slips:.1f} %)" if found.slips else ""
    return [
        ("slips found at their place", f"{found.found} of {found.slips}{share}"),
        ("slips missed, by format", str(dict(formats_of(found.missed)))),
        ("slips missed", "; ".join(f"{item.name} {item.shown} {item.clause}" for item in found.missed[:20])),
        ("false alarms, in truthful reports", f"{len(found.alarms)} of {found.truthful}"),
        ("false alarms", "; ".join(map(str, found.alarms[:5]))),
        ("broken files told with a reason", f"{found.broken - len(found.untold)} of {found.broken}"),
        ("others not read", "; ".join(found.unread[:5]) or "0"),
        ("files there twice, told", f"{found.duplicates} of {found.copies}"),
    ]


def size_of(place: str) -> int:
    return sum(Path(place + end).stat().st_size for end in ("", "-wal") if Path(place + end).exists())


def crowd() -> str:
    return f"{os.getloadavg()[0]:.1f} on {os.cpu_count()} cores"


# --- how large a cluster --------------------------------------------------------------------------------------------


def sizing(measured: Measured, kilobytes: float) -> str:
    """How long a province takes: what is slowest of workers, scheduler and the parent, who writes alone."""
    most = 1 / max(measured.parent, measured.scheduler) * measured.documents
    rows = []
    for cores in CLUSTERS:
        rate = min(most, cores * measured.documents / measured.workers)
        times = [_time(reports / rate) for reports in PROVINCES]
        rows.append((cores, f"{rate:.0f}", *times))
    head = ("cores of the workers", "documents/s", *(f"{reports:,} reports" for reports in PROVINCES))
    sizes = ("store", "", *(f"{reports * kilobytes / 1024**2:.1f} GB" for reports in PROVINCES))
    return tabulate([*rows, sizes], head, tablefmt="github", disable_numparse=True)


def _time(seconds: float) -> str:
    return f"{seconds / 3600:.1f} h" if seconds >= 5400 else f"{max(1, seconds / 60):.0f} min"


# --- kills ----------------------------------------------------------------------------------------------------------


def killed(folder: Path, place: str, kills: int, seconds: float, seed: int = 7) -> int:
    """Kills parents and workers in turn at random moments, until the store is whole; how many there were."""
    chance, done = random.Random(seed), 0
    longest = max(1.0, 1.5 * seconds / max(1, kills))
    process = _started(folder, place, ("-j", "2"))
    while True:
        try:
            process.wait(None if done == kills else chance.uniform(0.3, longest))
            return done
        except subprocess.TimeoutExpired:
            done += 1
            if done % 2:
                process.kill()
                process.wait()
                process = _started(folder, place, ("-j", "2"))
            else:
                _kill_worker(process)


def _kill_worker(process: subprocess.Popen[bytes]) -> None:
    children = Path(f"/proc/{process.pid}/task/{process.pid}/children").read_text().split()
    for child in children[:1]:
        os.kill(int(child), signal.SIGKILL)


def after_kills(folder: Path, count: int, place: Path, kills: int) -> Rows:
    store, undisturbed = str(place / "killed.db"), str(place / "undisturbed.db")
    seconds = ran(folder, count, undisturbed, 2).seconds
    done = killed(folder, store, kills, seconds)
    same = held(Store.at(store)) == held(Store.at(undisturbed))
    return [("kills of parents and workers", str(done)), ("the store then", "the same" if same else "DIFFERENT")]


# --- the command ----------------------------------------------------------------------------------------------------


def main() -> None:
    options = _options()
    with ExitStack() as stack:
        place = Path(options.keep or stack.enter_context(tempfile.TemporaryDirectory()))
        place.mkdir(parents=True, exist_ok=True)
        rows: Rows = [("load of the machine at the start", crowd())]
        rows += province(place, options.reports, options.cores, options.store)
        if options.plain:
            rows += plain(place, options.plain, options.cores)
        if options.kills:
            made(place / "kills", options.plain or 300, PLAIN)
            rows += after_kills(place / "kills", options.plain or 300, place, options.kills)
        rows.append(("load of the machine at the end", crowd()))
        _show(rows)
        if options.dask:
            _show_cluster(place, options.plain or 300, options.dask)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--reports", type=int, default=20_000)
    parser.add_argument("--cores", type=lambda text: [int(part) for part in text.split(",")], default=[2, 1])
    parser.add_argument("--plain", type=int, default=2_000)
    parser.add_argument("--kills", type=int, default=0)
    parser.add_argument("--dask", type=int, default=0)
    parser.add_argument("--store", help="URL of an empty PostgreSQL database to measure too")
    parser.add_argument("--keep", help="a folder for what is made, else it is thrown away")
    return parser.parse_args()


def province(place: Path, count: int, cores: list[int], server: str | None) -> Rows:
    """All formats."""
    begun = time.perf_counter()
    items = made(place / "province", count)
    rows = [(f"{count} files made", f"{time.perf_counter() - begun:.0f} s")]
    for some in cores:
        store = str(place / f"province{some}.db")
        measured = ran(place / "province", count, store, some)
        rows += [speed(f"all formats, {some} core{'s' * (some > 1)}", measured), memory(measured)]
    rows.append(("KB of store for each document", f"{size_of(store) / 1024 / count:.1f}"))
    rows += quality(judged(items, Answers(Store.at(store))))
    if server:
        rows.append(speed("all formats, 2 cores, PostgreSQL", ran(place / "province", count, server, 2)))
    return rows


def plain(place: Path, count: int, cores: list[int]) -> Rows:
    """Each of the two usual formats alone."""
    rows: Rows = []
    for format_ in PLAIN:
        made(place / format_, count, (format_,))
        for some in cores:
            measured = ran(place / format_, count, str(place / f"{format_}{some}.db"), some)
            rows.append(speed(f"{count} {format_}, {some} core{'s' * (some > 1)}", measured))
    return rows


def _show(rows: Rows) -> None:
    print(tabulate(rows, ["what", "measured"], tablefmt="github", disable_numparse=True), flush=True)


def _show_cluster(place: Path, count: int, workers: int) -> None:
    """Two runs, so that what a start takes can be told from what a document takes."""
    few, many = count // 4, count
    for some in (few, many):
        made(place / f"cluster{some}", some)
    local, first, second = (str(place / name) for name in ("local.db", "few.db", "many.db"))
    ran(place / f"cluster{few}", few, local, workers)
    with running(place, workers) as cluster:
        started = ran(place / f"cluster{few}", few, first, workers, cluster)
        whole = ran(place / f"cluster{many}", many, second, workers, cluster)
    same = held(Store.at(first)) == held(Store.at(local))
    measured = without_start(started, whole)
    _show([
        speed(f"{many} files of all formats, dask, {workers} workers", whole),
        speed("the same without the start", measured),
        ("ms of processor each, scheduler, without the start", f"{measured.each(measured.scheduler):.1f}"),
        ("the store, against that of one machine", "the same" if same else "DIFFERENT"),
    ])  # fmt: skip
    print(f"\n{sizing(measured, size_of(second) / 1024 / many)}")


if __name__ == "__main__":
    main()
