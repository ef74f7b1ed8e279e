"""Figures rounded more coarsely than their neighbours: ``$12 million`` beside ``$7.2 million``, ``$12,500,000`` beside ``$7,218,344``.

English summaries drop noughts (``$12 million`` for 12.0) as often as they round, and nobody can tell which. A relation that
fails, but could hold if the coarse figures were rounded, is therefore of low confidence: please verify.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from auditor.text import Item, total_of

NOUGHTS = 3  # at the end of a whole number before it may be a rounded one
TWO = Decimal(2)


def printed_ulp(item: Item) -> Decimal:
    """One unit of the last digit that says something: 12,500,000 may be rounded to hundreds of thousands."""
    mention = item.mention
    if mention.unit.exact:
        return Decimal(0)
    noughts = 0
    if not mention.decimals and mention.unit.scale == 1 and mention.number:
        digits = str(abs(mention.number))
        noughts = len(digits) - len(digits.rstrip("0"))
        noughts = noughts if noughts >= NOUGHTS else 0
    return mention.ulp.scaleb(noughts)


def coarse(one: Sequence[Item], others: Sequence[Item], signs: Sequence[int] = ()) -> bool:
    """Are some figures coarser than others, and does rounding of those explain that one side is not the other?

    With nothing on the other side: is one of the figures that are compared coarser than another?
    """
    figures = [*one, *others]
    ulps = [printed_ulp(item) for item in figures]
    finest = min(ulps)
    if max(ulps) <= finest:
        return False
    if not others:
        return max(ulps) > max(item.mention.ulp for item in figures) and max(ulps) > finest * 10
    signed = [item.mention.value * sign for item, sign in zip(others, signs or [1] * len(others), strict=True)]
    off = abs(total_of(one) - sum(signed, Decimal(0)))
    return Decimal(0) < off <= sum(ulps, Decimal(0)) / TWO
