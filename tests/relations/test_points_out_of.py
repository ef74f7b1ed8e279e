"""决策14.5/15，过程23.2/25: points and what they are out of, parted by a stroke."""

from __future__ import annotations

import pytest
from readings import alarms, case, checks

TRUE = [
    case("no unit", "综合得分95.2分（满分100分）。"
         "决策14.5/15，过程23.2/25，产出33.6/35，效益14.6/15，满意度9.3/10。共扣4.8分。", "95.2分 14.5 23.2 33.6 14.6 9.3"),
    case("the unit behind both", "综合得分95.2分：决策14.5/15分、过程23.2/25分、产出33.6/35分、效益23.9/25分。", "95.2分 14.5 23.2 33.6 23.9"),
    case("the unit behind each", "综合得分95.2分。决策14.5分/15分，过程23.2分/25分，产出33.6分/35分，效益23.9分/25分。", "95.2分 14.5分 23.2分 33.6分 23.9分"),
    case("the total last", "得分情况：决策14.5/15分、过程23.2/25分、产出33.6/35分、效益23.9/25分，合计95.2分。", "14.5 23.2 33.6 23.9 95.2分"),
    case("groups within one", "评价得分88分，其中决策17/20（立项8/10、目标9/10），过程18/20，产出29/30，效益24/30。", "88分 17 18 29 24"),
    case("groups behind 其中 within one", "自评得分94分：产出指标47/50（其中数量指标20/20、质量指标18/20、时效指标9/10），效益指标28/30，"
         "满意度指标9/10，预算执行10/10。", "94分 47 28 9 10"),
    case("with a unit", "评价得分88分，其中决策17分/20分（立项8分/10分、目标9分/10分），过程18分/20分，产出29分/30分，效益24分/30分。",
         "88分 17分 18分 29分 24分"),
    case("one group again", "评价得分88分，其中决策17/20，过程18/20，产出29/30，效益24/30；决策中立项8/10、目标9/10。", "88分 17 18 29 24"),
    case("one group again, with its unit", "评价得分88分，其中决策17分/20分，过程18分/20分，产出29分/30分，效益24分/30分；产出中数量19分/20分、质量10分/10分。",
         "88分 17分 18分 29分 24分"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "figures"), TRUE)
def test_points_make_the_score(text: str, figures: str) -> None:
    assert ("consistent", figures) in checks(text, "sum")
    assert alarms(text) == []


FOUND = [
    case("another total", "综合得分95.8分。决策14.5/15，过程23.2/25，产出33.6/35，效益23.9/25。", "sum", "95.8分 14.5 23.2 33.6 23.9"),
    case("one mark too many", "评价得分88分，其中决策17/20，过程18/20，产出29/30，效益24/35。", "sum", "20 20 30 35"),
    case("more than there are", "综合得分96.3分。决策15.6/15，过程23.2/25，产出33.6/35，效益23.9/25。", "bound", "15.6 15"),
    case("figures behind", "决策14.5/15分，过程23.2/25分。支出90.00万元，预算100.00万元，预算执行率95.00%。", "ratio", "90.00万元 100.00万元 95.00%"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "kind", "figures"), FOUND)
def test_points_that_do_not(text: str, kind: str, figures: str) -> None:
    assert (kind, figures) in alarms(text)


QUIET = [
    case("pages", "综合得分95.2分。第1/2页，第2/2页。"),
    case("parts of something", "自评得分95分。3/5的项目按期完工，4/5的资金按期支付。"),
    case("one pair", "得分95.2分，其中满意度9.3/10。"),
    case("given and taken", "目标考核得分91.5分，其中共性指标39/40，个性指标48.5/50，加分6/10，扣分2分。"),
    case(
        "given and taken, in points",
        "考核得分91.5分：共性指标39分/40分，个性指标48.5分/50分，加分6分/10分，减分项扣2分。",
    ),
    case("years", "2019/2020学年得分95.2分，2020/2021学年得分96.1分。"),
]


@pytest.mark.parametrize("text", QUIET)
def test_strokes_between_other_figures(text: str) -> None:
    assert alarms(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "决策20分得18分；过程20分得19分；产出35分，得33分；效益25分得满分。综合得分95分。",
        "决策15分，得13分；过程25分，得22分；产出40分得满分，效益20分得18分。综合得分93分。",
        "产出（40分）获满分，自评总分98分。",
        "效益指标30分，未扣分，总得分96分。",
    ],
)
def test_behind_full_points_stands_another_score(text: str) -> None:
    assert alarms(text) == []
