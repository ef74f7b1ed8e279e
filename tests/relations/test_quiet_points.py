"""True sentences beside a table of points: of another body, of what was taken off, of some of its groups; and slips beside them."""

from __future__ import annotations

import pytest
from readings import alarms, case

TABLE = """
| 一级指标 | 二级指标 | 分值 | 得分 |
| --- | --- | --- | --- |
| 决策 | 项目立项 | 8 | 7.50 |
|  | 绩效目标 | 12 | 10.80 |
| 过程 | 资金管理 | 11 | 9.90 |
|  | 组织实施 | 9 | 8.40 |
| 产出 | 数量 | 18 | 16.70 |
|  | 质量 | 17 | 15.60 |
| 效益 | 社会效益 | 15 | 13.80 |
|  | 满意度 | 10 | 9.10 |
| 合计 |  | 100 | 91.80 |
"""

QUIET = [
    case("taken off, group by group", "共扣8.20分：决策1.70分，过程1.70分，产出2.70分，效益2.10分。"),
    case("taken off, behind 其中", "共扣8.20分，其中：决策1.70分、过程1.70分、产出2.70分、效益2.10分。"),
    case(
        "taken off, and for what else",
        "共扣8.20分，其中：决策1.70分，过程1.70分，产出2.70分，效益2.10分。另因迟报扣1.00分。",
    ),
    case("taken off, as a heading says", "扣分情况：决策1.70分，过程1.70分，产出2.70分，效益2.10分。"),
    case("of another county", "丙县共扣9.20分，其中：决策1.70分，过程2.70分，产出2.70分，效益2.10分；丁县共扣8.20分。"),
    case("points of another town", "丙镇得分情况：决策18.30分，过程18.30分，产出32.00分，效益22.90分，合计91.50分。"),
    case(
        "points of a county, behind an average",
        "全市9个县区平均得分91.80分。丙县得分：决策18.30分，过程18.30分，产出31.20分，效益22.90分，共90.70分。",
    ),
    case("an average", "12个乡镇平均分：决策类18.30分，过程类18.30分，产出类31.50分，效益类22.90分。"),
    case("the best", "优秀项目得分：决策19.00分、过程18.30分、产出33.00分、效益22.90分，共93.20分。"),
    case(
        "before the review", "自评时决策类得19.00分，过程类得18.30分，产出类得32.30分，效益类得24.40分，合计94.00分。"
    ),
    case("last year's", "上年决策得分18.30分，过程得分18.30分，产出得分31.30分，效益得分22.90分。"),
    case(
        "rates of some groups and of all", "决策、过程、产出三类得分率分别为91.50%、91.50%、92.29%，综合得分率91.80%。"
    ),
    case(
        "a rate of all, then of each", "总得分率91.80%，其中决策得分率91.50%，过程得分率91.50%，社会效益得分率92.00%。"
    ),
    case(
        "three groups of four",
        "决策指标满分20分，得18.30分，过程指标满分20分，得18.30分，产出指标满分35分，得32.30分。",
    ),
    case(
        "a mark told by two raters",
        "决策指标满分18分，自评得17.00分；经复核，决策指标满分20分，得18.30分，过程指标满分20分，得18.30分，产出指标满分35分，得32.30分。",
    ),
    case(
        "points beside those of the table", "另有加分项2分，最终得分93.80分，等级为“优”。总体得分率93.80%（含加分）。"
    ),
    case(
        "all that was taken off, behind some of it",
        "绩效目标扣1.20分，项目立项扣0.50分；质量扣1.40分，数量扣1.30分，共扣4.40分。全部指标共扣8.20分。",
    ),
]

FOUND = [
    case(
        "a group told wrong",
        "综合评价得分91.80分。其中决策类18.30分、过程类18.30分、产出类33.20分、效益类22.90分。",
        "33.20分",
    ),
    case(
        "compared with last year",
        "与上年相比，决策得分18.30分，过程得分18.30分，产出得分32.30分，效益得分29.20分。",
        "29.20分",
    ),
    case(
        "under a heading of one's own",
        "各类指标得分情况：决策18.30分，过程18.30分，产出33.20分，效益22.90分。",
        "33.20分",
    ),
    case(
        "of the county that is spoken of", "本县得分：决策18.30分，过程18.30分，产出33.20分，效益22.90分。", "33.20分"
    ),
]


@pytest.mark.parametrize("text", QUIET)
def test_nothing_is_reported(text: str) -> None:
    assert alarms(TABLE + text) == []


@pytest.mark.parametrize(("text", "figure"), FOUND)
def test_a_slip_is_found(text: str, figure: str) -> None:
    assert any(figure in shown for _, shown in alarms(TABLE + text))
