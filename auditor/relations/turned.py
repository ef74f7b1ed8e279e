"""What the kinds of one amount were planned to be and are now, told side by side: a tick, never an alarm.

    一般公共预算收入 | 92,600 | -2,600 | 90,000 / 其中：税收收入由年初58,300万元调减至54,100万元；非税收入由34,300万元调增至35,900万元

What they were makes an amount told before them or elsewhere, and what they are another; each is a sum of its own. A kind that
stays as it is (其他收入6,000万元不作调整) is on both sides.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from auditor.facts import Item
from auditor.languages import zh
from auditor.model import Claim
from auditor.text import Passage, Text, adds_up, claim, reading

STAYS_BEHIND, STAYS = (
    re.compile(r"(?:不作|不予|未作|不)(?:调整|变)|保持不变|维持不变"),
    re.compile(r"(?:维持|保持)[在]?$"),
)
TO = re.compile(rf"(?:{zh.TO.pattern})|^(?:调整|变更?)[后]?[为到至]$|^调整后[为是]?$")
FEWEST = 2  # kinds
TELLING = 3  # digits of what they come to
MOST = 12  # kinds told in one paragraph


def claims(text: Text) -> Iterator[Claim]:
    for passage in text.with_figures if "调" in text.words else ():
        if "调" in passage.template and ("由" in passage.template or "从" in passage.template):
            kinds = list(_kinds(text, passage))
            if FEWEST <= len(kinds) <= MOST:
                yield from _come_to(text, passage, [then for then, _ in kinds])
                yield from _come_to(text, passage, [now for _, now in kinds])


def _kinds(text: Text, passage: Passage) -> Iterator[tuple[Item, Item]]:
    """Each kind with what it was and what it is."""
    row = [i for i in text.row(passage) if not i.slot.depth and i.dimension == "money"]
    for number, then in enumerate(row):
        if STAYS_BEHIND.match(then.slot.after) or STAYS.search(then.slot.before):
            yield then, then
        elif zh.FROM.search(then.slot.before):
            behind = (i for i in row[number + 1 : number + 3] if i.slot.part == then.slot.part)
            now = next((i for i in behind if TO.search(i.slot.before)), None)
            if now is not None:
                yield then, now


def _come_to(text: Text, passage: Passage, parts: Sequence[Item]) -> Iterator[Claim]:
    """The amount that they make, the nearest to them."""
    told = [i for i in text.items.all if i.dimension == "money" and not i.slot.depth and i not in parts]
    told = [i for i in told if i.realm.meets(parts[0].realm)]
    fits = [i for i in told if len(str(i.mention.number)) >= TELLING and adds_up(i, parts)]
    if fits:
        total = min(fits, key=lambda i: abs(i.slot.passage - passage.index))
        yield claim(text, "sum", [reading("turned", total=total, parts=list(parts))], total)


__all__ = ["claims"]
