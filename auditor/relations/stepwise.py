"""A budget turned from one amount into another, by how much in a hundred, and what was added in between, one after the other.

    追加预算三次，分别为4月86.5万元、8月142.3万元、11月65.2万元，预算由1206万元调整为1500万元，调整率24.38%

In: 由A调整为B with a rate right behind it, or with two amounts and more that were added. Out: the change, and the sum that gives B.
One amount added is read by `adjusted`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from auditor.clauses import Passage
from auditor.facts import Item, is_amount
from auditor.model import Claim
from auditor.relations.adjusted import LESS, MORE, is_pair
from auditor.text import Text, claim, reading

BY_RATE = re.compile(
    r"^(?:预算)?(?:调整|调增|调减|追加|增加|减少|增长|下降|压减)(?:率|幅度|比例|比率)?[了为达到]*$|^[增降减]幅[为达到]*$"
)
LOWER = re.compile(r"[减降]")
CUE = re.compile(r"调整[为到至]|增加到|追加[为到至]|调[增减][为到至]")
NOT_EACH = re.compile(r"共|合计|总计|主要|等")  # a total of the steps, or only some of them
FEWEST = 2


def claims(text: Text) -> Iterator[Claim]:
    for passage in text.with_figures:
        if CUE.search(passage.template):
            row = text.row(passage)
            for number, (then, now) in enumerate(pairwise(row)):
                if is_amount(now) and not then.slot.is_rate and is_pair(then, now):
                    yield from _turned(text, passage, row, number)


def _turned(text: Text, passage: Passage, row: Sequence[Item], number: int) -> Iterator[Claim]:
    then, now = row[number : number + 2]
    known = text.bound_as(change="rate")
    for rate in row[number + 2 : number + 3]:
        beside = (
            rate.slot.is_rate and rate.slot.clause <= now.slot.clause + 1 and rate.slot.sentence == now.slot.sentence
        )
        if beside and BY_RATE.search(rate.slot.before) and rate.slot.start not in known:
            less = rate.slot.down or (LOWER.search(rate.slot.before) is not None and rate.mention.number > 0)
            signed = replace(rate, slot=replace(rate.slot, down=less))
            yield claim(text, "change", [reading("turned", current=now, prior=then, rate=signed)], rate, topic="budget")
    added = _added(passage, row[:number], then) or _added_behind(row[number + 2 :], now)
    if len(added) >= FEWEST:
        yield claim(text, "difference", [reading("stepwise", result=now, plus=[then, *added])], now, topic="adjusted")


def _added(passage: Passage, before: Sequence[Item], then: Item) -> list[Item]:
    """追加三次，分别为甲A、乙B、丙C: from the first that was added on, all that stands in the sentence."""
    here = [i for i in before if i.slot.sentence == then.slot.sentence and not i.slot.depth]
    starts = [n for n, i in enumerate(here) if MORE.search(passage.lead(i.slot)) or MORE.search(i.slot.before)]
    added = here[starts[0] :] if starts else []
    plain = all(is_amount(i) and i.dimension == then.dimension and not LESS.search(i.slot.before) for i in added)
    said = "".join(i.slot.before for i in added) + (
        passage.template[added[-1].slot.position + 1 :][:2] if added else ""
    )
    return added if plain and not NOT_EACH.search(said) else []


def _added_behind(behind: Sequence[Item], now: Item) -> list[Item]:
    """由A调整为B，其中6月追加C、9月追加D: each with the word."""
    here = [i for i in behind if i.slot.sentence == now.slot.sentence and is_amount(i) and i.dimension == now.dimension]
    return here if here and all(MORE.search(i.slot.before) for i in here) else []
