"""Word documents: the bytes of a .docx file in, a `Document` out.

A list paragraph ``总收入5万元`` that Word numbers automatically becomes ``（一）总收入5万元``, as it is printed. What
the reader of the paper sees is read: insertions but not deletions, results of fields but not their code, text boxes,
footnotes (at the end), merged cells once. `Document.text` is built here: a paragraph or a row ends with a line break,
a cell with a tab, so that no figure ever touches the next one.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256
from typing import TYPE_CHECKING, Final, NamedTuple

from auditor.model import Block, Cell, Document, Paragraph, Table
from auditor.readers import ReadError
from auditor.readers._headings import hard_lines, heading_level, titular
from auditor.readers._numbering import Numbering, W, integer, value
from auditor.readers._package import Package, too_deep
from auditor.readers._words import (
    CONTENTS,
    DEEPEST,
    EMBEDDED,
    HEADING,
    HIDDEN,
    MACROS,
    REVISED,
    marked,
    pictures,
    symbol,
)

if TYPE_CHECKING:
    from lxml import etree

    Element = etree._Element

MC: Final = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
M: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
WIDEST: Final = 1_000  # columns; Word itself stops at 63

# --- what the elements mean -----------------------------------------------------------------------------------------

# wrappers whose content counts as if they were not there
TRANSPARENT = frozenset(
    W + tag
    for tag in (
        *("ins", "moveTo", "sdt", "sdtContent", "customXml", "smartTag", "hyperlink", "fldSimple", "bdo", "dir"),
        *("ruby", "rubyBase"),
    )
) | {
    M + tag for tag in ("oMathPara", "oMath", "r", "e", "sup", "sub", "num", "d", "sSup", "sSub", "rad", "deg", "func")
}
# what stands for characters inside a run
CHARACTERS = {
    W + "tab": "\t",
    W + "ptab": "\t",
    W + "br": "\n",
    W + "cr": "\n",
    W + "noBreakHyphen": "-",
}
_ODD_BREAKS = str.maketrans("\n\r\t", "   ")


class Source(NamedTuple):
    """What some characters were read from: ``text[start:end]`` is what `element` stands for, as a rule a ``w:t``."""

    start: int
    end: int
    element: Element


@dataclass(frozen=True)
class Traced:
    """A document with the elements that its characters come from, for a writer that goes back to them."""

    document: Document
    sources: tuple[Source, ...]  # in the order of the text; list marks have none
    part: str  # the name of the main part
    root: Element  # of the main part


def read(name: str, data: bytes) -> Document:
    """The document in the bytes of a .docx file."""
    reading, _, _ = _read(name, data)
    return reading.document(name, sha256(data).hexdigest())


def traced(name: str, data: bytes) -> Traced:
    """The document in the bytes of a .docx file, and where in the file its characters stand."""
    reading, main, root = _read(name, data)
    return Traced(reading.document(name, sha256(data).hexdigest()), tuple(reading.sources()), main, root)


def _read(name: str, data: bytes) -> tuple[_Reading, str, Element]:
    package = Package(name, data)
    main = _main_part(package)
    root = package.part(main)
    body = root.find(f"{W}body")
    if body is None:
        raise ReadError(
            f"{name}：内部的 {main} 没有正文，请用 Word 打开修复后另存为 .docx。",
            f"{name}: {main} has no body; repair the file in Word and save it again",
        )
    reading = _Reading(package, main)
    reading.story(body, "body")
    reading.notes()
    if not reading.blocks:
        raise ReadError(
            f"{name}：文档里没有文字（可能只有图片），请改用含文字的版本再审核。",
            f"{name}: the document holds no text, perhaps only pictures",
        )
    return reading, main, root


def _main_part(package: Package) -> str:
    main = package.related("").get("officeDocument", "word/document.xml")
    if main in package and not any(part.startswith(("xl/workbook", "ppt/presentation")) for part in package.names()):
        return main
    others = (("xl/workbook", "Excel 工作簿", "a workbook"), ("ppt/presentation", "演示文稿", "a presentation"))
    for start, zh, en in others:
        if any(part.startswith(start) for part in package.names()):
            raise ReadError(
                f"{package.name}：内容是{zh}而不是 Word 文档，请改回原来的后缀或另存为 .docx。",
                f"{package.name}: this is {en}, not a Word document",
            )
    raise ReadError(
        f"{package.name}：压缩包里没有 {main}，不是 Word 文档，请用 Word 另存为 .docx。",
        f"{package.name}: there is no {main} inside, so it is not a Word document; save it as .docx from Word",
    )


# --- styles ---------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Style:
    """What a paragraph style says about level and list, inherited values included."""

    key: str = ""
    level: int = 0
    number: str = ""
    index: int | None = None
    contents: bool = False  # an entry of a table of contents


def _styles(root: Element) -> dict[str, _Style]:
    elements = {style.get(f"{W}styleId", ""): style for style in root.iterchildren(f"{W}style")}
    return {key: _style(key, elements) for key in elements}


def _style(key: str, elements: dict[str, Element]) -> _Style:
    level, number = 0, ""
    index: int | None = None
    name = key
    contents = bool(CONTENTS.match(value(elements[key], "name") or key))
    seen: set[str] = set()
    while key in elements and key not in seen:
        seen.add(key)
        element = elements[key]
        properties = element.find(f"{W}pPr")
        if not level:
            level = _outline(properties) or _named_level(element, key)
        list_properties = properties.find(f"{W}numPr") if properties is not None else None
        if list_properties is not None and not number:
            number = value(list_properties, "numId")
            text = value(list_properties, "ilvl")
            index = integer(text, 0) if text else None
        key = value(element, "basedOn")
    return _Style(name, level, number, index, contents)


def _outline(properties: Element | None) -> int:
    """``w:outlineLvl`` 0 … 8 -> 1 … 9, body text -> 0."""
    if properties is None:
        return 0
    level = integer(value(properties, "outlineLvl"), 9)
    return level + 1 if 0 <= level < 9 else 0


def _named_level(element: Element, key: str) -> int:
    match = HEADING.fullmatch(value(element, "name")) or HEADING.fullmatch(key)
    return int(match[1]) if match else 0


# --- elements in order ----------------------------------------------------------------------------------------------


def _accepted(element: Element) -> Element:
    """The one alternative of ``mc:AlternateContent`` that is read."""
    choice = element.find(f"{MC}Choice")
    fallback = element.find(f"{MC}Fallback")
    if choice is not None:
        return choice
    return fallback if fallback is not None else element


def _children(parent: Element, path: str, wanted: tuple[str, ...]) -> Iterator[tuple[Element, str]]:
    """The wanted elements of a container with their paths, those inside of wrappers too: ``body/sdt[1]/p[2]``."""
    seen: Counter[str] = Counter()
    for child in parent.iterchildren("*"):
        tag = str(child.tag)
        local = tag.rpartition("}")[2]
        seen[local] += 1
        place = f"{path}/{local}[{seen[local]}]"
        if tag in wanted:
            yield child, place
        elif tag == f"{MC}AlternateContent":
            yield from _children(_accepted(child), place, wanted)
        elif tag == f"{W}sdt":
            content = child.find(f"{W}sdtContent")
            if content is not None:
                yield from _children(content, place, wanted)
        elif tag in TRANSPARENT:
            yield from _children(child, place, wanted)


def _is_on(parent: Element | None, tag: str) -> bool:
    """A property that is set and not switched off."""
    child = parent.find(W + tag) if parent is not None else None
    return child is not None and child.get(f"{W}val", "1") not in ("0", "false", "off")


# --- the document ---------------------------------------------------------------------------------------------------

PARAGRAPH: Final = W + "p"
TABLE: Final = W + "tbl"
BLOCKS: Final = (PARAGRAPH, TABLE, W + "altChunk")


@dataclass(frozen=True, slots=True)
class _Piece:
    """The text of a paragraph and what is anchored in it."""

    text: str
    level: int
    boxes: tuple[Element, ...] = ()
    goes_on: bool = False  # its mark was deleted: it is one with the next paragraph
    parts: tuple[Part, ...] = ()  # the text again, in the parts that it was read from


@dataclass(slots=True)
class _Slot:
    """A cell while its table is being read; columns are those of the file, where merges leave many empty."""

    row: int
    column: int
    columns: int
    start: int
    end: int
    origin: str
    rows: int = 1


class _Reading:
    """One pass over a document that collects its text and blocks."""

    def __init__(self, package: Package, main: str) -> None:
        self.blocks: list[Block] = []
        self.remarks: dict[str, None] = {}  # in order, each once
        self._package = package
        self._related = package.related(main)
        self._parts: list[str] = []
        self._laid: list[Laid] = []
        self._at = 0
        self._counted: Counter[str] = Counter()  # paragraphs, tables, text boxes, notes
        self._depth = 0
        self._notes: list[tuple[str, str]] = []
        styles = self._part("styles")
        self._styles = _styles(styles) if styles is not None else {}
        self._words = _Words(self.remarks, self._notes)
        self._numbering = Numbering(self._part("numbering"))
        if any(part.endswith("vbaproject.bin") for part in package.names()):
            self.remarks[MACROS] = None

    def document(self, name: str, digest: str) -> Document:
        count = self._words.pictures
        remarks = (*self.remarks, *([pictures(count)] if count else []))
        return Document(name, "docx", digest, "".join(self._parts), tuple(self.blocks), remarks)

    def _part(self, kind: str) -> Element | None:
        part = self._related.get(kind, "")
        return self._package.part(part) if part and part in self._package else None

    def _write(self, text: str) -> tuple[int, int]:
        """Adds text; the span is that of the text without the blanks around it."""
        begin = self._at + len(text) - len(text.lstrip()) if text.strip() else self._at
        self._parts.append(text)
        self._at += len(text)
        return begin, begin + len(text.strip())

    def sources(self) -> Iterator[Source]:
        """What the text was read from, in its order; blanks between words and lines are from nowhere."""
        for parts, cuts, places in self._laid:
            at = 0
            for text, element in parts:
                line = bisect_right(cuts, at) - 1
                if line >= 0 and element is not None and not text.isspace():
                    start = places[line] + at - cuts[line]
                    yield Source(start, start + len(text), element)
                at += len(text)

    def _count(self, noun: str) -> int:
        self._counted[noun] += 1
        return self._counted[noun]

    def _descend(self, origin: str) -> None:
        self._depth += 1
        if self._depth > DEEPEST:
            raise too_deep(self._package.name, origin.split("/")[1] if "/" in origin else origin)

    # --- blocks -----------------------------------------------------------------------------------------------------

    def story(self, container: Element, path: str, place: str = "") -> None:
        """Every paragraph and table of a container. `place`: the address of all its paragraphs (文本框1, 脚注2)."""
        self._descend(path)
        for content, origin in self._contents(container, path):
            if isinstance(content, _Piece):
                self._paragraph(content, origin, place)
            else:
                self._table(content, origin, place)
        self._depth -= 1

    def notes(self) -> None:
        """Footnotes and endnotes, in the order in which the text refers to them."""
        parts = {kind: self._part(f"{kind}s") for kind in ("footnote", "endnote")}
        bodies = {
            (kind, note.get(f"{W}id", "")): note
            for kind, part in parts.items()
            if part is not None
            for note in part.iterchildren(W + kind)
        }
        done: set[tuple[str, str]] = set()
        for key in self._notes:  # grows while notes with notes are read
            if key in bodies and key not in done:
                done.add(key)
                noun = "脚注" if key[0] == "footnote" else "尾注"
                self.story(bodies[key], f"{key[0]}s/{key[0]}[{key[1]}]", f"{noun}{self._count(noun)}")

    def _contents(self, container: Element, path: str) -> Iterator[tuple[_Piece | Element, str]]:
        """The paragraphs, as pieces, and the tables of a container, in order."""
        carried: _Piece | None = None
        for element, origin in _children(container, path, BLOCKS):
            if element.tag == PARAGRAPH:
                piece = self._piece(element, carried)
                carried = piece if piece.goes_on else None
                if carried is None:
                    yield piece, origin
            elif element.tag == TABLE:
                yield element, origin
            else:
                self.remarks["文件嵌入了另一份文档，嵌入部分未读取。"] = None
        if carried is not None:
            yield carried, path

    def _paragraph(self, piece: _Piece, origin: str, place: str) -> None:
        cuts: list[int] = []
        places: list[int] = []
        at = 0
        for line in hard_lines(piece.text):
            cuts.append(piece.text.index(line, at))  # what stands between two lines is blank
            places.append(self._at)
            at = cuts[-1] + len(line)
            start, end = self._write(line)
            self._write("\n")
            text = line.strip().replace("\n", "")
            level = heading_level(text) or (piece.level if titular(text) else 0)
            address = place or f"第{self._count('paragraph')}段"
            self.blocks.append(Paragraph(start, end, address, level, origin))
        self._laid.append((piece.parts, cuts, places))
        self._text_boxes(piece.boxes, origin)

    def _text_boxes(self, boxes: Sequence[Element], origin: str) -> None:
        for number, box in enumerate(boxes, 1):
            self.story(box, f"{origin}/txbxContent[{number}]", f"文本框{self._count('box')}")

    # --- paragraphs -------------------------------------------------------------------------------------------------

    def _piece(self, element: Element, carried: _Piece | None) -> _Piece:
        """The text of a paragraph with its list mark, behind what a deleted paragraph mark carried over."""
        properties = element.find(f"{W}pPr")
        style = self._styles.get(value(properties, "pStyle"), PLAIN) if properties is not None else PLAIN
        text, anchored, parts = self._words.of(element)
        boxes = (*(carried.boxes if carried else ()), *anchored)
        if style.contents:
            return _Piece("", 0, boxes)
        if carried:
            text, parts = carried.text + text, (*carried.parts, *parts)
        if _mark_deleted(properties):
            return _Piece(text, 0, boxes, True, parts)
        whole = marked(self._mark(properties, style), text)
        if added := whole[: len(whole) - len(text)]:
            parts = ((added, None), *parts)
        return _Piece(whole, _outline(properties) or style.level, boxes, parts=parts)

    def _mark(self, properties: Element | None, style: _Style) -> str:
        """The next mark of the list that the paragraph belongs to."""
        direct = properties.find(f"{W}numPr") if properties is not None else None
        number = value(direct, "numId") if direct is not None else ""
        own = value(direct, "ilvl") if direct is not None else ""
        number = number or style.number
        if not number or number == "0":
            return ""
        tied = self._numbering.level_of_style(number, style.key) if style.number == number else None
        inherited = tied if tied is not None else style.index
        return self._numbering.mark(number, integer(own, 0) if own else inherited or 0)

    # --- tables -----------------------------------------------------------------------------------------------------

    def _table(self, element: Element, origin: str, place: str) -> None:
        self._descend(origin)
        rows = [
            (row, list(_children(row, path, (W + "tc",))))
            for row, path in _children(element, origin, (W + "tr",))
            if not self._row_gone(row)
        ]
        rows = [(row, cells) for row, cells in rows if cells]
        if len(rows) == 1 and len(rows[0][1]) == 1:
            self.story(*rows[0][1][0], place)  # a frame around text, not a table
        elif rows:
            self._grid(rows, place)
        self._depth -= 1

    def _row_gone(self, row: Element) -> bool:
        properties = row.find(f"{W}trPr")
        if _is_on(properties, "hidden"):
            self.remarks[HIDDEN] = None
            return True
        return properties is not None and properties.find(f"{W}del") is not None

    def _grid(self, rows: Sequence[tuple[Element, list[Item]]], place: str) -> None:
        slots: list[_Slot] = []
        later: list[tuple[_Piece | Element, str]] = []  # what stands in cells but is a block of its own
        above: dict[int, _Slot] = {}  # by column: the cells that a vertical merge may go on from
        for number, (row, cells) in enumerate(rows):
            above = self._row(number, row, cells, above, slots, later)
            self._write("\n")
        if any(slot.start < slot.end for slot in slots):
            self.blocks.append(_table_of(slots, len(rows), f"表{self._count('table')}"))
        for content, origin in later:
            if isinstance(content, _Piece):
                self._text_boxes(content.boxes, origin)
            else:
                self._table(content, origin, place)

    def _row(
        self,
        number: int,
        row: Element,
        cells: Sequence[Item],
        above: dict[int, _Slot],
        slots: list[_Slot],
        later: list[tuple[_Piece | Element, str]],
    ) -> dict[int, _Slot]:
        """Reads the cells of a row; returns those that the next row may go on with."""
        open_below: dict[int, _Slot] = {}
        column = _grid_before(row)
        last: _Slot | None = None
        for cell, origin in cells:
            properties = cell.find(f"{W}tcPr")
            columns = _span(properties)
            vertical, horizontal = _merge(properties, "vMerge"), _merge(properties, "hMerge")
            if properties is not None and properties.find(f"{W}cellDel") is not None:
                continue
            if horizontal == "continue" and last is not None:
                last.columns += columns
            elif vertical == "continue" and column in above:
                open_below[column] = above[column]
                above[column].rows = number - above[column].row + 1
            else:
                start, end = self._cell(cell, origin, later)
                self._write("\t")
                last = _Slot(number, column, columns, start, end, origin)
                slots.append(last)
                if vertical:
                    open_below[column] = last
            column = min(column + columns, WIDEST)
        return open_below

    def _cell(self, cell: Element, path: str, later: list[tuple[_Piece | Element, str]]) -> tuple[int, int]:
        texts: list[str] = []
        at = self._at
        for content, origin in self._contents(cell, path):
            if not isinstance(content, _Piece):
                later.append((content, origin))
                continue
            if content.text.strip():
                self._laid.append((content.parts, (0,), (at,)))
                texts.append(content.text)
                at += len(content.text) + 1
            if content.boxes:
                later.append((content, origin))
        return self._write("\n".join(texts))


Item = tuple["Element", str]  # an element and its path
Part = tuple[str, "Element | None"]  # some characters and the element that stands for them, None for a list mark
# a piece in its parts; from each of the offsets in it (first list) on it stands at a place of the document (second)
Laid = tuple[Sequence[Part], Sequence[int], Sequence[int]]
PLAIN: Final = _Style()


# --- words ----------------------------------------------------------------------------------------------------------


class _Words:
    """The characters of a paragraph, as they would be printed."""

    def __init__(self, remarks: dict[str, None], notes: list[tuple[str, str]]) -> None:
        self.pictures = 0
        self._remarks = remarks
        self._notes = notes
        self._fields: list[bool] = []  # of the fields we are in: is it the result that we read?
        self._out: list[Part] = []
        self._boxes: list[Element] = []

    def of(self, paragraph: Element) -> tuple[str, tuple[Element, ...], tuple[Part, ...]]:
        """Its text, the text boxes anchored in it, and the parts that its text was read from."""
        self._out, self._boxes = [], []
        self._runs(paragraph)
        self._fields = [result for result in self._fields if result]  # field code ends with its paragraph
        return "".join([text for text, _ in self._out]), tuple(self._boxes), tuple(self._out)

    def _runs(self, parent: Element) -> None:
        for child in parent.iterchildren("*"):
            tag = str(child.tag)
            if tag == W + "r":
                self._run(child)
            elif tag == W + "t" or tag == M + "t":
                self._add((child.text or "").translate(_ODD_BREAKS), child)
            elif tag in CHARACTERS:
                self._add(CHARACTERS[tag], child)
            elif tag in TRANSPARENT:
                self._note_revision(tag)
                self._runs(child)
            elif tag in MEANINGS:
                MEANINGS[tag](self, child)

    def _run(self, run: Element) -> None:
        if _is_on(run.find(f"{W}rPr"), "vanish"):
            if any(True for _ in run.iterchildren(W + "t")):
                self._remarks[HIDDEN] = None
            for mark in run.iterchildren(W + "fldChar"):
                self._field(mark)
            return
        self._runs(run)

    def _add(self, text: str, element: Element) -> None:
        if all(self._fields):
            self._out.append((text, element))

    def _note_revision(self, tag: str) -> None:
        if tag in (W + "ins", W + "moveTo"):
            self._remarks[REVISED] = None

    def _deleted(self, element: Element) -> None:
        self._remarks[REVISED] = None

    def _field(self, mark: Element) -> None:
        kind = mark.get(f"{W}fldCharType")
        if kind == "begin":
            self._fields.append(False)
        elif kind == "separate" and self._fields:
            self._fields[-1] = True
        elif kind == "end" and self._fields:
            self._fields.pop()

    def _symbol(self, element: Element) -> None:
        code, font = element.get(f"{W}char", "").upper().zfill(4), element.get(f"{W}font", "")
        self._add(symbol(code, font), element)

    def _fraction(self, element: Element) -> None:
        for index, part in enumerate(element.iterchildren(M + "num", M + "den")):
            self._add("/" if index else "", part)
            self._runs(part)

    def _alternatives(self, element: Element) -> None:
        self._runs(_accepted(element))

    def _picture(self, element: Element) -> None:
        boxes = list(_text_boxes_in(element))
        self._boxes += boxes
        if not boxes and any(str(child.tag).endswith(("}blip", "}imagedata")) for child in element.iter("*")):
            self.pictures += 1

    def _object(self, element: Element) -> None:
        self._remarks[EMBEDDED] = None
        self._boxes += list(_text_boxes_in(element))

    def _footnote(self, element: Element) -> None:
        self._notes.append(("footnote", element.get(f"{W}id", "")))

    def _endnote(self, element: Element) -> None:
        self._notes.append(("endnote", element.get(f"{W}id", "")))


MEANINGS: Final[dict[str, Callable[[_Words, Element], None]]] = {
    W + "fldChar": _Words._field,
    W + "sym": _Words._symbol,
    W + "del": _Words._deleted,
    W + "moveFrom": _Words._deleted,
    W + "drawing": _Words._picture,
    W + "pict": _Words._picture,
    W + "object": _Words._object,
    W + "footnoteReference": _Words._footnote,
    W + "endnoteReference": _Words._endnote,
    M + "f": _Words._fraction,
    MC + "AlternateContent": _Words._alternatives,
}


def _text_boxes_in(element: Element) -> Iterator[Element]:
    """The outermost text boxes of a drawing, once each."""
    for child in element.iterchildren("*"):
        if child.tag == W + "txbxContent":
            yield child
        else:
            yield from _text_boxes_in(_accepted(child) if child.tag == MC + "AlternateContent" else child)


# --- small questions ------------------------------------------------------------------------------------------------


def _mark_deleted(properties: Element | None) -> bool:
    marks = properties.find(f"{W}rPr") if properties is not None else None
    return marks is not None and (marks.find(f"{W}del") is not None or marks.find(f"{W}moveFrom") is not None)


def _grid_before(row: Element) -> int:
    properties = row.find(f"{W}trPr")
    return min(max(integer(value(properties, "gridBefore"), 0), 0), WIDEST) if properties is not None else 0


def _span(properties: Element | None) -> int:
    return min(max(integer(value(properties, "gridSpan"), 1), 1), WIDEST) if properties is not None else 1


def _merge(properties: Element | None, tag: str) -> str:
    """``restart``, ``continue`` (also where nothing is said) or "" for a cell that is not merged."""
    merge = properties.find(W + tag) if properties is not None else None
    return "" if merge is None else merge.get(f"{W}val", "continue")


def _table_of(slots: Sequence[_Slot], rows: int, address: str) -> Table:
    """The table with the columns in which a cell begins, and no others."""
    starts = sorted({slot.column for slot in slots})
    cells = tuple(
        Cell(
            slot.row,
            bisect_left(starts, slot.column),
            slot.start,
            slot.end,
            slot.rows,
            bisect_left(starts, slot.column + slot.columns) - bisect_left(starts, slot.column),
            slot.origin,
        )
        for slot in slots
    )
    start, end = min(slot.start for slot in slots), max(slot.end for slot in slots)
    return Table(start, end, rows, len(starts), cells, address)
