"""Score tables with a mark behind the name of each level, one row a line and one cell a line."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from auditor import audit
from auditor.model import Table
from auditor.readers import read

Layout = Callable[[list[list[str]]], str]
HEADER = ["一级指标", "分值", "二级指标", "分值", "三级指标", "分值", "评分标准", "得分", "扣分原因"]
ROWS = [
    ["决策", "15", "项目立项", "9", "立项依据", "5", "依据充分得满分，每缺一项扣1分。", "5", ""],
    ["", "", "", "", "立项程序", "4", "程序规范得满分。", "3", "未见集体研究记录"],
    ["", "", "绩效目标", "6", "目标明确性", "6", "目标细化量化得满分。", "5.5", "个别指标未量化"],
    ["过程", "25", "资金管理", "14", "资金到位率", "6", "到位率×6分。", "6", ""],
    ["", "", "", "", "预算执行率", "8", "执行率×8分。", "7.6", ""],
    ["", "", "组织实施", "11", "制度执行", "11", "执行有效得满分。", "9", "档案归集不及时"],
    ["产出", "40", "产出数量", "22", "改造完成率", "22", "完成率×22分。", "22", ""],
    ["", "", "产出时效", "18", "完成及时性", "18", "每推迟一个月扣2分。", "14", "推迟两个月"],
    ["效益", "20", "项目效益", "20", "群众满意度", "20", "满意度90%以上得满分。", "19", ""],
]
TOTAL = ["合计", "100", "", "100", "", "100", "", "91.1", ""]
SHORT = ["合计", "100", "", "", "", "", "", "91.1", ""]
REST = "五、有关建议\n进一步加强预算管理，及时归集档案。\n"


def lined(rows: list[list[str]]) -> str:
    """One cell a line, the blank ones dropped."""
    return "评分表\n" + "".join(f"{cell}\n" for row in rows for cell in row if cell) + REST


def tabbed(rows: list[list[str]]) -> str:
    return "评分表\n" + "".join("\t".join(row) + "\n" for row in rows) + REST


def spaced(rows: list[list[str]]) -> str:
    """One row a line with single blanks, the blank cells dropped."""
    return "评分表\n" + "".join(" ".join(filter(None, row)) + "\n" for row in rows) + REST


def without_standards(rows: list[list[str]]) -> list[list[str]]:
    return [[*row[:6], row[7]] for row in rows]


def explained(rows: list[list[str]]) -> list[list[str]]:
    """With a column of explanations before the standards."""
    return [
        [*row[:6], "指标解释" if not n else f"反映{row[4]}情况" if row[6] else "", *row[6:]]
        for n, row in enumerate(rows)
    ]


def two_levels(rows: list[list[str]]) -> list[list[str]]:
    return [row[:2] + row[4:] for row in rows]


def repeated(rows: list[list[str]]) -> list[list[str]]:
    """Merged cells filled in each row."""
    filled, last = [], [""] * 4
    for row in rows:
        last = [cell or above for cell, above in zip(row[:4], last, strict=True)] if row[0] != "合计" else row[:4]
        filled.append([*last, *row[4:]])
    return filled


WHOLE = [HEADER, *ROWS, TOTAL]
VARIANTS = [
    WHOLE,
    [HEADER, *ROWS, SHORT],
    [HEADER, *ROWS],
    [row[:-1] for row in WHOLE],
    explained(WHOLE),
    two_levels(WHOLE),
    [row[:7] + [""] * 2 for row in WHOLE],
    [[cell if cell != "得分" else "自评得分" for cell in row] for row in WHOLE],
    without_standards(WHOLE),
    without_standards(WHOLE[:-1]),
    [[*row[:8], "未说明原因，另附材料。" if n == 1 else row[8]] for n, row in enumerate(WHOLE)],
]


def loud(text: str) -> list[str]:
    found = audit(text.encode(), name="a.txt")
    return [f.outcome.kind for f in found.loud() if f.severity != "note"]


def sums(text: str) -> set[tuple[str, str]]:
    held = (o for o in audit(text.encode(), name="a.txt").outcomes if o.kind == "sum")
    return {(o.verdict, " ".join(e.text for e in sorted(o.evidence, key=lambda e: e.location.start))) for o in held}


@pytest.mark.parametrize("rows", [*VARIANTS, repeated(WHOLE)])
@pytest.mark.parametrize("layout", [lined, tabbed, spaced])
def test_nothing_is_alleged(rows: list[list[str]], layout: Layout) -> None:
    assert loud(layout(rows)) == []


@pytest.mark.parametrize("rows", [WHOLE, explained(WHOLE), [row[:-1] for row in WHOLE], [HEADER, *ROWS, SHORT]])
@pytest.mark.parametrize("layout", [lined, tabbed])
def test_marks_of_each_level_and_points_are_added(rows: list[list[str]], layout: Layout) -> None:
    found = sums(layout(rows))
    assert ("consistent", "15 9 6") in found
    assert ("consistent", "14 6 8") in found
    assert ("consistent", "5 3 5.5 6 7.6 9 22 14 19 91.1") in found


@pytest.mark.parametrize("layout", [lined, tabbed, spaced])
def test_levels_without_sentences(layout: Layout) -> None:
    rows = without_standards(WHOLE)
    assert {("consistent", "15 9 6"), ("consistent", "5 3 5.5 6 7.6 9 22 14 19 91.1")} <= sums(layout(rows))
    rows[-1][-1] = "99.1"
    assert loud(layout(rows)) == ["sum"]


def test_rows_stand_under_their_levels() -> None:
    document = read("a.txt", lined(WHOLE).encode())
    (table,) = (block for block in document.blocks if isinstance(block, Table))
    told = [[f"{c.column}:{document.text[c.start : c.end]}" for c in table.by_row[n]] for n in range(table.rows)]
    assert told[2] == ["4:立项程序", "5:4", "6:程序规范得满分。", "7:3", "8:未见集体研究记录"]
    assert told[3][:2] == ["2:绩效目标", "3:6"]
    assert told[10] == ["0:合计", "1:100", "3:100", "5:100", "7:91.1"]


@pytest.mark.parametrize("layout", [lined, tabbed])
@pytest.mark.parametrize(
    ("row", "column", "cell", "figures"),
    [
        (4, 3, "41", "41 6 8"),
        (8, 7, "41", "5 3 5.5 6 7.6 9 22 41 19 91.1"),
        (10, 7, "91.9", "5 3 5.5 6 7.6 9 22 14 19 91.9"),
    ],
)
def test_a_slip_is_told(layout: Layout, row: int, column: int, cell: str, figures: str) -> None:
    rows = [list(each) for each in WHOLE]
    rows[row][column] = cell
    text = layout(rows)
    assert ("inconsistent", figures) in sums(text)
    assert loud(text)
