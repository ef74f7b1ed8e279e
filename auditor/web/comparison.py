"""Two versions of one report: what is solved, what remains, what is new. Two audits in, a `Comparison` out.

A finding remains if its fingerprint does. Where a figure was changed and the relation still fails, the fingerprint is
another, but rule and labels are the same: that finding is `altered`, neither solved nor new.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass

from auditor.model import Audit, Finding

Pair = tuple[Finding, Finding]  # before, after


@dataclass(frozen=True, slots=True)
class Comparison:
    """`solved` are findings of the earlier version, all others of the later one."""

    solved: tuple[Finding, ...]
    remaining: tuple[Finding, ...]
    altered: tuple[Finding, ...]
    new: tuple[Finding, ...]
    unchanged: bool  # the very same file


def compared(before: Audit, after: Audit) -> Comparison:
    same, old, new = _matched(before.findings, after.findings, lambda finding: finding.fingerprint)
    altered, old, new = _matched(old, new, _relation)
    unchanged = before.document.sha256 == after.document.sha256
    return Comparison(old, tuple(pair[1] for pair in same), tuple(pair[1] for pair in altered), new, unchanged)


def _relation(finding: Finding) -> Hashable:
    """What a finding is about, whatever the figures."""
    outcome = finding.outcome
    return outcome.rule, outcome.assertion, tuple((item.role, item.label) for item in outcome.evidence)


def _matched(
    before: Sequence[Finding], after: Sequence[Finding], key: Callable[[Finding], Hashable]
) -> tuple[list[Pair], tuple[Finding, ...], tuple[Finding, ...]]:
    """Pairs of one key, each finding in one pair at most, and those left over on both sides."""
    waiting: dict[Hashable, list[Finding]] = {}
    for finding in before:
        waiting.setdefault(key(finding), []).append(finding)
    pairs, new = [], []
    for finding in after:
        held = waiting.get(key(finding))
        if held:
            pairs.append((held.pop(0), finding))
        else:
            new.append(finding)
    kept = {id(finding) for held in waiting.values() for finding in held}
    return pairs, tuple(finding for finding in before if id(finding) in kept), tuple(new)
