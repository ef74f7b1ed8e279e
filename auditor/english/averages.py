"""So much for each of many in English: ``resurfaced 64.8 lane miles at a cost of $11.34 million, an average of $175,000 per lane
mile``; ``served 41,200 households and cost $8.03 million, or about $195 per household``.

The words must say that the one is the quotient of the others (an average, "or", brackets), and name what is counted by the
noun that stands behind a number of the sentence or of those before it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from auditor.clauses import DELTA, GROWTH, PRIOR
from auditor.english.clauses import gap, tail
from auditor.english.facts import alike, plain
from auditor.english.sums import parts_of
from auditor.model import Claim
from auditor.text import Item, Passage, Text, claim, reading

SAID = re.compile(
    r"(?:\b(?:an|at an|or an|the) average (?:(?:unit )?cost |price )?of|, or|\(|, i\.e\.,?|\bequivalent to|\baveraging|\bor)"
    r" ?(?:about |approximately |around |roughly |some |nearly |an average of )*$",
    re.I,
)
EACH = re.compile(r"^ (?:\w+ )?(?:per|for each|for every|each) (?P<noun>[a-z][a-z-]*(?: [a-z][a-z-]*)?)", re.I)
TIME = re.compile(r"^(?:years?|months?|weeks?|days?|hours?|quarters?|capita|cent|annum)$", re.I)
OVER_TIME = re.compile(
    r"\b(?:over|since|a year|per year|per month|annually|monthly|after|before|net of|excluding|excludes|without|per \w+ per)\b",
    re.I,
)
FARTHEST = 2  # sentences back to the number of things


def claims(text: Text) -> Iterator[Claim]:
    parts = parts_of(text)
    for passage in text.with_figures:
        row = text.row(passage)
        for index, item in enumerate(row):
            if index and item.slot.role not in (DELTA, GROWTH, PRIOR) and not item.slot.is_rate:
                yield from _average(text, passage, row, index, parts)


def _average(text: Text, passage: Passage, row: Sequence[Item], index: int, parts: set[int]) -> Iterator[Claim]:
    item = row[index]
    each = EACH.match(tail(passage.template, item.slot))
    if each is None or not SAID.search(gap(passage.template, row[index - 1].slot, item.slot)):
        return
    nouns = [_stem(noun) for noun in each["noun"].split() if not TIME.match(noun)]
    if not nouns or TIME.match(each["noun"].split()[0]) or OVER_TIME.search(tail(passage.template, item.slot)):
        return
    before = [
        i for i in row[:index] if i.slot.sentence == item.slot.sentence and plain(i) and i.dimension == item.dimension
    ]
    if len(before) != 1 or not alike(before[-1], item) or before[-1].slot.start in parts or before[-1].slot.reason:
        return
    total = before[-1]
    things = [
        i
        for i in row[:index]
        if i is not total and _counts(passage, i, nouns) and item.slot.sentence - i.slot.sentence <= FARTHEST
    ]
    here = [i for i in things if i.slot.sentence == item.slot.sentence]
    ways = [reading("each", numerator=total, denominator=one, rate=item) for one in (here or things)[::-1]]
    if ways:
        yield claim(text, "ratio", ways, item, topic="average")


def _stem(noun: str) -> str:
    """``households`` -> household, ``companies`` -> compan"""
    return re.sub(r"(?:ies|y|s)$", "", noun.lower())


def _counts(passage: Passage, item: Item, nouns: Sequence[str]) -> bool:
    """Is it a number of these things: 58 training workshops, 64.8 lane miles?"""
    if not plain(item) or item.dimension == "money" or item.slot.reason:
        return False
    behind = re.split(r"[,;:()。]", tail(passage.template, item.slot))[0].split()[:4]
    named = [_stem(word) for word in [*item.mention.text.split()[1:], *behind]]
    return nouns[0] in named or nouns[-1] in named or item.dimension in nouns
