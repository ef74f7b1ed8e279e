"""Rows of drawn tables that lost the merged cells to their left, and names below a merged heading."""

from __future__ import annotations

import pytest

from auditor import audit
from auditor.model import Document, Table
from auditor.readers.txt import read

HEADER = "类别 | 指标 | 单位 | 上年 | 本年 | 增减 |\n"


def columns_of(text: str) -> list[tuple[str, int]]:
    """The cells that hold something, each with its column."""
    document: Document = read("t.txt", text.encode())
    tables = [block for block in document.blocks if isinstance(block, Table)]
    cells = [cell for table in tables for cell in table.cells]
    return [(document.text[c.start : c.end], c.column) for c in cells if document.text[c.start : c.end].strip()]


STAY = [
    (
        "a blank last cell",
        "名称 | 上年 | 本年 | 增减 |\n甲 | 11.5 | 12.5 | 1.0 |\n乙 | 11.5 | 12.5 | |",
        ("11.5", 1),
    ),
    (
        "the complete row comes later",
        HEADER + "总收入 | 元 | 21.5 | 22.5 | 1.0 | |\n经济 | 总支出 | 元 | 31.5 | 33.5 | 2.0 |",
        ("21.5", 2),
    ),
    (
        "no complete row",
        HEADER + "总收入 | 元 | 21.5 | 22.5 | 1.0 | |\n总支出 | 元 | 31.5 | 33.5 | 2.0 | |",
        ("21.5", 2),
    ),
    (
        "figures that would come to stand under words",
        HEADER + "经济 | 总收入 | 元 | 21.5 | 22.5 | 甲 |\n总支出 | 元 | 31.5 | 33.5 | 2.0 | |",
        ("31.5", 2),
    ),
    (
        "two complete forms",
        HEADER + "经济 | 总收入 | 元 | 21.5 | 22.5 | 1.0 |\n效益 | 诊次 | 7.5 | 8.5 | 9.5 | 1.0 |\n总支出 | 元 | 31.5 | 33.5 | 2.0 | |",
        ("31.5", 2),
    ),
]  # fmt: skip

MOVE = [
    (
        "a total below numbered rows, a blank before its figures lost",
        "序号 | 项目 | 预算 | 支出 | 备注 |\n1 | 甲费 | 36.5 | 36.5 | 无 |\n2 | 乙费 | 24.5 | 21.5 | |\n合计 | 61.0 | 58.0 | | |",
        [("61.0", 2), ("58.0", 3)],
    ),
    (
        "a remark lost too",
        HEADER + "经济 | 总收入 | 元 | 21.5 | 22.5 | 增长 |\n总支出 | 元 | 31.5 | 33.5 | | |",
        [("31.5", 3), ("33.5", 4)],
    ),
    (
        "by one, the blank at the end printed or not",
        HEADER + "经济 | 总收入 | 元 | 21.5 | 22.5 | 1.0 |\n总支出 | 元 | 31.5 | 33.5 | 2.0 | |\n结余 | 元 | 4.5 | 4.0 | -0.5 |",
        [("总支出", 1), ("31.5", 3), ("2.0", 5), ("结余", 1), ("-0.5", 5)],
    ),
    (
        "by two",
        HEADER + "经济 | 总收入 | 元 | 21.5 | 22.5 | 1.0 |\n元/人 | 31.5 | 33.5 | 2.0 | | |",
        [("元/人", 2), ("31.5", 3), ("2.0", 5)],
    ),
    (
        "names below a merged heading",
        "名称 | 上年数 | 本年数 | 变动情况 | |\n变动额 | 变动幅度 | | | |\n甲 | 11.5 | 12.5 | 1.0 | 8.7% |\n乙 | 11.5 | 12.5 | 1.0 | 8.7% |",
        [("变动额", 3), ("变动幅度", 4)],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("reason", "text", "place"), STAY)
def test_what_stands_where_it_should(reason: str, text: str, place: tuple[str, int]) -> None:
    assert place in columns_of(text), reason


@pytest.mark.parametrize(("reason", "text", "places"), MOVE)
def test_what_lost_its_place(reason: str, text: str, places: list[tuple[str, int]]) -> None:
    found = columns_of(text)
    assert [place for place in places if place not in found] == [], reason


def test_changes_of_rows_that_were_moved() -> None:
    text = (
        HEADER
        + "经济 | 总收入 | 元 | 2150 | 2250 | 100 |\n总支出 | 元 | 3150 | 3350 | 200 | |\n结余 | 元 | 450 | 400 | 50 | |"
    )
    found = [(o.verdict, o.evidence[0].text) for o in audit(text.encode(), name="t.txt").outcomes if o.kind == "change"]
    assert [verdict for verdict, _ in found] == ["consistent", "consistent", "inconsistent"]
