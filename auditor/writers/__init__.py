"""Audits to text or files, one module per ``--format``: `writers/json.py` is ``--format json``.

A writer is a module with ``write(audits, options)``; its file name is the word that users type. It returns text, or the
bytes of a file that is none. ``SINGLE = True`` says that a file of this format holds one document, ``SUFFIX = "md"`` that its
files end in something else than the format's name. Files whose name begins with an underscore belong to the writers and are
none themselves.
"""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from importlib import import_module
from typing import TYPE_CHECKING, Literal, Protocol, cast

if TYPE_CHECKING:
    from auditor.model import Audit
    from auditor.rulebook import Rule

Lang = Literal["zh", "en"]


@dataclass(frozen=True, slots=True)
class Options:
    """How to write: the language, passed checks too or not, colours or not, and the columns of the terminal."""

    lang: Lang = "zh"
    all: bool = False
    color: bool = False
    width: int = 100
    many: bool = False  # several documents were asked for, even if only one could be read
    statistics: bool = False  # count findings by rule
    paths: Mapping[str, str] = field(default_factory=dict)  # name of a document -> the path it was read from
    rules: Mapping[str, Rule] = field(default_factory=dict)  # id -> rule, for titles and reasons
    unread: tuple[tuple[str, str], ...] = ()  # documents that could not be read: path, why
    exit_code: int = 0  # what the run ends with


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


def suffix(name: str) -> str:
    """What files of a format end in: ``xlsx`` -> ``xlsx``, ``markdown`` -> ``md``."""
    return str(getattr(writer(name), "SUFFIX", name))


def single(name: str) -> bool:
    """Does a file of this format hold one document only?"""
    return bool(getattr(writer(name), "SINGLE", False))
