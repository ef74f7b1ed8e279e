"""A sentence that tells a row of a table, figure by figure: ``改造小区86个，涉及楼房412栋、居民16,524户`` and ``合计 | 86 | 412 | 16,524``.

In: the rows of tables and the figures of the text. Out: restated claims (`table`). A row is told where figures of one sentence,
each called like a column, are two of its cells or more, by digits that tell; then the rest that is equal is a check too, and what is counted in the
unit of a column, called like it and alone in the sentence with that unit, is held against its cell. One figure that names row and column is enough, and
so is the column alone for what is counted in the row of totals.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from auditor.clauses import DELTA, PRIOR
from auditor.facts import Item, overlap
from auditor.model import Claim
from auditor.tables import Column, Row, Segment
from auditor.text import Text, claim, figures_of, reading

REMARK = re.compile(r"（[^（）]*）|\s")
COUNTED = re.compile(r"数量?$")
ALL = re.compile(r"合计|总计|共计|累计|总共|总数")
ENOUGH = 3  # printed digits that do not agree by chance
FEW = 2  # digits of what is counted
COMMON = ("个", "项", "人", "家", "名", "次", "件")
SURE = 2  # cells that a sentence tells
LEAST = 3  # cells of a row

Told = tuple[Item, Item, Column]  # figure of the text, cell, column of the cell
Said = Mapping[tuple[str, Decimal], Sequence[Item]]


def claims(text: Text) -> Iterator[Claim]:
    if not text.segments:
        return
    said: dict[tuple[str, Decimal], list[Item]] = defaultdict(list)
    for item in text.items.all:
        if item.slot.mark != "|" and not item.mention.qualifier and item.mention.value:
            said[item.dimension, item.figured.value].append(item)
    known = _compared_already(text)
    for segment in text.segments:
        for row in segment.rows:
            if len(row.items) >= LEAST:
                yield from _of_row(text, segment, row, said, known)


def _compared_already(text: Text) -> set[int]:
    """Where the figures of the text stand that are compared with a table."""
    found = (one.readings[0].roles["stated"] for one in text.found.get("restated", []) if one.topic == "table")
    return {figure.mention.start for bound in found for figure in figures_of(bound)}


def _of_row(text: Text, segment: Segment, row: Row, said: Said, known: set[int]) -> Iterator[Claim]:
    by_sentence: dict[tuple[int, int], list[Told]] = defaultdict(list)
    for column in segment.columns:
        cell = row.items.get(column.index)
        if cell is None:
            continue
        for item in said.get((cell.dimension, cell.mention.value), ()):
            called = column.is_total or _called(text, item, column) or _changed_so(item, cell)
            if called:
                by_sentence[item.slot.passage, item.slot.sentence].append((item, cell, column))
            elif _of_the_total(item, row, column) and not (item.slot.start in known and cell.slot.start in known):
                yield claim(text, "restated", [reading("row", stated=[item, cell])], item, topic="table")
    for place, told in by_sentence.items():
        named = [(item, cell) for item, cell, column in told if not column.is_total]
        cells = {cell.slot.start for _, cell in named}
        telling = {cell.slot.start for item, cell in named if _telling(item)}
        sure = len(telling) >= SURE or (bool(telling) and len(cells) > SURE)
        for item, cell, column in told:
            new = not (item.slot.start in known and cell.slot.start in known)
            if new and (sure or _named_in_full(item, row, column) or _of_the_total(item, row, column)):
                yield claim(text, "restated", [reading("row", stated=[item, cell])], item, topic="table")
        if sure:
            yield from _differing(text, segment, row, place, told)


def _telling(item: Item) -> bool:
    return item.mention.many_printed >= ENOUGH


def _called(text: Text, item: Item, column: Column) -> bool:
    """居民16,524户 under 户数: by its unit, or by words of the header; 比上年的 by those of what is compared."""
    header = _plain(column.header)
    counted = item.dimension != "money" and item.mention.unit.symbol == header
    return counted or overlap(f"{item.label}，{item.slot.before}，{_compared(text, item)}", header) > 0


def _compared(text: Text, item: Item) -> str:
    """The label of the amount before what it is compared with."""
    if item.slot.role != PRIOR:
        return ""
    row = text.items.by_passage[item.slot.passage]
    before = [i for i in row[: row.index(item)] if i.slot.sentence == item.slot.sentence and i.is_amount]
    return before[-1].label if before else ""


def _named_in_full(item: Item, row: Row, column: Column) -> bool:
    """其中高新区执行率仅为75.44%: of row 高新区 and column 执行率; 城乡社区支出减少24万元: of a column of changes."""
    names = (_plain(row.label), _plain(column.header))
    if _changed_so(item, row.items[column.index]):
        return len(names[0]) > 1 and names[0] in item.slot.before
    return _telling(item) and all(len(name) > 1 and name in item.slot.before for name in names)


def _changed_so(item: Item, cell: Item) -> bool:
    return item.slot.role == cell.slot.role == DELTA and _telling(cell)


def _of_the_total(item: Item, row: Row, column: Column) -> bool:
    """完成三格式厕所1,850座: of the column 三格式, all of it; 户厕合计完成2,610座: of that of the totals; 抽检6400批次: by its unit and digits."""
    if not row.is_total or item.dimension in ("rate", "bare", "points", "score") or not item.is_amount:
        return False
    said, header = f"{item.label}，{item.slot.before}", _plain(column.header)
    if column.is_total:
        return _telling(item) and ALL.search(item.slot.before) is not None
    if overlap(said, header) > 0 and len(str(item.mention.number).strip("0.")) >= FEW:
        return item.dimension != "money" or len(str(item.mention.number)) > ENOUGH
    return item.dimension != "money" and item.mention.unit.symbol not in COMMON and _telling(item)


def _plain(words: str) -> str:
    return COUNTED.sub("", REMARK.sub("", words.rpartition("/")[2]))


def _differing(text: Text, segment: Segment, row: Row, place: tuple[int, int], told: Sequence[Told]) -> Iterator[Claim]:
    """What is counted in the unit of a column that no other figure of the sentence has."""
    there = [i for i in text.items.by_passage[place[0]] if i.slot.sentence == place[1]]
    for column in segment.columns:
        cell = row.items.get(column.index)
        if cell is None or cell.dimension in ("money", "rate", "bare", "points", "score") or column.is_total:
            continue
        alike = [i for i in there if i.mention.unit == cell.mention.unit]
        if len(alike) == 1 and alike[0].is_amount and not any(cell is one for _, one, _ in told):
            differs = alike[0].mention.value != cell.mention.value and not alike[0].mention.qualifier
            if differs and _called(text, alike[0], column):
                yield claim(text, "restated", [reading("row", stated=[cell, alike[0]])], cell, topic="table")


__all__ = ["claims"]
