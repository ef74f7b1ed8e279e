"""How much of what a government spends it takes in itself."""

from __future__ import annotations

import pytest
from readings import alarms, case, checks

HEAD = "2024年全县一般公共预算收入5.21亿元，增长3.0%。上级补助21.40亿元，调入资金1.20亿元。\n全县一般公共预算支出30.12亿元，增长2.0%。\n"
RIGHT = [
    case(
        "one behind the other",
        "一般公共预算收入48216万元，支出186432万元，财政自给率25.9%。",
        "48216万元 186432万元 25.9%",
    ),
    case("a section later", f"{HEAD}我县财政自给率仅17.3%，收支矛盾突出。", "5.21亿元 30.12亿元 17.3%"),
    case("in other words", f"{HEAD}全县一般公共预算收入仅相当于支出的17.3%。", "5.21亿元 30.12亿元 17.3%"),
    case("the rate alone", f"{HEAD}财政自给能力不强，自给率只有17.3%。", "5.21亿元 30.12亿元 17.3%"),
]
WRONG = [
    case("two digits exchanged", f"{HEAD}我县财政自给率仅13.7%，收支矛盾突出。"),
    case("one digit", "一般公共预算收入48216万元，支出186432万元，财政自给率28.9%。"),
]
QUIET = [
    case("of others", f"{HEAD}全省平均财政自给率45.1%，部分县不足10%，最低的北川县财政自给率仅6.2%。"),
    case("of a year to come", f"{HEAD}预计2025年全县财政自给率19.9%。"),
    case("of the province", f"{HEAD}全省财政自给率45.1%。"),
    case("from what it was", f"{HEAD}财政自给率由上年的18.4%下降到17.3%。"),
]

TOLD = "2024年全县一般公共预算收入4.82亿元，一般公共预算支出18.64亿元。"
OWN = "县本级一般公共预算收入4.82亿元，县本级一般公共预算支出18.64亿元。"
QUIET += [
    case(what, f"{TOLD}{said}")
    for what, said in {
        "vegetables": "全县蔬菜自给率达30%。",
        "pigs": "生猪自给率28%，粮食自给率超出需要。",
        "taxes": "税收自给率20.9%。",
        "institutions": "事业单位经费自给率32%。",
        "energy": "一是能源自给率为31.5%，\n二是资金自给能力达33%。",
        "taxes of expenditure": "其中税收收入3.90亿元，占80.9%。税收收入相当于一般公共预算支出的20.9%。",
        "land": "土地出让收入相当于一般公共预算支出的30.2%。",
        "all kinds of income": "全县财政总收入仅相当于支出的41.3%。",
        "of another expenditure": "一般公共预算收入相当于民生支出的33.7%。",
        "aimed at": "力争三年内财政自给率提高到30%。",
        "aimed at in another clause": "围绕“十四五”目标，财政自给率达到30%。",
        "until a year": "到2027年，财政自给率提高到30%以上，力争达35%。",
        "in some years": "三年后，财政自给率提高到31%。",
        "last year": "上年财政自给率25.4%。",
        "last year, with a comma": "上年，全县财政自给率为25.4%。",
        "without interest": "剔除债务付息后，财政自给率27.4%。",
        "without what came once": "扣除一次性收入，自给率仅22.1%。",
        "with what came from above": "计入上级补助后自给能力达到31%。",
        "fell by": "财政自给率下降2.1%。",
        "of the county itself": "县本级财政自给率32%。",
    }.items()
]
BARE = "一般公共预算收入9.60亿元，一般公共预算支出38.40亿元"
QUIET += [
    case("of a year long ago", f"{BARE}，财政自给率25.0%。2018年财政自给率33.1%。"),
    case("of a year that is told with the rate", f"全县{BARE}。2022年，财政自给率26.4%。"),
    case("of a year, as it was", f"全县{BARE}。与2021年财政自给率27.2%相比有所下降。2021年全县财政自给率为27.2%。"),
    case("of half a year", f"全县{BARE}。上半年，财政自给率为26.4%。"),
    case("of a quarter", f"全县{BARE}。其中，一季度财政自给率31.0%。"),
    case("of some months", f"全县{BARE}，财政自给率25.0%。1-9月财政自给率28.0%。"),
    case("of the city above", f"{BARE}，财政自给率居全市第五，全市财政自给率36.3%。"),
    case("of the province above", f"{BARE}。财政自给率25.0%，全省财政自给率48.0%。"),
    case("of towns", f"{OWN}镇级财政自给率32%。"),
    case("of all of it", f"{OWN}全县财政自给率32%。"),
    case(
        "amounts of two levels",
        "县本级一般公共预算收入4.82亿元，全县一般公共预算支出18.64亿元。财政自给率32%。",
    ),
]
RIGHT += [
    case(
        "a part between",
        "一般公共预算收入48216万元，其中税收收入39020万元，一般公共预算支出186432万元，财政自给率25.9%。",
        "48216万元 186432万元 25.9%",
    ),
    case("of the county itself", f"{OWN}县本级财政自给率25.9%。", "4.82亿元 18.64亿元 25.9%"),
    case("fell to", f"{TOLD}当前，我县财政自给率仅维持在25.9%。", "4.82亿元 18.64亿元 25.9%"),
    case("of the same expenditure", f"{TOLD}一般公共预算收入只相当于同期支出的25.9%。", "4.82亿元 18.64亿元 25.9%"),
    case("against last year", f"{TOLD}与上年相比略有提高，财力自给率达到25.9%。", "4.82亿元 18.64亿元 25.9%"),
]
RIGHT += [
    case("of the year that is told", f"2023年{BARE}。2023年，财政自给率25.0%。", "9.60亿元 38.40亿元 25.0%"),
    case("of the title", f"2023年预算执行情况\n{BARE}。\n2023年，财政自给率25.0%。", "9.60亿元 38.40亿元 25.0%"),
    case("a tick alone", f"{BARE}。2023年，全市财政自给率25.0%。", "9.60亿元 38.40亿元 25.0%"),
]
WRONG += [
    case("of the year that is told, one digit", f"2023年{BARE}。2023年，财政自给率28.0%。"),
    case("of the title, one digit", f"2023年预算执行情况\n{BARE}。\n2023年，财政自给率28.0%。"),
    case("of the county itself, one digit", f"{OWN}县本级财政自给率28.9%。"),
    case("of the expenditure, one digit", f"{TOLD}一般公共预算收入只相当于支出的28.9%。"),
]


@pytest.mark.parametrize(("text", "figures"), RIGHT)
def test_it_is_income_over_expenditure(text: str, figures: str) -> None:
    assert ("consistent", figures) in checks(text, "ratio")
    assert alarms(text) == []


@pytest.mark.parametrize("text", WRONG)
def test_another_rate_is_a_finding(text: str) -> None:
    assert len(alarms(text)) == 1


@pytest.mark.parametrize("text", QUIET)
def test_it_is_of_others(text: str) -> None:
    assert alarms(text) == []
