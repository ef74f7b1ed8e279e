"""An amount, what is added to it, and what both come to: ``镇级支出1,820.40万元，支出率96.20%。加上本级支出214.30万元，全口径支出2,034.70万元``.

The first is the one of the amounts told last with which the sum comes out; where none does, one that stands in the same sentence and lets a
slip of the pen explain it. What a budget and its additions come to is read before (`difference`, `account_totals`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from auditor.model import Claim
from auditor.relations.wholes import DISTINCT, one_slip
from auditor.text import Passage, Text, adds_up, claim, reading

ADDS = re.compile(r"(?:再|另|若)?加上|连同")
LAST_TOLD = 4  # amounts before what is added to one of them
BACK = 2  # paragraphs


def claims(text: Text) -> Iterator[Claim]:
    if ADDS.search(text.words) is None:
        return
    known = text.bound_as(sum="total", difference="result")
    for passage in text.with_figures:
        if ADDS.search(passage.template):
            yield from _added_on(text, passage, known)


def _added_on(text: Text, passage: Passage, known: set[int]) -> Iterator[Claim]:
    amounts = [i for i in text.amounts(passage) if not i.slot.depth]
    for added, total in pairwise(amounts):
        together = added.slot.sentence == total.slot.sentence and total.slot.mark == "，"
        more = added.mention.unit == total.mention.unit and total.mention.value > added.mention.value
        if not together or not more or not ADDS.match(added.slot.before) or total.slot.start in known:
            continue
        near = text.amounts_in(range(passage.index - BACK, passage.index + 1))
        near = [i for i in near if i.slot.start < added.slot.start and not i.slot.depth]
        near = [i for i in near if i.mention.unit == added.mention.unit][-LAST_TOLD:]
        here = [i for i in near if i.slot.passage == passage.index and i.slot.sentence == added.slot.sentence]
        fitting = [i for i in near if adds_up(total, [i, added])]
        slipped = [i for i in here if len(total.mention.digits) >= DISTINCT and one_slip(total, [i, added])]
        for first in (fitting or slipped)[-1:]:
            yield claim(text, "sum", [reading("added on", total=total, parts=[first, added])], total, topic="last")


__all__ = ["claims"]
