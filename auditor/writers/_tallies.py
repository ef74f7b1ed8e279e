"""What is counted for summaries: of a document its figures, relations and findings; of a rule its findings.

Two audits with one error of growth/totals each -> ``Tally("growth/totals", "收支总额的增减与上年数相符", (2, 0, 0, 0))``.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from auditor.model import Audit, Finding
from auditor.writers import Options

TALLIED = ("severity.error", "severity.warning", "severity.note", "unsure", "accepted")
VERDICTS = ("verdict.consistent", "verdict.rounding", "verdict.inconsistent", "verdict.not_evaluated")
COUNTED = ("seen", "used", "relations", *VERDICTS, *TALLIED)  # keys of `_words`


@dataclass(frozen=True, slots=True)
class Tally:
    rule: str
    title: str
    counts: tuple[int, ...]  # errors, warnings, notes, those of low confidence, those accepted


def column(finding: Finding) -> str:
    """Where a finding is counted: by its severity, apart if it is accepted or its reading is not sure."""
    if finding.accepted:
        return "accepted"
    return "unsure" if finding.outcome.confidence == "low" else f"severity.{finding.severity}"


def counts(audit: Audit) -> tuple[int, ...]:
    """The numbers of `COUNTED`."""
    found = Counter(map(column, audit.findings))
    seen = (len(audit.mentions), len(audit.used), len(audit.outcomes))
    return (*seen, *audit.counted().values(), *(found[key] for key in TALLIED))


def by_rule(audits: Sequence[Audit], options: Options) -> list[Tally]:
    """Every rule that has findings, the most first."""
    found: dict[str, list[Finding]] = {}
    for audit in audits:
        for finding in audit.findings:
            found.setdefault(finding.outcome.rule, []).append(finding)
    ordered = sorted(found.items(), key=lambda item: (-len(item[1]), item[0]))
    return [_tally(rule, findings, options) for rule, findings in ordered]


def _tally(rule: str, findings: Sequence[Finding], options: Options) -> Tally:
    numbers = Counter(map(column, findings))
    return Tally(rule, findings[0].title[options.lang], tuple(numbers[key] for key in TALLIED))
