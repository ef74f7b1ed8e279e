"""Slips of the pen: whether one printed number is a slip of another, and which numbers are one slip away.

Numbers are texts as printed, ``12.34``, since what a hand puts wrong are characters: one digit is another, two digits have
changed places.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise
from string import digits

SHIFTS = (1, -1, 2, -2, 3, -3, 4, -4, 8, -8)  # powers of ten by which a point slips; 4 is 元 for 万元, 8 is 元 for 亿元


def mistyped(one: str, other: str) -> bool:
    """Is just one character another? ``12.34``, ``12.84``."""
    return len(one) == len(other) and len(_apart(one, other)) == 1


def exchanged(one: str, other: str) -> bool:
    """Have just two characters changed places, wherever they stand? ``12.34``, ``42.31``."""
    if len(one) != len(other):
        return False
    apart = _apart(one, other)
    return len(apart) == 2 and one[apart[0]] == other[apart[1]] and one[apart[1]] == other[apart[0]]


def turned(one: str, other: str) -> bool:
    """Have just two neighbours changed places, a point between them not counted? ``12.34``, ``13.24``."""
    if not exchanged(one, other):
        return False
    first, last = _apart(one, other)
    return not one[first + 1 : last].strip(".")


def dropped(one: str, other: str) -> bool:
    """Has one of them a digit more, and else the same digits in their order and as many decimals? ``1066.51``, ``10661.51``."""
    short, long_ = sorted((one, other), key=len)
    if len(long_) - len(short) != 1 or len(short.partition(".")[2]) != len(long_.partition(".")[2]):
        return False
    place = next((i for i, digit in enumerate(short) if digit != long_[i]), len(short))
    return short[place:] == long_[place + 1 :] and long_[place] != "."


def miswritten(one: str, other: str) -> bool:
    """Is one character another, or have two changed places, wherever they stand?"""
    return mistyped(one, other) or exchanged(one, other)


def slipped(one: str, other: str) -> bool:
    """Is one character another, have two neighbours changed places, or is one digit lost or typed twice?"""
    return mistyped(one, other) or turned(one, other) or dropped(one, other)


def _apart(one: str, other: str) -> list[int]:
    return [place for place, (a, b) in enumerate(zip(one, other, strict=True)) if a != b]


def turns(number: Decimal, decimals: int) -> Iterator[Decimal]:
    """What it becomes when two neighbouring digits change places: ``12.34`` -> 21.34, 13.24, 12.43."""
    text = f"{number:.{decimals}f}"
    places = [i for i, character in enumerate(text) if character.isdigit()]
    for i, j in pairwise(places):
        if text[i] != text[j] and not (i == 0 and text[j] == "0"):
            yield Decimal(text[:i] + text[j] + text[i + 1 : j] + text[i] + text[j + 1 :])


def retyped(number: Decimal, decimals: int) -> Iterator[Decimal]:
    """What it becomes when one digit is any other: ``1.2`` -> 0.2, 2.2, … 1.0, 1.1, 1.3, …"""
    text = f"{number:.{decimals}f}"
    for place, printed in enumerate(text):
        if printed.isdigit():
            yield from (Decimal(text[:place] + digit + text[place + 1 :]) for digit in digits if digit != printed)
