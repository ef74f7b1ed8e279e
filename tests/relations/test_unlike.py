"""Parts that are not told as their total is: prices of one unit, counts in several units, what makes up a change, kinds of a sum above."""

from __future__ import annotations

import pytest
from readings import alarms, case, checks

KINDS = "一是管网改造3,146.40万元，其中雨水2,000.00万元、污水1,146.40万元；二是道路{}万元；三是厂房542.00万元。"
READ = [
    case("the price of one unit by level", "补助标准为每户每年3,600元，其中省级1,800元、市级600元、县级1,200元。",
         "3,600元 1,800元 600元 1,200元"),
    case("by year", "按每亩1,500元兑现，其中第一年800元、第三年300元、第五年400元。", "1,500元 800元 300元 400元"),
    case("in a bracket", "标准为每亩1,200元（省级700元、县级500元）。", "1,200元 700元 500元"),
    case("times and persons", "全年服务3,120人次：门诊康复1,860人次、上门服务742人、辅具发放118例、心理疏导400人次。",
         "3,120人次 1,860人次 742人 118例 400人次"),
    case("what makes up a change", "支出12.60万元，比上年15.80万元减少3.20万元，下降20.25%。减少额中公务用车2.10万元、公务接待1.10万元。",
         "3.20万元 2.10万元 1.10万元"),
    case("kinds by number", "全年支出5,000.00万元，其中基本支出311.60万元、项目支出4,688.40万元。\n项目支出分3大类：" + KINDS.format("1,000.00"),
         "4,688.40万元 3,146.40万元 1,000.00万元 542.00万元"),
    case("more behind the list", "按每床每年5,000元安排，其中省级3,000元，市县2,000元，共安排240张床位，合计1,200,000元。", "5,000元 3,000元 2,000元"),
    case("divided behind a total", "一般公共预算支出860.00万元，占86%；政府性基金支出140.00万元，占14%。合计1,000.00万元。\n"
         "按级次划分：区本级700.00万元，街道300.00万元。", "1,000.00万元 700.00万元 300.00万元"),
    case("the first two of one sentence", "使用资金486.00万元。其中：用于硬化260.00万元，用于饮水136.00万元，用于环境90.00万元，前两项合计396.00万元。",
         "260.00万元 136.00万元 396.00万元"),
    case("kinds in words", "全年支出5,000.00万元，其中基本支出311.60万元、项目支出4,688.40万元。\n项目支出共分三类：" + KINDS.format("1,000.00"),
         "4,688.40万元 3,146.40万元 1,000.00万元 542.00万元"),
]  # fmt: skip
QUIET = [
    case("prices that are not all", "救助标准为每人每年1,000元，其中省级300元、县级500元。"),
    case("things that are no times", "现场服务120人次：讲座3场、咨询117人、发放资料500份。"),
    case("some of a change", "支出12.60万元，比上年15.80万元减少3.20万元。减少额中公务用车2.10万元、公务接待0.90万元。"),
    case("kinds of another year's", "2021年项目支出800.00万元。2022年项目支出分三类：一是管网300.00万元；二是道路400.00万元；三是路灯50.00万元。"),
    case("not said to be all kinds", "2022年项目支出1,000.00万元。项目支出有三个方面：一是管网300.00万元；二是道路400.00万元；三是路灯50.00万元。"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "figures"), READ)
def test_what_makes_it_up(text: str, figures: str) -> None:
    assert ("consistent", figures) in checks(text, "sum")
    assert alarms(text) == []


@pytest.mark.parametrize("text", QUIET)
def test_what_does_not(text: str) -> None:
    assert alarms(text) == []


def test_a_slip_in_a_kind() -> None:
    text = "全年支出5,000.00万元，其中基本支出311.60万元、项目支出4,688.40万元。\n项目支出分3大类：" + KINDS.format(
        "1,100.00"
    )
    assert alarms(text) == [("sum", "4,688.40万元 3,146.40万元 1,100.00万元 542.00万元")]
