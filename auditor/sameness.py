"""Do two formulas say the same? A formula in, a form out that is equal for all ways of writing it.

``a == b + c``, ``b == a - c`` and ``c + b - a == 0`` have one form; so have ``rate == part / whole`` and
``rate * whole == part``. Sums are multiplied out over common denominators, which are taken to be positive.
"""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from fractions import Fraction
from typing import NamedTuple

from auditor.formula import Call, Comparison, Literally, Logic, Name, Negative, Operation, Term, Truth

Monomial = tuple[str, ...]  # the names that are multiplied, in order
Polynomial = Mapping[Monomial, Fraction]
ONE: Polynomial = {(): Fraction(1)}
MOST = 200  # products of one formula; none that a person writes has more
TURNED = {">": "<", ">=": "<="}


class _Ratio(NamedTuple):
    above: Polynomial
    below: Polynomial


class _TooLongError(Exception):
    """More products than anyone would write."""


def form(truth: Truth, many: frozenset[str] = frozenset()) -> Hashable:
    """Equal for formulas that say the same. `many`: roles of several figures, whose sum is more than one of them."""
    if isinstance(truth, Logic):
        return truth.word, frozenset({form(truth.left, many), form(truth.right, many)})
    try:
        return _compared(truth, many)
    except (_TooLongError, ZeroDivisionError):
        return id(truth)


def _compared(comparison: Comparison, many: frozenset[str]) -> Hashable:
    left, right = _ratio(comparison.left, many), _ratio(comparison.right, many)
    gap = _sum(_product(left.above, right.below), _scaled(_product(right.above, left.below), Fraction(-1)))
    symbol = comparison.symbol
    if symbol in TURNED:
        symbol, gap = TURNED[symbol], _scaled(gap, Fraction(-1))
    if not gap:
        return symbol, frozenset()
    first = gap[min(gap)]
    gap = _scaled(gap, 1 / (first if symbol in ("==", "!=") else abs(first)))
    return symbol, frozenset(gap.items())


def _ratio(term: Term, many: frozenset[str]) -> _Ratio:
    match term:
        case Literally():
            return _Ratio({(): Fraction(term.constant)} if term.constant else {}, ONE)
        case Name(id):
            return _Ratio({(id,): Fraction(1)}, ONE)
        case Negative(operand):
            inner = _ratio(operand, many)
            return _Ratio(_scaled(inner.above, Fraction(-1)), inner.below)
        case Call():
            return _called(term, many)
        case Operation("+", left, right):
            return _added(_ratio(left, many), _ratio(right, many), 1)
        case Operation("-", left, right):
            return _added(_ratio(left, many), _ratio(right, many), -1)
        case Operation("*", left, right):
            first, second = _ratio(left, many), _ratio(right, many)
            return _Ratio(_product(first.above, second.above), _product(first.below, second.below))
        case Operation(_, left, right):
            first, second = _ratio(left, many), _ratio(right, many)
            return _Ratio(_product(first.above, second.below), _product(first.below, second.above))


def _called(call: Call, many: frozenset[str]) -> _Ratio:
    single = [not (isinstance(argument, Name) and argument.id in many) for argument in call.arguments]
    if call.function == "sum" and (all(single) or len(single) > 1):
        total = _Ratio({}, ONE)
        for argument, alone in zip(call.arguments, single, strict=True):
            part = _ratio(argument, many) if alone else _ratio(Call("sum", (argument,), 0), many)
            total = _added(total, part, 1)
        return total
    words = sorted(_written(_ratio(a, many)) for a in call.arguments)
    return _Ratio({(f"{call.function}({', '.join(words)})",): Fraction(1)}, ONE)


def _written(ratio: _Ratio) -> str:
    return f"{sorted(ratio.above.items())}/{sorted(ratio.below.items())}"


def _added(left: _Ratio, right: _Ratio, sign: int) -> _Ratio:
    if left.below == right.below:
        return _Ratio(_sum(left.above, _scaled(right.above, Fraction(sign))), left.below)
    above = _sum(_product(left.above, right.below), _scaled(_product(right.above, left.below), Fraction(sign)))
    return _Ratio(above, _product(left.below, right.below))


def _sum(left: Polynomial, right: Polynomial) -> Polynomial:
    total = dict(left)
    for names, factor in right.items():
        total[names] = total.get(names, Fraction(0)) + factor
    return {names: factor for names, factor in total.items() if factor}


def _scaled(polynomial: Polynomial, factor: Fraction) -> Polynomial:
    return {names: own * factor for names, own in polynomial.items()}


def _product(left: Polynomial, right: Polynomial) -> Polynomial:
    if len(left) * len(right) > MOST:
        raise _TooLongError
    total: Polynomial = {}
    for names, factor in left.items():
        total = _sum(total, {tuple(sorted(names + others)): factor * other for others, other in right.items()})
    return total
