"""More or less than the budget, as a report says: against the two amounts told before."""

from __future__ import annotations

import pytest
from readings import audited, case, checks

QUIET = [
    case("no amounts", "决算数大于预算数的主要原因是年中追加。"),
    case("a rule to be kept", "培训费年初预算6.00万元，支出决算7.20万元。没有决算数小于预算数的情况需要说明。"),
    case("not exceeded", "培训费年初预算6.00万元，支出决算5.20万元，决算数未超过预算数。"),
    case("a form left open", "培训费年初预算6.00万元，支出决算5.20万元，决算数大小于预算数的主要原因：无。"),
    case("compared with the year before", "培训费年初预算6.00万元，支出决算5.20万元，比上年决算数大幅减少。"),
    case(
        "another item between",
        "培训费年初预算6.00万元，支出决算5.20万元。其中讲课费支出4.00万元，资料费1.20万元。决算数大于预算数的项目另作说明。",
    ),
    case(
        "two budgets, and which is not said",
        "维修费年初预算30.00万元，调整预算42.00万元，支出决算40.00万元，决算数大于预算数的主要原因是年中追加。",
    ),
    case(
        "two budgets, the first is meant",
        "维修费年初预算30.00万元，调整预算42.00万元，支出决算40.00万元，决算数大于年初预算数的主要原因是年中追加。",
    ),
    case("as good as equal", "会议费年初预算3万元，支出决算3万元，决算数大于预算数。"),
    case(
        "two sentences away",
        "会议费年初预算3.00万元，支出决算2.10万元。会期缩短。食宿从简。决算数大于预算数的科目见附表。",
    ),
    case("of the list above", "会议费支出决算2.10万元。\n决算数大于预算数的主要原因：年中追加。"),
]
WRONG = [
    case(
        "less, said to be more",
        "2021年机关服务支出年初预算为118.40万元，支出决算为96.75万元，完成年初预算的81.71%。决算数大于预算数的主要原因：压减开支。",
        "execution/said",
    ),
    case(
        "more, said to be less",
        "就业见习补贴（项）年初预算为0元，支出决算为32.6万元。决算数小于预算数的主要原因：上级专款下达。",
        "execution/said",
    ),
    case(
        "lower, in a bracket",
        "邮电费预算4.10万元，支出决算4.85万元（决算数低于预算数，主要是改用网络办公）。",
        "execution/said",
    ),
    case(
        "said to be equal",
        "公用取暖费年初预算12.00万元，支出决算13.40万元，完成预算的111.67%。决算数等于预算数的主要原因：按合同支付。",
        "restated/flat",
    ),
    case(
        "as planned",
        "公用取暖费年初预算12.00万元，支出决算10.40万元，决算数与预算数持平。",
        "restated/flat",
    ),
]
RIGHT = [
    case(
        "less, the budget inside the rate",
        "租赁费支出决算24.60万元，完成年初预算31.00万元的79.35%，决算数小于年初预算数的主要原因是退租。",
        "24.60万元 31.00万元",
    ),
    case(
        "more, each amount in a sentence of its own",
        "劳务费年初预算为18.30万元。支出决算为22.47万元，完成年初预算的122.79%。支出决算数大于预算数的主要原因是增加外聘讲师。",
        "18.30万元 22.47万元",
    ),
]


def loud(text: str) -> set[str]:
    return {finding.outcome.rule for finding in audited(text).loud() if finding.severity != "note"}


@pytest.mark.parametrize("text", QUIET)
def test_nothing_is_said_of_two_amounts(text: str) -> None:
    assert not {"execution/said", "restated/flat"} & loud(text)


@pytest.mark.parametrize(("text", "rule"), WRONG)
def test_the_opposite_is_found(text: str, rule: str) -> None:
    assert rule in loud(text)


@pytest.mark.parametrize(("text", "figures"), RIGHT)
def test_what_is_said_is_checked(text: str, figures: str) -> None:
    assert ("consistent", figures) in checks(text, "bound")
