"""Last year's number told as this year's: ``全年门诊38.62万人次，比上年的35.94万人次增加…`` and, below, ``以全年35.94万人次的门诊量``.

In: the changes that were read, and balances at the beginning and end of a year. Out: restated claims (`text`) of this year's number
and of an amount elsewhere that is said of the same thing and year, and is last year's number to its last digit.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from auditor.facts import Item, core
from auditor.model import Claim, Figure
from auditor.text import Text, claim, reading

ENOUGH = 4  # digits that hardly two things have
SHORTEST = 3  # characters of a name
BYGONE = re.compile(r"上年|去年|上一年|同期|以前|此前|往年|历年|年初|期初")
INTENDED = re.compile(r"预算|计划|目标|原有|原来|由")
YEAR = re.compile(r"(?:19|20)(\d\d)年")
ENDS = re.compile("[。；]")
OPENING = re.compile(r"(?:上年|年初|期初)[^，。；]{0,4}(?:结余|结转|余额)(?:为|资金|收入)?$")
CLOSING = re.compile(r"(?:年[末终]|期末)(?:滚存|累计)?(?:结余|结转结余|余额)(?:为|资金)?$")


class Told(NamedTuple):
    now: Item
    then: Item
    name: re.Pattern[str]  # what is said beside a number of this


def claims(text: Text) -> Iterator[Claim]:
    told = [*_changed(text), *_carried(text)]
    priors = {one.then.slot.start for one in told}
    for one in told:
        for odd in text.items.plain if _telling(one) else ():
            same = odd.mention.value == one.then.mention.value and odd.dimension == one.then.dimension
            if same and odd.slot.start not in priors and _is_of_this_year(text, odd, one):
                yield claim(text, "restated", [reading("stale", stated=[odd, one.now])], odd, topic="text")
                break


def _telling(one: Told) -> bool:
    return len(one.then.mention.digits) >= ENOUGH and one.now.mention.value != one.then.mention.value


def _changed(text: Text) -> Iterator[Told]:
    """What a change is of and from, both told."""
    for change in text.found.get("change", ()):
        now, then = (change.readings[0].roles.get(role) for role in ("current", "prior"))
        if isinstance(now, Figure) and isinstance(then, Figure) and change.topic != "budget":
            current, prior = (text.items.at[figure.mention.start] for figure in (now, then))
            name = core(current.label) if current.own and current.slot.mark != "|" else ""
            if len(name) >= SHORTEST:
                yield Told(current, prior, re.compile(re.escape(name)))


def _carried(text: Text) -> Iterator[Told]:
    """上年结余A，…，年终结余B, the only ones of a paragraph."""
    for passage in text.with_figures:
        if "结余" in passage.template or "余额" in passage.template:
            row = text.amounts(passage)
            opening = [i for i in row if OPENING.search(i.slot.before)]
            closing = [i for i in row if CLOSING.search(i.slot.before)]
            if len(opening) == len(closing) == 1 and opening[0].dimension == closing[0].dimension:
                yield Told(closing[0], opening[0], CLOSING)


def _is_of_this_year(text: Text, odd: Item, one: Told) -> bool:
    """Elsewhere, of the same thing, and with no word of another year in its sentence or the titles above it."""
    passage = text.passage_at.get(odd.slot.passage)
    if passage is None or odd.slot.passage == one.now.slot.passage or odd.slot.mark == "|" or odd.mention.qualifier:
        return False
    if odd.period != one.now.period or not odd.realm.meets(one.now.realm):
        return False
    beside = odd.slot.before if one.name is CLOSING else f"{odd.slot.before}{odd.slot.after}"
    at = odd.slot.position
    sentence = ENDS.split(passage.template[:at])[-1] + ENDS.split(passage.template[at:], maxsplit=1)[0]
    said = (sentence, *passage.headings, passage.subject)
    others = {int(year) for words in said for year in YEAR.findall(words)} - {(one.now.period or 0) % 100}
    this_year = not others and not any(map(BYGONE.search, said)) and not INTENDED.search(sentence)
    return this_year and one.name.search(beside) is not None


__all__ = ["claims"]
