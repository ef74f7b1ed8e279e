"""A figure against its peers: reports of one year and kind whose ratio is far from what is usual there.

Usual is the median; how far is far is told by the median of the deviations on that side of it, so that neither a few odd reports
nor a lopsided distribution move the limit. What is out of line is a note: it may be quite right.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal, DecimalException
from typing import Any, Final

from auditor.across.checks import Check, check
from auditor.across.reports import Key, Place, Report, Reports
from auditor.across.rules import LIMITS, AcrossRule, Source
from auditor.across.years import alike
from auditor.formula import EXACT, Comparison, Term
from auditor.interval import ZERO
from auditor.judgement import bind

HALF: Final = Decimal("0.5")


@dataclass
class Values:
    """What one formula comes to in each report, by group of peers."""

    rule: AcrossRule
    assertion: int
    groups: dict[tuple[Any, ...], list[tuple[Decimal, int]]] = field(default_factory=dict)

    @property
    def comparison(self) -> Comparison:
        root = self.rule.assertions[self.assertion].expression.root
        assert isinstance(root, Comparison)
        return root

    def add(self, report: Report) -> None:
        if not report.unit or report.year is None:
            return
        bound = bound_in(report, self.comparison)
        value = _value(self.comparison.left, bound) if bound else None
        if value is not None:
            group = tuple(getattr(report, name) for name in self.rule.peers.same)
            self.groups.setdefault(group, []).append((value, report.id))

    @property
    def placed(self) -> int:
        """How many values have peers."""
        return sum(len(values) for values in self.groups.values() if len(values) >= self.rule.peers.least)

    def checks(self, reports: Reports) -> Iterator[Check]:
        """A check for each report that has peers; reports are asked for again only where they are out of line."""
        for values in self.groups.values():
            if len(values) < self.rule.peers.least:
                continue
            ordered = sorted(value for value, _ in values)
            middle = median(ordered)
            limit = self._limit(ordered, middle)
            if limit is None:
                continue
            beyond = [(value, id_) for value, id_ in values if (value > limit if self._upper else value < limit)]
            found = reports.some(id_ for _, id_ in beyond)
            for value, id_ in beyond:
                words = {"value": percent(value), "median": percent(middle), "peers": str(len(values))}
                if one := self._check(found[id_], limit, words):
                    yield one

    @property
    def _upper(self) -> bool:
        return self.comparison.symbol == "<="

    def _limit(self, ordered: Sequence[Decimal], middle: Decimal) -> Decimal | None:
        """The last value that is in line; None where the values on that side are all the same."""
        side = [abs(value - middle) for value in ordered if (value >= middle if self._upper else value <= middle)]
        deviation = median(sorted(side))
        if not deviation:
            return None
        away = self.rule.peers.beyond * deviation
        return middle + away if self._upper else middle - away

    def _check(self, report: Report, limit: Decimal, words: Mapping[str, str]) -> Check | None:
        bound = bound_in(report, self.comparison)
        if bound is None:
            return None
        name = LIMITS[self._upper]
        return check(self.rule, self.assertion, report, bound, {name: limit}, words)


def bound_in(report: Report, comparison: Comparison) -> Mapping[str, Sequence[Place]] | None:
    """The figures of a report for the names of a formula: one of each, all of the same funds; None where it has not."""
    bound: dict[str, list[Place]] = {}
    for name in comparison.names:
        if name in LIMITS:
            continue
        concept, _, measure = name.partition(".")
        source = Source("this", "own", measure or "final")
        places = [place for key in report.keys(source, (concept,)) for place in report.places(source, Key(*key))]
        if not places or not alike(places):
            return None
        bound[name] = places[:1]
    return bound


def _value(term: Term, bound: Mapping[str, Sequence[Place]]) -> Decimal | None:
    frame = bind({name: tuple(place.figure for place in places) for name, places in bound.items()}).frame
    try:
        return term.value(frame, EXACT)
    except (ZeroDivisionError, DecimalException):
        return None


def median(ordered: Sequence[Decimal]) -> Decimal:
    """Of values in order, at least one."""
    middle = len(ordered) // 2
    return ordered[middle] if len(ordered) % 2 else (ordered[middle - 1] + ordered[middle]) * HALF


def percent(value: Decimal) -> str:
    """``0.98234`` -> ``98.2%``"""
    return f"{(value * 100).quantize(Decimal('0.1')):f}%" if value else f"{ZERO}%"
