"""Tables of accounts whose lines were left as plain text, one blank between the cells and none for a blank cell.

单位：万元
科目编码 科目名称 合计 基本支出 项目支出        somewhere above the rows a line names the columns
合计 900.00 700.00 200.00
201 一般公共服务支出 300.00 300.00              which of the two parts is told by the accounts around it, else left open
机关事业单位基本养老保                         a name too long for its cell stands around its row
2080505 545.85 504.39 41.46
险缴费支出
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from auditor.readers._grids import Grid, Piece, Placed
from auditor.readers._lines import Line, says_page
from auditor.readers._plain_columns import At, laid
from auditor.readers._plain_rows import (
    BEGINS,
    CAPTION,
    MOST_PARTS,
    Entry,
    amounts_of,
    completed,
    entry_of,
    is_amount,
    tokens,
    words_of,
)

FIRST = ("2", "3", "5")  # digits of codes
FEWEST = 4  # rows that begin with a code
TALLEST = 14  # lines of a header
NOT_NAMES = re.compile(r".*(?:编\s*码|代码|分类|名称)|编|码|项|目|项目|科目|[类款]|[行栏]次|序号|金额单位")
CODED = re.compile(r".*(?:编码|代码)|[类款]")
NAMES = (re.compile(r".*名称"), re.compile(r"项目|科目"))
LEVELS = ("类", "款", "项")
ALL = re.compile(r"(?:本年)?(?:收入|支出)?(?:合计|小计|总计)|.*(?:[预决]算|执行)数|.*(?:金额|支出|收入)")
# prescribed forms, of which a copy may have left a heading in several lines
FORMS = (
    ("本年支出合计", "基本支出", "项目支出", "上缴上级支出", "经营支出", "对附属单位"),
    ("本年收入合计", "财政拨款收入", "上级补助收入", "事业收入", "经营收入", "附属单位", "其他收入"),
)


@dataclass(frozen=True, slots=True)
class Header:
    """What heads the codes, the names and each column of amounts."""

    first: int  # index of its first line
    codes: tuple[Piece, ...]
    name: Piece | None
    columns: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Run:
    """Rows one below the other, and the lines between them that are none: before the first, behind each."""

    entries: list[Entry]
    between: list[list[Line]]
    stop: int  # index of the line behind it


def plain_tables(lines: Sequence[Line], taken: set[int]) -> Iterator[Grid]:
    """The tables of accounts among the lines that no other table holds."""
    at = 0
    for index in [n for n, line in enumerate(lines) if line.text[:1] in FIRST and BEGINS.match(line.text)]:
        if index < at or lines[index].number in taken:
            continue
        first, top = _opening(lines, index, at)
        run = _run(lines, first, {line.text for line in lines[max(at, top - 2) : first]}, taken)
        at = run.stop if len(run.entries) > 1 else index + 1
        grid = _grid(lines, top, first, run)
        if grid is not None:
            yield grid


# --- lines to rows --------------------------------------------------------------------------------------------------


def _opening(lines: Sequence[Line], index: int, at: int) -> tuple[int, int]:
    """Where the rows begin whose first code stands here, and where the header above them."""
    first = index
    for back in (1, 2):  # a total above it, perhaps with a part of its name between
        entry = entry_of(lines[index - back]) if index - back >= at else None
        if entry is not None and entry.is_total and entry.amounts:
            first = index - back
    top = first
    while top > max(at, first - TALLEST) and not CAPTION.search(lines[top - 1].text) and tokens(lines[top - 1]):
        top -= 1
    return first, top


def _run(lines: Sequence[Line], first: int, known: set[str], taken: set[int]) -> Run:
    """Rows from here on, over the ends of pages and their repeated headers."""
    entries: list[Entry] = []
    between: list[list[Line]] = [[]]
    seen: set[str] = set()  # a code or a total once more begins another table
    at = first
    while at < len(lines) and lines[at].number not in taken:
        line = lines[at]
        entry, used = _entry(lines, at)
        if entry is not None and entry.amounts and entry.code not in seen:
            seen.add(entry.code)
            entries.append(entry)
            between.append([])
            at += used
        elif not line.text or line.text in known or says_page(line) or (entry and not entry.amounts):
            at += 1
        elif len(between[-1]) < MOST_PARTS and words_of(line) and not CAPTION.search(line.text):
            between[-1].append(line)
            at += 1
        else:
            break
    between[-1] = between[-1] if entries and not entries[-1].names else between[-1][:1]
    return Run(entries, between, at)


def _entry(lines: Sequence[Line], at: int) -> tuple[Entry | None, int]:
    """The row that begins in a line, and how many lines it takes: of a copy in disorder a code, a name and amounts."""
    entry = entry_of(lines[at]) if lines[at].text else None
    if entry is None or entry.amounts or not entry.codes or at + 2 >= len(lines):
        return entry, 1
    below, last = lines[at + 1], lines[at + 2]
    name = words_of(below)
    amounts = amounts_of(last)
    if entry.names or name is None or not amounts:
        return entry, 1
    return Entry(entry.codes, (name,), amounts, entry.first, last.number), 3


# --- rows to a grid -------------------------------------------------------------------------------------------------


def _grid(lines: Sequence[Line], top: int, first: int, run: Run) -> Grid | None:
    if sum(bool(entry.codes) for entry in run.entries) < FEWEST:
        return None
    widest = max(len(entry.amounts) for entry in run.entries)
    heading, between = _head_of_first(lines[top:first], run)
    header = _header(heading, top, widest)
    if header is None:
        return None
    entries = list(completed(run.entries, between))
    amounts = laid(entries, [piece.text for piece in header.columns])
    codes = max(len(entry.codes) for entry in entries)
    names = max(len(entry.names) for entry in entries)
    rows = [_heads(header, codes, names), *(_row(e, a, codes, names) for e, a in zip(entries, amounts, strict=True))]
    begin, end = lines[top], lines[entries[-1].last - lines[0].number]
    ragged = any(len(entry.amounts) != len(header.columns) for entry in entries) or names > 1
    return Grid(begin.number, end.number, begin.start, end.end, tuple(rows), ragged)


def _head_of_first(above: Sequence[Line], run: Run) -> tuple[Sequence[Line], list[list[Line]]]:
    """The header, and the lines between the rows: of a first row without a name the line above it belongs to it."""
    bare = run.entries[0].codes and not run.entries[0].names and above
    return (above[:-1], [list(above[-1:]), *run.between[1:]]) if bare else (above, run.between)


def _header(lines: Sequence[Line], top: int, widest: int) -> Header | None:
    """The line that names as many columns as a row has amounts, or more, with what the lines around it add."""
    rows = [tokens(line) for line in lines]
    pieces = [piece for row in rows for piece in row]
    ways = [_columns(row) for row in rows]
    ways = [_whole(way, pieces) for way in ways if way and (widest == 1 or len({piece.text for piece in way}) > 1)]
    columns = max((way for way in ways if len(way) >= widest), key=_named, default=())
    single = [piece for piece in pieces if piece.text in LEVELS]
    coded = next((piece for piece in pieces if CODED.fullmatch(piece.text)), None)
    if not columns or coded is None or (widest == 1 and len(columns) > 1):
        return None
    codes = tuple(single) if tuple(piece.text for piece in single) == LEVELS else (coded,)
    name = next((piece for words in NAMES for piece in pieces if words.fullmatch(piece.text)), None)
    return Header(top, codes, name, columns)


def _columns(row: Sequence[Piece]) -> tuple[Piece, ...]:
    """``科目编码 科目名称 合计 基本支出``: the last two; () where a line names none."""
    names = [n for n, piece in enumerate(row) if NOT_NAMES.fullmatch(piece.text)]
    kept = tuple(row[names[-1] + 1 :] if names else row)
    return kept if kept and ALL.fullmatch(kept[0].text) and not any(map(is_amount, kept)) else ()


def _named(columns: Sequence[Piece]) -> tuple[int, int]:
    return (sum(bool(ALL.fullmatch(piece.text)) for piece in columns), len(columns))


def _whole(columns: tuple[Piece, ...], pieces: Sequence[Piece]) -> tuple[Piece, ...]:
    """The columns of a prescribed form with the headings that stand in other lines."""
    for form in FORMS:
        told = [next((p for p in columns if p.text.startswith(word)), None) for word in form]
        if len([piece for piece in told if piece]) == len(columns) > len(form) // 2:
            found = [
                p or next((q for q in pieces if q.text.startswith(w)), None) for p, w in zip(told, form, strict=True)
            ]
            return tuple(piece for piece in found if piece is not None)
    return columns


def _heads(header: Header, codes: int, names: int) -> Placed:
    apart = len(header.codes) == codes
    coded: list[At] = (
        [(piece, n, 1) for n, piece in enumerate(header.codes)] if apart else [(header.codes[0], 0, codes)]
    )
    named: list[At] = [(header.name, codes, 1)] if header.name is not None else []
    return Placed((*coded, *named, *((piece, codes + names + n, 1) for n, piece in enumerate(header.columns))))


def _row(entry: Entry, amounts: Sequence[At], codes: int, names: int) -> Placed:
    before: list[At] = [(piece, n, 1) for n, piece in enumerate(entry.codes)]
    before += [(piece, codes + n, 1) for n, piece in enumerate(entry.names)]
    return Placed((*before, *((piece, codes + names + column, span) for piece, column, span in amounts)))


__all__ = ["plain_tables"]
