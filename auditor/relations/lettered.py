"""Columns whose headers say in letters how they are calculated: ``A=B+C`` above B and C, ``C=A-B`` above A and B.

地区 · 债务限额 A=B+C · 一般债务 B · 专项债务 C        a sum in each row that has all three
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from auditor.model import Claim
from auditor.tables import Row, Segment
from auditor.text import Text, claim, reading

TAG = re.compile(r"(?P<tag>[A-Z])(?:栏|列)?(?:=(?P<way>[A-Z](?:[+-][A-Z]){1,12}))?")
TERM = re.compile(r"(?P<sign>[+-]?)(?P<tag>[A-Z])")


def claims(text: Text) -> Iterator[Claim]:
    for segment in text.segments:
        tagged = _tagged(segment) if any("=" in c.header for c in segment.columns) else {}
        columns = {tag: column for tag, (column, _) in tagged.items()}
        ways = [(column, way) for column, way in tagged.values() if way]
        for column, way in ways:
            terms = [(found["sign"] != "-", columns.get(found["tag"])) for found in TERM.finditer(way)]
            for row in segment.rows if all(place is not None for _, place in terms) else ():
                yield from _calculated(text, row, column, [(more, place) for more, place in terms if place is not None])


def _tagged(segment: Segment) -> Mapping[str, tuple[int, str]]:
    """Tag -> column and how it is calculated, where each tag stands but once."""
    tagged: dict[str, tuple[int, str]] = {}
    for column in segment.columns:
        said = TAG.fullmatch("".join(column.header.rpartition("/")[2].replace("—", "-").split()))
        if said is not None:
            if said["tag"] in tagged:
                return {}
            tagged[said["tag"]] = (column.index, said["way"] or "")
    return tagged


def _calculated(text: Text, row: Row, column: int, terms: list[tuple[bool, int]]) -> Iterator[Claim]:
    if column not in row.items or not all(place in row.items for _, place in terms):
        return
    result = row.items[column]
    plus, minus = ([row.items[place] for more, place in terms if more is sign] for sign in (True, False))
    if any(item.dimension != result.dimension for item in (*plus, *minus)) or result.dimension == "rate":
        return
    if minus:
        yield claim(text, "difference", [reading("letters", result=result, plus=plus, minus=minus)], result)
    elif result.slot.start not in text.parts:
        yield claim(text, "sum", [reading("letters", total=result, parts=plus)], result, topic="table")


__all__ = ["claims"]
