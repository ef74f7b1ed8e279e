"""Broken and hostile files of every format, each in its child process: one sentence, within the limits, and no crash."""

from __future__ import annotations

import resource
from collections.abc import Callable, Iterator
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
import test_office
import test_pdf
import test_reading_bad_doc
import test_reading_bad_input
import test_reading_bad_sheets
import test_structured
from docx_bytes import docx, p
from workbooks import package, sheet_xml

from auditor.audit import audit_files
from auditor.guard import FORKS, guarded
from auditor.readers import ReadError
from auditor.readers._limits import Limits
from auditor.rulebook import default_rulebook

TIGHT = Limits(seconds=30, memory=1024)
RULEBOOK = default_rulebook()
Made = Callable[[], bytes] | bytes


def refused() -> Iterator[tuple[str, str, Made]]:
    """The cases of every reader's own tests: case, name and bytes."""
    yield from ((f"docx: {case}", "a.docx", made) for case, (made, _) in test_reading_bad_input.DOCX.items())
    yield from ((f"txt: {case}", "a.txt", made) for case, (made, _) in test_reading_bad_input.TEXTS.items())
    yield from ((case, name, made) for case, (name, made, _) in test_reading_bad_sheets.CASES.items())
    yield from ((f"pdf: {case}", "a.pdf", made) for case, (made, _) in test_pdf.REFUSED.items())
    yield from ((f"doc: {case}", "a.doc", made) for case, (made, _) in test_reading_bad_doc.BAD.items())
    yield from (
        (f"{name.partition('.')[2]}: {case}", name, made) for case, (name, made, _) in test_office.REFUSED.items()
    )
    yield from ((f"yaml: {one.id}", "a.yaml", str(one.values[0]).encode()) for one in test_structured.MISTAKES)
    yield from ((f"json: {one.id}", "a.json", str(one.values[0]).encode()) for one in test_structured.JSON_MISTAKES)


CASES = {case: (name, made) for case, name, made in refused()}


pytestmark = pytest.mark.usefixtures("no_office")


def bytes_of(made: Made) -> bytes:
    return made if isinstance(made, bytes) else made()


def test_there_are_enough() -> None:
    assert len(CASES) >= 50
    formats = {case.partition(":")[0] for case in CASES}
    assert {
        "docx",
        "doc",
        "rtf",
        "odt",
        "txt",
        "xlsx",
        "xls",
        "csv",
        "html",
        "mhtml",
        "md",
        "pdf",
        "yaml",
        "json",
    } <= formats


@pytest.mark.skipif(not FORKS, reason="the limits of the system are set in a forked child, on Linux")
@pytest.mark.parametrize("case", CASES)
def test_one_sentence(case: str) -> None:
    name, made = CASES[case]
    with pytest.raises(ReadError) as caught:
        guarded(name, TIGHT, audit_files, [(name, bytes_of(made))], RULEBOOK)
    for sentence in (caught.value.zh, caught.value.en):
        assert sentence.startswith(name) and "\n" not in sentence
        assert "程序出错" not in sentence and "fault of the program" not in sentence


# --- what costs more than it seems ----------------------------------------------------------------------------------


def zipped(parts: dict[str, str]) -> bytes:
    out = BytesIO()
    with ZipFile(out, "w", ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return out.getvalue()


def attributes() -> bytes:
    """A million attributes of one element: a name each to remember."""
    many = " ".join(f'a{n}="1"' for n in range(300_000))
    return docx(p("甲"), more={"word/document.xml": f"<x {many}/>"})


COSTLY: dict[str, tuple[str, Made]] = {
    "docx: a tree of millions of elements": ("a.docx", lambda: docx("<w:p/>" * 3_000_000)),
    "docx: attributes without end": ("a.docx", attributes),
    "xlsx: millions of empty cells": ("a.xlsx", lambda: package(sheet_xml("<row>" + "<c/>" * 2_000_000 + "</row>"))),
    "html: millions of elements": ("a.html", lambda: b"<p>" * 6_000_000),
    "html: attributes without end": ("a.html", lambda: b"<p " + b"a=1 " * 2_000_000 + b">"),
    "txt: one figure after the other": ("a.txt", lambda: "1.5万元，".encode() * 400_000),
    "txt: one line of 其中": ("a.txt", lambda: "其中".encode() * 2_000_000),
    "csv: one row without end": ("a.csv", lambda: b"1," * 4_000_000),
    "md: a table without end": ("a.md", lambda: b"|1|2|\n|-|-|\n" + b"|1|2|\n" * 500_000),
    "mhtml: headers without end": ("a.mhtml", lambda: b"MIME-Version: 1.0\n" + b"X: 1\n" * 2_000_000),
}


@pytest.mark.skipif(not FORKS, reason="the limits of the system are set in a forked child, on Linux")
@pytest.mark.parametrize("case", COSTLY)
def test_within_the_limits(case: str) -> None:
    """Read or refused in one sentence; never more memory than allowed, never longer than the limit."""
    name, made = COSTLY[case]
    data = bytes_of(made)
    tight = Limits(seconds=2, memory=1024, characters=1_000_000)
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    try:
        guarded(name, tight, audit_files, [(name, data)], RULEBOOK)
    except ReadError as error:
        assert error.zh.startswith(f"{name}：") and error.zh.count("。") == 1
        assert "程序出错" not in error.zh
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    assert after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime <= tight.seconds + 1
    inherited = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss  # of this process, which the child is a copy of
    assert after.ru_maxrss <= max(1024 * 1024 + inherited, before.ru_maxrss)  # kilobytes, of the largest child so far
