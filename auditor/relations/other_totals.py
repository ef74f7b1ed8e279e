"""Parts behind an amount that cannot be their total, where another amount of the sentence is.

``资产总额4.7亿元，净资产3.7亿元（办公楼0.8亿元，学校3.9亿元）``: one part is more than 净资产, and both make 资产总额.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from auditor.facts import AIMED_AT, overlap, upto
from auditor.relations.opened_totals import of_the_other_side
from auditor.relations.wholes import LEFT
from auditor.slips import miswritten
from auditor.text import Item, Passage, Text, adds_up, total_of

LONG = 3  # parts
ALIKE = 1  # pair of characters that two names share
FAR = 3  # sentences
TELLING = 3  # digits of numbers that are hardly the same by chance
UNNAMED = re.compile("[。；]其中[，：]?$")
MANY = 12  # members of a list above that may tell more than one below
UNREAD = re.compile(r"(?<![\d.])\d+(?:\.\d+)?(?![\d.年月日])")


def of_another(text: Text, passage: Passage, totals: Sequence[Item], parts: Sequence[Item]) -> list[Item]:
    """The totals, or the one that the parts make to the digit where the likeliest of them is less than it should be."""
    if len(parts) < 2 or not totals or any(adds_up(total, parts) for total in totals):
        return list(totals)
    return (
        _above_a_part(text, passage, totals[0], parts)
        or _with_its_sibling(text, totals[0], parts)
        or _done_of_a_plan(text, totals[0], parts)
        or list(totals)
    )


def _above_a_part(text: Text, passage: Passage, total: Item, parts: Sequence[Item]) -> list[Item]:
    """资产A，净资产B（甲C，乙D); 受理A，办结B，其中甲C，乙D: where C and D are more than B, and both are A, they are of A."""
    left = LEFT.search(total.slot.before) is not None
    several = len(total.mention.digits) >= TELLING
    more = total_of(parts) if several else max(part.mention.value for part in parts)
    if not left and more <= total.mention.value:
        return []
    before = list(upto(text.amounts(passage), parts[0].slot.start))
    if total in before:  # 总支出A，其中项目支出B。项目支出用于：…: of B, whatever is more
        within = total.slot.sentence == parts[0].slot.sentence
        near = range(parts[0].slot.sentence - FAR, parts[0].slot.sentence) if _unnamed(passage, parts[0]) else ()
        before = [i for i in before if i.slot.sentence in near or (within and i.slot.sentence == total.slot.sentence)]
    before = [i for i in before if not of_the_other_side(total.label, i.label)]  # 收入A，支出B（甲C，乙D)
    fits = [i for i in before if i.dimension == total.dimension and i.mention.value == total_of(parts)]
    return [i for i in fits if left or not _slipped(i, total)][:1]


def _unnamed(passage: Passage, first: Item) -> bool:
    """收入A。免税影响收入B。其中，甲C，乙D: no word says that they are of B."""
    begin = first.slot.position - len(first.slot.before)
    return UNNAMED.search(passage.template, max(0, begin - 4), begin) is not None


def _slipped(item: Item, other: Item) -> bool:
    """预算A，其中拨款A（甲B，乙C): one slip of the pen apart, the second A was to be the first."""
    one, two = str(item.mention.number), str(other.mention.number)
    return miswritten(one, two)


def _done_of_a_plan(text: Text, total: Item, parts: Sequence[Item]) -> list[Item]:
    """计划复垦A。…复垦面积中，甲C，乙D: of what was done, told elsewhere or in the total of a column 复垦, and not of the plan."""
    if total.measure not in AIMED_AT or total.slot.passage == parts[0].slot.passage or parts[0].measure in AIMED_AT:
        return []
    cells = {
        item.slot.start: column.header
        for segment in text.segments
        for row in segment.rows
        if row.is_total
        for column in segment.columns
        if (item := row.items.get(column.index)) is not None
    }
    made = (i for i in text.items.of("dimension", total.dimension) if i.mention.value == total_of(parts))
    done = (i for i in made if i.is_amount and i.measure not in AIMED_AT and i not in parts)
    return [i for i in done if overlap(total.label, cells.get(i.slot.start, i.label)) >= ALIKE][:1]


def _with_its_sibling(text: Text, total: Item, parts: Sequence[Item]) -> list[Item]:
    """捐款收入A，利息收入B。具体包括甲C，乙D，利息收入B: what is told again beside A is among the parts, so they are of both."""
    if len(parts) < LONG:
        return []
    row = text.items.by_passage[total.slot.passage]
    beside = [i for i in row if i.slot.start > total.slot.start][:1]
    again = [i for i in beside for p in parts if _told_again(i, p) and i.slot.sentence == total.slot.sentence]
    if not again:
        return []
    whole = total.mention.value + again[0].mention.value
    above = text.amounts_in(range(total.slot.passage - 2, total.slot.passage + 1))
    both = (i for i in upto(above, total.slot.start) if i.dimension == total.dimension and not i.slot.depth)
    return [i for i in both if i.mention.value == whole][:1]


def _told_again(item: Item, part: Item) -> bool:
    same = item.label == part.label and item.mention.value == part.mention.value
    return same and item is not part and item.slot.start < part.slot.start and item.dimension == part.dimension


def one_unread(passage: Passage, total: Item, parts: Sequence[Item]) -> bool:
    """职工7人，其中高级1人，中级4员人，初级2人: a number among the parts that was not read, and is what they lack."""
    if total.slot.passage != passage.index or len(parts) < 2:
        return False
    lacking = total.mention.number - sum(part.mention.number for part in parts)
    alike = len({i.mention.unit for i in (total, *parts)}) == 1
    between = passage.template[parts[0].slot.position : parts[-1].slot.position]
    return alike and lacking > 0 and any(Decimal(found) == lacking for found in UNREAD.findall(between))


def abridged(text: Text, total: Item, parts: Sequence[Item]) -> bool:
    """支出A，其中甲B、乙C、丙D、丁E。…拨款F，其中甲B、乙C: what the list above tells behind 乙 makes F with them, so that F has more parts."""
    if len(parts) < 2:
        return False
    for first in text.items.called(parts[0].label, parts[0].dimension, parts[0].slot.start):
        row = text.amounts_in([first.slot.passage])
        told = row[row.index(first) :][:MANY] if first in row and _told_again(first, parts[0]) else []
        if len(told) > len(parts) and all(_told_again(i, p) for i, p in zip(told, parts, strict=False)):
            return any(adds_up(total, told[:many]) for many in range(len(parts) + 1, len(told) + 1))
    return False
