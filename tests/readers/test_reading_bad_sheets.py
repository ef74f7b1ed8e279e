"""Hostile, damaged and mislabelled spreadsheets and pages: one sentence each, in little time and memory."""

from __future__ import annotations

import re
import time
import tracemalloc
from collections.abc import Callable
from io import BytesIO

import pytest
import xlwt
from docx_bytes import docx, p, zipped
from hypothesis import given, settings
from hypothesis import strategies as st
from workbooks import c, package, row, sheet_xml

from auditor import audit
from auditor.model import Document, Table
from auditor.readers import ReadError, read

ROWS = row(1, c("A1", "项目"), c("B1", "金额")) + row(2, c("A2", "甲"), c("B2", 5)) + row(3, c("A3", "乙"), c("B3", 6))
GOOD = package(sheet_xml(ROWS))
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
PAGE = "<html><body><p>总收入5万元。</p></body></html>"


def old() -> bytes:
    book = xlwt.Workbook()
    sheet = book.add_sheet("表")
    for number in range(40):
        sheet.write(number, 0, f"项目{number}")
        sheet.write(number, 1, number * 1.5)
    packed = BytesIO()
    book.save(packed)
    return packed.getvalue()


XLS = old()


def entities(part: str) -> bytes:
    laughs = "".join(f'<!ENTITY l{n + 1} "{f"&l{n};" * 10}">' for n in range(9))
    return package(sheet_xml(ROWS), more={part: f'<!DOCTYPE x [<!ENTITY l0 "哈">{laughs}]><x>&l9;</x>'})


def many_cells(count: int) -> bytes:
    cells = "".join(f"<row><c><v>{n}</v></c><c><v>1</v></c></row>" for n in range(count // 2))
    return package(sheet_xml(cells))


def long_strings() -> bytes:
    """One string of 32 000 characters, shown in two thousand cells."""
    rows = "".join(f'<row><c t="s"><v>0</v></c><c><v>{n}</v></c></row>' for n in range(2_000))
    return package(sheet_xml(rows), strings=[f"<t>{'甲' * 32_000}</t>"])


def encrypted_xls() -> bytes:
    """A FILEPASS record behind the BOF of the workbook."""
    at = XLS.index(b"\x09\x08\x10\x00\x00\x06\x05\x00") + 20
    return XLS[:at] + b"\x2f\x00\x36\x00" + b"\x01\x00" + bytes(52) + XLS[at + 58 :]


def mime(body: str, kind: str = "text/html; charset=utf-8", encoding: str = "8bit") -> bytes:
    return (
        f'MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="x"\r\n\r\n--x\r\nContent-Type: {kind}\r\n'
        f"Content-Transfer-Encoding: {encoding}\r\n\r\n{body}\r\n--x--\r\n"
    ).encode()


CASES: dict[str, tuple[str, Callable[[], bytes] | bytes, str]] = {
    "xlsx: empty": ("a.xlsx", b"", "空的"),
    "xlsx: cut short": ("a.xlsx", GOOD[:-100], "不完整"),
    "xlsx: cut short early": ("a.xlsx", GOOD[:50], "不完整"),
    "xlsx: a password": ("a.xlsx", OLE + bytes(600) + "EncryptedPackage".encode("utf-16-le"), "用 Excel 打开并取消密码"),
    "xlsx: neither a package nor text": ("a.xlsx", b"\x01\x02\x03" * 100, "不是 Excel 工作簿"),
    "xlsx: no workbook inside": ("a.xlsx", zipped({"a.txt": "甲"}), "xl/workbook.xml"),
    "xlsx: no sheets": ("a.xlsx", package(), "没有内容"),
    "xlsx: an empty sheet": ("a.xlsx", package(sheet_xml("")), "没有内容"),
    "xlsx: only hidden sheets": ("a.xlsx", package(sheet_xml(ROWS), states=["hidden"]), "没有内容"),
    "xlsx: a sheet that is no XML": ("a.xlsx", package("<worksheet><sheetData>"), "sheet1.xml 第1行不是合法的 XML"),
    "xlsx: a sheet of something else": ("a.xlsx", package("<x/>"), "没有内容"),
    "xlsx: strings that are no XML": ("a.xlsx", package(sheet_xml(ROWS), more={"xl/sharedStrings.xml": "<sst"}), "sharedStrings.xml"),
    "xlsx: entities in a sheet": ("a.xlsx", lambda: entities("xl/worksheets/sheet1.xml"), "实体"),
    "xlsx: entities in the strings": ("a.xlsx", lambda: entities("xl/sharedStrings.xml"), "实体"),
    "xlsx: entities in the workbook": ("a.xlsx", lambda: entities("xl/workbook.xml"), "实体"),
    "xlsx: elements without end": ("a.xlsx", package("<a>" * 400 + "</a>" * 400), "嵌套"),
    "xlsx: a part packed too tight": ("a.xlsx", package(sheet_xml(ROWS), more={"xl/media/a.bmp": bytes(3_000_000)}), "压缩率"),
    "xlsx: too many cells": ("a.xlsx", lambda: many_cells(200_004), "单元格数超过上限 200000，请拆分后再审核，或用 --limit cells=400000 放宽"),
    "xlsx: too many characters": ("a.xlsx", long_strings, "超过上限 20000000"),
    "xlsx: too many sheets": ("a.xlsx", lambda: package(*[sheet_xml("")] * 501), "工作表数 501 超过上限 500"),
    "xlsx: slides": ("a.xlsx", zipped({"ppt/presentation.xml": "<x/>"}), "演示文稿"),
    "xls: empty": ("a.xls", b"", "空的"),
    "xls: cut short": ("a.xls", XLS[:3_000], "损坏"),
    "xls: cut short early": ("a.xls", XLS[:40], "损坏"),
    "xls: the head alone": ("a.xls", OLE, "损坏"),
    "xls: a password": ("a.xls", encrypted_xls, "密码"),
    "xls: neither a workbook nor text": ("a.xls", b"\x01\x02\x03" * 100, "不是 Excel 工作簿"),
    "csv: empty": ("a.csv", b"", "空的"),
    "csv: blank": ("a.csv", b" \r\n\t\n", "没有文字"),
    "csv: a mark alone": ("a.csv", b"\xef\xbb\xbf", "没有文字"),
    "csv: delimiters alone": ("a.csv", b",,,\n,,,\n", "没有内容"),
    "csv: binary": ("a.csv", bytes(range(32)) * 9, "二进制"),
    "csv: Latin-1": ("a.csv", "Einkünfte;für;Städte\n".encode("latin-1") * 3, "第1行"),
    "csv: a quote that is never closed": ("a.csv", '项目,金额\n甲,1\n"乙,2\n'.encode() + "丙,3\n".encode() * 60, "第3行"),
    "csv: too many cells": ("a.csv", b"1,2,3,4\n" * 50_001, "超过上限 200000"),
    "html: empty": ("a.html", b"", "空的"),
    "html: blank": ("a.html", b"   \n", "没有文字"),
    "html: only scripts": ("a.html", b"<html><script>var a='5'</script></html>", "脚本"),
    "html: only navigation": ("a.html", b"<html><body><select><option>5</option></select></body></html>", "脚本"),
    "html: elements without end": ("a.html", b"<div>" * 200_000, "嵌套"),
    "html: tables in tables without end": ("a.html", b"<table><tr><td>" * 50_000, "嵌套"),
    "html: binary": ("a.html", b"<html>" + bytes(range(1, 32)) * 50, "二进制"),
    "html: too many cells": ("a.html", b"<table>" + b"<tr><td>1<td>2</tr>" * 100_001 + b"</table>", "超过上限 200000"),
    "mhtml: empty": ("a.mht", b"", "空的"),
    "mhtml: no page inside": ("a.mhtml", mime("x", "image/png"), "没有找到网页"),
    "mhtml: an empty page": ("a.mhtml", mime(" "), "没有找到网页"),
    "mhtml: parts without end": ("a.mhtml", mime("x\r\n--x\r\n" * 6_000), "部件"),
    "mhtml: damaged base64": ("a.mhtml", mime("!!!!", encoding="base64"), "没有"),
    "md: empty": ("a.md", b"", "空的"),
    "md: only comments": ("a.md", b"<!-- a -->\n", "没有文字"),
    "md: binary": ("a.md", bytes(range(32)) * 9, "二进制"),
}  # fmt: skip


def refused(name: str, data: bytes) -> ReadError:
    with pytest.raises(ReadError) as caught:
        read(name, data)
    error = caught.value
    assert error.zh.startswith(f"{name}：") and error.zh.endswith("。") and error.zh.count("。") == 1
    assert "\n" not in error.zh and "\n" not in error.en and error.en.startswith(f"{name}: ")
    assert not re.search("[一-龥]", error.en)
    return error


@pytest.mark.parametrize("case", CASES)
def test_refused(case: str) -> None:
    name, made, word = CASES[case]
    data = made if isinstance(made, bytes) else made()
    began = time.process_time()
    assert word in refused(name, data).zh
    assert time.process_time() - began < 10


# --- odd, and read all the same -------------------------------------------------------------------------------------


def far_apart() -> bytes:
    merges = '<mergeCells><mergeCell ref="A1:XFD1048576"/>' + '<mergeCell ref="B2:XFC1048575"/>' * 500 + "</mergeCells>"
    rows = row(1, c("A1", "项目"), c("B1", "金额")) + row(1_048_576, c("A1048576", "甲"), c("XFD1048576", 5))
    return package(sheet_xml(rows, merges), sheet_xml(rows))


def many_spans() -> bytes:
    cell = "<td rowspan=99999 colspan=99999>1"
    return f"<table>{f'<tr>{cell * 40}</tr>' * 80}</table>".encode()


ODD: dict[str, tuple[str, Callable[[], bytes]]] = {
    "xlsx: two cells far apart": ("a.xlsx", far_apart),
    "xlsx: a number of a million digits": ("a.xlsx", lambda: package(sheet_xml(ROWS + row(9, c("A9", "1E+999999", kind="n"))))),
    "xlsx: a format without end": ("a.xlsx", lambda: package(sheet_xml(row(1, c("A1", 5, style=1), c("B1", 6, style=1))), codes=["0.0" * 50_000])),
    "xlsx: references that are none": ("a.xlsx", lambda: package(sheet_xml(row(1, c("ZZZZZ99999999", 5), c("", 6)) + "<row r='x'><c r='甲'/></row>"))),
    "xlsx: one row without end": ("a.xlsx", lambda: package(sheet_xml(f"<row>{'<c><v>1</v></c>' * 20_000}</row>"))),
    "html: spans without end": ("a.html", many_spans),
    "html: one line of a million characters": ("a.html", lambda: f"<p>{'甲' * 1_000_000}</p>".encode()),
    "html: a list without end": ("a.html", lambda: b"<ol>" + b"<li>5" * 20_000),
    "md: marks without end": ("a.md", lambda: ("**甲 [" * 100_000).encode()),
    "md: comments without end": ("a.md", lambda: b"<!--" * 100_000),
    "md: many rows": ("a.md", lambda: b"|a|b|\n|-|-|\n" + b"|1|2|\n" * 8_000),
    "csv: one line of many fields": ("a.csv", lambda: b"1," * 50_000),
    "csv: quotes without end": ("a.csv", lambda: b'"",' * 20_000 + b"1,2"),
}  # fmt: skip


@pytest.mark.parametrize("case", ODD)
def test_odd_files_take_little_time_and_memory(case: str) -> None:
    name, made = ODD[case]
    data = made()
    tracemalloc.start()
    began = time.process_time()
    document = read(name, data)
    took, (_, peak) = time.process_time() - began, tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert document.blocks and took < 10 and peak < 120_000_000


def test_cells_far_apart_are_told_by_their_places() -> None:
    data = package(
        sheet_xml(row(1, c("A1", "项目"), c("B1", "金额")) + row(1_048_576, c("A1048576", "甲"), c("XFD1048576", 5)))
    )
    assert len(data) < 8_000
    table = [block for block in read("a.xlsx", data).blocks if isinstance(block, Table)][-1]
    assert (table.rows, table.columns, table.cells[-1].origin) == (1, 2, "XFD1048576")


def test_nothing_outside_of_the_file_is_read(tmp_path: object) -> None:
    """Links, queries, macros and images of a page point elsewhere; none is followed."""
    secret = tmp_path / "secret.txt"  # type: ignore[operator] # a path
    secret.write_text("总收入99万元")
    external = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" '
        f'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="file://{secret}" '
        'TargetMode="External"/></Relationships>'
    )
    with pytest.raises(ReadError):
        read("a.xlsx", package(sheet_xml(ROWS), more={"xl/_rels/workbook.xml.rels": external}))
    page = f'<!DOCTYPE html [<!ENTITY x SYSTEM "file://{secret}">]><p>&x;<iframe src="file://{secret}"></iframe><img src="{secret}">甲</p>'
    assert "99" not in read("a.html", page.encode()).text


def test_macros_are_said_and_not_run() -> None:
    data = package(sheet_xml(ROWS), more={"xl/vbaProject.bin": b"x"})
    assert read("a.xlsm", data).remarks == ("文件内含宏，宏未运行，只读取了文字。",)


# --- damage anywhere ------------------------------------------------------------------------------------------------

WHOLE = {
    "a.xlsx": GOOD,
    "a.xls": XLS,
    "a.csv": '项目,金额\n"甲",5\n'.encode("gbk") * 9,
    "a.html": PAGE.encode(),
    "a.mht": mime(PAGE),
}


@settings(max_examples=150, deadline=None)
@given(st.sampled_from(sorted(WHOLE)), st.data())
def test_any_damage_is_read_or_refused(name: str, data: st.DataObject) -> None:
    good = WHOLE[name]
    at = data.draw(st.integers(0, len(good) - 1))
    damage = data.draw(st.binary(min_size=0, max_size=8))
    cut = data.draw(st.booleans())
    broken = good[:at] + damage + (b"" if cut else good[at + len(damage) :])
    try:
        assert isinstance(read(name, broken), Document)
    except ReadError as error:
        assert error.zh.startswith(f"{name}：")


@given(st.text(max_size=200), st.sampled_from(["a.csv", "a.md", "a.html", "a.mht", "a.xls"]))
def test_any_text_is_read_or_refused(text: str, name: str) -> None:
    try:
        found = audit(text.encode("utf-8", "replace"), name=name)
        assert found.document.blocks
    except ReadError as error:
        assert error.zh.startswith(f"{name}：")


def test_a_document_inside_of_a_workbook_is_no_document() -> None:
    data = package(sheet_xml(ROWS), more={"xl/embeddings/a.docx": docx(p("甲"))})
    assert read("a.xlsx", data).format == "xlsx"
