"""A cluster of dask for tests: a scheduler and workers, each a process of its own on this machine."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).parents[2]
PATIENCE = 120  # seconds: machines that test are busy


@dataclass
class Processes:
    """The processes of a cluster, to be killed one by one."""

    address: str
    folder: Path
    scheduler: subprocess.Popen[bytes]
    workers: list[subprocess.Popen[bytes]] = field(default_factory=list)

    def join(self) -> None:
        """One worker more."""
        place = self.folder / f"worker{len(self.workers)}"
        options = ("--no-nanny", "--nthreads", "1", "--local-directory", str(place), "--memory-limit", "0")
        self.workers.append(_started("worker", self.address, "--host", "127.0.0.1", *options))


@contextmanager
def running(folder: Path, workers: int = 2) -> Iterator[Processes]:
    """A scheduler and so many workers of one thread each; all are gone afterwards."""
    address = f"tcp://127.0.0.1:{_free_port()}"
    scheduler = _started("scheduler", "--host", "127.0.0.1", "--port", address.rpartition(":")[2])
    cluster = Processes(address, folder, scheduler)
    try:
        for _ in range(workers):
            cluster.join()
        _until_there(cluster, workers)
        yield cluster
    finally:
        for process in (*cluster.workers, cluster.scheduler):
            process.kill()
            process.wait()


def _free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


def _started(what: str, *arguments: str) -> subprocess.Popen[bytes]:
    """``python -m distributed.cli.dask_worker``, without its page and its logs."""
    command = [sys.executable, "-m", f"distributed.cli.dask_{what}", "--no-dashboard", *arguments]
    quiet = {"DASK_LOGGING__DISTRIBUTED": "critical", "PYTHONPATH": str(ROOT), "AUDITOR_CACHE": "off"}
    return subprocess.Popen(command, env={**os.environ, **quiet}, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def _until_there(cluster: Processes, workers: int) -> None:
    from distributed import Client

    with Client(cluster.address, timeout=PATIENCE, set_as_default=False) as client:
        for _ in range(10 * PATIENCE):
            if len(client.nthreads()) == workers:
                return
            time.sleep(0.1)
    raise AssertionError("the workers of the cluster did not come")
