"""Shares of a rise are of what something rose by, and never of the amount that rose; shares of one base make it up."""

from __future__ import annotations

import pytest
from readings import alarms, case, checks

ROSE = (
    "2019年全市财政总收入480.00亿元，比上年增收60.00亿元，增长14.3%。其中：税收收入360.00亿元，同比增收48.00亿元；"
    "非税收入120.00亿元，同比增收12.00亿元。"
)


@pytest.mark.parametrize(
    "text",
    [
        case(
            "no rise is told",
            "2019年财政总收入480.00亿元，其中税收收入360.00亿元。税收收入增收额占财政收入增收额的80%。",
        ),
        case("of another rise", f"{ROSE}\n从结构看，车船税增收额占全省税收增收额的3.1%。"),
        case(
            "what fell is no rise",
            "全县收入9.00亿元，减收1.00亿元。其中税收6.00亿元，减收0.80亿元。税收收入增量占财政收入增量的75%。",
        ),
    ],
)
def test_no_share_of_a_rise(text: str) -> None:
    assert (checks(text, "share"), alarms(text)) == ([], [])


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        case("named on both sides", f"{ROSE}\n税收收入增收额占财政收入增收额的比重为80%。", "60.00亿元 48.00亿元 80%"),
        case("another word for a rise", f"{ROSE}\n非税收入增量占财政总收入增量的20.0%。", "60.00亿元 12.00亿元 20.0%"),
        case(
            "in the same paragraph", f"{ROSE}税收收入增加额占全市财政总收入增加额的80.0%。", "60.00亿元 48.00亿元 80.0%"
        ),
        case(
            "right behind the rise",
            "全县财政收入9.00亿元，比上年增收1.50亿元；其中工业税收6.00亿元，比上年增收0.60亿元，占财政收入增收额的40%。",
            "1.50亿元 0.60亿元 40%",
        ),
    ],
)
def test_a_share_of_a_rise(text: str, figures: str) -> None:
    assert ("consistent", figures) in checks(text, "share")
    assert alarms(text) == []


def test_a_wrong_share_of_a_rise_is_found() -> None:
    text = f"{ROSE}\n税收收入增收额占财政收入增收额的比重为86%。"
    assert alarms(text) == [("share", "60.00亿元 48.00亿元 86%")]


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        case(
            "amounts between", "税收收入30万元，占地方收入的62.5%；非税收入18万元，占地方收入的37.5%。", "62.5% 37.5%"
        ),
        case(
            "of rises",
            f"{ROSE}\n税收收入增收额占财政收入增收额的比重为80%，非税收入增收额占财政收入增收额的比重为20%。",
            "80% 20%",
        ),
    ],
)
def test_shares_of_one_base_are_all_of_it(text: str, figures: str) -> None:
    assert checks(text, "shares_total") == [("consistent", figures)]
    assert alarms(text) == []


@pytest.mark.parametrize(
    "text",
    [
        case("some of it", "税收占地方收入的62.5%，罚没收入占地方收入的7.5%。"),
        case("of two wholes", "税收占地方收入的62.5%，个人所得税占税收的37.5%。"),
    ],
)
def test_no_division_of_one_base(text: str) -> None:
    assert (checks(text, "shares_total"), alarms(text)) == ([], [])


@pytest.mark.parametrize(
    "text",
    [
        case(
            "of an income of another name",
            "我县地方财政收入累计完成8620万元，其中税收收入完成4310万元，占公共财政预算收入的比重为57.1%。",
        ),
        case("of a fund", "全年土地收入8620万元，其中出让价款4310万元，占政府性基金收入的57.1%。"),
    ],
)
def test_a_whole_of_another_book_is_no_alarm(text: str) -> None:
    assert alarms(text) == []


def test_a_whole_of_the_same_book_is_one() -> None:
    text = "我县一般公共预算收入完成8620万元，其中税收收入完成4310万元，占一般公共预算收入的比重为57.0%。"
    assert alarms(text) == [("share", "8620万元 4310万元 57.0%")]


@pytest.mark.parametrize(
    "text",
    [
        case(
            "parts of the last part",
            "全县总收入900万元，其中：中央级收入300万元；市级收入200万元；县级收入400万元，完成预算的35%。其中税收收入250万元，非税收入150万元。",
        ),
        case(
            "what was done is no plan",
            "收入400万元，其中税收收入250万元，为年度预算的31.2%。（二）预算支出完成情况1至4月，全县支出累计完成9000万元，为变动预算的35.6%。",
        ),
        case(
            "a space that was lost", "付息共计900万元，其中：本金500万元，一般债券利息150万元，专项债券利息250?万元。"
        ),
    ],
)
def test_no_alarm(text: str) -> None:
    assert alarms(text) == []


@pytest.mark.parametrize(
    "text",
    ["共计900?万元，其中：本金500万元，利息400万元。", "共计900万元，其中：本金500万元，利息400?万元。"],
)
def test_a_lost_space_before_a_unit(text: str) -> None:
    assert [verdict for verdict, _ in checks(text, "sum")] == ["consistent"]
