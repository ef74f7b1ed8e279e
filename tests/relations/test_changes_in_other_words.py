"""Changes and differences whose words or order are not the usual ones: any base, any word for what is past a plan, lists two by two."""

from __future__ import annotations

import pytest
from readings import alarms, case, checks

HEAD = "2023年度收支情况说明\n"

NOTHING = [
    case("a plan that is told of something else", "税收收入预算3.20亿元。非税收入完成1.10亿元，短收0.10亿元。"),
    case("two plans before it", "甲预算100万元，乙预算200万元，完成290万元，超收12万元。"),
    case("较大 names no base", "较大项目投资1,200万元增加县级配套300万元。"),
    case("比例 names no base", "按比例1,200万元增加县级配套300万元。"),
    case(
        "more than one went, and not all is told behind", "本年转出220万元，年初568万元，本年增加133万元，年末480万元。"
    ),
    case("what is left over may be of others", "累计结余300万元，其中利息收入2万元、罚没收入8万元。"),
    case(
        "what came in is of another thing than what is left",
        "收入120万元，其中结余12万元、利息2万元，比上年增加3万元。",
    ),
    case("a change before another thing's", "契税压减80万元，收入预算由2,160万元调整为2,015万元。"),
    case("two rises side by side", "甲增收120万元，乙减收30万元，全县净增收500万元。"),
    case(
        "an account of which something is not told",
        "上年结余86万元，本年划拨420万元，其他12万元，支付400万元，年末结余130万元。",
    ),
    case("an old year that is no base", "投入312万元，2022年为288万元，2021年为261万元，比2020年增加90万元。"),
]

READ = [
    case(
        "from another quarter",
        "四季度支出3,120万元，较三季度2,688万元增加432万元。",
        "change",
        "3,120万元 2,688万元 432万元",
    ),
    case("from what was allotted", "累计拨付910万元，较下达指标962万元少52万元。", "change", "910万元 962万元 52万元"),
    case(
        "同比 alone before the base",
        "会议费16.8万元，同比16.0万元增加0.8万元，增幅为5.0%。",
        "change",
        "16.8万元 16.0万元 0.8万元",
    ),
    case(
        "more came in",
        "收入预算44,000万元，实际入库45,218万元，超收1,218万元。",
        "change",
        "44,000万元 45,218万元 1,218万元",
    ),
    case(
        "less came in, and at what rate",
        "出让收入年初预算98,500万元，实现61,240万元，短收37,260万元，短收幅度37.83%。",
        "change",
        "98,500万元 61,240万元 37.83%",
    ),
    case(
        "past the budget",
        "预算收入26,400万元，决算收入27,318万元，超预算918万元。",
        "change",
        "26,400万元 27,318万元 918万元",
    ),
    case(
        "added to what is named",
        "调整后的预算为450.6万元，比年初的412.0万元追加38.6万元。",
        "change",
        "450.6万元 412.0万元 38.6万元",
    ),
    case(
        "two by two, the year before in a clause of its own",
        "甲、乙支出分别为812万元、405万元，上年分别为780万元、391万元，分别增加32万元和14万元。",
        "change",
        "405万元 391万元 14万元",
    ),
    case(
        "two by two, each called by its side",
        "收入合计1,836万元，支出合计1,790万元；与上年收入合计1,702万元、支出合计1,688万元相比，收入增加134万元，支出增加102万元。",
        "change",
        "1,790万元 1,688万元 102万元",
    ),
    case(
        "of the years told the one that is named",
        "投入312万元，2022年为288万元，2021年为261万元，比2022年增加24万元。",
        "change",
        "312万元 288万元 24万元",
    ),
    case(
        "of what was spent and not of what was left",
        "会议费11.3万元，控制在预算14.0万元以内，结余2.7万元，较上年的13.0万元减支1.7万元。",
        "change",
        "11.3万元 13.0万元 1.7万元",
    ),
    case(
        "cut first, then from what to what",
        "经审计核减186万元，结算价由送审的2,380万元降为2,194万元。",
        "change",
        "186万元 2,380万元 2,194万元",
    ),
    case(
        "raised in the words of those who approve",
        "总额由年初批复的486.9万元核增至512.3万元，核增25.4万元。",
        "change",
        "486.9万元 512.3万元 25.4万元",
    ),
    case(
        "an estimate that was changed",
        "原批复概算16,920万元，调整后概算18,640万元，调增1,720万元。",
        "change",
        "16,920万元 18,640万元 1,720万元",
    ),
    case(
        "what is left, of both sides",
        "基金当年收支结余5.57亿元，其中收入96.84亿元、支出91.27亿元。",
        "difference",
        "5.57亿元 96.84亿元 91.27亿元",
    ),
    case(
        "what is lacking, of both sides",
        "收支缺口18亿元（收入92亿元，支出110亿元）。",
        "difference",
        "18亿元 92亿元 110亿元",
    ),
    case(
        "between plan and account",
        "预决算差异141万元：预算1,820万元，决算1,961万元。",
        "difference",
        "141万元 1,820万元 1,961万元",
    ),
    case(
        "who was there told last",
        "年末在编249人，其中当年招录12人、退休9人，上年末为246人。",
        "difference",
        "249人 12人 9人 246人",
    ),
    case(
        "an account of a fund",
        "稳定调节基金上年末余额126亿元，当年调用80亿元，年终补充53亿元，年末余额99亿元。",
        "difference",
        "126亿元 80亿元 53亿元 99亿元",
    ),
    case(
        "two that went beside each other",
        "上年结余86万元，本年划拨420万元，支付合同款388万元、监理费12万元，年末账面余额106万元。",
        "difference",
        "86万元 420万元 388万元 12万元 106万元",
    ),
    case(
        "with what was there put first",
        "年初结余352亿元，加本年收入124亿元，减本年支出98亿元，年末滚存结余378亿元。",
        "difference",
        "352亿元 124亿元 98亿元 378亿元",
    ),
    case(
        "left in one word",
        "年初安排预备费4,000万元，已动用1,265万元，余2,735万元。",
        "difference",
        "4,000万元 1,265万元 2,735万元",
    ),
    case(
        "one rise and one fall",
        "税收收入824万元，比上年增收44万元；非税收入302万元，比上年减收28万元；两项相抵，净增收16万元。",
        "sum",
        "44万元 28万元 16万元",
    ),
]

SLIPS = [
    case(
        "past the plan",
        "收入预算44,000万元，实际入库45,218万元，超收1,281万元。",
        "change",
        "44,000万元 45,218万元 1,281万元",
    ),
    case("from what was allotted", "累计拨付910万元，较下达指标962万元少72万元。", "change", "910万元 962万元 72万元"),
    case(
        "beyond the budget",
        "年初预算640.00万元，决算688.45万元，超出年初预算84.45万元。",
        "change",
        "640.00万元 688.45万元 84.45万元",
    ),
    case(
        "of both sides",
        "基金当年收支结余5.75亿元，其中收入96.84亿元、支出91.27亿元。",
        "difference",
        "5.75亿元 96.84亿元 91.27亿元",
    ),
    case(
        "two by two",
        "甲、乙支出分别为812万元、405万元，上年分别为780万元、391万元，分别增加32万元和41万元。",
        "change",
        "405万元 391万元 41万元",
    ),
    case(
        "in a stock",
        "稳定调节基金上年末余额126亿元，当年调用80亿元，年终补充35亿元，年末余额99亿元。",
        "difference",
        "126亿元 80亿元 35亿元 99亿元",
    ),
]


@pytest.mark.parametrize("text", NOTHING)
def test_nothing_is_alarmed(text: str) -> None:
    assert alarms(HEAD + text) == []


@pytest.mark.parametrize(("text", "kind", "figures"), READ)
def test_it_is_read(text: str, kind: str, figures: str) -> None:
    assert ("consistent", figures) in checks(HEAD + text, kind)
    assert alarms(HEAD + text) == []


@pytest.mark.parametrize(("text", "kind", "figures"), SLIPS)
def test_a_slip_is_found(text: str, kind: str, figures: str) -> None:
    assert (kind, figures) in alarms(HEAD + text)
