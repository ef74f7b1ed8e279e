"""The same figure stated twice: one label, year, measure and unit of what is measured, in two sentences.

Equal figures are a tick. Figures that differ are an alarm only where the label is the same to the letter and says which total
it is, and the figures look like one with a slip (digits swapped, one digit wrong, the point moved); else please verify.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from auditor.english.facts import alike, plain
from auditor.english.sums import parts_of
from auditor.languages import en
from auditor.model import Claim, Confidence
from auditor.slips import miswritten
from auditor.text import Item, Text, claim, reading

SAME = (
    (re.compile(r"\b(?:expenditures?|expenses|spending|outlays?)\b"), "spending"),
    (re.compile(r"\b(?:revenues?|income|receipts)\b"), "revenue"),
    (re.compile(r"\b(?:the|of|for|its|our|city's|council's|and|in)\b"), " "),
)
OVERVIEW = re.compile(r"\b(?:overview|summary|highlights|glance|introduction|conclusions?|brief)\b", re.I)
VAGUE = re.compile(
    r"^(?:it|total|this|amount|cost|costs|other|others|new|project|projects|grant|grants|increase|savings|"
    r"up|first|second)?$"
)


def claims(text: Text) -> Iterator[Claim]:
    groups: dict[tuple[object, ...], list[Item]] = {}
    for item in text.items.all:
        if plain(item) and item.label and not item.mention.qualifier and not item.slot.reason:
            name = _name(item.label)
            if not VAGUE.match(name):
                key: tuple[object, ...] = (
                    name,
                    item.measure,
                    item.period,
                    item.dimension,
                    en.currency_of(item.mention.unit),
                    _section(text, item),
                )
                groups.setdefault(key, []).append(item)
    parts = parts_of(text)
    for key, group in groups.items():
        yield from _same(text, group, str(key[0]), parts)


def _section(text: Text, item: Item) -> str:
    """Two departments have a total each; only what says of what it is the total may be repeated elsewhere."""
    words = _name(item.label).split()
    whole = len(words) > 1 or item.slot.mark == "|"
    passage = text.passage_at.get(item.slot.passage)
    return "" if whole or passage is None else passage.subject


def _name(label: str) -> str:
    name = label.lower()
    for pattern, word in SAME:
        name = pattern.sub(word, name)
    return " ".join(name.split())


def _same(text: Text, group: Sequence[Item], name: str, parts: set[int]) -> Iterator[Claim]:
    if len({(i.slot.passage, i.slot.sentence) for i in group}) < 2:
        return
    first = group[0]
    equal = [i for i in group if _agree(first, i) and alike(first, i)]
    if len({(i.slot.passage, i.slot.sentence) for i in equal}) > 1:
        yield claim(text, "restated", [reading("again", stated=equal)], first, topic=_place(equal))
    for other in group:
        if not _agree(first, other) and _slipped(first, other):
            named = len(name.split()) > 1 and first.slot.start not in parts and other.slot.start not in parts
            total = en.TOTAL_WORD.search(name) is not None and _same_subject(text, first, other)
            sure: Confidence = "high" if named and total else "low"
            yield claim(
                text,
                "restated",
                [reading("differs", stated=[other, first])],
                other,
                topic=_place([other, first]),
                confidence=sure,
            )
            return


def _same_subject(text: Text, one: Item, other: Item) -> bool:
    """Under one heading, or one of them in an overview: the water fund and the sewer fund have a total revenue each."""
    passages = [text.passage_at.get(item.slot.passage) for item in (one, other)]
    heads = [passage.headings[-1:] if passage is not None else ("a table",) for passage in passages]
    if heads[0] == heads[1] != ("a table",):
        return passages[0] is passages[1] or bool(heads[0])
    return any(OVERVIEW.search(head) for above in heads for head in above)


def _place(items: Sequence[Item]) -> str:
    return "table" if any(i.slot.mark == "|" for i in items) else "text"


def _agree(one: Item, other: Item) -> bool:
    half = max(one.mention.ulp, other.mention.ulp) / 2 if one.mention.ulp != other.mention.ulp else 0
    return abs(one.mention.value - other.mention.value) <= half


def _slipped(one: Item, other: Item) -> bool:
    """Two digits swapped, one digit different, or the point moved."""
    if one.mention.unit.scale != other.mention.unit.scale or one.mention.decimals != other.mention.decimals:
        return False
    a, b = str(abs(one.mention.number)), str(abs(other.mention.number))
    if a.replace(".", "").strip("0") == b.replace(".", "").strip("0"):
        return len(a) > 3
    return len(a) > 3 and miswritten(a, b)
