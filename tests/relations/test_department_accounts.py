"""The notes to a department's budget and final accounts: both sides of a total, what was arranged, levels at both ends, grades, savings."""

from __future__ import annotations

import pytest
from readings import alarms, case, checks

BIDS = "采购类别 预算金额（万元） 成交金额（万元） 节约率\n货物 630.00 602.30 4.40%\n工程 540.00 518.90 3.91%\n服务 350.00 344.00 1.71%"
BASIC = (
    "单位：万元\n项目 合计 人员经费 公用经费\n基本支出 4102.10 3688.40 413.70\n其中：工资福利支出 3302.20 3302.20 0.00\n"
    "商品和服务支出 401.50 0.00 401.50\n对个人和家庭的补助 386.20 386.20 0.00\n资本性支出 12.20 0.00 12.20"
)

# text, kind, figures of a relation, a figure and what stands there by a slip
READ = [
    case(
        "the second side behind a semicolon",
        "2024年收支总预算1582.48万元。收入包括：拨款1549.00万元、上年结转33.48万元；支出包括：教育支出92.48万元、科学技术支出1490.00万元。",
        "sum",
        "1582.48万元 92.48万元 1490.00万元",
        "92.48",
        "96.48",
    ),
    case(
        "both sides in the sentence of the total",
        "2024年收支总预算620.00万元，收入包括：拨款600.00万元、其他收入20.00万元；支出包括：基本支出410.00万元、项目支出210.00万元。",
        "sum",
        "620.00万元 410.00万元 210.00万元",
        "410.00",
        "440.00",
    ),
    case(
        "spending first",
        "收、支总计均为500.00万元。支出包括：人员经费300.00万元、公用经费200.00万元；收入包括：财政拨款480.00万元、其他收入20.00万元。",
        "sum",
        "500.00万元 480.00万元 20.00万元",
        "20.00",
        "30.00",
    ),
    case(
        "arranged for each of two",
        "全年预算安排会议费12.00万元，实际支出8.64万元，占预算的72%；安排培训费20.00万元，实际支出17.30万元，占预算的86.5%。",
        "ratio",
        "20.00万元 17.30万元 86.5%",
        "86.5%",
        "85.6%",
    ),
    case(
        "the name before the verb",
        "会议费安排12.00万元，实际支出8.64万元，完成预算的72%；培训费安排20.00万元，实际使用17.30万元，完成预算的86.5%。",
        "ratio",
        "12.00万元 8.64万元 72%",
        "72%",
        "75%",
    ),
    case(
        "arranged in a year",
        "2023年安排会议费12.00万元，全年实际支出8.64万元，完成预算的72%；安排培训费20.00万元，全年实际支出17.30万元，完成预算的86.5%。",
        "ratio",
        "12.00万元 8.64万元 72%",
        "8.64",
        "8.94",
    ),
    case(
        "past the budget, the word alone",
        "差旅费预算38.00万元，实际支出41.20万元，超出3.20万元，主要是外出培训增加。",
        "change",
        "38.00万元 41.20万元 3.20万元",
        "3.20",
        "3.70",
    ),
    case(
        "past the budget behind a rate",
        "年初预算112.00万元，决算117.10万元，为预算的104.55%，超出5.10万元系缴费基数调整。",
        "change",
        "112.00万元 117.10万元 5.10万元",
        "5.10",
        "5.80",
    ),
    case(
        "at the beginning and at the end",
        "财政拨款结转和结余年初数205.30万元，年末数323.80万元，增加118.50万元。",
        "change",
        "205.30万元 323.80万元 118.50万元",
        "118.50",
        "115.80",
    ),
    case(
        "each with its name",
        "年初结转205.30万元，年末结转186.80万元，减少18.50万元，下降9.01%。",
        "change",
        "205.30万元 186.80万元 18.50万元",
        "18.50",
        "18.30",
    ),
    case("of people", "期初在校生205人，期末210人，净增加5人。", "change", "205人 210人 5人", "净增加5人", "净增加6人"),
    case(
        "from what and to what behind the change",
        "事业收入同比增加23.40万元，增长12.50%，由上年的187.20万元增至210.60万元。",
        "change",
        "23.40万元 187.20万元 210.60万元",
        "23.40",
        "28.40",
    ),
    case(
        "the same without a rate",
        "办公用房面积减少120平方米，从1860平方米降至1740平方米。",
        "change",
        "120平方米 1860平方米 1740平方米",
        "120平",
        "150平",
    ),
    case(
        "grades",
        "对32个项目进行了绩效自评，其中优秀26个，良好5个，中1个。",
        "sum",
        "32个 26个 5个 1个",
        "26个",
        "28个",
    ),
    case(
        "down to the last grade",
        "全镇纳入考核企业150户，其中优秀30户、良好40户、合格50户、不合格30户。",
        "sum",
        "150户 30户 40户 50户 30户",
        "40户",
        "20户",
    ),
    case(
        "three grades that are nearly all",
        "抽评项目40个，其中优秀20个、良好16个、中4个。",
        "sum",
        "40个 20个 16个 4个",
        "中4个",
        "中1个",
    ),
    case(
        "bands of points",
        "对32个项目开展自评，其中90分以上26个，80—90分5个，60—80分1个。",
        "sum",
        "32个 26个 5个 1个",
        "5个",
        "6个",
    ),
    case(
        "parts of one of several that are summed behind",
        "因公出国（境）费0万元；公务用车购置及运行维护费19.00万元，包括购置费0万元、运行维护费19.00万元；公务接待费3.00万元，三项合计22.00万元。",
        "sum",
        "19.00万元 0万元 19.00万元",
        "维护费19.00万元，",
        "维护费14.00万元，",
    ),
    case(
        "what is left of a list",
        "收到财政拨款480.00万元、其他收入20.00万元，支出450.00万元，结余50.00万元。",
        "difference",
        "480.00万元 20.00万元 450.00万元 50.00万元",
        "结余50.00",
        "结余60.00",
    ),
    case(
        "what is left of what came, each behind a comma",
        "财政拨款收入480.00万元，其他收入20.00万元，本年支出450.00万元，年末结余50.00万元。",
        "difference",
        "480.00万元 20.00万元 450.00万元 50.00万元",
        "支出450.00",
        "支出440.00",
    ),
    case(
        "one change of both totals",
        "收入总计2164.38万元，支出总计2164.38万元，较上年分别增加143.20万元，增幅7.08%。",
        "change",
        "2164.38万元 143.20万元 7.08%",
        "7.08%",
        "7.18%",
    ),
    case(
        "one change of both, with what is carried in brackets",
        "收入总计2164.38万元（含上年结转88.20万元），支出总计2164.38万元（含结转下年61.75万元），较上年分别减少143.20万元，下降6.21%。",
        "change",
        "2164.38万元 143.20万元 6.21%",
        "143.20",
        "123.40",
    ),
    case(
        "both have risen",
        "收入总计2164.38万元、支出总计2164.38万元，较上年均增加143.20万元，增幅7.08%。",
        "change",
        "2164.38万元 143.20万元 7.08%",
        "7.08%",
        "7.80%",
    ),
    case("a rate of saving in a table", BIDS, "ratio", "540.00 540.00 518.90 3.91%", "3.91%", "3.51%"),
    case(
        "all four parts of a family", BASIC, "sum", "4102.10 3302.20 401.50 386.20 12.20", "401.50 0.00", "410.50 0.00"
    ),
]

NOTHING = [
    case(
        "some of one side",
        "收支总预算500.00万元。收入包括：财政拨款480.00万元、其他收入20.00万元；支出主要用于：甲项目120.00万元、乙项目50.00万元。",
    ),
    case(
        "a side that has a sum of its own",
        "2023年收入包括：财政拨款480.00万元、其他收入20.00万元；支出合计450.00万元，包括：基本支出300.00万元、项目支出150.00万元。",
    ),
    case("in all of the other side", "基本支出300.00万元、项目支出150.00万元，收入合计480.00万元。"),
    case("the amount behind the verb", "收到拨款480.00万元、其他收入20.00万元，合计支出450.00万元。"),
    case("one of a list that was planned", "收入预算500.00万元、实际收入480.00万元，支出450.00万元，结余30.00万元。"),
    case(
        "a change of each",
        "收入总计216.38万元，支出总计216.38万元，较上年分别增加14.20万元和15.30万元，增长7.0%和7.6%。",
    ),
    case("a rate of each", "甲校在校生1200人，乙校在校生1200人，分别增长7.1%、6.8%。"),
    case("by the year", "五年来收入216.38万元，年均增加14.20万元，年均增长17.18%。"),
    case(
        "what is of all that was bought",
        "2024年政府采购预算420.00万元：货物150.00万元、服务270.00万元，较上年增加21.40万元，其中预留给中小企业的份额为336.00万元，占80%。",
    ),
    case(
        "of all that was bought, without a share",
        "采购总额420.00万元，包括货物150.00万元、服务270.00万元，其中公开招标336.00万元。",
    ),
    case(
        "parts of what came, and what was moved",
        "收入2,150万元，其中利润收入1,860万元，股息收入290万元。支出1,405万元，调出资金645万元，结余100万元。",
    ),
    case("a part of what came", "一般公共预算拨款480.00万元，其中上级补助20.00万元，支出450.00万元，结余30.00万元。"),
    case("a part of the money", "项目资金480.00万元，其中省级补助20.00万元，实际支出450.00万元，结余30.00万元。"),
    case(
        "spending of one kind",
        "收、支总计均为500.00万元。收入包括：财政拨款480.00万元、其他收入20.00万元；项目支出包括：甲项目120.00万元、乙项目50.00万元。",
    ),
    case("arranged to be spent on others", "预算安排支出300.00万元，实际支出280.00万元，结余20.00万元。"),
    case("past a standard", "公务接待标准每人120元，实际每人150元，超出30元由个人承担。"),
    case("past a budget that was added to", "差旅费预算38.00万元，追加2.00万元，实际支出41.20万元，超出1.20万元。"),
    case("a budget and what was done", "年初预算205.30万元，年末执行186.80万元，减少项目3个。"),
    case(
        "more stands between both ends",
        "年初余额20.00亿元，新增3.00亿元，偿还1.00亿元，年末余额22.00亿元，增加2.00亿元。",
    ),
    case("both ends of two things", "年初结转205.30万元，年末存款186.80万元，增加6.00万元。"),
    case("from and to of a part", "收入增长12.5%，其中税收由187.20万元增至200.60万元。"),
    case("from and to of another", "支出减少20.00万元，下降4.0%，公用经费由187.20万元降至180.60万元。"),
    case("two grades of more", "对32个项目进行了绩效自评，其中优秀20个，良好5个。"),
    case("three grades of four", "全镇纳入考核企业150户，其中优秀30户、良好40户、合格50户。"),
    case("the last grade but not the one before", "年内评价项目80个，其中优秀45个、良好20个、较差2个。"),
    case("nine tenths of them", "抽评项目40个，其中优秀18个，良好16个，中2个。"),
    case("bands of points, not all", "参评单位90家，其中90分以上20家，80—90分30家，60—80分10家。"),
    case("three ways of four", "接待来访500人次，其中现场300人次，电话100人次，网络90人次。"),
    case("grades of another count", "对32个项目开展评价，涉及单位8个，其中优秀5个，良好2个，中1个。"),
    case(
        "the sum behind is the one before",
        "总额22.00万元，包括购置费0万元、运行费19.00万元；接待费3.00万元，三项合计22.00万元。",
    ),
    case(
        "a rate that is none of saving",
        "项目 预算金额（万元） 中标价（万元） 得分率\n甲 630.00 602.30 95.40%\n乙 540.00 518.90 93.51%\n丙 350.00 344.00 98.71%",
    ),
]


@pytest.mark.parametrize("text, kind, figures, true, slip", READ)
def test_it_is_read_and_a_slip_is_told(text: str, kind: str, figures: str, true: str, slip: str) -> None:
    wanted = sorted(figures.split())
    assert wanted in [sorted(found.split()) for verdict, found in checks(text, kind) if verdict == "consistent"]
    assert alarms(text) == []
    assert alarms(text.replace(true, slip, 1)) != []


@pytest.mark.parametrize("text", NOTHING)
def test_nothing_is_said_of_others(text: str) -> None:
    assert alarms(text) == []
