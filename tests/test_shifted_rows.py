"""Figures beside the wrong names: one finding where totals hold a row higher or lower, and as many as there are where they do not."""

from __future__ import annotations

from auditor import audit
from auditor.model import Finding

ROWS = [
    ("205", "教育支出", "5106.42"),
    ("20502", "普通教育", "4871.15"),
    ("2050201", "学前教育", "1204.66"),
    ("2050202", "小学教育", "3666.49"),
    ("20508", "进修及培训", "235.27"),
    ("2050803", "培训支出", "151.93"),
    ("2050899", "其他进修及培训", "83.34"),
    ("208", "社会保障和就业支出", "963.58"),
    ("20805", "行政事业单位养老支出", "811.72"),
    ("2080505", "基本养老保险缴费支出", "541.08"),
    ("2080506", "职业年金缴费支出", "270.64"),
    ("20808", "抚恤", "151.86"),
    ("2080801", "死亡抚恤", "101.24"),
    ("2080802", "伤残抚恤", "50.62"),
    ("221", "住房保障支出", "402.77"),
    ("22102", "住房改革支出", "402.77"),
    ("2210201", "住房公积金", "320.15"),
    ("2210203", "购房补贴", "82.62"),
]


def found(rows: list[tuple[str, str, str]]) -> list[Finding]:
    lines = "\n".join("\t".join(row) for row in rows)
    text = f"支出决算表\n单位：万元\n科目编码\t科目名称\t合计\n{lines}\n"
    return [f for f in audit(text.encode(), name="a.txt").findings if f.outcome.verdict == "inconsistent"]


def displaced(first: int, by: int) -> list[tuple[str, str, str]]:
    """The amounts from a row on so many rows higher, with those of a row that is left out."""
    amounts = [amount for *_, amount in ROWS]
    moved = [*amounts[:first], *amounts[first + by :], *amounts[:by]]
    return [(code, name, amount) for (code, name, _), amount in zip(ROWS, moved, strict=True)]


def said(findings: list[Finding]) -> list[str]:
    return [words for finding in findings for words in finding.diagnosis["zh"] if "错行" in words]


def test_a_table_in_order_says_nothing() -> None:
    assert found(ROWS) == []


def test_wrong_totals_that_no_distance_explains_stay_apart() -> None:
    wrong = {"20502": "4571.15", "20808": "171.86", "22102": "442.77"}
    findings = found([(code, name, wrong.get(code, amount)) for code, name, amount in ROWS])
    assert findings and said(findings) == []


def test_two_totals_are_not_enough() -> None:
    findings = found([*ROWS[:12], *displaced(12, 1)[12:]])
    assert said(findings) == []


def test_a_row_left_out_among_the_amounts_is_one_finding() -> None:
    findings = found(displaced(4, 1))
    heads = [finding for finding in findings if not finding.root]
    assert len(findings) > 3 and len(heads) == 1
    assert len(said(findings)) == 1 and said(heads) and "印在其上1行" in said(heads)[0]
    assert heads[0].outcome.confidence != "low"
    assert "a row above their names" in heads[0].diagnosis["en"][0]


def test_figures_with_marks_of_thousands_are_the_same_figures() -> None:
    marked = [(code, name, f"{100 * float(amount):,.2f}".replace(",", "，")) for code, name, amount in displaced(4, 1)]
    assert len(said(found(marked))) == 1


def test_two_rows_left_out() -> None:
    findings = found(displaced(4, 2))
    assert "印在其上2行" in "".join(said(findings)) and len([f for f in findings if not f.root]) == 1
