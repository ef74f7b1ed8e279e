"""The arithmetic as people write it: a judgement in, "1.28 / (4.89 - 1.28) = 35.46% ≠ 26%" and its parts out.

Amounts stand in the unit of the stated figure; where units are mixed every number carries its own.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace
from decimal import ROUND_HALF_UP, Decimal
from functools import lru_cache

from auditor.formula import Call, Comparison, Literally, Name, Negative, Operation, Term, sort_of
from auditor.judgement import Binding, Judgement, agree, value_of
from auditor.model import Figure, Mention, Unit
from auditor.swift import made_swiftly

PERCENT = Unit("%", "rate", Decimal("0.01"))
PLAIN = Unit("", "")
EXTRA = 2  # digits shown beyond those of the printed figure
NEGATED: Mapping[str, str] = {"<=": ">", ">=": "<", "<": "≥", ">": "≤", "!=": "=", "==": "≠"}
POSITIVE: Mapping[str, str] = {"<=": "≤", ">=": "≥", "<": "<", ">": ">", "!=": "≠", "==": "="}
POINTS: Mapping[str, str] = {"%": "个百分点", "‰": "个千分点", "百分点": "个百分点"}


def amount(value: Decimal, unit: Unit, decimals: int, extra: int = EXTRA) -> str:
    """12869807.65 in 万元, 2 decimals -> ``1286.9808``: noughts beyond the printed digits are not shown."""
    if not value:  # as most differences are
        return "0." + "0" * decimals if decimals else "0"
    number = (value / unit.scale).quantize(_digit(decimals + extra), ROUND_HALF_UP)
    text = f"{number:f}"
    for _ in range(extra):
        text = text.removesuffix("0")
    text = text.rstrip(".")
    return text.removeprefix("-") if not number else text


@lru_cache(maxsize=64)
def _digit(decimals: int) -> Decimal:
    return Decimal(1).scaleb(-decimals)


def printed(mention: Mention) -> str:
    """A figure with its unit, as printed: ``1234.50万元``, also where the unit stands in the head of a column."""
    return mention.unit.written(mention.printed(mention.number))


@lru_cache(maxsize=256)
def points(unit: Unit) -> Unit:
    """The unit of a difference: rates differ by points."""
    return replace(unit, symbol=POINTS[unit.symbol]) if unit.symbol in POINTS else unit


def workings(judgement: Judgement, binding: Binding) -> Workings:
    """Everything that the strings of a judgement need, found once."""
    comparison = judgement.comparison
    figures = tuple(binding.figures(comparison.names))
    figure, other = binding.figure(comparison.stated), None
    if comparison.form == "restated":
        figure, other = _restatement(figures, binding)
    unit, decimals = _display(comparison, figure or _amount(comparison, binding), figures)
    return Workings(judgement, binding, figures, figure, other, unit, decimals, _mixed(figures))


def printed_result(judgement: Judgement, binding: Binding) -> Figure | None:
    """The figure that states the result: `Workings.figure` without all the rest."""
    comparison = judgement.comparison
    if comparison.form == "restated":
        return _restatement(tuple(binding.figures(comparison.names)), binding)[0]
    return binding.figure(comparison.stated)


def _mixed(figures: tuple[Figure, ...]) -> bool:
    """Are amounts printed in several units?"""
    units = [figure.mention.unit for figure in figures]
    if all(unit is units[0] for unit in units):
        return False
    kinds = {(sort, unit.scale) for unit in units if (sort := sort_of(unit.dimension)) != "rate"}
    return len(kinds) > 1


def _restatement(figures: tuple[Figure, ...], binding: Binding) -> tuple[Figure | None, Figure | None]:
    """Of figures that should be one: the one most alone, and one that differs from it (or simply another)."""
    if len(figures) == 2 or (len(figures) > 2 and all(_print(figure) == _print(figures[0]) for figure in figures)):
        return figures[0], figures[1]
    prints = Counter(map(_print, figures))
    kinds = {_print(figure): figure for figure in figures}
    alike = {k: {o for o in kinds if agree(kinds[k], kinds[o], binding)} for k in kinds}
    friends = {kind: sum(prints[other] for other in alike[kind]) for kind in kinds}
    odd = min(range(len(figures)), key=lambda i: friends[_print(figures[i])])
    near = alike[_print(figures[odd])]
    others = [i for i in range(len(figures)) if i != odd] or [odd]
    return figures[odd], figures[min(others, key=lambda i: (_print(figures[i]) in near, -friends[_print(figures[i])]))]


def _print(figure: Figure) -> tuple[Decimal, int, Unit, int]:
    """All that agreement depends on: the same print agrees with the same others."""
    mention = figure.mention
    return mention.number, mention.decimals, mention.unit, figure.sign


def _amount(comparison: Comparison, binding: Binding) -> Figure | None:
    """The one amount that a rate and a number make: 91.20万元 = 100元 × 760人 × 12 is no percentage."""
    figures = tuple(binding.figures(comparison.stated.names))
    return figures[0] if len(figures) == 1 and sort_of(figures[0].mention.unit.dimension) == "money" else None


def _display(comparison: Comparison, figure: Figure | None, figures: tuple[Figure, ...]) -> tuple[Unit, int]:
    """The unit and the decimals in which the result is shown."""
    if figure:
        return figure.mention.unit, figure.mention.decimals
    decimals = 0 if isinstance(comparison.stated, Literally) else EXTRA
    if comparison.form == "rate":
        return PERCENT, decimals
    return (figures[0].mention.unit if figures else PLAIN), decimals


@made_swiftly
@dataclass(frozen=True, slots=True)
class Workings:
    """The strings of one judgement."""

    judgement: Judgement
    binding: Binding
    figures: tuple[Figure, ...]
    figure: Figure | None  # the printed result
    other: Figure | None  # of a restated figure: the one it is compared with
    unit: Unit
    decimals: int
    mixed: bool  # are amounts printed in several units?

    @property
    def comparison(self) -> Comparison:
        return self.judgement.comparison

    @property
    def sense(self) -> int:
        """−1 where a word like 减少 stands before the printed figure, which then is shown without its sign."""
        return self.figure.sign if self.figure else 1

    @property
    def stated(self) -> str:
        if self.figure:
            return printed(self.figure.mention)
        return self.unit.written(amount(self.judgement.stated, self.unit, self.decimals))

    @property
    def computed_value(self) -> Decimal:
        return value_of(self.other) if self.other else self.judgement.computed

    @property
    def computed(self) -> str:
        if self.other:
            return printed(self.other.mention)
        return self.unit.written(amount(self.computed_value * self.sense, self.unit, self.decimals))

    @property
    def difference(self) -> str:
        """Stated − computed, in the sense of the word before it; of a bound, by how much the left exceeds the right."""
        if self.comparison.symbol not in ("==", "!="):
            off = self.judgement.left - self.judgement.right
        elif self.figure:
            off = self.figure.mention.value - self.computed_value * self.sense
        else:
            off = self.judgement.stated - self.computed_value
        finest = max(
            (figure.mention.decimals for figure in self.figures if self.like(figure)),
            default=self.decimals,
        )
        decimals = self.decimals if self.comparison.form == "rate" else max(self.decimals, finest)
        return points(self.unit).written(amount(off, self.unit, decimals))

    def like(self, figure: Figure) -> bool:
        unit = figure.mention.unit
        if unit is self.unit:
            return True
        return unit.scale == self.unit.scale and sort_of(unit.dimension) == sort_of(self.unit.dimension)

    @property
    def allowance(self) -> str:
        if self.judgement.slack is None:
            return ""
        return points(self.unit).written(amount(self.judgement.slack, self.unit, self.decimals))

    # --- the formula ---

    @property
    def formula(self) -> str:
        if self.comparison.form == "restated":
            return self.all_restated()
        left, right = self.comparison.left, self.comparison.right
        if self.comparison.symbol not in ("==", "!="):
            return f"{self.side(left)} {self.symbol} {self.side(right)}"
        computed, stated = self.comparison.computed, self.comparison.stated
        end = self.term(stated) if isinstance(stated, Name | Literally) else self.side(stated)
        exact = self.judgement.left == self.judgement.right
        return f"{self.term(computed) if exact else self.side(computed)} {self.symbol} {end}"

    def all_restated(self) -> str:
        pair = [figure for figure in (self.other, self.figure) if figure]
        if self.judgement.verdict != "inconsistent":
            pair[1:1] = [figure for figure in self.figures if figure not in pair]
        return f" {self.symbol} ".join(map(self.number, pair))

    @property
    def symbol(self) -> str:
        symbol, judgement = self.comparison.symbol, self.judgement
        if judgement.verdict == "inconsistent":
            return NEGATED[symbol]
        if symbol == "==":
            return "=" if judgement.left == judgement.right else "≈"
        return "≈" if judgement.verdict == "rounding" else POSITIVE[symbol]

    def side(self, term: Term) -> str:
        """``35 + 6 = 41``; a single number as it is."""
        text = self.term(term)
        if isinstance(term, Name | Literally) or (isinstance(term, Call) and " " not in text):
            return text
        value = self.judgement.left if term is self.comparison.left else self.judgement.right
        return f"{text} = {self.shown(amount(value, self.unit, self.decimals), self.unit)}"

    def shown(self, number: str, unit: Unit) -> str:
        return unit.written(number) if self.mixed or sort_of(unit.dimension) == "rate" else number

    def number(self, figure: Figure) -> str:
        mention = figure.mention
        return self.shown(mention.printed(mention.number * figure.sign), mention.unit)

    def term(self, term: Term) -> str:
        match term:
            case Literally():
                return self.constant(term)
            case Name():
                return " + ".join(self.values(term.id))
            case Negative(operand):
                return f"-{self.grouped(operand)}"
            case Operation("+" | "-" as symbol, left, right):
                return _joined(self.term(left), symbol, self.grouped(right) if symbol == "-" else self.term(right))
            case Operation(symbol, left, right):
                return f"{self.grouped(left)} {symbol} {self.grouped(right)}"
            case Call():
                return self.call(term)

    def grouped(self, term: Term) -> str:
        """In parentheses where it is a sum."""
        text = self.term(term)
        return f"({text})" if " " in text and "(" not in text[:1] else text

    def call(self, call: Call) -> str:
        parts = [
            part for a in call.arguments for part in (self.values(a.id) if isinstance(a, Name) else [self.term(a)])
        ]
        if call.function == "sum":
            text = parts[0] if parts else "0"
            for part in parts[1:]:
                text = _joined(text, "+", part)
            return text
        if call.function in ("min", "max") and len(parts) == 1:
            return parts[0]
        return f"{call.function}({', '.join(parts)})"

    def values(self, name: str) -> list[str]:
        if name in self.binding.constants and name not in self.binding.bound:
            return [self.shown(amount(self.binding.constants[name], self.unit, 0), self.unit)]
        return [self.number(b) if isinstance(b, Figure) else b.text for b in self.binding.bound[name]]

    def constant(self, literal: Literally) -> str:
        if literal.unit:
            return f"{literal.number:f}{literal.unit}"
        if sort_of(self.unit.dimension) == "rate" and self.comparison.form == "additive":
            return self.unit.written(amount(literal.number, self.unit, 0))
        return f"{literal.number:f}"


def _joined(left: str, symbol: str, right: str) -> str:
    """``54.37 - -0.81`` is written ``54.37 + 0.81``."""
    if right.startswith("-"):
        return f"{left} {'+' if symbol == '-' else '-'} {right[1:]}"
    return f"{left} {symbol} {right}"
