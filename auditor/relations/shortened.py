"""What the text tells of the rows of a table under shorter names: ``县疾控中心执行率92.90%`` and the row 县疾病预防控制中心 · 执行率 92.90%.

In: tables of several rows with names, and the figures of the text behind a name that shortens that of just one row; a figure that
names its column alone is of the row before it. Out: restated claims (`table`). What agrees is a check. What differs is one
only where the paragraph repeats the column, or the row, with other figures: then the table is what it tells.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import permutations
from typing import NamedTuple

from auditor.clauses import PLAIN, RATE, RATIO, Passage
from auditor.facts import REMARKS, Item
from auditor.languages import zh
from auditor.model import Claim
from auditor.relations.earned import ACTUAL
from auditor.relations.execution import PART_OF_YEAR
from auditor.slips import miswritten
from auditor.tables import Row, Segment, caption_of
from auditor.text import Text, agree, claim, figures_of, reading

NAME = re.compile(rf"([^，。；：、（）{zh.FIGURES}]+)（?$")
ABOVE = re.compile(rf"([^，。；：、（）{zh.FIGURES}]+)，[^，。；：、（）{zh.FIGURES}]*$")  # 黄沙乡进度偏慢，仅为
IS = re.compile(r"(?:仅?[为达是]|达到|仅|只有)$")
GROWN = re.compile(r"增[长加]|上升|提高|下降|降低|减少")
LEADING = re.compile(
    r"^(?:其中|如|例如|而|但|由于|因|特别是|尤其是|截至年[底末]|到年[底末]|年[末底]|分别是|[一二三四五六七八九]是)"
)
COLUMN = re.compile(
    r"(?:的|全年|年度|当年|累计|实际|总|已|共|计划|年初|调整后?)*"
    r"(?:预算|执行|支出|支付|到位|安排|下达|使用|拨付|完成|进度|得分|得|结余|结转|资金|投入|发放|满意度|有|为|仅|达|偏|最|较)"
)
ANOTHER_TIME = re.compile(rf"{PART_OF_YEAR.pattern}|上年|去年|同期")
PREFIX = re.compile(r"^[省市县区州我本全]")
NOUN = re.compile(r"(?:项目|经费|资金|工作)+$")
SUFFIX = re.compile(r"[省市县区州局镇乡]$")
TOPIC = re.compile(r"[：，。；]")
PART = re.compile(r"(?:项目|基本)支出")  # of a unit
FUNDS = re.compile(r"财政拨款|一般公共预算|政府性基金|国有资本")
OF_ACCOUNT = re.compile(
    r"（[类款]）[^，。；（）]+（[款项]）"
)  # 教育支出（类）职业教育（款）: no longer of the row 教育支出
JOINED = re.compile(r"[一-龥]{2}[、和与及]$")  # 甲项目、乙项目执行率96.20%: of both
PIECES = 3  # of a sentence that may begin with the name of a row
SHORTEST, LONGEST = 3, 20  # characters of the name of a row that begins a sentence
LEAST = 3  # rows that have names
CROWD = 40  # rows whose names begin and end alike
ENOUGH = 3  # digits that do not agree by chance
MOST = 8  # figures of one claim
SURE = 2  # figures of a paragraph that repeat a column


class Named(NamedTuple):
    """A row of a table, with its name."""

    segment: Segment
    row: Row
    name: str


@dataclass(frozen=True)
class Told:
    """A figure of the text, and the cell that its words point to."""

    item: Item
    cell: Item
    column: int
    of: Named
    named: bool  # the column, too
    plainly: bool  # by the name of the row as it stands there, or its beginning or end
    called: str = ""  # the sentence up to it

    @property
    def agrees(self) -> bool:
        return agree(self.item, self.cell)

    @property
    def telling(self) -> bool:
        return _telling(self.item) or (self.printed and self.named)

    @property
    def printed(self) -> bool:
        return self.item.mention.many_typed >= ENOUGH

    @property
    def misprinted(self) -> bool:
        """One digit another, or two exchanged, the cell being written in the unit of the text."""
        one, other = self.item.mention, self.cell.mention
        return self.printed and miswritten(f"{one.number:f}", one.printed(other.value / one.unit.scale))


def _telling(item: Item) -> bool:
    return len(item.mention.digits) >= ENOUGH


Index = dict[tuple[str, str], list[Named]]


def claims(text: Text) -> Iterator[Claim]:
    index = _index(text)
    known = _compared_already(text) if index else {}
    for passage in text.with_figures if index else ():
        told = list(_told(text, passage, index))
        agreeing = [one for one in told if one.agrees and one.telling]
        settled = {one.item.slot.start for one in told if one.agrees} | known.keys()
        repeated = {one.cell.slot.start for one in agreeing}
        repeated |= {cell for item in text.row(passage) for cell in known.get(item.slot.start, ()) if _telling(item)}
        for one in told:
            at, cell = one.item.slot.start, one.cell.slot.start
            same = one.agrees and one.printed and bool(one.telling or repeated)
            if cell not in known.get(at, ()) and (
                same or (at not in settled and _differs(text, one, agreeing, repeated))
            ):
                way = reading("short name", stated=[one.item, one.cell])
                yield claim(text, "restated", [way], one.item, topic="table")


def _compared_already(text: Text) -> Mapping[int, set[int]]:
    """The figures that each figure is compared with, and agrees with."""
    found: dict[int, set[int]] = defaultdict(set)
    for one in text.found.get("restated", []):
        stated = figures_of(one.readings[0].roles["stated"]) if one.topic == "table" else ()
        if len({figure.mention.value for figure in stated}) == 1:
            for figure, other in permutations([figure.mention.start for figure in stated[:MOST]], 2):
                found[figure].add(other)
    return found


# --- the names ------------------------------------------------------------------------------------------------------


def _index(text: Text) -> Index:
    """The rows with a name that no other row of their table has, by how a shorter one may begin and end."""
    index: Index = defaultdict(list)
    for segment in text.segments:
        names: dict[str, list[Row]] = defaultdict(list)
        for row in segment.rows:
            if row.items and not row.is_total and (name := _name(row)):
                names[name].append(row)
        if len(names) >= LEAST:
            for name, rows in names.items():
                for key in _keys(name) if len(rows) == 1 else ():
                    index[key].append(Named(segment, rows[0], name))
    return index


def _name(row: Row) -> str:
    """The words nearest to the left of its figures."""
    first = min(row.items)
    left = [words for column, words in row.words if column < first and len(words) < 24]
    return re.sub(r"\s", "", REMARKS.sub("", left[-1])) if left else ""


def _keys(name: str) -> set[tuple[str, str]]:
    if len(name) < 2:
        return set()
    ends = {(first, last) for first in name[:-1] for last in (name[-1], SUFFIX.sub("", name)[-1])}
    return ends | {(name[0], last) for last in name[1:]}


def _rows_called(index: Index, words: str) -> dict[int, tuple[Named, bool]]:
    """Of each table the one row whose name the words shorten, and whether they are a plain part of it."""
    found: dict[int, list[tuple[Named, bool]]] = defaultdict(list)
    bare = NOUN.sub("", words)
    for called in dict.fromkeys((words, PREFIX.sub("", words), bare)):
        rows = index.get((called[0], called[-1]), ()) if len(called) > 1 else ()
        for named in rows if len(rows) <= CROWD else ():
            fund = bare in (words, "") or called != bare or NOUN.search(named.name)  # a unit's 项目 is but a part of it
            if fund and (plainly := _shortens(called, named.name)) is not None:
                found[id(named.segment)].append((named, plainly))
    return {key: best for key, many in found.items() if (best := _best(many, words)) is not None}


def _best(many: Sequence[tuple[Named, bool]], words: str) -> tuple[Named, bool] | None:
    exact = [one for one in many if one[0].name == words]
    left = exact or many
    return left[0] if len({one[0].row.index for one in left}) == 1 else None


def _shortens(words: str, name: str) -> bool | None:
    """None if not; True for a plain part of the name: 血站 of 中心血站, False for 疾控中心 of 疾病预防控制中心."""
    stem = SUFFIX.sub("", name)
    if name.startswith(words) or name.endswith(words):
        return True if len(words) > 2 or len(words) * 2 >= len(stem) or words == stem[-2:] else None
    letters = iter(name)
    return False if len(words) > 2 and all(letter in letters for letter in words) else None


# --- the text -------------------------------------------------------------------------------------------------------


def _told(text: Text, passage: Passage, index: Index) -> Iterator[Told]:
    """Each figure of a paragraph that names a row, alone or with its column."""
    last: tuple[int, dict[int, tuple[Named, bool]]] = (-1, {})
    for item in text.row(passage):
        lead = text.lead(item)
        rows, tail, alone = _named(index, NAME.search(lead))
        if alone:  # its column is all that is said of it
            above, words, _ = _named(index, ABOVE.search(lead))
            rows, tail = (
                (above, f"{words}{tail}") if above else (last[1] if last[0] == item.slot.sentence else {}, tail)
            )
        if not rows and (tail or IS.search(lead)) and (head := _head(index, lead)):
            rows, tail = head, lead
        if rows or not item.slot.depth:
            last = (item.slot.sentence, rows)
        if rows and _is_told(item) and not ANOTHER_TIME.search(lead):
            for named, plainly in rows.values():
                yield from _cell(item, named, plainly, tail or lead.rpartition("：")[0], lead)  # 支出进度：甲97%、乙89%


def _named(index: Index, said: re.Match[str] | None) -> tuple[dict[int, tuple[Named, bool]], str, bool]:
    """The rows that words name, what is said behind the name, and whether there is nothing before that."""
    if said is not None and "分别" in said[1]:
        return {}, "", False  # 甲、乙执行率分别为96%、93%: not of the last of them
    phrase = LEADING.sub("", zh.LEADING.sub("", said[1])) if said else ""
    column = COLUMN.search(phrase)
    name, tail = (phrase[: column.start()], phrase[column.start() :]) if column else (phrase, "")
    return _rows_called(index, IS.sub("", phrase)) or _rows_called(index, name), tail, bool(tail) and not name


def _head(index: Index, lead: str) -> dict[int, tuple[Named, bool]]:
    """农村低保：月均保障A，全年发放 and 一是住院楼维修改造受汛期影响，项目执行率仅: the row whose very name the sentence begins with."""
    for piece in TOPIC.split(lead, maxsplit=PIECES)[:PIECES]:
        words = zh.LEADING.sub("", LEADING.sub("", zh.LEADING.sub("", piece)))
        for end in range(min(len(words), LONGEST), SHORTEST - 1, -1):
            called = words[:end]
            rows = index.get((called[0], called[-1]), ())
            found = {id(named.segment): (named, False) for named in rows if named.name == called}
            if found and not PART.match(words, end):
                return found
    return {}


def _is_told(item: Item) -> bool:
    bare = item.slot.role == RATE and not GROWN.search(item.slot.before)  # 县疾控中心（92.90%）
    return (item.slot.role in (PLAIN, RATIO) or bare) and not item.mention.qualifier


def _cell(item: Item, named: Named, plainly: bool, tail: str, lead: str) -> Iterator[Told]:
    """The one cell that the words behind the name point to, by those of its header, or as the only one of its kind."""
    cells = [(at, cell) for at, cell in named.row.items.items() if cell.dimension == item.dimension]
    cells = [(at, cell) for at, cell in cells if not (cell.period and item.period and cell.period != item.period)]
    headers = {column.index: column.header for column in named.segment.columns}
    meant = [(at, cell) for at, cell in cells if _of_column(headers.get(at, ""), item, tail)]
    done = [(at, cell) for at, cell in cells if ACTUAL.search(headers.get(at, ""))]
    for at, cell in next((few for few in (meant, done, cells) if len(few) == 1), ()):
        yield Told(item, cell, at, named, (at, cell) in meant, plainly, lead)


def _of_column(header: str, item: Item, tail: str) -> bool:
    """支出 and 执行 are one word for 执行数, 进度 is in 支付进度."""
    words = re.sub(r"\s", "", REMARKS.sub("", header.rpartition("/")[2]))
    if item.dimension == "rate":
        return words[-2:] in tail
    return any(kind.search(words) and kind.search(tail) for kind in KINDS)


KINDS = tuple(
    re.compile(words)
    for words in (
        "预算|计划",
        "执行|支出|支付|使用|拨付|发放",
        "到位",
        "安排|下达|分配",
        "得分|评分|^得",
        "结余|结转|剩余",
    )
)


def _differs(text: Text, one: Told, agreeing: Sequence[Told], repeated: Collection[int]) -> bool:
    """Does the paragraph repeat the column, or the row, so that this figure is of it too?"""
    cells = [row.items.get(one.column) for row in one.of.segment.rows]
    column = sum(cell is not None and cell.slot.start in repeated for cell in cells)
    row = any(other.of.row is one.of.row and other.item.slot.sentence == one.item.slot.sentence for other in agreeing)
    if any(one.item.mention.value == cell.mention.value for cell in one.of.row.items.values()):
        return False
    if OF_ACCOUNT.search(one.called) or JOINED.search(one.called.rpartition(one.of.name)[0]):
        return False
    if one.misprinted and one.named and one.of.name in one.called and one.item.period in (None, one.cell.period):
        return True
    if one.misprinted:
        return bool(column or row)
    return one.plainly and one.printed and column >= SURE and _of_the_same_funds(text, one)


def _of_the_same_funds(text: Text, one: Told) -> bool:
    """一般公共预算财政拨款支出主要用于：农林水A, and 农林水B in the table of all: what but other money pays for may be the whole difference."""
    block = one.of.segment.block
    said = {*FUNDS.findall(" ".join((*(text.headings_of(one.item) or ())[-2:], one.called)))}
    titled = {*FUNDS.findall(f"{caption_of(text.document, block)} {one.of.row.label}")}
    return said == titled


__all__ = ["claims"]
