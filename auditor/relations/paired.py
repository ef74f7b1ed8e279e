"""The sum of things that are named and stand elsewhere: ``设备购置和信息化建设合计980万元``. A tick, never an alarm.

In: what 合计 or 共计 says of names joined by 和. Out: sums of the last amount above it right behind each name, where they make it up: a
name may be told of several extents.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from auditor.model import Claim
from auditor.text import Item, Passage, Text, adds_up, claim, reading

NAMES = re.compile(
    r"(?:^|[，。；：、])(?P<names>[一-龥]{3,14}(?:[、和与及][一-龥]{3,14}){1,3})(?:[两三四]项)?(?:合计|共计|总计|合共)[为是达]?$"
)
JOINED = re.compile("[、和与及]")
ABOVE = 12  # paragraphs


def claims(text: Text) -> Iterator[Claim]:
    for passage in text.with_figures if "计" in text.words else ():
        for total in text.amounts(passage):
            words = total.slot.before
            if "计" in words[-2:] and ("和" in words or "与" in words or "及" in words):
                yield from _of(text, passage, total)


def _of(text: Text, passage: Passage, total: Item) -> Iterator[Claim]:
    said = NAMES.search(text.lead(total))
    names = JOINED.split(said["names"]) if said else []
    parts = [_called(text, passage, total, name) for name in names]
    told = [part for part in parts if part is not None]
    if len(told) == len(names) > 1 and adds_up(total, told):
        yield claim(text, "sum", [reading("named", total=total, parts=told)], total)


def _called(text: Text, passage: Passage, total: Item, name: str) -> Item | None:
    """The last amount above it right behind that very name."""
    above = text.amounts_in(range(passage.index - ABOVE, passage.index + 1))
    same = [i for i in above if i.slot.start < total.slot.start and i.dimension == total.dimension]
    return next((i for i in reversed(same) if i.slot.before.endswith(name)), None)


__all__ = ["claims"]
