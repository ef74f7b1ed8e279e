"""A change whose amount is told elsewhere under its name: a tick where the digits agree, never an alarm.

``…运行费比上年增加1.05万元，增长35.8%。…公务用车运行费支出3.98万元。``    3.98 less 1.05, and 1.05 over that
``2022年预算总计21.80万元。2021年支出20.12万元。2022年预算较2021年增加1.68万元``    the one less the other
``亩产由362公斤提高到398公斤，增产36公斤``    what lies between two that are compared, in other words than 增加 and 减少
``收入完成48216万元。…与报告的执行数48205万元相比，增加11万元``    the amount of the paragraphs before that is so much more

In: changes of which no claim was made. Out: changes (`year`), and differences of what is told in other words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from auditor.clauses import BASE, DELTA, GROWTH, PLAIN, PRIOR
from auditor.facts import core
from auditor.model import Claim
from auditor.text import Item, Text, claim, reading

AGAINST = re.compile("[比较与同]")
FROM = re.compile(r"[由从](?:[^，。；：、]{0,6})$")
COMPARED = re.compile(r"^(?:[比较与]|低于|高于|[少多]于)[^，。；：、]{1,8}的?$")
BETWEEN = re.compile(
    r"(?:增产|增收|增效|增[亩人户]|减产|节[水电能支约煤油省]|提前|提速|缩减|压减|收窄|扩大|相差|达|计)了?"
)
REPORTED = re.compile(r"报告的|报告中|(?:执行|快报|预计|汇报)数$")
NEAR = 30  # paragraphs back to what was final
FULL = 4  # digits of what was reported
MOST = 8  # amounts of a name
TELLING = 3  # digits of a change that two amounts do not make by chance


def claims(text: Text) -> Iterator[Claim]:
    yield from _in_other_words(text)
    deltas = [i for i in text.items.all if i.slot.role == DELTA and not i.slot.reason]
    known = text.bound_as(change="delta") | text.bound_as(change="rate") if deltas else set()
    for delta in deltas:
        if delta.slot.start not in known and delta.slot.mark != "|" and delta.mention.value:
            row = text.row(text.passage_at[delta.slot.passage])
            yield from _told(text, row, row.index(delta))
            yield from _since_reported(text, row, row.index(delta))


def _in_other_words(text: Text) -> Iterator[Claim]:
    """亩均用水由430方降为318方，节水112方; 用时12天，较规定的15天提前3天: the third is just what lies between the two before."""
    for passage in text.with_figures:
        row = text.row(passage) if BETWEEN.search(passage.template) else ()
        for one, other, between in zip(row, row[1:], row[2:], strict=False):
            if between.slot.role != PLAIN or not BETWEEN.fullmatch(between.slot.before):
                continue
            alike = one.mention.unit == other.mention.unit and between.slot.sentence == one.slot.sentence
            of_unit = between.mention.unit == one.mention.unit or (one.slot.is_rate and between.dimension == "points")
            told = FROM.search(one.slot.before) or COMPARED.search(other.slot.before)
            apart = abs(one.mention.number - other.mention.number) == between.mention.number
            if (
                alike
                and of_unit
                and told
                and apart
                and between.slot.start not in text.bound_as(change="delta", difference="result")
            ):
                more, less = (one, other) if one.mention.number > other.mention.number else (other, one)
                yield claim(
                    text, "difference", [reading("in other words", result=between, plus=[more], minus=[less])], between
                )


def _since_reported(text: Text, row: Sequence[Item], index: int) -> Iterator[Claim]:
    """与向人代会报告的执行数A相比，增加B: what became of A is told before, in the same paragraph or in those above."""
    delta, reported = row[index], row[index - 1] if index else None
    if reported is None or reported.slot.role not in (PRIOR, BASE) or not REPORTED.search(reported.slot.before):
        return
    beside = reported.slot.sentence == delta.slot.sentence and reported.dimension == delta.dimension == "money"
    if not beside or len(reported.mention.digits) < FULL:
        return
    at = delta.slot.passage
    above = [
        i for i in text.amounts_in(range(at - NEAR, at + 1)) if i.slot.start < delta.slot.start and i.slot.mark != "|"
    ]
    final = next((i for i in reversed(above) if i is not reported and _lies_between(i, reported, delta)), None)
    if final is not None:
        way = reading("since reported", current=final, prior=reported, delta=delta)
        yield claim(text, "change", [way], delta, topic="year")


def _told(text: Text, row: Sequence[Item], index: int) -> Iterator[Claim]:
    delta = row[index]
    behind = row[index + 1 : index + 2]
    rate = next((i for i in behind if i.slot.role == GROWTH and i.slot.sentence == delta.slot.sentence), None)
    named = list(islice(_named(text, row, index), MOST))
    now = [i for i in named if i.period in (None, delta.period)]
    if rate is not None:
        found = next((i for i in now if _at_that_rate(i, delta, rate)), None)
        if found is not None and found.mention.value != delta.mention.value:
            yield claim(text, "change", [reading("apart", current=found, delta=delta, rate=rate)], delta, topic="year")
        return
    then = [i for i in named if i.period is not None and delta.period is not None and i.period == delta.period - 1]
    pairs = ((a, b) for a in now for b in then if _lies_between(a, b, delta))
    pair = next(pairs, None) if len(str(delta.mention.number).replace(".", "")) >= TELLING else None
    if pair is not None:
        way = reading("years apart", current=pair[0], prior=pair[1], delta=delta)
        yield claim(text, "change", [way], delta, topic="year")


def _named(text: Text, row: Sequence[Item], index: int) -> Iterator[Item]:
    """The amount right before it in its sentence, then those of its name."""
    delta = row[index]
    before = row[index - 1 : index] if index else ()
    yield from (i for i in before if i.is_amount and i.slot.sentence == delta.slot.sentence and _alike(i, delta))
    label = core(AGAINST.split(delta.label)[0])
    same = (
        text.items.of("concept", delta.concept) if delta.concept else text.items.named.get(label, ()) if label else ()
    )
    yield from (i for i in same if _alike(i, delta) and not i.slot.depth and i.slot.mark != "|")


def _alike(one: Item, other: Item) -> bool:
    return one.dimension == other.dimension


def _at_that_rate(now: Item, delta: Item, rate: Item) -> bool:
    """Is the change that much of what was there before it, as far as they are rounded?"""
    if delta.slot.down != rate.slot.down:
        return False
    before = now.mention.value + (delta.mention.value if delta.slot.down else -delta.mention.value)
    if before <= 0:
        return False
    quotient = delta.mention.value / before
    rounded = (delta.mention.ulp + quotient * (now.mention.ulp + delta.mention.ulp)) / before / 2
    return abs(quotient - rate.mention.value) <= rate.mention.ulp / 2 + rounded and rounded < quotient / 10


def _lies_between(now: Item, then: Item, delta: Item) -> bool:
    return now.mention.value - then.mention.value == (-1 if delta.slot.down else 1) * delta.mention.value


__all__ = ["claims"]
