"""Self-evaluations of performance: plans and results of several districts, staff beside posts, points and what they are out of."""

from __future__ import annotations

import pytest
from readings import alarms, case, checks

STAFF = "编制人数：行政12人、事业36人，共48人；实有人数：行政11人、事业35人，共46人。"
ROADS = "甲镇计划修路12.5公里，实际完成12.5公里；乙镇计划8公里，实际完成7.2公里。三镇合计计划20.5公里，完成19.7公里。"
TAKEN_OFF = "指标 分值 得分 扣分\n项目立项 10 10 0\n资金管理 15 13.5 1.5\n产出数量 20 19 1\n合计 45 42.5 2.5"
MARKS = (
    "数量指标14.2分（15分），质量指标10分（10分），时效指标7.5分（8分），成本指标7分（7分），产出小计38.7分（40分）。"
)
SURVEY = "200名受访者中，“非常满意”112人，“满意”64人，“一般”18人，“不满意”6人，综合满意率88%。"
LEFT = "发现问题57个，已整改49个，正在整改6个，未整改2个，整改率85.96%。"
CARS = "年初运维费预算31.5万元，实际支出28.8万元，车均3.2万元，较预算节约2.7万元。"
MORE = "计划开展义诊30场，实际开展36场，超计划6场，超额完成20%。"
TEAMS = "考核得分：一中队95分、二中队92分、三中队88分、四中队93分，平均92分。"
COST = "项目总成本128万元，服务老人3,200人次，人次成本400元，较上年430元降低30元。"
QUIET = [
    case("done in two ways", "全部21项指标中，超额完成3项，完成15项，未完成3项，完成率85.71%。"),
    case("more than was planned", MORE),
    case("of the plan behind it", "开展义诊36场，目标值30场，超额完成20%。"),
    case("a goal at least", "年度目标值≥30场，实际开展36场，超出目标值6场。"),
    case("more than last year", "计划培训1,800人，实际培训1,926人，超去年226人。"),
    case("what is over a limit", "计划检查30次，实际检查36次，发现企业12家，超20%的企业超标排放。"),
    case("plans of several places", "城区计划改造12户，乡镇计划改造80户，实际改造100户，超额完成8户。"),
    case("plans of several steps", "第一批计划改造80户，第二批计划改造60户，两批实际改造150户，超额完成10户。"),
    case("a part that is planned too", "全年计划培训1200人次，线上计划培训800人次，实际培训1500人次，超额完成25%。"),
    case("the part told behind", "全年计划巡查300次，计划专项检查50次，实际巡查360次，超额完成20%。"),
    case(
        "each in two units",
        "全年计划培训1200人次、20期，线上计划培训800人次、12期，实际培训1500人次、25期，超额完成25%。",
    ),
    case("the first plan", "原计划维修道路15公里，调整后计划18公里，实际维修21公里，超原计划6公里，超额完成40%。"),
    case("the plan of January", "年初计划植树30亩，年中计划调为36亩，实际植树42亩，超年初计划12亩。"),
    case("more than last year", "计划招录60人，实际招录72人，比去年（65人）多7人，超额完成招录任务。"),
    case("more was done than last year", "计划举办60场，实际举办72场，比去年（65场）多举办7场，超额完成任务。"),
    case("as compared with another", "计划举办60场，实际举办72场，与去年相比，多举办7场。"),
    case("a bare 少", "计划检查30家，实际检查36家，问题少4家，少2家，超额完成20%。"),
    case("less than planned", "计划举办10场，实际举办8场，少举办2场。"),
    case("the goal itself", "计划开展24场，实际开展36场，超额完成目标任务30场。"),
    case("a part that has a plan of its own", "计划造林3万亩，实际造林3.3万亩，其中封山育林超计划0.2万亩。"),
    case("an average of more than is told", "考核得分：一中队95分、二中队92分、三中队88分等，平均90分。"),
    case("plans of one town after the other", ROADS),
    case("behind a comma", "东区计划改厕1,260户，实际完成1,260户，西区计划980户，实际完成975户。"),
    case("posts and persons, each with a total", STAFF),
    case("each under its own words", "核定编制：机关20名、中心40名，共60名；年末实有：机关19名、中心38名，共57名。"),
    case("persons in more than one word", SURVEY),
    case("in time, of all that came", "受理投诉268件，办结265件，办结率98.88%；其中按时办结260件，按时办结率97.01%。"),
    case("in time, of what was done", "受理投诉268件，办结265件，办结率98.88%；其中按时办结260件，按时办结率98.11%。"),
    case("persons without posts", "单位设科室6个，编制人数85人，在编79人，另有聘用人员23人，实有在岗102人。"),
    case("lent by others", "机关核定编制28名，实有30人，其中在编26人、借调4人。"),
    case("the share of those in post", "编制人数85人，在编79人，聘用人员23人，在编人员占比77.45%。"),
    case("each out of its own weight", "效益得分29分，占该项权重30分的96.67%；产出得分37.5分，占权重40分的93.75%。"),
    case("a subtotal of the marks", MARKS),
    case("points taken off are no reasons", TAKEN_OFF),
    case("what is left, told in two", "发现问题57个，已整改到位49个，整改率85.96%；正在整改6个，尚未启动2个。"),
    case("the same without a rate between", LEFT),
    case("an average of last year", "公用经费支出312万元，在职人数78人，人均4万元，较上年人均4.16万元下降3.85%。"),
    case(
        "what each car costs is not what was planned",
        CARS,
    ),
    case("done in part is not done", "设置三级指标22个，其中完成20个，部分完成1个，未完成1个，指标完成率90.91%。"),
]
READ = [
    case(
        "two grades together",
        "收回问卷3,260份，表示满意和基本满意的3,015份，其中满意2,418份、基本满意597份，综合满意度92.48%。",
        "ratio",
        "3,260份 3,015份 92.48%",
    ),
    case("so many more", MORE, "change", "30场 36场 6场"),
    case("so much more", MORE, "change", "30场 36场 20%"),
    case(
        "of the one of two plans that it is of",
        "全年计划巡查300次，计划专项检查50次，实际巡查360次，超额完成20%。",
        "change",
        "300次 360次 20%",
    ),
    case(
        "of the first plan",
        "原计划修路15公里，调整后计划18公里，实际修路21公里，超原计划6公里，超额完成40%。",
        "change",
        "15公里 21公里 6公里",
    ),
    case(
        "a rate of the first plan",
        "原计划修路15公里，调整后计划18公里，实际修路21公里，超原计划6公里，超额完成40%。",
        "change",
        "15公里 21公里 40%",
    ),
    case("less was done", "计划举办10场，实际举办8场，少举办2场。", "change", "10场 8场 2场"),
    case("of the plan behind", "开展义诊36场，目标值30场，超额完成20%。", "change", "36场 30场 20%"),
    case("more than the goal", "年度目标值≥30场，实际开展36场，超出目标值6场。", "change", "30场 36场 6场"),
    case("a mean of scores", TEAMS, "ratio", "95分 92分 88分 93分 92分"),
    case("what each service costs", COST, "ratio", "128万元 3,200人次 400元"),
    case("the second column of plans", ROADS, "sum", "12.5公里 7.2公里 19.7公里"),
    case("those in post", STAFF, "sum", "11人 35人 46人"),
    case("those content", SURVEY, "ratio", "200名 112人 64人 88%"),
    case("marks and their subtotal", MARKS, "sum", "15分 10分 8分 7分 40分"),
    case("done, being done and not done", LEFT, "sum", "57个 49个 6个 2个"),
    case("saved of what was planned", CARS, "change", "31.5万元 28.8万元 2.7万元"),
]
FOUND = [
    case("so many more", MORE.replace("超计划6场", "超计划8场"), "change", "30场 36场 8场"),
    case("so much more", MORE.replace("20%", "25%"), "change", "30场 36场 25%"),
    case("so many less", "计划举办10场，实际举办8场，少举办3场。", "change", "10场 8场 3场"),
    case(
        "so many more than the first plan",
        "原计划修路15公里，调整后计划18公里，实际修路21公里，超原计划7公里。",
        "change",
        "15公里 21公里 7公里",
    ),
    case("a column of plans", ROADS.replace("19.7", "17.9"), "sum", "12.5公里 7.2公里 17.9公里"),
    case("persons in post", STAFF.replace("46", "64"), "sum", "11人 35人 64人"),
    case("a subtotal of marks", MARKS.replace("40分", "45分"), "sum", "15分 10分 8分 7分 45分"),
    case("a rate of those content", SURVEY.replace("88%", "83%"), "ratio", "200名 112人 64人 83%"),
    case(
        "problems left",
        "发现问题57个，已整改49个，正在整改6个，未整改5个，整改率85.96%。",
        "sum",
        "57个 49个 6个 5个",
    ),
]


TARGETS = [
    case("all of it, though more was done", "培训目标≥600人，实际完成630人，完成率100%。"),
    case("all of it, with points", "目标值≥20公里，实际完成23公里，完成率100%，得8分。"),
    case("within what was allowed", "成本目标值≤60万元，实际完成57万元，完成率100%。"),
    case("more than two plans", "计划种树260亩，实际种树265亩；计划管护180亩，实际管护188亩，超计划13亩。"),
    case("more than three plans", "甲计划12户，实际14户；乙计划20户，实际21户；丙计划9户，实际10户，超计划4户。"),
    case("three years and one", "三年计划改造260户，今年实际改造270户，超年度任务90户。"),
    case("three years in a figure", "计划3年改造260户，今年实际改造270户，超年度任务90户。"),
    case("a long plan and one year", "规划改造任务260户，当年实际改造270户，超年度计划90户。"),
    case("of the province and of the city", "省定目标88%，市定目标91%，实际完成94%，超目标6个百分点。"),
    case("of the city and our own", "市定目标84%，我区目标89%，实际达到93%，超目标9个百分点。"),
    case("done in part", "共设指标32个，已完成28个，1个未完成，3个部分完成。"),
    case("given up", "共有项目32个，已完工28个，1个未开工，3个取消。"),
    case("being built", "共有项目32个，已完工28个，1个未开工，其余3个在建。"),
    case("not to be done", "绩效指标32个，完成28个，1个未完成，另有3个不适用。"),
    case("not yet done", "年度项目32个，完成28个，1个未开工，3个正在实施。"),
]
TARGETS_READ = [
    case("of the province", "省定目标88%，市定目标91%，实际完成94%，超目标6个百分点。", "88% 94% 6个百分点"),
    case("of the city", "省定目标88%，市定目标91%，实际完成94%，超目标3个百分点。", "91% 94% 3个百分点"),
    case("of the second plan", "计划种树260亩，实际种树265亩；计划管护180亩，实际管护188亩，超计划8亩。", "180亩 188亩 8亩"),
]  # fmt: skip
TARGETS_MISSED = [
    case("not all of it", "培训目标≥600人，实际完成570人，完成率100%。", "600人 570人 100%"),
    case("more, and the rate another", "培训目标≥600人，实际完成630人，完成率108%。", "600人 630人 108%"),
    case("each with what it is off", "计划种树260亩，实际种树265亩，超计划5亩；计划管护180亩，实际管护188亩，超计划18亩。", "180亩 188亩 18亩"),
    case("of three years", "三年计划改造260户，三年实际改造270户，超计划40户。", "260户 270户 40户"),
    case("of one target", "目标91%，实际完成94%，超目标6个百分点。", "91% 94% 6个百分点"),
    case("some of them begun", "共设指标32个，已完成28个，6个未完成，其中女性项目2个。", "32个 28个 6个"),
]  # fmt: skip


@pytest.mark.parametrize("text", TARGETS)
def test_targets_that_are_not_the_one_beside_it(text: str) -> None:
    assert alarms(text) == []


@pytest.mark.parametrize(("text", "figures"), TARGETS_READ)
def test_of_several_targets_the_one_that_comes_out(text: str, figures: str) -> None:
    assert ("consistent", figures) in checks(text, "change")
    assert alarms(text) == []


@pytest.mark.parametrize(("text", "figures"), TARGETS_MISSED)
def test_targets_that_are_told_wrongly(text: str, figures: str) -> None:
    assert figures in [told for _, told in alarms(text)]


@pytest.mark.parametrize("text", QUIET)
def test_true_evaluations_are_let_be(text: str) -> None:
    assert alarms(text) == []


@pytest.mark.parametrize(("text", "kind", "figures"), READ)
def test_what_evaluations_say_is_read(text: str, kind: str, figures: str) -> None:
    assert ("consistent", figures) in checks(text, kind)


@pytest.mark.parametrize(("text", "kind", "figures"), FOUND)
def test_slips_of_evaluations_are_found(text: str, kind: str, figures: str) -> None:
    assert (kind, figures) in alarms(text)
