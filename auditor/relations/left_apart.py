"""What is not done or left over of two amounts that stand side by side elsewhere: ``县级配套1200万元，到位876万元。…县级配套324万元未到位``.

In: amounts of which no difference was read and whose words say that they are left or lacking, and pairs of amounts of one unit, the second of
which says by its verb what was done of the first. Out: differences. A tick alone, where the figure is what lies between the two and shares
with them what it is called; a small number the verb too (``36处，已开工34处；…2处工程未开工``).
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import pairwise
from typing import NamedTuple

from auditor.facts import Item, telling_pairs
from auditor.model import Claim
from auditor.text import Passage, Text, claim, figures_of, reading

VERB = (
    r"完成|完工|竣工|开工|投产|建成|到位|整改|办结|审结|执结|[审执]?结(?!余|转|算|构|合)|拨付|发放|支出|兑付|收回|交付"
    r"|验收|达标|合格|实现|落实|化解|销号|支付|使用|到账|配备"
)
DONE = re.compile(rf"(?<![未不没应需待])(?P<verb>{VERB})[一-龥]{{0,6}}$")
VERBS = re.compile(VERB)
NOT_DONE = re.compile(rf"(?:[未没不]|尚?未能|没有)(?:有|按期|按时|全部|及时)?(?P<verb>{VERB})")
LEFT = re.compile(r"缺口|结余|剩余|短缺|欠|少(?:完成|拨|配)|结转")
SAME = {"审结": "结", "执结": "结", "办结": "结", "审执结": "结"}
TELLING = 3  # digits that two amounts do not differ by through chance
FAR = 40  # paragraphs
SAYS = re.compile(rf"{LEFT.pattern}|[未没]|尚不")
LONG = 60  # amounts of a paragraph
MOST = 16  # characters behind the figure


class Pair(NamedTuple):
    whole: Item
    done: Item


Pairs = Mapping[tuple[str, Decimal], Sequence[Pair]]


def claims(text: Text) -> Iterator[Claim]:
    said = [item for passage in text.with_figures for item in _left(text, passage)]
    told = _explained(text) if said else set()
    pairs = _pairs(text) if said else {}
    for left in said:
        near = pairs.get((left.mention.unit.symbol, left.mention.value), ()) if left.slot.start not in told else ()
        found = [pair for pair in near if left not in pair and _is_of(text, left, pair, alone=len(near) == 1)]
        if found:
            whole, done = min(found, key=lambda pair: abs(pair.done.slot.start - left.slot.start))
            way = reading("apart", result=left, plus=[whole], minus=[done])
            yield claim(text, "difference", [way], left, topic="table")


def _left(text: Text, passage: Passage) -> Iterator[Item]:
    """The amounts of a paragraph that are said to be left or lacking."""
    row = text.amounts(passage) if SAYS.search(passage.template) else []
    for item in row if len(row) <= LONG else ():
        if item.mention.value and not item.mention.qualifier:
            before = item.slot.before
            if LEFT.search(before) or NOT_DONE.search(before) or _verb_behind(passage, item):
                yield item


def _verb_behind(passage: Passage | None, item: Item) -> str:
    """2处工程未开工; 县级配套324万元、自筹45万元未到位: what is said of several stands behind the last."""
    rest = passage.rest(item.slot) if passage is not None else ""
    clause = re.split("[，。；：（）]", rest, maxsplit=1)[0]
    found = list(NOT_DONE.finditer(clause[-MOST:]))
    return found[-1]["verb"] if found else ""


def _explained(text: Text) -> set[int]:
    """What some difference or change is known to be, and parts of sums."""
    found = (one.readings[0].roles for kind in ("difference", "change") for one in text.found.get(kind, ()))
    return {f.mention.start for roles in found for r in ("result", "delta") for f in figures_of(roles.get(r, ()))}


def _pairs(text: Text) -> Pairs:
    """Amounts side by side, by their unit and by how much they differ; of three in a row the first and the last too."""
    found: dict[tuple[str, Decimal], list[Pair]] = defaultdict(list)
    for passage in text.with_figures:
        row = [i for i in text.amounts(passage) if not i.slot.depth]
        if len(row) > LONG:
            continue
        steps = [*pairwise(row), *zip(row, row[2:], strict=False)]
        for whole, done in steps:
            alike = whole.mention.unit == done.mention.unit and done.slot.sentence - whole.slot.sentence <= 1
            more = whole.mention.value - done.mention.value
            if alike and more > 0 and _is_done_of(whole, done):
                found[whole.mention.unit.symbol, more].append(Pair(whole, done))
    return found


def _is_done_of(whole: Item, done: Item) -> bool:
    """开工34处，完工29处: of those; 甲完成12个，乙完成10个: of no others."""
    first, second = (DONE.search(item.slot.before) for item in (whole, done))
    return second is not None and (first is None or first["verb"] != second["verb"])


def _is_of(text: Text, left: Item, pair: Pair, *, alone: bool) -> bool:
    if abs(left.slot.passage - pair.done.slot.passage) > FAR:
        return False
    said = NOT_DONE.search(left.slot.before)
    verb = said["verb"] if said else _verb_behind(text.passage_at.get(left.slot.passage), left)
    done = DONE.search(pair.done.slot.before)
    verbs = {SAME.get(one, one) for one in VERBS.findall(done.group())} if done else set()
    same = bool(verb) and SAME.get(verb, verb) in verbs
    named = bool(telling_pairs(left) & (telling_pairs(pair.whole) | telling_pairs(pair.done)))
    telling = left.mention.many_printed >= TELLING
    return (same and (named or telling or alone)) or (telling and named)


__all__ = ["NOT_DONE", "SAME", "VERBS", "claims"]
