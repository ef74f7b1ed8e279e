"""Rows of a table without a row of totals, each with an amount and its share, below the paragraph that tells what they come to.

    收入预算4586.72万元，比上年增长8.91%。
      一般公共预算拨款    4386.72万元    95.64%
      事业收入             200.00万元     4.36%

In: tables of which every row has one amount and one rate, the rates making 100 %. Out: the sum, the shares and their total, where
the rows come to an amount of the paragraph right above, or most of the rates are shares of it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from auditor.facts import Item
from auditor.model import Claim
from auditor.relations.headers import RATE
from auditor.tables import Segment
from auditor.text import Text, adds_up, claim, is_quotient, make_whole, reading

FEWEST = 2  # rows
Shared = tuple[Item, Item]  # an amount and its share


def claims(text: Text) -> Iterator[Claim]:
    for segment in text.segments:
        rows = _rows(segment)
        whole = _whole(text, rows) if rows else None
        if whole is not None:
            parts, shares = [part for part, _ in rows], [share for _, share in rows]
            yield claim(text, "sum", [reading("rows", total=whole, parts=parts)], whole, topic="list")
            yield claim(text, "shares_total", [reading("rows", shares=shares)], shares[0])
            for part, share in rows:
                yield claim(text, "share", [reading("row", part=part, whole=whole, rate=share)], share, topic="whole")


def _rows(segment: Segment) -> list[Shared]:
    """Those of a table that holds nothing else; [] for any other."""
    if any(row.is_total or len(row.items) != 2 for row in segment.rows):
        return []
    if any(RATE.search(column.header) for column in segment.columns):
        return []
    found = [(row.items[min(row.items)], row.items[max(row.items)]) for row in segment.rows]
    alike = {(part.dimension, share.dimension) for part, share in found}
    told = len(found) >= FEWEST and len(alike) == 1 and found[0][0].dimension != "rate" == found[0][1].dimension
    return found if told and make_whole([share for _, share in found]) else []


def _whole(text: Text, rows: Sequence[Shared]) -> Item | None:
    """An amount of the paragraph right above that the rows come to, else one that most of the rates are shares of."""
    parts = [part for part, _ in rows]
    above = [i for i in text.amounts_in([parts[0].slot.passage - 1]) if i.dimension == parts[0].dimension]
    made = next((i for i in above if adds_up(i, parts)), None)
    return made or next((i for i in above if _most_are_of(i, rows)), None)


def _most_are_of(whole: Item, rows: Sequence[Shared]) -> bool:
    of_it = sum(is_quotient(part, whole, share, cut=True) for part, share in rows)
    return of_it >= FEWEST and 2 * of_it > len(rows)


__all__ = ["claims"]
