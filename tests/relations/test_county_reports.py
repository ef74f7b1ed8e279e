"""What offices of a county write of themselves: means of a year, sorts that are counted, cells that say which way, the last of a list."""

from __future__ import annotations

import pytest
from readings import alarms, case, checks

CHANGES = "收入（单位：万元）\n项目\t本年\t上年\t增减额\t增减率\n门诊收入\t{}\t{}\t{}\t{}\n其他收入\t58.00\t46.00\t12.00\t26.09%\n合计\t{}\t{}\t{}\t{}\n"
DOWN = ("412.68", "418.94", "{}", "{}", "470.68", "464.94", "5.74", "1.23%")
UNITS = (
    "全年支出2060.13万元，为预算2129.00万元的96.77%。按科目：\n科目　　年初预算数　　决算数　　完成预算（%）\n"
    "教育支出　　1286.40　　1263.75　　98.24\n其他支出　　842.60　　796.38　　94.51\n合计　　2129.00　　2060.13　　96.77\n"
)
READ = [
    case("a decrease in brackets of its cell", CHANGES.format(*DOWN).format("6.26(减少)", "1.49%(下降)"), "change", "412.68 418.94 6.26"),
    case("with a sign as well", CHANGES.format(*DOWN).format("-6.26（下降）", "-1.49%"), "change", "412.68 418.94 -6.26"),
    case("a word before it", CHANGES.format(*DOWN).format("减少6.26", "下降1.49%"), "change", "412.68 418.94 1.49%"),
    case("an arrow", CHANGES.format(*DOWN).format("↓6.26", "1.49%↓"), "change", "412.68 418.94 1.49%"),
    case("a triangle for a minus", CHANGES.format(*DOWN).format("▲6.26", "▲1.49%"), "change", "412.68 418.94 ▲6.26"),
    case("a triangle that points down", CHANGES.format(*DOWN).format("▼6.26", "▼1.49%"), "change", "412.68 418.94 1.49%"),
    case("the column of changes", CHANGES.format(*DOWN).format("6.26(减少)", "1.49%(下降)"), "sum", "6.26 12.00 5.74"),
    case("a column of rates beside bare amounts", UNITS, "ratio", "1286.40 1263.75 98.24"),
    case("and their totals", UNITS, "sum", "1263.75 796.38 2060.13"),
    case("sorts that are counted", "开设食堂的学校98所，供餐方式分两种，自营91所，托管7所。", "sum", "98所 91所 7所"),
    case("sorts with their names", "保障98户，方式分实物配租和发放补贴两类，实物配租71户，发放补贴27户。", "sum", "98户 71户 27户"),
    case("three of them behind a colon", "机构46家，按性质分为三类：公办12家，民办21家，公建民营13家。", "sum", "46家 12家 21家 13家"),
    case("parts of a mean", "年初申报受益学生860人，全年平均实际受益834人，其中小学生512人，初中生322人。", "sum", "834人 512人 322人"),
    case("a mean by months", "计划供养1,260人，全年月均供养1,217人，其中：集中402人、分散815人。", "sum", "1,217人 402人 815人"),
    case("a rate of a mean", "就餐学生计划9,860人，学年平均实际就餐9,742人，就餐率98.80%。", "ratio", "9,860人 9,742人 98.80%"),
    case("a total named as its parts are", "设临床科室24个、医技科室9个、后勤科室14个，科室总数47个。", "sum", "24个 9个 14个 47个"),
    case("homes with a number", "公办养老机构9家、民办养老机构14家，机构总数为23家。", "sum", "9家 14家 23家"),
    case("others close a list", "编制68名，在职62人。局机关19人，救助中心14人，其他单位29人。另有公益岗23人。", "sum", "62人 19人 14人 29人"),
    case("boarders", "在校学生2,016人，寄宿生1,388人，走读生628人，寄宿率68.85%。", "sum", "2,016人 1,388人 628人"),
    case("households and persons", "全村120户412人。计划改造危房120户，实际改造114户426人，完成率95%。", "ratio", "120户 114户 95%"),
    case("one of the list before", "受理案件326件：民事186件、刑事140件。刑事案件比上年128件增长9.38%。", "change", "140件 128件 9.38%"),
    case("what opens the sentence", "来信来访486件，其中来信127件、来访359件，办结471件，办结率96.91%，较上年452件增加34件。",
         "change", "486件 452件 34件"),
    case("an adjusted budget behind a total", "追加两次，分别为186.40万元、139.60万元，共计326.00万元，调整后预算2,826.00万元，比年初2,500.00万元增长13.04%。",
         "change", "2,826.00万元 2,500.00万元 13.04%"),
    case("the year before a rate", "2025年全年支出1,794.36万元。\n合格率由2024年的91.3%提高到93.6%；采购农产品648.20万元，占全年支出的36.12%。",
         "share", "1,794.36万元 648.20万元 36.12%"),
    case("the year to which it is carried", "2025年自评报告\n全年支出812.50万元，结余3.00万元，结转2026年继续使用。\n"
         "学区|实付（万元）\n东片|418.30\n西片|394.20\n合计|812.50\n",
         "restated", "812.50万元 812.50"),
    case("what one vehicle cost", "运行维护费12.36万元；年末保有车辆4辆，单车运行费3.09万元。", "ratio", "12.36万元 4辆 3.09万元"),
]  # fmt: skip
QUIET = [
    case("what a triangle leaves", "单位：万元\n单位\t收入\t支出\t结余\n甲站\t90\t100\t▲10\n乙站\t120\t100\t20\n丙站\t80\t85\t▲5\n"),
    case("what a triangle takes off", "单位：万元\n科目\t年初\t调整\t调整后\n教育\t100\t▲10\t90\n卫生\t80\t5\t85\n农业\t60\t▲5\t55\n"),
    case("triangles both ways", CHANGES.format(*DOWN[:-2], "▲5.74", "▲1.23%").format("▼6.26", "▼1.49%").replace("\t12.00\t26", "\t▲12.00\t▲26")),
    case("of a mean and not of what was applied for", "年初申报受益学生860人，全年平均实际受益834人，其中小学生512人。"),
    case("more beds than those of two kinds", "普通床位320张、重症床位24张，床位总数386张。"),
    case("of which one digit is another", "普通床位320张、重症床位24张，床位总数374张。"),
    case("more than those of three kinds", "普通床位320张、重症床位24张、观察床位15张，全院床位总数379张。"),
    case("others told behind", "临床科室24个、医技科室9个，全院科室总数为36个（含行政科室3个）。"),
    case("those that are foremost counted again", "临床科室24个、医技科室9个、重点科室4个，科室总数33个。"),
    case("the same things divided twice", "改建公厕9座、新建公厕14座、城区公厕16座、乡镇公厕7座，公厕总数23座。"),
    case("divided twice, in two and in three", "小学16所、初中7所、县城学校6所、镇区学校8所、乡村学校9所，学校总数23所。"),
    case("some kinds of what comes first", "普通床位120张、重症床位12张、负压床位6张，床位总数120张。"),
    case("some kinds of what comes last", "公办园12所、普惠园9所、已办证的幼儿园26所，幼儿园总数26所。"),
    case("posts of a third kind behind", "行政编制18名、事业编制28名，编制总数48名（含工勤编制2名）。"),
    case("posts of a third kind behind a comma", "行政编制18名、事业编制28名，编制总数48名，其中另有工勤编制2名。"),
    case("sorts of another thing", "新建项目36个，资金渠道分两种，中央补助21个。"),
    case("sorts told one by one, of another year", "2021年项目18个。2022年项目分两类，新建9个，续建8个。"),
    case("several divisions of some", "全年总支出98,650元。按支出性质：教学费用18,204元；维修费用9,806元；水电费用7,310元；办公费用4,125元。"),
    case("checks of two things", "抽检86批次，合格84批次，合格率97.67%；其他样品12批次。"),
    case("a table of rates alone", "完成情况\n指标　　完成率（%）\n就业　　98.20\n参保　　97.40\n"),
]  # fmt: skip
WRONG = [
    case("a total named as its parts are", "设临床科室24个、医技科室9个、后勤科室15个，科室总数47个。", "sum"),
    case("two halves with a rate", "特困人员3,162人，集中供养684人，分散供养2,487人，集中供养率21.63%。", "sum"),
    case("boarders", "在校学生2,061人，寄宿生1,388人，走读生628人，寄宿率67.35%。", "sum"),
    case("functions of all expenditure", "全年总支出7,986,320.44元。\n按功能科目：一般公共服务支出5,618,204.37元；节能环保支出215,000.00元；"
         "城乡社区支出1,260,000.00元；住房保障支出853,116.07元。", "sum"),
    case("sorts that are counted", "开设食堂的学校98所，供餐方式分两种，自营91所，托管8所。", "sum"),
    case("a decrease in its cell", CHANGES.format(*DOWN).format("6.62(减少)", "1.49%(下降)"), "change"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "kind", "figures"), READ)
def test_what_a_county_writes(text: str, kind: str, figures: str) -> None:
    assert ("consistent", figures) in checks(text, kind)
    assert alarms(text) == []


@pytest.mark.parametrize("text", QUIET)
def test_what_makes_no_sum(text: str) -> None:
    assert alarms(text) == []


@pytest.mark.parametrize(("text", "kind"), WRONG)
def test_slips_of_a_county(text: str, kind: str) -> None:
    assert kind in [found for found, _ in alarms(text)]
