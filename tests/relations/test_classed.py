"""Classes over the items that are told one by one, and what a section is opened with over all of them."""

from __future__ import annotations

import pytest
from readings import alarms, case, checks

CLASSES = (
    "河湾镇2024年度部门决算情况说明\n一、一般公共预算财政拨款支出决算情况\n一般公共预算财政拨款支出170.00万元，主要用于以下方面：\n"
    "教育支出（类）48.20万元，占28.35%；农林水支出（类）80.00万元，占47.06%；住房保障支出（类）41.80万元，占24.59%。\n"
)
ITEMS = (
    "1.教育支出（类）普通教育（款）学前教育（项）。主要用于：幼儿园。年初预算为20.00万元，支出决算为18.20万元。\n"
    "2.教育支出（类）普通教育（款）小学教育（项）。主要用于：校车。年初预算为30.00万元，支出决算为30.00万元。\n"
    "3.农林水支出（类）水利（款）行政运行（项）。主要用于：人员。年初预算为50.00万元，支出决算为48.25万元。\n"
    "4.农林水支出（类）水利（款）防汛（项）。主要用于：巡查。年初预算为30.00万元，支出决算为31.75万元。\n"
    "5.住房保障支出（类）住房改革支出（款）住房公积金（项）。主要用于：缴存。年初预算为45.00万元，支出决算为41.80万元。\n"
)
FUND = (
    "二、政府性基金预算财政拨款支出决算情况\n政府性基金预算财政拨款支出12.60万元，支出具体情况如下：\n"
    "1.教育支出（类）彩票公益金安排的支出（款）用于教育事业的彩票公益金支出（项）。主要用于：操场。年初预算为0万元，支出决算为12.60万元。\n"
)
ONE_LEFT = ITEMS[: ITEMS.index("2.")] + ITEMS[ITEMS.index("3.") :]

QUIET = [
    case("adds up", CLASSES + ITEMS),
    case("an item of the same class in another book", CLASSES + ITEMS + FUND),
    case("half-width brackets", CLASSES + ITEMS.replace("4.农林水支出（类）水利（款）防汛（项）", "4.农林水支出(类)水利(款)防汛(项)")),
    case("a name broken by the end of a line", CLASSES + ITEMS.replace("小学教育（项）", "小学\n教育（项）").replace("水利（款）防汛", "水利（款）\n防汛")),
    case("some items of one class", CLASSES + ITEMS[ITEMS.index("4.") : ITEMS.index("5.")] + ITEMS[: ITEMS.index("2.")]),
    case("those of two offices, one behind the other", CLASSES + ITEMS + ITEMS.replace("48.25", "12.25").replace("30.00万元。", "9.00万元。")),
    case("classes of the year before", CLASSES.replace("2024年度", "2023年度") + "2024年度支出\n" + ITEMS[: ITEMS.index("2.")]),
    case("another book's classes", CLASSES.replace("一般公共预算", "政府性基金预算") + "二、一般公共预算财政拨款支出情况\n" + ITEMS.replace("48.25", "47.25")),
    case("less than all that a section is opened with", FUND.replace("12.60万元，支出具", "20.00万元，支出具")),
]  # fmt: skip


@pytest.mark.parametrize("text", QUIET)
def test_no_alarm(text: str) -> None:
    assert alarms(text) == []


READ = [
    case("a class", CLASSES + ITEMS, "80.00万元 48.25万元 31.75万元"),
    case("a class of one item", CLASSES + ITEMS, "41.80万元 41.80万元"),
    case("lines broken in the names", CLASSES + ITEMS.replace("小学教育（项）", "小学\n教育（项）"), "48.20万元 18.20万元 30.00万元"),
    case("names with brackets of their own, budgets of two years",
         "青石镇2025年部门预算\n一般公共预算支出结构\n教育支出66.50万元，占60.00%；卫生健康支出44.33万元，占40.00%。\n"
         "1.教育支出（类）政府办公厅（室）及相关机构事务（款）行政运行（项）2025年预算数为42.10万元，2024年预算数为40.00万元，增加2.10万元。\n"
         "2.教育支出（类）党委办公厅（室）及相关机构事务（款）行政运行（项）2025年预算数为24.40万元，2024年预算数为23.00万元，增加1.40万元。\n"
         "3.卫生健康支出（类）公共卫生（款）疾病预防控制机构（项）2025年预算数为44.33万元，2024年预算数为44.33万元。",
         "66.50万元 42.10万元 24.40万元"),
    case("the one item of a fund", CLASSES + ITEMS + FUND, "12.60万元 12.60万元"),
    case("in one paragraph with what opens it", FUND.replace("如下：\n1.", "如下："), "12.60万元 12.60万元"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "figures"), READ)
def test_items_are_added(text: str, figures: str) -> None:
    assert ("consistent", figures) in checks(text, "sum")


FOUND = [
    case("a digit", CLASSES + ITEMS.replace("48.25", "43.25"), "80.00万元 43.25万元 31.75万元"),
    case("the first digit of the smaller one", CLASSES + ITEMS.replace("为18.20", "为38.20"), "48.20万元 38.20万元 30.00万元"),
    case("a class of one item", CLASSES + ITEMS.replace("为41.80", "为14.80"), "41.80万元 14.80万元"),
    case("an item that a class does not have", CLASSES + ONE_LEFT, "48.20万元 18.20万元"),
    case("the one item of a fund is more than all of it", CLASSES + ITEMS + FUND.replace("为12.60", "为16.20"), "12.60万元 16.20万元"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "figures"), FOUND)
def test_a_class_that_is_not_its_items_is_found(text: str, figures: str) -> None:
    assert ("sum", figures) in alarms(text)
