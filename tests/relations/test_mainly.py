"""A list behind 主要是, or right behind a number of things, that makes up the amount before it: ticks, never alarms."""

from __future__ import annotations

import pytest
from readings import alarms, case, checks, holds

READ = [
    case("behind a share", "基本支出1465.41万元，占67%，主要是工资1194.06万元，公用271.35万元。", "1465.41万元 1194.06万元 271.35万元"),
    case("joined by 、", "基金收入8764万元，主要是土地出让8152万元、配套费410万元、其他收入202万元。", "8764万元 8152万元 410万元 202万元"),
    case("a sentence of their own", "一般性转移支付52.75亿元，占62.4%。主要是：均衡性23.46亿元，县级奖补29.29亿元。", "52.75亿元 23.46亿元 29.29亿元"),
    case("two that work at different places", "牵头医院下派医师64人，41人驻乡镇、23人巡回；其他医师留院。", "64人 41人 23人"),
    case("kinds of cars", "年末车辆8辆，机要1辆、教学实训7辆。", "8辆 1辆 7辆"),
    case("joined by 和", "新建公厕18座，一类3座和二类15座，每座12万元。", "18座 3座 15座"),
    case("a sort of how", "覆盖学校68所，供餐模式为食堂供餐66所、企业供餐2所。", "68所 66所 2所"),
    case("sizes in a bracket", "执法船艇9艘（300吨级以上2艘，100至300吨级3艘，100吨级以下4艘）。", "9艘 2艘 3艘 4艘"),
    case("bodies told in other units", "实施主体222个，为种粮大户5个、合作社3家和散户214户。", "222个 5个 3家 214户"),
    case("of several units behind a colon", "受益主体61家：企业12家、合作社9个、农户40户。", "61家 12家 9个 40户"),
]  # fmt: skip

NOTHING = [
    case("not all of it", "本年收入1200万元，主要是财政拨款1000万元，事业收入150万元。"),
    case("what came and who went", "新增志愿者10人，退休4人、调出6人。"),
    case("what is left", "临时救助计划160人次，实际完成152人次，少8人次。"),
    case("some of them", "服务企业12家，规上企业8家、高新企业6家。"),
    case("some of several units", "服务对象120个，包括企业30家、合作社20家、农户50户等。"),
    case("numbers alone are no names", "预算单位31个，即高中2、初中6、小学19、其他4。"),
    case("too few digits of money", "支出12万元，主要是培训7万元、差旅5万元。"),
    case("points", "过程指标37分，预算管理28分、资产管理9分。"),
]


@pytest.mark.parametrize(("text", "figures"), READ)
def test_what_makes_it_up_is_read(text: str, figures: str) -> None:
    assert holds(text, "sum", figures)
    assert alarms(text) == []


@pytest.mark.parametrize("text", NOTHING)
def test_what_does_not_is_left_alone(text: str) -> None:
    assert [found for found in (*checks(text, "sum"), *checks(text, "count")) if found[0] != "consistent"] == []
    assert alarms(text) == []


def test_a_pair_told_as_what_is_left_is_no_list() -> None:
    assert checks("抽检96批次，合格91批次、不合格5批次。", "sum") == []


@pytest.mark.parametrize(
    "text",
    [
        "在职80人，大专以上60人、党员20人。",
        "职工50人，女职工30人、党员20人。",
        "教师90人，高级职称30人、本科学历60人。",
    ],
)
def test_what_one_person_may_be_both_of(text: str) -> None:
    assert checks(text, "sum") == []


def test_men_and_women_are_all() -> None:
    assert holds("学员90人，男性50人、女性40人。", "sum", "90人 50人 40人")
