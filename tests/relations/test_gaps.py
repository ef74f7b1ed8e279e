"""What is lacking of a row of a table: a tick where it comes out, a finding where it is a slip of what does."""

from __future__ import annotations

import pytest
from readings import alarms, case, checks

TABLE = """一、资金到位情况（单位：万元）
| 来源 | 计划安排 | 实际到位 | 到位率 |
| --- | ---: | ---: | ---: |
| 省级补助资金 | 1,860.00 | 1,860.00 | 100.00% |
| 县级配套资金 | 2,415.00 | 1,932.00 | 80.00% |
| 村级自筹资金 | 608.50 | 425.95 | 70.00% |
| 合计 | 4,883.50 | 4,217.95 | 86.37% |

二、存在的问题
"""
QUIET = [
    case("as in the row", TABLE + "县级配套资金缺口483.00万元。", "2,415.00 1,932.00 483.00万元"),
    case("two of them", TABLE + "其中县级配套缺口483.00万元、村级自筹缺口182.55万元。", "608.50 425.95 182.55万元"),
    case("of another date", TABLE + "截至本年6月末，县级配套资金缺口210.00万元。", ""),
    case("of a row that there is not", TABLE + "市级配套资金缺口438.00万元。", ""),
    case("some of it", TABLE + "县级配套资金缺口约480万元。", ""),
    case(
        "of a few digits",
        TABLE.replace("1,932.00", "2,410.00").replace("80.00%", "99.79%") + "县级配套资金缺口6万元。",
        "",
    ),
]
WRONG = [
    case("two digits exchanged", TABLE + "县级配套资金缺口438.00万元。", "2,415.00 1,932.00 438.00万元"),
    case("one digit", TABLE + "村级自筹资金未到位162.55万元。", "608.50 425.95 162.55万元"),
    case("beside one that comes out", TABLE + "其中县级配套缺口483.00万元、村级自筹缺口172.95万元。", "608.50 425.95 172.95万元"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "figures"), QUIET)
def test_quiet(text: str, figures: str) -> None:
    ticked = [found for verdict, found in checks(text, "difference") if verdict == "consistent"]
    assert (figures in ticked) if figures else not any("缺口" in found for found in ticked)
    assert not [found for kind, found in alarms(text) if kind == "difference"]


@pytest.mark.parametrize(("text", "figures"), WRONG)
def test_found(text: str, figures: str) -> None:
    assert ("difference", figures) in alarms(text)


SOURCES = "预算安排省级补助600.00万元、县财政420.00万元、农户自筹280.00万元。截至年底，省级补助全额到位，县财政到位294.00万元、农户自筹到位263.50万元。{}"
OF_SOURCES = [
    case("of a source", "县级资金缺口126.00万元。", "420.00万元 294.00万元 126.00万元"),
    case("under a short name", "存在问题：县级资金缺口126.00万元，自筹缺口16.50万元。", "280.00万元 263.50万元 16.50万元"),
    case("behind the amount", "未到位126.00万元，系县级配套资金未及时拨付。", "420.00万元 294.00万元 126.00万元"),
]  # fmt: skip
NOT_OF_SOURCES = [
    case("of a part of the source", "县级资金缺口58.00万元，其余已列入下年预算。"),
    case("of another source", "市级资金缺口126.00万元。"),
    case("of another date", "截至次年3月，县级资金缺口31.00万元。"),
    case("of all", "资金缺口142.50万元。"),
    case("of another year", "上年县级资金缺口87.00万元。"),
]


@pytest.mark.parametrize(("said", "figures"), OF_SOURCES)
def test_what_is_lacking_of_a_source(said: str, figures: str) -> None:
    assert ("consistent", figures) in checks(SOURCES.format(said), "difference")
    assert alarms(SOURCES.format(said)) == []


@pytest.mark.parametrize("said", NOT_OF_SOURCES)
def test_what_else_is_lacking(said: str) -> None:
    assert alarms(SOURCES.format(said)) == []


def test_what_came_told_of_all_of_them() -> None:
    text = "来源分别是市财政500万元、自筹300万元。到位690.0万元，其中市财政410.0万元、自筹280.0万元。市财政资金缺90.0万元。"
    assert ("consistent", "500万元 410.0万元 90.0万元") in checks(text, "difference")
    assert alarms(text) == []
