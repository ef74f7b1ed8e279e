"""A change in English: ``increased by $0.4 million, or 3.2 percent, to $12.9 million``; ``up 3.2 percent from A``."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from auditor.clauses import DELTA, GROWTH, PRIOR
from auditor.english.clauses import gap
from auditor.english.facts import alike, label_in, plain
from auditor.english.rounding import coarse, printed_ulp
from auditor.interval import ZERO
from auditor.languages import en
from auditor.model import Claim
from auditor.text import Item, Passage, Text, claim, reading

WHICH = re.compile(
    r"^\s*(?:This|That|It|Which|The (?:total|amount|figure|budget))\b(?: budget| total| amount|"
    r" figure)?,? (?:is|was|represents?|marks?|reflects?|constitutes|will be|would be)\b",
    re.I,
)


def claims(text: Text) -> Iterator[Claim]:
    for passage in text.with_figures:
        row = text.row(passage)
        index = 0
        while index < len(row):
            group = _group(passage, row, index)
            if group:
                yield from _change(text, passage, row, index, group)
            index += max(1, len(group))


def _group(passage: Passage, row: Sequence[Item], index: int) -> list[Item]:
    """A change in amount and the change in per cent beside it."""
    first = row[index]
    if first.slot.role not in (DELTA, GROWTH) or first.mention.qualifier in ("at least", "at most"):
        return []
    following = row[index + 1 : index + 2]
    pair = {first.slot.role, *(i.slot.role for i in following)} == {DELTA, GROWTH}
    beside = pair and following[0].slot.sentence == first.slot.sentence
    if beside and en.JOINED.match(gap(passage.template, first.slot, following[0].slot)):
        return [first, *following]
    return [first]


def _change(text: Text, passage: Passage, row: Sequence[Item], index: int, group: Sequence[Item]) -> Iterator[Claim]:
    begin, end = _bounds(passage, row[index])
    if en.ADJUSTED.search(passage.template[begin:end]):
        return
    if _of_two(row, index):
        return
    delta = next((i for i in group if i.slot.role == DELTA), None)
    rate = next((i for i in group if i.slot.role == GROWTH), None)
    stop = index + len(group)
    delta = delta or _said_before(passage, row, index)
    level = _level(delta)
    prior = _prior(passage, row, index, stop, level)
    currents = _currents(passage, row, index, stop, prior, level)
    ways = []
    for current in currents:
        if prior is not None and not alike(current, prior):
            continue
        if level == "money" and delta is not None and not alike(current, delta):
            continue
        if delta is None and current.slot.is_rate:
            continue  # rates that rise by per cent: of themselves, or in points?
        signed = [item and _turned(item, current, prior) for item in (delta, rate)]
        ways.append(reading("change", current=current, prior=prior, delta=signed[0], rate=signed[1]))
    either = any(i.slot.either for i in group)
    if either and prior is None:
        return  # improved by ■: who knows which way
    if not currents and prior is not None and delta is not None and rate is not None and alike(prior, delta):
        ways.append(reading("change", prior=prior, delta=delta, rate=rate))
    ways = [way for way in ways if len(way.roles) > 2]
    if ways:
        low = _uncertain(currents[:1], prior, delta, rate)
        budget = prior is not None and _is_budget(prior) and not any(_is_budget(current) for current in currents[:1])
        topic = "points" if level == "rate" else "budget" if budget else "year"
        yield claim(text, "change", ways, group[0], topic=topic, confidence="low" if low else "high")


def _of_two(row: Sequence[Item], index: int) -> bool:
    """``from ■ to ■ in the east and from ■ to ■ in the west, an increase of ■``: of both together."""
    priors = 0
    for item in row[:index]:
        if item.slot.part == row[index].slot.part:
            changed = item.slot.role in (DELTA, GROWTH)
            priors = 0 if changed else priors + (item.slot.role == PRIOR)
    return priors > 1


def _turned(item: Item, current: Item, prior: Item | None) -> Item:
    """``an improvement of 2.2 points``: less, where there was more before."""
    if not item.slot.either or prior is None:
        return item
    return replace(item, slot=replace(item.slot, down=current.mention.value < prior.mention.value, either=False))


def _is_budget(item: Item) -> bool:
    """Is what was spent compared with its budget, and not one year's budget with another's?"""
    words = f"{item.slot.base} {item.label}"
    return en.BUDGET_WORDS.search(words) is not None and not en.LAST_YEAR.search(words)


def _said_before(passage: Passage, row: Sequence[Item], index: int) -> Item | None:
    """rose by ■ to ■, an increase of 3.7 percent"""
    if index < 2 or row[index - 2].slot.role != DELTA or row[index - 2].slot.sentence != row[index].slot.sentence:
        return None
    to = en.THEN_TO.match(gap(passage.template, row[index - 2].slot, row[index - 1].slot))
    return row[index - 2] if to and row[index - 2].slot.down == row[index].slot.down else None


def _bounds(passage: Passage, item: Item) -> tuple[int, int]:
    """Where the clause group of a figure begins and ends in the template: between full stops and semicolons."""
    template = passage.template
    begin = max(template.rfind("。", 0, item.slot.position), template.rfind(";", 0, item.slot.position)) + 1
    ends = [at for mark in "。;" if (at := template.find(mark, item.slot.position)) >= 0]
    return begin, min(ends, default=len(template))


def _level(delta: Item | None) -> str | None:
    """The dimension of what changed."""
    if delta is None:
        return None
    return "rate" if delta.dimension == "points" else delta.dimension


def _uncertain(currents: Sequence[Item], prior: Item | None, delta: Item | None, rate: Item | None) -> bool:
    """Could a coarse figure among them, rounded, be the reason that they do not agree?"""
    figures = [*currents, *([prior] if prior else []), *([delta] if delta else [])]
    if any(i.slot.is_rate for i in figures):
        return False
    if currents and prior and delta and coarse([currents[0]], [prior, delta], [1, -1 if delta.slot.down else 1]):
        return True
    if rate is None or len(figures) < 2:
        return False
    pair = [i for i in figures if i is not delta] if currents and prior else figures
    if not currents or (prior is None and delta is None):
        return False
    current = currents[0].mention.value
    change = (current - prior.mention.value) if prior else (delta.mention.value if delta else current)
    base = prior.mention.value if prior else current - change * (-1 if delta and delta.slot.down else 1)
    if not base:
        return True
    allowance = sum((printed_ulp(i) for i in pair), ZERO) / 2 / abs(base) + rate.mention.ulp
    off = abs(abs(change) / abs(base) - abs(rate.mention.value))
    plain_allowance = sum((i.mention.ulp for i in pair), ZERO) / 2 / abs(base) + rate.mention.ulp
    return plain_allowance < off <= allowance


def _prior(passage: Passage, row: Sequence[Item], index: int, stop: int, level: str | None) -> Item | None:
    """Behind the change: from, than, over ■. Before it: from ■ to ■, compared with ■."""
    part = row[index].slot.part
    fits = [
        i for i in row
        if i.slot.part == part and i.slot.role == PRIOR and (level is None or i.dimension == level)
    ]  # fmt: skip
    behind = [i for i in fits if i in row[stop : stop + 2]]
    before = [i for i in fits if i in row[max(0, index - 3) : index]]
    if behind and not any(i.slot.role in (DELTA, GROWTH) for i in row[stop : row.index(behind[0])]):
        return behind[0]
    if not before or _other_change(row, row.index(before[-1]), index):
        return None
    between = [i for i in row[row.index(before[-1]) + 1 : index] if _is_level(i, level)]
    to = en.THEN_TO.match(gap(passage.template, before[-1].slot, between[0].slot)) if between else None
    return before[-1] if not between or (to and len(between) == 1) else None  # down from ■ a year ago and ■ then


def _other_change(row: Sequence[Item], begin: int, end: int) -> bool:
    return any(i.slot.role in (DELTA, GROWTH) for i in row[begin:end])


def _currents(
    passage: Passage, row: Sequence[Item], index: int, stop: int, prior: Item | None, level: str | None
) -> list[Item]:
    """to ■ behind the change; from ■ to ■; else the amount before it; else that of the sentence before."""
    template = passage.template
    sentence = row[index].slot.sentence
    for one, other in itertools.pairwise(row[max(0, index - 3) : stop + 3]):
        to = one.slot.sentence == other.slot.sentence == sentence and en.THEN_TO.match(
            gap(template, one.slot, other.slot)
        )
        apart = any(_is_level(i, level) for i in row[row.index(other) + 1 : index])  # then restored to ■
        if to and _is_level(other, level) and (one is prior or one is row[stop - 1]):
            return [] if apart else [other]
    if row[index].slot.reason:
        return []
    before = [i for i in row[:index] if i.slot.part == row[index].slot.part and _is_level(i, level) and i is not prior]
    before = [i for i in before if i.slot.depth <= row[index].slot.depth]
    if before:
        nearest = before[-1]
        between = row[row.index(nearest) + 1 : index]
        if any(
            i.slot.role in (DELTA, GROWTH) and i.slot.depth == nearest.slot.depth for i in between if i is not prior
        ):
            return []  # a change of its own stands between
        return [nearest]
    lead = gap(template, row[index - 1].slot if index else None, row[index].slot)
    if WHICH.match(lead) and not [i for i in row[:index] if i.slot.sentence == sentence]:
        earlier = [
            i for i in row[:index] if i.slot.sentence == sentence - 1 and _is_level(i, level) and i.slot.depth == 0
        ]
        return list(dict.fromkeys([*earlier[:1], *earlier[-1:]]))
    return _of_the_name(passage, row, index, prior)


def _of_the_name(passage: Passage, row: Sequence[Item], index: int, prior: Item | None) -> list[Item]:
    """``Supplies exceeded the budget of ■ by ■``: the supplies of the sentences before."""
    if prior is None:
        return []
    said = en.BEYOND.search(lead := gap(passage.template, None, prior.slot))
    label = label_in(lead[: said.start()]).lower() if said else ""
    named = [i for i in row[:index] if plain(i) and alike(i, prior) and i.label.lower() == label and label]
    return named[-1:] if len({i.mention.value for i in named}) == 1 else []


def _is_level(item: Item, level: str | None) -> bool:
    if level == "rate":
        return item.slot.is_rate and item.slot.role == "rate"
    return plain(item) and (level is None or item.dimension == level)
