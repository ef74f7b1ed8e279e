"""What the text tells of a row of a table: what was spent, its budget, last year's amount, and how it changed.

    公务接待费 · 预算数 20 · 决算数 15 · 上年决算数 18 · 比上年增减 -16.67%
    公务接待费支出15万元，比预算减少5万元，比上年减少3万元，下降16.67%。

In: the changes and completions that were read in the text, and tables with a column of the amounts of this year and with
another of those that they are compared with. Out: restated claims (`table`) of a figure and its cell; changes and completions whose
base stands in the table alone. The row is known by its name and by figures of the paragraph that agree with it, or by an amount that
no other row has and by a word of its name; one that differs is a finding where two others agree, or one does of which it is a
misprint. Else the names may hide two scopes.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import NamedTuple

from auditor.clauses import DELTA, RATIO
from auditor.facts import PLANNED, Item, core, measure_in, overlap, unsigned
from auditor.languages import zh
from auditor.model import Claim, Reading
from auditor.relations.bases import subject_of
from auditor.relations.compared import COMPARES, Kind, kinds_in, last_header, year_in
from auditor.relations.rated import is_rate_of
from auditor.slips import miswritten
from auditor.tables import Row, Segment
from auditor.text import Text, claim, figures_of, reading

ENOUGH = 3  # digits that do not agree by chance
SINCE = re.compile(r"累计|[两二三四五]年|均|[前以]来|以前")
YEAR = re.compile(r"((?:19|20)\d\d)年")
MANY = 4  # digits that are no other amount's by chance
SURE = 2  # figures of a paragraph that agree with a row
NOW, THEN, PLAN, BY_PLAN, BY_YEAR = "now", "then", "plan", "by plan", "by year"


class Columns(NamedTuple):
    """Which columns hold what: the amounts by their index, and the changes against `PLAN` and `THEN`."""

    amounts: Mapping[str, int]
    changes: Sequence[tuple[str, int]]


@dataclass(frozen=True)
class Told:
    """A row, and the figures of one paragraph that speak of it, each with its cell."""

    cells: Mapping[str, Sequence[Item]]
    pairs: list[tuple[Item, Item]] = field(default_factory=list)
    alone: list[tuple[Item, Item, str]] = field(default_factory=list)  # amount, change, place of the base

    def add(self, item: Item | None, places: Sequence[str]) -> None:
        cells = [cell for place in places for cell in self.cells.get(place, ())]
        cell = next((cell for cell in cells if item is not None and cell.dimension == item.dimension), None)
        if item is not None and cell is not None and not item.mention.qualifier:
            self.pairs.append((item, cell))


def claims(text: Text) -> Iterator[Claim]:
    rows = dict(_named_rows(text))
    if not rows:
        return
    told: dict[tuple[int, str], Told] = {}
    amounts = _by_amount(rows)
    for kind in ("change", "ratio"):
        for one in text.found.get(kind, []):
            if (way := _way(text, one)) is not None:
                _add(text, told, rows, amounts, one, way)
    known = _compared_already(text)
    _add_alone(text, told)
    for found in told.values():
        yield from _restated(text, found, known)
        yield from _alone_on_their_base(text, found)
    for one in tuple(text.found.get("change", ())):
        yield from _on_its_base(text, told, amounts, one)
    yield from _completed(text, rows, amounts)


# --- the rows -------------------------------------------------------------------------------------------------------


def _named_rows(text: Text) -> Iterator[tuple[str, Mapping[str, Sequence[Item]]]]:
    """The rows of all tables that tell this year's amounts and what they are compared with; a name of two rows is none."""
    found: dict[str, list[Mapping[str, Sequence[Item]]]] = defaultdict(list)
    for segment in text.segments:
        columns = _columns(segment, text.year)
        for row in segment.rows if columns is not None else ():
            cells = _cells(row, columns) if columns is not None else {}
            if NOW in cells and len(cells) > 1 and not row.unit:
                found[cells[NOW][0].name].append(cells)
    for name, same in found.items():
        if name and len({cells[NOW][0].mention.value for cells in same}) == 1:
            yield name, same[0]


def _by_amount(rows: Mapping[str, Mapping[str, Sequence[Item]]]) -> Mapping[Decimal, str]:
    """The names of the rows by this year's amounts, of those of so many digits that no other row has."""
    named: dict[Decimal, list[str]] = defaultdict(list)
    for name, cells in rows.items():
        named[cells[NOW][0].mention.value].append(name)
    return {value: names[0] for value, names in named.items() if len(names) == 1}


def _name(rows: Mapping[str, Mapping[str, Sequence[Item]]], amounts: Mapping[Decimal, str], item: Item) -> str:
    """The row that an amount of the text is of: by its name, else by its value and a word of the name; "" for none.

    公务用车购置费 is called 购置费 below it, and 公务接待费 支出 below the title 接待.
    """
    if item.name in rows:
        return item.name
    name = amounts.get(item.mention.value, "") if len(item.mention.digits) >= MANY else ""
    return name if name and overlap(item.label, rows[name][NOW][0].label) else ""


def _columns(segment: Segment, year: int | None) -> Columns | None:
    kinds = list(kinds_in(segment, year))
    amounts = {
        place: index
        for place, measures, of in ((NOW, ("final",), year), (THEN, ("final",), (year or 0) - 1), (PLAN, PLANNED, year))
        if (index := _only(kinds, measures, of)) is not None
    }
    if NOW not in amounts:
        return None
    compared = ((COMPARES.search(last_header(column)), column) for column in segment.columns)
    changes = [
        (BY_YEAR if year_in(said["base"], year) == (year or 0) - 1 else BY_PLAN, column.index)
        for said, column in compared
        if said is not None
    ]
    return Columns(amounts, changes)


def _only(kinds: Sequence[Kind], measures: Collection[str], year: int | None) -> int | None:
    """The one column of that measure and year."""
    found = [kind.column.index for kind in kinds if kind.measure in measures and kind.year == year]
    return found[0] if len(found) == 1 else None


def _cells(row: Row, columns: Columns) -> Mapping[str, Sequence[Item]]:
    cells: dict[str, list[Item]] = {}
    for place, index in (*columns.amounts.items(), *columns.changes):
        if index in row.items:
            cells.setdefault(place, []).append(row.items[index])
    return cells


# --- the text -------------------------------------------------------------------------------------------------------


def _way(text: Text, one: Claim) -> Reading | None:
    """The first reading all of which stands in one paragraph; what is told elsewhere may be of another row."""
    for way in one.readings:
        items = [text.items.at[f.mention.start] for bound in way.roles.values() for f in figures_of(bound)]
        if len({item.slot.passage for item in items if item.slot.mark != "|"}) == 1:
            return way
    return None


def _add(
    text: Text,
    told: dict[tuple[int, str], Told],
    rows: Mapping[str, Mapping[str, Sequence[Item]]],
    amounts: Mapping[Decimal, str],
    one: Claim,
    way: Reading,
) -> None:
    """Each figure of a change or of a completion, with the cell that tells the same."""
    roles = {role: _item(text, way, role) for role in (*way.roles, "current", "numerator")}
    current = roles["current"] or roles["numerator"]
    if current is None or current.slot.mark == "|" or not _of_the_year(text, current):
        return
    if not (name := _name(rows, amounts, current)):
        return
    found = told.setdefault((current.slot.passage, name), Told(rows[name]))
    by_plan = one.topic == "budget"
    found.add(current, [NOW])
    if one.kind == "change":
        found.add(roles.get("prior"), [PLAN if by_plan else THEN])
        found.add(roles.get("delta"), [BY_PLAN if by_plan else BY_YEAR])
        found.add(roles.get("rate"), [BY_PLAN if by_plan else BY_YEAR])
    elif (plan := roles.get("denominator")) is not None and plan.measure in PLANNED:
        found.add(plan, [PLAN])


def _item(text: Text, way: Reading, role: str) -> Item | None:
    figures = figures_of(way.roles.get(role, ()))
    item = text.items.at.get(figures[0].mention.start) if len(figures) == 1 else None
    return item if item is not None and item.slot.mark != "|" else None


def _of_the_year(text: Text, item: Item) -> bool:
    return item.measure in ("", "final") and item.period in (None, text.year)


def _restated(text: Text, told: Told, known: set[frozenset[int]]) -> Iterator[Claim]:
    """Ticks for what agrees; what differs where enough agrees around it."""
    pairs = list(dict.fromkeys(told.pairs))
    agreeing = [pair for pair in pairs if _agree(*pair)]
    telling = {cell.slot.start for item, cell in agreeing if len(item.mention.digits) >= ENOUGH}
    for item, cell in pairs if telling else ():
        if frozenset((item.slot.start, cell.slot.start)) in known:
            continue
        sure = len(telling) >= SURE or _misprint(item, cell)
        if (item, cell) in agreeing or (sure and _same_way(item, cell) and not _of_another_plan(text, item, cell)):
            stated = reading("told", stated=[_as_signed(item, cell), cell])
            yield claim(text, "restated", [stated], item, topic="table")


def _of_another_plan(text: Text, item: Item, cell: Item) -> bool:
    """年初预算A beside the row 预算数 | B, where the text tells 调整预算数B too: the column is of that."""
    plans = (i for i in text.items.of("concept", item.concept or "") if i.measure in PLANNED and i.slot.mark != "|")
    return item.measure in PLANNED and any(
        i.measure != item.measure and i.mention.value == cell.mention.value for i in plans
    )


def _compared_already(text: Text) -> set[frozenset[int]]:
    return {
        frozenset(figure.mention.start for figure in figures_of(one.readings[0].roles["stated"]))
        for one in text.found.get("restated", [])
    }


def _agree(item: Item, cell: Item) -> bool:
    tolerance = 0 if item.mention.unit == cell.mention.unit else max(item.mention.ulp, cell.mention.ulp) / 2
    return abs(abs(item.mention.value) - abs(cell.mention.value)) <= tolerance and _same_way(item, cell)


def _same_way(item: Item, cell: Item) -> bool:
    """A fall is negative in the table, or the column does not say."""
    return item.slot.down or cell.mention.value >= 0


def _as_signed(item: Item, cell: Item) -> Item:
    """下降5%, where the column tells falls without a sign."""
    return unsigned(item) if cell.mention.value > 0 else item


def _misprint(item: Item, cell: Item) -> bool:
    a, b = (str(abs(one.mention.number)) for one in (item, cell))
    return item.mention.unit == cell.mention.unit and len(a) > ENOUGH and miswritten(a, b)


def _on_its_base(
    text: Text, told: Mapping[tuple[int, str], Told], amounts: Mapping[Decimal, str], one: Claim
) -> Iterator[Claim]:
    """比上年减少A，下降P: a change without a base, with that of the row that its paragraph agrees with."""
    way = _way(text, one)
    if way is None or "prior" in way.roles:
        return
    current = _item(text, way, "current")
    names = (current.name, amounts.get(current.mention.value, "")) if current is not None else ()
    found = next((told[key] for name in names if current and (key := (current.slot.passage, name)) in told), None)
    base = next(iter(found.cells.get(PLAN if one.topic == "budget" else THEN, ())), None) if found else None
    if current is None or found is None or base is None or not base.mention.value or not _known(found):
        return
    now = found.cells[NOW][0]
    change = {role: item for role in ("delta", "rate") if (item := _item(text, way, role)) is not None}
    if not all(_is_from(item, current, base, text.year) for item in change.values()):
        return
    if all(item.dimension in ("rate", base.dimension) for item in (*change.values(), now)) and change:
        spoken = current if _agree(current, now) else now
        on_base = reading("base in a row", current=spoken, prior=base, **change)
        yield claim(text, "change", [on_base], next(iter(change.values())), topic=one.topic)


def _is_from(change: Item, current: Item, base: Item, year: int | None) -> bool:
    """较上年减少C, and not 人均支出较上年减少C, 比2019年减少C, 两年累计减少C, 比上年预算减少C, 比调整预算减少C of a column 年初预算数."""
    words = change.slot.before
    named = core(subject_of(change))
    if SINCE.search(words) or (named and named not in current.label and current.label not in named):
        return False
    if not zh.says_budget(words):
        years = {int(said) for said in YEAR.findall(words)}
        return base.measure not in PLANNED and years <= {(year or 0) - 1, year}
    return base.measure in PLANNED and measure_in(words) in ("budget", base.measure)


def _add_alone(text: Text, told: Mapping[tuple[int, str], Told]) -> None:
    """支出A，比上年减少B: a change of which nothing else is told, right behind the amount that stands in the row."""
    speaks = {item.slot.start: found for found in told.values() for item, _ in found.pairs}
    for index in dict.fromkeys(index for index, _ in told):
        current: Item | None = None
        for item in text.items.by_passage.get(index, ()):
            if item.is_amount:
                current = item if item.slot.start in speaks else None
            elif current is not None and item.slot.sentence != current.slot.sentence:
                current = None
            elif current is not None and item.slot.role == DELTA and item.slot.start not in speaks:
                place = THEN if zh.LAST_YEAR.search(item.slot.before) else PLAN
                if item.dimension == current.dimension and (place == THEN or zh.says_budget(item.slot.before)):
                    found = speaks[current.slot.start]
                    found.alone.append((current, item, place))
                    found.add(item, [BY_YEAR if place == THEN else BY_PLAN])


def _alone_on_their_base(text: Text, told: Told) -> Iterator[Claim]:
    for current, delta, place in told.alone if _known(told) else ():
        base = next((cell for cell in told.cells.get(place, ()) if cell.dimension == delta.dimension), None)
        if base is not None and _agree(current, told.cells[NOW][0]) and _is_from(delta, current, base, text.year):
            way = reading("base in a row", current=current, prior=base, delta=delta)
            yield claim(text, "change", [way], delta, topic="year" if place == THEN else "budget")


def _completed(
    text: Text, rows: Mapping[str, Mapping[str, Sequence[Item]]], amounts: Mapping[Decimal, str]
) -> Iterator[Claim]:
    """接待支出A，完成预算的P: of the budget in the row of A, where P is told of nothing.

    A finding only for a slip of the pen, or where the sentence tells by how much A differs from last year's amount of the row.
    """
    read = {f.mention.start for one in text.found.get("ratio", ()) for f in figures_of(one.readings[0].roles["rate"])}
    for passage in text.with_figures:
        row = text.row(passage)
        for number, rate in enumerate(row):
            if rate.slot.role != RATIO or not zh.says_budget(rate.slot.base) or rate.slot.start in read:
                continue
            near = [i for i in row[:number] if i.slot.sentence == rate.slot.sentence and i.dimension == "money"]
            name = _name(rows, amounts, near[-1]) if len(near) == 1 and _of_the_year(text, near[0]) else ""
            plan = next(iter(rows[name].get(PLAN, ())), None) if name else None
            if plan is not None and _of_that_plan(rate, plan) and _agree(near[0], rows[name][NOW][0]):
                way = reading("base in a row", numerator=near[0], denominator=plan, rate=rate)
                sure = plan.measure == "budget" and _differs_so(row, rows[name])
                sure = sure and not any(i.slot.role == RATIO for i in row if i is not rate)
                if sure or _is_slip(near[0], plan, rate) or is_rate_of(near[0], plan, rate):
                    yield claim(text, "ratio", [way], rate, topic="completion")


def _differs_so(row: Sequence[Item], cells: Mapping[str, Sequence[Item]]) -> bool:
    """较上年减少C: just what this year's amount of the row is more or less than last year's?"""
    then = next(iter(cells.get(THEN, ())), None)
    off = abs(cells[NOW][0].mention.value - then.mention.value) if then is not None else 0
    return bool(off) and any(i.slot.role == DELTA and i.mention.value == off for i in row)


def _of_that_plan(rate: Item, plan: Item) -> bool:
    """完成年初预算的P is not of a column 全年预算数."""
    said = measure_in(rate.slot.base)
    return said in ("budget", plan.measure) or (said, plan.measure) == ("initial", "budget")


def _is_slip(done: Item, plan: Item, rate: Item) -> bool:
    """Are two digits of the rate exchanged, or is one of four another?"""
    share = done.mention.value / plan.mention.value if plan.mention.value else Decimal(0)
    needed = rate.mention.printed(share / rate.mention.unit.scale)
    return len(rate.mention.digits) >= MANY and miswritten(str(rate.mention.number), needed)


def _known(told: Told) -> bool:
    """Does a figure of the paragraph agree with the row, so that it is the one that is spoken of?"""
    return any(_agree(item, cell) and len(item.mention.digits) >= ENOUGH for item, cell in told.pairs)


__all__ = ["claims"]
