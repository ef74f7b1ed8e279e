"""Tables numbered on two levels: a row with a mark, and below it rows with marks of a lower level that make it up.

    一、物业支出 · 96.5 / 1.保洁 · 60 / 2.安保 · 36.5 / 二、水电支出 · 40 / 1.水费 · 12 / 2.电费 · 28 / 三、其他 · 5

In: tables without codes whose rows carry marks (一、 （一） 1. （1）). Out: a sum for each such row and column, where most of the
table's hold; a group that falls short in each of several columns lists some of its parts only. One that holds alone is a tick, but
for those of 财政拨款收支总表, a form that lists all of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from auditor.facts import Item
from auditor.languages import zh
from auditor.model import Claim
from auditor.relations.headers import NO_SUM
from auditor.tables import Row, Segment, coded
from auditor.text import Text, adds_up, claim, reading

NUMERAL = "[一二三四五六七八九十]{1,3}"
MARKS = tuple(
    re.compile(pattern)
    for pattern in (
        rf"(?P<number>{NUMERAL})[、.．]",
        rf"（(?P<number>{NUMERAL})）",
        r"(?P<number>\d{1,2})(?:、|[.．](?!\d))",
        r"（(?P<number>\d{1,2})）",
    )
)
SUBSET = re.compile(r"其中|包括")
FEWEST = 2  # sums that say how the table is built
# what the form of 财政拨款收支总表 lists in full below its heads: all functions, all budgets
OF_THE_FORM = re.compile(r"[本当]年(?:财政拨款)?(?:收入|支出)|上年(?:财政拨款)?结转(?:和?结余)?")
IN_FULL = re.compile(r"(?:一般公共|政府性基金|国有资本经营)预算(?:财政)?拨款(?:收入|结转)?|[一-龥]{2,20}支出")


class Mark(NamedTuple):
    level: int
    number: int


class Sum(NamedTuple):
    """The figure of a row and those of the rows that should make it up, in one column."""

    row: int
    total: Item
    parts: list[Item]
    named: bool  # by a form that lists all of them

    @property
    def holds(self) -> bool:
        return adds_up(self.total, self.parts) and sum(bool(part.mention.value) for part in self.parts) > 1


def claims(text: Text) -> Iterator[Claim]:
    for segment in text.segments:
        marks = [_mark(row) for row in segment.rows]
        if len({mark.level for mark in marks if mark is not None}) > 1 and not coded(segment):
            for one in _told(list(_sums(segment, marks))):
                way = reading("outline", total=one.total, parts=one.parts)
                yield claim(text, "sum", [way], one.total, topic="table")


def _told(sums: Sequence[Sum]) -> Iterator[Sum]:
    """All of them where most hold, but for the rows that hold nowhere; else those that hold."""
    holding = [one for one in sums if one.holds]
    built = len(holding) >= FEWEST and 2 * len(holding) > len(sums)
    for one in sums:
        beside = [other for other in sums if other.row == one.row]
        partial = len(beside) > 1 and not any(other.holds for other in beside)
        if one.holds or one.named or (built and not partial):
            yield one


def _mark(row: Row) -> Mark | None:
    words = row.words[0][1] if row.words else ""
    for level, pattern in enumerate(MARKS):
        if found := pattern.match(words):
            number = found["number"]
            return Mark(level, int(number) if number.isdigit() else zh.numeral(number) or 0)
    return None


def _sums(segment: Segment, marks: Sequence[Mark | None]) -> Iterator[Sum]:
    headers = {column.index: column.header.rpartition("/")[2] for column in segment.columns}
    for place, mark in enumerate(marks):
        whole = segment.rows[place]
        rows = _below(segment.rows, marks, place, mark) if mark is not None and not SUBSET.search(whole.label) else []
        for column, total in sorted(whole.items.items()) if len(rows) > 1 else ():
            parts = [row.items[column] for row in rows if column in row.items]
            alike = total.dimension != "rate" and all(part.dimension == total.dimension for part in parts)
            broken = any(row.lacks((column,)) for row in (whole, *rows))
            if alike and not broken and len(parts) > 1 and not NO_SUM.search(headers.get(column, "")):
                yield Sum(place, total, parts, _of_the_form(whole, rows))


def _of_the_form(whole: Row, rows: Sequence[Row]) -> bool:
    """一、本年支出 above （一）一般公共服务支出, （二）外交支出 …: a head of the form, and what it lists in full."""
    names = [re.sub(r"\s", "", zh.LIST_MARK.sub("", row.words[0][1], count=1)) for row in (whole, *rows)]
    return OF_THE_FORM.fullmatch(names[0]) is not None and all(map(IN_FULL.fullmatch, names[1:]))


def _below(rows: Sequence[Row], marks: Sequence[Mark | None], place: int, above: Mark) -> list[Row]:
    """The rows that a row is made of; [] where their numbers or levels go back, or go on behind a row without a mark."""
    found: list[Row] = []
    level, last, stopped = 0, 0, False
    for at in range(place + 1, len(rows)):
        row, mark = rows[at], marks[at]
        if row.is_total or (mark is not None and mark.level <= above.level):
            break
        if mark is None:
            stopped = stopped or not (SUBSET.search(row.label) or _is_rate(row))
            continue
        level = level or mark.level
        if stopped or mark.level < level or (mark.level == level and not _follows(mark.number, last)):
            return []
        if mark.level == level:
            found.append(row)
            last = mark.number
    return found


def _follows(number: int, last: int) -> bool:
    """Lists begin with 1; what is nought may be left out further on."""
    return number > last if last else number == 1


def _is_rate(row: Row) -> bool:
    return all(item.dimension == "rate" for item in row.items.values())


__all__ = ["claims"]
