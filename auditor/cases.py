"""A comparison with its figures, as diagnosis and localisation try it: would it hold if that figure were another?

769.49 beside parts of 796.49 -> ``case.mended(place, Decimal("796.49"))`` is the figure that would mend it.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal, DecimalException

from auditor.formula import EXACT, Call, Comparison, Name, Operation, Term
from auditor.interval import Interval
from auditor.judgement import AUTO, FORCED, HALF, Binding, Judgement, bind, judge, value_of
from auditor.model import Figure, Location, Mention, Named, Unit, Verdict
from auditor.swift import changed, derived, made_swiftly, taken
from auditor.workings import printed_result

Breakdown = tuple[Figure, tuple[Figure, ...]]  # a total and the parts that the document says it has
Place = tuple[str, int, Figure]  # a name, which of its figures, and that figure
Years = Mapping[int, int | None]
NAMED_DIGITS = 3  # digits that a figure needs to be known again by its name,
UNNAMED_DIGITS = 5  # and where the names differ
MOST_ALIKE = 3  # breakdowns into the same kinds
WIDE = 10  # last digits: of so many numbers that would do, digits alone tell none


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
    breakdowns: tuple[Breakdown, ...] = ()

    def worth(self, dimension: str, value: Decimal) -> Sequence[Figure]:
        return self._by_value.get((dimension, value), ())

    def printed(self, dimension: str, value: Decimal) -> Iterator[Figure]:
        """Whatever the word before it says: 减少48.48万元 is worth less than nothing."""
        for signed in {value, -value}:
            yield from (figure for figure in self.worth(dimension, signed) if figure.mention.value == value)

    def numbered(self, number: Decimal) -> Sequence[Figure]:
        return self._by_number.get(number, ())

    def between(self, dimension: str, low: Decimal, high: Decimal) -> Sequence[Figure]:
        values, figures = self._sorted.get(dimension, ((), ()))
        return figures[bisect_left(values, low) : bisect_right(values, high)]

    def standing(self, low: int, high: int) -> Sequence[Figure]:
        """Those that begin there, in the order of the document."""
        starts, figures = self._in_order
        return figures[bisect_left(starts, low) : bisect_right(starts, high)]

    def witness(self, figure: Figure, low: Decimal, high: Decimal, apart: Callable[[Figure], bool]) -> Figure | None:
        """What stands elsewhere for the same thing and lies between (base units), if it is one amount."""
        wide = (high - low) > WIDE * figure.mention.ulp
        dimension = figure.mention.unit.dimension
        fallen = (other for other in self.between(dimension, -high, -low) if other.sign < 0)
        found = [
            other
            for other in (*self.between(dimension, low, high), *fallen)
            if self._same_year(figure, other) and not apart(other) and self._told(figure, other, wide)
        ]
        return found[0] if found and len({other.mention.value for other in found}) == 1 else None

    def named_again(self, figure: Figure, apart: Callable[[Figure], bool]) -> bool:
        """Does the same thing stand elsewhere with the number that is printed?"""
        alike = self.printed(figure.mention.unit.dimension, figure.mention.value)
        return any(same_name(figure, other) and self._same_year(figure, other) and not apart(other) for other in alike)

    def _same_year(self, figure: Figure, other: Figure) -> bool:
        mine, its = (self.years.get(one.mention.start) for one in (figure, other))
        return mine is None or its is None or mine == its

    def _told(self, figure: Figure, other: Figure, wide: bool) -> bool:
        """Has it the name; or, where it is not one of many numbers that would do, digits enough to be no coincidence?"""
        if same_name(figure, other):
            return digits_told(other) >= NAMED_DIGITS
        digits = digits_told(other) >= UNNAMED_DIGITS and not wide
        gap = abs(figure.mention.value - other.mention.value)
        return digits and not (_named_apart(figure, other) and self.worth(figure.mention.unit.dimension, gap))

    def kinds_missing(self, total: Figure, parts: Sequence[Figure]) -> Iterator[tuple[Figure, Figure]]:
        """Other totals that are divided into the same kinds and one more, with that one."""
        for other, kinds in self._by_size.get(len(parts) + 1, ()):
            more = [kind for kind in kinds if not any(_same_kind(kind, part) for part in parts)]
            all_met = all(any(_same_kind(kind, part) for kind in kinds) for part in parts)
            apart = other.mention.start != total.mention.start
            if apart and all_met and len(more) == 1:
                yield other, more[0]

    def address(self, figure: Figure) -> str:
        return self.locate(figure.mention.start, figure.mention.end).address

    @derived
    def _by_size(self) -> dict[int, list[Breakdown]]:
        """Number of parts -> the breakdowns of so many; of those into the same kinds a few, for more tell nothing."""
        found: dict[int, list[Breakdown]] = defaultdict(list)
        seen: Counter[tuple[tuple[str | None, str], ...]] = Counter()
        for total, kinds in self.breakdowns:
            named = tuple((kind.concept, kind.label) for kind in kinds)
            seen[named] += 1
            if seen[named] <= MOST_ALIKE:
                found[len(kinds)].append((total, kinds))
        return found

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
    def _in_order(self) -> tuple[tuple[int, ...], tuple[Figure, ...]]:
        figures = sorted(self.figures, key=lambda figure: figure.mention.start)
        return tuple(figure.mention.start for figure in figures), tuple(figures)

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
    comparison: Comparison = taken("judgement.comparison")

    @derived
    def stated(self) -> Figure | None:
        return printed_result(self.judgement, self.binding)

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

    def reads_with(self, *others: tuple[Place, Figure]) -> bool:
        """Would it hold with other figures in those places?"""
        bound = dict(self.binding.bound)
        for (name, index, _), figure in others:
            bound[name] = (*bound[name][:index], figure, *bound[name][index + 1 :])
        return self._verdict(bound) == "consistent"

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
        return self.consistent_with(place, changed(place[2], sign=-place[2].sign))

    @derived
    def solved(self) -> dict[tuple[int, bool], tuple[Decimal | None, Interval]]:
        """What `auditor.solving` has found so far: it asks for the same figure again and again."""
        return {}

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
        if self.adds:
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
    def adds(self) -> bool:
        """Does each figure stand once, added or taken away, so that the gap changes by as much as it does?"""
        return sums(self.comparison.difference) and len(self.comparison.difference.names) == len(self.comparison.names)

    def verdict_with(self, *figures: Figure) -> Verdict:
        """The verdict with other numbers wherever those figures stand."""
        others = {f.mention.start: f.mention for f in figures if f.mention.start in self._by_start}
        if self.comparison.form == "restated":
            return self._verdict({self.comparison.names[0]: self._prints_with(others)})
        bound = {name: _with(items, others) for name, items in self.binding.bound.items()}
        return self._verdict(bound)

    def _prints_with(self, others: Mapping[int, Mention]) -> tuple[Figure, ...]:
        """What is said again, each way of printing it once: the same figure may stand in a hundred places."""
        kept = [like[0] for like in self._prints.values() if any(f.mention.start not in others for f in like)]
        other = (changed(self.figure_at(start), mention=mention) for start, mention in others.items())
        return (*kept, *other)

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


def _with(items: tuple[Figure | Named, ...], others: Mapping[int, Mention]) -> tuple[Figure | Named, ...]:
    """The figures of a role, with other mentions in the places of some."""
    return tuple(
        [
            changed(i, mention=others[i.mention.start]) if isinstance(i, Figure) and i.mention.start in others else i
            for i in items
        ]
    )


def numbered(figure: Figure, number: Decimal, decimals: int | None = None) -> Figure:
    """The figure with another number."""
    old = figure.mention
    decimals = old.decimals if decimals is None else decimals
    mention = Mention(old.start, old.end, old.text, number, decimals, old.unit, old.qualifier)
    return Figure(mention, figure.label, figure.concept, figure.measure, figure.sign)


def printed_alike(figure: Figure, other: Figure) -> bool:
    """Do they print the same amount, in whatever unit and whether it rose or fell?"""
    one, two = figure.mention, other.mention
    return one.value == two.value and one.unit.dimension == two.unit.dimension


def same_name(figure: Figure, other: Figure) -> bool:
    if figure.measure and other.measure and figure.measure != other.measure:
        return False
    if figure.concept and other.concept:
        return figure.concept == other.concept
    return bool(figure.label) and figure.label == other.label


def _same_kind(figure: Figure, other: Figure) -> bool:
    if figure.concept and other.concept:
        return figure.concept == other.concept
    return bool(figure.label) and figure.label == other.label


def _named_apart(figure: Figure, other: Figure) -> bool:
    """Are they known to be two things? Then a part may be missing, if there is one of that amount."""
    return bool(figure.concept and other.concept and figure.concept != other.concept)


def digits_told(figure: Figure) -> int:
    """Digits without the noughts at both ends: every other rate is 100%."""
    return len(figure.mention.digits)


def sums(term: Term) -> bool:
    """Nothing but additions and subtractions?"""
    if isinstance(term, Operation):
        return term.symbol in "+-" and sums(term.left) and sums(term.right)
    return isinstance(term, Name) or (isinstance(term, Call) and term.function == "sum")
