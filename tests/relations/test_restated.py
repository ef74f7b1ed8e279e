"""The same figure stated more than once: in two sections, in text and table, in 元 and 万元; 与上年持平; 收支平衡."""

from __future__ import annotations

import pytest
from readings import alarms, case, checks

NOTHING = [
    case(
        "rates of what is only said to be of all the city",
        "关于某市2023年上半年预算执行情况的报告\n（一）一般公共预算\n1.收入。全市完成14.68亿元，为年初预算26.85亿元的54.69%（上年同期13.60亿元）。"
        "税收占比高，分税种看：增值税4.53亿元。\n2.支出。全市完成23.86亿元，占年初预算45.22亿元的52.77%，转移支付和滚存结余见附表。",
    ),
    case(
        "of two things together, and of the latter alone",
        "2022年差旅费和印刷费支出合计46.20万元。\n单位运转情况见下文。\n2022年印刷费支出11.70万元。",
    ),
    case(
        "two of the three public expenses and one of them",
        "2022年公务接待费和因公出国（境）费支出46.20万元。\n单位运转情况见下文。\n2022年因公出国（境）费支出11.70万元。",
    ),
    case("two years", "2023年基本支出655.02万元。\n2022年基本支出640.10万元。"),
    case("budget and spent", "年初预算安排基本支出640.10万元。\n基本支出决算655.02万元。"),
    case("fiscal money and all money", "二、收入\n本年收入合计1268.04万元。\n三、财政拨款\n财政拨款收入1150.30万元。"),
    case("two projects of one sort", "甲镇道路项目投资300.00万元。\n乙镇道路项目投资480.00万元。"),
    case("counts of the same unit", "开展培训12次。\n开展检查18次。"),
    case("two offices", "局机关在职人员32人。\n水务站在职人员18人。"),
    case("rates of two projects", "甲项目资金到位率95%。\n乙项目资金到位率98%。"),
    case("prices", "一类苗木单价12.50元。\n二类苗木单价8.20元。"),
    case("thresholds", "50万元以上项目4个。\n30万元以上项目7个。"),
    case("flat in words only", "各项经费与上年基本持平，人员结构无变化。"),
    case("flat in something else", "2024年公务接待费支出1.20万元，上年支出1.40万元，接待标准与上年持平。"),
    case("the budget is flat, not what was spent", "2024年公务接待费预算数1.20万元，与上年预算持平，决算数1.10万元。"),
    case("a part is flat", "2024年三公经费预算数5.20万元，决算数5.10万元，其中公务接待费与预算持平。"),
    case("of two things", "2024年公务接待费支出1.20万元，上年差旅费支出1.40万元，与上年持平。"),
    case("年初 and 年末", "年初结转资金36.20万元。\n年末结转资金44.30万元。"),
    case("expected and real", "计划投资500.00万元。\n完成投资462.00万元。"),
    case(
        "a line for each of several places",
        "东洼站：市级移民后期扶持资金2380.00万元；\n石桥站：市级移民后期扶持资金1940.00万元；\n柳湾站：市级移民后期扶持资金4120.00万元。",
    ),
    case(
        "what is left of each of several funds",
        "甲项基金收支相抵结余58.30万元。\n乙项基金收支相抵结余42.40万元。\n丙项基金收支相抵结余31.20万元。",
    ),
    case("the whole county and the office", "全县教育支出12,600.00万元。\n本单位教育支出860.00万元。"),
]

READ = [
    case(
        "both sides of an account change alike",
        "收入总计增加120.50万元，增长4.02%；支出总计增加120.50万元，增长4.02%。",
        "consistent",
        "120.50万元 120.50万元",
    ),
    case(
        "about the same in another unit",
        "全年总收入24,684.00万元（约合2.47亿元）。",
        "consistent",
        "24,684.00万元 2.47亿元",
    ),
    case(
        "two sections",
        "一、基本情况\n2023年基本支出655.02万元。\n二、支出情况\n本年基本支出655.02万元。",
        "consistent",
        "655.02万元 655.02万元",
    ),
    case(
        "yuan and ten thousand yuan",
        "项目总投资4,472.16万元（即44,721,600元）。",
        "consistent",
        "4,472.16万元 44,721,600元",
    ),
    case(
        "rounded in another unit",
        "2023年财政拨款收入8298.00万元。\n本年财政拨款收入0.83亿元。",
        "consistent",
        "8298.00万元 0.83亿元",
    ),
    case(
        "flat, last year in brackets",
        "2025年三公经费预算4.50万元，与2024年持平（2024年为4.50万元）。",
        "consistent",
        "4.50万元 4.50万元",
    ),
    case(
        "flat, the base in brackets before the word",
        "公务接待费6.80万元，公务用车费13.60万元。\n（一）公务接待费较2021年预算（6.80万元）持平。",
        "consistent",
        "6.80万元 6.80万元",
    ),
    case(
        "flat, under a heading",
        "四、“三公”经费\n2024年决算29.98万元。上年决算29.98万元，与上年持平。",
        "consistent",
        "29.98万元 29.98万元",
    ),
    case(
        "flat, named in the sentence before",
        "2024年公务接待费决算29.98万元。上年决算29.98万元，与上年持平。",
        "consistent",
        "29.98万元 29.98万元",
        bug="上年决算 at the head of a sentence does not take over the name of the sentence before",
    ),
    case("no difference", "公务接待费预算5.48万元，支出5.48万元，没有差异。", "consistent", "5.48万元 5.48万元"),
    case(
        "income and expenditure balanced",
        "2025年收入预算1,046.52万元。\n2025年支出预算1,046.52万元。\n收支平衡。",
        "consistent",
        "1,046.52万元 1,046.52万元",
    ),
    case(
        "a share twice",
        "总支出1000.00万元，其中基本支出581.00万元，占总支出的58.1%。\n基本支出581.00万元，占总支出1000.00万元的58.1%。",
        "consistent",
        "58.1% 58.1%",
    ),
    case("persons", "全局在职在编人员118人。\n年末在职在编人员118人。", "consistent", "118人 118人"),
    case(
        "text and table",
        "2023年基本支出655.02万元，项目支出472.38万元。\n单位：万元\n科目\t决算数\n基本支出\t655.02\n项目支出\t472.38\n合计\t1127.40\n",
        "consistent",
        "655.02万元 655.02",
    ),
    case(
        "a rise twice",
        "三公经费支出5.00万元，比上年增加1.00万元，增长25%。\n综上，三公经费支出5.00万元，比上年增加1.00万元，增长25%。",
        "consistent",
        "25% 25%",
    ),
]

SPENT = "全年支出5490.24万元，为调整后预算5554.17万元的98.85%，年终结转63.93万元。\n"

FOUND = [
    case(
        "the rate of all that was spent, under its name",
        SPENT + "进度前低后高，全年执行率虽达98.58%，但12月支出占全年的31%。",
        "98.85% 98.58%",
    ),
    case(
        "a rate again, two digits exchanged",
        "关于某市2023年上半年预算执行情况的报告\n（一）一般公共预算\n全市一般公共预算收入146.83亿元。\n（二）政府性基金预算\n收入61.25亿元，完成年初预算195.00亿元的31.41%。\n（三）国有资本经营预算\n收入1.86亿元。\n（四）社会保险基金预算\n收入97.52亿元。\n三、困难\n"
        "政府性基金收入只完成年初预算的34.11%，支出难以保障，市级转移支付和滚存结余不足。",
        "31.41% 34.11%",
    ),
    case(
        "vehicles with two digits exchanged",
        "（一）三公经费。年末公务用车保有量143辆。\n（二）资产。截至年末，共有车辆134辆，其中：执法执勤用车100辆、其他用车34辆。",
        "143辆 134辆",
    ),
    case("ten times as much in another unit", "全年总收入24,684.00万元（约合24.68亿元）。", "24,684.00万元 24.68亿元"),
    case(
        "two digits swapped",
        "一、基本情况\n2023年基本支出655.02万元。\n二、支出情况\n本年基本支出655.20万元。",
        "655.02万元 655.20万元",
    ),
    case("the point moved", "2023年基本支出655.02万元。\n本年基本支出6550.2万元。", "655.02万元 6550.2万元"),
    case(
        "not flat, the base in brackets before the word",
        "公务接待费6.80万元，公务用车费13.60万元。\n（二）公务用车费与2021年预算（12.60万元）持平。",
        "13.60万元 12.60万元",
    ),
    case("not flat", "2025年三公经费预算4.20万元，与2024年持平（2024年为4.50万元）。", "4.20万元 4.50万元"),
    case(
        "not flat, last year's told before",
        "2024年公务接待费支出1.20万元，上年支出1.40万元，与上年持平。",
        "1.20万元 1.40万元",
    ),
    case("nor the budget", "2024年公务接待费预算数1.20万元，决算数1.10万元，与预算持平。", "1.20万元 1.10万元"),
    case("not that many yuan", "项目总投资4,472.16万元（即44,712,600元）。", "4,472.16万元 44,712,600元"),
    case("a difference after all", "公务接待费预算5.48万元，支出5.46万元，没有差异。", "5.48万元 5.46万元"),
    case(
        "not balanced",
        "2025年收入预算1,046.52万元。\n2025年支出预算1,064.52万元。\n收支平衡。",
        "1,046.52万元 1,064.52万元",
    ),
    case(
        "text and table",
        "2023年基本支出655.02万元，项目支出472.38万元。\n单位：万元\n科目\t决算数\n基本支出\t655.20\n项目支出\t472.38\n合计\t1127.58\n",
        "655.02万元 655.20",
    ),
    case(
        "a project of one name",
        "智慧水利平台建设项目预算120.00万元。\n智慧水利平台建设项目预算150.00万元。",
        "120.00万元 150.00万元",
    ),
    case(
        "a project of one name, told thrice",
        "智慧水利平台建设项目预算120.00万元。\n根据批复，智慧水利平台建设项目预算120.00万元。\n智慧水利平台建设项目预算150.00万元。",
        "120.00万元 150.00万元",
    ),
    case("other people", "全局在职在编人员1,118人。\n年末在职在编人员1,181人。", "1,118人 1,181人"),
]


@pytest.mark.parametrize("text", NOTHING)
def test_two_things_are_not_one(text: str) -> None:
    assert (checks(text, "restated"), alarms(text)) == ([], [])


@pytest.mark.parametrize(("text", "verdict", "figures"), READ)
def test_a_figure_said_again_is_compared(text: str, verdict: str, figures: str) -> None:
    assert (verdict, figures) in checks(text, "restated")
    assert alarms(text) == []


@pytest.mark.parametrize(("text", "figures"), FOUND)
def test_a_figure_that_differs_is_found(text: str, figures: str) -> None:
    assert ("restated", figures) in alarms(text)


def test_a_coarse_figure_makes_no_two_exact_ones_agree_or_differ() -> None:
    text = "财政拨款收入15283.14万元，其他收入312.73万元。\n2022年支出决算数15302.77万元。\n2022年部门总支出1.53亿元。"
    assert ("consistent", "15302.77万元 1.53亿元") in checks(text, "restated")
    assert not alarms(text)


def test_two_exact_figures_near_a_coarse_one_are_not_one() -> None:
    text = "政府采购规模首超3万亿元\n2021年政府采购规模为31204.5亿元。其中，授予本地企业的政府采购规模为26118.7亿元。"
    assert not alarms(text)
    assert ("consistent", "3万亿元 31204.5亿元") in checks(text, "restated")


def test_last_years_rate_is_another_one() -> None:
    text = "培训合格率97.4%，参训人员满意度95.2%。\n问题：上年培训合格率94.7%，仍需巩固。"
    assert alarms(text) == []


AGAIN = [
    case("a thing counted under a longer name", "新建改造农村公路危桥12座。\n二、效益\n完成危桥改造12座，群众满意。", "12座 12座"),
    case("in a bracket and outside", "公共卫生保洁员（45人，月补贴800元）。\n二、问题\n公共卫生保洁员45人，年龄偏大。", "45人 45人"),
    case("vehicles", "购置压缩车2辆、勾臂转运车6辆。\n二、管理\n配置勾臂转运车6辆。", "6辆 6辆"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "figures"), AGAIN)
def test_a_small_number_of_one_thing_is_told_again(text: str, figures: str) -> None:
    assert ("consistent", figures) in checks(text, "restated")


TURNED = [
    case(
        "shares that make up all of it",
        "税收收入占财政收入的比重为71.2%，较上年的68.7%提高2.5个百分点。非税收入占财政收入的比重为28.8%，较上年的31.3%下降2.5个百分点。",
    ),
    case(
        "shares of two amounts",
        "税收收入35.60亿元，占比71.2%，较上年68.7%提高2.5个百分点。\n非税收入14.40亿元，占比28.8%，较上年31.3%下降2.5个百分点。",
    ),
    case(
        "the fall first",
        "基本支出占总支出的比例为28.8%，比上年31.3%降低2.5个百分点。项目支出占总支出的比例为71.2%，比上年68.7%上升2.5个百分点。",
    ),
    case("rates of two parts", "山区完成率96.2%，比上年93.8%提高2.4个百分点。平原完成率90.1%，比上年92.5%下降2.4个百分点。"),
    case(
        "amounts of two parts",
        "小学部教育支出10.50万元，比上年8.15万元增加2.35万元。初中部教育支出8.20万元，比上年10.55万元减少2.35万元。",
    ),
    case(
        "amounts of two offices",
        "（一）局机关\n公务接待费10.50万元，比上年8.15万元增加2.35万元。\n（二）下属中心\n公务接待费8.20万元，比上年10.55万元减少2.35万元。",
    ),
]  # fmt: skip


@pytest.mark.parametrize("text", TURNED)
def test_what_rises_and_what_falls_by_as_much_are_two(text: str) -> None:
    assert alarms(text) == []
    assert checks(text, "restated") == []


TURNED_ROUND = [
    case("a rate", "执行率96.2%，比上年93.8%提高2.4个百分点。\n情况见下文。\n执行率96.2%，比上年93.8%下降2.4个百分点。", "2.4个百分点 2.4个百分点"),
    case(
        "an amount, in another unit",
        "公务接待费10.50万元，比上年8.15万元增加2.35万元。\n情况见下文。\n公务接待费105,000元，比上年8.15万元减少2.35万元。",
        "2.35万元 2.35万元",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "figures"), TURNED_ROUND)
def test_one_thing_does_not_rise_and_fall(text: str, figures: str) -> None:
    assert ("restated", figures) in alarms(text)


NOT_AGAIN = [
    case("of two things", "新建改造农村公路危桥12座。\n建成小型水库12座。"),
    case("the name tells another number too", "危桥改造12座。\n危桥改造15座。\n农村公路危桥改造12座。"),
    case("one", "购置勾臂转运车1辆。\n报废勾臂转运车1辆。"),
]  # fmt: skip


@pytest.mark.parametrize("text", NOT_AGAIN)
def test_a_small_number_of_two_things_is_none(text: str) -> None:
    assert checks(text, "restated") == []


@pytest.mark.parametrize(
    "text",
    [
        "项目执行率虽达98.58%，但进度慢。",
        "上年执行率达98.58%。",
        "专项资金执行率98.58%。",
        "全年执行率97.85%。",
        "执行率98.58%。\n平均执行率96.40%。",
        "道路维护项目预算200.00万元，支出197.16万元，执行率98.58%。",
    ],
    ids=["of projects", "last year's", "of some funds", "no neighbours", "two rates", "made by its own amounts"],
)
def test_other_rates_than_that_of_all_that_was_spent(text: str) -> None:
    assert [one for one in alarms(SPENT + text) if "98.85%" in one[1]] == []
