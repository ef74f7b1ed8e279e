"""The files in an archive: the bytes of a .zip in, names and bytes of what it holds out.

A member is named after its archive: ``资料.zip/财政局/决算说明.docx``. Archives within archives are opened too. What a
system or a program leaves behind (``__MACOSX``, ``Thumbs.db``, ``~$报告.docx``) is passed over.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from io import BytesIO
from pathlib import PurePosixPath
from typing import Final, NamedTuple
from zipfile import BadZipFile, ZipFile, ZipInfo

from auditor.readers import ReadError
from auditor.readers._limits import beyond, check, in_bytes
from auditor.readers._recognise import recognised

DEEPEST: Final = 3  # archives within archives
LEFT_BEHIND: Final = ("__macosx", ".ds_store", "thumbs.db", "desktop.ini")
UTF8: Final = 0x800  # the flag of a member whose name is in UTF-8
_DAMAGED = (BadZipFile, zlib.error, EOFError, NotImplementedError, OSError, ValueError, OverflowError)


class Member(NamedTuple):
    """A file of an archive; in place of its bytes the reason why it could not be taken out."""

    name: str
    data: bytes | ReadError


def is_archive(name: str, data: bytes) -> bool:
    """Is it an archive of documents, and no document that happens to be packed?"""
    return data.startswith(b"PK") and recognised(name, data) == "zip"


def members(name: str, data: bytes, *, each: bool = False) -> Iterator[Member]:
    """The files of the archive in the order of their names; the archive itself where it cannot be opened.

    With `each` the limits are those of each file, however many there are: for who takes one at a time.
    """
    try:
        yield from _Opening(name, each).members(name, data, 1)
    except ReadError as error:
        yield Member(name, error)


class _Opening:
    """One archive with those in it: what they unpack to is counted together."""

    def __init__(self, name: str, each: bool) -> None:
        self._name = name
        self._each = each
        self._left = in_bytes("unpacked")
        self._count = 0

    def members(self, name: str, data: bytes, depth: int) -> Iterator[Member]:
        archive = _opened(name, data)
        files = sorted(((_name_of(info), info) for info in archive.infolist() if not info.is_dir()), key=lambda f: f[0])
        self._count += len(files)
        if not self._each:
            check(self._name, "parts", self._count)
        kept = [(file, info) for file, info in files if not left_behind(file)]
        if not kept:
            raise ReadError(
                f"{name}：压缩包里没有文件，请检查是否打包完整。",
                f"{name}: the archive holds no files; check how it was made",
            )
        for file, info in kept:
            yield from self._taken(f"{name}/{file}", archive, info, depth)

    def _taken(self, name: str, archive: ZipFile, info: ZipInfo, depth: int) -> Iterator[Member]:
        try:
            data = self._bytes(name, archive, info)
            if is_archive(name, data):
                yield from self._nested(name, data, depth)
                return
        except ReadError as error:
            yield Member(name, error)
            return
        yield Member(name, data)

    def _nested(self, name: str, data: bytes, depth: int) -> Iterator[Member]:
        if depth == DEEPEST:
            raise ReadError(
                f"{name}：压缩包套压缩包超过 {DEEPEST} 层，请解压后再审核。",
                f"{name}: archives are nested more than {DEEPEST} deep; unpack them first",
            )
        yield from self.members(name, data, depth + 1)

    def _bytes(self, name: str, archive: ZipFile, info: ZipInfo) -> bytes:
        """The bytes of a member, counted while they are unpacked: what the archive says of its size is not trusted."""
        if info.flag_bits & 1:
            raise ReadError(
                f"{name}：压缩包有密码，无法读取，请解压后再审核。",
                f"{name}: it is encrypted; unpack it before the audit",
            )
        try:
            with archive.open(info) as stream:
                data = stream.read(self._left + 1)
        except _DAMAGED:
            raise ReadError(
                f"{name}：压缩包内的文件已损坏，无法解压，请重新获取。", f"{name}: damaged in the archive; get it again"
            ) from None
        if len(data) > self._left:
            raise beyond(self._name, "unpacked")
        if not self._each:
            self._left -= len(data)
        return data


def _opened(name: str, data: bytes) -> ZipFile:
    try:
        return ZipFile(BytesIO(data))
    except _DAMAGED:
        raise ReadError(
            f"{name}：压缩包不完整或已损坏，请重新获取后再审核。",
            f"{name}: the archive is truncated or damaged; get it again",
        ) from None


def _name_of(info: ZipInfo) -> str:
    """The name as it was packed: programs on Chinese Windows write GBK and do not say so."""
    name = info.filename
    if not info.flag_bits & UTF8:
        raw = name.encode("cp437", "replace")
        for codec in ("utf-8", "gb18030"):
            try:
                name = raw.decode(codec)
                break
            except UnicodeDecodeError:
                continue
    return "/".join(part for part in name.replace("\\", "/").split("/") if part not in ("", ".", ".."))


def left_behind(file: str) -> bool:
    path = PurePosixPath(file)
    return path.name.startswith(("~$", "._")) or any(part.lower() in LEFT_BEHIND for part in path.parts)
