"""A worker process started anew: ``python -m auditor.batch.hand 7 1234`` audits what comes by the pipe 7 for the process 1234.

`spawned` starts one, for who cannot fork (a worker of dask has threads, and its children may not have any of their own).
"""

from __future__ import annotations

import os
import subprocess
import sys
from contextlib import suppress
from multiprocessing import Pipe
from multiprocessing.connection import Connection
from pathlib import Path

from auditor.batch.pool import serve
from auditor.readers._limits import Limits
from auditor.rulebook import Rulebook


class Spawned:
    """The process, with the words that multiprocessing has for one."""

    def __init__(self, child: subprocess.Popen[bytes]) -> None:
        self._child = child
        self.pid = child.pid

    @property
    def exitcode(self) -> int | None:
        return self._child.poll()

    def kill(self) -> None:
        self._child.kill()

    def join(self, seconds: float | None = None) -> None:
        with suppress(subprocess.TimeoutExpired):
            self._child.wait(seconds)


def spawned(rulebook: Rulebook, limits: Limits, folder: str) -> tuple[Spawned, Connection]:
    """A worker process that is ready; relative paths mean to it what they mean in the folder, if that is there."""
    ours, theirs = Pipe(duplex=True)
    command = [sys.executable, "-m", "auditor.batch.hand", str(theirs.fileno()), str(os.getpid())]
    below = folder if Path(folder).is_dir() else None
    with theirs:
        child = subprocess.Popen(command, pass_fds=[theirs.fileno()], cwd=below, stdin=subprocess.DEVNULL)
    with suppress(OSError, EOFError):  # it has died, which shows when its answer is waited for
        ours.send((rulebook, limits))
        ours.recv_bytes()
    return Spawned(child), ours


def main() -> None:
    pipe = Connection(int(sys.argv[1]))
    try:
        rulebook, limits = pipe.recv()  # from the process that started this one
    except EOFError:
        return
    pipe.send_bytes(b"ready")
    serve(pipe, int(sys.argv[2]), rulebook, limits)


if __name__ == "__main__":
    main()
