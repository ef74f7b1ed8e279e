"""Offices told one after the other, each with its posts and the persons in them."""

from __future__ import annotations

import pytest
from readings import alarms, case, checks

QUIET = [
    case("and those of all", "局机关编制38名、实有36名，下属中心编制12名、实有11名，合计编制50名、实有47名。"),
    case("the whole system", "县财政局机关编制38名，实有36名；支付中心编制12名，实有11名；核算中心编制15名，实有15名，全系统编制65名、实有62名。"),
    case("all first", "全局编制65名，实有62名，其中机关编制38名，实有36名；中心编制27名，实有26名。"),
]  # fmt: skip


@pytest.mark.parametrize("text", QUIET)
def test_each_within_its_own_posts(text: str) -> None:
    assert alarms(text) == []


def test_persons_of_the_whole_are_in_the_posts_of_the_whole() -> None:
    text = "局机关编制38名、实有36名，下属中心编制12名、实有11名，合计编制50名、实有47名。"
    assert {"38名 36名", "12名 11名", "50名 47名"} == {figures for _, figures in checks(text, "bound")}
    assert ("consistent", "36名 11名 47名") in checks(text, "sum")


def test_more_persons_than_posts_in_a_subordinate_unit() -> None:
    assert alarms("局机关编制38名，实有36名；下属事业单位编制12名，实有14名。") == [("bound", "12名 14名")]


OUTSIDE_THE_POSTS = [
    case("seconded, in brackets", "编制36名，实有人数41人（含借调5人）。"),
    case("from elsewhere", "编制36名，实有人数40人（其中外单位借调4人）。"),
    case("posts of another list", "核定编制56名，年末在职职工58人，其中2人为军转干部单列编制。"),
    case("the words before", "核定编制56名，年末在职职工58人（其中军转干部单列编制2人）。"),
    case("hired", "行政编制36名，在职人员41人，其中劳务派遣5人。"),
    case("another programme", "核定编制56名，年末实有59人，其中特岗教师3人。"),
    case("two of them", "核定编制56名，年末实有59人，其中保安、保洁3人。"),
    case("bought", "核定编制56名，年末实有59人，其中政府购买岗位3人。"),
    case("from outside", "核定编制56名，年末实有59人（含社会化用工4人）。"),
    case("sent elsewhere", "核定编制56名，年末实有59人，其中驻村工作队3人。"),
    case("of no known kind", "编制80名，实有84人，其中返乡大学生4人。"),
    case("placed", "编制80名，在职84人，包括退役士兵安置4人。"),
]
TOO_MANY_ALL_THE_SAME = [
    case("fewer than are too many", "核定编制56名，年末在职职工60人，其中2人为军转干部单列编制。", "56名 60人"),
    case("of the offices", "编制80名，实有84人，其中局机关40人、执法队44人。", "80名 84人"),
    case("of the kinds", "编制80名，实有84人，其中行政40人、事业44人。", "80名 84人"),
    case("of one kind", "编制80名，实有84人，其中行政人员40人。", "80名 84人"),
    case("members", "编制80名，实有84人，其中党员30人。", "80名 84人"),
    case("too few of them", "编制80名，实有84人，其中特岗教师2人。", "80名 84人"),
    case("women fill posts", "编制36名，实有人数41人（含女职工5人）。", "36名 41人"),
]


@pytest.mark.parametrize("text", OUTSIDE_THE_POSTS)
def test_those_who_fill_none_of_the_posts(text: str) -> None:
    assert alarms(text) == []


@pytest.mark.parametrize(("text", "figures"), TOO_MANY_ALL_THE_SAME)
def test_those_who_do_not_explain_it(text: str, figures: str) -> None:
    assert alarms(text) == [("bound", figures)]


@pytest.mark.parametrize(
    "text",
    [
        "核定编制50名，实有51人，超编1人（行政超编3人、事业空编2人）。",
        "核定编制50名，实有51人，超编1人，其中行政超编3人、事业缺编2人。",
        "核定编制50名，实有49人，空编1人（行政空编4人、事业超编3人）。",
    ],
)
def test_too_many_of_one_kind_and_too_few_of_another(text: str) -> None:
    assert alarms(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "下派医师64人，41人驻乡镇、23人巡回，其中女性30人。",
        "培训学员120人，70人在县内、50人在外地，其中党员80人。",
        "甲村20人、乙村15人，其中妇女18人。",
    ],
)
def test_some_of_all_that_a_list_before_makes_up(text: str) -> None:
    assert alarms(text) == []


def test_more_than_all_of_a_list() -> None:
    text = "共派出教师64人，41人驻乡镇、23人巡回，其中女性70人。"
    assert alarms(text) == [("bound", "64人 70人")]
