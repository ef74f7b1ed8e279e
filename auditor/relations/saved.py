"""What was saved, as a rate in the same verb: ``预算8.5万元，决算4.6万元，节约3.9万元，节约45.9%``: the rate is of what there was.

In: difference claims of what was left, and a rate right behind it. Out: ratio claims.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from auditor.facts import Item
from auditor.languages import zh
from auditor.model import Claim, Figure
from auditor.text import Text, claim, figures_of, reading

SAVED_RATE = re.compile(rf"(?:节[约省支]|核减|审减)了?{zh.RATE_FIGURE}")
CUE = re.compile(r"节[约省支]|[核审]减")
VERB = re.compile(r"^(?:节[约省支]|核减|审减)")


def claims(text: Text) -> Iterator[Claim]:
    for passage in text.with_figures if CUE.search(text.document.words) else ():
        if SAVED_RATE.search(passage.template):
            for saved, rate in pairwise(text.row(passage)):
                if _in_one_verb(saved, rate) and (whole := _less_than(text, saved)):
                    unsigned = replace(rate, slot=replace(rate.slot, down=False))
                    at = text.items.at[whole.mention.start]
                    yield claim(text, "ratio", [reading("saved", numerator=saved, denominator=at, rate=unsigned)], rate)


def _in_one_verb(saved: Item, rate: Item) -> bool:
    verb = VERB.search(rate.slot.before)
    beside = rate.slot.is_rate and not saved.slot.is_rate and saved.slot.part == rate.slot.part
    return beside and verb is not None and saved.slot.before.startswith(verb[0])


def _less_than(text: Text, saved: Item) -> Figure | None:
    """The one amount of which it was left."""
    for one in text.found.get("difference", ()):
        roles = one.readings[0].roles
        if "minus" in roles and [f.mention.start for f in figures_of(roles["result"])] == [saved.slot.start]:
            plus = figures_of(roles["plus"])
            return plus[0] if len(plus) == 1 else None
    return None


__all__ = ["claims"]
