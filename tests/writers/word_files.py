"""Word files that a test looks into: what a comment stands at, and what is left when the comments are taken out."""

from __future__ import annotations

from copy import deepcopy
from io import BytesIO
from zipfile import ZipFile

from docx_bytes import STRICT, W
from lxml import etree

MAIN = "word/document.xml"
SPACE = "{http://www.w3.org/XML/1998/namespace}space"
Element = etree._Element


def members(data: bytes) -> dict[str, bytes]:
    with ZipFile(BytesIO(data)) as archive:
        assert archive.testzip() is None
        return {name: archive.read(name) for name in archive.namelist()}


def body(data: bytes, part: str = MAIN) -> Element:
    return etree.fromstring(members(data)[part])


def name(element: Element) -> str:
    return str(element.tag).rpartition("}")[2]


def number(element: Element) -> str:
    return element.get(f"{{{etree.QName(element).namespace}}}id", "")


def ranges(data: bytes, part: str = MAIN) -> dict[str, str]:
    """The text that each comment stands at, by its number."""
    open_: dict[str, str] = {}
    closed: dict[str, str] = {}
    for element in body(data, part).iter("*"):
        if name(element) == "commentRangeStart":
            open_[number(element)] = ""
        elif name(element) == "commentRangeEnd":
            closed[number(element)] = open_.pop(number(element))
        elif name(element) == "t":
            open_ = {key: held + "".join(element.itertext()) for key, held in open_.items()}
    assert not open_
    return closed


def comments(data: bytes, part: str = "word/comments.xml") -> dict[str, list[str]]:
    """The lines of each comment, by its number."""
    return {
        number(comment): ["".join(t.text or "" for t in p.iter("{*}t")) for p in comment.iter("{*}p")]
        for comment in body(data, part)
    }


def without_comments(root: Element, numbers: set[str]) -> bytes:
    """The canonical XML without the marks of these comments, runs with the same properties made one."""
    root = deepcopy(root)
    for element in list(root.iter("{*}commentRangeStart", "{*}commentRangeEnd", "{*}commentReference")):
        if number(element) in numbers:
            gone = element.getparent() if name(element) == "commentReference" else element
            gone.getparent().remove(gone)
    for run in list(root.iter(f"{{{W}}}r", f"{{{STRICT}}}r")):
        before = run.getprevious()
        if before is not None and _alike(before, run):
            before.extend(child for child in list(run) if name(child) != "rPr")
            run.getparent().remove(run)
    for text in list(root.iter("{*}t")):
        text.attrib.pop(SPACE, None)
        before = text.getprevious()
        if before is not None and name(before) == "t":
            before.text = (before.text or "") + (text.text or "")
            text.getparent().remove(text)
    return etree.tostring(root, method="c14n")


def _alike(one: Element, other: Element) -> bool:
    return name(one) == name(other) == "r" and one.attrib == other.attrib and _properties(one) == _properties(other)


def _properties(run: Element) -> bytes:
    found = run.find("{*}rPr")
    return b"" if found is None else etree.tostring(found, method="c14n")
