"""A section that names projects and has no total of its own, beside a breakdown of all expenditure that names them too.

二、项目支出情况 names three projects with what was spent; elsewhere all expenditure is broken down, those three and
others among the parts; basic expenditure is told by itself. Basic expenditure and the projects named are all of it, or
one part of the breakdown is missing from the section, or what else is in the breakdown is the basic expenditure: only then
is anything claimed, and with doubt, as a section need not name every project.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from auditor.facts import SPENDING, Item
from auditor.model import Claim, Figure
from auditor.text import Passage, Text, claim, figures_of, reading, total_of

PROJECTS = re.compile(r"项目(?:支出|经费)")
BASIC = "basic_expenditure"
FEW = 2  # names that a section must share with the breakdown


def claims(text: Text) -> Iterator[Claim]:
    for breakdown in tuple(text.found.get("sum", ())):
        roles = breakdown.readings[0].roles
        parts = figures_of(roles["parts"])
        for total in figures_of(roles.get("total", ())):
            if total.concept in SPENDING and len(parts) > FEW and total.mention.start in text.items.at:
                yield from _beside(text, text.items.at[total.mention.start], parts)


def _beside(text: Text, total: Item, parts: Sequence[Figure]) -> Iterator[Claim]:
    basic = [
        item for item in text.items.of("concept", BASIC) if item.measure == "final" and item.period == total.period
    ]
    for passage in text.passages:
        if passage.index == total.slot.passage or not _on_projects(passage):
            continue
        named = [item for item in text.amounts(passage) if item.measure != "budget" and _among(item, parts)]
        distinct = len({item.label for item in named}) == len(named)
        if len(named) < FEW or not distinct or not basic:
            continue
        listed = [basic[0], *named]
        if _complete(total, listed, [part for part in parts if not any(_is(item, part) for item in named)]):
            way = reading("section", total=total, parts=listed)
            yield claim(text, "sum", [way], named[0], confidence="low", topic="listed_projects")
            return


def _on_projects(passage: Passage) -> bool:
    """By its heading, or by the words before its first figure."""
    first = passage.slots[0].position if passage.slots else 0
    return any(map(PROJECTS.search, (*passage.headings, passage.template[:first])))


def _among(item: Item, parts: Sequence[Figure]) -> bool:
    return any(_is(item, part) for part in parts)


def _is(item: Item, part: Figure) -> bool:
    return bool(item.label) and item.label == part.label and item.mention.value == part.mention.value


def _complete(total: Item, listed: Sequence[Item], rest: Sequence[Figure]) -> bool:
    """Is that all of it, or all but one of the other parts; or are the other parts the basic expenditure?"""
    missing = total.mention.value - total_of(listed)
    values = [part.mention.value for part in rest]
    return missing == Decimal(0) or missing in values or sum(values) == listed[0].mention.value
