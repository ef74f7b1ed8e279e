"""Points in an outline: the full marks below a heading make up its own, those of the outermost level make 100."""

from __future__ import annotations

import pytest
from readings import alarms, case, checks

NOTHING = [
    case("full marks of two of many", "产出指标（50分）按完成情况计分，满意度指标（10分）按问卷计分。"),
    case("what a slip costs", "每发现1处扣0.5分，扣完为止；逾期1天扣1分。"),
    case("grades", "90分以上为优，80—90分为良，60分以下为差。"),
    case("points of two years", "上年自评92.5分，本年自评94.3分。"),
    case("minutes and fen", "平均响应时间30分钟，分管领导2名，分类处置率98%。"),
    case("a list of headings without marks", "（一）决策情况。\n（二）过程情况。\n（三）产出情况得48分。"),
    case("marks of one indicator and of its group", "产出数量指标完成8个，计15分。"),
    case(
        "other outlines: amounts",
        "（1）设备购置（96.00万元）。\n（2）系统运维（138.00万元）。\n（3）宣传培训（200.00万元）。",
    ),
    case(
        "points taken off here and there, 主要是 not all of them",
        "项目执行扣5.5分，主要是建档扣2分、随访扣1.5分。",
    ),
    case(
        "a mark of another thing",
        "组织管理得9.5分，项目效果得23.5分。服务态度扣2分。",
    ),
    case(
        "marks of some sections",
        "该部分得分19分。\n第二节。\n该部分得分28分。\n第三节。\n该部分得分40分。\n经综合评价，自评得分95.4分。",
    ),
    case(
        "a group of its own, and the others, behind what was taken off two others",
        "预算编制扣1.2分，原因是追加多；资产管理扣0.7分，原因是台账不全；效果类两项共扣2.4分；其余指标合计扣1.3分。",
    ),
    case(
        "the others come by chance to what stands before",
        "预算编制扣1分，资产管理扣0.5分；其他指标共扣1.5分。",
    ),
    case(
        "another group, in a sentence of its own",
        "预算编制扣1.2分，追加多。资产管理扣0.7分，台账不全。产出指标累计扣3.1分。",
    ),
    case("what was taken off mainly", "过程类扣分：主要是预算执行扣1.75分，资金合规扣1.50分。"),
]

OUTLINE = (
    "（一）决策（{}分）。立项规范，目标明确，得{}分。\n"
    "（二）过程（{}分）。制度健全，得{}分。\n"
    "（三）产出（{}分）。全部完成，得{}分。\n"
    "（四）效益（{}分）。群众满意，得{}分。"
)
INNER = (
    "（一）决策（15分）。\n1.项目立项（{}分）。手续齐全，得5分。\n2.绩效目标（{}分）。目标明确，得5分。\n3.资金投入（5分）。得4分。\n"
    "（二）过程（25分）。得24分。\n（三）产出（35分）。得33分。\n（四）效益（25分）。得24分。"
)

READ = [
    case(
        "a score of its own behind the full mark of all",
        "执行率10分得9.5分；产出50分得47分；效益30分得28分；满意度10分得9分。满分100分，自评得93.5分。",
        "sum",
        "consistent",
        "9.5分 47分 28分 9分 93.5分",
    ),
    case(
        "what all parts lost, in a sentence of its own",
        "自评得分95.51分。其中：决策14分，过程24.45分，产出33.86分，效益23.2分。共扣4.49分。",
        "sum",
        "consistent",
        "95.51分 4.49分",
    ),
    case(
        "behind a ；",
        "自评得分95.51分，其中：决策14分，过程24.45分，产出33.86分，效益23.2分；合计扣4.49分。",
        "sum",
        "consistent",
        "95.51分 4.49分",
    ),
    case(
        "four headings", OUTLINE.format(15, 14, 25, 24, 35, "33.5", 25, 23), "sum", "consistent", "15分 25分 35分 25分"
    ),
    case(
        "points against full marks",
        OUTLINE.format(15, 14, 25, 24, 35, "33.5", 25, 23),
        "bound",
        "consistent",
        "35分 33.5分",
    ),
    case(
        "one sentence",
        "各项得分：决策18分（20分）、过程17.5分（20分）、产出29分（30分）、效益28分（30分）。",
        "sum",
        "consistent",
        "20分 20分 30分 30分",
    ),
    case("marks below a heading", INNER.format(5, 5), "sum", "consistent", "15分 5分 5分 5分"),
    case("a hundred in all", INNER.format(5, 5), "sum", "consistent", "15分 25分 35分 25分"),
    case(
        "a total below the list",
        "一、预算执行率。满分10分，自评10分。\n二、产出指标。满分50分，自评48分。\n三、效益指标。满分40分，自评39分。\n总得分97分。",
        "sum",
        "consistent",
        "10分 48分 39分 97分",
    ),
    case(
        "a total that begins its own sentence",
        "产出指标50分，得48分；效益指标40分，得28分；满意度指标10分，得9分。综合得分85分，等级为“良”。",
        "sum",
        "consistent",
        "48分 28分 9分 85分",
    ),
    case(
        "decimals",
        OUTLINE.format("12.5", 12, "27.5", 27, 35, 35, 25, 25),
        "sum",
        "consistent",
        "12.5分 27.5分 35分 25分",
    ),
    case(
        "满分 said",
        "产出（满分50分）得49分；效益（满分30分）得29分；满意度（满分20分）得20分。",
        "sum",
        "consistent",
        "50分 30分 20分",
    ),
    case(
        "full marks against the hundred that is told",
        "评价总分100分，得91.5分。其中：组织管理（10分）得9.5分，资金管理（15分）得14分，项目执行（50分）得44.5分，项目效果（25分）得23.5分。",
        "sum",
        "consistent",
        "100分 10分 15分 50分 25分",
    ),
    case(
        "what was taken off, one by one",
        "项目执行扣5.5分，主要是建档扣2分、随访扣1.5分、动态使用扣1分、健康教育扣1分。",
        "sum",
        "consistent",
        "5.5分 2分 1.5分 1分 1分",
    ),
    case(
        "what was taken off for two reasons, of 自评",
        "项目管理（20分）自评18分，到位率未达标扣1分、台账登记不及时扣1分。",
        "difference",
        "consistent",
        "20分 18分 1分 1分",
    ),
    case(
        "what was taken off under a name",
        "其中：组织管理（10分）得9.5分，资金管理（15分）得14分，项目执行（50分）得44.5分，项目效果（25分）得23.5分。项目执行扣5.5分，主要是建档不及时。",
        "difference",
        "consistent",
        "50分 44.5分 5.5分",
    ),
    case(
        "marks at the end of each section",
        "一、决策\n程序规范。该部分满分20分，得分19分，得分率95%。\n二、过程\n制度健全。该部分满分30分，因支付进度慢扣2分，得分28分。\n三、产出和效益\n按期完成。该部分满分50分，得分48分。\n四、结论\n经综合评价，自评得分为95分。",
        "sum",
        "consistent",
        "19分 28分 48分 95分",
    ),
    case(
        "points within the bracket of a heading",
        "（一）产出指标（满分50分，得48.5分）\n1.数量指标（30分，得29.5分）。新建泵站2座。\n2.质量指标（20分，得19分）。验收合格。",
        "sum",
        "consistent",
        "48.5分 29.5分 19分",
    ),
    case(
        "marks within the bracket of a heading",
        "（一）产出指标（满分50分，得48.5分）\n1.数量指标（30分，得29.5分）。新建泵站2座。\n2.质量指标（20分，得19分）。验收合格。",
        "sum",
        "consistent",
        "50分 30分 20分",
    ),
    case(
        "what was taken off, the marks in the paragraph above",
        "自评情况：投入14分（满分15分）、过程27分（满分30分）。\n扣分点：一是调整率偏高，投入类扣1分；二是资金滞后，过程类扣3分。",
        "difference",
        "consistent",
        "27分 30分 3分",
    ),
    case(
        "what was taken off below a heading",
        "3.时效指标（10分，得7.5分）。一标段逾期，扣1.5分；二标段逾期，扣1分。",
        "difference",
        "consistent",
        "10分 7.5分 1.5分 1分",
    ),
    case(
        "the overall score of the year, told paragraphs above, beside that of last year",
        "2023年度自评报告\n我局自评得分85分，等次为良。\n\n一、部门概况\n内设机构齐全。\n\n二、得分情况\n产出类得分48分（满分50分），效益类得分28分（满分40分），满意度9分（满分10分）。上年自评得分84分，本年提高1分。",
        "sum",
        "consistent",
        "85分 48分 28分 9分",
    ),
    case(
        "what was taken off, and where, behind a colon",
        "过程类扣4.25分：预算执行扣1.75分，资金合规扣1.50分，项目管理扣1.00分。",
        "sum",
        "consistent",
        "4.25分 1.75分 1.50分 1.00分",
    ),
]

FOUND = [
    case(
        "what all parts lost",
        "自评得分95.15分。其中：决策14分，过程24.45分，产出33.5分，效益23.2分。共扣4.58分。",
        "sum",
        "95.15分 4.58分",
    ),
    case("no hundred", OUTLINE.format(15, 14, 25, 24, 35, "33.5", 20, 19), "sum", "15分 25分 35分 20分"),
    case("more than the full mark", OUTLINE.format(15, 14, 25, 26, 35, "33.5", 25, 23), "bound", "25分 26分"),
    case("marks below a heading", INNER.format(5, 6), "sum", "15分 5分 6分 5分"),
    case(
        "one sentence",
        "各项得分：决策18分（20分）、过程17.5分（20分）、产出29分（30分）、效益28分（40分）。",
        "sum",
        "20分 20分 30分 40分",
    ),
    case(
        "one score in a sentence",
        "各项得分：决策18分（20分）、过程20.5分（20分）、产出29分（30分）、效益28分（30分）。",
        "bound",
        "20.5分 20分",
    ),
    case(
        "full marks against the hundred that is told",
        "评价总分100分，得91.5分。其中：组织管理（10分）得9.5分，资金管理（15分）得14分，项目执行（50分）得44.5分，项目效果（30分）得23.5分。",
        "sum",
        "100分 10分 15分 50分 30分",
    ),
    case(
        "what was taken off for two reasons, of 自评",
        "项目管理（20分）自评15分，到位率未达标扣1分、台账登记不及时扣1分。",
        "difference",
        "20分 15分 1分",
    ),
    case(
        "what was taken off under a name",
        "其中：组织管理（10分）得9.5分，资金管理（15分）得14分，项目执行（50分）得44.5分，项目效果（25分）得23.5分。项目执行扣4.5分，主要是建档不及时。",
        "difference",
        "50分 44.5分 4.5分",
    ),
    case(
        "marks at the end of each section",
        "一、决策\n程序规范。该部分满分20分，得分19分。\n二、过程\n制度健全。该部分满分30分，得分28分。\n三、产出和效益\n按期完成。该部分满分50分，得分48分。\n四、结论\n经综合评价，自评得分为96分。",
        "sum",
        "19分 28分 48分 96分",
    ),
    case(
        "a total that begins its own sentence",
        "产出指标50分，得48分；效益指标30分，得28分；满意度指标10分，得9分；预算执行率10分，得9.59分。综合得分95.59分。",
        "sum",
        "48分 28分 9分 9.59分 95.59分",
    ),
    case(
        "a total in the paragraph above",
        "本项目自评总得分为86分。\n产出指标满分50分，自评48分；效益指标满分40分，自评28分；满意度指标满分10分，自评9分。",
        "sum",
        "86分 48分 28分 9分",
    ),
    case(
        "a total below a list of paragraphs",
        "1．投入。满分20分，自评19分。\n2．产出。满分50分，自评48分。\n3．效益。满分30分，自评29分。\n综上，综合得分97分。",
        "sum",
        "19分 48分 29分 97分",
    ),
    case(
        "points of a heading and of those below it",
        "（一）产出指标（50分，得47.5分）\n1.数量指标（30分，得29.5分）。新建泵站2座。\n2.质量指标（20分，得19分）。验收合格。",
        "sum",
        "47.5分 29.5分 19分",
    ),
    case(
        "what was taken off, and where, behind a colon",
        "产出扣3.5分：数量指标扣1.5分；质量指标扣1.0分；时效指标扣1.5分。",
        "sum",
        "3.5分 1.5分 1.0分 1.5分",
    ),
    case(
        "what was taken off in all that stands before",
        "预算编制扣1.2分，追加多；资产管理扣0.7分，台账不全。以上两项共扣1.5分。",
        "sum",
        "1.2分 0.7分 1.5分",
    ),
    case("… without a word for it", "预算编制扣1分，资产管理扣0.5分，合计扣1.7分。", "sum", "1分 0.5分 1.7分"),
]
OVERALL = (  # which of them the points make up is not known
    "投入20分得19分；过程30分得28分；产出50分得48分。另有加分项，实际得2分。",
    "2023年度自评报告\n产出指标50分，得48分；效益指标40分，得28分；满意度指标10分，得9分。上年自评得分88.5分，本年另行评定。",
    "2023年度自评报告\n产出指标得48分（满分50分）、效益指标得28分（满分40分）、满意度指标得9分（满分10分）。去年综合得分80.5分。",
    "上年综合得分85分，本年综合得分86分。产出指标50分，得48分；效益指标40分，得28分；满意度指标10分，得9分。",
    "综合得分95分。产出指标50分，得48分；效益指标30分，得28分。",
    "产出指标50分，得48分；效益指标40分，得28分；满意度指标10分，得9分。\n以上为甲项目。\n\n乙项目另行评价。\n\n全部项目综合得分92分。",
)


@pytest.mark.parametrize("text", NOTHING)
def test_no_points(text: str) -> None:
    assert (checks(text, "sum"), checks(text, "bound"), alarms(text)) == ([], [], [])


def test_what_was_taken_off_for_some_of_it() -> None:
    assert alarms("产出扣3.5分：数量指标扣1.5分，质量指标扣1.0分等。") == []
    assert alarms("产出扣3.5分：主要是数量指标扣1.5分，质量指标扣1.0分。") == []


@pytest.mark.parametrize("text", OVERALL)
def test_an_overall_score_of_something_else(text: str) -> None:
    assert [one for one in checks(text, "sum") if "48分" in one[1]] == []


@pytest.mark.parametrize(("text", "kind", "verdict", "figures"), READ)
def test_points_are_read(text: str, kind: str, verdict: str, figures: str) -> None:
    assert (verdict, figures) in checks(text, kind)
    assert alarms(text) == []


@pytest.mark.parametrize(("text", "kind", "figures"), FOUND)
def test_wrong_points_are_found(text: str, kind: str, figures: str) -> None:
    assert (kind, figures) in alarms(text)


SCORES = "综合得分84.60分。\n（一）决策（17.50分）。依据充分。\n（二）过程（16.60分）。支付滞后。\n（三）产出（27.50分）。\n（四）效益（23.00分）。"


def test_headings_that_bear_points_make_up_the_score() -> None:
    assert alarms(SCORES) == []
    assert ("consistent", "84.60分 17.50分 16.60分 27.50分 23.00分") in checks(SCORES, "sum")
    assert alarms(SCORES.replace("27.50", "25.70"))


TWO = "项目决策得分18分（满分20分），项目过程得分19分（满分20分）。项目产出得分28分（满分30分），项目效益得分27分（满分30分），合计得分92分（满分100分）。"
INNER = "数量14分（15分），其中培训场次7分（7分）、培训人数7分（8分），质量9分（10分），小计23分（25分）。"
SUMMED = [
    case("over two sentences", TWO, "100分 20分 20分 30分 30分"),
    case("of the last sentence alone", TWO.replace("合计得分92分（满分100分）", "小计55分（60分）"), "60分 30分 30分"),
    case("over three", TWO.replace("，项目过程", "。项目过程"), "100分 20分 20分 30分 30分"),
    case("without a list within", INNER, "25分 15分 10分"),
    case("the list within in a bracket", INNER.replace("，其中", "（其中").replace("（8分），", "（8分）），"), "25分 15分 10分"),
    case("包括 and three of them", INNER.replace("其中", "包括").replace("7分（7分）、", "4分（4分）、实训3分（3分）、"), "25分 15分 10分"),
]  # fmt: skip
BENEFIT = "社会效益17分（20分），生态效益8分（10分），满意度9分（10分），效益指标合计25分（30分）。"
SUMMED += [
    case("without the last of another group", BENEFIT, "30分 20分 10分"),
    case("without the first of another group", "满意度9分（10分），" + BENEFIT.replace("满意度9分（10分），", ""), "30分 20分 10分"),
]  # fmt: skip
QUIET = [
    "质量指标得满分。数量13分（15分），时效8分（10分），成本4分（5分），产出指标合计35分（40分）。",
    "成本指标未扣分。数量13分（15分），质量8分（10分），时效4分（5分），产出合计30分（35分）。",
    "数量13分（15分），质量8分（10分），成本、时效均满分，产出合计31分（35分）。",
    "数量13分（15分），质量8分（10分），时效不得分，产出合计21分（35分）。",
    "数量13分（满分15分），质量8分（满分10分），时效、成本满分，产出小计31分（满分35分）。",
    "成本指标得满分。数量13分（满分15分），质量8分（满分10分），产出指标得分合计26分（满分30分）。",
    "成本方面，得满分。数量13分（满分15分），质量8分（满分10分），产出指标得分合计26分（满分30分）。",
    "时效没有扣分。数量得13分，质量得8分，成本得4分，产出指标得分合计30分。",
    BENEFIT.replace("满意度", "服务对象满意度").replace("合计25", "合计24"),
]
UNSURE = [
    TWO.replace("项目过程得分19分（满分20分）", "项目过程全部达标").replace("合计得分92分（满分100分）", "小计得分82分（满分90分）"),
    INNER.replace("，其中", "。其中"),
    INNER.replace("、培训人数", "，培训人数"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "figures"), SUMMED)
def test_marks_summed_up_at_the_end(text: str, figures: str) -> None:
    told = sorted(figures.split())
    assert told in [sorted(found.split()) for verdict, found in checks(text, "sum") if verdict == "consistent"]
    assert alarms(text) == []


def test_a_slip_of_the_marks_where_the_points_come_out() -> None:
    assert alarms("数量13分（15分），质量8分（10分），时效4分（5分），产出合计25分（30分）。") == []
    assert alarms("数量13分（15分），质量8分（10分），时效4分（5分），产出合计25分（36分）。")
    assert alarms("数量13分（满分15分），质量8分（满分10分），产出合计21分（满分35分）。")


@pytest.mark.parametrize("text", QUIET)
def test_marks_of_more_or_of_others(text: str) -> None:
    assert alarms(text) == []


@pytest.mark.parametrize("text", UNSURE)
def test_marks_of_which_none_of_several_ways_comes_out(text: str) -> None:
    assert [found for _, found in alarms(text) if found.endswith((" 25分", " 90分"))] == []


@pytest.mark.parametrize(
    "text",
    [
        "决策类满分15分，得满分；过程类满分25分，得21分；产出类满分35分，得32分；效益类满分25分，得24分。综合得分92分。",
        "决策（15分）和过程（25分）得满分，产出（35分）得32分，效益（25分）得24分，总分96分。",
        "数量指标20分得20分，时效指标15分得满分，质量指标15分得12分，合计47分。",
    ],
)
def test_what_got_its_full_mark_in_words_is_a_part_too(text: str) -> None:
    assert alarms(text) == []


GROUP_BY_GROUP = (
    "经评价，本项目综合得分为87.26分{}。\n一级指标\t决策\t过程\t产出\t效益\t合计\n分值\t15\t25\t30\t30\t100\n得分\t13.50\t21.86\t26.50\t25.40\t87.26\n"
    "（一）项目决策情况。该指标分值15分，得分13.50分。\n（二）项目过程情况。该指标分值25分，得分21.86分。\n"
    "（三）项目产出情况。该指标分值30分，{}。\n（四）项目效益情况。该一级指标分值30分，得分25.40分。"
)


@pytest.mark.parametrize(
    ("besides", "third"),
    [
        case("right", "", "得分26.50分"),
        case("what was taken off", "", "扣3.50分"),
        case("about so many", "", "得分约25.60分"),
    ],
)
def test_points_group_by_group(besides: str, third: str) -> None:
    assert alarms(GROUP_BY_GROUP.format(besides, third)) == []


def test_points_given_besides() -> None:
    head, _, sections = GROUP_BY_GROUP.format("，其中加分0.90分", "得分25.60分").partition("\n")
    assert alarms(f"{head}\n{sections[sections.index('（一）') :]}") == []


def test_a_slip_in_the_points_of_a_group() -> None:
    found = alarms(GROUP_BY_GROUP.format("", "得分25.60分"))
    assert found == [("restated", "26.50 25.60分")]
