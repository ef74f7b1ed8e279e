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
