"""Sums and rates as reports on executed budgets tell them: debt service, funds of purpose, levels and kinds, what is still to be done."""

from __future__ import annotations

import pytest
from readings import alarms, case, checks

RIGHT = [
    case(
        "principal and interest, parts between",
        "全年偿还债券本金38,200万元，其中再融资偿还35,000万元；付息12,640万元，较上年（12,100万元）多付540万元。"
        "本息共50,840万元。",
        "sum",
        "38,200万元 12,640万元 50,840万元",
    ),
    case(
        "repaid and paid", "债券还本4.26亿元、付息1.87亿元，还本付息共计6.13亿元。", "sum", "4.26亿元 1.87亿元 6.13亿元"
    ),
    case(
        "of the year",
        "当年偿还债务本金300.00万元，支付利息45.00万元，当年还本付息345.00万元。",
        "sum",
        "300.00万元 45.00万元 345.00万元",
    ),
    case(
        "a fund to repay debts",
        "偿债准备金年初3.26亿元，当年计提1.50亿元、动用1.10亿元，年末3.66亿元。",
        "difference",
        "3.26亿元 1.50亿元 1.10亿元 3.66亿元",
    ),
    case("a bracket behind the noun", "全镇辖14个村（山区村9个、平原村5个）。", "sum", "14个 9个 5个"),
    case(
        "money still to be recovered",
        "涉及资金38.50万元，占抽查金额的2.1%，追回29.00万元，待追回9.50万元。",
        "sum",
        "38.50万元 29.00万元 9.50万元",
    ),
    case(
        "and the verb behind",
        "违规资金38.50万元，追回29.00万元，尚有9.50万元未追回。",
        "sum",
        "38.50万元 29.00万元 9.50万元",
    ),
    case("closed cases", "受理合计7359件，审执结6919件，未结440件，结案率94.02%。", "ratio", "7359件 6919件 94.02%"),
    case(
        "kinds in the brackets of levels",
        "新增限额28.60亿元，其中：一般债券6.20亿元、专项债券22.40亿元。"
        "市级安排10.10亿元（一般2.00亿元、专项8.10亿元），县区安排18.50亿元（一般4.20亿元、专项14.30亿元）。",
        "sum",
        "22.40亿元 8.10亿元 14.30亿元",
    ),
    case(
        "with those of no grade",
        "专任教师48名，占教职工的84.2%，高级9名、一级20名、二级16名、未定级3名。",
        "sum",
        "48名 9名 20名 16名 3名",
    ),
    case(
        "halves elsewhere",
        "全局“三公”经费支出共54.65万元。\n下半年支出28.14万元，上半年26.51万元。",
        "sum",
        "54.65万元 28.14万元 26.51万元",
    ),
]
WRONG = [
    case("debt service in all", "偿还本金300.00万元，支付利息45.00万元，全年还本付息支出合计354.00万元。"),
    case("debt service", "全年偿还债券本金38,200万元，其中再融资偿还35,000万元；付息12,640万元。本息共58,040万元。"),
    case("hidden debts", "隐性债务年初余额49.69亿元，当年化解8.62亿元，年末余额41.70亿元。"),
    case("to be recovered", "涉及资金37.50万元，占抽查金额的2.1%，追回29.00万元，待追回9.50万元。"),
    case("closed cases", "受理合计7359件，审执结6919件，未结440件，结案率92.04%。"),
    case(
        "a kind of a level",
        "新增限额28.60亿元，其中：一般债券6.20亿元、专项债券22.40亿元。"
        "市级安排10.10亿元（一般2.00亿元、专项8.10亿元），县区安排18.50亿元（一般4.20亿元、专项13.40亿元）。",
    ),
    case(
        "four offices",
        "局机关198,764.30元，较上年215,600.00元下降7.81%；甲站92,310.00元；乙站88,415.2"
        "0元，较上年96,330.00元下降8.22%；丙站87,729.00元。四个单元总计467,281.50元。",
    ),
    case("grades", "专任教师50名，占教职工的84.2%，高级9名、一级20名、二级16名、未定级3名。"),
    case("halves", "全局“三公”经费支出共53.65万元。\n下半年支出28.14万元，上半年26.51万元。"),
    case(
        "halves of what the text begins with",
        "全局“三公”经费支出共53.65万元。\n二、说明\n会议按计划召开。\n上半年支出26.51万元，下半年支出28.14万元。",
    ),
    case(
        "halves of that name",
        "上半年培训支出320.50万元，下半年412.30万元。\n会议按计划召开。\n全年培训支出723.80万元。",
    ),
    case("saved of what it was", "办公用电由43.0万度降至31.8万度，节电11.2万度，节电率35.22%。"),
]
QUIET = [
    case(
        "with fees",
        "偿还债券本金3.00亿元（其中再融资偿还2.70亿元），利息1.16亿元，发行费0.02亿元，还本付息支出合计4.18亿元。",
    ),
    case("of the next year", "当年到期本金300.00万元，支付利息45.00万元，明年还本付息360.00万元。"),
    case("of a year to come, in all", "偿还本金300.00万元，支付利息45.00万元，预计2027年到期本息共355.00万元。"),
    case("so far", "偿还本金300.00万元（含再融资200.00万元），支付利息45.00万元，累计还本付息1,345.00万元。"),
    case("so far, the word behind", "偿还本金300.00万元，支付利息45.00万元，还本付息累计845.00万元。"),
    case("since it began", "偿还本金300.00万元，支付利息45.00万元。截至年末累计还本付息合计445.00万元。"),
    case("of all the city", "偿还本金300.00万元，支付利息45.00万元，全市还本付息合计445.00万元。"),
    case("what falls due", "偿还本金300.00万元，支付利息45.00万元，到期债务本息355.00万元。"),
    case("of the year before", "上年偿还本金3.40亿元。今年利息1.20亿元，本息合计4.90亿元。"),
    case("party members and women", "在编86名教师（党员34名、女教师41名），师资较强。"),
    case("a plan in the bracket", "实施23个项目（年初计划25个、取消2个）。"),
    case("of a contract", "合同金额860万元，结算审定812.6万元，已支付650.0万元，待支付210.0万元（含质保金）。"),
    case("within the legal time", "受理案件1245件，办结1188件，法定期限内结案率99.8%。"),
    case("three townships are not two villages", "示范村投入320万元；重点村投入280万元。三个乡镇共计投入980万元。"),
    case("townships are no projects", "实施项目18个，涉及8个乡镇，完工12个、在建5个、未开工1个。"),
    case(
        "other kinds in the brackets",
        "采购860万元（货物500万元，服务360万元），其中本级420万元（货物300万元，工程120万元），下级440万元（"
        "货物200万元，服务240万元）。",
    ),
    case(
        "one name within another",
        "甲县600万元（其中中央资金400万元），乙县400万元（其中中央资金300万元），合计1000万元（其中中央直达资金300万元）。",
    ),
    case("kinds of one level", "甲镇10个（省级2个），乙镇20个（省级示范3个），合计30个（省级重点1个）。"),
    case(
        "one name within another, beside one that adds up",
        "甲县600万元（中央资金400万元，省级资金200万元），乙县400万元（中央资金300万元，省级资金100万元），合计1000万元（中央直达资金320万元，省级资金300万元）。",
    ),
    case("halves of another thing", "上半年培训支出320.50万元，下半年培训支出412.30万元。全年教育支出723.80万元。"),
    case(
        "halves far from a total",
        "全年教育支出723.80万元。\n二、其他事项\n会议按计划召开。\n上半年支出320.50万元，下半年支出412.30万元。",
    ),
    case("one half of another thing", "全年培训支出723.80万元。\n上半年培训支出320.50万元，下半年会议支出412.30万元。"),
    case("halves of two things", "全年接待费支出共16.40万元。\n上半年培训费支出8.20万元，下半年会议费支出9.26万元。"),
    case("saved of what it was", "亩均用水由430立方米降为318立方米，节约112立方米，节约率26.05%。"),
]
SIBLING = """某市2020年预算执行情况
全市国有资本经营收入14,286万元，完成年初预算（12,900万元）的110.7%。
按级次：市本级9,847万元，占68.9%；各县（市）区4,439万元，占33.1%。
加上级移交补助5,320万元、上年结转1,874万元，收入总计21,480万元。
"""


@pytest.mark.parametrize(("text", "kind", "figures"), RIGHT)
def test_it_is_read(text: str, kind: str, figures: str) -> None:
    assert ("consistent", figures) in checks(text, kind)
    assert alarms(text) == []


@pytest.mark.parametrize("text", WRONG)
def test_a_slip_is_a_finding(text: str) -> None:
    assert alarms(text) != []


@pytest.mark.parametrize("text", QUIET)
def test_nothing_is_wrong(text: str) -> None:
    assert alarms(text) == []


def test_a_share_is_of_what_the_one_beside_it_is_of() -> None:
    assert ("inconsistent", "14,286万元 4,439万元 33.1%") in checks(SIBLING, "share")
