"""Two header rows with tabs between the cells, as a page leaves them: merged cells stand once, and nothing holds their place.

项目 · 年初结转 · 本年收入 · 本年支出 · 年末结转        项目 stands over 科目编码 and 科目名称, 本年支出 over 小计 and its parts
科目编码 · 科目名称 · 小计 · 基本支出 · 项目支出

The rows below tell how many columns there are; each cell gets its own, with blank ones beside a merged one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

NAMES = re.compile(r".*(?:编码|代码|名称)|[类款项]")
OVER_NAMES = re.compile(r".*(?:项目|科目)")
PARTS = (  # what stands below, and what is over it
    (re.compile(r"基本支出"), re.compile(r"(?:[本当]年)?支出(?:合计)?")),
    (re.compile(r"人员(?:经费|支出)"), re.compile(r"基本支出")),
    (re.compile(r"一般公共预算.*"), re.compile(r"(?:[本当]年)?(?:收入|支出)")),
)
WORDS = re.compile(r"[^\d]*[一-龥][^\d]*")
BELOW = 3  # rows that tell how many columns there are


def two_headers(rows: Sequence[Sequence[str]]) -> dict[int, list[int | None]]:
    """For each row of such a header its cells by their numbers, in the order of the columns; None is a blank one."""
    found: dict[int, list[int | None]] = {}
    for n in range(len(rows) - 2):
        upper, lower, below = rows[n], rows[n + 1], [len(row) for row in rows[n + 2 : n + 2 + BELOW]]
        if n in found or not _words(upper) or not _words(lower):
            continue
        names = len(list(takewhile(NAMES.fullmatch, lower)))
        over = _over(upper, names, lower[names:])
        width = len(upper) + len(lower) - bool(names) - (over is not None)
        parted = over is not None or len(lower) == names
        named = not names or OVER_NAMES.fullmatch(upper[0]) is not None
        if parted and named and width in below and max(below) == width:
            found[n] = list(_upper(len(upper), names, over, len(lower) - names))
            found[n + 1] = list(_lower(len(upper), names, over, len(lower)))
    return found


def _words(row: Sequence[str]) -> bool:
    return len(row) > 1 and all(map(WORDS.fullmatch, row))


def _over(upper: Sequence[str], names: int, parts: Sequence[str]) -> int | None:
    """The one cell of the upper row that the parts can stand below."""
    cells = range(bool(names), len(upper))
    if len(cells) == 1 and parts:
        return cells[0]
    kinds = [over for part, over in PARTS if any(map(part.fullmatch, parts))][:1]
    fits = [n for n in cells if kinds and kinds[0].fullmatch(upper[n])]
    return fits[0] if len(fits) == 1 else None


def _upper(cells: int, names: int, over: int | None, parts: int) -> Iterator[int | None]:
    for n in range(cells):
        yield n
        wide = names if names and n == 0 else parts if n == over else 1
        yield from [None] * (wide - 1)


def _lower(cells: int, names: int, over: int | None, width: int) -> Iterator[int | None]:
    yield from range(names)
    for n in range(bool(names), cells):
        yield from range(names, width) if n == over else [None]


__all__ = ["two_headers"]
