"""True sentences on a part, another time, place or basis of what is told elsewhere; and slips in what is told of the whole."""

from __future__ import annotations

import pytest
from readings import alarms, alleged, case

INCOME = "一般公共预算收入63460万元，其中税收收入45210万元，占比71.24%；非税收入18250万元，占比28.76%。\n"
SPENT = "2022年部门支出1286.45万元，为调整预算数1301.42万元的98.85%。\n"

QUIET = [
    case("half of the year", f"{INCOME}上半年，非税收入占比27.86%，低于全年水平。"),
    case("some months", f"{INCOME}1-11月，非税收入占比27.86%。"),
    case("two levels", f"{INCOME}市本级非税收入占比27.68%，县区非税收入占比29.11%。"),
    case("counties", f"{INCOME}从县区看，甲县非税收入占比27.86%，乙县非税收入占比31.02%。"),
    case("the province, in a bracket", f"{INCOME}非税收入占比低于全省平均水平（全省非税收入占比28.67%）。"),
    case("another year", f"{INCOME}2021年非税收入占比28.67%。"),
    case("two other years", f"{INCOME}2020年非税收入占比27.86%，2021年非税收入占比28.67%。"),
    case("another year by its heading", f"{INCOME}三、2021年决算情况\n税收收入占比71.42%，非税收入占比28.58%。"),
    case("last year", f"{INCOME}上年同期税收收入占比71.42%，非税收入占比28.58%。"),
    case("on another basis", f"{INCOME}（注：按可比口径，非税收入占比为27.86%。）"),
    case("without some of it", f"{INCOME}剔除一次性因素后非税收入占比27.86%。"),
    case("of more income", f"{INCOME}财政总收入中，非税收入占比21.67%。"),
    case("the rate of some projects", f"{SPENT}全年执行率达98.58%的项目有3个，其余项目均达到100%。"),
    case("of projects, by the topic", f"{SPENT}（二）项目支出。全年执行率98.58%，主要是个别项目跨年实施。"),
    case("of a body below", f"{SPENT}（二）下属单位情况\n县公路段：全年执行率虽达98.58%，但项目推进较慢。"),
    case("of another budget", f"{SPENT}与年初预算相比，执行率虽达98.58%，但仍有结转。"),
    case("without what is carried over", f"{SPENT}支出执行率为98.58%（不含上年结转）。"),
    case("of an indicator", f"{SPENT}预算执行率得分：全年执行率98.58%，按比例得9.86分（执行率按11月30日数据计）。"),
    case("of last year", f"{SPENT}上年度执行率虽达98.58%，仍有提升空间。"),
    case(
        "with those who are fairly content",
        "收回有效问卷190份，其中非常满意120份、满意51份、一般15份、不满意4份，满意率（以收回有效问卷计，含一般）97.89%。",
    ),
    case(
        "content with something",
        "发放问卷200份，收回195份，有效190份。在有效问卷中，满意171份，对服务态度满意180份，总体满意率90.00%，服务态度满意率94.74%。",
    ),
    case(
        "answers of each",
        "问卷发放300份，收回有效问卷中，甲镇满意95份、满意率95.00%，乙镇满意92份、满意率92.00%，两镇各收回100份。",
    ),
    case(
        "cut from a part",
        "送审金额3600.00万元，其中建安费3000.00万元、其他费用600.00万元；建安费审减180.00万元，审减率6.00%。",
    ),
    case(
        "cut from a part, says the bracket",
        "送审金额3600.00万元，其中建安费3000.00万元、其他费用600.00万元；审减180.00万元（全部为建安费），审减率6.00%。",
    ),
    case("posts as changed", "编制120名（含空编划转5名），实有107人，按调整后编制115名计算，在职人员控制率93.04%。"),
    case(
        "posts of two kinds", "行政编制26名、工勤编制4名，在职人员27人，其中行政24人、工勤3人，在职人员控制率90.00%。"
    ),
    case(
        "at the beginning and at the end",
        "年初在职人数95人，年末在职人数93人，编制100人，年初在职人员控制率95.00%，年末在职人员控制率93.00%。",
    ),
    case("one not spent", "省级资金支出280万元，市级资金支出180万元，县级资金100万元未支出，共支出460万元。"),
    case(
        "some counted twice",
        "全县享受低保1200人，享受特困供养300人，享受残疾补贴900人，合计惠及1850人（部分人员同时享受两项补贴）。",
    ),
    case(
        "less came than was planned",
        "中央资金500万元，省级补助300万元，县级配套200万元，实际到位900万元，累计支出860万元。",
    ),
    case(
        "what was saved is no part",
        "采购预算850.30万元，其中货物350.30万元，工程500.00万元公开招标后节约50.30万元，节约率10.06%。",
    ),
    case(
        "what was changed is no part",
        "年初预算1301.42万元，追加后预算1431.62万元，其中基本支出842.40万元，项目支出589.22万元，调整130.20万元，调整率10.00%。",
    ),
    case(
        "of another year is no part",
        "三公经费预算数42.60万元，比2021年预算减少15.60万元。其中：公务接待费8.52万元，比2021年预算减少0.52万元，公务用车运行费34.08万元，比2021年预算减少5.08万元，公务用车购置费0万元，2021年购车10.00万元。",
    ),
]

FOUND = [
    case("a share told again", f"{INCOME}三、存在的问题：非税收入占比27.86%，偏高。", "27.86%"),
    case("of the year that is told", f"2022年{INCOME}2022年非税收入占比27.86%。", "27.86%"),
    case("the rate told again", f"{SPENT}三、存在问题。年度执行率虽达98.58%，但部分项目进度较慢。", "98.58%"),
    case(
        "cut from all",
        "送审金额3600.00万元，其中建安费3000.00万元、其他费用600.00万元；审减180.00万元，审减率6.50%。",
        "6.50%",
    ),
    case("all posts", "编制120名，实有在职人员107人，在职人员控制率98.17%。", "98.17%"),
    case(
        "all that was spent",
        "省级资金支出280万元，市级资金支出180万元，县级资金支出100万元，共支出460万元。",
        "460万元",
    ),
    case("all parts", "采购预算850.30万元，其中货物350.30万元，工程540.00万元，节约率10.06%。", "850.30万元"),
]


@pytest.mark.parametrize("text", QUIET)
def test_nothing_is_reported(text: str) -> None:
    assert alarms(text) == []


@pytest.mark.parametrize(("text", "figure"), FOUND)
def test_a_slip_is_found(text: str, figure: str) -> None:
    assert any(figure in shown for _, shown in alarms(text))


@pytest.mark.parametrize(
    "text",
    [
        case(
            "of all, behind its own level",
            "市本级采购规模为10.00亿元，增长5%。全市货物、工程、服务采购规模分别为12.00亿元、6.00亿元和12.00亿元。",
        ),
        case(
            "of its own level, behind all",
            "全市采购规模为30.00亿元，增长5%。市本级货物、工程、服务采购规模分别为5.00亿元、3.00亿元和2.00亿元。",
        ),
        case(
            "of all, told first",
            "全县采购规模为30.00亿元。县级采购规模为10.00亿元，较计划节约1.40亿元。全县货物、工程、服务采购规模分别为12.00亿元、6.00亿元和12.00亿元。",
        ),
    ],
)
def test_kinds_of_the_whole_place_and_of_its_own_level(text: str) -> None:
    assert alarms(text) == []


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        case(
            "of its own level",
            "市本级采购规模为10.00亿元。市本级货物、工程、服务采购规模分别为5.00亿元、3.00亿元和2.50亿元。",
            "10.00亿元 5.00亿元 3.00亿元 2.50亿元",
        ),
        case(
            "of all",
            "全市采购规模为30.00亿元。全市货物、工程、服务采购规模分别为12.00亿元、6.00亿元和12.50亿元。",
            "30.00亿元 12.00亿元 6.00亿元 12.50亿元",
        ),
        case(
            "levels as parts",
            "全市采购规模为30.00亿元，其中市本级10.00亿元，县区21.00亿元。",
            "30.00亿元 10.00亿元 21.00亿元",
        ),
        case(
            "levels named first",
            "全市采购规模为30.00亿元，市本级和县区采购规模分别为10.00亿元、21.00亿元。",
            "30.00亿元 10.00亿元 21.00亿元",
        ),
    ],
)
def test_kinds_and_levels_that_do_not_make_it(text: str, figures: str) -> None:
    assert alleged(text, "sum", figures)
