"""One finding a line, as JSON, with the name of its document and its sha-256; with ``--all`` the other checks too.

The fields are those of the contract ``auditor/1``, behind ``document``, ``sha256`` and ``record`` (finding or check).
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence

from auditor.model import Audit
from auditor.writers import Options
from auditor.writers._values import others
from auditor.writers.json import Places, check_as_dict, finding_as_dict


def write(audits: Sequence[Audit], options: Options) -> str:
    return "".join(
        json.dumps(record, ensure_ascii=False, separators=(",", ":")) + "\n"
        for audit in audits
        for record in _records(audit, options)
    )


def _records(audit: Audit, options: Options) -> Iterator[dict[str, object]]:
    origin, places = {"document": audit.document.name, "sha256": audit.document.sha256}, Places(audit)
    for finding in audit.findings:
        yield {**origin, "record": "finding", **finding_as_dict(finding, places, options.lang)}
    for outcome in others(audit) if options.all else ():
        yield {**origin, "record": "check", **check_as_dict(outcome, places)}
