"""Two lists side by side, left as plain text: income and expenditure by their ordinals, economic accounts by their codes.

项目 决算数 项目 决算数
一、财政拨款收入 90.00 一、教育支出 60.00
二、其他收入 10.00 二、卫生健康支出               a blank amount is gone
三、住房保障支出 40.00                           so is a whole side: which of them, ordinals, codes and names tell
收入总计 100.00 支出总计 100.00

A row that may stand on either side makes no table.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from auditor.readers._grids import Grid, Piece, Placed
from auditor.readers._lines import Line
from auditor.readers._plain_columns import TOTAL as ALL
from auditor.readers._plain_columns import At, placed
from auditor.readers._plain_rows import LETTER, is_amount, tokens, words_of

FEWEST = 4  # rows
LONGEST = 200  # lines of a table
MOST_BETWEEN = 3  # lines between two rows
ABOVE = 4  # lines of a header above the one that names the columns
NAME = re.compile(r"项目|科目(?:名称)?|(?:收入|支出)(?:项目|类别|科目)?")
NAMES_TWICE = re.compile(r"(?:项目|科目|名称|收入|支出).*\s\S*(?:项目|科目|名称|支出)")
AMOUNT = re.compile(r".*(?:[预决]算|执行|金额|合计|小计|数)")
CODED, NAMED = re.compile(r".*(?:编码|代码)"), re.compile(r".*名称")
CODE = re.compile(r"[35]\d\d(?:\d\d)?")  # 301, 30101
ORDINAL = re.compile(r"(?P<count>[一二三四五六七八九十]{1,3})、")
MARK = re.compile(r"\d{1,2}[.、．]|[（(][一二三四五六七八九十\d]{1,2}[）)]")
DIGITS = "〇一二三四五六七八九"
INCOME = re.compile(r"收入|年初|上年|使用.*结余|动用|预算(?:财政)?拨款$|经营(?:财政)?拨款$")
SPENDING = re.compile(r"支出|年[末终]|结余分配|结转下年")
OF_THE_YEAR = re.compile(r"(?:[本当]年)?(?:收入|支出)合计")  # ordinals begin again below it
TOTAL = re.compile(r"(?:收入|支出)?总计|(?:人员|公用)经费合计|合计")
ALL_FUNDS = re.compile("合计|小计")  # heads what these make up
FUND = re.compile(
    r"(?:一般公共预算|政府性基金(?:预算)?|国有资本经营(?:预算)?|财政专户(?:管理)?)(?:财政)?(?:拨款|资金)?"
)
PEOPLE = ("301", "303", "509")  # 人员经费; the others are 公用经费
LEFT, RIGHT = 0, 1


@dataclass(frozen=True, slots=True)
class Half:
    """One side of a row: code, name and amounts, each of which may be lost."""

    codes: tuple[Piece, ...] = ()
    names: tuple[Piece, ...] = ()
    amounts: tuple[Piece, ...] = ()

    @property
    def name(self) -> str:
        return "".join(piece.text for piece in self.names)

    @property
    def bare(self) -> bool:
        return not self.names and bool(self.amounts or self.codes)


Row = list[Half]
Sides = tuple[Half | None, Half | None]


@dataclass(frozen=True, slots=True)
class Header:
    """The two sides as the line that names the columns has them, and what stands above."""

    top: int  # index of its first line
    body: int  # and of the first row
    groups: tuple[Piece, ...]
    left: Half  # its amounts are the headings of columns
    right: Half


def two_sided_tables(lines: Sequence[Line], taken: set[int]) -> Iterator[Grid]:
    """The two-sided tables among the lines that no other table holds."""
    at = 0
    for index, line in enumerate(lines):
        if index < at or " " not in line.text or line.number in taken or not NAMES_TWICE.search(line.text):
            continue
        header = _header(lines, index)
        grid = _grid(lines, header) if header is not None else None
        if grid is not None:
            at = grid.last - lines[0].number + 1
            yield grid


def _header(lines: Sequence[Line], index: int) -> Header | None:
    """``项目 决算数 项目 合计 一般公共预算``, ``科目编码 科目名称 决算数 科目编码 科目名称 决算数``, perhaps without 科目编码."""
    pieces = tokens(lines[index])
    if not 4 <= len(pieces) <= 16 or any(map(is_amount, pieces)):
        return None
    names = [n for n, piece in enumerate(pieces) if NAME.fullmatch(piece.text) or NAMED.fullmatch(piece.text)]
    coded = [n for n, piece in enumerate(pieces) if CODED.fullmatch(piece.text)]
    if len(names) != 2 or names[0] > 1 or names[1] - names[0] != 2 + bool(coded):
        return None
    right = pieces[names[1] + 1 :]
    if not AMOUNT.fullmatch(pieces[names[0] + 1].text) or not right or not AMOUNT.fullmatch(right[0].text):
        return None
    if coded not in ([], [names[0] - 1, names[1] - 1]):
        return None
    body, below = index + 1, _codes_around(lines, index)
    while body < min(len(lines), index + 1 + ABOVE) and not _begins(lines[body]):
        body += 1
    codes = [(pieces[n],) for n in coded] if coded else [tuple(below[:1]), tuple(below[-1:])]
    above = tokens(lines[index - 1]) if index else ()
    groups = above if len(above) == 2 and not any(map(is_amount, above)) and not coded and not below else ()
    top = index - bool(groups)
    while below and top > 0 and index - top < 2 * ABOVE and lines[top - 1].text and words_of(lines[top - 1]):
        if re.search(r"表(?:[(（].*[)）])?$|单位", lines[top - 1].text):
            break
        top -= 1
    left = Half(codes[0], (pieces[names[0]],), (pieces[names[0] + 1],))
    return Header(top, body, groups, left, Half(codes[1], (pieces[names[1]],), right))


def _codes_around(lines: Sequence[Line], index: int) -> list[Piece]:
    """科目编码 of a header whose cells stand in several lines."""
    near = [*lines[max(0, index - ABOVE) : index], *lines[index + 1 : index + 1 + ABOVE]]
    return [piece for line in near for piece in tokens(line) if CODED.fullmatch(piece.text)]


def _begins(line: Line) -> bool:
    return bool(ORDINAL.match(line.text) or CODE.match(line.text))


# --- lines to rows --------------------------------------------------------------------------------------------------


def _grid(lines: Sequence[Line], header: Header) -> Grid | None:
    coded = bool(header.left.codes)
    widest = len(header.right.amounts)
    read: Callable[[Line], Row | None] = _coded if coded else _marked
    rows, stop = _rows(lines, header, read, widest)
    sided = _coded_sides(rows) if coded else marked_sides(rows, widest)
    if sided is None or sum(bool(_figures(row)) for row in sided) < FEWEST:
        return None
    if not any(left and right and left.amounts and right.amounts for left, right in sided):
        return None
    kept = [row for row in sided if _figures(row)]
    begin, end = lines[header.top], lines[stop - 1]
    return Grid(begin.number, end.number, begin.start, end.end, tuple(placed_sides(header, kept)), True)


def _figures(row: Sides) -> list[Piece]:
    return [piece for half in row if half is not None for piece in half.amounts]


def _rows(
    lines: Sequence[Line], header: Header, read: Callable[[Line], Row | None], widest: int
) -> tuple[list[Row], int]:
    """The rows from the header to the total, names completed by the lines around them, and the index behind the last."""
    found: list[tuple[Line, Row]] = []
    stop = header.body
    waiting = 0  # lines since the last row
    for at in range(header.body, min(len(lines), header.body + LONGEST)):
        row = read(lines[at])
        part = words_of(lines[at])
        waiting = 0 if row is not None else waiting + 1
        if waiting > MOST_BETWEEN or (row is None and part is None and lines[at].text):
            break
        if row is not None or part is not None:
            found.append((lines[at], _parted(row, widest) if row else []))
        stop = at + 1 if row is not None else stop
        if row is not None and TOTAL.fullmatch(row[0].name) and any(half.amounts for half in row):
            break
    return [_with_names(found, n) for n, (_, row) in enumerate(found) if row and not _is_head(found, n)], stop


def _with_names(found: Sequence[tuple[Line, Row]], n: int) -> Row:
    """A row with the parts of a name that stand in the lines above and below it."""
    row = found[n][1]
    bare = any(half.bare for half in row)
    head = found[n - 1][0] if n and _is_head(found, n - 1) else None
    below = found[n + 1] if n + 1 < len(found) else None
    tail = below[0] if below and not below[1] and not _is_head(found, n + 1) else None
    if not head and (len(row) > 1 or (n and _beside(found[n - 1][1], row))):
        tail = None  # of either side
    return [_named(half, head, tail) if half.bare or not bare else half for half in row]


def _is_head(found: Sequence[tuple[Line, Row]], n: int) -> bool:
    """Words alone above a row that lacks a name, unless they are the end of a row above that lacks one too."""
    row = found[n][1]
    if n + 1 == len(found) or not any(half.bare for half in found[n + 1][1]) or any(_told(half) for half in row):
        return False
    lacks = n > 0 and any(half.bare for half in found[n - 1][1])
    return bool(row) or not lacks


def _told(half: Half) -> bool:
    return bool(half.codes or half.amounts)


def _beside(above: Row, row: Row) -> bool:
    """``三、国有资本经营预`` above ``三、城乡社区支出 …``: the beginning of the other side, so that its end follows."""
    return len(above) == 1 and not _told(above[0]) and 0 < _ordinal(above[0]) == _ordinal(row[0])


def _named(half: Half, head: Line | None, tail: Line | None) -> Half:
    parts = [Piece(line.start, line.end, line.text) for line in (head,) if line is not None]
    rest = [Piece(line.start, line.end, line.text) for line in (tail,) if line is not None]
    return replace(half, names=(*parts, *half.names, *rest))


def _parted(row: Row, widest: int) -> Row:
    """``一、一般公共预算 90.00 60.00 60.00``: behind the amount of the left side those of the right, which lost its name."""
    (first, *others) = row
    if others or first.codes or not first.names or len(first.amounts) != 1 + widest:
        return row
    return [replace(first, amounts=first.amounts[:1]), Half(amounts=first.amounts[1:])]


def _marked(line: Line) -> Row | None:
    """The labels of a line with the amounts behind each."""
    row: Row = []
    mark: Piece | None = None
    for piece in tokens(line):
        if is_amount(piece):
            row = row or [Half()]
            row[-1] = replace(row[-1], amounts=(*row[-1].amounts, piece))
        elif MARK.fullmatch(piece.text):
            mark = piece
        else:
            name = piece if mark is None else Piece(mark.start, piece.end, mark.text + piece.text)
            row, mark = [*row, Half(names=(name,))], None
    if mark is not None or len(row) > 2 or not all(LETTER.search(half.name) for half in row if half.names):
        return None
    single = len(row) == 1 and not row[0].amounts
    return row if row and not (single and not _ordinal(row[0])) else None


def _coded(line: Line) -> Row | None:
    """The codes of a line with the name and the amount behind each; of totals only these."""
    row: Row = []
    for piece in tokens(line):
        last = row[-1] if row else None
        if CODE.fullmatch(piece.text) and (last is None or last.codes or last.amounts):
            row.append(Half((piece,)))
        elif is_amount(piece):
            if last is None or last.amounts:
                return None
            row[-1] = replace(last, amounts=(piece,))
        elif last is not None and last.codes and not last.amounts and not last.names:
            row[-1] = replace(last, names=(piece,))
        else:
            row.append(Half(names=(piece,)))
    totals = [half for half in row if not half.codes]
    told = not totals or (len(totals) == len(row) == 2 and all(TOTAL.fullmatch(half.name) for half in totals))
    return row if row and told and len(row) <= 2 else None


# --- left or right --------------------------------------------------------------------------------------------------


def marked_sides(rows: Sequence[Row], widest: int) -> list[Sides] | None:
    """Each row with its sides; None where a row with an amount may stand on either, or has too many amounts."""
    last = [0, 0]
    sided: list[Sides] = []
    for row in rows:
        if len(row) == 2:
            sides: Sides = (row[0], row[1])
        else:
            side = _side(row[0], last, widest)
            if side is None and row[0].amounts:
                return None
            sides = (row[0], None) if side == LEFT else (None, row[0])
            if side is None:
                continue
        left, right = sides
        if (left and len(left.amounts) > 1) or (right and len(right.amounts) > widest):
            return None
        for n, half in enumerate(sides):
            last[n] = 0 if half and OF_THE_YEAR.fullmatch(half.name) else (_ordinal(half) if half else 0) or last[n]
        sided.append(sides)
    return sided


def _side(half: Half, last: Sequence[int], widest: int) -> int | None:
    """Where a name that stands alone belongs: its words and its ordinal must not contradict each other."""
    count = _ordinal(half)
    ways = [side for side in (LEFT, RIGHT) if not count or count == last[side] + 1]
    ways = [side for side in ways if side == RIGHT or len(half.amounts) < 2]
    income, spending = INCOME.search(half.name), SPENDING.search(half.name)
    if bool(income) != bool(spending):
        ways = [side for side in ways if side == (LEFT if income else RIGHT)]
    if not count and not income and not spending:
        ways = [LEFT] if MARK.match(half.name) and widest == 1 else []
    return ways[0] if len(ways) == 1 else None


def _ordinal(half: Half) -> int:
    """``二十一、…`` -> 21, 0 without one."""
    found = ORDINAL.match(half.name)
    if found is None:
        return 0
    tens, ten, ones = found["count"].rpartition("十")
    return 10 * (DIGITS.find(tens) if tens else 1) * bool(ten) + (DIGITS.find(ones) if ones else 0)


def _coded_sides(rows: Sequence[Row]) -> list[Sides] | None:
    """Codes count up on each side."""
    last = ["", ""]
    sided: list[Sides] = []
    ended = False  # the left list
    for row in rows:
        if len(row) == 2:
            sides: Sides = (row[0], row[1])
        else:
            code = row[0].codes[0].text
            ways = [side for side in (LEFT, RIGHT) if code > last[side]]
            if len(ways) > 1:
                people = [side for side in ways if (code[:3] in PEOPLE) == (last[side][:3] in PEOPLE)]
                ways = [RIGHT] if ended else people
            if len(ways) != 1:
                return None
            ended = ended or ways[0] == RIGHT
            sides = (row[0], None) if ways[0] == LEFT else (None, row[0])
        for n, half in enumerate(sides):
            if half is not None and half.codes:
                if half.codes[0].text <= last[n]:
                    return None
                last[n] = half.codes[0].text
        sided.append(sides)
    return sided


# --- rows to a grid -------------------------------------------------------------------------------------------------


def placed_sides(header: Header, rows: Sequence[Sides]) -> Iterator[Placed]:
    coded = bool(header.left.codes)
    names = [max((len(half.names) for row in rows if (half := row[side]) is not None), default=1) for side in (0, 1)]
    begin = (0, coded + names[LEFT] + 1)  # where each side begins
    if header.groups:
        yield Placed(tuple((piece, column, 1) for piece, column in zip(header.groups, begin, strict=True)))
    width = len(header.right.amounts)
    totalled = ALL.search(header.right.amounts[0].text) is not None
    for row in [(header.left, header.right), *rows]:
        cells: list[At] = []
        for side, half in enumerate(row):
            if half is not None:
                cells += _cells(half, begin[side], coded, names[side], width if side else 1, totalled)
        yield Placed(tuple(cells))


def _cells(half: Half, begin: int, coded: bool, names: int, width: int, totalled: bool) -> Iterator[At]:
    yield from ((piece, begin, 1) for piece in half.codes)
    yield from ((piece, begin + coded + n, 1) for n, piece in enumerate(half.names))
    first = begin + coded + names
    yield from ((piece, first + column, span) for piece, column, span in placed(half.amounts, width, totalled))


__all__ = [
    "ALL_FUNDS",
    "FUND",
    "TOTAL",
    "Half",
    "Header",
    "Row",
    "Sides",
    "marked_sides",
    "placed_sides",
    "two_sided_tables",
]
