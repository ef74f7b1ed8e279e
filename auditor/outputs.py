"""Which file holds what: formats, ``-o`` patterns and documents in, one `Output` a file out.

``--format csv --format xlsx -o 'out/{stem}.{suffix}'`` for a.docx and b.docx is out/a.csv, out/b.csv, out/a.xlsx and
out/b.xlsx; without ``{stem}``, ``{name}`` or ``{folder}`` a file holds all documents of the run. Nothing here touches a disk.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import PurePath

from auditor.writers import single, suffix

PLACEHOLDER = re.compile(r"\{([A-Za-z_]+)\}")
OF_DOCUMENTS = ("name", "stem", "folder")
PLACEHOLDERS = (*OF_DOCUMENTS, "format", "suffix")


class OutputError(Exception):
    """Formats and patterns that do not go together, as a sentence in both languages."""

    def __init__(self, zh: str, en: str) -> None:
        super().__init__(en)
        self.zh, self.en = zh, en


@dataclass(frozen=True, slots=True)
class Output:
    """One file of the run, or the standard output where `target` is None."""

    format: str
    target: str | None
    documents: tuple[int, ...]  # which of the documents it holds
    many: bool  # a file for several, even if one was given


def outputs(formats: Sequence[str], patterns: Sequence[str], documents: Sequence[str]) -> tuple[Output, ...]:
    """Every file of the run. `documents` are their paths, for the standard input its name."""
    return tuple(
        output for format_, pattern in _paired(formats, patterns) for output in _filled(format_, pattern, documents)
    )


def _paired(formats: Sequence[str], patterns: Sequence[str]) -> Iterator[tuple[str, str]]:
    """A pattern for each format: one each in their order, or one for all, with the terminal left to the screen."""
    if len(patterns) == len(formats):
        return zip(formats, patterns, strict=True)
    if not patterns and len(formats) == 1:
        return iter([(formats[0], "-")])
    if len(patterns) == 1:
        return ((format_, "-" if format_ == "terminal" else patterns[0]) for format_ in formats)
    if not patterns:
        raise OutputError(
            "几种格式要用 -o 给出文件名，例如 -o '{stem}.{suffix}'。",
            "Several formats need -o with names for the files, such as -o '{stem}.{suffix}'.",
        )
    raise OutputError(
        f"--format 给了{len(formats)}次，-o 给了{len(patterns)}次：-o 或者一次，或者与 --format 依次对应。",
        f"--format was given {_times(formats)} and -o {_times(patterns)}: give -o once, or once for each --format.",
    )


def _times(given: Sequence[str]) -> str:
    return "once" if len(given) == 1 else f"{len(given)} times"


def _filled(format_: str, pattern: str, documents: Sequence[str]) -> Iterator[Output]:
    """The files of one format: one for all documents, or one for each where the pattern names them."""
    asked = PLACEHOLDER.findall(pattern)
    if unknown := [name for name in asked if name not in PLACEHOLDERS]:
        known = " ".join(f"{{{name}}}" for name in PLACEHOLDERS)
        raise OutputError(
            f"-o {pattern}：没有 {{{unknown[0]}}}，可用的是 {known}。",
            f"-o {pattern}: there is no {{{unknown[0]}}}, known are {known}.",
        )
    if any(name in OF_DOCUMENTS for name in asked):
        for number, document in enumerate(documents):
            yield Output(format_, _target(pattern, format_, document), (number,), many=False)
        return
    if len(documents) > 1 and single(format_):
        raise OutputError(
            f"一个 {format_} 文件只放一份报告；有几份时请用 -o '{{stem}}.{{suffix}}'。",
            f"A {format_} file holds one report; for several give -o '{{stem}}.{{suffix}}'.",
        )
    target = None if pattern == "-" else _target(pattern, format_, "")
    yield Output(format_, target, tuple(range(len(documents))), many=len(documents) > 1)


def _target(pattern: str, format_: str, document: str) -> str:
    path = PurePath(document)
    words = {
        "name": path.name,
        "stem": path.stem,
        "folder": str(path.parent),
        "format": format_,
        "suffix": suffix(format_),
    }
    return PLACEHOLDER.sub(lambda match: words[match[1]], pattern)
