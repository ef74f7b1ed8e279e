"""An Office file opened with care: its parts as XML trees, or a `ReadError` that says why not.

``Package("报告.docx", data).part("word/document.xml")`` gives the root element. Everything that a hostile or a damaged
file can do is met here: archives that unpack to gigabytes, entities, nesting without end, passwords, files cut short.
"""

from __future__ import annotations

import posixpath
import zlib
from collections.abc import Iterator
from io import BytesIO
from typing import TYPE_CHECKING, Final, NamedTuple
from zipfile import BadZipFile, ZipFile, ZipInfo

from lxml import etree

from auditor.readers import ReadError
from auditor.readers._limits import beyond, check, check_size, in_bytes

if TYPE_CHECKING:
    Element = etree._Element

LARGE: Final = 1024 * 1024  # a part larger than this …
MOST_RATIO: Final = 200  # … is not packed tighter than this

OLE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_DAMAGED = (BadZipFile, zlib.error, EOFError, NotImplementedError, OSError, ValueError, OverflowError)
_DOCTYPES = tuple("<!DOCTYPE".encode(codec) for codec in ("utf-8", "utf-16-le", "utf-16-be"))
# the strict variant of the format says the same in other namespaces
_STRICT: Final = {
    b"http://purl.oclc.org/ooxml/wordprocessingml/main": b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    b"http://purl.oclc.org/ooxml/spreadsheetml/main": b"http://schemas.openxmlformats.org/spreadsheetml/2006/main",
    b"http://purl.oclc.org/ooxml/officeDocument/math": b"http://schemas.openxmlformats.org/officeDocument/2006/math",
    b"http://purl.oclc.org/ooxml/officeDocument/relationships": (
        b"http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    ),
}


class Program(NamedTuple):
    """The program whose files these are, for the remedy in a message."""

    name: str
    suffix: str
    zh: str
    en: str


class Link(NamedTuple):
    """A reference from one part to another: ``rId1``, ``worksheet``, ``xl/worksheets/sheet1.xml``."""

    id: str
    kind: str
    target: str


WORD: Final = Program("Word", ".docx", "Word 文档", "a Word document")
EXCEL: Final = Program("Excel", ".xlsx", "Excel 工作簿", "a workbook")
_RELATIONSHIP: Final = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"


class Package:
    """The parts of an Office file by name; names are compared as the format does, without regard to case."""

    def __init__(self, name: str, data: bytes, program: Program = WORD) -> None:
        self.name = name
        self.program = program
        if not data.startswith(b"PK"):
            raise _no_archive(name, data, program)
        try:
            self._archive = ZipFile(BytesIO(data))
        except _DAMAGED:
            raise ReadError(
                f"{name}：文件不完整或已损坏（可能下载或复制时中断），请重新获取后再审核。",
                f"{name}: the file is truncated or damaged; get it again",
            ) from None
        self._parts = {_key(info.filename): info for info in self._archive.infolist()}
        self._left = in_bytes("unpacked")
        self._check()

    def __contains__(self, part: str) -> bool:
        return _key(part) in self._parts

    def names(self) -> tuple[str, ...]:
        return tuple(self._parts)

    def part(self, part: str) -> Element:
        """The root element of a part."""
        data = self._xml(part)
        parser = etree.XMLParser(
            resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True, remove_pis=True
        )
        try:
            root = etree.fromstring(data, parser)
        except etree.XMLSyntaxError as error:
            raise self._malformed(part, error) from None
        except ValueError:
            raise self._damaged(part) from None
        if root.getroottree().docinfo.internalDTD is not None:
            raise self._entities(part)
        return root

    def elements(self, part: str, *tags: str) -> Iterator[Element]:
        """The elements of these tags in a large part, in order, each forgotten when the next one is asked for."""
        stream = BytesIO(self._xml(part))
        try:
            for _, element in etree.iterparse(
                stream, tag=tags, resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True,
                remove_pis=True,
            ):  # fmt: skip
                yield element
                element.clear()
                while element.getprevious() is not None:
                    del element.getparent()[0]
        except etree.XMLSyntaxError as error:
            raise self._malformed(part, error) from None

    def related(self, part: str) -> dict[str, str]:
        """The parts that a part refers to, by the last word of the relationship: ``{"styles": "word/styles.xml"}``."""
        found: dict[str, str] = {}
        for link in self.links(part):
            found.setdefault(link.kind, link.target)
        return found

    def links(self, part: str) -> Iterator[Link]:
        """What a part refers to inside the package, in the order of the file."""
        folder, file = posixpath.split(part)
        relationships = posixpath.join(folder, "_rels", f"{file}.rels")
        if relationships not in self:
            return
        for link in self.part(relationships).iter(_RELATIONSHIP):
            target = link.get("Target", "")
            if link.get("TargetMode") != "External" and target:
                place = posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
                yield Link(link.get("Id", ""), link.get("Type", "").rsplit("/", 1)[-1], place)

    def _xml(self, part: str) -> bytes:
        """The bytes of a part without declarations, its namespaces those of the usual variant."""
        data = self._bytes(self._parts[_key(part)])
        if any(doctype in data for doctype in _DOCTYPES):
            raise self._entities(part)
        for strict, usual in _STRICT.items():
            data = data.replace(strict, usual)
        return data

    # --- guards -----------------------------------------------------------------------------------------------------

    def _check(self) -> None:
        infos = self._archive.infolist()
        if any(info.flag_bits & 1 for info in infos):
            raise protected(self.name, self.program)
        check(self.name, "parts", len(infos))
        check_size(self.name, "unpacked", sum(info.file_size for info in infos))
        for info in infos:
            if info.file_size > LARGE and info.file_size > MOST_RATIO * max(1, info.compress_size):
                raise self._bomb(
                    f"部件 {info.filename} 压缩率异常", f"part {info.filename} is packed suspiciously tight"
                )

    def _bytes(self, info: ZipInfo) -> bytes:
        """The bytes of a part, counted while they are unpacked: what the archive says of its size is not trusted."""
        key = "text" if self._left > in_bytes("text") else "unpacked"
        most = min(self._left, in_bytes(key))
        try:
            with self._archive.open(info) as stream:
                data = stream.read(most + 1)
        except _DAMAGED:
            raise self._damaged(info.filename) from None
        except RuntimeError:  # zipfile's word for a missing password
            raise protected(self.name, self.program) from None
        if len(data) > most:
            raise beyond(self.name, key)
        self._left -= len(data)
        return data

    def _bomb(self, zh: str, en: str) -> ReadError:
        return ReadError(
            f"{self.name}：{zh}，超出安全限制，未读取，请确认文件来源或拆分后再审核。",
            f"{self.name}: {en}, beyond the safety limit; check where the file comes from or split it",
        )

    def _entities(self, part: str) -> ReadError:
        return ReadError(
            f"{self.name}：内部的 {part} 含有 DTD 或实体声明，可能是恶意文件，未读取，"
            f"请用 {self.program.name} 重新另存为 {self.program.suffix}。",
            f"{self.name}: {part} declares a DTD or entities and may be hostile; save it again from {self.program.name}",
        )

    def _damaged(self, part: str) -> ReadError:
        return ReadError(
            f"{self.name}：内部的 {part} 已损坏，无法解压或解析，"
            f"请用 {self.program.name} 打开修复后另存为 {self.program.suffix}。",
            f"{self.name}: {part} is damaged; repair the file in {self.program.name} and save it again",
        )

    def _malformed(self, part: str, error: etree.XMLSyntaxError) -> ReadError:
        if "depth" in str(error).lower():
            return too_deep(self.name, part, self.program)
        line = error.lineno or 1
        return ReadError(
            f"{self.name}：内部的 {part} 第{line}行不是合法的 XML，"
            f"请用 {self.program.name} 打开修复后另存为 {self.program.suffix}。",
            f"{self.name}: {part} line {line} is not well-formed XML; "
            f"repair the file in {self.program.name} and save it again",
        )


def too_deep(name: str, place: str, program: Program = WORD) -> ReadError:
    return ReadError(
        f"{name}：内部的 {place} 嵌套层数过深，超出安全限制，请简化表格嵌套后另存为 {program.suffix}。",
        f"{name}: {place} is nested too deeply; simplify the nested tables and save it again",
    )


def protected(name: str, program: Program = WORD) -> ReadError:
    return ReadError(
        f"{name}：文件有密码保护，无法读取，请用 {program.name} 打开并取消密码后另存为 {program.suffix}。",
        f"{name}: the file is protected by a password; remove it in {program.name} and save it as {program.suffix}",
    )


def _key(part: str) -> str:
    return part.replace("\\", "/").lstrip("/").lower()


def _no_archive(name: str, data: bytes, program: Program) -> ReadError:
    if data.startswith(OLE) and "EncryptedPackage".encode("utf-16-le") in data:
        return protected(name, program)
    if data.startswith(OLE):
        old = program.suffix.rstrip("x")
        return ReadError(
            f"{name}：这是旧版 Office 格式（{old}）而不是 {program.suffix}，"
            f"请用 {program.name} 打开后另存为 {program.suffix}。",
            f"{name}: this is a legacy {old}, not a {program.suffix}; "
            f"open it in {program.name} and save it as {program.suffix}",
        )
    return ReadError(
        f"{name}：内容不是 {program.zh}（{program.suffix}），请确认文件没有选错，或用 {program.name} 另存为 {program.suffix}。",
        f"{name}: this is not {program.en}; save it as {program.suffix} from {program.name}",
    )
