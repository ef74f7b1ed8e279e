"""Columns that compare two others: 2016年决算数 | 2017年预算数 | 2017年决算数 | 决算比预算增减额 | 决算比上年增减（%）.

The header says what is compared with what; which columns these are follows from their years and measures. That the change
holds in most rows says that the columns were understood, and the row that deviates is the finding.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Sequence
from typing import NamedTuple

from auditor.clauses import GROWTH, YEAR
from auditor.facts import PLANNED, Item, is_amount, measure_in
from auditor.languages import zh
from auditor.model import Claim, Confidence
from auditor.tables import Column, Row, Segment
from auditor.text import Text, change_of, claim, prints_as, reading

COMPARES = re.compile(
    r"^(?P<what>[^比较]*)[比较](?P<base>[^比较]{1,10}?)(?:相比)?的?(?:增减|增长|增加|下降|减少|变动|变化|差)"
)
BARE_YEAR = re.compile(rf"{YEAR.pattern}度?(?:[（(][万亿千]?元[)）])?")
RATE = re.compile(r"%|率|幅")
AGAINST = re.compile(r"同比|[比较]上年|[比较]去年")
BARELY = re.compile(r"(?:增长|增加|上升|下降|减少|降低|压减)了?")


class Kind(NamedTuple):
    """What a column of amounts holds."""

    year: int | None
    measure: str
    column: Column


def claims(text: Text) -> Iterator[Claim]:
    for segment in text.segments:
        kinds = list(kinds_in(segment, text.year))
        for column in segment.columns:
            compared = COMPARES.search(last_header(column))
            pair = _pair(compared["what"], compared["base"], kinds, text.year) if compared else None
            if pair is not None:
                yield from _told(text, segment.rows, column, *pair)
        yield from _told_in_text(text, segment, kinds)


def last_header(column: Column) -> str:
    return "".join(column.header.rpartition("/")[2].split())


def kinds_in(segment: Segment, year: int | None) -> Iterator[Kind]:
    for column in segment.columns:
        header = "".join(column.header.split())
        if COMPARES.search(last_header(column)) or RATE.search(last_header(column)):
            continue
        if measure := measure_in(header):
            yield Kind(year_in(header, year), measure, column)


def year_in(words: str, year: int | None) -> int | None:
    """The year that words name; that of the document where they name none."""
    if found := YEAR.search(words):
        return int(found[1])
    return year - 1 if year and zh.LAST_YEAR.search(words) else year


def _pair(what: str, base: str, kinds: Sequence[Kind], year: int | None) -> tuple[Column, Column] | None:
    """The columns that are compared: the current one, and what it is compared with; None where several would do."""
    measure = measure_in(what) or ("final" if any(kind.measure == "final" for kind in kinds) else "")
    named = year_in(what, year)
    current = [kind for kind in kinds if _alike(kind.measure, measure) and kind.year == named]
    if len(current) != 1:
        return None
    against = year_in(base, year) if YEAR.search(base) or zh.LAST_YEAR.search(base) else current[0].year
    wanted = measure_in(base) or (current[0].measure if against != current[0].year else "")
    prior = [k for k in kinds if _alike(k.measure, wanted) and k.year == against and k is not current[0]]
    return (current[0].column, prior[0].column) if len(prior) == 1 else None


def _alike(one: str, other: str) -> bool:
    return one == other or (one in PLANNED and other in PLANNED)


def _told(text: Text, rows: Sequence[Row], column: Column, current: Column, prior: Column) -> Iterator[Claim]:
    whole = {column.index, current.index, prior.index}
    told = [
        (r.items[current.index], r.items[prior.index], r.items[column.index]) for r in rows if whole <= r.items.keys()
    ]
    told = [(now, then, change) for now, then, change in told if now.dimension == then.dimension and then.mention.value]
    holding = sum(_holds(*one) for one in told)
    sure: Confidence = "high" if 2 * holding >= len(told) else "low"
    topic = "budget" if measure_in(last_header(prior)) in PLANNED else "year"
    for now, then, change in told if holding else ():
        role = "rate" if change.dimension == "rate" else "delta"
        way = reading("columns", current=now, prior=then, **{role: change})
        yield claim(text, "change", [way], change, topic=topic, confidence=sure)


def _told_in_text(text: Text, segment: Segment, kinds: Sequence[Kind]) -> Iterator[Claim]:
    """公务接待费支出17.39万元，…，同比下降14.00%: last year's amount stands in the row of the table alone."""
    bare = [Kind(int(year[1]), "", c) for c in segment.columns if (year := BARE_YEAR.fullmatch(last_header(c)))]
    for measures in (("final",), PLANNED, ("",)):
        columns = {kind.year: kind.column.index for kind in (*kinds, *bare) if kind.measure in measures}
        now, then = (columns.get(year) for year in (text.year, (text.year or 0) - 1))
        if now is not None and then is not None:
            yield from _by_rows(text, segment, now, then)


def _by_rows(text: Text, segment: Segment, now: int, then: int) -> Iterator[Claim]:
    """`now` and `then`: the columns of this year and of the year before."""
    rows = [row.items for row in segment.rows if {now, then} <= row.items.keys()]
    last = {(items[now].name, items[now].mention.value): items[then] for items in rows if items[now].mention.value}
    said = text.bound_as(change="rate")
    for passage in text.with_figures:
        for current, rate in _alone(text.row(passage), said):
            prior = last.get((current.name, current.mention.value))
            if prior is not None and prior.mention.value:
                way = reading("row of a table", current=current, prior=prior, rate=rate)
                yield claim(text, "change", [way], rate, topic="year")


def _alone(row: Sequence[Item], said: Container[int]) -> Iterator[tuple[Item, Item]]:
    """Each rate of growth against last year that no amount of the text explains, with the amount that it is said of."""
    against = False  # 三公经费A，比上年下降P。其中：接待费B，下降Q
    for number, rate in enumerate(row):
        bare = against and BARELY.fullmatch(rate.slot.before)
        against = against or AGAINST.search(rate.slot.before) is not None
        if rate.slot.role != GROWTH or rate.slot.start in said or not (bare or AGAINST.search(rate.slot.before)):
            continue
        before = [
            i
            for i in row[:number]
            if is_amount(i) and i.slot.part == rate.slot.part and i.slot.sentence == rate.slot.sentence
        ]
        if before:
            yield before[-1], rate


def _holds(now: Item, then: Item, change: Item) -> bool:
    if change.dimension == "rate":
        return prints_as(change_of(now, then), change, cut=True)
    return now.mention.value - then.mention.value == change.mention.value
