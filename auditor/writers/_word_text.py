"""A document as a new Word file: headings, paragraphs and tables as they were read, and nothing else.

``typed(document)`` gives the bytes of the file, its text as a tree, and for each element of the tree the characters of
`Document.text` that it stands for, so that comments find their figures.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from io import BytesIO
from typing import TYPE_CHECKING, Final
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from lxml import etree

from auditor.model import Cell, Document, Paragraph, Table
from auditor.readers.docx import Source
from auditor.writers._parts import CLOCK, Tree, written

if TYPE_CHECKING:
    Element = etree._Element

MAIN: Final = "word/document.xml"
_SPACE: Final = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
W: Final = f"{{{_SPACE}}}"
_PACKAGE: Final = "http://schemas.openxmlformats.org/package/2006"
_OFFICE: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_MIME: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_HEAD: Final = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
WIDTH: Final = 9_060  # of the text on a page of A4, in twentieths of a point
LEVELS: Final = 4
_ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")  # in XML
_LATIN_BREAK = re.compile(r"[!-~]\n[!-~]")  # words would touch
_PIECES = re.compile(r"[^\n\t]+|[\n\t]")


def typed(document: Document) -> tuple[bytes, Tree, list[Source]]:
    typing = _Typing(document.text)
    for block in document.blocks:
        if isinstance(block, Paragraph):
            typing.paragraph(block)
        else:
            typing.table(block)
    tree = typing.finished()
    return _packed(tree), tree, typing.sources


class _Typing:
    """The body of a file while it grows."""

    def __init__(self, text: str) -> None:
        self.sources: list[Source] = []
        self._text = text
        self._root = etree.Element(f"{W}document", nsmap={"w": _SPACE})
        self._body = _in(self._root, "body")

    def finished(self) -> Tree:
        section = _in(self._body, "sectPr")
        _in(section, "pgSz", w="11906", h="16838")
        margins = dict.fromkeys(("top", "right", "bottom", "left"), "1423")
        _in(section, "pgMar", **margins, header="851", footer="992", gutter="0")
        return self._root.getroottree()

    def paragraph(self, block: Paragraph) -> None:
        paragraph = _in(self._body, "p")
        if block.level:
            _in(_in(paragraph, "pPr"), "pStyle", val=f"Heading{min(block.level, LEVELS)}")
        self._words(
            paragraph, block.start, block.end, joined=not _LATIN_BREAK.search(self._text, block.start, block.end)
        )

    def table(self, block: Table) -> None:
        table = _in(self._body, "tbl")
        properties = _in(table, "tblPr")
        _in(properties, "tblStyle", val="TableGrid")
        _in(properties, "tblW", w=str(WIDTH), type="dxa")
        grid = _in(table, "tblGrid")
        for _ in range(block.columns):
            _in(grid, "gridCol", w=str(WIDTH // block.columns))
        covered: dict[tuple[int, int], Cell] = {}
        for row in range(block.rows):
            self._row(_in(table, "tr"), block, row, covered)
        _in(self._body, "p")  # else two tables in a row become one

    def _row(self, line: Element, block: Table, row: int, covered: dict[tuple[int, int], Cell]) -> None:
        begun = {cell.column: cell for cell in block.by_row.get(row, ())}
        column = 0
        while column < block.columns:
            above = covered.get((row, column))
            cell = above or begun.get(column)
            width = _width(cell, block, row, column, begun, covered)
            self._cell(_in(line, "tc"), None if above else cell, width, _merged(cell, above))
            if cell and not above:
                for below in range(row + 1, min(row + cell.row_span, block.rows)):
                    covered.update({(below, column + beside): cell for beside in range(width)})
            column += width

    def _cell(self, place: Element, cell: Cell | None, width: int, merged: str) -> None:
        properties = _in(place, "tcPr")
        if width > 1:
            _in(properties, "gridSpan", val=str(width))
        if merged:
            _in(properties, "vMerge", val=merged)
        paragraph = _in(place, "p")
        if cell:
            self._words(paragraph, cell.start, cell.end)

    def _words(self, paragraph: Element, start: int, end: int, joined: bool = False) -> None:
        """Text as a run. `joined`: its line breaks are those of lines that were full, as in plain text."""
        if start == end:
            return
        run = _in(paragraph, "r")
        for piece in _PIECES.finditer(self._text, start, end):
            if piece[0] == "\n" and joined:
                continue
            if piece[0] in "\n\t":
                element = _in(run, "br" if piece[0] == "\n" else "tab")
            else:
                element = _in(run, "t")
                element.text = _ILLEGAL.sub("�", piece[0])
                element.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
            self.sources.append(Source(piece.start(), piece.end(), element))


def _merged(cell: Cell | None, above: Cell | None) -> str:
    if above:
        return "continue"
    return "restart" if cell and cell.row_span > 1 else ""


def _width(
    cell: Cell | None, block: Table, row: int, column: int, begun: dict[int, Cell], covered: dict[tuple[int, int], Cell]
) -> int:
    """The columns of a cell, as far as no other one begins there."""
    widest = min(cell.column_span if cell else 1, block.columns - column)
    for width in range(1, widest):
        taken = covered.get((row, column + width))
        if column + width in begun or (taken is not None and taken is not cell):
            return width
    return max(1, widest)


def _in(parent: Element, tag: str, **attributes: str) -> Element:
    return etree.SubElement(parent, f"{W}{tag}", {f"{W}{name}": value for name, value in attributes.items()})


# --- the file -------------------------------------------------------------------------------------------------------


def _packed(tree: Tree) -> bytes:
    packed = BytesIO()
    with ZipFile(packed, "w") as archive:
        for name, content in _parts(tree):
            entry = ZipInfo(name, CLOCK)
            entry.compress_type = ZIP_DEFLATED
            archive.writestr(entry, content)
    return packed.getvalue()


def _parts(tree: Tree) -> Iterator[tuple[str, str | bytes]]:
    types = "".join(
        f'<Override PartName="/word/{part}.xml" ContentType="{_MIME}.{kind}+xml"/>'
        for part, kind in (("document", "document.main"), ("styles", "styles"))
    )
    yield (
        "[Content_Types].xml",
        f'{_HEAD}<Types xmlns="{_PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{types}</Types>',
    )
    yield "_rels/.rels", _link("officeDocument", MAIN)
    yield "word/_rels/document.xml.rels", _link("styles", "styles.xml")
    yield MAIN, written(tree)
    yield "word/styles.xml", f'{_HEAD}<w:styles xmlns:w="{_SPACE}">{"".join(_styles())}</w:styles>'


def _link(kind: str, target: str) -> str:
    return (
        f'{_HEAD}<Relationships xmlns="{_PACKAGE}/relationships">'
        f'<Relationship Id="rId1" Type="{_OFFICE}/{kind}" Target="{target}"/></Relationships>'
    )


def _styles() -> Iterator[str]:
    fonts = '<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="宋体"/>'
    yield f'<w:docDefaults><w:rPrDefault><w:rPr>{fonts}<w:sz w:val="22"/></w:rPr></w:rPrDefault></w:docDefaults>'
    yield '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>'
    for level in range(1, LEVELS + 1):
        yield (
            f'<w:style w:type="paragraph" w:styleId="Heading{level}"><w:name w:val="heading {level}"/>'
            '<w:basedOn w:val="Normal"/><w:pPr><w:keepNext/><w:spacing w:before="120" w:after="60"/>'
            f'<w:outlineLvl w:val="{level - 1}"/></w:pPr><w:rPr><w:b/><w:sz w:val="{34 - 3 * level}"/></w:rPr></w:style>'
        )
    sides = ("top", "left", "bottom", "right", "insideH", "insideV")
    borders = "".join(f'<w:{side} w:val="single" w:sz="4"/>' for side in sides)
    yield (
        '<w:style w:type="table" w:styleId="TableGrid"><w:name w:val="Table Grid"/>'
        f"<w:tblPr><w:tblBorders>{borders}</w:tblBorders></w:tblPr></w:style>"
    )
