"""What a worker does with one document: a job in, a record out, the same for every engine.

A job names a file (`storage`), or a file in an archive (``资料.zip`` and ``资料.zip/清河县/决算.docx``). The bytes are read here
and not in the parent, whose memory stays the same however many documents there are.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, field

from auditor.audit import audit_files
from auditor.batch import storage
from auditor.batch.records import Cause, Record, record_of, unread
from auditor.entities import entity_of_name
from auditor.guard import place_of, trouble
from auditor.readers import ReadError
from auditor.readers._archives import Member, members
from auditor.readers._limits import Limits, check_size, within
from auditor.rulebook import Rulebook
from auditor.said import of_system


@dataclass(frozen=True, slots=True)
class Job:
    """A document to audit: the number of its row in the store, where it lies, what its content was when it was found."""

    file: int
    path: str
    member: str = ""  # its name in an archive, with that of the archive; "" for a file of its own
    sha256: str = ""

    @property
    def name(self) -> str:
        return self.member or self.path


@dataclass
class Worker:
    """How documents are audited here. The archive that was opened last stays open: its files follow one another."""

    rulebook: Rulebook
    limits: Limits
    _archive: str = ""
    _members: Iterator[Member] = field(default_factory=lambda: iter(()))

    def audited(self, job: Job) -> Record:
        """The record of a document, whatever it holds; only `MemoryError` and the end of the process are left to the engine."""
        try:
            with within(self.limits):
                data = self._data(job)
                record = record_of(audit_files([(job.name, data)], self.rulebook))
        except ReadError as error:
            return failed(job, "refused", error)
        except OSError as error:
            return failed(job, "unopened", unopened(job.name, error))
        except MemoryError:
            raise
        except Exception as error:
            return failed(job, "fault", trouble(job.name, self.limits, "fault", place_of(error), None))
        return {**record, "sha256": hashlib.sha256(data).hexdigest(), "size": len(data)}

    def _data(self, job: Job) -> bytes:
        if not job.member:
            check_size(job.name, "size", storage.size(job.path))
            return storage.read(job.path)
        taken = self._taken(job)
        if isinstance(taken, ReadError):
            raise taken
        return taken

    def _taken(self, job: Job) -> bytes | ReadError:
        """A file of an archive: usually one of the next; else the archive is gone through anew."""
        for attempt in (1, 2):
            if self._archive != job.path or attempt == 2:
                self._archive, self._members = job.path, opened(job.path)
            for member in self._members:
                if member.name == job.member:
                    return member.data
        return ReadError(
            f"{job.member}：压缩包里已没有这个文件，审核期间被改动，请重新运行。",
            f"{job.member}: no longer in the archive, which was changed meanwhile; run again",
        )


def failed(job: Job, cause: Cause, error: ReadError) -> Record:
    """The record of a document that could not be read."""
    record = unread(cause, error.zh, error.en, entity_of_name(job.name))
    return {**record, "sha256": job.sha256, "size": 0}


def opened(path: str) -> Iterator[Member]:
    """The files of an archive, one at a time: each is a document, so there may be any number of them."""
    check_size(path, "size", storage.size(path))
    return members(path, storage.read(path), each=True)


def unopened(name: str, error: OSError) -> ReadError:
    if isinstance(error, FileNotFoundError):
        return ReadError(
            f"{name}：没有这个文件，请检查路径，看是否已被移走。",
            f"{name}: there is no such file; see whether it was moved",
        )
    if isinstance(error, PermissionError):
        return ReadError(f"{name}：没有读取权限。", f"{name}: no permission to read it")
    why = of_system(error)
    return ReadError(f"{name}：无法读取（{why.zh}）。", f"{name}: cannot be read ({why.en})")
