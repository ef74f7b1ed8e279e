"""Fonts of a PDF that reading does without: bytes in, as many bytes out, in which PDFium does not find them.

What an office embeds takes PDFium longer to open than all the rest of a page: 5 ms a file, and 1 for the shapes on each
page. To read is to know of each character which it is, where it stands and how wide it is, and a font in which every code
has a width (``/Widths``) and a text (``/ToUnicode``) says so without its shapes. In the descriptor of such a font
``/FontFile3`` becomes ``/FontFilx3``, which is nothing to PDFium: it asks for a font of that name, and is given the one
of `_pdf_fonts`. A font that leaves anything open stays as it is, and so does a file whose objects are not plainly listed.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator
from itertools import compress
from typing import Final, NamedTuple

LONGEST: Final = 1 << 14  # bytes of an object that tells of a font
MOST: Final = 1 << 16  # bytes of a table of texts
_TABLE: Final = re.compile(rb"startxref\s+(\d{1,10})\s+%%EOF\s*\Z")
_LISTED: Final = re.compile(rb"\s*xref\s+0\s+(\d{1,7})\s*?(?:\r\n|\r|\n)(?=\d{10} \d{5} f)")
_ENTRY: Final = 20  # bytes
_ELSEWHERE: Final = re.compile(rb"/(?:Prev|XRefStm|Encrypt)\b")  # of a trailer: not all is told here
_DESCRIPTOR: Final = re.compile(rb"/FontDescriptor\s+(\d{1,7})\s+0\s+R\b")
_TEXTS: Final = re.compile(rb"/ToUnicode\s+(\d{1,7})\s+0\s+R\b")
_SIMPLE: Final = re.compile(rb"/Subtype\s*/(?:Type1|TrueType)\b")
_FIRST: Final = re.compile(rb"/FirstChar\s+(\d{1,3})\b")
_WIDTHS: Final = re.compile(rb"/Widths\s*\[([\s\d.]*)\]")
_FILE: Final = re.compile(rb"/FontFil(e)[23]?\s+\d+\s+0\s+R\b")
_PACKED: Final = re.compile(
    rb"\s*0\s+obj\s*<<[^<>]*/Filter\s*(?:\[\s*)?/FlateDecode\s*(?:\]\s*)?[^<>\[\]]*>>\s*stream\r?\n"
)
_TEXT: Final = re.compile(rb"<([0-9A-F]{2})>\s*<(?!0000>)[0-9A-F]{4,}>")
_CODES: Final = tuple(b"%02X" % code for code in range(256))


def without_fonts(data: bytes) -> bytes:
    """The same file without the fonts that are told in full elsewhere."""
    listed = _listed(data)
    if listed is None:
        return data
    fonts = list(_fonts(data))
    wanted = {font.descriptor for font in fonts if not _is_told(listed, font.content)}
    unneeded = {font.descriptor for font in fonts} - wanted
    if not unneeded:
        return data
    changed = bytearray(data)
    for number in unneeded:
        place = listed.place(number)
        file = _FILE.search(data, place, data.find(b"endobj", place, place + LONGEST)) if place else None
        if file:
            changed[file.start(1)] = ord("x")
    return bytes(changed)


class _Listed(NamedTuple):
    """A file with the table of its objects."""

    data: bytes
    begin: int
    many: int

    def place(self, number: int) -> int:
        """Where an object is, behind its number; 0 where it is not."""
        at = self.begin + _ENTRY * number
        entry = self.data[at : at + 18]
        if number >= self.many or not entry.endswith(b" 00000 n") or not entry[:10].isdigit():
            return 0
        mark, place = b"%d " % number, int(entry[:10])
        return place + len(mark) if self.data.startswith(mark, place) else 0


def _listed(data: bytes) -> _Listed | None:
    """The table, if it is the only one."""
    end = _TABLE.search(data, max(0, len(data) - 64))
    head = _LISTED.match(data, int(end[1])) if end else None
    if end is None or head is None:
        return None
    count = int(head[1])
    trailer = data[head.end() + _ENTRY * count : end.start()]
    if not trailer.lstrip().startswith(b"trailer") or _ELSEWHERE.search(trailer):
        return None
    return _Listed(data, head.end(), count)


class _Font(NamedTuple):
    descriptor: int
    content: bytes  # all that its object says


def _fonts(data: bytes) -> Iterator[_Font]:
    """Whatever refers to the descriptor of a font."""
    for found in _DESCRIPTOR.finditer(data):
        begin = data.rfind(b"obj", max(0, found.start() - LONGEST), found.start())
        end = data.find(b"endobj", found.end(), found.end() + LONGEST)
        yield _Font(int(found[1]), data[begin:end] if 0 <= begin < end else b"")


def _is_told(listed: _Listed, font: bytes) -> bool:
    """Does a font say of each of its codes how wide and what it is?"""
    first, widths, texts = _FIRST.search(font), _WIDTHS.search(font), _TEXTS.search(font)
    if not (first and widths and texts and _SIMPLE.search(font)):
        return False
    wide = list(compress(_CODES[int(first[1]) :], map(b"0".__ne__, widths[1].split())))
    return bool(wide) and _told(listed, int(texts[1])).issuperset(wide)


def _told(listed: _Listed, number: int) -> set[bytes]:
    """The codes for which a table has a text."""
    packed = _PACKED.match(listed.data, listed.place(number))
    if not packed:
        return set()
    try:
        table = zlib.decompressobj().decompress(listed.data[packed.end() : packed.end() + MOST], MOST)
    except zlib.error:
        return set()
    return set(_TEXT.findall(table.upper()))
