"""Rows of a table without a row of totals, each with an amount and its share, below the paragraph that tells what they come to.

    收入预算4586.72万元，比上年增长8.91%。
      一般公共预算拨款    4386.72万元    95.64%
      事业收入             200.00万元     4.36%

In: tables of which every row has one amount and one rate, the rates making 100 %. Out: the sum, the shares and their total, where
the rows come to an amount of the paragraph right above, or most of the rates are shares of it; both, where just one rate of four and more is wrong.

    财政拨款支出年初预算数为150.00万元，决算数为180.00万元。其中：
                年初预算数    决算数    完成预算
      教育支出    100.00      120.00    120.00%
      卫生支出     50.00       60.00    120.00%

Where the paragraph above ends with 其中, each column of amounts makes up the one amount of it that is of the same measure, if one of
the columns does; and so it is where the paragraph tells of two years what the columns tell of them (三公经费A，比上年B减少C).

    上级下达衔接资金113.5万元，分配情况公示如下：…          县区 | 任务 | 金额
                                                            甲县 | 12 | 64.0

And where such a table has one column of money: an amount told some paragraphs above that it comes to, or that it would come to but for one slip of
the pen where the paragraph right above tells no other of that measure and opens the list, and nothing says that it is of some or of what was paid.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import dropwhile

from auditor.clauses import PLAIN, PRIOR
from auditor.facts import Item
from auditor.languages import zh
from auditor.model import Claim
from auditor.relations.headers import RATE, SHARE
from auditor.relations.lists import list_style
from auditor.relations.wholes import DISTINCT, one_slip, swapped
from auditor.tables import Segment
from auditor.text import Passage, Text, adds_up, claim, is_quotient, make_whole, reading

FEWEST = 2  # rows
TITLES, TITLE = 2, 30  # lines between a paragraph and a table, and the characters of one
YEARS = ("the year", "the year before")  # that the paragraph and the columns have to tell
OPENS = re.compile(r"(?:其中|具体(?:情况)?如下|如下|见下|：)(?:表)?(?:所示)?(?:（单位：[万亿千]?元）)?[：，。]?\s*$")
NEAR = 10  # paragraphs back to what is given out
ENOUGH = 3  # digits of a total that few numbers do not make up by chance
SELECTED = re.compile(r"主要|部分|重点|前[二三四五六七八九十\d]|支[付出]|拨付")  # some rows, or what was paid of each
SOME = re.compile(r"其中|小计|合计|平均|累计|占|率|上年|结[转余]")  # a row or a column that is no part beside others
Shared = tuple[Item, Item]  # an amount and its share


def claims(text: Text) -> Iterator[Claim]:
    for segment in text.segments:
        rows = _rows(segment)
        nested = [] if rows else _nested(segment)
        rows = rows or [(main, share) for main, share, _ in nested]
        whole = _whole(text, rows) if rows else None
        for main, _, parts in nested if whole is not None else ():
            if parts:
                yield claim(text, "sum", [reading("rows below", total=main, parts=parts)], main, topic="list")
        if whole is not None:
            parts, shares = [part for part, _ in rows], [share for _, share in rows]
            yield claim(text, "sum", [reading("rows", total=whole, parts=parts)], whole, topic="list")
            yield claim(text, "shares_total", [reading("rows", shares=shares)], shares[0])
            for part, share in rows:
                yield claim(text, "share", [reading("row", part=part, whole=whole, rate=share)], share, topic="whole")
        yield from _columns(text, segment)
        yield from _given_out(text, segment)


def _given_out(text: Text, segment: Segment) -> Iterator[Claim]:
    """What one column of money comes to, told above: the nearest amount that it makes up."""
    parts = _one_column(segment)
    if not parts:
        return
    index = parts[0].slot.passage
    told = [i for i in text.amounts_in(range(index - NEAR, index)) if i.dimension == "money" and i.slot.role == PLAIN]
    most = max(part.mention.value for part in parts)
    told = [i for i in told if i.mention.many_typed >= ENOUGH and i.mention.value > most]
    made = next((i for i in reversed(told) if adds_up(i, parts)), None)
    made = made or _but_for_a_slip(text, told, parts)
    if made is not None:
        yield claim(text, "sum", [reading("given out", total=made, parts=parts)], made, topic="list")


def _but_for_a_slip(text: Text, told: Sequence[Item], parts: Sequence[Item]) -> Item | None:
    """The one amount of the paragraph that opens the list, where digits of it or of a row are exchanged, or one of many is another."""
    index = parts[0].slot.passage
    above = _above(text, index)
    alone = [i for i in text.amounts(above) if i.dimension == "money"] if above is not None else []
    if above is None or len(alone) != 1 or alone[0] not in told or not OPENS.search(above.template):
        return None
    total = alone[0]
    titles = (text.passage_at.get(at) for at in range(above.index + 1, index))
    opening = (above.template[total.slot.position + 1 :], *(title.template for title in titles if title is not None))
    if any(map(SELECTED.search, opening)) or {part.measure for part in parts} != {total.measure}:
        return None
    sure = len(total.mention.digits) >= DISTINCT and one_slip(total, parts)
    return total if sure or swapped(total, parts, ENOUGH) else None


def _one_column(segment: Segment) -> list[Item]:
    """The one column of money of rows of one kind, each of which has an amount; [] for any other table."""
    rows = segment.rows
    if len(rows) < FEWEST or any(row.is_total or row.codes or SOME.search(row.label) for row in rows):
        return []
    marks = [zh.LIST_MARK.match(row.words[0][1]) if row.words else None for row in rows]
    if len({list_style(mark.group()) if mark else "" for mark in marks}) > 1:
        return []
    headed = {column.index: column.header for column in segment.columns}
    money = {at for row in rows for at, item in row.items.items() if item.dimension == "money"}
    parts = [row.items[at] for at in money for row in rows if at in row.items]
    plain = len(money) == 1 and len(parts) == len(rows) and not SOME.search(headed.get(min(money), ""))
    return parts if plain and all(part.dimension == "money" for part in parts) else []


def _columns(text: Text, segment: Segment) -> Iterator[Claim]:
    """The columns of amounts, of budgets and of what was spent, below the paragraph that tells both and opens the list."""
    rows = segment.rows
    if len(rows) < FEWEST or any(row.is_total for row in rows):
        return
    first = next((item for item in rows[0].items.values()), None)
    above = _above(text, first.slot.passage) if first is not None else None
    if above is None:
        return
    columns = [[row.items.get(at) for row in rows] for at in sorted(rows[0].items)]
    amounts = [[i for i in column if i is not None and i.is_amount] for column in columns]
    full = [parts for parts in amounts if len(parts) == len(rows)]
    told = _of_measure if OPENS.search(above.template) else _of_year
    pairs = [(total, parts) for parts in full for total in told(text, above, parts)]
    if told is _of_year and len(pairs) < len(YEARS):
        return
    if any(adds_up(*pair) for pair in pairs):
        for total, parts in pairs:
            yield claim(text, "sum", [reading("column", total=total, parts=parts)], total, topic="list")
        yield from _shares(text, segment, pairs)


def _shares(text: Text, segment: Segment, pairs: Sequence[tuple[Item, Sequence[Item]]]) -> Iterator[Claim]:
    """A column of shares beside the amounts: of the total of those of which most of them are."""
    for column in segment.column(SHARE):
        shares = [
            item for row in segment.rows if (item := row.items.get(column.index)) is not None and item.slot.is_rate
        ]
        if len(shares) != len(segment.rows):
            continue
        rated = ((total, list(zip(parts, shares, strict=True))) for total, parts in pairs)
        whole, rows = next((one for one in rated if _most_are_of(*one)), (None, []))
        if whole is not None:
            yield claim(text, "shares_total", [reading("rows", shares=shares)], shares[0])
            for part, share in rows:
                yield claim(text, "share", [reading("row", part=part, whole=whole, rate=share)], share, topic="whole")


def _above(text: Text, index: int) -> Passage | None:
    """The paragraph above a table, over its title and its unit."""
    near = (text.passage_at.get(index - back) for back in range(1, TITLES + 2))
    told = dropwhile(lambda one: one is None or not (one.slots or len(one.template) > TITLE), near)
    return next(told, None)


def _of_measure(text: Text, above: Passage, parts: Sequence[Item]) -> list[Item]:
    """The one amount of the paragraph that is told in the measure of the column."""
    same = [i for i in text.amounts(above) if i.dimension == parts[0].dimension and not i.slot.depth]
    same = [i for i in same if i.measure == parts[0].measure != "" and i.period == parts[0].period]
    return same if len(same) == 1 and len({part.measure for part in parts}) == 1 else []


def _of_year(text: Text, above: Passage, parts: Sequence[Item]) -> list[Item]:
    """The one amount of the paragraph that is told of the year of the column: 本年预算A，比上年B减少C."""
    years = {part.period for part in parts}
    same = [i for i in text.row(above) if i.slot.role in (PLAIN, PRIOR) and i.dimension == parts[0].dimension]
    same = [i for i in same if not i.slot.depth and {i.period} == years]
    return same if len(same) == 1 and parts[0].period is not None else []


def _rows(segment: Segment) -> list[Shared]:
    """The amounts and rates of a table that holds nothing else; [] for any other."""
    if any(row.is_total or len(row.items) != 2 for row in segment.rows):
        return []
    if any(RATE.search(column.header) for column in segment.columns):
        return []
    found = [(row.items[min(row.items)], row.items[max(row.items)]) for row in segment.rows]
    alike = {(part.dimension, share.dimension) for part, share in found}
    told = len(found) >= FEWEST and len(alike) == 1 and found[0][0].dimension != "rate" == found[0][1].dimension
    return found if told else []


def _nested(segment: Segment) -> list[tuple[Item, Item, list[Item]]]:
    """基本支出 24.0 60% above 人员经费 20.0, 公用经费 4.0 and 项目支出 16.0 40%: each row with a share, and those below it without one, which make it up."""
    found: list[tuple[Item, Item, list[Item]]] = []
    for row in segment.rows if not segment.columns else ():
        items = [row.items[at] for at in sorted(row.items)]
        kinds = [item.dimension == "rate" for item in items]
        if kinds == [False, True] and not row.is_total:
            found.append((items[0], items[1], []))
        elif kinds == [False] and found and not row.is_total:
            found[-1][2].append(items[0])
        else:
            return []
    made = all(not parts or (len(parts) >= FEWEST and adds_up(main, parts)) for main, _, parts in found)
    told = len(found) >= FEWEST and made and any(parts for _, _, parts in found)
    return found if told and len({main.dimension for main, _, _ in found}) == 1 else []


def _whole(text: Text, rows: Sequence[Shared]) -> Item | None:
    """An amount right above that the rows come to, else one that most rates are shares of; both, but for one rate, where these make no 100 %."""
    parts = [part for part, _ in rows]
    index = parts[0].slot.passage
    opening = _above(text, index)
    near = [index - 1, opening.index] if opening is not None and opening.index < index - 1 else [index - 1]
    above = [i for i in text.amounts_in(near) if i.dimension == parts[0].dimension]
    if parts[0].dimension == "bare":  # the unit is told nowhere
        told = [i for at in near if (passage := text.passage_at.get(at)) for i in text.row(passage)]
        above = [i for i in told if i.dimension == "bare" and len(i.mention.digits) > ENOUGH]
    made = next((i for i in above if adds_up(i, parts)), None)
    if not make_whole([share for _, share in rows]):
        off = sum(not is_quotient(part, made, share) for part, share in rows) if made is not None else 0
        return made if off == 1 and len(rows) > FEWEST + 1 else None
    return made or next((i for i in above if _most_are_of(i, rows)), None)


def _most_are_of(whole: Item, rows: Sequence[Shared]) -> bool:
    of_it = sum(is_quotient(part, whole, share, cut=True) for part, share in rows)
    return of_it >= FEWEST and 2 * of_it > len(rows)


__all__ = ["claims"]
