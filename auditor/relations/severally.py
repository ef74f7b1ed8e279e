"""Rates told one behind the other of things told before: 到位率、执行率分别为P、Q; 执行率分别为P、Q、R.

    甲计划A个，完成B个；乙计划C个，完成D个。完成率分别为P、Q。      共A个，其中通路B个、通车C个，通达率、通车率分别为P、Q。

How the amounts before stand to each other is not said by words, but by the rates themselves: of the orders in which such
sentences are written, the one that holds for all of them, or for all but one, is that of the sentence.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice

from auditor.clauses import RATIO
from auditor.facts import Item, upto
from auditor.languages import zh
from auditor.relations.rated import DONE, is_rate_of, run_of_rates
from auditor.text import Text

Pair = tuple[Item, Item]  # what stands above and below the line
TELLING = 3  # digits of rates that are no coincidence; 100 % says nothing of what stands above and below
FAR = 80  # amounts back to the plan of the same name


def told_severally(text: Text, row: Sequence[Item], index: int) -> bool:
    """One of two and more rates behind 分别."""
    first, last = run_of_rates(row, index)
    rate = row[index]
    if last == first or rate.slot.role != RATIO:
        return False
    passage = text.passage_at.get(rate.slot.passage)
    start = row[first - 1].slot.position if first else -1
    words = passage.template[start + 1 : row[first].slot.position] if passage is not None else ""
    return zh.DIVIDED.search(words) is not None


def severally(text: Text, row: Sequence[Item], index: int) -> Pair | None:
    """What a rate of such a run is of: as the order says that holds for all of them, or for all but one."""
    first, last = run_of_rates(row, index)
    rates = row[first : last + 1]
    best = max(_orders(text, row, first, len(rates)), key=lambda pairs: _held(pairs, rates), default=None)
    if best is None:
        return None
    held = _held(best, rates)
    fitting = [r for pair, r in zip(best, rates, strict=True) if is_rate_of(*pair, r) and r.mention.value != 1]
    digits = sum(rate.mention.many_typed for rate in fitting)
    return best[index - first] if digits >= TELLING and held >= len(rates) - 1 else None


def _held(pairs: Sequence[Pair], rates: Sequence[Item]) -> int:
    return sum(is_rate_of(*pair, rate) for pair, rate in zip(pairs, rates, strict=True))


def _orders(text: Text, row: Sequence[Item], first: int, many: int) -> Iterator[list[Pair]]:
    """Each order that the last amounts before the rates may stand in."""
    near = [i for i in row[:first] if i.is_amount and row[first].slot.sentence - i.slot.sentence <= 1]
    near = near[-2 * many :]
    parts = near[-many:]
    if len(parts) < many:
        return
    plans = [_planned(text, part) for part in parts]
    yield from _alike([(part, plan) for part, plan in zip(parts, plans, strict=True) if plan is not None], many)
    if len(near) == 2 * many:
        yield from _alike(list(zip(near[1::2], near[::2], strict=True)), many)
        yield from _alike(list(zip(near[::2], near[1::2], strict=True)), many)
        yield from _alike(list(zip(near[many:], near[:many], strict=True)), many)
        yield from _alike(list(zip(near[:many], near[many:], strict=True)), many)
    if len(near) > many:
        yield from _alike([(part, near[-many - 1]) for part in parts], many)
        yield from _alike(list(zip(parts, near[-many - 1 : -1], strict=True)), many)


def _alike(pairs: list[Pair], many: int) -> Iterator[list[Pair]]:
    if len(pairs) == many and all(part.dimension == whole.dimension for part, whole in pairs):
        yield pairs


def _planned(text: Text, done: Item) -> Item | None:
    """The nearest amount before it of that very name that is not said to be done."""
    name = done.label.removesuffix("支出")
    before = islice(upto(text.items.of("dimension", done.dimension), done.slot.start), FAR)
    alike = (i for i in before if i.label == name and i.measure not in DONE and i.is_amount and i.period == done.period)
    return next(alike, None) if name and done.own else None


__all__ = ["severally", "told_severally"]
