"""Which language a stretch of a document is in: Chinese, the language of the genre, or English.

``The budget totals $12.5 million.`` -> en; ``项目支出12.5万元（GDP）`` -> zh. A document may hold both; each paragraph and each
table is read in its own language, and `only` blanks out the others, so that numbers of blocks and offsets stay.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Literal

from auditor.model import Block, Document, Paragraph

Language = Literal["zh", "en"]

CHINESE = re.compile(r"[一-龥]")
WORD = re.compile(r"[A-Za-z][A-Za-z]+")
FEWEST = 5  # words of an English paragraph in a Chinese document; fewer are names: ERP, GDP, PDF


def language_of(text: str) -> Language:
    """Of a whole document, or of a part of it."""
    words = len(WORD.findall(text))
    return "en" if words and words > len(CHINESE.findall(text)) else "zh"


def languages_of(document: Document) -> tuple[Language, ...]:
    """The language of each block; () where all are Chinese."""
    if not WORD.search(document.text):
        return ()
    if language_of(document.text) == "en":
        given = tuple(_of_english(_text(document, block)) for block in document.blocks)
    else:
        given = tuple(_of_chinese(_text(document, block)) for block in document.blocks)
    return given if "en" in given else ()


def _text(document: Document, block: Block) -> str:
    return document.text[block.start : block.end]


def _of_english(text: str) -> Language:
    """A block of an English document: English unless Chinese is written in it."""
    return language_of(text) if CHINESE.search(text) else "en"


def _of_chinese(text: str) -> Language:
    return language_of(text) if len(WORD.findall(text)) >= FEWEST else "zh"


def only(document: Document, language: Language, given: tuple[Language, ...]) -> Document:
    """The document with the blocks of other languages blank."""
    blocks = (b if own == language else _blank(b) for b, own in zip(document.blocks, given, strict=True))
    return replace(document, blocks=tuple(blocks))


def _blank(block: Block) -> Paragraph:
    return Paragraph(block.start, block.start, block.address)
