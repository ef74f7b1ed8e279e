"""What the text tells of a row of a table of budgets and of what was spent."""

from __future__ import annotations

import pytest
from readings import alarms, case, checks

HEAD = (
    "2022年度会议培训支出情况表\n单位：万元\n项目\t2022年预算数\t2022年决算数\t2021年决算数\t比预算增减\t比上年增减\n"
)
ROWS = (
    "合计\t520.00\t434.62\t473.21\t-85.38\t-8.15%\n会议费\t216.00\t187.42\t205.36\t-28.58\t-8.74%\n"
    "培训费\t304.00\t247.20\t267.85\t-56.80\t-7.71%\n"
)
UNSIGNED = ROWS.replace("-28.58", "28.58").replace("-56.80", "56.80").replace("-85.38", "85.38")


def report(text: str, rows: str = ROWS) -> str:
    return f"某县2022年度会议费、培训费决算说明\n{HEAD}{rows}\n{text}"


NOTHING = [
    case("as the table has it", report("会议费2022年支出187.42万元，较预算216.00万元减少28.58万元，较上年205.36万元减少17.94万元，下降8.74%。")),
    case("of another fund, no figure of it in the table", report("政府性基金安排的会议费支出12.40万元，比上年15.60万元减少3.20万元，下降20.51%。")),
    case("of one town", report("其中，东坪镇会议费支出18.42万元，比上年20.10万元减少1.68万元，下降8.36%。")),
    case("of another year", report("2021年会议费支出205.36万元，比上年210.00万元减少4.64万元，下降2.21%。")),
    case("a fall that the table tells without a sign",
         report("会议费2022年支出187.42万元，较预算减少28.58万元，下降13.23%。", UNSIGNED)),
    case("a change against the budget, where the table has last year's",
         report("会议费支出187.42万元，完成预算216.00万元的86.77%，比预算减少28.58万元，下降13.23%。")),
    case("a part told in the paragraph below, with a change of its own",
         report("会议费支出187.42万元，比上年205.36万元减少17.94万元，下降8.74%。其中：\n1.三类会议费支出120.00万元，比上年130.00万元减少10.00万元，下降7.69%。")),
]  # fmt: skip


@pytest.mark.parametrize("text", NOTHING)
def test_no_alarm(text: str) -> None:
    assert alarms(text) == []


READ = [
    case("the budget", report("会议费2022年支出187.42万元，较预算216.00万元减少28.58万元。"), "restated", "216.00 216.00万元"),
    case("the change in amount", report("会议费2022年支出187.42万元，较预算216.00万元减少28.58万元。"), "restated", "-28.58 28.58万元"),
    case("the change in per cent", report("会议费2022年支出187.42万元，较上年减少17.94万元，下降8.74%。"), "restated", "-8.74% 8.74%"),
    case("last year's amount, which stands in the table alone",
         report("（一）会议费。2022年支出187.42万元，完成预算216.00万元的86.77%，较上年减少17.94万元。"), "change", "205.36 187.42万元 17.94万元"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "kind", "figures"), READ)
def test_text_and_row_are_compared(text: str, kind: str, figures: str) -> None:
    assert ("consistent", figures) in checks(text, kind)


FOUND = [
    case("two digits exchanged",
         report("（一）会议费。2022年支出178.42万元，较预算216.00万元减少28.58万元，较上年减少17.94万元，下降8.74%。"), "187.42 178.42万元"),
    case("another rate than in the row", report("（二）培训费。2022年支出247.20万元，较上年267.85万元减少20.65万元，下降8.35%。"), "-7.71% 8.35%"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "figures"), FOUND)
def test_what_differs_from_the_row_is_found(text: str, figures: str) -> None:
    assert ("restated", figures) in alarms(text)


OF_THE_FULL_YEAR = """某局2021年度部门整体支出绩效自评报告
基本支出{}1160.03万元，支出1153.10万元，预算执行率为99.40%。
单位：万元
项目\t预算数\t决算数\t预算执行率
合计\t2684.72\t2646.81\t98.59%
基本支出\t1160.03\t1153.10\t99.40%
项目支出\t1524.69\t1493.71\t97.97%

基本支出决算1153.10万元，完成年初预算1160.07万元的99.40%。
"""


def test_a_column_of_another_plan_is_no_slip_of_this_one() -> None:
    assert alarms(OF_THE_FULL_YEAR.format("调整预算数")) == []


def test_a_plan_told_twice_that_differs_is_one() -> None:
    assert "restated" in {kind for kind, _ in alarms(OF_THE_FULL_YEAR.format("年初预算数"))}
