"""Intervals of Decimals: every true value that printed digits can stand for.

In: a printed figure and how many digits to trust. Out: an `Interval` that adds, subtracts, multiplies and divides.
``80.2亿元`` is ``around(80.2, 0.05)``, that is 80.15 … 80.25.
"""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from typing import NamedTuple

ZERO = Decimal(0)
ENDLESS = Decimal(10) ** 24  # beyond any budget: the open side of 100余万元


class Interval(NamedTuple):
    """A closed interval; ``low`` never exceeds ``high``. A tuple, since a judgement makes many and it is made in half the time."""

    low: Decimal
    high: Decimal

    def __add__(self, other: Interval) -> Interval:  # type: ignore[override] # intervals are added, not strung together
        return Interval(self.low + other.low, self.high + other.high)

    def __sub__(self, other: Interval) -> Interval:
        return Interval(self.low - other.high, self.high - other.low)

    def __neg__(self) -> Interval:
        return Interval(-self.high, -self.low)

    def __abs__(self) -> Interval:
        if ZERO in self:
            return Interval(ZERO, max(-self.low, self.high))
        return self if self.low > 0 else -self

    def __mul__(self, other: Interval) -> Interval:  # type: ignore[override] # and multiplied, not repeated
        if self.low >= 0 and other.low >= 0:  # as amounts are
            return Interval(self.low * other.low, self.high * other.high)
        corners = (self.low * other.low, self.low * other.high, self.high * other.low, self.high * other.high)
        return Interval(min(corners), max(corners))

    def __truediv__(self, other: Interval) -> Interval:
        if self.low >= 0 and other.low > 0:
            return Interval(self.low / other.high, self.high / other.low)
        if ZERO in other:
            raise ZeroDivisionError("an interval with zero in it cannot divide")
        corners = (self.low / other.low, self.low / other.high, self.high / other.low, self.high / other.high)
        return Interval(min(corners), max(corners))

    def __contains__(self, value: Decimal) -> bool:  # type: ignore[override] # any value between its ends is in it
        return self.low <= value <= self.high

    def meets(self, other: Interval) -> bool:
        """Do they share a value? Touching is enough."""
        return self.low <= other.high and other.low <= self.high

    def halves(self) -> tuple[Interval, Interval]:
        middle = (self.low + self.high) / 2
        return Interval(self.low, middle), Interval(middle, self.high)

    @property
    def width(self) -> Decimal:
        return self.high - self.low


def point(value: Decimal) -> Interval:
    """A number without slack."""
    return Interval(value, value)


def around(value: Decimal, half: Decimal) -> Interval:
    """``80.2, 0.05`` -> 80.15 … 80.25."""
    return Interval(value - half, value + half)


def least(intervals: Iterable[Interval]) -> Interval:
    """The possible values of the smallest."""
    several = tuple(intervals)
    return Interval(min(i.low for i in several), min(i.high for i in several))


def greatest(intervals: Iterable[Interval]) -> Interval:
    """The possible values of the largest."""
    several = tuple(intervals)
    return Interval(max(i.low for i in several), max(i.high for i in several))


def hull(intervals: Iterable[Interval]) -> Interval:
    """The smallest interval that holds them all."""
    several = tuple(intervals)
    return Interval(min(i.low for i in several), max(i.high for i in several))
