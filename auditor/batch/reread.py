"""A document of a store read once more: its row in, an audit with marks and places out, made in the guarded child.

The store keeps what was found and not the text. Where the file still lies where it lay, with the content it had, it is read and
audited again, with the rules of today; else `ReadError` says why there is no text to mark, and the findings keep their quotes.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from auditor.audit import audit_files
from auditor.batch.work import Job, Worker, unopened
from auditor.guard import guarded
from auditor.model import Audit
from auditor.readers import ReadError
from auditor.readers._limits import Limits
from auditor.rulebook import Rulebook


def reread(document: Mapping[str, Any], rulebook: Rulebook, limits: Limits) -> Audit:
    """The audit of a document, with its bytes. `document`: path, member and sha256, as `Listing.document` gives them."""
    job = Job(0, document["path"], document["member"], document["sha256"])
    audit, data = guarded(job.name, limits, _audited, job, rulebook, limits)
    return replace(audit, source=data)


def _audited(job: Job, rulebook: Rulebook, limits: Limits) -> tuple[Audit, bytes]:
    """In the child: nothing of the file is opened before, nothing of it is told if it is another one than was audited."""
    try:
        data = Worker(rulebook, limits)._data(job)
    except OSError as error:
        raise unopened(job.name, error) from None
    if hashlib.sha256(data).hexdigest() != job.sha256:
        raise ReadError(
            f"{job.name}：文件在审核以后改过，请重新审核。",
            f"{job.name}: the file was changed after the audit; audit it again",
        )
    return audit_files([(job.name, data)], rulebook), data
