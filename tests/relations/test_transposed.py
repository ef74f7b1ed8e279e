"""A figure told again under another name, two neighbouring digits exchanged."""

from __future__ import annotations

import pytest
from readings import alarms, case
from test_grid import table

TAXED = "收入68420万元，其中税收收入47615万元，占比69.59%；非税收入20805万元，占比30.41%。\n"
MADE = "2020年拨付项目资金1,520.00万元，其中人才资助742.50万元、平台建设777.50万元。\n"

NOTHING = [
    case("a share of half a year", TAXED + "上半年非税收入占比30.14%。"),
    case("a share under the heading of a quarter", TAXED + "二、一季度情况\n非税占比30.14%。"),
    case("a share of last year", TAXED + "上年非税占比为30.14%，有所上升。"),
    case("a share of towns", TAXED + "乡镇非税占比达30.14%。"),
    case("a share of one level", TAXED + "县本级非税占比达30.14%。"),
    case("a share of another part", TAXED + "罚没收入占比达30.14%。"),
    case("nothing in common but the digits", MADE + "购置办公设备745.20万元。"),
    case("calculations need both", MADE + "下达人才引进补贴1,000.00万元，其中高层次人才补贴745.20万元、青年人才补贴254.80万元。"),
    case("each is told twice", MADE + "人才资助742.50万元。\n引进人才支出745.20万元。\n引进人才支出745.20万元。"),
    case("another year", MADE + "2019年人才资助支出745.20万元。\n"),
    case("in one sentence", "人才资助年初安排745.20万元，实际支出742.50万元，结余2.70万元。"),
    case("the same sum", "人才资助1,487.70万元，其中市级人才资助742.50万元、县级人才资助745.20万元。"),
    case("a table of both", table("项目 年初 年末", "人才资助 742.50 745.20", "平台建设 777.50 800.00") + "为引进人才共发放742.50万元。"),
    case("few digits", "拨付资金1,520万元，其中人才资助740万元、平台建设780万元。\n发放人才补贴470万元。"),
    case("no neighbours", MADE + "发放人才补贴542.70万元。"),
    case("another digit", MADE + "发放人才补贴743.50万元。"),
    case("by how much it rose", MADE + "全年支出1,600.00万元，比上年人才支出增加745.20万元。"),
    case("a budget and what came of it", MADE + "人才资助年初预算745.20万元。"),
    case("two towns", "东河镇人才补贴742.50万元。\n西河镇人才补贴745.20万元。"),
    case("what they differ by is told", MADE + "市级人才补贴745.20万元。多出的2.70万元由区级承担。"),
    case("about so much", MADE + "发放人才补贴约745.20万元。"),
    case("kindergartens of two kinds", "公办幼儿园123所，其中城区23所、农村100所。\n民办幼儿园132所均已年检。"),
    case("people of two kinds", "低保对象12.3万人，其中城市2.1万人、农村10.2万人。\n特困对象13.2万人。"),
    case("growth of two things", "税收收入125.0亿元，比上年111.3亿元增长12.3%。\n非税收入增长13.2%。"),
    case("few whole ones of one name", "应参加培训教师31人，其中小学12人、初中19人。\n参加培训教师13人被评为优秀。"),
    case("three digits with one word in common", "拨付资金152万元，其中人才资助74.2万元、平台建设77.8万元。\n人才公寓租金72.4万元。"),
    case("a calculation holds each", "区级应配套110万元，到位28万元，区级缺口82万元。\n二是配套不足，应到位100万元，已到位72万元，缺口28万元。"),
    case("what is lacking of another unit", "应配套110万元，到位28万元，缺口82万元。\n人员不足，缺口28人。"),
    case("what two projects lack", "道路维护项目需投入500万元，已到位418万元，资金缺口82万元。\n危桥加固项目因资金未落实，资金缺口28万元。"),
    case("what two clinics lack", "门诊楼建设总投资1500万元，已到位1180万元，资金缺口320万元。乡镇卫生院改造资金缺口230万元。"),
    case("what two works lack, in other words", "农村道路应配套80万元，到位65万元，尚缺15万元。\n二是水利工程配套资金尚缺51万元。"),
    case("teachers of two kinds of schools", "中小学需教师3000人，在岗2872人，教师缺口128人。\n幼儿园教师缺口182人。"),
    case("lacking for a project named in the sentence before", "应配套210万元，到位128万元，缺口82万元。\n危桥加固项目进展慢。资金缺口28万元。"),
    case("a part of it by a word before", "规模以上企业产值完成105.4亿元，上年100.0亿元，比上年增长5.4%。\n其中，医药规模以上企业产值增长4.5%。"),
    case("a part of it, unsaid", "固定资产投资完成105.4亿元，上年100.0亿元，增长5.4%。\n民间固定资产投资增长4.5%。"),
    case("a part and all of it", "民间固定资产投资完成105.4亿元，上年100.0亿元，增长5.4%。\n固定资产投资增长4.5%。"),
    case("a rate in the villages", "生活污水1000吨，处理957吨，生活污水处理率95.7%。农村生活污水处理率97.5%。"),
    case("a rate of one kind", "政府采购预算1000万元，节约43万元，政府采购节约率4.3%。\n工程类政府采购节约率3.4%。"),
    case("how content people are with two projects", "环境整治项目发放问卷1000份，满意957份，群众满意度95.7%。\n养老服务项目群众满意度97.5%。"),
    case("how content people were last year", "发放服务对象问卷1000份，满意957份，服务对象满意度95.7%。\n上年服务对象满意度97.5%。"),
    case("half a year", "税收收入完成5.27亿元，上年为5.00亿元，比上年增长5.4%。\n上半年，税收收入增长4.5%。"),
    case("a quarter", "税收收入完成5.27亿元，上年为5.00亿元，比上年增长5.4%。\n一季度税收收入增长4.5%。"),
    case("a year, and half of it before", "上半年，税收收入完成5.27亿元，上年为5.00亿元，增长5.4%。\n税收收入增长4.5%。"),
    case("shares of two things", "支出500.00万元，其中人员325.65万元，占65.13%。\n收入800.00万元，其中人员补助524.80万元，占65.31%以上。"),
    case("places that are usually there, and others", "月均在册学员1,210人，占全区学员2,860人的42.31%。\n外区月均在册学员1,120人，人均45元。"),
    case("what each gets in a month", "城市低保1,286人，月均补助1,210元；\n农村低保2,640人，月均补助1,120元。"),
    case("growth of a part", "全年收入1486.35亿元，比上年1712.08亿元减少225.73亿元，下降13.18%。\n二、主要特点\n全年收入1486.35亿元，税收下降13.81%。"),
    case("what agrees with something else", MADE + "设备账面原值745.20万元，与合同金额一致。"),
    case("a rise over the budget, and one over the year before", "2020年接待费支出86.82万元，比上年100.00万元减少13.18万元，下降13.18%。\n"
         "2020年接待费比年初预算115.89万元减少29.07万元，下降25.08%；会议费下降13.81%。"),
]  # fmt: skip


@pytest.mark.parametrize("text", NOTHING)
def test_like_digits_are_not_enough(text: str) -> None:
    assert [found for found in alarms(text) if found[0] == "restated"] == []


FOUND = [
    case("a share of the amount before it, told again with its name", TAXED + "三、问题\n一是收入质量不高，非税占比达30.14%。", "30.41% 30.14%"),
    case("another verb and a shorter name", MADE + "三、存在问题\n发放资助745.20万元，时间偏晚。", "742.50万元 745.20万元"),
    case("a longer name", MADE + "引进高层次人才资助经费745.20万元。", "742.50万元 745.20万元"),
    case(
        "a row and the text",
        table("项目 预算数 执行数 执行率", "人才资助 860.00 742.50 86.34%", "平台建设 800.00 640.00 80.00%") + "4.人才：引进博士46名，发放资助745.20万元。",
        "742.50 745.20万元",
    ),
    case(
        "in 元 and in 万元",
        "收入总计16,842,315.47元，其中本年收入16,278,375.47元、上年结转563,940.00元。\n全部收入1,648.23万元。",
        "16,842,315.47元 1,648.23万元",
    ),
    case("a rate", "调整预算27232.80万元，支出26418.31万元，预算执行率97.01%。\n二、问题\n全年预算仅执行97.10%。", "97.01% 97.10%"),
    case("what was added", "年初预算2,846.30万元，年中调增913.75万元，调整后预算3,760.05万元。\n追加931.75万元，时间偏晚。", "913.75万元 931.75万元"),
    case("few digits of what is lacking", "应配套210万元，到位128万元，区级缺口82万元。\n一是配套不到位，尚差28万元。", "82万元 28万元"),
    case("lacking, in other words", "县级应配套60.0万元，到位35.0万元，缺口25.0万元。\n（一）资金短缺52.0万元。", "25.0万元 52.0万元"),
    case(
        "few digits of a long name",
        "居民养老保险年末参保14.82万人，比上年末14.95万人减少0.13万人。\n三是居民养老保险参保人数减少0.31万人。",
        "0.13万人 0.31万人",
    ),
    case(
        "few digits, the whole year told by its last day",
        "截至2023年12月31日，应配套210万元，到位128万元，区级缺口82万元。\n一是进度偏慢；二是区级配套尚差28万元未到位。",
        "82万元 28万元",
    ),
    case("few digits of growth", "固定资产投资完成105.4亿元，上年100.0亿元，增长5.4%。\n二是全年固定资产投资仅增长4.5%。", "5.4% 4.5%"),
    case(
        "by how much an indicator fell",
        "2020年“三公”经费支出1486.35万元，比上年决算1712.08万元减少225.73万元，下降13.18%。\n2020年“三公”经费降幅达13.81%，接待费下降24.10%。",
        "13.18% 13.81%",
    ),
    case(
        "a deficit, in a table less than nothing",
        table("险种 当年收入 当年支出 当年结余", "职工养老保险 68.92 84.37 -15.45", "居民养老保险 21.48 21.26 0.22", "合计 90.40 105.63 -15.23")
        + "职工养老保险缺口达15.54万元，为各险种之最。",
        "-15.45 15.54万元",
    ),
    case(
        "what it is said to agree with",
        table("设备 预算金额 合同额", "彩超 1,860.0 1,791.4", "监护仪 840.0 771.6", "合计 2,700.0 2,563.0") + "核对台账，账面原值2,536.0万元，与合同额一致。",
        "2,563.0 2,536.0万元",
    ),
    case("persons", "特困人员2,135人，其中集中供养428人、分散供养1,707人。\n全年救助特困对象2,153人。", "2,135人 2,153人"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "figures"), FOUND)
def test_two_neighbours_exchanged_are_found(text: str, figures: str) -> None:
    assert ("restated", figures) in alarms(text)


def test_what_a_government_owes_is_not_what_its_funds_took_in() -> None:
    text = (
        "2020年政府性基金预算收入46.36亿元，为年初预算的96.2%，比上年增长7.2%。\n"
        "截至2020年12月31日，全县地方政府债务余额64.36亿元，由一般债务15.28亿元、专项债务49.08亿元组成。"
    )
    assert alarms(text) == []


INSURED = (
    "某市2021年社会保险基金预算草案的报告\n一、2020年执行情况\n"
    + table(
        "险种 2020年收入 2020年支出 2020年结余",
        "职工养老保险 68.92 84.37 -15.45",
        "居民养老保险 21.48 21.26 0.22",
        "合计 90.40 105.63 -15.23",
    )
    + "二、2021年预算草案\n收入95.60万元，支出108.20万元。\n{}职工养老保险当年缺口达15.54万元。"
)


@pytest.mark.parametrize("lead", ["综上，2020年基金运行总体平稳，但", "2020年征缴工作平稳推进，"])
def test_the_year_is_that_which_the_sentence_names(lead: str) -> None:
    assert ("restated", "-15.45 15.54万元") in alarms(INSURED.format(lead))


@pytest.mark.parametrize(
    "lead",
    [
        case("no year named", "预计"),
        case("the budget's", "2021年待遇继续提高，预计"),
        case("compared", "与2020年相比，支出增加较多，"),
        case("since then", "2020年以来待遇连续提高，"),
        case("from then on", "自2020年起待遇连续提高，"),
        case("two years", "2020年已有缺口，2021年待遇继续提高，"),
        case("told of an amount", "2020年收入90.40万元，比预算增加，"),
        case("at its end", "2020年末参保稳定，"),
    ],
)
def test_the_year_is_that_of_the_budget(lead: str) -> None:
    assert alarms(INSURED.format(lead)) == []
