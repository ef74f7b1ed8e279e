"""Totals of some members of the list above, told by their numbers."""

from __future__ import annotations

import pytest
from readings import alarms, case, checks, holds

LIST = (
    "1.排水管网改造预算安排320.50万元，实际支出300.10万元；\n"
    "2.路灯更新预算安排110.25万元，实际支出98.40万元，支出率89.25%；\n"
    "3.公园维护计划预算安排45.00万元，实际支出45.00万元；\n4.其他市政项目支出61.30万元。\n"
)
NESTED = "（一）供水支出310.20万元：\n1.城区210.20万元；\n2.乡镇100.00万元。\n（二）供热支出29万元：\n1.城区20万元；\n2.乡镇9万元。\n"
PLAIN = (
    "（一）种粮补贴812.40万元；\n（二）种羊补贴96.55万元；\n（三）大棚补贴150.00万元；\n（四）道路硬化420.00万元。\n"
)

NOTHING = [
    case("no list stands above", "全年发放补贴900.00万元。\n前三项补贴合计700.00万元。"),
    case("more members than the list has", PLAIN + "前六项补贴合计1700.00万元。"),
    case("as many as all of them, which they are not", PLAIN + "上述三项补贴合计700.00万元。"),
    case("something between", PLAIN + "另有省级直拨资金80.00万元。\n前两项补贴合计700.00万元。"),
    case("a member without an amount", "1.开展培训12期；\n2.购置设备30.00万元；\n3.印制资料8.00万元。\n前两项合计45.00万元。"),
    case("of the list that another lies within", NESTED + "前两项合计339.20万元。"),
    case("what is no total", PLAIN + "前两项补贴结余12.00万元。"),
    case("the list begins elsewhere", "（二）种羊补贴96.55万元；\n（三）大棚补贴150.00万元。\n前两项补贴合计700.00万元。"),
]  # fmt: skip


@pytest.mark.parametrize("text", NOTHING)
def test_no_total_of_them(text: str) -> None:
    assert [found for found in alarms(text) if found[0] == "sum"] == []


READ = [
    case("the first ones", PLAIN + "其中前两项惠农补贴资金合计908.95万元，直接发放到户。", "812.40万元 96.55万元 908.95万元"),
    case("the first ones, in circles", "① 粮补812.40万元；\n② 羊补96.55万元；\n③ 硬化420.00万元。\n前两项合计908.95万元。", "812.40万元 96.55万元 908.95万元"),
    case("from one to another", PLAIN + "上述第二至四项资金共计666.55万元。", "96.55万元 150.00万元 420.00万元 666.55万元"),
    case("all of them", PLAIN + "以上4项合计1478.95万元。", "812.40万元 96.55万元 150.00万元 420.00万元 1478.95万元"),
    case("what was to be spent of them", LIST + "上述1至3项预算安排合计475.75万元，实际支出合计443.50万元。", "320.50万元 110.25万元 45.00万元 475.75万元"),
    case("what was spent of them", LIST + "上述1-3项预算安排合计475.75万元，实际支出合计443.50万元。", "300.10万元 98.40万元 45.00万元 443.50万元"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "figures"), READ)
def test_the_members_make_the_total(text: str, figures: str) -> None:
    assert ("consistent", figures) in checks(text, "sum")
    assert alarms(text) == []


FOUND = [
    case("the third of them left out", PLAIN + "前三项补贴资金合计908.95万元，通过“一卡通”发放。", "812.40万元 96.55万元 150.00万元 908.95万元"),
    case("of two totals the second", LIST + "上述1至3项预算安排合计475.75万元，实际支出合计398.50万元。", "300.10万元 98.40万元 45.00万元 398.50万元"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "figures"), FOUND)
def test_what_they_do_not_make_is_found(text: str, figures: str) -> None:
    assert ("sum", figures) in alarms(text)


NAMED = (
    "全县支出288,600万元，其中：工资118,430万元、运转21,765万元、基本民生96,240万元、预备费3,000万元、其他49,165万元。"
)
FIRST_THREE = "288,600万元 118,430万元 21,765万元 96,240万元"


@pytest.mark.parametrize(
    "said", ["“三保”支出（前三项）占{}%。", "前三项占{}%，得到优先保障。", "前三项支出合计占总支出的{}%。"]
)
def test_the_share_of_the_first(said: str) -> None:
    assert ("consistent", f"{FIRST_THREE} 81.9%") in checks(NAMED + said.format("81.9"), "ratio")
    assert ("ratio", f"{FIRST_THREE} 80.9%") in alarms(NAMED + said.format("80.9"))


@pytest.mark.parametrize(
    "said",
    [
        "前三项占可用财力的80.9%。",
        "前六项占80.9%。",
        "另有上解支出900万元。此外不再安排。前三项占80.9%。",
        "前三季度占80.9%。",
    ],
)
def test_no_share_of_the_first(said: str) -> None:
    assert alarms(NAMED + said) == []


LISTED = (
    "项目支出明细：\n1.孤儿养育131.40万元；\n2.老人供养147.84万元；\n3.护理服务183.60万元；\n4.消防改造48.79万元。\n"
)
CIRCLED = "安排项目：\n①污水处理380万元；\n②综合管廊620万元；\n③职教园区451万元；\n④中医院402万元。\n"


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        (LISTED + "以上项目全部完成，其中前三项462.84万元，占九成。", "462.84万元 131.40万元 147.84万元 183.60万元"),
        (LISTED + "以上项目中，照料类项目（第2、3项）331.44万元。", "331.44万元 147.84万元 183.60万元"),
        (CIRCLED + "其中社会事业类（③④）853万元，占四成多。", "853万元 451万元 402万元"),
        (CIRCLED + "基础设施类（①、②）合计1000.0万元。", "1000.0万元 380万元 620万元"),
        (
            "职工435人，其中：医生112人，护士186人，医技58人，后勤79人。前三类为卫生技术人员，共356人。",
            "356人 112人 186人 58人",
        ),
    ],
)
def test_some_members_told_by_their_places(text: str, figures: str) -> None:
    assert holds(text, "sum", figures)
    assert alarms(text) == []


@pytest.mark.parametrize(
    "text",
    [
        LISTED + "以上项目全部完成，其中前三项到位450.00万元。",
        LISTED + "按照前三项要求，安排监理12.50万元。",
        CIRCLED + "其中社会事业类（③④）已支出650万元。",
        CIRCLED + "其中市级财政安排650万元。",
        LISTED + "其中：中央资金311.63万元，省级资金200万元。",
        CIRCLED + "详见附件（第1、2项），另安排300万元。",
    ],
)
def test_other_amounts_of_those_members_are_left_alone(text: str) -> None:
    assert alarms(text) == []
    assert [found for found in checks(text, "sum") if found[0] != "consistent"] == []
