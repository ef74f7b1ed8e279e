"""Changes told one after the other, what they net to, and what they turn a budget into."""

from __future__ import annotations

import pytest
from readings import alarms, case, checks

NOTHING = [
    case("what was spent of the budget in the bracket", "培训费支出8.60万元（年初预算12.00万元，压减2.00万元）。"),
    case("spent in other words", "会议费使用4.35万元（其中：年初预算7.00万元，核减1.00万元），主要是会议减少。"),
    case("spent, of no verb", "差旅费15.20万元（年初预算20.00万元；压减3.00万元）。"),
    case(
        "changes of something else before what nets",
        "收入预算调整情况：税收增加3.20亿元。上述因素相抵后净增加1.40亿元，另有说明。",
    ),
    case(
        "some of the changes told, in no list",
        "支出预算作如下调整：增加教育支出2.10亿元，减少公用支出0.60亿元。各项相抵净增加2.75亿元。",
    ),
    case(
        "one change of several",
        "契税调减0.80亿元，收入预算由21.60亿元调整为20.15亿元。",
    ),
    case("the number of a clause", "将第三条由5万元调整为8万元，净增加的部分由单位自筹。"),
    case(
        "what was cut of another amount, in its bracket",
        "项目资金86.00万元（年初预算数为80.00万元的项目压减12.00万元后另行安排）全部到位。",
    ),
    case(
        "a change within a change behind what was raised",
        "1.调增收入预算3.15亿元。一般公共预算总收入从第一次预算调整的126.40亿元调至129.55亿元。其中：调减一般公共预算地方收入2.65亿元，调增地方政府一般债务收入5.80亿元，其中新增一般债券4.10亿元。",
    ),
    case("of more than is told", "公务接待费减少1.13万元，“三公”经费合计减少3.02万元。"),
    case("not of one sentence", "工资增加12.50万元。津贴增加11.25万元，合计增加45.30万元。"),
    case("three changes that are each their own", "收入增加12.50万元，支出增加11.20万元，共增加人员4名。"),
]

READ = [
    case(
        "a list, its net, and the budget with it",
        "年度执行中调整支出：一是上级追加补助增加支出3.15亿元；二是收回结余压减支出0.42亿元；三是发行债券新增支出1.30亿元。增减相抵净增加4.03亿元，支出预算由年初的56.20亿元调整为60.23亿元。",
        "sum",
        "3.15亿元 0.42亿元 1.30亿元 4.03亿元",
    ),
    case(
        "the budget with what changes net to",
        "（1）新增教育支出82万元；（2）核减会议支出36万元，其中会议场地20万元。以上相抵后净增46万元，全年预算由1200万元调整为1246万元。",
        "difference",
        "46万元 1200万元 1246万元",
    ),
    case(
        "a fall and a rise in one sentence",
        "基金支出方面，调减征地补偿6.40亿元，新增债券安排支出9.15亿元，基金支出预算由33.10亿元调整为35.85亿元。",
        "difference",
        "6.40亿元 9.15亿元 33.10亿元 35.85亿元",
    ),
    case(
        "a list with one verb",
        "新增教育支出1.20亿元、交通支出0.75亿元，支出预算由14.00亿元调整为15.95亿元。",
        "difference",
        "1.20亿元 0.75亿元 14.00亿元 15.95亿元",
    ),
    case(
        "a budget's course in brackets, with a full stop among them",
        "部门预算收入总额2,340.50万元（年初预算收入1,520.30万元，年中追加902.60万元。压减54.00万元，核减28.40万元），支出2,198.70万元。",
        "difference",
        "2,340.50万元 1,520.30万元 902.60万元 54.00万元 28.40万元",
    ),
    case(
        "what a budget was raised by, from and to",
        "1.调增收入预算3.15亿元。一般公共预算总收入从第一次预算调整的126.40亿元调至129.55亿元。其中：调减一般公共预算地方收入2.65亿元，调增地方政府一般债务收入5.80亿元。",
        "difference",
        "3.15亿元 126.40亿元 129.55亿元",
    ),
    case(
        "changes below what they net to",
        "1.调增收入预算3.15亿元。一般公共预算总收入从第一次预算调整的126.40亿元调至129.55亿元。其中：调减一般公共预算地方收入2.65亿元，调增地方政府一般债务收入5.80亿元。",
        "sum",
        "3.15亿元 2.65亿元 5.80亿元",
    ),
    case(
        "told in all",
        "公务接待费减少1.1万元，公车运维费减少0.9万元，合计减少2.0万元。",
        "sum",
        "1.1万元 0.9万元 2.0万元",
    ),
    case(
        "told in all by another verb",
        "水费上涨1.1万元，电费上涨0.9万元，共增支2.0万元。",
        "sum",
        "1.1万元 0.9万元 2.0万元",
    ),
    case(
        "one of them went the other way",
        "工资增加11.1万元，津贴增加10.9万元，公用经费减少2.0万元，合计增加20.0万元。",
        "sum",
        "11.1万元 10.9万元 2.0万元 20.0万元",
    ),
]

FOUND = [
    case(
        "a net that its list does not make",
        "执行中调整如下：一是上级追加补助增加支出3.15亿元；二是收回结余压减支出0.42亿元；三是发行债券新增支出1.30亿元。增减相抵净增加4.30亿元。",
        "sum",
        "3.15亿元 0.42亿元 1.30亿元 4.30亿元",
    ),
    case(
        "a budget with two digits exchanged",
        "增减相抵净减少0.87亿元，收入预算由年初的45.30亿元调整为44.34亿元。",
        "difference",
        "0.87亿元 45.30亿元 44.34亿元",
    ),
    case(
        "a slip in the course of a budget in brackets",
        "部门预算收入总额2,430.50万元（年初预算收入1,520.30万元，年中追加902.60万元，压减54.00万元，核减28.40万元），支出2,198.70万元。",
        "difference",
        "2,430.50万元 1,520.30万元 902.60万元 54.00万元 28.40万元",
    ),
    case(
        "a slip in one of them",
        "1.调增收入预算3.15亿元。一般公共预算总收入从第一次预算调整的126.40亿元调至129.55亿元。其中：调减一般公共预算地方收入2.65亿元，调增地方政府一般债务收入5.60亿元。",
        "sum",
        "3.15亿元 2.65亿元 5.60亿元",
    ),
    case(
        "a slip in all of it",
        "差旅费减少12.35万元，会议费减少20.92万元，合计减少33.72万元。",
        "sum",
        "12.35万元 20.92万元 33.72万元",
    ),
]


@pytest.mark.parametrize("text", NOTHING)
def test_nothing_is_reported(text: str) -> None:
    assert alarms(text) == [] and all(verdict != "inconsistent" for verdict, _ in checks(text, "difference"))


@pytest.mark.parametrize(("text", "kind", "figures"), READ)
def test_changes_are_read(text: str, kind: str, figures: str) -> None:
    assert ("consistent", figures) in checks(text, kind) and alarms(text) == []


@pytest.mark.parametrize(("text", "kind", "figures"), FOUND)
def test_a_slip_is_found(text: str, kind: str, figures: str) -> None:
    assert (kind, figures) in alarms(text)
