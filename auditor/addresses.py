"""Addresses for people, which documents carry in Chinese, in the language of the output.

``address("表2 第3行第4列", "en")`` -> table 2, row 3, column 4.
"""

from __future__ import annotations

import re
from typing import Literal

_ADDRESS = (
    (re.compile(r"^第(\d+)行 (?=表\d|[a-z])"), r"line \1, "),
    (re.compile(r"第(\d+)页 "), r"page \1, "),
    (re.compile(r"第(\d+)行第(\d+)列"), r"row \1, column \2"),
    (re.compile(r"表(\d+)\s*"), r"table \1, "),
    (re.compile(r"脚注(\d+)\s*"), r"footnote \1, "),
    (re.compile(r"尾注(\d+)\s*"), r"endnote \1, "),
    (re.compile(r"文本框(\d+)\s*"), r"text box \1, "),
    (re.compile(r"第(\d+)段"), r"paragraph \1"),
    (re.compile(r"第(\d+)行"), r"row \1"),
)


def address(place: str, lang: Literal["zh", "en"]) -> str:
    """``第3行`` -> line 3."""
    file, several, inside = place.rpartition("：")
    if several:  # 说明.docx：第12段: a document of several files
        return f"{file}{'：' if lang == 'zh' else ': '}{address(inside, lang)}"
    if lang == "zh" or re.search(r"![A-Z]+\d", place):  # 表3!C7: the name of a sheet stays as it is
        return place
    if re.fullmatch(r"第\d+行", place):  # alone it is a line of text, after a table it is a row
        return f"line {place[1:-1]}"
    for pattern, english in _ADDRESS:
        place = pattern.sub(english, place)
    return place.strip(", ")
