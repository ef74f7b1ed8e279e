"""Paragraphs laid out alike are rows of a table, and what is said of each under one name is a column of it.

    东镇：水库18座，支出86.40万元；/ 西乡：水库15座，支出70.25万元；/ … and 现有水库112座 above, 水库支出526.38万元 below.

The totals stand wherever the same words name an amount that is more than any of the parts. A column that comes out is a
tick. Where one does, the rows are all there are: another one that does not is an alarm, if its words name one total alone.

Sentences laid out alike are such rows too, where the last of them begins with 合计:

    发行新增债券50亿元，其中一般20亿元、专项30亿元。发行再融资债券9亿元，其中一般5亿元、专项4亿元。合计，发行59亿元，其中一般25亿元、专项34亿元。
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from auditor.facts import Item
from auditor.model import Claim
from auditor.text import Text, adds_up, claim, reading, total_of

ROWS = 3  # at least, of two figures or more
IN_ALL = re.compile(r"(?:以上|上述|[两三四]者|[两三四]项)?(?:合计|总计|共计|合并计算)[，：]?")
NEAR = 5  # a total that is off by more than one part in so many is another thing's
WIDEST = 40  # amounts of such a paragraph


def claims(text: Text) -> Iterator[Claim]:
    for rows in _alike(text):
        inside = {item.slot.passage for row in rows for item in row}
        columns = [column for column in zip(*rows, strict=True) if _named(column)]
        totals = [_totals(text, column, inside) for column in columns]
        fitting = [
            [one for one in found if adds_up(one, column)] for column, found in zip(columns, totals, strict=True)
        ]
        proved = any(len(fits[0].mention.digits) > 1 for fits in fitting if fits)
        for column, found, fits in zip(columns, totals, fitting, strict=True):
            told = {one.mention.value for one in found}
            alone = proved and len(told) == 1 and _near(found[0], column)
            for total in fits[:1] or (found[:1] if alone else []):
                yield claim(text, "sum", [reading("column", total=total, parts=column)], total, topic="list")
    for passage in text.with_figures:
        if "计" in passage.template:
            yield from _in_sentences(text, text.amounts(passage))


def _in_sentences(text: Text, amounts: Sequence[Item]) -> Iterator[Claim]:
    """甲A，其中丙B、丁C。乙D，其中丙E、丁F。合计，G，其中丙H、丁I: a column of each name, whose total stands in the last sentence."""
    told = (i for i in amounts if not i.slot.depth)
    rows = [list(row) for _, row in groupby(told, key=lambda i: i.slot.sentence)]
    for number, last in enumerate(rows):
        if len(last) < 2 or number < 2 or not IN_ALL.match(text.lead(last[0])):
            continue
        same = [len(row) == len(last) and _said(row) == _said(last) for row in rows[:number]]
        first = number - next((n for n, told in enumerate(same[::-1]) if not told), number)
        alike = rows[first:number]
        for total, *parts in zip(last, *alike, strict=True) if len(alike) > 1 else ():
            yield claim(text, "sum", [reading("in all", total=total, parts=parts)], total, topic="list")


def _alike(text: Text) -> Iterator[list[list[Item]]]:
    """Rows of as many amounts, in the same units and behind the same words; what comes first may be a name of its own."""
    rows: list[list[Item]] = []
    for passage in (p for p in text.with_figures if p.slots[1:]):
        row = [i for i in text.amounts(passage) if not i.slot.depth]
        row = row if len(row) == len(passage.slots) <= WIDEST else []
        if rows and (not row or passage.index != rows[-1][0].slot.passage + 1 or _said(row) != _said(rows[-1])):
            yield from [rows] if len(rows) >= ROWS else []
            rows = []
        rows += [row] if row else []
    yield from [rows] if len(rows) >= ROWS else []


def _said(row: Sequence[Item]) -> list[str]:
    first, *others = row
    return [first.mention.unit.symbol, *(f"{i.slot.before} {i.mention.unit.symbol}" for i in others)]


def _named(column: Sequence[Item]) -> bool:
    """Under one name, which says what is counted."""
    return len(column[0].label) > 1 and len({item.label for item in column}) == 1


def _totals(text: Text, column: Sequence[Item], inside: set[int]) -> list[Item]:
    """Amounts of that name elsewhere that are more than any of the parts, the nearest first."""
    first, most = column[0], max(item.mention.value for item in column)
    named = (i for i in text.items.of("dimension", first.dimension) if i.is_amount and i.label.endswith(first.label))
    found = [i for i in named if i.slot.passage not in inside and i.mention.value > most and not i.slot.depth]
    return sorted((i for i in found if i.period == first.period), key=lambda i: abs(i.slot.start - first.slot.start))


def _near(total: Item, column: Sequence[Item]) -> bool:
    return abs(total.mention.value - total_of(column)) * NEAR < total.mention.value


__all__ = ["claims"]
