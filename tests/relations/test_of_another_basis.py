"""True sentences whose figures are of another basis, body or year than those beside them: nothing is reported, and what is theirs still is."""

from __future__ import annotations

import pytest
from readings import alarms, alleged, case, holds

TRUE = [
    case("what comes back to a fund", "年初周转金500万元，全年支出300万元，归还200万元，年末周转金余额400万元。"),
    case("and to a bridge", "年初应急转贷资金余额5000万元，全年累计投放12000万元，收回11500万元，年末余额4500万元。"),
    case("what goes back above", "年初周转金500万元，归还上级财政200万元，支出20万元，年末周转金余额280万元。"),
    case("a loan that is paid back", "年初借款余额500万元，归还200万元，新借入100万元，年末借款余额400万元。"),
    case("the rest of another county", "甲县预算100万元，支出80万元；乙县结转15万元。"),
    case("of another project", "一标段工程预算100万元，支出80万元，二标段工程结余15万元。"),
    case("of another office", "县水利局安排预算500万元，支出450万元，县农业农村局结余指标30万元。"),
    case("saved of what was bought", "采购预算1000万元，实际采购945万元，采购节约率3%，采购执行率94.5%。"),
    case("saved, and paid", "采购预算1000万元，合同金额950万元，已支付855万元，采购节约率5%，采购执行率90%。"),
    case(
        "saved, and not all bought",
        "采购预算1000万元，实际采购945万元，节约资金40万元，采购节约率4%，采购执行率94.5%。",
    ),
    case(
        "saved of what was put out to tender",
        "政府采购预算3200万元，实际采购2880万元，节约资金220万元，采购节约率7.1%，采购执行率90%。",
    ),
    case("spent of what came", "桥梁项目中央资金500万元，地方配套300万元，共支出650万元。"),
    case("of three sources", "本项目中央资金500万元，省级资金300万元，县级配套200万元，累计支出860万元。"),
    case(
        "the other of two kinds",
        "税收收入8.5亿元，增长6.25%，税收占比68%，其中增值税3.2亿元。非税收入4亿元，下降3%，占比32%。",
    ),
    case(
        "a plan and what was spent of two years",
        "预算1200万元，实际支出1100万元；上年预算1000万元，实际支出950万元，预算增加200万元，支出增加150万元。",
    ),
    case("a change that names neither", "培训费预算12万元，支出9万元；上年预算15万元、支出10万元，减少3万元。"),
    case(
        "less than the budget of this year",
        "接待费预算12万元，支出9万元；上年预算15万元，支出10万元，支出比预算减少3万元。",
    ),
    case(
        "less of a part of it",
        "接待费预算12万元，支出9万元；上年预算15万元，支出10万元，其中公务接待减少0.5万元。",
    ),
    case("two years severally", "2023年培训费决算9万元，2022年决算10万元，预算分别为12万元和15万元，决算减少1万元。"),
    case("posts of another sort", "单位编制40名（另有员额12名），实有50人。"),
    case("those that a quota lets in", "单位核定编制40名，另有聘用控制数12名，实有在职人员50人。"),
    case(
        "a quota told in another section",
        "一、机构编制\n本单位核定编制40名，另核定聘用人员控制数12名。\n二、主要职责\n负责全县水资源管理和防汛抗旱工作。\n"
        "三、人员情况\n年末在职人员50人。",
    ),
    case("of the budget, and of what came", "专项资金预算1000万元，支出900万元，专项资金执行率90%，资金使用率94.74%。"),
    case("of what came, and of the budget", "项目资金到位950万元，支出900万元，预算执行率90%，资金使用率94.74%。"),
    case("the goals of half a year", "半年目标50个，全年目标100个，截至6月底完成48个，完成率96%。"),
    case("and of the year", "半年目标50公里，全年目标100公里；截至6月底完成48公里，完成率48%。"),
    case("a fifth group told within", "决策18分，过程20分，产出26分，效益18分。综合得分92分，其中满意度10分。"),
    case(
        "to whom it went, beside what it was",
        "政府采购金额812.50万元，其中货物类采购416.30万元，服务类采购396.20万元，授予中小企业合同金额698.75万元，占采购总额的86%。",
    ),
    case(
        "some of the things due and done",
        "指标总数28个，完成26个，其中产出指标16个、完成15个，效益指标8个、完成7个。",
    ),
    case(
        "of the total behind the list",
        "年初预算安排办公费15万元、差旅费20万元、会议费8万元，实际支出办公费14.2万元、差旅费18.6万元、会议费5.1万元，合计37.9万元，执行率88.14%。",
    ),
    case(
        "of the budget as it became",
        "项目预算批复480万元，年中调减20万元，实际到位460万元，支出437万元，资金到位率100%，预算执行率95%。",
    ),
    case("left of the budget as it became", "年初预算200万元，调减10万元，支出186.50万元，结余3.50万元。"),
    case("what was taken off is left too", "年初预算200万元，年中压减10万元，实际支出186.50万元，结余13.50万元。"),
    case("a part of a group told within", "决策18分，过程20分，产出36分，效益18分。综合得分92分，其中满意度10分。"),
    case(
        "a change from a year that is not told",
        "2023年预算360万元，支出300万元；2022年预算400万元，支出350万元，支出较2020年增长20%。",
    ),
    case(
        "a change from a year before those told",
        "2023年预算360万元，支出300万元；2022年预算400万元，支出350万元，2023年支出较2021年减少120万元。",
    ),
    case(
        "last year is none of those told",
        "2023年预算360万元，支出300万元；2021年预算400万元，支出350万元，支出较上年减少10万元。",
    ),
    case(
        "the mean of some years",
        "2023年预算360万元，支出300万元；2022年预算400万元，支出350万元，支出较2020-2022年平均减少10万元。",
    ),
    case(
        "the budget of the year behind",
        "2023年预算360万元，支出300万元；2022年预算400万元，支出350万元，2024年预算比上年增加20万元。",
    ),
    case(
        "the budget of the year behind, the year named",
        "2022年预算400万元，支出350万元；2023年预算360万元，支出300万元，2024年，预算安排比2023年减少2万元。",
    ),
    case(
        "how the year before had changed",
        "2023年预算360万元，支出300万元；2022年预算400万元，支出350万元，2022年支出较上年增加20万元。",
    ),
    case(
        "what a part has changed by, gone on with",
        "2023年预算360万元，支出300万元；2022年预算400万元，支出350万元，其中项目支出预算减少30万元，支出减少42万元。",
    ),
    case(
        "what a part has changed by, with its rates",
        "2023年预算360万元，支出300万元；2022年预算400万元，支出350万元，项目支出预算减少30万元，下降20%，支出减少42万元，下降30%。",
    ),
    case(
        "a part named in a clause of its own",
        "2023年预算360万元，支出300万元；2022年预算400万元，支出350万元，其中项目支出方面，预算减少30万元，支出减少42万元。",
    ),
    case(
        "spent less than last year's budget",
        "2023年预算360万元，支出300万元，上年预算400万元，支出350万元，比上年预算减少100万元。",
    ),
    case(
        "spent less than this year's budget, the year named",
        "2023年预算360万元，支出300万元；2022年预算400万元，支出350万元，支出较2023年预算减少60万元。",
    ),
    case(
        "marks told within one of the first",
        "投入满分20分，得18分，其中预算控制率满分5分，得4分；过程满分30分，得27分；产出满分30分，得28分；效果满分20分，得19分。综合得分92分。",
    ),
    case(
        "marks told within two",
        "项目决策20分，得分18分，其中项目立项8分，得分7分；项目过程20分，得分18分，其中资金管理10分，得分9分；项目产出30分，得分28分；项目效益30分，得分27分。总得分91分。",
    ),
    case(
        "points told within the second",
        "决策满分15分，得13分；过程满分25分，得22分，其中组织实施满分10分，得9分；产出满分30分，得28分；效益满分30分，得26分。总得分89分。",
    ),
    case(
        "marks told within one, over semicolons",
        "投入满分20分，得18分，其中编制满分8分，得7分；目标满分12分，得11分；过程满分30分，得27分；产出满分30分，得28分；效果满分20分，得19分。",
    ),
    case(
        "marks and points of them by turns",
        "绩效自评总分98.2分。其中预算执行10分，实得9.2分；项目产出50分，实得50分；项目效益30分，实得29分；满意度10分，实得10分。",
    ),
    case(
        "marks and points by turns in one sentence",
        "自评得分99.2分，其中预算执行率10分，实得9.2分；产出指标50分，实得50分；效益指标30分，实得30分；满意度10分，实得10分。",
    ),
]

READ = [
    case(
        "the fund with what came back",
        "年初周转金500万元，全年支出300万元，归还200万元，年末周转金余额400万元。",
        "difference",
        "500万元 300万元 200万元 400万元",
    ),
    case(
        "the budgets of two years",
        "预算1200万元，实际支出1100万元；上年预算1000万元，实际支出950万元，预算增加200万元。",
        "change",
        "1200万元 1000万元 200万元",
    ),
    case(
        "what was spent in two years",
        "会议费预算60万元，上年预算65万元，支出52万元，上年支出50万元，支出增加2万元。",
        "change",
        "52万元 50万元 2万元",
    ),
    case(
        "a budget over what was spent the year before",
        "接待费预算12万元，支出9万元；上年预算15万元，支出10万元，预算较上年支出增加2万元。",
        "change",
        "12万元 10万元 2万元",
    ),
    case(
        "paid of what was agreed on",
        "采购预算1000万元，合同金额950万元，已支付855万元，采购执行率90%。",
        "ratio",
        "950万元 855万元 90%",
    ),
    case(
        "what was due, by turns",
        "绩效目标35个，实际完成34个；其中产出指标20个全部完成，效益指标10个、完成9个，满意度指标5个全部完成。",
        "sum",
        "35个 20个 10个 5个",
    ),
    case(
        "and what was done",
        "绩效目标35个，实际完成34个；其中产出指标20个全部完成，效益指标10个、完成9个，满意度指标5个全部完成。",
        "sum",
        "34个 20个 9个 5个",
    ),
    case(
        "left of what was added to",
        "年初预算200万元，追加10万元，支出186.50万元，结余23.50万元。",
        "difference",
        "200万元 10万元 186.50万元 23.50万元",
    ),
    case(
        "done of all, beside what was not",
        "绩效目标自评30项，指标完成28项，部分完成1项，未完成1项，完成率93.33%。",
        "ratio",
        "30项 28项 93.33%",
    ),
    case(
        "all five groups",
        "决策18分，过程20分，产出26分，效益18分。综合得分92分，其中满意度10分。",
        "sum",
        "18分 20分 26分 18分 92分 10分",
    ),
    case(
        "from the year told",
        "2023年预算360万元，支出300万元；2022年预算400万元，支出350万元，支出较2022年减少50万元。",
        "change",
        "300万元 350万元 50万元",
    ),
    case(
        "of the year told, from the year before",
        "2023年预算360万元，支出300万元；2022年预算400万元，支出350万元，2023年预算比上年减少40万元。",
        "change",
        "360万元 400万元 40万元",
    ),
    case(
        "both measures by turns",
        "2023年预算360万元，支出300万元；2022年预算400万元，支出350万元，预算减少40万元，支出减少50万元。",
        "change",
        "300万元 350万元 50万元",
    ),
    case(
        "over last year's budget",
        "2023年预算360万元，支出300万元；2022年预算400万元，支出350万元，支出比上年预算减少100万元。",
        "change",
        "300万元 400万元 100万元",
    ),
    case(
        "less than this year's budget",
        "2023年预算360万元，支出300万元；2022年预算400万元，支出350万元，支出较2023年预算减少60万元。",
        "change",
        "360万元 300万元 60万元",
    ),
    case(
        "the marks without those within",
        "投入满分20分，得18分，其中预算控制率满分5分，得4分；过程满分30分，得27分；产出满分30分，得28分；效果满分20分，得19分。综合得分92分。",
        "sum",
        "20分 30分 30分 20分",
    ),
    case(
        "the points without those within",
        "决策满分15分，得13分；过程满分25分，得22分，其中组织实施满分10分，得9分；产出满分30分，得28分；效益满分30分，得26分。总得分89分。",
        "sum",
        "13分 22分 28分 26分 89分",
    ),
    case(
        "the points by turns",
        "绩效自评总分98.2分。其中预算执行10分，实得9.2分；项目产出50分，实得50分；项目效益30分，实得29分；满意度10分，实得10分。",
        "sum",
        "98.2分 9.2分 50分 29分 10分",
    ),
]

ALLEGED = [
    case(
        "the fund does not close",
        "年初周转金500万元，全年支出300万元，归还200万元，年末周转金余额450万元。",
        "difference",
        "500万元 300万元 200万元 450万元",
    ),
    case(
        "the budgets of two years",
        "预算1200万元，实际支出1100万元；上年预算1000万元，实际支出950万元，预算增加250万元。",
        "change",
        "1200万元 1000万元 250万元",
    ),
    case(
        "what is left of its own county",
        "甲县预算100万元，支出80万元，甲县结转15万元。",
        "difference",
        "100万元 80万元 15万元",
    ),
    case(
        "what was used of the sources",
        "使用中央资金500万元、地方配套300万元，共支出810万元。",
        "sum",
        "500万元 300万元 810万元",
    ),
    case(
        "one of two columns",
        "指标总数28个，完成26个，其中产出指标16个、完成14个，效益指标8个、完成7个，满意度指标4个、完成4个。",
        "sum",
        "26个 14个 7个 4个",
    ),
    case(
        "left of what was added to",
        "年初预算200万元，追加10万元，支出186.50万元，结余33.50万元。",
        "difference",
        "200万元 10万元 186.50万元 33.50万元",
    ),
    case("more than all posts", "编制40名，员额12名，实有56人。", "bound", "40名 56人"),
    case(
        "a slip in one of two rates",
        "专项资金预算1000万元，支出947.40万元，专项资金执行率94.74%，资金使用率94.47%。",
        "ratio",
        "1000万元 947.40万元 94.47%",
    ),
    case(
        "saved by one word",
        "采购预算1000万元，实际采购945万元，节约资金40万元。",
        "difference",
        "1000万元 945万元 40万元",
    ),
    case(
        "points with some within",
        "投入满分20分，得18分，其中预算控制率满分5分，得4分；过程满分30分，得27分；产出满分30分，得28分；效果满分20分，得19分。综合得分93分。",
        "sum",
        "18分 27分 28分 19分 93分",
    ),
    case(
        "points by turns with marks",
        "自评得分99.2分，其中预算执行率10分，实得9.2分；产出指标50分，实得50分；效益指标30分，实得29分；满意度10分，实得10分。",
        "sum",
        "99.2分 9.2分 50分 29分 10分",
    ),
    case(
        "from the year named",
        "2023年预算360万元，支出300万元；2022年预算400万元，支出350万元，支出较2022年减少60万元。",
        "change",
        "300万元 350万元 60万元",
    ),
]


@pytest.mark.parametrize("text", TRUE)
def test_nothing_is_reported(text: str) -> None:
    assert alarms(text) == []


@pytest.mark.parametrize(("text", "kind", "figures"), READ)
def test_what_is_theirs_is_read(text: str, kind: str, figures: str) -> None:
    assert holds(text, kind, figures)


@pytest.mark.parametrize(("text", "kind", "figures"), ALLEGED)
def test_a_slip_is_told(text: str, kind: str, figures: str) -> None:
    assert alleged(text, kind, figures)
