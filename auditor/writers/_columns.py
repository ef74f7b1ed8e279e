"""Columns of spreadsheets that came to nothing: no indicator was found for them and no relation uses their figures.

A column 公众号粉丝 in a list of units is ``("P", "公众号粉丝")``: a label to add to ``rules/concepts.yaml``, or none of our business.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from auditor.model import Audit, Mention, Table

FEWEST = 3  # figures that make a column


class Unmapped(NamedTuple):
    sheet: str
    column: str  # P
    header: str

    @property
    def address(self) -> str:
        return f"{self.sheet}!{self.column}" if self.sheet else self.column


def unmapped(audit: Audit) -> Iterator[Unmapped]:
    """The columns, table by table, from the left."""
    known = {fact.mention.start for fact in audit.facts if fact.concept} | audit.used
    columns: dict[tuple[int, int], list[Mention]] = {}
    for mention in audit.mentions:
        place = audit.document.locate(mention.start, mention.end)
        if place.sheet is not None and place.column is not None:
            columns.setdefault((place.block, place.column - 1), []).append(mention)
    for (block, column), mentions in sorted(columns.items()):
        table = audit.document.blocks[block]
        if isinstance(table, Table) and len(mentions) >= FEWEST and not any(m.start in known for m in mentions):
            yield _named(audit, table, column, mentions)


def _named(audit: Audit, table: Table, column: int, mentions: Sequence[Mention]) -> Unmapped:
    first = table.cell_at(mentions[0].start)
    above = [
        audit.document.text[cell.start : cell.end]
        for cell in table.cells
        if first is not None and cell.row < first.row and cell.column <= column < cell.column + cell.column_span
    ]
    letters = first.origin.rstrip("0123456789") if first is not None else ""
    return Unmapped(table.sheet or "", letters, " ".join("/".join(above[-2:]).split()))
