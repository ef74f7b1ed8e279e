"""A document that was read from text, written in other formats: what is found in it must not depend on the format."""

from __future__ import annotations

import html
from collections.abc import Callable, Iterator, Mapping

import openpyxl
from docx_bytes import docx, p, tbl, tc, tr
from workbooks import saved

from auditor.model import Block, Document, Paragraph, Table


def as_html(document: Document) -> bytes:
    body = "\n".join(_html(document, block) for block in document.blocks)
    return f"<!DOCTYPE html>\n<html><head><meta charset=utf-8></head><body>\n{body}\n</body></html>".encode()


def _html(document: Document, block: Block) -> str:
    if isinstance(block, Paragraph):
        return f"<p>{html.escape(_line(document, block))}</p>"
    rows = (
        f"<tr>{''.join(f'<td{span}>{html.escape(text)}</td>' for text, span in row)}</tr>"
        for row in _grid(document, block)
    )
    return f"<table>{''.join(rows)}</table>"


def _grid(document: Document, table: Table) -> Iterator[list[tuple[str, str]]]:
    """Every place of a table: text and spans of the cells, blanks where no cell reaches."""
    covered = {
        (row, column)
        for cell in table.cells
        for row in range(cell.row, cell.row + cell.row_span)
        for column in range(cell.column, cell.column + cell.column_span)
    }
    for row in range(table.rows):
        cells = {cell.column: cell for cell in table.by_row.get(row, ())}
        out = []
        for column in range(table.columns):
            if column in cells:
                cell = cells[column]
                spans = f" rowspan={cell.row_span} colspan={cell.column_span}"
                out.append((document.text[cell.start : cell.end], spans))
            elif (row, column) not in covered:
                out.append(("", ""))
        yield out


def as_md(document: Document) -> bytes:
    out: list[str] = []
    for block in document.blocks:
        if isinstance(block, Paragraph):
            out += [_line(document, block), ""]
            continue
        for row in range(block.rows):
            cells = {
                c.column: document.text[c.start : c.end].replace("\n", "").replace("|", r"\|")
                for c in block.by_row.get(row, ())
            }
            out.append(f"| {' | '.join(cells.get(column, '') for column in range(block.columns))} |")
            if row == 0:
                out.append("|" + "---|" * block.columns)
        out.append("")
    return "\n".join(out).encode()


def as_xlsx(document: Document) -> bytes:
    book = openpyxl.Workbook()
    row = 1
    for block in document.blocks:
        if isinstance(block, Paragraph):
            book.active.cell(row, 1, _line(document, block))
            row += 1
            continue
        for cell in block.cells:
            place = book.active.cell(row + cell.row, cell.column + 1)
            place.value, place.data_type = document.text[cell.start : cell.end], "s"
        row += block.rows + 1
    return saved(book)


def as_docx(document: Document) -> bytes:
    return docx(*(_docx(document, block) for block in document.blocks))


def _docx(document: Document, block: Block) -> str:
    if isinstance(block, Paragraph):
        return p(html.escape(_line(document, block)))
    begun = {(cell.row, cell.column): cell for cell in block.cells}
    covered = {(row, cell.column): cell for cell in block.cells for row in range(cell.row, cell.row + cell.row_span)}
    rows = []
    for row in range(block.rows):
        cells, column = [], 0
        while column < block.columns:
            cell = begun.get((row, column)) or covered.get((row, column))
            merge = "" if cell is None or cell.row_span == 1 else "restart" if cell.row == row else "continue"
            text = document.text[cell.start : cell.end] if cell is not None and cell.row == row else ""
            span = cell.column_span if cell is not None else 1
            cells.append(tc(*(html.escape(line) for line in text.split("\n")), span=span, merge=merge))
            column += span
        rows.append(tr(*cells))
    widths = f'<w:gridCol w:w="{9_000 // block.columns}"/>' * block.columns
    return tbl(f"<w:tblGrid>{widths}</w:tblGrid>", *rows) + p()


def _line(document: Document, block: Block) -> str:
    return document.text[block.start : block.end].replace("\n", "")


FORMATS: Mapping[str, Callable[[Document], bytes]] = {
    "html": as_html, "md": as_md, "xlsx": as_xlsx, "docx": as_docx,
}  # fmt: skip
