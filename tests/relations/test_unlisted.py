"""Projects that a section names without their total, beside a breakdown of all expenditure that names them too."""

from __future__ import annotations

import pytest
from readings import alarms, audited, case, checks

BASIC = "（一）基本支出情况\n2023年基本支出决算数640.00万元。\n"
NAMED = "（二）项目支出情况\n2023年项目支出决算数分别为：业务培训50.00万元，设备维护30.50万元。\n"
WHOLE = "三、支出总体情况\n2023年支出{total}万元，具体明细如下：人员经费500.00万元，公用经费140.00万元，业务培训50.00万元，设备维护30.50万元{more}。"

NOTHING = [
    case("a gap that is no part of the breakdown",
         BASIC.replace("640", "630") + NAMED + WHOLE.format(total="750.75", more="，其他支出30.25万元")),
    case("no section on projects", BASIC + NAMED.replace("项目支出", "重点工作") + WHOLE.format(total="750.75", more="，其他支出30.25万元")),
    case("other names", BASIC + NAMED.replace("业务培训", "系统建设").replace("设备维护", "档案整理")
         + WHOLE.format(total="750.75", more="，其他支出30.25万元")),
    case("no basic expenditure", NAMED + WHOLE.format(total="750.75", more="，其他支出30.25万元")),
]  # fmt: skip


@pytest.mark.parametrize("text", NOTHING)
def test_nothing_is_claimed(text: str) -> None:
    assert not any("640.00万元 50.00万元 30.50万元" in figures for _, figures in checks(text, "sum"))


def test_all_projects_are_named() -> None:
    text = BASIC + NAMED + WHOLE.format(total="720.50", more="")
    assert ("consistent", "640.00万元 50.00万元 30.50万元 720.50万元") in checks(text, "sum")


def test_the_one_left_out_is_told_with_doubt() -> None:
    text = BASIC + NAMED + WHOLE.format(total="750.75", more="，其他支出30.25万元")
    (found,) = audited(text).findings
    assert (found.outcome.rule, found.outcome.confidence, found.severity) == (
        "budget/projects-listed",
        "low",
        "warning",
    )
    assert any("“其他支出”30.25万元 与缺少的数额相同，疑漏列此项" in cause for cause in found.diagnosis["zh"])
    assert alarms(text) == []
