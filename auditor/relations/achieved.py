"""What was achieved, in the table of targets and in the text: ``高新技术企业数量 | 480家 | 486家`` and ``年末高新技术企业486家``.

In: the rows of tables with a column for what was achieved (完成值), and the figures of the text in the same unit. Out: restated
claims (`table`). What agrees under a like name is a check; what differs is one only where the table has the figure that the
text gives for the year before, or the same digits in another order.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from auditor.clauses import GROWTH, PRIOR
from auditor.facts import Item, core, overlap
from auditor.model import Claim
from auditor.relations.earned import ACTUAL
from auditor.tables import Row, Segment
from auditor.text import Text, claim, reading

TAIL = re.compile(r"(?:数量|总数|个数|人数|户数|面积|情况|指标|数|率|度)$")
FEW = 2  # pairs of characters that two names share
LEAST = 3  # characters of a name


def claims(text: Text) -> Iterator[Claim]:
    for segment in text.segments:
        column = next((c.index for c in segment.columns if ACTUAL.search(c.header)), None)
        if column is not None and any(c.index < column for c in segment.columns):
            for row in segment.rows:
                if column in row.items and not row.is_total:
                    yield from _stated(text, segment, row, row.items[column])


def _stated(text: Text, segment: Segment, row: Row, done: Item) -> Iterator[Claim]:
    name = _name_of(row, done)
    if len(name) < LEAST or done.dimension in ("bare", "score") or done.mention.qualifier:
        return
    said = [i for i in text.items.all if i.slot.mark != "|" and i.dimension == done.dimension and _called(i, name)]
    said = [i for i in said if i.slot.role not in (PRIOR, GROWTH) and not i.mention.qualifier]
    same = [i for i in said if i.mention.value == done.mention.value]
    if same:
        yield claim(text, "restated", [reading("achieved", stated=[same[0], done])], same[0], topic="table")
        return
    exactly = [
        i for i in said if i.own and TAIL.sub("", i.label).endswith(TAIL.sub("", name)) and i.measure != "target"
    ]
    if len({i.mention.value for i in exactly}) == 1 and (
        _of_last_year(text, exactly[0], done) or _exchanged(exactly[0], done)
    ):
        yield claim(text, "restated", [reading("differs", stated=[done, exactly[0]])], done, topic="table")


def _name_of(row: Row, done: Item) -> str:
    """The words of the row nearest to the left of its target."""
    left = [words for column, words in row.words if column < done.slot.position and len(words) < 24]
    return core(re.sub(r"\s", "", left[-1])) or re.sub(r"\s", "", left[-1]) if left else ""


def _called(item: Item, name: str) -> bool:
    """隐患整改率 for 整改率, 食品抽检合格率 for 抽检合格率: the end of the name, or most of it."""
    words = item.slot.base if item.slot.is_rate and item.slot.base else f"{item.label}{item.slot.before}"
    stem, said = TAIL.sub("", name), core(words) or words
    return stem[-LEAST:] in said or overlap(name, said) >= max(FEW, len(stem) - 2)


def _of_last_year(text: Text, stated: Item, done: Item) -> bool:
    """Does the sentence compare with just that figure?"""
    row: Sequence[Item] = text.items.by_passage.get(stated.slot.passage, ())
    near = [i for i in row if i.slot.sentence == stated.slot.sentence and i.slot.role == PRIOR]
    return any(i.mention.value == done.mention.value and i.mention.unit == done.mention.unit for i in near)


def _exchanged(one: Item, other: Item) -> bool:
    a, b = str(one.mention.number), str(other.mention.number)
    return one.mention.unit == other.mention.unit and len(a) > 2 and len(a) == len(b) and sorted(a) == sorted(b)
