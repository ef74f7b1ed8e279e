"""The nouns of the auditor: frozen values, nothing else.

A `Document` goes in, an `Audit` comes out. Every place is a pair of character offsets into `Document.text`, fixed when
the character is first seen and carried to the end; `Document.locate` turns it into an address for people.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cached_property
from typing import Literal

Severity = Literal["error", "warning", "note"]
Confidence = Literal["high", "medium", "low"]
Verdict = Literal["consistent", "rounding", "inconsistent", "not_evaluated"]
Kind = Literal["sum", "share", "shares_total", "ratio", "change", "difference", "restated", "bound", "count", "logic"]
Exhaustive = Literal["yes", "no", "unknown"]


# --- the document ---------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A run of text. A line break inside ``text[start:end]`` is a soft one: the sentence goes on."""

    start: int
    end: int
    address: str  # for people: 第12行, 第12段
    level: int = 0  # 1, 2, 3 … for headings (一、 （一） 1.), 0 for body text
    origin: str = ""  # the place in the file's own structure, for writers that go back to it
    sheet: str | None = None  # of a spreadsheet, "" where it has but one without a name; the origin is a cell, C7


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

    @cached_property
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

    @cached_property
    def _in_order(self) -> tuple[Cell, ...]:
        return tuple(sorted(self.cells, key=lambda cell: cell.start))

    @cached_property
    def _starts(self) -> list[int]:
        return [cell.start for cell in self._in_order]


Block = Paragraph | Table


@dataclass(frozen=True, slots=True)
class Location:
    """A place in a document. Offsets count characters of `Document.text`; row and column count from 1."""

    start: int
    end: int
    address: str
    block: int
    row: int | None = None
    column: int | None = None
    sheet: str | None = None  # of a spreadsheet
    cell: str | None = None  # C7


@dataclass(frozen=True)
class Document:
    """What was read. For a .txt input `text` is the decoded file, line breaks as ``\\n``, without a byte order mark."""

    name: str
    format: str
    sha256: str
    text: str
    blocks: tuple[Block, ...]
    remarks: tuple[str, ...] = ()  # what the reader left out or guessed, a sentence each

    @cached_property
    def _starts(self) -> list[int]:
        return [block.start for block in self.blocks]

    def locate(self, start: int, end: int) -> Location:
        index = max(0, bisect_right(self._starts, start) - 1)
        block = self.blocks[index]
        if isinstance(block, Paragraph):
            cell_name = block.origin if block.sheet is not None else None
            return Location(start, end, block.address, index, sheet=block.sheet, cell=cell_name)
        cell = block.cell_at(start)
        if cell is None:
            return Location(start, end, block.address, index, sheet=block.sheet)
        if block.sheet is None:
            address = f"{block.address} 第{cell.row + 1}行第{cell.column + 1}列"
            return Location(start, end, address, index, cell.row + 1, cell.column + 1)
        address = f"{block.sheet}!{cell.origin}" if block.sheet else cell.origin
        return Location(start, end, address, index, cell.row + 1, cell.column + 1, block.sheet, cell.origin)


# --- figures --------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit as printed. Values of one dimension compare: 万元 and 元 are ``money``, 人 and 名 are ``person``."""

    symbol: str
    dimension: str
    scale: Decimal = Decimal(1)  # how much of the dimension's base unit (元, 1 for rates: 5 % is 0.05)
    exact: bool = False  # persons, posts, pieces, points: a printed whole number is the true number


@dataclass(frozen=True, slots=True)
class Mention:
    """A quantity as written: ``1,234.50万元`` is number 1234.50, decimals 2, unit 万元."""

    start: int
    end: int
    text: str  # as printed, without odd spaces
    number: Decimal  # in the printed unit, with its sign
    decimals: int  # digits printed after the point
    unit: Unit
    qualifier: str = ""  # about, over, nearly, at least, at most, less than, more than, equal

    @property
    def value(self) -> Decimal:
        """In the base unit of the dimension: 元, persons, 1 (for rates)."""
        return self.number * self.unit.scale

    @property
    def ulp(self) -> Decimal:
        """One unit of the last printed digit, in the base unit."""
        return self.unit.scale.scaleb(-self.decimals)


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


@dataclass(frozen=True, slots=True)
class Figure:
    """A mention in a role of a claim; `sign` is −1 where a word says so (减少 21.76万元)."""

    mention: Mention
    label: str = ""
    concept: str | None = None
    measure: str = ""
    sign: int = 1


@dataclass(frozen=True, slots=True)
class Named:
    """A name in a list that a count counts."""

    start: int
    end: int
    text: str


Bound = Figure | Named | tuple[Figure, ...] | tuple[Named, ...]


@dataclass(frozen=True, slots=True)
class Reading:
    """One admissible way to read a claim: role -> figure, or figures for a role of many."""

    name: str
    roles: Mapping[str, Bound]


@dataclass(frozen=True, slots=True)
class Claim:
    """A relation that the document itself states. `readings` stand best first.

    kind          roles (a star: many)
    sum           total, parts*
    share         part, whole, rate
    shares_total  shares*
    ratio         numerator*, denominator, rate
    change        current, prior, delta, rate          each may be missing
    difference    result, plus*, minus*                result = sum(plus) - sum(minus)
    bound         parts*, limit                        sum(parts) <= limit
    count         stated, items*                       (items are `Named`)
    restated      stated*
    logic         scored, full, rate                   a score against its full mark and the target met
    """

    kind: Kind
    readings: tuple[Reading, ...]
    exhaustive: Exhaustive = "yes"  # for sums: are all parts named?
    confidence: Confidence = "high"
    forced: bool = False  # for shares: the breakdown was made to total 100
    topic: str = ""  # what kind of bound or ratio it is, for rules: headcount, score, target, execution …
    quote: tuple[int, int] | None = None  # the sentence it was read from


# --- the result -----------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Evidence:
    """A figure (or a listed name, with mention None) in its role."""

    role: str
    label: str
    text: str
    mention: Mention | None
    location: Location


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
class Finding:
    """An outcome worth a person's time."""

    outcome: Outcome
    severity: Severity
    title: Mapping[str, str]  # per language
    message: Mapping[str, str]
    diagnosis: Mapping[str, tuple[str, ...]]
    fingerprint: str
    quote: str = ""  # the sentence, as printed


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

    def counted(self) -> dict[str, int]:
        """Outcomes by verdict."""
        verdicts: tuple[Verdict, ...] = ("consistent", "rounding", "inconsistent", "not_evaluated")
        return {verdict: sum(o.verdict == verdict for o in self.outcomes) for verdict in verdicts}

    def loud(self) -> Iterator[Finding]:
        """Findings that can fail a run: not of low confidence."""
        return (finding for finding in self.findings if finding.outcome.confidence != "low")

    def to_dict(self) -> dict[str, object]:
        """The audit as JSON (contract ``auditor/1``, `schemas/audit.schema.json`)."""
        from auditor.writers.json import as_dict

        return as_dict(self)
