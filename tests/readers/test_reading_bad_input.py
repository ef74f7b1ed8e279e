"""Bad input ends in one sentence that names the file, the place and the remedy, never in a traceback."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Callable
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from docx_bytes import SPACES, docx, p, part, tbl, tc, tr, zipped
from hypothesis import given
from hypothesis import strategies as st

from auditor.model import Document
from auditor.readers import ReadError, formats, read

GOOD = docx(p("一、收入"), p("总收入5.00万元。"), tbl(tr("甲", "1"), tr("乙", "2")))
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500)


def entities() -> bytes:
    laughs = "".join(f'<!ENTITY l{n + 1} "{f"&l{n};" * 10}">' for n in range(9))
    bomb = f'<!DOCTYPE w:document [<!ENTITY l0 "哈">{laughs}]>'
    body = f"<w:document {SPACES}><w:body>{p('&l9;')}</w:body></w:document>"
    return docx(p("甲"), more={"word/document.xml": bomb + body})


def lying() -> bytes:
    """A part that unpacks to far more than the archive says of it."""
    honest = docx(p("甲" * 400_000))
    document = part("document", f"<w:body>{p('甲' * 400_000)}<w:sectPr/></w:body>").encode()
    return honest.replace(struct.pack("<L", len(document)), struct.pack("<L", 40))


def encrypted_zip() -> bytes:
    flagged = bytearray(GOOD)
    for mark, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = flagged.find(mark)
        while at >= 0:
            flagged[at + offset] |= 1
            at = flagged.find(mark, at + 4)
    return bytes(flagged)


def corrupted() -> bytes:
    """The bytes of the document part are damaged, the archive around them is not."""
    at = GOOD.find(b"word/document.xml") + len(b"word/document.xml")
    return GOOD[: at + 8] + bytes(8) + GOOD[at + 16 :]


def tables_in_tables(depth: int) -> bytes:
    nested = "<w:p/>"
    for _ in range(depth):
        nested = tbl(tr(tc(nested), tc("甲")))
    return docx(nested)


DOCX: dict[str, tuple[Callable[[], bytes] | bytes, str]] = {
    "a password (Office encryption)": (OLE + "EncryptedPackage".encode("utf-16-le"), "密码"),
    "a password (zip encryption)": (encrypted_zip, "密码"),
    "an old .doc under a new name": (OLE + "WordDocument".encode("utf-16-le"), "97—2003"),
    "cut short": (GOOD[:-200], "不完整"),
    "cut short early": (GOOD[:60], "不完整"),
    "damaged inside": (corrupted, "损坏"),
    "neither a package nor text": (b"\x00\x01\x02" * 50, "不是 Word 文档"),
    "no document inside": (zipped({"a.txt": "甲"}), "word/document.xml"),
    "a workbook without a sheet": (zipped({"xl/workbook.xml": "<x/>"}), "没有内容"),
    "slides": (zipped({"ppt/presentation.xml": "<x/>"}), "演示文稿"),
    "no body": (docx(p("甲"), more={"word/document.xml": part("document", "")}), "没有正文"),
    "XML that is not well-formed": (docx(p("甲"), more={"word/document.xml": "<document>\n<p>"}), "第2行"),
    "an empty part": (docx(p("甲"), more={"word/document.xml": ""}), "document.xml"),
    "no text": (docx(p(), tbl(tr("", ""))), "没有文字"),
    "entities (billion laughs)": (entities, "实体"),
    "a DOCTYPE in UTF-16": (
        docx(p("甲"), more={"word/document.xml": '<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>'.encode("utf-16")}),
        "实体",
    ),
    "entities in a side part": (
        docx(p("甲"), styles="", more={"word/styles.xml": '<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>'}),
        "styles.xml",
    ),
    "too many parts": (lambda: zipped({f"p{n}": "" for n in range(5_001)}), "部件"),
    "a part packed too tight": (lambda: docx(p("甲"), more={"word/media/a.bmp": bytes(3_000_000)}), "压缩率"),
    "a size that is a lie": (lying, "损坏"),
    "tables in tables without end": (lambda: tables_in_tables(30), "嵌套"),
    "elements without end": (lambda: docx("<w:sdt><w:sdtContent>" * 300 + "</w:sdtContent></w:sdt>" * 300), "嵌套"),
}


def refused(name: str, data: bytes) -> ReadError:
    with pytest.raises(ReadError) as caught:
        read(name, data)
    error = caught.value
    assert str(error) == error.zh
    assert error.zh.startswith(f"{name}：") and error.zh.endswith("。") and error.zh.count("。") == 1
    assert "\n" not in error.zh and "\n" not in error.en and error.en.startswith(f"{name}: ")
    return error


@pytest.mark.parametrize("case", DOCX)
def test_docx(case: str) -> None:
    made, word = DOCX[case]
    assert word in refused("年度报告.docx", made if isinstance(made, bytes) else made()).zh


def test_a_file_that_unpacks_to_gigabytes() -> None:
    """Three gigabytes said, a few kilobytes there: refused before anything is unpacked."""
    packed = BytesIO()
    with ZipFile(packed, "w", ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", "<x/>")
        for number in range(3):
            archive.writestr(f"word/media/{number}", b"x" * 1_000)
    said = packed.getvalue().replace(struct.pack("<L", 1_000), struct.pack("<L", 1_000_000_000))
    assert "200 MB" in refused("a.docx", said).zh


TEXTS = {
    "empty": (b"", "空的"),
    "blank": (b" \r\n\t\n \xe3\x80\x80", "没有文字"),
    "only a byte order mark": (b"\xef\xbb\xbf", "没有文字"),
    "an old Word file": (OLE + "WordDocument".encode("utf-16-le"), "97—2003"),
    "an encrypted Word file": (OLE + "EncryptedPackage".encode("utf-16-le"), "密码"),
    "a PDF": (b"%PDF-1.7\n", "不完整"),
    "a picture": (b"\x89PNG\r\n\x1a\n", "图片"),
    "zeros": (bytes(100), "二进制"),
    "control characters": (bytes(range(1, 32)) * 4, "二进制"),
    "packed bytes": (zlib.compress(bytes(range(256)) * 40), "TF-8|二进制"),
    "Big5": ("總收入比上年減少，項目經費執行率為百分之九十。".encode("big5"), "第1行"),
    "Latin-1": ("Einkünfte für Städte über Gebühren\n".encode("latin-1") * 3, "第1行"),
    "one broken byte": ("甲\n总收入5万元".encode() + b"\xff" + "，支出。".encode(), "第2行"),
    "UTF-16 cut in two": (b"\xff\xfe" + "总收入".encode("utf-16-le")[:-1], "UTF-16"),
    "a mark that lies": (b"\xef\xbb\xbf" + "总收入".encode("gb18030"), "UTF-8"),
}


@pytest.mark.parametrize("case", TEXTS)
def test_txt(case: str) -> None:
    data, word = TEXTS[case]
    assert any(one in refused("报告.txt", data).zh for one in word.split("|"))


@pytest.mark.parametrize(
    "name", ["报告.pages", "报告.key", "报告", ".gitignore", "报告._grids", "报告.__init__", "a.txt.exe"]
)
def test_unknown_suffixes(name: str) -> None:
    error = refused(name, b"x")
    assert ".docx、" in error.zh and ".docx, " in error.en and ".txt" in error.zh


def test_an_empty_docx() -> None:
    assert "空的" in refused("报告.docx", b"").zh


def test_formats() -> None:
    assert {"docx", "pdf", "txt"} <= set(formats())
    assert not any(name.startswith("_") for name in formats())


def test_suffixes_are_read_whatever_their_case() -> None:
    assert read("目录/报告.TXT", "甲".encode()).format == "txt"
    assert read("报告.DocX", GOOD).format == "docx"


@given(st.integers(0, len(GOOD) - 1), st.binary(min_size=1, max_size=6))
def test_any_damage_is_read_or_refused(at: int, damage: bytes) -> None:
    broken = GOOD[:at] + damage + GOOD[at + len(damage) :]
    try:
        assert isinstance(read("a.docx", broken), Document)
    except ReadError as error:
        assert error.zh.startswith("a.docx：")


@given(st.binary(max_size=300))
def test_any_bytes_are_text_or_refused(data: bytes) -> None:
    try:
        assert isinstance(read("a.txt", data), Document)
    except ReadError as error:
        assert error.zh.startswith("a.txt：")
