"""What lies between the two amounts of a rate told elsewhere: ``签约项目37个，开工25个，开工率67.57%。…12个项目未开工``. A tick, never an alarm.

In: amounts that are said to be left, lacking or still to do, or by which a target was passed, of which no difference was read; the two amounts of every
rate, share and bound, and cells side by side in a row. Out: differences of two that are just so far apart, and are called by a word
of it where the digits are few.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import combinations

from auditor.facts import Item, pairs_within, telling_pairs, unsigned
from auditor.model import Claim
from auditor.relations.left_apart import DONE
from auditor.text import Text, claim, figures_of, reading

SAYS = re.compile(
    r"缺口|结余|结存|剩余|短缺|欠|少|差|赤字|逆差|未|没有|尚不|还需|还要|超目标|超计划|超额|节约|结转|不足|空[编岗缺]|多完成|比计划|扣|净增|不合格|不达标"
)
TELLING = 4  # printed digits that two amounts of a rate do not differ by through chance
LONG = 60  # figures of a paragraph
MOST = 10  # characters behind the amount
FEW_CELLS = 6  # cells of a row side by side
ROLES = (("ratio", "numerator", "denominator"), ("share", "part", "whole"), ("bound", "parts", "limit"))

Pairs = Mapping[tuple[str, Decimal], Sequence[tuple[Item, Item]]]


def claims(text: Text) -> Iterator[Claim]:
    told = text.bound_as(difference="result", change="delta", sum="parts")
    saying = [text.row(passage) for passage in text.with_figures if SAYS.search(passage.template)]
    said = [i for row in saying if len(row) <= LONG for i in row if i.slot.start not in told and _is_left(text, i)]
    pairs = _pairs(text) if said else {}
    for left in said:
        near = pairs.get((left.mention.unit.symbol, left.mention.value), ())
        found = [pair for pair in near if left not in pair and _is_of(text, left, pair)]
        if found:
            whole, done = min(found, key=lambda pair: abs(pair[1].slot.start - left.slot.start))
            way = reading("of a rate", result=unsigned(left), plus=[whole], minus=[done])
            yield claim(text, "difference", [way], left, topic="table")


def _is_left(text: Text, item: Item) -> bool:
    if (
        item.slot.mark == "|"
        or item.slot.is_rate
        or item.slot.either
        or item.mention.value <= 0
        or item.mention.qualifier
    ):
        return False
    passage = text.passage_at.get(item.slot.passage)
    behind = re.split("[，。；：（）]", passage.rest(item.slot), maxsplit=1)[0][:MOST] if passage else ""
    return SAYS.search(item.slot.before) is not None or SAYS.search(behind) is not None


def _pairs(text: Text) -> Pairs:
    """The two amounts of each rate, the greater first, by their unit and by how much they differ."""
    found: dict[tuple[str, Decimal], list[tuple[Item, Item]]] = defaultdict(list)
    for kind, above, below in ROLES:
        for one in text.found.get(kind, ()):
            bound = [figures_of(one.readings[0].roles.get(role, ())) for role in (above, below)]
            items = [text.items.at.get(figures[0].mention.start) for figures in bound if len(figures) == 1]
            if len(items) == len(bound) and items[0] is not None and items[1] is not None:
                _add(found, items[0], items[1])
    for segment in text.segments:
        for row in segment.rows:
            cells = [row.items[at] for at in sorted(row.items)][:FEW_CELLS]
            for cell, beside in combinations(cells, 2):
                _add(found, cell, beside)
    return found


def _add(found: dict[tuple[str, Decimal], list[tuple[Item, Item]]], one: Item, other: Item) -> None:
    done, whole = sorted((one, other), key=lambda item: item.mention.value)
    more = whole.mention.value - done.mention.value
    signed = any(item.slot.down or item.slot.either or item.slot.is_rate for item in (one, other))
    if one.mention.unit == other.mention.unit and not signed and more and done.mention.value > 0:
        found[one.mention.unit.symbol, more].append((whole, done))


def _is_of(text: Text, left: Item, pair: tuple[Item, Item]) -> bool:
    """With digits enough, or of one name; cells of a row whose name is told."""
    names = telling_pairs(left) | pairs_within(left.slot.after[:MOST])
    called = names & set().union(*(telling_pairs(item) | pairs_within(item.label) for item in pair))
    in_table = all(item.slot.mark == "|" for item in pair)
    if left.mention.many_printed == 1 and not in_table and not DONE.search(pair[1].slot.before):
        return False
    return bool(called) or (left.mention.many_printed >= TELLING and not in_table)


__all__ = ["claims"]
