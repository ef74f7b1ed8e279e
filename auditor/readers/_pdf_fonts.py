"""A font that stands in for those that a PDF names and does not hold.

PDFium asks the machine for such fonts and reads the one it is given, which takes 10 ms for each page and makes what is
read depend on the machine: where there is no Chinese font, a line of one Chinese character has no width, and PDFium
drops it. For reading, only the widths count, and these are in the file; so that within ``with standing_in():`` every
such font is `FONT`, made here: a narrow box for every character.
"""

from __future__ import annotations

import ctypes
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import cache
from struct import pack
from typing import Any, Final

EM: Final = 1000  # units of the font in its size
BOX: Final = (0, 0, 100, 700)  # left, bottom, right, top: narrower than any character is set
ADVANCE, ASCENT, DESCENT = 500, 880, -120  # where the file does not say them
HANDLE: Final = 1  # what PDFium calls the font by


def _glyph() -> bytes:
    """One closed outline of four corners, each given as 16-bit steps from the one before."""
    left, bottom, right, top = BOX
    steps = pack(">4h", left, right - left, 0, left - right) + pack(">4h", bottom, 0, top - bottom, 0)
    return pack(">5hHH4B", 1, *BOX, 3, 0, 1, 1, 1, 1) + steps


def _tables() -> Mapping[bytes, bytes]:
    """The tables of a TrueType font, in the order of their names: glyph 0 for what is missing, 1 for every character."""
    glyph = _glyph()
    left, _, right, _ = BOX
    return {
        b"cmap": pack(">2H", 0, 1) + pack(">2HI", 3, 10, 12) + pack(">2H3I", 13, 0, 28, 0, 1) + pack(">3I", 0, 0x10FFFF, 1),
        b"glyf": 2 * glyph,
        b"head": pack(">4I2H2Q", 1 << 16, 1 << 16, 0, 0x5F0F3CF5, 0, EM, 0, 0) + pack(">4h2H3h", *BOX, 0, 8, 2, 1, 0),
        b"hhea": pack(">I3hH3h8hH", 1 << 16, ASCENT, DESCENT, 0, ADVANCE, left, 0, right, 1, *[0] * 7, 1),
        b"hmtx": pack(">Hhh", ADVANCE, left, left),
        b"loca": pack(">3I", 0, len(glyph), 2 * len(glyph)),
        b"maxp": pack(">I14H", 1 << 16, 2, 4, 1, 0, 0, 1, *[0] * 8),
    }  # fmt: skip


@cache
def font() -> bytes:
    """The file of the font, some 400 bytes."""
    tables = _tables()
    at = 12 + 16 * len(tables)
    listed, held = [], []
    for name, table in tables.items():
        listed.append(pack(">4sIII", name, 0, at, len(table)))
        held.append(table + bytes(-len(table) % 4))
        at += len(held[-1])
    return pack(">IHHHH", 1 << 16, len(tables), 64, 2, 48) + b"".join(listed + held)


def _given(_: Any, __: Any, table: int, buffer: Any, size: int) -> int:
    """The bytes of the font, for `table` 0 the whole file; how many there are."""
    content = font() if not table else b""
    if buffer and len(content) <= size:
        ctypes.memmove(buffer, content, len(content))
    return len(content)


@cache
def _stand_in() -> Any:
    """What PDFium asks for fonts; kept as long as the program runs, as PDFium may."""
    import pypdfium2.raw as raw

    kinds = dict(raw.FPDF_SYSFONTINFO._fields_)
    answers = {
        "MapFont": lambda *_: HANDLE,
        "GetFont": lambda *_: HANDLE,
        "GetFontData": _given,
        "GetFaceName": lambda *_: 0,
        "GetFontCharset": lambda *_: 0,
        "DeleteFont": lambda *_: None,
        "Release": lambda *_: None,
        "EnumFonts": lambda *_: None,
    }
    return raw.FPDF_SYSFONTINFO(version=1, **{name: kinds[name](answer) for name, answer in answers.items()})


@contextmanager
def standing_in() -> Iterator[None]:
    """Reading with the font; what is rendered afterwards has the fonts of the machine again."""
    import pypdfium2.raw as raw

    raw.FPDF_SetSystemFontInfo(ctypes.byref(_stand_in()))
    try:
        yield
    finally:
        raw.FPDF_SetSystemFontInfo(raw.FPDF_GetDefaultSystemFontInfo())
