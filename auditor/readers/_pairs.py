"""Accounts one cell a line without a header that heads them: a numbered name, and its figure in the line below.

（一）门票收入        names without a figure are headings; each figure has a name of its own, most of them numbered, and
40,850.00             most figures have decimals, so that it is no table of contents
1、成人票
32,050.00
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from auditor.readers._cells import is_figure
from auditor.readers._grids import Grid, Piece, Placed, Row, grid_of
from auditor.readers._headings import opens_item
from auditor.readers._lines import Line

FEWEST = 6  # names with figures
OPENED = re.compile(r"^(?:[一二三四五六七八九十]{1,3}[、.．]|[（(]|\d{1,2}(?:、|[.．](?!\d)))", re.MULTILINE)
ENDS = re.compile(r".*(?:合\s*计|总\s*计|小\s*计)")
PRECISE = re.compile(r"-?\d[\d,]*\.\d\d?|-?\d{1,3}(?:,\d{3})+")


def paired_tables(run: Sequence[Line]) -> Iterator[Grid]:
    """The accounts among short lines one under the other."""
    if len(OPENED.findall("\n".join([line.text for line in run]))) < FEWEST:
        return
    for rows in _rows([Piece(line.start, line.end, line.text) for line in run if line.text]):
        told = [row for row in rows if len(row) > 1]
        named = sum(opens_item(row[0].text) or bool(ENDS.fullmatch(row[0].text)) for row in told)
        precise = sum(bool(PRECISE.fullmatch(row[1].text)) for row in told)
        if len(told) >= FEWEST and 5 * named >= 4 * len(told) and 2 * precise > len(told):
            placed = tuple(Placed(tuple((piece, n, 1) for n, piece in enumerate(row))) for row in rows)
            yield replace(grid_of(run, rows, ragged=False), rows=placed)


def _rows(cells: Sequence[Piece]) -> Iterator[list[Row]]:
    """Names, each with its figure if it has one; nothing where a second figure follows."""
    rows: list[Row] = []
    at = 0
    while at < len(cells):
        name, figure = cells[at], cells[at + 1] if at + 1 < len(cells) else None
        at += 1
        if is_figure(name):
            rows = []  # of several columns
        elif figure is not None and is_figure(figure):
            rows.append((name, figure))
            at += 1
        elif opens_item(name.text):
            rows.append((name,))
        else:
            yield _whole(rows)
            rows = []
    yield _whole(rows)


def _whole(rows: list[Row]) -> list[Row]:
    """Up to the last figure."""
    last = max((n for n, row in enumerate(rows, 1) if len(row) > 1), default=0)
    return rows[:last]


__all__ = ["paired_tables"]
