"""Accounts one cell a line without a header: a numbered name and its figure below it."""

from __future__ import annotations

import pytest

from auditor.model import Table
from auditor.readers import read

ACCOUNTS = (
    "一、收入\n（一）门票收入\n40,850.00\n1、成人票\n32,050.00\n2、学生票\n8,800.00\n（二）利息收入\n12.57\n收入合计\n40,862.57\n"
    "二、支出\n（一）人工\n\n（二）水电\n9,310.20\n支出合计\n9,310.20\n"
)

NOTHING = [
    ("a table of contents", "目录\n一、概况\n1\n二、收支\n3\n三、资产\n5\n四、绩效\n8\n五、问题\n12\n六、建议\n14\n七、附件\n15\n"),
    ("two columns", ACCOUNTS.replace("40,850.00\n", "40,850.00\n61,000.00\n").replace("12.57\n", "12.57\n30.15\n").replace("9,310.20\n", "9,310.20\n9.00\n")),
    ("names without numbers", "成人票\n32,050.00\n学生票\n8,800.00\n团体票\n120.50\n讲解\n96.50\n停车\n77.25\n寄存\n13.05\n"),
    ("few", "一、收入\n40.50\n二、支出\n32.25\n三、结余\n8.25\n"),
    ("sentences", "一、收入，\n40.50\n二、支出，\n32.25\n三、结余，\n8.25\n四、收入，\n40.50\n五、支出，\n32.25\n六、结余，\n8.25\n"),
]  # fmt: skip


def cells(text: str) -> list[list[str]]:
    document = read("t.txt", text.encode())
    tables = [block for block in document.blocks if isinstance(block, Table)]
    rows = [table.by_row[row] for table in tables for row in range(table.rows)]
    return [[document.text[cell.start : cell.end] for cell in row] for row in rows]


@pytest.mark.parametrize("text", [pytest.param(text, id=name) for name, text in NOTHING])
def test_what_is_no_table(text: str) -> None:
    assert cells(text) == []


@pytest.mark.parametrize(
    "text", [ACCOUNTS, ACCOUNTS.replace("\n", "\n\n"), f"收支表\n项目本月数本年数\n{ACCOUNTS}注：以上为现金数。"]
)
def test_each_figure_stands_beside_its_name(text: str) -> None:
    found = cells(text)
    assert found[1:3] == [["（一）门票收入", "40,850.00"], ["1、成人票", "32,050.00"]]
    assert ["（一）人工"] in found
    assert found[-1] == ["支出合计", "9,310.20"]
