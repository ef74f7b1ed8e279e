"""Sums whose parts stand apart: in paragraphs, sentences or brackets of their own, with other figures between them.

    三公经费2226.30万元，减少。/ 因公出国（境）费1153.00万元，比上年减少4万元。/ 公务接待费152.20万元，… / 公务用车921.10万元，…

A tick, never an alarm: parts that follow one another in a series (the first amount of each paragraph or sentence, all of
a paragraph, those that the same words name), from the first behind the total on, and that make it up to the last digit.
How many digits must meet depends on what else speaks for it. See `gathered` for parts side by side.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import islice, takewhile

from auditor.clauses import DELTA, PLAIN
from auditor.facts import Item
from auditor.model import Claim
from auditor.relations.lists import list_style
from auditor.text import Passage, Text, claim, figures_of, reading, rounds_to, total_of

NEAR = 10  # paragraphs back to the total
MOST = 16  # parts
SURE = 7  # digits that meet wherever the figures stand
MANY = 3  # parts that are many, digits that are enough where a word says that parts follow
SAFE = 5  # digits that are enough where rounding keeps them apart
TAIL = 4  # letters that name the same thing
MOST_BEHIND = 200  # figures of a sentence
SAID = re.compile(r"(?:[为是达约共计有数：]|合计|总计|安排|完成)+$")  # between the name and the figure
OPENED = re.compile(r"其中|包括")
OF_A_SECTION = re.compile(r"(?:安排|构成|具体|明细|情况|说明)+$")
PUNCTUATION = re.compile(r"[.、．]")  # 1. and 2、 are one list
ADDED = re.compile(r"加上|加：")
ALTOGETHER = re.compile(r"(?:合计|总计|总量|共计|总额|总规模|总[收支][入出])[为是达约共：]*$")

Kind = tuple[str, Decimal, str]  # dimension, scale of the unit, and whether it is an amount, a rise or a fall
Told = tuple[Item, Kind]
Totals = Mapping[Kind, Mapping[Decimal, Sequence[Item]]]  # the amounts of each kind by their values


@dataclass(frozen=True)
class Series:
    """Amounts of one unit in their order, and how many digits must meet: of two of them, and of more."""

    items: Sequence[Item]
    two: int
    more: int


def claims(text: Text) -> Iterator[Claim]:
    told = [(text.passage_at[index], row) for index, row in _told(text).items()]
    collected = Collected()
    for passage, row in told:
        collected.take(passage, row)
    known: set[tuple[int, ...]] = set()
    differences = _differences(text)
    for series in collected.series():
        for total, parts in _made_up(series, collected.totals):
            key = tuple(part.slot.start for part in parts)
            values = frozenset(i.mention.value for i in (total, *parts))
            if key not in known and values not in differences and not _is_known(text, total, parts):
                known.add(key)
                yield _tick(text, "apart", total, parts)
    for total, parts in _below_their_name(text, told, collected.totals):
        if tuple(part.slot.start for part in parts) not in known and not _is_known(text, total, parts):
            yield _tick(text, "below its name", total, parts)
    for passage, row in told:
        if row[1:]:
            yield from _added(text, passage, row, collected.totals)
            yield from _opened(text, passage, row)


def _tick(text: Text, how: str, total: Item, parts: Sequence[Item]) -> Claim:
    """Of low confidence: where a rule names the same figures, it is that rule that says so, and not only when it holds."""
    return claim(text, "sum", [reading(how, total=total, parts=parts)], total, topic="list", confidence="low")


def _below_their_name(
    text: Text, told: Sequence[tuple[Passage, Sequence[Told]]], totals: Totals
) -> Iterator[tuple[Item, list[Item]]]:
    """…项目支出A… / 四、项目支出 / 甲B（8个村）/ 乙C / 丙D: the first amount of every paragraph of the section that is called so."""
    sections: dict[tuple[str, ...], list[Told]] = defaultdict(list)
    for passage, row in told:
        if passage.headings and not row[0][0].slot.depth:
            sections[passage.headings].append(row[0])
    for headings, firsts in sections.items():
        parts, kinds = [item for item, _ in firsts], {kind for _, kind in firsts}
        if len(parts) < MANY or len(kinds) > 1 or parts[0].dimension != "money":
            continue
        name, made = OF_A_SECTION.sub("", headings[-1]), total_of(parts)
        equal = totals.get(firsts[0][1], {}).get(made, ())
        before = (i for i in equal if i.slot.start < parts[0].slot.start and i.label[TAIL - 1 :])
        total = next((i for i in before if name.endswith(i.label)), None)
        if total is not None:
            yield total, parts


def _differences(text: Text) -> set[frozenset[Decimal]]:
    """The values of every difference: 计划A，实际B，节约C is no sum besides."""
    bound = (one.readings[0].roles.values() for one in text.found.get("difference", []))
    return {frozenset(figure.mention.value for role in roles for figure in figures_of(role)) for roles in bound}


def _told(text: Text) -> dict[int, list[Told]]:
    """The amounts of each paragraph and the changes of amounts, in their order."""
    found: dict[int, list[Told]] = defaultdict(list)
    paragraphs = text.passage_at
    for item in text.items.all:
        index = item.slot.passage
        change = item.slot.role == DELTA and item.dimension == "money"
        if (item.is_amount or change) and item.mention.number > 0 and index in paragraphs:
            found[index].append((item, _kind(item)))
    return found


def _kind(item: Item) -> Kind:
    """Amounts are added to amounts, increases to increases and decreases to decreases, of one unit."""
    unit, slot = item.mention.unit, item.slot
    return unit.dimension, unit.scale, f"{slot.role}{'-' if slot.role == DELTA and slot.down else ''}"


# --- series ---------------------------------------------------------------------------------------------------------


class Collected:
    """The amounts of a text, sorted into what may be the parts of something."""

    def __init__(self) -> None:
        self.totals: dict[Kind, dict[Decimal, list[Item]]] = defaultdict(dict)
        self.named: dict[tuple[Kind, str], list[Item]] = defaultdict(list)  # the same words in front
        self.marked: dict[tuple[Kind, str], list[Item]] = defaultdict(list)  # the first of items with marks of a style
        self.first: dict[Kind, list[Item]] = defaultdict(list)  # the first of each paragraph
        self.spoken: dict[tuple[Kind, int], list[Item]] = defaultdict(list)  # of each sentence of a paragraph
        self.whole: dict[tuple[Kind, int], list[Item]] = defaultdict(list)  # all of a paragraph
        self.aside: dict[tuple[Kind, int, int], list[Item]] = defaultdict(list)  # all in one pair of brackets

    def take(self, passage: Passage, row: Sequence[Told]) -> None:
        template, at = passage.template, passage.index
        begun: dict[Kind, int] = {}  # the sentence of the last of each kind
        style = PUNCTUATION.sub("", list_style(passage.mark)) if passage.mark else ""
        of_the_last = template.startswith("其中")
        for item, kind in row:
            slot = item.slot
            self.totals[kind].setdefault(item.mention.value, []).append(item)
            if slot.depth:
                self.aside[kind, at, template.rfind("（", 0, slot.position)].append(item)
                continue
            self.whole[kind, at].append(item)
            if kind not in begun and not (of_the_last and kind in self.first):
                self.first[kind].append(item)
                if style:
                    self.marked[kind, style].append(item)
            if kind not in begun or begun[kind] != slot.sentence:
                self.spoken[kind, at].append(item)
            begun[kind] = slot.sentence
            name = SAID.sub("", slot.before)
            for tail in dict.fromkeys((name[-TAIL:], name[-2:])) if name[1:] else ():
                self.named[kind, tail].append(item)

    def series(self) -> Iterator[Series]:
        """In the order of how much speaks for them."""
        yield from (Series(items, 4 - (key[1][2:] != ""), 3) for key, items in self.named.items() if items[1:])
        yield from (Series(items, 4, 3) for items in self.marked.values() if items[1:])
        yield from (Series(items, 4, 4) for items in (*self.aside.values(), *self.spoken.values()) if items[1:])
        yield from (Series(items, 5, 4) for items in (*self.first.values(), *self.whole.values()) if items[1:])


def _made_up(series: Series, totals: Totals) -> Iterator[tuple[Item, Sequence[Item]]]:
    """Stretches of a series that are the sum of an amount before them."""
    items = series.items
    alike = totals[_kind(items[0])]
    largest = max(alike)
    for begin, first in enumerate(items):
        amount = first.mention.value
        for end, part in enumerate(items[begin + 1 : begin + MOST], begin + 2):
            amount += part.mention.value
            if amount > largest:
                break
            if amount in alike:
                total = _before(items, begin, alike[amount])
                if total is not None and _speaks(series, total, begin, end):
                    yield total, items[begin:end]


def _before(items: Sequence[Item], begin: int, likely: Sequence[Item]) -> Item | None:
    """The nearest before the first part, if it is near."""
    at = bisect_left(likely, items[begin].slot.start, key=lambda i: i.slot.start)
    near = at and items[begin].slot.passage - likely[at - 1].slot.passage <= NEAR
    return likely[at - 1] if near else None


def _speaks(series: Series, total: Item, begin: int, end: int) -> bool:
    """Do enough digits meet?"""
    digits = _digits(total, series.items[begin:end])
    following = not begin or series.items[begin - 1].slot.start <= total.slot.start
    return digits >= (SURE if not following else series.two if end - begin == 2 else series.more)


def _digits(total: Item, parts: Sequence[Item]) -> int:
    """Those of the total down to the last one that any of them has: 66 of 39.01 and 26.99 are four."""
    finest = min([item.mention.last_place for item in (total, *parts)])
    return total.mention.number.adjusted() - finest + 1


def _is_known(text: Text, total: Item, parts: Sequence[Item]) -> bool:
    """Does some sum say so, or that all but the first or last are parts of something else? Or is one of them told twice?"""
    if len({(part.mention.value, part.label) for part in parts}) < len(parts):
        return True
    others = (
        (parts[1:], parts[:-1]) if parts[2:] else ()
    )  # 到位A，支出B，结余C。甲、乙、丙合计B: C and those are no list
    return text.is_summed(parts, total.mention.value) or any(text.is_summed(few, total_of(few)) for few in others)


# --- what the words say ---------------------------------------------------------------------------------------------


def _added(text: Text, passage: Passage, row: Sequence[Told], totals: Totals) -> Iterator[Claim]:
    """本年支出A…。加上上解支出B、还本支出C，支出合计T: what is added, and the amount before that is the rest of it."""
    for begin in ADDED.finditer(passage.template):
        behind = [told for told in row if told[0].slot.position > begin.start() and told[1][2] == PLAIN]
        behind = [told for told in behind if not told[0].slot.depth]
        number = next((n for n, (item, _) in enumerate(behind) if ALTOGETHER.search(item.slot.before)), 0)
        if not number or len({kind for _, kind in behind[: number + 1]}) > 1:
            continue
        total, parts = behind[number][0], [item for item, _ in behind[:number]]
        likely = totals[behind[0][1]].get(total.mention.value - total_of(parts), ())
        other = _before(parts, 0, likely) if likely else None
        if other is not None and _digits(total, [other, *parts]) > MANY and not _is_known(text, total, parts):
            yield _tick(text, "added", total, [other, *parts])


def _opened(text: Text, passage: Passage, row: Sequence[Told]) -> Iterator[Claim]:
    """收入仅包括A；支出包括：B、C、D: all that follows in its sentence, which rounding may keep from the amount before."""
    for begin in OPENED.finditer(passage.template) if row[MANY:] else ():
        number = bisect_left(row, begin.start(), key=_position)
        if number == len(row):
            continue
        before = (told for told in reversed(row[:number]) if told[1][2] == PLAIN and not told[0].slot.depth)
        for total, kind in islice(before, 1):
            last = row[number][0].slot.sentence
            here = takewhile(lambda told: told[0].slot.sentence == last, islice(row, number, number + MOST_BEHIND))  # noqa: B023
            parts = [item for item, same in here if same == kind and not item.slot.depth]
            if not parts[MANY - 1 :] or not rounds_to(total, parts) or _is_known(text, total, parts):
                continue
            exact = total.mention.value == total_of(parts)
            if _digits(total, parts) >= (MANY if exact else SAFE):
                yield _tick(text, "opened", total, parts)


def _position(told: Told) -> int:
    return told[0].slot.position
