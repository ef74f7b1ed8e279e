"""Several files that form one report, such as a text and its tables: documents in, one `Document` out.

``joined([explanation, tables])`` has the text of both, each under its file's name as a heading, so that what stands
twice is compared over the files; ``Document.parts`` says where each begins, and every place names its file.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from hashlib import sha256
from pathlib import PurePath

from auditor.model import Block, Document, Paragraph, Part
from auditor.readers import ReadError
from auditor.readers._limits import check


def joined(documents: Sequence[Document]) -> Document:
    """The documents as one, in their order; the only one as it is."""
    if len(documents) == 1:
        return documents[0]
    for document in documents:
        if document.given is not None:
            raise ReadError(
                f"{document.name}：结构化报告自成一份，不能与其他文件合在一起核对，请单独核对，或把事实都写在其中。",
                f"{document.name}: a structured report stands alone; audit it by itself, or put all facts into it",
            )
    name = " + ".join(document.name for document in documents)
    text, strips, parts, spans = "", [], [], []
    blocks: list[Block] = []
    for document in documents:
        heading = PurePath(document.name).stem
        blocks.append(Paragraph(len(text), len(text) + len(heading), "", level=1))
        text += f"{heading}\n"
        parts.append(Part(len(text), document.name, document.format, document.sha256))
        blocks += [_moved(block, len(text)) for block in document.blocks]
        strips += [replace(strip, start=strip.start + len(text)) for strip in document.strips]
        spans += [replace(span, start=span.start + len(text), end=span.end + len(text)) for span in document.ocr]
        text += f"{document.text}\n"
    check(name, "characters", len(text))
    hashes = "".join(document.sha256 for document in documents)
    return Document(
        name, "together", sha256(hashes.encode()).hexdigest(), text, tuple(blocks), tuple(_remarks(documents)),
        tuple(strips), tuple(parts), ocr=tuple(spans),
    )  # fmt: skip


def _moved(block: Block, by: int) -> Block:
    """The block with its places further on."""
    if isinstance(block, Paragraph):
        return replace(block, start=block.start + by, end=block.end + by)
    cells = tuple(replace(cell, start=cell.start + by, end=cell.end + by) for cell in block.cells)
    return replace(block, start=block.start + by, end=block.end + by, cells=cells)


def _remarks(documents: Sequence[Document]) -> Iterator[str]:
    return (f"{document.name}：{remark}" for document in documents for remark in document.remarks)
