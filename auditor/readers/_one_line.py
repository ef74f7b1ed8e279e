"""Forms all cells of which stand on one line, as programs leave them that take the words out of a file: put one cell a line.

    项目资金 年初预算数 全年预算数 全年执行数 分值 执行率 得分 年度资金总额 90 90 89.97 10 99.97% 10 其中：…

Each cell is a line of its own to those who read tables of one cell a line; where it stands does not change. Sentences before the
form are one line, whatever blanks stand in them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from auditor.readers._lines import Line, columns_of

FORM = re.compile(r"年初预算数?\s+全年预算数?\s+全年执行数?|一级指标\s+二级指标\s+三级指标")
FEWEST = 30  # cells: the header and some rows
CELL = re.compile(r"\S+")
BESIDE = re.compile(r"\d[%％]?\s+\d")  # figures of a row


def one_cell_a_line(lines: Sequence[Line]) -> Sequence[Line]:
    """The lines, counted anew where one of them is such a form."""
    if not any(_is_form(line) for line in lines):
        return lines
    cells = (cell for line in lines for cell in (_cells(line) if _is_form(line) else (line,)))
    return [cell._replace(number=number) for number, cell in enumerate(cells, 1)]


def _is_form(line: Line) -> bool:
    return FORM.search(line.text) is not None and len(line.text.split()) >= FEWEST


def _cells(line: Line) -> Iterator[Line]:
    told = _told_before(line.text)
    if told:
        yield _part(line, 0, told)
    for cell in CELL.finditer(line.text, told):
        yield _part(line, *cell.span())


def _told_before(text: str) -> int:
    """Where the sentences end that stand before the form, 0 if there are none or they are cells of another one."""
    form = FORM.search(text)
    end = text.rfind("。", 0, form.start()) + 1 if form else 0
    return 0 if BESIDE.search(text, 0, end) else end


def _part(line: Line, begin: int, end: int) -> Line:
    start, text = line.start + begin, line.text[begin:end]
    return Line(line.number, start, start, start + len(text), text, text, columns_of(text))


__all__ = ["one_cell_a_line"]
