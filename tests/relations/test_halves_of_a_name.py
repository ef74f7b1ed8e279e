"""公务用车购置及运行费 in the text, and a row of a table for each half of the name: a tick, never an alarm."""

from __future__ import annotations

import pytest
from readings import alarms, checks, holds

TABLE = """单位：万元
项目|2024年决算|2025年预算|2025年决算
因公出国（境）费|3.10|4.00|2.48
公务用车购置费|12.30|9.00|8.60
公务用车运行维护费|93.20|88.00|81.15
公务接待费|7.40|6.50|3.20
合计|116.00|107.50|95.43
"""
READ = [
    ("2.公务用车购置及运行费89.75万元，占94.1%。", "89.75万元 8.60 81.15"),
    ("2.公务用车购置及运行维护费89.75万元，比上年105.50万元减少15.75万元。", "105.50万元 12.30 93.20"),
    ("其中公务用车购置和运行维护费决算89.75万元，较2025年预算97.00万元减少7.25万元。", "97.00万元 9.00 88.00"),
    ("公务用车购置及运行维护费小计89.75万元。", "89.75万元 8.60 81.15"),
]
NOTHING = [
    "2.公务用车购置及运行费92.23万元，占94.1%。",
    "2.公务用车运行维护费81.15万元，占85.0%。",
    "2.公务用车购置及接待费11.80万元，占12.4%。",
    "2.公务用车购置及运行费全年安排，其中设备89.75万元。",
]


@pytest.mark.parametrize(("text", "figures"), READ)
def test_each_half_has_a_row(text: str, figures: str) -> None:
    assert holds(TABLE + text, "sum", figures)
    assert alarms(TABLE + text) == []


@pytest.mark.parametrize("text", NOTHING)
def test_other_figures_and_names_are_left_alone(text: str) -> None:
    assert len(checks(TABLE + text, "sum")) == len(checks(TABLE, "sum")) + ("接待费11.80" in text)
    assert alarms(TABLE + text) == []


def test_a_row_of_both_is_read_as_that_row() -> None:
    table = TABLE.replace("公务用车购置费", "公务用车购置及运行维护费|105.50|97.00|89.75\\n其中：公务用车购置费")
    assert not holds(
        table.replace("\\n", "\n") + "公务用车购置及运行维护费101.11万元。", "sum", "101.11万元 8.60 81.15"
    )
