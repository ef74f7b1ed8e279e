"""Shares of one whole that is named and stated nowhere: ``基本支出8.41万元，占预算的84.1%…。项目支出1.59万元，占预算的15.9%``.

That one of them is its part of what the parts come to says that they are all there is; then the shares make 100 %. So do the
names of two halves: ``一般债务占56.2%、专项债务占43.8%``.
Shares told one behind the other (``分别占采购规模的48.6%、32.4%和19.0%``, ``货物占61.4%，工程占0.3%，服务占38.3%``), that make
100 % themselves, are all there is too; where no amounts say so, that is but a tick.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

from auditor.clauses import GOES_ON, RATIO, SHARE
from auditor.facts import Item, core, is_amount
from auditor.languages import zh
from auditor.model import Claim
from auditor.relations.share_parts import of_the_amount
from auditor.relations.share_wholes import Shared, of_all
from auditor.relations.wholes import opposites
from auditor.text import Text, claim, make_whole, prints_as, reading, total_of

NEAR = 8  # paragraphs from one share to the next
HALVES = 2
NO_THIRD = ("一般", "专项", "税收", "非税")  # beside 在职 and 退休 there may be others
OF_NOTHING = re.compile(r"占(?:比(?:例|重)?)?(?:分别)?[为达]?$")  # 占比, 占: of what, it does not say
TELLING = 3  # digits of a share that is no coincidence
EACH = re.compile(r"[一-龥]占(?:比[为是]?)?$")  # 货物占, 服务占比


def claims(text: Text) -> Iterator[Claim]:
    known = text.bound_as(share="rate", ratio="rate", shares_total="shares")
    made = text.bound_as(shares_total="shares")
    groups: dict[tuple[str, str], list[Shared]] = {}
    for passage in text.with_figures:
        if "占" not in passage.template:
            continue
        for base, part, rate in _shared(text.row(passage)):
            if rate.slot.start not in known and of_the_amount(part, rate):
                groups.setdefault((base, part.dimension), []).append((part, rate))
        for shares in _told_together(text.row(passage)):
            told = any(rate.slot.start in made for rate in shares)
            if not told and (make_whole(shares) or _make_it(_with_parts(text.row(passage), shares))):
                yield claim(text, "shares_total", [reading("together", shares=shares)], shares[0])
    for group in groups.values():
        for run in _side_by_side(group):
            if _make_it(run):
                shares = [rate for _, rate in run]
                yield claim(text, "shares_total", [reading("shares", shares=shares)], shares[0])
                yield from of_all(text, run)
    known = text.bound_as(shares_total="shares")
    for passage in text.with_figures:
        if passage.template.count("占") > 1:
            yield from _halves(text, [i for i in text.row(passage) if i.slot.start not in known])


def _halves(text: Text, row: Sequence[Item]) -> Iterator[Claim]:
    """税收收入占比A，非税收入B，占比C: two halves of one thing, of which nothing else is said in the sentence."""
    told = [(_whose(row, number), i) for number, i in enumerate(row) if i.slot.role == SHARE and i.slot.is_rate]
    for _, group in groupby(told, key=lambda pair: pair[1].slot.sentence):
        names, shares = zip(*group, strict=True)
        bare = all(OF_NOTHING.search(rate.slot.before) for rate in shares)
        alone = len(shares) == len([i for i in row if i.slot.is_rate and i.slot.sentence == shares[0].slot.sentence])
        sure = all(name.startswith(NO_THIRD) for name in names) or make_whole(shares)
        if len(shares) == HALVES and opposites(names) and bare and alone and sure:
            yield claim(text, "shares_total", [reading("shares", shares=shares)], shares[0])


def _whose(row: Sequence[Item], number: int) -> str:
    """一般债务 of 其中一般债务占; of 非税收入A，占比 what A is called."""
    named = core(row[number].slot.before.partition("占")[0])
    before = row[number - 1] if number else None
    beside = before is not None and is_amount(before) and row[number].slot.clause - before.slot.clause <= 1
    return before.label if not named and before is not None and beside else named


def _shared(row: Sequence[Item]) -> Iterator[tuple[str, Item, Item]]:
    """What each amount is told to be a share of, by the share right behind it or by the one before that; the amount; its share."""
    base, last = "", None
    for part, rate in pairwise(row):
        near = rate.slot.sentence == part.slot.sentence and rate.slot.clause - part.slot.clause <= 1
        if not (is_amount(part) and rate.slot.role in (SHARE, RATIO) and "占" in rate.slot.before and near):
            continue
        alike = last is not None and last.slot.sentence == rate.slot.sentence and last.slot.depth == rate.slot.depth
        base = core(rate.slot.base) or rate.slot.base or (base if alike else "")
        last = rate
        if base and rate.slot.depth - part.slot.depth in (0, 1):
            yield base, part, rate


def _told_together(row: Sequence[Item]) -> Iterator[list[Item]]:
    """占总额的P、Q和R; 甲占P，乙占Q: shares with nothing between them but the names of what they are of."""
    run: list[Item] = []
    for item in row:
        if run and item.slot.role == SHARE and item.mention.value == 1 and zh.TOTAL_LAST.search(item.slot.before):
            continue  # 三项合计占100%
        if run and not (item.slot.role == SHARE and _goes_on(run[-1], item)):
            yield from [run] if run[1:] else []
            run = []
        if item.slot.role == SHARE and item.slot.is_rate and (run or "占" in item.slot.before):
            run.append(item)
    yield from [run] if run[1:] else []


def _goes_on(last: Item, share: Item) -> bool:
    if share.slot.sentence != last.slot.sentence or share.slot.depth != last.slot.depth:
        return False
    named = EACH.search(share.slot.before) and EACH.search(last.slot.before)
    return share.slot.before in GOES_ON or bool(named and share.slot.clause <= last.slot.clause + 1)


def _with_parts(row: Sequence[Item], shares: Sequence[Item]) -> list[Shared]:
    """分别为A和B，占总额的P和Q: each share with its part, where the clause before has as many."""
    parts = [i for i in row if i.slot.clause == shares[0].slot.clause - 1 and is_amount(i)]
    return list(zip(parts, shares, strict=True)) if len(parts) == len(shares) else []


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
    if make_whole([rate for _, rate in run]) and all(len(rate.mention.digits) >= TELLING for _, rate in run):
        return True
    return any(
        len(rate.mention.digits) >= TELLING and prints_as(part.mention.value / whole, rate) for part, rate in run
    )
