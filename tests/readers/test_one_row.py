"""A row of figures without a name below its header, one cell a line."""

from __future__ import annotations

import pytest

from auditor import audit
from auditor.model import Table
from auditor.readers import read

POSTS = "财政供养人员情况（人） 编制数 2023年实际在职人数 控制率 58 53 91.38%"
WORKS = "楼堂馆所控制情况 批复规模（㎡） 实际规模（㎡） 规模控制率 预算投资（万元） 实际投资（万元） 投资概算控制率 3260 3105 95.25% 846.00 832.18 98.37%"
BELOW = "经费控制情况（万元） 2022年决算数 2023年决算数 三公经费 28.60 21.35 公用经费 186.30 172.46 其他经费 8.10 7.95"
REST = "厉行节约保障措施 严格执行公务接待制度。"


def rows(text: str) -> list[list[str]]:
    document = read("t.txt", lined(text).encode())
    tables = [block for block in document.blocks if isinstance(block, Table)]
    return [
        [f"{c.column}:{document.text[c.start : c.end]}" for c in table.by_row[row]]
        for table in tables
        for row in range(table.rows)
    ]


def lined(text: str) -> str:
    return "基础数据表\n" + "\n".join(text.split()) + "\n"


@pytest.mark.parametrize("text", [f"{POSTS} {BELOW}", f"{POSTS} {REST}", f"{POSTS} {BELOW} {WORKS} {REST}", POSTS])
def test_the_row_stands_under_its_header(text: str) -> None:
    assert rows(text)[:2] == [["0:编制数", "1:2023年实际在职人数", "2:控制率"], ["0:58", "1:53", "2:91.38%"]]


def test_two_rates_of_a_row() -> None:
    assert rows(f"{BELOW} {WORKS} {REST}")[-1] == ["0:3260", "1:3105", "2:95.25%", "3:846.00", "4:832.18", "5:98.37%"]


@pytest.mark.parametrize(
    "text",
    [
        f"{POSTS.replace('控制率 58', '控制率 备注 58')} {REST}",  # one heading too many
        f"{POSTS.replace('58 53', '53')} {REST}",  # one figure too few
        f"{POSTS.replace('91.38%', '53')} {REST}",  # no rate
        f"{POSTS.replace('控制率', '备用数')} {REST}",
        f"{POSTS.replace('编制数', '到岗率')} {REST}",
    ],
)
def test_what_has_no_certain_header_is_no_table(text: str) -> None:
    assert rows(text) == []


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (f"{POSTS} {BELOW}", []),
        (f"{POSTS} {BELOW} {WORKS} {REST}", []),
        (f"{POSTS.replace('91.38', '93.18')} {BELOW}", ["93.18%"]),
        (f"{BELOW} {WORKS.replace('98.37', '93.87')} {REST}", ["93.87%"]),
    ],
)
def test_its_rate_is_recalculated(text: str, wanted: list[str]) -> None:
    found = audit(lined(text).encode(), name="t.txt")
    assert [f.outcome.evidence[0].text for f in found.loud() if f.severity != "note"] == wanted
    assert any(o.kind == "ratio" and o.verdict != "not_evaluated" for o in found.outcomes)
