"""The full marks of a table's groups in the labels of their first rows: ``投入（20分）``."""

from __future__ import annotations

import pytest
from readings import alarms, case, holds

ROWS = (
    "单位：分\n一级指标 | 二级指标 | 分值 | 得分\n投入（20分） | 目标设定 | 10 | 9\n | 预算配置 | 10 | 8.5\n"
    "过程（30分） | 预算执行 | 30 | 27.5\n产出（50分） | 职责履行 | 50 | 47\n"
)


def test_they_make_the_full_mark() -> None:
    text = ROWS + "合计 | | 100 | 92"
    assert holds(text, "sum", "100 20分 30分 50分")
    assert alarms(text) == []


@pytest.mark.parametrize(
    "text",
    [
        case("no row of totals", ROWS),
        case("points alone in the row of totals", ROWS + "合计 | | | 92"),
    ],
)
def test_no_alarm(text: str) -> None:
    assert alarms(text) == []
