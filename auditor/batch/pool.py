"""Worker processes on this machine: jobs in, records out; a worker that dies, hangs or takes too much is replaced.

A worker stays for many documents: a process for each would more than double the time of a usual one. It lives under the
system's limits on memory and processor time, the parent watches the clock, and what it sends is JSON. Two jobs at most are
with a worker, so that it never waits; of a dead one the first is to blame, and is tried once more, since the death may
have come from outside.
"""

from __future__ import annotations

import json
import multiprocessing
import os
import signal
import sys
import time
from collections import deque
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from multiprocessing.connection import Connection, wait
from typing import Any, Final, NamedTuple

from auditor.batch.records import Cause, Record
from auditor.batch.work import Job, Worker, failed
from auditor.guard import FORKS, GRACE, Ending, allow, confine, trouble
from auditor.readers import ReadError
from auditor.readers._limits import Limits, beyond, within
from auditor.rulebook import Rulebook

AHEAD: Final = 2  # jobs that a worker has at most
TRIES: Final = 2  # of a document whose worker dies
SERVED: Final = 2_000  # documents, after which a worker is replaced: what a library leaks ends with it
OUT_OF_MEMORY: Final = b"memory"


class Answer(NamedTuple):
    job: Job
    record: Record


@dataclass(eq=False)
class _Hand:
    """A worker process as the parent sees it."""

    process: Any
    pipe: Connection
    jobs: deque[Job] = field(default_factory=deque)
    since: float = 0.0  # when the first of its jobs was begun
    served: int = 0


class Pool:
    """An engine: `submit` while there is `room`, take `answers`, until it is `idle`."""

    def __init__(self, rulebook: Rulebook, limits: Limits, size: int) -> None:
        self._rulebook, self._limits = rulebook, limits
        self._context: Any = multiprocessing.get_context("fork" if FORKS else "spawn")
        self._tried: dict[int, int] = {}
        self._again: deque[Job] = deque()
        self._hands = [self._hired() for _ in range(size)]

    @property
    def room(self) -> bool:
        return not self._again and any(len(hand.jobs) < AHEAD for hand in self._hands)

    @property
    def idle(self) -> bool:
        return not self._again and not any(hand.jobs for hand in self._hands)

    @property
    def processes(self) -> tuple[int, ...]:
        return tuple(hand.process.pid for hand in self._hands)

    def submit(self, job: Job) -> None:
        """Gives a job to the worker with the fewest."""
        hand = min(self._hands, key=lambda hand: len(hand.jobs))
        if not hand.jobs:
            hand.since = time.monotonic()
        hand.jobs.append(job)
        with suppress(OSError):  # it has died, which shows when its answer is waited for
            hand.pipe.send_bytes(json.dumps([job.file, job.path, job.member, job.sha256]).encode())

    def answers(self, seconds: float) -> list[Answer]:
        """What has been done, waiting so long for the first."""
        while self._again and any(len(hand.jobs) < AHEAD for hand in self._hands):
            self.submit(self._again.popleft())
        busy = [hand for hand in self._hands if hand.jobs]
        ready = wait([hand.pipe for hand in busy], seconds)
        found = [answer for hand in busy if hand.pipe in ready for answer in self._received(hand)]
        late = [hand for hand in self._hands if hand.jobs and self._late(hand)]
        return found + [answer for hand in late for answer in self._overdue(hand)]

    def close(self) -> None:
        """Ends the workers, whatever they do."""
        for hand in self._hands:
            _end(hand)

    def _hired(self) -> _Hand:
        ours, theirs = self._context.Pipe(duplex=True)
        process = self._context.Process(
            target=_serve, args=(theirs, os.getpid(), self._rulebook, self._limits), daemon=True
        )
        process.start()
        theirs.close()
        return _Hand(process, ours)

    def _received(self, hand: _Hand) -> Iterator[Answer]:
        while hand.jobs:
            try:
                if not hand.pipe.poll():
                    return
                content = hand.pipe.recv_bytes()
            except (EOFError, OSError):
                yield from self._died(hand)
                return
            job = hand.jobs.popleft()
            hand.since, hand.served = time.monotonic(), hand.served + 1
            if content == OUT_OF_MEMORY:
                with within(self._limits):
                    yield Answer(job, failed(job, "memory", beyond(job.name, "memory")))
                self._replace(hand)
                return
            yield Answer(job, json.loads(content))
            if hand.served >= SERVED:
                self._replace(hand)
                return

    def _late(self, hand: _Hand) -> bool:
        return time.monotonic() - hand.since > self._limits.seconds + GRACE

    def _overdue(self, hand: _Hand) -> Iterator[Answer]:
        job = hand.jobs.popleft()
        self._replace(hand)
        with within(self._limits):
            yield Answer(job, failed(job, "seconds", beyond(job.name, "seconds")))

    def _died(self, hand: _Hand) -> Iterator[Answer]:
        job = hand.jobs[0]
        hand.process.join(GRACE)
        code = hand.process.exitcode
        out_of_time = FORKS and code == -signal.SIGXCPU
        self._tried[job.file] = self._tried.get(job.file, 0) + 1
        if not out_of_time and self._tried[job.file] < TRIES:
            self._replace(hand)
            return
        hand.jobs.popleft()
        self._replace(hand)
        cause: Cause = "seconds" if out_of_time else "crash"
        yield Answer(job, failed(job, cause, _ended(job.name, self._limits, "died", code)))

    def _replace(self, hand: _Hand) -> None:
        """A new worker in the place of one that is no good any more; what it still had to do is done by another."""
        _end(hand)
        self._again.extendleft(reversed(hand.jobs))
        self._hands[self._hands.index(hand)] = self._hired()


def _ended(name: str, limits: Limits, ending: Ending, code: int | None) -> ReadError:
    return trouble(name, limits, ending, None, code)


def _end(hand: _Hand) -> None:
    """No worker outlives its use, nor does a program that it started."""
    hand.pipe.close()
    if FORKS:
        with suppress(ProcessLookupError, PermissionError):
            os.killpg(hand.process.pid, signal.SIGKILL)
    hand.process.kill()
    hand.process.join()


# --- in the worker --------------------------------------------------------------------------------------------------


def _serve(pipe: Connection, parent: int, rulebook: Rulebook, limits: Limits) -> None:
    """Audits one document after another, until the parent is gone."""
    if FORKS:
        _tied_to(parent)
        confine(limits)
    worker = Worker(rulebook, limits)
    while True:
        try:
            job = Job(*json.loads(pipe.recv_bytes()))
        except (EOFError, OSError):
            os._exit(0)
        if FORKS:
            allow(limits.seconds + GRACE)
        try:
            answer = _sent(worker.audited(job))
        except (MemoryError, RecursionError):
            answer = OUT_OF_MEMORY
        try:
            pipe.send_bytes(answer)
        except OSError:
            os._exit(0)


def _sent(record: Record) -> bytes:
    """As JSON that any store can keep: no half characters, and no NUL, which PostgreSQL refuses."""
    return json.dumps(record, ensure_ascii=False).encode("utf-8", "replace").replace(b"\\u0000", b"\\ufffd")


def _tied_to(parent: int) -> None:
    """Linux ends the worker when the parent dies, in whatever way: nothing goes on without anyone to tell."""
    if sys.platform == "linux":
        import ctypes

        ctypes.CDLL(None).prctl(1, signal.SIGKILL, 0, 0, 0)  # PR_SET_PDEATHSIG
    if os.getppid() != parent:
        os._exit(0)
