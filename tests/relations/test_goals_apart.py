"""What is told above, over a goal that stands beside the rate."""

from __future__ import annotations

from readings import alarms, holds

TEXT = "年末在册：生活补贴3,214人；护理补贴2,876人。\n数量指标：护理补贴目标2,800人，完成{}。\n"


def test_what_was_done_stands_above() -> None:
    assert holds(TEXT.format("102.71%"), "ratio", "2,876人 2,800人 102.71%")
    assert alarms(TEXT.format("102.71%")) == []


def test_what_does_not_come_out_is_nothing() -> None:
    assert alarms(TEXT.format("101.92%")) == []
