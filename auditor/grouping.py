"""Findings with one root: findings in, the same out, each but the headline with the fingerprint of its headline.

A wrong figure that breaks a sum, two shares and what is said again later makes four findings and one thing to mend:
the gravest and surest of them, which has that figure as its own, is the headline, and the others stand below it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable
from dataclasses import replace

from auditor.model import Finding

GRAVITY = {"error": 0, "warning": 1, "note": 2}


def grouped(findings: tuple[Finding, ...]) -> tuple[Finding, ...]:
    """The findings in their order, with `root` set."""
    groups: dict[Hashable, list[Finding]] = defaultdict(list)
    for finding in findings:
        groups[_root(finding)].append(finding)
    heads = {key: min(members, key=_rank) for key, members in groups.items()}
    return tuple(_below(finding, heads[_root(finding)]) for finding in findings)


def _root(finding: Finding) -> Hashable:
    """The figures to be changed; else the very same arithmetic, which two rules found wrong."""
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
