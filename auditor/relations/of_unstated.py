"""Shares of one whole that is named and stated nowhere: ``基本支出8.41万元，占预算的84.1%…。项目支出1.59万元，占预算的15.9%``.

That one of them is its part of what the parts come to says that they are all there is; then the shares make 100 %.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from auditor.clauses import RATIO, SHARE
from auditor.facts import Item, core, is_amount
from auditor.model import Claim
from auditor.text import Text, claim, prints_as, reading, total_of

NEAR = 8  # paragraphs from one share to the next
TELLING = 3  # digits of a share that is no coincidence
Shared = tuple[Item, Item]  # a part and its share


def claims(text: Text) -> Iterator[Claim]:
    known = text.bound_as(share="rate", ratio="rate", shares_total="shares")
    groups: dict[tuple[str, str], list[Shared]] = {}
    for passage in text.with_figures:
        if "占" not in passage.template:
            continue
        for part, rate in _shared(text.row(passage)):
            if rate.slot.start not in known:
                groups.setdefault((core(rate.slot.base) or rate.slot.base, part.dimension), []).append((part, rate))
    for group in groups.values():
        for run in _side_by_side(group):
            if _make_it(run):
                shares = [rate for _, rate in run]
                yield claim(text, "shares_total", [reading("shares", shares=shares)], shares[0])


def _shared(row: Sequence[Item]) -> Iterator[Shared]:
    """Each amount with the share right behind it, of something that is named."""
    for part, rate in pairwise(row):
        near = rate.slot.sentence == part.slot.sentence and rate.slot.clause - part.slot.clause <= 1
        said = rate.slot.role in (SHARE, RATIO) and "占" in rate.slot.before and rate.slot.base
        if is_amount(part) and said and near and not rate.slot.depth:
            yield part, rate


def _side_by_side(group: Sequence[Shared]) -> Iterator[list[Shared]]:
    """Those that stand near each other, each name once."""
    run: list[Shared] = []
    for part, rate in group:
        names = {one.label for one, _ in run}
        if run and (part.slot.passage - run[-1][0].slot.passage > NEAR or part.label in names):
            yield run
            run = []
        run.append((part, rate))
    yield run


def _make_it(run: Sequence[Shared]) -> bool:
    whole = total_of([part for part, _ in run])
    if len(run) < 2 or not whole:
        return False
    return any(
        len(rate.mention.digits) >= TELLING and prints_as(part.mention.value / whole, rate) for part, rate in run
    )
