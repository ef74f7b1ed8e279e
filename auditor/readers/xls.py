"""Excel 97–2003 workbooks: the bytes of an .xls file in, a `Document` out.

As with .xlsx, what is printed counts: 0.58091 in the format ``0.00%`` is read as ``58.09%``. Hidden rows and columns are
read and said, hidden sheets are said and not read. Macros and links are not followed.
"""

from __future__ import annotations

import io
import struct
from collections.abc import Iterator
from hashlib import sha256
from typing import TYPE_CHECKING, Final

from auditor.model import Document
from auditor.readers import ReadError
from auditor.readers._boxes import Box, merged
from auditor.readers._formats import BUILT_IN, GENERAL, printed
from auditor.readers._hidden import hidden_remarks, listed
from auditor.readers._limits import check_size, check_so_far
from auditor.readers._package import EXCEL, OLE, protected
from auditor.readers._sheets import Sheet, document_of

if TYPE_CHECKING:
    import xlrd

ERRORS: Final = {0: "#NULL!", 7: "#DIV/0!", 15: "#VALUE!", 23: "#REF!", 29: "#NAME?", 36: "#NUM!", 42: "#N/A"}


def read(name: str, data: bytes) -> Document:
    """The document in the bytes of an .xls file."""
    check_size(name, "text", len(data))
    book = _opened(name, data)
    remarks: list[str] = []
    sheets = list(_sheets(name, book, remarks))
    return document_of(name, "xls", sha256(data).hexdigest(), sheets, remarks)


def _opened(name: str, data: bytes) -> xlrd.book.Book:
    """The workbook, or one sentence: xlrd meets damage with whatever exception its byte work runs into."""
    import xlrd
    from xlrd.biffh import XLRDError
    from xlrd.compdoc import CompDocError

    try:
        return xlrd.open_workbook(file_contents=data, formatting_info=True, ragged_rows=True, logfile=io.StringIO())
    except XLRDError as error:
        if "encrypted" in str(error).lower() or "password" in str(error).lower():
            raise protected(name, EXCEL) from None
        if not data.startswith(OLE) and not data.startswith(b"\x09"):
            raise ReadError(
                f"{name}：内容不是 Excel 工作簿（.xls），请确认文件没有选错，或用 Excel 另存为 .xlsx。",
                f"{name}: this is not an .xls workbook; save it as .xlsx from Excel",
            ) from None
        raise _damaged(name) from None
    except (CompDocError, *_BROKEN):
        raise _damaged(name) from None


_BROKEN: Final = (
    struct.error, ValueError, LookupError, TypeError, AttributeError, AssertionError, OverflowError, ArithmeticError,
    EOFError, MemoryError, NotImplementedError, RecursionError,
)  # fmt: skip


def _damaged(name: str) -> ReadError:
    return ReadError(
        f"{name}：文件不完整或已损坏，无法作为 .xls 工作簿读取，请用 Excel 打开修复后另存为 .xlsx。",
        f"{name}: the file is truncated or damaged; repair it in Excel and save it as .xlsx",
    )


# --- sheets ---------------------------------------------------------------------------------------------------------


def _sheets(name: str, book: xlrd.book.Book, remarks: list[str]) -> Iterator[Sheet]:
    """The visible sheets, in the order of their tabs."""
    hidden: list[str] = []
    count = 0
    for sheet in book.sheets():
        if sheet.visibility:
            hidden.append(sheet.name)
            continue
        boxes = list(_boxes(book, sheet))
        count += len(boxes)
        check_so_far(name, "cells", count)
        held_rows, held_columns = {box.row for box in boxes}, {box.column for box in boxes}
        rows = sorted(row for row, told in sheet.rowinfo_map.items() if told.hidden and row in held_rows)
        columns = sorted(column for column, told in sheet.colinfo_map.items() if told.hidden and column in held_columns)
        remarks += hidden_remarks(sheet.name, rows, columns)
        merges = [(top, left, bottom - 1, right - 1) for top, bottom, left, right in sheet.merged_cells]
        yield Sheet(sheet.name, tuple(merged(boxes, merges, name)))
    if hidden:
        remarks.append(f"隐藏的工作表未读取：{listed(hidden)}。")


def _boxes(book: xlrd.book.Book, sheet: xlrd.sheet.Sheet) -> Iterator[Box]:
    for row in range(sheet.nrows):
        for column, cell in enumerate(sheet.row(row)):
            text = _printed(book, cell).strip()
            if text:
                yield Box(row, column, text)


def _printed(book: xlrd.book.Book, cell: xlrd.sheet.Cell) -> str:
    """What a person sees in a cell."""
    import xlrd

    if cell.ctype == xlrd.XL_CELL_TEXT:
        return str(cell.value).replace("\r\n", "\n").replace("\r", "\n").replace("\t", " ")
    if cell.ctype == xlrd.XL_CELL_ERROR:
        return ERRORS.get(int(cell.value), "#N/A")
    if cell.ctype == xlrd.XL_CELL_BOOLEAN:
        return "TRUE" if cell.value else "FALSE"
    if cell.ctype in (xlrd.XL_CELL_NUMBER, xlrd.XL_CELL_DATE):
        return printed(repr(cell.value), _code(book, cell.xf_index), since_1904=book.datemode == 1)
    return ""


def _code(book: xlrd.book.Book, style: int | None) -> str:
    """The format code of a cell style."""
    if style is None or not 0 <= style < len(book.xf_list):
        return GENERAL
    key = book.xf_list[style].format_key
    told = book.format_map.get(key)
    if key in BUILT_IN:
        return BUILT_IN[key]
    return told.format_str if told is not None else GENERAL
