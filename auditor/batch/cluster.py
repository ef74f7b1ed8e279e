"""Another engine: the workers of a cluster of dask that runs already. Jobs go to its scheduler, records come back as JSON.

``Cluster("tcp://10.0.0.1:8786", rulebook, limits, paths)`` has the words of `pool.Pool`. A worker that is lost loses nothing: dask gives
its documents to another one. What ends the run is the cluster's own trouble, a `ClusterError`: one sentence, and everything that was
saved stays. Whoever may talk to a scheduler of dask may run programs on its workers, so the cluster must be one's own.
"""

from __future__ import annotations

import asyncio
import json
import logging
import time
import warnings
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from queue import Empty, SimpleQueue
from typing import Any, Final
from uuid import uuid4

from distributed import Client, KilledWorker

from auditor import __version__
from auditor.batch import station
from auditor.batch.pool import Answer
from auditor.batch.work import Job, failed
from auditor.readers import ReadError
from auditor.readers._limits import Limits
from auditor.rulebook import Rulebook

PACKAGE: Final = "public-finance-auditor"
ALIKE: Final = (PACKAGE, "dask", "distributed")  # of one version everywhere
REACHED: Final = 10  # seconds in which a scheduler answers
AHEAD: Final = 4  # jobs for each thread of the cluster that are with it at most
LOOK: Final = 2.0  # seconds between two looks at how many threads there are
FETCHED: Final = 10.0  # seconds in which results come from the workers that hold them
COMING: Final = (
    "pending",
    "finished",
    "lost",
)  # of a future whose result is still to be had: what is lost is done again
ALONE: Final = 60.0  # seconds without a single worker after which the run ends
TRIES: Final = 3  # of a document whose worker fails, beside those of dask
QUIET: Final = ("distributed", "tornado", "asyncio", "bokeh")  # who would write into the lines of progress


class ClusterError(Exception):
    """The cluster stops the run: one sentence that says what, and what to do."""

    def __init__(self, zh: str, en: str) -> None:
        super().__init__(zh)
        self.zh = zh
        self.en = en


class Cluster:
    """An engine: `submit` while there is `room`, take `answers`, until it is `idle`."""

    def __init__(
        self, address: str, rulebook: Rulebook, limits: Limits, paths: tuple[str, ...], folder: str | None = None
    ) -> None:
        _quieten()
        self.address, self._limits = address, limits
        self._client = _connected(address)
        self._name = f"auditor-{uuid4().hex}"
        self._flying: dict[int, tuple[Job, Any]] = {}
        self._tried: dict[int, int] = {}
        self._done: SimpleQueue[int] = SimpleQueue()
        self._again: list[int] = []  # that had ended, but whose results were lost before they were fetched
        self._threads, self._looked, self._alone = 0, 0.0, time.monotonic()
        try:
            with self._explained():
                self._ready(rulebook, limits, paths, folder or str(Path.cwd()))
        except BaseException:
            self.close()
            raise

    def _ready(self, rulebook: Rulebook, limits: Limits, paths: tuple[str, ...], folder: str) -> None:
        self._look()
        if not self._threads:
            raise ClusterError(
                f"{self.address}：集群里没有工作进程，请先用 dask worker {self.address} 启动。",
                f"{self.address}: the cluster has no worker; start some with dask worker {self.address}",
            )
        _alike(self._client)
        self._client.register_plugin(station.Station(self._name, rulebook, limits, folder), name=self._name)
        for worker, path in self._client.run(station.unseen, folder, paths).items():
            if path:
                raise ClusterError(
                    f"{path}：集群的工作进程 {worker} 看不到这个路径，请把文件放到共享目录，或用 s3:// 一类地址。",
                    f"{path}: the worker {worker} cannot see this path; put the files into a shared folder, or where an "
                    "address such as s3:// leads",
                )

    @property
    def room(self) -> bool:
        return len(self._flying) < AHEAD * max(1, self._threads)

    @property
    def idle(self) -> bool:
        return not self._flying

    def submit(self, job: Job) -> None:
        with self._explained():
            future = self._client.submit(station.audited, self._name, __version__, job, pure=False)
            self._flying[job.file] = job, future
            future.add_done_callback(lambda _: self._done.put(job.file))  # once, even if its result is lost again

    def answers(self, seconds: float) -> list[Answer]:
        """What has been done, waiting so long for the first."""
        with self._explained():
            ended = {number: self._flying[number] for number in self._ended(seconds)}
            contents = self._gathered({n: future for n, (_, future) in ended.items() if future.status == "finished"})
            self._again = [n for n, (_, future) in ended.items() if future.status in COMING and n not in contents]
            bad = ended.keys() - contents - set(self._again)
            over = {number: self._flying.pop(number) for number in contents.keys() | bad}
            found = [Answer(over[number][0], json.loads(content)) for number, content in contents.items()]
            return found + [answer for number in bad for answer in self._failed(*over[number])]

    def _gathered(self, futures: dict[int, Any]) -> dict[int, bytes]:
        """What these came to; nothing where it cannot be had now, since the worker that holds it was lost."""
        if not futures:
            return {}
        wanted = self._client.gather(list(futures.values()), errors="skip", asynchronous=True)
        waited = asyncio.run_coroutine_threadsafe(wanted, self._client.loop.asyncio_loop)
        try:
            return dict(zip(futures, waited.result(FETCHED), strict=True))
        except (TimeoutError, ValueError):  # too long, or not all of them
            waited.cancel()
            return {}

    def close(self) -> None:
        """Takes back what is not done, and leaves the cluster as it was."""
        with suppress(Exception), warnings.catch_warnings():  # the cluster may be gone
            warnings.simplefilter("ignore")
            if self._client.status == "running":
                self._client.cancel([future for _, future in self._flying.values()], force=True)
                self._client.unregister_worker_plugin(self._name)
        with suppress(Exception):
            self._client.close(timeout=2)

    def _ended(self, seconds: float) -> list[int]:
        """The numbers of what has ended in whatever way."""
        self._look()
        numbers = list(self._again)
        with suppress(Empty):
            numbers.append(self._done.get(timeout=seconds))
            while True:
                numbers.append(self._done.get_nowait())
        return numbers

    def _look(self) -> None:
        """Is the cluster there, and how large is it now?"""
        if self._client.status != "running":
            raise _lost(self.address)
        if time.monotonic() - self._looked < LOOK:
            return
        self._threads, self._looked = sum(self._client.nthreads().values()), time.monotonic()
        if self._threads:
            self._alone = self._looked
        elif self._looked - self._alone > ALONE:
            raise ClusterError(
                f"{self.address}：集群已没有工作进程；已写入的结果都在，恢复后用 --resume 继续。",
                f"{self.address}: the cluster has no worker any more; what was written is kept, go on with --resume.",
            )

    def _failed(self, job: Job, future: Any) -> Iterator[Answer]:
        """Tried again; in the end it is the document's fault if workers died of it, and else the cluster's."""
        if future.status != "error":  # taken back, as all are when the scheduler is lost
            raise _lost(self.address)
        error = future.exception()
        if isinstance(error, station.OtherVersionError):
            raise _unlike("?", PACKAGE, str(error), __version__)
        self._tried[job.file] = self._tried.get(job.file, 0) + 1
        if self._tried[job.file] < TRIES:
            self.submit(job)
        elif isinstance(error, KilledWorker):
            yield Answer(job, failed(job, "crash", _deadly(job.name)))
        else:
            raise _faulty(self.address, error)

    @contextmanager
    def _explained(self) -> Iterator[None]:
        """Whatever dask raises is told in one sentence."""
        try:
            yield
        except ClusterError:
            raise
        except Exception as error:
            gone = isinstance(error, OSError) or self._client.status != "running"
            raise _lost(self.address) if gone else _faulty(self.address, error) from None


def _quieten() -> None:
    """Dask gives each of its loggers a level and a handler of its own."""
    for name in (*logging.root.manager.loggerDict, *QUIET):
        if name.partition(".")[0] in QUIET:
            logging.getLogger(name).setLevel(logging.CRITICAL + 1)


def _connected(address: str) -> Client:
    with warnings.catch_warnings():  # of versions: they are looked at below
        warnings.simplefilter("ignore")
        try:
            return Client(address, timeout=REACHED, set_as_default=False)
        except ValueError:
            raise ClusterError(
                f"--scheduler {address}：应写作 tcp://服务器:端口，如 tcp://10.0.0.1:8786。",
                f"--scheduler {address}: give tcp://server:port, such as tcp://10.0.0.1:8786",
            ) from None
        except Exception:
            raise ClusterError(
                f"{address}：{REACHED} 秒内连接不上集群的调度器，请检查地址、网络，以及 dask scheduler 是否在运行。",
                f"{address}: the scheduler of the cluster did not answer in {REACHED} s; check the address and the network, "
                "and whether dask scheduler runs",
            ) from None


def _alike(client: Client) -> None:
    """The same program here and there, or a record would not be what it says it is."""
    versions = client.get_versions(packages=[PACKAGE])
    here = {**versions["client"]["packages"], PACKAGE: __version__}
    for worker, there in versions["workers"].items():
        _compared(worker, here, there["packages"], ALIKE)
    _compared(client.scheduler.address, here, versions["scheduler"]["packages"], ALIKE[1:])


def _compared(where: str, here: Mapping[str, str], there: Mapping[str, str | None], names: tuple[str, ...]) -> None:
    for name in names:
        if there.get(name) != here[name]:
            raise _unlike(where, name, there.get(name) or "", here[name])


# --- sentences ------------------------------------------------------------------------------------------------------


def _unlike(where: str, name: str, there: str, here: str) -> ClusterError:
    if not there:
        return ClusterError(
            f"集群的 {where} 上没有安装 {name}，请安装 {name}=={here}，各处版本要相同。",
            f"{where} of the cluster has no {name}: install {name}=={here}, the same everywhere",
        )
    return ClusterError(
        f"集群的 {where} 上 {name} 是 {there}，这里是 {here}，请装成同一版本。",
        f"{where} of the cluster has {name} {there}, here it is {here}: install the same version",
    )


def _lost(address: str) -> ClusterError:
    return ClusterError(
        f"{address}：与集群的调度器失去联系；已写入的结果都在，恢复后用 --resume 继续。",
        f"{address}: the scheduler of the cluster is lost; what was written is kept, go on with --resume when it is back.",
    )


def _faulty(address: str, error: BaseException | None) -> ClusterError:
    said = " ".join(f"{type(error).__name__}: {error}".split())[:200]
    return ClusterError(
        f"{address}：集群出错（{said}）；已写入的结果都在，排除后用 --resume 继续。",
        f"{address}: the cluster failed ({said}); what was written is kept, go on with --resume.",
    )


def _deadly(name: str) -> ReadError:
    return ReadError(
        f"{name}：审核它的集群工作进程一再异常终止，请单独用 auditor check 审核，看是否需要更多内存。",
        f"{name}: the workers of the cluster died of it again and again; audit it alone with auditor check, it may need more memory",
    )
