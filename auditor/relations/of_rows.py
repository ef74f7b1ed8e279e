"""Rates and differences told in the text, whose amounts stand in a row of a table alone: ``最低的是石桥镇，完成率仅84.2%`` and 石桥镇 · 550 · 463.

In: tables, and the figures of the paragraphs near them that no reader has explained. Out: changes, shares, ratios and differences of two cells of the
row that the words before the figure name, or of the row of totals where they name none. It is a tick where it comes out. Where it does not, it is
a finding only if a fellow in the same paragraph comes out of the same two columns, and a slip of the pen explains what is printed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import permutations
from typing import NamedTuple

from auditor.clauses import DELTA, GROWTH, PLAIN, RATE, RATIO, SHARE
from auditor.facts import Item
from auditor.languages import zh
from auditor.model import Claim, Kind
from auditor.tables import Row, Segment
from auditor.text import Text, claim, figures_of, is_slip_of, prints_as, reading, total_of

ABOVE, BELOW = 3, 10  # blocks from the table
MOST_COLUMNS, MOST_ROWS, MOST_FIGURES = 8, 60, 60
TELLING, SHORT = 2, 4  # characters of the name of a row; of its end, by which it is known
ENOUGH = 3  # printed digits that do not agree by chance
REMARK = re.compile(r"（[^（）]*）|\s|^[一二三四五六七八九十\d]+[、.．]|^其中[:：]?")
LESS = re.compile(
    r"(?:缺口|欠拨?|未完成|未到位|未整改|未支出|结余|剩余|结转|节约|节省|少|低于?|压减|核减|超额?完成|超过?|追加|多|高于?)(?:资金|金额|了|共|为|计)*$"
)
LACKING = re.compile(r"(?:欠|缺口|未完成|未到位|未整改)(?:资金|金额|问题)?[为共]?$")
PROPORTION = re.compile(r"[一-龥]{2}(?<!占)比例[为达是]?$")  # 抽查比例
OPENING = re.compile(
    r"(?:其中|主要[是为]|[一二三四五六七八九十]是|最[高低多少]的?[是为]?|(?:19|20)\d\d年度?|全年|本年|今年|\s|[\ue000-\uf8ff][，、]?)*"
)
TOGETHER = re.compile(r"共|合计|总计")
JOINT = re.compile(r"[、和与及]")
SEVERALLY = re.compile(rf"(?:依次|分别)[^。；：，]*[{zh.FIGURES}][^。；：]*$")  # one of several, told one by one
ELSEWHERE = re.compile(r"所属|下属|其他")
OF_ROLE: Mapping[str, Kind] = {
    DELTA: "change",
    GROWTH: "change",
    SHARE: "share",
    RATIO: "ratio",
    RATE: "ratio",
    PLAIN: "difference",
}
ROLES = ("delta", "rate", "result")
PLAIN_GROWTH = re.compile(r"(?:同比|[较比]上年)?(?:增长|上升|增加|增幅|下降|减少|降低|降幅)[为达]?")
FALLEN = re.compile(r"降|减|少|低")

Cells = Mapping[int, Item]
Pair = tuple[int, int]


class Told(NamedTuple):
    """A figure of the text, the rows that it is said of, and what it may be of them: by two columns, the operands of each."""

    item: Item
    kind: Kind
    named: bool
    own: bool
    ways: Mapping[Pair, tuple[Sequence[Item], Sequence[Item]]]

    def holds(self, pair: Pair) -> bool:
        return prints_as(self.needed(pair), self.item)

    def needed(self, pair: Pair) -> Decimal:
        one, other = (total_of(items) for items in self.ways[pair])
        if not self.item.slot.is_rate:
            return abs(one - other)
        return abs(one - other) / other if self.kind == "change" else one / other

    def misbased(self, pair: Pair) -> bool:
        """Is it a rate of change over what there is, and not over what there was?"""
        now = total_of(self.ways[pair][0])
        said = self.kind == "change" and PLAIN_GROWTH.fullmatch(self.item.slot.before)
        rated = said and self.item.slot.is_rate and now and _is_telling(self.item)
        return bool(rated) and prints_as(self.needed(pair) * total_of(self.ways[pair][1]) / now, self.item)

    def slipped(self, pair: Pair) -> bool:
        return _is_telling(self.item) and is_slip_of(self.item, self.needed(pair) / self.item.mention.unit.scale)


def claims(text: Text) -> Iterator[Claim]:
    tables = [s for s in text.segments if len(s.columns) <= MOST_COLUMNS and 1 < len(s.rows) <= MOST_ROWS]
    if not tables:
        return
    explained = _explained(text)
    for segment in tables:
        rows, whole = _named(segment), _whole(segment)
        for at in range(segment.block - ABOVE, segment.block + BELOW + 1):
            figures = [i for i in text.items.by_passage.get(at, ()) if i.slot.mark != "|"]
            if len(figures) <= MOST_FIGURES:
                told = [one for i in figures if (one := _told(text, segment, i, rows, whole))]
                yield from _of_paragraph(text, told, explained)


def _explained(text: Text) -> set[int]:
    """The figures with the amounts that they are of; an addition and its rate alone say nothing of what the table says."""
    found = (one for kind in ("change", "share", "ratio", "difference") for one in text.found.get(kind, ()))
    with_base = (one.readings[0].roles for one in found if one.kind != "change" or "prior" in one.readings[0].roles)
    return {f.mention.start for roles in with_base for role in ROLES for f in figures_of(roles.get(role, ()))}


def _named(segment: Segment) -> dict[str, Row]:
    """The rows by their names; one whose name another has is known by none."""
    found: dict[str, Row | None] = {}
    for row in segment.rows:
        name = _plain(row.label)
        if len(name) >= TELLING and not row.is_total:
            found[name] = None if name in found else row
    ends: dict[str, list[Row]] = {}  # 公用经费 of 日常公用经费
    for name, one in found.items():
        ends.setdefault(name[-SHORT:], []).extend([one] if one is not None else [])
    shorter = {end: rows[0] for end, rows in ends.items() if len(rows) == 1 and len(end) == SHORT}
    return shorter | {name: row for name, row in found.items() if row is not None}


def _plain(label: str) -> str:
    return REMARK.sub("", REMARK.sub("", label))


def _whole(segment: Segment) -> Row | None:
    totals = [row for row in segment.rows if row.is_total]
    return totals[0] if len(totals) == 1 else None


def _told(text: Text, segment: Segment, item: Item, rows: Mapping[str, Row], whole: Row | None) -> Told | None:
    kind = OF_ROLE.get(item.slot.role)
    if kind == "share" and PROPORTION.search(item.slot.before):
        kind = "ratio"
    if kind is None or item.mention.qualifier or (item.slot.role == PLAIN and not LESS.search(item.slot.before)):
        return None
    if item.slot.is_rate == (item.slot.role in (DELTA, PLAIN)):
        return None
    lead = text.lead(item)
    of = _rows_told(lead, rows)
    named = bool(of)
    if not of and whole is not None and not ELSEWHERE.search(lead) and not _of_a_part(segment, lead):
        of = [whole]
    if not of or not (named or _is_telling(item)):
        return None
    ways = dict(_ways(segment, item, kind, [row.items for row in of], whole))
    return Told(item, kind, named, not named or _of_nobody_else(lead, rows), ways) if ways else None


def _rows_told(lead: str, rows: Mapping[str, Row]) -> list[Row]:
    """The row that is named last before the figure; several, where they are named one behind the other and counted together."""
    found = sorted((lead.rfind(name), len(name), name) for name in rows if name in lead)
    if not found:
        return []
    at, size, name = max(found, key=lambda one: (one[0] + one[1], one[1]))
    joined = [rows[name]]
    if TOGETHER.search(lead[at + size :]):
        for before, length, other in reversed(found):
            if before + length < at + 1 and JOINT.fullmatch(lead[before + length : at]):
                joined.append(rows[other])
                at = before
    return joined


def _of_a_part(segment: Segment, lead: str) -> bool:
    """决策、过程两类得分率分别为P、Q: does the clause name what stands in the table, though it is no name of a row?"""
    clause = re.split(r"[。；：，]", lead)[-1]
    words = {_plain(words) for row in segment.rows if not row.is_total for _, words in row.words}
    return SEVERALLY.search(lead) is not None or any(len(word) >= TELLING and word in clause for word in words)


def _of_nobody_else(lead: str, rows: Mapping[str, Row]) -> bool:
    """局机关公务接待费 may be another than 公务接待费 of the table: does nothing but words of order stand before the name?"""
    at, _ = max(((lead.rfind(name), len(name)) for name in rows if name in lead), key=lambda one: (sum(one), one[1]))
    before = re.split(r"[，。；：、（）]", lead[:at])[-1]
    return OPENING.fullmatch(before) is not None or any(
        before.endswith(name + join) for name in rows for join in ("", *"和与及")
    )


def _ways(
    segment: Segment, item: Item, kind: Kind, rows: Sequence[Cells], whole: Row | None
) -> Iterator[tuple[Pair, tuple[Sequence[Item], Sequence[Item]]]]:
    """By two columns, the amounts that the figure may be of; by one, where it is a share of what the column comes to."""
    columns = [c for c in segment.columns if all(c.index in row and row[c.index].is_amount for row in rows)]
    cells = {column.index: [row[column.index] for row in rows] for column in columns}
    if kind == "share" and whole is not None and whole.items is not rows[0]:
        for index, parts in cells.items():
            if index in whole.items and _counts(whole.items[index]):
                yield (index, index), (parts, [whole.items[index]])
    for one, other in permutations(columns, 2) if kind != "share" else ():
        pair = (one.index, other.index)
        if _are_told(item, kind, cells[one.index], cells[other.index]):
            yield pair, (cells[one.index], cells[other.index])


def _counts(item: Item) -> bool:
    return item.is_amount and item.mention.value > 0


def _are_told(item: Item, kind: Kind, above: Sequence[Item], below: Sequence[Item]) -> bool:
    """Amounts of one dimension, that of the figure if it is no rate, and of the two the one is more as the words say."""
    if len({i.dimension for i in (*above, *below)}) != 1 or not total_of(below):
        return False
    if not item.slot.is_rate and item.dimension != above[0].dimension:
        return False
    if kind == "change":
        return (total_of(above) < total_of(below)) == (item.slot.down or bool(FALLEN.search(item.slot.before)))
    return kind == "ratio" or total_of(above) > total_of(below)


def _of_paragraph(text: Text, told: Sequence[Told], explained: set[int]) -> Iterator[Claim]:
    held: set[tuple[str, Pair]] = set()
    open_: list[Told] = []
    for one in told:
        if holding := [pair for pair in one.ways if one.holds(pair) and _is_sure(one)]:
            held.update((_sort(one), pair) for pair in holding)
            if one.item.slot.start not in explained:
                explained.add(one.item.slot.start)
                yield _claim(text, one, holding[0])
        elif one.item.slot.start not in explained:
            open_.append(one)
    for one in open_:
        known = [pair for pair in one.ways if (_sort(one), pair) in held] or _of_what_lacks(one)
        slips = [pair for pair in known if one.slipped(pair) or one.misbased(pair)]
        if len(slips) == 1 and one.own:
            explained.add(one.item.slot.start)
            yield _claim(text, one, slips[0])


def _sort(one: Told) -> str:
    """A change and an addition are of one sort: both are of what was and what is."""
    return "change" if one.kind == "difference" else one.kind


def _of_what_lacks(one: Told) -> list[Pair]:
    """两地共欠150座: of rows that are named and have but two amounts, what was planned and what was done."""
    return list(one.ways) if one.named and LACKING.search(one.item.slot.before) else []


def _is_sure(one: Told) -> bool:
    """By digits that tell, or of the only two amounts that there are."""
    return _is_telling(one.item) or len({frozenset(pair) for pair in one.ways}) == 1


def _is_telling(item: Item) -> bool:
    return len(item.mention.printed(item.mention.number).replace(".", "").lstrip("-0")) >= ENOUGH


def _claim(text: Text, one: Told, pair: Pair) -> Claim:
    above, below = one.ways[pair]
    match one.kind:
        case "change":
            return claim(
                text,
                "change",
                [
                    reading(
                        "row",
                        current=above[0],
                        prior=below[0],
                        **{"rate" if one.item.slot.is_rate else "delta": one.item},
                    )
                ],
                one.item,
                topic="year",
            )
        case "share":
            return claim(
                text, "share", [reading("row", part=above[0], whole=below[0], rate=one.item)], one.item, topic="whole"
            )
        case "ratio":
            return claim(
                text,
                "ratio",
                [reading("row", numerator=above[0], denominator=below[0], rate=one.item)],
                one.item,
                topic="other",
            )
    return claim(
        text, "difference", [reading("row", result=one.item, plus=above, minus=below)], one.item, topic="table"
    )


__all__ = ["claims"]
