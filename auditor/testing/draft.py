"""A report while it is being written: quantities go in, text with one private-use character a figure comes out.

``draft.fill("支出{total}", total=Money(123450))`` gives ``支出\\ue000``; the layout prints the mark as ``1234.50万元``
and so knows where it stands. What must hold between figures is noted as a `Relation` when the sentence is written.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from decimal import ROUND_DOWN, ROUND_HALF_UP, Decimal
from random import Random
from string import Formatter
from typing import Literal, NamedTuple

from auditor.model import Kind

SCALES = {"元": Decimal(1), "万元": Decimal(10_000), "亿元": Decimal(100_000_000), "%": Decimal("0.01")}
FIRST_MARK = 0xF0000  # a plane of private-use characters: more than any report has figures


# --- quantities, as the office knows them ---------------------------------------------------------------------------


class Money(NamedTuple):
    """In hundredths of the report's unit, or `Style.hidden` digits finer: exact, so that sums are."""

    cents: int


class Rate(NamedTuple):
    """A quotient, printed in per cent."""

    numerator: int
    denominator: int
    decimals: int | None = None  # None: as the report prints rates


class Percent(NamedTuple):
    """Per cent, decided already: a share that was moved to make a breakdown total 100."""

    number: Decimal


class Count(NamedTuple):
    number: int
    unit: str


class Other(NamedTuple):
    """An amount in another unit than the report's, or in none."""

    number: Decimal
    unit: str = ""


class Points(NamedTuple):
    """In tenths of a point."""

    tenths: int
    unit: str = "分"


Quantity = Money | Rate | Percent | Count | Points | Other


@dataclass(frozen=True, slots=True)
class Style:
    """How this office prints its figures."""

    unit: str = "万元"
    hidden: int = 0  # digits that the books have beyond the two printed: sums are then off by a hundredth at times
    rate_decimals: int = 2
    cut: bool = False  # rates are cut off, not rounded
    drop_zeros: bool = False  # 443.00 -> 443
    shares: Literal["rounded", "forced", "whole"] = "rounded"  # forced: total 100; whole: per cents without decimals


# --- what is written ------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Figure:
    """A quantity at one place. `mark` stands for it in the text until the layout prints it."""

    mark: str
    number: Decimal
    decimals: int
    unit: str  # as printed after it; empty where a caption has it
    scale: Decimal

    def __format__(self, spec: str) -> str:
        return self.mark

    def __str__(self) -> str:
        return self.mark

    @property
    def value(self) -> Decimal:
        return self.number * self.scale

    @property
    def ulp(self) -> Decimal:
        return self.scale.scaleb(-self.decimals)


@dataclass(frozen=True, slots=True)
class Relation:
    """What holds between figures. `announced`: the words say so, a reader can see the relation without guessing."""

    kind: Kind
    roles: Mapping[str, tuple[Figure, ...]]
    clause: str  # the sort of sentence, for counting
    announced: bool = True

    @property
    def figures(self) -> tuple[Figure, ...]:
        return tuple(figure for figures in self.roles.values() for figure in figures)


@dataclass(frozen=True, slots=True)
class Section:
    """A heading and its lines. An empty title: lines only."""

    title: str
    lines: tuple[str, ...]  # a line with tabs is a row of a table
    level: int = 1


class Filled(NamedTuple):
    text: str
    figures: Mapping[str, Figure]


@dataclass
class Draft:
    """The figures and relations written so far, and the hand that writes."""

    random: Random
    style: Style
    figures: list[Figure] = field(default_factory=list)
    relations: list[Relation] = field(default_factory=list)

    def chance(self, probability: float) -> bool:
        return self.random.random() < probability

    def pick(self, table: Sequence[str]) -> str:
        return self.random.choice(table)

    def figure(self, quantity: Quantity, *, bare: bool = False) -> Figure:
        """The quantity, printed once; bare: without its unit."""
        number, unit = printed(quantity, self.style)
        if self.style.drop_zeros or number == 0 or (unit in ("%", "分") and number == number.to_integral()):
            number = _without_zeros(number)
        decimals = max(0, -int(number.as_tuple().exponent))
        scale = SCALES.get(unit, Decimal(1))
        made = Figure(chr(FIRST_MARK + len(self.figures)), number, decimals, "" if bare else unit, scale)
        self.figures.append(made)
        return made

    def fill(self, phrase: str, **slots: Quantity | str) -> Filled:
        """The phrase with its slots filled; only quantities that the phrase asks for become figures."""
        names = [name for _, name, _, _ in Formatter().parse(phrase) if name]
        figures = {name: self.figure(slot) for name in names if not isinstance(slot := slots[name], str)}
        texts = {name: slot for name, slot in slots.items() if isinstance(slot, str)}
        return Filled(phrase.format(**texts, **figures), figures)

    def say(self, table: Sequence[str], **slots: Quantity | str) -> str:
        return self.fill(self.pick(table), **slots).text

    def relate(
        self, kind: Kind, clause: str, *, announced: bool = True, **roles: Figure | Sequence[Figure] | None
    ) -> None:
        """Note what holds. A role without a figure is left out."""
        bound = {
            role: (figures,) if isinstance(figures, Figure) else tuple(figures)
            for role, figures in roles.items()
            if figures is not None
        }
        self.relations.append(Relation(kind, bound, clause, announced))


def printed(quantity: Quantity, style: Style) -> tuple[Decimal, str]:
    """The number with its digits, and its unit."""
    match quantity:
        case Money(cents):
            return Decimal(cents).scaleb(-2 - style.hidden).quantize(Decimal("0.01"), ROUND_HALF_UP), style.unit
        case Rate(numerator, denominator, decimals):
            digits = style.rate_decimals if decimals is None else decimals
            return per_cent(numerator, denominator, digits, style.cut), "%"
        case Percent(number):
            return number, "%"
        case Other(number, unit):
            return number, unit
        case Points(tenths, unit):
            return Decimal(tenths).scaleb(-1), unit
        case Count(number, unit):
            return Decimal(number), unit


def per_cent(numerator: int, denominator: int, decimals: int, cut: bool = False) -> Decimal:
    exact = Decimal(100 * numerator) / Decimal(denominator)
    return exact.quantize(Decimal(1).scaleb(-decimals), ROUND_DOWN if cut else ROUND_HALF_UP)


def _without_zeros(number: Decimal) -> Decimal:
    return number.quantize(Decimal(1)) if number == number.to_integral() else number.normalize()


# --- numbers that agree ---------------------------------------------------------------------------------------------


def split(random: Random, total: int, count: int, least: int = 1) -> list[int]:
    """Random parts, each at least so much, that add up."""
    weights = [random.random() ** 2 + 0.05 for _ in range(count)]
    spare = total - least * count
    parts = [least + int(spare * weight / sum(weights)) for weight in weights]
    parts[0] += total - sum(parts)
    return parts


def shares(parts: Sequence[int], style: Style) -> list[Percent]:
    """The shares of the parts in their total, as this office prints them."""
    total = sum(parts)
    decimals = 0 if style.shares == "whole" else style.rate_decimals
    found = [per_cent(part, total, decimals, style.cut and style.shares == "rounded") for part in parts]
    if style.shares != "rounded":
        found = _to_hundred(found, [Decimal(100 * part) / total for part in parts], decimals)
    return [Percent(number) for number in found]


def _to_hundred(found: list[Decimal], exact: list[Decimal], decimals: int) -> list[Decimal]:
    """Move some shares by one unit of the last digit, those first that lie nearest to the next one."""
    unit = Decimal(1).scaleb(-decimals)
    off = int((100 - sum(found)) / unit)
    step = unit if off > 0 else -unit
    order = sorted(range(len(found)), key=lambda i: (found[i] - exact[i]) * step)
    moved = list(found)
    for index in order[: abs(off)]:
        moved[index] += step
    return moved
