"""Word 97–2003 documents: the bytes of a .doc or .wps file in, a `Document` out.

As with .docx, what the reader of the paper sees is read: results of fields but not their code, insertions but not
deletions, list marks (``（一）``), merged cells once, text boxes behind their anchor, notes at the end; no running heads,
no comments. What is not understood here (Word 6 and 95) is handed to LibreOffice where it is installed.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256
from itertools import groupby
from typing import Final

from auditor.model import Document
from auditor.readers import ReadError
from auditor.readers._doc_file import BROKEN, PLAIN, ForeignError, Look, Part, WordFile, odd
from auditor.readers._doc_styles import STYLE, Form, fonts_of, lists_of, styles_of
from auditor.readers._doc_tables import Definition, definition, grid
from auditor.readers._flow import Flow
from auditor.readers._headings import hard_lines, heading_level, titular
from auditor.readers._limits import check_size
from auditor.readers._numbering import List, Numbering
from auditor.readers._office import converted
from auditor.readers._package import too_deep
from auditor.readers._words import DEEPEST, EMBEDDED, HIDDEN, MACROS, REVISED, marked, pictures, symbol

BEGIN, SEPARATE, END = "\x13", "\x14", "\x15"  # of a field: code, then result
CELL, SECTION = "\x07", "\x0c"
_MARKS = re.compile("[\r\x07\x0c]")
_CONTROL = re.compile("([\x00-\x08\n\x0b-\x1f])")
_ODD = re.compile("[\x00-\x08\n\x0b-\x1f\uf020-\uf0ff]")  # needs a second look
_PRINTED: Final = {"\x0b": "\n", "\x0c": "\n", "\x0e": "\n", "\x1e": "-", "\n": " "}
_PICTURE: Final = "\x01"
_HALF = re.compile("[\ud800-\udfff]")
_PRIVATE = re.compile("([\uf020-\uf0ff])")
_FORMULA = re.compile("\x13\\s*EQ\\s", re.IGNORECASE)  # a field that is its code: fractions, characters in circles
_FRAME = re.compile(rb"\xb2\x04\x0a\xf0\x08\0\0\0(....)", re.DOTALL)  # a drawing that is a picture, and its number


def read(name: str, data: bytes) -> Document:
    """The document in the bytes of a .doc file."""
    check_size(name, "text", len(data))
    try:
        return _read(name, data)
    except ForeignError as error:
        return converted(name, data, "doc", error)


def _read(name: str, data: bytes) -> Document:
    try:
        reading = _Reading(WordFile(name, data))
        reading.all()
    except BROKEN:
        raise odd(name) from None
    if not reading.flow.blocks:
        raise ReadError(
            f"{name}：文档里没有文字（可能只有图片），请改用含文字的版本再审核。",
            f"{name}: the document holds no text, perhaps only pictures",
        )
    count = reading.pictures
    remarks = (*reading.remarks, *([pictures(count)] if count else []))
    return reading.flow.document("doc", sha256(data).hexdigest(), remarks)


Span = tuple[int, int]  # of character positions


@dataclass(frozen=True, slots=True)
class _Piece:
    """A paragraph as printed, and what its mark says."""

    text: str
    form: Form
    mark: int  # its position
    depth: int = 0
    ends: str = ""  # cell, row
    boxes: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class _TableRow:
    cells: tuple[tuple[_Piece, ...], ...]
    end: int | None  # the position of the mark that defines it


_Block = _Piece | list[_TableRow]


class _Reading:
    """One pass over a file that collects its text and blocks."""

    def __init__(self, file: WordFile) -> None:
        self.flow = Flow(file.name)
        self.remarks: dict[str, None] = {}  # in order, each once
        self.pictures = _floating(file)
        if file.has_macros:
            self.remarks[MACROS] = None
        if _FORMULA.search(file.text):
            self.remarks["文件含有公式域（EQ），其中的文字未读取。"] = None
        self._file = file
        self._styles = styles_of(file)
        self._fonts = fonts_of(file)
        self._numbering = Numbering(None, self._lists())
        self._forms: dict[bytes, Form] = {}
        self._counted: Counter[str] = Counter()  # paragraphs, tables, text boxes, notes
        self._fields: list[bool] = []  # of the fields we are in: is it the result that we read?
        self._section_ends = {position - 1 for position in file.plc(Part.SECTIONS, 12)[0]}
        self._anchors = sorted(self._boxes())

    def all(self) -> None:
        self._story(self._file.stories["text"])
        for _, noun, span in sorted(self._notes(), key=lambda note: note[0]):
            self._story(span, f"{noun}{self._count(noun)}")

    def _lists(self) -> dict[str, List]:
        """Lists that cannot be read cost their marks, not the text."""
        try:
            return lists_of(self._file)
        except BROKEN:
            self.remarks["文件的自动编号未能读取。"] = None
            return {}

    def _count(self, noun: str) -> int:
        self._counted[noun] += 1
        return self._counted[noun]

    # --- stories ----------------------------------------------------------------------------------------------------

    def _notes(self) -> Iterator[tuple[int, str, Span]]:
        """Foot- and endnotes: where the text refers to them, what they are called, where they stand."""
        kinds = (
            (Part.FOOTNOTES, Part.FOOTNOTE_TEXTS, "footnotes", "脚注"), (Part.ENDNOTES, Part.ENDNOTE_TEXTS, "endnotes", "尾注"),
        )  # fmt: skip
        for references, texts, story, noun in kinds:
            begin, end = self._file.stories[story]
            places, edges = self._file.plc(references, 2)[0], self._file.edges(texts, 0)
            for place, first, last in zip(places[:-1], edges, edges[1:], strict=False):
                yield place, noun, (begin + first, min(begin + last, end))

    def _boxes(self) -> Iterator[tuple[int, Span]]:
        """Text boxes: where they are anchored in the text, and where their text stands."""
        begin, end = self._file.stories["boxes"]
        places, shapes = self._file.plc(Part.ANCHORS, 26)
        anchors = {shape[:4]: place for place, shape in zip(places, shapes, strict=False)}
        edges, boxes = self._file.edges(Part.BOX_TEXTS, 22), self._file.plc(Part.BOX_TEXTS, 22)[1]
        last = self._file.stories["text"][1] - 1
        for first, next_, box in zip(edges, edges[1:], boxes, strict=False):
            span = begin + first, min(begin + next_, end)
            if self._file.text[slice(*span)].strip():
                yield min(anchors.get(box[14:18], last), last), span

    def _story(self, span: Span, place: str = "") -> None:
        """Every paragraph and table of a story. `place`: the address of all its paragraphs (文本框1, 脚注2)."""
        fields, self._fields = self._fields, []
        self._write(_blocks(list(self._pieces(*span)), 0), place)
        self._fields = fields

    # --- paragraphs -------------------------------------------------------------------------------------------------

    def _pieces(self, start: int, end: int) -> Iterator[_Piece]:
        """The paragraphs of a story; one whose mark was deleted is one with the next."""
        carried, begun = "", start  # what deleted marks carried over, and where it began
        for first, mark in self._paragraphs(start, end):
            form, sign = self._form(min(mark, end - 1)), self._file.text[mark] if mark < end else "\r"
            text = carried + self._printed(first, mark, form)
            if form.contents:
                text = carried = ""
            if sign == "\r" and not form.ends_cell and not form.ends_row and self._deleted(mark):
                carried = text
                continue
            boxes, carried, begun = tuple(self._anchored(begun, mark)), "", mark + 1
            depth = max(form.depth, int(sign == CELL))
            if depth > DEEPEST:
                raise too_deep(self._file.name, "WordDocument")
            ends = "row" if depth and form.ends_row else "cell" if sign == CELL or (depth and form.ends_cell) else ""
            text = marked(self._mark(form), text) if ends != "row" else ""
            yield _Piece(text, form, mark, depth, ends, boxes)
        if begun < end:
            yield _Piece(carried, Form(), end, boxes=tuple(self._anchored(begun, end - 1)))

    def _paragraphs(self, start: int, end: int) -> Iterator[Span]:
        """Beginning and mark of each paragraph, the end of the story for a missing mark; page breaks are none."""
        for match in _MARKS.finditer(self._file.text, start, end):
            if match[0] == SECTION and match.start() not in self._section_ends:
                continue
            yield start, match.start()
            start = match.end()
        if start < end:
            yield start, end

    def _form(self, mark: int) -> Form:
        changes = self._file.paragraph(mark)
        if changes not in self._forms:
            said = list(self._file.all_changes(changes[2:]))
            number = next((sprm.number for sprm in reversed(said) if sprm.code == STYLE), None)
            style = int.from_bytes(changes[:2], "little") if number is None else number
            self._forms[changes] = self._styles.get(style, Form()).changed(said)
        return self._forms[changes]

    def _mark(self, form: Form) -> str:
        return self._numbering.mark(str(form.list), form.list_level) if form.list else ""

    def _deleted(self, mark: int) -> bool:
        return any(look.deleted for _, _, look in self._file.looks_between(mark, mark + 1))

    def _anchored(self, first: int, mark: int) -> Iterator[Span]:
        index = bisect_left(self._anchors, (first,))
        while index < len(self._anchors) and self._anchors[index][0] <= mark:
            yield self._anchors[index][1]
            index += 1

    # --- words ------------------------------------------------------------------------------------------------------

    def _printed(self, first: int, mark: int, form: Form) -> str:
        """The characters of a paragraph, as they would be printed."""
        out: list[str] = []
        for start, end, look in self._file.looks_between(first, mark):
            text = self._file.text[start:end]
            if look == PLAIN and not form.hidden and not _ODD.search(text):
                self._add(text, out)
            else:
                self._special(text, look, form, out)
        self._fields = [result for result in self._fields if result]  # field code ends with its paragraph
        return _whole("".join(out))

    def _special(self, text: str, look: Look, form: Form, out: list[str]) -> None:
        if look.deleted or look.inserted:
            self.remarks[REVISED] = None
        hidden = self._hidden(look, form)
        if hidden and not look.deleted and all(self._fields) and _CONTROL.sub("", text).strip():
            self.remarks[HIDDEN] = None
        for part in _CONTROL.split(text):
            if part in (BEGIN, SEPARATE, END):
                self._field(part)
            elif look.deleted or hidden:
                continue
            elif look.symbol and part:
                self._add(self._symbol(*look.symbol), out)
            elif part == _PICTURE:
                self._picture(look)
            else:
                self._add(_PRINTED.get(part, "") if _CONTROL.match(part) else self._plain(part, look), out)

    def _plain(self, text: str, look: Look) -> str:
        """Characters, those of a symbol font as what they look like."""
        return _PRIVATE.sub(lambda match: self._symbol(look.font or 0, ord(match[1])), text)

    def _symbol(self, font: int, code: int) -> str:
        return symbol(f"{code:04X}", self._fonts[font] if font < len(self._fonts) else "")

    def _hidden(self, look: Look, form: Form) -> bool:
        """Said of the characters, or by their style, or by that of the paragraph."""
        styled = form.hidden
        if look.style is not None and look.style in self._styles:
            styled = self._styles[look.style].hidden or styled
        if look.hidden in (None, 128):
            return styled
        return not styled if look.hidden == 129 else bool(look.hidden)

    def _picture(self, look: Look) -> None:
        if look.embedded:
            self.remarks[EMBEDDED] = None
        elif look.picture:
            self.pictures += 1

    def _field(self, sign: str) -> None:
        if sign == BEGIN:
            self._fields.append(False)
        elif sign == SEPARATE and self._fields:
            self._fields[-1] = True
        elif sign == END and self._fields:
            self._fields.pop()

    def _add(self, text: str, out: list[str]) -> None:
        if all(self._fields):
            out.append(text)

    # --- blocks -----------------------------------------------------------------------------------------------------

    def _write(self, blocks: Iterator[_Block], place: str) -> None:
        for block in blocks:
            if isinstance(block, _Piece):
                self._paragraph(block, place)
            else:
                self._table(block, place)

    def _paragraph(self, piece: _Piece, place: str) -> None:
        for line in hard_lines(piece.text):
            text = line.strip().replace("\n", "")
            level = heading_level(text) or (piece.form.level if titular(text) else 0)
            self.flow.paragraph(line, place or f"第{self._count('paragraph')}段", level)
        self._text_boxes(piece)

    def _text_boxes(self, piece: _Piece) -> None:
        for span in piece.boxes:
            self._story(span, f"文本框{self._count('box')}")

    def _table(self, rows: Sequence[_TableRow], place: str) -> None:
        rows = [row for row in rows if row.cells and (row.end is None or not self._deleted(row.end))]
        inner = [list(_blocks(cell, cell[-1].depth)) for row in rows for cell in row.cells]
        if len(inner) == 1:
            self._write(iter(inner[0]), place)  # a frame around text, not a table
            return
        texts = [[_text(cell) for cell in row.cells] for row in rows]
        if any(text.strip() for row in texts for text in row):
            self.flow.table(grid(texts, [self._defined(row) for row in rows]), f"表{self._count('table')}")
        for block in (block for cell in inner for block in cell):
            if isinstance(block, _Piece):
                self._text_boxes(block)
            else:
                self._table(block, place)

    def _defined(self, row: _TableRow) -> Definition:
        if row.end is None:
            return Definition()
        return definition(self._file.all_changes(self._file.paragraph(row.end)[2:]))


def _floating(file: WordFile) -> int:
    """How many pictures are anchored in the text: those in it are counted while it is read."""
    frames = {match[1] for match in _FRAME.finditer(file.structure(Part.DRAWINGS))}
    return sum(shape[:4] in frames for shape in file.plc(Part.ANCHORS, 26)[1])


def _whole(text: str) -> str:
    """Halves of a character beyond 65 535 made one."""
    if not _HALF.search(text):
        return text
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")


# --- tables ---------------------------------------------------------------------------------------------------------


def _blocks(pieces: Sequence[_Piece], depth: int) -> Iterator[_Block]:
    """Paragraphs, and the rows of tables, of a story or of a cell."""
    for within, group in groupby(pieces, key=lambda piece: piece.depth > depth):
        if within:
            yield list(_rows(list(group), depth + 1))
        else:
            yield from group


def _rows(pieces: Sequence[_Piece], depth: int) -> Iterator[_TableRow]:
    cells: list[tuple[_Piece, ...]] = []
    cell: list[_Piece] = []
    for piece in pieces:
        here = piece.depth == depth
        if here and piece.ends == "row":
            yield _TableRow(tuple(cells), piece.mark)
            cells, cell = [], []
            continue
        cell.append(piece)
        if here and piece.ends == "cell":
            cells.append(tuple(cell))
            cell = []
    if cell:  # a file that was cut or put together badly: nothing of it is lost
        cells.append(tuple(cell))
    if cells:
        yield _TableRow(tuple(cells), None)


def _text(cell: Sequence[_Piece]) -> str:
    """What a cell itself holds; tables in it are blocks of their own."""
    own = cell[-1].depth
    return "\n".join(piece.text for piece in cell if piece.depth == own and piece.text.strip())
