"""Lines of a table that lost everything but its words and figures: what a line states of an account.

``2010301 行政运行 310.00 280.00 30.00``    a code, a name, amounts; the code may stand in three columns (``201 03 01``)
``2080505 545.85 504.39 41.46``             the name was too long for its cell and stands in the lines above and below
``合计 900.00 700.00 200.00``                no code
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import takewhile

from auditor.readers._grids import Piece
from auditor.readers._lines import Line

LONGEST = 160  # characters of a line
CODE = re.compile(r"(?:2[0-3]\d|[35]\d\d)(?:\d\d){0,2}")  # 201, 20103, 2010301; 301, 30101
BEGINS = re.compile(rf"{CODE.pattern}(?!\S)")
LEVEL = re.compile(r"\d\d")
AMOUNT = re.compile(r"[-−－]?(?:\d{1,3}(?:[,，]\d{3})+|\d+)(?:\.\d+)?[%％]?|[-−—－]+")
NUMERAL = "[一二三四五六七八九十]{1,3}、"
TOKEN = re.compile(rf"[-−－]?\d{{1,3}}(?:[,，]\d{{3}})*(?:\.\d+)?(?={NUMERAL})|\S+")  # 47,458一、… are two
LETTER = re.compile(r"[一-龥]")
SENTENCE = re.compile(r"[。；！？;：:]|[，,](?!\d{3})")
TOTAL = re.compile(r"(?:合计|总计)$")
CAPTION = re.compile(
    r"单位\s*[:：]|表(?:[（(].*[)）])?$|^第[一二三四五六七八九十]{1,3}(?:部分|章|节)|^[附公开]{0,2}表[一二三四五六七八九十\d]"
)  # a line above a table
SPLIT = (["合", "计"], ["总", "计"])
LONGEST_PART = 24  # characters of a part of a name
MOST_PARTS = 3  # lines between two rows
PARTS = 3  # of a name: above its row, in it, below it


@dataclass(frozen=True, slots=True)
class Entry:
    """An account as its row states it, and the lines that it stands in."""

    codes: tuple[Piece, ...]
    names: tuple[Piece, ...]
    amounts: tuple[Piece, ...]
    first: int
    last: int

    @property
    def code(self) -> str:
        return "".join(piece.text for piece in self.codes)

    @property
    def is_total(self) -> bool:
        return not self.codes and bool(self.names) and bool(TOTAL.search(self.names[-1].text.replace(" ", "")))


def tokens(line: Line) -> tuple[Piece, ...]:
    """The words and figures of a line that is no sentence; () for one that is."""
    if len(line.text) > LONGEST or SENTENCE.search(line.text):
        return ()
    return tuple(Piece(line.start + m.start(), line.start + m.end(), m.group()) for m in TOKEN.finditer(line.text))


def is_amount(piece: Piece) -> bool:
    return AMOUNT.fullmatch(piece.text) is not None


def words_of(line: Line) -> Piece | None:
    """The whole line, if it can be a part of a name."""
    pieces = tokens(line)
    if not pieces or len(line.text) > LONGEST_PART or any(is_amount(piece) for piece in pieces):
        return None
    return Piece(line.start, line.end, line.text) if LETTER.search(line.text) else None


def entry_of(line: Line) -> Entry | None:
    """The account of a line that begins with a code or states a total."""
    pieces = tokens(line)
    codes = tuple(_codes(pieces))
    rest = pieces[len(codes) :]
    words = list(takewhile(lambda piece: not is_amount(piece), rest))
    amounts = rest[len(words) :]
    if not all(map(is_amount, amounts)) or not (codes or amounts):
        return None
    split = [piece.text for piece in words[-2:]] in SPLIT  # 合    计
    named = (_joined(words if codes or split else words[-1:]),) if words else ()
    if named and not LETTER.search(named[0].text):
        return None
    entry = Entry(codes, named, amounts, line.number, line.number)
    return entry if codes or entry.is_total else None


def amounts_of(line: Line) -> tuple[Piece, ...]:
    """The amounts of a line that holds nothing else."""
    pieces = tokens(line)
    return pieces if all(map(is_amount, pieces)) else ()


def _codes(pieces: Sequence[Piece]) -> Iterator[Piece]:
    """``2010301``, or ``201``, ``03`` and ``01``."""
    if not pieces or not CODE.fullmatch(pieces[0].text):
        return
    yield pieces[0]
    if len(pieces[0].text) == len("201"):
        yield from takewhile(lambda piece: LEVEL.fullmatch(piece.text), pieces[1:PARTS])


def _joined(words: Sequence[Piece]) -> Piece:
    return Piece(words[0].start, words[-1].end, " ".join(piece.text for piece in words))


# --- names over several lines ---------------------------------------------------------------------------------------


def completed(entries: Sequence[Entry], between: Sequence[Sequence[Line]]) -> Iterator[Entry]:
    """Entries with the parts of their names in the lines before each and behind the last of them."""
    tails: list[Piece] = []
    for n, entry in enumerate(entries):
        heads = [] if n else _heads(entry, between[0])
        if n:
            heads = _heads(entry, between[n][_needed(entries[n - 1]) :])
        behind = between[n + 1]
        following = entries[n + 1] if n + 1 < len(entries) else None
        kept = len(behind) - (len(_heads(following, behind[_needed(entry) :])) if following else 0)
        tails = [_part(line) for line in behind[: min(kept, MOST_PARTS - 1)]] if entry.codes else []
        parts = (*heads, *entry.names, *tails)[:PARTS]
        last = behind[len(tails) - 1].number if tails else entry.last
        yield replace(entry, names=parts if entry.codes else entry.names, last=last)


def _needed(entry: Entry) -> int:
    """How many lines below a row its name needs: of a name around its row, one."""
    return 0 if entry.names else 1


def _heads(entry: Entry, lines: Sequence[Line]) -> list[Piece]:
    """The line above a row without a name."""
    return [_part(line) for line in lines[-1:]] if entry.codes and not entry.names else []


def _part(line: Line) -> Piece:
    return Piece(line.start, line.end, line.text)


__all__ = ["CODE", "Entry", "amounts_of", "completed", "entry_of", "is_amount", "tokens", "words_of"]
