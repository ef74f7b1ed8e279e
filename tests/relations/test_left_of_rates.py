"""What lies between the two amounts of a rate told elsewhere."""

from __future__ import annotations

import pytest
from readings import alarms, case, checks, holds

RATE = "全年签约项目37个，开工25个，开工率67.57%。\n支出绩效良好。\n"
SPENT = "本年支出1,806.73万元，占到位资金1,844.26万元的97.97%。\n工作平稳。\n"


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        case("projects", RATE + "存在的问题：一是12个签约项目未开工。", "12个 37个 25个"),
        case("money", SPENT + "部分学校停课，结余37.53万元需结转明年使用。", "37.53万元 1,844.26万元 1,806.73万元"),
        case(
            "a row of a table",
            "单位：万元\n项目 | 预算 | 支出\n体育馆维修 | 360.00 | 312.48\n文物修缮 | 248.50 | 230.06\n合计 | 608.50 | 542.54\n\n体育馆维修项目结余47.52万元。",
            "47.52万元 360.00 312.48",
        ),
    ],
)
def test_it_is_read(text: str, figures: str) -> None:
    assert holds(text, "difference", figures)
    assert alarms(text) == []


@pytest.mark.parametrize(
    "text",
    [
        case("of other things", RATE + "另有12名职工未参加培训。"),
        case("of some of them", RATE + "其中5个工业项目未开工。"),
        case("more is left, of several years", SPENT + "历年累计结余46.20万元。"),
        case(
            "a fall with its sign",
            "单位：亿元\n税种 | 本期 | 上期 | 增减\n契税 | 0.98 | 1.26 | -0.28\n增值税 | 2.40 | 2.10 | 0.30\n\n契税同比减少0.28亿元，收入基础不牢。",
        ),
        case("amounts that rose", RATE + "新增12个项目，其中3个未验收。"),
        case(
            "a small number by chance",
            "抽查乡镇15个，占全部28个的53.57%。\n子项目12个，占15个的80.00%。\n尚有3个养老院未验收。",
        ),
    ],
)
def test_no_alarm(text: str) -> None:
    assert alarms(text) == []
    assert [verdict for verdict, _ in checks(text, "difference") if verdict == "inconsistent"] == []
