"""Web pages: the bytes of an .html file in, a `Document` out.

``<p>总收入<b>5</b>万元</p><table>…`` becomes a paragraph and a table, cells with rowspan and colspan once. Scripts, styles,
navigation, forms and what is not shown are left out; nothing is loaded and nothing is run. Tables that only arrange a page
(a single column, or tables within) are read as text.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from hashlib import sha256
from typing import TYPE_CHECKING, Final

from auditor.model import Document
from auditor.readers import ReadError
from auditor.readers._boxes import Box, flat, stretches_in
from auditor.readers._characters import decoded
from auditor.readers._flow import Flow
from auditor.readers._headings import hard_lines, heading_level, titular

if TYPE_CHECKING:
    from lxml import etree

    Element = etree._Element

WIDEST: Final = 1_000  # columns that a cell may span
TALLEST: Final = 10_000

# --- what the elements mean -----------------------------------------------------------------------------------------

DROPPED: Final = frozenset(
    (
        *(
            "script",
            "style",
            "noscript",
            "template",
            "head",
            "title",
            "meta",
            "link",
            "iframe",
            "object",
            "embed",
            "svg",
        ),
        *("nav", "header", "footer", "aside", "form", "select", "option", "button", "textarea", "input", "datalist"),
        *("audio", "video", "canvas", "map", "del", "s", "strike", "rt", "rp", "colgroup", "col"),
    )
)
KEPT_IF_LARGE: Final = frozenset(("header", "aside", "form", "nav", "footer"))  # a page all in a form is no form
BLOCKS: Final = frozenset(
    (
        *(
            "html",
            "body",
            "div",
            "p",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "ul",
            "ol",
            "li",
            "dl",
            "dt",
            "dd",
            "blockquote",
        ),
        *(
            "pre",
            "section",
            "article",
            "main",
            "address",
            "fieldset",
            "figure",
            "figcaption",
            "hr",
            "center",
            "details",
        ),
        *("summary", "table", "thead", "tbody", "tfoot", "tr", "td", "th", "caption", *KEPT_IF_LARGE),
    )
)
_NAVIGATION: Final = frozenset(
    (
        *("nav", "navbar", "navigation", "menu", "submenu", "breadcrumb", "breadcrumbs", "crumb", "crumbs", "position"),
        *(
            "footer",
            "sidebar",
            "side",
            "share",
            "pager",
            "pagination",
            "toolbar",
            "login",
            "search",
            "copyright",
            "links",
        ),
    )
)
_ROLES: Final = frozenset(("navigation", "banner", "contentinfo", "search", "menu", "menubar", "toolbar"))
_NOT_SHOWN = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all|mso-element\s*:\s*(?:comment|field-begin)", re.I
)
_CHARSET = re.compile(rb"""(?i)<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w-]{2,20})""")
_BLANKS = re.compile(r"[ \t\r\n\f]+")
_NOTE_MARK = re.compile(r"[\[【〔(（]?\d{1,3}[\]】〕)）]?|[①-⑳]")
DECLARED: Final = {  # what a page may say of its encoding, and what that means
    "gb2312": "gb18030", "gbk": "gb18030", "gb18030": "gb18030", "big5": "big5", "big5-hkscs": "big5hkscs",
    "shift_jis": "shift_jis", "euc-kr": "euc_kr", "windows-1252": "cp1252", "iso-8859-1": "cp1252",
}  # fmt: skip


def read(name: str, data: bytes) -> Document:
    """The document in the bytes of an .html file."""
    declared = _CHARSET.search(data[:4_096])
    text, remarks = text_of(name, data, declared[1].decode("ascii") if declared else None)
    return document_of(name, "html", data, text, remarks)


def document_of(name: str, format_: str, data: bytes, text: str, remarks: tuple[str, ...] = ()) -> Document:
    """The document in the text of a page."""
    page = _Page(Flow(name))
    page.read(tree_of(name, text))
    if not page.flow.blocks:
        raise ReadError(
            f"{name}：网页里没有文字（内容可能由脚本载入），请在浏览器中打开后另存为完整网页或复制到 .docx。",
            f"{name}: no text in the page, perhaps scripts load it; open it in a browser and save the complete page",
        )
    pictures = (f"文件含 {page.pictures} 张图片，图中的文字未读取。",) if page.pictures else ()
    return page.flow.document(format_, sha256(data).hexdigest(), (*remarks, *pictures))


def text_of(name: str, data: bytes, declared: str | None) -> tuple[str, tuple[str, ...]]:
    """The text of the page; what it says of its encoding counts where it is neither UTF-8 nor GB18030."""
    try:
        return decoded(name, data)
    except ReadError:
        codec = DECLARED.get((declared or "").lower())
        if codec is None or b"\0" in data:
            raise
    return data.decode(codec, errors="replace"), (f"网页声明的编码是 {declared}，按此读取。",)


def tree_of(name: str, text: str) -> Element:
    """The root element of a page; nothing outside of it is ever fetched."""
    from lxml import etree

    parser = etree.HTMLParser(encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True)
    try:
        root = etree.fromstring(text.encode("utf-8", "replace"), parser)
    except etree.XMLSyntaxError:
        root = None
    if any("depth" in entry.message for entry in parser.error_log):
        raise ReadError(
            f"{name}：网页的元素嵌套过深，超出安全限制，请复制正文到 .docx 后再审核。",
            f"{name}: the elements of the page are nested too deeply; copy its text to a .docx",
        )
    if root is None:
        raise ReadError(
            f"{name}：网页里没有文字，请检查是否保存完整。",
            f"{name}: the page holds no text; check whether it was saved completely",
        )
    return root


# --- the page -------------------------------------------------------------------------------------------------------


@dataclass
class _Page:
    """One pass over a page that collects its paragraphs and tables."""

    flow: Flow
    pictures: int = 0
    _words: list[str] = field(default_factory=list)
    _counted: Counter[str] = field(default_factory=Counter)
    _items: Counter[Element] = field(default_factory=Counter)  # of ordered lists
    _half: int = 0  # characters: a part with more than this is the page itself, whatever it is called

    def read(self, root: Element) -> None:
        body = root.find("body")
        start = body if body is not None else root
        self._half = sum(map(len, start.itertext())) // 2
        self._block(start)
        self._end()

    def _end(self, level: int = 0) -> None:
        """Writes the paragraph that was being collected."""
        text = "".join(self._words)
        self._words.clear()
        for line in hard_lines(text):
            words = line.strip()
            numbered = heading_level(words.replace("\n", ""))
            self._counted["paragraph"] += 1
            address = f"第{self._counted['paragraph']}段"
            self.flow.paragraph(line, address, numbered or (level if titular(words) else 0))

    def _block(self, element: Element) -> None:
        """An element that stands alone, with all in it."""
        if element.tag == "table" and (boxes := grid_of(element)):
            self._end()
            self._table(element, boxes)
            return
        self._end()
        self._words.append(self._item_mark(element))
        self._inside(element)
        self._end(_level(element))

    def _inside(self, element: Element) -> None:
        self._say(element.text, element)
        for child in element.iterchildren("*"):
            self._child(child)
            self._say(child.tail, element)

    def _child(self, child: Element) -> None:
        tag = str(child.tag).lower()
        if self._left_out(child, tag):
            return
        if tag == "br":
            self._words.append("\n")
        elif tag == "img":
            self.pictures += 1
        elif tag in BLOCKS:
            self._block(child)
        elif not (tag == "sup" and _NOTE_MARK.fullmatch(_words(child).strip())):
            self._inside(child)

    def _say(self, text: str | None, parent: Element) -> None:
        if text:
            self._words.append(text if parent.tag == "pre" else _BLANKS.sub(" ", text))

    def _left_out(self, element: Element, tag: str) -> bool:
        """Is it no part of what the page has to say?"""
        if tag in DROPPED and tag not in KEPT_IF_LARGE:
            return True
        if not_shown(element):
            return True
        return (tag in KEPT_IF_LARGE or _is_navigation(element)) and sum(map(len, element.itertext())) <= self._half

    def _item_mark(self, element: Element) -> str:
        """The number that a browser puts before an item of an ordered list; 1、 where 1. would touch a figure."""
        parent = element.getparent()
        if element.tag != "li" or parent is None or parent.tag != "ol":
            return ""
        self._items[parent] += 1
        return f"{self._items[parent]}{'、' if _words(element).lstrip()[:1].isdigit() else '. '}"

    def _table(self, element: Element, boxes: list[Box]) -> None:
        """A grid, its title and its notes: ``单位：万元`` in a row of its own is none of the table."""
        caption = element.find("caption")
        if caption is not None:
            self._block(caption)
        for stretch in stretches_in(boxes):
            if stretch.is_table:
                self._counted["table"] += 1
                self.flow.table(stretch.rows, f"表{self._counted['table']}")
            else:
                self._words.extend("\t".join(box.text for box in row) for row in stretch.rows)
                self._end(2 if stretch.is_title else 0)


def not_shown(element: Element) -> bool:
    return (
        element.get("hidden") is not None
        or element.get("aria-hidden") == "true"
        or bool(_NOT_SHOWN.search(element.get("style", "")))
    )


def _is_navigation(element: Element) -> bool:
    if element.get("role", "") in _ROLES:
        return True
    names = f"{element.get('class', '')} {element.get('id', '')}".lower().split()
    return any(name in _NAVIGATION or name.endswith(("-nav", "_nav", "-menu", "_menu")) for name in names)


def _level(element: Element) -> int:
    """``h2`` -> 2."""
    tag = str(element.tag)
    return int(tag[1]) if len(tag) == 2 and tag[0] == "h" and tag[1].isdigit() else 0


def _words(element: Element) -> str:
    return "".join(map(str, element.itertext()))


# --- tables ---------------------------------------------------------------------------------------------------------


def grid_of(table: Element) -> list[Box]:
    """The cells of a table with their places and spans; nothing for a table that only arranges the page."""
    rows = list(_rows(table))
    widths = [sum(1 for _ in row.iterchildren("td", "th")) for row in rows]
    if max(widths, default=0) < 2 or any(_is_grid(inner) for inner in table.iterdescendants("table")):
        return []
    boxes = list(_placed(rows))
    sentences = sum(len(box.text) > 200 for box in boxes)
    return [] if len(rows) == 1 and sentences else boxes


def _is_grid(table: Element) -> bool:
    """A table within a table that is more than a frame around a word."""
    return sum(1 for _ in table.iterdescendants("td", "th")) > 1


def _rows(table: Element) -> Iterator[Element]:
    """Its own rows as they are shown: those of the foot last."""
    feet: list[Element] = []
    for child in table.iterchildren("*"):
        if child.tag == "tr" and not not_shown(child):
            yield child
        elif child.tag in ("thead", "tbody", "tfoot"):
            own = [row for row in child.iterchildren("tr") if not not_shown(row)]
            if child.tag == "tfoot":
                feet += own
            else:
                yield from own
    yield from feet


def _placed(rows: list[Element]) -> Iterator[Box]:
    """Cells fill the places that cells of earlier rows have left free."""
    taken: list[tuple[int, int, int]] = []  # first column, the one after the last, the row after the last
    for number, row in enumerate(rows):
        taken = sorted(one for one in taken if one[2] > number)
        column, passed = 0, 0
        before = tuple(taken)
        for cell in row.iterchildren("td", "th"):
            while passed < len(before) and before[passed][0] <= column:
                column, passed = max(column, before[passed][1]), passed + 1
            across = _span(cell, "colspan", WIDEST)
            down = min(_span(cell, "rowspan", TALLEST) or TALLEST, len(rows) - number)
            yield Box(number, column, _cell_text(cell), down, across or 1)
            if down > 1:
                taken.append((column, column + (across or 1), number + down))
            column += across or 1


def _span(cell: Element, name: str, most: int) -> int:
    """The number in a span; 1 where there is none, 0 means to the end."""
    digits = re.match(r"\s*(\d{1,6})", cell.get(name, "1"))
    return min(int(digits[1]), most) if digits else 1


def _cell_text(cell: Element) -> str:
    """The words of a cell, a line a paragraph."""
    parts: list[str] = []
    _gather(cell, parts)
    lines = (flat(line) for line in "".join(parts).split("\n"))
    return "\n".join(filter(None, lines))


def _gather(element: Element, parts: list[str]) -> None:
    parts.append(_BLANKS.sub(" ", element.text or ""))
    for child in element.iterchildren("*"):
        tag = str(child.tag).lower()
        if tag == "br":
            parts.append("\n")
        elif tag not in DROPPED and not not_shown(child):
            edge = "\n" if tag in BLOCKS else ""
            parts.append(edge)
            _gather(child, parts)
            parts.append(edge)
        parts.append(_BLANKS.sub(" ", child.tail or ""))
