"""Figures that make up another one to the last digit, though nothing but their place says so: a tick, never an alarm.

    医疗收入26803.11万元…。药品收入6754.38万元，卫生材料收入3618.42万元，检查化验收入7236.84万元，医疗服务收入9193.47万元。

Amounts side by side in a sentence and the amount of the same kind, told before, that is their sum; one amount of each
paragraph of a list and the one above; what is left (结余, 缺口, 还需, 尚未) and the two that it is the difference of. Only
numbers with enough digits count, so that they do not meet by chance, and only where no other relation was read.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import accumulate

from auditor.clauses import BASE, DELTA, PLAIN, PRIOR
from auditor.facts import Item
from auditor.model import Claim
from auditor.relations.lists import list_style
from auditor.text import Passage, Text, claim, figures_of, reading, total_of

NEAR = 10  # paragraphs and tables back to the total
MOST = 16  # parts
FAR = 200  # figures back to the two that a rest is the difference of
ENOUGH = 4  # digits of a total that numbers do not make up by chance
FEW = 3  # digits that are enough for the sentence itself and the one before
_REST = (
    r"结余|盈余|缺口|剩余|余额|空间|净值|净额|差额|欠|延期|延误|逾期|超支|超出|还[需未剩]|尚[需未]|未[完支执拨兑付到使]|有效"
    r"|亏损|收益|净[增减]|核减|节约|节余|长期|纳入|差距|结[存转]|没花完"
)
_LESS = "|".join(f"{word}(?<![正副]{word})" for word in "少多低高短")
REST = re.compile(rf"{_REST}|(?:{_LESS})(?:$|于)")
LEFT = re.compile(f"{_REST}|{_LESS}")  # somewhere in a paragraph

NAMED = {"initial", "final"}  # rules by concept say of these what is left: budget/unspent-initial

Totals = Mapping[tuple[str, Decimal], Sequence[Item]]


def claims(text: Text) -> Iterator[Claim]:
    told = _told(text)
    for passage in text.with_figures:
        runs = list(_runs(text, passage))
        row = text.row(passage) if LEFT.search(passage.template) else ()
        left = [item for item in row if REST.search(item.slot.before) and _is_rest(text, item, told)]
        if runs or left:
            near = _near(text, passage)
            yield from side_by_side(text, runs, near)
            yield from rests(left, text, near)
    yield from columns(text)


def _told(text: Text) -> set[int]:
    """The starts of totals, results and changes of which a relation was read."""
    roles = (("sum", "total"), ("difference", "result"), ("change", "delta"))
    return {
        figure.mention.start
        for kind, role in roles
        for one in text.found.get(kind, [])
        for figure in figures_of(one.readings[0].roles.get(role, ()))
    }


def _near(text: Text, passage: Passage) -> list[Item]:
    """The figures of the paragraphs and tables before, and of its own."""
    at = text.items.by_passage
    return [
        i
        for index in range(max(0, passage.index - NEAR), passage.index + 1)
        for i in at.get(index, ())
        if i.dimension not in ("rate", "points", "bare", "score")
    ]


# --- sums -----------------------------------------------------------------------------------------------------------


def side_by_side(text: Text, runs: Sequence[Sequence[Item]], near: Sequence[Item]) -> Iterator[Claim]:
    """A, B, C in one sentence, and the amount before that is their sum."""
    totals: dict[tuple[str, Decimal], list[Item]] = {}
    for item in near if runs else ():
        if item.is_amount:
            totals.setdefault((item.mention.unit.symbol or item.dimension, item.mention.value), []).append(item)
    for run in runs:
        yield from _sums_of(text, run, totals)


def _runs(text: Text, passage: Passage) -> Iterator[list[Item]]:
    """The amounts of one unit in each sentence, in their order; those in brackets left out."""
    runs: dict[tuple[int, str], list[Item]] = {}
    amounts = text.amounts(passage)
    for item in amounts if len(amounts) > 1 else ():
        if item.slot.depth == 0 and item.mention.value > 0:
            runs.setdefault((item.slot.sentence, item.mention.unit.symbol), []).append(item)
    yield from (run for run in runs.values() if len(run) > 1)


def _sums_of(text: Text, run: Sequence[Item], totals: Totals) -> Iterator[Claim]:
    """The longest stretches of the run that are the sum of a total before them."""
    running = list(accumulate((i.mention.value for i in run), initial=Decimal(0)))
    symbol = run[0].mention.unit.symbol or run[0].dimension
    begin = 0
    while begin < len(run) - 1:
        for end in range(min(len(run), begin + MOST), begin + 1, -1):
            likely = totals.get((symbol, running[end] - running[begin]))
            found = _total_before(run[begin:end], likely) if likely else None
            if found is not None and not (end - begin == 2 and REST.search(run[begin + 1].slot.before)):
                break
        else:
            begin += 1
            continue
        if not _known(text, found, run[begin:end]):
            yield claim(text, "sum", [reading("gathered", total=found, parts=run[begin:end])], found, topic="list")
        begin = end


def _known(text: Text, total: Item, parts: Sequence[Item]) -> bool:
    """Does some sum say of one of the parts that it belongs to that total or to one of its value?"""
    wholes = ((part, whole) for part in parts for whole in text.wholes_of(part))
    summed = (whole for part, whole in wholes if part.slot.start in text.parts.get(whole.slot.start, ()))
    return any(whole.mention.value == total.mention.value for whole in summed)


def _total_before(parts: Sequence[Item], likely: Sequence[Item]) -> Item | None:
    first = parts[0]
    for total in reversed(likely):
        close = total.slot.passage == first.slot.passage and first.slot.sentence - total.slot.sentence <= 1
        least = FEW if close and len(parts) > 2 else ENOUGH
        if total.slot.start < first.slot.start and _digits(total) >= least + (len(parts) == 2):
            return total
    return None


def columns(text: Text) -> Iterator[Claim]:
    """1.…下达A，支出B / 2.…下达C，支出D: one amount of each paragraph of a list, and the amount above that is their sum."""
    for children in _lists(text):
        near = [i for i in _near(text, children[0]) if i.is_amount and i.slot.start < children[0].slots[0].start]
        totals = {(i.mention.unit.symbol, i.mention.value): i for i in near if _digits(i) >= ENOUGH}
        for parts in _same_place(text, children):
            total = totals.get((parts[0].mention.unit.symbol, total_of(parts)))
            if total is not None and not _known(text, total, parts):
                yield claim(text, "sum", [reading("column", total=total, parts=parts)], total, topic="list")


def _lists(text: Text) -> Iterator[list[Passage]]:
    """Paragraphs one behind the other with marks of one style, each with an amount; also the lists within their items."""
    open_: dict[str, list[Passage]] = {}
    for passage in text.passages:
        style = list_style(passage.mark)
        inner = list(open_)[list(open_).index(style) + 1 :] if style in open_ else []
        ended = inner if style and passage.slots else list(open_)
        yield from (run for one in ended if len(run := open_.pop(one)) > 1)
        if style and passage.slots:
            open_.setdefault(style, []).append(passage)
    yield from (run for run in open_.values() if len(run) > 1)


def _same_place(text: Text, children: Sequence[Passage]) -> Iterator[list[Item]]:
    """The first amounts of all of them, the second ones, … and those with the same words in front."""
    rows = [[i for i in text.amounts(child) if i.slot.depth == 0] for child in children]
    if not all(rows):
        return
    for place in range(min(map(len, rows))):
        yield from _alike([row[place] for row in rows])
    for word in {i.slot.before[-4:] for i in rows[0] if len(i.slot.before) >= 4}:
        named = [next((i for i in row if i.slot.before.endswith(word)), None) for row in rows]
        if all(named):
            yield from _alike([i for i in named if i is not None])


def _alike(parts: list[Item]) -> Iterator[list[Item]]:
    if len({i.mention.unit.symbol for i in parts}) == 1:
        yield parts


# --- differences ----------------------------------------------------------------------------------------------------


def _is_rest(text: Text, item: Item, told: set[int]) -> bool:
    """限额空间C, 还需完成C, 未支出C, of which no relation was read."""
    return (
        item.slot.role in (PLAIN, DELTA)
        and item.dimension not in ("rate", "points", "score")
        and item.slot.start not in told
        and item.slot.start not in text.inner
        and _digits(item) > 1
    )


def rests(left: Sequence[Item], text: Text, near: Sequence[Item]) -> Iterator[Claim]:
    """The two figures before what is left that it is the difference of."""
    for rest in left:
        before = near[: bisect_left(near, rest.slot.start, key=lambda i: i.slot.start)]
        pair = _pair_of(rest, before[-FAR:])
        if pair is not None and (rest.measure != "closing" or {i.measure for i in pair} != NAMED):
            more, less = pair if not rest.slot.down else pair[::-1]  # 净减少C is less than nothing
            way = reading("gathered", result=rest, plus=[more], minus=[less])
            yield claim(text, "difference", [way], rest)


def _pair_of(rest: Item, before: Sequence[Item]) -> tuple[Item, Item] | None:
    """The nearest two levels with that difference: in one sentence or row where the number is short."""
    levels = [
        i for i in before if i.mention.unit.symbol == rest.mention.unit.symbol and i.slot.role in (PLAIN, PRIOR, BASE)
    ]
    value = abs(rest.mention.value)
    later: dict[Decimal, Item] = {}
    digits = _digits(rest)
    for item in reversed(levels):
        for other in (later.get(item.mention.value + value), later.get(item.mention.value - value)):
            if other is None:
                continue
            together = (item.slot.passage, item.slot.sentence) == (other.slot.passage, other.slot.sentence)
            here = together and (item.slot.passage, item.slot.sentence) == (rest.slot.passage, rest.slot.sentence)
            if here or (together and digits > 2) or digits > ENOUGH:
                return (item, other) if item.mention.value > other.mention.value else (other, item)
        later.setdefault(item.mention.value, item)
    return None


def _digits(item: Item) -> int:
    return len(str(abs(item.mention.number)).replace(".", "").strip("0"))
