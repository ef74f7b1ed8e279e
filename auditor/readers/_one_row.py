"""A row of figures without a name, one cell a line, right below the words that head its columns, the last of which is a rate.

财政供养人员情况（人）        编制数 46, 实际在职人数 44, 控制率 95.65%: as many words as figures, and per cents under 率 alone
编制数
实际在职人数
控制率
46
44
95.65%
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from auditor.readers._cells import is_figure
from auditor.readers._grids import Piece, Row
from auditor.readers._headings import opens_item

NARROWEST, WIDEST = 3, 12  # columns
LONGEST = 20  # characters of a heading


def row_without_a_name(cells: Sequence[Piece], at: int, first: int) -> list[Row]:
    """The header and the row that begins with the figure at `first`, [] for none; nothing before `at` is looked at."""
    row = tuple(takewhile(is_figure, cells[first : first + WIDEST + 1]))
    begin = first - len(row)
    header = tuple(cells[max(begin, 0) : first])
    if not NARROWEST <= len(row) <= WIDEST or begin < at or not all(map(_heads, header)):
        return []
    rates = [cell.text.endswith("率") for cell in header]
    told = rates == [cell.holds == "percent" for cell in row]
    return [header, row] if told and rates[-1] and not all(rates[-2:]) and not rates[0] else []


def _heads(cell: Piece) -> bool:
    return cell.holds == "text" and len(cell.text) <= LONGEST and not opens_item(cell.text)


__all__ = ["row_without_a_name"]
