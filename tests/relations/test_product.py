"""So many at so much each."""

from __future__ import annotations

import pytest
from readings import alarms, case, checks

NOTHING = [
    case("another allowance of the year", "伙食补助每人每天30元，全年15天，另有生活补助每人每年500元。"),
    case("few digits that come out", "每生每年1,000元。在校学生12人。\n购置设备1.20万元。"),
    case("ten months, not twelve", "食堂工资74.88万元，聘用工勤人员41人，按每人每月1,800元、每年10个月计发。"),
    case("a rate of exchange", "玉米每公顷960元，折合每亩64元（1公顷=15亩），比上年每公顷减少60元。"),
    case("an amount of another name with like digits", "校舍维修156.00万元。\n新建农村公厕12座，每座补助1.3万元。"),
    case("an average of each month", "人均每月4000元，按65人测算，办公经费312.50万元。"),
    case("part of what was spent", "设备支出100.00万元，其中购置电脑12台，每台0.60万元。"),
    case(
        "a standard that differs by place", "补助标准为山区每亩500元、平原每亩300元，发放补助资金36.00万元，面积800亩。"
    ),
    case("a limit of the price", "购置公务车2辆，每辆不超过18万元，共支出32.60万元。"),
    case("some of the price is still owed", "购置垃圾桶3,200个，单价85元，支出20.00万元。"),
    case("what is spent is of more than these", "修建公厕9座，每座12.5万元，支出150.00万元。"),
    case("another unit", "维修机井12眼，每公里8.5万元，共需资金60.00万元。"),
    case("months are not said", "临时救助每人每月450元，救助30人，共发放2.40万元。"),
    case("a form left blank", "购置　　台，每台　　万元，共　　万元。"),
]

READ = [
    case("the price first", "单价1.2万元，购置35台，合计42万元。", "consistent", "1.2万元 35台 42万元"),
    case(
        "a year of days, at the price that it was raised to",
        "补助标准由每生每天4元调至5元，全年按200天计算，即每生每年1,000元。",
        "consistent",
        "5元 200天 1,000元",
    ),
    case("a year of days", "误餐补贴每人每天30元，每年按60天计，折合每人每年1,800元。", "consistent", "30元 60天 1,800元"),
    case(
        "the number behind the price, the amount in another paragraph",
        "补助标准为每生每年1,000元。当年享受学生18,742人。\n按此测算，应安排资金1,874.20万元。",
        "consistent",
        "1,000元 18,742人 1,874.20万元",
    ),
    case(
        "a post and a month",
        "开发护路岗位240个，每岗每月600元，全年发放172.80万元。",
        "consistent",
        "240个 600元 172.80万元",
    ),
    case("公里", "牧区道路486.00万元，新建砂石路18公里，每公里27万元；其他20.00万元。", "consistent", "486.00万元 18公里 27万元"),
    case("per head and month", "村干部报酬312.00万元，按65人、人均每月4000元测算。", "consistent", "312.00万元 65人 4000元"),
    case(
        "the price of one behind the number", "处理设施286.45万元，其中购置清运车24辆204.00万元。\n购置清运车24辆，平均单价8.5万元。",
        "consistent", "204.00万元 24辆 8.5万元",
    ),
    case(
        "the standard first, number and amount in a later paragraph",
        "补贴标准为：玉米每公顷960元；大豆每公顷5,250元。\n按作物分：玉米补贴面积36,770公顷，金额3,529.92万元。",
        "consistent", "960元 36,770公顷 3,529.92万元",
    ),
    case(
        "the number in the first part", "全镇辖13个村（社区），总人口3.46万人。\n办公经费65.00万元，按每个村（社区）5万元安排。",
        "consistent", "13个 65.00万元 5万元",
    ),
    case(
        "what was bought stands between number and price", "（1）居家养老服务155.00万元；（2）其他20.00万元。\n为1240名老人购买居家养老服务，人均1250元。",
        "consistent", "155.00万元 1240名 1250元",
    ),
    case(
        "the amount in a list, number and price elsewhere",
        "（1）户厕改造奖补60.00万元；\n（2）其他20.00万元。\n全年改造户厕300户，完成任务。财政按每户2000元奖补。",
        "consistent",
        "60.00万元 300户 2000元",
    ),
    case(
        "number, price, amount",
        "新建提灌站3座，每座26.5万元，共计79.5万元。",
        "consistent",
        "3座 26.5万元 79.5万元",
    ),
    case(
        "the amount first",
        "1.草场围栏150.00万元，支持5个嘎查，每个嘎查30万元；2.其他20.00万元。",
        "consistent",
        "150.00万元 5个 30万元",
    ),
    case(
        "per head by a population",
        "按常住人口40万人、人均84元标准，应筹集3,360万元。",
        "consistent",
        "40万人 84元 3,360万元",
    ),
    case(
        "a year of months",
        "为460名环卫工人发放津贴，每人每月300元，全年共计165.60万元。",
        "consistent",
        "460名 300元 165.60万元",
    ),
    case("a month of a year", "特困供养标准每人每年9,360元，即每人每月780元。", "consistent", "9,360元 780元"),
]  # fmt: skip

FOUND = [
    case(
        "the point moved",
        "农村公厕建设156.00万元；户厕整改40.00万元。\n新建农村公厕12座，每座补助1.3万元。",
        "156.00万元 12座 1.3万元",
    ),
    case("the point moved in what was spent", "垃圾桶3,200个，中标单价85元，支出2.72万元。", "3,200个 85元 2.72万元"),
    case("the point moved in a contract", "购置果皮箱640个，每个450元，合同金额288万元。", "640个 450元 288万元"),
    case("a slip in the amount", "新建提灌站3座，每座26.5万元，共计75.9万元。", "3座 26.5万元 75.9万元"),
    case("yuan for ten thousand yuan", "发放春耕补贴，共1200户，每户500元，合计6.00万元。", "1200户 500元 6.00万元"),
    case("a wrong month", "特困供养标准每人每年9,360元，即每人每月870元。", "9,360元 870元"),
]


@pytest.mark.parametrize("text", NOTHING)
def test_no_product(text: str) -> None:
    assert (checks(text, "ratio"), alarms(text)) == ([], [])


@pytest.mark.parametrize(("text", "verdict", "figures"), READ)
def test_a_product_is_read(text: str, verdict: str, figures: str) -> None:
    assert (verdict, figures) in checks(text, "ratio")
    assert alarms(text) == []


@pytest.mark.parametrize(("text", "figures"), FOUND)
def test_a_slip_is_found(text: str, figures: str) -> None:
    assert ("ratio", figures) in alarms(text)


def test_a_slip_in_a_year_of_days_is_found() -> None:
    told = "补助标准由每生每天4元提高到5元，每年按200天计算，即每生每年1,100元。"
    assert ("ratio", "5元 200天 1,100元") in alarms(told)
