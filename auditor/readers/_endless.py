"""Paragraphs without end, cut: the work within one paragraph may grow with its square, so there is a longest one.

What people write has a quarter of `LONGEST`; a text that lost its breaks, a page without `<p>`, has none. It is cut behind a
sentence, or else behind a mark, or else where it must be.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from auditor.model import Block, Document, Paragraph

LONGEST = 4000  # characters of a paragraph
_CUTS = tuple(map(re.compile, ("[。！？!?]", "[；;]", r"[，、,：:](?!\d)", r"\s")))


def ended(document: Document) -> Document:
    """The same document, none of its paragraphs longer than `LONGEST`."""
    if not any(_is_endless(block) for block in document.blocks):
        return document
    return replace(
        document, blocks=tuple(piece for block in document.blocks for piece in _pieces(document.text, block))
    )


def _is_endless(block: Block) -> bool:
    return isinstance(block, Paragraph) and block.end - block.start > LONGEST


def _pieces(text: str, block: Block) -> Iterator[Block]:
    if not isinstance(block, Paragraph) or not _is_endless(block):
        yield block
        return
    start = block.start
    while block.end - start > LONGEST:
        cut = _cut(text, start)
        yield replace(block, start=start, end=cut, level=0)
        start = cut
    yield replace(block, start=start)


def _cut(text: str, start: int) -> int:
    """Where the first piece ends of what is too long."""
    for mark in _CUTS:
        if ends := [match.end() for match in mark.finditer(text, start + LONGEST // 2, start + LONGEST)]:
            return ends[-1]
    return start + LONGEST
