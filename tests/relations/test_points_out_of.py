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
]  # fmt: skip


@pytest.mark.parametrize(("text", "figures"), TRUE)
def test_points_make_the_score(text: str, figures: str) -> None:
    assert ("consistent", figures) in checks(text, "sum")
    assert alarms(text) == []


FOUND = [
    case("another total", "综合得分95.8分。决策14.5/15，过程23.2/25，产出33.6/35，效益23.9/25。", "sum", "95.8分 14.5 23.2 33.6 23.9"),
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
    case("years", "2019/2020学年得分95.2分，2020/2021学年得分96.1分。"),
]


@pytest.mark.parametrize("text", QUIET)
def test_strokes_between_other_figures(text: str) -> None:
    assert alarms(text) == []
