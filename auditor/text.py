"""The document as read so far, and the small things that the relation files share."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal
from functools import cached_property
from itertools import chain, islice, takewhile
from typing import Any

from auditor.clauses import GOES_ON, PLAIN, PRIOR, RATE, SHARE, Passage
from auditor.facts import Item, Items, is_amount
from auditor.functional import Account, accounts_in
from auditor.languages import zh
from auditor.model import Bound, Claim, Confidence, Document, Exhaustive, Figure, Kind, Reading
from auditor.slips import retyped, slipped, turns
from auditor.swift import changed
from auditor.tables import Segment

MOST_READINGS = 4
NAMES_LEVELS = re.compile(r"[（(][类款项][）)]")
SEVERAL_DIGITS = 2
SEVERAL_HEADINGS = 2
# 乙B元。主要用于教职工: an excerpt, which stops within a sentence
CUT_OFF = re.compile(r"[。；][^。；：]{2,80}[一-龥，、]$")
RUN_IN = re.compile(rf"{zh.LIST_MARK.pattern}(?P<title>[一-龥]{{2,12}})[。：]")  # 1.资金安排。县级安排…
MOST_BELOW = 60  # amounts that make up the one before them
ZERO = Decimal(0)


@dataclass(frozen=True)
class Text:
    """The document as read so far: what the relation files look at."""

    document: Document
    passages: tuple[Passage, ...]
    items: Items
    families: Mapping[str, tuple[frozenset[str], ...]]  # concept of a total -> sets of concepts that make it up
    year: int | None
    segments: tuple[Segment, ...] = ()
    found: dict[str, list[Claim]] = field(default_factory=dict)  # claims by kind, as they are found
    parts: dict[int, set[int]] = field(default_factory=dict)  # start of the total of a sum -> starts of its parts
    belongs: dict[int, list[int]] = field(default_factory=dict)  # start of a part -> starts of its totals and limits
    inner: set[int] = field(default_factory=set)  # starts of what some total or limit says is part of it
    priors: set[Decimal] = field(default_factory=set)  # values that something is compared with
    bound: dict[tuple[str, str], tuple[int, set[int]]] = field(default_factory=dict)  # see `bound_as`
    heard: dict[int, Any] = field(default_factory=dict)  # readers whose cues stand in it, see `relations.cued`

    def add(self, found: Claim) -> None:
        """Remember a claim for the relations that are read after it."""
        self.found.setdefault(found.kind, []).append(found)
        roles = found.readings[0].roles
        if found.topic == "first":
            return  # 前三项合计: the total of some, of which nothing else is a part
        if found.kind == "sum" or (found.kind == "bound" and found.topic == "part"):
            starts = {part.mention.start for part in figures_of(roles["parts"])}
            self.inner.update(starts)
            for total in (*figures_of(roles.get("total", ())), *figures_of(roles.get("limit", ()))):
                for start in starts:
                    self.belongs.setdefault(start, []).append(total.mention.start)
            for total in figures_of(roles.get("total", ())):
                self.parts.setdefault(total.mention.start, set()).update(starts)
        if found.kind == "change":
            self.priors.update(prior.mention.value for prior in figures_of(roles.get("prior", ())))

    def as_told(self, found: Claim) -> Claim:
        """A sum with a part in the paragraph in which an excerpt breaks off may have had more of them."""
        stops = self._breaks_off
        if found.kind != "sum" or stops is None or found.exhaustive != "yes":
            return found
        parts = figures_of(found.readings[0].roles.get("parts", ()))
        outside = any(part.mention.start < stops for part in parts)
        more = outside and any(part.mention.start >= stops for part in parts)
        return changed(found, exhaustive="unknown") if more else found

    @cached_property
    def _breaks_off(self) -> int | None:
        """Where the last paragraph begins, if it stops within a sentence."""
        last = self.passages[-1] if self.passages else None
        short = last is not None and last.slots and CUT_OFF.search(last.template)
        ends = self.document.blocks[-1].end if self.document.blocks else 0
        return last.paragraph.start if last is not None and short and last.paragraph.end == ends else None

    def wholes_of(self, item: Item) -> list[Item]:
        """The totals that some sum says it belongs to, in the order they were found."""
        return [self.items.at[start] for start in self.belongs.get(item.slot.start, ())]

    def is_summed(self, parts: Iterable[Item], value: Decimal) -> bool:
        """Does some sum say of one of the parts that it belongs to a total of that value? A limit says nothing of a sum."""
        wholes = ((part, whole) for part in parts for whole in self.wholes_of(part))
        summed = (whole for part, whole in wholes if part.slot.start in self.parts.get(whole.slot.start, ()))
        return any(whole.mention.value == value for whole in summed)

    def bound_as(self, **role: str) -> set[int]:
        """Where the figures stand that claims read so far have in a role: ``text.bound_as(sum="total", change="delta")``."""
        return set().union(*(self._starts(kind, name) for kind, name in role.items()))

    def _starts(self, kind: str, role: str) -> set[int]:
        """Of one kind: kept, and added to by what was read since somebody asked before."""
        claims = self.found.get(kind, [])
        known, starts = self.bound.get((kind, role), (0, set()))
        for one in islice(claims, known, None):
            starts.update(f.mention.start for f in figures_of(one.readings[0].roles.get(role, ())))
        self.bound[kind, role] = len(claims), starts
        return starts

    @cached_property
    def words(self) -> str:
        """The document's words as they are read: where a reader looks for its cue."""
        return zh.fold(self.document.words)

    @cached_property
    def template(self) -> str:
        """The templates of its paragraphs with figures, one a line."""
        return "\n".join(passage.template for passage in self.with_figures)

    @cached_property
    def said_before(self) -> str:
        """The words before its figures, a line for each: where a reader of such words looks for its cue first."""
        return "\n".join(item.slot.before for item in self.items.all)

    @cached_property
    def of_government(self) -> bool:
        """Does it tell levels of government or books apart? See `auditor.scopes`."""
        return any(i.realm.level or i.realm.book for i in self.items.all)

    def row(self, passage: Passage) -> tuple[Item, ...]:
        return self._rows.get(passage.index, ())

    @cached_property
    def _rows(self) -> Mapping[int, tuple[Item, ...]]:
        return self.items.by_passage

    def amounts(self, passage: Passage) -> list[Item]:
        return list(self._amounts.get(passage.index, ()))

    def amounts_in(self, passages: Iterable[int]) -> list[Item]:
        """Those of several passages, which are named by their indices."""
        return [item for index in passages for item in self._amounts.get(index, ())]

    @cached_property
    def bygone(self) -> frozenset[Decimal]:
        """Values that are said to be those of the year before."""
        last = (self.year or 0) - 1
        return frozenset(i.mention.value for i in self.items.all if i.slot.role == PRIOR or i.period == last)

    @cached_property
    def _amounts(self) -> dict[int, tuple[Item, ...]]:
        return {index: tuple(i for i in row if is_amount(i)) for index, row in self.items.by_passage.items()}

    def gap(self, passage: Passage, left: Item | None, right: Item) -> str:
        """The template between two figures of a passage."""
        return passage.template[left.slot.position + 1 if left else 0 : right.slot.position]

    def lead(self, item: Item) -> str:
        """Its sentence up to an item; nothing for what stands in a table."""
        passage = self.passage_at.get(item.slot.passage)
        return passage.lead(item.slot) if passage else ""

    def headings_of(self, item: Item) -> tuple[str, ...] | None:
        """Those above the paragraph of an item; None for what stands in a table."""
        passage = self.passage_at.get(item.slot.passage)
        return None if passage is None else passage.headings

    def form_of(self, item: Item) -> tuple[str, ...]:
        """The outermost section around an item that has a fellow with the same headings: 一、甲项目 and 二、乙项目, each with 概况 and 自评结论."""
        above = self.headings_of(item) or ()
        ends = range(1, len(above) + 1) if self._of_one_form else ()
        return next((above[:end] for end in ends if above[:end] in self._of_one_form), ())

    @cached_property
    def _of_one_form(self) -> frozenset[tuple[str, ...]]:
        """Sections that have two headings and more in common with another one beside them."""
        below: dict[tuple[str, ...], set[str]] = {}
        for above in dict.fromkeys(passage.headings for passage in self.passages):
            for end in range(1, len(above)):
                below.setdefault(above[:end], set()).add(zh.LIST_MARK.sub("", above[end], count=1))
        for passage in self.passages:
            if passage.headings and passage.mark and (title := RUN_IN.match(passage.template)):
                below.setdefault(passage.headings, set()).add(title["title"])
        beside: dict[tuple[tuple[str, ...], str], set[tuple[str, ...]]] = {}
        for section, names in below.items():
            for name in names:
                beside.setdefault((section[:-1], name), set()).add(section)
        shared = Counter(section for fellows in beside.values() if len(fellows) > 1 for section in fellows)
        return frozenset(section for section, many in shared.items() if many >= SEVERAL_HEADINGS)

    @cached_property
    def one_of_many(self) -> frozenset[int]:
        """Where the figures of single units stand, in tables that list units one a row: no total of what the text tells."""
        rows = (row for segment in self.segments for row in segment.rows if row.unit)
        return frozenset(item.slot.start for row in rows for item in row.items.values())

    @cached_property
    def accounts(self) -> tuple[Account, ...]:
        """The classes, kinds and items that paragraphs tell by name: （类）, （款）, （项）."""
        if not NAMES_LEVELS.search(self.words):
            return ()
        return tuple(accounts_in(self.passages, self.items.by_passage))

    @cached_property
    def account_at(self) -> Mapping[int, Account]:
        """Each of them by where the amount right behind its name starts."""
        return {account.head.slot.start: account for account in self.accounts if account.head is not None}

    @cached_property
    def passage_at(self) -> dict[int, Passage]:
        return {passage.index: passage for passage in self.passages}

    @cached_property
    def with_figures(self) -> tuple[Passage, ...]:
        return tuple(passage for passage in self.passages if passage.slots)


def reading(name: str, /, **roles: Item | Sequence[Item] | None) -> Reading:
    """A reading from items; roles that are None stay unbound."""
    bound: dict[str, Bound] = {}
    for role, value in roles.items():
        if isinstance(value, Item):
            bound[role] = figure(value)
        elif value is not None:
            bound[role] = tuple(figure(item) for item in value)
    return Reading(name, bound)


def figures_of(bound: Bound) -> tuple[Figure, ...]:
    """The figures of a role, which may be one or many; names are none, and a role holds either."""
    if isinstance(bound, Figure):
        return (bound,)
    return bound if isinstance(bound, tuple) and bound and isinstance(bound[0], Figure) else ()


def figure(item: Item) -> Figure:
    """The item as a figure; a decrease is negative."""
    return changed(item.figured, measure="either") if item.slot.either else item.figured


def claim(
    text: Text,
    kind: Kind,
    readings: Iterable[Reading],
    at: Item,
    *,
    exhaustive: Exhaustive = "yes",
    confidence: Confidence = "high",
    forced: bool = False,
    topic: str = "",
) -> Claim:
    passage = text.passage_at.get(at.slot.passage)
    quote = passage.sentence_of(at.slot) if passage else None
    chosen = tuple(readings)[:MOST_READINGS]
    return Claim(kind, chosen, exhaustive, confidence, forced, topic, quote)


# --- arithmetic that votes for a structure, never a verdict ---------------------------------------------------------


def total_of(items: Iterable[Item]) -> Decimal:
    return sum([item.mention.value for item in items], ZERO)


def outermost(items: Sequence[Item]) -> Iterator[Item]:
    """产出（50分）1.数量（20分）2.质量（30分）效益（30分）: without those that make up the one before them."""
    at = 0
    while at < len(items):
        yield items[at]
        at += 1 + _below(items[at].mention.value, items[at + 1 : at + 1 + MOST_BELOW])


def _below(whole: Decimal, items: Sequence[Item]) -> int:
    """How many of the next make up the amount, none if they do not."""
    so_far = ZERO
    for number, item in enumerate(items, 1):
        so_far += item.mention.value
        if so_far >= whole:
            return number if so_far == whole and number > 1 else 0
    return 0


def slack(items: Sequence[Item]) -> Decimal:
    """What rounding of all figures at the precision of the finest can explain; of 亿元 beside 万元 each at its own."""
    if all(item.mention.unit.exact and not item.mention.decimals for item in items):
        return ZERO  # persons and pieces are not rounded
    if len({item.mention.unit.symbol for item in items}) > 1:
        return sum([item.mention.ulp for item in items], ZERO) / 2
    finest = min([item.mention.ulp for item in items])
    return finest * (len(items) + 1) / 2


def value_of(item: Item) -> Decimal:
    return item.mention.value


def mended(
    less: Sequence[Item], more: Sequence[Item], value: Callable[[Item], Decimal] = value_of
) -> list[tuple[Item, Decimal]]:
    """What each figure of two sides would have to be for both to come to as much, were it alone wrong."""
    off = sum(map(value, less), ZERO) - sum(map(value, more), ZERO)
    return [*((item, value(item) - off) for item in less), *((item, value(item) + off) for item in more)]


def is_slip(one: Item, other: Item, least: int) -> bool:
    """Is the one number a slip of the pen of the other? Both in one unit and with so many digits at `least`."""
    if one.mention.unit != other.mention.unit or min(len(one.mention.digits), len(other.mention.digits)) < least:
        return False
    return one.mention.digits == other.mention.digits or slipped(f"{one.mention.number:f}", f"{other.mention.number:f}")


def is_slip_of(item: Item, number: Decimal) -> bool:
    """Is the printed number a slip of the pen for that one, which is in its unit: 41.28% for 42.18?"""
    return slipped(item.mention.printed(item.mention.number), item.mention.printed(number))


def one_slip_off(figures: Sequence[Item], fits: Callable[..., bool]) -> bool:
    """Do figures that do not fit do so with one digit of one of them another, or two neighbours exchanged?"""
    values = [figure.mention.value for figure in figures]
    return any(
        fits(*values[:at], other, *values[at + 1 :]) for at, figure in enumerate(figures) for other in _slips_of(figure)
    )


def _slips_of(item: Item) -> Iterator[Decimal]:
    mention = item.mention
    if mention.many_typed < SEVERAL_DIGITS:
        return  # any digit is a slip of any other
    for number in chain(retyped(mention.number, mention.decimals), turns(mention.number, mention.decimals)):
        yield number * mention.unit.scale


def adds_up(total: Item, parts: Sequence[Item]) -> bool:
    off = abs(total.mention.value - total_of(parts))
    return not off or off <= slack([total, *parts])


def rounds_to(total: Item, parts: Sequence[Item]) -> bool:
    """`adds_up` as the engine sees it, which knows no utmost of rounding: what else is off is no tick."""
    off = abs(total.mention.value - total_of(parts))
    return not off or off < slack([total, *parts]) - min([item.mention.ulp for item in (total, *parts)]) / 2


def agree(one: Item, other: Item) -> bool:
    """Are they one amount: in one unit to the last digit, in two as far as the coarser one tells?"""
    rounding = 0 if one.mention.unit == other.mention.unit else max(one.mention.ulp, other.mention.ulp) / 2
    return abs(one.mention.value - other.mention.value) <= rounding


def as_much(one: Item, other: Item) -> bool:
    """Are they one amount, of which the coarser may be cut off?"""
    return abs(one.mention.value - other.mention.value) <= max(one.mention.ulp, other.mention.ulp)


def comes_out(way: Reading) -> bool:
    """Is a difference right to the last digit?"""
    result, plus, minus = (figures_of(way.roles.get(role, ())) for role in ("result", "plus", "minus"))
    return sum(f.mention.value for f in plus) - sum(f.mention.value for f in minus) == result[0].mention.value


def rounded(points: Item) -> Item:
    """Points that come of a rate may be rounded ones: 9.98 as 10."""
    mention = replace(points.mention, unit=replace(points.mention.unit, exact=False))
    return replace(points, slot=replace(points.slot, mention=mention))


def prints_as(value: Decimal, printed: Item | Figure, *, cut: bool = False) -> bool:
    """Is a value printed so: rounded to the last digit, or one of it off, where it may have been `cut`?"""
    return abs(value - printed.mention.value) <= (printed.mention.ulp if cut else printed.mention.ulp / 2)


def is_quotient(above: Item | Figure, below: Item | Figure, rate: Item | Figure, *, cut: bool = False) -> bool:
    """``1.27, 6.73, 18.9%`` -> True: the one over the other is printed so. Nothing is a quotient by nothing."""
    return bool(below.mention.value) and prints_as(above.mention.value / below.mention.value, rate, cut=cut)


def change_of(now: Item, then: Item) -> Decimal:
    """``108, 120`` -> -0.1: by how much of what there was it rose or fell."""
    return (now.mention.value - then.mention.value) / then.mention.value


def is_change(now: Item, then: Item, rate: Item) -> bool:
    """``108, 120, 下降10%`` -> True: is the change printed so, with the sign of its word? Nothing rises from nothing."""
    return bool(then.mention.value) and prints_as(change_of(now, then) * rate.figured.sign, rate)


# --- shares ---------------------------------------------------------------------------------------------------------


def shares_behind(text: Text, parts: Sequence[Item]) -> list[Item]:
    """The shares of parts: one behind each, or one after the other behind the last (占比分别为)."""
    shares: list[Item] = []
    if all(part.slot.mark == "|" for part in parts):
        return shares  # cells say nothing of shares
    if make_whole(bare := bare_behind(text, parts)):
        return bare
    row: Sequence[Item] = ()
    last = 0
    for part in parts:
        row = text.items.by_passage[part.slot.passage]
        at = row.index(part)
        last = max(last, at)
        if (share := _share_behind(part, row, at + 1)) is not None:
            shares.append(share)
    if len(shares) > 1:
        return [] if _of_one_another(parts, shares) else shares
    first = next((i for i in row[last + 1 :] if i.slot.role == SHARE), None)
    if first is None:
        return shares
    listed = [i for i in row[last + 1 :] if i.slot.role == SHARE and i.slot.clause == first.slot.clause]
    return listed if zh.DIVIDED.search(first.slot.before) or _one_for_each(listed, parts) else shares


def bare_behind(text: Text, parts: Sequence[Item], mark: str = "（") -> list[Item]:
    """甲A（80%）、乙B（20%）: the rates that stand alone in a bracket, or behind a mark, after each of the parts, [] where one has none."""
    found: list[Item] = []
    for part in parts:
        row = text.items.by_passage[part.slot.passage]
        rate = next(iter(row[row.index(part) + 1 :][:1]), None) if part.slot.mark != "|" else None
        if rate is None or rate.slot.role != RATE or rate.slot.mark != mark or rate.slot.before or rate.slot.after:
            return []
        found.append(rate)
    return found if len(found) > 1 else []


def _one_for_each(shares: Sequence[Item], parts: Sequence[Item]) -> bool:
    """规模分别为A和B，占全部的P和Q: as many, joined by nothing but 、 and 和, in the clause behind the parts."""
    bare = all(share.slot.before in GOES_ON for share in shares[1:])
    return bare and len(shares) == len(parts) > 1 and shares[0].slot.clause == parts[-1].slot.clause + 1


def _share_behind(part: Item, row: Sequence[Item], behind: int) -> Item | None:
    """In brackets, or after them, or after its growth: the first figure behind it, or the first beside it, or …"""
    if behind == len(row):
        return None
    if _is_share(row[behind], part):
        return row[behind]
    beside = next((i for i in islice(row, behind, None) if i.slot.depth == part.slot.depth), None)
    if beside is not None and _is_share(beside, part):
        return beside
    grown = takewhile(lambda i: not i.is_amount, islice(row, behind, None))
    share = next((i for i in grown if i.slot.role == SHARE), None)
    return share if share is not None and _is_share(share, part) else None


def _is_share(near: Item, part: Item) -> bool:
    return near.slot.role == SHARE and near.slot.sentence == part.slot.sentence


def _of_one_another(parts: Sequence[Item], shares: Sequence[Item]) -> bool:
    """甲A，占总额的P；乙B，占甲的Q: the share of the second is a share of the first, and both are no division of one total."""
    return any(part.label and part.label in share.slot.base for part in parts for share in shares)


def make_whole(shares: Sequence[Item]) -> bool:
    """Do the shares make 100 %, as far as their digits tell?"""
    return bool(shares) and abs(total_of(shares) - 1) <= shares[0].mention.ulp * len(shares)


__all__ = [
    "PLAIN",
    "Claim",
    "Item",
    "Items",
    "Passage",
    "Reading",
    "Text",
    "adds_up",
    "change_of",
    "claim",
    "comes_out",
    "figure",
    "is_change",
    "is_quotient",
    "is_slip_of",
    "make_whole",
    "prints_as",
    "reading",
    "rounds_to",
    "shares_behind",
    "slack",
    "total_of",
]
