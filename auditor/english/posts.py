"""Posts in English: those that are authorized less those that are filled are vacant, and the vacancy rate.

``Of 386 established positions, 351 were filled and 35 were vacant. The vacancy rate was 9.1 %``; ``38 vacancies among 308
positions (12.3 percent)``. A paragraph is read that states each of them once, or once more in brackets for another year.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from auditor.english.clauses import gap, tail
from auditor.english.facts import plain
from auditor.model import Claim
from auditor.text import Item, Passage, Text, claim, reading

POST = r"(?:posts?|positions?|FTEs?|establishment)"
KINDS = (
    ("vacant", re.compile(
        rf"\bvacanc(?:y|ies)\b(?! rate)|\b(?:is|are|was|were|remain(?:s|ed)?|stood) (?:still )?vacant\b|\b(?:vacant|unfilled) {POST}"
        rf"|■ (?:posts |positions )?(?:still )?(?:vacant|unfilled)\b", re.I)),
    ("filled", re.compile(
        rf"\b(?:is|are|was|were|has been|have been|being|had been) (?:\w+ )?(?:filled|occupied|in post|in position|employed|staffed)\b|\bin (?:post|position)\b"
        rf"|\bfilled {POST}\b|\boccupied\b|\bon board\b", re.I)),
    ("posts", re.compile(
        rf"\b(?:authori[sz]ed|established|sanctioned|budgeted|approved|funded|permanent)\b[^,;:()■]{{0,30}}\b{POST}|\bestablishment of\b"
        rf"|\bamong ■|\bout of ■|^ ?(?:Out )?of (?:its|the|our|a total of)? ?■[^,]*{POST}", re.I)),
)  # fmt: skip
JOINT = re.compile(r"(?:^| )(?:against|and|but|while|with|versus) ", re.I)
BEHIND = re.compile(r"^[^,;:()。]*?(?=,|;|:|\(|\)|。|$| and | against | compared | among | out of )")
NAMED_RATE = re.compile(
    r"\bvacancy (?:rate|ratio)(?: (?:of|was|is|were|stood at|stands at|to|fell to|rose to|therefore|thus|now))*\s*$",
    re.I,
)
IN_BRACKETS = re.compile(r"^[^,;:()。]{0,30} \($|^,? or (?:about )?$|^ \($")
OF_SOME = re.compile(
    r"\b(?:including|of which|of whom|of them|of these|new|added|abolished|under offer|on hold|advertised|eliminated|frozen|additional|police|fire)\b",
    re.I,
)
OTHER_YEAR = re.compile(
    r"\b(?:compared|year earlier|year before|previous|prior|last year|from|by (?:January|February|March|April|May|June|July|August|September|October|November|December))\b",
    re.I,
)


class Said(NamedTuple):
    """A number of posts, and what it says they are: all, filled, vacant, or some of them."""

    kind: str
    item: Item
    words: str


def claims(text: Text) -> Iterator[Claim]:
    for passage in text.with_figures:
        row = text.row(passage)
        known = list(_of_all([found for item in row if (found := _said(passage, row, item)) is not None]))
        if not any(found.kind == "vacant" for found in known) and not _rates(passage, row):
            continue
        pairs = _with_their_posts(known)
        apart = {item.slot.start for pair in pairs for item in pair}
        now = [found for found in known if found.item.slot.start not in apart and not OTHER_YEAR.search(found.words)]
        yield from _posts(text, passage, row, now)
        yield from _beside(text, passage, row, pairs)


def _of_all(found: Sequence[Said]) -> Iterator[Said]:
    """``Of 60 police positions, 8 were vacant``: behind a number of some posts, others of that sentence are of these."""
    some: set[int] = set()
    for one in found:
        if one.kind == "some":
            some.add(one.item.slot.sentence)
        elif one.item.slot.sentence not in some:
            yield one


def _said(passage: Passage, row: Sequence[Item], item: Item) -> Said | None:
    """``283 of 312 authorized positions were filled`` -> filled; what is of some posts only is none."""
    if item.dimension not in ("person", "number", "position", "post") or item.slot.role not in ("plain", "prior"):
        return None
    if item.slot.role == "plain" and not plain(item):
        return None
    before = row[row.index(item) - 1].slot if row.index(item) else None
    lead = JOINT.split(re.split(r"[,;()。]", gap(passage.template, before, item.slot))[-1])[-1]
    named = item.mention.text.partition(" ")[2]
    bracket = _bracketed(passage, row, item)
    bracket = [i for i in bracket if i.slot.depth]
    behind = BEHIND.match(
        tail(passage.template, bracket[0].slot).lstrip(")") if bracket else tail(passage.template, item.slot)
    )
    words = f"{lead}■ {named}{behind.group() if behind else ''}"
    following = row[row.index(item) + 1 :][:1]
    part_of = following and re.match(
        r"^ (?:out )?of (?:the |its |our )?$", gap(passage.template, item.slot, following[0].slot)
    )
    if part_of:
        words = f"■ {tail(passage.template, following[0].slot)}"
        words = re.sub(r"\b(?:authori[sz]ed|established|sanctioned|budgeted|approved|funded|permanent)\b", "", words)
    words = " ".join(words.split())
    kind = next((kind for kind, pattern in KINDS if pattern.search(words)), "")
    if OF_SOME.search(words):
        return Said("some", item, words)
    if before is not None and re.fullmatch(
        r" (?:out )?of (?:the |its |our )?", gap(passage.template, before, item.slot)
    ):
        kind = "posts"
    return Said(kind, item, words) if kind else None


def _one(found: Sequence[Said], kind: str) -> Item | None:
    """The one number of that kind."""
    items = [one.item for one in found if one.kind == kind]
    return items[0] if len({item.mention.value for item in items}) == 1 else None


def _posts(text: Text, passage: Passage, row: Sequence[Item], found: Sequence[Said]) -> Iterator[Claim]:
    posts, filled, vacant = (_one(found, kind) for kind in ("posts", "filled", "vacant"))
    if posts is None:
        return
    if filled is not None and vacant is not None:
        way = reading("vacant", result=vacant, plus=[posts], minus=[filled])
        yield claim(text, "difference", [way], vacant, topic="left")
    if vacant is None:
        return
    rates = _rates(passage, row) or _bracketed(passage, row, vacant)
    if len(rates) == 1:
        yield claim(text, "ratio", [reading("vacancy", numerator=vacant, denominator=posts, rate=rates[0])], rates[0])


def _rates(passage: Passage, row: Sequence[Item]) -> list[Item]:
    """The vacancy rate; behind "fell from" stands another."""
    found = []
    for index, item in enumerate(row):
        if item.slot.role == "rate" and item.slot.is_rate:
            before = row[index - 1] if index else None
            lead = gap(passage.template, before.slot if before else None, item.slot)
            above = gap(passage.template, row[index - 2].slot if index > 1 else None, before.slot) if before else ""
            turned = before is not None and before.slot.role == "prior" and re.search(r"\bvacancy rate\b", above, re.I)
            if NAMED_RATE.search(lead) or (turned and re.fullmatch(r" to (?:about )?", lead)):
                found.append(item)
    return found


def _bracketed(passage: Passage, row: Sequence[Item], vacant: Item) -> list[Item]:
    following = row[row.index(vacant) + 1 :][:1]
    return [
        i for i in following if i.slot.role == "rate" and IN_BRACKETS.match(gap(passage.template, vacant.slot, i.slot))
    ]


def _with_their_posts(known: Sequence[Said]) -> list[tuple[Item, Item]]:
    """38 vacancies among 308 positions"""
    return [
        (one.item, other.item) for one, other in itertools.pairwise(known)
        if one.kind == "vacant" and other.kind == "posts" and re.search(r"\b(?:among|out of|of) ■", other.words)
    ]  # fmt: skip


def _beside(text: Text, passage: Passage, row: Sequence[Item], pairs: Sequence[tuple[Item, Item]]) -> Iterator[Claim]:
    for vacant, posts in pairs:
        for rate in _bracketed(passage, row, posts):
            yield claim(text, "ratio", [reading("vacancy", numerator=vacant, denominator=posts, rate=rate)], rate)
