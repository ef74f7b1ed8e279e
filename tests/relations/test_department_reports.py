"""Statements of departments' accounts and self-evaluations: what each figure is of, where the sentence leaves it to the one before."""

from __future__ import annotations

import pytest
from readings import alarms, alleged, audited, case, holds

ABROAD = "“三公”经费支出决算14.26万元，完成年初预算32.00万元的44.56%，较2019年度减少9.45万元。其中：\n（一）因公出国（境）费支出0万元，全年未安排团组。\n"
CARS = "（二）公务用车运行维护费支出11.48万元，完成年初预算22.00万元的52.18%，较2019年度减少4.44万元。\n"
GUESTS = "（三）公务接待费支出2.78万元，完成年初预算{budget}的{rate}，较2019年度减少{less}。"
EXPENSES = ABROAD + CARS + GUESTS.format(budget="10.00万元", rate="27.80%", less="5.01万元")
OF_CITY = (
    "市本级支出安排101.46亿元，加补助下级支出33.80亿元、上解上级支出8.81亿元，支出总计144.07亿元。重点支出如下：\n"
    "1.安排教育支出24.36亿元，占市本级支出的24.0%。\n"
)
ANSWERED = "共发放调查问卷320份，收回有效问卷312份，回收率97.50%。"


@pytest.mark.parametrize(
    "text",
    [
        case(
            "parts of the budget are not what is adjusted",
            "2022年年初部门预算986.42万元，其中基本支出796.42万元，"
            "项目支出190.00万元；年中追加预算163.85万元，预算调整率16.61%。",
        ),
        case("likewise behind a colon", "2022年年初预算986.42万元，其中：基本支出796.42万元、项目支出190.00万元；年中追加163.85万元，预算调整率16.61%。"),
        case("a part that is named", "年初预算986.42万元，其中基本支出796.42万元，项目支出190.00万元；年中追加项目支出38.00万元，调整率20%。"),
        case("shares in lines, of one whole", OF_CITY + "2.安排社会保障支出18.52亿元，占18.3%。\n3.安排卫生健康支出4.62亿元，占4.6%。"),
        case(
            "cars bought are not all that is bought",
            "2023年全县政府采购金额5300.34万元，比上年增加924.24万元，增长21.12%。\n"
            "全县公务用车采购金额比上年减少77.94万元，下降27.6%。",
        ),
        case("nor what is bought together", "政府采购金额5300.34万元，比上年增加924.24万元。\n集中采购金额比上年减少77.94万元，下降27.6%。"),
        case(
            "guests from home and abroad",
            "公务接待费支出2.78万元。其中：国内公务接待2.00万元，接待304人次，人均65.79元；"
            "外事接待0.78万元，10人次，人均780元。",
        ),
        case("a standard", "公务接待费支出2.78万元，比上年减少。全年国内公务接待38批次、304人次，人均用餐标准60元。"),
        case("with those who came along", "公务接待费支出2.78万元，上年支出7.79万元。国内公务接待38批次、304人次（不含陪同人员），人均85.00元。"),
        case("without the rooms", "公务接待费支出2.78万元，其中住宿费0.50万元。国内公务接待38批次、304人次，人均75.00元。"),
        case("what went abroad may have been more", ABROAD + CARS + GUESTS.format(budget="9.00万元", rate="30.89%", less="4.01万元")),
        case("half a year and all of it", "年初预算320万元，上半年完成118万元，占年初预算的36.9%；下半年完成190万元，全年完成308万元，完成预算的96.3%。"),
        case("what a project sold in half a year", "项目预算320万元，上半年实现销售收入500万元，带动农户60户，支出118万元，预算执行率36.9%。"),
        case(
            "less than this year's budget, last year's told behind",
            "2023年“三公”经费预算36万元，决算30万元，比预算减少6万元，"
            "下降16.67%。2022年预算40万元，决算35万元。",
        ),
        case("likewise of both years", "2023年预算36万元，支出30万元，较预算压减6万元；2022年预算40万元，支出35万元，较预算压减5万元。"),
        case("likewise 上年", "2023年预算36万元，支出30万元，支出较预算减少6万元；上年预算40万元，支出35万元。"),
        case("what is lent out", "年初小额贷款余额500万元，当年发放320万元，收回280万元，年末贷款余额540万元。"),
        case("what is laid out for others", "年初垫付款余额80万元，当年支付35万元，收回50万元，年末垫付款余额65万元。"),
        case("last year's guests", "公务接待费支出5.32万元，上年同期接待320人次，人均150元。2022年接待304人次，人均175.00元。"),
        case("guests, a remark on the average", "公务接待费支出5.32万元，完成预算的88.67%。国内公务接待38批次、304人次，人均110元，陪餐人员另计。"),
        case("some of the guests", "公务接待费支出5.32万元，比上年下降3.2%。其中国内公务接待38批次、304人次，人均消费118.42元；承办会议用餐1.72万元。"),
        case(
            "a share within a line is not what the next line is of",
            "1.财政拨款收入990.10万元，占本年收入1050.20万元的94.28%，"
            "其中一般公共预算900.00万元，占90.90%。\n2.事业收入40.00万元，占3.81%。",
        ),
        case(
            "nor is one of a paragraph of 其中",
            "财政拨款支出842.10万元，占本年支出（1002.40万元）84.01%。\n"
            "其中：基本支出650.00万元，占77.19%；项目支出192.10万元，占22.81%。\n经营支出60.30万元，占6.02%。",
        ),
        case(
            "a list of something else",
            "收入1139.88万元，其中：财政拨款1067.53万元；其他收入72.35万元。资产情况：\n"
            "1.房屋620.00万元。\n2.设备310.20万元。\n3.车辆120.00万元。",
        ),
        case("of those that were given out", "共发放调查问卷320份，收回312份。其中满意298份，满意度为93.13%。"),
        case("of those that came back, not of the good ones", "发放问卷320份，回收315份，有效312份，回收问卷中满意298份，满意率94.60%。"),
    ],
)  # fmt: skip
def test_nothing_is_alleged(text: str) -> None:
    assert alarms(text) == []


@pytest.mark.parametrize(
    ("text", "kind", "figures"),
    [
        case(
            "the third of three lines",
            OF_CITY + "2.安排社会保障支出18.52亿元，占18.3%。\n3.安排卫生健康支出4.62亿元，"
            "占4.6%。", "share", "4.6% 4.62亿元 101.46亿元",
        ),
        case(
            "a budget that has been varied",
            "科目\t变动预算数\t决算数\t为变动预算%\n公共安全支出\t11940\t11826\t99.0\n"
            "教育支出\t34862\t34215\t98.1", "ratio", "99.0 11826 11940",
        ),
        case("budgets of public expenses", EXPENSES, "sum", "32.00万元 22.00万元 10.00万元"),
        case("changes of public expenses", EXPENSES, "sum", "9.45万元 4.44万元 5.01万元"),
        case(
            "guests in a sentence of their own",
            "公务接待费支出2.78万元，比上年减少5.01万元。全年国内公务接待38批次、304人次，"
            "人均91.45元。", "ratio", "91.45元 2.78万元 304人次",
        ),
        case(
            "this year's, by its name",
            "2022年度总收入660.26万元，其中本年收入451.79万元、年初结转和结余208.47万元。"
            "本年收入比上年决算数514.67万元减少62.88万元，下降12.22%。", "change", "62.88万元 451.79万元 514.67万元",
        ),
        case("among the answers", ANSWERED + "在收回的有效问卷中，表示满意和基本满意的298份，满意度为95.51%。", "ratio", "95.51% 298份 312份"),
    ],
)  # fmt: skip
def test_it_holds(text: str, kind: str, figures: str) -> None:
    assert holds(text, kind, figures)


@pytest.mark.parametrize(
    ("text", "kind", "figures"),
    [
        case(
            "the third of three lines",
            OF_CITY + "2.安排社会保障支出18.52亿元，占18.3%。\n3.安排卫生健康支出4.62亿元，"
            "占6.4%。", "share", "6.4% 4.62亿元 101.46亿元",
        ),
        case(
            "guests, the point moved",
            "公务接待费支出2.78万元，比上年减少5.01万元。全年国内公务接待38批次、304人次，"
            "人均914.47元。", "ratio", "914.47元 2.78万元 304人次",
        ),
        case(
            "of all that were given out, though it says of the answers",
            ANSWERED + "在收回的有效问卷中，表示满意和基本满意的298份，"
            "满意度为93.13%。", "ratio", "93.13% 298份 312份",
        ),
    ],
)  # fmt: skip
def test_a_slip_is_told(text: str, kind: str, figures: str) -> None:
    assert alleged(text, kind, figures)


def test_of_a_slip_in_the_whole_list_nothing_is_asked_of_some_of_it() -> None:
    text = (
        "2014年政府采购规模为17305.34亿元，比上年增长5.6%。\n—工程类采购金额10141.11亿元，占采购总规模的58.6%。\n"
        "—货物类采购金额5230.04亿元，占采购总规模的30.2%。\n—服务类采购金额1934.25亿元，占采购总规模的11.2%。"
    )
    found = [finding.outcome for finding in audited(text).findings]
    assert [(outcome.kind, outcome.computed) for outcome in found] == [("sum", "17305.40亿元")]


def test_the_total_of_a_slip_is_one_that_no_semicolon_parts_from_the_parts() -> None:
    limit = "债务限额38.60亿元，其中一般债务14.20亿元、专项债务24.40亿元；"
    text = limit + "年末余额36.95亿元，其中一般债务13.85亿元、专项债务23.01亿元。"
    assert [one for one in alarms(text) if one[0] == "sum"] == [("sum", "36.95亿元 13.85亿元 23.01亿元")]
