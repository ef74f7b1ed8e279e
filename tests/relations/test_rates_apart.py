"""Rates of numbers that stand paragraphs above: a tick, never an alarm."""

from __future__ import annotations

import pytest
from readings import alarms, case, checks

RIGHT = [
    case("files of people", "全县常住人口29.6万人。\n电子健康档案27.83万份，建档率94.0%。", "29.6万人 27.83万份 94.0%"),
    case("people in beds", "现有养老床位6832张。\n年末入住老人3962人，入住率58%。", "6832张 3962人 58%"),
    case(
        "built of what was planned",
        "计划建设农村公厕18座。截至年末，农村公厕建成17座，完成率94.4%。",
        "18座 17座 94.4%",
    ),
    case(
        "other amounts between",
        "全县共有城乡低保对象7862户13905人。新增纳入312户。\n县级抽查低保对象2360户，抽查率30%，发现不符合条件12户。",
        "7862户 2360户 30%",
    ),
    case(
        "of a plan",
        "全年计划快检食用农产品48000批次。\n资金到位及时。\n快检食用农产品51236批次，完成计划数的106.74%。",
        "48000批次 51236批次 106.74%",
    ),
]
QUIET = [
    case("other people", "甲县有学生1200人。\n乙县参训教师600人，合格率50%。"),
    case("another number", "计划建设农村公厕18座。\n进度较慢。\n农村公厕建成16座，完成率94.4%。"),
    case("another thing", "铺设管网40公里。\n硬化村道38公里，硬化率95.0%。"),
]


@pytest.mark.parametrize(("text", "figures"), RIGHT)
def test_the_rate_comes_out(text: str, figures: str) -> None:
    assert ("consistent", figures) in checks(text, "ratio")


@pytest.mark.parametrize("text", QUIET)
def test_nothing_is_said(text: str) -> None:
    assert alarms(text) == []
    assert "consistent" not in {verdict for verdict, _ in checks(text, "ratio")}
