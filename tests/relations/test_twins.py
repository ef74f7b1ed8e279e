"""Figures told in two units side by side: households and the persons in them."""

from __future__ import annotations

import pytest
from readings import alarms, case, checks

NOTHING = [
    case("the first ones do not come out", "全镇脱贫户386户1,273人，已脱贫248户941人，另有148户427人纳入监测。"),
    case("not all have two", "全镇脱贫户386户1,273人，其中稳定户248户，监测户138户427人。"),
    case("sizes of flats beside their number", "建成住宅32栋640套，其中一期20栋，二期12栋203套。"),
    case("words between", "全镇低保386户，保障1,273人，已复核248户，涉及941人，剩余138户，预计427人。"),
]

HOLDS = [
    case(
        "what remains",
        "全镇建档立卡贫困户386户1,273人，累计脱贫248户941人，剩余未脱贫138户332人。",
        "difference",
        "1,273人 941人 332人",
    ),
    case(
        "buildings and flats", "改造房屋32栋640套，已完成20栋410套，其余12栋230套。", "difference", "640套 410套 230套"
    ),
    case("parts", "全镇脱贫户386户1,273人，其中稳定户248户、941人，监测户138户、332人。", "sum", "1,273人 941人 332人"),
]


@pytest.mark.parametrize("text", NOTHING)
def test_what_says_nothing_of_the_others(text: str) -> None:
    assert alarms(text) == []


@pytest.mark.parametrize(("text", "kind", "figures"), HOLDS)
def test_what_holds(text: str, kind: str, figures: str) -> None:
    assert ("consistent", figures) in checks(text, kind)
    assert alarms(text) == []


def test_a_slip_of_the_others() -> None:
    text = "全镇建档立卡贫困户386户1,273人，累计脱贫248户941人，剩余未脱贫138户323人。"
    assert ("difference", "1,273人 941人 323人") in alarms(text)
