"""Parts in paragraphs of their own: where the list begins and ends, whatever mark a member bears."""

from __future__ import annotations

import pytest
from readings import alarms, alleged, case, checks

LEAD = "河湾镇2024年支出决算情况\n2024年支出合计100.00万元，具体如下：\n"
MEMBERS = "1.“农林水支出”42.50万元；\n2.“教育支出”30.00万元；\n3.“住房保障支出”27.50万元。\n"
ALL = "42.50万元 30.00万元 27.50万元"
TABLE = "2024年收入支出表\n1. 一般公共预算 85.20\n2. 政府性基金 14.80\n"

QUIET = [
    case("adds up", LEAD + MEMBERS),
    case("a member without its dot", LEAD + MEMBERS.replace("3.“住", "3“.住")),
    case("a member without its dot, told with its class", LEAD + MEMBERS.replace("3.“住房保障支出”", "3“住房保障支出（类）”")),
    case("a table in lines below", LEAD + MEMBERS + TABLE),
    case("quoted numbers at the head of a line", LEAD + MEMBERS + "10“红旗”村民小组修路5.00万元。"),
]  # fmt: skip


@pytest.mark.parametrize("text", QUIET)
def test_no_alarm(text: str) -> None:
    assert alarms(text) == []


@pytest.mark.parametrize("text", QUIET[:4])
def test_all_members_are_added(text: str) -> None:
    assert ("consistent", f"100.00万元 {ALL}") in checks(text, "sum")


FOUND = [
    case("a digit", LEAD + MEMBERS.replace("30.00", "38.00"), "sum", "100.00万元 42.50万元 38.00万元 27.50万元"),
    case("a member without its dot", LEAD + MEMBERS.replace("3.“住", "3“.住").replace("27.50", "21.50"), "sum",
         "100.00万元 42.50万元 30.00万元 21.50万元"),
    case("a table in lines below, which numbers its rows anew", LEAD + MEMBERS.replace("30.00", "38.00") + TABLE, "sum",
         "100.00万元 42.50万元 38.00万元 27.50万元"),
    case("政府性基金拨款支出 is spending, as is what it is a part of",
         "2025年财政拨款支出预算500.00万元，比2024年预算增加60.00万元。财政拨款支出预算中，一般公共预算拨款支出预算380.00万元，比2024年预算减少15.00万元；"
         "政府性基金拨款支出预算120.00万元，比2024年预算增加65.00万元；国有资本经营预算拨款支出预算0万元，比2024年预算增加0万元。",
         "sum", "60.00万元 15.00万元 65.00万元 0万元"),
    case("the third ends it",
         "“三公”经费支出30.50万元，其中：\n因公出国（境）费5.00万元；\n公务用车购置及运行费20.00万元，包括运行费20.00万元；\n公务接待费6.50万元。\n会议费3.20万元。",
         "sum", "30.50万元 5.00万元 20.00万元 6.50万元"),
    case("a bit more than vehicles and what was planned for them",
         "公务用车购置及运行维护费支出17.62万元，其中公务用车购置支出2.00万元，公务用车运行维护费支出15.26万元，预算为27.60万元，比预算减少9.98万元。",
         "sum", "17.62万元 2.00万元 15.26万元"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "kind", "figures"), FOUND)
def test_a_list_that_does_not_add_up_is_found(text: str, kind: str, figures: str) -> None:
    assert (kind, figures) in alarms(text)


COUNTED = (
    "全年共发放各类救助资金4,286.35万元。\n{}低保。保障6,214人，发放低保金2,861.40万元；\n"
    "{}特困供养。供养936人，发放供养金1,052.75万元；\n{}临时救助。救助1,480人次，发放救助金372.20万元。"
)
IN_ALL = [
    case("one by one", COUNTED.format("一是", "二是", "三是")),
    case("numbered", COUNTED.format("1.", "2.", "3.")),
    case("in brackets, in all of it", COUNTED.format("（1）", "（2）", "（3）").replace("共发放各类救助资金", "救助资金共计")),
]  # fmt: skip


@pytest.mark.parametrize("text", IN_ALL)
def test_one_amount_in_each_paragraph_is_part_of_what_is_counted_above(text: str) -> None:
    assert ("consistent", "4,286.35万元 2,861.40万元 1,052.75万元 372.20万元") in checks(text, "sum")
    assert alarms(text) == []
    assert any(kind == "sum" for kind, _ in alarms(text.replace("1,052.75", "1,025.75")))


SOME_OF_THEM = [
    case("some of them", COUNTED.format("一是", "二是", "三是").replace("4,286.35万元", "6,512.80万元")),
    case("what was left is no part", COUNTED.format("一是", "二是", "三是").replace("4,286.35", "3,914.15").replace("发放救助金372.20", "结余救助金372.20")),
    case("the main ones", COUNTED.format("一是", "二是", "三是").replace("4,286.35万元。", "4,826.35万元，重点如下。")),
    case("a second amount beside one", COUNTED.format("一是", "二是", "三是").replace("4,286.35", "4,296.35").replace("936人", "936人、安葬费10.00万元")),
]  # fmt: skip


@pytest.mark.parametrize("text", SOME_OF_THEM)
def test_other_paragraphs_are_not_held_to_make_it_up(text: str) -> None:
    assert alarms(text) == []


def test_two_columns_closed_by_their_totals() -> None:
    text = (
        "1.运维费，预算136.00万元，支出131.45万元；\n2.办案经费，预算284.00万元，支出270.35万元；\n"
        "3.培训费，预算52.00万元，支出48.20万元。\n上述项目预算合计472.00万元，实际支出450.00万元。"
    )
    assert ("consistent", "136.00万元 284.00万元 52.00万元 472.00万元") in checks(text, "sum")
    assert alarms(text) == []
    assert alarms(text.replace("284.00", "248.00"))


PROJECTS = "1.护林防火，预算136.00万元，支出131.45万元；\n2.森林抚育，预算284.00万元，支出270.35万元；\n3.种苗培育，预算52.00万元，支出48.20万元。"
BRANCHES = "1.教育支出862.35万元；\n2.农林水支出745.20万元；\n3.城乡社区支出438.45万元。\n"
BOTH_ENDS = [
    case("of each measure, above", "共有项目3个，预算总额472.00万元，实际支出450.00万元。\n" + PROJECTS, "131.45", "134.15"),
    case("the budget, above", "共有项目3个，预算总额472.00万元，实际支出450.00万元。\n" + PROJECTS, "472.00", "427.00"),
    case("below, 综上", PROJECTS + "\n综上，2023年项目支出共450.00万元。", "270.35", "207.35"),
    case("below, a total alone", BRANCHES + "支出总计2,046.00万元。", "2,046", "2,406"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "old", "new"), BOTH_ENDS)
def test_totals_above_and_below(text: str, old: str, new: str) -> None:
    assert alarms(text) == []
    assert any(kind == "sum" for kind, _ in alarms(text.replace(old, new)))


def test_a_total_below_some_of_it_is_no_total_of_them() -> None:
    assert alarms(BRANCHES + "支出总计3,518.60万元。") == []
    assert alarms("共有项目5个，预算总额861.00万元，实际支出803.20万元。\n" + PROJECTS) == []


FUNCTIONS = (
    "一般公共预算支出{}万元，占调整预算5480万元的76.9%。\n{m}一般公共服务1284万元；\n{m}社会保障和就业872万元；\n{m}医疗卫生418万元；\n"
    "{m}农林水{}万元；\n{m}住房保障154万元；\n{m}{}万元。\n{}"
)


@pytest.mark.parametrize("mark", ["——", "●", "-"])
def test_functions_down_to_the_rest(mark: str) -> None:
    assert alarms(FUNCTIONS.format(4214, 1386, "其他支出100", "", m=mark)) == []
    figures = "4214万元 1284万元 872万元 418万元 1368万元 154万元 100万元"
    assert alleged(FUNCTIONS.format(4214, 1368, "其他支出100", "", m=mark), "sum", figures)
    assert alleged(FUNCTIONS.format(4214, 1986, "其余支出100", "", m=mark), "sum", figures.replace("1368", "1986"))


@pytest.mark.parametrize(
    "text",
    [
        case("no slip of the pen: not all of them", FUNCTIONS.format(5310, 1386, "其他支出100", "", m="——").replace("76.9", "96.9")),
        case("no rest at the end", FUNCTIONS.format(4214, 1368, "文化体育100", "", m="——")),
        case("more than names and amounts", FUNCTIONS.format(4214, 1368, "其他支出增长2%，为100", "", m="——")),
        case("of something else", FUNCTIONS.format(4214, 1368, "其他支出100", "", m="——").replace("支出4214万元", "债务余额4214万元")),
        case("what they rose by", FUNCTIONS.format(4214, 1368, "其他支出增加100", "", m="——")),
        case("an account of its own, a digit another", FUNCTIONS.format(4814, 1386, "其他支出100", "", m="——").replace("76.9", "87.8")),
        case("the key ones", FUNCTIONS.format(4214, 1368, "其他支出100", "", m="——").replace("76.9%。", "76.9%。重点领域支出保障有力。")),
        case("what else there was", FUNCTIONS.format(4814, 1386, "其他支出100", "其余科目支出600万元。", m="——").replace("76.9", "87.8")),
        case("what else there was, and digits that might be exchanged", FUNCTIONS.format(4214, 1368, "其他支出100", "另有债务付息支出18万元。", m="——")),
        case("some of them", FUNCTIONS.format(4214, 1368, "其他支出100", "", m="——").replace("76.9%。", "76.9%。民生支出主要有：")),
    ],
)  # fmt: skip
def test_a_list_of_some(text: str) -> None:
    assert alarms(text) == []


SHARED = (
    "2022年度财政拨款支出600.00万元，比上年增加20.00万元。\n支出主要用于以下方面：\n"
    "1.教育支出100.00万元，占{}；\n2.卫生健康支出200.00万元，占33.33%；\n3.住房保障支出300.00万元，{}。"
)
OTHER_SHARES = [
    case("all right", SHARED.format("16.67%", "占50.00%")),
    case("cut", SHARED.format("16.66%", "占50.00%")),
    case("of last year's", SHARED.format("16.67%", "占上年支出的51.72%")),
    case("of last year's, which is told", SHARED.format("16.67%", "占上年支出580.00万元的51.72%")),
    case("of the budget", SHARED.format("16.67%", "占年初预算的95.24%")),
    case("of the city's", SHARED.format("16.67%", "占全市住房保障支出的2.15%")),
    case("of a rise", SHARED.format("16.67%", "比上年增加15.00万元，占增支额的75.00%")),
    case("of a part of it", SHARED.format("16.67%", "其中公积金153.00万元，占51.00%")),
    case("more than so much", SHARED.format("16.67%", "占比超过49%")),
    case("two are of something else", SHARED.format("12.67%", "占49.00%")),
    case("what they come to is told nowhere", SHARED.format("16.67%", "占49.00%").replace("出600", "出900")),
]  # fmt: skip


@pytest.mark.parametrize("text", OTHER_SHARES)
def test_shares_of_a_list_may_be_of_something_else(text: str) -> None:
    assert alarms(text) == []


@pytest.mark.parametrize(("one", "last", "wrong"), [
    case("the last", "16.67%", "占51.00%", "300.00万元 51.00%"),
    case("the first", "17.67%", "占50.00%", "100.00万元 17.67%"),
    case("two exchanged", "16.76%", "占50.00%", "100.00万元 16.76%"),
])  # fmt: skip
def test_one_share_of_a_list_is_wrong(one: str, last: str, wrong: str) -> None:
    assert ("share", f"600.00万元 {wrong}") in alarms(SHARED.format(one, last))
