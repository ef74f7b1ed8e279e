"""The files of a batch: paths in, each file with its content's hash out, those in folders and archives one by one.

``found(["2023"], Selection(), limits)`` -> ``2023/清河县/决算.docx`` …, in the order of their names, also those that cannot be opened,
with the reason. Archives are opened in a child process with limits: they are other people's files.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fnmatch import fnmatchcase
from typing import Final

from auditor.batch import storage
from auditor.batch.work import unopened
from auditor.guard import guarded
from auditor.readers import ReadError
from auditor.readers._archives import is_archive, left_behind, members
from auditor.readers._limits import Limits, within
from auditor.said import of_system

PIECE: Final = 1 << 20
TAIL: Final = 1 << 16  # in which a packed document names its parts
PARTS: Final = (b"[Content_Types].xml", b"word/", b"xl/", b"META-INF/", b"content.xml")


@dataclass(frozen=True, slots=True)
class Selection:
    """Which files are meant: patterns of names (``*.docx``) or paths (``2023/*``); nothing excluded is included."""

    include: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()

    def takes(self, path: str) -> bool:
        return not self.bars(path) and (not self.include or _fits(path, self.include))

    def bars(self, path: str) -> bool:
        return _fits(path, self.exclude)


def _fits(path: str, patterns: Sequence[str]) -> bool:
    texts = (path.rpartition("/")[2], path)
    return any(fnmatchcase(text, pattern) for pattern in patterns for text in texts)


@dataclass(frozen=True, slots=True)
class Found:
    """A file: where it lies, its name in an archive ("" for none), its hash and size, or why it cannot be read."""

    path: str
    member: str = ""
    sha256: str = ""
    size: int = 0
    reason: ReadError | None = None

    @property
    def name(self) -> str:
        return self.member or self.path


def found(paths: Sequence[str], selection: Selection, limits: Limits) -> Iterator[Found]:
    """Every file once, however often its path is given; a path is one of this machine, or an address that fsspec knows."""
    seen: set[str] = set()
    for given in paths:
        for path in _files(given):
            if isinstance(path, Found):
                yield path
                continue
            place = path if storage.remote(path) else os.path.realpath(path)
            if place not in seen:
                seen.add(place)
                yield from _looked_at(path, selection, limits)


def _files(given: str) -> Iterator[str | Found]:
    """The files at and below a path, and the folders that cannot be opened."""
    if reason := storage.refused(given):
        yield Found(storage.public(given), reason=reason)
        return
    try:
        folder = storage.is_folder(given)
    except OSError as error:
        yield _closed(error)
        return
    if not folder:
        yield given
        return
    for path in storage.walked(given):
        if isinstance(path, OSError):
            yield _closed(path)
        elif not left_behind(path.rpartition("/")[2]):
            yield path


def _closed(error: OSError) -> Found:
    folder, why = str(error.filename), of_system(error)
    reason = ReadError(
        f"{folder}：目录无法打开（{why.zh}），其中的文件没有审核。",
        f"{folder}: the folder cannot be opened ({why.en}); the files in it were not audited",
    )
    return Found(folder, reason=reason)


def _looked_at(path: str, selection: Selection, limits: Limits) -> Iterator[Found]:
    try:
        path.encode()
    except UnicodeEncodeError:
        yield Found(path.encode("utf-8", "backslashreplace").decode(), reason=_unwritable(path))
        return
    try:
        if selection.bars(path) or not (selection.takes(path) or _packed(path)):
            return
        with within(limits):
            digest, size, archive = _content(path)
    except OSError as error:
        if selection.takes(path):
            yield Found(path, reason=unopened(path, error))
    except ReadError as error:
        if selection.takes(path):
            yield Found(path, reason=error)
    else:
        files = _archived(path, digest, size, limits) if archive else iter([Found(path, "", digest, size)])
        yield from (file for file in files if selection.takes(file.name))


def _unwritable(path: str) -> ReadError:
    shown = path.encode("utf-8", "backslashreplace").decode()
    return ReadError(
        f"{shown}：文件名的编码无法识别，请改名后再审核。", f"{shown}: its name has no known encoding; rename it"
    )


def _packed(path: str) -> bool:
    """May it hold files that are asked for, though its own name is not?"""
    if not storage.is_file(path):
        return False
    with storage.opened(path) as stream:
        return stream.read(2) == b"PK"


def _content(path: str) -> tuple[str, int, bool]:
    """Hash and size of a file, piece by piece, and whether it may be an archive of documents."""
    if not storage.is_file(path):
        if storage.exists(path):
            raise ReadError(f"{path}：不是普通文件，无法审核。", f"{path}: not a regular file")
        raise FileNotFoundError(path)
    hashed, size, tail, packed = hashlib.sha256(), 0, b"", False
    with storage.opened(path) as stream:
        while piece := stream.read(PIECE):
            packed = packed or (not size and piece.startswith(b"PK"))
            hashed.update(piece)
            size += len(piece)
            tail = (tail + piece)[-TAIL:]
    return hashed.hexdigest(), size, packed and not any(part in tail for part in PARTS)


def _archived(path: str, digest: str, size: int, limits: Limits) -> Iterator[Found]:
    """The files in an archive; the file itself where it is none after all."""
    try:
        listed = guarded(path, limits, contents, path)
    except ReadError as error:
        yield Found(path, "", digest, size, error)
        return
    for name, member_digest, member_size, zh, en in listed:
        yield Found(path, name if name != path else "", member_digest, member_size, ReadError(zh, en) if zh else None)


def contents(path: str) -> tuple[tuple[str, str, int, str, str], ...]:
    """Name, hash, size of each file in an archive, or in their place why it cannot be taken out; of no archive itself."""
    whole = storage.read(path)
    if not is_archive(path, whole):
        return ((path, hashlib.sha256(whole).hexdigest(), len(whole), "", ""),)
    rows = []
    for name, data in members(path, whole, each=True):
        if isinstance(data, ReadError):
            rows.append((name, "", 0, data.zh, data.en))
        else:
            rows.append((name, hashlib.sha256(data).hexdigest(), len(data), "", ""))
    return tuple(rows)
