"""The sum of things that are named and stand elsewhere: ``设备购置和信息化建设合计980万元``. A tick, never an alarm.

In: what 合计 or 共计 says of names joined by 和 or 、; 公务用车购置及运行费 where a table has a row for each half. Out: sums of the last amount
above it right behind each name, or of this year in the row of that name, where they make it up: a name may be told of several extents.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import product

from auditor.clauses import BASE, PRIOR
from auditor.model import Claim
from auditor.tables import Row, Segment
from auditor.text import Item, Passage, Text, adds_up, claim, reading

ALL = re.compile(r"(?:等?[两二三四五六七八][项类][一-龥]{0,6})?(?:合计|小计|共计|总计|合共)[为是达]?$")
JOINED = re.compile("[、和与及]")
SUM_OF = re.compile(r"（[即为]?(?:[^，。；：（）]{0,24}中的?)?(?P<names>[^，。；：（）]{5,40})之和）")
ABOVE = 12  # paragraphs
LONGEST = 80  # characters that name all of them
SHORTEST, SHORT = 2, 3  # characters of a name behind 、, and of one behind 和
NAMES = re.compile(
    r"(?:^|[，。；：、])(?P<names>[一-龥]{2,14}(?:[、和与及][一-龥]{2,14}){0,2}[、和与及][一-龥]{3,14})(?:[两三四]项)?(?:合计|小计|共计|总计|合共)[为是达]?$"
)
IN_BRACKET = re.compile(
    r"（(?:[即含为])?(?P<names>[一-龥]{2,12}(?:[、和与及][一-龥]{2,12}){1,3})）(?:支出|收入|经费|资金)?(?:合计|共计|总计|共|支出|资金)*[为是达]?$"
)
HALVES = re.compile(
    r"(?:^|[^一-龥])年?(?:其中)?(?P<one>[一-龥]{3,8})[及和与、](?P<other>[一-龥]{2,6}费)(?:用|小计|合计|支出|预算|决算|安排|经费|[为是])*$"
)
REMARK = re.compile(r"^(?:其中|[（(]?[一二三四五六七八九十\d]+[）)、.．])+|\s")
PLANNED = re.compile(r"预算|计划|上年|去年|\d{4}年")
TELLING = 4  # digits that two cells do not make up by chance
MOST = 4  # names in a bracket, and amounts of each
NOUN = 2  # characters of what the names share: 补助, 资金


def claims(text: Text) -> Iterator[Claim]:
    for passage in text.with_figures if "之和）" in text.words else ():
        yield from _said_behind(text, passage)
    for passage in text.with_figures:
        if "计" not in passage.template and "）" not in passage.template:
            continue
        for total in text.amounts(passage):
            if ("计" in total.slot.before[-3:] or "）" in total.slot.before) and not total.slot.depth:
                yield from _of(text, passage, total)
    yield from _in_halves(text)


def _in_halves(text: Text) -> Iterator[Claim]:
    """公务用车购置及运行费A，比上年B减少…, and a table with the rows 公务用车购置费, 公务用车运行费: A and B are what they come to in some column."""
    halves = {s.block: found for s in text.segments if len(found := _by_halves(s)) > 1}
    for passage in text.with_figures if halves else ():
        row = text.row(passage)
        named = next((i for i in row if i.is_amount and HALVES.search(i.slot.before)), None)
        said = HALVES.search(named.slot.before) if named is not None else None
        if named is None or said is None:
            continue
        pairs = [pair for cells in halves.values() for pair in _pairs(cells, said["one"], said["other"])]
        summed = text.bound_as(sum="total")
        for item in row[row.index(named) : row.index(named) + MOST]:
            told = item is named or item.slot.role in (PRIOR, BASE) or PLANNED.search(item.slot.before) is not None
            told = told and item.slot.sentence == named.slot.sentence and item.slot.start not in summed
            made = next((pair for pair in pairs if adds_up(item, pair)), None) if told else None
            if made is not None and item.dimension == "money" and item.mention.many_printed >= TELLING:
                yield claim(text, "sum", [reading("in halves", total=item, parts=made)], item)


def _by_halves(segment: Segment) -> dict[str, Row]:
    """The rows by their names; without those whose name another has."""
    names = [REMARK.sub("", row.label) for row in segment.rows]
    return {
        name: row for name, row in zip(names, segment.rows, strict=True) if names.count(name) == 1 and not row.is_total
    }


def _pairs(rows: Mapping[str, Row], one: str, other: str) -> Iterator[list[Item]]:
    """Column by column what stands in the row that begins as the one half does and in that which ends as the other does."""
    joined = any(name.startswith(one) and name.endswith(other) for name in rows)
    first = [row for name, row in rows.items() if name.startswith(one)]
    second = [row for name, row in rows.items() if name.endswith((other, other.replace("运行", "运行维护")))]
    if joined or len(first) != 1 or len(second) != 1 or first[0] is second[0]:
        return
    for column in first[0].items.keys() & second[0].items.keys():
        cells = [first[0].items[column], second[0].items[column]]
        if all(cell.mention.value > 0 for cell in cells):
            yield cells


def _said_behind(text: Text, passage: Passage) -> Iterator[Claim]:
    """机关运行经费A（即基本支出中的商品和服务支出与资本性支出之和）: of what the bracket names."""
    for total in text.amounts(passage) if "之和）" in passage.template else ():
        said = SUM_OF.match(passage.template, total.slot.position + 1)
        for joint in "与及加和、" if said else "":
            names = said["names"].split(joint) if said else []
            parts = [_called(text, passage, total, name) for name in names if len(name) >= SHORT]
            told = [part for part in parts if part is not None]
            if len(told) == len(names) > 1 and adds_up(total, told):
                yield claim(text, "sum", [reading("said behind", total=total, parts=told)], total)
                break


def _of(text: Text, passage: Passage, total: Item) -> Iterator[Claim]:
    piece = re.split("[，。；：]", text.lead(total)[-LONGEST:])[-1]
    said = ALL.search(piece)
    if (bracket := IN_BRACKET.search(piece)) and (told := _named_so(text, passage, total, bracket["names"])):
        yield claim(text, "sum", [reading("named", total=total, parts=told)], total)
        return
    for names in _splits(piece[: said.start()]) if said else ():
        parts = [_called(text, passage, total, name) for name in names]
        told = [part for part in parts if part is not None]
        if len(told) == len(names) and adds_up(total, told):
            yield claim(text, "sum", [reading("named", total=total, parts=told)], total)
            return
    names = names_joined(text, total)
    above = text.amounts_in(range(passage.index - ABOVE, passage.index + 1)) if names else []
    told = named_among([i for i in above if i.slot.start < total.slot.start], total, names)
    if len(told) == len(names) > 1 and adds_up(total, told):
        yield claim(text, "sum", [reading("named", total=total, parts=told)], total)


def _named_so(text: Text, passage: Passage, total: Item, names: str) -> list[Item]:
    """前三名（柳林、石桥、南坪）合计A; 基本支出（人员和公用）为B: of each name the last amounts that begin with it, where they come out."""
    above = text.amounts_in(range(passage.index - ABOVE, passage.index + 1))
    same = [i for i in above if i.slot.start < total.slot.start and i.dimension == total.dimension]
    called = [
        [i for i in same if i.label.startswith(name) or i.slot.before.startswith(name)][-MOST:]
        for name in JOINED.split(names)
    ]
    if len(called) > MOST or any(len(name) < SHORTEST for name in JOINED.split(names)):
        return []
    ways = (list(way) for way in product(*called))
    fitting = [way for way in ways if adds_up(total, way) and len({i.slot.start for i in way}) == len(way)]
    fitting = fitting or [way for way in _in_rows(text, passage, JOINED.split(names)) if adds_up(total, way)]
    return fitting[0] if len(total.mention.digits) > SHORT and fitting else []


def _in_rows(text: Text, passage: Passage, names: Sequence[str]) -> Iterator[list[Item]]:
    """Column by column what stands in the rows that begin with those names, of the tables above."""
    for segment in text.segments:
        if not 0 < passage.index - segment.block <= ABOVE:
            continue
        called = [[row for row in segment.rows if row.label.startswith(name)] for name in names]
        rows = [found[0] for found in called if len(found) == 1]
        for column in segment.columns if len(rows) == len(names) else ():
            cells = [row.items[column.index] for row in rows if column.index in row.items]
            if len(cells) == len(names):
                yield cells


def _splits(words: str) -> Iterator[list[str]]:
    """教育、社会保障和就业、农林水: at each 、; 设备购置和信息化建设: at 和 too, which may stand within a name."""
    for names, least in ((words.split("、"), SHORTEST), (JOINED.split(words), SHORT)):
        if len(names) > 1 and all(len(name) >= least for name in names):
            yield names


def _called(text: Text, passage: Passage, total: Item, name: str) -> Item | None:
    """The last amount above it right behind that very name, or in the row of that name."""
    above = text.amounts_in(range(passage.index - ABOVE, passage.index + 1))
    same = [i for i in above if i.slot.start < total.slot.start and i.dimension == total.dimension]
    told = next((i for i in reversed(same) if i.slot.mark != "|" and i.slot.before.endswith(name)), None)
    return told or next((i for i in same if i.slot.mark == "|" and i.slot.before in (name, f"{name}支出")), None)


def names_joined(text: Text, total: Item) -> list[str]:
    """设备购置和信息化建设合计A: 设备购置, 信息化建设; 中央、省级补助合计A: 中央, 省级补助."""
    said = NAMES.search(text.lead(total))
    return JOINED.split(said["names"]) if said else []


def named_among(amounts: Sequence[Item], total: Item, names: Sequence[str]) -> list[Item]:
    """Of each name the last amount right behind it, or behind it with the noun that the last name ends with."""
    alike = [i for i in reversed(amounts) if i.dimension == total.dimension]
    full = [name if len(name) > NOUN else name + names[-1][-NOUN:] for name in names]
    told = (
        next((i for i in alike if i.slot.before.endswith((name, whole))), None)
        for name, whole in zip(names, full, strict=True)
    )
    return list(dict.fromkeys(part for part in told if part is not None))


__all__ = ["claims", "named_among", "names_joined"]
