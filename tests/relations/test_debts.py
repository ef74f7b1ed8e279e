"""What is owed at the end, from what was owed before and what was borrowed and repaid."""

from __future__ import annotations

import pytest
from readings import alarms, case, checks

NOTHING = [
    case(
        "an amount between them that is neither borrowed nor repaid",
        "2020年末，全县政府债务余额40.20亿元。2021年下达债券6.30亿元，安排利息1.10亿元，偿还债券本金2.50亿元。2021年末，全县政府债务余额44.00亿元。",
    ),
    case(
        "balances of two kinds",
        "2020年末一般债务余额18.40亿元。2021年新增专项债券5.60亿元，偿还本金1.00亿元。2021年末专项债务余额23.00亿元。",
    ),
    case(
        "one balance said of two years",
        "2021年末政府债务余额30.00亿元，2021年发行债券4.00亿元，偿还本金1.00亿元。全县政府债务余额33.00亿元。",
    ),
]

READ = [
    case(
        "borrowed of two kinds, one with its parts in brackets, and repaid",
        "2020年末，全县政府债务余额402.61亿元。\n2021年，省级转贷我县新增债券63.25亿元（一般债券20.15亿元，专项债券43.10亿元）、再融资债券31.74亿元，"
        "归还到期本金35.48亿元。\n2021年末，全县政府债务余额462.12亿元。",
        "402.61亿元 63.25亿元 31.74亿元 35.48亿元 462.12亿元",
    ),
    case(
        "a limit between the two, which is neither",
        "2017年底我区债务余额51.62亿元。2018年区债务限额70.00亿元，市里转贷新增债券8.05亿元，偿还债券本金3.31亿元。2018年底我区债务余额56.36亿元。",
        "51.62亿元 8.05亿元 3.31亿元 56.36亿元",
    ),
    case(
        "one sentence, the beginning and the end of the year",
        "年初债务余额43.10亿元，当年新增4.83亿元，偿还本金1.52亿元，其中再融资债券偿还0.80亿元，年末债务余额46.41亿元。",
        "43.10亿元 4.83亿元 1.52亿元 46.41亿元",
    ),
    case(
        "limits, what is new told first",
        "上级下达我县新增债务限额4.83亿元，其中一般债务限额0.83亿元，专项债务限额4.00亿元。年初政府债务限额44.52亿元，年末政府债务限额49.35亿元。",
        "4.83亿元 44.52亿元 49.35亿元",
    ),
]


@pytest.mark.parametrize("text", NOTHING)
def test_nothing_is_said(text: str) -> None:
    assert checks(text, "difference") == [] and alarms(text) == []


@pytest.mark.parametrize(("text", "figures"), READ)
def test_balances_follow(text: str, figures: str) -> None:
    assert ("consistent", figures) in checks(text, "difference") and alarms(text) == []


FAILS = [
    case(
        "two digits exchanged in the last balance",
        "2020年末政府债务余额368,202万元。2021年举借政府债券70,000万元，偿还政府债券本金26,850万元。2021年末政府债务余额411,532万元。",
    ),
    case(
        "one digit of a limit", "年初政府债务限额244,520万元，当年新增债务限额48,300万元，年末政府债务限额298,820万元。"
    ),
]
UNSAID = [
    case(
        "more than a slip",
        "2020年末政府债务余额368,202万元。2021年举借债券70,000万元，偿还本金26,850万元。2021年末政府债务余额409,716万元。",
    ),
    case(
        "too few digits to tell",
        "2017年底债务余额51.62亿元。2018年新增债券8.05亿元，偿还本金4.31亿元。2018年底债务余额56.36亿元。",
    ),
    case(
        "a part of what was repaid, and the last balance",
        "年初债务余额43.10亿元，当年新增4.83亿元，偿还本金1.52亿元，其中再融资债券偿还0.80亿元，年末债务余额47.21亿元。",
    ),
    case(
        "limits told of two years with new ones of two",
        "2021年新增债务限额30,100万元，2022年新增债务限额48,228万元，2022年政府债务限额418,600万元。",
    ),
    case(
        "a rate of the means of a government, which are not told",
        "年末债务余额46.41亿元，控制在限额49.35亿元以内，债务率78.5%。",
    ),
    case("nor of two kinds of debt", "全县一般债务21.60亿元、专项债务24.81亿元，债务率78.5%，负债率12.3%。"),
]


@pytest.mark.parametrize("text", FAILS)
def test_a_slip_of_the_pen_is_an_alarm(text: str) -> None:
    assert [kind for kind, _ in alarms(text)] == ["difference"]


@pytest.mark.parametrize("text", UNSAID)
def test_what_does_not_follow_otherwise_is_none(text: str) -> None:
    assert alarms(text) == []


ROWS = (
    "2023年甲区地方政府专项债务余额情况表\n单位：万元\n项目\t预算数\t执行数\n一、2022年末地方政府专项债务余额实际数\t58993\t58993\n"
    "二、2023年末地方政府专项债务余额限额\t90000\t90000\n三、2023年地方政府专项债务发行额\t14507\t14406\n"
    "中央转贷的外国政府贷款\t\t\n四、2023年地方政府专项债务还本{}\t12411\t11412\n"
    "五、2023年末地方政府专项债务余额{}\t61089\t{}\n六、2024年地方财政赤字\t0\t0\n"
)


@pytest.mark.parametrize(
    "text",
    [
        case("as the form has it", ROWS.format("支出", "预计执行数", "61987")),
        case("other words", ROWS.format("额", "执行数", "61987").replace("2022年末", "上年末")),
    ],
)
def test_rows_of_a_table_roll_on(text: str) -> None:
    told = [figures for verdict, figures in checks(text, "difference") if verdict == "consistent"]
    assert told == ["58993 14507 12411 61089", "58993 14406 11412 61987"]
    assert alarms(text) == []


def test_a_row_with_a_slip_is_found() -> None:
    assert ("difference", "58993 14406 11412 61887") in alarms(ROWS.format("支出", "预计执行数", "61887"))


@pytest.mark.parametrize(
    "text",
    [
        case("far off, so more was borrowed than is told", ROWS.format("支出", "预计执行数", "75310")),
        case("another row in between", ROWS.format("支出", "预计执行数", "61887").replace("二、2023年末地方政府专项债务余额限额", "二、汇率变动")),
        case("nothing borrowed", ROWS.format("支出", "预计执行数", "61887").replace("发行额", "利率")),
    ],
)  # fmt: skip
def test_rows_that_may_not_roll_on(text: str) -> None:
    assert "61887" not in " ".join(figures for _, figures in checks(text, "difference"))
    assert not [kind for kind, _ in alarms(text) if kind == "difference"]


KINDS = "全市政府债务余额116.30亿元，其中一般债务余额60.00亿元、专项债务余额56.30亿元"


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        case("kinds between", f"{KINDS}，综合财力143.20亿元，债务率81.22%。", "116.30亿元 143.20亿元 81.22%"),
        case("kinds in brackets", f"{KINDS.replace('，其中', '（')}），综合财力143.20亿元，债务率81.22%。", "116.30亿元 143.20亿元 81.22%"),
        case("all alone", "政府债务余额61.47亿元，综合财力52.60亿元，债务率116.9%。", "61.47亿元 52.60亿元 116.9%"),
    ],
)  # fmt: skip
def test_what_is_owed_in_all_is_over_the_means(text: str, figures: str) -> None:
    assert [told for told in checks(text, "ratio") if told[1].endswith("%")] == [("consistent", figures)]
    assert alarms(text) == []


@pytest.mark.parametrize(
    "text",
    [
        case("hidden debts too", f"{KINDS}，综合财力143.20亿元，计入隐性债务20.00亿元后债务率95.18%。"),
        case("last year", f"{KINDS}，综合财力143.20亿元，上年债务率79.60%。"),
        case("one kind", "全市专项债务余额56.30亿元，综合财力143.20亿元，债务率81.22%。"),
    ],
)
def test_another_rate_is_not_of_it(text: str) -> None:
    assert checks(text, "ratio") == [] and alarms(text) == []
