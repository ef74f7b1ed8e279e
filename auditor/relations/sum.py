"""A total and its parts: ``…1083.11万元，其中：基本支出629.23万元，项目支出453.88万元``.

Six shapes, a file each: the parts are announced behind the total (`opened`); they stand as a list of paragraphs (`lists`);
accounts are told by their codes (`coded`) or by their names (`classed`); the total comes last (`closed`); nothing is announced, but the
labels or the shares make a whole (`unannounced`).
"""

from __future__ import annotations

from collections.abc import Iterator

from auditor.model import Figure
from auditor.relations.classed import by_class
from auditor.relations.closed import by_verb, closed, of_persons
from auditor.relations.coded import by_code
from auditor.relations.lists import (
    begun,
    below_titles,
    enumerated,
    grand_totals,
    grand_totals_apart,
    listed,
    patterned,
)
from auditor.relations.opened import deducted, opened
from auditor.relations.unannounced import before_it, unannounced
from auditor.relations.wholes import parts_of, starts
from auditor.text import Claim, Text, figures_of


def claims(text: Text) -> Iterator[Claim]:
    found = list(_announced(text))
    taken = {figure.mention.start for one in found if one.kind == "sum" for figure in parts_of(one)}
    some = {frozenset(_whole_of(one)) for one in found if one.kind == "bound"}  # 主要包括甲B、乙C: not all of A
    found += [one for one in unannounced(text, taken) if _adds_up(one) or frozenset(_whole_of(one)) not in some]
    whole: dict[int | None, list[set[int]]] = {}
    for one in found:
        if _adds_up(one):
            whole.setdefault(_total_of(one), []).append(starts(one))
    for one in found:
        parts = starts(one)
        if _adds_up(one) or not any(parts < more for more in whole.get(_total_of(one), ())):
            yield one  # some of a list that adds up are no list of their own
            yield from before_it(text, one) if _adds_up(one) else ()


def _announced(text: Text) -> Iterator[Claim]:
    for passage in text.with_figures:
        yield from opened(text, passage)
        yield from closed(text, passage)
        yield from of_persons(text, passage)
        yield from deducted(text, passage)
        yield from by_verb(text, passage)
        yield from enumerated(text, passage)
    yield from listed(text)
    yield from begun(text)
    yield from below_titles(text)
    yield from patterned(text)
    yield from grand_totals(text)
    yield from grand_totals_apart(text)
    yield from by_class(text)
    yield from by_code(text)


def _whole_of(one: Claim) -> set[int]:
    """Where its parts stand, and what they are parts of."""
    whole = one.readings[0].roles.get("limit" if one.kind == "bound" else "total", ())
    return starts(one) | {figure.mention.start for figure in figures_of(whole)}


def _total_of(one: Claim) -> int | None:
    total = one.readings[0].roles.get("total")
    return total.mention.start if isinstance(total, Figure) else None


def _adds_up(one: Claim) -> bool:
    total = one.readings[0].roles.get("total")
    if one.kind != "sum" or not isinstance(total, Figure):
        return False
    values = [figure.mention.value for figure in parts_of(one)]
    return abs(total.mention.value - sum(values)) <= total.mention.ulp * (len(values) + 1) / 2
