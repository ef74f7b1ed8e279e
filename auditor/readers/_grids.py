"""Tables that were flattened to lines of text, made grids again.

Lines in, `Grid`s out, in order. Three ways of flattening are known: one cell a line (``\\t指标``, rows apart by a blank
line: how Word tables are published), one row a line with tabs or wide gaps between the cells, and rows drawn with
``|``. A row that lost cells to a merge is laid under its header by what its cells hold:

    权重 | 指标 | 目标值 | 完成值 | 得分        30 | 出勤 | 98% | 5   ->  columns 0, 1, 3, 4
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise, takewhile
from typing import Literal, NamedTuple

from auditor.model import Cell, Table
from auditor.readers._by_place import all_by_place, by_place
from auditor.readers._headings import numbering_level, opens_item
from auditor.readers._lines import Line, columns_of, says_page
from auditor.readers._shifted import shifts
from auditor.readers._two_headers import two_headers
from auditor.readers._unplaced import settled

Holds = Literal["blank", "number", "percent", "measure", "text"]  # what a cell holds
Wants = Literal["number", "percent", "value", "text", "any"]  # what a header asks for


class Piece(NamedTuple):
    """A cell before it has a column."""

    start: int
    end: int
    text: str

    @property
    def holds(self) -> Holds:
        return _holds(self.text)


Row = tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Placed:
    """A row whose cells have columns and spans."""

    cells: tuple[tuple[Piece, int, int], ...]


@dataclass(frozen=True, slots=True)
class Grid:
    """A recovered table and the lines it was made of."""

    first: int  # numbers of lines, both included
    last: int
    start: int
    end: int
    rows: tuple[Placed, ...]
    ragged: bool

    def table(self, address: str) -> Table:
        cells = tuple(
            Cell(row, column, piece.start, piece.end, 1, span)
            for row, placed in enumerate(self.rows)
            for piece, column, span in placed.cells
        )
        columns = max(cell.column + cell.column_span for cell in cells)
        return Table(self.start, self.end, len(self.rows), columns, cells, address, self.ragged)


# --- what cells hold and headers ask for ----------------------------------------------------------------------------

_UNIT = "批次|人次|[百千万亿]?元|起|户|万|亿|分|人|名|个|次|件|家|户|辆|台|套|篇|项|亩|吨|条|座|所|批|场|期|天|公里|米|平方米|%|％|℅|‰"
_BLANK = re.compile(r"[-—–/\\－\s]*|无")
_PERCENT = re.compile(r"[≥≤＞＜><=＝约]{0,2}\s*[-−－+]?\s*\d[\d,，.]*\s*[%％℅‰]")
_NUMBER = re.compile(r"[-−－+]?\s*\d[\d,， ]*(?:\.\d+)?\s*(?:万元|亿元|千元|元|分|人)?")
_MEASURE = re.compile(rf"[≥≤＞＜><=＝约不少低超过于]{{0,4}}\s*\d[\d,，.]*\s*(?:{_UNIT})?(?:以上|以下|以内)?")
_YEAR = re.compile(r"(?:19|20)\d\d年?度?")


@lru_cache(maxsize=4096)
def _holds(text: str) -> Holds:
    """``5`` -> number, ``98%`` -> percent, ``≥20次`` -> measure, ``—`` -> blank, ``出勤率`` -> text."""
    if _BLANK.fullmatch(text):
        return "blank"
    if len(text) > 24:
        return "text"
    if _PERCENT.fullmatch(text):
        return "percent"
    if _NUMBER.fullmatch(text):
        return "number"
    return "measure" if _MEASURE.fullmatch(text) else "text"


# header words, first match wins
_HEADERS: tuple[tuple[Wants, re.Pattern[str]], ...] = (
    (
        "text",
        re.compile(
            r".*(?:原因|说明|备注|措施|标准|依据|来源|情况|内容|名称|单位|部门|项目|科目|类别|指标|解释|性质|目标)"
        ),
    ),
    ("percent", re.compile(r".*(?:率|比例|占比|比重|百分比|%|％)")),
    ("value", re.compile(r".*(?:指标|目标|完成|实际|标准|计划)值")),
    (
        "number",
        re.compile(
            r".*(?:权重|分值|得分|满分|评分|扣分|数|金额|预算|决算|合计|小计|总计|支出|收入|结余|结转|价|投资|额|资金|经费|拨款|余额"
            r"|资产|负债|原值|净值|年|年度|面积|[(（](?:万|亿|千)?[元人个辆台]?[)）])"
        ),
    ),
)
# words that make a row of texts a header, whatever stands below it
_HEADER_WORD = re.compile(
    r"[一二三四]级指标|指标(?:名称|内容|值|说明|解释|性质)?|.*(?:指标|目标|完成|实际)值|权重|分值|.*得分|满分|评分标准|备注|说明"
    r"|序号|单位|.*原因.*|.*(?:预算|执行|决算|结转|结余)数?|.*(?:完成|执行|到位|使用|支付|增长|增减)率|.*金额|.*(?:万元|元|户|人|人次|批次?|个|座|亩|公里|辆|台|件|份)[)）]"
    r"|项目|(?:项目|科目|单位|指标)名称|科目(?:编码)?|合计|比例|占比|.*(?:设定)?目标|.*情况|类别|.*数量|.*(?:支出|收入)[数额]?|(?:支出|收入|项目|开支|工作)内容"
    r"|.*(?:限额|余额|还本|付息)[额数]?|地区|区域|县区|险种|税种|级次|[^，。；]{0,10}(?:增长|增减|为|比|占|完成)[^，。；]{0,8}±?[%％]"
    r"|(?:上|本|当)年(?:度|数)?|(?:19|20)\d\d年度?.*|.*类别|(?:[年期][初末]|本[年期])(?:数|余额|增加|减少)(?:[额数]|金额)?"
)

_LETTERED = re.compile(r"[（(](?:[A-Za-z/*×%=＝+＋－\-]{1,12}|\d+分)[）)]$")


@lru_cache(maxsize=1024)
def _wants(header: str) -> Wants:
    """``得分`` -> number, ``执行率`` -> percent, ``年度指标值`` -> value, ``备注`` -> text."""
    word = "".join(header.split())
    return next((wants for wants, pattern in _HEADERS if pattern.fullmatch(word)), "any")


# how well what a cell holds suits what the header asks for
_SUITS: dict[Wants, dict[Holds, int]] = {
    "number": {"number": 6, "percent": -2, "measure": 1, "text": -6, "blank": 0},
    "percent": {"number": 1, "percent": 6, "measure": -2, "text": -4, "blank": 0},
    "value": {"number": 1, "percent": 4, "measure": 5, "text": 0, "blank": -1},
    "text": {"number": -3, "percent": -3, "measure": -3, "text": 2, "blank": 1},
    "any": {"number": 0, "percent": 0, "measure": 0, "text": 0, "blank": 0},
}
NARROWEST = 2  # cells: a row of more tells what its columns hold
WIDEST = 64  # columns of a table whose rows are laid under its header
_GAP = 3  # what it costs to leave columns out, each time


# --- laying cells under columns -------------------------------------------------------------------------------------


def _layout(scores: Sequence[Sequence[int]], width: int) -> tuple[int, tuple[int, ...]]:
    """The best columns for the cells of a row, in order, by ``scores[cell][column]``; a gap costs."""
    count = len(scores)
    # best[column]: the best way to have the cells so far end at this column
    best: dict[int, tuple[int, tuple[int, ...]]] = {-1: (0, ())}
    for index, row in enumerate(scores):
        reached: dict[int, tuple[int, tuple[int, ...]]] = {}
        for column in range(index, width - (count - index) + 1):
            ways = (
                (score + row[column] - (_GAP if column > last + 1 else 0), (*columns, column))
                for last, (score, columns) in best.items()
                if last < column
            )
            reached[column] = max(ways, key=lambda way: (way[0], [-c for c in way[1]]))
        best = reached
    ends = ((score - (_GAP if last < width - 1 else 0), columns) for last, (score, columns) in best.items())
    return max(ends, key=lambda way: (way[0], [-c for c in way[1]]))


@dataclass(frozen=True, slots=True)
class _Columns:
    """What the columns of a table ask for, by their headers and by the rows that are complete."""

    wants: tuple[Wants, ...]
    held: tuple[Counter[Holds], ...]
    suits: tuple[dict[Holds, int], ...]

    def scores(self, row: Row) -> list[list[int]]:
        return [[suits[piece.holds] for suits in self.suits] for piece in row]


def _suits(wants: Wants, held: Counter[Holds]) -> dict[Holds, int]:
    """How well each sort of cell would stand in a column."""
    seen = held.total()
    written = seen - held["blank"]
    said = dict(_SUITS[wants])
    for holds in said:
        if holds == "blank":
            said[holds] += 2 * held["blank"] // seen if seen else 0
        elif written:
            said[holds] += 4 * (2 * held[holds] - written) // written
    return said


def _columns_of(header: Sequence[Row], full: Sequence[Row], width: int) -> _Columns:
    named = next((row for row in reversed(header) if len(row) == width), None)
    wants = [_wants(piece.text) for piece in named] if named else [_wants("")] * width
    held = tuple(Counter(row[column].holds for row in full) for column in range(width))
    return _Columns(tuple(wants), held, tuple(map(_suits, wants, held)))


def _conflict(columns: _Columns, row: Row, places: Sequence[int]) -> bool:
    """Does a text stand where figures are wanted?"""
    return any(
        piece.holds == "text" and columns.wants[column] in ("number", "percent")
        for piece, column in zip(row, places, strict=True)
    )


# --- one table ------------------------------------------------------------------------------------------------------


def is_header(row: Row, following: Row | None, inside: bool) -> bool:
    """Does this row name columns? `inside`: it has the width of the table it would interrupt."""
    words = ["".join(piece.text.split()) for piece in row if piece.holds != "blank" or _YEAR.fullmatch(piece.text)]
    if len(words) < 2 or any(len(word) > 24 for word in words):
        return False
    if any(piece.holds not in ("text", "blank") and not _YEAR.fullmatch(piece.text) for piece in row):
        return False
    named = sum(bool(_HEADER_WORD.fullmatch(word)) for word in words)
    if named >= 2 and 2 * named >= len(words):
        return True
    if inside or following is None or len(following) != len(row):
        return False
    return sum(piece.holds in ("number", "percent") for piece in following) >= 2


def _segments(rows: Sequence[Row]) -> Iterator[list[Row]]:
    """Rows that stand under one header (or none), in order; a row of one cell between tables stands alone."""
    current: list[Row] = []
    headed, width = False, 0
    for index, row in enumerate(rows):
        following = _at(rows, index + 1)
        alone = len(row) == 1 and not (headed and _divides(row, following, width))
        header = len(row) > 1 and is_header(row, following, bool(current) and len(row) == width)
        if header:
            goes_on = headed and all(map(_texts, current))  # the second row of a header
        else:
            goes_on = (
                bool(current) and not alone and len(current[-1]) + len(row) > 2 and _fits(row, current, headed, width)
            )
        if current and not goes_on:
            yield current
            current, headed, width = [], False, 0
        current.append(row)
        headed, width = headed or header, max(width, len(row))
    if current:
        yield current


def _divides(row: Row, following: Row | None, width: int) -> bool:
    """A row of one merged cell inside a table (一、基本支出), with rows of figures below."""
    if following is None or not 1 < len(following) <= width or len(row[0].text) > 30:
        return False
    return any(piece.holds not in ("text", "blank") for piece in following)


def _texts(row: Row) -> bool:
    return all(piece.holds in ("text", "blank") for piece in row)


def _fits(row: Row, current: Sequence[Row], headed: bool, width: int) -> bool:
    """Is this one more row of the table?"""
    if len(row) == width:
        return True
    if not headed or width > WIDEST:
        return False
    if len(row) > width:
        return len(row) <= width + 2 and len(current) <= 2 and not _texts(row)
    if any(len(other) == len(row) and _alike(other, row) for other in current):
        return True
    full = [other for other in current if len(other) == width and not _texts(other)]
    columns = _columns_of(current, full, width)
    _, places = _layout(columns.scores(row), width)
    if _conflict(columns, row, places):
        return False
    return not _texts(row) or len(row) >= width - 1


def _alike(one: Row, other: Row) -> bool:
    return all(a.holds == b.holds for a, b in zip(one, other, strict=True))


def _placed(rows: Sequence[Row]) -> list[Placed]:
    """The columns of every cell of one table."""
    width = max(map(len, rows))
    headers = 0
    while headers < len(rows) and _texts(rows[headers]) and is_header(rows[headers], _at(rows, headers + 1), False):
        headers += 1
    uneven = any(len(row) not in (1, width) for row in rows)
    if uneven and not headers and len(rows[0]) == width and _texts(rows[0]):
        headers = 1  # words over each column
    if width > WIDEST:
        return [_left(row) for row in rows]
    if uneven and not headers:
        return list(map(Placed, settled([""] * width, [_left(row).cells for row in rows], _side_by_side)))
    full = [row for row in rows[headers:] if len(row) == width]
    columns = _columns_of(rows[:headers], full, width)
    if uneven and not full:
        columns = _columns_of(rows[:headers], _widest(rows[headers:], columns, width), width)
    joint = {
        count: _joint(columns, tuple(row for row in rows[headers:] if len(row) == count), width)
        for count in {len(row) for row in rows[headers:]} - {1, width}
    }
    placed = [
        _placed_header(row, _at(rows[:headers], index + 1), columns, width) for index, row in enumerate(rows[:headers])
    ]
    body = [_placed_row(row, columns, joint, width).cells for row in rows[headers:]]
    named = next((row for row in reversed(rows[:headers]) if len(row) == width), None)
    names = [piece.text for piece in named] if named else [""] * width
    return placed + list(map(Placed, settled(names, body, _side_by_side)))


def _widest(rows: Sequence[Row], columns: _Columns, width: int) -> list[Row]:
    """The longest rows where none is complete, with blanks in the columns that they lack: what most hold, the others do."""
    longest = max((len(row) for row in rows), default=0)
    told = [row for row in rows if len(row) == longest]
    if not NARROWEST < longest < width or 2 * len(told) <= len(rows):
        return []
    places = dict(zip(_joint(columns, tuple(told), width), range(longest), strict=True))
    blank = Piece(0, 0, "")
    return [tuple(row[places[n]] if n in places else blank for n in range(width)) for row in told]


def _side_by_side(pieces: Sequence[Piece]) -> Piece:
    """Several cells as one."""
    return Piece(pieces[0].start, pieces[-1].end, " ".join(piece.text for piece in pieces))


def named_columns(row: Sequence[Piece]) -> int:
    """How many cells are words that head columns, be they marked with letters or points or not: 全年预算数（A）, 分值（10分）."""
    words = ("".join(piece.text.split()) for piece in row)
    return sum(_HEADER_WORD.fullmatch(_LETTERED.sub("", word) or word) is not None for word in words)


def is_year(text: str) -> bool:
    return _YEAR.fullmatch(text) is not None


def _at(rows: Sequence[Row], index: int) -> Row | None:
    return rows[index] if index < len(rows) else None


def _left(row: Row, begin: int = 0) -> Placed:
    """The cells side by side from a column on; of a row that was moved those that hold something."""
    kept = ((column, piece) for column, piece in enumerate(row) if not begin or piece.holds != "blank")
    return Placed(tuple((piece, begin + column, 1) for column, piece in kept))


def _joint(columns: _Columns, rows: Sequence[Row], width: int) -> tuple[int, ...]:
    """Rows with the same number of cells lost the same ones, most of the time."""
    tables = [columns.scores(row) for row in rows]
    summed = [
        [sum(table[cell][column] for table in tables) // len(tables) for column in range(width)]
        for cell in range(len(rows[0]))
    ]
    return _layout(summed, width)[1]


def _placed_row(row: Row, columns: _Columns, joint: dict[int, tuple[int, ...]], width: int) -> Placed:
    if len(row) == width:
        return _left(row)
    if len(row) == 1:
        return Placed(((row[0], 0, width),))
    scores = columns.scores(row)
    shared = joint[len(row)]
    own_score, own = _layout(scores, width)
    shared_score = sum(scores[cell][column] for cell, column in enumerate(shared))
    places = own if own_score > shared_score + 2 else shared
    return Placed(tuple((piece, column, 1) for piece, column in zip(row, places, strict=True)))


# --- header rows ----------------------------------------------------------------------------------------------------

_TOTAL = re.compile(r".*(?:合计|小计|总计)")
_CAPTION = re.compile(  # 表一   收支对比（万元）; 附件1  …; 表1-1  …; 公开01表  …
    r"(?:(?:附?表|附件)\s*(?:\d{1,3}(?:[-－]\d{1,2})?|[（(]?[一二三四五六七八九十]{1,3}[）)]?)[：:、]?|公开\d{1,2}表)\s+(?=\S*[一-龥]{4})\S{4,30}$"
)
_IN_UNITS = re.compile(r"[（(]?(?:金额|货币|计量|计价)?单位[：:].{1,8}")  # the last words above a table
_CAPTIONED = 3  # pieces of a line above a table: 部门：某局   公开01表   单位：万元


def _placed_header(row: Row, below: Row | None, columns: _Columns, width: int) -> Placed:
    if len(row) == width:
        return _left(row)
    if below is not None and len(below) == width:
        return _groups(row, below, width)
    wanted = [_wants(piece.text) for piece in row]
    scores = [[_likely(wants, columns.held[column]) for column in range(width)] for wants in wanted]
    places = _layout(scores, width)[1]
    nexts = (*places[1:], width)
    return Placed(tuple((p, c, after - c) for p, c, after in zip(row, places, nexts, strict=True)))


def _likely(wants: Wants, held: Counter[Holds]) -> int:
    total = held.total()
    return sum(_SUITS[wants][holds] * count for holds, count in held.items()) // total if total else 0


def _groups(row: Row, below: Row, width: int) -> Placed:
    """Merged headings over a full row of headers: each ends at, or begins with, a total, else all are as wide."""
    leading = 0
    while leading < len(row) - 1 and row[leading].holds == "blank":
        leading += 1
    groups = row[leading:]
    starts = _group_starts(below, leading, len(groups), width)
    left = tuple((piece, column, 1) for column, piece in enumerate(row[:leading]))
    ends = (*starts[1:], width)
    return Placed(left + tuple((p, s, e - s) for p, s, e in zip(groups, starts, ends, strict=True)))


def _group_starts(below: Row, leading: int, count: int, width: int) -> tuple[int, ...]:
    totals = [column for column in range(leading, width) if _TOTAL.fullmatch(below[column].text)]
    if len(totals) == count and totals[0] == leading:
        return tuple(totals)
    if len(totals) == count and totals[-1] == width - 1:
        return (leading, *(column + 1 for column in totals[:-1]))
    if (width - leading) % count == 0:
        return tuple(range(leading, width, (width - leading) // count))
    return tuple(range(leading, leading + count))


# --- one cell a line ------------------------------------------------------------------------------------------------

_NOTE = re.compile(r"(?:填[表报]人|说明|注|联系电话|审核人|负责人)\s*(?:\d\s*)?[:：]")


def _stacked(lines: Sequence[Line]) -> Iterator[Grid]:
    """Tables with one cell a line, a tab before each, and a blank line after each row."""
    index = 0
    while index < len(lines):
        if not _is_cell(lines[index]):
            index += 1
            continue
        last = _region_end(lines, index)
        region = lines[index : last + 1]
        index = last + 1
        rows = [row for row in _rows_of(region) if any(piece.text for piece in row)]
        if _is_stacked(region, rows):
            yield from _grids_of(region, rows)


def _is_cell(line: Line) -> bool:
    return line.raw.lstrip(" ").startswith("\t")


def _region_end(lines: Sequence[Line], first: int) -> int:
    """The last line of the run of cells, blank lines and continued cells that starts here."""
    last, index = first, first + 1
    while index < len(lines):
        line = lines[index]
        if _is_cell(line):
            last = index
        elif not line.text:
            if index - last > 3:
                break
        elif not _continues_cell(lines, index):
            break
        else:
            last = index
        index += 1
    return last


def _continues_cell(lines: Sequence[Line], index: int) -> bool:
    """A further line of the cell above (任务2：…): no blank line before it, and the table goes on after it."""
    above, line = lines[index - 1], lines[index]
    if not above.text or _holds(above.text) != "text" or numbering_level(line.text) in (1, 2):
        return False
    if _NOTE.match(above.text) or (not _is_cell(above) and line.indent):
        return True
    rest = [other for other in lines[index + 1 : index + 41] if other.text]
    following = next((other for other in rest if _is_cell(other) or lines[other.number - 2].text == ""), None)
    return following is not None and _is_cell(following)


def _rows_of(region: Sequence[Line]) -> Iterator[Row]:
    pieces: list[Piece] = []
    for line in region:
        if _is_cell(line):
            if pieces and _NOTE.match(line.text):
                yield tuple(pieces)
                pieces = []
            blank = line.begin + len(line.raw)
            start, end = (line.start, line.end) if line.text else (blank, blank)
            pieces.append(Piece(start, end, line.text))
        elif line.text and pieces:
            above = pieces.pop()
            pieces.append(Piece(above.start, line.end, f"{above.text}\n{line.text}"))
        elif pieces:
            yield tuple(pieces)
            pieces = []
    if pieces:
        yield tuple(pieces)


def _is_stacked(region: Sequence[Line], rows: Sequence[Row]) -> bool:
    """A table, and not paragraphs indented with a tab or rows with tabs inside?"""
    wide = [piece for row in rows if len(row) > 1 for piece in row]
    cells = [line for line in region if _is_cell(line)]
    inner = sum("\t" in line.text for line in cells)
    prose = sum(piece.text.endswith(("。", "；")) for piece in wide)
    tabular = sum(piece.holds != "text" for piece in wide)
    return sum(len(row) > 1 for row in rows) >= 2 and 5 * inner <= len(cells) and prose <= tabular and tabular > 0


def _grids_of(region: Sequence[Line], rows: Sequence[Row]) -> Iterator[Grid]:
    """The tables of a region; a row of one cell outside of them stays a paragraph (a title, a note)."""
    form: list[Row] = []
    for segment in _segments(rows):
        if _is_form(segment):
            form += segment
            continue
        if form:
            yield grid_of(region, form, ragged=True)
            form = []
        if len(segment) > 1:
            yield grid_of(region, segment, ragged=True)
    if form:
        yield grid_of(region, form, ragged=True)


def _is_form(segment: Sequence[Row]) -> bool:
    """A row on its own: labels and their values side by side."""
    return len(segment) == 1 and len(segment[0]) > 1


def grid_of(region: Sequence[Line], rows: Sequence[Row], *, ragged: bool) -> Grid:
    start, end = rows[0][0].start, rows[-1][-1].end
    inside = [line for line in region if line.begin <= end and start <= line.begin + len(line.raw)]
    return Grid(inside[0].number, inside[-1].number, start, end, tuple(_placed(rows)), ragged)


# --- one row a line -------------------------------------------------------------------------------------------------

_TAB = re.compile(r"\t")
_WIDE_GAP = re.compile(r"[ \xa0]{2,}|[ \xa0]*\u3000[ \u3000\xa0]*")
_SET_APART = re.compile(
    r"[合总小共]计|项目|科目|单位|名称|内容|指标|类别|金额|数量|序号|备注|收入|支出|预算|决算"
)  # 合  计
_PIPE = re.compile(r"[|│┃｜]")
_SLASH = re.compile(r"[ \t\xa0\u3000]+[/／][ \t\xa0\u3000]+")
_LETTER = re.compile("[一-龥]")
_LEVEL = re.compile("[一二三四]级指标")
TWO_LISTS = re.compile(r"(?:项目|科目|收入|支出)\s.*(?:项目|科目|支出)(?:\s|$)|编码|代码|行[次号]")
GOES_ON = re.compile(r"(?!一、)[一二三四五六七八九十]{1,3}、")
_RULED = "-+=|:─━═┌┬┐├┼┤└┴┘╔╦╗╠╬╣╚╩╝ "


Run = list[tuple[Line, Row]]
TURN = 3  # lines between two pages


def is_ruler(text: str) -> bool:
    """A line that is drawn, not written: ``|----|----|``."""
    return bool(text) and not text.strip(_RULED) and any(2 * dash in text for dash in "-=─━═")


def _piece(text: str, offset: int) -> Piece:
    kept = text.strip()
    start = offset + (len(text) - len(text.lstrip()) if kept else 0)
    return Piece(start, start + len(kept), kept)


def _split(gap: re.Pattern[str], raw: str, offset: int) -> Row:
    at, pieces = 0, []
    for match in gap.finditer(raw):
        pieces.append(_piece(raw[at : match.start()], offset + at))
        at = match.end()
    pieces.append(_piece(raw[at:], offset + at))
    return tuple(pieces)


def _tabbed(line: Line) -> Row:
    """``甲\\t1\\t2``, also with a blank first cell."""
    if "\t" not in line.raw or not line.text:
        return ()
    raw = line.raw.lstrip(" ")
    return _split(_TAB, raw, line.begin + len(line.raw) - len(raw))


def _gapped(line: Line) -> Row:
    """``甲  1  2``"""
    if "\t" in line.text or not line.text or any(mark in line.text for mark in "。；，"):
        return ()
    return tuple(_words_closed(_split(_WIDE_GAP, line.text, line.start)))


def _beneath(row: Row) -> Row:
    """The row; () for what stands above a table: its number and name, and what its amounts are in."""
    if len(row) == 2 and _CAPTION.fullmatch(f"{row[0].text} {row[1].text}"):
        return ()
    *named, last = row or (Piece(0, 0, ""),)
    captioned = len(row) <= _CAPTIONED and named_columns(named) < 2 and _IN_UNITS.fullmatch(last.text)
    return () if captioned else row


def _words_closed(row: Row) -> Iterator[Piece]:
    """``合  计  1  2``: two letters set apart are one cell where they make a word of tables; 优  良  中  差 are four."""
    held: Piece | None = None
    for piece in row:
        if held and len(piece.text) == 1 and _SET_APART.fullmatch(held.text + piece.text):
            yield Piece(held.start, piece.end, held.text + piece.text)
            held = None
            continue
        if held:
            yield held
        held = piece
    if held:
        yield held


def _piped(line: Line) -> Row:
    """``| 甲 | 1 | 2 |``, the outer bars may be missing."""
    if not _PIPE.search(line.text) or is_ruler(line.text):
        return ()
    text = line.text
    left = 1 if _PIPE.match(text) else 0
    right = 1 if len(text) > 1 and _PIPE.match(text[-1]) else 0
    return _split(_PIPE, text[left : len(text) - right], line.start + left)


def _tabbed_tables(lines: Sequence[Line]) -> Iterator[Grid]:
    split = [_tabbed(line) for line in lines]
    heads = two_headers([[piece.text for piece in row] for row in split])
    rows = [(line, _with_blanks(row, heads.get(n))) for n, (line, row) in enumerate(zip(lines, split, strict=True))]
    for run in _runs(rows):
        if any("\t" in line.text for line, _ in run):
            yield from _line_grids(run, ragged=False)


def _evenly(run: Run) -> Run:
    """``乙    19  19`` below ``甲  15  3  18``: where all gaps are of one width, one of twice that width holds a blank cell."""
    gaps = [len(gap.group()) for line, _ in run for gap in re.finditer(r"(?<=\S) {2,}(?=\S)", line.text)]
    usual = min(gaps, default=0)
    widest = max((len(row) for _, row in run), default=0)
    short = [row for _, row in run if len(row) < widest]
    if not short or not usual or any(gap % usual for gap in gaps) or gaps.count(usual) * 5 < len(gaps) * 4:
        return run
    apart = re.compile(f" {{{usual}}}")
    rows = [(line, _split(apart, line.text, line.start)) for line, _ in run]
    return rows if all(len(row) == widest for _, row in rows) else run


def _with_blanks(row: Row, order: Sequence[int | None] | None) -> Row:
    """The row with a blank cell where one is missing."""
    if order is None:
        return row
    blank = Piece(row[-1].end, row[-1].end, "")
    return tuple(blank if n is None else row[n] for n in order)


def _gapped_tables(lines: Sequence[Line]) -> Iterator[Grid]:
    rows = [(line, _beneath(_gapped(line))) for line in lines]
    for run in map(_evenly, map(_set_apart, _runs(rows))):
        body = [row for _, row in run if not _texts(row)]
        figures = sum(piece.holds not in ("text", "blank") for row in body for piece in row[1:])
        others = sum(piece.holds in ("text", "blank") for row in body for piece in row[1:])
        listed = all(len(row) == 2 and opens_item(row[0].text) for row in body)
        if len(body) >= 2 and not listed and figures > 2 * others and max(len(row) for row in body) > 2:
            if not _texts(run[0][1]) and GOES_ON.match(run[0][0].text):
                continue  # what stands above it is of the same list
            grids = _laid_out(run)
            if grids or not _says_nothing_of_places(run):
                yield from grids or _line_grids(_set_in(run), ragged=True)


def _set_in(run: Run) -> Run:
    """``  渠道  10  9`` below ``产出  小计  50  47``: the names of groups, told once, are blank cells before what stands further in."""
    width, head = max(len(row) for _, row in run), run[0][1]
    full = [(line, row) for line, row in run if len(row) == width]
    names = min((_leading_texts(row) for _, row in full if not _texts(row)), default=0)
    if len(head) != width or not _texts(head) or any(_wants(piece.text) != "text" for piece in head[:names]):
        return run
    margin, levels = min(line.indent for line, _ in full), all(_LEVEL.match(piece.text) for piece in head[:names])
    return [(line, _below_groups(line, row, width, names, margin, levels)) for line, row in run]


def _below_groups(line: Line, row: Row, width: int, names: int, margin: int, levels: bool) -> Row:
    """The row with a blank cell for each name that it lacks; as it is where it is of another kind."""
    lacking = width - len(row)
    further_in = line.indent > margin or (levels and not _TOTAL.fullmatch(row[0].text))
    if not (0 < lacking < names and _leading_texts(row) == names - lacking and further_in):
        return row
    return (*[Piece(line.start, line.start, "")] * lacking, *row)


def _leading_texts(row: Row) -> int:
    return len(list(takewhile(lambda piece: piece.holds == "text", row)))


def _says_nothing_of_places(run: Run) -> bool:
    """Two sides or accounts whose rows lost cells, with gaps of one width: left to those who know by words and codes what is gone."""
    body = [row for _, row in run if not _texts(row)]
    if len({len(row) for row in body}) < 2 or not any(TWO_LISTS.search(line.text) for line, _ in run):
        return False
    return len({gap.group() for line, _ in run for gap in re.finditer(r"(?<=\S)\s+(?=\S)", line.text)}) == 1


def _set_apart(run: Run) -> Run:
    """``险  种  收入  支出`` above ``工伤  1  2``: of a row with more cells than those of figures the letters that stand alone are words."""
    widths = Counter(len(row) for _, row in run if not _texts(row))
    width = max(widths, key=lambda one: widths[one], default=0)
    return [(line, _pairs_closed(row, len(row) - width) if width else row) for line, row in run]


def _pairs_closed(row: Row, many: int) -> Row:
    """The row with its pairs of single letters closed, where there are as many as it has cells too many."""
    pairs = [n for n in range(len(row) - 1) if _LETTER.fullmatch(row[n].text) and _LETTER.fullmatch(row[n + 1].text)]
    if not 0 < many == len(pairs) or any(b - a < 2 for a, b in pairwise(pairs)):
        return row
    joined = {n: Piece(row[n].start, row[n + 1].end, row[n].text + row[n + 1].text) for n in pairs}
    return tuple(joined.get(n, piece) for n, piece in enumerate(row) if n - 1 not in joined)


def _slashed_tables(lines: Sequence[Line]) -> Iterator[Grid]:
    """``教育 / 31.20 / 34.65`` under ``科目 / 上年 / 本年``: rows of one length, words first, figures behind."""
    for run in _runs([(line, _slashed(line)) for line in lines]):
        body = [row for _, row in run if not _texts(row)]
        figures = sum(piece.holds not in ("text", "blank") for row in body for piece in row[1:])
        if len(body) > 1 and _texts(run[0][1]) and 4 * figures > 3 * sum(len(row) - 1 for row in body):
            yield from _line_grids(run, ragged=False)


def _slashed(line: Line) -> Row:
    """``甲 / 1 / 2``: three cells and more, and no sentence."""
    if any(mark in line.text for mark in "。；，\t") or len(_SLASH.findall(line.text)) < 2:
        return ()
    return _split(_SLASH, line.text, line.start)


def _laid_out(run: Run) -> list[Grid]:
    """The whole run as one table, where its columns stand under each other; [] where they do not."""
    places = by_place(run)
    short = [n for n, (_, row) in enumerate(run) if len(row) != max(len(row) for _, row in run)]
    if not places or any(n not in places and not (_texts(run[n][1]) or _counts_columns(run[n][1])) for n in short):
        return _of_no_full_row(run)
    rows = [row for _, row in run]
    grid = grid_of([line for line, _ in run], rows, ragged=True)
    heads = list(takewhile(_texts, rows))
    by_columns = _heads_stand_over(run, places, len(heads))
    width = max(map(len, rows))
    below = [{c for _, c, _ in places[n]} if n in places else {*range(width)} for n in range(len(heads))]
    named = [set().union(*below[n + 1 :]) for n in range(len(heads))]
    kept = []
    for n, placed in enumerate(grid.rows):
        if n not in places or (_texts(rows[n]) and not (n < len(heads) and by_columns)):
            kept.append(placed)
        else:
            kept.append(Placed(tuple(_spread_over(places[n], named[n], width)) if n < len(heads) else places[n]))
    return [replace(grid, rows=tuple(kept))]


def _of_no_full_row(run: Run) -> list[Grid]:
    """A table no row of which has all the columns, by the places of its cells; [] where these leave a doubt."""
    rows = [row for _, row in run]
    heads = len(list(takewhile(_texts, rows)))
    kept = [n for n, row in enumerate(rows) if not _counts_columns(row)]
    placed = all_by_place([run[n] for n in kept], heads) if heads and len(kept) > heads + 1 else []
    if not placed:
        return []
    width = max(column + span for row in placed for _, column, span in row)
    below = [{c for _, column, span in row for c in range(column, column + span)} for row in placed[:heads]]
    table = [
        Placed(tuple(_spread_over(row, set().union(*below[n + 1 :]), width))) if n < heads else Placed(row)
        for n, row in enumerate(placed)
    ]
    lines = [line for line, _ in run]
    return [Grid(lines[0].number, lines[-1].number, rows[0][0].start, rows[-1][-1].end, tuple(table), True)]


def _spread_over(
    row: Sequence[tuple[Piece, int, int]], named: Collection[int], width: int
) -> Iterator[tuple[Piece, int, int]]:
    """Headings with all the columns to their right that are named below them."""
    for (piece, column, span), (_, after, _) in pairwise((*row, (row[-1][0], width, 1))):
        end = next((c for c in range(column + span, after) if c not in named), after)
        yield piece, column, max(end - column, span)


def _heads_stand_over(run: Run, places: Mapping[int, Sequence[tuple[Piece, int, int]]], heads: int) -> bool:
    """Do the rows of headings all have their places, one alone where each begins or ends as a cell below it does?"""
    width = max(len(row) for _, row in run)
    if not all(n in places or len(run[n][1]) == width for n in range(heads)):
        return False
    if heads != 1 or 0 not in places:
        return heads > 1
    below = [edge for n in range(1, len(run)) for edge in _edges(run, places, n)]
    return all(
        (column, begin) in {edge[:2] for edge in below} or (column, end) in {edge[::2] for edge in below}
        for column, begin, end in _edges(run, places, 0)
    )


def _edges(run: Run, places: Mapping[int, Sequence[tuple[Piece, int, int]]], n: int) -> Iterator[tuple[int, int, int]]:
    """The column of each cell of a row, and where on the page it begins and ends."""
    line, row = run[n]
    for at, piece in enumerate(row):
        begin = columns_of(line.raw[: piece.start - line.begin])
        yield places[n][at][1] if n in places else at, begin, columns_of(line.raw[: piece.end - line.begin])


def _counts_columns(row: Row) -> bool:
    """``栏次  1  2  3``: wherever these stand, they are no figures."""
    return row[0].text in ("栏次", "栏目", "列次") and all(piece.text.isdecimal() for piece in row[1:])


def _piped_tables(lines: Sequence[Line]) -> Iterator[Grid]:
    drawn = [line for line in lines if not is_ruler(line.text)]
    for run in _runs([(line, _piped(line)) for line in drawn], ruled=True):
        yield from _line_grids(_opened(run), ragged=False)


def _opened(run: Run) -> Run:
    """``|合计|9|`` among rows without outer bars: a blank cell before the bar that it begins with, and behind its last."""
    left, right = (2 * sum(bool(_PIPE.match(line.text[at])) for line, _ in run) <= len(run) for at in (0, -1))
    if not left and not _lack_a_cell(run):
        return run
    opened: Run = []
    for line, row in run:
        before = (Piece(line.start, line.start, ""),) if _PIPE.match(line.text) else ()
        behind = (Piece(line.end, line.end, ""),) if right and _PIPE.match(line.text[-1]) else ()
        opened.append((line, (*before, *row, *behind)))
    return opened


def _lack_a_cell(run: Run) -> bool:
    """Is most of what begins with a bar by one cell narrower than the row above that does not: as a blank cell is?"""
    width, votes = 0, 0
    for line, row in run:
        if not _PIPE.match(line.text):
            width = len(row)
        elif width:
            votes += (len(row) + 1 == width) - (len(row) == width)
    return votes > 0


def _runs(rows: Sequence[tuple[Line, Row]], *, ruled: bool = False) -> Iterator[Run]:
    """Two and more consecutive lines that split into several cells; `ruled`: ruling lines may stand between them."""
    run: Run = []
    turned, page = 0, False  # blank lines and those that end a page
    for index, (line, row) in enumerate(rows):
        if run and len(row) < 2 and turned < TURN and (says_page(line) or not line.text):
            turned, page = turned + 1, page or says_page(line)
            continue
        adjacent = bool(run) and (line.number == run[-1][0].number + 1 + turned or ruled)
        if turned:
            fits = len(row) > 1 and _same_width(len(row), max(len(other) for _, other in run))
            adjacent, turned, page = adjacent and page and fits, 0, False
        alone = (
            adjacent and len(row) < 2 and ((not row and _divided(run, rows, index)) or _stands_inside(run, rows, index))
        )
        if alone or (adjacent and len(row) > 1):
            run.append((line, row or (Piece(line.start, line.end, line.text),)))
            continue
        if len(run) > 1:
            yield run
        run = [(line, row)] if len(row) > 1 else []
    if len(run) > 1:
        yield run


def _divided(run: Run, rows: Sequence[tuple[Line, Row]], index: int) -> bool:
    """A line of one cell (一、基本支出) with rows of the same table above and below?"""
    line = rows[index][0]
    following = rows[index + 1][1] if index + 1 < len(rows) else ()
    one = (Piece(line.start, line.end, line.text),)
    return bool(line.text) and len(following) == len(run[-1][1]) and _divides(one, following, len(following))


def _stands_inside(run: Run, rows: Sequence[tuple[Line, Row]], index: int) -> bool:
    """A name alone in its row, under one of the cells to the right of the first, between rows of figures?"""
    line = rows[index][0]
    ahead = next(
        ((other, row) for other, row in rows[index + 1 :] if len(row) > 1 or other.indent != line.indent), None
    )
    if ahead is None or not line.indent or len(line.text.split()) != 1 or _texts(ahead[1]) or len(ahead[1]) < 2:
        return False
    begun = any(not _texts(row) for _, row in run if len(row) > 1)
    above, cells = next((other, row) for other, row in reversed(run) if len(row) > 1)
    return begun and line.indent in {columns_of(above.raw[: cell.start - above.begin]) for cell in cells[1:]}


def _line_grids(run: Run, *, ragged: bool) -> Iterator[Grid]:
    """A run cut where the number of cells changes by more than a missing last cell or two."""
    lines = [line for line, _ in run]
    table: list[Row] = []
    width = 0
    for _, row in run:
        if table and not (
            _same_width(len(row), width) or _ends_table(row, table) or (not ragged and _lost_end(row, table))
        ):
            yield from _line_grid(lines, table, ragged)
            table, width = [], 0
        table.append(row)
        width = max(width, len(row))
    yield from _line_grid(lines, table, ragged)


def _ends_table(row: Row, table: Sequence[Row]) -> bool:
    """``收入总计 | 83 | 88 |``: a total that lost the blanks at its end, below figures in the same places."""
    if len(row) <= 2 or not _TOTAL.fullmatch(row[0].text):
        return False
    pairs = zip(row[1:], table[-1][1:], strict=False)
    return all(piece.holds == above.holds in ("number", "percent", "measure") for piece, above in pairs)


def _lost_end(row: Row, table: Sequence[Row]) -> bool:
    """``2080801\t抚恤\t9.00`` below rows of eight cells: a row that lost the blanks at its end, each cell like those above it.

    Or the second row of a header, the names of whose first columns stand below one merged cell.
    """
    if len(row) < 2:
        return False
    if _texts(row):
        above = table[-1]
        merged = all(map(_texts, table)) and any(not piece.text for piece in above[1 : len(row)])
        return merged and len(row) < len(above) and all(piece.text for piece in row)
    return any(_alike_but_blank(row, other) for other in table if not _texts(other))


def _alike_but_blank(row: Row, other: Row) -> bool:
    """Does each cell hold what the one above it does, as far as both hold something, and the first two do?"""
    pairs = list(zip(row, other, strict=False))
    told = [a.holds == b.holds for a, b in pairs if a.text and b.text]
    return len(row) <= len(other) and len(told) > 1 and all(told) and not _texts(row)


def _same_width(cells: int, width: int) -> bool:
    return cells == 1 or (2 * cells > width and 2 * width > cells and abs(cells - width) <= 2)


def _line_grid(lines: Sequence[Line], table: Sequence[Row], ragged: bool) -> Iterator[Grid]:
    if len(table) < 2 or not any(piece.text for row in table for piece in row):
        return
    width = max(map(len, table))
    uneven = any(len(row) not in (1, width) for row in table)
    grid = grid_of(lines, table, ragged=ragged and uneven)
    if not ragged:
        rows = tuple(
            Placed(((row[0], 0, width),)) if len(row) == 1 else _left(row, step)
            for row, step in zip(table, shifts(table), strict=True)
        )
        grid = replace(grid, rows=rows, ragged=uneven)
    yield grid


# --- all of them ----------------------------------------------------------------------------------------------------

_KINDS = (  # and what stands in some line of such a table: most documents have none of it, and are not gone through
    (_stacked, "raw", _TAB),
    (_tabbed_tables, "raw", _TAB),
    (_piped_tables, "text", _PIPE),
    (_slashed_tables, "text", _SLASH),
    (_gapped_tables, "text", _WIDE_GAP),
)


def grids_in(lines: Sequence[Line]) -> list[Grid]:
    """The tables among the lines, in order and apart from each other."""
    found: list[Grid] = []
    for tables, where, mark in _KINDS:
        if not mark.search("\n".join([getattr(line, where) for line in lines])):
            continue
        more = list(tables(lines))
        if more:
            taken = {number for grid in more for number in range(grid.first, grid.last + 1)}
            lines = [line._replace(raw="", text="") if line.number in taken else line for line in lines]
        found += more
    found.sort(key=lambda grid: grid.first)
    assert all(one.last < other.first for one, other in pairwise(found)), "tables lie apart"
    return found
