"""What a figure would have to be for comparisons to hold: comparisons and one of their figures in, a `Change` out.

``delta == current - prior`` with 21.76, 1304.57, 1326.27 -> 21.76 would have to be 21.70. A formula is solved as the
quotient of two lines in that figure; where only rates determine it, the numbers between which it may be are given.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_UP, Decimal
from typing import NamedTuple

from auditor.cases import Case, numbered
from auditor.formula import Call, Literally, Name, Negative, Operation, Term
from auditor.interval import ZERO, Interval
from auditor.judgement import value_of
from auditor.model import Figure
from auditor.slips import dropped, mistyped, turned
from auditor.swift import made_swiftly

ONE = Decimal(1)
MOST_ALIKE = 2  # figures of a limit that says little: 100% is spent of what is budgeted
MANY_DIGITS = 4  # of which it is telling that the rest are the same
HOLDS = ("consistent", "rounding")


@made_swiftly
@dataclass(frozen=True, slots=True)
class Change:
    """A figure, and the numbers between which it would have to be, at its precision (`low` == `high`: just one)."""

    figure: Figure
    low: Decimal
    high: Decimal
    decimals: int
    met: bool = False  # rates leave a range, in which there is a number that just meets a limit

    @property
    def start(self) -> int:
        return self.figure.mention.start

    @property
    def sure(self) -> bool:
        return self.low == self.high


class UnsolvableError(Exception):
    """The formula is not one that can be solved for that figure."""


def needed(start: int, broken: Sequence[Case], holding: Sequence[Case]) -> Change | None:
    """The numbers with which a figure satisfies all these comparisons; at face value, else within rounding."""
    figure = broken[0].figure_at(start)
    finest = max(other.mention.decimals for case in broken for other in case.figures if alike(other, figure))
    for rough in (False, True):
        for decimals in dict.fromkeys((figure.mention.decimals, max(finest, figure.mention.decimals))):
            if (change := _change(start, decimals, rough, broken, holding)) is not None:
                finer = _change(start, finest, rough, broken, holding) if change.sure and decimals < finest else None
                change = change if finer is None or finer.low == finer.high == change.low else finer
                return _unshifted(change, broken, holding)
    return None


def _unshifted(change: Change, broken: Sequence[Case], holding: Sequence[Case]) -> Change:
    """With the digits that stood behind the point, where it was moved to the right: 16.4% that should be 1.6% is 1.64%."""
    mention = change.figure.mention
    for places in (1, 2) if change.sure and change.low else ():
        number, decimals = mention.number.scaleb(-places), mention.decimals + places
        meant = replace(change, low=number, high=number, decimals=decimals)
        rounded = number.quantize(change.low, ROUND_HALF_UP)
        if rounded == change.low != number and _fits(changed(meant, number), True, broken, holding):
            return meant
    return change


def reach(start: int, broken: Sequence[Case]) -> Interval | None:
    """Between which amounts (base units) it has to be for them to hold within all rounding; None where nothing will do."""
    solved = [_solved(case, start, True)[1] for case in broken]
    low, high = max(each.low for each in solved), min(each.high for each in solved)
    return Interval(low, high) if low <= high else None


def fits(figure: Figure, broken: Sequence[Case], holding: Sequence[Case]) -> bool:
    """Would all of them hold, if only within rounding?"""
    return _fits(figure, True, broken, holding)


def alike(figure: Figure, other: Figure) -> bool:
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
    low, high = (low / scale).quantize(digit, down), (high / scale).quantize(digit, up)
    return Change(change.figure, low, high, change.decimals, change.met)


def _narrowed(change: Change, rough: bool, broken: Sequence[Case], holding: Sequence[Case]) -> Change | None:
    """The part of the range in which all holds: as it is, or what lies around its middle."""

    def fits(number: Decimal) -> bool:
        return number >= ZERO and _fits(changed(change, number), rough, broken, holding)

    if change.low > change.high:
        return None
    if met := next((number for number in _touching(change, holding) if fits(number)), None):
        return replace(change, low=met, high=met, met=True)
    if fits(change.low) and (change.sure or fits(change.high)):
        return change
    middle = ((change.low + change.high) / 2).quantize(change.low, ROUND_HALF_UP)
    if change.sure or not fits(middle):
        return None
    return replace(change, low=_edge(middle, change.low, fits), high=_edge(middle, change.high, fits))


def _touching(change: Change, holding: Sequence[Case]) -> Iterator[Decimal]:
    """Of a range, the numbers with which a limit is just met: parts that may not be all of it, and yet add up to it."""
    for case in () if change.sure else holding:
        if case.comparison.symbol in ("<=", ">=") and len(case.starts) > MOST_ALIKE:
            try:
                exact = _along(case.comparison.difference, case, change.start).root(ZERO)
            except UnsolvableError:
                continue
            number = _printed(change, exact, exact, ROUND_HALF_UP, ROUND_HALF_UP).low
            if change.low <= number <= change.high:
                yield number


def _edge(inside: Decimal, outside: Decimal, fits: Callable[[Decimal], bool]) -> Decimal:
    """The last number towards the end that fits, to a digit, in a few dozen trials at most."""
    digit = ONE.scaleb(int(inside.as_tuple().exponent))
    while abs(outside - inside) > digit:
        middle = ((inside + outside) / 2).quantize(digit, ROUND_HALF_UP)
        inside, outside = (middle, outside) if fits(middle) else (inside, middle)
    return outside if fits(outside) else inside


def changed(change: Change, number: Decimal) -> Figure:
    return numbered(change.figure, number, change.decimals)


def _fits(figure: Figure, rough: bool, broken: Sequence[Case], holding: Sequence[Case]) -> bool:
    wanted = HOLDS if rough else ("consistent",)
    mended = all(case.verdict_with(figure) in wanted for case in broken)
    return mended and all(case.verdict_with(figure) in HOLDS for case in holding)


def _solved(case: Case, start: int, rough: bool) -> tuple[Decimal | None, Interval]:
    """The value (without the sign of the word) that a figure should have, if it can be told, and how far it may stray."""
    found = case.solved.get((start, rough))
    if found is None:
        found = case.solved[start, rough] = _solution(case, start, rough)
    return found


def _solution(case: Case, start: int, rough: bool) -> tuple[Decimal | None, Interval]:
    comparison = case.comparison
    if comparison.form == "restated":
        return _again(case, start)
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


def _again(case: Case, start: int) -> tuple[Decimal | None, Interval]:
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


class _Along(NamedTuple):
    """``(p0 + p1·x) / (q0 + q1·x)``: how a term follows one figure."""

    p0: Decimal
    p1: Decimal = ZERO
    q0: Decimal = ONE
    q1: Decimal = ZERO

    def times(self, other: _Along) -> _Along:
        if (self.p1 and other.p1) or (self.q1 and other.q1):
            raise UnsolvableError
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
        return _Along(-self.p0, -self.p1, self.q0, self.q1)

    def inverse(self) -> _Along:
        return _Along(self.q0, self.q1, self.p0, self.p1)

    def root(self, value: Decimal) -> Decimal:
        """Where it has that value."""
        slope = self.p1 - value * self.q1
        if not slope:
            raise UnsolvableError
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
    raise UnsolvableError


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


# --- what the change would be called -----------------------------------------------------------------------------------


def slip_of_the_pen(change: Change) -> bool:
    """Two neighbouring digits exchanged, the point moved, one digit another; of many digits one lost or typed twice."""
    if not change.sure:
        return False
    old, new = (f"{number:.{change.decimals}f}" for number in (change.figure.mention.number, change.low))
    digits = [text.replace(".", "").strip("0") for text in (old, new)]
    if digits[0] == digits[1]:
        return True
    if len(old) != len(new):
        return min(map(len, digits)) >= MANY_DIGITS and dropped(old, new)
    return mistyped(old, new) or turned(old, new)
