"""Lists of units, one a row, as documents of their own: an audit in, a `UnitAudit` for each unit out.

``汇总表.xlsx`` with the rows 县财政局, 县水务局 … -> ``汇总表.xlsx#县财政局`` with its outcomes and findings, and what is left: the
totals of columns and whatever else is not the affair of one unit. A unit that stands in several lists is one.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TypeVar

from auditor.model import Audit, Finding, Listed, Mention, Outcome

T = TypeVar("T")


@dataclass(frozen=True)
class UnitAudit:
    """What an audit says of one unit; `unit` is "" for what it says of no single one. Numbers are those in the audit."""

    audit: Audit
    unit: str
    rows: tuple[Listed, ...]
    outcome_numbers: tuple[int, ...]
    finding_numbers: tuple[int, ...]
    mentions: tuple[Mention, ...]

    @property
    def name(self) -> str:
        """``汇总表.xlsx#县财政局``"""
        return f"{self.audit.document.name}#{self.unit}" if self.unit else self.audit.document.name

    @property
    def outcomes(self) -> tuple[Outcome, ...]:
        return tuple(self.audit.outcomes[number] for number in self.outcome_numbers)

    @property
    def findings(self) -> tuple[Finding, ...]:
        return tuple(self.audit.findings[number] for number in self.finding_numbers)

    @property
    def used(self) -> int:
        """How many of its figures stand in some outcome."""
        return sum(mention.start in self.audit.used for mention in self.mentions)


def unit_audits(audit: Audit) -> tuple[UnitAudit, ...]:
    """One for each unit in the order of the document, and last that of no unit; nothing where units are not listed."""
    if not audit.listed:
        return ()
    owner = {start: row.unit for row in audit.listed for start in row.figures}
    rows = _grouped((row.unit, row) for row in audit.listed)
    mentions = _grouped((owner.get(mention.start, ""), mention) for mention in audit.mentions)
    outcomes = _grouped((_owner(outcome, owner), number) for number, outcome in enumerate(audit.outcomes))
    findings = _grouped((_owner(found.outcome, owner), number) for number, found in enumerate(audit.findings))
    return tuple(
        UnitAudit(
            audit, unit, rows.get(unit, ()), outcomes.get(unit, ()), findings.get(unit, ()), mentions.get(unit, ())
        )
        for unit in (*rows, "")
    )


def _grouped(pairs: Iterable[tuple[str, T]]) -> dict[str, tuple[T, ...]]:
    groups: dict[str, list[T]] = {}
    for unit, one in pairs:
        groups.setdefault(unit, []).append(one)
    return {unit: tuple(many) for unit, many in groups.items()}


def _owner(outcome: Outcome, owner: dict[int, str]) -> str:
    """The unit whose figures alone an outcome is about, "" if there is none."""
    units = {owner.get(item.location.start, "") for item in outcome.evidence}
    return units.pop() if len(units) == 1 else ""


def tally(unit: UnitAudit) -> Counter[str]:
    """Findings by severity; those accepted under ``accepted``, others of low confidence under ``verify``."""
    return Counter(_counted(finding) for finding in unit.findings)


def _counted(finding: Finding) -> str:
    if finding.accepted:
        return "accepted"
    return "verify" if finding.outcome.confidence == "low" else finding.severity
