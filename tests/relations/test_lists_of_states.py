"""Lists whose last member, or a member among others, is told in other words than the rest: states, taxes, grades, bodies."""

from __future__ import annotations

import pytest
from readings import alarms, case, checks

LISTS = [
    case("three states", "设三级指标22个，完成19个，部分完成2个，未完成1个，完成率86.36%。", "22个 19个 2个 1个"),
    case("states behind what is not done", "设三级指标22个，完成17个，部分完成2个，未完成1个，不适用2个。", "22个 17个 2个 1个 2个"),
    case("not begun", "计划项目40个，已完工31个，在建6个，尚未启动3个。", "40个 31个 6个 3个"),
    case("a word of Latin letters", "设床位600张，其中感染床位120张、ICU36张、普通床位444张。", "600张 120张 36张 444张"),
    case("things with a name of Latin letters", "购置设备6台，其中CT2台、DR3台、胃镜1台。", "6台 2台 3台 1台"),
    case("a model", "购置HP280台式机10台、笔记本5台，共15台。", "10台 5台 15台"),
    case("a longer model", "采购DELL7090台式机12台、打印机3台，共计15台。", "12台 3台 15台"),
    case(
        "taxes without what is no tax",
        "增值税286.5万元；\n企业所得税74.3万元；\n城建税52.7万元；\n非税收入128.4万元。\n税收收入合计413.5万元，增长3.2%。",
        "286.5万元 74.3万元 52.7万元 413.5万元",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "figures"), LISTS)
def test_all_of_a_list(text: str, figures: str) -> None:
    assert ("consistent", figures) in checks(text, "sum")
    assert alarms(text) == []


QUIET = [
    case("what is done in part is not done", "设三级指标25个，完成22个，部分完成2个，未完成3个，完成率88.00%。"),
    case("some cancelled", "重点任务45项，已完成38项，部分完成4项，未完成2项，取消1项。"),
    case("none left", "设三级指标22个，全部完成18个，部分完成3个，未完成0个，不适用1个。"),
    case("some handed on", "交办事项30件，完成20件，部分完成6件，未完成3件，移交1件。"),
    case("some no longer looked at", "设三级指标22个，全部完成18个，部分完成2个，未完成1个，1个指标因政策调整不再考核。"),
    case("some of long ago", "问题26条，完成整改20条，部分完成2条，未完成3条，另有1条属历史遗留问题。"),
    case("more than was to be done", "设三级指标22个，超额完成3个，完成15个，部分完成2个，未完成1个，无法评价1个。"),
    case("more than was to be done, and what all were is not told", "设三级指标若干，超额完成3个，完成15个，部分完成2个，未完成1个。"),
    case("some cancelled, in the next sentence", "重点任务45项，已完成38项，部分完成4项，未完成2项。另有1项取消。"),
    case("more follow, and not all of them", "重点任务45项，已完成36项，部分完成4项，未完成2项，取消1项。"),
    case("bodies that another word counts", "学校31所，其中：中学4所、小学17所、幼儿园7个、其他3个。"),
    case("four of five groups", "综合得分95.2分。决策14.5分/15分，过程23.2分/25分，产出33.6分/35分，效益14.6分/15分，满意度9.3分/10分。"),
    case("taxes of which some are left out", "增值税286.5万元；\n企业所得税74.3万元；\n非税收入128.4万元。\n税收收入合计413.5万元，增长3.2%。"),
    case("codes", "采用GB3838标准监测12次，PM2.5浓度30微克每立方米，其中达标10次。"),
    case("less than last year", "三公经费预算58.00万元，支出46.72万元（公车44.18万元、接待2.54万元），低于上年51.90万元，少支5.18万元，下降9.98%。"),
    case("last year by its number", "全年实际支出6214.37万元。\n2021年支出6418.05万元，本年减少203.68万元，下降3.17%。"),
    case("last year alone", "2021年支出6418.05万元，本年增加203.68万元，增长3.17%。"),
    case("more than in another year", "会议费支出12.00万元，高于2020年10.00万元，增加2.00万元，增长20%。"),
    case(
        "a share of this year, an amount of the next",
        "一、2017年预算执行情况\n本级收入772.6万元。税收收入合计644.2万元，占本级收入的比重为83.4%，非税占比16.6%。\n二、2018年预算草案\n本级收入预算825万元。其中税收690万元，非税135万元。",
    ),
    case(
        "some of what came in is carried on",
        "三、国有资本经营预算\n全市收入3.86亿元，完成预算2.85亿元的135.4%；支出1.24亿元，调出至一般公共预算2.60亿元，结转0.02亿元。",
    ),
]  # fmt: skip


@pytest.mark.parametrize("text", QUIET)
def test_some_of_a_list(text: str) -> None:
    assert alarms(text) == []


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("支出46.72万元，低于上年51.90万元，少支5.81万元。", "46.72万元 51.90万元 5.81万元"),
        ("会议费支出12.00万元，高于2020年10.00万元，增加2.40万元。", "12.00万元 10.00万元 2.40万元"),
    ],
)
def test_lower_than_last_year_by_so_much(text: str, figures: str) -> None:
    assert ("change", figures) in alarms(text)


@pytest.mark.parametrize(
    "text",
    [
        "设三级指标25个，完成23个，部分完成2个，未完成1个。",
        "设三级指标25个，已完成22个，部分完成2个，未完成4个，完成率88.00%。",
    ],
)
def test_states_that_do_not_make_the_total(text: str) -> None:
    assert [kind for kind, _ in alarms(text)] == ["sum"]
