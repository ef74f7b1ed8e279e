"""Findings with one root: findings in, the same out, each but the headline with the fingerprint of its headline.

A wrong figure that breaks a sum, two shares and what is said again later makes four findings and one thing to mend:
the gravest and surest of them, which has that figure as its own, is the headline, and the others stand below it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Mapping, Sequence
from dataclasses import replace

from auditor.model import Finding
from auditor.shifted import Shift

GRAVITY = {"error": 0, "warning": 1, "note": 2}


def grouped(findings: tuple[Finding, ...], shifted: Sequence[Shift] = ()) -> tuple[Finding, ...]:
    """The findings in their order, with `root` set; what fails in a table with displaced rows stands below the total that shows it."""
    displaced = {id(outcome): shift.block for shift in shifted for outcome in shift.failing}
    shown = {id(shift.head) for shift in shifted}
    keys = [_root(finding, displaced) for finding in findings]
    groups: dict[Hashable, list[Finding]] = defaultdict(list)
    for key, finding in zip(keys, findings, strict=True):
        groups[key].append(finding)
    heads = {
        key: min(members, key=lambda one: (id(one.outcome) not in shown, _rank(one))) for key, members in groups.items()
    }
    return tuple(_below(finding, heads[key]) for key, finding in zip(keys, findings, strict=True))


def _root(finding: Finding, displaced: Mapping[int, int]) -> Hashable:
    """The table whose rows are displaced; else the figures to be changed; else the very same arithmetic, which two rules found wrong."""
    if id(finding.outcome) in displaced:
        return "displaced", displaced[id(finding.outcome)]
    if finding.suspects:
        return frozenset(suspect.mention.start for suspect in finding.suspects)
    outcome = finding.outcome
    if outcome.verdict != "inconsistent":
        return finding.fingerprint
    figures = frozenset(item.location.start for item in outcome.evidence if item.mention is None or item.mention.number)
    return figures, outcome.stated, outcome.computed


def _rank(finding: Finding) -> tuple[bool, int, bool, int]:
    outcome = finding.outcome
    start = outcome.evidence[0].location.start if outcome.evidence else 0
    own = any(suspect.mention.start == start for suspect in finding.suspects)
    return outcome.confidence == "low", GRAVITY[finding.severity], not own, start


def _below(finding: Finding, head: Finding) -> Finding:
    return finding if finding is head else replace(finding, root=head.fingerprint)
