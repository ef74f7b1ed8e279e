"""Rows of a table in text that lost the merged cells to their left: laid back under their headers.

A cell over several rows stands in the first of them alone, so that the others begin too far to the left and end in blanks;
names below a merged heading begin at the first column too:

    分类 | 指标 | 元 | 3 | 4 | 1        效益 | 件 | 7 | 9 | 2 |        ->  the second row by one to the right
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple, Protocol

MOST = 2  # cells that were lost
LOOKED_AT = 12  # first rows
FEWEST = 2  # rows with a number, a name and figures
FIGURES = ("number", "percent", "measure")


class Held(Protocol):
    """A cell: what it holds."""

    @property
    def holds(self) -> str: ...


class _Shape(NamedTuple):
    first: int  # column of the first figure
    last: int  # of the last cell that is not blank
    figures: frozenset[int]


def shifts(rows: Sequence[Sequence[Held]]) -> list[int]:
    """By how many columns each row has to go to the right; 0 for those that stand where they should."""
    shapes = [_shape(row) for row in rows]
    told = [shape for shape in shapes if shape is not None]
    widest = max((shape.last for shape in told), default=0)
    full = [shape for shape in told if shape.last == widest]
    steps = [0] * len(rows)
    if len({shape.first for shape in full}) == 1 and full[0].first > 1:
        above = shapes.index(full[0])
        figures = frozenset().union(*(shape.figures for shape in full))
        for number, shape in enumerate(shapes):
            step = full[0].first - shape.first if shape is not None else 0
            if shape is not None and number > above and 0 < step <= MOST and _short_by(step, shape, figures, widest):
                steps[number] = step if all(column + step in figures for column in shape.figures) else 0
    for number, row in enumerate(rows):
        steps[number] = steps[number] or _of_total(row, rows[:LOOKED_AT])
    opening = next((number for number, shape in enumerate(shapes) if shape is not None), 0)
    for number in range(1, opening):
        steps[number] = _below_a_group(rows[number - 1], rows[number], widest + 1)
    return steps


def _short_by(step: int, shape: _Shape, figures: frozenset[int], widest: int) -> bool:
    """Does a row end so much earlier, or earlier still, for want of a remark behind all its figures?"""
    return shape.last == widest - step or (shape.last < widest - step and len(shape.figures) == len(figures))


def _of_total(row: Sequence[Held], others: Sequence[Sequence[Held]]) -> int:
    """合计 | 45 | 40 | | below 1 | 甲 | 20 | 18 | and 2 | 乙 | 25 | 22 |: as far as its figures stand below figures; 0 if they do."""
    count = next((n for n, cell in enumerate(row[1:]) if cell.holds not in FIGURES), 0)
    if not count or row[0].holds != "text" or any(cell.holds != "blank" for cell in row[1 + count :]):
        return 0
    told = [
        other for other in others if len(other) == len(row) and sum(cell.holds in FIGURES for cell in other) > count
    ]
    for step in range(1, min(MOST, len(row) - 1 - count) + 1):
        words = all(cell.holds == "text" for other in told for cell in other[1 : 1 + step])
        below = all(cell.holds in FIGURES for other in told for cell in other[1 + step : 1 + step + count])
        if words and below and len(told) >= FEWEST:
            return step
    return 0


def _shape(row: Sequence[Held]) -> _Shape | None:
    """Where the figures of a row stand that has words first, then two figures and more."""
    figures = frozenset(column for column, cell in enumerate(row) if cell.holds in FIGURES)
    if len(figures) < 2 or not min(figures) or any(cell.holds != "text" for cell in row[: min(figures)]):
        return None
    return _Shape(min(figures), max(c for c, cell in enumerate(row) if cell.holds != "blank"), figures)


def _below_a_group(above: Sequence[Held], row: Sequence[Held], width: int) -> int:
    """项目 | 2023年 | 2024年 | 增减情况 | （blank）above 金额 | 幅度 | （blank）…: the names belong to the last heading."""
    heads, names = _leading(above), _leading(row)
    return heads - 1 if heads > 1 and names > 1 and heads < width and heads - 1 + names == width else 0


def _leading(row: Sequence[Held]) -> int:
    """How many cells of text a row begins with, where only blanks follow; 0 otherwise."""
    count = next((number for number, cell in enumerate(row) if cell.holds != "text"), len(row))
    return count if all(cell.holds == "blank" for cell in row[count:]) else 0


__all__ = ["shifts"]
