"""Points in tables: 分值 and 得分 row by row, those of a group, all of them, and those of 预算执行 in the table of funds above.

一级指标 · 三级指标 · 分值 · 得分        得分 is within 分值; both add up to 总分, with the 10 points of 预算执行 or without
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise
from typing import NamedTuple

from auditor.facts import Item, core
from auditor.languages import zh
from auditor.model import Claim
from auditor.relations.grouped import heads
from auditor.relations.headers import ALL_FUNDS, RATE, REASONS, full_marks, name_of
from auditor.relations.whose_points import is_taken_off, of_another_body, of_others, with_more
from auditor.tables import Column, Row, Segment
from auditor.text import Text, adds_up, claim, figures_of, reading, slack, total_of

ACTUAL = re.compile(r"完成值|实际值|完成情况|指标值")
OF_GROUP = re.compile(r"(?:类|部分|方面|指标|自评|实际|得分|评分)+$")
MARK_BEHIND = re.compile(r"（\d+分?）$")  # 投入（10分）
IN_ALL = re.compile(r"(?:综合|评价|评定|复核|最终|总|自评|自查)[一-龥]{0,4}分[为是：]?$")
TITLE = re.compile(r"(?:表|报告)(?:（[^（）]{1,12}）)?$")  # of another form
NEAR, FAR = 3, 40  # blocks between the funds of a form and its targets
FULL_MARK = 100
HALF = Decimal(50)  # points: a table with fewer holds but a part of what is scored


def scores(text: Text, segment: Segment) -> Iterator[Claim]:
    """Points against full marks, full marks against the weight of their group, all of them against the total."""
    full, weight = segment.column(zh.FULL_MARK), segment.column(zh.WEIGHT)
    data, totals, marks, scored, outer = form_of(segment)
    if marks and scored:
        yield from _within(text, data, (full_marks(segment) or marks)[0], scored[0])
    if full and weight:
        yield from _groups(text, data, weight[0], full[0])
    if _nest(data, marks):
        yield from _levels(text, data, marks)
    execution = spent(text, segment) if scored else Spent([], [])
    if marks:
        groups = list(_labelled_groups(text, data, marks[0], execution.full))
        yield from groups
        yield from _labelled_in_all(
            text, groups, [row.items[c.index] for row in totals for c in marks[:1] if c.index in row.items]
        )
    counted = bool(marks) and any(counts(outer, totals, marks[0], full) for full in execution.full)
    for columns, held in ((marks, execution.full), (scored, execution.points)):
        for column, points in zip(columns, held, strict=False):
            yield from _with_execution(text, outer, totals, column, points, counted)
    if marks and scored:
        yield from _hundred(text, outer, totals, marks[0], scored[0], execution)
    for column in dict.fromkeys([*weight[:1], *full[:1], *scored[:1]]):
        yield from _whole(text, outer, totals, column)
    if scored:
        yield from _stated_in_text(text, outer, totals, scored[0], execution.points, counted)
        yield from _groups_in_text(text, data, marks, scored[0])
    if marks and scored:
        yield from _unexplained(text, segment, data, (full_marks(segment) or marks)[0], scored[0])


class Form(NamedTuple):
    """What is scored: its rows, their totals, the columns of full marks and of points, the rows that the totals are made of."""

    rows: list[Row]
    totals: list[Row]
    marks: list[Column]
    scored: list[Column]
    outer: list[Row]


def form_of(segment: Segment) -> Form:
    marks, scored = segment.column(zh.FULL_MARK) or segment.column(zh.WEIGHT), segment.column(zh.SCORED)
    data = [row for row in segment.rows if not row.is_total]
    named = _marked_names(data) if scored and not marks else None
    if named is not None:
        marks, data = [named], [_with_mark(row, named) for row in data]
    groups = {row.index for row in heads(segment)}
    outer = [row for row in data if row.index in groups] or data
    totals = [row for row in segment.rows if row.is_total]
    alone = _without_rows(segment)
    outer = [*outer, *alone] if alone and _make_the_last(totals, [*outer, *alone], [*marks, *scored]) else outer
    return Form(data, totals, marks, scored, outer)


def _without_rows(segment: Segment) -> list[Row]:
    """产出小计 | 50 | 48.2, 效益小计 | 30 | 27: the 小计 of what no row above it tells."""
    behind_totals = ((before, row) for before, row in pairwise(segment.rows[:-1]) if before.is_total and row.is_total)
    return [row for _, row in behind_totals if any(text.endswith("小计") for _, text in row.words)]


def _make_the_last(totals: Sequence[Row], rows: Sequence[Row], columns: Sequence[Column]) -> bool:
    """Do the rows make the last total, in one of the columns?"""
    held = ((totals[-1].items.get(c.index), [row.items.get(c.index) for row in rows]) for c in columns if totals)
    return any(
        total is not None and all(parts) and adds_up(total, [p for p in parts if p is not None])
        for total, parts in held
    )


def aligned(segment: Segment) -> Segment:
    """总分 | 100 | 97.5: the full marks and the points of all, where merged cells took them out of their columns."""
    marks, scored = segment.column(zh.FULL_MARK) or segment.column(zh.WEIGHT), segment.column(zh.SCORED)
    if not marks or not scored or marks[0].index == scored[0].index:
        return segment
    rows = tuple(_with_totals(row, marks[0].index, scored[0].index) for row in _told_once(segment.rows, marks[:-1]))
    return segment if rows == segment.rows else replace(segment, rows=rows)


def _told_once(rows: Sequence[Row], outer: Sequence[Column]) -> Iterator[Row]:
    """A merged cell with its mark that stands in each of its rows (决策 15, 决策 15): in the first of them alone."""
    above: Row | None = None
    for row in rows:
        again = [c.index for c in outer if above is not None and _same_mark(row, above, c.index)]
        above = row
        yield replace(row, items={n: item for n, item in row.items.items() if n not in again}) if again else row


def _same_mark(row: Row, above: Row, column: int) -> bool:
    """Do the name right before a mark and the mark stand in the row above too, and further names that differ?"""
    names, known = dict(row.words), dict(above.words)
    marks = [each.items[column].mention.number for each in (row, above) if column in each.items]
    same = len(marks) == 2 and marks[0] == marks[1] and names.get(column - 1) == known.get(column - 1, "")
    return same and not row.is_total and names != known


def _with_totals(row: Row, marks: int, scored: int) -> Row:
    if not row.is_total or len(row.items) != 2 or {marks, scored} == row.items.keys():
        return row
    full, points = (row.items[column] for column in sorted(row.items))
    if full.mention.number != FULL_MARK or not points.mention.number <= FULL_MARK:
        return row
    return replace(row, items={marks: _scored(full), scored: _scored(points)})


def _marked_names(rows: Sequence[Row]) -> Column | None:
    """巡查次数（20分）, 完好率（20分）: the column of names that state the full marks, all or all but one of them."""
    held = Counter(column for row in rows for column in row.groups)
    column = max(held, default=-1)
    return Column(column, "") if held[column] > 1 and held[column] >= len(rows) - 1 else None


def _with_mark(row: Row, named: Column) -> Row:
    mark = row.groups.get(named.index)
    return row if mark is None else replace(row, items={**row.items, named.index: mark})


class Spent(NamedTuple):
    """Full mark and points of 预算执行, which stand with the funds above the table of targets; none or one each."""

    full: list[Item]
    points: list[Item]


def spent(text: Text, segment: Segment) -> Spent:
    place = (segment.block, segment.rows[0].index)
    for other in reversed(text.segments):
        scored, rates = other.column(zh.SCORED), other.column(RATE)
        if (other.block, other.rows[0].index) >= place:
            continue
        if not _of_one_form(text, other.block, segment.block) or (scored and not rates and other.rows[-1].is_total):
            break  # another form
        if not scored or not rates:
            continue
        full = other.column(zh.FULL_MARK) or other.column(zh.WEIGHT)
        held = [r for r in other.rows if (full or scored)[0].index in r.items]
        if held and (held[0].is_total or ALL_FUNDS.search(name_of(held[0]))):
            held = held[:1]  # 其中：财政拨款 may repeat them
        if len(held) == 1:
            header = [scored[0].mark] if scored[0].mark is not None else []
            return Spent(
                header or [held[0].items[c.index] for c in full[:1]],
                [held[0].items[c.index] for c in scored[:1] if c.index in held[0].items],
            )
    return Spent([], [])


def _of_one_form(text: Text, above: int, below: int) -> bool:
    """Does nothing but cells of the form stand between two of its tables: few of them, or no title, no table and no heading?"""
    if below - above <= NEAR:
        return True
    between = [text.passage_at[block] for block in range(above + 1, below) if block in text.passage_at]
    return below - above <= FAR and not any(p.paragraph.level == 1 or TITLE.search(p.template) for p in between)


def counts(rows: Sequence[Row], totals: Sequence[Row], marks: Column, execution: Item) -> bool:
    """Do the full marks say that those of 预算执行 above are counted too: 10 and 90 of 100, be it said or not?"""
    parts = [row.items[marks.index] for row in rows if marks.index in row.items]
    wholes = [row.items[marks.index] for row in totals if marks.index in row.items]
    if not wholes:
        return len(parts) > 1 and execution.mention.number + sum(part.mention.number for part in parts) == FULL_MARK
    return any(adds_up(whole, [in_unit_of(execution, whole), *parts]) for whole in wholes)


def _hundred(
    text: Text, rows: Sequence[Row], totals: Sequence[Row], marks: Column, scored: Column, execution: Spent
) -> Iterator[Claim]:
    """总分 of the points alone, which are those of the table and of 预算执行: so the full marks of both make 100."""
    points, fulls = ([row.items[c.index] for row in rows if c.index in row.items] for c in (scored, marks))
    if (
        len(totals) != 1
        or not (execution.full and execution.points)
        or scored.index not in totals[0].items
        or marks.index in totals[0].items
    ):
        return
    total = totals[0].items[scored.index]
    if len(fulls) > 1 and adds_up(total, [in_unit_of(execution.points[0], total), *points]):
        way = reading("full marks", parts=[in_unit_of(execution.full[0], fulls[0]), *fulls])
        yield claim(text, "sum", [way], fulls[0], topic="full_mark")


def _with_execution(
    text: Text, rows: Sequence[Row], totals: Sequence[Row], column: Column, points: Item, counted: bool
) -> Iterator[Claim]:
    """总分 = the points of the table and those of 预算执行, where these are counted or the points make it."""
    parts = [row.items[column.index] for row in rows if column.index in row.items]
    for row in totals:
        if column.index in row.items and len(parts) > (not counted) and points not in parts:
            total = row.items[column.index]
            if counted or adds_up(total, [in_unit_of(points, total), *parts]):
                way = reading("total", total=total, parts=[in_unit_of(points, total), *parts])
                yield claim(text, "sum", [way], total, topic="table")


def _within(text: Text, rows: Sequence[Row], mark: Column, score: Column) -> Iterator[Claim]:
    pairs = [
        (row.items[mark.index], row.items[score.index]) for row in rows if {mark.index, score.index} <= row.items.keys()
    ]
    if any(item.dimension not in ("score", "bare") for pair in pairs for item in pair):
        return  # 30个 and 32个: columns that were lost in the text
    for full, scored in pairs:
        yield claim(text, "bound", [reading("full mark", parts=[scored], limit=full)], scored, topic="score")


def _unexplained(text: Text, segment: Segment, rows: Sequence[Row], mark: Column, score: Column) -> Iterator[Claim]:
    """Points taken off although the target was met, and the column for reasons is left blank."""
    reasons = segment.column(REASONS)
    done = segment.column(ACTUAL)
    if not reasons or not done:
        return
    for row in rows:
        if not {mark.index, score.index} <= row.items.keys() or any(
            column == reasons[0].index for column, _ in row.words
        ):
            continue
        met = [i for i in row.items.values() if i.dimension == "rate" and i.mention.value <= 1]
        if len(met) == 1 and row.items[score.index].mention.value < row.items[mark.index].mention.value:
            way = reading("row", scored=row.items[score.index], full=row.items[mark.index], rate=met[0])
            yield claim(text, "logic", [way], row.items[score.index], topic="unexplained")


def _groups(text: Text, rows: Sequence[Row], weight: Column, full: Column) -> Iterator[Claim]:
    """The full marks from a row with a weight down to the next one."""
    for total, parts in _members(rows, weight, full):
        yield claim(text, "sum", [reading("group", total=total, parts=parts)], total, topic="table")


def _members(rows: Sequence[Row], outer: Column, inner: Column) -> Iterator[tuple[Item, list[Item]]]:
    """The figure of a group and those within it, down to the row of the next group."""
    starts = [n for n, row in enumerate(rows) if outer.index in row.items]
    for start, stop in zip(starts, [*starts[1:], len(rows)], strict=False):
        parts = [row.items[inner.index] for row in rows[start:stop] if inner.index in row.items]
        if parts:
            yield rows[start].items[outer.index], parts


def _nest(rows: Sequence[Row], marks: Sequence[Column]) -> bool:
    """一级指标 分值 二级指标 分值: does each column tell more marks than the one before it, and the last one all?"""
    told = [sum(column.index in row.items for row in rows) for column in marks]
    return len(marks) > 1 and told[0] > 1 and told[-1] == len(rows) and all(a < b for a, b in pairwise(told))


def _levels(text: Text, rows: Sequence[Row], marks: Sequence[Column]) -> Iterator[Claim]:
    """The marks of a level and those of the level within it, where most of them come out."""
    for outer, inner in pairwise(marks):
        found = list(_members(rows, outer, inner))
        if 2 * sum(adds_up(total, parts) for total, parts in found) > len(found):
            for total, parts in found:
                yield claim(text, "sum", [reading("group", total=total, parts=parts)], total, topic="table")


def _labelled_in_all(text: Text, groups: Sequence[Claim], cells: Sequence[Item]) -> Iterator[Claim]:
    """投入（20分）, 过程（30分）, 产出（50分） and 合计 · 100: where the labels make 100, so does the one cell that says so; a tick."""
    labels = [figures_of(one.readings[0].roles["parts"]) for one in groups if one.topic == "full_mark"]
    parts = [text.items.at[f.mention.start] for f in labels[-1] if f.mention.start in text.items.at] if labels else []
    whole = sum(part.mention.number for part in parts)
    if parts and len(cells) == 1 and whole == cells[0].mention.number == FULL_MARK:
        total = in_unit_of(cells[0], parts[0])
        yield claim(text, "sum", [reading("labels", total=total, parts=parts)], total, topic="table")


def _labelled_groups(text: Text, rows: Sequence[Row], full: Column, execution: Sequence[Item]) -> Iterator[Claim]:
    """投入（20分） and the full marks from there down to the next such label; the outermost groups make 100."""
    groups: list[Item] = []
    columns = sorted({column for row in rows for column in row.groups if column != full.index})
    for column in columns:
        starts = [n for n, row in enumerate(rows) if any(c <= column for c in row.groups if c != full.index)]
        for start, stop in zip(starts, [*starts[1:], len(rows)], strict=False):
            total = rows[start].groups.get(column)
            ways = [
                [row.items[full.index] for row in rows[start:end] if full.index in row.items]
                for end in dict.fromkeys((stop, _end_of_name(rows, start, stop, column)))
            ]
            if total is not None and all(ways):
                groups += [total] if column == columns[0] else []
                readings = (reading("group", total=total, parts=way) for way in ways)
                yield claim(text, "sum", readings, total, topic="table")
    if len(groups) > 2:
        ways = [groups, *([[*execution, *groups]] if execution else [])]
        yield claim(text, "sum", (reading("full marks", parts=way) for way in ways), groups[0], topic="full_mark")


def _end_of_name(rows: Sequence[Row], start: int, stop: int, column: int) -> int:
    """预算执行（10分）, 投入, 投入, 过程: where the column has another name, which has no mark."""
    names = [dict(row.words).get(column, "") for row in rows[start:stop]]
    return start + next((n for n, name in enumerate(names) if name and name != names[0]), len(names))


def _whole(text: Text, rows: Sequence[Row], totals: Sequence[Row], column: Column) -> Iterator[Claim]:
    parts = [row.items[column.index] for row in rows if column.index in row.items]
    for row in totals:
        if column.index in row.items or len(row.items) != 1 or len(parts) < 2:
            continue  # under its own column `total_rows` has it
        total = next(iter(row.items.values()))
        if abs(total.mention.number - sum(p.mention.number for p in parts)) <= slack(parts):
            yield claim(
                text, "sum", [reading("total", total=in_unit_of(total, parts[0]), parts=parts)], total, topic="table"
            )


def in_unit_of(total: Item, like: Item) -> Item:
    """A total that stands outside the columns has the unit of what it totals."""
    mention = replace(total.mention, unit=like.mention.unit)
    return replace(total, slot=replace(total.slot, mention=mention))


def _scored(item: Item) -> Item:
    unit = zh.unit_called("分") or item.mention.unit
    return replace(item, slot=replace(item.slot, mention=replace(item.mention, unit=unit)))


def _groups_in_text(text: Text, rows: Sequence[Row], marks: Sequence[Column], scored: Column) -> Iterator[Claim]:
    """产出指标48.16分 in the text: the points in the rows of that group, which its first row names; 产出类48.16分（满分50分）: the marks too.

    Where the name of the row is but a part of what the text says, one of them at least has to come out.
    """
    starts = [n for n, row in enumerate(rows) if row.words and row.words[0][0] == 0]
    found: list[tuple[Item, list[Item]]] = []
    named: list[tuple[Item, list[Item]]] = []
    for start, stop in zip(starts, [*starts[1:], len(rows)], strict=False):
        words = MARK_BEHIND.sub("", rows[start].words[0][1])
        for stated, held in ((_stated_of(text, words, core), named), (_stated_of(text, words, _bare), found)):
            if len({i.mention.value for i in stated}) == 1:
                held += _of_group(text, rows[start:stop], marks, scored, stated[0])
                break
    known = any(adds_up(*way) for way in found)
    for told, parts in (*named, *(found if known else ())):
        yield claim(text, "sum", [reading("group in text", total=told, parts=parts)], told, topic="score")


def _of_group(
    text: Text, rows: Sequence[Row], marks: Sequence[Column], scored: Column, stated: Item
) -> Iterator[tuple[Item, list[Item]]]:
    """The points of a group, and its marks, each with the figures of the rows."""
    for column, told in ((scored, stated), *((column, _full_mark_behind(text, stated)) for column in marks[:1])):
        parts = [row.items[column.index] for row in rows if column.index in row.items]
        if len(parts) > 1 and told is not None:
            yield told, parts


def _bare(label: str) -> str:
    """``投入类得分`` -> 投入."""
    return OF_GROUP.sub("", label)


def _stated_of(text: Text, words: str, name_of: Callable[[str], str]) -> list[Item]:
    """The points that the text tells of a group: 产出, 产出类, 产出指标."""
    name, concept = name_of(core(words)), text.items.lexicon.concept_in(words)
    told = (i for i in text.items.of("dimension", "score") if i.slot.passage in text.passage_at)
    told = (i for i in told if i.measure != "full_mark" and not zh.IS_TAKEN_OFF.search(i.slot.before))
    named = [i for i in told if name and (name_of(i.label) == name or (concept and i.concept == concept))]
    return [i for i in named if not is_taken_off(text, i) and not of_others(text, i)]


def _full_mark_behind(text: Text, scored: Item) -> Item | None:
    """得分13分（满分15分）."""
    row = text.items.by_passage[scored.slot.passage]
    behind = row[row.index(scored) + 1 :][:1]
    return next((i for i in behind if i.measure == "full_mark" and i.slot.depth > scored.slot.depth), None)


def _made_by_all(text: Text, parts: Sequence[Item]) -> list[Item]:
    """自评得分A。评价组的综合评价得分B, and the table of the latter: the score of the text that the points make."""
    told = (
        i for i in text.items.all if i.dimension == "score" and i.slot.passage in text.passage_at and not i.slot.depth
    )
    return [i for i in told if IN_ALL.search(i.slot.before) and adds_up(i, parts)][:1]


def _stated_in_text(
    text: Text, rows: Sequence[Row], totals: Sequence[Row], scored: Column, execution: Sequence[Item], counted: bool
) -> Iterator[Claim]:
    """The score that the text states against the points of the table."""
    parts = [row.items[scored.index] for row in rows if scored.index in row.items]
    stated = [
        i
        for i in text.items.of("concept", "score_total")
        if i.dimension == "score" and i.slot.passage in text.passage_at
        if i.measure == "score" or i.mention.number != 100 or total_of(parts) == 100  # 总分100分 are the marks
    ]
    stated = [i for i in stated if adds_up(i, parts) or not (of_another_body(text, i) or with_more(text, i))]
    if len(parts) > 1 and totals:
        marks = [next(iter(row.items.items())) for row in totals]
        marks = [(column, item) for column, item in marks if column != scored.index or item.mention.number == FULL_MARK]
        for _, mark in sorted(marks, key=lambda held: held[1].mention.number)[-1:]:  # the overall one, not 小计
            full = in_unit_of(mark, parts[0])
            yield claim(text, "bound", [reading("all points", parts=parts, limit=full)], full, topic="score")
    if len(parts) > 1 and stated and not any(adds_up(i, parts) for i in stated):
        stated = _made_by_all(text, parts) or stated
    if len(parts) > 1 and stated:
        near = [i for i in stated if abs(i.mention.value - total_of(parts)) < 20] or (
            stated if len(stated) == 1 else []
        )
        near.sort(key=lambda i: not any(adds_up(i, way) for way in (parts, [*execution, *parts])))  # 分别为100分和95分
        if near and total_of(parts) >= min(near[0].mention.value / 2, HALF):  # else the table is of something else
            ways = [parts, *([[*execution, *parts]] if execution else [])][:: -1 if counted else 1]
            readings = (reading("score in text", total=near[0], parts=way) for way in ways)
            yield claim(text, "sum", readings, near[0], topic="score")
            if totals and (full := next(iter(totals[0].items.values()))).mention.number >= near[0].mention.number:
                yield claim(
                    text,
                    "bound",
                    [reading("full mark", parts=[near[0]], limit=in_unit_of(full, near[0]))],
                    near[0],
                    topic="score",
                )


__all__ = ["Spent", "aligned", "counts", "form_of", "in_unit_of", "scores", "spent"]
