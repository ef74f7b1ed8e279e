"""Whether a calculation of the document needs a figure as it is printed: it comes out with that, and not with another number in its place.

``调整后预算4,125.60万元，年中调增613.80万元，年初3,511.80万元`` needs 613.80 and no 631.80. A share of two digits needs neither.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from auditor.facts import Item
from auditor.model import Figure, Reading
from auditor.text import ZERO, Text, figures_of

KINDS = ("sum", "difference", "ratio", "share", "change")
QUOTIENTS = {"ratio": ("numerator", "denominator"), "share": ("part", "whole")}

Way = tuple[str, Reading]


@dataclass(frozen=True, slots=True)
class Needs:
    """The calculations that each figure stands in, by where it starts."""

    ways: Mapping[int, Sequence[Way]]

    def as_printed(self, item: Item, other: Item) -> bool:
        """Does a calculation come out with the one, and not with the other in its place?"""
        instead = {item.slot.start: other.mention.value}
        return any(
            off <= slack < further
            for kind, way in self.ways.get(item.slot.start, ())
            for (off, slack), (further, _) in zip(_offs(kind, way, {}), _offs(kind, way, instead), strict=True)
        )


def needs_of(text: Text) -> Needs:
    ways: dict[int, list[Way]] = defaultdict(list)
    for kind in KINDS:
        for one in text.found.get(kind, ()):
            way = one.readings[0]
            for figure in (figure for bound in way.roles.values() for figure in figures_of(bound)):
                ways[figure.mention.start].append((kind, way))
    return Needs(ways)


def _offs(kind: str, way: Reading, instead: Mapping[int, Decimal]) -> Iterator[tuple[Decimal, Decimal]]:
    """By how much each equation of a calculation is off, and what rounding explains of it."""
    figures = {role: figures_of(bound) for role, bound in way.roles.items()}
    values = {role: [instead.get(f.mention.start, f.mention.value) for f in told] for role, told in figures.items()}
    of = defaultdict(Decimal, {role: sum(map(abs, told), ZERO) for role, told in values.items()})
    grain = sum((figure.mention.ulp for figure in figures.get("rate", ())), ZERO)
    if kind == "sum":
        yield abs(sum(values.get("total", ()), ZERO) - sum(values.get("parts", ()), ZERO)), _slack(figures)
    elif kind == "difference":
        yield abs(of["result"] - abs(of["plus"] - of["minus"])), _slack(figures)
    elif kind == "change":
        rise = abs(of["current"] - of["prior"]) if figures.get("prior") else of["delta"]
        if figures.get("delta") and figures.get("prior"):
            yield abs(of["delta"] - rise), _slack({role: f for role, f in figures.items() if role != "rate"})
        if figures.get("rate") and of["prior"]:
            yield abs(of["rate"] - rise / of["prior"]), grain
    else:
        above, below = QUOTIENTS[kind]
        if of[below]:
            yield abs(of["rate"] - of[above] / of[below]), grain


def _slack(figures: Mapping[str, Sequence[Figure]]) -> Decimal:
    mentions = [f.mention for found in figures.values() for f in found]
    if all(m.unit.exact for m in mentions):
        return ZERO
    return min([m.ulp for m in mentions], default=ZERO) * (len(mentions) + 1) / 2


__all__ = ["Needs", "needs_of"]
