"""Figures that must be one number: cases that hold in, the same cases with each such figure in the place of the first out.

A kind of expenditure with a single item has the amount of that item. Where both were typed with a digit lost, the two agree
with each other and neither alone can be mended; taken as one figure, it is the one that everything else contradicts.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from auditor.cases import Case, digits_told, same_name
from auditor.judgement import bind
from auditor.model import Figure

TELLING = 3  # digits that do not agree by chance
MOST = 4  # figures that are one number; more are no slip


@dataclass(frozen=True, slots=True)
class Ties:
    first: Mapping[int, Figure]  # start of a tied figure -> the first of those that must be the same
    figures: Mapping[int, Figure]  # by start

    def with_it(self, start: int) -> tuple[Figure, ...]:
        """The others that are the same number as the first."""
        return tuple(
            f for at, f in sorted(self.figures.items()) if at != start and self.first[at].mention.start == start
        )


def ties_in(holding: Iterable[Case]) -> Ties:
    """What two figures that hold between them tie, one way or by way of others."""
    figures: dict[int, Figure] = {}
    members: dict[int, list[int]] = {}  # by start: those tied to it, in one list that they share
    for pair in filter(None, map(_tied, holding)):
        figures |= {figure.mention.start: figure for figure in pair}
        one, other = (members.setdefault(figure.mention.start, [figure.mention.start]) for figure in pair)
        if one is not other:
            one += other
            members |= dict.fromkeys(other, one)
    first = {start: figures[min(alike)] for start, alike in members.items() if len(alike) <= MOST}
    return Ties(first, {start: figures[start] for start in first})


def _tied(case: Case) -> tuple[Figure, Figure] | None:
    """The two figures of an equation between two numbers printed alike."""
    if case.comparison.symbol != "==" or case.comparison.form == "rate" or len(case.starts) != 2:
        return None
    one, other = (case.figure_at(start) for start in case.starts)
    same = (
        one.mention.number == other.mention.number and one.mention.unit == other.mention.unit and one.sign == other.sign
    )
    named = case.comparison.form != "restated" or same_name(one, other)
    alike = same and named and one.mention.decimals == other.mention.decimals
    return (one, other) if alike and digits_told(one) >= TELLING else None


def merged(case: Case, ties: Ties) -> Case:
    """The case with the first of tied figures wherever one of them stands."""
    if ties.first.keys().isdisjoint(case.starts):
        return case
    bound = {
        name: tuple(_first(item, ties) if isinstance(item, Figure) else item for item in items)
        for name, items in case.binding.bound.items()
    }
    binding = case.binding
    return replace(case, binding=bind(bound, binding.constants, binding.forced, binding.tolerance))


def _first(figure: Figure, ties: Ties) -> Figure:
    tied = ties.first.get(figure.mention.start)
    return replace(figure, mention=tied.mention) if tied is not None else figure
