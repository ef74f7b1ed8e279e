"""Grids of figures: which cell is a header, a label, a total, a score. Tables in, items by row and column out.

A table is cut into segments at its header rows (rows without a number). Every number in a segment has a row label and a
column header; both name it. The unit comes from the header (合同价（万元）), else from the caption (单位：万元), else the
table has none and its numbers compare only with each other, until the text gives them a unit (see `unit_from_text`).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal
from itertools import pairwise

from auditor.clauses import DELTA, PLAIN, RATE, YEAR, Slot
from auditor.facts import Item, Lexicon, core, measure_in
from auditor.languages import zh
from auditor.mentions import Line, placed_mentions
from auditor.model import Cell, Document, Listed, Mention, Paragraph, Table, Unit

NUMBER = re.compile(r"[-+△]?\d+(?:，\d{3})*(?:\.\d+)?")
UNIT_SAID = re.compile(
    r"(?:单位|金额单位)[：:]?(?:人民币)?(?P<unit>亿元|百万元|万元|千元|元|人(?![、，/]))(?!(?!人民币)[一-龥])|（(?P<bracket>亿元|百万元|万元|千元|元|%|人|个|分)）"
)
# 单位：万元、个: amounts and pieces in one table
PIECES_SAID = re.compile(rf"单位[：:](?:亿元|百万元|万元|千元|元)[、，/和](?P<unit>{zh.UNIT})(?![一-龥、，/])")
# 单位：处、人、万元: what is counted, column by column, before amounts with decimals
LISTED_UNITS = re.compile(
    rf"单位[：:](?P<counted>{zh.UNIT}(?:、{zh.UNIT}){{0,3}})、(?P<unit>亿元|百万元|万元|千元|元)(?![一-龥、，/])"
)
BELOW = re.compile(
    r"（?(?:金额)?单位[：:]?(?P<unit>亿元|百万元|万元|千元|元)）?"
)  # a paragraph of its own behind the table
COUNTED_IN = re.compile(
    rf"（(?P<unit>{zh.UNIT})）$|(?P<times>[人户场批班]次|户(?=数))数?$"
)  # 楼栋数（栋）, 培训人次, 户数
COUNTED_ALL = re.compile(rf"(?:（|单位[：:] ?)(?P<unit>{zh.UNIT})）?[：:。]?$")  # …情况（座）：, 单位：户
CENTS = 2  # decimals of an amount
MANY_DIGITS = 5  # of a total that the paragraph above a table tells, and no other number
MONEY_ROW = re.compile(r"(?:支出|收入|经费|拨款|补助|资金|福利|服务)(?:（.*)?$")
WIDE = ("money", "rate", "score")  # kinds of unit that one header may say for all columns
SCORE_HEADER = re.compile(f"{zh.SAYS_FULL_MARK.pattern}|{zh.SCORED.pattern}|{zh.POINTS_LOST.pattern}")
RATE_HEADER = re.compile(r"率|占比|比重|比例|%|进度")
AMOUNT_HEADER = re.compile(
    r"金额|预算|决算|支出|收入|执行数|资金|经费|(?:19|20)\d\d年(?:度|末|初)?数?$|增减[额数]?$|[本上]年数?$"
)
COUNT_HEADER = re.compile(r"人数|编制|数量|个数")
STAFF_HEADER = re.compile(r"(?:^|[：:])(?:实有|在编|在职|在岗|临聘|编外|退休|离退休)+(?:人员|人数|数)?$")
TOTAL = re.compile(
    r"^(?:本年)?(?:合计|总计|共计|总分|小计|合 ?计|总得分)$|(?:合计|总计|小计)$|^(?i:(?:grand |sub-?)?total\b)"
)
SUBTOTAL = re.compile(r"(?:^|[一-龥]{2})小计$")  # 小计 is one of several, 履职效能小计 under 得分 is not all points
TITLE_END = re.compile(r"(?:预算|决算|执行|使用)*(?:支出)?(?:情况|明细|汇总|统计)*表(?:（.*）)?$")
OF_CHANGES = re.compile(r"增减|增长|增加|减少|下降|变[动化]|差(?!旅)")
CHANGE = re.compile(
    r"(?:增减|变[动化])(?:变动)?(?:额|数|金额)?(?:[（(].*)?$"
)  # 增减额, and no 增加 of a year beside its 减少
OF_TITLES = {"sangong"}  # of which a table lists all kinds
KINDS = {"sangong": {"sangong_abroad", "sangong_reception"}}  # what stands beside the total of a concept, among others
PERCENT = zh.unit_called("%")
YEAR_ROW = re.compile(r"^((?:19|20)\d\d)年度?(?:年初|全年|财政拨款|支出|预算|决算|执行|实际)*数?$")
RATE_ROW = re.compile(
    r"(?:增[减长]|[升降]|变[动化])(?:幅度?|比例|率)?(?:%|（%）)$|(?:增[减长]|变[动化])(?:幅度?|比例|率)$"
)
HALF = re.compile(r"^(?:收入|支出)(?:项目|类别|科目)?$|^(?:收|支)方$")
NAMES = re.compile(r"^(?:项目|科目|内容|类别|名称)")
IN_FRONT = re.compile(rf"{HALF.pattern}|^(?:项目|科目)(?:（按.*）|名称)?$")  # the name of each of two lists
BLANK = re.compile(r"^[-—/\\无\s]*$")
CODES = re.compile(
    r"(?:^|/)(?:(?:支出|部门|政府)?(?:预算)?(?:功能|经济)?(?:分类)?(?:科目)?(?:编码|代码)|(?:部门|预算)?(?:（单位）|单位)(?:编码|代码)|科目编码/?[类款项]|编码/[类款项]|[类款项])$|^(?:科目|部门|预算)?(?:（单位）|单位)?(?:编码|代码)/"
)
SERIAL = re.compile(
    rf"(?:^|/)(?:序号|编号|行[次号]|栏次|项次)$|{CODES.pattern}"
)  # these count or name the rows, no figures
UNIT_COLUMN = re.compile(r"(?:^|/)(?:预算|填报|编报|主管|基层|一级|二级)?(?:单位|部门)(?:（单位）)?(?:名称)?$")
OF_MEASURE = re.compile(rf"(?:{zh.UNIT}|.)(?:/.{{1,4}})?")  # 个, 元/人: the unit that something is counted in
FEWEST_UNITS = 3  # that make a list
FEWEST_COUNTED, MOST_COUNTED = 3, 200  # lines that are numbered
OF_A_YEAR = re.compile(  # columns of the one kind of money that a table compares
    r"^(?:(?:19|20)\d\d年|上年|本年|去年|当年)度?(?:年初)?(?:预算|决算|执行|支出|收入|完成)?[数额]?$|^(?:增减|变动|比上年增减)[额数]?$"
)
OF_ALL_MONEY = frozenset(("initial", "added", "adjusted", "budget", "final"))  # measures of what a unit spends in all
FORMULA = re.compile(r"（[^（）元]*(?:[A-Z]/[A-Z]|[×*÷])[^（）元]*）")  # 执行率（B/A）, 得分（20分*执行率）
EARNED = re.compile(r"（\d+(?:\.\d+)?分?[×*xX]执行率[^（）]*）|（执行率[×*xX]\d+(?:\.\d+)?分?）")
# what the lines of a form are about that stand above its table: 主管部门 | 某局 | 实施单位 | 某中心
FORM_LINE = re.compile(
    r"^(?:(?:转移支付)?(?:（项目）)?(?:项目)?名称|(?:一级|中央|省级|地方|市级|区级|县级)?(?:项目)?主管(?:部门|单位)(?:（单位）)?(?:及代码|名称)?"
    r"|(?:项目)?(?:实施|承担|使用|资金使用|预算|填报|编报)(?:单位|部门)(?:（.*）)?|(?:单位|部门)(?:（单位）)?名称|(?:项目)?(?:单位)?负责人|联系人(?:及电话)?|(?:联系)?电话"
    r"|项目(?:类别|类型|属性|性质|来源|编码|代码|期限?|起止时间|责任人))[：:]?$"
)
SPENT, RATE_OF = re.compile(r"(?:执行|支出|决算)(?:数|额|金额)?(?:（.*）)?$"), re.compile(r"(?:执行|完成|支出)率|进度")
OF_FIGURES = re.compile(
    r"(?:金额|预算|决算|支出|收入|数|额|率|得分|分值)(?:（.*）)?$"
)  # 项目名称 | 金额: headers after all
COLUMN_NUMBERS = re.compile(r"^(?:栏次|栏目|行[次号]|列次|栏|序号)*$")
COLUMN_FORMULA = re.compile(r"(\d{1,2})[=＝]\d{1,2}(?:[-+*/×÷＋－—−]\d{1,3}%?)+")  # 3=1-2, 4=2/1*100%
WHOLE_COLUMN = re.compile(r"^(?:本年|当年|全年)?(?:支出)?(?:合计|决算数?|预算数?|执行数?|金额|小计)?$")
NOUGHT_FIRST = re.compile(r"0\d{2,}")  # 001, 001002: a code, whatever stands above it
LEVEL, ABOVE = re.compile(r"\d\d"), re.compile(r"[235]\d\d(?:\d\d)?")  # of codes in columns of their own
FEWEST_OPEN = 3  # cells of a row one of which has no certain column: a name, an amount and that one
AMOUNTS = re.compile(r"\d[\d.,，]*(?:\s+[-\d.,，]+)+")  # several that lost their places
CARRIED_TO = re.compile(r"(?:结转|顺延|转入)[至到入]?20\d\d年[^，。；]*")  # the year to which something is carried over
_WAY = "(?:减少|下降|降低|增加|增长|上升|[↑↓▼])"  # no ▲, which accountants write for a minus
DIRECTED = re.compile(
    rf"{_WAY}?(?P<figure>-?\d[\d，.]*%?)(?:（(?:{_WAY}|[增减升降+-])）|[↑↓▼])?"
)  # 447.76（减少）, ↑6.5%
DOWN = re.compile(r"[减降↓▼]|（-）")
ERROR = re.compile(r"^#")  # #REF!, #DIV/0!: there should be a figure


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a segment: its header, and what kind of numbers it holds."""

    index: int
    header: str
    mark: Item | None = None  # the full mark of 得分（20分*执行率）

    @property
    def is_total(self) -> bool:
        return bool(TOTAL.search(self.header))


@dataclass(frozen=True)
class Row:
    """A row of figures: its label (all words in it) and its items by column."""

    index: int
    label: str
    words: tuple[tuple[int, str], ...]  # column and text of the cells that are no figures
    items: dict[int, Item]
    groups: Mapping[int, Item] = field(default_factory=dict)  # the full marks in labels, by column: 投入（20分）
    codes: Mapping[int, str] = field(default_factory=dict)  # of accounts, by column: 2010301
    unit: str = ""  # in a list of units, one a row: whose figures they are
    open: frozenset[int] = frozenset()  # columns in one of which stands a figure that lost its place
    gap: bool = False  # rows behind it lost the places of all their figures
    loose: Item | None = None  # that figure, if there is but one
    closed: bool = False  # a heading without figures stands right below: 三、按级次

    @property
    def is_total(self) -> bool:
        return any(TOTAL.search(text) for _, text in self.words)

    def lacks(self, columns: Collection[int]) -> bool:
        """Does an error stand in one of the columns, where there should be a figure, or may a figure without a place?"""
        if self.open and not self.open.isdisjoint(columns):
            return True
        return any(column in columns and ERROR.match(text) for column, text in self.words)


@dataclass(frozen=True)
class Segment:
    """Header and data rows that belong together."""

    block: int
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]

    def column(self, pattern: re.Pattern[str]) -> list[Column]:
        return [column for column in self.columns if pattern.search(column.header)]

    @property
    def items(self) -> list[Item]:
        """All its figures: of its cells, its labels and its headers."""
        cells = [item for row in self.rows for item in (*row.items.values(), *row.groups.values())]
        cells += [row.loose for row in self.rows if row.loose is not None]
        return cells + [column.mark for column in self.columns if column.mark is not None]


OF_LAST_YEAR = re.compile(rf"(?:{zh.LAST_YEAR.pattern})(?!.{{0,3}}(?:结[转余]|余额|末))")  # a column


def segments_in(document: Document, lexicon: Lexicon, year: int | None) -> Iterator[Segment]:
    """Every segment of every table of the document."""
    for index, block in enumerate(document.blocks):
        if isinstance(block, Table):
            caption = caption_of(document, index)
            whole = _titled(caption, lexicon)
            for segment in _segments(document, block, index, caption, lexicon, _year_said(caption, year)):
                yield from _side_by_side(_of_title(segment, whole) if whole else segment)


def _titled(caption: str, lexicon: Lexicon) -> str | None:
    """The concept that a table is about: 2023年度“三公”经费支出情况表 is about the three public expenses."""
    titles = [words for words in caption.split() if TITLE_END.search(words)]
    concept = lexicon.concept_in(TITLE_END.sub("", titles[-1])) if titles else None
    return concept if concept in OF_TITLES else None


def _of_title(segment: Segment, concept: str) -> Segment:
    """合计 of a table about one thing is all of it, if there is but one such row."""
    totals = [row for row in segment.rows if row.is_total]
    if len(totals) != 1 or segment.rows.index(totals[0]) not in (0, len(segment.rows) - 1):
        return segment
    said = {c.index for c in segment.columns if not OF_CHANGES.search(c.header.rpartition("/")[2])}
    items = {
        c: replace(i, concept=concept, own=True) if c in said and _nameless(i) else i
        for c, i in totals[0].items.items()
    }
    rows = tuple(replace(row, items=items) if row is totals[0] else row for row in segment.rows)
    return replace(segment, rows=rows)


def _nameless(item: Item) -> bool:
    return item.concept is None and not item.label and item.mention.unit.dimension not in ("rate", "score")


def _year_said(caption: str, year: int | None) -> int | None:
    """The year of a caption that names one near that of the document."""
    named = {int(found) for found in YEAR.findall(CARRIED_TO.sub("", caption))}
    return min(named) if len(named) == 1 and year is not None and abs(min(named) - year) <= 1 else year


def _side_by_side(segment: Segment) -> Iterator[Segment]:
    """收入 | 预算数 | 支出 | 预算数: two lists in one table, each a segment of its own."""
    labels = [c.index for c in segment.columns if HALF.search(c.header.rpartition("/")[2])] or _twice(segment.columns)
    halves = list(zip(labels, [*labels[1:], None], strict=False))
    kept = [tuple(row for r in segment.rows if (row := _half(r, a, b)) is not None) for a, b in halves]
    if len(labels) != 2 or labels[0] != 0 or any(len(rows) < 2 for rows in kept):
        yield segment
        return
    for (begin, end), rows in zip(halves, kept, strict=True):
        columns = tuple(c for c in segment.columns if c.index >= begin and (end is None or c.index < end))
        yield Segment(segment.block, columns, rows)


def _twice(columns: Sequence[Column]) -> list[int]:
    """项目 | 行次 | 金额 | 项目 | 行次 | 金额: where both lists begin; [] where the headers do not repeat themselves."""
    names = [column.header.rpartition("/")[2] for column in columns]
    half = len(names) // 2
    repeats = len(names) % 2 == 0 and half > 1 and names[:half] == names[half:] and len(set(names)) == half
    return [columns[0].index, columns[half].index] if repeats and NAMES.match(names[0]) else []


def _half(row: Row, begin: int, end: int | None) -> Row | None:
    words = tuple((c, text) for c, text in row.words if c >= begin and (end is None or c < end))
    items = {c: item for c, item in row.items.items() if c >= begin and (end is None or c < end)}
    return replace(row, label="".join(text for _, text in words), words=words, items=items) if words and items else None


def coded(segment: Segment) -> bool:
    """Do codes of accounts stand in its rows (201, 20101, 2010101)?"""
    return sum(bool(row.codes) for row in segment.rows) > 1


def caption_of(document: Document, index: int) -> str:
    """The two paragraphs above a table; in a spreadsheet all that stands above it, up to the table before."""
    block = document.blocks[index]
    if isinstance(block, Table) and block.caption:
        return block.caption.translate(zh.FOLD)
    above: list[Paragraph] = []
    for other in reversed(document.blocks[:index]):
        if not isinstance(other, Paragraph) or other.sheet != block.sheet or (block.sheet is None and len(above) == 2):
            break
        above.insert(0, other)
    return " ".join(zh.fold(document.text[b.start : b.end]) for b in above)


def _segments(
    document: Document, table: Table, index: int, caption: str, lexicon: Lexicon, year: int | None
) -> Iterator[Segment]:
    texts = {id(cell): Line.of(document.text[cell.start : cell.end], cell.start) for cell in table.cells}
    if any("▼" in line.text for line in texts.values()):  # beside which ▲ is a rise
        texts = {cell: replace(line, text=line.text.replace("▲", "↑")) for cell, line in texts.items()}
    counted = COUNTED_ALL.search(caption)
    said = _unit(caption) or next(
        (
            u
            for c in table.cells
            if (u := _unit(texts[id(c)].text)) and u.dimension in WIDE and not _of_one(table, c, u, texts)
        ),
        zh.unit_called(counted["unit"]) if counted else _unit_below(document, index),
    )
    headers: dict[int, str] = {}
    marks: dict[int, Item] = {}  # that the headers state
    rows: list[Row] = []
    heads: set[tuple[str, ...]] = set()  # the header rows as written
    fresh = True
    form = False  # are all headers so far lines of a form?
    for number in range(table.rows):
        cells, lost = table.by_row.get(number, ()), _lost(table, number)
        numbers = {c.column: m for c in cells if (m := figure_in(texts[id(c)])) is not None}
        told = [(c, texts[id(c)].text) for c in cells if c.column not in numbers]
        words = [(c, text) for c, text in told if not (BLANK.match(text) or AMOUNTS.fullmatch(text))]
        words = _names_joined(words, headers, max(numbers)) if table.ragged and numbers else words
        if rows and not numbers and words and _names_only(words, headers):
            continue  # 三、外交支出 | | 三、国防支出 | : two lists side by side, both without a figure here
        if not numbers and len({text for _, text in words}) > 1 and max(len(t) for _, t in words) < 40:
            said_again = tuple(text for _, text in words) in heads
            if rows and said_again and not rows[-1].is_total:
                continue  # on the next page
            heads = {*(heads if not rows else ()), tuple(text for _, text in words)}
            if rows:
                yield _segment(table, index, caption, lexicon, rows, headers, marks)
                rows, headers, marks, fresh = [], {}, {}, True
            fresh = fresh or form
            headers = _stacked(_spread(headers, words) if not fresh else {}, words)
            marks |= _earned(number, index, words, lexicon, year, texts)
            form, fresh = fresh and _is_form_line(words), False
        elif (numbers or (lost and words)) and not (
            numbers and (_counts_columns(words, numbers) or (not lost and _shifted(words, numbers, headers)))
        ):
            headers = headers if rows or not numbers else _moved(headers, numbers)
            row = _row(number, index, words, numbers, headers, said, lexicon, year, texts)
            row = _opened(row, lost) if lost else row
            if row.items:
                rows.append(row)
            elif rows:  # nothing of it has a place: then nothing is certain in those columns
                rows[-1] = replace(rows[-1], open=rows[-1].open | lost, gap=True)
        elif rows and not numbers and len(words) == 1 and zh.LIST_MARK.match(words[0][1]):
            rows[-1] = replace(rows[-1], closed=True)
    if rows:
        yield _segment(table, index, caption, lexicon, rows, headers, marks)


def _segment(
    table: Table,
    index: int,
    caption: str,
    lexicon: Lexicon,
    rows: Sequence[Row],
    headers: Mapping[int, str],
    marks: Mapping[int, Item],
) -> Segment:
    held = _uncounted(_pieces(rows, caption), headers)
    return Segment(index, _columns(headers, marks), _listed(table, held, headers, lexicon))


def _of_one(table: Table, cell: Cell, unit: Unit, texts: Mapping[int, Line]) -> bool:
    """年初预算数 | 决算数 | 完成预算（%）: a unit of rates beside a column of amounts is that of its own column."""
    beside = table.by_row.get(cell.row, ()) if unit.dimension == "rate" else ()
    return any(
        AMOUNT_HEADER.search(texts[id(c)].text)
        for c in beside
        if c is not cell and not RATE_HEADER.search(texts[id(c)].text)
    )


def _unit_below(document: Document, index: int) -> Unit | None:
    """（单位：亿元） right behind a table, and no other table behind that."""
    below = document.blocks[index + 1 : index + 3]
    if not below or not isinstance(below[0], Paragraph) or isinstance(below[-1], Table):
        return None
    said = BELOW.fullmatch(zh.fold(document.text[below[0].start : below[0].end]).strip())
    return zh.unit_called(said["unit"]) if said else None


def _listed_units(rows: Sequence[Row], caption: str) -> Sequence[Row]:
    """``单位：处、人、万元``: as many columns without decimals as units are counted, then the amounts, which have them."""
    said = LISTED_UNITS.search(caption)
    counted = said["counted"].split("、") if said else []
    held = [(c, item.mention) for row in rows for c, item in row.items.items() if item.mention.unit is zh.BARE]
    fine = {c for c, mention in held if mention.decimals}
    whole = sorted({c for c, _ in held} - fine)
    if said is None or len(whole) != len(counted) or not fine or whole[-1] > min(fine):
        return rows
    units = {**dict(zip(whole, counted, strict=True)), **dict.fromkeys(fine, said["unit"])}
    known = {c: unit for c, symbol in units.items() if (unit := zh.unit_called(symbol)) is not None}
    return [
        replace(row, items={c: _in(i, known[c]) if i.mention.unit is zh.BARE else i for c, i in row.items.items()})
        for row in rows
    ]


def _pieces(rows: Sequence[Row], caption: str) -> Sequence[Row]:
    """``单位：万元、个``: columns without decimals, beside amounts that have them, are numbers of pieces."""
    rows = _listed_units(rows, caption)
    said = PIECES_SAID.search(caption)
    unit = zh.unit_called(said["unit"]) if said else zh.BARE
    held = [(c, item.mention) for row in rows for c, item in row.items.items()]
    fine = {c for c, mention in held if mention.decimals}
    if unit.dimension in ("bare", *WIDE) or not fine:
        return rows
    whole = {c for c, m in held if m.unit.dimension == "money" and m.text[-1:].isdigit() and m.number} - fine
    return [replace(row, items={c: _in(i, unit) if c in whole else i for c, i in row.items.items()}) for row in rows]


def _in(item: Item, unit: Unit) -> Item:
    return replace(item, slot=replace(item.slot, mention=replace(item.mention, unit=unit)))


def _lost(table: Table, number: int) -> frozenset[int]:
    """The columns that amounts of a row may stand in which have lost their place."""
    cells = table.by_row.get(number, ())
    if not table.ragged or len(cells) < FEWEST_OPEN or not number:
        return frozenset()
    wide = [cell for cell in cells[1:] if cell.column_span > 1]
    return frozenset(column for cell in wide for column in range(cell.column, cell.column + cell.column_span))


def _opened(row: Row, lost: frozenset[int]) -> Row:
    """A row without what stands in its last cell, which may belong to several columns."""
    items = {column: item for column, item in row.items.items() if column not in lost}
    words = tuple((column, text) for column, text in row.words if column not in lost)
    loose = next((item for column, item in row.items.items() if column in lost), None)
    nameless = replace(loose, label="", concept=None, measure="", scope="", own=False) if loose is not None else None
    return replace(row, items=items, words=words, open=lost, loose=nameless)


def _names_joined(words: Sequence[tuple[Cell, str]], headers: Mapping[int, str], figure: int) -> list[tuple[Cell, str]]:
    """机关事业单位职业年金 | 缴费支出: a name before a figure whose parts stand side by side, the first alone below a header."""
    joined: list[tuple[Cell, str]] = []
    last = -1  # the column of the part before
    for cell, text in words:
        beside = joined and last + 1 == cell.column < figure and cell.column not in headers
        if beside and joined[-1][0].column in headers:
            joined[-1] = (joined[-1][0], joined[-1][1] + text)
        else:
            joined.append((cell, text))
        last = cell.column
    return joined


def _earned(
    number: int, block: int, words: Sequence[tuple[Cell, str]], lexicon: Lexicon, year: int | None,
    lines: Mapping[int, Line],
) -> dict[int, Item]:  # fmt: skip
    """``得分（20分*执行率）``: the full marks that headers state, by column."""
    found = {}
    for cell, text in words:
        said = EARNED.search(text)
        digits = re.search(r"\d+(?:\.\d+)?", said[0]) if said else None
        if said and digits:
            begin, end = said.start() + digits.start(), said.start() + digits.end()
            line = lines[id(cell)]
            unit = zh.unit_called("分") or zh.BARE
            places = len(digits[0].partition(".")[2])
            mention = Mention(*line.span(begin, end), line.printed(begin, end), Decimal(digits[0]), places, unit)
            found[cell.column] = item_of_cell(number, block, cell.column, mention, "执行率", "满分", lexicon, year)
    return found


def _moved(headers: dict[int, str], numbers: Mapping[int, Mention]) -> dict[int, str]:
    """Headers by one to the left or right, where 100% stands beside 执行率: a cell of several rows is missing in a copied table."""
    last = {column: header.rpartition("/")[2] for column, header in headers.items()}
    shares = [column for column, mention in numbers.items() if mention.unit.symbol == "%"]
    if any(RATE_HEADER.search(last.get(column, "")) for column in shares):
        return headers
    for step in (-1, 1):
        at = [column - step for column in shares]
        if at and all(RATE_OF.search(last.get(c, "")) and SPENT.search(last.get(c - 1, "")) for c in at):
            return {column + step: header for column, header in headers.items()}
    return headers


def _names_only(words: Sequence[tuple[Cell, str]], headers: Mapping[int, str]) -> bool:
    """Do they stand where names do, in two lists side by side, and head nothing?"""
    places = {cell.column for cell, _ in words}
    named = {column for column, header in headers.items() if IN_FRONT.match(header.rpartition("/")[2])}
    return len(named) > 1 and places <= named and not any(IN_FRONT.match(text) for _, text in words)


def _is_form_line(words: Sequence[tuple[Cell, str]]) -> bool:
    """主管部门 | 某局 | 实施单位 | 某中心: names and what they stand for, no headers."""
    named = len(words) in (2, 4) and all(FORM_LINE.match(text) for _, text in words[::2])
    return named and not any(OF_FIGURES.search(text) for _, text in words[1::2])


def _shifted(words: Sequence[tuple[Cell, str]], numbers: Mapping[int, Mention], headers: Mapping[int, str]) -> bool:
    """A row that begins with a figure, has its name behind the last and is short of a cell: lost its place in the text."""
    columns = [cell.column for cell, _ in words]
    return bool(words) and 0 in numbers and min(columns) > max(numbers) and max(columns) < max(headers, default=0)


def _counts_columns(words: Sequence[tuple[Cell, str]], numbers: Mapping[int, Mention]) -> bool:
    """``栏次 · 1 · 2 · 3=1-2``: the row that numbers the columns, 1, 2 … without a figure in between."""
    made = {cell.column: Decimal(said[1]) for cell, text in words if (said := COLUMN_FORMULA.fullmatch(text))}
    left = [text for cell, text in words if cell.column not in made]
    if not all(COLUMN_NUMBERS.match(text) for text in left) or (len(numbers) < 3 and not words):
        return False
    places = made | {column: mention.number for column, mention in numbers.items()}
    counted = [places[column] for column in sorted(places)]
    return counted[0] < 100 and counted == [counted[0] + n for n in range(len(counted))]


def _unit(text: str) -> Unit | None:
    found = UNIT_SAID.search(text)
    return zh.unit_called(found["unit"] or found["bracket"]) if found else None


def figure_in(line: Line) -> Mention | None:
    """The figure that a cell consists of."""
    if not line.text or len(line.text) > 24:
        return None
    directed = DIRECTED.fullmatch(line.text)
    if directed is not None and directed["figure"] != line.text:
        begin, end = directed.span("figure")
        bare = figure_in(replace(line, text=directed["figure"], offsets=line.offsets[begin : end + 1]))
        return replace(bare, number=-abs(bare.number)) if bare is not None and DOWN.search(line.text) else bare
    stripped = line.text.strip("=≥≤<>（）")
    if NUMBER.fullmatch(stripped):
        begin = line.text.index(stripped)
        sign = -1 if stripped[0] in "-△" or (line.text.startswith("（") and line.text.endswith("）")) else 1
        digits = stripped.lstrip("-+△").replace("，", "")
        place = line.span(begin, begin + len(stripped))
        qualifier = {"≥": "at least", "≤": "at most", "=": "equal"}.get(line.text[0], "")
        return Mention(
            *place,
            line.printed(begin, begin + len(stripped)),
            sign * Decimal(digits),
            len(digits.partition(".")[2]),
            zh.BARE,
            qualifier,
        )
    found = list(placed_mentions(line))
    if len(found) == 1 and found[0][1] <= 1 and found[0][2] >= len(line.text) - 1:
        return found[0][0]
    return None


def _spread(headers: dict[int, str], below: Sequence[tuple[Cell, str]]) -> dict[int, str]:
    """A group header of a table in text has no width: it reaches over the columns below it that have no header of their own."""
    spread = dict(headers)
    for column in sorted(cell.column for cell, _ in below):
        left = max((c for c in headers if c <= column), default=None)
        if column not in headers and left is not None and any(cell.column == left for cell, _ in below):
            spread[column] = headers[left]
    return spread


def _stacked(headers: dict[int, str], words: Iterable[tuple[Cell, str]]) -> dict[int, str]:
    """A second header row below the first: 年度收入预算 above 财政拨款."""
    stacked = dict(headers)
    for cell, words_of in words:
        text = FORMULA.sub("", words_of)
        for column in range(cell.column, cell.column + cell.column_span):
            above = headers.get(column, "")
            alone = above not in (headers.get(column - 1), headers.get(column + 1))  # and no heading of several columns
            cut = alone and zh.is_cut(above.rpartition("/")[2], text)
            stacked[column] = f"{above}{text}" if cut else f"{above}/{text}" if above and above != text else text
    return stacked


def _columns(headers: Mapping[int, str], marks: Mapping[int, Item]) -> tuple[Column, ...]:
    return tuple(Column(index, header, marks.get(index)) for index, header in sorted(headers.items()))


def _row(
    number: int, block: int, words: Sequence[tuple[Cell, str]], numbers: dict[int, Mention], headers: dict[int, str],
    said: Unit | None, lexicon: Lexicon, year: int | None, lines: Mapping[int, Line],
) -> Row:  # fmt: skip
    label = "".join(text for _, text in words if len(text) < 30)
    items = {}
    told = {c: m.text for c, m in numbers.items() if _is_code(m, headers.get(c, ""))}
    codes = _codes(told)
    for column, mention in numbers.items():
        if column in told or SERIAL.search(headers.get(column, "")):
            continue
        left = [text for cell, text in words if cell.column < column and len(text) < 30]
        beside = left[-1] if left else label
        header = headers.get(column, "")
        unit = PERCENT if RATE_ROW.search(beside) else said
        item = item_of_cell(number, block, column, _with_unit(mention, header, unit), beside, header, lexicon, year)
        items[column] = replace(item, scope=_cross(header) + _kind(codes, column)) if codes and core(beside) else item
    items = _with_whole(items, headers)
    marks = ((cell.column, _group_mark(number, block, cell, text, lexicon, year, lines)) for cell, text in words)
    groups = {column: mark for column, mark in marks if mark is not None}
    return Row(number, label, tuple((cell.column, text) for cell, text in words), items, groups, codes)


def _is_code(mention: Mention, header: str) -> bool:
    """No code has decimals: 公用经费合计 | 184.57 without the blank cells of merged ones has its amount among the codes."""
    return bool((CODES.search(header) and mention.decimals != CENTS) or NOUGHT_FIRST.fullmatch(mention.text))


def _with_whole(items: dict[int, Item], headers: Mapping[int, str]) -> dict[int, Item]:
    """合计 | 因公出国（境）费 | … | 公务接待费 in a row without a name of its own: all of the three public expenses."""
    for concept, kinds in KINDS.items():
        if kinds <= {item.concept for item in items.values()}:
            for column, item in items.items():
                group, _, last = headers.get(column, "").rpartition("/")
                beside = [i.concept for c, i in items.items() if headers.get(c, "").rpartition("/")[0] == group]
                if TOTAL.search(last) and _nameless(item) and kinds <= set(beside):
                    items = {**items, column: replace(item, concept=concept, own=True)}
    return items


def _uncounted(rows: Sequence[Row], headers: Mapping[int, str]) -> Sequence[Row]:
    """Rows without the numbers of lines that stand in columns without a header: 1, 2, 3 from row to row, beside amounts."""
    held = {column for row in rows for column in row.items if not headers.get(column)}
    counting = {c for c in held if _counts_up([row.items[c].mention for row in rows if c in row.items])}
    if not counting or not held - counting:
        return rows
    return [replace(row, items={c: item for c, item in row.items.items() if c not in counting}) for row in rows]


def _counts_up(mentions: Sequence[Mention]) -> bool:
    numbers = [mention.number for mention in mentions]
    steps = [after - number for number, after in pairwise(numbers)]
    plain = all(not mention.decimals for mention in mentions) and len(numbers) >= FEWEST_COUNTED
    return plain and min(steps) > 0 and numbers[-1] <= MOST_COUNTED and 3 * steps.count(Decimal(1)) >= 2 * len(steps)


def _codes(said: Mapping[int, str]) -> dict[int, str]:
    """``201 | 03 | 01`` in three columns, 类, 款 and 项: 201, 20103 and 2010301."""
    codes: dict[int, str] = {}
    for column, code in sorted(said.items()):
        above = codes.get(column - 1, "")
        codes[column] = above + code if LEVEL.fullmatch(code) and ABOVE.fullmatch(above) else code
    return codes


def _listed(table: Table, rows: Sequence[Row], headers: Mapping[int, str], lexicon: Lexicon) -> tuple[Row, ...]:
    """Rows with their units, where these are units and no indicators (部门名称 | 某局 above 编制人数 | 42)."""
    listed = tuple(_of_unit(row, headers, lexicon) for row in rows)
    units = [row.unit for row in listed if row.unit]
    named = 2 * sum(lexicon.concept_in(unit) is not None for unit in units) < len(units)
    return listed if named and (table.sheet is not None or (not table.ragged and _lists_units(listed))) else tuple(rows)


def _lists_units(rows: Sequence[Row]) -> bool:
    """Outside of a sheet a list has to show that it is one: each unit once, and columns that say what they hold."""
    units = [row.unit for row in rows if row.unit]
    said = any(item.concept or item.measure for row in rows if row.unit for item in row.items.values())
    return len(set(units)) == len(units) >= FEWEST_UNITS and said


def listed_in(document: Document, segments: Iterable[Segment]) -> Iterator[Listed]:
    """The rows of those segments that are lists of units."""
    for segment in segments:
        rows = [row for row in segment.rows if row.unit]
        table = document.blocks[segment.block]
        if isinstance(table, Table) and len({row.unit for row in rows}) >= FEWEST_UNITS:
            for row in rows:
                column = next(column for column, text in row.words if text == row.unit)
                cell = next(cell for cell in table.by_row[row.index] if cell.column == column)
                name = " ".join(document.text[cell.start : cell.end].split())
                yield Listed(name, cell.start, cell.end, tuple(item.mention.start for item in row.items.values()))


def _of_unit(row: Row, headers: Mapping[int, str], lexicon: Lexicon) -> Row:
    """A row of a list of units: its columns say what the figures are, its unit whose they are."""
    unit = next((text for column, text in row.words if UNIT_COLUMN.search(headers.get(column, ""))), "")
    if not unit or TOTAL.search(unit) or OF_MEASURE.fullmatch(unit):
        return row
    items = {column: _owned(item, unit, headers.get(column, ""), lexicon) for column, item in row.items.items()}
    return replace(row, items=items, unit=unit)


def _owned(item: Item, unit: str, header: str, lexicon: Lexicon) -> Item:
    """``决算数`` in the row of 甲局 -> its expenditure, final; what the words map to nothing has no concept."""
    last = header.rpartition("/")[2]
    measure = measure_in(last) or measure_in(header)
    concept = lexicon.concept_in(last) or lexicon.concept_in(header)
    if measure == "added" or (concept is None and measure in OF_ALL_MONEY and not core(last)):
        concept = lexicon.concept_in("支出")
    bygone = "上年" if zh.LAST_YEAR.search(header) else ""
    slot = replace(item.slot, before=last)
    return replace(item, slot=slot, label=core(last) or last, concept=concept, measure=measure, scope=unit + bygone)


def _kind(codes: Mapping[int, str], column: int) -> str:
    """Economic accounts (301 …) and functional ones (2010101) may have one name: 住房公积金."""
    left = [at for at in codes if at < column]
    return "经济分类" if left and codes[max(left)].startswith(("3", "5")) else ""


def _group_mark(
    row: int, block: int, cell: Cell, text: str, lexicon: Lexicon, year: int | None, lines: Mapping[int, Line]
) -> Item | None:
    """The points in a label such as 过程（20分）."""
    if re.search(r"（\d+(?:\.\d+)?分）$", text) is None:
        return None
    mention = next((m for m, _, _ in placed_mentions(lines[id(cell)]) if m.unit.dimension == "score"), None)
    if mention is None:
        return None
    return item_of_cell(row, block, cell.column, mention, re.sub(r"（.*$", "", text), "", lexicon, year)


def _with_unit(mention: Mention, header: str, said: Unit | None) -> Mention:
    if mention.unit is not zh.BARE:
        return mention
    last = header.rpartition("/")[2]
    counted = COUNTED_IN.search(last)
    unit = zh.unit_called(counted["unit"] or counted["times"]) if counted else _unit(last)
    if SCORE_HEADER.search(last) and not RATE_HEADER.search(last):
        unit = zh.unit_called("分")
    elif unit is None and COUNT_HEADER.search(last):
        unit = zh.unit_called("人") if re.search(r"人数|编制", last) else None
    elif unit is None and STAFF_HEADER.search(last):
        unit = zh.unit_called("人")
    elif unit is None and RATE_HEADER.search(last):
        unit = PERCENT
    elif unit is None:
        unit = said
    return replace(mention, unit=unit) if unit is not None else mention


def item_of_cell(
    row: int, block: int, column: int, mention: Mention, beside: str, header: str, lexicon: Lexicon, year: int | None
) -> Item:
    """A cell as an item: named by its row where the row names an indicator, else by its column."""
    last = header.rpartition("/")[2]
    by_row, by_column = lexicon.concept_in(beside), lexicon.concept_in(last) or lexicon.concept_in(header)
    if header.startswith("支出/") and by_column and by_column.endswith("_income"):
        by_column = None  # 一般公共预算财政拨款 under 支出 is what was spent of it
    of_column = not core(beside) or (TOTAL.search(beside) is not None and not SUBTOTAL.search(beside))
    concept = by_row or (by_column if of_column else None)  # 甲类 under 财政拨款 is not all 财政拨款
    label = core(last) if of_column and by_column and not by_row else core(beside)
    label = "" if beside == "小计" else label
    measure = "" if OF_CHANGES.search(last) else measure_in(last) or measure_in(header) or measure_in(beside)
    if mention.unit is zh.BARE and re.search(r"编制|实有|在职", beside) and re.search(r"人|编", beside):
        mention = replace(mention, unit=zh.unit_called("人"))
    if beside and TOTAL.search(last) and not by_column:
        label = core(beside)
    said = YEAR.search(last) or YEAR_ROW.search(beside)
    year = int(said[1]) if said and year is not None and abs(int(said[1]) - year) <= 2 else year
    role = RATE if mention.unit.dimension == "rate" else DELTA if CHANGE.search(last) else PLAIN
    if not said and year is not None and role == PLAIN and OF_LAST_YEAR.match(last):
        year -= 1
    slot = Slot(mention, column, beside, "", "|", 0, row, row, row, block, role)
    return Item(slot, label, concept, measure, year, "", bool(label))


def _cross(header: str) -> str:
    """What a column says beside its measure: 农林水支出 under 基本支出 is less than all 农林水支出."""
    last = header.rpartition("/")[2]
    return "" if WHOLE_COLUMN.match(last) else last


def unit_from_text(segments: Sequence[Segment], text_items: Sequence[Item]) -> tuple[Segment, ...]:
    """Give numbers without a unit the one that makes most of them agree with what the text says of the same concepts."""
    segments = _told_above(segments, text_items)
    known = {(i.concept, i.mention.value) for i in text_items if i.concept and i.dimension == "money"}
    votes: Counter[str] = Counter()
    for segment in segments:
        for item in _bare(segment):
            for symbol in ("万元", "元"):
                scale = zh.MONEY[symbol]
                near = {
                    (c, v)
                    for c, v in known
                    if c == item.concept and abs(v - item.mention.number * scale) < scale / 2 + 50
                }
                votes[symbol] += bool(near)
    if not votes or not max(votes.values()):
        return tuple(segments)
    unit = zh.unit_called(max(votes, key=lambda symbol: votes[symbol]))
    return tuple(_in_unit(segment, unit) for segment in segments)


def totals_named(
    segments: Sequence[Segment], families: Mapping[str, tuple[frozenset[str], ...]]
) -> tuple[Segment, ...]:
    """合计 below 出国费, 接待费 and 用车费 is what these make up: its amounts are known by that concept."""
    return tuple(_total_named(segment, families) for segment in segments)


def _total_named(segment: Segment, families: Mapping[str, tuple[frozenset[str], ...]]) -> Segment:
    totals = [row for row in segment.rows if row.is_total]
    told = {i.concept for row in segment.rows if not row.is_total for i in row.items.values() if i.concept}
    made = [concept for concept, ways in families.items() if any(len(way) > 2 and way <= told for way in ways)]
    if len(totals) != 1 or len(made) != 1 or any(i.concept for i in totals[0].items.values()):
        return segment
    named = replace(totals[0], items={c: replace(i, concept=made[0]) for c, i in totals[0].items.items()})
    return replace(segment, rows=tuple(named if row is totals[0] else row for row in segment.rows))


def unit_stated_above(units: Mapping[int, Unit], segments: Sequence[Segment]) -> tuple[Segment, ...]:
    """Give columns of amounts without a unit the one stated for their section or for the document; its text has it already (`stated`)."""
    return tuple(_columns_in_unit(s, units[s.block]) if s.block in units else s for s in segments)


def _columns_in_unit(segment: Segment, unit: Unit) -> Segment:
    """The columns of amounts, of which one at least is printed so."""
    bare = [(c, i) for row in segment.rows for c, i in row.items.items() if _is_bare(i)]
    named = {column.index for column in segment.column(AMOUNT_HEADER)}
    columns = {c for c, i in bare if i.mention.decimals == CENTS or (i.mention.decimals and c in named)}
    columns |= _unheaded_amounts(segment, bare)
    rows = (
        replace(row, items={c: _in(i, unit) if c in columns and _is_bare(i) else i for c, i in row.items.items()})
        for row in segment.rows
    )
    return replace(segment, rows=tuple(rows)) if columns else segment


def _unheaded_amounts(segment: Segment, bare: Sequence[tuple[int, Item]]) -> set[int]:
    """基本支出 11.5, 项目支出 14.3 below no header: the columns of decimals, where most rows are called like what is paid or received."""
    called = sum(MONEY_ROW.search(row.label) is not None for row in segment.rows)
    if segment.columns or called * 2 <= len(segment.rows):
        return set()
    return {c for c, i in bare if i.mention.decimals} - {c for c, i in bare if not i.mention.decimals}


def _told_above(segments: Sequence[Segment], text_items: Sequence[Item]) -> Sequence[Segment]:
    """收入165.2亿元，支出148.7亿元 above 合计 | 165.2 | 148.7: the columns of which the paragraph tells the totals have its unit."""
    told: dict[int, dict[Decimal, set[str]]] = {}
    for item in text_items:
        if item.dimension == "money" and item.mention.decimals:
            told.setdefault(item.slot.passage, {}).setdefault(item.mention.number, set()).add(item.mention.unit.symbol)
    return [_as_told(segment, told.get(block, {})) for segment in segments for block in [_above(segment, told)]]


def _above(segment: Segment, told: Collection[int]) -> int:
    """The paragraph with amounts that stands right above the table, or a title between them."""
    return next((block for block in (segment.block - 1, segment.block - 2) if block in told), -1)


def _as_told(segment: Segment, told: Mapping[Decimal, set[str]]) -> Segment:
    totals = [item for row in segment.rows if row.is_total for item in row.items.values() if _is_bare(item)]
    same = [item for item in totals if item.mention.decimals and item.mention.number in told]
    units = set().union(*(told[item.mention.number] for item in same)) if same else set()
    numbers = {item.mention.number for item in same}
    alone = len(numbers) == 1 and max(len(item.mention.digits) for item in same) >= MANY_DIGITS
    if not (alone or len(numbers) > 1) or len(units) != 1:
        return segment
    starts = {item.slot.start for item in same}
    columns = {c for row in segment.rows if row.is_total for c, item in row.items.items() if item.slot.start in starts}
    columns |= {c.index for c in segment.columns if OF_A_YEAR.search(c.header)}  # 上年预算数 beside 本年预算数
    columns |= _of_money(segment) if alone else set()
    unit = zh.unit_called(units.pop())
    rows = (
        replace(row, items={c: _in(i, unit) if c in columns and _is_bare(i) else i for c, i in row.items.items()})
        for row in segment.rows
    )
    return replace(segment, rows=tuple(rows))


def _of_money(segment: Segment) -> set[int]:
    """年初预算数 and 执行数 beside the one that the paragraph tells: columns called amounts, of numbers printed with cents."""
    named = {c.index for c in segment.columns if AMOUNT_HEADER.search(c.header) and not RATE_HEADER.search(c.header)}
    plain = {c for row in segment.rows for c, item in row.items.items() if item.mention.decimals != CENTS}
    return named - plain


def _bare(segment: Segment) -> Iterator[Item]:
    return (item for row in segment.rows for item in row.items.values() if _is_bare(item))


def _is_bare(item: Item) -> bool:
    return item.mention.unit is zh.BARE


def _in_unit(segment: Segment, unit: Unit) -> Segment:
    def given(item: Item) -> Item:
        return _in(item, unit) if item.mention.unit is zh.BARE else item

    rows = (replace(row, items={c: given(i) for c, i in row.items.items()}) for row in segment.rows)
    rows = (replace(row, loose=given(row.loose)) if row.loose is not None else row for row in rows)
    return replace(segment, rows=tuple(rows))
