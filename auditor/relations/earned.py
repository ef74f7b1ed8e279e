"""What a result earns in a table of points: the execution rate its points, a target that is met its full mark.

In: the segments of tables with 分值 and 得分. Out: logic claims. `execution_points` (`execution_points_said` where the report
says that the rate decides): full mark, points and 执行率 of one row. `reached`: full mark and points of a row whose 完成值
equals or exceeds its 指标值, the column for reasons being blank. `missed`: those of a row whose 完成值 stays short of a 指标值 with a
sign (≥90%, ≤50万元), no reason being stated. `reason`: the other rows with points off and no reason, or the first row without a
reason where no such row has lost points. And bounds, `target`: 指标值 with a sign and 完成值 of a row where it is met.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from auditor.clauses import RATIO
from auditor.facts import Item
from auditor.languages import zh
from auditor.model import Claim, Table
from auditor.relations.headers import RATE, REASONS, full_marks
from auditor.tables import Row, Segment
from auditor.text import Text, claim, prints_as, reading, rounded

SAID = re.compile(
    r"执行率(?:得分|计分|分值)?(?:[=＝：]|按|为)*[^，。；]{0,8}[×xX*＊乘][^，。；]{0,4}(?:10|分值|权重|满分)|执行率[×xX*＊](?:10|分值|权重)"
)
TARGET = re.compile(r"(?:年度|年初|预期|目标|计划)?(?:指标值|目标值)$|(?:^|/)(?:目标|计划)值?$")
ACTUAL = re.compile(r"(?:实际|全年)?完成(?:指标)?(?:值|情况|数)$|实际值$")
PROOF = re.compile(r"佐证|证明材料|数据来源|责任(?:单位|部门|人|科室)")
REMARK = re.compile(r"（[^（）]*）?")
AT_MOST, AT_LEAST = ("at most", "less than"), ("at least", "more than")


def claims(text: Text) -> Iterator[Claim]:
    if not any(segment.column(zh.SCORED) for segment in text.segments):
        return
    topic = "execution_points_said" if _said(text) else "execution_points"
    explained = text.bound_as(logic="scored")
    for segment in text.segments:
        yield from of_execution(text, segment, topic)
        yield from of_targets(text, segment, explained)
        yield from of_missed_targets(text, segment)
        yield from of_met_targets(text, segment)
        yield from of_named_rates(text, segment)


def of_named_rates(text: Text, segment: Segment) -> Iterator[Claim]:
    """资金到位率 | 4 | 3.95 in the table and 资金到位率98.67% in the text: so much of the full mark, a tick and never an alarm."""
    full, scored = ((segment.column(pattern)[:1]) for pattern in (zh.FULL_MARK, zh.SCORED))
    if not (full and scored):
        return
    rates = [i for i in text.items.all if i.slot.role == RATIO and i.slot.is_rate and i.slot.base]
    for row in segment.rows if rates else ():
        points, mark = row.items.get(scored[0].index), row.items.get(full[0].index)
        if points is None or mark is None or {points.dimension, mark.dimension} != {"score"} or not row.words:
            continue
        if points.mention.value >= mark.mention.value:
            continue  # whole points are given for other reasons, too
        name = row.words[-1][1].strip()
        for rate in (i for i in rates if name.endswith(REMARK.sub("", i.slot.base)) and 0 < i.mention.value < 1):
            if prints_as(mark.mention.value * rate.mention.value, points):
                way = reading("earned", numerator=rounded(points), denominator=mark, rate=rate)
                yield claim(text, "ratio", [way], points, topic="other", confidence="low")
                break


def _said(text: Text) -> bool:
    """得分=执行率×10: in the text or in a cell."""
    return SAID.search(text.words) is not None


def of_execution(text: Text, segment: Segment, topic: str) -> Iterator[Claim]:
    """分值 10, 执行率 95 %, 得分 9.5 in the row of all funds; 执行率 92 %, 得分（20分*执行率） 18.4."""
    full, scored, rates = (segment.column(pattern)[:1] for pattern in (zh.FULL_MARK, zh.SCORED, RATE))
    yield from _by_header(text, segment)
    if not (full and scored and rates) or len({full[0].index, scored[0].index, rates[0].index}) < 3:
        return
    columns = [scored[0].index, full[0].index, rates[0].index]
    for row in segment.rows:
        if not set(columns) <= row.items.keys() or len(row.items) < 4:
            continue
        points, mark, rate = (row.items[column] for column in columns)
        if rate.dimension == "rate" and points.dimension == mark.dimension == "score" and mark.mention.number:
            way = reading("row", scored=rounded(points), full=mark, rate=rate)
            yield claim(text, "logic", [way], points, topic=topic)


def _by_header(text: Text, segment: Segment) -> Iterator[Claim]:
    """The full mark stands in the header of the points."""
    for scored in (column for column in segment.columns if column.mark is not None):
        for rates in segment.column(RATE)[:1]:
            rows = [row for row in segment.rows if {scored.index, rates.index} <= row.items.keys()]
            for points, rate in ((row.items[scored.index], row.items[rates.index]) for row in rows):
                if rate.dimension == "rate" and points.dimension == "score":
                    way = reading("row", scored=rounded(points), full=scored.mark, rate=rate)
                    yield claim(text, "logic", [way], points, topic="execution_points_said")


def _reasons(segment: Segment, scored: int) -> list[int]:
    """The columns for reasons: behind the points, or called so before them; 得分 | 扣分 | 扣分原因 tells how many points are off, and then why."""
    columns = [c.index for c in segment.column(REASONS) if c.index > scored or "原因" in c.header]
    worded = {at for row in segment.rows for at, _ in row.words}
    figures = {at for row in segment.rows for at in row.items} - worded
    return [column for column in columns if column not in figures]


def _says_why(segment: Segment, row: Row, reasons: Sequence[int], scored: int) -> bool:
    """Does anything stand in a column for reasons, or words behind the points in any other, as 备注 is, but for what proves them?"""
    proofs = [column.index for column in segment.column(PROOF)]
    said = any(at in reasons or (at > scored and at not in proofs) for at, _ in row.words)
    return said or any(at in row.items for at in reasons)


def of_targets(text: Text, segment: Segment, explained: set[int]) -> Iterator[Claim]:
    full = full_marks(segment)
    scored = segment.column(zh.SCORED)[:1]
    reasons = _reasons(segment, scored[0].index) if scored else []
    if not (full and scored and reasons) or _merged(text, segment, reasons, scored[0].index):
        return
    columns = [scored[0].index, full[0].index]
    rest: list[tuple[Item, Item]] = []
    for row in segment.rows:
        blank = not row.is_total and not _says_why(segment, row, reasons, scored[0].index)
        if not blank or not set(columns) <= row.items.keys():
            continue
        points, mark = (row.items[column] for column in columns)
        if {points.dimension, mark.dimension} != {"score"} or points.slot.start in explained:
            continue
        if points.mention.number > mark.mention.number:
            continue
        if _reached(segment, row):
            yield claim(text, "logic", [reading("row", scored=points, full=mark)], points, topic="reached")
        else:
            rest.append((points, mark))
    for points, mark in [pair for pair in rest if pair[0].mention.number < pair[1].mention.number] or rest[:1]:
        yield claim(text, "logic", [reading("row", scored=points, full=mark)], points, topic="reason")


def of_missed_targets(text: Text, segment: Segment) -> Iterator[Claim]:
    """What stays short of its target earns less than the full mark; the columns may come without one for reasons."""
    full = full_marks(segment)
    scored = segment.column(zh.SCORED)[:1]
    reasons = _reasons(segment, scored[0].index) if scored else []
    if not (full and scored) or _merged(text, segment, reasons, scored[0].index):
        return
    for row in segment.rows:
        points, mark = row.items.get(scored[0].index), row.items.get(full[0].index)
        if points is None or mark is None or {points.dimension, mark.dimension} != {"score"}:
            continue
        explained = _says_why(segment, row, reasons, scored[0].index)
        if mark.mention.number and not explained and (short := _missed(segment, row)):
            low, high = short
            way = reading("row", scored=points, full=mark, low=low, high=high)
            yield claim(text, "logic", [way], points, topic="missed")


def of_met_targets(text: Text, segment: Segment) -> Iterator[Claim]:
    """What reaches a target with a sign: a tick; of what does not, `of_missed_targets` tells whether its points do."""
    for row in segment.rows:
        pair = _in_order(segment, row)
        if pair is not None and pair[0].mention.value <= pair[1].mention.value:
            low, high = pair
            yield claim(text, "bound", [reading("target", parts=[low], limit=high)], high, topic="target")


def _merged(text: Text, segment: Segment, reasons: Sequence[int], scored: int) -> bool:
    """Does a reason stand for several rows? Then a blank one says nothing."""
    table = text.document.blocks[segment.block]
    columns = {*reasons, *(at for row in segment.rows for at, _ in row.words if at > scored)}
    return isinstance(table, Table) and any(
        cell.row_span > 1 and cell.column <= column < cell.column + cell.column_span
        for cell in table.cells
        for column in columns
    )


def _compared(segment: Segment, row: Row) -> tuple[Item, Item] | None:
    """指标值 and 完成值 of a row, in one unit and the latter outright."""
    target = next((c for c in segment.columns if TARGET.search(c.header)), None)
    done = next((c for c in segment.columns if ACTUAL.search(c.header)), None)
    if target is None or done is None or not {target.index, done.index} <= row.items.keys():
        return None
    wanted, made = row.items[target.index], row.items[done.index]
    return None if wanted.mention.unit != made.mention.unit or made.mention.qualifier else (wanted, made)


def _missed(segment: Segment, row: Row) -> tuple[Item, Item] | None:
    """A 完成值 below a 指标值 with ≥, or above one with ≤: what must not exceed, and what it must not exceed."""
    pair = _in_order(segment, row)
    return pair if pair is not None and pair[0].mention.value > pair[1].mention.value else None


def _in_order(segment: Segment, row: Row) -> tuple[Item, Item] | None:
    """≥90 and 92 as they come, ≤50 and 48 the other way round: what must not exceed, and what it must not exceed.

    Without a sign less may be the better.
    """
    wanted, made = _compared(segment, row) or (None, None)
    if wanted is None or made is None or wanted.mention.qualifier not in (*AT_LEAST, *AT_MOST):
        return None
    return (wanted, made) if wanted.mention.qualifier in AT_LEAST else (made, wanted)


def _reached(segment: Segment, row: Row) -> bool:
    """完成值 not below 指标值, or not above one that is a limit. Rates are not asked: 满意度95% may earn 95 % of its points."""
    wanted, made = _compared(segment, row) or (None, None)
    if wanted is None or made is None or wanted.dimension == "rate":
        return False
    return (
        made.mention.value <= wanted.mention.value
        if wanted.mention.qualifier in AT_MOST
        else made.mention.value >= wanted.mention.value
    )
