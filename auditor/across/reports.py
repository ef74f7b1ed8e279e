"""Reports as others see them: outlines in, `Report` values with their figures out, and where they are had from (`Reports`).

The figures of one indicator and of the same funds are one `Key`; a report whose figures of a key do not agree says nothing sure.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from itertools import groupby
from typing import Any, NamedTuple, Protocol

from auditor.across.outline import Stated
from auditor.across.passages import Passage
from auditor.across.rules import Source
from auditor.model import Figure, Mention, Unit


class Key(NamedTuple):
    """What must be the same of two figures: the indicator, and whose or which money."""

    concept: str
    funds: str


@dataclass(frozen=True)
class Place:
    """A figure with the report and the place it stands at."""

    figure: Figure
    address: str
    report: Report
    noted: str = ""
    sure: bool = True


@dataclass(frozen=True)
class Report:
    """A report by its number, its file, whose it is, and its outline."""

    id: int
    file: str
    unit: str
    region: str
    year: int | None
    genre: str
    outline: Mapping[str, Any]

    @property
    def extent(self) -> str:
        return str(self.outline.get("extent", ""))

    @property
    def whose(self) -> tuple[str, str, str, str]:
        return self.unit, self.region, self.genre, self.extent

    @property
    def listed(self) -> Mapping[str, Any]:
        """The units it takes in, as it says."""
        found: Mapping[str, Any] = self.outline.get("units") or {}
        return found

    @property
    def passages(self) -> Iterator[Passage]:
        return (Passage(*row) for row in self.outline.get("passages", ()))

    @cached_property
    def statements(self) -> tuple[Stated, ...]:
        return tuple(Stated(*row) for row in self.outline.get("statements", ()))

    def keys(self, source: Source, concepts: tuple[str, ...]) -> tuple[Key, ...]:
        """Of what it has figures that a rule asks for, in order."""
        return tuple(
            dict.fromkeys(
                Key(stated.concept, stated.funds)
                for stated in self.statements
                if stated.role == source.role and source.takes(stated.measure)
                and (not concepts or stated.concept in concepts)
            )
        )  # fmt: skip

    def places(self, source: Source, key: Key) -> tuple[Place, ...]:
        """Its figures of that kind."""
        return tuple(self._place(stated) for stated in self.stated(source, key))

    def stated(self, source: Source, key: Key) -> tuple[Stated, ...]:
        return tuple(
            stated
            for stated in self.statements
            if stated.role == source.role and source.takes(stated.measure) and (stated.concept, stated.funds) == key
        )

    def pairs(self, key: Key) -> Iterator[tuple[Place, Place]]:
        """Each current figure with the change from the year before."""
        current = {s.pair: s for s in self.statements if s.role == "current" and (s.concept, s.funds) == key}
        for stated in self.statements:
            if stated.role == "delta" and stated.pair in current:
                yield self._place(current[stated.pair]), self._place(stated)

    def states(self, concepts: Iterable[str]) -> bool:
        """Does it state one of these, other than nought?"""
        wanted = frozenset(concepts)
        return any(stated.concept in wanted and Decimal(stated.number) for stated in self.statements)

    def _place(self, stated: Stated) -> Place:
        return Place(figure_of(stated), stated.address, self, stated.noted, stated.sure)


def figure_of(stated: Stated) -> Figure:
    """The figure as the engine knows it."""
    unit = Unit(stated.symbol, stated.dimension, Decimal(stated.scale), stated.exact, stated.prefix)
    mention = Mention(0, 0, stated.text, Decimal(stated.number), stated.decimals, unit, stated.qualifier)
    return Figure(mention, stated.label, stated.concept, stated.measure, stated.sign)


class Reports(Protocol):
    """The reports of a batch."""

    def all(self) -> Iterator[Report]:
        """Every report, those of one unit, kind and extent together, by year."""

    def some(self, ids: Iterable[int]) -> Mapping[int, Report]:
        """Those with these numbers."""


@dataclass(frozen=True)
class Held:
    """Reports that are at hand, for examples and tests."""

    reports: Sequence[Report]

    def all(self) -> Iterator[Report]:
        yield from sorted(self.reports, key=order)

    def some(self, ids: Iterable[int]) -> Mapping[int, Report]:
        wanted = frozenset(ids)
        return {report.id: report for report in self.reports if report.id in wanted}


def order(report: Report) -> tuple[Any, ...]:
    return report.unit, report.region, report.genre, report.extent, report.year or 0, report.file, report.id


def grouped(reports: Iterable[Report], key: Callable[[Report], Any]) -> Iterator[list[Report]]:
    for _, members in groupby(reports, key=key):
        yield list(members)
