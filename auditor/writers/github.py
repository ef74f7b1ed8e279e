"""Annotations of GitHub Actions: one workflow command a finding, shown beside the file in a pull request.

``::error file=report.txt,line=15,title=…::…``. The path is the one given on the command line, so give it as the repository
has it. A place that is no line of a text stands in the message. Findings of low confidence are notices, those
accepted are not shown.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from auditor.model import Audit, Finding
from auditor.writers import Options
from auditor.writers._excerpt import plain
from auditor.writers._values import lines, named, place_of, position
from auditor.writers.json import Places

SUFFIX = "txt"
COMMANDS = {"error": "error", "warning": "warning", "note": "notice"}


def write(audits: Sequence[Audit], options: Options) -> str:
    return "".join(line + "\n" for audit in audits for line in _annotations(audit, options))


def _annotations(audit: Audit, options: Options) -> Iterator[str]:
    places = Places(audit)
    for finding in sorted((f for f in audit.findings if not f.accepted), key=position):
        outcome = finding.outcome
        command = "notice" if outcome.confidence == "low" else COMMANDS[finding.severity]
        title = f"{named(finding.severity, outcome.confidence, options.lang)} {plain(finding.title[options.lang])}"
        keys = {"file": _path(audit, options), **_line(finding, places), "title": title}
        listed = ",".join(f"{key}={_property(value)}" for key, value in keys.items())
        place = place_of(outcome, options.lang)
        yield f"::{command} {listed}::{_data(chr(10).join(filter(None, (place, *lines(finding, options.lang)))))}"


def _path(audit: Audit, options: Options) -> str:
    return plain(options.paths.get(audit.document.name, audit.document.name)).replace("\\", "/")


def _line(finding: Finding, places: Places) -> dict[str, str]:
    """The line of a text; other formats have none that a viewer could show."""
    if not finding.outcome.evidence:
        return {}
    line = places.of(finding.outcome.evidence[0].location).get("line")
    return {"line": str(line)} if line else {}


def _data(text: str) -> str:
    """``100%`` -> ``100%25``: the escapes of what stands behind the second ``::``."""
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
