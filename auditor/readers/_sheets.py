"""Sheets of printed cells made a `Document`: titles and notes as paragraphs, what is between them as tables.

Places are those of the sheet, for people and for programs: 收入决算表!B4.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from auditor.model import Document
from auditor.readers import ReadError
from auditor.readers._boxes import Box, Row, Stretch, cell_name, flat, stretches_in
from auditor.readers._flow import Flow
from auditor.readers._headings import heading_level, titular

_DEFAULT_NAME = re.compile(r"(?:Sheet|工作表|表|Table)\s?\d*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Sheet:
    """What is printed of one sheet. `name` is "" where a format has no sheets."""

    name: str
    boxes: tuple[Box, ...]


def document_of(name: str, format_: str, digest: str, sheets: Iterable[Sheet], remarks: Sequence[str] = ()) -> Document:
    """The document that the sheets make up, in their order."""
    flow = Flow(name)
    for sheet in sheets:
        _write(flow, sheet)
    if not flow.blocks:
        raise ReadError(
            f"{name}：表格里没有内容（可能只有图片或隐藏的工作表），请检查是否导出成功。",
            f"{name}: there is nothing in the sheets, perhaps only pictures or hidden sheets; check the export",
        )
    return flow.document(format_, digest, remarks)


def _write(flow: Flow, sheet: Sheet) -> None:
    stretches = list(stretches_in(sheet.boxes))
    if stretches and sheet.name and not _DEFAULT_NAME.fullmatch(sheet.name):
        flow.paragraph(sheet.name, sheet.name, 1, origin="A1", sheet=sheet.name)
    for stretch in stretches:
        if stretch.is_table:
            flow.table(stretch.rows, _place(sheet.name, _extent(stretch.rows)), sheet.name)
        else:
            _paragraphs(flow, stretch, sheet.name)


def _paragraphs(flow: Flow, stretch: Stretch, sheet: str) -> None:
    """A row outside of tables: one paragraph, or one a line where its only cell holds several."""
    for row in stretch.rows:
        lines = row[0].text.split("\n") if len(row) == 1 else ["\t".join(flat(box.text) for box in row)]
        for line in filter(str.strip, lines):
            level = heading_level(line.strip()) or (2 if stretch.is_title and titular(line.strip()) else 0)
            origin = row[0].place
            flow.paragraph(line, _place(sheet, origin), level, origin=origin, sheet=sheet)


def _extent(rows: Sequence[Row]) -> str:
    """``A4:F20``."""
    columns = [box.column for row in rows for box in row]
    return f"{cell_name(rows[0][0].row, min(columns))}:{cell_name(rows[-1][0].row, max(columns))}"


def _place(sheet: str, cell: str) -> str:
    return f"{sheet}!{cell}" if sheet else cell
