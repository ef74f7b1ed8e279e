"""A list of short lines that the line with its total ends.

``增值税10342万元，增长3.2%；`` / ``营业税4107万元；`` / ``税收合计14449万元，占60%；``: each line begins with a name and its amount.
Several lists may follow one another, and a last line may total what their totals were.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from auditor.model import Claim
from auditor.relations.lists import THE_REST_OF_THEM, list_style
from auditor.text import Item, Passage, Text, adds_up, claim, reading

TOTAL = re.compile(r"(?:合|小|总|共)计(?:[数额为是]|金额)*$|^(?:以上|上述)[^，。；]{0,6}(?:共|合计|总计)")
OF_THE_LAST = re.compile(r"其中|其$|^[含包]|包括")  # what is in the line above
MARKS = re.compile(r"[，。；：]")
ADDED = re.compile(r"^其中[：，]|（[^（）]{0,12}）")  # to a name
LONGEST = 24  # characters of a name
FEWEST = 2  # parts
ENOUGH = 3  # letters that names have in common

Line = tuple[Passage, Item]


def ended(text: Text) -> Iterator[Claim]:
    """The lists of all the runs of such lines."""
    run: list[Line] = []
    for passage in text.passages:
        first = _begins_with(text, passage)
        if run and (first is None or not _goes_on(run[-1], passage, first)):
            yield from _lists(text, run)
            run = []
        run += [(passage, first)] if first is not None else []
    yield from _lists(text, run)


def _begins_with(text: Text, passage: Passage) -> Item | None:
    """The amount that a line begins with, a name before it."""
    first = next(iter(passage.slots), None)
    item = text.items.at.get(first.mention.start) if first is not None else None
    if first is None or item is None or not item.is_amount or first.depth or not first.before:
        return None
    if "。" in passage.template[:-1]:
        return None  # a paragraph of several sentences
    name = ADDED.sub("", passage.template[len(passage.mark) : first.position])
    return item if len(name) <= LONGEST and not MARKS.search(name) else None


def _goes_on(last: Line, passage: Passage, first: Item) -> bool:
    alike = list_style(last[0].mark) == list_style(passage.mark) and last[1].dimension == first.dimension
    return alike and passage.index == last[0].index + 1


def _lists(text: Text, run: Sequence[Line]) -> Iterator[Claim]:
    """The totals of a run with what stands above each: alarms only where the totals do stand last, and nothing else in between."""
    ends = [bool(TOTAL.search(i.slot.before)) and not THE_REST_OF_THEM.search(i.slot.before) for _, i in run]
    inner = [OF_THE_LAST.search(passage.template[: item.slot.position]) is not None for passage, item in run]
    if not any(ends):
        return
    sure = ends[-1] and not ends[0] and not any(inner) and len({item.period for _, item in run}) == 1
    parts: list[Item] = []
    totals: list[Item] = []
    for (_, item), is_total, inside in zip(run, ends, inner, strict=True):
        if not is_total:
            parts += [] if inside else [item]
            continue
        own = _of_its_name(item, parts)
        ways = [way for way in (parts, own, [*totals, *parts] if totals else [], totals) if len(way) >= FEWEST]
        fitting = [way for way in ways if adds_up(item, way)]
        larger = any(part.mention.value > item.mention.value for part in parts)
        for way in fitting[:1] or (ways[:1] if sure and parts and not larger and len(own) in (0, len(parts)) else []):
            yield claim(text, "sum", [reading("ended by it", total=item, parts=way)], item, topic="list")
        parts, totals = [], [*totals, item]


def _of_its_name(total: Item, parts: Sequence[Item]) -> list[Item]:
    """购置费A / 运行费B / 接待费C / 购置及运行费合计D: those that are called as it is; 税收收入合计: all but 非税收入."""
    if any(part.label.startswith(f"非{total.label[:1]}") for part in parts):
        return [part for part in parts if not part.label.startswith("非")]
    return [part for part in parts if part.label[:ENOUGH] == total.label[:ENOUGH]]


__all__ = ["ended"]
