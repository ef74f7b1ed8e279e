"""Tables numbered on two levels: rows with marks and the rows of a lower level below each."""

from __future__ import annotations

import pytest
from readings import alarms, case, checks

COSTS = (
    "金额单位：元\n项目\t本季数\t累计数\n一、门票收入\t880.5\t2640.5\n二、讲解支出\t310\t905\n1、人工\t250\t760\n3、设备\t60\t145\n"
    "三、场馆支出\t420.4\t1301.2\n1、水电\t120.4\t400.2\n2、保洁\t180\t540\n（1）室内\t130\t390\n（2）室外\t50\t150\n3、安保\t120\t361\n四、税金\t12\t30\n"
)
ONE = "项目 | 金额 |\n（一）培训收入 | 75.5 |\n1.线上 | 30.5 |\n2.线下 | 45 |\n（二）利息 | 0.5 |\n"

NOTHING = [
    case("sums that hold", COSTS),
    case("a group that lists some of its parts only", COSTS.replace("2、保洁\t180\t540\n（1）室内\t130\t390\n（2）室外\t50\t150\n", "")),
    case("one group, which does not hold", ONE.replace("45", "35")),
    case("most do not hold", COSTS.replace("250\t760", "20\t70").replace("120.4\t400.2", "12\t40")),
    case("numbers that begin anew", COSTS.replace("3、安保\t120\t361", "1、安保\t210\t316")),
    case("a list that does not begin with 1", COSTS.replace("1、水电\t120.4\t400.2\n", "")),
    case("a row without a mark between", COSTS.replace("3、安保\t120\t361", "宣传\t20\t61\n3、安保\t100\t310")),
    case("rates have no sum", "项目\t完成率\n一、道路\t98%\n1、路基\t97%\n2、路面\t99%\n二、桥梁\t96%\n1、桥墩\t95%\n2、桥面\t97%\n"),
    case("a mark of one level", "项目\t金额\n1、道路\t98\n2、路基\t97\n3、路面\t99\n"),
    case("of which", COSTS.replace("三、场馆支出\t420.4\t1301.2", "其中：场馆支出\t420.4\t1310.2")),
    case("prices", "项目\t数量\t单价\n一、桌椅\t30\t120\n1、桌\t10\t200\n2、椅\t20\t80\n二、柜\t12\t90\n1、高柜\t4\t150\n2、矮柜\t8\t60\n"),
]  # fmt: skip


@pytest.mark.parametrize("text", NOTHING)
def test_no_alarm(text: str) -> None:
    assert alarms(text) == []


READ = [
    case("rows of the next level", COSTS, "310 250 60"),
    case("and of that alone", COSTS, "420.4 120.4 180 120"),
    case("rows below those", COSTS, "180 130 50"),
    case("the other column", COSTS, "1301.2 400.2 540 361"),
    case("one group that holds", ONE, "75.5 30.5 45"),
]


@pytest.mark.parametrize(("text", "figures"), READ)
def test_the_rows_below_make_it(text: str, figures: str) -> None:
    assert ("consistent", figures) in checks(text, "sum")


FOUND = [
    case("a total", COSTS.replace("三、场馆支出\t420.4", "三、场馆支出\t402.4"), "402.4 120.4 180 120"),
    case("a part", COSTS.replace("390\n", "309\n"), "540 309 150"),
]


@pytest.mark.parametrize(("text", "figures"), FOUND)
def test_what_they_do_not_make_is_found(text: str, figures: str) -> None:
    assert ("sum", figures) in alarms(text)
