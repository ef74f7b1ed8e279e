"""The three public expenses (三公经费) and what they add up to: what the readers of their tables share.

In: the kinds of some amounts and their values. Out: the total beside its expenses, the vehicles beside their parts.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

TOTAL, ABROAD, CARS, BOUGHT, RUN, GUESTS, OFFICE = range(7)
TRAVEL, VEHICLES = "因公出国", "公务用车"


def sums_of(kinds: Sequence[int], values: Sequence[Decimal]) -> tuple[tuple[Decimal, Decimal], tuple[Decimal, Decimal]]:
    """The total and its expenses, the vehicles and their parts; those of which no part is told are what they are."""
    told = dict(zip(kinds, values, strict=True))
    none = Decimal(0)
    parts = [told[what] for what in (BOUGHT, RUN) if what in told]
    cars = told.get(CARS, sum(parts, none))
    whole = told.get(ABROAD, none) + cars + told.get(GUESTS, none)
    return (told[TOTAL], whole), (cars, sum(parts, none) if parts else cars)


def add_up(kinds: Sequence[int], values: Sequence[Decimal]) -> bool:
    return all(total == parts for total, parts in sums_of(kinds, values))


__all__ = ["ABROAD", "BOUGHT", "CARS", "GUESTS", "OFFICE", "RUN", "TOTAL", "TRAVEL", "VEHICLES", "add_up", "sums_of"]
