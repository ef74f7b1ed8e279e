"""Does a comparison hold? A comparison and the figures bound to its names in, a `Judgement` with its verdict out.

``delta == current - prior`` with 21.76, 1304.57, 1326.27 -> inconsistent. Printed digits are read in two ways: as the
neighbours in that unit are printed (sums: 20万元 among 12.34万元 is 20.00), and as printed (rates, restated figures).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal, DecimalException
from operator import attrgetter
from typing import Literal, NamedTuple

from auditor.formula import (
    COMPARE,
    EXACT,
    Comparison,
    Form,
    Literally,
    Logic,
    Name,
    Term,
    Truth,
    sort_of,
    spread,
)
from auditor.interval import ENDLESS, ZERO, Interval, around, point
from auditor.model import ROUNDED, Figure, Grain, Named, Unit, Verdict
from auditor.swift import derived

Precision = Literal["neighbours", "printed", "operands"]
VAGUE = frozenset({"about", "over", "nearly"})
SHARP = frozenset({"", "equal"})
ABOUT = Decimal("0.05")  # 约 is good for five per cent
FORCED = Decimal("1.5")  # a share moved so that its breakdown totals 100 is off by less than this many last digits
ORDER: Mapping[Verdict, int] = {"consistent": 0, "rounding": 1, "inconsistent": 2, "not_evaluated": 3}
HALF = Decimal("0.5")
RATES = ("rate", "points")
NOTHING: Mapping[str, Decimal] = {}
_new = tuple.__new__  # a named tuple, made in half the time


class Tolerance(NamedTuple):
    """How far apart two sides may be that count as equal. `exact`: not even rounding excuses; else as printed, and
    whatever stays within `amount` (base units) or within `part` of the recalculated value holds too."""

    exact: bool = False
    amount: Decimal = ZERO
    part: Decimal = ZERO

    def covers(self, left: Decimal, right: Decimal, computed: Decimal) -> bool:
        return abs(left - right) <= max(self.amount, self.part * abs(computed))


AUTO = Tolerance()


class Assumed(NamedTuple):
    """What a rule takes for a name that the document does not state, in base units."""

    value: Decimal


class _Bound(NamedTuple):
    bound: Mapping[str, tuple[Figure | Named, ...]]
    operands: Mapping[str, tuple[Figure | Named | Assumed, ...]]  # and what is assumed
    constants: Mapping[str, Decimal]
    forced: bool = False
    tolerance: Tolerance = AUTO


class Binding(_Bound):
    """What the names of a formula stand for in one place of a document.

    Not a dataclass, since every evaluation makes one and a tuple is made in a third of the time.
    """

    @derived
    def frame(self) -> Mapping[str, tuple[Decimal, ...]]:
        """The values of the names, in base units."""
        return {name: tuple(item.value for item in items) for name, items in self.operands.items()}

    def figures(self, names: tuple[str, ...] | None = None) -> Iterator[Figure]:
        for name in self.bound if names is None else names:
            for item in self.bound.get(name, ()):
                if isinstance(item, Figure):
                    yield item

    def figure(self, term: Term) -> Figure | None:
        """The printed figure that a term is, if it is one."""
        if not isinstance(term, Name):
            return None
        found = self.bound.get(term.id)
        return found[0] if found and isinstance(found[0], Figure) else None

    @derived
    def of_one_unit(self) -> bool:
        """Are all figures printed in one unit, as most are?"""
        only: Unit | None = None
        for items in self.bound.values():
            for item in items:
                if isinstance(item, Figure):
                    if only is None:
                        only = item.mention.unit
                    elif item.mention.unit is not only:
                        return False
        return True

    @derived
    def finest(self) -> dict[tuple[str, Decimal], int]:
        """Unit -> the most decimals printed in it."""
        finest: dict[tuple[str, Decimal], int] = {}
        for figure in self.figures():
            unit = (sort_of(figure.mention.unit.dimension), figure.mention.unit.scale)
            finest[unit] = max(figure.mention.decimals, finest.get(unit, 0))
        return finest

    def half(self, figure: Figure, precision: Precision) -> Decimal:
        """Half a unit of the last trusted digit, in base units."""
        mention = figure.mention
        if precision == "operands" and mention.says_none:  # 增加0万元，增长0.01%: of what rounds to nothing
            return mention.unit.scale.scaleb(-self.finest[sort_of(mention.unit.dimension), mention.unit.scale]) * HALF
        if precision == "printed" or not mention.half or (precision == "operands" and figure.measure == ROUNDED):
            return mention.half
        unit, decimals = mention.unit, mention.decimals
        if precision == "operands" and (decimals or unit.dimension != "money"):
            return mention.half  # but 118万元 beside 61.8万元 is 118.0
        finest = self.finest[sort_of(unit.dimension), unit.scale]
        return mention.half if decimals == finest else unit.scale.scaleb(-finest) * HALF

    def finest_alike(self) -> tuple[Grain, int] | None:
        """The finest print, and how many figures there are, where all are of one unit and no 约 stands there."""
        finest: Grain | None = None
        count = 0
        try:
            for items in self.bound.values():
                count += len(items)
                for item in items:
                    grain = item.mention.grain  # type: ignore[union-attr]  # a name that is listed has none: see below
                    if grain is None:
                        return None
                    if grain is not finest:
                        if finest and not grain.shares(finest):
                            return None
                        if finest is None or grain.decimals > finest.decimals:
                            finest = grain
        except AttributeError:
            return None
        return (finest, count) if finest else None

    def box(
        self, term: Term, precision: Precision, open_to: frozenset[str] | None = None
    ) -> dict[str, tuple[Interval, ...]]:
        """Name -> the possible values of its figures."""
        return {
            name: tuple([self._slack(item, precision, open_to) for item in self.operands[name]])
            for name in dict.fromkeys(term.names)
        }

    def _slack(self, item: Figure | Named | Assumed, precision: Precision, open_to: frozenset[str] | None) -> Interval:
        if isinstance(item, Figure):
            return possible(item, self.half(item, precision), open_to)
        return point(item.value)

    def vague(self, comparison: Comparison) -> bool:
        """Does a word like 约 or 近 stand before one of its figures? ``≥95%`` is vague as an amount, not as a limit."""
        words = {
            item.mention.qualifier
            for name in comparison.names
            for item in self.bound.get(name, ())
            if isinstance(item, Figure)
        }
        return not words <= SHARP if comparison.symbol == "==" else not words.isdisjoint(VAGUE)


def bind(
    bound: Mapping[str, tuple[Figure | Named, ...]],
    constants: Mapping[str, Decimal] = NOTHING,
    forced: bool = False,
    tolerance: Tolerance = AUTO,
) -> Binding:
    """Figures by name, with `constants` for names that the document does not state."""
    if not constants:
        return _new(Binding, (bound, bound, constants, forced, tolerance))
    assumed = {name: (Assumed(value),) for name, value in constants.items()}
    return _new(Binding, (bound, {**assumed, **bound}, constants, forced, tolerance))


# in base units, with the sign of the word before it; a name that is listed is one
value_of: Callable[[Figure | Named], Decimal] = attrgetter("value")


def possible(figure: Figure, half: Decimal, open_to: frozenset[str] | None = None) -> Interval:
    """Every true value of a figure; ``100余万元`` has no upper end. `open_to`: qualifiers that count, None is all."""
    qualifier = figure.mention.qualifier
    if not qualifier:
        return around(figure.value, half)
    value = abs(figure.mention.value)
    low, high = value - half, value + half
    if open_to is None or qualifier in open_to:
        match qualifier:
            case "about":
                low, high = min(low, value - value * ABOUT), max(high, value + value * ABOUT)
            case "over" | "at least" | "more than":
                high = ENDLESS
            case "nearly" | "at most" | "less than":
                low = min(ZERO, low)
    negative = (figure.mention.value < 0) != (figure.sign < 0)
    return Interval(-high, -low) if negative else Interval(low, high)


class Judgement(NamedTuple):
    """A comparison, weighed. `vague`: by 约 or 近, and not outright."""

    comparison: Comparison
    verdict: Verdict
    left: Decimal
    right: Decimal
    explained: Decimal | None = None
    vague: bool = False
    unweighed: Binding | None = (
        None  # where it was plain that rounding explains nothing: how much it could is found if asked for
    )

    @property
    def slack(self) -> Decimal | None:
        """The most that rounding could explain, None if nobody had to ask."""
        if self.unweighed is None:
            return self.explained
        return _weighed(self.comparison, self.unweighed, self.left, self.right)[1]

    @property
    def stated(self) -> Decimal:
        return self.left if self.comparison.result == "left" else self.right

    @property
    def computed(self) -> Decimal:
        return self.right if self.comparison.result == "left" else self.left


def judge(truth: Truth, binding: Binding) -> Judgement:
    """The verdict on a formula. Where the formula is an ``and`` or ``or``, the comparison that decides it."""
    if isinstance(truth, Logic):
        first, second = judge(truth.left, binding), judge(truth.right, binding)
        worse, better = (first, second) if ORDER[first.verdict] >= ORDER[second.verdict] else (second, first)
        return worse if truth.word == "and" else better
    operands = binding[1]
    left, right, held = truth.at_face(operands)
    if held:
        return _new(Judgement, (truth, "consistent", left, right, None, False, None))
    tolerance = binding[4]
    auto = tolerance is AUTO or tolerance == AUTO
    if auto:
        try:
            if told := truth.at_once(operands, left, right):
                return _new(
                    Judgement, (truth, told, left, right, None, False, None if told == "consistent" else binding)
                )
        except AttributeError:  # a vague figure, or none
            pass
    verdict, slack, vague = _weighed(truth, binding, left, right)
    if not auto:
        verdict = _tolerated(truth, tolerance, left, right, verdict)
    return _new(Judgement, (truth, verdict, left, right, slack, vague and verdict != "consistent", None))


def _weighed(
    truth: Comparison, binding: Binding, left: Decimal, right: Decimal
) -> tuple[Verdict, Decimal | None, bool]:
    """The verdict, the most that rounding could explain, and is it vague?"""
    alike = binding.finest_alike() if truth.plain else None
    if alike is not None:
        return *_weigh_alike(truth, binding, left, right, *alike), False
    verdict, slack = _weigh(truth, binding, left, right)
    return verdict, slack, verdict != "consistent" and binding.vague(truth)


def holds(truth: Truth, frame: Mapping[str, tuple[Decimal, ...]]) -> bool:
    """At face value, as a guard or a threshold is meant; not where a name has no value or nothing can be divided."""
    if isinstance(truth, Logic):
        left, right = holds(truth.left, frame), holds(truth.right, frame)
        return left and right if truth.word == "and" else left or right
    if any(not frame.get(name) for name in truth.names):
        return False
    try:
        return COMPARE[truth.symbol](truth.left.value(frame, EXACT), truth.right.value(frame, EXACT))
    except (ZeroDivisionError, DecimalException):
        return False


def _tolerated(truth: Comparison, tolerance: Tolerance, left: Decimal, right: Decimal, verdict: Verdict) -> Verdict:
    """The verdict under the rule's own tolerance."""
    if tolerance.exact:
        return "inconsistent" if verdict == "rounding" else verdict
    computed = right if truth.result == "left" else left
    return "consistent" if truth.symbol != "!=" and tolerance.covers(left, right, computed) else verdict


Weight = tuple[Verdict, Decimal | None]


def _weigh(comparison: Comparison, binding: Binding, left: Decimal, right: Decimal) -> Weight:
    """What does not hold at face value."""
    if comparison.symbol == "==":
        return EQUAL[comparison.form](comparison, binding, left, right)
    if comparison.symbol == "!=":
        return "inconsistent", None
    return _bound(comparison, binding)


def _weigh_alike(
    comparison: Comparison, binding: Binding, left: Decimal, right: Decimal, finest: Grain, figures: int
) -> Weight:
    """As `_additive` and `_bound` do, where each figure stands once and is good for half the last digit of the finest."""
    bound, half, off = binding.bound, finest.half, (left - right).copy_abs()
    if len(bound) > len(comparison.names):  # figures for other formulas of the rule
        figures = sum(len(bound.get(name, ())) for name in comparison.names)
    slack = half * figures
    if comparison.symbol != "==":
        touching = off == slack and comparison.symbol in ("<=", ">=")
        return ("rounding" if off < slack or touching else "inconsistent"), slack
    if off <= half and any(bound.get(name) for name in comparison.alone):
        return "consistent", None
    if off < slack or (finest.unit.dimension in RATES and _all_one_way(comparison, binding, left, right)):
        return "rounding", slack
    return "inconsistent", slack


def _additive(comparison: Comparison, binding: Binding, left: Decimal, right: Decimal) -> Weight:
    off = abs(left - right)
    printed = [figure for side in (comparison.left, comparison.right) if (figure := binding.figure(side))]
    if off <= max((binding.half(figure, "neighbours") for figure in printed), default=ZERO):
        return "consistent", None
    gap, slack = _gap(comparison, binding, "neighbours")
    if gap.low < ZERO < gap.high:  # ends excluded: 5万元 and 6万元 are no one true amount
        return "consistent" if binding.vague(comparison) else "rounding", slack
    if _all_one_way(comparison, binding, left, right):
        return "rounding", slack
    return "inconsistent", slack


def _all_one_way(comparison: Comparison, binding: Binding, left: Decimal, right: Decimal) -> bool:
    """Shares that were all cut off (33 % + 33 % + 33 %), or all halves rounded up (12.5 % and 87.5 % as 13 % and 88 %)."""
    if not isinstance(comparison.stated, Literally | Name):
        return False
    figures = tuple(binding.figures(tuple(dict.fromkeys(comparison.computed.names))))
    if not figures or any(sort_of(figure.mention.unit.dimension) != "rate" for figure in figures):
        return False
    missing = left - right if comparison.result == "left" else right - left
    halves = sum(binding.half(figure, "neighbours") for figure in figures)
    return -halves <= missing < 2 * halves


def _rate(comparison: Comparison, binding: Binding, left: Decimal, right: Decimal) -> Weight:
    stated = binding.figure(comparison.stated)
    if stated is None:
        gap, slack = _gap(comparison, binding, "operands")
        return ("rounding" if ZERO in gap else "inconsistent"), slack
    half, off = stated.mention.half, (left - right).copy_abs()
    if off <= half:
        return "consistent", None
    ulp = stated.mention.ulp
    computed = spread(comparison.computed, binding.box(comparison.computed, "operands", VAGUE))
    slack = half + computed.width * HALF
    if computed.meets(possible(stated, half)):
        return "consistent" if binding.vague(comparison) else "rounding", slack
    if _truncated(value_of(stated), ulp, computed) or (binding.forced and off < FORCED * ulp):
        return "rounding", slack
    return "inconsistent", slack


def _truncated(stated: Decimal, ulp: Decimal, computed: Interval) -> bool:
    """Could the digits after the last one have been cut off? 119.191 % -> 119.1 %."""
    upwards = stated >= 0 and computed.low < stated + ulp and computed.high >= stated
    downwards = stated <= 0 and computed.high > stated - ulp and computed.low <= stated
    return upwards or downwards


def _bound(comparison: Comparison, binding: Binding) -> Weight:
    """``≥95%`` as a target is a limit, not a vague figure; 约 and 近 are."""
    precision: Precision = "operands" if comparison.form == "rate" else "neighbours"
    gap, slack = _gap(comparison, binding, precision, VAGUE)
    touches = {"<=": gap.low <= 0, ">=": gap.high >= 0, "<": gap.low < 0, ">": gap.high > 0}
    return ("rounding" if touches[comparison.symbol] else "inconsistent"), slack


def _restated(comparison: Comparison, binding: Binding, left: Decimal, right: Decimal) -> Weight:
    """One true value printed several times: 0.83亿元 and 8298万元 agree at the precision of the coarser."""
    figures = tuple(binding.figures(comparison.names))
    finest = min(figures, key=lambda figure: figure.mention.ulp)
    if all(agree(figure, finest, binding) for figure in figures):
        return "consistent", None
    slack = sum((binding.half(figure, "printed") for figure in figures), ZERO)
    ranges = [possible(figure, binding.half(figure, "printed")) for figure in figures]
    low, high = max(r.low for r in ranges), min(r.high for r in ranges)
    if low < high or (low == high and any(r.width == 0 for r in ranges)):
        return ("consistent" if binding.vague(comparison) else "rounding"), slack
    return "inconsistent", slack


EQUAL: Mapping[Form, Callable[[Comparison, Binding, Decimal, Decimal], Weight]] = {
    "additive": _additive,
    "rate": _rate,
    "restated": _restated,
}


def agree(figure: Figure, finer: Figure, binding: Binding) -> bool:
    """The same at the precision of the coarser one, as printed."""
    half = max(binding.half(figure, "printed"), binding.half(finer, "printed"))
    if figure.mention.ulp == finer.mention.ulp:
        half = ZERO  # printed alike, they must be alike
    return abs(value_of(figure) - value_of(finer)) <= half


def _gap(
    comparison: Comparison, binding: Binding, precision: Precision, open_to: frozenset[str] | None = None
) -> tuple[Interval, Decimal]:
    """The possible values of left − right, and half their width."""
    gap = spread(comparison.difference, binding.box(comparison.difference, precision, open_to))
    return gap, gap.width * HALF
