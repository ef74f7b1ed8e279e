"""The money of a self-evaluation: budget, additions, arrivals, spending, what is carried in and on, told as offices tell it.

The text is true and raises no alarm; the relation named is read; with one figure changed an alarm shows it.
"""

from __future__ import annotations

import pytest
from readings import alarms, case, checks

YEAR = "年初预算批复2,418.60万元，年中追加3,107.45万元（{why}），全年调整预算数5,526.05万元。"
CAME = "全年实际到位资金5,452.45万元：财政拨款4,926.18万元，占90.35%；其他收入526.27万元，占9.65%。资金到位率98.67%。"

QUIET = [
    case("a change of the whole behind the batches of a part", "共到位资金831.30万元，其中中央资金486.00万元、县级配套345.30万元。中央资金分两批下达，"
         "第一批390.00万元，第二批96.00万元。比2020年到位数815.60万元增加15.70万元，增长1.92%。"),
    case("batches of one of several funds", "共到位资金831.30万元，其中中央资金486.00万元、县级配套345.30万元。"
         "中央资金分两批下达，第一批390.00万元，第二批96.00万元。"),
    case("batches, nobody says of what", "共到位资金831.30万元，其中中央资金486.00万元、县级配套345.30万元。"
         "资金分两批下达，第一批390.00万元，第二批96.00万元。"),
    case("all income of a fund, with what was carried in", "财政拨款收入总计630.36万元，其中本年财政拨款472.16万元，年初财政拨款结转158.20万元；"
         "本年财政拨款支出544.48万元，年末财政拨款结转85.88万元。"),
    case("a plan that did not arrive whole", "全年预算数979.40万元，实际到位970.00万元。全年支出950.10万元。年末结转结余19.90万元。"),
    case("carried in", "上年结转218.34万元。全年到位资金5,452.45万元，支出5,454.47万元。年末结转结余216.32万元。"),
    case("brackets of the year before", "三公经费支出34.81万元，其中接待费4.97万元（上年6.00万元），车辆费29.84万元（上年27.10万元）。"),
    case("a change in brackets", "三公经费支出34.81万元，其中接待费4.97万元（较预算减少1.03万元），车辆费29.84万元。"),
    case("more than planned, of a project", "专项支出40万元（预算38.00万元），主要用于改造。"),
    case(
        "parts of which one has no plan",
        "三公经费年初预算38.00万元，实际支出34.81万元。其中接待费4.97万元（预算6.00万元），车辆费29.84万元。",
    ),
    case(
        "what was short of is no name",
        "全年预算数3,480.26万元，支出3,400.00万元。\n五、存在问题\n一是预算编制不够精准，年初预算2,418.60万元，全年预算达到3,480.26万元；"
        "二是支付进度偏慢，年末结转80.26万元。",
    ),
]  # fmt: skip
READ = [
    case("batches of a fund that is named", "到位中央资金486.00万元、县级配套345.30万元。中央资金分两批下达，第一批390.00万元，第二批96.00万元。",
         "sum", "486.00万元 390.00万元 96.00万元", "96.00", "69.00"),
    case("reasons in brackets end with them", YEAR.format(why="主要是上级车购税补助、成品油转移支付"),
         "difference", "2,418.60万元 3,107.45万元 5,526.05万元", "3,107.45", "3,701.45"),
    case("reasons with an amount", YEAR.format(why="主要是上级补助3,000.00万元等"),
         "difference", "2,418.60万元 3,107.45万元 5,526.05万元", "5,526.05", "5,256.05"),
    case("the rate of execution behind", YEAR.format(why="主要原因是政策性增资") + "全年支出5,454.47万元，预算执行率98.70%。",
         "ratio", "5,526.05万元 5,454.47万元 98.70%", "98.70", "89.70"),
    case("资金到位率 alone in its sentence", "调整预算数5,526.05万元。" + CAME,
         "ratio", "5,526.05万元 5,452.45万元 98.67%", "98.67", "96.87"),
    case("plans in brackets", "三公经费年初预算38.00万元，实际支出34.81万元，控制率91.61%。其中：车辆运行维护费29.84万元（预算32.00万元），"
         "公务接待费4.97万元（预算6.00万元）。", "bound", "4.97万元 6.00万元", "4.97万元（预算6.00", "6.97万元（预算6.00"),
    case("plans in brackets, in other words", "“三公”经费支出34.81万元（年初预算38.00万元），其中：公务用车运行维护费29.84万元（年初预算为32.00万元）、"
         "公务接待费4.97万元（年初预算为6.00万元）。", "bound", "4.97万元 6.00万元", "4.97万元（年初预算为6.00", "4.97万元（年初预算为4.00"),
    case("told again with two digits exchanged", "全年预算数3,480.26万元，支出3,400.00万元。\n五、存在问题\n一是预算编制不够精准，"
         "年初预算2,418.60万元，全年预算达到3,480.26万元。", "restated", "3,480.26万元 3,480.26万元", "达到3,480", "达到3,840"),
    case("预算调整率 of what was added", "年初预算2,418.60万元，年中追加3,107.45万元。\n年初预算2,418.60万元，调整后预算5,526.05万元，调整率128.48%。",
         "ratio", "3,107.45万元 2,418.60万元 128.48%", "128.48", "182.48"),
]  # fmt: skip


@pytest.mark.parametrize("text", QUIET)
def test_what_is_true_is_not_alleged(text: str) -> None:
    assert alarms(text) == []


@pytest.mark.parametrize(("text", "kind", "figures", "old", "new"), READ)
def test_it_is_read_and_a_slip_is_told(text: str, kind: str, figures: str, old: str, new: str) -> None:
    assert alarms(text) == []
    assert ("consistent", figures) in checks(text, kind)
    assert text.count(old) == 1
    assert alarms(text.replace(old, new))


def test_what_the_parts_were_to_cost_makes_up_the_plan() -> None:
    text = "三公经费年初预算38.00万元，实际支出34.81万元。其中：车辆费29.84万元（预算32.00万元），接待费4.97万元（预算6.00万元）。"
    assert ("consistent", "38.00万元 32.00万元 6.00万元") in checks(text, "sum")
    assert not [c for c in checks(text.replace("6.00", "5.00"), "sum") if "5.00万元" in c[1]]


def test_what_was_carried_in_and_came_is_spent_or_left() -> None:
    text = "上年结转218.34万元。全年到位资金5,452.45万元，支出5,454.47万元。年末结转结余216.32万元。"
    assert ("consistent", "218.34万元 5,452.45万元 5,454.47万元 216.32万元") in checks(text, "difference")
