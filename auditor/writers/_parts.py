"""The parts of an Office file that is written again: those that change are given, all others stay byte for byte.

``repacked(data, {"word/comments.xml": b"<w:comments …"})`` gives the bytes of a file with this part changed or added. What
does not change is not even unpacked, so that a file with pictures of many megabytes costs no time.
"""

from __future__ import annotations

import struct
from collections.abc import Mapping
from copy import copy
from io import BytesIO
from typing import Any, Final
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from lxml import etree

Tree = etree._ElementTree
CLOCK: Final = (1980, 1, 1, 0, 0, 0)  # the same findings give the same bytes
_LOCAL_HEADER: Final = 30  # bytes, before the name


def same(part: str) -> str:
    """Names of parts are compared as the format does: ``/Word\\\\Document.xml`` -> ``word/document.xml``."""
    return part.replace("\\", "/").lstrip("/").lower()


def names(data: bytes) -> set[str]:
    with ZipFile(BytesIO(data)) as archive:
        return {same(name) for name in archive.namelist()}


def unpacked(data: bytes, part: str) -> bytes | None:
    """The bytes of a part, None where there is none."""
    with ZipFile(BytesIO(data)) as archive:
        found = next((info for info in reversed(archive.infolist()) if same(info.filename) == same(part)), None)
        return archive.read(found) if found else None


def parsed(data: bytes) -> Tree:
    """XML as it stands, comments, instructions and all; nothing from outside is read."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, strip_cdata=False)
    return etree.parse(BytesIO(data), parser)


def written(tree: Tree) -> bytes:
    """The XML with the declaration that it had."""
    buffer, said = BytesIO(), tree.docinfo
    standalone: Any = said.standalone  # None: the declaration says nothing of it, which the stubs forget
    tree.write(buffer, encoding=said.encoding or "UTF-8", xml_declaration=True, standalone=standalone)
    return buffer.getvalue()


def repacked(data: bytes, changed: Mapping[str, bytes]) -> bytes:
    """The file with the changed parts in their places and the new ones at the end."""
    packed = BytesIO()
    contents = {same(part): content for part, content in changed.items()}
    with ZipFile(BytesIO(data)) as archive, ZipFile(packed, "w") as target:
        target.comment = archive.comment
        held = {same(info.filename): info for info in archive.infolist()}  # of parts that stand twice the last one
        for key, info in held.items():
            if key in contents:
                target.writestr(_entry(info.filename, info), contents[key])
            else:
                _copy(data, info, target)
        for part, content in changed.items():
            if same(part) not in held:
                target.writestr(_entry(part), content)
    return packed.getvalue()


def _entry(name: str, like: ZipInfo | None = None) -> ZipInfo:
    entry = ZipInfo(name, like.date_time if like else CLOCK)
    entry.compress_type = ZIP_DEFLATED
    return entry


def _copy(data: bytes, info: ZipInfo, target: ZipFile) -> None:
    """A member as it is packed; only its header is written anew, where it stands now."""
    name, extra = struct.unpack_from("<HH", data, info.header_offset + _LOCAL_HEADER - 4)
    begin = info.header_offset + _LOCAL_HEADER + name + extra
    moved = copy(info)
    moved.flag_bits &= ~0x08  # its size stands in the header, not behind it
    moved.header_offset = target.start_dir
    assert target.fp is not None  # open until its context ends
    target.fp.seek(target.start_dir)
    target.fp.write(moved.FileHeader())
    target.fp.write(data[begin : begin + info.compress_size])
    target.start_dir = target.fp.tell()
    target.filelist.append(moved)
    target.NameToInfo[moved.filename] = moved
