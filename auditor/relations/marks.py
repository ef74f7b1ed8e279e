"""What the text says of a row of a table of points: its full mark, its points, what was taken off, its 得分率.

    决策 · 18 · 15.50 · 2.50          决策类指标分值18分，得分15.50分，扣2.50分；决策得分率86.11%
    过程 · 22 · 19.80 · 2.20          决策、过程两类得分率分别为86.11%、90.00%

The row is known by its name; 小计 has the name of the group above it, 合计 is what 综合 and 项目 name. A figure that differs
from its cell is a finding where another of its sentence agrees with the same row; else the names may mean another table.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from typing import NamedTuple

from auditor.languages import zh
from auditor.model import Claim
from auditor.relations.headers import full_marks
from auditor.relations.rated import is_rate_of
from auditor.relations.whose_points import is_taken_off, of_others, with_more
from auditor.tables import TOTAL, Column, Row, Segment
from auditor.text import Item, Passage, Text, claim, is_quotient, reading, total_of

MEASURED: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("rate", re.compile(r"得分率")),
    ("lost", zh.IS_TAKEN_OFF),
    ("full", zh.IS_FULL_MARK),
    ("scored", zh.IS_SCORE),
)
FILLED = re.compile(
    r"^(?:其中|而|即|经评价|经自评|该|本|扣分(?:项目?|点)?(?:主要)?(?:集中)?[在为是]|主要[在为是]|[和及与])+|(?:方面|部分|类|一级|二级|指标|共|合计|总|实际|的|[：:，、])+$"
)
OVERALL = re.compile(r"(?:项目|综合|整体|部门|单位|支出|绩效|自评|评价|总体|总|最终|本|该)+")
ALL_OFF = re.compile(rf"(?:共|合计|总)计?{zh.IS_TAKEN_OFF.pattern}")
# 决策、过程、产出、效益四类得分率分别为P、Q、R、S: names and rates, one behind the other
SEVERALLY = re.compile(
    rf"(?P<names>[^，。；：{zh.FIGURES}]{{4,60}}?)得分率(?:依次|分别)[为是达]*"
    rf"(?P<rates>{zh.RATE_FIGURE}(?:[、，和]{zh.RATE_FIGURE})+)(?![、和]{zh.RATE_FIGURE})"
)
SO_MANY = re.compile(r"(?:等)?[二三四五六七八九十两]+[大个项]?(?:类|方面|部分)?(?:一级)?(?:指标)?的?$")
OF_ALL = re.compile(r"总体?得分率")  # of the last row of a table, or of another one
LISTED_LOSSES = re.compile(
    rf"(?:^|[。；，：])(?:共|合计|总)计?扣(?:除|减|了|掉|分)*[{zh.FIGURES}](?:[：]|，其中[：]?)"
    rf"(?:[^。；：，（）{zh.FIGURES}]+[{zh.FIGURES}][，、；])*[^。；：，（）{zh.FIGURES}得加]+$"
)
TITLED = re.compile(r"(?P<name>[^。；：，（）、]{2,8})[。：](?:共|合计)?扣(?:除|减|了|掉|分)*")
FEWEST = 3  # rows of a table of points
RIGHTLY = 2  # groups of a sentence that come to what their rows have


class Cells(NamedTuple):
    """A row by what its cells are."""

    full: Item
    scored: Item
    lost: Item | None

    def of(self, measure: str) -> Item | None:
        return {"full": self.full, "scored": self.scored, "lost": self.lost}.get(measure)


class Said(NamedTuple):
    """A figure of the text, the row it speaks of, and what it says of it."""

    item: Item
    cells: Cells
    measure: str


def claims(text: Text) -> Iterator[Claim]:
    rows = _named_rows(text.segments)
    for passage in text.with_figures if rows else ():
        for _, told in groupby(_said(text, passage, rows), key=lambda one: one.item.slot.sentence):
            yield from _of_sentence(text, list(told))
        yield from _told_severally(text, passage, rows)
    groups = _groups(text.segments) if rows else {}
    for passage in text.with_figures if groups else ():
        for _, row in groupby(text.row(passage), key=lambda item: item.slot.sentence):
            yield from _of_groups(text, list(row), groups, rows.get(""))


def _of_groups(
    text: Text, row: Sequence[Item], groups: Mapping[str, Sequence[Cells]], overall: Cells | None
) -> Iterator[Claim]:
    """其中投入14.0分，过程27.7分，产出33.0分: each of the rows of its group, where the sentence tells two groups of the table rightly."""
    told = list(_named_groups(text, row, groups))
    if len({(name, measure) for _, name, measure in told}) < len(told):
        return
    for measure in ("full", "scored"):
        named = [(item, _column(groups[name], measure)) for item, name, said in told if said == measure]
        right = [item for item, parts in named if item.mention.value == total_of(parts)]
        for item, parts in named if len(right) >= RIGHTLY else ():
            if len(parts) > 1:
                yield claim(text, "sum", [reading("rows", total=item, parts=parts)], item, topic="score")
        every = right and len(named) == len(groups) > 1 and len(right) >= len(named) - 1
        if measure == "scored" and overall and every and _make_all(groups, overall):
            parts = [item for item, _ in named]
            way = reading("groups", total=overall.scored, parts=parts)
            yield claim(text, "sum", [way], overall.scored, topic="score")


def _make_all(groups: Mapping[str, Sequence[Cells]], overall: Cells) -> bool:
    """Are the marks of the groups those of all, and not those of all but 预算执行, which stands above the table?"""
    marks = [item for rows in groups.values() for item in _column(rows, "full")]
    return overall.full is None or not marks or total_of(marks) == overall.full.mention.value


def _named_groups(
    text: Text, row: Sequence[Item], groups: Mapping[str, Sequence[Cells]]
) -> Iterator[tuple[Item, str, str]]:
    """投入得分14.0分, and 投入指标满分15分，得14.0分: the figures that tell of a group, its name, and which column of it they tell."""
    for number, item in enumerate(row):
        name, measure = _name(item), _measure(item)
        if item.dimension != "score" or name not in groups or of_others(text, item) or is_taken_off(text, item):
            continue
        if measure in ("", "scored"):
            yield item, name, "scored"
        behind = next(iter(row[number + 1 :]), item)
        if measure == "full" and _is_score_of(item, behind):
            yield item, name, "full"
            yield behind, name, "scored"


def _is_score_of(full: Item, scored: Item) -> bool:
    """投入指标满分15分，得14.0分: the points with no name of their own, right behind the mark."""
    beside = scored.slot.clause - full.slot.clause == 1 and scored.slot.depth == full.slot.depth
    return beside and scored.dimension == "score" and not _name(scored) and _measure(scored) == "scored"


def _column(rows: Sequence[Cells], measure: str) -> list[Item]:
    return [cell for cells in rows if (cell := cells.of(measure)) is not None]


def _told_severally(text: Text, passage: Passage, rows: Mapping[str, Cells]) -> Iterator[Claim]:
    """The 得分率 of several rows, one behind the other, where those of two rows and of all but one come out."""
    for said in SEVERALLY.finditer(passage.template):
        names = [_bare(SO_MANY.sub("", name)) for name in re.split("[、和与及]", said["names"])]
        rates = [i for i in text.row(passage) if said.start("rates") <= i.slot.position < said.end("rates")]
        if len(names) != len(rates) or len(set(names)) < len(names) or not rows.keys() >= set(names):
            continue
        told = [(rate, rows[name]) for rate, name in zip(rates, names, strict=True)]
        right = sum(is_quotient(cells.scored, cells.full, rate, cut=True) for rate, cells in told)
        for rate, cells in told if right >= max(RIGHTLY, len(told) - 1) else ():
            way = reading("row", numerator=cells.scored, denominator=cells.full, rate=rate)
            yield claim(text, "ratio", [way], rate, topic="other")


def _of_sentence(text: Text, told: Sequence[Said]) -> Iterator[Claim]:
    agreeing = [one for one in told if _agrees(one)]
    for one in told:
        known = one in agreeing or any(other.cells is one.cells for other in agreeing)
        if one.measure == "rate":
            way = reading("row", numerator=one.cells.scored, denominator=one.cells.full, rate=one.item)
            yield claim(text, "ratio", [way], one.item, topic="other")
        elif known and (cell := one.cells.of(one.measure)) is not None:
            yield claim(text, "restated", [reading("row", stated=[one.item, cell])], one.item, topic="table")
        elif known:
            way = reading("row", result=one.item, plus=[one.cells.full], minus=[one.cells.scored])
            yield claim(text, "difference", [way], one.item, topic="points")


def _agrees(one: Said) -> bool:
    if one.measure == "rate":
        return is_rate_of(one.cells.scored, one.cells.full, one.item)
    cell = one.cells.of(one.measure)
    if cell is None and one.measure == "lost":
        return one.cells.full.mention.value - one.cells.scored.mention.value == one.item.mention.value
    return cell is not None and cell.mention.value == one.item.mention.value


# --- the rows -------------------------------------------------------------------------------------------------------


def _named_rows(segments: Sequence[Segment]) -> dict[str, Cells]:
    """The rows of all tables of points by their names; a name of two rows that differ is none."""
    found: dict[str, Cells] = {}
    twice: set[str] = set()
    for segment in segments:
        full, scored = full_marks(segment), segment.column(zh.SCORED)[:1]
        if not full or not scored or full[0].index == scored[0].index or len(segment.rows) < FEWEST:
            continue
        subtotals = _subtotals(segment.rows, full[0], scored[0])
        for name, row in _names(segment.rows, subtotals):
            cells = _cells(row, full[0], scored[0], segment.column(zh.POINTS_LOST)[:1])
            if cells is None:
                continue
            twice |= {name} if name in found and not _same(found[name], cells) else set()
            found[name] = cells
    for name, cells in _on_its_side(segments):
        twice |= {name} if name in found and not _same(found[name], cells) else set()
        found.setdefault(name, cells)
    return {name: cells for name, cells in found.items() if name not in twice}


def _on_its_side(segments: Sequence[Segment]) -> Iterator[tuple[str, Cells]]:
    """指标 | 决策 | 过程, 分值 | 15 | 25, 得分 | 13.5 | 19.2: the columns of a table whose rows tell the marks and the points, one of each."""
    for segment in segments:
        full = [row for row in segment.rows if row.words and zh.FULL_MARK.search(row.words[-1][1])]
        scored = [row for row in segment.rows if row.words and zh.SCORED.search(row.words[-1][1])]
        if len(full) != 1 or len(scored) != 1 or full == scored:
            continue
        both = [c for c in segment.columns if c.index in full[0].items and c.index in scored[0].items]
        for column in both if len(both) >= FEWEST else ():
            name = "" if column.is_total else _bare(column.header)
            cells = Cells(full[0].items[column.index], scored[0].items[column.index], None)
            yield name, cells


def _groups(segments: Sequence[Segment]) -> dict[str, list[Cells]]:
    """产出 | 职责履行 | 25 | 23.8, 产出 | 重点工作 | 10 | 9.2: the rows of each group, in tables without 小计; none under a name of two tables."""
    found: dict[str, list[Cells]] = {}
    twice: set[str] = set()
    for segment in segments:
        full, scored = full_marks(segment), segment.column(zh.SCORED)[:1]
        if not full or not scored or full[0].index == scored[0].index or len(segment.rows) < FEWEST:
            continue
        here = _grouped(segment.rows, full[0], scored[0])
        twice |= here.keys() & found.keys()
        found |= here
    return {name: cells for name, cells in found.items() if name not in twice}


def _grouped(rows: Sequence[Row], full: Column, scored: Column) -> dict[str, list[Cells]]:
    here: dict[str, list[Cells]] = {}
    group = ""
    for number, row in enumerate(rows):
        if row.is_total:
            return here if number == len(rows) - 1 else {}
        cells = _cells(row, full, scored, ())
        if cells is None or not row.words:
            return {}
        name = group if _goes_on(row) else _bare(row.words[0][1])
        if name != group and name in here:
            return {}  # told in two places
        here.setdefault(name, []).append(cells)
        group = name
    return here


def _same(one: Cells, other: Cells) -> bool:
    pairs = ((one.full, other.full), (one.scored, other.scored))
    return all(a.mention.value == b.mention.value for a, b in pairs)


def _subtotals(rows: Sequence[Row], full: Column, scored: Column) -> dict[int, str]:
    """决策 | 立项 | 6 | 6, 目标 | 7 | 5.5, 小计 | 13 | 11.5: the 小计 that rows make from one of two names on, by that row's first."""
    found: dict[int, str] = {}
    name, members = "", list[Row]()
    for number, row in enumerate(rows):
        if row.is_total:
            columns = (full.index, scored.index)
            made = all(_is_made(row, members, column) for column in columns) if len(members) > 1 else False
            found.update({number: name} if name and made else {})
            name, members = "", []
            continue
        if len(row.words) > 1:
            name, members = _bare(row.words[0][1]), []
        members.append(row)
    return found if len(set(found.values())) == len(found) else {}


def _is_made(total: Row, members: Sequence[Row], column: int) -> bool:
    cells = [row.items[column] for row in members if column in row.items]
    return column in total.items and total.items[column].mention.value == total_of(cells)


def _names(rows: Sequence[Row], subtotals: Mapping[int, str]) -> Iterator[tuple[str, Row]]:
    group = ""
    inner = _without_their_group(rows)
    for number, row in enumerate(rows):
        words = [(column, text) for column, text in row.words if len(text) < 12]
        if row.is_total:
            group = _opened_group(words) or group
            yield ("" if row is rows[-1] else subtotals.get(number, group)), row
            continue
        if words and words[0][0] == 0 and number not in inner:
            group = _bare(words[0][1])
            if (
                group not in subtotals.values()
                and number + 1 not in inner
                and not any(_goes_on(below) for below in rows[number + 1 : number + 2])
            ):
                yield group, row  # 产出 | 职责履行 | 30 | 23.75: all that there is of 产出
        if words:
            yield _bare(words[-1][1]), row


def _opened_group(words: Sequence[tuple[int, str]]) -> str:
    """``产出 | 小计`` -> 产出: a 小计 in the row that names its group; "" of any other total."""
    named = len(words) > 1 and words[0][0] == 0 and not TOTAL.search(words[0][1]) and words[1][1] == "小计"
    return _bare(words[0][1]) if named else ""


def _without_their_group(rows: Sequence[Row]) -> set[int]:
    """绩效目标 7 6.2 below 决策 项目立项 8 7.0, above 小计: the rows whose empty first cell is lost."""
    found: set[int] = set()
    opener = 0
    for number, row in enumerate(rows[:-1]):
        if row.is_total:
            lost = range(opener + 1, number)
            found |= {n for n in lost if len(rows[n].words) < len(rows[opener].words)}
            opener = number + 1
    return found


def _goes_on(row: Row) -> bool:
    """A row of the group above it: it has no name in the first column."""
    return bool(row.words) and row.words[0][0] > 0


def _cells(row: Row, full: Column, scored: Column, lost: Sequence[Column]) -> Cells | None:
    off = next((row.items[column.index] for column in lost if column.index in row.items), None)
    if not {full.index, scored.index} <= row.items.keys():
        return None
    cells = Cells(row.items[full.index], row.items[scored.index], off)
    return cells if all(cell is None or cell.dimension == "score" for cell in cells) else None


def _bare(words: str) -> str:
    """``决策类指标（18分）`` -> 决策."""
    return FILLED.sub("", re.sub(r"（.*", "", words))


# --- the text -------------------------------------------------------------------------------------------------------


def _said(text: Text, passage: Passage, rows: Mapping[str, Cells]) -> Iterator[Said]:
    """The scores and rates of a paragraph that speak of a row, each with what it says."""
    cells: Cells | None = None
    before: Item | None = None
    for item in text.row(passage):
        if before is not None and before.slot.sentence != item.slot.sentence:
            cells = None
        measure = "lost" if _is_listed_loss(text, item) else _measure(item)
        cells = _row_of(text, passage, before, item, rows, cells)
        before = item
        if cells is not None and measure and not of_others(text, item) and not with_more(text, item):
            yield Said(item, cells, measure)


def _measure(item: Item) -> str:
    words = item.slot.before
    said = next((measure for measure, pattern in MEASURED if pattern.search(words)), "")
    if item.dimension == "rate":
        return said if said == "rate" else ""
    if item.dimension != "score" or said == "rate":
        return ""
    return said or ("scored" if item.measure == "score" and not item.slot.depth else "")  # 投入类得分13分，过程类36分


def _is_listed_loss(text: Text, item: Item) -> bool:
    """共扣A：决策B，过程C: by a name alone, in a list of what was taken off."""
    listed = item.dimension == "score" and LISTED_LOSSES.search(text.lead(item)) is not None
    return listed and not any(pattern.search(item.slot.before) for _, pattern in MEASURED)


def _name(item: Item) -> str:
    """``其中投入类得分`` -> 投入."""
    words = item.slot.before
    for _, pattern in MEASURED:
        words = pattern.sub("", words)
    return _bare(words)


def _row_of(
    text: Text, passage: Passage, before: Item | None, item: Item, rows: Mapping[str, Cells], last: Cells | None
) -> Cells | None:
    """By the name right before the figure; else by the topic of its part (绩效目标方面，…，扣1.50分); else as the one before."""
    gap = text.gap(passage, before, item)
    lead = [piece for piece in re.split(r"[。；，：]", gap.rpartition("。")[2]) if piece]
    in_brackets = re.sub(r"（.*", "", lead[-1]) if lead and item.slot.depth and "（" in lead[-1] else ""
    name = _name(item) or _bare(in_brackets.strip("、）"))
    if not name and ALL_OFF.search(item.slot.before):
        return rows.get("")
    if not name and OF_ALL.search(item.slot.before):
        whole = rows.get("")
        return whole if whole and is_quotient(whole.scored, whole.full, item, cut=True) else None
    if name:
        return rows.get(name) or (rows.get("") if OVERALL.fullmatch(name) else None)
    if before is None and (titled := TITLED.fullmatch(gap.removeprefix(passage.mark))):
        return rows.get(_bare(titled["name"]))  # （二）产出。扣4.2分
    if len(lead) > 1:
        return rows.get(_bare(lead[0].removeprefix(passage.mark)))
    return last if before is not None and item.slot.clause - before.slot.clause <= 1 else None


__all__ = ["claims"]
