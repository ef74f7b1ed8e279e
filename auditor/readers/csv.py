"""Tables in plain text: the bytes of a .csv or .tsv file in, a `Document` out.

``项目,决算数\\r\\n合计,"1,234.50"`` in UTF-8 or GB18030 is a table of two rows; its figure stands in B2. The delimiter is the
one under which most lines have equally many fields. Titles and notes around the table are told as in a workbook.
"""

from __future__ import annotations

import csv
import io
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from hashlib import sha256
from typing import Final

from auditor.model import Document
from auditor.readers import ReadError
from auditor.readers._boxes import Box
from auditor.readers._characters import decoded
from auditor.readers._limits import check_so_far
from auditor.readers._sheets import Sheet, document_of

DELIMITERS: Final = ",\t;|，；"
SAMPLE: Final = 200  # lines by which the delimiter is told
TALLEST: Final = 40  # lines of one row; more are a quotation mark that is never closed
LONGEST: Final = 10_000_000  # characters of a field
SPOKEN: Final = "，；"  # delimiters that sentences have too
_DECLARED = re.compile(r"sep=(.)\n")  # what Excel writes into the first line
_GUARDED = re.compile(r'="([^"]*)"')  # ="0012": how exports keep Excel from changing a code


def read(name: str, data: bytes) -> Document:
    """The document in the bytes of a .csv file."""
    text, remarks = decoded(name, data)
    if not text.strip():
        raise ReadError(
            f"{name}：文件里没有文字（只有空白），请检查是否导出成功。",
            f"{name}: the file holds no text, only blanks; check how it was exported",
        )
    declared = _DECLARED.match(text)
    body = text[declared.end() :] if declared else text
    delimiter = declared[1] if declared else delimiter_of(body)
    boxes = tuple(_boxes(name, body, delimiter, 1 if declared else 0))
    return document_of(name, "csv", sha256(data).hexdigest(), [Sheet("", boxes)], remarks)


def delimiter_of(text: str) -> str:
    """``;`` for ``甲;1,5``: the delimiter under which most lines have equally many fields, more than one."""
    lines = [f"{line}\n" for line in text.split("\n", SAMPLE)[:SAMPLE]]
    return max(DELIMITERS, key=lambda delimiter: _evenness(lines, delimiter))


def _evenness(lines: Sequence[str], delimiter: str) -> tuple[int, int]:
    """How many lines have the usual number of fields, and what that number is; (0, 0) if it is one. Sentences are no rows."""
    if delimiter in SPOKEN:
        lines = [line for line in lines if not line.rstrip().endswith(("。", "：", '。"'))]
    try:
        widths = Counter(len(row) for row in csv.reader(lines, delimiter=delimiter) if any(row))
    except csv.Error:
        return 0, 0
    usual = max((width for width in widths if width > 1), key=lambda width: (widths[width], width), default=0)
    return (widths[usual], usual) if usual else (0, 0)


def _boxes(name: str, text: str, delimiter: str, first: int) -> Iterator[Box]:
    """Every field with something in it, by row and column."""
    count = 0
    for number, row in enumerate(_records(name, text, delimiter), first):
        for column, field in enumerate(row):
            if field.strip():
                count += 1
                guarded = _GUARDED.fullmatch(field.strip())
                yield Box(number, column, (guarded[1] if guarded else field).replace("\t", " ").strip())
        check_so_far(name, "cells", count)


def _records(name: str, text: str, delimiter: str) -> Iterator[list[str]]:
    """The rows of fields; a field of very many lines is a quotation mark that is never closed."""
    limit = csv.field_size_limit(LONGEST)
    rows = csv.reader(io.StringIO(text), delimiter=delimiter)
    before = 0  # lines
    try:
        for row in rows:
            if rows.line_num - before > TALLEST:
                raise _open_quote(name, before + 1)
            yield row
            before = rows.line_num
    except csv.Error:
        raise _open_quote(name, before + 1) from None
    finally:
        csv.field_size_limit(limit)


def _open_quote(name: str, line: int) -> ReadError:
    return ReadError(
        f"{name}：第{line}行附近的引号没有成对，后面的内容都会并进一个单元格，请检查该处引号或重新导出。",
        f"{name}: a quotation mark near line {line} is never closed and would swallow what follows; check it or export anew",
    )
