"""OpenDocument texts: the bytes of an .odt file in, a `Document` out, by way of LibreOffice."""

from __future__ import annotations

from auditor.model import Document
from auditor.readers._office import converted
from auditor.readers._opendocument import check
from auditor.readers._package import WORD


def read(name: str, data: bytes) -> Document:
    """The document in the bytes of an .odt file."""
    check(name, data, WORD)
    return converted(name, data, "odt")
