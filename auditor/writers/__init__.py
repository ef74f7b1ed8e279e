"""Audits to text or files, one module per ``--format``: `writers/json.py` is ``--format json``.

A writer is a module with ``write(audits, options)``; its file name is the word that users type. It returns text, or the
bytes of a file that is none. Files whose name begins with an underscore belong to the writers and are none themselves.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING, Literal, Protocol, cast

if TYPE_CHECKING:
    from auditor.model import Audit

Lang = Literal["zh", "en"]


@dataclass(frozen=True, slots=True)
class Options:
    """How to write: the language, passed checks too or not, colours or not, and the columns of the terminal."""

    lang: Lang = "zh"
    all: bool = False
    color: bool = False
    width: int = 100
    many: bool = False  # several documents were asked for, even if only one could be read


class WriteError(Exception):
    """A result cannot be written in the format asked for: one sentence that says why and what to do."""

    def __init__(self, zh: str, en: str) -> None:
        super().__init__(zh)
        self.zh = zh
        self.en = en


class Writer(Protocol):
    """What a module of this folder offers."""

    def write(self, audits: Sequence[Audit], options: Options) -> str | bytes: ...


def formats() -> list[str]:
    """The names that ``--format`` takes: the files of this folder."""
    names = (entry.name for entry in os.scandir(__path__[0]))  # pathlib would cost `auditor --help` some milliseconds
    return sorted(name[:-3] for name in names if name.endswith(".py") and not name.startswith("_"))


def writer(name: str) -> Writer:
    """The writer of a format: ``json`` -> the module `auditor.writers.json`."""
    return cast(Writer, import_module(f"auditor.writers.{name}"))
