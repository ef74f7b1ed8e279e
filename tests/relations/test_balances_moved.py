"""What a balance grew by, as what came less what went, and other changes whose words turn them."""

from __future__ import annotations

import pytest
from readings import alarms, alleged, case, checks, holds

READ = [
    case(
        "a fund that shrank",
        "稳定调节基金余额8,121万元，比年初余额8,936万元减少815万元，其中当年动用5,200万元，当年安排4,385万元。",
        "difference",
        "815万元 5,200万元 4,385万元",
    ),
    case(
        "debts that grew",
        "政府债务余额16.50亿元，比上年末增加2.84亿元，其中新增债券3.96亿元，偿还到期本金1.12亿元。",
        "difference",
        "2.84亿元 3.96亿元 1.12亿元",
    ),
    case(
        "both came",
        "政府债务余额16.50亿元，比上年末增加2.84亿元，其中一般债务增加1.84亿元，专项债务增加1.00亿元。",
        "sum",
        "2.84亿元 1.84亿元 1.00亿元",
    ),
    case(
        "last year behind the ；",
        "2020年支出决算25,268.00元；2019年决算数31,420.00元，同比减少6,152.00元，下降19.58%。",
        "change",
        "25,268.00元 31,420.00元 6,152.00元",
    ),
]
QUIET = [
    "资产总额9,759.48万元，较上年的12,108.30万元下降19.4%，负债317.43万元，净资产9,442.05万元。",
    "资产总额由年初的12,108.30万元降到9,759.48万元，负债317.43万元，净资产9,442.05万元。",
    "年初资产总额12,108.30万元，年末资产总额9,759.48万元，其中负债317.43万元，净资产9,442.05万元。",
    "全系统资产总额9,759.48万元，其中局本级资产总额2,108.30万元，负债317.43万元，净资产9,442.05万元。",
    case(
        "interest came in too",
        "基金余额8,121万元，比年初余额8,936万元减少815万元，其中当年动用5,300万元，当年安排4,385万元。",
    ),
    case(
        "of the older year itself",
        "2020年支出决算25,268.00元；2019年决算数31,420.00元，同比增加2,100.00元，增长7.16%。",
    ),
    case(
        "a budget above that of the year before",
        "2024年“三公”经费预算231.40万元，比2023年预算205.40万元增加26.00万元，增长12.66%。",
    ),
    case(
        "budgets of both sides",
        "全县一般公共预算收入49.83亿元，完成预算50.34亿元的99.0%。\n全县一般公共预算支出48.75亿元，完成预算50.43亿元的96.7%。",
    ),
]
SLIPS = [
    case(
        "what is owned, told rightly elsewhere",
        "资产总额12,108.30万元，负债317.43万元，净资产9,442.05万元。\n截至年底，资产总额9,759.48万元、负债总额317.43万元，资产负债率为3.25%。",
        "sum",
        "12,108.30万元 317.43万元 9,442.05万元",
    ),
    case(
        "the point of an expense that its table tells",
        "单位：万元\n项目 | 预算数 | 决算数\n合计 | 31.50 | 25.64\n运行维护费 | 28.00 | 24.36\n公务接待费 | 3.50 | 1.28\n\n"
        "国内公务接待16批次、106人次，接待费用12.80万元。",
        "restated",
        "1.28 12.80万元",
    ),
    case(
        "a share of what was spent, and not of the total that it names",
        "专项资金总额5,839.00万元，其中上级4,023.00万元，市县1,816.00万元。\n专项资金实际支出5,583.85万元。\n抽查项目涉及资金3,618.20万元，占专项资金总额的64.80%。",
        "share",
        "5,839.00万元 3,618.20万元 64.80%",
    ),
    case(
        "a class of expenditure in the list, and on its own",
        "主要用于：教育支出（类）412.93万元，占16.9%；自然资源支出（类）1,628.37万元，占66.7%；住房保障支出（类）401.10万元，占16.4%。\n1.教育支出（类）。年初预算为390.00万元，支出决算为412.93万元。\n2.自然资源支出（类）。年初预算为1,590.00万元，支出决算为1,682.37万元，完成年初预算的105.8%。",
        "restated",
        "1,628.37万元 1,682.37万元",
    ),
    case(
        "two levels of one fund",
        "项目资金共计928.81万元，其中，市级配套资金545.46万元；县级配套资金833.35万元。",
        "sum",
        "928.81万元 545.46万元 833.35万元",
    ),
    case(
        "a head between a total and what makes it",
        "基本支出7,700.85万元，其中人员经费7,700.12万元，主要包括工资2,844.90万元、补助3,855.22万元；公用经费1,000.73万元。",
        "sum",
        "7,700.12万元 2,844.90万元 3,855.22万元",
    ),
    case(
        "a list below its total",
        "年末支出12,900.40万元。\n2020年总收入11,323.91万元。其中：\n（1）拨款收入12,425.17万元，占81.7%；\n（2）其他收入1,846.48万元，占12.1%；\n（3）经营收入941.69万元，占6.2%。",
        "sum",
        "11,323.91万元 12,425.17万元 1,846.48万元 941.69万元",
    ),
]


@pytest.mark.parametrize(("text", "kind", "figures"), READ)
def test_it_is_read(text: str, kind: str, figures: str) -> None:
    assert holds(text, kind, figures)
    assert alarms(text) == []


@pytest.mark.parametrize("text", QUIET)
def test_no_alarm(text: str) -> None:
    assert alarms(text) == []


@pytest.mark.parametrize(("text", "kind", "figures"), SLIPS)
def test_a_slip(text: str, kind: str, figures: str) -> None:
    assert alleged(text, kind, figures)


def test_all_money_and_that_of_the_government() -> None:
    """农林水支出 of all money is more than that of the government's; the others are paid by the government alone."""
    table = "表1 支出决算表\n科目 | 本年支出合计\n社会保障支出 | 486.35\n卫生健康支出 | 172.94\n节能环保支出 | 628.70\n农林水支出 | 2431.58\n合计 | 3719.57\n"
    said = "社会保障支出486.35万元，卫生健康支出172.94万元，节能环保支出628.70万元，农林水支出2385.76万元。"
    text = f"{table}\n五、一般公共预算财政拨款支出决算情况说明\n主要用于以下方面：{said}"
    assert alarms(text) == []
    assert ("consistent", "486.35 486.35万元") in checks(text, "restated")
