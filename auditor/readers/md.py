"""Markdown: the bytes of an .md file in, a `Document` out.

``# 一、收入`` is a heading, ``总收入**5**万元`` a paragraph without its stars, ``| 项目 | 金额 |`` over ``|---|---|`` a table.
Lines of one paragraph stay together; code, comments and the head of the file (front matter) are left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from hashlib import sha256
from typing import Final, NamedTuple

from auditor.model import Document
from auditor.readers import ReadError
from auditor.readers import html as pages
from auditor.readers._boxes import Box
from auditor.readers._characters import decoded
from auditor.readers._flow import Flow
from auditor.readers._headings import heading_level, titular

_RULE = re.compile(r"\s{0,3}\|?(?:\s*:?-{1,}:?\s*\|)*\s*:?-{1,}:?\s*\|?\s*")  # |---|:--:|
_HEADING = re.compile(r"\s{0,3}(?P<marks>#{1,6})\s+(?P<text>.*?)(?:\s+#+)?\s*")
_UNDERLINE = re.compile(r"\s{0,3}(?P<mark>=+|-+)\s*")
_ITEM = re.compile(r"\s*(?:[-*+]\s+(?P<bullet>.*)|(?P<number>\d{1,3}[.)]\s+.*))")
_QUOTE = re.compile(r"^\s{0,3}(?:>\s?)+")
_FENCE = re.compile(r"\s{0,3}(?P<fence>`{3,}|~{3,})")
_BREAK = re.compile(r"\s{0,3}(?:(?:\*\s*){3,}|(?:-\s*){3,}|(?:_\s*){3,})")
LONGEST: Final = 5_000  # characters of a paragraph in which marks are looked for
_FRONT: Final = re.compile(r"---\n.*?\n(?:---|\.\.\.)\n", re.DOTALL)
_HTML_TABLE = re.compile(r"<table\b", re.IGNORECASE)
_MARK = re.compile(r"[*_`\[~<\\]")  # without one of these there is nothing to do
_INLINE: Final = (  # what a mark stands for, in this order
    (re.compile(r"!\[[^\]]*\]\([^)]*\)"), ""),
    (re.compile(r"\[([^\]]*)\]\((?:[^()]|\([^()]*\))*\)"), r"\1"),
    (re.compile(r"~~.+?~~"), ""),
    (re.compile(r"(\*\*|__)(?=\S)(.+?)(?<=\S)\1"), r"\2"),
    (re.compile(r"(?<![0-9A-Za-z*])\*(?=[^\s*])([^*]+?)(?<=\S)\*(?![0-9A-Za-z*])"), r"\1"),
    (re.compile(r"(?<!\w)_(?=\S)([^_]+?)(?<=\S)_(?!\w)"), r"\1"),
    (re.compile(r"`+([^`]+)`+"), r"\1"),
    (re.compile(r"</?(?:b|strong|i|em|u|font|span|sup|sub|mark|center|p|div)\b[^>]*>", re.IGNORECASE), ""),
    (re.compile(r"<br\s*/?>", re.IGNORECASE), "\n"),
    (re.compile(r"\\([\\`*_{}\[\]()#+\-.!|~<>])"), r"\1"),
)


class Chunk(NamedTuple):
    """Lines that belong together."""

    kind: str  # heading, text, table, html
    line: int  # from 1
    lines: tuple[str, ...]
    level: int = 0


def read(name: str, data: bytes) -> Document:
    """The document in the bytes of an .md file."""
    text, remarks = decoded(name, data)
    flow = Flow(name)
    tables = 0
    for chunk in chunks_in(_without_comments(text)):
        if chunk.kind == "table":
            tables += 1
            flow.table(_rows(chunk.lines), f"表{tables}")
        elif chunk.kind == "html":
            tables = _html_tables(flow, name, "\n".join(chunk.lines), tables)
        else:
            _paragraph(flow, chunk)
    if not flow.blocks:
        raise ReadError(
            f"{name}：文件里没有文字（只有空白），请检查是否导出成功。",
            f"{name}: the file holds no text, only blanks; check how it was exported",
        )
    return flow.document("md", sha256(data).hexdigest(), remarks)


def _paragraph(flow: Flow, chunk: Chunk) -> None:
    text = inline("\n".join(chunk.lines)).strip()
    if text:
        level = heading_level(text) or (chunk.level if titular(text) else 0)
        flow.paragraph(text, f"第{chunk.line}行", level)


def _without_comments(text: str) -> str:
    """Comments become the line breaks in them, so that lines keep their numbers."""
    kept: list[str] = []
    while (start := text.find("<!--")) >= 0 and (end := text.find("-->", start)) >= 0:
        kept += [text[:start], "\n" * text.count("\n", start, end)]
        text = text[end + 3 :]
    return "".join([*kept, text])


def inline(text: str) -> str:
    """``总收入**5**万元`` -> ``总收入5万元``."""
    if len(text) > LONGEST or not _MARK.search(text):
        return text
    for pattern, meaning in _INLINE:
        text = pattern.sub(meaning, text)
    return text


# --- lines to chunks ------------------------------------------------------------------------------------------------


def chunks_in(text: str) -> Iterator[Chunk]:
    """Headings, paragraphs, items and tables, in order."""
    front = _FRONT.match(text)
    lines = text.split("\n")
    number = front.group().count("\n") if front else 0
    run: list[str] = []
    while number < len(lines):
        line = lines[number]
        taken, chunk = _special(lines, number, bool(run))
        if chunk is not None or taken or not line.strip():
            if run:
                yield Chunk("text", number - len(run) + 1, tuple(run))
                run = []
            if chunk is not None:
                yield chunk
            number += max(taken, 1)
            continue
        if run and (under := _UNDERLINE.fullmatch(line)):
            yield Chunk("heading", number - len(run) + 1, tuple(run), 1 if under["mark"][0] == "=" else 2)
            run = []
        else:
            run.append(_QUOTE.sub("", line))
        number += 1
    if run:
        yield Chunk("text", number - len(run) + 1, tuple(run))


def _special(lines: Sequence[str], number: int, inside: bool) -> tuple[int, Chunk | None]:
    """What begins at a line other than a paragraph, and how many lines it takes; 0 and None for a paragraph."""
    line = lines[number]
    if fence := _FENCE.match(line):
        end = next(
            (n for n in range(number + 1, len(lines)) if lines[n].strip().startswith(fence["fence"])), len(lines)
        )
        return end + 1 - number, None
    if heading := _HEADING.fullmatch(line):
        return 1, Chunk("heading", number + 1, (heading["text"],), len(heading["marks"]))
    if _HTML_TABLE.search(line):
        end = next((n for n in range(number, len(lines)) if "</table>" in lines[n].lower()), len(lines) - 1)
        return end + 1 - number, Chunk("html", number + 1, tuple(lines[number : end + 1]))
    if _opens_table(lines, number):
        end = next((n for n in range(number + 2, len(lines)) if "|" not in lines[n]), len(lines))
        return end - number, Chunk("table", number + 1, (lines[number], *lines[number + 2 : end]))
    if not inside and _BREAK.fullmatch(line):
        return 1, None
    if item := _ITEM.fullmatch(line):
        end = number + 1
        while (
            end < len(lines) and lines[end].startswith("  ") and lines[end].strip() and not _ITEM.fullmatch(lines[end])
        ):
            end += 1
        first = item["bullet"] if item["bullet"] is not None else item["number"]
        return end - number, Chunk("text", number + 1, (first, *(more.strip() for more in lines[number + 1 : end])))
    return 0, None


def _opens_table(lines: Sequence[str], number: int) -> bool:
    following = lines[number + 1] if number + 1 < len(lines) else ""
    return "|" in lines[number] and "|" in following and bool(_RULE.fullmatch(following))


# --- tables ---------------------------------------------------------------------------------------------------------


def _rows(lines: Sequence[str]) -> list[tuple[Box, ...]]:
    rows = []
    for number, line in enumerate(lines):
        fields = re.split(r"(?<!\\)\|", line.strip().removeprefix("|"))
        if fields and not fields[-1].strip():
            fields.pop()
        texts = [inline(field).strip().replace("\t", " ") for field in fields]
        row = tuple(Box(number, column, text) for column, text in enumerate(texts))
        if any(box.text for box in row):
            rows.append(row)
    return rows


def _html_tables(flow: Flow, name: str, text: str, count: int) -> int:
    for table in pages.tree_of(name, text).iter("table"):
        boxes = [box for box in pages.grid_of(table) if box.text]
        rows = {box.row: tuple(b for b in boxes if b.row == box.row) for box in boxes}
        if rows:
            count += 1
            flow.table([rows[number] for number in sorted(rows)], f"表{count}")
    return count
