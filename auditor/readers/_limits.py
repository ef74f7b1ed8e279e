"""How much of a document is read at most, and the sentence where one is more: it names the limit and how to raise it.

``with_limits({"pages": 5000})`` -> the usual limits but that one; ``within(limits)`` puts them in force for what is read
inside; ``check(name, "pages", 6000)`` raises `ReadError`: 报告.pdf：页数 6000 超过上限 5000 …
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, replace
from typing import Final

from auditor.readers import ReadError

MB: Final = 1024 * 1024


@dataclass(frozen=True)
class Limits:
    """The most that one document may have or cost."""

    seconds: int = 120  # of wall clock, reading and auditing together; of processor time as well
    memory: int = 2048  # MB of address space beyond what the program takes itself
    size: int = 256  # MB of the file
    text: int = 64  # MB of a file that is text, and of a part of an archive that is parsed
    unpacked: int = 200  # MB of all parts of an archive
    parts: int = 5_000  # of an archive
    pages: int = 3_000
    sheets: int = 500  # of a workbook
    cells: int = 200_000  # with something in them, in all tables
    characters: int = 20_000_000


USUAL: Final = Limits()
SPOKEN: Final = {  # name -> zh, en, unit
    "seconds": ("用时", "time", " s"),
    "memory": ("内存", "memory", " MB"),
    "size": ("文件大小", "size of the file", " MB"),
    "text": ("文本或部件的大小", "size of the text or of a part", " MB"),
    "unpacked": ("解压后的大小", "unpacked size", " MB"),
    "parts": ("部件数", "parts", ""),
    "pages": ("页数", "pages", ""),
    "sheets": ("工作表数", "sheets", ""),
    "cells": ("有内容的单元格数", "cells with something in them", ""),
    "characters": ("字数", "characters", ""),
}
_IN_FORCE: ContextVar[Limits] = ContextVar("limits", default=USUAL)


def limit(key: str) -> int:
    """The limit in force, in its unit: ``limit("pages")`` -> 3000."""
    return int(getattr(_IN_FORCE.get(), key))


def in_bytes(key: str) -> int:
    return limit(key) * MB


def with_limits(changed: Mapping[str, int]) -> Limits:
    """The usual limits with some of them changed."""
    return replace(USUAL, **changed)


@contextmanager
def within(limits: Limits) -> Iterator[None]:
    """These limits for what is read inside."""
    token = _IN_FORCE.set(limits)
    try:
        yield
    finally:
        _IN_FORCE.reset(token)


def check(name: str, key: str, found: int) -> None:
    """Raises `ReadError` where more was found than is read."""
    if found > limit(key):
        raise beyond(name, key, found)


def check_so_far(name: str, key: str, found: int) -> None:
    """The same while counting, when how many there are is not known yet."""
    if found > limit(key):
        raise beyond(name, key)


def check_size(name: str, key: str, found: int) -> None:
    """The same for a number of bytes under a limit in MB."""
    if found > in_bytes(key):
        raise beyond(name, key, -(-found // MB))


def beyond(name: str, key: str, found: int | None = None) -> ReadError:
    """``beyond("a.pdf", "pages", 6000)`` -> a.pdf：页数 6000 超过上限 3000，请拆分后再审核，或用 --limit pages=6000 放宽。"""
    zh, en, unit = SPOKEN[key]
    most = limit(key)
    so_zh, so_en = (f" {found}{unit} ", f" {found}{unit}") if found is not None else ("", "")
    wanted = found if found is not None else 2 * most
    return ReadError(
        f"{name}：{zh}{so_zh}超过上限 {most}{unit}，请拆分后再审核，或用 --limit {key}={wanted} 放宽。",
        f"{name}: {en}{so_en} beyond the limit of {most}{unit}; split it, or raise the limit with --limit {key}={wanted}",
    )
