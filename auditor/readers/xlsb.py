"""Binary Excel workbooks: the bytes of an .xlsb file in, a `Document` out, by way of LibreOffice."""

from __future__ import annotations

from auditor.model import Document
from auditor.readers._office import converted
from auditor.readers._opendocument import check
from auditor.readers._package import EXCEL


def read(name: str, data: bytes) -> Document:
    """The document in the bytes of an .xlsb file."""
    check(name, data, EXCEL)
    return converted(name, data, "xlsb")
