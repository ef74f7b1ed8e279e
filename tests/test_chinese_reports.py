"""Annotated Chinese reports: no false alarm, how many relations are read, every error told that was told before.

`tests/chinese/<batch>/NAME.gold` lists the relations of `NAME.txt`, one a line: its verdict (or ``optional``), its kind, and
its figures with the offsets at which they stand: ``consistent sum 12.50万元@120 10.00万元@131 2.50万元@143``.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple

import pytest

from auditor import audit
from auditor.model import Audit, Outcome

HERE = Path(__file__).parent / "chinese"
REPORTS = sorted(HERE.glob("*/*.txt"))
READ, WRITTEN = 11320, 12441  # relations that must be read at least, and all that are not optional
TOLD, ERRORS = 845, 989  # of the relations that fail
NAMES = {  # a relation of one kind, read as another that says the same
    "sum": {"sum", "difference", "shares_total"},
    "difference": {"difference", "sum", "change"},
    "change": {"change", "difference"},
    "share": {"share", "ratio"},
    "ratio": {"ratio", "share"},
    "shares_total": {"shares_total", "sum"},
}


class Relation(NamedTuple):
    verdict: str
    kind: str
    starts: frozenset[int]  # where its figures stand


@cache
def audited(path: Path) -> Audit:
    return audit(path.read_bytes(), name="report.txt")


def relations(path: Path) -> Iterator[Relation]:
    for line in path.with_suffix(".gold").read_text(encoding="utf-8").splitlines():
        verdict, kind, *figures = line.split()
        yield Relation(verdict, kind, frozenset(int(figure.rpartition("@")[2]) for figure in figures))


def places(outcome: Outcome) -> frozenset[int]:
    return frozenset(item.location.start for item in outcome.evidence)


def covering(relation: Relation, outcomes: Sequence[Outcome]) -> list[Outcome]:
    """The outcome that holds all its figures; or those of two or more of them, the amount of a change and its rate, that do together."""
    kinds = NAMES.get(relation.kind, {relation.kind})
    alike = [o for o in outcomes if relation.kind == "logic" or o.kind in kinds]
    whole = [o for o in alike if relation.starts <= places(o)]
    parts = [o for o in alike if len(relation.starts & places(o)) > 1 and len(places(o) - relation.starts) < 2]
    together = frozenset().union(*map(places, parts))
    return whole or (parts if relation.starts <= together else [])


def is_read(relation: Relation, found: Audit) -> bool:
    return bool(covering(relation, found.outcomes))


def alarms(found: Audit) -> list[Outcome]:
    return [finding.outcome for finding in found.loud() if finding.severity != "note"]


def is_told(relation: Relation, found: Audit) -> bool:
    return bool(covering(relation, alarms(found)))


@pytest.mark.parametrize("path", REPORTS, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_nothing_is_alleged_but_errors(path: Path) -> None:
    wrong = [r.starts for r in relations(path) if r.verdict != "consistent"]
    alleged = [places(outcome) for outcome in alarms(audited(path))]
    assert [one for one in alleged if not any(len(one & starts) >= min(2, len(starts)) for starts in wrong)] == []


def test_most_relations_are_read() -> None:
    asked = [is_read(r, audited(path)) for path in REPORTS for r in relations(path) if r.verdict != "optional"]
    assert len(asked) == WRITTEN
    assert sum(asked) >= READ


def test_errors_are_told() -> None:
    wrong = [is_told(r, audited(path)) for path in REPORTS for r in relations(path) if r.verdict == "inconsistent"]
    assert len(wrong) == ERRORS
    assert sum(wrong) >= TOLD
