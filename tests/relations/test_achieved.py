"""What was achieved, in the table of targets and in the text."""

from __future__ import annotations

import pytest
from readings import alarms, case, checks
from test_grid import table

HEADER = "三级指标 年度指标值 实际完成值 分值 得分"


def targets(*rows: str) -> str:
    return table(HEADER, *rows, caption="绩效目标表")


NOTHING = [
    case("another thing in that unit", "检查企业120家。\n" + targets("培育企业数量 100家 112家 10 10")),
    case("a target in the text", "计划培训农民300人次。\n" + targets("培训农民 300人次 318人次 10 10")),
    case("last year alone", "上年培训农民280人次。\n" + targets("培训农民 300人次 318人次 10 10")),
    case("a part of it", "培训农民318人次，其中妇女干部培训120人次。\n" + targets("培训农民 300人次 318人次 10 10")),
    case("at two times of the year", "上半年新建泵站3座。\n" + targets("新建泵站 5座 5座 10 10")),
    case("a rate of something else", "设备完好率97.5%。\n" + targets("群众满意度 90% 95.1% 10 10")),
]


@pytest.mark.parametrize("text", NOTHING)
def test_another_thing_is_not_compared(text: str) -> None:
    assert [found for found in alarms(text) if found[0] == "restated"] == []


READ = [
    case("the same name", "年末全市科技企业486家。\n" + targets("科技企业 480家 486家 10 10"), "486家 486家"),
    case("数量 behind it", "年末科技企业486家。\n" + targets("科技企业数量 480家 486家 10 10"), "486家 486家"),
    case("a rate by its name", "督促整改914处，整改率98.07%。\n" + targets("隐患整改率 100% 98.07% 10 9.8"), "98.07% 98.07%"),
    case("satisfaction", "回收问卷300份，群众满意度92.3%。\n" + targets("群众满意度 90% 92.3% 10 10"), "92.3% 92.3%"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "figures"), READ)
def test_what_was_achieved_is_compared(text: str, figures: str) -> None:
    assert ("consistent", figures) in checks(text, "restated")


FOUND = [
    case(
        "the figure of the year before",
        "年末全市科技企业486家，较上年末412家净增74家。\n" + targets("科技企业数量 480家 412家 10 10"),
        "486家 412家",
    ),
    case("digits exchanged", "全年新建蓄水池1362口。\n" + targets("新建蓄水池 1300口 1632口 10 10"), "1362口 1632口"),
]


@pytest.mark.parametrize(("text", "figures"), FOUND)
def test_what_was_achieved_differs(text: str, figures: str) -> None:
    assert ("restated", figures) in alarms(text)
