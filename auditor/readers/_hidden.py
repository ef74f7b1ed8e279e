"""What is to be said about hidden rows, columns and sheets: ``hidden_remarks("表", [4, 5], [2])`` names rows 5—6, column C."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from auditor.readers._boxes import cell_name

MOST = 8  # spans named one by one


def hidden_remarks(sheet: str, rows: Sequence[int], columns: Sequence[int]) -> Iterator[str]:
    """Rows and columns, from 0 and in order, that are hidden and were read since totals include them."""
    if rows:
        yield f"{sheet}：第{_joined([_span(str(a + 1), str(b + 1)) for a, b in _runs(rows)])}行是隐藏行，已一并读取。"
    if columns:
        letters = [_span(cell_name(0, a)[:-1], cell_name(0, b)[:-1]) for a, b in _runs(columns)]
        yield f"{sheet}：{_joined(letters)}列是隐藏列，已一并读取。"


def listed(names: Sequence[str]) -> str:
    """The first few of many and how many they are: ``C3、C4、C5、C6、C7 … (12)``."""
    return "、".join(names[:5]) + (f" … ({len(names)})" if len(names) > 5 else "")


def _runs(numbers: Sequence[int]) -> list[tuple[int, int]]:
    """Rows 4, 5, 6 and 9 -> (4, 6) and (9, 9)."""
    runs = [(numbers[0], numbers[0])]
    for before, number in pairwise(numbers):
        if number == before + 1:
            runs[-1] = runs[-1][0], number
        else:
            runs.append((number, number))
    return runs


def _span(first: str, last: str) -> str:
    return first if first == last else f"{first}—{last}"


def _joined(spans: Sequence[str]) -> str:
    return "、".join(spans[:MOST]) + (" …" if len(spans) > MOST else "")
