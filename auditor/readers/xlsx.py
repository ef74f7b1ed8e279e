"""Excel workbooks: the bytes of an .xlsx file in, a `Document` out.

A cell that holds 0.58091 in the format ``0.00%`` is read as ``58.09%``: what is printed counts, not what is stored. Values
are those that Excel calculated last; nothing is calculated here, and no link, macro or query is followed. Hidden rows and
columns are read, since totals include them; hidden sheets are not. Both are said.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from hashlib import sha256
from typing import TYPE_CHECKING, Final

from auditor.model import Document
from auditor.readers import ReadError
from auditor.readers._boxes import Box, cell_name, merged
from auditor.readers._formats import BUILT_IN, GENERAL, printed
from auditor.readers._hidden import hidden_remarks, listed
from auditor.readers._limits import check, check_so_far
from auditor.readers._package import EXCEL, Package
from auditor.readers._sheets import Sheet, document_of

if TYPE_CHECKING:
    from lxml import etree

    Element = etree._Element

S: Final = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
R: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
LAST_ROW, LAST_COLUMN = 1_048_576, 16_384
NOT_CALCULATED: Final = "#未计算"  # stands where a formula has no value, as #REF! does where it has a wrong one
_REFERENCE = re.compile(r"\$?([A-Z]{1,3})\$?([0-9]{1,7})")
_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")  # _x000D_: a character that XML cannot hold
_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f]")


def read(name: str, data: bytes) -> Document:
    """The document in the bytes of an .xlsx file."""
    book = _Book(Package(name, data, EXCEL))
    sheets = list(book.sheets())
    return document_of(name, "xlsx", sha256(data).hexdigest(), sheets, book.remarks())


@dataclass(slots=True)
class _Raw:
    """What is in the XML of a sheet."""

    name: str
    boxes: list[Box] = field(default_factory=list)
    merges: list[tuple[int, int, int, int]] = field(default_factory=list)  # first row and column, last row and column
    hidden_rows: list[int] = field(default_factory=list)
    hidden_columns: list[tuple[int, int]] = field(default_factory=list)
    not_calculated: list[str] = field(default_factory=list)
    drawing: bool = False


class _Book:
    """A workbook: its strings, formats and sheets."""

    def __init__(self, package: Package) -> None:
        self._package = package
        self._main = package.related("").get("officeDocument", "xl/workbook.xml")
        if self._main not in package or any(
            p.startswith(("word/document", "ppt/presentation")) for p in package.names()
        ):
            raise _no_workbook(package)
        self._root = package.part(self._main)
        related = package.related(self._main)
        self._strings = self._shared(related.get("sharedStrings", ""))
        self._formats = self._codes(related.get("styles", ""))
        properties = self._root.find(f"{S}workbookPr")
        self._since_1904 = properties is not None and properties.get("date1904", "0") in ("1", "true")
        self._remarks: list[str] = []
        self._cells = 0

    def remarks(self) -> tuple[str, ...]:
        macros = any(part.endswith("vbaproject.bin") for part in self._package.names())
        return (*self._remarks, *(["文件内含宏，宏未运行，只读取了文字。"] if macros else []))

    def sheets(self) -> Iterator[Sheet]:
        """The visible sheets, in the order of their tabs."""
        targets = {link.id: link for link in self._package.links(self._main)}
        hidden: list[str] = []
        elements = list(self._root.iter(f"{S}sheet"))
        check(self._package.name, "sheets", len(elements))
        for element in elements:
            name, link = element.get("name", ""), targets.get(element.get(f"{R}id", ""))
            if link is None or link.kind != "worksheet" or link.target not in self._package:
                continue
            if element.get("state", "visible") != "visible":
                hidden.append(name)
                continue
            raw = self._raw(name, link.target)
            self._remark(raw)
            yield Sheet(name, tuple(merged(raw.boxes, raw.merges, self._package.name)))
        if hidden:
            self._remarks.append(f"隐藏的工作表未读取：{listed(hidden)}。")

    # --- strings and formats ----------------------------------------------------------------------------------------

    def _shared(self, part: str) -> list[str]:
        if not part or part not in self._package:
            return []
        return [_text(item) for item in self._package.elements(part, f"{S}si")]

    def _codes(self, part: str) -> list[str]:
        """The format code of every cell style."""
        if not part or part not in self._package:
            return []
        root = self._package.part(part)
        own = {e.get("numFmtId", ""): e.get("formatCode", GENERAL) for e in root.iterfind(f"{S}numFmts/{S}numFmt")}
        built_in = {str(number): code for number, code in BUILT_IN.items()}
        return [
            own.get(number) or built_in.get(number, GENERAL)
            for number in (e.get("numFmtId", "0") for e in root.iterfind(f"{S}cellXfs/{S}xf"))
        ]

    # --- one sheet --------------------------------------------------------------------------------------------------

    def _raw(self, name: str, part: str) -> _Raw:
        raw = _Raw(name)
        row = -1
        tags = [S + tag for tag in ("row", "col", "mergeCell", "drawing", "legacyDrawing")]
        for element in self._package.elements(part, *tags):
            if element.tag == f"{S}row":
                row = self._row(element, row + 1, raw)
            elif element.tag == f"{S}mergeCell":
                raw.merges.extend(_range(element.get("ref", "")))
            elif element.tag == f"{S}col" and _on(element, "hidden"):
                raw.hidden_columns.append((_whole(element.get("min"), 1) - 1, _whole(element.get("max"), 1)))
            elif element.tag == f"{S}drawing":
                raw.drawing = True
        return raw

    def _row(self, element: Element, expected: int, raw: _Raw) -> int:
        """Reads the cells of a row; rows and cells may leave out where they stand, and then follow the last one."""
        row = min(_whole(element.get("r"), expected + 1) - 1, LAST_ROW - 1)
        column = -1
        seen = len(raw.boxes)
        for cell in element.iterchildren(f"{S}c"):
            place = _REFERENCE.fullmatch(cell.get("r", ""))
            column = _column(place[1]) if place else column + 1
            text = self._printed(cell, row, column, raw)
            if text and column < LAST_COLUMN:
                raw.boxes.append(Box(row, column, text))
        self._cells += len(raw.boxes) - seen
        check_so_far(self._package.name, "cells", self._cells)
        if _on(element, "hidden") and len(raw.boxes) > seen:
            raw.hidden_rows.append(row)
        return row

    def _printed(self, cell: Element, row: int, column: int, raw: _Raw) -> str:
        """What a person sees in a cell."""
        kind = cell.get("t", "n")
        if kind == "inlineStr":
            inline = cell.find(f"{S}is")
            return _text(inline).strip() if inline is not None else ""
        stored = cell.findtext(f"{S}v", "").strip()
        if not stored:
            if cell.find(f"{S}f") is not None and kind != "str":
                raw.not_calculated.append(cell_name(row, column))
                return NOT_CALCULATED
            return ""
        if kind == "s":
            index = _whole(stored, -1)
            return self._strings[index].strip() if 0 <= index < len(self._strings) else ""
        if kind == "b":
            return "TRUE" if stored == "1" else "FALSE"
        if kind in ("str", "e", "d"):
            return _clean(stored)
        style = _whole(cell.get("s"), 0)
        code = self._formats[style] if 0 <= style < len(self._formats) else GENERAL
        return _clean(printed(stored, code, since_1904=self._since_1904))

    def _remark(self, raw: _Raw) -> None:
        """What is to be said about a sheet."""
        held = {box.column for box in raw.boxes}
        columns = sorted({column for a, b in raw.hidden_columns for column in held if a <= column < b})
        self._remarks += hidden_remarks(raw.name, raw.hidden_rows, columns)
        if raw.not_calculated:
            self._remarks.append(
                f"{raw.name}：{listed(raw.not_calculated)} 的公式没有计算结果（文件由程序生成、未经 Excel 保存），"
                "未核对；请用 Excel 打开并保存后再审核。"
            )
        if raw.drawing:
            self._remarks.append(f"{raw.name}：含图片、图表或文本框，其中的文字未读取。")


def _no_workbook(package: Package) -> ReadError:
    others = (("word/", "Word 文档", "a Word document"), ("ppt/", "演示文稿", "a presentation"))
    for start, zh, en in others:
        if any(part.startswith(start) for part in package.names()):
            return ReadError(
                f"{package.name}：内容是{zh}而不是 Excel 工作簿，请改回原来的后缀或另存为 .xlsx。",
                f"{package.name}: this is {en}, not a workbook; save it as .xlsx",
            )
    return ReadError(
        f"{package.name}：压缩包里没有 xl/workbook.xml，不是 Excel 工作簿，请用 Excel 另存为 .xlsx。",
        f"{package.name}: there is no xl/workbook.xml inside, so it is not a workbook; save it as .xlsx from Excel",
    )


# --- small questions ------------------------------------------------------------------------------------------------


def _text(element: Element) -> str:
    """The words of a string, those of its runs too, without the phonetic guide."""
    parts = [
        part.text or ""
        for part in element.iter(f"{S}t")
        if (parent := part.getparent()) is None or parent.tag != f"{S}rPh"
    ]
    return _clean("".join(parts))


def _clean(text: str) -> str:
    """Escapes read, controls taken out, every line break the same."""
    if "_x" in text:
        text = _ESCAPED.sub(lambda match: chr(int(match[1], 16)), text)
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\t", " ")
    return _CONTROL.sub("", text)


def _range(reference: str) -> Iterator[tuple[int, int, int, int]]:
    """``A1:C2`` -> (0, 0, 1, 2); nothing for a range of one cell or none."""
    first, _, last = reference.partition(":")
    start, end = _REFERENCE.fullmatch(first), _REFERENCE.fullmatch(last)
    if start and end:
        yield int(start[2]) - 1, _column(start[1]), int(end[2]) - 1, _column(end[1])


def _column(letters: str) -> int:
    """``C`` -> 2."""
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number - 1


def _whole(text: str | None, otherwise: int) -> int:
    return int(text) if text and text.isascii() and text.isdigit() and len(text) < 10 else otherwise


def _on(element: Element, attribute: str) -> bool:
    return element.get(attribute, "0") in ("1", "true")
