"""Sentences of the reports on how a budget was carried out and on the next one: what is true is not reported, and a slip is."""

from __future__ import annotations

import pytest
from readings import alarms, audited, case, checks, figures

QUIET = [
    case(
        "what makes up the total of one side is not what the total of the other comes to",
        "全区收入总量300.0亿元，增长11.5%。其中，地方收入120.0亿元，中央补助180.0亿元。支出总量250.0亿元，增长0.9%。其中，一般公共预算支出220.0亿元，债务还本支出30.0亿元。",
    ),
    case(
        "measures one by one, which are no parts of what stands before them",
        "全年筹措资金9.00亿元。一是支持教育发展2.40亿元；二是改善医疗条件1.80亿元；三是整治环境0.90亿元。",
    ),
    case(
        "what is taken off, and more than is told",
        "全县财政总收入18.00亿元。扣除上划中央收入5.20亿元，加上转移支付等，县级支出安排31.60亿元。",
    ),
    case(
        "a part of what is arranged out of a total",
        "区本级收入12.00亿元，加上上级补助收入等51.30亿元，收入总计63.30亿元。扣除补助下级支出等22.10亿元，区本级支出安排41.20亿元，其中：刚性支出安排26.60亿元。",
    ),
    case(
        "growth that is aimed at, and what was spent on it",
        "2023年全县一般公共预算收入预期增长5%，安排2.00亿元支持财源建设。上年全县一般公共预算收入完成80.00亿元。",
    ),
    case(
        "what is owed is divided, not its limit",
        "2022年省财政厅核定全县政府债务限额88.40亿元，年末政府债务余额81.20亿元，未突破限额。分性质看，一般债务30.50亿元，占37.6%，专项债务50.70亿元，占62.4%；"
        "分级次看，县本级66.10亿元，占81.4%，乡镇15.10亿元，占18.6%。",
    ),
    case(
        "three divisions of what is owed, a sentence each",
        "2022年末，全州政府债务限额151.30亿元，余额140.00亿元。分结构看，政府债券138.20亿元，外债1.80亿元。分性质看，一般债务81.20亿元，占58%，专项债务58.80亿元，占42%。"
        "分级次看，州本级49.00亿元，占35%，县市91.00亿元，占65%。",
    ),
    case(
        "limits by level, and then what is owed, which has parts of its own",
        "2022年全市政府债务限额中，市级债务限额210.40亿元，县区债务限额380.10亿元。年末全市政府债务余额合计561.30亿元，其中：市级债务余额201.20亿元，县区债务余额360.10亿元。",
    ),
    case(
        "all that came, behind the name of the account and a colon",
        "2022年全县一般公共预算收入9.80亿元，同比增长4.2%。全县一般公共预算支出41.30亿元。\n"
        "全县一般公共预算平衡情况：总收入52.60亿元，其中：一般公共预算收入9.80亿元，上级补助收入36.40亿元，上年结余6.40亿元。"
        "总支出52.60亿元，其中：一般公共预算支出41.30亿元，债务还本支出4.10亿元，年终结余7.20亿元。",
    ),
    case(
        "several expenditures side by side, and what is added to all of them",
        "区本级一般公共预算支出25.40亿元，完成变动预算的91.2%，增长3.1%，补助下级支出12.30亿元，债务转贷支出3.20亿元，加上债务还本支出、结转下年等8.10亿元，支出总计49.00亿元。",
    ),
    case(
        "what is carried on is added to what was spent, not left of it",
        "市本级基金预算收入完成8.20亿元，下降6%。加上补助收入4.30亿元、上年结转2.50亿元后，全口径收入15.00亿元。"
        "市本级基金预算支出完成9.60亿元，增长12%。加上补助县区支出2.10亿元、债务还本支出1.20亿元、结转下年支出2.10亿元后，全口径支出15.00亿元。",
    ),
    case(
        "what was moved to another budget is not left",
        "2022年，预计县级国有资本经营收入3.60亿元，预计当年支出1.90亿元，调入一般公共预算1.20亿元，结余0.50亿元。",
    ),
    case(
        "a list of paragraphs ends at the title of the next section",
        "税收返还和转移支付情况说明\n2022年，省财政下达返还性收入、一般性转移支付收入和专项转移支付收入共计86420万元，其中：\n返还性收入5210万元。主要是税收返还。\n"
        "一般性转移支付收入70810万元。重点用于保工资、保运转。\n专项转移支付收入10400万元。按规定专款专用。\n政府债务情况说明\n2022年末，全县政府债务余额31.25亿元。",
    ),
    case(
        "of the budget as it was changed, not of the first one, which a table tells",
        "2022年，区本级一般公共预算支出完成62400万元，为变动预算的90.4%，增长2.1%。\n2023年区本级一般公共预算支出预算表\n单位：万元\n科目\t2022年预算数\t2023年预算数\t增长%\n"
        "一般公共预算支出合计\t50000\t52000\t4.0\n教育支出\t30000\t31000\t3.3\n卫生健康支出\t20000\t21000\t5.0",
    ),
    case(
        "the main parts of what offices run on are not all of it",
        "按照定额标准确定，区本级基本支出18.70亿元，占比41%。主要包括：人员支出16.20亿元；公用经费支出1.40亿元。",
    ),
    case(
        "shares of a total that has another name than what is broken down, and that stands nowhere",
        "食品行业12.0亿元，增长4.1%。其中：酒和饮料业7.5亿元，占制造业税收总额的31.3%；农副产品加工业4.5亿元，占制造业税收总额的18.8%。",
    ),
]

HEAD = "关于2022年预算执行情况和2023年预算草案的报告\n全县转移支付、政府债务另行报告。\n"
DONE = HEAD + "一、2022年执行\n全县一般公共预算收入完成80.00亿元，增长2%。\n二、2023年草案\n"

READ = [
    case(
        "growth that is foreseen, before what it comes to",
        DONE + "全县一般公共预算收入预期目标增长3%，达到82.40亿元。",
        "change",
        "80.00亿元 3% 82.40亿元",
    ),
    case(
        "growth that is foreseen roughly",
        DONE + "全县一般公共预算收入按增长4%左右安排，预期为83.20亿元。",
        "change",
        "80.00亿元 4% 83.20亿元",
    ),
    case(
        "growth over five years together",
        "累计下达转移支付92.40亿元，较“十三五”时期的66.00亿元增长40%。",
        "change",
        "92.40亿元 66.00亿元 40%",
    ),
    case(
        "what is taken off a total, and what is arranged",
        "区本级收入12.00亿元，加上上级补助收入等51.30亿元，收入总计63.30亿元。扣除补助下级支出、债务还本支出等22.10亿元，区本级支出安排41.20亿元。",
        "difference",
        "63.30亿元 22.10亿元 41.20亿元",
    ),
    case(
        "two that are taken off",
        "县级基金预算收入9.60亿元，减去调入一般公共预算1.20亿元、返还乡镇征迁支出5.10亿元，县级基金预算支出安排3.30亿元。",
        "difference",
        "9.60亿元 1.20亿元 5.10亿元 3.30亿元",
    ),
    case(
        "what is added, and what is arranged",
        "2023年县级可实现财力32.60亿元，增长1.3%。加上提前下达的转移支付0.70亿元，根据收支平衡原则，县级安排预算支出33.30亿元。",
        "sum",
        "32.60亿元 0.70亿元 33.30亿元",
    ),
    case(
        "one by one, each with parts of its own",
        "省对我县下达各类补助21.80亿元。一是税收返还1.30亿元；二是一般性转移支付18.10亿元，包括均衡性转移支付9.40亿元等；三是专项转移支付2.40亿元。",
        "sum",
        "21.80亿元 1.30亿元 18.10亿元 2.40亿元",
    ),
    case(
        "a total before and after",
        "因发行专项债券2.50亿元，收支增加2.51亿元，总收支从上次调整的35.90亿元调整为38.41亿元。",
        "change",
        "2.51亿元 35.90亿元 38.41亿元",
    ),
    case(
        "what was spent, what was moved, what is left",
        "2022年，预计县级国有资本经营收入3.60亿元，预计当年支出1.90亿元，调入一般公共预算1.20亿元，结余0.50亿元。",
        "difference",
        "3.60亿元 1.90亿元 1.20亿元 0.50亿元",
    ),
    case(
        "several expenditures and what is added",
        "区本级一般公共预算支出25.40亿元，增长3.1%，补助下级支出12.30亿元，债务转贷支出3.20亿元，加上债务还本支出、结转下年等8.10亿元，支出总计49.00亿元。",
        "sum",
        "25.40亿元 12.30亿元 3.20亿元 8.10亿元 49.00亿元",
    ),
]

SLIPS = [
    case(
        "what is arranged out of a total",
        "区本级收入12.00亿元，加上上级补助收入等51.30亿元，收入总计63.30亿元。扣除补助下级支出、债务还本支出等22.10亿元，区本级支出安排42.10亿元。",
        "difference",
        "63.30亿元 22.10亿元 42.10亿元",
    ),
    case(
        "a share of what is owed",
        "2022年省财政厅核定全县政府债务限额88.40亿元，年末政府债务余额81.20亿元，未突破限额。分性质看，一般债务30.50亿元，占39.6%，专项债务50.70亿元，占60.4%。",
        "share",
        "81.20亿元 30.50亿元 39.6%",
    ),
    case(
        "one of several expenditures",
        "区本级一般公共预算支出25.40亿元，增长3.1%，补助下级支出13.20亿元，债务转贷支出3.20亿元，加上债务还本支出、结转下年等8.10亿元，支出总计49.00亿元。",
        "sum",
        "25.40亿元 13.20亿元 3.20亿元 8.10亿元 49.00亿元",
    ),
    case(
        "what is left when some was moved",
        "2022年，预计县级国有资本经营收入3.60亿元，预计当年支出1.90亿元，调入一般公共预算1.20亿元，结余0.60亿元。",
        "difference",
        "3.60亿元 1.90亿元 1.20亿元 0.60亿元",
    ),
]


@pytest.mark.parametrize("text", QUIET)
def test_what_is_true_is_not_reported(text: str) -> None:
    assert alarms(text) == []


@pytest.mark.parametrize(("text", "kind", "figures"), READ)
def test_they_are_read(text: str, kind: str, figures: str) -> None:
    assert ("consistent", figures) in checks(text, kind)


@pytest.mark.parametrize(("text", "kind", "figures"), SLIPS)
def test_a_slip_is_found(text: str, kind: str, figures: str) -> None:
    assert (kind, figures) in alarms(text)


def asked(text: str) -> list[str]:
    return [figures(finding.outcome) for finding in audited(text).findings if finding.outcome.confidence == "low"]


def test_a_debt_limit_beside_the_same_balance_is_the_same() -> None:
    first = "2025年全市地方政府债务限额282.90亿元，截至年末，全市地方政府债务余额266.63亿元。"
    again = "2025年末，全市政府性债务余额266.63亿元。2025年末，全市政府性债务限额{}亿元。"
    assert asked(f"{first}\n{again.format('282.64')}") == ["282.90亿元 282.64亿元"]
    assert asked(f"{first}\n{again.format('282.90')}") == []


def test_rates_of_two_amounts_are_two_rates() -> None:
    reserve = "动用预算稳定调节基金 28160 安排预算稳定调节基金 45230"
    first, again = "1.一般公共服务支出 162817 万元，增长 18.9%；", "1.一般公共服务支出 29318 万元，增长 11.7%；"
    assert asked(f"{first}\n{reserve}\n{again}") == []


MEANS = (
    "关于2023年财政决算的报告\n\n二、政府性基金\n基金收入{}万元，为预算数60000万元的107.02%，主要是土地出让收入58900万元。"
    "上级补助3120万元，债券转贷15000万元，上年结余2670万元，可用财力85000万元。基金支出71350万元，调出资金9800万元，年终结余{}万元。"
)


def test_what_was_at_hand_and_what_is_left_of_it() -> None:
    text = MEANS.format("64210", "3850")
    assert ("consistent", "64210万元 3120万元 15000万元 2670万元 85000万元") in checks(text, "sum")
    assert ("consistent", "85000万元 71350万元 9800万元 3850万元") in checks(text, "difference")
    assert alarms(text) == []
    assert ("difference", "85000万元 71350万元 9800万元 3580万元") in alarms(MEANS.format("64210", "3580"))


DIVIDED = (
    "关于2018年财政决算的报告\n\n2.支出。全县一般公共预算支出168215万元，比上年增长6.08%。分科目为：\n"
    "公共安全42618万元，教育96340万元，医疗卫生与计划生育9540万元，交通运输17925万元，其他各项1792万元。\n{}占总支出的{}。\n"
)


@pytest.mark.parametrize(
    "below",
    ["教育、交通运输两项计114265万元，", "教育、医卫、公共安全三项共计148498万元，", "以上五项合计168215万元，"],
)
def test_some_of_a_list_summed_below_it(below: str) -> None:
    text = DIVIDED.format(below, "100%" if "五项" in below else "67.93%" if "两项" in below else "88.28%")
    assert ("consistent", "168215万元 42618万元 96340万元 9540万元 17925万元 1792万元") in checks(text, "sum")
    assert alarms(text) == []
