"""What the form of a department's self-evaluation tells of its money by nature, names and figures in one cell or line.

    年度资金总额 | 986.42 | 1162.87 | 1139.88 | 10 | 98.02% | 9.80
    按收入性质分：1139.88 | 按支出性质分：1139.88
    其中：一般公共预算：1139.88 | 其中：基本支出：872.35
    政府性基金拨款： | 项目支出：267.53

In: the document. Out: segments of one column, one for income and one for expenditure, a row for each name, with its figure where there is
one; the first row is what the list divides. A figure that another segment holds is left to it.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import NamedTuple

from auditor.facts import Item, Lexicon
from auditor.languages import zh
from auditor.mentions import Line
from auditor.model import Document
from auditor.tables import Column, Row, Segment, figure_in, item_of_cell

OPENED = re.compile(r"按(?:收入|支出)性质分")
TOLD = re.compile(
    r"\s*(?:(?P<opened>按(?:收入|支出)性质分)\s*[：:]?)?\s*(?:其中\s*[：:]?)?\s*"
    r"(?P<name>[一-龥][一-龥（）()、 ]{1,20}?)?\s*(?:[：:]|(?=-?\d)|$)\s*(?P<figure>-?\d[\d,，]*(?:\.\d+)?)?\s*(?:万?元)?\s*"
)
FIGURE = re.compile(r"\s*(?P<figure>-?\d[\d,，]*(?:\.\d+)?)\s*(?:万?元)?\s*")
UNIT = re.compile(r"[（(：:]\s*(?:单位[：:]\s*)?(?P<unit>[亿万千]?元)(?![一-龥])")
SPENT = re.compile("支出|经费")
CELL = re.compile(r"[^\t\n|]+")
FARTHEST = 400  # characters of the list
FEWEST = 3  # rows: what is divided, and two parts


class _Told(NamedTuple):
    name: str
    spent: bool
    figure: tuple[int, int] | None  # where it stands


def natures_in(document: Document, lexicon: Lexicon, year: int | None, held: Mapping[int, Item]) -> Iterator[Segment]:
    """The lists of the document; `held`: the figures that its paragraphs and tables tell, by where they stand."""
    starts = [block.start for block in document.blocks]
    after = 0
    for opened in OPENED.finditer(document.text):
        if opened.start() < after:
            continue
        told = list(_cells(document.text, opened.start()))
        after = opened.start() + FARTHEST
        index = max(0, bisect_right(starts, opened.start()) - 1)
        for spent in (False, True):
            rows = [one for one in told if one.spent == spent]
            if len(rows) >= FEWEST and any(one.figure for one in rows):
                yield _segment(document, index, rows, lexicon, year, held)


def _cells(text: str, begin: int) -> Iterator[_Told]:
    """The names from there on, each with its figure, in its cell or in the next, up to the first cell that is none."""
    cells = list(CELL.finditer(text, begin, begin + FARTHEST))
    for cell, below in zip(cells, [*cells[1:], None], strict=True):
        alone = FIGURE.fullmatch(cell.group())
        if alone:
            continue  # told with the name before it
        found = TOLD.fullmatch(cell.group())
        if found is None:
            return
        figure = (cell.start() + found.start("figure"), cell.start() + found.end("figure")) if found["figure"] else None
        if figure is None and below is not None and (behind := FIGURE.fullmatch(below.group())):
            figure = below.start() + behind.start("figure"), below.start() + behind.end("figure")
        if found["opened"]:
            yield _Told(found["opened"], "支出" in found["opened"], None if found["name"] else figure)
        if found["name"]:
            name = found["name"].replace(" ", "")
            yield _Told(name, SPENT.search(name) is not None, figure)


def _segment(
    document: Document, index: int, told: list[_Told], lexicon: Lexicon, year: int | None, held: Mapping[int, Item]
) -> Segment:
    begin = next((one.figure[0] for one in told if one.figure), 0)
    said = list(UNIT.finditer(document.text, max(0, begin - FARTHEST), begin))
    unit = zh.unit_called(said[-1]["unit"]) if said else None
    rows = []
    for number, one in enumerate(told):
        items = {}
        place = one.figure or (begin, begin)
        mention = figure_in(Line.of(document.text[slice(*place)], place[0]))
        if mention is not None:
            mention = replace(mention, unit=unit or mention.unit)
            read = held.get(mention.start)
            if read is not None and read.mention.unit is zh.BARE:
                read = replace(read, slot=replace(read.slot, mention=mention))
            items[1] = read or item_of_cell(number, index, 1, mention, one.name, "", lexicon, year)
        rows.append(Row(number, one.name, ((0, one.name),), items))
    return Segment(index, (Column(1, ""),), tuple(rows))


__all__ = ["OPENED", "natures_in"]
