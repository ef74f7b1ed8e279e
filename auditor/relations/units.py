"""Lists of units, one a row: what the columns of a row say of each other, judged row by row.

``甲局 · 年初预算 100 · 追加 20 · 决算数 118 · 年末结转结余 2``: initial + added − carried over = final. Which of the usual forms a list
follows shows in most of its rows; a row that deviates is the finding, and a form that few rows follow is none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Final, NamedTuple

from auditor.facts import Item
from auditor.model import Claim
from auditor.tables import FEWEST_UNITS, Column, Row, Segment
from auditor.text import Text, change_of, claim, prints_as, reading, slack, total_of

DELTA = re.compile(r"增减额|增减数|增减金额|增加额|增长额|比上年增减$|增减$|增减变动$")
GROWTH = re.compile(r"增减率|增长率|增幅|增减(?:比例|幅度)|增减[（(]?%|增减变动率")


class Form(NamedTuple):
    """result = plus − minus, by concept and measure."""

    result: str
    plus: tuple[str, ...]
    minus: tuple[str, ...] = ()


_INITIAL, _ADDED, _ADJUSTED, _FINAL = (f"expenditure.{m}" for m in ("initial", "added", "adjusted", "final"))
_OPENING, _CLOSING = "carry_over.opening", "carry_over.closing"
ADDITIONS: Final = (
    Form(_ADJUSTED, (_INITIAL, _ADDED)),
    Form(_ADJUSTED, (_OPENING, _INITIAL, _ADDED)),
    Form(_FINAL, (_INITIAL, _ADDED), (_CLOSING,)),
    Form(_FINAL, (_OPENING, _INITIAL, _ADDED), (_CLOSING,)),
    Form(_FINAL, (_INITIAL, _ADDED)),
)


def claims(text: Text) -> Iterator[Claim]:
    for segment in text.segments:
        rows = [row for row in segment.rows if row.unit]
        if len(rows) >= FEWEST_UNITS:
            yield from _additions(text, rows)
            yield from _families(text, rows)
            yield from _changes(text, segment, rows)


def _named(row: Row) -> Mapping[str, Item]:
    """The figures of a row by concept and measure, those of last year apart."""
    named: dict[str, Item] = {}
    for item in row.items.values():
        if item.concept and item.scope == row.unit:
            named.setdefault(f"{item.concept}.{item.measure}", item)
    return named


# --- budget and additions -------------------------------------------------------------------------------------------


def _additions(text: Text, rows: Sequence[Row]) -> Iterator[Claim]:
    """Of the forms that the columns allow, the one that most rows follow, for each result."""
    named = [_named(row) for row in rows]
    for result in (_ADJUSTED, _FINAL):
        forms = [form for form in ADDITIONS if form.result == result]
        best = max(forms, key=lambda form: sum(_follows(form, one) for one in named))
        held = sum(_follows(best, one) for one in named)
        bound = [one for one in named if _applies(best, one)]
        if held < 2 or held * 2 < len(bound):
            continue
        for one in bound:
            plus, minus = _present(best.plus, one), _present(best.minus, one)
            way = reading("row", result=one[result], plus=plus, minus=minus or None)
            yield claim(text, "difference", [way], one[result], topic="additions")


def _present(names: Sequence[str], named: Mapping[str, Item]) -> list[Item]:
    """A blank cell is nought."""
    return [named[name] for name in names if name in named]


def _applies(form: Form, named: Mapping[str, Item]) -> bool:
    return form.result in named and _INITIAL in named and len(_present(form.plus + form.minus, named)) > 1


def _follows(form: Form, named: Mapping[str, Item]) -> bool:
    if not _applies(form, named):
        return False
    plus, minus = _present(form.plus, named), _present(form.minus, named)
    return abs(named[form.result].mention.value - total_of(plus) + total_of(minus)) <= slack([*plus, *minus])


# --- a total and its parts ------------------------------------------------------------------------------------------


def _families(text: Text, rows: Sequence[Row]) -> Iterator[Claim]:
    """三公经费 and its three parts, 支出 and 基本, 项目: the largest family of columns that most rows follow."""
    named = [_named(row) for row in rows]
    for key in dict.fromkeys(name for one in named for name in one):
        total, _, measure = key.partition(".")
        families = [
            [f"{part}.{measure}" for part in sorted(family)]
            for family in sorted(text.families.get(total, ()), key=len, reverse=True)
        ]
        bound = ([(one[key], _present(family, one)) for one in named if key in one] for family in families)
        several = ([(whole, parts) for whole, parts in rows if len(parts) > 1] for rows in bound)
        for whole, parts in next(filter(_most_hold, several), []):
            yield claim(text, "sum", [reading("row", total=whole, parts=parts)], whole, topic="table")


def _most_hold(rows: Sequence[tuple[Item, Sequence[Item]]]) -> bool:
    """Do two rows and half of all add up?"""
    held = sum(abs(whole.mention.value - total_of(parts)) <= slack(parts) for whole, parts in rows)
    return held >= 2 and held * 2 >= len(rows)


# --- this year and last ---------------------------------------------------------------------------------------------


def _changes(text: Text, segment: Segment, rows: Sequence[Row]) -> Iterator[Claim]:
    """增减额 and 增长率 beside this year's and last year's figure."""
    deltas = [c for c in segment.column(DELTA) if not GROWTH.search(c.header)]
    rates = segment.column(GROWTH)
    if not deltas and not rates:
        return
    pairs = list(_years(rows[0]))
    if not pairs:
        return
    delta, rate = next(iter(deltas), None), next(iter(rates), None)
    held = {pair: sum(_changed(row, pair, delta, rate) for row in rows) for pair in pairs}
    current, prior = best = max(pairs, key=lambda pair: held[pair])
    bound = [row for row in rows if {current, prior} <= row.items.keys()]
    if held[best] < 2 or held[best] * 2 < len(bound):
        return
    for row in bound:
        way = reading(
            "row", current=row.items[current], prior=row.items[prior], delta=_cell(row, delta), rate=_cell(row, rate)
        )
        if len(way.roles) > 2:
            yield claim(text, "change", [way], row.items[current])


def _years(row: Row) -> Iterator[tuple[int, int]]:
    """Columns of one concept and measure, this year's and last year's."""
    for prior, old in row.items.items():
        for current, new in row.items.items():
            bygone = old.scope != row.unit and new.scope == row.unit
            if bygone and (old.concept, old.dimension) == (new.concept, new.dimension) and old.measure == new.measure:
                yield current, prior


def _cell(row: Row, column: Column | None) -> Item | None:
    return row.items.get(column.index) if column is not None else None


def _changed(row: Row, pair: tuple[int, int], delta: Column | None, rate: Column | None) -> bool:
    current, prior = (row.items.get(column) for column in pair)
    if current is None or prior is None:
        return False
    stated, growth = _cell(row, delta), _cell(row, rate)
    if stated is not None:
        difference = current.mention.value - prior.mention.value
        return abs(stated.mention.value - difference) <= slack([current, prior])
    if growth is None or not prior.mention.value:
        return False
    return prints_as(change_of(current, prior), growth, cut=True)
