"""Intervals hold what they should: whatever the true values are, the true result lies inside."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auditor.interval import Interval, around, greatest, hull, least, point

D = Decimal
amounts = st.decimals(-1000, 1000, places=2)
shares = st.decimals(0, 1, places=2)
OPERATIONS: list[Callable[..., object]] = [
    lambda a, b: a + b,
    lambda a, b: a - b,
    lambda a, b: a * b,
    lambda a, b: a / b,
    lambda a, b: -a,
    lambda a, b: abs(a),
]


@st.composite
def held(draw: st.DrawFn) -> tuple[Interval, Decimal]:
    """An interval and a value in it."""
    low, width, share = draw(amounts), abs(draw(amounts)), draw(shares)
    return Interval(low, low + width), low + width * share


@pytest.mark.parametrize("operation", OPERATIONS)
@given(first=held(), second=held())
def test_the_true_result_lies_inside(
    operation: Callable[..., object], first: tuple[Interval, Decimal], second: tuple[Interval, Decimal]
) -> None:
    try:
        result = operation(first[0], second[0])
    except ZeroDivisionError:
        assert D(0) in second[0]
        return
    assert isinstance(result, Interval)
    true = operation(first[1], second[1])
    assert isinstance(true, Decimal)
    slack = D("1e-18")  # a quotient has no end, its 28 digits have
    assert result.low - slack <= true <= result.high + slack


def test_a_printed_number_is_an_interval() -> None:
    assert around(D("80.2"), D("0.05")) == Interval(D("80.15"), D("80.25"))
    assert point(D(3)).width == 0


@pytest.mark.parametrize(
    ("left", "right", "meet"),
    [((1, 2), (2, 3), True), ((1, 2), (3, 4), False), ((1, 5), (2, 3), True), ((3, 4), (1, 2), False)],
)
def test_touching_is_meeting(left: tuple[int, int], right: tuple[int, int], meet: bool) -> None:
    assert Interval(D(left[0]), D(left[1])).meets(Interval(D(right[0]), D(right[1]))) is meet


def test_least_greatest_and_hull() -> None:
    intervals = [Interval(D(1), D(4)), Interval(D(2), D(3))]
    assert least(intervals) == Interval(D(1), D(3))
    assert greatest(intervals) == Interval(D(2), D(4))
    assert hull(intervals) == Interval(D(1), D(4))


def test_nothing_is_divided_by_an_interval_around_zero() -> None:
    with pytest.raises(ZeroDivisionError):
        point(D(1)) / Interval(D(-1), D(1))
