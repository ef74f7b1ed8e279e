"""Formats are told by what is in a file; the suffix decides only between kinds of text."""

from __future__ import annotations

import struct
from io import BytesIO

import pytest
import xlwt
from docx_bytes import docx, p, zipped
from workbooks import c, package, row, sheet_xml

from auditor.readers import ReadError, formats, read
from auditor.readers._recognise import recognised

TEXT = "2023年总支出5万元，其中：基本支出3万元，项目支出2万元。"
PAGE = f"<!DOCTYPE html>\n<html><head><meta charset=gbk></head><body><p>{TEXT}</p></body></html>"
TABLE = "<table><tr><td>项目</td><td>金额</td></tr><tr><td>甲</td><td>5</td></tr></table>"
MHTML = (
    "From: <Saved by Browser>\r\nSubject: x\r\nMIME-Version: 1.0\r\n"
    'Content-Type: multipart/related; type="text/html"; boundary="=-x"\r\n\r\n'
    f"--=-x\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n{PAGE}\r\n--=-x--\r\n"
).encode()
WORD = docx(p(TEXT))
BOOK = package(sheet_xml(row(1, c("A1", "项目"), c("B1", "金额")) + row(2, c("A2", "甲"), c("B2", 5))))


def old_book() -> bytes:
    book = xlwt.Workbook()
    sheet = book.add_sheet("表")
    for number in range(5):
        sheet.write(number, 0, f"甲{number}")
        sheet.write(number, 1, number)
    packed = BytesIO()
    book.save(packed)
    return packed.getvalue()


def ole(*streams: str, inner: str = "") -> bytes:
    """An OLE file whose root storage holds these streams; `inner` stands in a storage below it."""
    names = ["Root Entry", *streams, *([inner] if inner else [])]
    entries = b""
    for number, name in enumerate(names):
        text = name.encode("utf-16-le")
        following = number + 1 if 0 < number < len(streams) else 0xFFFF_FFFF
        child = 1 if number == 0 else 0xFFFF_FFFF
        entries += struct.pack(
            "<64sHBBIII36xIII", text, len(text) + 2, 5 if number == 0 else 2, 1, 0xFFFF_FFFF, following, child, 0, 0, 0
        )
    entries += bytes(-len(entries) % 512)
    fat = struct.pack(
        "<128I",
        0xFFFF_FFFD,
        *range(2, 1 + len(entries) // 512),
        0xFFFF_FFFE,
        *[0xFFFF_FFFF] * (127 - len(entries) // 512),
    )
    head = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16) + struct.pack("<HHHHH6xII", 62, 3, 0xFFFE, 9, 6, 0, 1)
    head += struct.pack("<IIIIIIIII", 1, 0, 4096, 0xFFFF_FFFE, 0, 0xFFFF_FFFE, 0, 0, 0xFFFF_FFFF)[:-4]
    head = head[:76] + struct.pack("<109I", 0, *[0xFFFF_FFFF] * 108)
    return head + fat + entries


READ = [
    ("a document named .doc", "a.doc", WORD, "docx", ".doc"),
    ("a document named .txt", "a.txt", WORD, "docx", ".txt"),
    ("a document without suffix", "自评报告", WORD, "docx", None),
    ("a document with macros", "a.docm", WORD, "docx", None),
    ("a page named .doc", "a.doc", PAGE.encode("gbk"), "html", ".doc"),
    ("a page named .xls", "a.xls", TABLE.encode(), "html", ".xls"),
    ("a page named .txt", "a.txt", PAGE.encode(), "html", ".txt"),
    ("a page with a mark and a comment", "a.htm", b"\xef\xbb\xbf<!-- saved -->\n" + PAGE.encode(), "html", None),
    ("a page in UTF-16", "a.html", PAGE.encode("utf-16"), "html", None),
    ("a page in XML", "a.html", b'<?xml version="1.0" encoding="UTF-8"?>\n' + PAGE.encode(), "html", None),
    ("a web archive", "a.mht", MHTML, "mhtml", None),
    ("a web archive named .doc", "a.doc", MHTML, "mhtml", ".doc"),
    ("a workbook named .xls", "a.xls", BOOK, "xlsx", ".xls"),
    ("a workbook named .docx", "a.docx", BOOK, "xlsx", ".docx"),
    ("an old workbook named .xlsx", "a.xlsx", old_book(), "xls", ".xlsx"),
    ("an old workbook of WPS", "a.et", old_book(), "xls", None),
    ("a table in text named .xls", "a.xls", "项目\t金额\n甲\t5\n".encode("gbk"), "csv", ".xls"),
    ("text named .doc", "a.doc", TEXT.encode("gbk"), "txt", ".doc"),
    ("text named .docx", "a.docx", TEXT.encode(), "txt", ".docx"),
    ("text", "a.txt", TEXT.encode(), "txt", None),
    ("text that speaks of PK", "a.txt", f"附PK：{TEXT}".encode(), "txt", None),
    ("text with a colon in its first line", "a.txt", f"Content-Type: multipart/related\n{TEXT}".encode(), "txt", None),
    ("text with a mark-up sign", "a.txt", f"<说明> {TEXT}".encode(), "txt", None),
    ("Markdown that begins with a table in HTML", "a.md", (TABLE + "\n\n" + TEXT).encode(), "md", None),
]  # fmt: skip


@pytest.mark.parametrize(("name", "data", "format_", "remark"), [r[1:] for r in READ], ids=[r[0] for r in READ])
def test_read(name: str, data: bytes, format_: str, remark: str | None) -> None:
    document = read(name, data)
    assert document.format == format_
    said = (f"后缀是 {remark}，内容却是 .{format_}，按内容读取。",) if remark else ()
    assert document.remarks[:1] == said


UNREAD = [
    ("slides", "a.pptx", zipped({"ppt/presentation.xml": "<x/>"}), "演示文稿", "另存为"),
    ("an archive", "a.zip", zipped({"甲.txt": "乙"}), "压缩包", "解压"),
    ("OFD", "a.ofd", zipped({"OFD.xml": "<x/>"}), "OFD", "PDF"),
    ("a picture named .txt", "a.txt", b"\x89PNG\r\n\x1a\n" + bytes(9), "图片", "文字"),
    ("an XML table of Excel 2003", "a.xls", b'<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?>\n<Workbook/>', "Excel 2003", ".xlsx"),
]  # fmt: skip


@pytest.mark.parametrize(("name", "data", "what", "remedy"), [u[1:] for u in UNREAD], ids=[u[0] for u in UNREAD])
def test_what_is_not_read_is_named_with_a_remedy(name: str, data: bytes, what: str, remedy: str) -> None:
    if recognised(name, data) in formats():
        pytest.skip("a reader has come")
    with pytest.raises(ReadError) as caught:
        read(name, data)
    assert (
        caught.value.zh.startswith(f"{name}：内容是")
        and caught.value.zh.endswith("。")
        and caught.value.zh.count("。") == 1
    )
    assert what in caught.value.zh and remedy in caught.value.zh and caught.value.en.startswith(f"{name}: this is ")


OLE = [
    (ole("WordDocument", inner="Workbook"), "doc"),
    (ole("Workbook", inner="WordDocument"), "xls"),
    (ole("Book"), "xls"),
    (ole("PowerPoint Document"), "ppt"),
    (old_book(), "xls"),
    (ole("EncryptedPackage", "EncryptionInfo"), "xlsx"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(60), "xls"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\xff" * 4_000, "xls"),
]


@pytest.mark.parametrize(("data", "format_"), OLE)
def test_old_office_files(data: bytes, format_: str) -> None:
    assert recognised("a.xls", data) == format_


def test_a_suffix_alone_is_no_format() -> None:
    for name in ("报告.exe", "报告.pages"):
        with pytest.raises(ReadError, match="不支持"):
            read(name, TEXT.encode())
