"""Forms all cells of which stand on one line, as programs leave them that take the words out of a file: put one cell a line.

    项目资金 年初预算数 全年预算数 全年执行数 分值 执行率 得分 年度资金总额 90 90 89.97 10 99.97% 10 其中：…

Each cell is a line of its own to those who read tables of one cell a line; where it stands does not change.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from auditor.readers._lines import Line, columns_of

FORM = re.compile(r"年初预算数?\s+全年预算数?\s+全年执行数?|一级指标\s+二级指标\s+三级指标")
FEWEST = 30  # cells: the header and some rows
CELL = re.compile(r"\S+")


def one_cell_a_line(lines: Sequence[Line]) -> Sequence[Line]:
    """The lines, counted anew where one of them is such a form."""
    if not any(_is_form(line) for line in lines):
        return lines
    cells = (cell for line in lines for cell in (_cells(line) if _is_form(line) else (line,)))
    return [cell._replace(number=number) for number, cell in enumerate(cells, 1)]


def _is_form(line: Line) -> bool:
    return FORM.search(line.text) is not None and len(line.text.split()) >= FEWEST


def _cells(line: Line) -> Iterator[Line]:
    for cell in CELL.finditer(line.text):
        start = line.start + cell.start()
        yield Line(
            line.number, start, start, start + len(cell.group()), cell.group(), cell.group(), columns_of(cell.group())
        )


__all__ = ["one_cell_a_line"]
