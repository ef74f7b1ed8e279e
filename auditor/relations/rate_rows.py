"""A row of a table that is the rate of two other rows, column by column: a table that lies on its side.

    指标类别 · 投入 · 过程 · 产出
    分值     · 15   · 25   · 60
    得分     · 14.5 · 23   · 57
    得分率   · 96.67% · 92% · 95%

In: tables with a row of rates, what was done and what there was to do, each once. Out: ratios, where most columns hold.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from auditor.facts import Item
from auditor.model import Claim
from auditor.relations.headers import name_of
from auditor.tables import Row, Segment
from auditor.text import Text, claim, is_quotient, prints_as, reading, total_of

IN_UNITS = re.compile(r"[（(][^（）()]{1,6}[）)]$")
RATES = (  # the row of rates, what is above, what is below
    (re.compile(r"得分率"), re.compile(r"(?:自评|评价|实际|最终)?得分"), re.compile(r"分值|满分|标准分|权重|指标分值")),
    (
        re.compile(r"(?:预算|资金)?(?:执行|支出|使用)率"),
        re.compile(r"(?:实际|累计|全年)?(?:执行|支出|使用)(?:数|金额|资金)?|决算数?"),
        re.compile(r"(?:全年|调整)?预算(?:数|金额|安排)?|(?:实际)?到位(?:数|金额|资金)"),
    ),
    (
        re.compile(r"(?:任务|目标|计划|预算)?完成率"),
        re.compile(r"(?:实际|累计)?完成(?:数|量|值|情况)?"),
        re.compile(r"(?:年度|目标)?(?:任务|计划|目标)(?:数|量|值)?"),
    ),
    (
        re.compile(r"(?:资金|预算)?到位率"),
        re.compile(r"(?:实际|资金)?到位(?:数|金额|资金)?"),
        re.compile(r"(?:计划|预算|应到位)(?:数|金额|资金)?"),
    ),
)
MEAN = re.compile(r"平均|均值|均数")  # a column that may tell the mean of the rates beside it
FEWEST = 3  # columns that hold, some of them with a rate that is not 100 %

Three = tuple[Item, Item, Item]  # of a column: what was done, what there was to do, the rate


def claims(text: Text) -> Iterator[Claim]:
    for segment in text.segments:
        if len(segment.rows) > 2:
            for told, done, due in RATES:
                yield from _of_rows(text, segment, *(_named(segment, name) for name in (done, due, told)))


def _named(segment: Segment, name: re.Pattern[str]) -> list[Row]:
    return [row for row in segment.rows if name.fullmatch(IN_UNITS.sub("", "".join(name_of(row).split())))]


def _of_rows(
    text: Text, segment: Segment, done: Sequence[Row], due: Sequence[Row], told: Sequence[Row]
) -> Iterator[Claim]:
    """The rates of the only row of them, where most of its columns say something and hold."""
    if not len(done) == len(due) == len(told) == 1:
        return
    rows = (done[0], due[0], told[0])
    means = {column.index for column in segment.column(MEAN)}
    shared = sorted(set.intersection(*({*row.items} - means for row in rows)))
    threes: list[Three] = [(done[0].items[c], due[0].items[c], told[0].items[c]) for c in shared]
    threes = [(a, b, r) for a, b, r in threes if a.dimension == b.dimension != "rate" and b.mention.value]
    threes = [three for three in threes if three[2].dimension == "rate"]
    holding = [is_quotient(*three, cut=True) for three in threes]
    telling = sum(held and a.mention.value != b.mention.value for held, (a, b, _) in zip(holding, threes, strict=True))
    if sum(holding) < FEWEST or not telling or 2 * sum(holding) <= len(threes):
        return
    for above, below, rate in threes:
        if _is_mean(rate, [other for *_, other in threes if other is not rate]) and not is_quotient(above, below, rate):
            continue
        way = reading("rows", numerator=above, denominator=below, rate=rate)
        yield claim(text, "ratio", [way], rate, topic="execution")


def _is_mean(rate: Item, others: Sequence[Item]) -> bool:
    """总分 92.08%, which is the mean of the rates beside it."""
    return bool(others) and prints_as(total_of(others) / len(others), rate)


__all__ = ["claims"]
