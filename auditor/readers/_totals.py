"""Total rows of tables one cell a line: 合计 and fewer figures than there are columns, laid under those that can be totalled.

序号 | 名称 | 数量 | 单价 | 金额        合计, 16, 805.20  ->  columns 0, 2, 4
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile

from auditor.readers._grids import Piece, Placed, Row, is_year

TOTAL = re.compile(r"(?:本年)?(?:收入|支出)?(?:合\s*计|总\s*计|总分|共\s*计)")
NO_TOTAL = re.compile(r"单价|均价|率|占比|%|编码|代码|序号|编号|行次")


def is_figure(cell: Piece) -> bool:
    """A number, a rate or a measure, and no year."""
    return cell.holds in ("number", "percent", "measure") and not is_year(cell.text)


def total_row(cells: Sequence[Piece], rows: Sequence[Row]) -> Row:
    """合计 with fewer cells than the rows have, behind them."""
    if not cells or not TOTAL.fullmatch(cells[0].text):
        return ()
    figures = list(takewhile(is_figure, cells[1:]))
    return (cells[0], *figures) if 0 < len(figures) < len(rows[0]) else ()


def under_summed(total: Row, rows: Sequence[Row]) -> Placed:
    """The figures of a total row under the columns that can be totalled: not prices, rates, codes or numbers of rows."""
    figures = [column for column in range(len(rows[0])) if is_figure(rows[1][column])]
    summed = [column for column in figures if not NO_TOTAL.search(rows[0][column].text)]
    wanted = len(total) - 1
    places = summed if len(summed) == wanted else figures[-wanted:]
    return Placed(tuple((cell, column, 1) for cell, column in zip(total, [0, *places], strict=True)))


__all__ = ["TOTAL", "is_figure", "total_row", "under_summed"]
