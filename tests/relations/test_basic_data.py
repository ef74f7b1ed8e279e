"""The table of basic data of a department's evaluation: posts and who fills them, public expenses and projects of three columns."""

from __future__ import annotations

import pytest
from readings import alarms, alleged, case, holds

POSTS = "2021年度部门整体支出绩效评价基础数据表\n财政供养人员情况（人）\t编制数\t2021年实际在职人数\t控制率\n\t46\t44\t95.65%\n"
EXPENSES = (
    "经费控制情况（万元）\t2020年决算数\t2021年预算数\t2021年决算数\n三公经费\t28.60\t26.50\t21.35\n1、公务用车购置和维护经费\t15.20\t14.00\t12.18\n"
    "其中：公车购置\t0\t0\t0\n公车运行维护\t15.20\t14.00\t12.18\n2、出国经费\t0\t0\t0\n3、公务接待\t13.40\t12.50\t9.17\n"
    "项目支出：\t412.60\t385.00\t398.42\n1、业务工作专项\t312.60\t285.00\t301.27\n2、运行维护专项\t100.00\t100.00\t97.15\n"
    "公用经费\t186.30\t178.00\t172.46\n其中：办公经费\t52.40\t50.00\t48.73\n水费、电费、差旅费\t61.20\t58.00\t57.61\n"
)
WORKS = "楼堂馆所控制情况\t批复规模（㎡）\t实际规模（㎡）\t规模控制率\t预算投资（万元）\t实际投资（万元）\t投资概算控制率\n\t2000\t1900\t95%\t460\t455.4\t99%\n"
TABLE = POSTS + EXPENSES + WORKS
LINES = (
    "2021年度部门整体支出绩效评价\n"
    + "\n".join(cell for line in EXPENSES.splitlines() for cell in line.split("\t"))
    + "\n"
)


@pytest.mark.parametrize(
    "text", [case("rows", TABLE), case("cells one a line", LINES), case("without the works", POSTS + EXPENSES)]
)
def test_nothing_is_alleged(text: str) -> None:
    assert alarms(text) == []


@pytest.mark.parametrize(
    ("text", "kind", "figures"),
    [
        case("who fills the posts", TABLE, "ratio", "95.65% 44 46"),
        case("what was built", TABLE, "ratio", "95% 1900 2000"),
        case("what it cost", TABLE, "ratio", "99% 455.4 460"),
        case("public expenses", TABLE, "sum", "21.35 12.18 0 9.17"),
        case("vehicles", TABLE, "sum", "12.18 0 12.18"),
        case("projects", TABLE, "sum", "398.42 301.27 97.15"),
        case("public expenses in cells one a line", LINES, "sum", "21.35 12.18 0 9.17"),
        case("projects in cells one a line, behind a colon", LINES, "sum", "398.42 301.27 97.15"),
    ],
)
def test_it_holds(text: str, kind: str, figures: str) -> None:
    assert holds(text, kind, figures)


@pytest.mark.parametrize(
    ("text", "kind", "figures"),
    [
        case("who fills the posts", TABLE.replace("95.65%", "96.56%"), "ratio", "96.56% 44 46"),
        case("public expenses", TABLE.replace("21.35", "21.53"), "sum", "21.53 12.18 0 9.17"),
        case("projects", TABLE.replace("301.27", "310.27"), "sum", "398.42 310.27 97.15"),
    ],
)
def test_a_slip_is_told(text: str, kind: str, figures: str) -> None:
    assert alleged(text, kind, figures)


def test_vehicles_and_their_running_are_two_rows_and_no_figure_told_twice() -> None:
    found = alarms(TABLE.replace("经费\t15.20\t14.00\t12.18", "经费\t15.20\t14.00\t12.81"))
    assert "restated" not in {kind for kind, _ in found}
    assert ("sum", "12.81 0 12.18") in found
