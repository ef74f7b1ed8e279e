"""What the text says of the rows of a table of points: full mark, points, points lost, 得分率."""

from __future__ import annotations

import pytest
from readings import alarms, alleged, case, checks, holds

TABLE = (
    "一级指标\n二级指标\n分值\n得分\n扣分\n决策\n立项依据\n8\n8.00\n0.00\n目标设置\n7\n5.50\n1.50\n小计\n15\n13.50\n1.50\n"
    "过程\n资金使用\n12\n10.20\n1.80\n制度执行\n13\n9.30\n3.70\n小计\n25\n19.50\n5.50\n合计\n40\n33.00\n7.00\n"
)

QUIET = [
    case(
        "the figures of the rows",
        "决策类指标分值15分，得分13.50分，扣1.50分。过程类指标分值25分，得分19.50分，扣5.50分。",
    ),
    case("a name of no row", "效益类指标分值60分，得分52.00分，扣8.00分。"),
    case("another table's marks under the same name", "上年评价中，决策部分满分20分，得分18.00分。"),
    case("points taken off for a cause that no row is for", "因公示不及时扣0.60分。"),
    case("a row of a part, not of its group", "资金使用扣1.80分，其中到位及时性扣0.80分、使用合规性扣1.00分。"),
]

READ = [
    case("the full mark of a group", "决策类指标分值15分，得分13.50分。", "restated", "15分 15"),
    case("what a row lost, topic first", "目标设置方面，部分指标未量化，扣1.50分。", "restated", "1.50分 1.50"),
    case("a rate of the points", "决策得分率90.00%、过程得分率78.00%。", "ratio", "78.00% 25 19.50"),
    case("of all points", "综合得分率82.50%。", "ratio", "82.50% 40 33.00"),
    case("what was lost, in the table", "", "difference", "13 9.30 3.70"),
]

FOUND = [
    case(
        "a slip beside a figure that agrees", "过程类指标分值25分，得分19.50分，扣4.50分。", "restated", "4.50分 5.50"
    ),
    case("a slip in a rate of the points", "决策得分率86.00%。", "ratio", "86.00% 15 13.50"),
]

GROUPS = "一级指标\n分值\n得分\n资金管理\n20\n18.50\n项目产出\n45\n43.00\n项目效果\n35\n35.00\n合计\n100\n96.50\n"
IN_BRACKETS = "综合得分96.50分：资金管理（20分）得18.50分、项目产出（45分）得43.00分、项目效果（35分）得35.00分。"


def test_a_mark_in_brackets_is_that_of_the_name_before_it() -> None:
    text = f"{IN_BRACKETS}\n评分情况见下表：\n{GROUPS}"
    assert alarms(text) == []
    assert ("consistent", "43.00分 43.00") in checks(text, "restated")
    assert {kind for kind, shown in alarms(text.replace("43.00分", "40.50分")) if "40.50分" in shown} == {
        "sum",
        "restated",
    }


def test_marks_in_brackets_of_names_that_the_table_has_not() -> None:
    other = "上级考核得分45.00分：党的建设（30分）得26.00分、信访稳定（20分）得19.00分。"
    assert alarms(f"{IN_BRACKETS}\n{other}\n评分情况见下表：\n{GROUPS}") == []


@pytest.mark.parametrize("text", QUIET)
def test_nothing_is_reported(text: str) -> None:
    assert alarms(f"{text}\n评分情况见下表：\n{TABLE}") == []


@pytest.mark.parametrize(("text", "kind", "figures"), READ)
def test_they_are_read(text: str, kind: str, figures: str) -> None:
    assert ("consistent", figures) in checks(f"{text}\n评分情况见下表：\n{TABLE}", kind)


@pytest.mark.parametrize(("text", "kind", "figures"), FOUND)
def test_slips_are_found(text: str, kind: str, figures: str) -> None:
    assert (kind, figures) in alarms(f"{text}\n评分情况见下表：\n{TABLE}")


LEVELS = (
    "| 一级指标 | 二级指标 | 分值 | 得分 |\n| 投入 | 目标设定 | 6 | 6 |\n|  | 预算配置 | 9 | 7.5 |\n| 过程 | 预算管理 | 25 | 20.75 |\n"
    "| 产出 | 职责履行 | 40 | 36.5 |\n|  | 成本控制 | 20 | 18.5 |\n| 合计 |  | 100 | 89.25 |\n"
)
OF_LEVELS = [
    case("points of a group of rows", "投入类得分13.5分，过程类20.75分，产出类55分。", "sum", "6 7.5 13.5分"),
    case("marks of a group of rows", "投入类得分13.5分（满分15分），产出类55分（满分60分）。", "sum", "6 9 15分"),
    case(
        "a group of one row", "投入类得分13.5分（满分15分），过程类20.75分（满分25分）。", "restated", "20.75 20.75分"
    ),
    case("what was lost in all, without a column of it", "共扣10.75分。", "difference", "100 89.25 10.75分"),
    case(
        "what was lost of the rows, without a column of it",
        "共扣10.75分，扣分主要在过程（扣4.25分）和成本控制（扣1.5分）。",
        "difference",
        "20 18.5 1.5分",
    ),
]
WRONG_OF_LEVELS = [
    case("points of a group", "投入类得分13.5分，过程类20.75分，产出类56分。", "sum", "36.5 18.5 56分"),
    case("marks of a group", "投入类得分13.5分（满分15分），产出类55分（满分70分）。", "sum", "40 20 70分"),
    case("marks of a group of one row", "投入类得分13.5分，过程类20.75分（满分35分）。", "restated", "25 35分"),
]


@pytest.mark.parametrize(("text", "kind", "figures"), OF_LEVELS)
def test_groups_of_rows(text: str, kind: str, figures: str) -> None:
    told = f"评分情况见下表：\n{LEVELS}{text}"
    assert ("consistent", figures) in checks(told, kind)
    assert alarms(told) == []


@pytest.mark.parametrize(("text", "kind", "figures"), WRONG_OF_LEVELS)
def test_wrong_groups_of_rows(text: str, kind: str, figures: str) -> None:
    assert (kind, figures) in alarms(f"评分情况见下表：\n{LEVELS}{text}")


def test_groups_of_another_table() -> None:
    assert (
        alarms(f"甲项目投入类得12分，过程类18.5分，产出类50分，扣分主要在过程（扣6.5分）。\n评分情况见下表：\n{LEVELS}")
        == []
    )


NO_SUBTOTALS = (
    "{}\n\n一级指标\t二级指标\t分值\t自评得分\n投入\t目标设定\t8\t7.5\n投入\t预算配置\t7\t6.0\n过程\t预算执行\t15\t13.2\n{}\t预算管理\t20\t19.5\n"
    "效果\t社会效益\t30\t27.4\n{}\t满意度\t20\t18.6\n合计\t\t100\t92.2\n"
)
REPEATED, MERGED = ("过程", "效果"), ("", "")


@pytest.mark.parametrize("names", [REPEATED, MERGED], ids=["repeated", "merged"])
@pytest.mark.parametrize(
    "said",
    [
        "自评得分92.2分。其中投入13.5分，过程32.7分，效果46.0分。",
        "自评得分92.2分，其中：投入类得分13.5分、过程类得分32.7分、效果类得分46.0分。",
    ],
)
def test_groups_of_rows_are_told(said: str, names: tuple[str, str]) -> None:
    text = NO_SUBTOTALS.format(said, *names)
    assert ("consistent", "32.7分 13.2 19.5") in checks(text, "sum")
    assert alarms(text) == []


@pytest.mark.parametrize("names", [REPEATED, MERGED], ids=["repeated", "merged"])
def test_a_group_told_wrong_is_found(names: tuple[str, str]) -> None:
    text = NO_SUBTOTALS.format("自评情况：投入13.5分，过程32.7分，效果45.5分。", *names)
    assert ("sum", "45.5分 27.4 18.6") in alarms(text)


@pytest.mark.parametrize(
    "said",
    [
        "上年评价中，投入12.5分，过程31.7分，效果44.0分。",
        "投入满分15分，过程满分35分，效果满分50分。",
        "投入扣1.5分，过程扣2.3分，效果扣4.0分。",
        "投入13.5分，效果较好，另加2分。",
    ],
    ids=["another year", "full marks", "points lost", "one group alone"],
)
def test_groups_of_something_else(said: str) -> None:
    text = NO_SUBTOTALS.format(said, *REPEATED)
    assert [one for one in checks(text, "sum") if "13.2 19.5" in one[1] and "7.5" not in one[1]] == []
    assert alarms(text) == []


SPACED = (
    "一级指标    二级指标    分值    得分\n决策    项目立项    8    8.00\n        绩效目标    12    9.70\n        小计    20    17.70\n"
    "过程    资金管理    14    10.90\n        组织实施    6    4.50\n        小计    20    15.40\n产出    产出数量    35    31.50\n"
    "        产出时效    25    20.10\n        小计    60    51.60\n总计        100    84.70\n"
)
ONE_LEVEL = "一级指标\n分值\n得分\n决策\n20\n17.70\n过程\n20\n15.40\n产出\n60\n51.60\n总计\n100\n84.70\n"
TABLES_OF_THREE = pytest.mark.parametrize("table", [SPACED, ONE_LEVEL], ids=["spaced", "one level"])


@TABLES_OF_THREE
@pytest.mark.parametrize(
    "text",
    [
        "决策、过程、产出三类得分率分别为88.50%、77.00%、86.00%，总得分率84.70%。",
        "决策、过程和产出三类指标得分率依次为88.50%、77.00%、86.00%，综合得分率84.70%。",
        "决策、产出得分率分别为88.50%、86.00%，整体得分率84.70%。",
    ],
)
def test_rates_one_behind_the_other(table: str, text: str) -> None:
    told = checks(f"{table}{text}", "ratio")
    assert ("consistent", "17.70 20 88.50%") in told or ("consistent", "20 17.70 88.50%") in told
    assert alarms(f"{table}{text}") == []


@TABLES_OF_THREE
def test_a_slip_in_one_of_several_rates(table: str) -> None:
    text = "决策、过程、产出三类得分率分别为88.50%、70.70%、86.00%，总得分率84.70%。"
    assert alarms(f"{table}{text}") == [("ratio", "20 15.40 70.70%")]


@TABLES_OF_THREE
@pytest.mark.parametrize(
    "text",
    [
        "上年决策、过程、产出三类得分率分别为85.50%、79.00%、88.00%。",
        "甲县决策、过程、产出三类得分率分别为90.00%、70.70%、86.50%，总得分率85.10%。",
        "决策、过程、产出三类得分率分别为85.50%、79.00%、86.00%。",
        "决策、过程得分率分别为88.50%、79.00%。",
        "决策、过程、产出、效益四类得分率分别为88.50%、77.00%、86.10%、90.00%。",
    ],
    ids=["another year", "another county", "one row alone comes out", "of two, one", "a name of no row"],
)
def test_rates_of_another_table(table: str, text: str) -> None:
    assert [one for one in alarms(f"{table}{text}") if one[0] == "ratio"] == []


LOST_CELLS = (
    "\n一级指标    二级指标    分值    得分\n决策    项目立项    9    8.00\n        绩效目标    6    5.20\n        资金投入    5    4.10\n"
    "        小计    20    17.30\n"
    "过程    资金管理    12    10.45\n        组织实施    8    6.30\n        小计    20    16.75\n"
    "产出    产出数量    14    12.70\n        产出质量    16    13.40\n        小计    30    26.10\n"
    "效益    社会效益    18    15.60\n        满意度    12    11.20\n        小计    30    26.80\n总计        100    86.95\n"
)
OF_LOST_CELLS = [
    case(
        "names one by one",
        "决策、过程、产出、效益四类得分率分别为86.50%、83.75%、87.00%、89.33%。",
        "ratio",
        "17.30 20 86.50%",
    ),
    case(
        "a group by its name",
        "决策类扣2.7分；过程类扣3.25分，其中资金管理扣1.55分、组织实施扣1.70分。",
        "difference",
        "20 17.30 2.7分",
    ),
    case("a row of a group", "过程类扣3.25分，其中资金管理扣1.55分、组织实施扣1.70分。", "difference", "8 6.30 1.70分"),
    case("a title before it", "（二）产出。扣3.9分，其中数量扣1.3分、质量扣2.6分。", "difference", "30 26.10 3.9分"),
    case(
        "a list of names",
        "共扣13.05分：决策2.70分，过程3.25分，产出3.90分，效益3.20分。",
        "difference",
        "30 26.80 3.20分",
    ),
    case(
        "a list behind 其中",
        "共扣13.05分，其中：决策2.70分、过程3.25分、产出3.90分、效益3.20分。",
        "difference",
        "20 17.30 2.70分",
    ),
]
NOT_OF_LOST_CELLS = [
    case("rates of another table", "县级自评中，决策、过程两类得分率分别为92.00%、95.00%。"),
    case("more names than rates", "决策、过程、产出得分率分别为86.50%和83.75%。"),
    case("losses of another evaluation", "县级自评共扣6.4分：决策1.00分，过程2.20分，产出3.20分。"),
    case("losses for reasons", "共扣13.05分：目标未量化2.70分，支付不及时3.25分，验收滞后7.10分。"),
    case("a title of another table", "（二）产出。扣2.4分，系复核时按上级口径另扣。"),
    case("losses of a row of the group alone", "决策类绩效目标扣0.8分，资金投入扣0.9分。"),
    case("what was added", "共扣13.05分：决策2.70分，另加1.00分。"),
]


@pytest.mark.parametrize(("said", "kind", "figures"), OF_LOST_CELLS)
def test_rows_that_have_lost_their_first_cell(said: str, kind: str, figures: str) -> None:
    text = f"综合得分86.95分。评分情况见下表：{LOST_CELLS}\n{said}"
    assert holds(text, kind, figures)
    assert alarms(text) == []


@pytest.mark.parametrize("said", NOT_OF_LOST_CELLS)
def test_nothing_is_said_against_rows_that_have_lost_their_first_cell(said: str) -> None:
    assert alarms(f"综合得分86.95分。评分情况见下表：{LOST_CELLS}\n{said}") == []


def test_a_rate_told_wrong_one_by_one() -> None:
    said = "决策、过程、产出、效益四类得分率分别为86.50%、83.75%、78.00%、89.33%。"
    assert alleged(f"评分情况见下表：{LOST_CELLS}\n{said}", "ratio", "26.10 30 78.00%")


CLASSES = (
    "得分情况见下表：\n一级指标\t二级指标\t三级指标\t分值\t年度指标值\t实际完成值\t得分\n投入\t配置\t人员控制率\t6\t≤100%\t97%\t6.00\n"
    "投入\t配置\t经费控制率\t9\t≤100%\t81%\t8.50\n过程\t执行\t预算执行率\t15\t100%\t94%\t14.10\n过程\t管理\t资产利用率\t10\t≥95%\t98%\t9.40\n"
    "产出\t数量\t完成率\t25\t100%\t100%\t25.00\n产出\t质量\t合格率\t15\t100%\t96%\t14.20\n效益\t社会效益\t普及率\t20\t≥90%\t92%\t18.00\n合计\t\t\t100\t\t\t95.20\n"
)
TOLD_OF_CLASSES = "投入指标满分15分，得14.50分；过程指标满分25分，得23.50分；产出指标满分40分，得39.20分；效益指标满分20分，得18.00分。"


@pytest.mark.parametrize(
    ("wanted"),
    ["15分 6 9", "14.50分 6.00 8.50", "23.50分 14.10 9.40", "95.20 14.50分 23.50分 39.20分 18.00分"],
)
def test_marks_and_points_of_classes(wanted: str) -> None:
    assert holds(CLASSES + TOLD_OF_CLASSES, "sum", wanted)
    assert alarms(CLASSES + TOLD_OF_CLASSES) == []


@pytest.mark.parametrize(
    ("right", "wrong", "wanted"),
    [
        ("得23.50分", "得25.30分", "25.30分 14.10 9.40"),
        ("满分40分，得39.20分", "满分45分，得39.20分", "45分 25 15"),
        ("得39.20分", "得32.90分", "95.20 14.50分 23.50分 32.90分 18.00分"),
    ],
)
def test_slips_in_what_is_told_of_classes(right: str, wrong: str, wanted: str) -> None:
    assert alleged(CLASSES + TOLD_OF_CLASSES.replace(right, wrong), "sum", wanted)


@pytest.mark.parametrize(
    "told",
    [
        "上年投入指标满分20分，得18.00分；过程指标满分20分，得17.00分；产出指标满分35分，得33.00分；效益指标满分25分，得21.00分。",
        "甲项目投入指标满分15分，得13.00分；过程指标满分25分，得22.00分。",
        "投入指标满分15分，得14.50分；过程指标满分25分，得23.50分；产出指标中，完成率满分25分，得25.00分。",
        "投入指标满分15分，扣0.50分；过程指标满分25分，扣1.50分；产出指标满分40分，扣0.80分。",
        "投入指标满分15分，得14.50分，其中人员控制率满分6分，得6.00分；过程指标满分25分，得23.50分。",
        "投入指标满分15分，得14.50分；过程指标满分25分，得23.50分；产出指标满分40分，得39.20分；效益指标满分20分，得18.00分，另扣减资料迟报0分。",
    ],
)
def test_what_is_told_of_other_classes(told: str) -> None:
    assert alarms(CLASSES + told) == []


def test_the_mark_of_what_was_spent_above_a_table_is_no_score_of_its_groups() -> None:
    head = "项目资金（万元）\n年初预算数\n全年预算数（A）\n全年执行数（B）\n分值（10分）\n执行率（B/A）\n得分\n"
    funds = "年度资金总额：\n420\n486.5\n473.28\n10\n97.28%\n9.73\n其他资金\n50\n46.12\n-\n92.24%\n-\n"
    rows = "产出指标\n数量指标\n改造数量\n12处\n12处\n40\n40\n管网长度\n35公里\n36公里\n20\n20\n"
    rows += "效益指标\n社会效益\n受益人口\n860人\n874人\n30\n28\n总分\n100\n97.73\n"
    table = "一级指标\n二级指标\n三级指标\n年度指标值\n实际完成值\n分值\n得分\n" + rows
    assert alarms("项目支出绩效自评表\n" + head + funds + table) == []


OPENED = (
    "一级指标\t二级指标\t分值\t得分\n投入\t小计\t12\t11.4\n\t目标设定\t5\t5.0\n\t预算配置\t7\t6.4\n过程\t小计\t28\t25.2\n"
    "\t预算执行\t16\t14.4\n\t资产管理\t12\t10.8\n产出\t小计\t60\t57.0\n\t产出数量\t35\t34.0\n\t产出质量\t25\t23.0\n合计\t\t100\t93.6\n"
)
RATES_OF_GROUPS = [
    case("each group", "其中，投入类指标得分率95.00%，过程类指标得分率90.00%，产出类指标得分率95.00%。"),
    case("a row of a group", "产出质量得分率92.00%，预算执行指标得分率90.00%。"),
    case("of last year", "上年投入类指标得分率91.00%，上年过程类指标得分率88.00%。"),
    case("of another unit", "甲镇得分情况：投入得分率91.00%，过程得分率88.00%。"),
    case("a part of a group that is no row", "产出类中时效指标得分率80.00%。"),
    case("a mean of several", "各部门投入类指标平均得分率82.00%。"),
]


@pytest.mark.parametrize("text", RATES_OF_GROUPS)
def test_rates_below_a_table_whose_subtotals_stand_above_their_rows(text: str) -> None:
    assert alarms(f"评分情况见下表：\n{OPENED}{text}\n") == []


def test_the_rate_of_a_group_is_that_of_its_subtotal() -> None:
    text = f"评分情况见下表：\n{OPENED}{RATES_OF_GROUPS[0].values[0]}\n"
    assert {("consistent", "12 11.4 95.00%"), ("consistent", "28 25.2 90.00%")} <= set(checks(text, "ratio"))
    assert [kind for kind, shown in alarms(text.replace("得分率90.00%", "得分率92.50%")) if "92.50%" in shown] == [
        "ratio"
    ]
