"""Structured reports in YAML: the bytes of a .yaml file in, a `Document` with its stated facts out.

``facts: [{concept: 基本支出, measure: 决算, value: 629.23}]`` is a fact; its place is that of ``629.23`` in the file.
"""

from __future__ import annotations

from auditor.located import load
from auditor.model import Document
from auditor.readers._characters import decoded
from auditor.readers._structured import document_of


def read(name: str, data: bytes) -> Document:
    """The document in the bytes of a .yaml file."""
    text, remarks = decoded(name, data)
    return document_of(name, "yaml", data, text, load(text), remarks)
