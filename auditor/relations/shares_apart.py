"""A share whose part is not the amount right before it: ticks, never an alarm.

    正高6人、副高23人、中级30人…，高级职称占专业技术人员的40.85%      6 and 23 over those of that name
    2.公务用车运行费729.75万元，比上年…。占“三公”经费的84.1%          what the paragraph begins with

In: shares of which no claim was made. Out: shares of the amounts of a whole that has the name behind 占, where it makes the share.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from auditor.clauses import SHARE
from auditor.facts import core
from auditor.model import Claim
from auditor.text import Item, Text, adds_up, claim, is_quotient, prints_as, reading, total_of

SENIOR = re.compile(r"(?:高级(?:专业技术)?职称|高级职务|高级专业技术(?:职务|人员|岗位))[^，。；]{0,6}占")
HIGH = re.compile(
    r"(?:正高级?|副高级?|(?<!副)教授|副教授|正高级教师|高级教师|(?:正|副)?主任医师|研究员|副研究员)(?:职称|人员)*[有共]?$"
)
SENIORS = re.compile(r"(?:副高|高级)[^，。；]{0,8}占")
IN_BRACKET = re.compile(r"（(?:[共计即合为]|合计|共计)*")
BEGINS = re.compile(r"约?占")
MOST = 8  # amounts of the name of a whole
TELLING = 3  # digits of a share that is hit hardly by chance


def claims(text: Text) -> Iterator[Claim]:
    rates = [i for i in text.items.all if i.slot.role == SHARE and i.slot.is_rate and i.slot.mark != "|"]
    known = text.bound_as(share="rate", ratio="rate") if rates else set()
    for rate in rates:
        if rate.slot.start not in known and not rate.slot.reason and len(rate.mention.digits) >= TELLING:
            row = text.row(text.passage_at[rate.slot.passage])
            if (behind := _counted_behind(text, row, row.index(rate))) is not None:
                yield from behind
                continue
            yield from _of_parts(text, rate, _parts(row, row.index(rate)))


def _parts(row: Sequence[Item], index: int) -> Sequence[Item]:
    rate = row[index]
    if SENIOR.search(rate.slot.before):
        near = [i for i in row[:index] if rate.slot.sentence - i.slot.sentence < 2 and i.dimension == "person"]
        return [i for i in near if i.is_amount and HIGH.search(i.slot.before)]
    before = [i for i in row[:index] if i.is_amount]
    begins = BEGINS.match(rate.slot.before) and index and row[index - 1].slot.sentence == rate.slot.sentence - 1
    return before[:1] if begins and before and before[0].slot.sentence == rate.slot.sentence - 1 else ()


def _counted_behind(text: Text, row: Sequence[Item], index: int) -> Iterator[Claim] | None:
    """职工A人，正高B人、副高C人，副高以上占比P（共D人）: the bracket tells how many they are, of the first of the sentence where it is P."""
    rate, behind = row[index], next(iter(row[index + 1 :]), row[index])
    passage = text.passage_at[rate.slot.passage]
    if not IN_BRACKET.fullmatch(text.gap(passage, rate, behind)) or not behind.is_amount:
        return None
    here = [i for i in row[:index] if i.slot.sentence == rate.slot.sentence and i.mention.unit == behind.mention.unit]
    whole = next((i for i in here if i.is_amount and is_quotient(behind, i, rate)), None)
    if whole is None:
        return None
    return _theirs(text, behind, whole, rate, here)


def _theirs(text: Text, part: Item, whole: Item, rate: Item, here: Sequence[Item]) -> Iterator[Claim]:
    yield claim(text, "share", [reading("behind", part=part, whole=whole, rate=rate)], rate, topic="whole")
    high = [i for i in here if i.is_amount and HIGH.search(i.slot.before)]
    if len(high) > 1 and SENIORS.search(rate.slot.before) and adds_up(part, high):
        yield claim(text, "sum", [reading("behind", total=part, parts=high)], part, topic="other")


def _of_parts(text: Text, rate: Item, parts: Sequence[Item]) -> Iterator[Claim]:
    name = core(rate.slot.base) or rate.slot.base
    if not parts or len(name) < 2:
        return
    called = text.items.called(name, parts[0].dimension, rate.slot.start)
    wholes = (i for i in islice(called, MOST) if i not in parts and i.period == parts[0].period and i.mention.value)
    whole = next((i for i in wholes if prints_as(total_of(parts) / i.mention.value, rate)), None)
    if whole is None:
        return
    if len(parts) == 1 and is_quotient(parts[0], whole, rate):
        yield claim(
            text,
            "share",
            [reading("of what it begins with", part=parts[0], whole=whole, rate=rate)],
            rate,
            topic="whole",
        )
    elif len(parts) > 1:
        way = reading("of several", numerator=list(parts), denominator=whole, rate=rate)
        yield claim(text, "ratio", [way], rate, topic="whole")


__all__ = ["claims"]
