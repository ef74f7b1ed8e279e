"""Both sides of a year's account and the total that they share: ``年初结转A，本年收入B，本年支出C，年末结转D，收、支总计均为E``.

In: a sentence that tells each of the four once, and behind them the total of both sides. Out: two sums, A and B, C and D;
what was used of former surpluses is on the side of income, what was set aside on that of expenditure. A sentence that tells
any other amount is left alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from auditor.facts import Item
from auditor.model import Claim
from auditor.relations.cued import Readers, throughout
from auditor.text import Passage, Text, claim, reading

BOTH = re.compile(  # right behind the last of them: a year, a fund or an office named there is another one
    r"[，；]?收入?(?:总计|合计)?[、和与及]?支出?(?:决算|预算)?(?:总计|合计|总额)(?:金额)?[均都各皆]?[为是]?"
)
SIDES = (
    (
        re.compile(r"(?:年初|上年|期初)[一-龥]{0,8}(?:结[转余]|余额)(?:和结余)?[为是]?$"),
        re.compile(r"(?:[本当]年|全年)?收入(?:合计)?[为是]?$"),
        re.compile(r"使用(?:非财政拨款|专用|事业)[一-龥]{0,8}[为是]?$"),
    ),
    (
        re.compile(r"(?:年末|年终|期末|结转下年)[一-龥]{0,8}(?:结[转余]|余额|$)(?:和结余)?[为是]?$"),
        re.compile(r"(?:[本当]年|全年)?支出(?:合计)?[为是]?$"),
        re.compile(r"结余分配[为是]?$"),
    ),
)
FEWEST = 2  # amounts of each side: the year's, and what was carried over


def claims(text: Text) -> Iterator[Claim]:
    yield from throughout(text, READERS)


def of_both(text: Text, passage: Passage) -> Iterator[Claim]:
    for last, total in pairwise(text.amounts(passage)):
        named = "总" in total.slot.before or "合计" in total.slot.before
        if named and not total.slot.depth and BOTH.fullmatch(text.gap(passage, last, total)):
            for side in _sides(text, passage, total):
                yield claim(text, "sum", [reading("side", total=total, parts=side)], total, topic="both sides")


def _sides(text: Text, passage: Passage, total: Item) -> list[list[Item]]:
    """What makes each side; none where the sentence tells another amount, or one of them twice."""
    here = [i for i in text.amounts(passage) if i.slot.sentence == total.slot.sentence and not i.slot.depth]
    before = [i for i in here if i.slot.start < total.slot.start]
    sides = [[i for i in before if any(kind.search(i.slot.before) for kind in kinds)] for kinds in SIDES]
    told_once = all(_once(side, kinds) for side, kinds in zip(sides, SIDES, strict=True))
    alike = len({(i.mention.unit.symbol, i.period) for i in (*before, total)}) == 1
    return sides if told_once and alike and sum(map(len, sides)) == len(before) else []


def _once(side: Sequence[Item], kinds: Sequence[re.Pattern[str]]) -> bool:
    told = [next(n for n, kind in enumerate(kinds) if kind.search(i.slot.before)) for i in side]
    return len(side) >= FEWEST and len(set(told)) == len(told) and {0, 1} <= set(told)


READERS: Readers = ((of_both, ("支总计", "支出总计", "支合计", "支出合计", "支总额")),)

__all__ = ["claims"]
