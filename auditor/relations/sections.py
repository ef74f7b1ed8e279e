"""A table with a row for each section of the report: what a cell says is what its section says.

``（四）医疗保险基金 / …基金支出116273万元`` and, under 本年支出, ``医疗保险 | 116723``: most rows of the column repeat what their
sections call 基金支出, so that this is what the column is of, and the row that differs is a finding.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain

from auditor.clauses import PLAIN
from auditor.facts import REMARKS, Item
from auditor.languages import zh
from auditor.model import Claim
from auditor.tables import Row, Segment
from auditor.text import Text, claim, reading

SHORTEST = 3  # characters of a row's name that a heading is known by
FEWEST = 3  # rows that have sections, and cells that repeat them


def claims(text: Text) -> Iterator[Claim]:
    sections = _sections(text) if text.segments else {}
    for segment in text.segments if len(sections) >= FEWEST else ():
        told = {row.index: items for row in segment.rows if (items := _of_row(sections, row))}
        if len(told) >= FEWEST:
            for column in segment.columns:
                yield from _deviating(text, segment, told, column.index)


def _sections(text: Text) -> Mapping[str, list[Item]]:
    """The amounts below each heading that begins with a mark, by its name; a name that two headings have is none."""
    found: dict[str, list[Item]] = {}
    parents: dict[str, set[tuple[str, ...]]] = {}
    for passage in text.with_figures:
        heading = passage.headings[-1] if passage.headings else ""
        if zh.LIST_MARK.match(heading):
            name = _name(heading)
            parents.setdefault(name, set()).add(passage.headings)
            found.setdefault(name, []).extend(i for i in text.amounts(passage) if i.slot.role == PLAIN)
    return {name: items for name, items in found.items() if len(parents[name]) == 1}


def _name(words: str) -> str:
    return REMARKS.sub("", zh.LIST_MARK.sub("", words, count=1)).strip("。：: ")


def _of_row(sections: Mapping[str, list[Item]], row: Row) -> list[Item]:
    """What stands in the section that is called like the row."""
    name = _name(row.label)
    if len(name) < SHORTEST or row.is_total:
        return []
    called = [items for heading, items in sections.items() if heading.startswith(name)]
    return called[0] if len(called) == 1 else []


def _deviating(text: Text, segment: Segment, told: Mapping[int, Sequence[Item]], column: int) -> Iterator[Claim]:
    """Of the cells of one column, those that differ from what most of them repeat."""
    cells = [(row.items[column], told[row.index]) for row in segment.rows if row.index in told and column in row.items]
    same = (dict.fromkeys(i.label for i in items if i.label and _same(i, cell)) for cell, items in cells)
    names = Counter(chain.from_iterable(same))  # of those that are as many, the one told first
    for name, many in names.most_common(1):
        if many < FEWEST or many * 3 < len(cells) * 2:
            return
        for cell, items in cells:
            called = [i for i in items if i.label == name and i.dimension == cell.dimension]
            if len({i.mention.value for i in called}) == 1 and not any(_same(i, cell) for i in items):
                way = reading("section", stated=[cell, called[0]])
                yield claim(text, "restated", [way], cell, topic="table")


def _same(item: Item, cell: Item) -> bool:
    return item.dimension == cell.dimension and item.mention.value == cell.mention.value


__all__ = ["claims"]
