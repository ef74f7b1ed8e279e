"""What a project has decided, applied to an audit: rules switched off, differences it does not mind, findings accepted.

An `Audit` in, an `Audit` out; no verdict is changed by a decision, and nothing disappears without being counted:
a rule that is switched off leaves outcomes that were not evaluated, with the reason; what is accepted stays among the
findings with its reason; what was in an earlier audit is counted in `Audit.compared`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any, Final

from auditor.model import Acceptance, Audit, Compared, Finding, Outcome, Severity
from auditor.rulebook import Rulebook

OFF: Final = "规则已停用：{because}"
SCALES: Final = {"元": 1, "千元": 1_000, "万元": 10_000, "百万元": 1_000_000, "亿元": 100_000_000}
POINTS: Final = "个百分点"
ALLOWED: Final = {
    "zh": "{message}（差额不超过项目允许的{most}）",
    "en": "{message} (within the {most} that the project allows)",
}
_AMOUNT = re.compile(r"-?([\d,]+(?:\.\d+)?)(\D+)")


def switched_off(rulebook: Rulebook, outcomes: Sequence[Outcome]) -> tuple[Outcome, ...]:
    """What rules that are switched off have judged was not evaluated: they keep their claims, so that no other rule takes them."""
    off = {rule.id: rule.off for rule in rulebook.rules if rule.off}
    if not off:
        return tuple(outcomes)
    return tuple(_unjudged(o, off[o.rule]) if o.rule in off else o for o in outcomes)


def _unjudged(outcome: Outcome, because: str) -> Outcome:
    return Outcome(
        outcome.rule, outcome.kind, "not_evaluated", None, None, None, None, outcome.evidence, outcome.confidence,
        OFF.format(because=because), assertion=outcome.assertion,
    )  # fmt: skip


# --- tolerance ------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Tolerance:
    """How large a difference is a note only, as written: ``0.02万元``, ``0.1个百分点``; what rounding explains is `rounding`."""

    amount: str = ""
    rate: str = ""
    rounding: Severity | None = "note"  # None: left out

    def allows(self, difference: str) -> str:
        """What it says of a difference, "" where that is too large: ``-0.01万元`` is within ``0.02万元``."""
        found = measured(difference)
        for allowed in (self.amount, self.rate):
            most = measured(allowed)
            if found and most and found[1] == most[1] and found[0] <= most[0]:
                return allowed
        return ""


def measured(text: str) -> tuple[Decimal, str] | None:
    """``-0.02万元`` -> 200, 元; ``0.1个百分点`` -> 0.1, 个百分点; None for what is neither money nor points."""
    match = _AMOUNT.fullmatch(text)
    if not match or match[2] not in (POINTS, *SCALES):
        return None
    number = Decimal(match[1].replace(",", ""))
    return (number, POINTS) if match[2] == POINTS else (number * SCALES[match[2]], "元")


def eased(audit: Audit, tolerance: Tolerance) -> Audit:
    """Findings within the tolerance are notes."""
    if tolerance == Tolerance():
        return audit
    return with_findings(audit, filter(None, (_eased(finding, tolerance) for finding in audit.findings)))


def _eased(finding: Finding, tolerance: Tolerance) -> Finding | None:
    outcome = finding.outcome
    if outcome.verdict == "rounding":
        return replace(finding, severity=tolerance.rounding) if tolerance.rounding else None
    allowed = tolerance.allows(outcome.difference or "")
    if not allowed:
        return finding
    most = {"zh": allowed, "en": allowed.replace(POINTS, " percentage points")}
    message = {lang: ALLOWED[lang].format(message=said, most=most[lang]) for lang, said in finding.message.items()}
    return replace(finding, severity="note", message=message)


def with_findings(audit: Audit, findings: Iterable[Finding]) -> Audit:
    """Other findings; one whose headline is gone stands for itself."""
    kept = tuple(findings)
    heads = {finding.fingerprint for finding in kept}
    return replace(
        audit, findings=tuple(f if f.root is None or f.root in heads else replace(f, root=None) for f in kept)
    )


# --- what is accepted, what was there before ------------------------------------------------------------------------


def accepting(audit: Audit, accepted: Mapping[str, Acceptance]) -> Audit:
    """The findings with these fingerprints are accepted."""
    if not accepted:
        return audit
    findings = (replace(f, accepted=accepted.get(f.fingerprint)) for f in audit.findings)
    return replace(audit, findings=tuple(findings))


def compared(audit: Audit, before: AbstractSet[str]) -> Audit:
    """Only what is new, beside an earlier audit whose fingerprints are `before`."""
    now = {finding.fingerprint for finding in audit.findings}
    new = with_findings(audit, (f for f in audit.findings if f.fingerprint not in before))
    return replace(new, compared=Compared(len(now & before), len(before - now)))


@dataclass(frozen=True)
class Baseline:
    """The fingerprints of an earlier run, by the name of the document."""

    by_name: Mapping[str, frozenset[str]]

    def of(self, name: str, names: AbstractSet[str]) -> frozenset[str]:
        """Those of the document of this name; of one that is new or has another name now, those of documents not among `names`."""
        if name in self.by_name:
            return self.by_name[name]
        return frozenset().union(*(prints for other, prints in self.by_name.items() if other not in names))

    @classmethod
    def from_json(cls, content: object) -> Baseline:
        """One audit or a list of them, as ``--format json`` writes them; raises `ValueError` for anything else."""
        by_name: dict[str, frozenset[str]] = {}
        for entry in content if isinstance(content, list) else [content]:
            name, found = _fingerprints(entry)
            by_name[name] = by_name.get(name, frozenset()) | found
        return cls(by_name)


def _fingerprints(entry: Any) -> tuple[str, frozenset[str]]:
    """Name and fingerprints of one audit."""
    try:
        if entry["schema"] != "auditor/1":
            raise ValueError(entry["schema"])
        return str(entry["document"]["name"]), frozenset(str(finding["fingerprint"]) for finding in entry["findings"])
    except (KeyError, TypeError) as error:
        raise ValueError("no audit") from error
