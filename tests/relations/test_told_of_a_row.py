"""What the text tells of a row of a table that it calls by a shorter name, known by its amount; completions of a budget that the table alone has."""

from __future__ import annotations

import pytest
from readings import alarms, alleged, case, holds

TABLE = (
    "2016年度“三公”经费支出情况说明（单位：元）\n\n"
    "项目 | 2016年预算 | 2016年决算 | 2015年决算\n"
    "公务用车购置费 | 180,000.00 | 178,900.00 | 0\n"
    "公务用车运行维护费 | 720,000.00 | 613,284.12 | 838,212.37\n"
    "公务接待费 | 160,000.00 | 105,232.40 | 180,138.40\n"
    "合计 | 1,060,000.00 | 897,416.52 | 1,018,350.77\n\n"
)

QUIET = [
    case("from another year", f"{TABLE}3、接待。支出105,232.40元，较2014年减少94,906.00元，下降47.42%。"),
    case("from a budget", f"{TABLE}3、接待。支出105,232.40元，较上年预算减少14,767.60元，下降12.31%。"),
    case("of one each", f"{TABLE}3、接待。支出105,232.40元，人均接待费较上年减少6.20元，下降6.29%。"),
    case(
        "of a completion told twice",
        f"{TABLE}3、接待。支出105,232.40元，完成预算的98.40%，为年初预算的65.77%，较上年减少74,906.00元。",
    ),
    case("of a budget that was adjusted", f"{TABLE}3、接待。支出105,232.40元，完成全年预算的70.15%。"),
    case("of another thing", f"{TABLE}3、会议。支出105,232.40元，完成预算的87.69%。"),
    case("of another amount", f"{TABLE}3、接待。支出95,232.40元，完成预算的87.69%。"),
    case("of which nothing else says that it is so", f"{TABLE}3、接待。支出105,232.40元，完成预算的87.69%。"),
]

READ = [
    case(
        "购置费",
        "ratio",
        f"{TABLE}购置费178,900.00元，系更新囚车1辆，完成预算99.39%。",
        "99.39% 178,900.00元 180,000.00",
    ),
    case("接待", "ratio", f"{TABLE}3、接待。支出105,232.40元，完成预算的65.77%。", "65.77% 105,232.40元 160,000.00"),
    case(
        "运行",
        "change",
        f"{TABLE}运行维护费613,284.12元，较上年减少224,928.25元，下降26.83%。",
        "224,928.25元 613,284.12元 838,212.37",
    ),
    case(
        "its rate",
        "change",
        f"{TABLE}3、接待。支出105,232.40元，较上年减少74,906.00元，下降41.58%。",
        "41.58% 105,232.40元 180,138.40",
    ),
]

FOUND = [
    (
        f"{TABLE}运行维护费613,284.12元，较上年减少224,982.25元，下降26.83%。",
        "change",
        "224,982.25元 613,284.12元 838,212.37",
    ),
    (
        f"{TABLE}3、接待。支出105,232.40元，完成预算的67.55%，较上年减少74,906.00元，下降41.58%。",
        "ratio",
        "67.55% 105,232.40元 160,000.00",
    ),
    (f"{TABLE}3、接待。支出105,232.40元，完成预算的56.77%。", "ratio", "56.77% 105,232.40元 160,000.00"),
]


@pytest.mark.parametrize("text", QUIET)
def test_nothing_is_wrong(text: str) -> None:
    assert alarms(text) == []


@pytest.mark.parametrize(("kind", "text", "figures"), READ)
def test_it_is_read(kind: str, text: str, figures: str) -> None:
    assert holds(text, kind, figures)
    assert alarms(text) == []


@pytest.mark.parametrize(("text", "kind", "figures"), FOUND)
def test_a_slip_is_found(text: str, kind: str, figures: str) -> None:
    assert alleged(text, kind, figures)
