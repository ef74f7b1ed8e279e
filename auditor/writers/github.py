"""Annotations of GitHub Actions: one workflow command a finding, shown beside the file in a pull request.

``::error file=report.txt,line=15,title=…::…``. The path is the one given on the command line, so give it as the repository
has it. A place that is no line of a text stands in the message. Findings of low confidence are notices, and so
are those accepted, with the reason.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from auditor.model import Audit, Finding
from auditor.writers import Lang, Options
from auditor.writers._excerpt import plain
from auditor.writers._values import acceptance, called, lines, place_of, position
from auditor.writers._words import colon, word
from auditor.writers.json import Places

SUFFIX = "txt"
COMMANDS = {"error": "error", "warning": "warning", "note": "notice"}


def write(audits: Sequence[Audit], options: Options) -> str:
    return "".join(line + "\n" for audit in audits for line in _annotations(audit, options))


def _annotations(audit: Audit, options: Options) -> Iterator[str]:
    places = Places(audit)
    for finding in sorted(audit.findings, key=position):
        outcome = finding.outcome
        quiet = outcome.confidence == "low" or finding.accepted
        command = "notice" if quiet else COMMANDS[finding.severity]
        title = f"{called(finding, options.lang)} {plain(finding.title[options.lang])}"
        keys = {"file": _path(audit, options), **_line(finding, places), "title": title}
        listed = ",".join(f"{key}={_property(value)}" for key, value in keys.items())
        place = place_of(outcome, options.lang)
        said = (place, *lines(finding, options.lang), _accepted(finding, options.lang))
        yield f"::{command} {listed}::{_data(chr(10).join(filter(None, said)))}"


def _accepted(finding: Finding, lang: Lang) -> str:
    return f"{word('accepted', lang)}{colon(lang)}{acceptance(finding, lang)}" if finding.accepted else ""


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
