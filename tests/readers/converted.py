"""A document that was read from text, written in other formats: what is found in it must not depend on the format."""

from __future__ import annotations

import html
from collections.abc import Callable, Iterator, Mapping
from io import BytesIO

import openpyxl
from docx_bytes import docx, p, tbl, tc, tr
from pdf_bytes import FONT
from reportlab.lib import colors
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable, SimpleDocTemplate, Spacer
from reportlab.platypus import Paragraph as Printed
from reportlab.platypus import Table as Grid
from workbooks import saved

from auditor.model import Block, Document, Paragraph, Table

SIDES = ("top", "left", "bottom", "right", "insideH", "insideV")
RULED = (
    "<w:tblPr><w:tblBorders>"
    + "".join(f'<w:{side} w:val="single" w:sz="4"/>' for side in SIDES)
    + "</w:tblBorders></w:tblPr>"
)
MARGIN = 72
BODY = ParagraphStyle("body", fontName=FONT, fontSize=10.5, leading=18, firstLineIndent=21, wordWrap="CJK")
HEADING = ParagraphStyle("heading", fontName=FONT, fontSize=12, leading=22, wordWrap="CJK")
CELL = ParagraphStyle("cell", fontName=FONT, fontSize=8, leading=10, wordWrap="CJK")


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
    return tbl(f"{RULED}<w:tblGrid>{widths}</w:tblGrid>", *rows) + p()


def as_pdf(document: Document) -> bytes:
    """Printed by reportlab: paragraphs wrapped at the margin, tables ruled with their merged cells, running page numbers."""
    width = A4[0] - 2 * MARGIN
    story = [flowed for block in document.blocks for flowed in _flowables(document, block, width)]
    out = BytesIO()
    SimpleDocTemplate(out, pagesize=A4, leftMargin=MARGIN, rightMargin=MARGIN, invariant=1).build(
        story, onFirstPage=_page_number, onLaterPages=_page_number
    )
    return out.getvalue()


def _page_number(canvas: Canvas, _: object) -> None:
    canvas.setFont(FONT, 9)
    canvas.drawCentredString(A4[0] / 2, 30, f"- {canvas.getPageNumber()} -")


def _flowables(document: Document, block: Block, width: float) -> Iterator[Flowable]:
    if isinstance(block, Paragraph):
        text = html.escape(_line(document, block))
        yield Printed(text, _wrapped(HEADING if block.level else BODY, text))
        return
    rows: list[list[object]] = [[""] * block.columns for _ in range(block.rows)]
    commands: list[tuple[object, ...]] = [
        ("GRID", (0, 0), (-1, -1), 0.5, colors.black),
        ("VALIGN", (0, 0), (-1, -1), "MIDDLE"),
    ]
    for cell in block.cells:
        text = html.escape(document.text[cell.start : cell.end]).replace("\n", "<br/>")
        rows[cell.row][cell.column] = Printed(text, _wrapped(CELL, text))
        last = (cell.column + cell.column_span - 1, cell.row + cell.row_span - 1)
        commands.append(("SPAN", (cell.column, cell.row), last))
    yield Grid(rows, colWidths=[width / block.columns] * block.columns, style=commands, repeatRows=0)
    yield Spacer(1, 8)


def _wrapped(style: ParagraphStyle, text: str) -> ParagraphStyle:
    """Chinese is broken anywhere, English between words."""
    return ParagraphStyle("English", parent=style, wordWrap=None) if text.isascii() else style


def _line(document: Document, block: Block) -> str:
    return document.text[block.start : block.end].replace("\n", "")


FORMATS: Mapping[str, Callable[[Document], bytes]] = {
    "html": as_html, "md": as_md, "xlsx": as_xlsx, "docx": as_docx, "pdf": as_pdf,
}  # fmt: skip
