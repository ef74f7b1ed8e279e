"""What a plan comes to: ``收入总计A。扣除还本支出等B，支出安排C``; ``财力A，加上转移支付B，安排支出C``; ``补助A。一是B；二是C``.

Also what a total was before and after: ``收支增加D，总收支从A调整为B``. No word says that these make a sum, so that but what comes out is
taken for one; only what is taken off a total that is told right before it must leave what is arranged.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from auditor.clauses import DELTA, FIGURE, GROWTH, PLAIN, PRIOR, Passage
from auditor.facts import PLANNED
from auditor.languages import zh
from auditor.model import Claim
from auditor.relations.account_totals import COMES, added_to, is_total
from auditor.text import Item, Text, adds_up, claim, reading

OFF = re.compile(rf"(?:^|[，。；])再?{zh.LESS}")
ARRANGED = re.compile(
    r"支出(?:预算)?(?:共)?安排[为]?$|安排[^，。；：、]{0,16}支出(?:共)?[为]?$|可(?:用|安排|支配)(?:财力|资金)[为]?$"
)
NAMED = re.compile(r"[^，。；：、]{2,24}$")
NESTED = re.compile(r"其中|包括|加上?")
COUNTED = "一二三四五六七八"
FIRST = re.compile(r"(?:^|[。；：，])一是")
CHANGED = re.compile(r"(?:调整|增加|提高|减少|调减|调增)[为到至]$")
FROM = re.compile(r"[从由][^，。；]{0,20}$")
MOST = 8  # parts


def claims(text: Text) -> Iterator[Claim]:
    for passage in text.with_figures:
        if "扣除" in passage.template or "减" in passage.template:
            yield from _less(text, passage)
        if "加" in passage.template:
            yield from _plus(text, passage)
        if "一是" in passage.template:
            yield from _one_by_one(text, passage)
        if "整" in passage.template or "从" in passage.template or "由" in passage.template:
            yield from _changed(text, passage)


def _plain(text: Text, passage: Passage) -> list[Item]:
    return [i for i in text.amounts(passage) if not i.slot.depth and i.dimension == "money"]


def _less(text: Text, passage: Passage) -> Iterator[Claim]:
    """收入总计A。扣除补助下级支出、债务还本支出等B，支出安排C; 收入A，减去调出B、返还C，支出安排D."""
    row = _plain(text, passage)
    for number, result in enumerate(row):
        begin = max(0, passage.begin(result.slot.position) - 1)
        off = OFF.search(passage.template, begin, result.slot.position) if ARRANGED.search(result.slot.before) else None
        if off is None or NESTED.search(passage.template, off.end(), result.slot.position):
            continue
        taken = [i for i in row[:number] if i.slot.position > off.start()]
        before = [i for i in row[:number] if i.slot.position < off.start()]
        whole = before[-1] if before and result.slot.sentence - before[-1].slot.sentence <= 1 else None
        if whole is None or not 0 < len(taken) < MOST:
            continue
        listed = [i for i in before if i.slot.sentence == result.slot.sentence]
        if (
            len(listed) > 1
            and (_all_added(passage, listed) or _all_come(listed))
            and not adds_up(whole, [result, *taken])
        ):
            way = reading("listed less", result=result, plus=listed, minus=taken)
            yield claim(text, "difference", [way], result, topic="left")
        elif whole.mention.value > result.mention.value and (is_total(whole) or adds_up(whole, [result, *taken])):
            way = reading("less", result=result, plus=[whole], minus=taken)
            yield claim(text, "difference", [way], result, topic="left")


def _all_added(passage: Passage, listed: Sequence[Item]) -> bool:
    """收入A；加返还B、结转C，减上解支出D，可用财力E: does 加 stand before the second, and is no other a total?"""
    return added_to(passage, listed[1]) and not any(is_total(i) for i in listed[1:])


def _all_come(listed: Sequence[Item]) -> bool:
    """收入A、补助B、调入资金C，减去上解支出D，可用财力E: is each one of what comes in, and none a total of others?"""
    return all(COMES.search(i.slot.before) and not is_total(i) and i.measure not in PLANNED for i in listed)


def _plus(text: Text, passage: Passage) -> Iterator[Claim]:
    """财力A，加上转移支付B，根据收支平衡原则，安排预算支出C."""
    row = _plain(text, passage)
    for number, total in enumerate(row):
        near = [i for i in row[:number] if total.slot.sentence - i.slot.sentence <= 1]
        first = next((n for n, i in enumerate(near) if n and added_to(passage, i)), None)
        if first is None or not ARRANGED.search(total.slot.before):
            continue
        parts = near[first - 1 :]
        if len(parts) < MOST and adds_up(total, parts) and total.slot.start not in text.belongs:
            yield claim(text, "sum", [reading("plus", total=total, parts=parts)], total, topic="last")


def _one_by_one(text: Text, passage: Passage) -> Iterator[Claim]:
    """下达补助A。一是税收返还B；二是一般性转移支付C，包括…；三是专项转移支付D: the first amount behind each."""
    row = _plain(text, passage)
    for opening in FIRST.finditer(passage.template):
        before = [i for i in row if i.slot.position < opening.end()]
        starts = list(_starts(passage.template, opening.end()))
        firsts = [_first(row, passage, begin) for begin in starts]
        parts = [i for i in firsts if i is not None]
        total = before[-1] if before else None
        if total is None or len(parts) < 2 or len(parts) != len(starts):
            continue
        near = parts[0].slot.sentence - total.slot.sentence <= 1
        if near and adds_up(total, parts) and not all(i.slot.start in text.belongs for i in parts):
            yield claim(text, "sum", [reading("one by one", total=total, parts=parts)], total, topic="list")


def _starts(template: str, first: int) -> Iterator[int]:
    """Where the members begin: behind 一是, 二是, 三是."""
    yield first
    for one in COUNTED[1:]:
        found = re.compile(rf"[。；，]{one}是").search(template, first)
        if found is None:
            return
        first = found.end()
        yield first


def _first(row: Sequence[Item], passage: Passage, begin: int) -> Item | None:
    """The amount of the first clause of a member: 税收返还A, not 加强管理，安排A."""
    item = next((i for i in row if i.slot.position >= begin), None)
    words = passage.template[begin : item.slot.position] if item is not None else "，"
    return item if NAMED.fullmatch(words) and not FIGURE.search(words) else None


def _changed(text: Text, passage: Passage) -> Iterator[Claim]:
    """收支增加D，总收支从A调整为B: what stands between A and B is D, told before them in the sentence."""
    row = [i for i in text.row(passage) if i.dimension == "money" and not i.slot.depth]
    for number, (then, now) in enumerate(pairwise(row)):
        beside = then.slot.sentence == now.slot.sentence and then.slot.role in (PLAIN, PRIOR)
        if not beside or not CHANGED.search(now.slot.before) or not FROM.search(text.gap(passage, None, then)):
            continue
        deltas = [i for i in row[:number] if i.slot.role == DELTA and i.slot.sentence == now.slot.sentence]
        behind = [i for i in text.row(passage) if now.slot.start < i.slot.start and i.slot.role in (DELTA, GROWTH)]
        if not deltas or any(i.slot.sentence == now.slot.sentence for i in behind):
            continue
        delta = deltas[-1]
        if now.mention.value - then.mention.value == delta.figured.value:
            way = reading("changed", current=now, prior=then, delta=delta)
            yield claim(text, "change", [way], delta, topic="year")


__all__ = ["claims"]
