"""Which format a document really has: its first bytes decide, its suffix only where they leave it open.

``recognised("自评报告.doc", b"<html><table>…")`` -> ``("html", …)``: systems export web pages as .doc and .xls, people rename
files. What no reader reads is refused in a sentence that says what it is and what to do.
"""

from __future__ import annotations

import re
import struct
from collections.abc import Container
from io import BytesIO
from pathlib import PurePath
from typing import Final
from zipfile import BadZipFile, ZipFile

# suffixes that mean a format of another name
ALIASES: Final = {
    "htm": "html", "xhtml": "html", "mht": "mhtml", "markdown": "md", "text": "txt", "tsv": "csv", "tab": "csv", "yml": "yaml",
    "docm": "docx", "dotx": "docx", "dotm": "docx", "xlsm": "xlsx", "xltx": "xlsx", "xltm": "xlsx", "xlt": "xls", "et": "xls",
    "wps": "doc", "dot": "doc", "wpt": "doc", "ott": "odt", "ots": "ods",
    "png": "image", "jpg": "image", "jpeg": "image", "tif": "image", "tiff": "image", "bmp": "image", "gif": "image",
}  # fmt: skip
PACKED: Final = ("rar", "7z", "tar", "gz", "tgz", "bz2", "xz")  # archives that are not opened
TEXTS: Final = ("txt", "csv", "md", "yaml", "json")  # nothing in their bytes tells them apart
SHEETS: Final = ("xls", "xlsx", "xlsb")  # text under such a name is a table
SPOKEN: Final = {
    "docx": ("Word 文档", "a Word document"), "doc": ("Word 97—2003 文档", "a Word 97–2003 document"),
    "xlsx": ("Excel 工作簿", "an Excel workbook"), "xls": ("Excel 97—2003 工作簿", "an Excel 97–2003 workbook"),
    "xlsb": ("Excel 二进制工作簿（.xlsb）", "a binary Excel workbook (.xlsb)"), "pptx": ("演示文稿", "a presentation"),
    "ppt": ("演示文稿", "a presentation"), "pdf": ("PDF", "a PDF"), "rtf": ("RTF 文档", "an RTF document"),
    "odt": ("OpenDocument 文档", "an OpenDocument text"), "ods": ("OpenDocument 表格", "an OpenDocument spreadsheet"),
    "ofd": ("OFD 版式文件", "an OFD document"), "html": ("网页", "a web page"), "mhtml": ("单个文件网页", "a web archive"),
    "xml": ("Excel 2003 XML 表格", "an Excel 2003 XML spreadsheet"), "image": ("图片", "an image"), "zip": ("压缩包", "an archive"),
    "txt": ("纯文本", "plain text"), "csv": ("文本表格", "a table in plain text"), "md": ("Markdown 文本", "Markdown"),
    "yaml": ("结构化报告（YAML）", "a structured report in YAML"), "json": ("结构化报告（JSON）", "a structured report in JSON"),
}  # fmt: skip
REMEDY: Final = {
    "doc": ("请用 Word 或 WPS 打开后另存为 .docx", "open it in Word and save it as .docx"),
    "rtf": ("请用 Word 或 WPS 打开后另存为 .docx", "open it in Word and save it as .docx"),
    "odt": ("请用 Word、WPS 或 LibreOffice 打开后另存为 .docx", "open it and save it as .docx"),
    "ods": ("请用 Excel、WPS 或 LibreOffice 打开后另存为 .xlsx", "open it and save it as .xlsx"),
    "xlsb": ("请用 Excel 打开后另存为 .xlsx", "open it in Excel and save it as .xlsx"),
    "xml": ("请用 Excel 打开后另存为 .xlsx", "open it in Excel and save it as .xlsx"),
    "zip": ("请解压后逐个审核", "unpack it and audit the files in it"),
    "ofd": ("请在阅读器中另存为 PDF 或取得 .docx 原件", "save it as PDF or get the .docx"),
}  # fmt: skip
_OLE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_IMAGES: Final = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"BM", b"II*\0", b"MM\0*", b"\0\0\x01\0")
_BLANK = re.compile(rb"(?:\xef\xbb\xbf|[\s\0]|<!--.{0,2000}?-->)*", re.DOTALL)
_HTML = re.compile(
    rb"(?:<\?xml[^>]{0,200}\?>\s*)?(?:<!--.{0,2000}?-->\s*)*"
    rb"<(?:!doctype\s+html|html|head|body|meta|table|title|style|div|center|font)\b",
    re.IGNORECASE | re.DOTALL,
)
_MIME = re.compile(rb"(?:[A-Za-z-]{2,40}:[^\n]*\n(?:[ \t][^\n]*\n)*){0,20}?(?i:mime-version|content-type):")
_EXCEL_XML = re.compile(rb"<\?mso-application\s+progid=.Excel\.Sheet|urn:schemas-microsoft-com:office:spreadsheet")
_PARTS: Final = (  # what an archive holds says what it is, first match wins
    ("word/document", "docx"), ("xl/workbook.bin", "xlsb"), ("xl/workbook", "xlsx"), ("ppt/presentation", "pptx"), ("ofd.xml", "ofd"),
)  # fmt: skip
_STREAMS: Final = (
    ("EncryptedPackage", ""),
    ("WordDocument", "doc"),
    ("Workbook", "xls"),
    ("Book", "xls"),
    ("PowerPoint Document", "ppt"),
)


def recognised(name: str, data: bytes) -> str:
    """The format of the content; the suffix (or "") where the content does not tell."""
    suffix = suffix_of(name)
    found = _by_content(data, suffix)
    if found:
        return found
    if suffix in (*TEXTS, "") or not _is_text(data):
        return suffix
    if suffix in SHEETS:
        return "csv"
    return "txt" if suffix in ("doc", "docx", "rtf", "mhtml") else suffix


def suffix_of(name: str) -> str:
    """``目录/报告.HTM`` -> ``html``."""
    suffix = PurePath(name).suffix.lower().lstrip(".")
    return ALIASES.get(suffix, suffix)


def spoken(format_: str) -> tuple[str, str]:
    """What people call a format."""
    return SPOKEN.get(format_, (f".{format_}", f".{format_}"))


def remarks(name: str, format_: str) -> tuple[str, ...]:
    """What is to be said where the suffix promises another format."""
    suffix = suffix_of(name)
    if suffix == format_ or not suffix:
        return ()
    if format_ == "image":
        return (f"后缀是 {PurePath(name).suffix}，内容却是图片，按图片读取。",)
    return (f"后缀是 {PurePath(name).suffix}，内容却是 .{format_}，按内容读取。",)


def unreadable(name: str, format_: str, readable: Container[str]) -> tuple[str, str] | None:
    """What it is and what to do, for a format that is known and not read; None for one that is unknown."""
    format_ = "zip" if format_ in PACKED else format_
    if format_ not in SPOKEN or format_ in readable:
        return None
    zh, en = spoken(format_)
    zh = f" {zh}" if zh[0].isascii() else zh
    remedy_zh, remedy_en = REMEDY.get(format_, ("请另存为 .docx、.xlsx 或 .txt", "save it as .docx, .xlsx or .txt"))
    return (
        f"{name}：内容是{zh}，目前不能读取，{remedy_zh}。",
        f"{name}: this is {en}, which is not read yet; {remedy_en}",
    )


# --- content --------------------------------------------------------------------------------------------------------


def _by_content(data: bytes, suffix: str) -> str:
    if data.startswith(b"PK"):
        return _in_archive(data, suffix)
    if data.startswith(_OLE):
        return _in_ole(data, suffix)
    if b"%PDF-" in data[:1024]:
        return "pdf"
    if data.startswith(b"{\\rtf"):
        return "rtf"
    if data.startswith(_IMAGES) and not _is_text(data):
        return "image"
    return _marked_up(data, suffix)


def _marked_up(data: bytes, suffix: str) -> str:
    """Web pages, web archives and XML tables; only what follows blanks and comments counts."""
    start = data[:20_000]
    if start.startswith((b"\xff\xfe", b"\xfe\xff")):
        start = start.decode("utf-16", "ignore").encode()
    start = start[_BLANK.match(start).end() :]  # type: ignore[union-attr] # matches nothing at least
    if _EXCEL_XML.search(start) and start.startswith(b"<?xml"):
        return "xml"
    if suffix != "md" and _HTML.match(start):
        return "html"
    if suffix not in TEXTS and _MIME.match(start) and re.search(rb"(?i)multipart/related|text/html", start):
        return "mhtml"
    return ""


def _is_text(data: bytes) -> bool:
    """Could a person have typed this? Then it is not a damaged file of another kind."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return True
    sample = data[:4_096]
    return not any(byte < 9 or 13 < byte < 27 or 27 < byte < 32 for byte in sample) and b"\xff\xff" not in sample


def _in_archive(data: bytes, suffix: str) -> str:
    """By the parts of the archive; a damaged one is what its suffix says."""
    try:
        with ZipFile(BytesIO(data)) as archive:
            names = [name.replace("\\", "/").lstrip("/").lower() for name in archive.namelist()]
            kind = archive.read("mimetype")[:100].decode("ascii", "ignore") if "mimetype" in names[:1] else ""
    except (BadZipFile, OSError, ValueError, KeyError, NotImplementedError, RuntimeError, EOFError):
        return suffix if suffix in ("docx", "xlsx") else "docx"
    if "opendocument" in kind:
        return "ods" if "spreadsheet" in kind else "odt"
    found = next((format_ for start, format_ in _PARTS if any(name.startswith(start) for name in names)), "")
    return found or (suffix if suffix in ("docx", "xlsx") else "zip")


def _in_ole(data: bytes, suffix: str) -> str:
    """By the streams in the outermost storage; an embedded object is no document of its own."""
    streams = set(_outer_streams(data))
    if not streams:  # damaged: by what can still be seen of the directory
        streams = {word for word, _ in _STREAMS if word.encode("utf-16-le") in data}
    found = next((format_ for word, format_ in _STREAMS if word in streams), suffix)
    if found:
        return "xls" if found in ("xlsx", "xlsb") else found
    return "xlsx" if suffix in SHEETS else "docx"  # encrypted: the reader of the package says so


def _outer_streams(data: bytes) -> list[str]:
    """The names of what the root storage of an OLE file holds directly; nothing where the file is damaged."""
    try:
        size = 1 << struct.unpack_from("<H", data, 30)[0]
        if not 64 <= size <= 65_536:
            return []
        table = _sector_table(data, size)
        sector: int = struct.unpack_from("<I", data, 48)[0]
        directory = b""
        while sector < len(table) and len(directory) < 4_000_000:
            directory += data[(sector + 1) * size : (sector + 2) * size]
            table[sector], sector = 0xFFFF_FFFE, table[sector]  # each sector once, whatever the table says
        entries = [directory[at : at + 128] for at in range(0, len(directory) - 127, 128)]
        return list(_siblings(entries, struct.unpack_from("<I", entries[0], 76)[0]))
    except (struct.error, IndexError):
        return []


def _sector_table(data: bytes, size: int) -> list[int]:
    """Which sector follows which."""
    table: list[int] = []
    for sector in struct.unpack_from("<109I", data, 76):
        block = data[(sector + 1) * size : (sector + 2) * size]
        if sector >= 0xFFFF_FFFC or len(block) < size:
            break
        table.extend(struct.unpack(f"<{size // 4}I", block))
    return table


def _siblings(entries: list[bytes], root: int) -> list[str]:
    """The names in the tree of one storage."""
    names: list[str] = []
    left, seen = [root], set()
    while left:
        index = left.pop()
        if index >= len(entries) or index in seen:
            continue
        seen.add(index)
        entry = entries[index]
        length = min(struct.unpack_from("<H", entry, 64)[0], 64)
        names.append(entry[: max(0, length - 2)].decode("utf-16-le", "ignore"))
        left += struct.unpack_from("<II", entry, 68)
    return names
