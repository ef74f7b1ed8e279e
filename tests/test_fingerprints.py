"""A finding keeps its fingerprint while its own words and figures stay: whatever is added around it, whatever the file is.

A paragraph is inserted before a heading, the file is renamed, the text is made a Word document, a web page or Markdown:
the same findings with the same fingerprints, as often as they were. Tried on the examples and on generated reports with a slip.
"""

from __future__ import annotations

import html
import io
import re
import sys
import zipfile
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import groupby

import pytest
from conftest import ROOT

from auditor import audit
from auditor.testing import report
from auditor.testing.promises import slip

sys.path.insert(0, str(ROOT / "examples"))
from make_docx import parts, style_of

EXAMPLES = sorted((ROOT / "examples").glob("*/report.txt"))
SEEDS = range(40)
HEADING = re.compile(
    r"(?:[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）|第[一二三四五六七八九十]+部分)[^，。；：]{2,16}$"
)
ADDED = {"zh": "各科室按照职责分工，配合做好相关工作。\n", "en": "All departments worked together during the year.\n\n"}
PAGES = {"Heading1": "h2", "Heading2": "h3", "": "p"}
MARKS = {"Heading1": "## ", "Heading2": "### ", "": ""}


def generated(seed: int) -> str | None:
    """A report with a slip, each paragraph on one line."""
    made = report(seed)
    slipped = slip(report(seed, layout=replace(made.layout, width=0, pages=False)), seed)
    return slipped.text if slipped else None


TEXTS = {path.parent.name: path.read_text(encoding="utf-8") for path in EXAMPLES} | {
    f"seed {seed}": text for seed in SEEDS if (text := generated(seed))
}


# --- the same text as another file ------------------------------------------------------------------------------------


def word(text: str) -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as archive:
        for name, content in parts(text).items():
            archive.writestr(name, f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n{content}')
    return held.getvalue()


def web_page(text: str) -> bytes:
    title, *lines = filled(text)
    body = [f"<h1>{html.escape(title)}</h1>"]
    for tabbed, group in groupby(lines, key=lambda line: "\t" in line):
        if tabbed:
            cells = ("".join(f"<td>{html.escape(cell)}</td>" for cell in line.split("\t")) for line in group)
            body.append("<table>" + "".join(f"<tr>{row}</tr>" for row in cells) + "</table>")
        else:
            tagged = ((PAGES[style_of(line)], html.escape(line)) for line in group)
            body += [f"<{tag}>{line}</{tag}>" for tag, line in tagged]
    return f"<!DOCTYPE html><html><head><meta charset='utf-8'></head><body>{''.join(body)}</body></html>".encode()


def markdown(text: str) -> bytes:
    title, *lines = filled(text)
    blocks = [f"# {title}"]
    for tabbed, group in groupby(lines, key=lambda line: "\t" in line):
        if tabbed:
            rows = [line.split("\t") for line in group]
            width = max(map(len, rows))
            head, *below = ("| " + " | ".join([*row, *[""] * (width - len(row))]) + " |" for row in rows)
            blocks.append("\n".join([head, "|" + "---|" * width, *below]))
        else:
            blocks += [MARKS[style_of(line)] + line for line in group]
    return "\n\n".join(blocks).encode()


def filled(text: str) -> list[str]:
    return [line for line in text.splitlines() if line.strip()]


CONVERTED: dict[str, Callable[[str], bytes]] = {"report.docx": word, "report.html": web_page, "report.md": markdown}


# --- the promise ------------------------------------------------------------------------------------------------------


def fingerprints(data: bytes, name: str = "report.txt") -> Counter[str]:
    return Counter(finding.fingerprint for finding in audit(data, name=name).findings)


def with_a_paragraph(text: str) -> Iterator[str]:
    """The text with a paragraph before its first line, before each heading, and at its end."""
    lines = text.splitlines(keepends=True)
    added = ADDED["zh" if re.search("[一-龥]", text) else "en"]
    headings = [number for number, line in enumerate(lines) if HEADING.match(line.strip())]
    for number in (0, *headings, len(lines)):
        before = "".join(lines[:number])
        yield before + ("\n" if before and not before.endswith("\n") else "") + added + "".join(lines[number:])


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_a_paragraph_changes_none(text: str) -> None:
    wanted = fingerprints(text.encode())
    for edited in with_a_paragraph(text):
        assert fingerprints(edited.encode()) == wanted, edited


@pytest.mark.parametrize("name", ["另一个名字 (2).txt", "2019年决算（终稿）.txt", "A B.TXT"])
@pytest.mark.parametrize("text", [*TEXTS.values()][:12], ids=[*TEXTS][:12])
def test_another_name_changes_none(text: str, name: str) -> None:
    assert fingerprints(text.encode(), name) == fingerprints(text.encode())


@pytest.mark.parametrize("name", CONVERTED)
@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_another_format_changes_none(text: str, name: str) -> None:
    assert fingerprints(CONVERTED[name](text), name) == fingerprints(text.encode())


def test_there_are_findings_to_speak_of() -> None:
    held = [fingerprints(text.encode()) for text in TEXTS.values()]
    assert sum(bool(one) for one in held) > len(held) * 0.8
