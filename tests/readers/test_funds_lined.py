"""The funds of a form of self-evaluation, one cell a line, in which some cells are blank."""

from __future__ import annotations

import pytest

from auditor import audit
from auditor.model import Table
from auditor.readers import read

HEADER = "项目资金（万元） 年初预算数 全年预算数（A） 全年执行数（B） 分值（10分） 执行率（B/A） 得分"
ALL = "年度资金总额 520.00 586.50 573.28 10 97.75% 9.78"
PARTS = "其中：财政拨款 480.00 536.50 527.16", "其他资金 40.00 50.00 46.12"
RATED = "其中：财政拨款 480.00 536.50 527.16 98.26%", "其他资金 40.00 50.00 46.12 92.24%"
AFTER = "50.00 46.12"  # without a budget at first
REST = "年度总体目标 预期目标 实际完成情况"


def lined(*rows: str) -> str:
    return "项目支出绩效自评表\n" + "\n".join(" ".join((HEADER, *rows, REST)).split()) + "\n"


def rows(text: str) -> list[list[str]]:
    document = read("t.txt", text.encode())
    tables = [block for block in document.blocks if isinstance(block, Table)]
    held = [table.by_row[row] for table in tables for row in range(table.rows)]
    return [[f"{c.column}:{document.text[c.start : c.end]}" for c in row if c.start < c.end] for row in held]


def loud(text: str) -> list[str]:
    found = audit(text.encode(), name="a.txt")
    return [f.outcome.kind for f in found.loud() if f.severity != "note"]


PARTLY = [
    ("其中：财政拨款 480.00 536.50 527.16", f"其他资金 {AFTER}"),
    ("其中：财政拨款 480.00 536.50 527.16 - 98.26% -", f"其他资金 {AFTER} - 92.24% -"),
    (RATED[0], f"其他资金 {AFTER} 92.24%"),
    (f"其中：上年结转 {AFTER} 92.24%", "其他资金 536.50 527.16 98.26%"),
]


@pytest.mark.parametrize("parts", [PARTS, RATED, ("其中：财政拨款", "其他资金"), (), *PARTLY])
def test_nothing_is_alleged(parts: tuple[str, ...]) -> None:
    text = lined(ALL, *parts)
    assert loud(text) == []
    assert rows(text)[1] == [f"{n}:{cell}" for n, cell in enumerate(ALL.split())]


def test_a_rate_without_points_stands_under_its_header() -> None:
    assert rows(lined(ALL, *RATED))[3] == ["0:其他资金", "1:40.00", "2:50.00", "3:46.12", "5:92.24%"]


@pytest.mark.parametrize("parts", PARTLY)
def test_what_lacks_another_cell_is_no_row(parts: tuple[str, ...]) -> None:
    assert not any(row[0] == "0:其他资金" for row in rows(lined(ALL, *parts)))


@pytest.mark.parametrize(
    ("right", "wrong", "kinds"),
    [("97.75%", "97.57%", {"ratio"}), ("98.26%", "98.62%", {"ratio"}), ("573.28", "537.28", {"ratio", "sum"})],
)
def test_a_slip_is_told(right: str, wrong: str, kinds: set[str]) -> None:
    assert kinds <= set(loud(lined(ALL, *RATED).replace(right, wrong)))
