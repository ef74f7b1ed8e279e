"""Slips of the pen: which printed number is one slip away from which."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auditor.slips import dropped, exchanged, mistyped, retyped, turned, turns

PAIRS = [  # one number, another, mistyped, exchanged, turned
    ("12.34", "12.34", False, False, False),
    ("12.34", "12.84", True, False, False),
    ("12.34", "13.24", False, True, True),  # over the point
    ("12.34", "12.43", False, True, True),
    ("12.34", "42.31", False, True, False),
    ("12.34", "12.56", False, False, False),  # two digits, others
    ("12.34", "21.43", False, False, False),  # two exchanges
    ("12.34", "123.4", False, True, True),  # the point is a character like any other
    ("12.3", "12.34", False, False, False),
    ("121", "112", False, True, True),
]


@pytest.mark.parametrize(("one", "other", "mistype", "exchange", "turn"), PAIRS)
def test_what_a_slip_is(one: str, other: str, mistype: bool, exchange: bool, turn: bool) -> None:
    for pair in ((one, other), (other, one)):
        assert (mistyped(*pair), exchanged(*pair), turned(*pair)) == (mistype, exchange, turn)


LOST = [  # one number, another, whether a digit was lost or typed twice
    ("10661.51", "1066.51", True),
    ("12.34", "123.34", True),
    ("12.34", "112.34", True),
    ("12.34", "12.34", False),
    ("12.34", "12.3", False),  # the decimals are fewer
    ("12.34", "124", False),
    ("12.34", "125.34", True),
    ("12.34", "152.43", False),
    ("1234", "12.34", False),
    ("1234", "123456", False),
]


@pytest.mark.parametrize(("one", "other", "lost"), LOST)
def test_a_digit_lost(one: str, other: str, lost: bool) -> None:
    assert dropped(one, other) == dropped(other, one) == lost


def test_what_a_number_becomes() -> None:
    assert [*turns(Decimal("12.34"), 2)] == [Decimal("21.34"), Decimal("13.24"), Decimal("12.43")]
    assert [*turns(Decimal("10.05"), 2)] == [Decimal("10.50")]  # 01.05 nobody writes
    assert [*retyped(Decimal("1.2"), 1)][:2] == [Decimal("0.2"), Decimal("2.2")]
    assert len({*retyped(Decimal("1.2"), 1)}) == 18


@given(st.integers(100, 10**9), st.integers(0, 3))
def test_what_is_one_slip_away_is_known_as_that_slip(units: int, decimals: int) -> None:
    number = Decimal(units).scaleb(-decimals)
    printed = f"{number:.{decimals}f}"
    for other in turns(number, decimals):
        assert turned(printed, f"{other:.{decimals}f}")
    for other in retyped(number, decimals):
        assert mistyped(printed, f"{other:.{decimals}f}".rjust(len(printed), "0"))
