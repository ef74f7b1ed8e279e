"""The loop of a batch: files in, their records into the store, as they come.

It knows an engine by four words (`Engine`) and the store by three, so that another engine runs the same loop. Whenever it
ends, what was saved is whole, and the next run goes on from there.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice
from typing import Final, Protocol

from auditor.batch.pool import Answer
from auditor.batch.sources import Found
from auditor.batch.store import Run, Store
from auditor.batch.work import Job

TOGETHER: Final = 200  # files that are put into the plan at a time
PATIENCE: Final = 0.2  # seconds that are waited for an answer


class Engine(Protocol):
    """Where documents are audited."""

    @property
    def room(self) -> bool: ...
    @property
    def idle(self) -> bool: ...
    def submit(self, job: Job) -> None: ...
    def answers(self, seconds: float) -> Sequence[Answer]: ...


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a run is."""

    files: int = 0
    total: int = 0  # different contents
    skipped: int = 0  # that were audited before
    done: int = 0  # audited now
    findings: int = 0
    unread: int = 0

    @property
    def left(self) -> int:
        return max(0, self.total - self.skipped - self.done)

    def after(self, answers: Sequence[Answer]) -> Progress:
        return replace(
            self,
            done=self.done + len(answers),
            findings=self.findings + sum(len(answer.record["findings"]) for answer in answers),
            unread=self.unread + sum(answer.record["status"] == "unread" for answer in answers),
        )


Seen = Callable[[Progress], None]
Asked = Callable[[], bool]  # has the user asked to stop?


def planned(store: Store, run: Run, found: Iterable[Found], seen: Seen, stopped: Asked) -> Progress:
    """The files of the run in the store; how many there are, and how many are done already."""
    count, files = 0, iter(found)
    while not stopped() and (some := list(islice(files, TOGETHER))):
        store.plan(run, some)
        count += len(some)
        seen(Progress(files=count))
    store.planned(run)
    named, different, done = store.count(run)
    return Progress(named, different, done)


def audited(store: Store, run: Run, engine: Engine, progress: Progress, seen: Seen, stopped: Asked) -> Progress:
    """Audits what is pending; asked to stop, it leaves what is in flight to the next run."""
    jobs = store.pending(run)
    more = True
    while not stopped():
        more = more and _filled(engine, jobs)
        answers = engine.answers(PATIENCE)
        if answers:
            store.save(run, answers)
            progress = progress.after(answers)
        seen(progress)
        if not more and engine.idle:
            break
    return progress


def _filled(engine: Engine, jobs: Iterator[Job]) -> bool:
    """Gives the engine as much as it takes; False when there is no more."""
    while engine.room:
        job = next(jobs, None)
        if job is None:
            return False
        engine.submit(job)
    return True
