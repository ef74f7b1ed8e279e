"""A text cut into lines, each with its place: ``"甲\\n 乙"`` gives line 2 with begin 2, start 3, end 4."""

from __future__ import annotations

import re
from typing import NamedTuple

PAGE = re.compile(r"[-—–－ ]*\d{1,3}[-—–－ ]*|第\s*\d+\s*页.*")


class Line(NamedTuple):
    number: int  # from 1
    begin: int  # of the line itself
    start: int  # of its text, without the blanks around it
    end: int
    raw: str
    text: str
    width: int  # columns on a terminal up to the last character, 2 for a Chinese one

    @property
    def indent(self) -> int:
        """Columns of blank before the text."""
        blank = self.raw[: self.start - self.begin]
        return columns_of(blank)


def columns_of(text: str) -> int:
    """The width on a terminal: 2 for each Chinese character, 1 for each ASCII one."""
    return (len(text) + len(text.encode("utf-8", "surrogatepass"))) // 2


def lines_of(text: str) -> list[Line]:
    """Every line, blank ones too (they start and end where they begin)."""
    lines = []
    begin = 0
    for number, raw in enumerate(text.split("\n"), 1):
        kept = raw.strip()
        start = begin + (len(raw) - len(raw.lstrip()) if kept else 0)
        lines.append(Line(number, begin, start, start + len(kept), raw, kept, columns_of(raw.rstrip())))
        begin += len(raw) + 1
    return lines


def says_page(line: Line) -> bool:
    """``- 3 -``, ``第 3 页 共 9 页``, ``12``: nothing else stands in the line."""
    return len(line.text) < 24 and PAGE.fullmatch(line.text) is not None
