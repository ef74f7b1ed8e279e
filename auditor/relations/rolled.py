"""What one year leaves is what the next begins with: ``2021年…结转下年233.50万元`` and ``2022年上年结转233.50万元``.

In: sentences that each tell a year, with what was carried in or on; what a year left and, sections on, what the budget of the next
begins with; and tables with a row for each year and a column for either.
Out: restated claims (`text`, `table`) of what was carried in and what the year before carried on. What differs is one where
it is a slip of the pen, or where the other years of the table agree; else the one may be more than the other.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise
from typing import NamedTuple

from auditor.facts import Item, is_amount
from auditor.model import Claim, Confidence
from auditor.slips import turned
from auditor.tables import Row, Segment
from auditor.text import Passage, Text, claim, is_slip, reading

OPENING = re.compile(r"(?:上年|年初|期初)[^，。；/]{0,4}(?:结转|结余|余额)(?:和结[转余])?(?:资金|收入)?[为共]?$")
CLOSING = re.compile(
    r"(?:年[末终底]|期末)[^，。；/]{0,4}(?:结转|结余|余额)(?:和结[转余])?(?:资金)?[为共]?$|(?:结转|结余)(?:至|到)?下一?年(?:度|使用|资金)*[为共]?$"
)
YEAR = re.compile(r"(?<!\d)((?:19|20)\d\d)(?:年|$)")
NEAR = 3  # paragraphs from one year to the next
ENOUGH = 3  # digits
TELLING = 4  # digits without noughts before and behind, of what stands sections apart
TO_COME = re.compile(r"预计|计划|拟")
PLAN = re.compile(r"(?:预算|计划)[^，。；]{0,4}(?:草案|安排|编制)|收支计划")
LEVEL = re.compile(r"全[国省州市县区镇乡]|本级|(?<!上)[省州市县区镇]级")
FUND = re.compile(r"政府性基金|国有资本|社会保险|社保|一般公共预算|专户|专项|债[券务]|[一-龥]{2}基金|单位资金|财政拨款")
INSURED = re.compile(r"[一-龥]{2}保险|职工|居民")
PLANNED = re.compile(r"收入(?:预算|预计|计划|安排|拟)|(?:预计|计划|预算|拟安排)[^，。；结]{0,6}收入|可用财力")


class Year(NamedTuple):
    """What a year begins with, and what it leaves."""

    number: int
    opening: Item | None
    closing: Item | None
    place: int


def claims(text: Text) -> Iterator[Claim]:
    if "结转" not in text.document.words and "结余" not in text.document.words and "余额" not in text.document.words:
        return
    told = [year for passage in text.with_figures if _carries(passage) for year in _sentences(text, passage)]
    for one, other in pairwise(told):
        if other.place - one.place <= NEAR and _alike(text, one, other):
            yield from _compared(text, one, other, "text", known=False)
    yield from _into_a_budget(text)
    for segment in text.segments:
        years = list(_rows(segment))
        pairs = [(one, other) for one, other in pairwise(years) if other.number == one.number + 1]
        agreeing = sum(_equal(one, other) for one, other in pairs)
        for one, other in pairs if agreeing else ():
            yield from _compared(text, one, other, "table", known=agreeing * 2 >= len(pairs))


def _carries(passage: Passage) -> bool:
    return "结" in passage.template or "余额" in passage.template


def _sentences(text: Text, passage: Passage) -> Iterator[Year]:
    """Each sentence that names one year, with the one amount that it begins with and the one that it leaves."""
    for _, row in groupby(text.row(passage), key=lambda item: item.slot.sentence):
        items = list(row)
        last = items[-1]
        years = set(YEAR.findall(passage.template[passage.begin(last.slot.position) : last.slot.position]))
        amounts = [i for i in items if is_amount(i) and not i.slot.depth and i.dimension == "money"]
        opening, closing = (_only([i for i in amounts if says.search(i.slot.before)]) for says in (OPENING, CLOSING))
        if len(years) == 1 and (opening or closing):
            yield Year(int(years.pop()), opening, closing, passage.index)


def _only(items: Sequence[Item]) -> Item | None:
    return items[0] if len(items) == 1 else None


def _alike(text: Text, one: Year, other: Year) -> bool:
    """Under one heading, of one money, the years following each other."""
    if one.closing is None or other.opening is None or other.number != one.number + 1:
        return False
    same = text.headings_of(one.closing) == text.headings_of(other.opening)
    return same and one.closing.realm.meets(other.opening.realm)


def _into_a_budget(text: Text) -> Iterator[Claim]:
    """年终结余A. …二、2025年预算草案…加上年结余B: of the same money, where they agree, or would with two digits the other way round."""
    money = [i for i in text.items.of("dimension", "money") if i.slot.mark != "|" and is_amount(i) and not i.slot.depth]
    left = [i for i in money if CLOSING.search(i.slot.before) and not _is_to_come(text, i)]
    for begun in money if left else ():
        if OPENING.search(begun.slot.before) and _is_to_come(text, begun):
            before = [i for i in left if i.slot.passage < begun.slot.passage and _of_one_money(text, i, begun)]
            equal = [i for i in before if i.mention.value == begun.mention.value]
            alone = len({i.mention.value for i in before}) == 1
            slips = [
                i for i in before if alone and _neighbours_exchanged(i, begun) and not _is_other_money(text, i, begun)
            ]
            for ended in (equal or slips)[-1:]:
                yield claim(text, "restated", [reading("into a budget", stated=[begun, ended])], begun, topic="text")


def _is_to_come(text: Text, item: Item) -> bool:
    """Is it of a budget: by the sections it stands in, or by what comes in beside it?"""
    planned = any(map(PLAN.search, text.headings_of(item) or ())) or PLANNED.search(text.lead(item))
    return bool(planned or TO_COME.search(item.slot.before))


def _of_one_money(text: Text, one: Item, other: Item) -> bool:
    """Of one book and level, and of one fund by the words of their sections and paragraphs."""
    if one.realm.book != other.realm.book or not one.realm.meets(other.realm):
        return False
    funds, levels = ([set(says.findall(_around(text, i))) for i in (one, other)] for says in (FUND, LEVEL))
    return (bool(one.realm.book) or funds[0] == funds[1]) and not (all(levels) and levels[0].isdisjoint(levels[1]))


def _around(text: Text, item: Item) -> str:
    """Its paragraph up to it, and the headings above."""
    passage = text.passage_at[item.slot.passage]
    return "".join((*passage.headings, passage.template[: item.slot.position]))


def _is_other_money(text: Text, one: Item, other: Item) -> bool:
    """Of other insurances, or is by how much they differ told beside one of them: 结转结余A，其中净结余B已收回?"""
    insured, gap = (
        [set(INSURED.findall(_around(text, i))) for i in (one, other)],
        one.mention.value - other.mention.value,
    )
    beside = (i for both in (one, other) for i in text.items.by_passage[both.slot.passage])
    return insured[0] != insured[1] or any(i.mention.value == abs(gap) for i in beside)


def _neighbours_exchanged(one: Item, other: Item) -> bool:
    same = one.mention.unit == other.mention.unit and len(one.mention.text) == len(other.mention.text)
    telling = min(len(one.mention.digits), len(other.mention.digits))
    return same and telling >= TELLING and turned(f"{one.mention.number:f}", f"{other.mention.number:f}")


def _rows(segment: Segment) -> Iterator[Year]:
    """The rows that bear a year, in a table with one column for either."""
    first, last = (
        [column.index for column in segment.columns if says.search(re.sub(r"\s|（[^（）]*）", "", column.header))]
        for says in (OPENING, CLOSING)
    )
    if len(first) != 1 or len(last) != 1:
        return
    for row in segment.rows:
        if (year := _year_of(row)) is not None:
            yield Year(year, row.items.get(first[0]), row.items.get(last[0]), row.index)


def _year_of(row: Row) -> int | None:
    """Told by a word, 2021年, or by the figure that it begins with, 2021."""
    cells = [words for _, words in row.words] or [item.mention.text for _, item in sorted(row.items.items())[:1]]
    said = YEAR.search(cells[0].strip()) if cells else None
    return int(said[1]) if said is not None else None


def _equal(one: Year, other: Year) -> bool:
    left, begun = one.closing, other.opening
    return left is not None and begun is not None and left.mention.value == begun.mention.value


def _compared(text: Text, one: Year, other: Year, topic: str, *, known: bool) -> Iterator[Claim]:
    left, begun = one.closing, other.opening
    if left is None or begun is None or left.mention.qualifier or begun.mention.qualifier:
        return
    equal = left.mention.value == begun.mention.value
    sure: Confidence = "high" if equal or known or is_slip(begun, left, ENOUGH) else "low"
    yield claim(text, "restated", [reading("rolled", stated=[begun, left])], begun, topic=topic, confidence=sure)


__all__ = ["claims"]
