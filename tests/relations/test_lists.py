"""Parts in paragraphs of their own: where the list begins and ends, whatever mark a member bears."""

from __future__ import annotations

import pytest
from readings import alarms, case, checks

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
