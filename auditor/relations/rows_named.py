"""What a sentence beside a table says under the very name of a row: ``接待费比上年下降14.38%`` and 接待费 · 9.86 · 10.42 · -5.37%.

In: tables of items with their amounts, of one year or of two, item by row or by column, and the sentences near them that begin with the name
of an item. Out: restated claims (`table`) of a change against the year before and the cell of such changes, or of an amount and a cell of which it
is a slip of the pen; and changes whose amounts stand in the table alone. A change that differs is a finding only where the amounts of the item
bear out the one or the other, as is an execution rate that is that of another item, or a slip of the pen; never where another extent is told, or
another table holds what is told.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from auditor.clauses import DELTA, GROWTH, PLAIN, RATIO
from auditor.facts import FIRST_PLANNED, SPENDING, WIDE, Item, is_amount, measure_in, unsigned
from auditor.languages import zh
from auditor.model import Claim
from auditor.relations.again import compared_already
from auditor.relations.compared import COMPARES, kinds_in, last_header, year_in
from auditor.relations.restated import VAGUE, of_two_things
from auditor.slips import miswritten, turned
from auditor.tables import RATE_ROW, YEAR_ROW, Row, Segment, caption_of
from auditor.text import Text, agree, as_much, change_of, claim, is_quotient, prints_as, reading

ABOVE, BELOW = 8, 4  # blocks between a table and what is told of it
MOST_ROWS = 60
FEWEST = 2  # items whose change comes out of two columns
TELLING = 2  # characters of a name
ENOUGH, MANY = 3, 4  # digits that do not agree by chance: of two rates of one column, of two amounts
SAID_OF_IT = r"(?:支出|经费|决算|执行|预算|安排|财政拨款)*[数额]?"
NAME_END = re.compile(r"(?:支出|经费|决算|预算)+[数额]?$")
REMARK = re.compile(r"（[^（）]*）|[\s\"“”]|^[一二三四五六七八九十\d]+[、.．]|^其中[:：]?")
OPENING = re.compile(
    r"(?:（[一二三四五六七八九十\d]+）|[一二三四五六七八九十\d]+[、.．]|[一二三四五六七八九十]是|其中[:：，]?|(?P<year>(?:19|20)\d\d)年度?|本年度?|全年|，)*"
)
BARE_CHANGE = re.compile(
    r"^(?:增减|变动|变化|增长|下降|升降)(?:变动|变化|情况|幅度|比例)?(?:额|数|金额|率|值)?(?:（[^（）]*）|%)?$"
)
AMOUNT_ROW = re.compile(r"^(?:比上年|同比)?(?:增[减长加]|变[动化])(?:变动)?(?:额|数|金额)?(?:（万?元）)?$")
_F = f"[{zh.FIGURES}]"
CHANGED = re.compile(
    rf"(?P<name>[^，。；：{zh.FIGURES}]+?)(?P<said>{SAID_OF_IT})(?P<amount>[为是共]?{_F}，?)?"
    rf"(?:[比较与](?:上年|去年|上一年|(?P<year>(?:19|20)\d\d)年)度?(?P<base>[^，。；{zh.FIGURES}]{{0,6}}?)(?:相比)?，?|同比)"
    rf"(?P<verb>减少|下降|降低|压减|增加|增长|上升)了?(?:{_F}，?(?:减少|下降|降低|降幅|增加|增长|上升|增幅)[为达]?)?"
)
OF_PLAN = re.compile(r"执行率|完成率|支出率|支付率|完成(?:年初|全年|调整)?预算|执行进度")
RATED = re.compile(
    rf"(?P<name>[^，。；：{zh.FIGURES}]+?)(?:项目|资金)?(?P<said>{SAID_OF_IT})(?:{OF_PLAN.pattern})(?:偏低|较低|不高|的)?，?(?:仅|只有|为|是|达到?)*"
)
TOLD = re.compile(rf"(?P<name>[^，。；：{zh.FIGURES}]+?)(?P<said>(?:实际|累计|共|{SAID_OF_IT})*)[为是共]?")
EXTENT = re.compile(
    r"预算|决算|执行数|面积|户数|人数|本级|本部|机关|下属|所属|二级|合并|汇总|全[省市县区乡镇州盟旗]|[省市县区乡镇]级|政府性基金|国有资本|财政拨款|一般公共预算|专项|自有|其他资金|(?:基本|项目)支出|(?:人员|公用)经费|剔除|扣除|口径|不含|不包括|同口径|累计|预计|力争|目标|控制在|季度|半年|\d月"
)
ABOUT_ANOTHER = re.compile(r"：|(?:^|。)[^，。；]{2,14}。")  # 林业站：公务接待费…, 林业站情况。公务接待费…
AT_ITS_END = re.compile(  # and not 下降P（按另一口径）, 下降P的为林业站, 下降P，系上年数
    r"$|[。；]|，(?:主要|原因|其中|因|下降|降低|减少|增长|增加|上升|[降增]幅)"
)
PLANNED_FOR = re.compile(r"预期|预计|目标|年初|还原|上半年|下半年")
YEAR = re.compile(r"((?:19|20)\d\d)年(?!初)")
OF_LAST_YEAR = re.compile(r"(?:支出|决算|执行)*数?")  # 比上年预算 and 比上年同期 are of another base
UNTIL = re.compile(r"[。；：]")


class Line(NamedTuple):
    """An item of a table: its amounts of the two years, how it changed, and all its amounts."""

    now: Item | None
    then: Item | None
    changes: Mapping[int, Item]  # by column, or by row where the items are columns
    rates: Mapping[int, Item]  # by column: of what was done of a plan
    amounts: Sequence[Item]


Lines = Mapping[str, Line]
Compared = Mapping[int, set[int]]  # of each figure the claims that compare it


def claims(text: Text) -> Iterator[Claim]:
    tables = [s for s in text.segments if 1 < len(s.rows) <= MOST_ROWS]
    known = compared_already(text) if tables else {}
    lines = {number: found for number, segment in enumerate(tables) if (found := _lines(text, segment))}
    others = tuple(lines.values())
    for number, named in lines.items():
        segment = tables[number]
        for at in range(segment.block - ABOVE, segment.block + BELOW + 1):
            for item in text.items.by_passage.get(at, ()):
                if item.slot.mark != "|" and not (item.mention.qualifier or item.slot.either or item.slot.depth):
                    yield from _of_item(text, segment, named, item, known, others)


# --- the table ------------------------------------------------------------------------------------------------------


def _lines(text: Text, segment: Segment) -> Lines:
    """The items by their names; a name that two bear is none."""
    by_column = _of_columns(segment, text.year)
    found: dict[str, Line | None] = {}
    for name, line in by_column or _of_rows(segment, text.year):
        if len(name) >= TELLING:
            found[name] = None if name in found else line
    return {name: line for name, line in found.items() if line is not None}


@lru_cache(maxsize=4096)
def _plain(label: str) -> str:
    name = REMARK.sub("", REMARK.sub("", label))
    return NAME_END.sub("", name) or name


def _of_rows(segment: Segment, year: int | None) -> Iterator[tuple[str, Line]]:
    """Items that have a row each."""
    rows = [row for row in segment.rows if not row.is_total and not row.unit]
    kinds = list(kinds_in(segment, year))
    pairs = [
        (now.column.index, then.column.index)
        for now in kinds
        for then in kinds
        if year and (now.year, then.year) == (year, year - 1) and now.measure == then.measure
    ]
    now, then = pairs[0] if len(pairs) == 1 else (None, None)
    changes = [c.index for c in segment.columns if _is_of_the_year(rows, last_header(c), c.index, now, then, year)]
    done = [c.index for c in segment.columns if OF_PLAN.search(last_header(c))]
    for row in rows:
        cells = {column: row.items[column] for column in changes if column in row.items}
        rates = {column: row.items[column] for column in done if column in row.items and row.items[column].slot.is_rate}
        amounts = [i for column, i in row.items.items() if column not in changes and i.slot.role == PLAIN]
        yield _plain(row.label), Line(row.items.get(_at(now)), row.items.get(_at(then)), cells, rates, amounts)


def _at(column: int | None) -> int:
    return -1 if column is None else column


def _is_of_the_year(
    rows: Sequence[Row], header: str, column: int, now: int | None, then: int | None, year: int | None
) -> bool:
    """比上年增减; or 增减 alone, where most rows show that it is what the year differs from the one before by."""
    compared = COMPARES.search(header)
    if compared is not None and year is not None:
        return year_in(compared["base"], year) == year - 1 and measure_in(compared["base"]) not in FIRST_PLANNED
    if not BARE_CHANGE.match(header) or now is None or then is None:
        return False
    threes = [(r.items[now], r.items[then], r.items[column]) for r in rows if {now, then, column} <= r.items.keys()]
    return _mostly_hold(threes)


def _mostly_hold(threes: Sequence[tuple[Item, Item, Item]]) -> bool:
    told = [three for three in threes if three[1].mention.value and three[2].mention.value]
    holding = sum(_is_change(*three) for three in told)
    return holding >= FEWEST and 2 * holding > len(told)


def _is_change(now: Item, then: Item, said: Item) -> bool:
    """Do the two amounts differ so, whichever way the figure counts?"""
    if not then.mention.value or now.dimension != then.dimension:
        return False
    if said.dimension == "rate":
        return prints_as(abs(change_of(now, then)), unsigned(said)) or prints_as(-abs(change_of(now, then)), said)
    off = abs(now.mention.value - then.mention.value)
    return said.dimension == now.dimension and off == abs(said.mention.value)


def _of_columns(segment: Segment, year: int | None) -> list[tuple[str, Line]]:
    """Items that have a column each, where the rows are two years and what they differ by."""
    years = {int(said[1]): row for row in segment.rows if (said := YEAR_ROW.search(row.label))}
    now, then = years.get(year or 0), years.get((year or 0) - 1)
    if now is None or then is None:
        return []
    changes = [row for row in segment.rows if RATE_ROW.search(row.label) or AMOUNT_ROW.search(row.label)]
    shared = [c for c in segment.columns if not c.is_total and c.index in now.items and c.index in then.items]
    changes = [
        row
        for row in changes
        if _mostly_hold(
            [(now.items[c.index], then.items[c.index], row.items[c.index]) for c in shared if c.index in row.items]
        )
    ]
    return [
        (
            _plain(column.header.removesuffix("/小计").rpartition("/")[2]),
            Line(
                now.items[column.index],
                then.items[column.index],
                {row.index: row.items[column.index] for row in changes if column.index in row.items},
                {},
                [],
            ),
        )
        for column in shared
    ]


# --- the text -------------------------------------------------------------------------------------------------------


def _of_item(
    text: Text, segment: Segment, named: Lines, item: Item, known: Compared, tables: Sequence[Lines]
) -> Iterator[Claim]:
    told = _told_of(text, segment, named, item)
    if told is not None and item.slot.role in (DELTA, GROWTH):
        yield from _changed(text, named, told, known, tables)
    elif told is not None and item.slot.is_rate:
        yield from _rated(text, named, told, known, tables)
    elif told is not None and item.dimension == "money" and is_amount(item):
        yield from _misprinted(text, told, known, tables)


class Told(NamedTuple):
    """A figure of the text, the item that it is said of, and how."""

    item: Item
    name: str
    said: re.Match[str]
    line: Line


def _told_of(text: Text, segment: Segment, named: Lines, item: Item) -> Told | None:
    """What its part of the sentence says before it, from the name on; None where it is of another year or extent, or of none of the items."""
    pattern = CHANGED if item.slot.role in (DELTA, GROWTH) else RATED if item.slot.role == RATIO else TOLD
    piece = UNTIL.split(text.lead(item))[-1].replace('"', "")
    opened = OPENING.match(piece)
    if opened is None or (opened["year"] and int(opened["year"]) != text.year) or item.period not in (None, text.year):
        return None
    said = pattern.fullmatch(piece, opened.end())
    names = (_plain(said["name"]), _plain(said["name"] + said["said"])) if said is not None else ()
    name = next((name for name in names if name in named), "")
    if said is None or not name or _of_another_extent(text, segment, item):
        return None
    return Told(item, name, said, named[name])


def _of_another_extent(text: Text, segment: Segment, item: Item) -> bool:
    """局本级, 政府性基金, 累计, another section, a remark: may the figure be of what those of the table are not?"""
    passage = text.passage_at.get(item.slot.passage)
    if passage is None or not AT_ITS_END.match(passage.template, item.slot.position + 1):
        return True
    above = next((text.passage_at[at] for at in range(segment.block - 1, -1, -1) if at in text.passage_at), passage)
    headers = (column.header for column in segment.columns)
    known = "".join((caption_of(text.document, segment.block), *above.headings, *headers))
    lead = passage.template[: item.slot.position]
    said = "，".join((*passage.headings, lead))
    if passage.headings[-1:] != above.headings[-1:] or ABOUT_ANOTHER.search(lead):
        return True
    if any(int(year) != text.year for year in YEAR.findall(lead)):
        return True
    return any(words not in known for words in EXTENT.findall(said)) or PLANNED_FOR.search(lead) is not None


def _told_elsewhere(text: Text, told: Told, tables: Sequence[Lines]) -> bool:
    """Has another figure of that name its value, in another table or paragraph?"""
    item = told.item
    same = (i for i in text.items.all if i.dimension == item.dimension and i is not item and i.name == item.name != "")
    if any(abs(i.mention.value) == abs(item.mention.value) for i in same):
        return True
    others = (named[told.name] for named in tables if told.name in named)
    cells = (cell for line in others for cell in (*line.changes.values(), *line.rates.values(), *line.amounts))
    return any(cell.dimension == item.dimension and _agree(item, cell) for cell in cells)


def _changed(text: Text, named: Lines, told: Told, known: Compared, tables: Sequence[Lines]) -> Iterator[Claim]:
    """接待费比上年下降P; 接待费A，比上年减少B, where A is the amount of the row."""
    item, said, line = told.item, told.said, told.line
    if (said["year"] and int(said["year"]) != (text.year or 0) - 1) or OF_LAST_YEAR.fullmatch(
        said["base"] or ""
    ) is None:
        return
    if said["amount"] and not _amount_agrees(text, item, line):
        return
    for place, cell in line.changes.items():
        alike = cell.dimension == item.dimension and _same_way(item, cell) and cell.realm.meets(item.realm)
        if not alike or not (_agree(item, cell) or _surely_differs(text, named, told, place, tables)):
            continue
        if not known.get(item.slot.start, set()) & known.get(cell.slot.start, set()):
            signed = item if cell.mention.value < 0 else unsigned(item)
            yield claim(text, "restated", [reading("row named", stated=[signed, cell])], item, topic="table")
        if not said["amount"] and line.now and line.then and line.then.mention.value:
            role = "rate" if item.slot.is_rate else "delta"
            way = reading("row named", current=line.now, prior=line.then, **{role: item})
            yield claim(text, "change", [way], item, topic="year")


def _amount_agrees(text: Text, item: Item, line: Line) -> bool:
    row = text.items.by_passage[item.slot.passage]
    before = [i for i in row[: row.index(item)] if i.slot.sentence == item.slot.sentence and is_amount(i)]
    return bool(before) and line.now is not None and as_much(before[-1], line.now)


def _agree(item: Item, cell: Item) -> bool:
    return abs(abs(item.mention.value) - abs(cell.mention.value)) <= max(item.mention.half, cell.mention.half)


def _same_way(item: Item, cell: Item) -> bool:
    """A fall is negative in the table, or the column does not say."""
    return item.slot.down or cell.mention.value >= 0


def _surely_differs(text: Text, named: Lines, told: Told, place: int, tables: Sequence[Lines]) -> bool:
    """Do the amounts of the row make but the one of them, and does nothing else of that name have the other?"""
    item, line = told.item, told.line
    cell = line.changes[place]
    cut = abs(abs(item.mention.value) - abs(cell.mention.value)) <= max(item.mention.ulp, cell.mention.ulp)
    if line.now is None or line.then is None or item.mention.many_printed < ENOUGH or cut:
        return False
    if _is_change(line.now, line.then, item) == _is_change(line.now, line.then, cell) or _told_elsewhere(
        text, told, tables
    ):
        return False
    if _is_change(line.now, line.then, item):
        return True  # the cell is wrong
    others = [other.changes[place] for other in named.values() if place in other.changes and other is not line]
    return any(_agree(item, other) for other in others) or _is_misspelt(item, cell)


# --- what was done of a plan ----------------------------------------------------------------------------------------


def _rated(text: Text, named: Lines, told: Told, known: Compared, tables: Sequence[Lines]) -> Iterator[Claim]:
    """森林防火执行率P, and the row prints another, which its amounts make: that of the item beside it, or a slip of the pen."""
    item, line = told.item, told.line
    for place, cell in line.rates.items() if item.slot.role == RATIO else ():
        agrees = _agree(item, cell)
        others = [other.rates[place] for other in named.values() if place in other.rates and other is not line]
        alike = any(_agree(item, other) for other in others) or _is_misspelt(item, cell)
        differs = alike and item.mention.many_printed > ENOUGH and not _told_elsewhere(text, told, tables)
        if not agrees and (not differs or not _is_made(line, cell) or _is_made(line, item)):
            continue
        if not known.get(item.slot.start, set()) & known.get(cell.slot.start, set()):
            yield claim(text, "restated", [reading("row named", stated=[item, cell])], item, topic="table")


def _is_made(line: Line, rate: Item) -> bool:
    """Is it the one amount of the row over another?"""
    pairs = ((above, below) for above in line.amounts for below in line.amounts if above is not below)
    return any(is_quotient(above, below, rate, cut=True) for above, below in pairs)


def _is_misspelt(one: Item, other: Item) -> bool:
    a, b = (each.mention.printed(abs(each.mention.number)) for each in (one, other))
    return one.mention.decimals == other.mention.decimals and miswritten(a, b)


# --- an amount with a slip of the pen -------------------------------------------------------------------------------


def _misprinted(text: Text, told: Told, known: Compared, tables: Sequence[Lines]) -> Iterator[Claim]:
    """森林防火支出62.15万元 and 森林防火 · 执行数 61.25, where no cell of the row has the amount."""
    item, said = told.item, told.said
    measure = item.measure or measure_in(said["said"]) or ("final" if "支出" in said["said"] else "")
    cells = [cell for cell in told.line.amounts if _is_of(cell, measure, item)]
    agreeing = [cell for cell in cells if agree(item, cell)]
    if VAGUE.match(told.name) or len(item.mention.digits) < MANY:
        return
    slips = [cell for cell in cells if _is_slip(item, cell) and not of_two_things(text, item, cell)]
    if not agreeing and (len(slips) != 1 or _told_elsewhere(text, told, tables)):
        return
    cell = (agreeing or slips)[0]
    if not known.get(item.slot.start, set()) & known.get(cell.slot.start, set()):
        yield claim(text, "restated", [reading("row named", stated=[item, cell])], item, topic="table")


def _is_of(cell: Item, measure: str, item: Item) -> bool:
    measures = {cell.measure, measure}
    meets = len(measures) == 1 or measures <= FIRST_PLANNED
    whole = cell.concept in WIDE | SPENDING
    return meets and not whole and cell.period == item.period and cell.realm.meets(item.realm)


def _is_slip(item: Item, cell: Item) -> bool:
    """Two digits exchanged, one another, or the point moved; no last digit that rounding explains."""
    a, b = (one.mention.printed(one.mention.number) for one in (item, cell))
    if item.mention.unit.symbol != cell.mention.unit.symbol or not cell.mention.value:
        return False
    near = abs(item.mention.value - cell.mention.value) <= max(item.mention.ulp, cell.mention.ulp)
    moved = a.replace(".", "") == b.replace(".", "")
    return moved or turned(a, b) or (miswritten(a, b) and not near)


__all__ = ["claims"]
