"""The document as read, as markup: an audit in; headings, paragraphs and tables with every figure marked out.

The text between the tags of a block is the document's own, character for character; badges, page numbers and
addresses are attributes that the style sheet shows::

    <p data-a="第2行">支出<a class="m bad key" id="d1-2" href="#d1f1" data-n="1">5.00万元</a>。</p>
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from auditor.model import Audit, Cell, Document, Paragraph, Table
from auditor.writers import Lang
from auditor.writers._html_view import Mark, View
from auditor.writers._markup import as_read, tag

HANZI = re.compile(r"[\u4e00-\u9fff]")
LONGEST_HEADING = 60  # an outline number before a whole passage makes no heading of it
LONGEST_UNBROKEN = 16  # a figure stays in one line, a long name need not
MOST_HEADER_ROWS = 4
ABOVE, DEEPEST = 3, 6  # headings of the page over those of the document, and the last that HTML has


def document_as_read(audit: Audit, lang: Lang, prefix: str = "d1") -> str:
    """The fragment for one document; its figures have the anchors ``d1-520``, its findings are ``#d1f1``."""
    return fragment(View(audit, lang, prefix))


def fragment(view: View) -> str:
    document = view.audit.document
    language = "zh-CN" if HANZI.search(document.text) else "en"
    return tag("div", *_Writing(view).blocks(), class_="paper", id=f"{view.prefix}text", lang=language)


class _Writing:
    """The blocks of one document, written in their order."""

    def __init__(self, view: View) -> None:
        self._view = view
        self._text = view.audit.document.text
        self._pages = page_starts(view.audit.document)
        self._page_offsets = [start for start, _ in self._pages]

    def blocks(self) -> Iterator[str]:
        for block in self._view.audit.document.blocks:
            yield self._paragraph(block) if isinstance(block, Paragraph) else self._table(block)

    def _paragraph(self, block: Paragraph) -> str:
        heading = block.level and block.end - block.start <= LONGEST_HEADING
        name = f"h{min(block.level + ABOVE, DEEPEST)}" if heading else "p"
        return tag(name, self._run(block.start, block.end), data_a=self._view.place(block.address)) + "\n"

    # --- tables -----------------------------------------------------------------------------------------------------

    def _table(self, table: Table) -> str:
        name, heads = self._view.place(table.address), self._header_rows(table)
        last = max(table.by_row, default=-1)
        covered: dict[int, int] = {}  # column -> the first row that is free again below a merged cell
        rows = (self._row(table, row, row < heads, covered) for row in range(last + 1))
        inside = tag("table", "\n", *rows)
        return tag("div", inside, class_="grid", role="region", tabindex=0, aria_label=name, data_a=name) + "\n"

    def _header_rows(self, table: Table) -> int:
        """The rows above the first figure, if they are few."""
        first = next(iter(self._view.between(table.start, table.end)), None)
        cell = table.cell_at(first.start) if first else None
        return cell.row if cell and cell.row <= MOST_HEADER_ROWS else 0

    def _row(self, table: Table, row: int, heading: bool, covered: dict[int, int]) -> str:
        cells, column = [], 0
        for cell in table.by_row.get(row, ()):
            cells.append("<td></td>" * sum(covered.get(c, 0) <= row for c in range(column, cell.column)))
            cells.append(self._cell(table, cell, heading))
            column = min(cell.column + cell.column_span, table.columns)
            covered.update((c, row + cell.row_span) for c in range(cell.column, column))
        return tag("tr", *cells, data_a=self._view.place(table.row_address(row))) + "\n"

    def _cell(self, table: Table, cell: Cell, heading: bool) -> str:
        marks = self._view.between(cell.start, cell.end)
        label = not marks and cell.column == 0 and cell.end > cell.start
        rows, columns = min(cell.row_span, table.rows - cell.row), min(cell.column_span, table.columns - cell.column)
        return tag(
            "th" if heading or label else "td",
            self._run(cell.start, cell.end),
            class_="n" if len(marks) == 1 and self._text[cell.start : marks[0].start].strip() == "" else None,
            scope=("col" if heading else "row") if heading or label else None,
            rowspan=rows if rows > 1 else None,
            colspan=columns if columns > 1 else None,
        )

    # --- text -------------------------------------------------------------------------------------------------------

    def _run(self, start: int, end: int) -> str:
        return "".join(self._pieces(start, end))

    def _pieces(self, start: int, end: int) -> Iterator[str]:
        for mark in self._view.between(start, end):
            stop = min(mark.end, end)
            yield self._unmarked(start, mark.start)
            yield from (self._page(page) for _, page in self._turned(mark.start, stop))
            yield self._figure(mark, self._text[mark.start : stop])
            start = stop
        yield self._unmarked(start, end)

    def _unmarked(self, start: int, end: int) -> str:
        pieces = []
        for place, page in self._turned(start, end):
            pieces += [as_read(self._text[start:place]), self._page(page)]
            start = place
        return "".join((*pieces, as_read(self._text[start:end])))

    def _figure(self, mark: Mark, content: str) -> str:
        view = self._view
        attributes: dict[str, str | int | None] = {"id": view.anchor(mark.start)}
        if mark.finding:
            attributes |= {"href": f"#{view.finding_anchor(mark.finding)}", "data-n": mark.finding}
            attributes["title"] = f"{said(view, mark)} {mark.finding}"
        name, key = "a" if mark.finding else "span", " key" if mark.primary else ""
        long = " long" if mark.end - mark.start > LONGEST_UNBROKEN else ""
        return tag(name, as_read(content), class_=f"m {mark.state}{key}{long}", **attributes)

    def _turned(self, start: int, end: int) -> list[tuple[int, int]]:
        """The pages that begin in ``text[start:end]``."""
        return self._pages[bisect_left(self._page_offsets, start) : bisect_left(self._page_offsets, end)]

    def _page(self, number: int) -> str:
        label = self._view.say(f"第{number}页", f"page {number}")
        return tag("span", class_="page", data_p=label, role="note", aria_label=label)


def said(view: View, mark: Mark) -> str:
    """What the colour says, in words."""
    words = {
        "bad": view.say("不符，见审核发现", "inconsistent, see finding"),
        "verify": view.say("请核实，见审核发现", "please verify, see finding"),
    }
    return words.get(mark.state, view.say("见审核发现", "see finding"))


def page_starts(document: Document) -> list[tuple[int, int]]:
    """Where each page begins, with its number: the first character of it that is printed."""
    starts, page = [], 0
    for strip in document.strips:
        if strip.page > page:
            starts.append((strip.start, strip.page))
            page = strip.page
    return starts
