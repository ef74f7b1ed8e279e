"""Damaged, protected, foreign and hostile .doc files: one sentence, or a document, and never much work."""

from __future__ import annotations

import random
import struct
from collections.abc import Callable

import pytest
from conftest import work
from doc_bytes import (
    Lists,
    R,
    container,
    doc,
    level,
    listed,
    p,
    row,
    sprm,
    style,
    tbl,
)
from test_reading_bad_input import refused

from auditor.model import Document
from auditor.readers import ReadError, read

OFFICE_SIGN = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
GOOD = doc(
    p("一、收入", style=1), listed("总收入\x02", 1), p("甲", R("乙", sprm(0x0835)), "\x08"), *tbl(["甲", "1"], ["乙", "2"]),
    p("后\x02"), *tbl(["丙", "3"], ["丁", "4"]),
    footnotes=["含上年结转3万元。"], endnotes=["数据来自决算。"], boxes=["框内3万元"], styles=[style("heading 1", 1, 0)],
    lists=Lists([[level(37, "（\0）")]], [(0, [])]),
)  # fmt: skip


pytestmark = pytest.mark.usefixtures("no_office")


def encrypted() -> bytes:
    return doc(p("甲"), flags=0x0300)


def of_word_95() -> bytes:
    return doc(p("甲"), ident=0xA5DC, version=0x0068)


def pieces(*starts: int, place: int = 1_024) -> bytes:
    """A table of pieces that all begin at one place."""
    table = struct.pack(f"<{len(starts)}I", *starts) + struct.pack("<HIH", 0, place, 0) * (len(starts) - 1)
    return b"\2" + struct.pack("<I", len(table)) + table


BAD: dict[str, tuple[Callable[[], bytes] | bytes, str]] = {
    "a password": (encrypted, "密码"),
    "a password of newer versions": (container({"EncryptedPackage": b"x", "WordDocument": b"x"}), "密码"),
    "Word 95": (of_word_95, "Word 95"),
    "cut short": (GOOD[:-2_000], "不完整"),
    "cut short early": (GOOD[:700], "不完整"),
    "only the first sector": (GOOD[:512], "不完整"),
    "no stream of tables": (container({"WordDocument": b"\xec\xa5\xc1\0".ljust(2_000, b"\0")}), "不完整"),
    "an empty main stream": (container({"WordDocument": b"", "1Table": b""}), "Word 95"),
    "another program's .wps": (container({"CONTENTS": b"x", "WordDocument2": b"x"}), "没有 Word 正文"),
    "no text": (doc(p(), *tbl(["", ""], ["", ""])), "没有文字"),
    "only a picture": (doc(p("\x01")), "没有文字"),
    "no table of pieces": (doc(p("甲"), change={33: b""}), "结构有误"),
    "pieces that go back": (doc(p("甲乙丙"), change={33: pieces(0, 9, 4)}), "结构有误"),
    "pieces beyond the file": (doc(p("甲乙丙"), change={33: pieces(0, 4, place=1 << 20)}), "结构有误"),
    "pieces of one place many times": (doc(p("甲"), change={33: pieces(*range(0, 3_000_000, 3_000))}), "结构有误"),
    "fewer characters than there should be": (doc(p("甲乙丙"), change={33: pieces(0, 2)}), "结构有误"),
    "text boxes upon each other": (doc(p("甲\x08\x08"), boxes=["乙", "丙"], change={56: struct.pack("<IIII66x", 0, 4, 0, 4)}), "结构有误"),
    "tables in tables without end": (doc(p("甲", changes=sprm(0x6649, 30))), "嵌套"),
}  # fmt: skip


@pytest.mark.parametrize("case", BAD)
def test_one_sentence(case: str) -> None:
    made, word = BAD[case]
    assert word in refused("年度报告.doc", made if isinstance(made, bytes) else made()).zh


def test_an_empty_file() -> None:
    assert "空的" in refused("报告.doc", b"").zh
    assert "空的" in refused("报告.wps", b"").zh


@pytest.mark.parametrize(
    ("name", "data", "word"),
    [
        ("a.doc", b"\x00\x01\x02" * 50, "不完整"),
        ("a.doc", OFFICE_SIGN + b"\xff" * 4_000, "不完整"),
        ("a.doc", OFFICE_SIGN + bytes(4_000), "不完整"),
        ("a.doc", b"\x89PNG\r\n\x1a\n" + bytes(9), "图片"),
        ("a.doc", container({"PowerPoint Document": b"x"}), "演示文稿"),
    ],
)
def test_what_is_no_document(name: str, data: bytes, word: str) -> None:
    assert word in refused(name, data).zh


def readable(data: bytes) -> bool:
    """Nothing but a document or a `ReadError` may come of it."""
    try:
        assert isinstance(read("a.doc", data), Document)
    except ReadError as error:
        assert error.zh.startswith("a.doc：") and error.zh.count("。") == 1
        return False
    return True


def test_files_cut_anywhere() -> None:
    """The last sector holds nothing; any other loss is refused."""
    cuts = range(0, len(GOOD) - 512, 97)
    assert not any(readable(GOOD[:cut]) for cut in cuts)


def flipped(seed: int) -> bytes:
    """Some bytes changed where there are any, most of them small numbers and large ones."""
    chance = random.Random(seed)
    damaged = bytearray(GOOD)
    used = [place for place, byte in enumerate(GOOD) if byte]
    for _ in range(chance.choice((1, 1, 2, 4, 16))):
        place = chance.choice(used) if chance.random() < 0.8 else chance.randrange(len(GOOD))
        damaged[place] = chance.choice((0, 1, 2, 0x7F, 0x80, 0xFF, chance.randrange(256)))
    return bytes(damaged)


@pytest.mark.parametrize("tens", range(30))
def test_files_with_bytes_changed(tens: int) -> None:
    for seed in range(20 * tens, 20 * tens + 20):
        readable(flipped(seed))
        readable(flipped(seed)[: -random.Random(seed).randrange(len(GOOD))])


# --- files made to cost much ----------------------------------------------------------------------------------------


def boasting(rows: int) -> bytes:
    """Rows that all share one list of changes, too long for their page, which put in columns."""
    changes = sprm(0x7621, 0 | 200 << 8 | 1 << 16) * 8_000
    made = [row("甲", "1", more=sprm(0x6646, 0)) for _ in range(rows)]
    return doc(*made, data=struct.pack("<H", len(changes)) + changes)


def cascade(styles: int) -> bytes:
    return doc(p("甲"), styles=[style(str(n), parent=n + 2) for n in range(styles)])


HOSTILE = {
    "rows of long changes": boasting,
    "styles upon styles": cascade,
    "rows that define nothing": lambda n: doc(*(row("甲", "1")[:2] + row("乙", "2", edges=[0]) for _ in range(n))),
    "cells merged down": lambda n: doc(*(row(*"甲乙丙丁", flags=[0x20] * 4) for _ in range(n))),
    "fields in fields": lambda n: doc(*(p("\x13" * 20) for _ in range(n))),
    "one row of many cells": lambda n: doc(row(*["1"] * (5 * n), edges=[0])),
}


@pytest.mark.parametrize("case", HOSTILE)
def test_the_work_grows_with_the_file(case: str) -> None:
    small, large = HOSTILE[case](40), HOSTILE[case](160)
    assert work(readable, large) < 6 * work(readable, small) + 20_000


def test_changes_kept_apart_are_counted() -> None:
    """Forty rows of eight thousand changes each are read, a thousand times as many are not."""
    assert "结构有误" in refused("a.doc", boasting(90)).zh
    assert readable(boasting(10))


def test_paragraphs_without_number(monkeypatch: pytest.MonkeyPatch) -> None:
    from auditor.readers import _doc_file

    monkeypatch.setattr(_doc_file, "MOST_PARAGRAPHS", 50)
    assert "超出安全限制" in refused("a.doc", doc(*[p("甲")] * 60)).zh


def test_a_large_file() -> None:
    assert "64 MB" in refused("a.doc", GOOD + bytes(64 * 1024 * 1024)).zh
