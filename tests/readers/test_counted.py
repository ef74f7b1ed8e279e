"""Numbered rows one cell a line, of which some lost a remark."""

from __future__ import annotations

import pytest

from auditor import audit
from auditor.model import Table
from auditor.readers.txt import read

HEADER = "序号 乡镇 项目名称 金额 备注"


def rows_of(cells: str, between: str = "\n") -> list[list[str]]:
    document = read("t.txt", between.join(cells.split()).encode())
    tables = [block for block in document.blocks if isinstance(block, Table)]
    return [
        [f"{c.column}:{document.text[c.start : c.end]}" for c in table.by_row[row]]
        for table in tables
        for row in range(table.rows)
    ]


@pytest.mark.parametrize("between", ["\n", "\n\n"])
def test_rows_with_and_without_a_remark(between: str) -> None:
    found = rows_of(f"{HEADER} 1 西坪镇 排洪沟 20 新建 2 桃林乡 水圳 15 3 芦溪镇 河道 20 合计 55", between)
    assert found[1:] == [
        ["0:1", "1:西坪镇", "2:排洪沟", "3:20", "4:新建"],
        ["0:2", "1:桃林乡", "2:水圳", "3:15"],
        ["0:3", "1:芦溪镇", "2:河道", "3:20"],
        ["0:合计", "3:55"],
    ]


def test_two_columns_of_figures() -> None:
    found = rows_of("序号 单位 计划 完成 说明 1 东乡 12.5 11.5 2 西乡 8.5 8.0 延期 3 南乡 4.5 4.5 合计 25.5 24.0")
    assert found[-1] == ["0:合计", "2:25.5", "3:24.0"]


@pytest.mark.parametrize(
    "cells",
    [
        f"{HEADER} 1 西坪镇 排洪沟 20 2 桃林乡 水圳 15",
        f"{HEADER} 1 西坪镇 排洪沟 20 新建 2 桃林乡 水圳 3 芦溪镇 河道 20",
        f"{HEADER} 1 西坪镇 排洪沟 20 新建 3 桃林乡 水圳 15 5 芦溪镇 河道 20",
        f"{HEADER} 1 西坪镇 排洪沟 20 2 桃林乡 水圳 15 续建 3 芦溪镇 河道 20 30 40 50",
        "序号 内容 1 概况 12 2 收支 15 3 说明 20",
    ],
)
def test_no_such_list(cells: str) -> None:
    assert not any(row[:1] == ["0:合计"] for row in rows_of(cells))


def test_a_total_that_the_rows_do_not_make() -> None:
    text = "资金安排表\n单位：万元\n" + "\n".join(
        f"{HEADER} 1 西坪镇 排洪沟 20 新建 2 桃林乡 水圳 15 3 芦溪镇 河道 20 合计 65".split()
    )
    assert [f.outcome.kind for f in audit(text.encode(), name="t.txt").loud()] == ["sum"]
