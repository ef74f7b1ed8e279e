"""Tables in groups: rows with marks and the rows below each."""

from __future__ import annotations

import pytest
from readings import alarms, case, checks

SCORES = (
    "指标\t分值\t得分\n一、管理\t30\t28.5\n制度建设\t10\t9.5\n台账记录\t20\t19\n二、产出\t40\t37\n完工数量\t25\t24\n按期完工\t15\t13\n"
    "三、成效\t30\t27.5\n群众满意\t18\t17\n管护到位\t12\t10.5\n总分\t100\t\n"
)
INCOME = (
    "单位：万元\n收入项目\t预算数\t决算数\n一、税收\t820\t806\n增值税\t500\t488\n契税\t320\t318\n二、非税\t300\t295\n罚没\t180\t170\n租金\t120\t125\n"
    "三、转移\t210\t214\n一般性\t150\t152\n专项\t60\t62\n"
)


def scored(points: str, rows: str = SCORES) -> str:
    return f"某中心2023年度自评报告\n本单位自评得分{points}分，等级为“优”。各项得分如下：\n{rows}"


MARKS_AND_LOSSES = (
    "指标\t分值\t得分\t扣分\n一、决策\t20\t18\t2\n立项\t10\t9\t1\n目标\t10\t9\t1\n二、管理\t40\t37\t3\n制度\t15\t15\t0\n监督\t25\t22\t3\n"
    "三、产出\t40\t36.5\t3.5\n数量\t25\t24\t1\n质量\t15\t12.5\t2.5\n合计\t100\t{}\t8.5\n"
)


CLOSED = (
    "单位：万元\n支出项目\t决算数\n一、基本支出\t820\n人员\t500\n公用\t320\n二、项目支出\t300\n专项\t180\n其他项目\t120\n三、其他支出\t210\n"
    "合计\t1330\n四、按经济分类\n工资福利\t730\n商品服务\t600\n"
)
NOTHING = [
    case("points that make the score", scored("93")),
    case("a total of the groups below them", scored("91.5", MARKS_AND_LOSSES.format("91.5"))),
    case("two scores, of which it may be either", scored("93") + "\n去年自评得分91.2分。"),
    case("groups of which some rows are told", INCOME.replace("契税\t320\t318", "契税\t20\t18").replace("租金\t120\t125", "租金\t12\t15")),
    case("rows before the first mark", INCOME.replace("一、税收", "上年结余\t40\t40\n一、税收").replace("三、转移\t210", "三、转移\t250")),
    case("of which only some", INCOME.replace("增值税\t500\t488", "其中：增值税\t400\t388")),
    case("marks in another order", INCOME.replace("二、非税\t300", "四、非税\t310")),
    case("a list of its own below the total", CLOSED),
    case("a list of its own below the last group", CLOSED.replace("合计\t1330\n", "")),
    case("rates have no sum", "项目\t完成率\n一、道路\t98%\n路基\t97%\n路面\t99%\n二、桥梁\t96%\n桥墩\t95%\n桥面\t97%\n"),
]  # fmt: skip


@pytest.mark.parametrize("text", NOTHING)
def test_no_alarm(text: str) -> None:
    assert alarms(text) == []


READ = [
    case("full marks of a group", scored("93"), "40 25 15"),
    case("points of a group", scored("93"), "27.5 17 10.5"),
    case("points of all groups", scored("93"), "93分 28.5 37 27.5"),
    case("amounts of a group", INCOME, "295 170 125"),
]


@pytest.mark.parametrize(("text", "figures"), READ)
def test_the_rows_of_a_group_make_it(text: str, figures: str) -> None:
    assert ("consistent", figures) in checks(text, "sum")


FOUND = [
    case(
        "the total of points, which is of the groups alone",
        scored("91.5", MARKS_AND_LOSSES.format("92.5")),
        "18 37 36.5 92.5",
    ),
    case("an amount of a group", INCOME.replace("二、非税\t300\t295", "二、非税\t300\t259"), "259 170 125"),
    case("the score that they do not make", scored("92.5"), "92.5分 28.5 37 27.5"),
]


@pytest.mark.parametrize(("text", "figures"), FOUND)
def test_what_they_do_not_make_is_found(text: str, figures: str) -> None:
    assert ("sum", figures) in alarms(text)
