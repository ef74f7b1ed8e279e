"""OpenDocument spreadsheets: the bytes of an .ods file in, a `Document` out, by way of LibreOffice."""

from __future__ import annotations

from auditor.model import Document
from auditor.readers._office import converted
from auditor.readers._opendocument import check
from auditor.readers._package import EXCEL


def read(name: str, data: bytes) -> Document:
    """The document in the bytes of an .ods file."""
    check(name, data, EXCEL)
    return converted(name, data, "ods")
