"""What reports of one year say of posts, places, cover, content and levels: read, told when wrong, and let be when otherwise meant."""

from __future__ import annotations

import pytest
from readings import alarms, alleged, case, holds

POSTS = "序号\t单位名称\t编制人数\t实有人数\n1\t局本级\t41\t39\n2\t监察支队\t18\t18\n3\t供水站\t12\t{}\n"
SIDE = "决策得分率80.00%，过程得分率75.00%，产出得分率{}。\n指标\t决策\t过程\t产出\t合计\n分值\t20\t20\t60\t100\n得分\t16.00\t15.00\t54.60\t85.60\n"
ARRANGED = "收入总计48200万元。支出安排45100万元，其中：人员经费30100万元、项目支出15000万元。上解支出{}万元，债务还本支出1800万元，支出总计48200万元。"
VEHICLES = "公务用车购置及运行维护费支出决算36.40万元。公务用车运行维护费支出比2020年{}4.25万元，主要原因是用车变化（2020年为40.65万元）。"
ASKED = "发放问卷480份，收回有效问卷452份，其中表示满意及基本满意的421份，群众满意度{}（按{}问卷计算）。"

READ = [
    case("posts of a row", POSTS.format(11), "bound", "41 39"),
    case("posts filled", POSTS.format(11), "bound", "18 18"),
    case("rates of a table on its side", SIDE.format("91.00%"), "ratio", "91.00% 60 54.60"),
    case("arranged, and what is added", ARRANGED.format(1300), "sum", "45100万元 1300万元 1800万元 48200万元"),
    case("less than the year before", VEHICLES.format("减少"), "change", "36.40万元 4.25万元 40.65万元"),
    case("of those that came back", ASKED.format("93.14%", "有效"), "ratio", "452份 421份 93.14%"),
    case("of those sent out", ASKED.format("87.71%", "发放"), "ratio", "480份 421份 87.71%"),
    case("all were evaluated", "对26个项目编制了目标，完成自评26个，自评覆盖率100%。", "ratio", "26个 26个 100%"),
    case(
        "so many in the bracket",
        "专任教师520人，其中正高级职称45人、副高级职称131人、其他344人，副高级以上职称占比33.85%（共176人）。",
        "share",
        "520人 33.85% 176人",
    ),
    case("pupils of a class", "可新增学位1,620个，设置教学班36个，平均每班45人。", "ratio", "1,620个 36个 45人"),
    case(
        "of an area",
        "总建筑面积16,250平方米，概算总投资6,814.30万元。单位面积投资约4,193.42元/平方米。",
        "ratio",
        "16,250平方米 6,814.30万元 4,193.42元",
    ),
    case("a quota filled", "车辆编制6辆，在编实有车辆6辆，其中：一般公务用车2辆、执法用车4辆。", "bound", "6辆 6辆"),
]
FOUND = [
    case("a rate of a table on its side", SIDE.format("91.60%"), "ratio", "91.60% 60 54.60"),
    case("arranged, with a slip", ARRANGED.format(1400), "sum", "45100万元 1400万元 1800万元 48200万元"),
    case("the wrong word", VEHICLES.format("增加"), "change", "36.40万元 4.25万元 40.65万元"),
    case("another base than is said", ASKED.format("87.71%", "有效"), "ratio", "452份 421份 87.71%"),
]
QUIET = [
    case("a class that the table has not", SIDE.format("91.00%") + "效益指标得分率70.00%。"),
    case("what was arranged, and more than is told", ARRANGED.format(300).replace("48200万元。", "49900万元。")),
    case(
        "a rise of one of two expenses",
        "公务用车购置及运行维护费支出决算46.40万元，公务用车运行维护费支出比2020年增加4.25万元，主要是用车增加（2020年为40.65万元）。",
    ),
    case("some were not evaluated", "对26个项目编制了目标，完成自评24个，自评覆盖率92.31%。"),
    case("cover of money", "对26个项目编制了目标，完成自评24个，自评覆盖率95.60%（按资金量）。"),
    case(
        "so many in a bracket, of others", "专任教师520人，兼职教师80人，副高级以上职称占比34.00%（共204人，含兼职）。"
    ),
    case(
        "of the ground", "总建筑面积16,250平方米，总投资6,814.30万元。单位面积投资约3,850.00元/平方米（按用地面积）。"
    ),
    case("of those said to be reached", ASKED.format("93.14%", "收回")),
]


@pytest.mark.parametrize(("text", "kind", "figures"), READ)
def test_it_is_read(text: str, kind: str, figures: str) -> None:
    assert holds(text, kind, figures)
    assert alarms(text) == []


@pytest.mark.parametrize(("text", "kind", "figures"), FOUND)
def test_it_is_found(text: str, kind: str, figures: str) -> None:
    assert alleged(text, kind, figures)


@pytest.mark.parametrize("text", QUIET)
def test_no_alarm(text: str) -> None:
    assert alarms(text) == []
