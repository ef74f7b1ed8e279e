"""Score tables one cell a line in which 分值 stands before the values and 得分 behind them."""

from __future__ import annotations

import pytest

from auditor import audit
from auditor.model import Audit, Table
from auditor.readers import read

HEADER = ["一级指标", "二级指标", "三级指标", "分值", "年度指标值", "实际完成值", "得分"]
ROWS = [
    ["产出指标（50分）", "数量指标", "培训人数", "20", "≥1250人", "1286人", "20"],
    ["巡查次数", "10", "1600次", "1518次", "8"],
    ["质量指标", "合格率", "20", "100%", "99.2%", "18.5"],
    ["效益指标（40分）", "社会效益", "生活改善", "25", "有效保障", "有效保障", "24"],
    ["知晓率", "15", "≥85%", "88%", "14.2"],
    ["满意度指标（10分）", "服务对象满意度", "群众满意度", "10", "≥90%", "96%", "10"],
    ["总分", "100", "94.7"],
]
REASONS = {1: "雨天较多", 2: "个别返工"}


def text(reasons: bool = False, changed: dict[str, str] | None = None) -> str:
    cells = [*HEADER, *(["偏差原因分析"] if reasons else [])]
    for number, row in enumerate(ROWS):
        cells += [*row, *([REASONS[number]] if reasons and number in REASONS else [])]
    cells = [(changed or {}).get(cell, cell) for cell in cells]
    return "附：自评表\n" + "\n".join(cells) + "\n\n五、下一步打算\n继续做好各项工作。\n"


def sums(found: Audit) -> list[tuple[str, str]]:
    held = (o for o in found.outcomes if o.kind == "sum")
    return [(o.verdict, " ".join(e.text for e in sorted(o.evidence, key=lambda e: e.location.start))) for o in held]


@pytest.mark.parametrize("reasons", [False, True])
def test_rows_that_lost_their_groups_are_put_under_their_headers(reasons: bool) -> None:
    document = read("a.txt", text(reasons).encode())
    table = next(block for block in document.blocks if isinstance(block, Table))
    cells = {(c.row, c.column): document.text[c.start : c.end] for c in table.cells}
    assert [cells[1, n] for n in range(7)] == ROWS[0]
    assert [cells[2, n] for n in range(2, 7)] == ROWS[1]
    assert [cells[5, n] for n in range(2, 7)] == ROWS[4]
    assert (cells[7, 3], cells[7, 6]) == ("100", "94.7")
    assert not reasons or (cells[2, 7], cells[3, 7]) == ("雨天较多", "个别返工")


@pytest.mark.parametrize("reasons", [False, True])
def test_points_and_marks_are_added(reasons: bool) -> None:
    found = audit(text(reasons).encode(), name="a.txt")
    assert not [f for f in found.loud() if f.severity != "note"]
    assert ("consistent", "20 8 18.5 24 14.2 10 94.7") in sums(found)
    assert ("consistent", "50分 20 10 20") in sums(found)


def test_a_wrong_total_is_told() -> None:
    found = audit(text(changed={"94.7": "97.4"}).encode(), name="a.txt")
    assert ("inconsistent", "20 8 18.5 24 14.2 10 97.4") in sums(found)


def test_more_points_than_the_mark_are_told() -> None:
    found = audit(text(changed={"14.2": "41.2"}).encode(), name="a.txt")
    assert ("bound", "41.2") in {(f.outcome.kind, e.text) for f in found.loud() for e in f.outcome.evidence}


def test_a_page_number_behind_the_points_ends_the_table() -> None:
    broken = text().replace("20\n巡查次数", "20\n3\n巡查次数", 1)
    found = audit(broken.encode(), name="a.txt")
    assert not [f for f in found.loud() if f.severity != "note"]


SENTENCES = [
    ["决策", "项目立项", "立项依据", "12", "依据充分得满分，每缺一项扣1分。", "12"],
    ["立项程序", "8", "程序规范得满分。", "6", "未见集体研究记录"],
    ["过程", "资金管理", "资金到位率", "10", "到位率×10分。", "10"],
    ["预算执行率", "20", "执行率×20分。", "18.6"],
    ["产出", "产出数量", "改造完成率", "30", "完成率×30分。", "30"],
    ["效益", "满意度", "群众满意度", "20", "满意度90%以上得满分。", "19"],
    ["合计", "100", "95.6"],
]


def told(rows: list[list[str]], standard: str = "评分标准") -> str:
    cells = [
        "一级指标",
        "二级指标",
        "三级指标",
        "分值",
        standard,
        "得分",
        "扣分原因",
        *(cell for row in rows for cell in row),
    ]
    return "项目支出绩效评价评分表\n" + "\n".join(cells) + "\n四、有关建议\n进一步加强管理，按期完成任务。\n"


@pytest.mark.parametrize("standard", ["评分标准", "评价标准", "指标解释", "评分细则"])
def test_sentences_between_marks_and_points(standard: str) -> None:
    found = audit(told(SENTENCES, standard).encode(), name="a.txt")
    assert not [f for f in found.loud() if f.severity != "note"]
    assert ("consistent", "12 6 10 18.6 30 19 95.6") in sums(found)
    assert ("consistent", "12 8 10 20 30 20 100") in sums(found)


def test_a_wrong_total_behind_sentences_is_told() -> None:
    wrong = [*SENTENCES[:-1], ["合计", "100", "96.5"]]
    assert ("inconsistent", "12 6 10 18.6 30 19 96.5") in sums(audit(told(wrong).encode(), name="a.txt"))


@pytest.mark.parametrize(
    "rows",
    [
        SENTENCES[:-1],
        [
            *SENTENCES[:4],
            [*SENTENCES[4][:4], "按完成率计分。", "完成率不足60%不得分。", "30"],
            *SENTENCES[5:],
        ],  # two lines
        [*SENTENCES[:4], [*SENTENCES[4][:4], "30"], *SENTENCES[5:]],  # no sentence
        [row[:-1] if len(row) in (4, 6) else row for row in SENTENCES],  # no points
    ],
)
def test_what_cannot_be_placed_is_not_alleged(rows: list[list[str]]) -> None:
    found = audit(told(rows).encode(), name="a.txt")
    assert not [f for f in found.loud() if f.severity != "note"]
