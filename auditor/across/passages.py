"""Passages that would give a copy away: sentences and tables with telling figures, each as a set of hashes.

``比上年增加115.32万元`` -> the shingle 年增加 115.32; a passage is the set of its shingles. Figures that anybody could have (0, 100,
98%, years) tell nothing. Two passages are alike as far as their sets are.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from typing import Final, NamedTuple
from zlib import crc32

from auditor.languages import zh
from auditor.model import Audit, Mention, Paragraph, Table

LEAST: Final = 3  # telling figures of a passage that is kept
MOST: Final = 60  # passages of a document
LARGEST: Final = 64  # shingles of a passage: the smallest hashes of a larger one stand for it
BEFORE: Final = 3  # characters of the words before a figure that go into its shingle
DIGITS: Final = 3  # significant digits of a telling figure
QUOTED: Final = 60
STOP: Final = re.compile(r"[。；;\n]")
NO_WORDS: Final = re.compile(r"[\d\s，。；：、（）()%．.,:]+")


class Passage(NamedTuple):
    kind: str  # sentence or table
    address: str
    quote: str
    hashes: str  # eight hexadecimal digits each, in ascending order


def passages_in(audit: Audit) -> Iterator[Passage]:
    """The passages of a document, in order, as far as there is room."""
    document = audit.document
    mentions = sorted(audit.mentions, key=lambda mention: mention.start)
    starts = [mention.start for mention in mentions]
    count = 0
    for block in document.blocks:
        inside = mentions[bisect_left(starts, block.start) : bisect_left(starts, block.end)]
        if len(inside) < LEAST:
            continue
        pieces = (
            [("table", block.start, block.end)]
            if isinstance(block, Table)
            else [("sentence", *piece) for piece in _sentences(document.text, block)]
        )
        for kind, start, end in pieces:
            hashes = _hashes(document.text, [m for m in inside if start <= m.start < end])
            if len(hashes) >= LEAST:
                quote = " ".join(document.text[start:end].split())[:QUOTED]
                yield Passage(kind, document.address(start), quote, "".join(f"{number:08x}" for number in hashes))
                count += 1
            if count == MOST:
                return


def _sentences(text: str, block: Paragraph) -> Iterator[tuple[int, int]]:
    start = block.start
    for stop in STOP.finditer(text, block.start, block.end):
        yield start, stop.end()
        start = stop.end()
    if start < block.end:
        yield start, block.end


def _hashes(text: str, mentions: list[Mention]) -> list[int]:
    """Of each telling figure with the words before it."""
    found = {
        crc32(f"{_words(text, mention.start)} {mention.number:f}{mention.unit.symbol}".encode())
        for mention in mentions
        if telling(mention)
    }
    return sorted(found)[:LARGEST]


def _words(text: str, start: int) -> str:
    return NO_WORDS.sub("", zh.fold(text[max(0, start - 12) : start]))[-BEFORE:]


def telling(mention: Mention) -> bool:
    """An amount or a number that is hardly anybody else's: three digits that count, and no rate."""
    digits = f"{mention.number:f}".lstrip("-0.").replace(".", "").rstrip("0")
    return len(digits) >= DIGITS and mention.unit.dimension not in ("rate", "score", "points", "year")
