"""The audited document as a Word file with a comment at each figure in question: ``--format docx``.

A .docx comes back as it came in: nothing changes but the runs that are cut where a figure begins and ends, the marks of
the comments, and the part that holds them; one in which nothing was found comes back byte for byte. Any other input
becomes a new document of its text, with the same comments.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Final

from lxml import etree

from auditor.model import Audit
from auditor.readers._numbering import W
from auditor.readers.docx import Source, traced
from auditor.writers import Options, WriteError
from auditor.writers._notes import Note, notes, only
from auditor.writers._parts import Tree, parsed, repacked, unpacked, written
from auditor.writers._word_comments import Comments
from auditor.writers._word_marks import anchored, mark
from auditor.writers._word_text import MAIN, typed

if TYPE_CHECKING:
    Element = etree._Element

SINGLE: Final = True  # one document a file


def write(audits: Sequence[Audit], options: Options) -> bytes:
    audit = only(audits, "docx")
    held = notes(audit, options)
    if audit.document.format != "docx" or not audit.source:
        data, tree, typed_sources = typed(audit.document)
        return _marked(data, MAIN, tree, typed_sources, held, options)
    if not held:
        return audit.source
    try:
        return _commented(audit.document.name, audit.source, held, options)
    except etree.XMLSyntaxError:
        raise WriteError(
            f"{audit.document.name}：内部的批注或目录部件已损坏，无法加批注，请用 Word 打开修复后另存为 .docx。",
            f"{audit.document.name}: a part for comments is damaged; repair the file in Word and save it again",
        ) from None


def _commented(name: str, data: bytes, held: Sequence[Note], options: Options) -> bytes:
    """The user's own file with comments."""
    read = traced(name, data)
    tree = parsed(unpacked(data, read.part) or b"")
    twins = dict(zip(read.root.iter("*"), tree.iter("*"), strict=True))
    return _marked(data, read.part, tree, list(_in_body(read.sources, twins, tree)), held, options)


def _in_body(sources: Sequence[Source], twins: dict[Element, Element], tree: Tree) -> Iterator[Source]:
    """The sources with elements of the tree that is written; a footnote, where no comment can stand, is its reference."""
    references = {
        (etree.QName(element).localname.removesuffix("Reference"), _id(element)): element
        for element in tree.iter("{*}footnoteReference", "{*}endnoteReference")
    }
    for source in sources:
        element = twins.get(source.element)
        if element is None:
            owner = next(source.element.iterancestors(W + "footnote", W + "endnote"), None)
            key = (etree.QName(owner).localname, _id(owner)) if owner is not None else ("", "")
            element = references.get(key)
        if element is not None:
            yield source._replace(element=element)


def _id(element: Element) -> str:
    return element.get(f"{{{etree.QName(element).namespace}}}id", "")


def _marked(
    data: bytes, main: str, tree: Tree, sources: Sequence[Source], held: Sequence[Note], options: Options
) -> bytes:
    """The file with a comment for each note."""
    anchors = anchored(held, sources)
    if not anchors:
        return data
    comments = Comments(data, main, tree)
    numbers = [comments.add(anchor.lines, options.lang) for anchor in anchors]
    mark(anchors, numbers)
    return repacked(data, {main: written(tree), **comments.parts()})
