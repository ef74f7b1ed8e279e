"""Points that are so much of a full mark as the budget or a goal was carried out, the rate being told elsewhere: a tick, never an alarm.

    预算执行率94.54%。…“预算执行率”指标满分6分，得5.67分        the mark and the points in the text
    预算执行（10分） | 预算执行率 | 10 | 9.62                    or in a row of a table
    完成渠道衬砌28.6公里，完成率94.7%; 渠道衬砌长度 | 10 | 9.47   where 按完成率乘以分值计分 is said

Points may go by steps, so only what is the full mark times the rate, as printed, is told.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from auditor.facts import Item, overlap
from auditor.languages import zh
from auditor.model import Claim
from auditor.relations.cued import Readers, throughout
from auditor.relations.headers import full_marks
from auditor.tables import Row, Segment
from auditor.text import Passage, Text, claim, prints_as, reading, rounded

CARRIED_OUT = re.compile(r"(?:预算|资金)(?:支出)?(?:执行|支付)|执行率")
OF_THE_FULL_MARK = re.compile(
    r"(?:^|[，。；：、])[^，。；：、（]{0,6}?[“\"]?(?:(?:预算|资金)(?:支出)?(?:执行|支付)(?:率|情况|进度)?|执行率)[”\"]?(?:指标|得分)?"
    r"(?:（(?:满分|分值)?|，?(?:满分|分值)(?:为)?)$"
)
EARNED = re.compile(
    r"(?:分值）|满分）|）)?(?:，?[^，。；]{0,16}，|[，：])?(?:实际|自评|评价)?(?:得分?|计分?)(?:为|了)?"
)
RATE = re.compile(r"执行率|支付率|完成(?:全年|调整后?的?)?预算|预算完成率|占(?:预算|计划)")
BY_COMPLETION = re.compile(
    r"按(?:照|实际|其)*完成(?:率|比例)(?:乘以?|[×*]|计[算分]|得分|折算)|完成(?:率|比例)(?:乘以?|[×*])(?:该项|指标|本项)?(?:分值|满分|权重)"
    r"|(?:分值|满分|权重)(?:乘以?|[×*])(?:实际)?完成(?:率|比例)"
)
COMPLETION = re.compile(r"完成率[为达是]?$")
ALIKE = 2  # pairs of characters that the name of a row shares with what was done
TELLING = 3  # digits that hardly come out by chance


def claims(text: Text) -> Iterator[Claim]:
    if not text.items.of("dimension", "score"):
        return
    if CARRIED_OUT.search(text.words):
        yield from throughout(text, READERS)
        for segment in text.segments:
            yield from _of_rows(text, segment)
    if BY_COMPLETION.search(text.words):
        done = list(_done(text))
        for segment in text.segments if done else ():
            yield from _of_goals(text, segment, done)


def _of_sentences(text: Text, passage: Passage) -> Iterator[Claim]:
    """预算执行（10分）得9.33分; “预算执行率”指标满分6分，按实际执行率计分，得5.67分."""
    for full, points in pairwise(text.row(passage)):
        beside = full.slot.sentence == points.slot.sentence and points.slot.clause - full.slot.clause <= 2
        lead = text.gap(passage, None, full)
        if beside and OF_THE_FULL_MARK.search(lead) and EARNED.fullmatch(text.gap(passage, full, points)):
            yield from _earned(text, full, points, _carried_out(text))


def _of_rows(text: Text, segment: Segment) -> Iterator[Claim]:
    for row, mark, points in _marked(segment):
        if any(OF_THE_FULL_MARK.search(f"{words}（") for _, words in row.words):
            yield from _earned(text, mark, points, _carried_out(text))


def _of_goals(text: Text, segment: Segment, done: Sequence[tuple[str, Item]]) -> Iterator[Claim]:
    """The points of rows whose name, the last of their words, is what a rate of completion is told of."""
    for row, mark, points in _marked(segment):
        name = row.words[-1][1] if row.words and not row.is_total else ""
        rates = [rate for words, rate in done if overlap(words, name) >= ALIKE]
        yield from _earned(text, mark, points, rates)


def _marked(segment: Segment) -> Iterator[tuple[Row, Item, Item]]:
    """The rows of a table of points with their full mark and their points."""
    full, scored = full_marks(segment)[:1], segment.column(zh.SCORED)[:1]
    if not (full and scored) or full[0].index == scored[0].index:
        return
    for row in segment.rows:
        mark, points = row.items.get(full[0].index), row.items.get(scored[0].index)
        if mark is not None and points is not None:
            yield row, mark, points


def _done(text: Text) -> Iterator[tuple[str, Item]]:
    """完成渠道衬砌28.6公里，完成率94.7%: what was done, and the rate of it."""
    for passage in text.with_figures:
        for amount, rate in pairwise(text.row(passage)):
            if rate.slot.is_rate and rate.mention.value < 1 and COMPLETION.fullmatch(rate.slot.before):
                yield amount.slot.before, rate


def _carried_out(text: Text) -> list[Item]:
    """The rates at which the budget was carried out."""
    rates = (i for i in text.items.all if i.slot.is_rate and 0 < i.mention.value < 1)
    return [rate for rate in rates if RATE.search(rate.slot.before)]


def _earned(text: Text, full: Item, points: Item, rates: Sequence[Item]) -> Iterator[Claim]:
    """The one of the rates that the points come from, where one does."""
    if {full.dimension, points.dimension} != {"score"} or points.mention.many_typed < TELLING:
        return
    if points.mention.value >= full.mention.value:
        return
    rate = next((i for i in rates if prints_as(full.mention.value * i.mention.value, points)), None)
    if rate is not None:
        way = reading("row", scored=rounded(points), full=full, rate=rate)
        yield claim(text, "logic", [way], points, topic="execution_points_said", confidence="low")


READERS: Readers = ((_of_sentences, ("预算", "执行率", "资金")),)

__all__ = ["claims"]
