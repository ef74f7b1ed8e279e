"""English tables: header, label, total, budget, actual, variance, per cent of change. Grids in, segments and claims out.

Rows and columns are those of `auditor.tables`; totals are found by `auditor.relations.grid`. A column that is called Variance
or Change is checked in the way that holds in most rows; one that holds in no way was misread and is left alone.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from auditor.clauses import PLAIN, RATE, Slot
from auditor.english.facts import label_in, measure_in
from auditor.english.mentions import line_of, placed_mentions
from auditor.facts import Item
from auditor.languages import en
from auditor.mentions import Line
from auditor.model import Cell, Claim, Document, Mention, Paragraph, Table, Unit
from auditor.relations import grid
from auditor.tables import Column, Row, Segment
from auditor.text import Text, claim, is_quotient, reading

BLANK = re.compile(r"^(?:[-*/\s]|n/?a|nil|none|tbd)*$", re.I)
NUMBER = re.compile(
    rf"^(?P<open>\()?(?P<sign>[-+])?(?P<currency>{en.PREFIX})? "
    rf"?(?P<minus>-)?\(?(?P<number>{en.NUMBER})\)?(?P<percent> ?%)?\)?\*?$",
    re.I,
)
YEAR = re.compile(rf"^(?:FY ?)?{en.YEAR}(?:[-/]\d\d(?:\d\d)?)?$", re.I)
RATES = re.compile(r"%|per ?cent|\brate\b|\bshare\b|\bratio\b", re.I)
CHANGED = re.compile(
    r"\b(?:change|variance|difference|growth|increase|decrease|var\.?|over|under|inc|remaining|unspent|balance|left|savings?)\b|\+/-|±",
    re.I,
)
OF_TOTAL = re.compile(
    r"(?:%|per ?cent|share|percentage) of (?:the )?(?:total|budget total|all)|^share$|^% total$|^share of ", re.I
)
OF_BUDGET = re.compile(
    r"(?:%|per ?cent(?:age)?|rate) (?:of (?:the )?budget|spent|used|executed|utili[sz]ed|expended|"
    r"collected)|(?:execution|utili[sz]ation|absorption|spending) rate|^% ?(?:spent|executed|used)$",
    re.I,
)
COUNTS = re.compile(
    r"\b(?:FTEs?|positions|staff|headcount|employees|students|pupils|enrol?lment|number|count|posts)\b", re.I
)
SERIAL = re.compile(r"^(?:no\.?|#|code|line|item no\.?|ref\.?|account|fund no\.?)$", re.I)
WRITTEN = {
    1: "", 1000: " thousand", 100_000: " lakh", 1_000_000: " million", 10_000_000: " crore", 1_000_000_000: " billion"
}  # fmt: skip
TWO = 2


def segments_in(document: Document, year: int | None) -> Iterator[Segment]:
    for index, block in enumerate(document.blocks):
        if isinstance(block, Table):
            yield from _segments(document, block, index, _caption(document, index), year)


def _caption(document: Document, index: int) -> Unit | None:
    """The unit that one of the two paragraphs above a table says."""
    above = [b for b in document.blocks[max(0, index - 2) : index] if isinstance(b, Paragraph)]
    for block in reversed(above):
        if unit := unit_said(document.text[block.start : block.end]):
            return unit
    return None


def unit_said(words: str) -> Unit | None:
    """``(in thousands of dollars)``, ``$ million``, ``£'000`` -> the unit."""
    for match in en.CAPTION_UNIT.finditer(" ".join(words.split()).translate(en.FOLD)):
        scale, sign, name = match["scale"], match["sign"], match["name"]
        said = match.group().lower()
        if not (sign or name) or (
            not scale and not said.lstrip().startswith(("in ", "unit", "figures", "amounts", "expressed"))
        ):
            continue
        size = en.UNIT_SCALE[scale.lower()] if scale else Decimal(1)
        written = WRITTEN[int(size)]
        prefix = (sign + " " if sign[-1].isalpha() else sign) if sign else ""
        return Unit(written + ("" if sign else f" {name}"), "money", size, prefix=prefix)
    return None


def _segments(document: Document, table: Table, index: int, said: Unit | None, year: int | None) -> Iterator[Segment]:
    lines = {id(cell): line_of(document.text[cell.start : cell.end], cell.start) for cell in table.cells}
    headers: dict[int, str] = {}
    rows: list[Row] = []
    for number in range(table.rows):
        cells = sorted((c for c in table.cells if c.row == number), key=lambda c: c.column)
        years = [c for c in cells if YEAR.match(lines[id(c)].text.strip())]
        numbers = {c.column: m for c in cells if c not in years and (m := _number(lines[id(c)])) is not None}
        words = [
            (c, lines[id(c)].text.strip(" *_"))  # **Total** in a text that was written for Markdown
            for c in cells
            if c.column not in numbers and not BLANK.match(lines[id(c)].text)
        ]
        if not numbers and len(words) > 1:
            if rows:
                yield Segment(index, _columns(headers), tuple(rows))
                rows, headers = [], {}
            headers = _stacked(headers, words)
        elif numbers:
            said = said or next((u for _, text in words for u in [unit_said(text)] if u), None)
            rows.append(_row(number, index, words, numbers, headers, said or _signed(headers), year))
    if rows:
        yield Segment(index, _columns(headers), tuple(_of_one_currency(rows)))


def _signed(headers: dict[int, str]) -> Unit | None:
    return next((unit for text in headers.values() if (unit := unit_said(text))), None)


def _of_one_currency(rows: Sequence[Row]) -> Iterator[Row]:
    """``$1,200`` in the first row and in the total, bare numbers between: all are dollars."""
    money = next((i.mention.unit for row in rows for i in row.items.values() if i.dimension == "money"), None)
    for row in rows:
        if money is None:
            yield row
            continue
        yield replace(row, items={column: _given(item, money) for column, item in row.items.items()})


def _given(item: Item, unit: Unit) -> Item:
    if item.mention.unit is not en.BARE:
        return item
    return replace(item, slot=replace(item.slot, mention=replace(item.mention, unit=unit)))


def _columns(headers: dict[int, str]) -> tuple[Column, ...]:
    return tuple(Column(index, header) for index, header in sorted(headers.items()))


def _stacked(headers: dict[int, str], words: Sequence[tuple[Cell, str]]) -> dict[int, str]:
    stacked = dict(headers)
    for cell, text in words:
        for column in range(cell.column, cell.column + cell.column_span):
            above = headers.get(column, "")
            stacked[column] = f"{above} {text}" if above and above != text else text
    return stacked


def _number(line: Line) -> Mention | None:
    """The figure that a cell consists of; brackets are a minus sign."""
    text = line.text.strip()
    match = NUMBER.match(text)
    if match is None:
        found = list(placed_mentions(line)) if len(text) < 24 else []
        return (
            found[0][0] if len(found) == 1 and found[0][1] <= 1 and found[0][2] >= len(line.text.rstrip()) - 1 else None
        )
    begin = line.text.index(text)
    digits = match["number"].replace(",", "")
    negative = "(" in text or "-" in (match["sign"], match["minus"])
    unit = en.RATE if match["percent"] else en.money_of(match["currency"], "", "", "") if match["currency"] else en.BARE
    place = line.span(begin, begin + len(text))
    return Mention(*place, text, Decimal(digits) * (-1 if negative else 1), len(digits.partition(".")[2]), unit)


def _row(
    number: int, block: int, words: Sequence[tuple[Cell, str]], numbers: dict[int, Mention], headers: dict[int, str],
    said: Unit | None, year: int | None,
) -> Row:  # fmt: skip
    label = " ".join(text for _, text in words if len(text) < 60)
    items = {}
    for column, mention in numbers.items():
        header = headers.get(column, "")
        if not SERIAL.match(header):
            items[column] = _item(number, block, column, _with_unit(mention, header, said), label, header, year)
    return Row(number, label, tuple((cell.column, text) for cell, text in words), items)


def _with_unit(mention: Mention, header: str, said: Unit | None) -> Mention:
    unit: Unit | None = mention.unit
    if mention.unit.dimension == "money" and mention.unit.scale == 1 and said is not None and said.scale != 1:
        return replace(mention, unit=said)  # $1,200 under "in thousands"
    if mention.unit is not en.BARE:
        return mention
    if RATES.search(header):
        unit = en.RATE
    elif COUNTS.search(header):
        unit = en.counted("FTE" if "FTE" in header else "positions")
    else:
        unit = unit_said(header) or said
    return replace(mention, unit=unit) if unit is not None else mention


def _item(row: int, block: int, column: int, mention: Mention, label: str, header: str, year: int | None) -> Item:
    role = RATE if mention.unit.dimension == "rate" else PLAIN
    slot = Slot(mention, column, label, "", "|", 0, row, row, row, block, role)
    years = [int(match["first"]) for match in en.THIS_YEAR.finditer(header) if match["first"]]
    return Item(slot, label_in(label) or label, None, measure_in(header), years[-1] if years else year, "", bool(label))


# --- relations ------------------------------------------------------------------------------------------------------


def claims(text: Text) -> Iterator[Claim]:
    for segment in text.segments:
        yield from grid.total_rows(text, segment)
        yield from grid.total_columns(text, segment)
        yield from _derived(text, segment)
        yield from _shares(text, segment)


def _derived(text: Text, segment: Segment) -> Iterator[Claim]:
    """Variance, change and per cent columns: of which two columns, and which way round, most rows decide."""
    amounts = [c for c in segment.columns if not RATES.search(c.header) and not CHANGED.search(c.header)]
    for column in segment.columns:
        rate = RATES.search(column.header) is not None
        if rate and OF_BUDGET.search(column.header):
            yield from _voted(text, segment, column, amounts, _quotient, "ratio")
        elif rate and CHANGED.search(column.header):
            yield from _voted(text, segment, column, amounts, _growth, "change")
        elif CHANGED.search(column.header) and not rate:
            yield from _voted(text, segment, column, amounts, _less, "difference")


Way = Callable[[Decimal, Decimal], Decimal | None]


def _less(one: Decimal, other: Decimal) -> Decimal:
    return one - other


def _growth(one: Decimal, other: Decimal) -> Decimal | None:
    return (one - other) / abs(other) if other else None


def _quotient(one: Decimal, other: Decimal) -> Decimal | None:
    return one / other if other else None


def _voted(
    text: Text, segment: Segment, column: Column, amounts: Sequence[Column], way: Way, kind: str
) -> Iterator[Claim]:
    pairs = [(a, b) for a in amounts for b in amounts if a.index != b.index]
    votes = {pair: [r for r in segment.rows if _holds(r, column, pair, way)] for pair in pairs}
    if not votes:
        return
    best = max(pairs, key=lambda pair: len(votes[pair]))
    rows = [r for r in segment.rows if {column.index, best[0].index, best[1].index} <= r.items.keys()]
    if len(votes[best]) * TWO <= len(rows) or len(rows) < TWO:
        return  # it holds in no way, or only by chance
    for row in rows:
        stated, one, other = (row.items[c.index] for c in (column, *best))
        if kind == "difference":
            yield claim(
                text,
                "difference",
                [reading("columns", result=stated, plus=[one], minus=[other])],
                stated,
                topic="table",
            )
        elif other.mention.value <= 0:
            continue
        elif kind == "ratio":
            yield claim(
                text,
                "ratio",
                [reading("columns", numerator=one, denominator=other, rate=stated)],
                stated,
                topic="execution",
            )
        else:
            yield claim(
                text, "change", [reading("columns", current=one, prior=other, rate=stated)], stated, topic="table"
            )


def _holds(row: Row, column: Column, pair: tuple[Column, Column], way: Way) -> bool:
    if not {column.index, pair[0].index, pair[1].index} <= row.items.keys():
        return False
    stated, one, other = (row.items[c.index].mention for c in (column, *pair))
    given = way(one.value, other.value)
    slack = stated.ulp if stated.unit.dimension == "rate" else (one.ulp + other.ulp + stated.ulp) / TWO
    return given is not None and abs(given - stated.value) < max(slack, Decimal("1e-9"))


def _shares(text: Text, segment: Segment) -> Iterator[Claim]:
    """A column of per cent of the total, row by row, and its sum."""
    totals = [row for row in segment.rows if row.is_total]
    amounts = [c for c in segment.columns if not RATES.search(c.header) and not CHANGED.search(c.header)]
    for column in segment.columns:
        if not OF_TOTAL.search(column.header) or len(totals) != 1:
            continue
        beside = [c for c in amounts if c.index < column.index][-1:]
        for amount in beside:
            whole = totals[0].items.get(amount.index)
            rows = [r for r in segment.rows if {column.index, amount.index} <= r.items.keys() and r is not totals[0]]
            held = [
                r for r in rows if whole and is_quotient(r.items[amount.index], whole, r.items[column.index], cut=True)
            ]
            if whole is None or len(held) * TWO <= len(rows):
                continue
            for row in rows:
                way = reading("columns", part=row.items[amount.index], whole=whole, rate=row.items[column.index])
                yield claim(text, "share", [way], row.items[column.index], topic="whole")
            if len(rows) > 1:
                yield claim(
                    text,
                    "shares_total",
                    [reading("column", shares=[r.items[column.index] for r in rows])],
                    rows[0].items[column.index],
                )
