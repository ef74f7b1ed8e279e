"""Styles, fonts and lists of a Word 97–2003 file: what is said of paragraphs once for all.

``styles_of(file)[1].level`` is 1 where the style is Heading 1; ``lists_of(file)["1"]`` is the list that a paragraph with
the list number 1 belongs to, as `Numbering` counts it.
"""

from __future__ import annotations

import struct
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Final

from auditor.readers._doc_file import Part, Sprm, WordFile, look_of, sprms
from auditor.readers._numbering import Level, List
from auditor.readers._words import CONTENTS, HEADING

STYLE: Final = 0x4600  # the change that gives a paragraph another style
MOST_LISTS: Final = 10_000
_IN_TABLE, _ROW_END, _DEPTH, _INNER_CELL, _INNER_ROW = 0x2416, 0x2417, 0x6649, 0x244B, 0x244C
_LEVEL, _LIST_LEVEL, _LIST = 0x2640, 0x260A, 0x460B
# names of numerals (ST_NumberFormat), by their numbers in this format
_NUMERALS: Final = {
    0: "decimal", 1: "upperRoman", 2: "lowerRoman", 3: "upperLetter", 4: "lowerLetter", 10: "ideographDigital",
    11: "japaneseCounting", 14: "decimalFullWidth", 17: "japaneseDigitalTenThousand", 18: "decimalEnclosedCircle",
    19: "decimalFullWidth2", 22: "decimalZero", 23: "bullet", 26: "decimalEnclosedFullstop", 27: "decimalEnclosedParen",
    28: "decimalEnclosedCircleChinese", 29: "ideographEnclosedCircle", 30: "ideographTraditional", 31: "ideographZodiac",
    33: "taiwaneseCounting", 35: "taiwaneseCountingThousand", 37: "chineseCounting", 38: "chineseLegalSimplified",
    39: "chineseCountingThousand", 42: "koreanCounting", 255: "none",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Form:
    """What is said of a paragraph, by its style and by itself."""

    style: int = 0
    level: int = 0  # of a heading
    contents: bool = False  # a line of a table of contents
    hidden: bool = False
    list: int = 0
    list_level: int = 0
    depth: int = 0  # tables around it
    ends_cell: bool = False  # of an inner table; in an outer one the mark says it
    ends_row: bool = False

    def changed(self, changes: Iterable[Sprm]) -> Form:
        said = {sprm.code: sprm.number for sprm in changes}
        if not said:
            return self
        level = said.get(_LEVEL)
        return replace(
            self,
            level=self.level if level is None else level + 1 if level < 9 else 0,
            list=said.get(_LIST, self.list),
            list_level=said.get(_LIST_LEVEL, self.list_level),
            depth=said.get(_DEPTH, 0) or int(bool(said.get(_IN_TABLE))),
            ends_cell=bool(said.get(_INNER_CELL)),
            ends_row=bool(said.get(_ROW_END) or said.get(_INNER_ROW)),
        )


# --- styles ---------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Told:
    """A style as it stands in the file."""

    kind: int  # 1 of paragraphs, 2 of characters
    known: int  # its number among the styles that every Word has: 1 to 9 are the headings
    parent: int
    name: str
    paragraph: bytes
    characters: bytes


def styles_of(file: WordFile) -> dict[int, Form]:
    """The form that each style gives, by its number, inherited values included."""
    told = dict(_told(file.structure(Part.STYLES)))
    forms: dict[int, Form] = {}
    for number in told:
        _resolve(number, told, forms)
    return forms


def _resolve(number: int, told: dict[int, _Told], forms: dict[int, Form]) -> Form:
    chain: list[int] = []
    while number in told and number not in forms and number not in chain:
        chain.append(number)
        number = told[number].parent
    form = forms.get(number, Form())
    for key in reversed(chain):
        form = forms[key] = _styled(key, told[key], form)
    return form


def _styled(number: int, told: _Told, parent: Form) -> Form:
    hidden = look_of(told.characters).hidden
    form = replace(
        parent,
        style=number,
        level=_named_level(told) or parent.level,
        contents=19 <= told.known <= 27 or bool(CONTENTS.match(told.name)),
        hidden=parent.hidden if hidden is None or hidden == 128 else hidden == 1 or (hidden == 129) != parent.hidden,
    )
    return form.changed(sprms(told.paragraph))


def _named_level(told: _Told) -> int:
    if told.kind == 1 and 1 <= told.known <= 9:
        return told.known
    match = HEADING.fullmatch(told.name)
    return int(match[1]) if match else 0


def _told(sheet: bytes) -> Iterator[tuple[int, _Told]]:
    if len(sheet) < 6:
        return
    (size,), (count, base) = struct.unpack_from("<H", sheet), struct.unpack_from("<HH", sheet, 2)
    at = 2 + int(size)
    for number in range(count):
        if at + 2 > len(sheet):
            return
        (length,) = struct.unpack_from("<H", sheet, at)
        if length:
            yield number, _style_in(sheet[at + 2 : at + 2 + length], base)
        at += 2 + length + length % 2


def _style_in(data: bytes, base: int) -> _Told:
    known, parent, count = (word for word in struct.unpack_from("<HHH", data))
    at = base
    (length,) = struct.unpack_from("<H", data, at)
    name = data[at + 2 : at + 2 + 2 * length].decode("utf-16-le", "replace")
    at += 4 + 2 * length
    parts: list[bytes] = []
    for _ in range(count & 15):
        if at + 2 > len(data):
            break
        (length,) = struct.unpack_from("<H", data, at)
        parts.append(data[at + 2 : at + 2 + length])
        at += 2 + length + length % 2
    kind = parent & 15
    if kind == 1:
        paragraph, characters = (*parts, b"", b"")[:2]
        return _Told(kind, known & 0xFFF, parent >> 4, name, paragraph[2:], characters)
    return _Told(kind, known & 0xFFF, parent >> 4, name, b"", parts[0] if kind == 2 and parts else b"")


# --- fonts ----------------------------------------------------------------------------------------------------------


def fonts_of(file: WordFile) -> list[str]:
    """The names of the fonts, by their numbers."""
    data, at, names = file.structure(Part.FONTS), 4, []
    while at < len(data):
        size = data[at]
        names.append(data[at + 40 : at + 1 + size].decode("utf-16-le", "replace").partition("\0")[0])
        at += 1 + size
    return names


# --- lists ----------------------------------------------------------------------------------------------------------


def lists_of(file: WordFile) -> dict[str, List]:
    """The lists by the numbers that paragraphs give, from 1."""
    known = _known_lists(file)
    data = file.structure(Part.LIST_USES)
    if len(data) < 4:
        return {}
    count = min(int(struct.unpack_from("<I", data)[0]), MOST_LISTS, len(data) // 16)
    at = 4 + 16 * count
    lists: dict[str, List] = {}
    for number in range(count):
        key, changed = struct.unpack_from("<I8xB", data, 4 + 16 * number)
        found = List(str(key), dict(known.get(key, {})))
        at = _changed(found, changed, data, at + 4)
        lists[str(number + 1)] = found
    return lists


def _known_lists(file: WordFile) -> dict[int, dict[int, Level]]:
    """The definitions: nine levels each, or one, which stand behind the structure that names them."""
    data, levels = file.structure(Part.LISTS), file.behind(Part.LISTS)
    if len(data) < 2:
        return {}
    count = min(int(struct.unpack_from("<H", data)[0]), MOST_LISTS, len(data) // 28)
    at = 0
    known: dict[int, dict[int, Level]] = {}
    for number in range(count):
        key, simple = struct.unpack_from("<I22xB", data, 2 + 28 * number)
        known[key] = {}
        for index in range(1 if simple & 1 else 9):
            known[key][index], at = _level(levels, at)
    return known


def _level(data: bytes, at: int) -> tuple[Level, int]:
    """A level and where the next one stands."""
    start, numeral, flags, characters, paragraph, limit = struct.unpack_from("<IBB18xBBB", data, at)
    at += 28 + characters + paragraph
    (length,) = struct.unpack_from("<H", data, at)
    text = data[at + 2 : at + 2 + 2 * length].decode("utf-16-le", "replace")
    level = Level(
        start=min(start, 99_999),
        numeral=_NUMERALS.get(numeral, "decimal"),
        text="".join(f"%{ord(sign) + 1}" if sign < "\t" else sign for sign in text),
        restart=limit if flags & 8 else None,
        legal=bool(flags & 4),
    )
    return level, at + 2 + 2 * length


def _changed(found: List, count: int, data: bytes, at: int) -> int:
    """Takes in the levels that one use of a list changes; returns where the next use stands."""
    for _ in range(count):
        start, flags = struct.unpack_from("<II", data, at)
        at += 8
        if flags & 0x20:
            found.levels[flags & 15], at = _level(data, at)
            start = found.levels[flags & 15].start
        if flags & 0x10:
            found.starts[flags & 15] = min(start, 99_999)
    return at
