"""Figures that stand beside the wrong names: outcomes of a table in, by how many rows its figures are displaced out.

Where a row was lost or added among the names alone, every total below it fails, and all of them hold again when they are read
a row higher or lower. Several that do so by one and the same distance are no chance: they have one cause.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from auditor.mentions import Line
from auditor.model import Document, Evidence, Outcome, Table
from auditor.tables import figure_in

DISTANCES = (-1, 1, -2, 2, -3, 3)  # rows
ENOUGH = 3  # totals that hold when displaced,
DIVIDED = 2  # and of them those with several parts
Grid = Mapping[tuple[int, int], Decimal]  # row and column, from 1 -> the number of the cell


@dataclass(frozen=True, slots=True)
class Shift:
    """The figures of a table stand `rows` below their names (above, if negative), from a row on."""

    block: int
    address: str
    rows: int
    first: int  # row, from 1
    head: Outcome  # the first total that holds when displaced
    holding: int  # such totals
    failing: tuple[Outcome, ...]  # all that fails within the table

    @property
    def words(self) -> dict[str, str]:
        many, side, beside = abs(self.rows), "下" if self.rows > 0 else "上", "below" if self.rows > 0 else "above"
        number = "a row" if many == 1 else f"{many} rows"
        return {
            "zh": f"{self.address}自第{self.first}行起，数字似与行名错行：各行的数印在其{side}{many}行，照此取数，这里{self.holding}处不符的合计均成立；"
            "请先核对行次，本表其余不符多由此而来",
            "en": f"From row {self.first} on the figures seem to stand {number} {beside} their names: read so, {self.holding} totals "
            "that fail here would hold; check the rows first, most else that fails in this table comes of it",
        }


def shifts_in(document: Document, outcomes: Sequence[Outcome]) -> Iterator[Shift]:
    """At most one for each table, by the distance that explains most."""
    failing: dict[int, list[Outcome]] = defaultdict(list)
    for outcome in outcomes:
        if outcome.verdict == "inconsistent" and (block := _block(outcome)) is not None:
            failing[block].append(outcome)
    for block, failed in failing.items():
        table = document.blocks[block]
        columns = [outcome for outcome in failed if _in_one_column(outcome)]
        if isinstance(table, Table) and not table.ragged and len(columns) >= ENOUGH:
            grid = _grid(document, table)
            held = {rows: [o for o in columns if _holds(grid, o, rows)] for rows in DISTANCES}
            rows, best = max(held.items(), key=lambda item: len(item[1]))
            places = {(_row(o.evidence[0]), o.evidence[0].location.column) for o in best}
            divided = {_row(o.evidence[0]) for o in best if len(o.evidence) > 2}
            if len(places) >= ENOUGH and len(divided) >= DIVIDED:
                head = min(best, key=lambda outcome: outcome.evidence[0].location.start)
                first = _row(head.evidence[0])
                yield Shift(block, table.address, rows, first, head, len(places), tuple(failed))


def _block(outcome: Outcome) -> int | None:
    """The table in which all its figures stand."""
    blocks = {item.location.block for item in outcome.evidence}
    cells = all(item.location.row is not None and item.location.column is not None for item in outcome.evidence)
    return blocks.pop() if len(blocks) == 1 and cells and outcome.kind == "sum" else None


def _in_one_column(outcome: Outcome) -> bool:
    return len({item.location.column for item in outcome.evidence}) == 1 and len(outcome.evidence) > 1


def _row(item: Evidence) -> int:
    return item.location.row or 0


def _grid(document: Document, table: Table) -> Grid:
    figures = ((c, figure_in(Line.of(document.text[c.start : c.end], c.start))) for c in table.cells)
    return {(cell.row + 1, cell.column + 1): figure.number for cell, figure in figures if figure is not None}


def _holds(grid: Grid, outcome: Outcome, rows: int) -> bool:
    """Would it, if each figure were that of so many rows below? The last digits may be rounded."""
    numbers = [grid.get((_row(item) + rows, item.location.column or 0)) for item in outcome.evidence]
    total, *parts = (number if number is not None else Decimal(0) for number in numbers)
    digit = min(
        (item.mention.ulp / item.mention.unit.scale for item in outcome.evidence if item.mention), default=Decimal(0)
    )
    return numbers[0] is not None and total != 0 and 2 * abs(total - sum(parts)) <= digit * len(numbers)
