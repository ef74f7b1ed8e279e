"""Figures told in two units side by side: ``贫困户1,386户5,873人，累计脱贫1,248户5,341人，剩余138户532人``.

In: sums and differences that come out, each figure of which has another one right behind it, of one other unit, be it money
(道路12个，投资3,250万元). Out: the same of
those others. That the first ones come out says that the structure was understood, and so a slip of the others is a finding.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from auditor.clauses import SHARE
from auditor.facts import Item
from auditor.model import Claim, Kind, Reading
from auditor.relations.openings import BESIDE as AMOUNT_OF_THEM
from auditor.text import Text, claim, comes_out, figures_of, reading

KINDS: tuple[tuple[Kind, str, tuple[str, ...]], ...] = (
    ("sum", "total", ("parts",)),
    ("difference", "result", ("plus", "minus")),
)
BESIDE = ("", "、", "，")  # what may stand between the two
INVOLVED = re.compile(r"，涉及[^，。；]{0,16}")  # 项目12个，涉及一般公共预算当年拨款A
NOUN = 2  # characters that the names of one column share
MOST = 3  # columns beside the first
IN_ALL = re.compile(r"^.*(?:共有?|合计|总计|累计)")
COUNTED = {"person", "户", "人次", "户次", "头", "只", "栋", "套"}


def claims(text: Text) -> Iterator[Claim]:
    told = text.bound_as(sum="total", difference="result")
    for kind, head, others in KINDS:
        for one in list(text.found.get(kind, ())):
            way = next((way for way in one.readings if _holds(kind, way)), None)
            roles = {role: _twins(text, way, role) for role in (head, *others) if role in way.roles} if way else {}
            first = roles.get(head, [])[:1]
            if first and all(roles.values()) and first[0].slot.start not in told and _alike(roles.values()):
                bound: dict[str, Item | Sequence[Item]] = {role: roles[role] for role in others if role in roles}
                way = reading("twins", **{head: first[0]}, **bound)
                yield claim(text, kind, [way], first[0], topic=one.topic)
            elif kind == "sum":
                yield from _columns(text, one)


def _columns(text: Text, one: Claim) -> Iterator[Claim]:
    """局编制48个、实有45人；所属单位编制188个、实有176人；合计编制236个，实有221人: 编制 add up where 实有 do, and so with what follows."""
    way = next((way for way in one.readings if _holds("sum", way)), None)
    items = (
        [text.items.at.get(f.mention.start) for role in ("total", "parts") for f in figures_of(way.roles[role])]
        if way
        else []
    )
    told = [item for item in items if item is not None]
    passage = text.passage_at.get(told[0].slot.passage) if len(told) == len(items) > 2 else None
    if passage is None or len({item.slot.passage for item in told}) > 1:
        return
    row = text.row(passage)
    places = [row.index(item) for item in told]
    for step in (-1, 1):
        for away in range(1, MOST + 1):
            column = [row[at + step * away] for at in places if 0 <= at + step * away < len(row)]
            if len(column) < len(places) or not _is_column(told, column):
                break
            total, *parts = column
            yield claim(text, "sum", [reading("column", total=total, parts=parts)], total, topic=one.topic)


def _is_column(first: Sequence[Item], column: Sequence[Item]) -> bool:
    """Of one unit, which is not that of the first; each called as the others, the total so or not at all."""
    total, *parts = column
    nouns = {part.slot.before[-NOUN:] for part in parts}
    called = IN_ALL.sub("", total.slot.before)
    if len(nouns) > 1 or (called and called not in {parts[0].slot.before, *nouns}):
        return False
    near = (
        (i.slot.sentence, i.slot.depth) == (j.slot.sentence, j.slot.depth) for i, j in zip(first, column, strict=True)
    )
    apart = len({i.slot.start for i in (*first, *column)}) == 2 * len(first)
    verbs = {i.slot.before[-NOUN:] for i in first}
    other = total.mention.unit != first[0].mention.unit or (total.dimension == "score" and not nouns & verbs)
    return apart and other and _alike([column]) and all(i.is_amount for i in column) and all(near)


def _twins(text: Text, way: Reading, role: str) -> list[Item]:
    """The figure right behind each of a role, the projects right before an amount; [] where one has none."""
    items = [text.items.at[figure.mention.start] for figure in figures_of(way.roles[role])]
    found = [_projects_of(text, item) if item.dimension == "money" else _twin(text, item) for item in items]
    return [item for item in found if item is not None] if all(found) else []


def _twin(text: Text, item: Item) -> Item | None:
    passage = text.passage_at.get(item.slot.passage)
    row = text.row(passage) if passage is not None and item.mention.unit.exact else ()
    behind = next((i for i in row if i.slot.start > item.slot.start and i.slot.role != SHARE), None)
    if behind is not None:
        last = row[row.index(behind) - 1]
        item = last if last.slot.role == SHARE and behind.dimension == "money" else item  # 项目A个，占P，金额B
    if passage is None or behind is None or behind.dimension == item.dimension:
        return None
    if behind.dimension == "money":
        between = text.gap(passage, item, behind)
        told = AMOUNT_OF_THEM.match(between) or ("项目" in item.slot.before and INVOLVED.fullmatch(between))
        return behind if told and behind.is_amount else None
    if not {item.dimension, behind.dimension} <= COUNTED:
        return None
    return behind if not behind.slot.before and text.gap(passage, item, behind) in BESIDE else None


def _projects_of(text: Text, amount: Item) -> Item | None:
    """评价项目A个，涉及金额B: A. Projects are in one of the parts and in no other, unlike villages or schools."""
    passage = text.passage_at.get(amount.slot.passage)
    row = text.row(passage) if passage is not None and "项目" in passage.template else ()
    before = [i for i in row if i.slot.start < amount.slot.start][-2:]
    share = before.pop() if before and before[-1].slot.role == SHARE else None  # 项目A个，占P，金额B
    projects = before[-1] if before else None
    if (
        passage is None
        or projects is None
        or projects.mention.unit.symbol != "个"
        or "项目" not in projects.slot.before
    ):
        return None
    between = text.gap(passage, share or projects, amount)
    return projects if AMOUNT_OF_THEM.match(between) or INVOLVED.fullmatch(between) else None


def _alike(columns: Iterable[Sequence[Item]]) -> bool:
    return len({item.mention.unit for column in columns for item in column}) == 1


def _holds(kind: Kind, way: Reading) -> bool:
    if kind == "difference":
        return comes_out(way)
    totals, parts = (figures_of(way.roles.get(role, ())) for role in ("total", "parts"))
    return bool(totals) and totals[0].mention.value == sum(part.mention.value for part in parts)


__all__ = ["claims"]
