"""What a worker of a cluster does: a job in, its record as JSON out; the same workers under the same limits as on one machine.

A worker of dask is a process with threads that must not die of a document. So it has a `Station`, which keeps a `Pool` of one for each
thread, and so a crash, a hang or a hog costs its document alone here too. It is sent to each worker once, also to those that
come later, with the rules and limits of the run. Nothing here needs the store.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from queue import Empty, SimpleQueue
from typing import Any, Final

from distributed import WorkerPlugin, get_worker

from auditor import __version__
from auditor.batch import storage
from auditor.batch.hand import spawned
from auditor.batch.pool import Pool, sent
from auditor.batch.work import Job
from auditor.readers._limits import Limits
from auditor.rulebook import Rulebook

WAIT: Final = 1.0  # seconds between two looks at the clock


class OtherVersionError(Exception):
    """The program here is not that of the run."""


class Station(WorkerPlugin):
    """The workers of one run on one machine of the cluster; relative paths are meant from `folder`."""

    def __init__(self, name: str, rulebook: Rulebook, limits: Limits, folder: str) -> None:
        self.name = name
        self._rulebook, self._limits, self._folder = rulebook, limits, folder
        self._free: SimpleQueue[Pool] | None = None

    def setup(self, worker: Any) -> None:
        self._free = SimpleQueue()

    def teardown(self, worker: Any) -> None:
        """Ends the workers; one that is at work is ended when it is handed back."""
        free, self._free = self._free, None
        with suppress(Empty):
            while free is not None:
                free.get_nowait().close()

    def audited(self, job: Job) -> bytes:
        with self._pool() as pool:
            pool.submit(job)
            while not (answers := pool.answers(WAIT)):
                pass
        return sent(answers[0].record)

    @contextmanager
    def _pool(self) -> Iterator[Pool]:
        """One that is free, or a new one: so there are as many as threads at work."""
        try:
            pool = self._free.get_nowait() if self._free is not None else self._hired()
        except Empty:
            pool = self._hired()
        try:
            yield pool
        except BaseException:
            pool.close()
            raise
        if self._free is not None:
            self._free.put(pool)
        else:
            pool.close()

    def _hired(self) -> Pool:
        return Pool(self._rulebook, self._limits, 1, lambda rulebook, limits: spawned(rulebook, limits, self._folder))


def audited(station: str, version: str, job: Job) -> bytes:
    """The task of dask: the record of a document."""
    if version != __version__:
        raise OtherVersionError(__version__)
    found: Station = get_worker().plugins[station]
    return found.audited(job)


def unseen(folder: str, paths: tuple[str, ...]) -> str:
    """The first of the paths that cannot be read from here; "" where all can."""
    for path in paths:
        place = path if storage.remote(path) else str(Path(folder) / path)
        try:
            if storage.refused(path) is None and storage.exists(place):
                continue
        except OSError:
            pass
        return path
    return ""
