"""What is read by way of LibreOffice, what is said where there is none, and the own .doc reader beside LibreOffice's files."""

from __future__ import annotations

import socket
import struct
import subprocess
import sys
import threading
from collections import Counter
from functools import cache
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from by_office import by_office
from conftest import EXAMPLES
from converted import as_docx, as_xlsx
from doc_bytes import R, doc, p, tbl
from docx_bytes import zipped
from test_formats_agree import checks
from test_reading_bad_input import refused
from test_reading_docx import grid, paragraphs, tables

from auditor import audit
from auditor.model import Audit, Block, Document, Table
from auditor.readers import _office, read
from auditor.readers._limits import with_limits, within
from auditor.testing import report

needs_office = pytest.mark.skipif(_office.office() is None, reason="LibreOffice is not installed")
SPACE = "urn:oasis:names:tc:opendocument:xmlns"
TEXT = "2023年总支出5.00万元，其中：基本支出3.00万元，项目支出2.00万元。"
RTF = b"{\\rtf1\\ansi " + "".join(f"\\u{ord(sign)}?" for sign in TEXT).encode() + b"\\par}"


def opendocument(kind: str, content: str = "<x/>", more: str = "") -> bytes:
    """An OpenDocument file; `more` stands in its manifest."""
    mime = f"application/vnd.oasis.opendocument.{kind}"
    entry = '<manifest:file-entry manifest:full-path="{}" manifest:media-type="{}"/>'.format
    packed = BytesIO()
    with ZipFile(packed, "w") as archive:
        archive.writestr("mimetype", mime)
        archive.writestr("content.xml", content)
        archive.writestr(
            "META-INF/manifest.xml",
            f'<manifest:manifest xmlns:manifest="{SPACE}:manifest:1.0" manifest:version="1.2">'
            f"{entry('/', mime)}{entry('content.xml', 'text/xml')}{more}</manifest:manifest>",
        )
    return packed.getvalue()


def content(kind: str, body: str) -> str:
    spaces = " ".join(f'xmlns:{name}="{SPACE}:{name}:1.0"' for name in ("office", "text", "table"))
    return (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document-content {spaces} office:version="1.2"><office:body>'
        f"<office:{kind}>{body}</office:{kind}></office:body></office:document-content>"
    )


def cells(*texts: str) -> str:
    held = "".join(
        f'<table:table-cell office:value-type="string"><text:p>{text}</text:p></table:table-cell>' for text in texts
    )
    return f"<table:table-row>{held}</table:table-row>"


SHEET = f'<table:table table:name="支出表">{cells("项目", "金额")}{cells("甲", "5")}{cells("乙", "6")}</table:table>'
ODT = opendocument("text", content("text", f'<text:h text:outline-level="1">概况</text:h><text:p>{TEXT}</text:p>'))
ODS = opendocument("spreadsheet", content("spreadsheet", SHEET))


def xlsb() -> bytes:
    """A binary workbook of one sheet with two rows."""

    def record(kind: int, content: bytes = b"") -> bytes:
        number = bytes([kind]) if kind < 128 else bytes([kind & 0x7F | 0x80, kind >> 7])
        return number + bytes([len(content)]) + content

    def text(content: str) -> bytes:
        return struct.pack("<I", len(content)) + content.encode("utf-16-le")

    def cells(number: int, *contents: str) -> bytes:
        head = record(0, struct.pack("<IIHBBBII", number, 0, 300, 0, 0, 0, 1, 0) + struct.pack("<I", len(contents) - 1))
        return head + b"".join(record(6, struct.pack("<II", at, 0) + text(one)) for at, one in enumerate(contents))

    kinds = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    links = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{}</Relationships>'
    link = f'<Relationship Id="rId1" Type="{kinds}/{{}}" Target="{{}}"/>'
    book = record(131) + record(143) + record(156, struct.pack("<II", 0, 1) + text("rId1") + text("表")) + record(144)
    sheet = record(129) + record(145) + cells(0, "项目", "金额") + cells(1, "甲", "5") + record(146) + record(130)
    return zipped(
        {
            "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
            '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            '<Override PartName="/xl/workbook.bin" ContentType="application/vnd.ms-excel.sheet.binary.macroEnabled.main"/>'
            '<Override PartName="/xl/worksheets/sheet1.bin" ContentType="application/vnd.ms-excel.worksheet"/></Types>',
            "_rels/.rels": links.format(link.format("officeDocument", "xl/workbook.bin")),
            "xl/_rels/workbook.bin.rels": links.format(link.format("worksheet", "worksheets/sheet1.bin")),
            "xl/workbook.bin": book + record(132),
            "xl/worksheets/sheet1.bin": sheet,
        }
    )


WORD_95 = doc(p("甲"), ident=0xA5DC, version=0x0068)
BY_OFFICE = {"rtf": RTF, "odt": ODT, "ods": ODS, "xlsb": xlsb()}


# --- without LibreOffice --------------------------------------------------------------------------------------------


@pytest.mark.parametrize("format_", BY_OFFICE)
@pytest.mark.usefixtures("no_office")
def test_without_it_one_sentence_says_what_to_do(format_: str) -> None:
    error = refused(f"a.{format_}", BY_OFFICE[format_])
    target = _office.TARGETS[format_]
    assert "请安装 LibreOffice，或用" in error.zh and f"另存为 .{target}。" in error.zh
    assert "install LibreOffice, or open it" in error.en and f"save it as .{target}" in error.en


@pytest.mark.usefixtures("no_office")
def test_an_old_document_too() -> None:
    assert "Word 95" in refused("a.doc", WORD_95).zh and "安装 LibreOffice" in refused("a.doc", WORD_95).zh


REFUSED = {
    "RTF cut short": ("a.rtf", RTF[:-1], "不完整"),
    "RTF cut short at a brace that closes a group": ("a.rtf", b"{\\rtf1{\\fonttbl{\\f0 Arial;}}", "不完整"),
    "RTF with bytes of a picture cut short": ("a.rtf", b"{\\rtf1{\\pict\\bin3 }}}\\par", "不完整"),
    "an empty .rtf": ("a.rtf", b"", "空的"),
    "an empty .odt": ("a.odt", b"", "空的"),
    "a damaged .odt": ("a.odt", ODT[:-30], "不完整"),
    "a damaged .ods": ("a.ods", ODS[:-30], "不完整"),
    "an .odt with a password": ("a.odt", opendocument("text", more="<manifest:encryption-data/>"), "密码"),
    "an .ods with a password": ("a.ods", opendocument("spreadsheet", more="<manifest:encryption-data/>"), "密码"),
    "an .odt that unpacks to too much": ("a.odt", zipped({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": bytes(3_000_000)}), "压缩率"),
    "a picture named .rtf": ("a.rtf", b"\x89PNG\r\n\x1a\n" + bytes(9), "图片"),
}  # fmt: skip


@pytest.mark.parametrize("case", REFUSED)
def test_what_is_refused_before_it_is_asked(case: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def office() -> str:
        raise AssertionError("LibreOffice was asked")

    monkeypatch.setattr(_office, "office", office)
    name, data, word = REFUSED[case]
    assert word in refused(name, data).zh


# --- programs that are not LibreOffice ------------------------------------------------------------------------------


def program(folder: Path, monkeypatch: pytest.MonkeyPatch, code: str) -> None:
    """A stand-in for LibreOffice."""
    script = folder / "soffice"
    script.write_text(f"#!{sys.executable}\nimport sys, time, pathlib, subprocess\n{code}\n")
    script.chmod(0o755)
    monkeypatch.setattr(_office, "office", lambda: str(script))


needs_scripts = pytest.mark.skipif(sys.platform == "win32", reason="a script is no program there")
WRITES = (
    "out = pathlib.Path(sys.argv[sys.argv.index('--outdir') + 1]); out.mkdir(); source = pathlib.Path(sys.argv[-1])\n"
)


@needs_scripts
@pytest.mark.parametrize(
    ("code", "word"),
    [
        ("sys.exit(0)", "未能转换"),
        ("sys.exit(1)", "未能转换"),
        (WRITES + "(out / 'document.docx').write_bytes(b'')", "未能转换"),
        (WRITES + "(out / 'document.docx').write_bytes(b'x')", "不是 Word 文档"),
    ],
    ids=["exits well without a file", "fails", "an empty file", "a file of something else"],
)
def test_the_file_counts_not_the_exit(code: str, word: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    program(tmp_path, monkeypatch, code)
    assert word in refused("a.rtf", RTF).zh


@needs_scripts
def test_patience_ends_with_all_that_was_started(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    mark = tmp_path / "child"
    child = f"import time, pathlib; time.sleep(3); pathlib.Path({str(mark)!r}).touch()"
    program(tmp_path, monkeypatch, f"subprocess.Popen([sys.executable, '-c', {child!r}]); time.sleep(60)")
    with within(with_limits({"seconds": 6})):
        assert "用时超过上限 6 s" in refused("a.rtf", RTF).zh
    subprocess.run([sys.executable, "-c", "import time; time.sleep(3)"], check=True)
    assert not mark.exists()


def test_a_program_that_does_not_start(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(_office, "office", lambda: "/nowhere/soffice")
    assert "无法启动" in refused("a.rtf", RTF).zh


@needs_scripts
def test_nothing_is_left_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    temporary = tmp_path / "temporary"
    temporary.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(temporary))
    seen = tmp_path / "seen"
    program(tmp_path, monkeypatch, f"pathlib.Path({str(seen)!r}).write_text(chr(10).join(sys.argv))")
    refused("机密报告.rtf", RTF)
    assert not any(temporary.iterdir())
    assert str(temporary) in seen.read_text() and "机密" not in seen.read_text()


# --- LibreOffice ----------------------------------------------------------------------------------------------------


@needs_office
@pytest.mark.parametrize("format_", BY_OFFICE)
def test_read_by_way_of_it(format_: str) -> None:
    data = BY_OFFICE[format_]
    document = read(f"报告.{format_}", data)
    target = _office.TARGETS[format_]
    assert (document.name, document.format) == (f"报告.{format_}", format_)
    assert document.sha256 == sha256(data).hexdigest()
    assert document.remarks[0] == f"本文件由 LibreOffice 转换为 .{target} 后读取。"
    if target == "docx":
        assert paragraphs(document)[-1] == TEXT
    else:
        assert grid(document, tables(document)[0])[:2] == [["项目", "金额"], ["甲", "5"]]
        place = document.text.index("5")
        assert document.locate(place, place + 1).cell == "B2"


@needs_office
def test_an_archive_that_is_no_document_ends_in_a_sentence() -> None:
    refused("a.odt", opendocument("text", "<x"))


@cache
def written() -> dict[str, bytes]:
    """The examples and some invented reports as .doc files of LibreOffice."""
    sources = {f"{path.name}.docx": (path / "report.docx").read_bytes() for path in EXAMPLES}
    sources |= {f"report{seed}.docx": invented(seed) for seed in range(6)}
    return by_office(sources, "doc")


def invented(seed: int) -> bytes:
    return as_docx(read("a.txt", report(seed).text.encode()))


def findings(found: Audit) -> Counter[tuple[str, str]]:
    return Counter((finding.severity, finding.fingerprint) for finding in found.findings)


def layout(document: Document) -> list[object]:
    """Blocks, levels and grids, without where in the file they came from."""
    return [
        (type(block).__name__, block.address, block.start, block.end, getattr(block, "level", 0), placed(block))
        for block in document.blocks
    ]


def placed(block: Block) -> list[tuple[int, ...]]:
    cells = block.cells if isinstance(block, Table) else ()
    return [(c.row, c.column, c.row_span, c.column_span, c.start, c.end) for c in cells]


@needs_office
@pytest.mark.parametrize("example", [*EXAMPLES, *range(6)], ids=lambda example: getattr(example, "name", str(example)))
def test_a_doc_says_what_its_docx_says(example: Path | int, monkeypatch: pytest.MonkeyPatch) -> None:
    if isinstance(example, int):
        name, data = f"report{example}", invented(example)
    else:
        name, data = example.name, (example / "report.docx").read_bytes()
    made = written()[name]
    monkeypatch.setattr(_office, "office", lambda: None)
    expected, found = audit(data, name="a.docx"), audit(made, name="a.doc")
    assert found.document.text == expected.document.text
    assert layout(found.document) == layout(expected.document)
    assert checks(found) == checks(expected)
    assert findings(found) == findings(expected)


@needs_office
def test_what_the_tests_write_is_a_document_for_others_too() -> None:
    made = doc(p("一、概况"), p("甲", R("乙"), "5万元"), *tbl(["丙", "1"], ["丁", "2"]), p("后"))
    document = read("a.docx", by_office({"a.doc": made}, "docx")["a"])
    assert paragraphs(document) == ["一、概况", "甲乙5万元", "后"]
    assert grid(document, tables(document)[0]) == [["丙", "1"], ["丁", "2"]]


@needs_office
def test_a_workbook_by_way_of_it_keeps_its_findings() -> None:
    book = as_xlsx(read("a.txt", (EXAMPLES[0] / "report.txt").read_bytes()))
    expected, found = audit(book, name="a.xlsx"), audit(by_office({"a.xlsx": book}, "ods")["a"], name="a.ods")
    assert checks(found) == checks(expected)
    assert findings(found) == findings(expected)


@needs_office
def test_what_a_document_links_to_is_not_fetched() -> None:
    asked: list[bytes] = []
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.settimeout(0.1)
        stop = threading.Event()
        listener = threading.Thread(target=listen, args=(server, stop, asked))
        listener.start()
        link = f'xlink:href="http://127.0.0.1:{server.getsockname()[1]}/a.png" xlink:type="simple"'
        picture = f'<text:p>甲<draw:frame {SPACES} svg:width="2cm" svg:height="2cm"><draw:image {link}/></draw:frame></text:p>'
        document = read("a.odt", opendocument("text", content("text", picture)))
        stop.set()
        listener.join()
    assert paragraphs(document) == ["甲"] and asked == []


SPACES = f'xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:draw="{SPACE}:drawing:1.0" xmlns:svg="{SPACE}:svg-compatible:1.0"'


def listen(server: socket.socket, stop: threading.Event, asked: list[bytes]) -> None:
    while not stop.is_set():
        try:
            caller, _ = server.accept()
        except TimeoutError:
            continue
        with caller:
            asked.append(caller.recv(100))
