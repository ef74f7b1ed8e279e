"""RTF documents: the bytes of an .rtf file in, a `Document` out, by way of LibreOffice.

``{\\rtf1 …}`` that was cut short leaves braces open and is refused: LibreOffice would give the half that is there.
"""

from __future__ import annotations

import re
from typing import Final

from auditor.model import Document
from auditor.readers import ReadError
from auditor.readers._office import converted

_ESCAPED: Final = re.compile(rb"\\[\\{}]")
_BINARY: Final = re.compile(rb"\\bin\d+ ?")


def read(name: str, data: bytes) -> Document:
    """The document in the bytes of an .rtf file."""
    if _cut_short(data):
        raise ReadError(
            f"{name}：RTF 文档不完整（可能下载或复制时中断），请重新获取后再审核。",
            f"{name}: the RTF document is cut short; get it again",
        )
    return converted(name, data, "rtf")


def _cut_short(data: bytes) -> bool:
    if _BINARY.search(data):  # bytes that are no text may be braces too
        return not data.rstrip(b"\0\r\n\t ").endswith(b"}")
    text = _ESCAPED.sub(b"", data)
    return text.count(b"{") > text.count(b"}")
