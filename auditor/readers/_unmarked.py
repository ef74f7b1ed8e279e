"""Tables that lost everything but their cells: one cell a line, no tab, no blank line between rows.

项目
年初预算数        the header cells say how wide a row is; the rows below must repeat one pattern
决算数            (text, figure, figure) at least twice, else it is no table
基本支出
820.00
815.40
…
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import NamedTuple

from auditor.readers._cells import TOTAL, heads, heads_joined, is_figure, total_row, under_summed
from auditor.readers._cells_blank import blank_cells
from auditor.readers._cells_lined import cell_tables
from auditor.readers._cells_sides import two_sided_cells
from auditor.readers._coded_lists import coded_lists
from auditor.readers._counted import counted_tables
from auditor.readers._expense_cells import expense_cells
from auditor.readers._grids import WIDEST, Grid, Piece, Row, grid_of, is_header, named_columns
from auditor.readers._headings import opens_item
from auditor.readers._lines import Line, says_page
from auditor.readers._merged import FULL, SCORED, merged_tables
from auditor.readers._nested_scores import nested_scores
from auditor.readers._numbered_sides import numbered_sides
from auditor.readers._one_row import row_without_a_name
from auditor.readers._pairs import paired_tables
from auditor.readers._plain import plain_tables
from auditor.readers._plain_expenses import expense_tables
from auditor.readers._plain_sides import two_sided_tables
from auditor.readers._spaced import spaced_tables

LONGEST = 30  # characters of a cell
NARROWEST = 2  # columns
LEADING = 4  # cells of words before the first figure of a row
MOST_COLUMNS = min(WIDEST, 16)
MOST_BY_CHANCE = 3  # rows, header included, that may count on
TALLEST = 6  # rows that may be blank in one column
CAPTION = re.compile(r".*单位[:：].{1,8}|.*表(?:[(（].*[)）])?|(?:附?表|附件)\s*[\d一二三四五六七八九十]+.*")
# what a row may begin with that is a figure; 年初预算数 is no year
COUNTED = re.compile(
    r"号|编码|代码|[行栏]次|(?:(?<!\d)年[度份]?|月份?|日期?|季度?|期[数次别限]?|批次?)(?:（[^（）]*）)?$|权重|分值"
)
WEIGHED = re.compile(r"权重|分值")
REMARKS = re.compile(
    r"[一二三]?级?指标|评[语价分]|等[级次]|是否.*|.*(?:备注|说明|原因|名称|内容|标准|依据|意见|项目|要点)"
)
FUNDS = re.compile(
    r"(?:年度|项目|全年|本年|财政)*(?:资金)?(?:总额|合计|总计)[:：]?|其中[:：]"
)  # cells of a form, no prose
FUND = re.compile(r"(?:其中[：:])?.{0,12}(?:资金|拨款|支出|收入|结[转余]|经费)[：:]?")
RATE = re.compile(r"(?:预算)?执行率")
NUMBER_OF_A_ROW = re.compile(r"[1-9]\d{0,8}")
PROSE = re.compile(r"[。；！？]|[，,：:]$")
ENDS = "见表。表"  # no row, no name and no heading: a sentence, and the end of a title


def unmarked_tables(lines: Sequence[Line], found: Sequence[Grid]) -> list[Grid]:
    """The tables without marks among the lines that no other table holds, together with those `found` before."""
    taken = _held(found)
    ended = _ended(lines, taken)
    for tables in (
        expense_cells,
        two_sided_tables,
        blank_cells,
        coded_lists,
        two_sided_cells,
        numbered_sides,
        plain_tables,
        expense_tables,
        cell_tables,
    ):
        if more := list(tables(ended, taken)):
            found = [*found, *more]
            taken = _held(found)
            ended = _ended(lines, taken)
    found = [*found, *spaced_tables(lines, _held(found))]
    found = [*found, *nested_scores(lines, _held(found))]
    found = [*found, *merged_tables(lines, _held(found))]
    taken = _held(found)
    for run in _runs(lines, taken):
        found += list(_tables(run)) or list(counted_tables(run)) or paired_tables(run)
    return sorted(found, key=lambda grid: grid.first)


def _ended(lines: Sequence[Line], taken: set[int]) -> Sequence[Line]:
    """Lines in which every table ends where another one begins."""
    return [line._replace(text=ENDS) if line.number in taken else line for line in lines] if taken else lines


def _held(grids: Sequence[Grid]) -> set[int]:
    return {number for grid in grids for number in range(grid.first, grid.last + 1)}


def _runs(lines: Sequence[Line], taken: set[int]) -> Iterator[list[Line]]:
    """Short lines one under the other, with the blank lines between them."""
    run: list[Line] = []
    for line, below in zip(lines, [*lines[1:], None], strict=True):
        if run and says_page(line) and not is_figure(Piece(line.start, line.end, line.text)):
            continue  # the table goes on, or another begins
        short = len(line.text) <= LONGEST and line.number not in taken
        if short and (not PROSE.search(line.text) or FUNDS.fullmatch(line.text) or _names_a_row(run, line, below)):
            run.append(line)
            continue
        if len(run) > 2 * NARROWEST:
            yield run
        run = []
    if len(run) > 2 * NARROWEST:
        yield run


def _names_a_row(run: Sequence[Line], line: Line, below: Line | None) -> bool:
    """12.50 / 项目支出： / 385.00: a name, though it ends with a colon, between two figures."""
    around = [run[-1], below] if run and below is not None else []
    figures = [is_figure(Piece(one.start, one.end, one.text)) for one in around]
    return len(figures) == 2 and all(figures) and line.text.endswith(("：", ":"))


def _tables(run: Sequence[Line]) -> Iterator[Grid]:
    """A blank line is nothing between two cells, or a cell without text; two lines may be one heading: whichever makes more."""
    dense = _dense(run)
    ways = [dense, heads_joined(dense), *([] if all(line.text for line in run) else [list(_unspaced(run))])]
    found: list[list[Grid]] = [list(_grids(way)) for n, way in enumerate(ways) if not n or way != dense]
    best = max(found, key=_told)
    return iter(best)


def _told(grids: list[Grid]) -> tuple[int, int]:
    """How many cells there are, and how many of the first rows head columns."""
    headed = sum(named_columns([cell for cell, _, _ in grid.rows[0].cells]) for grid in grids)
    return sum(len(row.cells) for grid in grids for row in grid.rows), headed


def _dense(run: Sequence[Line]) -> list[Line]:
    return [line for line in run if line.text]


def _unspaced(run: Sequence[Line]) -> Iterator[Line]:
    """Lines with a blank one behind each, a blank cell too: without those."""
    written = [n for n, line in enumerate(run) if line.text]
    gaps = [after - n - 1 for n, after in pairwise(written)]
    if 5 * sum(gap > 0 for gap in gaps) < 4 * len(gaps):
        yield from run
        return
    for n, after in pairwise([*written, len(run)]):
        yield run[n]
        yield from run[n + 2 : after : 2]


def _grids(run: Sequence[Line]) -> Iterator[Grid]:
    cells = [Piece(line.start, line.end, line.text) for line in run]
    at = 0
    while (first := _first_figure(cells, at)) is not None:
        way = _best(cells, at, first)
        if way is None:
            rated = first > 0 and cells[first - 1].text.endswith("率")  # the last column is a rate
            rows = row_without_a_name(cells, at, first) if rated else []
            at = first + (len(rows[1]) if rows else 1)
            if rows:
                yield grid_of(run[at - 2 * len(rows[0]) : at], rows, ragged=False)
            continue
        begin, rows = way.begin, way.rows
        at = begin + sum(map(len, rows)) - way.unnamed
        rows = [_widened(row, rows[0]) for row in rows]
        last = total_row(cells[at:], rows)
        at += len(last)
        grid = grid_of(run[begin:at], [*rows, last] if last else rows, ragged=False)
        yield replace(grid, rows=(*grid.rows[:-1], under_summed(last, rows))) if last else grid


def _widened(row: Row, header: Row) -> Row:
    """With the blank cells that left no trace: those at its end, and 分值 before a rate that stands alone."""
    marks, rates = _columns_of_points(header) if len(row) < len(header) else (0, 0)
    told = marks + 1 if rates and len(row) == marks + 1 and row[-1].holds == "percent" else 0
    before = _blanks(row, rates - marks) if told else ()
    behind = _blanks(row, len(header) - len(row) - len(before))
    return (*row[:-1], *before, row[-1], *behind) if told else (*row, *behind)


def _blanks(row: Row, many: int) -> Row:
    return (Piece(row[-1].end, row[-1].end, ""),) * many


def _first_figure(cells: Sequence[Piece], at: int) -> int | None:
    for n in range(at, len(cells)):
        if is_figure(cells[n]):
            return n
    return None


class Way(NamedTuple):
    """A header, the rows below it, and the cell that they begin with; `unnamed`: no word heads the names of the rows."""

    begin: int
    rows: list[Row]
    unnamed: bool = False

    @property
    def told(self) -> tuple[int, int, int]:
        """The words that head columns, by the rows below them, and the cells."""
        return named_columns(self.rows[0]) * len(self.rows), sum(map(len, self.rows)), len(self.rows)


def _best(cells: Sequence[Piece], at: int, first: int) -> Way | None:
    """The header and the rows that repeat one pattern: of all widths the one that covers most."""
    captions = [n for n in range(at, first) if CAPTION.fullmatch(cells[n].text)]
    start = captions[-1] + 1 if captions else at
    if first - start < NARROWEST:
        return None  # no room for a header
    ways = [
        Way(begin, rows)
        for width in range(NARROWEST, MOST_COLUMNS + 1)
        for begin in {start, *range(first - width - LEADING, first - width + 1)}
        if begin >= start and (rows := _tiled(cells, begin, width, first))
    ]
    unnamed = list(_unnamed(cells, start, first))
    if any(
        all(is_figure(cell) or cell.holds == "blank" for row in way.rows[1:] for cell in row[1:]) for way in unnamed
    ):
        ways = [way for way in ways if not _weighed_first(way.rows)]
    headed = (
        way
        for way in [*ways, *unnamed]
        if (captions and way.begin == start) or is_header(way.rows[0], way.rows[1], inside=False)
    )
    return max(headed, key=lambda way: way.told, default=None)


def _unnamed(cells: Sequence[Piece], start: int, first: int) -> Iterator[Way]:
    """``2023年 2024年 / 货物 20 30``: a header right below the table before, or below a heading that words which head columns follow."""
    for width in range(NARROWEST + 1, MOST_COLUMNS + 1):
        begin = first - width
        if begin < start or (begin > start and not opens_item(cells[begin - 1].text)):
            continue
        rows = _tiled(cells, begin, width, first, unnamed=True)
        if rows and (begin == start or 2 * named_columns(rows[0]) >= width - 1):
            yield Way(begin, rows, unnamed=True)


def _weighed_first(rows: Sequence[Row]) -> bool:
    """分值 得分 决策 / 15 14 过程: points in front, words behind that no remarks are: the names of the rows below."""
    header, told = rows[0], [row[-1] for row in rows[1:]]
    remarks = REMARKS.fullmatch(header[-1].text) or is_figure(told[0]) or len({cell.text for cell in told}) < len(told)
    return not remarks and is_figure(rows[1][0]) and WEIGHED.search(header[0].text) is not None


def _tiled(cells: Sequence[Piece], begin: int, width: int, first: int, *, unnamed: bool = False) -> list[Row]:
    """Header and rows of `width` cells from `begin`, as far as the pattern of the first row goes; [] for none.

    `unnamed`: the header has no word over the names of the rows, and so a cell less.
    """
    header, body = tuple(cells[begin : begin + width]), begin + width
    if unnamed:
        header, body = (Piece(header[0].start, header[0].start, ""), *header[:-1]), body - 1
    if (
        not body <= first < body + width
        or any(is_figure(cell) for cell in header)
        or _said_before(cells, begin, header)
    ):
        return []
    told = (cells[column : column + TALLEST * width : width] for column in range(body, body + width))
    pattern = [is_figure(next((cell for cell in column if cell.holds != "blank"), Piece(0, 0, ""))) for column in told]
    if (pattern[:1] == [True] and not COUNTED.search(header[0].text)) or not heads(header, pattern):
        return []  # the figure belongs to the name above it
    rows = [header]
    while body + width <= len(cells) and _repeats(cells[body : body + width], pattern):
        if any(CAPTION.fullmatch(cell.text) for cell in cells[body : body + width]):
            break  # the next table
        rows.append(tuple(cells[body : body + width]))
        body += width
        if [cell.text for cell in cells[body : body + width]] == [cell.text for cell in header]:
            rows.append(tuple(cells[body : body + width]))  # once more, on the next page
            body += width
    funds = _funds(cells, body, header)
    rows += funds
    body += sum(map(len, funds))
    named = named_columns(header) == width > 2 * NARROWEST  # 年初预算数, 全年预算数, 全年执行数, 分值, 执行率, 得分
    if len(rows) > MOST_BY_CHANCE and _counts_on([row[-1].text for row in rows[1:]]):
        return []  # each row ends with the number of the next
    enough = len(rows) > NARROWEST or (named and len(rows) == NARROWEST)
    behind = cells[body : body + max(width, NARROWEST + 1)]
    ended = _ends(behind) or (named and _goes_on_unread(header, rows, behind))
    return rows if enough and not all(pattern) and ended else []


def _funds(cells: Sequence[Piece], at: int, header: Row) -> list[Row]:
    """其中：财政拨款 90 92 89.97, and perhaps 97.79%: rows of a form whose cells of points are blank and left no trace."""
    marks, rates = _columns_of_points(header)
    width, rows = marks, []
    while width and at + width <= len(cells):
        if _is_short(cells[at : at + width + 1], width):
            rows.append(tuple(cells[at : at + width]))
            at += width
        elif rates and _is_short(cells[at : at + width], width) and _is_rate(cells[at + width : at + width + 2]):
            rows.append(tuple(cells[at : at + width + 1]))
            at += width + 1
        else:
            break
    return rows


def _columns_of_points(header: Row) -> tuple[int, int]:
    """Where 分值 stands in the header of a form of funds, and 执行率 behind it; 0 for none."""
    marks = [n for n, cell in enumerate(header) if FULL.fullmatch(cell.text)]
    if len(marks) != 1 or marks[0] < NARROWEST or not any(SCORED.fullmatch(cell.text) for cell in header):
        return 0, 0
    return marks[0], next((n for n, cell in enumerate(header) if n > marks[0] and RATE.match(cell.text)), 0)


def _is_rate(following: Sequence[Piece]) -> bool:
    """A rate, and no figure behind it."""
    return bool(following) and following[0].holds == "percent" and not any(map(is_figure, following[1:]))


def _goes_on_unread(header: Row, rows: Sequence[Row], behind: Sequence[Piece]) -> bool:
    """Does a form of funds, whose first row has all of them, go on with funds that lack some other cell?"""
    first = FUNDS.fullmatch(rows[1][0].text) is not None if len(rows) > 1 else False
    return first and _columns_of_points(header)[0] > 0 and bool(behind) and FUND.fullmatch(behind[0].text) is not None


def _is_short(cells: Sequence[Piece], width: int) -> bool:
    """A name and figures up to the width, and no more."""
    name, *figures = cells[:width]
    return (
        not is_figure(name)
        and name.text != ""
        and all(is_figure(cell) and cell.holds != "percent" for cell in figures)
        and not any(map(is_figure, cells[width:]))
    )


def _counts_on(texts: Sequence[str]) -> bool:
    """1, 2, 3 or 205001, 205002 from row to row, perhaps with nothing in the last."""
    kept = [text for n, text in enumerate(texts) if text or n + 1 < len(texts)]
    first = int(kept[0]) if kept and NUMBER_OF_A_ROW.fullmatch(kept[0]) else 1
    return kept == [str(n) for n in range(first, first + len(kept))]


def _said_before(cells: Sequence[Piece], begin: int, header: Row) -> bool:
    """项目 行次 金额 项目 行次 金额: is this the second of two lists side by side?"""
    above = cells[max(0, begin - len(header)) : begin]
    return [cell.text for cell in above] == [cell.text for cell in header]


def _ends(following: Sequence[Piece]) -> bool:
    """Is what follows no row of the table that has lost a cell, nor one too many: no figure, a total, a caption?"""
    if not any(map(is_figure, following)):
        return True
    return bool(TOTAL.fullmatch(following[0].text)) or any(CAPTION.fullmatch(cell.text) for cell in following)


def _repeats(row: Sequence[Piece], pattern: Sequence[bool]) -> bool:
    """Text under text, figures under figures; a blank may stand anywhere but in front."""
    if not any(cell.text for cell in row) or (row[0].text and row[0].holds == "blank"):
        return False
    return all(cell.holds == "blank" or is_figure(cell) == wanted for cell, wanted in zip(row, pattern, strict=True))
