"""What the tests of relations look at: a text in, its checks and alarms out, the figures as printed and in their order.

``支出10万元，其中：甲4万元，乙7万元。`` -> a check ``("inconsistent", "10万元 4万元 7万元")`` of the kind "sum".
"""

from __future__ import annotations

from functools import lru_cache

import pytest

from auditor import audit
from auditor.model import Audit, Outcome


def case(reason: str, *values: str, bug: str = "") -> object:
    """A row of a table of cases, named by its reason. `bug`: what is read instead, until it is mended."""
    return pytest.param(*values, id=reason, marks=[pytest.mark.xfail(reason=bug, strict=True)] if bug else [])


def checks(text: str, kind: str) -> list[tuple[str, str]]:
    """Verdict and figures of every relation of that kind that was recalculated."""
    found = (outcome for outcome in audited(text).outcomes if outcome.kind == kind)
    return [(outcome.verdict, figures(outcome)) for outcome in found if outcome.verdict != "not_evaluated"]


def alarms(text: str) -> list[tuple[str, str]]:
    """Kind and figures of the findings that can fail a run."""
    found = (finding for finding in audited(text).loud() if finding.severity != "note")
    return [(finding.outcome.kind, figures(finding.outcome)) for finding in found]


def holds(text: str, kind: str, wanted: str) -> bool:
    """Is a relation of that kind and of those figures, in whatever order, recalculated and found right?"""
    told = (found.split() for verdict, found in checks(text, kind) if verdict in ("consistent", "rounding"))
    return sorted(wanted.split()) in map(sorted, told)


def alleged(text: str, kind: str, wanted: str) -> bool:
    """Is there an alarm of that kind and of those figures, in whatever order?"""
    return sorted(wanted.split()) in (sorted(found.split()) for said, found in alarms(text) if said == kind)


@lru_cache(maxsize=256)
def audited(text: str) -> Audit:
    return audit(text.encode(), name="t.txt")


def figures(outcome: Outcome) -> str:
    return " ".join(evidence.text for evidence in sorted(outcome.evidence, key=lambda e: e.location.start))
