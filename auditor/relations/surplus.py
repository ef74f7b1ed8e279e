"""Statements of income and expenditure in a table: what is left is the one less the other, and its rate is of the income.

    一、经营收入 · 880.5 / 二、经营成本 · 610 / 三、管理费用 · 120.5 / 四、本期盈余 · 150 / 五、本期盈余率 · 17.04%
    1、门票收入 · 640 / … / 1、门票支出 · 400 / … / 1、门票盈余 · 240

In: tables of names and columns of figures. Out: a difference for each row of what is left and each column, a ratio for each
rate of it, if they hold; what does not hold is a claim where most of the table's do, else it was made up in another way.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Literal, NamedTuple

from auditor.facts import Item
from auditor.languages import zh
from auditor.model import Claim, Reading
from auditor.relations.headers import NO_SUM
from auditor.tables import Row, Segment
from auditor.text import Text, claim, is_quotient, reading, total_of

LEFT = re.compile(
    r"(?P<of>[一-龥]*?)(?:本[期年月]|当[期年月])?(?:收支)?(?:营业|经营|净)?(?:盈余|结余|利润|节余|差额)(?:（[^（）]*）)?"
)
RATE = re.compile(r"(?P<what>.+?)率(?:（%）)?")
OTHER = re.compile(r"上[年期月]|年初|期初|累计|滚存|结转|弥补|分配|提取|减|加|其中|年末|期末")
CAME, WENT = (
    re.compile(r"收入(?:合计|总计|小计)?$"),
    re.compile(r"(?:支出|费用|成本|税金[一-龥]{0,3})(?:合计|总计|小计)?$"),
)
OPENED = re.compile(r"(?:上年(?:末|年末|度)?|年初|期初)(?:滚存|累计)?(?:结余|结存|结转|余额)(?:（[^（）]*）)?")
CLOSED = re.compile(r"(?:[本当]?年末|期末)(?:滚存|累计)?(?:结余|结存|余额)(?:（[^（）]*）)?")
ALL_CAME, ALL_WENT = (
    re.compile(rf"(?:本年)?(?:总{side}|{side}(?:总计|合计|总额|总量)|{side[0]}方总计)") for side in ("收入", "支出")
)
LEFT_IN_ALL = re.compile(
    r"(?:收支)?(?:相抵)?(?:年[终末])?(?:累计|滚存)?(?:净?结余|结转下年|结转结余|结转和结余)(?:资金)?(?:（[^（）]*）)?"
)
MARK = re.compile(r"[一二三四五六七八九十]{1,3}[、.．]")
FEWEST = 2


class Line(NamedTuple):
    """A row by its name."""

    name: str
    top: bool  # marked 一、
    row: Row


class Way(NamedTuple):
    kind: Literal["difference", "ratio"]
    result: Item
    reading: Reading
    holds: bool


def claims(text: Text) -> Iterator[Claim]:
    for segment in text.segments:
        lines = [_line(row) for row in segment.rows]
        left = [line for line in lines if LEFT.fullmatch(line.name) and not OTHER.search(line.name)]
        ways = list(_of_totals(lines))
        if left:
            ways += [way for line in left for way in _ways(segment, lines, line)] + list(_rolled(lines, left))
        holding = sum(way.holds for way in ways)
        for way in ways:
            if way.holds or (holding >= FEWEST and 2 * holding > len(ways)):
                yield claim(text, way.kind, [way.reading], way.result, topic="other" if way.kind == "ratio" else "")


def _line(row: Row) -> Line:
    words = re.sub(r"\s", "", row.words[0][1]) if row.words else ""
    return Line(zh.LIST_MARK.sub("", words, count=1), MARK.match(words) is not None, row)


def _of_totals(lines: Sequence[Line]) -> Iterator[Way]:
    """收入总计A / … / 支出总计B / 年终结余C: what is left of all that came in, right behind all that was spent."""
    came: list[Line] = []  # so far
    for spent, left in pairwise(lines):
        came += [spent] if ALL_CAME.fullmatch(spent.name) else []
        if len(came) != 1 or not ALL_WENT.fullmatch(spent.name) or not LEFT_IN_ALL.fullmatch(left.name):
            continue
        for column, result in sorted(left.row.items.items()):
            plus, minus = ([line.row.items[column]] if column in line.row.items else [] for line in (came[0], spent))
            if (
                not plus
                or not minus
                or {item.dimension for item in (*plus, *minus)} != {result.dimension}
                or result.dimension == "rate"
            ):
                continue
            if (
                total_of(plus) - total_of(minus) == result.mention.value
            ):  # what is left of all years may be something else
                yield Way("difference", result, reading("totals", result=result, plus=plus, minus=minus), True)


def _ways(segment: Segment, lines: Sequence[Line], left: Line) -> Iterator[Way]:
    headers = {column.index: column.header.rpartition("/")[2] for column in segment.columns}
    came, went = _sides(lines[: lines.index(left)], left)
    rates = [line.row for line in lines if (found := RATE.fullmatch(line.name)) and found["what"] == left.name]
    for column, result in sorted(left.row.items.items()):
        plus, minus = ([row.items[column] for row in rows if column in row.items] for rows in (came, went))
        alike = all(item.dimension == result.dimension != "rate" for item in (*plus, *minus))
        broken = any(row.lacks((column,)) for row in (*came, *went))
        if not plus or not minus or not alike or broken or NO_SUM.search(headers.get(column, "")):
            continue
        way = reading("statement", result=result, plus=plus, minus=minus)
        yield Way("difference", result, way, total_of(plus) - total_of(minus) == result.mention.value)
        if len(plus) == 1 and len(rates) == 1 and column in rates[0].items:
            rate = rates[0].items[column]
            way = reading("statement", numerator=result, denominator=plus[0], rate=rate)
            yield Way("ratio", rate, way, rate.dimension == "rate" and is_quotient(result, plus[0], rate))


def _rolled(lines: Sequence[Line], left: Sequence[Line]) -> Iterator[Way]:
    """上年末滚存结余A / 本年收支结余B / 年末滚存结余C: C is A and B, column by column, where each is told once."""
    opening, closing = ([line.row for line in lines if side.fullmatch(line.name)] for side in (OPENED, CLOSED))
    if not len(opening) == len(closing) == len(left) == 1:
        return
    for column, result in sorted(closing[0].items.items()):
        plus = [row.items[column] for row in (opening[0], left[0].row) if column in row.items]
        if len(plus) == 2 and all(item.dimension == result.dimension != "rate" for item in plus):
            way = reading("rolled", result=result, plus=plus)
            yield Way("difference", result, way, total_of(plus) == result.mention.value)


def _sides(lines: Sequence[Line], left: Line) -> tuple[list[Row], list[Row]]:
    """The rows of income and of expenditure that a row of what is left belongs to: by its name, both totals, or all that are top."""
    found = LEFT.fullmatch(left.name)
    whose = found["of"] if found else ""
    if whose:
        pairs = [
            [line.row for line in lines if re.fullmatch(f"{whose}{what}", line.name)]
            for what in ("收入", "(?:支出|成本|费用)")
        ]
    else:
        pairs = [[line.row for line in lines if line.row.is_total and side.search(line.name)] for side in (CAME, WENT)]
    if all(len(rows) == 1 for rows in pairs):
        return pairs[0], pairs[1]
    if whose or not left.top or any(pairs):
        return [], []
    top = [line for line in lines if line.top]
    return [line.row for line in top if CAME.search(line.name)], [line.row for line in top if WENT.search(line.name)]


__all__ = ["claims"]
