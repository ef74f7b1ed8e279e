"""Tables in groups: a row with a mark, and below it the rows that make it up, down to the next such mark.

    一、决策 · 15 · 14.5 / 目标设定 · 6 · 5.5 / 预算编制 · 9 · 9 / 二、过程 · 25 · 23 / …

In: tables whose first words have marks of one style (一、二、三、) from the first on, and unmarked rows between them. Out: a sum
for each group and column, where the groups that add up are most of those of the column. Where the full marks of the groups
make 100, their points make the overall score of the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from auditor.facts import Item
from auditor.languages import zh
from auditor.model import Claim
from auditor.relations.headers import NO_SUM
from auditor.tables import Row, Segment
from auditor.text import Text, adds_up, claim, reading, total_of

MARK = re.compile(r"(?P<number>[一二三四五六七八九十]{1,3})[、.．]")
SUBSET = re.compile(r"其中|包括")
FEWEST = 2  # groups that say how the table is built
HUNDRED = 100


class Group(NamedTuple):
    """A row with a mark and the rows below it."""

    head: Row
    rows: Sequence[Row]


def claims(text: Text) -> Iterator[Claim]:
    for segment in text.segments:
        groups = _groups(segment)
        if len(groups) >= FEWEST:
            yield from _sums(text, segment, groups)
            yield from _overall(text, segment, groups)


def _groups(segment: Segment) -> list[Group]:
    """The groups of a table, numbered from one on; [] where rows stand before them or within them with marks of their own."""
    groups: list[Group] = []
    for row in segment.rows:
        words = row.words[0][1] if row.words else ""
        mark = MARK.match(words)
        if row.is_total:
            pass
        elif mark is not None and zh.numeral(mark["number"]) == len(groups) + 1:
            groups.append(Group(row, []))
        elif not groups or mark is not None or SUBSET.search(row.label) or zh.LIST_MARK.match(words):
            return []
        else:
            groups[-1] = Group(groups[-1].head, [*groups[-1].rows, row])
        if row.closed:
            break  # what follows belongs to a head without figures
    return groups


def heads(segment: Segment) -> list[Row]:
    """The rows with marks, where the figures of most groups make those of their heads; [] where they do not say so."""
    groups = _groups(segment)
    ways = [way for group in groups for column in group.head.items if (way := _way(group, column)) is not None]
    holding = sum(adds_up(*way) for way in ways if way[0].mention.value)
    return [group.head for group in groups] if holding >= FEWEST and 2 * holding > len(ways) else []


def _sums(text: Text, segment: Segment, groups: Sequence[Group]) -> Iterator[Claim]:
    for column in segment.columns:
        if NO_SUM.search(column.header.rpartition("/")[2]):
            continue
        ways = [way for group in groups if (way := _way(group, column.index)) is not None]
        holding = [way for way in ways if adds_up(*way) and way[0].mention.value]
        if len(holding) >= FEWEST and 2 * len(holding) > len(ways):
            for total, parts in ways:
                yield claim(text, "sum", [reading("group", total=total, parts=parts)], total, topic="table")


def _way(group: Group, column: int) -> tuple[Item, list[Item]] | None:
    """The figure of the head and those below it; None where one row of several has none."""
    total = group.head.items.get(column)
    parts = [row.items[column] for row in group.rows if column in row.items]
    alike = total is not None and total.dimension != "rate" and all(part.dimension == total.dimension for part in parts)
    return (total, parts) if total is not None and alike and len(parts) > 1 else None


def _overall(text: Text, segment: Segment, groups: Sequence[Group]) -> Iterator[Claim]:
    """The points of the groups make the score that the text tells, if it tells one and the table has no total of its own."""
    full = (segment.column(zh.FULL_MARK) or segment.column(zh.WEIGHT))[:1]
    scored = segment.column(zh.SCORED)[:1]
    if not full or not scored or full[0].index == scored[0].index:
        return
    marks, points = ([g.head.items[c.index] for g in groups if c.index in g.head.items] for c in (full[0], scored[0]))
    totals = [row for row in segment.rows if row.is_total and scored[0].index in row.items]
    if len(marks) != len(groups) or len(points) != len(groups) or total_of(marks) != HUNDRED or totals:
        return
    told = [i for i in text.items.of("concept", "score_total") if i.dimension == "score" and i.slot.mark != "|"]
    told = [i for i in told if i.measure != "full_mark" and i.mention.number != HUNDRED and not i.slot.depth]
    if len({i.mention.value for i in told}) == 1:
        yield claim(text, "sum", [reading("groups", total=told[0], parts=points)], told[0], topic="score")


__all__ = ["claims", "heads"]
