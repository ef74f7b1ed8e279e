"""Could what fails be one figure misprinted? A case in, yes or no out. Where no figure of a relation comes near what it
would have to be, the relation was more likely read wrong than written wrong: such a finding asks (请核实) and is no alarm.

84.2 % beside 1.27 of 6.73 -> no: 18.9 % is far, and neither amount is near one that would fit. 18.2 % or 81.9 % -> yes.
"""

from __future__ import annotations

from collections.abc import Container
from decimal import Decimal, DecimalException
from itertools import chain, pairwise

from auditor.cases import Case, digits_told, numbered
from auditor.interval import Interval, around
from auditor.model import Figure
from auditor.slips import SHIFTS, dropped, retyped, turns
from auditor.solving import UnsolvableError, reach
from auditor.text import is_quotient

Band = tuple[Decimal, Decimal]
COMPUTED: Band = Decimal("0.6"), Decimal("1.75")  # of what is printed, what it has to be if that is near
AGAIN: Band = (
    Decimal("0.95"),
    Decimal("1.05"),
)  # the same where a figure is said again: one farther off is of something else
TELLING = 2  # digits of a number that is known again
EXACT_DIGITS = 4  # of a result, two of which are hardly ever exchanged by chance
MANY_DIGITS = 5  # of which it is telling that but one is missing
NEARBY = 120  # characters


def likely(case: Case, band: Band = COMPUTED) -> bool:
    """Is there a figure of the comparison that, misprinted, explains it?"""
    return (
        case.turned
        or (case.comparison.form == "restated" and _turned_round(case))
        or _of_a_wider_whole(case)
        or _twice(case)
        or _last_years(case)
        or any(_misprinted(case, start, band) for start in case.starts)
    )


def turned_to_the_digit(case: Case, told: Container[int]) -> bool:
    """结余35.73 beside 1844.26 and 1806.73: would what they come to be printed with two neighbours the other way round?"""
    result = case.places[0] if case.places else None
    if result is None or result[2] is not case.stated or not case.adds or digits_told(result[2]) < EXACT_DIGITS:
        return False
    mention = result[2].mention
    numbers = turns(mention.number, mention.decimals) if mention.start not in told else ()
    return any(case.reads_with((result, numbered(result[2], number))) for number in numbers)


def _turned_round(case: Case) -> bool:
    """Is one change told as a rise and as a fall: is it the word that is wrong, whatever the numbers?"""
    stated = tuple(case.binding.figures(("stated",)))
    return len(stated) == 2 and stated[0].value * stated[1].value < 0


def _of_a_wider_whole(case: Case) -> bool:
    """人员经费占基本支出的43.22%, which it is of all expenditure, of which 基本支出 is a part: taken of the wrong whole."""
    part, whole, rate = (next(case.binding.figures((role,)), None) for role in ("part", "whole", "rate"))
    if part is None or whole is None or rate is None or rate.mention.decimals < TELLING:
        return False
    wider = (
        total for total, parts in case.others.breakdowns if whole.mention.value in [p.mention.value for p in parts]
    )
    return any(is_quotient(part, total, rate, cut=True) for total in wider)


def _twice(case: Case) -> bool:
    """总额1204，其中：甲486，乙486: was one of its figures typed in the place of another too, beside it?"""
    figures = sorted(case.figures, key=lambda figure: figure.mention.start)
    return case.comparison.form != "restated" and any(
        one.mention.number == other.mention.number
        and one.mention.unit == other.mention.unit
        and digits_told(one) >= TELLING
        and 0 < other.mention.start - one.mention.start <= NEARBY
        for one, other in pairwise(figures)
    )


def _last_years(case: Case) -> bool:
    """Is one of two that should be the same the number that the year before had?"""
    years, figures = case.others.years, case.figures if case.comparison.form == "restated" else ()
    told = [figure for figure in figures if figure.concept and digits_told(figure) >= MANY_DIGITS - 1]
    return any(
        (other.mention.unit, other.concept) == (figure.mention.unit, figure.concept)
        and years.get(other.mention.start) == year - 1
        for figure in told
        if (year := years.get(figure.mention.start)) is not None
        for other in case.others.numbered(figure.mention.number)
    )


def _misprinted(case: Case, start: int, band: Band) -> bool:
    figure = case.figure_at(start)
    try:
        needed = reach(start, [case])
    except (UnsolvableError, ZeroDivisionError, DecimalException):
        return _near_sides(case)
    if needed is None:
        return False
    meant = (needed, Interval(-needed.high, -needed.low)) if figure is case.stated else (needed,)
    if any(_near(figure, each, band) for each in meant) or -needed.high <= figure.mention.value <= -needed.low:
        return True
    return _slipped(figure, needed) or _copied(case, figure) or _exchanged(case, figure, needed)


def _exchanged(case: Case, figure: Figure, needed: Interval) -> bool:
    """Does what it has to be stand nearby, in its place what should stand there?"""
    others = case.others.between(figure.mention.unit.dimension, needed.low, needed.high)
    return figure is case.stated and any(_nearby(case, other, figure) for other in others)


def _copied(case: Case, figure: Figure) -> bool:
    """Does the same number stand nearby, where something else is said?"""
    if digits_told(figure) < TELLING:
        return False
    return any(_nearby(case, other, figure) for other in case.others.numbered(figure.mention.number))


def _nearby(case: Case, other: Figure, figure: Figure) -> bool:
    apart = abs(other.mention.start - figure.mention.start)
    return other.mention.unit == figure.mention.unit and apart <= NEARBY and other.mention.start not in case.starts


def _near_sides(case: Case) -> bool:
    """For formulas that nobody can solve, such as how many are listed."""
    low, high = sorted((abs(case.judgement.left), abs(case.judgement.right)))
    return high <= COMPUTED[1] * low


def _near(figure: Figure, needed: Interval, band: Band) -> bool:
    value, digit = figure.mention.value, figure.mention.ulp
    low, high = sorted((value * band[0], value * band[1]))
    return needed.low <= max(high, value + digit) and needed.high >= min(low, value - digit)


def _digit_lost(figure: Figure, needed: Interval) -> bool:
    """1066.51 that has to be 10661.51: of so many digits a single one is too many or missing."""
    mention = figure.mention
    meant = ((needed.low + needed.high) / 2 / mention.unit.scale).quantize(Decimal(1).scaleb(-mention.decimals))
    many = digits_told(figure) >= MANY_DIGITS and needed.width <= 4 * mention.ulp
    return many and dropped(mention.printed(mention.number), mention.printed(meant))


def _slipped(figure: Figure, needed: Interval) -> bool:
    """Would one digit another, two neighbours exchanged or its point elsewhere make it what it has to be?"""
    mention, scale = figure.mention, figure.mention.unit.scale
    low, high = needed.low - mention.half, needed.high + mention.half
    slips = chain(retyped(mention.number, mention.decimals), turns(mention.number, mention.decimals))
    if any(low <= slip * scale <= high for slip in slips) or _digit_lost(figure, needed):
        return True
    return any(around(mention.value.scaleb(shift), mention.half.scaleb(shift)).meets(needed) for shift in SHIFTS)
