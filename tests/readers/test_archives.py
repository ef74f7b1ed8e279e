"""Archives: which files they hold, what is left out, and one sentence for each that cannot be taken out."""

from __future__ import annotations

import re
import struct
from collections.abc import Callable
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

import pytest
from docx_bytes import docx

from auditor.readers import ReadError
from auditor.readers._archives import is_archive, members
from auditor.readers._limits import with_limits, within


def packed(files: dict[str, bytes], method: int = ZIP_DEFLATED) -> bytes:
    out = BytesIO()
    with ZipFile(out, "w", method) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return out.getvalue()


def names(data: bytes) -> list[str]:
    return [member.name for member in members("a.zip", data) if isinstance(member.data, bytes)]


def sentences(data: bytes) -> list[str]:
    found = [member.data for member in members("a.zip", data) if isinstance(member.data, ReadError)]
    for error in found:
        assert error.zh.startswith("a.zip") and error.zh.count("。") == 1 and "\n" not in error.zh + error.en
        assert error.en.startswith("a.zip") and not re.search("[一-龥]", error.en.partition(": ")[2])
    return [error.zh for error in found]


# --- what is in it --------------------------------------------------------------------------------------------------


def test_a_word_document_is_no_archive() -> None:
    assert not is_archive("报告.docx", docx("<w:p/>"))
    assert not is_archive("a.txt", "PK的意思".encode())
    assert is_archive("a.zip", packed({"a.txt": b"1"}))
    assert is_archive("没有后缀", packed({"a.txt": b"1"}))


def test_files_in_folders_in_the_order_of_their_names() -> None:
    data = packed({"乙局/说明.txt": b"2", "甲局/说明.txt": b"1", "甲局/": b"", "总.txt": b"0"})
    assert names(data) == ["a.zip/乙局/说明.txt", "a.zip/总.txt", "a.zip/甲局/说明.txt"]


def test_what_systems_and_programs_leave_behind_is_passed_over() -> None:
    left = {
        "__MACOSX/._a.txt": b"",
        ".DS_Store": b"",
        "甲/Thumbs.db": b"",
        "~$a.docx": b"",
        "desktop.ini": b"",
        "a.txt": b"1",
    }
    assert names(packed(left)) == ["a.zip/a.txt"]


def test_names_in_gbk_as_chinese_windows_writes_them() -> None:
    name = "决算说明.txt".encode("gbk")
    data = packed({"x" * len(name): b"1"}).replace(b"x" * len(name), name)
    assert names(data) == ["a.zip/决算说明.txt"]


def test_names_in_utf8_without_the_flag() -> None:
    name = "决算说明.txt".encode()
    data = packed({"x" * len(name): b"1"}).replace(b"x" * len(name), name)
    assert names(data) == ["a.zip/决算说明.txt"]


def test_no_name_leads_out_of_the_archive() -> None:
    assert names(packed({"../../etc/a.txt": b"1", "/b.txt": b"2", "c\\d.txt": b"3"})) == [
        "a.zip/b.txt", "a.zip/c/d.txt", "a.zip/etc/a.txt",
    ]  # fmt: skip


def test_archives_within() -> None:
    inner = packed({"内.txt": b"1"})
    assert names(packed({"z.zip": inner, "外.txt": b"2"})) == ["a.zip/z.zip/内.txt", "a.zip/外.txt"]


# --- what cannot be taken out ---------------------------------------------------------------------------------------


def nested(depth: int) -> bytes:
    data = packed({"a.txt": b"1"})
    for _ in range(depth):
        data = packed({"z.zip": data})
    return data


def encrypted() -> bytes:
    data = bytearray(packed({"a.txt": b"1"}))
    for signature, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.index(signature) + at] |= 1
    return bytes(data)


def lying() -> bytes:
    """A member that says it is small and is not."""
    data = bytearray(packed({"a.txt": bytes(3_000_000)}))
    at = data.index(b"PK\x01\x02")
    data[at + 24 : at + 28] = struct.pack("<I", 10)
    return bytes(data)


def quine_like() -> bytes:
    return packed(
        {f"{n}.zip": packed({f"{m}.zip": packed({"a.txt": bytes(900_000)}) for m in range(9)}) for n in range(9)}
    )


def odd_method() -> bytes:
    info = ZipInfo("a.txt")
    out = BytesIO()
    with ZipFile(out, "w") as archive:
        archive.writestr(info, b"1")
    data = bytearray(out.getvalue())
    for signature, at in ((b"PK\x03\x04", 8), (b"PK\x01\x02", 10)):
        data[data.index(signature) + at] = 97
    return bytes(data)


REFUSED: dict[str, tuple[Callable[[], bytes], str]] = {
    "cut short": (lambda: packed({"a.txt": b"1" * 99})[:-30], "不完整或已损坏"),
    "nothing in it": (lambda: packed({}), "没有文件"),
    "nothing but leavings": (lambda: packed({".DS_Store": b"1"}), "没有文件"),
    "a password": (encrypted, "压缩包有密码"),
    "a damaged member": (lambda: packed({"a.txt": b"12345" * 50}).replace(b"\x33\x34", b"\x00\x01", 1), "已损坏"),
    "a method that nobody knows": (odd_method, "已损坏"),
    "archives without end": (lambda: nested(5), "压缩包套压缩包超过 3 层"),
    "more than is unpacked": (lambda: packed({"a.txt": bytes(3_000_000)}), "解压后的大小超过上限 2 MB"),
    "a size that is a lie": (lying, "a.zip"),
    "much in many archives": (quine_like, "解压后的大小超过上限 2 MB"),
    "too many members": (lambda: packed({f"{n}.txt": b"" for n in range(60)}), "部件数 60 超过上限 50"),
}  # fmt: skip


@pytest.mark.parametrize("case", REFUSED)
def test_one_sentence(case: str) -> None:
    made, words = REFUSED[case]
    with within(with_limits({"unpacked": 2, "parts": 50})):
        said = sentences(made())
    assert said and words in said[0]


def test_the_others_are_read_all_the_same() -> None:
    data = packed({"a.txt": b"1", "b.zip": b"PK\x05\x06 no archive", "c.txt": b"3"})
    assert "a.zip/a.txt" in names(data) and "a.zip/c.txt" in names(data)
