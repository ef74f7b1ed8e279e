"""Word 97–2003 files made by program: ``doc(p("一、收入"), *tbl(["甲", "1"], ["乙", "2"]))`` gives the bytes of a .doc.

A paragraph is a list of runs and the changes to its style; `doc` lays the characters out in pieces, writes the pages of
changes, the structures of the table stream and the container around them.
"""

from __future__ import annotations

import struct
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

FREE, END, FAT = 0xFFFF_FFFF, 0xFFFF_FFFE, 0xFFFF_FFFD
STORIES = ("text", "footnotes", "headers", "macros", "comments", "endnotes", "boxes", "header boxes")


class R(NamedTuple):
    """A run: characters and the changes to their look."""

    text: str
    changes: bytes = b""


PARAGRAPH_MARK = R("\r")


@dataclass(frozen=True)
class P:
    """A paragraph; `mark` is the run of its mark."""

    runs: tuple[R, ...]
    changes: bytes = b""
    style: int = 0
    mark: R = PARAGRAPH_MARK
    piece: int = 0  # what its piece in the table of pieces says of it (a "prm")

    @property
    def text(self) -> str:
        """One character a position: what lies beyond 65 535 takes two."""
        return _halves("".join(run.text for run in (*self.runs, self.mark)))


def sprm(code: int, value: int | bytes = 1) -> bytes:
    """A change to a style; the last three bits of the code say how long its value is."""
    if isinstance(value, bytes):
        size = struct.pack("<H", len(value) + 1) if code == 0xD608 else bytes([len(value)])
        return struct.pack("<H", code) + size + value
    return struct.pack("<H", code) + value.to_bytes((1, 1, 2, 4, 2, 2, 0, 3)[code >> 13], "little")


DELETED, INSERTED, HIDDEN = sprm(0x0800), sprm(0x0801), sprm(0x083C)
SPECIAL = sprm(0x0855)
PICTURE = SPECIAL + sprm(0x6A03, 0)
OBJECT = PICTURE + sprm(0x080A)


def p(*content: str | R, style: int = 0, changes: bytes = b"", mark: R | str = "\r") -> P:
    runs = tuple(R(part) if isinstance(part, str) else part for part in content)
    return P(runs, changes, style, R(mark) if isinstance(mark, str) else mark)


def listed(text: str, number: int = 1, level: int = 0) -> P:
    return p(text, changes=sprm(0x260A, level) + sprm(0x460B, number))


def field(result: str, code: str = " PAGE ") -> str:
    return f"\x13{code}\x14{result}\x15"


# --- tables ---------------------------------------------------------------------------------------------------------

IN_TABLE, ROW_END = sprm(0x2416), sprm(0x2417)
Content = str | P | Sequence[P]


def row(
    *cells: Content, edges: Sequence[int] = (), flags: Sequence[int] = (), depth: int = 1, more: bytes = b""
) -> list[P]:
    """The paragraphs of a row. A cell is a text, or paragraphs, of which the last one ends it."""
    inside = IN_TABLE + sprm(0x6649, depth)
    made: list[P] = []
    for cell in cells:
        whole = [p(cell)] if isinstance(cell, str) else [cell] if isinstance(cell, P) else list(cell)
        made += [one if one.changes else replace(one, changes=inside) for one in whole[:-1]]
        ends = sprm(0x244B) if depth > 1 else b""
        made.append(replace(whole[-1], changes=inside + whole[-1].changes + ends, mark=_cell_mark(whole[-1], depth)))
    ends = ROW_END if depth == 1 else sprm(0x244C)
    defined = definition(edges or [1_000 * n for n in range(len(cells) + 1)], flags)
    made.append(P((), inside + ends + defined + more, mark=R("\x07" if depth == 1 else "\r")))
    return made


def _cell_mark(last: P, depth: int) -> R:
    return R("\x07", last.mark.changes) if depth == 1 else last.mark


def definition(edges: Sequence[int], flags: Sequence[int] = ()) -> bytes:
    count = len(edges) - 1
    cells = b"".join(struct.pack("<H18x", flag) for flag in (*flags, *[0] * count)[:count])
    return sprm(0xD608, bytes([count]) + struct.pack(f"<{count + 1}h", *edges) + cells)


def tbl(*rows: Sequence[Content], depth: int = 1) -> list[P]:
    return [one for cells in rows for one in row(*cells, depth=depth)]


# --- styles, lists --------------------------------------------------------------------------------------------------


def style(
    name: str = "", known: int = 0xFFE, parent: int = 0xFFF, changes: bytes = b"", look: bytes = b"", kind: int = 1
) -> bytes:
    """An entry of the style sheet; `known` is its number among the built-in ones (1 is Heading 1, 19 TOC 1)."""
    parts = [struct.pack("<H", 0) + changes, look] if kind == 1 else [look]
    packed = struct.pack("<HHHHH", known, kind | parent << 4, len(parts), 0, 0)
    packed += struct.pack("<H", len(name)) + name.encode("utf-16-le") + b"\0\0"
    for part in parts:
        packed += struct.pack("<H", len(part)) + part + bytes(len(part) % 2)
    return packed


def style_sheet(styles: Sequence[bytes]) -> bytes:
    head = struct.pack("<HHHHHHHHH", len(styles), 10, 1, 0, 0, 0, 0, 0, 0)
    entries = b"".join(struct.pack("<H", len(one)) + one + bytes(len(one) % 2) for one in styles)
    return struct.pack("<H", len(head)) + head + entries


def level(numeral: int, text: str, start: int = 1, flags: int = 0, limit: int = 0) -> bytes:
    """A level of a list; \\0 in its text stands for the number of the first level."""
    return (
        struct.pack("<IBB9xB8xBBBB", start, numeral, flags, 0, 0, 0, limit, 0)
        + struct.pack("<H", len(text))
        + text.encode("utf-16-le")
    )


class Lists(NamedTuple):
    """Definitions with their levels, and uses: which definition, and what the use changes."""

    definitions: Sequence[Sequence[bytes]]
    uses: Sequence[tuple[int, Sequence[bytes]]]


def override(index: int, start: int) -> bytes:
    return struct.pack("<II", start, index | 0x10)


def _lists(lists: Lists) -> tuple[bytes, bytes, bytes]:
    """The names of the definitions, their levels, and the uses."""
    heads = struct.pack("<H", len(lists.definitions))
    levels = b""
    for number, given in enumerate(lists.definitions):
        heads += struct.pack("<I22xBx", number, int(len(given) == 1))
        filled = given if len(given) == 1 else [*given, *[level(255, "")] * (9 - len(given))]
        levels += b"".join(filled)
    uses = struct.pack("<I", len(lists.uses))
    uses += b"".join(struct.pack("<I8xB3x", number, len(changes)) for number, changes in lists.uses)
    uses += b"".join(struct.pack("<I", END) + b"".join(changes) for _, changes in lists.uses)
    return heads, levels, uses


def _fonts(names: Sequence[str]) -> bytes:
    entries = b""
    for name in names:
        entry = bytes(39) + name.encode("utf-16-le") + b"\0\0"
        entries += bytes([len(entry)]) + entry
    return struct.pack("<HH", len(names), 0) + entries


# --- the file -------------------------------------------------------------------------------------------------------


def doc(
    *body: P | Sequence[P],
    footnotes: Sequence[str] = (),
    endnotes: Sequence[str] = (),
    boxes: Sequence[str] = (),
    headers: Sequence[str] = (),
    styles: Sequence[bytes] = (),
    lists: Lists | None = None,
    fonts: Sequence[str] = ("宋体", "Symbol", "Wingdings"),
    drawings: bytes = b"",
    scattered: bool = False,
    shared: Sequence[bytes] = (),
    data: bytes = b"",
    flags: int = 0x0200,
    ident: int = 0xA5EC,
    version: int = 0x00C1,
    change: dict[int, bytes] | None = None,
    streams: dict[str, bytes] | None = None,
) -> bytes:
    """The bytes of a file.

    In the text \\2 refers to the next footnote, then endnote, \\x08 is where the next text box is anchored. `scattered`:
    each paragraph is a piece of its own, the last one first, in one byte a character where it can be. `change` replaces
    structures by their numbers.
    """
    flat = [one for part in body for one in ([part] if isinstance(part, P) else part)]
    stories = {
        "text": flat or [p()],
        "footnotes": _notes(footnotes),
        "headers": [p(text) for text in headers],
        "endnotes": _notes(endnotes),
        "boxes": [*(p(text) for text in boxes), p()] if boxes else [],
    }
    held = [one for story in STORIES for one in stories.get(story, [])]
    counts = [sum(len(one.text) for one in stories.get(story, [])) for story in STORIES]
    main, plexes = _main(held, scattered, shared)
    text = "".join(one.text for one in stories["text"])
    parts = plexes | _references(text, footnotes, endnotes, boxes, counts[0])
    parts[1] = style_sheet([style("Normal", 0), *styles])
    parts[15] = _fonts(fonts)
    parts[50] = drawings
    parts[6] = struct.pack("<II12x", 0, counts[0])
    levels = b""
    if lists is not None:
        parts[73], levels, parts[74] = _lists(lists)
    parts |= change or {}
    table, places = _table(parts, levels)
    heading = _heading(ident, version, flags, counts, places)
    whole = {"WordDocument": heading + main[len(heading) :], "1Table" if flags & 0x200 else "0Table": table}
    return container(whole | ({"Data": data} if data else {}) | (streams or {}))


def _notes(texts: Sequence[str]) -> list[P]:
    return [*(p(f"\x02 {text}") for text in texts), p()] if texts else []


def _references(
    text: str, footnotes: Sequence[str], endnotes: Sequence[str], boxes: Sequence[str], end: int
) -> dict[int, bytes]:
    at = [place for place, sign in enumerate(text) if sign == "\x02"]
    anchors = [place for place, sign in enumerate(text) if sign == "\x08"]
    first, rest = at[: len(footnotes)], at[len(footnotes) :]
    shapes = [struct.pack("<I22x", 1_000 + number) for number in range(len(anchors))]
    told = [struct.pack("<14xI4x", 1_000 + number) for number in range(len(boxes))]
    return {
        2: _plex([*first, end], [b"\1\0"] * len(first)) if footnotes else b"",
        3: struct.pack(f"<{len(footnotes) + 2}I", *_running([len(t) + 3 for t in footnotes], 1)) if footnotes else b"",
        46: _plex([*rest, end], [b"\1\0"] * len(rest)) if endnotes else b"",
        47: struct.pack(f"<{len(endnotes) + 2}I", *_running([len(t) + 3 for t in endnotes], 1)) if endnotes else b"",
        40: _plex([*anchors, end], shapes) if anchors else b"",
        56: _plex(_running([len(text) + 1 for text in boxes], 1), [*told, bytes(22)]) if boxes else b"",
    }


def _running(lengths: Iterable[int], last: int) -> list[int]:
    sums = [0]
    for length in (*lengths, last):
        sums.append(sums[-1] + length)
    return sums


def _plex(positions: Sequence[int], things: Sequence[bytes]) -> bytes:
    return struct.pack(f"<{len(positions)}I", *positions) + b"".join(things)


def _heading(ident: int, version: int, flags: int, counts: Sequence[int], places: Sequence[tuple[int, int]]) -> bytes:
    base = struct.pack("<HHHHHH", ident, version, 0, 0, 0, flags).ljust(32, b"\0")
    words = struct.pack("<H28xH12x8I", 14, 22, *counts).ljust(2 + 28 + 2 + 88, b"\0")
    flat = [number for place in places for number in place]
    return base + words + struct.pack(f"<H{len(flat)}I", len(places), *flat)


def _table(parts: dict[int, bytes], levels: bytes) -> tuple[bytes, list[tuple[int, int]]]:
    places = [(0, 0)] * 93
    table = b""
    for number, part in parts.items():
        places[number] = (len(table), len(part))
        table += part + (levels if number == 73 else b"")
    return table, places


def _main(held: Sequence[P], scattered: bool, shared: Sequence[bytes]) -> tuple[bytes, dict[int, bytes]]:
    """The main stream from 1024 on, and the plexes that say where things are in it."""
    starts = _running([len(one.text) for one in held], 0)
    order = list(reversed(range(len(held)))) if scattered else list(range(len(held)))
    stream = bytes(1_024)
    placed: dict[int, tuple[int, int]] = {}  # by paragraph: place and bytes a character
    looks: list[tuple[int, int, bytes]] = []
    forms: list[tuple[int, int, bytes]] = []
    for number in order:
        one = held[number]
        width = 1 if scattered and _narrow(one.text) else 2
        placed[number] = (len(stream), width)
        begin = len(stream)
        for run in (*one.runs, one.mark):
            packed = _units(run.text) if width == 2 else run.text.encode("cp1252")
            looks.append((len(stream), len(stream) + len(packed), run.changes))
            stream += packed
        forms.append((begin, len(stream), struct.pack("<H", one.style) + one.changes))
    stream += bytes(-len(stream) % 512)
    plexes: dict[int, bytes] = {}
    for kind, runs, entry in ((12, looks, 1), (13, forms, 13)):
        pages = list(_pages([run for run in runs if run[0] < run[1]], entry))
        positions = [*(first for first, _ in pages), len(stream)]
        plexes[kind] = _plex(positions, [struct.pack("<I", len(stream) // 512 + n) for n in range(len(pages))])
        stream += b"".join(page for _, page in pages)
    plexes[33] = _pieces(held, starts, placed, shared)
    return stream, plexes


def _pieces(
    held: Sequence[P], starts: Sequence[int], placed: dict[int, tuple[int, int]], shared: Sequence[bytes]
) -> bytes:
    pieces = []
    for number, one in enumerate(held):
        place, width = placed[number]
        pieces.append(struct.pack("<HIH", 0, place if width == 2 else place * 2 | 0x4000_0000, one.piece))
    table = _plex(starts[: len(held) + 1], pieces)
    changes = b"".join(b"\1" + struct.pack("<H", len(one)) + one for one in shared)
    return changes + b"\2" + struct.pack("<I", len(table)) + table


def _narrow(text: str) -> bool:
    try:
        text.encode("cp1252")
    except UnicodeEncodeError:
        return False
    return True


def _halves(text: str) -> str:
    data = text.encode("utf-16-le", "surrogatepass")
    return "".join(map(chr, struct.unpack(f"<{len(data) // 2}H", data)))


def _units(text: str) -> bytes:
    return text.encode("utf-16-le", "surrogatepass")


def _pages(runs: Sequence[tuple[int, int, bytes]], entry: int) -> Iterator[tuple[int, bytes]]:
    """Pages of 512 bytes with as many runs as fit."""
    page: list[tuple[int, int, bytes]] = []
    for run in runs:
        if page and _size([*page, run], entry) > 511:
            yield page[0][0], _page(page, entry)
            page = []
        page.append(run)
    yield page[0][0], _page(page, entry)


def _size(page: Sequence[tuple[int, int, bytes]], entry: int) -> int:
    return 4 + sum(4 + entry + len(_held(changes, entry)) + 1 for _, _, changes in page)


def _held(changes: bytes, entry: int) -> bytes:
    """Changes with the byte, or the word, that says how long they are."""
    if entry == 1:
        return bytes([len(changes)]) + changes if changes else b""
    if len(changes) % 2:
        return bytes([(len(changes) + 1) // 2]) + changes
    return bytes([0, len(changes) // 2]) + changes


def _page(runs: Sequence[tuple[int, int, bytes]], entry: int) -> bytes:
    page = bytearray(512)
    struct.pack_into(f"<{len(runs) + 1}I", page, 0, *(run[0] for run in runs), runs[-1][1])
    at = 511
    for number, (_, _, changes) in enumerate(runs):
        held = _held(changes, entry)
        if held:
            at = (at - len(held)) // 2 * 2
            page[at : at + len(held)] = held
            page[4 * (len(runs) + 1) + entry * number] = at // 2
    page[511] = len(runs)
    return bytes(page)


# --- the container --------------------------------------------------------------------------------------------------


def container(streams: dict[str, bytes]) -> bytes:
    """An OLE file whose root holds these streams; each is filled up to where no small sectors are needed."""
    filled = {name: data.ljust(4_096, b"\0") for name, data in streams.items()}
    names = sorted(filled, key=lambda name: (len(name), name.upper()))
    directory_sectors = -(-(len(names) + 1) // 4)
    sizes = [-(-len(filled[name]) // 512) for name in names]
    used = directory_sectors + sum(sizes)
    tables = -(-used // 127)
    fat = [FAT] * tables
    begins = []
    for size in (directory_sectors, *sizes):
        begins.append(len(fat))
        fat += [*range(len(fat) + 1, len(fat) + size), END]
    fat += [FREE] * (128 * tables - len(fat))
    assert tables <= 109, "more would need another table"
    entries = [_entry("Root Entry", 5, FREE, 1 if names else FREE, END, 0)]
    for number, name in enumerate(names, 1):
        right = number + 1 if number < len(names) else FREE
        entries.append(_entry(name, 2, right, FREE, begins[number], len(filled[name])))
    directory = b"".join(entries).ljust(512 * directory_sectors, b"\0")
    head = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16) + struct.pack("<HHHHH6x", 0x3E, 3, 0xFFFE, 9, 6)
    head += struct.pack("<IIIIIIIII", 0, tables, begins[0], 0, 4_096, END, 0, END, 0)
    head += struct.pack("<109I", *[*range(tables), *[FREE] * (109 - tables)])
    body = b"".join(filled[name].ljust(512 * size, b"\0") for name, size in zip(names, sizes, strict=True))
    return head + struct.pack(f"<{len(fat)}I", *fat) + directory + body


def _entry(name: str, kind: int, right: int, child: int, start: int, size: int) -> bytes:
    text = name.encode("utf-16-le") + b"\0\0"
    return struct.pack("<64sHBBIII36xIQ", text, len(text), kind, 1, FREE, right, child, start, size)
