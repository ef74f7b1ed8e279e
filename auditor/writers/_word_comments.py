"""The comments of a Word file: its own ones stay, those of the audit are added behind them.

A file that has none gets a part for them (``word/comments.xml``), the relationship to it and its content type.
"""

from __future__ import annotations

import posixpath
from collections.abc import Sequence
from itertools import count
from typing import TYPE_CHECKING, Final

from lxml import etree

from auditor.writers import Lang
from auditor.writers._notes import AUTHOR, INITIALS
from auditor.writers._parts import Tree, names, parsed, same, unpacked, written

if TYPE_CHECKING:
    Element = etree._Element

TYPES: Final = "[Content_Types].xml"
KIND: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
_PACKAGE: Final = "http://schemas.openxmlformats.org/package/2006"
USUAL: Final = (
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments",
)
STRICT: Final = (
    "http://purl.oclc.org/ooxml/wordprocessingml/main",
    "http://purl.oclc.org/ooxml/officeDocument/relationships/comments",
)
_HEAD: Final = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
SIZE: Final = "18"  # half points


class Comments:
    """The comments of a file while they grow."""

    def __init__(self, data: bytes, main: str, tree: Tree) -> None:
        self._data = data
        self._changed: dict[str, Tree] = {}
        self._space, self._relation = STRICT if etree.QName(tree.getroot()).namespace == STRICT[0] else USUAL
        part = self._related(main)
        old = unpacked(data, part)
        comments = parsed(old or f'{_HEAD}<w:comments xmlns:w="{self._space}"/>'.encode())
        self._changed[part] = comments
        self._root = comments.getroot()
        self._space = etree.QName(self._root).namespace or self._space
        self._next = 1 + max((*_numbers(self._root), *_numbers(tree.getroot())), default=-1)

    def add(self, lines: Sequence[str], lang: Lang) -> int:
        """Adds a comment, a paragraph a line; returns its number."""
        number, self._next = self._next, self._next + 1
        said = {"id": str(number), "author": AUTHOR[lang], "initials": INITIALS[lang]}
        comment = self._within(self._root, "comment", **said)
        for place, line in enumerate(lines):
            self._paragraph(comment, line, first=place == 0)
        return number

    def parts(self) -> dict[str, bytes]:
        """The parts that changed."""
        return {part: written(tree) for part, tree in self._changed.items()}

    def _paragraph(self, comment: Element, line: str, first: bool) -> None:
        """A line in a size and without the indent that the file may give its paragraphs."""
        paragraph = self._within(comment, "p")
        properties = self._within(paragraph, "pPr")
        self._within(properties, "spacing", before="0", after="0", line="240", lineRule="auto")
        self._within(properties, "ind", firstLine="0", firstLineChars="0")
        if first:
            self._within(self._within(paragraph, "r"), "annotationRef")
        run = self._within(paragraph, "r")
        self._within(self._within(run, "rPr"), "sz", val=SIZE)
        self._within(run, "t").text = line

    def _within(self, parent: Element, tag: str, **attributes: str) -> Element:
        named = {f"{{{self._space}}}{name}": value for name, value in attributes.items()}
        return etree.SubElement(parent, f"{{{self._space}}}{tag}", named)

    # --- the package ------------------------------------------------------------------------------------------------

    def _related(self, main: str) -> str:
        """The part with the comments, introduced to the package where it is new."""
        folder, file = posixpath.split(main)
        relationships = posixpath.join(folder, "_rels", f"{file}.rels")
        old = unpacked(self._data, relationships)
        space = f"{_PACKAGE}/relationships"
        tree = parsed(old or f'{_HEAD}<Relationships xmlns="{space}"/>'.encode())
        for link in tree.iter(f"{{{space}}}Relationship"):
            if link.get("Type") in (USUAL[1], STRICT[1]) and link.get("TargetMode") != "External":
                part = posixpath.normpath(posixpath.join("/", folder, link.get("Target", ""))).lstrip("/")
                if not unpacked(self._data, part):  # announced, but missing
                    self._introduce(part)
                return part
        name = self._free_name(folder)
        self._introduce(name)
        taken = {link.get("Id") for link in tree.getroot()}
        free = next(f"rIdAudit{n}" for n in range(1, len(taken) + 2) if f"rIdAudit{n}" not in taken)
        said = {"Id": free, "Type": self._relation, "Target": posixpath.basename(name)}
        etree.SubElement(tree.getroot(), f"{{{space}}}Relationship", said)
        self._changed[relationships] = tree
        return name

    def _free_name(self, folder: str) -> str:
        taken, numbers = names(self._data), count()
        return next(
            name for n in numbers if same(name := posixpath.join(folder, f"comments{n or ''}.xml")) not in taken
        )

    def _introduce(self, part: str) -> None:
        """Says the content type of the part."""
        space = f"{_PACKAGE}/content-types"
        tree = parsed(unpacked(self._data, TYPES) or b"")
        told = (link.get("PartName", "") for link in tree.iter(f"{{{space}}}Override"))
        if same(part) not in map(same, told):
            override = {"PartName": f"/{part}", "ContentType": KIND}
            etree.SubElement(tree.getroot(), f"{{{space}}}Override", override)
            self._changed[TYPES] = tree


def _numbers(root: Element) -> list[int]:
    """The numbers of the comments in a part."""
    tags = ("{*}comment", "{*}commentReference", "{*}commentRangeStart")
    ids = (element.get(f"{{{etree.QName(element).namespace}}}id", "") for element in root.iter(*tags))
    return [int(number) for number in ids if number.isdecimal()]
