"""The nouns of the auditor: frozen values, nothing else.

A `Document` goes in, an `Audit` comes out. Every place is a pair of character offsets into `Document.text`, fixed when
the character is first seen and carried to the end; `Document.locate` turns it into an address for people.
"""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from decimal import Context, Decimal
from functools import lru_cache
from itertools import chain, takewhile
from struct import Struct
from typing import Any, Final, Literal, NamedTuple

from auditor.swift import derived, made_swiftly, taken

Rectangle = tuple[float, float, float, float]  # left, top, right, bottom
BOX: Final = Struct("4d")

Severity = Literal["error", "warning", "note"]
Confidence = Literal["high", "medium", "low"]
Verdict = Literal["consistent", "rounding", "inconsistent", "not_evaluated"]
Kind = Literal["sum", "share", "shares_total", "ratio", "change", "difference", "restated", "bound", "count", "logic"]
Exhaustive = Literal["yes", "no", "unknown"]
WIDE = Context(prec=60)  # exact for any budget
ROUNDED: Final = "rounded"  # the measure of a figure that is printed rounder than those beside it, and no whole number
ZERO, ONE, HALF = Decimal(0), Decimal(1), Decimal("0.5")


# --- the document ---------------------------------------------------------------------------------------------------


@made_swiftly
@dataclass(frozen=True, slots=True)
class Paragraph:
    """A run of text. A line break inside ``text[start:end]`` is a soft one: the sentence goes on."""

    start: int
    end: int
    address: str  # for people: 第12行, 第12段
    level: int = 0  # 1, 2, 3 … for headings (一、 （一） 1.), 0 for body text
    origin: str = ""  # the place in the file's own structure, for writers that go back to it
    sheet: str | None = None  # of a spreadsheet, "" where it has but one without a name; the origin is a cell, C7


@made_swiftly
@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a table, at its upper left corner; a merged cell stands once and spans."""

    row: int
    column: int
    start: int
    end: int
    row_span: int = 1
    column_span: int = 1
    origin: str = ""


@dataclass(frozen=True)
class Table:
    """A grid. `ragged`: recovered from lines of text, so that the columns of a row are a guess."""

    start: int
    end: int
    rows: int
    columns: int
    cells: tuple[Cell, ...]
    address: str  # 表2
    ragged: bool = False
    sheet: str | None = None  # of a spreadsheet; the origin of a cell is then C7
    caption: str = ""  # title and unit, where no paragraph above can say them

    @derived
    def by_row(self) -> Mapping[int, tuple[Cell, ...]]:
        """The cells that begin in a row, from left to right."""
        rows: dict[int, list[Cell]] = {}
        for cell in self.cells:
            rows.setdefault(cell.row, []).append(cell)
        return {row: tuple(sorted(cells, key=lambda cell: cell.column)) for row, cells in rows.items()}

    def row_address(self, row: int) -> str:
        """``表2 第3行``, in a spreadsheet the row of the sheet: ``收入决算表 第7行``."""
        if self.sheet is not None and row in self.by_row:
            number = self.by_row[row][0].origin.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
            return f"{self.sheet} 第{number}行".strip()
        return f"{self.address} 第{row + 1}行"

    def cell_at(self, start: int) -> Cell | None:
        """The cell in which the character at an offset stands."""
        index = bisect_right(self._starts, start) - 1
        near = self._in_order[max(0, index - 1) : index + 1]
        return next((cell for cell in near if cell.start <= start <= cell.end), None)

    @derived
    def _in_order(self) -> tuple[Cell, ...]:
        return tuple(sorted(self.cells, key=lambda cell: cell.start))

    @derived
    def _starts(self) -> list[int]:
        return [cell.start for cell in self._in_order]


Block = Paragraph | Table


class Box(NamedTuple):
    """A rectangle on a page as a viewer shows it, in points (1/72 inch) from its upper left corner."""

    page: int  # from 1
    left: float
    top: float
    right: float
    bottom: float

    def beside(self, other: Box, sideways: bool = False) -> bool:
        """Do both stand in one line of print? `sideways`: the line runs up or down the page."""
        if sideways:
            return self.page == other.page and self.left < (other.left + other.right) / 2 < self.right
        return self.page == other.page and self.top < (other.top + other.bottom) / 2 < self.bottom

    def with_(self, other: Box) -> Box:
        """The smallest box around both."""
        left, top = min(self.left, other.left), min(self.top, other.top)
        return Box(self.page, left, top, max(self.right, other.right), max(self.bottom, other.bottom))


@dataclass(frozen=True, slots=True)
class Strip:
    """Where the characters of the text from `start` on stand on a page, for inputs that have pages."""

    start: int
    page: int
    packed: bytes  # the boxes of the characters, each as four doubles: left, top, right, bottom
    sideways: bool = False  # the lines run up or down the page

    @classmethod
    def of(cls, start: int, page: int, boxes: Iterable[Rectangle], sideways: bool = False) -> Strip:
        """Thousands of boxes go as one piece, which is sent from process to process and opened where somebody asks."""
        return cls(start, page, array("d", chain.from_iterable(boxes)).tobytes(), sideways)

    def between(self, start: int, end: int) -> Iterator[tuple[Any, ...]]:
        """The boxes of those characters of ``text[start:end]`` that stand here."""
        return BOX.iter_unpack(self.packed[max(0, start - self.start) * BOX.size : max(0, end - self.start) * BOX.size])


@dataclass(frozen=True, slots=True)
class OcrSpan:
    """Text that an OCR has read from a picture of the page, and how sure it is of its least sure character, 0 to 1.

    The confidence is None where it is not known: text that came with the file, laid under the picture.
    """

    start: int
    end: int
    confidence: float | None


@made_swiftly
@dataclass(frozen=True, slots=True)
class Location:
    """A place in a document. Offsets count characters of `Document.text`; row and column count from 1.

    `boxes`: where the characters stand on paper, one box a line of print; empty for inputs without pages.
    `ocr`: what an OCR has read of it, None where the file itself tells every character.
    """

    start: int
    end: int
    address: str
    block: int
    row: int | None = None
    column: int | None = None
    boxes: tuple[Box, ...] = ()
    sheet: str | None = None  # of a spreadsheet
    cell: str | None = None  # C7
    part: Part | None = None  # of a document made of several files
    ocr: OcrSpan | None = None


@dataclass(frozen=True, slots=True)
class Part:
    """A file of a document that is made of several; its text begins at `start`."""

    start: int
    name: str
    format: str
    sha256: str


@dataclass(frozen=True)
class Document:
    """What was read. For a .txt input `text` is the decoded file, line breaks as ``\\n``, without a byte order mark."""

    name: str
    format: str
    sha256: str
    text: str
    blocks: tuple[Block, ...]
    remarks: tuple[str, ...] = ()  # what the reader left out or guessed, a sentence each
    strips: tuple[Strip, ...] = ()  # in the order of the text; empty where the input has no pages
    parts: tuple[Part, ...] = ()  # in the order of the text; empty where it is one file
    given: Given | None = None  # what a structured document states outright
    ocr: tuple[OcrSpan, ...] = ()  # in the order of the text; empty where no OCR had to read

    @derived
    def words(self) -> str:
        """The text without spaces and line breaks: where a word is looked for that a line wrap may cut in two."""
        return "".join(self.text.split())

    @derived
    def _starts(self) -> list[int]:
        return [block.start for block in self.blocks]

    @derived
    def _strip_starts(self) -> list[int]:
        return [strip.start for strip in self.strips]

    def part_at(self, start: int) -> Part | None:
        """The file in which the character at an offset stands; None where there is but one."""
        return next((part for part in reversed(self.parts) if part.start <= start), None)

    def locate(self, start: int, end: int) -> Location:
        location = self._locate(start, end)
        part = self.part_at(start) if self.parts else None
        if part is None:
            return location
        return replace(location, part=part, address=f"{part.name}：{location.address}")

    @derived
    def _plain(self) -> bool:
        """Has it neither pages nor lines that count, nor text read by an OCR?"""
        return not self.strips and not self.ocr and self.given is None

    def _locate(self, start: int, end: int) -> Location:
        index = max(0, bisect_right(self._starts, start) - 1)
        block = self.blocks[index]
        if self._plain and isinstance(block, Paragraph):  # as most are
            name = block.origin if block.sheet is not None else None
            return Location(start, end, block.address, index, sheet=block.sheet, cell=name)
        address, boxes = self._address(block, start), self.boxes(start, end)
        ocr = self.read_by_ocr(start, end)
        if isinstance(block, Paragraph):
            cell_name = block.origin if block.sheet is not None else None
            return Location(start, end, address, index, boxes=boxes, sheet=block.sheet, cell=cell_name, ocr=ocr)
        cell = block.cell_at(start)
        if cell is None:
            return Location(start, end, address, index, boxes=boxes, sheet=block.sheet, ocr=ocr)
        row, column = cell.row + 1, cell.column + 1
        if block.sheet is None:
            return Location(start, end, f"{address}第{column}列", index, row, column, boxes, ocr=ocr)
        address = f"{block.sheet}!{cell.origin}" if block.sheet else cell.origin
        return Location(start, end, address, index, row, column, boxes, block.sheet, cell.origin)

    def address(self, start: int) -> str:
        """The paragraph or the row of a table at an offset, for people: 第12段, 表2 第4行, 附表.pdf：第3页 表2 第4行."""
        part = self.part_at(start)
        place = self._address(self.blocks[max(0, bisect_right(self._starts, start) - 1)], start)
        return place if part is None else f"{part.name}：{place}"

    def _address(self, block: Block, start: int) -> str:
        page = self.page(start)
        if isinstance(block, Paragraph) and self.given is not None:
            return f"第{self.line(start)}行 {block.address}".rstrip()
        if isinstance(block, Paragraph):  # what goes on from the page before is the first paragraph of its page
            return f"第{page}页 第1段" if page != self.page(block.start) else block.address
        cell = block.cell_at(start)
        table = f"第{page}页 {block.address}" if page else block.address
        table = table if self.given is None else f"第{self.line(start)}行 {table}"
        return table if cell is None else f"{table} 第{cell.row + 1}行"

    def line(self, start: int) -> int:
        """The line of the text on which a character stands, from 1."""
        return bisect_right(self._breaks, start - 1) + 1

    @derived
    def _breaks(self) -> list[int]:
        return [at for at, char in enumerate(self.text) if char == "\n"]

    def page(self, start: int) -> int | None:
        """The page on which a character stands; None where the input has no pages."""
        strip = self._strip(start) if self.strips else None
        return strip.page if strip else None

    def boxes(self, start: int, end: int) -> tuple[Box, ...]:
        """Where ``text[start:end]`` stands on paper, one box a line of print."""
        boxes: list[Box] = []
        if not self.strips:
            return ()
        for strip in self.strips[max(0, bisect_right(self._strip_starts, start) - 1) :]:
            if strip.start >= end:
                break
            for sides in strip.between(start, end):
                box = Box(strip.page, *sides)
                if boxes and boxes[-1].beside(box, strip.sideways):
                    boxes[-1] = boxes[-1].with_(box)
                else:
                    boxes.append(box)
        return tuple(boxes)

    def read_by_ocr(self, start: int, end: int) -> OcrSpan | None:
        """What an OCR has read of ``text[start:end]``, as sure as its least sure character; None for nothing."""
        if not self.ocr:
            return None
        first = bisect_right(self._ocr_ends, start)
        met = list(takewhile(lambda span: span.start < end, self.ocr[first : first + end - start]))
        if not met:
            return None
        known = [span.confidence for span in met if span.confidence is not None]
        return OcrSpan(start, end, min(known) if len(known) == len(met) else None)

    @derived
    def _ocr_ends(self) -> list[int]:
        return [span.end for span in self.ocr]

    def _strip(self, start: int) -> Strip | None:
        index = bisect_right(self._strip_starts, start) - 1
        return self.strips[index] if index >= 0 else None


# --- what a structured document states ------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Named:
    """A name in a list that a count counts: it is one."""

    start: int
    end: int
    text: str

    @property
    def value(self) -> Decimal:
        return ONE


@dataclass(frozen=True, slots=True)
class Entry:
    """A figure as a structured document gives it; its words are not looked up yet."""

    start: int
    end: int
    text: str  # as written: "1,234.50", "58.09%"
    block: int
    path: str  # facts[3].value
    line: int
    concept: str = ""
    label: str = ""
    measure: str = ""
    period: str = ""
    unit: str = ""
    usual: str = ""  # the unit of amounts here that give none
    entity: str = ""
    lines: Mapping[str, int] = field(default_factory=dict)  # of its keys, for messages


@dataclass(frozen=True, slots=True)
class Relation:
    """A relation that a structured document states: its kind, and entries or names for each role."""

    kind: Kind
    roles: Mapping[str, Entry | tuple[Entry, ...] | tuple[Named, ...]]
    quote: tuple[int, int]
    path: str
    exhaustive: bool = True
    topic: str = ""
    lines: Mapping[str, int] = field(default_factory=dict)  # of its keys, for messages


@dataclass(frozen=True, slots=True)
class Given:
    """All that a structured document states beside its tables."""

    entries: tuple[Entry, ...]
    relations: tuple[Relation, ...] = ()
    year: int | None = None
    entity: str = ""


# --- figures --------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit as printed. Values of one dimension compare: 万元 and 元 are ``money``, 人 and 名 are ``person``."""

    symbol: str
    dimension: str
    scale: Decimal = Decimal(1)  # how much of the dimension's base unit (元, 1 for rates: 5 % is 0.05)
    exact: bool = False  # persons, posts, pieces, points: a printed whole number is the true number
    prefix: str = ""  # what stands before the number: $12.5 million

    def __hash__(self) -> int:
        return hash(self.symbol)  # units are the keys of many tables; what else there is follows from the symbol

    def written(self, number: str) -> str:
        """A number with its unit: ``-0.4`` -> ``-$0.4 million``."""
        if self.prefix and number.startswith("-"):
            return f"-{self.prefix}{number[1:]}{self.symbol}"
        return f"{self.prefix}{number}{self.symbol}"


@made_swiftly
@dataclass(frozen=True)
class Mention:
    """A quantity as written: ``1,234.50万元`` is number 1234.50, decimals 2, unit 万元."""

    start: int
    end: int
    text: str  # as printed, without odd spaces
    number: Decimal  # in the printed unit, with its sign
    decimals: int  # digits printed after the point
    unit: Unit
    qualifier: str = ""  # about, over, nearly, at least, at most, less than, more than, equal
    # in the base unit of the dimension: 元, persons, 1 (for rates)
    value: Decimal = taken("WIDE.multiply(number, unit.scale)", WIDE=WIDE)

    @derived
    def ulp(self) -> Decimal:
        """One unit of the last printed digit, in the base unit."""
        return self.unit.scale.scaleb(-self.decimals)

    @derived
    def half(self) -> Decimal:
        """Half a unit of the last printed digit, in the base unit; 0 where the printed number is the true one."""
        return ZERO if self.says_none else _grain(self.unit, self.decimals).half

    @derived
    def digits(self) -> tuple[int, ...]:
        """Those that tell, without noughts before and behind: four of 1,250.50, two of 46,000, none of 0."""
        return self._told[0] if self.number else ()

    @derived
    def last_place(self) -> int:
        """The power of ten of the last of these: -1 of 1,250.50, 3 of 46,000."""
        return self._told[1]

    @derived
    def _told(self) -> tuple[tuple[int, ...], int]:
        """Of plain values: a `DecimalTuple` may not be sent from the child process to its parent, see `auditor.guard`."""
        _, digits, exponent = self.number.normalize().as_tuple()
        return digits, exponent if isinstance(exponent, int) else 0

    @property
    def many_printed(self) -> int:
        """How many digits are printed but for noughts before them: three of 94.0, two of 0.94."""
        return len(self.printed(self.number).replace(".", "").lstrip("-0"))

    @property
    def many_typed(self) -> int:
        """How many digits are typed, those before it too: three of 0.94, none of 三千."""
        return sum(map(str.isdigit, self.text))

    def printed(self, number: Decimal) -> str:
        """A number with as many digits behind the point: beside 1,234.50万元 ``7`` -> 7.00."""
        return f"{number:.{self.decimals}f}"

    @property
    def says_none(self) -> bool:
        """0万元 says that there was none."""
        return not self.number and self.unit.dimension == "money"

    @derived
    def grain(self) -> Grain | None:
        """What it shares with others printed alike; None where it may stand for more (约), or less (0万元), than it prints."""
        return None if self.qualifier or self.says_none else _grain(self.unit, self.decimals)

    @derived
    def blur(self) -> Decimal:
        """Half its last digit, as `half`; an AttributeError where more than rounding may have moved it, so that `grain` is None."""
        if self.grain is None:
            raise AttributeError(self.text)
        return self.grain.half


class Grain(NamedTuple):
    """How figures are printed: 万元 with two decimals. It is the same object for all of them."""

    unit: Unit
    decimals: int
    half: Decimal  # of a unit of the last digit, in the base unit; 0 where the printed number is the true one

    def shares(self, other: Grain) -> bool:
        """Are both rounded, and of one unit?"""
        return self.unit is other.unit and bool(self.half and other.half)


@lru_cache(maxsize=1024)
def _grain(unit: Unit, decimals: int) -> Grain:
    exact = decimals == 0 and (unit.exact or unit.dimension == "bare")
    return Grain(unit, decimals, ZERO if exact else unit.scale.scaleb(-decimals) * HALF)


@made_swiftly
@dataclass(frozen=True, slots=True)
class Fact:
    """A concept in a context with its quantity: 基本支出, 2023, 决算, 629.23万元."""

    mention: Mention
    label: str  # the words that name it, as written
    concept: str | None  # id in concepts.yaml
    measure: str = ""  # initial, added, adjusted, budget, final, target, score, full_mark, …; "" if not said
    period: int | None = None  # a year
    scope: str = ""  # whose or which money, where said: 本级, 全县, 财政拨款 …
    block: int = 0
    sure: bool = True  # the label was written beside the figure, nothing was inherited


@made_swiftly
@dataclass(frozen=True)
class Figure:
    """A mention in a role of a claim; `sign` is −1 where a word says so (减少 21.76万元)."""

    mention: Mention
    label: str = ""
    concept: str | None = None
    measure: str = ""
    sign: int = 1
    # in base units, with the sign of the word before it
    value: Decimal = taken("mention.value if sign > 0 else WIDE.minus(mention.value)", WIDE=WIDE)


Bound = Figure | Named | tuple[Figure, ...] | tuple[Named, ...]


@made_swiftly
@dataclass(frozen=True, slots=True)
class Reading:
    """One admissible way to read a claim: role -> figure, or figures for a role of many."""

    name: str
    roles: Mapping[str, Bound]


@made_swiftly
@dataclass(frozen=True, slots=True)
class Claim:
    """A relation that the document itself states. `readings` stand best first.

    kind          roles (a star: many)
    sum           total, parts*
    share         part, whole, rate
    shares_total  shares*
    ratio         numerator*, denominator, rate        and times, of a price that is paid so often; others*, of what else the
                                                      rate is; denominator may be missing
    change        current, prior, delta, rate          each may be missing
    difference    result, plus*, minus*                result = sum(plus) - sum(minus)
    bound         parts*, limit                        sum(parts) <= limit
    count         stated, items*                       (items are `Named`)
    restated      stated*
    logic         scored, full, rate                   a score against its full mark and the target met, or missed
    """

    kind: Kind
    readings: tuple[Reading, ...]
    exhaustive: Exhaustive = "yes"  # for sums: are all parts named?
    confidence: Confidence = "high"
    forced: bool = False  # for shares: the breakdown was made to total 100
    topic: str = ""  # what kind of bound or ratio it is, for rules: headcount, score, target, execution …
    quote: tuple[int, int] | None = None  # the sentence it was read from


# --- the result -----------------------------------------------------------------------------------------------------


@made_swiftly
@dataclass(frozen=True, slots=True)
class Evidence:
    """A figure (or a listed name, with mention None) in its role."""

    role: str
    label: str
    text: str
    mention: Mention | None
    location: Location


@made_swiftly
@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of one rule at one place. The first evidence is the primary one."""

    rule: str
    kind: Kind
    verdict: Verdict
    stated: str | None
    computed: str | None
    difference: str | None
    formula: str | None
    evidence: tuple[Evidence, ...]
    confidence: Confidence = "high"
    reason: str = ""  # for not_evaluated: why
    allowance: str = ""  # the most that rounding can explain, with its unit
    assertion: int = 0  # which assertion of the rule


@dataclass(frozen=True, slots=True)
class Suspect:
    """A figure whose change alone would satisfy every relation through it, and what it would have to be."""

    mention: Mention
    label: str
    location: Location
    low: Decimal  # in the printed unit, at the printed precision; the same as `high` where one number alone will do
    high: Decimal
    relations: int  # that would then hold
    broken: int  # of them, that do not hold now
    certain: bool = False  # it can hardly be another figure or number; else it is the likeliest
    witness: Location | None = None  # where the same thing stands with the number needed
    left: int = 0  # relations through it that would not hold even then
    tied: tuple[Location, ...] = ()  # where the same number stands, which would have to be changed with it


@dataclass(frozen=True, slots=True)
class Acceptance:
    """Someone has looked at a finding and takes it as it is: why, in which role, and until which day."""

    reason: str
    role: str = ""
    until: str = ""  # the last day, 2027-06-30; "" for ever


@dataclass(frozen=True, slots=True)
class Finding:
    """An outcome worth a person's time."""

    outcome: Outcome
    severity: Severity
    title: Mapping[str, str]  # per language
    message: Mapping[str, str]
    diagnosis: Mapping[str, tuple[str, ...]]
    fingerprint: str
    quote: str = ""  # the sentence, as printed
    suspects: tuple[Suspect, ...] = ()  # the figure that is likely wrong; of two, one or the other
    root: str | None = None  # fingerprint of the finding with the same cause under which this one belongs
    accepted: Acceptance | None = None


@dataclass(frozen=True, slots=True)
class Listed:
    """A row of a list of units, one a row: the cell that names the unit, and where the figures of the row begin."""

    unit: str
    start: int
    end: int
    figures: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Compared:
    """What an audit is, measured against an earlier one: findings that were there before and are left out, and those gone."""

    known: int
    gone: int


@dataclass(frozen=True)
class Audit:
    """All of it: every outcome and the findings among them."""

    document: Document
    mentions: tuple[Mention, ...]
    facts: tuple[Fact, ...]
    claims: tuple[Claim, ...]
    outcomes: tuple[Outcome, ...]
    findings: tuple[Finding, ...]
    used: frozenset[int] = field(default_factory=frozenset)  # starts of the mentions that stand in some outcome
    listed: tuple[Listed, ...] = ()  # the rows of lists of units
    source: bytes = field(default=b"", repr=False)  # the document's own bytes, for writers that mark the file itself
    genre: str | None = None  # an id of `auditor.genres`; None where nothing tells
    compared: Compared | None = None

    @property
    def evaluated(self) -> bool:
        """Could any relation be checked?"""
        return any(outcome.verdict != "not_evaluated" for outcome in self.outcomes)

    def counted(self) -> dict[str, int]:
        """Outcomes by verdict."""
        verdicts: tuple[Verdict, ...] = ("consistent", "rounding", "inconsistent", "not_evaluated")
        return {verdict: sum(o.verdict == verdict for o in self.outcomes) for verdict in verdicts}

    def loud(self) -> Iterator[Finding]:
        """Findings that can fail a run: not of low confidence, and not accepted."""
        return (f for f in self.findings if f.outcome.confidence != "low" and not f.accepted)

    def unsure(self) -> Iterator[Finding]:
        """Findings of low confidence: they are said, and not counted as errors."""
        return (f for f in self.findings if f.outcome.confidence == "low" and not f.accepted)

    def accepted(self) -> Iterator[Finding]:
        return (finding for finding in self.findings if finding.accepted)

    def to_dict(self) -> dict[str, object]:
        """The audit as JSON (contract ``auditor/1``, `schemas/audit.schema.json`)."""
        from auditor.writers.json import as_dict

        return as_dict(self)
