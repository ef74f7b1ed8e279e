"""A Word 97–2003 file taken apart: its bytes in; characters, and what is said of characters and paragraphs, out.

The text is kept in pieces, in any order and in one or two bytes a character; a character position (cp) counts through all
of them. Looks of characters and forms of paragraphs are kept by place in the file, in pages of 512 bytes, as lists of
changes to a style ("sprms", a code and an operand). ``WordFile("a.doc", data).text[:4]`` -> ``一、收入``.
"""

from __future__ import annotations

import struct
from array import array
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import IntEnum
from io import BytesIO
from itertools import pairwise
from typing import Final, NamedTuple

from auditor.readers import ReadError
from auditor.readers._limits import in_bytes, limit
from auditor.readers._package import protected

NEW: Final = 0xA5EC  # Word 97 and later; 0xA5DC and others are Word 6 and 95
PAGE: Final = 512
MOST_PARAGRAPHS: Final = 500_000  # cells and blank ones too
MOST_CHANGES: Final = 2_000_000  # to styles, kept apart because of their size
STORIES: Final = ("text", "footnotes", "headers", "macros", "comments", "endnotes", "boxes", "header boxes")
BROKEN: Final = (struct.error, ValueError, LookupError, TypeError, OverflowError, RecursionError)
_OPERANDS: Final = (1, 1, 2, 4, 2, 2, 0, 3)  # bytes, by the last three bits of the code; 0: the operand says it itself
_WIDE_OPERAND, _TABS, _HUGE = 0xD608, 0xC615, (0x6645, 0x6646)
_IN_PIECE: Final = {0x18: 0x2416, 0x19: 0x2417, 0x41: 0x0800, 0x42: 0x0801, 0x5C: 0x083C}  # codes a piece abbreviates


class Part(IntEnum):
    """Structures of the table stream, by their numbers in the file's list of them (FibRgFcLcb97)."""

    STYLES = 1
    FOOTNOTES = 2
    FOOTNOTE_TEXTS = 3
    SECTIONS = 6
    CHARACTERS = 12
    PARAGRAPHS = 13
    FONTS = 15
    PIECES = 33
    ANCHORS = 40
    DRAWINGS = 50
    ENDNOTES = 46
    ENDNOTE_TEXTS = 47
    BOX_TEXTS = 56
    LISTS = 73
    LIST_USES = 74


class ForeignError(ReadError):
    """A file that is whole and not understood: another program may read it."""


class Sprm(NamedTuple):
    """One change to a style."""

    code: int
    operand: bytes

    @property
    def number(self) -> int:
        return int.from_bytes(self.operand[:4], "little")


def sprms(changes: bytes) -> Iterator[Sprm]:
    """The changes one after the other; what is cut short at the end is left out."""
    at = 0
    while at + 2 < len(changes):
        code = changes[at] | changes[at + 1] << 8
        at += 2
        size = _OPERANDS[code >> 13]
        if code == _WIDE_OPERAND:
            size = int.from_bytes(changes[at : at + 2], "little") - 1
            at += 2
        elif not size:
            size = changes[at]
            at += 1
            if code == _TABS and size == 255:  # its length is that of two lists in it
                deleted = changes[at]
                size = 2 + 4 * deleted + 3 * changes[at + 1 + 4 * deleted]
        yield Sprm(code, changes[at : at + max(size, 0)])
        at += max(size, 0)


@dataclass(frozen=True, slots=True)
class Look:
    """What is said of characters, as far as it decides what is read."""

    deleted: bool = False
    inserted: bool = False
    hidden: int | None = None  # 0, 1; 128 as the style has it, 129 the reverse; None: nothing said
    style: int | None = None
    symbol: tuple[int, int] | None = None  # number of a font, code of a character in it
    font: int | None = None  # its number; of characters that only mean something in a font
    picture: bool = False
    embedded: bool = False


PLAIN: Final = Look()


def look_of(changes: bytes) -> Look:
    """Only the last change of each kind counts."""
    last = {sprm.code: sprm for sprm in sprms(changes)}

    def number(*codes: int) -> int:
        return max((last[code].number for code in codes if code in last), default=0)

    font = last[_SYMBOL].operand.ljust(4, b"\0") if _SYMBOL in last else b""
    return Look(
        deleted=bool(number(0x0800)),
        inserted=bool(number(0x0801)),
        hidden=last[_HIDDEN].number if _HIDDEN in last else None,
        style=last[_STYLE].number if _STYLE in last else None,
        symbol=(font[0] | font[1] << 8, font[2] | font[3] << 8) if font else None,
        font=last[_FONT].number if _FONT in last else None,
        picture=_PICTURE in last and not number(*_NO_PICTURE),
        embedded=bool(number(*_NO_PICTURE[1:])),
    )


_HIDDEN, _STYLE, _SYMBOL, _FONT, _PICTURE = 0x083C, 0x4A30, 0x6A09, 0x4A4F, 0x6A03
_NO_PICTURE: Final = (0x0806, 0x0856, 0x080A)  # what a form keeps there, and embedded objects


class Piece(NamedTuple):
    """Characters that stand together in the file."""

    start: int  # cp
    end: int
    place: int  # in the stream, bytes
    width: int  # bytes a character
    changes: bytes  # to all characters and paragraphs in it


class Runs(NamedTuple):
    """Stretches of the stream, in order, and the changes to the style there."""

    starts: list[int]
    ends: list[int]
    changes: list[bytes]

    def at(self, place: int) -> bytes:
        index = bisect_right(self.starts, place) - 1
        return self.changes[index] if index >= 0 and place < self.ends[index] else b""


class WordFile:
    """The parts of a file that a reader asks for."""

    def __init__(self, name: str, data: bytes) -> None:
        self.name = name
        self._main, self._tables, self._data, self.has_macros = _streams(name, data)
        self._contents, counts = self._heading()
        self.stories = _stretches(counts)
        self.pieces = list(self._pieces())
        self._piece_starts = [piece.start for piece in self.pieces]
        self.text = "".join(map(self._characters, self.pieces))
        if len(self.text) < sum(counts):
            raise odd(name)
        if self.text.count("\r") + self.text.count("\x07") > MOST_PARAGRAPHS:
            raise _too_many(name)
        self._left = MOST_CHANGES
        self._paragraphs = _runs(self._main, self.plc(Part.PARAGRAPHS, 4), _paragraph_changes)
        self.run_starts, self.looks = self._looks()

    # --- structures -------------------------------------------------------------------------------------------------

    def structure(self, number: Part) -> bytes:
        """The bytes of a structure of the table stream, none where the file has no such structure."""
        place, size = self.place(number)
        return self._tables[place : place + size]

    def place(self, number: Part) -> tuple[int, int]:
        return self._contents[number] if number < len(self._contents) else (0, 0)

    def behind(self, number: Part) -> bytes:
        """What follows a structure: the levels of lists stand there."""
        place, size = self.place(number)
        return self._tables[place + size :]

    def edges(self, number: Part, size: int) -> Sequence[int]:
        """The positions of a plex, which never go back: what lies between two of them belongs to nobody else."""
        edges = self.plc(number, size)[0]
        if any(one > other for one, other in pairwise(edges)):
            raise odd(self.name)
        return edges

    def plc(self, number: Part, size: int) -> tuple[Sequence[int], list[bytes]]:
        """A "plex": n + 1 positions and n things of `size` bytes between them."""
        data = self.structure(number)
        count = max(0, (len(data) - 4) // (4 + size))
        positions = struct.unpack_from(f"<{count + 1}I", data) if len(data) >= 4 else ()
        things = data[4 * (count + 1) :]
        return positions, [things[size * n : size * (n + 1)] for n in range(count)]

    def _heading(self) -> tuple[list[tuple[int, int]], Sequence[int]]:
        """The file information block: where the structures are, and how many characters each story has."""
        at = 34 + 2 * int(struct.unpack_from("<H", self._main, 32)[0])
        counts = struct.unpack_from("<8I", self._main, at + 2 + 12)
        at += 2 + 4 * int(struct.unpack_from("<H", self._main, at)[0])
        pairs = int(struct.unpack_from("<H", self._main, at)[0])
        flat = struct.unpack_from(f"<{2 * pairs}I", self._main, at + 2)
        if sum(counts) > limit("characters"):
            raise odd(self.name)
        return list(zip(flat[::2], flat[1::2], strict=True)), counts

    # --- characters -------------------------------------------------------------------------------------------------

    def _pieces(self) -> Iterator[Piece]:
        table, at, shared = self.structure(Part.PIECES), 0, []
        while table[at] == 1:  # changes that pieces refer to
            size = int(struct.unpack_from("<H", table, at + 1)[0])
            shared.append(table[at + 3 : at + 3 + size])
            at += 3 + size
        size = int(struct.unpack_from("<I", table, at + 1)[0])
        count = (size - 4) // 12
        starts = struct.unpack_from(f"<{count + 1}I", table, at + 5)
        if list(starts) != sorted(starts) or starts[-1] > min(
            len(self._main), limit("characters")
        ):  # a byte each at least
            raise odd(self.name)
        for number in range(count):
            place, change = struct.unpack_from("<2xIH", table, at + 5 + 4 * (count + 1) + 8 * number)
            narrow = bool(place & 0x4000_0000)
            place &= 0x3FFF_FFFF
            yield Piece(
                starts[number], starts[number + 1], place // 2 if narrow else place, 1 if narrow else 2,
                _piece_changes(change, shared),
            )  # fmt: skip

    def _characters(self, piece: Piece) -> str:
        """One character a position: what lies beyond 65 535 stays two halves here."""
        data = self._main[piece.place : piece.place + piece.width * (piece.end - piece.start)]
        if len(data) < piece.width * (piece.end - piece.start):
            raise odd(self.name)
        if piece.width == 1:
            return data.decode("cp1252", "replace")
        try:
            text = data.decode("utf-16-le")
        except UnicodeDecodeError:
            text = ""
        return text if 2 * len(text) == len(data) else "".join(map(chr, _units(data)))

    def _looks(self) -> tuple[list[int], list[Look]]:
        """Where a look begins, by cp, and the look."""
        runs = _runs(self._main, self.plc(Part.CHARACTERS, 4), _character_changes)
        known: dict[bytes, Look] = {b"": PLAIN}
        starts: list[int] = [0]
        looks: list[Look] = [PLAIN]
        for piece in self.pieces:
            for start, changes in _within(runs, piece):
                all_changes = changes + piece.changes
                if all_changes not in known:
                    known[all_changes] = look_of(all_changes)
                if looks[-1] is not known[all_changes] and looks[-1] != known[all_changes]:
                    starts.append(start)
                    looks.append(known[all_changes])
        return starts, looks

    def looks_between(self, start: int, end: int) -> Iterator[tuple[int, int, Look]]:
        index = bisect_right(self.run_starts, start) - 1
        while start < end:
            following = self.run_starts[index + 1] if index + 1 < len(self.run_starts) else end
            if following > start:
                yield start, min(following, end), self.looks[index]
                start = following
            index += 1

    # --- paragraphs -------------------------------------------------------------------------------------------------

    def paragraph(self, mark: int) -> bytes:
        """The style (two bytes) and the changes of the paragraph that the mark at this position ends."""
        index = max(0, bisect_right(self._piece_starts, mark) - 1)
        piece = self.pieces[index]
        found = self._paragraphs.at(piece.place + piece.width * (mark - piece.start)) or b"\0\0"
        return found + piece.changes

    def all_changes(self, changes: bytes) -> Iterator[Sprm]:
        """The changes of a paragraph, those that were too many for their page too."""
        for sprm in sprms(changes):
            if sprm.code in _HUGE:
                size = int.from_bytes(self._data[sprm.number : sprm.number + 2], "little")
                self._left -= size
                if self._left < 0:
                    raise odd(self.name)
                yield from sprms(self._data[sprm.number + 2 : sprm.number + 2 + size])
            else:
                yield sprm


def _stretches(counts: Sequence[int]) -> dict[str, tuple[int, int]]:
    """The stories stand one behind the other."""
    stretches, start = {}, 0
    for story, count in zip(STORIES, counts, strict=True):
        stretches[story] = (start, start + count)
        start += count
    return stretches


def _units(data: bytes) -> array[int]:
    units = array("H", data)
    if struct.pack("=H", 1) != b"\1\0":
        units.byteswap()
    return units


def _piece_changes(change: int, shared: Sequence[bytes]) -> bytes:
    if change & 1:
        return shared[change >> 1] if change >> 1 < len(shared) else b""
    code = _IN_PIECE.get(change >> 1 & 0x7F)
    return struct.pack("<HB", code, change >> 8) if code else b""


# --- pages of changes -----------------------------------------------------------------------------------------------


def _runs(main: bytes, plc: tuple[Sequence[int], list[bytes]], changes_in: _Changes) -> Runs:
    """Every run of the pages that a plex names, each page once."""
    found: list[tuple[int, int, bytes]] = []
    for number in dict.fromkeys(int.from_bytes(thing, "little") & 0x3F_FFFF for thing in plc[1]):
        page = main[number * PAGE : (number + 1) * PAGE]
        if len(page) < PAGE:
            continue
        count = min(page[-1], (PAGE - 5) // 5)
        edges = struct.unpack_from(f"<{count + 1}I", page)
        found += ((edges[n], edges[n + 1], changes_in(page, count, n)) for n in range(count))
    found.sort(key=lambda run: run[0])
    return Runs(*([list(column) for column in zip(*found, strict=True)] if found else ([], [], [])))


class _Changes:
    """How a page keeps the changes of its runs: by bytes or by entries of 13, from which words are counted."""

    def __init__(self, entry: int) -> None:
        self.entry = entry

    def __call__(self, page: bytes, count: int, number: int) -> bytes:
        slot = 4 * (count + 1) + self.entry * number
        at = 2 * page[slot] if slot < PAGE else 0
        if not at:
            return b""
        if self.entry == 1:
            return page[at + 1 : at + 1 + page[at]]
        return page[at + 1 : at + 2 * page[at]] if page[at] else page[at + 2 : at + 2 + 2 * page[at + 1]]


_character_changes, _paragraph_changes = _Changes(1), _Changes(13)


def _within(runs: Runs, piece: Piece) -> Iterator[tuple[int, bytes]]:
    """The runs of a piece, as cp of their beginning and changes; what no run covers has none."""
    last = piece.place + piece.width * (piece.end - piece.start)
    at = piece.place
    index = max(0, bisect_right(runs.starts, at) - 1)
    while at < last:
        while index < len(runs.starts) and runs.ends[index] <= at:
            index += 1
        cp = piece.start + (at - piece.place) // piece.width
        if index == len(runs.starts) or runs.starts[index] >= last:
            yield cp, b""
            return
        if runs.starts[index] > at:
            yield cp, b""
            at = runs.starts[index]
        else:
            yield cp, runs.changes[index]
            at = runs.ends[index]


# --- the container --------------------------------------------------------------------------------------------------


def _streams(name: str, data: bytes) -> tuple[bytes, bytes, bytes, bool]:
    """The main stream, the one with the tables, the one with what was too large for its place; are there macros?"""
    import olefile

    try:
        with olefile.OleFileIO(BytesIO(data)) as container:
            if not container.exists("WordDocument"):
                raise _no_word(name, container.exists("EncryptedPackage"))
            main = _stream(name, container, "WordDocument")
            tables = _stream(name, container, _table_of(name, main))
            return main, tables, _stream(name, container, "Data"), bool(container.exists("Macros/VBA"))
    except (*BROKEN, OSError, AttributeError, MemoryError):
        raise damaged(name) from None


def _stream(name: str, container: object, stream: str) -> bytes:
    """A whole stream; one that ends early is not read as if it were whole."""
    import olefile

    assert isinstance(container, olefile.OleFileIO)
    if not container.exists(stream):
        if stream == "Data":
            return b""
        raise damaged(name)
    size = container.get_size(stream)
    if size > in_bytes("text"):
        raise damaged(name)
    with container.openstream(stream) as opened:
        data: bytes = opened.read()
    if len(data) < size:
        raise damaged(name)
    return data


def _table_of(name: str, main: bytes) -> str:
    """The name of the stream of tables, after the questions that come before any reading."""
    ident, version, flags = struct.unpack_from("<HH6xH", main)
    if flags & 0x0100:
        raise protected(name)
    if ident != NEW or version < 0x6A:
        raise ForeignError(
            f"{name}：这是 Word 6.0 或 Word 95 的文档，需要 LibreOffice 才能读取，"
            "请安装 LibreOffice，或用 Word 打开后另存为 .docx。",
            f"{name}: this is a document of Word 6.0 or 95, which needs LibreOffice to be read; "
            "install LibreOffice, or open it in Word and save it as .docx",
        )
    return "1Table" if flags & 0x0200 else "0Table"


def _no_word(name: str, encrypted: bool) -> ReadError:
    if encrypted:
        return protected(name)
    return ForeignError(
        f"{name}：文件里没有 Word 正文（可能是其他程序的 .doc 或 .wps），请用原来的程序打开后另存为 .docx。",
        f"{name}: there is no Word text inside, perhaps another program wrote it; open it there and save it as .docx",
    )


def _too_many(name: str) -> ReadError:
    return ReadError(
        f"{name}：段落和单元格超过 {MOST_PARAGRAPHS // 10_000} 万个，超出安全限制，请拆分后再审核。",
        f"{name}: more than {MOST_PARAGRAPHS} paragraphs and cells, beyond the safety limit; split it",
    )


def damaged(name: str) -> ReadError:
    return ReadError(
        f"{name}：文件不完整或已损坏，无法作为 Word 97—2003 文档读取，请重新获取，或用 Word 打开修复后另存为 .docx。",
        f"{name}: the file is truncated or damaged; get it again, or repair it in Word and save it as .docx",
    )


def odd(name: str) -> ForeignError:
    return ForeignError(
        f"{name}：Word 97—2003 文档的内部结构有误，请用 Word 打开修复后另存为 .docx。",
        f"{name}: the structure inside of this Word 97–2003 document is wrong; repair it in Word and save it as .docx",
    )
