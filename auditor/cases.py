"""A comparison with its figures, as diagnosis and localisation try it: would it hold if that figure were another?

769.49 beside parts of 796.49 -> ``case.mended(place, Decimal("796.49"))`` is the figure that would mend it.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal, DecimalException

from auditor.formula import EXACT, Call, Comparison, Name, Operation, Term
from auditor.judgement import AUTO, FORCED, HALF, Binding, Judgement, bind, judge, value_of
from auditor.model import Figure, Location, Mention, Named, Unit, Verdict
from auditor.swift import derived, made_swiftly
from auditor.workings import workings

Place = tuple[str, int, Figure]  # a name, which of its figures, and that figure
Years = Mapping[int, int | None]


def _nowhere(start: int, end: int) -> Location:
    return Location(start, end, "", 0)


def _free(figure: Figure) -> bool:
    return True


@dataclass(frozen=True)
class Others:
    """The figures of a document, to be found by what they say, with the year of those that have one."""

    figures: tuple[Figure, ...] = ()
    years: Years = field(default_factory=dict)  # by start
    locate: Callable[[int, int], Location] = _nowhere

    def worth(self, dimension: str, value: Decimal) -> Sequence[Figure]:
        return self._by_value.get((dimension, value), ())

    def numbered(self, number: Decimal) -> Sequence[Figure]:
        return self._by_number.get(number, ())

    def between(self, dimension: str, low: Decimal, high: Decimal) -> Sequence[Figure]:
        values, figures = self._sorted.get(dimension, ((), ()))
        return figures[bisect_left(values, low) : bisect_right(values, high)]

    def address(self, figure: Figure) -> str:
        return self.locate(figure.mention.start, figure.mention.end).address

    @derived
    def _by_value(self) -> dict[tuple[str, Decimal], list[Figure]]:
        found: dict[tuple[str, Decimal], list[Figure]] = defaultdict(list)
        for figure in self.figures:
            found[figure.mention.unit.dimension, value_of(figure)].append(figure)
        return found

    @derived
    def _sorted(self) -> dict[str, tuple[tuple[Decimal, ...], tuple[Figure, ...]]]:
        dimensions: dict[str, list[Figure]] = defaultdict(list)
        for figure in sorted(self.figures, key=value_of):
            dimensions[figure.mention.unit.dimension].append(figure)
        return {name: (tuple(map(value_of, those)), tuple(those)) for name, those in dimensions.items()}

    @derived
    def _by_number(self) -> dict[Decimal, list[Figure]]:
        found: dict[Decimal, list[Figure]] = defaultdict(list)
        for figure in self.figures:
            found[figure.mention.number].append(figure)
        return found


@made_swiftly
@dataclass(frozen=True)
class Case:
    """One comparison that was judged, and the other figures of the document."""

    judgement: Judgement
    binding: Binding
    others: Others
    free: Callable[[Figure], bool] = field(default=_free, compare=False)  # would nothing that holds be upset?

    @property
    def comparison(self) -> Comparison:
        return self.judgement.comparison

    @derived
    def stated(self) -> Figure | None:
        return workings(self.judgement, self.binding).figure

    @derived
    def figures(self) -> tuple[Figure, ...]:
        return tuple(self.binding.figures(self.comparison.names))

    @derived
    def starts(self) -> tuple[int, ...]:
        """Where its figures stand, in the order of its names."""
        return tuple(dict.fromkeys(figure.mention.start for figure in self.figures))

    def figure_at(self, start: int) -> Figure:
        return self._by_start[start]

    @derived
    def _by_start(self) -> dict[int, Figure]:
        return {figure.mention.start: figure for figure in reversed(self.figures)}

    def holds_with(self, place: Place, figure: Figure) -> bool:
        """Would the comparison hold with another figure in that place, and all else that holds too?"""
        return self.consistent_with(place, figure) and self.free(figure)

    def consistent_with(self, place: Place, figure: Figure) -> bool:
        """Would the comparison hold with another figure in that place?"""
        name, index, _ = place
        if not self._near(place, value_of(figure)):
            return False
        bound = list(self.binding.bound[name])
        bound[index] = figure
        return self._verdict({**self.binding.bound, name: tuple(bound)}) == "consistent"

    def mended(self, place: Place, number: Decimal) -> Figure | None:
        """The figure in that place with another number, if the comparison would hold with it."""
        figure = place[2]
        value = number * figure.mention.unit.scale
        if not self._near(place, value if figure.sign > 0 else -value):
            return None
        other = numbered(figure, number)
        return other if self.holds_with(place, other) else None

    @derived
    def turned(self) -> bool:
        """Would it hold if the stated figure had the other sign: is the word 增加 or 减少 wrong, and no number?"""
        place = self.places[0] if self.places else None
        if (
            place is None
            or place[2] is not self.stated
            or not place[2].mention.number
            or self.comparison.form == "restated"
        ):
            return False
        return self.consistent_with(place, replace(place[2], sign=-place[2].sign))

    @property
    def slight(self) -> bool:
        """Is it a rate off by its last digit? That is how it was rounded, or made to total 100, whatever its operands."""
        off = abs(self.judgement.left - self.judgement.right)
        return self.comparison.form == "rate" and self.stated is not None and off < FORCED * self.stated.mention.ulp

    def _near(self, place: Place, value: Decimal) -> bool:
        """Would both sides come as near to each other as rounding can take them? Most trials do not, and need no judging."""
        if self._reach is None:
            return True
        name, index, figure = place
        if self._adds:
            off, change = self.judgement.left - self.judgement.right, value - value_of(figure)
            return min(abs(off + change), abs(off - change)) <= self._reach
        values = self.binding.frame[name]
        frame = {**self.binding.frame, name: (*values[:index], value, *values[index + 1 :])}
        try:
            return abs(self.comparison.difference.value(frame, EXACT)) <= self._reach
        except (ZeroDivisionError, DecimalException):
            return False

    @derived
    def _reach(self) -> Decimal | None:
        """How far apart two sides that hold may be: rounding moves none by more than half a last digit.

        Of what is said several times each may be rounded; of 约100万元 nobody can say; a rule may allow more.
        """
        if self.binding.vague(self.comparison):
            return None
        whole = self.comparison.form == "restated" or self.binding.tolerance != AUTO
        stated = self.binding.figure(self.comparison.stated) if self.comparison.form == "rate" else None
        figures = self.figures if whole or stated is None else (stated,)
        last = max((figure.mention.ulp for figure in figures), default=None)
        return last if whole or last is None else last * HALF

    @derived
    def _adds(self) -> bool:
        """Does each figure stand once, added or taken away, so that the gap changes by as much as it does?"""
        return sums(self.comparison.difference) and len(self.comparison.difference.names) == len(self.comparison.names)

    def verdict_with(self, *figures: Figure) -> Verdict:
        """The verdict with other numbers wherever those figures stand."""
        others = {f.mention.start: f.mention for f in figures if f.mention.start in self._by_start}
        if self.comparison.form == "restated":
            return self._verdict({self.comparison.names[0]: self._prints_with(others)})
        bound = {
            name: tuple(_replaced(i, others.get(i.mention.start)) if isinstance(i, Figure) else i for i in items)
            for name, items in self.binding.bound.items()
        }
        return self._verdict(bound)

    def _prints_with(self, others: Mapping[int, Mention]) -> tuple[Figure, ...]:
        """What is said again, each way of printing it once: the same figure may stand in a hundred places."""
        kept = [like[0] for like in self._prints.values() if any(f.mention.start not in others for f in like)]
        changed = (replace(self.figure_at(start), mention=mention) for start, mention in others.items())
        return (*kept, *changed)

    @derived
    def _prints(self) -> dict[tuple[Decimal, int, Unit, int], list[Figure]]:
        found: dict[tuple[Decimal, int, Unit, int], list[Figure]] = defaultdict(list)
        for figure in self.figures:
            found[figure.mention.number, figure.mention.decimals, figure.mention.unit, figure.sign].append(figure)
        return found

    def _verdict(self, bound: Mapping[str, tuple[Figure | Named, ...]]) -> Verdict:
        try:
            return judge(
                self.comparison, bind(bound, self.binding.constants, self.binding.forced, self.binding.tolerance)
            ).verdict
        except (ZeroDivisionError, DecimalException):
            return "not_evaluated"

    @derived
    def places(self) -> tuple[Place, ...]:
        """Every figure where it stands, the stated one first."""
        places = [
            (name, index, item)
            for name in self.comparison.names
            for index, item in enumerate(self.binding.bound.get(name, ()))
            if isinstance(item, Figure)
        ]
        return tuple(sorted(places, key=lambda place: place[2] is not self.stated))

    @property
    def suspects(self) -> tuple[Place, ...]:
        """The figures that may be wrong; of a rate only the stated one, as rates leave too much room."""
        of_rate = self.comparison.form == "rate"
        return tuple(place for place in self.places if place[2] is self.stated or not of_rate)


def _replaced(figure: Figure, mention: Mention | None) -> Figure:
    return replace(figure, mention=mention) if mention is not None else figure


def numbered(figure: Figure, number: Decimal, decimals: int | None = None) -> Figure:
    """The figure with another number."""
    mention = figure.mention
    return replace(
        figure, mention=replace(mention, number=number, decimals=mention.decimals if decimals is None else decimals)
    )


def sums(term: Term) -> bool:
    """Nothing but additions and subtractions?"""
    if isinstance(term, Operation):
        return term.symbol in "+-" and sums(term.left) and sums(term.right)
    return isinstance(term, Name) or (isinstance(term, Call) and term.function == "sum")
