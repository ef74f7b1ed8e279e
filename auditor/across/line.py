"""The whole of it on one page: the reports of a batch and the rules in, checks across reports out.

Reports pass by once, those of a unit together; what a family, a pair of passages or a value out of line needs is asked for
again. Work and memory grow with the number of reports, never with its square.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice

from auditor.across import units, years
from auditor.across.checks import Check
from auditor.across.copied import Sketches
from auditor.across.peers import Values
from auditor.across.reports import Report, Reports, grouped
from auditor.across.rules import AcrossRule
from auditor.across.units import Given, Index

KINDLESS = ("", "project")  # of another kind each, or of another project each year
FAMILIES = 50  # whose reports are asked for together


@dataclass
class Overview:
    """How many reports could be held against others, and why the rest could not."""

    reports: int = 0
    nameless: int = 0  # no unit or no year was read
    kindless: int = 0  # of no known kind, or of a project: two of them are hardly of the same thing
    placeless: int = 0  # a name without a region could be that of several units
    followed: int = 0  # with last year's report of the same unit, kind and extent
    families: int = 0  # superiors of which some unit's report is there
    peers: int = 0  # values that have peers
    passages: int = 0  # with telling figures
    verdicts: Counter[str] = field(default_factory=Counter)
    rules: frozenset[str] = frozenset()


def checks(rules: Sequence[AcrossRule], reports: Reports, given: Given, overview: Overview) -> Iterator[Check]:
    """Every check, in no particular order; `overview` is filled in as reports go by."""
    overview.rules = frozenset(rule.id for rule in rules)
    for check in _checks([rule for rule in rules if not rule.off], reports, given, overview):
        overview.verdicts[check.verdict] += 1
        yield check


def _checks(rules: Sequence[AcrossRule], reports: Reports, given: Given, overview: Overview) -> Iterator[Check]:
    of = {kind: [rule for rule in rules if rule.across == kind] for kind in ("years", "units", "peers", "copied")}
    index = Index(given)
    values = [Values(rule, number) for rule in of["peers"] for number in range(len(rule.assertions))]
    sketches = [Sketches(rule) for rule in of["copied"]]
    for group in grouped(reports.all(), lambda report: report.whose):
        for report in group:
            overview.reports += 1
            overview.nameless += not report.unit or report.year is None
            overview.kindless += report.genre in KINDLESS
            if report.genre not in KINDLESS:
                index.add(report)
                for value in values:
                    value.add(report)
            for sketch in sketches:
                sketch.add(report)
        yield from _of_one_unit(of["years"], group, given, overview)
    families = list(index.families())
    yield from _of_families(of["units"], families, reports, overview)
    for value in values:
        overview.peers += value.placed
        yield from value.checks(reports)
    overview.passages = max((len(sketch.reports) for sketch in sketches), default=0)
    kin = _kin(families)
    for sketch in sketches:
        yield from sketch.checks(reports, lambda one, other: _related(one, other, kin))


def _of_one_unit(rules: Sequence[AcrossRule], group: list[Report], given: Given, overview: Overview) -> Iterator[Check]:
    first = group[0]
    if not first.unit or first.genre in KINDLESS:
        return
    known = first.region or first.unit in given or any(first.unit in names for names in given.values())
    if not known:
        overview.placeless += sum(report.year is not None for report in group)
        return
    there = {report.year for report in group}
    overview.followed += sum(report.year is not None and report.year - 1 in there for report in group)
    for rule in rules:
        yield from years.checks(rule, group)


def _of_families(
    rules: Sequence[AcrossRule], families: Iterable[units.Family], reports: Reports, overview: Overview
) -> Iterator[Check]:
    waiting = iter(family for family in families if any(family.members.values()))
    while some := list(islice(waiting, FAMILIES)):
        overview.families += len(some)
        found = reports.some({id_ for family in some for id_ in family.ids})
        for family in some:
            for rule in rules:
                yield from units.checks(rule, family, found)


def _kin(families: Iterable[units.Family]) -> Mapping[int, frozenset[int]]:
    """Of each report the families that it belongs to."""
    kin: dict[int, set[int]] = {}
    for number, family in enumerate(families):
        for id_ in family.ids:
            kin.setdefault(id_, set()).add(number)
    return {id_: frozenset(numbers) for id_, numbers in kin.items()}


def _related(one: Report, other: Report, kin: Mapping[int, frozenset[int]]) -> bool:
    """A superior and its units tell of the same things, and so may units of one superior."""
    if kin.get(one.id, frozenset()) & kin.get(other.id, frozenset()):
        return True
    return one.unit in other.unit or other.unit in one.unit
