"""Was it read wrong? A case in, yes or no out. Where figures beside those of a relation make it hold to the digit, these
were meant, and what fails was never said: such a finding asks (请核实) and is no alarm.

处置201批次，完成率97.10%, tried as 207 of 201: the other way round it holds. 合计602.40 beside parts of 389.60, and 212.80 stands
between them: one that was not read as a part.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from auditor.cases import Case, digits_told, same_name
from auditor.model import Figure
from auditor.slips import miswritten

RATE_DIGITS = 3  # of a rate that no two amounts make by chance
GAP_DIGITS = 4  # of what is missing from a sum; a digit mistyped or two exchanged miss by fewer
TIMES = (2, 3)  # that a subtotal, or the total itself, was read as a part
NEARBY = 120  # characters
MOST = 30  # amounts nearby: of more, two would make anything


def misread(case: Case) -> bool:
    """Do figures nearby, read otherwise, make it hold?"""
    if case.comparison.form == "rate":
        return _of_other_amounts(case)
    return case.comparison.form == "additive" and (_some_left_out(case) or _left_of_others(case))


def _of_other_amounts(case: Case) -> bool:
    """Is the rate that of the two the other way round, or, of a change, that of an amount beside in the place of one of them?

    A share of another whole is a mistake that offices make, and no reading. What stands there twice or follows from the two
    tells nothing: a misprint is beside what it should be, and a wrong base beside the right one.
    """
    stated = case.stated
    operands = [place for place in case.places if place[2] is not stated]
    if stated is None or digits_told(stated) < RATE_DIGITS or len(operands) != 2:
        return False
    if any(_near(case, again) for again in case.others.numbered(stated.mention.number)):
        return False  # the rate of its neighbour, copied
    one, other = operands
    if "prior" not in case.comparison.names:
        return not _named_by_measure(case) and case.reads_with((one, other[2]), (other, one[2]))
    follow = {one[2].value + other[2].value, abs(one[2].value - other[2].value)}
    return any(
        case.reads_with((place, beside))
        for place in operands
        for beside in _beside(case, place[2])
        if beside.value not in follow and not same_name(place[2], beside) and not _slip_of(place[2], beside)
    )


def _named_by_measure(case: Case) -> bool:
    """年初预算A，支出决算B，完成P: do words say of both which was planned and which was done?"""
    done, planned = (tuple(case.binding.figures((role,))) for role in ("numerator", "denominator"))
    return [figure.measure for figure in done] == ["final"] and [figure.measure for figure in planned] == ["initial"]


def _some_left_out(case: Case) -> bool:
    """Is what the parts lack to their total told beside them, as one amount or two; or were they counted more than once?"""
    total, parts = case.stated, tuple(case.binding.figures(("parts",)))
    if (
        total is None
        or digits_told(total) < GAP_DIGITS
        or case.comparison.symbol != "=="
        or not case.adds
        or len(parts) < 2
    ):
        return False
    added = sum(part.value for part in parts)
    if added in [total.value * times for times in TIMES]:
        return True
    gap = total.value - added
    if len((gap / total.mention.unit.scale).normalize().as_tuple().digits) < GAP_DIGITS:
        return False
    others = (
        beside for beside in _beside(case, total) if not any(same_name(figure, beside) for figure in case.figures)
    )
    amounts = {beside.mention.value for beside in others} - {figure.mention.value for figure in case.figures}
    return gap in amounts or (
        len(amounts) <= MOST and any(one + other == gap for one, other in combinations(amounts, 2))
    )


def _left_of_others(case: Case) -> bool:
    """Is what is left that of two other amounts beside it, or was a third taken off, which stands beside it too?

    甲A、乙B. 甲支出C、乙支出D，甲结余E, tried as what both leave: A - C makes it hold. A number that stands there twice tells nothing.
    """
    left, plus, minus = (tuple(case.binding.figures((role,))) for role in ("result", "plus", "minus"))
    if not len(left) == len(plus) == len(minus) == 1:
        return False
    result, read = abs(left[0].value), {abs(figure.value) for figure in (*left, *plus, *minus)}
    near = [other for other in _beside(case, left[0]) if abs(other.mention.start - left[0].mention.start) <= NEARBY]
    amounts = {abs(other.value) for other in near if not any(same_name(one, other) for one in (*plus, *minus))} - read
    missing = abs(plus[0].value - minus[0].value - left[0].value)
    told = (
        missing in amounts and len((missing / left[0].mention.unit.scale).normalize().as_tuple().digits) >= RATE_DIGITS
    )
    many = digits_told(left[0]) >= RATE_DIGITS and len(amounts) <= MOST
    return told or (many and any(one - result in amounts for one in amounts))


def _beside(case: Case, figure: Figure) -> Iterator[Figure]:
    """The figures of its kind nearby that are not in the relation."""
    for other in case.others.standing(min(case.starts) - NEARBY, max(case.starts) + NEARBY):
        alike = other.mention.unit.dimension == figure.mention.unit.dimension
        if alike and not other.mention.qualifier and other.mention.start not in case.starts:
            yield other


def _near(case: Case, other: Figure) -> bool:
    start = other.mention.start
    return min(case.starts) - NEARBY <= start <= max(case.starts) + NEARBY and start not in case.starts


def _slip_of(figure: Figure, other: Figure) -> bool:
    """Is it the same number, or one slip away?"""
    one, two = (f"{each.mention.number:.{each.mention.decimals}f}" for each in (figure, other))
    return one == two or miswritten(one, two)


__all__ = ["misread"]
