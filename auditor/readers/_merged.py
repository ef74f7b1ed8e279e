"""Score tables one cell a line whose group cells were merged: the rows lose their first cells, and reasons stand here and there.

一级指标          the header ends with 分值 and 得分, and perhaps a column for reasons
…
产出指标          a group names itself once; each row has its own name, its values, and the two scores that end it
数量指标
完成场次
≥20次
22次
10
9.5
场地冲突          a reason stands where points are missing

分值 may stand before the values instead: the name, 10, ≥20次, 22次, 9.5.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import takewhile

from auditor.readers._cells import heads_joined
from auditor.readers._grids import Grid, Piece, Placed, grid_of
from auditor.readers._lines import Line

FULL = re.compile(r"(?:分值|权重|满分|标准分值?|指标分值)(?:[（(].{1,4}[）)])?")
SCORED = re.compile(r"(?:自评|评价|实际|最终)?得分(?:[（(].{1,4}[）)])?")
FURTHER = re.compile(r"(?:扣|失|丢)分(?:值|数)?|得分率(?:[（(][%％][）)])?")  # what follows from the two scores
REASON = re.compile(r".*(?:原因|说明|备注|措施|依据).*")
VALUE = re.compile(r".*(?:[标成际划]值|完成情况)")
STANDARD = re.compile(
    r"(?:评[分价]|考核|计分|扣分)?标准|(?:指标)?(?:解释|说明)|评[分价](?:要点|细则|办法)"
)  # in sentences
NAMES = re.compile(r".*(?:指标|内容|名称|项目)")
TOTAL = re.compile(r".*(?:小计|合计|总计|总分|总得分)")
GROUP = re.compile(r"(?!受|因|由于|部分|个别).*(?:指标|效益|影响|满意度|效能|[（(]\d+分[）)])")
OUTER = re.compile(
    r"(?:投入|决策|过程|产出|效[益果]|满意度|成本)(?:类)?指标(?:[（(]\d+分[）)])?"
)  # no group stands before it
SECTION = re.compile(r"[一二三四五六七八九十]+、|[（(][一二三四五六七八九十]")  # the text goes on
HEADED = 10  # cells of a header
LONGEST = 120  # characters of a reason
FEWEST = 3  # rows
BEHIND = 6  # cells behind the last of them
MOST_TAIL = 2
MOST_VALUES = 3
NONE = re.compile(r"无(?:偏差|偏离|原因)?|[/／—－-]{1,2}")  # the cell of reasons where no points are missing
BLANKS = re.compile(r"\s")


@dataclass(frozen=True)
class Header:
    """Where the header begins, how many columns hold names and values; two hold scores, then come 扣分 or 得分率, reasons.

    `parted`: the values stand between the two scores.
    """

    first: int
    names: int
    values: int
    further: int
    reasons: int
    parted: bool = False

    @property
    def figures(self) -> int:
        return 2 + self.further

    @property
    def width(self) -> int:
        return self.names + self.values + self.figures + self.reasons


@dataclass(frozen=True)
class Scored:
    """One row: its cells under their columns, where it ends, and the reason before it, which is the last row's."""

    cells: tuple[tuple[Piece, int], ...]
    full: Piece
    scored: Piece
    stop: int
    reason: Piece | None = None

    @property
    def is_total(self) -> bool:
        return TOTAL.fullmatch(self.cells[0][0].text) is not None

    @property
    def lost_points(self) -> bool:
        return not self.is_total and _number(self.scored) < _number(self.full)


def merged_tables(lines: Sequence[Line], taken: set[int]) -> Iterator[Grid]:
    """The score tables among the lines that no other table holds."""
    cells = heads_joined([line for line in lines if line.text and line.number not in taken])
    pieces = [Piece(line.start, line.end, BLANKS.sub("", line.text)) for line in cells]
    at = 0
    while at + 1 < len(pieces):
        header = _header(pieces, at)
        rows = _rows(pieces, header) if header is not None else []
        whole = header is not None and all(len(row.cells) == header.width for row in rows)
        if header is None or len(rows) < FEWEST or whole or not _ended(pieces, header, rows[-1]):
            at += 1
            continue
        stop = rows[-1].stop
        placed = [Placed(tuple((pieces[header.first + n], n, 1) for n in range(header.width)))]
        placed += [Placed(tuple((piece, column, 1) for piece, column in row.cells)) for row in rows]
        every = tuple(pieces[header.first : stop])
        yield replace(grid_of(cells[header.first : stop], [every], ragged=True), rows=tuple(placed))
        at = stop


def _ended(cells: Sequence[Piece], header: Header, last: Scored) -> bool:
    """Where sentences stand between the scores: is the last row the total, or does no score follow, so that no row is left out?"""
    head = cells[header.first : header.first + header.width]
    told = not any(STANDARD.fullmatch(cell.text) for cell in head[header.names : header.names + header.values + 1])
    return told or last.is_total or not any(map(_is_score, cells[last.stop : last.stop + BEHIND]))


def _header(cells: Sequence[Piece], at: int) -> Header | None:
    """The header whose two columns of scores stand here, or the first of them, behind which the values come."""
    if not FULL.fullmatch(cells[at].text):
        return None
    between = len(list(takewhile(_says_values, cells[at + 1 : at + 1 + MOST_VALUES])))
    scored = at + 1 + between
    if scored >= len(cells) or not SCORED.fullmatch(cells[scored].text):
        return None
    before = cells[max(0, at - HEADED) : at][::-1]
    values = len(list(takewhile(lambda cell: VALUE.fullmatch(cell.text), before)))
    names = len(list(takewhile(lambda cell: _names(cell), before[values:])))
    tail = cells[scored + 1 : scored + 1 + MOST_TAIL]
    further = len(list(takewhile(lambda cell: FURTHER.fullmatch(cell.text), tail)))
    behind = cells[scored + 1 + further : scored + 1 + further + MOST_TAIL]
    reasons = len(list(takewhile(lambda cell: REASON.fullmatch(cell.text) and cell.holds == "text", behind)))
    if not names or (between and (values or further)):
        return None
    return Header(at - values - names, names, values + between, further, reasons, between > 0)


def _says_values(cell: Piece) -> bool:
    return VALUE.fullmatch(cell.text) is not None or STANDARD.fullmatch(cell.text) is not None


def _names(cell: Piece) -> bool:
    return NAMES.fullmatch(cell.text) is not None and len(cell.text) < 10


def _rows(cells: Sequence[Piece], header: Header) -> list[Scored]:
    at = header.first + header.width
    rows: list[Scored] = []
    while (row := _row(cells, at, header, rows[-1] if rows else None)) is not None:
        if row.reason is not None:
            rows[-1] = _with_reason(rows[-1], row.reason, header)
        rows.append(row)
        at = row.stop
    if rows and header.reasons and at < len(cells):
        last = cells[at]
        told = rows[-1].lost_points and last.holds == "text" and len(last.text) < LONGEST
        if (told and not SECTION.match(last.text)) or NONE.fullmatch(last.text):
            rows[-1] = replace(_with_reason(rows[-1], last, header), stop=at + 1)
    return rows


def _row(cells: Sequence[Piece], at: int, header: Header, above: Scored | None) -> Scored | None:
    """The row that begins here; what stands before its names may be the reason of the row above."""
    if header.parted and (row := _parted_row(cells, at, header, above)) is not None:
        return row
    scores = _scores_at(cells, at, header)
    if scores is None:
        return None
    lead = list(cells[at:scores])
    first = header.names + header.values
    pair = (cells[scores], cells[scores + 1])
    figures = tuple((cells[scores + n], first + n) for n in range(header.figures))
    stop = scores + header.figures
    if TOTAL.fullmatch(lead[-1].text):
        reason = lead[0] if len(lead) > 1 and above is not None else None
        placed = ((pair[0], header.names), (pair[1], first + 1)) if header.parted else figures
        return Scored(((lead[-1], 0), *placed), *pair, stop, reason) if len(lead) < 3 else None
    if header.parted:
        return None
    values = lead[len(lead) - header.values :] if len(lead) > header.values else lead[1:]
    names = lead[: len(lead) - len(values)]
    reason = names[0] if above is not None and header.reasons and _is_reason(names, header, above) else None
    names = names[1:] if reason is not None else names
    if not names or len(names) > header.names or any(len(cell.text) > LONGEST for cell in names):
        return None
    named = tuple((cell, header.names - len(names) + n) for n, cell in enumerate(names))
    told = tuple((cell, first - len(values) + n) for n, cell in enumerate(values))
    return Scored((*named, *told, *figures), *pair, stop, reason)


def _parted_row(cells: Sequence[Piece], at: int, header: Header, above: Scored | None) -> Scored | None:
    """Names, the full mark, the values, the points: as many values as the header has, and words behind."""
    most = cells[at : at + header.names + header.reasons + 1]
    lead = list(takewhile(lambda cell: not _is_score(cell), most))
    place, stop = at + len(lead), at + len(lead) + header.values + 2
    if not lead or len(lead) == len(most) or stop > len(cells) or TOTAL.fullmatch(lead[-1].text):
        return None
    full, scored = cells[place], cells[stop - 1]
    alone = stop == len(cells) or not _is_score(cells[stop])
    if not (alone and _is_score(scored)):
        return None
    reason = lead[0] if above is not None and header.reasons and _is_reason(lead, header, above) else None
    names = lead[1:] if reason is not None else lead
    if len(names) > header.names or any(len(cell.text) > LONGEST for cell in names):
        return None
    named = [(cell, header.names - len(names) + n) for n, cell in enumerate(names)]
    told = [(cells[place + n], header.names + n) for n in range(header.values + 2)]
    return Scored((*named, *told), full, scored, stop, reason)


def _scores_at(cells: Sequence[Piece], at: int, header: Header) -> int | None:
    """Where the full mark of the row stands: as many figures side by side as the header asks for, and no more."""
    most = at + header.names + header.values + header.reasons
    for place in range(at + 1, min(most, len(cells) - 2) + 1):
        full, scored = cells[place : place + 2]
        if not (_is_score(full) and _is_score(scored)):
            continue
        behind = place + header.figures
        if behind > len(cells) or any(cell.holds not in ("number", "percent") for cell in cells[place + 2 : behind]):
            continue
        alone = behind >= len(cells) or cells[behind].holds in ("text", "blank")
        worded = cells[place - 1].holds == "text" and _number(scored) <= _number(full)  # no values, or values in words
        if alone and place > at + 1 + header.values and _is_score(cells[place - 1]) and _number(scored) > _number(full):
            return None  # the number of a page behind the two scores
        if alone and (worded or place >= at + 1 + header.values):
            return place
    return None


def _is_score(cell: Piece) -> bool:
    return re.fullmatch(r"\d{1,3}(?:\.\d{1,3})?分?", cell.text) is not None


def _number(cell: Piece) -> Decimal:
    return Decimal(cell.text.rstrip("分"))


def _is_reason(names: Sequence[Piece], header: Header, above: Scored) -> bool:
    """Is the first of the words before a row the reason why the row above lost points?"""
    if len(names) < 2:
        return False
    if NONE.fullmatch(names[0].text) or len(names) > header.names:
        return True
    return above.lost_points and not (GROUP.fullmatch(names[0].text) and not OUTER.fullmatch(names[1].text))


def _with_reason(row: Scored, reason: Piece, header: Header) -> Scored:
    return replace(row, cells=(*row.cells, (reason, header.width - header.reasons)))
