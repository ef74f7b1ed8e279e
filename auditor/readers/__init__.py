"""From bytes to a `Document`: one module per input format, found by the content and, for text, by the suffix.

``read("自评报告.TXT", data)`` finds `readers/txt.py` and returns its `Document`; a web page named ``.doc`` finds
`readers/html.py`. A new format is a new file here with a function ``read(name, data)``, and how its bytes are told stands
in `_recognise.py`. Modules that begin with an underscore are shared tools.
"""

from __future__ import annotations

import pkgutil
from dataclasses import replace
from functools import cache
from importlib import import_module
from pathlib import PurePath
from typing import Protocol, cast

from auditor.model import Document


class ReadError(Exception):
    """A document could not be read: one sentence that names the file, the place and the remedy."""

    def __init__(self, zh: str, en: str) -> None:
        super().__init__(zh)
        self.zh = zh
        self.en = en


class Reader(Protocol):
    """What a module of this folder offers."""

    def read(self, name: str, data: bytes) -> Document: ...


@cache
def formats() -> tuple[str, ...]:
    """The formats that can be read, as suffixes without the dot: ``("docx", "txt")``."""
    return tuple(sorted(m.name for m in pkgutil.iter_modules(__path__) if not m.name.startswith("_")))


def read(name: str, data: bytes) -> Document:
    """The document in `data`; its content tells the format, `name` where that leaves it open (.txt, .csv, .md)."""
    from auditor.readers._endless import ended
    from auditor.readers._limits import check_size
    from auditor.readers._recognise import recognised, remarks

    check_size(name, "size", len(data))
    if not data:
        raise ReadError(
            f"{name}：文件是空的（0 字节），请检查是否导出成功。",
            f"{name}: the file is empty (0 bytes); check how it was exported",
        )
    format_ = recognised(name, data)
    if format_ not in formats():
        raise _unknown(name, format_)
    reader = cast(Reader, import_module(f"{__name__}.{format_}"))
    document = ended(reader.read(name, data))
    said = remarks(name, format_)
    return replace(document, remarks=(*said, *document.remarks)) if said else document


def _unknown(name: str, format_: str) -> ReadError:
    from auditor.readers._recognise import unreadable

    known = unreadable(name, format_, formats())
    if known:
        return ReadError(*known)
    suffixes = [f".{s}" for f in formats() for s in (("png", "jpg", "tif") if f == "image" else (f,))]
    readable = "、".join(suffixes)
    suffix = PurePath(name).suffix.lower().lstrip(".")
    what_zh, what_en = (
        (f"不支持 .{suffix} 格式", f".{suffix} is not supported") if suffix else ("没有后缀", "no suffix")
    )
    return ReadError(
        f"{name}：{what_zh}，能读的格式是 {readable}，请另存为其中一种。",
        f"{name}: {what_en}; save it as one of {', '.join(suffixes)}",
    )
