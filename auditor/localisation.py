"""Which figure is wrong, where relations share figures: the smallest set of figures whose change satisfies them all.

Comparisons that fail and comparisons that hold go in, a `Root` for those that have one comes out (error localisation
after Fellegi and Holt, with exact numbers). 1065.80 in a row whose rate says 1056.80 and in a column whose total says
1056.80 -> that figure, ``1056.80``, both comparisons. What holds must go on holding: that is what clears the others.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from decimal import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_UP, Decimal

from auditor.cases import Case, numbered
from auditor.formula import Call, Literally, Name, Negative, Operation, Term
from auditor.interval import ZERO, Interval
from auditor.judgement import value_of
from auditor.model import Figure

LARGEST = 3  # figures changed together, at most
MOST_BROKEN = 60  # comparisons that hang together; more are no slips but another document
MOST_TRIES = 600  # sets of figures tried for those
MOST_IN_ALL = 6000  # and for a whole document
ONE = Decimal(1)
HOLDS = ("consistent", "rounding")


@dataclass(frozen=True, slots=True)
class Change:
    """A figure, and the numbers between which it would have to be, at its precision (`low` == `high`: just one)."""

    figure: Figure
    low: Decimal
    high: Decimal
    decimals: int

    @property
    def start(self) -> int:
        return self.figure.mention.start

    @property
    def sure(self) -> bool:
        return self.low == self.high


@dataclass(frozen=True, slots=True)
class Root:
    """The figure to be changed, or two of which one is; and the failing comparisons that this would mend, by number."""

    changes: tuple[Change, ...]
    mended: tuple[int, ...]
    relations: int  # different ones that would hold
    broken: int  # of these, that do not hold now


@dataclass(frozen=True, slots=True)
class Localised:
    roots: tuple[Root, ...] = ()
    given_up: tuple[tuple[int, ...], ...] = ()  # comparisons that hang together and are too many to try


class _UnsolvableError(Exception):
    """The formula is not one that can be solved for that figure."""


def localised(broken: Sequence[Case], pins: Pins) -> Localised:
    """The roots of what fails. Where nothing tells two or more explanations apart, there is none."""
    web, left = _web(broken, pins), MOST_IN_ALL
    roots: list[Root] = []
    given_up: list[tuple[int, ...]] = []
    for together in _components(web):
        search = _Search(web, together, min(left, MOST_TRIES if len(together) <= MOST_BROKEN else 0))
        found = search.roots()
        left -= search.tries
        if found is None:
            given_up.append(together)
        else:
            roots += found
    return Localised(tuple(roots), tuple(given_up))


def mends(root: Root, case: Case) -> bool:
    """Would the change also mend a comparison that was not asked for, one that was read with doubt or a limit?"""
    (change, *more) = root.changes
    return not more and change.sure and case.verdict_with(_changed(change, change.low)) in HOLDS


class Pins:
    """What holds, and keeps figures where they are."""

    def __init__(self, holding: Iterable[Case]) -> None:
        self._holding: dict[int, list[Case]] = defaultdict(list)
        for case in holding:
            for start in case.starts:
                self._holding[start].append(case)

    def through(self, start: int) -> tuple[Case, ...]:
        return tuple(self._holding.get(start, ()))

    def free(self, figure: Figure) -> bool:
        """Could the figure be that without upsetting anything?"""
        return all(case.verdict_with(figure) in HOLDS for case in self.through(figure.mention.start))


# --- which figures stand in which comparisons -----------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Web:
    broken: Sequence[Case]
    places: tuple[tuple[int, ...], ...]  # of each broken one, the starts of its figures
    through: Mapping[int, tuple[int, ...]]  # start of a figure -> the broken ones it stands in
    pins: Pins


def _web(broken: Sequence[Case], pins: Pins) -> _Web:
    places = tuple(case.starts for case in broken)
    through: dict[int, list[int]] = defaultdict(list)
    for number, starts in enumerate(places):
        for start in starts:
            through[start].append(number)
    return _Web(broken, places, {start: tuple(numbers) for start, numbers in through.items()}, pins)


def _components(web: _Web) -> Iterator[tuple[int, ...]]:
    """Failing comparisons that share figures, directly or by way of others."""
    seen: set[int] = set()
    for first in range(len(web.broken)):
        together, waiting = set[int](), [] if first in seen else [first]
        while waiting:
            number = waiting.pop()
            if number not in together:
                together.add(number)
                waiting += [other for start in web.places[number] for other in web.through[start]]
        seen |= together
        if together:
            yield tuple(sorted(together))


# --- the smallest sets ----------------------------------------------------------------------------------------------

Answer = Mapping[int, Change]  # start of a figure -> its change


@dataclass
class _Search:
    """Smallest sets of figures whose change mends some failing comparisons that hang together."""

    web: _Web
    together: tuple[int, ...]
    most: int  # sets to try
    tries: int = 0
    tried: set[frozenset[int]] = field(default_factory=set)
    unsolved: bool = False  # a set that may do, but cannot be calculated

    def roots(self) -> list[Root] | None:
        """None where it would take too long to tell."""
        for size in range(1, min(LARGEST, len(self.together)) + 1):
            self.tried.clear()
            answers = [answer for answer in self.sets((), size) if answer is not None]
            if self.tries >= self.most:
                return None
            if self.unsolved:
                return []
            if answers:
                several = size == 1 and len({self.web.places[number] for number in self.together}) > 1
                told = self.told(_likeliest(answers) if several else answers)
                return [root for root in told if self.telling(root)]
        return []

    def telling(self, root: Root) -> bool:
        """Is it more than one relation says by itself? Where but one fails, others must have cleared its figures."""
        if root.broken > 1:
            return True
        cleared = root.relations > 1 or (len(root.changes) == 1 and _said_again(self.web.broken[root.mended[0]]))
        return cleared and all(change.sure for change in root.changes)

    def sets(self, chosen: tuple[int, ...], size: int) -> Iterator[Answer | None]:
        """Every set of that many figures that does, by way of the first comparison that none of them mends yet."""
        left = [number for number in self.together if not set(chosen) & set(self.web.places[number])]
        if not left:
            yield self.once(chosen)
        elif len(chosen) < size:
            hardest = min(left, key=lambda number: len(self.web.places[number]))
            for start in self.web.places[hardest]:
                if self.tries >= self.most:
                    return
                yield from self.sets((*chosen, start), size)

    def once(self, chosen: tuple[int, ...]) -> Answer | None:
        key = frozenset(chosen)
        if key in self.tried:
            return None
        self.tried.add(key)
        self.tries += 1
        try:
            return self.answer(key)
        except _UnsolvableError:
            self.unsolved = True
            return None

    def answer(self, chosen: frozenset[int]) -> Answer | None:
        """The changes of a set of figures; None where no numbers satisfy all comparisons through them."""
        found: dict[int, Change] = {}
        for start in sorted(chosen):
            own = [number for number in self.web.through[start] if not self.shared(number, start, chosen)]
            if not own:  # any number would do if the other figure followed: nothing is known
                return None
            held = [case for case in self.web.pins.through(start) if not (set(case.starts) & chosen) - {start}]
            change = needed(start, [self.web.broken[number] for number in own], held)
            if change is None:
                return None
            found[start] = change
        return found if self.joint(chosen, found) else None

    def shared(self, number: int, start: int, chosen: frozenset[int]) -> bool:
        return any(other in chosen and other != start for other in self.web.places[number])

    def joint(self, chosen: frozenset[int], found: Answer) -> bool:
        """Do comparisons with two of the figures hold when both are changed?"""
        cases = [self.web.broken[n] for n in self.together if len(chosen & set(self.web.places[n])) > 1]
        cases += [
            case for start in chosen for case in self.web.pins.through(start) if len(chosen & set(case.starts)) > 1
        ]
        if not cases:
            return True
        if not all(change.sure for change in found.values()):
            return False
        figures = [_changed(change, change.low) for change in found.values()]
        return all(case.verdict_with(*figures) != "inconsistent" for case in cases)

    def told(self, answers: Sequence[Answer]) -> Iterator[Root]:
        """What all answers agree on; and where there are but two and they differ in one figure, that it is either."""
        common = set.intersection(*(set(answer) for answer in answers))
        agreed = [start for start in sorted(common) if len({_bounds(answer[start]) for answer in answers}) == 1]
        for start in agreed:
            yield self.root((answers[0][start],))
        either = [answer[start] for answer in answers for start in answer if start not in common]
        if len(answers) == 2 and len(either) == 2:
            yield self.root(tuple(sorted(either, key=lambda change: change.start)))

    def root(self, changes: tuple[Change, ...]) -> Root:
        mended = set.intersection(*(set(self.web.through[change.start]) for change in changes))
        held = min(len({case.starts for case in self.web.pins.through(change.start)}) for change in changes)
        kinds = {self.web.places[number] for number in mended}
        return Root(changes, tuple(sorted(mended)), len(kinds) + held, len(kinds))


def _said_again(case: Case) -> bool:
    """One figure of one year, printed several times."""
    years = {case.others.years.get(figure.mention.start) for figure in case.figures}
    return case.comparison.form == "restated" and len(years) == 1


def _bounds(change: Change) -> tuple[Decimal, Decimal]:
    return change.low, change.high


def _likeliest(answers: Sequence[Answer]) -> Sequence[Answer]:
    """Of single figures that would do, those that one slip of the pen explains, if there are such."""
    slips = [answer for answer in answers if all(slip_of_the_pen(change) for change in answer.values())]
    return slips or answers


def slip_of_the_pen(change: Change) -> bool:
    """Two neighbouring digits exchanged, the point moved, or one digit another."""
    if not change.sure:
        return False
    old, new = (f"{number:.{change.decimals}f}" for number in (change.figure.mention.number, change.low))
    digits = [text.replace(".", "").strip("0") for text in (old, new)]
    if digits[0] == digits[1] or len(old) != len(new):
        return digits[0] == digits[1]
    apart = [i for i, (a, b) in enumerate(zip(old, new, strict=True)) if a != b]
    return len(apart) == 1 or (len(apart) == 2 and _exchanged(old, new))


def _exchanged(old: str, new: str) -> bool:
    digits = [text.replace(".", "") for text in (old, new)]
    apart = [i for i, (a, b) in enumerate(zip(*digits, strict=True)) if a != b]
    return apart[1] == apart[0] + 1 and sorted(digits[0]) == sorted(digits[1])


# --- what a figure would have to be ---------------------------------------------------------------------------------


def needed(start: int, broken: Sequence[Case], holding: Sequence[Case]) -> Change | None:
    """The numbers with which a figure satisfies all these comparisons; at face value, else within rounding."""
    figure = broken[0].figure_at(start)
    finest = max(other.mention.decimals for case in broken for other in case.figures if _alike(other, figure))
    for rough in (False, True):
        for decimals in dict.fromkeys((figure.mention.decimals, max(finest, figure.mention.decimals))):
            if (change := _change(start, decimals, rough, broken, holding)) is not None:
                return change
    return None


def _alike(figure: Figure, other: Figure) -> bool:
    return figure.mention.unit == other.mention.unit


def _change(start: int, decimals: int, rough: bool, broken: Sequence[Case], holding: Sequence[Case]) -> Change | None:
    solved = [_solved(case, start, rough) for case in broken]
    low, high = max(reach.low for _, reach in solved), min(reach.high for _, reach in solved)
    if low > high:
        return None
    change = Change(broken[0].figure_at(start), low, high, decimals)  # bounds in base units until they are printed
    exact = dict.fromkeys(target for target, _ in solved if target is not None)
    tried = [_printed(change, target, target, ROUND_HALF_UP, ROUND_HALF_UP) for target in exact]
    for each in tried or [_printed(change, low, high, ROUND_CEILING, ROUND_FLOOR)]:
        if found := _narrowed(each, rough, broken, holding):
            return found
    return None


def _printed(change: Change, low: Decimal, high: Decimal, down: str, up: str) -> Change:
    scale, digit = change.figure.mention.unit.scale, ONE.scaleb(-change.decimals)
    return replace(change, low=(low / scale).quantize(digit, down), high=(high / scale).quantize(digit, up))


def _narrowed(change: Change, rough: bool, broken: Sequence[Case], holding: Sequence[Case]) -> Change | None:
    """The part of the range in which all holds: as it is, or what lies around its middle."""

    def fits(number: Decimal) -> bool:
        return number >= ZERO and _fits(_changed(change, number), rough, broken, holding)

    if change.low > change.high:
        return None
    if fits(change.low) and fits(change.high):
        return change
    middle = ((change.low + change.high) / 2).quantize(change.low, ROUND_HALF_UP)
    if change.sure or not fits(middle):
        return None
    return replace(change, low=_edge(middle, change.low, fits), high=_edge(middle, change.high, fits))


def _edge(inside: Decimal, outside: Decimal, fits: Callable[[Decimal], bool]) -> Decimal:
    """The last number towards the end that fits, to a digit, in a few dozen trials at most."""
    digit = ONE.scaleb(int(inside.as_tuple().exponent))
    while abs(outside - inside) > digit:
        middle = ((inside + outside) / 2).quantize(digit, ROUND_HALF_UP)
        inside, outside = (middle, outside) if fits(middle) else (inside, middle)
    return outside if fits(outside) else inside


def _changed(change: Change, number: Decimal) -> Figure:
    return numbered(change.figure, number, change.decimals)


def _fits(figure: Figure, rough: bool, broken: Sequence[Case], holding: Sequence[Case]) -> bool:
    wanted = HOLDS if rough else ("consistent",)
    mended = all(case.verdict_with(figure) in wanted for case in broken)
    return mended and all(case.verdict_with(figure) in HOLDS for case in holding)


def _solved(case: Case, start: int, rough: bool) -> tuple[Decimal | None, Interval]:
    """The value (without the sign of the word) that a figure should have, if it can be told, and how far it may stray."""
    comparison = case.comparison
    if comparison.form == "restated":
        return _again(case, start, rough)
    gap = _along(comparison.difference, case, start)
    room = _room(case, rough)
    target = gap.root(ZERO)
    ends = [gap.root(room), gap.root(-room), target]
    stated = case.binding.figure(comparison.stated)
    is_result = stated is not None and stated.mention.start == start
    exact = target if comparison.form == "additive" or is_result else None
    return exact, Interval(min(ends), max(ends))


def _room(case: Case, rough: bool) -> Decimal:
    """By how much the two sides may differ."""
    binding, comparison = case.binding, case.comparison
    halves = [binding.half(figure, "neighbours") for figure in case.figures]
    stated = binding.figure(comparison.stated)
    if comparison.form == "rate" and stated is not None:
        return stated.mention.ulp if rough else binding.half(stated, "printed")
    return sum(halves, ZERO) if rough else max(halves, default=ZERO)


def _again(case: Case, start: int, rough: bool) -> tuple[Decimal | None, Interval]:
    """One figure said several times."""
    figure = case.figure_at(start)
    others = [other for other in case.figures if other.mention.start != start]
    halves = [max(case.binding.half(other, "printed"), case.binding.half(figure, "printed")) for other in others]
    values = [value_of(other) * figure.sign for other in others]
    low = max(value - half for value, half in zip(values, halves, strict=True))
    high = min(value + half for value, half in zip(values, halves, strict=True))
    finest = min(others, key=lambda other: other.mention.ulp)
    exact = value_of(finest) * figure.sign if finest.mention.ulp <= figure.mention.ulp else None
    return exact, Interval(low, high) if low <= high else Interval(high, high)


@dataclass(frozen=True, slots=True)
class _Along:
    """``(p0 + p1·x) / (q0 + q1·x)``: how a term follows one figure."""

    p0: Decimal
    p1: Decimal = ZERO
    q0: Decimal = ONE
    q1: Decimal = ZERO

    def times(self, other: _Along) -> _Along:
        if (self.p1 and other.p1) or (self.q1 and other.q1):
            raise _UnsolvableError
        return _Along(
            self.p0 * other.p0, self.p0 * other.p1 + self.p1 * other.p0,
            self.q0 * other.q0, self.q0 * other.q1 + self.q1 * other.q0,
        )  # fmt: skip

    def plus(self, other: _Along) -> _Along:
        if (self.q0, self.q1) == (other.q0, other.q1):
            return _Along(self.p0 + other.p0, self.p1 + other.p1, self.q0, self.q1)
        left, right = self.times(_Along(other.q0, other.q1)), other.times(_Along(self.q0, self.q1))
        bottom = _Along(self.q0, self.q1).times(_Along(other.q0, other.q1))
        return _Along(left.p0 + right.p0, left.p1 + right.p1, bottom.p0, bottom.p1)

    def negative(self) -> _Along:
        return replace(self, p0=-self.p0, p1=-self.p1)

    def inverse(self) -> _Along:
        return _Along(self.q0, self.q1, self.p0, self.p1)

    def root(self, value: Decimal) -> Decimal:
        """Where it has that value."""
        slope = self.p1 - value * self.q1
        if not slope:
            raise _UnsolvableError
        return (value * self.q0 - self.p0) / slope


def _along(term: Term, case: Case, start: int) -> _Along:
    match term:
        case Literally():
            return _Along(term.constant)
        case Name(id):
            return _leaf(case, id, 0, start)
        case Negative(operand):
            return _along(operand, case, start).negative()
        case Call("sum", arguments):
            return _summed(_terms(arguments, case, start))
        case Call("min" | "max", (Name(id),)) if len(case.binding.frame[id]) == 1:
            return _leaf(case, id, 0, start)
        case Operation(symbol, left, right):
            return _operated(symbol, _along(left, case, start), _along(right, case, start))
    raise _UnsolvableError


def _operated(symbol: str, left: _Along, right: _Along) -> _Along:
    match symbol:
        case "+":
            return left.plus(right)
        case "-":
            return left.plus(right.negative())
        case "*":
            return left.times(right)
    return left.times(right.inverse())


def _terms(arguments: tuple[Term, ...], case: Case, start: int) -> Iterator[_Along]:
    for argument in arguments:
        if isinstance(argument, Name):
            yield from (_leaf(case, argument.id, i, start) for i in range(len(case.binding.frame[argument.id])))
        else:
            yield _along(argument, case, start)


def _summed(terms: Iterable[_Along]) -> _Along:
    total = _Along(ZERO)
    for term in terms:
        total = total.plus(term)
    return total


def _leaf(case: Case, name: str, index: int, start: int) -> _Along:
    items = case.binding.bound.get(name, ())
    item = items[index] if index < len(items) else None
    if isinstance(item, Figure) and item.mention.start == start:
        return _Along(ZERO, Decimal(item.sign))
    return _Along(case.binding.frame[name][index])
