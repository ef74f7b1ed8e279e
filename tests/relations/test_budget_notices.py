"""What departments' notices of their budgets say: posts, parts over several lines, changes told part by part."""

from __future__ import annotations

import pytest
from readings import alarms, case, checks

QUIET = [
    case(
        "a division of which the first part is told with its share, the rest behind a semicolon",
        "2017年本年支出620.00万元。\n支出按功能科目分类，一般公共服务支出0万元，占本年支出620.00万元的0%；教育支出500.00万元，占本年支出的81%；住房保障支出120.00万元，占本年支出的19%。",
    ),
    case(
        "a part of the total is not what the parts of a part are shares of",
        "项目支出预算48000元，占支出总预算的4.80%。\n（一）卫生健康支出43000元，占支出总预算的4.30%。",
    ),
    case(
        "goods and services are not the basic expenditure",
        "商品和服务支出预算75000元，用于日常运转。\n对个人和家庭补助支出预算73000元，占基本支出预算的6.40%。",
    ),
    case(
        "changes of the parts against the year before, of the whole against its budget",
        "2022年三公经费支出12.00万元，比年初预算减少3.00万元。其中：公务接待费支出4.00万元，比上年增加1.00万元；公务用车运行维护费支出8.00万元，比上年增加0.50万元。",
    ),
    case("plans drawn up are no posts", "全年编制6个专项规划，编制方案3个，在编人员9人。"),
    case(
        "a list that goes on with something else",
        "一般公共预算基本支出100.00万元，其中：人员经费80.00万元，主要包括：基本工资、津贴补贴。\n政府采购预算25.00万元，比上年增加5.00万元。",
    ),
]

READ = [
    case(
        "posts by the piece, and persons",
        "全乡共有行政编制14个，事业编制8个，编制合计22个；2021年底共有在编在职人员20人，其中行政13人，事业7人。",
        "bound",
        "22个 20人",
    ),
    case(
        "all posts and all who work",
        "全局现有在职人员186人，离退休人员55人。行政事业总编制为190个。",
        "bound",
        "186人 190个",
    ),
    case(
        "the first part in the line of the total",
        "一般公共预算基本支出100.00万元，其中：人员经费80.00万元，主要包括：基本工资、津贴补贴。\n公用经费20.00万元，主要包括：办公费、水费。",
        "sum",
        "100.00万元 80.00万元 20.00万元",
    ),
    case(
        "a part that did not change",
        "2025年三公经费预算总额为600.00万元，较2024年的640.00万元减少40.00万元，下降6.25%；其中：因公出国（境）经费20.00万元，较上年持平；公务接待费80.00万元，较上年减少15.00万元；公务用车购置及运行维护费500.00万元，较上年减少25.00万元。",
        "sum",
        "40.00万元 15.00万元 25.00万元",
    ),
    case(
        "changes against the budget of the year before, in lines",
        "2024年，三公经费支出共计900万元，比2023年预算数减少60万元。其中：\n公务接待费150万元，比上年年初预算减少90万元。\n因公出国（境）费50万元，比上年年初预算增加20万元。\n公务用车运行维护费700万元，比上年年初预算增加10万元。",
        "sum",
        "60万元 90万元 20万元 10万元",
    ),
]

FOUND = [
    case("more persons than posts", "行政编制9个，在编行政人员11人。", "bound", "9个 11人"),
    case(
        "the second line of the list",
        "一般公共预算基本支出100.00万元，其中：人员经费80.00万元，主要包括：基本工资、津贴补贴。\n公用经费21.00万元，主要包括：办公费、水费。",
        "sum",
        "100.00万元 80.00万元 21.00万元",
    ),
    case(
        "the change of one part",
        "2025年三公经费预算总额为600.00万元，较2024年减少40.00万元；其中：因公出国（境）经费20.00万元，较上年持平；公务接待费80.00万元，较上年减少15.00万元；公务用车购置及运行维护费500.00万元，较上年减少23.00万元。",
        "sum",
        "40.00万元 15.00万元 23.00万元",
    ),
]


@pytest.mark.parametrize("text", QUIET)
def test_nothing_is_reported(text: str) -> None:
    assert alarms(text) == []


@pytest.mark.parametrize(("text", "kind", "figures"), READ)
def test_they_are_read(text: str, kind: str, figures: str) -> None:
    assert ("consistent", figures) in checks(text, kind)
    assert alarms(text) == []


@pytest.mark.parametrize(("text", "kind", "figures"), FOUND)
def test_a_slip_is_found(text: str, kind: str, figures: str) -> None:
    assert (kind, figures) in alarms(text)
