"""A score and its grade against the thresholds that the report states; without any, against what is usual."""

from __future__ import annotations

import pytest
from readings import alarms, audited, case, checks

SCALE = "评价结果分为四个等级：90（含）—100分为优、80（含）—90分为良、60（含）—80分为中、60分以下为差。\n"
OTHER = "得分85分以上为优，70-84分为良，60-69分为中，60分以下为差。\n"


def said(text: str) -> list[tuple[str, str]]:
    """Rule and verdict of what is said of grades."""
    return [(o.rule, o.verdict) for o in audited(text).outcomes if o.rule.startswith("grades/")]


@pytest.mark.parametrize(
    "text",
    [
        case("the grade fits the scale", SCALE + "本单位自评总得分91.5分，评价等级为“优”。"),
        case("exactly where the grade begins", SCALE + "本单位自评总得分80分，评价等级为“良”。"),
        case("exactly where the next begins: inclusive or not", SCALE + "本单位自评总得分90分，评价等级为“良”。"),
        case("the report has a scale of its own", OTHER + "本单位自评总得分86分，评价等级为“优”。"),
        case("two scales: nobody knows which", SCALE + OTHER + "本单位自评总得分86分，评价等级为“优”。"),
        case("a scale of other points", "满分120分，自评总得分88分，评价等级为“优”。"),
        case("the scale itself is no verdict", SCALE + "自评总得分在上述区间内。"),
        case("优秀 as praise", SCALE + "本单位自评总得分75分，被评为优秀单位。"),
        case("passed is no grade", SCALE + "竣工验收总得分92分，验收结果为合格。"),
        case("passed is no usual grade", "竣工验收总得分92分，验收结果为合格。"),
        case("two scores in the sentence", SCALE + "甲项目总得分75分，乙项目总得分92分，等级为优。"),
        case("a score of an indicator", SCALE + "预算执行满分10分，得9分，等级为中。"),
        case("no scale, and usual", "本单位自评总得分91.5分，评价等级为“优”。"),
        case("no scale: a hint at most", "本单位自评总得分85分，评价等级为“优”。"),
    ],
)
def test_no_alarm(text: str) -> None:
    assert alarms(text) == []


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        case("too little for the grade", SCALE + "本单位自评总得分85分，评价等级为“优”。", "grades/least"),
        case("enough for the next", SCALE + "本单位自评总得分92分，评价等级为“良”。", "grades/next"),
        case("the scale of the report counts", OTHER + "本单位自评总得分86分，评价等级为“良”。", "grades/next"),
        case(
            "grades first",
            "等级分为优（90-100分）、良（80-89分）、中（60-79分）、差（0-59分）。\n综合得分87分，评价等级为“中”。",
            "grades/next",
        ),
        case("the scale may follow", "自评总分78分，等级为良。\n" + SCALE, "grades/least"),
        case(
            "passed is a grade of this scale",
            "90分以上为优秀，80-89分为良好，60-79分为合格，60分以下为不合格。\n综合得分92分，评价等级为合格。",
            "grades/next",
        ),
        case("words in full", SCALE + "自评总分78分，等级为良好。", "grades/least"),
    ],
)
def test_alarm(text: str, rule: str) -> None:
    assert (rule, "inconsistent") in said(text)
    assert len(alarms(text)) == 1


def test_without_a_scale_it_is_a_note() -> None:
    found = audited("本单位自评总得分85分，评价等级为“优”。").findings
    assert [(f.outcome.rule, f.severity) for f in found] == [("grades/excellent", "note")]


@pytest.mark.parametrize(
    "text",
    [
        case("two of the grades, the others not told", "组织重点评价26个，其中评价结果为优7个、良15个。"),
        case("a total two sentences before", "组织重点评价26个。资金4.1亿元。评价结果为优3个、良4个、中2个。"),
        case("other things", "组织重点评价26个项目，涉及单位9家，评价结果为优的7个、良的15个、中的4个。"),
        case("grades of schools and of pupils", "评价学校12所，优秀学生30人、良好学生50人、合格学生20人。"),
    ],
)
def test_grades_of_something_else(text: str) -> None:
    assert alarms(text) == []


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        case("the grade before the number", "重点评价26个，评价结果为优7个、良15个、中4个。", "26个 7个 15个 4个"),
        case("为优的, 的 between", "选择86个项目开展评价，等级为优的21个、良的48个、中的14个、差的3个。", "86个 21个 48个 14个 3个"),
        case("the grade behind the number", "全面开展自评，共涉及项目11个，资金300万元。从结果看，9个项目评为“优”，2个项目评为“良”。", "11个 9个 2个"),
        case("in so many words", "自管项目8个，5个得“优”，2个得“良”，1个得“中”。", "8个 5个 2个 1个"),
    ],
)  # fmt: skip
def test_so_many_of_each_grade(text: str, figures: str) -> None:
    assert ("consistent", figures) in checks(text, "sum")


def test_grades_that_do_not_make_all() -> None:
    text = "选择86个项目开展评价，等级为优的21个、良的48个、中的14个、差的5个。"
    assert ("sum", "86个 21个 48个 14个 5个") in alarms(text)


@pytest.mark.parametrize(
    "text",
    [
        case("one was stopped", "评价项目40个，其中评为优16个、良19个、中4个。另有1个项目中止实施，不予评定。"),
        case(
            "one was stopped, and no rest named",
            "评价项目40个，其中评为优16个、良19个、中4个，1个项目已撤销，未予评价。",
        ),
        case("the rest", "参评项目80个，其中评为优20个、良50个、中6个、差1个，其余3个项目因政策调整终止实施。"),
        case("the rest has no number", "参评项目80个，其中评为优20个、良50个、中6个、差1个，其余项目终止实施。"),
        case("new staff", "参加考核260人，其中优秀50人、合格200人、基本合格2人。新录用8人按规定不确定等次。"),
        case("new staff in the sentence", "参加考核260人，其中优秀50人，合格200人，基本合格2人，另有8人不定等次。"),
    ],
)
def test_some_were_given_no_grade(text: str) -> None:
    assert alarms(text) == []


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("评价项目40个，其中评为优16个、良19个、中4个。", "40个 16个 19个 4个"),
        ("参评项目80个，其中评为优20个、良50个、中6个、差1个。", "80个 20个 50个 6个 1个"),
        ("参加考核260人，其中优秀50人、合格200人、基本合格20人。", "260人 50人 200人 20人"),
    ],
)
def test_all_were_given_a_grade(text: str, figures: str) -> None:
    assert ("sum", figures) in alarms(text)
