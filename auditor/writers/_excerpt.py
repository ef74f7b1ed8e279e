"""Quotes with their figures underlined, as a compiler shows source.

In: a document and marks (places with a sign). Out: one excerpt per sentence or table row that holds a mark, each a
list of lines, aligned for terminals in which a Chinese character is two columns wide::

    三公经费支出5.00万元，比上年增加1.00万元，增长20%。
                ~~~~~~~~            ~~~~~~~~      ^^^
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby
from operator import itemgetter

from wcwidth import wcwidth

from auditor.model import Document, Outcome, Paragraph, Table

BEFORE, AFTER = 18, 8  # characters kept around a figure when a sentence is too long
LONG = 200  # characters of a passage that is shown whole
SENTENCE_END = re.compile(r"[。！？]+[”」』）)]?")


@dataclass(frozen=True, slots=True)
class Mark:
    """A place to underline: ``^`` for the primary figure, ``~`` for the others."""

    start: int
    end: int
    sign: str = "^"


@dataclass(frozen=True, slots=True)
class Segment:
    """A sentence or a table row: the places of its text, one for each cell."""

    address: str
    places: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Excerpt:
    """Lines of a quote; those with underlining follow the line that they underline."""

    address: str
    lines: tuple[str, ...]


Glyph = tuple[str, str]  # a character, or some, and the sign under it, a space where it is not marked


def excerpts(document: Document, marks: Sequence[Mark], width: int) -> list[Excerpt]:
    """One excerpt per sentence or row, in the order in which the marks come."""
    grouped = _by_segment(document, marks)
    return [Excerpt(segment.address, quoted(document.text, segment, held, width)) for segment, held in grouped.items()]


def _by_segment(document: Document, marks: Sequence[Mark]) -> dict[Segment, list[Mark]]:
    grouped: dict[Segment, list[Mark]] = {}
    for mark in marks:
        grouped.setdefault(_segment(document, mark), []).append(mark)
    return grouped


def marks_of(outcome: Outcome) -> list[Mark]:
    """The figures of an outcome; the primary one last too, so that its sign wins where two places overlap."""
    marks = [
        Mark(item.location.start, item.location.end, "~" if number else "^")
        for number, item in enumerate(outcome.evidence)
    ]
    return [*marks, *marks[:1]]


def passages(document: Document, marks: Sequence[Mark]) -> list[tuple[str, tuple[Glyph, ...]]]:
    """The excerpts as address and pieces, each a text and the sign it is marked with: ``("20%", "^")``."""
    grouped = _by_segment(document, marks)
    return [(segment.address, tuple(_pieces(document.text, segment, held))) for segment, held in grouped.items()]


def _pieces(text: str, segment: Segment, marks: Iterable[Mark]) -> Iterator[Glyph]:
    glyphs = list(_glyphs(text, segment, marks))
    for sign, run in groupby(glyphs if len(glyphs) <= LONG else _trimmed(glyphs), key=itemgetter(1)):
        yield "".join(char for char, _ in run), sign


def quoted(text: str, segment: Segment, marks: Iterable[Mark], width: int) -> tuple[str, ...]:
    glyphs = list(_glyphs(text, segment, marks))
    if sum(cells(char) for char, _ in glyphs) > 2 * width:  # two lines are read at a glance
        glyphs = list(_trimmed(glyphs))
    return tuple(_underlined(_wrapped(glyphs, width)))


def sentence(document: Document, start: int) -> str:
    """The sentence or table row around a place, as one line."""
    segment = _segment(document, Mark(start, start + 1))
    return "".join(char for char, _ in _glyphs(document.text, segment, ()))


# --- where a quote begins and ends ----------------------------------------------------------------------------------


def _segment(document: Document, mark: Mark) -> Segment:
    location = document.locate(mark.start, mark.end)
    if not document.blocks:
        return Segment("", ((mark.start, mark.end),))
    block = document.blocks[location.block]
    if isinstance(block, Paragraph):
        place = _sentence_at(document.text, block, mark)
        return Segment(document.address(place[0]), (place,))
    row = (location.row or 1) - 1
    if block.sheet is None:
        where = document.address(mark.start)
    else:
        where = f"{location.part.name}：{block.row_address(row)}" if location.part else block.row_address(row)
    return Segment(where, _row(block, row) or ((mark.start, mark.end),))


def _sentence_at(text: str, block: Paragraph, mark: Mark) -> tuple[int, int]:
    start, end = min(block.start, mark.start), max(block.end, mark.end)
    for stop in SENTENCE_END.finditer(text, start, end):
        if stop.end() <= mark.start:
            start = stop.end()
        elif stop.start() >= mark.end:
            return start, stop.end()
    return start, end


def _row(table: Table, row: int) -> tuple[tuple[int, int], ...]:
    return tuple((cell.start, cell.end) for cell in table.by_row.get(row, ()) if cell.end > cell.start)


# --- characters and the signs under them ----------------------------------------------------------------------------


def _glyphs(text: str, segment: Segment, marks: Iterable[Mark]) -> Iterator[Glyph]:
    """The characters of a segment, blanks folded and nothing in them that a terminal would obey."""
    signs = {place: mark.sign for mark in marks for place in range(mark.start, mark.end)}
    previous = " "
    for number, (start, end) in enumerate(segment.places):
        if number:
            yield from ((char, " ") for char in " | ")
            previous = " "
        for place in range(start, end):
            char, sign = shown(text[place]), signs.get(place, " ")
            if char and not (char == previous == " " and sign == " "):
                yield char, sign
                previous = char


def shown(char: str) -> str:
    """A character as it may be printed: blanks as a space, controls as ``�``, invisible ones not at all."""
    if char.isspace():
        return " "
    if char.isprintable():
        return char
    return "�" if ord(char) < 0xA0 or 0xD800 <= ord(char) < 0xE000 else ""


def plain(text: str) -> str:
    """A text that no terminal obeys: ``a\\x1b[31mb`` -> ``a�[31mb``."""
    return text if text.isprintable() else "".join(map(shown, text))


def _trimmed(glyphs: Sequence[Glyph]) -> Iterator[Glyph]:
    """Only what stands near a marked figure, ``…`` for the rest."""
    marked = [place for place, (_, sign) in enumerate(glyphs) if sign != " "]
    near = {place + offset for place in marked for offset in range(-BEFORE, AFTER + 1)}
    skipping = False
    for place, glyph in enumerate(glyphs):
        if place in near:
            yield glyph
        elif not skipping:
            yield "…", " "
        skipping = place not in near


# --- lines ----------------------------------------------------------------------------------------------------------


@lru_cache(maxsize=4096)
def cells(char: str) -> int:
    """The columns that a character takes in a terminal."""
    return max(0, wcwidth(char))


def _atoms(glyphs: Iterable[Glyph]) -> Iterator[list[Glyph]]:
    """What a line break must not tear apart: a marked figure, a word in Latin letters or digits."""
    atom: list[Glyph] = []
    for char, sign in glyphs:
        together = atom and (
            sign == atom[-1][1] != " " or (char.isascii() and char.isalnum() and atom[-1][0].isascii())
        )
        if atom and not together:
            yield atom
            atom = []
        atom.append((char, sign))
    if atom:
        yield atom


def _wrapped(glyphs: Iterable[Glyph], width: int) -> Iterator[list[Glyph]]:
    line: list[Glyph] = []
    taken = 0
    for atom in _atoms(glyphs):
        wide = sum(cells(char) for char, _ in atom)
        if line and taken + wide > width:
            yield line
            line, taken = [], 0
        line += atom
        taken += wide
    if line:
        yield line


def _underlined(lines: Iterable[Sequence[Glyph]]) -> Iterator[str]:
    for line in lines:
        yield "".join(char for char, _ in line).rstrip()
        signs = "".join(sign * cells(char) for char, sign in line).rstrip()
        if signs:
            yield signs
