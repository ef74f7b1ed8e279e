"""Last year's number told as this year's: found where the thing and the year are the same, and nowhere else."""

from __future__ import annotations

import pytest
from readings import alarms, case

VISITS = "一、概况\n2021年全年接待游客46.27万人次，比上年的52.94万人次减少6.67万人次，下降12.60%。\n{title}\n{again}"
BALANCE = "2021年本年收入91412万元，上年结余4946万元，本年支出90127万元，年终结余6231万元。\n二、问题\n{again}"


def visits(again: str, title: str = "二、存在的困难") -> str:
    return VISITS.format(again=again, title=title)


QUIET = [
    case("this year's", visits("按全年46.27万人次的接待游客量，日均超过1200人次。")),
    case("of last year", visits("按上年52.94万人次的接待游客量，日均超过1400人次。")),
    case("of a year by its number", visits("按2020年52.94万人次的接待游客量，日均超过1400人次。")),
    case("below a title that says so", visits("按全年52.94万人次的接待游客量，日均超过1400人次。", "二、去年情况回顾")),
    case("of something else", visits("按全年52.94万人次的过路客流量，日均超过1400人次。")),
    case("what is planned", visits("计划接待游客52.94万人次，恢复到常年水平。")),
    case("another number", visits("按全年44.10万人次的讲解服务接待量安排人手。")),
    case("the balance as it was", BALANCE.format(again="年末结余6231万元，占收入的6.82%。")),
    case("the balance of last year", BALANCE.format(again="上年末结余4946万元，已全部安排。")),
]
WRONG = [
    case("visitors", visits("按全年52.94万人次的接待游客量，日均超过1400人次。"), "46.27万人次 52.94万人次"),
    case("the balance", BALANCE.format(again="部分资金支付较慢，年末结余4946万元，预算约束有待加强。").replace("预算约束", "约束"), "6231万元 4946万元"),
]  # fmt: skip


@pytest.mark.parametrize("text", QUIET)
def test_a_number_in_its_place(text: str) -> None:
    assert alarms(text) == []


@pytest.mark.parametrize(("text", "figures"), WRONG)
def test_last_years_number_told_as_this_years(text: str, figures: str) -> None:
    assert ("restated", figures) in alarms(text)
