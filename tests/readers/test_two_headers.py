"""Two header rows whose merged cells hold no places."""

from __future__ import annotations

import pytest

from auditor.readers._two_headers import two_headers

FUNDS = ("项目 年初结转和结余 本年收入 本年支出 年末结转和结余", "科目编码 科目名称 小计 基本支出 项目支出")
FUNDS_ROW = "212 城乡社区支出 1.00 5.00 4.00 0.00 4.00 2.00"
OFFICES = ("部门（单位）代码 部门（单位）名称 合计 本年收入 上年结转结余", "小计 一般公共预算 政府性基金预算")
OFFICES_ROW = "001 某局 9.00 8.00 6.00 2.00 1.00"

NOTHING = [
    ("one header", ("项目 预算数 决算数", "甲 1.00 2.00", "乙 1.00 2.00")),
    ("more columns than the header has cells for", (*FUNDS, FUNDS_ROW + " 3.00")),
    ("fewer columns", (*FUNDS, FUNDS_ROW.rpartition(" ")[0])),
    ("names that nothing is over", (FUNDS[0].replace("项目", "年度"), FUNDS[1], FUNDS_ROW)),
    ("two cells that the parts may stand below", (OFFICES[0].replace("上年结转结余", "本年支出"), OFFICES[1], OFFICES_ROW)),
    ("parts of something else", (OFFICES[0], "小计 东区 西区", OFFICES_ROW)),
    ("figures in the header", (FUNDS[0].replace("本年收入", "2023"), FUNDS[1], FUNDS_ROW)),
    ("nothing below", FUNDS),
]  # fmt: skip


def rows(*lines: str) -> list[list[str]]:
    return [line.split() for line in lines]


@pytest.mark.parametrize(("reason", "lines"), NOTHING, ids=[reason for reason, _ in NOTHING])
def test_no_such_header(reason: str, lines: tuple[str, ...]) -> None:
    assert two_headers(rows(*lines)) == {}


@pytest.mark.parametrize(
    ("lines", "upper", "lower"),
    [
        ((*FUNDS, FUNDS_ROW), [0, None, 1, 2, 3, None, None, 4], [0, 1, None, None, 2, 3, 4, None]),
        ((*OFFICES, OFFICES_ROW), [0, 1, 2, 3, None, None, 4], [None, None, None, 0, 1, 2, None]),
        (
            ("项目 本年支出合计 基本支出 项目支出", "科目编码 科目名称", "201 一般公共服务支出 9.00 8.00 1.00"),
            [0, None, 1, 2, 3],
            [0, 1, None, None, None],
        ),
    ],
    ids=["of funds", "of offices", "names alone below"],
)
def test_each_cell_has_its_column(lines: tuple[str, ...], upper: list[int | None], lower: list[int | None]) -> None:
    assert two_headers(rows(*lines)) == {0: upper, 1: lower}
