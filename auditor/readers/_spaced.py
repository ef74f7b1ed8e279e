"""Tables one row a line with a single blank between the cells, as copied from a page or a PDF.

项目 预算数 决算数 差额                      a header: words only, most of them such as head columns
合计 1,486,000.00 1,213,587.46 272,412.54     rows: words in front, figures or dashes behind, no sentence
公务接待费 286,000.00 172,629.00 113,371.00

Two rows under a header are a table; where it has two columns only, three.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import takewhile
from typing import NamedTuple

from auditor.languages import zh
from auditor.readers._cells import NAMES, is_figure
from auditor.readers._grids import Grid, Piece, Placed, Row, grid_of, is_header, named_columns
from auditor.readers._lines import Line, says_page
from auditor.readers._nested_scores import of_levels

NARROWEST, WIDEST = 2, 16  # columns
LONGEST = 160  # characters of a line
FEWEST, TALLEST = 2, 60  # rows above a total
HEADED, TURN = 4, 6  # lines above a table that the next page may repeat, and all lines between two rows
SHORT = 8  # characters of a half of a heading
CELL = re.compile(r"[^\s]+")
FORMULA = re.compile(r"[（(][A-Za-z\d①-⑩*/×÷+＋\-－=＝%]{1,12}[）)]")  # 年初预算数（A）
SENTENCE = re.compile(r"[。；！？]|[，：,:](?!\d)")
WITHIN = re.compile(r"^其中[：:]")
LETTER = re.compile(r"[一-龥]")
NAME = re.compile(r"[一二三四]级指标(?:名称|内容)?|指标(?:名称|内容)")
# 项目, 单位名称, 乡镇: what heads the names of rows, and no figures
OF_ROWS = re.compile(
    rf"{NAMES.pattern}|(?:预算|主管|实施|用款|所属|填报)?(?:单位|部门)|(?:乡镇|街道|地区|区域|县区|市县|村|社区|路段|险种|税种|行业|级次|费用|用途|事项)(?:[（(].*)?"
)
SERIAL = re.compile(r"[1-9]\d?")
TOTAL = re.compile(r"合计|总计|总分|共计|小计")
COUNTS, COUNT = re.compile(r"序号|编号|排[名序]"), re.compile(r"\d{1,3}")


def spaced_tables(lines: Sequence[Line], taken: set[int]) -> Iterator[Grid]:
    """The tables among the lines that no other table holds."""
    at = 0
    while at < len(lines):
        cut = _cut_header(lines, at, taken)
        header = cut.heads if cut else _under_no_name(lines, at, taken) or _header(lines, at, taken)
        rows, stop = _rows(lines, at + bool(cut), header, taken) if header else ([], at + 1)
        if not header or len(rows) < (2 if len(header) > NARROWEST else 3):
            at += 1
            continue
        table = [header, *rows]
        uneven = any(len(row) != len(header) for row in rows)
        if uneven and _twice(header):
            at += 1
            continue  # of which list is the only one of a row?
        levels = of_levels(table)
        if levels == ():
            at += 1
            continue  # of which level is a row?
        grid = grid_of(lines[at:stop], table, ragged=uneven)
        if levels:
            grid = replace(grid, rows=levels)
        body = [_under_names(placed, header) for placed in grid.rows]
        yield replace(grid, rows=(*body[:1], Placed(cut.rest), *body[1:]) if cut else tuple(body))
        at = stop


class Cut(NamedTuple):
    """A header of two lines: the first halves of the headings, and the others with their columns."""

    heads: Row
    rest: tuple[tuple[Piece, int, int], ...]


def _cut_header(lines: Sequence[Line], at: int, taken: set[int]) -> Cut | None:
    """``项目 年初预 执行率`` above ``算数``: each piece of the second line ends a heading of the first."""
    heads, rest = _cells(lines[at], taken), _cells(lines[at + 1], taken) if at + 1 < len(lines) else ()
    if not rest and at + 1 < len(lines) and lines[at + 1].number not in taken and 0 < len(lines[at + 1].text) < SHORT:
        rest = (Piece(lines[at + 1].start, lines[at + 1].end, lines[at + 1].text),)
    if not rest or not len(rest) <= len(heads) <= WIDEST or any(is_figure(piece) for piece in (*heads, *rest)):
        return None
    placed: list[tuple[Piece, int, int]] = []
    for column, head in enumerate(heads):
        if len(placed) < len(rest) and zh.is_cut(head.text, rest[len(placed)].text):
            placed.append((rest[len(placed)], column, 1))
    return Cut(heads, tuple(placed)) if len(placed) == len(rest) else None


def _rows(lines: Sequence[Line], at: int, header: Row, taken: set[int]) -> tuple[list[Row], int]:
    """The rows below a header, over the ends of pages with what stands above the table once more; the index behind the last."""
    known = {line.text for line in lines[max(0, at - HEADED) : at + 1]}
    rows: list[Row] = []
    stop, turned = at + 1, False
    for n in range(at + 1, len(lines)):
        line = lines[n]
        ends = says_page(line) or line.text == lines[at].text
        if ends or not line.text or line.text in known:
            turned = turned or ends
            if not rows or n - stop >= TURN:
                break
            continue
        row = _row(line, header, taken)
        if not row or (n > stop and not turned):
            break
        rows.append(row)
        stop, turned = n + 1, False
    return rows, stop


def _twice(header: Row) -> bool:
    """项目 预算数 项目 预算数: two lists side by side."""
    names = [piece.text for piece in header]
    half = len(names) // 2
    return half > 1 and names[:half] == names[half:]


def _under_names(placed: Placed, header: Row) -> Placed:
    """``公交正点率 6 …`` under 一级指标 二级指标 三级指标: the cells of groups were merged, the last name is its own."""
    names = len(list(takewhile(lambda piece: NAME.fullmatch(piece.text), header)))
    words = len(list(takewhile(lambda cell: cell[0].holds == "text", placed.cells)))
    total = bool(placed.cells) and TOTAL.fullmatch(placed.cells[0][0].text)
    if not 0 < words < names or total or any(column < names for _, column, _ in placed.cells[words:]):
        return placed
    shifted = tuple((piece, names - words + n, 1) for n, (piece, _, _) in enumerate(placed.cells[:words]))
    return Placed((*shifted, *placed.cells[words:]))


def _under_no_name(lines: Sequence[Line], at: int, taken: set[int]) -> Row:
    """``2023年 2022年 增减`` above ``货物 20 30 -10``: a header with no word over the names of the rows; () for any other."""
    header = _header(lines, at, taken)
    named = bool(header) and OF_ROWS.fullmatch(header[0].text) is not None  # a heading was cut to the line above
    below = _cells(lines[at + 1], taken) if header and not named and at + 1 < len(lines) else ()
    if len(below) != len(header) + 1 or is_figure(below[0]) or not all(map(is_figure, below[1:])):
        return ()
    return (Piece(header[0].start, header[0].start, ""), *header)


def _header(lines: Sequence[Line], at: int, taken: set[int]) -> Row:
    """The cells of a line that names columns; () for any other."""
    row = _cells(lines[at], taken)
    if not NARROWEST <= len(row) <= WIDEST or any(is_figure(piece) for piece in row):
        return ()
    if not all(LETTER.search(piece.text) for piece in row):
        return ()
    bare = tuple(piece._replace(text=FORMULA.sub("", piece.text)) for piece in row)
    named = named_columns(bare)
    if 2 * named < len(bare) or named < NARROWEST:
        if _even_with_a_total(lines, at, row, taken):
            return row
        following = _row(lines[at + 1], row, taken) if at + 1 < len(lines) else ()
        return row if named and following and is_header(row, following, inside=False) else ()
    return row


def _even_with_a_total(lines: Sequence[Line], at: int, header: Row, taken: set[int]) -> bool:
    """乡镇 任务户数 甲类 乙类 应补资金: are the lines below a name and as many figures each, down to a 合计?"""
    if OF_ROWS.fullmatch(header[0].text) is None or len(header) <= NARROWEST:
        return False
    for many, line in enumerate(lines[at + 1 : at + 1 + TALLEST]):
        row = _cells(line, taken)
        if len(row) != len(header) or is_figure(row[0]) or not all(map(is_figure, row[1:])):
            return False
        if TOTAL.fullmatch(row[0].text):
            return many >= FEWEST
    return False


def _row(line: Line, header: Row, taken: set[int]) -> Row:
    """The cells of a line under a header; () for one that is no row of it."""
    row, width = _cells(line, taken), len(header)
    if len(row) > width:
        row = _words_joined(row, width)
    if not NARROWEST <= len(row) <= width:
        return ()
    counted = COUNTS.fullmatch(header[0].text) and len(row) > NARROWEST and COUNT.fullmatch(row[0].text)
    if not (LETTER.search(row[1].text if counted else row[0].text) or _is_numbered(row, width)):
        return ()
    if not any(map(is_figure, row)) or is_header(row, None, inside=False):
        return ()
    return row


def _is_numbered(row: Row, width: int) -> bool:
    """``1 桥梁加固 86.00 86.00``: a serial before the name, all cells told."""
    return len(row) == width and SERIAL.fullmatch(row[0].text) is not None and LETTER.search(row[1].text) is not None


def _cells(line: Line, taken: set[int]) -> Row:
    if line.number in taken or len(line.text) > LONGEST + 1 or "\t" in line.text:
        return ()
    if not line.text.split()[1:]:
        return ()  # one cell is none
    text = WITHIN.sub("其中", line.text)
    if len(text) > LONGEST or SENTENCE.search(text):
        return ()
    pieces = [Piece(line.start + m.start(), line.start + m.end(), m.group()) for m in CELL.finditer(line.text)]
    return tuple(_letters_joined(pieces))


def _letters_joined(pieces: Sequence[Piece]) -> Iterator[Piece]:
    """``合 计`` is one cell: letters that stand alone belong together."""
    held: Piece | None = None
    for piece in pieces:
        single = len(piece.text) == 1 and LETTER.match(piece.text)
        if held and single:
            held = Piece(held.start, piece.end, held.text + piece.text)
            continue
        if held:
            yield held
        held = piece if single else None
        if not single:
            yield piece
    if held:
        yield held


def _words_joined(row: Row, width: int) -> Row:
    """A name with a blank in it: as many of the first words together as there are cells too many."""
    words = list(takewhile(lambda piece: piece.holds == "text", row))
    many = len(row) - width + 1
    if len(words) < many:
        return row
    name = Piece(row[0].start, row[many - 1].end, " ".join(piece.text for piece in row[:many]))
    return (name, *row[many:])
