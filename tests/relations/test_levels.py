"""Changes in paragraphs of their own, and the amounts of two years in those above."""

from __future__ import annotations

import pytest
from readings import alarms, case, checks

NOW = "2021年运行经费决算合计96.40万元，其中：办公费31.20万元、印刷费18.60万元、水电费27.50万元、差旅费19.10万元。"
THEN = "2020年运行经费决算合计88.70万元，其中：办公费28.90万元、印刷费20.10万元、水电费23.40万元、差旅费16.30万元。"
OTHER = "2020年公务经费决算合计88.70万元，其中：保险费28.90万元、邮电费20.10万元、取暖费23.40万元、劳务费16.30万元。"
CHANGES = "1.办公费增加2.30万元，价格上涨。\n2.印刷费减少1.50万元；水电费增加4.10万元。\n3.差旅费增加{}万元。"

NOTHING = [
    case("of other things", f"{NOW}{OTHER}\n办公费增加2.80万元，印刷费减少2.50万元；水电费增加4.60万元。"),
    case(
        "most do not fit",
        f"{NOW}{THEN}\n1.办公费增加5.30万元。\n2.印刷费减少2.80万元；水电费增加1.70万元。\n3.差旅费增加2.80万元。",
    ),
    case(
        "against the budget",
        f"{NOW}{THEN}\n办公费比预算增加3.60万元，印刷费比预算减少1.20万元，水电费比预算增加4.10万元。",
    ),
    case(
        "two years before",
        f"{NOW}{THEN.replace('2020', '2019')}\n办公费增加2.10万元，印刷费减少1.30万元，水电费增加4.30万元。",
    ),
    case(
        "no amount of the year before that is apart by so much",
        "2022年募集善款4620万元，较上年增加1130万元。2021年投入3390万元。",
    ),
]

HOLDS = [
    case(
        "the year before told behind",
        "2022年支出总计864.35万元。与上年相比减少37.20万元。2021年支出总计为901.55万元。",
        "864.35万元 37.20万元 901.55万元",
    ),
    case(
        "the year before told above",
        "维修支出2020年为731.46万元。\n到2021年下降到680.12万元，减少51.34万元。",
        "731.46万元 680.12万元 51.34万元",
    ),
]


@pytest.mark.parametrize("text", NOTHING)
def test_what_is_not_from_the_year_before(text: str) -> None:
    assert [verdict for verdict, _ in checks(text, "change") if verdict == "inconsistent"] == []
    assert alarms(text) == []


@pytest.mark.parametrize(("text", "figures"), HOLDS)
def test_an_amount_of_the_year_before(text: str, figures: str) -> None:
    assert ("consistent", figures) in checks(text, "change")
    assert alarms(text) == []


def test_members_of_two_lists() -> None:
    text = f"{NOW}{THEN}\n{CHANGES.format('2.80')}"
    assert [verdict for verdict, _ in checks(text, "change")] == ["consistent"] * 4
    assert alarms(text) == []


def test_a_change_that_no_two_members_have() -> None:
    text = f"{NOW}{THEN}\n{CHANGES.format('8.20')}"
    assert alarms(text) == [("change", "19.10万元 16.30万元 8.20万元")]
