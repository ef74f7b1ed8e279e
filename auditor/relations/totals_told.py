"""What a table comes to, told in the text beside it with a slip of the pen: ``下达补助资金1,268.40万元，见下表`` and ``合计 | 1,286.40``.

In: the rows of totals of tables, and the amounts of the paragraphs near them. Out: restated claims (`table`) of a cell that the text tells
nowhere as it is, and of the one amount nearby that has its digits but for one, or but for two exchanged, is of the same measure and year, and is
told but once.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from auditor.facts import PLANNED, Item, overlap
from auditor.model import Claim
from auditor.relations.renamed import as_slip
from auditor.tables import Column, Segment
from auditor.text import Text, adds_up, claim, figures_of, reading

SEVERAL = re.compile(r"[两二三四五六七八九十几\d][项个]|其中")
ENOUGH = 4  # digits
ABOVE, BELOW = 5, 3  # blocks from the table
FEWEST = 3  # rows
MOST = 60  # amounts nearby


Values = Mapping[tuple[str, Decimal], int]


def claims(text: Text) -> Iterator[Claim]:
    tables = [segment for segment in text.segments if len(segment.rows) >= FEWEST]
    if not tables:
        return
    near: dict[int, list[Item]] = defaultdict(list)
    for item in text.items.plain:
        if item.slot.mark != "|" and item.dimension not in ("score", "bare", "rate") and not item.mention.qualifier:
            near[item.slot.passage].append(item)
    values = Counter((item.dimension, item.mention.value) for item in text.items.all)
    said = Counter((item.dimension, item.mention.value) for items in near.values() for item in items)
    told = {
        f.mention.start for one in text.found.get("restated", ()) for f in figures_of(one.readings[0].roles["stated"])
    }
    for segment in tables:
        yield from _of_table(text, segment, near, values, said, told)


def _of_table(
    text: Text, segment: Segment, near: Mapping[int, Sequence[Item]], values: Values, said: Values, told: set[int]
) -> Iterator[Claim]:
    totals = [row for row in (segment.rows[0], segment.rows[-1]) if row.is_total]
    around = [i for at in range(segment.block - ABOVE, segment.block + BELOW + 1) for i in near.get(at, ())]
    if len(totals) != 1 or len(around) > MOST:
        return
    for column in segment.columns:
        cell = totals[0].items.get(column.index)
        if cell is None or cell.slot.start in told or said.get((cell.dimension, cell.mention.value)):
            continue
        alike = [i for i in around if values[i.dimension, i.mention.value] == 1 and _is_told(text, i, cell, column)]
        if len(alike) == 1 and alike[0].slot.start not in told:
            yield claim(text, "restated", [reading("total", stated=[cell, alike[0]])], cell, topic="table")


def _is_told(text: Text, item: Item, cell: Item, column: Column) -> bool:
    """Is it the cell with a slip, of one measure and year, and made by no parts of its own?"""
    if len(item.mention.digits) < ENOUGH or SEVERAL.search(item.slot.before):
        return False
    if item.dimension != cell.dimension or item.period != cell.period or not as_slip(item, cell):
        return False
    measures = {item.measure, cell.measure}
    called = overlap(item.label, column.header) > 0 or overlap(item.slot.before, column.header) > 0
    if not (
        len(measures) == 1
        or (measures <= PLANNED and measures != {"initial", "adjusted"})
        or ("" in measures and called)
    ):
        return False
    parts = [text.items.at[start] for start in text.parts.get(item.slot.start, ())]
    return not (parts and adds_up(item, parts)) and not text.belongs.get(item.slot.start)


__all__ = ["claims"]
