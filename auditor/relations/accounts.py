"""Tables of accounts: 类, 款 and 项 by their codes, the total above them, and 总计 of income and of expenditure.

``213 · 2076.35`` / ``21303 · 2076.35`` / ``2130301 · 612.80`` / ``2130305 · 1463.55``: a code that begins another one stands
for its sum. The codes are prescribed and state the structure; that it holds in most places of a column says that the
table lists every account, and what deviates is the finding.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from auditor.facts import Item
from auditor.model import Claim, Confidence
from auditor.relations.headers import NO_SUM, never_summed
from auditor.tables import Column, Row, Segment, coded
from auditor.text import Text, adds_up, claim, reading

ALL = re.compile(r"(?:合计|总计)$")
GRAND = re.compile(r"^(?:收入|支出|收支)?总计$")
OF_THE_YEAR = re.compile(r"^(?:本年|当年)?(?:收入|支出)?(?:合计|小计)$")
NAMED = re.compile(r"[^其中]{2,12}(?P<side>收入|支出)(?:合计|小计)$")  # 一般公共预算收入合计
FIRST_OF_ALL = re.compile(r"^(?:本年|当年)?(?:收入|支出)(?:合计)?$")
WITHIN = re.compile(r"其中")
OF_NATURE = re.compile(r"(?P<whose>人员|公用)经费(?:支出)?(?:合计|小计)?$")
PEOPLE, CLASS = ("301", "303", "509"), 3  # accounts of 人员经费, digits of a class
FEW = 3  # sums of a column: too few to vote alone
FUNDED = re.compile(
    r"^(?:\d|[一二三四五六七八九十]+、|(?:一般公共|政府性基金|国有资本经营)预算(?:财政)?拨款$)"
)  # what 年初财政拨款结转和结余 above them is made of


@dataclass(frozen=True, slots=True)
class Sum:
    """A total and what should make it up, in one column."""

    total: Item
    parts: tuple[Item, ...]

    @property
    def holds(self) -> bool:
        return adds_up(self.total, self.parts)

    @property
    def tells(self) -> bool:
        """Noughts that make nought say nothing."""
        return any(item.mention.number for item in (self.total, *self.parts))


def claims(text: Text) -> Iterator[Claim]:
    for segment in text.segments:
        if coded(segment):
            yield from _by_code(text, segment)
            yield from _across(text, segment)
            yield from _alone(text, segment)
        else:
            yield from _grand_totals(text, segment)


# --- codes ----------------------------------------------------------------------------------------------------------


def _by_code(text: Text, segment: Segment) -> Iterator[Claim]:
    """Each code against the codes below it, and 合计 against the codes above all others, column by column."""
    segment = _one_list(segment)
    columns = [list(_sums(segment, column)) for column in segment.columns]
    everywhere = [one for sums in columns for one in sums]
    for sums in columns:
        yield from _voted(text, sums, everywhere)


def _one_list(segment: Segment) -> Segment:
    """301, 303 | 302, 30201 | 30213, 310: of lists side by side in which an account goes on from one to the next a single list."""
    begins = sorted({at for row in segment.rows for at in row.codes})
    bounds = list(zip(begins, [*begins[1:], None], strict=True))
    told = {c.index: c.header.rpartition("/")[2] for c in segment.columns}
    figures = [
        sorted({c for row in segment.rows for c in row.items if a < c and (b is None or c < b)}) for a, b in bounds
    ]
    if len(begins) < 2 or any(len(columns) != 1 for columns in figures):
        return segment
    ends = [columns[0] for columns in figures]
    codes = [[row.codes[at] for row in segment.rows if at in row.codes] for at in begins]
    classes = [{code[:CLASS] for code in one} for one in codes]
    goes_on = any(one & other for one, other in pairwise(classes))
    if (
        not goes_on
        or len({code for one in codes for code in one}) < sum(map(len, codes))
        or len({told.get(c, "") for c in ends}) > 1
    ):
        return segment
    rows = tuple(part for a, b in bounds for row in segment.rows for part in _parts_of(row, a, b, ends))
    return replace(segment, columns=tuple(c for c in segment.columns if c.index == ends[-1]), rows=rows)


def _parts_of(row: Row, begin: int, end: int | None, ends: Sequence[int]) -> Iterator[Row]:
    """What a row tells in one list, its figure in the last column; 公用经费合计 may have its amount in a later list."""
    words = tuple((at, text) for at, text in row.words if begin <= at and (end is None or at < end))
    last = end if row.codes else next((at for at, _ in row.words if words and at > words[-1][0]), None)
    items = [item for c, item in row.items.items() if begin < c and (last is None or c < last)]
    if words and len(items) < 2:
        codes = {at: code for at, code in row.codes.items() if at == begin}
        yield replace(row, words=words, codes=codes, items=dict.fromkeys(ends[-1:], items[0]) if items else {})


def _sums(segment: Segment, column: Column) -> Iterator[Sum]:
    lacking = [row for row in segment.rows if row.lacks((column.index,))]
    if any(row.gap or column.index not in row.open for row in lacking) or never_summed(column.header):
        return
    accounts = _accounts(segment.rows, column)
    open_codes = [row.codes[max(row.codes)] for row in lacking if row.codes]
    codes = [*(code for code, _ in accounts), *open_codes]
    incomplete = {_parent(code, codes) for code in open_codes}
    yield from (Sum(total, parts) for total, parts in _levels(accounts, incomplete))
    top = tuple(item for code, item in accounts if not _parent(code, codes))
    if top and "" not in incomplete:
        yield from (Sum(total, top) for total in _totals(segment.rows, column))
        yield from _of_nature(segment, column, accounts)


def _accounts(rows: Sequence[Row], column: Column) -> list[tuple[str, Item]]:
    """The figures of a column with the code beside them: that of the nearest column of codes on the left."""
    found = []
    for row in rows:
        left = [at for at in row.codes if at < column.index]
        if left and column.index in row.items:
            found.append((row.codes[max(left)], row.items[column.index]))
    codes = [code for code, _ in found]
    return found if len(set(codes)) == len(codes) else []  # a code twice: two lists in one table


def _is_of(nature: str, code: str) -> bool:
    return len(code) == CLASS and (code in PEOPLE) == (nature == "人员")


def _levels(
    accounts: Sequence[tuple[str, Item]], incomplete: Collection[str]
) -> Iterator[tuple[Item, tuple[Item, ...]]]:
    """Each account with those below it, where the places of all of these are known."""
    codes = [code for code, _ in accounts]
    children: dict[str, list[Item]] = {}
    for code, item in accounts:
        children.setdefault(_parent(code, codes), []).append(item)
    for code, item in accounts:
        if code in children and code not in incomplete:
            yield item, tuple(children[code])


def _parent(code: str, codes: Sequence[str]) -> str:
    """``2130301`` -> ``21303`` where that is listed, else ``213``, else "": of an account or, ``001001001``, of an office."""
    known = set(codes)
    return next((code[:length] for length in range(len(code) - 1, 1, -1) if code[:length] in known), "")


def _totals(rows: Sequence[Row], column: Column) -> Iterator[Item]:
    for row in rows:
        words = [text for at, text in row.words if at < column.index]
        total = words and ALL.search(words[-1]) and not OF_NATURE.match(words[-1])
        if total and not row.codes and column.index in row.items:
            yield row.items[column.index]


def _of_nature(segment: Segment, column: Column, accounts: Sequence[tuple[str, Item]]) -> Iterator[Sum]:
    """人员经费合计 = 301 + 303, 公用经费合计 = 302 + 310, where all those classes stand in one column of codes."""
    for row in segment.rows:
        words = [text for at, text in row.words if at < column.index]
        found = OF_NATURE.match(words[-1]) if words and not row.codes else None
        if found and column.index in row.items:
            said = {code for other in segment.rows for code in other.codes.values() if _is_of(found["whose"], code)}
            parts = {code: item for code, item in accounts if code in said}
            if said and parts.keys() == said:  # else some stand in another list beside it
                yield Sum(row.items[column.index], tuple(parts.values()))


def _voted(text: Text, sums: Sequence[Sum], everywhere: Sequence[Sum] = ()) -> Iterator[Claim]:
    """The sums of one column, sure where most of them hold; where there are but few, those of the other columns vote too."""
    telling = [one for one in sums if one.tells]
    voters = telling if len(telling) > FEW or not everywhere else [one for one in everywhere if one.tells]
    holding = sum(one.holds for one in voters)
    if not holding:
        return
    sure: Confidence = "high" if holding * 2 >= len(voters) else "low"
    for one in telling:
        way = reading("codes", total=one.total, parts=one.parts)
        yield claim(text, "sum", [way], one.total, topic="table", confidence=sure)


# --- rows -----------------------------------------------------------------------------------------------------------


def _across(text: Text, segment: Segment) -> Iterator[Claim]:
    """本年收入合计 = 财政拨款收入 + 上级补助收入 + …: the first column of figures and those behind it, row by row."""
    columns = [c for c in segment.columns if any(c.index in row.items for row in segment.rows)]
    if len(columns) < 3 or not FIRST_OF_ALL.match(columns[0].header.rpartition("/")[2]):
        return
    behind = [c for c in columns[1:] if not WITHIN.search(c.header) and not NO_SUM.search(c.header)]
    sums = []
    for row in segment.rows:
        parts = tuple(row.items[c.index] for c in behind if c.index in row.items)
        if columns[0].index in row.items and len(parts) > 1 and not row.lacks([c.index for c in behind]):
            sums.append(Sum(row.items[columns[0].index], parts))
    yield from _voted(text, sums)


def _alone(text: Text, segment: Segment) -> Iterator[Claim]:
    """A total and its only part, whichever column that stands in, where they are nearly always the same."""
    rows = [(max(row.items), row) for row in segment.rows if row.loose is not None and row.items]
    sums = [Sum(row.items[c], (row.loose,)) for c, row in rows if row.loose and c + 1 == min(row.open)]
    if len(sums) > FEW and 4 * sum(one.holds for one in sums) >= 3 * len(sums):
        yield from _voted(text, sums)


# --- 总计 -----------------------------------------------------------------------------------------------------------


def _grand_totals(text: Text, segment: Segment) -> Iterator[Claim]:
    """总计 = 本年收入合计 + what stands between the two, on the side of income and on that of expenditure."""
    named: list[tuple[Item, list[list[Item]]]] = []
    for column in segment.columns:
        labelled = list(_labelled(segment.rows, column))
        ends = [n for n, (label, _) in enumerate(labelled) if GRAND.match(label)]
        if len(ends) != 1 or any(r.lacks((column.index,)) for r in segment.rows):
            continue
        (end,) = ends
        starts = [n for n, (label, _) in enumerate(labelled) if OF_THE_YEAR.match(label)]
        if sum(label == "小计" for label, _ in labelled) > 1:
            starts = []  # each is of its own group, and the last of them no more than another
        start = starts[-1] if starts else _named_total(labelled, end)
        total, ways = labelled[end][1], _up_to(labelled, start, end) if 0 <= start < end else []
        if total is None or total.dimension == "rate":
            continue
        if ways and starts:
            yield _grand_total(text, total, ways)
        elif ways:
            named.append((total, ways))
    if any(adds_up(total, way) for total, ways in named for way in ways):
        yield from (_grand_total(text, total, ways) for total, ways in named)


def _grand_total(text: Text, total: Item, ways: Sequence[Sequence[Item]]) -> Claim:
    readings = (reading("grand total", total=total, parts=way) for way in ways)
    return claim(text, "sum", readings, total, topic="table")


def _named_total(labelled: Sequence[tuple[str, Item | None]], end: int) -> int:
    """Where 一般公共预算收入合计 stands, if it is the only one of its sort; -1 otherwise."""
    said = [(n, found["side"]) for n, (label, _) in enumerate(labelled) if (found := NAMED.match(label))]
    grand = labelled[end][0]
    return said[0][0] if len(said) == 1 and said[0][1] in grand else -1


def _up_to(labelled: Sequence[tuple[str, Item | None]], start: int, end: int) -> list[list[Item]]:
    """The row of a total and those behind it, without those that are of another, or all of them."""
    first = labelled[start][1]
    if first is None:
        return []
    between = [(label, item) for label, item in labelled[start + 1 : end] if item is not None]
    outer = [item for label, item in between if not WITHIN.search(label) and not FUNDED.match(label)]
    ways = [[first, *outer], [first, *(item for _, item in between)]]
    return [way for n, way in enumerate(ways) if way not in ways[:n] and len(way) > 1]


def _labelled(rows: Sequence[Row], column: Column) -> Iterator[tuple[str, Item | None]]:
    """The rows of one side: the words next to the left of the column, and its figure."""
    for row in rows:
        left = [text for at, text in row.words if at < column.index]
        if left:
            yield "".join(left[-1].split()), row.items.get(column.index)
