"""Tables one cell a line: what is a figure, what no header, and where the figures of a total row belong.

序号 | 名称 | 数量 | 单价 | 金额        合计, 16, 805.20  ->  columns 0, 2, 4
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile

from auditor.languages import zh
from auditor.readers._grids import Piece, Placed, Row, is_year
from auditor.readers._headings import opens_item
from auditor.readers._lines import Line
from auditor.readers._plain_rows import CODE

TOTAL = re.compile(r"(?:本年)?(?:收入|支出)?(?:合\s*计|总\s*计|总分|共\s*计)")
NO_TOTAL = re.compile(r"单价|均价|率|占比|%|编码|代码|序号|编号|行[次号]")

SHORT = 10  # characters of a part of a heading
NAMES = re.compile(r"项\s*目|科\s*目|类\s*别|.*(?:指标|名称|内容|分类)")  # what heads words
ACCOUNT = re.compile(rf"{CODE.pattern}\s*[一-龥]{{3}}")  # 201 一般公共服务支出


def heads_joined(lines: Sequence[Line]) -> list[Line]:
    """``年度指 / 标值`` is one cell, and so is ``项目资金 / （万元）``: lines of one cell each with such as one."""
    joined: list[Line] = []
    for line in lines:
        above = joined[-1] if joined else None
        short = above is not None and 0 < len(line.text) < SHORT > len(above.text) > 0
        if above is not None and short and zh.is_cut(above.text, line.text):
            joined[-1] = above._replace(end=line.end, text=above.text + line.text)
        else:
            joined.append(line)
    return joined


def is_figure(cell: Piece) -> bool:
    """A number, a rate or a measure, and no year."""
    return cell.holds in ("number", "percent", "measure") and not is_year(cell.text)


def heads(header: Row, held: Sequence[bool | None]) -> bool:
    """Can these head columns that hold figures (True) or words: no items of a list, no accounts, no name over figures?"""
    if any(opens_item(cell.text) or ACCOUNT.match(cell.text) for cell in header):
        return False
    return not any(known and NAMES.fullmatch(cell.text) for cell, known in zip(header, held, strict=False))


def total_row(cells: Sequence[Piece], rows: Sequence[Row]) -> Row:
    """合计 with fewer cells than the rows have, behind them."""
    if not cells or not TOTAL.fullmatch(cells[0].text):
        return ()
    figures = list(takewhile(is_figure, cells[1:]))
    return (cells[0], *figures) if 0 < len(figures) < len(rows[0]) else ()


def under_summed(total: Row, rows: Sequence[Row]) -> Placed:
    """The figures of a total row under the columns that can be totalled: not prices, rates, codes or numbers of rows."""
    figures = [column for column, cell in enumerate(rows[1]) if is_figure(cell)]
    summed = [column for column in figures if not NO_TOTAL.search(rows[0][column].text)]
    wanted = len(total) - 1
    places = summed if len(summed) == wanted else figures[-wanted:]
    return Placed(tuple((cell, column, 1) for cell, column in zip(total, [0, *places], strict=True)))


__all__ = ["TOTAL", "heads", "heads_joined", "is_figure", "total_row", "under_summed"]
