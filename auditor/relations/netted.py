"""Changes of a budget told one after the other, what they net to, and what they turn it into.

    一是新增债券增加支出A；二是压减一般性支出B。增减相抵净增加C，支出预算由D调整为E     A − B is C, and D + C is E
    调减土地支出A，新增债券安排支出B，支出预算由D调整为E                             D − A + B is E: a tick where it is
    调增收入A。总收入从B调至C。其中：调减甲D，调增乙E                                B + A is C, and E − D is A
    全年预算A（年初预算B，年中追加C，压减D）                                         B + C − D is A
    甲减少A，乙减少B，合计减少C                                                      A + B is C

What several changes net to is held against them where each is told in an item of a list; else it is a tick.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from auditor.clauses import DELTA
from auditor.facts import Item, directed, unsigned
from auditor.model import Claim
from auditor.relations.adjusted import FROM, LESS, MORE, TURNED
from auditor.relations.wholes import one_slip
from auditor.text import ZERO, Passage, Text, adds_up, claim, reading

IN_ALL = re.compile(
    r"(?:[两二三四五六]项|以上)?(?:合计|共计?|总共|一共)净?(?:[增减节]|压[减缩]|上升|下降)[^，。；]{0,4}"
)
CUE = re.compile(r"调整|相抵|净[增减调]|[压核]减|调[至到]|[共计][增减节压上下]")
FROM_THE_START = re.compile(r"（(?:其中|含|包括)?：?[^，。；：（）]{0,8}年初[^，。；：（）]{0,12}")
NETS = re.compile(
    r"(?:相抵|品迭|轧抵)[后，]*净?(?:调?[增减]加?少?)[^，。；]{0,6}$|净(?:增加?|减少?|调[增减])[^，。；]{0,6}$"
)
ITEM = re.compile(r"[一二三四五六七八九]是|（[一二三四五六七八九\d]）|[①-⑨]|(?<!\d)\d[.．、](?!\d)")
FROM_WHAT, TO_WHAT = re.compile(r"[由从][^，。；]{0,12}$"), re.compile(r"调整?[至到为]$")
BUDGETED = re.compile(r"预算(?!执行|支出|完成)|指标|批复|下达|安排|计划|调整后|[核调]定")  # 全年预算A, 调整后A
WITHIN = re.compile(r"其中|主要|包括|含|用于")
FEWEST, MOST = 2, 12  # changes that net to something


def claims(text: Text) -> Iterator[Claim]:
    if not CUE.search(text.words):
        return
    known = text.bound_as(sum="total", difference="result")
    for passage in text.with_figures:
        if not CUE.search(passage.template):
            continue
        yield from _in_brackets(text, passage, text.row(passage))
        row = [i for i in text.row(passage) if not (i.slot.is_rate or i.slot.depth or _nested(text, i))]
        for number, item in enumerate(row):
            before = row[max(0, number - 2 * MOST) : number]
            if NETS.search(item.slot.before) and item.slot.start not in known:
                yield from _net(text, passage, before, item)
            elif IN_ALL.fullmatch(item.slot.before) and item.slot.start not in known:
                yield from _in_all(text, before, item)
            if FROM.search(item.slot.before) and row[number + 1 :] and item.slot.start not in known:
                yield from _turned(text, before, item, row[number + 1])
        yield from _headed(text, passage)


def _in_brackets(text: Text, passage: Passage, row: Sequence[Item]) -> Iterator[Claim]:
    """预算A（年初预算B，追加C，压减D）: what the bracket tells one by one makes the amount before it."""
    for number, (total, first) in enumerate(pairwise(row)):
        if not (first.is_amount and FROM_THE_START.fullmatch(text.gap(passage, total, first))):
            continue
        inside = row[number + 1 :]
        inside = inside[
            : next((n for n, pair in enumerate(pairwise(inside), 1) if _closes(text, passage, *pair)), MOST)
        ]
        changes = inside[1:]
        if not (all(_tells(i) and i.slot.mark for i in changes) and any(LESS.search(i.slot.before) for i in changes)):
            continue
        if all(i.dimension == total.dimension for i in inside):
            whole = unsigned(total)
            signed = [first, *map(_signed, changes)]
            if not (BUDGETED.search(total.slot.before) or adds_up(whole, signed)):
                continue  # 支出A（年初预算B，压减C）: what was spent of the budget that the bracket tells
            way = reading("course", result=whole, plus=signed)
            yield claim(text, "difference", [way], total, topic="additions")


def _closes(text: Text, passage: Passage, left: Item, right: Item) -> bool:
    return "）" in text.gap(passage, left, right)


def _nested(text: Text, item: Item) -> bool:
    """一是新增债券A，其中甲B: B is part of A."""
    return item.slot.start in text.inner or "其中" in item.slot.before


def _net(text: Text, passage: Passage, before: Sequence[Item], total: Item) -> Iterator[Claim]:
    """一是增加A；二是压减B。增减相抵净增加C."""
    changes = _changes(before, total)
    told = [] if FEWEST <= len(changes) <= MOST else _risen_and_fallen(text, passage, before, total)
    if not told and not FEWEST <= len(changes) <= MOST:
        return
    whole, changes = _signed(total), told or changes
    listed = bool(told) or all(ITEM.search(_told(passage, before, change)) for change in changes)
    if listed or _net_of(changes) == _net_of([whole]):
        way = reading("net", total=whole, parts=changes)
        yield claim(text, "sum", [way], total, topic="explained")


def _in_all(text: Text, before: Sequence[Item], total: Item) -> Iterator[Claim]:
    """甲减少A，乙减少B，合计减少C: in one sentence; where all went the same way, one slip of the pen is a finding."""
    changes = [i for i in _changes(before, total) if i.slot.sentence == total.slot.sentence]
    if not FEWEST <= len(changes) <= MOST:
        return
    alike = len({i.slot.down for i in changes}) == 1
    whole = directed(total, changes[0].slot.down) if alike else _signed(total)
    holds = _net_of(changes) == _net_of([whole]) or (alike and adds_up(whole, changes))
    plainly = alike and total.slot.role == DELTA == changes[0].slot.role
    if holds or (plainly and one_slip(whole, changes)):
        yield claim(text, "sum", [reading("in all", total=whole, parts=changes)], total, topic="explained")


def _risen_and_fallen(text: Text, passage: Passage, before: Sequence[Item], total: Item) -> list[Item]:
    """税收A，增收B；非税C，减收D；两项相抵，净增收E: the changes alone, one up and one down, of what stands between."""
    changes = [i for i in before if i.slot.role == DELTA and i.slot.sentence == total.slot.sentence]
    alike = len(changes) == FEWEST and {i.dimension for i in changes} == {total.dimension}
    between = alike and "相抵" in text.gap(passage, changes[-1], total)
    return [_signed(i) for i in changes] if between and changes[0].slot.down != changes[1].slot.down else []


def _told(passage: Passage, before: Sequence[Item], change: Item) -> str:
    """The words between the amount before a change and the change."""
    place = next(n for n, item in enumerate(before) if item.slot.start == change.slot.start)
    return passage.template[before[place - 1].slot.position + 1 if place else 0 : change.slot.position]


def _turned(text: Text, before: Sequence[Item], then: Item, now: Item) -> Iterator[Claim]:
    """净增加C，支出由D调整为E; 调减A，新增B，支出由D调整为E, where nothing else is told of in the sentence."""
    if not TURNED.search(now.slot.before) or then.slot.sentence != now.slot.sentence or then.dimension != now.dimension:
        return
    last = before[-1:] if before and then.slot.sentence - before[-1].slot.sentence <= 1 else []
    if last and before[-2:-1] and TURNED.search(before[-2].slot.before) and before[-2].slot.part == last[0].slot.part:
        return  # 收入由A调减至B，净调减C；支出由D调增至E: C is what came between A and B
    net = [_signed(i) for i in last if NETS.search(i.slot.before) and i.dimension == then.dimension]
    changes = net or _changes([i for i in before if i.slot.sentence == then.slot.sentence], then)
    holds = bool(changes) and then.mention.value + _net_of(changes) == now.mention.value
    if holds or net:
        way = reading("turned", result=now, plus=[then, *changes])
        yield claim(text, "difference", [way], now, topic="additions")


def _headed(text: Text, passage: Passage) -> Iterator[Claim]:
    """1.调增收入预算A。总收入从第一次调整的B调至C。其中：调减甲D，调增乙E: A is C less B, and what D and E net to."""
    row = [i for i in text.row(passage) if not (i.slot.is_rate or i.slot.depth)]
    if len(row) < 3 or [i.slot.sentence - row[0].slot.sentence for i in row[:3]] != [0, 1, 1]:
        return
    head, then, now = _signed(row[0]), row[1], row[2]
    from_to = FROM_WHAT.search(then.slot.before) and TO_WHAT.search(now.slot.before)
    one_kind = {head.dimension, now.dimension} == {then.dimension}
    if not (from_to and one_kind and _tells(head) and then.mention.value + head.figured.value == now.mention.value):
        return
    yield claim(text, "difference", [reading("headed", result=now, plus=[then, head])], now, topic="additions")
    parts = [i for i in row[3:] if i.slot.sentence == now.slot.sentence + 1]
    nested = any(WITHIN.search(i.slot.before) for i in parts[1:])
    if len(parts) > 1 and "其中" in text.gap(passage, now, parts[0]) and all(_tells(i) for i in parts) and not nested:
        way = reading("headed", total=head, parts=[_signed(i) for i in parts])
        yield claim(text, "sum", [way], head, topic="explained")


def _changes(before: Sequence[Item], of: Item) -> list[Item]:
    """The changes right before an amount, each with its sign; a list (增加甲A、乙B) has that of its first."""
    signed: list[Item] = []
    for item in before:
        if item.dimension != of.dimension or not (_tells(item) or (signed and item.slot.mark == "、")):
            signed = []
            continue
        down = signed[-1].slot.down if not _tells(item) else _signed(item).slot.down
        signed.append(directed(item, down))
    return signed


def _tells(item: Item) -> bool:
    changed = item.slot.role == DELTA or MORE.search(item.slot.before) or LESS.search(item.slot.before)
    return bool(changed) and not TURNED.search(item.slot.before)


def _signed(item: Item) -> Item:
    down = item.slot.down if item.slot.role == DELTA else LESS.search(item.slot.before) is not None
    return directed(item, down)


def _net_of(changes: Sequence[Item]) -> Decimal:
    return sum([change.figured.value for change in changes], ZERO)


__all__ = ["claims"]
